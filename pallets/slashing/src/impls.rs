//! What slashing gives to other pallets. The offences of this chain's own set come in by `offences.rs`.

use frame_support::weights::Weight;
use rampart_primitives::{Era, EraClock, Eras, Fraction, GuardStake, ReportFault, SetMember, SlashId, VaultId};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	pallet::{Config, Pallet, PendingOf},
	queue,
	reports::{Ground, Report},
	WeightInfo,
};

impl<T: Config> ReportFault<T::AccountId> for Pallet<T> {
	fn report(
		slasher: &T::AccountId,
		at: &SetMember<T::AccountId>,
		era: Era,
		fraction: Fraction,
		evidence: H256,
	) -> Result<SlashId, DispatchError> {
		let at = at.clone();
		Self::report_whole(Report { reporter: Some(slasher), at, era, fraction, evidence, ground: Ground::Word })
	}

	fn report_objective(
		reporter: Option<&T::AccountId>,
		at: &SetMember<T::AccountId>,
		era: Era,
		fraction: Fraction,
		evidence: H256,
	) -> Result<SlashId, DispatchError> {
		let at = at.clone();
		Self::report_whole(Report { reporter, at, era, fraction, evidence, ground: Ground::Proof })
	}

	fn weight(backers: u32) -> Weight {
		Self::report_weight(backers)
	}
}

/// Slashing's half of what restaking asks: is a cut on its way? Whom a vault may back is for services to say.
impl<T: Config> GuardStake<T::AccountId> for Pallet<T> {
	fn ensure_can_back(_: VaultId, _: Eras, _: &SetMember<T::AccountId>) -> DispatchResult {
		Ok(())
	}

	fn pending_cuts(vault: VaultId) -> u32 {
		PendingOf::<T>::get(vault)
	}

	/// A slash that is due and not executed holds back claims of the vaults that answer for it, while the queue is late by
	/// `MaxLag` eras at most: then the stake that it can cut is not claimable yet anyway. One that is later, or parked, holds
	/// nothing back.
	fn claims_held(vault: VaultId, _: Era) -> bool {
		PendingOf::<T>::get(vault) > 0 && queue::is_overdue::<T>(T::Clock::now())
	}

	fn weight() -> Weight {
		T::WeightInfo::guard()
	}
}
