//! Weights of all pallets.
//!
//! Every file here but this one, `xcm/mod.rs` and those named `*_weights.rs` is written by `make weights`, and overwritten by its
//! next run.

pub mod block_weights;
pub mod cumulus_pallet_parachain_system;
pub mod cumulus_pallet_weight_reclaim;
pub mod cumulus_pallet_xcmp_queue;
pub mod extrinsic_weights;
pub mod frame_system;
pub mod frame_system_extensions;
pub mod pallet_asset_rate;
pub mod pallet_assets_foreign;
pub mod pallet_assets_local;
pub mod pallet_balances;
pub mod pallet_equivocation;
pub mod pallet_message_queue;
pub mod pallet_migrations;
pub mod pallet_multisig;
pub mod pallet_preimage;
pub mod pallet_proxy;
pub mod pallet_restaking;
pub mod pallet_rewards;
pub mod pallet_scheduler;
pub mod pallet_services;
pub mod pallet_session;
pub mod pallet_slashing;
pub mod pallet_sudo;
pub mod pallet_timestamp;
pub mod pallet_transaction_payment;
pub mod pallet_utility;
pub mod pallet_xcm;
pub mod rocksdb_weights;
pub mod xcm;

pub use block_weights::constants::BlockExecutionWeight;
pub use extrinsic_weights::constants::ExtrinsicBaseWeight;
pub use rocksdb_weights::constants::RocksDbWeight;
