//! Random sequences of calls and time against an independent model, and each invariant broken on purpose.

use super::{model::*, *};
use frame_support::storage::unhashed;
use proptest::prelude::*;
use rampart_primitives::{Era, Eras, InspectSets, OperatorSet, SetMember};
use sp_runtime::DispatchResult;

fn step() -> impl Strategy<Value = Step> {
	let set = || proptest::sample::select(&SETS[..]);
	let member = move || (set(), proptest::sample::select(&OPERATORS[..]));
	prop_oneof![
		6 => member().prop_map(|(set, operator)| Step::Join(set, operator)),
		6 => member().prop_map(|(set, operator)| Step::Admit(set, operator)),
		4 => member().prop_map(|(set, operator)| Step::Leave(set, operator)),
		4 => member().prop_map(|(set, operator)| Step::Remove(set, operator)),
		3 => member().prop_map(|(set, operator)| Step::Reap(set, operator)),
		2 => (member(), 0..=OBLIGATION + 1).prop_map(|((set, who), ahead)| Step::Oblige(set, who, ahead)),
		5 => (member(), 0..KEYS).prop_map(|((set, who), key)| Step::SetKey(set, who, key)),
		4 => (member(), 0..KEYS).prop_map(|((set, who), key)| Step::RetireKey(set, who, key)),
		1 => (set(), 0..KEYS).prop_map(|(set, key)| Step::PruneKey(set, key)),
		1 => (set(), 0..4u8).prop_map(|(set, rare)| if rare == 0 { Step::Close(set) } else { Step::Turn(1) }),
		2 => member().prop_map(|(set, operator)| Step::WindUp(set, operator)),
		4 => Just(Step::Turn(1)),
		1 => (2..30u32).prop_map(Step::Turn),
	]
}

fn secret(key: u8) -> super::keys::Secret {
	super::keys::Secret::Ed25519(sp_core::Pair::from_seed(&[key; 32]))
}

/// Do a step to the chain.
pub(super) fn call(step: &Step) -> DispatchResult {
	let plain = |done: frame_support::dispatch::DispatchResultWithPostInfo| done.map(|_| ()).map_err(|no| no.error);
	match *step {
		Step::Join(set, who) => plain(Services::join(signed(who), set)),
		Step::Admit(set, who) => plain(Services::admit(signed(SAM), set, who)),
		Step::Leave(set, who) => Services::leave(signed(who), set),
		Step::Remove(set, who) => Services::remove_member(signed(SAM), set, who),
		Step::Reap(set, who) => Services::reap_membership(signed(STRANGER), set, who),
		Step::Oblige(set, who, ahead) => Services::oblige(signed(SAM), set, who, Now::get().after(Eras(ahead))),
		Step::SetKey(set, who, key) => super::keys::set_key(set, who, &secret(key)),
		Step::RetireKey(set, who, key) => Services::retire_key(signed(who), set, secret(key).key()),
		Step::PruneKey(set, key) => Services::prune_key(signed(STRANGER), set, secret(key).key()),
		Step::Close(set) => Services::close_operator_set(signed(SAM), set),
		Step::WindUp(set, who) => Services::wind_up(signed(STRANGER), set, who),
		Step::RemoveSet(set) => Services::remove_operator_set(signed(STRANGER), set),
		Step::Register(who) => Services::register_operator(signed(who), metadata("operator")),
		Step::Deregister(who) => Services::deregister_operator(signed(who)),
		Step::Turn(eras) => {
			Now::mutate(|era| *era = era.after(Eras(eras)));
			Ok(())
		},
	}
}

