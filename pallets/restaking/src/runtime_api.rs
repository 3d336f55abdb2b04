//! The runtime API: what people ask a node about stake.

use alloc::vec::Vec;
use codec::Codec;
use rampart_primitives::{AssetId, OperatorSet, SetMember, VaultId};

use crate::{types::ClockState, AllocationSummary, Holding, PositionSummary, VaultSummary};

sp_api::decl_runtime_apis! {
	/// Answers of restaking, in assets and eras.
	pub trait RestakingApi<AccountId> where AccountId: Codec {
		/// The clock: the current era, the relay-chain block in which it began and how many it lasts.
		fn clock() -> ClockState;
		/// A vault: its price, its tranches with their dates, its pledges with theirs, what is encumbered and its limit.
		fn vault(vault: VaultId) -> Option<VaultSummary<AccountId>>;
		/// What an account has in a vault, and when it can be claimed.
		fn position(vault: VaultId, who: AccountId) -> Option<PositionSummary>;
		/// All that an account has in vaults, and what of it could be cut, for whom, until when.
		fn holdings(who: AccountId) -> Vec<Holding<AccountId>>;
		/// What backs a member of an operator set in the current era.
		fn backing(at: SetMember<AccountId>) -> Vec<AllocationSummary>;
		/// What backs each member of an operator set in the current era.
		fn set_backing(set: OperatorSet) -> Vec<(AccountId, Vec<AllocationSummary>)>;
		/// The operator's own vault for an asset, where a staker delegates to him.
		fn operator_vault(operator: AccountId, asset: AssetId) -> Option<VaultId>;
	}
}
