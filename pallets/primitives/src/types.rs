//! Identifiers, views and records that cross a seam.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;
use sp_runtime::DispatchError;

use crate::{AssetWeight, Fraction, Magnitude, Shares, Stake, Value};

/// Index of an asset in the registry of restaking. Short, so that it can be typed by hand and costs four bytes.
pub type AssetId = u32;
/// Index of a vault, given in order of creation.
pub type VaultId = u32;
/// Index of a service, given in order of registration. Service 0 is this chain's own collator set.
pub type ServiceId = u32;
/// Index of an operator set within its service.
pub type SetId = u32;
/// Index of a slash, given in order of the reports.
pub type SlashId = u64;
/// Index of a budget, given in order of funding.
pub type BudgetId = u64;
/// A block number of the relay chain: the unit of an era's length.
pub type RelayBlock = u32;

/// The longest time that stake stays slashable after its owner asked to withdraw. Source: DESIGN 9.
pub const MAX_UNBONDING_ERAS: u32 = 28;

/// The most tranches that one cut can hit: the pool (active or closed), and an unbonding tranche for each of the
/// `MAX_UNBONDING_ERAS` eras back and for the current one.
pub const MAX_TRANCHES: u32 = MAX_UNBONDING_ERAS + 2;

/// The most vaults that can back one member of a set. Source: DESIGN 9.
pub const MAX_BACKERS: u32 = 16;

/// Declares a newtype over `u32` that counts something of time.
macro_rules! count {
	($(#[$doc:meta])* $name:ident) => {
		$(#[$doc])*
		#[derive(
			Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, DecodeWithMemTracking,
			MaxEncodedLen, TypeInfo, Serialize, Deserialize,
		)]
		pub struct $name(pub u32);

		impl core::fmt::Display for $name {
			fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
				self.0.fmt(f)
			}
		}
	};
}

count! {
	/// An era by its number. Genesis is era 0.
	Era
}

count! {
	/// A length of time in eras.
	Eras
}

count! {
	/// A vault's generation: counts its total losses.
	Generation
}

impl Era {
	/// The era that is `eras` later. At the end of time it stays the last one: a date that never comes.
	pub const fn after(self, eras: Eras) -> Self {
		Self(self.0.saturating_add(eras.0))
	}

	/// The next era.
	pub const fn next(self) -> Self {
		self.after(Eras(1))
	}

	/// How many eras lie between `earlier` and this one; nothing when `earlier` is not earlier.
	pub const fn since(self, earlier: Self) -> Eras {
		Eras(self.0.saturating_sub(earlier.0))
	}
}

impl Generation {
	/// The generation after this one.
	pub const fn next(self) -> Self {
		Self(self.0.saturating_add(1))
	}
}

/// How a vault's stake may be pledged. Fixed at creation.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub enum VaultKind {
	/// What is pledged to one member is nobody else's: the pledges sum up to the whole at most.
	Exclusive,
	/// The same stake backs several members, up to a limit on the sum that the vault states.
	Shared,
}

/// A group of operators of a service with one job, one stake table and one slashing policy.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct OperatorSet {
	/// The service.
	pub service: ServiceId,
	/// The set within the service.
	pub set: SetId,
}

/// An operator in an operator set.
#[derive(
	Clone,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct SetMember<AccountId> {
	/// The operator set.
	pub set: OperatorSet,
	/// The operator.
	pub operator: AccountId,
}

/// Where what was cut goes, but for the reporter's part.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize, Deserialize,
)]
// The codec's derive casts the index of a variant.
#[allow(clippy::cast_possible_truncation)]
pub enum Sink<AccountId> {
	/// It is destroyed.
	Burn,
	/// It goes to the treasury of the chain.
	Treasury,
	/// It goes to one account, for ever or until the policy changes.
	Account(AccountId),
	/// It goes to the insurance pot of the set, for those whom its members harmed.
	Insurance,
}

