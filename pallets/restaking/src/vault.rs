//! Vaults and their tranches: the only writer of [`Vaults`], [`VaultInfos`], [`Unbonding`], [`Matured`] and [`Closed`].

use frame_support::{ensure, traits::DefensiveOption, weights::Weight};
use rampart_primitives::{Era, Generation, Magnitude, OnShares, Shares, Stake, VaultId, FULL};
use sp_runtime::{ArithmeticError, DispatchError};

use crate::{
	pallet::*,
	types::{Checkpoint, ClosedPool, Tranche, Withdrawal},
};

/// How many closed pools that nobody holds one call forgets. More than one is rare: it takes a total loss without a holder.
pub(crate) const CLOSED_AT_ONCE: u32 = 4;

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

	/// The index of a vault to be.
	pub fn next_id() -> Result<VaultId, DispatchError> {
		let id = NextVault::<T>::get();
		NextVault::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		Ok(id)
	}

	pub fn save(self) {
		Vaults::<T>::insert(self.id, self.record);
	}

	/// Has nobody anything in it, and it nothing with anybody?
	pub fn is_empty(&self, info: &VaultInfoOf<T>) -> bool {
		self.record.active.shares.is_zero()
			&& self.record.escrowed.is_zero()
			&& info.allocations == 0
			&& info.listed == 0
			&& Unbonding::<T>::get(self.id).is_empty()
			&& Matured::<T>::iter_key_prefix(self.id).next().is_none()
	}

	/// Forget closed pools that nobody holds, a few at a time. Says whether none is left.
	pub fn forget_closed(&self) -> Result<bool, DispatchError> {
		let some = usize::try_from(CLOSED_AT_ONCE).unwrap_or(usize::MAX);
		let pools: alloc::vec::Vec<_> = Closed::<T>::iter_prefix(self.id).take(some.saturating_add(1)).collect();
		ensure!(pools.iter().all(|(_, pool)| pool.tranche.shares.is_zero()), Error::<T>::VaultNotEmpty);
		pools.iter().take(some).for_each(|(generation, _)| Closed::<T>::remove(self.id, generation));
		Ok(pools.len() <= some)
	}

	/// Take it out of the state.
	pub fn remove(self) {
		// An empty list is stored where stake has unbonded.
		Unbonding::<T>::remove(self.id);
		VaultInfos::<T>::remove(self.id);
		Vaults::<T>::remove(self.id);
	}

	/// What only its curator's calls read.
	pub fn info(&self) -> Result<VaultInfoOf<T>, DispatchError> {
		VaultInfos::<T>::get(self.id).defensive_ok_or(Error::<T>::UnknownVault.into())
	}

	/// May the vault take new stake for `who`? Says what stands in the way.
	pub fn ensure_open_to(&self, who: &T::AccountId, now: Era) -> Result<(), DispatchError> {
		let gate = &self.record.gate;
		ensure!(!gate.closing, Error::<T>::VaultClosing);
		ensure!(!gate.paused, Error::<T>::DepositsPaused);
		ensure!(self.record.impaired.is_zero(), Error::<T>::VaultImpaired);
		ensure!(now >= self.record.opens, Error::<T>::GenerationNotOpen);
		self.ensure_listed(who)
	}

	/// May `who` hold new shares? Who has some already and is struck from the list keeps them.
	pub fn ensure_listed(&self, who: &T::AccountId) -> Result<(), DispatchError> {
		let listed = !self.record.gate.allow_listed || Allowed::<T>::contains_key(self.id, who);
		ensure!(listed, Error::<T>::NotAllowListed);
		Ok(())
	}

	/// Does the active pool hold no more than the curator wants, with stake that has just come in? What was asked for in this era
	/// counts, since it can come back into the pool, whatever that holds by then: a newcomer does not take its place.
	pub fn ensure_within_cap(&self, now: Era) -> Result<(), DispatchError> {
		let Some(cap) = self.record.gate.cap else { return Ok(()) };
		let tranches = Unbonding::<T>::get(self.id);
		let asked = tranches.last().filter(|(era, _)| *era == now).map_or(Stake::ZERO, |(_, tranche)| tranche.assets);
		ensure!(self.record.active.assets.ensure_add(asked)? <= cap, Error::<T>::CapExceeded);
		Ok(())
	}

	/// Put stake into the active pool.
	pub fn enter(&mut self, assets: Stake, now: Era) -> Result<Shares, DispatchError> {
		self.record.keep_checkpoint(now);
		self.record.flows.deposited = self.record.flows.deposited.ensure_add(assets)?;
		Ok(self.record.active.enter(assets)?)
	}

	/// Put a reward into the active pool, for those who hold it. Who left before has his own tranche, and nothing of it.
	pub fn grow(&mut self, reward: Stake, now: Era) -> Result<(), DispatchError> {
		let active = &self.record.active;
		ensure!(!active.assets.is_zero() && !active.shares.is_zero(), Error::<T>::NobodyHolds);
		self.record.keep_checkpoint(now);
		self.record.flows.deposited = self.record.flows.deposited.ensure_add(reward)?;
		self.record.active.assets = self.record.active.assets.ensure_add(reward)?;
		Ok(())
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

	/// Take `shares` of the tranche of the current era back into the active pool. Both are of one survival, since a cut that
	/// hits what was asked for in this era hits the pool as well.
	pub fn rejoin(&mut self, shares: Shares, now: Era) -> Result<(Stake, Shares), DispatchError> {
		ensure!(now >= self.record.opens, Error::<T>::GenerationNotOpen);
		let assets = Unbonding::<T>::try_mutate(self.id, |tranches| -> Result<Stake, DispatchError> {
			let last = tranches.last_mut().filter(|(era, _)| *era == now).map(|(_, tranche)| tranche);
			let tranche = last.ok_or(Error::<T>::NothingToCancel)?;
			let assets = tranche.redeem(shares)?;
			if tranche.shares.is_zero() {
				tranches.pop();
			}
			Ok(assets)
		})?;
		self.record.keep_checkpoint(now);
		let minted = self.record.active.enter(assets)?;
		ensure!(!minted.is_zero(), Error::<T>::NothingToCancel);
		Ok((assets, minted))
	}

	/// Note that `amount` leaves the tranches of stakers. Gives what is paid for it.
	fn account_claim(&mut self, amount: Stake) -> Result<Stake, DispatchError> {
		let paid = self.payable(amount)?;
		self.account_loss(amount.ensure_sub(paid)?)?;
		self.record.flows.claimed = self.record.flows.claimed.ensure_add(paid)?;
		Ok(paid)
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
		self.account_claim(paid.ok_or(Error::<T>::NothingToClaim)?)
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
		self.account_claim(paid)
	}

	/// End the generation if it has lost everything: its pool moves aside for its stakers, all pledges of it count no more, and
	/// the next generation takes deposits from the next era on. Gives the weight that who listens has spent.
	pub fn close_if_lost(&mut self, now: Era) -> Weight {
		if !self.record.active.is_lost() {
			return Weight::zero();
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
		T::Listener::generation_closed(self.id, generation, total)
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

	/// Keep `magnitude` encumbered for the unbonding eras from `last`, the last era whose table counts it, since what it promised
	/// can still be cut.
	pub fn keep_promised(
		&self,
		info: &mut VaultInfoOf<T>,
		magnitude: Magnitude,
		last: Era,
	) -> Result<Era, DispatchError> {
		let until = last.after(self.record.unbonding_eras);
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
		use rampart_primitives::AssetId;

		let now = Clock::<T>::get().era;
		let mut totals = BTreeMap::<AssetId, Stake>::new();
		let mut held = BTreeMap::<VaultId, Stake>::new();
		let mut hold = |vault: VaultId, assets: Stake| -> Result<VaultOf<T>, sp_runtime::TryRuntimeError> {
			let sum = held.entry(vault).or_default();
			*sum = sum.ensure_add(assets).map_err(DispatchError::from)?;
			Vaults::<T>::get(vault).ok_or("Y1: a tranche without a vault".into())
		};
		for vault in VaultInfos::<T>::iter_keys().chain(VaultMetadata::<T>::iter_keys()) {
			ensure!(Vaults::<T>::contains_key(vault), "Y1: a part of a vault that does not exist");
		}
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
			ensure!(record.flows.owed() == Some(sum), "R2: what came is not what is there and what went");
			let kind = Self::asset(record.asset)?.kind;
			// The creator's part covers nothing. Where an issuer burned into it, all that is owed is lacking, and no more.
			let collateral = Stake(T::Collateral::balance(kind, &record.account)).excess_over(record.endowment);
			let covered = collateral.ensure_add(record.impaired).map_err(DispatchError::from)?;
			ensure!(covered >= sum, "R2: the account does not cover the record");
			let total = totals.entry(record.asset).or_default();
			*total = total.ensure_add(sum).map_err(DispatchError::from)?;
		}
		totals.retain(|_, total| !total.is_zero());
		ensure!(totals == Holdings::<T>::iter().collect(), "R2: an asset's total is not the sum of its vaults");
		Ok(())
	}

	/// All invariants of the pallet's state.
	#[cfg(any(feature = "try-runtime", test))]
	pub(crate) fn do_try_state() -> Result<(), sp_runtime::TryRuntimeError> {
		Self::try_state_assets()?;
		Self::try_state_vaults()?;
		Self::try_state_positions()?;
		Self::try_state_allocations()?;
		Self::try_state_acceptance()
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
