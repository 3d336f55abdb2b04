//! How far what is declared may lie from what a short run measures.
//!
//! * Reads, writes and proof are counted, so they are the same on every machine. None may be declared below what any execution
//!   took: who writes the files raises the lines that the node fits over all executions.
//! * Nor may they lie far above: a weight that counts what its call does no more is not true either.
//! * Time is compared with that of all other benchmarks in the same run, so that a slower machine, or another one than that
//!   of the committed files, is no news. A few executions of each are enough to see who may have moved; those are measured
//!   again, more often, before anything is said.

use super::{
	committed::Declared,
	observed::{Execution, Observed},
	results::{Benchmark, Line},
};
use std::collections::BTreeSet;

/// How many accesses more than were measured may be declared, besides a tenth. At their least values components can leave
/// out more than a line can say.
pub const SPARE_ACCESSES: u64 = 4;
/// How many bytes of proof the declared and the new estimate may lie apart, besides a tenth of the larger.
pub const SPARE_PROOF: u64 = 1_024;
/// How many times slower or quicker than the others a benchmark may have become.
pub const TIME_BAND: u64 = 4;
/// Executions of less declared time are not compared, in picoseconds: the clock and the call of the benchmark itself are as
/// much.
pub const SHORTEST: u64 = 10_000_000;
/// A benchmark that declares so much is not measured but set, to be more than any block has, in picoseconds.
const UNREACHABLE: u64 = 1_000_000_000_000_000;

/// Complaints about accesses and proof of one benchmark.
pub fn counts(declared: &Declared, observed: &Observed, fresh: &Benchmark) -> Vec<String> {
	let executions = &observed.accesses;
	let reads = accesses("reads", &declared.reads, executions, |execution| execution.reads);
	let writes = accesses("writes", &declared.writes, executions, |execution| execution.writes);
	let proof = greatest_by(executions, |execution| {
		let declared = declared.proof.at(&execution.components);
		(execution.proof > declared).then(|| (execution.proof - declared, (declared, execution.proof)))
	});
	let proof = proof.map(|(at, (declared, measured))| {
		format!("declares {declared} bytes of proof, below the {measured} that were measured{at}")
	});
	[reads, writes, proof.into_iter().collect(), estimate(&declared.proof, fresh)].concat()
}

fn accesses(what: &str, line: &Line, executions: &[Execution], count: impl Fn(&Execution) -> u64) -> Vec<String> {
	let below = greatest_by(executions, |execution| {
		let (declared, measured) = (line.at(&execution.components), count(execution));
		(measured > declared).then(|| (measured - declared, (declared, measured)))
	});
	let above = greatest_by(executions, |execution| {
		let (declared, measured) = (line.at(&execution.components), count(execution));
		let most = measured.saturating_add(measured / 10).saturating_add(SPARE_ACCESSES);
		(declared > most).then(|| (declared - most, (declared, measured)))
	});
	let say = |side: &str, found: Option<(String, (u64, u64))>| {
		found.map(|(at, (declared, measured))| {
			format!("declares {declared} {what}, {side} the {measured} that were measured{at}")
		})
	};
	say("below", below).into_iter().chain(say("far above", above)).collect()
}

/// Whether the estimated proof is another one now, at the least or the greatest values of the components.
fn estimate(declared: &Line, fresh: &Benchmark) -> Vec<String> {
	let now = fresh.declared_proof();
	let least = fresh.ranges.iter().map(|range| (range.name.clone(), range.min)).collect();
	let greatest = fresh.ranges.iter().map(|range| (range.name.clone(), range.max)).collect();
	let ends: BTreeSet<Vec<(String, u32)>> = BTreeSet::from([least, greatest]);
	let moved = ends.into_iter().find_map(|values| {
		let (declared, now) = (declared.at(&values), now.at(&values));
		let band = (declared.max(now) / 10).saturating_add(SPARE_PROOF);
		(declared.abs_diff(now) > band)
			.then(|| format!("declares {declared} bytes of proof, and what is estimated now is {now}{}", at(&values)))
	});
	moved.into_iter().collect()
}

