//! Scenarios of Symbiotic's slashers, played with the real vaults, tables and slashes of this runtime.
//!
//! `data/symbiotic-scenarios.json` holds them as they were recorded from the original's tests (`source`): what is there at first,
//! and steps with their outcome, in seconds since the vault was made. Each test walks along all steps of one. Where our rules are
//! the same, so must the amounts be, to the unit. Where they differ on purpose the test says so, and what ours gives:
//!
//! - *Eras.* Stake is captured at the start of an era, and all times are whole eras. `t0` is the start of era 1, the first in which a
//!   pledge counts. A slash that is reported in era r is due in era r + window + 1, so that every window has its full eras, and is
//!   executed by the queue, or by anybody.
//! - *Order.* The capture of a slash may be older than that of another which was executed before it, and none is lost by that. In
//!   exclusive vaults slashes commute (X3): any order gives the same cuts, within `k + 2` units a tranche, unless one is limited by
//!   what is left. In shared vaults two sets can want the same stake, and who is first gets it.
//! - *Reports share the whole.* What is asked for above what is left is capped, or refused, when it is reported, not when it is
//!   executed; what a veto or a cancellation gives back can be reported again.
//! - *Vetoes in part*, by a threshold of resolvers, and *cancellation* by the reporter.

use super::stage::{
	begin_era, cancel, cut_of, deposit, execute, execute_due, holds, join, make_tables, member, now, open_set,
	open_vault, pass_eras, pledge, policy, record, report, resolvers, signed, stage, veto, Member, OTHER, OWNER,
	RESOLVER, SET, VAULT,
};
use crate::{AccountId, Runtime, Services, Slashing};
use frame_support::{assert_ok, hypothetically};
use pallet_slashing::{NextSlash, SlashState};
use rampart_primitives::{Era, Eras, Fraction, InspectSets, Policy, ReportFault, Resolvers, SlashId, Stake, VaultKind};
use serde_json::{json, Value};
use sp_core::H256;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave};
use sp_runtime::{DispatchResult, Perbill};

type Error = pallet_slashing::Error<Runtime>;

const NOTHING: Fraction = Fraction(Perbill::zero());

/// A recorded scenario: what it starts with, and the steps that were not taken yet.
struct Recorded {
	id: &'static str,
	setup: Value,
	steps: std::vec::IntoIter<Value>,
}

impl Recorded {
	fn open(id: &'static str) -> Self {
		let all: Vec<Value> =
			serde_json::from_str(include_str!("data/symbiotic-scenarios.json")).expect("the file is JSON");
		let found = all.into_iter().find(|scenario| scenario["id"] == id).expect("it is recorded");
		let steps = found["steps"].as_array().expect("a scenario has steps").clone();
		Self { id, setup: found["setup"].clone(), steps: steps.into_iter() }
	}

	/// The next step, which must be this one: what it says besides its name.
	fn step(&mut self, name: &str) -> Vec<Value> {
		let step = self.steps.next().unwrap_or_default();
		let mut parts = step.as_array().cloned().unwrap_or_default();
		assert!(!parts.is_empty(), "{} has no more steps", self.id);
		assert_eq!(parts.remove(0), name, "{}", self.id);
		parts
	}

	/// The next step, which must be a slash: how much is asked for, and the rest.
	fn slash(&mut self) -> (u128, Value) {
		let step = self.step("slash");
		(number(&step[0]), step[1].clone())
	}

	/// The next step, which must be about the request of this number: the rest.
	fn about(&mut self, name: &str, request: SlashId) -> Value {
		let step = self.step(name);
		assert_eq!(step[0], request, "{}", self.id);
		step[1].clone()
	}

	/// All steps were taken.
	fn end(mut self) {
		assert_eq!(self.steps.next(), None, "{}", self.id);
	}
}

fn number(value: &Value) -> u128 {
	value.as_u64().expect("a number").into()
}

fn numbers(values: &Value) -> Vec<u128> {
	values.as_array().expect("numbers").iter().map(number).collect()
}

