//! A chain of equivocation alone. Clock, sets, slashing and the keys of authorities are recorders: they answer as a test
//! has told them, and keep what they were told. All of it lies in storage, so that what fails leaves no trace.

use std::collections::BTreeMap;

use codec::{Decode, Encode};
use frame_support::{
	derive_impl, parameter_types,
	storage::unhashed,
	traits::{Hooks, OnInitialize},
	weights::Weight,
};
use rampart_primitives::{
	Era, EraClock, Eras, Fraction, InspectSets, KeyProof, OperatorSet, Policy, RelayBlock, ReportFault, Resolvers,
	ServiceId, ServiceKey, SetMember, SetView, Sink, SlashId, TableMember, TableView, Value,
};
use sp_consensus_aura::sr25519::AuthorityId;
use sp_core::{ecdsa, ed25519, sr25519, Pair, H256};
use sp_runtime::{BuildStorage, DispatchError};

use crate::{self as pallet_equivocation, SealOwner, SignedPayload};

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
	pub type Equivocation = pallet_equivocation;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

parameter_types! {
	pub const Collators: OperatorSet = COLLATORS;
	pub const Planning: Eras = Eras(2);
	pub static History: Eras = Eras(4);
}

impl pallet_equivocation::Config for Test {
	type Clock = World;
	type Sets = World;
	type Faults = World;
	type SealOwner = World;
	type CollatorSet = Collators;
	type PlanningEras = Planning;
	type HistoryEras = History;
	type WeightInfo = ();
}

pub const OLGA: AccountId = 1;
pub const OTTO: AccountId = 2;
/// Reports.
pub const WIM: AccountId = 11;

/// The chain's own set; a tenth for each fault.
pub const COLLATORS: OperatorSet = OperatorSet { service: 0, set: 0 };
/// A fifth for each fault.
pub const BRIDGE: OperatorSet = OperatorSet { service: 1, set: 0 };
/// All for each fault.
pub const ORACLE: OperatorSet = OperatorSet { service: 2, set: 0 };

pub const SETS_WEIGHT: Weight = Weight::from_parts(7, 3);
pub const TABLE_WEIGHT: Weight = Weight::from_parts(100, 10);
pub const SEAL_WEIGHT: Weight = Weight::from_parts(2_000, 200);
/// For each vault.
pub const FAULT_WEIGHT: Weight = Weight::from_parts(1_000_000, 100_000);

/// What slashing was told.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Fault {
	pub reporter: Option<AccountId>,
	pub at: SetMember<AccountId>,
	pub era: Era,
	pub fraction: Fraction,
	pub evidence: H256,
}

/// A table of the recorder: who was in it, and how much a fault costs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Table {
	pub members: Vec<AccountId>,
	pub max_fraction: Fraction,
}

/// All that the seams know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct World {
	pub now: Era,
	/// Whose a key was, in an era.
	pub keys: BTreeMap<(OperatorSet, ServiceKey, Era), AccountId>,
	pub tables: BTreeMap<(OperatorSet, Era), Table>,
	/// Whose an authority was, in an era.
	pub authorities: BTreeMap<([u8; 32], Era), AccountId>,
	pub faults: Vec<Fault>,
	/// What slashing says instead of taking a fault.
	pub fault_error: Option<DispatchError>,
}

/// What slashing says of evidence that it knows.
pub const EVIDENCE_USED: DispatchError = DispatchError::Other("used");

impl World {
	const KEY: &'static [u8] = b":mock:world:";

	pub fn get() -> Self {
		unhashed::get_or_default(Self::KEY)
	}

	pub fn mutate<R>(f: impl FnOnce(&mut Self) -> R) -> R {
		let mut world = Self::get();
		let result = f(&mut world);
		unhashed::put(Self::KEY, &world);
		result
	}

	/// The newest table of a set of an era or before.
	fn table(set: OperatorSet, era: Era) -> Option<(Era, Table)> {
		let tables = Self::get().tables;
		tables.range((set, Era(0))..=(set, era)).next_back().map(|((_, era), table)| (*era, table.clone()))
	}
}

impl EraClock for World {
	fn now() -> Era {
		World::get().now
	}
	fn since() -> RelayBlock {
		World::get().now.0.saturating_mul(10)
	}
	fn length() -> RelayBlock {
		10
	}
}

fn policy(max_fraction: Fraction) -> Policy<AccountId> {
	Policy {
		slasher: WIM,
		max_fraction,
		sink: Sink::Treasury,
		reporter_part: Fraction::default(),
		horizon_eras: Eras(1),
		window_eras: Eras(1),
		resolvers: Resolvers::default(),
		accepts_proofs: true,
		ejects: false,
	}
}

