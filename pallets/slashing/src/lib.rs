//! # Slashing
//!
//! From a report of a fault to the cut of the stake that answers for it.
//!
//! ## Terminology
//!
//! - *slash*: a decision against an operator in a set, with an index and a life.
//! - *cut*: what a slash takes from one vault.
//! - *slasher*: the account that a set trusts to report the faults of its members.
//! - *capture era*: the era whose stake answers: what was pledged to the operator at its start.
//! - *fraction*: how much of that stake a report takes. A set bounds it for each report.
//! - *evidence*: a hash that names what proves the fault. The chain does not judge it; it sees to it that it is used once.
//! - *sink*: where what was cut goes.
//! - *receipt*: what was cut from a vault and lies in its account until it is paid out.
//!
//! ## Scenario: a relayer signs a wrong root
//!
//! 1. Olga is a member of set `(1, 0)`. Two vaults have pledged 1 000 and 500 to her there, since before this era.
//! 2. Wim watches the set: he is its slasher. He calls `report` with a tenth and the hash of what he saw.
//! 3. The policy is asked: Wim may report, a tenth is within its bound, Olga counts in this era, the hash is new. That is
//!    slash 0.
//! 4. Both vaults are cut, of 100 and of 50. The cuts go to the treasury at once.
//! 5. The asset of the second vault is frozen by its issuer: its cut stands all the same, and 50 stay in the vault's account,
//!    where they are nobody's stake any more. When the asset is thawed anyone calls `settle`.
//! 6. After `HistoryEras` anyone may call `prune_slash`. Most of Wim's deposit comes back. What is left pays for the hash,
//!    which stays used.
//!
#![doc = docify::embed!("src/tests/report.rs", report_cuts_every_backing_vault_when_by_the_slasher)]
//!
//! ## Design goals
//!
//! - G1 Decision and execution are apart: `decide` judges by the policy and takes no stake, `process_slash` takes it. Windows
//!   and a queue come between the two.
//! - G2 No way out: it does not matter whether the operator leaves in this era, nor whether an asset can move. A cut changes the
//!   vault's ledger; only paying it out moves tokens, and may wait.
//! - G3 No fault is punished twice, and no stake is promised away: evidence is used once in a set, and the fractions of all
//!   reports of one capture sum up to the whole at most. Evidence is kept for each set apart, so that nobody can spoil
//!   another set's report by using its hash first.
//! - G4 No money is lost: a receipt is paid out or on record.
//! - G5 The cost is bounded by the backing vaults, whatever the number of stakers.
//! - G6 The slasher leaves a deposit for what a report writes, as everybody does who writes: else a set with worthless stake
//!   could fill the state. The part for the slash's record comes back when that is pruned. The part for the evidence stays,
//!   for as long as it stays used: for ever. Receipts that could not be paid out cost no deposit: they are not the slasher's
//!   doing, and an issuer must not be able to stop a report by making it dear.
//!
//! ## Invariants
//!
//! - Y1 Every stored value decodes; no entry points to a missing parent: a receipt has its slash, and there its cut.
//! - X1 Every slash is in exactly one state, and none is left decided only: a settled one holds no receipt, an escrowed one
//!   as many as its state says.
//! - X2 What is escrowed of a vault is the sum of its receipts.
//! - F1 `Reported` of a member's capture era is the sum of the fractions of its slashes on record, at most the whole.
//! - F2 A slash's evidence is used, by that slash.
//!
//! ## Limits
//!
//! `MaxBackers` vaults a slash. The number of slashes and hashes is bounded by deposits, and for one member and era by the
//! whole that their fractions share. A report names the current era; it is refused when the era is over.
//!
//! ## Sources
//!
//! DESIGN 4.3 (the cut), 6 (slashing) and 10 (invariants). The pipeline of report, queue and application:
//! `pallet-staking-async`, `src/slashing.rs`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod calls;
mod escrows;
mod impls;
#[cfg(test)]
mod mock;
mod reports;
mod slashes;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

