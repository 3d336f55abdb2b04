//! What the calls about operators, services, sets, keys and releases do once their origin is known. Memberships are in
//! `joining.rs`.

use frame_support::ensure;
use rampart_primitives::{AcceptedAssets, Era, EraClock, KeyProof, OperatorSet, ServiceId, ServiceKey};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	keys, memberships, operators,
	pallet::{Config, Error, Event, Pallet},
	releases, services, sets, Acts, MemberTerms, MetadataOf, PolicyOf, ReleaseId, SetParamsOf, Status,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_register_operator(operator: T::AccountId, metadata: MetadataOf<T>) -> DispatchResult {
		operators::insert::<T>(&operator, metadata)?;
		Self::deposit_event(Event::OperatorRegistered { operator });
		Ok(())
	}

	pub(crate) fn do_set_operator_metadata(operator: T::AccountId, metadata: MetadataOf<T>) -> DispatchResult {
		operators::put_metadata::<T>(&operator, &metadata)?;
		Self::deposit_event(Event::OperatorMetadataSet { operator, metadata });
		Ok(())
	}

	pub(crate) fn do_deregister_operator(operator: T::AccountId) -> DispatchResult {
		operators::remove::<T>(&operator)?;
		Self::deposit_event(Event::OperatorDeregistered { operator });
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

	/// Register this chain itself as service 0, when it starts.
	pub(crate) fn do_register_chain(owner: T::AccountId, metadata: MetadataOf<T>) -> DispatchResult {
		services::write_new::<T>(services::CHAIN, &owner, metadata)?;
		Self::deposit_event(Event::ServiceRegistered { service: services::CHAIN, owner });
		Ok(())
	}

	pub(crate) fn do_set_service_metadata(
		who: T::AccountId,
		service: ServiceId,
		metadata: MetadataOf<T>,
	) -> DispatchResult {
		let record = services::owned::<T>(service, &who)?;
		services::put_metadata::<T>(service, record, &metadata)?;
		Self::deposit_event(Event::ServiceMetadataSet { service, metadata });
		Ok(())
	}

	pub(crate) fn do_offer_service(
		who: T::AccountId,
		service: ServiceId,
		heir: Option<T::AccountId>,
	) -> DispatchResult {
		services::owned::<T>(service, &who)?;
		ensure!(heir.as_ref() != Some(&who), Error::<T>::SameAccount);
		let mut info = services::info::<T>(service);
		ensure!(info.heir != heir, Error::<T>::NothingChanges);
		info.heir = heir.clone();
		services::put_info::<T>(service, info);
		Self::deposit_event(Event::ServiceOffered { service, heir });
		Ok(())
	}

	pub(crate) fn do_accept_service(who: T::AccountId, service: ServiceId) -> DispatchResult {
		let record = services::get::<T>(service)?;
		ensure!(services::info::<T>(service).heir.as_ref() == Some(&who), Error::<T>::NotHeir);
		let from = services::hand_over::<T>(service, record, &who)?;
		Self::deposit_event(Event::ServiceHandedOver { service, from, to: who });
		Ok(())
	}

	pub(crate) fn do_set_delegate(
		who: T::AccountId,
		service: ServiceId,
		delegate: T::AccountId,
		acts: Acts,
	) -> DispatchResult {
		services::owned::<T>(service, &who)?;
		ensure!(who != delegate, Error::<T>::SameAccount);
		let mut info = services::info::<T>(service);
		let had = info.delegates.iter().find(|(known, _)| *known == delegate).map(|(_, had)| *had);
		ensure!(had.unwrap_or(Acts::NONE) != acts, Error::<T>::NothingChanges);
		info.delegates.retain(|(known, _)| *known != delegate);
		if acts != Acts::NONE {
			info.delegates.try_push((delegate.clone(), acts)).map_err(|_full| Error::<T>::TooManyDelegates)?;
		}
		services::put_info::<T>(service, info);
		Self::deposit_event(Event::DelegateSet { service, delegate, acts });
		Ok(())
	}

	pub(crate) fn do_close_service(who: T::AccountId, service: ServiceId) -> DispatchResult {
		let record = services::owned::<T>(service, &who)?;
		services::close::<T>(service, record)?;
		Self::deposit_event(Event::ServiceClosing { service });
		Ok(())
	}

	pub(crate) fn do_remove_service(service: ServiceId) -> DispatchResult {
		let owner = services::remove::<T>(service)?;
		Self::deposit_event(Event::ServiceRemoved { service, owner });
		Ok(())
	}

	pub(crate) fn do_create_operator_set(
		owner: T::AccountId,
		service: ServiceId,
		params: SetParamsOf<T>,
	) -> Result<OperatorSet, DispatchError> {
		let record = services::owned::<T>(service, &owner)?;
		sets::ensure_valid::<T>(&params)?;
		let set = OperatorSet { service, set: services::take_set_id::<T>(service, record)? };
		sets::insert::<T>(set, &owner, params.clone())?;
		Self::deposit_event(Event::OperatorSetCreated { set, params });
		Ok(set)
	}

	pub(crate) fn do_set_policy(who: T::AccountId, set: OperatorSet, policy: PolicyOf<T>) -> DispatchResult {
		services::ensure_may::<T>(set.service, &who, Acts::SET_PARAMETERS)?;
		let from = sets::announce_policy::<T>(set, policy.clone())?;
		Self::deposit_event(Event::PolicyAnnounced { set, policy, from });
		Ok(())
	}

	pub(crate) fn do_set_assets(who: T::AccountId, set: OperatorSet, assets: AcceptedAssets) -> DispatchResult {
		services::ensure_may::<T>(set.service, &who, Acts::SET_PARAMETERS)?;
		let from = sets::announce_assets::<T>(set, assets.clone())?;
		Self::deposit_event(Event::AssetsAnnounced { set, assets, from });
		Ok(())
	}

	pub(crate) fn do_set_terms(who: T::AccountId, set: OperatorSet, terms: MemberTerms) -> DispatchResult {
		services::ensure_may::<T>(set.service, &who, Acts::SET_PARAMETERS)?;
		let from = sets::announce_terms::<T>(set, terms)?;
		Self::deposit_event(Event::TermsAnnounced { set, terms, from });
		Ok(())
	}

	/// The owner closes a set of a service; of a service that is closing itself, anyone does.
	pub(crate) fn do_close_operator_set(who: T::AccountId, set: OperatorSet) -> DispatchResult {
		let service = services::get::<T>(set.service)?;
		ensure!(service.owner == who || service.status == Status::Closing, Error::<T>::NotServiceOwner);
		sets::close::<T>(set)?;
		Self::deposit_event(Event::OperatorSetClosing { set });
		Ok(())
	}

	pub(crate) fn do_remove_operator_set(set: OperatorSet) -> DispatchResult {
		let depositor = sets::remove::<T>(set)?;
		services::forget_set::<T>(set.service)?;
		Self::deposit_event(Event::OperatorSetRemoved { set, depositor });
		Ok(())
	}

	/// In a set that is closing, only who still works for it gets a key.
	pub(crate) fn do_set_key(
		operator: T::AccountId,
		set: OperatorSet,
		key: ServiceKey,
		proof: &KeyProof,
	) -> DispatchResult {
		operators::ensure_registered::<T>(&operator)?;
		let open = sets::get::<T>(set)?.status == Status::Open;
		ensure!(open || Self::counts_next(set, &operator), Error::<T>::SetClosing);
		let from = keys::set::<T>(set, &operator, key, proof)?;
		Self::deposit_event(Event::KeySet { set, operator, key, from });
		Ok(())
	}

	/// The operator retires his key; in a set that is closing, anyone does when he does not work for it any more.
	pub(crate) fn do_retire_key(who: T::AccountId, set: OperatorSet, key: ServiceKey) -> DispatchResult {
		let closing = sets::get::<T>(set)?.status == Status::Closing;
		let may = |owner: &T::AccountId| *owner == who || (closing && !Self::counts_next(set, owner));
		let (operator, until) = keys::retire::<T>(set, &key, may)?;
		Self::deposit_event(Event::KeyRetired { set, operator, key, until });
		Ok(())
	}

	/// Will the operator count as a member in the next era?
	fn counts_next(set: OperatorSet, operator: &T::AccountId) -> bool {
		let next = T::Clock::now().next();
		memberships::get::<T>(set, operator).is_some_and(|membership| membership.standing.counts_in(next))
	}

	pub(crate) fn do_prune_key(set: OperatorSet, key: ServiceKey) -> DispatchResult {
		let operator = keys::prune::<T>(set, &key)?;
		Self::deposit_event(Event::KeyPruned { set, operator, key });
		Ok(())
	}

	pub(crate) fn do_publish_release(
		who: T::AccountId,
		set: OperatorSet,
		digest: H256,
		deadline: Era,
		notes: MetadataOf<T>,
	) -> Result<ReleaseId, DispatchError> {
		services::ensure_may::<T>(set.service, &who, Acts::PUBLISH)?;
		let release = releases::insert::<T>(set, &who, digest, deadline, notes.clone())?;
		Self::deposit_event(Event::ReleasePublished { set, release, digest, deadline, notes });
		Ok(release)
	}

	/// The service's side withdraws a release; of a set that is closing, anyone does.
	pub(crate) fn do_withdraw_release(who: T::AccountId, set: OperatorSet, release: ReleaseId) -> DispatchResult {
		if sets::get::<T>(set)?.status == Status::Open {
			services::ensure_may::<T>(set.service, &who, Acts::PUBLISH)?;
		}
		releases::remove::<T>(set, release)?;
		Self::deposit_event(Event::ReleaseWithdrawn { set, release });
		Ok(())
	}
}
