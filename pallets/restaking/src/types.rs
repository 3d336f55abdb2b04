//! The records of restaking.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use rampart_primitives::{
	AssetId, Era, Eras, Fraction, Generation, Magnitude, RelayBlock, Scheduled, Shares, Stake, TrancheId, VaultId,
	VaultKind, MAX_UNBONDING_ERAS,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// The most unbonding tranches that a vault's record holds: the eras in which stake that is still slashable may have been
/// asked for, which are `unbonding_eras` back and the current one. Older ones have matured and move away.
pub const MAX_UNBONDING: u32 = MAX_UNBONDING_ERAS + 1;

/// The longest time for which a guard can oblige a pledge to stand: as long as stake stays slashable. Source: DESIGN 9 bounds the
/// latter.
pub const MAX_OBLIGATION: Eras = Eras(MAX_UNBONDING_ERAS);

/// The most dates of lowered pledges that are still promised: a pledge stops counting in the next era or when its obligation is
/// over, and is promised for the unbonding eras from then.
pub const MAX_RELEASES: u32 = MAX_UNBONDING + MAX_OBLIGATION.0;

/// The most unclaimed withdrawals of one position. A few more than can be unripe, so that nobody has to claim every era.
pub const MAX_REQUESTS: u32 = MAX_UNBONDING_ERAS + 4;

/// The most delegates of a curator.
pub const MAX_DELEGATES: u32 = 8;

/// The most of the stakers' rewards that a curator may take. Source: the bound of Symbiotic's curators, half.
pub const MAX_FEE: Fraction = Fraction::from_percent(50);

/// The most by which one change may raise a fee. Source: DESIGN 7, a rise is bounded per change; Jito bounds it likewise.
pub const MAX_FEE_RISE: Fraction = Fraction::from_percent(10);

/// The longest metadata of a vault: a name and a link.
pub const MAX_METADATA: u32 = 256;

/// What a delegate may do for a curator: one bit for each kind of act.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Permissions {
	/// Pledge and lower pledges.
	pub allocate: bool,
	/// Set the vault's limit, its allocation delay and its deposit cap.
	pub set_limits: bool,
	/// Set the curator's fee.
	pub set_fee: bool,
	/// Say who may deposit, and pause deposits.
	pub admit: bool,
}

impl Permissions {
	/// No permission.
	pub const NONE: Self = Self { allocate: false, set_limits: false, set_fee: false, admit: false };
	/// To pledge.
	pub const ALLOCATE: Self = Self { allocate: true, ..Self::NONE };
	/// To set limits.
	pub const SET_LIMITS: Self = Self { set_limits: true, ..Self::NONE };
	/// To set the fee.
	pub const SET_FEE: Self = Self { set_fee: true, ..Self::NONE };
	/// To admit stakers.
	pub const ADMIT: Self = Self { admit: true, ..Self::NONE };

	/// Are all that are in `wanted` in here?
	pub const fn contains(self, wanted: Self) -> bool {
		(self.allocate || !wanted.allocate)
			&& (self.set_limits || !wanted.set_limits)
			&& (self.set_fee || !wanted.set_fee)
			&& (self.admit || !wanted.admit)
	}
}

/// The clock of everything: era, its beginning and its length.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct ClockState {
	/// The current era.
	pub era: Era,
	/// The relay-chain block in which it began.
	pub since: RelayBlock,
	/// How many relay-chain blocks it lasts.
	pub length: RelayBlock,
	/// The length from the next era on.
	pub next_length: RelayBlock,
	/// How many blocks of our own it has had.
	pub blocks: u32,
}

/// What the chain allows now. Nothing in it can stop a withdrawal, a claim or a cut.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct EmergencyStop {
	/// No vault takes new deposits.
	pub deposits: bool,
	/// No vault is created, and no pledge is made or raised.
	pub allocations: bool,
}

/// An asset that vaults may hold.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct AssetInfo<AssetKind> {
	/// What the asset is to the rest of the chain.
	pub kind: AssetKind,
	/// The least that one deposit must bring. It pays for the position.
	pub minimum_deposit: Stake,
	/// The most that all vaults together may hold after a deposit.
	pub cap: Option<Stake>,
}

