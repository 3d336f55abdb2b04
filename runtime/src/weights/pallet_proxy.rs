// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_proxy`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_proxy`: template `benchmarking/templates/pallet.hbs`, steps 20, repeat 20,
//! benchmarking command 64.0.0, 2026-11-26, on Intel(R) Xeon(R) Processor. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_proxy` in this runtime.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_proxy::WeightInfo for WeightInfo<T> {
	/// Storage: `Proxy::Proxies` (r:1 w:1)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Component `p`: 1 to 31.
	fn add_proxy(p: u32) -> Weight {
		// Proof in bytes: measured 90 + p * 37; estimated 4_706.
		// Quickest execution: 38_076 nanoseconds.
		Weight::from_parts(50_556_554, 4_706)
			.saturating_add(Weight::from_parts(181_325, 37).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Storage: `Proxy::Announcements` (r:1 w:1)
	/// Proof: `Proxy::Announcements` (`max_values`: None, `max_size`: Some(2233), added: 4708, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Component `a`: 0 to 31.
	/// Component `p`: 1 to 31.
	fn announce(a: u32, p: u32) -> Weight {
		// Proof in bytes: measured 312 + a * 68 + p * 37; estimated 5_698.
		// Quickest execution: 56_730 nanoseconds.
		Weight::from_parts(68_287_327, 5_698)
			.saturating_add(Weight::from_parts(352_158, 68).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 37).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:1)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Component `p`: 1 to 31.
	fn create_pure(p: u32) -> Weight {
		// Proof in bytes: measured 102; estimated 4_706.
		// Quickest execution: 48_106 nanoseconds.
		Weight::from_parts(62_259_526, 4_706)
			.saturating_add(Weight::from_parts(43_671, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:1)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Component `p`: 0 to 30.
	fn kill_pure(p: u32) -> Weight {
		// Proof in bytes: measured 127 + p * 37; estimated 4_706.
		// Quickest execution: 44_744 nanoseconds.
		Weight::from_parts(58_650_739, 4_706)
			.saturating_add(Weight::from_parts(0, 37).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:1)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Proxy::Announcements` (r:1 w:1)
	/// Proof: `Proxy::Announcements` (`max_values`: None, `max_size`: Some(2233), added: 4708, mode: `MaxEncodedLen`)
	fn poke_deposit() -> Weight {
		// Proof in bytes: measured 453; estimated 5_698.
		// Quickest execution: 80_395 nanoseconds.
		Weight::from_parts(88_795_000, 5_698)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Component `p`: 1 to 31.
	fn proxy(p: u32) -> Weight {
		// Proof in bytes: measured 90 + p * 37; estimated 4_706.
		// Quickest execution: 27_875 nanoseconds.
		Weight::from_parts(36_671_423, 4_706)
			.saturating_add(Weight::from_parts(102_633, 37).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Storage: `Proxy::Announcements` (r:1 w:1)
	/// Proof: `Proxy::Announcements` (`max_values`: None, `max_size`: Some(2233), added: 4708, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Component `a`: 0 to 31.
	/// Component `p`: 1 to 31.
	fn proxy_announced(a: u32, p: u32) -> Weight {
		// Proof in bytes: measured 380 + a * 68 + p * 37; estimated 5_698.
		// Quickest execution: 63_638 nanoseconds.
		Weight::from_parts(80_612_757, 5_698)
			.saturating_add(Weight::from_parts(382_828, 68).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 37).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Proxy::Announcements` (r:1 w:1)
	/// Proof: `Proxy::Announcements` (`max_values`: None, `max_size`: Some(2233), added: 4708, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Component `a`: 0 to 31.
	/// Component `p`: 1 to 31.
	fn reject_announcement(a: u32, p: u32) -> Weight {
		// Proof in bytes: measured 295 + a * 68; estimated 5_698.
		// Quickest execution: 42_022 nanoseconds.
		Weight::from_parts(50_408_659, 5_698)
			.saturating_add(Weight::from_parts(375_187, 68).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(25_765, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Proxy::Announcements` (r:1 w:1)
	/// Proof: `Proxy::Announcements` (`max_values`: None, `max_size`: Some(2233), added: 4708, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Component `a`: 0 to 31.
	/// Component `p`: 1 to 31.
	fn remove_announcement(a: u32, p: u32) -> Weight {
		// Proof in bytes: measured 295 + a * 68; estimated 5_698.
		// Quickest execution: 41_243 nanoseconds.
		Weight::from_parts(46_512_949, 5_698)
			.saturating_add(Weight::from_parts(416_438, 68).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(153_619, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:1)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Component `p`: 1 to 31.
	fn remove_proxies(p: u32) -> Weight {
		// Proof in bytes: measured 90 + p * 37; estimated 4_706.
		// Quickest execution: 46_910 nanoseconds.
		Weight::from_parts(52_224_802, 4_706)
			.saturating_add(Weight::from_parts(3_136_207, 37).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:1)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Component `p`: 1 to 31.
	fn remove_proxy(p: u32) -> Weight {
		// Proof in bytes: measured 90 + p * 37; estimated 4_706.
		// Quickest execution: 39_916 nanoseconds.
		Weight::from_parts(56_767_651, 4_706)
			.saturating_add(Weight::from_parts(9_378, 37).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
