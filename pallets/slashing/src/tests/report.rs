//! A fault is reported, and stake is cut.

use super::*;
use frame_support::{dispatch::PostDispatchInfo, traits::Get};
use rampart_primitives::{AssetId, Era, Fraction, OperatorSet, ReportFault, Sink, SlashId, Stake, StakeError, VaultId};
use sp_core::H256;
use sp_runtime::{ArithmeticError, DispatchError, TokenError};

fn cut(slash: SlashId, vault: VaultId, asset: AssetId, amount: u128) -> Event<Test> {
	Event::VaultCut { slash, vault, asset, amount: Stake(amount) }
}

fn settled(slash: SlashId, vault: VaultId, asset: AssetId, amount: u128, sink: Sink) -> Event<Test> {
	Event::Settled { slash, vault, asset, amount: Stake(amount), sink }
}

fn reported(slash: SlashId, set: OperatorSet, operator: AccountId, fraction: Fraction, name: u8) -> Event<Test> {
	let era = <World as rampart_primitives::EraClock>::now();
	Event::SlashReported { slash, set, operator, era, fraction, evidence: evidence(name) }
}

#[test]
#[docify::export]
fn report_cuts_every_backing_vault_when_by_the_slasher() {
	ExtBuilder.build_and_execute(|| {
		// given: vaults of 1 000 and of 500 back Olga, and what is cut goes to the treasury.
		assert_eq!((vault(1).active, vault(2).active), (1_000, 500));

		// when
		assert_ok!(Slashing::report(signed(WIM), BRIDGE, OLGA, percent(10), evidence(1)));

		// then
		assert_eq!((vault(1).active, vault(1).treasury), (900, 100));
		assert_eq!((vault(2).active, vault(2).treasury), (450, 50));
		assert_eq!(Slashing::slash(0).unwrap().state, SlashState::Settled);
	});
}

#[test]
fn report_tells_what_happened_when_it_is_accepted() {
	ExtBuilder.build_and_execute(|| {
		// when
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));

		// then: the events
		assert_eq!(
			events(),
			vec![
				reported(0, BRIDGE, OLGA, percent(10), 1),
				cut(0, 1, 7, 100),
				settled(0, 1, 7, 100, Sink::Treasury),
				cut(0, 2, 8, 50),
				settled(0, 2, 8, 50, Sink::Treasury),
			]
		);
		// then: the orders to the stake's keeper
		let order = |vault, captured| Order::Cut {
			vault,
			at: member(BRIDGE, OLGA),
			captured: Stake(captured),
			era: Era(1),
			fraction: percent(10),
		};
		let payment = |vault, amount| Order::Settle { vault, to: vec![(TREASURY, Stake(amount))], burn: Stake::ZERO };
		assert_eq!(World::take_orders(), vec![order(1, 1_000), payment(1, 100), order(2, 500), payment(2, 50)]);
		// then: the record
		let slash = Slash::<Test> {
			at: member(BRIDGE, OLGA),
			era: Era(1),
			fraction: percent(10),
			evidence: evidence(1),
			sink: Sink::Treasury,
			cuts: vec![Cut { vault: 1, asset: 7, amount: Stake(100) }, Cut { vault: 2, asset: 8, amount: Stake(50) }]
				.try_into()
				.unwrap(),
			state: SlashState::Settled,
		};
		assert_eq!(Slashing::slash(0), Some(slash));
		assert_eq!(Slashing::evidence_used_by(BRIDGE, evidence(1)), Some(0));
		assert_eq!(Slashing::reported(BRIDGE, OLGA, Era(1)), percent(10));
		assert_eq!(held(WIM), 100 + crate::reports::report_footprint::<Test>().size);
	});
}

#[test]
fn report_burns_when_the_set_says_so() {
	ExtBuilder.build_and_execute(|| {
		// when
		assert_ok!(report(ORACLE, OLGA, percent(100), 1));

		// then
		assert_eq!((vault(1).active, vault(1).burned, vault(1).treasury), (0, 1_000, 0));
		assert_eq!((vault(2).active, vault(2).burned, vault(2).treasury), (0, 500, 0));
		assert_eq!(events().last(), Some(&settled(0, 2, 8, 500, Sink::Burn)));
	});
}

