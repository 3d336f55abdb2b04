//! The traits through which the pallets meet.

use alloc::vec::Vec;
use frame_support::weights::Weight;
use impl_trait_for_tuples::impl_for_tuples;
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult, Perbill};

use crate::{
	AssetId, BudgetId, Captured, Dated, Era, Eras, Fraction, Generation, OperatorSet, Pledge, Price, Receipt,
	RelayBlock, ServiceId, ServiceKey, SetMember, SetView, Shares, SlashId, Split, Stake, StakeError, TableMember,
	TableView, Value, VaultId, VaultView,
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
	/// What a staker holds of a vault: shares of the active pool where the generation is the present one, else shares of the
	/// closed pool of that generation that were not claimed yet. None of them where all he has unbonds. `None`: no position.
	fn shares(vault: VaultId, who: &AccountId) -> Option<(Generation, Shares)>;
	/// Who runs a vault, and the fee on its stakers' rewards that is in force in the current era.
	fn curator(vault: VaultId) -> Option<(AccountId, Fraction)>;
	/// That fee, and what is announced. Where nothing is ever announced it is the fee in force.
	fn fee(vault: VaultId) -> Option<Dated<Fraction>> {
		Self::curator(vault).map(|(_, now)| Dated { now, next: None })
	}
	/// The vaults that back a member, in the order in which they came. Bounded by the backing vaults per member.
	fn backers(at: &SetMember<AccountId>) -> Vec<VaultId>;
	/// What `vault` had pledged to a member at the start of `era`. Only the current era can be asked for, at any of its
	/// blocks: see [`StakeError::Passed`].
	fn captured(vault: VaultId, at: &SetMember<AccountId>, era: Era) -> Result<Captured, StakeError>;
	/// What each of its backers had pledged to a member at the start of `era`, in the order of [`backers`](Self::backers). A
	/// vault whose capture cannot be given is left out. Only the current era can be asked for.
	fn pledges(at: &SetMember<AccountId>, era: Era) -> Vec<Pledge> {
		let pledge = |vault: VaultId| {
			let captured = Self::captured(vault, at, era).ok()?;
			Some(Pledge { vault, asset: Self::vault(vault)?.asset, captured })
		};
		Self::backers(at).into_iter().filter_map(pledge).collect()
	}
}

/// Asks what assets are worth. Given by the runtime. Services asks once an era, and keeps the answers for the whole era.
pub trait Valuation {
	/// How many assets are registered: their indices are `0..assets()`.
	fn assets() -> AssetId;
	/// What the smallest unit of an asset is worth now. `None`: nobody knows.
	fn price(asset: AssetId) -> Option<Price>;
}

/// Asks what work in a hook may take of a block. Given by the runtime, for each hook that does work.
pub trait BlockShare {
	/// The share, of the block's time and of its proof.
	fn share() -> Perbill;
	/// How many bytes of proof the block has so far, if they are counted: work gets back what it was charged and did not need.
	/// The same wherever the block is executed, or the executions would not agree.
	fn proof_size() -> Option<u64> {
		None
	}
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
	) -> Result<Receipt, DispatchError> {
		Self::cut_weighed(vault, at, captured, fraction).map(|(receipt, _)| receipt)
	}

	/// As [`cut`](Self::cut). Gives as well what this cut cost more than [`cut_weight`](Self::cut_weight) says of every one.
	fn cut_weighed(
		vault: VaultId,
		at: &SetMember<AccountId>,
		captured: &Captured,
		fraction: Fraction,
	) -> Result<(Receipt, Weight), DispatchError>;

	/// Pay out what was cut: `to` in order, `burn` is destroyed. The parts must sum up to the receipt. If a transfer fails
	/// nothing has happened, and the receipt comes back.
	///
	/// Gives what was paid and destroyed together: the receipt's total, unless the asset's issuer has destroyed a part of what
	/// the vault owes. Then every part bears its share of that loss.
	fn settle(receipt: Receipt, to: &[(AccountId, Stake)], burn: Stake) -> Result<Stake, (Receipt, DispatchError)>;

	/// Bring an amount of a vault's asset into its active pool and mint no shares for it: those that are there are worth more. As
	/// what is deposited, it counts from the next era's start. Fails where nobody holds the pool, or where the asset's issuer has
	/// destroyed what the vault holds; nothing has happened then. What keeps deposits out otherwise, a cap, a pause or the vault's
	/// closing, does not keep out a reward.
	fn compound(vault: VaultId, from: &AccountId, amount: Stake) -> DispatchResult;

	/// The weight of [`cut`](Self::cut) at its bounds, of so many vaults that back one member, but for what only some cuts need:
	/// one that takes the last of a vault's stake, so that its generation ends; one of a generation that is over; and one that
	/// hits what was pledged and lowered. See [`cut_weighed`](Self::cut_weighed).
	fn cut_weight(vaults: u32) -> Weight;

	/// The most that one cut of one vault costs more than [`cut_weight`](Self::cut_weight).
	fn cut_extra_weight() -> Weight;

	/// The weight of one [`settle`](Self::settle) with one recipient.
	fn settle_weight() -> Weight;

	/// The weight of one [`compound`](Self::compound).
	fn compound_weight() -> Weight;
}

