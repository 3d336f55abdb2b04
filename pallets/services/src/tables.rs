//! Stake tables: the only writer of [`Prices`], [`TableEras`], [`Tables`] and [`TableMembers`]. What fills them is the walk in
//! `cursor.rs`.

use alloc::vec::Vec;
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{
	defensive,
	traits::{ConstU32, Get},
	BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use rampart_primitives::{
	AssetId, AssetWeight, Era, EraClock, InspectSets, InspectStake, OperatorSet, Pledge, Price, SetMember, SetView,
	TableBacker, TableMember, TableView, Valuation, Value, MAX_BACKERS,
};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::DispatchError;

use crate::{
	memberships,
	merkle::{self, Frontier, Words},
	pallet::{Config, OperatorSets, Pallet, Prices, TableEras, TableMembers, Tables},
	sets,
};

/// How many eras more than the history a set's tables may lie in the state, until they are pruned. A set for which pruning is
/// further behind has its oldest one dropped when it gets a new one.
const SLACK_ERAS: u32 = 4;

/// What one backer counts for at most: so little that the sum over all backers of all members fits 128 bits. Stake that would
/// count for more has no value that the chain can tell, as stake without a price.
const MOST_VALUE: Value = Value(u128::MAX / 512 / 16);

/// A table's header, with the accounts and blocks of this runtime.
pub type TableOf<T> = Table<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;
/// The vaults that back a member.
pub type TableBackers = BoundedVec<TableBacker, ConstU32<MAX_BACKERS>>;

/// The most tables of a set that there can be at a time.
pub struct MaxTables<T>(core::marker::PhantomData<T>);

impl<T: Config> Get<u32> for MaxTables<T> {
	fn get() -> u32 {
		T::HistoryEras::get().0.saturating_add(SLACK_ERAS)
	}
}

/// A stake table without its members. There is one only when the table is complete.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Table<AccountId, BlockNumber> {
	/// The sum of the members' stakes.
	pub total: Value,
	/// How many members it has.
	pub members: u32,
	/// The root of the Merkle tree over them.
	pub root: H256,
	/// The block that completed it: its header has the root.
	pub block: BlockNumber,
	/// Of those who counted as members in that era, the one with the least stake, in the table or under the minimum. The first
	/// one where several have as little.
	pub lowest: Option<(AccountId, Value)>,
	/// What was in force in the set.
	pub policy: SetView<AccountId>,
}

/// A member in a table.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct TableEntry {
	/// Its place: from 0 on, without a gap.
	pub index: u32,
	/// The sum of what its backers count for.
	pub stake: Value,
	/// The vaults that backed it with anything, in the order in which they came.
	pub backers: TableBackers,
}

impl TableEntry {
	/// As the other pallets see it.
	fn into_member(self, era: Era) -> TableMember {
		let Self { index, stake, backers } = self;
		TableMember { era, index, stake, backers: backers.into_inner() }
	}
}

/// What another chain needs to check a member's stake against a header of this one. Layout and check: see [`crate::merkle`].
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct TableProof<BlockNumber> {
	/// The words of the leaf: set, era, operator, stake, index.
	pub leaf: Words,
	/// The leaf's siblings, from the bottom up.
	pub siblings: Vec<H256>,
	/// What goes with the root into the header: set, era, root, total, members.
	pub root: Words,
	/// The block whose header has the root.
	pub block: BlockNumber,
}

/// By what a set's stake counts in an era.
pub(crate) struct Rules<AccountId> {
	/// The least stake with which a member is in the table.
	pub minimum: Value,
	/// What is in force besides.
	pub policy: SetView<AccountId>,
	/// The assets that count, with the era's price and the set's weight.
	assets: Vec<(AssetId, Option<Price>, AssetWeight)>,
}

impl<AccountId> Rules<AccountId> {
	/// How many assets count.
	pub fn assets(&self) -> u32 {
		u32::try_from(self.assets.len()).unwrap_or(u32::MAX)
	}

