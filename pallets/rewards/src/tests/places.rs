//! Places of assets in a vault's books (T1). Whatever terms its curator announces, and however late it is paid: what it took in an
//! era is taken as long as the walk is in time, and what has a place that it does not need gives it up.

use super::*;
use frame_support::storage::with_storage_layer;
use proptest::{prelude::*, test_runner::TestRunner};
use rampart_primitives::{AssetId, Era, VaultId};
use sp_runtime::DispatchError;
use std::{
	cell::Cell,
	collections::{BTreeMap, BTreeSet},
};

const ASSETS: [AssetId; 12] = [NATIVE, GOLD, SILVER, 100, 101, 102, 103, 104, 105, 106, 107, 108];
const HOLDERS: [AccountId; 2] = [ANN, BOB];
/// It holds gold.
const VAULT: VaultId = 1;
/// For how many eras after one the walk pays it, if it is in time.
const IN_TIME: u32 = 2;

/// What the vault took, by eras.
type Taken = BTreeMap<Era, BTreeSet<AssetId>>;

#[derive(Clone, Debug)]
enum Step {
	Terms { accepts: Vec<AssetId>, compounds: bool },
	Pay { asset: AssetId, late: u32, amount: u128 },
	Deposit { who: usize, amount: u128 },
	Withdraw { who: usize, percent: u128 },
	Claim { who: usize },
	Close,
	Pass { blocks: u32 },
	Turn { eras: u32 },
}

fn step() -> impl Strategy<Value = Step> {
	let who = || 0..HOLDERS.len();
	let accepts = proptest::sample::subsequence(ASSETS.to_vec(), 0..=8);
	let late = prop_oneof![4 => 0..=IN_TIME, 1 => 3u32..20];
	prop_oneof![
		5 => (accepts, any::<bool>()).prop_map(|(accepts, compounds)| Step::Terms { accepts, compounds }),
		8 => (proptest::sample::select(ASSETS.to_vec()), late, 1u128..1_000_000)
			.prop_map(|(asset, late, amount)| Step::Pay { asset, late, amount }),
		3 => (who(), 1u128..1_000_000).prop_map(|(who, amount)| Step::Deposit { who, amount }),
		1 => (who(), 1u128..=100).prop_map(|(who, percent)| Step::Withdraw { who, percent }),
		4 => who().prop_map(|who| Step::Claim { who }),
		1 => Just(Step::Close),
		3 => (1u32..20).prop_map(|blocks| Step::Pass { blocks }),
		5 => (1u32..=9).prop_map(|eras| Step::Turn { eras }),
	]
}

/// What the vault takes in this era.
fn note(taken: &mut Taken) {
	let accepts = Rewards::vault_terms_of(VAULT).unwrap().now.accepts;
	taken.insert(World::get().now, accepts.into_iter().collect());
}

/// Of so many eras, those with this one, in which the vault took the asset.
fn took(taken: &Taken, eras: u32, asset: AssetId) -> bool {
	let now = World::get().now;
	let from = Era(now.0.saturating_sub(eras));
	taken.range(from..=now).any(|(_, accepts)| accepts.contains(&asset))
}

/// The vault is paid for an era so long ago. It fails where the vault has no place for it.
fn pay(taken: &Taken, asset: AssetId, late: u32, amount: u128) -> Result<(), DispatchError> {
	let now = World::get().now;
	let era = Era(now.0.saturating_sub(late));
	let takes = |era: Era| taken.get(&era).is_some_and(|accepts| accepts.contains(&asset));
	if pay_vault_for(era, VAULT, asset, amount) {
		assert!(took(taken, late, asset), "it took {asset} neither in {era:?} nor since");
		return Ok(());
	}
	if late <= IN_TIME && World::vault_of(VAULT).shares > 0 {
		assert!(!takes(era) && !takes(now), "{asset} of {era:?} has no place");
	}
	Err(DispatchError::Unavailable)
}

/// The curator announces terms. If he may, no asset keeps a place in which nothing lies, and that is taken neither by these terms
/// nor by those of an era that may be paid still.
fn announce(taken: &Taken, accepts: &[AssetId], compounds: bool) -> Result<(), DispatchError> {
	let bounded = accepts.to_vec().try_into().unwrap();
	Rewards::set_vault_terms(signed(CURATOR), VAULT, bounded, compounds)?;
	for accrual in Accruals::<Test>::get(VAULT, World::vault_of(VAULT).generation) {
		let of = accrual.asset;
		let needed = accrual.is_held() || accepts.contains(&of) || took(taken, IN_TIME, of);
		assert!(needed, "{of} keeps its place");
	}
	Ok(())
}

fn position(who: AccountId) -> (bool, u128) {
	let record = World::vault_of(VAULT);
	record.positions.get(&who).map_or((true, 0), |(of, shares)| (*of == record.generation, *shares))
}

fn run(taken: &mut Taken, step: &Step) -> Result<(), DispatchError> {
	match step {
		Step::Terms { accepts, compounds } => announce(taken, accepts, *compounds)?,
		Step::Pay { asset, late, amount } => pay(taken, *asset, *late, *amount)?,
		Step::Deposit { who, amount } => {
			let who = HOLDERS[*who];
			if matches!(position(who), (false, left) if left > 0) {
				claim_closed(VAULT, who);
			}
			deposit(VAULT, who, *amount);
		},
		Step::Withdraw { who, percent } => {
			let who = HOLDERS[*who];
			let (present, shares) = position(who);
			let part = shares * percent / 100;
			if present && part > 0 {
				withdraw(VAULT, who, part);
			}
		},
		Step::Claim { who } => {
			Rewards::claim(signed(HOLDERS[*who]), VAULT, None).map_err(|refused| refused.error)?;
		},
		Step::Close => {
			if World::vault_of(VAULT).shares > 0 {
				close_generation(VAULT);
			}
		},
		Step::Pass { blocks } => pass(*blocks),
		Step::Turn { eras } => {
			for _ in 0..*eras {
				turn_era();
				note(taken);
			}
		},
	}
	Ok(())
}

#[test]
fn every_asset_that_is_taken_has_its_place_and_no_other_keeps_one() {
	let mut runner = TestRunner::new(ProptestConfig { source_file: Some(file!()), ..ProptestConfig::with_cases(256) });
	// Of terms and of payments, how many were tried and how many went through.
	let (terms, payments) = (Cell::new((0, 0)), Cell::new((0, 0)));
	let outcome = runner.run(&proptest::collection::vec(step(), 1..80), |steps| {
		ExtBuilder.build_and_execute(|| {
			for asset in &ASSETS[3..] {
				set_minimum(*asset, 1);
				give(*asset, FRED, 1_000_000_000_000);
			}
			let mut taken = Taken::new();
			note(&mut taken);
			taken.insert(Era(0), taken[&World::get().now].clone());
			deposit(VAULT, ANN, 1_000);
			for step in &steps {
				let done = with_storage_layer(|| run(&mut taken, step)).is_ok();
				let count = |of: &Cell<(u32, u32)>| of.set((of.get().0 + 1, of.get().1 + u32::from(done)));
				match step {
					Step::Terms { .. } => count(&terms),
					Step::Pay { .. } => count(&payments),
					_ => {},
				}
				Rewards::do_try_state().unwrap();
			}
		});
		Ok(())
	});
	outcome.unwrap();
	// It is no test of refusals, though most payments are in assets that the vault does not take.
	for (tried, done) in [terms.get(), payments.get()] {
		assert!(done > tried / 8, "{done} of {tried} went through");
	}
}
