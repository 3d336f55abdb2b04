//! A runtime with one native and a few local assets, a clock that tests turn, and recorders for the seams.

use core::cell::RefCell;

use frame_support::{
	derive_impl,
	dispatch::DispatchResultWithPostInfo,
	parameter_types,
	traits::{
		fungible::{HoldConsideration, NativeFromLeft, NativeOrWithId, UnionOf},
		AsEnsureOriginWithArg, ConstU128, ConstU32, LinearStoragePrice, OnInitialize,
	},
	weights::Weight,
	PalletId,
};
use frame_system::{EnsureRoot, EnsureSigned};
use rampart_primitives::{
	AssetId, Era, Eras, Generation, GuardStake, Magnitude, MutateStake, OnShares, OperatorSet, RelayBlock, SetMember,
	Shares, Stake, VaultId, VaultKind, FULL,
};
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchError, DispatchResult};

use crate as pallet_restaking;
use crate::types::Withdrawal;

/// Wide enough for a vault's account: type id, pallet id and vault index are 16 bytes.
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
	pub type Assets = pallet_assets;
	#[runtime::pallet_index(3)]
	pub type Restaking = pallet_restaking;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type Block = Block;
	type AccountData = pallet_balances::AccountData<u128>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = u128;
	type ExistentialDeposit = ConstU128<1>;
	type AccountStore = System;
}

#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Test {
	type Balance = u128;
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
	type ForceOrigin = EnsureRoot<AccountId>;
	type Holder = ();
	type Freezer = ();
}

parameter_types! {
	pub const Native: NativeOrWithId<u32> = NativeOrWithId::Native;
	pub const RestakingPalletId: PalletId = PalletId(*b"rmprtrst");
	pub const VaultHold: RuntimeHoldReason = RuntimeHoldReason::Restaking(pallet_restaking::HoldReason::Vault);
	pub const AllocationHold: RuntimeHoldReason = RuntimeHoldReason::Restaking(pallet_restaking::HoldReason::Allocation);
	pub static RelayNow: RelayBlock = 0;
	pub static PendingCuts: u32 = 0;
	pub static ClaimsHeld: bool = false;
	pub static HeldEra: Option<Era> = None;
	pub static Refused: Option<DispatchError> = None;
	pub static ObligedUntil: Option<Era> = None;
	/// The amount that Charlie brings as a reward into each vault of which shares are about to change.
	pub static Reward: Option<Stake> = None;
}

/// The relay chain's clock, turned by tests.
pub struct RelayClock;
impl sp_runtime::traits::BlockNumberProvider for RelayClock {
	type BlockNumber = RelayBlock;
	fn current_block_number() -> RelayBlock {
		RelayNow::get()
	}
	#[cfg(feature = "runtime-benchmarks")]
	fn set_block_number(block: RelayBlock) {
		RelayNow::set(block);
	}
}

/// Answers as the statics say.
pub struct Guard;
impl GuardStake<AccountId> for Guard {
	fn ensure_can_back(_: VaultId, _: Eras, _: &SetMember<AccountId>) -> DispatchResult {
		Refused::get().map_or(Ok(()), Err)
	}
	fn pending_cuts(_: VaultId) -> u32 {
		PendingCuts::get()
	}
	fn claims_held(_: VaultId, era: Era) -> bool {
		ClaimsHeld::get() || HeldEra::get() == Some(era)
	}
	fn obliged_until(_: &SetMember<AccountId>) -> Option<Era> {
		ObligedUntil::get()
	}
	fn weight() -> Weight {
		GUARD
	}
}

/// What a question to the guard costs.
pub const GUARD: Weight = Weight::from_parts(600_000_000, 0);

/// What a listener was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
	/// Shares changed: vault, generation, who, old, new, old total.
	Changed(VaultId, Generation, AccountId, Shares, Shares, Shares),
	/// A generation ended, with so many shares outstanding.
	Closed(VaultId, Generation, Shares),
}

thread_local! {
	static TOLD: RefCell<Vec<Told>> = const { RefCell::new(Vec::new()) };
	static TOLD_BEFORE: RefCell<Vec<VaultId>> = const { RefCell::new(Vec::new()) };
}

/// What the recorder spends when shares are about to change, and with a reward to bring in.
pub const CHANGING: Weight = Weight::from_parts(1_000, 0);
pub const PAYING: Weight = Weight::from_parts(20_000, 0);
/// What it spends when the shares of somebody who had some change; and of somebody who had none.
pub const CHANGED: Weight = Weight::from_parts(300_000, 0);
pub const JOINED: Weight = Weight::from_parts(4_000_000, 0);
/// What it spends when a generation ends.
pub const CLOSED: Weight = Weight::from_parts(50_000_000, 0);

