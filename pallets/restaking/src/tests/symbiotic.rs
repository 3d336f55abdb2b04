//! The oracle of real vaults: recorded states of Symbiotic's Vault, replayed by the pallet's calls.
//!
//! The folder `SYMBIOTIC_TRACES` holds `vault-traces.json` and `scenarios.json`; without it the committed subset in
//! `vectors/symbiotic` is replayed. The README there has the format.
//!
//! A vault of ours with one unbonding era does what the original does, operation by operation, up to its first total loss: there
//! the original's shares stay and inflate, while ours close their generation (DESIGN 4.4). The amounts of its slashes come from
//! the original's slasher, so they enter as the bound of a cut: see [`slash`].

use std::{fmt::Debug, fs, path::PathBuf};

use frame_support::{assert_ok, traits::fungible::Inspect};
use rampart_primitives::{Captured, Era, Eras, Fraction, Generation, Magnitude, MutateStake, Stake, VaultKind, FULL};
use serde::Deserialize;
use serde_json::Value;
use sp_runtime::{DispatchError, StateVersion};

use crate::{
	mock::*,
	pallet::{Closed, Error, Event, Positions, Unbonding, Vaults},
	types::Tranche,
};

/// The vault and its three users.
const VAULT: u32 = 0;
const USERS: [AccountId; 3] = [ALICE, BOB, CHARLIE];

/// The chain is one era ahead of the trace: what was asked for in an epoch is in the original's bucket of the next one, so that
/// a bucket's number is our era, and bucket 0 an era in which nobody asked for anything.
const AHEAD: Eras = Eras(1);

/// A whole number of a file. See [`read`].
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
struct Number(u128);

impl TryFrom<String> for Number {
	type Error = core::num::ParseIntError;
	fn try_from(text: String) -> Result<Self, Self::Error> {
		text.parse().map(Self)
	}
}

/// Result of a step: numbers, or the name of the original's error.
#[derive(Deserialize)]
#[serde(untagged)]
enum Outcome {
	One(Number),
	Many(Vec<Number>),
	Failed(String),
}

#[derive(Deserialize)]
struct Step {
	t: Number,
	op: String,
	user: Number,
	args: Vec<Number>,
	result: Outcome,
	epoch: Number,
	active_stake: Number,
	active_shares: Number,
	withdrawals_e: Number,
	withdrawals_e1: Number,
	burned: Number,
	vault_balance: Number,
	active_shares_of: [Number; 3],
	withdrawal_shares_e1: Number,
}

#[derive(Deserialize)]
struct Sequence {
	seed: Number,
	epoch_duration: Number,
	steps: Vec<Step>,
}

/// What a trace says after each step.
#[derive(Debug, PartialEq)]
struct State {
	active_stake: u128,
	active_shares: u128,
	withdrawals_e: u128,
	withdrawals_e1: u128,
	burned: u128,
	vault_balance: u128,
	active_shares_of: [u128; 3],
	withdrawal_shares_e1: u128,
}

impl State {
	fn recorded(step: &Step) -> Self {
		Self {
			active_stake: step.active_stake.0,
			active_shares: step.active_shares.0,
			withdrawals_e: step.withdrawals_e.0,
			withdrawals_e1: step.withdrawals_e1.0,
			burned: step.burned.0,
			vault_balance: step.vault_balance.0,
			active_shares_of: step.active_shares_of.map(|shares| shares.0),
			withdrawal_shares_e1: step.withdrawal_shares_e1.0,
		}
	}

