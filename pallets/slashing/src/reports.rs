//! What keeps a fault from being punished twice: the only writer of [`UsedEvidence`] and [`Reported`].

use codec::MaxEncodedLen;
use frame_support::{
	defensive, ensure,
	traits::{Consideration, DefensiveOption, Footprint},
};
use rampart_primitives::{Era, Fraction, OperatorSet, SetMember, SlashId};
use sp_core::H256;
use sp_runtime::{traits::CheckedSub, DispatchError, DispatchResult, PerThing};

use crate::{
	pallet::{Config, Error, Reported, UsedEvidence},
	Entries, Evidence, EvidenceOf, SlashOf, Votes,
};

/// Who says that there was a fault, and how sure that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ground {
	/// The set's slasher says so.
	Word,
	/// A pallet of this chain has verified a proof.
	Proof,
	/// The same, by a pallet that does not know the set's bound: it takes as much as that allows.
	Offence,
}

/// A report as it comes in.
pub(crate) struct Report<'a, AccountId> {
	/// Who brings it, if anybody does.
	pub reporter: Option<&'a AccountId>,
	/// The operator, in the set.
	pub at: SetMember<AccountId>,
	/// The era of the fault.
	pub era: Era,
	/// How much of the captured stake it shall cost.
	pub fraction: Fraction,
	/// What names the fault.
	pub evidence: H256,
	/// On what ground.
	pub ground: Ground,
}

/// What the deposit of a report pays for: the evidence, the slash with its entries and votes, its sum and its place in the queue.
pub(crate) fn report_footprint<T: Config>() -> Footprint {
	let records = evidence_len::<T>()
		.saturating_add(SlashOf::<T>::max_encoded_len())
		.saturating_add(Entries::max_encoded_len())
		.saturating_add(Votes::<T::AccountId>::max_encoded_len())
		.saturating_add(Fraction::max_encoded_len())
		.saturating_add(SlashId::max_encoded_len());
	Footprint::from_parts(1, records)
}

/// What the deposit pays for when the evidence alone is left.
pub(crate) fn evidence_footprint<T: Config>() -> Footprint {
	Footprint::from_parts(1, evidence_len::<T>())
}

fn evidence_len<T: Config>() -> usize {
	EvidenceOf::<T>::max_encoded_len()
}

/// Add a report's fraction to what has been reported of the member's capture era: as much of it as the whole leaves. Gives that.
pub(crate) fn add<T: Config>(at: &SetMember<T::AccountId>, era: Era, fraction: Fraction) -> Result<Fraction, Error<T>> {
	Reported::<T>::try_mutate((at.set, &at.operator, era), |sum| {
		let left = sum.0.left_from_one();
		let accepted = Fraction(fraction.0.min(left));
		ensure!(!accepted.is_zero(), Error::<T>::WholeReported);
		*sum = sum.checked_add(accepted).ok_or(Error::<T>::WholeReported)?;
		Ok(accepted)
	})
}

/// Give back a part of what has been reported: a slash takes less than it did, or is forgotten.
pub(crate) fn subtract<T: Config>(at: &SetMember<T::AccountId>, era: Era, fraction: Fraction) -> DispatchResult {
	let key = (at.set, &at.operator, era);
	// The sum is that of the slashes on record (F1); qed.
	let left = Reported::<T>::get(key).0.checked_sub(&fraction.0).defensive_ok_or(DispatchError::Corruption)?;
	if left.is_zero() {
		Reported::<T>::remove(key);
	} else {
		Reported::<T>::insert(key, Fraction(left));
	}
	Ok(())
}

/// Mark evidence as used in a set, and take the report's deposit from who brought it.
pub(crate) fn use_evidence<T: Config>(
	set: OperatorSet,
	evidence: H256,
	slash: SlashId,
	reporter: Option<&T::AccountId>,
) -> DispatchResult {
	ensure!(!UsedEvidence::<T>::contains_key(set, evidence), Error::<T>::EvidenceUsed);
	let deposit = match reporter {
		Some(who) => Some((who.clone(), T::Consideration::new(who, report_footprint::<T>())?)),
		None => None,
	};
	UsedEvidence::<T>::insert(set, evidence, Evidence { slash, deposit });
	Ok(())
}

/// Give back what the slash's records cost: the evidence stays on record, and stays paid for.
pub(crate) fn release_record<T: Config>(set: OperatorSet, evidence: H256) -> DispatchResult {
	let Some(used) = UsedEvidence::<T>::take(set, evidence) else {
		defensive!("a slash's evidence is on record (F2); qed");
		return Err(DispatchError::Corruption);
	};
	let deposit = match used.deposit {
		Some((who, ticket)) => {
			let ticket = ticket.update(&who, evidence_footprint::<T>())?;
			Some((who, ticket))
		},
		None => None,
	};
	UsedEvidence::<T>::insert(set, evidence, Evidence { deposit, ..used });
	Ok(())
}

/// Y1, F1 and F2.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::{NextSlash, Slashes};
	use alloc::collections::BTreeMap;

	ensure!(
		UsedEvidence::<T>::iter_keys().count() == UsedEvidence::<T>::iter_values().count(),
		"Y1: used evidence does not decode"
	);
	ensure!(Reported::<T>::iter_keys().count() == Reported::<T>::iter_values().count(), "Y1: a sum does not decode");

	let mut sums = BTreeMap::<_, Fraction>::new();
	for (id, slash) in Slashes::<T>::iter() {
		let used = UsedEvidence::<T>::get(slash.at.set, slash.evidence);
		ensure!(used.is_some_and(|used| used.slash == id), "F2: a slash's evidence is not its own");
		if !slash.fraction.is_zero() {
			let sum = sums.entry((slash.at.set, slash.at.operator, slash.era)).or_default();
			*sum = sum.checked_add(slash.fraction).ok_or("F1: more than the whole is reported")?;
		}
	}
	for (key, reported) in Reported::<T>::iter() {
		ensure!(sums.remove(&key) == Some(reported), "F1: a sum is not that of its slashes");
	}
	ensure!(sums.is_empty(), "F1: a slash is in no sum");

	let next = NextSlash::<T>::get();
	ensure!(UsedEvidence::<T>::iter_values().all(|used| used.slash < next), "F2: evidence of a slash that never was");
	Ok(())
}
