//! The arithmetic of accruals and earnings: pure, exact, no storage.
//!
//! Amounts that are divided are scaled by 2^128, in 256 bits. What a vault was paid in an asset is its pot, in whole units, and the
//! pot is, scaled, the sum of all parts of it at any time:
//!
//! `pot * 2^128 = undripped + carried + rem + Σ holders (earned + fresh + shares * (acc - acc_at))`
//!
//! Every step moves an amount from one part to another and drops none, so no rounding is lost: what a division leaves goes on in
//! `rem`. Since a pot has 128 bits, each part is below 2^256 and no sum of parts passes it.

#![deny(missing_docs)]

use core::cmp::{max, min};
use frame_support::defensive_assert;
use rampart_primitives::{AssetId, Era, Eras, RelayBlock, Shares, Stake};
use sp_core::U256;

use crate::{Accrual, Earned, Fresh, HolderEarnings};

/// How many bits a unit is scaled by.
const UNIT_BITS: u32 = 128;

/// Whole units, scaled.
pub(crate) fn scaled(units: Stake) -> U256 {
	U256::from(units.0) << UNIT_BITS
}

/// The whole units of a scaled amount.
pub(crate) fn whole(amount: U256) -> Stake {
	Stake((amount >> UNIT_BITS).low_u128())
}

/// What of a scaled amount is no whole unit.
pub(crate) fn fraction(amount: U256) -> U256 {
	U256::from(amount.low_u128())
}

/// The sum of two parts of a pot: below 2^256, like the pot.
pub(crate) fn plus(a: U256, b: U256) -> U256 {
	let (sum, passed) = a.overflowing_add(b);
	defensive_assert!(!passed, "parts of a pot sum up to the pot at most");
	sum
}

/// What is left of a part when another one is taken out of it.
pub(crate) fn minus(a: U256, b: U256) -> U256 {
	let (difference, passed) = a.overflowing_sub(b);
	defensive_assert!(!passed, "nothing is taken that is not there");
	difference
}

/// What shares earn at so much for each of them. They have earned it out of a pot, so it is below 2^256.
fn times(each: U256, shares: Shares) -> U256 {
	let (product, passed) = each.overflowing_mul(U256::from(shares.0));
	defensive_assert!(!passed, "nobody earns more than a pot");
	product
}

/// Whole units out of a pot.
fn less(pot: Stake, units: Stake) -> Stake {
	defensive_assert!(units <= pot, "a pot has what its parts have");
	pot.excess_over(units)
}

impl Accrual {
	/// Nothing in an asset, from a block on.
	pub(crate) fn new(asset: AssetId, now: RelayBlock) -> Self {
		Self {
			asset,
			since: now,
			pot: Stake::ZERO,
			paid: Stake::ZERO,
			acc: U256::zero(),
			rem: U256::zero(),
			undripped: U256::zero(),
			last: now,
			until: now,
			carried: U256::zero(),
			compounds: false,
			frozen: None,
			older: 0,
			recent: Default::default(),
			recent_era: Era(0),
		}
	}

	/// Release what is due by `now`, to so many shares, which there have been since it was done last. It does not matter how
	/// often it is done: what is due is the same but for less than 2^-128 of a unit for each block that is left.
	///
	/// What was carried begins a drip of its own, of `length`, when the one before it is over and somebody holds shares.
	pub(crate) fn accrue(&mut self, now: RelayBlock, length: RelayBlock, shares: Shares) {
		if self.frozen.is_some() || now <= self.last {
			return;
		}
		self.release(now, shares);
		let begins = max(self.last, self.until);
		if now > begins && !shares.is_zero() && !self.carried.is_zero() {
			self.last = begins;
			self.begin_drip(begins, length);
			self.release(now, shares);
		}
		self.last = now;
	}

	/// Release what is due by `now` of the present drip.
	fn release(&mut self, now: RelayBlock, shares: Shares) {
		let (to, left) = (min(now, self.until), self.until.saturating_sub(self.last));
		let blocks = to.saturating_sub(self.last);
		let released = if blocks == left {
			self.undripped
		} else {
			// As much for each block as for any other one that is left: a fraction of 2^-128 waits for the last of them.
			let each = self.undripped.checked_div(U256::from(left)).unwrap_or_default();
			times(each, Shares(blocks.into()))
		};
		self.undripped = minus(self.undripped, released);
		if shares.is_zero() {
			self.carried = plus(self.carried, released);
		} else if self.compounds {
			self.rem = plus(self.rem, released);
		} else {
			let (each, rest) = plus(self.rem, released).div_mod(U256::from(shares.0));
			// It counts round: a share can have earned more than 2^256 in the course of time, but nobody is owed as much.
			self.acc = self.acc.overflowing_add(each).0;
			self.rem = rest;
		}
	}

