//! What one block does of each loop that runs by itself: stake tables, slashes, rewards, and what is pruned in the same hooks.
//!
//! The states are those of the scenarios `tables`, `slashes` and `rewards`. Of the empty blocks that follow, the one is measured in
//! which the loop takes the most of its share, while the other loops rest and no era turns: a block at its cap. A loop's weight is what
//! that block weighs more than one in which nothing is to be done. Its time is that of the whole block, from its beginning to the
//! state's root, as the yardstick tells it; its proof that of the whole block too.
//!
//! Two tables for readers come of it: `results/loops.md`, what one block does, and `results/steps.md`, what the weights say of each
//! step of a loop.

use super::{
	make_tables,
	making::turn_era,
	now, percent, rewards, slashes, steps, tables, whole,
	yardstick::{max_block, Yardstick},
	Context, Figure, Scenario,
};
use crate::{
	chain::{Chain, Hasher},
	figures::Wanted,
	paths, progress, Result,
};
use color_eyre::eyre::{ensure, eyre};
use frame_support::weights::Weight;
use pallet_restaking::Clock;
use pallet_rewards::{PointTotals, Points, SetBudgets, Turnover};
use pallet_services::Cursor;
use pallet_slashing::{KnownOffences, OffencesOf, SlashState};
use rampart_primitives::{BlockShare, Era, Eras, OperatorSet};
use rampart_runtime::{configs::security::SlashHistoryEras, AccountId, Runtime, System};
use sp_runtime::{traits::Hash, Perbill};

/// Blocks after which nothing will come to an end any more.
const PATIENCE: usize = 500;
/// Offences that are to be forgotten: more than one block's.
const OFFENCES: u32 = 12_000;
/// Members whose points are to be forgotten: more than one block's, and than those in which the era's tables are made.
const POINTS: u32 = 12_000;

/// A loop: its figures' name, what it does, and what of a block it may take.
struct Loop {
	name: &'static str,
	does: &'static str,
	cap: fn() -> Perbill,
}

/// In the order in which they are measured.
const LOOPS: [Loop; 7] = [
	Loop { name: "tables", does: "members put into stake tables, 4 vaults behind each", cap: tables_cap },
	Loop { name: "table_pruning", does: "members of old tables pruned", cap: tables_cap },
	Loop { name: "slashes", does: "slashes executed, of 4 vaults each", cap: slashes_cap },
	Loop { name: "settlements", does: "slashes settled after their review, of 4 vaults each", cap: slashes_cap },
	Loop { name: "offence_pruning", does: "known offences forgotten", cap: slashes_cap },
	Loop { name: "rewards", does: "members paid, with 4 vaults each, out of one budget", cap: rewards_cap },
	Loop { name: "point_pruning", does: "members' points forgotten", cap: rewards_cap },
];

fn tables_cap() -> Perbill {
	<Runtime as pallet_services::Config>::TableShare::share()
}

fn slashes_cap() -> Perbill {
	<Runtime as pallet_slashing::Config>::SlashShare::share()
}

fn rewards_cap() -> Perbill {
	<Runtime as pallet_rewards::Config>::RewardShare::share()
}

/// A share as a number.
fn part(share: Perbill) -> f64 {
	f64::from(share.deconstruct()) / 1e9
}

/// See the module.
pub struct Loops;

