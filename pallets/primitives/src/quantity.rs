//! Amounts that know their unit.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::{ArithmeticError, Perbill};

/// Declares a newtype over `u128` with checked arithmetic only.
macro_rules! quantity {
	($(#[$doc:meta])* $name:ident) => {
		$(#[$doc])*
		#[derive(
			Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, DecodeWithMemTracking,
			MaxEncodedLen, TypeInfo, Serialize, Deserialize,
		)]
		pub struct $name(pub u128);

		impl $name {
			/// Nothing.
			pub const ZERO: Self = Self(0);

			/// True when there is nothing.
			pub const fn is_zero(&self) -> bool {
				self.0 == 0
			}

			/// The sum, or [`ArithmeticError::Overflow`].
			pub fn ensure_add(self, other: Self) -> Result<Self, ArithmeticError> {
				self.0.checked_add(other.0).map(Self).ok_or(ArithmeticError::Overflow)
			}

			/// The difference, or [`ArithmeticError::Underflow`].
			pub fn ensure_sub(self, other: Self) -> Result<Self, ArithmeticError> {
				self.0.checked_sub(other.0).map(Self).ok_or(ArithmeticError::Underflow)
			}

			/// What is left after `other` is taken, and nothing where `other` is more. For comparisons, never to
			/// write a ledger with.
			pub fn excess_over(self, other: Self) -> Self {
				Self(self.0.saturating_sub(other.0))
			}
		}

		impl core::fmt::Display for $name {
			fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
				self.0.fmt(f)
			}
		}
	};
}

quantity! {
	/// An amount of a vault's asset, in its smallest unit.
	Stake
}

quantity! {
	/// Parts of a vault's pool (or of one of its tranches). Their price is what the pool holds for each of them.
	Shares
}

quantity! {
	/// A share of a vault, in units of [`FULL`]. In an exclusive vault a share of what the generation began with, in a
	/// shared vault a share of what there is. Also the unit of a tranche's survival.
	Magnitude
}

/// The whole, as a [`Magnitude`]: 10^27.
///
/// Source: DESIGN 1. Large enough that the survival can fall to 10^-12 before a generation closes and still resolve 10^-15
/// of what is left; small enough that `u128 * FULL * 2^128` fits 512 bits.
pub const FULL: Magnitude = Magnitude(1_000_000_000_000_000_000_000_000_000);

/// A fraction of a stake, in parts per 10^9. `250_000_000` is a quarter.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Fraction(pub Perbill);

impl Fraction {
	/// All of it.
	pub const fn one() -> Self {
		Self(Perbill::one())
	}

	/// Whole percents.
	pub const fn from_percent(percent: u32) -> Self {
		Self(Perbill::from_percent(percent))
	}

	/// True when there is nothing.
	pub fn is_zero(&self) -> bool {
		self.0.is_zero()
	}

	/// The sum of two fractions, or `None` above the whole.
	pub fn checked_add(self, other: Self) -> Option<Self> {
		let parts = self.0.deconstruct().checked_add(other.0.deconstruct())?;
		(parts <= Perbill::one().deconstruct()).then(|| Self(Perbill::from_parts(parts)))
	}
}
