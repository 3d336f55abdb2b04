//! How far a vault may be from its model: what its roundings sum up to.

use std::collections::BTreeMap;

use rampart_primitives::{Generation, TrancheId};

use super::{Capture, Loss, Real, Vault};

/// The roundings of a vault so far.
///
/// Amounts. A call leaves less than a share of the caller's to others, which is worth a unit at most until a reward comes into the
/// pool. A cut takes whole units: the sum is rounded up once, and the split leaves less than a unit of each tranche to the oldest.
/// Of a reward the virtual share gets its part, and what was apart before grows with the rest.
///
/// Magnitudes. What is pledged counts in whole units, so a cut may lower a survival by a unit's worth more or less than the model,
/// as of the pool's size then: `M / cp`. That is worth more when the pool has grown, and less when it has shrunk.
#[derive(Clone, Default)]
pub struct Drift {
	units: Real,
	/// By generation, as parts of the whole.
	magnitude: BTreeMap<Generation, Real>,
	/// Comparisons so far whose tolerance was small, and all.
	sharp: u64,
	all: u64,
}

fn whole(n: usize) -> Real {
	Real::whole(u128::try_from(n).expect("small; qed"))
}

impl Drift {
	/// A call has rounded, by a share that is worth so many units at most.
	pub fn round(&mut self, share: u128) {
		self.units += Real::whole(share);
	}

	/// A reward came into a pool of so many assets and shares. An amount and the sum of all were apart from the model.
	pub fn grow(&mut self, reward: Real, assets: Real, shares: Real) {
		let holders = whole(3);
		let growth = self.units * (holders + whole(1)) * (reward / assets);
		self.units += growth + reward / (shares + whole(1)) + whole(1);
	}

	/// Comparisons whose tolerance was at most 200 units or a thousandth, and all.
	pub fn comparisons(&self) -> (u64, u64) {
		(self.sharp, self.all)
	}

	/// A tolerance for a sum of so many amounts.
	pub fn units_of(&self, amounts: usize) -> Real {
		(self.units + whole(1)) * whole(amounts + 1)
	}

	/// What a drift of magnitudes is worth in an amount: all of it, where no more is left than the drift.
	fn worth(&self, generation: Generation, survival: Real, amount: Real) -> Real {
		let drift = self.magnitude.get(&generation).copied().unwrap_or_default() * whole(2);
		if drift < survival {
			amount * (drift / survival)
		} else {
			amount + self.units
		}
	}

	/// What it is worth in a pledge.
	pub fn slip(&self, capture: &Capture) -> Real {
		self.worth(capture.generation, capture.survival, capture.active) + whole(1)
	}

	/// What it is worth in a cut.
	pub fn slip_of_cut(&self, model: &Vault, capture: &Capture) -> Real {
		let worth = |place: &TrancheId| self.worth(capture.generation, model.survival_of(*place), model.all_in(*place));
		model.places(capture).iter().map(worth).sum::<Real>() + whole(1)
	}

	/// A cut has rounded, in so many places.
	pub fn cut(&mut self, capture: &Capture, loss: &Loss, places: usize, slip: Real) {
		// A cap, and a bound by what was captured, are amounts, and drift as amounts do.
		let of_amounts = if capture.capped || loss.bounded { self.units } else { Real::ZERO };
		let drift = (of_amounts + whole(2)) * capture.survival / capture.active;
		*self.magnitude.entry(capture.generation).or_default() += drift.min(capture.survival);
		self.units += whole(places) + slip;
	}

	/// Ours is what the model says, as far as it can be.
	pub fn check(&mut self, what: &str, model: Real, ours: Real, slip: Real) {
		let apart = model.apart(ours);
		let most = self.units + slip + whole(1);
		self.all += 1;
		self.sharp += u64::from(most <= whole(200).max(ours / whole(1_000)));
		assert!(apart <= most, "{what}: ours {ours:?}, the model's {model:?}: more than {most:?} apart");
	}
}
