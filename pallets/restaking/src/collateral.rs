//! Collateral: the registry of assets, and the one place that moves tokens.
//!
//! Each vault has an account of its own. It holds the asset's minimum balance besides the collateral, from its creator, so that
//! it never dies; a donation to it changes nothing, since the vault's record is the truth. What an asset's issuer destroys
//! there is a loss of all to whom the vault owes: whoever brings or takes stake looks first, see [`OpenVault::load_audited`].

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
use sp_io::hashing::blake2_256;
use sp_runtime::{traits::AccountIdConversion, ArithmeticError, DispatchError};

use crate::{
	math,
	pallet::*,
	types::{AssetInfo, EmergencyStop},
	vault::OpenVault,
};

/// What a vault's account holds against what it should.
struct Difference<AssetKind> {
	/// The vault's asset.
	kind: AssetKind,
	/// More than that, what was lost aside.
	surplus: Stake,
	/// Less than what the vault owes.
	shortfall: Stake,
}

impl<T: Config> OpenVault<T> {
	/// A vault that stake comes into or goes out of. What an issuer destroyed of what it owes, or made good, is its loss from
	/// now on, whether somebody noted it or not: else the first to claim would be paid by those who come after.
	pub fn load_audited(id: VaultId) -> Result<Self, DispatchError> {
		Self::load(id)?.audited()
	}

	/// The same of a vault that is open.
	pub fn audited(mut self) -> Result<Self, DispatchError> {
		let shortfall = Pallet::<T>::shortfall(&self)?;
		if shortfall != self.record.impaired {
			self.record.impaired = shortfall;
			Pallet::<T>::deposit_event(Event::VaultImpaired { vault: self.id, shortfall });
		}
		Ok(self)
	}

	/// What is paid for `amount` that the vault owes: all of it, unless the asset's issuer has destroyed a part of what the vault
	/// owes. Then everybody bears his share of the loss, rounded up, whoever comes first: less than a unit more for each amount
	/// that is asked for. What roundings leave in the account makes up for some of what the others lack.
	pub fn payable(&self, amount: Stake) -> Result<Stake, DispatchError> {
		let VaultOf::<T> { impaired, flows, .. } = &self.record;
		if impaired.is_zero() {
			return Ok(amount);
		}
		let owed = flows.owed().defensive_ok_or(ArithmeticError::Underflow)?;
		Ok(Stake(math::mul_div_floor(amount.0, owed.excess_over(*impaired).0, owed.0)?))
	}

	/// Note what somebody to whom the vault owed goes without. With the roundings of several amounts that can be more than the
	/// vault lacked, which is then whole.
	pub fn account_loss(&mut self, lost: Stake) -> Result<(), DispatchError> {
		let record = &mut self.record;
		record.impaired = record.impaired.excess_over(lost);
		record.flows.lost = record.flows.lost.ensure_add(lost)?;
		Ok(())
	}
}

impl<T: Config> Pallet<T> {
	/// An account for a vault to be, other after each block and for each creator: who would fill it with other assets, of which an
	/// account bears few, to keep the vault from being created, has to see the call and come before it, each block anew.
	fn derive_account(vault: VaultId, creator: &T::AccountId) -> T::AccountId {
		let parent = frame_system::Pallet::<T>::parent_hash();
		let salt = (vault, creator, parent).using_encoded(blake2_256);
		T::PalletId::get().into_sub_account_truncating((vault, salt))
	}

