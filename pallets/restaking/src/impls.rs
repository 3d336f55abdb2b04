//! What restaking gives to other pallets: the clock, stake to look at, stake to cut, and the way to pay in any asset
//! of the registry.

use alloc::vec::Vec;
use frame_support::{
	pallet_prelude::Weight,
	traits::{fungibles::Inspect, Get},
};
use rampart_primitives::{
	AssetId, Captured, Dated, Era, EraClock, Fraction, Generation, InspectStake, MutateStake, Pay, Pledge, Receipt,
	RelayBlock, SetMember, Shares, Stake, StakeError, VaultId, VaultView,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{pallet::*, types::Allocation, weights::WeightInfo};

impl<T: Config> EraClock for Pallet<T> {
	fn now() -> Era {
		Clock::<T>::get().era
	}
	fn since() -> RelayBlock {
		Clock::<T>::get().since
	}
	fn length() -> RelayBlock {
		Clock::<T>::get().length
	}
}

impl<T: Config> InspectStake<T::AccountId> for Pallet<T> {
	fn vault(vault: VaultId) -> Option<VaultView> {
		let record = Vaults::<T>::get(vault)?;
		Some(VaultView {
			asset: record.asset,
			kind: record.kind,
			unbonding_eras: record.unbonding_eras,
			generation: record.generation,
			active: record.active.assets,
			shares: record.active.shares,
			escrowed: record.escrowed,
		})
	}

	fn shares(vault: VaultId, who: &T::AccountId) -> Option<(Generation, Shares)> {
		Positions::<T>::get(vault, who).map(|position| (position.generation, position.shares))
	}

	fn curator(vault: VaultId) -> Option<(T::AccountId, Fraction)> {
		let curator = Vaults::<T>::get(vault)?.curator;
		let fee = *VaultInfos::<T>::get(vault)?.fee.at(Clock::<T>::get().era);
		Some((curator, fee))
	}

	fn fee(vault: VaultId) -> Option<Dated<Fraction>> {
		Some(VaultInfos::<T>::get(vault)?.fee.view(Clock::<T>::get().era))
	}

	fn backers(at: &SetMember<T::AccountId>) -> Vec<VaultId> {
		Backing::<T>::get(at.set, &at.operator).iter().map(|entry| entry.vault).collect()
	}

	/// Stake that the asset's issuer destroyed counts in full until it is cut or leaves the pool: the vault's record is asked, not
	/// its account. A cut of it is settled with what is there.
	fn captured(vault: VaultId, at: &SetMember<T::AccountId>, era: Era) -> Result<Captured, StakeError> {
		Self::capture(vault, at, era)
	}

	/// Reads what backs the member once, and each vault once.
	fn pledges(at: &SetMember<T::AccountId>, era: Era) -> Vec<Pledge> {
		let now = Clock::<T>::get().era;
		if era != now {
			return Vec::new();
		}
		let backing = Backing::<T>::get(at.set, &at.operator);
		let pledge = |entry: &Allocation| {
			let record = Vaults::<T>::get(entry.vault)?;
			let captured = Self::capture_entry(&record, at, entry, now).ok()?;
			Some(Pledge { vault: entry.vault, asset: record.asset, captured })
		};
		backing.iter().filter_map(pledge).collect()
	}
}

impl<T: Config> MutateStake<T::AccountId> for Pallet<T> {
	fn cut_weighed(
		vault: VaultId,
		at: &SetMember<T::AccountId>,
		captured: &Captured,
		fraction: Fraction,
	) -> Result<(Receipt, Weight), DispatchError> {
		Self::do_cut(vault, at, captured, fraction)
	}

	fn settle(receipt: Receipt, to: &[(T::AccountId, Stake)], burn: Stake) -> Result<Stake, (Receipt, DispatchError)> {
		Self::do_settle(receipt, to, burn)
	}

	fn compound(vault: VaultId, from: &T::AccountId, amount: Stake) -> DispatchResult {
		Self::do_compound(vault, from, amount)
	}

	fn cut_weight(vaults: u32) -> Weight {
		match vaults {
			1 => T::WeightInfo::cut(),
			_ => T::WeightInfo::cuts(vaults),
		}
	}

	/// No two of the reasons for which a cut costs more add up: see `CutState::extra`.
	fn cut_extra_weight() -> Weight {
		Self::last_cut_weight().max(T::WeightInfo::cut_closed()).max(T::WeightInfo::cut_released())
	}

	fn settle_weight() -> Weight {
		T::WeightInfo::settle()
	}

	fn compound_weight() -> Weight {
		T::WeightInfo::compound()
	}
}

/// Only an asset of the registry can be paid; and, as the transfer is the asset's own, only as its issuer lets it move. Who asks
/// names accounts of his own: a vault's account is derived from this pallet's id, and is nobody else's to name.
impl<T: Config> Pay<T::AccountId> for Pallet<T> {
	fn minimum(asset: AssetId) -> Stake {
		Assets::<T>::get(asset).map_or(Stake::ZERO, |info| Stake(T::Collateral::minimum_balance(info.kind)))
	}

	fn balance(asset: AssetId, who: &T::AccountId) -> Stake {
		Assets::<T>::get(asset).map_or(Stake::ZERO, |info| Stake(T::Collateral::balance(info.kind, who)))
	}

	fn pay(asset: AssetId, from: &T::AccountId, to: &T::AccountId, amount: Stake) -> DispatchResult {
		let info = Assets::<T>::get(asset).ok_or(Error::<T>::UnknownAsset)?;
		if amount.is_zero() {
			return Ok(());
		}
		Self::transfer(info.kind, from, to, amount)
	}

	fn pay_weight() -> Weight {
		T::WeightInfo::pay()
	}

	fn pay_from_pot(
		asset: AssetId,
		pot: &T::AccountId,
		to: &T::AccountId,
		amount: Stake,
	) -> Result<Weight, DispatchError> {
		let info = Assets::<T>::get(asset).ok_or(Error::<T>::UnknownAsset)?;
		let is_native = info.kind == T::NativeAsset::get();
		if !amount.is_zero() {
			Self::transfer_and_stay(info.kind, pot, to, amount)?;
		}
		Ok(if is_native { T::WeightInfo::pay_native_from_pot() } else { T::WeightInfo::pay_from_pot() })
	}

	fn pay_from_pot_weight() -> Weight {
		T::WeightInfo::pay_from_pot().max(T::WeightInfo::pay_native_from_pot())
	}
}
