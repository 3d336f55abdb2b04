//! Random sequences of what stakers, payers and time do, against a model that pays holders block by block in exact fractions.
//!
//! The model knows nothing of accumulators, records or lazy drips. In each block it divides what is due by all shares and adds to
//! each holder his part, with 256 bits behind the point. After each step each holder must have in each asset what the model gave
//! him, but for 2^-60 of a unit: so his claim, in whole units, is the model's, or one less where the model's is whole but for
//! that.
//!
//! Why the bound holds. The pallet loses nothing: what it does not release in a block it releases by the end of the drip, and what
//! the shares do not divide is shared out with the next release. So a holder is behind by less than 2^-128 of a unit for each of
//! his shares, and for each block that is left of a drip, at each change of shares. With less than 2^40 shares, eras of ten blocks
//! and less than 2^11 blocks that is below 2^-70 of a unit.
//!
//! What fresh shares forfeit the model knows from a stack of batches: each is what came at a time, with what one of its shares has
//! earned. Shares go from the top, and forfeit as much as so many of the lowest batch have earned; which must be as much, at
//! least, as those that went have.
//!
//! Where a generation ended its fractions stay behind until they make up a unit. The model keeps one sum of them. In each step
//! the pallet may take whole units out of it, as many as there are, for those who hold shares; and what is left is less than a unit
//! for each record of an older generation, so nothing where there is none. The model knows no more: which record a fraction lies
//! in does not show from outside.

use super::*;
use proptest::prelude::*;
use rampart_primitives::AssetId;
use sp_core::U512;
use std::collections::BTreeMap;

const HOLDERS: [AccountId; 6] = [ANN, BOB, CARL, 101, 102, 103];
const ASSETS: [AssetId; 2] = [GOLD, NATIVE];
/// Bits behind the point of the model.
const BITS: u32 = 256;
/// Bits behind the point that are the same: see above.
const BOUND: u32 = 60;

#[derive(Clone, Debug)]
enum Step {
	Deposit { who: usize, amount: u128 },
	Withdraw { who: usize, percent: u128 },
	Transfer { from: usize, to: usize, percent: u128 },
	Pay { asset: usize, amount: u128 },
	Claim { who: usize, asset: Option<usize> },
	Pass { blocks: u32 },
	Turn,
	Close,
	ClaimClosed { who: usize },
}

fn step() -> impl Strategy<Value = Step> {
	let who = || 0..HOLDERS.len();
	let asset = || 0..ASSETS.len();
	prop_oneof![
		4 => (who(), 1u128..1_000_000_000).prop_map(|(who, amount)| Step::Deposit { who, amount }),
		3 => (who(), prop_oneof![Just(100u128), 1u128..100]).prop_map(|(who, percent)| Step::Withdraw { who, percent }),
		2 => (who(), who(), 1u128..=100).prop_map(|(from, to, percent)| Step::Transfer { from, to, percent }),
		4 => (asset(), 1u128..1_000_000_000).prop_map(|(asset, amount)| Step::Pay { asset, amount }),
		3 => (who(), proptest::option::of(asset())).prop_map(|(who, asset)| Step::Claim { who, asset }),
		5 => (1u32..15).prop_map(|blocks| Step::Pass { blocks }),
		3 => Just(Step::Turn),
		1 => Just(Step::Close),
		2 => who().prop_map(|who| Step::ClaimClosed { who }),
	]
}

/// What one asset does in the model, in the present generation.
#[derive(Clone, Default)]
struct Drip {
	undripped: U512,
	left: u32,
	carried: U512,
}

/// Shares that came at once, and what one of them has earned.
#[derive(Clone)]
struct Batch {
	shares: u128,
	each: BTreeMap<AssetId, U512>,
}

#[derive(Clone, Default)]
struct Holder {
	/// Of which generation his shares were last.
	generation: u32,
	shares: u128,
	/// Shares of a generation that is over: these earn nothing.
	closed: u128,
	/// He came back after a loss in this step, and brought along whole units.
	came_back: bool,
	/// Fresh shares, oldest first.
	fresh: Vec<Batch>,
	earned: BTreeMap<AssetId, U512>,
	fresh_earned: BTreeMap<AssetId, U512>,
}

