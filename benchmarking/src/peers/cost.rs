//! What a benchmark cost in one round, and what a job cost over all rounds.

use super::jobs::Part;
use crate::{
	stats::Quartiles,
	weights::results::{Benchmark, Line, Results},
	Result,
};
use color_eyre::eyre::{ensure, eyre};
use rampart_runtime::Runtime;

/// What a job costs one runtime.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cost {
	/// The median over the rounds, in microseconds.
	pub time: f64,
	/// The least and the most of any round.
	pub times: (f64, f64),
	/// Distinct keys read.
	pub reads: f64,
	/// Distinct keys written.
	pub writes: f64,
	/// The proof that was recorded in the small state of the benchmark, in bytes.
	pub measured_proof: f64,
	/// The proof that a weight declares: see [`Benchmark::declared_proof`].
	pub declared_proof: f64,
}

impl Cost {
	/// The time, without that of the database.
	pub fn time(&self) -> f64 {
		self.time
	}

	/// Distinct keys read.
	pub fn reads(&self) -> f64 {
		self.reads
	}

	/// Distinct keys written.
	pub fn writes(&self) -> f64 {
		self.writes
	}

	/// The time in the sense of a weight: with that of reads and writes by the weights of our runtime's database. The peer's own
	/// database is in memory, by its configuration; the same for both is what compares the calls.
	pub fn weight(&self) -> f64 {
		let database = <Runtime as frame_system::Config>::DbWeight::get();
		self.time + self.reads * microseconds(database.read) + self.writes * microseconds(database.write)
	}

	/// The proof that was recorded.
	pub fn measured_proof(&self) -> f64 {
		self.measured_proof
	}

	/// The proof that a weight declares.
	pub fn declared_proof(&self) -> f64 {
		self.declared_proof
	}
}

/// What a job's parts cost together. `rounds` has the results of each round.
pub fn of(parts: &[Part], rounds: &[Vec<Results>]) -> Result<Cost> {
	let each: Vec<Cost> = rounds.iter().map(|results| in_round(parts, results)).collect::<Result<_>>()?;
	let times: Vec<f64> = each.iter().map(Cost::time).collect();
	let time = Quartiles::of(&times).ok_or_else(|| eyre!("nothing was measured"))?.median;
	let least = times.iter().copied().fold(f64::INFINITY, f64::min);
	// Counts are the same in each round but for what a fit through them rounds.
	let most = |of: fn(&Cost) -> f64| each.iter().map(of).fold(0.0, f64::max);
	Ok(Cost {
		time,
		times: (least, most(Cost::time)),
		reads: most(Cost::reads),
		writes: most(Cost::writes),
		measured_proof: most(Cost::measured_proof),
		declared_proof: most(Cost::declared_proof),
	})
}

fn in_round(parts: &[Part], results: &[Results]) -> Result<Cost> {
	let mut sum = Cost::default();
	for part in parts {
		let benchmark = find(results, part)?;
		let times = f64::from(part.times);
		let value = |line: &Line| times * at(line, part.at);
		sum.time += value(&benchmark.time) / 1_000_000.0;
		sum.reads += value(&benchmark.reads);
		sum.writes += value(&benchmark.writes);
		sum.measured_proof += value(&benchmark.measured_proof);
		sum.declared_proof += value(&benchmark.declared_proof());
	}
	Ok(sum)
}

/// The results of a part's benchmark. A pallet that a runtime has several times is none to compare.
pub fn find<'a>(results: &'a [Results], part: &Part) -> Result<&'a Benchmark> {
	let mut found = results.iter().filter(|results| results.pallet == part.pallet);
	let pallet = found.next().ok_or_else(|| eyre!("the node did not measure {}", part.pallet))?;
	ensure!(found.next().is_none(), "there are several {}", part.pallet);
	pallet
		.benchmarks
		.iter()
		.find(|benchmark| benchmark.name == part.benchmark)
		.ok_or_else(|| eyre!("the node did not measure {}::{}", part.pallet, part.benchmark))
}

