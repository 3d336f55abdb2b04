//! What slashing gives to other pallets. The offences of this chain's own set come in by `offences.rs`.

use frame_support::{traits::Get, weights::Weight};
use rampart_primitives::{
	Era, EraClock, Eras, Fraction, GuardStake, InspectStake, ReportFault, SetMember, SlashId, VaultId,
};
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

	/// Those that are parked, too: they can be executed at any time.
	fn pending_cuts(vault: VaultId) -> u32 {
		PendingOf::<T>::get(vault).all()
	}

	/// While the queue is late, by `MaxLag` eras at most, a slash that is pending holds back claims of the vaults that answer for
	/// it; one that is parked does not. A claim of tranche `e` is due in era `e + k + 1`, where `k` is the vault's unbonding
	/// eras, and is held to the end of era `e + k + MaxLag` at the longest: for `MaxLag` eras, however long the queue is late.
	fn claims_held(vault: VaultId, tranche: Era) -> bool {
		Self::holds_claims(vault, tranche, T::Clock::now())
	}

	fn weight() -> Weight {
		T::WeightInfo::guard()
	}
}

impl<T: Config> Pallet<T> {
	/// Are claims of a vault's tranche held in this era?
	pub(crate) fn holds_claims(vault: VaultId, tranche: Era, now: Era) -> bool {
		let in_time = |unbonding: Eras| now <= tranche.after(unbonding).after(T::MaxLag::get());
		PendingOf::<T>::get(vault).waiting > 0
			&& queue::is_overdue::<T>(now)
			&& T::Stake::vault(vault).is_some_and(|view| in_time(view.unbonding_eras))
	}
}
