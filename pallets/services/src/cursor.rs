//! The walk that makes the stake tables, a piece in each block: the only writer of [`Cursor`].
//!
//! In each era it fixes the price of every asset, visits every set, and in a set everybody on its roster; then it prunes what is
//! too old. A piece of work is a step; each is paid for from a meter before it is done, at its costliest, and charged for what it
//! was. The position is stored after each block, so it can stop after any step.
//!
//! Why nobody is lost and nobody counted twice, however long it takes:
//!
//! - *Who counts* in an era is decided before it begins: what changes during an era about a membership counts from the next
//!   one. A record that counts in an era stays until the next one, whoever ends the membership. So records that appear or go
//!   while the walk is under way are of nobody who counts. The roster names all who count in the era or the next one, so asks,
//!   invitations and records of the past, of which there may be any number, cost the walk nothing.
//! - *What they have* is what was there at the era's start: captures and prices are those of the era, at any block of it.
//! - The walk goes by the order of the storage keys, from the key of the last record that it has seen, which need not be there
//!   any more.
//! - When an era turns, what is unfinished is given up: the set keeps its old table, and the walk of the next era begins with
//!   this set; or with the one after it, if it was the first one already, so that none waits for ever for another one.

use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{
	defensive, ensure,
	traits::Get,
	weights::{Weight, WeightMeter},
};
use rampart_primitives::{
	AssetId, BlockShare, Era, EraClock, InspectStake, OperatorSet, SetMember, Valuation, Value, MAX_ACCEPTED_ASSETS,
	MAX_BACKERS,
};
use scale_info::TypeInfo;
use sp_runtime::{generic::DigestItem, DispatchError};

use crate::{
	memberships,
	merkle::{self, Frontier},
	pallet::{Config, Cursor, Error, Event, Pallet, TableEras},
	sets,
	tables::{self, Due, Outcome, Rules, TableEntry},
	WeightInfo,
};

/// What a step that writes keeps of the proof that it was charged, however little it read: what a write adds is known only when
/// the block ends. A new entry lies next to others of its table, so it adds a node of 16 hashes of 32 bytes at most.
const PROOF_OF_WRITE: u64 = 512;

/// The set with which the walk begins: this chain's own. It goes on in the order of the storage keys, and round.
const FIRST: OperatorSet = OperatorSet { service: 0, set: 0 };

/// How far the tables of an era are.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Position<AccountId> {
	/// The era.
	pub era: Era,
	/// What is being done.
	pub phase: Phase<AccountId>,
	/// A table that nobody can read any more, or ever could, whose members are to be cleared before another one is begun.
	pub leftover: Option<Leftover<AccountId>>,
	/// The set with which this era's walk began: the one that the last era's did not finish.
	pub first: OperatorSet,
	/// The set whose tables were pruned last.
	pub pruned: Option<OperatorSet>,
	/// This era's pruning began after this set, where the last era's was broken off: it has to go round.
	pub resumed_after: Option<OperatorSet>,
	/// It has gone round, and ends with this set.
	pub prune_until: Option<OperatorSet>,
}

/// A table whose members are to be cleared.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Leftover<AccountId> {
	/// The set.
	pub set: OperatorSet,
	/// The era.
	pub era: Era,
	/// The member that was cleared last. The next one lies behind it: a key that a block has removed costs as much to pass as one
	/// that is there, so to seek from the first one on would take ever longer.
	pub cleared: Option<AccountId>,
}

impl<AccountId> Leftover<AccountId> {
	/// Of a table of which nobody was cleared yet.
	pub(crate) fn of((set, era): (OperatorSet, Era)) -> Self {
		Self { set, era, cleared: None }
	}
}

impl<AccountId> Default for Position<AccountId> {
	fn default() -> Self {
		let phase = Phase::Prices { next: 0 };
		Self { era: Era(0), phase, leftover: None, first: FIRST, pruned: None, resumed_after: None, prune_until: None }
	}
}

