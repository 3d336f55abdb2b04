//! A chain of balances and slashing. Sets, stake and payments are recorders: they answer as a test has told them, do the
//! plainest arithmetic, and keep what they were ordered to do. All of it lies in storage, so that what fails leaves no trace.

use std::collections::BTreeMap;

use codec::{Decode, Encode, FullCodec};
use frame_support::{
	derive_impl, parameter_types,
	storage::unhashed,
	traits::{
		fungible::{HoldConsideration, InspectHold},
		ConstU32, ConstU64, LinearStoragePrice,
	},
	weights::{Weight, WeightMeter},
	PalletId,
};
use frame_system::EnsureRoot;
use rampart_primitives::{
	AssetId, BlockShare, Captured, Era, EraClock, Eras, Fraction, Generation, InspectSets, InspectStake, MutateSets,
	MutateStake, OperatorSet, Pay, Policy, Receipt, RelayBlock, Resolvers, ServiceId, ServiceKey, SetMember, SetView,
	Shares, Sink, Stake, StakeError, TableBacker, TableMember, TableView, TrancheId, Value, VaultId, VaultKind,
	VaultView, FULL,
};
use sp_core::H256;
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchError, DispatchResult, Perbill, TokenError};

use crate::{self as pallet_slashing, HoldReason};

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
	pub const History: Eras = Eras(28);
	pub const MaxLag: Eras = Eras(1);
	pub const Review: Eras = Eras(1);
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
pub const SETTLE_WEIGHT: Weight = Weight::from_parts(100, 1);
pub const SETS_WEIGHT: Weight = Weight::from_parts(7, 3);
pub const TABLE_WEIGHT: Weight = Weight::from_parts(9, 5);
pub const EJECT_WEIGHT: Weight = Weight::from_parts(11, 2);
pub const PAY_WEIGHT: Weight = Weight::from_parts(13, 4);

/// A vault of the recorder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct MockVault {
	pub asset: AssetId,
	/// All that can be cut.
	pub active: u128,
	pub escrowed: u128,
	pub paid: u128,
	pub burned: u128,
	/// For how many eras its stake can be cut after the capture.
	pub unbonding: u32,
	/// What was cut of each capture.
	pub taken: BTreeMap<(SetMember<AccountId>, Era), u128>,
	/// Its asset cannot move.
	pub frozen: bool,
	/// The asset's issuer destroyed so many hundredths of what it owes.
	pub destroyed_percent: u128,
	/// What the recorder says instead of a cut.
	pub cut_error: Option<DispatchError>,
}

/// A table of the recorder.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct MockTable {
	pub policy: Policy<AccountId>,
	pub members: BTreeMap<AccountId, Vec<(VaultId, u128)>>,
}

/// What the recorder was ordered to do.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
// The codec's derive casts the index of a variant.
#[allow(clippy::cast_possible_truncation)]
pub enum Order {
	Cut { vault: VaultId, at: SetMember<AccountId>, captured: Stake, era: Era, fraction: Fraction },
	Settle { vault: VaultId, to: Vec<(AccountId, Stake)>, burn: Stake },
	Eject { at: SetMember<AccountId> },
	Pay { asset: AssetId, from: AccountId, to: AccountId, amount: Stake },
}

/// All that the seams know, but for vaults, tables, balances and orders, which have keys of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct World {
	pub now: Era,
	/// The eras of which there are tables of a set.
	pub eras: BTreeMap<OperatorSet, Vec<Era>>,
	pub owners: BTreeMap<ServiceId, AccountId>,
	/// What the recorder says instead of an ejection.
	pub eject_error: Option<DispatchError>,
	/// Who cannot receive anything.
	pub deaf: Option<AccountId>,
}

fn key(of: &str, name: impl Encode) -> Vec<u8> {
	(b":mock:", of, name).encode()
}

fn load<V: FullCodec>(of: &str, name: impl Encode) -> Option<V> {
	unhashed::get(&key(of, name))
}

fn store<V: FullCodec>(of: &str, name: impl Encode, value: &V) {
	unhashed::put(&key(of, name), value);
}

impl World {
	pub fn get() -> Self {
		load("world", ()).unwrap_or_default()
	}

	pub fn mutate<R>(f: impl FnOnce(&mut Self) -> R) -> R {
		let mut world = Self::get();
		let result = f(&mut world);
		store("world", (), &world);
		result
	}