// FRAME's derives cast the indices of variants. What computes lies in other modules.
#[allow(clippy::cast_possible_truncation)]
#[frame_support::pallet]
pub mod pallet {
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		storage::{with_transaction, TransactionOutcome},
		traits::{Consideration, Footprint},
	};
	use frame_system::pallet_prelude::*;
	use rampart_primitives::{
		AssetId, Era, EraClock, Eras, Fraction, InspectSets, InspectStake, MutateStake, OperatorSet, Receipt,
		SetMember, Sink, SlashId, Stake, VaultId,
	};
	use sp_core::H256;

	use crate::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Tells the era.
		type Clock: EraClock;

		/// Tells the policy of a set and its members.
		type Sets: InspectSets<Self::AccountId>;

		/// Tells what was captured, and cuts it.
		type Stake: InspectStake<Self::AccountId> + MutateStake<Self::AccountId>;

		/// The account that the sink [`Sink::Treasury`] pays to. It must be able to receive any asset that a vault can hold.
		type Treasury: Get<Self::AccountId>;

		/// What a slasher leaves as a deposit for the records of a report.
		type Consideration: Consideration<Self::AccountId, Footprint>;

		/// The most vaults that can back a member: the limit that the stake's keeper has. DESIGN 9: 16. Do not lower it:
		/// stored slashes would not decode.
		#[pallet::constant]
		type MaxBackers: Get<u32>;

		/// How many eras after its capture era a slash stays on record at least.
		#[pallet::constant]
		type HistoryEras: Get<Eras>;

		/// Weights of this pallet's own part of the calls.
		type WeightInfo: WeightInfo;
	}

	/// What a deposit is held for.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The records of a report.
		#[codec(index = 0)]
		Report,
	}

	/// The index of the next slash. Written by `slashes.rs` only.
	#[pallet::storage]
	pub type NextSlash<T: Config> = StorageValue<_, SlashId, ValueQuery>;

	/// `slash -> Slash`: what was decided, what it took and where it is in its life. Written by `slashes.rs` only. Removed by
	/// `prune_slash`. Bounded by deposits.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type Slashes<T: Config> = StorageMap<_, Twox64Concat, SlashId, Slash<T>>;

	/// `(slash, vault) -> Receipt`: what was cut and could not be paid out. Written by `escrows.rs` only. Removed when it is
	/// settled. At most `MaxBackers` for a slash.
	// Twox64: the chain gives the indices. A double map, so that one slash's receipts can be listed.
	#[pallet::storage]
	pub type Escrows<T: Config> = StorageDoubleMap<_, Twox64Concat, SlashId, Twox64Concat, VaultId, Receipt>;

	/// `(set, evidence) -> Evidence`: which slash used it. Written by `reports.rs` only. Never removed: the hash must stay
	/// used when the slash is forgotten. Bounded by deposits.
	// Twox64: the chain gives a set's indices. Blake2: the reporter chooses the hash.
	#[pallet::storage]
	pub type UsedEvidence<T: Config> =
		StorageDoubleMap<_, Twox64Concat, OperatorSet, Blake2_128Concat, H256, EvidenceOf<T>>;

	/// `(set, operator, capture era) -> Fraction`: the sum of the fractions of all reports. Written by `reports.rs` only.
	/// Removed with the last slash of the three. Not more entries than slashes.
	// Twox64: the chain gives a set's indices and the eras. Blake2: anybody chooses an operator's account.
	#[pallet::storage]
	pub type Reported<T: Config> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, OperatorSet>, NMapKey<Blake2_128Concat, T::AccountId>, NMapKey<Twox64Concat, Era>),
		Fraction,
		ValueQuery,
	>;

	/// `(set, operator, capture era) -> [(vault, Captured)]`: what all reports of the three take fractions of. Written by
	/// `reports.rs` only. Comes with the first report, goes with `Reported`. At most `MaxBackers` vaults.
	// The hashers of `Reported`, for the same reasons.
	#[pallet::storage]
	pub type Captures<T: Config> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, OperatorSet>, NMapKey<Blake2_128Concat, T::AccountId>, NMapKey<Twox64Concat, Era>),
		CapturesOf<T>,
		ValueQuery,
	>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A report was accepted.
		SlashReported {
			/// The slash that it became.
			slash: SlashId,
			/// The set whose policy judged it.
			set: OperatorSet,
			/// The operator that answers for it.
			operator: T::AccountId,
			/// The capture era.
			era: Era,
			/// How much of the captured stake it takes.
			fraction: Fraction,
			/// What names the evidence.
			evidence: H256,
		},
		/// A vault was cut.
		VaultCut {
			/// For which slash.
			slash: SlashId,
			/// The vault.
			vault: VaultId,
			/// Its asset.
			asset: AssetId,
			/// How much was taken.
			amount: Stake,
		},
		/// A vault that backs the operator had nothing to cut.
		VaultSkipped {
			/// For which slash.
			slash: SlashId,
			/// The vault.
			vault: VaultId,
			/// Why.
			reason: SkipReason,
		},
		/// What was cut from a vault went to its sink.
		Settled {
			/// Of which slash.
			slash: SlashId,
			/// The vault.
			vault: VaultId,
			/// Its asset.
			asset: AssetId,
			/// How much: what was cut, less its share of what the asset's issuer destroyed in the vault's account.
			amount: Stake,
			/// Where it went.
			sink: Sink,
		},
		/// What was cut from a vault could not be paid out. It stays cut, in escrow, until `settle` succeeds.
		SettlementFailed {
			/// Of which slash.
			slash: SlashId,
			/// The vault.
			vault: VaultId,
			/// What the transfer said.
			error: DispatchError,
		},
		/// The record of a slash is gone. Its evidence stays used.
		SlashPruned {
			/// The slash.
			slash: SlashId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no such set, or it is closed. Look up the set's indices with services.
		UnknownSet,
		/// The signer is not the set's slasher. Sign as the account that the set's policy names.
		NotSlasher,
		/// A report of nothing. Give a fraction above zero.
		ZeroFraction,
		/// The fraction is above what the set allows for one report. Give at most its `max_fraction`.
		AboveMaxFraction,
		/// The operator does not count as a member of the set in this era: nothing is pledged for what it does. Report a fault
		/// in the era in which it counts.
		NotMember,
		/// The evidence was used in this set. Name another fault by another hash; one fault of two operators by two.
		EvidenceUsed,
		/// With the reports that there are of this operator, set and era, more than the whole would be taken. Give at most
		/// what `Reported` leaves of it.
		FractionsAboveWhole,
		/// No vault had stake pledged to the operator when the era began, or all of it is cut already. Nothing was recorded.
		NothingToCut,
		/// More vaults back the operator than a slash can record. The runtime's limits contradict each other: its
		/// `MaxBackers` must be that of the stake's keeper.
		TooManyVaults,
		/// There is no such slash, or its record was pruned. `report` says in its event which index it gave.
		UnknownSlash,
		/// Nothing of this slash and vault waits to be settled. `Escrows` says what does.
		NothingEscrowed,
		/// Some of what the slash took is not paid out. Settle it first.
		NotSettled,
		/// The slash must stay on record for `HistoryEras` after its capture era. Prune it later.
		TooRecent,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxBackers::get() > 0, "a slash must be able to cut a vault");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A slash, while it is on record.
		pub fn slash(slash: SlashId) -> Option<Slash<T>> {
			Slashes::<T>::get(slash)
		}

		/// What a slash took that is not paid out yet.
		pub fn escrowed(slash: SlashId) -> Vec<Cut> {
			Escrows::<T>::iter_prefix_values(slash).map(|receipt| Cut::from(&receipt)).collect()
		}

		/// The sum of the fractions that have been reported of an operator in a set, for a capture era.
		pub fn reported(set: OperatorSet, operator: T::AccountId, era: Era) -> Fraction {
			Reported::<T>::get((set, operator, era))
		}

		/// Which slash used a piece of evidence in a set.
		pub fn evidence_used_by(set: OperatorSet, evidence: H256) -> Option<SlashId> {
			UsedEvidence::<T>::get(set, evidence).map(|used| used.slash)
		}

		/// What a report of this fraction would take now, vault by vault, whoever reports.
		pub fn simulate_report(
			set: OperatorSet,
			operator: T::AccountId,
			fraction: Fraction,
		) -> Result<Vec<Cut>, DispatchError> {
			with_transaction(|| {
				TransactionOutcome::Rollback(Self::do_simulate_report(&SetMember { set, operator }, fraction))
			})
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Report a fault of an operator: cut the stake that was pledged to it in the set when this era began.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the slasher of the set, who leaves a deposit.
		///
		/// ## Details
		///
		/// Of every vault `fraction` of its captured stake is taken, rounded as the stake's keeper does, and never more than is
		/// left. The active pool and the stake whose withdrawal was requested since the era began answer alike. What was cut
		/// goes to the set's sink, or waits in the vault's account while its asset cannot move.
		///
		/// All reports of an era take fractions of one capture, that of the first. A vault that cannot be cut is skipped, with
		/// an event, and saves no other; if none can be cut nothing happens. The weight is that of `MaxBackers` vaults, and what
		/// was not used is given back.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownSet`], [`Error::NotSlasher`]
		/// - [`Error::ZeroFraction`], [`Error::AboveMaxFraction`], [`Error::FractionsAboveWhole`]
		/// - [`Error::NotMember`], [`Error::NothingToCut`]
		/// - [`Error::EvidenceUsed`], [`Error::TooManyVaults`]
		/// - the token's, if the deposit cannot be held
		///
		/// ## Events
		///
		/// [`Event::SlashReported`]; then for each vault [`Event::VaultSkipped`], or [`Event::VaultCut`] and
		/// [`Event::Settled`] or [`Event::SettlementFailed`]
		#[pallet::call_index(0)]
		#[pallet::weight(Pallet::<T>::report_weight(T::MaxBackers::get()))]
		pub fn report(
			origin: OriginFor<T>,
			set: OperatorSet,
			operator: T::AccountId,
			fraction: Fraction,
			evidence: H256,
		) -> DispatchResultWithPostInfo {
			let reporter = ensure_signed(origin)?;
			Self::do_report(&reporter, SetMember { set, operator }, fraction, evidence).map(|(_, info)| info)
		}

		/// Pay out what a slash took from a vault, after it could not be paid out before.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownSlash`], [`Error::NothingEscrowed`]
		/// - the token's, if the transfer fails again: nothing has happened then
		///
		/// ## Events
		///
		/// [`Event::Settled`]
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::settle().saturating_add(T::Stake::settle_weight()))]
		pub fn settle(origin: OriginFor<T>, slash: SlashId, vault: VaultId) -> DispatchResult {
			let _who = ensure_signed(origin)?;
			Self::do_settle(slash, vault)
		}

		/// Remove the record of a slash that is over.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone. The deposit goes back to who reported, whoever calls.
		///
		/// ## Details
		///
		/// The evidence stays used, and the part of the deposit that pays for it stays held.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownSlash`], [`Error::NotSettled`], [`Error::TooRecent`]
		///
		/// ## Events
		///
		/// [`Event::SlashPruned`]
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::prune_slash())]
		pub fn prune_slash(origin: OriginFor<T>, slash: SlashId) -> DispatchResult {
			let _who = ensure_signed(origin)?;
			Self::do_prune_slash(slash)
		}
	}

	impl<T: Config> Pallet<T> {
		/// All invariants of the pallet.
		#[cfg(any(feature = "try-runtime", test))]
		pub(crate) fn do_try_state() -> Result<(), sp_runtime::TryRuntimeError> {
			slashes::try_state::<T>()?;
			reports::try_state::<T>()?;
			escrows::try_state::<T>()
		}
	}
}
