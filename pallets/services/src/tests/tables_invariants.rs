//! Stake tables against a naive recomputation at the era's start, with eras that turn in the middle of the walk; and S1 broken on
//! purpose.

use super::{stakes::*, tables::*, *};
use crate::merkle::Frontier;
use frame_support::storage::unhashed;
use proptest::prelude::*;
use rampart_primitives::{AssetId, Era, OperatorSet, Value, VaultId};
use sp_core::H256;
use std::collections::{BTreeMap, BTreeSet};

const OPERATORS: [AccountId; 3] = [OLGA, OTTO, ODA];
const MINIMUM: u128 = 20;
/// By service and index: `three_sets` makes them.
const SETS: [OperatorSet; 3] =
	[OperatorSet { service: 1, set: 0 }, OperatorSet { service: 1, set: 1 }, OperatorSet { service: 2, set: 0 }];

fn three_sets() {
	world();
	let first = open_set(MINIMUM);
	assert_eq!([first, another_set(first.service, MINIMUM), open_set(MINIMUM)], SETS);
}

#[derive(Clone, Debug)]
enum Step {
	Join(OperatorSet, AccountId),
	Leave(OperatorSet, AccountId),
	Reap(OperatorSet, AccountId),
	Pledge(OperatorSet, AccountId, VaultId, u128),
	Price(AssetId, u32),
	/// So many steps by a call.
	Advance(u32),
	/// A block that has room for so many of the costliest steps.
	Block(u64),
	Turn,
}

fn step() -> impl Strategy<Value = Step> {
	let member = || (proptest::sample::select(&SETS[..]), proptest::sample::select(&OPERATORS[..]));
	prop_oneof![
		4 => member().prop_map(|(set, operator)| Step::Join(set, operator)),
		2 => member().prop_map(|(set, operator)| Step::Leave(set, operator)),
		1 => member().prop_map(|(set, operator)| Step::Reap(set, operator)),
		4 => (member(), 0..4u32, 0..100u128).prop_map(|((set, who), vault, amount)| Step::Pledge(set, who, vault, amount)),
		1 => (0..2u32, 1..40u32).prop_map(|(asset, tenths)| Step::Price(asset, tenths)),
		4 => (1..6u32).prop_map(Step::Advance),
		3 => (0..12u64).prop_map(Step::Block),
		2 => Just(Step::Turn),
	]
}

/// Vaults 0 and 1 hold gold, 2 and 3 tin.
fn asset_of(vault: VaultId) -> AssetId {
	vault / 2
}

type Member = (OperatorSet, AccountId);
type Expected = BTreeMap<AccountId, u128>;

/// What the tables should say, by the plainest arithmetic.
#[derive(Default)]
struct Model {
	counts: BTreeSet<Member>,
	counts_next: BTreeSet<Member>,
	stakes: BTreeMap<(Member, VaultId), u128>,
	stakes_next: BTreeMap<(Member, VaultId), u128>,
	/// In tenths.
	prices_next: [u128; 2],
	expected: BTreeMap<(Era, OperatorSet), Expected>,
}

impl Model {
	fn turn(&mut self) {
		self.counts = self.counts_next.clone();
		self.stakes = self.stakes_next.clone();
		for set in SETS {
			let mut expected = Expected::new();
			for (_, operator) in self.counts.iter().filter(|(of, _)| *of == set) {
				let stake: u128 = (0..4)
					.map(|vault| {
						let amount = self.stakes.get(&((set, *operator), vault)).copied().unwrap_or_default();
						let worth = amount * self.prices_next[usize::try_from(asset_of(vault)).unwrap()] / 10;
						if asset_of(vault) == TIN {
							worth / 2
						} else {
							worth
						}
					})
					.sum();
				if stake >= MINIMUM {
					expected.insert(*operator, stake);
				}
			}
			self.expected.insert((Now::get(), set), expected);
		}
	}

	/// Every table that is there says what it should.
	fn check(&self) {
		Services::do_try_state().unwrap();
		for (set, era, table) in Tables::<Test>::iter() {
			let found: Expected = TableMembers::<Test>::iter_prefix((set, era))
				.map(|(operator, entry)| (operator, entry.stake.0))
				.collect();
			let expected = &self.expected[&(era, set)];
			assert_eq!(&found, expected, "{set:?} in {era:?}");
			assert_eq!(table.total.0, expected.values().sum::<u128>());
		}
	}
}

