//! The arithmetic of vaults: pure functions, no storage, no `T`.
//!
//! Every rounding favours the pool over the one who acts on it: who deposits gets shares rounded down, who takes assets pays
//! shares rounded up, who gives shares gets assets rounded down. So no order of calls lets one staker take a unit of another.
//!
//! Source of all formulas: DESIGN 4.2 (shares), 4.3 (cuts), 4.5 (allocations).

use alloc::vec::Vec;
use rampart_primitives::{Captured, Fraction, Magnitude, Shares, Stake, VaultKind, FULL};
use sp_core::U256;
use sp_runtime::ArithmeticError;

use crate::types::Tranche;

/// Below this survival a generation ends: 10^15, a 10^-12 part of [`FULL`]. Further cuts could not be resolved well.
/// Source: DESIGN 4.4.
pub const MIN_SURVIVAL: Magnitude = Magnitude(1_000_000_000_000_000);

/// Parts of a [`Fraction`]'s whole.
const FRACTION_PARTS: u128 = 1_000_000_000;

/// Fixed point of the weights of a cut, in bits, as far as they fit: `magnitude * 2^38` is below 2^128, since a magnitude of a
/// tranche is at most [`FULL`], which has 90 bits; and so are the weights of less than 2^90 units together. A weight is exact to
/// a part of 2^38 of a unit. Of a vault with more than 10^27 units fewer bits fit, of one with 10^35 still eleven.
const WEIGHT_BITS: u32 = 38;

/// `floor(a * b / c)`. Fails where `c` is zero or the result has more than 128 bits.
pub fn mul_div_floor(a: u128, b: u128, c: u128) -> Result<u128, ArithmeticError> {
	mul_div(a, b, c).map(|(quotient, _)| quotient)
}

/// `ceil(a * b / c)`. Fails where `c` is zero or the result has more than 128 bits.
pub fn mul_div_ceil(a: u128, b: u128, c: u128) -> Result<u128, ArithmeticError> {
	let (quotient, rest) = mul_div(a, b, c)?;
	if rest == 0 {
		return Ok(quotient);
	}
	quotient.checked_add(1).ok_or(ArithmeticError::Overflow)
}

/// `a * b / c` and its remainder, exactly. Fails where `c` is zero or the quotient has more than 128 bits.
fn mul_div(a: u128, b: u128, c: u128) -> Result<(u128, u128), ArithmeticError> {
	if c == 0 {
		return Err(ArithmeticError::DivisionByZero);
	}
	let (high, low) = wide_product(a, b);
	if high < c {
		Ok(divide(high, low, c))
	} else {
		Err(ArithmeticError::Overflow)
	}
}

/// Half of a word of 128 bits.
const HALF: u32 = 64;
/// The lower half of a word.
const LOWER: u128 = (1 << HALF) - 1;

/// `a * b` in two words, the higher one first. Four products of halves: none of the sums has more than 128 bits.
const fn wide_product(a: u128, b: u128) -> (u128, u128) {
	let (a1, a0) = (a >> HALF, a & LOWER);
	let (b1, b0) = (b >> HALF, b & LOWER);
	let lowest = a0 * b0;
	let middle = a1 * b0 + (lowest >> HALF);
	let other = a0 * b1 + (middle & LOWER);
	(a1 * b1 + (middle >> HALF) + (other >> HALF), (other << HALF) | (lowest & LOWER))
}

/// The quotient and the remainder of two words by one, where `high < divisor`, so that the quotient is one word.
///
/// Long division with digits of 64 bits: two divisions of words. A cut makes some sixty of these, and with the four digits of a
/// general 256-bit number they would be a third of its time.
///
/// Source: Knuth, The Art of Computer Programming, volume 2, 4.3.1, algorithm D.
const fn divide(high: u128, low: u128, divisor: u128) -> (u128, u128) {
	// The divisor's highest bit is set, so that no digit is guessed too high by more than two.
	let shift = divisor.leading_zeros();
	let divisor = divisor << shift;
	let high = if shift == 0 { high } else { (high << shift) | (low >> (u128::BITS - shift)) };
	let low = low << shift;
	let (first, rest) = digit(high, low >> HALF, divisor);
	let (second, rest) = digit(rest, low & LOWER, divisor);
	((first << HALF) | second, rest >> shift)
}

/// One digit of the quotient of `rest * 2^64 + next` by `divisor`, and what is left; `rest < divisor`, whose highest bit is set.
const fn digit(rest: u128, next: u128, divisor: u128) -> (u128, u128) {
	let (upper, lower) = (divisor >> HALF, divisor & LOWER);
	let mut guess = rest / upper;
	let mut left = rest - guess * upper;
	while guess > LOWER || guess * lower > ((left << HALF) | next) {
		guess -= 1;
		left += upper;
		if left > LOWER {
			break;
		}
	}
	// What is left is less than the divisor: what overflows on both sides is the same.
	(guess, ((rest << HALF) | next).wrapping_sub(guess.wrapping_mul(divisor)))
}

