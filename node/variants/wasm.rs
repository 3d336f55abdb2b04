//! What both build scripts that make a wasm of the runtime have in common.

use std::{
	env,
	ffi::OsStr,
	fs::{self, File},
	io,
	path::{Path, PathBuf},
};
use substrate_wasm_builder::WasmBuilder;

/// The file in which a build leaves the wasm, under its project's folder.
const BLOB: &str = "rampart_runtime.compact.compressed.wasm";

/// Where things are in a build.
pub struct Build {
	/// The runtime's manifest, in full: the builder compares it with the paths that cargo says.
	runtime: PathBuf,
	/// `<target>/<profile>`.
	pub profile_dir: PathBuf,
	/// Held until the wasm is collected. The operating system lets go of it when this process ends, however it does.
	_lock: File,
}

impl Build {
	/// For a build script of a package that lies at `below` the repository's root: `node`.
	pub fn new(below: &str) -> io::Result<Self> {
		let manifest_dir = path("CARGO_MANIFEST_DIR");
		let root = manifest_dir.ancestors().nth(Path::new(below).components().count());
		let root = root.filter(|root| root.join(below) == manifest_dir);
		let root = root.ok_or_else(|| io::Error::other(format!("{} is not {below}", manifest_dir.display())))?;
		let out_dir = path("OUT_DIR");
		let profile_dir = out_dir.ancestors().nth(3).ok_or_else(|| io::Error::other("OUT_DIR is no cargo folder"))?;
		forget_features();
		// The builder looks for our `Cargo.lock` above the target folder, which may be anywhere.
		default_env("WASM_BUILD_WORKSPACE_HINT", root.as_os_str());
		// It tells the profile from the path, and does not know ours.
		default_env("WASM_BUILD_TYPE", "release".as_ref());
		let runtime = root.join("runtime/Cargo.toml").canonicalize()?;
		Ok(Self { runtime, profile_dir: profile_dir.into(), _lock: locked(&profile_dir.join("wasm.lock"))? })
	}

	/// The project of the runtime that is in the node.
	pub fn project(&self) -> PathBuf {
		self.profile_dir.join("wbuild/rampart-runtime")
	}

	/// One build, into the project that `OUT_DIR` leads to.
	pub fn build(&self, features: &[&str]) {
		let builder = WasmBuilder::new()
			.with_project(&self.runtime)
			.expect("the runtime lies next to the node")
			.import_memory()
			.export_heap_base();
		let builder = features.iter().fold(builder, |builder, feature| builder.enable_feature(*feature));
		builder.build();
	}

	/// Puts the wasm of a project where others look for it, unless it is there.
	pub fn collect(&self, project: &Path, name: &str) -> io::Result<()> {
		let wasm = fs::read(project.join(BLOB))?;
		let dir = self.profile_dir.join("wasm");
		let target = dir.join(name).with_extension("wasm");
		if fs::read(&target).ok().as_ref() != Some(&wasm) {
			fs::create_dir_all(dir)?;
			fs::write(target, wasm)?;
		}
		Ok(())
	}
}

/// Whether the builder is told to build nothing: by the first for every wasm there is, by the second for those of this package.
/// Prefer the second: crates of the SDK look at the first, and are compiled again when it changes.
pub fn is_skipped(package: &str) -> bool {
	let own = format!("SKIP_{}_WASM_BUILD", package.to_uppercase().replace('-', "_"));
	["SKIP_WASM_BUILD", &own].iter().any(|name| env::var_os(name).is_some())
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

/// Waits for the other build script, if it runs. Both compile into one target folder, and the builder reads the wasm there when
/// cargo holds its own lock no more: it could be the other's.
fn locked(path: &Path) -> io::Result<File> {
	let file = File::create(path)?;
	file.lock()?;
	Ok(file)
}

fn default_env(name: &str, value: &OsStr) {
	if env::var_os(name).is_none() {
		env::set_var(name, value);
	}
}

/// What a variable of the environment says.
pub fn path(name: &str) -> PathBuf {
	env::var_os(name).map(PathBuf::from).unwrap_or_default()
}
