//! Every order in which these can come, era by era, while a fault is punished: its report, votes of the resolver, a staker's request
//! to withdraw and his claim, the deposit of a newcomer, the turns of the eras, and the work of the blocks within them. With the
//! real vaults, tables, services and queue.
//!
//! Whatever the order (DESIGN 4.3):
//!
//! - stake that left before the capture is never cut, and is paid out to the unit;
//! - all that was at stake at the capture loses the same share, whether it stays in the pool or is on its way out of it;
//! - a newcomer after the capture bears that share, too, and so less than if he had been there; he makes the sum no larger;
//! - the sum is the fraction of what was captured, and at most a unit more;
//! - in an exclusive vault, what is pledged to another set stays what it was.
//!
//! Bounds of time: a report is refused when it is too early or too late, a vote when the slash is due, and a claim before it is ripe;
//! and one that is ripe waits for an overdue slash, which is executed in that era.

use super::stage::{
	begin_era, check, claim, claimed, cut_of, deposit, execute_due, go_to, holds, join, make_tables, member, now,
	open_set, open_vault, pledge, policy, record, report, stage, veto, withdraw, Member, OTHER, RESOLVER, SET, VAULT,
};
use crate::{configs::security::MaxLag, Restaking, Runtime, Slashing};
use frame_support::{assert_ok, hypothetically};
use pallet_slashing::{Escrows, PendingOf, Queue, SlashState};
use rampart_primitives::{Era, Eras, Fraction, SlashId, Stake, TrancheId, VaultKind};
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave};
use sp_runtime::{DispatchError, Perbill};

type StakeError = pallet_restaking::Error<Runtime>;
type SlashError = pallet_slashing::Error<Runtime>;

/// The era of the fault.
const FAULT: Era = Era(2);
/// How many eras after its capture it can be reported, and for how many it can be softened then.
const HORIZON: u32 = 1;
const WINDOW: u32 = 1;
/// For how many eras stake stays slashable: the report's era, and one of lag, besides. The least that fits.
const UNBONDING: Eras = Eras(HORIZON + WINDOW + 2);

/// What Alice and Bob have at first, and what Dave brings. Alice stays.
const ALICE: u128 = 1_000_003;
const BOB: u128 = 700_001;
const NEWCOMER: u128 = 500_009;

/// How much the slasher asks for, and how much of it a resolver may leave.
const ASKED: Fraction = Fraction::from_percent(37);
const PART: Fraction = Fraction::from_percent(11);
const NOTHING: Fraction = Fraction(Perbill::zero());

/// The only slash.
const SLASH: SlashId = 0;

/// By how many units what a staker has can be off his share of a loss: the split of a cut rounds once for each of the two tranches
/// that it can hit here, and what he has is rounded down.
const ROUNDING: u128 = 3;

/// When blocks do the work of an era.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pace {
	/// Before all calls.
	AtOnce,
	/// After all calls.
	AfterCalls,
	/// Tables before all calls; but the queue stands still until it is overdue, and goes on at the end of that era.
	Late,
}

/// What comes next.
#[derive(Clone, Copy, Debug)]
enum Step {
	/// The next era begins.
	Turn,
	/// The slasher reports.
	Report,
	/// The resolver leaves so much.
	Veto(Fraction),
	/// Bob asks for so much.
	Ask(u128),
	/// Bob claims it.
	Claim,
	/// Dave joins the vault.
	Join,
}

/// A slash that is pending.
#[derive(Clone, Copy, Debug)]
struct Pending {
	/// The era of the table that judges it.
	captured: Era,
	due: Era,
	fraction: Fraction,
}

/// Why nothing more can change what becomes of the fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
	Cut,
	Vetoed,
	Unreported,
}

/// How many runs there were, and of which kinds.
#[derive(Debug, Default)]
struct Tally {
	cut: u32,
	vetoed: u32,
	unreported: u32,
	/// Of those that were cut: where the resolver left a part.
	softened: u32,
	/// Where Bob had asked before the capture.
	spared: u32,
	/// Where he had already been paid.
	paid: u32,
	/// Where he asked after it.
	leaving: u32,
	/// Where Dave came after it.
	joined: u32,
	/// Where the era's own table was not there yet when the fault was reported.
	earlier: u32,
	/// Claims that had to wait for the slash.
	held: u32,
}

/// What has happened so far, as the test knows it.
#[derive(Clone, Debug)]
struct Run {
	pace: Pace,
	/// How many thousandths of the vault are pledged to the set.
	permille: u128,
	/// The active stake at the start of each era.
	starts: Vec<u128>,
	/// The tables of this era are made.
	tables: bool,
	/// What Bob has in the pool.
	bob: u128,
	/// When Bob asked for how much.
	asked: Option<(Era, u128)>,
	/// He was paid.
	claimed: bool,
	/// When Dave came.
	joined: Option<Era>,
	slash: Option<Pending>,
	/// What the vault had pledged to the other set before the queue did its work for the last time.
	other: u128,
}

