//! Where weight files lie.

use super::{catalogue::PalletBenchmarks, shown};
use crate::{paths, Result};
use color_eyre::eyre::WrapErr;
use std::{
	collections::BTreeSet,
	fs,
	path::{Path, PathBuf},
};

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

	pub(super) fn new(runtime: PathBuf, pallets: PathBuf, all: &[PalletBenchmarks]) -> Self {
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
	pub(super) fn own(&self, pallet: &str) -> Option<PathBuf> {
		let folder = self.pallets.join(pallet.strip_prefix("pallet_")?.replace('_', "-"));
		folder.join("Cargo.toml").is_file().then_some(folder)
	}

	/// All generated files that there are in the runtime.
	pub(super) fn generated(&self) -> Result<Vec<PathBuf>> {
		let files = [rust_files(&self.runtime)?, rust_files(&self.runtime.join("xcm"))?].concat();
		Ok(files.into_iter().filter(|path| !is_by_hand(path)).collect())
	}

	/// The modules of generated weights that the runtime's configuration has to use.
	pub(super) fn modules(&self) -> Result<Vec<String>> {
		let files = self.generated()?.into_iter().filter(|path| path.parent() == Some(&self.runtime));
		Ok(files.filter_map(|path| Some(path.file_stem()?.to_str()?.to_string())).collect())
	}

	/// Complaints about files of pallets that the runtime does not benchmark.
	pub(super) fn stale(&self, all: &[PalletBenchmarks]) -> Result<Vec<String>> {
		let due: BTreeSet<PathBuf> =
			all.iter().flat_map(|pallet| self.files(&pallet.pallet, &pallet.instance)).map(|(path, _)| path).collect();
		let mut complaints = Vec::new();
		for path in self.generated()? {
			if !due.contains(&path) {
				complaints.push(format!("{} is stale, the runtime has no such benchmarks: remove it", shown(&path)));
			}
		}
		Ok(complaints)
	}

	/// Complaints about files that no module declares, so that nobody uses them.
	pub(super) fn undeclared(&self, all: &[PalletBenchmarks]) -> Result<Vec<String>> {
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

/// The Rust files in a folder, in order; none where there is no folder.
pub(super) fn rust_files(dir: &Path) -> Result<Vec<PathBuf>> {
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
	fn instances_become_snake_case() {
		for (name, snake) in [("Local", "local"), ("ForeignAssets", "foreign_assets"), ("Instance1", "instance1")] {
			assert_eq!(snake_case(name), snake);
		}
	}
}
