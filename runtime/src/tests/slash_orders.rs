//! Slashes that are due, over the real vaults: in which order they are executed (X3, and DESIGN 4.3 of shared vaults), and how
//! late (R5).

use super::stage::{
	begin_era, check, claim, claimed, cut_of, deposit, execute, execute_due, go_to, holds, join, make_tables, member,
	now, open_set, open_set_with, open_vault, pass_eras, pledge, policy, record, report, signed, stage, withdraw,
	Member, OTHER, SET,
};
use crate::{configs::security::MaxLag, Restaking, Runtime};
use frame_support::{assert_ok, hypothetically};
use pallet_slashing::{Escrows, NextSlash, SlashEntries, Slashes};
use proptest::{
	prelude::*,
	test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use rampart_primitives::{
	Era, Eras, Fraction, OperatorSet, SlashId, TrancheId, VaultId, VaultKind, MAX_UNBONDING_ERAS,
};
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve};
use sp_runtime::Perbill;
use std::{cell::Cell, collections::BTreeMap};

/// In so many eras something is captured, and reported in the one after.
const CAPTURES: u32 = 4;
/// The curators of two vaults.
const VAULTS: [Sr25519Keyring; 2] = [Charlie, Dave];
/// A vault, to whom it pledges, and how many thousandths.
type Pledge = (VaultId, OperatorSet, Sr25519Keyring, u128);

/// Of which kind the vaults are, and what they pledge to whom: one to three members, the other to two.
struct Pledged {
	kind: VaultKind,
	pledges: [Pledge; 5],
	/// By how many units a tranche the orders may differ, where its stake is slashable for so many eras.
	apart: fn(Eras) -> u128,
}

const EXCLUSIVE: Pledged = Pledged {
	kind: VaultKind::Exclusive,
	pledges: [
		(0, SET, Charlie, 500),
		(0, SET, Dave, 300),
		(0, OTHER, Charlie, 200),
		(1, SET, Charlie, 400),
		(1, SET, Dave, 600),
	],
	// X3.
	apart: |unbonding| u128::from(unbonding.0 + 2),
};

/// All that there is twice, which is the most that these vaults may pledge.
const SHARED: Pledged = Pledged {
	kind: VaultKind::Shared,
	pledges: [
		(0, SET, Charlie, 1_000),
		(0, SET, Dave, 300),
		(0, OTHER, Charlie, 700),
		(1, SET, Charlie, 1_000),
		(1, SET, Dave, 1_000),
	],
	// Source: DESIGN 4.3.
	apart: |_| 3,
};

const MEMBERS: [(OperatorSet, Sr25519Keyring); 3] = [(SET, Charlie), (SET, Dave), (OTHER, Charlie)];
/// Those who come and go. Alice stays.
const STAKERS: [Sr25519Keyring; 3] = [Bob, Dave, Eve];
/// All slashes of a history together take less than the whole of what any member had, and of what any vault has, so none is
/// limited by what others left, however often that is pledged.
const MOST_PARTS: u32 = 920_000_000;
/// Histories, which are the same in every run unless `PROPTEST_CASES` asks for so many new ones.
const HISTORIES: u32 = 40;

#[derive(Clone, Debug)]
enum Act {
	/// Of so much.
	Deposit(VaultId, Sr25519Keyring, u128),
	/// Of so many percent of what he has.
	Withdraw(VaultId, Sr25519Keyring, u128),
}

/// A slash to be: of which member, of which era's capture, and how much.
#[derive(Clone, Debug)]
struct Fault {
	member: usize,
	era: u32,
	parts: u32,
}

#[derive(Clone, Debug)]
struct History {
	/// What happens in each era that is captured, and in the next one, after the reports.
	acts: Vec<Vec<Act>>,
	/// What is reported when all is captured.
	faults: Vec<Fault>,
	/// A pledge that its vault lowers then, and to how many percent.
	lowered: Option<(usize, u128)>,
}

fn act() -> impl Strategy<Value = Act> {
	let place = || (0..2u32, proptest::sample::select(&STAKERS[..]));
	prop_oneof![
		(place(), 1..1_000_000u128).prop_map(|((vault, who), amount)| Act::Deposit(vault, who, amount)),
		(place(), 1..=100u128).prop_map(|((vault, who), percent)| Act::Withdraw(vault, who, percent)),
	]
}

