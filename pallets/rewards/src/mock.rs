//! A chain of balances and rewards. What rewards asks and orders goes to recorders, in `world.rs`: all of theirs lies in storage,
//! so that what fails leaves no trace.

mod world;

use frame_support::{
	derive_impl, parameter_types,
	traits::{
		fungible::{HoldConsideration, InspectHold},
		ConstU64, EitherOf, LinearStoragePrice,
	},
	weights::{Weight, WeightMeter},
	PalletId,
};
use frame_system::{EnsureRootWithSuccess, EnsureSigned};
use rampart_primitives::{AssetId, BlockShare, Era, Fraction, OperatorSet, RelayBlock, Stake, VaultId};
use sp_runtime::{
	traits::{BlockNumberProvider, IdentityLookup},
	BuildStorage, Perbill,
};

use crate::{self as pallet_rewards, HoldReason};
pub use world::*;

/// Wide enough for pots of their own.
pub type AccountId = u128;
type Block = frame_system::mocking::MockBlock<Test>;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type Rewards = pallet_rewards;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

parameter_types! {
	pub const ForBudget: RuntimeHoldReason = RuntimeHoldReason::Rewards(HoldReason::Budget);
	pub const TreasuryAccount: AccountId = TREASURY;
	pub const RewardsPalletId: PalletId = PalletId(*b"ramprwrd");
	/// What the block's proof has in bytes, if it is counted. Each question adds [`Growth`].
	pub static ProofSize: Option<u64> = None;
	/// What a recorder adds for each step.
	pub static Growth: u64 = PROOF_OF_STEP;
	/// Which set the chain pays, and in which asset.
	pub static Subsidised: Option<(OperatorSet, AssetId)> = None;
}

/// What a recorder adds for each step, if a test says nothing else.
pub const PROOF_OF_STEP: u64 = 100;

/// 15 % of a block, with a proof that grows when a test has given it a size.
pub struct RewardShare;

impl BlockShare for RewardShare {
	fn share() -> Perbill {
		Perbill::from_percent(15)
	}
	fn proof_size() -> Option<u64> {
		let size = ProofSize::get()? + Growth::get();
		ProofSize::set(Some(size));
		Some(size)
	}
}

/// The relay chain's blocks, as a test has told them.
pub struct RelayClock;

impl BlockNumberProvider for RelayClock {
	type BlockNumber = RelayBlock;
	fn current_block_number() -> RelayBlock {
		World::get().relay
	}
}

impl pallet_rewards::Config for Test {
	type AccountOrigin = EitherOf<EnsureSigned<AccountId>, EnsureRootWithSuccess<AccountId, TreasuryAccount>>;
	type Clock = World;
	type RelayClock = RelayClock;
	type Stake = World;
	type Sets = World;
	type Pay = World;
	type RewardShare = RewardShare;
	type Consideration =
		HoldConsideration<AccountId, Balances, ForBudget, LinearStoragePrice<ConstU64<100>, ConstU64<1>, u64>>;
	type Treasury = TreasuryAccount;
	type PalletId = RewardsPalletId;
	type Subsidised = Subsidised;
	type WeightInfo = ();
}

/// Operators.
pub const OLGA: AccountId = 1;
pub const OTTO: AccountId = 2;
/// Stakers.
pub const ANN: AccountId = 5;
pub const BOB: AccountId = 6;
pub const CARL: AccountId = 7;
/// Owns the services, and funds.
pub const SAM: AccountId = 10;
/// Funds, and owns nothing.
pub const FRED: AccountId = 11;
/// Runs the vaults.
pub const CURATOR: AccountId = 12;
pub const STRANGER: AccountId = 20;
pub const TREASURY: AccountId = 30;

pub const BRIDGE: OperatorSet = OperatorSet { service: 1, set: 0 };
pub const ORACLE: OperatorSet = OperatorSet { service: 2, set: 0 };

/// The native asset, which every vault and set takes.
pub const NATIVE: AssetId = 0;
/// What vault 1 holds.
pub const GOLD: AssetId = 7;
/// What vault 2 holds.
pub const SILVER: AssetId = 8;

/// How many relay-chain blocks an era lasts.
pub const ERA: RelayBlock = 10;

