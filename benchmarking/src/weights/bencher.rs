//! Runs the node, which is the bencher.

use super::{
	catalogue::PalletBenchmarks,
	names,
	observed::{self, Observed},
	results::{self, Results},
};
use crate::{paths, Result};
use color_eyre::eyre::{bail, WrapErr};
use std::{
	collections::BTreeSet,
	fs,
	path::{Path, PathBuf},
	process::{Command, Stdio},
};

/// The genesis that benchmarks start from: they make the state they need, and an empty chain has nothing in their way.
const PRESET: &str = "empty";

/// How many benchmarks one run of the node is given when they are measured. Each run compiles the runtime again, ten
/// seconds and more; progress is seen only between runs.
pub const GROUP: usize = 80;

/// How thoroughly to measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
	/// Values tried of each component.
	pub steps: u32,
	/// Executions at each value.
	pub repeat: u32,
}

impl Effort {
	/// Each benchmark at few values of each component, and three times: of one execution of a short benchmark, on a machine that
	/// does something else too, a switch to that can be the most. The node fits lines through what it read, also under prefixes
	/// that are read at some of the values only, so it needs a few values with any.
	pub const LEAST: Self = Self { steps: 5, repeat: 3 };
	/// What seems to have moved is executed so often at the same values: the quickest of them has met no noise.
	pub const AGAIN: Self = Self { steps: 5, repeat: 20 };
}

impl Default for Effort {
	/// The whole runtime in about ten minutes on two cores.
	fn default() -> Self {
		Self { steps: 20, repeat: 20 }
	}
}

/// The node, ready to run benchmarks of a runtime.
pub struct Bencher {
	node: PathBuf,
	wasm: PathBuf,
	template: PathBuf,
	/// The genesis of the runtime that benchmarks start from.
	preset: String,
	/// What of that genesis is replaced, as JSON.
	patch: Option<PathBuf>,
	/// The names of the benchmarks to run, if not all that are asked for.
	functions: Option<Vec<String>>,
	/// The greatest value of a component, where a benchmark goes further.
	most: Option<u32>,
	/// Where the node leaves its results.
	scratch: PathBuf,
}

impl Bencher {
	/// The node next to this program, for the runtime at `wasm`.
	pub fn new(wasm: PathBuf) -> Result<Self> {
		Ok(Self {
			node: paths::node()?,
			wasm,
			template: paths::repository().join("benchmarking/templates/results.hbs"),
			preset: PRESET.into(),
			patch: None,
			functions: None,
			most: None,
			scratch: paths::profile_dir()?.join("weights"),
		})
	}

	/// The same, from another genesis: a preset, with some of it replaced by what the file says.
	pub fn with_genesis(self, preset: impl Into<String>, patch: PathBuf) -> Self {
		Self { preset: preset.into(), patch: Some(patch), ..self }
	}

	/// The same, with components up to this.
	pub fn up_to(self, most: u32) -> Self {
		Self { most: Some(most), ..self }
	}

	/// The same, for benchmarks of these names only, whichever pallet they are of.
	pub fn only(self, functions: impl IntoIterator<Item = String>) -> Self {
		let functions: BTreeSet<String> = functions.into_iter().collect();
		Self { functions: Some(functions.into_iter().collect()), ..self }
	}

	/// Measures these benchmarks. Those that the runtime skips have no result.
	pub fn measure(&self, group: &[PalletBenchmarks], effort: Effort) -> Result<Vec<Results>> {
		self.run(self.command(group, effort))?;
		self.read_results(group)
	}

	/// The same, and hands over each single execution too.
	pub fn observe(&self, group: &[PalletBenchmarks], effort: Effort) -> Result<(Vec<Results>, Vec<Observed>)> {
		let file = self.scratch.with_extension("json");
		let mut command = self.command(group, effort);
		command.arg("--json-file").arg(&file);
		self.run(command)?;
		Ok((self.read_results(group)?, observed::read(&file)?))
	}

	fn run(&self, mut command: Command) -> Result<()> {
		// What an earlier run left is not a result of this one.
		if self.scratch.exists() {
			fs::remove_dir_all(&self.scratch).wrap_err_with(|| format!("cannot empty {}", self.scratch.display()))?;
		}
		fs::create_dir_all(&self.scratch).wrap_err_with(|| format!("cannot make {}", self.scratch.display()))?;
		command.arg("--output").arg(&self.scratch).arg("--template").arg(&self.template);
		run(&mut command)
	}

	fn command(&self, group: &[PalletBenchmarks], effort: Effort) -> Command {
		let mut command = Command::new(&self.node);
		command
			.args(["benchmark", "pallet", "--genesis-builder=runtime", "--wasm-execution=compiled"])
			.arg(format!("--extrinsic={}", self.functions.clone().unwrap_or_else(|| functions(group)).join(",")))
			.arg("--runtime")
			.arg(&self.wasm)
			.arg(format!("--genesis-builder-preset={}", self.preset))
			.arg(format!("--pallet={}", names(group).join(",")))
			.arg(format!("--steps={}", effort.steps))
			.arg(format!("--repeat={}", effort.repeat))
			// Steps and repeats decide how long a benchmark runs, not a duration: ten seconds each would be an hour.
			.arg("--min-duration=0")
			.args(["--quiet", "--no-storage-info", "--no-median-slopes", "--no-min-squares"]);
		if let Some(patch) = &self.patch {
			command.arg("--genesis-patch").arg(patch);
		}
		if let Some(most) = self.most {
			command.arg(format!("--high={most}"));
		}
		command
	}

