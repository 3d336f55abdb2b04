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
	fn claim_due(n: u32) -> Weight;
	fn cancel_withdrawal() -> Weight;
	fn move_withdrawal() -> Weight;
	fn transfer_shares() -> Weight;
	fn set_delegate() -> Weight;
	fn offer_vault() -> Weight;
	fn accept_vault_offer() -> Weight;
	fn set_metadata() -> Weight;
	fn set_deposit_cap() -> Weight;
	fn set_deposits() -> Weight;
	fn set_allowed() -> Weight;
	fn set_limit() -> Weight;
	fn set_allocation_delay() -> Weight;
	fn set_fee() -> Weight;
	fn close_vault() -> Weight;
	fn remove_vault() -> Weight;
	fn open_operator_vault() -> Weight;
	fn accept_vault() -> Weight;
	fn end_acceptance() -> Weight;
	fn accept_from() -> Weight;
	fn end_backing() -> Weight;
	fn set_asset_terms() -> Weight;
	fn set_emergency_stop() -> Weight;
	fn note_impairment() -> Weight;
	fn sweep_surplus() -> Weight;
	fn cut() -> Weight;
	fn cut_last() -> Weight;
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
	fn claim_due(n: u32) -> Weight {
		Weight::from_parts(110000000, 28000)
			.saturating_add(Weight::from_parts(10000000, 3500).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64.saturating_add(n.into())))
			.saturating_add(T::DbWeight::get().writes(8_u64.saturating_add(n.into())))
	}
	fn cancel_withdrawal() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn move_withdrawal() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn transfer_shares() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn set_delegate() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn offer_vault() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn accept_vault_offer() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn set_metadata() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn set_deposit_cap() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn set_deposits() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn set_allowed() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn set_limit() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn set_allocation_delay() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn set_fee() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn close_vault() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn remove_vault() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn open_operator_vault() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn accept_vault() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn end_acceptance() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn accept_from() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn end_backing() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn set_asset_terms() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn set_emergency_stop() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn note_impairment() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn sweep_surplus() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn cut() -> Weight {
		Weight::from_parts(105000000, 21000)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn cut_last() -> Weight {
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
	fn claim_due(n: u32) -> Weight {
		Weight::from_parts(110000000, 28000)
			.saturating_add(Weight::from_parts(10000000, 3500).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(10_u64.saturating_add(n.into())))
			.saturating_add(RocksDbWeight::get().writes(8_u64.saturating_add(n.into())))
	}
	fn cancel_withdrawal() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn move_withdrawal() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn transfer_shares() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn set_delegate() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn offer_vault() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn accept_vault_offer() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn set_metadata() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn set_deposit_cap() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn set_deposits() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn set_allowed() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn set_limit() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn set_allocation_delay() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn set_fee() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn close_vault() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn remove_vault() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn open_operator_vault() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn accept_vault() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn end_acceptance() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn accept_from() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn end_backing() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn set_asset_terms() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn set_emergency_stop() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn note_impairment() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn sweep_surplus() -> Weight {
		Weight::from_parts(110000000, 35000)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn cut() -> Weight {
		Weight::from_parts(105000000, 21000)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(7))
	}
	fn cut_last() -> Weight {
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
