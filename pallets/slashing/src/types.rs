//! Records of slashes, and of what becomes of what they took.

#![deny(missing_docs)]

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use rampart_primitives::{
	AssetId, Captured, Era, Eras, Fraction, OperatorSet, Receipt, SetMember, Sink, SlashId, Stake, VaultId,
	MAX_BACKERS, MAX_RESOLVERS,
};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::{DispatchError, Perbill};

use crate::Config;

/// The most payouts that can be announced of the pots of a set at a time.
pub const MAX_PAYOUTS: u32 = 8;

/// The most hashes that prove a leaf: as many as a tree of 2^32 leaves has levels.
pub const MAX_PROOF: u32 = 32;

/// How many marks of paid leaves one `close_compensation` clears at most.
pub const MAX_CLEARED: u32 = 64;

/// Index of a payout, given in order of the announcements.
pub type PayoutId = u64;

/// A slash in this runtime.
pub type SlashOf<T> = Slash<<T as frame_system::Config>::AccountId>;

/// The record of used evidence, with the deposit of this runtime.
pub type EvidenceOf<T> = Evidence<<T as frame_system::Config>::AccountId, <T as Config>::Consideration>;

/// An announced payout, with the deposit of this runtime.
pub type PayoutOf<T> = Payout<<T as frame_system::Config>::AccountId, <T as Config>::Consideration>;

/// What the vaults that answer had pledged: the member's entry of a stake table.
pub type Entries = BoundedVec<(VaultId, Captured), ConstU32<MAX_BACKERS>>;

/// What resolvers want a slash to take at most.
pub type Votes<AccountId> = BoundedVec<(AccountId, Fraction), ConstU32<MAX_RESOLVERS>>;

/// The hashes that prove a leaf, from its level up.
pub type Proof = BoundedVec<H256, ConstU32<MAX_PROOF>>;

/// Some of the vaults that answer for a slash.
pub type Vaults = BoundedVec<VaultId, ConstU32<MAX_BACKERS>>;

/// What one slash took from one vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Cut {
	/// The vault.
	pub vault: VaultId,
	/// Its asset.
	pub asset: AssetId,
	/// How much of the asset, in its smallest unit.
	pub amount: Stake,
}

impl From<&Receipt> for Cut {
	fn from(receipt: &Receipt) -> Self {
		Self { vault: receipt.vault, asset: receipt.asset, amount: receipt.total }
	}
}

/// How much of what was captured of a member is spoken for, as fractions of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Sums {
	/// By slashes that nobody can take back: of which a proof was verified, or that were executed. At most the whole.
	pub firm: Fraction,
	/// By slashes on the slasher's word that are pending or parked. An executed one takes what firm ones leave of its part.
	pub pending: Fraction,
}

/// Where a slash is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
// The codec's derive casts the index of a variant.
#[allow(clippy::cast_possible_truncation)]
pub enum SlashState {
	/// It is decided, and nothing is cut yet: its window is open, or it is due.
	Pending {
		/// How often its execution failed.
		attempts: u32,
	},
	/// No vault could be cut to the last era in which it was in time. Nothing is cut, and no queue waits for it:
	/// `execute_slash` tries again.
	Parked,
	/// All is cut, and lies in the vaults' accounts.
	Escrowed {
		/// The last era in which the review origin can turn it into compensation; what cannot be paid out then, later, too.
		until: Era,
		/// From how many vaults it lies there still: at least one.
		receipts: u32,
	},
	/// All that was cut has gone where the set's policy sends it, but for what was turned into compensation; or there was nothing
	/// to cut.
	Settled,
	/// The resolvers left nothing of it.
	Vetoed,
	/// Its reporter took it back.
	Cancelled,
	/// All that was cut was turned into compensation.
	Compensated,
}

/// The slashes that are not executed and for which a vault answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct OpenCuts {
	/// How many of them are pending.
	pub waiting: u32,
	/// How many are parked: they hold back no claim.
	pub parked: u32,
}

