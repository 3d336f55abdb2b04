//! Weights of `pallet_slashing`. Replaced by `make weights`.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use frame_support::{traits::Get, weights::Weight};
use core::marker::PhantomData;

/// Weight functions for `pallet_slashing`.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_slashing::WeightInfo for WeightInfo<T> {
	/// Storage: `Slashing::UsedEvidence` (r:1 w:1)
	/// Proof: `Slashing::UsedEvidence` (`max_values`: None, `max_size`: Some(200), added: 2675, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Reported` (r:1 w:1)
	/// Proof: `Slashing::Reported` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::NextSlash` (r:1 w:1)
	/// Proof: `Slashing::NextSlash` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Clock` (r:1 w:0)
	/// Proof: `Restaking::Clock` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Slashes` (r:0 w:1)
	/// Proof: `Slashing::Slashes` (`max_values`: None, `max_size`: Some(520), added: 2995, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Escrows` (r:0 w:1)
	/// Proof: `Slashing::Escrows` (`max_values`: None, `max_size`: Some(700), added: 3175, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 16]`.
	fn report(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Estimated: `21447` + n * (0 ±0)
		Weight::from_parts(110_000_000, 21447)
			.saturating_add(Weight::from_parts(15_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	/// Storage: `Slashing::Slashes` (r:1 w:1)
	/// Proof: `Slashing::Slashes` (`max_values`: None, `max_size`: Some(520), added: 2995, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Escrows` (r:1 w:1)
	/// Proof: `Slashing::Escrows` (`max_values`: None, `max_size`: Some(700), added: 3175, mode: `MaxEncodedLen`)
	fn settle() -> Weight {
		// Proof Size summary in bytes:
		//  Estimated: `8150`
		Weight::from_parts(40_000_000, 8150)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Slashing::Slashes` (r:1 w:1)
	/// Proof: `Slashing::Slashes` (`max_values`: None, `max_size`: Some(520), added: 2995, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Clock` (r:1 w:0)
	/// Proof: `Restaking::Clock` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Reported` (r:1 w:1)
	/// Proof: `Slashing::Reported` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::UsedEvidence` (r:1 w:1)
	/// Proof: `Slashing::UsedEvidence` (`max_values`: None, `max_size`: Some(200), added: 2675, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn prune_slash() -> Weight {
		// Proof Size summary in bytes:
		//  Estimated: `21959`
		Weight::from_parts(95_000_000, 21959)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
}
