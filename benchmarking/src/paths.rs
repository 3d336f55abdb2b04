//! Where things lie: the repository, the build's target folder, the wasm files and the node.

use crate::Result;
use color_eyre::eyre::{bail, ensure, eyre, WrapErr};
use std::{
	env, fs,
	path::{Path, PathBuf},
	process::Command,
	sync::Once,
};

/// Overrides the production runtime that is measured.
pub const RUNTIME_WASM_VARIABLE: &str = "RAMPART_WASM";

/// The root of the repository. Cargo tells when it runs us; a binary started by hand remembers where it was built.
pub fn repository() -> PathBuf {
	let manifest = env::var_os("CARGO_MANIFEST_DIR")
		.map(PathBuf::from)
		.filter(|dir| dir.ends_with("benchmarking"))
		.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
	manifest.parent().map(Path::to_path_buf).unwrap_or(manifest)
}

/// A file of what was measured, committed with the code.
pub fn results(name: &str) -> PathBuf {
	repository().join("benchmarking/results").join(name)
}

/// The folder of the build profile that this program was built in: `<target>/<profile>`.
pub fn profile_dir() -> Result<PathBuf> {
	let program = env::current_exe().wrap_err("cannot tell where this program lies")?;
	let dir = program.parent().ok_or_else(|| eyre!("{} has no folder", program.display()))?;
	// Tests run from `<target>/<profile>/deps`.
	let dir = if dir.ends_with("deps") { dir.parent().unwrap_or(dir) } else { dir };
	Ok(dir.to_path_buf())
}

/// The target folder of `make`, which is not cargo's own: what `CARGO_TARGET_DIR` says, else `rampart/target` in the user's
/// cache. See `scripts/lib/common.sh`.
fn house_target() -> Option<PathBuf> {
	house_target_by(|name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from))
}

fn house_target_by(variable: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
	let cache = || variable("XDG_CACHE_HOME").or_else(|| Some(variable("HOME")?.join(".cache")));
	variable("CARGO_TARGET_DIR").or_else(|| Some(cache()?.join("rampart/target")))
}

/// What a build left: beside this program or, if it is not there, where `make` and the scripts leave it.
fn left(name: &str) -> Result<PathBuf> {
	let (beside, house) = (profile_dir()?.join(name), house_target().map(|target| target.join("ci").join(name)));
	let path = first_there(beside.clone(), house);
	if path != beside && path.is_file() {
		// All clones of a user share that folder.
		static SAID: Once = Once::new();
		SAID.call_once(|| eprintln!("no {name} beside this program, so that of `make`: {}", path.display()));
	}
	Ok(path)
}

/// The first if it is a file or there is no second.
fn first_there(first: PathBuf, second: Option<PathBuf>) -> PathBuf {
	match second {
		Some(second) if !first.is_file() => second,
		_ => first,
	}
}

/// Where the build leaves the production runtime.
const PRODUCTION_WASM: &str = "wbuild/rampart-runtime/rampart_runtime.compact.compressed.wasm";

/// The runtime that [`runtime_wasm`] gives, for readers.
pub fn runtime_described(asked: Option<PathBuf>) -> Result<String> {
	let wasm = runtime_wasm(asked)?;
	let full = |path: &Path| path.canonicalize().ok();
	let is_ours = full(&wasm).is_some_and(|wasm| left(PRODUCTION_WASM).ok().and_then(|left| full(&left)) == Some(wasm));
	let is_beside = full(&wasm).is_some() && full(&wasm) == full(&profile_dir()?.join(PRODUCTION_WASM));
	Ok(if is_beside {
		"the production wasm of the build".into()
	} else if is_ours {
		"the production wasm that `make` left".into()
	} else {
		wasm.file_name().unwrap_or_default().display().to_string()
	})
}

/// The production runtime: what was asked for, else what [`RUNTIME_WASM_VARIABLE`] says, else what the build left.
pub fn runtime_wasm(asked: Option<PathBuf>) -> Result<PathBuf> {
	let path = match asked.or_else(wasm_variable) {
		Some(path) => path,
		None => left(PRODUCTION_WASM)?,
	};
	ensure!(
        path.is_file(),
        "no runtime at {}: build the workspace without SKIP_WASM_BUILD, or name one with --wasm or {RUNTIME_WASM_VARIABLE}",
        path.display(),
    );
	Ok(path)
}

fn wasm_variable() -> Option<PathBuf> {
	env::var_os(RUNTIME_WASM_VARIABLE).filter(|path| !path.is_empty()).map(PathBuf::from)
}

