//! Our calls beside those of another runtime that do the same job, measured in one run on one machine.
//!
//! The peer is Asset Hub Westend, whose nomination pools and staking hold the stake of a relay chain. The node runs the
//! benchmarks of either runtime, in turn and round by round, with the same steps and repeats, so noise of the machine hits
//! both. What is compared with what is in [`jobs`]; the tables are written by [`report`], nothing of them by hand.

pub mod cost;
pub mod jobs;
pub mod report;

use crate::{
	figures::Row,
	paths, progress,
	weights::{
		bencher::{Bencher, Effort},
		catalogue::{self, PalletBenchmarks},
		results::Results,
	},
	Result,
};
use color_eyre::eyre::{ensure, eyre, WrapErr};
use cost::Cost;
use jobs::{Job, Part, Ratio, FIGURES, JOBS};
use std::{
	collections::BTreeSet,
	path::{Path, PathBuf},
	time::Duration,
};

/// The command that writes the results. What was really typed is in their header.
const COMMAND: &str = "make bench-peers";

/// The peer's genesis, of which a patch takes the stakers away: they are in the way of its benchmarks, which clear them away first.
const PEER_PRESET: &str = "genesis";
const PEER_PATCH: &str = "benchmarking/peers/genesis.json";

/// The greatest value of the peer's components: as many nominators as a page has. Reports of the relay chain go on to hundreds of
/// validators, for minutes each.
const PEER_MOST: u32 = jobs::PAGE;

/// How often each runtime is measured, unless asked otherwise.
pub const ROUNDS: u32 = 5;
/// How thoroughly, unless asked otherwise.
pub const EFFORT: Effort = Effort { steps: 10, repeat: 10 };

/// What the command was asked for.
#[derive(Clone, Debug)]
pub struct Request {
	/// How often each runtime is measured, in turn with the other.
	pub rounds: u32,
	/// How thoroughly, in each round.
	pub effort: Effort,
	/// The peer; the one that the build script makes if not given.
	pub peer: Option<PathBuf>,
	/// Our runtime with benchmarks; the one that the build script makes if not given.
	pub wasm: Option<PathBuf>,
}

impl Request {
	/// Whether tables and figures are written: not those of fewer executions than usual, nor of other runtimes.
	pub fn is_recorded(&self) -> bool {
		let thorough =
			self.rounds >= ROUNDS && self.effort.steps >= EFFORT.steps && self.effort.repeat >= EFFORT.repeat;
		thorough && self.peer.is_none() && self.wasm.is_none()
	}
}

/// What a job cost both.
pub struct Compared {
	/// The job.
	pub job: &'static Job,
	/// The peer's cost.
	pub peer: Cost,
	/// Ours.
	pub ours: Cost,
}

/// Measures, writes the tables, and gives the figures.
pub fn run(request: &Request) -> Result<Vec<Row>> {
	ensure!(request.rounds > 0, "at least one round is needed");
	let peer = Side::new("peer", paths::peer_wasm(request.peer.clone())?, |job| job.peer)?
		.run_by(|bencher| bencher.with_genesis(PEER_PRESET, paths::repository().join(PEER_PATCH)).up_to(PEER_MOST));
	let ours = Side::new("ours", paths::benchmark_wasm(request.wasm.clone())?, |job| job.ours)?;
	// As it is when the run begins: the run itself changes files.
	let origin = report::Origin::read(request, &peer.wasm, &ours.wasm)?;

	let (mut of_peer, mut of_us) = (Vec::new(), Vec::new());
	let bar = progress::bar(u64::from(request.rounds) * 2, "rounds of either");
	bar.enable_steady_tick(Duration::from_secs(1));
	for _ in 0..request.rounds {
		for (side, rounds) in [(&peer, &mut of_peer), (&ours, &mut of_us)] {
			bar.set_message(side.name);
			rounds.push(side.measure(request.effort)?);
			bar.inc(1);
		}
	}
	bar.finish_and_clear();

	let compared = JOBS.iter().map(|job| compare(job, &of_peer, &of_us)).collect::<Result<Vec<_>>>()?;
	if request.is_recorded() {
		report::write(&origin, &compared, [&of_peer, &of_us])?;
	}
	FIGURES.iter().map(|figure| row(figure, &compared)).collect()
}

fn compare(job: &'static Job, of_peer: &[Vec<Results>], of_us: &[Vec<Results>]) -> Result<Compared> {
	let cost = |parts, rounds| cost::of(parts, rounds).wrap_err_with(|| format!("job {}", job.name));
	Ok(Compared { job, peer: cost(job.peer, of_peer)?, ours: cost(job.ours, of_us)? })
}

