//! The demo's security story: who pledges what to whom when the chain starts.
//!
//! | vault | asset | kind | curator | stake | pledged to |
//! |---|---|---|---|---|---|
//! | 0 | RAMP | exclusive | Charlie, an operator | 120 000 | himself in (1,0): half, and in (2,0): a quarter |
//! | 1 | USDX | exclusive | Dave, an operator | 50 000 | himself in (1,0): all |
//! | 2 | stREL | shared, twice | Eve, an operator | 10 000 | herself in (1,0): all, and in (2,0): all, at most 4 000 |
//! | 3 | RAMP | shared, three times | Ferdie, no operator | 90 000 | Charlie, Dave and Eve in (2,0): each all of it |
//!
//! Service 0 is the chain itself, on every chain. It belongs to the treasury, for which root speaks. Its set (0,0) are the
//! collators: nobody is in it at first, so the collators of the genesis are alone.
//!
//! Service 1 is Bob's bridge, service 2 Ferdie's data availability; each has one set, in which all three assets count as they are
//! worth, and its owner is the slasher. Bob may cut up to half for one fault, and what he cuts goes to the treasury; what Ferdie
//! cuts, up to a tenth, is burned. A fault is reported in the era whose stake table backed it, and is due in the next era; until
//! then Alice can veto what Bob reports. Bob's bridge also takes proofs, which are due at once. Alice, Bob and Ferdie are the
//! stakers, besides the operators with stake of their own.
//!
//! Both services are paid for in any of the three assets. Bob has put RAMP aside for as many eras of his bridge as can be:
//! after each one, from the first on, a part of it goes to the members, by their stake, and to the stakers behind them.
//!
//! An era is ten relay-chain blocks, so that a story takes minutes. Pledges and memberships count from era 1 on.

use crate::{
	configs::{assets::AssetKind, xcm::LocalAssetId, TreasuryAccount},
	constants::currency::UNITS,
	genesis_config_presets::{staked_relay, STAKED_RELAY_DECIMALS, USDX, USDX_DECIMALS},
	AccountId, RestakingConfig, RewardsConfig, RuntimeGenesisConfig, ServicesConfig,
};
use alloc::{string::ToString, vec, vec::Vec};
use frame_support::{build_struct_json_patch, BoundedVec};
use pallet_restaking::{GenesisAllocation, GenesisPosition, GenesisVault};
use pallet_rewards::{GenesisBudget, GenesisTerms, MAX_BUDGET_ERAS};
use pallet_services::{Admission, GenesisMember, GenesisOperator, GenesisService, MemberTerms, SetParams};
use rampart_primitives::{
	AssetId, AssetWeight, Eras, Fraction, OperatorSet, Policy, RelayBlock, Resolvers, Sink, Value as Worth, VaultId,
	VaultKind, MAX_UNBONDING_ERAS,
};
use serde_json::Value;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve, Ferdie};
use sp_runtime::traits::MaybeEquivalence;

/// Length of an era on a chain to look around in, in relay-chain blocks: a minute. Source: DESIGN 3.
pub const DEMO_ERA: RelayBlock = 10;
/// Length of an era on a testnet, in relay-chain blocks: an hour. Source: DESIGN 3.
pub const TESTNET_ERA: RelayBlock = 600;

/// Eras in which stake can still be cut after a withdrawal was asked for, in all vaults of the demo.
const UNBONDING_ERAS: u32 = 2;

/// The most collators besides those of the genesis. Each more makes the round longer in which everybody has a turn: 64 slots are
/// six minutes.
const MAX_COLLATORS: u32 = 64;

/// How many eras after its capture a collator's fault may be reported.
const COLLATORS_HORIZON: Eras = Eras(7);
/// For how many eras it can be taken back then.
const COLLATORS_WINDOW: Eras = Eras(7);

const RAMP_ASSET: AssetId = 0;
const USDX_ASSET: AssetId = 1;
const STAKED_RELAY_ASSET: AssetId = 2;

/// What Bob pays for each era of his bridge, in whole RAMP.
const BRIDGE_PAYS: u64 = 10;

const BRIDGE: OperatorSet = OperatorSet { service: 1, set: 0 };
const AVAILABILITY: OperatorSet = OperatorSet { service: 2, set: 0 };

fn id(key: Sr25519Keyring) -> AccountId {
	key.to_account_id()
}

/// The three assets that vaults may hold, in the order of their indices, with a minimum deposit of about a dollar.
fn assets() -> Vec<(AssetKind, u64)> {
	let usdx = LocalAssetId::convert_back(&USDX).expect("the pallet's index is an u8; qed");
	let ramp_unit = u64::try_from(UNITS).expect("one RAMP is below 2^64; qed");
	vec![
		(AssetKind::here(), ramp_unit),
		(usdx, 10u64.pow(USDX_DECIMALS.into())),
		(staked_relay(), 10u64.pow(STAKED_RELAY_DECIMALS.into()) / 10),
	]
}

