//! What a claim of rewards costs after 10 000 payments, against one payment; and in a vault with 100 000 stakers, against one with a
//! single staker.
//!
//! Three chains have the same vault and the same claimer, who deposited first and has claimed nothing. On one of them the vault was
//! paid once, and he is alone. On the second it was paid 10 000 times, in as many eras. On the third 100 000 stakers came after him.
//! What is measured is his signed extrinsic `claim`, on all three in turn. Each claim must pay, and what it pays must be all there
//! is for him.
//!
//! The states are made natively, by the calls of the runtime and its walk; but the stake table is written straight into the state,
//! once: a set's newest table is that of every era to come. So an era costs no more than what is measured of it later.

use super::{
	endow,
	entries::put_header,
	making::{by, does, mint, someone},
	now, set_params, whole, Context, Figure, Scenario, NATIVE,
};
use crate::{
	chain::{account, key, measure_all, Chain, Cost, Frame, Measurement, Probe},
	figures::Wanted,
	progress, Result,
};
use color_eyre::eyre::{ensure, eyre};
use frame_support::{traits::Hooks, weights::WeightMeter, BoundedVec};
use pallet_restaking::Clock;
use pallet_rewards::{BudgetParams, BudgetWeights};
use pallet_services::{Admission, TableEntry, TableMembers};
use rampart_primitives::{
	Captured, Eras, Generation, Magnitude, OperatorSet, RelayBlock, Shares, Split, Stake, TableBacker, Value, VaultId,
	VaultKind, FULL,
};
use rampart_runtime::{constants::currency::UNITS, Restaking, Rewards, Runtime, RuntimeCall, Services, System};

/// Payments of the vault that was paid often. One in each era, and a fraction of it drips until the next one.
const PAYMENTS: u32 = 10_000;
/// Stakers of the crowded vault.
const STAKERS: u32 = 100_000;
/// Deposits made between two commits of the state, which bounds memory.
const BATCH: u32 = 10_000;
/// Eras between two commits.
const ERAS_AT_ONCE: u32 = 500;
/// Relay-chain blocks between two payments.
const BETWEEN: RelayBlock = 3;
/// Relay-chain blocks after which all has dripped: more than any era of the preset.
const LONG: RelayBlock = 1_000;
/// What an era's part is, in the native token.
const PART: u128 = UNITS;

/// See the module.
pub struct Claims;

impl Scenario for Claims {
	fn name(&self) -> &'static str {
		"claims"
	}

	fn about(&self) -> &'static str {
		"a claim of rewards after 10 000 payments, and among 100 000 stakers, against one payment and one staker"
	}

	fn figures(&self) -> Vec<Figure> {
		let mut figures = Vec::new();
		for label in ["10k", "100k_stakers"] {
			figures.extend([
				Figure::new(format!("claim_time_{label}_over_1"), "ratio", Wanted::AtMost(1.1)),
				Figure::new(format!("claim_reads_{label}_minus_1"), "keys", Wanted::Exactly(0.0)),
				Figure::new(format!("claim_writes_{label}_minus_1"), "keys", Wanted::Exactly(0.0)),
			]);
		}
		figures.extend(super::figures_of_call("rewards_claim"));
		figures
	}

	fn run(&self, context: &Context) -> Result<Vec<f64>> {
		let base = Prepared::new(context.chain("demo")?)?;
		let (mut often, mut crowded) = (base.clone(), base.clone());
		let mut once = base;
		once.pay(1)?;
		often.pay(PAYMENTS)?;
		crowded.crowd()?;
		crowded.pay(1)?;
		let all = [&mut once, &mut often, &mut crowded];
		for prepared in all {
			prepared.drip()?;
		}
		let probes = [once.probe()?, often.probe()?, crowded.probe()?];
		let bar = progress::bar(u64::try_from(context.sampling.rounds())?, "claims");
		let measured = measure_all(&probes.iter().collect::<Vec<_>>(), context.sampling, || bar.inc(1))?;
		bar.finish_and_clear();
		let [once_measured, often_measured, crowded_measured]: [Measurement; 3] =
			measured.try_into().map_err(|_| eyre!("three probes were measured"))?;
		ensure!(once.claims(1)? && often.claims(PAYMENTS)? && crowded.claims(1)?, "a claim did not pay what it should");
		let mut values = compare(&often_measured, &once_measured);
		values.extend(compare(&crowded_measured, &once_measured));
		values.extend(super::values_of_call(&once_measured));
		Ok(values)
	}
}