	fn ours() -> Self {
		let vault = Vaults::<Test>::get(VAULT).unwrap();
		// The pool of the trace is that of the first generation, also when it has just closed.
		let closed = Closed::<Test>::get(VAULT, Generation(0)).map(|pool| pool.tranche);
		let pool = closed.unwrap_or(vault.active);
		let endowment = vault.endowment.0;
		Self {
			active_stake: pool.assets.0,
			active_shares: pool.shares.0,
			withdrawals_e: tranche(Era(now().0 - 1)).assets.0,
			withdrawals_e1: tranche(now()).assets.0,
			burned: vault.flows.settled.0,
			vault_balance: Balances::balance(&vault_account(VAULT)) - endowment,
			active_shares_of: USERS.map(|who| Positions::<Test>::get(VAULT, who).unwrap_or_default().shares.0),
			withdrawal_shares_e1: tranche(now()).shares.0,
		}
	}
}

/// What unbonds since an era; nothing where nobody asked.
fn tranche(era: Era) -> Tranche {
	let tranches = Unbonding::<Test>::get(VAULT);
	let found = tranches.iter().find(|(of, _)| *of == era).map(|(_, tranche)| *tranche);
	found.unwrap_or(Tranche::empty(FULL))
}

/// A vault like the original: all its stake may back several operators, and stays slashable for one era.
fn on_a_new_vault<R>(test: impl FnOnce() -> R) -> R {
	ExtBuilder::default().vault(VaultKind::Shared, 1).build().execute_with(|| {
		assert_ok!(allocate(VAULT, 0, FULL, None));
		turn_to(0);
		test()
	})
}

/// Let eras turn up to an epoch of the trace.
fn turn_to(epoch: u128) {
	let era = era_of(epoch);
	pass_eras(era.since(now()).0);
	assert_eq!(now(), era, "time goes forward");
}

fn era_of(epoch: u128) -> Era {
	Era(u32::try_from(epoch).expect("traces are short; qed")).after(AHEAD)
}

/// Cut `amount`, or all there is, from the stake that was there in `capture`, and burn it.
///
/// It is a cut of a capture made up so that each tranche may lose all it has (`d = M`, so its weight is its assets, as in the
/// original), and so that the second bound of a cut, `cp * max d / M`, is the amount. What is left of the cut is its split.
fn slash(amount: u128, capture: Era) -> Result<u128, DispatchError> {
	let vault = Vaults::<Test>::get(VAULT).ok_or(Error::<Test>::UnknownVault)?;
	let tranches = Unbonding::<Test>::get(VAULT);
	let hit = tranches.iter().filter(|(era, _)| *era >= capture).map(|(_, tranche)| tranche.survival);
	let captured = Captured {
		era: capture,
		generation: vault.generation,
		stake: Stake(amount),
		checkpoint: Stake(amount),
		survival: hit.fold(vault.active.survival, Magnitude::max),
		// More than the survival of any tranche and all earlier cuts together.
		magnitude: Magnitude(2 * FULL.0),
		cut_total: Magnitude::ZERO,
	};
	let receipt = Restaking::cut(VAULT, &member(0), &captured, Fraction::one())?;
	let total = receipt.total;
	Restaking::settle(receipt, &[], total).map_err(|(_, error)| error)?;
	Ok(total.0)
}

/// What a call comes to, in the numbers of the original: from the pallet's events.
fn done(call: Result<(), DispatchError>, op: &str) -> Result<Vec<u128>, DispatchError> {
	call?;
	let numbers = events_since_last_call().into_iter().find_map(|event| match (op, event) {
		("deposit", Event::Deposited { amount, shares, .. }) => Some(vec![amount.0, shares.0]),
		("withdraw", Event::WithdrawalRequested { burned, minted, .. }) => Some(vec![burned.0, minted.0]),
		("redeem", Event::WithdrawalRequested { amount, minted, .. }) => Some(vec![amount.0, minted.0]),
		("claim", Event::WithdrawalClaimed { amount, .. }) => Some(vec![amount.0]),
		_ => None,
	});
	Ok(numbers.unwrap_or_else(|| panic!("{op} has no event")))
}

