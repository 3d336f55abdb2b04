//! The queue: its order, its share of a block, and that it loses nothing however little room there is.

use super::*;
use crate::queue;
use frame_support::{dispatch::Pays, weights::Weight};
use rampart_primitives::{Era, ReportFault, SetMember, SlashId};

/// A fault of Olga's in the oracle's set that is proven: due at once.
pub(super) fn proven(name: u16, parts: u32) -> SlashId {
	let fraction = rampart_primitives::Fraction(sp_runtime::Perbill::from_parts(parts));
	let at: SetMember<AccountId> = member(ORACLE, OLGA);
	Slashing::report_objective(None, &at, Era(1), fraction, evidence(name)).unwrap()
}

/// Which slashes were executed since the last call of this function, in order.
pub(super) fn executions() -> Vec<SlashId> {
	let executed = |event| match event {
		Event::SlashExecuted { slash, .. } => Some(slash),
		_ => None,
	};
	events().into_iter().filter_map(executed).collect()
}

/// Room for so many executions of slashes with two vaults.
fn room_for(slashes: u64) -> Weight {
	let one = queue::cost_of_execution::<Test>(2, true, false) + <() as WeightInfo>::queue_seek();
	// What fails must be paid for, too, and the end of generations; and the last one sees that there is no room for another.
	<() as WeightInfo>::queue_poll() + one * slashes + <() as WeightInfo>::fail(2) + queue::cost_of_extras::<Test>(2)
}

#[test]
fn items_are_taken_by_due_era_and_then_in_the_order_of_the_reports() {
	ExtBuilder.build_and_execute(|| {
		// given: due in eras 3, 2, 1, 2, 3 and 1.
		assert_ok!(report(BRIDGE, OLGA, percent(1), 0));
		assert_ok!(report(ORACLE, OLGA, percent(1), 1));
		proven(2, 1_000);
		assert_ok!(report(ORACLE, OLGA, percent(1), 3));
		assert_ok!(report(BRIDGE, OTTO, percent(1), 4));
		proven(5, 1_000);
		World::mutate(|world| world.now = Era(3));
		events();

		// when
		poll();

		// then
		assert_eq!(executions(), vec![2, 5, 1, 3, 0, 4]);
	});
}

#[test]
fn a_backlog_of_thousands_drains_in_order_when_blocks_are_nearly_full() {
	ExtBuilder.build_and_execute(|| {
		// given
		let backlog = 2_001_u16;
		for name in 0..backlog - 1 {
			proven(name, 1_000);
		}
		events();

		// when each block has room for seven
		let mut executed = Vec::new();
		let mut blocks = 0;
		while executed.len() < usize::from(backlog) {
			let consumed = poll_within(room_for(7));
			assert!(consumed.all_lte(room_for(7)));
			let these = executions();
			assert!(these.len() == 7 || executed.len() + these.len() == usize::from(backlog));
			executed.extend(these);
			blocks += 1;
			// What is new comes when its turn is.
			if blocks == 10 {
				proven(backlog - 1, 1_000);
			}
		}

		// then: each once, none missed.
		assert!(executed.into_iter().eq(0..u64::from(backlog)));

		// when they are settled, with room for a few in each block
		turn_era();
		turn_era();
		let room = (queue::cost_of_settlement::<Test>(2) + <() as WeightInfo>::queue_seek()) * 40;
		let mut blocks = 0;
		while Slashes::<Test>::iter_values().any(|slash| !slash.state.is_over()) {
			poll_within(room);
			blocks += 1;
			assert!(blocks < 60);
		}
		assert!(Queue::<Test>::iter().next().is_none());
		assert_eq!(vault(1).escrowed, 0);
	});
}

#[test]
fn nothing_happens_and_nothing_is_lost_when_blocks_are_full() {
	ExtBuilder.build_and_execute(|| {
		// given
		proven(1, 1_000);
		events();
		let root = || sp_io::storage::root(sp_runtime::StateVersion::V1);
		let before = root();

		// when: no room at all; room to look; room for all but the failure that could follow.
		let seek = <() as WeightInfo>::queue_poll() + <() as WeightInfo>::queue_seek();
		for limit in
			[Weight::zero(), seek, room_for(1) - Weight::from_parts(1, 0), room_for(1) - Weight::from_parts(0, 1)]
		{
			let consumed = poll_within(limit);
			assert!(consumed.all_lte(limit));
		}

		// then
		assert_eq!(root(), before);
		poll_within(room_for(1));
		assert_eq!(executions(), vec![0]);
	});
}

#[test]
fn poll_takes_no_more_than_its_share_of_a_block() {
	ExtBuilder.build_and_execute(|| {
		for name in 0..1_000 {
			proven(name, 1_000);
		}
		let share = queue::share_of_block::<Test>();
		let consumed = poll_within(Weight::MAX);
		assert!(consumed.all_lte(share));
		assert!(executions().len() < 1_000);
		while !executions().is_empty() {
			poll();
		}
	});
}

