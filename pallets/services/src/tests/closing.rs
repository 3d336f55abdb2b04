//! The end of sets and services: in order, by steps that anyone can take, and everybody has his deposits back.

use super::*;
use rampart_primitives::{Era, Eras, GuardStake, InspectSets, OperatorSet, SetMember};

fn members(set: OperatorSet) -> u32 {
	Services::operator_set(set).unwrap().members
}

fn wind_up(set: OperatorSet, operator: AccountId) -> sp_runtime::DispatchResult {
	Services::wind_up(signed(STRANGER), set, operator)
}

#[test]
fn close_operator_set_ends_what_is_new_and_nothing_else() {
	ExtBuilder::default().build_and_execute(|| {
		// given: a member, and one who is invited.
		let set = with_set(Admission::ByService);
		for operator in [OLGA, OTTO] {
			assert_ok!(Services::admit(signed(SAM), set, operator));
		}
		assert_ok!(Services::join(signed(OLGA), set));
		turn_era();
		events();

		// when
		assert_ok!(Services::close_operator_set(signed(SAM), set));

		// then
		assert_eq!(events(), vec![Event::OperatorSetClosing { set }]);
		assert_eq!(Services::operator_set(set).unwrap().status, Status::Closing);
		let closing = Error::<Test>::SetClosing;
		assert_noop!(Services::join(signed(OTTO), set), closing);
		assert_noop!(Services::admit(signed(SAM), set, ODA), Error::<Test>::SetClosing);
		assert_noop!(Services::set_policy(signed(SAM), set, policy()), Error::<Test>::SetClosing);
		let fewer = assets(&[(1, 1)]);
		assert_noop!(Services::set_assets(signed(SAM), set, fewer), Error::<Test>::SetClosing);
		assert_noop!(Services::set_terms(signed(SAM), set, terms(Admission::Open)), Error::<Test>::SetClosing);
		assert_noop!(Services::oblige(signed(SAM), set, OLGA, Era(1)), Error::<Test>::SetClosing);
		let publish = Services::publish_release(signed(SAM), set, Default::default(), Era(9), metadata(""));
		assert_noop!(publish, Error::<Test>::SetClosing);
		let at = SetMember { set, operator: OLGA };
		let pledge = <Services as GuardStake<_>>::ensure_can_back(0, Eras(1), &at);
		assert_noop!(pledge, Error::<Test>::SetClosing);
		assert_noop!(Services::close_operator_set(signed(SAM), set), Error::<Test>::SetClosing);
		// but whoever is a member counts, and is answerable.
		assert!(<Services as InspectSets<_>>::set(set).is_some());
		assert!(<Services as InspectSets<_>>::is_member(&at, Era(9)));
		assert_ok!(Services::leave(signed(OLGA), set));
	});
}

#[test]
fn close_operator_set_fails_when_not_the_owners() {
	ExtBuilder::default().build_and_execute(|| {
		let set = with_set(Admission::Open);
		assert_noop!(Services::close_operator_set(signed(STRANGER), set), Error::<Test>::NotServiceOwner);
		let unknown = OperatorSet { service: 1, set: 1 };
		assert_noop!(Services::close_operator_set(signed(SAM), unknown), Error::<Test>::UnknownSet);
		let unknown = OperatorSet { service: 2, set: 0 };
		assert_noop!(Services::close_operator_set(signed(SAM), unknown), Error::<Test>::UnknownService);
	});
}

#[test]
fn wind_up_takes_every_record_to_its_end_when_anyone_calls() {
	ExtBuilder::default().build_and_execute(|| {
		// given: a member, an ask and an invitation, each paid for by another.
		let set = with_set(Admission::ByService);
		assert_ok!(Services::admit(signed(SAM), set, OLGA));
		assert_ok!(Services::join(signed(OLGA), set));
		assert_ok!(Services::join(signed(OTTO), set));
		assert_ok!(Services::admit(signed(SAM), set, ODA));
		turn_era();
		assert_noop!(wind_up(set, OLGA), Error::<Test>::NotClosing);
		assert_ok!(Services::close_operator_set(signed(SAM), set));
		assert_noop!(wind_up(set, STRANGER), Error::<Test>::NoMembership);
		events();

		// when
		for operator in [OLGA, OTTO, ODA] {
			assert_ok!(wind_up(set, operator));
		}

		// then
		assert_eq!(
			events(),
			vec![
				Event::MembershipEnded { set, operator: OLGA, by: Party::Service, until: Era(2) },
				Event::OfferEnded { set, operator: OTTO, offer: Party::Operator, by: Party::Service },
				Event::OfferEnded { set, operator: ODA, offer: Party::Service, by: Party::Service },
			]
		);
		assert_eq!(held(OTTO, HoldReason::Membership), 0);
		assert_eq!(held(SAM, HoldReason::Membership), MEMBERSHIP_DEPOSIT);
		assert_noop!(wind_up(set, OLGA), Error::<Test>::MembershipInUse);

		// when
		turn_era();
		assert_ok!(wind_up(set, OLGA));

		// then
		assert_eq!(events(), vec![Event::MembershipReaped { set, operator: OLGA }]);
		assert_eq!(held(SAM, HoldReason::Membership), 0);
		assert_eq!(Memberships::<Test>::iter().count(), 0);
	});
}

