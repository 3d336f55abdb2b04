//! How much is pending against whom: the only writer of [`PendingAgainst`] and [`PendingOf`].

use frame_support::{ensure, traits::Get};
use rampart_primitives::SetMember;
use sp_runtime::{ArithmeticError, DispatchResult};

use crate::{
	pallet::{Config, Error, PendingAgainst, PendingOf},
	Entries, SlashOf, SlashState,
};

/// A slash waits from now on. If it does by somebody's word, there is a most of them that wait by his.
pub(crate) fn open<T: Config>(
	at: &SetMember<T::AccountId>,
	by_word_of: Option<&T::AccountId>,
	entries: &Entries,
) -> DispatchResult {
	if let Some(reporter) = by_word_of {
		PendingAgainst::<T>::try_mutate((at.set, &at.operator, reporter), |count| {
			ensure!(*count < T::MaxPending::get(), Error::<T>::TooManyPending);
			*count = count.saturating_add(1);
			Ok::<_, Error<T>>(())
		})?;
	}
	for (vault, _) in entries {
		PendingOf::<T>::try_mutate(vault, |count| -> DispatchResult {
			count.waiting = count.waiting.checked_add(1).ok_or(ArithmeticError::Overflow)?;
			Ok(())
		})?;
	}
	Ok(())
}

/// A slash that waited is parked: it makes room for another one and holds back no claim. A newcomer would share it still.
pub(crate) fn park<T: Config>(slash: &SlashOf<T>, entries: &Entries) {
	make_room::<T>(slash);
	for (vault, _) in entries {
		PendingOf::<T>::mutate(vault, |count| {
			count.waiting = count.waiting.saturating_sub(1);
			count.parked = count.parked.saturating_add(1);
		});
	}
}

/// A slash that waited or was parked is about to be executed or ended.
pub(crate) fn close<T: Config>(slash: &SlashOf<T>, entries: &Entries) {
	let parked = slash.state == SlashState::Parked;
	if !parked {
		make_room::<T>(slash);
	}
	for (vault, _) in entries {
		PendingOf::<T>::mutate_exists(vault, |count| {
			let mut left = count.take().unwrap_or_default();
			let of = if parked { &mut left.parked } else { &mut left.waiting };
			*of = of.saturating_sub(1);
			*count = Some(left).filter(|left| left.all() > 0);
		});
	}
}

fn make_room<T: Config>(slash: &SlashOf<T>) {
	if let Some(reporter) = slash.by_word_of() {
		PendingAgainst::<T>::mutate_exists((slash.at.set, &slash.at.operator, reporter), |count| {
			*count = count.and_then(|count| count.checked_sub(1)).filter(|left| *left > 0);
		});
	}
}

/// Y1 and X1.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::{
		pallet::{SlashEntries, Slashes},
		OpenCuts,
	};
	use alloc::collections::BTreeMap;

	ensure!(
		PendingAgainst::<T>::iter_keys().count() == PendingAgainst::<T>::iter_values().count()
			&& PendingOf::<T>::iter_keys().count() == PendingOf::<T>::iter_values().count(),
		"Y1: a count does not decode"
	);
	let mut against = BTreeMap::<_, u32>::new();
	let mut of = BTreeMap::<_, OpenCuts>::new();
	for (id, slash) in Slashes::<T>::iter().filter(|(_, slash)| slash.state.is_open()) {
		let parked = slash.state == SlashState::Parked;
		if let Some(reporter) = slash.by_word_of().filter(|_| !parked) {
			let count = against.entry((slash.at.set, slash.at.operator.clone(), reporter.clone())).or_default();
			*count = count.saturating_add(1);
		}
		for (vault, _) in SlashEntries::<T>::get(id).unwrap_or_default() {
			let counts = of.entry(vault).or_default();
			let count = if parked { &mut counts.parked } else { &mut counts.waiting };
			*count = count.saturating_add(1);
		}
	}
	ensure!(against.values().all(|count| *count <= T::MaxPending::get()), "X1: too many slashes are pending");
	ensure!(
		PendingAgainst::<T>::iter().collect::<BTreeMap<_, _>>() == against,
		"X1: an operator's pending slashes are not as counted"
	);
	ensure!(PendingOf::<T>::iter().collect::<BTreeMap<_, _>>() == of, "X1: a vault's pending cuts are not as counted");
	Ok(())
}