fn row(figure: &jobs::Figure, compared: &[Compared]) -> Result<Row> {
	let one =
		compared.iter().find(|one| one.job.name == figure.job).ok_or_else(|| eyre!("{} is of no job", figure.name))?;
	let (peer, ours) = ((figure.quantity)(&one.peer), (figure.quantity)(&one.ours));
	let value = match figure.ratio {
		Ratio::PeerOverOurs => peer / ours,
		Ratio::OursOverPeer => ours / peer,
	};
	Ok(Row { name: figure.name.into(), value, unit: "ratio".into(), wanted: figure.wanted, command: COMMAND.into() })
}

/// One of the two runtimes, and what is measured of it.
struct Side {
	name: &'static str,
	wasm: PathBuf,
	bencher: Bencher,
	group: Vec<PalletBenchmarks>,
}

impl Side {
	fn new(name: &'static str, wasm: PathBuf, parts: fn(&Job) -> &'static [Part]) -> Result<Self> {
		let group = select(&catalogue::read(&wasm)?, JOBS.iter().flat_map(|job| parts(job).iter().copied()))
			.wrap_err_with(|| format!("in {}", wasm.display()))?;
		let functions = group.iter().flat_map(|pallet| pallet.functions.iter().cloned());
		let bencher = Bencher::new(wasm.clone())?.only(functions);
		Ok(Self { name, wasm, bencher, group })
	}

	fn run_by(self, how: impl FnOnce(Bencher) -> Bencher) -> Self {
		Self { bencher: how(self.bencher), ..self }
	}

	fn measure(&self, effort: Effort) -> Result<Vec<Results>> {
		self.bencher.measure(&self.group, effort).wrap_err_with(|| format!("measuring {}", self.wasm.display()))
	}
}

/// The benchmarks of these parts, by pallet.
fn select(all: &[PalletBenchmarks], parts: impl Iterator<Item = Part>) -> Result<Vec<PalletBenchmarks>> {
	let wanted: BTreeSet<(&str, &str)> = parts.map(|part| (part.pallet, part.benchmark)).collect();
	for (pallet, benchmark) in &wanted {
		let has = |one: &PalletBenchmarks| one.pallet == *pallet && one.functions.contains(*benchmark);
		ensure!(all.iter().any(has), "the runtime has no benchmark {pallet}::{benchmark}");
	}
	let selected = all.iter().map(|one| PalletBenchmarks {
		functions: one.functions.iter().filter(|name| wanted.contains(&(&one.pallet, name))).cloned().collect(),
		..one.clone()
	});
	Ok(selected.filter(|one| !one.functions.is_empty()).collect())
}

/// The file of that name among the results.
fn result_file(name: &str) -> PathBuf {
	paths::repository().join("benchmarking/results").join(name)
}

/// The name of a file, for readers.
fn file_name(path: &Path) -> String {
	path.file_name().unwrap_or_default().display().to_string()
}

#[cfg(test)]
mod tests {
	use super::{cost::tests::PART, *};
	use crate::figures::Wanted;

	fn benchmarks(pallet: &str, functions: &[&str]) -> PalletBenchmarks {
		let functions = functions.iter().map(|name| name.to_string()).collect();
		PalletBenchmarks { pallet: pallet.into(), instance: pallet.to_uppercase(), functions }
	}

	#[test]
	fn only_what_is_compared_is_measured() {
		let all = [benchmarks("pallet_a", &["do_it", "undo_it"]), benchmarks("pallet_b", &["do_it"])];
		assert_eq!(select(&all, [PART, PART].into_iter()).unwrap(), [benchmarks("pallet_a", &["do_it"])]);
	}

	#[test]
	fn a_benchmark_that_the_runtime_lacks_is_an_error_that_names_it() {
		let error = select(&[benchmarks("pallet_a", &["undo_it"])], [PART].into_iter()).unwrap_err().to_string();
		assert!(error.contains("pallet_a::do_it"), "{error}");
	}

	#[test]
	fn a_figure_divides_as_it_says() {
		let cost = |time| Cost { time, ..Cost::default() };
		let compared = [Compared { job: &JOBS[0], peer: cost(30.0), ours: cost(10.0) }];
		let figure = |ratio| jobs::Figure {
			name: "a",
			job: JOBS[0].name,
			quantity: Cost::time,
			ratio,
			wanted: Wanted::AtMost(1.0),
		};
		let (over_ours, over_peer) = (
			row(&figure(Ratio::PeerOverOurs), &compared).unwrap(),
			row(&figure(Ratio::OursOverPeer), &compared).unwrap(),
		);
		assert_eq!((over_ours.value, over_ours.holds()), (3.0, false));
		assert!((over_peer.value - 1.0 / 3.0).abs() < 1e-9 && over_peer.holds());
	}
}
