//! The queue of what is due: the only writer of [`Queue`], [`QueueEnds`] and [`QueueHead`], and the walk along it, a piece in
//! each block.
//!
//! An item is a slash that waits for one of two things: to be executed, or, once its review is over, to be settled. Items are
//! taken in the order of (era, position), and positions are given in order of coming; nothing is taken before its era. A piece of
//! work is a step. Each is paid for from a meter before it is done, at its costliest, and charged for what it was. All is stored
//! after each step, so the walk can stop after any of them.
//!
//! Why none is lost, none is done twice and none holds up the others, however full the blocks are:
//!
//! - The head is the first era that may hold items. It leaves an era only when that is over and has none left; what comes, comes
//!   into this era or a later one.
//! - An item and the record of its slash change in one storage layer, so it is either done and gone, or there.
//! - An item that fails leaves its place, and comes again at the end of the next era's items, as long as it is late by less than
//!   `MaxLag` eras. To the end of the era `due + MaxLag` all the stake that it is for can be cut: then, or if it comes later, its
//!   vaults are cut one by one, so that one that cannot be cut saves no other; if none can, it is parked. Its record says so,
//!   and `execute_slash` tries again.
//! - Those that somebody executes by a call may go ahead of others, and leave gaps behind. Each takes its fraction of what was
//!   captured all the same: in exclusive vaults any order gives the same cuts within `k + 2` units a tranche, where `k` is the
//!   vault's unbonding eras, unless one is limited by what is left; in shared ones who is first gets what two want.
//!
//! When nothing is due, a block's own run of the walk forgets known offences of eras that are too old to be punished.

use frame_support::{
	defensive, ensure,
	storage::with_storage_layer,
	traits::Get,
	weights::{Weight, WeightMeter},
};
use rampart_primitives::{BlockShare, Era, EraClock, InspectSets, MutateSets, MutateStake, SlashId, MAX_BACKERS};
use sp_core::H256;
use sp_runtime::{ArithmeticError, DispatchError};

use crate::{
	offences,
	pallet::{Config, Error, Event, Pallet, Queue, QueueEnds, QueueHead},
	slashes, Ends, SlashOf, SlashState, Slot, WeightInfo,
};

/// What a step keeps of the proof that it was charged, however little it read, for each record that it writes: what a write adds
/// is known only when the block ends. A new entry lies next to others of its map, so it adds a node of 16 hashes of 32 bytes at
/// most.
const PROOF_OF_WRITE: u64 = 512;

/// Put a slash at the end of an era's items.
pub(crate) fn push<T: Config>(era: Era, id: SlashId) -> Result<Slot, DispatchError> {
	QueueEnds::<T>::try_mutate(era, |ends| {
		let position = ends.next;
		ends.next = position.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		ends.live = ends.live.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		Queue::<T>::insert(era, position, id);
		Ok(Slot { era, position })
	})
}

/// Take a slash out of the queue.
pub(crate) fn remove<T: Config>(slot: Slot) {
	if Queue::<T>::take(slot.era, slot.position).is_none() {
		defensive!("a slash knows its place (X1); qed");
		return;
	}
	QueueEnds::<T>::mutate(slot.era, |ends| {
		ends.live = ends.live.saturating_sub(1);
		if ends.first == slot.position {
			ends.first = slot.position.saturating_add(1);
		}
	});
}

/// Is anything overdue, by `MaxLag` eras at most? If what the queue stands at is later than that, nothing is: who waits must not
/// wait for a queue that stands still.
pub(crate) fn is_overdue<T: Config>(now: Era) -> bool {
	let (head, lag) = (QueueHead::<T>::get(), T::MaxLag::get().0);
	let live = |era| QueueEnds::<T>::get(era).live > 0;
	if now.since(head).0 > lag && live(head) {
		return false;
	}
	(1..=lag).any(|eras| now.0.checked_sub(eras).is_some_and(|era| live(Era(era))))
}

/// What the walk comes to next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
	/// A slash.
	Item(SlashId, Slot),
	/// The place of one that has gone.
	Gap(Slot),
	/// The end of an era that is over.
	Turn(Era),
	/// Nothing is due.
	Nothing,
}

pub(crate) fn next<T: Config>(now: Era) -> Next {
	let era = QueueHead::<T>::get();
	if era > now {
		return Next::Nothing;
	}
	let Ends { first, live, .. } = QueueEnds::<T>::get(era);
	if live > 0 {
		let slot = Slot { era, position: first };
		return match Queue::<T>::get(era, first) {
			Some(id) => Next::Item(id, slot),
			None => Next::Gap(slot),
		};
	}
	if era < now {
		Next::Turn(era)
	} else {
		Next::Nothing
	}
}

