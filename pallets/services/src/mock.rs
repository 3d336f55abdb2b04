//! A chain of balances and services, with a clock that a test turns by hand.

use frame_support::{
	derive_impl, parameter_types,
	traits::{
		fungible::{HoldConsideration, InspectHold},
		ConstU32, ConstU64, ConstantStoragePrice, EitherOf, LinearStoragePrice,
	},
};
use frame_system::{EnsureRootWithSuccess, EnsureSigned};
use rampart_primitives::{
	AcceptedAssets, AssetId, AssetWeight, BlockShare, Era, EraClock, Eras, Fraction, OperatorSet, Policy, RelayBlock,
	Resolvers, ServiceId, Sink, Value,
};
use sp_runtime::{BuildStorage, Perbill};

pub use crate::tests::stakes::Stakes;
use crate::{self as pallet_services, Admission, HoldReason, MemberTerms, MetadataOf, SetParams};

pub type AccountId = u64;
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
	pub type Services = pallet_services;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

parameter_types! {
	pub static Now: Era = Era(0);
	pub const ForOperator: RuntimeHoldReason = RuntimeHoldReason::Services(HoldReason::Operator);
	pub const ForService: RuntimeHoldReason = RuntimeHoldReason::Services(HoldReason::Service);
	pub const ForSet: RuntimeHoldReason = RuntimeHoldReason::Services(HoldReason::OperatorSet);
	pub const ForMembership: RuntimeHoldReason = RuntimeHoldReason::Services(HoldReason::Membership);
	pub const ForKey: RuntimeHoldReason = RuntimeHoldReason::Services(HoldReason::Key);
	pub const HistoryEras: Eras = Eras(28);
	pub static MaxLag: Eras = Eras(1);
	/// What the block's proof has in bytes, if it is counted. Each question adds [`Growth`].
	pub static ProofSize: Option<u64> = None;
	/// What a recorder adds for each step.
	pub static Growth: u64 = PROOF_OF_STEP;
}

/// What a recorder adds for each step, if a test says nothing else.
pub const PROOF_OF_STEP: u64 = 100;

/// A fifth of a block, with a proof that grows when a test has given it a size.
pub struct TableShare;

impl BlockShare for TableShare {
	fn share() -> Perbill {
		Perbill::from_percent(20)
	}
	fn proof_size() -> Option<u64> {
		let size = ProofSize::get()? + Growth::get();
		ProofSize::set(Some(size));
		Some(size)
	}
}

/// Records nothing and turns when [`Now`] is set.
pub struct Clock;

impl EraClock for Clock {
	fn now() -> Era {
		Now::get()
	}
	fn since() -> RelayBlock {
		Now::get().0.saturating_mul(10)
	}
	fn length() -> RelayBlock {
		10
	}
}

pub const SET_DEPOSIT: u64 = 40;
pub const MEMBERSHIP_DEPOSIT: u64 = 7;
/// For a key in a set, and again for ever.
pub const KEY_DEPOSIT: u64 = 3;
/// How many keys a member can have.
pub const MAX_KEYS: u32 = 2;

impl pallet_services::Config for Test {
	type Clock = Clock;
	type OwnerOrigin = EitherOf<EnsureSigned<AccountId>, EnsureRootWithSuccess<AccountId, ConstU64<GOVERNMENT>>>;
	type OperatorConsideration =
		HoldConsideration<AccountId, Balances, ForOperator, LinearStoragePrice<ConstU64<100>, ConstU64<1>, u64>>;
	type ServiceConsideration =
		HoldConsideration<AccountId, Balances, ForService, LinearStoragePrice<ConstU64<200>, ConstU64<1>, u64>>;
	type SetConsideration =
		HoldConsideration<AccountId, Balances, ForSet, ConstantStoragePrice<ConstU64<SET_DEPOSIT>, u64>>;
	type MembershipConsideration =
		HoldConsideration<AccountId, Balances, ForMembership, ConstantStoragePrice<ConstU64<MEMBERSHIP_DEPOSIT>, u64>>;
	type KeyConsideration =
		HoldConsideration<AccountId, Balances, ForKey, ConstantStoragePrice<ConstU64<KEY_DEPOSIT>, u64>>;
	type HistoryEras = HistoryEras;
	type MaxLag = MaxLag;
	type MaxMetadataLen = ConstU32<32>;
	type MaxSetsPerService = ConstU32<3>;
	type MaxMembersPerSet = ConstU32<4>;
	type MaxKeysPerMember = ConstU32<MAX_KEYS>;
	type Stake = Stakes;
	type Valuation = Stakes;
	type TableShare = TableShare;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Stakes;
}

