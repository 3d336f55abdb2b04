//! Stake tables over the real vaults, with the rates of the demo.

use super::{account, chain};
use crate::{
	configs::assets::AssetKind,
	constants::currency::UNITS,
	genesis_config_presets::{staked_relay, DEMO},
	AccountId, Restaking, Runtime, RuntimeOrigin, Services, Slashing, System,
};
use frame_support::{assert_ok, traits::Hooks, weights::WeightMeter};
use pallet_restaking::{types::Withdrawal, Clock};
use pallet_services::{merkle, Cursor, Phase};
use rampart_primitives::{Era, Fraction, InspectSets, OperatorSet, SetMember, Shares, Stake, Valuation};
use sp_core::H256;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve};

const BRIDGE: OperatorSet = OperatorSet { service: 1, set: 0 };
const AVAILABILITY: OperatorSet = OperatorSet { service: 2, set: 0 };

fn poll() {
	let number = System::block_number() + 1;
	System::initialize(&number, &Default::default(), &Default::default());
	Services::on_poll(number, &mut WeightMeter::new());
}

fn turn_era() {
	Clock::<Runtime>::mutate(|clock| clock.era = clock.era.next());
}

/// The tables of the demo are small: a block or two have room for all.
fn make_tables() {
	for _ in 0..10 {
		poll();
		if Cursor::<Runtime>::get().phase == Phase::Done {
			return;
		}
	}
	panic!("the walk does not end");
}

/// A member's stake in the newest table, in whole RAMP.
fn stake(set: OperatorSet, operator: Sr25519Keyring) -> Option<u128> {
	let entry = Services::table_member(set, account(operator), None)?;
	assert_eq!(entry.stake.0 % UNITS, 0);
	Some(entry.stake.0 / UNITS)
}

fn in_era_1(test: impl FnOnce()) {
	chain(DEMO).execute_with(|| {
		make_tables();
		turn_era();
		test();
		#[cfg(feature = "try-runtime")]
		assert_ok!(Services::try_state(System::block_number()));
	});
}

#[test]
fn table_says_what_the_formula_gives() {
	in_era_1(|| {
		make_tables();
		// 60 000 RAMP; 50 000 USDX at 4; 10 000 stREL at 20.
		assert_eq!([Charlie, Dave, Eve].map(|who| stake(BRIDGE, who)), [Some(60_000), Some(200_000), Some(200_000)]);
		// 30 000 and 90 000 RAMP; 90 000 RAMP; at most 4 000 stREL, and 90 000 RAMP.
		let expected = [Some(120_000), Some(90_000), Some(170_000)];
		assert_eq!([Charlie, Dave, Eve].map(|who| stake(AVAILABILITY, who)), expected);
		assert_eq!(Services::total(BRIDGE, Era(1)).map(|total| total.0), Some(460_000 * UNITS));
	});
}

#[test]
fn table_is_that_of_the_era_s_start_when_stake_moves_before_it_is_made() {
	in_era_1(|| {
		// given nothing of the walk is done yet
		let bob = || RuntimeOrigin::signed(account(Bob));
		let half = Withdrawal::Assets { amount: Stake(20_000 * 1_000_000), max_shares: Shares(u128::MAX) };
		assert_ok!(Restaking::request_withdrawal(bob(), 1, half));
		let alice = RuntimeOrigin::signed(account(Alice));
		assert_ok!(Restaking::deposit(alice, 0, Stake(1_000 * UNITS), Shares(0), 0));

		// when
		make_tables();

		// then
		assert_eq!((stake(BRIDGE, Dave), stake(BRIDGE, Charlie)), (Some(200_000), Some(60_000)));
		turn_era();
		make_tables();
		assert_eq!((stake(BRIDGE, Dave), stake(BRIDGE, Charlie)), (Some(120_000), Some(60_500)));
	});
}