#[derive(Default)]
struct Model {
	holders: BTreeMap<AccountId, Holder>,
	drips: BTreeMap<AssetId, Drip>,
	/// What lies in older generations and is nobody's.
	fractions: BTreeMap<AssetId, U512>,
	/// What was paid in, less what was claimed.
	pots: BTreeMap<AssetId, U512>,
}

fn units(amount: u128) -> U512 {
	U512::from(amount) << BITS
}

/// How far two amounts are apart that should be the same but for so much.
fn assert_near(a: U512, b: U512, most: U512, what: &str) {
	let apart = if a > b { a - b } else { b - a };
	assert!(apart <= most, "{what}: {} units and {} are apart", apart >> BITS, (apart << 192) >> 384);
}

fn nothing() -> U512 {
	U512::one() << (BITS - BOUND)
}

impl Holder {
	fn fresh_shares(&self) -> u128 {
		self.fresh.iter().map(|batch| batch.shares).sum()
	}
}

impl Model {
	fn total(&self) -> u128 {
		self.holders.values().map(|holder| holder.shares).sum()
	}

	fn block(&mut self) {
		let total = self.total();
		for (asset, drip) in &mut self.drips {
			if drip.left == 0 && total > 0 {
				drip.undripped = std::mem::take(&mut drip.carried);
				drip.left = if drip.undripped.is_zero() { 0 } else { ERA };
			}
			if drip.left == 0 {
				continue;
			}
			let due = drip.undripped / drip.left;
			drip.undripped -= due;
			drip.left -= 1;
			if total == 0 {
				drip.carried += due;
				continue;
			}
			for holder in self.holders.values_mut() {
				let (each, fresh) = (due / total, holder.fresh_shares());
				*holder.earned.entry(*asset).or_default() += each * U512::from(holder.shares - fresh);
				*holder.fresh_earned.entry(*asset).or_default() += each * U512::from(fresh);
				for batch in &mut holder.fresh {
					*batch.each.entry(*asset).or_default() += each;
				}
			}
		}
	}

	fn ripen(&mut self) {
		for holder in self.holders.values_mut() {
			holder.fresh.clear();
			for (asset, fresh) in std::mem::take(&mut holder.fresh_earned) {
				*holder.earned.entry(asset).or_default() += fresh;
			}
		}
	}

	fn gain(&mut self, who: AccountId, shares: u128) {
		let holder = self.holders.entry(who).or_default();
		let generation = World::vault_of(1).generation.0;
		holder.came_back = holder.generation != generation;
		holder.generation = generation;
		holder.shares += shares;
		if shares > 0 {
			holder.fresh.push(Batch { shares, each: BTreeMap::new() });
		}
	}

	fn lose(&mut self, who: AccountId, shares: u128) {
		let holder = self.holders.get_mut(&who).unwrap();
		holder.shares -= shares;
		let gone = shares.min(holder.fresh_shares());
		let oldest = holder.fresh.first().map(|batch| batch.each.clone()).unwrap_or_default();
		let (mut left, mut by_themselves) = (gone, BTreeMap::<AssetId, U512>::new());
		while left > 0 {
			let batch = holder.fresh.last_mut().unwrap();
			let part = left.min(batch.shares);
			for (asset, each) in &batch.each {
				*by_themselves.entry(*asset).or_default() += *each * U512::from(part);
			}
			batch.shares -= part;
			left -= part;
			if batch.shares == 0 {
				holder.fresh.pop();
			}
		}
		for (asset, fresh) in &mut holder.fresh_earned {
			let each = oldest.get(asset).copied().unwrap_or_default();
			let forfeited = (*fresh).min(each * U512::from(gone));
			let least = by_themselves.get(asset).copied().unwrap_or_default();
			assert!(forfeited >= (*fresh).min(least), "somebody keeps what shares earned that he gave up");
			*fresh -= forfeited;
			self.drips.entry(*asset).or_default().carried += forfeited;
		}
	}

