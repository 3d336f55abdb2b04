//! # Slashing
//!
//! From a report of a fault to the cut of the stake that answers for it, and to where that goes.
//!
//! ## Terminology
//!
//! - *slash*: a decision against an operator in a set, with an index and a life.
//! - *cut*: what a slash takes from one vault.
//! - *slasher*: the account that a set trusts to report the faults of its members.
//! - *capture era*: the era of the stake table that backed the fault. Who is in it answers, with what it says, by the policy
//!   that was in force then.
//! - *fraction*: how much of the captured stake a slash takes. A set bounds it for each report.
//! - *evidence*: a hash that names what proves the fault. The chain does not judge it; it sees to it that it is used once on
//!   each ground: a word, or a proof.
//! - *objective*: a slash of which a pallet of this chain has verified the proof. One by the slasher's word is *subjective*.
//! - *firm*: a slash that nobody can take back: an objective one, or one that was executed.
//! - *window*: the whole eras between a subjective report and its execution, in which *resolvers* can soften or end it.
//! - *receipt*: what was cut from a vault and lies in its account, in *escrow*, until it is paid out.
//! - *sink*: where what was cut goes, but for the *reporter's part*.
//! - *review*: the eras after a cut in which it can be turned into *compensation* for those who were cut.
//!
//! ## Scenario: a relayer signs a wrong root
//!
//! 1. Olga is a member of set `(1, 0)`. By its stake table of era 1 two vaults had pledged 1 000 and 500 to her.
//! 2. Wim is the set's slasher. In era 2 he calls `report`: era 1, a tenth, and the hash of what he saw. The policy of era 1 is
//!    asked: he may, a tenth is within its bound, the fault is not too far back, the hash is new. That is slash 0. Nothing is
//!    cut, and Wim has left a deposit.
//! 3. The policy has a window of one era: the slash is due in era 4. Until then two of the set's three resolvers could leave less
//!    of it with `veto`, or nothing; and Wim could take it back with `cancel_slash`. Nobody does.
//! 4. In the first block of era 4 the queue comes to slash 0. The vaults are cut, of 100 and of 50, whoever has asked to leave
//!    since era 1. No token moves: what was cut lies in escrow, in the vaults' accounts, where it is nobody's stake any more.
//! 5. To the end of era 5 the review origin could turn it into compensation with `compensate`: the holders at the cut's block
//!    would claim it by a tree that anyone can recompute. It does not.
//! 6. In era 6 the queue settles slash 0: Wim gets his part, a tenth of what was cut, and the treasury the rest.
//! 7. The asset of the second vault is frozen by its issuer: 50 stay in escrow. When it is thawed anyone calls `settle`.
//! 8. After `HistoryEras` anyone calls `prune_slash`. Most of Wim's deposit comes back. What is left pays for the hash, which
//!    stays used.
//!
#![doc = docify::embed!("src/tests/life.rs", a_slash_is_reported_cut_and_settled_when_nobody_objects)]
//!
//! ## The life of a slash
//!
//! | state | how it comes about | what can follow |
//! |---|---|---|
//! | `Pending` | a report was accepted | executed when due; `Vetoed`, `Cancelled` before, if it is subjective |
//! | `Parked` | no vault could be cut to the end of its time | executed by `execute_slash` or `execute_without` |
//! | `Escrowed` | its vaults were cut | settled when the review is over; before, and when it could not be paid out then, each receipt can become compensation |
//! | `Settled` | all that was cut is paid out, or there was nothing to cut | pruned |
//! | `Compensated` | all that was cut became compensation | pruned, when that is closed |
//! | `Vetoed`, `Cancelled` | the resolvers left nothing; the reporter took it back | pruned |
//!
//! ## How much
//!
//! Each slash takes its fraction of what was captured, from each vault that answers, never more than is left of it; the rounding
//! is the stake's keeper's. The fractions of all firm slashes of an operator, a set and a capture era are the whole at most:
//!
//! | | gets, of what is asked for, no more than |
//! |---|---|
//! | a report on the slasher's word | what all other slashes leave of the whole, firm ones and those that are pending |
//! | one with a proof | what firm ones leave: what is pending can be taken back, and keeps no proof out |
//! | a subjective slash, when it is executed | what firm ones leave by then; nothing, and it is settled at once |
//!
//! So a slasher shields nobody by reports that he takes back when nobody else can report any more. What a veto leaves, or what is
//! cancelled, can be reported again on other evidence.
//!
//! The order of execution matters little. In exclusive vaults any order of executing a set of due slashes gives the same cuts
//! within `k + 2` units a tranche, where `k` is the vault's unbonding eras, unless a cut is limited by what is left, of the stake
//! or of the whole: of that, who is first gets it. In shared vaults two sets can want the same stake: who is first gets it.
//!
//! ## When
//!
//! A report in era `r` is due in era `r + window + 1`, an objective one in `r`. It can be made to the end of era `e + horizon`,
//! where `e` is the capture era. So the last one is due in `e + horizon + window + 1`, which is `e + span`. Services sees to it
//! that `span + MaxLag` is at most the unbonding time of every vault that backs the set: a slash that is at most `MaxLag` eras late
//! finds all the stake that it is for.
//!
//! While the queue is late, by `MaxLag` eras at most, claims of the vaults wait against which a slash is pending. A claim of
//! tranche `e` is due in era `e + k + 1`, where `k` is the vault's unbonding eras, and waits to the end of era `e + k + MaxLag`
//! at the longest: for `MaxLag` eras, however often and however long the queue is late. What is parked holds back no claim; it
//! counts as a pending cut for who deposits.
//!
//! ## The queue
//!
//! | | |
//! |---|---|
//! | order | by due era, then by the order of coming |
//! | work | in `on_poll`, within `SlashShare` of a block; or by anyone's `advance` and `execute_slash`, free while there is work |
//! | a full block | the next one goes on, at the very item |
//! | an item that fails | is undone, and comes again at the end of the next era's items, while it is late by less than `MaxLag` eras; it holds up no other |
//! | its last attempt, in the era `due + MaxLag` or later | is made vault by vault: what cannot be cut is left out, with an event, and saves no other |
//! | an item of which no vault can be cut then, and not all are expired or empty | is parked: it holds back no claim, and `execute_slash` tries again |
//! | a multi-block migration | no era turns, and no block works; then the queue goes on |
//! | a vault whose capture expired, or with nothing left | is skipped, with an event |
//! | a receipt that cannot be paid out | stays in escrow, and `settle` tries again; where the sink never can receive it, the review origin gives it away with `compensate` |
//! | a reporter that cannot receive his part | the sink gets it |
//!
//! ## Where it goes
//!
//! | sink | what is cut |
//! |---|---|
//! | burn | is destroyed |
//! | treasury | goes to the chain's treasury |
//! | account | goes to one account that the policy names |
//! | insurance | goes to a pot of the set, one for each asset. The service's owner announces payments out of it, for the set's whole notice, with recipient, amount and the hash of a reason; then anyone makes them. When the set is gone the treasury gets what comes in, and what is left, by anyone's `sweep_pot` |
//!
//! The asset is the one that was cut, whatever it is. A pot that has never held an asset may need that asset's minimum balance: a
//! smaller receipt stays in escrow until the pot has more.
//!
//! ## This chain's own set
//!
//! The pallet is the [`ReportOffence`](sp_staking::offence::ReportOffence) and
//! [`OnOffenceHandler`](sp_staking::offence::OnOffenceHandler) of this chain: see [`offences`]. An offence becomes objective slashes
//! of set `(0, 0)`, by that set's policy like any other. It only enters the queue. Nobody is disabled for an offence, neither for the
//! session nor for longer: when the slash is executed the member is ejected, if the policy says so.
//!
//! ## What the peers' users look for
//!
//! | there | here |
//! |---|---|
//! | EigenLayer `slashOperator`; Symbiotic `requestSlash`, `executeSlash` | [`Pallet::report`], then the queue; [`Pallet::execute_slash`] |
//! | Symbiotic `vetoSlash`, by the one resolver, all or nothing | [`Pallet::veto`]: several, with a threshold, in parts |
//! | Symbiotic: a slash must be executed before a later one, or is lost | none is lost, and in exclusive vaults any order gives the same cuts, as far as X3 says |
//! | EigenLayer redistribution; Symbiotic burners | the sinks; a set that redistributes, by its sink or by a reporter's part, says so for ever |
//! | `pallet-staking-async`: `cancel_deferred_slash` by governance | [`Pallet::cancel_slash`] by the reporter, [`Pallet::veto`] by resolvers, [`Pallet::compensate`] after the cut |
//! | `pallet-staking-async`: one page of nominators a block, each touched | vaults are cut, whatever the number of stakers |
//! | `pallet-offences` | not needed: see [`offences`] |
//!
//! ## What it costs
//!
//! By the weights of this chain's runtime: whatever the number of stakers and of withdrawals, and with as many unbonding tranches as a
//! vault can have. What only some cuts need comes on top where they do: that a vault's generation ends or is over, or that a pledge
//! was lowered since its capture; and the ejection, where the policy wants it. A step begins when there is room for the worst, and
//! takes what it was. What fails takes the worst.
//!
//! A slash of `n` vaults, from 2 on, is `execute(n)` on the slasher's word or `execute_proven(n)`, of this pallet, and `cuts(n)` of
//! restaking; of one vault `cut()`. A proven one has no votes, no place among those by a word, and is firm already. A read is 25 µs
//! and a write 100 µs. Times are of one run; in all, another's lie a tenth above or below.
//!
//! | | on a word | proven |
//! |---|---|---|
//! | time besides reads and writes, µs | `(84 + 11 n) + (14 + 58 n)` | `(50 + 10 n) + (14 + 58 n)` |
//! | reads | `(5 + n) + (1 + 3 n)` | `(3 + n) + (1 + 3 n)` |
//! | writes | `(7 + 2 n) + (1 + 3 n)` | `(4 + 2 n) + (1 + 3 n)` |
//! | in all | `1.05 + 0.67 n` ms | `0.66 + 0.67 n` ms |
//! | proof, kB | `(5.0 + 2.5 n) + (5.3 + 4.0 n)` | the same |
//!
//! | | time | reads, writes | proof |
//! |---|---|---|---|
//! | executing a slash of one vault, on a word | 1.7 ms | 10, 13 | 13 kB |
//! | of 4 vaults | 3.7 ms | 22, 28 | 36 kB |
//! | of 16 vaults | 11.7 ms | 70, 88 | 114 kB |
//! | a proven one of one vault | 1.3 ms | 8, 10 | 13 kB |
//! | of 4 vaults | 3.3 ms | 20, 25 | 36 kB |
//! | of 16 vaults | 11.3 ms | 68, 85 | 114 kB |
//! | `pallet-staking-async` 0.17, `apply_slash` of a page of 64 nominators | 40 ms | 459, 261 | 246 kB |
//! | the same of 512 nominators | 317 ms | 3 595, 2 053 | 1.69 MB |
//!
//! The peer's are by the weights in its crate, of another machine. A block executes more than a hundred proven slashes of 4
//! vaults, each with 8 unbonding tranches, within slashing's share of a fifth; a report costs about two and a quarter transfers of an asset with one backing vault, and another
//! quarter with each one more: `slashes_per_block`, `ratio_report` and `ratio_report_per_vault` in
//! `benchmarking/results/figures.tsv`.
//!
//! ## Following along
//!
//! An indexer needs no guesses. A slash is `SlashReported` .. `SlashPruned`. Its fraction is the last of `SlashReported` and
//! `SlashSoftened`; what it took is the sum of its `VaultCut`, each of which ends in one `Settled` or one `VaultCompensated`; and
//! that one in `CompensationClaimed` and one `CompensationClosed`. A payout is `PayoutAnnounced` .. `PayoutPaid` or
//! `PayoutWithdrawn`. What was in the pot of a set that is gone ends in `PotSwept`.
//!
//! ## Design goals
//!
//! - G1 Decision and execution are apart: a report judges by the policy of the fault's era and takes no stake.
//! - G2 No way out: whether the operator left or was removed, whether the set is closed, whether an asset can move does not matter.
//!   What decides is the table of the capture era, of which the slash keeps a copy.
//! - G3 No fault is punished twice, and no stake is promised away: evidence is used once in a set on each ground, and the
//!   fractions of all firm slashes of one capture sum up to the whole at most. Evidence is kept for each set apart, and for words
//!   and proofs apart, so that nobody can spoil another set's report, nor a slasher a proof that is to come, by using its hash
//!   first. What a slasher can take back keeps no proof out.
//! - G4 No money is lost: a receipt is paid out or on record.
//! - G5 The cost is bounded by the backing vaults, whatever the number of stakers.
//! - G6 Who reports leaves a deposit for what that writes: else a set with worthless stake could fill the state. The part for the
//!   slash's records comes back when that is pruned. The part for the evidence stays, for as long as it stays used: for ever.
//! - G7 Nothing waits for ever, and nothing waits behind what waits for ever. A claim waits for `MaxLag` eras at most. What cannot
//!   be executed is parked, and the review origin can leave out the vault that is in the way. What a sink cannot receive can
//!   become compensation once its settlement has failed, and what of that nobody claims goes to the treasury. A pot whose set is
//!   gone is swept to the treasury, and a payout that is announced of it can be withdrawn.
//!
//! ## Invariants
//!
//! - Y1 Every stored value decodes; no entry points to a missing parent.
//! - X1 Every slash is in exactly one state. One that waits in the queue is there once; one that is pending has been due for
//!   `MaxLag` eras at most, however often it failed; its receipts, and what is pending, are as counted. All that was cut for one capture is at most what was captured, but for
//!   the roundings of each cut.
//! - X2 What is escrowed of a vault is the sum of its receipts, and of what compensations have left of theirs.
//! - X3 In exclusive vaults any order of executing a set of due slashes gives the same cuts within `k + 2` units a tranche,
//!   unless one is limited by what is left. No single state shows it, so `try_state` does not check it. Its property tests:
//!   `any_order_of_executing_slashes_gives_the_same_cuts` in this pallet's `tests/invariants.rs`, and
//!   `every_order_of_executing_what_is_due_takes_the_same_from_each_tranche` in the runtime's `tests/slash_orders.rs`.
//! - F1 `Reported` of a member's capture era is the sum of the fractions of its slashes on record: of firm ones, and of those that
//!   are pending or parked on the slasher's word. Each is at most the whole.
//! - F2 A slash's evidence is used on its ground, by that slash.
//! - F3 An offence that is known is forgotten with its era, by a block in which nothing is due.
//! - C1 A compensation is of all that was cut, and what was not claimed of it is in escrow. Its marks of claims are cleared when its
//!   time is over, in order, and none is passed.
//! - I1 The account of an insurance pot lives; the payouts of a set are as counted, and not too many.
//!
//! ## Limits
//!
//! [`MAX_BACKERS`](rampart_primitives::MAX_BACKERS) vaults a slash, `MaxPending` slashes by one slasher's word that are pending
//! against an operator in a set, [`MAX_RESOLVERS`](rampart_primitives::MAX_RESOLVERS) resolvers, [`MAX_PAYOUTS`] announced payouts a set. The
//! number of slashes and hashes is bounded by deposits.
//!
//! ## Sources
//!
//! DESIGN 4.3 (the cut), 6 (slashing) and 10 (invariants). The pipeline of report, queue and application:
//! `pallet-staking-async`, `src/slashing.rs`. What goes wrong in such queues: the audits of
//! `symbioticfi/core` at `25a065a` (a later slash that blocks an earlier one, withdrawals that escape), and in
//! `Layr-Labs/eigenlayer-contracts` at `f84a515`, `audits/`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod calls;
pub mod compensation;
mod dispatchables;
mod errors;
mod escrows;
mod events;
mod execution;
mod impls;
mod insurance;
#[cfg(test)]
mod mock;
pub mod offences;
mod pending;
mod queue;
mod reports;
pub mod runtime_api;
mod slashes;
#[cfg(test)]
mod tests;
mod types;
mod veto;
mod views;
pub mod weights;