/// Do what a user does, by the pallet's call.
fn act(op: &str, who: AccountId, amount: u128) -> Result<Vec<u128>, DispatchError> {
	let call = match op {
		"deposit" => deposit(VAULT, who, amount),
		"withdraw" => withdraw(VAULT, who, amount),
		"redeem" => redeem(VAULT, who, amount),
		"claim" => claim(VAULT, who, u32::try_from(amount).expect("buckets are few; qed")),
		_ => panic!("unknown operation {op}"),
	};
	done(call, op)
}

/// Our errors for one of the original's. Where a user has no position, ours says so first.
fn errors_like(name: &str) -> Vec<DispatchError> {
	let errors = match name {
		"InsufficientDeposit" => vec![Error::<Test>::DepositTooSmall],
		"InsufficientWithdrawal" | "InsufficientRedemption" => vec![Error::NothingToWithdraw, Error::NoPosition],
		"TooMuchWithdraw" | "TooMuchRedeem" => vec![Error::InsufficientShares, Error::NoPosition],
		"AlreadyClaimed" | "InsufficientClaim" => vec![Error::NothingToClaim, Error::NoPosition],
		// The original looks at the date first.
		"InvalidEpoch" => vec![Error::NotRipe, Error::NothingToClaim, Error::NoPosition],
		_ => panic!("unknown error {name}"),
	};
	errors.into_iter().map(DispatchError::from).collect()
}

fn same<T: PartialEq + Debug>(what: &str, ours: T, recorded: T) -> Result<(), String> {
	if ours == recorded {
		Ok(())
	} else {
		Err(format!("{what}: ours {ours:?}, recorded {recorded:?}"))
	}
}

/// An operation that failed must fail here for the same reason, and change nothing.
fn failed(name: &str, op: &str, who: AccountId, amount: u128) -> Result<(), String> {
	let asked = Positions::<Test>::get(VAULT, who).unwrap_or_default().unbonding;
	let unripe = asked.iter().any(|(era, _)| u128::from(era.0) == amount);
	let before = sp_io::storage::root(StateVersion::V1);
	match act(op, who, amount) {
		// A request that was cut to nothing: ours pays nothing and forgets it, the original refuses to pay nothing.
		Ok(paid) if name == "InsufficientClaim" => same("paid", paid, vec![0]),
		Ok(numbers) => Err(format!("ours gave {numbers:?}, recorded {name}")),
		Err(error) if name == "InvalidEpoch" && unripe => same("error", error, Error::<Test>::NotRipe.into()),
		Err(error) if errors_like(name).contains(&error) => {
			same("storage of a failed step", sp_io::storage::root(StateVersion::V1), before)
		},
		Err(error) => Err(format!("ours failed with {error:?}, recorded {name}")),
	}
}

fn replay(step: &Step, epoch_duration: u128) -> Result<(), String> {
	same("epoch", step.t.0 / epoch_duration, step.epoch.0)?;
	turn_to(step.epoch.0);
	let who = USERS[usize::try_from(step.user.0).expect("three users; qed")];
	match (step.op.as_str(), &step.result) {
		("slash", Outcome::One(nominal)) => {
			let burned = Vaults::<Test>::get(VAULT).unwrap().flows.settled.0;
			let cut =
				slash(nominal.0, era_of(step.args[2].0 / epoch_duration)).map_err(|error| format!("{error:?}"))?;
			same("cut", burned + cut, step.burned.0)?;
		},
		// The original's slasher refused: the vault was never asked.
		("slash", Outcome::Failed(_)) => {},
		(op, Outcome::Failed(name)) => failed(name, op, who, step.args[0].0)?,
		(op, Outcome::One(number)) => same(op, act(op, who, step.args[0].0), Ok(vec![number.0]))?,
		(op, Outcome::Many(numbers)) => {
			let recorded = numbers.iter().map(|number| number.0).collect();
			same(op, act(op, who, step.args[0].0), Ok(recorded))?;
		},
	}
	events_since_last_call();
	same("state", State::ours(), State::recorded(step))?;
	Restaking::do_try_state().map_err(|broken| format!("{broken:?}"))
}

