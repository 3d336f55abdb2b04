//! How fast the stake tables of an era are made: 100 sets of 100 members, of whom each has four vaults behind it, and each vault
//! eight unbonding tranches; and how fast the tables that are too old are pruned, one of each set.
//!
//! The hundred operators are members of every set. The vaults are as few as their limit of allocations allows, and members that
//! the walk meets one after the other have different ones, so that a proof holds what it does on a chain that is in use. The
//! state is made natively by the calls of the runtime; blocks of them would take an hour. Every set has its whole history: the
//! tables of all eras that are kept, which are written straight into the state. Then an era begins, and empty blocks follow until
//! all tables are ready, and until the walk has pruned the oldest ones. No transaction competes, but the walk takes no more than
//! its share anyway.
//!
//! Pruning comes after the tables: who reads a table does not wait for it. It only has to be over before the era is.

use super::{
	endow,
	entries::{put_header, put_members},
	making::{by, does, history, someone},
	now, set_params, whole, Context, Figure, Scenario, NATIVE,
};
use crate::{chain::Chain, figures::Wanted, progress, Result};
use color_eyre::eyre::{ensure, eyre};
use pallet_services::{Admission, Event, TableEras, TableMembers};
use rampart_primitives::{
	Era, Eras, Magnitude, OperatorSet, ServiceId, SetMember, Shares, Stake, VaultId, VaultKind, FULL,
};
use rampart_runtime::{AccountId, Restaking, Runtime, Services, System};

const SETS: u32 = 100;
const MEMBERS: u32 = 100;
/// Vaults behind each member.
const BACKERS: u32 = 4;
/// Unbonding tranches of each vault.
const TRANCHES: u32 = 8;
/// Allocations of a vault. Source: DESIGN 9.
const ALLOCATIONS: u32 = 64;
/// Sets of a service: within the limit of 32.
const SETS_OF_SERVICE: u32 = 25;
/// An era that is longer than anything here takes, in relay-chain blocks.
const ERA: u32 = 10_000;
/// Blocks after which the walk will not come to an end any more.
const PATIENCE: u32 = 1_000;

/// See the module.
pub struct Tables;

impl Scenario for Tables {
	fn name(&self) -> &'static str {
		"tables"
	}

	fn about(&self) -> &'static str {
		"stake tables of 100 sets with a whole history and 100 members, each with 4 vaults of 8 unbonding tranches"
	}

	fn figures(&self) -> Vec<Figure> {
		vec![
			Figure::new("table_members_per_block", "members", Wanted::AtLeast(200.0)),
			Figure::new("turnover_blocks_100x100", "blocks", Wanted::AtMost(60.0)),
			Figure::new("turnover_with_pruning_blocks_100x100", "blocks", Wanted::AtMost(120.0)),
		]
	}

	fn run(&self, context: &Context) -> Result<Vec<f64>> {
		let mut chain = context.chain("demo")?;
		let first = prepare(&mut chain)?;
		let oldest = remember(&mut chain, first)?;
		let Turn { counts, pruned } = turn_over(&mut chain, first)?;
		chain.inspect(|| ensure_pruned(first, oldest))?;
		Ok(vec![members_per_block(&counts)?, whole(counts.len()), f64::from(pruned)])
	}
}

/// The mean of the blocks in which the walk had its whole share, and enough to do.
fn members_per_block(counts: &[usize]) -> Result<f64> {
	// The first block fixes the prices, the session ends in the second, which leaves no room, and the last one has not enough to
	// do: what lies between has the walk's whole share.
	let between: Vec<f64> = counts.windows(2).map(|pair| whole(pair[1].abs_diff(pair[0]))).collect();
	let full = between.get(1..between.len().saturating_sub(1)).filter(|full| !full.is_empty());
	let full = full.ok_or_else(|| eyre!("{} blocks were too few to measure in", counts.len()))?;
	Ok(full.iter().sum::<f64>() / whole(full.len()))
}

/// Makes the sets, and says which service the first of them is of.
pub(super) fn prepare(chain: &mut Chain) -> Result<ServiceId> {
	// Old enough to have a history.
	chain
		.with_storage(|| pallet_restaking::Clock::<Runtime>::mutate(|clock| clock.era = clock.era.after(history())))?;
	let first = chain.inspect(pallet_services::NextService::<Runtime>::get);
	chain.with_storage(|| services(first))??;
	let vaults = chain.with_storage(vaults)??;
	let bar = progress::bar(SETS.into(), "sets");
	for index in 0..SETS {
		chain.with_storage(|| members(first, index, &vaults))??;
		bar.inc(1);
	}
	bar.finish_and_clear();
	Ok(first)
}

