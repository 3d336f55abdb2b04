//! Insurance pots of sets, and what is paid out of them: the only writer of [`Pots`], [`NextPayout`], [`Payouts`] and
//! [`PayoutsOf`].
//!
//! A pot is one account for each set and asset. What comes in is what was cut, by a policy whose sink is insurance, and what
//! anybody sends there. What goes out was announced by the service's owner for the set's whole notice, with the recipient, the
//! amount and the hash of a reason: who backs the set sees it, and can leave before. When the set is gone, and nothing is announced
//! any more, the treasury gets what is left.

use codec::MaxEncodedLen;
use frame_support::{
	ensure,
	traits::{Consideration, Footprint, Get},
};
use rampart_primitives::{AssetId, EraClock, InspectSets, OperatorSet, Pay, Stake};
use sp_core::H256;
use sp_runtime::{
	traits::{AccountIdConversion, BlakeTwo256, Hash},
	ArithmeticError, DispatchError, DispatchResult,
};

use crate::{
	pallet::{Config, Error, Event, NextPayout, Pallet, Payouts, PayoutsOf, Pots},
	Payout, PayoutId, PayoutOf, MAX_PAYOUTS, ONE_ERA,
};

/// What the deposit of a payout pays for.
pub(crate) fn footprint<T: Config>() -> Footprint {
	Footprint::from_parts(1, PayoutOf::<T>::max_encoded_len())
}

/// The account of a pot.
pub(crate) fn pot<T: Config>(set: OperatorSet, asset: AssetId) -> T::AccountId {
	let name = BlakeTwo256::hash_of(&(b"insurance", set, asset));
	T::PalletId::get().into_sub_account_truncating(name)
}

/// The account of a pot that is about to be paid into. At first use it is given a reason to live, whatever is in it.
pub(crate) fn open_pot<T: Config>(set: OperatorSet, asset: AssetId) -> T::AccountId {
	let pot = pot::<T>(set, asset);
	if !Pots::<T>::contains_key(set, asset) {
		frame_system::Pallet::<T>::inc_providers(&pot);
		Pots::<T>::insert(set, asset, ());
	}
	pot
}

/// Announce a payout, for which its depositor leaves the deposit. Gives its index.
pub(crate) fn announce<T: Config>(payout: Payout<T::AccountId, ()>) -> Result<PayoutId, DispatchError> {
	PayoutsOf::<T>::try_mutate(payout.set, |count| {
		ensure!(*count < MAX_PAYOUTS, Error::<T>::TooManyPayouts);
		*count = count.saturating_add(1);
		Ok::<_, Error<T>>(())
	})?;
	let id = NextPayout::<T>::get();
	NextPayout::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
	let deposit = T::Consideration::new(&payout.depositor, footprint::<T>())?;
	let Payout { set, asset, amount, to, reason, due, depositor, deposit: () } = payout;
	Payouts::<T>::insert(id, Payout { set, asset, amount, to, reason, due, depositor, deposit });
	Ok(id)
}

/// An announced payout.
pub(crate) fn get<T: Config>(id: PayoutId) -> Result<PayoutOf<T>, Error<T>> {
	Payouts::<T>::get(id).ok_or(Error::<T>::UnknownPayout)
}

/// Is any payout of a set announced?
pub(crate) fn any_announced<T: Config>(set: OperatorSet) -> bool {
	PayoutsOf::<T>::get(set) > 0
}

