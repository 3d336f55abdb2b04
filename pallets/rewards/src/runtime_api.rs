//! The runtime API: what people and machines ask a node about rewards.

use alloc::vec::Vec;
use codec::Codec;
use rampart_primitives::{AssetId, Dated, Era, Fraction, OperatorSet, Stake, VaultId};

use crate::{BudgetView, Ledger, Payment, Pending, PendingIn, Rate, TermsOfVault};

sp_api::decl_runtime_apis! {
	/// Answers of rewards, as of the block that is asked about.
	pub trait RewardsApi<AccountId> where AccountId: Codec {
		/// What somebody has to claim, vault by vault and asset by asset.
		fn pending(who: AccountId) -> Vec<PendingIn>;
		/// What somebody has to claim in a vault, asset by asset.
		fn pending_in(vault: VaultId, who: AccountId) -> Vec<Pending>;
		/// What is owed to somebody: commissions, fees and refunds.
		fn owed(who: AccountId) -> Vec<(AssetId, Stake)>;
		/// What came into the pot of an asset, and what went out; if anybody ever paid in it. What accruals still count is in it:
		/// all of them are read.
		fn ledger(asset: AssetId) -> Option<Ledger>;
		/// What a vault was paid in the last full eras, asset by asset: what a yearly rate is computed from.
		fn apr(vault: VaultId) -> Vec<Rate>;
		/// What a vault takes, and what is announced; if it is there.
		fn vault_terms(vault: VaultId) -> Option<Dated<TermsOfVault>>;
		/// What an operator takes of its rewards in a set, and what is announced.
		fn commission(set: OperatorSet, operator: AccountId) -> Dated<Fraction>;
		/// What a vault's curator takes of its rewards, and what is announced; if the vault is there.
		fn fee(vault: VaultId) -> Option<Dated<Fraction>>;
		/// The budgets of a set, each with its next payment.
		fn budgets(set: OperatorSet) -> Vec<BudgetView<AccountId>>;
		/// What a set is paid next: the payments of the oldest era that budgets have not paid.
		fn next_payment(set: OperatorSet) -> Vec<Payment>;
		/// The points of a set's members for an era, while they are kept.
		fn points(set: OperatorSet, era: Era) -> Vec<(AccountId, u64)>;
	}
}