/// The set of this index in the order of the walk.
fn set(first: ServiceId, index: u32) -> OperatorSet {
	OperatorSet { service: first + index / SETS_OF_SERVICE, set: index % SETS_OF_SERVICE }
}

/// The services with their sets, and the operators.
fn services(first: ServiceId) -> Result<()> {
	let owner = someone("owner", 0);
	endow(&owner, 10_000_000)?;
	for index in 0..SETS {
		let OperatorSet { service, set } = set(first, index);
		if set == 0 {
			does("a service", || Services::register_service(by(&owner), Default::default()))?;
		}
		let params = set_params(owner.clone(), Admission::Open, MEMBERS);
		does("a set", || Services::create_operator_set(by(&owner), service, params))?;
	}
	for index in 0..MEMBERS {
		let operator = someone("operator", index);
		endow(&operator, 10_000_000)?;
		does("an operator", || Services::register_operator(by(&operator), Default::default()))?;
		does("any vault", || Restaking::accept_from(by(&operator), NATIVE, Some(Stake(1))))?;
	}
	System::reset_events();
	Ok(())
}

/// Groups of vaults, enough for all members; each vault with its tranches.
fn vaults() -> Result<Vec<[VaultId; 4]>> {
	// One tranche for each of so many eras, and the pledges in the last one.
	pallet_restaking::Clock::<Runtime>::mutate(|clock| (clock.length, clock.next_length) = (ERA, ERA));
	let groups = (SETS * MEMBERS).div_ceil(ALLOCATIONS);
	let mut made = Vec::new();
	let asset = pallet_restaking::Assets::<Runtime>::get(NATIVE).ok_or_else(|| eyre!("the preset has no asset 0"))?;
	let part = asset.minimum_deposit.0;
	for group in 0..groups {
		let mut vaults = [0; 4];
		for (place, vault) in (0..BACKERS).zip(&mut vaults) {
			let curator = someone("curator", group * BACKERS + place);
			endow(&curator, 10_000_000)?;
			*vault = pallet_restaking::NextVault::<Runtime>::get();
			let (unbonding, delay) = (Eras(TRANCHES), Eras(1));
			does("a vault", || {
				Restaking::create_vault(by(&curator), NATIVE, VaultKind::Exclusive, unbonding, delay, None)
			})?;
			let all = Stake(part * 1_000);
			does("a deposit", || Restaking::deposit(by(&curator), *vault, all, Shares::ZERO, 0))?;
		}
		made.push(vaults);
	}
	for _ in 0..TRANCHES {
		pallet_restaking::Clock::<Runtime>::mutate(|clock| clock.era = clock.era.next());
		for (index, vault) in (0..).zip(made.iter().flatten()) {
			let curator = someone("curator", index);
			let withdrawal =
				pallet_restaking::types::Withdrawal::Assets { amount: Stake(part), max_shares: Shares(u128::MAX) };
			does("a withdrawal", || Restaking::request_withdrawal(by(&curator), *vault, withdrawal))?;
		}
	}
	System::reset_events();
	Ok(made)
}

/// The members of one set, and what backs them. Neighbours have different vaults.
fn members(first: ServiceId, index: u32, vaults: &[[VaultId; 4]]) -> Result<()> {
	let set = set(first, index);
	let groups = u32::try_from(vaults.len())?;
	let magnitude = Magnitude(FULL.0 / u128::from(ALLOCATIONS));
	for member in 0..MEMBERS {
		let operator = someone("operator", member);
		does("a member", || Services::join(by(&operator), set).map(|_| ()).map_err(|refused| refused.error))?;
		let group = (index * MEMBERS + member) % groups;
		let behind = vaults.get(usize::try_from(group)?).ok_or_else(|| eyre!("there is no group {group}"))?;
		for (place, vault) in (0..BACKERS).zip(behind) {
			let curator = someone("curator", group * BACKERS + place);
			let at = SetMember { set, operator: operator.clone() };
			does("a pledge", || Restaking::set_allocation(by(&curator), *vault, at.set, at.operator, magnitude, None))?;
		}
	}
	System::reset_events();
	Ok(())
}

