//! Cuts and their settlement.
//!
//! A cut changes the vault's record, its tranches and one allocation, whatever the number of stakers. It moves no token: what was
//! taken is escrowed in the ledger, and lies in the vault's account until it is settled.

use alloc::vec::Vec;
use frame_support::{
	ensure,
	pallet_prelude::*,
	storage::with_storage_layer,
	traits::{DefensiveOption, DefensiveTruncateFrom},
};
use rampart_primitives::{
	Captured, Era, Eras, Fraction, Magnitude, OnShares, Receipt, Stake, TrancheId, VaultId, VaultKind,
};
use sp_runtime::DispatchError;

use crate::{
	allocation::{store_backing, store_cut_totals},
	math::{self, Hit, Taken},
	pallet::*,
	types::{Allocation, ClosedPool, Loss, Tranche},
	vault::{store_closed, store_info, store_unbonding, OpenVault},
	weights::WeightInfo,
};

/// The place of an era in a list that is in order of them.
fn place_of<V>(list: &[(Era, V)], era: Era) -> Option<usize> {
	list.binary_search_by_key(&era, |(of, _)| *of).ok()
}

/// All that a cut reads and writes.
struct CutState<T: Config> {
	now: Era,
	open: OpenVault<T>,
	backing: BackingOf<T>,
	/// The allocation's place in `backing`.
	index: usize,
	tranches: UnbondingTranches,
	/// The place in `tranches` of the first that holds captured stake.
	first: usize,
	/// The captured pool, where its generation is over.
	closed: Option<ClosedPool>,
	totals: CutTotals,
	/// Whether what is released had to be looked up.
	released: bool,
}

impl<T: Config> Pallet<T> {
	/// Gives what was taken, and what the cut cost more than every one does.
	pub(crate) fn do_cut(
		vault: VaultId,
		at: &SetMemberOf<T>,
		captured: &Captured,
		fraction: Fraction,
	) -> Result<(Receipt, Weight), DispatchError> {
		let mut state = CutState::<T>::load(vault, at, captured)?;
		let targets = state.targets(captured);
		let hits = state.hits(&targets)?;
		let taken = math::plan_cut(captured, fraction, &hits)?;

		state.lower_allocation(captured, &taken)?;
		state.note_totals(captured, &taken)?;
		state.lower_tranches(&targets, &taken)?;

		let parts: Vec<(TrancheId, Stake)> = targets.iter().copied().zip(taken.iter().map(|t| t.assets)).collect();
		let total = parts.iter().try_fold(Stake::ZERO, |sum, (_, part)| sum.ensure_add(*part))?;
		state.open.record.escrowed = state.open.record.escrowed.ensure_add(total)?;
		let asset = state.open.record.asset;
		let hit = targets.iter().zip(&taken).filter(|(_, taken)| !taken.magnitude.is_zero());
		let mut losses = Vec::with_capacity(targets.len());
		losses.extend(hit.map(|(tranche, taken)| Loss {
			tranche: *tranche,
			amount: taken.assets,
			magnitude: taken.magnitude,
		}));
		let losses = BoundedVec::defensive_truncate_from(losses);
		Self::deposit_event(Event::VaultCut { vault, at: at.clone(), total, losses });
		let extra = state.extra();
		state.store(at, captured);
		Ok((Receipt { vault, asset, total, parts: BoundedVec::defensive_truncate_from(parts) }, extra))
	}

	/// What the end of a generation costs, and what is released with it: as if the whole cut were done once more.
	pub(crate) fn last_cut_weight() -> Weight {
		T::WeightInfo::cut_last().saturating_add(T::Listener::closed_weight())
	}

	/// Pay out what was cut. All or nothing; what fails gives the receipt back. Gives what was paid and burned: all, unless the
	/// asset's issuer destroyed a part of what the vault owes, of which a receipt bears its share as a claim does. Each of its
	/// parts is rounded down, what is burned being one: a receipt loses less than a unit a part beyond its share.
	pub(crate) fn do_settle(
		receipt: Receipt,
		to: &[(T::AccountId, Stake)],
		burn: Stake,
	) -> Result<Stake, (Receipt, DispatchError)> {
		let settled = with_storage_layer(|| Self::settle_parts(&receipt, to, burn));
		settled.map_err(|error| (receipt, error))
	}