/// A file of traces, with its numbers as text: they have up to 128 bits, more than JSON readers keep.
fn read<T: serde::de::DeserializeOwned>(file: &str) -> T {
	let committed = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("vectors/symbiotic");
	let path = std::env::var_os("SYMBIOTIC_TRACES").map_or_else(committed, PathBuf::from).join(file);
	let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("cannot read {}: {error}", path.display()));
	let mut quoted = String::with_capacity(text.len() * 2);
	let (mut in_text, mut in_number) = (false, false);
	for letter in text.chars() {
		let starts = matches!(letter, '0'..='9' | '-') && !in_text;
		let goes_on = in_number && matches!(letter, '0'..='9' | '.' | 'e' | 'E' | '+' | '-');
		if in_number != (starts || goes_on) {
			quoted.push('"');
			in_number = !in_number;
		}
		in_text ^= letter == '"';
		quoted.push(letter);
	}
	serde_json::from_str(&quoted).unwrap_or_else(|error| panic!("cannot parse {}: {error}", path.display()))
}

#[test]
fn symbiotic_traces_are_matched_step_by_step() {
	let (mut matched, mut total) = (0, 0);
	let mut first_misses = Vec::new();
	for sequence in read::<Vec<Sequence>>("vault-traces.json") {
		let lost = |step: &Step| step.active_stake.0 == 0 && step.active_shares.0 > 0;
		let end = sequence.steps.iter().position(lost).map_or(sequence.steps.len(), |at| at + 1);
		let misses: Vec<String> = on_a_new_vault(|| {
			let outcomes = sequence.steps[..end].iter().enumerate();
			let outcomes = outcomes.map(|(at, step)| (at, step, replay(step, sequence.epoch_duration.0)));
			let misses = outcomes.filter_map(|(at, step, outcome)| {
				outcome.err().map(|miss| format!("sequence {}, step {at} ({}): {miss}", sequence.seed.0, step.op))
			});
			misses.collect()
		});
		total += end;
		matched += end - misses.len();
		first_misses.extend(misses.into_iter().next());
	}
	println!("{matched} of {total} steps matched");
	assert!(total > 0, "there are traces");
	assert_eq!(matched, total, "{first_misses:#?}");
}

/// The scenarios of the original's own tests that are about vaults and their slashes.
const SCENARIOS: [&str; 12] = ["V1", "V2", "V3", "V4", "V5", "V6.0", "V6.1", "V6.2", "V6.3", "V6.4", "V13", "V14"];

#[derive(Deserialize)]
struct Scenario {
	id: String,
	setup: Value,
	steps: Vec<Vec<Value>>,
}

/// A scenario that plays: seconds since the vault was made, and seconds of an epoch.
struct Play {
	seconds: u128,
	epoch_duration: u128,
}

impl Play {
	/// `"7"`, `"now-7"` or `"t0+7"`.
	fn time(&self, value: &Value) -> u128 {
		let text = value.as_str().expect("a time");
		match text.split_once(['-', '+']) {
			Some(("now", ago)) => self.seconds - ago.parse::<u128>().expect("seconds"),
			Some(("t0", later)) => later.parse().expect("seconds"),
			_ => panic!("unknown time {text}"),
		}
	}

	fn epoch(&self) -> u128 {
		self.seconds / self.epoch_duration
	}

	fn go_to(&mut self, seconds: u128) {
		self.seconds = seconds;
		turn_to(self.epoch());
	}

