//! Who gets which part of the whole that was captured: what is firm, and what can be taken back.

use super::*;
use rampart_primitives::{Fraction, ReportFault, SlashId};
use sp_runtime::DispatchError;

/// A fault of Olga's in the oracle's set that is proven.
fn prove(name: u16, part: u32) -> Result<SlashId, DispatchError> {
	Slashing::report_objective(None, &member(ORACLE, OLGA), Era(1), percent(part), evidence(name))
}

/// The slasher's word for one: due in the next era.
fn accuse(name: u16, part: u32) -> SlashId {
	let slash = NextSlash::<Test>::get();
	assert_ok!(report(ORACLE, OLGA, percent(part), name));
	slash
}

fn fraction(slash: SlashId) -> Fraction {
	Slashing::slash(slash).unwrap().fraction
}

fn spoken_for() -> Sums {
	Slashing::reported(ORACLE, OLGA, Era(1))
}

fn cut() -> (u128, u128) {
	(vault(1).escrowed, vault(2).escrowed)
}

#[test]
fn a_proof_gets_its_part_when_the_whole_is_pending() {
	ExtBuilder.build_and_execute(|| {
		// given
		accuse(1, 100);
		assert_eq!(spoken_for(), sums(0, 100));

		// when
		assert_eq!(prove(2, 50), Ok(1));

		// then: half is firm, and the word takes the other half when it is executed.
		assert_eq!((fraction(1), spoken_for()), (percent(50), sums(50, 100)));
		assert_noop!(report(ORACLE, OLGA, percent(1), 3), Error::<Test>::WholeReported);
		let shown = Slashing::pending_of_operator(&OLGA);
		assert!(shown.iter().all(|cut| cut.fraction == percent(50)));
		poll();
		assert_eq!(cut(), (500, 250));
		events();
		turn_eras(1);
		assert_eq!(events()[0], Event::SlashSoftened { slash: 0, fraction: percent(50) });
		assert_eq!((fraction(0), spoken_for()), (percent(50), sums(100, 0)));
		assert_eq!(cut(), (1_000, 500));
		assert_eq!(Slashing::slash(0).unwrap().accepted, percent(100));
		assert_noop!(prove(4, 1), Error::<Test>::WholeReported);
	});
}

#[test]
fn a_slasher_shields_nobody_when_he_takes_back_what_filled_the_whole() {
	ExtBuilder.build_and_execute(|| {
		// given
		accuse(1, 100);
		assert_eq!(prove(2, 60), Ok(1));

		// when
		assert_ok!(Slashing::cancel_slash(signed(WIM), 0));

		// then
		assert_eq!(spoken_for(), sums(60, 0));
		poll();
		assert_eq!(cut(), (600, 300));
		accuse(3, 70);
		assert_eq!((fraction(2), spoken_for()), (percent(40), sums(60, 40)));
		turn_eras(1);
		assert_eq!((cut(), spoken_for()), ((1_000, 500), sums(100, 0)));
	});
}

#[test]
fn a_word_gets_what_all_others_leave_and_a_proof_what_firm_ones_do() {
	ExtBuilder.build_and_execute(|| {
		accuse(1, 60);
		assert_ok!(prove(2, 30));
		accuse(3, 50);
		assert_eq!((fraction(2), spoken_for()), (percent(10), sums(30, 70)));

		// when: 70 are left by what is firm.
		assert_ok!(prove(4, 80));
		assert_eq!((fraction(3), spoken_for()), (percent(70), sums(100, 70)));
		assert_noop!(prove(5, 1), Error::<Test>::WholeReported);
		let simulated = Slashing::simulate(member(ORACLE, OLGA), Era(1), percent(10));
		assert_eq!(simulated, Err(Error::<Test>::WholeReported.into()));

		// then
		turn_eras(1);
		assert_eq!((cut(), spoken_for()), ((1_000, 500), sums(100, 0)));
	});
}

#[test]
fn a_word_is_settled_with_nothing_when_proofs_took_the_whole() {
	ExtBuilder.build_and_execute(|| {
		// given
		mutate_table(ORACLE, Era(1), |table| table.policy.ejects = true);
		accuse(1, 30);
		assert_ok!(prove(2, 100));
		poll();
		events();
		World::take_orders();
		assert!(Slashing::pending_of_operator(&OLGA)
			.iter()
			.all(|cut| cut.fraction.is_zero() && cut.would_cut.is_err()));

		// when
		turn_eras(1);

		// then: it is told, and no vault is asked.
		let softened = Event::SlashSoftened { slash: 0, fraction: Fraction::default() };
		let executed = Event::SlashExecuted { slash: 0, cuts: 0, until: Era(3) };
		assert_eq!(events(), vec![softened, executed]);
		assert_eq!(World::take_orders(), vec![]);
		assert_eq!((state(0), spoken_for()), (SlashState::Settled, sums(100, 0)));
		assert!(SlashEntries::<Test>::get(0).is_none() && PendingAgainst::<Test>::iter().next().is_none());

		// when both are pruned, then nothing is left of the sums.
		turn_eras(2);
		World::mutate(|world| world.now = Era(40));
		assert_ok!(Slashing::prune_slash(signed(STRANGER), 0));
		assert_eq!(spoken_for(), sums(100, 0));
		assert_ok!(Slashing::prune_slash(signed(STRANGER), 1));
		assert!(Reported::<Test>::iter().next().is_none());
	});
}

#[test]
fn what_is_executed_is_the_whole_in_any_order() {
	for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
		ExtBuilder.build_and_execute(|| {
			// given
			accuse(1, 60);
			accuse(2, 40);
			assert_eq!(prove(3, 50), Ok(2));
			turn_era();

			// when
			for slash in order {
				assert_ok!(Slashing::execute_slash(signed(STRANGER), slash));
				Slashing::do_try_state().unwrap();
			}

			// then
			assert_eq!((cut(), spoken_for()), ((1_000, 500), sums(100, 0)));
			assert_eq!(fraction(2), percent(50));
		});
	}
}

#[test]
fn a_proof_comes_first_when_what_is_pending_was_executed_before_it() {
	ExtBuilder.build_and_execute(|| {
		// given
		accuse(1, 70);
		turn_eras(1);
		assert_eq!(spoken_for(), sums(70, 0));

		// when, then: what was executed is firm.
		assert_ok!(prove(2, 50));
		assert_eq!(fraction(1), percent(30));
		poll();
		assert_eq!(cut(), (1_000, 500));
	});
}

#[test]
fn what_is_parked_is_not_firm() {
	ExtBuilder.build_and_execute(|| {
		// given: nothing could be cut in eras 2 and 3.
		accuse(1, 100);
		let poison = |error: Option<DispatchError>| {
			for id in [1, 2] {
				mutate_vault(id, |vault| vault.cut_error = error);
			}
		};
		poison(Some(DispatchError::Unavailable));
		turn_eras(2);
		assert_eq!((state(0), spoken_for()), (SlashState::Parked, sums(0, 100)));

		// when
		poison(None);
		assert_ok!(prove(2, 50));
		assert_eq!(spoken_for(), sums(50, 100));
		assert_ok!(Slashing::execute_slash(signed(STRANGER), 0));
		poll();

		// then
		assert_eq!((fraction(0), fraction(1)), (percent(50), percent(50)));
		assert_eq!((cut(), spoken_for()), ((1_000, 500), sums(100, 0)));
	});
}