/// `"t0+7"`, `"now-7"`, `"t0"` or `"now"`, in seconds since t0.
fn seconds(time: &Value, now: u32) -> u32 {
	let text = time.as_str().expect("a time");
	let (from, by) = text.split_at(text.find(['+', '-']).unwrap_or(text.len()));
	let from: i64 = if from == "now" { now.into() } else { 0 };
	let by: i64 = if by.is_empty() { 0 } else { by.parse().expect("seconds") };
	u32::try_from(from + by).expect("a time after t0")
}

/// The era of a time, where an era lasts so many seconds.
fn era_of(seconds: u32, length: u32) -> Era {
	Era(1 + seconds / length)
}

fn charlie() -> Member {
	member(SET, Charlie)
}

fn part(amount: u128, of: u128) -> Fraction {
	Fraction(Perbill::from_rational(amount, of))
}

/// A report of so much of the 1 000 units that were captured in an era.
fn report_of_1000(amount: u128, era: Era, evidence: u64) -> DispatchResult {
	report(&charlie(), era, part(amount, 1_000), evidence)
}

/// The original refuses by this name, and ours does by that error.
fn both_refuse(recorded: &Value, name: &str, ours: DispatchResult, error: Error) {
	assert_eq!(recorded["err"], name);
	assert_eq!(ours, Err(error.into()));
}

/// What a slash of all that was captured in an era would take now.
fn slashable(at: &Member, era: Era) -> u128 {
	let cuts = Slashing::simulate(at.clone(), era, Fraction::one()).expect("it was captured");
	cuts.iter().map(|cut| cut.amount.0).sum()
}

/// What backs a member by the table of that very era.
fn stake_at(at: &Member, era: Era) -> u128 {
	Services::member(at, era).filter(|entry| entry.era == era).map_or(0, |entry| entry.stake.0)
}

fn state_of(slash: SlashId) -> SlashState {
	Slashing::slash(slash).expect("it is on record").state
}

/// Era 1, with a vault like the original's: all of its stake is pledged to each who wants it. It is Alice's.
fn restaked(policy: Policy<AccountId>, stake: u128, story: impl FnOnce()) {
	stage(|| {
		let unbonding = open_set(policy);
		assert_eq!(open_vault(Charlie, VaultKind::Shared, unbonding), VAULT);
		assert_ok!(deposit(VAULT, Alice, stake, 0));
		assert_ok!(pledge(VAULT, &charlie(), 1_000));
		join(&charlie());
		pass_eras(1);
		story();
	});
}

#[test]
fn v9_operator_who_left_answers_for_what_backed_him_before() {
	let mut v9 = Recorded::open("V9");
	// An era is a second here.
	let era = |time: &Value| era_of(seconds(time, 0), 1);
	let stake = number(&v9.setup["stake"]);
	restaked(policy(1, 0), stake, || {
		// The original makes an operator wait before he leaves. Ours need not: who leaves in the era in which he joined never
		// counts, and backs nothing.
		assert_eq!(v9.step("opt_out_same_block")[0]["err"], "OptOutCooldown");
		let dave = member(SET, Dave);
		join(&dave);
		assert_ok!(Services::leave(signed(Dave), SET));
		pass_eras(1);
		assert_eq!(stake_at(&dave, now()), 0);
		assert_eq!(report(&dave, now(), Fraction::one(), 0), Err(Error::NotInTable.into()));

		// who leaves during an era counts to its end: ours asks in the era before
		let left = era(&v9.step("opt_out_at")[0]);
		pass_eras(left.since(now()).0 - 1);
		assert_ok!(Services::leave(signed(Charlie), SET));
		pass_eras(1);
		assert_eq!(now(), left);
		for _ in 0..2 {
			let step = v9.step("stakeAt");
			assert_eq!(stake_at(&charlie(), era(&step[0])), number(&step[1]));
		}

		let (amount, details) = v9.slash();
		assert_ok!(report(&charlie(), era(&details["capture"]), part(amount, stake), 0));
		let (amount, refused) = v9.slash();
		let late = report(&charlie(), era(&refused["capture"]), part(amount, stake), 1);
		both_refuse(&refused, "InsufficientSlash", late, Error::NotInTable);
		pass_eras(1);
		assert_eq!(cut_of(0), number(&details["nominal"]));
	});
	v9.end();
}