	fn read_results(&self, group: &[PalletBenchmarks]) -> Result<Vec<Results>> {
		let mut read = Vec::new();
		for entry in fs::read_dir(&self.scratch).wrap_err("cannot read the node's results")? {
			let path = entry.wrap_err("cannot read the node's results")?.path();
			read.push(read_result(&path)?);
		}
		read.sort_by(|a, b| (&a.pallet, &a.instance).cmp(&(&b.pallet, &b.instance)));
		let known = |results: &Results| {
			group.iter().any(|pallet| pallet.pallet == results.pallet && pallet.instance == results.instance)
		};
		if let Some(stranger) = read.iter().find(|results| !known(results)) {
			bail!("the node measured {} ({}), which it was not asked for", stranger.pallet, stranger.instance);
		}
		Ok(read)
	}
}

/// The benchmarks of all of these pallets, by name. A name that several pallets have is run in each of them.
fn functions(group: &[PalletBenchmarks]) -> Vec<String> {
	let functions: BTreeSet<_> = group.iter().flat_map(|pallet| pallet.functions.iter().cloned()).collect();
	functions.into_iter().collect()
}

fn read_result(path: &Path) -> Result<Results> {
	let text = fs::read_to_string(path).wrap_err_with(|| format!("cannot read {}", path.display()))?;
	results::parse(&text).wrap_err_with(|| format!("in {}", path.display()))
}

fn run(command: &mut Command) -> Result<()> {
	let output = command
		.stdin(Stdio::null())
		// Which benchmark failed is what it has to say, not where it said so.
		.env("RUST_BACKTRACE", "0")
		.output()
		.wrap_err_with(|| format!("cannot start {}", command.get_program().display()))?;
	if !output.status.success() {
		bail!(
			"the node could not run the benchmarks ({})\n{}{}",
			output.status,
			tail(&output.stdout),
			tail(&output.stderr)
		);
	}
	Ok(())
}

/// The last lines of an output, which tell what went wrong.
fn tail(output: &[u8]) -> String {
	let text = String::from_utf8_lossy(output);
	let lines: Vec<&str> = text.lines().collect();
	lines[lines.len().saturating_sub(30)..].iter().map(|line| format!("{line}\n")).collect()
}

/// Divides pallets into runs of the node, of about `most` benchmarks each. All instances of a pallet are measured together, since the node cannot be
/// asked for one of them.
pub fn groups(pallets: &[PalletBenchmarks], most: usize) -> Vec<Vec<PalletBenchmarks>> {
	let mut groups: Vec<Vec<PalletBenchmarks>> = Vec::new();
	let mut size: usize = 0;
	for name in names(pallets) {
		let instances = pallets.iter().filter(|pallet| pallet.pallet == name).cloned();
		let instances: Vec<PalletBenchmarks> = instances.collect();
		let benchmarks: usize = instances.iter().map(|pallet| pallet.functions.len()).sum();
		match groups.last_mut() {
			Some(group) if size.saturating_add(benchmarks) <= most => {
				group.extend(instances);
				size += benchmarks;
			},
			_ => {
				groups.push(instances);
				size = benchmarks;
			},
		}
	}
	groups
}

#[cfg(test)]
mod tests {
	use super::*;

	fn benchmarks(pallet: &str, instance: &str, count: usize) -> PalletBenchmarks {
		let functions = (0..count).map(|index| format!("f{index}")).collect();
		PalletBenchmarks { pallet: pallet.into(), instance: instance.into(), functions }
	}

	#[test]
	fn groups_keep_instances_together_and_lose_nothing() {
		let pallets = [
			benchmarks("a", "A", 10),
			benchmarks("c", "C1", 40),
			benchmarks("b", "B", 50),
			benchmarks("c", "C2", 40),
			benchmarks("d", "D", 1),
		];
		let groups = groups(&pallets, 60);
		let shape: Vec<Vec<&str>> =
			groups.iter().map(|group| group.iter().map(|pallet| &pallet.instance[..]).collect()).collect();
		assert_eq!(shape, [vec!["A", "B"], vec!["C1", "C2"], vec!["D"]]);
	}

	#[test]
	fn each_benchmark_is_asked_for_once() {
		let asked = functions(&[benchmarks("a", "A", 2), benchmarks("b", "B", 3)]);
		assert_eq!(asked, ["f0", "f1", "f2"]);
	}

	#[test]
	fn the_end_of_an_output_is_shown() {
		let output: String = (0..100).map(|line| format!("line {line}\n")).collect();
		let tail = tail(output.as_bytes());
		assert!(tail.starts_with("line 70\n") && tail.ends_with("line 99\n"), "{tail}");
	}
}
