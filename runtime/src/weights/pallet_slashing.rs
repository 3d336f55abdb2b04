// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_slashing`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_slashing`: template `benchmarking/templates/pallet.hbs`, steps 20, repeat 20,
//! benchmarking command 64.0.0, 2026-11-26, on Intel(R) Xeon(R) Processor. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_slashing` in this runtime.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_slashing::WeightInfo for WeightInfo<T> {
	/// Storage: `Slashing::PayoutsOf` (r:1 w:1)
	/// Proof: `Slashing::PayoutsOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::NextPayout` (r:1 w:1)
	/// Proof: `Slashing::NextPayout` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Payouts` (r:0 w:1)
	/// Proof: `Slashing::Payouts` (`max_values`: None, `max_size`: Some(160), added: 2635, mode: `MaxEncodedLen`)
	fn announce_payout() -> Weight {
		// Proof in bytes: measured 70; estimated 3_730.
		// Quickest execution: 63_522 nanoseconds.
		Weight::from_parts(79_608_000, 3_730)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Slashing::Slashes` (r:1 w:1)
	/// Proof: `Slashing::Slashes` (`max_values`: None, `max_size`: Some(587), added: 3062, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Reported` (r:1 w:1)
	/// Proof: `Slashing::Reported` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::SlashEntries` (r:1 w:1)
	/// Proof: `Slashing::SlashEntries` (`max_values`: None, `max_size`: Some(1489), added: 3964, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingAgainst` (r:1 w:1)
	/// Proof: `Slashing::PendingAgainst` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingOf` (r:16 w:16)
	/// Proof: `Slashing::PendingOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Queue` (r:1 w:1)
	/// Proof: `Slashing::Queue` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::QueueEnds` (r:1 w:1)
	/// Proof: `Slashing::QueueEnds` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::VetoVotes` (r:0 w:1)
	/// Proof: `Slashing::VetoVotes` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Component `n`: 1 to 16.
	fn cancel_slash(n: u32) -> Weight {
		// Proof in bytes: measured 669 + n * 115; estimated 4_954 + n * 2_495.
		// Quickest execution: 59_721 nanoseconds.
		Weight::from_parts(79_307_161, 4_954)
			.saturating_add(Weight::from_parts(2_903_943, 2_495).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(7))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	/// Storage: `Slashing::Compensations` (r:1 w:1)
	/// Proof: `Slashing::Compensations` (`max_values`: None, `max_size`: Some(744), added: 3219, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Claimed` (r:1 w:1)
	/// Proof: `Slashing::Claimed` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	fn claim_compensation() -> Weight {
		// Proof in bytes: measured 964; estimated 4_209.
		// Quickest execution: 45_992 nanoseconds.
		Weight::from_parts(49_353_000, 4_209)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Slashing::Compensations` (r:1 w:1)
	/// Proof: `Slashing::Compensations` (`max_values`: None, `max_size`: Some(744), added: 3219, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Claimed` (r:65 w:64)
	/// Proof: `Slashing::Claimed` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	fn close_compensation() -> Weight {
		// Proof in bytes: measured 2_087; estimated 164_465.
		// Quickest execution: 546_743 nanoseconds.
		Weight::from_parts(591_523_000, 164_465)
			.saturating_add(T::DbWeight::get().reads(66))
			.saturating_add(T::DbWeight::get().writes(65))
	}
	/// Storage: `Slashing::Slashes` (r:1 w:1)
	/// Proof: `Slashing::Slashes` (`max_values`: None, `max_size`: Some(587), added: 3062, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Escrows` (r:1 w:1)
	/// Proof: `Slashing::Escrows` (`max_values`: None, `max_size`: Some(683), added: 3158, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Queue` (r:1 w:1)
	/// Proof: `Slashing::Queue` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::QueueEnds` (r:1 w:1)
	/// Proof: `Slashing::QueueEnds` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Compensations` (r:0 w:1)
	/// Proof: `Slashing::Compensations` (`max_values`: None, `max_size`: Some(744), added: 3219, mode: `MaxEncodedLen`)
	fn compensate() -> Weight {
		// Proof in bytes: measured 1_552; estimated 4_148.
		// Quickest execution: 35_154 nanoseconds.
		Weight::from_parts(39_753_000, 4_148)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Slashing::Slashes` (r:1 w:1)
	/// Proof: `Slashing::Slashes` (`max_values`: None, `max_size`: Some(587), added: 3062, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::SlashEntries` (r:1 w:1)
	/// Proof: `Slashing::SlashEntries` (`max_values`: None, `max_size`: Some(1489), added: 3964, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Reported` (r:1 w:1)
	/// Proof: `Slashing::Reported` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Queue` (r:1 w:2)
	/// Proof: `Slashing::Queue` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingAgainst` (r:1 w:1)
	/// Proof: `Slashing::PendingAgainst` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingOf` (r:16 w:16)
	/// Proof: `Slashing::PendingOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::VetoVotes` (r:0 w:1)
	/// Proof: `Slashing::VetoVotes` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Escrows` (r:0 w:16)
	/// Proof: `Slashing::Escrows` (`max_values`: None, `max_size`: Some(683), added: 3158, mode: `MaxEncodedLen`)
	/// Component `n`: 1 to 16.
	fn execute(n: u32) -> Weight {
		// Proof in bytes: measured 446 + n * 115; estimated 4_954 + n * 2_495.
		// Quickest execution: 80_175 nanoseconds.
		Weight::from_parts(83_851_691, 4_954)
			.saturating_add(Weight::from_parts(10_899_625, 2_495).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(7))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(n.into())))
	}
	/// Storage: `Slashing::Slashes` (r:1 w:1)
	/// Proof: `Slashing::Slashes` (`max_values`: None, `max_size`: Some(587), added: 3062, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::SlashEntries` (r:1 w:1)
	/// Proof: `Slashing::SlashEntries` (`max_values`: None, `max_size`: Some(1489), added: 3964, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Queue` (r:1 w:2)
	/// Proof: `Slashing::Queue` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingOf` (r:16 w:16)
	/// Proof: `Slashing::PendingOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Escrows` (r:0 w:16)
	/// Proof: `Slashing::Escrows` (`max_values`: None, `max_size`: Some(683), added: 3158, mode: `MaxEncodedLen`)
	/// Component `n`: 1 to 16.
	fn execute_proven(n: u32) -> Weight {
		// Proof in bytes: measured 245 + n * 115; estimated 4_954 + n * 2_495.
		// Quickest execution: 45_932 nanoseconds.
		Weight::from_parts(50_280_517, 4_954)
			.saturating_add(Weight::from_parts(9_752_021, 2_495).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(n.into())))
	}
	/// Storage: `Slashing::Slashes` (r:1 w:1)
	/// Proof: `Slashing::Slashes` (`max_values`: None, `max_size`: Some(587), added: 3062, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Queue` (r:1 w:1)
	/// Proof: `Slashing::Queue` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::QueueEnds` (r:1 w:1)
	/// Proof: `Slashing::QueueEnds` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::SlashEntries` (r:1 w:0)
	/// Proof: `Slashing::SlashEntries` (`max_values`: None, `max_size`: Some(1489), added: 3964, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingAgainst` (r:1 w:1)
	/// Proof: `Slashing::PendingAgainst` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingOf` (r:16 w:16)
	/// Proof: `Slashing::PendingOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::VetoVotes` (r:0 w:1)
	/// Proof: `Slashing::VetoVotes` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Component `n`: 1 to 16.
	fn fail(n: u32) -> Weight {
		// Proof in bytes: measured 629 + n * 115; estimated 4_954 + n * 2_495.
		// Quickest execution: 43_807 nanoseconds.
		Weight::from_parts(48_691_891, 4_954)
			.saturating_add(Weight::from_parts(4_550_469, 2_495).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	/// Storage: `Slashing::PendingOf` (r:1 w:0)
	/// Proof: `Slashing::PendingOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::QueueHead` (r:1 w:0)
	/// Proof: `Slashing::QueueHead` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::QueueEnds` (r:2 w:0)
	/// Proof: `Slashing::QueueEnds` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	fn guard() -> Weight {
		// Proof in bytes: measured 328; estimated 5_988.
		// Quickest execution: 21_624 nanoseconds.
		Weight::from_parts(27_777_000, 5_988)
			.saturating_add(T::DbWeight::get().reads(5))
	}
	/// Storage: `Slashing::Payouts` (r:1 w:1)
	/// Proof: `Slashing::Payouts` (`max_values`: None, `max_size`: Some(160), added: 2635, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PayoutsOf` (r:1 w:1)
	/// Proof: `Slashing::PayoutsOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn pay_insurance() -> Weight {
		// Proof in bytes: measured 456; estimated 3_730.
		// Quickest execution: 60_442 nanoseconds.
		Weight::from_parts(68_517_000, 3_730)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Slashing::OffencesHead` (r:1 w:0)
	/// Proof: `Slashing::OffencesHead` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::OffencesOf` (r:1 w:1)
	/// Proof: `Slashing::OffencesOf` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::KnownOffences` (r:0 w:1)
	/// Proof: `Slashing::KnownOffences` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn prune_offence() -> Weight {
		// Proof in bytes: measured 129; estimated 3_509.
		// Quickest execution: 13_986 nanoseconds.
		Weight::from_parts(17_072_000, 3_509)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Slashing::Slashes` (r:1 w:1)
	/// Proof: `Slashing::Slashes` (`max_values`: None, `max_size`: Some(587), added: 3062, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Compensations` (r:1 w:0)
	/// Proof: `Slashing::Compensations` (`max_values`: None, `max_size`: Some(744), added: 3219, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Reported` (r:1 w:1)
	/// Proof: `Slashing::Reported` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::UsedEvidence` (r:1 w:1)
	/// Proof: `Slashing::UsedEvidence` (`max_values`: None, `max_size`: Some(122), added: 2597, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn prune_slash() -> Weight {
		// Proof in bytes: measured 1_009; estimated 4_209.
		// Quickest execution: 95_540 nanoseconds.
		Weight::from_parts(112_509_000, 4_209)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Slashing::OffencesHead` (r:1 w:0)
	/// Proof: `Slashing::OffencesHead` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::QueueHead` (r:1 w:0)
	/// Proof: `Slashing::QueueHead` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::QueueEnds` (r:2 w:2)
	/// Proof: `Slashing::QueueEnds` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Queue` (r:1 w:2)
	/// Proof: `Slashing::Queue` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn queue_poll() -> Weight {
		// Proof in bytes: measured 323; estimated 5_988.
		// Quickest execution: 26_439 nanoseconds.
		Weight::from_parts(28_452_000, 5_988)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Slashing::Queue` (r:1 w:0)
	/// Proof: `Slashing::Queue` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Slashes` (r:1 w:0)
	/// Proof: `Slashing::Slashes` (`max_values`: None, `max_size`: Some(587), added: 3062, mode: `MaxEncodedLen`)
	fn queue_seek() -> Weight {
		// Proof in bytes: measured 603; estimated 4_052.
		// Quickest execution: 14_944 nanoseconds.
		Weight::from_parts(20_938_000, 4_052)
			.saturating_add(T::DbWeight::get().reads(2))
	}
	/// Storage: `Slashing::QueueEnds` (r:1 w:1)
	/// Proof: `Slashing::QueueEnds` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::QueueHead` (r:0 w:1)
	/// Proof: `Slashing::QueueHead` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn queue_turn() -> Weight {
		// Proof in bytes: measured 3; estimated 3_489.
		// Quickest execution: 5_720 nanoseconds.
		Weight::from_parts(7_883_000, 3_489)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Slashing::KnownOffences` (r:1 w:1)
	/// Proof: `Slashing::KnownOffences` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::OffencesOf` (r:0 w:1)
	/// Proof: `Slashing::OffencesOf` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn remember_offence() -> Weight {
		// Proof in bytes: measured 3; estimated 3_501.
		// Quickest execution: 6_309 nanoseconds.
		Weight::from_parts(7_066_000, 3_501)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Slashing::NextSlash` (r:1 w:1)
	/// Proof: `Slashing::NextSlash` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::UsedEvidence` (r:1 w:1)
	/// Proof: `Slashing::UsedEvidence` (`max_values`: None, `max_size`: Some(122), added: 2597, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Reported` (r:1 w:1)
	/// Proof: `Slashing::Reported` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingAgainst` (r:1 w:1)
	/// Proof: `Slashing::PendingAgainst` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingOf` (r:16 w:16)
	/// Proof: `Slashing::PendingOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::QueueEnds` (r:1 w:1)
	/// Proof: `Slashing::QueueEnds` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::SlashEntries` (r:0 w:1)
	/// Proof: `Slashing::SlashEntries` (`max_values`: None, `max_size`: Some(1489), added: 3964, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Queue` (r:0 w:1)
	/// Proof: `Slashing::Queue` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Slashes` (r:0 w:1)
	/// Proof: `Slashing::Slashes` (`max_values`: None, `max_size`: Some(587), added: 3062, mode: `MaxEncodedLen`)
	/// Component `n`: 1 to 16.
	fn report(n: u32) -> Weight {
		// Proof in bytes: measured 70; estimated 3_730 + n * 2_495.
		// Quickest execution: 94_509 nanoseconds.
		Weight::from_parts(111_181_735, 3_730)
			.saturating_add(Weight::from_parts(2_274_796, 2_495).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(9))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	/// Storage: `Slashing::Slashes` (r:1 w:1)
	/// Proof: `Slashing::Slashes` (`max_values`: None, `max_size`: Some(587), added: 3062, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Escrows` (r:1 w:1)
	/// Proof: `Slashing::Escrows` (`max_values`: None, `max_size`: Some(683), added: 3158, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Pots` (r:1 w:1)
	/// Proof: `Slashing::Pots` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Queue` (r:1 w:1)
	/// Proof: `Slashing::Queue` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::QueueEnds` (r:1 w:1)
	/// Proof: `Slashing::QueueEnds` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn settle() -> Weight {
		// Proof in bytes: measured 1_159; estimated 4_148.
		// Quickest execution: 46_228 nanoseconds.
		Weight::from_parts(55_582_000, 4_148)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Slashing::Slashes` (r:1 w:1)
	/// Proof: `Slashing::Slashes` (`max_values`: None, `max_size`: Some(587), added: 3062, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Queue` (r:1 w:1)
	/// Proof: `Slashing::Queue` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Escrows` (r:17 w:16)
	/// Proof: `Slashing::Escrows` (`max_values`: None, `max_size`: Some(683), added: 3158, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Pots` (r:16 w:16)
	/// Proof: `Slashing::Pots` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:16 w:16)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Component `n`: 1 to 16.
	fn settle_all(n: u32) -> Weight {
		// Proof in bytes: measured 221 + n * 698; estimated 4_148 + n * 3_158.
		// Quickest execution: 57_178 nanoseconds.
		Weight::from_parts(53_488_573, 4_148)
			.saturating_add(Weight::from_parts(25_531_089, 3_158).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(T::DbWeight::get().writes(3_u64.saturating_mul(n.into())))
	}
	/// Storage: `Slashing::PayoutsOf` (r:1 w:0)
	/// Proof: `Slashing::PayoutsOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn sweep_pot() -> Weight {
		// Proof in bytes: measured 3; estimated 3_485.
		// Quickest execution: 10_435 nanoseconds.
		Weight::from_parts(14_207_000, 3_485)
			.saturating_add(T::DbWeight::get().reads(1))
	}
	/// Storage: `Slashing::Slashes` (r:1 w:1)
	/// Proof: `Slashing::Slashes` (`max_values`: None, `max_size`: Some(587), added: 3062, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::VetoVotes` (r:1 w:1)
	/// Proof: `Slashing::VetoVotes` (`max_values`: None, `max_size`: Some(593), added: 3068, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Reported` (r:1 w:1)
	/// Proof: `Slashing::Reported` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::SlashEntries` (r:1 w:1)
	/// Proof: `Slashing::SlashEntries` (`max_values`: None, `max_size`: Some(1489), added: 3964, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingAgainst` (r:1 w:1)
	/// Proof: `Slashing::PendingAgainst` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingOf` (r:16 w:16)
	/// Proof: `Slashing::PendingOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Queue` (r:1 w:1)
	/// Proof: `Slashing::Queue` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::QueueEnds` (r:1 w:1)
	/// Proof: `Slashing::QueueEnds` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Component `n`: 1 to 16.
	fn veto(n: u32) -> Weight {
		// Proof in bytes: measured 1_250 + n * 115; estimated 4_954 + n * 2_495.
		// Quickest execution: 66_346 nanoseconds.
		Weight::from_parts(82_180_554, 4_954)
			.saturating_add(Weight::from_parts(3_404_777, 2_495).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(7))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	/// Storage: `Slashing::Payouts` (r:1 w:1)
	/// Proof: `Slashing::Payouts` (`max_values`: None, `max_size`: Some(160), added: 2635, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PayoutsOf` (r:1 w:1)
	/// Proof: `Slashing::PayoutsOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn withdraw_payout() -> Weight {
		// Proof in bytes: measured 456; estimated 3_730.
		// Quickest execution: 60_142 nanoseconds.
		Weight::from_parts(67_314_000, 3_730)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
}
