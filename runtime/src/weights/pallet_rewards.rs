// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_rewards`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_rewards`: steps 20, repeat 20, benchmarking command 64.0.0,
//! 2026-11-26, on Intel(R) Xeon(R) Processor. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
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
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2161), added: 4636, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Payees` (r:1 w:0)
	/// Proof: `Rewards::Payees` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Ledgers` (r:8 w:8)
	/// Proof: `Rewards::Ledgers` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Component `n`: 1 to 8.
	fn claim(n: u32) -> Weight {
		// Proof in bytes: measured 3_053 + n * 13; estimated 5_626 + n * 2_551.
		// Quickest execution: 59_236 nanoseconds.
		Weight::from_parts(64_402_471, 5_626)
			.saturating_add(Weight::from_parts(9_920_097, 2_551).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	/// Storage: `Rewards::Owed` (r:1 w:1)
	/// Proof: `Rewards::Owed` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Payees` (r:1 w:0)
	/// Proof: `Rewards::Payees` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Ledgers` (r:1 w:1)
	/// Proof: `Rewards::Ledgers` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn claim_owed() -> Weight {
		// Proof in bytes: measured 482; estimated 3_561.
		// Quickest execution: 19_208 nanoseconds.
		Weight::from_parts(24_629_000, 3_561)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:1)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2161), added: 4636, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Ledgers` (r:1 w:1)
	/// Proof: `Rewards::Ledgers` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn compound() -> Weight {
		// Proof in bytes: measured 1_867; estimated 5_626.
		// Quickest execution: 35_662 nanoseconds.
		Weight::from_parts(42_837_000, 5_626)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Rewards::Budgets` (r:1 w:1)
	/// Proof: `Rewards::Budgets` (`max_values`: None, `max_size`: Some(296), added: 2771, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::SetBudgets` (r:1 w:1)
	/// Proof: `Rewards::SetBudgets` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:1)
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
		// Proof in bytes: measured 1_868; estimated 6_196.
		// Quickest execution: 101_898 nanoseconds.
		Weight::from_parts(122_239_000, 6_196)
			.saturating_add(T::DbWeight::get().reads(8))
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
		// Quickest execution: 90_034 nanoseconds.
		Weight::from_parts(103_026_000, 6_196)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Storage: `Rewards::Accruals` (r:2 w:2)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2161), added: 4636, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn generation_closed() -> Weight {
		// Proof in bytes: measured 1_560; estimated 10_262.
		// Quickest execution: 37_129 nanoseconds.
		Weight::from_parts(42_045_000, 10_262)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:1)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2161), added: 4636, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn hand_over() -> Weight {
		// Proof in bytes: measured 1_598; estimated 5_626.
		// Quickest execution: 24_659 nanoseconds.
		Weight::from_parts(29_230_000, 5_626)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Owed` (r:8 w:8)
	/// Proof: `Rewards::Owed` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn hand_over_gone() -> Weight {
		// Proof in bytes: measured 469; estimated 21_398.
		// Quickest execution: 41_836 nanoseconds.
		Weight::from_parts(52_220_000, 21_398)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(8))
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
		// Quickest execution: 27_256 nanoseconds.
		Weight::from_parts(21_195_756, 3_610)
			.saturating_add(Weight::from_parts(11_875_192, 2_559).saturating_mul(n.into()))
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
		// Quickest execution: 57_557 nanoseconds.
		Weight::from_parts(61_528_000, 3_730)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Rewards::Payees` (r:1 w:1)
	/// Proof: `Rewards::Payees` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn set_payee() -> Weight {
		// Proof in bytes: measured 143; estimated 3_730.
		// Quickest execution: 67_641 nanoseconds.
		Weight::from_parts(81_478_000, 3_730)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Rewards::RewardTerms` (r:0 w:1)
	/// Proof: `Rewards::RewardTerms` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	fn set_reward_terms() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 5_596 nanoseconds.
		Weight::from_parts(6_815_000, 0)
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::VaultTerms` (r:1 w:1)
	/// Proof: `Rewards::VaultTerms` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:0)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2161), added: 4636, mode: `MaxEncodedLen`)
	fn set_vault_terms() -> Weight {
		// Proof in bytes: measured 1_531; estimated 5_626.
		// Quickest execution: 25_709 nanoseconds.
		Weight::from_parts(30_900_000, 5_626)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Rewards::Accruals` (r:1 w:1)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2161), added: 4636, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Earnings` (r:1 w:1)
	/// Proof: `Rewards::Earnings` (`max_values`: None, `max_size`: Some(1174), added: 3649, mode: `MaxEncodedLen`)
	fn shares_changed() -> Weight {
		// Proof in bytes: measured 2_759; estimated 5_626.
		// Quickest execution: 55_162 nanoseconds.
		Weight::from_parts(74_519_000, 5_626)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:1)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2161), added: 4636, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Ledgers` (r:1 w:1)
	/// Proof: `Rewards::Ledgers` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn shares_changing() -> Weight {
		// Proof in bytes: measured 1_867; estimated 5_626.
		// Quickest execution: 37_439 nanoseconds.
		Weight::from_parts(45_156_000, 5_626)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Rewards::Accruals` (r:2 w:2)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2161), added: 4636, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Earnings` (r:1 w:1)
	/// Proof: `Rewards::Earnings` (`max_values`: None, `max_size`: Some(1174), added: 3649, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	fn shares_joined() -> Weight {
		// Proof in bytes: measured 4_259; estimated 10_262.
		// Quickest execution: 83_627 nanoseconds.
		Weight::from_parts(108_913_000, 10_262)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:1)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2161), added: 4636, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Owed` (r:8 w:8)
	/// Proof: `Rewards::Owed` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::VaultTerms` (r:1 w:0)
	/// Proof: `Rewards::VaultTerms` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
	fn sweep_vault() -> Weight {
		// Proof in bytes: measured 1_560; estimated 21_398.
		// Quickest execution: 76_405 nanoseconds.
		Weight::from_parts(92_725_000, 21_398)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	/// Storage: `Rewards::Budgets` (r:1 w:1)
	/// Proof: `Rewards::Budgets` (`max_values`: None, `max_size`: Some(296), added: 2771, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Ledgers` (r:1 w:1)
	/// Proof: `Rewards::Ledgers` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn top_up() -> Weight {
		// Proof in bytes: measured 563; estimated 3_761.
		// Quickest execution: 20_155 nanoseconds.
		Weight::from_parts(26_452_000, 3_761)
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
		// Quickest execution: 28_999 nanoseconds.
		Weight::from_parts(27_682_902, 6_230)
			.saturating_add(Weight::from_parts(7_537_907, 2_771).saturating_mul(b.into()))
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
		// Quickest execution: 78_936 nanoseconds.
		Weight::from_parts(26_957_524, 3_730)
			.saturating_add(Weight::from_parts(68_093_206, 2_771).saturating_mul(b.into()))
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
		// Quickest execution: 28_977 nanoseconds.
		Weight::from_parts(20_708_940, 3_558)
			.saturating_add(Weight::from_parts(9_902_840, 2_551).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(b.into())))
	}
	/// Storage: `Rewards::Accruals` (r:1 w:1)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2161), added: 4636, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Ledgers` (r:1 w:0)
	/// Proof: `Rewards::Ledgers` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::VaultTerms` (r:1 w:0)
	/// Proof: `Rewards::VaultTerms` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Owed` (r:8 w:8)
	/// Proof: `Rewards::Owed` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Component `b`: 1 to 8.
	fn turnover_pay_vault(b: u32) -> Weight {
		// Proof in bytes: measured 1_791 + b * 32; estimated 5_626 + b * 2_551.
		// Quickest execution: 54_464 nanoseconds.
		Weight::from_parts(72_755_713, 5_626)
			.saturating_add(Weight::from_parts(5_844_811, 2_551).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(b.into())))
	}
	/// Storage: `Rewards::Turnover` (r:1 w:1)
	/// Proof: `Rewards::Turnover` (`max_values`: Some(1), `max_size`: Some(4652), added: 5147, mode: `MaxEncodedLen`)
	fn turnover_poll() -> Weight {
		// Proof in bytes: measured 4_849; estimated 6_137.
		// Quickest execution: 15_006 nanoseconds.
		Weight::from_parts(17_083_000, 6_137)
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
		// Quickest execution: 78_963 nanoseconds.
		Weight::from_parts(86_984_000, 8_547)
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
		// Quickest execution: 33_526 nanoseconds.
		Weight::from_parts(37_850_000, 4_112)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Component `v`: 1 to 16.
	fn turnover_sum(v: u32) -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 3_805 nanoseconds.
		Weight::from_parts(3_388_030, 0)
			.saturating_add(Weight::from_parts(611_951, 0).saturating_mul(v.into()))
	}
}
