//! Claims: what holders earned is paid out to them.
//!
//! One record of the holder and one of the vault are read and written, whatever the number of holders and of payments that there
//! have been. Each asset is paid by itself: what cannot be paid stays, and holds up nothing else.

use frame_support::{storage::with_storage_layer, weights::Weight};
use rampart_primitives::{AssetId, Pay, Stake, VaultId};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	earnings::Settled,
	owed,
	pallet::{Config, Error, Event, Pallet},
	ClaimedVaults, WeightInfo, MAX_REWARD_ASSETS,
};

/// In how many assets a claim can be paid that asks for one, or for all.
pub(crate) fn assets_asked(asset: Option<AssetId>) -> u32 {
	asset.map_or(MAX_REWARD_ASSETS, |_| 1)
}

/// What a claim costs that is paid in so many assets.
pub(crate) fn weight_of_claim<T: Config>(assets: u32) -> Weight {
	T::WeightInfo::claim(assets).saturating_add(T::Pay::pay_weight().saturating_mul(assets.into()))
}

/// What a claim in all assets costs at most, in so many vaults.
pub(crate) fn weight_of_claims<T: Config>(vaults: &ClaimedVaults) -> Weight {
	let vaults = u64::try_from(vaults.len()).unwrap_or(u64::MAX);
	weight_of_claim::<T>(MAX_REWARD_ASSETS).saturating_mul(vaults).saturating_add(weight_of_claim::<T>(0))
}

impl<T: Config> Pallet<T> {
	/// Pay what somebody earned in a vault, in one asset or in all. Gives in how many it was tried.
	pub(crate) fn do_claim(who: &T::AccountId, vault: VaultId, asset: Option<AssetId>) -> Result<u32, DispatchError> {
		Self::claim_by(who, vault, asset, T::Pay::pay)
	}

	/// The same, by whatever pays.
	pub(crate) fn claim_by(
		who: &T::AccountId,
		vault: VaultId,
		asset: Option<AssetId>,
		pay: impl Fn(AssetId, &T::AccountId, &T::AccountId, Stake) -> DispatchResult,
	) -> Result<u32, DispatchError> {
		let mut settled = Settled::<T>::load(vault, who, asset).ok_or(Error::<T>::NothingToClaim)?;
		let to = owed::payee::<T>(who);
		let (mut tried, mut paid, mut first_error) = (0_u32, false, None);
		for (of, amount, _) in settled.units() {
			if amount.is_zero() || asset.is_some_and(|asset| asset != of) {
				continue;
			}
			tried = tried.saturating_add(1);
			let outcome = with_storage_layer(|| {
				owed::note_paid::<T>(of, amount)?;
				pay(of, &owed::pot::<T>(of), &to, amount)
			});
			let (who, to) = (who.clone(), to.clone());
			match outcome {
				Ok(()) => {
					paid = true;
					settled.paid(of, amount);
					Self::deposit_event(Event::RewardClaimed { vault, who, to, asset: of, amount });
				},
				Err(error) => {
					first_error = first_error.or(Some(error));
					Self::deposit_event(Event::ClaimHeld { vault, who, asset: of, amount, error });
				},
			}
		}
		if !paid {
			return Err(first_error.unwrap_or(Error::<T>::NothingToClaim.into()));
		}
		settled.save(who);
		Ok(tried)
	}

	/// Pay what somebody earned in several vaults. Gives what it cost.
	pub(crate) fn do_claim_many(who: &T::AccountId, vaults: &ClaimedVaults) -> Result<Weight, DispatchError> {
		let (mut weight, mut paid, mut first_error) = (weight_of_claim::<T>(0), false, None);
		for vault in vaults {
			match with_storage_layer(|| Self::do_claim(who, *vault, None)) {
				Ok(tried) => {
					paid = true;
					weight = weight.saturating_add(weight_of_claim::<T>(tried));
				},
				Err(error) => {
					// It may have tried them all.
					let tried = if error == Error::<T>::NothingToClaim.into() { 0 } else { MAX_REWARD_ASSETS };
					weight = weight.saturating_add(weight_of_claim::<T>(tried));
					let says_more = first_error.is_none_or(|first| first == Error::<T>::NothingToClaim.into());
					if says_more {
						first_error = Some(error);
					}
				},
			}
		}
		if paid {
			Ok(weight)
		} else {
			Err(first_error.unwrap_or(Error::<T>::NothingToClaim.into()))
		}
	}
}
