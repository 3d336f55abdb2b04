//! Receipts of what was cut: the only writer of [`Escrows`].

use alloc::vec::Vec;
use rampart_primitives::{Receipt, SlashId, VaultId};

use crate::pallet::{Config, Error, Escrows};

/// Keep a receipt until it is settled.
pub(crate) fn insert<T: Config>(slash: SlashId, receipt: Receipt) {
	let vault = receipt.vault;
	Escrows::<T>::insert(slash, vault, receipt);
}

/// The vaults from which receipts of a slash are left, in order of their indices. At most as many as it has cut.
pub(crate) fn vaults<T: Config>(slash: SlashId) -> Vec<VaultId> {
	let mut vaults: Vec<VaultId> = Escrows::<T>::iter_key_prefix(slash).collect();
	vaults.sort_unstable();
	vaults
}

/// Take a receipt out, to settle it.
pub(crate) fn take<T: Config>(slash: SlashId, vault: VaultId) -> Result<Receipt, Error<T>> {
	Escrows::<T>::take(slash, vault).ok_or(Error::<T>::NothingEscrowed)
}

/// Y1 and X2.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::{
		pallet::{Compensations, Slashes},
		Cut,
	};
	use alloc::collections::BTreeMap;
	use frame_support::ensure;
	use rampart_primitives::{InspectStake, Stake};

	ensure!(Escrows::<T>::iter_keys().count() == Escrows::<T>::iter_values().count(), "Y1: a receipt does not decode");
	// Every vault that was cut and exists still is looked at, whether it has receipts or not.
	let mut sums = BTreeMap::<VaultId, Stake>::new();
	for cut in Slashes::<T>::iter_values().flat_map(|slash| slash.cuts) {
		if T::Stake::vault(cut.vault).is_some() {
			sums.entry(cut.vault).or_default();
		}
	}
	for (slash, vault, receipt) in Escrows::<T>::iter() {
		let slash = Slashes::<T>::get(slash).ok_or("Y1: a receipt of no slash")?;
		ensure!(receipt.vault == vault && slash.cuts.contains(&Cut::from(&receipt)), "Y1: a receipt of no cut");
		let sum = sums.entry(vault).or_default();
		*sum = sum.ensure_add(receipt.total)?;
	}
	for (_, vault, compensation) in Compensations::<T>::iter() {
		let sum = sums.entry(vault).or_default();
		*sum = sum.ensure_add(compensation.rest.total)?;
	}
	for (vault, sum) in sums {
		let escrowed = T::Stake::vault(vault).ok_or("Y1: a receipt of no vault")?.escrowed;
		ensure!(escrowed == sum, "X2: what is escrowed of a vault is not the sum of its receipts");
	}
	Ok(())
}
