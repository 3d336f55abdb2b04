//! Stake tables: what is in them, who reads them, and what becomes of them.

use super::{stakes::*, *};
use crate::{
	merkle::{self, Frontier},
	tables,
};
use frame_support::{
	traits::{fungible::Mutate, Get, Hooks},
	weights::{Weight, WeightMeter},
};
use rampart_primitives::{
	AssetId, AssetWeight, Era, Eras, Fraction, InspectSets, OperatorSet, SetMember, TableBacker, TableView, Value,
};
use sp_runtime::DigestItem;

/// Counts as it is worth.
pub const GOLD: AssetId = 0;
/// Counts for half.
pub const TIN: AssetId = 1;

/// A set of a new service that anyone joins, with this minimum, in which gold counts in full and tin for half.
pub fn open_set(minimum: u128) -> OperatorSet {
	let service = Services::do_register_service(SAM, metadata("tables")).unwrap();
	another_set(service, minimum)
}

/// The same, of a service that there is.
pub fn another_set(service: u32, minimum: u128) -> OperatorSet {
	let params = SetParams {
		policy: policy(),
		assets: vec![(GOLD, AssetWeight::ONE), (TIN, AssetWeight::from_percent(50))].try_into().unwrap(),
		terms: MemberTerms {
			admission: Admission::Open,
			minimum_stake: Value(minimum),
			max_members: <Test as Config>::MaxMembersPerSet::get(),
			outbid_margin: Fraction::from_percent(10),
			cool_down_eras: Eras(0),
			max_obligation_eras: Eras(0),
		},
		span_eras: Eras(1),
		notice_eras: Eras(2),
	};
	Services::do_create_operator_set(SAM, service, params).unwrap()
}

/// Where the walk comes to a set: it goes by the storage keys, from this chain's own set on and round.
pub fn place_in_walk(set: &OperatorSet) -> (bool, Vec<u8>) {
	let key = |set: &OperatorSet| crate::pallet::OperatorSets::<Test>::hashed_key_for(set.service, set.set);
	(key(set) < key(&OperatorSet { service: 0, set: 0 }), key(set))
}

pub fn at(set: OperatorSet, operator: AccountId) -> SetMember<AccountId> {
	SetMember { set, operator }
}

/// Olga, Otto and Oda are operators with money, gold is worth 1 and tin 2.5. Era 0, and the walk of it is over.
pub fn world() {
	for operator in [OLGA, OTTO, ODA] {
		Services::do_register_operator(operator, metadata("operator")).unwrap();
		Balances::mint_into(&operator, 1_000_000).unwrap();
	}
	Balances::mint_into(&SAM, 1_000_000).unwrap();
	Stakes::set_price(GOLD, Some(10));
	Stakes::set_price(TIN, Some(25));
	poll();
	events();
}

/// The next block begins: its header is empty.
pub fn next_block() {
	let number = System::block_number() + 1;
	System::reset_events();
	System::initialize(&number, &Default::default(), &Default::default());
}

/// What the block has room for: all of it.
pub fn poll() {
	poll_within(Weight::MAX);
}

/// What there is room for in a block that has only so much left.
pub fn poll_within(left: Weight) {
	let mut meter = WeightMeter::with_limit(left);
	<Services as Hooks<u64>>::on_poll(System::block_number(), &mut meter);
	assert!(meter.consumed().all_lte(left));
}

/// The next era begins, and all its tables are made in as many blocks as it takes.
pub fn next_era_with_tables() {
	turn_era();
	make_tables();
}

/// Makes all tables of this era.
pub fn make_tables() {
	for _ in 0..1_000 {
		next_block();
		poll();
		let position = Cursor::<Test>::get();
		if position.era == Now::get() && position.phase == Phase::Done {
			return;
		}
	}
	panic!("the walk does not end");
}

/// The table of this era, by its members' stakes.
pub fn stakes_now(set: OperatorSet) -> Vec<(AccountId, u128)> {
	let mut stakes: Vec<_> = Services::page(set, Now::get(), None, u32::MAX)
		.into_iter()
		.map(|(operator, stake)| (operator, stake.0))
		.collect();
	stakes.sort_unstable();
	stakes
}

/// The payloads of our items in this block's header.
pub fn roots() -> Vec<Vec<u8>> {
	let ours = |item: &DigestItem| match item {
		DigestItem::Consensus(merkle::ENGINE_ID, payload) => Some(payload.clone()),
		_ => None,
	};
	System::digest().logs.iter().filter_map(ours).collect()
}

