//! The tables: `results/peers.tsv` for programs, `results/peers.md` for readers.

use super::{
	cost::{self, Cost},
	file_name,
	jobs::{Part, JOBS},
	result_file, Compared, Request, COMMAND,
};
use crate::{
	chain::WasmRuntime,
	origin, paths,
	weights::results::{Line, Results},
	Result,
};
use color_eyre::eyre::{eyre, WrapErr};
use sp_runtime::traits::BlakeTwo256;
use sp_state_machine::TestExternalities;
use sp_version::RuntimeVersion;
use std::{collections::BTreeSet, fmt::Write, fs, path::Path};

/// The crate of the peer.
const PEER_CRATE: &str = "asset-hub-westend-runtime";

/// Crates of the peer whose versions are told.
const PEER_PALLETS: [&str; 2] = ["pallet-nomination-pools", "pallet-staking-async"];

/// What is compared, with its heading and the decimals it is shown with.
type Quantity = (&'static str, fn(&Cost) -> f64, usize);

const QUANTITIES: [Quantity; 6] = [
	("time, µs", Cost::time, 1),
	("reads", Cost::reads, 0),
	("writes", Cost::writes, 0),
	("weight, µs", Cost::weight, 1),
	("proof measured, bytes", Cost::measured_proof, 0),
	("proof declared, bytes", Cost::declared_proof, 0),
];

const TSV_HEADER: &str = "job\tside\tbenchmarks\ttime_us\ttime_us_least\ttime_us_most\treads\twrites\tweight_us\t\
	proof_measured_bytes\tproof_declared_bytes";

/// Where and of what a run was made.
pub struct Origin {
	here: origin::Origin,
	request: Request,
	peer: String,
	ours: String,
}

impl Origin {
	/// What can be told before anything is measured.
	pub fn read(request: &Request, peer: &Path, ours: &Path) -> Result<Self> {
		let lock = paths::repository().join("benchmarking/peers/Cargo.lock");
		let lock = fs::read_to_string(&lock).wrap_err_with(|| format!("cannot read {}", lock.display()))?;
		let locked = |name: &str| {
			let version = locked_version(&lock, name).ok_or_else(|| eyre!("{name} is not in the peers' Cargo.lock"));
			version.map(|version| format!("{name} {version}"))
		};
		let pallets = PEER_PALLETS.iter().map(|name| locked(name)).collect::<Result<Vec<_>>>()?.join(", ");
		Ok(Self {
			here: origin::Origin::here(),
			request: request.clone(),
			peer: format!("{} ({pallets}), {}", locked(PEER_CRATE)?, described(peer)?),
			ours: format!("rampart-runtime {}, {}", env!("CARGO_PKG_VERSION"), described(ours)?),
		})
	}

	/// The lines of a header: what, and what it is.
	fn lines(&self, results: &Results) -> Vec<(&'static str, String)> {
		let Request { rounds, effort, .. } = &self.request;
		let effort =
			format!("{rounds} rounds of either in turn, {} steps and {} repeats in each", effort.steps, effort.repeat);
		let here = self.here.clone().and("effort", effort);
		let here = here.and("benchmarking command", format!("frame-benchmarking-cli {}", results.version));
		here.and("peer", self.peer.clone()).and("ours", self.ours.clone()).entries().to_vec()
	}
}

/// A runtime's own name and version, and the bytes of its wasm.
fn described(wasm: &Path) -> Result<String> {
	let runtime = WasmRuntime::read_benchmarks(wasm)?;
	let mut state = TestExternalities::<BlakeTwo256>::new_empty();
	let version: RuntimeVersion = runtime.call(&mut state.ext(), "Core_version", &[])?;
	let bytes = runtime.code().len();
	Ok(format!("{}-{}, {} of {bytes} bytes", version.spec_name, version.spec_version, file_name(wasm)))
}

/// The version of a crate in the text of a `Cargo.lock`.
fn locked_version(lock: &str, name: &str) -> Option<String> {
	let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{name}\""));
	let version = lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')?;
	Some(version.into())
}

/// Writes both files. `rounds` has the results of the peer and ours.
pub fn write(origin: &Origin, compared: &[Compared], rounds: [&[Vec<Results>]; 2]) -> Result<()> {
	let [of_peer, of_us] = rounds.map(|rounds| rounds.last().map(Vec::as_slice).unwrap_or_default());
	let first = of_us.first().ok_or_else(|| eyre!("nothing was measured"))?;
	let header = origin.lines(first);
	paths::replace_file(&result_file("peers.tsv"), &tsv(&header, compared)?)?;
	paths::replace_file(&result_file("peers.md"), &markdown(&header, compared, [of_peer, of_us])?)
}

