//! What was cut and should not have been, for those who were cut: the only writer of [`Compensations`] and [`Claimed`].
//!
//! The review origin gives the root of a tree over the claims on one receipt. Who held what at the cut's block can be recomputed
//! by anyone from that block's state, and so can the tree. What was cut stays where it is, in the vault's account, and each claim
//! is paid out of it: there is no other pot, so no minimum balance stands in the way of a claim that is small or the last.
//!
//! All words are those of Solidity's ABI: 32 bytes, big-endian. A leaf is `keccak256(abi.encode(slash, vault, index, account,
//! amount))`, five words, 160 bytes: `uint256, uint256, uint256, bytes32, uint256`. `index` is the leaf's place, from 0 on. A
//! node is `keccak256(left, right)`; a node without a sibling goes up as it is. A leaf hashes 160 bytes and a node 64, so neither
//! can be taken for the other. The crate `binary-merkle-tree` makes such trees and proofs.

use binary_merkle_tree::verify_proof;
use codec::Encode;
use frame_support::ensure;
use rampart_primitives::{Era, Receipt, SlashId, Stake, VaultId};
use sp_runtime::{
	traits::{Hash, Keccak256},
	DispatchError,
};

use crate::{
	pallet::{Claimed, Compensations, Config, Error},
	Compensation, Proof, MAX_CLEARED,
};

/// What an account claims.
pub(crate) struct Claim<'a, AccountId> {
	pub index: u32,
	pub account: &'a AccountId,
	pub amount: Stake,
	pub proof: Proof,
}

fn word(number: u128) -> [u8; 32] {
	let mut word = [0; 32];
	word[16..].copy_from_slice(&number.to_be_bytes());
	word
}

/// An account as a word: its encoding where that has 32 bytes or less, filled up with zeros, and its hash where it has more.
fn account_word(account: &impl Encode) -> [u8; 32] {
	account.using_encoded(|bytes| {
		let mut word = [0; 32];
		match word.get_mut(..bytes.len()) {
			Some(front) => {
				front.copy_from_slice(bytes);
				word
			},
			None => Keccak256::hash(bytes).0,
		}
	})
}

/// The bytes of a leaf, of which the tree takes the hash.
pub fn leaf(slash: SlashId, vault: VaultId, index: u32, account: &impl Encode, amount: Stake) -> [u8; 160] {
	let words = [word(slash.into()), word(vault.into()), word(index.into()), account_word(account), word(amount.0)];
	let mut bytes = [0; 160];
	for (place, word) in bytes.chunks_exact_mut(32).zip(words) {
		place.copy_from_slice(&word);
	}
	bytes
}

/// Put a compensation on record.
pub(crate) fn insert<T: Config>(slash: SlashId, vault: VaultId, compensation: Compensation) {
	Compensations::<T>::insert(slash, vault, compensation);
}

/// Is anything of a slash claimed still?
pub(crate) fn any<T: Config>(slash: SlashId) -> bool {
	Compensations::<T>::iter_key_prefix(slash).next().is_some()
}

/// Mark a claim as paid, if it is in the tree and was not paid. Gives the receipt out of which to pay it.
pub(crate) fn claim<T: Config>(
	now: Era,
	(slash, vault): (SlashId, VaultId),
	claim: Claim<T::AccountId>,
) -> Result<Receipt, DispatchError> {
	let Claim { index, account, amount, proof } = claim;
	Compensations::<T>::try_mutate(slash, vault, |record| {
		let record = record.as_mut().ok_or(Error::<T>::UnknownCompensation)?;
		ensure!(now <= record.until, Error::<T>::ClaimsOver);
		ensure!(!Claimed::<T>::contains_key((slash, vault, index)), Error::<T>::AlreadyClaimed);
		let bytes = leaf(slash, vault, index, account, amount);
		let proven = verify_proof::<Keccak256, _, _>(&record.root, proof, record.leaves, index, &bytes);
		ensure!(proven && !amount.is_zero(), Error::<T>::InvalidClaim);
		let receipt = record.rest.take(amount).ok_or(Error::<T>::ClaimsAboveCut)?;
		Claimed::<T>::insert((slash, vault, index), ());
		Ok(receipt)
	})
}

/// Clear marks of a compensation whose time is over, as many as one call may. Gives it when none is left, and it is gone.
pub(crate) fn close<T: Config>(
	now: Era,
	slash: SlashId,
	vault: VaultId,
) -> Result<Option<Compensation>, DispatchError> {
	let mut record = Compensations::<T>::get(slash, vault).ok_or(Error::<T>::UnknownCompensation)?;
	ensure!(now > record.until, Error::<T>::ClaimsOpen);
	if !clear_marks::<T>((slash, vault), &mut record.cleared) {
		Compensations::<T>::insert(slash, vault, record);
		return Ok(None);
	}
	Compensations::<T>::remove(slash, vault);
	Ok(Some(record))
}

/// Clear as many marks as one call may, behind the one that was cleared `last`. Says whether none is left.
fn clear_marks<T: Config>(of: (SlashId, VaultId), last: &mut Option<u32>) -> bool {
	let most = usize::try_from(MAX_CLEARED).unwrap_or(usize::MAX);
	let (slash, vault) = of;
	let marks = match last {
		Some(index) => Claimed::<T>::iter_key_prefix_from(of, Claimed::<T>::hashed_key_for((slash, vault, *index))),
		None => Claimed::<T>::iter_key_prefix(of),
	};
	let marks: alloc::vec::Vec<u32> = marks.take(most.saturating_add(1)).collect();
	for index in marks.iter().take(most) {
		Claimed::<T>::remove((slash, vault, index));
		*last = Some(*index);
	}
	marks.len() <= most
}

/// Y1 and C1.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::Slashes;
	use rampart_primitives::EraClock;

	ensure!(
		Compensations::<T>::iter_keys().count() == Compensations::<T>::iter_values().count(),
		"Y1: a compensation does not decode"
	);
	for (slash, vault, record) in Compensations::<T>::iter() {
		let of = Slashes::<T>::get(slash).ok_or("Y1: a compensation of no slash")?;
		let cut = of.cuts.iter().find(|cut| cut.vault == vault).ok_or("Y1: a compensation of no cut")?;
		ensure!(of.compensated > 0, "Y1: a compensation of no cut");
		ensure!(record.total == cut.amount, "C1: a compensation is not of what was cut");
		ensure!(
			record.rest.vault == vault && record.rest.total <= record.total,
			"C1: what is left of a compensation is not of what was cut"
		);
		ensure!(
			record.cleared.is_none() || T::Clock::now() > record.until,
			"C1: claims are cleared while they can be made"
		);
	}
	for (slash, vault, index) in Claimed::<T>::iter_keys() {
		let record = Compensations::<T>::get(slash, vault).ok_or("Y1: a claim on no compensation")?;
		ensure!(index < record.leaves, "Y1: a claim that is not in the tree");
		let place = |index| Claimed::<T>::hashed_key_for((slash, vault, index));
		let is_passed = record.cleared.is_some_and(|cleared| place(index) <= place(cleared));
		ensure!(!is_passed, "C1: a claim is not cleared any more");
	}
	Ok(())
}