#[test]
fn wind_up_waits_for_the_obligation_and_not_for_the_cool_down() {
	ExtBuilder::default().build_and_execute(|| {
		// given: Olga is obliged, Otto was removed with a cool-down.
		let set = with_set(Admission::Open);
		let strict = MemberTerms { cool_down_eras: Eras(20), ..terms(Admission::Open) };
		assert_ok!(Services::set_terms(signed(SAM), set, strict));
		Now::set(Era(4));
		assert_ok!(Services::join(signed(OLGA), set));
		assert_ok!(Services::join(signed(OTTO), set));
		assert_ok!(Services::oblige(signed(SAM), set, OLGA, Era(7)));
		assert_ok!(Services::remove_member(signed(SAM), set, OTTO));
		turn_era();
		assert_ok!(Services::close_operator_set(signed(SAM), set));
		assert_noop!(Services::reap_membership(signed(STRANGER), set, OTTO), Error::<Test>::MembershipInUse);

		// when
		assert_ok!(wind_up(set, OTTO));
		assert_ok!(wind_up(set, OLGA));

		// then
		let olga = Services::membership(set, OLGA).unwrap().standing;
		assert_eq!(olga, Standing::Ended { from: Era(5), until: Era(8), holds_place: true, offer: None });
		Now::set(Era(7));
		assert_noop!(wind_up(set, OLGA), Error::<Test>::MembershipInUse);
		Now::set(Era(8));
		assert_ok!(wind_up(set, OLGA));
		assert_eq!(members(set), 0);
	});
}

#[test]
fn keys_stay_with_who_still_works_when_the_set_is_closing() {
	ExtBuilder::default().build_and_execute(|| {
		// given: Olga is obliged through era 3, Otto has a key and is no member.
		let set = with_set(Admission::Open);
		let (olga, new, otto) = (keys::sr25519("//Olga"), keys::sr25519("//new"), keys::sr25519("//Otto"));
		assert_ok!(Services::join(signed(OLGA), set));
		assert_ok!(keys::set_key(set, OLGA, &olga));
		assert_ok!(keys::set_key(set, OTTO, &otto));
		turn_era();
		assert_ok!(Services::oblige(signed(SAM), set, OLGA, Era(3)));
		assert_ok!(Services::close_operator_set(signed(SAM), set));
		assert_ok!(wind_up(set, OLGA));

		// when, then
		let retire = |who, secret: &keys::Secret| Services::retire_key(signed(who), set, secret.key());
		assert_ok!(retire(STRANGER, &otto));
		assert_noop!(keys::set_key(set, OTTO, &otto), Error::<Test>::SetClosing);
		assert_noop!(retire(STRANGER, &olga), Error::<Test>::NotKeyOwner);
		// She can still replace hers.
		assert_ok!(keys::set_key(set, OLGA, &new));
		assert_ok!(retire(OLGA, &olga));

		// when: her last era has come.
		Now::set(Era(3));
		assert_noop!(keys::set_key(set, OLGA, &olga), Error::<Test>::SetClosing);
		assert_ok!(retire(STRANGER, &new));
	});
}