	/// What an amount of an asset counts for: `floor(floor(amount * price) * weight)`; both roundings are down, so that stake
	/// never counts for more than it is worth. `None` where the asset does not count at all.
	fn value_of(&self, pledge: &Pledge) -> Option<Value> {
		let (_, price, weight) = self.assets.iter().find(|(asset, ..)| *asset == pledge.asset)?;
		let value = price.and_then(|price| price.value_of(pledge.captured.stake)).and_then(|worth| weight.of(worth));
		Some(value.filter(|value| *value <= MOST_VALUE).unwrap_or(Value::ZERO))
	}

	/// What a member's backers count for, each and together. Those that pledged nothing, or an asset that does not count, are
	/// left out.
	pub fn weigh(&self, pledges: Vec<Pledge>) -> (Value, TableBackers) {
		let mut stake = Value::ZERO;
		let mut backers = TableBackers::default();
		for pledge in pledges.into_iter().filter(|pledge| !pledge.captured.stake.is_zero()) {
			let Some(value) = self.value_of(&pledge) else { continue };
			let Pledge { vault, asset, captured } = pledge;
			// At most 16 values of at most MOST_VALUE, and restaking has no more than MAX_BACKERS backers; qed.
			match (stake.ensure_add(value), backers.try_push(TableBacker { vault, asset, value, captured })) {
				(Ok(sum), Ok(())) => stake = sum,
				_ => {
					defensive!("a member has more backers than restaking allows");
				},
			}
		}
		(stake, backers)
	}
}

/// What counts in a set in the current era. `None` where there is no set any more.
pub(crate) fn rules<T: Config>(set: OperatorSet, now: Era) -> Option<Rules<T::AccountId>> {
	let terms = sets::counting_terms::<T>(set, now)?;
	let policy = <Pallet<T> as InspectSets<T::AccountId>>::set(set)?;
	let assets = terms.assets.into_iter().map(|(asset, weight)| (asset, Prices::<T>::get(asset), weight)).collect();
	Some(Rules { minimum: terms.minimum_stake, policy, assets })
}

/// Fix the price of an asset until it is fixed again.
pub(crate) fn fix_price<T: Config>(asset: AssetId) {
	match T::Valuation::price(asset) {
		Some(price) => Prices::<T>::insert(asset, price),
		None => Prices::<T>::remove(asset),
	}
}

/// Does a set get a table in `now`? Not when it has nobody, and its newest table says so.
pub(crate) enum Due<AccountId> {
	/// It does.
	Yes(Rules<AccountId>),
	/// There is nothing to say about it, or no such set.
	Nothing,
	/// It does, but has as many as it can have: pruning is behind. The oldest, of this era, is to be dropped before. It is past the
	/// history, since there is one of an era at most.
	Full(Era),
}

/// See [`Due`].
pub(crate) fn due<T: Config>(set: OperatorSet, now: Era) -> Due<T::AccountId> {
	let eras = TableEras::<T>::get(set);
	let nobody = || memberships::after::<T>(set, None).is_none() && says_nobody::<T>(set);
	if !OperatorSets::<T>::contains_key(set.service, set.set) || eras.last().is_some_and(|era| *era >= now) || nobody()
	{
		return Due::Nothing;
	}
	if let Some(oldest) = eras.first().filter(|_| eras.is_full()) {
		return Due::Full(*oldest);
	}
	rules::<T>(set, now).map_or(Due::Nothing, Due::Yes)
}

/// Does the newest table say that the set has nobody, or is there none?
pub(crate) fn says_nobody<T: Config>(set: OperatorSet) -> bool {
	header_at::<T>(set, Era(u32::MAX)).is_none_or(|(_, table)| table.members == 0)
}

/// Write a member of a table that is being made.
pub(crate) fn put_member<T: Config>(set: OperatorSet, era: Era, operator: &T::AccountId, entry: TableEntry) {
	TableMembers::<T>::insert((set, era), operator, entry);
}

/// What the walk over a set has come to.
pub(crate) struct Outcome<AccountId> {
	/// The sum of the members' stakes.
	pub total: Value,
	/// The tree over the members.
	pub frontier: Frontier,
	/// See [`Table::lowest`].
	pub lowest: Option<(AccountId, Value)>,
	/// See [`Table::policy`].
	pub policy: SetView<AccountId>,
}