	fn pay(&mut self, asset: AssetId, amount: u128) {
		*self.pots.entry(asset).or_default() += units(amount);
		let drip = self.drips.entry(asset).or_default();
		drip.undripped += units(amount) + std::mem::take(&mut drip.carried);
		drip.left = ERA;
	}

	/// All is lost: what has not dripped waits for the next generation, but for fractions.
	fn close(&mut self) {
		for holder in self.holders.values_mut() {
			holder.closed = std::mem::take(&mut holder.shares);
		}
		for (asset, drip) in &mut self.drips {
			let Drip { undripped, carried, .. } = std::mem::take(drip);
			*self.fractions.entry(*asset).or_default() += undripped + carried;
		}
	}
}

/// The pallet and the model side by side.
#[derive(Default)]
struct Run {
	model: Model,
}

fn shares(who: AccountId) -> u128 {
	let vault = World::vault_of(1);
	vault.positions.get(&who).map_or(0, |(of, shares)| if *of == vault.generation { *shares } else { 0 })
}

impl Run {
	fn pass(&mut self, blocks: u32) {
		for _ in 0..blocks {
			pass(1);
			self.model.block();
		}
	}

	fn step(&mut self, step: &Step) {
		let part = |who: AccountId, percent: u128| shares(who) * percent / 100;
		match *step {
			Step::Deposit { who, amount } => {
				let who = HOLDERS[who];
				if self.model.holders.get(&who).is_none_or(|holder| holder.closed == 0) {
					let had = shares(who);
					deposit(1, who, amount);
					self.model.gain(who, shares(who) - had);
				}
			},
			Step::Withdraw { who, percent } => {
				let (who, part) = (HOLDERS[who], part(HOLDERS[who], percent));
				if part > 0 {
					withdraw(1, who, part);
					self.model.lose(who, part);
				}
			},
			Step::Transfer { from, to, percent } => {
				let (from, to, part) = (HOLDERS[from], HOLDERS[to], part(HOLDERS[from], percent));
				let closed = self.model.holders.get(&to).is_some_and(|holder| holder.closed > 0);
				if from != to && part > 0 && !closed {
					transfer(1, from, to, part);
					self.model.lose(from, part);
					self.model.gain(to, part);
				}
			},
			Step::Pay { asset, amount } => {
				if pay_vault(1, ASSETS[asset], amount) {
					self.model.pay(ASSETS[asset], amount);
				}
			},
			Step::Claim { who, asset } => self.claim(HOLDERS[who], asset.map(|asset| ASSETS[asset])),
			Step::Pass { blocks } => self.pass(blocks),
			Step::Turn => {
				// The clock turns where an era has lasted its blocks.
				let World { since, length, relay, .. } = World::get();
				self.pass((since + length).saturating_sub(relay));
				turn_era();
				self.model.ripen();
			},
			Step::Close => {
				if self.model.total() > 0 && self.model.holders.values().all(|holder| holder.closed == 0) {
					// Fresh ones earn no more in any case.
					turn_era_for(self);
					close_generation(1);
					self.model.close();
				}
			},
			Step::ClaimClosed { who } => {
				let who = HOLDERS[who];
				let holder = self.model.holders.entry(who).or_default();
				if std::mem::take(&mut holder.closed) > 0 {
					claim_closed(1, who);
				}
			},
		}
	}

	/// What is paid is taken from what the model gave.
	fn claim(&mut self, who: AccountId, asset: Option<AssetId>) {
		let had = ASSETS.map(|asset| balance(asset, who));
		let _something_or_nothing =
			frame_support::storage::with_storage_layer(|| Rewards::claim(signed(who), 1, asset).map_err(|e| e.error));
		let holder = self.model.holders.entry(who).or_default();
		for (asset, had) in ASSETS.into_iter().zip(had) {
			let paid = units(balance(asset, who) - had);
			let earned = holder.earned.entry(asset).or_default();
			assert!(paid <= *earned + nothing(), "more was paid than was earned");
			*earned = earned.saturating_sub(paid);
			if !paid.is_zero() {
				*self.model.pots.get_mut(&asset).unwrap() -= paid;
			}
		}
	}

