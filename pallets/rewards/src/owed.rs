//! Pots, what is owed out of them, and to whom it is paid: the only writer of [`Ledgers`], [`Owed`] and [`Payees`].
//!
//! A pot is one account for each asset. What lies in it is on record elsewhere, to the unit: in budgets and their open parts, in
//! what is owed, in what vaults were paid. What was paid out of a vault's part is counted there, too, as long as that record is.

use codec::MaxEncodedLen;
use frame_support::{
	defensive,
	traits::{Consideration, Footprint, Get},
	weights::Weight,
};
use rampart_primitives::{AssetId, Pay, Stake};
use sp_runtime::{traits::AccountIdConversion, DispatchError, DispatchResult};

use crate::{
	pallet::{Config, Error, Event, Ledgers, Owed, Pallet, Payees},
	Ledger, Payee, PayeeOf, WeightInfo,
};

/// What the deposit of a payee pays for.
pub(crate) fn footprint<T: Config>() -> Footprint {
	Footprint::from_parts(1, PayeeOf::<T>::max_encoded_len())
}

/// The account of an asset's pot.
pub(crate) fn pot<T: Config>(asset: AssetId) -> T::AccountId {
	T::PalletId::get().into_sub_account_truncating(asset)
}

/// Pay into a pot, by whatever pays. Who is the first to do so in an asset pays its minimum balance on top, and the pot's account
/// has a reason to live from then on, whatever is in it: its last payout cannot fail for want of either, and its account stays.
pub(crate) fn take_in_by<T: Config>(
	asset: AssetId,
	from: &T::AccountId,
	amount: Stake,
	pay: impl FnOnce(AssetId, &T::AccountId, &T::AccountId, Stake) -> DispatchResult,
) -> DispatchResult {
	let pot = pot::<T>(asset);
	let mut due = amount;
	let mut ledger = match Ledgers::<T>::get(asset) {
		Some(ledger) => ledger,
		None => {
			let endowment = T::Pay::minimum(asset);
			frame_system::Pallet::<T>::inc_providers(&pot);
			due = due.ensure_add(endowment)?;
			Pallet::<T>::deposit_event(Event::PotOpened { asset, account: pot.clone(), endowment });
			Ledger { endowment, ..Default::default() }
		},
	};
	ledger.funded = ledger.funded.ensure_add(amount)?;
	Ledgers::<T>::insert(asset, ledger);
	pay(asset, from, &pot, due)
}

#[cfg(test)]
pub(crate) fn take_in<T: Config>(asset: AssetId, from: &T::AccountId, amount: Stake) -> DispatchResult {
	take_in_by::<T>(asset, from, amount, T::Pay::pay)
}

/// Note that an amount left the pot to who earned it. What leaves it out of an accrual is counted there, as long as that is.
fn note_paid<T: Config>(asset: AssetId, amount: Stake) -> DispatchResult {
	change::<T>(asset, |ledger| {
		ledger.paid = ledger.paid.ensure_add(amount)?;
		Ok(())
	})
}

/// An accrual goes, or what it counted is to be counted here.
pub(crate) fn take_count<T: Config>(asset: AssetId, paid: Stake) {
	// All that was paid out was paid in, and is counted once: the sum is what was paid in, at most; qed.
	if !paid.is_zero() && note_paid::<T>(asset, paid).is_err() {
		defensive!("more was paid out than a pot was paid");
	}
}

/// Give what was not used back to who paid it. If it fails nothing has happened, in a storage layer of the caller's.
pub(crate) fn refund<T: Config>(asset: AssetId, to: &T::AccountId, amount: Stake) -> DispatchResult {
	change::<T>(asset, |ledger| {
		ledger.refunded = ledger.refunded.ensure_add(amount)?;
		Ok(())
	})?;
	T::Pay::pay_from_pot(asset, &pot::<T>(asset), to, amount)?;
	Ok(())
}

fn change<T: Config>(asset: AssetId, f: impl FnOnce(&mut Ledger) -> DispatchResult) -> DispatchResult {
	Ledgers::<T>::try_mutate(asset, |ledger| {
		let Some(ledger) = ledger else {
			defensive!("what is paid in an asset was paid into its pot before; qed");
			return Err(DispatchError::Corruption);
		};
		f(ledger)
	})
}

/// An amount that lies in the pot is owed to somebody from now on.
pub(crate) fn owe<T: Config>(who: &T::AccountId, asset: AssetId, amount: Stake) {
	if amount.is_zero() {
		return;
	}
	Owed::<T>::mutate(who, asset, |owed| {
		// All that is owed lies in a pot, which holds 128 bits; qed.
		let sum = owed.unwrap_or_default().ensure_add(amount);
		match sum {
			Ok(sum) => *owed = Some(sum),
			Err(_) => {
				defensive!("more is owed than a pot holds");
			},
		}
	});
}

