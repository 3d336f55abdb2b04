//! What people and machines ask about budgets. Reads only; none of it is on a path of the chain.

use alloc::vec::Vec;
use rampart_primitives::{Era, OperatorSet};

use crate::{
	budgets,
	pallet::{Budgets, Config, Pallet, Points, SetBudgets},
	splitting::part_of_era,
	BudgetView, Payment,
};

impl<T: Config> Pallet<T> {
	/// The budgets of a set, in the order in which they came.
	pub fn budgets_of(set: OperatorSet) -> Vec<BudgetView<T::AccountId>> {
		let listed = SetBudgets::<T>::get(set).into_iter().filter_map(|id| Some((id, Budgets::<T>::get(id)?)));
		listed
			.map(|(id, budget)| {
				let next = (budget.eras_left > 0).then(|| Payment {
					budget: id,
					asset: budget.asset,
					amount: part_of_era(budget.left, budget.eras_left),
					era: budget.next,
					from: budget.next.after(budgets::delay(budget.split)),
				});
				BudgetView {
					budget: id,
					funder: budget.funder,
					asset: budget.asset,
					left: budget.left,
					eras_left: budget.eras_left,
					split: budget.split,
					weights: budget.weights.into_inner(),
					next,
				}
			})
			.collect()
	}

	/// What a set is paid next: the payments of the oldest era that budgets have not paid.
	pub fn next_payment_of(set: OperatorSet) -> Vec<Payment> {
		let payments: Vec<Payment> = Self::budgets_of(set).into_iter().filter_map(|budget| budget.next).collect();
		let first = payments.iter().map(|payment| payment.from).min();
		payments.into_iter().filter(|payment| Some(payment.from) == first).collect()
	}

	/// The points of a set's members for an era, while they are kept.
	pub fn points_of(set: OperatorSet, era: Era) -> Vec<(T::AccountId, u64)> {
		Points::<T>::iter_prefix((set, era)).collect()
	}
}