/// The table of a set is complete: from now on, readers get it.
pub(crate) fn complete<T: Config>(set: OperatorSet, era: Era, outcome: Outcome<T::AccountId>) -> TableOf<T> {
	let Outcome { total, frontier, lowest, policy } = outcome;
	let block = frame_system::Pallet::<T>::block_number();
	let table = Table { total, members: frontier.count(), root: frontier.root(), block, lowest, policy };
	TableEras::<T>::mutate(set, |eras| {
		// The walk began because there was room, and adds one table an era; qed.
		if eras.try_push(era).is_err() {
			defensive!("a set has more tables than there was room for");
		}
	});
	Tables::<T>::insert(set, era, &table);
	table
}

/// The era of the oldest of a set's tables, if nobody may ask for it any more. The newest one stays as long as there are
/// members that it speaks of.
pub(crate) fn expired<T: Config>(set: OperatorSet, now: Era) -> Option<Era> {
	let eras = TableEras::<T>::get(set);
	let oldest = *eras.first()?;
	let past = now.since(oldest) > T::HistoryEras::get();
	let speaks = || {
		eras.len() == 1
			&& sets::counting_terms::<T>(set, now).is_some()
			&& Tables::<T>::get(set, oldest).is_some_and(|table| table.members > 0)
	};
	(past && !speaks()).then_some(oldest)
}

/// Take the oldest table of a set from the readers. Says whether it has members, which stay to be cleared.
pub(crate) fn drop_oldest<T: Config>(set: OperatorSet) -> bool {
	let mut eras = TableEras::<T>::get(set);
	if eras.is_empty() {
		return false;
	}
	let oldest = eras.remove(0);
	if eras.is_empty() {
		TableEras::<T>::remove(set);
	} else {
		TableEras::<T>::insert(set, eras);
	}
	Tables::<T>::take(set, oldest).is_some_and(|table| table.members > 0)
}

/// Remove the member after `last` of a table that has no header. Says who it was.
pub(crate) fn clear_member<T: Config>(of: (OperatorSet, Era), last: Option<&T::AccountId>) -> Option<T::AccountId> {
	let mut members = match last {
		None => TableMembers::<T>::iter_key_prefix(of),
		Some(last) => TableMembers::<T>::iter_key_prefix_from(of, TableMembers::<T>::hashed_key_for(of, last)),
	};
	let operator = members.next()?;
	TableMembers::<T>::remove(of, &operator);
	Some(operator)
}

/// The era of the newest table of a set that was taken in `era` or before.
fn era_at<T: Config>(set: OperatorSet, era: Era) -> Option<Era> {
	TableEras::<T>::get(set).into_iter().rev().find(|taken| *taken <= era)
}

/// The header of the newest table that was taken in `era` or before.
fn header_at<T: Config>(set: OperatorSet, era: Era) -> Option<(Era, TableOf<T>)> {
	let taken = era_at::<T>(set, era)?;
	Some((taken, Tables::<T>::get(set, taken)?))
}

/// See [`InspectSets::at`].
pub(crate) fn at<T: Config>(set: OperatorSet, era: Era) -> Option<TableView<T::AccountId>> {
	let (era, Table { total, members, root, policy, .. }) = header_at::<T>(set, era)?;
	Some(TableView { era, total, members, root, policy })
}

/// See [`InspectSets::member`].
pub(crate) fn member<T: Config>(at: &SetMember<T::AccountId>, era: Era) -> Option<TableMember> {
	let era = era_at::<T>(at.set, era)?;
	Some(TableMembers::<T>::get((at.set, era), &at.operator)?.into_member(era))
}

