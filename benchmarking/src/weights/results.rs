//! What the node measured, and the proof that a weight declares for it.

use super::observed::Observed;
use crate::Result;
use color_eyre::eyre::{ensure, WrapErr};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Results of all benchmarks of a pallet's instance, as `templates/results.hbs` writes them.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Results {
	/// The pallet's crate.
	pub pallet: String,
	/// The name under which the runtime has it.
	pub instance: String,
	/// The version of the SDK's benchmarking command.
	pub version: String,
	/// The day of the measurement.
	pub date: String,
	/// The processor that it ran on.
	pub cpu: String,
	/// One a benchmark.
	pub benchmarks: Vec<Benchmark>,
}

/// What a benchmark gave: each quantity is a base and, per component, a slope.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Benchmark {
	/// Its name, that of the weight function.
	pub name: String,
	/// The arguments of the weight function.
	pub components: Vec<Component>,
	/// The ranges in which they were tried.
	pub ranges: Vec<Range>,
	/// Which storage was touched, for readers.
	pub comments: Vec<String>,
	/// Nanoseconds of the quickest execution.
	pub min_execution_time: u64,
	/// Time in picoseconds.
	pub time: Line,
	/// Distinct keys read.
	pub reads: Line,
	/// Distinct keys written.
	pub writes: Line,
	/// Bytes of the proof that was recorded in the small state of the benchmark.
	pub measured_proof: Line,
	/// Bytes of the proof by the largest encoded length of what is read, in a map of a million entries.
	pub estimated_proof: Line,
	/// Bytes of the proof by which an execution went beyond both: see [`Results::cover`].
	#[serde(default)]
	pub uncovered_proof: u64,
}

/// A linear function of components.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Line {
	/// The value where all components are 0.
	pub base: u64,
	/// The slopes that are not 0.
	pub slopes: Vec<Slope>,
}

impl Line {
	/// The value at these values of the components. A component that is not among them is 0.
	pub fn at(&self, values: &[(String, u32)]) -> u64 {
		self.slopes.iter().fold(self.base, |sum, Slope { name, slope, .. }| {
			let value = values.iter().find(|(other, _)| other == name).map(|(_, value)| *value).unwrap_or_default();
			sum.saturating_add(slope.saturating_mul(value.into()))
		})
	}

	/// Whether it is nothing, whatever the components are.
	pub fn is_zero(&self) -> bool {
		self.base == 0 && self.slopes.iter().all(|slope| slope.slope == 0)
	}
}

/// How a quantity grows with one component.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Slope {
	/// The component.
	pub name: String,
	/// Growth for each unit of it.
	pub slope: u64,
	/// Standard error of that.
	pub error: u64,
}

/// An argument of a weight function.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Component {
	/// One letter.
	pub name: String,
	/// Whether anything depends on it.
	pub is_used: bool,
}

/// The values of a component that were tried.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Range {
	/// The component.
	pub name: String,
	/// The least.
	pub min: u32,
	/// The greatest.
	pub max: u32,
}

/// Reads what the node wrote.
pub fn parse(text: &str) -> Result<Results> {
	let results: Results = serde_json::from_str(text).wrap_err("the node's results are not what its template says")?;
	ensure!(!results.benchmarks.is_empty(), "{} has no results", results.pallet);
	Ok(results)
}

impl Results {
	/// Names of the benchmarks that gave a result, which are those of the weight functions.
	pub fn functions(&self) -> BTreeSet<String> {
		self.benchmarks.iter().map(|benchmark| benchmark.name.clone()).collect()
	}

	/// Raises what is declared, by the base, until no execution took more reads, writes or proof.
	///
	/// The node fits lines to what executions took, and rounds base and slope to whole numbers. Such a line goes through the
	/// middle of its points, so it can lie under some of them.
	pub fn cover(&mut self, observed: &[Observed]) {
		for benchmark in &mut self.benchmarks {
			let names = (&self.pallet, &self.instance, &benchmark.name);
			let executions = observed
				.iter()
				.filter(|one| (&one.pallet, &one.instance, &one.benchmark) == names)
				.flat_map(|one| &one.accesses);
			for execution in executions {
				let beyond = |line: &Line, took: u64| took.saturating_sub(line.at(&execution.components));
				benchmark.reads.base += beyond(&benchmark.reads, execution.reads);
				benchmark.writes.base += beyond(&benchmark.writes, execution.writes);
				benchmark.uncovered_proof += beyond(&benchmark.declared_proof(), execution.proof);
			}
		}
	}
}

