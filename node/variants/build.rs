//! Builds the runtimes that the features ask for: see src/lib.rs.

mod wasm;

use std::{env, fs, io, path::Path};
use wasm::Build;

fn main() -> io::Result<()> {
	let variants = asked();
	if variants.is_empty() {
		println!("cargo:rerun-if-changed=build.rs");
		return Ok(());
	}
	let build = Build::new("node/variants")?;
	let out_dir = wasm::path("OUT_DIR");
	for (name, features) in variants {
		let root = build.profile_dir.join("wasm-variants").join(name);
		let project = root.join("wbuild/rampart-runtime");
		own_project(&root, &project, &build.project(), &out_dir)?;
		build.build(features);
		if wasm::is_skipped(env!("CARGO_PKG_NAME")) {
			return Ok(());
		}
		build.collect(&project, name)?;
	}
	Ok(())
}

/// Name of the wasm, and features of the runtime in it.
type Variant = (&'static str, &'static [&'static str]);

fn asked() -> Vec<Variant> {
	let all: [(&str, Variant); 2] = [
		("CARGO_FEATURE_BENCHMARK_WASM", ("benchmark", &["runtime-benchmarks"])),
		("CARGO_FEATURE_UPGRADE_WASM", ("upgrade-test", &["upgrade-test"])),
	];
	all.into_iter().filter(|(feature, _)| env::var_os(feature).is_some()).map(|(_, variant)| variant).collect()
}

/// Gives the next build a project of its own, which shares the compiled dependencies of the node's runtime.
///
/// The builder finds its folder from `OUT_DIR`, and notes in a file next to that when it ran.
fn own_project(root: &Path, project: &Path, shared: &Path, out_dir: &Path) -> io::Result<()> {
	let out = root.join("build/rampart/out");
	let shared = shared.join("target");
	for dir in [&out, project, &shared] {
		fs::create_dir_all(dir)?;
	}
	link(&shared, &project.join("target"))?;
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
