//! Who may have a place, for how long he must keep it, and who takes it from him.

use super::*;
use rampart_primitives::{Era, Eras, Fraction, GuardStake, InspectSets, Oblige, OperatorSet, SetMember, Value};
use sp_runtime::DispatchResult;

fn at(set: OperatorSet, operator: AccountId) -> SetMember<AccountId> {
	SetMember { set, operator }
}

fn counts(set: OperatorSet, operator: AccountId, era: u32) -> bool {
	<Services as InspectSets<_>>::is_member(&at(set, operator), Era(era))
}

fn standing(set: OperatorSet, operator: AccountId) -> Option<Standing> {
	Services::membership(set, operator).map(|membership| membership.standing)
}

fn members(set: OperatorSet) -> u32 {
	Services::operator_set(set).unwrap().members
}

/// A set with two places, with terms of its own.
fn set_with(terms: MemberTerms) -> OperatorSet {
	with_set(Admission::Open);
	let set = Services::do_create_operator_set(SAM, 1, SetParams { terms, ..params(Admission::Open) }).unwrap();
	events();
	set
}

fn cooling(admission: Admission) -> OperatorSet {
	set_with(MemberTerms { cool_down_eras: Eras(3), ..terms(admission) })
}

/// The tables of the era are made.
fn make_tables() {
	assert_ok!(Services::advance(signed(STRANGER), 100));
	events();
}

/// Olga with 100 and Otto with 200 fill the set, and have been in a table. Oda stands outside with `bid`.
fn full_set(terms: MemberTerms, bid: u128) -> OperatorSet {
	let set = set_with(terms);
	Stakes::set_price(ASSET, Some(10));
	for (vault, (operator, stake)) in (0..).zip([(OLGA, 100), (OTTO, 200), (ODA, bid)]) {
		Stakes::pledge(&at(set, operator), vault, ASSET, stake);
	}
	assert_ok!(Services::join(signed(OLGA), set));
	assert_ok!(Services::join(signed(OTTO), set));
	turn_era();
	make_tables();
	set
}

fn join(operator: AccountId, set: OperatorSet) -> DispatchResult {
	Services::join(signed(operator), set).map(|_| ()).map_err(|refused| refused.error)
}

#[test]
fn remove_member_keeps_it_out_when_there_is_a_cool_down() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = cooling(Admission::Open);
		assert_ok!(join(OLGA, set));
		turn_era();
		events();

		// when
		assert_ok!(Services::remove_member(signed(SAM), set, OLGA));

		// then: the cool-down begins where the membership ends.
		assert_eq!(
			events(),
			vec![
				Event::MembershipEnded { set, operator: OLGA, by: Party::Service, until: Era(2) },
				Event::CoolDownBegan { set, operator: OLGA, until: Era(5) },
			]
		);
		assert_eq!(Services::membership(set, OLGA).unwrap().barred_until, Some(Era(5)));
		for era in 1..5 {
			Now::set(Era(era));
			assert_noop!(join(OLGA, set), Error::<Test>::CoolingDown);
			let reap = Services::reap_membership(signed(STRANGER), set, OLGA);
			assert_noop!(reap, Error::<Test>::MembershipInUse);
		}

		// when: it is over.
		turn_era();
		assert_eq!(Services::membership(set, OLGA).unwrap().barred_until, None);
		assert_ok!(join(OLGA, set));

		// then
		assert!(counts(set, OLGA, 6));
	});
}

#[test]
fn remove_member_keeps_it_out_when_it_has_not_begun_to_count() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = cooling(Admission::Open);
		assert_ok!(join(OLGA, set));

		// when: leaving and coming back is no way around it.
		assert_ok!(Services::remove_member(signed(SAM), set, OLGA));
		assert_noop!(Services::leave(signed(OLGA), set), Error::<Test>::NoMembership);

		// then: the record stays for it, and takes no place.
		let spent = Standing::Ended { from: Era(1), until: Era(1), holds_place: false, offer: None };
		assert_eq!(standing(set, OLGA), Some(spent));
		assert!(!counts(set, OLGA, 0) && !counts(set, OLGA, 1));
		assert_eq!(members(set), 0);
		Now::set(Era(3));
		assert_noop!(join(OLGA, set), Error::<Test>::CoolingDown);
		turn_era();
		assert_ok!(Services::reap_membership(signed(STRANGER), set, OLGA));
		assert_eq!(held(OLGA, HoldReason::Membership), 0);
	});
}

