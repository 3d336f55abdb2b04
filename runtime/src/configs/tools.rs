//! Tools: batches, multisigs, proxies, preimages, the scheduler, and sudo.

use crate::{
	configs::{system::RuntimeBlockWeights, DepositPerByte},
	constants::currency::deposit,
	weights, AccountId, Balance, Balances, OriginCaller, Preimage, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeHoldReason, RuntimeOrigin, System,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	parameter_types,
	traits::{fungible::HoldConsideration, ConstU32, EqualPrivilegeOnly, InstanceFilter, LinearStoragePrice},
	weights::Weight,
};
use frame_system::EnsureRoot;
use scale_info::TypeInfo;
use sp_runtime::{traits::BlakeTwo256, Perbill};

impl pallet_utility::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = weights::pallet_utility::WeightInfo<Runtime>;
}

parameter_types! {
	/// Deposit for an open multisig call: one entry of key 32 and value 4 + 4 + 16 + 32 bytes.
	pub const MultisigDepositBase: Balance = deposit(1, 88);
	/// Deposit for each signatory of it.
	pub const MultisigDepositFactor: Balance = deposit(0, 32);
}

impl pallet_multisig::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type BlockNumberProvider = System;
	type Currency = Balances;
	type DepositBase = MultisigDepositBase;
	type DepositFactor = MultisigDepositFactor;
	type MaxSignatories = ConstU32<100>;
	type RuntimeCall = RuntimeCall;
	type WeightInfo = weights::pallet_multisig::WeightInfo<Runtime>;
}

/// What a proxy may do for the account that named it.
///
/// Stored and sent by number: the numbers never change.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub enum ProxyType {
	/// Everything.
	#[default]
	#[codec(index = 0)]
	Any,
	/// Everything that leaves the account's funds where they are.
	#[codec(index = 1)]
	NonTransfer,
	/// Only to reject what another proxy has announced.
	#[codec(index = 2)]
	CancelProxy,
	/// What a collator has to do: keys and candidacy.
	#[codec(index = 3)]
	Collator,
	/// The calls of shared security: vaults, pledges, operators, services, slashes, rewards. It can put the account's funds into
	/// any vault and pledge what the account curates, where they can be cut; it cannot give them to another account, fund
	/// rewards of others, or say where the account's own rewards go.
	#[codec(index = 4)]
	Security,
}

impl ProxyType {
	/// Calls that only pass on other calls, whose own filter then decides.
	fn is_wrapper(call: &RuntimeCall) -> bool {
		matches!(call, RuntimeCall::Utility(..) | RuntimeCall::Multisig(..))
	}

	/// Calls that can move funds out of the account, or give the right to.
	fn moves_funds(call: &RuntimeCall) -> bool {
		matches!(
			call,
			RuntimeCall::Balances(..)
				| RuntimeCall::Assets(..)
				| RuntimeCall::ForeignAssets(..)
				| RuntimeCall::PolkadotXcm(..)
				| RuntimeCall::Proxy(..)
				| RuntimeCall::Sudo(..)
		) || matches!(call, RuntimeCall::Restaking(call) if Self::moves_stake(call))
			|| matches!(call, RuntimeCall::Rewards(call) if Self::gives_rewards(call) || Self::directs_rewards(call))
	}

	/// Calls that bring collateral where the account does not have it, or where others can cut it, or give the right to. A vault
	/// may be the proxy's own, and a pledge may be to a set that it can slash.
	fn moves_stake(call: &pallet_restaking::Call<Runtime>) -> bool {
		use pallet_restaking::Call;
		Self::gives_stake(call)
			|| matches!(
				call,
				Call::create_vault { .. }
					| Call::open_operator_vault { .. }
					| Call::deposit { .. }
					| Call::move_withdrawal { .. }
					| Call::set_allocation { .. }
					| Call::set_delegate { .. }
			)
	}

	/// Calls that give stake, or a vault, to another account.
	fn gives_stake(call: &pallet_restaking::Call<Runtime>) -> bool {
		use pallet_restaking::Call;
		match call {
			Call::claim_withdrawal { to, .. } | Call::claim_closed { to, .. } | Call::claim_due { to, .. } => {
				to.is_some()
			},
			call => matches!(call, Call::transfer_shares { .. } | Call::offer_vault { .. }),
		}
	}

	/// Calls that give funds for the rewards of others, or the account's own rewards to another account. All others that pay
	/// pay the account, or whom it has named.
	fn gives_rewards(call: &pallet_rewards::Call<Runtime>) -> bool {
		use pallet_rewards::Call;
		matches!(call, Call::fund { .. } | Call::top_up { .. } | Call::set_payee { .. })
	}