/// Whole units of a vault's asset in its smallest unit.
fn units(asset: AssetId, whole: u64) -> u64 {
	let (_, minimum) = assets()[asset as usize];
	whole * if asset == STAKED_RELAY_ASSET { minimum * 10 } else { minimum }
}

fn vault(
	curator: Sr25519Keyring,
	asset: AssetId,
	kind: VaultKind,
	limit_permille: Option<u32>,
) -> GenesisVault<AccountId> {
	GenesisVault {
		curator: id(curator),
		asset,
		kind,
		unbonding_eras: UNBONDING_ERAS,
		allocation_delay: 1,
		limit_permille,
	}
}

fn position(vault: VaultId, staker: Sr25519Keyring, amount: u64) -> GenesisPosition<AccountId> {
	GenesisPosition { vault, staker: id(staker), amount }
}

fn allocation(
	vault: VaultId,
	set: OperatorSet,
	operator: Sr25519Keyring,
	permille: u32,
	cap: Option<u64>,
) -> GenesisAllocation<AccountId> {
	GenesisAllocation { vault, set, operator: id(operator), permille, cap }
}

/// A policy whose slashes are due within the eras in which all stake of the demo can be cut.
fn policy(slasher: Sr25519Keyring, max_fraction: Fraction, sink: Sink<AccountId>) -> Policy<AccountId> {
	Policy {
		slasher: id(slasher),
		max_fraction,
		sink,
		reporter_part: Fraction::default(),
		horizon_eras: Eras(0),
		window_eras: Eras(0),
		resolvers: Resolvers::default(),
		accepts_proofs: false,
		ejects: false,
	}
}

fn set(policy: Policy<AccountId>) -> SetParams<AccountId> {
	let accepted = [RAMP_ASSET, USDX_ASSET, STAKED_RELAY_ASSET].map(|asset| (asset, AssetWeight::ONE));
	SetParams {
		policy,
		assets: accepted.to_vec().try_into().expect("a set can accept three assets; qed"),
		terms: MemberTerms {
			admission: Admission::ByService,
			minimum_stake: Worth::ZERO,
			max_members: 16,
			outbid_margin: Fraction::from_percent(10),
			cool_down_eras: Eras(1),
			max_obligation_eras: Eras(UNBONDING_ERAS),
		},
		span_eras: Eras(1),
		notice_eras: Eras(UNBONDING_ERAS),
	}
}

/// The chain as service 0, with the set of its collators: root admits them, each with at least 1 000 RAMP of these assets behind it.
/// A week to find a fault and a week to think it over, with eras of a day: vaults whose stake stays slashable for 16 eras or more
/// may back it. Two blocks for one slot prove themselves: who brings them gets a tenth, and the collator goes.
fn this_chain(accepted: &[AssetId]) -> GenesisService<AccountId> {
	let accepted: Vec<_> = accepted.iter().map(|asset| (*asset, AssetWeight::ONE)).collect();
	let collators = SetParams {
		policy: Policy {
			slasher: TreasuryAccount::get(),
			max_fraction: Fraction::from_percent(10),
			sink: Sink::Treasury,
			reporter_part: Fraction::from_percent(10),
			horizon_eras: COLLATORS_HORIZON,
			window_eras: COLLATORS_WINDOW,
			resolvers: Resolvers::default(),
			accepts_proofs: true,
			ejects: true,
		},
		assets: accepted.try_into().expect("a set can accept three assets; qed"),
		terms: MemberTerms {
			admission: Admission::ByService,
			minimum_stake: Worth(1_000 * UNITS),
			max_members: MAX_COLLATORS,
			outbid_margin: Fraction::from_percent(10),
			cool_down_eras: Eras(2),
			max_obligation_eras: Eras(0),
		},
		span_eras: Eras(COLLATORS_HORIZON.0 + COLLATORS_WINDOW.0 + 1),
		notice_eras: Eras(MAX_UNBONDING_ERAS),
	};
	GenesisService { owner: TreasuryAccount::get(), metadata: "This chain".to_string(), sets: vec![collators] }
}

