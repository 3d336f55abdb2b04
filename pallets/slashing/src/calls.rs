//! What the calls do once their origin is known. Deciding a slash and executing it are apart, so that time comes between them.

use alloc::vec::Vec;
use frame_support::{ensure, storage::with_storage_layer, traits::Get, weights::Weight};
use rampart_primitives::{
	Captured, Era, EraClock, Eras, Fraction, InspectSets, MutateStake, Policy, Receipt, Resolvers, SetMember, SlashId,
	Stake, TableBacker, VaultId, MAX_BACKERS,
};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	compensation::{self, Claim},
	escrows,
	pallet::{Config, Error, Event, Pallet, Reported},
	pending, queue,
	reports::{self, Ground, Report},
	slashes, veto, Compensation, Cut, Entries, Slash, SlashOf, SlashState, WeightInfo, ONE_ERA,
};

impl<T: Config> Pallet<T> {
	/// The weight of a report when so many vaults answer: this pallet's own part, and the questions about the set and its table.
	pub(crate) fn report_weight(backers: u32) -> Weight {
		T::WeightInfo::report(backers)
			.saturating_add(T::Sets::table_weight().saturating_mul(2))
			.saturating_add(T::Sets::weight())
	}

	/// Judge a report and put it on record. Takes no stake. Gives the slash, and how many vaults answer.
	pub(crate) fn do_report(report: Report<'_, T::AccountId>) -> Result<(SlashId, u32), DispatchError> {
		let now = T::Clock::now();
		let (era, policy) = Self::policy_at(&report.at, report.era, now)?;
		let fraction = Self::judge(&report, &policy)?;
		let entries = Self::answering(&report.at, (report.era, era), policy.horizon_eras, now)?;
		let backers = u32::try_from(entries.len()).unwrap_or(u32::MAX);
		let id = Self::open_slash(Report { era, fraction, ..report }, policy, entries)?;
		Ok((id, backers))
	}

	/// The policy by which a fault in `era` is judged, and the capture era.
	fn policy_at(
		at: &SetMember<T::AccountId>,
		era: Era,
		now: Era,
	) -> Result<(Era, Policy<T::AccountId>), DispatchError> {
		ensure!(era <= now, Error::<T>::EraNotBegun);
		let table = T::Sets::at(at.set, era).ok_or_else(|| match T::Sets::set(at.set) {
			Some(_) => Error::<T>::NoTable,
			None => Error::<T>::UnknownSet,
		})?;
		Ok((table.era, table.policy.policy))
	}

	/// Who answers for a fault in `era`, of which `captured` is the capture era, if that is within the horizon.
	fn answering(
		at: &SetMember<T::AccountId>,
		(era, captured): (Era, Era),
		horizon: Eras,
		now: Era,
	) -> Result<Entries, DispatchError> {
		ensure!(now <= captured.after(horizon), Error::<T>::TooLate);
		let member = T::Sets::member(at, era).filter(|member| member.era == captured);
		Self::entries_of(&member.ok_or(Error::<T>::NotInTable)?.backers)
	}

	/// May this be reported, by the policy of its era? Gives the fraction.
	fn judge(report: &Report<'_, T::AccountId>, policy: &Policy<T::AccountId>) -> Result<Fraction, DispatchError> {
		match report.ground {
			Ground::Word => ensure!(report.reporter == Some(&policy.slasher), Error::<T>::NotSlasher),
			Ground::Proof | Ground::Offence => ensure!(policy.accepts_proofs, Error::<T>::ProofsNotAccepted),
		}
		let fraction = match report.ground {
			Ground::Offence => report.fraction.min(policy.max_fraction),
			Ground::Word | Ground::Proof => report.fraction,
		};
		ensure!(!fraction.is_zero(), Error::<T>::ZeroFraction);
		ensure!(fraction <= policy.max_fraction, Error::<T>::AboveMaxFraction);
		Ok(fraction)
	}

	/// The vaults of a table's entry that had something pledged.
	fn entries_of(backers: &[TableBacker]) -> Result<Entries, DispatchError> {
		let pledged = backers.iter().filter(|backer| !backer.captured.stake.is_zero());
		let entries: Vec<(VaultId, Captured)> = pledged.map(|backer| (backer.vault, backer.captured)).collect();
		ensure!(!entries.is_empty(), Error::<T>::NothingToCut);
		// A table holds what the same bound allows to back a member; qed.
		entries.try_into().map_err(|_full| DispatchError::Corruption)
	}