fn tsv(header: &[(&str, String)], compared: &[Compared]) -> Result<String> {
	let mut text = String::new();
	for (what, is) in header {
		writeln!(text, "# {what}: {is}")?;
	}
	writeln!(text, "{TSV_HEADER}")?;
	for one in compared {
		for (side, parts, cost) in [("peer", one.job.peer, &one.peer), ("ours", one.job.ours, &one.ours)] {
			let Cost { time, times: (least, most), reads, writes, measured_proof, declared_proof } = cost;
			let (parts, weight) = (shown_parts(parts), cost.weight());
			writeln!(
				text,
				"{}\t{side}\t{parts}\t{time:.1}\t{least:.1}\t{most:.1}\t{reads:.0}\t{writes:.0}\t{weight:.1}\t\
				 {measured_proof:.0}\t{declared_proof:.0}",
				one.job.name,
			)?;
		}
	}
	Ok(text)
}

fn markdown(header: &[(&str, String)], compared: &[Compared], results: [&[Results]; 2]) -> Result<String> {
	let mut text = String::from("# Beside a peer\n\n");
	writeln!(
		text,
		"Written by `{COMMAND}`; the next run overwrites what is changed by hand. What it means and where its"
	)?;
	writeln!(text, "limits are: [Peers](../README.md#peers).\n")?;
	for (what, is) in header {
		writeln!(text, "* {what}: {is}")?;
	}
	writeln!(text, "\n## Jobs\n\nThe third line of each job is the peer's over ours.\n")?;
	writeln!(text, "| job | | {} |", QUANTITIES.map(|(heading, ..)| heading).join(" | "))?;
	writeln!(text, "|---|---|{}", "---:|".repeat(QUANTITIES.len()))?;
	for one in compared {
		let cells = |cost: &Cost| QUANTITIES.map(|(_, of, decimals)| format!("{:.decimals$}", of(cost))).join(" | ");
		let ratios = QUANTITIES.map(|(_, of, _)| ratio(of(&one.peer), of(&one.ours))).join(" | ");
		writeln!(text, "| `{}` | peer | {} |", one.job.name, cells(&one.peer))?;
		writeln!(text, "| | ours | {} |", cells(&one.ours))?;
		writeln!(text, "| | ratio | {ratios} |")?;
	}
	text.push_str(&made_of(compared, results)?);
	text.push_str(&benchmarks(results)?);
	Ok(text)
}

/// What the jobs are, and the benchmarks that they are made of.
fn made_of(compared: &[Compared], [of_peer, of_us]: [&[Results]; 2]) -> Result<String> {
	let mut text = String::from(
		"\n## What the jobs are made of\n\nA benchmark with a component has its value in brackets; where the benchmark \
		 did not go so far, with a star: there the line counts that fits where it went. The times are those of the rounds.\n\n",
	);
	writeln!(text, "| job | what | peer | ours | times of the peer, µs | our times, µs |\n|---|---|---|---|---|---|")?;
	for Compared { job, peer, ours } in compared {
		let (of_peer, of_us) = (starred_parts(job.peer, of_peer)?, starred_parts(job.ours, of_us)?);
		let times = |cost: &Cost| format!("{:.1} to {:.1}", cost.times.0, cost.times.1);
		writeln!(text, "| `{}` | {} | {of_peer} | {of_us} | {} | {} |", job.name, job.about, times(peer), times(ours))?;
	}
	Ok(text)
}

