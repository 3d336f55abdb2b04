//! An independent model of memberships and keys: no dates, only what counts now and for how many eras more. What a set's terms
//! say, and who could be outbid, the test tells it.

use super::*;
use rampart_primitives::{Era, OperatorSet};
use std::collections::{BTreeMap, BTreeSet};

pub const OPERATORS: [AccountId; 3] = [OLGA, OTTO, ODA];
/// The first admits its members and keeps those that it removes out for two eras; the second is open and does not.
pub const SETS: [OperatorSet; 2] = [FIRST_SET, OperatorSet { service: 1, set: 1 }];
/// How many eras ahead both can oblige.
pub const OBLIGATION: u32 = 3;
/// How many keys there are in the world.
pub const KEYS: u8 = 4;
pub const HISTORY: u32 = 28;

#[derive(Clone, Debug)]
pub enum Step {
	Join(OperatorSet, AccountId),
	Admit(OperatorSet, AccountId),
	Leave(OperatorSet, AccountId),
	Remove(OperatorSet, AccountId),
	Reap(OperatorSet, AccountId),
	Oblige(OperatorSet, AccountId, u32),
	SetKey(OperatorSet, AccountId, u8),
	RetireKey(OperatorSet, AccountId, u8),
	PruneKey(OperatorSet, u8),
	Close(OperatorSet),
	WindUp(OperatorSet, AccountId),
	RemoveSet(OperatorSet),
	Register(AccountId),
	Deregister(AccountId),
	Turn(u32),
}

/// What binds in a set that there is.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
	/// Anyone joins by asking.
	pub open: bool,
	pub places: usize,
	pub cool_down: u32,
	pub obligation: u32,
}

/// How an operator stands to a set.
#[derive(Clone, Copy, Default, Debug)]
pub struct Member {
	/// It counts in this era.
	pub counts: bool,
	/// Both sides stand to it.
	pub stands: bool,
	/// In how many eras after this one it counts, when it does not stand.
	pub left: u32,
	/// In how many eras after this one it must count.
	obliged: u32,
	/// In how many eras, with this one, it may not ask.
	barred: u32,
	offer: Option<Party>,
	/// It ended in this era.
	ended_now: bool,
	place: bool,
	/// There is a record: it goes with an end that leaves nothing to know, or when it is reaped.
	pub record: bool,
}

impl Member {
	pub fn counts_next(&self) -> bool {
		self.stands || self.left > 0
	}

	fn is_over(&self) -> bool {
		self.record && !self.counts_next() && !self.counts && !self.ended_now && self.offer.is_none()
	}
}

/// A key in a set.
#[derive(Clone, Default, Debug)]
pub struct Key {
	/// The eras in which it was valid, as far as they are remembered, and this one.
	pub eras: BTreeSet<u32>,
	/// It is valid in the next era.
	pub open: bool,
	pub record: bool,
}

impl Key {
	/// The last era of each time that it came and went.
	fn runs(&self) -> Vec<u32> {
		self.eras.iter().filter(|era| !self.eras.contains(&(*era + 1))).copied().collect()
	}
}

#[derive(Default)]
pub struct Model {
	members: BTreeMap<(OperatorSet, AccountId), Member>,
	pub keys: BTreeMap<(OperatorSet, u8), Key>,
	/// Whose each key is.
	pub claims: BTreeMap<u8, AccountId>,
	/// Of every set that there is.
	pub rules: BTreeMap<OperatorSet, Rules>,
	/// Who is no operator any more, or not yet.
	pub strangers: BTreeSet<AccountId>,
	/// Who has so little stake that the one who asks in this step can take his place in a full set.
	pub outbid: Option<AccountId>,
	closed: BTreeSet<OperatorSet>,
	/// The first era in which nobody counts whose membership has ended.
	vacant_from: BTreeMap<OperatorSet, u32>,
	now: u32,
}

impl Model {
	pub fn member(&self, set: OperatorSet, operator: AccountId) -> Member {
		self.members.get(&(set, operator)).copied().unwrap_or_default()
	}

	fn put(&mut self, set: OperatorSet, operator: AccountId, member: Member) {
		self.members.insert(
			(set, operator),
			if member.record { member } else { Member { counts: false, ..Default::default() } },
		);
	}

	/// How many places are taken.
	pub fn taken(&self, set: OperatorSet) -> usize {
		self.members.iter().filter(|((s, _), member)| *s == set && member.place).count()
	}

