//! The pallet and the tranche model side by side: every step is done to both, and all that people and sets can see is compared.
//!
//! - After each step positions and pledges are what the model says, to the roundings that [`Drift`] sums up; `try_state` holds.
//! - R3: a staker's call never lowers another claim, and raises it by roundings only. A reward raises claims on the pool, by no more
//!   than itself, and nothing else.
//! - R5: a capture can be cut through its last era, and not after it.
//! - A cut takes its due, to a unit above and a few below, unless less is left; amounts and survival fall alike.
//! - In exclusive vaults a cut leaves the pledges to others where they were, and what was promised to them.
//! - X3: the order of cuts does not matter.

mod records;
mod steps;

use std::collections::BTreeMap;

use rampart_primitives::{
	Era, Eras, Fraction, InspectStake, Magnitude, MutateStake, Shares, Stake, TrancheId, VaultId, VaultKind, FULL,
};
use sp_runtime::DispatchResult;

use super::model::{Drift, Real, Vault};
use crate::{
	mock::*,
	pallet::{Error, Event, Positions},
	types::{DepositBounds, Tranche},
};
use records::*;
pub use steps::{sequence, sequence_with_rewards, Step};

pub const PEOPLE: [AccountId; 3] = [ALICE, BOB, CHARLIE];
pub const SETS: [u32; 3] = [0, 1, 2];
/// The whole of a fraction, in its parts.
pub const WHOLE: u32 = 1_000_000_000;

/// A promise falls short by at most so many units. Source: DESIGN 4.3.
const SHORT: u128 = 4;
/// Another set's pledge moves by at most so many units in an exclusive vault. Source: DESIGN 4.3.
const MOVED: u128 = 2;
/// The order of cuts changes what a tranche loses by at most so many units. Source: DESIGN 4.3.
const REORDERED: u128 = 4;

/// The same where a cut hits many tranches: each of them rounds, and the oldest bears it, so it is a unit for each. Source: the
/// `k + 2` units of DESIGN 10.
fn or_each(units: u128, tranches: usize) -> u128 {
	units.max(u128::try_from(tranches).expect("few; qed"))
}

/// A vault's model, and how far the vault may be from it.
#[derive(Clone)]
struct Side {
	model: Vault,
	drift: Drift,
}

/// Two vaults with their models, and the tables of all captures that are live.
#[derive(Clone)]
pub struct World {
	unbonding_eras: Eras,
	scale: u128,
	sides: BTreeMap<VaultId, Side>,
	tables: Vec<Table>,
}

/// Thousandths of a number.
fn part_of(whole: u128, permille: u128) -> u128 {
	whole / 1_000 * permille + whole % 1_000 * permille / 1_000
}

/// Has the staker anything left of what he asked for in an era?
fn asked_for(vault: VaultId, who: AccountId, era: Era) -> bool {
	Positions::<Test>::get(vault, who).is_some_and(|position| position.unbonding.iter().any(|(of, _)| *of == era))
}

impl World {
	/// Vault 0 is exclusive, vault 1 shared; deposits are whole times `scale`.
	pub fn new(unbonding_eras: u32, scale: u128) -> Self {
		let unbonding_eras = Eras(unbonding_eras);
		let side = |kind| Side { model: Vault::new(kind), drift: Drift::default() };
		let sides = [(0, side(VaultKind::Exclusive)), (1, side(VaultKind::Shared))].into();
		Self { unbonding_eras, scale, sides, tables: Vec::new() }
	}

	fn side(&mut self, vault: VaultId) -> &mut Side {
		self.sides.get_mut(&vault).expect("two vaults; qed")
	}

	/// How many comparisons with the model were sharp, and how many there were.
	pub fn comparisons(&self) -> (u64, u64) {
		let counts = self.sides.values().map(|side| side.drift.comparisons());
		counts.fold((0, 0), |sum, (sharp, all)| (sum.0 + sharp, sum.1 + all))
	}

	/// Do a step, and compare.
	pub fn step(&mut self, step: &Step) {
		let done = self.stake(step) || self.claim(step) || self.rule(step);
		assert!(done, "nobody does {step:?}");
		self.follow();
		self.compare();
		check_invariants();
		told_since_last_call();
	}

