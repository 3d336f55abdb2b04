//! What was cut and should not have been, for those who were cut: the only writer of [`Compensations`] and [`Claimed`].
//!
//! The review origin gives the root of a tree over the claims on one receipt. Who held what at the cut's block can be recomputed
//! by anyone from that block's state, and so can the tree. All words are those of Solidity's ABI: 32 bytes, big-endian.
//!
//! A leaf is `keccak256(abi.encode(slash, vault, index, account, amount))`, five words, 160 bytes: `uint256, uint256, uint256,
//! bytes32, uint256`. `index` is the leaf's place, from 0 on. A node is `keccak256(left, right)`; a node without a sibling goes up
//! as it is. A leaf hashes 160 bytes and a node 64, so neither can be taken for the other. The crate `binary-merkle-tree` makes
//! such trees and proofs.

use binary_merkle_tree::verify_proof;
use codec::Encode;
use frame_support::{ensure, traits::Get};
use rampart_primitives::{AssetId, Era, SlashId, Stake, VaultId};
use sp_runtime::{
	traits::{AccountIdConversion, BlakeTwo256, Hash, Keccak256},
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

/// The account that pays the claims on one receipt.
pub(crate) fn pot<T: Config>(slash: SlashId, vault: VaultId) -> T::AccountId {
	let name = BlakeTwo256::hash_of(&(b"compensation", slash, vault));
	T::PalletId::get().into_sub_account_truncating(name)
}

/// Keep the account of a pot alive, whatever is in it.
pub(crate) fn open_pot<T: Config>(slash: SlashId, vault: VaultId) -> T::AccountId {
	let pot = pot::<T>(slash, vault);
	frame_system::Pallet::<T>::inc_providers(&pot);
	pot
}

/// Put a compensation on record.
pub(crate) fn insert<T: Config>(slash: SlashId, vault: VaultId, compensation: Compensation) {
	Compensations::<T>::insert(slash, vault, compensation);
}

/// Is anything of a slash claimed still?
pub(crate) fn any<T: Config>(slash: SlashId) -> bool {
	Compensations::<T>::iter_key_prefix(slash).next().is_some()
}

/// Mark a claim as paid, if it is in the tree and was not paid. Gives the asset.
pub(crate) fn claim<T: Config>(
	now: Era,
	(slash, vault): (SlashId, VaultId),
	claim: Claim<T::AccountId>,
) -> Result<AssetId, DispatchError> {
	let Claim { index, account, amount, proof } = claim;
	Compensations::<T>::try_mutate(slash, vault, |record| {
		let record = record.as_mut().ok_or(Error::<T>::UnknownCompensation)?;
		ensure!(now <= record.until, Error::<T>::ClaimsOver);
		ensure!(!Claimed::<T>::contains_key((slash, vault, index)), Error::<T>::AlreadyClaimed);
		let bytes = leaf(slash, vault, index, account, amount);
		let proven = verify_proof::<Keccak256, _, _>(&record.root, proof, record.leaves, index, &bytes);
		ensure!(proven && !amount.is_zero(), Error::<T>::InvalidClaim);
		record.claimed = record.claimed.ensure_add(amount)?;
		ensure!(record.claimed <= record.paid_in, Error::<T>::ClaimsAbovePot);
		Claimed::<T>::insert((slash, vault, index), ());
		Ok(record.asset)
	})
}

/// Clear marks of a compensation whose time is over, as many as one call may. Gives it when none is left, and it is gone.
pub(crate) fn close<T: Config>(
	now: Era,
	slash: SlashId,
	vault: VaultId,
) -> Result<Option<Compensation>, DispatchError> {
	let record = Compensations::<T>::get(slash, vault).ok_or(Error::<T>::UnknownCompensation)?;
	ensure!(now > record.until, Error::<T>::ClaimsOpen);
	if !clear_marks::<T>(slash, vault) {
		return Ok(None);
	}
	Compensations::<T>::remove(slash, vault);
	Ok(Some(record))
}

/// The pot was emptied: its account can go.
pub(crate) fn release_pot<T: Config>(pot: &T::AccountId) {
	// Where somebody sent another asset there the account is needed, and stays: nothing is lost.
	let _gone_or_needed = frame_system::Pallet::<T>::dec_providers(pot);
}

/// Clear as many marks as one call may. Says whether none is left.
pub(crate) fn clear_marks<T: Config>(slash: SlashId, vault: VaultId) -> bool {
	let most = usize::try_from(MAX_CLEARED).unwrap_or(usize::MAX);
	let marks: alloc::vec::Vec<u32> =
		Claimed::<T>::iter_key_prefix((slash, vault)).take(most.saturating_add(1)).collect();
	for index in marks.iter().take(most) {
		Claimed::<T>::remove((slash, vault, index));
	}
	marks.len() <= most
}

/// Y1 and C1.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::Slashes;
	use rampart_primitives::Pay;

	ensure!(
		Compensations::<T>::iter_keys().count() == Compensations::<T>::iter_values().count(),
		"Y1: a compensation does not decode"
	);
	for (slash, vault, record) in Compensations::<T>::iter() {
		let of = Slashes::<T>::get(slash).ok_or("Y1: a compensation of no slash")?;
		ensure!(of.compensated > 0 && of.cuts.iter().any(|cut| cut.vault == vault), "Y1: a compensation of no cut");
		ensure!(record.claimed <= record.paid_in, "C1: more was claimed than was paid in");
		let left = record.paid_in.excess_over(record.claimed);
		let has = T::Pay::balance(record.asset, &pot::<T>(slash, vault));
		ensure!(has >= left, "C1: a pot has less than can be claimed of it");
	}
	for (slash, vault, index) in Claimed::<T>::iter_keys() {
		let record = Compensations::<T>::get(slash, vault).ok_or("Y1: a claim on no compensation")?;
		ensure!(index < record.leaves, "Y1: a claim that is not in the tree");
	}
	Ok(())
}