#[test]
fn v10_captures_are_judged_by_their_age_and_cut_in_any_order() {
	let mut v10 = Recorded::open("V10");
	// An era is ten seconds here, and it is t0 + 110 s: what the original can slash for 100 s can be reported for ten eras.
	let era = |time: &Value| era_of(seconds(time, 110), 10);
	restaked(policy(10, 0), number(&v10.setup["stake"]), || {
		pass_eras(11);
		let captured = |details: &Value| era(&details["capture"]);
		let (amount, details) = v10.slash();
		both_refuse(&details, "InvalidCaptureTimestamp", report_of_1000(amount, captured(&details), 0), Error::TooLate);

		// The original takes no capture of this moment. Ours is of the era's start, which is over; of one to come there is none.
		let (amount, details) = v10.slash();
		assert_eq!(captured(&details), now());
		hypothetically!({
			assert_ok!(report_of_1000(amount, now(), 0));
		});
		both_refuse(&details, "InvalidCaptureTimestamp", report_of_1000(amount, now().next(), 0), Error::EraNotBegun);

		for slash in 0..2 {
			let (amount, details) = v10.slash();
			assert_ok!(report_of_1000(amount, captured(&details), slash));
			hypothetically!({
				pass_eras(1);
				assert_eq!(cut_of(slash), number(&details["nominal"]));
			});
		}
		pass_eras(1);

		// The original cuts no capture that is older than one that was cut. Ours does, in whatever order.
		let (amount, details) = v10.slash();
		assert_eq!(details["err"], "InsufficientSlash");
		let step = v10.step("slashable");
		let later = era(&step[0]);
		assert_eq!(slashable(&charlie(), later), number(&step[1]));
		assert_ok!(report_of_1000(amount, captured(&details), 2));
		pass_eras(1);
		assert_eq!(cut_of(2), amount);
		assert_eq!(slashable(&charlie(), later), number(&step[1]) - amount);
	});
	v10.end();
}

#[test]
fn v11_newcomer_shares_a_slash_of_what_was_there_before_him() {
	let mut v11 = Recorded::open("V11");
	// An era is twelve seconds here, so that Bob comes between the captures of eras 1 and 2.
	let era = |time: &Value| era_of(seconds(time, 0), 12);
	let step = v11.step("deposit");
	assert_eq!(step[0], "alice");
	restaked(policy(8, 0), number(&step[1]), || {
		assert_eq!(era(&v11.step("at")[0]), now());
		let step = v11.step("deposit");
		assert_ok!(deposit(VAULT, Bob, number(&step[1]), 0));
		pass_eras(1);

		// The second is capped by what is left of the capture, and nothing is left for the third: ours says so at once.
		let mut nominal = vec![];
		for evidence in 0..2 {
			let (amount, details) = v11.slash();
			assert_ok!(report_of_1000(amount, era(&details["capture"]), evidence));
			nominal.push(number(&details["nominal"]));
		}
		let accepted = Slashing::slash(1).map(|slash| slash.accepted);
		assert_eq!(accepted, Some(part(nominal[1], 1_000)));
		let (amount, details) = v11.slash();
		let third = report_of_1000(amount, era(&details["capture"]), 2);
		both_refuse(&details, "InsufficientSlash", third, Error::WholeReported);
		pass_eras(1);
		assert_eq!(vec![cut_of(0), cut_of(1)], nominal);

		let state = &v11.step("state")[0];
		let pool = record(VAULT).active;
		assert_eq!(pool.assets.0, number(&state["active_stake"]));
		assert_eq!(pool.shares.0, number(&state["active_shares"]));
		let balances = &v11.step("balances")[0];
		assert_eq!(holds(VAULT, Alice, None).0, number(&balances["alice"]));
		assert_eq!(holds(VAULT, Bob, None).0, number(&balances["bob"]));
		let step = v11.step("slashable");
		assert_eq!(slashable(&charlie(), era(&step[0])), number(&step[1]));
	});
	v11.end();
}