	/// Let all that is not released yet drip anew from a block on.
	fn begin_drip(&mut self, now: RelayBlock, length: RelayBlock) {
		self.undripped = plus(self.undripped, self.carried);
		self.carried = U256::zero();
		self.until = now.saturating_add(max(length, 1));
	}

	/// Take in a payment, when all that is due by `now` is released. None where a pot cannot hold as much.
	pub(crate) fn receive(&mut self, amount: Stake, now: RelayBlock, length: RelayBlock) -> Option<()> {
		self.pot = self.pot.ensure_add(amount).ok()?;
		self.undripped = plus(self.undripped, scaled(amount));
		self.begin_drip(now, length);
		Some(())
	}

	/// Note what came in an era.
	pub(crate) fn note(&mut self, amount: Stake, era: Era) {
		self.age(era);
		match self.recent.get_mut(0) {
			// Whatever comes in an era fits the pot's ledger; this is for people to look at.
			Some(newest) => *newest = newest.ensure_add(amount).unwrap_or(*newest),
			None => self.recent = [amount].to_vec().try_into().unwrap_or_default(),
		}
	}

	/// Let the eras pass in which nothing came.
	fn age(&mut self, era: Era) {
		if !self.recent.is_empty() {
			for _ in 0..min(era.since(self.recent_era).0, crate::RECENT_ERAS) {
				if self.recent.is_full() {
					let _oldest = self.recent.pop();
				}
				// There is room now; qed.
				let _there_is_room = self.recent.try_insert(0, Stake::ZERO);
			}
		}
		self.recent_era = era;
	}

	/// What came in the last full eras, four at most; and how many these are.
	pub(crate) fn recently(&self, era: Era) -> (Stake, Eras) {
		let mut aged = self.clone();
		aged.age(era);
		let full = aged.recent.iter().skip(1);
		let eras = u32::try_from(full.len()).unwrap_or(u32::MAX);
		(Stake(full.fold(0, |sum, paid| sum.saturating_add(paid.0))), Eras(eras))
	}

	/// Take whole units out of the pot that are no part of it any more.
	pub(crate) fn take(&mut self, units: Stake) {
		self.pot = less(self.pot, units);
	}

	/// Count whole units that were paid out to who earned them. None where 128 bits cannot count them: nothing has changed then.
	pub(crate) fn count(&mut self, units: Stake) -> Option<()> {
		self.paid = self.paid.ensure_add(units).ok()?;
		Some(())
	}

	/// Pay whole units out of the pot to who earned them. None where they cannot be counted: nothing has changed then.
	pub(crate) fn pay_out(&mut self, units: Stake) -> Option<()> {
		self.count(units)?;
		self.take(units);
		Some(())
	}

	/// Take in whole units that a holder brings along: he has earned them.
	pub(crate) fn bring(&mut self, units: Stake) -> Option<()> {
		self.pot = self.pot.ensure_add(units).ok()?;
		Some(())
	}

	/// Take in whole units that are nobody's.
	pub(crate) fn bring_to_all(&mut self, units: Stake) -> Option<()> {
		self.bring(units)?;
		self.carry(scaled(units));
		Some(())
	}

	/// There is something to be had in its asset, here or in an older generation.
	pub(crate) fn is_held(&self) -> bool {
		!self.pot.is_zero() || self.older > 0
	}

	/// Let what was a holder's be nobody's.
	pub(crate) fn carry(&mut self, amount: U256) {
		self.carried = plus(self.carried, amount);
	}

	/// The whole units that were released and are to go into the vault.
	pub(crate) fn compoundable(&self) -> Stake {
		if self.compounds && self.frozen.is_none() {
			whole(self.rem)
		} else {
			Stake::ZERO
		}
	}

