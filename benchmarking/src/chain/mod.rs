//! The real runtime on a state in memory: blocks, extrinsics, and what an extrinsic costs.
//!
//! ```no_run
//! # fn main() -> rampart_benchmarking::Result<()> {
//! use rampart_benchmarking::chain::{Chain, Sampling};
//! use sp_keyring::Sr25519Keyring::Alice;
//!
//! let mut chain = Chain::from_preset("demo")?;
//! let call = frame_system::Call::remark { remark: vec![1, 2, 3] };
//! let cost = chain.submit(call.clone().into(), &Alice.pair())?;
//! println!("{} keys read, {} written, {} bytes of proof", cost.keys_read, cost.keys_written, cost.proof_bytes);
//! let many = chain.measure(call.into(), &Alice.pair(), Sampling::default())?;
//! println!("{} us", many.time.median);
//! # Ok(())
//! # }
//! ```
//!
//! What is executed is what a collator executes: the production wasm, a whole block frame (initialisation, timestamp and
//! relay chain inherents) and, in it, `BlockBuilder_apply_extrinsic` with a signed extrinsic, while a proof recorder runs
//! and the weight reclaim asks it for its size. A cost is that of this one call with its signature check and all
//! extensions, net of nothing, so costs of different calls can be compared.

mod block;
mod counting;
mod inherents;
mod probe;
mod runtime;
mod signing;

pub use block::{measure_blocks, BlockProbe};
pub use counting::{Accesses, Counting};
pub use inherents::SLOT_MILLIS;
pub use probe::{in_turn, measure_all, Cost, Measurement, Probe, Sampling};
pub use runtime::{Hasher, Overlay, ProofRecorder, State, WasmRuntime};
pub use signing::{account, key};

use crate::{paths, Result};
use block::{Step, APPLY, FINALIZE, INITIALIZE};
use codec::{Decode, Encode};
use color_eyre::eyre::{bail, ensure, eyre, WrapErr};
use inherents::Surroundings;
use rampart_runtime::{Runtime, RuntimeCall, System};
use serde_json::Value;
use sp_core::{sr25519, storage::well_known_keys::CODE};
use sp_externalities::Extensions;
use sp_inherents::InherentData;
use sp_runtime::{
	generic, traits::Header as _, transaction_validity::TransactionValidityError, ApplyExtrinsicResult,
	ExtrinsicInclusionMode, OpaqueExtrinsic, StateVersion,
};
use sp_state_machine::{Ext, TestExternalities, TrieBackendBuilder};
use sp_trie::proof_size_extension::ProofSizeExt;

/// The header of a block.
pub type Header = generic::Header<u32, Hasher>;

/// The relay chain's block that our genesis refers to.
const FIRST_RELAY_BLOCK: u32 = 1_000;

/// A chain of which only the latest state exists, between two blocks.
#[derive(Clone)]
pub struct Chain {
	runtime: WasmRuntime,
	state: State,
	head: Header,
	relay_block: u32,
	/// Versions 0 and 1 of the trie differ in where long values lie, hence in the proof.
	state_version: StateVersion,
	para_id: u32,
	relay_parent_offset: u32,
}

/// A block that has begun: its initialisation and its inherents are done, and extrinsics can be applied.
#[derive(Clone)]
pub struct Frame {
	overlay: Overlay,
	relay_block: u32,
}

impl Chain {
	/// A chain with the production runtime and the genesis of one of its presets.
	pub fn from_preset(preset: &str) -> Result<Self> {
		Self::new(WasmRuntime::read(&paths::runtime_wasm(None)?)?, preset)
	}

