//! The walk over blocks: its share, its order, and what becomes of a table that it could not finish.

use super::{stakes::*, tables::*, *};
use crate::cursor;
use codec::Encode;
use frame_support::{
	dispatch::{GetDispatchInfo, Pays},
	weights::Weight,
};
use rampart_primitives::{Era, OperatorSet};

/// Three sets of one service, each with Olga and Otto, in the order in which the walk comes to them.
fn three_sets() -> [OperatorSet; 3] {
	world();
	let first = open_set(0);
	let mut sets = [first, another_set(first.service, 0), another_set(first.service, 0)];
	sets.sort_by_key(place_in_walk);
	for set in sets {
		for operator in [OLGA, OTTO] {
			assert_ok!(Services::join(signed(operator), set));
			Stakes::pledge(&at(set, operator), 1, GOLD, 10);
		}
	}
	sets
}

/// Do steps until `done` says so.
fn advance_until(done: impl Fn() -> bool) {
	for _ in 0..1_000 {
		if done() {
			return;
		}
		Services::do_advance(1).unwrap();
	}
	panic!("it never is so");
}

/// Do a step; what it removes from a map comes back at once, where it was.
fn haunted_step<K, V>(all: impl Fn() -> Vec<(K, V)>, put: impl Fn(K, V)) {
	let before = all();
	assert_ok!(Services::do_advance(1));
	before.into_iter().for_each(|(key, value)| put(key, value));
}

#[test]
fn advance_clears_behind_the_members_that_the_calls_before_it_cleared() {
	ExtBuilder::default().build_and_execute(|| {
		// given a table of two members that is past the history
		world();
		let set = open_set(0);
		for operator in [OLGA, OTTO] {
			assert_ok!(Services::join(signed(operator), set));
		}
		next_era_with_tables();
		Now::set(Era(<Test as Config>::HistoryEras::get().0 + 1));
		make_tables();
		turn_era();

		// when its members are cleared, each by a call of its own in one block
		let is_clearing = || Cursor::<Test>::get().leftover.is_some();
		advance_until(is_clearing);
		let mut calls = 0;
		while is_clearing() {
			assert!(calls < 10, "it goes round and round");
			let all = || TableMembers::<Test>::iter().map(|(of, who, entry)| ((of, who), entry)).collect();
			let put = |(of, who), entry| TableMembers::<Test>::insert(of, who, entry);
			haunted_step(all, put);
			calls += 1;
		}

		// then each was come to once, and then nobody
		assert_eq!(calls, 3);
		for who in [OLGA, OTTO] {
			TableMembers::<Test>::remove((set, Era(1)), who);
		}
	});
}

#[test]
fn advance_prunes_behind_the_sets_that_have_no_tables_any_more() {
	ExtBuilder::default().build_and_execute(|| {
		// given three sets whose only table, of nobody, is past the history
		let sets = three_sets();
		next_era_with_tables();
		for set in sets {
			for operator in [OLGA, OTTO] {
				assert_ok!(Services::leave(signed(operator), set));
			}
		}
		next_era_with_tables();
		next_era_with_tables();
		Now::set(Era(2 * <Test as Config>::HistoryEras::get().0));
		let is_pruning = || Cursor::<Test>::get().phase == Phase::Pruning;
		advance_until(is_pruning);
		let listed = || TableEras::<Test>::iter().collect::<Vec<_>>();
		assert_eq!(listed().len(), 3);

		// when the list of a set that has lost its last table comes back at once
		let mut steps = 0;
		while is_pruning() {
			assert!(steps < 100, "it goes round and round");
			let put = |set, eras| {
				if !TableEras::<Test>::contains_key(set) {
					TableEras::<Test>::insert(set, eras);
				}
			};
			haunted_step(listed, put);
			steps += 1;
		}

		// then it was not come to again
		sets.into_iter().for_each(TableEras::<Test>::remove);
	});
}

