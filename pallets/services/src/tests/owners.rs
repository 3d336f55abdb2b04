//! Who speaks for a service and for an operator, and how that changes.

use super::*;
use rampart_primitives::Era;
use sp_runtime::{DispatchError, TokenError};

const HEIR: AccountId = STRANGER;

fn service_deposit(metadata: u64) -> u64 {
	200 + 8 + 1 + 8 + 8 + 9 + 1 + 8 * 12 + metadata
}

#[test]
fn set_operator_metadata_moves_the_deposit_when_the_length_changes() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		assert_ok!(Services::register_operator(signed(OLGA), metadata("Olga")));
		let held_before = held(OLGA, HoldReason::Operator);
		events();

		// when
		assert_ok!(Services::set_operator_metadata(signed(OLGA), metadata("Olga runs")));

		// then
		let changed = Event::OperatorMetadataSet { operator: OLGA, metadata: metadata("Olga runs") };
		assert_eq!(events(), vec![changed]);
		assert_eq!(Services::operator(OLGA).unwrap().metadata, b"Olga runs".to_vec());
		assert_eq!(held(OLGA, HoldReason::Operator), held_before + 5);

		// when: shorter, some of it comes back.
		assert_ok!(Services::set_operator_metadata(signed(OLGA), metadata("")));

		// then
		assert_eq!(held(OLGA, HoldReason::Operator), held_before - 4);
	});
}

#[test]
fn set_operator_metadata_fails_when_not_registered_or_not_paid_for() {
	ExtBuilder::default().build_and_execute(|| {
		let set = |who, text| Services::set_operator_metadata(signed(who), metadata(text));
		assert_noop!(set(OLGA, "Olga"), Error::<Test>::OperatorNotRegistered);
		assert_ok!(Services::register_operator(signed(OLGA), metadata("")));
		assert_ok!(Balances::transfer_allow_death(signed(OLGA), STRANGER, Balances::free_balance(OLGA) - 1));
		assert_noop!(set(OLGA, "Olga runs"), TokenError::FundsUnavailable);
	});
}

#[test]
fn deregister_operator_gives_the_deposit_back_when_no_membership_is_left() {
	ExtBuilder::default().build_and_execute(|| {
		// given: a membership, which ends.
		let set = with_set(Admission::Open);
		let deregister = || Services::deregister_operator(signed(OLGA));
		assert_ok!(Services::join(signed(OLGA), set));
		assert_noop!(deregister(), Error::<Test>::OperatorInUse);
		turn_era();
		assert_ok!(Services::leave(signed(OLGA), set));
		assert_noop!(deregister(), Error::<Test>::OperatorInUse);
		turn_era();
		assert_noop!(deregister(), Error::<Test>::OperatorInUse);
		assert_ok!(Services::reap_membership(signed(STRANGER), set, OLGA));
		events();

		// when
		assert_ok!(deregister());

		// then
		assert_eq!(events(), vec![Event::OperatorDeregistered { operator: OLGA }]);
		assert_eq!(Services::operator(OLGA), None);
		assert_eq!(held(OLGA, HoldReason::Operator), 0);
		assert_noop!(deregister(), Error::<Test>::OperatorNotRegistered);
		// and she may come back.
		assert_ok!(Services::register_operator(signed(OLGA), metadata("Olga")));
	});
}

#[test]
fn set_service_metadata_moves_the_deposit_when_by_the_owner() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		assert_ok!(Services::register_service(signed(SAM), metadata("bridge")));
		events();

		// when
		assert_ok!(Services::set_service_metadata(signed(SAM), 1, metadata("bridge of Sam")));

		// then
		assert_eq!(events(), vec![Event::ServiceMetadataSet { service: 1, metadata: metadata("bridge of Sam") }]);
		assert_eq!(Services::service(1).unwrap().metadata, b"bridge of Sam".to_vec());
		assert_eq!(held(SAM, HoldReason::Service), service_deposit(13));

		// when, then
		let set = |who, service| Services::set_service_metadata(signed(who), service, metadata(""));
		assert_noop!(set(STRANGER, 1), Error::<Test>::NotServiceOwner);
		assert_noop!(set(SAM, 2), Error::<Test>::UnknownService);
	});
}

