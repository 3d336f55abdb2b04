//! A slash is over, and leaves the record.

use super::*;
use rampart_primitives::Era;
use sp_runtime::DispatchError;

fn at_era(era: u32) {
	World::mutate(|world| world.now = Era(era));
}

#[test]
fn prune_slash_gives_back_the_records_part_when_it_is_over() {
	ExtBuilder.build_and_execute(|| {
		// given: a slash of era 1, kept for 28 eras more.
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));
		let evidence_only = 100 + crate::reports::evidence_footprint::<Test>().size;
		assert!(held(WIM) > evidence_only);
		turn_eras(4);
		at_era(30);
		events();

		// when
		assert_ok!(Slashing::prune_slash(signed(STRANGER), 0));

		// then: only the evidence is left, and paid for.
		assert_eq!(events(), vec![Event::SlashPruned { slash: 0 }]);
		assert_eq!(Slashing::slash(0), None);
		assert_eq!(Slashing::reported(BRIDGE, OLGA, Era(1)), Sums::default());
		assert_eq!(Reported::<Test>::iter().count(), 0);
		assert_eq!(held(WIM), evidence_only);
		assert_eq!(Slashing::evidence_used_by(BRIDGE, false, evidence(1)), Some(0));

		// then: indices go on, and the hash stays used.
		put_table(BRIDGE, Era(30), policy(), &[(OLGA, &[(1, 1_000)])]);
		assert_noop!(report(BRIDGE, OLGA, percent(10), 1), Error::<Test>::EvidenceUsed);
		assert_ok!(report(BRIDGE, OLGA, percent(10), 2));
		assert!(Slashing::slash(1).is_some());
	});
}

#[test]
fn prune_slash_keeps_the_sum_when_other_slashes_of_the_capture_are_on_record() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));
		assert_ok!(report(BRIDGE, OLGA, percent(5), 2));
		turn_eras(4);
		at_era(30);
		assert_ok!(Slashing::prune_slash(signed(STRANGER), 0));
		assert_eq!(Slashing::reported(BRIDGE, OLGA, Era(1)), sums(5, 0));
		assert_ok!(Slashing::prune_slash(signed(STRANGER), 1));
		assert_eq!(Reported::<Test>::iter().count(), 0);
	});
}

#[test]
fn prune_slash_takes_what_was_vetoed_or_cancelled_too() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));
		assert_ok!(report(BRIDGE, OLGA, percent(10), 2));
		assert_ok!(Slashing::veto(signed(RESOLVERS[0]), 0, percent(0)));
		assert_ok!(Slashing::veto(signed(RESOLVERS[1]), 0, percent(0)));
		assert_ok!(Slashing::cancel_slash(signed(WIM), 1));
		at_era(30);
		assert_ok!(Slashing::prune_slash(signed(STRANGER), 0));
		assert_ok!(Slashing::prune_slash(signed(STRANGER), 1));
		assert_eq!(Slashes::<Test>::iter().count(), 0);
	});
}

#[test]
fn prune_slash_fails_when_it_is_not_over() {
	ExtBuilder.build_and_execute(|| {
		let prune = || Slashing::prune_slash(signed(STRANGER), 0);
		assert_noop!(prune(), Error::<Test>::UnknownSlash);
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));
		assert_noop!(prune(), Error::<Test>::NotOver);
		turn_eras(2);
		assert_noop!(prune(), Error::<Test>::NotOver);
		turn_eras(2);

		// when, then: not too early, not by nobody, not twice.
		at_era(29);
		assert_noop!(prune(), Error::<Test>::TooRecent);
		at_era(30);
		assert_noop!(Slashing::prune_slash(RuntimeOrigin::none(), 0), DispatchError::BadOrigin);
		assert_ok!(prune());
		assert_noop!(prune(), Error::<Test>::UnknownSlash);
	});
}
