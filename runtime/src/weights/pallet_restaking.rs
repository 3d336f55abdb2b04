//! Weights of `pallet_restaking`. Replaced by `make weights`.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use frame_support::{traits::Get, weights::Weight};
use core::marker::PhantomData;

/// Weight functions for `pallet_restaking`.
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
