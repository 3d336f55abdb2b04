//! What becomes of a slash that is due: its vaults are cut, and later what was cut is paid out. Each step either happens as a
//! whole or not at all: the caller gives it a storage layer.

use alloc::vec;
use frame_support::{
	defensive,
	storage::{with_storage_layer, with_transaction, TransactionOutcome},
	traits::Get,
	weights::Weight,
};
use rampart_primitives::{
	AssetId, Captured, EraClock, Fraction, InspectSets, InspectStake, MutateSets, MutateStake, OperatorSet, Receipt,
	SetMember, Sink, SlashId, Stake, VaultId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	escrows, insurance,
	pallet::{Config, Event, Pallet},
	pending, queue, reports, slashes, veto, Cut, SkipReason, SlashOf, SlashState, ONE_ERA,
};

/// What a vault gave, or why it was left out.
pub(crate) type Attempt = Result<Receipt, SkipReason>;

/// How a receipt is paid out: to whom how much, and how much is burned.
pub(crate) type Payment<A> = fn(Receipt, &[(A, Stake)], Stake) -> Result<Stake, (Receipt, DispatchError)>;

impl<T: Config> Pallet<T> {
	/// Execute a slash, but for the vaults `without`. All others are cut, or none is. Gives what the cuts cost more than all do.
	pub(crate) fn execute(id: SlashId, without: &[VaultId]) -> Result<Weight, DispatchError> {
		let slash = slashes::get::<T>(id)?;
		let mut extra = Weight::zero();
		Self::execute_by(id, slash, |slash, vault, captured| {
			if without.contains(&vault) {
				return Ok(Err(SkipReason::Excepted));
			}
			Self::cut_counting(slash, vault, captured, &mut extra)
		})?;
		Ok(extra)
	}

	/// Is this era the last in which all the stake that a slash is for can be cut for sure, or a later one?
	pub(crate) fn is_last_attempt(slash: &SlashOf<T>) -> bool {
		T::Clock::now() >= slash.due.after(T::MaxLag::get())
	}

	/// Execute a slash when it will not come again: a vault that cannot be cut saves no other one. Fails if that leaves none.
	/// Gives what the cuts cost more than all do.
	pub(crate) fn execute_at_last(id: SlashId) -> Result<Weight, DispatchError> {
		let slash = slashes::get::<T>(id)?;
		let mut extra = Weight::zero();
		Self::execute_each_by(id, slash, |slash, vault, captured| {
			Self::cut_counting(slash, vault, captured, &mut extra)
		})?;
		Ok(extra)
	}

	/// Cut one vault, and count what that cost more than every cut does.
	fn cut_counting(
		slash: &SlashOf<T>,
		vault: VaultId,
		captured: &Captured,
		extra: &mut Weight,
	) -> Result<Attempt, DispatchError> {
		let cut = Self::cut(&slash.at, vault, captured, slash.fraction);
		// How far one came that failed is not known.
		let more = cut.as_ref().map_or_else(|_| queue::cost_of_extras::<T>(1), |(_, more)| *more);
		*extra = extra.saturating_add(more);
		cut.map(|(attempt, _)| attempt)
	}

	/// Execute a slash, where `cut` cuts one vault, each in a storage layer of its own.
	pub(crate) fn execute_each_by(
		id: SlashId,
		slash: SlashOf<T>,
		mut cut: impl FnMut(&SlashOf<T>, VaultId, &Captured) -> Result<Attempt, DispatchError>,
	) -> DispatchResult {
		let (mut any, mut failed) = (false, None);
		Self::execute_by(id, slash, |slash, vault, captured| {
			let attempt = with_storage_layer(|| cut(slash, vault, captured)).unwrap_or_else(|error| {
				failed = failed.or(Some(error));
				Err(SkipReason::Failed(error))
			});
			any |= attempt.is_ok();
			Ok(attempt)
		})?;
		match failed {
			Some(error) if !any => Err(error),
			_ => Ok(()),
		}
	}

	/// Cut one vault, if it can be cut still. What is an error here is none that waiting would not mend. Gives as well what the
	/// cut cost more than every one does.
	fn cut(
		at: &SetMember<T::AccountId>,
		vault: VaultId,
		captured: &Captured,
		fraction: Fraction,
	) -> Result<(Attempt, Weight), DispatchError> {
		let live =
			T::Stake::vault(vault).is_some_and(|view| T::Clock::now() <= captured.era.after(view.unbonding_eras));
		if !live {
			return Ok((Err(SkipReason::Expired), Weight::zero()));
		}
		let (receipt, extra) = T::Stake::cut_weighed(vault, at, captured, fraction)?;
		// A receipt of nothing is no money, and may be dropped.
		Ok((if receipt.total.is_zero() { Err(SkipReason::NothingLeft) } else { Ok(receipt) }, extra))
	}