fn history() -> impl Strategy<Value = History> {
	let eras = usize::try_from(CAPTURES + 1).expect("a small number");
	let acts = proptest::collection::vec(proptest::collection::vec(act(), 0..4), eras);
	let fault = (0..MEMBERS.len(), 1..=CAPTURES, 1..=MOST_PARTS);
	let faults = proptest::collection::vec(fault, 2..=4);
	let lowered = proptest::option::of((0..EXCLUSIVE.pledges.len(), 0..100u128));
	(acts, faults, lowered).prop_map(|(acts, faults, lowered)| {
		let share = u32::try_from(faults.len()).expect("a small number");
		let fault = |(member, era, parts): (usize, u32, u32)| Fault { member, era, parts: parts.div_ceil(share) };
		History { acts, faults: faults.into_iter().map(fault).collect(), lowered }
	})
}

impl Act {
	/// Do it. Who has nothing there cannot take it out.
	fn play(&self) {
		match *self {
			Self::Deposit(vault, who, amount) => {
				assert_ok!(deposit(vault, who, amount, u32::MAX));
			},
			Self::Withdraw(vault, who, percent) => {
				let amount = holds(vault, who, None).0 * percent / 100;
				if amount > 0 {
					assert_ok!(withdraw(vault, who, amount));
				}
			},
		}
	}
}

/// Two vaults in era 0, with pledges that count from era 1 on. Gives for how long their stake stays slashable.
fn open_vaults(pledged: &Pledged) -> Eras {
	let unbonding = open_set(policy(CAPTURES, 0));
	open_set(policy(CAPTURES, 0));
	for curator in VAULTS {
		let vault = open_vault(curator, pledged.kind, unbonding);
		assert_ok!(deposit(vault, Alice, 3_000_001, 0));
		assert_ok!(deposit(vault, Bob, 700_001, 0));
	}
	assert_ok!(Restaking::accept_vault(signed(Charlie), 1));
	assert_ok!(Restaking::accept_vault(signed(Dave), 0));
	for (set, operator) in MEMBERS {
		join(&member(set, operator));
	}
	for (vault, set, operator, permille) in pledged.pledges {
		assert_ok!(pledge(vault, &member(set, operator), permille));
	}
	unbonding
}

impl History {
	/// From era 1 on, to the era in which all is due. Gives the slashes, in the order of the reports.
	fn play(&self, pledged: &Pledged) -> Vec<SlashId> {
		let (last, captured) = self.acts.split_last().expect("there are eras");
		for acts in captured {
			pass_eras(1);
			acts.iter().for_each(Act::play);
		}
		pass_eras(1);
		let mut slashes = vec![];
		for (evidence, fault) in (0..).zip(&self.faults) {
			let (set, operator) = MEMBERS[fault.member];
			let fraction = Fraction(Perbill::from_parts(fault.parts));
			slashes.push(NextSlash::<Runtime>::get());
			assert_ok!(report(&member(set, operator), Era(fault.era), fraction, evidence));
		}
		if let Some((n, percent)) = self.lowered {
			let (vault, set, operator, permille) = pledged.pledges[n];
			assert_ok!(pledge(vault, &member(set, operator), permille * percent / 100));
		}
		last.iter().for_each(Act::play);
		begin_era();
		make_tables();
		slashes
	}
}

/// What was taken: from each tranche, and by each slash from each vault.
#[derive(Debug, Default, PartialEq)]
struct Taken {
	from: BTreeMap<(VaultId, TrancheId), u128>,
	by: BTreeMap<(SlashId, VaultId), u128>,
}

impl Taken {
	fn of(slashes: &[SlashId]) -> Self {
		let mut taken = Self::default();
		for slash in slashes {
			for (vault, receipt) in Escrows::<Runtime>::iter_prefix(*slash) {
				taken.by.insert((*slash, vault), receipt.total.0);
				for (tranche, part) in receipt.parts.iter() {
					*taken.from.entry((vault, *tranche)).or_default() += part.0;
				}
			}
		}
		taken
	}

