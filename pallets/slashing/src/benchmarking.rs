//! Benchmarks of this pallet's own part of the calls and of the queue's steps: what the sets, the stake's keeper and the payments
//! do is weighed by them. Where `n` is a component, so many vaults answer, up to [`MAX_BACKERS`].

use alloc::vec::Vec;
use frame_benchmarking::{benchmarking::add_to_whitelist, v2::*};
use frame_support::traits::{Consideration, Get};
use rampart_primitives::{
	Captured, Era, EraClock, Eras, Fraction, Generation, Magnitude, OperatorSet, Policy, Receipt, Resolvers, SetMember,
	Sink, SlashId, Stake, TrancheId, VaultId, FULL, MAX_BACKERS, MAX_RESOLVERS, MAX_TRANCHES,
};
use sp_core::H256;
use sp_runtime::{
	traits::{Hash, Keccak256},
	DispatchError, PerThing, Perbill,
};

use crate::{compensation, insurance, offences, pallet::*, queue, reports, slashes, *};

const EVIDENCE: H256 = H256::repeat_byte(0x5a);
const SET: OperatorSet = OperatorSet { service: 1, set: 0 };

fn captured(era: Era) -> Captured {
	let (stake, whole) = (Stake(1_000), FULL);
	let (generation, cut_total) = (Generation(0), Magnitude::ZERO);
	Captured { era, generation, stake, checkpoint: stake, survival: whole, magnitude: whole, cut_total }
}

/// A receipt with as many parts as there can be. Each vault has an asset of its own.
fn receipt(vault: VaultId) -> Receipt {
	let parts: Vec<_> = (0..MAX_TRANCHES).map(|era| (TrancheId::Unbonding(Era(era)), Stake(1_000))).collect();
	let total = Stake(1_000 * u128::from(MAX_TRANCHES));
	Receipt { vault, asset: vault, total, parts: parts.try_into().expect("as many as the bound; qed") }
}

/// Whatever is to be paid out is.
fn paid<A>(receipt: Receipt, _: &[(A, Stake)], _: Stake) -> Result<Stake, (Receipt, DispatchError)> {
	Ok(receipt.total)
}

fn resolvers<T: Config>() -> Resolvers<T::AccountId> {
	let accounts: Vec<T::AccountId> = (0..MAX_RESOLVERS).map(|n| account("resolver", n, 0)).collect();
	Resolvers { accounts: accounts.try_into().expect("as many as the bound; qed"), threshold: MAX_RESOLVERS }
}

fn policy<T: Config>(slasher: &T::AccountId) -> Policy<T::AccountId> {
	Policy {
		slasher: slasher.clone(),
		max_fraction: Fraction::one(),
		sink: Sink::Insurance,
		reporter_part: Fraction::from_percent(10),
		horizon_eras: Eras(5),
		window_eras: Eras(5),
		resolvers: resolvers::<T>(),
		accepts_proofs: true,
		ejects: false,
	}
}

fn entries(vaults: u32) -> Entries {
	let entries: Vec<_> = (0..vaults).map(|vault| (vault, captured(Era(0)))).collect();
	entries.try_into().expect("no more than the bound; qed")
}

/// What a report of a fault writes, when so many vaults answer.
fn report_of<T: Config>(reporter: &T::AccountId, vaults: u32, ground: Ground) -> Result<SlashId, DispatchError> {
	let report = Report {
		reporter: Some(reporter),
		at: SetMember { set: SET, operator: account("operator", 0, 0) },
		era: Era(0),
		fraction: Fraction::from_percent(1),
		evidence: EVIDENCE,
		ground,
	};
	Pallet::<T>::open_slash(report, policy::<T>(reporter), entries(vaults))
}

/// A reporter with a deposit for two reports.
fn reporter<T: Config>() -> T::AccountId {
	let who: T::AccountId = whitelisted_caller();
	T::Consideration::ensure_successful(&who, reports::report_footprint::<T>());
	who
}

fn reported<T: Config>(vaults: u32) -> Result<SlashId, DispatchError> {
	report_of::<T>(&reporter::<T>(), vaults, Ground::Word)
}

