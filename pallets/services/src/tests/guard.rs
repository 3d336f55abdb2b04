//! What services answers to restaking.

use super::*;
use rampart_primitives::{Era, Eras, GuardStake, OperatorSet, SetMember};

fn ask(set: OperatorSet, operator: AccountId, unbonding_eras: u32) -> sp_runtime::DispatchResult {
	<Services as GuardStake<AccountId>>::ensure_can_back(0, Eras(unbonding_eras), &SetMember { set, operator })
}

#[test]
fn ensure_can_back_allows_when_the_notice_is_long_enough() {
	ExtBuilder::default().build_and_execute(|| {
		// given: a set with a notice of three eras, which Olga has not joined.
		let set = with_set(Admission::ByService);

		// when, then: a pledge may come before the membership.
		assert_ok!(ask(set, OLGA, 1));
		assert_ok!(ask(set, OLGA, 3));
		assert_noop!(ask(set, OLGA, 4), Error::<Test>::NoticeTooShort);
	});
}

#[test]
fn ensure_can_back_refuses_when_nobody_would_be_backed() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);

		// when, then
		assert_noop!(ask(set, STRANGER, 1), Error::<Test>::OperatorNotRegistered);
		assert_noop!(ask(OperatorSet { service: 1, set: 1 }, OLGA, 1), Error::<Test>::UnknownSet);
		assert_noop!(ask(OperatorSet { service: 0, set: 0 }, OLGA, 1), Error::<Test>::UnknownSet);
	});
}

#[test]
fn guard_holds_nothing_back_when_services_decides_no_cuts() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(<Services as GuardStake<AccountId>>::pending_cuts(0), 0);
		assert!(!<Services as GuardStake<AccountId>>::claims_held(0, Era(0)));
	});
}