	/// Stake comes and goes. Says whether it was such a step.
	fn stake(&mut self, step: &Step) -> bool {
		match *step {
			Step::Deposit { vault, who, times } => {
				let amount = times * self.scale;
				self.by_staker(vault, PEOPLE[who], |who| deposit(vault, who, amount));
			},
			Step::Withdraw { vault, who, permille, by_shares } => {
				self.withdraw(vault, PEOPLE[who], permille, by_shares)
			},
			Step::Leave { vault, by_shares } => {
				PEOPLE.into_iter().for_each(|who| self.withdraw(vault, who, 1_000, by_shares));
			},
			Step::Restart { vault } => {
				PEOPLE.into_iter().for_each(|who| self.withdraw(vault, who, 1_000, false));
				self.turn();
				for who in PEOPLE {
					let amount = 500 * self.scale;
					self.by_staker(vault, who, |who| deposit(vault, who, amount));
					self.withdraw(vault, who, 300, true);
				}
			},
			Step::Ruin { vault, but } => {
				for _ in 0..2 {
					self.take_tables();
					for at in 0..self.tables.len() {
						if (self.tables[at].vault, self.tables[at].captured.era) == (vault, now()) {
							self.cut_among_others(at, WHOLE - but);
						}
					}
					self.turn();
				}
			},
			Step::Trickle { vault, who, eras } => {
				for _ in 0..eras {
					self.withdraw(vault, PEOPLE[who], 20, true);
					self.turn();
				}
			},
			Step::Cancel { vault, who, permille } => {
				let asked = Positions::<Test>::get(vault, PEOPLE[who]).unwrap_or_default().unbonding;
				let all = asked.last().map_or(0, |(_, shares)| shares.0);
				self.by_staker(vault, PEOPLE[who], |who| {
					let part = Some(Shares(part_of(all, permille)));
					done(Restaking::cancel_withdrawal(RuntimeOrigin::signed(who), vault, part, Shares::ZERO))
				});
			},
			Step::Transfer { vault, who, to, permille } => {
				let shares = Restaking::position_summary(vault, PEOPLE[who]).map_or(0, |summary| summary.shares.0);
				self.among(vault, &[(vault, PEOPLE[who]), (vault, PEOPLE[to])], || {
					let origin = RuntimeOrigin::signed(PEOPLE[who]);
					done(Restaking::transfer_shares(origin, vault, PEOPLE[to], Shares(part_of(shares, permille))))
				});
			},
			Step::Compound { vault, permille } => self.compound(vault, permille),
			_ => return false,
		}
		true
	}

	/// What is due is taken. Says whether it was such a step.
	fn claim(&mut self, step: &Step) -> bool {
		match *step {
			Step::Claim { vault, who } => {
				let asked = Positions::<Test>::get(vault, PEOPLE[who]).unwrap_or_default().unbonding;
				if let Some((era, _)) = asked.first() {
					self.by_staker(vault, PEOPLE[who], |who| claim(vault, who, era.0));
				}
			},
			Step::ClaimClosed { vault, who } => {
				self.by_staker(vault, PEOPLE[who], |who| claim_closed(vault, who));
			},
			Step::ClaimPart { vault, who, permille } => {
				let asked = Positions::<Test>::get(vault, PEOPLE[who]).unwrap_or_default().unbonding;
				if let Some((era, shares)) = asked.first().copied() {
					let part = Some(Shares(part_of(shares.0, permille)));
					self.by_staker(vault, PEOPLE[who], |who| {
						let origin = RuntimeOrigin::signed(who);
						Restaking::claim_withdrawal(origin, vault, era, part, Stake::ZERO, None)
					});
				}
			},
			Step::ClaimDue { vault, who } => self.by_staker(vault, PEOPLE[who], |who| {
				done(Restaking::claim_due(RuntimeOrigin::signed(who), vault, Stake::ZERO, None))
			}),
			Step::Move { vault, who } => {
				let asked = Positions::<Test>::get(vault, PEOPLE[who]).unwrap_or_default().unbonding;
				if let Some((era, _)) = asked.first().copied() {
					let into = 1 - vault;
					self.among(vault, &[(vault, PEOPLE[who]), (into, PEOPLE[who])], || {
						let origin = RuntimeOrigin::signed(PEOPLE[who]);
						done(Restaking::move_withdrawal(origin, vault, era, None, into, DepositBounds::default()))
					});
				}
			},
			_ => return false,
		}
		true
	}

