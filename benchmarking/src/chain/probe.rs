//! One extrinsic in one block, measured as often as wanted.

use super::{
	applied,
	block::APPLY,
	in_runtime,
	runtime::{Hasher, Overlay, ProofRecorder, Recorded},
	Accesses, Chain, Counting, Frame,
};
use crate::{stats::Quartiles, Result};
use codec::{Decode, Encode};
use color_eyre::eyre::{ensure, eyre, WrapErr};
use sp_core::H256;
use sp_externalities::{Extensions, Externalities};
use sp_runtime::ApplyExtrinsicResult;
use sp_state_machine::{Ext, TrieBackendBuilder};
use sp_trie::proof_size_extension::ProofSizeExt;
use std::{
	collections::BTreeMap,
	time::{Duration, Instant},
};

/// What an extrinsic does to the state, the same at each execution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
	/// Distinct keys read.
	pub keys_read: usize,
	/// Distinct keys written or removed.
	pub keys_written: usize,
	/// All reads, repeated ones included.
	pub reads: usize,
	/// All writes, repeated ones included.
	pub writes: usize,
	/// Bytes of the compact proof of what the extrinsic read, standing alone: also nodes that the block's frame has in
	/// its proof already.
	pub proof_bytes: usize,
	/// Bytes of the extrinsic.
	pub extrinsic_bytes: usize,
}

/// A [`Cost`] with its time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measurement {
	/// Microseconds.
	pub time: Quartiles,
	/// All but the time.
	pub cost: Cost,
}

/// How often to execute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sampling {
	/// Executions that are not counted: they fill the caches of the machine and the executor's pool of instances.
	pub warmup: usize,
	/// Executions that are counted.
	pub samples: usize,
}

impl Default for Sampling {
	/// Enough for a median that moves by less than 2 % from run to run, in under a second for most calls.
	fn default() -> Self {
		Self { warmup: 50, samples: 1_000 }
	}
}

impl Sampling {
	/// Executions in all, of each probe.
	pub fn rounds(&self) -> usize {
		self.warmup + self.samples
	}
}

/// An extrinsic, signed, in a block that has begun.
pub struct Probe<'c> {
	chain: &'c Chain,
	frame: Frame,
	extrinsic: Vec<u8>,
}

impl<'c> Probe<'c> {
	pub(super) fn new(chain: &'c Chain, frame: Frame, extrinsic: Vec<u8>) -> Self {
		Self { chain, frame, extrinsic }
	}

	pub(super) fn relay_block(&self) -> u32 {
		self.frame.relay_block
	}

	/// Executes once and returns what that cost.
	pub fn cost(&self) -> Result<Cost> {
		self.apply().map(|(cost, _)| cost)
	}

	/// Executes once and returns which keys that read and wrote.
	pub fn accesses(&self) -> Result<Accesses> {
		let (accesses, _, _) = self.count()?;
		Ok(accesses)
	}

	/// Executes once and returns what that cost, and the block with the extrinsic in it.
	pub(super) fn apply(&self) -> Result<(Cost, Overlay)> {
		let (accesses, recorder, overlay) = self.count()?;
		let cost = Cost {
			keys_read: accesses.keys_read(),
			keys_written: accesses.keys_written(),
			reads: accesses.reads(),
			writes: accesses.writes(),
			proof_bytes: compact_bytes(&recorder, *self.chain.state.root())?,
			extrinsic_bytes: self.extrinsic.len(),
		};
		Ok((cost, overlay))
	}

	fn count(&self) -> Result<(Accesses, ProofRecorder, Overlay)> {
		let mut run = Run::new(self);
		let mut accesses = Accesses::default();
		let result = run.with_externalities(|ext| {
			let mut counting = Counting::new(ext);
			let result = self.call(&mut counting);
			accesses = counting.into_accesses();
			result
		})?;
		self.check(&result)?;
		Ok((accesses, run.recorder, run.overlay))
	}

