//! How a budget's part of an era is split. Pure arithmetic: every split is an exact floor, so that what is given never exceeds what
//! there is; what the floors leave goes back to the budget.
//!
//! ```text
//! part of an era       floor(left / eras left)
//! parts of k eras      q * k + max(0, k + r - eras left), where q, r = left / eras left: the later ones get the rest
//! share of a member    floor(part * what it counts for / what all count for)
//! commission           floor(share * commission)
//! amount of a vault    floor((share - commission) * what it counts for / what the member's vaults count for)
//! fee of its curator   floor(amount * fee)
//! ```

use alloc::vec::Vec;
use rampart_primitives::{AssetId, AssetWeight, Fraction, Stake, Value};
use sp_runtime::{helpers_128bit::multiply_by_rational_with_rounding, Rounding};

/// What a budget pays for its next era: the rest of all divisions falls to the last one. Nothing where no era is left.
pub fn part_of_era(left: Stake, eras_left: u32) -> Stake {
	Stake(left.0.checked_div(eras_left.into()).unwrap_or(0))
}

/// What a budget pays for its next `eras`, part by part, if nobody adds to it and nothing returns to it. All of it where no more
/// eras are left.
pub fn parts_of_eras(left: Stake, eras_left: u32, eras: u32) -> Stake {
	if eras >= eras_left {
		return left;
	}
	let (eras_left, eras) = (u128::from(eras_left), u128::from(eras));
	let (part, rest) = (left.0.checked_div(eras_left).unwrap_or(0), left.0.checked_rem(eras_left).unwrap_or(0));
	// The last `rest` of all eras get a unit more. No sum is above what is left; qed.
	let more = eras.saturating_add(rest).saturating_sub(eras_left);
	Stake(part.saturating_mul(eras).saturating_add(more))
}

/// `floor(amount * counts / of)`. All of it where something counts for more than the whole, nothing where nothing counts.
pub fn share(amount: Stake, counts: u128, of: u128) -> Stake {
	Stake(multiply_by_rational_with_rounding(amount.0, counts.min(of), of, Rounding::Down).unwrap_or(0))
}

/// What a vault of a table counts for in a budget that weighs assets by itself: of its value in the table, rounded down. Nothing
/// where the asset is not named. Where no asset is, all count as in the table.
pub fn weighted(asset: AssetId, value: Value, weights: &[(AssetId, AssetWeight)]) -> Value {
	if weights.is_empty() {
		return value;
	}
	let weight = weights.iter().find(|(weighed, _)| *weighed == asset).map(|(_, weight)| *weight).unwrap_or_default();
	// A weight is at most one, so the value fits; qed.
	weight.of(value).unwrap_or_default()
}

/// How the share of a member is split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberSplit {
	/// What the operator gets.
	pub commission: Stake,
	/// What each of its vaults gets, with the curator's fee, in the order in which they were given.
	pub amounts: Vec<Stake>,
	/// What nobody gets.
	pub rest: Stake,
}

/// Split the share of a member: the commission off the top, the rest over its vaults by what each counts for. Where they count
/// for nothing, nobody gets that rest.
pub fn split_member(share_of_member: Stake, commission: Fraction, counts: &[Value]) -> MemberSplit {
	let commission = Stake(commission.0.mul_floor(share_of_member.0));
	let for_vaults = share_of_member.excess_over(commission);
	// The values of a table sum up to 128 bits at most; qed.
	let all = counts.iter().fold(0u128, |sum, value| sum.saturating_add(value.0));
	let amounts: Vec<Stake> = counts.iter().map(|value| share(for_vaults, value.0, all)).collect();
	let rest = amounts.iter().fold(for_vaults, |rest, amount| rest.excess_over(*amount));
	MemberSplit { commission, amounts, rest }
}

