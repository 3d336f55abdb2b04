// SPDX-License-Identifier: Apache-2.0

//! Weights of `cumulus_pallet_parachain_system`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet cumulus_pallet_parachain_system`: template `benchmarking/templates/pallet.hbs`, steps 20, repeat 20,
//! benchmarking command 64.0.0, 2026-11-26, on Intel(R) Xeon(R) Processor. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `cumulus_pallet_parachain_system` in this runtime.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> cumulus_pallet_parachain_system::WeightInfo for WeightInfo<T> {
	fn block_weight_tx_extension_full_core() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 7_602 nanoseconds.
		Weight::from_parts(9_749_000, 0)
	}
	fn block_weight_tx_extension_max_weight() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 16_005 nanoseconds.
		Weight::from_parts(18_663_000, 0)
	}
	fn block_weight_tx_extension_stays_fraction_of_core() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 13_177 nanoseconds.
		Weight::from_parts(16_475_000, 0)
	}
	/// Storage: `ParachainSystem::LastDmqMqcHead` (r:1 w:1)
	/// Proof: `ParachainSystem::LastDmqMqcHead` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `MessageQueue::BookStateFor` (r:1 w:1)
	/// Proof: `MessageQueue::BookStateFor` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `MessageQueue::ServiceHead` (r:1 w:1)
	/// Proof: `MessageQueue::ServiceHead` (`max_values`: Some(1), `max_size`: Some(5), added: 500, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::LastProcessedDownwardMessage` (r:0 w:1)
	/// Proof: `ParachainSystem::LastProcessedDownwardMessage` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::ProcessedDownwardMessages` (r:0 w:1)
	/// Proof: `ParachainSystem::ProcessedDownwardMessages` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `MessageQueue::Pages` (r:0 w:1000)
	/// Proof: `MessageQueue::Pages` (`max_values`: None, `max_size`: Some(105521), added: 107996, mode: `MaxEncodedLen`)
	/// Component `n`: 0 to 1000.
	fn enqueue_inbound_downward_messages(n: u32) -> Weight {
		// Proof in bytes: measured 76; estimated 3_517.
		// Quickest execution: 2_699 nanoseconds.
		Weight::from_parts(4_614_000, 3_517)
			.saturating_add(Weight::from_parts(299_284_495, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
}