/// Memberships and keys are what the model says.
pub(super) fn check(model: &Model, sets: &[OperatorSet], operators: &[AccountId]) {
	let now = Now::get();
	for &set in sets {
		for &operator in operators {
			let at = SetMember { set, operator };
			let member = model.member(set, operator);
			let counts = |ahead| <Services as InspectSets<_>>::is_member(&at, now.after(Eras(ahead)));
			assert_eq!(counts(0), member.counts, "{at:?} now");
			assert_eq!(counts(1), member.counts_next(), "{at:?} next");
			assert_eq!(counts(2), member.stands || member.left > 1, "{at:?} after next");
			assert_eq!(Memberships::<Test>::contains_key(set, operator), member.record, "{at:?} record");
		}
		for key in 0..KEYS {
			let of = secret(key).key();
			for era in now.0.saturating_sub(HISTORY)..=now.0 + 1 {
				let owner = <Services as InspectSets<_>>::key_owner(set, &of, Era(era));
				assert_eq!(owner, model.key_owner(set, key, Era(era)), "key {key} of {set:?} in {era} of {now}");
			}
		}
	}
	// Every record, and nothing else, is paid for.
	let deposits = |reason| operators.iter().copied().chain([SAM]).map(|who| held(who, reason)).sum::<u64>();
	let (memberships, keys) = model.deposits();
	assert_eq!(deposits(HoldReason::Membership), memberships * MEMBERSHIP_DEPOSIT);
	assert_eq!(deposits(HoldReason::Key), keys * KEY_DEPOSIT);
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn invariants_hold_when_calls_and_time_are_random(steps in proptest::collection::vec(step(), 1..60)) {
		ExtBuilder::default().build_and_execute(|| {
			with_set(Admission::ByService);
			let obliging = MemberTerms { max_obligation_eras: Eras(OBLIGATION), ..terms(Admission::Open) };
			let cooling = MemberTerms {
				admission: Admission::ByService,
				cool_down_eras: Eras(2),
				..obliging
			};
			Services::do_create_operator_set(SAM, 1, SetParams { terms: obliging, ..params(Admission::Open) }).unwrap();
			Services::do_set_terms(SAM, FIRST_SET, cooling).unwrap();
			let asking = Rules { open: false, places: 2, cool_down: 2, obligation: OBLIGATION };
			let rules = [asking, Rules { open: true, cool_down: 0, ..asking }];
			let mut model = Model::default();
			model.rules = SETS.into_iter().zip(rules).collect();
			// The terms hold.
			let begin = Step::Turn(4);
			for step in core::iter::once(&begin).chain(&steps) {
				let (done, expected) = (call(step), model.apply(step));
				assert_eq!(done.is_ok(), expected, "{step:?}: {done:?}");
				Services::do_try_state().unwrap();
				check(&model, &SETS, &OPERATORS);
				let most = |set| Services::members(set).len() <= 2;
				assert!(SETS.into_iter().all(most), "more members count than the set allows");
			}
		});
	}
}

/// A set with a member that counts, and the invariant that fails after `break_it`.
fn broken_by(break_it: impl FnOnce(OperatorSet)) -> sp_runtime::DispatchError {
	let mut ext = ExtBuilder::default().build();
	ext.execute_with(|| {
		let set = with_set(Admission::Open);
		Services::join(signed(OLGA), set).unwrap();
		turn_era();
		Services::do_try_state().unwrap();
		break_it(set);
		Services::do_try_state().unwrap_err()
	})
}

/// The set goes, and nothing that is in it.
fn remove_set(set: OperatorSet) {
	OperatorSets::<Test>::remove(set.service, set.set);
	SetAssets::<Test>::remove(set);
	ServiceRecords::<Test>::mutate(set.service, |service| service.as_mut().unwrap().live_sets = 0);
}

fn publish(set: OperatorSet) {
	Services::publish_release(signed(SAM), set, Default::default(), Era(9), metadata("")).unwrap();
}

fn set_standing(set: OperatorSet, standing: Standing) {
	Memberships::<Test>::mutate(set, OLGA, |membership| membership.as_mut().unwrap().standing = standing);
}

