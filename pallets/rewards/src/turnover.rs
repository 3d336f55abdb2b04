//! The walk that pays what budgets owe, a piece in each block: the only writer of [`Turnover`].
//!
//! A *turn* pays one era of one set: of each budget that is ripe for that era a part leaves the budget, the members of the era's
//! stake table are gone through one by one, and what nobody got returns. In each era the walk goes once round all sets that have
//! budgets, and makes in each all turns that are due. A piece of work is a step; each is paid for from a meter before it is done,
//! at its costliest, and charged for what it was. The position is stored after each block, so it can stop after any step.
//!
//! Why every era is paid once and in order, however long it takes:
//!
//! - *Which era* is the budget's to know: the next one that it pays. It goes on by one when a turn takes its part, and at no other
//!   time. A set is looked at again after each turn, until nothing is due there.
//! - *Who gets what* is said by the stake table of the era that is paid, which does not change any more, and by the points that
//!   were reported for it, of which none come any more. So a turn survives the end of an era: it just goes on.
//! - *How far* a turn is says the last member that was paid. The walk goes by the order of the storage keys, from that one on,
//!   which need not be there any more. A step is of one member and pays it whole, or not at all.
//! - When an era turns, the round begins anew, but where it stands: no set is left out for another one.

use frame_support::{
	defensive, ensure,
	storage::with_storage_layer,
	traits::Get,
	weights::{Weight, WeightMeter},
};
use rampart_primitives::{BlockShare, EraClock, InspectSets, MutateStake, OperatorSet, Pay, TableBacker, MAX_BACKERS};
use sp_runtime::DispatchError;

use crate::{
	budgets,
	pallet::{Config, Error, Event, Pallet, Turnover},
	payments::{self, Paid},
	points, subsidy,
	turns::{Phase, Position, Stage},
	WeightInfo, MAX_BUDGETS, MAX_REWARD_ASSETS,
};

/// What a step keeps of the proof that it was charged, however little it read, for each record that it writes: what a write adds
/// is known only when the block ends. A new entry lies next to others of its map, so it adds a node of 16 hashes of 32 bytes at
/// most.
const PROOF_OF_WRITE: u64 = 512;

/// What the two records of a vault that are asked for add to the proof at most, its pool and what its curator takes: 1 000 bytes
/// each, and as much as the weights of this workspace count for the nodes above a record.
const PROOF_OF_VAULT: u64 = 7_200;

/// To find a key that the step's benchmark does not look for: the first set of all, after the last one.
fn cost_of_seeking<T: Config>(times: u64) -> Weight {
	T::DbWeight::get().reads(times)
}

/// To find the place.
pub(crate) fn cost_of_poll<T: Config>() -> Weight {
	T::WeightInfo::turnover_poll()
}

/// To take in the subsidy, and to see to the set's budgets.
pub(crate) fn cost_of_subsidy<T: Config>() -> Weight {
	// It may be the first payment in an asset, which opens the pot with one more.
	T::WeightInfo::turnover_subsidy()
		.saturating_add(T::Pay::pay_weight().saturating_mul(2))
		.saturating_add(T::Sets::weight())
}

/// To find the next set and look at so many budgets, of which all may be ripe.
pub(crate) fn cost_of_visit<T: Config>(budgets: u32) -> Weight {
	T::WeightInfo::turnover_begin(budgets)
		.saturating_add(T::Sets::table_weight())
		.saturating_add(cost_of_seeking::<T>(1))
}

/// To find out about a set what there is to do, at most.
fn cost_of_any_visit<T: Config>() -> Weight {
	cost_of_visit::<T>(MAX_BUDGETS).saturating_add(T::WeightInfo::turnover_prune())
}

/// To add a member with so many vaults to the sums.
pub(crate) fn cost_of_sum<T: Config>(vaults: u32) -> Weight {
	T::WeightInfo::turnover_sum(vaults).saturating_add(T::Sets::page_weight(1))
}

