//! What nodes and clients can ask of the runtime.

use crate::{
	configs::{consensus::ConsensusHook, xcm},
	constants::consensus::{BLOCK_PROCESSING_VELOCITY, RELAY_PARENT_OFFSET, SLOT_DURATION},
	genesis_config_presets, AccountId, AuraId, Balance, Block, BlockNumber, Executive, InherentDataExt, Nonce,
	OriginCaller, ParachainInfo, ParachainSystem, PolkadotXcm, Restaking, Rewards, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeGenesisConfig, Services, SessionKeys, Slashing, System, TransactionPayment, VERSION,
};
use ::xcm::{
	Version as XcmVersion, VersionedAsset, VersionedAssetId, VersionedAssets, VersionedLocation, VersionedXcm,
};
use alloc::vec::Vec;
use cumulus_primitives_core::{ParaId, VerifySchedulingSignature};
use frame_support::{
	genesis_builder_helper::{build_state, get_preset},
	view_functions::{ViewFunctionDispatchError, ViewFunctionId},
	weights::Weight,
};
use rampart_primitives::{
	AssetId, Dated, Era, Fraction, OperatorSet, ServiceId, ServiceKey, SetMember, SlashId, Stake, TableMember,
	TableView, Value, VaultId,
};
use sp_api::impl_runtime_apis;
use sp_core::{crypto::KeyTypeId, OpaqueMetadata};
use sp_runtime::{
	traits::Block as BlockT,
	transaction_validity::{TransactionSource, TransactionValidity},
	ApplyExtrinsicResult, DispatchError,
};
use sp_session::OpaqueGeneratedSessionKeys;
use sp_version::RuntimeVersion;
use xcm_runtime_apis::{
	authorized_aliases::{Error as AliasError, OriginAliaser},
	conversions::{Error as ConversionError, LocationToAccountHelper},
	dry_run::{CallDryRunEffects, Error as DryRunError, XcmDryRunEffects},
	fees::Error as PaymentError,
	trusted_query::XcmTrustedQueryResult,
};

type XcmExecutorConfig = xcm::XcmConfig;

