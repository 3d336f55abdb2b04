//! Records of rewards: what vaults have received, what their holders have earned of it, and what is to be paid.

#![deny(missing_docs)]

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use rampart_primitives::{
	AssetId, AssetWeight, BudgetId, Era, Eras, Fraction, Generation, OperatorSet, RelayBlock, Scheduled, Shares, Split,
	Stake, VaultId, MAX_ACCEPTED_ASSETS,
};
use scale_info::TypeInfo;
use sp_core::U256;

use crate::Config;

/// In how many assets a vault can be paid at a time. Source: DESIGN 9.
pub const MAX_REWARD_ASSETS: u32 = 8;

/// How many vaults one `claim_many` names at most.
pub const MAX_CLAIMS: u32 = 16;

/// How many budgets a set can have at a time.
pub const MAX_BUDGETS: u32 = 16;

/// How many of a set's places for budgets are kept for the service's owner and for pallets of this chain: strangers with small
/// budgets cannot keep out the service's own.
pub const RESERVED_BUDGETS: u32 = 4;

/// How far ahead a budget can begin, and for how long it can run: two years of days.
pub const MAX_BUDGET_ERAS: Eras = Eras(730);

/// How many members one `report_points` names at most.
pub const MAX_REPORTED: u32 = 64;

/// Of how many eras it is known what a vault was paid: the present one, and the last four.
pub const RECENT_ERAS: u32 = 5;

/// The assets that a vault takes as rewards.
pub type RewardAssets = BoundedVec<AssetId, ConstU32<MAX_REWARD_ASSETS>>;

/// The vaults of one `claim_many`.
pub type ClaimedVaults = BoundedVec<VaultId, ConstU32<MAX_CLAIMS>>;

/// What the accounts of a vault's generation look like.
pub type AccrualList = BoundedVec<Accrual, ConstU32<MAX_REWARD_ASSETS>>;

/// For how much the stake of each asset counts when a budget is split.
pub type BudgetWeights = BoundedVec<(AssetId, AssetWeight), ConstU32<MAX_ACCEPTED_ASSETS>>;

/// A budget in this runtime.
pub type BudgetOf<T> = Budget<<T as frame_system::Config>::AccountId, <T as Config>::Consideration>;

/// A commission in this runtime.
pub type CommissionOf<T> = Commission<<T as Config>::Consideration>;

/// The reward terms of a set in this runtime.
pub type RewardTermsOf<T> = TermsOfSet<<T as frame_system::Config>::AccountId>;

/// A payee in this runtime.
pub type PayeeOf<T> = Payee<<T as frame_system::Config>::AccountId, <T as Config>::Consideration>;

/// Points of members, in this runtime.
pub type PointsOf<T> = BoundedVec<(<T as frame_system::Config>::AccountId, u64), ConstU32<MAX_REPORTED>>;

/// What came into the pot of an asset, and what went out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Ledger {
	/// What funders paid in.
	pub funded: Stake,
	/// What was paid out to those who earned it, but for what accruals count still: see [`Accrual::paid`].
	pub paid: Stake,
	/// What went back to funders.
	pub refunded: Stake,
	/// The asset's minimum balance, which the first funder paid on top. It belongs to nobody.
	pub endowment: Stake,
}

/// What a vault's generation received in one asset. Amounts are whole units, but for those that are said to be scaled: of these
/// 2^128 make a unit.
///
/// `pot * 2^128 = undripped + carried + rem + what holders have earned`, exactly.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Accrual {
	/// The asset.
	pub asset: AssetId,
	/// In which relay-chain block this record began. What a holder's record says of an earlier one of the same asset is over.
	pub since: RelayBlock,
	/// What was received and not paid out.
	pub pot: Stake,
	/// What was paid out to those who earned it, as far as [`Ledger::paid`] does not count it. It does when this record goes.
	pub paid: Stake,
	/// Scaled: what a share has earned since the record began. It counts round: only differences mean something.
	pub acc: U256,
	/// Scaled: what was released and could not be divided by the shares, less than one of these for each of them; where it is to
	/// be compounded, all that was released.
	pub rem: U256,
	/// Scaled: what is to be released by `until`.
	pub undripped: U256,
	/// Up to which relay-chain block it is released.
	pub last: RelayBlock,
	/// By which relay-chain block all of it will be.
	pub until: RelayBlock,
	/// Scaled: what nobody earned, or somebody forfeited. It drips with the next payment, or by itself when the drip is over.
	pub carried: U256,
	/// What is released goes into the vault, and is not earned by holders.
	pub compounds: bool,
	/// The generation is over, and nothing drips any more: with so many of its shares that were not claimed yet.
	pub frozen: Option<Shares>,
	/// How many older generations have something in this asset still.
	pub older: u32,
	/// What came in `recent_era` and in the eras before it, newest first.
	pub recent: BoundedVec<Stake, ConstU32<RECENT_ERAS>>,
	/// The last era in which something came.
	pub recent_era: Era,
}

/// What a holder has earned in one asset. Scaled: of these 2^128 make a unit.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Earned {
	/// The asset.
	pub asset: AssetId,
	/// Of which record of the asset: see [`Accrual::since`].
	pub since: RelayBlock,
	/// [`Accrual::acc`] up to which the holder's shares were settled.
	pub acc_at: U256,
	/// What is earned.
	pub earned: U256,
	/// What fresh shares earned.
	pub fresh: U256,
	/// [`Accrual::acc`] when the oldest fresh share came: none of these has earned more than what was added since.
	pub fresh_at: U256,
}

