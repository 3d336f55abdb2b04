//! # Rewards
//!
//! Services pay for their security, every era; what each staker earned of it is exact, and costs the same to claim whatever the
//! number of stakers and of payments.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod accruals;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod budget_views;
mod budgets;
mod claims;
mod commission;
mod compounding;

mod dispatchables;
mod drip;
mod earnings;

mod errors;

mod events;
mod fund;
mod genesis;
mod listener;
#[cfg(test)]
mod mock;
mod owed;
mod points;
mod reward_terms;
pub mod runtime_api;
mod splitting;
mod subsidy;
#[cfg(test)]
mod tests;
mod turnover;
mod types;
mod vault_terms;
mod views;
pub mod weights;

use frame_support::pallet_macros::import_section;
pub use genesis::{GenesisBudget, GenesisTerms};
pub use pallet::*;
pub use subsidy::Subsidy;
pub use turnover::{By, Part, Phase, Position, Stage, Turn};
pub use types::*;
pub use weights::WeightInfo;

// FRAME's derives cast the indices of variants. What computes lies in other modules.
#[allow(clippy::cast_possible_truncation)]
#[import_section(crate::dispatchables::dispatchables)]
#[import_section(crate::errors::errors)]
#[import_section(crate::events::events)]
#[frame_support::pallet]
pub mod pallet {
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{Consideration, Footprint},
		weights::WeightMeter,
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use rampart_primitives::{
		AssetId, BlockShare, BudgetId, Era, EraClock, Eras, Fraction, Generation, InspectSets, InspectStake,
		MutateStake, OperatorSet, Pay, RelayBlock, SetMember, Stake, VaultId,
	};
	use sp_runtime::traits::BlockNumberProvider;

	use crate::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Tells the era.
		type Clock: EraClock;

		/// Tells the relay-chain block: by it rewards drip.
		type RelayClock: BlockNumberProvider<BlockNumber = RelayBlock>;

		/// Tells what vaults have, and brings rewards into them.
		type Stake: InspectStake<Self::AccountId> + MutateStake<Self::AccountId>;

		/// Tells the tables of sets, and who speaks for them.
		type Sets: InspectSets<Self::AccountId>;

		/// Pays into and out of this pallet's pots.
		type Pay: Pay<Self::AccountId>;

		/// What the walk that pays may take of a block.
		type RewardShare: BlockShare;

		/// What a funder leaves as a deposit while his budget is on record, and who names a payee.
		type Consideration: Consideration<Self::AccountId, Footprint>;

		/// The account that gets what belongs to nobody any more.
		type Treasury: Get<Self::AccountId>;

		/// The pots' accounts are derived from it.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// The set that the chain itself pays, out of what it mints, and in which asset; if it does.
		type Subsidised: Get<Option<(OperatorSet, AssetId)>>;