/// A part of a vault's assets that is cut at one rate.
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
pub struct Tranche {
	/// What it holds.
	pub assets: Stake,
	/// The shares of those who hold it.
	pub shares: Shares,
	/// What is left of it after all cuts.
	pub survival: Magnitude,
}

impl Tranche {
	/// An empty tranche of a given survival.
	pub const fn empty(survival: Magnitude) -> Self {
		Self { assets: Stake::ZERO, shares: Shares::ZERO, survival }
	}
}

/// The active stake at an era's start.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Checkpoint {
	/// The era.
	pub era: Era,
	/// The active stake at its start, less what was cut of it since.
	pub assets: Stake,
}

/// All that ever went through a vault. `deposited = in the vault + claimed + settled + lost`, to the unit (R2).
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Flows {
	/// What stakers brought, and rewards that came into the pool.
	pub deposited: Stake,
	/// What stakers took away.
	pub claimed: Stake,
	/// What was cut and paid out.
	pub settled: Stake,
	/// What claims and settlements went without, because the asset's issuer had destroyed it, roundings included. It is owed to
	/// nobody any more. What the issuer gives back too late for them stays in the vault's account, up to this sum: it is neither
	/// a staker's nor the curator's, covers a loss to come, and goes with the account to the creator when the vault is removed.
	pub lost: Stake,
}

impl Flows {
	/// What the vault owes: to stakers, and as escrow. `None` where more went than came, which R2 rules out.
	pub fn owed(&self) -> Option<Stake> {
		let gone = self.claimed.0.checked_add(self.settled.0)?.checked_add(self.lost.0)?;
		self.deposited.0.checked_sub(gone).map(Stake)
	}
}

/// Who may bring how much. What stops a deposit never stops a withdrawal.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Gate {
	/// The most that the active pool may hold after a deposit.
	pub cap: Option<Stake>,
	/// Only accounts on the allow-list may hold new shares.
	pub allow_listed: bool,
	/// The curator takes no deposits for now.
	pub paused: bool,
	/// The vault takes no deposits and makes no pledges any more, until it is empty and goes.
	pub closing: bool,
}

/// A vault: what every call on it reads.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Vault<AccountId> {
	/// The one asset that it holds.
	pub asset: AssetId,
	/// Exclusive or shared. Never changes.
	pub kind: VaultKind,
	/// The account that runs it.
	pub curator: AccountId,
	/// The account that holds its collateral, and nothing else does.
	pub account: AccountId,
	/// The asset's minimum balance, which the creator put into that account. Not collateral.
	pub endowment: Stake,
	/// How long stake stays slashable after its owner asked to withdraw. Never changes.
	pub unbonding_eras: Eras,
	/// Counts the total losses.
	pub generation: Generation,
	/// The first era in which the present generation takes deposits.
	pub opens: Era,
	/// The pool of the present generation.
	pub active: Tranche,
	/// The active stake at the start of the last era in which somebody came or went.
	pub checkpoint: Checkpoint,
	/// The sum of all pledges, of raises that wait, and of lowered pledges that are still promised.
	pub encumbered: Magnitude,
	/// What was cut and waits for its settlement.
	pub escrowed: Stake,
	/// What came and went.
	pub flows: Flows,
	/// Who may bring how much.
	pub gate: Gate,
	/// How much of what it owes its account lacked when somebody last looked, since the asset's issuer destroyed it.
	pub impaired: Stake,
}

impl<AccountId> Vault<AccountId> {
	/// The active stake at the start of `now`.
	pub fn checkpoint_at(&self, now: Era) -> Stake {
		if self.checkpoint.era == now {
			self.checkpoint.assets
		} else {
			self.active.assets
		}
	}

	/// Remember the active stake at the start of `now`, before it changes.
	pub fn keep_checkpoint(&mut self, now: Era) {
		self.checkpoint = Checkpoint { era: now, assets: self.checkpoint_at(now) };
	}

	/// Is stake asked for in `era` still slashable?
	pub fn is_unripe(&self, era: Era, now: Era) -> bool {
		now <= era.after(self.unbonding_eras)
	}
}

