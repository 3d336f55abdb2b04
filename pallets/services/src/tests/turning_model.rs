//! An independent model of stake tables, and of the rules by which stake counts: logs of what was announced and pledged, looked up
//! by era. What a table says is computed from what was so at the era's start, and compared from then on until it is pruned.

use super::{model::*, stakes::captured, *};
use codec::Encode;
use rampart_primitives::{AssetId, Era, Eras, InspectSets, OperatorSet, SetView, Value, VaultId};
use sp_core::H256;
use sp_io::hashing::{blake2_128, twox_64};
use std::collections::{BTreeMap, BTreeSet};

/// A value that changes at the start of eras, with each change that came, and one that is to come.
#[derive(Clone, Debug)]
pub struct Log<V>(Vec<(u32, V)>);

impl<V: Clone + PartialEq> Log<V> {
	pub fn new(value: V) -> Self {
		Self(vec![(0, value)])
	}

	pub fn at(&self, era: u32) -> &V {
		&self.0.iter().rev().find(|(from, _)| *from <= era).unwrap().1
	}

	fn waiting(&self, now: u32) -> Option<(u32, &V)> {
		self.0.last().filter(|(from, _)| *from > now).map(|(from, value)| (*from, value))
	}

	/// Let a value hold from an era on. It takes the place of a change to come.
	fn write(&mut self, value: V, from: u32, now: u32) {
		self.0.retain(|(era, _)| *era <= now);
		self.0.push((from, value));
	}

	/// The same, unless that is how it will be anyway. What hurts waits for the notice.
	fn announce(&mut self, value: V, now: u32, notice: u32, hurts: impl FnOnce(&V, &V) -> bool) -> bool {
		let news = self.0.last().is_none_or(|(_, last)| *last != value);
		if news {
			let from = if hurts(self.at(now), &value) { now + notice + 1 } else { now + 1 };
			self.write(value, from, now);
		}
		news
	}

	fn view(&self, now: u32) -> Dated<V> {
		let next = self.waiting(now).map(|(from, value)| Upcoming { from: Era(from), value: value.clone() });
		Dated { now: self.at(now).clone(), next }
	}
}

/// Which assets count, and for how many percent.
pub type Weights = BTreeMap<AssetId, u32>;

/// The rules of a set that there is.
#[derive(Clone, Debug)]
pub struct Book {
	pub terms: Log<MemberTerms>,
	pub assets: Log<Weights>,
	pub policy: Log<Policy<AccountId>>,
	pub notice: u32,
}

impl Book {
	fn rules(&self, now: u32) -> Rules {
		let present = self.terms.at(now);
		let announced = self.terms.waiting(now).map_or(present, |(_, terms)| terms);
		Rules {
			open: present.admission == Admission::Open,
			places: usize::try_from(present.max_members.min(announced.max_members)).unwrap(),
			cool_down: present.cool_down_eras.0,
			// Nobody is obliged into the era of something harder that is announced.
			obligation: self
				.harder_from(now)
				.map_or(u32::MAX, |from| from - now - 1)
				.min(present.max_obligation_eras.0),
		}
	}

	fn harder_from(&self, now: u32) -> Option<u32> {
		let policy =
			self.policy.waiting(now).filter(|(_, next)| is_harsher(self.policy.at(now), next)).map(|(from, _)| from);
		let terms =
			self.terms.waiting(now).filter(|(_, next)| is_stricter(self.terms.at(now), next)).map(|(from, _)| from);
		let assets = self.assets.waiting(now).map(|(from, _)| from);
		policy.into_iter().chain(terms).chain(assets).min()
	}
}

fn is_stricter(before: &MemberTerms, after: &MemberTerms) -> bool {
	after.minimum_stake > before.minimum_stake
		|| after.outbid_margin < before.outbid_margin
		|| after.cool_down_eras > before.cool_down_eras
		|| after.max_obligation_eras > before.max_obligation_eras
}

fn is_harsher(before: &Policy<AccountId>, after: &Policy<AccountId>) -> bool {
	after.slasher != before.slasher || after.sink != before.sink || after.max_fraction > before.max_fraction
}

