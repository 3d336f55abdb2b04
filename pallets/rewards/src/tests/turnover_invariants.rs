//! Properties of turns: each pays what the model says, and whatever happens in whichever order, the books are right.

use std::collections::BTreeMap;

use frame_support::assert_ok;
use proptest::prelude::*;
use rampart_primitives::{AssetId, Era, EraClock, Split, Stake, VaultId};

use super::{paying::*, put_terms};
use crate::{mock::*, pallet::*, BudgetParams, TermsOfSet};

/// A budget of the model: its asset, amount, weights and points.
type AnyBudget = (u8, u128, Vec<u64>, Option<Vec<u64>>);
/// A member: what its vaults count for, and its commission.
type AnyMember = (Vec<u128>, u32);

fn any_budget() -> impl Strategy<Value = AnyBudget> {
	let amount = prop_oneof![1u128..50, 1u128..1_000_000, Just(900_000_000_000u128)];
	let weights = prop_oneof![Just(vec![]), proptest::collection::vec(0u64..=100, 3)];
	(0u8..3, amount, weights, proptest::option::of(proptest::collection::vec(0u64..1_000, 5)))
}

fn any_member() -> impl Strategy<Value = AnyMember> {
	let value = prop_oneof![Just(0u128), 1u128..10, 1u128..1_000_000_000, Just(u128::MAX / 512 / 16)];
	(proptest::collection::vec(value, 0..=6), 0u32..=20)
}

/// The three assets of the property test.
const ASSETS: [AssetId; 3] = [NATIVE, GOLD, SILVER];

fn any_turn(budgets: &[AnyBudget], members: &[AnyMember], vaults: &[(u8, u32, bool)]) {
	let of = |place: u8| ASSETS[usize::from(place)];
	let fees: BTreeMap<VaultId, u32> = vaults.iter().zip(1..).map(|((_, fee, _), vault)| (vault, *fee)).collect();
	for ((asset, fee, broad), vault) in vaults.iter().zip(1..) {
		held_vault(vault, of(*asset), *fee);
		let accepts = if *broad { ASSETS.to_vec() } else { vec![SILVER] };
		put_terms(vault, &accepts, false);
	}
	let table: BTreeMap<AccountId, Vec<(VaultId, AssetId, u128)>> = members
		.iter()
		.zip(1_000u128..)
		.map(|((values, _), operator)| {
			(
				operator,
				values.iter().zip(1..).map(|(value, vault)| (vault, World::vault_of(vault).asset, *value)).collect(),
			)
		})
		.collect();
	let backers: Vec<(AccountId, Vec<MockBacker>)> = table
		.iter()
		.map(|(who, of)| (*who, of.iter().map(|(vault, _, value)| backer(*vault, *value)).collect()))
		.collect();
	put_table(BRIDGE, Era(1), &backers.iter().map(|(who, of)| (*who, of.as_slice())).collect::<Vec<_>>());
	let commissions: BTreeMap<AccountId, u32> =
		members.iter().zip(1_000u128..).map(|((_, commission), operator)| (operator, *commission)).collect();
	for (operator, commission) in &commissions {
		give(NATIVE, *operator, 1);
		<pallet_balances::Pallet<Test> as frame_support::traits::fungible::Mutate<_>>::set_balance(operator, 1_000_000);
		assert_ok!(Rewards::set_commission(signed(*operator), BRIDGE, percent(*commission)));
	}
	let accepts = ASSETS.to_vec().try_into().unwrap();
	assert_ok!(Rewards::set_reward_terms(signed(SAM), BRIDGE, TermsOfSet { accepts, reporter: None }));

	// Each budget is funded for one era, and in a set of its own era's points: all that are by points share one report.
	let points: Option<BTreeMap<AccountId, u64>> = budgets.iter().find_map(|(.., points)| {
		points.as_ref().map(|points| table.keys().copied().zip(points.iter().copied()).collect())
	});
	if let Some(points) = &points {
		let points: Vec<_> = points.iter().map(|(who, points)| (*who, *points)).collect();
		assert_ok!(Rewards::report_points(signed(SAM), BRIDGE, Era(1), points.try_into().unwrap()));
	}
	for asset in ASSETS {
		give(asset, FRED, 10_000_000_000_000);
	}
	let mut parts: Vec<ModelPart> = Vec::new();
	for (asset, amount, of_assets, by_points) in budgets {
		let named: Vec<(AssetId, u64)> =
			ASSETS.into_iter().zip(of_assets.iter().copied()).filter(|(_, percent)| *percent > 0).collect();
		let split = if by_points.is_some() { Split::Points { carry: false } } else { Split::Stake };
		let asset = of(*asset);
		fund(FRED, BRIDGE, BudgetParams { asset, split, weights: weights(&named), ..params(*amount, 1) });
		let reported = points.clone().filter(|points| points.values().any(|points| *points > 0));
		parts.push((asset, *amount, named, by_points.as_ref().and(reported)));
	}
	let takes = |vault: VaultId, asset: AssetId| {
		let (_, _, broad) = vaults[usize::try_from(vault).unwrap() - 1];
		broad || asset == SILVER
	};
	let model = ModelTurn { parts: &parts, table: &table, commissions: &commissions, fees: &fees, takes: &takes }.pay();

	turn_eras(2);
	assert_paid(&model);
	for asset in ASSETS {
		let returned: u128 =
			parts.iter().zip(&model.returned).filter(|((of, ..), _)| *of == asset).map(|(_, returned)| returned).sum();
		assert_eq!(owed(FRED, asset), returned, "returned of {asset}");
	}
	assert!(Budgets::<Test>::iter().next().is_none());
}