	/// By how much no tranche's loss differs.
	fn apart(&self, other: &Self) -> u128 {
		let loss = |taken: &Self, of: &(VaultId, TrancheId)| taken.from.get(of).copied().unwrap_or_default();
		let tranches = self.from.keys().chain(other.from.keys());
		tranches.map(|of| loss(self, of).abs_diff(loss(other, of))).max().unwrap_or_default()
	}

	/// Each slash takes its fraction of what was captured of each vault: a unit more at most, and so few less.
	fn check_due(&self, due: &BTreeMap<(SlashId, VaultId), u128>, few: u128) {
		assert!(self.by.keys().all(|of| due.contains_key(of)));
		for (of, due) in due {
			let by = self.by.get(of).copied().unwrap_or_default();
			assert!(by <= due + 1 && *due <= by + few, "{of:?} took {by} of {due}");
		}
	}
}

/// What each slash should take of each vault: its fraction, rounded up.
fn due(slashes: &[SlashId]) -> BTreeMap<(SlashId, VaultId), u128> {
	let mut due = BTreeMap::new();
	for id in slashes {
		let fraction = Slashes::<Runtime>::get(id).expect("it was reported").fraction;
		for (vault, captured) in SlashEntries::<Runtime>::get(id).expect("it is pending") {
			due.insert((*id, vault), fraction.0.mul_ceil(captured.stake.0));
		}
	}
	due
}

/// All orders of these; the first is as they are.
fn orders(slashes: &[SlashId]) -> Vec<Vec<SlashId>> {
	if slashes.is_empty() {
		return vec![vec![]];
	}
	let mut all = vec![];
	for n in 0..slashes.len() {
		let mut rest = slashes.to_vec();
		let first = rest.remove(n);
		all.extend(orders(&rest).into_iter().map(|rest| [vec![first], rest].concat()));
	}
	all
}

/// Gives how many orders were tried, and how far apart they were at most.
fn execute_in_all_orders(history: &History, pledged: &Pledged) -> (usize, u128) {
	let unbonding = open_vaults(pledged);
	let few = u128::from(unbonding.0 + 2);
	let slashes = history.play(pledged);
	let due = due(&slashes);
	let orders = orders(&slashes);
	let mut first: Option<Taken> = None;
	let mut apart = 0;
	for order in &orders {
		let taken = hypothetically!({
			for slash in order {
				assert_ok!(execute(*slash));
			}
			check();
			Taken::of(&slashes)
		});
		taken.check_due(&due, few);
		let by = first.as_ref().map_or(0, |first| first.apart(&taken));
		assert!(by <= (pledged.apart)(unbonding), "{order:?} took {taken:?}, and {first:?} was taken as they are");
		apart = apart.max(by);
		first.get_or_insert(taken);
	}

	// And the queue takes them as they are.
	execute_due();
	assert_eq!(Some(Taken::of(&slashes)), first);
	(orders.len(), apart)
}

fn try_all_orders(pledged: &Pledged) {
	let config = |cases| Config { cases, failure_persistence: None, ..Config::default() };
	let mut runner = match std::env::var("PROPTEST_CASES") {
		Ok(cases) => TestRunner::new(config(cases.parse().expect("PROPTEST_CASES is a number"))),
		Err(_) => TestRunner::new_with_rng(config(HISTORIES), TestRng::deterministic_rng(RngAlgorithm::ChaCha)),
	};
	let seen = Cell::new((0, 0));
	let outcome = runner.run(&history(), |history| {
		stage(|| {
			let (orders, apart) = execute_in_all_orders(&history, pledged);
			let (all, most) = seen.get();
			seen.set((all + orders, most.max(apart)));
		});
		Ok(())
	});
	if let Err(broken) = outcome {
		panic!("{broken}");
	}
	let (orders, apart) = seen.get();
	println!("{orders} orders, {apart} units apart at most");
	assert!(orders > 0);
}

/// X3.
#[test]
fn every_order_of_executing_what_is_due_takes_the_same_from_each_tranche() {
	try_all_orders(&EXCLUSIVE);
}

/// Two sets can want the same stake in a shared vault, and who is first gets it. While there is enough for both, order matters as
/// little as in exclusive ones.
#[test]
fn every_order_takes_the_same_from_each_tranche_of_shared_vaults_while_no_slash_is_limited() {
	try_all_orders(&SHARED);
}

