//! Allocations: the only writer of [`Backing`], [`Allocations`] and [`Cuts`].

use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{Consideration, DefensiveOption, Footprint, Get},
};
use rampart_primitives::{
	Captured, Era, GuardStake, Magnitude, OperatorSet, SetMember, Stake, StakeError, VaultId, VaultKind, FULL,
};
use sp_runtime::DispatchError;

use crate::{
	math,
	pallet::*,
	types::{Allocation, Paid, Pending, Permissions, MAX_OBLIGATION},
	vault::{store_info, OpenVault},
};

/// Which way a change goes.
enum Direction {
	/// For the members: it can cost stakers more.
	Raise,
	/// For the stakers.
	Lower,
	/// Only a raise that does not count yet is taken back.
	Cancel,
}

/// A pledge to be, against the one that is.
struct Change {
	magnitude: Magnitude,
	cap: Option<Stake>,
	direction: Direction,
}

/// `None` is no cap: above all caps.
fn cap_order(cap: Option<Stake>) -> (bool, Stake) {
	(cap.is_none(), cap.unwrap_or(Stake::ZERO))
}

/// Can the change that waits cost stakers more?
fn is_raise(entry: &Allocation, waiting: &Pending) -> bool {
	!waiting.raise.is_zero() || cap_order(waiting.cap) > cap_order(entry.cap)
}

