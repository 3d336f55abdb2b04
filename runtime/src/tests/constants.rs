//! Numbers that others rely on.

use crate::{
	configs::{system::RuntimeBlockWeights, tools::ProxyType},
	constants::{
		consensus::{DAYS, MAXIMUM_BLOCK_WEIGHT, MILLISECS_PER_BLOCK, MINUTES},
		currency::{deposit, EXISTENTIAL_DEPOSIT, MICRO, MILLI, TOKEN_DECIMALS, UNITS},
		fee::{WeightToFee, FULL_BLOCK_FEE},
	},
	weights::ExtrinsicBaseWeight,
	Balance, Runtime, VERSION,
};
use codec::Encode;
use frame_support::weights::{constants::WEIGHT_REF_TIME_PER_SECOND, Weight, WeightToFee as _};

#[test]
fn version_is_the_one_of_the_changelog() {
	assert_eq!(VERSION.spec_name, "rampart");
	assert_eq!(VERSION.impl_name, "rampart");
	assert_eq!(VERSION.authoring_version, 1);
	assert_eq!(VERSION.spec_version, if cfg!(feature = "upgrade-test") { 2 } else { 1 });
	assert_eq!(VERSION.impl_version, 0);
	assert_eq!(VERSION.transaction_version, 1);
	assert_eq!(VERSION.system_version, 1);
	assert!(include_str!("../../CHANGELOG.md").contains("## [1]"));
}

#[test]
fn units_fit_the_decimals() {
	assert_eq!(UNITS, 10u128.pow(TOKEN_DECIMALS.into()));
	assert_eq!(EXISTENTIAL_DEPOSIT, 10 * MILLI);
	assert_eq!(deposit(1, 0), 100 * MILLI);
	assert_eq!(deposit(2, 1_000), 200 * MILLI + 100_000 * MICRO);
}

#[test]
fn blocks_come_every_six_seconds() {
	assert_eq!(u64::from(MINUTES) * MILLISECS_PER_BLOCK, 60_000);
	assert_eq!(DAYS, 14_400);
}

#[test]
fn a_block_has_two_seconds_and_the_largest_proof() {
	assert_eq!(MAXIMUM_BLOCK_WEIGHT.ref_time(), 2 * WEIGHT_REF_TIME_PER_SECOND);
	assert_eq!(MAXIMUM_BLOCK_WEIGHT.proof_size(), u64::from(cumulus_primitives_core::relay_chain::MAX_POV_SIZE));
	assert_eq!(RuntimeBlockWeights::get().max_block, MAXIMUM_BLOCK_WEIGHT);
}

#[test]
fn fee_is_the_larger_share_of_a_block() {
	let fee = |weight: Weight| WeightToFee::weight_to_fee(&weight);
	let (time, proof) = (MAXIMUM_BLOCK_WEIGHT.ref_time(), MAXIMUM_BLOCK_WEIGHT.proof_size());
	assert_eq!(fee(MAXIMUM_BLOCK_WEIGHT), FULL_BLOCK_FEE);
	assert_eq!(fee(Weight::zero()), 0);
	// Time alone, proof alone, and the larger of the two.
	assert_eq!(fee(Weight::from_parts(time / 4, 0)), FULL_BLOCK_FEE / 4);
	assert_eq!(fee(Weight::from_parts(0, proof / 2)), FULL_BLOCK_FEE / 2);
	assert_eq!(fee(Weight::from_parts(time / 4, proof / 2)), FULL_BLOCK_FEE / 2);
	// Rounded up: the least weight is not free.
	assert_eq!(fee(Weight::from_parts(1, 0)), FULL_BLOCK_FEE.div_ceil(Balance::from(time)));
	assert!(fee(Weight::from_parts(1, 0)) > 0);
	assert_eq!(fee(Weight::from_parts(0, 1)), FULL_BLOCK_FEE.div_ceil(Balance::from(proof)));
	// No overflow at the end of the range.
	assert!(fee(Weight::MAX) > FULL_BLOCK_FEE);
}

#[test]
fn smallest_extrinsic_costs_about_a_tenth_of_a_thousandth() {
	let fee = WeightToFee::weight_to_fee(&ExtrinsicBaseWeight::get());
	assert!((50 * MICRO..500 * MICRO).contains(&fee), "{fee}");
}

#[test]
fn proxy_types_keep_their_numbers() {
	let encoded = |proxy: ProxyType| proxy.encode();
	assert_eq!(encoded(ProxyType::Any), [0]);
	assert_eq!(encoded(ProxyType::NonTransfer), [1]);
	assert_eq!(encoded(ProxyType::CancelProxy), [2]);
	assert_eq!(encoded(ProxyType::Collator), [3]);
	assert_eq!(encoded(ProxyType::Security), [4]);
}

#[test]
fn metadata_of_version_16_is_there() {
	super::chain(crate::genesis_config_presets::EMPTY).execute_with(|| {
		assert_eq!(Runtime::metadata_versions(), [14, 15, 16]);
		assert!(Runtime::metadata_at_version(16).is_some());
	});
}
