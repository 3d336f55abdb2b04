//! A stage for stories about slashes and rewards: one service, people who hold RAMP, and vaults of it. Amounts are in the smallest
//! unit, so that roundings show. Time passes as a story wants it: an era, its tables, what is due in it and what is paid are four
//! steps.

use super::{account, chain};
use crate::{
	configs::security::MaxLag, constants::currency::UNITS, genesis_config_presets::EMPTY, AccountId, Balances,
	Restaking, Rewards, Runtime, RuntimeOrigin, Services, Slashing, System,
};
use frame_support::{
	assert_ok,
	dispatch::DispatchResultWithPostInfo,
	traits::{fungible::Mutate, Hooks},
	weights::WeightMeter,
	BoundedVec,
};
use pallet_restaking::{
	types::{Vault, Withdrawal},
	Clock, NextVault, Vaults,
};
use pallet_services::{Admission, Cursor, MemberTerms, Phase, SetParams};
use pallet_slashing::Queue;
use rampart_primitives::{
	AssetId, AssetWeight, Era, Eras, Fraction, Magnitude, OperatorSet, Policy, Resolvers, ServiceId, SetMember, Shares,
	Sink, SlashId, Stake, Value, VaultId, VaultKind, FULL,
};
use sp_core::H256;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve, Ferdie};
use sp_runtime::DispatchResult;

pub(super) const RAMP: AssetId = 0;
const SERVICE: ServiceId = 1;

/// The first set of the service that a story opens, and the second one.
pub(super) const SET: OperatorSet = OperatorSet { service: SERVICE, set: 0 };
pub(super) const OTHER: OperatorSet = OperatorSet { service: SERVICE, set: 1 };

/// The first vault that a story opens.
pub(super) const VAULT: VaultId = 0;

/// Owns the service, and is the slasher of its sets.
pub(super) const OWNER: Sr25519Keyring = Ferdie;
/// Can soften or end what the owner reports.
pub(super) const RESOLVER: Sr25519Keyring = Eve;

/// An operator in a set.
pub(super) type Member = SetMember<AccountId>;

/// A chain in era 0 with the service, of which Charlie and Dave can be operators. Its state is checked in the end.
pub(super) fn stage(story: impl FnOnce()) {
	chain(EMPTY).execute_with(|| {
		for who in [Alice, Bob, Charlie, Dave, Eve, Ferdie] {
			assert_ok!(Balances::mint_into(&account(who), 10_000 * UNITS));
		}
		assert_ok!(Restaking::set_asset_terms(RuntimeOrigin::root(), RAMP, Stake(1), None));
		assert_ok!(Services::register_service(signed(OWNER), Default::default()));
		for operator in [Charlie, Dave] {
			assert_ok!(Services::register_operator(signed(operator), Default::default()));
		}
		story();
		check();
	});
}

/// All invariants of the pallets that have to do with stake.
pub(super) fn check() {
	#[cfg(feature = "try-runtime")]
	{
		let number = System::block_number();
		assert_ok!(Restaking::try_state(number));
		assert_ok!(Services::try_state(number));
		assert_ok!(Slashing::try_state(number));
		assert_ok!(Rewards::try_state(number));
	}
}

pub(super) fn signed(who: Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(who))
}

pub(super) fn member(set: OperatorSet, operator: Sr25519Keyring) -> Member {
	SetMember { set, operator: account(operator) }
}

/// What a call comes to, without what it weighs.
fn plain(outcome: DispatchResultWithPostInfo) -> DispatchResult {
	outcome.map(|_| ()).map_err(|refused| refused.error)
}

/// Any of these can soften a slash.
pub(super) fn resolvers(who: &[Sr25519Keyring]) -> Resolvers<AccountId> {
	let accounts: Vec<_> = who.iter().map(|who| account(*who)).collect();
	Resolvers { accounts: BoundedVec::truncate_from(accounts), threshold: u32::from(!who.is_empty()) }
}

/// A policy that allows to cut all, and burns it.
pub(super) fn policy(horizon_eras: u32, window_eras: u32) -> Policy<AccountId> {
	Policy {
		slasher: account(OWNER),
		max_fraction: Fraction::one(),
		sink: Sink::Burn,
		reporter_part: Fraction::default(),
		horizon_eras: Eras(horizon_eras),
		window_eras: Eras(window_eras),
		resolvers: resolvers(&[RESOLVER]),
		accepts_proofs: false,
		ejects: false,
	}
}

/// Opens a set whose windows fit as closely as they can. Gives the unbonding eras of the vaults that may back it.
pub(super) fn open_set(policy: Policy<AccountId>) -> Eras {
	let span = policy.span();
	let unbonding = Eras(span.0 + MaxLag::get().0);
	assert_ok!(open_set_with(policy, span, unbonding));
	unbonding
}

pub(super) fn open_set_with(policy: Policy<AccountId>, span_eras: Eras, notice_eras: Eras) -> DispatchResult {
	let terms = MemberTerms {
		admission: Admission::Open,
		minimum_stake: Value::ZERO,
		max_members: 4,
		outbid_margin: Fraction::from_percent(10),
		cool_down_eras: Eras(0),
		max_obligation_eras: Eras(0),
	};
	let assets = vec![(RAMP, AssetWeight::ONE)].try_into().expect("a set can accept an asset");
	Services::create_operator_set(signed(OWNER), SERVICE, SetParams { policy, assets, terms, span_eras, notice_eras })
}

pub(super) fn join(at: &Member) {
	assert_ok!(Services::join(RuntimeOrigin::signed(at.operator.clone()), at.set));
}

