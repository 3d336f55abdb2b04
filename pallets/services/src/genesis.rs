//! The genesis state, made by what the calls do.

use alloc::{string::String, vec::Vec};
use rampart_primitives::{OperatorSet, ServiceId, SetId};
use serde::{Deserialize, Serialize};

use crate::{
	pallet::{Config, GenesisConfig, Pallet, Services},
	services::CHAIN,
	MetadataOf, SetParams, SetParamsOf,
};

/// An operator of the genesis state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisOperator<AccountId> {
	/// Its account: endowed well enough for the deposit.
	pub account: AccountId,
	/// What it says of itself.
	pub metadata: String,
}

/// A service of the genesis state. The first one has index 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisService<AccountId> {
	/// Its owner: endowed well enough for the deposits of the service and its sets.
	pub owner: AccountId,
	/// What it says of itself.
	pub metadata: String,
	/// Its operator sets, from index 0 on.
	pub sets: Vec<SetParams<AccountId>>,
}

/// A membership of the genesis state, agreed by both sides in era 0: it counts from era 1 on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisMember<AccountId> {
	/// The service.
	pub service: ServiceId,
	/// The set within the service.
	pub set: SetId,
	/// The operator.
	pub operator: AccountId,
}

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
