//! Values that change from an era's start on.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use crate::Era;

/// A value, and the one that replaces it from an era on.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Scheduled<V> {
	/// What holds until `next` does.
	now: V,
	/// What holds from this era on.
	next: Option<(Era, V)>,
}

impl<V: Clone> Scheduled<V> {
	/// A value that holds for good.
	pub const fn new(value: V) -> Self {
		Self { now: value, next: None }
	}

	/// The value in `era`. Exact for the current era and later ones.
	pub fn at(&self, era: Era) -> &V {
		match &self.next {
			Some((from, value)) if *from <= era => value,
			_ => &self.now,
		}
	}

	/// The change that has not come by `now`.
	pub fn waiting(&self, now: Era) -> Option<(Era, &V)> {
		self.next.as_ref().filter(|(from, _)| *from > now).map(|(from, value)| (*from, value))
	}

	/// The change that came last, if none was announced since: from when on it holds, and what did before.
	pub fn came(&self, now: Era) -> Option<(Era, &V)> {
		self.next.as_ref().filter(|(from, _)| *from <= now).map(|(from, _)| (*from, &self.now))
	}

	/// Let `value` hold from `from` on. It replaces a change that has not come by `now`.
	pub fn schedule(&mut self, value: V, from: Era, now: Era) {
		self.now = self.at(now).clone();
		self.next = Some((from, value));
	}

	/// What holds in `now`, and what is announced.
	pub fn view(&self, now: Era) -> Dated<V> {
		let next = self.waiting(now).map(|(from, value)| Upcoming { from, value: value.clone() });
		Dated { now: self.at(now).clone(), next }
	}
}

/// A change that is announced.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Upcoming<V> {
	/// The first era in which it holds.
	pub from: Era,
	/// What holds then.
	pub value: V,
}

/// A value in the current era, and its change to come.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Dated<V> {
	/// What holds now.
	pub now: V,
	/// What is announced.
	pub next: Option<Upcoming<V>>,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn change_holds_from_its_era_on_and_replaces_one_that_waits() {
		let mut value = Scheduled::new(1);
		assert_eq!(value.view(Era(5)), Dated { now: 1, next: None });

		value.schedule(2, Era(7), Era(5));
		assert_eq!(value.view(Era(6)), Dated { now: 1, next: Some(Upcoming { from: Era(7), value: 2 }) });
		value.schedule(3, Era(9), Era(6));
		assert_eq!((*value.at(Era(8)), value.waiting(Era(8))), (1, Some((Era(9), &3))));
		assert_eq!((value.came(Era(8)), value.came(Era(9))), (None, Some((Era(9), &1))));

		value.schedule(4, Era(12), Era(9));
		assert_eq!((*value.at(Era(11)), *value.at(Era(12)), value.waiting(Era(12))), (3, 4, None));
	}
}