fn members_so_far(set: OperatorSet) -> usize {
	TableMembers::<Test>::iter_key_prefix((set, Now::get())).count()
}

#[test]
fn walk_goes_on_where_it_stopped_when_it_is_cut_into_steps() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let sets = three_sets();
		turn_era();

		// when one step is done in each block
		let mut steps = 0;
		while Cursor::<Test>::get().phase != Phase::Done || Cursor::<Test>::get().era != Now::get() {
			next_block();
			Services::do_advance(1).unwrap();
			Services::do_try_state().unwrap();
			steps += 1;
		}

		// then: 2 assets and their end, 3 services' ends and sets, 2 members and their end and the table for each, pruning
		for set in sets {
			assert_eq!(stakes_now(set), vec![(OLGA, 10), (OTTO, 10)]);
		}
		assert!(steps > 20, "{steps} steps");
	});
}

#[test]
fn poll_takes_no_more_than_its_share_of_a_block() {
	ExtBuilder::default().build_and_execute(|| {
		let sets = three_sets();
		turn_era();
		next_block();
		let share = cursor::share_of_block::<Test>();

		// when the block is empty, or nearly full, or full
		let mut meter = frame_support::weights::WeightMeter::with_limit(Weight::MAX);
		Services::process_tables(&mut meter);
		assert!(meter.consumed().all_lte(share));

		turn_era();
		let before = Cursor::<Test>::get();
		poll_within(Weight::zero());
		assert_eq!(Cursor::<Test>::get(), before);
		poll_within(cursor::cost_of_poll::<Test>());
		assert_eq!(Cursor::<Test>::get().phase, Phase::Prices { next: 0 });
		assert_eq!(Cursor::<Test>::get().era, Now::get());

		// then the next blocks go on
		make_tables();
		assert_eq!(stakes_now(sets[2]), vec![(OLGA, 10), (OTTO, 10)]);
	});
}

#[test]
fn walk_gets_back_what_its_proof_did_not_need() {
	ExtBuilder::default().build_and_execute(|| {
		let sets = three_sets();
		let spent_on_an_era = |proof| {
			turn_era();
			next_block();
			ProofSize::set(proof);
			let mut meter = frame_support::weights::WeightMeter::with_limit(Weight::MAX);
			Services::process_tables(&mut meter);
			assert_eq!(Cursor::<Test>::get().phase, Phase::Done);
			meter.consumed()
		};

		// given what an era's walk costs by its weights, and how many steps it has
		let charged = spent_on_an_era(None);

		// when the proof is counted
		let needed = spent_on_an_era(Some(0));
		let steps = ProofSize::get().map(|size| size / PROOF_OF_STEP - 1).unwrap();

		// then each step costs what it added, and what a write may add, and the time is the same
		let poll = cursor::cost_of_poll::<Test>();
		assert_eq!(needed.ref_time(), charged.ref_time());
		// The last question finds that nothing is left to do, and writes nothing.
		assert_eq!(needed.proof_size(), poll.proof_size() + steps * PROOF_OF_STEP + (steps - 1) * 512);
		assert!(needed.proof_size() < charged.proof_size());
		assert_eq!(stakes_now(sets[2]), vec![(OLGA, 10), (OTTO, 10)]);
	});
}

#[test]
fn poll_stops_earlier_when_steps_need_more_proof_than_foreseen() {
	ExtBuilder::default().build_and_execute(|| {
		three_sets();
		let share = cursor::share_of_block::<Test>().proof_size();
		turn_era();
		next_block();
		// given a proof that grows by a third of the share with each step
		ProofSize::set(Some(0));
		Growth::set(share / 3);

		// when
		let mut meter = frame_support::weights::WeightMeter::with_limit(Weight::MAX);
		Services::process_tables(&mut meter);

		// then it does not go on as if it were only what was foreseen
		let steps = ProofSize::get().unwrap() / (share / 3) - 1;
		assert!((1..=4).contains(&steps), "{steps} steps");
		assert!(meter.consumed().proof_size() <= share);
		assert_ne!(Cursor::<Test>::get().phase, Phase::Done);
	});
}

