//! A slash is over, and leaves the record.

use super::*;
use rampart_primitives::{Era, Fraction};
use sp_runtime::DispatchError;

#[test]
fn prune_slash_gives_back_the_records_part_when_it_is_over() {
	ExtBuilder.build_and_execute(|| {
		// given: a slash of era 1, kept for two eras more.
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));
		let evidence_only = 100 + crate::reports::evidence_footprint::<Test>().size;
		assert!(held(WIM) > evidence_only);
		for _ in 0..3 {
			turn_era();
		}
		events();

		// when
		assert_ok!(Slashing::prune_slash(signed(STRANGER), 0));

		// then: only the evidence is left, and paid for.
		assert_eq!(events(), vec![Event::SlashPruned { slash: 0 }]);
		assert_eq!(Slashing::slash(0), None);
		assert_eq!(Slashing::reported(BRIDGE, OLGA, Era(1)), Fraction::default());
		assert_eq!(Reported::<Test>::iter().count(), 0);
		assert_eq!(held(WIM), evidence_only);
		assert_eq!(Slashing::evidence_used_by(BRIDGE, evidence(1)), Some(0));
		assert_noop!(report(BRIDGE, OLGA, percent(10), 1), Error::<Test>::EvidenceUsed);

		// then: indices go on.
		assert_ok!(report(BRIDGE, OLGA, percent(10), 2));
		assert!(Slashing::slash(1).is_some());
	});
}

#[test]
fn prune_slash_keeps_the_sum_when_other_slashes_of_the_capture_are_on_record() {
	ExtBuilder.build_and_execute(|| {
		// given
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));
		assert_ok!(report(BRIDGE, OLGA, percent(5), 2));
		for _ in 0..3 {
			turn_era();
		}

		// when, then
		assert_ok!(Slashing::prune_slash(signed(STRANGER), 0));
		assert_eq!(Slashing::reported(BRIDGE, OLGA, Era(1)), percent(5));
		assert_ok!(Slashing::prune_slash(signed(STRANGER), 1));
		assert_eq!(Reported::<Test>::iter().count(), 0);
	});
}

#[test]
fn prune_slash_fails_when_it_is_not_over() {
	ExtBuilder.build_and_execute(|| {
		// given
		mutate_vault(2, |vault| vault.frozen = true);
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));
		mutate_vault(2, |vault| vault.frozen = false);
		let prune = || Slashing::prune_slash(signed(STRANGER), 0);

		// when, then: not before all is paid out.
		for _ in 0..3 {
			turn_era();
		}
		assert_noop!(prune(), Error::<Test>::NotSettled);
		assert_ok!(Slashing::settle(signed(STRANGER), 0, 2));

		// when, then: not too early, not twice, not by nobody.
		World::mutate(|world| world.now = Era(3));
		assert_noop!(prune(), Error::<Test>::TooRecent);
		World::mutate(|world| world.now = Era(4));
		assert_noop!(Slashing::prune_slash(RuntimeOrigin::none(), 0), DispatchError::BadOrigin);
		assert_ok!(prune());
		assert_noop!(prune(), Error::<Test>::UnknownSlash);
	});
}
