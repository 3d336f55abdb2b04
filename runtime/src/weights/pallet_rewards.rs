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
		// Quickest execution: 58_117 nanoseconds.
		Weight::from_parts(69_298_118, 5_754)
			.saturating_add(Weight::from_parts(4_764_339, 0).saturating_mul(n.into()))
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
		// Quickest execution: 24_081 nanoseconds.
		Weight::from_parts(29_910_000, 3_561)
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
		// Quickest execution: 28_543 nanoseconds.
		Weight::from_parts(40_616_000, 5_754)
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
		// Quickest execution: 110_776 nanoseconds.
		Weight::from_parts(134_064_000, 4_112)
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
		// Quickest execution: 105_777 nanoseconds.
		Weight::from_parts(127_862_000, 6_196)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Storage: `Rewards::Accruals` (r:2 w:2)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn generation_closed() -> Weight {
		// Proof in bytes: measured 1_688; estimated 10_518.
		// Quickest execution: 43_060 nanoseconds.
		Weight::from_parts(55_452_000, 10_518)
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
		// Quickest execution: 26_152 nanoseconds.
		Weight::from_parts(34_373_000, 5_754)
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
		// Quickest execution: 79_881 nanoseconds.
		Weight::from_parts(101_147_000, 21_398)
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
		// Quickest execution: 33_858 nanoseconds.
		Weight::from_parts(39_308_887, 3_610)
			.saturating_add(Weight::from_parts(13_161_729, 2_559).saturating_mul(n.into()))
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
		// Quickest execution: 66_700 nanoseconds.
		Weight::from_parts(78_961_000, 3_730)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Rewards::Payees` (r:1 w:1)
	/// Proof: `Rewards::Payees` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn set_payee() -> Weight {
		// Proof in bytes: measured 143; estimated 3_730.
		// Quickest execution: 67_782 nanoseconds.
		Weight::from_parts(84_000_000, 3_730)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Rewards::RewardTerms` (r:0 w:1)
	/// Proof: `Rewards::RewardTerms` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	fn set_reward_terms() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 8_895 nanoseconds.
		Weight::from_parts(11_113_000, 0)
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
		// Quickest execution: 65_045 nanoseconds.
		Weight::from_parts(80_900_000, 21_398)
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
		// Quickest execution: 69_074 nanoseconds.
		Weight::from_parts(74_256_000, 5_754)
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
		// Quickest execution: 24_719 nanoseconds.
		Weight::from_parts(36_662_000, 5_754)
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
		// Quickest execution: 100_373 nanoseconds.
		Weight::from_parts(117_268_000, 10_518)
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
		// Quickest execution: 134_845 nanoseconds.
		Weight::from_parts(155_800_000, 21_398)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(18))
	}
	/// Storage: `Rewards::Budgets` (r:1 w:1)
	/// Proof: `Rewards::Budgets` (`max_values`: None, `max_size`: Some(296), added: 2771, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Ledgers` (r:1 w:1)
	/// Proof: `Rewards::Ledgers` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn top_up() -> Weight {
		// Proof in bytes: measured 563; estimated 3_761.
		// Quickest execution: 22_766 nanoseconds.
		Weight::from_parts(33_569_000, 3_761)
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
		// Quickest execution: 35_088 nanoseconds.
		Weight::from_parts(43_864_007, 6_230)
			.saturating_add(Weight::from_parts(6_905_351, 2_771).saturating_mul(b.into()))
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
		// Quickest execution: 75_541 nanoseconds.
		Weight::from_parts(33_910_010, 3_730)
			.saturating_add(Weight::from_parts(73_362_443, 2_771).saturating_mul(b.into()))
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
		// Quickest execution: 27_465 nanoseconds.
		Weight::from_parts(20_620_430, 3_558)
			.saturating_add(Weight::from_parts(8_965_908, 2_551).saturating_mul(b.into()))
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
		// Quickest execution: 41_444 nanoseconds.
		Weight::from_parts(37_288_118, 5_754)
			.saturating_add(Weight::from_parts(6_962_411, 2_551).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(b.into())))
	}
	/// Storage: `Rewards::Turnover` (r:1 w:1)
	/// Proof: `Rewards::Turnover` (`max_values`: Some(1), `max_size`: Some(4698), added: 5193, mode: `MaxEncodedLen`)
	fn turnover_poll() -> Weight {
		// Proof in bytes: measured 4_895; estimated 6_183.
		// Quickest execution: 19_292 nanoseconds.
		Weight::from_parts(28_762_000, 6_183)
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
		// Quickest execution: 77_806 nanoseconds.
		Weight::from_parts(95_641_000, 8_547)
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
		// Quickest execution: 41_747 nanoseconds.
		Weight::from_parts(58_783_000, 4_112)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Component `v`: 1 to 16.
	fn turnover_sum(v: u32) -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 3_872 nanoseconds.
		Weight::from_parts(3_679_656, 0)
			.saturating_add(Weight::from_parts(643_243, 0).saturating_mul(v.into()))
	}
}
