//! Checks the committed weights against the runtime, by a short run of all benchmarks. Writes nothing.

use super::{
	bencher::Effort,
	catalogue::PalletBenchmarks,
	committed::{self, Declared},
	count, coverage,
	drift::{self, Pace},
	observed::Observed,
	results::Results,
	shown, Request, Run,
};
use crate::{paths, progress, Result};
use color_eyre::eyre::{ensure, WrapErr};
use std::{
	collections::BTreeSet,
	fs,
	path::{Path, PathBuf},
	time::Duration,
};

/// Checks that the committed files cover what the runtime has and say what a short run measures, and that every benchmark
/// runs.
pub fn check(request: &Request) -> Result<()> {
	let run = Run::new(request)?;
	if request.pallets.is_empty() {
		let complaints = [
			run.layout.stale(&run.all)?,
			run.layout.undeclared(&run.all)?,
			run.layout.unmeasured(&run.all),
			coverage::configured(&configs()?, &run.layout.modules()?),
		]
		.concat();
		ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
	}
	// All in one run of the node: it compiles the runtime once, and there is little to see meanwhile.
	let bar = progress::bar(count(&run.selected), "benchmarks");
	bar.enable_steady_tick(Duration::from_secs(1));
	let (mut all_results, observed) = run.bencher.observe(&run.selected, Effort::LEAST)?;
	// As the files are written.
	all_results.iter_mut().for_each(|results| results.cover(&observed));
	bar.finish_and_clear();
	Run::say_skipped(&run.selected, &all_results);

	let (claims, mut complaints) = read_claims(&run, &all_results);
	complaints.extend(counts(&claims, &observed, &all_results));
	complaints.extend(times(&run, &claims, &observed)?);
	let complaints: BTreeSet<String> = complaints.into_iter().collect();
	ensure!(complaints.is_empty(), "{}", Vec::from_iter(complaints).join("\n"));
	let checked: usize = all_results.iter().map(|results| results.benchmarks.len()).sum();
	eprintln!("all {checked} benchmarks run, and the weight files say what they take");
	Ok(())
}

/// What one body of a committed file declares for a benchmark.
struct Claim {
	path: PathBuf,
	pallet: String,
	instance: String,
	benchmark: String,
	declared: Declared,
}

impl Claim {
	fn is_about(&self, observed: &Observed) -> bool {
		(&self.pallet, &self.instance, &self.benchmark) == (&observed.pallet, &observed.instance, &observed.benchmark)
	}

	fn observed<'a>(&self, observed: &'a [Observed]) -> Option<&'a Observed> {
		observed.iter().find(|one| self.is_about(one))
	}

	fn complaint(&self, what: &str) -> String {
		complaint(&self.path, &self.pallet, &format!("`{}` {what}", self.benchmark))
	}
}

/// A complaint about a file, with what repairs it.
fn complaint(path: &Path, pallet: &str, what: &str) -> String {
	format!("{}: {what}; if it is meant to be so, run `cargo harness weights --pallet {pallet}`", shown(path))
}

/// What the committed files declare for what was measured, and complaints about what they do not.
fn read_claims(run: &Run, all_results: &[Results]) -> (Vec<Claim>, Vec<String>) {
	let (mut claims, mut complaints) = (Vec::new(), Vec::new());
	for results in all_results {
		for (path, _) in run.layout.files(&results.pallet, &results.instance) {
			let Ok(text) = fs::read_to_string(&path) else {
				complaints.push(complaint(&path, &results.pallet, "is missing"));
				continue;
			};
			let found = committed::functions(&text);
			let wrong = [committed::header(&text), committed::compare(&found, &results.functions())].concat();
			complaints.extend(wrong.iter().map(|what| complaint(&path, &results.pallet, what)));
			claims.extend(
				found
					.into_iter()
					.flat_map(|(benchmark, bodies)| {
						bodies.into_iter().map(move |declared| (benchmark.clone(), declared))
					})
					.map(|(benchmark, declared)| Claim {
						path: path.clone(),
						pallet: results.pallet.clone(),
						instance: results.instance.clone(),
						benchmark,
						declared,
					}),
			);
		}
	}
	(claims, complaints)
}

fn counts(claims: &[Claim], observed: &[Observed], all_results: &[Results]) -> Vec<String> {
	let mut complaints = Vec::new();
	for claim in claims {
		let results = all_results.iter().find(|one| one.pallet == claim.pallet && one.instance == claim.instance);
		let fresh = results.and_then(|results| results.benchmarks.iter().find(|one| one.name == claim.benchmark));
		if let (Some(observed), Some(fresh)) = (claim.observed(observed), fresh) {
			complaints.extend(drift::counts(&claim.declared, observed, fresh).iter().map(|what| claim.complaint(what)));
		}
	}
	complaints
}

/// Complaints about times. What seems to have moved is measured again first.
fn times(run: &Run, claims: &[Claim], observed: &[Observed]) -> Result<Vec<String>> {
	let pace = |claim: &Claim, observed: &[Observed]| Pace::of(&claim.declared, claim.observed(observed)?);
	let paces: Vec<Pace> = claims.iter().filter_map(|claim| pace(claim, observed)).collect();
	let usual = drift::usual(&paces);
	let moved = |claim: &Claim, observed: &[Observed]| pace(claim, observed)?.moved(usual);
	let suspects: Vec<&Claim> = claims.iter().filter(|claim| moved(claim, observed).is_some()).collect();
	if suspects.is_empty() {
		return Ok(Vec::new());
	}
	let names: BTreeSet<String> =
		suspects.iter().map(|claim| format!("{}::{}", claim.pallet, claim.benchmark)).collect();
	eprintln!("measured again, since the time may have moved: {}", Vec::from_iter(names).join(" "));
	let (_, again) = run.bencher.observe(&only(&run.selected, &suspects), Effort::AGAIN)?;
	Ok(moved_again(&suspects, &again, usual))
}