/// What a table of an era is made of, but for the prices.
#[derive(Clone, Debug)]
struct Start {
	/// Who counts and who backs him, in the order of the storage keys.
	members: Vec<(AccountId, Vec<(VaultId, u128)>)>,
	minimum: u128,
	weights: Weights,
	policy: SetView<AccountId>,
}

/// A vault, its asset, what it counts for, and what it pledged.
type Backer = (VaultId, AssetId, u128, u128);

/// What a table says, from the block on that completed it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Content {
	/// In their order.
	members: Vec<(AccountId, u128, Vec<Backer>)>,
	lowest: Option<(AccountId, u128)>,
	policy: SetView<AccountId>,
	root: H256,
	block: u64,
}

impl Content {
	fn total(&self) -> u128 {
		self.members.iter().map(|(_, stake, _)| stake).sum()
	}

	/// What the chain says.
	fn stored(set: OperatorSet, era: u32) -> Option<Self> {
		let table = Tables::<Test>::get(set, Era(era))?;
		let entries: Vec<_> = TableMembers::<Test>::iter_prefix((set, Era(era))).collect();
		assert!(entries.iter().map(|(_, entry)| entry.index).eq(0..table.members), "somebody was lost or repeated");
		let members: Vec<_> = entries
			.into_iter()
			.map(|(operator, entry)| {
				let backer = |backer: &rampart_primitives::TableBacker| {
					let amount = backer.captured.stake.0;
					assert_eq!(backer.captured, captured(Era(era), amount));
					(backer.vault, backer.asset, backer.value.0, amount)
				};
				(operator, entry.stake.0, entry.backers.iter().map(backer).collect())
			})
			.collect();
		let lowest = table.lowest.map(|(operator, stake)| (operator, stake.0));
		let content = Self { members, lowest, policy: table.policy, root: table.root, block: table.block };
		assert_eq!(table.total.0, content.total());
		Some(content)
	}
}

/// The era in which the walk ran last, and how far it came.
#[derive(Debug)]
struct Walk {
	era: u32,
	/// It said that all is done.
	complete: bool,
	/// With which set it may have begun: the late one, or the one after it, if that had the whole era.
	firsts: Vec<OperatorSet>,
	/// The last set that got its table.
	last: Option<OperatorSet>,
	/// When the era is over: who counted somebody, and whether it got its table.
	ended: BTreeMap<OperatorSet, bool>,
}

impl Walk {
	fn new(era: u32, firsts: Vec<OperatorSet>) -> Self {
		Self { era, complete: false, firsts, last: None, ended: BTreeMap::new() }
	}

	/// Sets come in the order of the storage keys, beginning with the first one, and round.
	fn is_before(first: OperatorSet, one: OperatorSet, other: OperatorSet) -> bool {
		let order = |set| (place_of(set) < place_of(first), place_of(set));
		order(one) < order(other)
	}
}

/// The chain's own, which comes first when nobody is late.
const FIRST: OperatorSet = OperatorSet { service: 0, set: 0 };

/// Where a set's storage key is among all.
fn place_of(set: OperatorSet) -> ([u8; 8], u32, [u8; 8], u32) {
	let OperatorSet { service, set } = set;
	(twox_64(&service.encode()), service.swap_bytes(), twox_64(&set.encode()), set.swap_bytes())
}

/// Vaults 0 and 1 hold the first asset, 2 and 3 the second one, and so on.
pub fn asset_of(vault: VaultId) -> AssetId {
	vault / 2
}

pub struct World {
	pub people: Model,
	pub books: BTreeMap<OperatorSet, Book>,
	operators: Vec<AccountId>,
	pledges: BTreeMap<(OperatorSet, AccountId, VaultId), Log<u128>>,
	/// What each asset is worth, in tenths. What is missing is not known.
	market: BTreeMap<AssetId, u32>,
	/// The same as the walk took it last, and when.
	prices: BTreeMap<AssetId, (u32, Option<u32>)>,
	starts: BTreeMap<OperatorSet, Start>,
	/// Those that are ready and not pruned.
	tables: BTreeMap<OperatorSet, BTreeMap<u32, Content>>,
	walk: Walk,
}

