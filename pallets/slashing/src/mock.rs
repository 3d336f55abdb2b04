//! A chain of balances and slashing. What slashing asks and orders goes to recorders, in `world.rs`: all of theirs lies in
//! storage, so that what fails leaves no trace.

mod world;

use frame_support::{
	derive_impl, parameter_types,
	traits::{
		fungible::{HoldConsideration, InspectHold},
		ConstU32, ConstU64, EitherOf, LinearStoragePrice,
	},
	weights::{Weight, WeightMeter},
	PalletId,
};
use frame_system::{EnsureRoot, EnsureRootWithSuccess, EnsureSigned};
use rampart_primitives::{
	AssetId, BlockShare, Era, Eras, Fraction, OperatorSet, Policy, Resolvers, SetMember, Sink, VaultId,
};
use sp_core::H256;
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchResult, Perbill};

use crate::{self as pallet_slashing, HoldReason};
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
	pub type Slashing = pallet_slashing;
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
	pub const ForReport: RuntimeHoldReason = RuntimeHoldReason::Slashing(HoldReason::Report);
	pub const TreasuryAccount: AccountId = TREASURY;
	pub const SlashingPalletId: PalletId = PalletId(*b"rampslsh");
	pub const Review: Eras = Eras(1);
	pub static MaxLag: Eras = Eras(1);
	pub static History: Eras = Eras(28);
	/// What the block's proof has in bytes, if it is counted. Each question adds [`Growth`].
	pub static ProofSize: Option<u64> = None;
	/// What a recorder adds for each step.
	pub static Growth: u64 = PROOF_OF_STEP;
}

/// What a recorder adds for each step, if a test says nothing else.
pub const PROOF_OF_STEP: u64 = 100;

/// A fifth of a block, with a proof that grows when a test has given it a size.
pub struct SlashShare;

impl BlockShare for SlashShare {
	fn share() -> Perbill {
		Perbill::from_percent(20)
	}
	fn proof_size() -> Option<u64> {
		let size = ProofSize::get()? + Growth::get();
		ProofSize::set(Some(size));
		Some(size)
	}
}

pub const MAX_PENDING: u32 = 4;

impl pallet_slashing::Config for Test {
	type Clock = World;
	type Sets = World;
	type Stake = World;
	type Pay = World;
	type Treasury = TreasuryAccount;
	type Consideration =
		HoldConsideration<AccountId, Balances, ForReport, LinearStoragePrice<ConstU64<100>, ConstU64<1>, u64>>;
	type ReporterOrigin = EitherOf<EnsureSigned<AccountId>, EnsureRootWithSuccess<AccountId, TreasuryAccount>>;
	type ReviewOrigin = EnsureRoot<AccountId>;
	type SlashShare = SlashShare;
	type PalletId = SlashingPalletId;
	type MaxPending = ConstU32<MAX_PENDING>;
	type MaxLag = MaxLag;
	type ReviewEras = Review;
	type HistoryEras = History;
	type WeightInfo = ();
}

pub const OLGA: AccountId = 1;
pub const OTTO: AccountId = 2;
/// Owns the services.
pub const SAM: AccountId = 10;
/// The slasher of all sets.
pub const WIM: AccountId = 11;
/// The bridge's resolvers, of whom two must agree.
pub const RESOLVERS: [AccountId; 3] = [15, 16, 17];
pub const STRANGER: AccountId = 20;
pub const TREASURY: AccountId = 30;
/// To whom the oracle's second set sends what is cut.
pub const VICTIM: AccountId = 31;

/// Pays to the treasury; a tenth is the most that a report may take; a window of one era and three resolvers.
pub const BRIDGE: OperatorSet = OperatorSet { service: 1, set: 0 };
/// Burns; a report may take all, in a window of no era; proofs are accepted.
pub const ORACLE: OperatorSet = OperatorSet { service: 2, set: 0 };
/// The chain's own: half at most, by proof, and who is cut has to go.
pub const CHAIN: OperatorSet = OperatorSet { service: 0, set: 0 };

/// What both vaults of the story hold.
pub const GOLD: AssetId = 7;
pub const SILVER: AssetId = 8;

pub const CUT_WEIGHT: Weight = Weight::from_parts(1_000, 10);
/// The most that one cut costs more than every one does.
pub const CUT_EXTRA_WEIGHT: Weight = Weight::from_parts(500, 5);
pub const SETTLE_WEIGHT: Weight = Weight::from_parts(100, 1);
pub const SETS_WEIGHT: Weight = Weight::from_parts(7, 3);
pub const TABLE_WEIGHT: Weight = Weight::from_parts(9, 5);
pub const EJECT_WEIGHT: Weight = Weight::from_parts(11, 2);
pub const PAY_WEIGHT: Weight = Weight::from_parts(13, 4);

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn member(set: OperatorSet, operator: AccountId) -> SetMember<AccountId> {
	SetMember { set, operator }
}