pub const COMPOUND_WEIGHT: Weight = Weight::from_parts(1_000, 10);
pub const SETS_WEIGHT: Weight = Weight::from_parts(7, 3);
pub const TABLE_WEIGHT: Weight = Weight::from_parts(9, 5);
pub const PAY_WEIGHT: Weight = Weight::from_parts(13, 4);
/// Of the dearest asset.
pub const POT_WEIGHT: Weight = Weight::from_parts(11, 3);
pub const NATIVE_POT_WEIGHT: Weight = Weight::from_parts(5, 2);

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn percent(percent: u32) -> Fraction {
	Fraction::from_percent(percent)
}

/// What `who` left as deposits.
pub fn held(who: AccountId) -> u64 {
	Balances::balance_on_hold(&ForBudget::get(), &who)
}

/// Let the walk work within a limit. Gives what it took.
pub fn poll_within(limit: Weight) -> Weight {
	let mut meter = WeightMeter::with_limit(limit);
	Rewards::process_rewards(&mut meter);
	meter.consumed()
}

/// A block with room.
pub fn poll() {
	poll_within(Weight::MAX);
}

/// So many relay-chain blocks pass; no era begins.
pub fn pass(blocks: RelayBlock) {
	World::mutate(|world| world.relay += blocks);
}

/// The next era begins, when the present one has lasted its blocks; the walk does not work.
pub fn turn_era() {
	World::mutate(|world| {
		world.since += world.length;
		world.relay = world.relay.max(world.since);
		world.now = world.now.next();
	});
}

/// The next eras begin, each with a block in which the walk works.
pub fn turn_eras(eras: u32) {
	for _ in 0..eras {
		turn_era();
		poll();
	}
}

/// The events of this pallet since the last call of this function.
pub fn events() -> Vec<crate::Event<Test>> {
	let events = System::read_events_for_pallet::<crate::Event<Test>>();
	System::reset_events();
	events
}

/// Pay a vault directly, as the walk would, for the present era: out of a pot into which Fred has paid so much. Says whether it was
/// accepted.
pub fn pay_vault(vault: VaultId, asset: AssetId, amount: u128) -> bool {
	pay_vault_for(World::get().now, vault, asset, amount)
}

/// The same, for some era.
pub fn pay_vault_for(era: Era, vault: VaultId, asset: AssetId, amount: u128) -> bool {
	crate::owed::take_in::<Test>(asset, &FRED, Stake(amount)).unwrap();
	let generation = World::vault_of(vault).generation;
	let (accepted, _) = crate::accruals::pay::<Test>((vault, generation), era, &[(asset, Stake(amount))]);
	if accepted == [true] {
		return true;
	}
	crate::owed::refund::<Test>(asset, &FRED, Stake(amount)).unwrap();
	false
}

/// Era 1, relay-chain block 110. Vault 1 holds gold and vault 2 silver; nobody has deposited. All three assets have a minimum of
/// 1, and Fred and Sam have plenty.
fn world() {
	World::mutate(|world| {
		world.now = Era(1);
		world.since = 110;
		world.relay = 110;
		world.length = ERA;
		world.owners = [(0, SAM), (1, SAM), (2, SAM)].into();
	});
	for asset in [NATIVE, GOLD, SILVER] {
		set_minimum(asset, 1);
		for who in [FRED, SAM, ANN, BOB, CARL] {
			give(asset, who, 1_000_000_000_000);
		}
	}
	put_vault(1, GOLD);
	put_vault(2, SILVER);
}

pub struct ExtBuilder;

impl ExtBuilder {
	pub fn build(self) -> sp_io::TestExternalities {
		ProofSize::set(None);
		Growth::set(PROOF_OF_STEP);
		Subsidised::set(None);
		let accounts = [OLGA, OTTO, ANN, BOB, CARL, SAM, FRED, CURATOR, STRANGER];
		let storage = RuntimeGenesisConfig {
			system: Default::default(),
			balances: pallet_balances::GenesisConfig {
				balances: accounts.into_iter().map(|who| (who, 100_000_000)).collect(),
				..Default::default()
			},
			rewards: Default::default(),
		}
		.build_storage()
		.unwrap();
		let mut ext = sp_io::TestExternalities::from(storage);
		ext.execute_with(|| {
			// Events of block 0 are not kept.
			System::set_block_number(1);
			world();
			// The walk has come to era 1.
			poll();
			System::reset_events();
		});
		ext
	}

	/// Runs the test, then checks every invariant.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			Rewards::do_try_state().unwrap();
		});
	}
}
