//! Records of slashes and of what guards against punishing a fault twice.

#![deny(missing_docs)]

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound};
use rampart_primitives::{AssetId, Captured, Era, Fraction, Receipt, SetMember, Sink, SlashId, Stake, VaultId};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::DispatchError;

use crate::Config;

/// The record of used evidence, with the deposit of this runtime.
pub type EvidenceOf<T> = Evidence<<T as frame_system::Config>::AccountId, <T as Config>::Consideration>;

/// What the vaults that back a member had pledged when the era began, as the first report of that era saw it.
pub type CapturesOf<T> = BoundedVec<(VaultId, Captured), <T as Config>::MaxBackers>;

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

/// Where a slash is in its life. A window for a veto and a queue become further states before [`SlashState::Escrowed`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
// The codec's derive casts the index of a variant.
#[allow(clippy::cast_possible_truncation)]
pub enum SlashState {
	/// It is decided, and nothing is cut yet. While slashes are executed when they are reported, no slash is left so.
	Decided,
	/// All is cut. Some of it lies in the vaults' accounts still, because it could not be paid out.
	Escrowed {
		/// From how many vaults: at least one.
		receipts: u32,
	},
	/// All that was cut has gone where the set's policy sends it.
	Settled,
}

/// A decision against an operator, and what it took.
#[derive(CloneNoBound, DebugNoBound, PartialEqNoBound, EqNoBound, Encode, Decode, MaxEncodedLen, TypeInfo)]
#[codec(mel_bound(T: Config))]
#[scale_info(skip_type_params(T))]
pub struct Slash<T: Config> {
	/// The operator, in the set whose policy judged it.
	pub at: SetMember<T::AccountId>,
	/// The capture era: the stake that backed the operator at its start answers.
	pub era: Era,
	/// How much of that stake.
	pub fraction: Fraction,
	/// What identifies the evidence.
	pub evidence: H256,
	/// Where what was cut goes: copied from the policy, which may change later.
	pub sink: Sink,
	/// What it took, vault by vault: never nothing.
	pub cuts: BoundedVec<Cut, T::MaxBackers>,
	/// Where it is in its life.
	pub state: SlashState,
}

/// The use of evidence in a set.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Evidence<AccountId, Ticket> {
	/// The slash that used it. Its record may be gone.
	pub slash: SlashId,
	/// Who reported, and left the deposit.
	pub depositor: AccountId,
	/// The deposit: for this record and, while it is there, the slash's.
	pub deposit: Ticket,
}

/// Why a backing vault was not cut.
// The codec's derive casts the index of a variant.
#[allow(clippy::cast_possible_truncation)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum SkipReason {
	/// Its pledge did not stand when the era began.
	NotBacking,
	/// Its pledge was worth nothing when the era began.
	NothingCaptured,
	/// What it had pledged has been cut already.
	NothingLeft,
	/// It could not be cut, for this error. Nothing of it was taken, and the next report tries again.
	Failed(DispatchError),
}
