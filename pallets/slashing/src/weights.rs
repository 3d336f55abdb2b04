// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_slashing`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_slashing`: steps 20, repeat 20, benchmarking command 64.0.0,
//! 2026-11-25, on Intel(R) Xeon(R) Processor. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions of `pallet_slashing`.
pub trait WeightInfo {
	/// Weight of the benchmark `prune_slash`.
	fn prune_slash() -> Weight;
	/// Weight of the benchmark `report`.
	fn report(n: u32) -> Weight;
	/// Weight of the benchmark `settle`.
	fn settle() -> Weight;
}

/// Weights of `pallet_slashing`, measured in the runtime of this repository.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Slashing::Slashes` (r:1 w:1)
	/// Proof: `Slashing::Slashes` (`max_values`: None, `max_size`: Some(487), added: 2962, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Reported` (r:1 w:1)
	/// Proof: `Slashing::Reported` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::UsedEvidence` (r:1 w:1)
	/// Proof: `Slashing::UsedEvidence` (`max_values`: None, `max_size`: Some(120), added: 2595, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Captures` (r:0 w:1)
	/// Proof: `Slashing::Captures` (`max_values`: None, `max_size`: Some(1549), added: 4024, mode: `MaxEncodedLen`)
	fn prune_slash() -> Weight {
		// Proof in bytes: measured 1_050; estimated 3_952.
		// Quickest execution: 81_781 nanoseconds.
		Weight::from_parts(83_110_000, 3_952)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Slashing::NextSlash` (r:1 w:1)
	/// Proof: `Slashing::NextSlash` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::UsedEvidence` (r:1 w:1)
	/// Proof: `Slashing::UsedEvidence` (`max_values`: None, `max_size`: Some(120), added: 2595, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Reported` (r:1 w:1)
	/// Proof: `Slashing::Reported` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Captures` (r:1 w:1)
	/// Proof: `Slashing::Captures` (`max_values`: None, `max_size`: Some(1549), added: 4024, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Escrows` (r:16 w:16)
	/// Proof: `Slashing::Escrows` (`max_values`: None, `max_size`: Some(683), added: 3158, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Slashes` (r:0 w:1)
	/// Proof: `Slashing::Slashes` (`max_values`: None, `max_size`: Some(487), added: 2962, mode: `MaxEncodedLen`)
	/// Component `n`: 0 to 16.
	fn report(n: u32) -> Weight {
		// Proof in bytes: measured 70; estimated 5_014 + n * 3_158.
		// Quickest execution: 78_808 nanoseconds.
		Weight::from_parts(83_153_817, 5_014)
			.saturating_add(Weight::from_parts(8_879_264, 3_158).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(6))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	/// Storage: `Slashing::Slashes` (r:1 w:1)
	/// Proof: `Slashing::Slashes` (`max_values`: None, `max_size`: Some(487), added: 2962, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Escrows` (r:1 w:1)
	/// Proof: `Slashing::Escrows` (`max_values`: None, `max_size`: Some(683), added: 3158, mode: `MaxEncodedLen`)
	fn settle() -> Weight {
		// Proof in bytes: measured 1_792; estimated 4_148.
		// Quickest execution: 21_473 nanoseconds.
		Weight::from_parts(22_322_000, 4_148)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}

// For mocks only: a runtime has its own.
impl WeightInfo for () {
	fn prune_slash() -> Weight {
		Weight::from_parts(83_110_000, 3_952)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn report(n: u32) -> Weight {
		Weight::from_parts(83_153_817, 5_014)
			.saturating_add(Weight::from_parts(8_879_264, 3_158).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(6))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	fn settle() -> Weight {
		Weight::from_parts(22_322_000, 4_148)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
}