impl<AccountId> Sink<AccountId> {
	/// Does what goes there go to somebody whom the set chose?
	pub fn redistributes(&self) -> bool {
		matches!(self, Self::Account(_) | Self::Insurance)
	}
}

/// The most resolvers of a set. Source: DESIGN 9.
pub const MAX_RESOLVERS: u32 = 16;

/// Who may soften a slash, or end it, while its window is open.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize, Deserialize,
)]
pub struct Resolvers<AccountId> {
	/// The accounts, each once.
	pub accounts: BoundedVec<AccountId, ConstU32<MAX_RESOLVERS>>,
	/// How many of them must agree: from one to all of them; none where there are no accounts.
	pub threshold: u32,
}

impl<AccountId> Default for Resolvers<AccountId> {
	fn default() -> Self {
		Self { accounts: BoundedVec::new(), threshold: 0 }
	}
}

/// By whom, how hard, how fast and in whose favour the faults of a set's members are punished.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Policy<AccountId> {
	/// Who may report faults of the members.
	pub slasher: AccountId,
	/// The largest fraction that one report may cut: more than nothing.
	pub max_fraction: Fraction,
	/// Where what was cut goes.
	pub sink: Sink<AccountId>,
	/// Of what was cut, how much the reporter gets before the sink does. A reporter that is the offender gets nothing.
	pub reporter_part: Fraction,
	/// How many eras after its capture era a fault may be reported.
	pub horizon_eras: Eras,
	/// For how many whole eras a reported slash can be softened or ended, before it is due.
	pub window_eras: Eras,
	/// Who may do so.
	pub resolvers: Resolvers<AccountId>,
	/// Pallets of this chain that verify a proof of a fault may report it: such a slash has no window.
	pub accepts_proofs: bool,
	/// Whether a member of whom anything was cut is removed from the set.
	pub ejects: bool,
}

impl<AccountId> Policy<AccountId> {
	/// Does somebody gain by a cut whom the set chose? The sink may name him; and a reporter's part goes to the slasher, who may
	/// report as he likes. Such a set says so for ever.
	pub fn redistributes(&self) -> bool {
		self.sink.redistributes() || !self.reporter_part.is_zero()
	}
}

impl<AccountId: PartialEq> Policy<AccountId> {
	/// For how many eras after its capture era a slash may be on its way before it is due: the horizon, the window, and the era
	/// in which it was reported.
	pub fn span(&self) -> Eras {
		Eras(self.horizon_eras.0.saturating_add(self.window_eras.0).saturating_add(1))
	}

	/// Could a backer who agreed to `before` be worse off? Only a smaller fraction or part, a shorter horizon or a longer window,
	/// by the same slasher for the same sink before the same resolvers, is no reason to leave.
	pub fn hurts_more_than(&self, before: &Self) -> bool {
		self.slasher != before.slasher
			|| self.sink != before.sink
			|| self.resolvers != before.resolvers
			|| self.max_fraction > before.max_fraction
			|| self.reporter_part > before.reporter_part
			|| self.horizon_eras > before.horizon_eras
			|| self.window_eras < before.window_eras
			|| (self.accepts_proofs && !before.accepts_proofs)
			|| (self.ejects && !before.ejects)
	}
}

/// By what a budget's part of an era is split over the members of a set.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
// The codec's derive casts the index of a variant.
#[allow(clippy::cast_possible_truncation)]
pub enum Split {
	/// By their stake in the era's table.
	Stake,
	/// By the points that the service reported for the era.
	Points {
		/// The part of an era without points is kept for the eras to come. Else it is split by stake.
		carry: bool,
	},
}

/// The most assets that an operator set can accept. Source: DESIGN 9.
pub const MAX_ACCEPTED_ASSETS: u32 = 16;

/// The assets that count in an operator set, and for how much each does.
pub type AcceptedAssets = BoundedVec<(AssetId, AssetWeight), ConstU32<MAX_ACCEPTED_ASSETS>>;