impl World {
	/// In era 0, of which the walk is over.
	pub fn new(operators: &[AccountId], books: BTreeMap<OperatorSet, Book>, market: BTreeMap<AssetId, u32>) -> Self {
		// Asked for before there were any sets.
		let prices = Stakes::asked().into_iter().map(|(era, asset)| (asset, (era.0, market.get(&asset).copied())));
		let prices = prices.collect();
		let mut world = Self {
			people: Model::default(),
			books,
			operators: operators.to_vec(),
			pledges: BTreeMap::new(),
			market,
			prices,
			starts: BTreeMap::new(),
			tables: BTreeMap::new(),
			walk: Walk { complete: true, ..Walk::new(0, vec![FIRST]) },
		};
		world.begin_era();
		world
	}

	fn now() -> u32 {
		Now::get().0
	}

	fn pledged(&self, set: OperatorSet, operator: AccountId) -> Vec<(VaultId, u128)> {
		self.pledges
			.range((set, operator, 0)..=(set, operator, VaultId::MAX))
			.map(|((.., vault), log)| (*vault, *log.at(Self::now())))
			.collect()
	}

	/// What pledges count for, each for which there is something to say.
	fn weigh(&self, pledges: &[(VaultId, u128)], weights: &Weights) -> Vec<Backer> {
		let value = |vault, amount: u128| {
			let asset = asset_of(vault);
			let percent = u128::from(*weights.get(&asset)?);
			let price = self.prices.get(&asset).and_then(|(_, price)| *price).unwrap_or_default();
			Some((vault, asset, amount * u128::from(price) / 10 * percent / 100, amount))
		};
		pledges.iter().filter(|(_, amount)| *amount > 0).filter_map(|(vault, amount)| value(*vault, *amount)).collect()
	}

	/// What is so at the start of the era.
	fn begin_era(&mut self) {
		self.starts = self.books.keys().map(|set| (*set, self.start_of(*set))).collect();
	}

	fn start_of(&self, set: OperatorSet) -> Start {
		let (now, book) = (Self::now(), &self.books[&set]);
		let counting = self.operators.iter().filter(|operator| self.people.member(set, **operator).counts);
		let mut members: Vec<_> = counting.map(|operator| (*operator, self.pledged(set, *operator))).collect();
		members.sort_by_key(|(operator, _)| blake2_128(&operator.encode()));
		let policy = book.policy.at(now).clone();
		Start {
			members,
			minimum: book.terms.at(now).minimum_stake.0,
			weights: book.assets.at(now).clone(),
			policy: SetView { policy, notice_eras: Eras(book.notice) },
		}
	}

	/// A table by the era's start and the era's prices.
	fn content(&self, start: &Start, root: H256) -> Content {
		let stakes: Vec<_> = start
			.members
			.iter()
			.map(|(operator, pledges)| {
				let backers = self.weigh(pledges, &start.weights);
				(*operator, backers.iter().map(|(_, _, value, _)| value).sum::<u128>(), backers)
			})
			.collect();
		// Of those who have as little, the first.
		let lowest = stakes.iter().map(|(operator, stake, _)| (*operator, *stake)).min_by_key(|(_, stake)| *stake);
		let members = stakes.into_iter().filter(|(_, stake, _)| *stake >= start.minimum).collect();
		Content { members, lowest, policy: start.policy.clone(), root, block: System::block_number() }
	}

	/// The era has turned: what was not done of the one before is late.
	pub fn turn(&mut self) {
		let ended = Self::now() - 1;
		if self.walk.era == ended && !self.walk.complete {
			let counting = self.starts.iter().filter(|(_, start)| !start.members.is_empty());
			let reached = |set| self.has_table(set, ended);
			self.walk.ended = counting.map(|(set, _)| (*set, reached(*set))).collect();
		}
		assert!(self.people.apply(&Step::Turn(1)));
		self.begin_era();
	}