/// The policy of the original's slasher with vetoes, where an era is 20 s: of the 100 s in which stake can be slashed, the last
/// 20 s are for the veto.
fn with_vetoes() -> Policy<AccountId> {
	policy(4, 1)
}

#[test]
fn s2_request_must_leave_time_for_the_veto() {
	let mut s2 = Recorded::open("S2");
	let present = seconds(&s2.setup["now"], 0);
	let era = |details: &Value| era_of(seconds(&details["capture"], present), 20);
	restaked(with_vetoes(), 1_000, || {
		pass_eras(5);
		assert_eq!(now(), era_of(present, 20));
		let details = &s2.step("request")[0];
		both_refuse(details, "InvalidCaptureTimestamp", report_of_1000(1, era(details), 0), Error::TooLate);
		for evidence in 0..2 {
			let details = &s2.step("request")[0];
			assert_eq!(u128::from(NextSlash::<Runtime>::get()), number(&details["index"]));
			assert_ok!(report_of_1000(1, era(details), evidence));
		}

		// The original takes no capture of this moment. Ours is of the era's start, which is over.
		let details = &s2.step("request")[0];
		assert_eq!(era(details), now());
		hypothetically!({
			assert_ok!(report_of_1000(1, now(), 2));
		});
		both_refuse(details, "InvalidCaptureTimestamp", report_of_1000(1, now().next(), 2), Error::EraNotBegun);
	});
	s2.end();
}

/// What S3 does not name: of the request that is vetoed, and of the last one.
const ANY: u128 = 100;

/// The requests of S3, all in the era of their capture: slashes 0 to 2.
fn requests_of_s3(s3: &Recorded) {
	let amount = |ask: &Value| ask.as_u64().map_or(ANY, u128::from);
	let asked: Vec<u128> = s3.setup["requests"].as_array().expect("requests").iter().map(amount).collect();
	assert_eq!(era_of(seconds(&s3.setup["capture"], 0), 20), now());
	assert_eq!(era_of(seconds(&s3.setup["requested_at"], 0), 20), now());
	for (evidence, amount) in (0..).zip(&asked[..3]) {
		assert_ok!(report_of_1000(*amount, now(), evidence));
	}
	// The original asks what is left when a slash is executed: 700 for the third, nothing for the fourth. With ours, the third gets
	// what the two before it leave, and the fourth is refused.
	let accepted = Slashing::slash(2).map(|slash| slash.accepted);
	assert_eq!(accepted, Some(part(1_000 - asked[0] - ANY, 1_000)));
	assert_eq!(report_of_1000(asked[3], now(), 3), Err(Error::WholeReported.into()));
}