	pub(crate) fn do_register_asset(kind: T::AssetKind, minimum_deposit: Stake) -> DispatchResult {
		ensure!(!AssetIds::<T>::contains_key(&kind), Error::<T>::AssetExists);
		let asset = NextAsset::<T>::get();
		NextAsset::<T>::put(asset.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		AssetIds::<T>::insert(&kind, asset);
		Assets::<T>::insert(asset, AssetInfo { kind: kind.clone(), minimum_deposit, cap: None });
		Self::deposit_event(Event::AssetRegistered { asset, kind, minimum_deposit });
		Ok(())
	}

	pub(crate) fn do_set_asset_terms(asset: AssetId, minimum_deposit: Stake, cap: Option<Stake>) -> DispatchResult {
		Assets::<T>::try_mutate(asset, |info| -> DispatchResult {
			let info = info.as_mut().ok_or(Error::<T>::UnknownAsset)?;
			info.minimum_deposit = minimum_deposit;
			info.cap = cap;
			Ok(())
		})?;
		Self::deposit_event(Event::AssetTermsSet { asset, minimum_deposit, cap });
		Ok(())
	}

	pub(crate) fn do_set_emergency_stop(stop: EmergencyStop) -> DispatchResult {
		ensure!(stop != Stop::<T>::get(), Error::<T>::NothingChanges);
		if stop == EmergencyStop::default() {
			Stop::<T>::kill();
		} else {
			Stop::<T>::put(stop);
		}
		Self::deposit_event(Event::EmergencyStopSet { deposits: stop.deposits, allocations: stop.allocations });
		Ok(())
	}

	/// Note that vaults hold more of an asset, which must stay within its cap.
	pub(crate) fn hold(asset: AssetId, cap: Option<Stake>, amount: Stake) -> DispatchResult {
		let total = Holdings::<T>::get(asset).ensure_add(amount)?;
		ensure!(cap.is_none_or(|cap| total <= cap), Error::<T>::CapExceeded);
		Holdings::<T>::insert(asset, total);
		Ok(())
	}

	/// Note that vaults hold less of an asset.
	pub(crate) fn hold_less(asset: AssetId, amount: Stake) -> DispatchResult {
		if amount.is_zero() {
			return Ok(());
		}
		let total = Holdings::<T>::get(asset).ensure_sub(amount)?;
		if total.is_zero() {
			Holdings::<T>::remove(asset);
		} else {
			Holdings::<T>::insert(asset, total);
		}
		Ok(())
	}

	/// What a vault's account has beyond what the vault owes, its creator's part and what was lost; or lacks of what it owes. What
	/// an issuer makes good after claims went without it is no surplus: it was the stakers'.
	fn difference(open: &OpenVault<T>) -> Result<Difference<T::AssetKind>, DispatchError> {
		let VaultOf::<T> { account, endowment, flows, .. } = &open.record;
		let kind = Self::asset(open.record.asset)?.kind;
		let balance = Stake(T::Collateral::balance(kind.clone(), account));
		let owed = flows.owed().defensive_ok_or(ArithmeticError::Underflow)?;
		let surplus = balance.excess_over(owed.ensure_add(*endowment)?.ensure_add(flows.lost)?);
		let shortfall = owed.excess_over(balance.excess_over(*endowment));
		Ok(Difference { kind, surplus, shortfall })
	}

	/// How much of what a vault owes its account lacks.
	pub(crate) fn shortfall(open: &OpenVault<T>) -> Result<Stake, DispatchError> {
		Self::difference(open).map(|difference| difference.shortfall)
	}

	/// Record how much of what a vault owes its account lacks.
	pub(crate) fn do_note_impairment(vault: VaultId) -> DispatchResult {
		let open = OpenVault::<T>::load(vault)?;
		let before = open.record.impaired;
		let open = open.audited()?;
		ensure!(before != open.record.impaired, Error::<T>::NothingChanges);
		open.save();
		Ok(())
	}

	/// Pay what others gave to a vault's account to the curator.
	pub(crate) fn do_sweep_surplus(who: T::AccountId, vault: VaultId) -> DispatchResult {
		let open = OpenVault::<T>::load(vault)?;
		ensure!(open.record.curator == who, Error::<T>::NotCurator);
		let Difference { kind, surplus, .. } = Self::difference(&open)?;
		ensure!(!surplus.is_zero(), Error::<T>::NothingChanges);
		Self::pay_out(&open, kind, &who, surplus)?;
		Self::deposit_event(Event::SurplusSwept { vault, to: who, amount: surplus });
		Ok(())
	}

	/// End a vault's account; what lies in it goes to `to`.
	pub(crate) fn close_account(
		open: &OpenVault<T>,
		kind: T::AssetKind,
		to: &T::AccountId,
	) -> Result<Stake, DispatchError> {
		let account = &open.record.account;
		let balance = T::Collateral::balance(kind.clone(), account);
		if balance > 0 {
			T::Collateral::transfer(kind, account, to, balance, Preservation::Expendable)?;
		}
		// Another asset that somebody gave to the account keeps it: nobody can so keep the creator from what is his.
		if frame_system::Pallet::<T>::can_dec_provider(account) {
			frame_system::Pallet::<T>::dec_providers(account)?;
		}
		Ok(Stake(balance))
	}

	/// A registered asset. Of a vault that exists, since assets are never unregistered.
	pub(crate) fn asset(asset: AssetId) -> Result<AssetInfo<T::AssetKind>, DispatchError> {
		Assets::<T>::get(asset).defensive_ok_or(Error::<T>::UnknownAsset.into())
	}

	/// Make the account of a new vault, with the asset's minimum balance from `creator`. Gives the account and that balance.
	pub(crate) fn open_account(
		vault: VaultId,
		kind: T::AssetKind,
		creator: &T::AccountId,
	) -> Result<(T::AccountId, Stake), DispatchError> {
		let account = Self::derive_account(vault, creator);
		frame_system::Pallet::<T>::inc_providers(&account);
		let endowment = T::Collateral::minimum_balance(kind.clone());
		T::Collateral::transfer(kind, creator, &account, endowment, Preservation::Preserve)?;
		Ok((account, Stake(endowment)))
	}

	/// Take a deposit. Who brings his last unit may.
	pub(crate) fn collect(
		into: &OpenVault<T>,
		kind: T::AssetKind,
		from: &T::AccountId,
		amount: Stake,
	) -> DispatchResult {
		Self::transfer(kind, from, &into.record.account, amount)
	}

	/// Move what is no vault's. Who gives all that he has may; who would keep less than the asset's minimum balance may not, since
	/// that would be lost.
	pub(crate) fn transfer(
		kind: T::AssetKind,
		from: &T::AccountId,
		to: &T::AccountId,
		amount: Stake,
	) -> DispatchResult {
		let all = T::Collateral::reducible_balance(kind.clone(), from, Preservation::Expendable, Fortitude::Polite);
		let preservation = if all == amount.0 { Preservation::Expendable } else { Preservation::Preserve };
		T::Collateral::transfer(kind, from, to, amount.0, preservation)?;
		Ok(())
	}

	/// Move something from an account that keeps the asset's minimum balance, whatever it pays: so the account never
	/// ends, and a payment need not look at what else it has.
	pub(crate) fn transfer_and_stay(
		kind: T::AssetKind,
		from: &T::AccountId,
		to: &T::AccountId,
		amount: Stake,
	) -> DispatchResult {
		T::Collateral::transfer(kind, from, to, amount.0, Preservation::Preserve)?;
		Ok(())
	}

	/// Move collateral from one vault to another of the same asset.
	pub(crate) fn pass_on(from: &OpenVault<T>, kind: T::AssetKind, to: &OpenVault<T>, amount: Stake) -> DispatchResult {
		Self::pay_out(from, kind, &to.record.account, amount)
	}

	/// Pay from a vault's account.
	pub(crate) fn pay_out(from: &OpenVault<T>, kind: T::AssetKind, to: &T::AccountId, amount: Stake) -> DispatchResult {
		if amount.is_zero() {
			return Ok(());
		}
		Self::transfer_and_stay(kind, &from.record.account, to, amount)
	}

	/// Destroy what lies in a vault's account.
	pub(crate) fn destroy(of: &OpenVault<T>, kind: T::AssetKind, amount: Stake) -> DispatchResult {
		if amount.is_zero() {
			return Ok(());
		}
		T::Collateral::burn_from(
			kind,
			&of.record.account,
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