impl OpenCuts {
	/// All of them: a newcomer would share each.
	pub fn all(&self) -> u32 {
		self.waiting.saturating_add(self.parked)
	}
}

/// A place in the queue. Items are taken in the order of era and position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Slot {
	/// The era in which it is due.
	pub era: Era,
	/// Its number among the items of that era, in order of their coming.
	pub position: u32,
}

/// The items of an era in the queue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Ends {
	/// No item has a lower position than this one.
	pub first: u32,
	/// The position of the next item to come.
	pub next: u32,
	/// How many items there are: some in between may have gone.
	pub live: u32,
}

/// A decision against an operator, and what it took.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Slash<AccountId> {
	/// The operator, in the set whose policy judged it.
	pub at: SetMember<AccountId>,
	/// The capture era: that of the stake table which backed the fault. Who is in it answers.
	pub era: Era,
	/// How much of the captured stake the report was accepted for.
	pub accepted: Fraction,
	/// How much of it the slash takes: what was accepted, unless resolvers or firm slashes left less of it.
	pub fraction: Fraction,
	/// What identifies the evidence.
	pub evidence: H256,
	/// Who reported, if anybody did, and gets the reporter's part.
	pub reporter: Option<AccountId>,
	/// A proof was verified on chain: there is no window, and nobody can take it back.
	pub objective: bool,
	/// Where what is cut goes. This and the next two are of the policy of the capture era.
	pub sink: Sink<AccountId>,
	/// How much of it the reporter gets before.
	pub reporter_part: Fraction,
	/// Whether the operator is removed from the set when something is cut.
	pub ejects: bool,
	/// The era in which it is due: the first one after the window.
	pub due: Era,
	/// How many vaults answer.
	pub backers: u32,
	/// What it took, vault by vault.
	pub cuts: BoundedVec<Cut, ConstU32<MAX_BACKERS>>,
	/// How many of the cuts were turned into compensation.
	pub compensated: u32,
	/// Where it is in its life.
	pub state: SlashState,
	/// Its place in the queue, while it waits to be executed or settled there.
	pub slot: Option<Slot>,
}

/// The use of evidence in a set, on one ground.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Evidence<AccountId, Ticket> {
	/// The slash that used it. Its record may be gone.
	pub slash: SlashId,
	/// Who reported, and the deposit that he left: for this record and, while they are there, the slash's. None where a pallet
	/// of this chain found the fault by itself.
	pub deposit: Option<(AccountId, Ticket)>,
}

/// What was cut from a vault and is claimed by those who were cut.
#[derive(Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Compensation {
	/// The root of the tree of claims.
	pub root: H256,
	/// How many leaves it has.
	pub leaves: u32,
	/// What was cut.
	pub total: Stake,
	/// What of it was not claimed yet. It lies in the vault's account, in escrow.
	pub rest: Receipt,
	/// The last era in which it can be claimed.
	pub until: Era,
	/// The mark of a claim that was cleared last. Who looks for the next one from the beginning passes all that went in the same block.
	pub cleared: Option<u32>,
}

/// A payment out of a set's insurance pot that is announced.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Payout<AccountId, Ticket> {
	/// The set whose pot pays.
	pub set: OperatorSet,
	/// In which asset.
	pub asset: AssetId,
	/// How much.
	pub amount: Stake,
	/// To whom.
	pub to: AccountId,
	/// What names the reason: a hash of a text that the service publishes.
	pub reason: H256,
	/// The first era in which it can be paid.
	pub due: Era,
	/// Who announced it, and left the deposit.
	pub depositor: AccountId,
	/// The deposit.
	pub deposit: Ticket,
}