impl Scenario for Loops {
	fn name(&self) -> &'static str {
		"loops"
	}

	fn about(&self) -> &'static str {
		"a block at the cap of each loop that runs by itself: tables, slashes, rewards and what they prune"
	}

	fn figures(&self) -> Vec<Figure> {
		let most = usize::try_from(max_block().proof_size()).unwrap_or(usize::MAX);
		let of_loop = |of: &Loop| {
			let (name, cap) = (of.name, part((of.cap)()));
			[
				Figure::new(format!("loop_{name}_items"), "items", Wanted::AtLeast(1.0)),
				Figure::new(format!("loop_{name}_weight_share"), "ratio", Wanted::AtMost(cap)),
				Figure::new(format!("loop_{name}_time_share"), "ratio", Wanted::AtMost(cap)),
				Figure::new(format!("loop_{name}_proof_bytes"), "bytes", Wanted::AtMost(whole(most))),
			]
		};
		LOOPS.iter().flat_map(of_loop).collect()
	}

	fn run(&self, context: &Context) -> Result<Vec<f64>> {
		let measured: Vec<Capped> =
			[of_tables(context)?, of_slashes(context)?, of_rewards(context)?].into_iter().flatten().collect();
		ensure!(measured.len() == LOOPS.len(), "{} loops were measured instead of {}", measured.len(), LOOPS.len());
		paths::replace_file(&paths::results("loops.md"), &report(&measured))?;
		paths::replace_file(&paths::results("steps.md"), &steps::report()?)?;
		let values =
			|of: &Capped| [whole(of.items), of.ref_time.max(of.proof), of.measured_time, whole(of.measured_proof)];
		Ok(measured.iter().flat_map(values).collect())
	}
}

/// What a block at a loop's cap does and costs. Shares are parts of what a block may take.
struct Capped {
	items: usize,
	/// By weight, the loop alone.
	ref_time: f64,
	proof: f64,
	/// Of the whole block: the share, and bytes.
	measured_time: f64,
	measured_proof: usize,
}

/// What the blocks of a chain are compared with.
struct Bench {
	yardstick: Yardstick,
	/// What a block weighs in which nothing is to be done.
	idle: Weight,
	samples: usize,
}

impl Bench {
	/// Of a chain whose loops rest.
	fn of(chain: &Chain, context: &Context) -> Result<Self> {
		ensure!(chain.inspect(tables_rest) && chain.inspect(rewards_rest), "there is work to do");
		let mut idle = chain.clone();
		// The session ends in some block, which is full whatever is in it.
		let weight = loop {
			idle.next_block()?;
			let weight = idle.inspect(block_weight);
			if !is_full(weight) {
				break weight;
			}
		};
		Ok(Self { yardstick: Yardstick::of(chain)?, idle: weight, samples: context.sampling.samples })
	}

	/// Makes blocks until a loop has done all, and measures the one in which it took most of what was its. `done` says what it did in
	/// the last block, `others_rest` whether no other loop has anything to do.
	fn capped(
		&self,
		chain: &mut Chain,
		all: usize,
		others_rest: fn() -> bool,
		mut done: impl FnMut(&Chain) -> usize,
	) -> Result<Capped> {
		let mut before = chain.clone();
		let bar = progress::bar(u64::try_from(all)?, "items");
		let (mut counts, mut sum, mut best) = (Vec::new(), 0, None);
		while sum < all {
			ensure!(counts.len() < PATIENCE, "{sum} of {all} were done after {PATIENCE} blocks");
			let calm = (chain.inspect(now), chain.inspect(others_rest));
			chain.next_block()?;
			let items = done(chain);
			counts.push(items);
			sum += items;
			let (weight, still) = (chain.inspect(block_weight), (chain.inspect(now), chain.inspect(others_rest)));
			let share = of_block(weight.saturating_sub(self.idle))?;
			let costlier =
				best.as_ref().is_none_or(|(_, _, most): &(usize, usize, (f64, f64))| larger(*most) < larger(share));
			if items > 0 && calm.1 && calm == still && !is_full(weight) && costlier {
				best = Some((counts.len() - 1, items, share));
			}
			bar.set_position(u64::try_from(sum)?);
		}
		bar.finish_and_clear();
		let (blocks, items, (ref_time, proof)) =
			best.ok_or_else(|| eyre!("no block was this loop's alone: {counts:?}"))?;
		for _ in 0..blocks {
			before.next_block()?;
		}
		let block = before.probe_block()?;
		let measured_time = self.yardstick.share(&block, self.samples)?;
		Ok(Capped { items, ref_time, proof, measured_time, measured_proof: block.proof_bytes()? })
	}
}

fn larger((ref_time, proof): (f64, f64)) -> f64 {
	ref_time.max(proof)
}

/// What the last block weighs.
fn block_weight() -> Weight {
	System::block_weight().total()
}

