//! What services gives to other pallets.

use alloc::vec::Vec;
use frame_support::{ensure, weights::Weight};
use rampart_primitives::{
	Era, EraClock, Eras, GuardStake, InspectSets, MutateSets, Oblige, OperatorSet, ServiceId, ServiceKey, SetMember,
	SetView, TableMember, TableView, Value, VaultId,
};
use sp_runtime::DispatchResult;

use crate::{
	keys, memberships, operators,
	pallet::{Config, Error, Pallet},
	services, sets, tables, WeightInfo,
};

impl<T: Config> InspectSets<T::AccountId> for Pallet<T> {
	fn set(set: OperatorSet) -> Option<SetView<T::AccountId>> {
		sets::get::<T>(set).ok().map(|record| record.view(T::Clock::now()))
	}

	/// A member who left counts to the end of the era in which he left, or of his obligation, whatever became of his record's
	/// offer since.
	fn is_member(at: &SetMember<T::AccountId>, era: Era) -> bool {
		memberships::counts_in::<T>(at, era)
	}

	fn is_owner(service: ServiceId, who: &T::AccountId) -> bool {
		services::owned::<T>(service, who).is_ok()
	}

	fn key_owner(set: OperatorSet, key: &ServiceKey, era: Era) -> Option<T::AccountId> {
		keys::owner::<T>(set, key, era)
	}

	fn obliged_until(at: &SetMember<T::AccountId>) -> Option<Era> {
		memberships::get::<T>(at.set, &at.operator)?.obliged_until
	}

	fn latest(set: OperatorSet) -> Option<TableView<T::AccountId>> {
		tables::at::<T>(set, Era(u32::MAX))
	}

	fn at(set: OperatorSet, era: Era) -> Option<TableView<T::AccountId>> {
		tables::at::<T>(set, era)
	}

	fn member(at: &SetMember<T::AccountId>, era: Era) -> Option<TableMember> {
		tables::member::<T>(at, era)
	}

	fn page(set: OperatorSet, era: Era, after: Option<&T::AccountId>, most: u32) -> Vec<(T::AccountId, Value)> {
		tables::page::<T>(set, era, after, most)
	}

	fn next_member(set: OperatorSet, table: Era, after: Option<&T::AccountId>) -> Option<(T::AccountId, TableMember)> {
		tables::next_member::<T>(set, table, after)
	}

	fn weight() -> Weight {
		T::WeightInfo::inspect_set().max(T::WeightInfo::is_member()).max(T::WeightInfo::key_owner())
	}

	fn table_weight() -> Weight {
		T::WeightInfo::inspect_table()
	}

	fn page_weight(most: u32) -> Weight {
		T::WeightInfo::inspect_page(most)
	}
}

impl<T: Config> Oblige<T::AccountId> for Pallet<T> {
	fn oblige(at: &SetMember<T::AccountId>, until: Era) -> DispatchResult {
		Self::do_oblige(at, until)
	}

	/// The call's, which asks for the owner besides.
	fn weight() -> Weight {
		T::WeightInfo::oblige()
	}
}

impl<T: Config> MutateSets<T::AccountId> for Pallet<T> {
	fn eject(at: &SetMember<T::AccountId>) -> DispatchResult {
		Self::do_eject(at)
	}

	/// That of a removal, which asks for the owner besides.
	fn eject_weight() -> Weight {
		T::WeightInfo::remove_member()
	}
}

/// The services' half of what restaking asks: may the vault back the set, by its windows (R5)? Membership is not asked for: a pledge
/// may come before it. Services decides no cuts, so it holds nothing back.
impl<T: Config> GuardStake<T::AccountId> for Pallet<T> {
	fn ensure_can_back(_: VaultId, unbonding_eras: Eras, at: &SetMember<T::AccountId>) -> DispatchResult {
		let set = sets::open::<T>(at.set)?;
		operators::ensure_registered::<T>(&at.operator)?;
		ensure!(sets::least_unbonding::<T>(set.span_eras) <= unbonding_eras, Error::<T>::UnbondsTooSoon);
		ensure!(unbonding_eras <= set.notice_eras, Error::<T>::NoticeTooShort);
		Ok(())
	}

	fn pending_cuts(_: VaultId) -> u32 {
		0
	}

	fn claims_held(_: VaultId, _: Era) -> bool {
		false
	}

	fn obliged_until(at: &SetMember<T::AccountId>) -> Option<Era> {
		<Self as InspectSets<T::AccountId>>::obliged_until(at)
	}

	fn weight() -> Weight {
		T::WeightInfo::ensure_can_back().max(T::WeightInfo::is_member())
	}
}
