//! Operators come to a set and leave it, era by era.

use super::*;
use rampart_primitives::{Era, InspectSets, OperatorSet, SetMember};
use sp_runtime::TokenError;

fn counts(set: OperatorSet, operator: AccountId, era: u32) -> bool {
	<Services as InspectSets<_>>::is_member(&SetMember { set, operator }, Era(era))
}

fn standing(set: OperatorSet, operator: AccountId) -> Option<Standing> {
	Services::membership(set, operator).map(|membership| membership.standing)
}

#[test]
#[docify::export]
fn admit_counts_from_the_next_era_when_the_operator_asked() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		assert_ok!(Services::register_operator(signed(OLGA), metadata("Olga")));
		assert_ok!(Services::register_service(signed(SAM), metadata("bridge")));
		assert_ok!(Services::create_operator_set(signed(SAM), 1, params(Admission::ByService)));
		let set = OperatorSet { service: 1, set: 0 };
		events();

		// when
		assert_ok!(Services::join(signed(OLGA), set));
		assert_ok!(Services::admit(signed(SAM), set, OLGA));

		// then
		assert_eq!(
			events(),
			vec![
				Event::MembershipOffered { set, operator: OLGA, by: Party::Operator },
				Event::MemberJoined { set, operator: OLGA, from: Era(1) },
			]
		);
		assert!(Services::members(set).is_empty());
		turn_era();
		assert_eq!(Services::members(set), vec![OLGA]);
	});
}

#[test]
fn join_stands_at_once_when_the_set_is_open() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);

		// when
		assert_ok!(Services::join(signed(OLGA), set));

		// then
		assert_eq!(events(), vec![Event::MemberJoined { set, operator: OLGA, from: Era(1) }]);
		assert_eq!(held(OLGA, HoldReason::Membership), MEMBERSHIP_DEPOSIT);
		assert_eq!(Services::operator_set(set).unwrap().members, 1);
		assert_eq!(Services::operator(OLGA).unwrap().memberships, 1);
		let view = MembershipView {
			standing: Standing::Member { from: Era(1) },
			counts_now: false,
			counts_next: true,
			obliged_until: None,
			barred_until: None,
			runs: None,
		};
		assert_eq!(Services::membership(set, OLGA), Some(view));
	});
}

#[test]
fn join_stands_at_once_when_the_service_invited() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::ByService);
		assert_ok!(Services::admit(signed(SAM), set, OLGA));
		assert_eq!(events(), vec![Event::MembershipOffered { set, operator: OLGA, by: Party::Service }]);
		assert!(!counts(set, OLGA, 1));

		// when
		assert_ok!(Services::join(signed(OLGA), set));

		// then: the side that spoke first has left the deposit.
		assert_eq!(events(), vec![Event::MemberJoined { set, operator: OLGA, from: Era(1) }]);
		assert!(counts(set, OLGA, 1));
		assert_eq!(held(SAM, HoldReason::Membership), MEMBERSHIP_DEPOSIT);
		assert_eq!(held(OLGA, HoldReason::Membership), 0);
	});
}

#[test]
fn join_counts_from_the_era_of_the_second_consent_when_the_answer_is_late() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::ByService);
		assert_ok!(Services::join(signed(OLGA), set));
		turn_era();
		turn_era();
		assert!(!counts(set, OLGA, 2) && !counts(set, OLGA, 3));

		// when
		assert_ok!(Services::admit(signed(SAM), set, OLGA));

		// then
		assert!(!counts(set, OLGA, 2) && counts(set, OLGA, 3));
	});
}

#[test]
fn join_fails_when_there_is_nothing_to_join_or_no_operator() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);

		// when, then
		assert_noop!(Services::join(signed(STRANGER), set), Error::<Test>::OperatorNotRegistered);
		assert_noop!(Services::join(signed(OLGA), OperatorSet { service: 1, set: 1 }), Error::<Test>::UnknownSet);
		assert_noop!(Services::join(signed(OLGA), OperatorSet { service: 9, set: 0 }), Error::<Test>::UnknownSet);
	});
}

#[test]
fn join_fails_when_said_already() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::ByService);
		assert_ok!(Services::join(signed(OLGA), set));

		// when, then
		assert_noop!(Services::join(signed(OLGA), set), Error::<Test>::AlreadyAsked);
		assert_ok!(Services::admit(signed(SAM), set, OLGA));
		assert_noop!(Services::join(signed(OLGA), set), Error::<Test>::AlreadyMember);
		turn_era();
		assert_noop!(Services::join(signed(OLGA), set), Error::<Test>::AlreadyMember);
	});
}

