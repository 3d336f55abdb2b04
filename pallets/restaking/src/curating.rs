//! What a curator and his delegates do with a vault besides pledging it: the bodies of those calls. The only writer of
//! [`VaultMetadata`] and [`Allowed`].
//!
//! Nothing here can stop a withdrawal or a claim, and nothing moves collateral. What could cost stakers more waits for the
//! vault's unbonding eras, so that who objects is gone before it acts; what favours them acts from the next era.

use frame_support::{
	ensure,
	traits::{Consideration, DefensiveOption, Footprint},
};
use rampart_primitives::{Era, Eras, Fraction, Magnitude, Scheduled, Stake, VaultId, VaultKind};
use sp_runtime::{
	traits::{EnsureAdd, EnsureSub},
	ArithmeticError, DispatchError, DispatchResult,
};

use crate::{
	pallet::*,
	types::{Gate, Paid, Permissions, MAX_FEE, MAX_FEE_RISE},
	vault::{store_info, OpenVault},
};

/// An era from which a change acts.
enum Acts {
	/// From the next one: it favours the stakers.
	Next,
	/// When all who want to leave for it can have left.
	AfterNotice,
}

impl<T: Config> Pallet<T> {
	/// The curator may do all; a delegate what he was permitted.
	pub(crate) fn ensure_may(open: &OpenVault<T>, who: &T::AccountId, act: Permissions) -> DispatchResult {
		let may = open.record.curator == *who || open.info()?.permits(who, act);
		ensure!(may, Error::<T>::NotCurator);
		Ok(())
	}

	fn ensure_curator(open: &OpenVault<T>, who: &T::AccountId) -> DispatchResult {
		ensure!(open.record.curator == *who, Error::<T>::NotCurator);
		Ok(())
	}

	pub(crate) fn do_set_delegate(
		who: T::AccountId,
		vault: VaultId,
		delegate: T::AccountId,
		permissions: Permissions,
	) -> DispatchResult {
		let open = OpenVault::<T>::load(vault)?;
		Self::ensure_curator(&open, &who)?;
		ensure!(who != delegate, Error::<T>::SameAccount);
		let mut info = open.info()?;
		let had = info.delegates.iter().find(|(known, _)| *known == delegate).map(|(_, had)| *had);
		ensure!(had.unwrap_or(Permissions::NONE) != permissions, Error::<T>::NothingChanges);
		info.delegates.retain(|(known, _)| *known != delegate);
		if permissions != Permissions::NONE {
			let entry = (delegate.clone(), permissions);
			info.delegates.try_push(entry).map_err(|_full| Error::<T>::TooManyDelegates)?;
		}
		store_info::<T>(vault, info);
		Self::deposit_event(Event::DelegateSet { vault, delegate, permissions });
		Ok(())
	}

	pub(crate) fn do_offer_vault(who: T::AccountId, vault: VaultId, heir: Option<T::AccountId>) -> DispatchResult {
		let open = OpenVault::<T>::load(vault)?;
		Self::ensure_curator(&open, &who)?;
		ensure!(heir.as_ref() != Some(&who), Error::<T>::SameAccount);
		let mut info = open.info()?;
		ensure!(info.heir != heir, Error::<T>::NothingChanges);
		info.heir = heir.clone();
		store_info::<T>(vault, info);
		Self::deposit_event(Event::VaultOffered { vault, heir });
		Ok(())
	}

	pub(crate) fn do_accept_vault_offer(who: T::AccountId, vault: VaultId) -> DispatchResult {
		let mut open = OpenVault::<T>::load(vault)?;
		let mut info = open.info()?;
		ensure!(info.heir.as_ref() == Some(&who), Error::<T>::NotHeir);
		info.heir = None;
		// Delegates are the trust of the one who named them.
		info.delegates.clear();
		let asset = open.record.asset;
		let from = core::mem::replace(&mut open.record.curator, who.clone());
		Self::forget_operator_vault(&from, asset, vault);
		store_info::<T>(vault, info);
		open.save();
		Self::deposit_event(Event::VaultHandedOver { vault, from, to: who });
		Ok(())
	}