/// Complaints about those that have moved by the second run, too, and about those that it did not measure.
fn moved_again(suspects: &[&Claim], again: &[Observed], usual: u64) -> Vec<String> {
	let judge = |claim: &&Claim| {
		let pace = claim.observed(again).and_then(|observed| Pace::of(&claim.declared, observed));
		match pace {
			Some(pace) => pace.moved(usual).map(|what| claim.complaint(&what)),
			None => Some(claim.complaint("seems to have moved in time, and the second run did not measure it")),
		}
	};
	suspects.iter().filter_map(judge).collect()
}

/// The benchmarks of these claims, and those of the same names in other instances of their pallets: the node measures all
/// instances of a pallet.
fn only(selected: &[PalletBenchmarks], claims: &[&Claim]) -> Vec<PalletBenchmarks> {
	let mut group = Vec::new();
	for pallet in selected {
		let wanted =
			|name: &&String| claims.iter().any(|claim| claim.pallet == pallet.pallet && claim.benchmark == **name);
		let functions: BTreeSet<String> = pallet.functions.iter().filter(wanted).cloned().collect();
		if !functions.is_empty() {
			group.push(PalletBenchmarks { functions, ..pallet.clone() });
		}
	}
	group
}

/// The files of the runtime's configuration, by name and text.
fn configs() -> Result<Vec<(String, String)>> {
	let dir = paths::repository().join("runtime/src/configs");
	let read = |path: PathBuf| {
		let text = fs::read_to_string(&path).wrap_err_with(|| format!("cannot read {}", path.display()))?;
		Ok((shown(&path), text))
	};
	super::layout::rust_files(&dir)?.into_iter().map(read).collect()
}

#[cfg(test)]
mod tests {
	use super::{super::observed::Execution, *};

	fn claim(pallet: &str, instance: &str, benchmark: &str) -> Claim {
		Claim {
			path: paths::repository().join("runtime/src/weights/pallet_a.rs"),
			pallet: pallet.into(),
			instance: instance.into(),
			benchmark: benchmark.into(),
			declared: Declared::default(),
		}
	}

	#[test]
	fn complaints_name_the_file_the_function_and_the_repair() {
		let said = claim("pallet_a", "A", "do_it").complaint("declares 1 reads, below the 2 that were measured");
		assert_eq!(
			said,
			"runtime/src/weights/pallet_a.rs: `do_it` declares 1 reads, below the 2 that were measured; if it is meant \
			to be so, run `cargo harness weights --pallet pallet_a`"
		);
	}

	#[test]
	fn suspects_are_measured_again_in_all_instances() {
		let functions = BTreeSet::from(["do_it".to_string(), "other".to_string()]);
		let pallet = |pallet: &str, instance: &str| PalletBenchmarks {
			pallet: pallet.into(),
			instance: instance.into(),
			functions: functions.clone(),
		};
		let selected = [pallet("pallet_a", "A1"), pallet("pallet_a", "A2"), pallet("pallet_b", "B")];
		let again = only(&selected, &[&claim("pallet_a", "A1", "do_it")]);
		let shape: Vec<_> = again.iter().map(|one| (&one.instance[..], one.functions.len())).collect();
		assert_eq!(shape, [("A1", 1), ("A2", 1)]);
	}

	#[test]
	fn a_suspect_that_is_not_measured_again_is_an_error() {
		let mut suspect = claim("pallet_a", "A", "do_it");
		suspect.declared.time.base = 20_000_000;
		let said = moved_again(&[&suspect], &[], 1_000);
		assert!(said.len() == 1 && said[0].contains("`do_it` seems to have moved"), "{said:?}");
		let again = |time| {
			[Observed {
				pallet: "pallet_a".into(),
				instance: "A".into(),
				benchmark: "do_it".into(),
				times: vec![Execution { time, ..Execution::default() }],
				accesses: vec![],
			}]
		};
		assert!(moved_again(&[&suspect], &again(20_000), 1_000).is_empty());
		assert_eq!(moved_again(&[&suspect], &again(90_000), 1_000).len(), 1);
	}

	#[test]
	fn the_runtime_takes_nothing_but_what_was_measured() {
		let configs = configs().unwrap();
		assert!(configs.len() > 5);
		let layout = super::super::Layout::of_repository(&[]);
		let complaints = coverage::configured(&configs, &layout.modules().unwrap());
		assert!(complaints.is_empty(), "{complaints:?}");
	}

	#[test]
	fn what_is_committed_is_what_our_templates_write() {
		let layout = super::super::Layout::of_repository(&[]);
		let files = layout.generated().unwrap();
		assert!(files.len() > 20);
		for path in files {
			let text = fs::read_to_string(&path).unwrap();
			assert_eq!(committed::header(&text), Vec::<String>::new(), "{}", path.display());
			let found = committed::functions(&text);
			assert!(!found.is_empty(), "{}", path.display());
			let due = found.keys().cloned().collect();
			assert_eq!(committed::compare(&found, &due), Vec::<String>::new(), "{}", path.display());
		}
	}
}
