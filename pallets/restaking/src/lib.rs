//! # Restaking
//!
//! Vaults hold collateral, pledge it to operators of services, and are really cut when those fail.
//!
//! ## Terminology
//!
//! - *asset*: a fungible that vaults may hold, by its index in this pallet's registry.
//! - *vault*: a pool of one asset, run by a *curator*; the smallest unit of stake that is cut as one.
//! - *staker*: an account with a position (shares) in a vault.
//! - *allocation*: a vault's pledge to a member of an operator set: a *magnitude* and an optional *cap*.
//! - *survival*: what is left of a tranche after all cuts, of 10^27.
//! - *tranche*: a part of a vault's assets that is cut at one rate: the active pool, or what was asked for in one era.
//! - *generation*: the stakers of a vault between two total losses.
//! - *capture*: what a vault had pledged to a member at an era's start. Cuts are fractions of it.
//!
//! ## Scenario: stake that is pledged, cut and withdrawn
//!
//! 1. Carol opens a vault for an asset with [`Pallet::create_vault`]. She chooses its kind: *exclusive*, where a pledge to one
//!    set is nobody else's, or *shared*, where the same stake backs several sets up to a stated limit.
//! 2. Sam deposits 100 with [`Pallet::deposit`] and gets shares.
//! 3. Carol pledges a part of the vault to an operator with [`Pallet::set_allocation`]. It counts from a later era.
//! 4. Sam asks for 40 back with [`Pallet::request_withdrawal`]. They leave the active pool at once, and can still be cut for
//!    `unbonding_eras` eras, since the sets of this era count on them.
//! 5. The operator fails, and the set's slasher reports it. The active pool and Sam's 40 lose the same share of their assets,
//!    whatever the number of stakers: one record per tranche changes.
//! 6. When the eras are over, Sam takes what is left of his 40 with [`Pallet::claim_withdrawal`].
//!
//! The stake of step 4 is asked for by shares or by assets:
#![doc = docify::embed!("src/tests/story.rs", staker_withdraws_what_a_cut_left)]
//!
//! ## Design goals
//!
//! - G1 No loop over stakers anywhere. A cut costs the vault, its tranches and one allocation.
//! - G2 One place moves collateral: `collateral.rs`. The record is the truth, not the account's balance.
//! - G3 A cut moves no token. What was cut is escrowed in the ledger until it is settled, so a frozen asset shields nobody.
//! - G4 Leaving takes eras, never permission: nothing but a cut stands between a staker and a claim that is due.
//! - G5 Time passes by itself. Delays are evaluated when they are read; no call and no hook is needed for them.
//!
//! ## Invariants
//!
//! Checked by `try_state` after every test; the ids are those of the design.
//!
//! - R1 The shares of a vault's pool are the sum of its positions' shares; the same for each unbonding and closed tranche.
//! - R2 A vault account's balance covers active, unbonding, matured, closed and escrowed stake; and what was deposited is that
//!   plus what was claimed and settled.
//! - R4 A vault's `encumbered` is the sum of its allocations and releases. It was within survival or limit at every raise.
//! - R7 Matured and closed pools only shrink; a matured one belongs to an era that is over.
//! - Y1 Every entry decodes and has its parent.
//!
//! R3, R5 and R6 speak of many blocks or of cost; property tests and benchmarks check them.
//!
//! ## Limits
//!
//! 28 unbonding eras, 64 allocations per vault, 16 backing vaults per member, 32 unclaimed withdrawals per position. At a limit
//! a call fails with a named error. A vault and an allocation hold a deposit; a position is paid for by the asset's minimum
//! deposit. A staker with shares of a closed generation claims them before he joins the next one.
//!
//! ## Sources
//!
//! - Exclusive allocations and magnitudes: EigenLayer, "Unique Stake" (ELIP-002).
//! - Restaked vaults, captures and the split of a cut between pools: Symbiotic core, Vault.
//! - Virtual share and unit in the price: the ERC-4626 inflation attack, OpenZeppelin's note.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub use pallet::*;
pub use weights::WeightInfo;

