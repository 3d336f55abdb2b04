//! What holders have earned: the only writer of [`Earnings`].
//!
//! A holder's record says up to where his shares were settled, asset by asset, and what they had earned by then. It is settled
//! when his shares change and when he claims; nobody else's is touched. Who has no record has had the same shares since the vault
//! was first paid.
//!
//! Shares that came in an era are *fresh* in it, whether they were minted or given. What these earn is apart, and can be claimed when
//! the era is over; who gives some up before forfeits what as many of the oldest fresh ones have earned. That is at least what
//! they earned themselves, whichever they are: so nobody earns by a deposit that he takes back at once, and it does not help to be
//! given others meanwhile.

use alloc::vec::Vec;
use frame_support::{defensive, weights::Weight};
use rampart_primitives::{AssetId, EraClock, Generation, InspectStake, Shares, Stake, VaultId};
use sp_core::U256;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

use crate::{
	accruals::OpenAccruals,
	drip::{fraction, minus, scaled, whole},
	owed,
	pallet::{Config, Earnings, Event, Pallet},
	Accrual, Earned, HolderEarnings, WeightInfo,
};

/// Settle an account's shares in one asset, or in all.
fn settle(record: &mut HolderEarnings, list: &[Accrual], shares: Shares, asset: Option<AssetId>) {
	// A place that was given up was empty: so is what is said of it.
	record.entries.retain(|entry| list.iter().any(|accrual| entry.is_of(accrual)));
	let fresh = record.fresh_shares();
	for accrual in list.iter().filter(|accrual| asset.is_none_or(|asset| asset == accrual.asset)) {
		match record.entries.iter_mut().find(|entry| entry.is_of(accrual)) {
			Some(entry) => entry.settle(accrual, shares, fresh),
			None if accrual.acc.is_zero() => {},
			None => {
				let mut entry = Earned { acc_at: U256::zero(), fresh_at: U256::zero(), ..Earned::from_now(accrual) };
				entry.settle(accrual, shares, fresh);
				// As many entries as there are accruals, of each one; qed.
				if record.entries.try_push(entry).is_err() {
					defensive!("a holder has more entries than there are accruals");
				}
			},
		}
	}
}

/// An account that has no share keeps whole units until he claims them; of an asset in which he has none, the fraction is nobody's.
fn leave<T: Config>(record: &mut HolderEarnings, open: &mut OpenAccruals<T>) {
	record.entries.retain(|entry| {
		let stays = !whole(entry.earned).is_zero();
		if !stays {
			open.carry(entry.asset, entry.earned);
		}
		stays
	});
}

/// A record says something.
fn is_needed(record: &HolderEarnings) -> bool {
	!record.entries.is_empty() || record.fresh.is_some()
}

fn store<T: Config>(vault: VaultId, who: &T::AccountId, record: HolderEarnings) {
	if is_needed(&record) {
		Earnings::<T>::insert(vault, who, record);
	} else {
		Earnings::<T>::remove(vault, who);
	}
}

/// Somebody who had no share of `generation` joins it, and brings along what he earned in an older one: whole units go over into
/// the present pots, fractions stay.
fn join<T: Config>(
	vault: VaultId,
	who: &T::AccountId,
	before: HolderEarnings,
	generation: Generation,
) -> HolderEarnings {
	let mut old = OpenAccruals::<T>::load(vault, before.generation);
	let mut present = OpenAccruals::<T>::load(vault, generation);
	let mut record = HolderEarnings { generation, entries: Default::default(), fresh: None };
	for entry in before.entries {
		let units = whole(entry.earned);
		let Some(accrual) = old.of(entry.asset) else {
			defensive!("what was earned was earned out of an accrual; qed");
			continue;
		};
		accrual.take(units);
		accrual.carry(fraction(entry.earned));
		if units.is_zero() {
			continue;
		}
		let brought = present.of(entry.asset).and_then(|accrual| {
			accrual.bring(units)?;
			let entry = Earned { earned: scaled(units), ..Earned::from_now(accrual) };
			record.entries.try_push(entry).ok()
		});
		if brought.is_none() {
			defensive!("while an older generation has something of an asset, the present one has a place for it; qed");
			owed::owe::<T>(who, entry.asset, units);
		}
	}
	present.save();
	old.save();
	record
}

/// The weight of a change of shares beyond what the benchmarks of restaking's calls measure with them: nothing, where the vault was
/// never paid and the holder has earned nothing.
fn change_weight<T: Config>(open: &OpenAccruals<T>, record: Option<&HolderEarnings>, generation: Generation) -> Weight {
	// Either looks at two generations.
	if open.is_over() || record.is_some_and(|record| record.generation != generation) {
		return T::WeightInfo::shares_joined();
	}
	if open.is_empty() && record.is_none_or(|record| record.entries.is_empty()) {
		return Weight::zero();
	}
	T::WeightInfo::shares_changed()
}