/// Whether a part is taken where its benchmark did not go, on the line that fits where it did.
pub fn is_beyond(part: &Part, benchmark: &Benchmark) -> bool {
	benchmark.ranges.iter().any(|range| !(range.min..=range.max).contains(&part.at))
}

/// A line's value where each component is `value`: the benchmarks that are compared have one at most.
fn at(line: &Line, value: u32) -> f64 {
	float(line.base) + line.slopes.iter().map(|slope| float(slope.slope)).sum::<f64>() * f64::from(value)
}

/// Picoseconds as microseconds.
fn microseconds(picoseconds: u64) -> f64 {
	float(picoseconds) / 1_000_000.0
}

/// Exact below 2^53, which is more picoseconds than an hour has.
pub fn float(value: u64) -> f64 {
	let half = |bits: u64| u32::try_from(bits & u64::from(u32::MAX)).map(f64::from).unwrap_or_default();
	half(value >> 32) * 4_294_967_296.0 + half(value)
}

#[cfg(test)]
pub(super) mod tests {
	use super::*;
	use crate::weights::results::tests::example;

	/// Results of a pallet `pallet_a` with the benchmark `do_it`, whose time is `times` that of the example.
	pub fn results(times: u64) -> Vec<Results> {
		let mut benchmark = example();
		benchmark.time.base *= times;
		benchmark.time.slopes.iter_mut().for_each(|slope| slope.slope *= times);
		vec![Results {
			pallet: "pallet_a".into(),
			instance: "A".into(),
			version: "1".into(),
			date: "2026-01-01".into(),
			cpu: "c".into(),
			benchmarks: vec![benchmark],
		}]
	}

	pub const PART: Part = Part { pallet: "pallet_a", benchmark: "do_it", at: 3, times: 2 };

	#[test]
	fn a_cost_is_the_sum_of_its_parts_where_their_components_are() {
		let cost = of(&[PART, Part { at: 0, times: 1, ..PART }], &[results(1)]).unwrap();
		// Twice with three, once with none: 1.5 us and 0.002 us for each; two reads and one for each.
		assert!((cost.time - (3.0 * 1.5 + 6.0 * 0.002)).abs() < 1e-9, "{cost:?}");
		assert_eq!((cost.reads, cost.writes), (12.0, 3.0));
		assert_eq!(cost.measured_proof, 3.0 * 5_000.0 + 6.0 * 83.0);
		assert_eq!(cost.declared_proof, 3.0 * 5_000.0 + 6.0 * 2_606.0);
	}

	#[test]
	fn the_time_is_the_median_of_the_rounds() {
		let once = Part { at: 0, times: 1, ..PART };
		let cost = of(&[once], &[results(9), results(1), results(2)]).unwrap();
		assert_eq!((cost.time, cost.times), (3.0, (1.5, 13.5)));
	}

	#[test]
	fn a_weight_counts_the_accesses_of_the_database() {
		let database = <Runtime as frame_system::Config>::DbWeight::get();
		let cost = Cost { time: 1.0, reads: 2.0, writes: 1.0, ..Cost::default() };
		let expected = 1.0 + microseconds(database.read * 2 + database.write);
		assert!((cost.weight() - expected).abs() < 1e-9);
	}

	#[test]
	fn what_was_not_measured_is_an_error_that_names_it() {
		let stranger = Part { benchmark: "undo_it", ..PART };
		let error = of(&[stranger], &[results(1)]).unwrap_err().to_string();
		assert!(error.contains("pallet_a::undo_it"), "{error}");
		assert!(of(&[PART], &[[results(1), results(1)].concat()]).is_err());
	}

	#[test]
	fn a_part_outside_the_range_is_beyond_what_was_measured() {
		let benchmark = example();
		assert!(!is_beyond(&PART, &benchmark));
		assert!(is_beyond(&Part { at: 0, ..PART }, &benchmark));
		assert!(is_beyond(&Part { at: 10, ..PART }, &benchmark));
	}

	#[test]
	fn large_numbers_are_exact() {
		assert_eq!(float((1 << 52) + 1), 4_503_599_627_370_497.0);
	}
}