	fn settle_parts(receipt: &Receipt, to: &[(T::AccountId, Stake)], burn: Stake) -> Result<Stake, DispatchError> {
		let parts = to.iter().try_fold(burn, |sum, (_, part)| sum.ensure_add(*part))?;
		ensure!(parts == receipt.total, DispatchError::Corruption);
		let kind = Self::asset(receipt.asset)?.kind;
		let mut open = OpenVault::<T>::load_audited(receipt.vault)?;
		let burned = open.payable(burn)?;
		let mut paid = Stake::ZERO;
		for (who, part) in to {
			let part = open.payable(*part)?;
			Self::pay_out(&open, kind.clone(), who, part)?;
			paid = paid.ensure_add(part)?;
		}
		Self::destroy(&open, kind, burned)?;
		let gone = paid.ensure_add(burned)?;
		let lost = receipt.total.ensure_sub(gone)?;
		open.record.escrowed = open.record.escrowed.ensure_sub(receipt.total)?;
		open.record.flows.settled = open.record.flows.settled.ensure_add(gone)?;
		open.account_loss(lost)?;
		open.save();
		Self::hold_less(receipt.asset, receipt.total)?;
		Self::deposit_event(Event::CutSettled { vault: receipt.vault, paid, burned, lost });
		Ok(gone)
	}
}

impl<T: Config> OpenVault<T> {
	/// A cut that takes more than is pledged takes what was pledged and lowered. Releases are summed by era, not by allocation;
	/// the earliest go first, so that no promise of others is free before its time.
	pub(crate) fn lower_releases(
		&mut self,
		off_lowering: Option<(Era, Magnitude)>,
		off_released: Magnitude,
	) -> DispatchResult {
		let k = self.record.unbonding_eras;
		let mut info = VaultInfos::<T>::get(self.id).defensive_ok_or(Error::<T>::UnknownVault)?;
		if let Some((from, magnitude)) = off_lowering {
			let lowered_in = Era(from.0.saturating_sub(1));
			let release = info.releases.iter_mut().find(|(era, _)| *era == lowered_in.after(k));
			let (_, sum) = release.defensive_ok_or(DispatchError::Corruption)?;
			*sum = sum.ensure_sub(magnitude)?;
		}
		let mut rest = off_released;
		for (_, sum) in info.releases.iter_mut() {
			let part = rest.min(*sum);
			*sum = sum.ensure_sub(part)?;
			rest = rest.ensure_sub(part)?;
		}
		info.releases.retain(|(_, sum)| !sum.is_zero());
		let off = off_released.ensure_sub(rest)?;
		self.record.encumbered = self.record.encumbered.ensure_sub(off)?;
		store_info::<T>(self.id, info);
		Ok(())
	}
}

impl<T: Config> CutState<T> {
	fn load(vault: VaultId, at: &SetMemberOf<T>, captured: &Captured) -> Result<Self, DispatchError> {
		let now = Clock::<T>::get().era;
		let open = OpenVault::<T>::load(vault)?;
		let live = captured.era <= now && open.record.is_unripe(captured.era, now);
		ensure!(live, Error::<T>::CaptureExpired);
		let mut backing = Backing::<T>::get(at.set, &at.operator);
		let index = backing.iter().position(|entry| entry.vault == vault).ok_or(Error::<T>::NotBacking)?;
		if let Some(entry) = backing.get_mut(index) {
			entry.fold(now);
		}
		let closed = if captured.generation == open.record.generation {
			None
		} else {
			// It is kept for as long as a capture of its generation is live.
			Some(Closed::<T>::get(vault, captured.generation).ok_or(Error::<T>::CaptureExpired)?)
		};
		let tranches = Unbonding::<T>::get(vault);
		let first = tranches.partition_point(|(era, _)| *era < captured.era);
		let totals = Cuts::<T>::get(vault, at);
		Ok(Self { now, open, backing, index, tranches, first, closed, totals, released: false })
	}

	/// What this cut costs more than every one does. Of a generation that is over nothing is released, and it ends no more; and
	/// what the end of one costs is measured with a release.
	fn extra(&self) -> Weight {
		match &self.closed {
			Some(_) => T::WeightInfo::cut_closed(),
			None if self.open.record.active.is_lost() => Pallet::<T>::last_cut_weight(),
			None if self.released => T::WeightInfo::cut_released(),
			None => Weight::zero(),
		}
	}

