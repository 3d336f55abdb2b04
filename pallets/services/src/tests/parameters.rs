//! Changes of a set's rules: what could hurt a backer waits, and is visible meanwhile.

use super::*;
use rampart_primitives::{Era, Eras, Fraction, InspectSets, OperatorSet, Resolvers, Sink, Value};

fn in_force(set: OperatorSet) -> rampart_primitives::SetView<AccountId> {
	<Services as InspectSets<_>>::set(set).unwrap()
}

fn turn_to(era: u32) {
	Now::set(Era(era));
}

#[test]
fn set_policy_waits_for_the_notice_when_it_could_hurt() {
	ExtBuilder::default().build_and_execute(|| {
		// given: a notice of three eras.
		let set = with_set(Admission::Open);
		turn_to(10);
		let stricter = Policy { max_fraction: Fraction::from_percent(50), ..policy() };

		// when
		assert_ok!(Services::set_policy(signed(SAM), set, stricter.clone()));

		// then: who backs the set with three unbonding eras sees it in era 10, pledges no more from era 11 on, and can be cut for
		// era 10 until era 13.
		let announced = Event::PolicyAnnounced { set, policy: stricter.clone(), from: Era(14) };
		assert_eq!(events(), vec![announced]);
		let next = Some(Upcoming { from: Era(14), value: stricter.clone() });
		assert_eq!(Services::operator_set(set).unwrap().policy, Dated { now: policy(), next });
		turn_to(13);
		assert_eq!(in_force(set).policy.max_fraction, Fraction::from_percent(10));
		turn_to(14);
		assert_eq!(in_force(set).policy.max_fraction, Fraction::from_percent(50));
		assert_eq!(Services::operator_set(set).unwrap().policy, Dated { now: stricter, next: None });
	});
}

#[test]
fn set_policy_waits_for_the_notice_when_anybody_else_could_cut_or_gain() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		for other in [
			Policy { slasher: STRANGER, max_fraction: Fraction::from_percent(1), ..policy() },
			Policy { sink: Sink::Burn, ..policy() },
			Policy { sink: Sink::Account(STRANGER), ..policy() },
			Policy { reporter_part: Fraction::from_percent(1), ..policy() },
			Policy { resolvers: Resolvers { accounts: vec![OLGA].try_into().unwrap(), threshold: 1 }, ..policy() },
			Policy { accepts_proofs: true, ..policy() },
			Policy { ejects: true, ..policy() },
		] {
			// when
			assert_ok!(Services::set_policy(signed(SAM), set, other.clone()));

			// then
			assert_eq!(Services::operator_set(set).unwrap().policy.next, Some(Upcoming { from: Era(4), value: other }));
		}
	});
}

#[test]
fn set_policy_acts_from_the_next_era_when_it_helps() {
	ExtBuilder::default().build_and_execute(|| {
		// given: something stricter is announced.
		let set = with_set(Admission::Open);
		let stricter = Policy { max_fraction: Fraction::from_percent(50), ..policy() };
		assert_ok!(Services::set_policy(signed(SAM), set, stricter));
		events();

		// when: it is replaced by something milder.
		let milder = Policy { max_fraction: Fraction::from_percent(5), ..policy() };
		assert_ok!(Services::set_policy(signed(SAM), set, milder.clone()));

		// then
		assert_eq!(events(), vec![Event::PolicyAnnounced { set, policy: milder.clone(), from: Era(1) }]);
		assert_eq!(in_force(set).policy.max_fraction, Fraction::from_percent(10));
		turn_era();
		assert_eq!(in_force(set).policy.max_fraction, Fraction::from_percent(5));
		turn_to(9);
		assert_eq!(in_force(set).policy.max_fraction, Fraction::from_percent(5));

		// when: what is in force decides, not what was announced before.
		assert_ok!(Services::set_policy(signed(SAM), set, policy()));

		// then
		let next = Services::operator_set(set).unwrap().policy.next;
		assert_eq!(next, Some(Upcoming { from: Era(13), value: policy() }));

		// when: it is taken back.
		assert_ok!(Services::set_policy(signed(SAM), set, milder));

		// then
		turn_to(20);
		assert_eq!(in_force(set).policy.max_fraction, Fraction::from_percent(5));
	});
}