	fn has_table(&self, set: OperatorSet, era: u32) -> bool {
		self.tables.get(&set).is_some_and(|tables| tables.contains_key(&era))
	}

	fn newest(&self, set: OperatorSet) -> Option<(u32, &Content)> {
		self.tables.get(&set)?.last_key_value().map(|(era, content)| (*era, content))
	}

	/// The member with the least stake in the newest table, if the newcomer has more by the margin.
	fn outbid(&self, set: OperatorSet, newcomer: AccountId) -> Option<AccountId> {
		let now = Self::now();
		let book = self.books.get(&set)?;
		let (lowest, stake) = self.newest(set)?.1.lowest?;
		let backers = self.weigh(&self.pledged(set, newcomer), book.assets.at(now));
		let bid: u128 = backers.iter().map(|(_, _, value, _)| value).sum();
		let terms = book.terms.at(now);
		let parts = u128::from(terms.outbid_margin.0.deconstruct());
		let margin = (stake * parts).div_ceil(1_000_000_000);
		(bid >= terms.minimum_stake.0 && bid > stake && bid - stake >= margin).then_some(lowest)
	}

	fn refresh_rules(&mut self) {
		self.people.rules = self.books.iter().map(|(set, book)| (*set, book.rules(Self::now()))).collect();
	}

	/// A call about members, keys, operators or a set's end. Says whether it is possible.
	pub fn step(&mut self, step: &Step) -> bool {
		self.refresh_rules();
		self.people.outbid = match *step {
			Step::Join(set, who) | Step::Admit(set, who) => self.outbid(set, who),
			_ => None,
		};
		let done = self.people.apply(step);
		if let (Step::RemoveSet(set), true) = (step, done) {
			self.books.remove(set);
		}
		done
	}

	pub fn create(&mut self, set: OperatorSet, book: Book) {
		self.books.insert(set, book);
		self.starts.insert(set, self.start_of(set));
	}

	pub fn pledge(&mut self, set: OperatorSet, operator: AccountId, vault: VaultId, amount: u128) {
		let now = Self::now();
		self.pledges.entry((set, operator, vault)).or_insert(Log::new(0)).write(amount, now + 1, now);
	}

	pub fn price(&mut self, asset: AssetId, tenths: Option<u32>) {
		match tenths {
			Some(tenths) => self.market.insert(asset, tenths),
			None => self.market.remove(&asset),
		};
	}

	/// The book of a set that takes part in what is new.
	fn open_book(&mut self, set: OperatorSet) -> Option<&mut Book> {
		self.refresh_rules();
		self.books.get_mut(&set).filter(|_| self.people.is_open(set))
	}

	pub fn set_terms(&mut self, set: OperatorSet, terms: MemberTerms) -> bool {
		let taken = u32::try_from(self.people.taken(set)).unwrap();
		let Some(book) = self.open_book(set) else { return false };
		(1..=4).contains(&terms.max_members)
			&& taken <= terms.max_members
			&& terms.max_obligation_eras.0 <= book.notice
			&& book.terms.announce(terms, Self::now(), book.notice, is_stricter)
	}

	pub fn set_assets(&mut self, set: OperatorSet, weights: &Weights) -> bool {
		let Some(book) = self.open_book(set) else { return false };
		let valid = !weights.is_empty() && weights.values().all(|percent| *percent > 0);
		valid && book.assets.announce(weights.clone(), Self::now(), book.notice, |_, _| true)
	}

	pub fn set_policy(&mut self, set: OperatorSet, policy: Policy<AccountId>) -> bool {
		let Some(book) = self.open_book(set) else { return false };
		book.policy.announce(policy, Self::now(), book.notice, is_harsher)
	}

	/// Whether the tables of this era are all made and pruned.
	pub fn is_complete(&self) -> bool {
		self.walk.era == Self::now() && self.walk.complete
	}

	/// Whether anybody counts in a set that has no table of this era yet.
	pub fn waits_for_tables(&self) -> bool {
		let waits = |set| !self.has_table(set, Self::now());
		self.starts.iter().any(|(set, start)| !start.members.is_empty() && waits(*set))
	}

