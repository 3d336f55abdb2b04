//! The states: so many stakers, operators, sets and vaults, in the middle of their life.
//!
//! Every operator is a member of every set, and each member has [`BACKERS`] vaults behind it. Neighbours in the walk have
//! different vaults, so that a proof holds what it does on a chain that is in use. Vaults have unbonding tranches, sets have
//! the tables of all eras that are kept, and a budget that is due. The state is made natively, by the calls of the runtime;
//! only old tables are written straight into it.
//!
//! All stakers are in one vault, the first: the one that calls are measured on. Where there are fewer of them, its curator
//! brings the rest, so that its stake is the same whatever their number.

use crate::{
	chain::{account, key, Chain},
	progress,
	scenarios::{
		endow,
		entries::{put_header, put_members},
		making::{by, does, history, mint, someone, turn_era},
		now, set_params, NATIVE,
	},
	Result,
};
use color_eyre::eyre::{ensure, eyre};
use pallet_restaking::{types::Withdrawal, Clock};
use pallet_rewards::{BudgetParams, BudgetWeights, Turnover};
use pallet_services::{Admission, Cursor};
use rampart_primitives::{
	Era, Eras, Magnitude, OperatorSet, ServiceId, SetMember, Shares, Split, Stake, VaultId, VaultKind, FULL,
};
use rampart_runtime::{constants::currency::UNITS, AccountId, Balances, Restaking, Rewards, Runtime, Services, System};

/// Vaults behind each member.
pub const BACKERS: u32 = 4;
/// Unbonding eras of each vault; in each of as many eras its curator asked to withdraw a part.
pub const TRANCHES: u32 = 4;
/// What a staker deposits, in minimum deposits of the asset.
const PART: u128 = 10;
/// What the curator of another vault than the first deposits, in parts.
const OWN: u32 = 1_000;
/// Of a vault's magnitude, what one pledge takes: less than its 64 pledges may, so that one can be raised.
const PLEDGES: u128 = 128;
/// Allocations of a vault: the runtime's `MaxAllocations`.
const ALLOCATIONS: u32 = 64;
/// Sets of a service: within the limit of 32.
const SETS_OF_SERVICE: u32 = 25;
/// Deposits made between two commits of the state, which bounds memory.
const BATCH: u32 = 10_000;
/// An era that is longer than anything here takes, in relay-chain blocks.
const ERA: u32 = 10_000;
/// Blocks after which nothing will come to an end any more.
pub const PATIENCE: u32 = 1_000;

/// How much of everything there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
	/// Stakers of the first vault, its curator among them.
	pub stakers: u32,
	/// Operators: all of them are members of every set.
	pub operators: u32,
	/// Operator sets.
	pub sets: u32,
	/// Vaults, a multiple of [`BACKERS`].
	pub vaults: u32,
}

impl Shape {
	/// As many sets as operators, and vaults enough for sixteen pledges each.
	pub fn square(side: u32) -> Self {
		Self { stakers: 1, operators: side, sets: side, vaults: (side * side).div_ceil(16) * BACKERS }
	}

	/// Pledges that count: one of each vault behind each member of each set.
	pub fn pledges(&self) -> u32 {
		self.sets * self.operators * BACKERS
	}

	/// Groups of vaults; a member has one of them behind it.
	fn groups(&self) -> u32 {
		self.vaults / BACKERS
	}

	/// Fails where the runtime's limits do not allow for it.
	pub fn check(&self) -> Result<()> {
		let Self { stakers, operators, sets, vaults } = *self;
		ensure!(stakers > 0 && operators > 0 && sets > 0, "at least one staker, one operator and one set are needed");
		ensure!(vaults > 0 && vaults.is_multiple_of(BACKERS), "vaults come in groups of {BACKERS}, not {vaults}");
		ensure!(operators <= 512, "a set has at most 512 members, not {operators}");
		let each = (sets * operators).div_ceil(self.groups());
		ensure!(each <= ALLOCATIONS, "{each} pledges of a vault are more than {ALLOCATIONS}: more vaults are needed");
		Ok(())
	}
}

/// A chain of a shape.
pub struct Scaled {
	/// The chain.
	pub chain: Chain,
	/// The shape.
	pub shape: Shape,
	/// The first of its services.
	first: ServiceId,
	/// The first of its vaults.
	pub vault: VaultId,
	/// The era in which the first tranches were begun: the one whose withdrawals can be claimed when two eras have been turned.
	pub matured: Era,
}

impl Scaled {
	/// The state in an era whose rewards are due when it ends. The stake of the first vault is that of twice `most` stakers and
	/// a thousand more.
	pub fn new(mut chain: Chain, shape: Shape, most: u32) -> Result<Self> {
		shape.check()?;
		// The relay chain's number is known to the runtime when it has made a block.
		chain.next_block()?;
		// Old enough to have a history, and eras that last.
		chain.with_storage(|| {
			Clock::<Runtime>::mutate(|clock| {
				clock.era = clock.era.after(history());
				(clock.length, clock.next_length) = (ERA, ERA);
			})
		})?;
		let first = chain.inspect(pallet_services::NextService::<Runtime>::get);
		let vault = chain.inspect(pallet_restaking::NextVault::<Runtime>::get);
		let mut scaled = Self { chain, shape, first, vault, matured: Era(0) };
		scaled.build(most)?;
		turn_era(&mut scaled.chain, PATIENCE)?;
		scaled.settle()?;
		let sets = scaled.sets();
		scaled.chain.with_storage(|| sets.into_iter().try_for_each(fund))??;
		Ok(scaled)
	}