/// A vault: what only its curator's calls read.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct VaultInfo<AccountId, Ticket> {
	/// Who paid for the vault's storage and its account.
	pub creator: AccountId,
	/// To whom the curator wants to hand the vault over.
	pub heir: Option<AccountId>,
	/// Who may act for the curator, and in what.
	pub delegates: BoundedVec<(AccountId, Permissions), ConstU32<MAX_DELEGATES>>,
	/// What the pledges of a shared vault may sum up to.
	pub limit: Scheduled<Magnitude>,
	/// How many eras a raise waits before it counts.
	pub allocation_delay: Scheduled<Eras>,
	/// The curator's part of the stakers' rewards.
	pub fee: Scheduled<Fraction>,
	/// How many allocations it has.
	pub allocations: u32,
	/// How many accounts are on its allow-list.
	pub listed: u32,
	/// Lowered pledges that are still promised, with the last era in which they are.
	pub releases: BoundedVec<(Era, Magnitude), ConstU32<MAX_RELEASES>>,
	/// The deposit for the vault's storage.
	pub ticket: Ticket,
}

impl<AccountId, Ticket> VaultInfo<AccountId, Ticket> {
	/// The least that the limit is from `now` on until an announced change of it is over.
	pub fn least_limit(&self, now: Era) -> Magnitude {
		let present = *self.limit.at(now);
		self.limit.waiting(now).map_or(present, |(_, next)| present.min(*next))
	}

	/// May `who`, who is not the curator, do this?
	pub fn permits(&self, who: &AccountId, act: Permissions) -> bool
	where
		AccountId: PartialEq,
	{
		self.delegates.iter().any(|(delegate, permissions)| delegate == who && permissions.contains(act))
	}

	/// The sum of the releases that are over before `now`; they are struck from the list.
	pub fn take_released(&mut self, now: Era) -> Magnitude {
		let mut released = 0u128;
		self.releases.retain(|(era, magnitude)| {
			let over = *era < now;
			if over {
				released = released.saturating_add(magnitude.0);
			}
			!over
		});
		Magnitude(released)
	}
}

/// A deposit, and who gets it back.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Paid<AccountId, Ticket> {
	/// Who paid.
	pub by: AccountId,
	/// The deposit.
	pub ticket: Ticket,
}

/// What a tranche lost by a cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Loss {
	/// The tranche.
	pub tranche: TrancheId,
	/// Of its assets.
	pub amount: Stake,
	/// Of its survival.
	pub magnitude: Magnitude,
}

/// The pool of a generation that ended in a total loss.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct ClosedPool {
	/// The era in which it ended. Its stake stays slashable for `unbonding_eras` from then.
	pub era: Era,
	/// The active stake at the start of that era, less what was cut of it since.
	pub checkpoint: Stake,
	/// What is left in it.
	pub tranche: Tranche,
}

/// What a staker has in a vault.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Position {
	/// The generation of `shares`.
	pub generation: Generation,
	/// Shares of the active pool, or of the closed one where the generation is over.
	pub shares: Shares,
	/// Shares of the tranches in which the staker asked to withdraw, by era, oldest first.
	pub unbonding: BoundedVec<(Era, Shares), ConstU32<MAX_REQUESTS>>,
}

impl Position {
	/// True when nothing is left in it.
	pub fn is_empty(&self) -> bool {
		self.shares.is_zero() && self.unbonding.is_empty()
	}
}

/// What a staker puts up with when stake of his goes into a vault.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct DepositBounds {
	/// The fewest shares to get for it.
	pub min_shares: Shares,
	/// The most cuts of the vault that are decided and not done, of which a newcomer bears his part.
	pub accept_pending_cuts: u32,
}

/// How much to withdraw, with the bound that the staker sets against a price that moved.
// The derived encoding casts a variant's index, which is checked to fit.
#[allow(clippy::cast_possible_truncation)]
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Withdrawal {
	/// So many units of the asset, for at most so many shares.
	Assets {
		/// Units of the asset.
		amount: Stake,
		/// The most shares to burn for them.
		max_shares: Shares,
	},
	/// What so many shares are worth. A cut in between cannot make it fail, unless the bound does.
	Shares {
		/// Shares of the active pool.
		amount: Shares,
		/// The least units of the asset to get for them.
		min_assets: Stake,
	},
}

