//! Claims: what holders earned is paid out to them.
//!
//! One record of the holder and one of the vault are read and written, whatever the number of holders and of payments that there
//! have been. Each asset is paid by itself: what cannot be paid stays, and holds up nothing else.
//!
//! What cannot be paid to somebody who earns nothing any more, since he has left or the generation is over, is owed to him instead.
//! So who cannot be paid, or does not want to, keeps no place of an asset in the vault: anybody can claim for him.

use frame_support::{storage::with_storage_layer, weights::Weight};
use rampart_primitives::{AssetId, Pay, Stake, VaultId};
use sp_runtime::DispatchError;

use crate::{
	earnings::{Holding, Settled},
	owed,
	pallet::{Config, Error, Event, Pallet},
	ClaimedVaults, WeightInfo, MAX_REWARD_ASSETS,
};

/// In how many assets a claim can be paid that asks for one, or for all.
pub(crate) fn assets_asked(asset: Option<AssetId>) -> u32 {
	asset.map_or(MAX_REWARD_ASSETS, |_| 1)
}

/// What a claim was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Claimed {
	/// In how many assets it was tried to pay.
	pub assets: u32,
	/// What the payments weighed.
	pub payments: Weight,
	/// In how many of these it is owed instead.
	pub owed: u32,
	/// The generation in which it was earned is over.
	pub over: bool,
}

impl Claimed {
	/// At most, in so many assets.
	pub fn at_most<T: Config>(assets: u32) -> Self {
		let payments = T::Pay::pay_from_pot_weight().saturating_mul(assets.into());
		Self { assets, payments, owed: assets, over: true }
	}
}

/// What a claim costs.
pub(crate) fn weight_of_claim<T: Config>(claimed: Claimed) -> Weight {
	// As much as to take it out again.
	let owed = T::WeightInfo::claim_owed().saturating_mul(claimed.owed.into());
	let rest =
		if claimed.over { T::WeightInfo::hand_over().max(T::WeightInfo::hand_over_gone()) } else { Weight::zero() };
	T::WeightInfo::claim(claimed.assets).saturating_add(claimed.payments).saturating_add(owed).saturating_add(rest)
}

/// What a claim costs that finds nothing.
fn weight_of_nothing<T: Config>() -> Weight {
	weight_of_claim::<T>(Claimed { assets: 0, payments: Weight::zero(), owed: 0, over: false })
}

/// What a claim in all assets costs at most, in so many vaults.
pub(crate) fn weight_of_claims<T: Config>(vaults: &ClaimedVaults) -> Weight {
	let vaults = u64::try_from(vaults.len()).unwrap_or(u64::MAX);
	let most = weight_of_claim::<T>(Claimed::at_most::<T>(MAX_REWARD_ASSETS));
	most.saturating_mul(vaults).saturating_add(weight_of_nothing::<T>())
}

impl<T: Config> Pallet<T> {
	/// Pay what somebody earned in a vault, in one asset or in all.
	pub(crate) fn do_claim(
		who: &T::AccountId,
		vault: VaultId,
		asset: Option<AssetId>,
	) -> Result<Claimed, DispatchError> {
		Self::claim_by(who, Holding::of::<T>(vault, who), asset, T::Pay::pay_from_pot)
	}

	/// The same, of who holds so much, by whatever pays.
	pub(crate) fn claim_by(
		who: &T::AccountId,
		holding: Holding,
		asset: Option<AssetId>,
		pay: impl Fn(AssetId, &T::AccountId, &T::AccountId, Stake) -> Result<Weight, DispatchError>,
	) -> Result<Claimed, DispatchError> {
		let mut settled = Settled::<T>::load_by(holding, who, asset).ok_or(Error::<T>::NothingToClaim)?;
		let (vault, to) = (holding.vault, owed::payee::<T>(who));
		let (mut tried, mut owed, mut paid, mut first_error) = (0_u32, 0_u32, false, None);
		let mut payments = Weight::zero();
		for (of, amount, _) in settled.units() {
			if amount.is_zero() || asset.is_some_and(|asset| asset != of) {
				continue;
			}
			tried = tried.saturating_add(1);
			let outcome = with_storage_layer(|| {
				let weight = pay(of, &owed::pot::<T>(of), &to, amount)?;
				settled.pay_out(of, amount).map(|()| weight)
			});
			// What failed may have done all that a payment does.
			let weight = outcome.unwrap_or_else(|_: DispatchError| T::Pay::pay_from_pot_weight());
			payments = payments.saturating_add(weight);
			let (who, to) = (who.clone(), to.clone());
			match outcome {
				Ok(_) => {
					paid = true;
					Self::deposit_event(Event::RewardClaimed { vault, who, to, asset: of, amount });
				},
				Err(error) if settled.is_final() => {
					owed = owed.saturating_add(1);
					settled.take(of, amount);
					owed::owe::<T>(&who, of, amount);
					Self::deposit_event(Event::RewardOwed { vault, who, asset: of, amount, error });
				},
				Err(error) => {
					first_error = first_error.or(Some(error));
					Self::deposit_event(Event::ClaimHeld { vault, who, asset: of, amount, error });
				},
			}
		}
		if !paid && owed == 0 {
			return Err(first_error.unwrap_or(Error::<T>::NothingToClaim.into()));
		}
		let over = settled.is_over();
		settled.save(who);
		Ok(Claimed { assets: tried, payments, owed, over })
	}

	/// Pay what somebody earned in several vaults. Gives what it cost.
	pub(crate) fn do_claim_many(who: &T::AccountId, vaults: &ClaimedVaults) -> Result<Weight, DispatchError> {
		let (mut weight, mut paid, mut first_error) = (weight_of_nothing::<T>(), false, None);
		for vault in vaults {
			match with_storage_layer(|| Self::do_claim(who, *vault, None)) {
				Ok(claimed) => {
					paid = true;
					weight = weight.saturating_add(weight_of_claim::<T>(claimed));
				},
				Err(error) => {
					// It may have tried them all.
					let had_nothing = error == Error::<T>::NothingToClaim.into();
					let all = Claimed { owed: 0, over: false, ..Claimed::at_most::<T>(MAX_REWARD_ASSETS) };
					let cost = if had_nothing { weight_of_nothing::<T>() } else { weight_of_claim::<T>(all) };
					weight = weight.saturating_add(cost);
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
