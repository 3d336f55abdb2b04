//! Collators: this chain's own operator set makes its blocks.
//!
//! The chain is service 0, and its collators are the members of set (0,0), with the stake that vaults pledge to them. This
//! pallet joins that set's stake table to the session pallet. It has no calls and no balance: who collates is decided where
//! everything of a set is decided.
//!
//! ## Scenario
//! 1. The genesis names collators that are trusted to keep the chain alive: the *floor*.
//! 2. Olga registers as an operator, sets her session keys and joins (0,0). Vaults pledge to her. From the next era on she is in
//!    the set's stake table.
//! 3. The session ends one block after the era turned. The session pallet plans the next one with the floor and with all who are
//!    in the newest table and have session keys, those with most stake first.
//! 4. One session later Olga makes blocks. When her stake is gone or she leaves, the table forgets her, and so do the sessions.
//!
//! ## Design goals
//! * G1 The chain never has fewer collators than the floor, whatever the table says. An empty table leaves the floor alone. Who is
//!   of the floor and takes his own session keys away, or sets one that was another's (G5), stands aside until he sets keys again:
//!   nobody else can do that to him.
//! * G2 A session is an era. The era's first block has room for the walk that makes the table, since the session, which
//!   declares its block full, ends in the second.
//! * G3 Nobody without keys is planned: a place in the round that nobody can fill would be an empty slot.
//! * G4 Whose a key was is known for as long as what was sealed with it can be punished. The session pallet forgets a key when
//!   its owner sets another one, which would be a way out for who sealed two blocks for one slot.
//! * G5 A key leads to one owner. Nobody is planned with a key with which another was in one of the two eras before: else they
//!   would follow each other in the middle of an era, and the second answer for what the first one had sealed in it.
//!
//! ## Invariants
//! * Y1 the floor decodes, and names nobody twice; the keys of every era in [`Planned`] decode, and are forgotten in time.

use crate::{AccountId, AuraId, BlockNumber, Runtime, Services, Session};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use frame_support::{
	migrations::MultiStepMigrator,
	traits::{EstimateNextSessionRotation, StorageInfoTrait, ValidatorRegistration},
	weights::Weight,
	BoundedVec,
};
use pallet_restaking::{types::ClockState, Clock};
use pallet_session::{NextKeys, SessionManager, ShouldEndSession};
use rampart_primitives::{Era, InspectSets, OperatorSet, MAX_UNBONDING_ERAS};
use sp_runtime::Permill;

pub use pallet::*;

/// The operator set whose members make the blocks.
pub const COLLATORS: OperatorSet = OperatorSet { service: 0, set: 0 };

/// The most collators of the floor. With the 512 members that a set can have, fewer than Aura allows.
pub const MAX_FLOOR: u32 = 100;

/// The most collators that can be planned: the floor, and the members of an operator set.
pub const MAX_PLANNED: u32 = MAX_FLOOR + 512;

/// For how many eras after that in which a session was planned it makes blocks: it begins in the second block of the next era, and
/// ends in the second block of the one after that. Who seals a block is who collated when its parent was made: so the first two
/// blocks of an era, and more while a migration runs in many blocks, are still of those who were planned two eras before.
pub const IN_FORCE_ERAS: u32 = 2;

/// For how many eras it is remembered with which keys collators were planned: for as long as a fault of theirs can be punished.
pub const MEMORY: u32 = MAX_UNBONDING_ERAS + IN_FORCE_ERAS;

#[frame_support::pallet]
// What the macro makes has no docs.
#[allow(missing_docs)]
pub mod pallet {
	use super::{MAX_FLOOR, MAX_PLANNED, MEMORY};
	use crate::AuraId;
	use alloc::vec::Vec;
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::BlockNumberFor;
	use rampart_primitives::Era;

	/// The storage's version.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {}

	/// `[account]`: the collators of the genesis. Written by genesis alone, never removed. At most [`MAX_FLOOR`].
	#[pallet::storage]
	pub type Floor<T: Config> = StorageValue<_, BoundedVec<T::AccountId, ConstU32<MAX_FLOOR>>, ValueQuery>;

	/// `era -> [(key, collator)]`: the keys of those who were planned in an era, and make the blocks of the next session. Written
	/// when a session is planned. Removed [`MEMORY`] eras later. At most [`MAX_PLANNED`] of an era.
	// Twox64: the chain gives the eras.
	#[pallet::storage]
	pub type Planned<T: Config> =
		StorageMap<_, Twox64Concat, Era, BoundedVec<(AuraId, T::AccountId), ConstU32<MAX_PLANNED>>>;

	/// The collators that keep the chain alive.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Their accounts. Their keys are in the genesis of the session pallet.
		pub floor: Vec<T::AccountId>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			let floor: BoundedVec<T::AccountId, ConstU32<MAX_FLOOR>> =
				self.floor.clone().try_into().expect("a genesis has no more than MAX_FLOOR collators");
			Floor::<T>::put(floor);
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			ensure!(Floor::<T>::exists() == Floor::<T>::try_get().is_ok(), "Y1: the floor does not decode");
			let floor = Floor::<T>::get();
			let once = floor.iter().collect::<alloc::collections::BTreeSet<_>>().len() == floor.len();
			ensure!(once, "Y1: the floor names somebody twice");
			let eras = Planned::<T>::iter_keys().count();
			ensure!(eras == Planned::<T>::iter_values().count(), "Y1: the keys of an era do not decode");
			ensure!(
				u32::try_from(eras).is_ok_and(|eras| eras <= MEMORY.saturating_add(1)),
				"Y1: keys are never forgotten"
			);
			Ok(())
		}
	}
}