/// Opens a vault. A shared one may pledge all it has twice.
pub(super) fn open_vault(curator: Sr25519Keyring, kind: VaultKind, unbonding_eras: Eras) -> VaultId {
	let vault = NextVault::<Runtime>::get();
	let limit = (kind == VaultKind::Shared).then_some(Magnitude(2 * FULL.0));
	assert_ok!(Restaking::create_vault(signed(curator), RAMP, kind, unbonding_eras, Eras(1), limit));
	vault
}

pub(super) fn record(vault: VaultId) -> Vault<AccountId> {
	Vaults::<Runtime>::get(vault).expect("the vault was opened")
}

/// So many thousandths of a vault are pledged from the next era on.
pub(super) fn pledge(vault: VaultId, at: &Member, permille: u128) -> DispatchResult {
	let curator = RuntimeOrigin::signed(record(vault).curator);
	let magnitude = Magnitude(FULL.0 / 1_000 * permille);
	Restaking::set_allocation(curator, vault, at.set, at.operator.clone(), magnitude, None)
}

/// What a call that tells its weight did.
fn done(outcome: DispatchResultWithPostInfo) -> DispatchResult {
	outcome.map(|_weight| ()).map_err(|refused| refused.error)
}

/// A deposit by one who puts up with so many pending cuts.
pub(super) fn deposit(vault: VaultId, who: Sr25519Keyring, amount: u128, pending_cuts: u32) -> DispatchResult {
	done(Restaking::deposit(signed(who), vault, Stake(amount), Shares::ZERO, pending_cuts))
}

pub(super) fn withdraw(vault: VaultId, who: Sr25519Keyring, amount: u128) -> DispatchResult {
	let withdrawal = Withdrawal::Assets { amount: Stake(amount), max_shares: Shares(u128::MAX) };
	done(Restaking::request_withdrawal(signed(who), vault, withdrawal))
}

/// Takes out what was asked for in an era.
pub(super) fn claim(vault: VaultId, who: Sr25519Keyring, era: Era) -> DispatchResult {
	Restaking::claim_withdrawal(signed(who), vault, era, None, Stake::ZERO, None)
}

/// The same, where it must succeed. Gives what was paid.
pub(super) fn claimed(vault: VaultId, who: Sr25519Keyring, era: Era) -> u128 {
	let before = Balances::free_balance(account(who));
	assert_ok!(claim(vault, who, era));
	Balances::free_balance(account(who)) - before
}

/// What somebody has in the pool of a vault, and of what he asked for in an era.
pub(super) fn holds(vault: VaultId, who: Sr25519Keyring, asked: Option<Era>) -> (u128, u128) {
	let Some(position) = Restaking::position_summary(vault, account(who)) else { return (0, 0) };
	let leaving = position.unbonding.iter().filter(|part| Some(part.era) == asked).map(|part| part.assets.0).sum();
	(position.active.0, leaving)
}

pub(super) fn now() -> Era {
	Clock::<Runtime>::get().era
}

/// It is that era, and nothing of the work of those before is done.
pub(super) fn go_to(era: Era) {
	Clock::<Runtime>::mutate(|clock| clock.era = era);
}

/// The next era begins, and nothing of its work is done.
pub(super) fn begin_era() {
	go_to(now().next());
}

fn next_block() {
	System::reset_events();
	System::initialize(&(System::block_number() + 1), &Default::default(), &Default::default());
}

/// The tables of the era are made.
pub(super) fn make_tables() {
	for _ in 0..10 {
		next_block();
		Services::on_poll(System::block_number(), &mut WeightMeter::new());
		let position = Cursor::<Runtime>::get();
		if position.phase == Phase::Done && position.era == now() {
			return;
		}
	}
	panic!("the walk does not end");
}

/// The queue does what is due.
pub(super) fn execute_due() {
	for _ in 0..10 {
		next_block();
		Slashing::on_poll(System::block_number(), &mut WeightMeter::new());
		if Queue::<Runtime>::iter_keys().all(|(era, _)| era > now()) {
			return;
		}
	}
	panic!("the queue does not end");
}

/// The walk pays what is ripe.
pub(super) fn pay_rewards() {
	for _ in 0..10 {
		next_block();
		Rewards::on_poll(System::block_number(), &mut WeightMeter::new());
	}
}

/// So many eras begin, each with its work but for rewards.
pub(super) fn pass_eras(eras: u32) {
	for _ in 0..eras {
		begin_era();
		make_tables();
		execute_due();
	}
}

/// The slasher reports a fault.
pub(super) fn report(at: &Member, era: Era, fraction: Fraction, evidence: u64) -> DispatchResult {
	let evidence = H256::from_low_u64_be(evidence);
	plain(Slashing::report(signed(OWNER), at.set, at.operator.clone(), era, fraction, evidence))
}

pub(super) fn veto(who: Sr25519Keyring, slash: SlashId, leave: Fraction) -> DispatchResult {
	plain(Slashing::veto(signed(who), slash, leave))
}

pub(super) fn cancel(who: Sr25519Keyring, slash: SlashId) -> DispatchResult {
	plain(Slashing::cancel_slash(signed(who), slash))
}

/// Somebody who has nothing to do with it executes a slash.
pub(super) fn execute(slash: SlashId) -> DispatchResult {
	plain(Slashing::execute_slash(signed(Bob), slash))
}

/// What a slash took.
pub(super) fn cut_of(slash: SlashId) -> u128 {
	Slashing::slash(slash).expect("it is on record").cuts.iter().map(|cut| cut.amount.0).sum()
}