	/// Execute a slash, where `cut` cuts one vault. Nothing of it may be kept if it fails.
	pub(crate) fn execute_by(
		id: SlashId,
		mut slash: SlashOf<T>,
		mut cut: impl FnMut(&SlashOf<T>, VaultId, &Captured) -> Result<Attempt, DispatchError>,
	) -> DispatchResult {
		let entries = slashes::entries::<T>(id)?;
		Self::firm_up(id, &mut slash)?;
		Self::leave_queue(&mut slash);
		pending::close::<T>(&slash, &entries);
		if matches!(slash.state, SlashState::Pending { .. }) {
			veto::forget::<T>(id, &slash);
		}
		slashes::remove_entries::<T>(id);
		// Where nothing is left of the whole no vault is asked.
		let asked = if slash.fraction.is_zero() { &[][..] } else { entries.as_slice() };
		for (vault, captured) in asked {
			match cut(&slash, *vault, captured)? {
				Ok(receipt) => Self::keep(id, &mut slash, receipt)?,
				Err(reason) => Self::deposit_event(Event::VaultSkipped { slash: id, vault: *vault, reason }),
			}
		}
		let until = T::Clock::now().after(T::ReviewEras::get());
		let cuts = u32::try_from(slash.cuts.len()).unwrap_or(u32::MAX);
		if cuts > 0 {
			slash.state = SlashState::Escrowed { until, receipts: cuts };
			slash.slot = Some(queue::push::<T>(until.next(), id)?);
			if slash.ejects {
				Self::eject(id, &slash.at);
			}
		} else {
			slash.state = SlashState::Settled;
		}
		slashes::put::<T>(id, &slash);
		Self::deposit_event(Event::SlashExecuted { slash: id, cuts, until });
		Ok(())
	}

	/// A slash that is executed takes no more than firm ones leave, and is firm itself.
	fn firm_up(id: SlashId, slash: &mut SlashOf<T>) -> DispatchResult {
		if slash.is_firm() {
			return Ok(());
		}
		let fraction = reports::firm_up::<T>(slash)?;
		if fraction < slash.fraction {
			slash.fraction = fraction;
			Self::deposit_event(Event::SlashSoftened { slash: id, fraction });
		}
		Ok(())
	}

	/// Put a cut on record, and its receipt in escrow.
	fn keep(id: SlashId, slash: &mut SlashOf<T>, receipt: Receipt) -> DispatchResult {
		let cut = Cut::from(&receipt);
		if slash.cuts.iter().any(|before| before.vault == cut.vault) {
			defensive!("a vault backs a member once, so one slash cuts it once; qed");
			// Writing over the receipt that is there would lose money: nothing of this step happens.
			return Err(DispatchError::Corruption);
		}
		// Not more cuts than entries, of which there are not more than fit; qed.
		slash.cuts.try_push(cut).map_err(|_full| DispatchError::Corruption)?;
		escrows::insert::<T>(id, receipt);
		let Cut { vault, asset, amount } = cut;
		Self::deposit_event(Event::VaultCut { slash: id, vault, asset, amount });
		Ok(())
	}

	/// Remove the operator from the set. That it cannot be removed saves nobody from the cut.
	fn eject(id: SlashId, at: &SetMember<T::AccountId>) {
		if let Err(error) = with_storage_layer(|| T::Sets::eject(at)) {
			Self::deposit_event(Event::EjectionFailed { slash: id, error });
		}
	}

	/// The slash leaves the queue, if it is there.
	pub(crate) fn leave_queue(slash: &mut SlashOf<T>) {
		if let Some(slot) = slash.slot.take() {
			queue::remove::<T>(slot);
		}
	}

	/// The execution of a slash that waits in the queue failed, and was undone: it is tried again in the next era.
	pub(crate) fn delay(id: SlashId, error: DispatchError) -> DispatchResult {
		let (mut slash, attempts) = Self::failed(id)?;
		slash.state = SlashState::Pending { attempts };
		slash.slot = Some(queue::push::<T>(T::Clock::now().after(ONE_ERA), id)?);
		slashes::put::<T>(id, &slash);
		Self::deposit_event(Event::SlashDelayed { slash: id, attempts, error });
		Ok(())
	}

	/// The last execution of a slash failed, and was undone: it waits for somebody to try again.
	pub(crate) fn park(id: SlashId, error: DispatchError) -> DispatchResult {
		let (mut slash, _) = Self::failed(id)?;
		slash.state = SlashState::Parked;
		pending::park::<T>(&slash, &slashes::entries::<T>(id)?);
		veto::forget::<T>(id, &slash);
		slashes::put::<T>(id, &slash);
		Self::deposit_event(Event::SlashParked { slash: id, error });
		Ok(())
	}

	/// A slash whose execution failed, out of the queue; and how often it did.
	fn failed(id: SlashId) -> Result<(SlashOf<T>, u32), DispatchError> {
		let mut slash = slashes::get::<T>(id)?;
		let SlashState::Pending { attempts } = slash.state else { return Err(DispatchError::Corruption) };
		Self::leave_queue(&mut slash);
		Ok((slash, attempts.saturating_add(1)))
	}

	/// Settle a slash whose review is over. Receipts that cannot be paid out stay in escrow, until somebody settles them.
	pub(crate) fn settle_all(id: SlashId) -> DispatchResult {
		let slash = slashes::get::<T>(id)?;
		let sink = Self::sink_of(&slash);
		Self::settle_all_by((id, slash), &sink, T::Stake::settle)
	}