#[test]
fn set_policy_fails_when_it_says_nothing_or_is_not_the_owners() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		let harmless = Policy { max_fraction: Fraction::default(), ..policy() };
		let announce = |who, set, policy| Services::set_policy(signed(who), set, policy);

		// when, then
		assert_noop!(announce(SAM, set, policy()), Error::<Test>::NothingChanges);
		assert_noop!(announce(SAM, set, harmless), Error::<Test>::ZeroFraction);
		let late = Policy { window_eras: Eras(1), ..policy() };
		assert_noop!(announce(SAM, set, late), Error::<Test>::WindowsDoNotFit);
		let resolvers = Resolvers { accounts: vec![OLGA].try_into().unwrap(), threshold: 2 };
		assert_noop!(announce(SAM, set, Policy { resolvers, ..policy() }), Error::<Test>::InvalidResolvers);
		assert_noop!(announce(STRANGER, set, policy()), Error::<Test>::NotServiceOwner);
		assert_noop!(announce(SAM, OperatorSet { service: 1, set: 1 }, policy()), Error::<Test>::UnknownSet);
		assert_noop!(announce(SAM, OperatorSet { service: 2, set: 0 }, policy()), Error::<Test>::UnknownService);
		let other = Policy { sink: Sink::Burn, ..policy() };
		assert_ok!(announce(SAM, set, other.clone()));
		assert_noop!(announce(SAM, set, other), Error::<Test>::NothingChanges);
	});
}

#[test]
fn set_policy_moves_the_windows_within_the_span_when_they_fit() {
	ExtBuilder::default().build_and_execute(|| {
		// given: a span of three eras, all of it horizon.
		Services::do_register_service(SAM, metadata("bridge")).unwrap();
		let reported_late = Policy { horizon_eras: Eras(2), ..policy() };
		let windows = SetParams {
			policy: reported_late.clone(),
			span_eras: Eras(3),
			notice_eras: Eras(5),
			..params(Admission::Open)
		};
		let set = Services::do_create_operator_set(SAM, 1, windows).unwrap();
		let announced = |policy: &Policy<AccountId>| {
			assert_ok!(Services::set_policy(signed(SAM), set, policy.clone()));
			Services::operator_set(set).unwrap().policy.next.map(|next| next.from)
		};

		// when, then: a shorter horizon and a longer window help, the way back could hurt.
		let slow = Policy { horizon_eras: Eras(0), window_eras: Eras(2), ..policy() };
		assert_eq!(announced(&slow), Some(Era(1)));
		turn_era();
		assert_eq!(announced(&reported_late), Some(Era(7)));
		let later = Policy { horizon_eras: Eras(1), ..slow.clone() };
		assert_noop!(Services::set_policy(signed(SAM), set, later), Error::<Test>::WindowsDoNotFit);
		assert_eq!(Services::operator_set(set).unwrap().span_eras, Eras(3));
	});
}