fn at() -> Member {
	member(SET, Charlie)
}

/// What the vault has pledged to the other set.
fn other() -> u128 {
	let backing = Restaking::backing_summary(member(OTHER, Charlie));
	backing.iter().map(|pledge| pledge.stake.0).sum()
}

fn report_it() -> Result<(), DispatchError> {
	report(&at(), FAULT, ASKED, 1)
}

/// Of `had`, which is a part of `hit`, is `loss` its share of `taken`, to so many units?
fn is_share(loss: u128, had: u128, taken: u128, hit: u128, units: u128) -> bool {
	(loss * hit).abs_diff(taken * had) <= units * hit
}

impl Run {
	/// Era 0: the vault is pledged, and all begins.
	fn begin(kind: VaultKind, pace: Pace) -> Self {
		let unbonding = open_set(policy(HORIZON, WINDOW));
		assert_eq!(unbonding, UNBONDING);
		open_set(policy(HORIZON, WINDOW));
		assert_eq!(open_vault(Charlie, kind, unbonding), VAULT);
		assert_ok!(deposit(VAULT, Alice, ALICE, 0));
		assert_ok!(deposit(VAULT, Bob, BOB, 0));
		let (permille, to_other) = match kind {
			VaultKind::Exclusive => (600, 300),
			VaultKind::Shared => (1_000, 1_000),
		};
		assert_ok!(pledge(VAULT, &at(), permille));
		assert_ok!(pledge(VAULT, &member(OTHER, Charlie), to_other));
		join(&at());
		make_tables();
		Self {
			pace,
			permille,
			starts: vec![0],
			tables: true,
			bob: BOB,
			asked: None,
			claimed: false,
			joined: None,
			slash: None,
			other: 0,
		}
	}

	/// The active stake.
	fn active(&self) -> u128 {
		ALICE + self.bob + self.joined.map_or(0, |_| NEWCOMER)
	}

	fn active_at(&self, era: Era) -> u128 {
		self.starts[usize::try_from(era.0).expect("a small number")]
	}

	/// The capture era of the fault, if it is reported now: that of the newest table that is not newer.
	fn capture(&self) -> Era {
		if now() > FAULT || self.tables {
			FAULT
		} else {
			Era(FAULT.0 - 1)
		}
	}

	fn can_report(&self) -> bool {
		self.slash.is_none() && now() >= FAULT && now() <= self.capture().after(Eras(HORIZON))
	}

	/// What becomes of a claim of Bob's, if he has one.
	fn claimable(&self) -> Option<(Era, Result<(), StakeError>)> {
		let (era, _) = self.asked.filter(|_| !self.claimed)?;
		let overdue = self.slash.is_some_and(|slash| slash.due < now());
		// However long the queue is late.
		let longest = era.after(UNBONDING).after(MaxLag::get());
		let outcome = match now() > era.after(UNBONDING) {
			false => Err(StakeError::NotRipe),
			true if overdue && now() <= longest => Err(StakeError::ClaimHeld),
			true => Ok(()),
		};
		Some((era, outcome))
	}

	/// All that can come next.
	fn steps(&self) -> Vec<Step> {
		let mut steps = vec![Step::Turn];
		if self.can_report() {
			steps.push(Step::Report);
		}
		if let Some(slash) = self.slash.filter(|slash| now() < slash.due) {
			let lower = [PART, NOTHING].into_iter().filter(|leave| *leave < slash.fraction);
			steps.extend(lower.map(Step::Veto));
		}
		if self.asked.is_none() {
			steps.extend([BOB / 2, BOB].map(Step::Ask));
		}
		if let Some((_, Ok(()))) = self.claimable() {
			steps.push(Step::Claim);
		}
		if self.joined.is_none() {
			steps.push(Step::Join);
		}
		steps
	}

	/// What cannot come next is refused, and why.
	fn check_refusals(&self, tally: &mut Tally) {
		match self.slash {
			None if now() < FAULT => assert_eq!(report_it(), Err(SlashError::EraNotBegun.into())),
			None => {},
			Some(slash) => {
				if now() >= slash.due {
					assert_eq!(veto(RESOLVER, SLASH, NOTHING), Err(SlashError::WindowOver.into()));
				}
				if self.joined.is_none() {
					assert_eq!(deposit(VAULT, Dave, NEWCOMER, 0), Err(StakeError::PendingCuts.into()));
				}
			},
		}
		if let Some((era, Err(error))) = self.claimable() {
			tally.held += u32::from(matches!(error, StakeError::ClaimHeld));
			assert_eq!(claim(VAULT, Bob, era), Err(error.into()));
		}
	}

