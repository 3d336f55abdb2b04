//! Budgets: the only writer of [`Budgets`], [`SetBudgets`] and [`NextBudget`].
//!
//! A budget knows the next era that it pays and how many are left. A part of it leaves it when the turn of that era begins: the
//! era is used then, and what nobody got returns when the turn ends. So at every moment the budget has what no era has used. Who
//! ends it early leaves the parts of the eras that have begun: these are paid as if it went on.

use alloc::vec::Vec;
use codec::MaxEncodedLen;
use frame_support::{
	defensive, ensure,
	storage::with_storage_layer,
	traits::{Consideration, Footprint},
};
use rampart_primitives::{
	AssetId, AssetWeight, BudgetId, Era, EraClock, Eras, InspectSets, OperatorSet, Pay, Split, Stake,
};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

use crate::{
	owed,
	pallet::{Budgets, Config, Error, Event, NextBudget, Pallet, SetBudgets},
	points, reward_terms,
	splitting::{part_of_era, parts_of_eras},
	turns::{By, Part},
	Budget, BudgetOf, BudgetParams, BudgetWeights, MAX_BUDGETS, MAX_BUDGET_ERAS, RESERVED_BUDGETS,
};

/// What moves an amount of an asset from one account to another.
pub(crate) type Payment<T> = fn(
	AssetId,
	&<T as frame_system::Config>::AccountId,
	&<T as frame_system::Config>::AccountId,
	Stake,
) -> DispatchResult;

/// A budget with its index.
pub(crate) type Listed<T> = (BudgetId, BudgetOf<T>);

/// How many eras after the one that is paid the turn can begin: an era is paid when it is over, and by points when none can be
/// reported any more.
pub(crate) const fn delay(split: Split) -> Eras {
	match split {
		Split::Stake => Eras(1),
		Split::Points { .. } => Eras(2),
	}
}

/// What the deposit of a budget pays for.
pub(crate) fn footprint<T: Config>() -> Footprint {
	Footprint::from_parts(1, BudgetOf::<T>::max_encoded_len())
}

/// A budget.
pub(crate) fn get<T: Config>(id: BudgetId) -> Result<BudgetOf<T>, Error<T>> {
	Budgets::<T>::get(id).ok_or(Error::<T>::UnknownBudget)
}

/// The set that the walk comes to after one; the first one of all.
pub(crate) fn set_after<T: Config>(after: Option<OperatorSet>) -> Option<OperatorSet> {
	match after {
		None => SetBudgets::<T>::iter_keys().next(),
		Some(set) => SetBudgets::<T>::iter_keys_from(SetBudgets::<T>::hashed_key_for(set)).next(),
	}
}

/// Does the walk come to one set before it comes to another one?
pub(crate) fn is_before<T: Config>(one: OperatorSet, other: OperatorSet) -> bool {
	SetBudgets::<T>::hashed_key_for(one) < SetBudgets::<T>::hashed_key_for(other)
}

/// Let the walk come to a set.
pub(crate) fn attend<T: Config>(set: OperatorSet) {
	if !SetBudgets::<T>::contains_key(set) {
		SetBudgets::<T>::insert(set, SetBudgets::<T>::get(set));
	}
}

/// The walk need not come to a set again that has neither budgets nor points.
pub(crate) fn leave_if_done<T: Config>(set: OperatorSet) {
	if SetBudgets::<T>::get(set).is_empty() && !points::any::<T>(set) {
		SetBudgets::<T>::remove(set);
	}
}

/// The oldest era that budgets of a set are to pay in `now`.
pub(crate) struct Ripe<T: Config> {
	/// Budgets that the set has.
	pub looked_at: u32,
	/// That era, and those that pay it.
	pub due: Option<(Era, Vec<Listed<T>>)>,
}

/// See [`Ripe`].
pub(crate) fn ripe<T: Config>(set: OperatorSet, now: Era) -> Ripe<T> {
	let ids = SetBudgets::<T>::get(set);
	let looked_at = u32::try_from(ids.len()).unwrap_or(u32::MAX);
	let mut ripe: Vec<Listed<T>> = ids
		.into_iter()
		.filter_map(|id| Some((id, Budgets::<T>::get(id)?)))
		.filter(|(_, budget)| budget.eras_left > 0 && budget.next.after(delay(budget.split)) <= now)
		.collect();
	let oldest = ripe.iter().map(|(_, budget)| budget.next).min();
	ripe.retain(|(_, budget)| Some(budget.next) == oldest);
	Ripe { looked_at, due: oldest.map(|era| (era, ripe)) }
}