impl Change {
	/// What it means to go from what is pledged now to `magnitude` and `cap`; `None` where nothing changes or the two go
	/// against each other. A cap on nothing does not matter.
	fn of(entry: &Allocation, magnitude: Magnitude, cap: Option<Stake>, now: Era) -> Option<Self> {
		use core::cmp::Ordering::{Equal, Greater, Less};
		let caps = if entry.magnitude.is_zero() || magnitude.is_zero() {
			Equal
		} else {
			cap_order(cap).cmp(&cap_order(entry.cap))
		};
		let direction = match (magnitude.cmp(&entry.magnitude), caps) {
			(Greater, Equal | Greater) | (Equal, Greater) => Direction::Raise,
			(Less, Equal | Less) | (Equal, Less) => Direction::Lower,
			(Equal, Equal) if entry.waiting(now).is_some_and(|waiting| is_raise(entry, waiting)) => Direction::Cancel,
			(Equal, Equal) | (Greater, Less) | (Less, Greater) => return None,
		};
		Some(Self { magnitude, cap, direction })
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_allocation(
		who: T::AccountId,
		vault: VaultId,
		at: SetMemberOf<T>,
		magnitude: Magnitude,
		cap: Option<Stake>,
	) -> DispatchResult {
		let can_back = |open: &OpenVault<T>| T::Guard::ensure_can_back(vault, open.record.unbonding_eras, &at);
		Self::allocate(&who, vault, at.clone(), (magnitude, cap), &can_back)
	}

	/// What `set_allocation` does, but for the guard's own part, whose weight the guard knows.
	pub(crate) fn allocate(
		who: &T::AccountId,
		vault: VaultId,
		at: SetMemberOf<T>,
		(magnitude, cap): (Magnitude, Option<Stake>),
		ask_guard: &dyn Fn(&OpenVault<T>) -> DispatchResult,
	) -> DispatchResult {
		let open = OpenVault::<T>::load(vault)?;
		Self::ensure_may(&open, who, Permissions::ALLOCATE)?;
		// Asked only where the pledge is made or raised.
		let ask = || -> DispatchResult {
			ensure!(!Stop::<T>::get().allocations, Error::<T>::EmergencyStopped);
			ensure!(!open.record.gate.closing, Error::<T>::VaultClosing);
			ensure!(Self::shortfall(&open)?.is_zero(), Error::<T>::VaultImpaired);
			Self::ensure_accepted(&open, &at.operator)?;
			ask_guard(&open)
		};
		Self::change_allocation(open.clone(), at.clone(), magnitude, cap, &ask)
	}

	/// The operator ends what a vault pledges to him: it is lowered to nothing, or, when that is over, removed.
	pub(crate) fn do_end_backing(operator: T::AccountId, vault: VaultId, set: OperatorSet) -> DispatchResult {
		let at = SetMember { set, operator };
		let backs = Backing::<T>::get(at.set, &at.operator).iter().any(|entry| entry.vault == vault);
		ensure!(backs, Error::<T>::NotBacking);
		let never = || -> DispatchResult { Err(Error::<T>::AmbiguousChange.into()) };
		Self::change_allocation(OpenVault::<T>::load(vault)?, at, Magnitude::ZERO, None, &never)
	}

	/// A pledge of the first block. Services and their members come after it, so the guard cannot be asked.
	pub(crate) fn pledge_at_genesis(
		vault: VaultId,
		at: SetMemberOf<T>,
		magnitude: Magnitude,
		cap: Option<Stake>,
	) -> DispatchResult {
		Self::change_allocation(OpenVault::<T>::load(vault)?, at, magnitude, cap, &|| Ok(()))
	}

	fn change_allocation(
		mut open: OpenVault<T>,
		at: SetMemberOf<T>,
		magnitude: Magnitude,
		cap: Option<Stake>,
		ask: &dyn Fn() -> DispatchResult,
	) -> DispatchResult {
		let now = Clock::<T>::get().era;
		let vault = open.id;
		ensure!(now >= open.record.opens, Error::<T>::GenerationNotOpen);
		let mut info = open.info()?;
		let mut backing = Backing::<T>::get(at.set, &at.operator);

		open.release(&mut info, now)?;
		let index = Self::open_entry(&mut open, &mut info, &mut backing, &at, magnitude)?;
		let entry = backing.get_mut(index).defensive_ok_or(Error::<T>::NotBacking)?;
		entry.fold(now);
		if entry.generation != open.record.generation {
			// The pledge ended with its generation. Its total of cuts goes on, for those who left with it.
			let ended = Pending::nothing_from(open.record.opens);
			*entry = Allocation {
				cut_total: entry.cut_total,
				pending: Some(ended),
				..Allocation::none(vault, open.record.generation)
			};
		}

		if magnitude.is_zero() && entry.is_over(now, open.record.unbonding_eras) {
			backing.remove(index);
			Self::remove_allocation(vault, &at, &mut info)?;
		} else {
			let change = Change::of(entry, magnitude, cap, now).ok_or(Error::<T>::AmbiguousChange)?;
			if matches!(change.direction, Direction::Raise) {
				ask()?;
			}
			Self::apply_change(&mut open, &mut info, entry, &at, change, now)?;
		}
		store_backing::<T>(&at, backing);
		store_info::<T>(vault, info);
		open.save();
		Ok(())
	}

	/// The place of the vault among what backs the member: its own, or a new one, for which the curator pays.
	fn open_entry(
		open: &mut OpenVault<T>,
		info: &mut VaultInfoOf<T>,
		backing: &mut BackingOf<T>,
		at: &SetMemberOf<T>,
		magnitude: Magnitude,
	) -> Result<usize, DispatchError> {
		if let Some(index) = backing.iter().position(|entry| entry.vault == open.id) {
			return Ok(index);
		}
		ensure!(!magnitude.is_zero(), Error::<T>::AmbiguousChange);
		ensure!(info.allocations < T::MaxAllocations::get(), Error::<T>::TooManyAllocations);
		let entry = Allocation::none(open.id, open.record.generation);
		backing.try_push(entry).map_err(|_full| Error::<T>::TooManyAllocations)?;
		info.allocations = info.allocations.checked_add(1).ok_or(Error::<T>::TooManyAllocations)?;
		let footprint = Footprint::from_mel::<(SetMemberOf<T>, Allocation)>();
		let by = open.record.curator.clone();
		let ticket = T::AllocationDeposit::new(&by, footprint)?;
		Allocations::<T>::insert(open.id, at, Paid { by, ticket });
		backing.len().checked_sub(1).ok_or(Error::<T>::NotBacking.into())
	}

	/// Give the deposit of a pledge that is over back.
	fn remove_allocation(vault: VaultId, at: &SetMemberOf<T>, info: &mut VaultInfoOf<T>) -> DispatchResult {
		let paid = Allocations::<T>::take(vault, at).defensive_ok_or(Error::<T>::NotBacking)?;
		paid.ticket.drop(&paid.by)?;
		Cuts::<T>::remove(vault, at);
		info.allocations = info.allocations.checked_sub(1).ok_or(sp_runtime::ArithmeticError::Underflow)?;
		Self::deposit_event(Event::AllocationRemoved { vault, at: at.clone() });
		Ok(())
	}

	fn apply_change(
		open: &mut OpenVault<T>,
		info: &mut VaultInfoOf<T>,
		entry: &mut Allocation,
		at: &SetMemberOf<T>,
		change: Change,
		now: Era,
	) -> DispatchResult {
		let waiting = entry.waiting(now).cloned();
		match change.direction {
			Direction::Raise => {
				ensure!(waiting.is_none(), Error::<T>::ChangePending);
				Self::raise(open, info, entry, at, change, now)
			},
			Direction::Lower | Direction::Cancel => {
				if let Some(waiting) = waiting {
					ensure!(is_raise(entry, &waiting), Error::<T>::ChangePending);
					open.record.encumbered = open.record.encumbered.ensure_sub(waiting.raise)?;
					// A pledge of nothing keeps the date from which it is one.
					entry.pending = entry.magnitude.is_zero().then(|| Pending::nothing_from(now.next()));
					Self::deposit_event(Event::RaiseCancelled {
						vault: open.id,
						at: at.clone(),
						magnitude: waiting.raise,
					});
				}
				match change.direction {
					Direction::Lower => Self::lower(open, info, entry, at, change, now),
					_ => Ok(()),
				}
			},
		}
	}

	/// Encumber more at once; it counts when the delay is over. A higher cap waits for the unbonding eras, too.
	fn raise(
		open: &mut OpenVault<T>,
		info: &VaultInfoOf<T>,
		entry: &mut Allocation,
		at: &SetMemberOf<T>,
		change: Change,
		now: Era,
	) -> DispatchResult {
		// Nobody can be promised more of a vault than all of it.
		ensure!(change.magnitude <= FULL, Error::<T>::OverAllocated);
		let by = change.magnitude.ensure_sub(entry.magnitude)?;
		let encumbered = open.record.encumbered.ensure_add(by)?;
		let bound = match open.record.kind {
			VaultKind::Exclusive => open.record.active.survival,
			VaultKind::Shared => info.least_limit(now),
		};
		ensure!(encumbered <= bound, Error::<T>::OverAllocated);
		open.record.encumbered = encumbered;

		let higher_cap = !entry.magnitude.is_zero() && cap_order(change.cap) > cap_order(entry.cap);
		let delay = *info.allocation_delay.at(now);
		let delay = if higher_cap { delay.max(open.record.unbonding_eras) } else { delay };
		let from = now.after(delay);
		entry.pending = Some(Pending { from, raise: by, lower: Magnitude::ZERO, cap: change.cap });
		Self::deposit_event(Event::AllocationRaised {
			vault: open.id,
			at: at.clone(),
			magnitude: change.magnitude,
			cap: change.cap,
			from,
		});
		Ok(())
	}

	/// Count less from the next era on, or from the end of what the member has promised, and stay encumbered for what was promised.
	fn lower(
		open: &mut OpenVault<T>,
		info: &mut VaultInfoOf<T>,
		entry: &mut Allocation,
		at: &SetMemberOf<T>,
		change: Change,
		now: Era,
	) -> DispatchResult {
		let by = entry.magnitude.ensure_sub(change.magnitude)?;
		// The last era whose table counts it.
		let last = T::Guard::obliged_until(at).map_or(now, |until| until.max(now).min(now.after(MAX_OBLIGATION)));
		let mut released = last.after(open.record.unbonding_eras);
		if !by.is_zero() {
			released = open.keep_promised(info, by, last)?;
		}
		let cap = if change.magnitude.is_zero() { entry.cap } else { change.cap };
		let from = last.next();
		entry.pending = Some(Pending { from, raise: Magnitude::ZERO, lower: by, cap });
		Self::deposit_event(Event::AllocationLowered {
			vault: open.id,
			at: at.clone(),
			magnitude: change.magnitude,
			cap,
			from,
			released,
		});
		Ok(())
	}

	/// What `vault` had pledged to a member at the start of `era`, which must be the current one.
	pub(crate) fn capture(vault: VaultId, at: &SetMemberOf<T>, era: Era) -> Result<Captured, StakeError> {
		let now = Clock::<T>::get().era;
		ensure!(era >= now, StakeError::Passed);
		ensure!(era == now, StakeError::NotYet);
		let record = Vaults::<T>::get(vault).ok_or(StakeError::UnknownVault)?;
		let backing = Backing::<T>::get(at.set, &at.operator);
		let entry = backing.iter().find(|entry| entry.vault == vault).ok_or(StakeError::NotBacking)?;
		Self::capture_entry(&record, at, entry, now)
	}

	/// The same, of records that were read before.
	pub(crate) fn capture_entry(
		record: &VaultOf<T>,
		at: &SetMemberOf<T>,
		entry: &Allocation,
		now: Era,
	) -> Result<Captured, StakeError> {
		let (checkpoint, survival, cut_total) = if entry.generation == record.generation {
			(record.checkpoint_at(now), record.active.survival, entry.cut_total)
		} else {
			// The generation that ended in this era still backs what it backed at its start.
			let pool = Closed::<T>::get(entry.vault, entry.generation)
				.filter(|pool| pool.era == now)
				.ok_or(StakeError::NotBacking)?;
			// Cuts since then are in the total of that era alone.
			let totals = Cuts::<T>::get(entry.vault, at);
			let cut_total = totals.iter().find(|(era, _)| *era == now).map_or(entry.cut_total, |(_, total)| *total);
			(pool.checkpoint, pool.tranche.survival, cut_total)
		};
		let (magnitude, cap) = entry.at(now);
		let fits = |_: sp_runtime::ArithmeticError| StakeError::Arithmetic;
		let stake = math::stake_of(record.kind, checkpoint, survival, magnitude, cap).map_err(fits)?;
		Ok(Captured {
			era: now,
			generation: entry.generation,
			stake,
			checkpoint,
			survival,
			magnitude: math::magnitude_of(stake, checkpoint, survival).map_err(fits)?,
			cut_total,
		})
	}

	/// R4: encumbered is the sum of allocations and releases. Y1: entries have parents, counts are true, the list by vault and
	/// the list by member agree.
	#[cfg(any(feature = "try-runtime", test))]
	pub(crate) fn try_state_allocations() -> Result<(), sp_runtime::TryRuntimeError> {
		use alloc::collections::BTreeMap;

		let mut pledged = BTreeMap::<VaultId, (Magnitude, u32)>::new();
		for (set, operator, backing) in Backing::<T>::iter() {
			let at = SetMember { set, operator };
			ensure!(!backing.is_empty(), "Y1: nothing backs a member");
			for entry in backing {
				let record = Vaults::<T>::get(entry.vault).ok_or("Y1: an allocation without a vault")?;
				ensure!(Allocations::<T>::contains_key(entry.vault, &at), "Y1: an allocation without a deposit");
				let (sum, count) = pledged.entry(entry.vault).or_default();
				*count += 1;
				if entry.generation == record.generation {
					*sum = sum.ensure_add(entry.encumbers()).map_err(DispatchError::from)?;
				}
			}
		}
		for (vault, record) in Vaults::<T>::iter() {
			let info = VaultInfos::<T>::get(vault).ok_or("Y1: a vault without its cold part")?;
			let (mut sum, count) = pledged.get(&vault).copied().unwrap_or_default();
			for (_, magnitude) in &info.releases {
				sum = sum.ensure_add(*magnitude).map_err(DispatchError::from)?;
			}
			ensure!(sum == record.encumbered, "R4: encumbered is not the sum of allocations and releases");
			ensure!(count == info.allocations, "Y1: a vault's count of allocations is wrong");
			ensure!(
				Allocations::<T>::iter_prefix(vault).count() == count as usize,
				"Y1: a deposit without an allocation"
			);
			let within = match record.kind {
				VaultKind::Exclusive => record.encumbered <= record.active.survival,
				VaultKind::Shared => record.encumbered <= *info.limit.at(Clock::<T>::get().era),
			};
			ensure!(within, "R4: more is encumbered than there is");
		}
		for (vault, at, totals) in Cuts::<T>::iter() {
			ensure!(Allocations::<T>::contains_key(vault, &at), "Y1: a total of cuts without an allocation");
			ensure!(!totals.is_empty(), "Y1: an empty total of cuts");
		}
		Ok(())
	}
}

/// Store what backs a member; nothing is not stored.
pub(crate) fn store_backing<T: Config>(at: &SetMemberOf<T>, backing: BackingOf<T>) {
	if backing.is_empty() {
		Backing::<T>::remove(at.set, &at.operator);
	} else {
		Backing::<T>::insert(at.set, &at.operator, backing);
	}
}

/// Store an allocation's totals of cuts; nothing is not stored.
pub(crate) fn store_cut_totals<T: Config>(vault: VaultId, at: &SetMemberOf<T>, totals: CutTotals) {
	if totals.is_empty() {
		Cuts::<T>::remove(vault, at);
	} else {
		Cuts::<T>::insert(vault, at, totals);
	}
}
