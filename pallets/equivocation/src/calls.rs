//! Bodies of the calls.

use frame_support::ensure;
use frame_system::pallet_prelude::HeaderFor;
use rampart_primitives::{Era, EraClock, Eras, Fraction, InspectSets, ReportFault, SetMember};
use sp_consensus_aura::sr25519::AuthorityId;
use sp_runtime::{traits::Get, DispatchResult};

use crate::{
	headers, heights,
	pallet::{Config, Error, Event, Pallet},
	payloads, SealOwner, SignedPayload, Signer,
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
		let collision = headers::ensure_equivocated::<T>(&authority, first, second)?;
		let headers::Collision { slot, height } = collision;
		let made_in = heights::era_of::<T>(height).ok_or(Error::<T>::UnknownHeight)?;
		let operator = T::SealOwner::seal_owner(&authority, made_in).ok_or(Error::<T>::UnknownAuthority)?;
		let at = SetMember { set: T::CollatorSet::get(), operator };
		let (era, fraction) = Self::answering(&at, made_in)?;
		let evidence = headers::evidence(&authority, &collision);
		let slash = T::Faults::report_objective(Some(&reporter), &at, era, fraction, evidence)?;
		let operator = at.operator;
		Self::deposit_event(Event::BlockEquivocationProven { operator, authority, slot, height, era, reporter, slash });
		Ok(())
	}

	/// The era of the stake that answers for a block of a collator, and all that a fault can cost then: by the table that made him
	/// one, the newest in which he is a member, of the block's own era and those by which its authorities can have been planned.
	fn answering(at: &SetMember<T::AccountId>, made_in: Era) -> Result<(Era, Fraction), Error<T>> {
		let newest = T::Sets::at(at.set, made_in).ok_or(Error::<T>::NoTable)?;
		// A table of a past era that is not there was never finished, and will not be.
		ensure!(newest.era == made_in || made_in < T::Clock::now(), Error::<T>::TableNotReady);
		let planned_in = |back| made_in.0.checked_sub(back).and_then(|era| T::Sets::member(at, Era(era)));
		let Eras(planning) = T::PlanningEras::get();
		let member = (0..=planning).find_map(planned_in).ok_or(Error::<T>::NotCollator)?;
		let table = T::Sets::at(at.set, member.era).ok_or(Error::<T>::NoTable)?;
		Ok((member.era, table.policy.policy.max_fraction))
	}
}