	/// A chain with that runtime and the genesis of one of its presets.
	pub fn new(runtime: WasmRuntime, preset: &str) -> Result<Self> {
		let mut overlay = Overlay::default();
		let empty = State::default();
		let version: sp_version::RuntimeVersion = call(&runtime, &empty, &mut overlay, "Core_version", &[])?;
		let state_version = version.state_version();
		let genesis = genesis_config(&runtime, &empty, &mut overlay, preset)?;
		let built: core::result::Result<(), String> =
			call(&runtime, &empty, &mut overlay, "GenesisBuilder_build_state", &genesis.encode())?;
		built.map_err(|error| eyre!("the runtime refuses its preset `{preset}`: {error}"))?;
		overlay.set_storage(CODE.to_vec(), Some(runtime.code().to_vec()));
		let state = commit(empty, overlay, state_version)?;

		let ask = |method: &str| call::<u32>(&runtime, &state, &mut Overlay::default(), method, &[]);
		let para_id = ask("GetParachainInfo_parachain_id")?;
		// An API that only runtimes with an offset have to offer.
		let relay_parent_offset = ask("RelayParentOffsetApi_relay_parent_offset").unwrap_or(0);
		let head = Header::new(0, Default::default(), *state.root(), Default::default(), Default::default());
		let relay_block = FIRST_RELAY_BLOCK;
		Ok(Self { runtime, state, head, relay_block, state_version, para_id, relay_parent_offset })
	}

	/// The number of the last block.
	pub fn block_number(&self) -> u32 {
		self.head.number
	}

	/// The relay chain's block that the last block refers to.
	pub fn relay_block(&self) -> u32 {
		self.relay_block
	}

	/// The runtime.
	pub fn runtime(&self) -> &WasmRuntime {
		&self.runtime
	}

	/// The state after the last block.
	pub fn state(&self) -> &State {
		&self.state
	}

	/// Runs native code on the state, as if between two blocks, and keeps what it changed.
	///
	/// This is how states are made that would take too many extrinsics. The native runtime must be the one whose wasm
	/// this is. Nothing here is measured.
	pub fn with_storage<R>(&mut self, run: impl FnOnce() -> R) -> Result<R> {
		let mut ext = TestExternalities::<Hasher>::new_empty();
		ext.state_version = self.state_version;
		core::mem::swap(&mut ext.backend, &mut self.state);
		let result = ext.execute_with(run);
		let committed = ext.commit_all();
		core::mem::swap(&mut ext.backend, &mut self.state);
		committed.map_err(|error| eyre!("cannot commit the changes: {error}"))?;
		Ok(result)
	}

	/// Runs native code on the state and forgets what it changed.
	pub fn inspect<R>(&self, run: impl FnOnce() -> R) -> R {
		self.inspect_in(&mut Overlay::default(), run)
	}

	fn inspect_in<R>(&self, overlay: &mut Overlay, run: impl FnOnce() -> R) -> R {
		sp_externalities::set_and_run_with_externalities(&mut Ext::new(overlay, &self.state, None), run)
	}

	/// Asks the runtime API at the state after the last block.
	pub fn ask<R: Decode>(&self, method: &str, arguments: &[u8]) -> Result<R> {
		call(&self.runtime, &self.state, &mut Overlay::default(), method, arguments)
	}

	/// Makes an empty block, one relay block after the last.
	pub fn next_block(&mut self) -> Result<()> {
		self.next_block_after(1)
	}

	/// Makes an empty block, `relay_blocks` relay blocks after the last; eras are counted in those.
	pub fn next_block_after(&mut self, relay_blocks: u32) -> Result<()> {
		let frame = self.open_block_after(relay_blocks)?;
		self.close_block(frame)
	}

	/// Makes a block with one extrinsic, and returns what that cost. A call that fails is an error. A block that takes none,
	/// because a session ends in it, is made empty before.
	pub fn submit(&mut self, call: RuntimeCall, signer: &sr25519::Pair) -> Result<Cost> {
		let frame = self.open_block_with_room()?;
		let probe = self.probe_in(frame, call, signer)?;
		let (cost, overlay) = probe.apply()?;
		let relay_block = probe.relay_block();
		self.close_block(Frame { overlay, relay_block })?;
		Ok(cost)
	}

