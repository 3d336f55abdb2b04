//! What an upgrade does to the storage.
//!
//! A migration of ours checks its own work: it runs in a storage layer of its own, reads back what it wrote, and keeps
//! nothing if that is not what was there before. The chain then goes on with the old storage and says so in an event,
//! instead of with a wrong one in silence.

#![warn(missing_docs)]

use crate::Runtime;

/// Runs in every upgrade. Tells old queues of XCM to move on to its newest version; does nothing when they have.
type Permanent = pallet_xcm::migration::MigrateToLatestXcmVersion<Runtime>;

/// Migrations that run at once, in the first block of a new runtime.
#[cfg(not(feature = "upgrade-test"))]
pub type SingleBlock = Permanent;
/// Migrations that run at once, in the first block of a new runtime.
#[cfg(feature = "upgrade-test")]
pub type SingleBlock = (Permanent, rates_v2::MigrateToV2<rates_v2::AsAsked>);

/// Migrations that take many blocks, during which only inherents are let in.
#[cfg(not(feature = "runtime-benchmarks"))]
pub type MultiBlock = ();

/// Version 1 to 2 of [`crate::seed`]: rates in thousandths become fixed-point numbers.
///
/// No released runtime has it. It is what the upgrade test upgrades to, real in all its parts; and the model for the first
/// migration that a release needs.
// What `storage_alias` makes besides the documented types has no docs.
#[allow(missing_docs)]
#[cfg(any(test, feature = "upgrade-test"))]
pub mod rates_v2 {
	use crate::{configs::assets::AssetKind, seed, weights::RocksDbWeight, Runtime, Seed};
	use alloc::vec::Vec;
	#[cfg(feature = "try-runtime")]
	use codec::{Decode, Encode};
	use core::marker::PhantomData;
	use frame_support::{
		ensure,
		storage::with_storage_layer,
		storage_alias,
		traits::{GetStorageVersion, OnRuntimeUpgrade, StorageVersion},
		weights::Weight,
		Blake2_128Concat,
	};
	use sp_runtime::{DispatchError, FixedPointNumber, FixedU128};

	const FROM: u16 = 1;
	const TO: u16 = 2;

	/// Proof of one map entry, in bytes: an estimate of the trie's nodes and the most that a key and a value can take.
	/// Source: the benchmarking CLI's estimate for a map of a million entries.
	const PROOF_PER_ITEM: u64 = 2_475 + 602 + 16;

	/// `InitialRates` of version 1.
	#[storage_alias]
	pub type InitialRates = StorageMap<Seed, Blake2_128Concat, AssetKind, u64>;

	/// `InitialRates` of version 2.
	pub mod v2 {
		use super::*;

		/// `InitialRates` of version 2.
		#[storage_alias]
		pub type InitialRates = StorageMap<Seed, Blake2_128Concat, AssetKind, FixedU128>;
	}

	/// From thousandths to a fixed-point number.
	pub trait Convert {
		/// What version 2 stores for `permille` of version 1.
		fn convert(permille: u64) -> FixedU128;
	}

	/// The right conversion, exact.
	pub struct ToUnits;
	impl Convert for ToUnits {
		fn convert(permille: u64) -> FixedU128 {
			FixedU128::from_rational(permille.into(), 1_000)
		}
	}

	/// A wrong one, which forgets the unit. It is there to show that the mistake is seen.
	pub struct ForgetUnit;
	impl Convert for ForgetUnit {
		fn convert(permille: u64) -> FixedU128 {
			FixedU128::from_inner(permille.into())
		}
	}

	/// Whether the migration is to go wrong. Nothing of the runtime writes it: the upgrade test does, as root, before it upgrades.
	#[storage_alias]
	pub type GoWrong = StorageValue<Seed, ()>;

	/// The right conversion, or the wrong one where [`GoWrong`] asks for it: one runtime to upgrade to shows both.
	pub struct AsAsked;
	impl Convert for AsAsked {
		fn convert(permille: u64) -> FixedU128 {
			if GoWrong::exists() {
				ForgetUnit::convert(permille)
			} else {
				ToUnits::convert(permille)
			}
		}
	}

	/// The migration, by the conversion `C`.
	pub struct MigrateToV2<C>(PhantomData<C>);

	impl<C: Convert> MigrateToV2<C> {
		/// Rewrites every entry; an error, and nothing written, when one is not worth what it was.
		fn migrate() -> Result<u32, DispatchError> {
			let old: Vec<_> = InitialRates::iter().collect();
			for (asset, permille) in &old {
				v2::InitialRates::insert(asset, C::convert(*permille));
				ensure!(same_worth(asset, *permille), DispatchError::Corruption);
			}
			StorageVersion::new(TO).put::<Seed>();
			u32::try_from(old.len()).map_err(|_| DispatchError::Corruption)
		}
	}

	/// Whether version 2 says of `asset` what version 1 did.
	fn same_worth(asset: &AssetKind, permille: u64) -> bool {
		v2::InitialRates::get(asset).is_some_and(|rate| {
			rate.checked_mul_int(1_000u128) == Some(permille.into()) && rate.into_inner() % 10u128.pow(15) == 0
		})
	}

	impl<C: Convert> OnRuntimeUpgrade for MigrateToV2<C> {
		fn on_runtime_upgrade() -> Weight {
			let db = RocksDbWeight::get();
			if Seed::on_chain_storage_version() != FROM {
				return db.reads(1);
			}
			let seen = u64::try_from(InitialRates::iter_keys().count()).unwrap_or(u64::MAX);
			let event = match with_storage_layer(Self::migrate) {
				Ok(items) => seed::Event::Migrated { from: FROM, to: TO, items },
				Err(error) => {
					log::error!(target: "runtime::seed", "initial rates not migrated to version {TO}: {error:?}");
					seed::Event::MigrationFailed { from: FROM, to: TO }
				},
			};
			seed::Pallet::<Runtime>::deposit_event(event);
			// Each entry is read twice, to count and to convert, and once to check.
			db.reads_writes(seen.saturating_mul(3).saturating_add(1), seen.saturating_add(1))
				.saturating_add(Weight::from_parts(0, PROOF_PER_ITEM.saturating_mul(seen.saturating_add(1))))
		}

		#[cfg(feature = "try-runtime")]
		fn pre_upgrade() -> Result<Vec<u8>, sp_runtime::TryRuntimeError> {
			Ok(InitialRates::iter().collect::<Vec<_>>().encode())
		}

		#[cfg(feature = "try-runtime")]
		fn post_upgrade(state: Vec<u8>) -> Result<(), sp_runtime::TryRuntimeError> {
			let old = Vec::<(AssetKind, u64)>::decode(&mut &state[..]).map_err(|_| "the old rates do not decode")?;
			ensure!(Seed::on_chain_storage_version() == TO, "the storage version is not the new one");
			ensure!(v2::InitialRates::iter().count() == old.len(), "a rate was lost or came from nowhere");
			ensure!(
				old.iter().all(|(asset, permille)| same_worth(asset, *permille)),
				"a rate is not worth what it was"
			);
			Ok(())
		}
	}
}