#[test]
fn try_state_fails_when_y1_is_broken() {
	// A value that does not decode.
	for (key, what) in [
		(Operators::<Test>::hashed_key_for(OLGA), "Y1: an operator does not decode"),
		(OperatorMetadata::<Test>::hashed_key_for(OLGA), "Y1: an operator does not decode"),
		(ServiceRecords::<Test>::hashed_key_for(1), "Y1: a service does not decode"),
		(ServiceMetadata::<Test>::hashed_key_for(1), "Y1: a service does not decode"),
		(ServiceInfos::<Test>::hashed_key_for(1), "Y1: a service does not decode"),
		(OperatorSets::<Test>::hashed_key_for(1, 0), "Y1: an operator set does not decode"),
		(SetAssets::<Test>::hashed_key_for(FIRST_SET), "Y1: an operator set does not decode"),
		(Releases::<Test>::hashed_key_for(FIRST_SET, 0), "M2: a set's releases are not as counted"),
		(KeyClaims::<Test>::hashed_key_for(secret(0).key()), "Y1: a key does not decode"),
	] {
		assert_eq!(broken_by(|_| unhashed::put_raw(&key, &[0xff])), what.into());
	}
	let key = Memberships::<Test>::hashed_key_for(FIRST_SET, OTTO);
	assert_eq!(broken_by(|_| unhashed::put_raw(&key, &[])), "M2: an operator's memberships are not as counted".into());

	// A missing parent.
	assert_eq!(broken_by(|_| OperatorMetadata::<Test>::remove(OTTO)), "Y1: an operator has no metadata".into());
	assert_eq!(broken_by(|_| Operators::<Test>::remove(OTTO)), "Y1: metadata of no operator".into());
	assert_eq!(broken_by(|_| ServiceMetadata::<Test>::remove(1)), "Y1: a service has no metadata".into());
	assert_eq!(broken_by(|_| ServiceRecords::<Test>::remove(1)), "Y1: metadata of no service".into());
	assert_eq!(broken_by(|_| ServiceInfos::<Test>::remove(1)), "Y1: a service has no info".into());
	assert_eq!(broken_by(SetAssets::<Test>::remove), "Y1: a set without assets".into());
	let more_assets = broken_by(|set| {
		SetAssets::<Test>::insert(OperatorSet { service: 1, set: 1 }, SetAssets::<Test>::get(set).unwrap());
	});
	assert_eq!(more_assets, "Y1: assets of no set".into());
	let orphan_set = broken_by(|_| {
		ServiceRecords::<Test>::remove(1);
		ServiceInfos::<Test>::remove(1);
		ServiceMetadata::<Test>::remove(1);
	});
	assert_eq!(orphan_set, "Y1: a set of no service".into());
	assert_eq!(broken_by(remove_set), "Y1: a membership in no set".into());
	assert_eq!(keys_broken_by(|set, _| remove_set(set)), "Y1: a key in no set".into());
	let orphan_release = broken_by(|set| {
		publish(set);
		Services::leave(signed(OLGA), set).unwrap();
		turn_era();
		Services::reap_membership(signed(OLGA), set, OLGA).unwrap();
		remove_set(set);
	});
	assert_eq!(orphan_release, "Y1: a release of no set".into());
	let empty_list = keys_broken_by(|set, _| KeysOf::<Test>::insert(set, OTTO, MemberKeys::default()));
	assert_eq!(empty_list, "Y1: an empty list of keys".into());
	let orphan_list = keys_broken_by(|set, keys| {
		Keys::<Test>::remove(set, keys[0]);
		Keys::<Test>::remove(set, keys[1]);
		KeysOf::<Test>::mutate(set, OLGA, |list| list.live = Default::default());
		remove_set(set);
	});
	assert_eq!(orphan_list, "Y1: a list of keys in no set".into());
	let orphan_member = broken_by(|_| {
		Operators::<Test>::remove(OLGA);
		OperatorMetadata::<Test>::remove(OLGA);
	});
	assert_eq!(orphan_member, "Y1: a membership of no operator".into());
}

#[test]
fn try_state_fails_when_m1_is_broken() {
	let miscounted = broken_by(|_| {
		OperatorSets::<Test>::mutate(1, 0, |set| set.as_mut().unwrap().members = 2);
	});
	assert_eq!(miscounted, "M1: a set's members are not as counted".into());
	let crowded = broken_by(|set| {
		Services::join(signed(OTTO), set).unwrap();
		let one = MemberTerms { max_members: 1, ..terms(Admission::Open) };
		OperatorSets::<Test>::mutate(1, 0, |set| set.as_mut().unwrap().terms = Scheduled::new(one));
	});
	assert_eq!(crowded, "M1: a set has more members than it allows".into());
	let placeless = broken_by(|set| {
		Services::leave(signed(OLGA), set).unwrap();
		let standing = Standing::Ended { from: Era(1), until: Era(4), holds_place: false, offer: None };
		set_standing(set, standing);
		Memberships::<Test>::mutate(set, OLGA, |member| member.as_mut().unwrap().obliged_until = Some(Era(3)));
	});
	assert_eq!(placeless, "M1: a member without a place".into());
}

