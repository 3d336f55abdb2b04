//! What the calls of restaking, a report of slashing and a claim of rewards cost by weight, as ratios to a transfer of the same kind
//! of asset.
//!
//! All are benchmarked at their bounds, on the runtime with benchmarks, in several runs of the node, one after the other, each of
//! which measures all; a figure is the median of what they say, since a machine is slower now and then. `pallet_restaking`'s
//! benchmarks hold a foreign asset, and the yardstick is `pallet_assets::transfer_keep_alive` of the foreign assets. A
//! weight's time is that of its execution and of its reads and writes by the runtime's database weights; its proof is what
//! the weight declares.

use super::{Context, Figure, Scenario};
use crate::{
	figures::Wanted,
	paths, progress,
	stats::Quartiles,
	weights::{
		bencher::{Bencher, Effort},
		catalogue,
		results::{Benchmark, Line, Range, Results},
	},
	Result,
};
use codec::Encode;
use color_eyre::eyre::{eyre, WrapErr};
use pallet_restaking::{types::Position, Positions};
use rampart_primitives::{Generation, Shares};
use rampart_runtime::{AccountId, Runtime};

/// The calls, and the most that each may cost: in transfers, and in bytes of proof.
const CALLS: [(&str, f64, f64); 5] = [
	("deposit", 3.0, 12_288.0),
	("request_withdrawal", 3.0, 12_288.0),
	("claim_withdrawal", 3.0, 12_288.0),
	("set_allocation", 3.0, 12_288.0),
	("cut", 1.0, 8_192.0),
];

/// How often all are measured.
const ROUNDS: u64 = 5;
/// Steps and repeats of each time.
const EFFORT: Effort = Effort { steps: 10, repeat: 10 };

/// See the module.
pub struct Ratios;

impl Scenario for Ratios {
	fn name(&self) -> &'static str {
		"ratios"
	}

	fn about(&self) -> &'static str {
		"weights of restaking's calls, a report and a claim of rewards, against a transfer of the same kind of asset"
	}

	fn figures(&self) -> Vec<Figure> {
		let ratios = CALLS.map(|(call, most, _)| Figure::new(format!("ratio_{call}"), "ratio", Wanted::AtMost(most)));
		let proofs =
			CALLS.map(|(call, _, most)| Figure::new(format!("proof_{call}_bytes"), "bytes", Wanted::AtMost(most)));
		let last = Figure::new("ratio_cut_last", "ratio", Wanted::Any);
		let report = Figure::new("ratio_report", "ratio", Wanted::AtMost(3.0));
		let slope = Figure::new("ratio_report_per_vault", "ratio", Wanted::Any);
		let position = Figure::new("position_bytes", "bytes", Wanted::AtMost(200.0));
		let claim = Figure::new("ratio_claim_rewards", "ratio", Wanted::AtMost(2.0));
		let claim_slope = Figure::new("ratio_claim_rewards_per_asset", "ratio", Wanted::Any);
		ratios.into_iter().chain(proofs).chain([last, report, slope, position, claim, claim_slope]).collect()
	}

	fn missing(&self) -> Option<String> {
		paths::benchmark_wasm(None).err().map(|error| format!("{error:#}"))
	}

	fn run(&self, _: &Context) -> Result<Vec<f64>> {
		let wasm = paths::benchmark_wasm(None)?;
		let measured_pallets = ["pallet_assets", "pallet_restaking", "pallet_rewards", "pallet_slashing"];
		let group: Vec<_> = catalogue::read(&wasm)?
			.into_iter()
			.filter(|pallet| measured_pallets.contains(&pallet.pallet.as_str()))
			.collect();
		let bencher = Bencher::new(wasm)?;
		let bar = progress::bar(ROUNDS, "rounds");
		let mut rounds = Vec::new();
		for _ in 0..ROUNDS {
			rounds.push(values(&bencher.measure(&group, EFFORT)?)?);
			bar.inc(1);
		}
		bar.finish_and_clear();
		let median = |place: usize| {
			let sample: Vec<f64> = rounds.iter().filter_map(|values| values.get(place).copied()).collect();
			Quartiles::of(&sample).map(|quartiles| quartiles.median).ok_or_else(|| eyre!("no value of a figure"))
		};
		(0..self.figures().len()).map(median).collect()
	}
}

