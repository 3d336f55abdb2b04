//! The calls of the pallet: thin, with their documentation. Their bodies are in `calls.rs`.

use frame_support::pallet_macros::pallet_section;

/// The calls.
#[pallet_section]
mod dispatchables {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Register the signer as an operator.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the operator itself: nobody can make another one answerable.
		///
		/// ## Details
		///
		/// `metadata` are bytes that the chain does not read. The deposit grows with their length.
		///
		/// ## Errors
		///
		/// - [`Error::AlreadyRegistered`]
		/// - the token's, if the deposit cannot be held
		///
		/// ## Events
		///
		/// [`Event::OperatorRegistered`]
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register_operator())]
		pub fn register_operator(origin: OriginFor<T>, metadata: MetadataOf<T>) -> DispatchResult {
			Self::do_register_operator(ensure_signed(origin)?, metadata)
		}

		/// Register a service that the signer owns.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the owner.
		///
		/// ## Details
		///
		/// `metadata` are bytes that the chain does not read. The deposit grows with their length.
		///
		/// ## Errors
		///
		/// - the token's, if the deposit cannot be held
		///
		/// ## Events
		///
		/// [`Event::ServiceRegistered`], with the index that the service got
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::register_service())]
		pub fn register_service(origin: OriginFor<T>, metadata: MetadataOf<T>) -> DispatchResult {
			Self::do_register_service(ensure_signed(origin)?, metadata).map(|_| ())
		}

		/// Create an operator set of a service.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the service's owner.
		///
		/// ## Details
		///
		/// Sets of a service are numbered from 0 on. `params.notice_eras` is fixed for ever: backers rely on it.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownService`], [`Error::NotServiceOwner`]
		/// - [`Error::ZeroFraction`], [`Error::ZeroNotice`], [`Error::InvalidMemberLimit`]
		/// - [`Error::TooManySets`]
		/// - the token's, if the deposit cannot be held
		///
		/// ## Events
		///
		/// [`Event::OperatorSetCreated`], with the index that the set got
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::create_operator_set())]
		pub fn create_operator_set(origin: OriginFor<T>, service: ServiceId, params: SetParamsOf<T>) -> DispatchResult {
			Self::do_create_operator_set(ensure_signed(origin)?, service, params).map(|_| ())
		}

		/// Become a member of a set, or ask to.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the operator.
		///
		/// ## Details
		///
		/// The membership stands at once if the set is open to all or the service has invited the operator, and counts from
		/// the next era on. Else the call is an ask, which the service answers with `admit` or `remove_member`. Who left in
		/// this very era and joins again counts without a gap. The signer leaves a deposit if there is no record yet.
		///
		/// ## Errors
		///
		/// - [`Error::OperatorNotRegistered`], [`Error::UnknownSet`]
		/// - [`Error::AlreadyMember`], [`Error::AlreadyAsked`]
		/// - [`Error::SetFull`], if the membership would stand at once
		/// - the token's, if the deposit cannot be held
		///
		/// ## Events
		///
		/// [`Event::MemberJoined`] or [`Event::MembershipOffered`]
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::join())]
		pub fn join(origin: OriginFor<T>, set: OperatorSet) -> DispatchResult {
			Self::do_join(ensure_signed(origin)?, set)
		}

		/// Admit an operator that asked, or invite one that did not.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the service's owner.
		///
		/// ## Details
		///
		/// The membership of an operator that asked stands at once, and counts from the next era on. Else the call is an
		/// invitation, which the operator answers with `join` or `leave`. The signer leaves a deposit if there is no record
		/// yet.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownService`], [`Error::NotServiceOwner`], [`Error::UnknownSet`], [`Error::OperatorNotRegistered`]
		/// - [`Error::AlreadyMember`], [`Error::AlreadyInvited`]
		/// - [`Error::SetFull`], if the membership would stand at once
		/// - the token's, if the deposit cannot be held
		///
		/// ## Events
		///
		/// [`Event::MemberJoined`] or [`Event::MembershipOffered`]
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::admit())]
		pub fn admit(origin: OriginFor<T>, set: OperatorSet, operator: T::AccountId) -> DispatchResult {
			Self::do_admit(ensure_signed(origin)?, set, operator)
		}

		/// Leave a set, withdraw an ask or decline an invitation.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the operator.
		///
		/// ## Details
		///
		/// A membership counts to the end of the era, and the operator answers for its faults until then. Its place is free
		/// for another one at once, who counts from the next era on. An offer, or a membership that has not begun to count,
		/// goes with its record and its deposit; else the record stays until someone reaps it.
		///
		/// ## Errors
		///
		/// - [`Error::NoMembership`]
		///
		/// ## Events
		///
		/// [`Event::MembershipEnded`] or [`Event::OfferEnded`]
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::leave())]
		pub fn leave(origin: OriginFor<T>, set: OperatorSet) -> DispatchResult {
			Self::do_leave(ensure_signed(origin)?, set)
		}

		/// Remove a member from a set, refuse an ask or take back an invitation.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the service's owner.
		///
		/// ## Details
		///
		/// As [`Pallet::leave`], from the other side. A set that is open to all cannot keep an operator out: it may join
		/// again.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownService`], [`Error::NotServiceOwner`]
		/// - [`Error::NoMembership`]
		///
		/// ## Events
		///
		/// [`Event::MembershipEnded`] or [`Event::OfferEnded`]
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::remove_member())]
		pub fn remove_member(origin: OriginFor<T>, set: OperatorSet, operator: T::AccountId) -> DispatchResult {
			Self::do_remove_member(ensure_signed(origin)?, set, operator)
		}

		/// Remove the record of a membership that has ended and counts no more.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone. The deposit goes back to who left it, whoever calls.
		///
		/// ## Errors
		///
		/// - [`Error::NoMembership`], [`Error::MembershipInUse`]
		///
		/// ## Events
		///
		/// [`Event::MembershipReaped`]
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::reap_membership())]
		pub fn reap_membership(origin: OriginFor<T>, set: OperatorSet, operator: T::AccountId) -> DispatchResult {
			let _who = ensure_signed(origin)?;
			Self::do_reap_membership(set, operator)
		}
	}
}
