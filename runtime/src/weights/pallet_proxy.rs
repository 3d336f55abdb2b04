// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_proxy`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_proxy`: steps 20, repeat 20, benchmarking command 64.0.0,
//! 2026-11-25, on AMD EPYC. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
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
		// Proof in bytes: measured 127 + p * 37; estimated 4_706.
		// Quickest execution: 43_164 nanoseconds.
		Weight::from_parts(44_970_702, 4_706)
			.saturating_add(Weight::from_parts(90_163, 37).saturating_mul(p.into()))
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
		// Proof in bytes: measured 349 + a * 68 + p * 37; estimated 5_698.
		// Quickest execution: 56_274 nanoseconds.
		Weight::from_parts(54_253_210, 5_698)
			.saturating_add(Weight::from_parts(449_658, 68).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(123_500, 37).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:1)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Component `p`: 1 to 31.
	fn create_pure(p: u32) -> Weight {
		// Proof in bytes: measured 139; estimated 4_706.
		// Quickest execution: 48_893 nanoseconds.
		Weight::from_parts(50_195_766, 4_706)
			.saturating_add(Weight::from_parts(74_403, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:1)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Component `p`: 0 to 30.
	fn kill_pure(p: u32) -> Weight {
		// Proof in bytes: measured 164 + p * 37; estimated 4_706.
		// Quickest execution: 45_097 nanoseconds.
		Weight::from_parts(46_441_006, 4_706)
			.saturating_add(Weight::from_parts(76_113, 37).saturating_mul(p.into()))
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
		// Proof in bytes: measured 490; estimated 5_698.
		// Quickest execution: 79_358 nanoseconds.
		Weight::from_parts(81_261_000, 5_698)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Component `p`: 1 to 31.
	fn proxy(p: u32) -> Weight {
		// Proof in bytes: measured 127 + p * 37; estimated 4_706.
		// Quickest execution: 23_565 nanoseconds.
		Weight::from_parts(24_671_342, 4_706)
			.saturating_add(Weight::from_parts(73_378, 37).saturating_mul(p.into()))
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
		// Proof in bytes: measured 417 + a * 68 + p * 37; estimated 5_698.
		// Quickest execution: 60_991 nanoseconds.
		Weight::from_parts(60_418_941, 5_698)
			.saturating_add(Weight::from_parts(471_020, 68).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(124_312, 37).saturating_mul(p.into()))
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
		// Proof in bytes: measured 332 + a * 68; estimated 5_698.
		// Quickest execution: 43_645 nanoseconds.
		Weight::from_parts(43_642_657, 5_698)
			.saturating_add(Weight::from_parts(491_757, 68).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(161_845, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Proxy::Announcements` (r:1 w:1)
	/// Proof: `Proxy::Announcements` (`max_values`: None, `max_size`: Some(2233), added: 4708, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Component `a`: 0 to 31.
	/// Component `p`: 1 to 31.
	fn remove_announcement(a: u32, _p: u32) -> Weight {
		// Proof in bytes: measured 332 + a * 68; estimated 5_698.
		// Quickest execution: 43_344 nanoseconds.
		Weight::from_parts(53_305_856, 5_698)
			.saturating_add(Weight::from_parts(496_626, 68).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:1)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Component `p`: 1 to 31.
	fn remove_proxies(p: u32) -> Weight {
		// Proof in bytes: measured 127 + p * 37; estimated 4_706.
		// Quickest execution: 42_724 nanoseconds.
		Weight::from_parts(40_971_972, 4_706)
			.saturating_add(Weight::from_parts(3_370_736, 37).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:1)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Component `p`: 1 to 31.
	fn remove_proxy(p: u32) -> Weight {
		// Proof in bytes: measured 127 + p * 37; estimated 4_706.
		// Quickest execution: 42_994 nanoseconds.
		Weight::from_parts(45_768_253, 4_706)
			.saturating_add(Weight::from_parts(65_511, 37).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