/// The shares of somebody changed. Gives the weight that was spent, as the listener gives it.
pub(crate) fn changed<T: Config>(vault: VaultId, generation: Generation, who: &T::AccountId, change: Change) -> Weight {
	let Change { old, new, old_total } = change;
	let now = T::Clock::now();
	let mut open = OpenAccruals::<T>::load(vault, generation);
	open.accrue(old_total);
	let record = Earnings::<T>::get(vault, who);
	let spent = change_weight::<T>(&open, record.as_ref(), generation);
	let mut record = match record {
		Some(record) if record.generation == generation => record,
		Some(record) => {
			// What is due now is due to those who were there before.
			open.save();
			let record = join::<T>(vault, who, record, generation);
			open = OpenAccruals::<T>::load(vault, generation);
			record
		},
		None => HolderEarnings { generation, entries: Default::default(), fresh: None },
	};
	record.ripen(now);
	settle(&mut record, open.list(), old, None);
	if new > old {
		record.gain(new.excess_over(old), now);
	} else {
		let forfeits = record.lose(old.excess_over(new));
		for (entry, forfeited) in record.entries.iter().zip(forfeits) {
			open.carry(entry.asset, forfeited);
			let amount = whole(forfeited);
			if !amount.is_zero() {
				let (who, asset) = (who.clone(), entry.asset);
				Pallet::<T>::deposit_event(Event::RewardForfeited { vault, who, asset, amount });
			}
		}
	}
	if new.is_zero() {
		leave(&mut record, &mut open);
	}
	store::<T>(vault, who, record);
	// Before, all had so many; of those of a generation that is over it is known by this alone.
	open.left(old_total.excess_over(old.excess_over(new)));
	if !open.is_empty() {
		open.save();
	}
	spent
}

/// How somebody's shares changed.
pub(crate) struct Change {
	/// What he had.
	pub old: Shares,
	/// What he has.
	pub new: Shares,
	/// What all had together, before.
	pub old_total: Shares,
}

/// What somebody holds of a vault.
#[derive(Clone, Copy)]
pub(crate) struct Holding {
	/// The vault.
	pub vault: VaultId,
	/// His shares, and of which generation they are.
	pub position: Option<(Generation, Shares)>,
	/// The shares of all, in the present generation.
	pub total: Shares,
}

impl Holding {
	pub fn of<T: Config>(vault: VaultId, who: &T::AccountId) -> Self {
		let total = T::Stake::vault(vault).map_or(Shares::ZERO, |view| view.shares);
		Self { vault, position: T::Stake::shares(vault, who), total }
	}
}

/// What somebody earned in a vault, settled up to now in one asset or in all.
pub(crate) struct Settled<T: Config> {
	vault: VaultId,
	record: HolderEarnings,
	/// The accruals out of which he earned it.
	open: OpenAccruals<T>,
	shares: Shares,
}

impl<T: Config> Settled<T> {
	/// None where he has no shares, and had none.
	pub fn load(vault: VaultId, who: &T::AccountId, asset: Option<AssetId>) -> Option<Self> {
		Self::load_by(Holding::of::<T>(vault, who), who, asset)
	}

	/// The same, of who holds so much.
	pub fn load_by(holding: Holding, who: &T::AccountId, asset: Option<AssetId>) -> Option<Self> {
		let Holding { vault, position, total } = holding;
		let record = Earnings::<T>::get(vault, who);
		let (generation, shares) = match (&record, position.filter(|(_, shares)| !shares.is_zero())) {
			// Where he has shares of another generation, he had told of it; qed.
			(Some(record), Some((generation, shares))) if record.generation == generation => (generation, shares),
			(Some(record), _) => (record.generation, Shares::ZERO),
			(None, Some(position)) => position,
			(None, None) => return None,
		};
		let mut record =
			record.unwrap_or_else(|| HolderEarnings { generation, entries: Default::default(), fresh: None });
		let mut open = OpenAccruals::<T>::load(vault, generation);
		open.accrue(total);
		record.ripen(T::Clock::now());
		settle(&mut record, open.list(), shares, asset);
		Some(Self { vault, record, open, shares })
	}

	/// What is his: in whole units, asset by asset; what can be claimed, and what fresh shares earned.
	pub fn units(&self) -> Vec<(AssetId, Stake, Stake)> {
		let units = |entry: &Earned| (entry.asset, whole(entry.earned), whole(entry.fresh));
		self.record.entries.iter().map(units).collect()
	}

	/// What is his of an asset, to the last fraction: what can be claimed, and what fresh shares earned.
	#[cfg(test)]
	pub fn exact(&self, asset: AssetId) -> (sp_core::U512, sp_core::U512) {
		let entry = self.record.entries.iter().find(|entry| entry.asset == asset);
		entry.map_or_else(Default::default, |entry| (entry.earned.into(), entry.fresh.into()))
	}

