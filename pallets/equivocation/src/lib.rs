//! # Equivocation
//!
//! Two signatures of one key for one slot, verified on this chain, become a slash that nobody has to decide.
//!
//! ## Terminology
//!
//! - *slot*: a place in a service's order of work, for which a member signs one thing at most. The service numbers its slots.
//! - *payload*: the hash of what a member signs for a slot.
//! - *equivocation*: two payloads that one key signed for one slot. No honest machine does so; hence no window and no veto.
//! - *seal*: the signature with which Aura's authority ends a block's header.
//! - *relay parent*: the block of the relay chain upon which a block of this chain builds. A block states it in its header.
//! - *block equivocation*: two blocks with the same parent and the same relay parent that one authority sealed for one slot.
//! - *reporter*: whoever brings the proof. He needs no right and trusts nobody.
//!
//! ## Scenario: a relayer signs two roots
//!
//! 1. Olga is a member of set `(1, 0)`, whose policy accepts proofs. Her machine's key is registered there. In slot 7 of era 3
//!    it signs the root that she relays, over the bytes of [`message`].
//! 2. For the same slot it signs another root, for another chain.
//! 3. Wim sees both. He calls `report_equivocation` with the two payloads and the two signatures. The chain asks whose the key
//!    was in era 3, verifies both, and reports a fault of Olga by the whole fraction that the set allows. It is due at once.
//! 4. Wim pays no fee and gets the reporter's part of the set's policy. He leaves the deposit of a report: most of it is his again
//!    when the slash is forgotten, and the rest stays with the evidence, which is kept for ever. Who brings the same slot and key
//!    again is refused.
//!
#![doc = docify::embed!("src/tests/payloads.rs", report_equivocation_makes_a_slash_when_one_key_signed_two_payloads)]
//!
//! ## Scenario: a collator seals two blocks
//!
//! 1. Otto is a collator: a member of the chain's own set. In one slot he seals a block of height 120. The relay chain forks, and
//!    on the other branch his node builds another one, as it should: that block states another relay parent, and is no fault.
//! 2. Then he seals one more, with the same parent and the same relay parent as the first.
//! 3. Wim calls `report_block_equivocation` with Otto's authority key and the two headers. The chain verifies both seals, finds
//!    the era of height 120, and looks for the stake table that made Otto a collator then.
//! 4. It reports a fault of Otto by the whole fraction that the set allowed in that table's era. It is due at once, and Wim's
//!    deposit and part are as above.
//!
#![doc = docify::embed!("src/tests/headers.rs", report_block_equivocation_makes_a_slash_when_one_authority_sealed_two_blocks)]
//!
//! ## What a key signs for a slot
//!
//! The bytes of [`message`]: [`DOMAIN`], the genesis hash, the service, the set and the era (each four bytes, little-endian),
//! the slot (eight bytes) and the payload. These are 99 bytes, without length prefixes. In TypeScript, with the packages of
//! polkadot-js:
//!
//! ```ts
//! const le = (n: number, bitLength: number) => bnToU8a(n, { bitLength });
//! const message = u8aConcat('rampart/slot/v1', genesisHash, le(service, 32), le(set, 32), le(era, 32), le(slot, 64), payload);
//! const proof = key.sign(message);
//! ```
//!
//! The domain differs from the one with which keys are registered, and a header's hash is shorter: a signature for one use
//! serves for no other.
//!
//! ## Design goals
//!
//! - G1 The chain judges alone: all that a report says is signed by the accused, or on record. The reporter chooses nothing:
//!   neither era nor fraction, and of two blocks not even the offender.
//! - G2 One fault, one slash: what names the evidence is the slot and the key, not the two payloads, and a block's height, but
//!   not upon what it builds. A third payload or block adds nothing.
//! - G3 Leaving does not help. Keys lead to whom they belonged in the era of the slot; blocks lead to the table by which their
//!   author was planned, though he is in no later one.
//! - G4 The same answer whenever it is asked. While the table of this era is being made, a block of this era is refused: else the
//!   stake of one table would answer before, and that of another after.
//! - G5 This pallet takes no stake, and holds none: it verifies and reports through seams. Why a report was refused is told by
//!   whoever refuses it.
//! - G6 Nobody is punished for what an honest node does. It builds a block each time that it imports one of the relay chain, on
//!   forks of it too, and so it can seal several blocks of one height in one slot; no two of them have the same parent and the
//!   same relay parent.
//!
//! ## Invariants
//!
//! - Y1 Every stored value decodes; no era's start is outside of the span that is remembered.
//! - H1 The eras on record lie one after the other and begin in that order. None is of the future.
//!
//! ## Limits
//!
//! A header has at most [`MAX_HEADER_LEN`] bytes. Which blocks were an era's is remembered for `HistoryEras`. A block costs one
//! read, and the first one of an era a write and a removal.
//!
//! What is not punished: two blocks of one authority, slot and height on two parents or two relay parents. It may have made them on
//! purpose, but nothing in them tells it from an honest one while the relay chain grows and forks. That chain includes one of them
//! at most.
//!
//! What is not told apart: a machine that was set back to an earlier state, or a second one with the same key, may seal a second
//! block on the same two parents without bad intent. It pays as any other.
//!
//! A header names no chain, and need not be of this one's history. One block of this chain and one of another are no pair, though
//! one key sealed both for the same slot and height: their parents differ. Two blocks of another chain with the same parent are a
//! pair here, when the key that sealed them was a collator's here in the era of that height: so a key should serve for one chain.
//!
//! A report is public before it is in a block. Whoever sees it in the pool can bring the same proof, and gets the reporter's part
//! if his call is first; then the other one is refused and pays its fee.
//!
//! ## Sources
//!
//! DESIGN 5 (keys), 6.2 (objective reports). Seals: `sp-consensus-aura`, `src/digests.rs`; how a block's seal is checked:
//! `cumulus-pallet-aura-ext`, `src/lib.rs`. Relay parents: `cumulus-primitives-core`, `rpsr_digest`; when a collator builds:
//! `cumulus-client-consensus-aura`, `src/collators/lookahead.rs`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod calls;
mod headers;
mod heights;
#[cfg(test)]
mod mock;
mod payloads;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

