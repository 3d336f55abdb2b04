//! The runtime's wasm with the hash of its metadata in it, which lets a wallet prove to an offline signer what it signs.

use std::{env, error::Error};
use substrate_wasm_builder::WasmBuilder;

fn main() -> Result<(), Box<dyn Error>> {
	for name in ["RELEASE_RUNTIME", "RELEASE_TOKEN_SYMBOL", "RELEASE_TOKEN_DECIMALS"] {
		println!("cargo:rerun-if-env-changed={name}");
	}
	let symbol = env::var("RELEASE_TOKEN_SYMBOL")?;
	let decimals = env::var("RELEASE_TOKEN_DECIMALS")?.parse()?;
	WasmBuilder::new()
		.with_project(env::var("RELEASE_RUNTIME")?)?
		.import_memory()
		.export_heap_base()
		.enable_metadata_hash(symbol, decimals)
		.build();
	Ok(())
}
