//! A chain of balances and services, with a clock that a test turns by hand.

use frame_support::{
	derive_impl, parameter_types,
	traits::{
		fungible::{HoldConsideration, InspectHold},
		ConstU32, ConstU64, ConstantStoragePrice, LinearStoragePrice,
	},
};
use rampart_primitives::{Era, EraClock, Eras, Fraction, OperatorSet, RelayBlock, ServiceId, Sink};
use sp_runtime::BuildStorage;

use crate::{self as pallet_services, Admission, HoldReason, MetadataOf, SetParams};

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

impl pallet_services::Config for Test {
	type Clock = Clock;
	type OperatorConsideration =
		HoldConsideration<AccountId, Balances, ForOperator, LinearStoragePrice<ConstU64<100>, ConstU64<1>, u64>>;
	type ServiceConsideration =
		HoldConsideration<AccountId, Balances, ForService, LinearStoragePrice<ConstU64<200>, ConstU64<1>, u64>>;
	type SetConsideration =
		HoldConsideration<AccountId, Balances, ForSet, ConstantStoragePrice<ConstU64<SET_DEPOSIT>, u64>>;
	type MembershipConsideration =
		HoldConsideration<AccountId, Balances, ForMembership, ConstantStoragePrice<ConstU64<MEMBERSHIP_DEPOSIT>, u64>>;
	type MaxMetadataLen = ConstU32<32>;
	type MaxSetsPerService = ConstU32<3>;
	type MaxMembersPerSet = ConstU32<4>;
	type WeightInfo = ();
}

pub const OLGA: AccountId = 1;
pub const OTTO: AccountId = 2;
pub const ODA: AccountId = 3;
/// Owns services.
pub const SAM: AccountId = 10;
/// Reports faults.
pub const WATCHER: AccountId = 11;
pub const STRANGER: AccountId = 20;
/// Has too little for any deposit.
pub const PAUPER: AccountId = 21;

pub const FIRST_SET: OperatorSet = OperatorSet { service: 1, set: 0 };

pub fn metadata(text: &str) -> MetadataOf<Test> {
	text.as_bytes().to_vec().try_into().unwrap()
}

pub fn params(admission: Admission) -> SetParams<AccountId> {
	SetParams {
		slasher: WATCHER,
		max_fraction: Fraction::from_percent(10),
		sink: Sink::Treasury,
		notice_eras: Eras(3),
		admission,
		max_members: 2,
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
		let storage = RuntimeGenesisConfig {
			system: Default::default(),
			balances: pallet_balances::GenesisConfig {
				balances: [OLGA, OTTO, ODA, SAM, WATCHER, STRANGER]
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