#[test]
fn s3_request_is_vetoed_in_its_window_and_executed_after_it() {
	let mut s3 = Recorded::open("S3");
	let stake = number(&s3.setup["stake"]);
	restaked(with_vetoes(), stake, || {
		requests_of_s3(&s3);
		pass_eras(1);
		assert_eq!(era_of(seconds(&s3.step("at")[0], 0), 20), now());
		both_refuse(&s3.about("execute", 0), "VetoPeriodNotEnded", execute(0), Error::NotDue);
		both_refuse(&s3.about("veto", 0), "NotResolver", veto(Bob, 0, NOTHING), Error::NotResolver);
		assert_eq!(s3.about("veto", 1)["by"], "resolver");
		assert_ok!(veto(RESOLVER, 1, NOTHING));
		assert_eq!(state_of(1), SlashState::Vetoed);
		// What the vetoed one would have taken can be reported again.
		assert_ok!(report_of_1000(900, Era(1), 4));
		assert_eq!(Slashing::slash(3).map(|slash| slash.accepted), Some(part(ANY, 1_000)));

		// The original's window ends 20 s after the request, ours with the whole era after that of the request.
		assert_eq!(s3.step("at")[0], "t0+30");
		begin_era();
		make_tables();
		both_refuse(&s3.about("veto", 0), "VetoPeriodEnded", veto(RESOLVER, 0, NOTHING), Error::WindowOver);
		// In the original the slasher executes. With ours anybody may, and the queue does.
		assert_eq!(s3.about("execute", 0)["err"], "NotNetworkMiddleware");
		assert_ok!(execute(0));
		assert_eq!(cut_of(0), number(&s3.about("execute", 0)["slashed"]));
		both_refuse(&s3.about("execute", 1), "SlashRequestCompleted", execute(1), Error::NothingToDo);
		assert_ok!(execute(2));
		pass_eras(1);
		assert_eq!(cut_of(2) + cut_of(3), number(&s3.about("execute", 2)["slashed"]));
		assert_eq!(record(VAULT).active.assets, Stake::ZERO);

		// The fourth was refused already. What comes of one that is too late: see S4.
		assert_eq!(s3.step("at")[0], "t0+105");
		assert_eq!(s3.about("execute", 3)["err"], "InsufficientSlash");
		assert_eq!(s3.step("at")[0], "t0+106");
		assert_eq!(s3.about("execute", 3)["err"], "SlashPeriodEnded");
	});
	s3.end();
}

/// Not in the original, where a veto is of all or nothing, and a request is executed or vetoed.
#[test]
fn s3_resolver_can_leave_a_part_and_the_reporter_can_take_it_back() {
	let s3 = Recorded::open("S3");
	restaked(with_vetoes(), number(&s3.setup["stake"]), || {
		requests_of_s3(&s3);

		// when 300 becomes 100, and 600 is taken back
		assert_ok!(veto(RESOLVER, 0, part(100, 1_000)));
		assert_eq!(cancel(Bob, 2), Err(Error::NotReporter.into()));
		assert_ok!(cancel(OWNER, 2));
		assert_eq!(state_of(2), SlashState::Cancelled);

		// then all that 100 and 100 leave can be reported again
		assert_ok!(report_of_1000(900, now(), 5));
		assert_eq!(Slashing::slash(3).map(|slash| slash.accepted), Some(part(800, 1_000)));
		pass_eras(2);
		assert_eq!([0, 1, 2, 3].map(cut_of), [100, 100, 0, 800]);
	});
}

#[test]
fn s4_last_request_is_executed_before_its_capture_expires() {
	let mut s4 = Recorded::open("S4");
	restaked(with_vetoes(), 1_000, || {
		let fault = now();
		assert_eq!(era_of(seconds(&s4.setup["capture"], 0), 20), fault);
		let requested = era_of(seconds(&s4.setup["requested_at"], 0), 20);
		pass_eras(requested.since(now()).0);
		hypothetically!({
			pass_eras(1);
			assert_eq!(report_of_1000(300, fault, 0), Err(Error::TooLate.into()));
		});
		assert_ok!(report_of_1000(300, fault, 0));

		pass_eras(1);
		assert_eq!(era_of(seconds(&s4.step("at")[0], 0), 20), now());
		both_refuse(&s4.about("execute", 0), "VetoPeriodNotEnded", execute(0), Error::NotDue);

		// The original leaves one second to execute it. Ours leaves the whole era in which it is due, and `MaxLag` more.
		assert_eq!(s4.step("at")[0], "t0+105");
		let slashed = number(&s4.about("execute", 0)["slashed"]);
		begin_era();
		make_tables();
		hypothetically!({
			execute_due();
			assert_eq!(cut_of(0), slashed);
		});
		begin_era();
		make_tables();
		hypothetically!({
			begin_era();
			assert_ok!(execute(0));
			assert_eq!((cut_of(0), state_of(0)), (0, SlashState::Settled));
		});
		assert_ok!(execute(0));
		assert_eq!(cut_of(0), slashed);
	});
	s4.end();
}