	fn entry(&mut self) -> Result<&mut Allocation, DispatchError> {
		self.backing.get_mut(self.index).defensive_ok_or(Error::<T>::NotBacking.into())
	}

	/// The unbonding tranche of this number of those that hold captured stake.
	fn held(&self, n: usize) -> Option<&(Era, Tranche)> {
		self.tranches.get(self.first.saturating_add(n))
	}

	/// The tranches that hold the captured stake: what left from the capture on, oldest first, and the pool. None of them is
	/// ripe, since the capture is live.
	fn targets(&self, captured: &Captured) -> Vec<TrancheId> {
		let until = self.closed.as_ref().map_or(self.now, |pool| pool.era);
		let mut targets = Vec::with_capacity(self.tranches.len().saturating_add(1));
		let held = self.tranches.iter().skip(self.first).take_while(|(era, _)| *era <= until);
		targets.extend(held.map(|(era, _)| TrancheId::Unbonding(*era)));
		targets.push(match &self.closed {
			Some(_) => TrancheId::Closed(captured.generation),
			None => TrancheId::Active,
		});
		targets
	}

	/// How much the allocation has been cut for stake that was asked for in `era`.
	fn total_at(&self, era: Era) -> Magnitude {
		let active = self.backing.get(self.index).map(|entry| entry.cut_total).unwrap_or_default();
		place_of(&self.totals, era).and_then(|at| self.totals.get(at)).map_or(active, |(_, total)| *total)
	}

	fn hits(&self, targets: &[TrancheId]) -> Result<Vec<Hit>, DispatchError> {
		let hit = |(n, target): (usize, &TrancheId)| -> Result<Hit, DispatchError> {
			let (tranche, cut_total) = match target {
				TrancheId::Unbonding(era) => {
					let (_, tranche) = self.held(n).defensive_ok_or(DispatchError::Corruption)?;
					(*tranche, self.total_at(*era))
				},
				// A pool that closed in an era fell with what was asked for in that era, cut by cut.
				TrancheId::Closed(_) => {
					let pool = self.closed.as_ref().defensive_ok_or(DispatchError::Corruption)?;
					(pool.tranche, self.total_at(pool.era))
				},
				// No era to come has a total of its own.
				TrancheId::Active => (self.open.record.active, self.total_at(self.now.next())),
			};
			Ok(Hit { assets: tranche.assets, survival: tranche.survival, cut_total })
		};
		let mut hits = Vec::with_capacity(targets.len());
		for numbered in targets.iter().enumerate() {
			hits.push(hit(numbered)?);
		}
		Ok(hits)
	}

	/// Take what was cut off the pledge, as far as it is one of the captured generation.
	fn lower_allocation(&mut self, captured: &Captured, taken: &[Taken]) -> DispatchResult {
		let now = self.now;
		let total = taken.iter().try_fold(Stake::ZERO, |sum, taken| sum.ensure_add(taken.assets))?;
		let off_pool = taken.last().map(|taken| taken.magnitude).unwrap_or_default();
		let exclusive = self.open.record.kind == VaultKind::Exclusive;
		let open = self.closed.is_none();
		let entry = self.entry()?;
		if entry.generation != captured.generation {
			return Ok(());
		}
		entry.cap = entry.cap.map(|cap| cap.excess_over(total));
		if let Some(pending) = &mut entry.pending {
			pending.cap = pending.cap.map(|cap| cap.excess_over(total));
		}
		if !exclusive || off_pool.is_zero() {
			return Ok(());
		}

		let before = entry.magnitude;
		let off_pledge = off_pool.min(before);
		entry.magnitude = before.ensure_sub(off_pledge)?;
		let mut off_lowering = None;
		match &mut entry.pending {
			Some(pending) if pending.from > now && !pending.lower.is_zero() => {
				let scaled = Magnitude(math::mul_div_floor(pending.lower.0, entry.magnitude.0, before.0)?);
				off_lowering = Some((pending.from, pending.lower.ensure_sub(scaled)?));
				pending.lower = scaled;
			},
			None if entry.magnitude.is_zero() => entry.pending = Some(crate::types::Pending::nothing_from(now.next())),
			_ => {},
		}
		if !open {
			// What a generation that ended encumbered was set free with it.
			return Ok(());
		}
		self.open.record.encumbered = self.open.record.encumbered.ensure_sub(off_pledge)?;
		let off_released = off_pool.ensure_sub(off_pledge)?;
		self.released = off_lowering.is_some() || !off_released.is_zero();
		if self.released {
			self.open.lower_releases(off_lowering, off_released)?;
		}
		Ok(())
	}