/// The members of a table that is complete, after `after`, in the order of their keys.
fn members_after<T: Config>(
	set: OperatorSet,
	era: Era,
	after: Option<&T::AccountId>,
) -> impl Iterator<Item = (T::AccountId, TableEntry)> {
	// What there is of a table without a header is not complete.
	let complete = Tables::<T>::contains_key(set, era).then(|| match after {
		None => TableMembers::<T>::iter_prefix((set, era)),
		Some(last) => {
			TableMembers::<T>::iter_prefix_from((set, era), TableMembers::<T>::hashed_key_for((set, era), last))
		},
	});
	complete.into_iter().flatten()
}

/// See [`InspectSets::next_member`].
pub(crate) fn next_member<T: Config>(
	set: OperatorSet,
	era: Era,
	after: Option<&T::AccountId>,
) -> Option<(T::AccountId, TableMember)> {
	members_after::<T>(set, era, after).next().map(|(operator, entry)| (operator, entry.into_member(era)))
}

/// See [`InspectSets::page`].
pub(crate) fn page<T: Config>(
	set: OperatorSet,
	era: Era,
	after: Option<&T::AccountId>,
	most: u32,
) -> Vec<(T::AccountId, Value)> {
	let most = usize::try_from(most).unwrap_or(usize::MAX);
	members_after::<T>(set, era, after).take(most).map(|(operator, entry)| (operator, entry.stake)).collect()
}

/// Of the newest table, the member with the least stake: see [`Table::lowest`].
pub(crate) fn lowest<T: Config>(set: OperatorSet) -> Option<(T::AccountId, Value)> {
	header_at::<T>(set, Era(u32::MAX))?.1.lowest
}

/// An operator's stake in the newest table, with that table's era.
pub(crate) fn stake_of<T: Config>(set: OperatorSet, operator: &T::AccountId) -> Option<(Era, Value)> {
	let era = era_at::<T>(set, Era(u32::MAX))?;
	Some((era, TableMembers::<T>::get((set, era), operator)?.stake))
}

/// What an operator would count with in a set in the current era if it were a member. By the last era's prices, until those of
/// this one are fixed, as the first thing in it.
pub(crate) fn prospect<T: Config>(set: OperatorSet, operator: &T::AccountId) -> Result<Value, DispatchError> {
	let now = T::Clock::now();
	let rules = rules::<T>(set, now).ok_or(crate::Error::<T>::UnknownSet)?;
	let at = SetMember { set, operator: operator.clone() };
	Ok(rules.weigh(T::Stake::pledges(&at, now)).0)
}

/// A table with its members and their entries, in the order of their places.
type Listed<AccountId> = (TableView<AccountId>, Vec<(AccountId, TableEntry)>);

/// The whole newest table of a set that was taken in `era` or before: for the eyes of a node's client, not for the chain.
pub(crate) fn listed<T: Config>(set: OperatorSet, era: Era) -> Option<Listed<T::AccountId>> {
	let view = at::<T>(set, era)?;
	let mut members: Vec<_> = TableMembers::<T>::iter_prefix((set, view.era)).collect();
	members.sort_by_key(|(_, entry)| entry.index);
	Some((view, members))
}

/// A proof of a member's stake in the newest table of a set that was taken in `era` or before. Reads the whole table: for the
/// eyes of a node's client, not for the chain.
pub(crate) fn proof<T: Config>(
	set: OperatorSet,
	operator: &T::AccountId,
	era: Era,
) -> Option<TableProof<BlockNumberFor<T>>> {
	let (view, members) = listed::<T>(set, era)?;
	let block = Tables::<T>::get(set, view.era)?.block;
	let words = |(operator, entry): &(T::AccountId, TableEntry)| {
		merkle::leaf_words(set, view.era, operator, entry.stake, entry.index)
	};
	let found = members.iter().find(|(member, _)| member == operator)?;
	let leaves: Vec<H256> = members.iter().map(|member| merkle::leaf(&words(member))).collect();
	Some(TableProof {
		leaf: words(found),
		siblings: merkle::siblings(&leaves, found.1.index)?,
		root: merkle::root_words(set, view.era, view.root, view.total, view.members),
		block,
	})
}

