//! Amounts that know their unit.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::{
	helpers_128bit::multiply_by_rational_with_rounding, ArithmeticError, FixedPointNumber, FixedU128, Perbill, Rounding,
};

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
	/// What stake is worth, in the smallest unit of the native token: the one unit in which stake of different assets is
	/// added up.
	Value
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

/// How much an asset counts for in an operator set, in parts per 10^9 of what it is worth: `1_000_000_000` is as it is worth,
/// half of it a haircut by half.
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
pub struct AssetWeight(pub u64);

impl AssetWeight {
	/// As it is worth.
	pub const ONE: Self = Self(1_000_000_000);

	/// Whole percents of what it is worth.
	pub const fn from_percent(percent: u64) -> Self {
		Self(percent.saturating_mul(10_000_000))
	}

	/// True when the asset does not count.
	pub const fn is_zero(&self) -> bool {
		self.0 == 0
	}

	/// What `value` counts for, rounded down: stake never counts for more than it is worth. `None` above what fits.
	pub fn of(self, value: Value) -> Option<Value> {
		multiply_by_rational_with_rounding(value.0, self.0.into(), Self::ONE.0.into(), Rounding::Down).map(Value)
	}
}

/// What the smallest unit of an asset is worth, in units of [`Value`].
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
pub struct Price(pub FixedU128);

impl Price {
	/// One for one: the price of the native token.
	pub const fn one() -> Self {
		// `FixedU128::one` is not const.
		Self(FixedU128::from_inner(FixedU128::DIV))
	}

	/// What `amount` is worth: `amount * price`, rounded down, so that stake is never said to be worth more than it is.
	/// `None` where the value has more than 128 bits.
	pub fn value_of(self, amount: Stake) -> Option<Value> {
		self.0.checked_mul_int(amount.0).map(Value)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn asset_weight_rounds_down_and_keeps_to_what_fits() {
		assert_eq!(AssetWeight::ONE.of(Value(7)), Some(Value(7)));
		assert_eq!(AssetWeight::from_percent(50).of(Value(7)), Some(Value(3)));
		assert_eq!(AssetWeight::from_percent(300).of(Value(7)), Some(Value(21)));
		assert_eq!(AssetWeight::ONE.of(Value(u128::MAX)), Some(Value(u128::MAX)));
		assert_eq!(AssetWeight(1_000_000_001).of(Value(u128::MAX)), None);
		assert_eq!(AssetWeight::default().of(Value(u128::MAX)), Some(Value(0)));
	}

	#[test]
	fn value_is_rounded_down() {
		let price = Price(FixedU128::from_rational(3, 2));
		assert_eq!(price.value_of(Stake(3)), Some(Value(4)));
		assert_eq!(Price::one().value_of(Stake(u128::MAX)), Some(Value(u128::MAX)));
		assert_eq!(price.value_of(Stake(u128::MAX)), None);
		assert_eq!(Price::default().value_of(Stake(u128::MAX)), Some(Value::ZERO));
	}
}
