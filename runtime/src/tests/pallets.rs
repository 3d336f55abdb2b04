//! Names and indices of pallets: they are in every storage key and every call.

use crate::{AllPalletsWithSystem, RuntimeHoldReason, Sudo};
use codec::Encode;
use frame_support::traits::{PalletInfoAccess, PalletsInfoAccess};

/// Index, name (the prefix of its storage) and crate of every pallet, in order.
const PALLETS: [(usize, &str, &str); 27] = [
	(0, "System", "frame_system"),
	(1, "ParachainSystem", "cumulus_pallet_parachain_system"),
	(2, "Timestamp", "pallet_timestamp"),
	(3, "ParachainInfo", "parachain_info"),
	(4, "WeightReclaim", "cumulus_pallet_weight_reclaim"),
	(5, "Migrations", "pallet_migrations"),
	(10, "Balances", "pallet_balances"),
	(11, "TransactionPayment", "pallet_transaction_payment"),
	(12, "Assets", "pallet_assets"),
	(13, "ForeignAssets", "pallet_assets"),
	(14, "AssetRate", "pallet_asset_rate"),
	(15, "Seed", "crate::seed"),
	(20, "Authorship", "pallet_authorship"),
	(21, "Collators", "crate::collators"),
	(22, "Session", "pallet_session"),
	(23, "Aura", "pallet_aura"),
	(24, "AuraExt", "cumulus_pallet_aura_ext"),
	(30, "XcmpQueue", "cumulus_pallet_xcmp_queue"),
	(31, "PolkadotXcm", "pallet_xcm"),
	(32, "CumulusXcm", "cumulus_pallet_xcm"),
	(33, "MessageQueue", "pallet_message_queue"),
	(40, "Utility", "pallet_utility"),
	(41, "Multisig", "pallet_multisig"),
	(42, "Proxy", "pallet_proxy"),
	(43, "Preimage", "pallet_preimage"),
	(44, "Scheduler", "pallet_scheduler"),
	(100, "Sudo", "pallet_sudo"),
];

/// Our own pallets have 50 to 59 to themselves.
const SECURITY: std::ops::RangeInclusive<usize> = 50..=59;

#[test]
fn pallets_keep_their_indices_and_names() {
	let mut infos = AllPalletsWithSystem::infos();
	infos.sort_by_key(|info| info.index);
	let found: Vec<_> = infos.iter().map(|info| (info.index, info.name, info.module_name)).collect();
	let others: Vec<_> = found.iter().filter(|(index, ..)| !SECURITY.contains(index)).copied().collect();
	assert_eq!(others, PALLETS);
	for (index, _, module) in found.iter().filter(|(index, ..)| SECURITY.contains(index)) {
		let reserved = [
			"pallet_restaking",
			"pallet_services",
			"pallet_slashing",
			"pallet_rewards",
			"pallet_risk",
			"pallet_equivocation",
		];
		assert_eq!(reserved.get(index - SECURITY.start()), Some(module), "index {index} is reserved for another");
	}
}

#[test]
fn sudo_comes_last() {
	assert_eq!(Sudo::index(), 100);
}

#[test]
fn holds_keep_their_encoding() {
	assert_eq!(RuntimeHoldReason::Session(pallet_session::HoldReason::Keys).encode(), [22, 0]);
	assert_eq!(RuntimeHoldReason::PolkadotXcm(pallet_xcm::HoldReason::AuthorizeAlias).encode(), [31, 0]);
	assert_eq!(RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage).encode(), [43, 0]);
	assert_eq!(RuntimeHoldReason::Restaking(pallet_restaking::HoldReason::Vault).encode(), [50, 0]);
	assert_eq!(RuntimeHoldReason::Restaking(pallet_restaking::HoldReason::Allocation).encode(), [50, 1]);
	assert_eq!(RuntimeHoldReason::Services(pallet_services::HoldReason::Membership).encode(), [51, 3]);
	assert_eq!(RuntimeHoldReason::Slashing(pallet_slashing::HoldReason::Report).encode(), [52, 0]);
	assert_eq!(RuntimeHoldReason::Rewards(pallet_rewards::HoldReason::Budget).encode(), [53, 0]);
}