/// Why a vault that answers was not cut.
// The codec's derive casts the index of a variant.
#[allow(clippy::cast_possible_truncation)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum SkipReason {
	/// The captured stake was free to go before the slash was executed: the queue was late, or the execution failed before.
	Expired,
	/// What it had pledged has been cut already.
	NothingLeft,
	/// The review origin executed the slash without it.
	Excepted,
	/// It could not be cut in the last era in which the slash was in time, and the others did not wait for it.
	Failed(DispatchError),
}

/// A fault of members of this chain's own set that a pallet has verified: what [`ReportOffence`] takes in and
/// [`OnOffenceHandler`] is told, in one form.
///
/// [`ReportOffence`]: sp_staking::offence::ReportOffence
/// [`OnOffenceHandler`]: sp_staking::offence::OnOffenceHandler
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offence<AccountId> {
	/// The era in which it happened.
	pub era: Era,
	/// What tells it from others of its kind and era.
	pub slot: u64,
	/// Who did it.
	pub offenders: alloc::vec::Vec<AccountId>,
	/// How much of the captured stake it costs each of them.
	pub fraction: Fraction,
}

impl<AccountId: Clone> sp_staking::offence::Offence<AccountId> for Offence<AccountId> {
	const ID: sp_staking::offence::Kind = *b"rampart:offences";
	/// The era and the number: a number may come again in another era.
	type Slot = (u32, u64);

	fn offenders(&self) -> alloc::vec::Vec<AccountId> {
		self.offenders.clone()
	}

	/// Eras are this chain's sessions of answerability.
	fn session_index(&self) -> sp_staking::SessionIndex {
		self.era.0
	}

	/// Not known here, and not asked for.
	fn validator_set_count(&self) -> u32 {
		0
	}

	fn slot(&self) -> (u32, u64) {
		(self.era.0, self.slot)
	}

	fn slash_fraction(&self, _: u32) -> Perbill {
		self.fraction.0
	}
}

/// A slash that is pending, and what it would take of one vault.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct PendingCut<AccountId> {
	/// The slash.
	pub slash: SlashId,
	/// The operator that answers, in the set.
	pub at: SetMember<AccountId>,
	/// The capture era.
	pub era: Era,
	/// How much of the captured stake it takes, by what is firm now.
	pub fraction: Fraction,
	/// The era in which it is due.
	pub due: Era,
	/// Its execution failed to the last.
	pub parked: bool,
	/// The vault.
	pub vault: VaultId,
	/// What the vault had pledged.
	pub captured: Stake,
	/// What would be cut now, or why nothing: in the vault's asset.
	pub would_cut: Result<Cut, DispatchError>,
}

/// What a slash that is pending would take of one vault, and of one staker in it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct StakerCut<AccountId> {
	/// Of the vault.
	pub cut: PendingCut<AccountId>,
	/// What of `would_cut` the staker would bear: of what each tranche loses the part that his shares are of the tranche's, rounded
	/// down. Nothing where nothing would be cut, or where what he has was out of the pool before the capture.
	pub own: Stake,
}

/// An announced payout, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct PayoutView<AccountId> {
	/// Its index.
	pub payout: PayoutId,
	/// In which asset.
	pub asset: AssetId,
	/// How much.
	pub amount: Stake,
	/// To whom.
	pub to: AccountId,
	/// What names the reason.
	pub reason: H256,
	/// The first era in which it can be paid.
	pub due: Era,
}

/// A pot of a set, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct PotView<AccountId> {
	/// The asset in it.
	pub asset: AssetId,
	/// Its account.
	pub account: AccountId,
	/// How much is in it.
	pub balance: Stake,
}

/// The insurance of a set.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct InsuranceView<AccountId> {
	/// Its pots that were paid into, one for each asset.
	pub pots: alloc::vec::Vec<PotView<AccountId>>,
	/// What is announced of them.
	pub payouts: alloc::vec::Vec<PayoutView<AccountId>>,
}

/// Whole eras, as a number of them.
pub(crate) const ONE_ERA: Eras = Eras(1);