/// What each benchmark gave in the last round.
fn benchmarks(results: [&[Results]; 2]) -> Result<String> {
	let mut text = String::from("\n## The benchmarks\n\nOf the last round, as the node gives them.\n\n");
	writeln!(text, "| | benchmark | time, µs | reads | writes | proof measured | proof declared |")?;
	writeln!(text, "|---|---|---|---|---|---|---|")?;
	let parts_of: [fn(&super::Job) -> &'static [Part]; 2] = [|job| job.peer, |job| job.ours];
	for ((side, results), parts) in ["peer", "ours"].into_iter().zip(results).zip(parts_of) {
		let mut seen = BTreeSet::new();
		for part in JOBS.iter().flat_map(parts) {
			if !seen.insert((part.pallet, part.benchmark)) {
				continue;
			}
			let benchmark = cost::find(results, part)?;
			let time = line(&benchmark.time, |picoseconds| format!("{:.1}", cost::float(picoseconds) / 1_000_000.0));
			let counts = [&benchmark.reads, &benchmark.writes, &benchmark.measured_proof, &benchmark.declared_proof()];
			let counts = counts.map(|of| line(of, |count| count.to_string())).join(" | ");
			writeln!(text, "| {side} | `{}::{}` | {time} | {counts} |", part.pallet, part.benchmark)?;
		}
	}
	Ok(text)
}

/// `base + slope n`.
fn line(line: &Line, shown: impl Fn(u64) -> String) -> String {
	let slopes = line.slopes.iter().map(|slope| format!(" + {} {}", shown(slope.slope), slope.name));
	slopes.fold(shown(line.base), |text, slope| text + &slope)
}

fn ratio(peer: f64, ours: f64) -> String {
	if ours > 0.0 {
		format!("**{:.2}**", peer / ours)
	} else {
		"-".into()
	}
}

/// `2 pallet::benchmark(64)`, joined by plus signs.
fn shown_parts(parts: &[Part]) -> String {
	parts.iter().map(|part| shown_part(part, "")).collect::<Vec<_>>().join(" + ")
}

fn shown_part(part: &Part, mark: &str) -> String {
	let times = if part.times == 1 { String::new() } else { format!("{} ", part.times) };
	let at = if part.at == 0 { String::new() } else { format!("({}{mark})", part.at) };
	format!("{times}{}::{}{at}", part.pallet, part.benchmark)
}

fn starred_parts(parts: &[Part], results: &[Results]) -> Result<String> {
	let shown = parts.iter().map(|part| {
		let mark = if cost::is_beyond(part, cost::find(results, part)?) { "*" } else { "" };
		Ok(format!("`{}`", shown_part(part, mark)))
	});
	Ok(shown.collect::<Result<Vec<_>>>()?.join(" + "))
}

#[cfg(test)]
mod tests {
	use super::{
		super::cost::tests::{results, PART},
		*,
	};

	#[test]
	fn the_version_of_a_crate_is_found() {
		let lock =
			"[[package]]\nname = \"a\"\nversion = \"1.2.3\"\n\n[[package]]\nname = \"ab\"\nversion = \"4.0.0\"\n";
		assert_eq!(locked_version(lock, "ab").as_deref(), Some("4.0.0"));
		assert_eq!(locked_version(lock, "b"), None);
	}

	#[test]
	fn the_peer_is_in_the_committed_lock() {
		let lock = fs::read_to_string(paths::repository().join("benchmarking/peers/Cargo.lock")).unwrap();
		for name in PEER_PALLETS.into_iter().chain([PEER_CRATE]) {
			assert!(locked_version(&lock, name).is_some(), "{name}");
		}
	}

	#[test]
	fn parts_are_shown_with_their_times_and_values() {
		assert_eq!(shown_parts(&[PART, Part { at: 0, times: 1, ..PART }]), "2 pallet_a::do_it(3) + pallet_a::do_it");
		let beyond = Part { at: 10, ..PART };
		assert_eq!(
			starred_parts(&[PART, beyond], &results(1)).unwrap(),
			"`2 pallet_a::do_it(3)` + `2 pallet_a::do_it(10*)`"
		);
	}

	#[test]
	fn lines_are_shown_with_their_slopes() {
		let benchmark = &results(1)[0].benchmarks[0];
		assert_eq!(line(&benchmark.measured_proof, |bytes| bytes.to_string()), "5000 + 3 m + 80 n");
	}

	#[test]
	fn a_row_of_the_table_has_as_many_fields_as_its_header() {
		let compared = [Compared { job: &JOBS[0], peer: Cost::default(), ours: Cost::default() }];
		let text = tsv(&[("commit", "abc".into())], &compared).unwrap();
		let mut lines = text.lines();
		assert_eq!(lines.next(), Some("# commit: abc"));
		let fields: Vec<usize> = lines.map(|line| line.split('\t').count()).collect();
		assert_eq!(fields, [11, 11, 11]);
	}

	#[test]
	fn nothing_is_divided_by_nothing() {
		assert_eq!(ratio(1.0, 0.0), "-");
		assert_eq!(ratio(3.0, 2.0), "**1.50**");
	}
}
