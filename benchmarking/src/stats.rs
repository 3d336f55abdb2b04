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

/// The straight line that lies nearest to some points, by least squares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
	/// What each unit of x adds.
	pub slope: f64,
	/// What there is at x = 0.
	pub base: f64,
	/// The part of the variance of y that the line explains: 1 when all points lie on it.
	pub r2: f64,
}

impl Fit {
	/// The line through `(x, y)` points. `None` when they do not determine one: fewer than three, or all of the same x.
	pub fn of(points: &[(f64, f64)]) -> Option<Self> {
		if points.len() < 3 || points.iter().any(|(x, y)| !x.is_finite() || !y.is_finite()) {
			return None;
		}
		// Counted as a float: points are few.
		let count: f64 = points.iter().map(|_| 1.0).sum();
		let middle = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
		let (x, y) = (middle(|point| point.0), middle(|point| point.1));
		let sum = |of: &dyn Fn(f64, f64) -> f64| points.iter().map(|(px, py)| of(px - x, py - y)).sum::<f64>();
		let (xx, xy, yy) = (sum(&|dx, _| dx * dx), sum(&|dx, dy| dx * dy), sum(&|_, dy| dy * dy));
		if xx <= 0.0 {
			return None;
		}
		let slope = xy / xx;
		let left = sum(&|dx, dy| (dy - slope * dx).powi(2));
		// Points on a level line are explained as well as can be.
		let r2 = if yy > 0.0 { 1.0 - left / yy } else { 1.0 };
		Some(Self { slope, base: y - slope * x, r2 })
	}

	/// The line's value.
	pub fn at(&self, x: f64) -> f64 {
		self.base + self.slope * x
	}
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

	#[test]
	fn points_on_a_line_are_explained_by_it() {
		let fit = Fit::of(&[(0.0, 5.0), (1.0, 7.0), (10.0, 25.0)]).unwrap();
		assert!((fit.slope - 2.0).abs() < 1e-9 && (fit.base - 5.0).abs() < 1e-9, "{fit:?}");
		assert!((fit.r2 - 1.0).abs() < 1e-9, "{fit:?}");
		assert!((fit.at(3.0) - 11.0).abs() < 1e-9);
	}

	#[test]
	fn a_curve_is_explained_less_well_than_a_line() {
		let squares: Vec<_> = (0..10u32).map(|x| (f64::from(x), f64::from(x * x))).collect();
		let fit = Fit::of(&squares).unwrap();
		// The value of the textbook: 1 - 528 / 7 210.5.
		assert!((fit.r2 - 0.926_773).abs() < 1e-5, "{fit:?}");
	}

	#[test]
	fn a_level_line_is_a_line() {
		assert_eq!(Fit::of(&[(1.0, 4.0), (2.0, 4.0), (3.0, 4.0)]), Some(Fit { slope: 0.0, base: 4.0, r2: 1.0 }));
	}

	#[test]
	fn points_that_determine_no_line_have_none() {
		assert_eq!(Fit::of(&[(1.0, 1.0), (2.0, 2.0)]), None);
		assert_eq!(Fit::of(&[(1.0, 1.0), (1.0, 2.0), (1.0, 3.0)]), None);
		assert_eq!(Fit::of(&[(1.0, f64::NAN), (2.0, 2.0), (3.0, 3.0)]), None);
	}
}