#[test]
fn admit_ends_the_cool_down_when_the_service_invites() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = cooling(Admission::ByService);
		assert_ok!(Services::admit(signed(SAM), set, OLGA));
		assert_ok!(join(OLGA, set));
		turn_era();
		assert_ok!(Services::remove_member(signed(SAM), set, OLGA));
		assert_noop!(join(OLGA, set), Error::<Test>::CoolingDown);

		// when
		assert_ok!(Services::admit(signed(SAM), set, OLGA));
		assert_ok!(join(OLGA, set));

		// then
		assert!(counts(set, OLGA, 1) && counts(set, OLGA, 2));
	});
}

#[test]
fn leave_brings_no_cool_down_when_by_the_operator() {
	ExtBuilder::default().build_and_execute(|| {
		let set = cooling(Admission::Open);
		assert_ok!(join(OLGA, set));
		turn_era();
		assert_ok!(Services::leave(signed(OLGA), set));
		assert_ok!(join(OLGA, set));
	});
}

#[test]
fn leave_counts_to_the_end_of_the_obligation_when_obliged() {
	ExtBuilder::default().build_and_execute(|| {
		// given: a set of two, which may oblige five eras ahead.
		let set = with_set(Admission::Open);
		assert_ok!(join(OLGA, set));
		assert_ok!(join(OTTO, set));
		turn_era();
		assert_ok!(Services::oblige(signed(SAM), set, OLGA, Era(4)));
		assert_eq!(events().pop(), Some(Event::MemberObliged { set, operator: OLGA, until: Era(4) }));
		assert_eq!(<Services as InspectSets<_>>::obliged_until(&at(set, OLGA)), Some(Era(4)));
		assert_eq!(<Services as GuardStake<_>>::obliged_until(&at(set, OLGA)), Some(Era(4)));
		assert_eq!(<Services as GuardStake<_>>::obliged_until(&at(set, OTTO)), None);

		// when
		assert_ok!(Services::leave(signed(OLGA), set));

		// then: she counts through era 4, and her place is taken.
		let ended = Event::MembershipEnded { set, operator: OLGA, by: Party::Operator, until: Era(5) };
		assert_eq!(events(), vec![ended]);
		assert!(counts(set, OLGA, 4) && !counts(set, OLGA, 5));
		assert_eq!(members(set), 2);
		assert_noop!(join(ODA, set), Error::<Test>::SetFull);
		// and nobody can oblige her any further.
		assert_noop!(Services::oblige(signed(SAM), set, OLGA, Era(5)), Error::<Test>::NoMembership);
		Now::set(Era(4));
		assert_noop!(Services::reap_membership(signed(ODA), set, OLGA), Error::<Test>::MembershipInUse);

		// when: it is over, whoever wants the place frees it.
		turn_era();
		assert_eq!(Services::members(set), vec![OTTO]);
		assert_noop!(join(ODA, set), Error::<Test>::SetFull);
		assert_ok!(Services::reap_membership(signed(ODA), set, OLGA));
		assert_ok!(join(ODA, set));
	});
}

#[test]
fn remove_member_waits_for_the_obligation_when_obliged() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = cooling(Admission::Open);
		assert_ok!(join(OLGA, set));
		assert_ok!(Services::oblige(signed(SAM), set, OLGA, Era(3)));

		// when: even before it has begun.
		events();
		assert_ok!(Services::remove_member(signed(SAM), set, OLGA));

		// then
		assert_eq!(
			events(),
			vec![
				Event::MembershipEnded { set, operator: OLGA, by: Party::Service, until: Era(4) },
				Event::CoolDownBegan { set, operator: OLGA, until: Era(7) },
			]
		);
		assert!(counts(set, OLGA, 3) && !counts(set, OLGA, 4));
	});
}

#[test]
fn join_keeps_place_and_term_when_back_before_the_obligation_ends() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		assert_ok!(join(OLGA, set));
		assert_ok!(join(OTTO, set));
		turn_era();
		assert_ok!(Services::oblige(signed(SAM), set, OLGA, Era(4)));
		assert_ok!(Services::leave(signed(OLGA), set));
		turn_era();

		// when: the set is full, and it is her place.
		assert_ok!(join(OLGA, set));

		// then
		assert_eq!(standing(set, OLGA), Some(Standing::Member { from: Era(1) }));
		assert_eq!(members(set), 2);
		// and the obligation stands.
		assert_ok!(Services::leave(signed(OLGA), set));
		assert!(counts(set, OLGA, 4) && !counts(set, OLGA, 5));
	});
}

