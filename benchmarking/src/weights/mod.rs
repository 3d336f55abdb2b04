//! The weight files of every pallet of the runtime: generated, and checked.
//!
//! The node runs the benchmarks of a runtime built with `runtime-benchmarks` and hands the results over as data, by the
//! template `results.hbs`. The files are rendered here, from the templates `pallet.hbs`, `own_pallet.hbs` and `xcm.hbs`:
//! one run fills all of a pallet's files, and a weight never declares less proof than was measured ([`results`]).

pub mod bencher;
pub mod catalogue;
mod check;
pub mod committed;
mod coverage;
pub mod drift;
pub mod layout;
pub mod observed;
pub mod render;
pub mod results;

use crate::{paths, progress, Result};
use bencher::{Bencher, Effort};
use catalogue::PalletBenchmarks;
pub use check::check;
use color_eyre::eyre::{bail, WrapErr};
pub use layout::{Kind, Layout};
use observed::Observed;
use render::Renderer;
use results::Results;
use std::{
	collections::BTreeSet,
	fs,
	path::{Path, PathBuf},
	time::{Duration, Instant},
};

/// What the command was asked for.
#[derive(Clone, Debug, Default)]
pub struct Request {
	/// Pallets by crate name; none means all.
	pub pallets: Vec<String>,
	/// How thoroughly to measure.
	pub effort: Effort,
	/// The runtime with benchmarks; the one that the build scripts make if not given.
	pub wasm: Option<PathBuf>,
	/// The template of the runtime's files, instead of ours.
	pub template: Option<PathBuf>,
}

/// Measures and writes the weight files.
pub fn generate(request: &Request) -> Result<()> {
	let run = Run::new(request)?;
	let renderer = Renderer::new(request.template.as_deref())?;
	let start = Instant::now();
	let measured = run.measure(request.effort, bencher::GROUP, |mut results, observed| {
		results.cover(observed);
		let results = &results;
		for (path, kind) in run.layout.files(&results.pallet, &results.instance) {
			let text = renderer.render(kind, results, request.effort)?;
			if let Some(dir) = path.parent() {
				fs::create_dir_all(dir).wrap_err_with(|| format!("cannot make {}", dir.display()))?;
			}
			paths::replace_file(&path, &text)?;
		}
		Ok(())
	})?;
	eprintln!("measured and wrote {measured} weights in {:.1} minutes", start.elapsed().as_secs_f64() / 60.0);
	run.layout.undeclared(&run.all)?.iter().for_each(|complaint| eprintln!("{complaint}"));
	Ok(())
}

/// What both commands work with.
struct Run {
	all: Vec<PalletBenchmarks>,
	selected: Vec<PalletBenchmarks>,
	layout: Layout,
	bencher: Bencher,
}

impl Run {
	fn new(request: &Request) -> Result<Self> {
		let wasm = paths::benchmark_wasm(request.wasm.clone())?;
		let all = catalogue::read(&wasm)?;
		let selected = select(&all, &request.pallets)?;
		let layout = Layout::of_repository(&all);
		Ok(Self { all, selected, layout, bencher: Bencher::new(wasm)? })
	}

	/// Runs the selected benchmarks, about `most` at a time, and hands over the results of each pallet's instance, with all
	/// executions. Returns how many benchmarks there were.
	fn measure(
		&self,
		effort: Effort,
		most: usize,
		mut take: impl FnMut(Results, &[Observed]) -> Result<()>,
	) -> Result<usize> {
		let mut measured = 0;
		let bar = progress::bar(count(&self.selected), "benchmarks");
		bar.enable_steady_tick(Duration::from_secs(1));
		for group in bencher::groups(&self.selected, most) {
			bar.set_message(names(&group).join(" "));
			let (all_results, mut observed) = self.bencher.observe(&group, effort)?;
			// What the check will look at: the lines need not go through values of components between those tried.
			observed.extend(self.bencher.observe(&group, Effort::LEAST)?.1);
			bar.suspend(|| Self::say_skipped(&group, &all_results));
			for results in all_results {
				measured += results.benchmarks.len();
				take(results, &observed)?;
			}
			bar.inc(count(&group));
		}
		bar.finish_and_clear();
		Ok(measured)
	}

	fn say_skipped(group: &[PalletBenchmarks], all_results: &[Results]) {
		let skipped = skipped(group, all_results);
		if !skipped.is_empty() {
			eprintln!("skipped by the runtime: {}", skipped.join(" "));
		}
	}
}

/// Benchmarks without a result: the runtime says that it does not have what they would measure.
fn skipped(group: &[PalletBenchmarks], all_results: &[Results]) -> Vec<String> {
	let mut skipped = Vec::new();
	for pallet in group {
		let results = all_results.iter().find(|one| one.pallet == pallet.pallet && one.instance == pallet.instance);
		let measured = results.map(Results::functions).unwrap_or_default();
		skipped.extend(pallet.functions.difference(&measured).map(|name| format!("{}::{name}", pallet.pallet)));
	}
	skipped
}

fn select(all: &[PalletBenchmarks], wanted: &[String]) -> Result<Vec<PalletBenchmarks>> {
	let wanted: Vec<String> = wanted.iter().map(|name| name.replace('-', "_")).collect();
	for name in &wanted {
		if !all.iter().any(|pallet| pallet.pallet == *name) {
			bail!("the runtime has no benchmarks of `{name}`, but of {}", names(all).join(" "));
		}
	}
	let selected = all.iter().filter(|pallet| wanted.is_empty() || wanted.contains(&pallet.pallet));
	Ok(selected.cloned().collect())
}

fn count(pallets: &[PalletBenchmarks]) -> u64 {
	pallets.iter().map(|pallet| pallet.functions.len()).sum::<usize>().try_into().unwrap_or(u64::MAX)
}

/// Names of the pallets, each once.
fn names(pallets: &[PalletBenchmarks]) -> Vec<String> {
	let names: BTreeSet<_> = pallets.iter().map(|pallet| pallet.pallet.clone()).collect();
	names.into_iter().collect()
}

fn shown(path: &Path) -> String {
	path.strip_prefix(paths::repository()).unwrap_or(path).display().to_string()
}

#[cfg(test)]
mod tests {
	use super::*;

	fn benchmarks(pallet: &str, instance: &str) -> PalletBenchmarks {
		PalletBenchmarks { pallet: pallet.into(), instance: instance.into(), functions: BTreeSet::from(["f".into()]) }
	}

	#[test]
	fn only_pallets_that_exist_can_be_selected() {
		let all = [benchmarks("pallet_a", "A"), benchmarks("pallet_b", "B")];
		assert_eq!(select(&all, &[]).unwrap().len(), 2);
		assert_eq!(select(&all, &["pallet-b".into()]).unwrap(), [all[1].clone()]);
		let error = select(&all, &["pallet_c".into()]).unwrap_err().to_string();
		assert!(error.contains("pallet_c") && error.contains("pallet_a pallet_b"), "{error}");
	}

	#[test]
	fn benchmarks_without_a_result_are_named() {
		let mut group = benchmarks("pallet_a", "A");
		group.functions.insert("do_it".into());
		let results = Results {
			pallet: "pallet_a".into(),
			instance: "A".into(),
			version: String::new(),
			date: String::new(),
			cpu: String::new(),
			benchmarks: vec![results::tests::example()],
		};
		assert_eq!(skipped(&[group.clone()], &[results]), ["pallet_a::f"]);
		assert_eq!(skipped(&[group], &[]), ["pallet_a::do_it", "pallet_a::f"]);
	}
}