	/// Pledges, terms, time and cuts. Says whether it was such a step.
	fn rule(&mut self, step: &Step) -> bool {
		match *step {
			Step::EndBacking { vault, set: n } => {
				let before = values();
				is_done(Restaking::end_backing(RuntimeOrigin::signed(OPERATOR), vault, set(n)));
				assert_eq!(before, values(), "pledges move no stake");
			},
			Step::SetTerms { limit, delay } => {
				let before = values();
				let curator = || RuntimeOrigin::signed(CURATOR);
				is_done(Restaking::set_limit(curator(), 1, Magnitude(FULL.0 * limit)));
				for vault in [0, 1] {
					is_done(Restaking::set_allocation_delay(curator(), vault, Eras(delay)));
				}
				assert_eq!(before, values(), "terms move no stake");
			},
			Step::Allocate { vault, set, permille: of_whole, cap } => {
				let cap = cap.map(|cap| record(vault).active.assets.0 * cap / 1_000);
				let before = values();
				is_done(allocate(vault, set, permille(of_whole), cap));
				assert_eq!(before, values(), "pledges move no stake");
			},
			Step::Capture => self.take_tables(),
			Step::Turn(eras) => (0..eras).for_each(|_| self.turn()),
			Step::Cut { table, parts } => {
				if let Some(at) = self.choose(table) {
					self.cut_among_others(at, parts);
				}
			},
			Step::Reorder { tables, parts } => self.reorder(tables, parts),
			_ => return false,
		}
		true
	}

	fn withdraw(&mut self, vault: VaultId, who: AccountId, permille: u128, by_shares: bool) {
		let summary = Restaking::position_summary(vault, who);
		let (shares, active) = summary.map_or((0, 0), |summary| (summary.shares.0, summary.active.0));
		self.by_staker(vault, who, |who| {
			if by_shares {
				redeem(vault, who, part_of(shares, permille))
			} else {
				withdraw(vault, who, part_of(active, permille))
			}
		});
	}

	/// R3: a reward raises the claims on the pool, by no more than it is, and no other.
	fn compound(&mut self, vault: VaultId, permille: u128) {
		let before = values();
		let active = record(vault).active;
		let reward = Stake(part_of(active.assets.0, permille));
		let done = is_done(Restaking::compound(vault, &CURATOR, reward));
		assert_eq!(done, reward.is_zero() || !active.shares.is_zero(), "a reward is for those who hold the pool");
		self.follow();
		let after = values();
		let mut rise = 0;
		for (key @ (of, whose, place), value) in before {
			let now = after[&key];
			assert!(now == value || (of, place) == (vault, TrancheId::Active), "a reward for {whose} in {place:?}");
			assert!(now >= value, "the claim of {whose} in {place:?} fell from {value} to {now}");
			rise += now.0 - value.0;
		}
		// Each claim is rounded down.
		assert!(rise <= reward.0 + 3, "{reward} raised claims by {rise}");
	}

	/// R3: what a staker does moves the claims of others by roundings only, and never down. A claim on a tranche rises by what a
	/// share is worth at most, which is one unit until a reward comes into the pool; a request touches two tranches.
	fn by_staker(&mut self, vault: VaultId, who: AccountId, call: impl FnOnce(AccountId) -> DispatchResult) {
		self.among(vault, &[(vault, who)], || call(who));
	}