/// Go past the place of an item that has gone.
pub(crate) fn skip<T: Config>(slot: Slot) {
	QueueEnds::<T>::mutate(slot.era, |ends| ends.first = slot.position.saturating_add(1));
}

/// Leave an era that is over and has no items.
pub(crate) fn turn<T: Config>(era: Era) {
	QueueEnds::<T>::remove(era);
	QueueHead::<T>::put(era.next());
}

/// To execute a slash for which so many vaults answer, with the ejection that may follow, and neither what follows a failure nor
/// what only some cuts cost. One that is proven has no votes, no place among those by somebody's word, and is firm already.
pub(crate) fn cost_of_execution<T: Config>(backers: u32, proven: bool, ejects: bool) -> Weight {
	// That the vault's record is looked at before it is cut reads nothing more.
	let own = if proven { T::WeightInfo::execute_proven(backers) } else { T::WeightInfo::execute(backers) };
	let ejection = if ejects { T::Sets::eject_weight() } else { Weight::zero() };
	own.saturating_add(T::Stake::cut_weight(backers)).saturating_add(ejection)
}

/// The most that the cuts of so many vaults cost more than all do.
pub(crate) fn cost_of_extras<T: Config>(vaults: u32) -> Weight {
	T::Stake::cut_extra_weight().saturating_mul(vaults.into())
}

/// To pay out one receipt: with the reporter's part, and once more without.
pub(crate) fn cost_of_payment<T: Config>() -> Weight {
	T::Stake::settle_weight().saturating_mul(3)
}

/// To settle a slash of which so many receipts are left.
pub(crate) fn cost_of_settlement<T: Config>(receipts: u32) -> Weight {
	// It is asked once whether the set is there still.
	T::WeightInfo::settle_all(receipts)
		.saturating_add(cost_of_payment::<T>().saturating_mul(receipts.into()))
		.saturating_add(T::Sets::weight())
}

/// The costliest step.
pub(crate) fn costliest_step<T: Config>() -> Weight {
	cost_of_execution::<T>(MAX_BACKERS, false, true)
		.saturating_add(cost_of_extras::<T>(MAX_BACKERS))
		.saturating_add(T::WeightInfo::fail(MAX_BACKERS))
		.max(cost_of_settlement::<T>(MAX_BACKERS))
		.max(cost_of_turn::<T>())
		.max(T::WeightInfo::prune_offence())
		.saturating_add(T::WeightInfo::queue_seek())
}

/// To leave an era, or to go past a gap, and to look up the ends of the next era's items.
pub(crate) fn cost_of_turn<T: Config>() -> Weight {
	T::WeightInfo::queue_turn().saturating_add(T::WeightInfo::queue_poll())
}

/// What so many steps cost at most: with what it takes to see that there is nothing more.
pub(crate) fn weight_of_steps<T: Config>(steps: u32) -> Weight {
	costliest_step::<T>()
		.saturating_mul(steps.into())
		.saturating_add(T::WeightInfo::queue_poll())
		.saturating_add(T::WeightInfo::queue_seek())
}

/// What slashing may take of one block.
pub(crate) fn share_of_block<T: Config>() -> Weight {
	T::SlashShare::share() * T::BlockWeights::get().max_block
}

impl<T: Config> Pallet<T> {
	/// Does what the block has room for, within slashing's own share of it.
	pub(crate) fn process_queue(meter: &mut WeightMeter) {
		let mut own = WeightMeter::with_limit(meter.remaining().min(share_of_block::<T>()));
		walk::<T>(&mut own, Extent { steps: u32::MAX, forgets: true }, T::SlashShare::proof_size());
		meter.consume(own.consumed());
	}

	/// Does up to so many steps for whoever asks. Gives what they cost.
	pub(crate) fn do_advance(steps: u32) -> Result<Weight, DispatchError> {
		let mut meter = WeightMeter::with_limit(weight_of_steps::<T>(steps));
		// What the steps did not need of their proof is given back for the extrinsic as a whole.
		let done = walk::<T>(&mut meter, Extent { steps, forgets: false }, None);
		ensure!(done > 0, Error::<T>::NothingToDo);
		Self::deposit_event(Event::QueueAdvanced { steps: done });
		Ok(meter.consumed())
	}
}