/// The part of the next era leaves a budget. `stake` and `points` are the totals of that era.
pub(crate) fn open_part<T: Config>((id, mut budget): Listed<T>, stake: u128, points: u128) -> Part<T::AccountId> {
	let part = part_of_era(budget.left, budget.eras_left);
	budget.left = budget.left.excess_over(part);
	budget.next = budget.next.next();
	budget.eras_left = budget.eras_left.saturating_sub(1);
	Budgets::<T>::insert(id, &budget);
	let (by, total) = match budget.split {
		Split::Points { carry } if carry || points > 0 => (By::Points, points),
		// What is to be weighed is summed up by the walk.
		_ if budget.weights.is_empty() => (By::Stake, stake),
		_ => (By::Stake, 0),
	};
	let Budget { funder, asset, weights, .. } = budget;
	Part { budget: id, funder, asset, part, left: part, by, weights, total }
}

/// What nobody got of a part returns to its budget, and where that is over to its funder.
pub(crate) fn close_part<T: Config>(set: OperatorSet, era: Era, part: Part<T::AccountId>) {
	let Part { budget: id, funder, asset, part, left: returned, .. } = part;
	let paid = part.excess_over(returned);
	Pallet::<T>::deposit_event(Event::EraPaid { set, era, budget: id, asset, paid, returned });
	match Budgets::<T>::get(id) {
		None => owed::owe::<T>(&funder, asset, returned),
		Some(budget) => {
			if with_storage_layer(|| put_back::<T>(id, budget, returned)).is_err() {
				defensive!("what returns was in the budget before, and its deposit is held; qed");
				owed::owe::<T>(&funder, asset, returned);
			}
		},
	}
}

/// Give a budget what nobody got. If that was its last era it is over.
fn put_back<T: Config>(id: BudgetId, mut budget: BudgetOf<T>, returned: Stake) -> DispatchResult {
	budget.left = budget.left.ensure_add(returned)?;
	if budget.eras_left > 0 {
		Budgets::<T>::insert(id, budget);
		return Ok(());
	}
	let (funder, asset, refund) = (budget.funder.clone(), budget.asset, budget.left);
	remove::<T>(id, budget)?;
	owed::owe::<T>(&funder, asset, refund);
	Pallet::<T>::deposit_event(Event::BudgetEnded { budget: id, funder, refund, paid: false });
	Ok(())
}

/// A budget goes, and its deposit goes back.
fn remove<T: Config>(id: BudgetId, budget: BudgetOf<T>) -> DispatchResult {
	Budgets::<T>::remove(id);
	// An empty list stays until the walk comes by: there may be points to be forgotten.
	SetBudgets::<T>::mutate(budget.set, |ids| ids.retain(|listed| *listed != id));
	match budget.deposit {
		Some(deposit) => deposit.drop(&budget.funder),
		None => Ok(()),
	}
}

/// How many of the eras that a budget pays still have begun: the stake that answers for them is there, or was.
fn begun<T: Config>(budget: &BudgetOf<T>) -> u32 {
	let now = T::Clock::now();
	if budget.next > now {
		return 0;
	}
	now.since(budget.next).0.saturating_add(1).min(budget.eras_left)
}

/// May an account end a budget? The service's owner need not have strangers in the places of a set. What a pallet funded is its
/// funder's alone.
fn may_end<T: Config>(who: &T::AccountId, budget: &BudgetOf<T>) -> bool {
	budget.funder == *who || (budget.deposit.is_some() && T::Sets::is_owner(budget.set.service, who))
}

/// Is there room for one more budget, if so many places may be taken?
pub(crate) fn ensure_place<T: Config>(set: OperatorSet, places: u32) -> DispatchResult {
	let taken = SetBudgets::<T>::decode_len(set).unwrap_or(0);
	ensure!(u32::try_from(taken).is_ok_and(|taken| taken < places), Error::<T>::TooManyBudgets);
	Ok(())
}

