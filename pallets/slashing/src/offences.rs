//! Offences in the sense of [`sp_staking::offence`]: the only writer of [`KnownOffences`], [`OffencesOf`] and [`OffencesHead`].
//!
//! Pallets of this chain that verify faults of its own set, `(0, 0)`, report here. Nothing is executed: each offender becomes an
//! objective slash in the queue. The offence's session index is the era of the fault. Nothing here disables an offender in the session:
//! the member goes when its slash is executed, and the policy ejects.

use alloc::vec::Vec;
use codec::Encode;
use frame_support::{ensure, storage::with_storage_layer, traits::Get, weights::Weight};
use rampart_primitives::{Era, Fraction, OperatorSet, SetMember};
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError, Perbill,
};
use sp_staking::{
	offence::{Kind, Offence, OffenceDetails, OffenceError, OnOffenceHandler, ReportOffence},
	SessionIndex,
};

use crate::{
	pallet::{Config, Event, KnownOffences, OffencesHead, OffencesOf, Pallet},
	reports::{Ground, Report},
	WeightInfo,
};

/// This chain's own set.
pub const CHAIN: OperatorSet = OperatorSet { service: 0, set: 0 };

/// What `OffenceError::Other` says when nobody was punished: the events say why.
pub const REFUSED: u8 = 0;

/// What names an offence of one offender.
fn name(kind: &Kind, slot: &impl Encode, offender: &impl Encode) -> H256 {
	BlakeTwo256::hash_of(&(kind, slot, offender))
}

/// Remember an offence.
pub(crate) fn remember<T: Config>(era: Era, name: H256) {
	KnownOffences::<T>::insert(name, era);
	OffencesOf::<T>::insert(era, name, ());
}

/// Is there an era so old that its faults cannot be punished any more, and that was not looked at?
pub(crate) fn is_prunable<T: Config>(now: Era) -> bool {
	OffencesHead::<T>::get().after(T::HistoryEras::get()) < now
}

/// Forget one offence of the oldest era, or leave that era if it has none. It goes on behind the one that was forgotten `last`:
/// from the beginning it would pass all that went in this block.
pub(crate) fn prune<T: Config>(now: Era, last: &mut Option<(Era, H256)>) -> bool {
	if !is_prunable::<T>(now) {
		return false;
	}
	let era = OffencesHead::<T>::get();
	let next = match last.filter(|(of, _)| *of == era) {
		Some((_, name)) => {
			OffencesOf::<T>::iter_key_prefix_from(era, OffencesOf::<T>::hashed_key_for(era, name)).next()
		},
		None => OffencesOf::<T>::iter_key_prefix(era).next(),
	};
	match next {
		Some(name) => {
			OffencesOf::<T>::remove(era, name);
			KnownOffences::<T>::remove(name);
			*last = Some((era, name));
		},
		None => OffencesHead::<T>::put(era.next()),
	}
	true
}

impl<T: Config> Pallet<T> {
	/// Report one offender, in a storage layer of its own: what one cannot be punished for saves no other. Gives how many vaults
	/// answer.
	fn report_offender(
		reporter: Option<&T::AccountId>,
		offender: &T::AccountId,
		era: Era,
		fraction: Fraction,
		evidence: H256,
	) -> Result<u32, DispatchError> {
		let at = SetMember { set: CHAIN, operator: offender.clone() };
		let report = Report { reporter, at, era, fraction, evidence, ground: Ground::Offence };
		let reported = with_storage_layer(|| Self::do_report(report));
		match reported {
			Ok((_, backers)) => Ok(backers),
			Err(error) => {
				Self::deposit_event(Event::OffenceRefused { offender: offender.clone(), era, error });
				Err(error)
			},
		}
	}
}

/// Any offence whose offenders are accounts, and whose session index is an era.
///
/// A time slot must be unique over all eras of a kind: what is known is told by kind, slot and offender alone, so an offence in a
/// slot that was used in another era is taken for a duplicate, and punishes nobody. [`Offence`](crate::Offence) has its era in its
/// slot.
impl<T: Config, O: Offence<T::AccountId>> ReportOffence<T::AccountId, T::AccountId, O> for Pallet<T> {
	/// The first reporter leaves the deposit and gets the reporter's part. Offenders that are known in this time slot are left
	/// out; how many there are besides those of this report is not known, so the fraction is that for its offenders.
	fn report_offence(reporters: Vec<T::AccountId>, offence: O) -> Result<(), OffenceError> {
		let slot = offence.slot();
		let era = Era(offence.session_index());
		let mut offenders = offence.offenders();
		let count = u32::try_from(offenders.len()).unwrap_or(u32::MAX);
		offenders.retain(|offender| !KnownOffences::<T>::contains_key(name(&O::ID, &slot, offender)));
		ensure!(!offenders.is_empty(), OffenceError::DuplicateReport);
		let fraction = Fraction(offence.slash_fraction(count));
		let mut punished = false;
		for offender in offenders {
			let name = name(&O::ID, &slot, &offender);
			if Self::report_offender(reporters.first(), &offender, era, fraction, name).is_ok() {
				remember::<T>(era, name);
				punished = true;
			}
		}
		ensure!(punished, OffenceError::Other(REFUSED));
		Ok(())
	}

	fn is_known_offence(offenders: &[T::AccountId], time_slot: &O::Slot) -> bool {
		offenders.iter().all(|offender| KnownOffences::<T>::contains_key(name(&O::ID, time_slot, offender)))
	}
}

/// For a pallet that keeps offences itself. It does not say of which kind they are, and repeats former offenders: each offender is
/// punished once a session this way.
impl<T: Config> OnOffenceHandler<T::AccountId, T::AccountId, Weight> for Pallet<T> {
	fn on_offence(
		offenders: &[OffenceDetails<T::AccountId, T::AccountId>],
		fractions: &[Perbill],
		session: SessionIndex,
	) -> Weight {
		let era = Era(session);
		let mut weight = Weight::zero();
		for (details, fraction) in offenders.iter().zip(fractions) {
			let name = name(b"rampart:handler_", &session, &details.offender);
			weight.saturating_accrue(T::DbWeight::get().reads(1));
			if fraction.is_zero() || KnownOffences::<T>::contains_key(name) {
				continue;
			}
			let reported =
				Self::report_offender(details.reporters.first(), &details.offender, era, Fraction(*fraction), name);
			if reported.is_ok() {
				remember::<T>(era, name);
			}
			weight.saturating_accrue(Self::offence_weight(reported.unwrap_or_default()));
		}
		weight
	}
}

impl<T: Config> Pallet<T> {
	/// The weight of reporting one offender for whom so many vaults answer.
	pub fn offence_weight(backers: u32) -> Weight {
		Self::report_weight(backers).saturating_add(T::WeightInfo::remember_offence())
	}
}

/// Y1 and F3.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use rampart_primitives::EraClock;

	ensure!(
		KnownOffences::<T>::iter_keys().count() == KnownOffences::<T>::iter_values().count()
			&& OffencesOf::<T>::iter_keys().count() == OffencesOf::<T>::iter_values().count(),
		"Y1: an offence does not decode"
	);
	let head = OffencesHead::<T>::get();
	for (name, era) in KnownOffences::<T>::iter() {
		ensure!(OffencesOf::<T>::contains_key(era, name), "F3: an offence is never forgotten");
		ensure!(era >= head && era <= T::Clock::now(), "F3: an offence of an era that is not kept");
	}
	for (era, name) in OffencesOf::<T>::iter_keys() {
		ensure!(KnownOffences::<T>::get(name) == Some(era), "F3: an offence is of two eras");
	}
	Ok(())
}
