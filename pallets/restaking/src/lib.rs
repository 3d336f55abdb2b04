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
//! ## Who can do what to whose money, and when
//!
//! | who | can | acts |
//! |---|---|---|
//! | staker | deposit; ask for stake back; claim what is due, for any account; give shares away; move a due claim to another vault | at once; a claim is due `unbonding_eras + 1` eras after the request |
//! | staker | take a request back | in the era of the request |
//! | curator, or a delegate who may allocate | pledge more of the vault | after the vault's allocation delay; a higher cap after the unbonding eras |
//! | the same | pledge less | from the next era, or when what the member has promised to do is over, 28 eras at most; what was promised can be cut for the unbonding eras |
//! | curator, or a delegate who may set limits | lower the limit, lengthen the delay / raise the limit, shorten the delay | next era / after the unbonding eras |
//! | curator, or a delegate who may set the fee | lower the fee / raise it, by a tenth at most, to a half at most | next era / after the unbonding eras |
//! | curator, or a delegate who may set limits | cap what the pool may hold after a deposit, with what was asked for in that era | at once; withdrawals go on, and can be taken back |
//! | curator, or a delegate who may admit | pause deposits, keep an allow-list | at once; withdrawals go on |
//! | curator | name and dismiss delegates; describe the vault; take what was given to its account, beyond all that it owes and has lost | at once |
//! | curator | hand the vault over, in two steps; close it for good | when accepted; at once |
//! | anybody | remove a closing vault that is empty: what it cost goes to its creator; note what an issuer destroyed | at once |
//! | operator | accept vaults, end what backs him | at once; from the next era |
//! | rewards | bring a reward in the vault's own asset into the pool, for no shares: all who hold it gain; neither a cap nor a pause nor the vault's closing keeps it out | at once; it counts from the next era |
//! | a set's slasher, through slashing | cut what was pledged to a member of the set, as of an era's start | for the unbonding eras from that era |
//! | an asset's issuer | freeze, block or destroy the asset, where it lets him | at once; what is destroyed is a loss of all whom the vault owes, by their shares; captures count it until it is cut or leaves the pool |
//! | [`Config::AdminOrigin`] | register assets, cap them, set minimum deposits, stop new deposits, vaults and pledges, set the length of the eras to come | at once; no stake moves |
//! | nobody | take collateral from a vault but by a claim of its owner or by a cut; hold a claim back but for an overdue cut | |
//!
//! Who did not want a change that costs him more can be gone before it acts: raises of limits and fees wait for as long as a
//! withdrawal takes. Of a raised pledge this holds where the allocation delay is 2 or more: a withdrawal asked for at once leaves
//! the pool before the era from which the pledge counts.
//!
//! ## What the peers' users look for
//!
//! | there | here |
//! |---|---|
//! | EigenLayer `depositIntoStrategy`, shares; Symbiotic `deposit`, Tangle `deposit` | [`Pallet::deposit`], with bounds on the price and on pending cuts |
//! | EigenLayer: deposit by a staker's signature, `permit` | a proxy or a multisig of the chain: accounts here act by themselves |
//! | EigenLayer strategies, `deployNewStrategy`; Tangle reward vaults | [`Pallet::register_asset`], one entry for each asset; any number of vaults hold it |
//! | EigenLayer `maxPerDeposit`, `maxTotalDeposits`; Symbiotic `depositLimit` | [`Pallet::set_asset_terms`], [`Pallet::set_deposit_cap`]; no most for one deposit: many small ones would get round it |
//! | EigenLayer EigenPods (beacon chain) | not here: stake that lies on another chain is the Bitcoin pallets' matter |
//! | EigenLayer `delegateTo`, operator shares; Tangle `delegate` | [`Pallet::open_operator_vault`]: to delegate is to deposit there, in part and to several operators if one likes |
//! | EigenLayer delegation approver; Symbiotic depositor whitelist | [`Pallet::set_deposits`], [`Pallet::set_allowed`] |
//! | EigenLayer `undelegate` by the operator | not here: nobody moves a staker's stake; [`Pallet::close_vault`] ends what is new |
//! | EigenLayer `redelegate`, complete as shares | [`Pallet::move_withdrawal`]; it waits as a withdrawal does, since what it left was promised |
//! | EigenLayer `queueWithdrawals`, Symbiotic `withdraw`/`redeem`, Tangle `schedule_withdraw` | [`Pallet::request_withdrawal`], by assets or by shares |
//! | Tangle `cancel_withdraw` (EigenLayer and Symbiotic have none) | [`Pallet::cancel_withdrawal`], in the era of the request |
//! | EigenLayer `completeQueuedWithdrawals`, Symbiotic `claim`, `claimBatch` | [`Pallet::claim_withdrawal`], in part and for any account; [`Pallet::claim_due`], which skips what is not due |
//! | Symbiotic `onBehalfOf`, VaultTokenized transfers | [`Pallet::transfer_shares`]; a token of shares is left to a pallet on [`rampart_primitives::OnShares`] |
//! | rewards that compound (ERC-4626 vaults, liquid staking tokens) | the price of a share rises, by [`rampart_primitives::MutateStake::compound`], where rewards are asked to do so |
//! | Symbiotic V2: instant exit by idle liquidity, ERC-4626 adapters, yield | not here: idle stake backs nobody, and lent stake cannot be cut |
//! | EigenLayer `modifyAllocations`, magnitudes, `setAllocationDelay` | [`Pallet::set_allocation`] in an exclusive vault, [`Pallet::set_allocation_delay`] (at least one era) |
//! | EigenLayer `clearDeallocationQueue`, Jito's crank | nothing to call: what is over is over when it is read |
//! | EigenLayer's pending increase that cannot be cancelled | a lowering takes a raise back that does not count yet |
//! | Symbiotic NetworkRestake, FullRestake and the two specific delegators; EigenLayer's unique stake | recipes with tests in `tests/recipes.rs`, a table in the README |
//! | Symbiotic `setMaxNetworkLimit` (the network's own) | the services' matter: a set's terms |
//! | Symbiotic and Jito opt-ins of operator and vault | [`Pallet::accept_vault`], [`Pallet::accept_from`], [`Pallet::end_backing`]; operator and set meet in services |
//! | EigenLayer PermissionController; Symbiotic roles | [`Pallet::set_delegate`] by kind of act; the owner hands over with [`Pallet::offer_vault`] |
//! | Symbiotic `migrate`, factories | not here: all vaults are of the one pallet, and upgraded with the runtime |
//! | Symbiotic burner, EigenLayer redistribution | a set's sink, in slashing |
//! | EigenLayer DurationVault | an exclusive vault with a long `unbonding_eras`; a fixed end is not promised |
//! | Tangle lock multipliers, blueprint selection | rewards' matter; the vault, not the staker, chooses whom it backs: choose the vault |
//! | Tangle restaked nominations | not here: stake that another pallet holds cannot be escrowed |
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
//! Checked by `try_state` after every test, and each broken on purpose by one; the ids are those of the design.
//!
//! - R1 The shares of a vault's pool are the sum of its positions' shares; the same for each unbonding and closed tranche.
//! - R2 A vault account's balance, its creator's part aside, covers active, unbonding, matured, closed and escrowed stake, to a
//!   recorded shortfall; what was deposited, rewards that came into the pool included, is that stake plus what was claimed, settled
//!   and lost to an issuer; an asset's total is the sum of its vaults.
//! - R3 No unbonding share is worth more than a unit: what a position can claim rises by nothing but a reward that comes into the
//!   pool, roundings of others aside. Such a rounding is less than a share's worth, which is a unit at most until a reward comes.
//! - R4 A vault's `encumbered` is the sum of its allocations and releases. It was within survival or limit at every raise.
//! - R7 Matured and closed pools only shrink; a matured one belongs to an era that is over.
//! - Y1 Every entry decodes and has its parent.
//!
//! That a claim never falls but by a cut (R3), that what a table promised can be cut for the unbonding eras (R5) and that a cut
//! costs the same for any number of stakers (R6) speak of many blocks or of cost; property tests and benchmarks check them.
//!
//! ## Limits
//!
//! 28 unbonding eras, 64 allocations per vault, 16 backing vaults per member, 32 unclaimed withdrawals per position, 8 delegates.
//! At a limit a call fails with a named error. Vaults, allocations, acceptances and entries of allow-lists hold a deposit; a
//! position is paid for by the asset's minimum deposit. A staker with shares of a closed generation claims them before he joins
//! the next one.
//!
//! A call that changes shares declares the most that who listens may spend on it, and is charged what it did spend: where nothing
//! comes in as a reward no payment, and in a vault that was never paid its own weight alone. A call that fails is charged all.
//!
//! ## Figures
//!
//! In `benchmarking/results/figures.tsv`, written by `cargo harness figures ratios cut cut_million`:
//!
//! - `ratio_<call>`: the weight's time, database accesses included, in transfers of the same kind of asset
//!   (`pallet_assets::transfer_keep_alive`) measured in the same run. `ratio_cut` is one vault's cut with all its tranches, each
//!   cut differently. On top come the end of a generation (`ratio_cut_last`), a capture of one that is over, and releases of a
//!   pledge that was lowered: a cut says which of them it met, and is charged for that alone.
//! - `proof_<call>_bytes`: the proof that the weight declares.
//! - `position_bytes`: what a position without withdrawals takes in the state, key and value.
//! - `cut_time_1m_over_1` and its like: a cut in a vault with so many stakers, of whom a thousand withdraw, against the same
//!   with one.
//!
//! ## Sources
//!
//! - Exclusive allocations and magnitudes: EigenLayer, "Unique Stake" (ELIP-002).
//! - Restaked vaults, captures and the split of a cut between pools: Symbiotic core, Vault.
//! - Virtual share and unit in the price: the ERC-4626 inflation attack, OpenZeppelin's note.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use frame_support::pallet_macros::import_section;
pub use pallet::*;
pub use weights::WeightInfo;