#[test]
fn s5_nobody_vetoes_when_the_capture_knew_no_resolver() {
	let mut s5 = Recorded::open("S5");
	let refused = s5.about("veto", 0);
	let executed = s5.about("execute", 0);
	let slashed = number(&executed["slashed"]);
	let unresolved = || Policy { resolvers: Resolvers::default(), accepts_proofs: true, ..policy(0, 1) };

	// With no resolver at all.
	restaked(unresolved(), 1_000, || {
		hypothetically!({
			assert_ok!(report_of_1000(slashed, now(), 0));
			both_refuse(&refused, "NoResolver", veto(RESOLVER, 0, NOTHING), Error::NotResolver);
			// The original executes it at once. Ours keeps the window, in which the reporter can still take it back.
			assert_eq!(execute(0), Err(Error::NotDue.into()));
			pass_eras(2);
			assert_eq!(cut_of(0), slashed);
		});

		// At once is what a proof on chain is executed.
		assert_eq!(executed["when"], "immediately");
		let evidence = H256::from_low_u64_be(1);
		assert_ok!(Slashing::report_objective(None, &charlie(), now(), part(slashed, 1_000), evidence));
		execute_due();
		assert_eq!(cut_of(0), slashed);
	});

	// With one that is there when the slash is pending, and was not at the capture.
	restaked(unresolved(), 1_000, || {
		let later = Policy { resolvers: resolvers(&[RESOLVER]), ..unresolved() };
		assert_ok!(Services::set_policy(signed(OWNER), SET, later));
		pass_eras(3);
		assert_ok!(report_of_1000(slashed, now(), 0));
		pass_eras(1);
		assert_eq!(resolvers_in_force(), resolvers(&[RESOLVER]));
		both_refuse(&refused, "NoResolver", veto(RESOLVER, 0, NOTHING), Error::NotResolver);
		pass_eras(1);
		assert_eq!(cut_of(0), slashed);
	});
	s5.end();
}

fn resolvers_in_force() -> Resolvers<AccountId> {
	Services::operator_set(SET).expect("it was opened").policy.now.resolvers
}

/// The resolvers that are announced, and from when on.
fn resolvers_to_come() -> Option<(Era, Resolvers<AccountId>)> {
	let policy = Services::operator_set(SET).expect("it was opened").policy;
	policy.next.map(|next| (next.from, next.value.resolvers))
}

#[test]
fn s6_other_resolvers_wait_for_the_notice() {
	let mut s6 = Recorded::open("S6");
	// An era is an epoch of the original, 100 s, and the notice its delay.
	let era = |time: &Value| era_of(seconds(time, 0), 100);
	let set = |who: &[Sr25519Keyring]| {
		let policy = Policy { resolvers: resolvers(who), ..policy(0, 1) };
		Services::set_policy(signed(OWNER), SET, policy)
	};
	let (first, second, none) = ([RESOLVER], [Dave], []);
	stage(|| {
		// With ours the first is there from the set's creation on.
		assert_eq!(open_set(policy(0, 1)), Eras(u32::try_from(number(&s6.setup["delay"])).expect("it is small")));
		assert_eq!(s6.step("set_resolver"), [json!("R"), json!("t0"), json!({ "effective": "t0" })]);
		assert_eq!((resolvers_in_force(), resolvers_to_come()), (resolvers(&first), None));

		// The original counts the epoch of the announcement. Ours gives notice of whole eras. The later one replaces the one before.
		for (name, who) in [("R2", &second[..]), ("zero", &none[..])] {
			pass_eras(1);
			let step = s6.step("set_resolver");
			assert_eq!(step[0], name);
			assert_eq!(era(&step[1]), now());
			assert_ok!(set(who));
			let from = era(&step[2]["effective"]).next();
			assert_eq!(resolvers_to_come(), Some((from, resolvers(who))));
		}

		// Whoever is in force replaces what waits, and stays.
		pass_eras(1);
		assert_eq!(s6.step("set_resolver"), [json!("R"), json!("later"), json!({ "cancels": "pending" })]);
		assert_ok!(set(&first));
		assert_eq!(s6.step("set_resolver"), [json!("R"), json!("later"), json!({ "err": "AlreadySet" })]);
		assert_eq!(set(&first), Err(pallet_services::Error::<Runtime>::NothingChanges.into()));
		for _ in 0..5 {
			assert_eq!(resolvers_in_force(), resolvers(&first));
			pass_eras(1);
		}
		assert_eq!((resolvers_in_force(), resolvers_to_come()), (resolvers(&first), None));
	});
	s6.end();
}

