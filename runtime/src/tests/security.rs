//! The security story of the demo, through the pallets as this runtime joins them.

use super::{account, chain};
use crate::{
	configs::{
		security::{Collateral, Guard},
		TreasuryAccount,
	},
	constants::currency::UNITS,
	genesis_config_presets::{staked_relay, DEMO, EMPTY, USDX},
	AllPalletsWithSystem, Assets, ForeignAssets, Restaking, Runtime, RuntimeOrigin, Services, Slashing, System,
};
use frame_support::{
	assert_noop, assert_ok, hypothetically,
	traits::{
		fungibles::{Inspect, Mutate},
		tokens::Preservation,
		Hooks, IntegrityTest,
	},
	weights::WeightMeter,
};
use pallet_restaking::{AllocationSummary, Backing, Clock, Vaults};
use rampart_primitives::{Era, Eras, Fraction, GuardStake, OperatorSet, SetMember, Shares, Stake, VaultKind};
use sp_core::H256;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve, Ferdie};
use sp_runtime::DispatchResult;

const BRIDGE: OperatorSet = OperatorSet { service: 1, set: 0 };
const AVAILABILITY: OperatorSet = OperatorSet { service: 2, set: 0 };

fn member(set: OperatorSet, operator: Sr25519Keyring) -> SetMember<crate::AccountId> {
	SetMember { set, operator: account(operator) }
}

/// The stake that counts for a member now, by vault.
fn stakes(set: OperatorSet, operator: Sr25519Keyring) -> Vec<(u32, u128)> {
	let stake = |backing: AllocationSummary| (backing.vault, backing.stake.0);
	Restaking::backing_summary(member(set, operator)).into_iter().map(stake).collect()
}

/// Era 1 begins: pledges and memberships count.
fn demo_in_era_1(test: impl FnOnce()) {
	chain(DEMO).execute_with(|| {
		Clock::<Runtime>::mutate(|clock| clock.era = Era(1));
		test();
		check_everything();
	});
}

pub(super) fn check_everything() {
	#[cfg(feature = "try-runtime")]
	assert_ok!(<AllPalletsWithSystem as frame_support::traits::TryState<_>>::try_state(
		System::block_number(),
		frame_support::traits::TryStateSelect::All,
	));
}

#[test]
fn configs_of_our_pallets_agree() {
	chain(EMPTY).execute_with(<AllPalletsWithSystem as IntegrityTest>::integrity_test);
}

#[test]
fn demo_story_is_as_told() {
	demo_in_era_1(|| {
		let usdx = 1_000_000;
		let staked = 10_000_000_000;
		assert_eq!(stakes(BRIDGE, Charlie), vec![(0, 60_000 * UNITS)]);
		assert_eq!(stakes(BRIDGE, Dave), vec![(1, 50_000 * usdx)]);
		assert_eq!(stakes(BRIDGE, Eve), vec![(2, 10_000 * staked)]);
		assert_eq!(stakes(AVAILABILITY, Charlie), vec![(0, 30_000 * UNITS), (3, 90_000 * UNITS)]);
		assert_eq!(stakes(AVAILABILITY, Dave), vec![(3, 90_000 * UNITS)]);
		assert_eq!(stakes(AVAILABILITY, Eve), vec![(2, 4_000 * staked), (3, 90_000 * UNITS)]);
		let kinds: Vec<_> = (0..4).filter_map(|vault| Some(Restaking::vault_summary(vault)?.kind)).collect();
		use VaultKind::{Exclusive, Shared};
		assert_eq!(kinds, vec![Exclusive, Exclusive, Shared, Shared]);
	});
}

#[test]
fn demo_pledges_could_have_been_made_by_calls() {
	demo_in_era_1(|| {
		for (set, operator, backing) in Backing::<Runtime>::iter() {
			let at = SetMember { set, operator };
			for entry in backing {
				let eras = Vaults::<Runtime>::get(entry.vault).expect("the vault exists").unbonding_eras;
				assert_ok!(Guard::ensure_can_back(entry.vault, eras, &at));
			}
		}
	});
}