mod allocation;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod calls;
mod clock;
mod collateral;
mod cut;
mod genesis;
mod impls;
#[deny(missing_docs)]
pub mod math;
#[cfg(test)]
mod mock;
mod position;
pub mod runtime_api;
#[cfg(test)]
mod tests;
#[deny(missing_docs)]
pub mod types;
mod vault;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use genesis::{GenesisAllocation, GenesisPosition, GenesisVault};
pub use impls::{AllocationSummary, PositionSummary, TrancheSummary, VaultSummary};

/// Target of this pallet's log lines.
pub const LOG_TARGET: &str = "runtime::restaking";

// The derived encoding of events and errors casts a variant's index, which is checked to fit.
#[allow(clippy::cast_possible_truncation)]
#[frame_support::pallet]
pub mod pallet {
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{tokens::fungibles, Consideration, Footprint},
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use rampart_primitives::{
		AssetId, Eras, Generation, GuardStake, Magnitude, OnShares, OperatorSet, RelayBlock, SetMember, Shares, Stake,
		VaultId, VaultKind, MAX_UNBONDING_ERAS,
	};
	use rampart_primitives::{Era, TrancheId};
	use sp_runtime::traits::BlockNumberProvider;

	use crate::{
		types::{
			Allocation, AssetInfo, ClockState, ClosedPool, Position, Tranche, Vault, VaultInfo, Withdrawal,
			MAX_UNBONDING,
		},
		weights::WeightInfo,
		GenesisAllocation, GenesisPosition, GenesisVault,
	};

	/// The one version of storage so far.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// A vault of this runtime.
	pub type VaultOf<T> = Vault<<T as frame_system::Config>::AccountId>;
	/// The cold part of a vault of this runtime.
	pub type VaultInfoOf<T> = VaultInfo<<T as frame_system::Config>::AccountId, <T as Config>::VaultDeposit>;
	/// A member of an operator set of this runtime.
	pub type SetMemberOf<T> = SetMember<<T as frame_system::Config>::AccountId>;
	/// The pledges that back one member.
	pub type BackingOf<T> = BoundedVec<Allocation, <T as Config>::MaxBackers>;
	/// Running totals of cuts, by the era of the tranche.
	pub type CutTotals = BoundedVec<(Era, Magnitude), ConstU32<MAX_UNBONDING>>;
	/// Unbonding tranches, by the era in which they were asked for, oldest first.
	pub type UnbondingTranches = BoundedVec<(Era, Tranche), ConstU32<MAX_UNBONDING>>;

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Who may register assets and set the length of an era.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// What an asset is to the rest of the chain: native, local or foreign.
		type AssetKind: Parameter + MaxEncodedLen + MaybeSerializeDeserialize;

		/// Where collateral lies: all kinds of assets behind one interface.
		type Collateral: fungibles::Mutate<Self::AccountId, AssetId = Self::AssetKind, Balance = u128>;

		/// The deposit for a vault's storage.
		type VaultDeposit: Consideration<Self::AccountId, Footprint>;

		/// The deposit for an allocation's storage.
		type AllocationDeposit: Consideration<Self::AccountId, Footprint>;

		/// The relay chain's block number, as far as this chain knows it. Eras are counted in it.
		type RelayBlocks: BlockNumberProvider<BlockNumber = RelayBlock>;

		/// Asked before stake is pledged, joined or paid out. `()` allows everything.
		type Guard: GuardStake<Self::AccountId>;

		/// Told of every change of shares. `()` tells nobody.
		type Listener: OnShares<Self::AccountId>;

		/// Vault accounts are derived from it.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// The least number of unbonding eras a vault may have. At most [`MAX_UNBONDING_ERAS`].
		#[pallet::constant]
		type MinUnbondingEras: Get<u32>;

		/// How many blocks of our own an era has at least, so that every era has blocks in which to act.
		#[pallet::constant]
		type MinEraBlocks: Get<u32>;

		/// How many allocations a vault may have.
		#[pallet::constant]
		type MaxAllocations: Get<u32>;

		/// How many vaults may back one member.
		#[pallet::constant]
		type MaxBackers: Get<u32>;

		/// Weights of the calls and hooks.
		type WeightInfo: WeightInfo;

