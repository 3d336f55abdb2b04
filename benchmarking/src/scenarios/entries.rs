//! Stake tables that no walk has made: written straight into the state, each entry as large as the walk's. What they say is made
//! up, and only the pallet's readers look at it: `try_state` would not hold.

use super::NATIVE;
use crate::Result;
use color_eyre::eyre::{ensure, eyre};
use frame_support::BoundedVec;
use pallet_services::{Table, TableEntry, TableEras, TableMembers, Tables};
use rampart_primitives::{
	Captured, Era, Generation, InspectSets, Magnitude, OperatorSet, Stake, TableBacker, Value, FULL, MAX_BACKERS,
};
use rampart_runtime::{AccountId, Runtime, Services, System};
use sp_core::H256;

/// What a backer counts for, about.
const STAKE: u128 = 1_000_000_000_000_000;

/// Gives a set the header of a table with so many members, and lists it: after the set's other tables, or in the place of the
/// newest if that is of the same era.
pub(crate) fn put_header(set: OperatorSet, era: Era, members: u32) -> Result<()> {
	let policy = Services::set(set).ok_or_else(|| eyre!("there is no set {set:?}"))?;
	let table = Table {
		total: Value(STAKE),
		members,
		root: H256::repeat_byte(1),
		block: System::block_number(),
		lowest: Some((AccountId::new([1; 32]), Value(STAKE))),
		policy,
	};
	TableEras::<Runtime>::mutate(set, |eras| {
		if eras.last() == Some(&era) {
			return Ok(());
		}
		eras.try_push(era).map_err(|_| eyre!("{set:?} has no room for one more table"))
	})?;
	Tables::<Runtime>::insert(set, era, table);
	Ok(())
}

/// Gives the table of a set its members, with so many vaults behind each.
pub(crate) fn put_members(set: OperatorSet, era: Era, operators: &[AccountId], backers: u32) -> Result<()> {
	ensure!(backers <= MAX_BACKERS, "a member has at most {MAX_BACKERS} backers, not {backers}");
	for (index, operator) in (0..).zip(operators) {
		TableMembers::<Runtime>::insert((set, era), operator, entry(index, era, backers));
	}
	Ok(())
}

fn entry(index: u32, era: Era, backers: u32) -> TableEntry {
	// Everybody has another stake.
	let each = STAKE + u128::from(index);
	let captured = Captured {
		era,
		generation: Generation(0),
		stake: Stake(each),
		checkpoint: Stake(each),
		survival: FULL,
		magnitude: FULL,
		cut_total: Magnitude::ZERO,
	};
	let backed = |vault| TableBacker { vault, asset: NATIVE, value: Value(each), captured };
	TableEntry {
		index,
		stake: Value(each * u128::from(backers)),
		backers: BoundedVec::truncate_from((0..backers).map(backed).collect()),
	}
}
