//! How operators come to a set and leave it: the bodies of those calls.

use frame_support::ensure;
use rampart_primitives::{Era, EraClock, OperatorSet, SetMember};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	memberships, operators,
	pallet::{Config, Error, Event, Pallet},
	releases, services, sets, tables, Acts, Admission, MembershipOf, Party, ReleaseId, SetRecordOf, Standing, Status,
};

impl<T: Config> Pallet<T> {
	/// Says whether the newcomer had to bid for its place.
	pub(crate) fn do_join(operator: T::AccountId, set: OperatorSet) -> Result<bool, DispatchError> {
		operators::ensure_registered::<T>(&operator)?;
		let now = T::Clock::now();
		let admission = sets::open::<T>(set)?.terms.at(now).admission;
		let before = memberships::get::<T>(set, &operator);
		let standing = before.as_ref().map(|membership| membership.standing);
		ensure!(!standing.is_some_and(|s| s.is_member()), Error::<T>::AlreadyMember);
		ensure!(!before.as_ref().is_some_and(|membership| membership.is_barred(now)), Error::<T>::CoolingDown);

		match (standing.and_then(|s| s.offer()), admission) {
			(Some(Party::Service), _) | (_, Admission::Open) => Self::agree(set, operator.clone(), before, &operator),
			(Some(Party::Operator), Admission::ByService) => Err(Error::<T>::AlreadyAsked.into()),
			(None, Admission::ByService) => Self::offer(set, operator.clone(), before, Party::Operator, &operator),
		}
	}

	/// Says whether the newcomer had to bid for its place.
	pub(crate) fn do_admit(who: T::AccountId, set: OperatorSet, operator: T::AccountId) -> Result<bool, DispatchError> {
		services::ensure_may::<T>(set.service, &who, Acts::ADMIT)?;
		sets::open::<T>(set)?;
		operators::ensure_registered::<T>(&operator)?;
		let mut before = memberships::get::<T>(set, &operator);
		let standing = before.as_ref().map(|membership| membership.standing);
		ensure!(!standing.is_some_and(|s| s.is_member()), Error::<T>::AlreadyMember);
		// The service kept it out, and wants it back.
		if let Some(membership) = before.as_mut() {
			membership.barred_until = None;
		}

		match standing.and_then(|s| s.offer()) {
			Some(Party::Operator) => Self::agree(set, operator, before, &who),
			Some(Party::Service) => Err(Error::<T>::AlreadyInvited.into()),
			None => Self::offer(set, operator, before, Party::Service, &who),
		}
	}

	pub(crate) fn do_leave(operator: T::AccountId, set: OperatorSet) -> DispatchResult {
		Self::end(set, operator, Party::Operator)
	}

	pub(crate) fn do_remove_member(who: T::AccountId, set: OperatorSet, operator: T::AccountId) -> DispatchResult {
		services::ensure_may::<T>(set.service, &who, Acts::ADMIT)?;
		Self::end(set, operator, Party::Service)
	}

	/// Remove a member as the service would. One that is gone already, or never was one, stays as it is.
	pub(crate) fn do_eject(at: &SetMember<T::AccountId>) -> DispatchResult {
		let SetMember { set, operator } = at.clone();
		if !memberships::get::<T>(set, &operator).is_some_and(|membership| membership.standing.is_member()) {
			return Ok(());
		}
		Self::end(set, operator, Party::Service)
	}

	pub(crate) fn do_reap_membership(set: OperatorSet, operator: T::AccountId) -> DispatchResult {
		let membership = memberships::get::<T>(set, &operator).ok_or(Error::<T>::NoMembership)?;
		ensure!(membership.is_spent(T::Clock::now()), Error::<T>::MembershipInUse);
		let depositor = membership.deposit.by.clone();
		memberships::put::<T>(set, &operator, Some(membership), None, &depositor)?;
		Self::deposit_event(Event::MembershipReaped { set, operator });
		Ok(())
	}

