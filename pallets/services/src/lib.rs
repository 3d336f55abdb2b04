//! # Services
//!
//! Who offers work that stake answers for, who does it, and by which rules a fault is judged.
//!
//! ## Terminology
//!
//! - *service*: a protocol that rents security. Its *owner* is any account that can sign, a multisig and a proxied account
//!   among them. Index 0 is kept for this chain's own collators.
//! - *operator*: an account that does the work, and is answerable with the stake that vaults pledge to it.
//! - *operator set*: a group of operators of one service with one job and one slashing policy.
//! - *membership*: an operator in a set. The operator asks and the service admits, in either order.
//! - *offer*: one side's half of a membership. The operator's is an ask, the service's an invitation.
//! - *term*: the eras in which a membership counts, from one era's start to another's.
//! - *notice*: how many eras a change of a set that could hurt its backers is visible before it acts.
//!
//! ## Scenario: a bridge hires a relayer
//!
//! 1. Olga calls `register_operator`. Sam calls `register_service` for his bridge, which gets index 1.
//! 2. Sam calls `create_operator_set`: the account of his watchers is the slasher, one fault may cost up to a tenth,
//!    what is cut goes to the treasury, and he admits members himself. The set is `(1, 0)`.
//! 3. Olga calls `join`. Sam sees the ask and calls `admit`. She counts from the next era on.
//! 4. Vaults pledge stake to Olga in `(1, 0)`, before or after step 3. Restaking asks this pallet whether each of them may:
//!    its stake must not stay slashable for longer than the set's notice.
//! 5. Olga calls `leave`. She counts, and answers for her faults, to the end of the era.
//! 6. From the next era on anyone may call `reap_membership`, and the deposit goes back to who left it.
//!
#![doc = docify::embed!("src/tests/membership.rs", admit_counts_from_the_next_era_when_the_operator_asked)]
//!
//! ## Design goals
//!
//! - G1 Both sides stand to a membership, or it does not count. Neither can hold the other one in it.
//! - G2 What is in force is in force for whole eras. No hook turns an era here: terms have dates, and are read against the
//!   clock.
//! - G3 Leaving saves nobody. A term runs to the end of the era in which it was ended, and coming back in that era goes on
//!   with it.
//! - G4 Every entry is paid for by a deposit of who made it, and every list is keyed, so that no call walks one.
//! - G5 Whether a set or a service is open never decides whether an operator is answerable.
//!
//! ## Invariants
//!
//! - Y1 Every stored value decodes; no entry points to a missing parent: a set has its service, a membership its set and
//!   its operator, an operator and a service their metadata.
//! - M1 A set's `members` is the number of its memberships that both sides stand to, and at most its `max_members`. So in
//!   no era more than `max_members` operators count.
//! - M2 `memberships` of a set, and of an operator, is the number of membership records.
//! - M3 A term has at least one era, and nothing is dated later than the next era.
//! - M4 Indices are given in order and only once, and a set's parameters are within the limits.
//!
//! ## Limits
//!
//! `MaxSetsPerService` sets a service, `MaxMembersPerSet` members a set (a set may allow itself fewer), `MaxMetadataLen`
//! bytes of metadata. Offers are not limited in number: each has its own key and its own deposit.
//!
//! ## Sources
//!
//! DESIGN 5 (services), 9 (limits) and 10 (invariants). Operator sets: EigenLayer's `AllocationManager`. Consent of both
//! sides: Symbiotic's opt-in services.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod calls;

mod dispatchables;

mod errors;

mod events;
mod genesis;
mod impls;
mod memberships;
#[cfg(test)]
mod mock;
mod operators;
mod services;
mod sets;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

