//! Vaults and their tranches: the only writer of [`Vaults`], [`VaultInfos`], [`Unbonding`], [`Matured`] and [`Closed`].

use frame_support::ensure;
use rampart_primitives::{Era, Generation, Magnitude, OnShares, Shares, Stake, VaultId, FULL};
use sp_runtime::{ArithmeticError, DispatchError};

use crate::{
	pallet::*,
	types::{Checkpoint, ClosedPool, Tranche, Withdrawal},
};

/// A vault that was taken out of storage to be changed. Nothing has happened until it is saved.
#[must_use]
#[derive(frame_support::CloneNoBound)]
pub(crate) struct OpenVault<T: Config> {
	/// Its index.
	pub id: VaultId,
	/// Its record.
	pub record: VaultOf<T>,
}

/// What a request to withdraw comes to.
pub(crate) struct Left {
	/// What left the active pool.
	pub assets: Stake,
	/// The shares of the active pool that were burned.
	pub burned: Shares,
	/// The shares of the era's tranche that were minted.
	pub minted: Shares,
}

impl<T: Config> OpenVault<T> {
	pub fn load(id: VaultId) -> Result<Self, DispatchError> {
		let record = Vaults::<T>::get(id).ok_or(Error::<T>::UnknownVault)?;
		Ok(Self { id, record })
	}

	/// A vault that did not exist.
	pub fn create(record: VaultOf<T>) -> Result<Self, DispatchError> {
		let id = NextVault::<T>::get();
		NextVault::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		Ok(Self { id, record })
	}

	pub fn save(self) {
		Vaults::<T>::insert(self.id, self.record);
	}

	/// Put stake into the active pool.
	pub fn enter(&mut self, assets: Stake, now: Era) -> Result<Shares, DispatchError> {
		self.record.keep_checkpoint(now);
		self.record.flows.deposited = self.record.flows.deposited.ensure_add(assets)?;
		Ok(self.record.active.enter(assets)?)
	}

	/// Move stake from the active pool into the tranche of the current era.
	pub fn leave(&mut self, withdrawal: &Withdrawal, own: Shares, now: Era) -> Result<Left, DispatchError> {
		let active = &self.record.active;
		let (assets, burned) = match *withdrawal {
			Withdrawal::Assets { amount, max_shares } => {
				let burned = active.shares_for_withdrawal(amount)?;
				ensure!(burned <= own, Error::<T>::InsufficientShares);
				ensure!(burned <= max_shares, Error::<T>::PriceMoved);
				(amount, burned)
			},
			Withdrawal::Shares { amount, min_assets } => {
				ensure!(amount <= own, Error::<T>::InsufficientShares);
				let assets = active.assets_for_shares(amount)?;
				ensure!(assets >= min_assets, Error::<T>::PriceMoved);
				(assets, amount)
			},
		};
		ensure!(!assets.is_zero() && !burned.is_zero(), Error::<T>::NothingToWithdraw);

		self.record.keep_checkpoint(now);
		self.record.active.leave(assets, burned)?;
		let minted = self.unbond(assets, now)?;
		Ok(Left { assets, burned, minted })
	}

	/// Put stake into the tranche of the current era, which takes the pool's survival along. A tranche of an earlier era that
	/// has matured makes room for a new one.
	fn unbond(&self, assets: Stake, now: Era) -> Result<Shares, DispatchError> {
		Unbonding::<T>::try_mutate(self.id, |tranches| {
			if let Some((_, tranche)) = tranches.last_mut().filter(|(era, _)| *era == now) {
				return Ok(tranche.enter(assets)?);
			}
			if let Some((era, _)) = tranches.first().filter(|(era, _)| !self.record.is_unripe(*era, now)) {
				let era = *era;
				let (_, ripe) = tranches.remove(0);
				Matured::<T>::insert(self.id, era, ripe);
			}
			let mut tranche = Tranche::empty(self.record.active.survival);
			let minted = tranche.enter(assets)?;
			// A tranche of each of the `unbonding_eras` eras back fits, and older ones make room one by one.
			tranches.try_push((now, tranche)).map_err(|_full| Error::<T>::TooManyWithdrawals)?;
			Ok(minted)
		})
	}

