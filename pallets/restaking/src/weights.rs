//! Weights of the restaking pallet.
//!
//! Replaced by the output of `make weights`. Until a run has measured them, the figures are upper estimates by hand of the
//! accesses in each call.

#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What the calls and hooks of the pallet cost.
pub trait WeightInfo {
	fn register_asset() -> Weight;
	fn set_era_length() -> Weight;
	fn create_vault() -> Weight;
	fn deposit() -> Weight;
	fn request_withdrawal() -> Weight;
	fn claim_withdrawal() -> Weight;
	fn claim_closed() -> Weight;
	fn set_allocation() -> Weight;
	fn cut() -> Weight;
	fn settle() -> Weight;
	fn pass_block() -> Weight;
	fn turn_era() -> Weight;
}

/// Weights for a runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn register_asset() -> Weight {
		Weight::from_parts(70000000, 10500)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn set_era_length() -> Weight {
		Weight::from_parts(50000000, 3500)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn create_vault() -> Weight {
		Weight::from_parts(105000000, 21000)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn deposit() -> Weight {
		Weight::from_parts(100000000, 24500)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn request_withdrawal() -> Weight {
		Weight::from_parts(95000000, 17500)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	fn claim_withdrawal() -> Weight {
		Weight::from_parts(110000000, 28000)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	fn claim_closed() -> Weight {
		Weight::from_parts(105000000, 28000)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn set_allocation() -> Weight {
		Weight::from_parts(110000000, 24500)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn cut() -> Weight {
		Weight::from_parts(105000000, 21000)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn settle() -> Weight {
		Weight::from_parts(85000000, 17500)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn pass_block() -> Weight {
		Weight::from_parts(55000000, 7000)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn turn_era() -> Weight {
		Weight::from_parts(55000000, 7000)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

/// For mocks.
impl WeightInfo for () {
	fn register_asset() -> Weight {
		Weight::from_parts(70000000, 10500)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn set_era_length() -> Weight {
		Weight::from_parts(50000000, 3500)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn create_vault() -> Weight {
		Weight::from_parts(105000000, 21000)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(7))
	}
	fn deposit() -> Weight {
		Weight::from_parts(100000000, 24500)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn request_withdrawal() -> Weight {
		Weight::from_parts(95000000, 17500)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn claim_withdrawal() -> Weight {
		Weight::from_parts(110000000, 28000)
			.saturating_add(RocksDbWeight::get().reads(8))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn claim_closed() -> Weight {
		Weight::from_parts(105000000, 28000)
			.saturating_add(RocksDbWeight::get().reads(8))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn set_allocation() -> Weight {
		Weight::from_parts(110000000, 24500)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(7))
	}
	fn cut() -> Weight {
		Weight::from_parts(105000000, 21000)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(7))
	}
	fn settle() -> Weight {
		Weight::from_parts(85000000, 17500)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn pass_block() -> Weight {
		Weight::from_parts(55000000, 7000)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn turn_era() -> Weight {
		Weight::from_parts(55000000, 7000)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
}
