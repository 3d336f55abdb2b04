//! Random sequences of all that can happen to two vaults, their holders and the walk that pays them; and at the end, when all have
//! left and claimed, nothing is left.

use super::*;
use frame_support::storage::with_storage_layer;
use proptest::prelude::*;
use rampart_primitives::{AssetId, Eras, Generation, OnShares, Split, Stake, VaultId};
use sp_runtime::DispatchError;
use std::collections::BTreeMap;

const HOLDERS: [AccountId; 4] = [ANN, BOB, CARL, 101];
const VAULTS: [(VaultId, AssetId); 2] = [(1, GOLD), (2, SILVER)];
const ASSETS: [AssetId; 3] = [NATIVE, GOLD, SILVER];

#[derive(Clone, Debug)]
enum Step {
	Deposit { vault: VaultId, who: usize, amount: u128 },
	Withdraw { vault: VaultId, who: usize, percent: u128 },
	Transfer { vault: VaultId, from: usize, to: usize },
	ClaimClosed { vault: VaultId, who: usize },
	Close { vault: VaultId },
	Claim { vault: VaultId, who: usize },
	Fund { asset: usize, amount: u128, eras: u32, points: bool },
	End { budget: u64 },
	Points { operator: usize, points: u64 },
	Terms { vault: VaultId, foreign: bool, compounds: bool, at_once: bool },
	Freeze { asset: Option<usize> },
	HoldBack { vault: VaultId, held: bool },
	Compound { vault: VaultId },
	ClaimOwed { who: usize, asset: usize },
	Pass { blocks: u32 },
	Turn { polled: bool },
	Advance { steps: u32 },
}

fn step() -> impl Strategy<Value = Step> {
	let (who, vault, asset) = (|| 0..HOLDERS.len(), || 1u32..=2, || 0..ASSETS.len());
	let stake = prop_oneof![
		4 => (vault(), who(), 1u128..1_000_000).prop_map(|(vault, who, amount)| Step::Deposit { vault, who, amount }),
		3 => (vault(), who(), 1u128..=100).prop_map(|(vault, who, percent)| Step::Withdraw { vault, who, percent }),
		2 => (vault(), who(), who()).prop_map(|(vault, from, to)| Step::Transfer { vault, from, to }),
		2 => (vault(), who()).prop_map(|(vault, who)| Step::ClaimClosed { vault, who }),
		1 => vault().prop_map(|vault| Step::Close { vault }),
	];
	let money = prop_oneof![
		3 => (vault(), who()).prop_map(|(vault, who)| Step::Claim { vault, who }),
		4 => (asset(), 10u128..10_000_000, 1u32..4, any::<bool>())
			.prop_map(|(asset, amount, eras, points)| Step::Fund { asset, amount, eras, points }),
		1 => (0u64..20).prop_map(|budget| Step::End { budget }),
		1 => (0usize..2, 1u64..100).prop_map(|(operator, points)| Step::Points { operator, points }),
		1 => (0..5usize, asset()).prop_map(|(who, asset)| Step::ClaimOwed { who, asset }),
	];
	let terms = prop_oneof![
		2 => (vault(), any::<bool>(), any::<bool>(), any::<bool>())
			.prop_map(|(vault, foreign, compounds, at_once)| Step::Terms { vault, foreign, compounds, at_once }),
		1 => proptest::option::of(asset()).prop_map(|asset| Step::Freeze { asset }),
		1 => (vault(), any::<bool>()).prop_map(|(vault, held)| Step::HoldBack { vault, held }),
		1 => vault().prop_map(|vault| Step::Compound { vault }),
	];
	let time = prop_oneof![
		3 => (1u32..12).prop_map(|blocks| Step::Pass { blocks }),
		4 => any::<bool>().prop_map(|polled| Step::Turn { polled }),
		1 => (1u32..4).prop_map(|steps| Step::Advance { steps }),
	];
	prop_oneof![4 => stake, 3 => money, 1 => terms, 3 => time]
}

fn position(vault: VaultId, who: AccountId) -> (bool, u128) {
	let record = World::vault_of(vault);
	record.positions.get(&who).map_or((true, 0), |(of, shares)| (*of == record.generation, *shares))
}

/// May somebody be given shares of the present generation?
fn is_free(vault: VaultId, who: AccountId) -> bool {
	matches!(position(vault, who), (true, _) | (false, 0))
}

/// Shares that somebody has of the present generation.
fn shares(vault: VaultId, who: AccountId) -> u128 {
	let (present, shares) = position(vault, who);
	if present {
		shares
	} else {
		0
	}
}

/// A table of the era: both vaults back both operators.
fn table() {
	let both = [backer(1, 300), backer(2, 200)];
	put_table(BRIDGE, World::get().now, &[(OLGA, &both), (OTTO, &both[1..])]);
}

