//! What keeps a fault from being punished twice: the only writer of [`UsedEvidence`] and [`Reported`].

use codec::MaxEncodedLen;
use frame_support::{
	defensive, ensure,
	traits::{Consideration, DefensiveOption, Footprint},
};
use rampart_primitives::{Era, Fraction, OperatorSet, SetMember, SlashId};
use sp_core::H256;
use sp_runtime::{
	traits::{CheckedSub, Saturating},
	DispatchError, DispatchResult, PerThing,
};

use crate::{
	pallet::{Config, Error, Reported, UsedEvidence},
	Entries, Evidence, EvidenceOf, SlashOf, Sums, Votes,
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

/// What the deposit of a report pays for: the evidence, the slash with its entries and votes, its sums, its place in the queue.
pub(crate) fn report_footprint<T: Config>() -> Footprint {
	let records = evidence_len::<T>()
		.saturating_add(SlashOf::<T>::max_encoded_len())
		.saturating_add(Entries::max_encoded_len())
		.saturating_add(Votes::<T::AccountId>::max_encoded_len())
		.saturating_add(Sums::max_encoded_len())
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

/// Add a report's fraction to what is spoken for of the member's capture era: as much of it as the whole leaves. Gives that.
///
/// A report on the slasher's word gets what all others leave. One with a proof gets what firm ones leave: what is pending can be
/// taken back, and must not keep a proof out until then.
pub(crate) fn add<T: Config>(
	at: &SetMember<T::AccountId>,
	era: Era,
	fraction: Fraction,
	objective: bool,
) -> Result<Fraction, Error<T>> {
	Reported::<T>::try_mutate((at.set, &at.operator, era), |sums| {
		let left = if objective { sums.left_by_firm() } else { sums.left_by_all() };
		let accepted = fraction.min(left);
		ensure!(!accepted.is_zero(), Error::<T>::WholeReported);
		let sum = if objective { &mut sums.firm } else { &mut sums.pending };
		*sum = sum.checked_add(accepted).ok_or(Error::<T>::WholeReported)?;
		Ok(accepted)
	})
}

/// How much a slash takes if it is executed now: of one on the slasher's word, what firm ones leave.
pub(crate) fn takes<T: Config>(slash: &SlashOf<T>) -> Fraction {
	if slash.is_firm() {
		return slash.fraction;
	}
	slash.fraction.min(Reported::<T>::get((slash.at.set, &slash.at.operator, slash.era)).left_by_firm())
}

/// A slash that was pending on the slasher's word is executed, and firm. Gives how much it takes.
pub(crate) fn firm_up<T: Config>(slash: &SlashOf<T>) -> Result<Fraction, DispatchError> {
	let takes = takes::<T>(slash);
	change::<T>(slash, |sums| {
		let pending = sums.pending.0.checked_sub(&slash.fraction.0)?;
		// It takes no more than firm ones leave; qed.
		Some(Sums { firm: sums.firm.checked_add(takes)?, pending: Fraction(pending) })
	})?;
	Ok(takes)
}

/// Give back a part of what a slash has of the whole: it takes less than it did, or is forgotten.
pub(crate) fn subtract<T: Config>(slash: &SlashOf<T>, fraction: Fraction) -> DispatchResult {
	change::<T>(slash, |mut sums| {
		let sum = if slash.is_firm() { &mut sums.firm } else { &mut sums.pending };
		*sum = Fraction(sum.0.checked_sub(&fraction.0)?);
		Some(sums)
	})
}

fn change<T: Config>(slash: &SlashOf<T>, by: impl FnOnce(Sums) -> Option<Sums>) -> DispatchResult {
	let key = (slash.at.set, &slash.at.operator, slash.era);
	// The sums are those of the slashes on record (F1); qed.
	let sums = by(Reported::<T>::get(key)).defensive_ok_or(DispatchError::Corruption)?;
	if sums == Sums::default() {
		Reported::<T>::remove(key);
	} else {
		Reported::<T>::insert(key, sums);
	}
	Ok(())
}

impl Sums {
	/// What firm slashes leave of the whole.
	fn left_by_firm(&self) -> Fraction {
		Fraction(self.firm.0.left_from_one())
	}

	/// What all slashes leave of it, if those that are pending come to be executed.
	pub(crate) fn left_by_all(&self) -> Fraction {
		Fraction(self.firm.0.saturating_add(self.pending.0).left_from_one())
	}
}

/// Mark evidence as used in a set on its ground, a proof or a word, and take the report's deposit from who brought it.
pub(crate) fn use_evidence<T: Config>(
	set: OperatorSet,
	evidence: (bool, H256),
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
pub(crate) fn release_record<T: Config>(set: OperatorSet, evidence: (bool, H256)) -> DispatchResult {
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

	let mut all = BTreeMap::<_, Sums>::new();
	for (id, slash) in Slashes::<T>::iter() {
		let used = UsedEvidence::<T>::get(slash.at.set, (slash.objective, slash.evidence));
		ensure!(used.is_some_and(|used| used.slash == id), "F2: a slash's evidence is not its own");
		if !slash.fraction.is_zero() {
			let firm = slash.is_firm();
			let sums = all.entry((slash.at.set, slash.at.operator, slash.era)).or_default();
			let sum = if firm { &mut sums.firm } else { &mut sums.pending };
			*sum = sum.checked_add(slash.fraction).ok_or("F1: more than the whole is reported")?;
		}
	}
	for (key, sums) in Reported::<T>::iter() {
		ensure!(all.remove(&key) == Some(sums), "F1: a sum is not that of its slashes");
	}
	ensure!(all.is_empty(), "F1: a slash is in no sum");

	let next = NextSlash::<T>::get();
	ensure!(UsedEvidence::<T>::iter_values().all(|used| used.slash < next), "F2: evidence of a slash that never was");
	Ok(())
}
