// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_rewards`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_rewards`: template `benchmarking/templates/pallet.hbs`, steps 20, repeat 20,
//! benchmarking command 64.0.0, 2026-11-26, on Intel(R) Xeon(R) Processor. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_rewards` in this runtime.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_rewards::WeightInfo for WeightInfo<T> {
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:0)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Earnings` (r:1 w:1)
	/// Proof: `Rewards::Earnings` (`max_values`: None, `max_size`: Some(1174), added: 3649, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:1)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Payees` (r:1 w:0)
	/// Proof: `Rewards::Payees` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Component `n`: 1 to 8.
	fn claim(n: u32) -> Weight {
		// Proof in bytes: measured 3_073; estimated 5_754.
		// Quickest execution: 69_113 nanoseconds.
		Weight::from_parts(82_543_085, 5_754)
			.saturating_add(Weight::from_parts(5_138_302, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Rewards::Owed` (r:1 w:1)
	/// Proof: `Rewards::Owed` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Payees` (r:1 w:0)
	/// Proof: `Rewards::Payees` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Ledgers` (r:1 w:1)
	/// Proof: `Rewards::Ledgers` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn claim_owed() -> Weight {
		// Proof in bytes: measured 482; estimated 3_561.
		// Quickest execution: 30_836 nanoseconds.
		Weight::from_parts(41_092_000, 3_561)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:1)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn compound() -> Weight {
		// Proof in bytes: measured 1_688; estimated 5_754.
		// Quickest execution: 37_414 nanoseconds.
		Weight::from_parts(45_960_000, 5_754)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Rewards::Budgets` (r:1 w:1)
	/// Proof: `Rewards::Budgets` (`max_values`: None, `max_size`: Some(296), added: 2771, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::SetBudgets` (r:1 w:1)
	/// Proof: `Rewards::SetBudgets` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Ledgers` (r:1 w:0)
	/// Proof: `Rewards::Ledgers` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Owed` (r:1 w:1)
	/// Proof: `Rewards::Owed` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn end_budget() -> Weight {
		// Proof in bytes: measured 1_728; estimated 4_112.
		// Quickest execution: 143_860 nanoseconds.
		Weight::from_parts(157_933_000, 4_112)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Rewards::RewardTerms` (r:1 w:0)
	/// Proof: `Rewards::RewardTerms` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::SetBudgets` (r:1 w:1)
	/// Proof: `Rewards::SetBudgets` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Ledgers` (r:1 w:1)
	/// Proof: `Rewards::Ledgers` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::NextBudget` (r:1 w:1)
	/// Proof: `Rewards::NextBudget` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Budgets` (r:0 w:1)
	/// Proof: `Rewards::Budgets` (`max_values`: None, `max_size`: Some(296), added: 2771, mode: `MaxEncodedLen`)
	fn fund() -> Weight {
		// Proof in bytes: measured 468; estimated 6_196.
		// Quickest execution: 128_244 nanoseconds.
		Weight::from_parts(150_325_000, 6_196)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Storage: `Rewards::Accruals` (r:2 w:2)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn generation_closed() -> Weight {
		// Proof in bytes: measured 1_688; estimated 10_518.
		// Quickest execution: 51_100 nanoseconds.
		Weight::from_parts(61_275_000, 10_518)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:1)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn hand_over() -> Weight {
		// Proof in bytes: measured 1_726; estimated 5_754.
		// Quickest execution: 32_386 nanoseconds.
		Weight::from_parts(42_827_000, 5_754)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Owed` (r:8 w:8)
	/// Proof: `Rewards::Owed` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Ledgers` (r:8 w:8)
	/// Proof: `Rewards::Ledgers` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn hand_over_gone() -> Weight {
		// Proof in bytes: measured 871; estimated 21_398.
		// Quickest execution: 104_895 nanoseconds.
		Weight::from_parts(118_895_000, 21_398)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(16))
	}
	/// Storage: `Rewards::RewardTerms` (r:1 w:0)
	/// Proof: `Rewards::RewardTerms` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::PointTotals` (r:1 w:1)
	/// Proof: `Rewards::PointTotals` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Points` (r:64 w:64)
	/// Proof: `Rewards::Points` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::SetBudgets` (r:1 w:1)
	/// Proof: `Rewards::SetBudgets` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Component `n`: 1 to 64.
	fn report_points(n: u32) -> Weight {
		// Proof in bytes: measured 76; estimated 3_610 + n * 2_559.
		// Quickest execution: 40_891 nanoseconds.
		Weight::from_parts(42_890_502, 3_610)
			.saturating_add(Weight::from_parts(16_040_126, 2_559).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	/// Storage: `Rewards::Commissions` (r:1 w:1)
	/// Proof: `Rewards::Commissions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn set_commission() -> Weight {
		// Proof in bytes: measured 143; estimated 3_730.
		// Quickest execution: 73_720 nanoseconds.
		Weight::from_parts(94_264_000, 3_730)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Rewards::Payees` (r:1 w:1)
	/// Proof: `Rewards::Payees` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn set_payee() -> Weight {
		// Proof in bytes: measured 143; estimated 3_730.
		// Quickest execution: 87_224 nanoseconds.
		Weight::from_parts(100_933_000, 3_730)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Rewards::RewardTerms` (r:0 w:1)
	/// Proof: `Rewards::RewardTerms` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	fn set_reward_terms() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 10_196 nanoseconds.
		Weight::from_parts(12_652_000, 0)
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::VaultTerms` (r:1 w:1)
	/// Proof: `Rewards::VaultTerms` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:1)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Ledgers` (r:8 w:8)
	/// Proof: `Rewards::Ledgers` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn set_vault_terms() -> Weight {
		// Proof in bytes: measured 2_195; estimated 21_398.
		// Quickest execution: 87_533 nanoseconds.
		Weight::from_parts(101_289_000, 21_398)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(10))
	}
	/// Storage: `Rewards::Accruals` (r:1 w:1)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Earnings` (r:1 w:1)
	/// Proof: `Rewards::Earnings` (`max_values`: None, `max_size`: Some(1174), added: 3649, mode: `MaxEncodedLen`)
	fn shares_changed() -> Weight {
		// Proof in bytes: measured 2_887; estimated 5_754.
		// Quickest execution: 74_231 nanoseconds.
		Weight::from_parts(88_859_000, 5_754)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:1)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn shares_changing() -> Weight {
		// Proof in bytes: measured 1_688; estimated 5_754.
		// Quickest execution: 33_750 nanoseconds.
		Weight::from_parts(47_215_000, 5_754)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Rewards::Accruals` (r:2 w:2)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Earnings` (r:1 w:1)
	/// Proof: `Rewards::Earnings` (`max_values`: None, `max_size`: Some(1174), added: 3649, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	fn shares_joined() -> Weight {
		// Proof in bytes: measured 4_515; estimated 10_518.
		// Quickest execution: 107_222 nanoseconds.
		Weight::from_parts(125_315_000, 10_518)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:1)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Owed` (r:8 w:8)
	/// Proof: `Rewards::Owed` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Ledgers` (r:8 w:8)
	/// Proof: `Rewards::Ledgers` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::VaultTerms` (r:1 w:1)
	/// Proof: `Rewards::VaultTerms` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	fn sweep_vault() -> Weight {
		// Proof in bytes: measured 2_125; estimated 21_398.
		// Quickest execution: 160_682 nanoseconds.
		Weight::from_parts(175_751_000, 21_398)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(18))
	}
	/// Storage: `Rewards::Budgets` (r:1 w:1)
	/// Proof: `Rewards::Budgets` (`max_values`: None, `max_size`: Some(296), added: 2771, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Ledgers` (r:1 w:1)
	/// Proof: `Rewards::Ledgers` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn top_up() -> Weight {
		// Proof in bytes: measured 563; estimated 3_761.
		// Quickest execution: 27_485 nanoseconds.
		Weight::from_parts(36_212_000, 3_761)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Rewards::SetBudgets` (r:2 w:0)
	/// Proof: `Rewards::SetBudgets` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Budgets` (r:16 w:16)
	/// Proof: `Rewards::Budgets` (`max_values`: None, `max_size`: Some(296), added: 2771, mode: `MaxEncodedLen`)
	/// Storage: `Services::TableEras` (r:1 w:0)
	/// Proof: `Services::TableEras` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::PointTotals` (r:1 w:0)
	/// Proof: `Rewards::PointTotals` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Component `b`: 1 to 16.
	fn turnover_begin(b: u32) -> Weight {
		// Proof in bytes: measured 446 + b * 332; estimated 6_230 + b * 2_771.
		// Quickest execution: 44_410 nanoseconds.
		Weight::from_parts(51_206_290, 6_230)
			.saturating_add(Weight::from_parts(8_030_873, 2_771).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(b.into())))
	}
	/// Storage: `Rewards::Budgets` (r:16 w:16)
	/// Proof: `Rewards::Budgets` (`max_values`: None, `max_size`: Some(296), added: 2771, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::SetBudgets` (r:1 w:1)
	/// Proof: `Rewards::SetBudgets` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Owed` (r:16 w:16)
	/// Proof: `Rewards::Owed` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Component `b`: 1 to 16.
	fn turnover_finish(b: u32) -> Weight {
		// Proof in bytes: measured 502 + b * 343; estimated 3_730 + b * 2_771.
		// Quickest execution: 115_249 nanoseconds.
		Weight::from_parts(44_597_222, 3_730)
			.saturating_add(Weight::from_parts(87_540_825, 2_771).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(b.into())))
	}
	/// Storage: `Rewards::Commissions` (r:1 w:0)
	/// Proof: `Rewards::Commissions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Points` (r:1 w:0)
	/// Proof: `Rewards::Points` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Owed` (r:16 w:16)
	/// Proof: `Rewards::Owed` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Component `b`: 1 to 16.
	fn turnover_pay_member(b: u32) -> Weight {
		// Proof in bytes: measured 354 + b * 31; estimated 3_558 + b * 2_551.
		// Quickest execution: 40_819 nanoseconds.
		Weight::from_parts(36_799_331, 3_558)
			.saturating_add(Weight::from_parts(13_467_325, 2_551).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(b.into())))
	}
	/// Storage: `Rewards::Accruals` (r:1 w:1)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::VaultTerms` (r:1 w:0)
	/// Proof: `Rewards::VaultTerms` (`max_values`: None, `max_size`: Some(150), added: 2625, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Owed` (r:8 w:8)
	/// Proof: `Rewards::Owed` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Component `b`: 1 to 8.
	fn turnover_pay_vault(b: u32) -> Weight {
		// Proof in bytes: measured 1_985 + b * 32; estimated 5_754 + b * 2_551.
		// Quickest execution: 61_052 nanoseconds.
		Weight::from_parts(69_249_090, 5_754)
			.saturating_add(Weight::from_parts(10_505_915, 2_551).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(b.into())))
	}
	/// Storage: `Rewards::Turnover` (r:1 w:1)
	/// Proof: `Rewards::Turnover` (`max_values`: Some(1), `max_size`: Some(4698), added: 5193, mode: `MaxEncodedLen`)
	fn turnover_poll() -> Weight {
		// Proof in bytes: measured 4_895; estimated 6_183.
		// Quickest execution: 23_491 nanoseconds.
		Weight::from_parts(25_334_000, 6_183)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Rewards::PointTotals` (r:3 w:0)
	/// Proof: `Rewards::PointTotals` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Points` (r:1 w:1)
	/// Proof: `Rewards::Points` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::SetBudgets` (r:1 w:0)
	/// Proof: `Rewards::SetBudgets` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	fn turnover_prune() -> Weight {
		// Proof in bytes: measured 1_364; estimated 8_547.
		// Quickest execution: 88_518 nanoseconds.
		Weight::from_parts(115_373_000, 8_547)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Ledgers` (r:1 w:1)
	/// Proof: `Rewards::Ledgers` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Owed` (r:1 w:1)
	/// Proof: `Rewards::Owed` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::NextBudget` (r:1 w:1)
	/// Proof: `Rewards::NextBudget` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::SetBudgets` (r:1 w:1)
	/// Proof: `Rewards::SetBudgets` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Budgets` (r:0 w:1)
	/// Proof: `Rewards::Budgets` (`max_values`: None, `max_size`: Some(296), added: 2771, mode: `MaxEncodedLen`)
	fn turnover_subsidy() -> Weight {
		// Proof in bytes: measured 196; estimated 4_112.
		// Quickest execution: 47_191 nanoseconds.
		Weight::from_parts(60_992_000, 4_112)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Component `v`: 1 to 16.
	fn turnover_sum(v: u32) -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 4_568 nanoseconds.
		Weight::from_parts(3_593_912, 0)
			.saturating_add(Weight::from_parts(783_015, 0).saturating_mul(v.into()))
	}
}
