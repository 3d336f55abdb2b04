//! The runtime API: what people ask a node about stake.

use alloc::vec::Vec;
use codec::Codec;
use rampart_primitives::{SetMember, VaultId};

use crate::{types::ClockState, AllocationSummary, PositionSummary, VaultSummary};

sp_api::decl_runtime_apis! {
	/// Answers of restaking, in assets and eras.
	pub trait RestakingApi<AccountId> where AccountId: Codec {
		/// The clock: the current era, the relay-chain block in which it began and how many it lasts.
		fn clock() -> ClockState;
		/// A vault with its tranches.
		fn vault(vault: VaultId) -> Option<VaultSummary<AccountId>>;
		/// What an account has in a vault, and when it can be claimed.
		fn position(vault: VaultId, who: AccountId) -> Option<PositionSummary>;
		/// What backs a member of an operator set in the current era.
		fn backing(at: SetMember<AccountId>) -> Vec<AllocationSummary>;
	}
}
