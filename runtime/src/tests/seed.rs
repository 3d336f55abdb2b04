//! The rates that a chain is born with.

use crate::seed::pallet::rate_of_smallest_units as rate;
use sp_runtime::FixedU128;

#[test]
fn rate_counts_the_decimals() {
	// As many decimals as RAMP, fewer, more.
	assert_eq!(rate(4_000, 12), Some(FixedU128::from_u32(4)));
	assert_eq!(rate(4_000, 6), Some(FixedU128::from_u32(4_000_000)));
	assert_eq!(rate(4_000, 18), Some(FixedU128::from_rational(4, 1_000_000)));
	assert_eq!(rate(1, 12), Some(FixedU128::from_rational(1, 1_000)));
	assert_eq!(rate(1, 27), Some(FixedU128::from_inner(1)));
	assert_eq!(rate(1_000, 30), Some(FixedU128::from_inner(1)));
}

#[test]
fn rate_is_refused_when_it_does_not_fit() {
	// Nothing; too fine to be told from nothing; too much.
	assert_eq!(rate(0, 12), None);
	assert_eq!(rate(1, 28), None);
	assert_eq!(rate(1_001, 30), None);
	assert_eq!(rate(u64::MAX, 0), None);
	assert_eq!(rate(1, 39), None);
}