impl_runtime_apis! {
	impl pallet_restaking::runtime_api::RestakingApi<Block, AccountId> for Runtime {
		fn clock() -> pallet_restaking::types::ClockState {
			Restaking::clock()
		}

		fn vault(vault: VaultId) -> Option<pallet_restaking::VaultSummary<AccountId>> {
			Restaking::vault_summary(vault)
		}

		fn position(vault: VaultId, who: AccountId) -> Option<pallet_restaking::PositionSummary> {
			Restaking::position_summary(vault, who)
		}

		fn holdings(who: AccountId) -> Vec<pallet_restaking::Holding<AccountId>> {
			Restaking::holdings(who)
		}

		fn backing(at: SetMember<AccountId>) -> Vec<pallet_restaking::AllocationSummary> {
			Restaking::backing_summary(at)
		}

		fn set_backing(set: OperatorSet) -> Vec<(AccountId, Vec<pallet_restaking::AllocationSummary>)> {
			Restaking::set_backing(set)
		}

		fn operator_vault(operator: AccountId, asset: AssetId) -> Option<VaultId> {
			Restaking::operator_vault(operator, asset)
		}
	}

	impl pallet_services::runtime_api::ServicesApi<Block, AccountId, BlockNumber> for Runtime {
		fn operator(account: AccountId) -> Option<pallet_services::OperatorView> {
			Services::operator(account)
		}

		fn operator_duties(operator: AccountId) -> Vec<pallet_services::Duties<AccountId>> {
			Services::duties(operator)
		}

		fn service(service: ServiceId) -> Option<pallet_services::ServiceView<AccountId>> {
			Services::service(service)
		}

		fn operator_set(set: OperatorSet) -> Option<pallet_services::OperatorSetView<AccountId>> {
			Services::operator_set(set)
		}

		fn membership(set: OperatorSet, operator: AccountId) -> Option<pallet_services::MembershipView> {
			Services::membership(set, operator)
		}

		fn members(set: OperatorSet) -> Vec<AccountId> {
			Services::members(set)
		}

		fn keys(set: OperatorSet, operator: AccountId) -> Vec<pallet_services::KeyView> {
			Services::keys_of(set, operator)
		}

		fn key_owner(set: OperatorSet, key: ServiceKey, era: Era) -> Option<AccountId> {
			Services::key_owner(set, key, era)
		}

		fn key_message(set: OperatorSet, operator: AccountId) -> Option<pallet_services::KeyMessage> {
			Services::key_message(set, operator)
		}

		fn releases(set: OperatorSet) -> Vec<pallet_services::ReleaseView> {
			Services::releases(set)
		}

		fn runs(set: OperatorSet) -> Vec<pallet_services::Runs<AccountId>> {
			Services::runs(set)
		}

		fn table(set: OperatorSet, era: Option<Era>) -> Option<TableView<AccountId>> {
			Services::table(set, era)
		}

		fn table_member(set: OperatorSet, operator: AccountId, era: Option<Era>) -> Option<TableMember> {
			Services::table_member(set, operator, era)
		}

		fn table_members(set: OperatorSet, era: Option<Era>) -> Vec<(AccountId, Value)> {
			Services::table_members(set, era)
		}

		fn table_proof(
			set: OperatorSet,
			operator: AccountId,
			era: Option<Era>,
		) -> Option<pallet_services::TableProof<BlockNumber>> {
			Services::table_proof(set, operator, era)
		}
	}

	impl pallet_slashing::runtime_api::SlashingApi<Block, AccountId> for Runtime {
		fn slash(slash: SlashId) -> Option<pallet_slashing::Slash<AccountId>> {
			pallet_slashing::Slashes::<Runtime>::get(slash)
		}

		fn votes(slash: SlashId) -> pallet_slashing::Votes<AccountId> {
			pallet_slashing::VetoVotes::<Runtime>::get(slash)
		}

		fn pending_of_operator(operator: AccountId) -> Vec<pallet_slashing::PendingCut<AccountId>> {
			Slashing::pending_of_operator(&operator)
		}

		fn pending_of_vault(vault: VaultId) -> Vec<pallet_slashing::PendingCut<AccountId>> {
			Slashing::pending_of_vault(vault)
		}

		fn pending_of_staker(staker: AccountId) -> Vec<pallet_slashing::StakerCut<AccountId>> {
			let holdings = Restaking::holdings(staker.clone());
			let vaults: Vec<_> = holdings.into_iter().map(|holding| holding.vault).collect();
			Slashing::pending_of_staker(&vaults, |vault, losses| Restaking::part_of_losses(vault, &staker, losses))
		}

		fn history(set: OperatorSet) -> Vec<(SlashId, pallet_slashing::Slash<AccountId>)> {
			Slashing::history(set)
		}

		fn simulate(
			at: SetMember<AccountId>,
			era: Era,
			fraction: Fraction,
		) -> Result<Vec<pallet_slashing::Cut>, DispatchError> {
			Slashing::simulate(at, era, fraction)
		}

		fn compensation(slash: SlashId, vault: VaultId) -> Option<pallet_slashing::Compensation> {
			pallet_slashing::Compensations::<Runtime>::get(slash, vault)
		}

		fn insurance(set: OperatorSet) -> pallet_slashing::InsuranceView<AccountId> {
			Slashing::insurance(set)
		}
	}

	impl pallet_rewards::runtime_api::RewardsApi<Block, AccountId> for Runtime {
		fn pending(who: AccountId) -> Vec<pallet_rewards::PendingIn> {
			Rewards::pending(&who)
		}

		fn pending_in(vault: VaultId, who: AccountId) -> Vec<pallet_rewards::Pending> {
			Rewards::pending_in(vault, who)
		}

		fn owed(who: AccountId) -> Vec<(AssetId, Stake)> {
			Rewards::owed(who)
		}

		fn ledger(asset: AssetId) -> Option<pallet_rewards::Ledger> {
			Rewards::ledger_of(asset)
		}

		fn apr(vault: VaultId) -> Vec<pallet_rewards::Rate> {
			Rewards::apr(vault)
		}

		fn vault_terms(vault: VaultId) -> Option<Dated<pallet_rewards::TermsOfVault>> {
			Rewards::vault_terms_of(vault)
		}

		fn commission(set: OperatorSet, operator: AccountId) -> Dated<Fraction> {
			Rewards::commission(set, operator)
		}

		fn fee(vault: VaultId) -> Option<Dated<Fraction>> {
			Rewards::fee(vault)
		}

		fn budgets(set: OperatorSet) -> Vec<pallet_rewards::BudgetView<AccountId>> {
			Rewards::budgets_of(set)
		}

		fn next_payment(set: OperatorSet) -> Vec<pallet_rewards::Payment> {
			Rewards::next_payment_of(set)
		}

		fn points(set: OperatorSet, era: Era) -> Vec<(AccountId, u64)> {
			Rewards::points_of(set, era)
		}
	}

	impl sp_consensus_aura::AuraApi<Block, AuraId> for Runtime {
		fn slot_duration() -> sp_consensus_aura::SlotDuration {
			sp_consensus_aura::SlotDuration::from_millis(SLOT_DURATION)
		}

		fn authorities() -> Vec<AuraId> {
			pallet_aura::Authorities::<Runtime>::get().into_inner()
		}
	}

	impl cumulus_primitives_core::RelayParentOffsetApi<Block> for Runtime {
		fn relay_parent_offset() -> u32 {
			RELAY_PARENT_OFFSET
		}

		fn max_claim_queue_offset() -> u8 {
			ParachainSystem::max_claim_queue_offset()
		}
	}

	impl cumulus_primitives_core::SchedulingV3EnabledApi<Block> for Runtime {
		fn scheduling_v3_enabled() -> bool {
			type Verifier = <Runtime as cumulus_pallet_parachain_system::Config>::SchedulingSignatureVerifier;
			Verifier::V3_SCHEDULING_ENABLED
		}
	}

	impl cumulus_primitives_aura::AuraUnincludedSegmentApi<Block> for Runtime {
		fn can_build_upon(included_hash: <Block as BlockT>::Hash, slot: cumulus_primitives_aura::Slot) -> bool {
			ConsensusHook::can_build_upon(included_hash, slot)
		}
	}

	impl sp_api::Core<Block> for Runtime {
		fn version() -> RuntimeVersion {
			VERSION
		}

		fn execute_block(block: <Block as BlockT>::LazyBlock) {
			Executive::execute_block(block)
		}

		fn initialize_block(header: &<Block as BlockT>::Header) -> sp_runtime::ExtrinsicInclusionMode {
			Executive::initialize_block(header)
		}
	}

	impl sp_api::Metadata<Block> for Runtime {
		fn metadata() -> OpaqueMetadata {
			OpaqueMetadata::new(Runtime::metadata().into())
		}

		fn metadata_at_version(version: u32) -> Option<OpaqueMetadata> {
			Runtime::metadata_at_version(version)
		}

		fn metadata_versions() -> Vec<u32> {
			Runtime::metadata_versions()
		}
	}

	impl frame_support::view_functions::runtime_api::RuntimeViewFunction<Block> for Runtime {
		fn execute_view_function(id: ViewFunctionId, input: Vec<u8>) -> Result<Vec<u8>, ViewFunctionDispatchError> {
			Runtime::execute_view_function(id, input)
		}
	}

	impl sp_block_builder::BlockBuilder<Block> for Runtime {
		fn apply_extrinsic(extrinsic: <Block as BlockT>::Extrinsic) -> ApplyExtrinsicResult {
			Executive::apply_extrinsic(extrinsic)
		}

		fn finalize_block() -> <Block as BlockT>::Header {
			Executive::finalize_block()
		}

		fn inherent_extrinsics(data: sp_inherents::InherentData) -> Vec<<Block as BlockT>::Extrinsic> {
			data.create_extrinsics()
		}

		fn check_inherents(
			block: <Block as BlockT>::LazyBlock,
			data: sp_inherents::InherentData,
		) -> sp_inherents::CheckInherentsResult {
			data.check_extrinsics(&block)
		}
	}

	impl sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block> for Runtime {
		fn validate_transaction(
			source: TransactionSource,
			tx: <Block as BlockT>::Extrinsic,
			block_hash: <Block as BlockT>::Hash,
		) -> TransactionValidity {
			Executive::validate_transaction(source, tx, block_hash)
		}
	}

	impl sp_offchain::OffchainWorkerApi<Block> for Runtime {
		fn offchain_worker(header: &<Block as BlockT>::Header) {
			Executive::offchain_worker(header)
		}
	}

	impl sp_session::SessionKeys<Block> for Runtime {
		fn generate_session_keys(owner: Vec<u8>, seed: Option<Vec<u8>>) -> OpaqueGeneratedSessionKeys {
			SessionKeys::generate(&owner, seed).into()
		}

		fn decode_session_keys(encoded: Vec<u8>) -> Option<Vec<(Vec<u8>, KeyTypeId)>> {
			SessionKeys::decode_into_raw_public_keys(&encoded)
		}
	}

	impl frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce> for Runtime {
		fn account_nonce(account: AccountId) -> Nonce {
			System::account_nonce(account)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentApi<Block, Balance> for Runtime {
		fn query_info(
			uxt: <Block as BlockT>::Extrinsic,
			len: u32,
		) -> pallet_transaction_payment::RuntimeDispatchInfo<Balance> {
			TransactionPayment::query_info(uxt, len)
		}

		fn query_fee_details(
			uxt: <Block as BlockT>::Extrinsic,
			len: u32,
		) -> pallet_transaction_payment::FeeDetails<Balance> {
			TransactionPayment::query_fee_details(uxt, len)
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentCallApi<Block, Balance, RuntimeCall> for Runtime {
		fn query_call_info(call: RuntimeCall, len: u32) -> pallet_transaction_payment::RuntimeDispatchInfo<Balance> {
			TransactionPayment::query_call_info(call, len)
		}

		fn query_call_fee_details(call: RuntimeCall, len: u32) -> pallet_transaction_payment::FeeDetails<Balance> {
			TransactionPayment::query_call_fee_details(call, len)
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl xcm_runtime_apis::fees::XcmPaymentApi<Block> for Runtime {
		fn query_acceptable_payment_assets(version: XcmVersion) -> Result<Vec<VersionedAssetId>, PaymentError> {
			PolkadotXcm::query_acceptable_payment_assets(version, xcm::payment_assets())
		}

		fn query_weight_to_asset_fee(weight: Weight, asset: VersionedAssetId) -> Result<u128, PaymentError> {
			type Trader = <XcmExecutorConfig as xcm_executor::Config>::Trader;
			PolkadotXcm::query_weight_to_asset_fee::<Trader>(weight, asset)
		}

		fn query_xcm_weight(message: VersionedXcm<()>) -> Result<Weight, PaymentError> {
			PolkadotXcm::query_xcm_weight(message)
		}

		fn query_delivery_fees(
			destination: VersionedLocation,
			message: VersionedXcm<()>,
			asset_id: VersionedAssetId,
		) -> Result<VersionedAssets, PaymentError> {
			type AssetExchanger = <XcmExecutorConfig as xcm_executor::Config>::AssetExchanger;
			PolkadotXcm::query_delivery_fees::<AssetExchanger>(destination, message, asset_id)
		}
	}

	impl xcm_runtime_apis::dry_run::DryRunApi<Block, RuntimeCall, RuntimeEvent, OriginCaller> for Runtime {
		fn dry_run_call(
			origin: OriginCaller,
			call: RuntimeCall,
			result_xcms_version: XcmVersion,
		) -> Result<CallDryRunEffects<RuntimeEvent>, DryRunError> {
			PolkadotXcm::dry_run_call::<Runtime, xcm::XcmRouter, OriginCaller, RuntimeCall>(
				origin,
				call,
				result_xcms_version,
			)
		}

		fn dry_run_xcm(
			origin_location: VersionedLocation,
			message: VersionedXcm<RuntimeCall>,
		) -> Result<XcmDryRunEffects<RuntimeEvent>, DryRunError> {
			PolkadotXcm::dry_run_xcm::<xcm::XcmRouter>(origin_location, message)
		}
	}

	impl xcm_runtime_apis::conversions::LocationToAccountApi<Block, AccountId> for Runtime {
		fn convert_location(location: VersionedLocation) -> Result<AccountId, ConversionError> {
			LocationToAccountHelper::<AccountId, xcm::LocationToAccountId>::convert_location(location)
		}
	}

	impl xcm_runtime_apis::trusted_query::TrustedQueryApi<Block> for Runtime {
		fn is_trusted_reserve(asset: VersionedAsset, location: VersionedLocation) -> XcmTrustedQueryResult {
			PolkadotXcm::is_trusted_reserve(asset, location)
		}

		fn is_trusted_teleporter(asset: VersionedAsset, location: VersionedLocation) -> XcmTrustedQueryResult {
			PolkadotXcm::is_trusted_teleporter(asset, location)
		}
	}

	impl xcm_runtime_apis::authorized_aliases::AuthorizedAliasersApi<Block> for Runtime {
		fn authorized_aliasers(target: VersionedLocation) -> Result<Vec<OriginAliaser>, AliasError> {
			PolkadotXcm::authorized_aliasers(target)
		}

		fn is_authorized_alias(origin: VersionedLocation, target: VersionedLocation) -> Result<bool, AliasError> {
			PolkadotXcm::is_authorized_alias(origin, target)
		}
	}

	impl cumulus_primitives_core::CollectCollationInfo<Block> for Runtime {
		fn collect_collation_info(header: &<Block as BlockT>::Header) -> cumulus_primitives_core::CollationInfo {
			ParachainSystem::collect_collation_info(header)
		}
	}

	impl cumulus_primitives_core::GetParachainInfo<Block> for Runtime {
		fn parachain_id() -> ParaId {
			ParachainInfo::parachain_id()
		}
	}

	impl cumulus_primitives_core::TargetBlockRate<Block> for Runtime {
		fn target_block_rate() -> u32 {
			BLOCK_PROCESSING_VELOCITY
		}
	}

	impl sp_genesis_builder::GenesisBuilder<Block> for Runtime {
		fn build_state(config: Vec<u8>) -> sp_genesis_builder::Result {
			build_state::<RuntimeGenesisConfig>(config)
		}

		fn get_preset(id: &Option<sp_genesis_builder::PresetId>) -> Option<Vec<u8>> {
			get_preset::<RuntimeGenesisConfig>(id, &genesis_config_presets::get_preset)
		}

		fn preset_names() -> Vec<sp_genesis_builder::PresetId> {
			genesis_config_presets::preset_names()
		}
	}

	#[cfg(feature = "try-runtime")]
	impl frame_try_runtime::TryRuntime<Block> for Runtime {
		// Both panic on purpose: the API has no error, and a panic is what the tool that calls them shows.
		fn on_runtime_upgrade(checks: frame_try_runtime::UpgradeCheckSelect) -> (Weight, Weight) {
			let weight = Executive::try_runtime_upgrade(checks).expect("the upgrade passes its checks");
			(weight, crate::configs::system::RuntimeBlockWeights::get().max_block)
		}

		fn execute_block(
			block: <Block as BlockT>::LazyBlock,
			state_root_check: bool,
			signature_check: bool,
			select: frame_try_runtime::TryStateSelect,
		) -> Weight {
			Executive::try_execute_block(block, state_root_check, signature_check, select)
				.expect("the block passes its checks")
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	impl frame_benchmarking::Benchmark<Block> for Runtime {
		fn benchmark_metadata(
			extra: bool,
		) -> (Vec<frame_benchmarking::BenchmarkList>, Vec<frame_support::traits::StorageInfo>) {
			crate::benchmarks::metadata(extra)
		}

		fn dispatch_benchmark(
			config: frame_benchmarking::BenchmarkConfig,
		) -> Result<Vec<frame_benchmarking::BenchmarkBatch>, alloc::string::String> {
			crate::benchmarks::dispatch(config)
		}
	}
}