	/// Put a report that was judged on record, and in the queue.
	pub(crate) fn open_slash(
		report: Report<'_, T::AccountId>,
		policy: Policy<T::AccountId>,
		entries: Entries,
	) -> Result<SlashId, DispatchError> {
		let Report { reporter, at, era, fraction, evidence, ground } = report;
		let objective = ground != Ground::Word;
		let id = slashes::take_id::<T>()?;
		reports::use_evidence::<T>(at.set, (objective, evidence), id, reporter)?;
		let fraction = reports::add::<T>(&at, era, fraction, objective)?;
		pending::open::<T>(&at, reporter.filter(|_| !objective), &entries)?;
		let now = T::Clock::now();
		let due = if objective { now } else { now.after(policy.window_eras).after(ONE_ERA) };
		let slot = Some(queue::push::<T>(due, id)?);
		slashes::put_entries::<T>(id, &entries);
		let slash = Slash {
			at: at.clone(),
			era,
			accepted: fraction,
			fraction,
			evidence,
			reporter: reporter.cloned(),
			objective,
			sink: policy.sink,
			reporter_part: policy.reporter_part,
			ejects: policy.ejects,
			due,
			backers: u32::try_from(entries.len()).unwrap_or(u32::MAX),
			cuts: Default::default(),
			compensated: 0,
			state: SlashState::Pending { attempts: 0 },
			slot,
		};
		slashes::put::<T>(id, &slash);
		let SetMember { set, operator } = at;
		let reporter = slash.reporter;
		Self::deposit_event(Event::SlashReported {
			slash: id,
			set,
			operator,
			era,
			fraction,
			evidence,
			reporter,
			objective,
			due,
		});
		Ok(id)
	}

	/// The slash, of which the window must be open.
	pub(crate) fn in_window(id: SlashId) -> Result<SlashOf<T>, DispatchError> {
		let slash = slashes::get::<T>(id)?;
		let pending = matches!(slash.state, SlashState::Pending { .. }) && !slash.objective;
		ensure!(pending, Error::<T>::NotPending);
		ensure!(T::Clock::now() < slash.due, Error::<T>::WindowOver);
		Ok(slash)
	}

	/// The weight of a vote about a slash, when so many vaults answer and it is the last that was needed to end it.
	pub(crate) fn veto_weight(backers: u32) -> Weight {
		T::WeightInfo::veto(backers).saturating_add(T::Sets::table_weight())
	}

	/// Gives how many vaults had to be told that the slash waits no more.
	pub(crate) fn do_veto(who: T::AccountId, id: SlashId, leave: Fraction) -> Result<u32, DispatchError> {
		let slash = Self::in_window(id)?;
		let table = T::Sets::at(slash.at.set, slash.era).filter(|table| table.era == slash.era);
		// It is kept for as long as a fault of its era can be punished.
		let resolvers = table.ok_or(Error::<T>::NoTable)?.policy.policy.resolvers;
		Self::vote(who, (id, slash), leave, &resolvers)
	}

	/// Count a resolver's vote, and do what the resolvers agree to.
	pub(crate) fn vote(
		who: T::AccountId,
		(id, mut slash): (SlashId, SlashOf<T>),
		leave: Fraction,
		resolvers: &Resolvers<T::AccountId>,
	) -> Result<u32, DispatchError> {
		ensure!(leave < slash.fraction, Error::<T>::VoteNotLower);
		let agreed = veto::vote::<T>(id, resolvers, &who, leave)?;
		Self::deposit_event(Event::VetoVoted { slash: id, resolver: who, leave });
		let Some(left) = agreed.filter(|left| *left < slash.fraction) else { return Ok(0) };
		if left.is_zero() {
			let told = slash.backers;
			Self::end(id, slash, SlashState::Vetoed)?;
			Self::deposit_event(Event::SlashVetoed { slash: id });
			return Ok(told);
		}
		let less = Fraction(slash.fraction.0 - left.0);
		reports::subtract::<T>(&slash, less)?;
		slash.fraction = left;
		slashes::put::<T>(id, &slash);
		Self::deposit_event(Event::SlashSoftened { slash: id, fraction: left });
		Ok(0)
	}