	fn order(order: Order) {
		sp_io::storage::append(&key("orders", ()), order.encode());
	}

	/// The orders since the last call of this function.
	pub fn take_orders() -> Vec<Order> {
		unhashed::take(&key("orders", ())).unwrap_or_default()
	}

	fn newest(set: OperatorSet, era: Era) -> Option<(Era, MockTable)> {
		let eras = World::get().eras.get(&set).cloned().unwrap_or_default();
		let newest = eras.into_iter().filter(|of| *of <= era).max()?;
		Some((newest, load("table", (set, newest))?))
	}
}

/// What a vault had pledged, as the recorder knows it.
pub fn captured(era: Era, stake: u128) -> Captured {
	let stake = Stake(stake);
	Captured {
		era,
		generation: Generation(0),
		stake,
		checkpoint: stake,
		survival: FULL,
		magnitude: FULL,
		cut_total: Default::default(),
	}
}

pub fn put_table(set: OperatorSet, era: Era, policy: Policy<AccountId>, members: &[(AccountId, &[(VaultId, u128)])]) {
	World::mutate(|world| world.eras.entry(set).or_default().push(era));
	let members = members.iter().map(|(who, backers)| (*who, backers.to_vec())).collect();
	store("table", (set, era), &MockTable { policy, members });
}

/// Change a table of the recorder.
pub fn mutate_table(set: OperatorSet, era: Era, f: impl FnOnce(&mut MockTable)) {
	let mut table = load("table", (set, era)).unwrap();
	f(&mut table);
	store("table", (set, era), &table);
}

pub fn put_vault(vault: VaultId, asset: AssetId, active: u128) {
	store("vault", vault, &MockVault { asset, active, unbonding: 28, ..Default::default() });
}

pub fn remove_vault(vault: VaultId) {
	unhashed::kill(&key("vault", vault));
}

/// Change a vault of the recorder.
pub fn mutate_vault(id: VaultId, f: impl FnOnce(&mut MockVault)) {
	let mut record = vault(id);
	f(&mut record);
	store("vault", id, &record);
}

pub fn vault(vault: VaultId) -> MockVault {
	load("vault", vault).unwrap()
}

/// What an account has of an asset.
pub fn balance(asset: AssetId, who: AccountId) -> u128 {
	load("balance", (asset, who)).unwrap_or_default()
}

pub fn give(asset: AssetId, who: AccountId, amount: u128) {
	store("balance", (asset, who), &(balance(asset, who) + amount));
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
		Self::at(set, Era(u32::MAX)).map(|table| table.policy)
	}
	fn is_member(_: &SetMember<AccountId>, _: Era) -> bool {
		unreachable!("slashing goes by tables")
	}
	fn is_owner(service: ServiceId, who: &AccountId) -> bool {
		World::get().owners.get(&service) == Some(who)
	}
	fn key_owner(_: OperatorSet, _: &ServiceKey, _: Era) -> Option<AccountId> {
		None
	}
	fn obliged_until(_: &SetMember<AccountId>) -> Option<Era> {
		None
	}
	fn latest(set: OperatorSet) -> Option<TableView<AccountId>> {
		Self::at(set, Era(u32::MAX))
	}
	fn at(set: OperatorSet, era: Era) -> Option<TableView<AccountId>> {
		let (era, table) = World::newest(set, era)?;
		let policy = SetView { policy: table.policy, notice_eras: Eras(3) };
		let members = u32::try_from(table.members.len()).unwrap();
		Some(TableView { era, total: Value::ZERO, members, root: H256::zero(), policy })
	}
	fn member(at: &SetMember<AccountId>, era: Era) -> Option<TableMember> {
		let (era, table) = World::newest(at.set, era)?;
		let backer = |(vault, stake): &(VaultId, u128)| TableBacker {
			vault: *vault,
			asset: GOLD,
			value: Value(*stake),
			captured: captured(era, *stake),
		};
		let backers = table.members.get(&at.operator)?.iter().map(backer).collect();
		Some(TableMember { era, index: 0, stake: Value::ZERO, backers })
	}
	fn page(_: OperatorSet, _: Era, _: Option<&AccountId>, _: u32) -> Vec<(AccountId, Value)> {
		vec![]
	}
	fn weight() -> Weight {
		SETS_WEIGHT
	}
	fn table_weight() -> Weight {
		TABLE_WEIGHT
	}
	fn page_weight(_: u32) -> Weight {
		SETS_WEIGHT
	}
}