/// The record of a slash.
fn record<T: Config>(id: SlashId) -> Result<SlashOf<T>, DispatchError> {
	Ok(slashes::get::<T>(id)?)
}

/// The record of a payout.
fn payout<T: Config>(id: PayoutId) -> Result<PayoutOf<T>, DispatchError> {
	Ok(insurance::get::<T>(id)?)
}

/// The ends of an era's items are looked up once in a block, for all of its items: `queue_poll` pays for them.
fn looked_up<T: Config>(eras: impl IntoIterator<Item = Era>) {
	for era in eras {
		add_to_whitelist(QueueEnds::<T>::hashed_key_for(era).into());
	}
}

/// The eras in which a slash that is executed now waits, and then waits to be settled.
fn eras_of<T: Config>(id: SlashId) -> Result<[Era; 2], DispatchError> {
	let slot = record::<T>(id)?.slot.ok_or("a slash waits in the queue")?;
	Ok([slot.era, T::Clock::now().after(T::ReviewEras::get()).next()])
}

/// What executing a slash writes, vault by vault, the cuts themselves left out.
fn execute<T: Config>(id: SlashId) -> Result<(), DispatchError> {
	let slash = record::<T>(id)?;
	Pallet::<T>::execute_each_by(id, slash, |_, vault, _| Ok(Ok(receipt(vault))))
}

fn executed<T: Config>(vaults: u32) -> Result<SlashId, DispatchError> {
	let id = reported::<T>(vaults)?;
	execute::<T>(id)?;
	Ok(id)
}

fn compensated<T: Config>(root: H256) -> Result<SlashId, DispatchError> {
	let id = executed::<T>(MAX_BACKERS)?;
	Pallet::<T>::compensate_by((id, record::<T>(id)?), 0, (root, u32::MAX))?;
	Ok(id)
}

fn announce<T: Config>(who: &T::AccountId) -> Result<PayoutId, DispatchError> {
	let (asset, amount, reason, due) = (1, Stake(1), EVIDENCE, T::Clock::now());
	let payout = Payout { set: SET, asset, amount, to: who.clone(), reason, due, depositor: who.clone(), deposit: () };
	let payout = insurance::announce::<T>(payout)?;
	Pallet::<T>::deposit_event(Event::PayoutAnnounced {
		payout,
		set: SET,
		asset,
		amount,
		to: who.clone(),
		reason,
		due,
	});
	Ok(payout)
}

fn announced<T: Config>() -> Result<PayoutId, DispatchError> {
	let who: T::AccountId = account("owner", 0, 0);
	T::Consideration::ensure_successful(&who, insurance::footprint::<T>());
	announce::<T>(&who)
}

