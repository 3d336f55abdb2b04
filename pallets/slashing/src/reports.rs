//! What keeps a fault from being punished twice: the only writer of [`UsedEvidence`], [`Reported`] and [`Captures`].

use codec::MaxEncodedLen;
use frame_support::{
	defensive, ensure,
	traits::{Consideration, DefensiveOption, Footprint},
};
use rampart_primitives::{Era, Fraction, OperatorSet, SetMember, SlashId};
use sp_core::H256;
use sp_runtime::{traits::CheckedSub, DispatchError, DispatchResult};

use crate::{
	pallet::{Captures, Config, Error, Reported, UsedEvidence},
	CapturesOf, Evidence, EvidenceOf, Slash,
};

/// What the deposit of a report pays for: its four records.
pub(crate) fn report_footprint<T: Config>() -> Footprint {
	let records = evidence_len::<T>()
		.saturating_add(Slash::<T>::max_encoded_len())
		.saturating_add(Fraction::max_encoded_len())
		.saturating_add(CapturesOf::<T>::max_encoded_len());
	Footprint::from_parts(1, records)
}

/// What the deposit pays for when the evidence alone is left.
pub(crate) fn evidence_footprint<T: Config>() -> Footprint {
	Footprint::from_parts(1, evidence_len::<T>())
}

fn evidence_len<T: Config>() -> usize {
	EvidenceOf::<T>::max_encoded_len()
}

/// Add a report's fraction to what has been reported of the member's capture era.
pub(crate) fn add<T: Config>(at: &SetMember<T::AccountId>, era: Era, fraction: Fraction) -> Result<(), Error<T>> {
	Reported::<T>::try_mutate((at.set, &at.operator, era), |sum| {
		*sum = sum.checked_add(fraction).ok_or(Error::<T>::FractionsAboveWhole)?;
		Ok(())
	})
}

/// Take the fraction of a slash that is forgotten from the sum of its capture era, which no report can name any more. The
/// sum goes with the last slash.
pub(crate) fn subtract<T: Config>(at: &SetMember<T::AccountId>, era: Era, fraction: Fraction) -> DispatchResult {
	let key = (at.set, &at.operator, era);
	// The sum is that of the slashes on record (F1); qed.
	let left = Reported::<T>::get(key).0.checked_sub(&fraction.0).defensive_ok_or(DispatchError::Corruption)?;
	if left.is_zero() {
		Captures::<T>::remove(key);
		Reported::<T>::remove(key);
	} else {
		Reported::<T>::insert(key, Fraction(left));
	}
	Ok(())
}

/// What was captured of a member's backing vaults in an era, as far as a report has looked.
pub(crate) fn captures<T: Config>(at: &SetMember<T::AccountId>, era: Era) -> CapturesOf<T> {
	Captures::<T>::get((at.set, &at.operator, era))
}

/// Keep what was captured, for the next report of the same member and era.
pub(crate) fn put_captures<T: Config>(at: &SetMember<T::AccountId>, era: Era, captures: CapturesOf<T>) {
	Captures::<T>::insert((at.set, &at.operator, era), captures);
}

/// Mark evidence as used in a set, and take the report's deposit.
pub(crate) fn use_evidence<T: Config>(
	set: OperatorSet,
	evidence: H256,
	slash: SlashId,
	reporter: &T::AccountId,
) -> DispatchResult {
	ensure!(!UsedEvidence::<T>::contains_key(set, evidence), Error::<T>::EvidenceUsed);
	let deposit = T::Consideration::new(reporter, report_footprint::<T>())?;
	UsedEvidence::<T>::insert(set, evidence, Evidence { slash, depositor: reporter.clone(), deposit });
	Ok(())
}

/// Give back what the slash's record cost: the evidence stays on record, and stays paid for.
pub(crate) fn release_record<T: Config>(set: OperatorSet, evidence: H256) -> DispatchResult {
	let Some(used) = UsedEvidence::<T>::take(set, evidence) else {
		defensive!("a slash's evidence is on record (F2); qed");
		return Err(DispatchError::Corruption);
	};
	let deposit = used.deposit.update(&used.depositor, evidence_footprint::<T>())?;
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
		let sum = sums.entry((slash.at.set, slash.at.operator, slash.era)).or_default();
		*sum = sum.checked_add(slash.fraction).ok_or("F1: more than the whole is reported")?;
	}
	for (key, reported) in Reported::<T>::iter() {
		ensure!(sums.remove(&key) == Some(reported), "F1: a sum is not that of its slashes");
	}
	ensure!(sums.is_empty(), "F1: a slash is in no sum");
	for (key, captures) in Captures::<T>::iter() {
		ensure!(Reported::<T>::contains_key(&key), "Y1: captures without a report");
		ensure!(captures.iter().all(|(_, captured)| captured.era == key.2), "F1: a capture of another era");
	}

	let next = NextSlash::<T>::get();
	ensure!(UsedEvidence::<T>::iter_values().all(|used| used.slash < next), "F2: evidence of a slash that never was");
	Ok(())
}
