//! The calls of the pallet: thin, with their documentation. Their bodies are in `calls.rs`, those of memberships in
//! `joining.rs`.

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
		/// [`Config::OwnerOrigin`]: any account that the runtime knows the origin for. It becomes the owner.
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
			Self::do_register_service(T::OwnerOrigin::ensure_origin(origin)?, metadata).map(|_| ())
		}

		/// Create an operator set of a service.
		///
		/// ## Dispatch Origin
		///
		/// The service's owner.
		///
		/// ## Details
		///
		/// Sets of a service are numbered from 0 on. `params.span_eras` and `params.notice_eras` are fixed for
		/// ever: backers rely on them. The rest can be changed by `set_policy`, `set_assets` and `set_terms`.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownService`], [`Error::NotServiceOwner`], [`Error::ServiceClosing`]
		/// - [`Error::ZeroFraction`], [`Error::InvalidResolvers`], [`Error::WindowsDoNotFit`], [`Error::InvalidAssets`],
		///   [`Error::InvalidMemberLimit`], [`Error::ErasOutOfBounds`]
		/// - [`Error::TooManySets`]
		/// - the token's, if the deposit cannot be held
		///
		/// ## Events
		///
		/// [`Event::OperatorSetCreated`], with the index that the set got
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::create_operator_set())]
		pub fn create_operator_set(origin: OriginFor<T>, service: ServiceId, params: SetParamsOf<T>) -> DispatchResult {
			Self::do_create_operator_set(T::OwnerOrigin::ensure_origin(origin)?, service, params).map(|_| ())
		}

		/// Become a member of a set, or ask to.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the operator.
		///
		/// ## Details
		///
		/// The membership stands at once if the set is open to all or the service has invited the operator, and counts
		/// from the next era on. Else the call is an ask, which the service answers with `admit` or `remove_member`. Who
		/// left in this very era and joins again counts without a gap. The signer leaves a deposit if there is no record
		/// yet.
		///
		/// When the set is full, the newcomer takes the place of the member with the least stake in the latest table, if
		/// its own stake, as it would have counted at this era's start, is at least the minimum and exceeds that by the
		/// set's margin. Not of a member that is obliged to stay; and of one member for each table at most.
		///
		/// ## Errors
		///
		/// - [`Error::OperatorNotRegistered`], [`Error::UnknownSet`], [`Error::SetClosing`]
		/// - [`Error::AlreadyMember`], [`Error::AlreadyAsked`], [`Error::CoolingDown`]
		/// - [`Error::SetFull`], [`Error::BidTooLow`], if the membership would stand at once
		/// - the token's, if the deposit cannot be held
		///
		/// ## Events
		///
		/// [`Event::MemberJoined`] or [`Event::MembershipOffered`]; [`Event::MemberOutbid`]
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::join().saturating_add(T::WeightInfo::outbid()))]
		pub fn join(origin: OriginFor<T>, set: OperatorSet) -> DispatchResultWithPostInfo {
			let bid = Self::do_join(ensure_signed(origin)?, set)?;
			Ok((!bid).then(T::WeightInfo::join).into())
		}

		/// Admit an operator that asked, or invite one that did not.
		///
		/// ## Dispatch Origin
		///
		/// The service's owner, or a delegate who may admit.
		///
		/// ## Details
		///
		/// The membership of an operator that asked stands at once, and counts from the next era on; in a full set by the
		/// rule of [`Pallet::join`]. Else the call is an invitation, which the operator answers with `join` or `leave`,
		/// and which ends a cool-down. The signer leaves a deposit if there is no record yet.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownService`], [`Error::NotServiceOwner`], [`Error::UnknownSet`], [`Error::SetClosing`],
		///   [`Error::OperatorNotRegistered`]
		/// - [`Error::AlreadyMember`], [`Error::AlreadyInvited`]
		/// - [`Error::SetFull`], [`Error::BidTooLow`], if the membership would stand at once
		/// - the token's, if the deposit cannot be held
		///
		/// ## Events
		///
		/// [`Event::MemberJoined`] or [`Event::MembershipOffered`]; [`Event::MemberOutbid`]
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::admit().saturating_add(T::WeightInfo::outbid()))]
		pub fn admit(origin: OriginFor<T>, set: OperatorSet, operator: T::AccountId) -> DispatchResultWithPostInfo {
			let who = T::OwnerOrigin::ensure_origin(origin)?;
			let bid = Self::do_admit(who, set, operator)?;
			Ok((!bid).then(T::WeightInfo::admit).into())
		}

		/// Leave a set, withdraw an ask or decline an invitation.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the operator.
		///
		/// ## Details
		///
		/// A membership counts to the end of the era, and the operator answers for its faults until then. Its place is
		/// free for another one at once, who counts from the next era on. An offer, or a membership that has not begun to
		/// count, goes with its record and its deposit; else the record stays until someone reaps it.
		///
		/// A member that is obliged counts to the end of its obligation, and its place is free when its record is reaped.
		/// Once it has left it cannot be obliged any further.
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
		/// The service's owner, or a delegate who may admit.
		///
		/// ## Details
		///
		/// As [`Pallet::leave`], from the other side. A removed member cannot ask again or join an open set until the
		/// set's cool-down is over, which begins where its membership ends; an invitation ends it sooner. Without a
		/// cool-down, a set that is open to all cannot keep an operator out.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownService`], [`Error::NotServiceOwner`]
		/// - [`Error::NoMembership`]
		///
		/// ## Events
		///
		/// [`Event::MembershipEnded`] and [`Event::CoolDownBegan`], or [`Event::OfferEnded`]
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::remove_member())]
		pub fn remove_member(origin: OriginFor<T>, set: OperatorSet, operator: T::AccountId) -> DispatchResult {
			Self::do_remove_member(T::OwnerOrigin::ensure_origin(origin)?, set, operator)
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

		/// Replace what the signer says of itself as an operator.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the operator.
		///
		/// ## Details
		///
		/// The deposit follows the length.
		///
		/// ## Errors
		///
		/// - [`Error::OperatorNotRegistered`]
		/// - the token's, if the deposit cannot be held
		///
		/// ## Events
		///
		/// [`Event::OperatorMetadataSet`]
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::set_operator_metadata())]
		pub fn set_operator_metadata(origin: OriginFor<T>, metadata: MetadataOf<T>) -> DispatchResult {
			Self::do_set_operator_metadata(ensure_signed(origin)?, metadata)
		}

		/// Be no operator any more.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the operator.
		///
		/// ## Details
		///
		/// Possible when no record of a membership names it. The deposit goes back to it. Its keys stay its own, and
		/// their terms on record, until they are retired and pruned.
		///
		/// ## Errors
		///
		/// - [`Error::OperatorNotRegistered`], [`Error::OperatorInUse`]
		///
		/// ## Events
		///
		/// [`Event::OperatorDeregistered`]
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::deregister_operator())]
		pub fn deregister_operator(origin: OriginFor<T>) -> DispatchResult {
			Self::do_deregister_operator(ensure_signed(origin)?)
		}

		/// Replace what a service says of itself.
		///
		/// ## Dispatch Origin
		///
		/// The service's owner.
		///
		/// ## Details
		///
		/// The deposit follows the length.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownService`], [`Error::NotServiceOwner`]
		/// - the token's, if the deposit cannot be held
		///
		/// ## Events
		///
		/// [`Event::ServiceMetadataSet`]
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::set_service_metadata())]
		pub fn set_service_metadata(
			origin: OriginFor<T>,
			service: ServiceId,
			metadata: MetadataOf<T>,
		) -> DispatchResult {
			let who = T::OwnerOrigin::ensure_origin(origin)?;
			Self::do_set_service_metadata(who, service, metadata)
		}

		/// Offer a service to another owner, or take the offer back.
		///
		/// ## Dispatch Origin
		///
		/// The service's owner.
		///
		/// ## Details
		///
		/// Nothing changes until the heir accepts.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownService`], [`Error::NotServiceOwner`], [`Error::SameAccount`], [`Error::NothingChanges`]
		///
		/// ## Events
		///
		/// [`Event::ServiceOffered`]
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::offer_service())]
		pub fn offer_service(origin: OriginFor<T>, service: ServiceId, heir: Option<T::AccountId>) -> DispatchResult {
			let who = T::OwnerOrigin::ensure_origin(origin)?;
			Self::do_offer_service(who, service, heir)
		}

		/// Become the owner of a service that was offered to the signer.
		///
		/// ## Dispatch Origin
		///
		/// The heir, by [`Config::OwnerOrigin`].
		///
		/// ## Details
		///
		/// The heir leaves the service's deposit, and the old owner gets his back. Deposits of sets, invitations and
		/// releases stay with who left them. The old owner's delegates act no more.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownService`], [`Error::NotHeir`]
		/// - the token's, if the deposit cannot be held
		///
		/// ## Events
		///
		/// [`Event::ServiceHandedOver`]
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::accept_service())]
		pub fn accept_service(origin: OriginFor<T>, service: ServiceId) -> DispatchResult {
			let who = T::OwnerOrigin::ensure_origin(origin)?;
			Self::do_accept_service(who, service)
		}

		/// Say what an account may do for the service's owner.
		///
		/// ## Dispatch Origin
		///
		/// The service's owner.
		///
		/// ## Details
		///
		/// `acts` are all that it may do from now on; none takes it off the list. Owning, closing and creating sets
		/// cannot be delegated.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownService`], [`Error::NotServiceOwner`], [`Error::SameAccount`], [`Error::NothingChanges`],
		///   [`Error::TooManyDelegates`]
		///
		/// ## Events
		///
		/// [`Event::DelegateSet`]
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::set_delegate())]
		pub fn set_delegate(
			origin: OriginFor<T>,
			service: ServiceId,
			delegate: T::AccountId,
			acts: Acts,
		) -> DispatchResult {
			let who = T::OwnerOrigin::ensure_origin(origin)?;
			Self::do_set_delegate(who, service, delegate, acts)
		}

		/// Close a service for good.
		///
		/// ## Dispatch Origin
		///
		/// The service's owner.
		///
		/// ## Details
		///
		/// It creates no sets any more, and anyone may close those that it has, one by one, with `close_operator_set`.
		/// Nothing else changes for their members until then.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownService`], [`Error::NotServiceOwner`], [`Error::ServiceClosing`]
		///
		/// ## Events
		///
		/// [`Event::ServiceClosing`]
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::close_service())]
		pub fn close_service(origin: OriginFor<T>, service: ServiceId) -> DispatchResult {
			let who = T::OwnerOrigin::ensure_origin(origin)?;
			Self::do_close_service(who, service)
		}

		/// Remove a service that is closed and has no sets.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone. The deposit goes back to the owner.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownService`], [`Error::NotClosing`], [`Error::ServiceInUse`]
		///
		/// ## Events
		///
		/// [`Event::ServiceRemoved`]
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::remove_service())]
		pub fn remove_service(origin: OriginFor<T>, service: ServiceId) -> DispatchResult {
			let _who = ensure_signed(origin)?;
			Self::do_remove_service(service)
		}

		/// Announce another slashing policy of a set.
		///
		/// ## Dispatch Origin
		///
		/// The service's owner, or a delegate who may set parameters.
		///
		/// ## Details
		///
		/// What can only help backers holds from the next era on: a smaller fraction or reporter's part, a shorter horizon, a
		/// longer window, no proofs or no ejection any more. Anything else could hurt one, and holds when the set's notice is
		/// over: from era `now + notice_eras + 1` on.
		///
		/// A fault is judged by the policy that held in the era of its stake table. A set of which a policy ever redistributed,
		/// be it an announced one, says so for ever: `redistributes`. It does where the sink is an account or the insurance pot,
		/// and where the reporter, who can be the slasher, gets a part.
		///
		/// A change replaces one that was announced and does not hold yet. What is in force now decides whether it could
		/// hurt a backer.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownService`], [`Error::NotServiceOwner`], [`Error::UnknownSet`], [`Error::SetClosing`]
		/// - [`Error::ZeroFraction`], [`Error::InvalidResolvers`], [`Error::WindowsDoNotFit`], [`Error::NothingChanges`]
		///
		/// ## Events
		///
		/// [`Event::PolicyAnnounced`]
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::set_policy())]
		pub fn set_policy(origin: OriginFor<T>, set: OperatorSet, policy: PolicyOf<T>) -> DispatchResult {
			let who = T::OwnerOrigin::ensure_origin(origin)?;
			Self::do_set_policy(who, set, policy)
		}

		/// Announce other assets, or other weights, for a set.
		///
		/// ## Dispatch Origin
		///
		/// The service's owner, or a delegate who may set parameters.
		///
		/// ## Details
		///
		/// They hold when the set's notice is over, whatever they are: stake that counts for more takes its part from the
		/// others, and stake that counts for less loses it.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownService`], [`Error::NotServiceOwner`], [`Error::UnknownSet`], [`Error::SetClosing`]
		/// - [`Error::InvalidAssets`], [`Error::NothingChanges`]
		///
		/// ## Events
		///
		/// [`Event::AssetsAnnounced`]
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::set_assets())]
		pub fn set_assets(origin: OriginFor<T>, set: OperatorSet, assets: AcceptedAssets) -> DispatchResult {
			let who = T::OwnerOrigin::ensure_origin(origin)?;
			Self::do_set_assets(who, set, assets)
		}

		/// Announce other terms of membership for a set.
		///
		/// ## Dispatch Origin
		///
		/// The service's owner, or a delegate who may set parameters.
		///
		/// ## Details
		///
		/// A higher minimum stake, a smaller margin, a longer cool-down or a longer obligation could hurt, and hold when
		/// the set's notice is over. Everything else holds from the next era on. If one part must wait, all of it waits.
		/// A lower member limit binds newcomers at once, and cannot be below the number of places that are taken.
		///
		/// A change replaces one that was announced and does not hold yet. What is in force now decides whether it could
		/// hurt a backer.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownService`], [`Error::NotServiceOwner`], [`Error::UnknownSet`], [`Error::SetClosing`]
		/// - [`Error::InvalidMemberLimit`], [`Error::ErasOutOfBounds`], [`Error::NothingChanges`]
		///
		/// ## Events
		///
		/// [`Event::TermsAnnounced`]
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::set_terms())]
		pub fn set_terms(origin: OriginFor<T>, set: OperatorSet, terms: MemberTerms) -> DispatchResult {
			let who = T::OwnerOrigin::ensure_origin(origin)?;
			Self::do_set_terms(who, set, terms)
		}

		/// Close a set for good.
		///
		/// ## Dispatch Origin
		///
		/// The service's owner; anyone, if the service is closing.
		///
		/// ## Details
		///
		/// Nobody joins any more, and no vault pledges more to its members. Those that are members count on until they
		/// leave or somebody calls `wind_up` for each.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownService`], [`Error::NotServiceOwner`], [`Error::UnknownSet`], [`Error::SetClosing`]
		///
		/// ## Events
		///
		/// [`Event::OperatorSetClosing`]
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::close_operator_set())]
		pub fn close_operator_set(origin: OriginFor<T>, set: OperatorSet) -> DispatchResult {
			let who = T::OwnerOrigin::ensure_origin(origin)?;
			Self::do_close_operator_set(who, set)
		}

		/// Take one record of a closing set a step towards its end.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone. Deposits go back to who left them.
		///
		/// ## Details
		///
		/// A membership ends with the era, or with its obligation; an offer ends at once; what is over is removed, at
		/// once even in a cool-down's midst.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownSet`], [`Error::NotClosing`], [`Error::NoMembership`], [`Error::MembershipInUse`]
		///
		/// ## Events
		///
		/// [`Event::MembershipEnded`], [`Event::OfferEnded`] or [`Event::MembershipReaped`]
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::wind_up())]
		pub fn wind_up(origin: OriginFor<T>, set: OperatorSet, operator: T::AccountId) -> DispatchResult {
			let _who = ensure_signed(origin)?;
			Self::do_wind_up(set, operator)
		}

		/// Remove a set that is closed and of which nothing is left.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone. The deposit goes back to who left it.
		///
		/// ## Details
		///
		/// No membership, key or release may be on record, and the faults of its last members must be too old to be
		/// punished.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownSet`], [`Error::NotClosing`], [`Error::SetInUse`]
		///
		/// ## Events
		///
		/// [`Event::OperatorSetRemoved`]
		#[pallet::call_index(21)]
		#[pallet::weight(T::WeightInfo::remove_operator_set())]
		pub fn remove_operator_set(origin: OriginFor<T>, set: OperatorSet) -> DispatchResult {
			let _who = ensure_signed(origin)?;
			Self::do_remove_operator_set(set)
		}

		/// Let a member count to the end of `until`, whoever ends the membership meanwhile, for work that is promised.
		///
		/// ## Dispatch Origin
		///
		/// The service's owner, or a delegate who may oblige.
		///
		/// ## Details
		///
		/// At most the set's `max_obligation_eras` ahead, and never of a membership that was ended already. An earlier
		/// date than one that stands changes nothing.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownService`], [`Error::NotServiceOwner`], [`Error::UnknownSet`], [`Error::SetClosing`]
		/// - [`Error::NoMembership`], [`Error::ObligationOutOfBounds`]
		///
		/// ## Events
		///
		/// [`Event::MemberObliged`]
		#[pallet::call_index(22)]
		#[pallet::weight(T::WeightInfo::oblige())]
		pub fn oblige(origin: OriginFor<T>, set: OperatorSet, operator: T::AccountId, until: Era) -> DispatchResult {
			let who = T::OwnerOrigin::ensure_origin(origin)?;
			services::ensure_may::<T>(set.service, &who, Acts::OBLIGE)?;
			Self::do_oblige(&SetMember { set, operator }, until)
		}

		/// Sign for a set with a key, from the next era on.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the operator, who need not be a member yet, unless the set is closing.
		///
		/// ## Details
		///
		/// `proof` is the key's signature over the bytes of [`keys::message`], which the view `key_message` gives. A key
		/// that was retired in this very era is valid without a gap. The first operator to register a key leaves a
		/// deposit for ever, and nobody else can register it, in any set.
		///
		/// ## Errors
		///
		/// - [`Error::OperatorNotRegistered`], [`Error::UnknownSet`], [`Error::SetClosing`]
		/// - [`Error::WrongCurve`], [`Error::MalformedProof`], [`Error::InvalidProof`]
		/// - [`Error::KeyTaken`], [`Error::KeyInUse`], [`Error::TooManyKeys`], [`Error::TooManyKeyTerms`]
		/// - the token's, if the deposit cannot be held
		///
		/// ## Events
		///
		/// [`Event::KeySet`]
		#[pallet::call_index(23)]
		#[pallet::weight(T::WeightInfo::set_key())]
		pub fn set_key(origin: OriginFor<T>, set: OperatorSet, key: ServiceKey, proof: KeyProof) -> DispatchResult {
			Self::do_set_key(ensure_signed(origin)?, set, key, &proof)
		}

		/// Do not sign for a set with a key any more, from the next era on.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the operator; by anyone, if the set is closing and the operator does not count in the next era.
		///
		/// ## Details
		///
		/// What was signed with it before counts for as long as it can be punished. A term that has not begun goes at
		/// once, with its deposit.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownSet`], [`Error::UnknownKey`], [`Error::NotKeyOwner`], [`Error::KeyRetired`]
		///
		/// ## Events
		///
		/// [`Event::KeyRetired`]
		#[pallet::call_index(24)]
		#[pallet::weight(T::WeightInfo::retire_key())]
		pub fn retire_key(origin: OriginFor<T>, set: OperatorSet, key: ServiceKey) -> DispatchResult {
			Self::do_retire_key(ensure_signed(origin)?, set, key)
		}

		/// Forget when a key was valid, `HistoryEras` after it was.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone. The deposit goes back to the operator, but for the part that keeps the key its own.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownKey`], [`Error::KeyInUse`]
		///
		/// ## Events
		///
		/// [`Event::KeyPruned`]
		#[pallet::call_index(25)]
		#[pallet::weight(T::WeightInfo::prune_key())]
		pub fn prune_key(origin: OriginFor<T>, set: OperatorSet, key: ServiceKey) -> DispatchResult {
			let _who = ensure_signed(origin)?;
			Self::do_prune_key(set, key)
		}

		/// Tell the members of a set what to run, and from when on.
		///
		/// ## Dispatch Origin
		///
		/// The service's owner, or a delegate who may publish. The signer leaves a deposit.
		///
		/// ## Details
		///
		/// Advisory: nothing on chain depends on it. `notes` are bytes that the chain does not read.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownService`], [`Error::NotServiceOwner`], [`Error::UnknownSet`], [`Error::SetClosing`]
		/// - [`Error::DeadlinePassed`], [`Error::TooManyReleases`]
		/// - the token's, if the deposit cannot be held
		///
		/// ## Events
		///
		/// [`Event::ReleasePublished`], with the index that the release got
		#[pallet::call_index(26)]
		#[pallet::weight(T::WeightInfo::publish_release())]
		pub fn publish_release(
			origin: OriginFor<T>,
			set: OperatorSet,
			digest: H256,
			deadline: Era,
			notes: MetadataOf<T>,
		) -> DispatchResult {
			let who = T::OwnerOrigin::ensure_origin(origin)?;
			Self::do_publish_release(who, set, digest, deadline, notes).map(|_| ())
		}

		/// Take a release off the record.
		///
		/// ## Dispatch Origin
		///
		/// The service's owner, or a delegate who may publish; anyone, if the set is closing. The deposit goes back to
		/// who left it.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownSet`], [`Error::UnknownService`], [`Error::NotServiceOwner`], [`Error::UnknownRelease`]
		///
		/// ## Events
		///
		/// [`Event::ReleaseWithdrawn`]
		#[pallet::call_index(27)]
		#[pallet::weight(T::WeightInfo::withdraw_release())]
		pub fn withdraw_release(origin: OriginFor<T>, set: OperatorSet, release: ReleaseId) -> DispatchResult {
			let who = T::OwnerOrigin::ensure_origin(origin)?;
			Self::do_withdraw_release(who, set, release)
		}

		/// Say that the signer runs a release.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by a member that counts in this era or the next.
		///
		/// ## Details
		///
		/// It replaces what the member said before. Nobody checks it.
		///
		/// ## Errors
		///
		/// - [`Error::NoMembership`], [`Error::UnknownRelease`], [`Error::NothingChanges`]
		///
		/// ## Events
		///
		/// [`Event::ReleaseAcknowledged`]
		#[pallet::call_index(28)]
		#[pallet::weight(T::WeightInfo::acknowledge_release())]
		pub fn acknowledge_release(origin: OriginFor<T>, set: OperatorSet, release: ReleaseId) -> DispatchResult {
			Self::do_acknowledge_release(ensure_signed(origin)?, set, release)
		}

		/// Do work on the stake tables, as every block does anyway.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone.
		///
		/// ## Details
		///
		/// At most `steps` steps are done: the price of an asset, a look at a set, a member of a table, a table
		/// completed, an old one pruned. The weight is that of so many of the costliest, and corrected to what they were.
		/// Free of charge, because there was work to do; who asks in vain pays.
		///
		/// ## Errors
		///
		/// - [`Error::NothingToDo`]
		///
		/// ## Events
		///
		/// [`Event::TablesAdvanced`], and those of the work done: [`Event::TableReady`], [`Event::TablesComplete`]
		#[pallet::call_index(40)]
		#[pallet::weight(T::WeightInfo::advance().saturating_add(cursor::weight_of_steps::<T>(*steps)))]
		pub fn advance(origin: OriginFor<T>, steps: u32) -> DispatchResultWithPostInfo {
			let _who = ensure_signed(origin)?;
			let overhead = T::WeightInfo::advance();
			match Self::do_advance(steps) {
				Ok(done) => Ok((Some(overhead.saturating_add(done)), Pays::No).into()),
				Err(refused) => {
					let found_out = overhead.saturating_add(cursor::cost_of_poll::<T>());
					Err(frame_support::dispatch::WithPostDispatchInfo::with_weight(refused, found_out))
				},
			}
		}
	}
}
