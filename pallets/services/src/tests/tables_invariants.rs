//! S1 broken on purpose. That it holds when calls and time are random is another file's story.

use super::{stakes::*, tables::*, *};
use crate::{merkle::Frontier, tables::try_amount};
use frame_support::storage::unhashed;
use rampart_primitives::{Captured, Era, Magnitude, OperatorSet, Stake, TableBacker, Value, FULL};
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
	let complete =
		broken_by(|set| Cursor::<Test>::mutate(|position| position.leftover = Some(Leftover::of((set, Era(1))))));
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

const NOT_THAT: &str = "S1: an amount is not that of the era's start";
const GROWN: &str = "S1: an amount has grown within an era";

/// A backer with a pool of so much, of which there are so many percent left, and a pledge that counts for so much.
fn backer(checkpoint: u128, percent: u128, stake: u128) -> TableBacker {
	let survival = Magnitude(FULL.0 / 100 * percent);
	let magnitude = Magnitude((stake * survival.0).div_ceil(checkpoint));
	let (checkpoint, stake, cut_total) = (Stake(checkpoint), Stake(stake), Magnitude(1));
	let captured = Captured { stake, checkpoint, survival, magnitude, cut_total, ..captured(Era(1), 0) };
	TableBacker { vault: 1, asset: GOLD, value: Value(stake.0), captured }
}

#[test]
fn an_amount_may_fall_alone_only_with_the_cap_of_a_pledge_that_was_cut_before() {
	let written = backer(100, 90, 60);
	assert_eq!(try_amount(true, &written, &written), Ok(()));
	assert_eq!(try_amount(true, &written, &backer(100, 90, 50)), Ok(()));

	let with = |f: fn(&mut TableBacker)| {
		let mut present = backer(100, 90, 50);
		f(&mut present);
		try_amount(true, &written, &present)
	};
	// The pool is as it was, and what goes with the amount falls with it.
	assert_eq!(with(|present| present.captured.checkpoint = Stake(99)), Err(NOT_THAT.into()));
	assert_eq!(with(|present| present.captured.cut_total = Magnitude(2)), Err(NOT_THAT.into()));
	assert_eq!(with(|present| present.captured.magnitude = FULL), Err(NOT_THAT.into()));
	assert_eq!(with(|present| present.value = Value(61)), Err(NOT_THAT.into()));
	assert_eq!(try_amount(true, &written, &backer(100, 90, 61)), Err(NOT_THAT.into()));
	// Of a pledge that was never cut the pool pays its part.
	let never = |mut backer: TableBacker| {
		backer.captured.cut_total = Magnitude::ZERO;
		backer
	};
	assert_eq!(try_amount(true, &never(written), &never(backer(100, 90, 50))), Err(NOT_THAT.into()));
}

#[test]
fn an_amount_may_grow_only_by_what_its_pool_was_spared() {
	// given: 58 % of a pool of 10 are pledged.
	let written = backer(10, 100, 5);

	// when a cut takes half a unit of the pool, and older stake pays it, then 58 of 95 % are pledged.
	assert_eq!(try_amount(true, &written, &backer(10, 95, 6)), Ok(()));
	assert_eq!(try_amount(true, &written, &backer(10, 95, 7)), Err(GROWN.into()));
	// when the pool pays it
	assert_eq!(try_amount(true, &written, &backer(9, 95, 5)), Ok(()));
	assert_eq!(try_amount(true, &written, &backer(9, 95, 6)), Err(GROWN.into()));
	// when older stake pays for the next cut, too: a unit and a half
	assert_eq!(try_amount(true, &written, &backer(10, 85, 7)), Ok(()));
	assert_eq!(try_amount(true, &written, &backer(10, 85, 8)), Err(GROWN.into()));
	// when the vault is shared: its amounts are parts of the pool, whatever is left of that
	assert_eq!(try_amount(false, &written, &backer(10, 95, 5)), Ok(()));
	assert_eq!(try_amount(false, &written, &backer(10, 95, 6)), Err(GROWN.into()));
	// when the pool has grown
	assert_eq!(try_amount(true, &written, &backer(11, 95, 5)), Err(GROWN.into()));
}