	/// Take one record of a closing set a step towards its end.
	pub(crate) fn do_wind_up(set: OperatorSet, operator: T::AccountId) -> DispatchResult {
		ensure!(sets::get::<T>(set)?.status == Status::Closing, Error::<T>::NotClosing);
		let membership = memberships::get::<T>(set, &operator).ok_or(Error::<T>::NoMembership)?;
		let standing = membership.standing;
		if standing.is_member() || standing.offer().is_some() {
			// Nobody is kept out of a set that takes nobody in.
			return Self::end_without_cool_down(set, operator, membership, Party::Service);
		}
		ensure!(standing.is_spent(T::Clock::now()), Error::<T>::MembershipInUse);
		let depositor = membership.deposit.by.clone();
		memberships::put::<T>(set, &operator, Some(membership), None, &depositor)?;
		Self::deposit_event(Event::MembershipReaped { set, operator });
		Ok(())
	}

	/// Let a member count to the end of `until`, whoever ends the membership meanwhile.
	pub(crate) fn do_oblige(at: &SetMember<T::AccountId>, until: Era) -> DispatchResult {
		let SetMember { set, operator } = at.clone();
		let now = T::Clock::now();
		let record = sets::open::<T>(set)?;
		let membership = memberships::get::<T>(set, &operator).ok_or(Error::<T>::NoMembership)?;
		ensure!(membership.standing.is_member(), Error::<T>::NoMembership);
		let allowed = now <= until && until <= now.after(record.terms.at(now).max_obligation_eras);
		// Who leaves because of what is announced must be gone before it holds.
		let leaves_in_time = sets::harder_from::<T>(set, &record)?.is_none_or(|from| until < from);
		ensure!(allowed && leaves_in_time, Error::<T>::ObligationOutOfBounds);
		if membership.obliged_until.is_none_or(|last| last < until) {
			let until = memberships::oblige::<T>(set, &operator, membership, until);
			Self::deposit_event(Event::MemberObliged { set, operator, until });
		}
		Ok(())
	}

	pub(crate) fn do_acknowledge_release(
		operator: T::AccountId,
		set: OperatorSet,
		release: ReleaseId,
	) -> DispatchResult {
		let now = T::Clock::now();
		let membership = memberships::get::<T>(set, &operator).ok_or(Error::<T>::NoMembership)?;
		let standing = membership.standing;
		ensure!(standing.counts_in(now) || standing.counts_in(now.next()), Error::<T>::NoMembership);
		ensure!(releases::exists::<T>(set, release), Error::<T>::UnknownRelease);
		ensure!(membership.runs.is_none_or(|(known, _)| known != release), Error::<T>::NothingChanges);
		memberships::note_release::<T>(set, &operator, membership, release, now);
		Self::deposit_event(Event::ReleaseAcknowledged { set, operator, release });
		Ok(())
	}

	/// One side wants a membership that the other has not agreed to. No place is bid for.
	fn offer(
		set: OperatorSet,
		operator: T::AccountId,
		before: Option<MembershipOf<T>>,
		by: Party,
		payer: &T::AccountId,
	) -> Result<bool, DispatchError> {
		let standing = before.as_ref().map(|membership| membership.standing);
		let after = Standing::offered(standing, by, T::Clock::now());
		memberships::put::<T>(set, &operator, before, Some(after), payer)?;
		Self::deposit_event(Event::MembershipOffered { set, operator, by });
		Ok(false)
	}