#[test]
fn table_says_what_was_pledged_at_the_era_s_start() {
	ExtBuilder::default().build_and_execute(|| {
		// given Olga with gold and tin, and Otto with gold
		world();
		let set = open_set(0);
		assert_ok!(Services::join(signed(OLGA), set));
		assert_ok!(Services::join(signed(OTTO), set));
		Stakes::pledge(&at(set, OLGA), 1, GOLD, 100);
		Stakes::pledge(&at(set, OLGA), 2, TIN, 41);
		Stakes::pledge(&at(set, OTTO), 3, GOLD, 30);

		// when
		turn_era();
		next_block();
		events();
		poll();

		// then: 41 tin are worth 102, and count for 51
		let backer = |vault, asset, value, amount| TableBacker {
			vault,
			asset,
			value: Value(value),
			captured: captured(Era(1), amount),
		};
		let olga = <Services as InspectSets<_>>::member(&at(set, OLGA), Era(1)).unwrap();
		assert_eq!(olga.backers, vec![backer(1, GOLD, 100, 100), backer(2, TIN, 51, 41)]);
		assert_eq!((olga.era, olga.stake), (Era(1), Value(151)));
		assert_eq!(stakes_now(set), vec![(OLGA, 151), (OTTO, 30)]);
		assert_eq!(<Services as InspectSets<_>>::total(set, Era(1)), Some(Value(181)));
		assert_eq!(<Services as InspectSets<_>>::member(&at(set, ODA), Era(1)), None);
		assert_eq!(Services::table_member(set, OTTO, None).map(|otto| otto.stake), Some(Value(30)));

		// and the events and the header say so
		let table = <Services as InspectSets<_>>::latest(set).unwrap();
		let TableView { era, total, members, root, policy } = table.clone();
		assert_eq!((era, total, members), (Era(1), Value(181), 2));
		assert_eq!(Some(policy), <Services as InspectSets<_>>::set(set));
		assert_eq!(Services::table(set, None), Some(table));
		let ready = Event::TableReady { set, era, members, total, root };
		assert_eq!(events(), vec![ready, Event::TablesComplete { era }]);
		let words = merkle::root_words(set, era, root, total, members);
		assert_eq!(roots(), vec![merkle::abi_bytes(&words).to_vec()]);
	});
}

#[test]
fn root_is_that_of_the_members_in_the_table_s_order() {
	ExtBuilder::default().build_and_execute(|| {
		world();
		let set = open_set(0);
		for (operator, amount) in [(OLGA, 5), (OTTO, 6), (ODA, 7)] {
			assert_ok!(Services::join(signed(operator), set));
			Stakes::pledge(&at(set, operator), 1, GOLD, amount);
		}
		next_era_with_tables();

		let members = Services::table_members(set, None);
		let mut frontier = Frontier::default();
		for (index, (operator, stake)) in (0..).zip(&members) {
			assert!(frontier.append(merkle::leaf(&merkle::leaf_words(set, Era(1), operator, *stake, index))));
		}
		assert_eq!(Services::table(set, None).map(|table| table.root), Some(frontier.root()));
		assert_eq!(members.len(), 3);
	});
}

#[test]
fn proof_of_every_member_verifies_and_nobody_else_has_one() {
	ExtBuilder::default().build_and_execute(|| {
		world();
		let set = open_set(6);
		for (operator, amount) in [(OLGA, 5), (OTTO, 6), (ODA, 7)] {
			assert_ok!(Services::join(signed(operator), set));
			Stakes::pledge(&at(set, operator), 1, GOLD, amount);
		}
		next_era_with_tables();

		for (operator, stake) in [(OTTO, 6), (ODA, 7)] {
			let proof = Services::table_proof(set, operator, None).unwrap();
			let member = Services::table_member(set, operator, None).unwrap();
			assert_eq!(proof.leaf, merkle::leaf_words(set, Era(1), &operator, Value(stake), member.index));
			assert!(merkle::verify(proof.root[2], &proof.leaf, member.index, &proof.siblings));
			assert_eq!(proof.block, System::block_number());
			assert_eq!(roots(), vec![merkle::abi_bytes(&proof.root).to_vec()]);
		}
		assert_eq!(Services::table_proof(set, OLGA, None), None);
		assert_eq!(Services::table_proof(set, STRANGER, None), None);
		assert_eq!(Services::table_proof(OperatorSet { set: 1, ..set }, OTTO, None), None);

		// when: there is a newer table, the older one's root is in a header that others may have.
		let older = Services::table_proof(set, OTTO, None);
		next_era_with_tables();
		assert_ne!(Services::table_proof(set, OTTO, None), older);
		assert_eq!(Services::table_proof(set, OTTO, Some(Era(1))), older);
	});
}