use frame_support::pallet_macros::import_section;
pub use pallet::*;
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
	};
	use frame_system::pallet_prelude::*;
	use rampart_primitives::{Era, EraClock, OperatorSet, ServiceId, SetId};

	use crate::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Tells the era.
		type Clock: EraClock;

		/// What an operator leaves as a deposit while it is registered.
		type OperatorConsideration: Consideration<Self::AccountId, Footprint>;

		/// What a service's owner leaves as a deposit while the service exists.
		type ServiceConsideration: Consideration<Self::AccountId, Footprint>;

		/// What a service's owner leaves as a deposit for an operator set.
		type SetConsideration: Consideration<Self::AccountId, Footprint>;

		/// What the side that speaks first leaves as a deposit for a membership, while there is a record of it.
		type MembershipConsideration: Consideration<Self::AccountId, Footprint>;

		/// The longest metadata of an operator or a service, in bytes. Do not lower it: stored values would not decode.
		#[pallet::constant]
		type MaxMetadataLen: Get<u32>;

		/// The most operator sets that a service can create. DESIGN 9: 32.
		#[pallet::constant]
		type MaxSetsPerService: Get<u32>;

		/// The most members that an operator set can allow itself. DESIGN 9: 512.
		#[pallet::constant]
		type MaxMembersPerSet: Get<u32>;

		/// Weights of the calls and of the questions that others ask.
		type WeightInfo: WeightInfo;
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
		/// An operator set.
		#[codec(index = 2)]
		OperatorSet,
		/// A membership, or an offer of one.
		#[codec(index = 3)]
		Membership,
	}

	/// `operator -> Operator`: who is registered. Written by `operators.rs` only. Not removed yet: an operator can go once no
	/// membership names it. Bounded by deposits.
	// Blake2: the caller chooses the key.
	#[pallet::storage]
	pub type Operators<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, OperatorOf<T>>;

	/// `operator -> bytes`: what an operator says of itself, at most `MaxMetadataLen` bytes. Apart from the record, so that
	/// joining does not read it. Written by `operators.rs` only; comes and goes with the record.
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

	/// `service -> Service`. Written by `services.rs` only. Not removed yet. Bounded by deposits.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type Services<T: Config> = StorageMap<_, Twox64Concat, ServiceId, ServiceOf<T>>;

	/// `service -> bytes`: what a service says of itself, at most `MaxMetadataLen` bytes. Apart from the record, so that no
	/// call about its sets reads it. Written by `services.rs` only; comes and goes with the record.
	// Twox64: the chain gives the indices.
	#[pallet::storage]
	pub type ServiceMetadata<T: Config> = StorageMap<_, Twox64Concat, ServiceId, MetadataOf<T>>;

	/// `(service, set) -> SetRecord`. Written by `sets.rs` only. Not removed yet. At most `MaxSetsPerService` for a service.
	// Twox64: the chain gives the indices. A double map, so that one service's sets can be listed.
	#[pallet::storage]
	pub type OperatorSets<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ServiceId, Twox64Concat, SetId, SetRecordOf<T>>;

	/// `(set, operator) -> Membership`: how an operator stands to a set. Written by `memberships.rs` only. Removed when an
	/// offer ends, when a membership ends before it began, and by `reap_membership` once an ended one counts no more. At most
	/// `MaxMembersPerSet` of a set are members at a time; the number of offers and spent records is bounded by deposits.
	// Twox64: the chain gives a set's indices. Blake2: the caller chooses the operator. A double map, so that one set's
	// members can be walked.
	#[pallet::storage]
	pub type Memberships<T: Config> =
		StorageDoubleMap<_, Twox64Concat, OperatorSet, Blake2_128Concat, T::AccountId, MembershipOf<T>>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Registered operators.
		pub operators: Vec<GenesisOperator<T::AccountId>>,
		/// Services with their sets. The first one gets index 1.
		pub services: Vec<GenesisService<T::AccountId>>,
		/// Memberships that both sides have agreed to. They count from era 1 on.
		pub members: Vec<GenesisMember<T::AccountId>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		/// Does what the calls do, in the order of a story, so that deposits are held and limits are kept. The accounts must
		/// be endowed by a pallet that stands before this one in the runtime.
		fn build(&self) {
			crate::genesis::build::<T>(self);
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxSetsPerService::get() > 0, "a service must be able to have a set");
			assert!(T::MaxMembersPerSet::get() > 0, "a set must be able to have a member");
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
			let memberships = Operators::<T>::get(&account)?.memberships;
			let metadata = OperatorMetadata::<T>::get(&account).unwrap_or_default().into_inner();
			Some(OperatorView { metadata, memberships })
		}

		/// A service, if there is one of this index.
		pub fn service(service: ServiceId) -> Option<ServiceView<T::AccountId>> {
			let Service { owner, sets, .. } = Services::<T>::get(service)?;
			let metadata = ServiceMetadata::<T>::get(service).unwrap_or_default().into_inner();
			Some(ServiceView { owner, metadata, sets })
		}

		/// An operator set, if there is one of this index.
		pub fn operator_set(set: OperatorSet) -> Option<OperatorSetView<T::AccountId>> {
			let SetRecord { params, members, .. } = OperatorSets::<T>::get(set.service, set.set)?;
			Some(OperatorSetView { params, members })
		}

		/// How an operator stands to a set, if it does.
		pub fn membership(set: OperatorSet, operator: T::AccountId) -> Option<MembershipView> {
			let standing = Memberships::<T>::get(set, operator)?.standing;
			let now = T::Clock::now();
			Some(MembershipView {
				standing,
				counts_now: standing.counts_in(now),
				counts_next: standing.counts_in(now.next()),
			})
		}

		/// Who counts as a member of a set in the current era.
		pub fn members(set: OperatorSet) -> Vec<T::AccountId> {
			let now = T::Clock::now();
			Memberships::<T>::iter_prefix(set)
				.filter(|(_, membership)| membership.standing.counts_in(now))
				.map(|(operator, _)| operator)
				.collect()
		}
	}

	impl<T: Config> Pallet<T> {
		/// All invariants of the pallet.
		#[cfg(any(feature = "try-runtime", test))]
		pub(crate) fn do_try_state() -> Result<(), sp_runtime::TryRuntimeError> {
			operators::try_state::<T>()?;
			services::try_state::<T>()?;
			sets::try_state::<T>()?;
			memberships::try_state::<T>()
		}
	}
}
