// Adapted from the XCM weights of the Polkadot SDK's Asset Hub Westend runtime.
// Copyright (C) Parity Technologies (UK) Ltd.
// SPDX-License-Identifier: Apache-2.0

//! What each XCM instruction weighs: the measured weight of one, times the assets that it touches.
//!
//! An instruction that this chain has no use for weighs [`Weight::MAX`], so no message that holds it is run.

// Some of what is measured is never run: see the weights of `MAX` below.
#[allow(dead_code)]
mod pallet_xcm_benchmarks_fungible;
#[allow(dead_code)]
mod pallet_xcm_benchmarks_generic;

use crate::{configs::xcm::MaxAssetsIntoHolding, Runtime};
use alloc::vec::Vec;
use frame_support::{weights::Weight, BoundedVec};
use xcm::{
	latest::{prelude::*, AssetTransferFilter},
	DoubleEncoded,
};

type Fungible = pallet_xcm_benchmarks_fungible::WeightInfo<Runtime>;
type Generic = pallet_xcm_benchmarks_generic::WeightInfo<Runtime>;

/// As many assets as a wildcard can mean.
const MAX_ASSETS: u64 = 100;

trait WeighAssets {
	/// `weight` for each asset.
	fn weigh_assets(&self, weight: Weight) -> Weight;
}

impl WeighAssets for AssetFilter {
	fn weigh_assets(&self, weight: Weight) -> Weight {
		match self {
			Self::Definite(assets) => assets.weigh_assets(weight),
			Self::Wild(All) => weight.saturating_mul(MAX_ASSETS),
			Self::Wild(AllOf { fun: WildFungibility::Fungible, .. }) => weight,
			// There can be twice as many in the holding register, for a moment.
			Self::Wild(AllOf { fun: WildFungibility::NonFungible, .. }) => {
				weight.saturating_mul(u64::from(MaxAssetsIntoHolding::get()) * 2)
			},
			Self::Wild(AllCounted(count) | AllOfCounted { count, .. }) => {
				weight.saturating_mul(u64::from(*count).clamp(1, MAX_ASSETS))
			},
		}
	}
}

impl WeighAssets for Assets {
	fn weigh_assets(&self, weight: Weight) -> Weight {
		self.inner().iter().fold(Weight::zero(), |sum, _| sum.saturating_add(weight))
	}
}

/// The weights of instructions.
pub struct XcmWeight<Call>(core::marker::PhantomData<Call>);