	/// Settle a slash to this sink, where `pay` pays a receipt out.
	pub(crate) fn settle_all_by(
		(id, mut slash): (SlashId, SlashOf<T>),
		sink: &Sink<T::AccountId>,
		pay: Payment<T::AccountId>,
	) -> DispatchResult {
		Self::leave_queue(&mut slash);
		// What was turned into compensation is in escrow no more: nothing is spent on it.
		for vault in escrows::vaults::<T>(id) {
			let receipt = escrows::take::<T>(id, vault)?;
			if let Err((receipt, error)) = Self::pay_out((id, &mut slash), receipt, sink, pay)? {
				escrows::insert::<T>(id, receipt);
				Self::deposit_event(Event::SettlementFailed { slash: id, vault, error });
			}
		}
		slashes::put::<T>(id, &slash);
		Ok(())
	}

	/// Settle one receipt of a slash whose review is over to this sink, where `pay` pays it out.
	pub(crate) fn settle_one_by(
		(id, mut slash): (SlashId, SlashOf<T>),
		vault: VaultId,
		sink: &Sink<T::AccountId>,
		pay: Payment<T::AccountId>,
	) -> DispatchResult {
		let receipt = escrows::take::<T>(id, vault)?;
		match Self::pay_out((id, &mut slash), receipt, sink, pay)? {
			Ok(()) => {
				if slash.state.is_over() {
					Self::leave_queue(&mut slash);
				}
				slashes::put::<T>(id, &slash);
				Ok(())
			},
			Err((receipt, error)) => {
				escrows::insert::<T>(id, receipt);
				Err(error)
			},
		}
	}

	/// Pay a receipt out: the reporter's part, rounded down, and the rest to the sink. Gives it back with the reason if it cannot
	/// be paid out.
	fn pay_out(
		(id, slash): (SlashId, &mut SlashOf<T>),
		receipt: Receipt,
		sink: &Sink<T::AccountId>,
		pay: Payment<T::AccountId>,
	) -> Result<Result<(), (Receipt, DispatchError)>, DispatchError> {
		let Cut { vault, asset, amount: total } = Cut::from(&receipt);
		let reporter = slash.reporter.clone().filter(|who| *who != slash.at.operator);
		let part = Stake(if reporter.is_some() { slash.reporter_part.0.mul_floor(total.0) } else { 0 });
		let rest = total.ensure_sub(part)?;
		let recipient = Self::recipient(slash.at.set, sink, asset);
		let shares = |rest: Stake| match &recipient {
			Some(who) => (vec![(who.clone(), rest)], Stake::ZERO),
			None => (vec![], rest),
		};

		let (mut to, burn) = shares(rest);
		if let Some(who) = reporter.filter(|_| !part.is_zero()) {
			to.insert(0, (who, part));
		}
		to.retain(|(_, share)| !share.is_zero());
		let paid = match pay(receipt, &to, burn) {
			Ok(paid) => Ok((paid, part)),
			// A reporter who cannot receive his part must not hold up the rest, which then is all. If the reason was another one
			// this fails for the same reason.
			Err((receipt, _)) if !part.is_zero() => {
				let (to, burn) = shares(total);
				pay(receipt, &to, burn).map(|paid| (paid, Stake::ZERO))
			},
			Err(failed) => Err(failed),
		};
		Ok(match paid {
			Ok((amount, to_reporter)) => {
				slash.receipt_gone()?;
				let sink = sink.clone();
				Self::deposit_event(Event::Settled { slash: id, vault, asset, amount, to_reporter, sink });
				Ok(())
			},
			Err(failed) => Err(failed),
		})
	}

	/// Where what a slash took goes: to the sink of its policy. A set that is gone has nobody who could pay out of its pots, so
	/// the treasury gets what was for them.
	pub(crate) fn sink_of(slash: &SlashOf<T>) -> Sink<T::AccountId> {
		match &slash.sink {
			Sink::Insurance if T::Sets::set(slash.at.set).is_none() => Sink::Treasury,
			sink => sink.clone(),
		}
	}

	/// The account to which a set's sink sends an asset. None: it is burned.
	fn recipient(set: OperatorSet, sink: &Sink<T::AccountId>, asset: AssetId) -> Option<T::AccountId> {
		match sink {
			Sink::Burn => None,
			Sink::Treasury => Some(T::Treasury::get()),
			Sink::Account(who) => Some(who.clone()),
			Sink::Insurance => Some(insurance::open_pot::<T>(set, asset)),
		}
	}

	/// What a cut of each entry would take now. Nothing is changed: each is undone.
	pub(crate) fn would_cut(
		at: &SetMember<T::AccountId>,
		vault: VaultId,
		captured: &Captured,
		fraction: Fraction,
	) -> Result<Attempt, DispatchError> {
		let cut = with_transaction(|| TransactionOutcome::Rollback(Self::cut(at, vault, captured, fraction)));
		cut.map(|(attempt, _)| attempt)
	}
}
