//! Keys of operators, per set: the only writer of [`KeyClaims`], [`Keys`] and [`KeysOf`].
//!
//! ## What a key signs to be registered
//!
//! The bytes of [`message`]: [`DOMAIN`], the genesis hash, the service and the set (each four bytes, little-endian) and
//! the operator's account. With 32-byte accounts these are 86 bytes, without length prefixes; `key_message` of the
//! runtime API gives them. In TypeScript, with the packages of polkadot-js:
//!
//! ```ts
//! const u32 = (index: number) => bnToU8a(index, { bitLength: 32 });
//! const message = u8aConcat('rampart/key/v1', genesisHash, u32(service), u32(set), operator.publicKey);
//! const key = new Keyring({ type: 'ed25519' }).addFromUri(uri);         // or 'sr25519', 'ecdsa'
//! const proof = key.sign(message);
//! ```
//!
//! `key.sign` of polkadot-js hashes with BLAKE2b-256 first for `ecdsa`, and for no other; so does this pallet. A browser
//! wallet that wraps what it signs in `<Bytes>` does not serve: keys of services are a machine's.
//!
//! ## Whose a key is
//!
//! A key that was registered once is its operator's in every set and for ever ([`KeyClaims`]), so that a signature leads
//! to one operator whenever it was made. In a set it is valid in terms, from an era's start to another's ([`Keys`]), and
//! a term is on record for as long as a fault of its eras can be punished. Then `prune_key` gives the term's deposit
//! back; the claim's, for an entry of less than a hundred bytes, stays with the chain.

use alloc::vec::Vec;
use codec::Encode;
use frame_support::{
	ensure,
	traits::{Consideration, DefensiveOption, Footprint, Get},
};
use rampart_primitives::{Era, EraClock, KeyProof, OperatorSet, ProofError, ServiceKey};
use sp_runtime::{traits::Zero, BoundedVec, DispatchError, DispatchResult};

use crate::{
	pallet::{Config, Error, KeyClaims, Keys, KeysOf},
	sets, KeyClaim, KeyClaimOf, KeyRecord, KeyRecordOf, KeyTerm, MemberKeysOf,
};

/// The first bytes of what a key signs to be registered. A change of the layout gets a new one.
pub const DOMAIN: [u8; 14] = *b"rampart/key/v1";

/// The bytes over which a key signs to prove that `operator` has it: good on this chain, in this set, for this operator
/// only.
pub fn message<T: Config>(set: OperatorSet, operator: &T::AccountId) -> Vec<u8> {
	let genesis = frame_system::Pallet::<T>::block_hash(frame_system::pallet_prelude::BlockNumberFor::<T>::zero());
	(DOMAIN, genesis, set, operator).encode()
}

/// What the deposit of a key in a set pays for: its record, and its entry in the member's list while it is live.
pub(crate) fn footprint<T: Config>() -> Footprint {
	Footprint::from_mel::<(OperatorSet, ServiceKey, KeyRecordOf<T>, ServiceKey)>()
}

/// What the deposit pays for that keeps a key its operator's.
pub(crate) fn claim_footprint<T: Config>() -> Footprint {
	Footprint::from_mel::<(ServiceKey, KeyClaimOf<T>)>()
}

/// Whose key it was in the set in `era`.
pub(crate) fn owner<T: Config>(set: OperatorSet, key: &ServiceKey, era: Era) -> Option<T::AccountId> {
	Keys::<T>::get(set, key).filter(|record| record.is_valid(era)).map(|record| record.operator)
}

/// The keys of an operator in a set.
pub(crate) fn of<T: Config>(set: OperatorSet, operator: &T::AccountId) -> MemberKeysOf<T> {
	KeysOf::<T>::get(set, operator)
}

/// When a key is valid in a set, if it is on record.
pub(crate) fn terms<T: Config>(set: OperatorSet, key: &ServiceKey) -> Vec<KeyTerm> {
	Keys::<T>::get(set, key).map(|record| record.terms.into_inner()).unwrap_or_default()
}