impl<Call> XcmWeightInfo<Call> for XcmWeight<Call> {
	fn withdraw_asset(assets: &Assets) -> Weight {
		assets.weigh_assets(Fungible::withdraw_asset())
	}
	fn reserve_asset_deposited(assets: &Assets) -> Weight {
		assets.weigh_assets(Fungible::reserve_asset_deposited())
	}
	// Nothing is teleported.
	fn receive_teleported_asset(_assets: &Assets) -> Weight {
		Weight::MAX
	}
	fn query_response(
		_query_id: &u64,
		_response: &Response,
		_max_weight: &Weight,
		_querier: &Option<Location>,
	) -> Weight {
		Generic::query_response()
	}
	fn transfer_asset(assets: &Assets, _dest: &Location) -> Weight {
		assets.weigh_assets(Fungible::transfer_asset())
	}
	fn transfer_reserve_asset(assets: &Assets, _dest: &Location, _xcm: &Xcm<()>) -> Weight {
		assets.weigh_assets(Fungible::transfer_reserve_asset())
	}
	fn transact(_kind: &OriginKind, _fallback_max_weight: &Option<Weight>, _call: &DoubleEncoded<Call>) -> Weight {
		Generic::transact()
	}
	// Nothing answers channel messages.
	fn hrmp_new_channel_open_request(_sender: &u32, _max_message_size: &u32, _max_capacity: &u32) -> Weight {
		Weight::MAX
	}
	fn hrmp_channel_accepted(_recipient: &u32) -> Weight {
		Weight::MAX
	}
	fn hrmp_channel_closing(_initiator: &u32, _sender: &u32, _recipient: &u32) -> Weight {
		Weight::MAX
	}
	fn clear_origin() -> Weight {
		Generic::clear_origin()
	}
	fn descend_origin(_who: &InteriorLocation) -> Weight {
		Generic::descend_origin()
	}
	fn report_error(_query_response_info: &QueryResponseInfo) -> Weight {
		Generic::report_error()
	}
	fn deposit_asset(assets: &AssetFilter, _dest: &Location) -> Weight {
		assets.weigh_assets(Fungible::deposit_asset())
	}
	fn deposit_reserve_asset(assets: &AssetFilter, _dest: &Location, _xcm: &Xcm<()>) -> Weight {
		assets.weigh_assets(Fungible::deposit_reserve_asset())
	}
	// There is no exchange.
	fn exchange_asset(_give: &AssetFilter, _receive: &Assets, _maximal: &bool) -> Weight {
		Weight::MAX
	}
	fn initiate_reserve_withdraw(assets: &AssetFilter, _reserve: &Location, _xcm: &Xcm<()>) -> Weight {
		assets.weigh_assets(Fungible::initiate_reserve_withdraw())
	}
	fn initiate_teleport(_assets: &AssetFilter, _dest: &Location, _xcm: &Xcm<()>) -> Weight {
		Weight::MAX
	}
	fn initiate_transfer(
		_dest: &Location,
		remote_fees: &Option<AssetTransferFilter>,
		_preserve_origin: &bool,
		assets: &BoundedVec<AssetTransferFilter, MaxAssetTransferFilters>,
		_xcm: &Xcm<()>,
	) -> Weight {
		let one = Fungible::initiate_transfer();
		let fees = remote_fees.as_ref().map_or(one, |filter| filter.inner().weigh_assets(one));
		assets.iter().fold(fees, |sum, filter| sum.saturating_add(filter.inner().weigh_assets(one)))
	}
	fn report_holding(_response_info: &QueryResponseInfo, _assets: &AssetFilter) -> Weight {
		Generic::report_holding()
	}
	fn buy_execution(_fees: &Asset, _weight_limit: &WeightLimit) -> Weight {
		Generic::buy_execution()
	}
	fn pay_fees(_asset: &Asset) -> Weight {
		Generic::pay_fees()
	}
	fn refund_surplus() -> Weight {
		Generic::refund_surplus()
	}
	fn set_error_handler(_xcm: &Xcm<Call>) -> Weight {
		Generic::set_error_handler()
	}
	fn set_appendix(_xcm: &Xcm<Call>) -> Weight {
		Generic::set_appendix()
	}
	fn clear_error() -> Weight {
		Generic::clear_error()
	}
	fn set_hints(hints: &BoundedVec<Hint, HintNumVariants>) -> Weight {
		hints.iter().fold(Weight::zero(), |sum, hint| match hint {
			AssetClaimer { .. } => sum.saturating_add(Generic::asset_claimer()),
		})
	}
	fn claim_asset(assets: &Assets, _ticket: &Location) -> Weight {
		assets.weigh_assets(Generic::claim_asset())
	}
	fn trap(_code: &u64) -> Weight {
		Generic::trap()
	}
	fn subscribe_version(_query_id: &QueryId, _max_response_weight: &Weight) -> Weight {
		Generic::subscribe_version()
	}
	fn unsubscribe_version() -> Weight {
		Generic::unsubscribe_version()
	}
	fn burn_asset(assets: &Assets) -> Weight {
		assets.weigh_assets(Generic::burn_asset())
	}
	fn expect_asset(assets: &Assets) -> Weight {
		assets.weigh_assets(Generic::expect_asset())
	}
	fn expect_origin(_origin: &Option<Location>) -> Weight {
		Generic::expect_origin()
	}
	fn expect_error(_error: &Option<(u32, XcmError)>) -> Weight {
		Generic::expect_error()
	}
	fn expect_transact_status(_transact_status: &MaybeErrorCode) -> Weight {
		Generic::expect_transact_status()
	}
	fn query_pallet(_module_name: &Vec<u8>, _response_info: &QueryResponseInfo) -> Weight {
		Generic::query_pallet()
	}
	fn expect_pallet(
		_index: &u32,
		_name: &Vec<u8>,
		_module_name: &Vec<u8>,
		_crate_major: &u32,
		_min_crate_minor: &u32,
	) -> Weight {
		Generic::expect_pallet()
	}
	fn report_transact_status(_response_info: &QueryResponseInfo) -> Weight {
		Generic::report_transact_status()
	}
	fn clear_transact_status() -> Weight {
		Generic::clear_transact_status()
	}
	// No alias into another universe, no bridge, no lock.
	fn universal_origin(_: &Junction) -> Weight {
		Weight::MAX
	}
	fn export_message(_: &NetworkId, _: &Junctions, _: &Xcm<()>) -> Weight {
		Weight::MAX
	}
	fn lock_asset(_: &Asset, _: &Location) -> Weight {
		Weight::MAX
	}
	fn unlock_asset(_: &Asset, _: &Location) -> Weight {
		Weight::MAX
	}
	fn note_unlockable(_: &Asset, _: &Location) -> Weight {
		Weight::MAX
	}
	fn request_unlock(_: &Asset, _: &Location) -> Weight {
		Weight::MAX
	}
	fn set_fees_mode(_: &bool) -> Weight {
		Generic::set_fees_mode()
	}
	fn set_topic(_topic: &[u8; 32]) -> Weight {
		Generic::set_topic()
	}
	fn clear_topic() -> Weight {
		Generic::clear_topic()
	}
	fn alias_origin(_: &Location) -> Weight {
		Generic::alias_origin()
	}
	fn unpaid_execution(_: &WeightLimit, _: &Option<Location>) -> Weight {
		Generic::unpaid_execution()
	}
	fn execute_with_origin(_: &Option<InteriorLocation>, _: &Xcm<Call>) -> Weight {
		Generic::execute_with_origin()
	}
}