/// What can happen in between, in the test of every order.
#[derive(Clone, Debug)]
enum Act {
	Fund(u8, u128, u32, bool),
	TopUp(u8, u128),
	End(u8),
	Points(u8),
	Deposit(u32, u8, u128),
	Withdraw(u32, u8, u128),
	Close(u32),
	Claim(u32, u8),
	Table(Vec<u128>),
	Steps(u32),
	Blocks(u32),
	Era,
}

fn any_act() -> impl Strategy<Value = Act> {
	let who = 0u8..3;
	prop_oneof![
		2 => (0u8..2, 10u128..100_000, 1u32..4, any::<bool>()).prop_map(|(asset, amount, eras, points)| Act::Fund(asset, amount, eras, points)),
		1 => (0u8..4, 1u128..1_000).prop_map(|(budget, amount)| Act::TopUp(budget, amount)),
		1 => (0u8..4).prop_map(Act::End),
		1 => (0u8..2).prop_map(Act::Points),
		3 => (1u32..=2, who.clone(), 1u128..10_000).prop_map(|(vault, who, amount)| Act::Deposit(vault, who, amount)),
		2 => (1u32..=2, who.clone(), 1u128..10_000).prop_map(|(vault, who, amount)| Act::Withdraw(vault, who, amount)),
		1 => (1u32..=2).prop_map(Act::Close),
		2 => (1u32..=2, who).prop_map(|(vault, who)| Act::Claim(vault, who)),
		1 => proptest::collection::vec(0u128..1_000, 4).prop_map(Act::Table),
		5 => (1u32..6).prop_map(Act::Steps),
		3 => (1u32..12).prop_map(Act::Blocks),
		4 => Just(Act::Era),
	]
}

const STAKERS: [AccountId; 3] = [ANN, BOB, CARL];

fn live_budget(place: u8) -> Option<u64> {
	let mut ids: Vec<_> = Budgets::<Test>::iter_keys().collect();
	ids.sort_unstable();
	ids.get(usize::from(place) % ids.len().max(1)).copied()
}