/// How far a run of the walk may go.
#[derive(Clone, Copy)]
pub(crate) struct Extent {
	/// The most steps.
	pub steps: u32,
	/// Whether offences are forgotten when nothing is due. Only the block's own run does, once a block: who looks for the next one
	/// passes all that went in the same block, and nobody waits for it.
	pub forgets: bool,
}

/// Goes on from where it stopped. Says how many steps it did. Where the size of the proof is given, steps get back what they were
/// charged and did not need.
pub(crate) fn walk<T: Config>(meter: &mut WeightMeter, extent: Extent, proof: Option<u64>) -> u32 {
	if meter.try_consume(T::WeightInfo::queue_poll()).is_err() {
		return 0;
	}
	let Extent { steps, forgets } = extent;
	let (now, of) = (T::Clock::now(), core::marker::PhantomData);
	let mut walk = Walk::<T> { meter, now, proof, forgets, forgotten: None, writes: 0, of };
	let mut done = 0u32;
	while done < steps && walk.paid_step() {
		done = done.saturating_add(1);
	}
	done
}

/// One run of the walk.
struct Walk<'meter, T: Config> {
	meter: &'meter mut WeightMeter,
	now: Era,
	/// The block's proof before the next step, where it is counted.
	proof: Option<u64>,
	/// Whether offences are forgotten.
	forgets: bool,
	/// The offence that was forgotten last.
	forgotten: Option<(Era, H256)>,
	/// How many records the present step writes.
	writes: u32,
	of: core::marker::PhantomData<T>,
}

impl<T: Config> Walk<'_, T> {
	/// Do the next piece of work, and charge what it needed of proof instead of what was foreseen. Says whether it could.
	fn paid_step(&mut self) -> bool {
		let charged_before = self.meter.consumed().proof_size();
		self.writes = 0;
		let could = self.step();
		if let Some((before, after)) = self.proof.zip(self.proof.and_then(|_| T::SlashShare::proof_size())) {
			let charged = self.meter.consumed().proof_size().saturating_sub(charged_before);
			let written = PROOF_OF_WRITE.saturating_mul(self.writes.into());
			let needed = after.saturating_sub(before).saturating_add(written);
			self.meter.reclaim_proof_size(charged.saturating_sub(needed));
			// A step that read more than was foreseen takes it from those to come.
			let more = needed.saturating_sub(charged).min(self.meter.remaining().proof_size());
			self.meter.consume(Weight::from_parts(0, more));
			self.proof = Some(after);
		}
		could
	}

	/// Is there enough left for a step that costs this? Nothing is charged.
	fn affords(&self, worst: Weight) -> bool {
		self.meter.can_consume(worst)
	}

	/// The steps of a fixed cost.
	fn pays(&mut self, cost: Weight) -> bool {
		self.writes = 2;
		self.meter.try_consume(cost).is_ok()
	}

	/// Do the next piece of work. Says whether it could.
	fn step(&mut self) -> bool {
		if self.meter.try_consume(T::WeightInfo::queue_seek()).is_err() {
			return false;
		}
		match next::<T>(self.now) {
			Next::Item(id, slot) => self.item(id, slot),
			Next::Gap(slot) => {
				let pays = self.pays(T::WeightInfo::queue_turn());
				if pays {
					skip::<T>(slot);
				}
				pays
			},
			Next::Turn(era) => {
				let pays = self.pays(cost_of_turn::<T>());
				if pays {
					turn::<T>(era);
				}
				pays
			},
			Next::Nothing => {
				self.forgets
					&& offences::is_prunable::<T>(self.now)
					&& self.pays(T::WeightInfo::prune_offence())
					&& offences::prune::<T>(self.now, &mut self.forgotten)
			},
		}
	}

	fn item(&mut self, id: SlashId, slot: Slot) -> bool {
		match slashes::get::<T>(id) {
			Ok(slash) if slash.slot == Some(slot) => match slash.state {
				SlashState::Pending { .. } => self.execute(id, &slash),
				SlashState::Escrowed { receipts, .. } => self.settle(id, receipts),
				_ => self.drop_item(slot),
			},
			_ => self.drop_item(slot),
		}
	}

	fn drop_item(&mut self, slot: Slot) -> bool {
		defensive!("what is in the queue waits for it, and knows its place (X1); qed");
		remove::<T>(slot);
		true
	}

	/// Execute a slash. What fails is undone, and tried again in the next era; the last attempt is made vault by vault.
	fn execute(&mut self, id: SlashId, slash: &SlashOf<T>) -> bool {
		let cost = cost_of_execution::<T>(slash.backers, slash.objective, slash.ejects);
		let failure = T::WeightInfo::fail(slash.backers);
		let most_extra = cost_of_extras::<T>(slash.backers);
		if !self.affords(cost.saturating_add(most_extra).saturating_add(failure)) {
			return false;
		}
		// The slash, its entries, the places in the queue and their ends; where it is by somebody's word its sums, the votes and the
		// count of those pending; per vault a receipt, its count, the vault and its pledge.
		let own = if slash.objective { 6 } else { 9 };
		self.writes = slash.backers.saturating_mul(5).saturating_add(own);
		self.meter.consume(cost);
		let last = Pallet::<T>::is_last_attempt(slash);
		let executed =
			with_storage_layer(|| if last { Pallet::<T>::execute_at_last(id) } else { Pallet::<T>::execute(id, &[]) });
		match executed {
			Ok(extra) => {
				if extra != Weight::zero() {
					// A pool that closes, and the one before that goes; or what is released.
					self.writes = self.writes.saturating_add(slash.backers.saturating_mul(3));
				}
				self.meter.consume(extra);
				true
			},
			Err(error) => {
				// What was undone was work all the same, and how much is not known.
				self.meter.consume(failure.saturating_add(most_extra));
				let put_off =
					with_storage_layer(
						|| if last { Pallet::<T>::park(id, error) } else { Pallet::<T>::delay(id, error) },
					);
				if put_off.is_err() {
					defensive!("what fails has a place in the queue, and finds one in the next era; qed");
				}
				// If even that fails the walk stops here in this block, and comes to it again in the next one.
				put_off.is_ok()
			},
		}
	}

	/// Settle a slash whose review is over.
	fn settle(&mut self, id: SlashId, receipts: u32) -> bool {
		let cost = cost_of_settlement::<T>(receipts);
		if !self.affords(cost) {
			return false;
		}
		self.writes = receipts.saturating_mul(6).saturating_add(4);
		self.meter.consume(cost);
		let settled = with_storage_layer(|| Pallet::<T>::settle_all(id));
		if settled.is_err() {
			defensive!("a receipt that cannot be paid out stays, and fails nothing; qed");
		}
		settled.is_ok()
	}
}