/// The runtime with benchmarks: what was asked for, else the one that `scripts/build-wasm.sh` makes, made now if missing.
pub fn benchmark_wasm(asked: Option<PathBuf>) -> Result<PathBuf> {
	if let Some(path) = asked {
		ensure!(path.is_file(), "no runtime at {}", path.display());
		return Ok(path);
	}
	let path = left("wasm/benchmark.wasm")?;
	built(path, &["build-wasm.sh", "benchmark"], "the runtime with benchmarks (the first time about fifteen minutes)")
}

/// The runtime that ours is measured beside: what was asked for, else the one that `scripts/build-peers.sh` makes, made now if
/// missing. It lies in a target folder of its own, next to that of the build.
pub fn peer_wasm(asked: Option<PathBuf>) -> Result<PathBuf> {
	if let Some(path) = asked {
		ensure!(path.is_file(), "no runtime at {}", path.display());
		return Ok(path);
	}
	let profile = profile_dir()?;
	let target = profile.parent().ok_or_else(|| eyre!("{} lies in no target folder", profile.display()))?;
	let path = first_there(peer_wasm_beside(target), house_target().map(|target| peer_wasm_beside(&target)));
	built(path, &["build-peers.sh"], "a peer's runtime (the first time about twenty minutes)")
}

fn peer_wasm_beside(target: &Path) -> PathBuf {
	let mut name = target.file_name().unwrap_or_default().to_os_string();
	name.push("-peers");
	target.with_file_name(name).join("asset-hub-westend.wasm")
}

/// The wasm at `path`, made by a script and its argument if it is missing.
fn built(path: PathBuf, script: &[&str], what: &str) -> Result<PathBuf> {
	if path.is_file() {
		return Ok(path);
	}
	let [name, arguments @ ..] = script else { bail!("nothing makes {}", path.display()) };
	let script = repository().join("scripts").join(name);
	ensure!(
		script.is_file(),
		"no runtime at {}, and no {} to make it: name a wasm built with `runtime-benchmarks`",
		path.display(),
		script.display(),
	);
	eprintln!("building {what}");
	let status = Command::new(&script).args(arguments).status().wrap_err_with(|| format!("cannot start {name}"))?;
	ensure!(status.success() && path.is_file(), "{name} did not make {} ({status})", path.display());
	Ok(path)
}

/// The node next to this program, or the one of `make`. It is the bencher, so it must be built with `runtime-benchmarks`.
pub fn node() -> Result<PathBuf> {
	let path = left("rampart-node")?;
	ensure!(
		path.is_file(),
		"no node at {}: run `make build`, or `cargo build --workspace --profile ci --features runtime-benchmarks,try-runtime`",
		path.display(),
	);
	Ok(path)
}

/// Writes a file at once: a reader, or an interruption, sees the old text or the new one, never half of it.
pub fn replace_file(path: &Path, text: &str) -> Result<()> {
	let mut name = path.file_name().ok_or_else(|| eyre!("{} is not a file", path.display()))?.to_os_string();
	name.push(".new");
	let fresh = path.with_file_name(name);
	fs::write(&fresh, text).wrap_err_with(|| format!("cannot write {}", fresh.display()))?;
	fs::rename(&fresh, path).wrap_err_with(|| format!("cannot replace {}", path.display()))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_repository_holds_this_crate() {
		assert!(repository().join("benchmarking/Cargo.toml").is_file());
	}

	#[test]
	fn the_target_folder_of_make_is_found_as_its_scripts_do() {
		let target = |set: &[(&str, &str)]| {
			let found = |name: &str| set.iter().find(|(one, _)| *one == name).map(|(_, value)| PathBuf::from(value));
			house_target_by(found)
		};
		let (own, cache, home) = (("CARGO_TARGET_DIR", "/t"), ("XDG_CACHE_HOME", "/c"), ("HOME", "/h"));
		assert_eq!(target(&[own, cache, home]), Some("/t".into()));
		assert_eq!(target(&[cache, home]), Some("/c/rampart/target".into()));
		assert_eq!(target(&[home]), Some("/h/.cache/rampart/target".into()));
		assert_eq!(target(&[]), None);
		assert_eq!(peer_wasm_beside(Path::new("/c/target")), Path::new("/c/target-peers/asset-hub-westend.wasm"));
	}

	#[test]
	fn what_lies_beside_this_program_comes_first() {
		let here = repository().join("benchmarking/Cargo.toml");
		assert_eq!(first_there(here.clone(), Some("other".into())), here);
		assert_eq!(first_there("nowhere".into(), Some("other".into())), Path::new("other"));
		assert_eq!(first_there("nowhere".into(), None), Path::new("nowhere"));
	}

	#[test]
	fn a_runtime_that_is_not_there_is_an_error_that_names_it() {
		let error = runtime_wasm(Some("nowhere/runtime.wasm".into())).unwrap_err().to_string();
		assert!(error.contains("nowhere/runtime.wasm"), "{error}");
		assert!(error.contains(RUNTIME_WASM_VARIABLE), "{error}");
	}
}