/// What is cut when so much of 1 000 that were captured in era 1, and so much of 2 000 that were in era 2, are executed in this order.
fn cut_in_order(s7: &Recorded, asked: [u128; 2], order: [SlashId; 2]) -> [u128; 2] {
	let mut cuts = [0; 2];
	restaked(policy(1, 0), number(&s7.setup["stake"]), || {
		assert_ok!(deposit(VAULT, Bob, number(&s7.setup["then_deposit"]), 0));
		pass_eras(1);
		assert_eq!([Era(1), Era(2)].map(|era| stake_at(&charlie(), era)), [1_000, 2_000]);
		assert_ok!(report(&charlie(), Era(1), part(asked[0], 1_000), 0));
		assert_ok!(report(&charlie(), Era(2), part(asked[1], 2_000), 1));
		begin_era();
		make_tables();
		for slash in order {
			assert_ok!(execute(slash));
		}
		cuts = order.map(cut_of);
	});
	cuts
}

#[test]
fn s7_order_of_execution_loses_no_slash() {
	let mut s7 = Recorded::open("S7");
	let asked = numbers(&s7.setup["requests"]);
	let asked = [asked[0], asked[1]];
	let step = s7.step("execute_order");
	assert_eq!(step[0], json!(["A", "B"]));
	assert_eq!(cut_in_order(&s7, asked, [0, 1]).to_vec(), numbers(&step[1]));

	// The original cuts nothing for the older capture when that of the later one was cut. Ours does: all that is left of what was
	// captured then. It is half, for the newcomer bore his part of the cut before, and what he brought is not the older
	// capture's to take.
	assert_eq!(s7.step("execute_order"), [json!(["B", "A"]), json!([1_000, "InsufficientSlash"])]);
	assert_eq!(cut_in_order(&s7, asked, [1, 0]), [1_000, 500]);

	// Where there is enough for both, the order changes nothing.
	assert_eq!(cut_in_order(&s7, [400, 400], [0, 1]), [400, 400]);
	assert_eq!(cut_in_order(&s7, [400, 400], [1, 0]), [400, 400]);
	s7.end();
}

#[test]
fn s8_stake_that_is_promised_twice_is_cut_once() {
	let mut s8 = Recorded::open("S8");
	let stake = number(&s8.setup["stake"]);
	restaked(policy(0, 0), stake, || {
		// given another set with the same stake behind it: the original's second subnetwork
		open_set(policy(0, 0));
		let both = [charlie(), member(OTHER, Charlie)];
		assert_ok!(pledge(VAULT, &both[1], 1_000));
		join(&both[1]);
		pass_eras(1);
		let promised = both.clone().map(|at| slashable(&at, now()));
		assert_eq!(promised.to_vec(), numbers(&s8.step("slashable")[0]));

		// when each takes its part
		let step = s8.step("slash_each");
		let amount = number(&step[0]);
		for at in &both {
			assert_ok!(report(at, now(), part(amount, stake), 0));
		}
		let accepted = [0, 1].map(|slash| Slashing::slash(slash).expect("it was reported").accepted.0.mul_floor(stake));
		assert_eq!(accepted.to_vec(), numbers(&step[1]["nominal"]));
		pass_eras(1);

		// then the first gets all that it asked for, and the second what is left
		let burned = number(&step[1]["burned"]);
		assert_eq!([0, 1].map(cut_of), [amount, burned - amount]);
		assert_eq!(record(VAULT).active.assets.0, number(&step[1]["active_stake"]));
		pass_eras(2);
		assert_eq!((record(VAULT).flows.settled.0, record(VAULT).escrowed), (burned, Stake::ZERO));
	});
	s8.end();
}