	pub(crate) fn do_cancel_slash(who: &T::AccountId, id: SlashId) -> Result<u32, DispatchError> {
		let slash = Self::in_window(id)?;
		ensure!(slash.reporter.as_ref() == Some(who), Error::<T>::NotReporter);
		let told = slash.backers;
		Self::end(id, slash, SlashState::Cancelled)?;
		Self::deposit_event(Event::SlashCancelled { slash: id });
		Ok(told)
	}

	/// A pending slash ends without a cut: what it would have taken can be reported again.
	pub(crate) fn end(id: SlashId, mut slash: SlashOf<T>, state: SlashState) -> DispatchResult {
		reports::subtract::<T>(&slash, slash.fraction)?;
		pending::close::<T>(&slash, &slashes::entries::<T>(id)?);
		slashes::remove_entries::<T>(id);
		veto::forget::<T>(id, &slash);
		Self::leave_queue(&mut slash);
		slash.fraction = Fraction::default();
		slash.state = state;
		slashes::put::<T>(id, &slash);
		Ok(())
	}

	/// The most that an execution by a call can cost.
	pub(crate) fn most_execution_weight() -> Weight {
		Self::execution_weight(MAX_BACKERS, false, queue::cost_of_extras::<T>(MAX_BACKERS))
	}

	/// The weight of an execution by a call, when so many vaults answer and their cuts cost so much more than all do.
	pub(crate) fn execution_weight(backers: u32, proven: bool, extra: Weight) -> Weight {
		queue::cost_of_execution::<T>(backers, proven, true)
			.saturating_add(extra)
			.saturating_add(T::WeightInfo::queue_poll())
			.saturating_add(T::WeightInfo::queue_seek())
	}

	/// Execute a slash that is due or parked. Gives what it cost.
	pub(crate) fn do_execute_slash(id: SlashId) -> Result<Weight, DispatchError> {
		let slash = slashes::get::<T>(id)?;
		ensure!(slash.state.is_open(), Error::<T>::NothingToDo);
		ensure!(slash.due <= T::Clock::now(), Error::<T>::NotDue);
		let extra = Self::execute(id, &[])?;
		Ok(Self::execution_weight(slash.backers, slash.objective, extra))
	}

	/// Execute a parked slash, but for some vaults. Gives what it cost.
	pub(crate) fn do_execute_without(id: SlashId, vaults: &[VaultId]) -> Result<Weight, DispatchError> {
		let slash = slashes::get::<T>(id)?;
		ensure!(slash.state == SlashState::Parked, Error::<T>::NotParked);
		let extra = Self::execute(id, vaults)?;
		Ok(Self::execution_weight(slash.backers, slash.objective, extra))
	}

	pub(crate) fn do_settle(id: SlashId, vault: VaultId) -> DispatchResult {
		let slash = Self::reviewed(id, T::Clock::now())?;
		let sink = Self::sink_of(&slash);
		Self::settle_one_by((id, slash), vault, &sink, T::Stake::settle)
	}

	/// The slash, which must not be reviewed any more.
	pub(crate) fn reviewed(id: SlashId, now: Era) -> Result<SlashOf<T>, DispatchError> {
		let slash = slashes::get::<T>(id)?;
		if let SlashState::Escrowed { until, .. } = slash.state {
			ensure!(now > until, Error::<T>::UnderReview);
		}
		Ok(slash)
	}

	pub(crate) fn do_compensate(id: SlashId, vault: VaultId, root: H256, leaves: u32) -> DispatchResult {
		let slash = slashes::get::<T>(id)?;
		let SlashState::Escrowed { until, .. } = slash.state else { return Err(Error::<T>::NothingEscrowed.into()) };
		// One that waits in the queue no more was tried to settle, and what it holds could not be paid out.
		ensure!(T::Clock::now() <= until || slash.slot.is_none(), Error::<T>::ReviewOver);
		ensure!(leaves > 0, Error::<T>::EmptyTree);
		Self::compensate_by((id, slash), vault, (root, leaves))
	}

	/// Turn a receipt into compensation. No token moves.
	pub(crate) fn compensate_by(
		(id, mut slash): (SlashId, SlashOf<T>),
		vault: VaultId,
		(root, leaves): (H256, u32),
	) -> DispatchResult {
		let rest = escrows::take::<T>(id, vault)?;
		let (asset, total) = (rest.asset, rest.total);
		slash.compensated = slash.compensated.saturating_add(1);
		slash.receipt_gone()?;
		if slash.state.is_over() {
			Self::leave_queue(&mut slash);
		}
		slashes::put::<T>(id, &slash);
		let until = T::Clock::now().after(T::HistoryEras::get());
		compensation::insert::<T>(id, vault, Compensation { root, leaves, total, rest, until, cleared: None });
		Self::deposit_event(Event::VaultCompensated { slash: id, vault, asset, amount: total, root, leaves, until });
		Ok(())
	}

