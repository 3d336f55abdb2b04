//! What operators take of their rewards: the only writer of [`Commissions`].
//!
//! A rise waits for the set's whole notice, and is bounded: who backs the operator sees it, and can leave before. A fall acts from
//! the next era. What is in force when a member is paid counts.

use codec::MaxEncodedLen;
use frame_support::{
	ensure,
	traits::{Consideration, Footprint},
};
use rampart_primitives::{Era, EraClock, Eras, Fraction, InspectSets, OperatorSet, Scheduled, SetMember};
use sp_runtime::DispatchResult;

use crate::{
	pallet::{Commissions, Config, Error, Event, Pallet},
	Commission, CommissionOf,
};

/// What an operator takes that said nothing: a tenth. Source: what EigenLayer's operators took before they could say; see
/// `research/eigenlayer.md` 1.8.
pub const DEFAULT_COMMISSION: Fraction = Fraction::from_percent(10);

/// The most that an operator can take: half. The larger part of what stake earns is the stakers'.
pub const MAX_COMMISSION: Fraction = Fraction::from_percent(50);

/// By how much a commission can rise at once: a tenth of the whole.
pub const MAX_RISE: Fraction = Fraction::from_percent(10);

/// What the deposit of a commission pays for.
pub(crate) fn footprint<T: Config>() -> Footprint {
	Footprint::from_parts(1, CommissionOf::<T>::max_encoded_len())
}

/// What an operator takes of its rewards in a set in `now`.
pub(crate) fn in_force<T: Config>(at: &SetMember<T::AccountId>, now: Era) -> Fraction {
	Commissions::<T>::get(at.set, &at.operator).map_or(DEFAULT_COMMISSION, |commission| *commission.rate.at(now))
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_commission(operator: T::AccountId, set: OperatorSet, wanted: Fraction) -> DispatchResult {
		let now = T::Clock::now();
		let record = Commissions::<T>::get(set, &operator);
		let mut rate = record.as_ref().map_or(Scheduled::new(DEFAULT_COMMISSION), |record| record.rate);
		let present = *rate.at(now);
		// Who took a tenth already takes it from now on; a set need not be there any more for its record to go.
		let goes = record.is_some() && present == DEFAULT_COMMISSION && wanted == DEFAULT_COMMISSION;
		let from = match T::Sets::set(set) {
			_ if wanted <= present && record.is_some() => now.next(),
			None => return Err(Error::<T>::UnknownSet.into()),
			Some(_) if wanted <= present => now.next(),
			Some(view) => {
				let most = present.checked_add(MAX_RISE).unwrap_or(Fraction::one()).min(MAX_COMMISSION);
				ensure!(wanted <= most, Error::<T>::CommissionOutOfRange);
				now.after(view.notice_eras).after(Eras(1))
			},
		};
		match record {
			Some(record) if goes => {
				Commissions::<T>::remove(set, &operator);
				record.deposit.drop(&operator)?;
			},
			record => {
				rate.schedule(wanted, from, now);
				let deposit = match record {
					Some(record) => record.deposit,
					None => T::Consideration::new(&operator, footprint::<T>())?,
				};
				Commissions::<T>::insert(set, &operator, Commission { rate, deposit });
			},
		}
		Self::deposit_event(Event::CommissionSet { set, operator, commission: wanted, from });
		Ok(())
	}

	/// What an operator takes of its rewards in a set, and what is announced.
	pub fn commission_of(at: &SetMember<T::AccountId>) -> rampart_primitives::Dated<Fraction> {
		let record = Commissions::<T>::get(at.set, &at.operator);
		record.map_or(Scheduled::new(DEFAULT_COMMISSION), |record| record.rate).view(T::Clock::now())
	}
}

/// Y1 and C1: no commission is above what an operator can take.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	ensure!(
		Commissions::<T>::iter_keys().count() == Commissions::<T>::iter_values().count(),
		"Y1: a commission does not decode"
	);
	let now = T::Clock::now();
	for record in Commissions::<T>::iter_values() {
		let waiting = record.rate.waiting(now).map(|(_, rate)| *rate).unwrap_or_default();
		ensure!((*record.rate.at(now)).max(waiting) <= MAX_COMMISSION, "C1: a commission is too high");
	}
	Ok(())
}