fn div_ceil(n: U256, d: U256) -> U256 {
	let (quotient, rest) = n.div_mod(d);
	if rest.is_zero() {
		quotient
	} else {
		quotient + U256::one()
	}
}

fn narrow(n: U256) -> Result<u128, ArithmeticError> {
	u128::try_from(n).map_err(|_overflow| ArithmeticError::Overflow)
}

/// `a * (b + 1) / (c + 1)`, the price with one virtual share and one virtual unit, which keeps the first staker from moving
/// the price against the second. `a * (b + 1)` is below 2^256.
fn at_price(a: u128, b: u128, c: u128, up: bool) -> Result<u128, ArithmeticError> {
	let product = U256::from(a) * (U256::from(b) + U256::one());
	let divisor = U256::from(c) + U256::one();
	narrow(if up { div_ceil(product, divisor) } else { product / divisor })
}

impl Tranche {
	/// Shares minted for `assets`, rounded down: `floor(a * (S + 1) / (A + 1))`.
	pub fn shares_for_deposit(&self, assets: Stake) -> Result<Shares, ArithmeticError> {
		at_price(assets.0, self.shares.0, self.assets.0, false).map(Shares)
	}

	/// Shares burned for `assets` taken out, rounded up: `ceil(a * (S + 1) / (A + 1))`.
	pub fn shares_for_withdrawal(&self, assets: Stake) -> Result<Shares, ArithmeticError> {
		at_price(assets.0, self.shares.0, self.assets.0, true).map(Shares)
	}

	/// Assets that `shares` are worth, rounded down: `floor(s * (A + 1) / (S + 1))`. Never more than there is.
	pub fn assets_for_shares(&self, shares: Shares) -> Result<Stake, ArithmeticError> {
		at_price(shares.0, self.assets.0, self.shares.0, false).map(Stake)
	}

	/// Put `assets` in; gives the shares minted.
	pub fn enter(&mut self, assets: Stake) -> Result<Shares, ArithmeticError> {
		let minted = self.shares_for_deposit(assets)?;
		self.assets = self.assets.ensure_add(assets)?;
		self.shares = self.shares.ensure_add(minted)?;
		Ok(minted)
	}

	/// Take `assets` out for `shares`.
	pub fn leave(&mut self, assets: Stake, shares: Shares) -> Result<(), ArithmeticError> {
		self.assets = self.assets.ensure_sub(assets)?;
		self.shares = self.shares.ensure_sub(shares)?;
		Ok(())
	}

	/// Pay out `shares` of a tranche that nobody enters any more. The last holder takes what is left, so that no unit
	/// stays behind when the tranche goes.
	pub fn redeem(&mut self, shares: Shares) -> Result<Stake, ArithmeticError> {
		let assets = if shares == self.shares { self.assets } else { self.assets_for_shares(shares)? };
		self.leave(assets, shares)?;
		Ok(assets)
	}

	/// True when the generation that holds this pool must end: a total loss, or a survival that cannot be resolved.
	pub fn is_lost(&self) -> bool {
		(self.assets.is_zero() && !self.shares.is_zero()) || self.survival < MIN_SURVIVAL
	}
}

/// The stake of an allocation that counts, rounded down: `min(cap, floor(cp * magnitude / M))` in an exclusive vault,
/// `min(cap, floor(cp * magnitude / FULL))` in a shared one.
pub fn stake_of(
	kind: VaultKind,
	checkpoint: Stake,
	survival: Magnitude,
	magnitude: Magnitude,
	cap: Option<Stake>,
) -> Result<Stake, ArithmeticError> {
	let whole = match kind {
		VaultKind::Exclusive => survival,
		VaultKind::Shared => FULL,
	};
	if whole.is_zero() {
		return Ok(Stake::ZERO);
	}
	let stake = Stake(mul_div_floor(checkpoint.0, magnitude.0, whole.0)?);
	Ok(cap.map_or(stake, |cap| stake.min(cap)))
}

/// The magnitude of a stake, rounded up: `ceil(stake * M / cp)`. Nothing of nothing.
pub fn magnitude_of(stake: Stake, checkpoint: Stake, survival: Magnitude) -> Result<Magnitude, ArithmeticError> {
	if checkpoint.is_zero() {
		return Ok(Magnitude::ZERO);
	}
	mul_div_ceil(stake.0, survival.0, checkpoint.0).map(Magnitude)
}