pub const OLGA: AccountId = 1;
pub const OTTO: AccountId = 2;
pub const ODA: AccountId = 3;
/// Owns services.
pub const SAM: AccountId = 10;
/// Whom Root speaks for.
pub const GOVERNMENT: AccountId = 12;
/// Reports faults.
pub const WATCHER: AccountId = 11;
pub const STRANGER: AccountId = 20;
/// Has too little for any deposit.
pub const PAUPER: AccountId = 21;

pub const FIRST_SET: OperatorSet = OperatorSet { service: 1, set: 0 };

pub fn metadata(text: &str) -> MetadataOf<Test> {
	text.as_bytes().to_vec().try_into().unwrap()
}

/// The asset that counts.
pub const ASSET: AssetId = 0;

pub fn assets(weights: &[(AssetId, u64)]) -> AcceptedAssets {
	let weights = weights.iter().map(|(asset, percent)| (*asset, AssetWeight::from_percent(*percent)));
	weights.collect::<Vec<_>>().try_into().unwrap()
}

pub fn policy() -> Policy<AccountId> {
	Policy {
		slasher: WATCHER,
		max_fraction: Fraction::from_percent(10),
		sink: Sink::Treasury,
		reporter_part: Fraction::default(),
		horizon_eras: Eras(0),
		window_eras: Eras(0),
		resolvers: Resolvers::default(),
		accepts_proofs: false,
		ejects: false,
	}
}

pub fn terms(admission: Admission) -> MemberTerms {
	MemberTerms {
		admission,
		minimum_stake: Value::ZERO,
		max_members: 2,
		outbid_margin: Fraction::from_percent(10),
		cool_down_eras: Eras(0),
		max_obligation_eras: Eras(3),
	}
}

pub fn params(admission: Admission) -> SetParams<AccountId> {
	SetParams {
		policy: policy(),
		assets: assets(&[(ASSET, 100)]),
		terms: terms(admission),
		span_eras: Eras(1),
		notice_eras: Eras(3),
	}
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// What `who` left as deposits for one purpose.
pub fn held(who: AccountId, reason: HoldReason) -> u64 {
	Balances::balance_on_hold(&RuntimeHoldReason::Services(reason), &who)
}

pub fn turn_era() {
	Now::mutate(|era| *era = era.next());
}

/// The events of this pallet since the last call of this function.
pub fn events() -> Vec<crate::Event<Test>> {
	let events = System::read_events_for_pallet::<crate::Event<Test>>();
	System::reset_events();
	events
}

/// Olga, Otto and Oda are operators; Sam owns service 1 with one set.
pub fn with_set(admission: Admission) -> OperatorSet {
	for operator in [OLGA, OTTO, ODA] {
		Services::do_register_operator(operator, metadata("operator")).unwrap();
	}
	let service: ServiceId = Services::do_register_service(SAM, metadata("bridge")).unwrap();
	let set = Services::do_create_operator_set(SAM, service, params(admission)).unwrap();
	System::reset_events();
	set
}

#[derive(Default)]
pub struct ExtBuilder {
	pub genesis: pallet_services::GenesisConfig<Test>,
}

impl ExtBuilder {
	pub fn build(self) -> sp_io::TestExternalities {
		Now::set(Era(0));
		ProofSize::set(None);
		Growth::set(PROOF_OF_STEP);
		let storage = RuntimeGenesisConfig {
			system: Default::default(),
			balances: pallet_balances::GenesisConfig {
				balances: [OLGA, OTTO, ODA, SAM, WATCHER, GOVERNMENT, STRANGER]
					.map(|who| (who, 10_000))
					.into_iter()
					.chain([(PAUPER, 5)])
					.collect(),
				..Default::default()
			},
			services: self.genesis,
		}
		.build_storage()
		.unwrap();
		let mut ext = sp_io::TestExternalities::from(storage);
		// Events of block 0 are not kept.
		ext.execute_with(|| System::set_block_number(1));
		ext
	}

	/// Runs the test, then checks every invariant.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			Services::do_try_state().unwrap();
		});
	}
}
