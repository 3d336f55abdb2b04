//! A turn: what is paid of one era to one set, and how far that is. Records, and what they say of themselves.

#![deny(missing_docs)]

use alloc::{collections::BTreeSet, vec::Vec};
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use rampart_primitives::{AssetId, BudgetId, Era, OperatorSet, Stake, TableBacker, TableMember, Value};
use scale_info::TypeInfo;

use crate::{splitting, BudgetWeights, MAX_BUDGETS};

/// How far the payments are.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Position<AccountId> {
	/// The era whose round it is: what was due when it began is paid in it.
	pub era: Era,
	/// What is being done, when no turn is.
	pub phase: Phase,
	/// The set that was done last.
	pub after: Option<OperatorSet>,
	/// The round began after this set.
	pub began_after: Option<OperatorSet>,
	/// The turn that is being made.
	pub turn: Option<Turn<AccountId>>,
	/// The points that were forgotten last, in the set to which the walk has come.
	pub forgotten: Option<Forgotten<AccountId>>,
}

impl<AccountId> Default for Position<AccountId> {
	fn default() -> Self {
		Self { era: Era(0), phase: Phase::Subsidy, after: None, began_after: None, turn: None, forgotten: None }
	}
}

/// Which of a set's points were forgotten last. What is sought next lies behind: a key that a block has removed costs as much to
/// pass as one that is there, so to seek from the first one on would take ever longer.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Forgotten<AccountId> {
	/// The set.
	pub set: OperatorSet,
	/// The era.
	pub era: Era,
	/// The member. None when the era's sum went, which is the last of it.
	pub member: Option<AccountId>,
}

/// What the walk is doing, in the order in which it does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
// The codec's derive casts the index of a variant.
#[allow(clippy::cast_possible_truncation)]
pub enum Phase {
	/// It takes in the subsidy.
	Subsidy,
	/// It goes round the sets.
	Sets {
		/// It has come to the last set, and went on from the first one.
		wrapped: bool,
	},
	/// All is done, until the era turns.
	Done,
}

/// A turn: one era of one set.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Turn<AccountId> {
	/// The set that is paid.
	pub set: OperatorSet,
	/// The era that is paid.
	pub era: Era,
	/// The era of the stake table by which it is.
	pub table: Era,
	/// What is being done.
	pub stage: Stage<AccountId>,
	/// What is paid: a part of each ripe budget.
	pub parts: BoundedVec<Part<AccountId>, ConstU32<MAX_BUDGETS>>,
}

/// What a turn is doing, in the order in which it does it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
// The codec's derive casts the index of a variant.
#[allow(clippy::cast_possible_truncation)]
pub enum Stage<AccountId> {
	/// It sums up what the members count for in budgets that weigh assets by themselves.
	Sum {
		/// The member that was added last.
		after: Option<AccountId>,
	},
	/// It pays the members.
	Pay {
		/// The member that was paid last.
		after: Option<AccountId>,
	},
	/// All were paid: what is left returns.
	End,
}

/// What a budget pays in a turn.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Part<AccountId> {
	/// The budget. It can end before the turn does.
	pub budget: BudgetId,
	/// Whose it is.
	pub funder: AccountId,
	/// In which asset.
	pub asset: AssetId,
	/// What was taken from the budget.
	pub part: Stake,
	/// What of it nobody has got.
	pub left: Stake,
	/// By what it is split over the members.
	pub by: By,
	/// What each asset counts for.
	pub weights: BudgetWeights,
	/// What all members count for together.
	pub total: u128,
}

/// By what a part is split over the members, as it turned out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
// The codec's derive casts the index of a variant.
#[allow(clippy::cast_possible_truncation)]
pub enum By {
	/// By their stake.
	Stake,
	/// By their points.
	Points,
}

impl<AccountId> Part<AccountId> {
	/// What all members count for is to be found out.
	fn is_to_be_summed(&self) -> bool {
		self.by == By::Stake && !self.weights.is_empty()
	}

	/// What each vault of a member counts for.
	pub(crate) fn counts(&self, backers: &[TableBacker]) -> Vec<Value> {
		backers.iter().map(|backer| splitting::weighted(backer.asset, backer.value, &self.weights)).collect()
	}
}

impl<AccountId> Turn<AccountId> {
	/// What comes when all is summed up. Where nobody counts there is nobody to go through.
	pub(crate) fn payment(&self) -> Stage<AccountId> {
		if self.parts.iter().any(|part| part.total > 0 && !part.part.is_zero()) {
			Stage::Pay { after: None }
		} else {
			Stage::End
		}
	}

	/// What comes first.
	pub(crate) fn beginning(&self) -> Stage<AccountId> {
		if self.parts.iter().any(Part::is_to_be_summed) {
			Stage::Sum { after: None }
		} else {
			self.payment()
		}
	}

	/// Add what a member counts for to the sums.
	pub(crate) fn add(&mut self, member: &TableMember) {
		for part in self.parts.iter_mut().filter(|part| part.is_to_be_summed()) {
			let counts = part.counts(&member.backers);
			// Weights are at most one, and the values of a table sum up to 128 bits at most; qed.
			part.total = counts.iter().fold(part.total, |sum, value| sum.saturating_add(value.0));
		}
	}

	/// In how many assets it pays.
	pub(crate) fn assets(&self) -> u32 {
		let assets: BTreeSet<AssetId> = self.parts.iter().map(|part| part.asset).collect();
		u32::try_from(assets.len()).unwrap_or(u32::MAX)
	}

	/// How many budgets it pays.
	pub(crate) fn budgets(&self) -> u32 {
		u32::try_from(self.parts.len()).unwrap_or(u32::MAX)
	}
}