		/// Weights of this pallet's own part of the calls, of the steps of the walk, and of what it does when it is told.
		type WeightInfo: WeightInfo;
	}

	/// What a deposit is held for.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// A budget.
		#[codec(index = 0)]
		Budget,
		/// A payee.
		#[codec(index = 1)]
		Payee,
	}

	/// `asset -> Ledger`: what came into the asset's pot, and what went out. Written by `owed.rs` only. Never removed: the pot's
	/// account lives for ever. As many as there are assets.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type Ledgers<T: Config> = StorageMap<_, Twox64Concat, AssetId, Ledger>;

	/// `(account, asset) -> Stake`: commissions, fees and refunds that were not paid yet. Written by `owed.rs` only. Removed when
	/// it is paid. Who has an entry did work for it, or paid more than its deposit.
	// Blake2: the caller chooses the account. Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type Owed<T: Config> = StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, AssetId, Stake>;

	/// `account -> Payee`: to whom what an account earns is paid, if not to itself. Written by `owed.rs` only. Removed when the
	/// account says so. Bounded by deposits.
	// Blake2: the caller chooses the account.
	#[pallet::storage]
	pub type Payees<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, PayeeOf<T>>;

	/// `(vault, generation) -> [Accrual]`: what a vault was paid, asset by asset, and how far it has dripped. Written by
	/// `accruals.rs` only. Removed when the generation is over and all that it earned is claimed. At most
	/// [`MAX_REWARD_ASSETS`] entries.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type Accruals<T: Config> =
		StorageDoubleMap<_, Twox64Concat, VaultId, Twox64Concat, Generation, AccrualList, ValueQuery>;

	/// `(vault, holder) -> HolderEarnings`: what a holder has earned. Written by `earnings.rs` only. Removed when he has no share
	/// and not a whole unit. As many as there are positions, which the assets' minimum deposits pay for.
	// Twox64: the chain gives the indices. Blake2: the caller chooses the account.
	#[pallet::storage]
	pub type Earnings<T: Config> =
		StorageDoubleMap<_, Twox64Concat, VaultId, Blake2_128Concat, T::AccountId, HolderEarnings>;

	/// `vault -> TermsOfVault`: what a vault takes, where its curator has said so. Written by `vault_terms.rs` only. Removed when
	/// the vault is gone. At most one for each vault, whose deposit pays for it.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type VaultTerms<T: Config> = StorageMap<_, Twox64Concat, VaultId, TermsOfVault>;

	/// The index of the next budget. Written by `budgets.rs` only.
	#[pallet::storage]
	pub type NextBudget<T: Config> = StorageValue<_, BudgetId, ValueQuery>;

	/// `budget -> Budget`. Written by `budgets.rs` only. Removed with its last era, or when its funder ends it. Bounded by
	/// [`MAX_BUDGETS`] a set, and by deposits.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type Budgets<T: Config> = StorageMap<_, Twox64Concat, BudgetId, BudgetOf<T>>;

	/// `set -> [budget]`: the budgets of a set, in the order in which they came. Written by `budgets.rs` only. The walk goes over
	/// it, and removes it when there are neither budgets nor points of the set.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type SetBudgets<T: Config> =
		StorageMap<_, Twox64Concat, OperatorSet, BoundedVec<BudgetId, ConstU32<MAX_BUDGETS>>, ValueQuery>;

	/// `set -> TermsOfSet`: how a set is paid, where its service's owner has said so. Written by `reward_terms.rs` only. At most
	/// one for each set, whose deposit pays for it.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type RewardTerms<T: Config> = StorageMap<_, Twox64Concat, OperatorSet, RewardTermsOf<T>>;

	/// `(set, operator) -> Commission`: how much of its rewards an operator takes, where it has said so. Written by `commission.rs`
	/// only. Removed when the operator says again that it takes what everybody does. Bounded by deposits.
	// Twox64: the chain gives the indices. Blake2: the caller chooses the account.
	#[pallet::storage]
	pub type Commissions<T: Config> =
		StorageDoubleMap<_, Twox64Concat, OperatorSet, Blake2_128Concat, T::AccountId, CommissionOf<T>>;

	/// `(set, era, operator) -> u64`: points of a member for an era. Written by `points.rs` only. Removed by the walk, when the era
	/// is paid. At most one for each member of the table.
	// Twox64: the chain gives the indices. Blake2: the caller chooses the account.
	#[pallet::storage]
	pub type Points<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, OperatorSet>,
			NMapKey<Twox64Concat, Era>,
			NMapKey<Blake2_128Concat, T::AccountId>,
		),
		u64,
	>;

	/// `(set, era) -> u128`: the sum of the points of an era. Written by `points.rs` only; comes and goes with them.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type PointTotals<T: Config> = StorageDoubleMap<_, Twox64Concat, OperatorSet, Twox64Concat, Era, u128>;

	/// Where the walk is that pays. Written by `turnover.rs` only.
	#[pallet::storage]
	pub type Turnover<T: Config> = StorageValue<_, Position<T::AccountId>, ValueQuery>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// How sets are paid.
		pub terms: Vec<GenesisTerms<T::AccountId>>,
		/// What is put aside for them.
		pub budgets: Vec<GenesisBudget<T::AccountId>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		/// Does what the calls do, so that deposits are held and limits are kept. The accounts must be endowed, and the services be
		/// there, by pallets that stand before this one in the runtime.
		fn build(&self) {
			crate::genesis::build::<T>(self);
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Pays the eras that are over, as much of it as there is room for. Nothing else happens in a hook.
		fn on_poll(_: BlockNumberFor<T>, meter: &mut WeightMeter) {
			Self::process_rewards(meter);
		}

		fn integrity_test() {
			assert!(
				turnover::weight_of_steps::<T>(1).all_lte(turnover::share_of_block::<T>()),
				"rewards' share of a block must have room for the costliest step of the walk"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What somebody has to claim in a vault, asset by asset.
		pub fn pending_in(vault: VaultId, who: T::AccountId) -> Vec<Pending> {
			Self::do_pending_in(vault, &who)
		}

		/// What is owed to somebody: commissions, fees and refunds.
		pub fn owed(who: T::AccountId) -> Vec<(AssetId, Stake)> {
			Self::do_owed(&who)
		}

		/// What a vault was paid in the last full eras, asset by asset.
		pub fn apr(vault: VaultId) -> Vec<Rate> {
			Self::do_apr(vault)
		}
	}

	impl<T: Config> Pallet<T> {
		/// All invariants of the pallet.
		#[cfg(any(feature = "try-runtime", test))]
		pub(crate) fn do_try_state() -> Result<(), sp_runtime::TryRuntimeError> {
			budgets::try_state::<T>()?;
			reward_terms::try_state::<T>()?;
			commission::try_state::<T>()?;
			points::try_state::<T>()?;
			turnover::try_state::<T>()?;
			vault_terms::try_state::<T>()?;
			accruals::try_state::<T>()?;
			earnings::try_state::<T>()?;
			owed::try_state::<T>()
		}
	}
}
