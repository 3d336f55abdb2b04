//! What services answers to restaking.

use super::*;
use rampart_primitives::{Era, Eras, GuardStake, OperatorSet, SetMember};

fn ask(set: OperatorSet, operator: AccountId, unbonding_eras: u32) -> sp_runtime::DispatchResult {
	<Services as GuardStake<AccountId>>::ensure_can_back(0, Eras(unbonding_eras), &SetMember { set, operator })
}

#[test]
fn ensure_can_back_allows_when_the_windows_fit() {
	ExtBuilder::default().build_and_execute(|| {
		// given: a set with a span of one era and a notice of three, which Olga has not joined.
		let set = with_set(Admission::ByService);

		// when, then: a pledge may come before the membership.
		assert_noop!(ask(set, OLGA, 1), Error::<Test>::UnbondsTooSoon);
		assert_ok!(ask(set, OLGA, 2));
		assert_ok!(ask(set, OLGA, 3));
		assert_noop!(ask(set, OLGA, 4), Error::<Test>::NoticeTooShort);

		// when: a slash that is due takes longer.
		MaxLag::set(Eras(2));
		assert_noop!(ask(set, OLGA, 2), Error::<Test>::UnbondsTooSoon);
		assert_ok!(ask(set, OLGA, 3));
		MaxLag::set(Eras(1));
	});
}

#[test]
fn slash_finds_its_capture_whatever_the_policy_and_the_vault() {
	ExtBuilder::default().build_and_execute(|| {
		// given: every policy that fits some set, and every vault that may back it.
		Services::do_register_operator(OLGA, metadata("operator")).unwrap();
		let service = Services::do_register_service(SAM, metadata("bridge")).unwrap();
		let mut allowed = 0;
		for (span, notice, horizon, window) in quadruples(4) {
			let policy = Policy { horizon_eras: Eras(horizon), window_eras: Eras(window), ..policy() };
			let terms = MemberTerms { max_obligation_eras: Eras(0), ..terms(Admission::Open) };
			let (span_eras, notice_eras) = (Eras(span), Eras(notice));
			let params = SetParams { policy, terms, span_eras, notice_eras, ..params(Admission::Open) };
			frame_support::hypothetically!({
				if let Ok(set) = Services::do_create_operator_set(SAM, service, params) {
					for unbonding in (1..6).filter(|unbonding| ask(set, OLGA, *unbonding).is_ok()) {
						// when a fault of era 0 is reported as late as it may be, it is due when the window is over, and
						// executed MaxLag later at last.
						let executed = horizon + window + 1 + MaxLag::get().0;
						// then the capture of era 0 is live to the end of era `unbonding`.
						assert!(executed <= unbonding && unbonding <= notice);
						allowed += 1;
					}
				}
			});
		}
		assert!(allowed > 0);
	});
}

/// All quadruples of numbers up to `most`.
fn quadruples(most: u32) -> impl Iterator<Item = (u32, u32, u32, u32)> {
	let upto = move || 0..=most;
	upto().flat_map(move |a| upto().flat_map(move |b| upto().flat_map(move |c| upto().map(move |d| (a, b, c, d)))))
}

#[test]
fn integrity_test_fails_when_no_vault_could_back_any_set() {
	use frame_support::traits::Hooks;

	let checks = |lag: u32| {
		MaxLag::set(Eras(lag));
		let outcome = std::panic::catch_unwind(<Services as Hooks<_>>::integrity_test);
		MaxLag::set(Eras(1));
		outcome.is_ok()
	};
	assert_eq!([0, 1, 27, 28, u32::MAX].map(checks), [false, true, true, false, false]);
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