/// What one run says, figure by figure.
fn values(results: &[Results]) -> Result<Vec<f64>> {
	let transfer = time(find(results, "pallet_assets", "Foreign", "transfer_keep_alive")?)?;
	let calls = CALLS
		.iter()
		.map(|(call, ..)| find(results, "pallet_restaking", "Restaking", call))
		.collect::<Result<Vec<_>>>()?;
	// A cut is of one vault.
	let mut values = calls.iter().map(|call| Ok(time_at(call, |_| 1)? / transfer)).collect::<Result<Vec<f64>>>()?;
	for call in &calls {
		values.push(at(call, &call.declared_proof(), |_| 1)?);
	}
	let last = find(results, "pallet_restaking", "Restaking", "cut_last")?;
	values.push(time(last)? / transfer);
	// For one backing vault, and what each more adds.
	let report = find(results, "pallet_slashing", "Slashing", "report")?;
	let (one, most) = (time_at(report, |_| 1)?, time(report)?);
	let more: u32 = report.ranges.iter().map(|range| range.max.saturating_sub(1)).sum();
	values.extend([one / transfer, (most - one) / transfer / f64::from(more.max(1))]);
	values.push(f64::from(position_bytes()?));
	// In one asset, and in each more: with the payment, which is benchmarked by itself, at its costliest.
	let claim = find(results, "pallet_rewards", "Rewards", "claim")?;
	let payment = time(find(results, "pallet_restaking", "Restaking", "pay_from_pot")?)?;
	let (one, most) = (time_at(claim, |_| 1)?, time(claim)?);
	let more: u32 = claim.ranges.iter().map(|range| range.max.saturating_sub(1)).sum();
	values.push((one + payment) / transfer);
	values.push(((most - one) / f64::from(more.max(1)) + payment) / transfer);
	Ok(values)
}

fn find<'a>(results: &'a [Results], pallet: &str, instance: &str, name: &str) -> Result<&'a Benchmark> {
	results
		.iter()
		.filter(|results| results.pallet == pallet && results.instance == instance)
		.flat_map(|results| &results.benchmarks)
		.find(|benchmark| benchmark.name == name)
		.ok_or_else(|| eyre!("the node did not measure {pallet} ({instance}) {name}"))
}

/// A quantity where each component is what `of` says.
fn at(benchmark: &Benchmark, line: &Line, of: fn(&Range) -> u32) -> Result<f64> {
	let mut sum = line.base;
	for slope in &line.slopes {
		let range = benchmark.ranges.iter().find(|range| range.name == slope.name);
		let value = of(range.ok_or_else(|| eyre!("{} has no range of {}", benchmark.name, slope.name))?);
		sum = sum.saturating_add(slope.slope.saturating_mul(value.into()));
	}
	// Picoseconds of a block and bytes of a proof lie far below 2^53.
	let sum = u32::try_from(sum / 1_000).map(|thousands| f64::from(thousands) * 1_000.0 + remainder(sum));
	sum.wrap_err("a weight that no block could hold")
}

fn remainder(sum: u64) -> f64 {
	u32::try_from(sum % 1_000).map(f64::from).unwrap_or_default()
}

/// The time of a weight in picoseconds, at its greatest.
fn time(benchmark: &Benchmark) -> Result<f64> {
	time_at(benchmark, |range| range.max)
}

/// The time of a weight in picoseconds where each component is what `of` says.
fn time_at(benchmark: &Benchmark, of: fn(&Range) -> u32) -> Result<f64> {
	let database = <Runtime as frame_system::Config>::DbWeight::get();
	let of_accesses = |line: &Line, each: u64| -> Result<f64> {
		let each = u32::try_from(each).wrap_err("a database weight of seconds")?;
		Ok(at(benchmark, line, of)? * f64::from(each))
	};
	Ok(at(benchmark, &benchmark.time, of)?
		+ of_accesses(&benchmark.reads, database.read)?
		+ of_accesses(&benchmark.writes, database.write)?)
}

/// What a position without a withdrawal takes in the state: its key and its value.
fn position_bytes() -> Result<u32> {
	let key = Positions::<Runtime>::hashed_key_for(u32::MAX, AccountId::new([1; 32]));
	let position = Position { generation: Generation(1), shares: Shares(u128::MAX), ..Default::default() };
	u32::try_from(key.len() + position.encode().len()).wrap_err("a position of gigabytes")
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::weights::results::tests::example;

	#[test]
	fn a_quantity_is_taken_where_components_are_greatest() {
		let benchmark = example();
		// n is at most 9: 1 500 000 + 9 * 2 000.
		assert_eq!(at(&benchmark, &benchmark.time, |range| range.max).unwrap(), 1_518_000.0);
		assert!(at(&benchmark, &benchmark.declared_proof(), |range| range.max).is_err(), "m has no range");
	}

	#[test]
	fn a_database_access_counts() {
		let mut benchmark = example();
		let before = time(&benchmark).unwrap();
		benchmark.writes.base += 1;
		let write = <Runtime as frame_system::Config>::DbWeight::get().write;
		assert_eq!(time(&benchmark).unwrap() - before, f64::from(u32::try_from(write).unwrap()));
	}
}