	/// The same of a call that concerns some positions.
	fn among(&mut self, vault: VaultId, own: &[(VaultId, AccountId)], call: impl FnOnce() -> DispatchResult) {
		let generation = record(vault).generation;
		let before = values();
		let touched = |of: VaultId| own.iter().any(|(own, _)| *own == of);
		let prices = BTreeMap::from([0, 1].map(|of| (of, price(of))));
		let done = is_done(call());
		let share = |of: VaultId| if touched(of) { prices[&of].max(price(of)) } else { 0 };
		if done {
			self.sides.iter_mut().for_each(|(of, side)| side.drift.round(share(*of)));
		}
		self.follow();
		let after = values();
		for ((of, whose, place), value) in
			before.into_iter().filter(|((of, whose, _), _)| !own.contains(&(*of, *whose)))
		{
			let place = if of == vault { place_now(vault, place, generation) } else { place };
			let now = after.get(&(of, whose, place)).copied().unwrap_or_default();
			assert!(now >= value, "the claim of {whose} in {place:?} fell from {value} to {now}");
			let rise = now.0 - value.0;
			assert!(rise <= share(of), "the claim of {whose} in {place:?} rose from {value} to {now}");
		}
	}

	/// Let the model do what the pallet says that it did.
	fn follow(&mut self) {
		let time = now();
		let part = |magnitude: Magnitude| Real::whole(magnitude.0) / Real::whole(FULL.0);
		for event in events_since_last_call() {
			match event {
				Event::Deposited { vault, who, amount, .. } => {
					self.side(vault).model.deposit(who, units(amount), time);
				},
				Event::RewardCompounded { vault, amount } => {
					let Tranche { assets, shares, .. } = record(vault).active;
					let Side { model, drift } = self.side(vault);
					drift.grow(units(amount), units(assets).less(units(amount)), Real::whole(shares.0));
					model.reward(units(amount), time);
				},
				Event::WithdrawalRequested { vault, who, amount, .. } => {
					let last = Positions::<Test>::get(vault, who).is_none_or(|position| position.shares.is_zero());
					self.side(vault).model.withdraw(who, units(amount), last, time);
				},
				Event::WithdrawalClaimed { vault, who, era, amount, .. } => {
					self.paid(vault, who, TrancheId::Unbonding(era), amount);
				},
				Event::WithdrawalMoved { vault, who, era, amount, into, .. } => {
					self.paid(vault, who, TrancheId::Unbonding(era), amount);
					self.side(into).model.deposit(who, units(amount), time);
				},
				Event::WithdrawalCancelled { vault, who, amount, .. } => {
					let last = !asked_for(vault, who, time);
					self.side(vault).model.rejoin(who, units(amount), last, time);
				},
				Event::SharesTransferred { vault, from, to, amount, .. } => {
					let last = Positions::<Test>::get(vault, from).is_none_or(|position| position.shares.is_zero());
					self.side(vault).model.transfer(from, to, units(amount), last);
				},
				Event::ClosedPoolClaimed { vault, who, generation, amount, .. } => {
					self.paid(vault, who, TrancheId::Closed(generation), amount);
				},
				Event::AllocationRaised { vault, at, magnitude, cap, from } => {
					assert!(from > time, "a raise counts from {from}");
					self.side(vault).model.set_pledge(at.set.set, part(magnitude), cap.map(units), from, time);
				},
				Event::AllocationLowered { vault, at, magnitude, cap, from, .. } => {
					assert_eq!(from, time.next(), "a lowering counts from the next era");
					self.side(vault).model.set_pledge(at.set.set, part(magnitude), cap.map(units), from, time);
				},
				Event::RaiseCancelled { vault, at, .. } => self.side(vault).model.cancel_raise(at.set.set, time),
				Event::AllocationRemoved { vault, at } => self.side(vault).model.remove_pledge(at.set.set),
				Event::GenerationClosed { vault, left, .. } => {
					let Side { model, drift } = self.side(vault);
					let lost = model.survival_of(TrancheId::Active) <= Real::whole(1) / Real::whole(1_000_000_000_000);
					assert!(lost || left.is_zero(), "a pool with {left} left has closed");
					drift.check("the pool that closed", model.all_in(TrancheId::Active), units(left), Real::ZERO);
					model.close(time);
				},
				_ => {},
			}
		}
	}