	pub(crate) fn do_set_metadata(who: T::AccountId, vault: VaultId, metadata: Metadata) -> DispatchResult {
		let open = OpenVault::<T>::load(vault)?;
		Self::ensure_curator(&open, &who)?;
		if metadata.is_empty() {
			VaultMetadata::<T>::remove(vault);
		} else {
			VaultMetadata::<T>::insert(vault, &metadata);
		}
		Self::deposit_event(Event::MetadataSet { vault, metadata });
		Ok(())
	}

	/// Change who may bring how much.
	fn change_gate(
		who: &T::AccountId,
		vault: VaultId,
		act: Permissions,
		change: impl FnOnce(&mut Gate),
	) -> Result<Gate, DispatchError> {
		let mut open = OpenVault::<T>::load(vault)?;
		Self::ensure_may(&open, who, act)?;
		let before = open.record.gate;
		change(&mut open.record.gate);
		let gate = open.record.gate;
		ensure!(gate != before, Error::<T>::NothingChanges);
		open.save();
		Ok(gate)
	}

	pub(crate) fn do_set_deposit_cap(who: T::AccountId, vault: VaultId, cap: Option<Stake>) -> DispatchResult {
		Self::change_gate(&who, vault, Permissions::SET_LIMITS, |gate| gate.cap = cap)?;
		Self::deposit_event(Event::DepositCapSet { vault, cap });
		Ok(())
	}

	pub(crate) fn do_set_deposits(
		who: T::AccountId,
		vault: VaultId,
		paused: bool,
		allow_listed: bool,
	) -> DispatchResult {
		Self::change_gate(&who, vault, Permissions::ADMIT, |gate| {
			gate.paused = paused;
			gate.allow_listed = allow_listed;
		})?;
		Self::deposit_event(Event::DepositsSet { vault, paused, allow_listed });
		Ok(())
	}

	pub(crate) fn do_set_allowed(
		who: T::AccountId,
		vault: VaultId,
		staker: T::AccountId,
		allowed: bool,
	) -> DispatchResult {
		let open = OpenVault::<T>::load(vault)?;
		Self::ensure_may(&open, &who, Permissions::ADMIT)?;
		let entry = Allowed::<T>::get(vault, &staker);
		ensure!(entry.is_some() != allowed, Error::<T>::NothingChanges);
		let mut info = open.info()?;
		match entry {
			Some(paid) => {
				info.listed = info.listed.ensure_sub(1)?;
				Allowed::<T>::remove(vault, &staker);
				paid.ticket.drop(&paid.by)?;
			},
			None => {
				info.listed = info.listed.ensure_add(1)?;
				let footprint = Footprint::from_mel::<(VaultId, T::AccountId, PaidOf<T, T::VaultDeposit>)>();
				let ticket = T::VaultDeposit::new(&who, footprint)?;
				Allowed::<T>::insert(vault, &staker, Paid { by: who, ticket });
			},
		}
		store_info::<T>(vault, info);
		Self::deposit_event(Event::AllowedSet { vault, staker, allowed });
		Ok(())
	}

	/// From when on a change of the terms acts.
	fn date(open: &OpenVault<T>, acts: &Acts, now: Era) -> Era {
		match acts {
			Acts::Next => now.next(),
			Acts::AfterNotice => now.after(open.record.unbonding_eras).next(),
		}
	}

	/// Let one of the vault's terms change from an era on. A change that waits is replaced.
	fn change_terms<V: Copy + PartialEq>(
		open: &OpenVault<T>,
		term: &mut Scheduled<V>,
		value: V,
		is_for_stakers: impl FnOnce(V) -> bool,
	) -> Result<Era, DispatchError> {
		let now = Clock::<T>::get().era;
		let present = *term.at(now);
		let waits = term.waiting(now).map_or(present, |(_, next)| *next);
		ensure!(value != waits, Error::<T>::NothingChanges);
		let acts = if is_for_stakers(present) { Acts::Next } else { Acts::AfterNotice };
		let from = Self::date(open, &acts, now);
		term.schedule(value, from, now);
		Ok(from)
	}