/// A vault as the other pallets see it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct VaultView {
	/// The asset that the vault holds.
	pub asset: AssetId,
	/// Exclusive or shared.
	pub kind: VaultKind,
	/// How long stake stays slashable after its owner asked to withdraw.
	pub unbonding_eras: Eras,
	/// Which generation of stakers it has now.
	pub generation: Generation,
	/// Assets of the active pool.
	pub active: Stake,
	/// Shares of the active pool.
	pub shares: Shares,
	/// What was cut and lies in the vault's account until its receipts are settled.
	pub escrowed: Stake,
}

/// What a vault had pledged to a member at the start of an era: the entry `{cp, M, m, G}` of a stake table.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Captured {
	/// The era whose start this describes.
	pub era: Era,
	/// The vault's generation then.
	pub generation: Generation,
	/// The stake that counts: the pledge in the vault's asset, its cap applied.
	pub stake: Stake,
	/// `cp`: the vault's active stake.
	pub checkpoint: Stake,
	/// `M`: the survival of the vault's active pool.
	pub survival: Magnitude,
	/// `m`: the magnitude of `stake`, `ceil(stake * M / cp)`.
	pub magnitude: Magnitude,
	/// `G`: how much the allocation had been cut in total.
	pub cut_total: Magnitude,
}

/// What one vault had pledged to a member at the start of an era.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Pledge {
	/// The vault that pledges.
	pub vault: VaultId,
	/// Its asset.
	pub asset: AssetId,
	/// What it had pledged.
	pub captured: Captured,
}

/// A vault in a member's entry of a stake table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct TableBacker {
	/// The vault that backs the member.
	pub vault: VaultId,
	/// Its asset.
	pub asset: AssetId,
	/// What the pledge counts for in the set: by the era's price and the set's weight of the asset. Nothing where the asset
	/// had no price, though the pledge can be cut all the same.
	pub value: Value,
	/// What was pledged: `captured.stake` is the amount.
	pub captured: Captured,
}

/// A member in a stake table.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct TableMember {
	/// The era at whose start the table was taken.
	pub era: Era,
	/// Its place in the table, and in the Merkle tree over it: from 0 on, without a gap.
	pub index: u32,
	/// Its stake: the sum of its backers' values.
	pub stake: Value,
	/// The vaults that backed it.
	pub backers: Vec<TableBacker>,
}

/// A stake table without its members.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct TableView<AccountId> {
	/// The era at whose start it was taken.
	pub era: Era,
	/// The sum of its members' stakes.
	pub total: Value,
	/// How many members it has.
	pub members: u32,
	/// The root of the Merkle tree over its members.
	pub root: H256,
	/// What was in force in the set in that era: a fault is judged by it.
	pub policy: SetView<AccountId>,
}

/// A part of a vault's assets that is cut at one rate.
#[derive(
	Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
// The codec's derive casts the index of a variant.
#[allow(clippy::cast_possible_truncation)]
pub enum TrancheId {
	/// The stake whose withdrawal was requested in this era.
	Unbonding(Era),
	/// The pool of a generation that ended in a total loss.
	Closed(Generation),
	/// The pool of the present generation.
	Active,
}

/// What one cut took from one vault. It lies in the vault's account, and in its ledger as `escrowed`, until the receipt is
/// settled. A receipt is money: it is neither copied nor dropped.
#[must_use = "a receipt is money: settle it, or store it until it can be settled"]
#[derive(Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Receipt {
	/// The vault that was cut.
	pub vault: VaultId,
	/// Its asset.
	pub asset: AssetId,
	/// All that was taken: the sum of `parts`.
	pub total: Stake,
	/// What was taken from each tranche, oldest first.
	pub parts: BoundedVec<(TrancheId, Stake), ConstU32<MAX_TRANCHES>>,
}

