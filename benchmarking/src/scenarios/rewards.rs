//! How many members of operator sets are paid in one block: three sets of five hundred members, each with four vaults of its own
//! behind it.
//!
//! No two members share an operator or a vault, so that a proof holds what it does on a chain that is in use. The state is made
//! natively by the calls of the runtime. Each set has a budget; an era ends, and empty blocks follow until all members of all sets
//! are paid. No transaction competes, but the walk takes no more than its share anyway. In the same blocks the stake tables of the
//! new era are made, within their own share.

use super::{
	endow, make_tables,
	making::{by, does, someone, turn_era},
	now, set_params, whole, Context, Figure, Scenario, NATIVE,
};
use crate::{chain::Chain, figures::Wanted, progress, Result};
use color_eyre::eyre::{ensure, eyre};
use pallet_restaking::Clock;
use pallet_rewards::{BudgetParams, BudgetWeights, Event};
use pallet_services::Admission;
use rampart_primitives::{Era, Eras, OperatorSet, ServiceId, Shares, Split, Stake, VaultId, VaultKind, FULL};
use rampart_runtime::{constants::currency::UNITS, Restaking, Rewards, Runtime, Services, System};

const SETS: u32 = 3;
const MEMBERS: u32 = 500;
/// Vaults behind each of them.
const BACKERS: u32 = 4;
/// An era that is longer than anything here takes, in relay-chain blocks.
const ERA: u32 = 10_000;
/// Blocks after which nothing will come to an end any more.
const PATIENCE: u32 = 500;

/// See the module.
pub struct Rewarding;

impl Scenario for Rewarding {
	fn name(&self) -> &'static str {
		"rewards"
	}

	fn about(&self) -> &'static str {
		"an era's rewards of three sets of 500 members, each with 4 vaults of its own"
	}

	fn figures(&self) -> Vec<Figure> {
		vec![Figure::new("reward_members_per_block", "members", Wanted::AtLeast(120.0))]
	}

	fn run(&self, context: &Context) -> Result<Vec<f64>> {
		let mut chain = context.chain("demo")?;
		let service = prepare(&mut chain)?;
		make_tables(&mut chain, PATIENCE)?;
		let paid = chain.inspect(now);
		chain.with_storage(|| fund(service, paid))??;
		turn_era(&mut chain, PATIENCE)?;
		let counts = drain(&mut chain, service)?;
		Ok(vec![members_per_block(&counts)?])
	}
}

/// Makes the sets with all that is behind them, and begins an era in which it counts. Says which service they are of.
pub(super) fn prepare(chain: &mut Chain) -> Result<ServiceId> {
	let service = chain.inspect(pallet_services::NextService::<Runtime>::get);
	chain.with_storage(|| sets(service))??;
	let bar = progress::bar((SETS * MEMBERS).into(), "members");
	for set in 0..SETS {
		// The state is committed between, which bounds memory.
		chain.with_storage(|| members(OperatorSet { service, set }))??;
		bar.inc(MEMBERS.into());
	}
	bar.finish_and_clear();
	turn_era(chain, PATIENCE)?;
	Ok(service)
}

/// How many members the sets have together.
pub(super) fn all() -> Result<usize> {
	Ok(usize::try_from(SETS * MEMBERS)?)
}

/// The mean of the blocks in which the walk had its whole share, and enough to do.
fn members_per_block(counts: &[usize]) -> Result<f64> {
	// The walk has no room in the block in which the session ends, has other sets to do in the first one, and not enough to do in
	// the last one.
	let full: Vec<usize> = counts.iter().copied().filter(|count| *count > 0).collect();
	let full = full.get(1..full.len().saturating_sub(1)).filter(|full| !full.is_empty());
	let full = full.ok_or_else(|| eyre!("{} blocks were too few to measure in", counts.len()))?;
	Ok(full.iter().map(|count| whole(*count)).sum::<f64>() / whole(full.len()))
}