#[test]
fn try_state_fails_when_m2_is_broken() {
	let operator = broken_by(|_| {
		Operators::<Test>::mutate(OLGA, |operator| operator.as_mut().unwrap().memberships = 0);
	});
	assert_eq!(operator, "M2: an operator's memberships are not as counted".into());
	let set = broken_by(|_| {
		OperatorSets::<Test>::mutate(1, 0, |set| set.as_mut().unwrap().memberships = 0);
	});
	assert_eq!(set, "M2: a set's memberships are not as counted".into());
	let record = |change: fn(&mut SetRecordOf<Test>)| {
		broken_by(|_| OperatorSets::<Test>::mutate(1, 0, |set| change(set.as_mut().unwrap())))
	};
	assert_eq!(record(|set| set.keys = 1), "M2: a set's keys are not as counted".into());
	assert_eq!(record(|set| set.releases = 1), "M2: a set's releases are not as counted".into());
}

#[test]
fn try_state_fails_when_m3_is_broken() {
	let too_late = broken_by(|set| set_standing(set, Standing::Member { from: Era(3) }));
	assert_eq!(too_late, "M3: a membership is dated too late".into());
	let ended = |from, until| Standing::Ended { from: Era(from), until: Era(until), holds_place: false, offer: None };
	let leave = |set| Services::leave(signed(OLGA), set).unwrap();
	let empty = broken_by(|set| {
		leave(set);
		set_standing(set, ended(1, 1));
	});
	assert_eq!(empty, "M3: a term has no era".into());
	let backwards = broken_by(|set| {
		leave(set);
		set_standing(set, ended(2, 1));
		Memberships::<Test>::mutate(set, OLGA, |member| member.as_mut().unwrap().barred_until = Some(Era(3)));
	});
	assert_eq!(backwards, "M3: a term ends before it begins".into());
	let end_too_late = broken_by(|set| {
		leave(set);
		set_standing(set, ended(1, 3));
	});
	assert_eq!(end_too_late, "M3: the end of a term is dated too late".into());
}

#[test]
fn try_state_fails_when_m4_is_broken() {
	assert_eq!(broken_by(|_| NextService::<Test>::put(1)), "M4: a service's index was never given".into());
	let sets = |sets| move |_| ServiceRecords::<Test>::mutate(1, |service| service.as_mut().unwrap().sets = sets);
	let live = broken_by(|_| ServiceRecords::<Test>::mutate(1, |service| service.as_mut().unwrap().live_sets = 2));
	assert_eq!(live, "M4: a service's sets are not as counted".into());
	assert_eq!(broken_by(sets(0)), "M4: a set's index was never given".into());
	assert_eq!(broken_by(sets(4)), "M4: a service has too many sets".into());
	for change in [
		Policy { max_fraction: Default::default(), ..policy() },
		Policy { max_fraction: Default::default(), slasher: OLGA, ..policy() },
		Policy { horizon_eras: rampart_primitives::Eras(1), ..policy() },
	] {
		let harmless = broken_by(|_| {
			let policy = if change.slasher == OLGA {
				// One that is only announced.
				let mut announced = Scheduled::new(policy());
				announced.schedule(change.clone(), Era(9), Era(1));
				announced
			} else {
				Scheduled::new(change.clone())
			};
			OperatorSets::<Test>::mutate(1, 0, |set| set.as_mut().unwrap().policy = policy);
		});
		assert_eq!(harmless, "M4: a set's parameters are out of bounds".into());
	}
	for change in [
		Policy { sink: rampart_primitives::Sink::Insurance, ..policy() },
		Policy { reporter_part: rampart_primitives::Fraction::from_percent(1), ..policy() },
	] {
		let silent = broken_by(|_| {
			OperatorSets::<Test>::mutate(1, 0, |set| set.as_mut().unwrap().policy = Scheduled::new(change));
		});
		assert_eq!(silent, "M4: a set does not say that it redistributes".into());
	}
	let twice = broken_by(|_| {
		let mut info = ServiceInfo::new();
		info.delegates = vec![(OLGA, Acts::ADMIT), (OLGA, Acts::PUBLISH)].try_into().unwrap();
		ServiceInfos::<Test>::insert(1, info);
	});
	assert_eq!(twice, "M4: a delegate is named twice".into());
	let idle = broken_by(|_| {
		let mut info = ServiceInfo::new();
		info.delegates = vec![(OLGA, Acts::NONE)].try_into().unwrap();
		ServiceInfos::<Test>::insert(1, info);
	});
	assert_eq!(idle, "M4: a delegate may do nothing".into());
	let unnumbered = broken_by(|set| {
		publish(set);
		OperatorSets::<Test>::mutate(1, 0, |set| set.as_mut().unwrap().next_release = 0);
	});
	assert_eq!(unnumbered, "M4: a release's index was never given".into());
	let many = broken_by(|set| {
		publish(set);
		let release = Releases::<Test>::get(set, 0).unwrap();
		(1..17).for_each(|id| Releases::<Test>::insert(set, id, release.clone()));
		OperatorSets::<Test>::mutate(1, 0, |set| set.as_mut().unwrap().releases = 17);
	});
	assert_eq!(many, "M4: a set has too many releases".into());
}