/// To pay a member with so many vaults out of so many budgets in so many assets, when so many of the vaults are told to take in
/// what compounds. What a vault gets of an asset is one payment, out of however many budgets.
pub(crate) fn cost_of_payment<T: Config>(vaults: u32, (budgets, assets): (u32, u32), told: u32) -> Weight {
	let records = T::DbWeight::get().reads(2).saturating_add(Weight::from_parts(0, PROOF_OF_VAULT));
	let vault = T::WeightInfo::turnover_pay_vault(assets.min(MAX_REWARD_ASSETS)).saturating_add(records);
	T::WeightInfo::turnover_pay_member(budgets)
		.saturating_add(T::Sets::page_weight(1))
		.saturating_add(vault.saturating_mul(vaults.into()))
		.saturating_add(T::Stake::compound_weight().saturating_mul(told.into()))
}

/// The costliest step: what can be paid for once is done once.
pub(crate) fn costliest_step<T: Config>() -> Weight {
	[
		cost_of_any_visit::<T>(),
		cost_of_sum::<T>(MAX_BACKERS),
		cost_of_payment::<T>(MAX_BACKERS, (MAX_BUDGETS, MAX_BUDGETS), MAX_BACKERS),
		T::WeightInfo::turnover_finish(MAX_BUDGETS),
	]
	.into_iter()
	.fold(cost_of_subsidy::<T>(), |most, step| most.max(step))
}

/// What so many steps cost at most: with what it takes to find the place.
pub(crate) fn weight_of_steps<T: Config>(steps: u32) -> Weight {
	cost_of_poll::<T>().saturating_add(costliest_step::<T>().saturating_mul(steps.into()))
}

/// What rewards may take of one block.
pub(crate) fn share_of_block<T: Config>() -> Weight {
	T::RewardShare::share() * T::BlockWeights::get().max_block
}

impl<T: Config> Pallet<T> {
	/// Does what the block has room for, within rewards' own share of it.
	pub(crate) fn process_rewards(meter: &mut WeightMeter) {
		let mut own = WeightMeter::with_limit(meter.remaining().min(share_of_block::<T>()));
		walk::<T>(&mut own, u32::MAX, T::RewardShare::proof_size());
		meter.consume(own.consumed());
	}

	/// Does up to so many steps for whoever asks. Gives what they cost.
	pub(crate) fn do_advance(steps: u32) -> Result<Weight, DispatchError> {
		let mut meter = WeightMeter::with_limit(weight_of_steps::<T>(steps));
		// What the steps did not need of their proof is given back for the extrinsic as a whole.
		let done = walk::<T>(&mut meter, steps, None);
		ensure!(done > 0, Error::<T>::NothingToDo);
		Self::deposit_event(Event::RewardsAdvanced { steps: done });
		Ok(meter.consumed())
	}
}

/// Goes on from where it stopped, for at most so many steps. Says how many it did. Where the size of the proof is given, steps
/// get back what they were charged and did not need.
pub(crate) fn walk<T: Config>(meter: &mut WeightMeter, steps: u32, proof: Option<u64>) -> u32 {
	if meter.try_consume(cost_of_poll::<T>()).is_err() {
		return 0;
	}
	let mut position = Turnover::<T>::get();
	let now = T::Clock::now();
	if position.era != now {
		if position.phase != Phase::Done {
			Pallet::<T>::deposit_event(Event::RewardsLate { era: position.era });
		}
		position.era = now;
		position.phase = Phase::Subsidy;
		position.began_after = position.after;
		// What had to stay until now may go.
		position.forgotten = None;
	} else if position.phase == Phase::Done {
		return 0;
	}
	let mut walk = Walk::<T> { position, meter, proof, writes: 0 };
	let mut done = 0u32;
	while done < steps && walk.paid_step() {
		done = done.saturating_add(1);
	}
	Turnover::<T>::put(walk.position);
	done
}

/// One run of the walk.
struct Walk<'meter, T: Config> {
	position: Position<T::AccountId>,
	meter: &'meter mut WeightMeter,
	/// The block's proof before the next step, where it is counted.
	proof: Option<u64>,
	/// How many records the present step writes.
	writes: u32,
}