/// S1 and Y1 for tables. `unfinished`: what has members and no header yet, or no more.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>(
	unfinished: &[Option<(OperatorSet, Era)>],
) -> Result<(), sp_runtime::TryRuntimeError> {
	use frame_support::ensure;

	ensure!(
		Prices::<T>::iter_keys().count() == Prices::<T>::iter_values().count()
			&& TableEras::<T>::iter_keys().count() == TableEras::<T>::iter_values().count()
			&& Tables::<T>::iter_keys().count() == Tables::<T>::iter_values().count()
			&& TableMembers::<T>::iter_keys().count() == TableMembers::<T>::iter_values().count(),
		"Y1: a table does not decode"
	);
	let now = T::Clock::now();
	let mut listed = 0;
	for (set, eras) in TableEras::<T>::iter() {
		ensure!(!eras.is_empty(), "Y1: an empty list of tables");
		ensure!(eras.windows(2).all(|pair| pair[0] < pair[1]), "S1: two tables of a set and an era");
		ensure!(eras.last().is_none_or(|era| *era <= now), "S1: a table of an era that has not begun");
		for era in &eras {
			let table = Tables::<T>::get(set, era).ok_or("S1: a table without its header")?;
			try_table::<T>(set, *era, &table)?;
			if *era == now {
				try_amounts::<T>(set, now)?;
			}
		}
		listed += eras.len();
	}
	ensure!(listed == Tables::<T>::iter_keys().count(), "S1: a table that is not listed");
	for ((set, era), _) in TableMembers::<T>::iter_keys() {
		let known = Tables::<T>::contains_key(set, era) || unfinished.contains(&Some((set, era)));
		ensure!(known, "S1: a member of no table");
	}
	Ok(())
}

/// S1: the header says what the members say.
#[cfg(any(feature = "try-runtime", test))]
fn try_table<T: Config>(set: OperatorSet, era: Era, table: &TableOf<T>) -> Result<(), sp_runtime::TryRuntimeError> {
	use frame_support::ensure;

	let mut members: Vec<_> = TableMembers::<T>::iter_prefix((set, era)).collect();
	members.sort_by_key(|(_, entry)| entry.index);
	let (mut total, mut frontier) = (Value::ZERO, Frontier::default());
	for (operator, entry) in &members {
		ensure!(entry.index == frontier.count(), "S1: the members of a table are not numbered without a gap");
		let stake = entry.backers.iter().try_fold(Value::ZERO, |sum, backer| sum.ensure_add(backer.value));
		ensure!(stake == Ok(entry.stake), "S1: a member's stake is not the sum of its backers'");
		ensure!(entry.backers.iter().all(|backer| backer.captured.era == era), "S1: a capture of another era");
		total = total.ensure_add(entry.stake).map_err(DispatchError::from)?;
		let words = merkle::leaf_words(set, era, operator, entry.stake, entry.index);
		ensure!(frontier.append(merkle::leaf(&words)), "S1: a table has more members than its tree");
	}
	ensure!(table.members == frontier.count(), "S1: a table's members are not as counted");
	ensure!(table.total == total, "S1: a table's total is not the sum of its members");
	ensure!(table.root == frontier.root(), "S1: a table's root is not that of its members");
	Ok(())
}

/// S1: the table of this era says what was pledged at its start, of all who count and of nobody else; see [`try_amount`].
#[cfg(any(feature = "try-runtime", test))]
fn try_amounts<T: Config>(set: OperatorSet, now: Era) -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::{memberships, pallet::Memberships};
	use frame_support::ensure;

	let Some(rules) = rules::<T>(set, now) else { return Ok(()) };
	for operator in Memberships::<T>::iter_key_prefix(set) {
		let at = SetMember { set, operator };
		let entry = TableMembers::<T>::get((set, now), &at.operator);
		let counts = memberships::counts_in::<T>(&at, now);
		ensure!(counts || entry.is_none(), "S1: a member of a table does not count in its era");
		if !counts {
			continue;
		}
		let pledges = T::Stake::pledges(&at, now);
		let (least, sure) = rules.weigh(pledges.iter().map(ungrown::<T>).collect());
		let Some(entry) = entry else {
			ensure!(least < rules.minimum, "S1: a member with enough stake is not in the table");
			continue;
		};
		ensure!(entry.stake >= rules.minimum, "S1: a member of a table has less than the minimum");
		let written = |vault| entry.backers.iter().find(|backer| backer.vault == vault);
		ensure!(sure.iter().all(|backer| written(backer.vault).is_some()), "S1: a backer is not in the table");
		for backer in &rules.weigh(pledges).1 {
			if let Some(written) = written(backer.vault) {
				try_amount(is_exclusive::<T>(backer.vault), written, backer)?;
			}
		}
	}
	for operator in TableMembers::<T>::iter_key_prefix((set, now)) {
		ensure!(Memberships::<T>::contains_key(set, operator), "S1: a member of a table does not count in its era");
	}
	Ok(())
}