use compensation::Claim;
use frame_support::pallet_macros::import_section;
pub use pallet::*;
use reports::{Ground, Report};
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
		dispatch::WithPostDispatchInfo,
		pallet_prelude::*,
		traits::{Consideration, Footprint},
		weights::WeightMeter,
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use rampart_primitives::{
		AssetId, BlockShare, Era, EraClock, Eras, Fraction, InspectSets, InspectStake, MutateSets, MutateStake,
		OperatorSet, Pay, Receipt, SetMember, Sink, SlashId, Stake, VaultId, MAX_BACKERS, MAX_UNBONDING_ERAS,
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

		/// Tells the tables and policies of sets, and removes members.
		type Sets: InspectSets<Self::AccountId> + MutateSets<Self::AccountId>;

		/// Cuts what was captured, and pays out what was cut.
		type Stake: InspectStake<Self::AccountId> + MutateStake<Self::AccountId>;

		/// Pays out of this pallet's pots.
		type Pay: Pay<Self::AccountId>;

		/// The account that the sink [`Sink::Treasury`] pays to. It must be able to receive any asset that a vault can hold.
		type Treasury: Get<Self::AccountId>;

		/// What a reporter leaves as a deposit for the records of a report, and a service's owner for an announced payout.
		type Consideration: Consideration<Self::AccountId, Footprint>;

		/// Who an origin is that reports for a set or acts for a service: a signer, or whatever else the runtime knows an account
		/// for.
		type ReporterOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Self::AccountId>;

		/// Who can turn a cut into compensation, and execute a parked slash in part.
		type ReviewOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// What the queue may take of a block.
		type SlashShare: BlockShare;

		/// The pots' accounts are derived from it.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// The most slashes by one slasher's word that can be pending against an operator in a set. Each slasher has his own, so
		/// that one who was replaced cannot use up those of the new one. DESIGN 9: 32.
		#[pallet::constant]
		type MaxPending: Get<u32>;

		/// How many eras late a slash may be executed and still find all the stake that it is for. The same as that of
		/// services.
		#[pallet::constant]
		type MaxLag: Get<Eras>;

		/// For how many eras after the one of its execution what a slash took can be turned into compensation.
		#[pallet::constant]
		type ReviewEras: Get<Eras>;

		/// How many eras after its capture era a slash stays on record at least; for how many a compensation can be claimed.
		#[pallet::constant]
		type HistoryEras: Get<Eras>;

		/// Weights of this pallet's own part of the calls, and of the queue's steps.
		type WeightInfo: WeightInfo;
	}

	/// What a deposit is held for.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The records of a report, or of an announced payout.
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
	pub type Slashes<T: Config> = StorageMap<_, Twox64Concat, SlashId, SlashOf<T>>;

	/// `slash -> [(vault, Captured)]`: who answers for a slash, by the stake table of its capture era. Apart from the record, which
	/// stays when these are used up. Written by `slashes.rs` only. Removed when the slash is executed or ended. At most
	/// [`MAX_BACKERS`] vaults.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type SlashEntries<T: Config> = StorageMap<_, Twox64Concat, SlashId, Entries>;

	/// `(set, (proven, evidence)) -> Evidence`: which slash used it, on the ground of a proof or of a word. Written by `reports.rs` only. Never removed: the hash must stay
	/// used when the slash is forgotten. Bounded by deposits, and by the offences of this chain's own set.
	// Twox64: the chain gives a set's indices. Blake2: the reporter chooses the hash.
	#[pallet::storage]
	pub type UsedEvidence<T: Config> =
		StorageDoubleMap<_, Twox64Concat, OperatorSet, Blake2_128Concat, (bool, H256), EvidenceOf<T>>;

	/// `(set, operator, capture era) -> Sums`: the sums of the fractions of slashes on record. Written by `reports.rs` only.
	/// Removed with the last slash of the three. Not more entries than slashes.
	// Twox64: the chain gives a set's indices and the eras. Blake2: anybody chooses an operator's account.
	#[pallet::storage]
	pub type Reported<T: Config> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, OperatorSet>, NMapKey<Blake2_128Concat, T::AccountId>, NMapKey<Twox64Concat, Era>),
		Sums,
		ValueQuery,
	>;

	/// `(set, operator, reporter) -> number`: how many slashes by the reporter's word are pending. Written by `pending.rs` only.
	/// Removed with the last one. At most `MaxPending`.
	// Twox64: the chain gives a set's indices. Blake2: anybody chooses the accounts.
	#[pallet::storage]
	pub type PendingAgainst<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, OperatorSet>,
			NMapKey<Blake2_128Concat, T::AccountId>,
			NMapKey<Blake2_128Concat, T::AccountId>,
		),
		u32,
		ValueQuery,
	>;

	/// `vault -> OpenCuts`: for how many pending and parked slashes it answers. Written by `pending.rs` only. Removed with the
	/// last one.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type PendingOf<T: Config> = StorageMap<_, Twox64Concat, VaultId, OpenCuts, ValueQuery>;

	/// `slash -> [(resolver, Fraction)]`: what resolvers would leave of it. Written by `veto.rs` only. Removed when the slash is
	/// pending no more. At most [`MAX_RESOLVERS`](rampart_primitives::MAX_RESOLVERS). The reporter's deposit pays for it.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type VetoVotes<T: Config> = StorageMap<_, Twox64Concat, SlashId, Votes<T::AccountId>, ValueQuery>;

	/// `(era, position) -> slash`: what is due when. Written by `queue.rs` only. Removed when it is done. Not more than slashes.
	// Twox64: the chain gives both.
	#[pallet::storage]
	pub type Queue<T: Config> = StorageDoubleMap<_, Twox64Concat, Era, Twox64Concat, u32, SlashId>;

	/// `era -> Ends`: the first and the next position of its items, and their number. Written by `queue.rs` only. Removed when the
	/// head leaves the era. Not more than the longest window and review have eras, and those by which the queue is late.
	// Twox64: the chain gives the eras.
	#[pallet::storage]
	pub type QueueEnds<T: Config> = StorageMap<_, Twox64Concat, Era, Ends, ValueQuery>;

	/// The first era that may have items in the queue. Written by `queue.rs` only. It leaves an era that is over and has none.
	#[pallet::storage]
	pub type QueueHead<T: Config> = StorageValue<_, Era, ValueQuery>;

	/// `(slash, vault) -> Receipt`: what was cut and is not paid out. Written by `escrows.rs` only. Removed when it is
	/// settled or becomes compensation. At most [`MAX_BACKERS`] for a slash.
	// Twox64: the chain gives the indices. A double map, so that one slash's receipts can be listed.
	#[pallet::storage]
	pub type Escrows<T: Config> = StorageDoubleMap<_, Twox64Concat, SlashId, Twox64Concat, VaultId, Receipt>;

	/// `(slash, vault) -> Compensation`: what was cut and is for those who were cut. Written by `compensation.rs` only. Removed by
	/// `close_compensation`. At most [`MAX_BACKERS`] for a slash.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type Compensations<T: Config> = StorageDoubleMap<_, Twox64Concat, SlashId, Twox64Concat, VaultId, Compensation>;

	/// `(slash, vault, index) -> ()`: which claims were paid. Written by `compensation.rs` only. Removed by `close_compensation`. Not
	/// more than the leaves of the tree.
	// Twox64: the chain gives the indices, and the review origin the leaves.
	#[pallet::storage]
	pub type Claimed<T: Config> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, SlashId>, NMapKey<Twox64Concat, VaultId>, NMapKey<Twox64Concat, u32>),
		(),
	>;

	/// `(set, asset) -> ()`: which insurance pots were paid into, so that their accounts live. Written by `insurance.rs` only. Never
	/// removed. Not more than the assets that were cut for a set.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type Pots<T: Config> = StorageDoubleMap<_, Twox64Concat, OperatorSet, Twox64Concat, AssetId, ()>;

	/// The index of the next payout. Written by `insurance.rs` only.
	#[pallet::storage]
	pub type NextPayout<T: Config> = StorageValue<_, PayoutId, ValueQuery>;

	/// `payout -> Payout`: what is announced of an insurance pot. Written by `insurance.rs` only. Removed when it is paid or
	/// withdrawn. Bounded by deposits.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type Payouts<T: Config> = StorageMap<_, Twox64Concat, PayoutId, PayoutOf<T>>;

	/// `set -> number`: how many payouts are announced. Written by `insurance.rs` only. Removed with the last one. At most
	/// [`MAX_PAYOUTS`].
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type PayoutsOf<T: Config> = StorageMap<_, Twox64Concat, OperatorSet, u32, ValueQuery>;

	/// `hash of (kind, time slot, offender) -> era`: which offences were reported. Written by `offences.rs` only. Removed by the
	/// queue's walk when its era is further back than `HistoryEras`. One for each offence of a member of this chain's own set.
	// Identity: the key is a hash.
	#[pallet::storage]
	pub type KnownOffences<T: Config> = StorageMap<_, Identity, H256, Era>;

	/// `(era, hash) -> ()`: the same, by era. Written by `offences.rs` only; comes and goes with `KnownOffences`.
	// Twox64: the chain gives the eras. Identity: the key is a hash.
	#[pallet::storage]
	pub type OffencesOf<T: Config> = StorageDoubleMap<_, Twox64Concat, Era, Identity, H256, ()>;

	/// The first era that may have known offences. Written by `offences.rs` only.
	#[pallet::storage]
	pub type OffencesHead<T: Config> = StorageValue<_, Era, ValueQuery>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Does what is due, as much of it as there is room for. Nothing else happens in a hook.
		fn on_poll(_: BlockNumberFor<T>, meter: &mut WeightMeter) {
			Self::process_queue(meter);
		}

		fn integrity_test() {
			let longest = Eras(MAX_UNBONDING_ERAS);
			assert!(T::MaxPending::get() > 0, "a slash must be able to wait");
			assert!(
				T::MaxLag::get() > Eras(0),
				"a slash is executed in a block of its era at the earliest, not in its first moment"
			);
			assert!(
				T::MaxLag::get().0.saturating_add(1) <= longest.0,
				"a vault must be able to back a set whose slashes are due in the next era"
			);
			assert!(
				T::HistoryEras::get() >= longest,
				"what was reported of a capture must be known for as long as it can be cut"
			);
			assert!(
				queue::weight_of_steps::<T>(1).all_lte(queue::share_of_block::<T>()),
				"slashing's share of a block must have room for the costliest step of the queue"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A slash, while it is on record.
		pub fn slash(slash: SlashId) -> Option<SlashOf<T>> {
			Slashes::<T>::get(slash)
		}

		/// How resolvers have voted about a slash.
		pub fn votes(slash: SlashId) -> Votes<T::AccountId> {
			VetoVotes::<T>::get(slash)
		}

		/// What a slash took that is not paid out yet.
		pub fn escrowed(slash: SlashId) -> Vec<Cut> {
			Escrows::<T>::iter_prefix_values(slash).map(|receipt| Cut::from(&receipt)).collect()
		}

		/// How much of what was captured of an operator in a set and era is spoken for.
		pub fn reported(set: OperatorSet, operator: T::AccountId, era: Era) -> Sums {
			Reported::<T>::get((set, operator, era))
		}

		/// Which slash used a piece of evidence in a set: on the ground of a proof, if it is `objective`, or of a word.
		pub fn evidence_used_by(set: OperatorSet, objective: bool, evidence: H256) -> Option<SlashId> {
			UsedEvidence::<T>::get(set, (objective, evidence)).map(|used| used.slash)
		}

		/// What a report of this fraction for a fault in this era would take now, vault by vault, whoever reports. More than the
		/// set's bound is taken for that bound. Refused for what a report is refused for.
		pub fn simulate(at: SetMember<T::AccountId>, era: Era, fraction: Fraction) -> Result<Vec<Cut>, DispatchError> {
			Self::do_simulate(&at, era, fraction)
		}

		/// The compensation into which what was cut from a vault was turned.
		pub fn compensation(slash: SlashId, vault: VaultId) -> Option<Compensation> {
			Compensations::<T>::get(slash, vault)
		}
	}

	impl<T: Config> Pallet<T> {
		/// All invariants of the pallet.
		#[cfg(any(feature = "try-runtime", test))]
		pub(crate) fn do_try_state() -> Result<(), sp_runtime::TryRuntimeError> {
			slashes::try_state::<T>()?;
			pending::try_state::<T>()?;
			queue::try_state::<T>()?;
			veto::try_state::<T>()?;
			reports::try_state::<T>()?;
			compensation::try_state::<T>()?;
			escrows::try_state::<T>()?;
			insurance::try_state::<T>()?;
			offences::try_state::<T>()
		}
	}
}
