// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_restaking`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_restaking`: template `benchmarking/templates/own_pallet.hbs`, steps 20, repeat 20,
//! benchmarking command 64.0.0, 2026-11-26, on Intel(R) Xeon(R) Processor. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions of `pallet_restaking`.
pub trait WeightInfo {
	/// Weight of the benchmark `accept_from`.
	fn accept_from() -> Weight;
	/// Weight of the benchmark `accept_vault`.
	fn accept_vault() -> Weight;
	/// Weight of the benchmark `accept_vault_offer`.
	fn accept_vault_offer() -> Weight;
	/// Weight of the benchmark `cancel_withdrawal`.
	fn cancel_withdrawal() -> Weight;
	/// Weight of the benchmark `claim_closed`.
	fn claim_closed() -> Weight;
	/// Weight of the benchmark `claim_due`.
	fn claim_due(n: u32) -> Weight;
	/// Weight of the benchmark `claim_withdrawal`.
	fn claim_withdrawal() -> Weight;
	/// Weight of the benchmark `close_vault`.
	fn close_vault() -> Weight;
	/// Weight of the benchmark `compound`.
	fn compound() -> Weight;
	/// Weight of the benchmark `create_vault`.
	fn create_vault() -> Weight;
	/// Weight of the benchmark `cut`.
	fn cut() -> Weight;
	/// Weight of the benchmark `cut_closed`.
	fn cut_closed() -> Weight;
	/// Weight of the benchmark `cut_last`.
	fn cut_last() -> Weight;
	/// Weight of the benchmark `cut_released`.
	fn cut_released() -> Weight;
	/// Weight of the benchmark `cuts`.
	fn cuts(n: u32) -> Weight;
	/// Weight of the benchmark `deposit`.
	fn deposit() -> Weight;
	/// Weight of the benchmark `end_acceptance`.
	fn end_acceptance() -> Weight;
	/// Weight of the benchmark `end_backing`.
	fn end_backing() -> Weight;
	/// Weight of the benchmark `move_withdrawal`.
	fn move_withdrawal() -> Weight;
	/// Weight of the benchmark `note_impairment`.
	fn note_impairment() -> Weight;
	/// Weight of the benchmark `offer_vault`.
	fn offer_vault() -> Weight;
	/// Weight of the benchmark `open_operator_vault`.
	fn open_operator_vault() -> Weight;
	/// Weight of the benchmark `pass_block`.
	fn pass_block() -> Weight;
	/// Weight of the benchmark `pay`.
	fn pay() -> Weight;
	/// Weight of the benchmark `pay_from_pot`.
	fn pay_from_pot() -> Weight;
	/// Weight of the benchmark `pay_native_from_pot`.
	fn pay_native_from_pot() -> Weight;
	/// Weight of the benchmark `register_asset`.
	fn register_asset() -> Weight;
	/// Weight of the benchmark `remove_allocation`.
	fn remove_allocation() -> Weight;
	/// Weight of the benchmark `remove_vault`.
	fn remove_vault() -> Weight;
	/// Weight of the benchmark `request_withdrawal`.
	fn request_withdrawal() -> Weight;
	/// Weight of the benchmark `set_allocation`.
	fn set_allocation() -> Weight;
	/// Weight of the benchmark `set_allocation_delay`.
	fn set_allocation_delay() -> Weight;
	/// Weight of the benchmark `set_allowed`.
	fn set_allowed() -> Weight;
	/// Weight of the benchmark `set_asset_terms`.
	fn set_asset_terms() -> Weight;
	/// Weight of the benchmark `set_delegate`.
	fn set_delegate() -> Weight;
	/// Weight of the benchmark `set_deposit_cap`.
	fn set_deposit_cap() -> Weight;
	/// Weight of the benchmark `set_deposits`.
	fn set_deposits() -> Weight;
	/// Weight of the benchmark `set_emergency_stop`.
	fn set_emergency_stop() -> Weight;
	/// Weight of the benchmark `set_era_length`.
	fn set_era_length() -> Weight;
	/// Weight of the benchmark `set_fee`.
	fn set_fee() -> Weight;
	/// Weight of the benchmark `set_limit`.
	fn set_limit() -> Weight;
	/// Weight of the benchmark `set_metadata`.
	fn set_metadata() -> Weight;
	/// Weight of the benchmark `settle`.
	fn settle() -> Weight;
	/// Weight of the benchmark `sweep_surplus`.
	fn sweep_surplus() -> Weight;
	/// Weight of the benchmark `transfer_shares`.
	fn transfer_shares() -> Weight;
	/// Weight of the benchmark `turn_era`.
	fn turn_era() -> Weight;
}