	/// Each holder has what the model says, and so has nobody.
	fn compare(&mut self) {
		let generation = World::vault_of(1).generation;
		let Model { holders, drips, fractions, .. } = &mut self.model;
		for (who, holder) in holders {
			let settled = crate::earnings::Settled::<Test>::load(1, who, None);
			let came_back = std::mem::take(&mut holder.came_back);
			for asset in ASSETS {
				let (earned, fresh) = settled.as_ref().map_or_else(Default::default, |settled| settled.exact(asset));
				let (earned, fresh) = (earned << (BITS - 128), fresh << (BITS - 128));
				let model = holder.earned.entry(asset).or_default();
				// Who has left gives up what is not a unit; who comes back after a loss, the fraction.
				let left = holder.shares == 0 && holder.closed == 0 && earned.is_zero();
				if left || came_back {
					assert!((earned << 256).is_zero(), "a fraction was brought along");
					let given_up = model.saturating_sub(earned);
					assert!(given_up <= units(1) + nothing());
					if holder.generation == generation.0 && !came_back {
						drips.entry(asset).or_default().carried += given_up;
					} else {
						*fractions.entry(asset).or_default() += given_up;
					}
					*model -= given_up;
				}
				assert_near(earned, *model, nothing(), "what is earned");
				let model = holder.fresh_earned.get(&asset).copied().unwrap_or_default();
				assert_near(fresh, model, nothing(), "what is fresh");
			}
		}
		let mut open = crate::accruals::OpenAccruals::<Test>::load(1, generation);
		open.accrue(rampart_primitives::Shares(World::vault_of(1).shares));
		for asset in ASSETS {
			let scaled = |amount: sp_core::U256| U512::from(amount) << (BITS - 128);
			let (carried, undripped) =
				open.of(asset).map_or_else(Default::default, |of| (scaled(of.carried), scaled(of.undripped)));
			let drip = self.model.drips.entry(asset).or_default();
			assert_near(undripped, drip.undripped, nothing(), "what is to drip");
			self.model.take_over(asset, carried);
		}
	}
}

impl Model {
	/// Whole units of older generations came to the present one, of which so much is carried now.
	fn take_over(&mut self, asset: AssetId, carried: U512) {
		let drip = self.drips.entry(asset).or_default();
		let fractions = self.fractions.entry(asset).or_default();
		let came = ((carried + nothing()).saturating_sub(drip.carried) >> BITS) << BITS;
		assert!(came <= *fractions + nothing(), "more came over than was left behind");
		drip.carried += came;
		*fractions = fractions.saturating_sub(came);
		assert_near(carried, drip.carried, nothing(), "what is carried");

		let generation = World::vault_of(1).generation;
		let older = Accruals::<Test>::iter_prefix(1).filter(|(of, _)| *of != generation);
		let places = older.flat_map(|(_, list)| list).filter(|accrual| accrual.asset == asset).count();
		assert!(*fractions <= U512::from(places) * units(1) + nothing(), "whole units were left behind");
	}

	/// The model itself loses nothing: what was paid in and not claimed is somebody's, or is to be.
	fn assert_whole(&self) {
		let of = |map: &BTreeMap<AssetId, U512>, asset| map.get(&asset).copied().unwrap_or_default();
		for (asset, pot) in &self.pots {
			let drip = self.drips.get(asset).cloned().unwrap_or_default();
			let holders =
				self.holders.values().map(|holder| of(&holder.earned, *asset) + of(&holder.fresh_earned, *asset));
			let nobodys = drip.undripped + drip.carried + of(&self.fractions, *asset);
			let sum = holders.fold(nobodys, |sum, earned| sum + earned);
			assert_near(sum, *pot, nothing(), "what is on record, and the pot");
		}
	}
}

fn turn_era_for(run: &mut Run) {
	run.step(&Step::Turn);
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(256))]

	#[test]
	fn holders_earn_what_the_model_pays_them_block_by_block(steps in proptest::collection::vec(step(), 1..80)) {
		ExtBuilder.build_and_execute(|| {
			let mut run = Run::default();
			for step in &steps {
				run.step(step);
				run.compare();
				Rewards::do_try_state().unwrap();
			}
			run.model.assert_whole();
		});
	}
}