	/// Whether the set is there and takes part in what is new.
	pub fn is_open(&self, set: OperatorSet) -> bool {
		self.rules.contains_key(&set) && !self.closed.contains(&set)
	}

	fn records(&self) -> impl Iterator<Item = (OperatorSet, AccountId)> + '_ {
		self.members.iter().filter(|(_, member)| member.record).map(|(at, _)| *at)
	}

	/// Whose place a newcomer to a full set takes: of who counts, and is not promised for longer.
	fn loser(&self, set: OperatorSet) -> Option<AccountId> {
		self.outbid.filter(|lowest| {
			let member = self.member(set, *lowest);
			member.stands && member.counts && member.obliged == 0
		})
	}

	fn consent(&mut self, set: OperatorSet, operator: AccountId, by: Party) -> bool {
		let member = self.member(set, operator);
		let Some(rules) = self.rules.get(&set).copied() else { return false };
		let open = by == Party::Operator && rules.open;
		let agreed = open || member.offer.is_some_and(|offer| offer != by);
		let full = agreed && !member.place && self.taken(set) >= rules.places;
		let loser = self.loser(set);
		let refused = self.closed.contains(&set)
			|| self.strangers.contains(&operator)
			|| member.stands
			|| (by == Party::Operator && member.barred > 0)
			|| (!agreed && member.offer == Some(by))
			|| (full && loser.is_none());
		if refused {
			return false;
		}
		let mut obliged = member.obliged;
		if let Some(loser) = loser.filter(|_| full) {
			self.end(set, loser, 0);
			// Who takes a place keeps it for an era.
			obliged = obliged.max(1);
		}
		let runs_on = member.counts || member.left > 0;
		let barred = if by == Party::Service { 0 } else { member.barred };
		let after = if agreed {
			Member { stands: true, left: 0, offer: None, place: true, record: true, barred, obliged, ..member }
		} else {
			Member { offer: Some(by), place: member.place && runs_on, record: true, barred, ..member }
		};
		self.put(set, operator, after);
		true
	}

	fn end(&mut self, set: OperatorSet, operator: AccountId, cool_down: u32) -> bool {
		let member = self.member(set, operator);
		if member.stands {
			let left = member.obliged;
			let barred = if cool_down > 0 { 1 + left + cool_down } else { member.barred };
			let record = member.counts || left > 0 || barred > 0;
			let after = Member { stands: false, left, barred, place: left > 0, ended_now: true, record, ..member };
			self.put(set, operator, after);
			if record {
				let vacant = self.vacant_from.entry(set).or_default();
				*vacant = (*vacant).max(self.now + 1 + left);
			}
			return true;
		}
		if member.offer.is_some() {
			self.put(set, operator, Member { offer: None, record: member.counts || member.left > 0, ..member });
			return true;
		}
		false
	}

	fn remove(&mut self, set: OperatorSet, operator: AccountId) -> bool {
		let Some(rules) = self.rules.get(&set) else { return false };
		self.end(set, operator, rules.cool_down)
	}

	fn reap(&mut self, set: OperatorSet, operator: AccountId, bars: bool) -> bool {
		let member = self.member(set, operator);
		let done = member.is_over() && !(bars && member.barred > 0);
		if done {
			self.members.remove(&(set, operator));
		}
		done
	}

	fn wind_up(&mut self, set: OperatorSet, operator: AccountId) -> bool {
		self.closed.contains(&set) && (self.end(set, operator, 0) || self.reap(set, operator, false))
	}

	fn oblige(&mut self, set: OperatorSet, operator: AccountId, ahead: u32) -> bool {
		let member = self.member(set, operator);
		let Some(rules) = self.rules.get(&set) else { return false };
		let done = member.stands && ahead <= rules.obligation && !self.closed.contains(&set);
		if done {
			self.put(set, operator, Member { obliged: member.obliged.max(ahead), ..member });
		}
		done
	}

	fn set_key(&mut self, set: OperatorSet, operator: AccountId, key: u8) -> bool {
		let now = self.now;
		let live = |(at, of): &(OperatorSet, u8)| *at == set && self.claims.get(of) == Some(&operator);
		let live = self.keys.iter().filter(|(at, key)| live(at) && key.open).count();
		let mut record = self.keys.get(&(set, key)).cloned().unwrap_or_default();
		let goes_on = record.eras.contains(&now);
		let past: Vec<_> = record.runs().into_iter().filter(|last| last + HISTORY < now).collect();
		let terms = record.runs().len() - past.len();
		let refused = !self.rules.contains_key(&set)
			|| self.strangers.contains(&operator)
			|| (self.closed.contains(&set) && !self.member(set, operator).counts_next())
			|| self.claims.get(&key).is_some_and(|owner| *owner != operator)
			|| record.open
			|| u32::try_from(live).unwrap() >= MAX_KEYS
			|| (terms >= 4 && !goes_on);
		if refused {
			return false;
		}
		for mut last in past {
			while record.eras.remove(&last) && last > 0 {
				last -= 1;
			}
		}
		record.open = true;
		record.record = true;
		self.keys.insert((set, key), record);
		self.claims.insert(key, operator);
		true
	}

	fn retire_key(&mut self, set: OperatorSet, operator: AccountId, key: u8) -> bool {
		let Some(owner) = self.claims.get(&key).copied() else { return false };
		let idle = self.closed.contains(&set) && !self.member(set, owner).counts_next();
		let theirs = owner == operator || idle;
		let Some(record) = self.keys.get_mut(&(set, key)).filter(|record| record.open && theirs) else { return false };
		record.open = false;
		record.record = !record.eras.is_empty();
		true
	}

	fn prune_key(&mut self, set: OperatorSet, key: u8) -> bool {
		let Some(record) = self.keys.get(&(set, key)) else { return false };
		let past = record.runs().into_iter().all(|last| last + HISTORY < self.now);
		let done = record.record && !record.open && past;
		if done {
			self.keys.remove(&(set, key));
		}
		done
	}

	/// A closed set goes when no record is left, and the last member's faults are too old to be punished.
	fn remove_set(&mut self, set: OperatorSet) -> bool {
		let empty = !self.records().any(|(at, _)| at == set)
			&& !self.keys.iter().any(|((at, _), key)| *at == set && key.record);
		let over = self.vacant_from.get(&set).is_none_or(|vacant| vacant + HISTORY <= self.now);
		let done = self.rules.contains_key(&set) && self.closed.contains(&set) && empty && over;
		if done {
			self.rules.remove(&set);
		}
		done
	}

	fn deregister(&mut self, operator: AccountId) -> bool {
		let busy = self.records().any(|(_, who)| who == operator);
		!busy && self.strangers.insert(operator)
	}

	fn turn(&mut self) {
		self.now += 1;
		for member in self.members.values_mut() {
			member.counts = member.counts_next();
			member.left = member.left.saturating_sub(1);
			member.obliged = member.obliged.saturating_sub(1);
			member.barred = member.barred.saturating_sub(1);
			member.ended_now = false;
		}
		for key in self.keys.values_mut().filter(|key| key.open) {
			key.eras.insert(self.now);
		}
	}

	/// Do a step, and say whether it is possible.
	pub fn apply(&mut self, step: &Step) -> bool {
		match *step {
			Step::Join(set, who) => self.consent(set, who, Party::Operator),
			Step::Admit(set, who) => self.consent(set, who, Party::Service),
			Step::Leave(set, who) => self.end(set, who, 0),
			Step::Remove(set, who) => self.remove(set, who),
			Step::Reap(set, who) => self.reap(set, who, true),
			Step::Oblige(set, who, ahead) => self.oblige(set, who, ahead),
			Step::SetKey(set, who, key) => self.set_key(set, who, key),
			Step::RetireKey(set, who, key) => self.retire_key(set, who, key),
			Step::PruneKey(set, key) => self.prune_key(set, key),
			Step::Close(set) => self.rules.contains_key(&set) && self.closed.insert(set),
			Step::WindUp(set, who) => self.wind_up(set, who),
			Step::RemoveSet(set) => self.remove_set(set),
			Step::Register(who) => self.strangers.remove(&who),
			Step::Deregister(who) => self.deregister(who),
			Step::Turn(eras) => {
				(0..eras).for_each(|_| self.turn());
				true
			},
		}
	}

	/// Whose a key is in an era of the history or the next one.
	pub fn key_owner(&self, set: OperatorSet, key: u8, era: Era) -> Option<AccountId> {
		let record = self.keys.get(&(set, key))?;
		let valid = if era.0 > self.now { record.open } else { record.eras.contains(&era.0) };
		valid.then(|| self.claims[&key])
	}

	/// How many memberships and how many deposits for keys there are.
	pub fn deposits(&self) -> (u64, u64) {
		let memberships = self.members.values().filter(|member| member.record).count();
		let keys = self.keys.values().filter(|key| key.record).count() + self.claims.len();
		(u64::try_from(memberships).unwrap(), u64::try_from(keys).unwrap())
	}
}
