//! The chain specs: those built in, and those in files.

use polkadot_omni_node_lib::chain_spec::{Extensions, GenericChainSpec, LoadSpec};
use sc_chain_spec::{ChainSpec, ChainType, Properties};
use std::path::Path;

// `WASM_BINARY`: the runtime, compressed; `None` when the build was told to skip it. The file has two more that nobody uses.
#[allow(dead_code, missing_docs)]
mod wasm {
	include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));
}

/// What stands for `--chain` when only `--dev` is given.
const DEV: &str = "dev";

/// A chain that is built in.
struct BuiltIn {
	/// What it is called on the command line, and in the runtime's presets.
	preset: &'static str,
	/// What people see.
	name: &'static str,
	/// What tells its data from that of others, on disk.
	id: &'static str,
	/// What tells its peers from those of others. None for a chain that has no network.
	protocol_id: Option<&'static str>,
	chain_type: fn() -> ChainType,
}

/// All chains that are built in. The first is the one for `--dev`.
const BUILT_IN: [BuiltIn; 3] = [
	BuiltIn {
		preset: "demo",
		name: "Rampart Demo",
		id: "rampart_demo",
		protocol_id: None,
		chain_type: || ChainType::Development,
	},
	BuiltIn {
		preset: "empty",
		name: "Rampart Empty",
		id: "rampart_empty",
		protocol_id: None,
		chain_type: || ChainType::Development,
	},
	BuiltIn {
		preset: "local",
		name: "Rampart Local",
		id: "rampart_local",
		protocol_id: Some("rampart-local"),
		chain_type: || ChainType::Local,
	},
];

/// The relay chain that the built-in specs name. One that runs on the same machine is given after `--`.
const RELAY_CHAIN: &str = "westend-local";

impl BuiltIn {
	fn spec(&self) -> Result<GenericChainSpec, String> {
		let code = wasm::WASM_BINARY.ok_or(
			"this node was built without a runtime, because SKIP_WASM_BUILD or SKIP_RAMPART_NODE_WASM_BUILD was set: build it \
			again without them, or give --chain the path of a chain spec",
		)?;
		let builder = GenericChainSpec::builder(code, Extensions::new_with_relay_chain(RELAY_CHAIN.into()))
			.with_name(self.name)
			.with_id(self.id)
			.with_chain_type((self.chain_type)())
			.with_properties(properties())
			.with_genesis_config_preset_name(self.preset);
		Ok(match self.protocol_id {
			Some(protocol_id) => builder.with_protocol_id(protocol_id),
			None => builder,
		}
		.build())
	}
}

/// What wallets need to show amounts and addresses.
fn properties() -> Properties {
	let mut properties = Properties::new();
	properties.insert("tokenSymbol".into(), "RAMP".into());
	properties.insert("tokenDecimals".into(), 12.into());
	properties.insert("ss58Format".into(), 42.into());
	properties.insert("isEthereum".into(), false.into());
	properties
}

/// Finds a spec by what `--chain` says: a built-in name, `dev` (the demo), or the path of a file.
pub struct SpecLoader;

impl LoadSpec for SpecLoader {
	fn load_spec(&self, id: &str) -> Result<Box<dyn ChainSpec>, String> {
		let [demo, ..] = &BUILT_IN;
		if id == DEV {
			return Ok(Box::new(demo.spec()?));
		}
		if let Some(built_in) = BUILT_IN.iter().find(|chain| chain.preset == id) {
			return Ok(Box::new(built_in.spec()?));
		}
		if id.is_empty() || !Path::new(id).is_file() {
			let names = BUILT_IN.map(|chain| chain.preset).join(", ");
			let what = if id.is_empty() { "no chain given".into() } else { format!("no chain '{id}'") };
			return Err(format!("{what}: --chain takes {names}, or the path of a chain spec; --dev alone means demo"));
		}
		Ok(Box::new(GenericChainSpec::from_json_file(id.into())?))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn load(id: &str) -> Result<Box<dyn ChainSpec>, String> {
		SpecLoader.load_spec(id)
	}

	/// The error of loading `id`, which has to have one.
	fn error(id: &str) -> String {
		match load(id) {
			Err(error) => error,
			Ok(_) => panic!("{id} loads"),
		}
	}

	#[test]
	fn built_in_chains_have_distinct_ids() {
		let mut ids = BUILT_IN.map(|chain| chain.id).to_vec();
		ids.sort_unstable();
		ids.dedup();
		assert_eq!(ids.len(), BUILT_IN.len());
	}

	#[test]
	fn loading_names_the_choices_when_the_chain_is_unknown() {
		assert_eq!(
			error("mainnet"),
			"no chain 'mainnet': --chain takes demo, empty, local, or the path of a chain spec; --dev alone means demo"
		);
		assert!(error("").starts_with("no chain given: --chain takes demo"));
	}

	#[test]
	fn loading_says_what_is_wrong_when_a_file_is_no_spec() {
		// given
		let path = std::env::temp_dir().join(format!("rampart-no-spec-{}.json", std::process::id()));
		std::fs::write(&path, "{}").expect("the folder for temporary files can be written to");
		// when
		let error = error(path.to_str().expect("the path is text"));
		// then
		assert!(error.contains("Error parsing spec file"), "{error}");
		std::fs::remove_file(path).expect("the file was just written");
	}

	#[test]
	fn built_in_chains_load() {
		for (asked, id) in
			[("dev", "rampart_demo"), ("demo", "rampart_demo"), ("empty", "rampart_empty"), ("local", "rampart_local")]
		{
			if wasm::WASM_BINARY.is_none() {
				assert!(error(asked).contains("SKIP_RAMPART_NODE_WASM_BUILD"));
				continue;
			}
			let spec = load(asked).expect("a built-in spec loads");
			assert_eq!(spec.id(), id);
			assert_eq!(spec.properties(), properties());
			let relay_chain = Extensions::try_get(&*spec).map(|extensions| extensions.relay_chain());
			assert_eq!(relay_chain.as_deref(), Some(RELAY_CHAIN));
		}
	}

	/// One spec stands for all: each costs a compilation of the wasm, and the runtime's tests build every preset.
	#[test]
	fn a_spec_comes_back_from_a_file_with_its_genesis() {
		let Some(code) = wasm::WASM_BINARY else { return };
		// given
		let json = load("local").and_then(|spec| spec.as_json(true)).expect("a built-in spec can be written");
		let path = std::env::temp_dir().join(format!("rampart-local-{}.json", std::process::id()));
		std::fs::write(&path, &json).expect("the folder for temporary files can be written to");
		// when
		let spec = load(path.to_str().expect("the path is text")).expect("the file is a spec");
		// then
		assert_eq!(spec.id(), "rampart_local");
		assert_eq!(spec.protocol_id(), Some("rampart-local"));
		let genesis = spec.as_storage_builder().build_storage().expect("the genesis builds");
		assert_eq!(genesis.top.get(b":code".as_slice()).map(Vec::as_slice), Some(code));
		assert!(genesis.top.len() > 50);
		std::fs::remove_file(path).expect("the file was just written");
	}
}