#[test]
fn join_fails_when_the_deposit_cannot_be_held() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		assert_ok!(Balances::transfer_allow_death(signed(OLGA), STRANGER, Balances::free_balance(OLGA) - 1));

		// when, then
		assert_noop!(Services::join(signed(OLGA), set), TokenError::FundsUnavailable);
	});
}

#[test]
fn join_fails_when_the_set_is_full() {
	ExtBuilder::default().build_and_execute(|| {
		// given: a set of two.
		let set = with_set(Admission::Open);
		assert_ok!(Services::join(signed(OLGA), set));
		assert_ok!(Services::join(signed(OTTO), set));

		// when, then
		assert_noop!(Services::join(signed(ODA), set), Error::<Test>::SetFull);

		// when: one leaves, the place is free at once, for the next era.
		turn_era();
		assert_ok!(Services::leave(signed(OLGA), set));
		assert_ok!(Services::join(signed(ODA), set));

		// then: never more than two count.
		assert!(counts(set, OLGA, 1) && counts(set, OTTO, 1) && !counts(set, ODA, 1));
		assert!(!counts(set, OLGA, 2) && counts(set, OTTO, 2) && counts(set, ODA, 2));
		// and who left finds the place taken.
		assert_noop!(Services::join(signed(OLGA), set), Error::<Test>::SetFull);
	});
}

#[test]
fn admit_fails_when_the_set_is_full() {
	ExtBuilder::default().build_and_execute(|| {
		// given: two members and an ask, which a full set may receive.
		let set = with_set(Admission::ByService);
		for operator in [OLGA, OTTO] {
			assert_ok!(Services::join(signed(operator), set));
			assert_ok!(Services::admit(signed(SAM), set, operator));
		}
		assert_ok!(Services::join(signed(ODA), set));

		// when, then
		assert_noop!(Services::admit(signed(SAM), set, ODA), Error::<Test>::SetFull);
	});
}

#[test]
fn admit_fails_when_not_the_owners_or_of_nobody() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::ByService);

		// when, then
		assert_noop!(Services::admit(signed(OLGA), set, OLGA), Error::<Test>::NotServiceOwner);
		assert_noop!(Services::admit(signed(SAM), set, STRANGER), Error::<Test>::OperatorNotRegistered);
		let unknown = OperatorSet { service: 1, set: 1 };
		assert_noop!(Services::admit(signed(SAM), unknown, OLGA), Error::<Test>::UnknownSet);
		let unknown = OperatorSet { service: 2, set: 0 };
		assert_noop!(Services::admit(signed(SAM), unknown, OLGA), Error::<Test>::UnknownService);
	});
}

#[test]
fn admit_fails_when_said_already() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::ByService);
		assert_ok!(Services::admit(signed(SAM), set, OLGA));

		// when, then
		assert_noop!(Services::admit(signed(SAM), set, OLGA), Error::<Test>::AlreadyInvited);
		assert_ok!(Services::join(signed(OLGA), set));
		assert_noop!(Services::admit(signed(SAM), set, OLGA), Error::<Test>::AlreadyMember);
	});
}

#[test]
fn leave_counts_to_the_end_of_the_era_when_a_member() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		assert_ok!(Services::join(signed(OLGA), set));
		turn_era();
		events();

		// when
		assert_ok!(Services::leave(signed(OLGA), set));

		// then: she answers for era 1 still.
		let ended = Event::MembershipEnded { set, operator: OLGA, by: Party::Operator, until: Era(2) };
		assert_eq!(events(), vec![ended]);
		assert!(counts(set, OLGA, 1) && !counts(set, OLGA, 2));
		assert_eq!(Services::members(set), vec![OLGA]);
		assert_eq!(Services::operator_set(set).unwrap().members, 0);
		turn_era();
		assert!(counts(set, OLGA, 1) && !counts(set, OLGA, 2));
		assert!(Services::members(set).is_empty());
		// and the record is hers to pay for until it is reaped.
		assert_eq!(held(OLGA, HoldReason::Membership), MEMBERSHIP_DEPOSIT);
	});
}

