//! Slashes: the only writer of [`NextSlash`] and [`Slashes`].

use frame_support::defensive;
use rampart_primitives::SlashId;
use sp_runtime::{ArithmeticError, DispatchError};

use crate::{
	pallet::{Config, Error, NextSlash, Slashes},
	Slash, SlashState,
};

/// The slash, which must be on record.
pub(crate) fn get<T: Config>(id: SlashId) -> Result<Slash<T>, Error<T>> {
	Slashes::<T>::get(id).ok_or(Error::<T>::UnknownSlash)
}

/// Take the index of a new slash.
pub(crate) fn take_id<T: Config>() -> Result<SlashId, DispatchError> {
	let id = NextSlash::<T>::get();
	NextSlash::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
	Ok(id)
}

/// Write a slash, new or changed.
pub(crate) fn put<T: Config>(id: SlashId, slash: &Slash<T>) {
	Slashes::<T>::insert(id, slash);
}

/// Forget a slash.
pub(crate) fn remove<T: Config>(id: SlashId) {
	Slashes::<T>::remove(id);
}

impl SlashState {
	/// The state once all is cut and `receipts` of the cuts could not be paid out.
	pub(crate) fn executed(receipts: u32) -> Self {
		match receipts {
			0 => Self::Settled,
			receipts => Self::Escrowed { receipts },
		}
	}

	/// The state once one more receipt is paid out.
	pub(crate) fn receipt_settled(self) -> Result<Self, DispatchError> {
		match self {
			Self::Escrowed { receipts } => {
				Ok(Self::executed(receipts.checked_sub(1).ok_or(ArithmeticError::Underflow)?))
			},
			Self::Decided | Self::Settled => {
				defensive!("a slash that holds a receipt is escrowed (X1); qed");
				Err(DispatchError::Corruption)
			},
		}
	}
}

/// Y1 and X1.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::Escrows;
	use frame_support::ensure;

	ensure!(Slashes::<T>::iter_keys().count() == Slashes::<T>::iter_values().count(), "Y1: a slash does not decode");
	let next = NextSlash::<T>::get();
	for (id, slash) in Slashes::<T>::iter() {
		ensure!(id < next, "X1: a slash's index was never given");
		ensure!(!slash.cuts.is_empty(), "X1: a slash took nothing");
		let held = Escrows::<T>::iter_key_prefix(id).count();
		match slash.state {
			SlashState::Decided => return Err("X1: a slash is decided and not executed".into()),
			SlashState::Settled => ensure!(held == 0, "X1: a settled slash holds receipts"),
			SlashState::Escrowed { receipts } => {
				ensure!(receipts > 0, "X1: an escrowed slash holds nothing");
				ensure!(usize::try_from(receipts) == Ok(held), "X1: a slash's receipts are not as counted");
			},
		}
	}
	Ok(())
}
