//! Builds the runtime's wasm. This is the only place that does, so there is one wasm of each kind in a target folder.
//!
//! The node always gets the runtime as it would be released, whatever features it is itself built with. Features of the
//! node ask for more kinds, each put at `<target>/<profile>/wasm/<name>.wasm` (compact and compressed):
//!
//! | feature of the node | names |
//! |---|---|
//! | (always) | `rampart_runtime` |
//! | `upgrade-wasm` | `upgrade-test`, `upgrade-test-fails` |
//! | `benchmark-wasm` | `benchmark` |
//!
//! All kinds share one folder of compiled dependencies. So the two for the upgrade test cost the compilation of our own
//! crates and nothing else, and nothing at all while no source has changed; those for benchmarks have other features in
//! every dependency and cost a whole build once. `scripts/build-wasm.sh` is the way to ask for them.
//!
//! The wasm of a release, with the hash of its metadata, is made elsewhere (`make release-wasm`).

use std::{
	env, fs, io,
	path::{Path, PathBuf},
};
use substrate_wasm_builder::WasmBuilder;

/// The file in which a build leaves the wasm, under its project's folder.
const BLOB: &str = "rampart_runtime.compact.compressed.wasm";

/// With one of these set the builder builds nothing: the first for every wasm there is, the second for ours. Prefer the second:
/// crates of the SDK look at the first, and are compiled again when it changes.
const SKIP: [&str; 2] = ["SKIP_WASM_BUILD", "SKIP_RAMPART_NODE_WASM_BUILD"];

fn main() -> io::Result<()> {
	let manifest_dir = path("CARGO_MANIFEST_DIR");
	let out_dir = path("OUT_DIR");
	let upgrade = has_feature("UPGRADE_WASM");
	let benchmarks = has_feature("BENCHMARK_WASM");
	forget_features();
	// The builder looks for our `Cargo.lock` above the target folder, which may be anywhere.
	default_env("WASM_BUILD_WORKSPACE_HINT", manifest_dir.join("..").as_os_str());
	// It tells the profile from the path, and does not know ours.
	default_env("WASM_BUILD_TYPE", "release".as_ref());

	// In full: the builder compares it with the paths that cargo says.
	let runtime = manifest_dir.join("../runtime/Cargo.toml").canonicalize()?;
	let profile_dir = out_dir.ancestors().nth(3).ok_or_else(|| io::Error::other("OUT_DIR is no cargo folder"))?;
	let project = profile_dir.join("wbuild/rampart-runtime");
	build(&runtime, &[]);
	if SKIP.iter().any(|name| env::var_os(name).is_some()) {
		return Ok(());
	}
	collect(&project, profile_dir, "rampart_runtime")?;

	let mut variants: Vec<(&str, &[&str])> = Vec::new();
	if upgrade {
		variants.push(("upgrade-test", &["upgrade-test"]));
		variants.push(("upgrade-test-fails", &["upgrade-test-fails"]));
	}
	if benchmarks {
		variants.push(("benchmark", &["runtime-benchmarks"]));
	}
	for (name, features) in variants {
		let root = profile_dir.join("wasm-variants").join(name);
		let variant = root.join("wbuild/rampart-runtime");
		own_project(&root, &variant, &project, &out_dir)?;
		build(&runtime, features);
		collect(&variant, profile_dir, name)?;
	}
	Ok(())
}

/// One build, into the project that `OUT_DIR` leads to.
fn build(runtime: &Path, features: &[&str]) {
	let builder = WasmBuilder::new()
		.with_project(runtime)
		.expect("the runtime lies next to the node")
		.import_memory()
		.export_heap_base();
	let builder = features.iter().fold(builder, |builder, feature| builder.enable_feature(*feature));
	builder.build();
}

/// Gives the next build a project of its own, which shares the compiled dependencies of `shared`.
///
/// The builder finds its folder from `OUT_DIR`, and notes in a file next to that when it ran.
fn own_project(root: &Path, project: &Path, shared: &Path, out_dir: &Path) -> io::Result<()> {
	let out = root.join("build/rampart/out");
	fs::create_dir_all(&out)?;
	fs::create_dir_all(project)?;
	link(&shared.join("target"), &project.join("target"))?;
	link(&out_dir.join("../invoked.timestamp"), &out.join("../invoked.timestamp"))?;
	env::set_var("OUT_DIR", &out);
	Ok(())
}

/// A symbolic link at `at`, in place of an older one.
fn link(to: &Path, at: &Path) -> io::Result<()> {
	if at.symlink_metadata().is_ok() {
		fs::remove_file(at)?;
	}
	#[cfg(unix)]
	return std::os::unix::fs::symlink(to, at);
	#[cfg(not(unix))]
	return Err(io::Error::other(format!("cannot link {} to {}: variants need a Unix", at.display(), to.display())));
}

/// Puts the wasm of a project where others look for it, unless it is there.
fn collect(project: &Path, profile_dir: &Path, name: &str) -> io::Result<()> {
	let wasm = fs::read(project.join(BLOB))?;
	let target = profile_dir.join("wasm").join(name).with_extension("wasm");
	if fs::read(&target).ok().as_ref() != Some(&wasm) {
		fs::create_dir_all(profile_dir.join("wasm"))?;
		fs::write(target, wasm)?;
	}
	Ok(())
}

/// The builder gives the wasm every feature of the runtime that this build has, by its environment.
fn forget_features() {
	let features: Vec<_> = env::vars_os()
		.map(|(name, _)| name)
		.filter(|name| name.to_string_lossy().starts_with("CARGO_FEATURE_"))
		.collect();
	for feature in features {
		env::remove_var(feature);
	}
}

fn has_feature(name: &str) -> bool {
	env::var_os(format!("CARGO_FEATURE_{name}")).is_some()
}

fn default_env(name: &str, value: &std::ffi::OsStr) {
	if env::var_os(name).is_none() {
		env::set_var(name, value);
	}
}

fn path(name: &str) -> PathBuf {
	env::var_os(name).map(PathBuf::from).unwrap_or_default()
}