	/// Calls of a service that say who gets what was funded, or give the right to.
	fn directs_rewards(call: &pallet_rewards::Call<Runtime>) -> bool {
		use pallet_rewards::Call;
		matches!(call, Call::set_reward_terms { .. } | Call::report_points { .. })
	}
}

impl InstanceFilter<RuntimeCall> for ProxyType {
	fn filter(&self, call: &RuntimeCall) -> bool {
		match self {
			ProxyType::Any => true,
			ProxyType::NonTransfer => !Self::moves_funds(call),
			ProxyType::CancelProxy => {
				Self::is_wrapper(call)
					|| matches!(call, RuntimeCall::Proxy(pallet_proxy::Call::reject_announcement { .. }))
			},
			ProxyType::Collator => Self::is_wrapper(call) || matches!(call, RuntimeCall::Session(..)),
			ProxyType::Security => match call {
				RuntimeCall::Restaking(call) => !Self::gives_stake(call),
				RuntimeCall::Rewards(call) => !Self::gives_rewards(call),
				RuntimeCall::Services(..) | RuntimeCall::Slashing(..) | RuntimeCall::Equivocation(..) => true,
				call => Self::is_wrapper(call),
			},
		}
	}

	/// Whether all that `other` may do, `self` may do: a proxy can only hand on what it has.
	fn is_superset(&self, other: &Self) -> bool {
		match (self, other) {
			(a, b) if a == b => true,
			(ProxyType::Any, _) => true,
			(ProxyType::NonTransfer, ProxyType::Collator) => true,
			_ => false,
		}
	}
}

parameter_types! {
	/// Deposit for an account's list of proxies: one entry of key 32 and value 8 bytes.
	pub const ProxyDepositBase: Balance = deposit(1, 40);
	/// Deposit for each proxy: account, type, delay.
	pub const ProxyDepositFactor: Balance = deposit(0, 37);
	/// Deposit for a proxy's list of announcements: one entry of key 32 and value 16 bytes.
	pub const AnnouncementDepositBase: Balance = deposit(1, 48);
	/// Deposit for each announcement: account, hash of the call, block.
	pub const AnnouncementDepositFactor: Balance = deposit(0, 68);
}

impl pallet_proxy::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type AnnouncementDepositBase = AnnouncementDepositBase;
	type AnnouncementDepositFactor = AnnouncementDepositFactor;
	type BlockNumberProvider = System;
	type CallHasher = BlakeTwo256;
	type Currency = Balances;
	type MaxPending = ConstU32<32>;
	type MaxProxies = ConstU32<32>;
	type ProxyDepositBase = ProxyDepositBase;
	type ProxyDepositFactor = ProxyDepositFactor;
	type ProxyType = ProxyType;
	type RuntimeCall = RuntimeCall;
	type WeightInfo = weights::pallet_proxy::WeightInfo<Runtime>;
}

parameter_types! {
	/// Deposit for a preimage, without its bytes: the entry and its status.
	pub const PreimageBaseDeposit: Balance = deposit(2, 64);
	/// The hold that keeps that deposit.
	pub const PreimageHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
}

impl pallet_preimage::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		PreimageHoldReason,
		LinearStoragePrice<PreimageBaseDeposit, DepositPerByte, Balance>,
	>;
	type Currency = Balances;
	type ManagerOrigin = EnsureRoot<AccountId>;
	type WeightInfo = weights::pallet_preimage::WeightInfo<Runtime>;
}

parameter_types! {
	/// What scheduled calls may take of a block.
	pub MaximumSchedulerWeight: Weight = Perbill::from_percent(80) * RuntimeBlockWeights::get().max_block;
}

impl pallet_scheduler::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	/// Our own blocks. The relay chain's number is no clock for an agenda: on a development node it begins at 0 and jumps
	/// by hundreds of millions in block 1, and the scheduler looks at every number in between.
	type BlockNumberProvider = System;
	type MaxScheduledPerBlock = ConstU32<50>;
	type MaximumWeight = MaximumSchedulerWeight;
	type OriginPrivilegeCmp = EqualPrivilegeOnly;
	type PalletsOrigin = OriginCaller;
	type Preimages = Preimage;
	type RuntimeCall = RuntimeCall;
	type RuntimeOrigin = RuntimeOrigin;
	type ScheduleOrigin = EnsureRoot<AccountId>;
	type WeightInfo = weights::pallet_scheduler::WeightInfo<Runtime>;
}

/// Root in one key, for as long as the chain is young. How to give it up: `chain-specs/README.md`.
impl pallet_sudo::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type WeightInfo = weights::pallet_sudo::WeightInfo<Runtime>;
}
