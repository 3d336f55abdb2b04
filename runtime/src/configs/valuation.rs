//! What the assets that vaults hold are worth in the native token.

use crate::{configs::assets::AssetKind, Runtime};
use pallet_asset_rate::ConversionRateToNative;
use pallet_restaking::{Assets, NextAsset};
use rampart_primitives::{AssetId, Price, Valuation};

/// The native token one for one; any other asset by the rate that `pallet_asset_rate` has for it now. An asset without a rate
/// has no value.
pub struct Rates;

impl Valuation for Rates {
	fn assets() -> AssetId {
		NextAsset::<Runtime>::get()
	}

	fn price(asset: AssetId) -> Option<Price> {
		let kind = Assets::<Runtime>::get(asset)?.kind;
		if kind == AssetKind::here() {
			return Some(Price::one());
		}
		ConversionRateToNative::<Runtime>::get(kind).map(Price)
	}
}
