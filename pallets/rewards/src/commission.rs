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

/// What an operator takes that said nothing: a tenth. Source: the default split of EigenLayer's operators, 1 000 basis points, in
/// `Layr-Labs/eigenlayer-contracts` v1.12.0, `src/contracts/core/RewardsCoordinator.sol`.
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
		let notice = T::Sets::set(set).map(|view| view.notice_eras);
		Self::change_commission(operator, set, wanted, notice)
	}

	/// Change a commission in a set that gives so much notice, or is not there any more.
	pub(crate) fn change_commission(
		operator: T::AccountId,
		set: OperatorSet,
		wanted: Fraction,
		notice: Option<Eras>,
	) -> DispatchResult {
		let now = T::Clock::now();
		let record = Commissions::<T>::get(set, &operator);
		let mut rate = record.as_ref().map_or(Scheduled::new(DEFAULT_COMMISSION), |record| record.rate);
		let present = *rate.at(now);
		let Some(notice) = notice else {
			return Self::forget_commission(operator, set, record.ok_or(Error::<T>::UnknownSet)?);
		};
		let from = if wanted <= present {
			now.next()
		} else {
			let most = present.checked_add(MAX_RISE).unwrap_or(Fraction::one()).min(MAX_COMMISSION);
			ensure!(wanted <= most, Error::<T>::CommissionOutOfRange);
			now.after(notice).next()
		};
		match record {
			Some(record) if present == DEFAULT_COMMISSION && wanted == DEFAULT_COMMISSION => {
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

	/// Of a set that is gone nobody takes anything any more: whatever the operator says, its record goes, and the deposit goes back.
	fn forget_commission(operator: T::AccountId, set: OperatorSet, record: CommissionOf<T>) -> DispatchResult {
		Commissions::<T>::remove(set, &operator);
		record.deposit.drop(&operator)?;
		let (commission, from) = (DEFAULT_COMMISSION, T::Clock::now());
		Self::deposit_event(Event::CommissionSet { set, operator, commission, from });
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