/// Put a budget on record. Gives its index.
pub(crate) fn insert<T: Config>(budget: BudgetOf<T>) -> Result<BudgetId, DispatchError> {
	let id = NextBudget::<T>::get();
	NextBudget::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
	SetBudgets::<T>::try_mutate(budget.set, |ids| ids.try_push(id)).map_err(|_id| Error::<T>::TooManyBudgets)?;
	let BudgetOf::<T> { set, asset, left: amount, next: first, eras_left, .. } = budget;
	let (funder, eras) = (budget.funder.clone(), Eras(eras_left));
	Budgets::<T>::insert(id, budget);
	Pallet::<T>::deposit_event(Event::BudgetFunded { budget: id, set, funder, asset, amount, first, eras });
	Ok(id)
}

/// Each asset once, and none for more than it counts in the table: only what they count for against each other matters. One must
/// count for something.
fn ensure_weights<T: Config>(weights: &BudgetWeights) -> DispatchResult {
	for (place, (asset, _)) in weights.iter().enumerate() {
		let repeated = weights.iter().skip(place.saturating_add(1)).any(|(other, _)| other == asset);
		ensure!(!repeated, Error::<T>::DuplicateAsset);
	}
	let in_range = weights.iter().all(|(_, weight)| !weight.is_zero() && *weight <= AssetWeight::ONE);
	ensure!(in_range, Error::<T>::WeightOutOfRange);
	Ok(())
}

/// What a funder wants must be something that can be paid.
fn ensure_payable<T: Config>(set: OperatorSet, params: &BudgetParams) -> DispatchResult {
	let now = T::Clock::now();
	ensure!(T::Sets::set(set).is_some(), Error::<T>::UnknownSet);
	ensure!(reward_terms::accepts::<T>(set, params.asset), Error::<T>::AssetNotAccepted);
	let ahead = params.first.since(now);
	ensure!(params.first >= now && ahead <= MAX_BUDGET_ERAS, Error::<T>::FirstEraOutOfRange);
	ensure!(params.eras > Eras(0) && params.eras <= MAX_BUDGET_ERAS, Error::<T>::ErasOutOfRange);
	let part = part_of_era(params.amount, params.eras.0);
	ensure!(!part.is_zero() && part >= T::Pay::minimum(params.asset), Error::<T>::BudgetTooSmall);
	ensure_weights::<T>(&params.weights)
}