	/// Pay `shares` of a tranche whose stake nobody can cut any more.
	pub fn redeem_ripe(&mut self, era: Era, shares: Shares) -> Result<Stake, DispatchError> {
		let mut paid = Unbonding::<T>::try_mutate(self.id, |tranches| -> Result<Option<Stake>, DispatchError> {
			let Some(at) = tranches.iter().position(|(of, _)| *of == era) else { return Ok(None) };
			let Some((_, tranche)) = tranches.get_mut(at) else { return Ok(None) };
			let paid = tranche.redeem(shares)?;
			if tranche.shares.is_zero() {
				tranches.remove(at);
			}
			Ok(Some(paid))
		})?;
		if paid.is_none() {
			paid = Matured::<T>::try_mutate_exists(self.id, era, |tranche| -> Result<Option<Stake>, DispatchError> {
				let Some(ripe) = tranche else { return Ok(None) };
				let paid = ripe.redeem(shares)?;
				if ripe.shares.is_zero() {
					*tranche = None;
				}
				Ok(Some(paid))
			})?;
		}
		let paid = paid.ok_or(Error::<T>::NothingToClaim)?;
		self.record.flows.claimed = self.record.flows.claimed.ensure_add(paid)?;
		Ok(paid)
	}

	/// Pay `shares` of a closed pool.
	pub fn redeem_closed(&mut self, generation: Generation, shares: Shares, now: Era) -> Result<Stake, DispatchError> {
		let mut pool = Closed::<T>::get(self.id, generation).ok_or(Error::<T>::NothingToClaim)?;
		ensure!(!self.record.is_unripe(pool.era, now), Error::<T>::NotRipe);
		let paid = pool.tranche.redeem(shares)?;
		if pool.tranche.shares.is_zero() {
			Closed::<T>::remove(self.id, generation);
		} else {
			Closed::<T>::insert(self.id, generation, pool);
		}
		self.record.flows.claimed = self.record.flows.claimed.ensure_add(paid)?;
		Ok(paid)
	}

	/// End the generation if it has lost everything: its pool moves aside for its stakers, all pledges of it count no more, and
	/// the next generation takes deposits from the next era on.
	pub fn close_if_lost(&mut self, now: Era) {
		if !self.record.active.is_lost() {
			return;
		}
		let generation = self.record.generation;
		self.forget_closed_without_holders(now);
		let pool = ClosedPool { era: now, checkpoint: self.record.checkpoint_at(now), tranche: self.record.active };
		let (left, total) = (pool.tranche.assets, pool.tranche.shares);
		Closed::<T>::insert(self.id, generation, pool);
		VaultInfos::<T>::mutate(self.id, |info| {
			if let Some(info) = info {
				info.releases.clear();
			}
		});
		self.record.active = Tranche::empty(FULL);
		self.record.generation = generation.next();
		self.record.opens = now.next();
		self.record.encumbered = Magnitude::ZERO;
		self.record.checkpoint = Checkpoint { era: now, assets: Stake::ZERO };
		Pallet::<T>::deposit_event(Event::GenerationClosed {
			vault: self.id,
			generation,
			left,
			opens: self.record.opens,
		});
		T::Listener::generation_closed(self.id, generation, total);
	}

	/// A pool that nobody held when it closed has nobody to claim it. It is kept while it tells cuts where its generation
	/// ended, and goes when the next one closes.
	fn forget_closed_without_holders(&self, now: Era) {
		let Some(before) = self.record.generation.0.checked_sub(1).map(Generation) else { return };
		let over = |pool: ClosedPool| pool.tranche.shares.is_zero() && !self.record.is_unripe(pool.era, now);
		if Closed::<T>::get(self.id, before).is_some_and(over) {
			Closed::<T>::remove(self.id, before);
		}
	}

	/// Releases whose time is over no longer encumber.
	pub fn release(&mut self, info: &mut VaultInfoOf<T>, now: Era) -> Result<(), DispatchError> {
		let released = info.take_released(now);
		self.record.encumbered = self.record.encumbered.ensure_sub(released)?;
		Ok(())
	}