impl<T: Config> Walk<'_, T> {
	/// Do the next piece of work, and charge what it needed of proof instead of what was foreseen. Says whether it could.
	fn paid_step(&mut self) -> bool {
		let charged_before = self.meter.consumed().proof_size();
		self.writes = 0;
		let could = self.step();
		if let Some((before, after)) = self.proof.zip(self.proof.and_then(|_| T::RewardShare::proof_size())) {
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

	/// Do the next piece of work. Says whether it could.
	fn step(&mut self) -> bool {
		match (&self.position.turn, self.position.phase) {
			(Some(turn), _) => match turn.stage {
				Stage::Sum { .. } => self.sum(),
				Stage::Pay { .. } => self.pay(),
				Stage::End => self.finish(),
			},
			(None, Phase::Subsidy) => self.subsidise(),
			(None, Phase::Sets { wrapped }) => self.visit(wrapped),
			(None, Phase::Done) => false,
		}
	}

	/// Is there enough left for a step that costs this? Nothing is charged.
	fn affords(&self, worst: Weight) -> bool {
		self.meter.can_consume(worst)
	}

	/// Charge a step that writes so many records.
	fn charge(&mut self, cost: Weight, writes: u32) {
		self.writes = writes;
		self.meter.consume(cost);
	}

	fn subsidise(&mut self) -> bool {
		let wanted = subsidy::is_wanted::<T>();
		let cost = if wanted { cost_of_subsidy::<T>() } else { Weight::zero() };
		if !self.affords(cost) {
			return false;
		}
		self.charge(cost, if wanted { 8 } else { 0 });
		if wanted {
			subsidy::take_in::<T>(self.position.era);
		}
		self.position.phase = Phase::Sets { wrapped: false };
		true
	}

	/// Look at the next set: begin with a turn, forget points that nobody pays for any more, or go on.
	fn visit(&mut self, wrapped: bool) -> bool {
		if !self.affords(cost_of_any_visit::<T>()) {
			return false;
		}
		let is_over = |set: &OperatorSet| {
			wrapped && self.position.began_after.is_none_or(|first| budgets::is_before::<T>(first, *set))
		};
		let Some(set) = budgets::set_after::<T>(self.position.after).filter(|set| !is_over(set)) else {
			self.charge(cost_of_visit::<T>(0), 0);
			self.go_round(wrapped);
			return true;
		};
		let budgets::Ripe { looked_at, due } = budgets::ripe::<T>(set, self.position.era);
		self.charge(cost_of_visit::<T>(looked_at), looked_at);
		match due {
			Some((era, ripe)) => self.position.turn = Some(payments::begin::<T>(set, era, ripe)),
			None => {
				self.charge(T::WeightInfo::turnover_prune(), 2);
				if !points::prune::<T>(set, self.position.era, &mut self.position.forgotten) {
					budgets::leave_if_done::<T>(set);
					self.position.after = Some(set);
				}
			},
		}
		true
	}

	/// The last set was seen: go on from the first one, or be done.
	fn go_round(&mut self, wrapped: bool) {
		self.position.phase = if wrapped || self.position.began_after.is_none() {
			Phase::Done
		} else {
			self.position.after = None;
			Phase::Sets { wrapped: true }
		};
		if self.position.phase == Phase::Done {
			Pallet::<T>::deposit_event(Event::RewardsComplete { era: self.position.era });
		}
	}

	/// Add a member to the sums.
	fn sum(&mut self) -> bool {
		if !self.affords(cost_of_sum::<T>(MAX_BACKERS)) {
			return false;
		}
		let Some(turn) = &mut self.position.turn else { return false };
		let Stage::Sum { after } = &turn.stage else { return false };
		let mut vaults = 0;
		turn.stage = match T::Sets::next_member(turn.set, turn.table, after.as_ref()) {
			None => turn.payment(),
			Some((operator, member)) => {
				vaults = count(&member.backers);
				turn.add(&member);
				Stage::Sum { after: Some(operator) }
			},
		};
		self.charge(cost_of_sum::<T>(vaults), 0);
		true
	}

	/// Pay a member.
	fn pay(&mut self) -> bool {
		let Some(turn) = &mut self.position.turn else { return false };
		let of = (turn.budgets(), turn.assets());
		if !self.meter.can_consume(cost_of_payment::<T>(MAX_BACKERS, of, MAX_BACKERS)) {
			return false;
		}
		let Stage::Pay { after } = &turn.stage else { return false };
		let mut paid = Paid::default();
		turn.stage = match T::Sets::next_member(turn.set, turn.table, after.as_ref()) {
			None => Stage::End,
			Some((operator, member)) => {
				paid.vaults = count(&member.backers);
				match with_storage_layer(|| payments::pay_member::<T>(turn, &operator, &member, &mut paid)) {
					Ok(lefts) => turn.parts.iter_mut().zip(lefts).for_each(|(part, left)| part.left = left),
					Err(_) => {
						defensive!("what was funded fits the ledgers, so its parts do; what is not paid returns; qed");
					},
				}
				Stage::Pay { after: Some(operator) }
			},
		};
		self.charge(cost_of_payment::<T>(paid.vaults, of, paid.told), paid.writes);
		true
	}

	/// What nobody got returns.
	fn finish(&mut self) -> bool {
		let Some(turn) = &self.position.turn else { return false };
		let (budgets, cost) = (turn.budgets(), T::WeightInfo::turnover_finish(turn.budgets()));
		if !self.affords(cost) {
			return false;
		}
		let Some(turn) = self.position.turn.take() else { return false };
		self.charge(cost, budgets.saturating_mul(4));
		for part in turn.parts {
			budgets::close_part::<T>(turn.set, turn.era, part);
		}
		true
	}
}

fn count(backers: &[TableBacker]) -> u32 {
	u32::try_from(backers.len()).unwrap_or(u32::MAX)
}

/// What lies in the turn that is being made, part by part: a term of W1.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn in_turn<T: Config>() -> alloc::vec::Vec<(rampart_primitives::AssetId, rampart_primitives::Stake)> {
	let parts = Turnover::<T>::get().turn.map(|turn| turn.parts).unwrap_or_default();
	parts.into_iter().map(|part| (part.asset, part.left)).collect()
}