	/// `who` sends the claim. Only the account itself can be content with less than its leaf.
	pub(crate) fn do_claim_compensation(
		who: &T::AccountId,
		of: (SlashId, VaultId),
		claim: Claim<'_, T::AccountId>,
	) -> DispatchResult {
		let Claim { index, account, amount, .. } = claim;
		let account = account.clone();
		let receipt = compensation::claim::<T>(T::Clock::now(), of, claim)?;
		let asset = receipt.asset;
		let paid = Self::pay_compensation(receipt, &account)?;
		ensure!(paid == amount || *who == account, Error::<T>::PaidInPart);
		let (slash, vault) = of;
		Self::deposit_event(Event::CompensationClaimed { slash, vault, index, account, asset, amount, paid });
		Ok(())
	}

	pub(crate) fn do_close_compensation(slash: SlashId, vault: VaultId) -> DispatchResult {
		let Some(record) = compensation::close::<T>(T::Clock::now(), slash, vault)? else { return Ok(()) };
		let (asset, swept) = (record.rest.asset, record.rest.total);
		let paid =
			if swept.is_zero() { Stake::ZERO } else { Self::pay_compensation(record.rest, &T::Treasury::get())? };
		Self::deposit_event(Event::CompensationClosed { slash, vault, asset, swept, paid });
		Ok(())
	}

	/// Pay a part of a compensation out. Where that fails the call fails as a whole, so that the part is where it was.
	fn pay_compensation(part: Receipt, to: &T::AccountId) -> Result<Stake, DispatchError> {
		let amount = part.total;
		T::Stake::settle(part, &[(to.clone(), amount)], Stake::ZERO).map_err(|(_undone_with_the_call, error)| error)
	}

	pub(crate) fn do_prune_slash(id: SlashId) -> DispatchResult {
		let slash = slashes::get::<T>(id)?;
		ensure!(slash.state.is_over() && !compensation::any::<T>(id), Error::<T>::NotOver);
		ensure!(T::Clock::now() > slash.era.after(T::HistoryEras::get()), Error::<T>::TooRecent);
		Self::forget(id, slash)
	}

	/// Take a slash off the record.
	pub(crate) fn forget(id: SlashId, slash: SlashOf<T>) -> DispatchResult {
		slashes::remove::<T>(id);
		reports::subtract::<T>(&slash, slash.fraction)?;
		reports::release_record::<T>(slash.at.set, (slash.objective, slash.evidence))?;
		Self::deposit_event(Event::SlashPruned { slash: id });
		Ok(())
	}

	/// What a report of `fraction` for `era` would take now, vault by vault: of the set's bound at most. Changes nothing. Refused
	/// for what a report is refused for, whoever brings it.
	pub(crate) fn do_simulate(
		at: &SetMember<T::AccountId>,
		era: Era,
		fraction: Fraction,
	) -> Result<Vec<Cut>, DispatchError> {
		let now = T::Clock::now();
		let (captured, policy) = Self::policy_at(at, era, now)?;
		let fraction = fraction.min(policy.max_fraction);
		ensure!(!fraction.is_zero(), Error::<T>::ZeroFraction);
		let entries = Self::answering(at, (era, captured), policy.horizon_eras, now)?;
		let reported = Reported::<T>::get((at.set, &at.operator, captured));
		let fraction = fraction.min(reported.left_by_all());
		ensure!(!fraction.is_zero(), Error::<T>::WholeReported);
		let mut cuts = Vec::new();
		for (vault, captured) in entries {
			if let Ok(receipt) = Self::would_cut(at, vault, &captured, fraction)? {
				cuts.push(Cut::from(&receipt));
			}
		}
		Ok(cuts)
	}

	/// Report in a storage layer: a caller may go on after a refusal, so nothing must be left of it.
	pub(crate) fn report_whole(report: Report<'_, T::AccountId>) -> Result<SlashId, DispatchError> {
		with_storage_layer(|| Self::do_report(report).map(|(id, _)| id))
	}
}
