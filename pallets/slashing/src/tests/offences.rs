//! Offences of this chain's own set, by the traits of the SDK.

use super::*;
use frame_support::{
	traits::Get,
	weights::{RuntimeDbWeight, Weight},
};
use rampart_primitives::{Era, Fraction, InspectSets};
use sp_runtime::Perbill;
use sp_staking::offence::{Offence as _, OffenceDetails, OffenceError, OnOffenceHandler, ReportOffence};

type Fault = Offence<AccountId>;

fn offence(slot: u64, offenders: &[AccountId], fraction: u32) -> Fault {
	Offence { era: World::get().now, slot, offenders: offenders.to_vec(), fraction: percent(fraction) }
}

fn report_offence(offence: Fault) -> Result<(), OffenceError> {
	Slashing::report_offence(vec![STRANGER], offence)
}

fn is_known(offenders: &[AccountId], slot: u64) -> bool {
	<Slashing as ReportOffence<AccountId, AccountId, Fault>>::is_known_offence(offenders, &(World::get().now.0, slot))
}

#[test]
fn report_offence_makes_an_objective_slash_of_the_chains_own_set() {
	ExtBuilder.build_and_execute(|| {
		// given
		assert!(!is_known(&[OLGA], 7));

		// when
		assert_eq!(report_offence(offence(7, &[OLGA], 20)), Ok(()));

		// then: it only waits
		let slash = Slashing::slash(0).unwrap();
		assert_eq!((slash.at, slash.era, slash.fraction), (member(CHAIN, OLGA), Era(1), percent(20)));
		assert_eq!((slash.objective, slash.reporter, slash.due), (true, Some(STRANGER), Era(1)));
		assert_eq!(World::take_orders(), vec![]);
		assert!(is_known(&[OLGA], 7));
		assert!(held(STRANGER) > 0);

		// when
		poll();

		// then: she is cut, and has to go.
		assert_eq!((vault(1).escrowed, vault(2).escrowed), (200, 100));
		assert!(World::take_orders().contains(&Order::Eject { at: member(CHAIN, OLGA) }));
	});
}

#[test]
fn report_offence_fails_when_it_was_reported() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(report_offence(offence(7, &[OLGA], 20)), Ok(()));
		assert_eq!(report_offence(offence(7, &[OLGA], 20)), Err(OffenceError::DuplicateReport));
		assert_eq!(report_offence(offence(7, &[], 20)), Err(OffenceError::DuplicateReport));
		assert_eq!(report_offence(offence(8, &[OLGA], 20)), Ok(()));
		assert!(is_known(&[OLGA], 8) && !is_known(&[OTTO], 8) && !is_known(&[OLGA, OTTO], 8));

		// when one of two is new, then he alone is punished.
		assert_ok!(Slashing::report_offence(vec![], offence(8, &[OLGA, OTTO], 20)).map_err(|_| "refused"));
		assert_eq!(Slashing::slash(2).unwrap().at, member(CHAIN, OTTO));
		assert_eq!(Slashing::slash(2).unwrap().reporter, None);
	});
}

#[test]
fn an_offence_in_a_slot_of_another_era_is_another_one() {
	ExtBuilder.build_and_execute(|| {
		// given
		assert_eq!(report_offence(offence(7, &[OLGA], 20)), Ok(()));
		turn_eras(1);
		assert!(!is_known(&[OLGA], 7));

		// when
		assert_eq!(report_offence(offence(7, &[OLGA], 10)), Ok(()));
		assert_eq!(report_offence(offence(7, &[OLGA], 10)), Err(OffenceError::DuplicateReport));

		// then
		let fractions = [0, 1].map(|slash| Slashing::slash(slash).unwrap().fraction);
		assert_eq!(fractions, [percent(20), percent(10)]);
		assert_eq!(NextSlash::<Test>::get(), 2);
	});
}

#[test]
fn report_offence_tells_why_nobody_was_punished() {
	ExtBuilder.build_and_execute(|| {
		// given: a stranger is in no table.
		events();
		assert_eq!(report_offence(offence(7, &[STRANGER], 20)), Err(OffenceError::Other(crate::offences::REFUSED)));
		let error = Error::<Test>::NotInTable.into();
		assert_eq!(events(), vec![Event::OffenceRefused { offender: STRANGER, era: Era(1), error }]);
		assert!(!is_known(&[STRANGER], 7));

		// when another one did it, too, then that does not save him.
		assert_eq!(report_offence(offence(7, &[STRANGER, OLGA], 20)), Ok(()));
		assert!(is_known(&[OLGA], 7) && !is_known(&[STRANGER], 7));
		assert_eq!(report_offence(offence(7, &[STRANGER], 20)), Err(OffenceError::Other(0)));
	});
}

