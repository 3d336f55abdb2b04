//! A whole block without extrinsics, measured as often as wanted.

use super::{
	in_runtime, in_turn, probe::compact_bytes, Accesses, Chain, Cost, Counting, Measurement, Overlay, ProofRecorder,
	Sampling,
};
use crate::Result;
use sp_externalities::{Extensions, Externalities};
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
		let mut elapsed = Duration::ZERO;
		self.execute(|ext, (method, data)| {
			let start = Instant::now();
			self.chain.runtime.call_raw(ext, method, data)?;
			elapsed += start.elapsed();
			Ok(())
		})?;
		Ok(elapsed)
	}

	/// Executes once and returns the bytes of the block's compact proof: of what it read, and of what the new root depends on.
	pub fn proof_bytes(&self) -> Result<usize> {
		let recorder =
			self.execute(|ext, (method, data)| self.chain.runtime.call_raw(ext, method, data).map(|_| ()))?;
		compact_bytes(&recorder, *self.chain.state.root())
	}

	/// Executes once and returns what the block costs, its inherents included. A key counts once, in whichever part it is
	/// accessed.
	pub fn cost(&self) -> Result<Cost> {
		let mut accesses = Accesses::default();
		let recorder = self.execute(|ext, (method, data)| {
			let mut counting = Counting::resume(ext, core::mem::take(&mut accesses));
			let result = self.chain.runtime.call_raw(&mut counting, method, data);
			accesses = counting.into_accesses();
			result.map(|_| ())
		})?;
		let inherents = self.steps.iter().filter(|(method, _)| *method == APPLY);
		Ok(Cost {
			keys_read: accesses.keys_read(),
			keys_written: accesses.keys_written(),
			reads: accesses.reads(),
			writes: accesses.writes(),
			proof_bytes: compact_bytes(&recorder, *self.chain.state.root())?,
			extrinsic_bytes: inherents.map(|(_, data)| data.len()).sum(),
		})
	}

	/// One recorder for the whole block, as in a collator. That the inherents are good was seen when the block was begun.
	fn execute(&self, mut step: impl FnMut(&mut dyn Externalities, &Step) -> Result<()>) -> Result<ProofRecorder> {
		let recorder = ProofRecorder::default();
		let state = TrieBackendBuilder::wrap(&self.chain.state).with_recorder(recorder.clone()).build();
		let mut extensions = Extensions::default();
		extensions.register(ProofSizeExt::new(recorder.clone()));
		let mut overlay = Overlay::default();
		for each in &self.steps {
			in_runtime(&mut overlay, |overlay| {
				let mut ext = Ext::new(overlay, &state, Some(&mut extensions));
				step(&mut ext, each)
			})?;
		}
		Ok(recorder)
	}
}

/// Measures several blocks in turn, as [`measure_all`](super::measure_all) does with extrinsics.
pub fn measure_blocks(probes: &[BlockProbe<'_>], sampling: Sampling) -> Result<Vec<Measurement>> {
	let times = in_turn(probes.len(), sampling, |index| probes[index].time(), || ())?;
	probes.iter().zip(times).map(|(probe, time)| Ok(Measurement { time, cost: probe.cost()? })).collect()
}