#[test]
fn set_says_that_it_redistributes_when_any_policy_ever_did() {
	let giving = [
		Policy { sink: Sink::Insurance, ..policy() },
		Policy { sink: Sink::Account(STRANGER), ..policy() },
		// All goes to the slasher, whom the set chose, and a sink that gives nobody anything has nothing.
		Policy { sink: Sink::Burn, reporter_part: Fraction::one(), ..policy() },
		Policy { reporter_part: Fraction::from_percent(1), ..policy() },
	];
	let keeping = [policy(), Policy { sink: Sink::Burn, ..policy() }, Policy { sink: Sink::Treasury, ..policy() }];
	ExtBuilder::default().build_and_execute(|| {
		let set = with_set(Admission::Open);
		let says = |set| Services::operator_set(set).unwrap().redistributes;
		assert!(!says(set));
		for given in giving.iter().cloned() {
			frame_support::hypothetically!({
				// when: it is announced, and taken back before it holds.
				assert_ok!(Services::set_policy(signed(SAM), set, given));
				assert_ok!(Services::set_policy(signed(SAM), set, policy()));

				// then
				assert!(says(set));
				turn_to(9);
				assert!(says(set));
			});
			turn_to(0);
		}

		// when, then: a set that begins with it says so, too, and no other does.
		for (policies, redistributes) in [(giving.to_vec(), true), (keeping.to_vec(), false)] {
			for policy in policies {
				frame_support::hypothetically!({
					assert_eq!(policy.redistributes(), redistributes);
					let params = SetParams { policy, ..params(Admission::Open) };
					let set = Services::do_create_operator_set(SAM, 1, params).unwrap();
					assert_eq!(says(set), redistributes);
				});
			}
		}
	});
}

#[test]
fn set_assets_waits_for_the_notice_when_anything_changes() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		let more = assets(&[(ASSET, 100), (7, 50)]);
		let counting = |era| crate::sets::counting_terms::<Test>(set, Era(era)).unwrap().assets;

		// when
		assert_ok!(Services::set_assets(signed(SAM), set, more.clone()));

		// then
		assert_eq!(events(), vec![Event::AssetsAnnounced { set, assets: more.clone(), from: Era(4) }]);
		assert_eq!(counting(3), params(Admission::Open).assets);
		assert_eq!(counting(4), more);

		// when: fewer count, later.
		turn_to(5);
		let fewer = assets(&[(7, 10)]);
		assert_ok!(Services::set_assets(signed(SAM), set, fewer.clone()));

		// then
		let view = Services::operator_set(set).unwrap().assets;
		assert_eq!(view, Dated { now: more, next: Some(Upcoming { from: Era(9), value: fewer }) });
	});
}

#[test]
fn set_assets_fails_when_it_says_nothing_or_is_not_the_owners() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		let announce = |who, set, weights: &[_]| Services::set_assets(signed(who), set, assets(weights));

		// when, then
		assert_noop!(announce(SAM, set, &[(ASSET, 100)]), Error::<Test>::NothingChanges);
		for wrong in [&[][..], &[(ASSET, 0)], &[(ASSET, 100), (1, 1), (ASSET, 100)]] {
			assert_noop!(announce(SAM, set, wrong), Error::<Test>::InvalidAssets);
		}
		assert_noop!(announce(STRANGER, set, &[(1, 1)]), Error::<Test>::NotServiceOwner);
		assert_noop!(announce(SAM, OperatorSet { service: 1, set: 1 }, &[(1, 1)]), Error::<Test>::UnknownSet);
	});
}

#[test]
fn set_terms_waits_for_the_notice_when_a_part_could_hurt() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::ByService);
		let before = terms(Admission::ByService);
		for (harder, from) in [
			(MemberTerms { minimum_stake: Value(1), ..before }, 4),
			(MemberTerms { outbid_margin: Fraction::from_percent(9), ..before }, 4),
			(MemberTerms { cool_down_eras: Eras(1), ..before }, 4),
			(MemberTerms { admission: Admission::Open, ..before }, 1),
			(MemberTerms { outbid_margin: Fraction::one(), ..before }, 1),
			(MemberTerms { max_obligation_eras: Eras(0), ..before }, 1),
			(MemberTerms { max_members: 4, ..before }, 1),
			(MemberTerms { max_members: 1, ..before }, 1),
		] {
			// when
			assert_ok!(Services::set_terms(signed(SAM), set, harder));

			// then
			assert_eq!(events(), vec![Event::TermsAnnounced { set, terms: harder, from: Era(from) }]);
			let view = Services::operator_set(set).unwrap().terms;
			assert_eq!(view, Dated { now: before, next: Some(Upcoming { from: Era(from), value: harder }) });
		}
	});
}