#[test]
fn set_service_metadata_fails_when_it_cannot_be_paid_for() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Services::register_service(signed(SAM), metadata("")));
		assert_ok!(Balances::transfer_allow_death(signed(SAM), STRANGER, Balances::free_balance(SAM) - 1));
		assert_noop!(Services::set_service_metadata(signed(SAM), 1, metadata("long")), TokenError::FundsUnavailable);
	});
}

#[test]
fn accept_service_hands_it_over_when_offered() {
	ExtBuilder::default().build_and_execute(|| {
		// given: a service with a set, an invitation and a delegate.
		let set = with_set(Admission::ByService);
		assert_ok!(Services::admit(signed(SAM), set, OLGA));
		assert_ok!(Services::set_delegate(signed(SAM), 1, WATCHER, Acts::ADMIT));
		events();

		// when
		assert_ok!(Services::offer_service(signed(SAM), 1, Some(HEIR)));

		// then: nothing has changed yet.
		assert_eq!(events(), vec![Event::ServiceOffered { service: 1, heir: Some(HEIR) }]);
		assert_eq!(Services::service(1).unwrap().heir, Some(HEIR));
		assert_noop!(Services::admit(signed(HEIR), set, OTTO), Error::<Test>::NotServiceOwner);

		// when
		assert_ok!(Services::accept_service(signed(HEIR), 1));

		// then
		assert_eq!(events(), vec![Event::ServiceHandedOver { service: 1, from: SAM, to: HEIR }]);
		let view = Services::service(1).unwrap();
		assert_eq!((view.owner, view.heir, view.delegates), (HEIR, None, vec![]));
		assert_ok!(Services::admit(signed(HEIR), set, OTTO));
		assert_noop!(Services::admit(signed(SAM), set, ODA), Error::<Test>::NotServiceOwner);
		assert_noop!(Services::admit(signed(WATCHER), set, ODA), Error::<Test>::NotServiceOwner);
		// and the service's deposit is the heir's, the others stay with who left them.
		assert_eq!(held(SAM, HoldReason::Service), 0);
		assert_eq!(held(HEIR, HoldReason::Service), service_deposit(6));
		assert_eq!(held(SAM, HoldReason::OperatorSet), SET_DEPOSIT);
		assert_eq!(held(SAM, HoldReason::Membership), MEMBERSHIP_DEPOSIT);
	});
}

#[test]
fn offer_service_fails_when_it_changes_nothing_or_is_not_the_owners() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		assert_ok!(Services::register_service(signed(SAM), metadata("bridge")));
		let offer = |who, service, heir| Services::offer_service(signed(who), service, heir);

		// when, then
		assert_noop!(offer(SAM, 2, Some(HEIR)), Error::<Test>::UnknownService);
		assert_noop!(offer(HEIR, 1, Some(HEIR)), Error::<Test>::NotServiceOwner);
		assert_noop!(offer(SAM, 1, Some(SAM)), Error::<Test>::SameAccount);
		assert_noop!(offer(SAM, 1, None), Error::<Test>::NothingChanges);
		assert_ok!(offer(SAM, 1, Some(HEIR)));
		assert_noop!(offer(SAM, 1, Some(HEIR)), Error::<Test>::NothingChanges);
	});
}

#[test]
fn accept_service_fails_when_not_offered_or_not_paid_for() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		assert_ok!(Services::register_service(signed(SAM), metadata("bridge")));
		let accept = |who, service| Services::accept_service(signed(who), service);

		// when, then
		assert_noop!(accept(HEIR, 2), Error::<Test>::UnknownService);
		assert_noop!(accept(HEIR, 1), Error::<Test>::NotHeir);
		assert_ok!(Services::offer_service(signed(SAM), 1, Some(PAUPER)));
		assert_noop!(accept(HEIR, 1), Error::<Test>::NotHeir);
		assert_noop!(accept(PAUPER, 1), TokenError::FundsUnavailable);
		// The offer can be taken back.
		assert_ok!(Services::offer_service(signed(SAM), 1, None));
		assert_noop!(accept(PAUPER, 1), Error::<Test>::NotHeir);
	});
}