	/// What the chain said during a step, in which the walk ran or did not.
	pub fn hear(&mut self, events: &[Event<Test>], ran: bool) {
		let now = Self::now();
		for (era, asset) in Stakes::asked() {
			assert_eq!(era.0, now);
			let before = self.prices.insert(asset, (now, self.market.get(&asset).copied()));
			assert!(before.is_none_or(|(asked, _)| asked < now), "the price of {asset} was asked for twice in an era");
		}
		let late = |event: &&Event<Test>| matches!(event, Event::TablesLate { .. });
		let lates: Vec<_> = events.iter().filter(late).collect();
		if ran && self.walk.era < now {
			self.walk_turned(&lates);
		} else {
			assert!(lates.is_empty(), "{lates:?} in the midst of an era");
		}
		for event in events {
			match event {
				Event::TableReady { set, era, members, total, root } => {
					assert!(ran && era.0 == now && !self.is_complete());
					self.table_ready(*set, *members, *total, *root);
				},
				Event::TablesComplete { era } => {
					assert!(ran && era.0 == now && !self.is_complete());
					self.walk.complete = true;
				},
				_ => {},
			}
		}
		self.forget_pruned();
		if events.iter().any(|event| matches!(event, Event::TablesComplete { .. })) {
			self.check_complete();
		}
	}

	/// The walk is in an era for the first time: it says so if it left anybody out in the one in which it was before.
	fn walk_turned(&mut self, lates: &[&Event<Test>]) {
		let now = Self::now();
		let of_walk = |event: &&&Event<Test>| matches!(event, Event::TablesLate { era, .. } if era.0 == self.walk.era);
		let from = match lates.iter().find(of_walk) {
			Some(Event::TablesLate { from, .. }) => Some(*from),
			_ => None,
		};
		// Eras that the walk has never seen may be said to be late, once each.
		let mut eras = BTreeSet::new();
		for late in lates {
			if let Event::TablesLate { era, .. } = late {
				assert!((self.walk.era..now).contains(&era.0) && eras.insert(*era), "{late:?} in {now}");
			}
		}
		let unreached = self.walk.ended.values().any(|reached| !reached);
		assert!(from.is_none() || !self.walk.complete, "TablesLate after TablesComplete");
		assert!(from.is_some() || !unreached, "no TablesLate of {:?}", self.walk);
		let mut firsts = vec![FIRST];
		if let Some(from) = from {
			let ended = &self.walk.ended;
			let fits = |first: &OperatorSet| ended.iter().all(|(set, had)| *had == Walk::is_before(*first, *set, from));
			assert!(self.walk.firsts.iter().any(fits), "late from {from:?} on in {:?}", self.walk);
			let later = |set: &&OperatorSet| place_of(**set) > place_of(from);
			let next = self.books.keys().filter(later).min_by_key(|set| place_of(**set));
			let next = next.or_else(|| self.books.keys().min_by_key(|set| place_of(**set)));
			firsts = vec![from, next.copied().unwrap_or(FIRST)];
		}
		self.walk = Walk::new(now, firsts);
	}

	fn table_ready(&mut self, set: OperatorSet, members: u32, total: Value, root: H256) {
		let now = Self::now();
		let start = &self.starts[&set];
		assert!(self.prices.values().all(|(era, _)| *era == now), "a table by old prices");
		let content = self.content(start, root);
		assert_eq!(usize::try_from(members).unwrap(), content.members.len());
		assert_eq!(total.0, content.total());
		if let Some(last) = self.walk.last.replace(set) {
			self.walk.firsts.retain(|first| Walk::is_before(*first, last, set));
			assert!(!self.walk.firsts.is_empty(), "{set:?} was out of order");
		}
		assert_eq!(self.tables.entry(set).or_default().insert(now, content), None, "two tables of {set:?} in {now}");
	}