	/// Measures an extrinsic in the next block. The state stays as it is.
	pub fn measure(&self, call: RuntimeCall, signer: &sr25519::Pair, sampling: Sampling) -> Result<Measurement> {
		let probe = self.probe(call, signer)?;
		let mut measured = measure_all(&[&probe], sampling, || ())?;
		measured.pop().ok_or_else(|| eyre!("one probe gives one measurement"))
	}

	/// An extrinsic in the next block, ready to be measured any number of times.
	pub fn probe(&self, call: RuntimeCall, signer: &sr25519::Pair) -> Result<Probe<'_>> {
		self.probe_in(self.open_block()?, call, signer)
	}

	/// An extrinsic in a block that has begun, ready to be measured any number of times.
	pub fn probe_in(&self, frame: Frame, call: RuntimeCall, signer: &sr25519::Pair) -> Result<Probe<'_>> {
		let extrinsic = self.inspect_in(&mut frame.overlay.clone(), || signing::signed(call, signer))?;
		Ok(Probe::new(self, frame, extrinsic))
	}

	/// An extrinsic as it would be sent after the last block, encoded.
	pub fn sign(&self, call: RuntimeCall, signer: &sr25519::Pair) -> Result<Vec<u8>> {
		self.inspect(|| signing::signed(call, signer))
	}

	/// Begins a block, one relay block after the last.
	pub fn open_block(&self) -> Result<Frame> {
		self.open_block_after(1)
	}

	/// Begins a block in which the hooks have done their work, which they do before its first extrinsic: here a remark. What is
	/// executed after it is measured without them. The remark is of Alice, whom the presets for development endow: nothing that
	/// is measured after it may be of her, or her account would be in memory already.
	pub fn open_block_past_hooks(&self) -> Result<Frame> {
		let remark = frame_system::Call::remark { remark: Vec::new() };
		self.submit_in(self.open_block()?, remark.into(), &signing::alice()?)
	}

	/// Begins a block that takes extrinsics; those that take none, because a session ends in them, are made before.
	pub fn open_block_with_room(&mut self) -> Result<Frame> {
		loop {
			let frame = self.open_block()?;
			if !self.is_full(&frame) {
				return Ok(frame);
			}
			self.close_block(frame)?;
		}
	}

	/// Begins a block, `relay_blocks` relay blocks after the last.
	pub fn open_block_after(&self, relay_blocks: u32) -> Result<Frame> {
		self.begin_block(relay_blocks).map(|(frame, _)| frame)
	}

	/// Begins a block. Gives with it the calls into the runtime that this took.
	fn begin_block(&self, relay_blocks: u32) -> Result<(Frame, Vec<Step>)> {
		ensure!(relay_blocks > 0, "a block needs a new relay block");
		let relay_block = self.relay_block + relay_blocks;
		let surroundings = Surroundings {
			para_id: self.para_id.into(),
			parent: &self.head,
			relay_block,
			relay_parent_offset: self.relay_parent_offset,
		};
		let mut overlay = Overlay::default();
		let header = Header::new(
			self.head.number + 1,
			Default::default(),
			Default::default(),
			self.head.hash(),
			surroundings.digest(),
		);
		let mut steps: Vec<Step> = vec![(INITIALIZE, header.encode())];
		let mode: ExtrinsicInclusionMode = self.call_in(&mut overlay, INITIALIZE, &header.encode())?;
		if !matches!(mode, ExtrinsicInclusionMode::AllExtrinsics) {
			bail!("block {} takes no extrinsics: a migration is running", header.number);
		}
		for inherent in self.inherents(&mut overlay, &surroundings.inherent_data()?)? {
			let inherent = inherent.encode();
			self.apply_in(&mut overlay, &inherent).wrap_err("an inherent")?;
			steps.push((APPLY, inherent));
		}
		Ok((Frame { overlay, relay_block }, steps))
	}

	/// Ends a block and keeps its state.
	pub fn close_block(&mut self, frame: Frame) -> Result<()> {
		let Frame { mut overlay, relay_block } = frame;
		let header: Header = self.call_in(&mut overlay, FINALIZE, &[])?;
		let expected = self.head.number + 1;
		ensure!(header.number == expected, "the frame is that of block {}, due is {expected}", header.number);
		self.state = commit(core::mem::take(&mut self.state), overlay, self.state_version)?;
		ensure!(*self.state.root() == header.state_root, "the runtime and the state disagree about the root");
		self.head = header;
		self.relay_block = relay_block;
		Ok(())
	}

	/// Applies an extrinsic in a block that has begun. The first one after the inherents lets the hooks do their work.
	pub fn submit_in(&self, frame: Frame, call: RuntimeCall, signer: &sr25519::Pair) -> Result<Frame> {
		let probe = self.probe_in(frame, call, signer)?;
		let (_, overlay) = probe.apply()?;
		Ok(Frame { overlay, relay_block: probe.relay_block() })
	}

	/// Runs native code in a block that has begun, as if it were an extrinsic, and keeps what it changed. Nothing here is measured.
	pub fn with_frame<R>(&self, frame: &mut Frame, run: impl FnOnce() -> R) -> R {
		self.inspect_in(&mut frame.overlay, run)
	}

	/// Native code in a block that has begun, such as a look at its events.
	pub fn inspect_frame<R>(&self, frame: &Frame, run: impl FnOnce() -> R) -> R {
		self.inspect_in(&mut frame.overlay.clone(), run)
	}

	/// Has the block no room for an extrinsic?
	fn is_full(&self, frame: &Frame) -> bool {
		let most = <Runtime as frame_system::Config>::BlockWeights::get().max_block;
		self.inspect_frame(frame, || System::block_weight().total().any_gte(most))
	}

	fn inherents(&self, overlay: &mut Overlay, data: &InherentData) -> Result<Vec<OpaqueExtrinsic>> {
		// Making them only reads, but it is a call into the runtime: what it leaves behind is thrown away.
		self.call_in(&mut overlay.clone(), "BlockBuilder_inherent_extrinsics", &data.encode())
	}

	fn apply_in(&self, overlay: &mut Overlay, extrinsic: &[u8]) -> Result<()> {
		applied(self.call_in(overlay, APPLY, extrinsic)?)
	}

	fn call_in<R: Decode>(&self, overlay: &mut Overlay, method: &str, data: &[u8]) -> Result<R> {
		call(&self.runtime, &self.state, overlay, method, data)
	}
}

