//! Who makes the blocks.

use crate::{
	constants::{
		consensus::{
			BLOCK_PROCESSING_VELOCITY, RELAY_CHAIN_SLOT_DURATION_MILLIS, SESSION_LENGTH, SLOT_DURATION,
			UNINCLUDED_SEGMENT_CAPACITY,
		},
		currency::deposit,
	},
	weights, AccountId, Aura, AuraId, Balance, Balances, CollatorSelection, Runtime, RuntimeEvent, Session,
	SessionKeys,
};
use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU32, ConstU64},
	PalletId,
};
use frame_system::EnsureRoot;
use sp_runtime::traits::OpaqueKeys;

/// Async backing: how many blocks may wait for the relay chain, and how quickly they may come.
pub type ConsensusHook = cumulus_pallet_aura_ext::FixedVelocityConsensusHook<
	Runtime,
	RELAY_CHAIN_SLOT_DURATION_MILLIS,
	BLOCK_PROCESSING_VELOCITY,
	UNINCLUDED_SEGMENT_CAPACITY,
>;

impl pallet_authorship::Config for Runtime {
	type EventHandler = CollatorSelection;
	type FindAuthor = pallet_session::FindAccountFromAuthorIndex<Self, Aura>;
}

impl pallet_aura::Config for Runtime {
	/// A slot can hold two blocks, when one had to wait for the relay chain.
	type AllowMultipleBlocksPerSlot = ConstBool<true>;
	type AuthorityId = AuraId;
	type DisabledValidators = ();
	/// More than the candidates and invulnerables there can be.
	type MaxAuthorities = ConstU32<1_000>;
	type SlotDuration = ConstU64<SLOT_DURATION>;
}

impl cumulus_pallet_aura_ext::Config for Runtime {}

parameter_types! {
	/// Deposit for a collator's session keys: one entry under the account, one that leads from the key to its owner.
	pub const SessionKeyDeposit: Balance = deposit(2, 32 + 32 + 36 + 32);
}

/// Ends a session every [`SESSION_LENGTH`] blocks.
type Sessions = pallet_session::PeriodicSessions<ConstU32<SESSION_LENGTH>, ConstU32<0>>;

impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type DisablingStrategy = ();
	type KeyDeposit = SessionKeyDeposit;
	type Keys = SessionKeys;
	type NextSessionRotation = Sessions;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type SessionManager = CollatorSelection;
	type ShouldEndSession = Sessions;
	type ValidatorId = AccountId;
	/// A collator is its account: there are no stashes.
	type ValidatorIdOf = pallet_collator_selection::IdentityCollator;
	type WeightInfo = weights::pallet_session::WeightInfo<Runtime>;
}

parameter_types! {
	/// The pot that pays authors. Nothing flows into it: fees go to the treasury.
	pub const PotId: PalletId = PalletId(*b"PotStake");
}

/// Stands in until the operators of service 0 are the collators.
impl pallet_collator_selection::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	/// A candidate that made no block for a session is taken off the list.
	type KickThreshold = ConstU32<SESSION_LENGTH>;
	type MaxCandidates = ConstU32<100>;
	type MaxInvulnerables = ConstU32<20>;
	/// One, so that a chain with a single collator (every preset for a laptop) can be run and changed.
	type MinEligibleCollators = ConstU32<1>;
	type PotId = PotId;
	type UpdateOrigin = EnsureRoot<AccountId>;
	type ValidatorId = AccountId;
	type ValidatorIdOf = pallet_collator_selection::IdentityCollator;
	type ValidatorRegistration = Session;
	type WeightInfo = weights::pallet_collator_selection::WeightInfo<Runtime>;
}