/// The three figures that compare.
fn compare(many: &Measurement, one: &Measurement) -> Vec<f64> {
	let differ = |of: fn(&Cost) -> usize| whole(of(&many.cost).abs_diff(of(&one.cost)));
	// Distinct keys and repeated accesses must both be the same; the larger difference is the figure.
	vec![
		many.time.median / one.time.median,
		differ(|cost| cost.keys_read).max(differ(|cost| cost.reads)),
		differ(|cost| cost.keys_written).max(differ(|cost| cost.writes)),
	]
}

/// A chain with a vault that answers for the only member of a set.
#[derive(Clone)]
struct Prepared {
	chain: Chain,
	vault: VaultId,
	set: OperatorSet,
}

impl Prepared {
	fn new(mut chain: Chain) -> Result<Self> {
		let set = OperatorSet { service: chain.inspect(pallet_services::NextService::<Runtime>::get), set: 0 };
		let vault = chain.inspect(pallet_restaking::NextVault::<Runtime>::get);
		// The relay chain's number is known to the runtime when it has made a block.
		chain.next_block()?;
		chain.with_storage(|| prepare(set, vault))??;
		Ok(Self { chain, vault, set })
	}

	/// Stakers come, each with as much as the claimer.
	fn crowd(&mut self) -> Result<()> {
		let bar = progress::bar(STAKERS.into(), "stakers");
		for first in (1..STAKERS).step_by(usize::try_from(BATCH)?) {
			let last = STAKERS.min(first + BATCH);
			let vault = self.vault;
			self.chain.with_storage(|| -> Result<()> {
				for index in first..last {
					let staker = someone("staker", index);
					let amount = deposit()?;
					endow(&staker, 1)?;
					mint(&staker, amount)?;
					does("a deposit", || Restaking::deposit(by(&staker), vault, Stake(amount), Shares::ZERO, 0))?;
				}
				System::reset_events();
				Ok(())
			})??;
			bar.inc(u64::from(last - first));
		}
		bar.finish_and_clear();
		let vault = self.vault;
		let held = self.chain.inspect(|| pallet_restaking::Positions::<Runtime>::iter_key_prefix(vault).count());
		ensure!(held == usize::try_from(STAKERS)?, "the vault has {held} stakers instead of {STAKERS}");
		Ok(())
	}

	/// The vault is paid so many times, an era each.
	fn pay(&mut self, times: u32) -> Result<()> {
		let bar = progress::bar(times.into(), "payments");
		let (set, relay) = (self.set, self.chain.relay_block());
		for first in (0..times).step_by(usize::try_from(ERAS_AT_ONCE)?) {
			let last = times.min(first + ERAS_AT_ONCE);
			self.chain.with_storage(|| -> Result<()> {
				fund(set, last - first)?;
				for payment in first..last {
					pass_era(relay + (payment + 1) * BETWEEN);
				}
				System::reset_events();
				Ok(())
			})??;
			bar.inc(u64::from(last - first));
		}
		bar.finish_and_clear();
		Ok(())
	}

	/// Makes blocks until all has dripped that was paid, however long it took, and the next era has begun.
	fn drip(&mut self) -> Result<()> {
		let before = self.chain.inspect(now);
		self.chain.next_block_after(PAYMENTS * BETWEEN + LONG)?;
		// An era needs a few blocks of its own, however much time passes; a dozen is more than any runtime asks.
		for _ in 0..12 {
			if self.chain.inspect(now) > before {
				// The session ends in the block after it, which takes no extrinsics.
				return self.chain.next_block();
			}
			self.chain.next_block_after(LONG)?;
		}
		Err(eyre!("no era began in a dozen blocks"))
	}

	/// A block in which the hooks have done their work, and the claim.
	fn due(&self) -> Result<(Frame, RuntimeCall)> {
		let frame = self.chain.open_block_past_hooks()?;
		Ok((frame, pallet_rewards::Call::<Runtime>::claim { vault: self.vault, asset: None }.into()))
	}

