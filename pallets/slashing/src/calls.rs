//! What the calls do once their origin is known. Deciding a slash and executing it are apart, so that time can come between
//! them.

use frame_support::{
	dispatch::{DispatchErrorWithPostInfo, PostDispatchInfo, WithPostDispatchInfo},
	ensure,
	storage::with_storage_layer,
	traits::Get,
	weights::Weight,
};
use rampart_primitives::{
	EraClock, Fraction, InspectSets, InspectStake, MutateStake, Receipt, SetMember, Sink, SlashId, Stake, StakeError,
	VaultId,
};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	escrows,
	pallet::{Config, Error, Event, Pallet},
	reports, slashes, CapturesOf, Cut, SkipReason, Slash, SlashState, WeightInfo,
};

impl<T: Config> Pallet<T> {
	/// The weight of a report when `backers` vaults back the operator: this pallet's own part, two questions about the set,
	/// and a cut and a settlement for each vault.
	pub(crate) fn report_weight(backers: u32) -> Weight {
		let vault = T::Stake::cut_weight().saturating_add(T::Stake::settle_weight());
		T::WeightInfo::report(backers)
			.saturating_add(T::Sets::weight().saturating_mul(2))
			.saturating_add(vault.saturating_mul(backers.into()))
	}

	pub(crate) fn do_report(
		reporter: &T::AccountId,
		at: SetMember<T::AccountId>,
		fraction: Fraction,
		evidence: H256,
	) -> Result<(SlashId, PostDispatchInfo), DispatchErrorWithPostInfo> {
		// A report that is refused has not looked at a vault.
		let id = Self::decide(reporter, at, fraction, evidence)
			.map_err(|refused| refused.with_weight(Self::report_weight(0)))?;
		let backers = Self::process_slash(id)?;
		Ok((id, Some(Self::report_weight(backers)).into()))
	}

	pub(crate) fn do_settle(id: SlashId, vault: VaultId) -> DispatchResult {
		let slash = slashes::get::<T>(id)?;
		let receipt = escrows::take::<T>(id, vault)?;
		let cut = Cut::from(&receipt);
		match Self::pay_out(&slash.sink, receipt) {
			Ok(paid) => Self::close_receipt(id, slash, Cut { amount: paid, ..cut }),
			Err((receipt, error)) => {
				escrows::insert::<T>(id, receipt)?;
				Err(error)
			},
		}
	}

	pub(crate) fn do_prune_slash(id: SlashId) -> DispatchResult {
		let slash = slashes::get::<T>(id)?;
		Self::ensure_over(&slash)?;
		Self::forget(id, slash)
	}

	/// What a report of `fraction` would take now, vault by vault. Runs the cuts and undoes them.
	pub(crate) fn do_simulate_report(
		at: &SetMember<T::AccountId>,
		fraction: Fraction,
	) -> Result<alloc::vec::Vec<Cut>, DispatchError> {
		let mut captures = reports::captures::<T>(at, T::Clock::now());
		let mut cuts = alloc::vec::Vec::new();
		for vault in T::Stake::backers(at) {
			if let Ok(receipt) = Self::try_cut(at, fraction, vault, &mut captures) {
				// The receipt is worth nothing: the caller undoes the cut.
				cuts.push(Cut::from(&receipt));
			}
		}
		cuts.retain(|cut| !cut.amount.is_zero());
		Ok(cuts)
	}

	/// Judge a report by the set's policy. Takes no stake.
	fn decide(
		reporter: &T::AccountId,
		at: SetMember<T::AccountId>,
		fraction: Fraction,
		evidence: H256,
	) -> Result<SlashId, DispatchError> {
		let set = T::Sets::set(at.set).ok_or(Error::<T>::UnknownSet)?;
		ensure!(set.slasher == *reporter, Error::<T>::NotSlasher);
		ensure!(!fraction.is_zero(), Error::<T>::ZeroFraction);
		ensure!(fraction <= set.max_fraction, Error::<T>::AboveMaxFraction);
		ensure!(T::Sets::is_member(&at, T::Clock::now()), Error::<T>::NotMember);
		Self::open_slash(reporter, at, fraction, evidence, set.sink)
	}

	/// Put a decision on record.
	pub(crate) fn open_slash(
		reporter: &T::AccountId,
		at: SetMember<T::AccountId>,
		fraction: Fraction,
		evidence: H256,
		sink: Sink,
	) -> Result<SlashId, DispatchError> {
		let era = T::Clock::now();
		let id = slashes::take_id::<T>()?;
		reports::use_evidence::<T>(at.set, evidence, id, reporter)?;
		reports::add::<T>(&at, era, fraction)?;
		let SetMember { set, operator } = at.clone();
		let slash = Slash { at, era, fraction, evidence, sink, cuts: Default::default(), state: SlashState::Decided };
		slashes::put::<T>(id, &slash);
		Self::deposit_event(Event::SlashReported { slash: id, set, operator, era, fraction, evidence });
		Ok(id)
	}