pub use headers::MAX_HEADER_LEN;
pub use pallet::*;
pub use payloads::{message, DOMAIN};
pub use types::*;
pub use weights::WeightInfo;

// FRAME's derives cast the indices of variants. What computes lies in other modules.
#[allow(clippy::cast_possible_truncation, clippy::large_enum_variant)]
#[frame_support::pallet]
pub mod pallet {
	use alloc::{boxed::Box, vec::Vec};
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;
	use rampart_primitives::{
		Era, EraClock, Eras, InspectSets, OperatorSet, ReportFault, ServiceKey, SetMember, SlashId, MAX_BACKERS,
	};
	use sp_consensus_aura::{sr25519::AuthorityId, Slot};
	use sp_core::H256;

	use crate::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Tells the era. It must have turned before this pallet begins a block.
		type Clock: EraClock;

		/// Tells whose a key was, and what is in force in a set.
		type Sets: InspectSets<Self::AccountId>;

		/// Takes the report of a fault whose proof is verified.
		type Faults: ReportFault<Self::AccountId>;

		/// Tells whose the keys are with which blocks are sealed.
		type SealOwner: SealOwner<Self::AccountId>;

		/// The operator set whose members make the blocks.
		#[pallet::constant]
		type CollatorSet: Get<OperatorSet>;

		/// For how many eras after that of the stake table by which it was planned an authority can seal blocks.
		#[pallet::constant]
		type PlanningEras: Get<Eras>;

		/// For how many eras it is remembered which blocks were theirs. As long as stake tables are.
		#[pallet::constant]
		type HistoryEras: Get<Eras>;