	fn build(&mut self, most: u32) -> Result<()> {
		let Shape { stakers, vaults, sets, operators } = self.shape;
		let (vault, all) = (self.vault, self.sets());
		self.chain.with_storage(|| services(&all, operators))??;
		ensure!(most >= stakers, "{stakers} stakers are more than {most}");
		// Of the stake of twice as many and a thousand, what the other stakers do not bring: the curator always has at least half.
		let rest = most.saturating_mul(2).saturating_add(OWN).saturating_sub(stakers - 1);
		for index in 0..vaults {
			let parts = if index == 0 { rest } else { OWN };
			self.chain.with_storage(|| create(vault + index, &curator(index)?, parts))??;
		}
		self.crowd()?;
		self.chain.with_storage(|| tranches(vault, vaults))??;
		self.matured = Era(self.chain.inspect(now).0 - (TRANCHES - 1));
		let bar = progress::bar(sets.into(), "sets");
		for (index, set) in (0..).zip(all) {
			let (shape, first) = (self.shape, index * operators);
			self.chain.with_storage(|| members(set, &shape, first, vault))??;
			self.chain.with_storage(|| remember(set, operators))??;
			bar.inc(1);
		}
		bar.finish_and_clear();
		self.settle()
	}

	/// The other stakers come.
	fn crowd(&mut self) -> Result<()> {
		let (vault, stakers) = (self.vault, self.shape.stakers);
		let bar = progress::bar(stakers.into(), "stakers");
		for first in (1..stakers).step_by(usize::try_from(BATCH)?) {
			let last = stakers.min(first + BATCH);
			self.chain.with_storage(|| -> Result<()> {
				let (part, minimum) = (part()?, minimum_balance());
				for index in first..last {
					let who = someone("staker", index);
					mint(&who, part + minimum)?;
					does("a deposit", || Restaking::deposit(by(&who), vault, Stake(part), Shares::ZERO, 0))?;
				}
				// No block has them: they would pile up in the state.
				System::reset_events();
				Ok(())
			})??;
			bar.inc(u64::from(last - first));
		}
		bar.finish_and_clear();
		let held = self.chain.inspect(|| pallet_restaking::Positions::<Runtime>::iter_key_prefix(vault).count());
		ensure!(held == usize::try_from(stakers)?, "the vault has {held} stakers instead of {stakers}");
		Ok(())
	}

	/// Makes the blocks that this era must have had, until all walks of it are over.
	pub fn settle(&mut self) -> Result<()> {
		for _ in 0..PATIENCE {
			self.chain.next_block()?;
			if self.is_settled() {
				return Ok(());
			}
		}
		Err(eyre!("the walks of an era were not over after {PATIENCE} blocks"))
	}

	/// Are the tables of this era made, the old ones pruned, and the rewards split that were due?
	pub fn is_settled(&self) -> bool {
		self.chain.inspect(|| {
			let (tables, rewards) = (Cursor::<Runtime>::get(), Turnover::<Runtime>::get());
			let done = tables.phase == pallet_services::Phase::Done && rewards.phase == pallet_rewards::Phase::Done;
			done && tables.era == now() && rewards.era == now()
		})
	}

	/// The sets, in the order of the walk.
	pub fn sets(&self) -> Vec<OperatorSet> {
		let set = |index| OperatorSet { service: self.first + index / SETS_OF_SERVICE, set: index % SETS_OF_SERVICE };
		(0..self.shape.sets).map(set).collect()
	}

	/// The first member of the first set, which the first vault is behind.
	pub fn member(&self) -> SetMember<AccountId> {
		SetMember { set: OperatorSet { service: self.first, set: 0 }, operator: someone("operator", 0) }
	}
}

/// Who runs a vault. The first one's curator has a key.
pub fn curator(index: u32) -> Result<AccountId> {
	Ok(if index == 0 { account(&key("curator")?) } else { someone("curator", index) })
}

/// What a staker deposits.
pub fn part() -> Result<u128> {
	let asset = pallet_restaking::Assets::<Runtime>::get(NATIVE).ok_or_else(|| eyre!("the preset has no asset 0"))?;
	Ok(asset.minimum_deposit.0 * PART)
}

fn minimum_balance() -> u128 {
	<Balances as frame_support::traits::fungible::Inspect<AccountId>>::minimum_balance()
}

/// What a pledge is, of a vault's magnitude.
pub fn magnitude() -> Magnitude {
	Magnitude(FULL.0 / PLEDGES)
}