	fn paid(&mut self, vault: VaultId, who: AccountId, place: TrancheId, amount: Stake) {
		let Side { model, drift } = self.side(vault);
		if matches!(place, TrancheId::Unbonding(era) if asked_for(vault, who, era)) {
			model.claim_part(who, place, units(amount));
			return;
		}
		drift.check("paid", model.amount(who, place), units(amount), Real::ZERO);
		model.claim(who, place);
	}

	/// Positions and pledges are what the model says.
	fn compare(&mut self) {
		let values = values();
		for (vault, Side { model, drift }) in &mut self.sides {
			for ((_, who, place), value) in values.iter().filter(|((of, ..), _)| of == vault) {
				drift.check("position", model.amount(*who, *place), units(*value), Real::ZERO);
			}
			let all: Real = values.iter().filter(|((of, ..), _)| of == vault).map(|(_, value)| units(*value)).sum();
			assert!(
				model.all().less(all) <= drift.units_of(values.len()),
				"the model has more than all positions are worth"
			);
			for set in SETS {
				let capture = model.capture(set, now());
				let slip = capture.as_ref().map(|capture| drift.slip(capture)).unwrap_or_default();
				let stake = capture.map(|capture| capture.stake).unwrap_or_default();
				drift.check("pledge", stake, units(pledged(*vault, set)), slip);
				counts_what_is_there(*vault, set);
			}
		}
	}

	/// Take what is pledged in this era, where it was not taken before.
	fn take_tables(&mut self) {
		self.follow();
		for (vault, Side { model, .. }) in &self.sides {
			for set in SETS {
				let Ok(captured) = Restaking::captured(*vault, &member(set), now()) else { continue };
				let same = |table: &Table| (table.vault, table.set, table.captured.era) == (*vault, set, now());
				if !captured.stake.is_zero() && !self.tables.iter().any(same) {
					let model = model.capture(set, now()).expect("the model has the pledge");
					self.tables.push(Table { vault: *vault, set, captured, model, left: WHOLE });
				}
			}
		}
	}

	/// Let an era turn. R5: in the last era of its life what is left of a capture can be cut, and after it nothing.
	fn turn(&mut self) {
		self.take_tables();
		for at in 0..self.tables.len() {
			if self.tables[at].captured.era.after(self.unbonding_eras) == now() {
				let mut world = self.clone();
				in_rolled_back_storage(|| world.cut(at, WHOLE));
			}
		}
		let before = values();
		pass_eras(1);
		assert_eq!(before, values(), "time moves no stake");
		let live = |table: &Table| now() <= table.captured.era.after(self.unbonding_eras);
		let (live, over) = self.tables.drain(..).partition(live);
		self.tables = live;
		for table in over {
			assert_eq!(table.try_cut(Fraction::one()), Err(Error::<Test>::CaptureExpired.into()));
		}
		self.follow();
		self.compare();
	}

	fn choose(&self, seed: usize) -> Option<usize> {
		let live: Vec<usize> = (0..self.tables.len()).filter(|at| self.tables[*at].left > 0).collect();
		seed.checked_rem(live.len()).map(|at| live[at])
	}

	/// Cut, and burn what was cut.
	fn cut(&mut self, at: usize, parts: u32) -> (BTreeMap<TrancheId, Stake>, bool) {
		let table = self.tables[at].clone();
		let (fraction, vault) = (table.fraction(parts), table.vault);
		let limited = table.is_limited(fraction);
		self.tables[at].left -= fraction.0.deconstruct();
		let (before, generation) = (places(vault), record(vault).generation);

		let receipt = table.try_cut(fraction).expect("a live capture can be cut");
		let taken: BTreeMap<TrancheId, Stake> = receipt.parts.iter().copied().collect();
		assert_eq!(receipt.total.0, taken.values().map(|part| part.0).sum::<u128>());
		let total = units(receipt.total);
		settle(receipt);

		// Never more than a unit over the due; never more than a few units under it, where all of it was left.
		let real = Real::whole(fraction.0.deconstruct().into()) / Real::whole(WHOLE.into());
		let due = real * units(table.captured.stake);
		let grain = (table.grain() + grain(vault)) * Real::whole(2);
		assert!(total <= due + Real::whole(1) + grain, "a cut of {due:?} took {total:?}");
		assert!(
			limited || due <= total + Real::whole(or_each(SHORT, taken.len())) + grain,
			"a promise of {due:?} gave {total:?}"
		);

		let off = hits_alike(vault, generation, &before, &taken);
		let time = now();
		let Side { model, drift } = self.side(vault);
		let slip = drift.slip_of_cut(model, &table.model);
		let loss = model.cut(table.set, &table.model, real, time);
		drift.check("cut", loss.total, total, slip);
		drift.cut(&table.model, &loss, off, slip);
		self.follow();
		(taken, limited)
	}

