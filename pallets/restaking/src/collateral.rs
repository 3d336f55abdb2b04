//! Collateral: the registry of assets, and the one place that moves tokens.
//!
//! Each vault has an account of its own. It holds the asset's minimum balance besides the collateral, from its creator, so that
//! it never dies; a donation to it changes nothing, since the vault's record is the truth.

use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{
		fungibles::{Inspect, Mutate},
		tokens::{Fortitude, Precision, Preservation},
		DefensiveOption, Get,
	},
};
use rampart_primitives::{AssetId, Stake, VaultId};
use sp_runtime::{traits::AccountIdConversion, ArithmeticError};

use crate::{pallet::*, types::AssetInfo};

impl<T: Config> Pallet<T> {
	/// The account that holds a vault's collateral.
	pub fn vault_account(vault: VaultId) -> T::AccountId {
		T::PalletId::get().into_sub_account_truncating(vault)
	}

	pub(crate) fn do_register_asset(kind: T::AssetKind, minimum_deposit: Stake) -> DispatchResult {
		ensure!(!AssetIds::<T>::contains_key(&kind), Error::<T>::AssetExists);
		let asset = NextAsset::<T>::get();
		NextAsset::<T>::put(asset.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		AssetIds::<T>::insert(&kind, asset);
		Assets::<T>::insert(asset, AssetInfo { kind: kind.clone(), minimum_deposit });
		Self::deposit_event(Event::AssetRegistered { asset, kind, minimum_deposit });
		Ok(())
	}

	/// A registered asset. Of a vault that exists, since assets are never unregistered.
	pub(crate) fn asset(asset: AssetId) -> Result<AssetInfo<T::AssetKind>, DispatchError> {
		Assets::<T>::get(asset).defensive_ok_or(Error::<T>::UnknownAsset.into())
	}

	/// Make the account of a new vault, with the asset's minimum balance from `creator`. Gives that balance.
	pub(crate) fn open_account(
		vault: VaultId,
		kind: T::AssetKind,
		creator: &T::AccountId,
	) -> Result<u128, DispatchError> {
		let account = Self::vault_account(vault);
		frame_system::Pallet::<T>::inc_providers(&account);
		let endowment = T::Collateral::minimum_balance(kind.clone());
		T::Collateral::transfer(kind, creator, &account, endowment, Preservation::Preserve)?;
		Ok(endowment)
	}

	/// Take a deposit. Who brings his last unit may.
	pub(crate) fn collect(vault: VaultId, kind: T::AssetKind, from: &T::AccountId, amount: Stake) -> DispatchResult {
		let all = T::Collateral::reducible_balance(kind.clone(), from, Preservation::Expendable, Fortitude::Polite);
		let preservation = if all == amount.0 { Preservation::Expendable } else { Preservation::Preserve };
		T::Collateral::transfer(kind, from, &Self::vault_account(vault), amount.0, preservation)?;
		Ok(())
	}

	/// Pay from a vault's account.
	pub(crate) fn pay_out(vault: VaultId, kind: T::AssetKind, to: &T::AccountId, amount: Stake) -> DispatchResult {
		if amount.is_zero() {
			return Ok(());
		}
		T::Collateral::transfer(kind, &Self::vault_account(vault), to, amount.0, Preservation::Preserve)?;
		Ok(())
	}

	/// Destroy what lies in a vault's account.
	pub(crate) fn destroy(vault: VaultId, kind: T::AssetKind, amount: Stake) -> DispatchResult {
		if amount.is_zero() {
			return Ok(());
		}
		T::Collateral::burn_from(
			kind,
			&Self::vault_account(vault),
			amount.0,
			Preservation::Preserve,
			Precision::Exact,
			Fortitude::Force,
		)?;
		Ok(())
	}

	/// Every registered asset can be found by its kind.
	#[cfg(any(feature = "try-runtime", test))]
	pub(crate) fn try_state_assets() -> Result<(), sp_runtime::TryRuntimeError> {
		for (asset, info) in Assets::<T>::iter() {
			ensure!(AssetIds::<T>::get(&info.kind) == Some(asset), "Y1: an asset cannot be found by its kind");
		}
		ensure!(Assets::<T>::iter().count() == AssetIds::<T>::iter().count(), "Y1: a kind has no asset");
		Ok(())
	}
}
