//! A chain of balances and slashing. Sets and stake are recorders: they answer as a test has told them, do the plainest
//! arithmetic, and keep what they were ordered to do. All of it lies in storage, so that what fails leaves no trace.

use std::collections::{BTreeMap, BTreeSet};

use codec::{Decode, Encode};
use frame_support::{
	derive_impl, parameter_types,
	storage::unhashed,
	traits::{
		fungible::{HoldConsideration, InspectHold},
		ConstU32, ConstU64, LinearStoragePrice,
	},
	weights::Weight,
};
use rampart_primitives::{
	AssetId, Captured, Era, EraClock, Eras, Fraction, Generation, InspectSets, InspectStake, MutateStake, OperatorSet,
	Receipt, RelayBlock, ServiceKey, SetMember, SetView, Shares, Sink, Stake, StakeError, TableMember, TableView,
	TrancheId, Value, VaultId, VaultKind, VaultView, FULL,
};
use sp_core::H256;
use sp_runtime::{BuildStorage, DispatchError, DispatchResult};

use crate::{self as pallet_slashing, HoldReason};

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
	pub type Slashing = pallet_slashing;
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
	pub const ForReport: RuntimeHoldReason = RuntimeHoldReason::Slashing(HoldReason::Report);
	pub const History: Eras = Eras(2);
	pub const TreasuryAccount: AccountId = TREASURY;
}

impl pallet_slashing::Config for Test {
	type Clock = World;
	type Sets = World;
	type Stake = World;
	type Treasury = TreasuryAccount;
	type Consideration =
		HoldConsideration<AccountId, Balances, ForReport, LinearStoragePrice<ConstU64<100>, ConstU64<1>, u64>>;
	type MaxBackers = ConstU32<16>;
	type HistoryEras = History;
	type WeightInfo = ();
}

pub const OLGA: AccountId = 1;
pub const OTTO: AccountId = 2;
/// The slasher of both sets.
pub const WIM: AccountId = 11;
pub const STRANGER: AccountId = 20;
pub const TREASURY: AccountId = 30;

/// Pays to the treasury; a tenth is the most that a report may take.
pub const BRIDGE: OperatorSet = OperatorSet { service: 1, set: 0 };
/// Burns; a report may take all.
pub const ORACLE: OperatorSet = OperatorSet { service: 2, set: 0 };

pub const CUT_WEIGHT: Weight = Weight::from_parts(1_000, 10);
pub const SETTLE_WEIGHT: Weight = Weight::from_parts(100, 1);
pub const SETS_WEIGHT: Weight = Weight::from_parts(7, 3);

/// A vault of the recorder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct MockVault {
	pub asset: AssetId,
	pub active: u128,
	/// What was active when the era began, less what was cut of it since: all of it is pledged to every member that the vault backs.
	pub checkpoint: u128,
	pub escrowed: u128,
	pub treasury: u128,
	pub burned: u128,
	/// Its asset cannot move.
	pub frozen: bool,
	/// The asset's issuer destroyed so many hundredths of what it owes.
	pub destroyed_percent: u128,
	/// What the recorder says instead of a capture.
	pub capture_error: Option<StakeError>,
	/// What the recorder says instead of a cut.
	pub cut_error: Option<DispatchError>,
}

/// What the recorder was ordered to do.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
// The codec's derive casts the index of a variant.
#[allow(clippy::cast_possible_truncation)]
pub enum Order {
	Cut { vault: VaultId, at: SetMember<AccountId>, captured: Stake, era: Era, fraction: Fraction },
	Settle { vault: VaultId, to: Vec<(AccountId, Stake)>, burn: Stake },
}

/// All that the seams know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct World {
	pub now: Era,
	pub sets: BTreeMap<OperatorSet, SetView<AccountId>>,
	/// Who counts in the current era.
	pub members: BTreeSet<SetMember<AccountId>>,
	pub vaults: BTreeMap<VaultId, MockVault>,
	pub backing: BTreeMap<SetMember<AccountId>, Vec<VaultId>>,
	pub orders: Vec<Order>,
}

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

	/// The orders since the last call of this function.
	pub fn take_orders() -> Vec<Order> {
		Self::mutate(|world| std::mem::take(&mut world.orders))
	}
}

