//! What the calls do once their origin is known.

use frame_support::ensure;
use rampart_primitives::{EraClock, OperatorSet, ServiceId};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	memberships, operators,
	pallet::{Config, Error, Event, Pallet},
	services, sets, Admission, MembershipOf, MetadataOf, Party, SetParamsOf, Standing,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_register_operator(operator: T::AccountId, metadata: MetadataOf<T>) -> DispatchResult {
		operators::insert::<T>(&operator, metadata)?;
		Self::deposit_event(Event::OperatorRegistered { operator });
		Ok(())
	}

	pub(crate) fn do_register_service(
		owner: T::AccountId,
		metadata: MetadataOf<T>,
	) -> Result<ServiceId, DispatchError> {
		let service = services::insert::<T>(&owner, metadata)?;
		Self::deposit_event(Event::ServiceRegistered { service, owner });
		Ok(service)
	}

	pub(crate) fn do_create_operator_set(
		owner: T::AccountId,
		service: ServiceId,
		params: SetParamsOf<T>,
	) -> Result<OperatorSet, DispatchError> {
		services::ensure_owner::<T>(service, &owner)?;
		sets::ensure_valid::<T>(&params)?;
		let set = OperatorSet { service, set: services::take_set_id::<T>(service)? };
		sets::insert::<T>(set, &owner, params.clone())?;
		Self::deposit_event(Event::OperatorSetCreated { set, params });
		Ok(set)
	}

	pub(crate) fn do_join(operator: T::AccountId, set: OperatorSet) -> DispatchResult {
		operators::ensure_registered::<T>(&operator)?;
		let admission = sets::open::<T>(set)?.params.admission;
		let before = memberships::get::<T>(set, &operator);
		let standing = before.as_ref().map(|membership| membership.standing);
		ensure!(!standing.is_some_and(|s| s.is_member()), Error::<T>::AlreadyMember);

		match (standing.and_then(|s| s.offer()), admission) {
			(Some(Party::Service), _) | (_, Admission::Open) => Self::agree(set, operator.clone(), before, &operator),
			(Some(Party::Operator), Admission::ByService) => Err(Error::<T>::AlreadyAsked.into()),
			(None, Admission::ByService) => Self::offer(set, operator.clone(), before, Party::Operator, &operator),
		}
	}

	pub(crate) fn do_admit(owner: T::AccountId, set: OperatorSet, operator: T::AccountId) -> DispatchResult {
		services::ensure_owner::<T>(set.service, &owner)?;
		sets::open::<T>(set)?;
		operators::ensure_registered::<T>(&operator)?;
		let before = memberships::get::<T>(set, &operator);
		let standing = before.as_ref().map(|membership| membership.standing);
		ensure!(!standing.is_some_and(|s| s.is_member()), Error::<T>::AlreadyMember);

		match standing.and_then(|s| s.offer()) {
			Some(Party::Operator) => Self::agree(set, operator, before, &owner),
			Some(Party::Service) => Err(Error::<T>::AlreadyInvited.into()),
			None => Self::offer(set, operator, before, Party::Service, &owner),
		}
	}

	pub(crate) fn do_leave(operator: T::AccountId, set: OperatorSet) -> DispatchResult {
		Self::end(set, operator, Party::Operator)
	}

	pub(crate) fn do_remove_member(owner: T::AccountId, set: OperatorSet, operator: T::AccountId) -> DispatchResult {
		services::ensure_owner::<T>(set.service, &owner)?;
		Self::end(set, operator, Party::Service)
	}

	pub(crate) fn do_reap_membership(set: OperatorSet, operator: T::AccountId) -> DispatchResult {
		let membership = memberships::get::<T>(set, &operator).ok_or(Error::<T>::NoMembership)?;
		ensure!(membership.standing.is_spent(T::Clock::now()), Error::<T>::MembershipInUse);
		let depositor = membership.depositor.clone();
		memberships::put::<T>(set, &operator, Some(membership), None, &depositor)?;
		Self::deposit_event(Event::MembershipReaped { set, operator });
		Ok(())
	}

	/// One side wants a membership that the other has not agreed to.
	fn offer(
		set: OperatorSet,
		operator: T::AccountId,
		before: Option<MembershipOf<T>>,
		by: Party,
		payer: &T::AccountId,
	) -> DispatchResult {
		let standing = before.as_ref().map(|membership| membership.standing);
		let after = Standing::offered(standing, by, T::Clock::now());
		memberships::put::<T>(set, &operator, before, Some(after), payer)?;
		Self::deposit_event(Event::MembershipOffered { set, operator, by });
		Ok(())
	}

	/// Both sides agree now.
	fn agree(
		set: OperatorSet,
		operator: T::AccountId,
		before: Option<MembershipOf<T>>,
		payer: &T::AccountId,
	) -> DispatchResult {
		let now = T::Clock::now();
		let standing = before.as_ref().map(|membership| membership.standing);
		memberships::put::<T>(set, &operator, before, Some(Standing::agreed(standing, now)), payer)?;
		Self::deposit_event(Event::MemberJoined { set, operator, from: now.next() });
		Ok(())
	}

	/// One side ends what there is: the membership, or the offer of one.
	fn end(set: OperatorSet, operator: T::AccountId, by: Party) -> DispatchResult {
		let now = T::Clock::now();
		let membership = memberships::get::<T>(set, &operator).ok_or(Error::<T>::NoMembership)?;
		let depositor = membership.depositor.clone();
		let (after, event) = match membership.standing {
			Standing::Member { from } => {
				let event = Event::MembershipEnded { set, operator: operator.clone(), by, until: now.next() };
				(Standing::ended(from, now), event)
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
