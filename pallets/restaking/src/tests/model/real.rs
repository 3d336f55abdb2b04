//! Real numbers for the model, so that it rounds nothing.

use core::ops::{Add, AddAssign, Div, Mul};

use sp_core::{U256, U512};

/// Bits after the point. Amounts stay below 2^100 here: products and quotients fit 512 bits, and what is lost is far below a
/// unit of magnitude (2^-90 of the whole).
const BITS: usize = 128;

/// A real number that is not negative, to 128 bits after the point.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Real(U512);

impl Real {
	pub const ZERO: Self = Self(U512::zero());

	pub fn whole(n: u128) -> Self {
		Self(U512::from(n) << BITS)
	}

	/// The difference, and nothing where `other` is more.
	pub fn less(self, other: Self) -> Self {
		Self(self.0.saturating_sub(other.0))
	}

	/// How far apart two numbers are.
	pub fn apart(self, other: Self) -> Self {
		self.less(other).max(other.less(self))
	}

	pub fn is_zero(&self) -> bool {
		self.0.is_zero()
	}

	fn floor(self) -> u128 {
		u128::try_from(self.0 >> BITS).expect("below 2^128; qed")
	}
}

impl Add for Real {
	type Output = Self;
	fn add(self, other: Self) -> Self {
		Self(self.0 + other.0)
	}
}

impl AddAssign for Real {
	fn add_assign(&mut self, other: Self) {
		*self = *self + other;
	}
}

impl core::iter::Sum for Real {
	fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
		numbers.fold(Self::ZERO, Self::add)
	}
}

#[allow(clippy::suspicious_arithmetic_impl, reason = "a shift moves the point of a fixed-point number")]
impl Mul for Real {
	type Output = Self;
	fn mul(self, other: Self) -> Self {
		let narrow = |n: Self| U256::try_from(n.0).expect("below 2^128; qed");
		Self(narrow(self).full_mul(narrow(other)) >> BITS)
	}
}

#[allow(clippy::suspicious_arithmetic_impl, reason = "a shift moves the point of a fixed-point number")]
impl Div for Real {
	type Output = Self;
	/// Nothing where `other` is nothing: it is always what there is nothing of.
	fn div(self, other: Self) -> Self {
		Self((self.0 << BITS).checked_div(other.0).unwrap_or_default())
	}
}

impl core::fmt::Debug for Real {
	fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
		let thousandths = (*self * Self::whole(1_000)).floor() % 1_000;
		write!(f, "{}.{thousandths:03}", self.floor())
	}
}

#[test]
fn real_numbers_add_up() {
	let third = Real::whole(1) / Real::whole(3);
	let whole = third * Real::whole(3);
	assert!(whole.apart(Real::whole(1)) <= Real::whole(1) / Real::whole(u128::MAX) * Real::whole(8));
	assert_eq!(Real::whole(2).less(Real::whole(3)), Real::ZERO);
	assert_eq!(format!("{:?}", Real::whole(7) / Real::whole(4)), "1.750");
	assert_eq!(Real::whole(1) / Real::ZERO, Real::ZERO);
}