#[test]
fn walk_passes_asks_and_the_past_by() {
	ExtBuilder::default().build_and_execute(|| {
		// given a set of which Olga is a member
		world();
		let set = open_set(0);
		assert_ok!(Services::join(signed(OLGA), set));
		let steps_of_an_era = || {
			turn_era();
			let mut steps = 0;
			while Cursor::<Test>::get().phase != Phase::Done || Cursor::<Test>::get().era != Now::get() {
				Services::do_advance(1).unwrap();
				steps += 1;
			}
			steps
		};
		let steps = steps_of_an_era();

		// when invitations wait, and a membership is over that nobody has reaped
		assert_ok!(Services::admit(signed(SAM), set, ODA));
		assert_ok!(Services::join(signed(OTTO), set));
		assert_eq!(steps_of_an_era(), steps + 1);
		assert_ok!(Services::leave(signed(OTTO), set));
		turn_era();
		make_tables();

		// then they cost nothing: the roster was cleared of Otto on the way
		assert_eq!(Services::membership(set, OTTO).map(|otto| otto.counts_now), Some(false));
		assert_eq!(steps_of_an_era(), steps);
		assert_eq!(Roster::<Test>::iter_keys().collect::<Vec<_>>(), vec![(set, OLGA)]);
	});
}

#[test]
fn set_that_no_era_is_long_enough_for_holds_up_no_other_one() {
	ExtBuilder::default().build_and_execute(|| {
		// given the walk's first set, whose table takes longer than an era
		let sets = three_sets();
		next_era_with_tables();
		turn_era();
		advance_until(|| members_so_far(sets[0]) == 1);
		turn_era();
		advance_until(|| members_so_far(sets[0]) == 1);

		// when the next era begins
		turn_era();
		Services::do_advance(1).unwrap();

		// then the others come first
		assert_eq!(Cursor::<Test>::get().first, sets[1]);
		let newest = |set| Services::table(set, None).map(|table| table.era);
		advance_until(|| newest(sets[2]) == Some(Now::get()));
		assert_eq!(newest(sets[0]), Some(Era(1)));
		make_tables();
		assert_eq!(sets.map(newest), [Some(Now::get()); 3]);
	});
}

#[test]
fn set_with_the_last_key_holds_up_no_other_one() {
	ExtBuilder::default().build_and_execute(|| {
		// given sets before and after this chain's own in the order of the keys, the last of which takes longer than an era
		world();
		let mut sets: Vec<_> = (0..8).map(|_| open_set(0)).collect();
		let key = |set: &OperatorSet| OperatorSets::<Test>::hashed_key_for(set.service, set.set);
		sets.sort_by_key(key);
		assert!(key(&sets[0]) < key(&OperatorSet { service: 0, set: 0 }));
		let stuck = sets.pop().unwrap();
		assert!(key(&stuck) > key(&OperatorSet { service: 0, set: 0 }));
		for set in sets.iter().chain([&stuck]) {
			assert_ok!(Services::join(signed(OLGA), *set));
		}

		// when eras end in it, again and again
		for _ in 0..6 {
			turn_era();
			advance_until(|| members_so_far(stuck) == 1);
		}

		// then all others have had their tables since
		for set in sets {
			assert!(Services::table(set, None).is_some_and(|table| table.era >= Era(4)), "{set:?}");
		}
	});
}

