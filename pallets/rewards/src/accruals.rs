//! What vaults were paid, and how far it has dripped: the only writer of [`Accruals`].
//!
//! The accruals of a vault's generation are one record. A payment drips over one era length from then on, together with what an
//! earlier one has left, to who holds shares meanwhile. The arithmetic is in [`drip`](crate::drip).
//!
//! When a generation ends, its record is frozen: what its holders earned stays theirs, what nobody has earned goes to the
//! generation after it. The fractions that stay, less than a unit in each asset, go there as holders leave, when they make up a
//! unit. A frozen record goes when all that is in it is gone.
//!
//! What was paid out is counted where it was taken from, so that a claim need not touch the ledger, which all claims share. The
//! next generation goes on with the count. The ledger does when there is none: when a vault is gone, and when the place of an asset
//! is given up.

use alloc::{collections::BTreeSet, vec::Vec};
use frame_support::{defensive, traits::Get, weights::Weight};
use rampart_primitives::{
	AssetId, Era, EraClock, Generation, InspectStake, RelayBlock, Shares, Stake, VaultId, VaultView,
};
use sp_core::U256;
use sp_runtime::{traits::BlockNumberProvider, DispatchResult};

use crate::{
	compounding, owed,
	pallet::{Accruals, Config, Error, Event, Pallet},
	vault_terms::{self, InForce},
	Accrual, AccrualList, WeightInfo, MAX_REWARD_ASSETS,
};

/// The accruals of a vault's generation, taken out of storage to be changed. Nothing has happened until they are saved.
#[must_use]
pub(crate) struct OpenAccruals<T: Config> {
	vault: VaultId,
	generation: Generation,
	list: AccrualList,
	_config: core::marker::PhantomData<T>,
}

fn now<T: Config>() -> RelayBlock {
	T::RelayClock::current_block_number()
}

impl<T: Config> OpenAccruals<T> {
	pub fn load(vault: VaultId, generation: Generation) -> Self {
		let list = Accruals::<T>::get(vault, generation);
		Self { vault, generation, list, _config: Default::default() }
	}

	/// Nothing was ever paid.
	pub fn is_empty(&self) -> bool {
		self.list.is_empty()
	}

	/// Asset by asset.
	pub fn list(&self) -> &AccrualList {
		&self.list
	}

	/// Release what is due, to so many shares, which there have been since the last time.
	pub fn accrue(&mut self, shares: Shares) {
		let (now, length) = (now::<T>(), T::Clock::length());
		for accrual in &mut self.list {
			accrual.accrue(now, length, shares);
		}
	}

	/// The accrual of an asset.
	pub fn of(&mut self, asset: AssetId) -> Option<&mut Accrual> {
		self.list.iter_mut().find(|accrual| accrual.asset == asset)
	}

	/// That which goes into the vault.
	pub fn compounding(&mut self) -> Option<&mut Accrual> {
		self.list.iter_mut().find(|accrual| accrual.compounds && accrual.frozen.is_none())
	}

	/// The accrual of an asset that is paid: a new one, if there is none. None where there is no place for it but those that
	/// others have.
	fn of_or_new(&mut self, asset: AssetId, places: impl Iterator<Item = AssetId>) -> Option<&mut Accrual> {
		if !self.list.iter().any(|accrual| accrual.asset == asset) {
			let others = self.list.iter().map(|accrual| accrual.asset).chain(places).filter(|other| *other != asset);
			let others: BTreeSet<_> = others.collect();
			u32::try_from(others.len()).ok().filter(|others| *others < MAX_REWARD_ASSETS)?;
			self.list.try_push(Accrual::new(asset, now::<T>())).ok()?;
		}
		self.of(asset)
	}

