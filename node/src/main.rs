//! The Rampart node: a collator for the Rampart chain, with the chain specs and the runtime built in.
//!
//! All of its work is done by `polkadot-omni-node-lib`; this crate adds the specs ([`chain_spec`]) and the name.
//!
//! * `rampart-node --dev` runs the demo chain alone, without a relay chain, a block every three seconds.
//! * `rampart-node --collator --chain local -- --chain relay.json` makes blocks for a relay chain, which it runs embedded;
//!   with `--relay-chain-rpc-urls` it uses one that is somewhere else.

#![warn(missing_docs)]

mod chain_spec;

use chain_spec::SpecLoader;
use polkadot_omni_node_lib::{
	extra_subcommand::DefaultExtraSubcommands,
	run_with_custom_cli,
	runtime::{AuraConsensusId, BlockNumber, Consensus, Runtime, RuntimeResolver},
	CliConfig as CliConfigT, RunConfig,
};
use sc_chain_spec::ChainSpec;
use std::process::ExitCode;

// Of the heap of a node, which lives for months; the system's own grows by fragmentation.
#[cfg(target_os = "linux")]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// What the node says of itself.
struct CliConfig;

impl CliConfigT for CliConfig {
	fn impl_version() -> String {
		env!("CARGO_PKG_VERSION").into()
	}

	fn description(executable_name: String) -> String {
		format!(
			"A collator for Rampart, the shared-security parachain.\n\n\
			Chains: `--chain demo`, `--chain empty`, `--chain local`, or the path of a chain spec. `--dev` alone runs the \
			demo chain on this machine, without a relay chain.\n\n\
			What comes first is for the parachain node, what comes after `--` for the relay chain node:\n\n\
			{executable_name} [parachain-args] -- [relay-chain-args]"
		)
	}

	fn author() -> String {
		env!("CARGO_PKG_AUTHORS").into()
	}

	fn support_url() -> String {
		"the issues of the repository that this node was built from".into()
	}

	fn copyright_start_year() -> u16 {
		2025
	}
}

/// Knows what every Rampart runtime is like. The library's own resolver finds out, by building the genesis and compiling the
/// wasm twice more at each start.
struct RampartResolver;

impl RuntimeResolver for RampartResolver {
	fn runtime(&self, _: &dyn ChainSpec) -> sc_cli::Result<Runtime> {
		Ok(Runtime::Omni(BlockNumber::U32, Consensus::Aura(AuraConsensusId::Sr25519)))
	}
}

fn main() -> ExitCode {
	let config = RunConfig::new(Box::new(RampartResolver), Box::new(SpecLoader));
	match run_with_custom_cli::<CliConfig, DefaultExtraSubcommands>(config) {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("error: {error}");
			ExitCode::FAILURE
		},
	}
}