/// A change of an allocation that has a date.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Pending {
	/// The first era in which it counts.
	pub from: Era,
	/// What is added then. Encumbered already.
	pub raise: Magnitude,
	/// What is taken away then. Stays encumbered until its release.
	pub lower: Magnitude,
	/// The cap from then on.
	pub cap: Option<Stake>,
}

impl Pending {
	/// The date from which a pledge is one of nothing.
	pub const fn nothing_from(from: Era) -> Self {
		Self { from, raise: Magnitude::ZERO, lower: Magnitude::ZERO, cap: None }
	}
}

/// A vault's pledge to a member of an operator set.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Allocation {
	/// The vault that pledges.
	pub vault: VaultId,
	/// The generation that it pledges of. A pledge of an older one does not count.
	pub generation: Generation,
	/// What is pledged, until a pending change counts.
	pub magnitude: Magnitude,
	/// The most stake that it may count as, in units of the asset.
	pub cap: Option<Stake>,
	/// The one change that has a date.
	pub pending: Option<Pending>,
	/// `G`: how much it has been cut in total, for stake in the active pool. Never falls.
	pub cut_total: Magnitude,
}

impl Allocation {
	/// A pledge of nothing.
	pub const fn none(vault: VaultId, generation: Generation) -> Self {
		Self { vault, generation, magnitude: Magnitude::ZERO, cap: None, pending: None, cut_total: Magnitude::ZERO }
	}

	/// Magnitude and cap that count in `era`.
	pub fn at(&self, era: Era) -> (Magnitude, Option<Stake>) {
		match &self.pending {
			Some(pending) if pending.from <= era => {
				(Magnitude(self.magnitude.0.saturating_add(pending.raise.0)).excess_over(pending.lower), pending.cap)
			},
			_ => (self.magnitude, self.cap),
		}
	}

	/// Let a change that counts by `now` become the state. The date of a pledge that came to nothing is kept: its promise
	/// is good for `unbonding_eras` more.
	pub fn fold(&mut self, now: Era) {
		let Some(pending) = self.pending.as_ref().filter(|pending| pending.from <= now) else { return };
		let from = pending.from;
		(self.magnitude, self.cap) = self.at(now);
		self.pending = self.magnitude.is_zero().then(|| Pending::nothing_from(from));
	}

	/// A change that waits for its era, if there is one.
	pub fn waiting(&self, now: Era) -> Option<&Pending> {
		self.pending.as_ref().filter(|pending| pending.from > now)
	}

	/// True when nothing is pledged and no capture that still counts can have seen a pledge.
	pub fn is_over(&self, now: Era, unbonding_eras: Eras) -> bool {
		let (magnitude, _) = self.at(now);
		let spent = self.pending.as_ref().is_none_or(|pending| pending.from.after(unbonding_eras) <= now);
		magnitude.is_zero() && self.waiting(now).is_none() && spent
	}

	/// Does nothing of it count when its change has come?
	pub fn is_ending(&self) -> bool {
		self.encumbers().is_zero()
	}

	/// What captures up to `era` have seen of it, what was lowered aside: a raise that counts later is none of theirs.
	pub fn seen_by(&self, era: Era) -> Magnitude {
		match &self.pending {
			Some(pending) if pending.from > era => self.magnitude.excess_over(pending.lower),
			_ => self.encumbers(),
		}
	}

	/// The last era in which a pledge that ends can be cut: its last table's, and the unbonding eras.
	pub fn last_promised(&self, now: Era, unbonding_eras: Eras) -> Era {
		let from = self.pending.as_ref().map_or(now.next(), |pending| pending.from);
		Era(from.0.saturating_sub(1)).after(unbonding_eras)
	}

	/// What of it is in the vault's `encumbered`, releases aside.
	pub fn encumbers(&self) -> Magnitude {
		match &self.pending {
			Some(pending) => Magnitude(self.magnitude.0.saturating_add(pending.raise.0)).excess_over(pending.lower),
			None => self.magnitude,
		}
	}
}