/// The proof must be the key's signature over the message.
fn ensure_proven<T: Config>(key: &ServiceKey, proof: &KeyProof, message: &[u8]) -> Result<(), Error<T>> {
	key.ensure_signed(message, proof).map_err(|error| match error {
		ProofError::WrongCurve => Error::<T>::WrongCurve,
		ProofError::Malformed => Error::<T>::MalformedProof,
		ProofError::Invalid => Error::<T>::InvalidProof,
	})
}

/// Is nothing of the term within the history that is kept?
fn is_past<T: Config>(term: &KeyTerm, now: Era) -> bool {
	term.until.is_some_and(|until| until.after(T::HistoryEras::get()) <= now)
}

/// The key must be nobody else's. Its first operator claims it.
fn claim<T: Config>(key: &ServiceKey, operator: &T::AccountId) -> DispatchResult {
	match KeyClaims::<T>::get(key) {
		Some(claim) => ensure!(claim.operator == *operator, Error::<T>::KeyTaken),
		None => {
			let deposit = T::KeyConsideration::new(operator, claim_footprint::<T>())?;
			KeyClaims::<T>::insert(key, KeyClaim { operator: operator.clone(), deposit });
		},
	}
	Ok(())
}

/// Let a key be the operator's in a set from the next era on, and say which that is.
pub(crate) fn set<T: Config>(
	set: OperatorSet,
	operator: &T::AccountId,
	key: ServiceKey,
	proof: &KeyProof,
) -> Result<Era, DispatchError> {
	ensure_proven::<T>(&key, proof, &message::<T>(set, operator))?;
	claim::<T>(&key, operator)?;
	let now = T::Clock::now();
	let mut list = of::<T>(set, operator);
	ensure!(!list.live.contains(&key), Error::<T>::KeyInUse);
	list.live.try_push(key).map_err(|_full| Error::<T>::TooManyKeys)?;

	let mut record = match Keys::<T>::get(set, key) {
		Some(record) => record,
		None => {
			sets::add_key::<T>(set)?;
			let deposit = T::KeyConsideration::new(operator, footprint::<T>())?;
			KeyRecord { operator: operator.clone(), terms: BoundedVec::new(), deposit }
		},
	};
	record.terms.retain(|term| !is_past::<T>(term, now));
	match record.terms.last_mut().filter(|term| term.until == Some(now.next())) {
		// Retired in this era: it goes on.
		Some(term) => {
			term.until = None;
			list.retired.retain(|retired| *retired != key);
		},
		None => {
			let term = KeyTerm { from: now.next(), until: None };
			record.terms.try_push(term).map_err(|_full| Error::<T>::TooManyKeyTerms)?;
		},
	}
	Keys::<T>::insert(set, key, record);
	KeysOf::<T>::insert(set, operator, list);
	Ok(now.next())
}

/// Retire a key at the end of the era, and say from which era on it is not valid. `may` says whether the one who asks may
/// do it to a key of this operator.
pub(crate) fn retire<T: Config>(
	set: OperatorSet,
	key: &ServiceKey,
	may: impl FnOnce(&T::AccountId) -> bool,
) -> Result<(T::AccountId, Era), DispatchError> {
	let mut record = Keys::<T>::get(set, key).ok_or(Error::<T>::UnknownKey)?;
	ensure!(may(&record.operator), Error::<T>::NotKeyOwner);
	let (now, operator) = (T::Clock::now(), record.operator.clone());
	let until = now.next();
	let mut list = of::<T>(set, &operator);
	let term = record.terms.last_mut().filter(|term| term.until.is_none()).ok_or(Error::<T>::KeyRetired)?;
	list.live.retain(|live| live != key);
	if term.from <= now {
		term.until = Some(until);
		if list.retired_in != now {
			list.retired_in = now;
			list.retired.clear();
		}
		// Every key that was valid in this era was live at its start, and those are bounded alike; qed.
		list.retired.try_push(*key).ok().defensive_ok_or(Error::<T>::TooManyKeys)?;
		Keys::<T>::insert(set, key, record);
	} else {
		// It was never valid in this term.
		record.terms.pop();
		if record.terms.is_empty() {
			Keys::<T>::remove(set, key);
			sets::remove_key::<T>(set)?;
			record.deposit.drop(&operator)?;
		} else {
			Keys::<T>::insert(set, key, record);
		}
	}
	put_list::<T>(set, &operator, list, now);
	Ok((operator, until))
}

