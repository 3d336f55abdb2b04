//! What share of a block something takes, by its time: it is executed in turn with transfers, for each of which the chain charges a
//! known weight, and it weighs as many of them as it lasts.
//!
//! That is coarse. The state lies in memory here, and on a disk, which the weights are made for, reads come slower: what reads more
//! keys for what it computes than a transfer does comes out too light.

use super::endow;
use crate::{
	chain::{account, key, BlockProbe, Chain, Probe, Sampling},
	progress,
	stats::Quartiles,
	Result,
};
use color_eyre::eyre::{eyre, WrapErr};
use frame_support::weights::Weight;
use rampart_runtime::{constants::currency::UNITS, Runtime, RuntimeCall, System};

/// The most executions of a block, which takes as long as hundreds of transfers.
const SAMPLES: usize = 30;
/// Transfers after each block: most of them find the caches as a transfer leaves them.
const TRANSFERS: usize = 20;

/// A chain on which transfers can be made, and what it charges for one.
pub(super) struct Yardstick {
	chain: Chain,
	charged: Weight,
}

impl Yardstick {
	/// A copy of a chain whose next blocks have room for a transfer, or are followed by one that has.
	pub(super) fn of(chain: &Chain) -> Result<Self> {
		let mut chain = chain.clone();
		let sender = key("sender")?;
		let people = [account(&sender), account(&key("receiver")?)];
		chain.with_storage(|| people.iter().try_for_each(|who| endow(who, 1_000_000)))??;
		chain.submit(transfer()?, &sender)?;
		let charged = chain.inspect(charged)?;
		Ok(Self { chain, charged })
	}

	/// The share of the most time of a block that this one takes, from its beginning to the state's root.
	pub(super) fn share(&self, block: &BlockProbe<'_>, samples: usize) -> Result<f64> {
		let transfer = self.chain.probe_in(self.chain.open_block_past_hooks()?, transfer()?, &key("sender")?)?;
		let sampling = Sampling { warmup: 2, samples: samples.clamp(1, SAMPLES) };
		Ok(times_longer(block, &transfer, sampling)? * nanos(self.charged)? / nanos(max_block())?)
	}
}

/// The most that a block may take.
pub(super) fn max_block() -> Weight {
	<Runtime as frame_system::Config>::BlockWeights::get().max_block
}

/// The time of a weight.
fn nanos(weight: Weight) -> Result<f64> {
	u32::try_from(weight.ref_time() / 1_000).map(f64::from).wrap_err("a weight of more than four seconds")
}

/// A transfer from the sender to the receiver.
pub(super) fn transfer() -> Result<RuntimeCall> {
	let dest = account(&key("receiver")?).into();
	Ok(pallet_balances::Call::<Runtime>::transfer_keep_alive { dest, value: UNITS }.into())
}

/// What the last extrinsic of the last block was charged.
fn charged() -> Result<Weight> {
	let events: Vec<frame_system::Event<Runtime>> = System::read_events_for_pallet();
	let weight = events.into_iter().rev().find_map(|event| match event {
		frame_system::Event::ExtrinsicSuccess { dispatch_info } => Some(dispatch_info.weight),
		_ => None,
	});
	weight.ok_or_else(|| eyre!("no extrinsic of the last block has succeeded"))
}

/// How many times longer the block takes than a transfer: the ratio of the medians of executions in turn.
fn times_longer(block: &BlockProbe<'_>, transfer: &Probe<'_>, sampling: Sampling) -> Result<f64> {
	let bar = progress::bar(u64::try_from(sampling.rounds())?, "blocks");
	let (mut blocks, mut transfers) = (Vec::new(), Vec::new());
	for round in 0..sampling.rounds() {
		let block = block.time()?.as_secs_f64();
		let quick = (0..TRANSFERS).map(|_| Ok(transfer.time()?.as_secs_f64())).collect::<Result<Vec<_>>>()?;
		if round >= sampling.warmup {
			blocks.push(block);
			transfers.extend(quick);
		}
		bar.inc(1);
	}
	bar.finish_and_clear();
	let median = |sample: &[f64]| Quartiles::of(sample).map(|of| of.median).ok_or_else(|| eyre!("no sample was taken"));
	Ok(median(&blocks)? / median(&transfers)?)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_whole_block_s_time_is_two_seconds() {
		assert_eq!(nanos(max_block()).unwrap(), 2e9);
		assert!(nanos(Weight::from_parts(u64::MAX, 0)).is_err());
	}
}