/// What the walk is doing, in the order in which it does it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
// The codec's derive casts the index of a variant. There is one `Phase` at a time: no memory is wasted by a large one.
#[allow(clippy::cast_possible_truncation, clippy::large_enum_variant)]
pub enum Phase<AccountId> {
	/// It fixes the prices of the assets.
	Prices {
		/// The next asset.
		next: AssetId,
	},
	/// It visits the sets.
	Sets {
		/// The next set, or the one that it is in.
		next: OperatorSet,
		/// It has come to the last set, and goes on from the first one.
		wrapped: bool,
		/// The table of the set that it is in.
		build: Option<Build<AccountId>>,
	},
	/// It prunes tables.
	Pruning,
	/// All is done, until the era turns.
	Done,
}

/// A table that is being made.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Build<AccountId> {
	/// The last one on the roster that was looked at.
	pub last: Option<AccountId>,
	/// There is none after it.
	pub ended: bool,
	/// The sum of the stakes so far.
	pub total: Value,
	/// The tree so far.
	pub frontier: Frontier,
	/// The member with the least stake so far.
	pub lowest: Option<(AccountId, Value)>,
}

impl<AccountId> Default for Build<AccountId> {
	fn default() -> Self {
		Self { last: None, ended: false, total: Value::ZERO, frontier: Frontier::default(), lowest: None }
	}
}

impl<AccountId> Position<AccountId> {
	/// The table that is being made, if it has members.
	fn unfinished(&self) -> Option<(OperatorSet, Era)> {
		match &self.phase {
			Phase::Sets { next, build: Some(build), .. } if build.frontier.count() > 0 => Some((*next, self.era)),
			_ => None,
		}
	}

	/// Begin with the tables of `now`. Gives the set from which on the sets did not get theirs, if any did not. `after` tells
	/// which set comes after one.
	fn turn(&mut self, now: Era, after: impl FnOnce(OperatorSet) -> OperatorSet) -> Option<OperatorSet> {
		let late = match &self.phase {
			Phase::Prices { .. } => Some(self.first),
			Phase::Sets { next, .. } => Some(*next),
			Phase::Pruning | Phase::Done => None,
		};
		let was_first = matches!(&self.phase, Phase::Sets { next, build: Some(_), .. } if *next == self.first);
		// While a table is made there is no other one to be cleared: that is done before.
		self.leftover = self.unfinished().map(Leftover::of).or(self.leftover.take());
		self.first = match late {
			// It had the era for itself, and that was not enough.
			Some(set) if was_first => after(set),
			Some(set) => set,
			None => FIRST,
		};
		// What was pruned last stays known, so that all get their turn however short the eras are.
		self.resumed_after = self.pruned;
		self.prune_until = None;
		self.era = now;
		self.phase = Phase::Prices { next: 0 };
		late
	}
}

/// To find a key that the step's benchmark does not look for: of another set, at a turn or on the way on.
fn cost_of_seeking<T: Config>(times: u64) -> Weight {
	T::DbWeight::get().reads(times)
}

/// To find the place; when an era turned, also the set after one, or the first one of all.
pub(crate) fn cost_of_poll<T: Config>() -> Weight {
	T::WeightInfo::table_poll().saturating_add(cost_of_seeking::<T>(2))
}

/// To begin with a set in which so many assets count, or to go past it to the set after it, or the first one of all.
pub(crate) fn cost_of_begin<T: Config>(assets: u32) -> Weight {
	T::WeightInfo::table_begin(assets).saturating_add(cost_of_seeking::<T>(2))
}

/// To find out about a set what there is to do, at most.
fn cost_of_visit<T: Config>() -> Weight {
	cost_of_begin::<T>(MAX_ACCEPTED_ASSETS).max(cost_of_begin::<T>(0).saturating_add(T::WeightInfo::table_prune()))
}

/// To complete a table, and find the next set, or the first one of all.
pub(crate) fn cost_of_complete<T: Config>() -> Weight {
	T::WeightInfo::table_complete().saturating_add(cost_of_seeking::<T>(2))
}