impl InspectSets<AccountId> for World {
	fn set(_: OperatorSet) -> Option<SetView<AccountId>> {
		None
	}
	fn is_member(_: &SetMember<AccountId>, _: Era) -> bool {
		false
	}
	fn is_owner(_: ServiceId, _: &AccountId) -> bool {
		false
	}
	fn key_owner(set: OperatorSet, key: &ServiceKey, era: Era) -> Option<AccountId> {
		World::get().keys.get(&(set, *key, era)).copied()
	}
	fn obliged_until(_: &SetMember<AccountId>) -> Option<Era> {
		None
	}
	fn latest(_: OperatorSet) -> Option<TableView<AccountId>> {
		None
	}
	fn at(set: OperatorSet, era: Era) -> Option<TableView<AccountId>> {
		let (era, table) = World::table(set, era)?;
		Some(TableView {
			era,
			total: Value::ZERO,
			members: u32::try_from(table.members.len()).unwrap(),
			root: H256::zero(),
			policy: SetView { policy: policy(table.max_fraction), notice_eras: Eras(4) },
		})
	}
	fn member(at: &SetMember<AccountId>, era: Era) -> Option<TableMember> {
		let (era, table) = World::table(at.set, era)?;
		let index = table.members.iter().position(|member| *member == at.operator)?;
		Some(TableMember { era, index: u32::try_from(index).unwrap(), stake: Value::ZERO, backers: vec![] })
	}
	fn page(_: OperatorSet, _: Era, _: Option<&AccountId>, _: u32) -> Vec<(AccountId, Value)> {
		vec![]
	}
	fn next_member(_: OperatorSet, _: Era, _: Option<&AccountId>) -> Option<(AccountId, TableMember)> {
		None
	}
	fn weight() -> Weight {
		SETS_WEIGHT
	}
	fn table_weight() -> Weight {
		TABLE_WEIGHT
	}
	fn page_weight(_: u32) -> Weight {
		TABLE_WEIGHT
	}
}

impl ReportFault<AccountId> for World {
	fn report(_: &AccountId, _: &SetMember<AccountId>, _: Era, _: Fraction, _: H256) -> Result<SlashId, DispatchError> {
		Err(DispatchError::Other("a proof has no window"))
	}
	fn report_objective(
		reporter: Option<&AccountId>,
		at: &SetMember<AccountId>,
		era: Era,
		fraction: Fraction,
		evidence: H256,
	) -> Result<SlashId, DispatchError> {
		World::mutate(|world| {
			if let Some(error) = world.fault_error {
				return Err(error);
			}
			if world.faults.iter().any(|fault| (fault.at.set, fault.evidence) == (at.set, evidence)) {
				return Err(EVIDENCE_USED);
			}
			world.faults.push(Fault { reporter: reporter.copied(), at: at.clone(), era, fraction, evidence });
			Ok(SlashId::try_from(world.faults.len()).unwrap() - 1)
		})
	}
	fn weight(backers: u32) -> Weight {
		FAULT_WEIGHT.saturating_mul(backers.into())
	}
}

impl SealOwner<AccountId> for World {
	fn seal_owner(authority: &AuthorityId, era: Era) -> Option<AccountId> {
		World::get().authorities.get(&(sr25519::Public::from(authority.clone()).0, era)).copied()
	}
	fn weight() -> Weight {
		SEAL_WEIGHT
	}
}

/// A key with its secret.
// A test has a handful of them.
#[allow(clippy::large_enum_variant)]
#[derive(Clone)]
pub enum Secret {
	Sr25519(sr25519::Pair),
	Ed25519(ed25519::Pair),
	Ecdsa(ecdsa::Pair),
}

impl Secret {
	pub fn key(&self) -> ServiceKey {
		match self {
			Self::Sr25519(pair) => ServiceKey::Sr25519(pair.public().0),
			Self::Ed25519(pair) => ServiceKey::Ed25519(pair.public().0),
			Self::Ecdsa(pair) => ServiceKey::Ecdsa(pair.public().0),
		}
	}

	pub fn sign(&self, message: &[u8]) -> KeyProof {
		match self {
			Self::Sr25519(pair) => KeyProof::Sr25519(pair.sign(message).0),
			Self::Ed25519(pair) => KeyProof::Ed25519(pair.sign(message).0),
			Self::Ecdsa(pair) => KeyProof::Ecdsa(pair.sign(message).0),
		}
	}