		/// Weights of this pallet's own part of the calls.
		type WeightInfo: WeightInfo;
	}

	/// `era -> block`: the height at which it began. Written by `heights.rs` only. Removed when it is older than `HistoryEras`. At
	/// most one more entry than that, and after a shorter `HistoryEras` for a while those of the longer one.
	// Twox64: the chain gives the eras.
	#[pallet::storage]
	pub type EraStarts<T: Config> = StorageMap<_, Twox64Concat, Era, BlockNumberFor<T>>;

	/// The oldest and the newest era in [`EraStarts`]; nothing before the first block. Written by `heights.rs` only. Never removed.
	#[pallet::storage]
	pub type Remembered<T: Config> = StorageValue<_, EraSpan>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A key signed two payloads for one slot.
		EquivocationProven {
			/// The set.
			set: OperatorSet,
			/// Whose key it was.
			operator: T::AccountId,
			/// The key.
			key: ServiceKey,
			/// The era that both signatures name.
			era: Era,
			/// The slot that both signatures name.
			slot: u64,
			/// Who brought the proof.
			reporter: T::AccountId,
			/// The slash that it became.
			slash: SlashId,
		},
		/// An authority sealed two blocks for one slot, with the same parent and the same relay parent.
		BlockEquivocationProven {
			/// Whose key it was.
			operator: T::AccountId,
			/// The key.
			authority: AuthorityId,
			/// The slot.
			slot: Slot,
			/// The height of both blocks.
			height: BlockNumberFor<T>,
			/// The era of the stake that answers: that of the table by which the collator was planned.
			era: Era,
			/// Who brought the proof.
			reporter: T::AccountId,
			/// The slash that it became.
			slash: SlashId,
		},
	}

	#[pallet::error]
	#[derive(PartialEq)]
	pub enum Error<T> {
		/// The era has not begun: no fault can have happened in it. Report when it has.
		EraNotBegun,
		/// Both payloads are the same: to sign one twice is no fault. Bring two that differ.
		SamePayload,
		/// The key was not the operator's in this set in this era, or that is not remembered any more. `key_owner` of the
		/// services pallet says whose it was.
		NotKeyOwner,
		/// There is no stake table of this set of this era or before, so no stake answers. Report within the history that is kept.
		NoTable,
		/// A signature is of another curve than the key. Give it as a variant of the key's curve.
		WrongCurve,
		/// The bytes are no key or no signature of their curve, or a key that anyone can sign with.
		MalformedProof,
		/// The key did not sign this payload for this set, era and slot on this chain. Sign the bytes of `slot_message`.
		InvalidProof,
		/// A header is longer than [`MAX_HEADER_LEN`]. No block of this chain has such a one.
		HeaderTooLong,
		/// A header has no slot of Aura, or its last item is no seal of Aura. Bring it as the node stores it, with its seal.
		NotSealed,
		/// The headers are of different slots: an authority has a block to make in each of its slots.
		DifferentSlots,
		/// The headers are of different heights: an authority may make one block upon another in its slot.
		DifferentHeights,
		/// It is one block, though it may be sealed twice.
		SameBlock,
		/// The blocks have different parents: an authority may build again when the chain that it knows has changed. Bring two with
		/// the same parent.
		DifferentParents,
		/// The blocks state different relay parents: an authority may build on each block of the relay chain, forks among them.
		/// Bring two with the same relay parent.
		DifferentRelayParents,
		/// This chain has not reached the height yet, or does not remember the era of it any more.
		UnknownHeight,
		/// Nobody is known to whom the authority key belonged.
		UnknownAuthority,
		/// The authority did not seal this header.
		InvalidSeal,
		/// The stake table of this era is being made. Report when it is ready, or in the next era.
		TableNotReady,
		/// The authority was planned by no stake table: no stake answers for it. A collator of the genesis has none.
		NotCollator,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(height: BlockNumberFor<T>) -> Weight {
			if heights::process_block::<T>(T::Clock::now(), height) {
				T::WeightInfo::begin_era()
			} else {
				T::WeightInfo::pass_block()
			}
		}

		fn integrity_test() {
			assert!(
				T::PlanningEras::get() < T::HistoryEras::get(),
				"the table by which an authority was planned must be known while its blocks are"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The bytes that a key signs for a slot.
		pub fn slot_message(set: OperatorSet, era: Era, slot: u64, payload: H256) -> Vec<u8> {
			message::<T>(set, era, slot, payload)
		}

		/// What names the evidence of an equivocation in its set.
		pub fn evidence(set: OperatorSet, key: ServiceKey, era: Era, slot: u64) -> H256 {
			payloads::evidence(set, &key, era, slot)
		}

		/// What names the evidence of a block equivocation, in the collators' set.
		pub fn block_evidence(authority: AuthorityId, slot: Slot, height: BlockNumberFor<T>) -> H256 {
			headers::evidence(&authority, &headers::Collision { slot, height })
		}

		/// In which era a block was made, while that is remembered.
		pub fn era_of(height: BlockNumberFor<T>) -> Option<Era> {
			heights::era_of::<T>(height)
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Prove that a key of a set's member signed two payloads for one slot.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone. No fee is paid when the proof is accepted.
		///
		/// ## Details
		///
		/// The key must have been the operator's in the set in `era`, and both signatures name that era. The fault is reported by
		/// the whole fraction that the set's policy of the era allows, and is due at once. What names the evidence is the slot
		/// and the key, so that it is used once whatever the payloads are. The reporter leaves the deposit of a report: what pays
		/// for the slash's records comes back when they are forgotten, what pays for the evidence never does.
		///
		/// ## Errors
		///
		/// - [`Error::EraNotBegun`], [`Error::SamePayload`]
		/// - [`Error::NotKeyOwner`], [`Error::NoTable`]
		/// - [`Error::WrongCurve`], [`Error::MalformedProof`], [`Error::InvalidProof`]
		/// - those of the slashing pallet: the policy accepts no proofs, it is too late, the evidence was used, nothing is left to
		///   report or to cut
		/// - those of the token in which the deposit is held, when the reporter has too little
		///
		/// ## Events
		///
		/// [`Event::EquivocationProven`]
		#[pallet::call_index(0)]
		#[pallet::weight(Pallet::<T>::report_equivocation_weight())]
		pub fn report_equivocation(
			origin: OriginFor<T>,
			at: SetMember<T::AccountId>,
			era: Era,
			slot: u64,
			key: ServiceKey,
			signed: [SignedPayload; 2],
		) -> DispatchResultWithPostInfo {
			let reporter = ensure_signed(origin)?;
			Self::do_report_equivocation(reporter, at, Signer { key, era, slot }, &signed)?;
			Ok(Pays::No.into())
		}

		/// Prove that an authority sealed two blocks for one slot, with the same parent and the same relay parent.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone. No fee is paid when the proof is accepted.
		///
		/// ## Details
		///
		/// The headers are as the node stores them, with their seals; neither block need be of this chain's history. A header that
		/// states no relay parent is as good as one that states the other's: no honest block of this chain lacks it. Whose the
		/// authority key was in the era of that height answers with the stake of the newest table, among that era's and those of
		/// `PlanningEras` before it, in which he is a member. The fault is reported by the whole fraction that the policy of that
		/// table's era allows, and is due at once. What names the evidence is the key, the slot and the height, so that it is used
		/// once whatever the blocks are. The reporter leaves the deposit of a report: what pays for the slash's records comes back
		/// when they are forgotten, what pays for the evidence never does.
		///
		/// ## Errors
		///
		/// - [`Error::HeaderTooLong`], [`Error::NotSealed`]
		/// - [`Error::DifferentSlots`], [`Error::DifferentHeights`], [`Error::SameBlock`]
		/// - [`Error::DifferentParents`], [`Error::DifferentRelayParents`]
		/// - [`Error::UnknownHeight`], [`Error::UnknownAuthority`], [`Error::InvalidSeal`]
		/// - [`Error::TableNotReady`], [`Error::NoTable`], [`Error::NotCollator`]
		/// - those of the slashing pallet and of the deposit's token, as for two payloads
		///
		/// ## Events
		///
		/// [`Event::BlockEquivocationProven`]
		#[pallet::call_index(1)]
		#[pallet::weight(Pallet::<T>::report_block_equivocation_weight())]
		pub fn report_block_equivocation(
			origin: OriginFor<T>,
			authority: AuthorityId,
			first: Box<HeaderFor<T>>,
			second: Box<HeaderFor<T>>,
		) -> DispatchResultWithPostInfo {
			let reporter = ensure_signed(origin)?;
			Self::do_report_block_equivocation(reporter, authority, *first, *second)?;
			Ok(Pays::No.into())
		}
	}

	impl<T: Config> Pallet<T> {
		/// This pallet's part; whose the key was; the policy; the report.
		pub(crate) fn report_equivocation_weight() -> Weight {
			T::WeightInfo::report_equivocation()
				.saturating_add(T::Sets::weight())
				.saturating_add(T::Sets::table_weight())
				.saturating_add(T::Faults::weight(MAX_BACKERS))
		}

		/// This pallet's part; whose the authority key was; whether the table is ready; the member in as many tables as he is
		/// looked for in, with what is in force; the report.
		pub(crate) fn report_block_equivocation_weight() -> Weight {
			let tables = u64::from(T::PlanningEras::get().0).saturating_add(3);
			T::WeightInfo::report_block_equivocation()
				.saturating_add(T::SealOwner::weight())
				.saturating_add(T::Sets::table_weight().saturating_mul(tables))
				.saturating_add(T::Faults::weight(MAX_BACKERS))
		}

		/// All invariants of the pallet.
		#[cfg(any(feature = "try-runtime", test))]
		pub(crate) fn do_try_state() -> Result<(), sp_runtime::TryRuntimeError> {
			heights::try_state::<T>()
		}
	}
}