#[test]
fn items_that_turn_overdue_are_done_before_those_of_the_era() {
	ExtBuilder.build_and_execute(|| {
		// given: due in era 1, and the era turns before the queue comes to it.
		proven(1, 1_000);
		turn_era();
		proven(2, 1_000);
		events();

		// when
		poll();

		// then
		assert_eq!(executions(), vec![0, 1]);
		assert_eq!(QueueHead::<Test>::get(), Era(2));
		assert_eq!(QueueEnds::<Test>::iter_keys().collect::<std::collections::BTreeSet<_>>(), [Era(2), Era(4)].into());
	});
}

#[test]
fn the_head_catches_up_when_eras_went_by_without_a_block() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(report(BRIDGE, OLGA, percent(1), 1));
		events();
		World::mutate(|world| world.now = Era(20));
		poll();
		assert_eq!(executions(), vec![0]);
		assert_eq!(QueueHead::<Test>::get(), Era(20));
	});
}

#[test]
fn gaps_of_items_that_have_gone_are_passed() {
	ExtBuilder.build_and_execute(|| {
		// given: of five of one era the first, the third and the fourth are gone.
		for name in 0..3 {
			assert_ok!(report(BRIDGE, OLGA, percent(1), name));
		}
		assert_ok!(report(BRIDGE, OTTO, percent(1), 3));
		assert_ok!(report(BRIDGE, OTTO, percent(1), 4));
		for slash in [2, 0, 3] {
			assert_ok!(Slashing::cancel_slash(signed(WIM), slash));
		}
		assert_eq!(QueueEnds::<Test>::get(Era(3)), Ends { first: 1, next: 5, live: 2 });
		turn_eras(1);
		events();

		// when
		turn_eras(1);

		// then
		assert_eq!(executions(), vec![1, 4]);

		// when all of an era are gone, then it is left at once.
		assert_ok!(report_of(Era(1), BRIDGE, OLGA, percent(1), 10));
		assert_ok!(Slashing::cancel_slash(signed(WIM), 5));
		turn_eras(3);
		assert_eq!(QueueHead::<Test>::get(), Era(6));
	});
}

#[test]
fn execute_slash_does_what_the_queue_would_when_it_is_due() {
	ExtBuilder.build_and_execute(|| {
		// given
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));
		assert_ok!(report(BRIDGE, OLGA, percent(5), 2));
		let execute = |slash| Slashing::execute_slash(signed(STRANGER), slash);
		turn_eras(1);
		assert_noop!(execute(1).map_err(|e| e.error), Error::<Test>::NotDue);
		assert_noop!(execute(9).map_err(|e| e.error), Error::<Test>::UnknownSlash);
		turn_era();

		// when: ahead of another one.
		let done = execute(1).unwrap();

		// then: for free, and for what it cost.
		assert_eq!(
			(done.pays_fee, done.actual_weight),
			(Pays::No, Some(Slashing::execution_weight(2, false, Weight::zero())))
		);
		assert_eq!(vault(1).escrowed, 50);
		assert_noop!(execute(1).map_err(|e| e.error), Error::<Test>::NothingToDo);

		// then: the queue does the other one, and this one not again.
		events();
		poll();
		assert_eq!(executions(), vec![0]);
		assert_eq!(vault(1).escrowed, 150);
	});
}

#[test]
fn advance_does_so_many_steps_when_there_is_work() {
	ExtBuilder.build_and_execute(|| {
		// given
		for name in 0..3 {
			proven(name, 1_000);
		}
		events();
		let advance = |steps| Slashing::advance(signed(STRANGER), steps);
		assert_noop!(advance(0).map_err(|e| e.error), Error::<Test>::NothingToDo);

		// when
		let info = advance(2).unwrap();

		// then: for free, and for less than was foreseen.
		assert_eq!(info.pays_fee, Pays::No);
		assert!(info.actual_weight.unwrap().all_lte(queue::weight_of_steps::<Test>(2)));
		assert_eq!(events().last(), Some(&Event::QueueAdvanced { steps: 2 }));
		assert_eq!((state(1), state(2)), (SlashState::Escrowed { until: Era(2), receipts: 2 }, PENDING));
		assert_ok!(advance(5));
		assert_eq!(events().last(), Some(&Event::QueueAdvanced { steps: 1 }));
		assert_noop!(advance(1).map_err(|e| e.error), Error::<Test>::NothingToDo);
		assert_noop!(
			Slashing::advance(RuntimeOrigin::none(), 1).map_err(|e| e.error),
			sp_runtime::DispatchError::BadOrigin
		);
	});
}