#[test]
fn set_delegate_permits_one_kind_of_act_when_set() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::ByService);
		assert_ok!(Services::admit(signed(SAM), set, OLGA));
		assert_ok!(Services::join(signed(OLGA), set));
		let admit = || Services::admit(signed(STRANGER), set, OTTO).map(|_| ()).map_err(|refused| refused.error);
		let remove = || Services::remove_member(signed(STRANGER), set, OTTO);
		let change =
			|| Services::set_terms(signed(STRANGER), set, MemberTerms { max_members: 3, ..terms(Admission::Open) });
		let publish =
			|| Services::publish_release(signed(STRANGER), set, Default::default(), Era(9), metadata("notes"));
		let oblige = || Services::oblige(signed(STRANGER), set, OLGA, Era(1));
		let all: [(Acts, &dyn Fn() -> sp_runtime::DispatchResult); 5] = [
			(Acts::ADMIT, &admit),
			(Acts::ADMIT, &remove),
			(Acts::SET_PARAMETERS, &change),
			(Acts::PUBLISH, &publish),
			(Acts::OBLIGE, &oblige),
		];

		for acts in [Acts::ADMIT, Acts::SET_PARAMETERS, Acts::PUBLISH, Acts::OBLIGE] {
			// when
			assert_ok!(Services::set_delegate(signed(SAM), 1, STRANGER, acts));

			// then: this, and nothing else.
			for (needed, act) in &all {
				if acts == *needed {
					assert_ok!(act());
				} else {
					assert_noop!(act(), Error::<Test>::NotServiceOwner);
				}
			}
		}
		assert_ok!(Services::withdraw_release(signed(SAM), set, 0));

		// when: taken away, nothing is left.
		events();
		assert_ok!(Services::set_delegate(signed(SAM), 1, STRANGER, Acts::NONE));

		// then
		assert_eq!(events(), vec![Event::DelegateSet { service: 1, delegate: STRANGER, acts: Acts::NONE }]);
		assert_eq!(Services::service(1).unwrap().delegates, vec![]);
		for (_, act) in &all {
			assert_noop!(act(), Error::<Test>::NotServiceOwner);
		}
	});
}

#[test]
fn set_delegate_leaves_ownership_with_the_owner_when_all_is_permitted() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		let acts = Acts { admit: true, set_parameters: true, publish: true, oblige: true };
		assert_ok!(Services::set_delegate(signed(SAM), 1, STRANGER, acts));

		// when, then
		let who = || signed(STRANGER);
		assert_noop!(Services::offer_service(who(), 1, Some(STRANGER)), Error::<Test>::NotServiceOwner);
		assert_noop!(Services::set_delegate(who(), 1, OTTO, acts), Error::<Test>::NotServiceOwner);
		assert_noop!(Services::set_service_metadata(who(), 1, metadata("")), Error::<Test>::NotServiceOwner);
		assert_noop!(Services::close_operator_set(who(), set), Error::<Test>::NotServiceOwner);
		assert_noop!(Services::close_service(who(), 1), Error::<Test>::NotServiceOwner);
		let more = Services::create_operator_set(who(), 1, params(Admission::Open));
		assert_noop!(more, Error::<Test>::NotServiceOwner);
	});
}

#[test]
fn set_delegate_fails_when_out_of_bounds() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		assert_ok!(Services::register_service(signed(SAM), metadata("bridge")));
		let set = |delegate, acts| Services::set_delegate(signed(SAM), 1, delegate, acts);

		// when, then
		assert_noop!(set(SAM, Acts::ADMIT), Error::<Test>::SameAccount);
		assert_noop!(set(OLGA, Acts::NONE), Error::<Test>::NothingChanges);
		for delegate in 100..108 {
			assert_ok!(set(delegate, Acts::ADMIT));
		}
		assert_noop!(set(100, Acts::ADMIT), Error::<Test>::NothingChanges);
		assert_noop!(set(108, Acts::ADMIT), Error::<Test>::TooManyDelegates);
		// One who is known may get other permissions.
		assert_ok!(set(107, Acts::PUBLISH));
		assert_noop!(Services::set_delegate(signed(SAM), 2, OLGA, Acts::ADMIT), Error::<Test>::UnknownService);
	});
}

#[test]
fn calls_of_a_service_fail_when_the_origin_is_no_account() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Services::register_service(RuntimeOrigin::none(), metadata("")), DispatchError::BadOrigin);
		// Root is one here.
		assert_ok!(Services::register_service(RuntimeOrigin::root(), metadata("")));
		assert_eq!(Services::service(1).unwrap().owner, GOVERNMENT);
	});
}
