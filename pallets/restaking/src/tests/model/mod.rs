//! The tranche model: what restaking means, without shares, without rounding and without the pallet's records.
//!
//! A vault is a list of amounts: whose they are, where they lie, how much is left. A cut walks the list, and every amount that it
//! hits loses the same part of itself as all that lie with it. Written from DESIGN 4.3 to 4.6; it shares no code with the pallet.

mod drift;
mod real;

use std::collections::BTreeMap;

use rampart_primitives::{Era, Generation, TrancheId, VaultKind};

use crate::mock::AccountId;
pub use drift::Drift;
pub use real::Real;

/// An amount of one staker in one place.
#[derive(Clone, Debug)]
struct Amount {
	who: AccountId,
	place: TrancheId,
	left: Real,
}

/// A change with a date: a raise or a lowering, and the cap from then on.
#[derive(Clone, Debug)]
struct Change {
	from: Era,
	raise: Real,
	lower: Real,
	cap: Option<Real>,
}

/// A pledge to a set. Parts are of the whole, which is 1.
#[derive(Clone, Debug)]
struct Pledge {
	generation: Generation,
	part: Real,
	cap: Option<Real>,
	change: Option<Change>,
	/// All that was ever cut for it, by place, as a part of the whole.
	cut: BTreeMap<TrancheId, Real>,
}

impl Pledge {
	fn at(&self, era: Era) -> (Real, Option<Real>) {
		match &self.change {
			Some(change) if change.from <= era => ((self.part + change.raise).less(change.lower), change.cap),
			_ => (self.part, self.cap),
		}
	}

	fn fold(&mut self, now: Era) {
		if self.change.as_ref().is_some_and(|change| change.from <= now) {
			(self.part, self.cap) = self.at(now);
			self.change = None;
		}
	}

	fn cut_in(&self, place: TrancheId) -> Real {
		self.cut.get(&place).copied().unwrap_or_default()
	}
}

/// What a vault had pledged to a set at an era's start.
#[derive(Clone, Debug)]
pub struct Capture {
	pub era: Era,
	pub generation: Generation,
	/// The stake that counts.
	pub stake: Real,
	/// The active stake, and what was left of each unit of it.
	pub active: Real,
	pub survival: Real,
	/// The cap counts.
	pub capped: bool,
	/// The part of the whole that the stake is.
	part: Real,
	/// What had been cut for the pledge.
	cut: Real,
}

/// What a cut takes.
#[derive(Debug)]
pub struct Loss {
	pub total: Real,
	/// Stake came after the capture, and the cut was bounded by what was captured.
	pub bounded: bool,
}

/// One vault.
#[derive(Clone, Debug)]
pub struct Vault {
	kind: VaultKind,
	generation: Generation,
	amounts: Vec<Amount>,
	/// What is left of each unit in a place, after all cuts.
	survival: BTreeMap<TrancheId, Real>,
	/// The active stake at the start of the last era in which somebody came or went.
	checkpoint: (Era, Real),
	/// When generations ended, and the active stake at that era's start.
	ended: BTreeMap<Generation, (Era, Real)>,
	pledges: BTreeMap<u32, Pledge>,
}

impl Vault {
	pub fn new(kind: VaultKind) -> Self {
		Self {
			kind,
			generation: Generation(0),
			amounts: Vec::new(),
			survival: [(TrancheId::Active, Real::whole(1))].into(),
			checkpoint: (Era(0), Real::ZERO),
			ended: BTreeMap::new(),
			pledges: BTreeMap::new(),
		}
	}

	pub fn kind(&self) -> VaultKind {
		self.kind
	}

	/// What a staker has in a place.
	pub fn amount(&self, who: AccountId, place: TrancheId) -> Real {
		self.amounts.iter().filter(|a| a.who == who && a.place == place).map(|a| a.left).sum()
	}

	/// All that lies in a place.
	pub fn all_in(&self, place: TrancheId) -> Real {
		self.amounts.iter().filter(|a| a.place == place).map(|a| a.left).sum()
	}

	/// All that lies anywhere.
	pub fn all(&self) -> Real {
		self.amounts.iter().map(|a| a.left).sum()
	}

	pub fn survival_of(&self, place: TrancheId) -> Real {
		self.survival.get(&place).copied().unwrap_or_default()
	}

	fn at_start_of(&self, now: Era) -> Real {
		if self.checkpoint.0 == now {
			self.checkpoint.1
		} else {
			self.all_in(TrancheId::Active)
		}
	}

	pub fn deposit(&mut self, who: AccountId, amount: Real, now: Era) {
		self.checkpoint = (now, self.at_start_of(now));
		self.amounts.push(Amount { who, place: TrancheId::Active, left: amount });
	}

	/// A reward comes into the active pool: all that lies there grows alike.
	pub fn reward(&mut self, amount: Real, now: Era) {
		self.checkpoint = (now, self.at_start_of(now));
		let all = self.all_in(TrancheId::Active);
		for own in self.amounts.iter_mut().filter(|a| a.place == TrancheId::Active) {
			own.left += own.left * amount / all;
		}
	}

