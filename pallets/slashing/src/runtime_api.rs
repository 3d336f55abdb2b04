//! The runtime API: what people and machines ask a node about slashing.

use alloc::vec::Vec;
use codec::Codec;
use rampart_primitives::{Era, Fraction, OperatorSet, SetMember, SlashId, VaultId};
use sp_runtime::DispatchError;

use crate::{Compensation, Cut, InsuranceView, PendingCut, Slash, StakerCut, Votes};

sp_api::decl_runtime_apis! {
	/// Answers of slashing, as of the block that is asked about.
	pub trait SlashingApi<AccountId> where AccountId: Codec {
		/// A slash, while it is on record.
		fn slash(slash: SlashId) -> Option<Slash<AccountId>>;
		/// How resolvers have voted about a slash.
		fn votes(slash: SlashId) -> Votes<AccountId>;
		/// What is pending against an operator, vault by vault: with what it would take now, and when.
		fn pending_of_operator(operator: AccountId) -> Vec<PendingCut<AccountId>>;
		/// What is pending against a vault.
		fn pending_of_vault(vault: VaultId) -> Vec<PendingCut<AccountId>>;
		/// What is pending against the vaults in which an account has stake: with what it would take of each vault, and how much of
		/// that the account would bear, in its shares of the pool and of what it has asked for.
		fn pending_of_staker(staker: AccountId) -> Vec<StakerCut<AccountId>>;
		/// All slashes of a set that are on record, in the order of the reports.
		fn history(set: OperatorSet) -> Vec<(SlashId, Slash<AccountId>)>;
		/// What a report of a fraction for a fault in an era would take now, vault by vault, whoever reports. More than the set's
		/// bound is taken for that bound.
		fn simulate(at: SetMember<AccountId>, era: Era, fraction: Fraction) -> Result<Vec<Cut>, DispatchError>;
		/// The compensation into which what was cut from a vault was turned.
		fn compensation(slash: SlashId, vault: VaultId) -> Option<Compensation>;
		/// The insurance pots of a set, and what is announced of them.
		fn insurance(set: OperatorSet) -> InsuranceView<AccountId>;
	}
}