/// How far a checkpoint falls with its pool, rounded up: `ceil(checkpoint * d / M)`. The survival is that before the cut.
pub fn checkpoint_loss(checkpoint: Stake, taken: Magnitude, survival: Magnitude) -> Result<Stake, ArithmeticError> {
	if survival.is_zero() {
		return Ok(Stake::ZERO);
	}
	Ok(Stake(mul_div_ceil(checkpoint.0, taken.0, survival.0)?).min(checkpoint))
}

/// A tranche that a cut hits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
	/// `W`: its assets.
	pub assets: Stake,
	/// `M`: its survival.
	pub survival: Magnitude,
	/// `G`: how much the allocation has been cut in total, for stake that is in this tranche.
	pub cut_total: Magnitude,
}

/// What a cut takes from one tranche.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
	/// `d`: off its survival.
	pub magnitude: Magnitude,
	/// `y`: off its assets.
	pub assets: Stake,
}

/// What a cut of `fraction` of `captured` takes from each of `hits`, which are the tranches that held the captured stake,
/// oldest first, the pool last.
///
/// With `d = min(ceil(f * m), m - (G_t - G), M_t)` each tranche would lose `w = W * d / M`. The sum is bounded a second time
/// by `ceil(cp * max d / M)`, what was captured of it: stake that came later pays for no more than that. The bound lowers all
/// `d` alike. The amounts are whole units, see `split`.
pub fn plan_cut(captured: &Captured, fraction: Fraction, hits: &[Hit]) -> Result<Vec<Taken>, ArithmeticError> {
	let due = mul_div_ceil(captured.magnitude.0, u128::from(fraction.0.deconstruct()), FRACTION_PARTS)?;
	let mut taken = Vec::with_capacity(hits.len());
	for hit in hits {
		let before = hit.cut_total.ensure_sub(captured.cut_total)?;
		let left = captured.magnitude.excess_over(before);
		let magnitude = Magnitude(due).min(left).min(hit.survival);
		taken.push(Taken { magnitude, assets: Stake::ZERO });
	}

	let bits = weight_bits(hits)?;
	let mut weights = weights(hits, &taken, bits)?;
	let sum = sum_of(&weights)?;
	let highest = taken.iter().map(|taken| taken.magnitude).max().unwrap_or(Magnitude::ZERO);
	let first_bound = ceil_of_fixed(sum, bits);
	let second_bound = if captured.survival.is_zero() {
		0
	} else {
		mul_div_ceil(captured.checkpoint.0, highest.0, captured.survival.0)?
	};
	let total = Stake(first_bound.min(second_bound));

	// One rate for all: their assets are their weights, exactly.
	let common = is_common(hits, &taken);
	if second_bound < first_bound {
		// `total` whole units are less than the sum, so they fit in fixed point.
		lower_magnitudes(&mut taken, total.0 << bits, sum)?;
	}
	if common {
		for (weight, hit) in weights.iter_mut().zip(hits) {
			*weight = hit.assets.0;
		}
	}
	split(total, &weights, hits, &mut taken)?;
	Ok(taken)
}

/// Take `limited` where `sum` was due: all magnitudes fall alike, rounded up.
fn lower_magnitudes(taken: &mut [Taken], limited: u128, sum: u128) -> Result<(), ArithmeticError> {
	// Most tranches lose the same: what was worked out for one holds for the next.
	let mut last = (Magnitude::ZERO, Magnitude::ZERO);
	for taken in taken {
		if taken.magnitude != last.0 {
			last = (taken.magnitude, Magnitude(mul_div_ceil(taken.magnitude.0, limited, sum)?));
		}
		taken.magnitude = last.1;
	}
	Ok(())
}

/// How many bits of fraction the weights of these can have.
fn weight_bits(hits: &[Hit]) -> Result<u32, ArithmeticError> {
	let all = hits.iter().try_fold(Stake::ZERO, |sum, hit| sum.ensure_add(hit.assets))?;
	Ok(all.0.leading_zeros().min(WEIGHT_BITS))
}

fn sum_of(weights: &[u128]) -> Result<u128, ArithmeticError> {
	weights.iter().try_fold(0u128, |sum, weight| sum.checked_add(*weight)).ok_or(ArithmeticError::Overflow)
}

/// Do all hits lose something, and the same of the same survival?
fn is_common(hits: &[Hit], taken: &[Taken]) -> bool {
	let rate = |(hit, taken): (&Hit, &Taken)| (hit.survival, taken.magnitude);
	let mut rates = hits.iter().zip(taken).map(rate);
	let Some(first) = rates.next() else { return false };
	!first.1.is_zero() && rates.all(|rate| rate == first)
}

