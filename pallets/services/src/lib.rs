//! # Services
//!
//! Who offers work that stake answers for, who does it, and by which rules a fault is judged.
//!
//! ## Terminology
//!
//! - *service*: a protocol that rents security. Its *owner* is any account: a person's, a multisig's, a proxied one, a
//!   pallet's, another chain's on this one. A *delegate* acts for it in some kinds of acts. Index 0 is this chain itself.
//! - *operator*: an account that does the work, and is answerable with the stake that vaults pledge to it.
//! - *operator set*: a group of operators of one service with one job and one slashing policy.
//! - *membership*: an operator in a set. The operator asks and the service admits, in either order.
//! - *offer*: one side's half of a membership. The operator's is an ask, the service's an invitation.
//! - *term*: the eras in which a membership counts, from one era's start to another's.
//! - *stake table*: who of a set had how much stake at an era's start, and from which vaults. There is one for each set
//!   and era, made while the era runs by a walk that does a piece of it in each block.
//! - *value*: what stake is worth in the native token, by prices that are fixed once an era.
//! - *span*: how many eras can pass from the capture of stake until a slash for it is due, by any policy of a set.
//! - *notice*: how many eras a change of a set that could hurt its backers is visible before it acts.
//! - *place*: room for one member in a set. *Outbidding* is to take the place of the member with the least stake.
//! - *obligation*: an era to whose end a member must count, because work is promised that needs it.
//! - *cool-down*: the eras in which an operator that the service removed cannot come back by itself.
//! - *key*: what an operator's machine signs with for a set. Valid for eras, and its operator's for ever.
//! - *release*: a version of the software that the members of a set should run.
//!
//! ## Scenario: a bridge hires a relayer
//!
//! 1. Olga calls `register_operator`. Sam calls `register_service` for his bridge, which gets index 1.
//! 2. Sam calls `create_operator_set`: the account of his watchers is the slasher, one fault may cost up to a tenth,
//!    what is cut goes to the treasury, and he admits members himself. The set is `(1, 0)`.
//! 3. Olga calls `join`. Sam sees the ask and calls `admit`. She counts from the next era on. With `set_key` she says
//!    with which key her machine signs for the set, and proves that it has it.
//! 4. Vaults pledge stake to Olga in `(1, 0)`, before or after step 3. Restaking asks this pallet whether each of them
//!    may: its stake must stay slashable until a slash is executed for sure, and not for longer than the set's notice.
//! 5. In each era the set's stake table says how much stake Olga has. Sam's bridge reads it, and whose key signed what.
//! 6. Sam wants to punish faults harder and calls `set_policy`. Whoever backs the set sees it, and has the notice to
//!    leave.
//! 7. Olga calls `leave`. She counts, and answers for her faults, to the end of the era; or of her obligation, if Sam has
//!    promised work of hers.
//! 8. From the next era on anyone may call `reap_membership`, and the deposit goes back to who left it.
//!
#![doc = docify::embed!("src/tests/membership.rs", admit_counts_from_the_next_era_when_the_operator_asked)]
//!
//! ## When what acts
//!
//! | change | acts |
//! |---|---|
//! | joining, leaving, removal, a key set or retired | from the next era |
//! | leaving or removal of a member that is obliged | after the obligation's last era |
//! | of the policy, by the same slasher and resolvers for the same sink: a smaller `max_fraction` or reporter's part, a shorter horizon, a longer window, no proofs, no ejection | from the next era |
//! | any other change of the policy; every change of the assets | when the notice is over: `now + notice_eras + 1` |
//! | a higher minimum stake, a smaller margin, a longer cool-down or obligation | when the notice is over |
//! | any other change of the terms; fewer places bind newcomers at once, and are never fewer than are taken | from the next era |
//! | handover, delegates, metadata, closing | at once |
//!
//! What is announced is in `operator_set`, with its era. What is in force decides whether a change could hurt, and a
//! change replaces one that is announced.
//!
//! ## Who may back a set
//!
//! A set fixes two numbers for ever: `span_eras` and `notice_eras`. No policy's horizon, window and the era of the report are
//! more than the span, and a slash that is due is executed `MaxLag` eras later at last. So a vault with
//! `span_eras + MaxLag <= unbonding_eras <= notice_eras` may back it: what a table promised is slashable for as long as it can be
//! asked for (R5), and who does not agree to a harder rule is out before it holds.
//!
//! ## A full set
//!
//! A newcomer takes the place of the member with the least stake in the latest table if its own stake is at least the
//! minimum, and more than that member's by the set's margin, rounded up. Its stake is what it would have counted with at
//! this era's start, so nothing that came during the era helps. A member that is obliged beyond this era, and one that
//! joined after the table, cannot be outbid; and the lowest is known again with the next table, so one member at most is
//! outbid for each. Who takes a place this way is obliged for the first era in which it counts, and no pledge to it can be
//! lowered for an earlier one from then on: to outbid and to leave at once is no way to empty a set. What was lowered in the
//! same era before, and what stakers take away, is missing in the next table, where such a member is the lowest itself.
//!
//! ## Keys
//!
//! What a key signs to be registered, and whose it is when: see [`keys`].
//!
//! ## Stake tables
//!
//! | | |
//! |---|---|
//! | what | per member its place, its stake in value and, per vault, what it had pledged; per table the total, the number of members, the root, the lowest member and the policy that was in force |
//! | of when | the era's start, at whatever block of the era a member is looked at; what was cut since then is not counted |
//! | made by | a walk in `on_poll`, within `TableShare` of the block, or anyone's `advance`, which is free while there is work |
//! | order | the price of every asset; then each set, this chain's first; then pruning |
//! | until a table is ready | readers get the one before it, with its era |
//! | not ready when the era ends | `TablesLate`: the set keeps the old one, and is the first in the next era, unless it was the first already |
//! | who is in it | who counts as a member and has at least the minimum |
//! | a price that nobody knows | the stake counts for nothing, and answers all the same |
//! | kept | for `HistoryEras`; the newest one for as long as it speaks of anybody |
//! | for other chains | 32 roots in a header at most, layout and check: see [`merkle`] |
//!
//! Figures: `table_members_per_block`, `turnover_blocks_100x100` and, until what is too old is pruned too,
//! `turnover_with_pruning_blocks_100x100` in `benchmarking/results/figures.tsv`, by `cargo harness figures tables`.
//!
//! ## What integrators ask for
//!
//! The points are those that users of EigenLayer's and Symbiotic's services have asked their providers for.
//!
//! | asked for | here |
//! |---|---|
//! | 1. stake and keys as of a time, not of now | a stake table for each era, [`InspectSets::at`](rampart_primitives::InspectSets::at), kept for `HistoryEras`; `key_owner(set, key, era)`. How old a table may be is for its reader to say: each has its era |
//! | 2. fresh stake without anyone's poke | every table is taken anew from what is pledged at the era's start; a cut lowers what the next one finds |
//! | 3. stake that stays while work is promised | [`Pallet::oblige`] and [`Oblige`](rampart_primitives::Oblige), up to the set's `max_obligation_eras`: the member stays, and so do the pledges to it. Stakers can ask to withdraw, and what they take along can be cut for the tables in which it was: for the vault's unbonding eras |
//! | 4. keys apart from the account, several curves, proof, rotation, never another's | [`Pallet::set_key`], [`Pallet::retire_key`]: both from the next era, so rotation leaves no gap; the old key answers for its eras |
//! | 5. stake tables on other chains | each table's root is in a block's header; the view `table_proof` gives what a contract checks. See [`merkle`]. A leaf has one stake, in value, and no key: a certificate names the operator, and its keys come by `key_owner`. No message is sent: whoever wants to know fetches the header |
//! | 6. one slasher for a set, changes delayed, faults used once | [`Pallet::set_policy`]; evidence is used once by the slashing pallet, where windows and vetoes will be, too |
//! | 7. rewards by stake or by work | the rewards pallet's, by these tables |
//! | 8. opting in to each condition | a condition of its own is a set of its own: its slasher, its stake, its members |
//! | 9. a feed of events and duties | every change is an event with the ids that it is about; `operator_duties` of the runtime API tells an operator all it has to do; the metadata say where it can be reached |
//! | 10. a check that answers instead of failing | the readers give `None`, never an error, and `table` with an era says whether that one was made; which rules held is in the table of its era, so old certificates are judged by old rules. Which verifier a certificate is for is the service's to say, in its release |
//! | 11. who may be a member | admission open or by the service, minimum stake, most members with outbidding, removal with a cool-down. No appeal: a removal moves no stake, and an operator can ask again |
//!
//! In the words of the integrators' interface: `latest`, `at`, `member`, `total` and `snapshot_root` are
//! [`InspectSets`](rampart_primitives::InspectSets) and its tables, a member by its account; `key_owner` and `oblige` have these
//! names; `report` is the slashing pallet's, `fund` and `accrue` are the rewards pallet's.
//!
//! ## What the peers' users look for
//!
//! | there | here |
//! |---|---|
//! | EigenLayer AVSRegistrar, `createOperatorSets`; Tangle blueprints | [`Pallet::register_service`], [`Pallet::create_operator_set`]: rules instead of a contract |
//! | EigenLayer `registerForOperatorSets`; Symbiotic opt-in services; Jito's handshakes | [`Pallet::join`] and [`Pallet::admit`], in either order |
//! | EigenLayer `deregisterFromOperatorSets`; Symbiotic opt-out | [`Pallet::leave`], [`Pallet::remove_member`] |
//! | EigenLayer StakeRegistry's quorums: strategies, multipliers, minimum stake, churn | `assets`, `minimum_stake`, `outbid_margin` of a set |
//! | EigenLayer `updateSlasher` after a delay | [`Pallet::set_policy`], after the set's own notice |
//! | EigenLayer KeyRegistrar | [`Pallet::set_key`]; a key is replaced in place, which there needs a deregistration |
//! | EigenLayer KeyRegistrar: BN254 | not here: a check costs a hundred times that of the curves with host functions, and each signature of those is one member's |
//! | EigenLayer PermissionController, pending admins | [`Pallet::set_delegate`] by kind of act; [`Pallet::offer_service`] and [`Pallet::accept_service`] |
//! | EigenLayer ReleaseManager | [`Pallet::publish_release`], [`Pallet::acknowledge_release`], the view `runs` |
//! | EigenLayer `updateAVSMetadataURI`, operators' metadata and sockets | [`Pallet::set_service_metadata`], [`Pallet::set_operator_metadata`] |
//! | Symbiotic relay's derivation of validator sets | the stake tables, on chain |
//! | Tangle: services with a fixed end and requested operators | not here: invite operators to a set, and close it with [`Pallet::close_operator_set`] |
//!
//! ## Following along
//!
//! An indexer needs no guesses: a service is `ServiceRegistered` .. `ServiceRemoved`, a set `OperatorSetCreated` ..
//! `OperatorSetRemoved`, a membership `MembershipOffered` or `MemberJoined` .. `MembershipReaped`, `OfferEnded` or, where
//! it never counted and there is no cool-down, `MembershipEnded` with `until` of the next era. `MembershipEnded` and
//! `MemberOutbid` end its term, and `OfferEnded` leaves a term that counts still as it is. Everything that acts later
//! names the first era in which it holds, as `from` or `until`, and a set, a key and a release by the index or bytes that
//! every later event names.
//!
//! ## The end of a set and of a service
//!
//! `close_operator_set` stops what is new. Then anyone takes each record to its end with `wind_up`, `retire_key`,
//! `prune_key` and `withdraw_release`, in as many blocks as it takes; deposits go back to who left them. When nothing is
//! left, and the last member's faults are too old to be punished, anyone calls `remove_operator_set`. `close_service`
//! lets anyone close the sets of a service, and `remove_service` ends it. Who speaks for this chain's own service can do so,
//! too: without set (0,0) the genesis collators make the blocks for ever, since no index is given twice.
//!
//! ## Design goals
//!
//! - G1 Both sides stand to a membership, or it does not count. Neither can hold the other one in it for longer than the
//!   set's terms say, and those were visible before.
//! - G2 What is in force is in force for whole eras. No hook turns an era here: terms have dates, and are read against
//!   the clock.
//! - G3 Leaving saves nobody. A term runs to the end of the era in which it was ended, and coming back in that era goes
//!   on with it.
//! - G4 Every entry is paid for by a deposit of who made it, and every list is keyed, so that no call walks one; short
//!   lists within a record are bounded.
//! - G5 Whether a set or a service is open never decides whether an operator is answerable.
//! - G6 Who agreed to a rule can be gone before a harder one holds: nothing that could hurt holds earlier than after the
//!   notice, and no obligation keeps a pledge into the era in which it holds, once it is announced, nor for longer than
//!   the notice before. A pledge that was lowered in part and waits for an obligation has no other change until then:
//!   who wants to be able to leave lowers all of it.
//!
//! ## Invariants
//!
//! - Y1 Every stored value decodes; no entry points to a missing parent: a set has its service, a membership its set and
//!   its operator, a key and a release their set, an operator and a service their metadata.
//! - M1 A set's `members` is the number of its places that are taken: by memberships that both sides stand to, and by
//!   those that were ended and count beyond the next era still, until they are off the record. It is at most its
//!   `max_members`. So in no era more operators count.
//! - M2 `memberships` of a set, and of an operator, is the number of membership records; `keys` and `releases` of a set
//!   are those of its keys and releases.
//! - M3 A term has at least one era, and nothing is dated later than the next era or the end of an obligation.
//! - M4 Indices are given in order and only once, and a set's parameters are within the limits, those that are announced
//!   too.
//! - M5 Nobody is obliged or kept out for longer than [`MAX_TERM_ERAS`] allows.
//! - M6 A set's roster names everybody who counts in this era or the next, and nobody without a membership record.
//! - S2 For every era of the history, and the next one, a key is one operator's or nobody's: its terms do not overlap,
//!   and it has one operator in all sets.
//! - S1 A set has at most one table an era, and one if the walk of that era is over and anybody counts. Its total is the
//!   sum of its members' stakes, a stake that of its backers' values, an amount what was pledged at the era's start, and
//!   its root that of the tree over them.
//!
//! ## Limits
//!
//! `MaxSetsPerService` sets a service, `MaxMembersPerSet` members a set (a set may allow itself fewer), `MaxMetadataLen`
//! bytes of metadata, `MaxKeysPerMember` live keys of a member in a set, each of which can come and go [`MAX_KEY_TERMS`]
//! times within the history, [`MAX_RELEASES`] releases a set, [`MAX_DELEGATES`] delegates a service. Offers are not
//! limited in number: each has its own key and its own deposit.
//!
//! ## Sources
//!
//! DESIGN 5 (services), 9 (limits) and 10 (invariants). Operator sets: EigenLayer's `AllocationManager`. Consent of both
//! sides: Symbiotic's opt-in services. Keys that are never another's: EigenLayer's `KeyRegistrar`. Outbidding: the churn
//! of its `RegistryCoordinator`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod calls;
mod cursor;