impl Benchmark {
	/// The proof that the weight declares: the estimate, but nowhere less than what was measured.
	///
	/// The SDK's command takes the largest estimate of all storage items that were read, not their sum, so its estimate can
	/// lie under what was measured even in the small state of a benchmark. A weight that declares too little lets blocks
	/// grow beyond what the relay chain accepts; one that declares too much is corrected by the weight reclaim. Hence the
	/// larger, of the base and of each slope, and what executions took beyond that.
	pub fn declared_proof(&self) -> Line {
		let mut declared = self.estimated_proof.clone();
		declared.base = declared.base.max(self.measured_proof.base).saturating_add(self.uncovered_proof);
		for measured in &self.measured_proof.slopes {
			match declared.slopes.iter_mut().find(|slope| slope.name == measured.name) {
				Some(slope) => slope.slope = slope.slope.max(measured.slope),
				None => declared.slopes.push(measured.clone()),
			}
		}
		declared.slopes.sort_by(|a, b| a.name.cmp(&b.name));
		declared
	}

	/// The arguments of the weight function; one that no quantity depends on is not used.
	pub fn arguments(&self) -> Vec<Component> {
		let declared = self.declared_proof();
		let lines = [&self.time, &self.reads, &self.writes, &declared];
		let depends = |name: &str| lines.iter().any(|line| line.slopes.iter().any(|slope| slope.name == name));
		let argument = |name: &str| Component { name: name.into(), is_used: depends(name) };
		self.components.iter().map(|component| argument(&component.name)).collect()
	}
}

#[cfg(test)]
pub(crate) mod tests {
	use super::{super::observed::Execution, *};

	fn slope(name: &str, slope: u64) -> Slope {
		Slope { name: name.into(), slope, error: 7 }
	}

	/// A benchmark whose estimate lies under its measurement in the base, and over it in the slope of `n`.
	pub fn example() -> Benchmark {
		Benchmark {
			name: "do_it".into(),
			components: ["m", "n", "u"].map(|name| Component { name: name.into(), is_used: false }).to_vec(),
			ranges: vec![Range { name: "n".into(), min: 1, max: 9 }],
			comments: vec!["Storage: `A::B` (r:2 w:1)".into()],
			min_execution_time: 1_234,
			time: Line { base: 1_500_000, slopes: vec![slope("n", 2_000)] },
			reads: Line { base: 2, slopes: vec![slope("n", 1)] },
			writes: Line { base: 1, slopes: vec![] },
			measured_proof: Line { base: 5_000, slopes: vec![slope("m", 3), slope("n", 80)] },
			estimated_proof: Line { base: 3_675, slopes: vec![slope("n", 2_603)] },
			uncovered_proof: 0,
		}
	}

	#[test]
	fn no_weight_declares_less_proof_than_was_measured() {
		let declared = example().declared_proof();
		assert_eq!(declared, Line { base: 5_000, slopes: vec![slope("m", 3), slope("n", 2_603)] });
	}

	#[test]
	fn a_line_has_a_value_at_each_value_of_its_components() {
		let line = Line { base: 5, slopes: vec![slope("m", 3), slope("n", 80)] };
		assert_eq!(line.at(&[("n".into(), 2), ("m".into(), 1), ("x".into(), 9)]), 168);
		assert_eq!(line.at(&[]), 5);
		assert!(!line.is_zero() && Line::default().is_zero());
	}

	#[test]
	fn no_execution_takes_more_than_is_declared() {
		let execution = |n, reads, writes, proof| Execution {
			components: vec![("m".into(), 0), ("n".into(), n)],
			time: 1,
			reads,
			writes,
			proof,
		};
		let mut results = Results {
			pallet: "pallet_a".into(),
			instance: "A".into(),
			version: String::new(),
			date: String::new(),
			cpu: String::new(),
			benchmarks: vec![example()],
		};
		let observed = |benchmark: &str, accesses| Observed {
			pallet: "pallet_a".into(),
			instance: "A".into(),
			benchmark: benchmark.into(),
			times: Vec::new(),
			accesses,
		};
		// Declared are 2 + n reads, 1 write and 5 000 + 2 603 n bytes.
		results.cover(&[
			observed("do_it", vec![execution(1, 3, 1, 7_603), execution(2, 5, 1, 10_209), execution(3, 4, 3, 12_811)]),
			observed("another", vec![execution(1, 99, 99, 99_999)]),
		]);
		let covered = &results.benchmarks[0];
		assert_eq!((covered.reads.base, covered.writes.base, covered.declared_proof().base), (3, 3, 5_003));
		assert_eq!(covered.declared_proof().slopes, example().declared_proof().slopes);
	}

	#[test]
	fn an_argument_is_used_when_any_quantity_depends_on_it() {
		let used: Vec<bool> = example().arguments().iter().map(|argument| argument.is_used).collect();
		assert_eq!(used, [true, true, false]);
	}

	#[test]
	fn text_that_the_template_cannot_have_written_is_refused() {
		assert!(parse("pub fn weight() {}").is_err());
		assert!(parse(r#"{"pallet":"a"}"#).is_err());
		let empty = r#"{"pallet":"a","instance":"A","version":"1","date":"2026-01-01","cpu":"c","benchmarks":[]}"#;
		assert!(parse(empty).unwrap_err().to_string().contains("no results"));
	}
}
