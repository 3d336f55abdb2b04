//! The genesis state, made by what the calls do.

use rampart_primitives::{OperatorSet, ServiceId};

use crate::{
	pallet::{Config, GenesisConfig, Pallet, Services},
	services::CHAIN,
	GenesisMember, GenesisOperator, GenesisService, MetadataOf, SetParamsOf,
};

/// Registers operators and services, creates their sets, and lets both sides agree to the memberships.
///
/// Panics when the genesis state contradicts itself: a chain must not start from half of it.
pub(crate) fn build<T: Config>(genesis: &GenesisConfig<T>) {
	for GenesisOperator { account, metadata } in &genesis.operators {
		Pallet::<T>::do_register_operator(account.clone(), bytes::<T>(metadata))
			.expect("genesis operators are endowed and named once");
	}
	if let Some(GenesisService { owner, metadata, sets }) = &genesis.chain {
		Pallet::<T>::do_register_chain(owner.clone(), bytes::<T>(metadata)).expect("the chain's own owner is endowed");
		create_sets::<T>(CHAIN, owner, sets);
	}
	for GenesisService { owner, metadata, sets } in &genesis.services {
		let service = Pallet::<T>::do_register_service(owner.clone(), bytes::<T>(metadata))
			.expect("owners of genesis services are endowed");
		create_sets::<T>(service, owner, sets);
	}
	for GenesisMember { service, set, operator } in &genesis.members {
		let set = OperatorSet { service: *service, set: *set };
		let owner = Services::<T>::get(service).expect("genesis members join genesis services").owner;
		Pallet::<T>::do_admit(owner, set, operator.clone()).expect("genesis members are operators and named once");
		Pallet::<T>::do_join(operator.clone(), set).expect("a genesis set has room for its genesis members");
	}
}

fn create_sets<T: Config>(service: ServiceId, owner: &T::AccountId, sets: &[SetParamsOf<T>]) {
	for params in sets {
		Pallet::<T>::do_create_operator_set(owner.clone(), service, params.clone())
			.expect("owners of genesis sets are endowed, and their parameters are within the limits");
	}
}

fn bytes<T: Config>(text: &str) -> MetadataOf<T> {
	text.as_bytes().to_vec().try_into().expect("genesis metadata is at most MaxMetadataLen bytes")
}
