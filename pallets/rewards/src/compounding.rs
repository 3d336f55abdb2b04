//! Rewards in a vault's own asset that raise the price of a share.
//!
//! They drip like any other. What has dripped goes into the vault before anybody's shares change, so no price is computed without
//! it; when the vault is paid; and when somebody asks. What cannot go in drips anew; so nothing goes into a vault that is impaired, until
//! it is made good.

use frame_support::{storage::with_storage_layer, weights::Weight};
use rampart_primitives::{AssetId, InspectStake, MutateStake, Stake, VaultId, VaultView};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

use crate::{
	accruals::OpenAccruals,
	owed,
	pallet::{Config, Error, Event, Pallet},
	WeightInfo,
};

/// Order that an amount goes into a vault.
pub(crate) fn order<T: Config>(vault: VaultId, asset: AssetId, amount: Stake) -> DispatchResult {
	T::Stake::compound(vault, &owed::pot::<T>(asset), amount)
}

/// Bring into the vault what has dripped, in whole units, by whatever brings it in. Says how much that was, or why it could not:
/// then it drips anew.
pub(crate) fn bring_in<T: Config>(
	open: &mut OpenAccruals<T>,
	vault: VaultId,
	compound: impl FnOnce(Stake) -> DispatchResult,
) -> Result<Stake, DispatchError> {
	let Some(accrual) = open.compounding() else { return Ok(Stake::ZERO) };
	let (asset, amount) = (accrual.asset, accrual.compoundable());
	if amount.is_zero() {
		return Ok(Stake::ZERO);
	}
	let brought = with_storage_layer(|| {
		compound(amount)?;
		accrual.compound(amount).ok_or(ArithmeticError::Overflow.into())
	});
	match brought {
		Ok(()) => Ok(amount),
		Err(error) => {
			accrual.hold_back(amount);
			Pallet::<T>::deposit_event(Event::CompoundHeld { vault, asset, amount, error });
			Err(error)
		},
	}
}

/// Somebody's shares are about to change. Gives the weight that was spent, as the listener gives it: the order is in it where one
/// was given, and a vault that was never paid costs nothing.
pub(crate) fn before_change<T: Config>(vault: VaultId) -> Weight {
	let Some(view) = T::Stake::vault(vault) else { return Weight::zero() };
	let mut payment = Weight::zero();
	let paid = before_change_by::<T>(vault, &view, |amount| {
		payment = T::Stake::compound_weight();
		order::<T>(vault, view.asset, amount)
	});
	if paid {
		T::WeightInfo::shares_changing().saturating_add(payment)
	} else {
		Weight::zero()
	}
}

/// The same, by whatever brings it in. Says whether the vault was ever paid.
pub(crate) fn before_change_by<T: Config>(
	vault: VaultId,
	view: &VaultView,
	compound: impl FnOnce(Stake) -> DispatchResult,
) -> bool {
	let mut open = OpenAccruals::<T>::load(vault, view.generation);
	if open.compounding().is_none() {
		return !open.is_empty();
	}
	open.accrue(view.shares);
	let _told = bring_in(&mut open, vault, compound);
	open.save();
	true
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_compound(vault: VaultId) -> DispatchResult {
		let view = T::Stake::vault(vault).ok_or(Error::<T>::UnknownVault)?;
		Self::compound_by(vault, &view, |amount| order::<T>(vault, view.asset, amount))
	}

	/// Bring in what has dripped, by whatever brings it in.
	pub(crate) fn compound_by(
		vault: VaultId,
		view: &VaultView,
		compound: impl FnOnce(Stake) -> DispatchResult,
	) -> DispatchResult {
		let mut open = OpenAccruals::<T>::load(vault, view.generation);
		open.accrue(view.shares);
		let amount = bring_in(&mut open, vault, compound)?;
		frame_support::ensure!(!amount.is_zero(), Error::<T>::NothingToDo);
		open.save();
		Ok(())
	}
}