#[test]
fn member_is_out_of_the_table_when_its_stake_is_under_the_minimum() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		world();
		let set = open_set(50);
		for (operator, amount) in [(OLGA, 49), (OTTO, 50)] {
			assert_ok!(Services::join(signed(operator), set));
			Stakes::pledge(&at(set, operator), 1, GOLD, amount);
		}
		next_era_with_tables();
		assert_eq!(stakes_now(set), vec![(OTTO, 50)]);
		// She takes a place all the same, so she is the lowest.
		assert_eq!(tables::lowest::<Test>(set), Some((OLGA, Value(49))));

		// when the one falls under it, and the other comes above
		Stakes::pledge(&at(set, OTTO), 1, GOLD, 49);
		Stakes::pledge(&at(set, OLGA), 1, GOLD, 51);
		assert_eq!(stakes_now(set), vec![(OTTO, 50)]);
		next_era_with_tables();

		// then
		assert_eq!(stakes_now(set), vec![(OLGA, 51)]);
		assert_eq!(tables::stake_of::<Test>(set, &OLGA), Some((Era(2), Value(51))));
		assert_eq!(tables::stake_of::<Test>(set, &OTTO), None);
	});
}

#[test]
fn member_without_stake_is_in_the_table_when_no_minimum_is_set() {
	ExtBuilder::default().build_and_execute(|| {
		world();
		let set = open_set(0);
		assert_ok!(Services::join(signed(OLGA), set));
		next_era_with_tables();
		assert_eq!(stakes_now(set), vec![(OLGA, 0)]);
	});
}

#[test]
fn joining_and_leaving_count_from_the_next_table() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		world();
		let set = open_set(0);
		assert_ok!(Services::join(signed(OLGA), set));

		// when they come and go before the table of the era is made
		turn_era();
		assert_ok!(Services::join(signed(OTTO), set));
		assert_ok!(Services::leave(signed(OLGA), set));
		make_tables();

		// then
		assert_eq!(stakes_now(set), vec![(OLGA, 0)]);
		next_era_with_tables();
		assert_eq!(stakes_now(set), vec![(OTTO, 0)]);
	});
}

#[test]
fn asset_without_a_price_counts_for_nothing_but_its_vault_stays_answerable() {
	ExtBuilder::default().build_and_execute(|| {
		world();
		let set = open_set(0);
		assert_ok!(Services::join(signed(OLGA), set));
		Stakes::pledge(&at(set, OLGA), 1, GOLD, 100);
		Stakes::pledge(&at(set, OLGA), 2, TIN, 100);
		// Above what can be added up.
		Stakes::pledge(&at(set, OLGA), 3, GOLD, u128::MAX / 512);
		Stakes::set_price(TIN, None);
		next_era_with_tables();

		let olga = Services::table_member(set, OLGA, None).unwrap();
		let values: Vec<_> = olga.backers.iter().map(|backer| (backer.vault, backer.value.0)).collect();
		assert_eq!(values, vec![(1, 100), (2, 0), (3, 0)]);
		assert_eq!(olga.stake, Value(100));
	});
}

#[test]
fn vault_is_not_in_the_table_when_its_asset_does_not_count_or_it_pledges_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		world();
		let set = open_set(0);
		let lead = 2;
		Stakes::set_price(lead, Some(10));
		assert_ok!(Services::join(signed(OLGA), set));
		Stakes::pledge(&at(set, OLGA), 1, lead, 100);
		Stakes::pledge(&at(set, OLGA), 2, GOLD, 0);
		next_era_with_tables();
		assert_eq!(Services::table_member(set, OLGA, None).map(|olga| olga.backers), Some(vec![]));
	});
}

#[test]
fn price_is_fixed_for_the_whole_era() {
	ExtBuilder::default().build_and_execute(|| {
		// given two sets, of which a block makes the first one's table
		world();
		let sets = [open_set(0), open_set(0)];
		for set in sets {
			assert_ok!(Services::join(signed(OLGA), set));
			Stakes::pledge(&at(set, OLGA), 1, GOLD, 100);
		}
		turn_era();
		next_block();
		while Services::table(sets[0], None).is_none() {
			Services::do_advance(1).unwrap();
		}
		assert_eq!(Services::table(sets[1], None), None);

		// when
		Stakes::set_price(GOLD, Some(20));
		make_tables();

		// then
		assert_eq!((stakes_now(sets[0]), stakes_now(sets[1])), (vec![(OLGA, 100)], vec![(OLGA, 100)]));
		assert_eq!(tables::prospect::<Test>(sets[1], &OLGA), Ok(Value(100)));
		next_era_with_tables();
		assert_eq!((stakes_now(sets[0]), stakes_now(sets[1])), (vec![(OLGA, 200)], vec![(OLGA, 200)]));
	});
}