	fn step(&mut self, step: &[Value]) -> Result<(), String> {
		let (op, rest) = step.split_first().expect("a step has a name");
		match (op.as_str().expect("a name"), rest) {
			("advance", [by]) => self.go_to(self.seconds + number(by)),
			("at", [time]) => self.go_to(self.time(time)),
			// Ours is read at the era's start; nothing is to be done for it.
			("capture", [_time]) => {},
			("state", [state]) => self.state(state)?,
			("balances", [balances]) => {
				for (name, recorded) in balances.as_object().expect("balances by user") {
					let summary = Restaking::position_summary(VAULT, user(name)).expect("he has a position");
					same(name, summary.active.0, number(recorded))?;
				}
			},
			("slash_same_epoch", [amount]) => {
				same("cut", slash(number(amount), now()), Ok(number(amount)))?;
			},
			("slash", [.., amount, details]) => {
				let nominal = details.get("nominal").map_or(number(amount), number);
				let capture = era_of(self.time(&details["capture"]) / self.epoch_duration);
				slash(nominal, capture).map_err(|error| format!("{error:?}"))?;
			},
			(op, [who, amount, expected @ ..]) => self.by_user(op, user(text(who)), amount, expected.first())?,
			(op, _) => panic!("unknown step {op}"),
		}
		Ok(())
	}

	fn by_user(&self, op: &str, who: AccountId, amount: &Value, expected: Option<&Value>) -> Result<(), String> {
		let amount = if text(amount) == "current_epoch" { self.epoch() } else { number(amount) };
		let Some(expected) = expected.and_then(Value::as_object) else {
			return act(op, who, amount).map(|_| ()).map_err(|error| format!("{op}: {error:?}"));
		};
		if let Some(name) = expected.get("err") {
			return failed(text(name), op, who, amount);
		}
		let numbers = act(op, who, amount).map_err(|error| format!("{op}: {error:?}"))?;
		for (name, recorded) in expected {
			let at = match (op, name.as_str()) {
				("deposit", "shares") | ("withdraw", "minted") => 1,
				("withdraw", "burned") | ("redeem" | "claim", "assets") => 0,
				_ => panic!("unknown result {name} of {op}"),
			};
			same(name, numbers[at], number(recorded))?;
		}
		Ok(())
	}

	fn state(&self, recorded: &Value) -> Result<(), String> {
		let state = State::ours();
		for (name, recorded) in recorded.as_object().expect("a state has names") {
			let ours = match name.as_str() {
				"active_stake" => state.active_stake,
				"active_shares" => state.active_shares,
				"withdrawals_e" => state.withdrawals_e,
				"withdrawals_e1" => state.withdrawals_e1,
				"burned" => state.burned,
				"vault_balance" => state.vault_balance,
				"total" => state.active_stake + state.withdrawals_e + state.withdrawals_e1,
				"epoch" => self.epoch(),
				_ => panic!("unknown state {name}"),
			};
			same(name, ours, number(recorded))?;
		}
		Ok(())
	}
}

fn text(value: &Value) -> &str {
	value.as_str().expect("text")
}

fn number(value: &Value) -> u128 {
	text(value).parse().expect("a number")
}

fn user(name: &str) -> AccountId {
	match name {
		"alice" => ALICE,
		"bob" => BOB,
		_ => panic!("unknown user {name}"),
	}
}

#[test]
fn symbiotic_scenarios_come_out_the_same() {
	let scenarios = read::<Vec<Scenario>>("scenarios.json");
	let mut steps = 0;
	for id in SCENARIOS {
		let scenario =
			scenarios.iter().find(|scenario| scenario.id == id).unwrap_or_else(|| panic!("no scenario {id}"));
		// One second of many is as good as any other where a scenario says nothing of time.
		let epoch_duration = scenario.setup.get("epoch").map_or(100, number);
		on_a_new_vault(|| {
			let mut play = Play { seconds: 0, epoch_duration };
			for (at, step) in scenario.steps.iter().enumerate() {
				let outcome = play.step(step);
				assert_eq!(outcome, Ok(()), "scenario {id}, step {at}: {step:?}");
				check_invariants();
				steps += 1;
			}
		});
	}
	println!("{} scenarios, {steps} of their steps: all the same", SCENARIOS.len());
}