/// Writes down what it is told.
pub struct Recorder;
impl OnShares<AccountId> for Recorder {
	fn changing(vault: VaultId) -> Weight {
		TOLD_BEFORE.with_borrow_mut(|changing| changing.push(vault));
		let Some(reward) = Reward::get() else { return CHANGING };
		// What cannot come in stays with Charlie.
		let _ = Restaking::compound(vault, &CHARLIE, reward);
		CHANGING + PAYING
	}
	fn changed(v: VaultId, g: Generation, who: &AccountId, old: Shares, new: Shares, old_total: Shares) -> Weight {
		TOLD.with_borrow_mut(|told| told.push(Told::Changed(v, g, *who, old, new, old_total)));
		if old.is_zero() {
			JOINED
		} else {
			CHANGED
		}
	}
	fn generation_closed(v: VaultId, g: Generation, total: Shares) -> Weight {
		TOLD.with_borrow_mut(|told| told.push(Told::Closed(v, g, total)));
		CLOSED
	}
	fn changing_weight() -> Weight {
		CHANGING + PAYING
	}
	fn changed_weight() -> Weight {
		JOINED
	}
	fn closed_weight() -> Weight {
		CLOSED
	}
}

/// All that the listener was told since the last call.
pub fn told_since_last_call() -> Vec<Told> {
	TOLD.take()
}

/// The vaults of which the listener was told, since the last call, that shares are about to change.
pub fn changing_since_last_call() -> Vec<VaultId> {
	TOLD_BEFORE.take()
}

impl pallet_restaking::Config for Test {
	type AdminOrigin = EnsureRoot<AccountId>;
	type AssetKind = NativeOrWithId<u32>;
	type Collateral = UnionOf<Balances, Assets, NativeFromLeft, NativeOrWithId<u32>, AccountId>;
	type VaultDeposit =
		HoldConsideration<AccountId, Balances, VaultHold, LinearStoragePrice<ConstU128<10>, ConstU128<0>, u128>>;
	type AllocationDeposit =
		HoldConsideration<AccountId, Balances, AllocationHold, LinearStoragePrice<ConstU128<5>, ConstU128<0>, u128>>;
	type NativeAsset = Native;
	type RelayBlocks = RelayClock;
	type Guard = Guard;
	type Listener = Recorder;
	type PalletId = RestakingPalletId;
	type MinUnbondingEras = ConstU32<1>;
	type MinEraBlocks = ConstU32<2>;
	type MaxAllocations = ConstU32<64>;
	type MaxBackers = ConstU32<16>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = NativeHelper;
}

/// Benchmarks use the native asset in the mock.
#[cfg(feature = "runtime-benchmarks")]
pub struct NativeHelper;
#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<NativeOrWithId<u32>, AccountId> for NativeHelper {
	fn asset() -> NativeOrWithId<u32> {
		NativeOrWithId::Native
	}
	fn fund(_: &NativeOrWithId<u32>, who: &AccountId, amount: u128) {
		use frame_support::traits::fungible::Mutate;
		frame_support::assert_ok!(Balances::mint_into(who, amount));
	}
}

/// The curator of the vaults of most tests.
pub const CURATOR: AccountId = 1;
/// Stakers.
pub const ALICE: AccountId = 10;
pub const BOB: AccountId = 11;
pub const CHARLIE: AccountId = 12;
/// An operator.
pub const OPERATOR: AccountId = 20;
/// The native asset, registered by the builder.
pub const NATIVE: AssetId = 0;
/// The local asset 7, registered by the builder.
pub const LOCAL: AssetId = 1;
/// Its index in pallet-assets.
pub const LOCAL_ID: u32 = 7;
/// What each account starts with, of each asset.
pub const FUNDS: u128 = 1_000_000_000_000_000_000_000_000_000_000;
/// Relay-chain blocks of an era in tests.
pub const ERA_LENGTH: RelayBlock = 10;

/// The operator set of most tests.
pub const fn set(n: u32) -> OperatorSet {
	OperatorSet { service: 1, set: n }
}

/// The operator in a set.
pub const fn member(n: u32) -> SetMember<AccountId> {
	SetMember { set: set(n), operator: OPERATOR }
}

/// Thousandths of the whole.
pub const fn permille(n: u128) -> Magnitude {
	Magnitude(FULL.0 / 1_000 * n)
}

/// Builds a state to test on.
#[derive(Default)]
pub struct ExtBuilder {
	vaults: Vec<(VaultKind, u32)>,
}

impl ExtBuilder {
	/// With a vault for the native asset: its kind, its unbonding eras; delay 1, limit ten times.
	pub fn vault(mut self, kind: VaultKind, unbonding_eras: u32) -> Self {
		self.vaults.push((kind, unbonding_eras));
		self
	}