#[test]
fn prospect_is_what_the_table_would_say_of_who_is_not_in_it() {
	ExtBuilder::default().build_and_execute(|| {
		world();
		let set = open_set(0);
		Stakes::pledge(&at(set, ODA), 1, GOLD, 10);
		Stakes::pledge(&at(set, ODA), 2, TIN, 10);
		assert_eq!(tables::prospect::<Test>(set, &ODA), Ok(Value(0)));
		next_era_with_tables();
		assert_eq!(tables::prospect::<Test>(set, &ODA), Ok(Value(22)));
		assert_eq!(tables::prospect::<Test>(set, &OTTO), Ok(Value(0)));
		let nowhere = OperatorSet { set: 1, ..set };
		assert_noop!(tables::prospect::<Test>(nowhere, &ODA), Error::<Test>::UnknownSet);
	});
}

#[test]
fn lowest_is_the_first_one_when_several_have_as_little() {
	ExtBuilder::default().build_and_execute(|| {
		world();
		let set = open_set(0);
		assert_eq!(tables::lowest::<Test>(set), None);
		for (operator, amount) in [(OLGA, 9), (OTTO, 4), (ODA, 4)] {
			assert_ok!(Services::join(signed(operator), set));
			Stakes::pledge(&at(set, operator), 1, GOLD, amount);
		}
		next_era_with_tables();
		let first = Services::table_members(set, None).into_iter().find(|(_, stake)| *stake == Value(4)).unwrap();
		assert_eq!(tables::lowest::<Test>(set), Some(first));
	});
}

#[test]
fn reader_gets_the_newest_table_that_is_not_newer_than_he_asks() {
	ExtBuilder::default().build_and_execute(|| {
		// given tables of the eras 1, 2 and 4
		world();
		let set = open_set(0);
		assert_ok!(Services::join(signed(OLGA), set));
		for era in 1..=4 {
			Stakes::pledge(&at(set, OLGA), 1, GOLD, era);
			if era == 3 {
				turn_era();
			} else {
				next_era_with_tables();
			}
		}

		// when, then
		let found = |era| Services::table(set, Some(Era(era))).map(|table| (table.era.0, table.total.0));
		assert_eq!([0, 1, 2].map(found), [None, Some((1, 1)), Some((2, 2))]);
		assert_eq!([3, 4, 5].map(found), [Some((2, 2)), Some((4, 4)), Some((4, 4))]);
		let member =
			|era| Services::table_member(set, OLGA, Some(Era(era))).map(|member| (member.era.0, member.stake.0));
		assert_eq!((member(0), member(3), member(9)), (None, Some((2, 2)), Some((4, 4))));
		assert_eq!(<Services as InspectSets<_>>::total(set, Era(3)), Some(Value(2)));
		assert_eq!(<Services as InspectSets<_>>::page(set, Era(3), None, 9), vec![]);
	});
}

#[test]
fn policy_of_the_era_is_kept_with_its_table() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		world();
		let set = open_set(0);
		assert_ok!(Services::join(signed(OLGA), set));
		next_era_with_tables();
		let before = <Services as InspectSets<_>>::set(set).unwrap();

		// when it is softened, which holds from the next era on
		let softer = Policy { max_fraction: Fraction::from_percent(5), ..super::policy() };
		crate::sets::announce_policy::<Test>(set, softer).unwrap();
		next_era_with_tables();

		// then each table has its own
		let policy = |era| Services::table(set, Some(Era(era))).map(|table| table.policy);
		assert_eq!(policy(1), Some(before));
		assert_eq!(policy(2).map(|view| view.policy.max_fraction), Some(Fraction::from_percent(5)));
	});
}

#[test]
fn set_has_no_table_when_nobody_ever_was_in_it() {
	ExtBuilder::default().build_and_execute(|| {
		world();
		let set = open_set(0);
		next_era_with_tables();
		assert_eq!(Services::table(set, None), None);
	});
}

#[test]
fn set_has_one_empty_table_when_the_last_member_is_gone() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		world();
		let set = open_set(0);
		assert_ok!(Services::join(signed(OLGA), set));
		next_era_with_tables();
		assert_ok!(Services::leave(signed(OLGA), set));
		turn_era();
		assert_ok!(Services::reap_membership(signed(STRANGER), set, OLGA));

		// when
		make_tables();

		// then the newest says that there is nobody, and is not made again
		let newest = || Services::table(set, None).map(|table| (table.era.0, table.members));
		assert_eq!(newest(), Some((2, 0)));
		next_era_with_tables();
		assert_eq!(newest(), Some((2, 0)));
		assert_eq!(Services::table(set, None).map(|table| table.root), Some(Frontier::default().root()));
	});
}

