//! Money that the chain itself pays a set. A chain that mints by the SDK's budgets names [`Subsidy`] as a recipient; what lies in
//! its account becomes, once an era, a budget of that one era, split by stake. What of it nobody got comes with the next one.

use core::marker::PhantomData;

use frame_support::{storage::with_storage_layer, traits::Get};
use rampart_primitives::{AssetId, Era, InspectSets, OperatorSet, Pay, Split, Stake};
use sp_runtime::{traits::AccountIdConversion, DispatchResult};
use sp_staking::budget::{BudgetKey, BudgetRecipient};

use crate::{
	budgets, owed,
	pallet::{Config, Event, Owed, Pallet},
	Budget, BudgetWeights, MAX_BUDGETS,
};

/// This pallet as a recipient of what a chain mints.
pub struct Subsidy<T>(PhantomData<T>);

impl<T: Config> BudgetRecipient<T::AccountId> for Subsidy<T> {
	fn budget_key() -> BudgetKey {
		BudgetKey::truncate_from(b"restaking".to_vec())
	}

	fn pot_account() -> T::AccountId {
		account::<T>()
	}
}

/// Where the chain puts it. What is left over of a subsidised era is owed to this account.
pub(crate) fn account<T: Config>() -> T::AccountId {
	T::PalletId::get().into_sub_account_truncating(b"subsidy")
}

/// Does the chain subsidise a set?
pub(crate) fn is_wanted<T: Config>() -> bool {
	T::Subsidised::get().is_some()
}

/// Make a budget of this era of what lies there, if the chain subsidises a set. It leaves the asset's minimum balance where it
/// lies, so that the account does not go between two payments.
pub(crate) fn take_in<T: Config>(now: Era) {
	let Some((set, asset)) = T::Subsidised::get() else { return };
	let account = account::<T>();
	let minimum = T::Pay::minimum(asset);
	let lies = T::Pay::balance(asset, &account).excess_over(minimum);
	let returned = Owed::<T>::get(&account, asset).unwrap_or_default();
	let enough = lies.ensure_add(returned).is_ok_and(|amount| !amount.is_zero() && amount >= minimum);
	if !enough || T::Sets::set(set).is_none() {
		// It waits for the next era.
		return;
	}
	// There may be no place; and the first payment in an asset opens its pot, for which there may not be enough yet.
	let funded = budgets::ensure_place::<T>(set, MAX_BUDGETS)
		.and_then(|()| with_storage_layer(|| fund::<T>((set, asset), account, lies, now, T::Pay::pay)));
	if let Err(error) = funded {
		Pallet::<T>::deposit_event(Event::SubsidyHeld { set, asset, error });
	}
}

/// Put on record what lies in the account, by whatever pays it, and what a subsidised era returned to it.
pub(crate) fn fund<T: Config>(
	(set, asset): (OperatorSet, AssetId),
	funder: T::AccountId,
	lies: Stake,
	now: Era,
	pay: budgets::Payment<T>,
) -> DispatchResult {
	if !lies.is_zero() {
		owed::take_in_by::<T>(asset, &funder, lies, pay)?;
	}
	let left = lies.ensure_add(owed::reuse::<T>(&funder, asset))?;
	let (split, weights, deposit) = (Split::Stake, BudgetWeights::default(), None);
	budgets::insert::<T>(Budget { set, funder, asset, left, next: now, eras_left: 1, split, weights, deposit })?;
	Ok(())
}
