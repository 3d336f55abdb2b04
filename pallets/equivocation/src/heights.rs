//! Which blocks were made in which era: the only writer of [`EraStarts`] and [`Remembered`].

use frame_support::traits::Get;
use frame_system::pallet_prelude::BlockNumberFor;
use rampart_primitives::{Era, Eras};

use crate::{
	pallet::{Config, EraStarts, Remembered},
	EraSpan,
};

/// How many eras are forgotten at most when one begins: more than one comes, so that what a longer history has left goes.
const FORGOTTEN_AT_ONCE: u32 = 2;

/// Lets a block pass, and says whether an era begins with it. O(1).
pub(crate) fn process_block<T: Config>(now: Era, height: BlockNumberFor<T>) -> bool {
	let span = Remembered::<T>::get();
	if span.is_some_and(|span| span.newest == now) {
		return false;
	}
	EraStarts::<T>::insert(now, height);
	let mut oldest = span.map_or(now, |span| span.oldest);
	for _ in 0..FORGOTTEN_AT_ONCE {
		if oldest.after(T::HistoryEras::get()) >= now {
			break;
		}
		EraStarts::<T>::remove(oldest);
		oldest = oldest.next();
	}
	Remembered::<T>::put(EraSpan { oldest, newest: now });
	true
}

/// The era of a block of a height that this chain has reached. As many reads as the eras on record have binary digits.
pub(crate) fn era_of<T: Config>(height: BlockNumberFor<T>) -> Option<Era> {
	let EraSpan { oldest, newest } = Remembered::<T>::get()?;
	if height > frame_system::Pallet::<T>::block_number() {
		return None;
	}
	let has_begun = |era| EraStarts::<T>::get(era).is_some_and(|start| start <= height);
	// Eras begin one after the other (H1): `begun` has begun by the height, `beyond` has not.
	let (mut begun, mut beyond) = (has_begun(oldest).then_some(oldest)?, newest.next());
	while beyond.since(begun) > Eras(1) {
		let middle = begun.after(Eras(beyond.since(begun).0 / 2));
		if has_begun(middle) {
			begun = middle;
		} else {
			beyond = middle;
		}
	}
	Some(begun)
}

/// Y1 and H1.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use alloc::collections::BTreeMap;
	use frame_support::ensure;
	use rampart_primitives::EraClock;

	ensure!(
		EraStarts::<T>::iter_keys().count() == EraStarts::<T>::iter_values().count(),
		"Y1: an era's start does not decode"
	);
	ensure!(Remembered::<T>::exists() == Remembered::<T>::get().is_some(), "Y1: the span of eras does not decode");
	let starts: BTreeMap<Era, BlockNumberFor<T>> = EraStarts::<T>::iter().collect();
	let ends = starts.keys().next().zip(starts.keys().next_back());
	let span = ends.map(|(oldest, newest)| EraSpan { oldest: *oldest, newest: *newest });
	ensure!(span == Remembered::<T>::get(), "Y1: an era outside of the span");
	ensure!(span.is_none_or(|span| span.newest <= T::Clock::now()), "H1: an era that has not begun");
	let follows = |((era, start), (next, then)): ((&Era, &_), (&Era, &_))| era.next() == *next && start < then;
	ensure!(starts.iter().zip(starts.iter().skip(1)).all(follows), "H1: eras out of order");
	Ok(())
}
