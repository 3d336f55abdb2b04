//! Positions: the only writer of [`Positions`].

use frame_support::{ensure, weights::Weight};
use rampart_primitives::{Era, Generation, OnShares, Shares, VaultId};
use sp_runtime::DispatchError;

use crate::{pallet::*, types::Position, vault::OpenVault};

/// A position that was taken out of storage to be changed. Nothing has happened until it is saved.
#[must_use]
pub(crate) struct OpenPosition<T: Config> {
	vault: VaultId,
	who: T::AccountId,
	/// Its record.
	pub record: Position,
	/// The shares that it had when it was loaded.
	before: (Generation, Shares),
}

impl<T: Config> OpenPosition<T> {
	pub fn load(vault: VaultId, who: T::AccountId) -> Result<Self, DispatchError> {
		let record = Positions::<T>::get(vault, &who).ok_or(Error::<T>::NoPosition)?;
		let before = (record.generation, record.shares);
		Ok(Self { vault, who, record, before })
	}

	/// The position of a staker who has no shares of a generation that ended.
	pub fn load_present(open: &OpenVault<T>, who: T::AccountId) -> Result<Self, DispatchError> {
		let position = Self::load(open.id, who)?;
		let present = position.record.generation == open.record.generation || position.record.shares.is_zero();
		ensure!(present, Error::<T>::ClosedSharesUnclaimed);
		Ok(position)
	}

	/// The position of a staker who joins `generation`.
	pub fn load_or_new(vault: VaultId, who: T::AccountId, generation: Generation) -> Result<Self, DispatchError> {
		let mut record = Positions::<T>::get(vault, &who).unwrap_or(Position { generation, ..Default::default() });
		if record.generation != generation {
			ensure!(record.shares.is_zero(), Error::<T>::ClosedSharesUnclaimed);
			record.generation = generation;
		}
		let before = (record.generation, record.shares);
		Ok(Self { vault, who, record, before })
	}

	pub fn add_shares(&mut self, shares: Shares) -> Result<(), DispatchError> {
		self.record.shares = self.record.shares.ensure_add(shares)?;
		Ok(())
	}

	pub fn take_shares(&mut self, shares: Shares) -> Result<(), DispatchError> {
		self.record.shares = self.record.shares.ensure_sub(shares)?;
		Ok(())
	}

	/// Note shares of the tranche of `era`.
	pub fn add_request(&mut self, era: Era, shares: Shares) -> Result<(), DispatchError> {
		if let Some((_, sum)) = self.record.unbonding.last_mut().filter(|(of, _)| *of == era) {
			*sum = sum.ensure_add(shares)?;
			return Ok(());
		}
		self.record.unbonding.try_push((era, shares)).map_err(|_full| Error::<T>::TooManyWithdrawals)?;
		Ok(())
	}

	/// Take shares of the tranche of `era` out: so many, or all of them.
	pub fn take_request(&mut self, era: Era, part: Option<Shares>) -> Result<Shares, DispatchError> {
		let at = self.record.unbonding.iter().position(|(of, _)| *of == era).ok_or(Error::<T>::NothingToClaim)?;
		let (_, all) = self.record.unbonding.get_mut(at).ok_or(Error::<T>::NothingToClaim)?;
		let taken = part.unwrap_or(*all);
		ensure!(!taken.is_zero(), Error::<T>::NothingToClaim);
		ensure!(taken <= *all, Error::<T>::InsufficientShares);
		*all = all.ensure_sub(taken)?;
		if all.is_zero() {
			self.record.unbonding.remove(at);
		}
		Ok(taken)
	}

	/// The eras in which the staker asked for what was not claimed yet.
	pub fn requested(&self) -> alloc::vec::Vec<Era> {
		self.record.unbonding.iter().map(|(era, _)| *era).collect()
	}

	/// Store it, or forget it when it is empty. Tell who listens of a change of shares; before, all holders together had
	/// `old_total`. Gives the weight that who listens has spent: nothing where shares are as they were.
	pub fn save(self, old_total: Shares) -> Weight {
		let (generation, old) = self.before;
		let new = self.record.shares;
		if self.record.is_empty() {
			Positions::<T>::remove(self.vault, &self.who);
		} else {
			Positions::<T>::insert(self.vault, &self.who, self.record);
		}
		if old == new {
			return Weight::zero();
		}
		T::Listener::changed(self.vault, generation, &self.who, old, new, old_total)
	}
}

impl<T: Config> Pallet<T> {
	/// The most that who listens spends on a call that changes the shares of so many positions of one vault.
	pub(crate) fn told_weight(positions: u64) -> Weight {
		T::Listener::changing_weight().saturating_add(T::Listener::changed_weight().saturating_mul(positions))
	}

	/// R1: shares of pools and tranches are the sums over positions. Y1: a position has a vault, and is not empty.
	#[cfg(any(feature = "try-runtime", test))]
	pub(crate) fn try_state_positions() -> Result<(), sp_runtime::TryRuntimeError> {
		use alloc::collections::BTreeMap;
		use rampart_primitives::TrancheId;

		let mut held = BTreeMap::<(VaultId, TrancheId), Shares>::new();
		let mut hold = |vault, tranche, shares: Shares| -> Result<(), sp_runtime::TryRuntimeError> {
			let sum = held.entry((vault, tranche)).or_default();
			*sum = sum.ensure_add(shares).map_err(DispatchError::from)?;
			Ok(())
		};
		for (vault, _, position) in Positions::<T>::iter() {
			let record = Vaults::<T>::get(vault).ok_or("Y1: a position without a vault")?;
			ensure!(!position.is_empty(), "Y1: an empty position");
			ensure!(position.generation <= record.generation, "R1: a position of a generation to come");
			if !position.shares.is_zero() {
				let tranche = if position.generation == record.generation {
					TrancheId::Active
				} else {
					TrancheId::Closed(position.generation)
				};
				hold(vault, tranche, position.shares)?;
			}
			for (era, shares) in position.unbonding {
				hold(vault, TrancheId::Unbonding(era), shares)?;
			}
		}

		let mut issued = BTreeMap::<(VaultId, TrancheId), Shares>::new();
		for (vault, record) in Vaults::<T>::iter() {
			issued.insert((vault, TrancheId::Active), record.active.shares);
		}
		for (vault, tranches) in Unbonding::<T>::iter() {
			issued.extend(tranches.into_iter().map(|(era, t)| ((vault, TrancheId::Unbonding(era)), t.shares)));
		}
		issued.extend(Matured::<T>::iter().map(|(vault, era, t)| ((vault, TrancheId::Unbonding(era)), t.shares)));
		issued.extend(Closed::<T>::iter().map(|(vault, g, pool)| ((vault, TrancheId::Closed(g)), pool.tranche.shares)));
		issued.retain(|_, shares| !shares.is_zero());
		ensure!(held == issued, "R1: shares of a tranche differ from the sum of its positions");
		Ok(())
	}
}
