//! Whom an operator lets back him, and the vaults that operators run themselves: the only writer of [`Acceptances`],
//! [`AcceptedFrom`] and [`OperatorVaults`].

use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{Consideration, Footprint},
};
use rampart_primitives::{AssetId, Eras, Stake, VaultId, VaultKind};

use crate::{pallet::*, vault::OpenVault};

impl<T: Config> Pallet<T> {
	/// May the vault back the operator? His own may; any other that he accepted, or that holds as much as he asks of any.
	pub(crate) fn ensure_accepted(open: &OpenVault<T>, operator: &T::AccountId) -> DispatchResult {
		let accepted = open.record.curator == *operator
			|| Acceptances::<T>::contains_key(operator, open.id)
			|| AcceptedFrom::<T>::get(operator, open.record.asset)
				.is_some_and(|(minimum, _)| open.record.active.assets >= minimum);
		ensure!(accepted, Error::<T>::NotAccepted);
		Ok(())
	}

	pub(crate) fn do_accept_vault(operator: T::AccountId, vault: VaultId) -> DispatchResult {
		ensure!(Vaults::<T>::contains_key(vault), Error::<T>::UnknownVault);
		ensure!(!Acceptances::<T>::contains_key(&operator, vault), Error::<T>::NothingChanges);
		let footprint = Footprint::from_mel::<(T::AccountId, VaultId, T::AllocationDeposit)>();
		let ticket = T::AllocationDeposit::new(&operator, footprint)?;
		Acceptances::<T>::insert(&operator, vault, ticket);
		Self::deposit_event(Event::VaultAccepted { vault, operator });
		Ok(())
	}

	pub(crate) fn do_end_acceptance(operator: T::AccountId, vault: VaultId) -> DispatchResult {
		let ticket = Acceptances::<T>::take(&operator, vault).ok_or(Error::<T>::NotAccepted)?;
		ticket.drop(&operator)?;
		Self::deposit_event(Event::AcceptanceEnded { vault, operator });
		Ok(())
	}

	pub(crate) fn do_accept_from(operator: T::AccountId, asset: AssetId, minimum: Option<Stake>) -> DispatchResult {
		ensure!(Assets::<T>::contains_key(asset), Error::<T>::UnknownAsset);
		let before = AcceptedFrom::<T>::get(&operator, asset);
		ensure!(before.as_ref().map(|(minimum, _)| *minimum) != minimum, Error::<T>::NothingChanges);
		match (minimum, before) {
			(Some(minimum), Some((_, ticket))) => AcceptedFrom::<T>::insert(&operator, asset, (minimum, ticket)),
			(Some(minimum), None) => {
				let footprint = Footprint::from_mel::<(T::AccountId, AssetId, Stake, T::AllocationDeposit)>();
				let ticket = T::AllocationDeposit::new(&operator, footprint)?;
				AcceptedFrom::<T>::insert(&operator, asset, (minimum, ticket));
			},
			(None, Some((_, ticket))) => {
				AcceptedFrom::<T>::remove(&operator, asset);
				ticket.drop(&operator)?;
			},
			(None, None) => {},
		}
		Self::deposit_event(Event::AcceptedFromSet { operator, asset, minimum });
		Ok(())
	}

	/// A vault of the operator's own: exclusive, raises of pledges wait one era.
	pub(crate) fn do_open_operator_vault(
		operator: T::AccountId,
		asset: AssetId,
		unbonding_eras: Eras,
	) -> DispatchResult {
		ensure!(!OperatorVaults::<T>::contains_key(&operator, asset), Error::<T>::OperatorVaultExists);
		let kind = VaultKind::Exclusive;
		let vault = Self::do_create_vault(operator.clone(), asset, kind, unbonding_eras, Eras(1), None)?;
		OperatorVaults::<T>::insert(&operator, asset, vault);
		Self::deposit_event(Event::OperatorVaultOpened { vault, operator, asset });
		Ok(())
	}

	/// The vault is no longer the operator's own.
	pub(crate) fn forget_operator_vault(operator: &T::AccountId, asset: AssetId, vault: VaultId) {
		if OperatorVaults::<T>::get(operator, asset) == Some(vault) {
			OperatorVaults::<T>::remove(operator, asset);
		}
	}

	/// Y1: an operator's own vault is his, and of that asset. Asset terms are of assets that exist.
	#[cfg(any(feature = "try-runtime", test))]
	pub(crate) fn try_state_acceptance() -> Result<(), sp_runtime::TryRuntimeError> {
		for (operator, asset, vault) in OperatorVaults::<T>::iter() {
			let record = Vaults::<T>::get(vault).ok_or("Y1: an operator's own vault does not exist")?;
			ensure!(record.curator == operator && record.asset == asset, "Y1: an operator's own vault is not his");
		}
		for (_, asset, _) in AcceptedFrom::<T>::iter() {
			ensure!(Assets::<T>::contains_key(asset), "Y1: an acceptance from an asset that does not exist");
		}
		for (vault, _, _) in Allowed::<T>::iter() {
			ensure!(Vaults::<T>::contains_key(vault), "Y1: an allow-list without a vault");
		}
		for (vault, info) in VaultInfos::<T>::iter() {
			let listed = u32::try_from(Allowed::<T>::iter_key_prefix(vault).count());
			ensure!(listed == Ok(info.listed), "Y1: a vault's count of its allow-list is wrong");
		}
		Ok(())
	}
}