/// The costliest step: what can be paid for once is done once.
pub(crate) fn costliest_step<T: Config>() -> Weight {
	[
		cost_of_visit::<T>(),
		T::WeightInfo::table_member(MAX_BACKERS),
		cost_of_complete::<T>(),
		T::WeightInfo::table_prune(),
		T::WeightInfo::table_clear(),
	]
	.into_iter()
	.fold(T::WeightInfo::table_price(), |most, step| most.max(step))
}

/// What so many steps cost at most: with what it takes to find the place, and to read again by what a set's stake counts.
pub(crate) fn weight_of_steps<T: Config>(steps: u32) -> Weight {
	cost_of_poll::<T>()
		.saturating_add(cost_of_begin::<T>(MAX_ACCEPTED_ASSETS))
		.saturating_add(costliest_step::<T>().saturating_mul(steps.into()))
}

/// What tables may take of one block.
pub(crate) fn share_of_block<T: Config>() -> Weight {
	T::TableShare::share() * T::BlockWeights::get().max_block
}

impl<T: Config> Pallet<T> {
	/// Does what the block has room for, within the tables' own share of it.
	pub(crate) fn process_tables(meter: &mut WeightMeter) {
		let mut own = WeightMeter::with_limit(meter.remaining().min(share_of_block::<T>()));
		walk::<T>(&mut own, u32::MAX, T::TableShare::proof_size());
		meter.consume(own.consumed());
	}

	/// Does up to so many steps for whoever asks. Gives what they cost.
	pub(crate) fn do_advance(steps: u32) -> Result<Weight, DispatchError> {
		let mut meter = WeightMeter::with_limit(weight_of_steps::<T>(steps));
		// What the steps did not need of their proof is given back for the extrinsic as a whole.
		let done = walk::<T>(&mut meter, steps, None);
		ensure!(done > 0, Error::<T>::NothingToDo);
		Self::deposit_event(Event::TablesAdvanced { steps: done });
		Ok(meter.consumed())
	}
}

/// Goes on from where it stopped, for at most so many steps. Says how many it did. Where the size of the proof is given, steps
/// get back what they were charged and did not need.
pub(crate) fn walk<T: Config>(meter: &mut WeightMeter, steps: u32, proof: Option<u64>) -> u32 {
	if meter.try_consume(cost_of_poll::<T>()).is_err() {
		return 0;
	}
	let mut position = Cursor::<T>::get();
	let now = T::Clock::now();
	if position.era != now {
		let era = position.era;
		if let Some(from) = position.turn(now, |set| sets::after::<T>(set).or_else(sets::first::<T>).unwrap_or(FIRST)) {
			Pallet::<T>::deposit_event(Event::TablesLate { era, from });
		}
	} else if matches!(position.phase, Phase::Done) {
		return 0;
	}
	let mut walk = Walk::<T> { position, meter, steps, done: 0, roots: roots_left::<T>(), rules: None, proof };
	while walk.done < walk.steps && walk.paid_step() {
		walk.done = walk.done.saturating_add(1);
	}
	Cursor::<T>::put(walk.position);
	walk.done
}

/// How many roots this block's header still has room for: at most so many, and as far as its digest leaves room. In the block in
/// which a session begins, Aura writes all collators there.
fn roots_left<T: Config>() -> u32 {
	let digest = frame_system::Pallet::<T>::digest();
	let ours = |item: &&DigestItem| matches!(item, DigestItem::Consensus(engine, _) if *engine == merkle::ENGINE_ID);
	let count = u32::try_from(digest.logs.iter().filter(ours).count()).unwrap_or(u32::MAX);
	let room = merkle::MAX_DIGEST.saturating_sub(digest.encoded_size()) / merkle::ROOT_ITEM;
	merkle::MAX_ROOTS.saturating_sub(count).min(u32::try_from(room).unwrap_or(u32::MAX))
}

/// One run of the walk.
pub(crate) struct Walk<'meter, T: Config> {
	position: Position<T::AccountId>,
	meter: &'meter mut WeightMeter,
	/// The most steps.
	steps: u32,
	/// Steps so far.
	done: u32,
	/// How many tables can still be completed.
	roots: u32,
	/// By what the stake of the present set counts.
	rules: Option<Rules<T::AccountId>>,
	/// The block's proof before the next step, where it is counted.
	proof: Option<u64>,
}