fn is_full(weight: Weight) -> bool {
	weight.any_gte(max_block())
}

/// The shares of a block's time and of its proof.
pub(super) fn of_block(weight: Weight) -> Result<(f64, f64)> {
	let ratio = |part: u64, whole: u64| -> Result<f64> {
		let [part, whole] = [part / 1_000, whole / 1_000].map(u32::try_from);
		Ok(f64::from(part?) / f64::from(whole?))
	};
	let most = max_block();
	// Bytes are too few to be divided by a thousand first.
	let bytes = |of: Weight| of.proof_size().saturating_mul(1_000);
	let proof = ratio(bytes(weight), bytes(most))?;
	Ok((ratio(weight.ref_time(), most.ref_time())?, proof))
}

fn tables_rest() -> bool {
	let position = Cursor::<Runtime>::get();
	position.phase == pallet_services::Phase::Done && position.era == now()
}

fn rewards_rest() -> bool {
	let position = Turnover::<Runtime>::get();
	position.phase == pallet_rewards::Phase::Done && position.turn.is_none() && position.era == now()
}

fn both_rest() -> bool {
	tables_rest() && rewards_rest()
}

/// What a count has grown by since the last block.
fn growth(chain: &Chain, count: impl Fn() -> usize) -> impl FnMut(&Chain) -> usize {
	let mut before = chain.inspect(&count);
	move |chain| {
		let after = chain.inspect(&count);
		let grown = after.saturating_sub(before);
		before = after;
		grown
	}
}

/// What a count has fallen by since the last block.
fn decline(chain: &Chain, count: impl Fn() -> usize) -> impl FnMut(&Chain) -> usize {
	let mut before = chain.inspect(&count);
	move |chain| {
		let after = chain.inspect(&count);
		let gone = before.saturating_sub(after);
		before = after;
		gone
	}
}

/// With the next block that can, the era turns.
fn end_era(chain: &mut Chain) -> Result<()> {
	chain.with_storage(|| Clock::<Runtime>::mutate(|clock| clock.length = 1))
}

/// Makes blocks until no walk has anything to do in this era.
fn rest(chain: &mut Chain) -> Result<()> {
	for _ in 0..PATIENCE {
		chain.next_block()?;
		if chain.inspect(both_rest) {
			return Ok(());
		}
	}
	Err(eyre!("there was still work to do after {PATIENCE} blocks"))
}

fn of_tables(context: &Context) -> Result<Vec<Capped>> {
	let mut chain = context.chain("demo")?;
	let first = tables::prepare(&mut chain)?;
	let oldest = tables::remember(&mut chain, first)?;
	rest(&mut chain)?;
	let bench = Bench::of(&chain, context)?;

	end_era(&mut chain)?;
	let era = chain.inspect(now).next();
	let made = growth(&chain, move || tables::written(first, era));
	let tables = bench.capped(&mut chain, tables::all()?, rewards_rest, made)?;

	let left = move || tables::written(first, oldest);
	let (all, pruned) = (chain.inspect(left), decline(&chain, left));
	Ok(vec![tables, bench.capped(&mut chain, all, rewards_rest, pruned)?])
}

fn of_slashes(context: &Context) -> Result<Vec<Capped>> {
	let mut chain = context.chain("demo")?;
	let set = slashes::prepare(&mut chain)?;
	rest(&mut chain)?;
	let bench = Bench::of(&chain, context)?;

	chain.with_storage(|| slashes::report(set))??;
	let all = slashes::all()?;
	let executed = growth(&chain, slashes::executed);
	let executions = bench.capped(&mut chain, all, both_rest, executed)?;

	// They lie in escrow for an era.
	turn_era(&mut chain, u32::try_from(PATIENCE)?)?;
	rest(&mut chain)?;
	end_era(&mut chain)?;
	let settled = growth(&chain, settled);
	let settlements = bench.capped(&mut chain, all, both_rest, settled)?;

	let era = chain.with_storage(remember_offences)?;
	let left = move || OffencesOf::<Runtime>::iter_key_prefix(era).count();
	let forgotten = decline(&chain, left);
	let offences = bench.capped(&mut chain, usize::try_from(OFFENCES)?, both_rest, forgotten)?;
	Ok(vec![executions, settlements, offences])
}