/// Forget a key whose terms are all past, and give the deposit back. Whose it was is remembered.
pub(crate) fn prune<T: Config>(set: OperatorSet, key: &ServiceKey) -> Result<T::AccountId, DispatchError> {
	let record = Keys::<T>::get(set, key).ok_or(Error::<T>::UnknownKey)?;
	let now = T::Clock::now();
	ensure!(record.terms.iter().all(|term| is_past::<T>(term, now)), Error::<T>::KeyInUse);
	Keys::<T>::remove(set, key);
	sets::remove_key::<T>(set)?;
	put_list::<T>(set, &record.operator, of::<T>(set, &record.operator), now);
	record.deposit.drop(&record.operator)?;
	Ok(record.operator)
}

/// Write a member's list, or forget it when it says nothing.
fn put_list<T: Config>(set: OperatorSet, operator: &T::AccountId, list: MemberKeysOf<T>, now: Era) {
	if list.live.is_empty() && (list.retired.is_empty() || list.retired_in < now) {
		KeysOf::<T>::remove(set, operator);
	} else {
		KeysOf::<T>::insert(set, operator, list);
	}
}

/// S2: a key is one operator's in every era; its terms are in order. Y1 and M3 for keys; the lists say what the records
/// say.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::OperatorSets;

	ensure!(
		Keys::<T>::iter_keys().count() == Keys::<T>::iter_values().count()
			&& KeyClaims::<T>::iter_keys().count() == KeyClaims::<T>::iter_values().count()
			&& KeysOf::<T>::iter_keys().count() == KeysOf::<T>::iter_values().count(),
		"Y1: a key does not decode"
	);
	let now = T::Clock::now();
	for (set, key, record) in Keys::<T>::iter() {
		ensure!(OperatorSets::<T>::contains_key(set.service, set.set), "Y1: a key in no set");
		let claim = KeyClaims::<T>::get(key).ok_or("S2: a key that nobody claims")?;
		ensure!(claim.operator == record.operator, "S2: a key of two operators");
		ensure!(!record.terms.is_empty(), "M3: a key without a term");
		let is_dated = |term: &KeyTerm| term.from <= now.next() && term.until.is_none_or(|until| until <= now.next());
		ensure!(record.terms.iter().all(is_dated), "M3: a key's term is dated too late");
		ensure!(
			record.terms.iter().all(|term| term.until.is_none_or(|until| term.from < until)),
			"M3: a key's term has no era"
		);
		let mut after = None;
		for term in &record.terms {
			ensure!(after.is_none_or(|until| until <= term.from), "S2: terms of a key overlap");
			after = Some(term.until.unwrap_or(Era(u32::MAX)));
		}
		let list = of::<T>(set, &record.operator);
		ensure!(list.live.contains(&key) == record.until().is_none(), "S2: a member's list of keys is not true");
		let retired = record.until() == Some(now.next());
		let listed = list.retired_in == now && list.retired.contains(&key);
		ensure!(retired == listed, "S2: a member's list of retired keys is not true");
	}
	for (set, operator, list) in KeysOf::<T>::iter() {
		let is_his = |key: &ServiceKey| Keys::<T>::get(set, key).is_some_and(|record| record.operator == operator);
		ensure!(list.live.iter().all(is_his), "S2: a member's list names a key that is not his");
		ensure!(!list.live.is_empty() || !list.retired.is_empty(), "Y1: an empty list of keys");
		ensure!(OperatorSets::<T>::contains_key(set.service, set.set), "Y1: a list of keys in no set");
	}
	Ok(())
}