/// What `judge` found of the execution that it found worst, and the values at which that was.
fn greatest_by<T: Copy>(
	executions: &[Execution],
	judge: impl Fn(&Execution) -> Option<(u64, T)>,
) -> Option<(String, T)> {
	let found = executions.iter().filter_map(|execution| judge(execution).map(|judged| (execution, judged)));
	let (execution, (_, what)) = found.max_by_key(|(_, (by, _))| *by)?;
	Some((at(&execution.components), what))
}

/// ` at m = 1, n = 2`; nothing where there are no components.
fn at(values: &[(String, u32)]) -> String {
	let shown: Vec<String> = values.iter().map(|(name, value)| format!("{name} = {value}")).collect();
	if shown.is_empty() {
		String::new()
	} else {
		format!(" at {}", shown.join(", "))
	}
}

/// Measured over declared time, in thousandths, of the executions of one benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
	/// Of the one that was quickest for what it declares: noise makes others slower, and never this one quicker.
	pub quickest: u64,
	/// Of the slowest.
	pub slowest: u64,
}

impl Pace {
	/// `None`: nothing is long enough to be compared.
	pub fn of(declared: &Declared, observed: &Observed) -> Option<Self> {
		let paces = observed.times.iter().filter_map(|execution| {
			let declared = declared.time.at(&execution.components);
			let comparable = (SHORTEST..UNREACHABLE).contains(&declared);
			// Nanoseconds in thousandths of picoseconds.
			let measured = u128::from(execution.time).saturating_mul(1_000_000);
			comparable.then(|| u64::try_from(measured / u128::from(declared)).unwrap_or(u64::MAX))
		});
		let paces: Vec<u64> = paces.collect();
		Some(Self { quickest: *paces.iter().min()?, slowest: *paces.iter().max()? })
	}

	/// What is wrong, where all others have the pace `usual`.
	pub fn moved(&self, usual: u64) -> Option<String> {
		let (side, pace) = if self.quickest > usual.saturating_mul(TIME_BAND) {
			("above", self.quickest)
		} else if self.slowest.saturating_mul(TIME_BAND) < usual {
			("below", self.slowest)
		} else {
			return None;
		};
		let times = |pace: u64| format!("{}.{:03}", pace / 1_000, pace % 1_000);
		Some(format!(
			"takes {} times what it declares, {TIME_BAND} times {side} the {} of all benchmarks in this run",
			times(pace),
			times(usual),
		))
	}
}

/// The pace in the middle.
pub fn usual(paces: &[Pace]) -> u64 {
	let mut sorted: Vec<u64> = paces.iter().map(|pace| pace.quickest).collect();
	sorted.sort_unstable();
	sorted.get(sorted.len() / 2).copied().unwrap_or(1_000)
}

#[cfg(test)]
mod tests {
	use super::{
		super::results::{tests::example, Slope},
		*,
	};

	fn line(base: u64, slope: u64) -> Line {
		Line { base, slopes: vec![Slope { name: "n".into(), slope, error: 0 }] }
	}

	fn execution(n: Option<u32>, time: u64, reads: u64, writes: u64, proof: u64) -> Execution {
		let components = n.into_iter().map(|n| ("n".to_string(), n)).collect();
		Execution { components, time, reads, writes, proof }
	}

	fn observed(executions: &[Execution]) -> Observed {
		Observed {
			pallet: "pallet_example".into(),
			instance: "Example".into(),
			benchmark: "do_it".into(),
			times: executions.to_vec(),
			accesses: executions.to_vec(),
		}
	}

	/// What the example's own results declare: see [`example`].
	fn declared() -> Declared {
		Declared {
			time: line(20_000_000, 2_000_000),
			proof: example().declared_proof(),
			reads: line(2, 1),
			writes: Line { base: 1, slopes: vec![] },
			by_hand: vec![],
			quickest: true,
		}
	}

	fn complaints(declared: &Declared, executions: &[Execution]) -> Vec<String> {
		counts(declared, &observed(executions), &example())
	}