	/// He earns nothing out of it any more: the generation is over, or he has left.
	pub fn is_final(&self) -> bool {
		self.is_over() || self.shares.is_zero()
	}

	/// Did he earn it in a generation that is over?
	pub fn is_over(&self) -> bool {
		self.open.is_over()
	}

	/// Whole units of an asset are paid out to him. If they cannot be counted nothing has changed.
	pub fn pay_out(&mut self, asset: AssetId, units: Stake) -> DispatchResult {
		let (entry, accrual) = self.of(asset).ok_or(DispatchError::Corruption)?;
		accrual.pay_out(units).ok_or(ArithmeticError::Overflow)?;
		entry.earned = minus(entry.earned, scaled(units));
		Ok(())
	}

	/// Whole units of an asset are owed to him from now on.
	pub fn take(&mut self, asset: AssetId, units: Stake) {
		if let Some((entry, accrual)) = self.of(asset) {
			accrual.take(units);
			entry.earned = minus(entry.earned, scaled(units));
		}
	}

	/// What he has earned of an asset, and out of what.
	fn of(&mut self, asset: AssetId) -> Option<(&mut Earned, &mut Accrual)> {
		let entry = self.record.entries.iter_mut().find(|entry| entry.asset == asset);
		let both = entry.zip(self.open.of(asset));
		if both.is_none() {
			defensive!("what was earned was earned out of an accrual; qed");
		}
		both
	}

	/// Store it.
	pub fn save(mut self, who: &T::AccountId) {
		if self.shares.is_zero() {
			leave(&mut self.record, &mut self.open);
		}
		store::<T>(self.vault, who, self.record);
		self.open.save();
	}
}

/// What all holders together have earned out of an accrual, settled or not. Of those without a record nothing was ever settled: it
/// is enough to know how many shares they have. All counts round.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn sum<T: Config>(
	vault: VaultId,
	generation: Generation,
	accrual: &Accrual,
) -> Result<U256, sp_runtime::TryRuntimeError> {
	let decode = Earnings::<T>::iter_key_prefix(vault).count() == Earnings::<T>::iter_prefix_values(vault).count();
	frame_support::ensure!(decode, "Y1: earnings do not decode");
	let earned = |each: U256, shares: Shares| each.overflowing_mul(U256::from(shares.0)).0;
	let all = match accrual.frozen {
		Some(shares) => shares,
		None => T::Stake::vault(vault).map_or(Shares::ZERO, |view| view.shares),
	};
	let (mut sum, mut others) = (U256::zero(), all);
	for (who, record) in Earnings::<T>::iter_prefix(vault).filter(|(_, record)| record.generation == generation) {
		let shares = shares_of::<T>(vault, &who, generation);
		others = others.ensure_sub(shares).map_err(|_| "W1: holders have more shares than there are")?;
		let entry = record.entries.iter().find(|entry| entry.is_of(accrual));
		let (acc_at, settled) = match entry {
			Some(entry) => (entry.acc_at, entry.earned.overflowing_add(entry.fresh).0),
			None => (U256::zero(), U256::zero()),
		};
		let due = earned(accrual.acc.overflowing_sub(acc_at).0, shares);
		sum = sum.overflowing_add(settled).0.overflowing_add(due).0;
	}
	Ok(sum.overflowing_add(earned(accrual.acc, others)).0)
}

#[cfg(any(feature = "try-runtime", test))]
fn shares_of<T: Config>(vault: VaultId, who: &T::AccountId, generation: Generation) -> Shares {
	let shares = T::Stake::shares(vault, who).filter(|(of, _)| *of == generation);
	shares.map_or(Shares::ZERO, |(_, shares)| shares)
}

/// Y1, and of W1 what is about single records.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::Accruals;
	use frame_support::ensure;

	ensure!(Earnings::<T>::iter_keys().count() == Earnings::<T>::iter_values().count(), "Y1: earnings do not decode");
	for (vault, who, record) in Earnings::<T>::iter() {
		let shares = shares_of::<T>(vault, &who, record.generation);
		let elsewhere =
			T::Stake::shares(vault, &who).is_some_and(|(of, has)| of != record.generation && !has.is_zero());
		ensure!(!elsewhere, "W1: a holder's earnings are of another generation than his shares");
		ensure!(is_needed(&record), "Y1: a record of no earnings");
		ensure!(record.fresh_shares() <= shares, "W1: more shares are fresh than there are");
		let list = Accruals::<T>::get(vault, record.generation);
		for entry in &record.entries {
			ensure!(record.fresh.is_some() || entry.fresh.is_zero(), "W1: shares that are not fresh earned apart");
			let has = !entry.earned.is_zero() || !entry.fresh.is_zero();
			let known = list.iter().any(|accrual| entry.is_of(accrual));
			ensure!(known || !has, "W1: something was earned out of no accrual");
			ensure!(!shares.is_zero() || !whole(entry.earned).is_zero(), "Y1: a record of less than a unit");
		}
	}
	Ok(())
}
