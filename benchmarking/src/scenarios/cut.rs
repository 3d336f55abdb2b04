//! What a cut costs in a vault with 100 000 or a million stakers, against the same in a vault with one (R6).
//!
//! Two chains go through the same extrinsics: a vault is made, pledged to an operator in a service's set, and an era
//! begins. They differ in who deposited the vault's stake: one staker all of it, or many stakers a part each. Then a
//! thousand of them ask to withdraw their parts, or the one as much, so that the cut has a pool and a tranche to take from.
//! A slash of a tenth is due at once, since its proof was verified, and anyone may execute it. What is measured is that call,
//! `execute_slash`, in both chains in turn: the queue in the hook does the same.

use super::{
	endow, figures_of_call, make_tables, now, set_params, values_of_call, whole, Context, Figure, Scenario, NATIVE,
};
use crate::{
	chain::{account, key, measure_all, Chain, Cost, Frame, Hasher, Measurement, Probe},
	figures::Wanted,
	progress, Result,
};
use color_eyre::eyre::{ensure, eyre};
use frame_support::traits::fungible::{Inspect, Mutate};
use pallet_services::Admission;
use rampart_primitives::{
	Eras, Fraction, OperatorSet, ReportFault, SetMember, Shares, Stake, VaultId, VaultKind, FULL,
};
use rampart_runtime::{AccountId, Balances, Restaking, Runtime, RuntimeCall, RuntimeOrigin, Slashing, System};
use sp_core::H256;
use sp_runtime::{traits::Hash, DispatchError};

/// Stakers of the crowded vault who ask to withdraw.
const LEAVERS: u32 = 1_000;

/// Deposits made between two commits of the state, which bounds memory.
const BATCH: u32 = 10_000;

/// What a staker of the crowded vault deposits, in minimum deposits of the asset.
const PART: u128 = 10;

/// Relay blocks that are more than any era of the preset.
const LONG: u32 = 1_000;
/// An era that is longer than anything here takes, in relay-chain blocks.
const ERA: u32 = 10_000;
/// Blocks after which no table will be ready any more.
const PATIENCE: u32 = 100;

/// See the module.
pub struct Cut {
	name: &'static str,
	about: &'static str,
	/// How the figures call the number of stakers.
	label: &'static str,
	stakers: u32,
}

impl Cut {
	/// A hundred thousand stakers.
	pub const CROWD: Self = Self {
		name: "cut",
		about: "a slash that cuts a vault with 100 000 stakers, against the same with one staker",
		label: "100k",
		stakers: 100_000,
	};

	/// A million stakers.
	pub const MILLION: Self = Self {
		name: "cut_million",
		about: "a slash that cuts a vault with 1 000 000 stakers, against the same with one staker",
		label: "1m",
		stakers: 1_000_000,
	};
}

impl Scenario for Cut {
	fn name(&self) -> &'static str {
		self.name
	}

	fn about(&self) -> &'static str {
		self.about
	}

	fn figures(&self) -> Vec<Figure> {
		let label = self.label;
		let mut figures = vec![
			Figure::new(format!("cut_time_{label}_over_1"), "ratio", Wanted::AtMost(1.15)),
			Figure::new(format!("cut_reads_{label}_minus_1"), "keys", Wanted::Exactly(0.0)),
			Figure::new(format!("cut_writes_{label}_minus_1"), "keys", Wanted::Exactly(0.0)),
		];
		figures.extend(figures_of_call(&format!("slashing_execute_{label}")));
		figures
	}

	fn run(&self, context: &Context) -> Result<Vec<f64>> {
		let mut lonely = with_stakers(context.chain("demo")?, 1, self.stakers)?;
		let mut crowded = with_stakers(context.chain("demo")?, self.stakers, self.stakers)?;
		let probes = [crowded.probe()?, lonely.probe()?];
		let bar = progress::bar(u64::try_from(context.sampling.rounds())?, "slashes");
		let measured = measure_all(&[&probes[0], &probes[1]], context.sampling, || bar.inc(1))?;
		bar.finish_and_clear();
		let cuts = [lonely.cut()?, crowded.cut()?];
		ensure!(cuts[0] == cuts[1], "the same slash cut {} and {}", cuts[0], cuts[1]);
		let [crowded, lonely]: [Measurement; 2] = measured.try_into().map_err(|_| eyre!("two probes were measured"))?;
		Ok([compare(&crowded, &lonely), values_of_call(&crowded)].concat())
	}
}