	pub(crate) fn do_set_limit(who: T::AccountId, vault: VaultId, limit: Magnitude) -> DispatchResult {
		let mut open = OpenVault::<T>::load(vault)?;
		Self::ensure_may(&open, &who, Permissions::SET_LIMITS)?;
		ensure!(open.record.kind == VaultKind::Shared && Self::is_limit(limit), Error::<T>::WrongLimit);
		let mut info = open.info()?;
		open.release(&mut info, Clock::<T>::get().era)?;
		// What is pledged stands: who wants a lower limit lowers pledges first.
		ensure!(limit >= open.record.encumbered, Error::<T>::OverAllocated);
		let from = Self::change_terms(&open, &mut info.limit, limit, |present| limit <= present)?;
		store_info::<T>(vault, info);
		open.save();
		Self::deposit_event(Event::LimitSet { vault, limit, from });
		Ok(())
	}

	pub(crate) fn do_set_allocation_delay(who: T::AccountId, vault: VaultId, delay: Eras) -> DispatchResult {
		let open = OpenVault::<T>::load(vault)?;
		Self::ensure_may(&open, &who, Permissions::SET_LIMITS)?;
		ensure!(Self::is_delay(delay), Error::<T>::ErasOutOfBounds);
		let mut info = open.info()?;
		let from = Self::change_terms(&open, &mut info.allocation_delay, delay, |present| delay >= present)?;
		store_info::<T>(vault, info);
		Self::deposit_event(Event::AllocationDelaySet { vault, delay, from });
		Ok(())
	}

	pub(crate) fn do_set_fee(who: T::AccountId, vault: VaultId, fee: Fraction) -> DispatchResult {
		let open = OpenVault::<T>::load(vault)?;
		Self::ensure_may(&open, &who, Permissions::SET_FEE)?;
		let mut info = open.info()?;
		let present = *info.fee.at(Clock::<T>::get().era);
		let highest = present.checked_add(MAX_FEE_RISE).map_or(MAX_FEE, |highest| highest.min(MAX_FEE));
		ensure!(fee <= highest, Error::<T>::FeeOutOfBounds);
		let from = Self::change_terms(&open, &mut info.fee, fee, |present| fee <= present)?;
		store_info::<T>(vault, info);
		Self::deposit_event(Event::FeeSet { vault, fee, from });
		Ok(())
	}

	pub(crate) fn do_close_vault(who: T::AccountId, vault: VaultId) -> DispatchResult {
		let mut open = OpenVault::<T>::load(vault)?;
		Self::ensure_curator(&open, &who)?;
		ensure!(!open.record.gate.closing, Error::<T>::VaultClosing);
		open.record.gate.closing = true;
		open.save();
		Self::deposit_event(Event::VaultClosing { vault });
		Ok(())
	}

	/// Take an empty vault out of the state, and give back what it cost to make it.
	pub(crate) fn do_remove_vault(vault: VaultId) -> DispatchResult {
		let open = OpenVault::<T>::load(vault)?;
		let info = open.info()?;
		ensure!(open.record.gate.closing && open.is_empty(&info), Error::<T>::VaultNotEmpty);
		if !open.forget_closed()? {
			Self::deposit_event(Event::ClosedPoolsForgotten { vault });
			return Ok(());
		}
		let (asset, curator) = (open.record.asset, open.record.curator.clone());
		let kind = Self::asset(asset)?.kind;
		// What no staker had a share of is no longer collateral.
		let dust = open.record.flows.owed().defensive_ok_or(ArithmeticError::Underflow)?;
		Self::hold_less(asset, dust)?;
		let returned = Self::close_account(&open, kind, &info.creator)?;
		info.ticket.drop(&info.creator)?;
		Self::forget_operator_vault(&curator, asset, vault);
		VaultMetadata::<T>::remove(vault);
		open.remove();
		Self::deposit_event(Event::VaultRemoved { vault, creator: info.creator, returned });
		Ok(())
	}
}