/// The keys with which those who were planned before seal the blocks of this era, and the first ones of the next; and whose they are.
fn in_force() -> BTreeMap<AuraId, AccountId> {
	let Era(now) = Clock::<Runtime>::get().era;
	let eras = (1..=IN_FORCE_ERAS).rev().filter_map(|back| now.checked_sub(back));
	eras.filter_map(|era| Planned::<Runtime>::get(Era(era))).flatten().collect()
}

/// Who makes the blocks of the next session: the floor, and after it the members of the newest table that have keys, those with
/// most stake first, and of equals the one whose account is less. Who has a key that is another's for this long (G5) stands aside, also
/// of the floor.
pub fn planned() -> Vec<AccountId> {
	let in_force = in_force();
	let is_free = |who: &AccountId| {
		let owner = NextKeys::<Runtime>::get(who).and_then(|keys| in_force.get(&keys.aura));
		owner.is_none_or(|owner| owner == who)
	};
	let mut collators = Floor::<Runtime>::get().into_inner();
	let known: BTreeSet<AccountId> = collators.iter().cloned().collect();
	let members = Services::latest(COLLATORS)
		.map(|table| Services::page(COLLATORS, table.era, None, table.members))
		.unwrap_or_default();
	let mut members: Vec<_> = members
		.into_iter()
		.filter(|(operator, _)| !known.contains(operator) && Session::is_registered(operator))
		.collect();
	members.sort_by(|(one, less), (other, more)| more.cmp(less).then_with(|| one.cmp(other)));
	collators.extend(members.into_iter().map(|(operator, _)| operator));
	collators.retain(is_free);
	collators
}

/// Note with which keys a session is planned, and forget those that nobody may ask for any more. The session pallet takes these keys
/// too, right after it was told who is planned.
fn note(collators: &[AccountId]) {
	let now = Clock::<Runtime>::get().era;
	let key_of = |who: &AccountId| Some((NextKeys::<Runtime>::get(who)?.aura, who.clone()));
	let keys: Vec<_> = collators.iter().filter_map(key_of).collect();
	Planned::<Runtime>::insert(now, BoundedVec::truncate_from(keys));
	if let Some(past) = now.0.checked_sub(MEMORY.saturating_add(1)) {
		Planned::<Runtime>::remove(Era(past));
	}
}

/// Whose key it was that sealed blocks in `era`: of those who were planned in time for it, among whom it is one's alone (G5). The
/// genesis is planned in era 0 itself.
pub fn seal_owner(key: &AuraId, era: Era) -> Option<AccountId> {
	let eras = (1..=IN_FORCE_ERAS).chain([0]).filter_map(|back| era.0.checked_sub(back));
	let mut known = eras.filter_map(|era| Planned::<Runtime>::get(Era(era))).flatten();
	known.find(|(other, _)| other == key).map(|(_, owner)| owner)
}

/// The weight of that question: as many lists at their longest.
pub fn seal_owner_weight() -> Weight {
	let lists = u64::from(IN_FORCE_ERAS).saturating_add(1);
	let info = Planned::<Runtime>::storage_info();
	let longest = info.first().and_then(|info| info.max_size).unwrap_or(u32::MAX);
	let reads = <Runtime as frame_system::Config>::DbWeight::get().reads(lists);
	reads.saturating_add(Weight::from_parts(0, u64::from(longest).saturating_mul(lists)))
}

/// Plans sessions by the stake table of [`COLLATORS`].
pub struct ByStake;

impl SessionManager<AccountId> for ByStake {
	fn new_session(_: u32) -> Option<Vec<AccountId>> {
		let collators = planned();
		note(&collators);
		// A genesis without a floor: the session pallet takes those whose keys it has, and keeps them.
		(!collators.is_empty()).then_some(collators)
	}

	fn end_session(_: u32) {}

	fn start_session(_: u32) {}
}

/// Ends a session in the second block of each era but the first.
///
/// The session pallet stands before restaking, so it sees the clock as the last block left it: when the era has had one block, a
/// new one has begun. While a migration runs in many blocks the clock stands still, and no session ends.
pub struct WithEras;

impl WithEras {
	fn is_due(clock: &ClockState) -> bool {
		clock.era > Era(0) && clock.blocks == 1
	}
}

impl ShouldEndSession<BlockNumber> for WithEras {
	fn should_end_session(_: BlockNumber) -> bool {
		Self::is_due(&Clock::<Runtime>::get()) && !<Runtime as frame_system::Config>::MultiBlockMigrator::ongoing()
	}
}

impl EstimateNextSessionRotation<BlockNumber> for WithEras {
	/// As if there were a block of ours for each of the relay chain's.
	fn average_session_length() -> BlockNumber {
		Clock::<Runtime>::get().length
	}

	fn estimate_current_session_progress(_: BlockNumber) -> (Option<Permill>, Weight) {
		let clock = Clock::<Runtime>::get();
		let progress = Permill::from_rational(clock.blocks, clock.length.max(1));
		(Some(progress), <Runtime as frame_system::Config>::DbWeight::get().reads(1))
	}

	fn estimate_next_session_rotation(now: BlockNumber) -> (Option<BlockNumber>, Weight) {
		let clock = Clock::<Runtime>::get();
		// The block after the one in which the era turns.
		let left = clock.length.saturating_sub(clock.blocks).saturating_add(2);
		(Some(now.saturating_add(left)), <Runtime as frame_system::Config>::DbWeight::get().reads(1))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn session_ends_in_the_second_block_of_an_era() {
		let clock = |era, blocks| ClockState { era: Era(era), blocks, ..Default::default() };
		assert!(WithEras::is_due(&clock(1, 1)));
		assert!(!WithEras::is_due(&clock(1, 2)));
		// The chain has just begun: its first session is that of the genesis.
		assert!(!WithEras::is_due(&clock(0, 1)));
	}
}