/// What was owed to somebody lies in the pot still, and is owed no more: it is put to another use.
pub(crate) fn reuse<T: Config>(who: &T::AccountId, asset: AssetId) -> Stake {
	Owed::<T>::take(who, asset).unwrap_or_default()
}

/// To whom is paid what somebody earned?
pub(crate) fn payee<T: Config>(who: &T::AccountId) -> T::AccountId {
	Payees::<T>::get(who).map_or_else(|| who.clone(), |payee| payee.to)
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_payee(who: T::AccountId, payee: Option<T::AccountId>) -> DispatchResult {
		let payee = payee.filter(|to| *to != who);
		match (Payees::<T>::take(&who), payee.clone()) {
			(Some(record), Some(to)) => Payees::<T>::insert(&who, Payee { to, ..record }),
			(Some(record), None) => record.deposit.drop(&who)?,
			(None, Some(to)) => {
				let deposit = T::Consideration::new(&who, footprint::<T>())?;
				Payees::<T>::insert(&who, Payee { to, deposit });
			},
			(None, None) => {},
		}
		Self::deposit_event(Event::PayeeSet { who, payee });
		Ok(())
	}

	/// Pay what is owed. Gives what it cost.
	pub(crate) fn do_claim_owed(who: &T::AccountId, asset: AssetId) -> Result<Weight, DispatchError> {
		let payment = Self::claim_owed_by(who, asset, T::Pay::pay_from_pot)?;
		Ok(T::WeightInfo::claim_owed().saturating_add(payment))
	}

	/// Pay what is owed, by whatever pays. Gives what the payment weighed.
	pub(crate) fn claim_owed_by(
		who: &T::AccountId,
		asset: AssetId,
		pay: impl FnOnce(AssetId, &T::AccountId, &T::AccountId, Stake) -> Result<Weight, DispatchError>,
	) -> Result<Weight, DispatchError> {
		let amount = Owed::<T>::take(who, asset).ok_or(Error::<T>::NothingToClaim)?;
		let to = payee::<T>(who);
		note_paid::<T>(asset, amount)?;
		let weight = pay(asset, &pot::<T>(asset), &to, amount)?;
		Self::deposit_event(Event::OwedPaid { who: who.clone(), to, asset, amount });
		Ok(weight)
	}
}

/// W1: of each asset, what was paid in and did not leave is what is on record. Y1.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::{Accruals, Budgets};
	use alloc::collections::BTreeMap;
	use frame_support::ensure;

	ensure!(Ledgers::<T>::iter_keys().count() == Ledgers::<T>::iter_values().count(), "Y1: a ledger does not decode");
	ensure!(Owed::<T>::iter_keys().count() == Owed::<T>::iter_values().count(), "Y1: what is owed does not decode");
	ensure!(Payees::<T>::iter_keys().count() == Payees::<T>::iter_values().count(), "Y1: a payee does not decode");
	ensure!(Owed::<T>::iter_values().all(|owed| !owed.is_zero()), "Y1: nothing is owed to somebody");
	// What is in pots, and what accruals count that was paid out of them.
	let (mut sums, mut counts) = (BTreeMap::<AssetId, Stake>::new(), BTreeMap::<AssetId, Stake>::new());
	let add_to = |sums: &mut BTreeMap<AssetId, Stake>, asset, amount: Stake| -> Result<(), DispatchError> {
		let sum = sums.entry(asset).or_default();
		*sum = sum.ensure_add(amount)?;
		Ok(())
	};
	let mut add = |asset, amount| add_to(&mut sums, asset, amount);
	for budget in Budgets::<T>::iter_values() {
		add(budget.asset, budget.left)?;
	}
	for (asset, amount) in crate::turnover::in_turn::<T>() {
		add(asset, amount)?;
	}
	for (_, asset, amount) in Owed::<T>::iter() {
		add(asset, amount)?;
	}
	for accrual in Accruals::<T>::iter_values().flatten() {
		add(accrual.asset, accrual.pot)?;
		add_to(&mut counts, accrual.asset, accrual.paid)?;
	}
	for (asset, ledger) in Ledgers::<T>::iter() {
		let paid = ledger.paid.ensure_add(counts.remove(&asset).unwrap_or_default())?;
		let gone = paid.ensure_add(ledger.refunded)?;
		let left = ledger.funded.ensure_sub(gone).map_err(|_| "W1: more was paid out than was paid in")?;
		let sum = sums.remove(&asset).unwrap_or_default();
		ensure!(left == sum, "W1: what is in a pot is not what is on record");
		let has = T::Pay::balance(asset, &pot::<T>(asset));
		ensure!(has >= left.ensure_add(ledger.endowment)?, "W1: a pot's account has less than the pot");
		ensure!(frame_system::Pallet::<T>::providers(&pot::<T>(asset)) > 0, "W1: the account of a pot can die");
	}
	let mut of_no_pot = sums.values().chain(counts.values());
	ensure!(of_no_pot.all(Stake::is_zero), "W1: something is on record of which no pot was opened");
	Ok(())
}