/// Weights of `pallet_restaking`, measured in the runtime of this repository.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::AcceptedFrom` (r:1 w:1)
	/// Proof: `Restaking::AcceptedFrom` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn accept_from() -> Weight {
		// Proof in bytes: measured 323; estimated 4_112.
		// Quickest execution: 82_533 nanoseconds.
		Weight::from_parts(101_959_000, 4_112)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Acceptances` (r:1 w:1)
	/// Proof: `Restaking::Acceptances` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn accept_vault() -> Weight {
		// Proof in bytes: measured 276; estimated 3_774.
		// Quickest execution: 81_110 nanoseconds.
		Weight::from_parts(102_198_000, 3_774)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1594), added: 4069, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::OperatorVaults` (r:1 w:1)
	/// Proof: `Restaking::OperatorVaults` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn accept_vault_offer() -> Weight {
		// Proof in bytes: measured 556; estimated 5_059.
		// Quickest execution: 37_266 nanoseconds.
		Weight::from_parts(51_108_000, 5_059)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:0)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::LastRelayChainBlockNumber` (r:1 w:0)
	/// Proof: `ParachainSystem::LastRelayChainBlockNumber` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Earnings` (r:1 w:1)
	/// Proof: `Rewards::Earnings` (`max_values`: None, `max_size`: Some(1174), added: 3649, mode: `MaxEncodedLen`)
	fn cancel_withdrawal() -> Weight {
		// Proof in bytes: measured 2_523; estimated 5_754.
		// Quickest execution: 60_354 nanoseconds.
		Weight::from_parts(73_411_000, 5_754)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:2 w:0)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Closed` (r:1 w:1)
	/// Proof: `Restaking::Closed` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingOf` (r:1 w:0)
	/// Proof: `Slashing::PendingOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Holdings` (r:1 w:1)
	/// Proof: `Restaking::Holdings` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::LastRelayChainBlockNumber` (r:1 w:0)
	/// Proof: `ParachainSystem::LastRelayChainBlockNumber` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Earnings` (r:1 w:1)
	/// Proof: `Rewards::Earnings` (`max_values`: None, `max_size`: Some(1174), added: 3649, mode: `MaxEncodedLen`)
	fn claim_closed() -> Weight {
		// Proof in bytes: measured 1_625; estimated 10_518.
		// Quickest execution: 151_579 nanoseconds.
		Weight::from_parts(189_529_000, 10_518)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingOf` (r:1 w:0)
	/// Proof: `Slashing::PendingOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Matured` (r:32 w:32)
	/// Proof: `Restaking::Matured` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Holdings` (r:1 w:1)
	/// Proof: `Restaking::Holdings` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Component `n`: 1 to 32.
	fn claim_due(n: u32) -> Weight {
		// Proof in bytes: measured 2_592 + n * 67; estimated 7_404 + n * 2_547.
		// Quickest execution: 155_189 nanoseconds.
		Weight::from_parts(213_721_476, 7_404)
			.saturating_add(Weight::from_parts(11_885_838, 2_547).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(8))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingOf` (r:1 w:0)
	/// Proof: `Slashing::PendingOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Matured` (r:1 w:1)
	/// Proof: `Restaking::Matured` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Holdings` (r:1 w:1)
	/// Proof: `Restaking::Holdings` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn claim_withdrawal() -> Weight {
		// Proof in bytes: measured 3_076; estimated 7_404.
		// Quickest execution: 141_798 nanoseconds.
		Weight::from_parts(165_529_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	fn close_vault() -> Weight {
		// Proof in bytes: measured 283; estimated 3_774.
		// Quickest execution: 20_324 nanoseconds.
		Weight::from_parts(27_182_000, 3_774)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Holdings` (r:1 w:1)
	/// Proof: `Restaking::Holdings` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn compound() -> Weight {
		// Proof in bytes: measured 1_007; estimated 7_404.
		// Quickest execution: 103_591 nanoseconds.
		Weight::from_parts(125_862_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Restaking::Stop` (r:1 w:0)
	/// Proof: `Restaking::Stop` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::NextVault` (r:1 w:1)
	/// Proof: `Restaking::NextVault` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::ParentHash` (r:1 w:0)
	/// Proof: `System::ParentHash` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:0 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:0 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1594), added: 4069, mode: `MaxEncodedLen`)
	fn create_vault() -> Weight {
		// Proof in bytes: measured 705; estimated 7_404.
		// Quickest execution: 179_445 nanoseconds.
		Weight::from_parts(200_149_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Backing` (r:1 w:1)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1849), added: 4324, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Cuts` (r:1 w:1)
	/// Proof: `Restaking::Cuts` (`max_values`: None, `max_size`: Some(649), added: 3124, mode: `MaxEncodedLen`)
	fn cut() -> Weight {
		// Proof in bytes: measured 3_260; estimated 5_314.
		// Quickest execution: 58_853 nanoseconds.
		Weight::from_parts(76_564_000, 5_314)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Restaking::Closed` (r:1 w:1)
	/// Proof: `Restaking::Closed` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn cut_closed() -> Weight {
		// Proof in bytes: measured 82; estimated 3_557.
		// Quickest execution: 56_914 nanoseconds.
		Weight::from_parts(72_068_000, 3_557)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Backing` (r:1 w:1)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1849), added: 4324, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Cuts` (r:1 w:1)
	/// Proof: `Restaking::Cuts` (`max_values`: None, `max_size`: Some(649), added: 3124, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1594), added: 4069, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Closed` (r:1 w:2)
	/// Proof: `Restaking::Closed` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:0)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	fn cut_last() -> Weight {
		// Proof in bytes: measured 3_580; estimated 5_754.
		// Quickest execution: 107_740 nanoseconds.
		Weight::from_parts(122_166_000, 5_754)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1594), added: 4069, mode: `MaxEncodedLen`)
	fn cut_released() -> Weight {
		// Proof in bytes: measured 1_228; estimated 5_059.
		// Quickest execution: 10_158 nanoseconds.
		Weight::from_parts(13_138_000, 5_059)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:16 w:16)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Backing` (r:1 w:1)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1849), added: 4324, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:16 w:16)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Cuts` (r:16 w:16)
	/// Proof: `Restaking::Cuts` (`max_values`: None, `max_size`: Some(649), added: 3124, mode: `MaxEncodedLen`)
	/// Component `n`: 1 to 16.
	fn cuts(n: u32) -> Weight {
		// Proof in bytes: measured 2_767 + n * 506; estimated 5_314 + n * 3_996.
		// Quickest execution: 59_094 nanoseconds.
		Weight::from_parts(13_544_378, 5_314)
			.saturating_add(Weight::from_parts(57_973_044, 3_996).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(3_u64.saturating_mul(n.into())))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:0)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Stop` (r:1 w:0)
	/// Proof: `Restaking::Stop` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Allowed` (r:1 w:0)
	/// Proof: `Restaking::Allowed` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingOf` (r:1 w:0)
	/// Proof: `Slashing::PendingOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:0)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::LastRelayChainBlockNumber` (r:1 w:0)
	/// Proof: `ParachainSystem::LastRelayChainBlockNumber` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Earnings` (r:1 w:1)
	/// Proof: `Rewards::Earnings` (`max_values`: None, `max_size`: Some(1174), added: 3649, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Holdings` (r:1 w:1)
	/// Proof: `Restaking::Holdings` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn deposit() -> Weight {
		// Proof in bytes: measured 3_308; estimated 7_404.
		// Quickest execution: 176_479 nanoseconds.
		Weight::from_parts(201_117_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	/// Storage: `Restaking::Acceptances` (r:1 w:1)
	/// Proof: `Restaking::Acceptances` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn end_acceptance() -> Weight {
		// Proof in bytes: measured 334; estimated 3_730.
		// Quickest execution: 77_986 nanoseconds.
		Weight::from_parts(86_887_000, 3_730)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Backing` (r:1 w:1)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1849), added: 4324, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1594), added: 4069, mode: `MaxEncodedLen`)
	/// Storage: `Services::Memberships` (r:1 w:0)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	fn end_backing() -> Weight {
		// Proof in bytes: measured 2_511; estimated 5_314.
		// Quickest execution: 54_610 nanoseconds.
		Weight::from_parts(73_868_000, 5_314)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Vaults` (r:2 w:2)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:0)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:2 w:2)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingOf` (r:2 w:0)
	/// Proof: `Slashing::PendingOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:2 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Matured` (r:1 w:1)
	/// Proof: `Restaking::Matured` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Holdings` (r:1 w:1)
	/// Proof: `Restaking::Holdings` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Stop` (r:1 w:0)
	/// Proof: `Restaking::Stop` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Allowed` (r:1 w:0)
	/// Proof: `Restaking::Allowed` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::LastRelayChainBlockNumber` (r:1 w:0)
	/// Proof: `ParachainSystem::LastRelayChainBlockNumber` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Earnings` (r:1 w:1)
	/// Proof: `Rewards::Earnings` (`max_values`: None, `max_size`: Some(1174), added: 3649, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	fn move_withdrawal() -> Weight {
		// Proof in bytes: measured 3_865; estimated 8_982.
		// Quickest execution: 202_008 nanoseconds.
		Weight::from_parts(240_454_000, 8_982)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:1 w:0)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	fn note_impairment() -> Weight {
		// Proof in bytes: measured 572; estimated 4_197.
		// Quickest execution: 35_190 nanoseconds.
		Weight::from_parts(49_762_000, 4_197)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1594), added: 4069, mode: `MaxEncodedLen`)
	fn offer_vault() -> Weight {
		// Proof in bytes: measured 371; estimated 5_059.
		// Quickest execution: 23_597 nanoseconds.
		Weight::from_parts(28_507_000, 5_059)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::OperatorVaults` (r:1 w:1)
	/// Proof: `Restaking::OperatorVaults` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Stop` (r:1 w:0)
	/// Proof: `Restaking::Stop` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::NextVault` (r:1 w:1)
	/// Proof: `Restaking::NextVault` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::ParentHash` (r:1 w:0)
	/// Proof: `System::ParentHash` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:0 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:0 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1594), added: 4069, mode: `MaxEncodedLen`)
	fn open_operator_vault() -> Weight {
		// Proof in bytes: measured 787; estimated 7_404.
		// Quickest execution: 189_744 nanoseconds.
		Weight::from_parts(213_907_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(10))
	}
	/// Storage: `Migrations::Cursor` (r:1 w:0)
	/// Proof: `Migrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::LastRelayChainBlockNumber` (r:1 w:0)
	/// Proof: `ParachainSystem::LastRelayChainBlockNumber` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn pass_block() -> Weight {
		// Proof in bytes: measured 4; estimated 67_035.
		// Quickest execution: 5_768 nanoseconds.
		Weight::from_parts(10_201_000, 67_035)
			.saturating_add(T::DbWeight::get().reads(3))
	}
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn pay() -> Weight {
		// Proof in bytes: measured 670; estimated 7_404.
		// Quickest execution: 80_683 nanoseconds.
		Weight::from_parts(102_358_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn pay_from_pot() -> Weight {
		// Proof in bytes: measured 526; estimated 7_404.
		// Quickest execution: 70_358 nanoseconds.
		Weight::from_parts(86_318_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn pay_native_from_pot() -> Weight {
		// Proof in bytes: measured 157; estimated 6_196.
		// Quickest execution: 58_490 nanoseconds.
		Weight::from_parts(72_604_000, 6_196)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Restaking::AssetIds` (r:1 w:1)
	/// Proof: `Restaking::AssetIds` (`max_values`: None, `max_size`: Some(622), added: 3097, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::NextAsset` (r:1 w:1)
	/// Proof: `Restaking::NextAsset` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:0 w:1)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	fn register_asset() -> Weight {
		// Proof in bytes: measured 10; estimated 4_087.
		// Quickest execution: 26_745 nanoseconds.
		Weight::from_parts(36_033_000, 4_087)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1594), added: 4069, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Backing` (r:1 w:1)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1849), added: 4324, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Allocations` (r:1 w:1)
	/// Proof: `Restaking::Allocations` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Cuts` (r:0 w:1)
	/// Proof: `Restaking::Cuts` (`max_values`: None, `max_size`: Some(649), added: 3124, mode: `MaxEncodedLen`)
	fn remove_allocation() -> Weight {
		// Proof in bytes: measured 2_906; estimated 5_314.
		// Quickest execution: 116_559 nanoseconds.
		Weight::from_parts(134_854_000, 5_314)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1594), added: 4069, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Matured` (r:1 w:0)
	/// Proof: `Restaking::Matured` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Closed` (r:5 w:4)
	/// Proof: `Restaking::Closed` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Holdings` (r:1 w:1)
	/// Proof: `Restaking::Holdings` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::OperatorVaults` (r:1 w:1)
	/// Proof: `Restaking::OperatorVaults` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultMetadata` (r:0 w:1)
	/// Proof: `Restaking::VaultMetadata` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	fn remove_vault() -> Weight {
		// Proof in bytes: measured 1_712; estimated 13_825.
		// Quickest execution: 253_914 nanoseconds.
		Weight::from_parts(292_926_000, 13_825)
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(16))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:0)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::LastRelayChainBlockNumber` (r:1 w:0)
	/// Proof: `ParachainSystem::LastRelayChainBlockNumber` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Earnings` (r:1 w:1)
	/// Proof: `Rewards::Earnings` (`max_values`: None, `max_size`: Some(1174), added: 3649, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Closed` (r:1 w:2)
	/// Proof: `Restaking::Closed` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1594), added: 4069, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Matured` (r:0 w:1)
	/// Proof: `Restaking::Matured` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	fn request_withdrawal() -> Weight {
		// Proof in bytes: measured 2_693; estimated 5_754.
		// Quickest execution: 83_633 nanoseconds.
		Weight::from_parts(109_386_000, 5_754)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1594), added: 4069, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Backing` (r:1 w:1)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1849), added: 4324, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Stop` (r:1 w:0)
	/// Proof: `Restaking::Stop` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:1 w:0)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Acceptances` (r:1 w:0)
	/// Proof: `Restaking::Acceptances` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::AcceptedFrom` (r:1 w:0)
	/// Proof: `Restaking::AcceptedFrom` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Allocations` (r:0 w:1)
	/// Proof: `Restaking::Allocations` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	fn set_allocation() -> Weight {
		// Proof in bytes: measured 3_140; estimated 5_314.
		// Quickest execution: 141_968 nanoseconds.
		Weight::from_parts(159_569_000, 5_314)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1594), added: 4069, mode: `MaxEncodedLen`)
	fn set_allocation_delay() -> Weight {
		// Proof in bytes: measured 659; estimated 5_059.
		// Quickest execution: 25_756 nanoseconds.
		Weight::from_parts(32_250_000, 5_059)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1594), added: 4069, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Allowed` (r:1 w:1)
	/// Proof: `Restaking::Allowed` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn set_allowed() -> Weight {
		// Proof in bytes: measured 853; estimated 5_059.
		// Quickest execution: 88_337 nanoseconds.
		Weight::from_parts(111_165_000, 5_059)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Restaking::Assets` (r:1 w:1)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	fn set_asset_terms() -> Weight {
		// Proof in bytes: measured 62; estimated 4_112.
		// Quickest execution: 17_664 nanoseconds.
		Weight::from_parts(27_025_000, 4_112)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1594), added: 4069, mode: `MaxEncodedLen`)
	fn set_delegate() -> Weight {
		// Proof in bytes: measured 623; estimated 5_059.
		// Quickest execution: 25_149 nanoseconds.
		Weight::from_parts(33_912_000, 5_059)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:0)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1594), added: 4069, mode: `MaxEncodedLen`)
	fn set_deposit_cap() -> Weight {
		// Proof in bytes: measured 659; estimated 5_059.
		// Quickest execution: 23_827 nanoseconds.
		Weight::from_parts(35_665_000, 5_059)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:0)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1594), added: 4069, mode: `MaxEncodedLen`)
	fn set_deposits() -> Weight {
		// Proof in bytes: measured 659; estimated 5_059.
		// Quickest execution: 27_473 nanoseconds.
		Weight::from_parts(34_004_000, 5_059)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Stop` (r:1 w:1)
	/// Proof: `Restaking::Stop` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	fn set_emergency_stop() -> Weight {
		// Proof in bytes: measured 0; estimated 1_487.
		// Quickest execution: 11_573 nanoseconds.
		Weight::from_parts(15_123_000, 1_487)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn set_era_length() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 11_586 nanoseconds.
		Weight::from_parts(14_347_000, 0)
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1594), added: 4069, mode: `MaxEncodedLen`)
	fn set_fee() -> Weight {
		// Proof in bytes: measured 659; estimated 5_059.
		// Quickest execution: 32_632 nanoseconds.
		Weight::from_parts(38_909_000, 5_059)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1594), added: 4069, mode: `MaxEncodedLen`)
	fn set_limit() -> Weight {
		// Proof in bytes: measured 1_779; estimated 5_059.
		// Quickest execution: 32_129 nanoseconds.
		Weight::from_parts(37_801_000, 5_059)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultMetadata` (r:0 w:1)
	/// Proof: `Restaking::VaultMetadata` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	fn set_metadata() -> Weight {
		// Proof in bytes: measured 283; estimated 3_774.
		// Quickest execution: 20_428 nanoseconds.
		Weight::from_parts(27_112_000, 3_774)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Holdings` (r:1 w:1)
	/// Proof: `Restaking::Holdings` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	fn settle() -> Weight {
		// Proof in bytes: measured 791; estimated 7_404.
		// Quickest execution: 134_721 nanoseconds.
		Weight::from_parts(173_030_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn sweep_surplus() -> Weight {
		// Proof in bytes: measured 776; estimated 7_404.
		// Quickest execution: 87_613 nanoseconds.
		Weight::from_parts(116_026_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:0)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Allowed` (r:1 w:0)
	/// Proof: `Restaking::Allowed` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:2 w:2)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::LastRelayChainBlockNumber` (r:1 w:0)
	/// Proof: `ParachainSystem::LastRelayChainBlockNumber` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Earnings` (r:2 w:2)
	/// Proof: `Rewards::Earnings` (`max_values`: None, `max_size`: Some(1174), added: 3649, mode: `MaxEncodedLen`)
	fn transfer_shares() -> Weight {
		// Proof in bytes: measured 1_206; estimated 8_288.
		// Quickest execution: 91_340 nanoseconds.
		Weight::from_parts(102_681_000, 8_288)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Migrations::Cursor` (r:1 w:0)
	/// Proof: `Migrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn turn_era() -> Weight {
		// Proof in bytes: measured 33; estimated 67_035.
		// Quickest execution: 8_883 nanoseconds.
		Weight::from_parts(16_249_000, 67_035)
			.saturating_add(T::DbWeight::get().reads(2))
	}
}

// For mocks only: a runtime has its own.
impl WeightInfo for () {
	fn accept_from() -> Weight {
		Weight::from_parts(101_959_000, 4_112)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn accept_vault() -> Weight {
		Weight::from_parts(102_198_000, 3_774)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn accept_vault_offer() -> Weight {
		Weight::from_parts(51_108_000, 5_059)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn cancel_withdrawal() -> Weight {
		Weight::from_parts(73_411_000, 5_754)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn claim_closed() -> Weight {
		Weight::from_parts(189_529_000, 10_518)
			.saturating_add(RocksDbWeight::get().reads(15))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn claim_due(n: u32) -> Weight {
		Weight::from_parts(213_721_476, 7_404)
			.saturating_add(Weight::from_parts(11_885_838, 2_547).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(8))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	fn claim_withdrawal() -> Weight {
		Weight::from_parts(165_529_000, 7_404)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn close_vault() -> Weight {
		Weight::from_parts(27_182_000, 3_774)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn compound() -> Weight {
		Weight::from_parts(125_862_000, 7_404)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn create_vault() -> Weight {
		Weight::from_parts(200_149_000, 7_404)
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn cut() -> Weight {
		Weight::from_parts(76_564_000, 5_314)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn cut_closed() -> Weight {
		Weight::from_parts(72_068_000, 3_557)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn cut_last() -> Weight {
		Weight::from_parts(122_166_000, 5_754)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(7))
	}
	fn cut_released() -> Weight {
		Weight::from_parts(13_138_000, 5_059)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn cuts(n: u32) -> Weight {
		Weight::from_parts(13_544_378, 5_314)
			.saturating_add(Weight::from_parts(57_973_044, 3_996).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(1))
			.saturating_add(RocksDbWeight::get().writes(3_u64.saturating_mul(n.into())))
	}
	fn deposit() -> Weight {
		Weight::from_parts(201_117_000, 7_404)
			.saturating_add(RocksDbWeight::get().reads(16))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn end_acceptance() -> Weight {
		Weight::from_parts(86_887_000, 3_730)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn end_backing() -> Weight {
		Weight::from_parts(73_868_000, 5_314)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn move_withdrawal() -> Weight {
		Weight::from_parts(240_454_000, 8_982)
			.saturating_add(RocksDbWeight::get().reads(20))
			.saturating_add(RocksDbWeight::get().writes(11))
	}
	fn note_impairment() -> Weight {
		Weight::from_parts(49_762_000, 4_197)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn offer_vault() -> Weight {
		Weight::from_parts(28_507_000, 5_059)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn open_operator_vault() -> Weight {
		Weight::from_parts(213_907_000, 7_404)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(10))
	}
	fn pass_block() -> Weight {
		Weight::from_parts(10_201_000, 67_035)
			.saturating_add(RocksDbWeight::get().reads(3))
	}
	fn pay() -> Weight {
		Weight::from_parts(102_358_000, 7_404)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn pay_from_pot() -> Weight {
		Weight::from_parts(86_318_000, 7_404)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn pay_native_from_pot() -> Weight {
		Weight::from_parts(72_604_000, 6_196)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn register_asset() -> Weight {
		Weight::from_parts(36_033_000, 4_087)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn remove_allocation() -> Weight {
		Weight::from_parts(134_854_000, 5_314)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(7))
	}
	fn remove_vault() -> Weight {
		Weight::from_parts(292_926_000, 13_825)
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().writes(16))
	}
	fn request_withdrawal() -> Weight {
		Weight::from_parts(109_386_000, 5_754)
			.saturating_add(RocksDbWeight::get().reads(9))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn set_allocation() -> Weight {
		Weight::from_parts(159_569_000, 5_314)
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn set_allocation_delay() -> Weight {
		Weight::from_parts(32_250_000, 5_059)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn set_allowed() -> Weight {
		Weight::from_parts(111_165_000, 5_059)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn set_asset_terms() -> Weight {
		Weight::from_parts(27_025_000, 4_112)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn set_delegate() -> Weight {
		Weight::from_parts(33_912_000, 5_059)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn set_deposit_cap() -> Weight {
		Weight::from_parts(35_665_000, 5_059)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn set_deposits() -> Weight {
		Weight::from_parts(34_004_000, 5_059)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn set_emergency_stop() -> Weight {
		Weight::from_parts(15_123_000, 1_487)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn set_era_length() -> Weight {
		Weight::from_parts(14_347_000, 0)
	}
	fn set_fee() -> Weight {
		Weight::from_parts(38_909_000, 5_059)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn set_limit() -> Weight {
		Weight::from_parts(37_801_000, 5_059)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn set_metadata() -> Weight {
		Weight::from_parts(27_112_000, 3_774)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn settle() -> Weight {
		Weight::from_parts(173_030_000, 7_404)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn sweep_surplus() -> Weight {
		Weight::from_parts(116_026_000, 7_404)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn transfer_shares() -> Weight {
		Weight::from_parts(102_681_000, 8_288)
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn turn_era() -> Weight {
		Weight::from_parts(16_249_000, 67_035)
			.saturating_add(RocksDbWeight::get().reads(2))
	}
}