#[test]
fn oblige_keeps_the_later_date_when_asked_again() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		assert_ok!(join(OLGA, set));
		assert_ok!(<Services as Oblige<_>>::oblige(&at(set, OLGA), Era(3)));
		events();

		// when
		assert_ok!(<Services as Oblige<_>>::oblige(&at(set, OLGA), Era(2)));
		assert_ok!(<Services as Oblige<_>>::oblige(&at(set, OLGA), Era(3)));

		// then
		assert_eq!(events(), vec![]);
		assert_eq!(Services::membership(set, OLGA).unwrap().obliged_until, Some(Era(3)));

		// when, then: it is no longer of interest when it is over.
		Now::set(Era(4));
		assert_eq!(Services::membership(set, OLGA).unwrap().obliged_until, None);
		assert_ok!(Services::leave(signed(OLGA), set));
		assert!(!counts(set, OLGA, 5));
	});
}

#[test]
fn oblige_fails_when_out_of_bounds_or_of_no_member() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::ByService);
		let oblige = |era| Services::oblige(signed(SAM), set, OLGA, Era(era));
		assert_noop!(oblige(1), Error::<Test>::NoMembership);
		assert_ok!(join(OLGA, set));
		assert_noop!(oblige(1), Error::<Test>::NoMembership);
		assert_ok!(Services::admit(signed(SAM), set, OLGA));
		Now::set(Era(10));

		// when, then: three eras ahead are allowed.
		assert_noop!(oblige(9), Error::<Test>::ObligationOutOfBounds);
		assert_noop!(oblige(14), Error::<Test>::ObligationOutOfBounds);
		assert_ok!(oblige(10));
		assert_ok!(oblige(13));
		assert_noop!(Services::oblige(signed(OLGA), set, OLGA, Era(12)), Error::<Test>::NotServiceOwner);
		let unknown = OperatorSet { service: 1, set: 1 };
		assert_noop!(Services::oblige(signed(SAM), unknown, OLGA, Era(12)), Error::<Test>::UnknownSet);
	});
}

#[test]
fn join_takes_the_lowest_members_place_when_it_bids_enough() {
	ExtBuilder::default().build_and_execute(|| {
		// given: a margin of a tenth, rounded up.
		let set = full_set(terms(Admission::Open), 110);

		// when
		let done = Services::join(signed(ODA), set).unwrap();

		// then
		assert_eq!(
			events(),
			vec![
				Event::MemberOutbid { set, operator: OLGA, by: ODA, until: Era(2) },
				Event::MemberJoined { set, operator: ODA, from: Era(2) },
				Event::MemberObliged { set, operator: ODA, until: Era(2) },
			]
		);
		assert!(counts(set, OLGA, 1) && !counts(set, OLGA, 2));
		assert!(!counts(set, ODA, 1) && counts(set, ODA, 2));
		assert_eq!(members(set), 2);
		// The bid was looked at, so the whole weight stands.
		assert_eq!(done.actual_weight, None);

		// when: Olga wants her place back in the same era.
		Stakes::pledge_now(&at(set, OLGA), 0, ASSET, 1_000);

		// then: who is the lowest is known again when there is a new table.
		assert_noop!(join(OLGA, set), Error::<Test>::SetFull);
		turn_era();
		assert_noop!(join(OLGA, set), Error::<Test>::SetFull);
		make_tables();
		assert_ok!(join(OLGA, set));
		assert_eq!(
			standing(set, ODA),
			Some(Standing::Ended { from: Era(2), until: Era(3), holds_place: false, offer: None })
		);
	});
}

#[test]
fn join_fails_when_it_bids_too_little() {
	for bid in [0, 99, 100, 109] {
		ExtBuilder::default().build_and_execute(|| {
			let set = full_set(terms(Admission::Open), bid);
			assert_noop!(join(ODA, set), Error::<Test>::BidTooLow);
		});
	}
	// More than the lowest is needed without a margin, too, and the minimum in any case.
	let free = MemberTerms { outbid_margin: Fraction::default(), ..terms(Admission::Open) };
	for (terms, bid, enough) in [
		(free, 100, false),
		(free, 101, true),
		(MemberTerms { minimum_stake: Value(150), ..free }, 149, false),
		(MemberTerms { minimum_stake: Value(150), ..free }, 150, true),
		(MemberTerms { outbid_margin: Fraction::one(), ..free }, 199, false),
		(MemberTerms { outbid_margin: Fraction::one(), ..free }, 200, true),
	] {
		ExtBuilder::default().build_and_execute(|| {
			let set = full_set(terms, bid);
			assert_eq!(join(ODA, set).is_ok(), enough, "{bid}");
		});
	}
}

#[test]
fn join_fails_when_the_bid_came_during_the_era() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = full_set(terms(Admission::Open), 1);

		// when: the pledge counts from the next era.
		Stakes::pledge(&at(set, ODA), 2, ASSET, 1_000);

		// then
		assert_noop!(join(ODA, set), Error::<Test>::BidTooLow);
		turn_era();
		assert_ok!(join(ODA, set));
	});
}