/// Asked by restaking before an act that services or slashing may object to. `()` allows everything.
pub trait GuardStake<AccountId> {
	/// May a vault whose stake stays slashable for `unbonding_eras` back this member?
	fn ensure_can_back(vault: VaultId, unbonding_eras: Eras, at: &SetMember<AccountId>) -> DispatchResult;
	/// How many cuts of the vault are decided but not done. A newcomer would share them.
	fn pending_cuts(vault: VaultId) -> u32;
	/// Must a claim of this tranche wait for an overdue cut? O(1).
	fn claims_held(vault: VaultId, tranche: Era) -> bool;
	/// The last era for which work that is already promised needs the member's stake. By default there is none.
	fn obliged_until(_at: &SetMember<AccountId>) -> Option<Era> {
		None
	}
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
///
/// Each notice says what weight was spent on it: never more than is declared for it, and nothing for what the benchmarks of
/// restaking's calls measure with them, which run with the listener and a vault of which it knows nothing.
///
/// Only in [`changing`](Self::changing) may a listener change the vault: in the others its record is in the teller's hands.
pub trait OnShares<AccountId> {
	/// A call is about to change shares of the vault, if there is such a vault and nothing stands in the call's way. Told once a
	/// call, before the vault is looked at and a price is computed: what the listener brings into the pool now
	/// ([`MutateStake::compound`]) is in the price. A call that fails takes back what was done here.
	fn changing(_vault: VaultId) -> Weight {
		Weight::zero()
	}

	/// `who` had `old` shares of generation `generation` of `vault` and has `new` ones now; before, all holders together
	/// had `old_total`.
	fn changed(
		_vault: VaultId,
		_generation: Generation,
		_who: &AccountId,
		_old: Shares,
		_new: Shares,
		_old_total: Shares,
	) -> Weight {
		Weight::zero()
	}

	/// The generation ended in a total loss, with `total` shares outstanding.
	fn generation_closed(_vault: VaultId, _generation: Generation, _total: Shares) -> Weight {
		Weight::zero()
	}

	/// The most that one [`changing`](Self::changing) spends.
	fn changing_weight() -> Weight {
		Weight::zero()
	}

	/// The most that one [`changed`](Self::changed) spends.
	fn changed_weight() -> Weight {
		Weight::zero()
	}

