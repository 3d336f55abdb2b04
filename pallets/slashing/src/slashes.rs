//! Slashes: the only writer of [`NextSlash`], [`Slashes`] and [`SlashEntries`].

use frame_support::{defensive, traits::DefensiveOption};
use rampart_primitives::SlashId;
use sp_runtime::{ArithmeticError, DispatchError};

use crate::{
	pallet::{Config, Error, NextSlash, SlashEntries, Slashes},
	Entries, Slash, SlashOf, SlashState,
};

/// The slash, which must be on record.
pub(crate) fn get<T: Config>(id: SlashId) -> Result<SlashOf<T>, Error<T>> {
	Slashes::<T>::get(id).ok_or(Error::<T>::UnknownSlash)
}

/// Take the index of a new slash.
pub(crate) fn take_id<T: Config>() -> Result<SlashId, DispatchError> {
	let id = NextSlash::<T>::get();
	NextSlash::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
	Ok(id)
}

/// Write a slash, new or changed.
pub(crate) fn put<T: Config>(id: SlashId, slash: &SlashOf<T>) {
	Slashes::<T>::insert(id, slash);
}

/// Forget a slash that has come to its end.
pub(crate) fn remove<T: Config>(id: SlashId) {
	Slashes::<T>::remove(id);
}

/// What a slash that is not executed will take fractions of.
pub(crate) fn entries<T: Config>(id: SlashId) -> Result<Entries, DispatchError> {
	// They are there until it is executed, vetoed or cancelled (Y1); qed.
	SlashEntries::<T>::get(id).defensive_ok_or(DispatchError::Corruption)
}

/// Keep what a slash will take fractions of.
pub(crate) fn put_entries<T: Config>(id: SlashId, entries: &Entries) {
	SlashEntries::<T>::insert(id, entries);
}

/// A slash was executed, or never will be.
pub(crate) fn remove_entries<T: Config>(id: SlashId) {
	SlashEntries::<T>::remove(id);
}

impl SlashState {
	/// Is nothing of it cut yet, though it may be?
	pub fn is_open(&self) -> bool {
		matches!(self, Self::Pending { .. } | Self::Parked)
	}

	/// Is it at its end?
	pub fn is_over(&self) -> bool {
		matches!(self, Self::Settled | Self::Vetoed | Self::Cancelled | Self::Compensated)
	}
}

impl<AccountId> Slash<AccountId> {
	/// Can nobody take it back? Then others are accepted for what it leaves of the whole.
	pub(crate) fn is_firm(&self) -> bool {
		self.objective || !self.state.is_open()
	}

	/// One more receipt has left the escrow. With the last one the slash comes to its end.
	pub(crate) fn receipt_gone(&mut self) -> Result<(), DispatchError> {
		let SlashState::Escrowed { until, receipts } = self.state else {
			defensive!("a slash that holds a receipt is escrowed (X1); qed");
			return Err(DispatchError::Corruption);
		};
		let all_compensated = usize::try_from(self.compensated) == Ok(self.cuts.len());
		self.state = match receipts.checked_sub(1).ok_or(ArithmeticError::Underflow)? {
			0 if all_compensated => SlashState::Compensated,
			0 => SlashState::Settled,
			receipts => SlashState::Escrowed { until, receipts },
		};
		Ok(())
	}

	/// By whose word it is, if no proof was verified.
	pub fn by_word_of(&self) -> Option<&AccountId> {
		self.reporter.as_ref().filter(|_| !self.objective)
	}
}

/// Y1 and X1.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::Escrows;
	use frame_support::ensure;

	ensure!(Slashes::<T>::iter_keys().count() == Slashes::<T>::iter_values().count(), "Y1: a slash does not decode");
	ensure!(
		SlashEntries::<T>::iter_keys().count() == SlashEntries::<T>::iter_values().count(),
		"Y1: the entries of a slash do not decode"
	);
	for id in SlashEntries::<T>::iter_keys() {
		let open = Slashes::<T>::get(id).is_some_and(|slash| slash.state.is_open());
		ensure!(open, "Y1: entries of no slash that could take them");
	}
	let next = NextSlash::<T>::get();
	for (id, slash) in Slashes::<T>::iter() {
		ensure!(id < next, "X1: a slash's index was never given");
		let entries = SlashEntries::<T>::get(id).map(|entries| entries.len());
		let held = u32::try_from(Escrows::<T>::iter_key_prefix(id).count());
		match slash.state {
			SlashState::Pending { .. } | SlashState::Parked => {
				ensure!(entries == usize::try_from(slash.backers).ok(), "X1: a slash has lost who answers");
				ensure!(slash.cuts.is_empty(), "X1: a slash that is not executed took something");
				ensure!(!slash.fraction.is_zero(), "X1: a slash of nothing waits");
				ensure!(held == Ok(0), "X1: a slash that is not executed holds receipts");
			},
			SlashState::Escrowed { receipts, .. } => {
				ensure!(receipts > 0 && held == Ok(receipts), "X1: a slash's receipts are not as counted");
			},
			SlashState::Settled => ensure!(held == Ok(0), "X1: a settled slash holds receipts"),
			SlashState::Compensated => {
				let all = usize::try_from(slash.compensated) == Ok(slash.cuts.len());
				ensure!(held == Ok(0) && all, "X1: a compensated slash was not");
			},
			SlashState::Vetoed | SlashState::Cancelled => {
				let nothing = slash.cuts.is_empty() && slash.fraction.is_zero() && held == Ok(0);
				ensure!(nothing, "X1: a slash that was ended took something");
			},
		}
		ensure!(slash.fraction <= slash.accepted, "X1: a slash takes more than was accepted");
	}
	check_sums::<T>()
}

/// X1: all that was cut for one capture is at most what was captured, and a few units of rounding.
#[cfg(any(feature = "try-runtime", test))]
fn check_sums<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use alloc::collections::BTreeMap;
	use frame_support::ensure;
	use rampart_primitives::{InspectSets, Stake, MAX_TRANCHES};

	let mut sums = BTreeMap::<_, (Stake, u32)>::new();
	for slash in Slashes::<T>::iter_values() {
		for cut in &slash.cuts {
			let (sum, slashes) = sums.entry((slash.at.clone(), slash.era, cut.vault)).or_default();
			*sum = sum.ensure_add(cut.amount)?;
			*slashes = slashes.saturating_add(1);
		}
	}
	for ((at, era, vault), (sum, slashes)) in sums {
		// A table that is gone is of an era whose stake nobody can cut any more.
		let Some(entry) = T::Sets::member(&at, era).filter(|entry| entry.era == era) else { continue };
		let Some(backer) = entry.backers.iter().find(|backer| backer.vault == vault) else {
			return Err("X1: a vault was cut that did not answer".into());
		};
		// Each cut is rounded up once, and the parts of a tranche apart from each other.
		let slack = Stake(u128::from(slashes).saturating_add(MAX_TRANCHES.into()));
		ensure!(sum <= backer.captured.stake.ensure_add(slack)?, "X1: more was cut than was captured");
	}
	Ok(())
}