/// `w = W * d / M` of each hit in fixed point, rounded down: a sum of thirty of them lacks less than `30 / 2^bits` of a unit, a
/// part of 2^33 of it up to 10^27 units. No weight is above `W`, so their sum fits as that of the assets does.
fn weights(hits: &[Hit], taken: &[Taken], bits: u32) -> Result<Vec<u128>, ArithmeticError> {
	let mut weights = Vec::with_capacity(hits.len());
	for (hit, taken) in hits.iter().zip(taken) {
		let weight = if hit.survival.is_zero() || taken.magnitude.is_zero() {
			0
		} else {
			let magnitude = taken.magnitude.0.checked_mul(1 << bits).ok_or(ArithmeticError::Overflow)?;
			mul_div_floor(hit.assets.0, magnitude, hit.survival.0)?
		};
		weights.push(weight);
	}
	Ok(weights)
}

/// The least whole number that is not below a fixed-point one.
const fn ceil_of_fixed(fixed: u128, bits: u32) -> u128 {
	let whole = fixed >> bits;
	if whole << bits == fixed {
		whole
	} else {
		whole + 1
	}
}

/// Splits `total` by `weights` into what is taken of the assets, oldest tranche first: `floor(total * w / sum of w)` each; the
/// oldest takes the remainder, what exceeds its assets falls on the next newer, at last on the pool. Tranches without weight
/// lose nothing.
///
/// `total` may not exceed the assets of the tranches that have weight.
fn split(total: Stake, weights: &[u128], hits: &[Hit], taken: &mut [Taken]) -> Result<(), ArithmeticError> {
	let sum = sum_of(weights)?;
	if sum == 0 {
		return Ok(());
	}
	let mut rest = total;
	for ((weight, hit), taken) in weights.iter().zip(hits).zip(taken.iter_mut()) {
		taken.assets = Stake(mul_div_floor(total.0, *weight, sum)?).min(hit.assets);
		rest = rest.ensure_sub(taken.assets)?;
	}
	for ((weight, hit), taken) in weights.iter().zip(hits).zip(taken.iter_mut()) {
		if rest.is_zero() {
			break;
		}
		if *weight == 0 {
			continue;
		}
		let more = hit.assets.excess_over(taken.assets).min(rest);
		taken.assets = taken.assets.ensure_add(more)?;
		rest = rest.ensure_sub(more)?;
	}
	if rest.is_zero() {
		Ok(())
	} else {
		Err(ArithmeticError::Overflow)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	/// Numbers of any width, and those next to the ends of the halves.
	fn word() -> impl Strategy<Value = u128> {
		let edge = prop_oneof![Just(0u128), Just(1 << 63), Just(1 << 64), Just(1 << 127), Just(u128::MAX), Just(LOWER)];
		let near =
			(edge, 0..3u128, any::<bool>())
				.prop_map(|(edge, by, up)| if up { edge.wrapping_add(by) } else { edge.wrapping_sub(by) });
		prop_oneof![3 => (any::<u128>(), 0..128u32).prop_map(|(n, shift)| n >> shift), 1 => near]
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(20_000))]

		#[test]
		fn mul_div_is_that_of_wide_numbers(a in word(), b in word(), c in word()) {
			let product = U256::from(a) * U256::from(b);
			let expected = if c == 0 {
				Err(ArithmeticError::DivisionByZero)
			} else {
				let (quotient, rest) = product.div_mod(U256::from(c));
				narrow(quotient).map(|quotient| (quotient, rest.as_u128()))
			};
			prop_assert_eq!(mul_div(a, b, c), expected);
			let (high, low) = wide_product(a, b);
			prop_assert_eq!((U256::from(high) << 128u32) + U256::from(low), product);
		}
	}

	#[test]
	fn weights_keep_to_a_word_and_to_the_exact_ones() {
		for assets in [1, 1 << 89, 1 << 91, 1 << 110, u128::MAX] {
			let hit = Hit { assets: Stake(assets), survival: Magnitude(FULL.0 / 3), cut_total: Magnitude::ZERO };
			let taken = Taken { magnitude: Magnitude(FULL.0 / 7), assets: Stake::ZERO };
			let bits = weight_bits(&[hit]).expect("one fits");
			let exact = U256::from(assets) * (U256::from(FULL.0 / 7) << bits) / U256::from(FULL.0 / 3);
			assert_eq!(weights(&[hit], &[taken], bits).map(|weights| U256::from(weights[0])), Ok(exact));
		}
		assert_eq!(weight_bits(&[]), Ok(WEIGHT_BITS));
	}
}
