//! Messages: who is believed, who pays, who may create what.

use super::{account, chain};
use crate::{
	configs::{
		assets::{home_of, AssetKind, SiblingForItsAssets},
		xcm::{
			payment_assets, IsElsewhere, LocalAssetId, LocationToAccountId, TrustedReserves, XcmConfig, ASSET_HUB_ID,
		},
		TreasuryAccount,
	},
	constants::{consensus::PARA_ID, currency::UNITS},
	genesis_config_presets::{staked_relay, DEMO, EMPTY, LIQUID_STAKING_PARA, USDX},
	weights::xcm::XcmWeight,
	AccountId, Balances, ForeignAssets, Runtime, RuntimeCall, RuntimeOrigin,
};
use frame_support::{
	assert_ok,
	traits::{fungibles::Inspect as _, Contains, ContainsPair, EnsureOriginWithArg},
	weights::Weight,
};
use sp_keyring::Sr25519Keyring::{Alice, Bob, One};
use sp_runtime::traits::MaybeEquivalence;
use xcm::latest::prelude::*;
use xcm_executor::{traits::ConvertLocation, XcmExecutor};

pub(super) fn sibling(id: u32) -> Location {
	Location::new(1, [Parachain(id)])
}

pub(super) fn sovereign(location: &Location) -> AccountId {
	LocationToAccountId::convert_location(location).expect("the place has an account here")
}

/// Runs a message from `origin` as if it came through a channel.
pub(super) fn receive(origin: Location, message: Vec<Instruction<RuntimeCall>>) -> Outcome {
	XcmExecutor::<XcmConfig>::prepare_and_execute(origin, Xcm(message), &mut [0; 32], Weight::MAX, Weight::zero())
}

/// `amount` of `asset` arrives for `who`, which pays for it out of the amount.
fn deposit(asset: AssetKind, amount: u128, who: &AccountId) -> Vec<Instruction<RuntimeCall>> {
	let assets: Asset = (asset, amount).into();
	vec![
		ReserveAssetDeposited(assets.clone().into()),
		BuyExecution { fees: assets, weight_limit: Unlimited },
		DepositAsset { assets: All.into(), beneficiary: AccountId32 { network: None, id: who.clone().into() }.into() },
	]
}

#[test]
fn local_asset_is_its_exact_location() {
	let location = Location::new(0, [PalletInstance(12), GeneralIndex(7)]);
	assert_eq!(LocalAssetId::convert(&location), Some(7));
	assert_eq!(LocalAssetId::convert_back(&7), Some(location));
	for other in [
		Location::here(),
		Location::new(0, [PalletInstance(13), GeneralIndex(7)]),
		Location::new(0, [PalletInstance(12), GeneralIndex(7), GeneralIndex(0)]),
		Location::new(0, [PalletInstance(12), GeneralIndex(u128::from(u32::MAX) + 1)]),
		Location::new(1, [PalletInstance(12), GeneralIndex(7)]),
	] {
		assert_eq!(LocalAssetId::convert(&other), None, "{other:?}");
		assert_eq!(IsElsewhere::contains(&other), other.parent_count() > 0);
	}
}

#[test]
fn reserve_is_trusted_when_the_asset_is_at_home_there() {
	chain(EMPTY).execute_with(|| {
		let trusted = |asset: Location, origin: Location| TrustedReserves::contains(&(asset, 1u128).into(), &origin);
		assert!(trusted(staked_relay(), sibling(LIQUID_STAKING_PARA)));
		assert!(!trusted(staked_relay(), sibling(2_001)));
		assert!(!trusted(staked_relay(), Location::parent()));
		// The relay chain's token comes from Asset Hub, not from the relay chain.
		assert!(trusted(Location::parent(), sibling(ASSET_HUB_ID)));
		assert!(!trusted(Location::parent(), Location::parent()));
		// Nobody else has ours.
		assert!(!trusted(Location::here(), sibling(LIQUID_STAKING_PARA)));
		assert!(!trusted(sibling(PARA_ID), sibling(PARA_ID)));
		assert_eq!(home_of(&Location::new(2, [GlobalConsensus(NetworkId::Polkadot)])), None);
	});
}

#[test]
fn sibling_creates_assets_of_its_own_only() {
	chain(EMPTY).execute_with(|| {
		let create = |creator: Location, asset: AssetKind| {
			SiblingForItsAssets::ensure_origin(pallet_xcm::Origin::Xcm(creator).into(), &asset).ok()
		};
		let home = sibling(LIQUID_STAKING_PARA);
		assert_eq!(create(home.clone(), staked_relay()), Some(sovereign(&home)));
		assert_eq!(create(home.clone(), home.clone()), Some(sovereign(&home)));
		// A pallet of the sibling, for what is inside of it.
		let pallet = Location::new(1, [Parachain(LIQUID_STAKING_PARA), PalletInstance(50)]);
		let its_asset = Location::new(1, [Parachain(LIQUID_STAKING_PARA), PalletInstance(50), GeneralIndex(1)]);
		assert_eq!(create(pallet.clone(), its_asset), Some(sovereign(&pallet)));
		assert_eq!(create(pallet, staked_relay()), None);
		// Another sibling, the relay chain, this chain, a person, root.
		assert_eq!(create(sibling(2_001), staked_relay()), None);
		assert_eq!(create(Location::parent(), staked_relay()), None);
		assert_eq!(create(sibling(PARA_ID), sibling(PARA_ID)), None);
		assert!(SiblingForItsAssets::ensure_origin(RuntimeOrigin::signed(account(Alice)), &staked_relay()).is_err());
		assert!(SiblingForItsAssets::ensure_origin(RuntimeOrigin::root(), &staked_relay()).is_err());
	});
}