fn apply(step: &Step, model: &mut Model) {
	match *step {
		Step::Join(set, who) => {
			if Services::join(signed(who), set).is_ok() {
				model.counts_next.insert((set, who));
			}
		},
		Step::Leave(set, who) => {
			if Services::leave(signed(who), set).is_ok() {
				model.counts_next.remove(&(set, who));
			}
		},
		Step::Reap(set, who) => {
			// Whether it is possible is another test's matter: here, it must not show in any table.
			let _outcome = Services::reap_membership(signed(STRANGER), set, who);
		},
		Step::Pledge(set, who, vault, amount) => {
			Stakes::pledge(&at(set, who), vault, asset_of(vault), amount);
			model.stakes_next.insert(((set, who), vault), amount);
		},
		Step::Price(asset, tenths) => {
			// While the walk fixes prices, which one it takes is its own matter.
			let position = Cursor::<Test>::get();
			if position.era == Now::get() && !matches!(position.phase, Phase::Prices { .. }) {
				Stakes::set_price(asset, Some(tenths));
				model.prices_next[usize::try_from(asset).unwrap()] = tenths.into();
			}
		},
		Step::Advance(steps) => {
			let _outcome = Services::do_advance(steps);
		},
		Step::Block(room) => {
			next_block();
			poll_within(crate::cursor::costliest_step::<Test>().saturating_mul(room));
		},
		Step::Turn => {
			turn_era();
			model.turn();
		},
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(96))]

	#[test]
	fn tables_are_those_of_the_era_s_start_when_eras_turn_in_the_middle(
		steps in proptest::collection::vec(step(), 1..80),
	) {
		ExtBuilder::default().build_and_execute(|| {
			three_sets();
			let mut model = Model { prices_next: [10, 25], ..Default::default() };
			model.turn();
			for step in &steps {
				apply(step, &mut model);
				model.check();
			}
			// And when there is time, everyone has his table.
			make_tables();
			model.check();
			for set in SETS {
				let has = Tables::<Test>::contains_key(set, Now::get());
				let counts = model.counts.iter().any(|(of, _)| *of == set);
				assert!(has || !counts, "{set:?} has no table");
			}
		});
	}
}

/// A set with a table of three members, and the invariant that fails after `break_it`.
fn broken_by(break_it: impl FnOnce(OperatorSet)) -> sp_runtime::DispatchError {
	let mut ext = ExtBuilder::default().build();
	ext.execute_with(|| {
		world();
		let set = open_set(10);
		for operator in OPERATORS {
			assert_ok!(Services::join(signed(operator), set));
			Stakes::pledge(&at(set, operator), 1, GOLD, 100);
		}
		next_era_with_tables();
		Services::do_try_state().unwrap();
		break_it(set);
		Services::do_try_state().unwrap_err()
	})
}

fn mutate_table(set: OperatorSet, f: impl FnOnce(&mut TableOf<Test>)) {
	Tables::<Test>::mutate(set, Era(1), |table| f(table.as_mut().unwrap()));
}

fn mutate_olga(set: OperatorSet, f: impl FnOnce(&mut TableEntry)) {
	TableMembers::<Test>::mutate((set, Era(1)), OLGA, |entry| f(entry.as_mut().unwrap()));
}

#[test]
fn try_state_fails_when_a_table_does_not_decode() {
	let set = OperatorSet { service: 1, set: 0 };
	for key in [
		Tables::<Test>::hashed_key_for(set, Era(1)),
		TableMembers::<Test>::hashed_key_for((set, Era(1)), OLGA),
		TableEras::<Test>::hashed_key_for(set),
		Prices::<Test>::hashed_key_for(GOLD),
	] {
		assert_eq!(broken_by(|_| unhashed::put_raw(&key, &[])), "Y1: a table does not decode".into());
	}
	let cursor = broken_by(|_| unhashed::put_raw(&Cursor::<Test>::hashed_key(), &[]));
	assert_eq!(cursor, "Y1: the cursor does not decode".into());
}

#[test]
fn try_state_fails_when_s1_is_broken_by_a_header() {
	let broken = |f: fn(&mut TableOf<Test>)| broken_by(|set| mutate_table(set, f));
	assert_eq!(broken(|table| table.members = 2), "S1: a table's members are not as counted".into());
	assert_eq!(broken(|table| table.total = Value(301)), "S1: a table's total is not the sum of its members".into());
	assert_eq!(broken(|table| table.root = H256::zero()), "S1: a table's root is not that of its members".into());
	assert_eq!(broken_by(|set| Tables::<Test>::remove(set, Era(1))), "S1: a table without its header".into());
	assert_eq!(broken_by(TableEras::<Test>::remove), "S1: a table that is not listed".into());
	let eras = |eras: &'static [u32]| {
		broken_by(move |set| {
			let eras: Vec<_> = eras.iter().copied().map(Era).collect();
			TableEras::<Test>::insert(set, frame_support::BoundedVec::try_from(eras).unwrap());
		})
	};
	assert_eq!(eras(&[]), "Y1: an empty list of tables".into());
	assert_eq!(eras(&[1, 1]), "S1: two tables of a set and an era".into());
	assert_eq!(eras(&[1, 2]), "S1: a table of an era that has not begun".into());
}