/// The work of the hooks in a block.
fn poll() {
	let number = System::block_number() + 1;
	System::initialize(&number, &Default::default(), &Default::default());
	let mut meter = WeightMeter::new();
	Services::on_poll(number, &mut meter);
	Slashing::on_poll(number, &mut meter);
}

/// The next era begins; its tables are made, and what is due in it is executed.
fn turn_era() {
	Clock::<Runtime>::mutate(|clock| clock.era = clock.era.next());
	(0..10).for_each(|_| poll());
}

/// The demo in era 1, with its stake tables.
fn demo_with_tables(test: impl FnOnce()) {
	demo_in_era_1(|| {
		(0..10).for_each(|_| poll());
		test();
	});
}

/// Of what happened in era 1.
fn report(by: Sr25519Keyring, at: SetMember<crate::AccountId>, percent: u32, evidence: u8) -> DispatchResult {
	let (origin, fraction) = (RuntimeOrigin::signed(account(by)), Fraction::from_percent(percent));
	let outcome = Slashing::report(origin, at.set, at.operator, Era(1), fraction, H256::repeat_byte(evidence));
	outcome.map(|_| ()).map_err(|refused| refused.error)
}

#[test]
fn report_cuts_the_vault_of_a_local_asset_and_pays_the_treasury() {
	demo_with_tables(|| {
		// given
		let before = Assets::balance(USDX, TreasuryAccount::get());
		let report = |by, percent| report(by, member(BRIDGE, Dave), percent, 1);
		assert_noop!(report(Alice, 50), pallet_slashing::Error::<Runtime>::NotSlasher);
		assert_noop!(report(Bob, 51), pallet_slashing::Error::<Runtime>::AboveMaxFraction);

		// when
		assert_ok!(report(Bob, 50));
		assert_noop!(report(Bob, 50), pallet_slashing::Error::<Runtime>::EvidenceUsed);
		assert_eq!(Guard::pending_cuts(1), 1);

		// then it is due in the next era, and lies in escrow for the one after that
		turn_era();
		let position = Restaking::position_summary(1, account(Bob)).expect("Bob is a staker");
		assert_eq!((position.shares, position.active), (Shares(40_000_000_000), Stake(20_000_000_000)));
		assert_eq!((Guard::pending_cuts(1), Assets::balance(USDX, TreasuryAccount::get())), (0, before));
		turn_era();
		assert_eq!(Restaking::vault_summary(1).map(|vault| vault.escrowed.0), Some(25_000 * 1_000_000));
		turn_era();
		assert_eq!(Assets::balance(USDX, TreasuryAccount::get()), before + 25_000 * 1_000_000);
	});
}

#[test]
fn reports_of_one_era_take_fractions_of_one_capture() {
	demo_with_tables(|| {
		let report = |percent, evidence| report(Bob, member(BRIDGE, Dave), percent, evidence);

		// when: 40 % and 50 % of 50 000, and no more than the whole in sum
		assert_ok!(report(40, 1));
		assert_ok!(report(50, 2));
		assert_ok!(report(11, 3));
		assert_noop!(report(1, 4), pallet_slashing::Error::<Runtime>::WholeReported);

		// then
		turn_era();
		assert_eq!(Restaking::vault_summary(1).map(|vault| vault.active.0), Some(0));
	});
}

#[test]
fn report_burns_across_assets_when_the_policy_says_so() {
	demo_with_tables(|| {
		// given
		let issued = ForeignAssets::total_issuance(staked_relay());

		// when a tenth of what Eve has with the availability service is cut
		assert_ok!(report(Ferdie, member(AVAILABILITY, Eve), 10, 2));
		(0..3).for_each(|_| turn_era());

		// then of both vaults that back her, and of what the other members share with her
		assert_eq!(ForeignAssets::total_issuance(staked_relay()), issued - 400 * 10_000_000_000);
		assert_eq!(stakes(AVAILABILITY, Dave), vec![(3, 81_000 * UNITS)]);
		assert_eq!(stakes(BRIDGE, Eve), vec![(2, 9_600 * 10_000_000_000)]);
	});
}

#[test]
fn alice_vetoes_what_bob_reports() {
	demo_with_tables(|| {
		assert_ok!(report(Bob, member(BRIDGE, Dave), 40, 1));
		assert_ok!(Slashing::veto(RuntimeOrigin::signed(account(Alice)), 0, Fraction::default()));
		assert_eq!(Guard::pending_cuts(1), 0);
		turn_era();
		assert_eq!(Restaking::vault_summary(1).map(|vault| vault.active.0), Some(50_000 * 1_000_000));
	});
}