/// A payout is paid or withdrawn: its deposit goes back.
pub(crate) fn remove<T: Config>(id: PayoutId) -> Result<PayoutOf<T>, DispatchError> {
	let payout = Payouts::<T>::take(id).ok_or(Error::<T>::UnknownPayout)?;
	PayoutsOf::<T>::mutate_exists(payout.set, |count| {
		*count = count.and_then(|count| count.checked_sub(1)).filter(|left| *left > 0);
	});
	payout.deposit.clone().drop(&payout.depositor)?;
	Ok(payout)
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_announce_payout(
		who: T::AccountId,
		set: OperatorSet,
		(asset, amount): (AssetId, Stake),
		to: T::AccountId,
		reason: H256,
	) -> DispatchResult {
		let view = T::Sets::set(set).ok_or(Error::<T>::UnknownSet)?;
		ensure!(T::Sets::is_owner(set.service, &who), Error::<T>::NotServiceOwner);
		ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
		let due = T::Clock::now().after(view.notice_eras).after(ONE_ERA);
		let payout = Payout { set, asset, amount, to: to.clone(), reason, due, depositor: who, deposit: () };
		let payout = announce::<T>(payout)?;
		Self::deposit_event(Event::PayoutAnnounced { payout, set, asset, amount, to, reason, due });
		Ok(())
	}

	pub(crate) fn do_pay_insurance(id: PayoutId) -> DispatchResult {
		let payout = get::<T>(id)?;
		ensure!(T::Clock::now() >= payout.due, Error::<T>::NotDue);
		let Payout { set, asset, amount, to, .. } = remove::<T>(id)?;
		T::Pay::pay(asset, &pot::<T>(set, asset), &to, amount)?;
		Self::deposit_event(Event::PayoutPaid { payout: id, set, asset, amount, to });
		Ok(())
	}

	pub(crate) fn do_withdraw_payout(who: &T::AccountId, id: PayoutId) -> DispatchResult {
		let payout = get::<T>(id)?;
		let may = T::Sets::is_owner(payout.set.service, who) || Self::is_left_behind(&payout, who);
		ensure!(may, Error::<T>::NotServiceOwner);
		remove::<T>(id)?;
		Self::deposit_event(Event::PayoutWithdrawn { payout: id, set: payout.set });
		Ok(())
	}

	/// The set of the payout is gone, and so is who could withdraw it. Who announced it may then; anyone when it could have been
	/// paid for `HistoryEras`, so that one that cannot be paid does not keep the pot from being swept.
	fn is_left_behind(payout: &PayoutOf<T>, who: &T::AccountId) -> bool {
		let stale = || T::Clock::now() > payout.due.after(T::HistoryEras::get());
		T::Sets::set(payout.set).is_none() && (payout.depositor == *who || stale())
	}

	/// Send what is in a pot of a set that is gone to the treasury.
	pub(crate) fn do_sweep_pot(set: OperatorSet, asset: AssetId) -> DispatchResult {
		ensure!(T::Sets::set(set).is_none(), Error::<T>::SetExists);
		ensure!(!any_announced::<T>(set), Error::<T>::PayoutsAnnounced);
		let pot = pot::<T>(set, asset);
		let amount = T::Pay::balance(asset, &pot);
		ensure!(!amount.is_zero(), Error::<T>::EmptyPot);
		T::Pay::pay(asset, &pot, &T::Treasury::get(), amount)?;
		Self::deposit_event(Event::PotSwept { set, asset, amount });
		Ok(())
	}
}

/// Y1 and I1.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use alloc::collections::BTreeMap;

	ensure!(Payouts::<T>::iter_keys().count() == Payouts::<T>::iter_values().count(), "Y1: a payout does not decode");
	ensure!(Pots::<T>::iter_keys().count() == Pots::<T>::iter_values().count(), "Y1: a pot does not decode");
	for (set, asset) in Pots::<T>::iter_keys() {
		let alive = frame_system::Pallet::<T>::providers(&pot::<T>(set, asset)) > 0;
		ensure!(alive, "I1: the account of a pot can die");
	}
	let next = NextPayout::<T>::get();
	let mut counts = BTreeMap::<OperatorSet, u32>::new();
	for (id, payout) in Payouts::<T>::iter() {
		ensure!(id < next, "I1: a payout's index was never given");
		let count = counts.entry(payout.set).or_default();
		*count = count.saturating_add(1);
	}
	ensure!(counts.values().all(|count| *count <= MAX_PAYOUTS), "I1: too many payouts are announced");
	ensure!(PayoutsOf::<T>::iter().collect::<BTreeMap<_, _>>() == counts, "I1: a set's payouts are not as counted");
	Ok(())
}