#[test]
fn leave_leaves_nothing_when_the_membership_has_not_begun() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		assert_ok!(Services::join(signed(OLGA), set));
		events();

		// when
		assert_ok!(Services::leave(signed(OLGA), set));

		// then
		let ended = Event::MembershipEnded { set, operator: OLGA, by: Party::Operator, until: Era(1) };
		assert_eq!(events(), vec![ended]);
		assert_eq!(Services::membership(set, OLGA), None);
		assert_eq!(held(OLGA, HoldReason::Membership), 0);
		assert_eq!(Services::operator(OLGA).unwrap().memberships, 0);
	});
}

#[test]
fn leave_ends_an_offer_when_there_is_one() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::ByService);
		assert_ok!(Services::join(signed(OLGA), set));
		assert_ok!(Services::admit(signed(SAM), set, OTTO));
		events();

		// when: Olga withdraws her ask, Otto declines the invitation.
		assert_ok!(Services::leave(signed(OLGA), set));
		assert_ok!(Services::leave(signed(OTTO), set));

		// then
		assert_eq!(
			events(),
			vec![
				Event::OfferEnded { set, operator: OLGA, offer: Party::Operator, by: Party::Operator },
				Event::OfferEnded { set, operator: OTTO, offer: Party::Service, by: Party::Operator },
			]
		);
		assert_eq!(Memberships::<Test>::iter().count(), 0);
		assert_eq!(held(OLGA, HoldReason::Membership), 0);
		assert_eq!(held(SAM, HoldReason::Membership), 0);
	});
}

#[test]
fn leave_fails_when_there_is_nothing_to_leave() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);

		// when, then
		assert_noop!(Services::leave(signed(OLGA), set), Error::<Test>::NoMembership);
		assert_ok!(Services::join(signed(OLGA), set));
		turn_era();
		assert_ok!(Services::leave(signed(OLGA), set));
		assert_noop!(Services::leave(signed(OLGA), set), Error::<Test>::NoMembership);
		assert_noop!(Services::remove_member(signed(SAM), set, OLGA), Error::<Test>::NoMembership);
	});
}

#[test]
fn remove_member_counts_to_the_end_of_the_era_when_a_member() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		assert_ok!(Services::join(signed(OLGA), set));
		turn_era();
		events();

		// when
		assert_ok!(Services::remove_member(signed(SAM), set, OLGA));

		// then
		let ended = Event::MembershipEnded { set, operator: OLGA, by: Party::Service, until: Era(2) };
		assert_eq!(events(), vec![ended]);
		assert!(counts(set, OLGA, 1) && !counts(set, OLGA, 2));
	});
}

#[test]
fn remove_member_ends_an_offer_when_there_is_one() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::ByService);
		assert_ok!(Services::join(signed(OLGA), set));
		assert_ok!(Services::admit(signed(SAM), set, OTTO));
		events();

		// when: Sam refuses Olga, and takes the invitation back.
		assert_ok!(Services::remove_member(signed(SAM), set, OLGA));
		assert_ok!(Services::remove_member(signed(SAM), set, OTTO));

		// then
		assert_eq!(
			events(),
			vec![
				Event::OfferEnded { set, operator: OLGA, offer: Party::Operator, by: Party::Service },
				Event::OfferEnded { set, operator: OTTO, offer: Party::Service, by: Party::Service },
			]
		);
		assert_eq!(Memberships::<Test>::iter().count(), 0);
	});
}

#[test]
fn remove_member_fails_when_not_the_owners() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		assert_ok!(Services::join(signed(OLGA), set));

		// when, then
		assert_noop!(Services::remove_member(signed(OTTO), set, OLGA), Error::<Test>::NotServiceOwner);
		let unknown = OperatorSet { service: 2, set: 0 };
		assert_noop!(Services::remove_member(signed(SAM), unknown, OLGA), Error::<Test>::UnknownService);
		assert_noop!(Services::remove_member(signed(SAM), set, OTTO), Error::<Test>::NoMembership);
	});
}

#[test]
fn join_goes_on_without_a_gap_when_left_in_the_same_era() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		assert_ok!(Services::join(signed(OLGA), set));
		turn_era();
		assert_ok!(Services::leave(signed(OLGA), set));
		events();

		// when
		assert_ok!(Services::join(signed(OLGA), set));

		// then
		assert_eq!(events(), vec![Event::MemberJoined { set, operator: OLGA, from: Era(2) }]);
		assert_eq!(standing(set, OLGA), Some(Standing::Member { from: Era(1) }));
		assert!(counts(set, OLGA, 1) && counts(set, OLGA, 2));
		assert_eq!(held(OLGA, HoldReason::Membership), MEMBERSHIP_DEPOSIT);

		// when: left once more, the term ends where it would have.
		assert_ok!(Services::leave(signed(OLGA), set));

		// then
		assert!(counts(set, OLGA, 1) && !counts(set, OLGA, 2));
	});
}