#[test]
fn remove_operator_set_gives_the_deposit_back_when_nothing_depends_on_it() {
	ExtBuilder::default().build_and_execute(|| {
		// given: a set that had a member, in eras 1 and 2, a key and a release.
		let set = with_set(Admission::Open);
		let remove = || Services::remove_operator_set(signed(STRANGER), set);
		let key = keys::sr25519("//Olga");
		assert_ok!(keys::set_key(set, OLGA, &key));
		assert_ok!(Services::publish_release(signed(SAM), set, Default::default(), Era(9), metadata("")));
		assert_ok!(Services::join(signed(OLGA), set));
		Now::set(Era(2));
		assert_noop!(remove(), Error::<Test>::NotClosing);
		assert_ok!(Services::close_operator_set(signed(SAM), set));
		assert_noop!(remove(), Error::<Test>::SetInUse);

		// when: all of it ends, by a stranger's calls.
		assert_ok!(wind_up(set, OLGA));
		assert_ok!(Services::retire_key(signed(STRANGER), set, key.key()));
		assert_ok!(Services::withdraw_release(signed(STRANGER), set, 0));
		turn_era();
		assert_ok!(wind_up(set, OLGA));
		assert_noop!(remove(), Error::<Test>::SetInUse);

		// then: faults of era 2 can be punished through era 30.
		Now::set(Era(30));
		assert_noop!(Services::prune_key(signed(STRANGER), set, key.key()), Error::<Test>::KeyInUse);
		Now::set(Era(31));
		assert_noop!(remove(), Error::<Test>::SetInUse);
		assert_ok!(Services::prune_key(signed(STRANGER), set, key.key()));
		events();
		assert_ok!(remove());
		assert_eq!(events(), vec![Event::OperatorSetRemoved { set, depositor: SAM }]);
		assert_eq!(Services::operator_set(set), None);
		assert_eq!(held(SAM, HoldReason::OperatorSet), 0);
		assert_eq!(held(OLGA, HoldReason::Membership), 0);
		// Only what keeps the key hers is left.
		assert_eq!(held(OLGA, HoldReason::Key), KEY_DEPOSIT);
		assert_noop!(remove(), Error::<Test>::UnknownSet);
	});
}

#[test]
fn remove_operator_set_waits_for_the_history_when_anybody_counted() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		assert_ok!(Services::join(signed(OLGA), set));
		Now::set(Era(2));
		assert_ok!(Services::leave(signed(OLGA), set));
		assert_ok!(Services::close_operator_set(signed(SAM), set));
		Now::set(Era(30));
		assert_ok!(wind_up(set, OLGA));

		// when, then
		assert_noop!(Services::remove_operator_set(signed(STRANGER), set), Error::<Test>::SetInUse);
		Now::set(Era(31));
		assert_ok!(Services::remove_operator_set(signed(STRANGER), set));
	});
}

#[test]
fn close_service_lets_anyone_end_it_in_order_when_closed() {
	ExtBuilder::default().build_and_execute(|| {
		// given: two sets, of which nobody ever was a member.
		let set = with_set(Admission::Open);
		assert_ok!(Services::create_operator_set(signed(SAM), 1, params(Admission::Open)));
		assert_noop!(Services::close_service(signed(STRANGER), 1), Error::<Test>::NotServiceOwner);
		assert_noop!(Services::close_service(signed(SAM), 2), Error::<Test>::UnknownService);
		let remove = || Services::remove_service(signed(STRANGER), 1);
		assert_noop!(remove(), Error::<Test>::NotClosing);
		events();

		// when
		assert_ok!(Services::close_service(signed(SAM), 1));

		// then
		assert_eq!(events(), vec![Event::ServiceClosing { service: 1 }]);
		assert_noop!(Services::close_service(signed(SAM), 1), Error::<Test>::ServiceClosing);
		let more = Services::create_operator_set(signed(SAM), 1, params(Admission::Open));
		assert_noop!(more, Error::<Test>::ServiceClosing);
		assert_noop!(remove(), Error::<Test>::ServiceInUse);
		// The sets go on until somebody closes them.
		assert_ok!(Services::join(signed(OLGA), set));
		assert_ok!(Services::leave(signed(OLGA), set));

		// when
		for set in [set, OperatorSet { service: 1, set: 1 }] {
			assert_ok!(Services::close_operator_set(signed(STRANGER), set));
			assert_ok!(Services::remove_operator_set(signed(STRANGER), set));
		}
		events();
		assert_ok!(remove());

		// then
		assert_eq!(events(), vec![Event::ServiceRemoved { service: 1, owner: SAM }]);
		assert_eq!(Services::service(1), None);
		assert_eq!(held(SAM, HoldReason::Service), 0);
		assert_noop!(remove(), Error::<Test>::UnknownService);
		// An index is given once.
		assert_ok!(Services::register_service(signed(SAM), metadata("")));
		assert!(Services::service(2).is_some());
	});
}