/// Y1 and X1.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::Slashes;
	use alloc::collections::BTreeMap;

	ensure!(
		Queue::<T>::iter_keys().count() == Queue::<T>::iter_values().count()
			&& QueueEnds::<T>::iter_keys().count() == QueueEnds::<T>::iter_values().count(),
		"Y1: the queue does not decode"
	);
	let (now, head) = (T::Clock::now(), QueueHead::<T>::get());
	ensure!(head <= now, "X1: the queue has left an era that is not over");
	let mut live = BTreeMap::<Era, u32>::new();
	for (era, position, id) in Queue::<T>::iter() {
		let slash = Slashes::<T>::get(id).ok_or("Y1: no slash is in the queue")?;
		ensure!(slash.slot == Some(Slot { era, position }), "X1: a slash is in the queue twice");
		let Ends { first, next, .. } = QueueEnds::<T>::get(era);
		ensure!(era >= head && first <= position && position < next, "X1: the queue never comes to an item");
		let count = live.entry(era).or_default();
		*count = count.saturating_add(1);
	}
	for (era, ends) in QueueEnds::<T>::iter() {
		ensure!(live.get(&era).copied().unwrap_or_default() == ends.live, "X1: an era's items are not as counted");
	}
	for (id, slash) in Slashes::<T>::iter() {
		if let Some(slot) = slash.slot {
			ensure!(Queue::<T>::get(slot.era, slot.position) == Some(id), "X1: a slash is not where it waits");
		}
		match slash.state {
			SlashState::Pending { .. } => {
				let slot = slash.slot.ok_or("X1: a pending slash is not in the queue")?;
				ensure!(slot.era >= slash.due, "X1: a slash comes before it is due");
				ensure!(slash.due.after(T::MaxLag::get()) >= now, "X1: a slash is due for longer than it may be");
			},
			// What could not be paid out waits for somebody to try again.
			SlashState::Escrowed { until, .. } => {
				ensure!(slash.slot.is_none_or(|slot| slot.era > until), "X1: a slash is settled while it is reviewed");
				ensure!(slash.slot.is_some() || until < now, "X1: a slash in review is not in the queue");
			},
			_ => ensure!(slash.slot.is_none(), "X1: the queue holds what waits for nothing"),
		}
	}
	Ok(())
}