	/// What is pruned was old enough, and the oldest.
	fn forget_pruned(&mut self) {
		let now = Self::now();
		let mut pruned = vec![];
		for (set, tables) in &self.tables {
			let listed: Vec<_> = TableEras::<Test>::get(set).into_iter().map(|era| era.0).collect();
			let gone = tables.len() - listed.len();
			let known: Vec<_> = tables.keys().copied().collect();
			assert_eq!(known[gone..], listed, "tables of {set:?}");
			for (place, era) in known[..gone].iter().enumerate() {
				let speaks =
					place + 1 == known.len() && !tables[era].members.is_empty() && self.books.contains_key(set);
				assert!(now - era > HISTORY && !speaks, "{set:?} of {era} was pruned in {now}");
				pruned.push((*set, *era));
			}
		}
		for (set, era) in pruned {
			self.tables.get_mut(&set).unwrap().remove(&era);
		}
		self.tables.retain(|_, tables| !tables.is_empty());
	}

	/// All tables are there, and none that is too old.
	fn check_complete(&self) {
		let now = Self::now();
		for (set, start) in &self.starts {
			let done = self.has_table(*set, now);
			assert!(done || start.members.is_empty(), "{set:?} has no table of {now}");
			let speaks = self.newest(*set).is_some_and(|(_, table)| !table.members.is_empty());
			assert!(done || !speaks || !self.books.contains_key(set), "{set:?} has an old table of somebody");
		}
		for (set, tables) in &self.tables {
			let newest =
				self.newest(*set).filter(|(_, table)| !table.members.is_empty() && self.books.contains_key(set));
			for era in tables.keys().filter(|era| now - **era > HISTORY) {
				assert!(newest.is_some_and(|(newest, _)| newest == *era), "{set:?} of {era} is left in {now}");
			}
		}
	}

	/// The chain says what the model says: of every table that there is, to every reader.
	pub fn check_tables(&self) {
		let now = Self::now();
		let count: usize = self.tables.values().map(BTreeMap::len).sum();
		assert_eq!(Tables::<Test>::iter_keys().count(), count);
		for (set, tables) in &self.tables {
			for (era, content) in tables {
				assert_eq!(Content::stored(*set, *era).as_ref(), Some(content), "{set:?} of {era} in {now}");
			}
		}
		for set in self.books.keys().chain(self.tables.keys()) {
			let tables = self.tables.get(set);
			let newest = |era: u32| tables.and_then(|tables| tables.range(..=era).next_back());
			for era in (now.saturating_sub(HISTORY)..=now).chain([u32::MAX]) {
				let found = Services::table(*set, Some(Era(era)));
				let said = found.map(|table| (table.era.0, table.total.0, table.root, table.policy));
				let known = newest(era);
				let known = known.map(|(era, table)| (*era, table.total(), table.root, table.policy.clone()));
				assert_eq!(said, known, "{set:?} at {era} in {now}");
			}
			// What is being made is nobody's to read.
			let of_now = tables.and_then(|tables| tables.get(&now));
			let members = of_now.map_or(vec![], |table| table.members.clone());
			let members: Vec<_> = members.into_iter().map(|(operator, stake, _)| (operator, Value(stake))).collect();
			assert_eq!(Services::page(*set, Era(now), None, u32::MAX), members);
		}
	}

	/// What is in force in each set, what is announced, and that no more count than may.
	pub fn check_books(&self) {
		let now = Self::now();
		for (set, book) in &self.books {
			let view = Services::operator_set(*set).unwrap();
			assert_eq!(view.terms, book.terms.view(now));
			assert_eq!(view.policy, book.policy.view(now));
			let assets = book.assets.view(now);
			let next = assets.next.map(|next| Upcoming { from: next.from, value: accepted(&next.value) });
			assert_eq!(view.assets, Dated { now: accepted(&assets.now), next });
			let count = u32::try_from(Services::members(*set).len()).unwrap();
			assert!(count <= book.terms.at(now).max_members, "more members count than {set:?} allows");
		}
		assert_eq!(OperatorSets::<Test>::iter_keys().count(), self.books.len());
	}
}

/// As the chain takes them.
pub fn accepted(weights: &Weights) -> rampart_primitives::AcceptedAssets {
	let weights: Vec<_> = weights.iter().map(|(asset, percent)| (*asset, u64::from(*percent))).collect();
	assets(&weights)
}
