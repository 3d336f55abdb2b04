// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_restaking`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_restaking`: steps 20, repeat 20, benchmarking command 64.0.0,
//! 2026-11-25, on AMD EPYC. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_restaking` in this runtime.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_restaking::WeightInfo for WeightInfo<T> {
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
