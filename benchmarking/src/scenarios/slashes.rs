//! How many slashes the queue executes in one block: a hundred operators, each with four vaults of its own behind it, and each vault
//! with eight unbonding tranches.
//!
//! A thousand slashes are due at once, ten of each operator, and neighbours in the queue are of different operators, so that a proof
//! holds what it does on a chain that is in use. The state is made natively by the calls of the runtime. Then empty blocks follow
//! until all is cut. No transaction competes, but the queue takes no more than its share anyway.

use super::{
	endow, make_tables,
	making::{by, does, someone, turn_era},
	now, set_params, whole, Context, Figure, Scenario, NATIVE,
};
use crate::{chain::Chain, figures::Wanted, progress, Result};
use color_eyre::eyre::{ensure, eyre};
use pallet_restaking::{types::Withdrawal, Clock};
use pallet_services::Admission;
use pallet_slashing::SlashState;
use rampart_primitives::{
	Eras, Fraction, OperatorSet, ReportFault, SetMember, Shares, Stake, VaultId, VaultKind, FULL,
};
use rampart_runtime::{Restaking, Runtime, Services, Slashing, System};
use sp_core::H256;

const OPERATORS: u32 = 100;
/// Vaults behind each of them.
const BACKERS: u32 = 4;
/// Unbonding tranches of each vault.
const TRANCHES: u32 = 8;
/// Slashes of each operator.
const SLASHES: u32 = 10;
/// An era that is longer than anything here takes, in relay-chain blocks.
const ERA: u32 = 10_000;
/// Blocks after which nothing will come to an end any more.
const PATIENCE: u32 = 500;

/// See the module.
pub struct Slashes;

impl Scenario for Slashes {
	fn name(&self) -> &'static str {
		"slashes"
	}

	fn about(&self) -> &'static str {
		"a thousand slashes that are due, each of 4 vaults with 8 unbonding tranches"
	}

	fn figures(&self) -> Vec<Figure> {
		vec![Figure::new("slashes_per_block", "slashes", Wanted::AtLeast(100.0))]
	}

	fn run(&self, context: &Context) -> Result<Vec<f64>> {
		let mut chain = context.chain("demo")?;
		let set = prepare(&mut chain)?;
		chain.with_storage(|| report(set))??;
		let counts = drain(&mut chain)?;
		// The last block has not enough to do.
		let full = counts.split_last().map(|(_, full)| full).filter(|full| !full.is_empty());
		let full = full.ok_or_else(|| eyre!("one block was enough: there are too few slashes to measure with"))?;
		Ok(vec![full.iter().map(|count| whole(*count)).sum::<f64>() / whole(full.len())])
	}
}

/// Makes the set with all that is behind it, and waits for its table. Says which set it is.
pub(super) fn prepare(chain: &mut Chain) -> Result<OperatorSet> {
	let set = OperatorSet { service: chain.inspect(pallet_services::NextService::<Runtime>::get), set: 0 };
	chain.with_storage(|| members(set))??;
	chain.with_storage(|| backers(set))??;
	turn_era(chain, PATIENCE)?;
	make_tables(chain, PATIENCE)?;
	Ok(set)
}

/// How many slashes are reported.
pub(super) fn all() -> Result<usize> {
	Ok(usize::try_from(OPERATORS * SLASHES)?)
}

/// The set, with all operators in it.
fn members(set: OperatorSet) -> Result<()> {
	// Long eras, so that the blocks that follow are of one.
	Clock::<Runtime>::mutate(|clock| (clock.length, clock.next_length) = (ERA, ERA));
	let owner = someone("owner", 0);
	endow(&owner, 10_000_000)?;
	does("a service", || Services::register_service(by(&owner), Default::default()))?;
	let params = set_params(owner.clone(), Admission::Open, OPERATORS);
	does("a set", || Services::create_operator_set(by(&owner), set.service, params))?;
	for index in 0..OPERATORS {
		let operator = someone("operator", index);
		endow(&operator, 10_000_000)?;
		does("an operator", || Services::register_operator(by(&operator), Default::default()))?;
		does("any vault", || Restaking::accept_from(by(&operator), NATIVE, Some(Stake(1))))?;
		does("a member", || Services::join(by(&operator), set).map(|_| ()).map_err(|refused| refused.error))?;
	}
	System::reset_events();
	Ok(())
}

/// The vaults, each with its tranches, and what they pledge.
fn backers(set: OperatorSet) -> Result<()> {
	let asset = pallet_restaking::Assets::<Runtime>::get(NATIVE).ok_or_else(|| eyre!("the preset has no asset 0"))?;
	let part = asset.minimum_deposit.0;
	let first: VaultId = pallet_restaking::NextVault::<Runtime>::get();
	let vaults = 0..OPERATORS * BACKERS;
	for index in vaults.clone() {
		let curator = someone("curator", index);
		endow(&curator, 10_000_000)?;
		let (unbonding, delay) = (Eras(TRANCHES), Eras(1));
		does("a vault", || {
			Restaking::create_vault(by(&curator), NATIVE, VaultKind::Exclusive, unbonding, delay, None)
		})?;
		let all = Stake(part * 1_000);
		does("a deposit", || Restaking::deposit(by(&curator), first + index, all, Shares::ZERO, 0))?;
	}
	for _ in 0..TRANCHES {
		Clock::<Runtime>::mutate(|clock| clock.era = clock.era.next());
		for index in vaults.clone() {
			let withdrawal = Withdrawal::Assets { amount: Stake(part), max_shares: Shares(u128::MAX) };
			let curator = someone("curator", index);
			does("a withdrawal", || Restaking::request_withdrawal(by(&curator), first + index, withdrawal))?;
		}
	}
	for index in vaults {
		let (curator, operator) = (someone("curator", index), someone("operator", index / BACKERS));
		does("a pledge", || Restaking::set_allocation(by(&curator), first + index, set, operator, FULL, None))?;
	}
	System::reset_events();
	Ok(())
}

/// Proven faults of a hundredth each, which are due at once.
pub(super) fn report(set: OperatorSet) -> Result<()> {
	let fraction = Fraction::from_percent(1);
	for number in 0..OPERATORS * SLASHES {
		let at = SetMember { set, operator: someone("operator", number % OPERATORS) };
		let evidence = H256::from_low_u64_be(number.into());
		does("a report", || Slashing::report_objective(None, &at, now(), fraction, evidence).map(|_| ()))?;
	}
	System::reset_events();
	Ok(())
}

/// Makes blocks until all slashes are executed. Gives how many each block executed.
fn drain(chain: &mut Chain) -> Result<Vec<usize>> {
	let all = all()?;
	let bar = progress::bar(u64::try_from(all)?, "slashes");
	let (mut counts, mut before) = (Vec::new(), 0);
	while before < all {
		ensure!(
			counts.len() < usize::try_from(PATIENCE)?,
			"{before} of {all} slashes were executed in {PATIENCE} blocks"
		);
		chain.next_block()?;
		let done = chain.inspect(executed);
		counts.push(done - before);
		before = done;
		bar.set_position(u64::try_from(done)?);
	}
	bar.finish_and_clear();
	Ok(counts)
}

/// How many slashes have taken what they were to take, from all vaults that answer.
pub(super) fn executed() -> usize {
	let all = usize::try_from(BACKERS).unwrap_or(usize::MAX);
	let is_cut = |slash: &pallet_slashing::SlashOf<Runtime>| {
		matches!(slash.state, SlashState::Escrowed { .. }) && slash.cuts.len() == all
	};
	pallet_slashing::Slashes::<Runtime>::iter_values().filter(is_cut).count()
}
