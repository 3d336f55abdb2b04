//! The traits through which the pallets meet.

use alloc::vec::Vec;
use frame_support::weights::Weight;
use impl_trait_for_tuples::impl_for_tuples;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	Captured, Era, Eras, Fraction, Generation, OperatorSet, Receipt, RelayBlock, SetMember, SetView, Shares, SlashId,
	Stake, StakeError, VaultId, VaultView,
};

/// Asks for the time. Given by restaking; no other clock exists.
pub trait EraClock {
	/// The current era.
	fn now() -> Era;
	/// The relay-chain block in which it began.
	fn since() -> RelayBlock;
	/// How many relay-chain blocks it lasts.
	fn length() -> RelayBlock;
}

/// Asks for stake. Given by restaking.
pub trait InspectStake<AccountId> {
	/// A vault, if it exists.
	fn vault(vault: VaultId) -> Option<VaultView>;
	/// The vaults that back a member, in the order in which they came. Bounded by the backing vaults per member.
	fn backers(at: &SetMember<AccountId>) -> Vec<VaultId>;
	/// What `vault` had pledged to a member at the start of `era`. Only the current era can be asked for, at any of its
	/// blocks: see [`StakeError::Passed`].
	fn captured(vault: VaultId, at: &SetMember<AccountId>, era: Era) -> Result<Captured, StakeError>;
}

/// Orders about stake. Given by restaking, which alone moves collateral; asked by slashing and rewards.
pub trait MutateStake<AccountId> {
	/// Take `fraction` of what was captured, never more than is left of it. The fractions of all cuts of one capture must
	/// not exceed the whole; the caller sees to that. Moves no token.
	fn cut(
		vault: VaultId,
		at: &SetMember<AccountId>,
		captured: &Captured,
		fraction: Fraction,
	) -> Result<Receipt, DispatchError>;

	/// Pay out what was cut: `to` in order, `burn` is destroyed. The parts must sum up to the receipt. If a transfer fails
	/// nothing has happened, and the receipt comes back.
	///
	/// Gives what was paid and destroyed together: the receipt's total, unless the asset's issuer has destroyed a part of what
	/// the vault owes. Then every part bears its share of that loss.
	fn settle(receipt: Receipt, to: &[(AccountId, Stake)], burn: Stake) -> Result<Stake, (Receipt, DispatchError)>;

	/// The weight of one [`cut`](Self::cut) at its bounds.
	fn cut_weight() -> Weight;

	/// The weight of one [`settle`](Self::settle) with one recipient.
	fn settle_weight() -> Weight;
}

/// Asked by restaking before an act that services or slashing may object to. `()` allows everything.
pub trait GuardStake<AccountId> {
	/// May a vault whose stake stays slashable for `unbonding_eras` back this member?
	fn ensure_can_back(vault: VaultId, unbonding_eras: Eras, at: &SetMember<AccountId>) -> DispatchResult;
	/// How many cuts of the vault are decided but not done. A newcomer would share them.
	fn pending_cuts(vault: VaultId) -> u32;
	/// Must a claim of this tranche wait for an overdue cut? O(1).
	fn claims_held(vault: VaultId, tranche: Era) -> bool;
	/// The weight of the costliest of these questions.
	fn weight() -> Weight;
}

impl<AccountId> GuardStake<AccountId> for () {
	fn ensure_can_back(_: VaultId, _: Eras, _: &SetMember<AccountId>) -> DispatchResult {
		Ok(())
	}
	fn pending_cuts(_: VaultId) -> u32 {
		0
	}
	fn claims_held(_: VaultId, _: Era) -> bool {
		false
	}
	fn weight() -> Weight {
		Weight::zero()
	}
}

/// Told by restaking of every change of shares, after the fact, with the old values. By default nobody listens.
pub trait OnShares<AccountId> {
	/// `who` had `old` shares of generation `generation` of `vault` and has `new` ones now; before, all holders together
	/// had `old_total`.
	fn changed(
		_vault: VaultId,
		_generation: Generation,
		_who: &AccountId,
		_old: Shares,
		_new: Shares,
		_old_total: Shares,
	) {
	}

	/// The generation ended in a total loss, with `total` shares outstanding.
	fn generation_closed(_vault: VaultId, _generation: Generation, _total: Shares) {}

	/// The weight of the costliest of these.
	fn weight() -> Weight {
		Weight::zero()
	}
}

#[impl_for_tuples(8)]
impl<AccountId> OnShares<AccountId> for Tuple {
	fn changed(vault: VaultId, generation: Generation, who: &AccountId, old: Shares, new: Shares, old_total: Shares) {
		for_tuples!( #( Tuple::changed(vault, generation, who, old, new, old_total); )* );
	}

	fn generation_closed(vault: VaultId, generation: Generation, total: Shares) {
		for_tuples!( #( Tuple::generation_closed(vault, generation, total); )* );
	}

	fn weight() -> Weight {
		let mut weight = Weight::zero();
		for_tuples!( #( weight = weight.saturating_add(Tuple::weight()); )* );
		weight
	}
}

/// Asks for operator sets. Given by services.
pub trait InspectSets<AccountId> {
	/// A set that exists and is open.
	fn set(set: OperatorSet) -> Option<SetView<AccountId>>;
	/// Did the operator count as a member of the set in `era`? Known for the current era and the next one.
	fn is_member(at: &SetMember<AccountId>, era: Era) -> bool;
	/// The weight of the costliest of these questions.
	fn weight() -> Weight;
}

/// Orders a slash. Given by slashing; asked by in-runtime proof pallets.
pub trait ReportFault<AccountId> {
	/// What identifies the evidence of a fault: it can be used once.
	type Evidence;

	/// Report a fault of a member, on behalf of the set's slasher.
	fn report(
		slasher: &AccountId,
		at: &SetMember<AccountId>,
		fraction: Fraction,
		evidence: Self::Evidence,
	) -> Result<SlashId, DispatchError>;
}
