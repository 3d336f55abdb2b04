// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_slashing`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Estimates, high on purpose, until `cargo harness weights --pallet pallet_slashing` has measured them.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions of `pallet_slashing`.
pub trait WeightInfo {
	/// Weight of the benchmark `announce_payout`.
	fn announce_payout() -> Weight;
	/// Weight of the benchmark `cancel_slash`.
	fn cancel_slash(n: u32) -> Weight;
	/// Weight of the benchmark `claim_compensation`.
	fn claim_compensation() -> Weight;
	/// Weight of the benchmark `close_compensation`.
	fn close_compensation() -> Weight;
	/// Weight of the benchmark `compensate`.
	fn compensate() -> Weight;
	/// Weight of the benchmark `execute`.
	fn execute(n: u32) -> Weight;
	/// Weight of the benchmark `fail`.
	fn fail(n: u32) -> Weight;
	/// Weight of the benchmark `guard`.
	fn guard() -> Weight;
	/// Weight of the benchmark `pay_insurance`.
	fn pay_insurance() -> Weight;
	/// Weight of the benchmark `prune_offence`.
	fn prune_offence() -> Weight;
	/// Weight of the benchmark `prune_slash`.
	fn prune_slash() -> Weight;
	/// Weight of the benchmark `queue_seek`.
	fn queue_seek() -> Weight;
	/// Weight of the benchmark `queue_turn`.
	fn queue_turn() -> Weight;
	/// Weight of the benchmark `remember_offence`.
	fn remember_offence() -> Weight;
	/// Weight of the benchmark `report`.
	fn report(n: u32) -> Weight;
	/// Weight of the benchmark `settle`.
	fn settle() -> Weight;
	/// Weight of the benchmark `settle_all`.
	fn settle_all(n: u32) -> Weight;
	/// Weight of the benchmark `sweep_pot`.
	fn sweep_pot() -> Weight;
	/// Weight of the benchmark `veto`.
	fn veto(n: u32) -> Weight;
	/// Weight of the benchmark `withdraw_payout`.
	fn withdraw_payout() -> Weight;
}

/// Weights of `pallet_slashing`, measured in the runtime of this repository.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn announce_payout() -> Weight {
		Weight::from_parts(70_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn cancel_slash(n: u32) -> Weight {
		Weight::from_parts(60_000_000, 8_000)
			.saturating_add(Weight::from_parts(6_000_000, 2_600).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(8))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	fn claim_compensation() -> Weight {
		Weight::from_parts(60_000_000, 4_500)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	fn close_compensation() -> Weight {
		Weight::from_parts(400_000_000, 200_000)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(67))
	}
	fn compensate() -> Weight {
		Weight::from_parts(70_000_000, 6_000)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	fn execute(n: u32) -> Weight {
		Weight::from_parts(95_000_000, 12_600)
			.saturating_add(Weight::from_parts(14_000_000, 5_800).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(12))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(n.into())))
	}
	fn fail(n: u32) -> Weight {
		Weight::from_parts(50_000_000, 9_000)
			.saturating_add(Weight::from_parts(6_000_000, 2_600).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(8))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	fn guard() -> Weight {
		Weight::from_parts(25_000_000, 15_000)
			.saturating_add(T::DbWeight::get().reads(6))
	}
	fn pay_insurance() -> Weight {
		Weight::from_parts(60_000_000, 4_500)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn prune_offence() -> Weight {
		Weight::from_parts(25_000_000, 7_000)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	fn prune_slash() -> Weight {
		Weight::from_parts(90_000_000, 5_000)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn queue_seek() -> Weight {
		Weight::from_parts(20_000_000, 6_000)
			.saturating_add(T::DbWeight::get().reads(5))
	}
	fn queue_turn() -> Weight {
		Weight::from_parts(8_000_000, 500)
			.saturating_add(T::DbWeight::get().writes(2))
	}
	fn remember_offence() -> Weight {
		Weight::from_parts(15_000_000, 3_600)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	fn report(n: u32) -> Weight {
		Weight::from_parts(110_000_000, 8_000)
			.saturating_add(Weight::from_parts(7_000_000, 2_600).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	fn settle() -> Weight {
		Weight::from_parts(50_000_000, 6_000)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn settle_all(n: u32) -> Weight {
		Weight::from_parts(60_000_000, 6_000)
			.saturating_add(Weight::from_parts(16_000_000, 3_200).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(6))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(n.into())))
	}
	fn sweep_pot() -> Weight {
		Weight::from_parts(30_000_000, 3_600)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn veto(n: u32) -> Weight {
		Weight::from_parts(80_000_000, 9_000)
			.saturating_add(Weight::from_parts(6_000_000, 2_600).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(9))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	fn withdraw_payout() -> Weight {
		Weight::from_parts(50_000_000, 4_500)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
}

// For mocks only: a runtime has its own.
impl WeightInfo for () {
	fn announce_payout() -> Weight {
		Weight::from_parts(70_000_000, 4_000)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn cancel_slash(n: u32) -> Weight {
		Weight::from_parts(60_000_000, 8_000)
			.saturating_add(Weight::from_parts(6_000_000, 2_600).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(8))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	fn claim_compensation() -> Weight {
		Weight::from_parts(60_000_000, 4_500)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn close_compensation() -> Weight {
		Weight::from_parts(400_000_000, 200_000)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(67))
	}
	fn compensate() -> Weight {
		Weight::from_parts(70_000_000, 6_000)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn execute(n: u32) -> Weight {
		Weight::from_parts(95_000_000, 12_600)
			.saturating_add(Weight::from_parts(14_000_000, 5_800).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(9))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(12))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(n.into())))
	}
	fn fail(n: u32) -> Weight {
		Weight::from_parts(50_000_000, 9_000)
			.saturating_add(Weight::from_parts(6_000_000, 2_600).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(8))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	fn guard() -> Weight {
		Weight::from_parts(25_000_000, 15_000)
			.saturating_add(RocksDbWeight::get().reads(6))
	}
	fn pay_insurance() -> Weight {
		Weight::from_parts(60_000_000, 4_500)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn prune_offence() -> Weight {
		Weight::from_parts(25_000_000, 7_000)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn prune_slash() -> Weight {
		Weight::from_parts(90_000_000, 5_000)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn queue_seek() -> Weight {
		Weight::from_parts(20_000_000, 6_000)
			.saturating_add(RocksDbWeight::get().reads(5))
	}
	fn queue_turn() -> Weight {
		Weight::from_parts(8_000_000, 500)
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn remember_offence() -> Weight {
		Weight::from_parts(15_000_000, 3_600)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn report(n: u32) -> Weight {
		Weight::from_parts(110_000_000, 8_000)
			.saturating_add(Weight::from_parts(7_000_000, 2_600).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(9))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(10))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	fn settle() -> Weight {
		Weight::from_parts(50_000_000, 6_000)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn settle_all(n: u32) -> Weight {
		Weight::from_parts(60_000_000, 6_000)
			.saturating_add(Weight::from_parts(16_000_000, 3_200).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(6))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(n.into())))
	}
	fn sweep_pot() -> Weight {
		Weight::from_parts(30_000_000, 3_600)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn veto(n: u32) -> Weight {
		Weight::from_parts(80_000_000, 9_000)
			.saturating_add(Weight::from_parts(6_000_000, 2_600).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(9))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(9))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	fn withdraw_payout() -> Weight {
		Weight::from_parts(50_000_000, 4_500)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
}
