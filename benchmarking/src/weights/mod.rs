//! The weight files of every pallet of the runtime: generated, and checked.
//!
//! The node runs the benchmarks of a runtime built with `runtime-benchmarks` and hands the results over as data, by the
//! template `results.hbs`. The files are rendered here, from the templates `pallet.hbs`, `own_pallet.hbs` and `xcm.hbs`:
//! one run fills all of a pallet's files, and a weight never declares less proof than was measured ([`results`]).

pub mod bencher;
pub mod catalogue;
pub mod committed;
pub mod render;
pub mod results;

use crate::{paths, progress, Result};
use bencher::{Bencher, Effort};
use catalogue::PalletBenchmarks;
use color_eyre::eyre::{bail, ensure, WrapErr};
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
	let measured = run.measure(request.effort, bencher::GROUP, |results| {
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

/// Checks that the committed files cover what the runtime has, and that every benchmark runs. Writes nothing.
pub fn check(request: &Request) -> Result<()> {
	let run = Run::new(request)?;
	if request.pallets.is_empty() {
		let complaints = [run.layout.stale(&run.all)?, run.layout.undeclared(&run.all)?].concat();
		ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
	}
	let mut complaints = Vec::new();
	// All in one run of the node: it compiles the runtime once, and there is little to see meanwhile.
	let checked = run.measure(Effort::LEAST, usize::MAX, |results| {
		for (path, _) in run.layout.files(&results.pallet, &results.instance) {
			complaints.extend(complaints_about(&path, results));
		}
		Ok(())
	})?;
	ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
	eprintln!("all {checked} benchmarks run, and the weight files cover them");
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

	/// Runs the selected benchmarks, about `most` at a time, and hands over the results of each pallet's instance. Returns
	/// how many there were.
	fn measure(&self, effort: Effort, most: usize, mut take: impl FnMut(&Results) -> Result<()>) -> Result<usize> {
		let mut measured = 0;
		let bar = progress::bar(count(&self.selected), "benchmarks");
		bar.enable_steady_tick(Duration::from_secs(1));
		for group in bencher::groups(&self.selected, most) {
			bar.set_message(names(&group).join(" "));
			let all_results = self.bencher.measure(&group, effort)?;
			for results in &all_results {
				take(results)?;
				measured += results.benchmarks.len();
			}
			let skipped = skipped(&group, &all_results);
			if !skipped.is_empty() {
				bar.suspend(|| eprintln!("skipped by the runtime: {}", skipped.join(" ")));
			}
			bar.inc(count(&group));
		}
		bar.finish_and_clear();
		Ok(measured)
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

fn complaints_about(path: &Path, results: &Results) -> Vec<String> {
	let fix = format!("run `cargo harness weights --pallet {}`", results.pallet);
	let file = shown(path);
	let Ok(text) = fs::read_to_string(path) else {
		return vec![format!("{file} is missing: {fix}")];
	};
	committed::compare(&text, &results.functions())
		.into_iter()
		.map(|complaint| format!("{file} {complaint}: {fix}"))
		.collect()
}

/// Which kind of file a weight file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
	/// An implementation of a pallet's `WeightInfo` by the runtime.
	Runtime,
	/// The pallet's own file: the trait, its weights on RocksDB, and those for mocks.
	OwnPallet,
	/// Weights of XCM instructions, which have no trait.
	Xcm,
}

/// Where weight files lie.
pub struct Layout {
	runtime: PathBuf,
	pallets: PathBuf,
	/// Pallets that are benchmarked more than once, so that their files carry the name of the instance.
	instanced: BTreeSet<String>,
}

impl Layout {
	/// The layout of this repository.
	pub fn of_repository(all: &[PalletBenchmarks]) -> Self {
		let root = paths::repository();
		Self::new(root.join("runtime/src/weights"), root.join("pallets"), all)
	}

	fn new(runtime: PathBuf, pallets: PathBuf, all: &[PalletBenchmarks]) -> Self {
		let mut seen = BTreeSet::new();
		let mut instanced = BTreeSet::new();
		for PalletBenchmarks { pallet, .. } in all {
			if !seen.insert(pallet.clone()) {
				instanced.insert(pallet.clone());
			}
		}
		Self { runtime, pallets, instanced }
	}

	/// The files of a pallet's instance.
	pub fn files(&self, pallet: &str, instance: &str) -> Vec<(PathBuf, Kind)> {
		let module = self.module(pallet, instance);
		if is_xcm(pallet) {
			return vec![(self.runtime.join("xcm").join(module).with_extension("rs"), Kind::Xcm)];
		}
		let mut files = vec![(self.runtime.join(module).with_extension("rs"), Kind::Runtime)];
		if let Some(own) = self.own(pallet) {
			files.push((own.join("src/weights.rs"), Kind::OwnPallet));
		}
		files
	}

	/// The name of the runtime's module: the pallet's, with that of the instance where there are several.
	fn module(&self, pallet: &str, instance: &str) -> String {
		let name = pallet.replace("::", "_").replace(' ', "");
		if self.instanced.contains(pallet) {
			format!("{name}_{}", snake_case(instance))
		} else {
			name
		}
	}

	/// The folder of a pallet that is ours.
	fn own(&self, pallet: &str) -> Option<PathBuf> {
		let folder = self.pallets.join(pallet.strip_prefix("pallet_")?.replace('_', "-"));
		folder.join("Cargo.toml").is_file().then_some(folder)
	}

	/// Complaints about files of pallets that the runtime does not benchmark.
	fn stale(&self, all: &[PalletBenchmarks]) -> Result<Vec<String>> {
		let due: BTreeSet<PathBuf> =
			all.iter().flat_map(|pallet| self.files(&pallet.pallet, &pallet.instance)).map(|(path, _)| path).collect();
		let mut complaints = Vec::new();
		for path in [rust_files(&self.runtime)?, rust_files(&self.runtime.join("xcm"))?].concat() {
			if !due.contains(&path) && !is_by_hand(&path) {
				complaints.push(format!("{} is stale, the runtime has no such benchmarks: remove it", shown(&path)));
			}
		}
		Ok(complaints)
	}

	/// Complaints about files that no module declares, so that nobody uses them.
	fn undeclared(&self, all: &[PalletBenchmarks]) -> Result<Vec<String>> {
		let mut complaints = Vec::new();
		for (path, kind) in all.iter().flat_map(|pallet| self.files(&pallet.pallet, &pallet.instance)) {
			let (Some(dir), Some(module)) = (path.parent(), path.file_stem().and_then(|name| name.to_str())) else {
				continue;
			};
			if kind == Kind::OwnPallet {
				continue;
			}
			let parent = dir.join("mod.rs");
			let text = fs::read_to_string(&parent).wrap_err_with(|| format!("cannot read {}", parent.display()))?;
			if !declares(&text, module) {
				complaints.push(format!("{} does not declare `{module}`: add `pub mod {module};`", shown(&parent)));
			}
		}
		Ok(complaints)
	}
}

fn is_xcm(pallet: &str) -> bool {
	pallet.starts_with("pallet_xcm_benchmarks")
}

/// Whether `text` has `mod module;`, with whatever visibility.
fn declares(text: &str, module: &str) -> bool {
	text.lines().any(|line| {
		let declaration = line.trim().strip_suffix(';').and_then(|line| line.rsplit_once("mod "));
		declaration.is_some_and(|(_, name)| name == module)
	})
}

/// Modules, and the reference values of blocks, extrinsics and the database, which no benchmark of a pallet gives.
fn is_by_hand(path: &Path) -> bool {
	let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
	name == "mod" || name.ends_with("_weights")
}

fn rust_files(dir: &Path) -> Result<Vec<PathBuf>> {
	if !dir.is_dir() {
		return Ok(Vec::new());
	}
	let entries = fs::read_dir(dir).wrap_err_with(|| format!("cannot read {}", dir.display()))?;
	let mut files = Vec::new();
	for entry in entries {
		let path = entry.wrap_err_with(|| format!("cannot read {}", dir.display()))?.path();
		if path.extension().is_some_and(|extension| extension == "rs") {
			files.push(path);
		}
	}
	files.sort();
	Ok(files)
}

/// `ForeignAssets` as `foreign_assets`.
fn snake_case(name: &str) -> String {
	let mut snake = String::new();
	for c in name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_') {
		if c.is_ascii_uppercase() && !snake.is_empty() && !snake.ends_with('_') {
			snake.push('_');
		}
		snake.push(c.to_ascii_lowercase());
	}
	snake
}

#[cfg(test)]
mod tests {
	use super::*;

	fn benchmarks(pallet: &str, instance: &str) -> PalletBenchmarks {
		PalletBenchmarks { pallet: pallet.into(), instance: instance.into(), functions: BTreeSet::from(["f".into()]) }
	}

	fn layout(all: &[PalletBenchmarks]) -> Layout {
		Layout::new("weights".into(), paths::repository().join("pallets"), all)
	}

	#[test]
	fn files_are_named_as_modules() {
		let all = [
			benchmarks("pallet_assets", "Local"),
			benchmarks("pallet_assets", "ForeignAssets"),
			benchmarks("pallet_session", "SessionBench::<Runtime>"),
			benchmarks("pallet_xcm_benchmarks::fungible", "XcmBalances"),
		];
		let layout = layout(&all);
		for (pallet, instance, path, kind) in [
			("pallet_assets", "Local", "weights/pallet_assets_local.rs", Kind::Runtime),
			("pallet_assets", "ForeignAssets", "weights/pallet_assets_foreign_assets.rs", Kind::Runtime),
			("pallet_session", "SessionBench::<Runtime>", "weights/pallet_session.rs", Kind::Runtime),
			(
				"pallet_xcm_benchmarks::fungible",
				"XcmBalances",
				"weights/xcm/pallet_xcm_benchmarks_fungible.rs",
				Kind::Xcm,
			),
		] {
			assert_eq!(layout.files(pallet, instance), [(PathBuf::from(path), kind)]);
		}
	}

	#[test]
	fn a_pallet_of_ours_has_its_own_file_too() {
		let all = [benchmarks("pallet_restaking", "Restaking")];
		let files = layout(&all).files("pallet_restaking", "Restaking");
		let own = paths::repository().join("pallets/restaking/src/weights.rs");
		assert_eq!(files[0], ("weights/pallet_restaking.rs".into(), Kind::Runtime));
		assert_eq!(files[1], (own, Kind::OwnPallet));
	}

	#[test]
	fn modules_are_found_whatever_their_visibility() {
		let text = "pub mod pallet_a;\nmod pallet_b;\npub(crate) mod pallet_c;\n// mod pallet_d; is not there\n";
		for (module, there) in [("pallet_a", true), ("pallet_b", true), ("pallet_c", true), ("pallet_d", false)] {
			assert_eq!(declares(text, module), there, "{module}");
		}
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

	#[test]
	fn instances_become_snake_case() {
		for (name, snake) in [("Local", "local"), ("ForeignAssets", "foreign_assets"), ("Instance1", "instance1")] {
			assert_eq!(snake_case(name), snake);
		}
	}
}