	/// A payload that is signed for a slot.
	pub fn sign_slot(&self, set: OperatorSet, era: u32, slot: u64, payload: u8) -> SignedPayload {
		let payload = H256::repeat_byte(payload);
		let proof = self.sign(&crate::message::<Test>(set, Era(era), slot, payload));
		SignedPayload { payload, proof }
	}
}

/// The keys of an owner, one of each curve.
pub fn secrets(uri: &str) -> [Secret; 3] {
	[
		Secret::Sr25519(Pair::from_string(uri, None).unwrap()),
		Secret::Ed25519(Pair::from_string(uri, None).unwrap()),
		Secret::Ecdsa(Pair::from_string(uri, None).unwrap()),
	]
}

/// The authority key of an owner.
pub fn authority(uri: &str) -> sr25519::Pair {
	Pair::from_string(uri, None).unwrap()
}

pub fn olgas() -> [Secret; 3] {
	secrets("//Olga")
}

pub fn ottos() -> sr25519::Pair {
	authority("//Otto")
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn member(set: OperatorSet, operator: AccountId) -> SetMember<AccountId> {
	SetMember { set, operator }
}

pub fn percent(percent: u32) -> Fraction {
	Fraction::from_percent(percent)
}

/// An authority is somebody's in some eras.
pub fn give_authority(authority: sr25519::Public, owner: AccountId, eras: std::ops::Range<u32>) {
	World::mutate(|world| world.authorities.extend(eras.map(|era| ((authority.0, Era(era)), owner))));
}

/// The next block begins.
pub fn pass_block() {
	let next = System::block_number() + 1;
	System::set_block_number(next);
	let weight = <Equivocation as OnInitialize<u64>>::on_initialize(next);
	assert!(weight.ref_time() > 0);
}

/// The next block begins, and an era with it.
pub fn turn_era() {
	World::mutate(|world| world.now = world.now.next());
	pass_block();
}

/// The events of this pallet since the last call of this function.
pub fn events() -> Vec<crate::Event<Test>> {
	let events = System::read_events_for_pallet::<crate::Event<Test>>();
	System::reset_events();
	events
}

/// Era 3, which begins with block 31. Era `e` began with block `10e + 1`. Olga's three keys are hers in the bridge's set in all four
/// eras and in the oracle's in era 3, Otto's alike in the bridge's. Both are in all tables, and the authority `//Otto` is Otto's until
/// era 5.
fn world() -> World {
	let mut world = World::default();
	for era in (0..4).map(Era) {
		for (owner, uri) in [(OLGA, "//Olga"), (OTTO, "//Otto")] {
			for secret in secrets(uri) {
				world.keys.insert((BRIDGE, secret.key(), era), owner);
			}
		}
		for (set, max_fraction) in [(COLLATORS, percent(10)), (BRIDGE, percent(20)), (ORACLE, percent(100))] {
			world.tables.insert((set, era), Table { members: vec![OLGA, OTTO], max_fraction });
		}
	}
	for secret in olgas() {
		world.keys.insert((ORACLE, secret.key(), Era(3)), OLGA);
	}
	world
}

#[derive(Default)]
pub struct ExtBuilder;

impl ExtBuilder {
	pub fn build(self) -> sp_io::TestExternalities {
		History::set(Eras(4));
		let storage = RuntimeGenesisConfig::default().build_storage().unwrap();
		let mut ext = sp_io::TestExternalities::from(storage);
		ext.execute_with(|| {
			let world = self::world();
			World::mutate(|known| *known = World { now: Era(0), ..world });
			give_authority(ottos().public(), OTTO, 0..6);
			for height in 1..=35 {
				if height > 10 && height % 10 == 1 {
					turn_era();
				} else {
					pass_block();
				}
			}
			System::reset_events();
		});
		ext
	}

	/// With a keystore, which benchmarks sign with.
	#[cfg(feature = "runtime-benchmarks")]
	pub fn build_with_keystore(self) -> sp_io::TestExternalities {
		use sp_keystore::{testing::MemoryKeystore, KeystoreExt};

		let mut ext = self.build();
		ext.register_extension(KeystoreExt::new(MemoryKeystore::new()));
		ext
	}

	/// Runs the test, then checks every invariant.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			Equivocation::do_try_state().unwrap();
		});
	}
}

/// The configuration of this mock is consistent.
pub fn integrity_test() {
	<Equivocation as Hooks<u64>>::integrity_test();
}