/// How many slashes have been paid out.
fn settled() -> usize {
	pallet_slashing::Slashes::<Runtime>::iter_values().filter(|slash| slash.state == SlashState::Settled).count()
}

/// Offences of an era that has just become too old to be punished, as time has passed. Says which.
fn remember_offences() -> Era {
	let era = now();
	for index in 0..OFFENCES {
		let name = Hasher::hash_of(&(b"offence", index));
		KnownOffences::<Runtime>::insert(name, era);
		OffencesOf::<Runtime>::insert(era, name, ());
	}
	let too_old = Eras(SlashHistoryEras::get().0 + 1);
	Clock::<Runtime>::mutate(|clock| clock.era = clock.era.after(too_old));
	era
}

fn of_rewards(context: &Context) -> Result<Vec<Capped>> {
	let mut chain = context.chain("demo")?;
	let service = rewards::prepare(&mut chain)?;
	make_tables(&mut chain, 500)?;
	rest(&mut chain)?;
	let bench = Bench::of(&chain, context)?;

	let era = chain.inspect(now);
	chain.with_storage(|| rewards::fund(service, era))??;
	end_era(&mut chain)?;
	let paid = |chain: &Chain| chain.inspect(|| rewards::paid(service));
	let payments = bench.capped(&mut chain, rewards::all()?, tables_rest, paid)?;

	rest(&mut chain)?;
	let set = OperatorSet { service, set: 0 };
	let past = chain.with_storage(|| put_points(set))??;
	end_era(&mut chain)?;
	let forgotten = decline(&chain, move || Points::<Runtime>::iter_key_prefix((set, past)).count());
	Ok(vec![payments, bench.capped(&mut chain, usize::try_from(POINTS)?, tables_rest, forgotten)?])
}

/// Points of an era that will be past in the next one. Says which.
fn put_points(set: OperatorSet) -> Result<Era> {
	let era = now().0.checked_sub(1).map(Era).ok_or_else(|| eyre!("the chain is too young for a past"))?;
	for index in 0..POINTS {
		let operator = AccountId::new(Hasher::hash_of(&(b"worker", index)).0);
		Points::<Runtime>::insert((set, era, operator), u64::from(index));
	}
	let total = (0..POINTS).fold(0, |sum: u128, index| sum + u128::from(index));
	PointTotals::<Runtime>::insert(set, era, total);
	// The walk comes by the set.
	SetBudgets::<Runtime>::insert(set, SetBudgets::<Runtime>::get(set));
	Ok(era)
}

/// The table for readers.
fn report(measured: &[Capped]) -> String {
	let mut text = String::from(
		"| in one block | items | cap | time by weight | proof by weight | time measured, whole block | proof measured, whole block |\n\
		 |---|---|---|---|---|---|---|\n",
	);
	for (of, capped) in LOOPS.iter().zip(measured) {
		let kib = whole(capped.measured_proof) / 1_024.0;
		text += &format!(
			"| {} | {} | {} | {} | {} | {} | {kib:.0} KiB |\n",
			of.does,
			capped.items,
			percent(part((of.cap)())),
			percent(capped.ref_time),
			percent(capped.proof),
			percent(capped.measured_time),
		);
	}
	text
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_whole_block_is_all_of_its_time_and_proof() {
		assert_eq!(of_block(max_block()).unwrap(), (1.0, 1.0));
		assert_eq!(of_block(Weight::zero()).unwrap(), (0.0, 0.0));
	}

	#[test]
	fn a_report_has_a_line_for_each_loop() {
		let capped = || Capped { items: 7, ref_time: 0.2, proof: 0.0312, measured_time: 0.1, measured_proof: 2_048 };
		let text = report(&[(); 7].map(|()| capped()));
		assert_eq!(text.lines().count(), 2 + LOOPS.len());
		assert!(text.contains("| 7 | 20.0 % | 20.0 % | 3.1 % | 10.0 % | 2 KiB |"), "{text}");
	}
}