	/// Execute a decided slash: cut every vault that backed the operator, and pay out what can be. Gives the number of vaults
	/// that it looked at.
	fn process_slash(id: SlashId) -> Result<u32, DispatchError> {
		let mut slash = slashes::get::<T>(id)?;
		let mut captures = reports::captures::<T>(&slash.at, slash.era);
		let vaults = T::Stake::backers(&slash.at);
		let backers = u32::try_from(vaults.len()).map_err(|_many| Error::<T>::TooManyVaults)?;
		ensure!(backers <= T::MaxBackers::get(), Error::<T>::TooManyVaults);
		let mut held = 0u32;
		for vault in vaults {
			match Self::try_cut(&slash.at, slash.fraction, vault, &mut captures) {
				Ok(receipt) => {
					Self::record_cut(id, &mut slash, &receipt)?;
					if !Self::settle_or_hold(id, &slash.sink, receipt)? {
						held = held.saturating_add(1);
					}
				},
				Err(reason) => Self::deposit_event(Event::VaultSkipped { slash: id, vault, reason }),
			}
		}
		ensure!(!slash.cuts.is_empty(), Error::<T>::NothingToCut);
		reports::put_captures::<T>(&slash.at, slash.era, captures);
		slash.state = SlashState::executed(held);
		slashes::put::<T>(id, &slash);
		Ok(backers)
	}

	/// Cut one vault in a storage layer of its own, or say why it was not cut: what one vault cannot do saves no other.
	///
	/// All reports of a member and era take fractions of one capture, that of the first.
	fn try_cut(
		at: &SetMember<T::AccountId>,
		fraction: Fraction,
		vault: VaultId,
		captures: &mut CapturesOf<T>,
	) -> Result<Receipt, SkipReason> {
		let captured = match captures.iter().find(|(of, _)| *of == vault) {
			Some((_, captured)) => *captured,
			None => {
				let captured = T::Stake::captured(vault, at, T::Clock::now()).map_err(|error| match error {
					StakeError::NotBacking => SkipReason::NotBacking,
					error => SkipReason::Failed(error.into()),
				})?;
				let kept = captures.try_push((vault, captured));
				kept.map_err(|_full| SkipReason::Failed(Error::<T>::TooManyVaults.into()))?;
				captured
			},
		};
		if captured.stake.is_zero() {
			return Err(SkipReason::NothingCaptured);
		}
		let receipt =
			with_storage_layer(|| T::Stake::cut(vault, at, &captured, fraction)).map_err(SkipReason::Failed)?;
		// A receipt of nothing is no money, and may be dropped.
		if receipt.total.is_zero() {
			return Err(SkipReason::NothingLeft);
		}
		Ok(receipt)
	}

	/// Put a cut on record.
	pub(crate) fn record_cut(id: SlashId, slash: &mut Slash<T>, receipt: &Receipt) -> DispatchResult {
		let cut = Cut::from(receipt);
		ensure!(slash.cuts.try_push(cut).is_ok(), Error::<T>::TooManyVaults);
		let Cut { vault, asset, amount } = cut;
		Self::deposit_event(Event::VaultCut { slash: id, vault, asset, amount });
		Ok(())
	}

	/// Pay out a receipt, or keep it when that fails: a frozen asset shields nobody. True when it was paid out.
	fn settle_or_hold(id: SlashId, sink: &Sink, receipt: Receipt) -> Result<bool, DispatchError> {
		let Cut { vault, asset, .. } = Cut::from(&receipt);
		match Self::pay_out(sink, receipt) {
			Ok(amount) => {
				Self::deposit_event(Event::Settled { slash: id, vault, asset, amount, sink: sink.clone() });
				Ok(true)
			},
			Err((receipt, error)) => Self::hold_receipt(id, receipt, error).map(|()| false),
		}
	}

	/// Keep a receipt that could not be paid out.
	pub(crate) fn hold_receipt(id: SlashId, receipt: Receipt, error: DispatchError) -> DispatchResult {
		let vault = receipt.vault;
		escrows::insert::<T>(id, receipt)?;
		Self::deposit_event(Event::SettlementFailed { slash: id, vault, error });
		Ok(())
	}

	/// Put on record that a receipt that was held is paid out, with the amount that was.
	pub(crate) fn close_receipt(id: SlashId, mut slash: Slash<T>, cut: Cut) -> DispatchResult {
		slash.state = slash.state.receipt_settled()?;
		slashes::put::<T>(id, &slash);
		let Cut { vault, asset, amount } = cut;
		Self::deposit_event(Event::Settled { slash: id, vault, asset, amount, sink: slash.sink });
		Ok(())
	}

	/// The slash must have nothing left to do, and have been on record for long enough.
	pub(crate) fn ensure_over(slash: &Slash<T>) -> Result<(), Error<T>> {
		ensure!(slash.state == SlashState::Settled, Error::<T>::NotSettled);
		ensure!(T::Clock::now() > slash.era.after(T::HistoryEras::get()), Error::<T>::TooRecent);
		Ok(())
	}

	/// Take a slash off the record.
	pub(crate) fn forget(id: SlashId, slash: Slash<T>) -> DispatchResult {
		slashes::remove::<T>(id);
		reports::subtract::<T>(&slash.at, slash.era, slash.fraction)?;
		reports::release_record::<T>(slash.at.set, slash.evidence)?;
		Self::deposit_event(Event::SlashPruned { slash: id });
		Ok(())
	}

	/// Send what was cut where the policy says. Gives how much went there.
	fn pay_out(sink: &Sink, receipt: Receipt) -> Result<Stake, (Receipt, DispatchError)> {
		let total = receipt.total;
		match sink {
			Sink::Burn => T::Stake::settle(receipt, &[], total),
			Sink::Treasury => T::Stake::settle(receipt, &[(T::Treasury::get(), total)], Stake::ZERO),
		}
	}
}