#[test]
fn report_touches_only_the_backing_vaults_when_others_exist() {
	ExtBuilder.build_and_execute(|| {
		// given
		let other = vault(1);

		// when
		assert_ok!(report(BRIDGE, OTTO, percent(10), 1));

		// then
		assert_eq!(vault(1), other);
		assert_eq!(vault(2).active, 450);
	});
}

#[test]
fn report_takes_fractions_of_one_capture_when_repeated_in_an_era() {
	ExtBuilder.build_and_execute(|| {
		// when
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));
		assert_ok!(report(BRIDGE, OLGA, percent(10), 2));

		// then: twice a tenth of what was there at the era's start.
		assert_eq!((vault(1).treasury, vault(2).treasury), (200, 100));
		assert_eq!(Slashing::reported(BRIDGE, OLGA, Era(1)), percent(20));

		// when: the next era captures what is left.
		turn_era();
		assert_ok!(report(BRIDGE, OLGA, percent(10), 3));

		// then
		assert_eq!((vault(1).treasury, vault(2).treasury), (280, 140));
		assert_eq!(Slashing::reported(BRIDGE, OLGA, Era(2)), percent(10));
	});
}

#[test]
fn report_fails_when_by_a_stranger() {
	ExtBuilder.build_and_execute(|| {
		let by = |origin| {
			let outcome = Slashing::report(origin, BRIDGE, OLGA, percent(10), evidence(1));
			outcome.map(|_| ()).map_err(|refused| refused.error)
		};
		assert_noop!(by(signed(STRANGER)), Error::<Test>::NotSlasher);
		assert_noop!(by(signed(OLGA)), Error::<Test>::NotSlasher);
		assert_noop!(by(RuntimeOrigin::root()), DispatchError::BadOrigin);
		assert_noop!(by(RuntimeOrigin::none()), DispatchError::BadOrigin);
	});
}

#[test]
fn report_fails_when_the_set_is_unknown() {
	ExtBuilder.build_and_execute(|| {
		let unknown = OperatorSet { service: 1, set: 1 };
		assert_noop!(report(unknown, OLGA, percent(10), 1), Error::<Test>::UnknownSet);
	});
}

#[test]
fn report_fails_when_the_fraction_is_out_of_bounds() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(report(BRIDGE, OLGA, Fraction::default(), 1), Error::<Test>::ZeroFraction);
		assert_noop!(report(BRIDGE, OLGA, percent(11), 1), Error::<Test>::AboveMaxFraction);
	});
}

#[test]
fn report_fails_when_the_operator_does_not_count() {
	ExtBuilder.build_and_execute(|| {
		// given: Otto is no member of the oracle's set.
		assert_noop!(report(ORACLE, OTTO, percent(10), 1), Error::<Test>::NotMember);

		// given: Olga left, and her last era is over.
		turn_era();
		World::mutate(|world| world.members.remove(&member(BRIDGE, OLGA)));
		assert_noop!(report(BRIDGE, OLGA, percent(10), 1), Error::<Test>::NotMember);
	});
}

#[test]
fn report_fails_when_the_evidence_was_used() {
	ExtBuilder.build_and_execute(|| {
		// given
		assert_ok!(report(BRIDGE, OLGA, percent(1), 1));

		// when, then: for the same operator, another one, and in a later era.
		assert_noop!(report(BRIDGE, OLGA, percent(1), 1), Error::<Test>::EvidenceUsed);
		assert_noop!(report(BRIDGE, OTTO, percent(1), 1), Error::<Test>::EvidenceUsed);
		turn_era();
		assert_noop!(report(BRIDGE, OLGA, percent(1), 1), Error::<Test>::EvidenceUsed);

		// Another set is not bound by it: else anybody could spoil a report with a set of his own.
		assert_ok!(report(ORACLE, OLGA, percent(1), 1));
	});
}