	/// Do a step. Says whether it was the last that matters.
	fn take(&mut self, step: Step) -> Option<End> {
		match step {
			Step::Turn => return self.turn(),
			Step::Report => self.report(),
			Step::Veto(leave) => {
				assert_ok!(veto(RESOLVER, SLASH, leave));
				if leave.is_zero() {
					return Some(End::Vetoed);
				}
				self.slash = self.slash.map(|slash| Pending { fraction: leave, ..slash });
			},
			Step::Ask(amount) => {
				assert_ok!(withdraw(VAULT, Bob, amount));
				self.bob -= amount;
				self.asked = Some((now(), amount));
			},
			Step::Claim => {
				// What can be claimed before the cut left before the capture.
				let (era, amount) = self.asked.expect("he asked for it");
				assert_eq!(claimed(VAULT, Bob, era), amount);
				self.claimed = true;
			},
			Step::Join => {
				assert_ok!(deposit(VAULT, Dave, NEWCOMER, u32::from(self.slash.is_some())));
				self.joined = Some(now());
			},
		}
		None
	}

	fn report(&mut self) {
		let captured = self.capture();
		let due = now().after(Eras(WINDOW + 1));
		assert_ok!(report_it());
		let slash = Slashing::slash(SLASH).expect("it was reported");
		assert_eq!((slash.era, slash.due, slash.fraction), (captured, due, ASKED));
		self.slash = Some(Pending { captured, due, fraction: ASKED });
	}

	fn turn(&mut self) -> Option<End> {
		let overdue = self.slash.is_some_and(|slash| slash.due < now());
		if self.pace == Pace::AfterCalls {
			make_tables();
		}
		if (self.pace == Pace::AfterCalls || (self.pace == Pace::Late && overdue)) && self.execute() {
			return Some(End::Cut);
		}
		begin_era();
		self.starts.push(self.active());
		self.tables = self.pace != Pace::AfterCalls;
		if self.tables {
			make_tables();
		}
		if self.pace == Pace::AtOnce && self.execute() {
			return Some(End::Cut);
		}
		let too_late = self.slash.is_none() && now() > FAULT.after(Eras(HORIZON));
		too_late.then_some(End::Unreported)
	}

	/// The queue does its work. Says whether the slash was executed.
	fn execute(&mut self) -> bool {
		self.other = other();
		execute_due();
		let due = self.slash.is_some_and(|slash| slash.due <= now());
		let state = Slashing::slash(SLASH).map(|slash| slash.state);
		let executed = SlashState::Escrowed { until: now().next(), receipts: 1 };
		assert_eq!(state == Some(executed), due, "{state:?}");
		due
	}

	/// Check how it ended.
	fn finish(&self, end: End, tally: &mut Tally) {
		match end {
			End::Cut => {
				self.check_cut(tally);
				check();
				self.claim_the_rest();
			},
			End::Vetoed => {
				tally.vetoed += 1;
				assert_eq!(Slashing::slash(SLASH).map(|slash| slash.state), Some(SlashState::Vetoed));
				self.check_untouched();
			},
			End::Unreported => {
				tally.unreported += 1;
				assert_eq!(report_it(), Err(SlashError::TooLate.into()));
				self.check_untouched();
			},
		}
	}

	/// Nothing was cut, and nothing will be.
	fn check_untouched(&self) {
		let vault = record(VAULT);
		assert_eq!((vault.active.assets, vault.escrowed), (Stake(self.active()), Stake::ZERO));
		assert_eq!(PendingOf::<Runtime>::get(VAULT).all(), 0);
		assert_eq!(Queue::<Runtime>::iter().count(), 0);
	}

	/// What Bob asked for before a capture, and what he asked for from then on.
	fn left(&self, captured: Era) -> (u128, u128) {
		match self.asked {
			Some((era, amount)) if era < captured => (amount, 0),
			Some((_, amount)) => (0, amount),
			None => (0, 0),
		}
	}

	fn check_cut(&self, tally: &mut Tally) {
		let Pending { captured, fraction, .. } = self.slash.expect("it was reported");
		let (gone, leaving) = self.left(captured);
		let newcomer = self.joined.is_some_and(|era| era >= captured);
		tally.cut += 1;
		tally.softened += u32::from(fraction < ASKED);
		tally.spared += u32::from(gone > 0);
		tally.paid += u32::from(self.claimed);
		tally.leaving += u32::from(leaving > 0);
		tally.joined += u32::from(newcomer);
		tally.earlier += u32::from(captured < FAULT);

		// What was captured is all there still, in the pool or on its way out; and what came since.
		let hit = self.active() + leaving;
		assert_eq!(hit, self.active_at(captured) + if newcomer { NEWCOMER } else { 0 });

		// The sum is the fraction of what was captured, and at most a unit more, whoever came since.
		let due = fraction.0.mul_ceil(self.active_at(captured) * self.permille / 1_000);
		let taken = cut_of(SLASH);
		assert!((due..=due + 1).contains(&taken), "{self:?}: {taken} of {due}");
		assert_eq!(record(VAULT).escrowed, Stake(taken));
		self.check_tranches(taken, hit, leaving);
		self.check_people(taken, hit, gone, leaving);

		// In the other set's eyes, nothing happened, but for the roundings.
		if self.permille < 1_000 {
			assert!(self.other.abs_diff(other()) <= 2, "{self:?}: {} became {}", self.other, other());
		}
	}

