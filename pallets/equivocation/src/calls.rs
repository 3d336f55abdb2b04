//! Bodies of the calls.

use frame_support::ensure;
use frame_system::pallet_prelude::HeaderFor;
use rampart_primitives::{Era, EraClock, Eras, InspectSets, ReportFault, SetMember};
use sp_consensus_aura::sr25519::AuthorityId;
use sp_runtime::{traits::Get, DispatchResult};
use sp_staking::offence::{OffenceError, ReportOffence};

use crate::{
	headers, heights,
	pallet::{Config, Error, Event, Pallet},
	payloads, BlockEquivocation, SealOwner, SignedPayload, Signer,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_report_equivocation(
		reporter: T::AccountId,
		at: SetMember<T::AccountId>,
		signer: Signer,
		signed: &[SignedPayload; 2],
	) -> DispatchResult {
		let Signer { key, era, slot } = signer;
		ensure!(era <= T::Clock::now(), Error::<T>::EraNotBegun);
		let owner = T::Sets::key_owner(at.set, &key, era);
		ensure!(owner.as_ref() == Some(&at.operator), Error::<T>::NotKeyOwner);
		let evidence = payloads::ensure_equivocated::<T>(at.set, &signer, signed)?;
		let table = T::Sets::at(at.set, era).ok_or(Error::<T>::NoTable)?;
		let fraction = table.policy.policy.max_fraction;
		let slash = T::Faults::report_objective(Some(&reporter), &at, era, fraction, evidence)?;
		let SetMember { set, operator } = at;
		Self::deposit_event(Event::EquivocationProven { set, operator, key, era, slot, reporter, slash });
		Ok(())
	}

	pub(crate) fn do_report_block_equivocation(
		reporter: T::AccountId,
		authority: AuthorityId,
		first: HeaderFor<T>,
		second: HeaderFor<T>,
	) -> DispatchResult {
		let headers::Collision { slot, height } = headers::ensure_equivocated::<T>(&authority, first, second)?;
		let made_in = heights::era_of::<T>(height).ok_or(Error::<T>::UnknownHeight)?;
		let offender = T::SealOwner::seal_owner(&authority, made_in).ok_or(Error::<T>::UnknownAuthority)?;
		let offence = Self::offence(offender.clone(), made_in, slot)?;
		let era = offence.era;
		T::Offences::report_offence([reporter.clone()].into(), offence).map_err(|refused| match refused {
			OffenceError::DuplicateReport => Error::<T>::AlreadyReported,
			OffenceError::Other(code) => Error::<T>::OffenceRefused { code },
		})?;
		let operator = offender;
		Self::deposit_event(Event::BlockEquivocationProven { operator, authority, slot, height, era, reporter });
		Ok(())
	}

	/// The offence of a collator in a slot of an era, judged by the table that made him one: the newest in which he is a
	/// member, of the era's own and those by which its authorities can have been planned.
	fn offence(
		offender: T::AccountId,
		made_in: Era,
		slot: sp_consensus_aura::Slot,
	) -> Result<BlockEquivocation<T::AccountId>, Error<T>> {
		let at = SetMember { set: T::CollatorSet::get(), operator: offender };
		let newest = T::Sets::at(at.set, made_in).ok_or(Error::<T>::NoTable)?;
		// A table of a past era that is not there was never finished, and will not be.
		ensure!(newest.era == made_in || made_in < T::Clock::now(), Error::<T>::TableNotReady);
		let planned_in = |back| made_in.0.checked_sub(back).and_then(|era| T::Sets::member(&at, Era(era)));
		let Eras(planning) = T::PlanningEras::get();
		let member = (0..=planning).find_map(planned_in).ok_or(Error::<T>::NotCollator)?;
		let table = T::Sets::at(at.set, member.era).ok_or(Error::<T>::NoTable)?;
		Ok(BlockEquivocation {
			offender: at.operator,
			era: member.era,
			slot,
			members: table.members,
			fraction: table.policy.policy.max_fraction,
		})
	}
}