impl Receipt {
	/// Take `amount` off it, from the oldest tranche on: a receipt of its own. What is left and what was taken are the whole.
	/// `None`, and nothing is changed, where there is less.
	pub fn take(&mut self, amount: Stake) -> Option<Self> {
		let total = self.total.ensure_sub(amount).ok()?;
		let mut wanted = amount;
		let mut taken = BoundedVec::new();
		let mut left = BoundedVec::new();
		for (tranche, part) in &self.parts {
			let now = (*part).min(wanted);
			let rest = part.ensure_sub(now).ok()?;
			wanted = wanted.ensure_sub(now).ok()?;
			// As many as there were, at most; qed.
			if !now.is_zero() {
				taken.try_push((*tranche, now)).ok()?;
			}
			if !rest.is_zero() {
				left.try_push((*tranche, rest)).ok()?;
			}
		}
		if !wanted.is_zero() {
			return None;
		}
		self.total = total;
		self.parts = left;
		Some(Self { vault: self.vault, asset: self.asset, total: amount, parts: taken })
	}
}

/// An operator set as the other pallets see it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct SetView<AccountId> {
	/// How the faults of its members are punished.
	pub policy: Policy<AccountId>,
	/// How many eras a change that could hurt a backer is visible before it acts.
	pub notice_eras: Eras,
}

/// Why a capture cannot be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub enum StakeError {
	/// There is no such vault.
	UnknownVault,
	/// The vault does not back this member.
	NotBacking,
	/// The era is over: what the vault had at its start is not known any more.
	Passed,
	/// The era has not begun.
	NotYet,
	/// The amounts do not fit the arithmetic.
	Arithmetic,
}

impl From<StakeError> for DispatchError {
	fn from(error: StakeError) -> Self {
		DispatchError::Other(match error {
			StakeError::UnknownVault => "there is no such vault",
			StakeError::NotBacking => "the vault does not back this member",
			StakeError::Passed => "the era is over: its stake is not known any more",
			StakeError::NotYet => "the era has not begun",
			StakeError::Arithmetic => "the amounts do not fit the arithmetic",
		})
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn receipt(parts: &[(TrancheId, u128)]) -> Receipt {
		let total = Stake(parts.iter().map(|(_, part)| part).sum());
		let parts: Vec<_> = parts.iter().map(|(tranche, part)| (*tranche, Stake(*part))).collect();
		Receipt { vault: 1, asset: 2, total, parts: parts.try_into().expect("within the bound") }
	}

	#[test]
	fn take_splits_a_receipt_from_the_oldest_tranche_on() {
		let old = TrancheId::Unbonding(Era(3));
		for (amount, taken, left) in [
			(0, vec![], vec![(old, 5), (TrancheId::Active, 7)]),
			(4, vec![(old, 4)], vec![(old, 1), (TrancheId::Active, 7)]),
			(5, vec![(old, 5)], vec![(TrancheId::Active, 7)]),
			(6, vec![(old, 5), (TrancheId::Active, 1)], vec![(TrancheId::Active, 6)]),
			(12, vec![(old, 5), (TrancheId::Active, 7)], vec![]),
		] {
			let mut whole = receipt(&[(old, 5), (TrancheId::Active, 7)]);
			assert_eq!(whole.take(Stake(amount)), Some(receipt(&taken)));
			assert_eq!(whole, receipt(&left));
		}
	}

	#[test]
	fn take_changes_nothing_when_there_is_less() {
		let mut whole = receipt(&[(TrancheId::Active, 7)]);
		assert_eq!(whole.take(Stake(8)), None);
		assert_eq!(whole, receipt(&[(TrancheId::Active, 7)]));
		// A receipt that does not add up gives nothing, rather than what is not there.
		let mut false_one = Receipt { total: Stake(9), ..receipt(&[(TrancheId::Active, 7)]) };
		assert_eq!(false_one.take(Stake(8)), None);
	}
}
