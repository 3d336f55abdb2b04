//! What people and machines ask. Reads only, of as much as there is: none of it is on a path of the chain.

use alloc::vec::Vec;
use rampart_primitives::{OperatorSet, Pay, SlashId, Stake, TrancheId, VaultId};
use sp_runtime::DispatchError;

use crate::{
	insurance,
	pallet::{Config, Pallet, Payouts, Pots, SlashEntries, Slashes},
	reports, Cut, InsuranceView, PayoutView, PendingCut, PotView, SkipReason, SlashOf, SlashState, StakerCut,
};

/// What a slash would take of a vault, and how much of it of which tranche.
type Found<T> = (PendingCut<<T as frame_system::Config>::AccountId>, Vec<(TrancheId, Stake)>);

/// What slashes that are not executed would take, of those slashes and vaults that are asked for; in the order in which they are
/// due.
fn pending<T: Config>(
	slash_asked: impl Fn(&SlashOf<T>) -> bool,
	vault_asked: impl Fn(VaultId) -> bool,
) -> Vec<Found<T>> {
	let mut found = Vec::new();
	for (id, entries) in SlashEntries::<T>::iter() {
		let Some(slash) = Slashes::<T>::get(id).filter(|slash| slash_asked(slash)) else { continue };
		let fraction = reports::takes::<T>(&slash);
		for (vault, captured) in entries.into_iter().filter(|(vault, _)| vault_asked(*vault)) {
			let mut losses = Vec::new();
			let would_cut = match Pallet::<T>::would_cut(&slash.at, vault, &captured, fraction) {
				Ok(Ok(receipt)) => {
					losses = receipt.parts.to_vec();
					Ok(Cut::from(&receipt))
				},
				Ok(Err(SkipReason::Expired)) => Err(DispatchError::Other("the captured stake was free to go")),
				Ok(Err(_)) => Err(DispatchError::Other("nothing is left of the captured stake")),
				Err(error) => Err(error),
			};
			let cut = PendingCut {
				slash: id,
				at: slash.at.clone(),
				era: slash.era,
				fraction,
				due: slash.due,
				parked: slash.state == SlashState::Parked,
				vault,
				captured: captured.stake,
				would_cut,
			};
			found.push((cut, losses));
		}
	}
	found.sort_by_key(|(cut, _)| (cut.due, cut.slash));
	found
}

/// The same, as it is shown.
fn pending_cuts<T: Config>(
	slash_asked: impl Fn(&SlashOf<T>) -> bool,
	vault_asked: impl Fn(VaultId) -> bool,
) -> Vec<PendingCut<T::AccountId>> {
	pending::<T>(slash_asked, vault_asked).into_iter().map(|(cut, _)| cut).collect()
}

impl<T: Config> Pallet<T> {
	/// What is pending against an operator, vault by vault.
	pub fn pending_of_operator(operator: &T::AccountId) -> Vec<PendingCut<T::AccountId>> {
		pending_cuts::<T>(|slash| slash.at.operator == *operator, |_| true)
	}

	/// What is pending against a vault.
	pub fn pending_of_vault(vault: VaultId) -> Vec<PendingCut<T::AccountId>> {
		pending_cuts::<T>(|_| true, |of| of == vault)
	}

	/// What is pending against the vaults of a staker, and how much of each cut he would bear. `part` says how much of what
	/// tranches of a vault lose is his.
	pub fn pending_of_staker(
		vaults: &[VaultId],
		part: impl Fn(VaultId, &[(TrancheId, Stake)]) -> Stake,
	) -> Vec<StakerCut<T::AccountId>> {
		let found = pending::<T>(|_| true, |of| vaults.contains(&of));
		let with_part = |(cut, losses): Found<T>| StakerCut { own: part(cut.vault, &losses), cut };
		found.into_iter().map(with_part).collect()
	}

	/// All slashes of a set that are on record, in the order of the reports.
	pub fn history(set: OperatorSet) -> Vec<(SlashId, SlashOf<T>)> {
		let mut slashes: Vec<_> = Slashes::<T>::iter().filter(|(_, slash)| slash.at.set == set).collect();
		slashes.sort_by_key(|(id, _)| *id);
		slashes
	}

	/// The insurance pots of a set, and what is announced of them.
	pub fn insurance(set: OperatorSet) -> InsuranceView<T::AccountId> {
		let pot = |asset| {
			let account = insurance::pot::<T>(set, asset);
			let balance = T::Pay::balance(asset, &account);
			PotView { asset, account, balance }
		};
		let mut pots: Vec<_> = Pots::<T>::iter_key_prefix(set).map(pot).collect();
		pots.sort_by_key(|pot| pot.asset);
		let announced = Payouts::<T>::iter().filter(|(_, payout)| payout.set == set);
		let mut payouts: Vec<_> = announced
			.map(|(id, payout)| PayoutView {
				payout: id,
				asset: payout.asset,
				amount: payout.amount,
				to: payout.to,
				reason: payout.reason,
				due: payout.due,
			})
			.collect();
		payouts.sort_by_key(|payout| payout.payout);
		InsuranceView { pots, payouts }
	}
}