/// What the queue consumes when slash 0 is executed, or fails, after a test has changed vault 1; but for what it takes to look for
/// work.
fn executing(change: impl FnOnce(&mut MockVault), slashed: impl FnOnce()) -> Weight {
	let mut consumed = Weight::zero();
	ExtBuilder.build_and_execute(|| {
		slashed();
		mutate_vault(1, change);
		let looks = <() as WeightInfo>::queue_poll() + <() as WeightInfo>::queue_seek() * 2;
		consumed = poll_within(Weight::MAX) - looks;
	});
	consumed
}

/// Slash 0, due at once.
fn proof() {
	proven(1, 1_000);
}

#[test]
fn executing_costs_more_when_a_cut_does() {
	let two = queue::cost_of_execution::<Test>(2, true, false);
	assert_eq!(executing(|_| {}, proof), two);

	// when one of the vaults loses its last stake, say, then its cut says how much more that was.
	let extra = Weight::from_parts(77, 3);
	assert_eq!(executing(|vault| vault.cut_extra = extra, proof), two + extra);
	let execute = |extra: Weight| {
		let mut actual = None;
		ExtBuilder.build_and_execute(|| {
			proof();
			mutate_vault(2, |vault| vault.cut_extra = extra);
			actual = Slashing::execute_slash(signed(STRANGER), 0).unwrap().actual_weight;
		});
		actual.unwrap()
	};
	assert_eq!(execute(extra), execute(Weight::zero()) + extra);
	assert!(execute(CUT_EXTRA_WEIGHT).all_lte(Slashing::most_execution_weight()));
}

#[test]
fn a_failure_costs_as_much_as_its_cuts_may_have() {
	let fails = |vault: &mut MockVault| vault.cut_error = Some(sp_runtime::DispatchError::Unavailable);
	let two = queue::cost_of_execution::<Test>(2, true, false);
	let failed = <() as WeightInfo>::fail(2) + queue::cost_of_extras::<Test>(2);
	assert_eq!(executing(fails, proof), two + failed);
}

#[test]
fn a_cut_that_is_left_out_costs_as_much_as_it_may_have() {
	// given: the last attempt, in the next era.
	let fails = |vault: &mut MockVault| vault.cut_error = Some(sp_runtime::DispatchError::Unavailable);
	let slashed = || {
		proof();
		turn_era();
	};
	let two = queue::cost_of_execution::<Test>(2, true, false);
	let turn = queue::cost_of_turn::<Test>() + <() as WeightInfo>::queue_seek();
	assert_eq!(executing(fails, slashed), two + CUT_EXTRA_WEIGHT + turn);
}

#[test]
fn a_slash_by_a_word_costs_more_than_one_with_a_proof() {
	let word = || {
		report(ORACLE, OLGA, percent(1), 1).unwrap();
		turn_era();
	};
	let consumed = executing(|_| {}, word);
	let turn = queue::cost_of_turn::<Test>() + <() as WeightInfo>::queue_seek();
	assert_eq!(consumed, queue::cost_of_execution::<Test>(2, false, false) + turn);
	assert!(consumed.ref_time() > executing(|_| {}, proof).ref_time());
}

#[test]
fn steps_get_back_what_their_proof_did_not_need() {
	let spent = |proof| {
		let mut spent = Weight::zero();
		ExtBuilder.build_and_execute(|| {
			for name in 0..3 {
				proven(name, 1_000);
			}
			ProofSize::set(proof);
			spent = poll_within(Weight::MAX);
			assert_eq!(state(2), SlashState::Escrowed { until: Era(2), receipts: 2 });
		});
		spent
	};

	// given what the weights say
	let charged = spent(None);
	// when the proof is counted
	let needed = spent(Some(0));

	// then each of the three, and the last that finds nothing, costs what it added; and what the writes may add. What all of
	// them look up is charged as foreseen.
	assert_eq!(needed.ref_time(), charged.ref_time());
	let looked_up = <() as WeightInfo>::queue_poll().proof_size();
	assert_eq!(needed.proof_size(), looked_up + 4 * PROOF_OF_STEP + 3 * 512 * (2 * 5 + 6));
	assert!(needed.proof_size() < charged.proof_size());
}

#[test]
fn poll_stops_earlier_when_steps_need_more_proof_than_foreseen() {
	ExtBuilder.build_and_execute(|| {
		for name in 0..3 {
			proven(name, 1_000);
		}
		events();
		// given: the first step alone needs all the room.
		ProofSize::set(Some(0));
		let room = room_for(3);
		Growth::set(room.proof_size());

		// when
		let consumed = poll_within(room);

		// then
		assert_eq!(executions(), vec![0]);
		assert!(consumed.all_lte(room));
		ProofSize::set(None);
		poll();
		assert_eq!(executions(), vec![1, 2]);
	});
}