	/// The pool, and what is on its way out of it, lose the same share.
	fn check_tranches(&self, taken: u128, hit: u128, leaving: u128) {
		let receipt = Escrows::<Runtime>::get(SLASH, VAULT).expect("it lies in escrow");
		let tranches = u128::try_from(receipt.parts.len()).expect("there are few");
		assert_eq!(tranches, if leaving > 0 { 2 } else { 1 });
		for (tranche, loss) in receipt.parts.iter() {
			let had = if *tranche == TrancheId::Active { self.active() } else { leaving };
			assert!(is_share(loss.0, had, taken, hit, tranches), "{self:?}: {tranche:?} lost {loss} of {had}");
		}
	}

	/// So do those who were there at the capture, wherever their stake is. What left before is whole. Who came later bears no more
	/// than the fraction, as if his stake had been captured, too.
	fn check_people(&self, taken: u128, hit: u128, gone: u128, leaving: u128) {
		let (alice, _) = holds(VAULT, Alice, None);
		assert!(is_share(ALICE - alice, ALICE, taken, hit, ROUNDING), "{self:?}: Alice has {alice}");

		let (in_pool, asked_for) = holds(VAULT, Bob, self.asked.map(|(era, _)| era));
		let (before, after) = (self.bob + leaving, if gone > 0 { in_pool } else { in_pool + asked_for });
		assert!(is_share(before - after, before, taken, hit, ROUNDING), "{self:?}: Bob has {after}");
		if gone > 0 {
			assert_eq!(asked_for, if self.claimed { 0 } else { gone }, "{self:?}");
		}

		if let Some(era) = self.joined {
			let Pending { captured, fraction, .. } = self.slash.expect("it was reported");
			let loss = NEWCOMER - holds(VAULT, Dave, None).0;
			assert!(is_share(loss, NEWCOMER, taken, hit, ROUNDING), "{self:?}: Dave lost {loss}");
			if era >= captured {
				let most = fraction.0.mul_ceil(NEWCOMER * self.permille / 1_000);
				assert!(loss <= most, "{self:?}: Dave lost {loss}, not {most} at most");
			}
		}
	}

	/// When it is ripe, Bob is paid what is left of what he asked for.
	fn claim_the_rest(&self) {
		let Some((era, _)) = self.asked.filter(|_| !self.claimed) else { return };
		let (_, left) = holds(VAULT, Bob, Some(era));
		go_to(now().max(era.after(UNBONDING).next()));
		assert_eq!(claimed(VAULT, Bob, era), left);
	}
}

/// Goes every way from here, each as if the others had not been gone.
fn explore(run: &Run, tally: &mut Tally) {
	run.check_refusals(tally);
	for step in run.steps() {
		hypothetically!({
			let mut next = run.clone();
			match next.take(step) {
				Some(end) => next.finish(end, tally),
				None => explore(&next, tally),
			}
		});
	}
}

fn explore_all(kind: VaultKind, pace: Pace) {
	let mut tally = Tally::default();
	stage(|| explore(&Run::begin(kind, pace), &mut tally));
	println!("{kind:?}, {pace:?}: {tally:?}");

	// then there were all kinds of runs
	let Tally { cut, vetoed, unreported, softened, spared, paid, leaving, joined, earlier, held } = tally;
	assert!([cut, vetoed, unreported, softened, spared, leaving, joined].into_iter().all(|runs| runs > 0));
	assert_eq!(paid > 0, pace != Pace::AtOnce);
	assert_eq!(earlier > 0, pace == Pace::AfterCalls);
	assert_eq!(held > 0, pace == Pace::Late);
}

#[test]
fn outcome_is_the_same_in_every_order_when_blocks_work_before_calls() {
	explore_all(VaultKind::Exclusive, Pace::AtOnce);
}

#[test]
fn outcome_is_the_same_in_every_order_when_blocks_work_after_calls() {
	explore_all(VaultKind::Exclusive, Pace::AfterCalls);
}

#[test]
fn outcome_is_the_same_in_every_order_when_the_queue_is_late() {
	explore_all(VaultKind::Exclusive, Pace::Late);
}

#[test]
fn outcome_is_the_same_in_every_order_when_the_vault_is_shared() {
	explore_all(VaultKind::Shared, Pace::AtOnce);
}