#[test]
fn report_offence_takes_no_more_than_the_policy_allows() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(report_offence(offence(7, &[OLGA], 80)), Ok(()));
		assert_eq!(Slashing::slash(0).unwrap().fraction, percent(50));
		assert_eq!(report_offence(offence(8, &[OLGA], 0)), Err(OffenceError::Other(0)));
		assert_eq!(report_offence(offence(9, &[OLGA], 80)), Ok(()));
		assert_eq!(report_offence(offence(10, &[OLGA], 80)), Err(OffenceError::Other(0)));
		poll();
		assert_eq!(vault(1).escrowed, 1_000);
	});
}

#[test]
fn report_offence_is_refused_when_the_policy_accepts_no_proofs() {
	ExtBuilder.build_and_execute(|| {
		mutate_table(CHAIN, Era(1), |table| table.policy.accepts_proofs = false);
		assert_eq!(report_offence(offence(7, &[OLGA], 20)), Err(OffenceError::Other(0)));
	});
}

#[test]
fn on_offence_queues_and_says_what_that_weighed() {
	ExtBuilder.build_and_execute(|| {
		// given
		let details = |offender| OffenceDetails { offender, reporters: vec![] };
		let on_offence = |offenders: &[AccountId], fractions: &[u32]| -> Weight {
			let offenders: Vec<_> = offenders.iter().copied().map(details).collect();
			let fractions: Vec<_> = fractions.iter().map(|part| Perbill::from_percent(*part)).collect();
			Slashing::on_offence(&offenders, &fractions, 1)
		};
		let weights: RuntimeDbWeight = <Test as frame_system::Config>::DbWeight::get();
		let read = || weights.reads(1);

		// when: two vaults answer for Olga, one for Otto, and nothing is to be taken of the third.
		let weight = on_offence(&[OLGA, OTTO, STRANGER], &[10, 20, 0]);

		// then
		assert_eq!(weight, Slashing::offence_weight(2) + Slashing::offence_weight(1) + read() * 3);
		assert_eq!(Slashing::slash(0).unwrap().fraction, percent(10));
		assert_eq!(Slashing::slash(1).unwrap().at, member(CHAIN, OTTO));

		// when they are named again, as the trait allows, then they are not punished again.
		assert_eq!(on_offence(&[OLGA, OTTO], &[10, 20]), read() * 2);
		// when it is refused
		assert_eq!(on_offence(&[STRANGER], &[10]), Slashing::offence_weight(0) + read());
		assert_eq!(NextSlash::<Test>::get(), 2);
	});
}

#[test]
fn known_offences_are_forgotten_with_their_era_one_at_a_step() {
	ExtBuilder.build_and_execute(|| {
		// given: three of era 1, one of era 2.
		for slot in 0..3 {
			assert_eq!(report_offence(offence(slot, &[OLGA], 1)), Ok(()));
			assert_eq!(KnownOffences::<Test>::iter().count(), usize::try_from(slot).unwrap() + 1);
		}
		turn_eras(1);
		put_table(CHAIN, Era(2), World::at(CHAIN, Era(1)).unwrap().policy.policy, &[(OLGA, &[(1, 1_000)])]);
		assert_eq!(report_offence(offence(9, &[OLGA], 1)), Ok(()));

		// when all can be punished still
		turn_eras(27);
		assert_eq!(World::get().now, Era(29));
		assert_eq!(KnownOffences::<Test>::iter().count(), 4);

		// when those of era 1 cannot, it is blocks that forget them, and nobody else
		turn_era();
		assert_ok!(Slashing::advance(signed(WIM), 99));
		assert_eq!(KnownOffences::<Test>::iter().count(), 4);
		assert_noop!(Slashing::advance(signed(WIM), 99), Error::<Test>::NothingToDo);
		poll();
		assert_eq!(KnownOffences::<Test>::iter().count(), 1);
		turn_eras(1);
		assert_eq!(KnownOffences::<Test>::iter().count(), 0);
		assert_eq!(OffencesOf::<Test>::iter().count(), 0);
		assert_eq!(OffencesHead::<Test>::get(), Era(3));
	});
}

#[test]
fn an_offence_is_what_the_trait_asks_for() {
	let offence = Offence { era: Era(3), slot: 7, offenders: vec![OLGA], fraction: Fraction::one() };
	assert_eq!((offence.session_index(), offence.slot(), offence.offenders()), (3, (3, 7), vec![OLGA]));
	assert_eq!((offence.validator_set_count(), offence.slash_fraction(5)), (0, Perbill::one()));
	assert_eq!(&Fault::ID, b"rampart:offences");
}