	/// Let the running totals of what was hit grow, and part the others from the pool's.
	fn note_totals(&mut self, captured: &Captured, taken: &[Taken]) -> DispatchResult {
		let off_pool = taken.last().map(|taken| taken.magnitude).unwrap_or_default();
		let closed_era = self.closed.as_ref().map(|pool| pool.era);
		// All targets but the last one, which is the pool, are tranches side by side, from the first one on.
		let hit = |era: Era| {
			let n = place_of(&self.tranches, era).and_then(|at| at.checked_sub(self.first));
			let of_tranche = n.filter(|n| n.saturating_add(1) < taken.len()).and_then(|n| taken.get(n));
			// A pool that closed in an era falls with what was asked for in it.
			of_tranche.map(|taken| taken.magnitude).or_else(|| (closed_era == Some(era)).then_some(off_pool))
		};
		let eras = self.eras_with_totals();
		let mut totals = Vec::with_capacity(eras.len());
		for era in eras {
			totals.push((era, self.total_at(era).ensure_add(hit(era).unwrap_or_default())?));
		}
		let entry = self.entry()?;
		if captured.generation == entry.generation && closed_era.is_none() {
			entry.cut_total = entry.cut_total.ensure_add(off_pool)?;
		}
		let pool_total = entry.cut_total;
		totals.retain(|(_, total)| *total != pool_total);
		self.totals = BoundedVec::defensive_truncate_from(totals);
		Ok(())
	}

	/// The eras for which a total of its own may be needed, in order: those of unripe tranches, those that have one, and, where
	/// generations have closed, all in which one may have. At most `unbonding_eras + 1`.
	fn eras_with_totals(&self) -> Vec<Era> {
		let record = &self.open.record;
		let mut eras = Vec::with_capacity(self.tranches.len().saturating_add(self.totals.len()));
		eras.extend(self.totals.iter().map(|(era, _)| *era));
		let has_total = |era: &Era| place_of(&self.totals, *era).is_some();
		eras.extend(self.tranches.iter().map(|(era, _)| *era).filter(|era| !has_total(era)));
		if record.generation.0 > 0 {
			let Eras(k) = record.unbonding_eras;
			eras.extend((self.now.0.saturating_sub(k)..record.opens.0).map(Era));
		}
		eras.retain(|era| record.is_unripe(*era, self.now) && *era <= self.now);
		eras.sort_unstable();
		eras.dedup();
		eras
	}

	fn lower_tranches(&mut self, targets: &[TrancheId], taken: &[Taken]) -> DispatchResult {
		for (n, (target, taken)) in targets.iter().zip(taken).enumerate() {
			let tranche = match target {
				TrancheId::Unbonding(_) => {
					let found = self.tranches.get_mut(self.first.saturating_add(n)).map(|(_, tranche)| tranche);
					found.defensive_ok_or(DispatchError::Corruption)?
				},
				TrancheId::Closed(_) => {
					let pool = self.closed.as_mut().defensive_ok_or(DispatchError::Corruption)?;
					let loss = math::checkpoint_loss(pool.checkpoint, taken.magnitude, pool.tranche.survival)?;
					pool.checkpoint = pool.checkpoint.ensure_sub(loss)?;
					&mut pool.tranche
				},
				TrancheId::Active => {
					let record = &mut self.open.record;
					let loss =
						math::checkpoint_loss(record.checkpoint.assets, taken.magnitude, record.active.survival)?;
					record.checkpoint.assets = record.checkpoint.assets.ensure_sub(loss)?;
					&mut record.active
				},
			};
			tranche.assets = tranche.assets.ensure_sub(taken.assets)?;
			tranche.survival = tranche.survival.ensure_sub(taken.magnitude)?;
		}
		Ok(())
	}

	fn store(mut self, at: &SetMemberOf<T>, captured: &Captured) {
		let vault = self.open.id;
		store_unbonding::<T>(vault, self.tranches);
		store_cut_totals::<T>(vault, at, self.totals);
		store_backing::<T>(at, self.backing);
		match self.closed {
			Some(pool) => store_closed::<T>(vault, captured.generation, pool),
			None => {
				let _within_last_cut_weight = self.open.close_if_lost(self.now);
			},
		}
		self.open.save();
	}
}