/// Gives every set the tables of all eras before this one that are still kept, as if it had been there for long: straight into the
/// state. Those of the oldest era, which this gives, have their members, because they are too old in the next one and pruned in
/// it; nobody reads the members of the others.
pub(super) fn remember(chain: &mut Chain, first: ServiceId) -> Result<Era> {
	let now = chain.inspect(now);
	let oldest =
		now.0.checked_sub(history().0).map(Era).ok_or_else(|| eyre!("the chain is too young for a history"))?;
	let operators: Vec<AccountId> = (0..MEMBERS).map(|member| someone("operator", member)).collect();
	let bar = progress::bar(SETS.into(), "histories");
	for index in 0..SETS {
		let set = set(first, index);
		chain.with_storage(|| {
			(oldest.0..now.0).try_for_each(|era| put_header(set, Era(era), MEMBERS))?;
			put_members(set, oldest, &operators, BACKERS)
		})??;
		bar.inc(1);
	}
	bar.finish_and_clear();
	Ok(oldest)
}

/// How many members all sets have together.
pub(super) fn all() -> Result<usize> {
	Ok(usize::try_from(SETS * MEMBERS)?)
}

/// What the turn of an era took.
struct Turn {
	/// How many members were in tables after each block, until all tables were ready.
	counts: Vec<usize>,
	/// Blocks until the tables that were too old were gone, too.
	pruned: u32,
}

/// Begins an era and makes blocks until all tables are ready and all old ones pruned.
fn turn_over(chain: &mut Chain, first: ServiceId) -> Result<Turn> {
	let before = settle(chain)?;
	chain.with_storage(|| pallet_restaking::Clock::<Runtime>::mutate(|clock| clock.length = 1))?;
	let all = all()?;
	let bar = progress::bar(u64::from(SETS * MEMBERS), "members");
	let mut turn = Turn { counts: Vec::new(), pruned: 0 };
	let mut ready = 0;
	for _ in 0..PATIENCE {
		chain.next_block()?;
		let era = chain.inspect(now);
		if era == before {
			continue;
		}
		turn.pruned += 1;
		let said = chain.inspect(said);
		if ready < usize::try_from(SETS)? {
			ready += said.iter().filter(|event| is_ready(event, first, era)).count();
			let members = chain.inspect(|| written(first, era));
			turn.counts.push(members);
			bar.set_position(u64::try_from(members)?);
		}
		if said.contains(&Event::TablesComplete { era }) {
			bar.finish_and_clear();
			let members = turn.counts.last().copied().unwrap_or_default();
			ensure!(members == all, "the tables have {members} members instead of {all}");
			return Ok(turn);
		}
	}
	Err(eyre!("the tables were not complete after {PATIENCE} blocks"))
}

/// Makes the blocks that this era must have had, until the walk of it is over, which finds nobody who counts. Says which era it is.
fn settle(chain: &mut Chain) -> Result<Era> {
	let era = chain.inspect(now);
	for _ in 0..PATIENCE {
		chain.next_block()?;
		if chain.inspect(said).contains(&Event::TablesComplete { era }) {
			return Ok(era);
		}
	}
	Err(eyre!("the tables of the era before were not complete after {PATIENCE} blocks"))
}

/// Of every set, the oldest tables must be gone, and no others.
fn ensure_pruned(first: ServiceId, oldest: Era) -> Result<()> {
	for index in 0..SETS {
		let set = set(first, index);
		let left = TableMembers::<Runtime>::iter_key_prefix((set, oldest)).count();
		ensure!(left == 0, "{left} members are left of a table of {set:?} that is too old");
		let kept = TableEras::<Runtime>::get(set).first().copied();
		ensure!(kept == Some(oldest.next()), "the first table of {set:?} that was kept is that of {kept:?}");
	}
	Ok(())
}

/// What happened to services and tables in the last block.
fn said() -> Vec<Event<Runtime>> {
	System::read_events_for_pallet()
}

/// Is this the news that one of our sets has its table of this era?
fn is_ready(event: &Event<Runtime>, first: ServiceId, now: Era) -> bool {
	matches!(event, Event::TableReady { set, era, .. } if set.service >= first && *era == now)
}

/// How many members the tables of an era have so far.
pub(super) fn written(first: ServiceId, era: Era) -> usize {
	(0..SETS).map(|index| TableMembers::<Runtime>::iter_key_prefix((set(first, index), era)).count()).sum()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn sets_are_of_services_within_their_limit() {
		assert_eq!(set(3, 0), OperatorSet { service: 3, set: 0 });
		assert_eq!(set(3, 24), OperatorSet { service: 3, set: 24 });
		assert_eq!(set(3, 99), OperatorSet { service: 6, set: 24 });
	}

	#[test]
	fn blocks_with_less_than_the_whole_share_do_not_count() {
		// The first, the one in which the session ends, and the last.
		assert_eq!(members_per_block(&[30, 30, 130, 250, 260]).unwrap(), 110.0);
		assert!(members_per_block(&[30, 30, 40]).is_err());
	}
}