	/// The assets that need their place: there is something to be had still.
	pub fn held(&self) -> impl Iterator<Item = AssetId> + '_ {
		self.list.iter().filter(|accrual| accrual.is_held()).map(|accrual| accrual.asset)
	}

	/// Give up the places of assets in which nothing is to be had, but for those that are `taken`; what they counted goes into
	/// the ledgers. It is done when the terms change, so that nothing that is paid need look for a place.
	pub fn vacate(mut self, taken: impl Fn(AssetId) -> bool) {
		let places = self.list.len();
		self.list.retain(|accrual| {
			let stays = accrual.is_held() || taken(accrual.asset);
			if !stays {
				owed::take_count::<T>(accrual.asset, accrual.paid);
			}
			stays
		});
		if self.list.len() < places {
			self.save();
		}
	}

	/// Let what was a holder's be nobody's.
	pub fn carry(&mut self, asset: AssetId, amount: U256) {
		if amount.is_zero() {
			return;
		}
		match self.of(asset) {
			Some(accrual) => accrual.carry(amount),
			None => {
				defensive!("what was earned was earned out of an accrual; qed");
			},
		}
	}

	/// Shares of a generation that is over were claimed: so many are left.
	pub fn left(&mut self, shares: Shares) {
		for accrual in self.list.iter_mut().filter(|accrual| accrual.frozen.is_some()) {
			accrual.frozen = Some(shares);
		}
	}

	/// Are they of a generation that is over?
	pub fn is_over(&self) -> bool {
		self.list.iter().any(|accrual| accrual.frozen.is_some())
	}

	/// Store them. Of a generation that is over, what nobody needs is handed over first.
	pub fn save(mut self) {
		if self.is_over() {
			self.hand_over(|vault| T::Stake::vault(vault).map(|view| (view.generation, view.shares)));
		}
		if self.list.is_empty() {
			Accruals::<T>::remove(self.vault, self.generation);
		} else {
			Accruals::<T>::insert(self.vault, self.generation, self.list);
		}
	}

	/// Of a frozen generation: what gathered of fractions goes to the present one, or to the treasury where the vault is gone. An
	/// accrual with nothing in it goes; what it counted is counted by the present one, or by the ledger. `present` tells a vault's
	/// generation, and its shares.
	pub fn hand_over(&mut self, present: impl FnOnce(VaultId) -> Option<(Generation, Shares)>) {
		let mut left = Vec::new();
		self.list.retain(|accrual| {
			let mut rest = accrual.clone();
			let dust = rest.dust();
			let over = rest.pot.is_zero();
			if over || !dust.is_zero() {
				let paid = if over { accrual.paid } else { Stake::ZERO };
				left.push(Left { asset: accrual.asset, dust, paid, over });
			}
			!over
		});
		if left.is_empty() {
			return;
		}
		for accrual in &mut self.list {
			let _noted_above = accrual.dust();
		}
		let Some((generation, shares)) = present(self.vault) else {
			left.into_iter().for_each(Left::settle::<T>);
			return;
		};
		// Where the generation has only just ended, its keeper may not know of the next one yet. Nobody holds that.
		let next = self.generation.next();
		let (generation, shares) = if generation < next { (next, Shares::ZERO) } else { (generation, shares) };
		let mut present = Self::load(self.vault, generation);
		present.accrue(shares);
		for mut rest in left {
			if let Some(accrual) = present.of(rest.asset) {
				accrual.older = accrual.older.saturating_sub(rest.over.into());
				rest.give(accrual);
			} else {
				defensive!(
					"while an older generation has something of an asset, the present one has a place for it; qed"
				);
			}
			rest.settle::<T>();
		}
		present.save();
	}
}

/// What an accrual of a generation that is over leaves.
struct Left {
	asset: AssetId,
	/// What nobody earned.
	dust: Stake,
	/// What it counted, if it goes.
	paid: Stake,
	/// It goes.
	over: bool,
}

impl Left {
	/// Give it to the accrual of the present generation, as far as that can hold it.
	fn give(&mut self, to: &mut Accrual) {
		if to.bring_to_all(self.dust).is_some() {
			self.dust = Stake::ZERO;
		}
		if to.count(self.paid).is_some() {
			self.paid = Stake::ZERO;
		}
	}

	/// What there is no accrual for is the treasury's, and counts in the ledger.
	fn settle<T: Config>(self) {
		owed::owe::<T>(&T::Treasury::get(), self.asset, self.dust);
		owed::take_count::<T>(self.asset, self.paid);
	}
}

/// Pay a vault for an era, as the stake table that is paid captured it. Says of each payment, in the order given, whether it was
/// accepted: not if the vault is gone, if its generation is another one by now, if nobody holds shares, or if it did not take the
/// asset in that era and does not now.
/// What is accepted lies in the pot of its asset already. Says also whether the vault was told to take in what compounds, which
/// costs.
pub(crate) fn pay<T: Config>(
	(vault, captured): (VaultId, Generation),
	era: Era,
	payments: &[(AssetId, Stake)],
) -> (Vec<bool>, bool) {
	let view = T::Stake::vault(vault).filter(|view| view.generation == captured && !view.shares.is_zero());
	let Some(view) = view else { return (payments.iter().map(|_| false).collect(), false) };
	let mut told = false;
	let accepted = pay_by::<T>((vault, &view), era, payments, |amount| {
		told = true;
		compounding::order::<T>(vault, view.asset, amount)
	});
	(accepted, told)
}

/// The same, by whatever brings into the vault what has dripped of what it compounds.
pub(crate) fn pay_by<T: Config>(
	(vault, view): (VaultId, &VaultView),
	era: Era,
	payments: &[(AssetId, Stake)],
	compound: impl FnOnce(Stake) -> DispatchResult,
) -> Vec<bool> {
	let mut open = OpenAccruals::<T>::load(vault, view.generation);
	open.accrue(view.shares);
	let _told = compounding::bring_in(&mut open, vault, compound);
	let terms = InForce::of::<T>(vault, view.asset, era);
	let (now, length, present) = (now::<T>(), T::Clock::length(), T::Clock::now());
	let mut receive = |asset: AssetId, amount: Stake| {
		if amount.is_zero() || !terms.takes(asset) {
			return None;
		}
		let accrual = open.of_or_new(asset, terms.places())?;
		accrual.receive(amount, now, length)?;
		accrual.compounds = terms.compounds() && asset == view.asset;
		accrual.note(amount, present);
		Some(())
	};
	let accepted = payments.iter().map(|(asset, amount)| receive(*asset, *amount).is_some()).collect();
	open.save();
	accepted
}