#[test]
fn root_waits_for_the_next_block_when_the_header_is_large_already() {
	ExtBuilder::default().build_and_execute(|| {
		// given a header in which others wrote much, as Aura does when collators change
		let sets = three_sets();
		turn_era();
		next_block();
		let room = crate::merkle::ROOT_ITEM + 10;
		let long = vec![0; crate::merkle::MAX_DIGEST - room];
		System::deposit_log(sp_runtime::generic::DigestItem::Consensus(*b"AURA", long));

		// when
		poll();

		// then one root had room
		assert_eq!(roots().len(), 1);
		assert!(System::digest().encoded_size() <= crate::merkle::MAX_DIGEST);
		next_block();
		poll();
		assert_eq!(roots().len(), 2);
		for set in sets {
			assert_eq!(stakes_now(set), vec![(OLGA, 10), (OTTO, 10)]);
		}
	});
}

#[test]
fn reader_gets_the_old_table_while_the_new_one_is_made() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let [set, ..] = three_sets();
		next_era_with_tables();
		let old = Services::table(set, None);
		Stakes::pledge(&at(set, OLGA), 1, GOLD, 99);
		turn_era();

		// when one of two members is entered
		advance_until(|| members_so_far(set) == 1);

		// then
		assert_eq!(Services::table(set, None), old);
		assert_eq!(Services::table_member(set, OLGA, None).map(|olga| olga.stake.0), Some(10));
		assert_eq!(stakes_now(set), vec![]);
		advance_until(|| Services::table(set, None) != old);
		assert_eq!(stakes_now(set), vec![(OLGA, 99), (OTTO, 10)]);
	});
}

#[test]
fn set_keeps_its_table_and_comes_first_when_the_era_ended_before_its_turn() {
	ExtBuilder::default().build_and_execute(|| {
		// given the second set's table is half made
		let sets = three_sets();
		next_era_with_tables();
		turn_era();
		advance_until(|| members_so_far(sets[1]) == 1);
		System::reset_events();

		// when
		turn_era();
		Services::do_advance(1).unwrap();

		// then the era that is over has no table of it, nor of the third
		assert_eq!(events()[0], Event::TablesLate { era: Era(2), from: sets[1] });
		let newest = |set| Services::table(set, None).map(|table| table.era.0);
		assert_eq!(sets.map(newest), [Some(2), Some(1), Some(1)]);
		Services::do_try_state().unwrap();

		// and it is the first in this one, and what was made of it is cleared
		advance_until(|| newest(sets[1]) == Some(3));
		assert_eq!(TableMembers::<Test>::iter_key_prefix((sets[1], Era(2))).count(), 0);
		assert_eq!(sets.map(newest), [Some(2), Some(3), Some(1)]);
		make_tables();
		assert_eq!(sets.map(newest), [Some(3); 3]);

		// and in the next era the order is the old one
		next_era_with_tables();
		assert_eq!(sets.map(newest), [Some(4); 3]);
		assert_eq!(Cursor::<Test>::get().first, OperatorSet { service: 0, set: 0 });
	});
}

#[test]
fn nothing_is_lost_when_the_era_ends_before_prices_are_fixed() {
	ExtBuilder::default().build_and_execute(|| {
		let sets = three_sets();
		turn_era();
		Services::do_advance(1).unwrap();
		turn_era();
		make_tables();
		for set in sets {
			assert_eq!(stakes_now(set), vec![(OLGA, 10), (OTTO, 10)]);
		}
	});
}

#[test]
fn nobody_is_lost_or_repeated_when_records_come_and_go_during_the_walk() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let [set, ..] = three_sets();
		turn_era();
		advance_until(|| members_so_far(set) == 1);
		let (seen, unseen) = match TableMembers::<Test>::iter_key_prefix((set, Era(1))).next() {
			Some(OLGA) => (OLGA, OTTO),
			_ => (OTTO, OLGA),
		};

		// when both leave, the one that was seen and the one that was not, and another one joins
		assert_ok!(Services::leave(signed(seen), set));
		assert_ok!(Services::leave(signed(unseen), set));
		assert_ok!(Services::join(signed(ODA), set));
		assert_noop!(Services::reap_membership(signed(STRANGER), set, unseen), Error::<Test>::MembershipInUse);
		make_tables();

		// then the table is that of the era's start
		assert_eq!(stakes_now(set), vec![(OLGA, 10), (OTTO, 10)]);
		next_era_with_tables();
		assert_eq!(stakes_now(set), vec![(ODA, 0)]);
	});
}

