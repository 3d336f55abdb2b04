//! Members whom slashing removes, and who speaks for a service.

use super::*;
use rampart_primitives::{Era, Eras, InspectSets, MutateSets, OperatorSet, SetMember};

fn eject(set: OperatorSet, operator: AccountId) -> sp_runtime::DispatchResult {
	<Services as MutateSets<AccountId>>::eject(&SetMember { set, operator })
}

/// A set that anyone joins, and that keeps whom it removed out for two eras; Olga is a member in era 1.
fn cooling() -> OperatorSet {
	with_set(Admission::Open);
	let terms = MemberTerms { cool_down_eras: Eras(2), ..terms(Admission::Open) };
	let params = SetParams { terms, ..params(Admission::Open) };
	let set = Services::do_create_operator_set(SAM, 1, params).unwrap();
	assert_ok!(Services::join(signed(OLGA), set));
	turn_era();
	events();
	set
}

#[test]
fn eject_removes_as_the_service_would_when_it_is_a_member() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = cooling();

		// when
		assert_ok!(eject(set, OLGA));

		// then
		let (operator, by) = (OLGA, Party::Service);
		let ended = Event::MembershipEnded { set, operator, by, until: Era(2) };
		assert_eq!(events(), vec![ended, Event::CoolDownBegan { set, operator, until: Era(4) }]);
		assert_noop!(Services::join(signed(OLGA), set), Error::<Test>::CoolingDown);
	});
}

#[test]
fn eject_waits_for_the_obligation_when_there_is_one() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = cooling();
		assert_ok!(Services::oblige(signed(SAM), set, OLGA, Era(3)));

		// when
		assert_ok!(eject(set, OLGA));

		// then: work is promised to the end of era 3.
		let membership = Services::membership(set, OLGA).unwrap();
		assert_eq!((membership.counts_next, membership.barred_until), (true, Some(Era(6))));
		Now::set(Era(4));
		assert!(!Services::membership(set, OLGA).unwrap().counts_now);
	});
}

#[test]
fn eject_changes_nothing_when_it_is_no_member() {
	ExtBuilder::default().build_and_execute(|| {
		// given: one who left, one who only asks, and one who never came.
		let set = cooling();
		assert_ok!(Services::leave(signed(OLGA), set));
		assert_ok!(Services::join(signed(OTTO), FIRST_SET));
		assert_ok!(Services::leave(signed(OTTO), FIRST_SET));
		events();
		let standings = || {
			let of = |set, operator| Services::membership(set, operator);
			[of(set, OLGA), of(FIRST_SET, OTTO), of(set, ODA)]
		};
		let before = standings();

		// when
		assert_ok!(eject(set, OLGA));
		assert_ok!(eject(FIRST_SET, OTTO));
		assert_ok!(eject(set, ODA));
		assert_ok!(eject(OperatorSet { service: 9, set: 9 }, OLGA));

		// then
		assert_eq!(standings(), before);
		assert_eq!(events(), vec![]);
	});
}

#[test]
fn eject_removes_when_the_set_is_closing() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = cooling();
		assert_ok!(Services::close_operator_set(signed(SAM), set));

		// when
		assert_ok!(eject(set, OLGA));

		// then
		assert!(!Services::membership(set, OLGA).unwrap().counts_next);
	});
}

#[test]
fn is_owner_names_the_owner_alone() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		with_set(Admission::Open);
		let all = Acts { admit: true, set_parameters: true, publish: true, oblige: true };
		assert_ok!(Services::set_delegate(signed(SAM), 1, OTTO, all));

		// when, then: delegates act for him in what they were permitted, and in nothing else.
		let is_owner = |service, who: AccountId| <Services as InspectSets<AccountId>>::is_owner(service, &who);
		assert_eq!([is_owner(1, SAM), is_owner(1, OTTO), is_owner(2, SAM)], [true, false, false]);
	});
}