fn state<T: Config>(id: SlashId) -> Option<SlashState> {
	Slashes::<T>::get(id).map(|slash| slash.state)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn report(n: Linear<1, 16>) -> Result<(), BenchmarkError> {
		let who = reporter::<T>();
		let id;

		#[block]
		{
			id = report_of::<T>(&who, n, Ground::Word)?;
		}

		assert_eq!(state::<T>(id), Some(SlashState::Pending { attempts: 0 }));
		Ok(())
	}

	// The last of the most resolvers ends the slash.
	#[benchmark]
	fn veto(n: Linear<1, 16>) -> Result<(), BenchmarkError> {
		let id = reported::<T>(n)?;
		let all = resolvers::<T>();
		let nothing = Fraction::default();
		let (last, others) = all.accounts.split_last().ok_or("there are resolvers")?;
		for who in others {
			Pallet::<T>::vote(who.clone(), (id, record::<T>(id)?), nothing, &all)?;
		}

		#[block]
		{
			let slash = Pallet::<T>::in_window(id)?;
			Pallet::<T>::vote(last.clone(), (id, slash), nothing, &all)?;
		}

		assert_eq!(state::<T>(id), Some(SlashState::Vetoed));
		Ok(())
	}

	#[benchmark]
	fn cancel_slash(n: Linear<1, 16>) -> Result<(), BenchmarkError> {
		let id = reported::<T>(n)?;
		let who: T::AccountId = whitelisted_caller();

		#[block]
		{
			Pallet::<T>::do_cancel_slash(&who, id)?;
		}

		assert_eq!(state::<T>(id), Some(SlashState::Cancelled));
		Ok(())
	}

	// As its last attempt, and when firm slashes leave less than it asks for. Without the cuts and the ejection.
	#[benchmark]
	fn execute(n: Linear<1, 16>) -> Result<(), BenchmarkError> {
		let id = reported::<T>(n)?;
		let SlashOf::<T> { at, era, .. } = record::<T>(id)?;
		let left = Perbill::from_parts(1);
		Reported::<T>::mutate((at.set, at.operator, era), |sums| sums.firm = Fraction(left.left_from_one()));
		looked_up::<T>(eras_of::<T>(id)?);

		#[block]
		{
			super::execute::<T>(id)?;
		}

		assert_eq!(record::<T>(id)?.fraction, Fraction(left));
		assert!(matches!(state::<T>(id), Some(SlashState::Escrowed { receipts, .. }) if receipts == n));
		Ok(())
	}

	// The same of one with a proof: it is firm already, nobody votes about it, and it is not one of so many by somebody's word.
	#[benchmark]
	fn execute_proven(n: Linear<1, 16>) -> Result<(), BenchmarkError> {
		let id = report_of::<T>(&reporter::<T>(), n, Ground::Proof)?;
		looked_up::<T>(eras_of::<T>(id)?);

		#[block]
		{
			super::execute::<T>(id)?;
		}

		assert!(matches!(state::<T>(id), Some(SlashState::Escrowed { receipts, .. }) if receipts == n));
		Ok(())
	}

	// For the last time: the slash is parked, and all that waited for it is told. To put it off for an era writes less.
	#[benchmark]
	fn fail(n: Linear<1, 16>) -> Result<(), BenchmarkError> {
		let id = reported::<T>(n)?;
		Pallet::<T>::delay(id, DispatchError::Unavailable)?;

		#[block]
		{
			Pallet::<T>::park(id, DispatchError::Unavailable)?;
		}

		assert_eq!(state::<T>(id), Some(SlashState::Parked));
		Ok(())
	}

	// Without the payments, to a pot for each receipt.
	#[benchmark]
	fn settle_all(n: Linear<1, 16>) -> Result<(), BenchmarkError> {
		let id = executed::<T>(n)?;
		looked_up::<T>(eras_of::<T>(id)?);

		#[block]
		{
			Pallet::<T>::settle_all_by((id, record::<T>(id)?), &Sink::Insurance, paid::<T::AccountId>)?;
		}

		assert_eq!(u32::try_from(Pots::<T>::iter_prefix(SET).count()), Ok(n));
		assert_eq!(state::<T>(id), Some(SlashState::Settled));
		Ok(())
	}

	// Without the payment.
	#[benchmark]
	fn settle() -> Result<(), BenchmarkError> {
		let id = executed::<T>(1)?;

		#[block]
		{
			let late = T::Clock::now().after(T::ReviewEras::get()).next();
			let slash = Pallet::<T>::reviewed(id, late)?;
			Pallet::<T>::settle_one_by((id, slash), 0, &Sink::Insurance, paid::<T::AccountId>)?;
		}

		assert_eq!(state::<T>(id), Some(SlashState::Settled));
		Ok(())
	}

	// Finds the slash that comes next, and sees whether offences are to be forgotten.
	#[benchmark]
	fn queue_seek() -> Result<(), BenchmarkError> {
		let id = executed::<T>(MAX_BACKERS)?;
		let slot = record::<T>(id)?.slot.ok_or("an executed slash waits to be settled")?;
		QueueHead::<T>::put(slot.era);
		looked_up::<T>([slot.era]);
		add_to_whitelist(QueueHead::<T>::hashed_key().to_vec().into());
		add_to_whitelist(OffencesHead::<T>::hashed_key().to_vec().into());
		let (found, prunable);

		#[block]
		{
			found = (queue::next::<T>(slot.era), slashes::get::<T>(id).is_ok());
			prunable = offences::is_prunable::<T>(slot.era);
		}

		assert_eq!((found, prunable), ((queue::Next::Item(id, slot), true), false));
		Ok(())
	}

	// What all steps of a block look up and change: where the queue is, and the ends of the eras from which and into which it goes.
	#[benchmark]
	fn queue_poll() -> Result<(), BenchmarkError> {
		let id = executed::<T>(1)?;
		let slot = record::<T>(id)?.slot.ok_or("an executed slash waits to be settled")?;
		QueueHead::<T>::put(slot.era);
		let found;

		#[block]
		{
			offences::is_prunable::<T>(slot.era);
			found = queue::next::<T>(slot.era);
			queue::remove::<T>(slot);
			queue::push::<T>(slot.era.next(), id)?;
		}

		assert_eq!(found, queue::Next::Item(id, slot));
		Ok(())
	}

	// Goes past a gap, and leaves an era: each is a step of its own.
	#[benchmark]
	fn queue_turn() {
		let era = QueueHead::<T>::get();

		#[block]
		{
			queue::skip::<T>(Slot { era, position: 0 });
			queue::turn::<T>(era);
		}

		assert_eq!(QueueHead::<T>::get(), era.next());
	}

	#[benchmark]
	fn prune_offence() {
		let era = OffencesHead::<T>::get();
		offences::remember::<T>(era, EVIDENCE);
		let late = era.after(T::HistoryEras::get()).next();

		#[block]
		{
			offences::prune::<T>(late, &mut None);
		}

		assert!(!KnownOffences::<T>::contains_key(EVIDENCE));
	}

	#[benchmark]
	fn remember_offence() {
		let known;

		#[block]
		{
			known = KnownOffences::<T>::contains_key(EVIDENCE);
			offences::remember::<T>(Era(0), EVIDENCE);
		}

		assert!(!known);
	}

	// The last receipt, with which the slash leaves the queue.
	#[benchmark]
	fn compensate() -> Result<(), BenchmarkError> {
		let id = executed::<T>(MAX_BACKERS)?;
		let last = MAX_BACKERS - 1;
		for vault in 0..last {
			Pallet::<T>::compensate_by((id, record::<T>(id)?), vault, (EVIDENCE, u32::MAX))?;
		}

		#[block]
		{
			let slash = record::<T>(id)?;
			Pallet::<T>::compensate_by((id, slash), last, (EVIDENCE, u32::MAX))?;
		}

		assert!(Compensations::<T>::contains_key(id, last));
		assert_eq!(record::<T>(id)?.slot, None);
		Ok(())
	}

	// With the longest proof, and without the payment.
	#[benchmark]
	fn claim_compensation() -> Result<(), BenchmarkError> {
		let who: T::AccountId = account("holder", 0, 0);
		let (index, amount) = (0, Stake(1));
		let proof = Vec::from([EVIDENCE; 32]);
		let leaf = Keccak256::hash(&compensation::leaf(0, 0, index, &who, amount));
		let root =
			proof.iter().fold(leaf, |node, sibling| Keccak256::hash(&[node.as_bytes(), sibling.as_bytes()].concat()));
		let id = compensated::<T>(root)?;
		let proof = proof.try_into().expect("as many as the bound; qed");
		let claim = Claim { index, account: &who, amount, proof };
		let part;

		#[block]
		{
			part = compensation::claim::<T>(T::Clock::now(), (id, 0), claim)?;
			let (slash, vault, account, asset) = (id, 0, who.clone(), part.asset);
			let told = Event::CompensationClaimed { slash, vault, index, account, asset, amount, paid: amount };
			Pallet::<T>::deposit_event(told);
		}

		assert_eq!(part.total, amount);
		assert!(Claimed::<T>::contains_key((id, 0, index)));
		Ok(())
	}

	// The last of the calls that close it. Without the payment to the treasury.
	#[benchmark]
	fn close_compensation() -> Result<(), BenchmarkError> {
		let id = compensated::<T>(EVIDENCE)?;
		for index in 0..MAX_CLEARED {
			Claimed::<T>::insert((id, 0, index), ());
		}
		let after = T::Clock::now().after(T::HistoryEras::get()).next();

		#[block]
		{
			let closed =
				compensation::close::<T>(after, id, 0)?.expect("its marks are as many as one call clears; qed");
			let (slash, vault, asset, swept) = (id, 0, closed.rest.asset, closed.rest.total);
			Pallet::<T>::deposit_event(Event::CompensationClosed { slash, vault, asset, swept, paid: swept });
		}

		assert!(!Compensations::<T>::contains_key(id, 0));
		Ok(())
	}

	#[benchmark]
	fn announce_payout() -> Result<(), BenchmarkError> {
		let who: T::AccountId = whitelisted_caller();
		T::Consideration::ensure_successful(&who, insurance::footprint::<T>());
		let id;

		#[block]
		{
			id = announce::<T>(&who)?;
		}

		assert!(Payouts::<T>::contains_key(id));
		Ok(())
	}

	// Without the payment.
	#[benchmark]
	fn pay_insurance() -> Result<(), BenchmarkError> {
		let id = announced::<T>()?;

		#[block]
		{
			let due = payout::<T>(id)?.due <= T::Clock::now();
			let Payout { set, asset, amount, to, .. } = insurance::remove::<T>(id)?;
			assert!(due);
			Pallet::<T>::deposit_event(Event::PayoutPaid { payout: id, set, asset, amount, to });
		}

		assert!(!Payouts::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn withdraw_payout() -> Result<(), BenchmarkError> {
		let id = announced::<T>()?;

		#[block]
		{
			let set = payout::<T>(id)?.set;
			insurance::remove::<T>(id)?;
			Pallet::<T>::deposit_event(Event::PayoutWithdrawn { payout: id, set });
		}

		assert!(!Payouts::<T>::contains_key(id));
		Ok(())
	}

	// Without the question about the set and the payment.
	#[benchmark]
	fn sweep_pot() {
		let (set, asset, amount) = (SET, 1, Stake(1));
		let announced;

		#[block]
		{
			announced = insurance::any_announced::<T>(set);
			let _whose: (T::AccountId, T::AccountId) = (insurance::pot::<T>(set, asset), T::Treasury::get());
			Pallet::<T>::deposit_event(Event::PotSwept { set, asset, amount });
		}

		assert!(!announced);
	}

	#[benchmark]
	fn prune_slash() -> Result<(), BenchmarkError> {
		let id = executed::<T>(MAX_BACKERS)?;
		Pallet::<T>::settle_all_by((id, record::<T>(id)?), &Sink::Insurance, paid::<T::AccountId>)?;

		#[block]
		{
			let slash = record::<T>(id)?;
			assert!(slash.state.is_over() && !compensation::any::<T>(id));
			Pallet::<T>::forget(id, slash)?;
		}

		assert!(!Slashes::<T>::contains_key(id));
		Ok(())
	}

	// All is asked: the head is further back than the lag and has no items, the era that is late by the whole lag has some, and
	// the vault's view is read, whether there is such a vault or not.
	#[benchmark]
	fn guard() -> Result<(), BenchmarkError> {
		let id = reported::<T>(1)?;
		let head = QueueHead::<T>::get();
		let late = head.next();
		QueueEnds::<T>::insert(head, Ends::default());
		QueueEnds::<T>::insert(late, Ends { first: 0, next: 1, live: 1 });
		let now = late.after(T::MaxLag::get());

		#[block]
		{
			let _clock = T::Clock::now();
			let _held_if_there_is_such_a_vault = Pallet::<T>::holds_claims(0, Era(0), now);
		}

		assert!(PendingOf::<T>::get(0).waiting > 0 && queue::is_overdue::<T>(now));
		assert!(Slashes::<T>::contains_key(id));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder.build(), crate::mock::Test);
}