#[test]
fn try_state_fails_when_m5_is_broken() {
	let mutate = |change: &dyn Fn(&mut MembershipOf<Test>)| {
		broken_by(|set| Memberships::<Test>::mutate(set, OLGA, |membership| change(membership.as_mut().unwrap())))
	};
	let obliged = mutate(&|membership| membership.obliged_until = Some(Era(30)));
	assert_eq!(obliged, "M5: a member is obliged for too long".into());
	let barred = mutate(&|membership| membership.barred_until = Some(Era(59)));
	assert_eq!(barred, "M5: an operator is kept out for too long".into());
}

#[test]
fn try_state_fails_when_m6_is_broken() {
	let forgotten = broken_by(|set| Roster::<Test>::remove(set, OLGA));
	assert_eq!(forgotten, "M6: a roster lacks one who counts".into());
	let unknown = broken_by(|set| Roster::<Test>::insert(set, STRANGER, ()));
	assert_eq!(unknown, "M6: a roster names one without a membership".into());
}

/// Olga has a key that counts, and one that she retired in this era.
fn keys_broken_by(
	break_it: impl FnOnce(OperatorSet, [rampart_primitives::ServiceKey; 2]),
) -> sp_runtime::DispatchError {
	let mut ext = ExtBuilder::default().build();
	ext.execute_with(|| {
		let set = with_set(Admission::Open);
		let secrets = [secret(0), secret(1)];
		secrets.iter().for_each(|secret| super::keys::set_key(set, OLGA, secret).unwrap());
		turn_era();
		let keys = secrets.map(|secret| secret.key());
		Services::retire_key(signed(OLGA), set, keys[1]).unwrap();
		Services::do_try_state().unwrap();
		break_it(set, keys);
		Services::do_try_state().unwrap_err()
	})
}

#[test]
fn try_state_fails_when_s2_is_broken() {
	let unclaimed = keys_broken_by(|_, keys| KeyClaims::<Test>::remove(keys[0]));
	assert_eq!(unclaimed, "S2: a key that nobody claims".into());
	let shared = keys_broken_by(|_, keys| {
		KeyClaims::<Test>::mutate(keys[0], |claim| claim.as_mut().unwrap().operator = OTTO);
	});
	assert_eq!(shared, "S2: a key of two operators".into());
	let terms = |set, key, terms: &[(u32, Option<u32>)]| {
		let terms: Vec<_> =
			terms.iter().map(|(from, until)| KeyTerm { from: Era(*from), until: until.map(Era) }).collect();
		Keys::<Test>::mutate(set, key, |record| record.as_mut().unwrap().terms = terms.try_into().unwrap());
	};
	let overlapping = keys_broken_by(|set, keys| terms(set, keys[0], &[(0, Some(2)), (1, None)]));
	assert_eq!(overlapping, "S2: terms of a key overlap".into());
	let retired = keys_broken_by(|set, keys| terms(set, keys[0], &[(0, Some(2))]));
	assert_eq!(retired, "S2: a member's list of keys is not true".into());
	let long_ago = keys_broken_by(|set, keys| terms(set, keys[1], &[(0, Some(1))]));
	assert_eq!(long_ago, "S2: a member's list of retired keys is not true".into());
	let foreign = keys_broken_by(|set, _| {
		KeysOf::<Test>::mutate(set, OTTO, |list| list.live = vec![secret(9).key()].try_into().unwrap());
	});
	assert_eq!(foreign, "S2: a member's list names a key that is not his".into());
	// What keys share with memberships.
	let none = keys_broken_by(|set, keys| terms(set, keys[0], &[]));
	assert_eq!(none, "M3: a key without a term".into());
	let late = keys_broken_by(|set, keys| terms(set, keys[0], &[(3, None)]));
	assert_eq!(late, "M3: a key's term is dated too late".into());
	let empty = keys_broken_by(|set, keys| terms(set, keys[0], &[(1, Some(1))]));
	assert_eq!(empty, "M3: a key's term has no era".into());
}