	/// Executes once and returns how long that took.
	pub fn time(&self) -> Result<Duration> {
		let mut run = Run::new(self);
		let (elapsed, result) = run.with_externalities(|ext| {
			let start = Instant::now();
			let result = self.call(ext);
			Ok((start.elapsed(), result?))
		})?;
		self.check(&result)?;
		Ok(elapsed)
	}

	/// Executes once and returns how much of the time went into reads of keys.
	pub fn time_of_reads(&self) -> Result<Duration> {
		Ok(self.times_of_reads()?.values().sum())
	}

	/// The same, key by key.
	pub fn times_of_reads(&self) -> Result<BTreeMap<Vec<u8>, Duration>> {
		let mut run = Run::new(self);
		let (reading, result) = run.with_externalities(|ext| {
			let mut counting = Counting::new(ext);
			let result = self.call(&mut counting)?;
			Ok((counting.into_reading(), result))
		})?;
		self.check(&result)?;
		Ok(reading)
	}

	fn call(&self, ext: &mut dyn Externalities) -> Result<Vec<u8>> {
		self.chain.runtime.call_raw(ext, APPLY, &self.extrinsic)
	}

	fn check(&self, result: &[u8]) -> Result<()> {
		applied(ApplyExtrinsicResult::decode(&mut &result[..]).wrap_err("an extrinsic's result does not decode")?)
	}
}

/// Bytes of the compact proof of what was recorded of the state with this root.
pub(super) fn compact_bytes(recorder: &ProofRecorder, root: H256) -> Result<usize> {
	let proof = recorder
		.to_storage_proof()
		.to_compact_proof::<Hasher>(root)
		.map_err(|error| eyre!("what was recorded is no proof: {error:?}"))?;
	Ok(proof.encoded_size())
}

/// What one execution runs on: changes of its own and a recorder of its own, over the shared state.
struct Run<'c> {
	overlay: Overlay,
	recorder: ProofRecorder,
	state: Recorded<'c>,
	extensions: Extensions,
}

impl<'c> Run<'c> {
	fn new(probe: &Probe<'c>) -> Self {
		let recorder = ProofRecorder::default();
		let mut extensions = Extensions::default();
		extensions.register(ProofSizeExt::new(recorder.clone()));
		Self {
			overlay: probe.frame.overlay.clone(),
			state: TrieBackendBuilder::wrap(&probe.chain.state).with_recorder(recorder.clone()).build(),
			recorder,
			extensions,
		}
	}

	fn with_externalities<R>(&mut self, run: impl FnOnce(&mut dyn Externalities) -> Result<R>) -> Result<R> {
		let Self { overlay, state, extensions, .. } = self;
		in_runtime(overlay, |overlay| run(&mut Ext::new(overlay, state, Some(extensions))))
	}
}

/// Measures several probes in turn, so that whatever slows the machine down slows all of them and their ratios stay true.
/// Every other round goes backwards (A B, B A, ...), so that none always runs on the caches that another left. `tick` is
/// called after each round.
pub fn measure_all(probes: &[&Probe<'_>], sampling: Sampling, tick: impl FnMut()) -> Result<Vec<Measurement>> {
	let times = in_turn(probes.len(), sampling, |index| probes[index].time(), tick)?;
	probes.iter().zip(times).map(|(probe, time)| Ok(Measurement { time, cost: probe.cost()? })).collect()
}

/// The quartiles, in microseconds, of what `time` says of each index, asked in turn.
pub fn in_turn(
	probes: usize,
	sampling: Sampling,
	time: impl Fn(usize) -> Result<Duration>,
	mut tick: impl FnMut(),
) -> Result<Vec<Quartiles>> {
	ensure!(sampling.samples > 0, "a measurement needs a sample");
	let mut times = vec![Vec::with_capacity(sampling.samples); probes];
	for round in 0..sampling.rounds() {
		for turn in 0..probes {
			let index = if round.is_multiple_of(2) { turn } else { probes - 1 - turn };
			let elapsed = time(index)?;
			if round >= sampling.warmup {
				times[index].push(elapsed.as_secs_f64() * 1e6);
			}
		}
		tick();
	}
	times.iter().map(|times| Quartiles::of(times).ok_or_else(|| eyre!("no sample was taken"))).collect()
}