	pub fn build(self) -> sp_io::TestExternalities {
		let mut storage = frame_system::GenesisConfig::<Test>::default().build_storage().expect("defaults build; qed");
		let people = [CURATOR, ALICE, BOB, CHARLIE, OPERATOR];
		pallet_balances::GenesisConfig::<Test> {
			balances: people.iter().map(|who| (*who, FUNDS)).collect(),
			..Default::default()
		}
		.assimilate_storage(&mut storage)
		.expect("funds fit; qed");
		pallet_assets::GenesisConfig::<Test> {
			assets: vec![(LOCAL_ID, CURATOR, false, 5)],
			accounts: people.iter().map(|who| (LOCAL_ID, *who, FUNDS)).collect(),
			..Default::default()
		}
		.assimilate_storage(&mut storage)
		.expect("the asset is new; qed");
		pallet_restaking::GenesisConfig::<Test> {
			era_length: ERA_LENGTH,
			assets: vec![(NativeOrWithId::Native, 1), (NativeOrWithId::WithId(LOCAL_ID), 5)],
			..Default::default()
		}
		.assimilate_storage(&mut storage)
		.expect("assets are new; qed");
		let mut ext = sp_io::TestExternalities::new(storage);
		ext.execute_with(|| {
			RelayNow::set(0);
			PendingCuts::set(0);
			ClaimsHeld::set(false);
			HeldEra::set(None);
			Refused::set(None);
			ObligedUntil::set(None);
			Reward::set(None);
			System::set_block_number(1);
			for (kind, unbonding_eras) in self.vaults {
				let limit = (kind == VaultKind::Shared).then_some(Magnitude(FULL.0 * 10));
				Restaking::do_create_vault(CURATOR, NATIVE, kind, Eras(unbonding_eras), Eras(1), limit)
					.expect("the curator has funds; qed");
			}
			// The operator takes what backs him; tests of acceptance end that.
			Restaking::do_accept_from(OPERATOR, NATIVE, Some(Stake::ZERO)).expect("the operator has funds; qed");
			events_since_last_call();
			told_since_last_call();
			changing_since_last_call();
		});
		ext
	}

	/// Runs a test, and checks all invariants after it.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			check_invariants();
		});
	}
}

/// All invariants hold.
pub fn check_invariants() {
	if let Err(broken) = Restaking::do_try_state() {
		panic!("{broken:?}");
	}
}

/// The events of the pallet since the last call.
pub fn events_since_last_call() -> Vec<crate::Event<Test>> {
	let events = System::read_events_for_pallet::<crate::Event<Test>>();
	System::reset_events();
	events
}

/// The account that holds a vault's collateral.
pub fn vault_account(vault: VaultId) -> AccountId {
	crate::Vaults::<Test>::get(vault).expect("the vault exists").account
}

/// The current era.
pub fn now() -> Era {
	crate::Clock::<Test>::get().era
}

/// One block of our own, and so many relay-chain blocks.
pub fn pass_block(relay_blocks: RelayBlock) {
	System::set_block_number(System::block_number() + 1);
	RelayNow::mutate(|now| *now += relay_blocks);
	Restaking::on_initialize(System::block_number());
}

/// Let eras turn.
pub fn pass_eras(eras: u32) {
	let until = now().after(Eras(eras));
	while now() < until {
		pass_block(ERA_LENGTH / 2);
	}
}

/// What a call that tells its weight did.
pub fn done(outcome: DispatchResultWithPostInfo) -> DispatchResult {
	outcome.map(|_weight| ()).map_err(|refused| refused.error)
}

/// Deposit with no bounds.
pub fn deposit(vault: VaultId, who: AccountId, amount: u128) -> DispatchResult {
	done(Restaking::deposit(RuntimeOrigin::signed(who), vault, Stake(amount), Shares::ZERO, 0))
}

/// Ask for assets with no bounds.
pub fn withdraw(vault: VaultId, who: AccountId, amount: u128) -> DispatchResult {
	let withdrawal = Withdrawal::Assets { amount: Stake(amount), max_shares: Shares(u128::MAX) };
	done(Restaking::request_withdrawal(RuntimeOrigin::signed(who), vault, withdrawal))
}

/// Ask for what shares are worth, with no bounds.
pub fn redeem(vault: VaultId, who: AccountId, amount: u128) -> DispatchResult {
	let withdrawal = Withdrawal::Shares { amount: Shares(amount), min_assets: Stake::ZERO };
	done(Restaking::request_withdrawal(RuntimeOrigin::signed(who), vault, withdrawal))
}

/// Claim what was asked for in an era.
pub fn claim(vault: VaultId, who: AccountId, era: u32) -> DispatchResult {
	Restaking::claim_withdrawal(RuntimeOrigin::signed(who), vault, Era(era), None, Stake::ZERO, None)
}

/// Claim what is left of a generation that ended.
pub fn claim_closed(vault: VaultId, who: AccountId) -> DispatchResult {
	done(Restaking::claim_closed(RuntimeOrigin::signed(who), vault, None, Stake::ZERO, None))
}

/// Pledge to the operator in set `n`.
pub fn allocate(vault: VaultId, n: u32, magnitude: Magnitude, cap: Option<u128>) -> DispatchResult {
	Restaking::set_allocation(RuntimeOrigin::signed(CURATOR), vault, set(n), OPERATOR, magnitude, cap.map(Stake))
}