mod dispatchables;

mod errors;

mod events;
mod genesis;
mod impls;
mod joining;
pub mod keys;
mod memberships;
#[deny(missing_docs)]
pub mod merkle;
#[cfg(test)]
mod mock;
mod operators;
mod releases;
pub mod runtime_api;
mod services;
mod sets;
#[deny(missing_docs)]
mod standing;
mod tables;
#[cfg(test)]
mod tests;
mod types;
mod views;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use cursor::{Build, Leftover, Phase, Position};
use frame_support::pallet_macros::import_section;
pub use genesis::{GenesisMember, GenesisOperator, GenesisService};
pub use pallet::*;
pub use standing::{Membership, Party, Standing};
pub use tables::{MaxTables, Table, TableBackers, TableEntry, TableOf, TableProof};
pub use types::*;
pub use views::{Duties, KeyMessage, KeyView, MembershipView, OperatorSetView, OperatorView, ReleaseView, ServiceView};
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
	};
	use frame_system::pallet_prelude::*;
	use rampart_primitives::{
		AcceptedAssets, AssetId, BlockShare, Era, EraClock, Eras, InspectStake, KeyProof, OperatorSet, Price,
		Scheduled, ServiceId, ServiceKey, SetId, SetMember, TableMember, TableView, Valuation, Value,
		MAX_UNBONDING_ERAS,
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

		/// Who an origin is that acts for a service: a signer, or whatever else the runtime knows an account for.
		type OwnerOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Self::AccountId>;

		/// What an operator leaves as a deposit while it is registered.
		type OperatorConsideration: Consideration<Self::AccountId, Footprint>;

		/// What a service's owner leaves as a deposit while the service exists.
		type ServiceConsideration: Consideration<Self::AccountId, Footprint>;

		/// What a service's side leaves as a deposit for an operator set, and for a release.
		type SetConsideration: Consideration<Self::AccountId, Footprint>;

		/// What the side that speaks first leaves as a deposit for a membership, while there is a record of it.
		type MembershipConsideration: Consideration<Self::AccountId, Footprint>;

		/// What an operator leaves as a deposit for a key: in a set while it is on record, and once for ever.
		type KeyConsideration: Consideration<Self::AccountId, Footprint>;

		/// For how many eras after one it must be known whose a key was in it: as long as a fault of that era can be
		/// punished.
		#[pallet::constant]
		type HistoryEras: Get<Eras>;

		/// How many eras after it is due a slash is executed at last, at least one.
		#[pallet::constant]
		type MaxLag: Get<Eras>;

		/// The longest metadata of an operator, a service or a release, in bytes. Do not lower it: stored values would
		/// not decode.
		#[pallet::constant]
		type MaxMetadataLen: Get<u32>;

		/// The most operator sets that a service can create. DESIGN 9: 32.
		#[pallet::constant]
		type MaxSetsPerService: Get<u32>;

		/// The most members that an operator set can allow itself. DESIGN 9: 512.
		#[pallet::constant]
		type MaxMembersPerSet: Get<u32>;

		/// The most keys that an operator can have in a set at a time. Do not lower it: stored values would not decode.
		#[pallet::constant]
		type MaxKeysPerMember: Get<u32>;

		/// Tells what vaults have pledged.
		type Stake: InspectStake<Self::AccountId>;

		/// Tells what assets are worth.
		type Valuation: Valuation;

		/// What the walk that makes stake tables may take of a block.
		type TableShare: BlockShare;

		/// Weights of the calls, of the steps of the walk and of the questions that others ask.
		type WeightInfo: WeightInfo;

		/// Makes stake for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: crate::BenchmarkHelper<Self::AccountId>;
	}

	/// What a deposit is held for.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// An operator's registration.
		#[codec(index = 0)]
		Operator,
		/// A service's registration.
		#[codec(index = 1)]
		Service,
		/// An operator set, or a release for one.
		#[codec(index = 2)]
		OperatorSet,
		/// A membership, or an offer of one.
		#[codec(index = 3)]
		Membership,
		/// A key.
		#[codec(index = 4)]
		Key,
	}

	/// `operator -> Operator`: who is registered. Written by `operators.rs` only. Removed by `deregister_operator`, once
	/// no membership names it. Bounded by deposits.
	// Blake2: the caller chooses the key.
	#[pallet::storage]
	pub type Operators<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, OperatorOf<T>>;

	/// `operator -> bytes`: what an operator says of itself, at most `MaxMetadataLen` bytes. Apart from the record, so
	/// that joining does not read it. Written by `operators.rs` only; comes and goes with the record.
	// Blake2: the caller chooses the key.
	#[pallet::storage]
	pub type OperatorMetadata<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, MetadataOf<T>>;

	/// The index of the next service. It begins with 1: 0 is this chain itself. Written by `services.rs` only.
	#[pallet::storage]
	pub type NextService<T: Config> = StorageValue<_, ServiceId, ValueQuery, FirstService>;

	/// The index of the first service that a user registers.
	#[pallet::type_value]
	pub fn FirstService() -> ServiceId {
		1
	}

	/// `service -> Service`. Written by `services.rs` only. Removed by `remove_service`, once it is closed and has no
	/// sets. Bounded by deposits.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type Services<T: Config> = StorageMap<_, Twox64Concat, ServiceId, ServiceOf<T>>;

	/// `service -> ServiceInfo`: heir and delegates. Apart from the record, so that the owner's calls about sets do not
	/// read it. Written by `services.rs` only; comes and goes with the record.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type ServiceInfos<T: Config> = StorageMap<_, Twox64Concat, ServiceId, ServiceInfoOf<T>>;

	/// `service -> bytes`: what a service says of itself, at most `MaxMetadataLen` bytes. Apart from the record, so that
	/// no call about its sets reads it. Written by `services.rs` only; comes and goes with the record.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type ServiceMetadata<T: Config> = StorageMap<_, Twox64Concat, ServiceId, MetadataOf<T>>;

	/// `(service, set) -> SetRecord`. Written by `sets.rs` only. Removed by `remove_operator_set`, once it is closed and
	/// no record in it is left. At most `MaxSetsPerService` for a service.
	// Twox64: the chain gives the indices. A double map, so that one service's sets can be listed.
	#[pallet::storage]
	pub type OperatorSets<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ServiceId, Twox64Concat, SetId, SetRecordOf<T>>;

	/// `set -> AcceptedAssets, and those to come`: which stake counts in a set. Apart from the record, so that joining
	/// does not read it. Written by `sets.rs` only; comes and goes with the record. At most `MAX_ACCEPTED_ASSETS` assets
	/// twice.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type SetAssets<T: Config> = StorageMap<_, Twox64Concat, OperatorSet, Scheduled<AcceptedAssets>>;

	/// `(set, operator) -> Membership`: how an operator stands to a set. Written by `memberships.rs` only. Removed when
	/// an offer ends, when a membership ends before it began, and by `reap_membership` once an ended one counts no more.
	/// At most `MaxMembersPerSet` of a set are members at a time; the number of offers and spent records is bounded by
	/// deposits.
	// Twox64: the chain gives a set's indices. Blake2: the caller chooses the operator. A double map, so that one set's
	// members can be walked.
	#[pallet::storage]
	pub type Memberships<T: Config> =
		StorageDoubleMap<_, Twox64Concat, OperatorSet, Blake2_128Concat, T::AccountId, MembershipOf<T>>;

	/// `(set, operator) -> ()`: everybody who counts in the set in the current era or the next one, and perhaps some whose
	/// term is just over: the walk goes by it, and strikes these. Written by `memberships.rs` only, which also removes an
	/// entry with its membership. At most `MaxMembersPerSet` for each era since the last walk, and once more.
	// Twox64: the chain gives a set's indices. Blake2: the caller chooses the operator. A double map, so that one set's
	// roster can be walked.
	#[pallet::storage]
	pub type Roster<T: Config> = StorageDoubleMap<_, Twox64Concat, OperatorSet, Blake2_128Concat, T::AccountId, ()>;

	/// `key -> KeyClaim`: the one operator that may use a key, in any set. Written by `keys.rs` only. Never removed: a
	/// key is nobody else's for ever. Bounded by deposits that are never given back.
	// Blake2: the caller chooses the key.
	#[pallet::storage]
	pub type KeyClaims<T: Config> = StorageMap<_, Blake2_128Concat, ServiceKey, KeyClaimOf<T>>;

	/// `(set, key) -> KeyRecord`: the eras in which an operator signed, or signs, for a set with a key. Written by
	/// `keys.rs` only. Removed by `prune_key` when its last era is further back than `HistoryEras`, and at once when it
	/// was retired before it was ever valid. Bounded by deposits.
	// Twox64: the chain gives a set's indices. Blake2: the caller chooses the key.
	#[pallet::storage]
	pub type Keys<T: Config> =
		StorageDoubleMap<_, Twox64Concat, OperatorSet, Blake2_128Concat, ServiceKey, KeyRecordOf<T>>;

	/// `(set, operator) -> MemberKeys`: the keys of an operator in a set, at most `MaxKeysPerMember` at a time. Written
	/// by `keys.rs` only. Removed when none is live. The deposits of the keys pay for it.
	// Twox64: the chain gives a set's indices. Blake2: the caller chooses the operator.
	#[pallet::storage]
	pub type KeysOf<T: Config> =
		StorageDoubleMap<_, Twox64Concat, OperatorSet, Blake2_128Concat, T::AccountId, MemberKeysOf<T>, ValueQuery>;

	/// `(set, release) -> Release`: what the members of a set should run. Written by `releases.rs` only. Removed by
	/// `withdraw_release`. At most `MAX_RELEASES` of a set.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type Releases<T: Config> =
		StorageDoubleMap<_, Twox64Concat, OperatorSet, Twox64Concat, ReleaseId, ReleaseOf<T>>;

	/// How far the stake tables of the era are. Written by `cursor.rs` only. Never removed. Every block reads and writes
	/// it.
	#[pallet::storage]
	pub type Cursor<T: Config> = StorageValue<_, Position<T::AccountId>, ValueQuery>;

	/// `asset -> Price`: what an asset is worth in the era for which tables are made. Written by `tables.rs` only. One
	/// for each registered asset whose price is known.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type Prices<T: Config> = StorageMap<_, Twox64Concat, AssetId, Price>;

	/// `set -> [era]`: of which eras there are tables of a set, oldest first. Written by `tables.rs` only. An era leaves
	/// when its table is further back than `HistoryEras`. At most [`MaxTables`].
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type TableEras<T: Config> = StorageMap<_, Twox64Concat, OperatorSet, BoundedVec<Era, MaxTables<T>>, ValueQuery>;

	/// `(set, era) -> Table`: the header of a stake table that is complete. Written by `tables.rs` only. Removed when it
	/// is further back than `HistoryEras`; the newest one stays while it speaks of anybody.
	// Twox64: the chain gives the indices, and the eras.
	#[pallet::storage]
	pub type Tables<T: Config> = StorageDoubleMap<_, Twox64Concat, OperatorSet, Twox64Concat, Era, TableOf<T>>;

	/// `((set, era), operator) -> TableEntry`: a member of a stake table, its stake in Value. Written by `tables.rs`
	/// only. Removed after its header, one in each step. At most `MaxMembersPerSet` of a table.
	// Twox64: the chain gives the indices, and the eras. Blake2: the operator chose its account.
	#[pallet::storage]
	pub type TableMembers<T: Config> =
		StorageDoubleMap<_, Twox64Concat, (OperatorSet, Era), Blake2_128Concat, T::AccountId, TableEntry>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// This chain itself, as service 0.
		pub chain: Option<GenesisService<T::AccountId>>,
		/// Registered operators.
		pub operators: Vec<GenesisOperator<T::AccountId>>,
		/// Services with their sets. The first one gets index 1.
		pub services: Vec<GenesisService<T::AccountId>>,
		/// Memberships that both sides have agreed to. They count from era 1 on.
		pub members: Vec<GenesisMember<T::AccountId>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		/// Does what the calls do, in the order of a story, so that deposits are held and limits are kept. The accounts
		/// must be endowed by a pallet that stands before this one in the runtime.
		fn build(&self) {
			crate::genesis::build::<T>(self);
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Makes the stake tables of the era, a piece in each block. Nothing else happens in a hook.
		fn on_poll(_: BlockNumberFor<T>, meter: &mut WeightMeter) {
			Self::process_tables(meter);
		}

		fn integrity_test() {
			assert!(T::MaxSetsPerService::get() > 0, "a service must be able to have a set");
			assert!(T::MaxMembersPerSet::get() > 0, "a set must be able to have a member");
			assert!(T::MaxKeysPerMember::get() > 0, "a member must be able to have a key");
			let lag = T::MaxLag::get();
			assert!(lag > Eras(0), "the queue of slashes needs an era in which it is worked off");
			assert!(
				sets::least_unbonding::<T>(Eras(1)) <= Eras(MAX_UNBONDING_ERAS),
				"some vault must be able to back a set with the shortest span"
			);
			assert!(
				T::HistoryEras::get() >= Eras(MAX_UNBONDING_ERAS),
				"it must be known whose a key was for as long as stake of its eras can be cut"
			);
			assert!(
				T::MaxMembersPerSet::get() <= crate::merkle::CAPACITY,
				"every member of a set must have a place in the tree over its table"
			);
			assert!(
				cursor::weight_of_steps::<T>(1).all_lte(crate::cursor::share_of_block::<T>()),
				"the tables' share of a block must have room for a step of the walk"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// An operator, if the account is one.
		pub fn operator(account: T::AccountId) -> Option<OperatorView> {
			views::operator::<T>(&account)
		}

		/// A service, if there is one of this index.
		pub fn service(service: ServiceId) -> Option<ServiceView<T::AccountId>> {
			views::service::<T>(service)
		}

		/// An operator set with what is announced for it, if there is one of this index.
		pub fn operator_set(set: OperatorSet) -> Option<OperatorSetView<T::AccountId>> {
			views::operator_set::<T>(set)
		}

		/// How an operator stands to a set, if it does.
		pub fn membership(set: OperatorSet, operator: T::AccountId) -> Option<MembershipView> {
			views::membership::<T>(set, &operator)
		}

		/// Who counts as a member of a set in the current era.
		pub fn members(set: OperatorSet) -> Vec<T::AccountId> {
			views::members::<T>(set)
		}

		/// Whose key it was in a set in an era.
		pub fn key_owner(set: OperatorSet, key: ServiceKey, era: Era) -> Option<T::AccountId> {
			keys::owner::<T>(set, &key, era)
		}

		/// The keys of an operator in a set that are valid now or in the next era.
		pub fn keys_of(set: OperatorSet, operator: T::AccountId) -> Vec<KeyView> {
			views::keys_of::<T>(set, &operator)
		}

		/// The bytes over which a key signs to prove that its operator has it: see [`keys::message`]. None: there is no such
		/// set.
		pub fn key_message(set: OperatorSet, operator: T::AccountId) -> Option<KeyMessage> {
			OperatorSets::<T>::contains_key(set.service, set.set)
				.then(|| KeyMessage { bytes: keys::message::<T>(set, &operator) })
		}

		/// The releases of a set, newest first.
		pub fn releases(set: OperatorSet) -> Vec<ReleaseView> {
			views::releases::<T>(set)
		}

		/// Which release each member of a set says it runs, and since which era. None: it has not said.
		pub fn runs(set: OperatorSet) -> Vec<Runs<T::AccountId>> {
			views::runs::<T>(set)
		}

		/// What an operator has to do, and what is to come, in every set that knows it.
		pub fn duties(operator: T::AccountId) -> Vec<Duties<T::AccountId>> {
			views::duties::<T>(&operator)
		}

		/// The newest stake table of a set that was taken in an era or before; the newest of all where no era is given.
		pub fn table(set: OperatorSet, era: Option<Era>) -> Option<TableView<T::AccountId>> {
			tables::at::<T>(set, era.unwrap_or(Era(u32::MAX)))
		}

		/// A member's entry in that table.
		pub fn table_member(set: OperatorSet, operator: T::AccountId, era: Option<Era>) -> Option<TableMember> {
			tables::member::<T>(&SetMember { set, operator }, era.unwrap_or(Era(u32::MAX)))
		}

		/// The members of that table with their stakes, in the order of their places.
		pub fn table_members(set: OperatorSet, era: Option<Era>) -> Vec<(T::AccountId, Value)> {
			tables::listed::<T>(set, era.unwrap_or(Era(u32::MAX)))
				.map(|(_, members)| members.into_iter().map(|(member, entry)| (member, entry.stake)).collect())
				.unwrap_or_default()
		}

		/// What another chain needs to check a member's stake in that table against a header: see [`merkle`].
		pub fn table_proof(
			set: OperatorSet,
			operator: T::AccountId,
			era: Option<Era>,
		) -> Option<TableProof<BlockNumberFor<T>>> {
			tables::proof::<T>(set, &operator, era.unwrap_or(Era(u32::MAX)))
		}
	}

	impl<T: Config> Pallet<T> {
		/// All invariants of the pallet.
		#[cfg(any(feature = "try-runtime", test))]
		pub(crate) fn do_try_state() -> Result<(), sp_runtime::TryRuntimeError> {
			operators::try_state::<T>()?;
			services::try_state::<T>()?;
			sets::try_state::<T>()?;
			memberships::try_state::<T>()?;
			keys::try_state::<T>()?;
			releases::try_state::<T>()?;
			cursor::try_state::<T>()
		}
	}
}