#[test]
fn old_tables_are_pruned_when_the_history_is_over() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		world();
		let set = open_set(0);
		assert_ok!(Services::join(signed(OLGA), set));
		let history = <Test as Config>::HistoryEras::get().0;

		// when
		for _ in 0..history + 1 {
			next_era_with_tables();
		}
		assert!(TableMembers::<Test>::contains_key((set, Era(1)), OLGA));
		assert!(Services::table(set, Some(Era(1))).is_some());
		next_era_with_tables();

		// then: of the last `history` eras and of this one there are tables
		assert_eq!(Services::table(set, Some(Era(1))), None);
		assert!(!Tables::<Test>::contains_key(set, Era(1)));
		assert!(!TableMembers::<Test>::contains_key((set, Era(1)), OLGA));
		let expected: Vec<_> = (2..=history + 2).map(Era).collect();
		assert_eq!(TableEras::<Test>::get(set).into_inner(), expected);
	});
}

#[test]
fn newest_table_stays_as_long_as_it_speaks_of_anybody() {
	ExtBuilder::default().build_and_execute(|| {
		// given a table that nothing has followed, because the walk never came to its set again
		world();
		let set = open_set(0);
		assert_ok!(Services::join(signed(OLGA), set));
		next_era_with_tables();
		let history = <Test as Config>::HistoryEras::get().0;
		Now::set(Era(history + 5));
		assert_eq!(tables::expired::<Test>(set, Now::get()), None);

		// when there is a newer one, the old one goes
		make_tables();
		assert_eq!(TableEras::<Test>::get(set).into_inner(), vec![Now::get()]);

		// and an empty one goes when its time is over
		assert_ok!(Services::leave(signed(OLGA), set));
		turn_era();
		assert_ok!(Services::reap_membership(signed(OLGA), set, OLGA));
		make_tables();
		Now::set(Era(3 * history));
		make_tables();
		assert!(!TableEras::<Test>::contains_key(set));
		assert_eq!(Tables::<Test>::iter().count(), 0);
	});
}

#[test]
fn oldest_table_makes_room_when_pruning_is_behind() {
	ExtBuilder::default().build_and_execute(|| {
		// given as many tables as there may be, long ago
		world();
		let set = open_set(0);
		assert_ok!(Services::join(signed(OLGA), set));
		next_era_with_tables();
		let table = Tables::<Test>::get(set, Era(1)).unwrap();
		let most = MaxTables::<Test>::get();
		for era in 2..=most {
			let empty = Table { members: 0, total: Value(0), root: Frontier::default().root(), ..table.clone() };
			Tables::<Test>::insert(set, Era(era), empty);
			TableEras::<Test>::mutate(set, |eras| eras.try_push(Era(era)).unwrap());
		}
		Now::set(Era(most));

		// when
		turn_era();
		next_block();
		poll();

		// then the set has its table, and those past the history are gone
		assert_eq!(stakes_now(set), vec![(OLGA, 0)]);
		assert_eq!(Cursor::<Test>::get().phase, Phase::Done);
		assert_eq!(TableMembers::<Test>::iter_key_prefix((set, Era(1))).count(), 0);
		let oldest = Era(Now::get().0 - <Test as Config>::HistoryEras::get().0);
		assert_eq!(TableEras::<Test>::get(set).first(), Some(&oldest));
	});
}

#[test]
fn header_has_32_roots_at_most() {
	ExtBuilder::default().build_and_execute(|| {
		// given 33 sets that Olga is in
		world();
		let mut sets = vec![];
		for _ in 0..11 {
			let first = open_set(0);
			sets.extend([first, another_set(first.service, 0), another_set(first.service, 0)]);
		}
		sets.sort_by_key(place_in_walk);
		for set in &sets {
			assert_ok!(Services::join(signed(OLGA), *set));
		}
		turn_era();

		// when a block has room for everything
		next_block();
		while Services::do_advance(1_000).is_ok() {}

		// then
		assert_eq!(roots().len(), 32);
		assert_eq!(Services::table(sets[32], None), None);
		assert_noop!(Services::do_advance(1), Error::<Test>::NothingToDo);
		next_block();
		assert_ok!(Services::do_advance(1_000));
		assert_eq!(roots().len(), 1);
		assert_eq!(stakes_now(sets[32]), vec![(OLGA, 0)]);
	});
}