/// The service with its sets.
fn sets(service: ServiceId) -> Result<()> {
	// Long eras, so that the blocks that follow are of one.
	Clock::<Runtime>::mutate(|clock| (clock.length, clock.next_length) = (ERA, ERA));
	let owner = someone("owner", 0);
	endow(&owner, 10_000_000)?;
	does("a service", || Services::register_service(by(&owner), Default::default()))?;
	for _ in 0..SETS {
		let params = set_params(owner.clone(), Admission::Open, MEMBERS);
		does("a set", || Services::create_operator_set(by(&owner), service, params))?;
	}
	System::reset_events();
	Ok(())
}

/// The members of a set, each with its vaults.
fn members(set: OperatorSet) -> Result<()> {
	let asset = pallet_restaking::Assets::<Runtime>::get(NATIVE).ok_or_else(|| eyre!("the preset has no asset 0"))?;
	let all = Stake(asset.minimum_deposit.0 * 1_000);
	for index in set.set * MEMBERS..(set.set + 1) * MEMBERS {
		let operator = someone("operator", index);
		endow(&operator, 10_000_000)?;
		does("an operator", || Services::register_operator(by(&operator), Default::default()))?;
		does("any vault", || Restaking::accept_from(by(&operator), NATIVE, Some(Stake(1))))?;
		does("a member", || Services::join(by(&operator), set).map(|_| ()).map_err(|refused| refused.error))?;
		for place in 0..BACKERS {
			let curator = someone("curator", index * BACKERS + place);
			endow(&curator, 10_000_000)?;
			let vault: VaultId = pallet_restaking::NextVault::<Runtime>::get();
			let (unbonding, delay) = (Eras(2), Eras(1));
			does("a vault", || {
				Restaking::create_vault(by(&curator), NATIVE, VaultKind::Exclusive, unbonding, delay, None)
			})?;
			does("a deposit", || Restaking::deposit(by(&curator), vault, all, Shares::ZERO, 0))?;
			let to = operator.clone();
			does("a pledge", || Restaking::set_allocation(by(&curator), vault, set, to, FULL, None))?;
		}
	}
	System::reset_events();
	Ok(())
}

/// A budget of each set, for one era.
pub(super) fn fund(service: ServiceId, first: Era) -> Result<()> {
	let owner = someone("owner", 0);
	for set in 0..SETS {
		let params = BudgetParams {
			asset: NATIVE,
			amount: Stake(UNITS),
			first,
			eras: Eras(1),
			split: Split::Stake,
			weights: BudgetWeights::default(),
		};
		does("a budget", || Rewards::fund(by(&owner), OperatorSet { service, set }, params))?;
	}
	System::reset_events();
	Ok(())
}

/// Makes blocks until all members are paid. Gives how many each block paid, that included in which the era began.
fn drain(chain: &mut Chain, service: ServiceId) -> Result<Vec<usize>> {
	let all = all()?;
	let bar = progress::bar(u64::try_from(all)?, "paid");
	let mut counts = vec![chain.inspect(|| paid(service))];
	let mut done = counts.iter().sum::<usize>();
	while done < all {
		ensure!(counts.len() < usize::try_from(PATIENCE)?, "{done} of {all} members were paid in {PATIENCE} blocks");
		chain.next_block()?;
		counts.push(chain.inspect(|| paid(service)));
		done = counts.iter().sum();
		bar.set_position(u64::try_from(done)?);
	}
	bar.finish_and_clear();
	ensure!(done == all, "{done} members were paid instead of {all}");
	Ok(counts)
}

/// How many members of our sets the last block has paid, with all of their vaults.
pub(super) fn paid(service: ServiceId) -> usize {
	let events: Vec<Event<Runtime>> = System::read_events_for_pallet();
	let vaults =
		events.into_iter().filter(|event| matches!(event, Event::VaultPaid { at, .. } if at.set.service == service));
	vaults.count() / usize::try_from(BACKERS).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn blocks_with_less_than_the_whole_share_do_not_count() {
		// The first, the one in which the session ends, and the last.
		assert_eq!(members_per_block(&[30, 0, 130, 150, 7]).unwrap(), 140.0);
		assert!(members_per_block(&[30, 0, 40]).is_err());
	}
}
