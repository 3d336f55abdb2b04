//! A chain that starts with operators, services and members.

use super::*;
use rampart_primitives::{Era, OperatorSet};

fn story() -> GenesisConfig<Test> {
	GenesisConfig {
		chain: None,
		operators: [(OLGA, "Olga"), (OTTO, "Otto")]
			.map(|(account, metadata)| GenesisOperator { account, metadata: metadata.into() })
			.into(),
		services: vec![GenesisService {
			owner: SAM,
			metadata: "bridge".into(),
			sets: vec![params(Admission::ByService), params(Admission::Open)],
		}],
		members: vec![
			GenesisMember { service: 1, set: 0, operator: OLGA },
			GenesisMember { service: 1, set: 1, operator: OLGA },
			GenesisMember { service: 1, set: 1, operator: OTTO },
		],
	}
}

#[test]
fn genesis_does_what_the_calls_do_when_it_tells_a_story() {
	ExtBuilder { genesis: story() }.build_and_execute(|| {
		// then: deposits are held.
		assert_eq!(held(OLGA, HoldReason::Operator), 100 + 4 + 8 + 4);
		assert_eq!(held(SAM, HoldReason::OperatorSet), 2 * SET_DEPOSIT);
		assert_eq!(held(SAM, HoldReason::Membership), 3 * MEMBERSHIP_DEPOSIT);
		assert_eq!(NextService::<Test>::get(), 2);

		// then: the members count from era 1 on.
		let set = OperatorSet { service: 1, set: 1 };
		assert!(Services::members(set).is_empty());
		turn_era();
		let mut members = Services::members(set);
		members.sort_unstable();
		assert_eq!(members, vec![OLGA, OTTO]);
		assert_eq!(Services::members(FIRST_SET), vec![OLGA]);
		assert_eq!(Services::membership(FIRST_SET, OLGA).unwrap().standing, Standing::Member { from: Era(1) });
	});
}

#[test]
fn genesis_reads_json_when_it_comes_from_a_chain_spec() {
	// given
	let json = r#"{
		"operators": [{ "account": 1, "metadata": "Olga" }],
		"services": [{ "owner": 10, "metadata": "bridge", "sets": [{
			"policy": {
				"slasher": 11, "maxFraction": 100000000, "sink": "Treasury", "reporterPart": 0,
				"horizonEras": 0, "windowEras": 0, "resolvers": { "accounts": [], "threshold": 0 },
				"acceptsProofs": false, "ejects": false
			},
			"assets": [[0, 1000000000]],
			"terms": {
				"admission": "ByService", "minimumStake": 0, "maxMembers": 2,
				"outbidMargin": 100000000, "coolDownEras": 0, "maxObligationEras": 3
			},
			"spanEras": 1,
			"noticeEras": 3
		}]}],
		"members": [{ "service": 1, "set": 0, "operator": 1 }]
	}"#;

	// when
	let genesis: GenesisConfig<Test> = serde_json::from_str(json).unwrap();

	// then
	assert_eq!(genesis.services[0].sets, vec![params(Admission::ByService)]);
	ExtBuilder { genesis }.build_and_execute(|| {
		turn_era();
		assert_eq!(Services::members(FIRST_SET), vec![OLGA]);
	});
}

#[test]
fn genesis_registers_the_chain_as_service_0_when_told() {
	// given
	let chain =
		GenesisService { owner: GOVERNMENT, metadata: "chain".into(), sets: vec![params(Admission::ByService)] };
	let members = vec![GenesisMember { service: 0, set: 0, operator: OLGA }];

	ExtBuilder { genesis: GenesisConfig { chain: Some(chain), members, ..story() } }.build_and_execute(|| {
		// then: users' services are counted from 1 on as ever.
		assert_eq!(Services::service(0).unwrap().sets, vec![0]);
		assert_eq!(Services::service(1).unwrap().owner, SAM);
		assert_eq!(NextService::<Test>::get(), 2);

		// when: Root speaks for its owner.
		let set = OperatorSet { service: 0, set: 0 };
		assert_noop!(Services::admit(signed(SAM), set, OTTO), Error::<Test>::NotServiceOwner);
		assert_ok!(Services::admit(RuntimeOrigin::root(), set, OTTO));
		assert_ok!(Services::join(signed(OTTO), set));

		// then
		turn_era();
		let mut members = Services::members(set);
		members.sort_unstable();
		assert_eq!(members, vec![OLGA, OTTO]);
	});
}

#[test]
#[should_panic(expected = "genesis members are operators")]
fn genesis_panics_when_a_member_is_no_operator() {
	let genesis = GenesisConfig { operators: vec![], ..story() };
	let _ = ExtBuilder { genesis }.build();
}