#[cfg(feature = "runtime-benchmarks")]
impl<'meter, T: Config> Walk<'meter, T> {
	/// A walk that is somewhere, in a set by whose rules stake counts.
	pub(crate) fn at(
		position: Position<T::AccountId>,
		meter: &'meter mut WeightMeter,
		rules: Option<Rules<T::AccountId>>,
	) -> Self {
		Self { position, meter, steps: 1, done: 0, roots: merkle::MAX_ROOTS, rules, proof: None }
	}

	/// Where it is.
	pub(crate) fn position(&self) -> &Position<T::AccountId> {
		&self.position
	}
}

impl<T: Config> Walk<'_, T> {
	/// Do the next piece of work, and charge what it needed of proof instead of what was foreseen. Says whether it could.
	fn paid_step(&mut self) -> bool {
		let charged_before = self.meter.consumed().proof_size();
		let could = self.step();
		if let Some((before, after)) = self.proof.zip(self.proof.and_then(|_| T::TableShare::proof_size())) {
			let charged = self.meter.consumed().proof_size().saturating_sub(charged_before);
			let written = if could { PROOF_OF_WRITE } else { 0 };
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
	pub(crate) fn step(&mut self) -> bool {
		match &self.position.phase {
			Phase::Done => false,
			Phase::Prices { next } => {
				let next = *next;
				self.price(next)
			},
			_ if self.position.leftover.is_some() => self.clear(),
			Phase::Sets { build: None, next, wrapped } => {
				let (next, wrapped) = (*next, *wrapped);
				self.visit(next, wrapped)
			},
			Phase::Sets { build: Some(build), next, .. } => {
				let (set, ended) = (*next, build.ended);
				self.go_on(set, ended)
			},
			Phase::Pruning => self.prune(),
		}
	}

	/// Go on with a table that was begun, perhaps in an earlier block.
	fn go_on(&mut self, set: OperatorSet, ended: bool) -> bool {
		if ended && self.roots == 0 {
			return false;
		}
		if self.rules.is_none() {
			if !self.affords(cost_of_begin::<T>(MAX_ACCEPTED_ASSETS)) {
				return false;
			}
			self.rules = tables::rules::<T>(set, self.position.era);
			self.meter.consume(cost_of_begin::<T>(self.rules.as_ref().map_or(0, Rules::assets)));
		}
		match (&self.rules, ended) {
			(None, _) => {
				// Only a set without anybody who counts can go: it gets no table.
				self.position.leftover = self.position.unfinished().map(Leftover::of);
				self.leave(set);
				true
			},
			(Some(_), true) => self.complete(set),
			(Some(_), false) => self.look(set),
		}
	}

	/// Is there enough left for a step that costs this? Nothing is charged.
	fn affords(&self, worst: Weight) -> bool {
		self.meter.can_consume(worst)
	}

	/// The steps of a fixed cost.
	fn pays(&mut self, cost: Weight) -> bool {
		self.meter.try_consume(cost).is_ok()
	}

	fn price(&mut self, next: AssetId) -> bool {
		if !self.pays(T::WeightInfo::table_price()) {
			return false;
		}
		self.position.phase = if next < T::Valuation::assets() {
			tables::fix_price::<T>(next);
			Phase::Prices { next: next.saturating_add(1) }
		} else {
			Phase::Sets { next: self.position.first, wrapped: false, build: None }
		};
		true
	}

	fn clear(&mut self) -> bool {
		if !self.pays(T::WeightInfo::table_clear()) {
			return false;
		}
		self.position.leftover = self.position.leftover.take().and_then(|leftover| {
			let cleared = tables::clear_member::<T>((leftover.set, leftover.era), leftover.cleared.as_ref())?;
			Some(Leftover { cleared: Some(cleared), ..leftover })
		});
		true
	}

	/// Begin with a set, or go on to where there may be one.
	fn visit(&mut self, at: OperatorSet, wrapped: bool) -> bool {
		if !self.affords(cost_of_visit::<T>()) {
			return false;
		}
		let mut assets = 0;
		self.position.phase = match tables::due::<T>(at, self.position.era) {
			Due::Yes(rules) => {
				assets = rules.assets();
				self.rules = Some(rules);
				Phase::Sets { next: at, wrapped, build: Some(Build::default()) }
			},
			Due::Nothing => self.beyond(at, wrapped),
			Due::Full(oldest) => {
				self.meter.consume(T::WeightInfo::table_prune());
				self.position.leftover = tables::drop_oldest::<T>(at).then(|| Leftover::of((at, oldest)));
				Phase::Sets { next: at, wrapped, build: None }
			},
		};
		self.meter.consume(cost_of_begin::<T>(assets));
		true
	}

	/// What comes after a set: the next one, from the last one on to the first, until it is round. Sets that come while the walk
	/// is under way have nobody who counts, wherever they stand.
	fn beyond(&self, at: OperatorSet, wrapped: bool) -> Phase<T::AccountId> {
		let (next, wrapped) = match sets::after::<T>(at) {
			Some(next) => (Some(next), wrapped),
			None if wrapped => (None, true),
			None => (sets::first::<T>(), true),
		};
		match next {
			Some(next) if !wrapped || sets::is_before::<T>(next, self.position.first) => {
				Phase::Sets { next, wrapped, build: None }
			},
			_ => Phase::Pruning,
		}
	}

	/// Go on to the next set.
	fn leave(&mut self, set: OperatorSet) {
		if let Phase::Sets { wrapped, .. } = self.position.phase {
			self.position.phase = self.beyond(set, wrapped);
		}
		self.rules = None;
	}

	/// Look at the next one on the set's roster.
	fn look(&mut self, set: OperatorSet) -> bool {
		if !self.affords(T::WeightInfo::table_member(MAX_BACKERS)) {
			return false;
		}
		let era = self.position.era;
		let (Phase::Sets { build: Some(build), .. }, Some(rules)) = (&mut self.position.phase, &self.rules) else {
			return false;
		};
		let mut pledges = 0;
		match memberships::after::<T>(set, build.last.as_ref()) {
			None => build.ended = true,
			Some(operator) => {
				let at = SetMember { set, operator: operator.clone() };
				if memberships::counts_in::<T>(&at, era) {
					pledges = enter::<T>(build, rules, at, era);
				} else if !memberships::counts_in::<T>(&at, era.next()) {
					memberships::strike::<T>(&at);
				}
				build.last = Some(operator);
			},
		}
		self.meter.consume(T::WeightInfo::table_member(pledges));
		true
	}

	/// The last one on the roster was looked at: the table is complete. One that says, as the one before it, that there is nobody
	/// is not written: nobody could make the chain pay for that again and again.
	fn complete(&mut self, set: OperatorSet) -> bool {
		if !self.pays(cost_of_complete::<T>()) {
			return false;
		}
		let era = self.position.era;
		let (Phase::Sets { build: Some(build), .. }, Some(rules)) = (&mut self.position.phase, self.rules.take())
		else {
			return false;
		};
		let Build { total, frontier, lowest, .. } = core::mem::take(build);
		if lowest.is_none() && tables::says_nobody::<T>(set) {
			self.leave(set);
			return true;
		}
		let table = tables::complete::<T>(set, era, Outcome { total, frontier, lowest, policy: rules.policy });
		let words = merkle::root_words(set, era, table.root, table.total, table.members);
		let payload = merkle::abi_bytes(&words).to_vec();
		frame_system::Pallet::<T>::deposit_log(DigestItem::Consensus(merkle::ENGINE_ID, payload));
		self.roots = self.roots.saturating_sub(1);
		let tables::Table { members, total, root, .. } = table;
		Pallet::<T>::deposit_event(Event::TableReady { set, era, members, total, root });
		self.leave(set);
		true
	}

	fn prune(&mut self) -> bool {
		if !self.pays(T::WeightInfo::table_prune()) {
			return false;
		}
		let mut sets = match self.position.pruned {
			None => TableEras::<T>::iter_keys(),
			Some(last) => TableEras::<T>::iter_keys_from(TableEras::<T>::hashed_key_for(last)),
		};
		let is_over = |set: &OperatorSet| {
			let key = |set: &OperatorSet| TableEras::<T>::hashed_key_for(set);
			self.position.prune_until.is_some_and(|until| key(set) > key(&until))
		};
		match sets.next().filter(|set| !is_over(set)) {
			Some(set) => match tables::expired::<T>(set, self.position.era) {
				Some(era) => {
					self.position.leftover = tables::drop_oldest::<T>(set).then(|| Leftover::of((set, era)));
					// The set may have others, and is looked at again. Else its key is gone, and not to be passed again in this block.
					if !TableEras::<T>::contains_key(set) {
						self.position.pruned = Some(set);
					}
				},
				None => self.position.pruned = Some(set),
			},
			None => {
				self.position.pruned = None;
				self.position.prune_until = self.position.resumed_after.take();
				if self.position.prune_until.is_none() {
					self.position.phase = Phase::Done;
					Pallet::<T>::deposit_event(Event::TablesComplete { era: self.position.era });
				}
			},
		}
		true
	}
}

/// Enter a member that counts into the table of its set. Says how many vaults were looked at.
fn enter<T: Config>(
	build: &mut Build<T::AccountId>,
	rules: &Rules<T::AccountId>,
	at: SetMember<T::AccountId>,
	era: Era,
) -> u32 {
	let pledges = T::Stake::pledges(&at, era);
	// Those that count for nothing were looked at, too.
	let looked_at = u32::try_from(T::Stake::backers(&at).len()).unwrap_or(u32::MAX);
	let (stake, backers) = rules.weigh(pledges);
	if build.lowest.as_ref().is_none_or(|(_, lowest)| stake < *lowest) {
		build.lowest = Some((at.operator.clone(), stake));
	}
	if stake < rules.minimum {
		return looked_at;
	}
	let index = build.frontier.count();
	let leaf = merkle::leaf(&merkle::leaf_words(at.set, era, &at.operator, stake, index));
	// No more members count than a set may have, nor than the tree holds, and their values sum up to 128 bits at most; qed.
	match build.total.ensure_add(stake) {
		Ok(total) if build.frontier.append(leaf) => {
			build.total = total;
			tables::put_member::<T>(at.set, era, &at.operator, TableEntry { index, stake, backers });
		},
		_ => {
			defensive!("a set has more members than it may");
		},
	}
	looked_at
}

/// S1 and Y1 for the walk and for tables.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::{Memberships, OperatorSets, TableMembers, Tables};

	ensure!(Cursor::<T>::exists() == Cursor::<T>::try_get().is_ok(), "Y1: the cursor does not decode");
	let position = Cursor::<T>::get();
	let now = T::Clock::now();
	ensure!(position.era <= now, "S1: tables of an era that has not begun are made");
	let unfinished = position.unfinished();
	let leftover = position.leftover.map(|Leftover { set, era, .. }| (set, era));
	for (set, era) in [unfinished, leftover].into_iter().flatten() {
		ensure!(!Tables::<T>::contains_key(set, era), "S1: a table with a header is not complete");
	}
	if let (Some(at), Phase::Sets { build: Some(build), .. }) = (unfinished, &position.phase) {
		let count = TableMembers::<T>::iter_key_prefix(at).count();
		ensure!(u32::try_from(count) == Ok(build.frontier.count()), "S1: the walk has lost a member or repeated one");
	}
	tables::try_state::<T>(&[unfinished, leftover])?;
	if position.era == now && matches!(position.phase, Phase::Pruning | Phase::Done) {
		for (service, set, record) in OperatorSets::<T>::iter() {
			let set = OperatorSet { service, set };
			let due = record.memberships > 0;
			let counts = || Memberships::<T>::iter_prefix_values(set).any(|member| member.standing.counts_in(now));
			let has = Tables::<T>::contains_key(set, now);
			ensure!(has || !due || !counts(), "S1: an active set has no table though the walk is over");
		}
	}
	Ok(())
}