/// Shares that came in an era: who gives them up in it gives up what as many of the oldest of them have earned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Fresh {
	/// The era.
	pub era: Era,
	/// How many.
	pub shares: Shares,
}

/// What a holder has earned in a vault. No record: all that his shares earned since the vault was first paid.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct HolderEarnings {
	/// The generation of his shares; of his last ones, when he has none.
	pub generation: Generation,
	/// What he earned, asset by asset.
	pub entries: BoundedVec<Earned, ConstU32<MAX_REWARD_ASSETS>>,
	/// His fresh shares.
	pub fresh: Option<Fresh>,
}

/// What a vault takes, and what becomes of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct TermsOfVault {
	/// The assets that it takes, each once.
	pub accepts: RewardAssets,
	/// What it gets in its own asset raises the price of a share.
	pub compounds: bool,
}

/// What a vault takes, as it is on record.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct DatedTerms {
	/// What it takes, and what is announced.
	pub terms: Scheduled<TermsOfVault>,
	/// Which assets it took until an era, and does no more, in the order in which they went: eras before are paid in them still.
	pub given_up: BoundedVec<(AssetId, Era), ConstU32<MAX_REWARD_ASSETS>>,
}

/// To whom an account's rewards are paid.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Payee<AccountId, Ticket> {
	/// To whom.
	pub to: AccountId,
	/// The deposit for this record.
	pub deposit: Ticket,
}

/// What a funder wants of a budget.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct BudgetParams {
	/// In which asset it pays.
	pub asset: AssetId,
	/// How much in all.
	pub amount: Stake,
	/// The first era that is paid.
	pub first: Era,
	/// How many eras are paid.
	pub eras: Eras,
	/// By what an era's part is split over the members.
	pub split: Split,
	/// For how much each asset's stake counts. Empty: as in the stake table.
	pub weights: BudgetWeights,
}

/// A budget: what is paid to a set, era by era.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Budget<AccountId, Ticket> {
	/// The set that is paid.
	pub set: OperatorSet,
	/// Who funded it, and gets back what is not used.
	pub funder: AccountId,
	/// In which asset it pays.
	pub asset: AssetId,
	/// What is left of it.
	pub left: Stake,
	/// The next era that it pays.
	pub next: Era,
	/// How many eras it pays, that one included.
	pub eras_left: u32,
	/// By what an era's part is split over the members.
	pub split: Split,
	/// For how much each asset's stake counts. Empty: as in the stake table.
	pub weights: BudgetWeights,
	/// The deposit for this record. None where a pallet of this chain pays.
	pub deposit: Option<Ticket>,
}

/// How much of its rewards in a set an operator takes.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Commission<Ticket> {
	/// How much, and what is announced.
	pub rate: Scheduled<Fraction>,
	/// The deposit for this record.
	pub deposit: Ticket,
}

/// A payment of a budget that is to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Payment {
	/// The budget.
	pub budget: BudgetId,
	/// In which asset it pays.
	pub asset: AssetId,
	/// How much, if nobody adds to the budget and nothing returns to it.
	pub amount: Stake,
	/// For which era.
	pub era: Era,
	/// The first era in which it can be paid.
	pub from: Era,
}

/// A budget, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct BudgetView<AccountId> {
	/// Its index.
	pub budget: BudgetId,
	/// Who funded it.
	pub funder: AccountId,
	/// In which asset it pays.
	pub asset: AssetId,
	/// What no era has used.
	pub left: Stake,
	/// How many eras it pays still.
	pub eras_left: u32,
	/// By what an era's part is split over the members.
	pub split: Split,
	/// For how much each asset's stake counts. Empty: as in the stake table.
	pub weights: Vec<(AssetId, AssetWeight)>,
	/// What it pays next. None while its last era is being paid.
	pub next: Option<Payment>,
}

/// How a set is paid.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct TermsOfSet<AccountId> {
	/// In which assets.
	pub accepts: BoundedVec<AssetId, ConstU32<MAX_ACCEPTED_ASSETS>>,
	/// Who reports points, besides the service's owner.
	pub reporter: Option<AccountId>,
}

/// What somebody has to claim in a vault, in one asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Pending {
	/// The asset.
	pub asset: AssetId,
	/// What can be claimed now, in whole units.
	pub claimable: Stake,
	/// What shares of this era earned: it can be claimed when the era is over, and is forfeited with the shares before.
	pub fresh: Stake,
}

/// What somebody has to claim in a vault.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct PendingIn {
	/// The vault.
	pub vault: VaultId,
	/// Asset by asset.
	pub rewards: Vec<Pending>,
}

/// What a vault was paid in one asset: what a yearly rate is computed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Rate {
	/// The asset.
	pub asset: AssetId,
	/// What came in the last `eras` full eras.
	pub paid: Stake,
	/// How many: four at most, and none when the first payment came in this era.
	pub eras: Eras,
	/// What the vault holds now, in its own asset.
	pub active: Stake,
	/// It raises the price of a share.
	pub compounds: bool,
}