	/// Cut, and see what comes of others: in an exclusive vault their pledges and what was promised to them stand.
	fn cut_among_others(&mut self, at: usize, parts: u32) {
		let Table { vault, set, .. } = self.tables[at];
		let others = || SETS.into_iter().filter(|other| *other != set);
		let promise =
			self.tables.iter().find(|other| other.vault == vault && other.set != set && other.left > 0).cloned();
		let before: Vec<Stake> = others().map(|other| pledged(vault, other)).collect();
		let promised = promise.as_ref().map(Table::all_left);
		let claims = values();

		let (taken, _) = self.cut(at, parts);

		let after = values();
		for ((of, who, place), value) in claims.iter().filter(|((of, ..), _)| *of != vault) {
			assert_eq!(after.get(&(*of, *who, *place)), Some(value), "a cut of another vault");
		}
		if self.sides[&vault].model.kind() == VaultKind::Shared {
			return;
		}
		// Magnitudes are whole: two of them round.
		let grain = grain(vault) * Real::whole(2);
		let stands = |before: Stake, after: Stake, most: u128| {
			let moved = units(before).apart(units(after));
			assert!(moved <= Real::whole(most) + grain, "a pledge to another set went from {before} to {after}");
		};
		others().zip(before).for_each(|(other, before)| stands(before, pledged(vault, other), MOVED));
		if let (Some(promise), Some(promised)) = (promise, promised) {
			stands(promised, promise.all_left(), or_each(MOVED, taken.len()));
		}
	}

	/// X3: any order of a set of cuts takes the same from each tranche, unless one is limited by what is left.
	fn reorder(&mut self, seeds: [usize; 3], parts: [u32; 3]) {
		let Some(first) = self.choose(seeds[0]) else { return };
		let Table { vault, .. } = self.tables[first];
		let mut due = BTreeMap::new();
		for (at, parts) in seeds.into_iter().filter_map(|seed| self.choose(seed)).zip(parts) {
			if self.tables[at].vault == vault {
				due.insert(at, parts);
			}
		}
		let run = |order: &mut dyn Iterator<Item = (&usize, &u32)>| {
			let mut world = self.clone();
			let generation = record(vault).generation;
			let mut sums = BTreeMap::<TrancheId, u128>::new();
			let mut any_limited = false;
			for (at, parts) in order {
				let (taken, limited) = world.cut(*at, *parts);
				any_limited |= limited;
				for (place, part) in taken {
					*sums.entry(place_now(vault, place, generation)).or_default() += part.0;
				}
			}
			(sums, any_limited)
		};
		let (forth, limited_forth) = in_rolled_back_storage(|| run(&mut due.iter()));
		let (back, limited_back) = in_rolled_back_storage(|| run(&mut due.iter().rev()));
		if limited_forth || limited_back {
			return;
		}
		// The pool may have closed in one of the two orders only: it is the same pool.
		let pool = |sums: &BTreeMap<TrancheId, u128>| {
			sums.iter()
				.filter(|(place, _)| !matches!(place, TrancheId::Unbonding(_)))
				.map(|(_, sum)| *sum)
				.sum::<u128>()
		};
		let most = or_each(REORDERED, forth.len());
		assert!(pool(&forth).abs_diff(pool(&back)) <= most, "{forth:?} against {back:?}");
		for (place, sum) in forth.iter().filter(|(place, _)| matches!(place, TrancheId::Unbonding(_))) {
			assert!(sum.abs_diff(back[place]) <= most, "{forth:?} against {back:?}");
		}
	}
}
