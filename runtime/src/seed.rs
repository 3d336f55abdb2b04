//! Seed: the exchange rates that a chain is born with.
//!
//! `pallet_asset_rate` has no genesis of its own; without rates no asset has a value on a new chain. This pallet has
//! nothing but a genesis: it sets those rates, and remembers them.
//!
//! ## Scenario
//! 1. A preset names an asset, what one whole unit of it is worth, and its decimals: `(USDX, 4_000, 6)`, 4 RAMP.
//! 2. Genesis writes the rate of the smallest units, 4 * 10^12 / 10^6, to `pallet_asset_rate`, where root may change it.
//! 3. [`InitialRates`] goes on to say what it was at first.
//!
//! ## Design goals
//! * G1 whole numbers in the specs: a rate in thousandths fits the JSON of chain specs, whose numbers end at 2^64.
//! * G2 nothing to call, nothing to pay for, nothing that grows.
//!
//! ## Invariants
//! * Y1 every stored rate decodes, and is not zero.

pub use pallet::*;

/// The first rate of one asset, as it is stored: thousandths of a RAMP for one whole unit.
#[cfg(not(feature = "upgrade-test"))]
pub type StoredRate = u64;
/// The first rate of one asset, as it is stored from version 2 on: RAMP for one whole unit.
#[cfg(feature = "upgrade-test")]
pub type StoredRate = sp_runtime::FixedU128;

#[frame_support::pallet]
// What the macro makes has no docs, and its derived encoding casts the index of a variant, which is checked to fit.
#[allow(missing_docs, clippy::cast_possible_truncation)]
pub mod pallet {
	use super::StoredRate;
	use crate::{configs::assets::AssetKind, constants::currency::TOKEN_DECIMALS};
	use alloc::vec::Vec;
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::BlockNumberFor;
	use sp_runtime::FixedU128;

	/// The storage's version.
	///
	/// * 1: rates in thousandths.
	/// * 2: rates as fixed-point numbers, in the upgrade test only.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(if cfg!(feature = "upgrade-test") { 2 } else { 1 });

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config + pallet_asset_rate::Config<AssetKind = AssetKind> {}

	/// `asset -> RAMP for one whole unit at genesis`. Written by genesis (and migrations) alone, never removed; as many
	/// entries as the genesis named.
	// Blake2: an asset's location is chosen by whoever makes the genesis, and the hasher of `pallet_asset_rate` is the same.
	#[pallet::storage]
	pub type InitialRates<T: Config> = StorageMap<_, Blake2_128Concat, AssetKind, StoredRate>;

	#[pallet::event]
	#[pallet::generate_deposit(pub fn deposit_event)]
	pub enum Event<T: Config> {
		/// The storage was brought to another version, and what it said was kept.
		Migrated {
			/// The version before.
			from: u16,
			/// The version now.
			to: u16,
			/// Entries that were rewritten.
			items: u32,
		},
		/// A migration would not have kept what the storage said. Nothing of it was kept; the version is the old one.
		MigrationFailed {
			/// The version before, and now.
			from: u16,
			/// The version that was not reached.
			to: u16,
		},
	}

	/// The first rates.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Asset, thousandths of a RAMP for one whole unit of it, decimals of the asset.
		pub rates: Vec<(AssetKind, u64, u8)>,
		#[serde(skip)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for (asset, permille, decimals) in &self.rates {
				let rate = rate_of_smallest_units(*permille, *decimals).expect(
					"a genesis rate is more than nothing and fits a fixed-point number, or there is no genesis",
				);
				pallet_asset_rate::ConversionRateToNative::<T>::insert(asset, rate);
				InitialRates::<T>::insert(asset, stored(*permille));
			}
		}
	}

	#[cfg(not(feature = "upgrade-test"))]
	fn stored(permille: u64) -> StoredRate {
		permille
	}

	#[cfg(feature = "upgrade-test")]
	fn stored(permille: u64) -> StoredRate {
		FixedU128::from_rational(permille.into(), 1_000)
	}

	/// The smallest unit of the native token for one smallest unit of an asset.
	///
	/// `permille/1000 * 10^(native decimals - decimals)`, exact. `None`: zero, more than a fixed-point number can hold, or
	/// finer than it can tell (a loss here would be the whole rate, so it is refused rather than rounded).
	pub fn rate_of_smallest_units(permille: u64, decimals: u8) -> Option<FixedU128> {
		// The parts of a fixed-point number are 10^-18; 10^15 of them are a thousandth.
		let scale = 10u128.checked_pow(15 + u32::from(TOKEN_DECIMALS))?;
		let divisor = 10u128.checked_pow(decimals.into())?;
		let parts = if scale >= divisor {
			u128::from(permille).checked_mul(scale / divisor)?
		} else {
			let divisor = divisor / scale;
			(u128::from(permille) % divisor == 0).then(|| u128::from(permille) / divisor)?
		};
		(parts > 0).then(|| FixedU128::from_inner(parts))
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			for asset in InitialRates::<T>::iter_keys() {
				let rate = InitialRates::<T>::get(asset).ok_or("Y1: an initial rate does not decode")?;
				ensure!(rate != StoredRate::default(), "Y1: an initial rate is zero");
			}
			Ok(())
		}
	}
}