/// Who funds a budget.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Funder<'a, AccountId> {
	/// Somebody who signed: he leaves a deposit, and gets a reserved place only where he owns the service.
	Signer(&'a AccountId),
	/// A pallet of this chain, for an account: it knows what it does.
	Module(&'a AccountId),
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_fund(
		who: &T::AccountId,
		set: OperatorSet,
		params: BudgetParams,
	) -> Result<BudgetId, DispatchError> {
		Self::fund_by(Funder::Signer(who), set, params)
	}

	pub(crate) fn fund_by(
		funder: Funder<'_, T::AccountId>,
		set: OperatorSet,
		params: BudgetParams,
	) -> Result<BudgetId, DispatchError> {
		ensure_payable::<T>(set, &params)?;
		let reserved = match funder {
			Funder::Signer(who) => T::Sets::is_owner(set.service, who),
			Funder::Module(_) => true,
		};
		let places = if reserved { MAX_BUDGETS } else { MAX_BUDGETS.saturating_sub(RESERVED_BUDGETS) };
		ensure_place::<T>(set, places)?;
		Self::open_budget(funder, set, params, T::Pay::pay)
	}

	/// Put a budget on record that can be paid, and take in what it has, by whatever pays.
	pub(crate) fn open_budget(
		funder: Funder<'_, T::AccountId>,
		set: OperatorSet,
		params: BudgetParams,
		pay: Payment<T>,
	) -> Result<BudgetId, DispatchError> {
		let (who, deposit) = match funder {
			Funder::Signer(who) => (who, Some(T::Consideration::new(who, footprint::<T>())?)),
			Funder::Module(who) => (who, None),
		};
		let BudgetParams { asset, amount, first, eras, split, weights } = params;
		owed::take_in_by::<T>(asset, who, amount, pay)?;
		let (funder, next, eras_left) = (who.clone(), first, eras.0);
		insert::<T>(Budget { set, funder, asset, left: amount, next, eras_left, split, weights, deposit })
	}

	/// Give a funder what is his. Says whether it could be paid; else it is owed to him.
	fn give_back(asset: AssetId, who: &T::AccountId, amount: Stake) -> bool {
		if amount.is_zero() || with_storage_layer(|| owed::refund::<T>(asset, who, amount)).is_ok() {
			return true;
		}
		// Whatever stands in the way, an account that cannot receive or an asset that cannot move, is not to keep the budget alive.
		owed::owe::<T>(who, asset, amount);
		false
	}

	pub(crate) fn do_top_up(who: &T::AccountId, id: BudgetId, amount: Stake) -> DispatchResult {
		Self::top_up_by(who, id, amount, T::Pay::pay)
	}

	/// Add to a budget, by whatever pays.
	pub(crate) fn top_up_by(who: &T::AccountId, id: BudgetId, amount: Stake, pay: Payment<T>) -> DispatchResult {
		let mut budget = get::<T>(id)?;
		// In its last era, which is being paid, nothing more can be paid from it.
		ensure!(budget.eras_left > 0, Error::<T>::UnknownBudget);
		ensure!(!amount.is_zero(), Error::<T>::BudgetTooSmall);
		owed::take_in_by::<T>(budget.asset, who, amount, pay)?;
		budget.left = budget.left.ensure_add(amount)?;
		Budgets::<T>::insert(id, budget);
		Self::deposit_event(Event::BudgetToppedUp { budget: id, who: who.clone(), amount });
		Ok(())
	}

	pub(crate) fn do_end_budget(who: &T::AccountId, id: BudgetId) -> DispatchResult {
		let mut budget = get::<T>(id)?;
		ensure!(may_end::<T>(who, &budget), Error::<T>::NotFunder);
		let (funder, asset, eras) = (budget.funder.clone(), budget.asset, begun::<T>(&budget));
		if eras == 0 {
			let refund = budget.left;
			remove::<T>(id, budget)?;
			let paid = Self::give_back(asset, &funder, refund);
			Self::deposit_event(Event::BudgetEnded { budget: id, funder, refund, paid });
			return Ok(());
		}
		ensure!(eras < budget.eras_left, Error::<T>::NothingToDo);
		let kept = parts_of_eras(budget.left, budget.eras_left, eras);
		let refund = budget.left.excess_over(kept);
		(budget.left, budget.eras_left) = (kept, eras);
		Budgets::<T>::insert(id, budget);
		let paid = Self::give_back(asset, &funder, refund);
		Self::deposit_event(Event::BudgetShortened { budget: id, funder, eras: Eras(eras), left: kept, refund, paid });
		Ok(())
	}
}

/// Y1 and B1: a budget is listed once, in its set, and has an era left unless that is being paid.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::Turnover;

	ensure!(
		Budgets::<T>::iter_keys().count() == Budgets::<T>::iter_values().count()
			&& SetBudgets::<T>::iter_keys().count() == SetBudgets::<T>::iter_values().count(),
		"Y1: a budget does not decode"
	);
	let mut listed = 0usize;
	for (set, ids) in SetBudgets::<T>::iter() {
		for (place, id) in ids.iter().enumerate() {
			ensure!(!ids.iter().skip(place.saturating_add(1)).any(|other| other == id), "B1: a budget is listed twice");
			let budget = Budgets::<T>::get(id).ok_or("Y1: no budget is listed")?;
			ensure!(budget.set == set, "B1: a budget is listed in another set");
		}
		listed = listed.saturating_add(ids.len());
	}
	ensure!(Budgets::<T>::iter_keys().count() == listed, "B1: a budget is not listed: nobody pays it");
	let (next, now, turn) = (NextBudget::<T>::get(), T::Clock::now(), Turnover::<T>::get().turn);
	for (id, budget) in Budgets::<T>::iter() {
		ensure!(id < next, "B1: a budget's index was never given");
		let part = turn.iter().flat_map(|turn| &turn.parts).find(|part| part.budget == id);
		ensure!(budget.eras_left > 0 || part.is_some(), "B1: a budget without eras is there");
		ensure!(
			part.is_none_or(|part| part.funder == budget.funder && part.asset == budget.asset),
			"B1: a part of another budget is paid"
		);
		ensure!(budget.next <= now.after(MAX_BUDGET_ERAS).next(), "B1: a budget begins too late");
		ensure_weights::<T>(&budget.weights)?;
	}
	Ok(())
}
