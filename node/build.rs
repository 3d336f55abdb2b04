//! Builds the wasm that is in the node: the runtime as it would be released, whatever features the node is built with. It is
//! also put at `<target>/<profile>/wasm/rampart_runtime.wasm`.
//!
//! Other kinds, for benchmarks and for the upgrade test, are made by the crate in `variants/`, into the same target folder. The
//! wasm of a release, with the hash of its metadata, is made elsewhere (`make release-wasm`).

#[path = "variants/wasm.rs"]
mod wasm;

use std::io;
use wasm::Build;

fn main() -> io::Result<()> {
	let build = Build::new("node")?;
	build.build(&[]);
	if wasm::is_skipped(env!("CARGO_PKG_NAME")) {
		return Ok(());
	}
	build.collect(&build.project(), "rampart_runtime")
}