	/// They go into the vault. None where they cannot be counted: nothing has changed then.
	pub(crate) fn compound(&mut self, units: Stake) -> Option<()> {
		self.pay_out(units)?;
		self.rem = minus(self.rem, scaled(units));
		Some(())
	}

	/// They could not go into the vault: they drip anew.
	pub(crate) fn hold_back(&mut self, units: Stake) {
		self.rem = minus(self.rem, scaled(units));
		self.carry(scaled(units));
	}

	/// Nothing drips any more, and what nobody has earned leaves the pot, in whole units.
	///
	/// So many shares there are when it happens.
	pub(crate) fn freeze(&mut self, shares: Shares) -> Stake {
		self.frozen = Some(shares);
		let rest = plus(self.undripped, self.rem);
		(self.undripped, self.rem) = (U256::zero(), U256::zero());
		self.carry(rest);
		self.dust()
	}

	/// What gathered of what nobody has earned leaves the pot, in whole units.
	pub(crate) fn dust(&mut self) -> Stake {
		let units = whole(self.carried);
		self.carried = fraction(self.carried);
		self.take(units);
		units
	}
}

impl Earned {
	/// Nothing, from now on.
	pub(crate) fn from_now(of: &Accrual) -> Self {
		Self {
			asset: of.asset,
			since: of.since,
			acc_at: of.acc,
			earned: U256::zero(),
			fresh: U256::zero(),
			fresh_at: of.acc,
		}
	}

	/// Is it of this record of its asset?
	pub(crate) fn is_of(&self, accrual: &Accrual) -> bool {
		self.asset == accrual.asset && self.since == accrual.since
	}

	/// Take what so many shares, of which so many are fresh, earned since it was done last.
	pub(crate) fn settle(&mut self, accrual: &Accrual, shares: Shares, fresh: Shares) {
		let each = accrual.acc.overflowing_sub(self.acc_at).0;
		self.acc_at = accrual.acc;
		if each.is_zero() {
			return;
		}
		self.fresh = plus(self.fresh, times(each, fresh));
		self.earned = plus(self.earned, times(each, shares.excess_over(fresh)));
	}

	/// So many fresh shares go, or the last ones: take what they forfeit. Which of them go is not known, as shares are all alike: so
	/// it is as much as the oldest of them earned, which earned most.
	fn forfeit(&mut self, gone: Shares, last: bool) -> U256 {
		let each = self.acc_at.overflowing_sub(self.fresh_at).0;
		let most = each.checked_mul(U256::from(gone.0)).unwrap_or(self.fresh);
		let forfeited = if last { self.fresh } else { min(most, self.fresh) };
		self.fresh = minus(self.fresh, forfeited);
		forfeited
	}
}

impl HolderEarnings {
	/// Shares that were minted in an era that is over are not fresh any more.
	pub(crate) fn ripen(&mut self, now: Era) {
		if self.fresh.take_if(|fresh| fresh.era != now).is_some() {
			for entry in &mut self.entries {
				entry.earned = plus(entry.earned, core::mem::take(&mut entry.fresh));
			}
		}
	}

	/// How many shares are fresh.
	pub(crate) fn fresh_shares(&self) -> Shares {
		self.fresh.map_or(Shares::ZERO, |fresh| fresh.shares)
	}

	/// So many shares came, when all that is due is settled.
	pub(crate) fn gain(&mut self, shares: Shares, now: Era) {
		if self.fresh.is_none() {
			for entry in &mut self.entries {
				entry.fresh_at = entry.acc_at;
			}
		}
		// No more shares are fresh than there are; qed.
		let shares = self.fresh_shares().ensure_add(shares).unwrap_or(shares);
		self.fresh = Some(Fresh { era: now, shares });
	}

	/// So many shares went, fresh ones first, when all that is due is settled. Gives what they forfeit in each entry, in the order of
	/// these.
	pub(crate) fn lose(&mut self, shares: Shares) -> alloc::vec::Vec<U256> {
		let Some(fresh) = self.fresh else { return alloc::vec::Vec::new() };
		let gone = min(shares, fresh.shares);
		let left = fresh.shares.excess_over(gone);
		let forfeits = self.entries.iter_mut().map(|entry| entry.forfeit(gone, left.is_zero())).collect();
		self.fresh = (!left.is_zero()).then_some(Fresh { shares: left, ..fresh });
		forfeits
	}
}
