//! A whole block without extrinsics, measured as often as wanted.

use super::{in_runtime, probe::compact_bytes, Chain, Overlay, ProofRecorder};
use crate::Result;
use sp_externalities::Extensions;
use sp_state_machine::{Ext, TrieBackendBuilder};
use sp_trie::proof_size_extension::ProofSizeExt;
use std::time::{Duration, Instant};

/// Begins a block.
pub(super) const INITIALIZE: &str = "Core_initialize_block";
/// Puts an extrinsic into it.
pub(super) const APPLY: &str = "BlockBuilder_apply_extrinsic";
/// Ends it, and computes the state's root.
pub(super) const FINALIZE: &str = "BlockBuilder_finalize_block";

/// A call into the runtime, and what it is given.
pub(super) type Step = (&'static str, Vec<u8>);

/// A block with nothing but its inherents, ready to be executed.
pub struct BlockProbe<'c> {
	chain: &'c Chain,
	steps: Vec<Step>,
}

impl Chain {
	/// The next block, one relay block after the last, ready to be measured any number of times. The state stays as it is.
	pub fn probe_block(&self) -> Result<BlockProbe<'_>> {
		let (_, mut steps) = self.begin_block(1)?;
		steps.push((FINALIZE, Vec::new()));
		Ok(BlockProbe { chain: self, steps })
	}
}

impl BlockProbe<'_> {
	/// Executes once and returns how long the runtime took, the state's root included.
	pub fn time(&self) -> Result<Duration> {
		self.execute().map(|(elapsed, _)| elapsed)
	}

	/// Executes once and returns the bytes of the block's compact proof: of what it read, and of what the new root depends on.
	pub fn proof_bytes(&self) -> Result<usize> {
		let (_, recorder) = self.execute()?;
		compact_bytes(&recorder, *self.chain.state.root())
	}

	/// One recorder for the whole block, as in a collator. That the inherents are good was seen when the block was begun.
	fn execute(&self) -> Result<(Duration, ProofRecorder)> {
		let recorder = ProofRecorder::default();
		let state = TrieBackendBuilder::wrap(&self.chain.state).with_recorder(recorder.clone()).build();
		let mut extensions = Extensions::default();
		extensions.register(ProofSizeExt::new(recorder.clone()));
		let mut overlay = Overlay::default();
		let mut elapsed = Duration::ZERO;
		for (method, data) in &self.steps {
			elapsed += in_runtime(&mut overlay, |overlay| {
				let mut ext = Ext::new(overlay, &state, Some(&mut extensions));
				let start = Instant::now();
				self.chain.runtime.call_raw(&mut ext, method, data)?;
				Ok(start.elapsed())
			})?;
		}
		Ok((elapsed, recorder))
	}
}