/// A generation ended, with so many shares: what it had not earned yet is the next one's, whose first holders begin a drip of it.
/// Gives the weight that was spent, as the listener gives it.
pub(crate) fn close<T: Config>(vault: VaultId, generation: Generation, total: Shares) -> Weight {
	let mut open = OpenAccruals::<T>::load(vault, generation);
	if open.is_empty() {
		return Weight::zero();
	}
	open.accrue(total);
	let mut next = OpenAccruals::<T>::load(vault, generation.next());
	for accrual in &mut open.list {
		let units = accrual.freeze(total);
		let stays = !accrual.pot.is_zero();
		let paid = core::mem::take(&mut accrual.paid);
		if units.is_zero() && !stays && accrual.older == 0 && paid.is_zero() {
			continue;
		}
		let mut left = Left { asset: accrual.asset, dust: units, paid, over: !stays };
		// The next generation has as many places as this one, and none is taken yet; qed.
		if let Some(successor) = next.of_or_new(accrual.asset, core::iter::empty()) {
			successor.compounds = accrual.compounds;
			successor.older = accrual.older.saturating_add(stays.into());
			left.give(successor);
		} else {
			defensive!("a generation that begins has places for what the last one had");
		}
		left.settle::<T>();
		if !units.is_zero() {
			let asset = accrual.asset;
			Pallet::<T>::deposit_event(Event::RewardsCarriedOver { vault, generation, asset, amount: units });
		}
	}
	open.list.retain(|accrual| !accrual.pot.is_zero());
	next.save();
	open.save();
	T::WeightInfo::generation_closed()
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_sweep_vault(vault: VaultId, generation: Generation) -> DispatchResult {
		frame_support::ensure!(T::Stake::vault(vault).is_none(), Error::<T>::VaultExists);
		let mut open = OpenAccruals::<T>::load(vault, generation);
		open.accrue(Shares::ZERO);
		// From now on the record goes by itself with the last that is claimed out of it.
		let mut swept = open.list.iter().any(|accrual| accrual.frozen.is_none() || accrual.pot.is_zero());
		for accrual in &mut open.list {
			let (asset, amount) = (accrual.asset, accrual.freeze(accrual.frozen.unwrap_or_default()));
			if !amount.is_zero() {
				swept = true;
				owed::owe::<T>(&T::Treasury::get(), asset, amount);
				Self::deposit_event(Event::VaultSwept { vault, generation, asset, amount });
			}
		}
		open.save();
		let had_terms = vault_terms::forget::<T>(vault);
		frame_support::ensure!(swept || had_terms, Error::<T>::NothingToDo);
		Ok(())
	}
}

/// W1 of each accrual: its pot is the sum of its parts, exactly. Y1.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::{drip, earnings};
	use alloc::collections::{BTreeMap, BTreeSet};
	use frame_support::ensure;

	ensure!(Accruals::<T>::iter_keys().count() == Accruals::<T>::iter_values().count(), "Y1: accruals do not decode");
	let present = |vault| T::Stake::vault(vault).map(|view| view.generation);
	let mut older = BTreeMap::<(VaultId, AssetId), u32>::new();
	for (vault, generation, list) in Accruals::<T>::iter() {
		ensure!(!list.is_empty(), "Y1: accruals of nothing");
		let assets: BTreeSet<_> = list.iter().map(|accrual| accrual.asset).collect();
		ensure!(assets.len() == list.len(), "W1: two accruals of an asset");
		ensure!(
			present(vault).is_none_or(|present| generation <= present),
			"Y1: accruals of a generation that has not begun"
		);
		for accrual in list {
			let frozen = present(vault).is_some_and(|present| generation < present);
			ensure!(!frozen || accrual.frozen.is_some(), "W1: a generation that is over drips");
			// All counts round: the pot is below 2^256, and so each part is, unless something is wrong.
			let parts =
				[accrual.undripped, accrual.carried, accrual.rem, earnings::sum::<T>(vault, generation, &accrual)?];
			let sum = parts.into_iter().fold(U256::zero(), |sum, part| sum.overflowing_add(part).0);
			ensure!(sum == drip::scaled(accrual.pot), "W1: a pot is not the sum of its parts");
			if accrual.frozen.is_some() {
				let count = older.entry((vault, accrual.asset)).or_default();
				*count = count.saturating_add(1);
			}
		}
	}
	for (vault, generation, list) in Accruals::<T>::iter() {
		if present(vault) == Some(generation) {
			for accrual in list {
				let count = older.remove(&(vault, accrual.asset)).unwrap_or_default();
				ensure!(accrual.older == count, "W1: older generations with an asset are not as counted");
			}
		}
	}
	let lost = older.keys().any(|(vault, _)| present(*vault).is_some());
	ensure!(!lost, "W1: an older generation has an asset for which the present one has no place");
	Ok(())
}