#[test]
fn try_state_fails_when_s1_is_broken_by_a_member() {
	let broken = |f: fn(&mut TableEntry)| broken_by(|set| mutate_olga(set, f));
	assert_eq!(broken(|olga| olga.index = 7), "S1: the members of a table are not numbered without a gap".into());
	assert_eq!(broken(|olga| olga.stake = Value(1)), "S1: a member's stake is not the sum of its backers'".into());
	assert_eq!(broken(|olga| olga.backers[0].captured.era = Era(0)), "S1: a capture of another era".into());
	let lost = broken_by(|set| TableMembers::<Test>::remove((set, Era(1)), OLGA));
	assert!(
		lost == "S1: the members of a table are not numbered without a gap".into()
			|| lost == "S1: a table's members are not as counted".into()
	);
	let stray = broken_by(|set| {
		let entry = TableMembers::<Test>::get((set, Era(1)), OLGA).unwrap();
		TableMembers::<Test>::insert((set, Era(0)), OLGA, entry);
	});
	assert_eq!(stray, "S1: a member of no table".into());
}

/// Makes the table of the given stakes say what they are, so that only the amounts are wrong.
fn rewrite(set: OperatorSet, f: impl Fn(AccountId, &mut TableEntry) -> bool) {
	let mut members: Vec<_> = TableMembers::<Test>::drain_prefix((set, Era(1))).collect();
	members.sort_by_key(|(_, entry)| entry.index);
	let (mut frontier, mut total) = (Frontier::default(), 0);
	for (operator, mut entry) in members {
		entry.index = frontier.count();
		if f(operator, &mut entry) {
			let words = crate::merkle::leaf_words(set, Era(1), &operator, entry.stake, entry.index);
			assert!(frontier.append(crate::merkle::leaf(&words)));
			total += entry.stake.0;
			TableMembers::<Test>::insert((set, Era(1)), operator, entry);
		}
	}
	mutate_table(set, |table| {
		table.root = frontier.root();
		table.members = frontier.count();
		table.total = Value(total);
	});
}

#[test]
fn try_state_fails_when_an_amount_is_not_that_of_the_era_s_start() {
	let amount = broken_by(|set| {
		rewrite(set, |operator, entry| {
			if operator == OLGA {
				entry.backers[0].captured = captured(Era(1), 101);
			}
			true
		});
	});
	assert_eq!(amount, "S1: an amount is not that of the era's start".into());
	let backer = broken_by(|set| {
		rewrite(set, |operator, entry| {
			if operator == OLGA {
				entry.backers[0].vault = 9;
			}
			true
		});
	});
	assert_eq!(backer, "S1: a backer is not in the table".into());
	let missing = broken_by(|set| rewrite(set, |operator, _| operator != OLGA));
	assert_eq!(missing, "S1: a member with enough stake is not in the table".into());
	let poor = broken_by(|set| {
		rewrite(set, |operator, entry| {
			if operator == OLGA {
				entry.backers[0].value = Value(9);
				entry.stake = Value(9);
			}
			true
		});
	});
	assert_eq!(poor, "S1: a member of a table has less than the minimum".into());
	let ended = Standing::Ended { from: Era(0), until: Era(1), holds_place: false, offer: None };
	let gone = broken_by(|set| {
		assert_ok!(Services::leave(signed(OLGA), set));
		Memberships::<Test>::mutate(set, OLGA, |olga| olga.as_mut().unwrap().standing = ended);
	});
	assert_eq!(gone, "S1: a member of a table does not count in its era".into());
}

#[test]
fn try_state_fails_when_a_set_was_forgotten() {
	let forgotten = broken_by(|set| {
		TableEras::<Test>::remove(set);
		Tables::<Test>::remove(set, Era(1));
		let _cleared = TableMembers::<Test>::clear_prefix((set, Era(1)), u32::MAX, None);
	});
	assert_eq!(forgotten, "S1: an active set has no table though the walk is over".into());
}

#[test]
fn try_state_fails_when_the_walk_is_not_where_it_says() {
	let future = broken_by(|_| Cursor::<Test>::mutate(|position| position.era = Era(2)));
	assert_eq!(future, "S1: tables of an era that has not begun are made".into());
	let complete = broken_by(|set| Cursor::<Test>::mutate(|position| position.leftover = Some((set, Era(1)))));
	assert_eq!(complete, "S1: a table with a header is not complete".into());
	let repeated = broken_by(|set| {
		turn_era();
		while TableMembers::<Test>::iter_key_prefix((set, Era(2))).count() == 0 {
			Services::do_advance(1).unwrap();
		}
		let (_, entry) = TableMembers::<Test>::iter_prefix((set, Era(2))).next().unwrap();
		TableMembers::<Test>::insert((set, Era(2)), STRANGER, entry);
	});
	assert_eq!(repeated, "S1: the walk has lost a member or repeated one".into());
}