	/// Keep `magnitude` encumbered for the unbonding eras, since what it promised can still be cut.
	pub fn keep_promised(
		&self,
		info: &mut VaultInfoOf<T>,
		magnitude: Magnitude,
		now: Era,
	) -> Result<Era, DispatchError> {
		let until = now.after(self.record.unbonding_eras);
		match info.releases.iter_mut().find(|(era, _)| *era == until) {
			Some((_, sum)) => *sum = sum.ensure_add(magnitude)?,
			None => info
				.releases
				.try_push((until, magnitude))
				// One entry for each of the eras to come in which something is released, and those that are over are struck.
				.map_err(|_full| Error::<T>::ChangePending)?,
		}
		Ok(until)
	}
}

impl<T: Config> Pallet<T> {
	/// R2: the account covers the record, and what came is what is there and what went. R7: matured pools belong to eras that are
	/// over. Y1: parts have a vault.
	#[cfg(any(feature = "try-runtime", test))]
	pub(crate) fn try_state_vaults() -> Result<(), sp_runtime::TryRuntimeError> {
		use alloc::collections::BTreeMap;
		use frame_support::traits::fungibles::Inspect;

		let now = Clock::<T>::get().era;
		let mut held = BTreeMap::<VaultId, Stake>::new();
		let mut hold = |vault: VaultId, assets: Stake| -> Result<VaultOf<T>, sp_runtime::TryRuntimeError> {
			let sum = held.entry(vault).or_default();
			*sum = sum.ensure_add(assets).map_err(DispatchError::from)?;
			Vaults::<T>::get(vault).ok_or("Y1: a tranche without a vault".into())
		};
		for (vault, record) in Vaults::<T>::iter() {
			hold(vault, record.active.assets)?;
			ensure!(!record.active.is_lost(), "R7: a lost pool is still open");
			ensure!(vault < NextVault::<T>::get(), "Y1: a vault with an index to come");
		}
		for (vault, tranches) in Unbonding::<T>::iter() {
			ensure!(tranches.is_sorted_by(|(a, _), (b, _)| a < b), "Y1: unbonding tranches are not in order");
			for (era, tranche) in tranches {
				hold(vault, tranche.assets)?;
				ensure!(era <= now, "Y1: a tranche of an era to come");
				ensure!(tranche.shares.0 >= tranche.assets.0, "R3: an unbonding share is worth more than a unit");
			}
		}
		for (vault, era, tranche) in Matured::<T>::iter() {
			let record = hold(vault, tranche.assets)?;
			ensure!(!record.is_unripe(era, now), "R7: a matured tranche can still be cut");
		}
		for (vault, generation, pool) in Closed::<T>::iter() {
			let record = hold(vault, pool.tranche.assets)?;
			ensure!(generation < record.generation, "R7: a closed pool of an open generation");
		}
		for (vault, there) in held {
			let record = Vaults::<T>::get(vault).ok_or("Y1: a tranche without a vault")?;
			let sum = there.ensure_add(record.escrowed).map_err(DispatchError::from)?;
			let gone = record.flows.claimed.ensure_add(record.flows.settled).map_err(DispatchError::from)?;
			let all = sum.ensure_add(gone).map_err(DispatchError::from)?;
			ensure!(record.flows.deposited == all, "R2: what came is not what is there and what went");
			let kind = Self::asset(record.asset)?.kind;
			let balance = T::Collateral::balance(kind, &Self::vault_account(vault));
			ensure!(balance >= sum.0, "R2: the account does not cover the record");
		}
		Ok(())
	}

	/// All invariants of the pallet's state.
	#[cfg(any(feature = "try-runtime", test))]
	pub(crate) fn do_try_state() -> Result<(), sp_runtime::TryRuntimeError> {
		Self::try_state_assets()?;
		Self::try_state_vaults()?;
		Self::try_state_positions()?;
		Self::try_state_allocations()
	}
}

/// Store the tranches of a vault after a cut.
pub(crate) fn store_unbonding<T: Config>(vault: VaultId, tranches: UnbondingTranches) {
	Unbonding::<T>::insert(vault, tranches);
}

/// Store a closed pool after a cut.
pub(crate) fn store_closed<T: Config>(vault: VaultId, generation: Generation, pool: ClosedPool) {
	Closed::<T>::insert(vault, generation, pool);
}

/// Store what only the curator's calls read.
pub(crate) fn store_info<T: Config>(vault: VaultId, info: VaultInfoOf<T>) {
	VaultInfos::<T>::insert(vault, info);
}