impl MutateSets<AccountId> for World {
	fn eject(at: &SetMember<AccountId>) -> DispatchResult {
		World::order(Order::Eject { at: at.clone() });
		World::get().eject_error.map_or(Ok(()), Err)
	}
	fn eject_weight() -> Weight {
		EJECT_WEIGHT
	}
}

impl InspectStake<AccountId> for World {
	fn vault(vault: VaultId) -> Option<VaultView> {
		load::<MockVault>("vault", vault).map(|v| VaultView {
			asset: v.asset,
			kind: VaultKind::Exclusive,
			unbonding_eras: Eras(v.unbonding),
			generation: Generation(0),
			active: Stake(v.active),
			shares: Shares(v.active),
			escrowed: Stake(v.escrowed),
		})
	}
	fn backers(_: &SetMember<AccountId>) -> Vec<VaultId> {
		unreachable!("slashing goes by tables")
	}
	fn captured(_: VaultId, _: &SetMember<AccountId>, _: Era) -> Result<Captured, StakeError> {
		unreachable!("slashing goes by tables")
	}
}

impl MutateStake<AccountId> for World {
	/// The fraction rounded up, no more than is left of the capture and of the vault.
	fn cut(
		vault: VaultId,
		at: &SetMember<AccountId>,
		captured: &Captured,
		fraction: Fraction,
	) -> Result<Receipt, DispatchError> {
		let Captured { stake, era, .. } = *captured;
		World::order(Order::Cut { vault, at: at.clone(), captured: stake, era, fraction });
		let mut record = self::vault(vault);
		if let Some(error) = record.cut_error {
			return Err(error);
		}
		let taken = record.taken.entry((at.clone(), era)).or_default();
		let total = fraction.0.mul_ceil(stake.0).min(stake.0 - *taken).min(record.active);
		*taken += total;
		record.active -= total;
		record.escrowed += total;
		store("vault", vault, &record);
		let parts = vec![(TrancheId::Active, Stake(total))].try_into().unwrap();
		Ok(Receipt { vault, asset: record.asset, total: Stake(total), parts })
	}

	fn settle(receipt: Receipt, to: &[(AccountId, Stake)], burn: Stake) -> Result<Stake, (Receipt, DispatchError)> {
		let mut record = self::vault(receipt.vault);
		if record.frozen {
			return Err((receipt, TokenError::Frozen.into()));
		}
		if to.iter().any(|(who, _)| World::get().deaf == Some(*who)) {
			return Err((receipt, TokenError::CannotCreate.into()));
		}
		let paid: u128 = to.iter().map(|(_, part)| part.0).sum();
		assert_eq!(paid + burn.0, receipt.total.0, "the parts must sum up to the receipt");
		record.escrowed -= receipt.total.0;
		record.paid += paid;
		record.burned += burn.0;
		let less = |amount: u128| amount - amount * record.destroyed_percent / 100;
		for (who, part) in to {
			assert!(!part.is_zero(), "nothing is paid to somebody");
			give(record.asset, *who, less(part.0));
		}
		store("vault", receipt.vault, &record);
		World::order(Order::Settle { vault: receipt.vault, to: to.to_vec(), burn });
		Ok(Stake(less(receipt.total.0)))
	}

	fn cut_weight() -> Weight {
		CUT_WEIGHT
	}

	fn settle_weight() -> Weight {
		SETTLE_WEIGHT
	}
}

impl Pay<AccountId> for World {
	fn balance(asset: AssetId, who: &AccountId) -> Stake {
		Stake(self::balance(asset, *who))
	}
	fn pay(asset: AssetId, from: &AccountId, to: &AccountId, amount: Stake) -> DispatchResult {
		let left = self::balance(asset, *from).checked_sub(amount.0).ok_or(TokenError::FundsUnavailable)?;
		store("balance", (asset, *from), &left);
		give(asset, *to, amount.0);
		World::order(Order::Pay { asset, from: *from, to: *to, amount });
		Ok(())
	}
	fn pay_weight() -> Weight {
		PAY_WEIGHT
	}
}

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