#[test]
fn last_record_need_not_be_there_any_more_when_the_walk_goes_on() {
	ExtBuilder::default().build_and_execute(|| {
		// given a record that counts no more, and one that does
		world();
		let set = open_set(0);
		assert_ok!(Services::join(signed(OLGA), set));
		assert_ok!(Services::join(signed(OTTO), set));
		turn_era();
		assert_ok!(Services::leave(signed(OLGA), set));
		turn_era();
		advance_until(|| match Cursor::<Test>::get().phase {
			Phase::Sets { build: Some(build), .. } => build.last == Some(OLGA),
			_ => false,
		});

		// when it is reaped just after it was looked at
		assert_ok!(Services::reap_membership(signed(STRANGER), set, OLGA));
		make_tables();

		// then
		assert_eq!(stakes_now(set), vec![(OTTO, 0)]);
	});
}

#[test]
fn advance_is_free_when_there_was_work() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let sets = three_sets();
		turn_era();
		next_block();

		// when
		let call = Call::<Test>::advance { steps: 1_000 };
		let declared = call.get_dispatch_info();
		assert_eq!(declared.pays_fee, Pays::Yes);
		let done = Services::advance(signed(STRANGER), 1_000).unwrap();

		// then
		assert_eq!(done.pays_fee, Pays::No);
		assert!(done.actual_weight.unwrap().all_lt(declared.call_weight));
		for set in sets {
			assert_eq!(stakes_now(set), vec![(OLGA, 10), (OTTO, 10)]);
		}
		assert!(matches!(events().last(), Some(Event::TablesAdvanced { .. })));
	});
}

#[test]
fn advance_does_no_more_steps_than_it_may() {
	ExtBuilder::default().build_and_execute(|| {
		three_sets();
		turn_era();
		next_block();
		events();
		assert_ok!(Services::advance(signed(STRANGER), 2));
		assert_eq!(events(), vec![Event::TablesAdvanced { steps: 2 }]);
		assert_eq!(Cursor::<Test>::get().phase, Phase::Prices { next: 2 });
	});
}

#[test]
fn advance_fails_when_there_is_nothing_to_do() {
	ExtBuilder::default().build_and_execute(|| {
		three_sets();
		turn_era();
		let advance = |steps| Services::advance(signed(STRANGER), steps).map(|_| ()).map_err(|refused| refused.error);
		assert_eq!(advance(0), Err(Error::<Test>::NothingToDo.into()));
		make_tables();
		assert_noop!(advance(1_000), Error::<Test>::NothingToDo);

		// and who asks in vain pays
		let refused = Services::advance(signed(STRANGER), 1_000).unwrap_err();
		assert_eq!(refused.post_info.pays_fee, Pays::Yes);
		assert!(refused.post_info.actual_weight.is_some());
	});
}

#[test]
fn walk_drops_a_set_when_it_went_while_its_table_was_made() {
	ExtBuilder::default().build_and_execute(|| {
		// given a set whose only record counts no more
		world();
		let set = open_set(0);
		assert_ok!(Services::join(signed(OLGA), set));
		turn_era();
		assert_ok!(Services::leave(signed(OLGA), set));
		turn_era();
		advance_until(|| matches!(Cursor::<Test>::get().phase, Phase::Sets { build: Some(_), .. }));

		// when it is removed
		assert_ok!(Services::reap_membership(signed(OLGA), set, OLGA));
		OperatorSets::<Test>::remove(set.service, set.set);
		crate::pallet::SetAssets::<Test>::remove(set);
		ServiceRecords::<Test>::mutate(set.service, |service| service.as_mut().unwrap().live_sets = 0);

		// then the walk goes on without it
		make_tables();
		assert_eq!(stakes_now(set), vec![]);
	});
}