		/// Makes assets for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: crate::BenchmarkHelper<Self::AssetKind, Self::AccountId>;
	}

	/// Why a deposit is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// For the storage of a vault.
		Vault,
		/// For the storage of an allocation.
		Allocation,
	}

	/// The clock: era, the relay-chain block of its beginning, its length. Only writer: `clock.rs`. Never removed.
	#[pallet::storage]
	pub type Clock<T: Config> = StorageValue<_, ClockState, ValueQuery>;

	/// `asset -> AssetInfo`: kind and minimum deposit. Only writer: `collateral.rs`. Never removed.
	// Twox: keys are consecutive numbers that this pallet gives.
	#[pallet::storage]
	pub type Assets<T: Config> = StorageMap<_, Twox64Concat, AssetId, AssetInfo<T::AssetKind>>;

	/// `kind -> asset`: the way back, so that no asset is registered twice. Only writer: `collateral.rs`. Never removed.
	// Blake2: a foreign asset's kind is chosen by others.
	#[pallet::storage]
	pub type AssetIds<T: Config> = StorageMap<_, Blake2_128Concat, T::AssetKind, AssetId>;

	/// The index of the next asset. Only writer: `collateral.rs`.
	#[pallet::storage]
	pub type NextAsset<T: Config> = StorageValue<_, AssetId, ValueQuery>;

	/// The index of the next vault. Only writer: `vault.rs`.
	#[pallet::storage]
	pub type NextVault<T: Config> = StorageValue<_, VaultId, ValueQuery>;

	/// `vault -> Vault`: what every call on it reads; amounts in units of its asset. Only writer: `vault.rs`. Bound: 320 bytes.
	// Twox: keys are consecutive numbers that this pallet gives.
	#[pallet::storage]
	pub type Vaults<T: Config> = StorageMap<_, Twox64Concat, VaultId, VaultOf<T>>;

	/// `vault -> VaultInfo`: what only its curator's calls read. Only writer: `vault.rs`.
	// Twox: keys are consecutive numbers that this pallet gives.
	#[pallet::storage]
	pub type VaultInfos<T: Config> = StorageMap<_, Twox64Concat, VaultId, VaultInfoOf<T>>;

	/// `vault -> [(era, Tranche)]`: stake whose withdrawal was asked for in an era, oldest first. Only writer: `vault.rs`. A
	/// tranche leaves when all of it is claimed, or, matured, for [`Matured`] when a younger one needs its place. Bound:
	/// `unbonding_eras + 1` entries, 1 600 bytes.
	// Twox: keys are consecutive numbers that this pallet gives.
	#[pallet::storage]
	pub type Unbonding<T: Config> = StorageMap<_, Twox64Concat, VaultId, UnbondingTranches, ValueQuery>;

	/// `(vault, era) -> Tranche`: a tranche that no cut can reach any more and that was not all claimed. Only writer:
	/// `vault.rs`. Removed with the last claim.
	// Twox: keys are consecutive numbers that this pallet gives.
	#[pallet::storage]
	pub type Matured<T: Config> = StorageDoubleMap<_, Twox64Concat, VaultId, Twox64Concat, Era, Tranche>;

	/// `(vault, generation) -> ClosedPool`: the pool of a generation that ended in a total loss. Only writer: `vault.rs`.
	/// Removed with the last claim.
	// Twox: keys are consecutive numbers that this pallet gives.
	#[pallet::storage]
	pub type Closed<T: Config> = StorageDoubleMap<_, Twox64Concat, VaultId, Twox64Concat, Generation, ClosedPool>;

	/// `(vault, staker) -> Position`: shares of the pool and of tranches. Only writer: `position.rs`. Removed when empty.
	// Twox for the vault: a number that this pallet gives. Blake2 for the staker: anyone makes accounts.
	#[pallet::storage]
	pub type Positions<T: Config> =
		StorageDoubleMap<_, Twox64Concat, VaultId, Blake2_128Concat, T::AccountId, Position>;

	/// `(set, operator) -> [Allocation]`: all that backs a member, in one read. Only writer: `allocation.rs`. An entry leaves
	/// when its pledge is over and its curator says so. Bound: [`Config::MaxBackers`].
	// Blake2: sets and operators are made by anyone.
	#[pallet::storage]
	pub type Backing<T: Config> = StorageMap<_, Blake2_128Concat, SetMemberOf<T>, BackingOf<T>, ValueQuery>;

	/// `(vault, member) -> deposit`: the allocations of a vault. Only writer: `allocation.rs`. Removed with the allocation.
	/// Bound: [`Config::MaxAllocations`] per vault.
	// Twox for the vault: a number that this pallet gives. Blake2 for the member: made by anyone.
	#[pallet::storage]
	pub type Allocations<T: Config> =
		StorageDoubleMap<_, Twox64Concat, VaultId, Blake2_128Concat, SetMemberOf<T>, T::AllocationDeposit>;

	/// `(vault, member) -> [(era, magnitude)]`: an allocation's running total of cuts for stake asked for in `era`, where it
	/// differs from that of the active pool. Only writer: `allocation.rs`. Entries leave when their tranche has matured.
	// Twox for the vault: a number that this pallet gives. Blake2 for the member: made by anyone.
	#[pallet::storage]
	pub type Cuts<T: Config> =
		StorageDoubleMap<_, Twox64Concat, VaultId, Blake2_128Concat, SetMemberOf<T>, CutTotals, ValueQuery>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// How many relay-chain blocks an era lasts. 0 means a day.
		pub era_length: RelayBlock,
		/// Assets by kind, with their minimum deposit.
		pub assets: Vec<(T::AssetKind, u64)>,
		/// Vaults, in order of their index.
		pub vaults: Vec<GenesisVault<T::AccountId>>,
		/// Deposits.
		pub positions: Vec<GenesisPosition<T::AccountId>>,
		/// Pledges.
		pub allocations: Vec<GenesisAllocation<T::AccountId>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			crate::genesis::build(self);
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An era began.
		EraBegan {
			/// The era.
			era: Era,
			/// Its first relay-chain block.
			since: RelayBlock,
		},
		/// The length of eras changes from the next one on.
		EraLengthSet {
			/// In relay-chain blocks.
			length: RelayBlock,
		},
		/// Vaults may hold an asset.
		AssetRegistered {
			/// Its index.
			asset: AssetId,
			/// What it is to the rest of the chain.
			kind: T::AssetKind,
			/// The least that a deposit must bring.
			minimum_deposit: Stake,
		},
		/// A vault was created.
		VaultCreated {
			/// Its index.
			vault: VaultId,
			/// Who runs it.
			curator: T::AccountId,
			/// What it holds.
			asset: AssetId,
			/// Exclusive or shared.
			kind: VaultKind,
		},
		/// A staker deposited.
		Deposited {
			/// Where.
			vault: VaultId,
			/// Who.
			who: T::AccountId,
			/// What went in.
			amount: Stake,
			/// The shares minted for it.
			shares: Shares,
		},
		/// A staker asked to withdraw: the stake left the active pool and unbonds.
		WithdrawalRequested {
			/// From where.
			vault: VaultId,
			/// Who.
			who: T::AccountId,
			/// What left the active pool.
			amount: Stake,
			/// The shares of the active pool that were burned.
			burned: Shares,
			/// The shares of the era's unbonding tranche that were minted.
			minted: Shares,
			/// The first era in which it can be claimed.
			claimable: Era,
		},
		/// A staker took what was left of a withdrawal.
		WithdrawalClaimed {
			/// From where.
			vault: VaultId,
			/// Who.
			who: T::AccountId,
			/// The era in which it was asked for.
			era: Era,
			/// What was paid out.
			amount: Stake,
		},
		/// A staker took what was left of his shares of a generation that ended.
		ClosedPoolClaimed {
			/// From where.
			vault: VaultId,
			/// Who.
			who: T::AccountId,
			/// The generation.
			generation: Generation,
			/// What was paid out.
			amount: Stake,
		},
		/// A pledge was raised: it counts from `from` on.
		AllocationRaised {
			/// The vault that pledges.
			vault: VaultId,
			/// To whom.
			at: SetMemberOf<T>,
			/// What it becomes.
			magnitude: Magnitude,
			/// The most stake that it may count as.
			cap: Option<Stake>,
			/// From which era on.
			from: Era,
		},
		/// A pledge was lowered: it counts from `from` on, and stays encumbered through `released`.
		AllocationLowered {
			/// The vault that pledges.
			vault: VaultId,
			/// To whom.
			at: SetMemberOf<T>,
			/// What it becomes.
			magnitude: Magnitude,
			/// The most stake that it may count as.
			cap: Option<Stake>,
			/// From which era on.
			from: Era,
			/// The last era in which what was taken away can still be cut.
			released: Era,
		},
		/// A raise that had not counted yet was taken back.
		RaiseCancelled {
			/// The vault that pledges.
			vault: VaultId,
			/// To whom.
			at: SetMemberOf<T>,
			/// What was free again.
			magnitude: Magnitude,
		},
		/// A pledge that was over left the list of what backs a member.
		AllocationRemoved {
			/// The vault that pledged.
			vault: VaultId,
			/// To whom.
			at: SetMemberOf<T>,
		},
		/// A tranche of a vault was cut. The pool comes last.
		TrancheCut {
			/// The vault.
			vault: VaultId,
			/// For the fault of whom.
			at: SetMemberOf<T>,
			/// Which tranche.
			tranche: TrancheId,
			/// What was taken off its assets.
			amount: Stake,
			/// What was taken off its survival.
			magnitude: Magnitude,
		},
		/// What was cut left the vault's account.
		CutSettled {
			/// The vault.
			vault: VaultId,
			/// What was paid out.
			paid: Stake,
			/// What was destroyed.
			burned: Stake,
		},
		/// A generation of a vault ended in a total loss. Deposits open the next one.
		GenerationClosed {
			/// The vault.
			vault: VaultId,
			/// The generation that ended.
			generation: Generation,
			/// What is left for its stakers.
			left: Stake,
			/// The first era in which the next generation takes deposits.
			opens: Era,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// No asset has this index. Look at `Assets` for those that exist.
		UnknownAsset,
		/// The asset is registered already. Look at `AssetIds` for its index.
		AssetExists,
		/// No vault has this index. Look at `Vaults` for those that exist.
		UnknownVault,
		/// Choose unbonding eras from `MinUnbondingEras` to 28, and an allocation delay from 1 to 28 eras.
		ErasOutOfBounds,
		/// A shared vault needs a limit above zero and of at most `MaxAllocations` times 10^27, an exclusive vault takes none.
		WrongLimit,
		/// An era must last at least one relay-chain block.
		EraTooShort,
		/// Only the vault's curator may do this.
		NotCurator,
		/// The deposit is below the asset's minimum, or so small that it would mint no share. Deposit more.
		DepositTooSmall,
		/// More cuts of this vault are pending than accepted: a newcomer shares them. Wait, or accept as many.
		PendingCuts,
		/// The vault lost everything in this era. The next generation takes deposits from the next era on.
		GenerationNotOpen,
		/// You hold shares of a generation that ended. Take what is left with `claim_closed` first.
		ClosedSharesUnclaimed,
		/// You have no position in this vault.
		NoPosition,
		/// You have fewer shares than that. Look at your position, or withdraw by shares.
		InsufficientShares,
		/// The price has moved past the bound in the call (`min_shares`, `max_shares`, `min_assets`). Look at the vault's price
		/// and try again.
		PriceMoved,
		/// The withdrawal comes to nothing: zero, or less than one unit.
		NothingToWithdraw,
		/// The position has too many unclaimed withdrawals. Claim one first.
		TooManyWithdrawals,
		/// You asked for nothing in that era, or have claimed it.
		NothingToClaim,
		/// The stake can still be cut. Claim from the era after `unbonding_eras` more.
		NotRipe,
		/// An overdue cut could still touch this claim. Try again when it is done.
		ClaimHeld,
		/// The pledge would be more than the whole vault, or all pledges more than the vault has (exclusive) or its limit allows
		/// (shared). Pledge less, or lower another pledge and wait for its release.
		OverAllocated,
		/// The allocation has a change that waits for its era. Only a lowering of a raise can come before it.
		ChangePending,
		/// The call changes nothing, or raises magnitude or cap while it lowers the other. Make two calls of it.
		AmbiguousChange,
		/// The vault has as many allocations, or the member as many backers, as fit. Remove one that is over.
		TooManyAllocations,
		/// The vault does not back this member. Look at `Backing` for those that do.
		NotBacking,
		/// The capture lies more than the vault's unbonding eras back: what it promised is free. Cut earlier.
		CaptureExpired,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			Self::process_clock()
		}

		fn integrity_test() {
			assert!(T::MinUnbondingEras::get() >= 1, "stake must stay slashable for at least one era");
			assert!(
				T::MinUnbondingEras::get() <= MAX_UNBONDING_ERAS,
				"MinUnbondingEras leaves no choice of unbonding eras"
			);
			assert!(T::MinEraBlocks::get() >= 1, "an era needs a block of its own");
			assert!(T::MaxAllocations::get() >= 1 && T::MaxBackers::get() >= 1, "nothing could be pledged");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Let vaults hold an asset.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`].
		///
		/// ## Details
		///
		/// `minimum_deposit` is in units of the asset. It pays for the storage of a position.
		///
		/// ## Errors
		///
		/// [`Error::AssetExists`].
		///
		/// ## Events
		///
		/// [`Event::AssetRegistered`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register_asset())]
		pub fn register_asset(origin: OriginFor<T>, kind: T::AssetKind, minimum_deposit: Stake) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_register_asset(kind, minimum_deposit)
		}

		/// Set how many relay-chain blocks an era lasts, from the next era on.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`].
		///
		/// ## Errors
		///
		/// [`Error::EraTooShort`].
		///
		/// ## Events
		///
		/// [`Event::EraLengthSet`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::set_era_length())]
		pub fn set_era_length(origin: OriginFor<T>, length: RelayBlock) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_era_length(length)
		}

		/// Create a vault and become its curator.
		///
		/// ## Dispatch Origin
		///
		/// Signed. The caller pays a deposit, and puts the asset's minimum balance into the vault's account.
		///
		/// ## Details
		///
		/// - `kind`: exclusive, where what is pledged to one member is nobody else's; or shared.
		/// - `unbonding_eras`: how long stake stays slashable after its owner asked to withdraw. Never changes.
		/// - `allocation_delay`: how many eras a raise of a pledge waits. With 2 or more, a staker who withdraws at once cannot
		///   be cut for it.
		/// - `limit`: for a shared vault, what its pledges may sum up to, where 10^27 is its whole stake once.
		///
		/// ## Errors
		///
		/// [`Error::UnknownAsset`], [`Error::ErasOutOfBounds`], [`Error::WrongLimit`].
		///
		/// ## Events
		///
		/// [`Event::VaultCreated`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::create_vault())]
		pub fn create_vault(
			origin: OriginFor<T>,
			asset: AssetId,
			kind: VaultKind,
			unbonding_eras: Eras,
			allocation_delay: Eras,
			limit: Option<Magnitude>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_create_vault(who, asset, kind, unbonding_eras, allocation_delay, limit).map(|_vault| ())
		}

		/// Deposit into a vault.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the staker.
		///
		/// ## Details
		///
		/// Mints `floor(amount * (shares + 1) / (assets + 1))` shares, at least `min_shares`. A newcomer shares the cuts that
		/// are decided and not done; `accept_pending_cuts` says how many of them the staker puts up with.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::GenerationNotOpen`], [`Error::DepositTooSmall`], [`Error::PendingCuts`],
		/// [`Error::ClosedSharesUnclaimed`], [`Error::PriceMoved`]; and those of the asset.
		///
		/// ## Events
		///
		/// [`Event::Deposited`].
		#[pallet::call_index(3)]
		#[pallet::weight(
			T::WeightInfo::deposit().saturating_add(T::Guard::weight()).saturating_add(T::Listener::weight())
		)]
		pub fn deposit(
			origin: OriginFor<T>,
			vault: VaultId,
			amount: Stake,
			min_shares: Shares,
			accept_pending_cuts: u32,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_deposit(who, vault, amount, min_shares, accept_pending_cuts)
		}

		/// Ask for stake back: it leaves the active pool now, and can be claimed after the vault's unbonding eras.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the staker.
		///
		/// ## Details
		///
		/// By assets or by shares, each with a bound on the price. What was asked for in one era is one tranche, which can be
		/// cut for the eras in which it still counted.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NoPosition`], [`Error::ClosedSharesUnclaimed`], [`Error::InsufficientShares`],
		/// [`Error::PriceMoved`], [`Error::NothingToWithdraw`], [`Error::TooManyWithdrawals`].
		///
		/// ## Events
		///
		/// [`Event::WithdrawalRequested`]; [`Event::GenerationClosed`] where nothing but worthless shares stays behind.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::request_withdrawal().saturating_add(T::Listener::weight()))]
		pub fn request_withdrawal(origin: OriginFor<T>, vault: VaultId, withdrawal: Withdrawal) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_request_withdrawal(who, vault, withdrawal)
		}

		/// Take what is left of the stake that the caller asked for in `era`.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the staker.
		///
		/// ## Details
		///
		/// Possible from era `era + unbonding_eras + 1` on. If the asset cannot be paid, nothing changes and the claim stays.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NoPosition`], [`Error::NotRipe`], [`Error::ClaimHeld`], [`Error::NothingToClaim`]; and
		/// those of the asset.
		///
		/// ## Events
		///
		/// [`Event::WithdrawalClaimed`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::claim_withdrawal().saturating_add(T::Guard::weight()))]
		pub fn claim_withdrawal(origin: OriginFor<T>, vault: VaultId, era: Era) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_claim_withdrawal(who, vault, era)
		}

		/// Take what is left of the caller's shares of a generation that ended in a total loss.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the staker.
		///
		/// ## Details
		///
		/// Possible when the vault's unbonding eras are over, since cuts for eras before the loss still reach the pool.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NoPosition`], [`Error::NothingToClaim`], [`Error::NotRipe`], [`Error::ClaimHeld`];
		/// and those of the asset.
		///
		/// ## Events
		///
		/// [`Event::ClosedPoolClaimed`].
		#[pallet::call_index(6)]
		#[pallet::weight(
			T::WeightInfo::claim_closed().saturating_add(T::Guard::weight()).saturating_add(T::Listener::weight())
		)]
		pub fn claim_closed(origin: OriginFor<T>, vault: VaultId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_claim_closed(who, vault)
		}

		/// Set what the vault pledges to an operator in an operator set.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the vault's curator, who pays a deposit for a new allocation.
		///
		/// ## Details
		///
		/// - `magnitude`: of 10^27, a share of what the generation began with (exclusive) or of what there is (shared).
		/// - `cap`: the most stake that the pledge may count as, in units of the asset.
		///
		/// A raise encumbers the vault at once and counts from `allocation_delay` eras later; a higher cap waits for the
		/// unbonding eras. A lowering counts from the next era, and stays encumbered for the unbonding eras, since what the
		/// last table promised can still be cut. A lowering takes back a raise that does not count yet. Zero for a pledge that
		/// is over removes it and gives the deposit back.
		///
		/// ## Errors
		///
		/// [`Error::UnknownVault`], [`Error::NotCurator`], [`Error::GenerationNotOpen`], [`Error::AmbiguousChange`],
		/// [`Error::ChangePending`], [`Error::OverAllocated`], [`Error::TooManyAllocations`]; and those of the guard.
		///
		/// ## Events
		///
		/// [`Event::AllocationRaised`], [`Event::AllocationLowered`], [`Event::RaiseCancelled`], [`Event::AllocationRemoved`].
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::set_allocation().saturating_add(T::Guard::weight()))]
		pub fn set_allocation(
			origin: OriginFor<T>,
			vault: VaultId,
			set: OperatorSet,
			operator: T::AccountId,
			magnitude: Magnitude,
			cap: Option<Stake>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_allocation(who, vault, SetMember { set, operator }, magnitude, cap)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The clock.
		pub fn clock() -> ClockState {
			Clock::<T>::get()
		}

		/// A vault with its tranches, in assets.
		pub fn vault_summary(vault: VaultId) -> Option<crate::VaultSummary<T::AccountId>> {
			Self::summarise_vault(vault)
		}

		/// What an account has in a vault, in assets, and when it can be claimed.
		pub fn position_summary(vault: VaultId, who: T::AccountId) -> Option<crate::PositionSummary> {
			Self::summarise_position(vault, &who)
		}

		/// What backs a member in the current era, in the assets of the vaults.
		pub fn backing_summary(at: SetMemberOf<T>) -> Vec<crate::AllocationSummary> {
			Self::summarise_backing(&at)
		}
	}
}