/// The three figures that compare.
fn compare(crowded: &Measurement, lonely: &Measurement) -> Vec<f64> {
	let differ = |of: fn(&Cost) -> usize| whole(of(&crowded.cost).abs_diff(of(&lonely.cost)));
	// Distinct keys and repeated accesses must both be the same; the larger difference is the figure.
	vec![
		crowded.time.median / lonely.time.median,
		differ(|cost| cost.keys_read).max(differ(|cost| cost.reads)),
		differ(|cost| cost.keys_written).max(differ(|cost| cost.writes)),
	]
}

/// A chain with a vault that answers for an operator.
struct Prepared {
	chain: Chain,
	vault: VaultId,
	set: OperatorSet,
	operator: AccountId,
}

impl Prepared {
	/// A block in which a slash of a tenth is due, and its execution. The hooks of the block have done their work before: else they
	/// would execute it.
	fn due(&self) -> Result<(Frame, RuntimeCall)> {
		let mut frame = self.chain.open_block_past_hooks()?;
		let (fraction, evidence) = (Fraction::from_percent(10), H256::repeat_byte(7));
		let at = SetMember { set: self.set, operator: self.operator.clone() };
		let report = || Slashing::report_objective(None, &at, now(), fraction, evidence);
		let slash =
			self.chain.with_frame(&mut frame, report).map_err(|error| eyre!("the report was refused: {error:?}"))?;
		Ok((frame, pallet_slashing::Call::<Runtime>::execute_slash { slash }.into()))
	}

	/// The execution of the slash, by anyone.
	fn probe(&self) -> Result<Probe<'_>> {
		let (frame, execution) = self.due()?;
		self.chain.probe_in(frame, execution, &key("curator")?)
	}

	/// Executes the slash, and returns how much stake it took: what is measured must be a cut, and the same one.
	fn cut(&mut self) -> Result<u128> {
		let before = self.slashable()?;
		let (frame, execution) = self.due()?;
		let frame = self.chain.submit_in(frame, execution, &key("curator")?)?;
		self.chain.close_block(frame)?;
		let cut = before - self.slashable()?;
		let due = before / 10;
		// Rounding is for the pool and for the tranche: two units.
		ensure!(cut.abs_diff(due) <= 2, "a tenth of {before} is {due}, but {cut} was cut");
		Ok(cut)
	}

	/// The stake of the pool and of the tranche.
	fn slashable(&self) -> Result<u128> {
		self.chain.inspect(|| {
			let vault =
				pallet_restaking::Vaults::<Runtime>::get(self.vault).ok_or_else(|| eyre!("the vault is gone"))?;
			let unbonding = pallet_restaking::Unbonding::<Runtime>::get(self.vault);
			let tranches = unbonding.iter().map(|(_, tranche)| tranche.assets.0).sum::<u128>();
			Ok(vault.active.assets.0 + tranches)
		})
	}
}

/// A vault of so many stakers, who bring as many parts together.
fn with_stakers(mut chain: Chain, stakers: u32, parts: u32) -> Result<Prepared> {
	let (curator, operator, owner) = (key("curator")?, key("operator")?, key("owner")?);
	let slasher = account(&key("slasher")?);
	let people = [&curator, &operator, &owner].map(account);
	chain.with_storage(|| people.iter().chain([&slasher]).try_for_each(|who| endow(who, 1_000_000)))??;

	let set = OperatorSet { service: chain.inspect(pallet_services::NextService::<Runtime>::get), set: 0 };
	let vault = chain.inspect(pallet_restaking::NextVault::<Runtime>::get);
	use pallet_restaking::Call as Restake;
	use pallet_services::Call as Serve;
	let kind = VaultKind::Exclusive;
	let create =
		Restake::create_vault { asset: NATIVE, kind, unbonding_eras: Eras(2), allocation_delay: Eras(1), limit: None };
	chain.submit(create.into(), &curator)?;
	deposits(&mut chain, vault, stakers, parts)?;

	let metadata = Default::default;
	chain.submit(Serve::register_operator { metadata: metadata() }.into(), &operator)?;
	chain.submit(Serve::register_service { metadata: metadata() }.into(), &owner)?;
	let params = set_params(slasher, Admission::ByService, 16);
	chain.submit(Serve::create_operator_set { service: set.service, params }.into(), &owner)?;
	let member = account(&operator);
	chain.submit(Serve::admit { set, operator: member.clone() }.into(), &owner)?;
	chain.submit(Serve::join { set }.into(), &operator)?;
	chain.submit(Restake::accept_vault { vault }.into(), &operator)?;
	let pledge = Restake::set_allocation { vault, set, operator: member.clone(), magnitude: FULL, cap: None };
	chain.submit(pledge.into(), &curator)?;

	turn_era(&mut chain)?;
	// All that follows is of this era.
	chain.with_storage(|| pallet_restaking::Clock::<Runtime>::mutate(|clock| clock.length = ERA))?;
	make_tables(&mut chain, PATIENCE)?;
	// After the capture, so that the tranche is hit too.
	chain.with_storage(|| withdrawals(vault, stakers))??;
	Ok(Prepared { chain, vault, set, operator: member })
}

