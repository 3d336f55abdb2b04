//! The benchmarks that a runtime has, as the runtime itself lists them.

use crate::{chain::WasmRuntime, Result};
use codec::Encode;
use color_eyre::eyre::{ensure, WrapErr};
use frame_benchmarking::BenchmarkList;
use frame_support::traits::StorageInfo;
use sp_runtime::traits::BlakeTwo256;
use sp_state_machine::TestExternalities;
use std::{collections::BTreeSet, path::Path};

/// The benchmarks of one instance of a pallet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PalletBenchmarks {
	/// The pallet's crate, in the runtime's words: `pallet_assets`, `pallet_xcm_benchmarks::generic`.
	pub pallet: String,
	/// The name under which the runtime has it.
	pub instance: String,
	/// Names of the benchmarks, which are those of the weight functions.
	pub functions: BTreeSet<String>,
}

/// Asks the runtime at `wasm` for its benchmarks. Extra ones, which give no weight, are left out.
pub fn read(wasm: &Path) -> Result<Vec<PalletBenchmarks>> {
	let runtime = WasmRuntime::read_benchmarks(wasm)?;
	let mut state = TestExternalities::<BlakeTwo256>::new_empty();
	let extra = false;
	let (list, _): (Vec<BenchmarkList>, Vec<StorageInfo>) = runtime
		.call(&mut state.ext(), "Benchmark_benchmark_metadata", &extra.encode())
		.wrap_err_with(|| format!("{} was not built with `runtime-benchmarks`", wasm.display()))?;
	ensure!(!list.is_empty(), "{} has no benchmarks", wasm.display());
	list.into_iter().map(readable).collect()
}

fn readable(list: BenchmarkList) -> Result<PalletBenchmarks> {
	let text = |bytes: Vec<u8>| String::from_utf8(bytes).wrap_err("a benchmark's name is not text");
	Ok(PalletBenchmarks {
		pallet: text(list.pallet)?,
		instance: text(list.instance)?,
		functions: list.benchmarks.into_iter().map(|benchmark| text(benchmark.name)).collect::<Result<_>>()?,
	})
}