/// Y1 and E1: the walk is where it can be, and a turn pays no more than its parts, of an era that is over.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::Budgets;

	ensure!(Turnover::<T>::exists() == Turnover::<T>::try_get().is_ok(), "Y1: the walk's place does not decode");
	let position = Turnover::<T>::get();
	let now = T::Clock::now();
	ensure!(position.era <= now, "E1: an era that has not begun is gone through");
	if let Some(turn) = &position.turn {
		ensure!(matches!(position.phase, Phase::Sets { .. } | Phase::Subsidy), "E1: a turn is made when all is done");
		ensure!(turn.era < now && turn.table <= turn.era, "E1: an era is paid that is not over, or by a later table");
		for (place, part) in turn.parts.iter().enumerate() {
			ensure!(part.left <= part.part, "E1: more is left of a part than there was");
			let others = turn.parts.iter().skip(place.saturating_add(1));
			ensure!(others.into_iter().all(|other| other.budget != part.budget), "E1: a budget pays twice in a turn");
			let budget = Budgets::<T>::get(part.budget);
			ensure!(
				budget.is_none_or(|budget| budget.set == turn.set && budget.next == turn.era.next()),
				"E1: a budget is not at the era after the one that it pays"
			);
		}
	}
	let kept = |era| !points::is_past(era, position.era);
	ensure!(!position.forgotten.is_some_and(|last| kept(last.era)), "E1: points are forgotten that are needed still");
	for budget in Budgets::<T>::iter_values() {
		// What is funded later in the era begins with it at the earliest.
		let ripe = budget.eras_left > 0 && budget.next.after(budgets::delay(budget.split)) <= position.era;
		ensure!(position.phase != Phase::Done || !ripe, "E1: the walk has left out an era");
	}
	Ok(())
}