/// Horizons and windows; what a set's span has to spare besides, and what its notice has.
fn windows() -> Vec<[u32; 4]> {
	let mut all = vec![];
	for horizon in 0..3 {
		for window in 0..3 {
			for spare in 0..2 {
				all.extend((0..2).map(|longer| [horizon, window, spare, longer]));
			}
		}
	}
	all
}

fn charlie() -> Member {
	member(SET, Charlie)
}

/// In a vault of Charlie's that is pledged to him from the next era on: all that Alice has leaves right after a capture, the fault is
/// reported in the last era in which it can be, and the slash that is due is executed `MaxLag` eras late.
fn cut_at_last(vault: VaultId, horizon: u32, window: u32) {
	assert_ok!(deposit(vault, Alice, 1_000, 0));
	assert_ok!(deposit(vault, Bob, 500, 0));
	join(&charlie());
	pass_eras(1);
	let fault = now();
	assert_ok!(withdraw(vault, Alice, 1_000));

	// given
	pass_eras(horizon);
	let percent = Fraction::from_percent(40);
	hypothetically!({
		pass_eras(1);
		let late = report(&charlie(), fault, percent, 1);
		assert_eq!(late, Err(pallet_slashing::Error::<Runtime>::TooLate.into()));
	});
	let slash = NextSlash::<Runtime>::get();
	assert_ok!(report(&charlie(), fault, percent, 1));

	// when the queue does nothing in the era in which it is due, nor in those of its lag until their end
	for _ in 0..window + 1 + MaxLag::get().0 {
		begin_era();
		make_tables();
		let early = claim(vault, Alice, fault);
		assert_eq!(early, Err(pallet_restaking::Error::<Runtime>::NotRipe.into()));
	}
	let free = fault.after(record(vault).unbonding_eras).next();
	hypothetically!({
		go_to(free);
		execute_due();
		assert_eq!(cut_of(slash), 0, "later, it would find nothing");
	});
	execute_due();

	// then
	assert_eq!(cut_of(slash), 600);
	assert_eq!((holds(vault, Alice, Some(fault)), holds(vault, Bob, None)), ((0, 600), (300, 0)));
	check();
	go_to(free);
	assert_eq!(claimed(vault, Alice, fault), 600);
}

/// R5.
#[test]
fn last_report_cuts_when_it_is_executed_late_in_every_vault_that_may_back_the_set() {
	stage(|| {
		let mut backed = 0;
		for [horizon, window, spare, longer] in windows() {
			let policy = policy(horizon, window);
			let span = Eras(policy.span().0 + spare);
			let least = Eras(span.0 + MaxLag::get().0);
			let notice = Eras(least.0 + longer);
			hypothetically!({
				assert_ok!(open_set_with(policy, span, notice));
				for unbonding in (1..=notice.0 + 1).map(Eras) {
					hypothetically!({
						let vault = open_vault(Charlie, VaultKind::Exclusive, unbonding);
						let pledged = pledge(vault, &charlie(), 1_000);
						if unbonding < least {
							assert_eq!(pledged, Err(pallet_services::Error::<Runtime>::UnbondsTooSoon.into()));
						} else if unbonding > notice {
							assert_eq!(pledged, Err(pallet_services::Error::<Runtime>::NoticeTooShort.into()));
						} else {
							assert_ok!(pledged);
							cut_at_last(vault, horizon, window);
							backed += 1;
						}
					});
				}
			});
		}
		// One vault where the notice is as short as it can be, and two where it is an era longer.
		assert_eq!(backed, 3 * 3 * 2 * (1 + 2));
	});
}

#[test]
fn last_report_cuts_when_it_is_executed_late_with_the_longest_windows() {
	stage(|| {
		let unbonding = open_set(policy(13, 13));
		assert_eq!(unbonding, Eras(MAX_UNBONDING_ERAS));
		let vault = open_vault(Charlie, VaultKind::Exclusive, unbonding);
		assert_ok!(pledge(vault, &charlie(), 1_000));
		cut_at_last(vault, 13, 13);
	});
}