/// Turns the two ways in which an extrinsic fails into errors.
fn applied(result: ApplyExtrinsicResult) -> Result<()> {
	match result {
		Ok(Ok(())) => Ok(()),
		Ok(Err(error)) => Err(eyre!("the call failed: {error:?}")),
		Err(TransactionValidityError::Invalid(reason)) => Err(eyre!("the extrinsic is invalid: {reason:?}")),
		Err(TransactionValidityError::Unknown(reason)) => Err(eyre!("the extrinsic cannot be checked: {reason:?}")),
	}
}

/// Calls the runtime on `state` and `overlay`, with a proof recorder as in a collator.
fn call<R: Decode>(
	runtime: &WasmRuntime,
	state: &State,
	overlay: &mut Overlay,
	method: &str,
	data: &[u8],
) -> Result<R> {
	let recorder = ProofRecorder::default();
	let recorded = TrieBackendBuilder::wrap(state).with_recorder(recorder.clone()).build();
	let mut extensions = Extensions::default();
	extensions.register(ProofSizeExt::new(recorder));
	let result = in_runtime(overlay, |overlay| {
		runtime.call_raw(&mut Ext::new(overlay, &recorded, Some(&mut extensions)), method, data)
	})?;
	R::decode(&mut &result[..]).wrap_err_with(|| format!("{method} returned something else than expected"))
}