#[test]
fn join_fails_when_the_lowest_member_is_obliged() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = full_set(terms(Admission::Open), 1_000);
		assert_ok!(Services::oblige(signed(SAM), set, OLGA, Era(2)));

		// when, then: the next one up is not taken instead.
		assert_noop!(join(ODA, set), Error::<Test>::SetFull);
		turn_era();
		// The obligation ends with this era, so her place is free from the next one on.
		assert_ok!(join(ODA, set));
		assert!(counts(set, OLGA, 2) && !counts(set, OLGA, 3));
	});
}

#[test]
fn join_fails_when_a_full_set_has_no_table() {
	ExtBuilder::default().build_and_execute(|| {
		let set = with_set(Admission::Open);
		assert_ok!(join(OLGA, set));
		assert_ok!(join(OTTO, set));
		assert_noop!(join(ODA, set), Error::<Test>::SetFull);
	});
}

#[test]
fn oblige_fails_when_something_harder_holds_by_then() {
	ExtBuilder::default().build_and_execute(|| {
		// given a policy that is announced in era 0 with a notice of three, so that it holds from era 4 on
		let set = with_set(Admission::Open);
		assert_ok!(join(OLGA, set));
		let harsher = Policy { max_fraction: Fraction::one(), ..policy() };
		assert_ok!(Services::set_policy(signed(SAM), set, harsher));
		turn_era();

		// when, then: who leaves in this era is gone before.
		let oblige = |era| Services::oblige(signed(SAM), set, OLGA, Era(era));
		assert_noop!(oblige(4), Error::<Test>::ObligationOutOfBounds);
		assert_ok!(oblige(3));
		// and so it is with assets and terms, and not with what helps.
		assert_ok!(Services::set_policy(
			signed(SAM),
			set,
			Policy { max_fraction: Fraction::from_percent(9), ..policy() }
		));
		assert_ok!(oblige(4));
		turn_era();
		assert_ok!(Services::set_assets(signed(SAM), set, assets(&[(ASSET, 90)])));
		turn_era();
		assert_noop!(oblige(6), Error::<Test>::ObligationOutOfBounds);
		assert_ok!(oblige(5));
		let stricter = MemberTerms { minimum_stake: Value(1), ..terms(Admission::Open) };
		Now::set(Era(10));
		assert_ok!(Services::set_terms(signed(SAM), set, stricter));
		turn_era();
		assert_noop!(oblige(14), Error::<Test>::ObligationOutOfBounds);
		assert_ok!(oblige(13));
	});
}

#[test]
fn bidder_stays_for_an_era_when_it_leaves_at_once() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = full_set(terms(Admission::Open), 110);
		assert_ok!(join(ODA, set));

		// when
		assert_ok!(Services::leave(signed(ODA), set));

		// then: it counts, with its pledges, for the era for which it took the place.
		assert_eq!(members(set), 2);
		let ended = Standing::Ended { from: Era(2), until: Era(3), holds_place: true, offer: None };
		assert_eq!(standing(set, ODA), Some(ended));
		let obliged = <Services as rampart_primitives::InspectSets<_>>::obliged_until(&at(set, ODA));
		assert_eq!(obliged, Some(Era(2)));
	});
}

#[test]
fn admit_takes_the_lowest_members_place_when_the_newcomer_bids_enough() {
	ExtBuilder::default().build_and_execute(|| {
		// given: nobody joins by himself any more.
		let set = full_set(terms(Admission::Open), 110);
		assert_ok!(Services::set_terms(signed(SAM), set, terms(Admission::ByService)));
		turn_era();
		make_tables();
		assert_ok!(join(ODA, set));

		// when
		events();
		assert_ok!(Services::admit(signed(SAM), set, ODA));

		// then
		assert_eq!(
			events(),
			vec![
				Event::MemberOutbid { set, operator: OLGA, by: ODA, until: Era(3) },
				Event::MemberJoined { set, operator: ODA, from: Era(3) },
				Event::MemberObliged { set, operator: ODA, until: Era(3) },
			]
		);
	});
}

#[test]
fn join_costs_less_when_there_is_room() {
	ExtBuilder::default().build_and_execute(|| {
		let set = with_set(Admission::ByService);
		let asked = Services::join(signed(OLGA), set).unwrap();
		assert_eq!(asked.actual_weight, Some(<() as WeightInfo>::join()));
		let admitted = Services::admit(signed(SAM), set, OLGA).unwrap();
		assert_eq!(admitted.actual_weight, Some(<() as WeightInfo>::admit()));
	});
}