#[test]
fn guard_asks_services_and_slashing() {
	demo_with_tables(|| {
		let can_back = |eras| Guard::ensure_can_back(0, Eras(eras), &member(BRIDGE, Charlie));
		assert_noop!(can_back(1), pallet_services::Error::<Runtime>::UnbondsTooSoon);
		assert_ok!(can_back(2));
		assert_noop!(can_back(3), pallet_services::Error::<Runtime>::NoticeTooShort);
		let collators = |eras| Guard::ensure_can_back(0, Eras(eras), &member(crate::collators::COLLATORS, Charlie));
		assert_noop!(collators(15), pallet_services::Error::<Runtime>::UnbondsTooSoon);
		for eras in 16..=28 {
			assert_ok!(collators(eras));
		}
		assert!(!Guard::claims_held(0, Era(0)));
	});
}

#[test]
fn nobody_knows_a_vaults_account_before_its_block() {
	demo_in_era_1(|| {
		// given the same call by two creators, and after two blocks
		let account_of = |creator, parent: u8| {
			hypothetically!({
				System::initialize(&2, &H256::repeat_byte(parent), &Default::default());
				let origin = RuntimeOrigin::signed(account(creator));
				assert_ok!(Restaking::create_vault(origin, 0, VaultKind::Exclusive, Eras(2), Eras(1), None));
				Restaking::vault_summary(4).expect("it was created").account
			})
		};

		// then
		let accounts = [account_of(Alice, 1), account_of(Alice, 2), account_of(Bob, 1)];
		assert!(accounts[0] != accounts[1] && accounts[0] != accounts[2]);
		assert_eq!(accounts[0], account_of(Alice, 1));
	});
}

#[test]
fn frozen_asset_shields_nobody() {
	demo_with_tables(|| {
		// given the issuer of USDX freezes the vault's account
		let vault = Restaking::vault_summary(1).expect("the demo has it").account;
		assert_ok!(Assets::freeze(RuntimeOrigin::signed(account(Alice)), USDX.into(), vault.clone().into()));

		// when
		assert_ok!(report(Bob, member(BRIDGE, Dave), 20, 3));
		(0..3).for_each(|_| turn_era());

		// then the stake is cut, and paid when the asset moves again
		let settle = || Slashing::settle(RuntimeOrigin::signed(account(Eve)), 0, 1);
		assert_eq!(Restaking::vault_summary(1).map(|vault| vault.escrowed), Some(Stake(10_000 * 1_000_000)));
		assert_eq!(stakes(BRIDGE, Dave), vec![(1, 40_000 * 1_000_000)]);
		assert!(settle().is_err());
		assert_ok!(Assets::thaw(RuntimeOrigin::signed(account(Alice)), USDX.into(), vault.into()));
		assert_ok!(settle());
		assert_eq!(Restaking::vault_summary(1).map(|vault| vault.escrowed), Some(Stake::ZERO));
	});
}

#[test]
fn collateral_reaches_every_kind_of_asset() {
	chain(DEMO).execute_with(|| {
		for asset in 0..3 {
			let kind = pallet_restaking::Assets::<Runtime>::get(asset).expect("the demo has three assets").kind;
			let (from, to) = (account(Alice), account(Ferdie));
			let before = Collateral::balance(kind.clone(), &to);
			assert_ok!(Collateral::transfer(kind.clone(), &from, &to, 12_345, Preservation::Preserve));
			assert_eq!(Collateral::balance(kind, &to), before + 12_345);
		}
	});
}

#[test]
fn stranger_cannot_set_the_clock_or_register_assets() {
	chain(DEMO).execute_with(|| {
		let stranger = || RuntimeOrigin::signed(account(Bob));
		assert!(Restaking::set_era_length(stranger(), 1).is_err());
		assert!(Restaking::register_asset(stranger(), staked_relay(), Stake(1)).is_err());
		assert_ok!(Restaking::set_era_length(RuntimeOrigin::root(), 20));
	});
}
