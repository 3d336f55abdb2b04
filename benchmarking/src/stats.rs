//! Order statistics. Times of a call are skewed by whatever else the machine does, so nothing here is a mean.

/// The quartiles of a sample, in the unit of the sample.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quartiles {
	/// A quarter of the sample lies at or under this.
	pub lower: f64,
	/// Half of it lies at or under this.
	pub median: f64,
	/// Three quarters of it lie at or under this.
	pub upper: f64,
	/// How many values there were.
	pub count: usize,
}

impl Quartiles {
	/// The quartiles of `sample`, interpolated between neighbours. `None` when there is no finite value to speak of.
	pub fn of(sample: &[f64]) -> Option<Self> {
		let mut sorted: Vec<f64> = sample.iter().copied().filter(|value| value.is_finite()).collect();
		sorted.sort_by(f64::total_cmp);
		Some(Self {
			lower: quantile(&sorted, 1)?,
			median: quantile(&sorted, 2)?,
			upper: quantile(&sorted, 3)?,
			count: sorted.len(),
		})
	}

	/// Distance of the outer quartiles in parts of the median: how noisy the sample is.
	pub fn spread(&self) -> f64 {
		(self.upper - self.lower) / self.median
	}
}

/// The value under which `quarters` quarters of `sorted` lie.
fn quantile(sorted: &[f64], quarters: usize) -> Option<f64> {
	// Position (n - 1) * quarters / 4, kept in whole numbers so that no float is cast to an index.
	let scaled = sorted.len().checked_sub(1)? * quarters;
	let below = sorted[scaled / 4];
	let above = sorted.get(scaled / 4 + 1).copied().unwrap_or(below);
	let part = match scaled % 4 {
		0 => 0.0,
		1 => 0.25,
		2 => 0.5,
		_ => 0.75,
	};
	Some(below + (above - below) * part)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn quartiles_interpolate_between_neighbours() {
		let quartiles = Quartiles::of(&[4.0, 1.0, 3.0, 2.0]).unwrap();
		assert_eq!(quartiles, Quartiles { lower: 1.75, median: 2.5, upper: 3.25, count: 4 });
	}

	#[test]
	fn quartiles_of_an_odd_sample_are_members_of_it() {
		let quartiles = Quartiles::of(&[50.0, 10.0, 30.0, 20.0, 40.0]).unwrap();
		assert_eq!(quartiles, Quartiles { lower: 20.0, median: 30.0, upper: 40.0, count: 5 });
		assert_eq!(quartiles.spread(), 20.0 / 30.0);
	}

	#[test]
	fn one_outlier_does_not_move_the_median() {
		let calm = Quartiles::of(&[1.0, 2.0, 3.0]).unwrap();
		let disturbed = Quartiles::of(&[1.0, 2.0, 1_000_000.0]).unwrap();
		assert_eq!(calm.median, disturbed.median);
	}

	#[test]
	fn a_single_value_is_all_quartiles() {
		assert_eq!(Quartiles::of(&[7.0]), Some(Quartiles { lower: 7.0, median: 7.0, upper: 7.0, count: 1 }));
	}

	#[test]
	fn nothing_has_no_quartiles() {
		assert_eq!(Quartiles::of(&[]), None);
		assert_eq!(Quartiles::of(&[f64::NAN]), None);
	}
}