#[test]
fn report_fails_when_the_fractions_exceed_the_whole() {
	ExtBuilder.build_and_execute(|| {
		// given
		let report = |fraction, name| report(ORACLE, OLGA, fraction, name);
		assert_ok!(report(percent(60), 1));

		// when, then
		assert_noop!(report(percent(41), 2), Error::<Test>::FractionsAboveWhole);
		assert_ok!(report(percent(40), 2));
		assert_eq!((vault(1).burned, vault(2).burned), (1_000, 500));
		assert_noop!(report(percent(1), 3), Error::<Test>::FractionsAboveWhole);
	});
}

#[test]
fn report_fails_when_there_is_nothing_to_cut() {
	ExtBuilder.build_and_execute(|| {
		// given: no backing vault.
		World::mutate(|world| world.backing.clear());
		assert_noop!(report(BRIDGE, OLGA, percent(10), 1), Error::<Test>::NothingToCut);

		// given: vaults that have nothing, each for a reason of its own. The evidence is not lost.
		World::mutate(|world| world.backing.insert(member(BRIDGE, OLGA), vec![1, 2]));
		mutate_vault(1, |vault| vault.capture_error = Some(StakeError::NotBacking));
		mutate_vault(2, |vault| vault.checkpoint = 0);
		assert_noop!(report(BRIDGE, OLGA, percent(10), 1), Error::<Test>::NothingToCut);
		mutate_vault(2, |vault| (vault.checkpoint, vault.active) = (500, 0));
		assert_noop!(report(BRIDGE, OLGA, percent(10), 1), Error::<Test>::NothingToCut);
		assert_eq!(Slashing::evidence_used_by(BRIDGE, evidence(1)), None);
	});
}

#[test]
fn report_skips_a_vault_with_its_reason_when_others_can_be_cut() {
	let failed = SkipReason::Failed(ArithmeticError::Overflow.into());
	for reason in [SkipReason::NotBacking, SkipReason::NothingCaptured, SkipReason::NothingLeft, failed] {
		ExtBuilder.build_and_execute(|| {
			// given
			mutate_vault(1, |vault| match reason {
				SkipReason::NotBacking => vault.capture_error = Some(StakeError::NotBacking),
				SkipReason::NothingCaptured => vault.checkpoint = 0,
				SkipReason::NothingLeft => vault.active = 0,
				SkipReason::Failed(error) => vault.cut_error = Some(error),
			});

			// when
			assert_ok!(report(BRIDGE, OLGA, percent(10), 1));

			// then
			assert_eq!(
				events(),
				vec![
					reported(0, BRIDGE, OLGA, percent(10), 1),
					Event::VaultSkipped { slash: 0, vault: 1, reason },
					cut(0, 2, 8, 50),
					settled(0, 2, 8, 50, Sink::Treasury),
				]
			);
			assert_eq!(Slashing::slash(0).unwrap().cuts.len(), 1);
		});
	}
}

#[test]
fn report_skips_a_vault_when_it_cannot_be_cut_and_saves_no_other() {
	ExtBuilder.build_and_execute(|| {
		// given: the first vault can be cut, the second one fails.
		mutate_vault(2, |vault| vault.cut_error = Some(ArithmeticError::Overflow.into()));

		// when
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));

		// then
		let reason = SkipReason::Failed(ArithmeticError::Overflow.into());
		let skipped = Event::VaultSkipped { slash: 0, vault: 2, reason };
		assert!(events().contains(&skipped));
		assert_eq!((vault(1).active, vault(2).active), (900, 500));

		// when it can be cut again, then it is by the next report.
		mutate_vault(2, |vault| vault.cut_error = None);
		assert_ok!(report(BRIDGE, OLGA, percent(10), 2));
		assert_eq!((vault(1).active, vault(2).active), (800, 450));
	});
}

#[test]
fn report_does_nothing_when_no_vault_can_be_judged() {
	ExtBuilder.build_and_execute(|| {
		for vault in [1, 2] {
			mutate_vault(vault, |vault| vault.capture_error = Some(StakeError::Arithmetic));
		}
		assert_noop!(report(BRIDGE, OLGA, percent(10), 1), Error::<Test>::NothingToCut);
	});
}