mod acceptance;
mod allocation;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod calls;
mod clock;
mod collateral;
mod curating;
mod cut;

mod dispatchables;

mod errors;

mod events;
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
mod views;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use genesis::{GenesisAllocation, GenesisPosition, GenesisVault};
pub use views::{
	AllocationSummary, ClosedSummary, Exposure, Holding, PledgeChange, PledgeSummary, PositionSummary, TermsSummary,
	TrancheSummary, VaultSummary,
};

/// Target of this pallet's log lines.
pub const LOG_TARGET: &str = "runtime::restaking";

// The derived encoding of events and errors casts a variant's index, which is checked to fit.
#[allow(clippy::cast_possible_truncation)]
#[import_section(crate::dispatchables::dispatchables)]
#[import_section(crate::errors::errors)]
#[import_section(crate::events::events)]
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
		AssetId, Era, Eras, Fraction, Generation, GuardStake, Magnitude, OnShares, OperatorSet, RelayBlock, SetMember,
		Shares, Stake, VaultId, VaultKind, MAX_TRANCHES, MAX_UNBONDING_ERAS,
	};
	use sp_runtime::traits::BlockNumberProvider;

	use crate::{
		calls::Claim,
		types::{
			Allocation, AssetInfo, ClockState, ClosedPool, DepositBounds, EmergencyStop, Loss, Paid, Permissions,
			Position, Tranche, Vault, VaultInfo, Withdrawal, MAX_METADATA, MAX_REQUESTS, MAX_UNBONDING,
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
	/// A deposit of this runtime, and who gets it back.
	pub type PaidOf<T, Ticket> = Paid<<T as frame_system::Config>::AccountId, Ticket>;
	/// What a vault says of itself.
	pub type Metadata = BoundedVec<u8, ConstU32<MAX_METADATA>>;
	/// What tranches lost by a cut, of their assets and of their survival.
	pub type Losses = BoundedVec<Loss, ConstU32<MAX_TRANCHES>>;
	/// Eras in which a staker asked to withdraw.
	pub type Requests = BoundedVec<Era, ConstU32<MAX_REQUESTS>>;
	/// Unbonding tranches, by the era in which they were asked for, oldest first.
	pub type UnbondingTranches = BoundedVec<(Era, Tranche), ConstU32<MAX_UNBONDING>>;

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Who may register assets and set their terms, set the length of an era, and stop new deposits and pledges. None of it
		/// stops a withdrawal or moves collateral.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// What an asset is to the rest of the chain: native, local or foreign.
		type AssetKind: Parameter + MaxEncodedLen + MaybeSerializeDeserialize;

		/// The native token. It lies in the account itself, which makes its payments cheaper than those of other assets.
		#[pallet::constant]
		type NativeAsset: Get<Self::AssetKind>;

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
	// Every block reads and writes it, before any call: to a call it costs nothing, so benchmarks do not count it.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type Clock<T: Config> = StorageValue<_, ClockState, ValueQuery>;

	/// `asset -> AssetInfo`: kind, minimum deposit and cap. Only writer: `collateral.rs`. Never removed.
	// Twox: keys are consecutive numbers that this pallet gives.
	#[pallet::storage]
	pub type Assets<T: Config> = StorageMap<_, Twox64Concat, AssetId, AssetInfo<T::AssetKind>>;

	/// `kind -> asset`: the way back, so that no asset is registered twice. Only writer: `collateral.rs`. Never removed.
	// Blake2: a foreign asset's kind is chosen by others.
	#[pallet::storage]
	pub type AssetIds<T: Config> = StorageMap<_, Blake2_128Concat, T::AssetKind, AssetId>;

	/// `asset -> Stake`: what all vaults together hold of it, escrow included. Only writer: `collateral.rs`. Nothing is not stored.
	// Twox: keys are consecutive numbers that this pallet gives.
	#[pallet::storage]
	pub type Holdings<T: Config> = StorageMap<_, Twox64Concat, AssetId, Stake, ValueQuery>;

	/// What the chain has stopped for now. Only writer: `collateral.rs`. Removed when nothing is stopped.
	#[pallet::storage]
	pub type Stop<T: Config> = StorageValue<_, EmergencyStop, ValueQuery>;

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

	/// `vault -> text`: a name and a link, for people. Only writer: `curating.rs`. Removed with the vault. Bound: 256 bytes.
	// Twox: keys are consecutive numbers that this pallet gives.
	#[pallet::storage]
	pub type VaultMetadata<T: Config> = StorageMap<_, Twox64Concat, VaultId, Metadata>;

	/// `(vault, staker) -> deposit`: who may hold new shares of a vault with an allow-list. Only writer: `curating.rs`. Removed by
	/// the curator, before the vault.
	// Twox for the vault: a number that this pallet gives. Blake2 for the staker: anyone makes accounts.
	#[pallet::storage]
	pub type Allowed<T: Config> =
		StorageDoubleMap<_, Twox64Concat, VaultId, Blake2_128Concat, T::AccountId, PaidOf<T, T::VaultDeposit>>;

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
	pub type Backing<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, OperatorSet, Blake2_128Concat, T::AccountId, BackingOf<T>, ValueQuery>;

	/// `(vault, member) -> deposit`: the allocations of a vault. Only writer: `allocation.rs`. Removed with the allocation.
	/// Bound: [`Config::MaxAllocations`] per vault.
	// Twox for the vault: a number that this pallet gives. Blake2 for the member: made by anyone.
	#[pallet::storage]
	pub type Allocations<T: Config> =
		StorageDoubleMap<_, Twox64Concat, VaultId, Blake2_128Concat, SetMemberOf<T>, PaidOf<T, T::AllocationDeposit>>;

	/// `(vault, member) -> [(era, magnitude)]`: an allocation's running total of cuts for stake asked for in `era`, where it
	/// differs from that of the active pool. Only writer: `allocation.rs`. Entries leave when their tranche has matured.
	// Twox for the vault: a number that this pallet gives. Blake2 for the member: made by anyone.
	#[pallet::storage]
	pub type Cuts<T: Config> =
		StorageDoubleMap<_, Twox64Concat, VaultId, Blake2_128Concat, SetMemberOf<T>, CutTotals, ValueQuery>;

	/// `(operator, vault) -> deposit`: vaults that may back an operator. Only writer: `acceptance.rs`. Removed by the operator.
	// Blake2 for the operator: anyone makes accounts. Twox for the vault: a number that this pallet gives.
	#[pallet::storage]
	pub type Acceptances<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, VaultId, T::AllocationDeposit>;

	/// `(operator, asset) -> (Stake, deposit)`: any vault of the asset may back the operator whose active pool holds that much.
	/// Only writer: `acceptance.rs`. Removed by the operator.
	// Blake2 for the operator: anyone makes accounts. Twox for the asset: a number that this pallet gives.
	#[pallet::storage]
	pub type AcceptedFrom<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, AssetId, (Stake, T::AllocationDeposit)>;

	/// `(operator, asset) -> vault`: the vault that an operator runs himself. Only writer: `acceptance.rs`. Removed with the vault,
	/// or when it is handed over.
	// Blake2 for the operator: anyone makes accounts. Twox for the asset: a number that this pallet gives.
	#[pallet::storage]
	pub type OperatorVaults<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, AssetId, VaultId>;

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

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The clock.
		pub fn clock() -> ClockState {
			Clock::<T>::get()
		}

		/// A vault: its price, its tranches with their dates, its pledges with theirs, what is encumbered and its limit.
		pub fn vault_summary(vault: VaultId) -> Option<crate::VaultSummary<T::AccountId>> {
			Self::summarise_vault(vault)
		}

		/// What an account has in a vault, in assets, and when it can be claimed.
		pub fn position_summary(vault: VaultId, who: T::AccountId) -> Option<crate::PositionSummary> {
			Self::summarise_position(vault, &who)
		}

		/// All that an account has in vaults, and what of it could be cut, for whom, until when.
		pub fn holdings(who: T::AccountId) -> Vec<crate::Holding<T::AccountId>> {
			Self::summarise_holdings(&who)
		}

		/// What backs a member in the current era, in the assets of the vaults.
		pub fn backing_summary(at: SetMemberOf<T>) -> Vec<crate::AllocationSummary> {
			Self::summarise_backing(&at)
		}

		/// What backs each member of an operator set in the current era.
		pub fn set_backing(set: OperatorSet) -> Vec<(T::AccountId, Vec<crate::AllocationSummary>)> {
			Self::summarise_set(set)
		}

		/// The operator's own vault for an asset, where a staker delegates to him.
		pub fn operator_vault(operator: T::AccountId, asset: AssetId) -> Option<VaultId> {
			OperatorVaults::<T>::get(operator, asset)
		}
	}
}
