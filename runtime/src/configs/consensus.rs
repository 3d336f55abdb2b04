//! Who makes the blocks.

use crate::{
	collators::{ByStake, WithEras},
	constants::{
		consensus::{
			BLOCK_PROCESSING_VELOCITY, RELAY_CHAIN_SLOT_DURATION_MILLIS, SLOT_DURATION, UNINCLUDED_SEGMENT_CAPACITY,
		},
		currency::deposit,
	},
	weights, AccountId, Aura, AuraId, Balance, Balances, Runtime, RuntimeEvent, SessionKeys,
};
use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU32, ConstU64},
};
use sp_runtime::traits::{ConvertInto, OpaqueKeys};

/// Async backing: how many blocks may wait for the relay chain, and how quickly they may come.
pub type ConsensusHook = cumulus_pallet_aura_ext::FixedVelocityConsensusHook<
	Runtime,
	RELAY_CHAIN_SLOT_DURATION_MILLIS,
	BLOCK_PROCESSING_VELOCITY,
	UNINCLUDED_SEGMENT_CAPACITY,
>;

impl pallet_authorship::Config for Runtime {
	type EventHandler = ();
	type FindAuthor = pallet_session::FindAccountFromAuthorIndex<Self, Aura>;
}

impl pallet_aura::Config for Runtime {
	/// A slot can hold two blocks, when one had to wait for the relay chain.
	type AllowMultipleBlocksPerSlot = ConstBool<true>;
	type AuthorityId = AuraId;
	type DisabledValidators = ();
	/// More than the floor and the members of an operator set together.
	type MaxAuthorities = ConstU32<1_000>;
	type SlotDuration = ConstU64<SLOT_DURATION>;
}

impl cumulus_pallet_aura_ext::Config for Runtime {}

parameter_types! {
	/// Deposit for a collator's session keys: one entry under the account, one that leads from the key to its owner.
	pub const SessionKeyDeposit: Balance = deposit(2, 32 + 32 + 36 + 32);
}

impl crate::collators::Config for Runtime {}

impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type DisablingStrategy = ();
	type KeyDeposit = SessionKeyDeposit;
	type Keys = SessionKeys;
	type NextSessionRotation = WithEras;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type SessionManager = ByStake;
	type ShouldEndSession = WithEras;
	type ValidatorId = AccountId;
	/// A collator is its account: there are no stashes.
	type ValidatorIdOf = ConvertInto;
	type WeightInfo = weights::pallet_session::WeightInfo<Runtime>;
}