/// What one of the many stakers deposits.
fn part() -> Result<u128> {
	let asset = pallet_restaking::Assets::<Runtime>::get(NATIVE).ok_or_else(|| eyre!("the preset has no asset 0"))?;
	Ok(asset.minimum_deposit.0 * PART)
}

/// Deposits the same sum, by as many stakers. Natively: the calls are those of the runtime, but blocks of them would take
/// an hour.
fn deposits(chain: &mut Chain, vault: VaultId, stakers: u32, parts: u32) -> Result<()> {
	let bar = progress::bar(stakers.into(), "stakers");
	let each = chain.inspect(part)? * u128::from(parts / stakers);
	for first in (0..stakers).step_by(usize::try_from(BATCH)?) {
		let last = stakers.min(first + BATCH);
		chain.with_storage(|| -> Result<()> {
			for index in first..last {
				deposit(vault, index, each)?;
			}
			// No block has them: they would pile up in the state.
			System::reset_events();
			Ok(())
		})??;
		bar.inc(u64::from(last - first));
	}
	bar.finish_and_clear();
	let held = chain.inspect(|| pallet_restaking::Positions::<Runtime>::iter_key_prefix(vault).count());
	ensure!(held == usize::try_from(stakers)?, "the vault has {held} stakers instead of {stakers}");
	Ok(())
}

fn deposit(vault: VaultId, index: u32, amount: u128) -> Result<()> {
	let who = staker(index);
	let refused = |error: DispatchError| eyre!("{who} cannot deposit: {error:?}");
	let minimum = <Balances as Inspect<AccountId>>::minimum_balance();
	Balances::mint_into(&who, amount + minimum).map_err(refused)?;
	Restaking::deposit(RuntimeOrigin::signed(who.clone()), vault, Stake(amount), Shares(0), 0)
		.map(|_weight| ())
		.map_err(|error| refused(error.error))
}

/// Withdraws as many parts, by as many stakers or by the only one.
fn withdrawals(vault: VaultId, stakers: u32) -> Result<()> {
	let leavers = stakers.min(LEAVERS);
	let amount = Stake(part()? * u128::from(LEAVERS / leavers));
	for index in 0..leavers {
		let withdrawal = pallet_restaking::types::Withdrawal::Assets { amount, max_shares: Shares(u128::MAX) };
		Restaking::request_withdrawal(RuntimeOrigin::signed(staker(index)), vault, withdrawal)
			.map_err(|error| eyre!("the staker cannot withdraw: {error:?}"))?;
	}
	System::reset_events();
	Ok(())
}

/// Makes blocks until the next era has begun.
fn turn_era(chain: &mut Chain) -> Result<()> {
	let before = chain.inspect(now);
	// An era needs a few blocks of its own, however much time passes; a dozen is more than any runtime asks.
	for _ in 0..12 {
		chain.next_block_after(LONG)?;
		if chain.inspect(now) > before {
			// The session ends in the block after it, which takes no extrinsics.
			return chain.next_block();
		}
	}
	Err(eyre!("no era began in a dozen blocks"))
}

fn staker(index: u32) -> AccountId {
	AccountId::new(Hasher::hash_of(&(b"staker", index)).0)
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::stats::Quartiles;

	fn measurement(median: f64, keys_read: usize, writes: usize) -> Measurement {
		Measurement {
			time: Quartiles { lower: median, median, upper: median, count: 1 },
			cost: Cost { keys_read, keys_written: 5, reads: 20, writes, proof_bytes: 1, extrinsic_bytes: 1 },
		}
	}

	#[test]
	fn a_difference_shows_in_whichever_way_it_is_counted() {
		assert_eq!(compare(&measurement(11.0, 10, 9), &measurement(10.0, 10, 9)), [1.1, 0.0, 0.0]);
		assert_eq!(compare(&measurement(10.0, 12, 9), &measurement(10.0, 10, 9)), [1.0, 2.0, 0.0]);
		// Fewer with many stakers is a difference as well.
		assert_eq!(compare(&measurement(10.0, 10, 6), &measurement(10.0, 10, 9)), [1.0, 0.0, 3.0]);
	}
}