/// The owner of all services, who is the slasher of all sets, and the operators.
fn services(sets: &[OperatorSet], operators: u32) -> Result<()> {
	let owner = account(&key("owner")?);
	for who in ["owner", "author", "newcomer"] {
		endow(&account(&key(who)?), 10_000_000)?;
	}
	for OperatorSet { service, set } in sets {
		if *set == 0 {
			does("a service", || Services::register_service(by(&owner), Default::default()))?;
		}
		let params = set_params(owner.clone(), Admission::Open, operators);
		does("a set", || Services::create_operator_set(by(&owner), *service, params))?;
	}
	for index in 0..operators {
		let operator = someone("operator", index);
		endow(&operator, 10_000_000)?;
		does("an operator", || Services::register_operator(by(&operator), Default::default()))?;
		does("any vault", || Restaking::accept_from(by(&operator), NATIVE, Some(Stake(1))))?;
	}
	System::reset_events();
	Ok(())
}

/// A vault, with what its curator deposits.
fn create(vault: VaultId, curator: &AccountId, parts: u32) -> Result<()> {
	endow(curator, 10_000_000)?;
	let amount = part()? * u128::from(parts);
	mint(curator, amount)?;
	let kind = VaultKind::Exclusive;
	does("a vault", || Restaking::create_vault(by(curator), NATIVE, kind, Eras(TRANCHES), Eras(1), None))?;
	does("a deposit", || Restaking::deposit(by(curator), vault, Stake(amount), Shares::ZERO, 0))?;
	System::reset_events();
	Ok(())
}

/// An era passes for each tranche, and every curator asks to withdraw a part in it.
fn tranches(vault: VaultId, vaults: u32) -> Result<()> {
	for _ in 0..TRANCHES {
		Clock::<Runtime>::mutate(|clock| clock.era = clock.era.next());
		for index in 0..vaults {
			withdraw(vault + index, &curator(index)?)?;
		}
	}
	System::reset_events();
	Ok(())
}

/// Asks to withdraw a part.
pub fn withdraw(vault: VaultId, who: &AccountId) -> Result<()> {
	let withdrawal = Withdrawal::Assets { amount: Stake(part()?), max_shares: Shares(u128::MAX) };
	does("a withdrawal", || Restaking::request_withdrawal(by(who), vault, withdrawal))
}

/// The members of one set, and what backs them. The first of them is the so-many-th member of all.
fn members(set: OperatorSet, shape: &Shape, first: u32, vault: VaultId) -> Result<()> {
	for member in 0..shape.operators {
		let operator = someone("operator", member);
		does("a member", || Services::join(by(&operator), set).map(|_| ()).map_err(|refused| refused.error))?;
		let group = (first + member) % shape.groups();
		for index in group * BACKERS..(group + 1) * BACKERS {
			let (curator, to) = (curator(index)?, operator.clone());
			does("a pledge", || Restaking::set_allocation(by(&curator), vault + index, set, to, magnitude(), None))?;
		}
	}
	System::reset_events();
	Ok(())
}

/// Gives a set the tables of the eras that are kept in the next era, and are not in the one after it: only the oldest, which is
/// pruned then, has its members.
fn remember(set: OperatorSet, operators: u32) -> Result<()> {
	let now = now();
	let oldest = now.next().0.checked_sub(history().0).map(Era);
	let oldest = oldest.ok_or_else(|| eyre!("the chain is too young for a history"))?;
	(oldest.0..now.0).try_for_each(|era| put_header(set, Era(era), operators))?;
	let operators: Vec<AccountId> = (0..operators).map(|member| someone("operator", member)).collect();
	put_members(set, oldest, &operators, BACKERS)
}

/// A budget for this era.
fn fund(set: OperatorSet) -> Result<()> {
	let owner = account(&key("owner")?);
	let amount = 100 * UNITS;
	mint(&owner, amount)?;
	let params = BudgetParams {
		asset: NATIVE,
		amount: Stake(amount),
		first: now(),
		eras: Eras(1),
		split: Split::Stake,
		weights: BudgetWeights::default(),
	};
	does("a budget", || Rewards::fund(by(&owner), set, params))?;
	System::reset_events();
	Ok(())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_square_has_sixteen_pledges_a_vault_at_the_most() {
		for side in [1, 5, 10, 20, 40] {
			let shape = Shape::square(side);
			shape.check().unwrap();
			assert_eq!(shape.pledges(), side * side * BACKERS);
			assert!(shape.pledges() <= shape.vaults * 16, "{shape:?}");
		}
	}

	#[test]
	fn what_the_runtime_does_not_allow_is_an_error_that_says_why() {
		let good = Shape { stakers: 1, operators: 10, sets: 8, vaults: 20 };
		good.check().unwrap();
		for (bad, complaint) in [
			(Shape { stakers: 0, ..good }, "at least one staker"),
			(Shape { vaults: 6, ..good }, "groups of 4"),
			(Shape { operators: 600, ..good }, "512 members"),
			(Shape { vaults: 4, ..good }, "more vaults"),
		] {
			let error = bad.check().unwrap_err().to_string();
			assert!(error.contains(complaint), "{error}");
		}
	}
}