	fn probe(&self) -> Result<Probe<'_>> {
		let (frame, claim) = self.due()?;
		self.chain.probe_in(frame, claim, &key("claimer")?)
	}

	/// Claims, and says whether that paid the claimer's part of so many payments: what is measured must be a claim of all of them.
	fn claims(&self, payments: u32) -> Result<bool> {
		let who = account(&key("claimer")?);
		let (frame, claim) = self.due()?;
		let frame = self.chain.submit_in(frame, claim, &key("claimer")?)?;
		let claimed = self.chain.inspect_frame(&frame, || -> u128 {
			let events: Vec<pallet_rewards::Event<Runtime>> = System::read_events_for_pallet();
			let paid = events.into_iter().map(|event| match event {
				pallet_rewards::Event::RewardClaimed { who: paid, amount, .. } if paid == who => amount.0,
				_ => 0,
			});
			paid.sum()
		});
		let vault = self.vault;
		let (own, all) = self.chain.inspect(|| -> (u128, u128) {
			let shares = |position: pallet_restaking::types::Position| position.shares.0;
			let own = pallet_restaking::Positions::<Runtime>::get(vault, &who).map_or(0, shares);
			(own, pallet_restaking::Vaults::<Runtime>::get(vault).map_or(0, |record| record.active.shares.0))
		});
		// A tenth is the operator's, and every payment is rounded down.
		let due = PART / 10 * 9 * u128::from(payments) * own / all.max(1);
		Ok(claimed > 0 && claimed.abs_diff(due) <= u128::from(payments) + 1)
	}
}

/// What each staker deposits.
fn deposit() -> Result<u128> {
	let asset = pallet_restaking::Assets::<Runtime>::get(NATIVE).ok_or_else(|| eyre!("the preset has no asset 0"))?;
	Ok(asset.minimum_deposit.0)
}

/// The set, its only member, the vault behind it with the claimer in it, and the table that says so.
fn prepare(set: OperatorSet, vault: VaultId) -> Result<()> {
	let (owner, operator, curator) = (someone("owner", 0), someone("operator", 0), someone("curator", 0));
	let claimer = account(&key("claimer")?);
	for who in [&owner, &operator, &curator, &claimer] {
		endow(who, 10_000_000)?;
	}
	does("a service", || Services::register_service(by(&owner), Default::default()))?;
	let params = set_params(owner.clone(), Admission::Open, 16);
	does("a set", || Services::create_operator_set(by(&owner), set.service, params))?;
	does("a vault", || Restaking::create_vault(by(&curator), NATIVE, VaultKind::Exclusive, Eras(2), Eras(1), None))?;
	let amount = deposit()?;
	does("a deposit", || Restaking::deposit(by(&claimer), vault, Stake(amount), Shares::ZERO, 0))?;
	let era = now();
	put_header(set, era, 1)?;
	let captured = Captured {
		era,
		generation: Generation(0),
		stake: Stake(amount),
		checkpoint: Stake(amount),
		survival: FULL,
		magnitude: FULL,
		cut_total: Magnitude::ZERO,
	};
	let value = pallet_services::Tables::<Runtime>::get(set, era).map(|table| table.total).unwrap_or(Value::ZERO);
	let backer = TableBacker { vault, asset: NATIVE, value, captured };
	let entry = TableEntry { index: 0, stake: value, backers: BoundedVec::truncate_from(vec![backer]) };
	TableMembers::<Runtime>::insert((set, era), operator, entry);
	System::reset_events();
	Ok(())
}

/// A budget for so many eras from this one on.
fn fund(set: OperatorSet, eras: u32) -> Result<()> {
	let owner = someone("owner", 0);
	mint(&owner, PART * u128::from(eras))?;
	let params = BudgetParams {
		asset: NATIVE,
		amount: Stake(PART * u128::from(eras)),
		first: now(),
		eras: Eras(eras),
		split: Split::Stake,
		weights: BudgetWeights::default(),
	};
	does("a budget", || Rewards::fund(by(&owner), set, params))
}

/// The era is over at a relay-chain block, and the walk pays what is ripe.
fn pass_era(relay: RelayBlock) {
	use cumulus_pallet_parachain_system::RelaychainDataProvider;
	use sp_runtime::traits::BlockNumberProvider;

	Clock::<Runtime>::mutate(|clock| clock.era = clock.era.next());
	RelaychainDataProvider::<Runtime>::set_block_number(relay);
	Rewards::on_poll(System::block_number(), &mut WeightMeter::new());
}