#[test]
fn report_fails_when_more_vaults_back_than_can_be_recorded() {
	ExtBuilder.build_and_execute(|| {
		// given: as many as can be.
		let at = member(BRIDGE, OLGA);
		World::mutate(|world| {
			let like = world.vaults[&1].clone();
			world.vaults.extend((100..117).map(|vault| (vault, like.clone())));
			world.backing.insert(at.clone(), (100..116).collect());
		});
		assert_ok!(report(BRIDGE, OLGA, percent(1), 1));

		// when, then: one more.
		World::mutate(|world| world.backing.insert(at, (100..117).collect()));
		assert_noop!(report(BRIDGE, OLGA, percent(1), 2), Error::<Test>::TooManyVaults);
	});
}

#[test]
fn report_fails_when_the_deposit_cannot_be_held() {
	ExtBuilder.build_and_execute(|| {
		// given
		assert_ok!(Balances::transfer_allow_death(signed(WIM), STRANGER, 999_999));

		// when, then
		assert_noop!(report(BRIDGE, OLGA, percent(10), 1), DispatchError::Token(TokenError::FundsUnavailable));
	});
}

#[test]
fn report_fails_when_indices_are_used_up() {
	ExtBuilder.build().execute_with(|| {
		NextSlash::<Test>::put(SlashId::MAX);
		assert_noop!(report(BRIDGE, OLGA, percent(10), 1), DispatchError::Arithmetic(ArithmeticError::Overflow));
	});
}

#[test]
fn report_gives_weight_back_when_fewer_vaults_back() {
	ExtBuilder.build_and_execute(|| {
		// given
		let weight = Slashing::report_weight;
		let most: u32 = <Test as Config>::MaxBackers::get();
		let vaults = (CUT_WEIGHT + SETTLE_WEIGHT) * u64::from(most);
		assert_eq!(weight(most), <() as WeightInfo>::report(most) + SETS_WEIGHT * 2 + vaults);

		let report = |fraction, name| Slashing::report(signed(WIM), BRIDGE, OLGA, fraction, evidence(name));

		// when, then: two vaults; none at all where the policy refuses.
		let info = PostDispatchInfo { actual_weight: Some(weight(2)), ..Default::default() };
		assert_eq!(report(percent(10), 1), Ok(info));
		let refused = report(percent(11), 2).unwrap_err();
		assert_eq!(refused.post_info.actual_weight, Some(weight(0)));

		// when, then: a vault that is skipped was looked at.
		turn_era();
		mutate_vault(1, |vault| vault.capture_error = Some(StakeError::NotBacking));
		assert_eq!(report(percent(10), 3), Ok(info));
	});
}

#[test]
fn report_fault_does_what_the_call_does_when_a_pallet_reports() {
	ExtBuilder.build_and_execute(|| {
		// given
		let at = member(BRIDGE, OLGA);
		let fault = |name| <Slashing as ReportFault<AccountId>>::report(&WIM, &at, percent(5), evidence(name));

		// when, then
		assert_eq!(fault(1), Ok(0));
		assert_eq!((vault(1).treasury, vault(2).treasury), (50, 25));
		assert_eq!(fault(2), Ok(1));
		let stranger = <Slashing as ReportFault<AccountId>>::report(&STRANGER, &at, percent(5), H256::zero());
		assert_eq!(stranger, Err(Error::<Test>::NotSlasher.into()));
	});
}

#[test]
fn simulate_report_changes_nothing_when_it_says_what_a_report_would_take() {
	ExtBuilder.build_and_execute(|| {
		// given
		let simulate = || Slashing::simulate_report(BRIDGE, OLGA, percent(10));
		let root = || sp_io::storage::root(sp_runtime::StateVersion::V1);
		let before = root();

		// when
		let cuts = simulate().unwrap();

		// then
		assert_eq!(root(), before);
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));
		assert_eq!(Slashing::slash(0).unwrap().cuts.into_inner(), cuts);

		// when, then: what would be skipped is not named.
		mutate_vault(1, |vault| vault.cut_error = Some(ArithmeticError::Overflow.into()));
		mutate_vault(2, |vault| vault.active = 0);
		assert_eq!(simulate(), Ok(vec![]));
	});
}