pub fn evidence(name: u16) -> H256 {
	H256::from_low_u64_be(name.into())
}

pub fn percent(percent: u32) -> Fraction {
	Fraction::from_percent(percent)
}

/// The slasher reports a fault of this era.
pub fn report(set: OperatorSet, operator: AccountId, fraction: Fraction, name: u16) -> DispatchResult {
	report_of(World::get().now, set, operator, fraction, name)
}

/// The slasher reports a fault of an era.
pub fn report_of(era: Era, set: OperatorSet, operator: AccountId, fraction: Fraction, name: u16) -> DispatchResult {
	Slashing::report(signed(WIM), set, operator, era, fraction, evidence(name))
		.map(|_| ())
		.map_err(|refused| refused.error)
}

/// What `who` left as deposits.
pub fn held(who: AccountId) -> u64 {
	Balances::balance_on_hold(&ForReport::get(), &who)
}

/// Let the queue work within a limit. Gives what it took.
pub fn poll_within(limit: Weight) -> Weight {
	let mut meter = WeightMeter::with_limit(limit);
	Slashing::process_queue(&mut meter);
	meter.consumed()
}

/// A block with room.
pub fn poll() {
	poll_within(Weight::MAX);
}

/// The next era begins; the queue does not work.
pub fn turn_era() {
	World::mutate(|world| world.now = world.now.next());
}

/// The next eras begin, each with a block in which the queue works.
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

/// The policy of the bridge.
pub fn policy() -> Policy<AccountId> {
	Policy {
		slasher: WIM,
		max_fraction: percent(10),
		sink: Sink::Treasury,
		reporter_part: percent(10),
		horizon_eras: Eras(5),
		window_eras: Eras(1),
		resolvers: Resolvers { accounts: RESOLVERS.to_vec().try_into().unwrap(), threshold: 2 },
		accepts_proofs: false,
		ejects: false,
	}
}

/// Era 1. Vaults 1 (1 000 of gold) and 2 (500 of silver) back Olga in all sets; vault 2 alone backs Otto in the bridge's. Each
/// has as much for each member and era as is pledged.
fn world() {
	World::mutate(|world| {
		world.now = Era(1);
		world.owners = [(0, SAM), (1, SAM), (2, SAM)].into();
	});
	put_vault(1, GOLD, 1_000_000);
	put_vault(2, SILVER, 1_000_000);
	let olga: (AccountId, &[(VaultId, u128)]) = (OLGA, &[(1, 1_000), (2, 500)]);
	let otto: (AccountId, &[(VaultId, u128)]) = (OTTO, &[(2, 500)]);
	put_table(BRIDGE, Era(1), policy(), &[olga, otto]);
	let oracle = Policy {
		max_fraction: Fraction::one(),
		sink: Sink::Burn,
		window_eras: Eras(0),
		accepts_proofs: true,
		resolvers: Default::default(),
		..policy()
	};
	put_table(ORACLE, Era(1), oracle.clone(), &[olga]);
	let chain = Policy { max_fraction: percent(50), ejects: true, sink: Sink::Treasury, ..oracle };
	put_table(CHAIN, Era(1), chain, &[olga, otto]);
}

#[derive(Default)]
pub struct ExtBuilder;

impl ExtBuilder {
	pub fn build(self) -> sp_io::TestExternalities {
		MaxLag::set(Eras(1));
		History::set(Eras(28));
		ProofSize::set(None);
		Growth::set(PROOF_OF_STEP);
		let storage = RuntimeGenesisConfig {
			system: Default::default(),
			balances: pallet_balances::GenesisConfig {
				balances: vec![(WIM, 100_000_000), (STRANGER, 10_000), (SAM, 1_000_000)],
				..Default::default()
			},
		}
		.build_storage()
		.unwrap();
		let mut ext = sp_io::TestExternalities::from(storage);
		ext.execute_with(|| {
			// Events of block 0 are not kept.
			System::set_block_number(1);
			world();
			// The queue has come to era 1.
			poll();
			System::reset_events();
		});
		ext
	}

	/// Runs the test, then checks every invariant.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			Slashing::do_try_state().unwrap();
		});
	}
}