/// The vaults, who has stake in them and what they pledge.
fn restaking() -> RestakingConfig {
	use VaultKind::{Exclusive, Shared};
	let ramp = |whole| units(RAMP_ASSET, whole);
	let usdx = |whole| units(USDX_ASSET, whole);
	let staked_relay = |whole| units(STAKED_RELAY_ASSET, whole);
	RestakingConfig {
		era_length: DEMO_ERA,
		assets: assets(),
		vaults: vec![
			vault(Charlie, RAMP_ASSET, Exclusive, None),
			vault(Dave, USDX_ASSET, Exclusive, None),
			vault(Eve, STAKED_RELAY_ASSET, Shared, Some(2_000)),
			vault(Ferdie, RAMP_ASSET, Shared, Some(3_000)),
		],
		positions: vec![
			position(0, Charlie, ramp(20_000)),
			position(0, Alice, ramp(100_000)),
			position(1, Dave, usdx(10_000)),
			position(1, Bob, usdx(40_000)),
			position(2, Eve, staked_relay(4_000)),
			position(2, Ferdie, staked_relay(6_000)),
			position(3, Alice, ramp(60_000)),
			position(3, Bob, ramp(30_000)),
		],
		allocations: vec![
			allocation(0, BRIDGE, Charlie, 500, None),
			allocation(0, AVAILABILITY, Charlie, 250, None),
			allocation(1, BRIDGE, Dave, 1_000, None),
			allocation(2, BRIDGE, Eve, 1_000, None),
			allocation(2, AVAILABILITY, Eve, 1_000, Some(staked_relay(4_000))),
			allocation(3, AVAILABILITY, Charlie, 1_000, None),
			allocation(3, AVAILABILITY, Dave, 1_000, None),
			allocation(3, AVAILABILITY, Eve, 1_000, None),
		],
	}
}

/// The services, and who works for them.
fn services() -> ServicesConfig {
	let operator =
		|key: Sr25519Keyring, metadata: &str| GenesisOperator { account: id(key), metadata: metadata.to_string() };
	let member =
		|set: OperatorSet, key: Sr25519Keyring| GenesisMember { service: set.service, set: set.set, operator: id(key) };
	let service = |owner: Sr25519Keyring, metadata: &str, set| GenesisService {
		owner: id(owner),
		metadata: metadata.to_string(),
		sets: vec![set],
	};
	let council = Resolvers { accounts: BoundedVec::truncate_from(vec![id(Alice)]), threshold: 1 };
	let bridge =
		Policy { resolvers: council, accepts_proofs: true, ..policy(Bob, Fraction::from_percent(50), Sink::Treasury) };
	let availability = policy(Ferdie, Fraction::from_percent(10), Sink::Burn);
	ServicesConfig {
		chain: Some(this_chain(&[RAMP_ASSET, USDX_ASSET, STAKED_RELAY_ASSET])),
		operators: vec![operator(Charlie, "Charlie runs"), operator(Dave, "Dave runs"), operator(Eve, "Eve runs")],
		services: vec![
			service(Bob, "Bob's bridge", set(bridge)),
			service(Ferdie, "Ferdie's data availability", set(availability)),
		],
		members: vec![
			member(BRIDGE, Charlie),
			member(BRIDGE, Dave),
			member(BRIDGE, Eve),
			member(AVAILABILITY, Charlie),
			member(AVAILABILITY, Dave),
			member(AVAILABILITY, Eve),
		],
	}
}

/// How the services pay.
fn rewards() -> RewardsConfig {
	let terms = |owner: Sr25519Keyring, set: OperatorSet| GenesisTerms {
		owner: id(owner),
		set,
		accepts: vec![RAMP_ASSET, USDX_ASSET, STAKED_RELAY_ASSET],
	};
	let eras = MAX_BUDGET_ERAS.0;
	let amount = units(RAMP_ASSET, BRIDGE_PAYS * u64::from(eras));
	RewardsConfig {
		terms: vec![terms(Bob, BRIDGE), terms(Ferdie, AVAILABILITY)],
		budgets: vec![GenesisBudget { funder: id(Bob), set: BRIDGE, asset: RAMP_ASSET, amount, first: 1, eras }],
	}
}

/// The patch of the demo.
pub fn demo() -> Value {
	let (restaking, services, rewards) = (restaking(), services(), rewards());
	build_struct_json_patch!(RuntimeGenesisConfig { restaking, services, rewards })
}

/// The patch of a chain with nothing on it: the native token may be collateral, and eras last an hour.
pub fn empty() -> Value {
	let ramp_unit = u64::try_from(UNITS).expect("one RAMP is below 2^64; qed");
	build_struct_json_patch!(RuntimeGenesisConfig {
		restaking: RestakingConfig { era_length: TESTNET_ERA, assets: vec![(AssetKind::here(), ramp_unit)] },
		services: ServicesConfig { chain: Some(this_chain(&[RAMP_ASSET])) },
	})
}