fn ended(offer: Option<Party>) -> Standing {
	Standing::Ended { from: Era(1), until: Era(2), holds_place: false, offer }
}

#[test]
fn join_keeps_the_term_that_counts_when_asked_again_in_the_same_era() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::ByService);
		assert_ok!(Services::admit(signed(SAM), set, OLGA));
		assert_ok!(Services::join(signed(OLGA), set));
		turn_era();
		assert_ok!(Services::leave(signed(OLGA), set));

		// when: she asks again.
		assert_ok!(Services::join(signed(OLGA), set));

		// then: an ask saves nobody, and does not count by itself.
		let asked = ended(Some(Party::Operator));
		assert_eq!(standing(set, OLGA), Some(asked));
		assert!(counts(set, OLGA, 1) && !counts(set, OLGA, 2));

		// when: she thinks better of it, asks once more and is admitted.
		assert_ok!(Services::leave(signed(OLGA), set));
		assert_eq!(standing(set, OLGA), Some(ended(None)));
		assert_ok!(Services::join(signed(OLGA), set));
		assert_ok!(Services::admit(signed(SAM), set, OLGA));

		// then
		assert!(counts(set, OLGA, 1) && counts(set, OLGA, 2));
	});
}

#[test]
fn join_begins_a_new_term_when_left_in_an_earlier_era() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		assert_ok!(Services::join(signed(OLGA), set));
		turn_era();
		assert_ok!(Services::leave(signed(OLGA), set));
		turn_era();

		// when
		assert_ok!(Services::join(signed(OLGA), set));

		// then: era 2 is a gap.
		assert_eq!(standing(set, OLGA), Some(Standing::Member { from: Era(3) }));
		assert!(!counts(set, OLGA, 2) && counts(set, OLGA, 3));
	});
}

#[test]
fn leave_removes_the_record_when_the_offer_outlived_the_term() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::ByService);
		assert_ok!(Services::join(signed(OLGA), set));
		assert_ok!(Services::admit(signed(SAM), set, OLGA));
		turn_era();
		assert_ok!(Services::leave(signed(OLGA), set));
		assert_ok!(Services::admit(signed(SAM), set, OLGA));
		turn_era();

		// when
		assert_ok!(Services::leave(signed(OLGA), set));

		// then
		assert_eq!(standing(set, OLGA), None);
		assert_eq!(held(OLGA, HoldReason::Membership), 0);
	});
}

#[test]
fn reap_membership_gives_the_deposit_back_when_the_term_is_over() {
	ExtBuilder::default().build_and_execute(|| {
		// given: a membership that Sam has paid for.
		let set = with_set(Admission::ByService);
		assert_ok!(Services::admit(signed(SAM), set, OLGA));
		assert_ok!(Services::join(signed(OLGA), set));
		turn_era();
		assert_ok!(Services::leave(signed(OLGA), set));
		turn_era();
		events();

		// when
		assert_ok!(Services::reap_membership(signed(STRANGER), set, OLGA));

		// then
		assert_eq!(events(), vec![Event::MembershipReaped { set, operator: OLGA }]);
		assert_eq!(standing(set, OLGA), None);
		assert_eq!(held(SAM, HoldReason::Membership), 0);
	});
}

#[test]
fn reap_membership_fails_when_the_record_is_in_use() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::ByService);
		let reap = || Services::reap_membership(signed(STRANGER), set, OLGA);

		// when, then: at every stage of a membership.
		assert_noop!(reap(), Error::<Test>::NoMembership);
		assert_ok!(Services::join(signed(OLGA), set));
		assert_noop!(reap(), Error::<Test>::MembershipInUse);
		assert_ok!(Services::admit(signed(SAM), set, OLGA));
		assert_noop!(reap(), Error::<Test>::MembershipInUse);
		turn_era();
		assert_ok!(Services::leave(signed(OLGA), set));
		assert_noop!(reap(), Error::<Test>::MembershipInUse);
		assert_ok!(Services::join(signed(OLGA), set));
		turn_era();
		assert_noop!(reap(), Error::<Test>::MembershipInUse);
	});
}
