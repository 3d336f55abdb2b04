//! What the pallet's records and answers say of vaults, positions and captures.

use std::collections::BTreeMap;

use frame_support::{
	assert_ok,
	storage::{with_transaction, TransactionOutcome},
};
use rampart_primitives::{
	Captured, Era, Fraction, Generation, InspectStake, MutateStake, Receipt, Stake, TrancheId, VaultId,
};
use sp_runtime::{DispatchError, DispatchResult, Perbill};

use super::WHOLE;
use crate::{
	mock::*,
	pallet::{Backing, Closed, Cuts, Positions, Unbonding, VaultOf, Vaults},
	tests::model::{Capture, Real},
	types::Tranche,
};

pub type Values = BTreeMap<(VaultId, AccountId, TrancheId), Stake>;

pub fn units(stake: Stake) -> Real {
	Real::whole(stake.0)
}

pub fn record(vault: VaultId) -> VaultOf<Test> {
	Vaults::<Test>::get(vault).expect("the vault exists")
}

/// What a share of the pool is worth, in whole units, rounded up.
pub fn price(vault: VaultId) -> u128 {
	let active = record(vault).active;
	(active.assets.0 + 1).div_ceil(active.shares.0 + 1)
}

/// What everybody's positions are worth, by place.
pub fn values() -> Values {
	let mut values = Values::new();
	for (vault, who, position) in Positions::<Test>::iter() {
		let summary = Restaking::position_summary(vault, who).expect("there is a position");
		let mut put = |place, value| values.insert((vault, who, place), value);
		if !summary.shares.is_zero() {
			put(TrancheId::Active, summary.active);
		}
		if let Some((left, _)) = summary.closed {
			put(TrancheId::Closed(position.generation), left);
		}
		for tranche in summary.unbonding {
			put(TrancheId::Unbonding(tranche.era), tranche.assets);
		}
	}
	values
}

/// What lies in a vault, by place.
pub fn places(vault: VaultId) -> BTreeMap<TrancheId, Tranche> {
	let mut places = BTreeMap::from([(TrancheId::Active, record(vault).active)]);
	places.extend(Unbonding::<Test>::get(vault).into_iter().map(|(era, t)| (TrancheId::Unbonding(era), t)));
	places.extend(Closed::<Test>::iter_prefix(vault).map(|(g, pool)| (TrancheId::Closed(g), pool.tranche)));
	places
}

/// What a unit of magnitude is worth now, in all places together.
pub fn grain(vault: VaultId) -> Real {
	places(vault).values().map(|tranche| units(tranche.assets) / Real::whole(tranche.survival.0)).sum()
}

/// Where a place is now that was there before: the pool of `generation` may have closed.
pub fn place_now(vault: VaultId, place: TrancheId, generation: Generation) -> TrancheId {
	match place {
		TrancheId::Active if record(vault).generation != generation => TrancheId::Closed(generation),
		place => place,
	}
}

/// What is pledged to a set now.
pub fn pledged(vault: VaultId, set: u32) -> Stake {
	Restaking::captured(vault, &member(set), now()).map(|captured| captured.stake).unwrap_or_default()
}

/// What would come of it: nothing of it happens.
pub fn in_rolled_back_storage<R>(what_if: impl FnOnce() -> R) -> R {
	let outcome = with_transaction(|| TransactionOutcome::Rollback(Ok::<_, DispatchError>(what_if())));
	outcome.expect("it is rolled back, not refused; qed")
}

pub fn settle(receipt: Receipt) {
	let total = receipt.total;
	assert_ok!(Restaking::settle(receipt, &[], total));
}

/// What a vault had pledged to a set in an era, and how much of it was not cut yet.
#[derive(Clone)]
pub struct Table {
	pub vault: VaultId,
	pub set: u32,
	pub captured: Captured,
	pub model: Capture,
	pub left: u32,
}

impl Table {
	/// A fraction of the capture, at most what was not cut of it.
	pub fn fraction(&self, parts: u32) -> Fraction {
		Fraction(Perbill::from_parts(parts.min(self.left)))
	}

	pub fn try_cut(&self, fraction: Fraction) -> Result<Receipt, DispatchError> {
		Restaking::cut(self.vault, &member(self.set), &self.captured, fraction)
	}

	/// What a cut of all that was not cut would take. Nothing of it happens.
	pub fn all_left(&self) -> Stake {
		let cut = || self.try_cut(self.fraction(WHOLE)).map(|receipt| receipt.total);
		in_rolled_back_storage(cut).expect("a live capture can be cut")
	}