	/// The most that one [`generation_closed`](Self::generation_closed) spends.
	fn closed_weight() -> Weight {
		Weight::zero()
	}
}

#[impl_for_tuples(8)]
impl<AccountId> OnShares<AccountId> for Tuple {
	fn changing(vault: VaultId) -> Weight {
		let mut spent = Weight::zero();
		for_tuples!( #( spent = spent.saturating_add(Tuple::changing(vault)); )* );
		spent
	}

	fn changed(
		vault: VaultId,
		generation: Generation,
		who: &AccountId,
		old: Shares,
		new: Shares,
		old_total: Shares,
	) -> Weight {
		let mut spent = Weight::zero();
		for_tuples!( #( spent = spent.saturating_add(Tuple::changed(vault, generation, who, old, new, old_total)); )* );
		spent
	}

	fn generation_closed(vault: VaultId, generation: Generation, total: Shares) -> Weight {
		let mut spent = Weight::zero();
		for_tuples!( #( spent = spent.saturating_add(Tuple::generation_closed(vault, generation, total)); )* );
		spent
	}

	fn changing_weight() -> Weight {
		let mut weight = Weight::zero();
		for_tuples!( #( weight = weight.saturating_add(Tuple::changing_weight()); )* );
		weight
	}

	fn changed_weight() -> Weight {
		let mut weight = Weight::zero();
		for_tuples!( #( weight = weight.saturating_add(Tuple::changed_weight()); )* );
		weight
	}

	fn closed_weight() -> Weight {
		let mut weight = Weight::zero();
		for_tuples!( #( weight = weight.saturating_add(Tuple::closed_weight()); )* );
		weight
	}
}

/// Asks for operator sets. Given by services.
pub trait InspectSets<AccountId> {
	/// A set that exists, by what is in force in the current era. One that is closing is there until nothing of it can be asked
	/// for: whether a set is open never decides whether an operator is answerable.
	fn set(set: OperatorSet) -> Option<SetView<AccountId>>;
	/// Did the operator count as a member of the set in `era`? Known for the current era and the next one.
	fn is_member(at: &SetMember<AccountId>, era: Era) -> bool;
	/// May the account speak for a service as its owner does?
	fn is_owner(service: ServiceId, who: &AccountId) -> bool;
	/// Whose key it was in the set in `era`. Known for every era in which a fault can still be punished, and for the next one.
	/// The key's owner need not have been a member: ask for that, too.
	fn key_owner(set: OperatorSet, key: &ServiceKey, era: Era) -> Option<AccountId>;
	/// The last era in which work that is already promised needs the member.
	fn obliged_until(at: &SetMember<AccountId>) -> Option<Era>;
	/// The newest stake table of a set. While the one of this era is being made, that is an older one.
	fn latest(set: OperatorSet) -> Option<TableView<AccountId>>;
	/// The newest stake table of a set that was taken in `era` or before. `None` where there is none, or none any more.
	fn at(set: OperatorSet, era: Era) -> Option<TableView<AccountId>>;
	/// A member's entry in the table that [`at`](Self::at) gives.
	fn member(at: &SetMember<AccountId>, era: Era) -> Option<TableMember>;
	/// The sum of all stakes in the table that [`at`](Self::at) gives.
	fn total(set: OperatorSet, era: Era) -> Option<Value> {
		Self::at(set, era).map(|table| table.total)
	}
	/// Up to `most` members of the table that was taken in `era` exactly, with their stakes, after the member `after` in the
	/// table's order.
	fn page(set: OperatorSet, era: Era, after: Option<&AccountId>, most: u32) -> Vec<(AccountId, Value)>;
	/// One step through the table that was taken in `table` exactly: the member after the member `after`, in the order of
	/// [`page`](Self::page), with its entry. `after` need not be in the table. `None` at the end, and where there is no such table,
	/// or none any more.
	fn next_member(set: OperatorSet, table: Era, after: Option<&AccountId>) -> Option<(AccountId, TableMember)>;
	/// The weight of the costliest question, those about tables aside.
	fn weight() -> Weight;
	/// The weight of the costliest question about a table, a page aside.
	fn table_weight() -> Weight;
	/// The weight of a page of so many members. A [step](Self::next_member) reads what a page of one does.
	fn page_weight(most: u32) -> Weight;
}

/// Orders that a member stays. Given by services; asked by the pallets of services, which know what work is promised.
pub trait Oblige<AccountId> {
	/// Let the member count, and what vaults pledged to it stay pledged, to the end of `until`, whoever ends the membership
	/// meanwhile. Stakers can still ask to withdraw: the pledge is of the pool as it is then, and what they take along answers
	/// for the tables in which it was. Not farther ahead than the set's terms allow, and never of a membership that was ended
	/// already. An earlier date than one that stands changes nothing.
	fn oblige(at: &SetMember<AccountId>, until: Era) -> DispatchResult;
	/// The weight of one order.
	fn weight() -> Weight;
}

/// Orders about members. Given by services; asked by slashing.
pub trait MutateSets<AccountId> {
	/// End a membership as the service would: with the set's cool-down, after the member's obligation. A member that is gone
	/// already stays so.
	fn eject(at: &SetMember<AccountId>) -> DispatchResult;
	/// The weight of one ejection.
	fn eject_weight() -> Weight;
}

/// Orders about money that is nobody's stake any more, in any asset that vaults hold. Given by restaking, which knows the
/// assets; asked by slashing and rewards for their pots. Never moves what a vault holds.
pub trait Pay<AccountId> {
	/// The least that an account of an asset can have: less is no account. Nothing of an asset that is not known.
	fn minimum(asset: AssetId) -> Stake;
	/// What an account has of an asset.
	fn balance(asset: AssetId, who: &AccountId) -> Stake;
	/// Move an amount of an asset from one account to another. Who gives all that he has may.
	fn pay(asset: AssetId, from: &AccountId, to: &AccountId, amount: Stake) -> DispatchResult;
	/// The weight of one payment.
	fn pay_weight() -> Weight;
	/// Move an amount of an asset from an account that stays: it keeps the asset's minimum balance, or nothing is paid. For pots
	/// that were given as much when they were opened: their account never ends, which makes the payment cheaper.
	///
	/// Gives its weight: that of the asset it was, [`Pay::pay_from_pot_weight`] at most.
	fn pay_from_pot(asset: AssetId, pot: &AccountId, to: &AccountId, amount: Stake) -> Result<Weight, DispatchError>;
	/// The weight of one payment from an account that stays, of whatever asset.
	fn pay_from_pot_weight() -> Weight;
}

/// Orders a slash. Given by slashing.
pub trait ReportFault<AccountId> {
	/// Report a fault of a member in `era` on behalf of the set's slasher: it can be softened or ended while the set's window is
	/// open. The evidence is a hash that names it; it can be used once in a set.
	fn report(
		slasher: &AccountId,
		at: &SetMember<AccountId>,
		era: Era,
		fraction: Fraction,
		evidence: H256,
	) -> Result<SlashId, DispatchError>;
	/// Report a fault of which the caller, a pallet of this chain, has verified the proof: it is due at once. The set's policy
	/// must accept proofs. The reporter who brought the proof, if anybody did, gets the reporter's part.
	fn report_objective(
		reporter: Option<&AccountId>,
		at: &SetMember<AccountId>,
		era: Era,
		fraction: Fraction,
		evidence: H256,
	) -> Result<SlashId, DispatchError>;
	/// The weight of one report, when so many vaults back the member.
	fn weight(backers: u32) -> Weight;
}

/// Orders that a set is paid. Given by rewards; asked by the pallets of services.
pub trait FundService<AccountId> {
	/// Put an amount of an asset that the set accepts aside for the set's members and their backers, in equal parts for `eras` eras
	/// from `first` on. What they cannot be paid goes back to `from`.
	// The terms of a budget are these; a record would be taken apart where it is made.
	#[allow(clippy::too_many_arguments)]
	fn fund(
		from: &AccountId,
		set: OperatorSet,
		asset: AssetId,
		amount: Stake,
		first: Era,
		eras: Eras,
		split: Split,
	) -> Result<BudgetId, DispatchError>;
	/// Report how much work members of the set did in `era`, which is the current era or the one before it. Each member of that
	/// era's table once.
	fn report_points(set: OperatorSet, era: Era, points: &[(AccountId, u64)]) -> DispatchResult;
	/// The weight of one [`fund`](Self::fund).
	fn fund_weight() -> Weight;
	/// The weight of one report about so many members.
	fn report_points_weight(members: u32) -> Weight;
}