#[test]
fn table_counts_no_stake_that_was_cut_before_it_was_made() {
	in_era_1(|| {
		let report = |era, evidence| {
			let (origin, half) = (RuntimeOrigin::signed(account(Bob)), Fraction::from_percent(50));
			Slashing::report(origin, BRIDGE, account(Dave), Era(era), half, H256::repeat_byte(evidence))
		};
		// given a slash that is due in era 2, before that era's table is made
		make_tables();
		assert_ok!(report(1, 1));
		assert_eq!(stake(BRIDGE, Dave), Some(200_000));
		turn_era();
		let number = System::block_number() + 1;
		System::initialize(&number, &Default::default(), &Default::default());
		Slashing::on_poll(number, &mut WeightMeter::new());

		// when, then
		make_tables();
		assert_eq!(stake(BRIDGE, Dave), Some(100_000));

		// and what is cut in era 3 after the table shows in the next one
		assert_ok!(report(2, 2));
		turn_era();
		make_tables();
		Slashing::on_poll(System::block_number(), &mut WeightMeter::new());
		assert_eq!(stake(BRIDGE, Dave), Some(100_000));
		turn_era();
		make_tables();
		assert_eq!(stake(BRIDGE, Dave), Some(50_000));
	});
}

#[test]
fn table_entry_is_the_capture() {
	in_era_1(|| {
		let at = SetMember { set: AVAILABILITY, operator: account(Eve) };
		make_tables();
		let entry = Services::member(&at, Era(1)).expect("she is a member");
		assert_eq!(entry.backers.iter().map(|backer| backer.vault).collect::<Vec<_>>(), vec![2, 3]);
		for backer in entry.backers {
			let captured =
				<Restaking as rampart_primitives::InspectStake<AccountId>>::captured(backer.vault, &at, Era(1));
			assert_eq!(captured, Ok(backer.captured));
		}
	});
}

#[test]
fn native_token_is_worth_itself_and_an_asset_without_a_rate_nothing() {
	chain(DEMO).execute_with(|| {
		use crate::configs::valuation::Rates;
		assert_eq!(Rates::assets(), 3);
		let worth =
			|asset, amount| Rates::price(asset).and_then(|price| price.value_of(Stake(amount))).map(|value| value.0);
		assert_eq!(worth(0, 7), Some(7));
		assert_eq!(worth(1, 1_000_000), Some(4 * UNITS));
		assert_eq!(worth(2, 10_000_000_000), Some(20 * UNITS));
		assert_eq!(worth(3, 1), None);
		pallet_asset_rate::ConversionRateToNative::<Runtime>::remove(staked_relay());
		pallet_asset_rate::ConversionRateToNative::<Runtime>::remove(AssetKind::here());
		assert_eq!((worth(2, 1), worth(0, 7)), (None, Some(7)));
	});
}

#[test]
fn proof_of_a_member_verifies_with_the_account_s_32_bytes() {
	in_era_1(|| {
		make_tables();
		let proof = Services::table_proof(BRIDGE, account(Dave), None).expect("he is a member");
		assert_eq!(proof.leaf[2].as_bytes(), AsRef::<[u8]>::as_ref(&account(Dave)));
		let index = Services::table_member(BRIDGE, account(Dave), None).map(|entry| entry.index);
		assert!(merkle::verify(proof.root[2], &proof.leaf, index.expect("he is a member"), &proof.siblings));
	});
}

#[test]
fn walk_of_one_block_stays_within_its_share() {
	in_era_1(|| {
		let number = System::block_number() + 1;
		System::initialize(&number, &Default::default(), &Default::default());
		let mut meter = WeightMeter::new();
		Services::on_poll(number, &mut meter);
		let share =
			sp_runtime::Perbill::from_percent(20) * crate::configs::system::RuntimeBlockWeights::get().max_block;
		assert!(meter.consumed().all_lte(share));
		assert!(meter.consumed().ref_time() > 0);
	});
}
