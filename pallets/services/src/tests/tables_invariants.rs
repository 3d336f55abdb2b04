//! S1 broken on purpose. That it holds when calls and time are random is another file's story.

use super::{stakes::*, tables::*, *};
use crate::merkle::Frontier;
use frame_support::storage::unhashed;
use rampart_primitives::{Era, OperatorSet, Value};
use sp_core::H256;

const OPERATORS: [AccountId; 3] = [OLGA, OTTO, ODA];

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