#[test]
fn foreign_asset_arrives_and_pays_for_itself() {
	chain(DEMO).execute_with(|| {
		// given: someone who has nothing here
		let who = account(One);
		let amount = 5 * 10_000_000_000;
		let supply = ForeignAssets::total_issuance(staked_relay());
		let treasury = ForeignAssets::balance(staked_relay(), TreasuryAccount::get());
		// when
		let outcome = receive(sibling(LIQUID_STAKING_PARA), deposit(staked_relay(), amount, &who));
		// then
		assert_ok!(outcome.ensure_complete());
		let arrived = ForeignAssets::balance(staked_relay(), &who);
		let paid = ForeignAssets::balance(staked_relay(), TreasuryAccount::get()) - treasury;
		assert!(paid > 0 && arrived > 0);
		assert_eq!(arrived + paid, amount);
		assert_eq!(ForeignAssets::total_issuance(staked_relay()), supply + amount);
	});
}

#[test]
fn foreign_asset_is_refused_when_it_is_not_from_its_home() {
	chain(DEMO).execute_with(|| {
		let supply = ForeignAssets::total_issuance(staked_relay());
		for origin in [sibling(2_001), Location::parent(), sibling(ASSET_HUB_ID)] {
			let outcome = receive(origin, deposit(staked_relay(), UNITS, &account(Bob)));
			assert!(matches!(outcome, Outcome::Incomplete { error: InstructionError { index: 0, .. }, .. }));
		}
		assert_eq!(ForeignAssets::total_issuance(staked_relay()), supply);
	});
}

#[test]
fn message_is_refused_when_it_does_not_pay() {
	chain(DEMO).execute_with(|| {
		let unpaid = |origin| {
			let remark: RuntimeCall = frame_system::Call::remark { remark: vec![] }.into();
			let message = vec![
				UnpaidExecution { weight_limit: Unlimited, check_origin: None },
				Transact {
					origin_kind: OriginKind::Superuser,
					fallback_max_weight: None,
					call: codec::Encode::encode(&remark).into(),
				},
			];
			receive(origin, message)
		};
		for origin in [Location::parent(), sibling(ASSET_HUB_ID), sibling(LIQUID_STAKING_PARA)] {
			let outcome = unpaid(origin);
			assert!(
				matches!(outcome, Outcome::Incomplete { error: InstructionError { error: XcmError::Barrier, .. }, .. }),
				"{outcome:?}"
			);
		}
	});
}

#[test]
fn nobody_else_is_root() {
	chain(DEMO).execute_with(|| {
		// given: the relay chain, with enough on its account here to pay
		let relay = Location::parent();
		assert_ok!(<Balances as frame_support::traits::fungible::Mutate<_>>::mint_into(
			&sovereign(&relay),
			1_000 * UNITS
		));
		let call: RuntimeCall =
			frame_system::Call::set_storage { items: vec![(b"key".to_vec(), b"value".to_vec())] }.into();
		let fees: Asset = (Location::here(), 100 * UNITS).into();
		// when
		let outcome = receive(
			relay,
			vec![
				WithdrawAsset(fees.clone().into()),
				BuyExecution { fees, weight_limit: Unlimited },
				Transact {
					origin_kind: OriginKind::Superuser,
					fallback_max_weight: None,
					call: codec::Encode::encode(&call).into(),
				},
			],
		);
		// then
		assert!(
			matches!(outcome, Outcome::Incomplete { error: InstructionError { error: XcmError::BadOrigin, .. }, .. }),
			"{outcome:?}"
		);
		assert_eq!(sp_io::storage::get(b"key"), None);
	});
}

#[test]
fn messages_pay_in_ramp_and_in_rated_foreign_assets() {
	chain(DEMO).execute_with(|| {
		let assets = payment_assets();
		assert_eq!(assets.first(), Some(&AssetId(Location::here())));
		assert!(assets.contains(&AssetId(staked_relay())));
		assert!(!assets.contains(&AssetId(LocalAssetId::convert_back(&USDX).expect("the pallet has an index"))));
		assert_eq!(assets.len(), 2);
	});
}

#[test]
fn unused_instructions_weigh_more_than_any_block() {
	type Weights = XcmWeight<RuntimeCall>;
	let assets: Assets = (Location::here(), 1u128).into();
	assert_eq!(Weights::receive_teleported_asset(&assets), Weight::MAX);
	assert_eq!(Weights::initiate_teleport(&All.into(), &Location::parent(), &Xcm(vec![])), Weight::MAX);
	let two: Assets = vec![(Location::here(), 1u128).into(), (Location::parent(), 1u128).into()].into();
	let one_claim = Weights::claim_asset(&assets, &Location::here());
	assert_eq!(Weights::claim_asset(&two, &Location::here()), one_claim.saturating_mul(2));
	// A wildcard that counts none still costs one.
	let deposit = |count| Weights::deposit_asset(&AssetFilter::Wild(AllCounted(count)), &Location::parent());
	assert_eq!(deposit(0), deposit(1));
	assert_eq!(deposit(u32::MAX), deposit(1).saturating_mul(100));
	assert_eq!(pallet_xcm::Pallet::<Runtime>::check_account(), crate::PolkadotXcm::check_account());
}