fn act(act: &Act) {
	let staker = |who: u8| STAKERS[usize::from(who)];
	match act {
		Act::Fund(asset, amount, eras, points) => {
			let split = if *points { Split::Points { carry: amount % 2 == 0 } } else { Split::Stake };
			let params = BudgetParams { asset: ASSETS[usize::from(*asset)], split, ..params(*amount, *eras) };
			let _full_sometimes = Rewards::fund(signed(FRED), BRIDGE, params);
		},
		Act::TopUp(place, amount) => {
			let _last_era_sometimes = live_budget(*place).map(|id| Rewards::top_up(signed(SAM), id, Stake(*amount)));
		},
		Act::End(place) => {
			if let Some(id) = live_budget(*place) {
				// Where all its eras have begun there is nothing to be ended.
				let ended = frame_support::storage::with_storage_layer(|| Rewards::end_budget(signed(FRED), id));
				assert!(ended.is_ok() || ended == Err(Error::<Test>::NothingToDo.into()));
			}
		},
		Act::Points(which) => {
			let points = vec![([OLGA, OTTO][usize::from(*which)], 3)].try_into().unwrap();
			let _twice_sometimes = Rewards::report_points(signed(SAM), BRIDGE, World::now(), points);
		},
		Act::Deposit(vault, who, amount) => {
			let record = World::vault_of(*vault);
			let closed =
				record.positions.get(&staker(*who)).is_some_and(|(of, had)| *of != record.generation && *had > 0);
			if closed {
				claim_closed(*vault, staker(*who));
			}
			deposit(*vault, staker(*who), *amount);
		},
		Act::Withdraw(vault, who, amount) => {
			let record = World::vault_of(*vault);
			let has = record.positions.get(&staker(*who)).filter(|(of, _)| *of == record.generation);
			if let Some((_, has)) = has.filter(|(_, has)| *has > 0) {
				withdraw(*vault, staker(*who), *has.min(amount));
			}
		},
		Act::Close(vault) => close_generation(*vault),
		Act::Claim(vault, who) => {
			let _nothing_sometimes = Rewards::claim(signed(staker(*who)), *vault, None);
		},
		Act::Table(values) => {
			let [a, b, c, d] = values[..] else { return };
			let olga = [backer(1, a), backer(2, b)];
			let otto = [backer(1, c), backer(2, d)];
			if !World::get().eras.get(&BRIDGE).is_some_and(|eras| eras.contains(&World::now())) {
				put_table(BRIDGE, World::now(), &[(OLGA, &olga), (OTTO, &otto)]);
			}
		},
		Act::Steps(steps) => {
			let _done_sometimes = Rewards::do_advance(*steps);
		},
		Act::Blocks(blocks) => pass(*blocks),
		Act::Era => turn_era(),
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(96))]

	#[test]
	fn turn_pays_what_the_model_says(
		budgets in proptest::collection::vec(any_budget(), 1..=5),
		members in proptest::collection::vec(any_member(), 0..=5),
		vaults in proptest::collection::vec((0u8..3, 0u32..=50, any::<bool>()), 6),
	) {
		ExtBuilder.build_and_execute(|| any_turn(&budgets, &members, &vaults));
	}

	#[test]
	fn every_order_of_what_happens_keeps_the_books(acts in proptest::collection::vec(any_act(), 1..60)) {
		ExtBuilder.build_and_execute(|| {
			held_vault(1, GOLD, 5);
			held_vault(2, SILVER, 0);
			let accepts = ASSETS.to_vec().try_into().unwrap();
			assert_ok!(Rewards::set_reward_terms(signed(SAM), BRIDGE, TermsOfSet { accepts, reporter: None }));
			for one in &acts {
				act(one);
				Rewards::do_try_state().unwrap();
			}
			// In the end all is paid or returned: what is left is owed, or the holders'.
			turn_eras(5);
			assert!(Budgets::<Test>::iter().next().is_none());
			assert!(Points::<Test>::iter().next().is_none());
		});
	}
}