#[test]
fn set_terms_binds_newcomers_at_once_when_there_will_be_fewer_places() {
	ExtBuilder::default().build_and_execute(|| {
		// given: one member in a set of two.
		let set = with_set(Admission::Open);
		assert_ok!(Services::join(signed(OLGA), set));
		let places =
			|max_members| Services::set_terms(signed(SAM), set, MemberTerms { max_members, ..terms(Admission::Open) });

		// when
		assert_noop!(places(0), Error::<Test>::InvalidMemberLimit);
		assert_noop!(places(5), Error::<Test>::InvalidMemberLimit);
		assert_ok!(places(1));

		// then: nobody could have to go when the era turns.
		assert_noop!(Services::join(signed(OTTO), set), Error::<Test>::SetFull);
		turn_era();
		assert_noop!(Services::join(signed(OTTO), set), Error::<Test>::SetFull);

		// when: more places come with the next era.
		assert_ok!(places(2));
		assert_noop!(Services::join(signed(OTTO), set), Error::<Test>::SetFull);
		turn_era();
		assert_ok!(Services::join(signed(OTTO), set));

		// then: those who are there stay.
		assert_noop!(places(1), Error::<Test>::InvalidMemberLimit);
	});
}

#[test]
fn set_terms_fails_when_it_says_nothing_or_is_not_the_owners() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::Open);
		let before = terms(Admission::Open);
		let announce = |who, set, terms| Services::set_terms(signed(who), set, terms);

		// when, then
		assert_noop!(announce(SAM, set, before), Error::<Test>::NothingChanges);
		let endless = MemberTerms { cool_down_eras: Eras(29), ..before };
		assert_noop!(announce(SAM, set, endless), Error::<Test>::ErasOutOfBounds);
		// An obligation as long as the notice is the longest that lets everybody leave before a harder rule holds.
		let endless = MemberTerms { max_obligation_eras: Eras(4), ..before };
		assert_noop!(announce(SAM, set, endless), Error::<Test>::ErasOutOfBounds);
		assert_noop!(announce(STRANGER, set, before), Error::<Test>::NotServiceOwner);
		assert_noop!(announce(SAM, OperatorSet { service: 1, set: 1 }, before), Error::<Test>::UnknownSet);
	});
}

#[test]
fn set_terms_waits_for_the_notice_when_obligations_may_be_longer() {
	ExtBuilder::default().build_and_execute(|| {
		// given obligations of two eras, with a notice of three
		let set = with_set(Admission::ByService);
		let two = MemberTerms { max_obligation_eras: Eras(2), ..terms(Admission::ByService) };
		assert_ok!(Services::set_terms(signed(SAM), set, two));
		turn_era();

		// when, then
		let three = MemberTerms { max_obligation_eras: Eras(3), ..two };
		for longer in [three, MemberTerms { admission: Admission::Open, ..three }] {
			assert_ok!(Services::set_terms(signed(SAM), set, longer));
			let next = Some(Upcoming { from: Era(5), value: longer });
			assert_eq!(Services::operator_set(set).unwrap().terms, Dated { now: two, next });
		}
	});
}

#[test]
fn admission_is_that_of_the_era_when_it_changes() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let set = with_set(Admission::ByService);
		assert_ok!(Services::join(signed(OLGA), set));
		assert_ok!(Services::set_terms(signed(SAM), set, terms(Admission::Open)));

		// when, then
		assert_noop!(Services::join(signed(OLGA), set), Error::<Test>::AlreadyAsked);
		turn_era();
		assert_ok!(Services::join(signed(OLGA), set));
		assert!(Services::membership(set, OLGA).unwrap().standing.is_member());
	});
}