/// Change a vault of the recorder.
pub fn mutate_vault(vault: VaultId, f: impl FnOnce(&mut MockVault)) {
	World::mutate(|world| f(world.vaults.get_mut(&vault).unwrap()));
}

pub fn vault(vault: VaultId) -> MockVault {
	World::get().vaults[&vault].clone()
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

impl InspectSets<AccountId> for World {
	fn set(set: OperatorSet) -> Option<SetView<AccountId>> {
		World::get().sets.get(&set).cloned()
	}
	fn is_member(at: &SetMember<AccountId>, era: Era) -> bool {
		let world = World::get();
		world.now == era && world.members.contains(at)
	}
	fn key_owner(_: OperatorSet, _: &ServiceKey, _: Era) -> Option<AccountId> {
		None
	}
	fn obliged_until(_: &SetMember<AccountId>) -> Option<Era> {
		None
	}
	fn latest(_: OperatorSet) -> Option<TableView<AccountId>> {
		None
	}
	fn at(_: OperatorSet, _: Era) -> Option<TableView<AccountId>> {
		None
	}
	fn member(_: &SetMember<AccountId>, _: Era) -> Option<TableMember> {
		None
	}
	fn page(_: OperatorSet, _: Era, _: Option<&AccountId>, _: u32) -> Vec<(AccountId, Value)> {
		vec![]
	}
	fn weight() -> Weight {
		SETS_WEIGHT
	}
	fn table_weight() -> Weight {
		SETS_WEIGHT
	}
	fn page_weight(_: u32) -> Weight {
		SETS_WEIGHT
	}
}

impl InspectStake<AccountId> for World {
	fn vault(vault: VaultId) -> Option<VaultView> {
		World::get().vaults.get(&vault).map(|v| VaultView {
			asset: v.asset,
			kind: VaultKind::Shared,
			unbonding_eras: Eras(1),
			generation: Generation(0),
			active: Stake(v.active),
			shares: Shares(v.active),
			escrowed: Stake(v.escrowed),
		})
	}

	fn backers(at: &SetMember<AccountId>) -> Vec<VaultId> {
		World::get().backing.get(at).cloned().unwrap_or_default()
	}

	fn captured(vault: VaultId, _: &SetMember<AccountId>, era: Era) -> Result<Captured, StakeError> {
		let world = World::get();
		if era != world.now {
			return Err(StakeError::Passed);
		}
		let vault = world.vaults.get(&vault).ok_or(StakeError::UnknownVault)?;
		if let Some(error) = vault.capture_error {
			return Err(error);
		}
		let stake = Stake(vault.checkpoint);
		Ok(Captured {
			era,
			generation: Generation(0),
			stake,
			checkpoint: stake,
			survival: FULL,
			magnitude: FULL,
			cut_total: Default::default(),
		})
	}
}

impl MutateStake<AccountId> for World {
	fn cut(
		vault: VaultId,
		at: &SetMember<AccountId>,
		captured: &Captured,
		fraction: Fraction,
	) -> Result<Receipt, DispatchError> {
		World::mutate(|world| {
			let Captured { stake, era, .. } = *captured;
			world.orders.push(Order::Cut { vault, at: at.clone(), captured: stake, era, fraction });
			let record = world.vaults.get_mut(&vault).unwrap();
			if let Some(error) = record.cut_error {
				return Err(error);
			}
			let total = fraction.0.mul_ceil(stake.0).min(record.active);
			record.active -= total;
			record.checkpoint = record.checkpoint.saturating_sub(total);
			record.escrowed += total;
			let parts = vec![(TrancheId::Active, Stake(total))].try_into().unwrap();
			Ok(Receipt { vault, asset: record.asset, total: Stake(total), parts })
		})
	}

	fn settle(receipt: Receipt, to: &[(AccountId, Stake)], burn: Stake) -> Result<Stake, (Receipt, DispatchError)> {
		World::mutate(|world| {
			let record = world.vaults.get_mut(&receipt.vault).unwrap();
			if record.frozen {
				return Err((receipt, sp_runtime::TokenError::Frozen.into()));
			}
			let paid: u128 = to.iter().map(|(_, part)| part.0).sum();
			assert_eq!(paid + burn.0, receipt.total.0, "the parts must sum up to the receipt");
			record.escrowed -= receipt.total.0;
			record.treasury += paid;
			record.burned += burn.0;
			world.orders.push(Order::Settle { vault: receipt.vault, to: to.to_vec(), burn });
			Ok(Stake(receipt.total.0 - receipt.total.0 * record.destroyed_percent / 100))
		})
	}

	fn cut_weight() -> Weight {
		CUT_WEIGHT
	}

	fn settle_weight() -> Weight {
		SETTLE_WEIGHT
	}
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn member(set: OperatorSet, operator: AccountId) -> SetMember<AccountId> {
	SetMember { set, operator }
}

pub fn evidence(name: u8) -> H256 {
	H256::repeat_byte(name)
}

pub fn percent(percent: u32) -> Fraction {
	Fraction::from_percent(percent)
}

/// The slasher reports.
pub fn report(set: OperatorSet, operator: AccountId, fraction: Fraction, name: u8) -> DispatchResult {
	Slashing::report(signed(WIM), set, operator, fraction, evidence(name)).map(|_| ()).map_err(|refused| refused.error)
}

/// What `who` left as deposits.
pub fn held(who: AccountId) -> u64 {
	Balances::balance_on_hold(&ForReport::get(), &who)
}

/// The next era begins: what is active is captured anew.
pub fn turn_era() {
	World::mutate(|world| {
		world.now = world.now.next();
		for vault in world.vaults.values_mut() {
			vault.checkpoint = vault.active;
		}
	});
}

/// The events of this pallet since the last call of this function.
pub fn events() -> Vec<crate::Event<Test>> {
	let events = System::read_events_for_pallet::<crate::Event<Test>>();
	System::reset_events();
	events
}

/// Era 1. Vaults 1 (1 000 of asset 7) and 2 (500 of asset 8) back Olga in both sets; vault 2 alone backs Otto in the bridge's.
fn world() -> World {
	let set = |max_fraction, sink| SetView { slasher: WIM, max_fraction, sink, notice_eras: Eras(1) };
	let new_vault = |asset, active| MockVault { asset, active, checkpoint: active, ..Default::default() };
	let olga_bridge = member(BRIDGE, OLGA);
	let olga_oracle = member(ORACLE, OLGA);
	let otto_bridge = member(BRIDGE, OTTO);
	World {
		now: Era(1),
		sets: [(BRIDGE, set(percent(10), Sink::Treasury)), (ORACLE, set(Fraction::one(), Sink::Burn))].into(),
		members: [olga_bridge.clone(), olga_oracle.clone(), otto_bridge.clone()].into(),
		vaults: [(1, new_vault(7, 1_000)), (2, new_vault(8, 500))].into(),
		backing: [(olga_bridge, vec![1, 2]), (olga_oracle, vec![1, 2]), (otto_bridge, vec![2])].into(),
		orders: vec![],
	}
}

#[derive(Default)]
pub struct ExtBuilder;

impl ExtBuilder {
	pub fn build(self) -> sp_io::TestExternalities {
		let storage = RuntimeGenesisConfig {
			system: Default::default(),
			balances: pallet_balances::GenesisConfig {
				balances: vec![(WIM, 1_000_000), (STRANGER, 10_000)],
				..Default::default()
			},
		}
		.build_storage()
		.unwrap();
		let mut ext = sp_io::TestExternalities::from(storage);
		ext.execute_with(|| {
			// Events of block 0 are not kept.
			System::set_block_number(1);
			World::mutate(|world| *world = self::world());
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