/// What the curator gets of a vault's amount, and what the vault does.
pub fn split_vault(amount: Stake, fee: Fraction) -> (Stake, Stake) {
	let fee = Stake(fee.0.mul_floor(amount.0));
	(fee, amount.excess_over(fee))
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_core::U256;
	use sp_runtime::Perbill;

	const EXTREMES: [u128; 9] =
		[0, 1, 2, 999_999_999, 1_000_000_000, 1 << 64, u128::MAX / 8_192, u128::MAX - 1, u128::MAX];

	fn exact(amount: u128, counts: u128, of: u128) -> u128 {
		let product = U256::from(amount) * U256::from(counts);
		product.checked_div(U256::from(of)).unwrap_or_default().as_u128()
	}

	fn parts(parts: u32) -> Fraction {
		Fraction(Perbill::from_parts(parts))
	}

	#[test]
	fn part_of_era_is_an_equal_part_and_leaves_the_rest_for_the_last_one() {
		let (mut left, mut paid) = (Stake(1_000), Vec::new());
		for eras_left in (1..=7).rev() {
			let part = part_of_era(left, eras_left);
			paid.push(part.0);
			left = left.ensure_sub(part).unwrap();
		}
		assert_eq!(paid, [142, 143, 143, 143, 143, 143, 143]);
		assert_eq!(left, Stake::ZERO);
		assert_eq!(part_of_era(Stake(u128::MAX), 1), Stake(u128::MAX));
		assert_eq!(part_of_era(Stake(5), 0), Stake::ZERO);
		assert_eq!(part_of_era(Stake(5), 6), Stake::ZERO);
	}

	#[test]
	fn parts_of_eras_are_what_the_eras_are_paid_one_by_one() {
		for amount in EXTREMES.into_iter().chain(0..40) {
			for eras_left in [1, 2, 3, 7, 13, 730] {
				let (mut left, mut paid) = (Stake(amount), Stake::ZERO);
				for eras in 0..=eras_left {
					assert_eq!(parts_of_eras(Stake(amount), eras_left, eras), paid, "{amount} {eras_left} {eras}");
					// And what is kept for so many is paid in the same parts.
					let next = part_of_era(left, eras_left - eras);
					let (kept, more) = (parts_of_eras(left, eras_left - eras, 2), eras_left - eras);
					assert_eq!(part_of_era(kept, more.min(2)), next);
					left = left.ensure_sub(next).unwrap();
					paid = paid.ensure_add(next).unwrap();
				}
			}
		}
		assert_eq!(parts_of_eras(Stake(5), 3, 4), Stake(5));
	}

	#[test]
	fn share_is_an_exact_floor_at_the_extremes() {
		for amount in EXTREMES {
			for of in EXTREMES {
				for counts in EXTREMES.into_iter().filter(|counts| *counts <= of) {
					assert_eq!(share(Stake(amount), counts, of).0, exact(amount, counts, of), "{amount} {counts} {of}");
				}
			}
		}
		// More than the whole is the whole.
		assert_eq!(share(Stake(7), 3, 2), Stake(7));
	}

	#[test]
	fn weighted_rounds_down_and_knows_the_named_assets_alone() {
		let weights = [(1, AssetWeight::from_percent(50)), (2, AssetWeight::ONE)];
		assert_eq!(weighted(1, Value(7), &weights), Value(3));
		assert_eq!(weighted(2, Value(u128::MAX), &weights), Value(u128::MAX));
		assert_eq!(weighted(3, Value(7), &weights), Value::ZERO);
		assert_eq!(weighted(3, Value(7), &[]), Value(7));
		assert_eq!(weighted(1, Value(u128::MAX), &weights), Value(u128::MAX / 2));
	}

	#[test]
	fn split_member_gives_all_there_is_and_no_more() {
		for amount in EXTREMES {
			for commission in [0, 1, 100_000_000, 500_000_000, 1_000_000_000] {
				for counts in [&[][..], &[0, 0], &[1], &[1, 1, 1], &[u128::MAX / 3; 3], &[1, u128::MAX / 2], &[5; 16]] {
					let values: Vec<Value> = counts.iter().copied().map(Value).collect();
					let split = split_member(Stake(amount), parts(commission), &values);
					assert_eq!(split.commission.0, exact(amount, commission.into(), 1_000_000_000));
					let for_vaults = amount - split.commission.0;
					let all: u128 = counts.iter().sum();
					for (given, counts) in split.amounts.iter().zip(counts) {
						assert_eq!(given.0, exact(for_vaults, *counts, all));
					}
					let given: u128 = split.amounts.iter().map(|given| given.0).sum();
					assert_eq!(given + split.rest.0, for_vaults);
					assert!(all == 0 || split.rest.0 < 16);
				}
			}
		}
	}

	#[test]
	fn split_vault_rounds_the_fee_down() {
		for amount in EXTREMES {
			for fee in [0, 1, 333_333_333, 1_000_000_000] {
				let (to_curator, to_vault) = split_vault(Stake(amount), parts(fee));
				assert_eq!(to_curator.0, exact(amount, fee.into(), 1_000_000_000));
				assert_eq!(to_curator.ensure_add(to_vault), Ok(Stake(amount)));
			}
		}
		// Who leaves the vault anything leaves it a unit of each amount.
		assert_eq!(split_vault(Stake(1), parts(999_999_999)), (Stake::ZERO, Stake(1)));
	}
}