	#[test]
	fn what_is_declared_as_it_was_measured_is_fine() {
		let executions = [execution(Some(1), 1, 3, 1, 7_000), execution(Some(9), 1, 11, 1, 20_000)];
		assert!(complaints(&declared(), &executions).is_empty());
	}

	#[test]
	fn accesses_below_the_measured_are_found_where_they_are_worst() {
		let executions = [execution(Some(1), 1, 4, 3, 0), execution(Some(9), 1, 13, 1, 0)];
		let expected = [
			"declares 11 reads, below the 13 that were measured at n = 9",
			"declares 1 writes, below the 3 that were measured at n = 1",
		];
		assert_eq!(complaints(&declared(), &executions), expected);
	}

	#[test]
	fn one_access_below_is_found_on_a_line_too() {
		let mut declared = declared();
		let found = complaints(&declared, &[execution(Some(1), 1, 4, 1, 0)]);
		assert_eq!(found, ["declares 3 reads, below the 4 that were measured at n = 1"]);
		declared.reads = Line { base: 3, slopes: vec![] };
		let found = complaints(&declared, &[execution(None, 1, 4, 1, 0)]);
		assert_eq!(found, ["declares 3 reads, below the 4 that were measured"]);
	}

	#[test]
	fn accesses_that_are_gone_are_found() {
		let mut declared = declared();
		declared.writes.base = 20;
		let found = complaints(&declared, &[execution(Some(1), 1, 3, 14, 0)]);
		assert_eq!(found, ["declares 20 writes, far above the 14 that were measured at n = 1"]);
		assert!(complaints(&declared, &[execution(Some(1), 1, 3, 15, 0)]).is_empty());
	}

	#[test]
	fn proof_below_the_measured_is_found() {
		let found = complaints(&declared(), &[execution(Some(1), 1, 3, 1, 7_604)]);
		assert_eq!(found, ["declares 7603 bytes of proof, below the 7604 that were measured at n = 1"]);
	}

	#[test]
	fn proof_that_is_estimated_otherwise_is_found() {
		let mut declared = declared();
		declared.proof.base = 2_000;
		let found = complaints(&declared, &[execution(Some(1), 1, 3, 1, 0)]);
		assert_eq!(found, ["declares 4603 bytes of proof, and what is estimated now is 7603 at n = 1"]);
	}

	#[test]
	fn pace_is_time_over_declared_time_at_the_same_values() {
		let declared = declared();
		let executions = [execution(Some(0), 30_000, 0, 0, 0), execution(Some(10), 40_000, 0, 0, 0)];
		let pace = Pace::of(&declared, &observed(&executions));
		assert_eq!(pace, Some(Pace { quickest: 1_000, slowest: 1_500 }));
	}

	#[test]
	fn what_is_too_short_or_never_runs_has_no_pace() {
		let mut declared = declared();
		let executions = [execution(Some(0), 30_000, 0, 0, 0)];
		for base in [SHORTEST - 1, u64::MAX] {
			declared.time = Line { base, slopes: vec![] };
			assert_eq!(Pace::of(&declared, &observed(&executions)), None);
		}
	}

	#[test]
	fn a_slower_machine_is_no_news_and_one_slower_benchmark_is() {
		let others = [900, 1_000, 1_100].map(|pace| Pace { quickest: 7 * pace, slowest: 9 * pace });
		let usual = usual(&others);
		assert_eq!(usual, 7_000);
		for pace in others {
			assert_eq!(pace.moved(usual), None);
		}
		let slow = Pace { quickest: 28_001, slowest: 90_000 }.moved(usual).unwrap();
		assert_eq!(slow, "takes 28.001 times what it declares, 4 times above the 7.000 of all benchmarks in this run");
		let quick = Pace { quickest: 100, slowest: 1_749 }.moved(usual).unwrap();
		assert!(quick.starts_with("takes 1.749 times what it declares, 4 times below"), "{quick}");
		// Noise: one of several executions is as quick as ever.
		assert_eq!(Pace { quickest: 28_000, slowest: 900_000 }.moved(usual), None);
		assert_eq!(Pace { quickest: 1, slowest: 1_750 }.moved(usual), None);
	}
}