#[cfg(any(feature = "try-runtime", test))]
fn is_exclusive<T: Config>(vault: rampart_primitives::VaultId) -> bool {
	T::Stake::vault(vault).is_some_and(|vault| vault.kind == rampart_primitives::VaultKind::Exclusive)
}

/// A pledge of which nothing was written, as it can have been at the era's start: with a unit less, where its pool was ever cut and
/// so can have been spared one. See [`spared`].
#[cfg(any(feature = "try-runtime", test))]
fn ungrown<T: Config>(pledge: &Pledge) -> Pledge {
	let mut pledge = pledge.clone();
	if is_exclusive::<T>(pledge.vault) && pledge.captured.survival < rampart_primitives::FULL {
		pledge.captured.stake = pledge.captured.stake.excess_over(rampart_primitives::Stake(1));
	}
	pledge
}

/// S1: a backer was `written` at the era's start, and reads as `present` now. Both are the same, but for what was cut in
/// between:
///
/// - The pool lost survival. What is left of the amount is its share of the pool. In an exclusive vault it can have grown by
///   what the pool was spared, see [`spared`]; in a shared one not at all.
/// - A capture of an older era was cut, of which the pool had paid its part before. What is taken of older unbonding stake
///   comes off the pledge's cap, so the amount can have fallen, with its magnitude and its value; the pool is as it was. That
///   it had paid shows in the pledge's total of cuts.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_amount(
	exclusive: bool,
	written: &TableBacker,
	present: &TableBacker,
) -> Result<(), sp_runtime::TryRuntimeError> {
	use frame_support::ensure;
	use rampart_primitives::{Captured, Stake};

	let (before, after) = (&written.captured, &present.captured);
	let cut = after.survival < before.survival;
	let uncapped = Captured { stake: before.stake, magnitude: before.magnitude, ..*after };
	let capped = !after.cut_total.is_zero()
		&& after.stake < before.stake
		&& after.magnitude <= before.magnitude
		&& present.value <= written.value
		&& *written == TableBacker { value: written.value, captured: uncapped, ..*present };
	ensure!(cut || capped || written == present, "S1: an amount is not that of the era's start");
	let more = if exclusive { spared(before, after) } else { 0 };
	let most = Stake(before.stake.0.saturating_add(more));
	ensure!(after.stake <= most && after.checkpoint <= before.checkpoint, "S1: an amount has grown within an era");
	Ok(())
}

/// By how many units a pool was cut less than its survival says: `cp' - floor(cp * M' / M)`. A cut is of whole units, and where
/// the oldest tranche takes the remainder the pool's part is rounded down: one unit at most for each such cut, none where the
/// pool paid all of its part. A pledge `m` that was not cut counts for `floor(cp' * m / M')`. Since `m <= M'`, that is at most
/// `floor(cp * m / M)` and what the pool was spared.
#[cfg(any(feature = "try-runtime", test))]
fn spared(before: &rampart_primitives::Captured, after: &rampart_primitives::Captured) -> u128 {
	use sp_core::U256;

	let left = U256::from(before.checkpoint.0) * U256::from(after.survival.0);
	let due = left.checked_div(U256::from(before.survival.0)).and_then(|due| u128::try_from(due).ok());
	due.map_or(0, |due| after.checkpoint.0.saturating_sub(due))
}