	/// Both sides agree now. Says whether the newcomer had to bid for its place.
	fn agree(
		set: OperatorSet,
		operator: T::AccountId,
		before: Option<MembershipOf<T>>,
		payer: &T::AccountId,
	) -> Result<bool, DispatchError> {
		let now = T::Clock::now();
		let standing = before.as_ref().map(|membership| membership.standing);
		let record = sets::open::<T>(set)?;
		let full = record.members >= record.places(now) && !standing.is_some_and(|s| s.takes_place());
		if full {
			Self::outbid(set, &record, &operator, now)?;
		}
		memberships::put::<T>(set, &operator, before, Some(Standing::agreed(standing, now)), payer)?;
		Self::deposit_event(Event::MemberJoined { set, operator: operator.clone(), from: now.next() });
		if full {
			// Who takes a place takes it for an era at least, and no pledge to it can be lowered for less from now on: else anyone
			// could empty a set for two fees. If its stake is gone by then, it is the lowest itself.
			let joined = memberships::get::<T>(set, &operator).ok_or(Error::<T>::NoMembership)?;
			let until = memberships::oblige::<T>(set, &operator, joined, now.next());
			Self::deposit_event(Event::MemberObliged { set, operator, until });
		}
		Ok(full)
	}

	/// In a full set, let the member with the least stake in the latest table go, if the newcomer has more by the set's
	/// margin.
	///
	/// The newcomer's stake is what would have counted for it at this era's start, so that nothing that came during the
	/// era helps. A member that is obliged beyond this era cannot be outbid, nor one that joined after the table. Who is
	/// the lowest is known again when there is a new table: at most one member is outbid for each.
	pub(crate) fn outbid(
		set: OperatorSet,
		record: &SetRecordOf<T>,
		newcomer: &T::AccountId,
		now: Era,
	) -> DispatchResult {
		let (lowest, stake) = tables::lowest::<T>(set).ok_or(Error::<T>::SetFull)?;
		let membership = memberships::get::<T>(set, &lowest).ok_or(Error::<T>::SetFull)?;
		let Standing::Member { from } = membership.standing else { return Err(Error::<T>::SetFull.into()) };
		let until = membership.ends(now);
		ensure!(until == now.next() && from <= now, Error::<T>::SetFull);
		let bid = tables::prospect::<T>(set, newcomer)?;
		ensure!(record.terms.at(now).is_outbid(stake, bid), Error::<T>::BidTooLow);
		let depositor = membership.deposit.by.clone();
		let after = Standing::ended(from, until, now, false);
		memberships::put::<T>(set, &lowest, Some(membership), after, &depositor)?;
		Self::deposit_event(Event::MemberOutbid { set, operator: lowest, by: newcomer.clone(), until });
		Ok(())
	}

	/// One side ends what there is: the membership, or the offer of one. Who is removed by the service is kept out for
	/// the set's cool-down.
	fn end(set: OperatorSet, operator: T::AccountId, by: Party) -> DispatchResult {
		let now = T::Clock::now();
		let mut membership = memberships::get::<T>(set, &operator).ok_or(Error::<T>::NoMembership)?;
		let mut barred = None;
		if membership.standing.is_member() && by == Party::Service {
			let cool_down = sets::get::<T>(set)?.terms.at(now).cool_down_eras;
			barred = (cool_down.0 > 0).then(|| membership.ends(now).after(cool_down));
			membership.barred_until = barred;
		}
		Self::end_without_cool_down(set, operator.clone(), membership, by)?;
		if let Some(until) = barred {
			Self::deposit_event(Event::CoolDownBegan { set, operator, until });
		}
		Ok(())
	}

	fn end_without_cool_down(
		set: OperatorSet,
		operator: T::AccountId,
		membership: MembershipOf<T>,
		by: Party,
	) -> DispatchResult {
		let now = T::Clock::now();
		let depositor = membership.deposit.by.clone();
		let (after, event) = match membership.standing {
			Standing::Member { from } => {
				let until = membership.ends(now);
				let event = Event::MembershipEnded { set, operator: operator.clone(), by, until };
				(Standing::ended(from, until, now, membership.is_barred(now)), event)
			},
			standing => {
				let offer = standing.offer().ok_or(Error::<T>::NoMembership)?;
				(standing.offer_ended(now), Event::OfferEnded { set, operator: operator.clone(), offer, by })
			},
		};
		memberships::put::<T>(set, &operator, Some(membership), after, &depositor)?;
		Self::deposit_event(event);
		Ok(())
	}
}