fn run(step: &Step) -> Result<(), DispatchError> {
	let any = || signed(STRANGER);
	match *step {
		Step::Deposit { vault, who, amount } if is_free(vault, HOLDERS[who]) => deposit(vault, HOLDERS[who], amount),
		Step::Withdraw { vault, who, percent } => {
			let part = shares(vault, HOLDERS[who]) * percent / 100;
			if part > 0 {
				withdraw(vault, HOLDERS[who], part);
			}
		},
		Step::Transfer { vault, from, to } => {
			let part = shares(vault, HOLDERS[from]).div_ceil(2);
			if from != to && part > 0 && is_free(vault, HOLDERS[to]) {
				transfer(vault, HOLDERS[from], HOLDERS[to], part);
			}
		},
		Step::ClaimClosed { vault, who } => {
			if matches!(position(vault, HOLDERS[who]), (false, left) if left > 0) {
				claim_closed(vault, HOLDERS[who]);
			}
		},
		Step::Close { vault } => {
			if World::vault_of(vault).shares > 0 {
				close_generation(vault);
			}
		},
		Step::Claim { vault, who } => {
			Rewards::claim_for(any(), HOLDERS[who], vault, None).map_err(|refused| refused.error)?;
		},
		Step::Fund { asset, amount, eras, points } => {
			let split = if points { Split::Points { carry: amount % 2 == 0 } } else { Split::Stake };
			let (asset, amount, first) = (ASSETS[asset], Stake(amount), World::get().now);
			let params = BudgetParams { asset, amount, first, eras: Eras(eras), split, weights: Default::default() };
			Rewards::fund(signed(FRED), BRIDGE, params)?;
		},
		Step::End { budget } => Rewards::end_budget(signed(FRED), budget)?,
		Step::Points { operator, points } => {
			let points = vec![([OLGA, OTTO][operator], points)].try_into().unwrap();
			Rewards::report_points(signed(SAM), BRIDGE, World::get().now, points)?;
		},
		Step::Terms { vault, foreign, compounds, at_once } => {
			let own = VAULTS[usize::try_from(vault - 1).unwrap()].1;
			let accepts = if foreign { vec![own, GOLD + SILVER - own] } else { vec![own, NATIVE] };
			if at_once {
				put_terms(vault, &accepts, compounds);
			}
			Rewards::set_vault_terms(signed(CURATOR), vault, accepts.try_into().unwrap(), compounds)?;
		},
		Step::Freeze { asset } => World::mutate(|world| world.frozen = asset.map(|n| ASSETS[n]).into_iter().collect()),
		Step::HoldBack { vault, held } => {
			mutate_vault(vault, |vault| vault.compound_error = held.then_some(DispatchError::Unavailable));
		},
		Step::Compound { vault } => Rewards::compound(any(), vault)?,
		Step::ClaimOwed { who, asset } => {
			Rewards::claim_owed(any(), [OLGA, OTTO, CURATOR, FRED, TREASURY][who], ASSETS[asset])
				.map_err(|refused| refused.error)?;
		},
		Step::Pass { blocks } => pass(blocks),
		Step::Turn { polled } => {
			turn_era();
			table();
			if polled {
				poll();
			}
		},
		Step::Advance { steps } => {
			Rewards::advance(any(), steps).map_err(|refused| refused.error)?;
		},
		Step::Deposit { .. } => {},
	}
	Ok(())
}

/// Everything comes to an end: budgets, drips, positions, vaults. All is claimed.
fn wind_up() {
	World::mutate(|world| world.frozen.clear());
	let fund: Vec<_> = Budgets::<Test>::iter_keys().collect();
	for budget in fund {
		let _over_or_ended = Rewards::end_budget(signed(FRED), budget);
	}
	for _ in 0..5 {
		turn_era();
		poll();
		pass(ERA);
	}
	for (vault, _) in VAULTS {
		mutate_vault(vault, |vault| vault.compound_error = None);
		Rewards::changing(vault);
		for who in HOLDERS {
			match position(vault, who) {
				(_, 0) => {},
				(true, left) => withdraw(vault, who, left),
				(false, _) => claim_closed(vault, who),
			}
			let _something_or_nothing = with_storage_layer(|| Rewards::claim(signed(who), vault, None));
		}
		let generations: Vec<Generation> = Accruals::<Test>::iter_key_prefix(vault).collect();
		remove_vault(vault);
		for generation in generations {
			let _something_or_nothing = with_storage_layer(|| Rewards::sweep_vault(signed(FRED), vault, generation));
		}
	}
	let owed: Vec<_> = Owed::<Test>::iter_keys().collect();
	for (who, asset) in owed {
		assert_ok!(Rewards::claim_owed(signed(STRANGER), who, asset));
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(192))]

	#[test]
	fn the_books_balance_after_each_step_and_to_zero_at_the_end(steps in proptest::collection::vec(step(), 1..70)) {
		ExtBuilder.build_and_execute(|| {
			let had: BTreeMap<_, _> = ASSETS.map(|asset| (asset, everything(asset))).into();
			table();
			for step in &steps {
				let _refused_or_not = with_storage_layer(|| run(step));
				Rewards::do_try_state().unwrap();
			}

			// when
			wind_up();

			// then
			Rewards::do_try_state().unwrap();
			assert_eq!(Accruals::<Test>::iter().count(), 0);
			assert_eq!(Earnings::<Test>::iter().count(), 0);
			assert_eq!(Budgets::<Test>::iter().count(), 0);
			assert_eq!(held(FRED), 0);
			for (asset, ledger) in Ledgers::<Test>::iter() {
				assert_eq!(ledger.funded, ledger.paid.ensure_add(ledger.refunded).unwrap());
				assert_eq!(balance(asset, crate::owed::pot::<Test>(asset)), ledger.endowment.0);
			}
			for (asset, had) in had {
				assert_eq!(everything(asset), had);
			}
		});
	}
}

/// What all accounts that the test knows have of an asset.
fn everything(asset: AssetId) -> u128 {
	let pot = crate::owed::pot::<Test>(asset);
	let vaults = VAULTS.map(|(vault, _)| AccountId::from(u64::MAX - u64::from(vault)));
	let people = [OLGA, OTTO, SAM, FRED, CURATOR, TREASURY, pot];
	HOLDERS.into_iter().chain(vaults).chain(people).map(|who| balance(asset, who)).sum()
}