	/// What a unit of magnitude was worth at the capture, in units of stake: magnitudes are whole, too.
	pub fn grain(&self) -> Real {
		units(self.captured.checkpoint) / Real::whole(self.captured.survival.0)
	}

	/// Is less left somewhere for a cut than it is due there: `m - (G_t - G)` or the survival against `f * m`?
	pub fn is_limited(&self, fraction: Fraction) -> bool {
		let Self { vault, captured, .. } = self;
		let at = member(self.set);
		let backing = Backing::<Test>::get(at.set, at.operator);
		let of_pool =
			backing.iter().find(|entry| entry.vault == *vault).map(|entry| entry.cut_total).unwrap_or_default();
		let totals = Cuts::<Test>::get(vault, &at);
		let total = |era: Era| totals.iter().find(|(of, _)| *of == era).map_or(of_pool, |(_, total)| *total);
		let closed = Closed::<Test>::get(vault, captured.generation)
			.filter(|_| captured.generation != record(*vault).generation);
		let due = fraction.0.mul_ceil(captured.magnitude.0);
		let limited = |place: TrancheId, tranche: Tranche| {
			let so_far = match (place, &closed) {
				(TrancheId::Unbonding(era), None) if captured.era <= era => total(era),
				(TrancheId::Unbonding(era), Some(pool)) if captured.era <= era && era <= pool.era => total(era),
				(TrancheId::Closed(generation), Some(pool)) if generation == captured.generation => total(pool.era),
				(TrancheId::Active, None) => of_pool,
				// Not hit.
				_ => return false,
			};
			captured.magnitude.0.saturating_sub(so_far.0 - captured.cut_total.0).min(tranche.survival.0) < due
		};
		places(*vault).into_iter().any(|(place, tranche)| limited(place, tranche))
	}
}

/// A refusal is one of the pallet's own, never of its arithmetic.
pub fn is_done(outcome: DispatchResult) -> bool {
	if let Err(error) = outcome {
		assert!(matches!(error, DispatchError::Module(_)), "refused with {error:?}");
	}
	outcome.is_ok()
}

/// A cut takes from the assets of each place the part that it takes from the survival, to the roundings of its split: the oldest
/// place takes the remainder of all others. Nothing else of a vault moves. Gives the number of places that were hit.
pub fn hits_alike(
	vault: VaultId,
	generation: Generation,
	before: &BTreeMap<TrancheId, Tranche>,
	taken: &BTreeMap<TrancheId, Stake>,
) -> usize {
	let after = places(vault);
	let hit = taken.len();
	let (mut sum, mut grains) = (Real::ZERO, Real::ZERO);
	for (place, was) in before {
		let Some(is) = after.get(&place_now(vault, *place, generation)) else {
			assert!(was.assets.is_zero() && was.shares.is_zero(), "a closed pool with holders is forgotten");
			continue;
		};
		let part = taken.get(place).copied().unwrap_or_default();
		assert_eq!((is.assets.0 + part.0, is.shares), (was.assets.0, was.shares), "what was cut is gone, and no share");
		if taken.contains_key(place) {
			let off = Real::whole(was.survival.0 - is.survival.0) / Real::whole(was.survival.0);
			let grain = units(was.assets) / Real::whole(was.survival.0);
			sum += units(was.assets) * off;
			grains += grain;
			let apart = (units(was.assets) * off).apart(units(part));
			let rounding = Real::whole(u128::try_from(hit).expect("few; qed"));
			assert!(apart <= rounding + grain, "{place:?} lost {part} of {} and {off:?} of its survival", was.assets);
		} else {
			assert_eq!(is.survival, was.survival, "what is not hit keeps its survival");
		}
	}
	// The sum of the parts is rounded up, once; it is of weights with 38 bits of fraction.
	let total = Real::whole(taken.values().map(|part| part.0).sum());
	let fraction = Real::whole(u128::try_from(hit).expect("few; qed")) / Real::whole(1 << 38);
	assert!(
		sum <= total + grains + fraction && total <= sum + grains + Real::whole(1),
		"parts of {sum:?} gave {total:?}"
	);
	hit
}

/// A table never counts stake that is gone.
pub fn counts_what_is_there(vault: VaultId, set: u32) {
	let Ok(captured) = Restaking::captured(vault, &member(set), now()) else { return };
	let holds = |place: &TrancheId| match place {
		TrancheId::Unbonding(era) => *era == now(),
		place => *place == place_now(vault, TrancheId::Active, captured.generation),
	};
	let there: u128 = places(vault).iter().filter(|(place, _)| holds(place)).map(|(_, t)| t.assets.0).sum();
	assert!(captured.checkpoint.0 <= there, "a table counts {} of {there}", captured.checkpoint);
}