	/// Move `amount` of a staker from the active pool to what unbonds since `now`. `last` when he leaves nothing behind:
	/// whatever is less than a unit is then the pool's.
	pub fn withdraw(&mut self, who: AccountId, amount: Real, last: bool, now: Era) {
		self.checkpoint = (now, self.at_start_of(now));
		let place = TrancheId::Unbonding(now);
		let survival = self.survival_of(TrancheId::Active);
		self.survival.entry(place).or_insert(survival);
		for pledge in self.pledges.values_mut() {
			let so_far = pledge.cut_in(TrancheId::Active);
			pledge.cut.entry(place).or_insert(so_far);
		}
		let moved = self.take(who, TrancheId::Active, amount, last);
		self.amounts.push(Amount { who, place, left: moved });
	}

	/// Take `amount` of what a staker has in a place out of the list; all of it when it is his last there. Gives what was taken.
	fn take(&mut self, who: AccountId, place: TrancheId, amount: Real, last: bool) -> Real {
		let mut taken = Real::ZERO;
		for own in self.amounts.iter_mut().filter(|a| a.who == who && a.place == place) {
			let part = own.left.min(amount.less(taken));
			own.left = own.left.less(part);
			taken += part;
		}
		if last {
			self.amounts.retain(|a| a.who != who || a.place != place);
		}
		self.amounts.retain(|a| !a.left.is_zero());
		taken
	}

	/// A staker takes a part of what he has in a place away.
	pub fn claim_part(&mut self, who: AccountId, place: TrancheId, amount: Real) {
		self.take(who, place, amount, false);
	}

	/// What unbonds since `now` goes back into the active pool.
	pub fn rejoin(&mut self, who: AccountId, amount: Real, last: bool, now: Era) {
		self.checkpoint = (now, self.at_start_of(now));
		let left = self.take(who, TrancheId::Unbonding(now), amount, last);
		self.amounts.push(Amount { who, place: TrancheId::Active, left });
	}

	/// A staker gives a part of what he has in the active pool to another.
	pub fn transfer(&mut self, who: AccountId, to: AccountId, amount: Real, last: bool) {
		let left = self.take(who, TrancheId::Active, amount, last);
		self.amounts.push(Amount { who: to, place: TrancheId::Active, left });
	}

	/// A staker takes what he has in a place away.
	pub fn claim(&mut self, who: AccountId, place: TrancheId) {
		self.amounts.retain(|a| a.who != who || a.place != place);
	}

	/// All is lost: what is left lies aside, and new stake is of the next generation.
	pub fn close(&mut self, now: Era) {
		let place = TrancheId::Closed(self.generation);
		self.ended.insert(self.generation, (now, self.at_start_of(now)));
		for amount in self.amounts.iter_mut().filter(|a| a.place == TrancheId::Active) {
			amount.place = place;
		}
		let survival = self.survival_of(TrancheId::Active);
		self.survival.insert(place, survival);
		self.survival.insert(TrancheId::Active, Real::whole(1));
		for pledge in self.pledges.values_mut() {
			let so_far = pledge.cut_in(TrancheId::Active);
			pledge.cut.insert(place, so_far);
		}
		self.checkpoint = (now, Real::ZERO);
		self.generation = self.generation.next();
	}

	fn pledge(&mut self, set: u32, now: Era) -> &mut Pledge {
		let nothing =
			Pledge { generation: self.generation, part: Real::ZERO, cap: None, change: None, cut: BTreeMap::new() };
		let pledge = self.pledges.entry(set).or_insert(nothing);
		pledge.fold(now);
		if pledge.generation != self.generation {
			pledge.generation = self.generation;
			(pledge.part, pledge.cap, pledge.change) = (Real::ZERO, None, None);
		}
		pledge
	}

	/// A pledge becomes `part` of the whole, with a cap, from an era on.
	pub fn set_pledge(&mut self, set: u32, part: Real, cap: Option<Real>, from: Era, now: Era) {
		let pledge = self.pledge(set, now);
		let change = Change { from, raise: part.less(pledge.part), lower: pledge.part.less(part), cap };
		pledge.change = Some(change);
	}

	/// A raise that does not count yet is taken back.
	pub fn cancel_raise(&mut self, set: u32, now: Era) {
		self.pledge(set, now).change = None;
	}

	pub fn remove_pledge(&mut self, set: u32) {
		self.pledges.remove(&set);
	}

