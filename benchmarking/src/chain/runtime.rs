//! The wasm runtime and the calls into it.

use crate::{paths, Result};
use codec::DecodeAll;
use color_eyre::eyre::{eyre, WrapErr};
use cumulus_client_service::ParachainHostFunctions;
use sc_executor::WasmExecutor;
use sp_core::traits::{CallContext, CodeExecutor, FetchRuntimeCode, RuntimeCode};
use sp_externalities::Externalities;
use sp_runtime::traits::{BlakeTwo256, Hash};
use sp_state_machine::{OverlayedChanges, TrieBackend};
use sp_trie::{recorder::Recorder, PrefixedMemoryDB};
use std::{borrow::Cow, fs, path::Path, sync::Arc};

/// The hasher of the state and of blocks.
pub type Hasher = BlakeTwo256;

/// Changes on top of a state that nothing has committed yet.
pub type Overlay = OverlayedChanges<Hasher>;

/// A state in memory, with its trie.
///
/// It has no cache of trie nodes: each read walks the trie from its root. A node with a warm cache is faster.
pub type State = TrieBackend<PrefixedMemoryDB<Hasher>, Hasher>;

/// Records the trie nodes that a call touched: the proof that a collator has to hand to the relay chain.
pub type ProofRecorder = Recorder<Hasher>;

/// A state whose accesses are recorded.
pub(super) type Recorded<'a> =
	TrieBackend<&'a PrefixedMemoryDB<Hasher>, Hasher, &'a sp_trie::cache::LocalTrieCache<Hasher>, ProofRecorder>;

/// A runtime as wasm, compiled once, with the host functions of a collator.
#[derive(Clone)]
pub struct WasmRuntime {
	executor: WasmExecutor<ParachainHostFunctions>,
	code: Arc<Code>,
}

struct Code {
	bytes: Vec<u8>,
	hash: Vec<u8>,
}

impl FetchRuntimeCode for Code {
	fn fetch_runtime_code(&self) -> Option<Cow<'_, [u8]>> {
		Some(Cow::Borrowed(&self.bytes))
	}
}

impl WasmRuntime {
	/// Reads the runtime at `path`. It is compiled by the first call into it, which takes some seconds.
	pub fn read(path: &Path) -> Result<Self> {
		let bytes = fs::read(path).wrap_err_with(|| format!("cannot read the runtime {}", path.display()))?;
		Ok(Self::new(bytes, false))
	}

	/// Reads a runtime built with benchmarks, to be asked what it has: the host functions with which it would run them
	/// are not there.
	pub fn read_benchmarks(path: &Path) -> Result<Self> {
		let bytes = fs::read(path).wrap_err_with(|| format!("cannot read the runtime {}", path.display()))?;
		Ok(Self::new(bytes, true))
	}

	fn new(bytes: Vec<u8>, allow_missing_host_functions: bool) -> Self {
		let hash = Hasher::hash(&bytes).as_bytes().to_vec();
		let mut builder = WasmExecutor::builder()
			.with_max_runtime_instances(2)
			.with_runtime_cache_size(1)
			.with_allow_missing_host_functions(allow_missing_host_functions);
		// Compiling takes seconds; what was compiled once is found again by the next run, and by each test.
		if let Ok(dir) = paths::profile_dir() {
			builder = builder.with_cache_path(dir.join("wasm-compiled"));
		}
		Self { executor: builder.build(), code: Arc::new(Code { bytes, hash }) }
	}

	/// The wasm, as it was read.
	pub fn code(&self) -> &[u8] {
		&self.code.bytes
	}

	/// Calls a function of the runtime API and returns what it returned, encoded.
	pub fn call_raw(&self, ext: &mut dyn Externalities, method: &str, data: &[u8]) -> Result<Vec<u8>> {
		let code = RuntimeCode { code_fetcher: &*self.code, heap_pages: None, hash: self.code.hash.clone() };
		let context = CallContext::Onchain { import: false };
		let (result, _) = self.executor.call(ext, &code, method, data, context);
		result.map_err(|error| eyre!("{method} failed: {error}"))
	}

	/// Calls a function of the runtime API and decodes what it returned.
	pub fn call<R: DecodeAll>(&self, ext: &mut dyn Externalities, method: &str, data: &[u8]) -> Result<R> {
		let result = self.call_raw(ext, method, data)?;
		R::decode_all(&mut &result[..]).wrap_err_with(|| format!("{method} returned something else than expected"))
	}
}
