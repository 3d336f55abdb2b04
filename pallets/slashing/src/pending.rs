//! How much is pending against whom: the only writer of [`PendingAgainst`] and [`PendingOf`].

use frame_support::{ensure, traits::Get};
use rampart_primitives::SetMember;
use sp_runtime::{ArithmeticError, DispatchResult};

use crate::{
	pallet::{Config, Error, PendingAgainst, PendingOf},
	Entries,
};

/// A slash waits from now on. `limited` are those by somebody's word: there is a most of them.
pub(crate) fn open<T: Config>(at: &SetMember<T::AccountId>, entries: &Entries, limited: bool) -> DispatchResult {
	if limited {
		PendingAgainst::<T>::try_mutate(at.set, &at.operator, |count| {
			ensure!(*count < T::MaxPending::get(), Error::<T>::TooManyPending);
			*count = count.saturating_add(1);
			Ok::<_, Error<T>>(())
		})?;
	}
	for (vault, _) in entries {
		PendingOf::<T>::try_mutate(vault, |count| -> DispatchResult {
			*count = count.checked_add(1).ok_or(ArithmeticError::Overflow)?;
			Ok(())
		})?;
	}
	Ok(())
}

/// A slash waits no more: it is executed, ended or parked.
pub(crate) fn close<T: Config>(at: &SetMember<T::AccountId>, entries: &Entries, limited: bool) {
	let less = |count: &mut Option<u32>| *count = count.and_then(|count| count.checked_sub(1)).filter(|left| *left > 0);
	if limited {
		PendingAgainst::<T>::mutate_exists(at.set, &at.operator, less);
	}
	for (vault, _) in entries {
		PendingOf::<T>::mutate_exists(vault, less);
	}
}

/// Y1 and X1.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::{
		pallet::{SlashEntries, Slashes},
		SlashState,
	};
	use alloc::collections::BTreeMap;

	ensure!(
		PendingAgainst::<T>::iter_keys().count() == PendingAgainst::<T>::iter_values().count()
			&& PendingOf::<T>::iter_keys().count() == PendingOf::<T>::iter_values().count(),
		"Y1: a count does not decode"
	);
	let mut against = BTreeMap::<_, u32>::new();
	let mut of = BTreeMap::<_, u32>::new();
	for (id, slash) in Slashes::<T>::iter() {
		if !matches!(slash.state, SlashState::Pending { .. }) {
			continue;
		}
		if !slash.objective {
			let count = against.entry((slash.at.set, slash.at.operator)).or_default();
			*count = count.saturating_add(1);
		}
		for (vault, _) in SlashEntries::<T>::get(id).unwrap_or_default() {
			let count = of.entry(vault).or_default();
			*count = count.saturating_add(1);
		}
	}
	ensure!(against.values().all(|count| *count <= T::MaxPending::get()), "X1: too many slashes are pending");
	let stored = PendingAgainst::<T>::iter().map(|(set, operator, count)| ((set, operator), count));
	ensure!(stored.collect::<BTreeMap<_, _>>() == against, "X1: an operator's pending slashes are not as counted");
	ensure!(PendingOf::<T>::iter().collect::<BTreeMap<_, _>>() == of, "X1: a vault's pending cuts are not as counted");
	Ok(())
}