	/// What is pledged to a set now.
	pub fn capture(&self, set: u32, now: Era) -> Option<Capture> {
		let pledge = self.pledges.get(&set)?;
		let (active, survival) = if pledge.generation == self.generation {
			(self.at_start_of(now), self.survival_of(TrancheId::Active))
		} else {
			let (_, active) = self.ended.get(&pledge.generation).filter(|(era, _)| *era == now)?;
			(*active, self.survival_of(TrancheId::Closed(pledge.generation)))
		};
		let (part, cap) = pledge.at(now);
		let of_it = match self.kind {
			VaultKind::Exclusive => part / survival,
			VaultKind::Shared => part,
		};
		let stake = cap.map_or(active * of_it, |cap| cap.min(active * of_it));
		let capped = stake < active * of_it;
		let generation = pledge.generation;
		let place = if generation == self.generation { TrancheId::Active } else { TrancheId::Closed(generation) };
		let cut = pledge.cut_in(place);
		Some(Capture { era: now, generation, stake, active, survival, capped, part: stake * survival / active, cut })
	}

	/// Where the stake of a capture lies: the pool, and what left it from the capture on.
	pub fn places(&self, capture: &Capture) -> Vec<TrancheId> {
		let (pool, until) = match self.ended.get(&capture.generation) {
			Some((era, _)) => (TrancheId::Closed(capture.generation), *era),
			None => (TrancheId::Active, Era(u32::MAX)),
		};
		let held = |place: &TrancheId| match place {
			TrancheId::Unbonding(era) => capture.era <= *era && *era <= until,
			_ => *place == pool,
		};
		self.survival.keys().copied().filter(held).collect()
	}

	/// Cut `fraction` of a capture.
	pub fn cut(&mut self, set: u32, capture: &Capture, fraction: Real, now: Era) -> Loss {
		let places = self.places(capture);
		let pledge = self.pledge_as_it_is(set, now);
		let due = fraction * capture.part;
		let mut off = BTreeMap::<TrancheId, Real>::new();
		for place in &places {
			let left = capture.part.less(pledge.cut_in(*place).less(capture.cut)).min(self.survival_of(*place));
			off.insert(*place, due.min(left));
		}
		let lost = |place: TrancheId| self.all_in(place) * off[&place] / self.survival_of(place);
		let sum: Real = places.iter().map(|place| lost(*place)).sum();
		let highest = off.values().copied().max().unwrap_or_default();
		let bound = capture.active * highest / capture.survival;
		let bounded = bound < sum;
		if bounded {
			off.values_mut().for_each(|off| *off = *off * bound / sum);
		}
		let total = off.iter().map(|(place, off)| self.all_in(*place) * *off / self.survival_of(*place)).sum();
		for amount in self.amounts.iter_mut() {
			if let Some(off) = off.get(&amount.place) {
				amount.left = amount.left.less(amount.left * *off / self.survival[&amount.place]);
			}
		}
		self.lower_pledge(set, capture, &off, total, now);
		self.lower_checkpoints(&off);
		for (place, off) in &off {
			let survival = self.survival_of(*place).less(*off);
			self.survival.insert(*place, survival);
		}
		Loss { total, bounded }
	}

	/// A pledge, also one of an earlier generation.
	fn pledge_as_it_is(&mut self, set: u32, now: Era) -> Pledge {
		let pledge = self.pledges.get_mut(&set).expect("what was captured has a pledge");
		pledge.fold(now);
		pledge.clone()
	}

	fn lower_pledge(&mut self, set: u32, capture: &Capture, off: &BTreeMap<TrancheId, Real>, total: Real, now: Era) {
		let pledge = self.pledges.get_mut(&set).expect("what was captured has a pledge");
		for (place, off) in off {
			let sum = pledge.cut_in(*place) + *off;
			pledge.cut.insert(*place, sum);
		}
		if pledge.generation != capture.generation {
			return;
		}
		pledge.cap = pledge.cap.map(|cap| cap.less(total));
		if let Some(change) = &mut pledge.change {
			change.cap = change.cap.map(|cap| cap.less(total));
		}
		if self.kind == VaultKind::Shared {
			return;
		}
		// What the pool loses was this pledge's; a pool that closed in this era still counts for it.
		let pools = [TrancheId::Active, TrancheId::Closed(capture.generation)];
		let Some(off) = pools.iter().find_map(|pool| off.get(pool)) else { return };
		let before = pledge.part;
		pledge.part = before.less(*off);
		if let Some(change) = pledge.change.as_mut().filter(|change| change.from > now) {
			change.lower = change.lower * pledge.part / before;
		}
	}

	/// What is counted as of an era's start falls with its pool.
	fn lower_checkpoints(&mut self, off: &BTreeMap<TrancheId, Real>) {
		for (place, off) in off {
			let kept = |at_start: Real| at_start.less(at_start * *off / self.survival[place]);
			match place {
				TrancheId::Active => self.checkpoint.1 = kept(self.checkpoint.1),
				TrancheId::Closed(generation) => {
					if let Some((_, at_start)) = self.ended.get(generation).copied() {
						let kept = kept(at_start);
						self.ended.entry(*generation).and_modify(|(_, at_start)| *at_start = kept);
					}
				},
				TrancheId::Unbonding(_) => {},
			}
		}
	}
}