/// Marks the overlay as used by the runtime, so that it closes what the runtime leaves open.
fn in_runtime<R>(overlay: &mut Overlay, run: impl FnOnce(&mut Overlay) -> Result<R>) -> Result<R> {
	overlay.enter_runtime().map_err(|_| eyre!("the runtime is being called by itself"))?;
	let result = run(overlay);
	overlay.exit_runtime().map_err(|_| eyre!("the runtime was not being called"))?;
	result
}

/// Puts the changes into the state.
fn commit(mut state: State, mut overlay: Overlay, version: StateVersion) -> Result<State> {
	let changes = overlay
		.drain_storage_changes(&state, version)
		.map_err(|error| eyre!("cannot compute the state's root: {error}"))?;
	state.apply_transaction(changes.transaction_storage_root, changes.transaction);
	Ok(state)
}

/// The whole genesis configuration of a preset as JSON. A preset states only what differs from the default.
fn genesis_config(runtime: &WasmRuntime, state: &State, overlay: &mut Overlay, preset: &str) -> Result<Vec<u8>> {
	let mut get = |id: Option<&str>| -> Result<Value> {
		let json: Option<Vec<u8>> = call(runtime, state, overlay, "GenesisBuilder_get_preset", &id.encode())?;
		let json = json.ok_or_else(|| eyre!("the runtime has no preset `{}`", id.unwrap_or("default")))?;
		serde_json::from_slice(&json).wrap_err("a preset is not JSON")
	};
	let mut config = get(None)?;
	merge(&mut config, get(Some(preset))?);
	serde_json::to_vec(&config).wrap_err("cannot encode the genesis")
}

/// Lays `patch` over `config`: objects are merged key by key, anything else is replaced, `null` removes.
fn merge(config: &mut Value, patch: Value) {
	match (config, patch) {
		(Value::Object(config), Value::Object(patch)) => {
			for (key, value) in patch {
				if value.is_null() {
					config.remove(&key);
				} else {
					merge(config.entry(key).or_insert(Value::Null), value);
				}
			}
		},
		(config, patch) => *config = patch,
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;
	use sp_runtime::{
		transaction_validity::{InvalidTransaction, UnknownTransaction},
		DispatchError,
	};

	#[test]
	fn a_patch_changes_what_it_names() {
		let mut config = json!({ "balances": { "balances": [], "dev": 1 }, "sudo": { "key": "a" }, "gone": 1 });
		merge(&mut config, json!({ "balances": { "balances": [["a", 1]] }, "sudo": { "key": "b" }, "gone": null }));
		assert_eq!(config, json!({ "balances": { "balances": [["a", 1]], "dev": 1 }, "sudo": { "key": "b" } }));
	}

	#[test]
	fn an_extrinsic_that_fails_is_an_error_that_says_how() {
		applied(Ok(Ok(()))).unwrap();
		for (result, complaint) in [
			(Ok(Err(DispatchError::BadOrigin)), "BadOrigin"),
			(Err(InvalidTransaction::Payment.into()), "Payment"),
			(Err(UnknownTransaction::CannotLookup.into()), "CannotLookup"),
		] {
			let error = applied(result).unwrap_err().to_string();
			assert!(error.contains(complaint), "{error}");
		}
	}

	#[test]
	fn changes_reach_the_state_and_its_root() {
		let mut overlay = Overlay::default();
		overlay.set_storage(b"key".to_vec(), Some(b"value".to_vec()));
		let empty = State::default();
		let before = *empty.root();
		let state = commit(empty, overlay, StateVersion::V1).unwrap();
		assert_ne!(*state.root(), before);
		assert_eq!(sp_state_machine::Backend::storage(&state, b"key").unwrap(), Some(b"value".to_vec()));
	}
}
