//! What the turn of an era costs: its tables, the split of the rewards of the era before, and the pruning of what is too old.

use super::state::{Scaled, Shape, PATIENCE};
use crate::{
	chain::{measure_blocks, Measurement, Sampling},
	progress,
	scenarios::{now, whole},
	Result,
};
use color_eyre::eyre::ensure;
use pallet_restaking::Clock;
use rampart_runtime::{Runtime, System};

/// The blocks from the one in which the era begins to the one in which all is done, together. They have no transactions, but their
/// inherents.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
	/// Of what.
	pub shape: Shape,
	/// How many blocks.
	pub blocks: u32,
	/// The sum of the medians of their times, in microseconds.
	pub time_us: f64,
	/// The sum of their weights' times, in microseconds.
	pub weight_us: f64,
	/// Distinct keys that each block read, added up.
	pub reads: f64,
	/// Distinct keys that each block wrote, added up.
	pub writes: f64,
	/// Bytes of their compact proofs, added up.
	pub proof_bytes: f64,
}

impl Turn {
	fn new(shape: Shape) -> Self {
		Self { shape, blocks: 0, time_us: 0.0, weight_us: 0.0, reads: 0.0, writes: 0.0, proof_bytes: 0.0 }
	}

	fn add(&mut self, block: &Measurement, weight_us: f64) {
		self.blocks += 1;
		self.time_us += block.time.median;
		self.weight_us += weight_us;
		self.reads += whole(block.cost.keys_read);
		self.writes += whole(block.cost.keys_written);
		self.proof_bytes += whole(block.cost.proof_bytes);
	}
}

/// Begins an era in each of the chains, and measures its blocks until all is done; those of the chains in turn.
pub fn measure(states: &mut [Scaled], sampling: Sampling) -> Result<Vec<Turn>> {
	let before: Vec<_> = states.iter().map(|state| state.chain.inspect(now)).collect();
	for state in states.iter_mut() {
		state.chain.with_storage(|| Clock::<Runtime>::mutate(|clock| clock.length = 1))?;
	}
	let mut turns: Vec<(Turn, bool)> = states.iter().map(|state| (Turn::new(state.shape), false)).collect();
	let bar = progress::bar(u64::try_from(states.len())?, "turnovers");
	for _ in 0..PATIENCE {
		let open: Vec<usize> = (0..states.len()).filter(|index| !turns[*index].1).collect();
		if open.is_empty() {
			bar.finish_and_clear();
			return Ok(turns.into_iter().map(|(turn, _)| turn).collect());
		}
		let probes = open.iter().map(|index| states[*index].chain.probe_block()).collect::<Result<Vec<_>>>()?;
		let measured = measure_blocks(&probes, sampling)?;
		drop(probes);
		for (index, measured) in open.into_iter().zip(measured) {
			let (state, (turn, done)) = (&mut states[index], &mut turns[index]);
			state.chain.next_block()?;
			if state.chain.inspect(now) == before[index] {
				continue;
			}
			turn.add(&measured, state.chain.inspect(weight_us)?);
			*done = state.is_settled();
			if *done {
				bar.inc(1);
			}
		}
	}
	let left = turns.iter().filter(|(_, done)| !done).count();
	ensure!(left == 0, "{left} turns of an era were not over after {PATIENCE} blocks");
	Ok(turns.into_iter().map(|(turn, _)| turn).collect())
}

/// The time of the last block's weight.
fn weight_us() -> Result<f64> {
	// Picoseconds of a block, in nanoseconds: far below 2^32.
	let nanos = u32::try_from(System::block_weight().total().ref_time() / 1_000)?;
	Ok(f64::from(nanos) / 1_000.0)
}
