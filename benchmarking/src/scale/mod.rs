//! How cost grows: with the number of stakers, which it must not, and with the number of pledges, which it does in a line.
//!
//! Two series. In the first, chains differ in nothing but the number of stakers: every hot call is measured on all of them in turn,
//! and so is the turn of an era. In the second, chains have ever more pledges, and the turn of an era is measured on each.

mod calls;
mod plot;
mod profile;
mod report;
mod state;
mod turnover;

pub use calls::{CallRow, Hot};
pub use profile::Profile;
pub use report::{CALLS_CSV, CALLS_SVG, PROFILE_MD, TURNOVER_CSV, TURNOVER_SVG};
pub use state::{Shape, BACKERS};
pub use turnover::Turn;

use crate::{
	chain::{Chain, Sampling},
	progress,
	scenarios::Context,
	Result,
};
use color_eyre::eyre::{ensure, eyre, WrapErr};
use state::Scaled;

/// What to measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
	/// Numbers of stakers, ascending.
	pub stakers: Vec<u32>,
	/// Operators, sets and vaults of the chains that differ in their stakers.
	pub operators: u32,
	/// See `operators`.
	pub sets: u32,
	/// See `operators`.
	pub vaults: u32,
	/// Sides of the squares, sets by operators, that differ in their pledges; ascending.
	pub sides: Vec<u32>,
	/// How often to execute each call.
	pub calls: Sampling,
	/// How often to execute each block.
	pub blocks: Sampling,
}

impl Default for Options {
	fn default() -> Self {
		Self {
			stakers: vec![1, 1_000, 100_000, 1_000_000],
			operators: 10,
			sets: 8,
			vaults: 20,
			sides: vec![5, 10, 15, 20, 30, 40],
			calls: Sampling::default(),
			blocks: Sampling { warmup: 1, samples: 9 },
		}
	}
}

impl Options {
	/// A run of seconds, that shows whether all of it works.
	pub fn quick() -> Self {
		Self {
			stakers: vec![1, 1_000],
			sides: vec![3, 5, 8],
			calls: Sampling { warmup: 5, samples: 40 },
			blocks: Sampling { warmup: 1, samples: 3 },
			..Self::default()
		}
	}

	fn check(&self) -> Result<()> {
		ensure!(self.stakers.len() >= 2, "a ratio needs two numbers of stakers");
		ensure!(self.sides.len() >= 3, "a line needs three numbers of pledges");
		for numbers in [&self.stakers, &self.sides] {
			ensure!(numbers.is_sorted_by(|a, b| a < b), "numbers must ascend, unlike {numbers:?}");
		}
		Ok(())
	}

	fn shape(&self, stakers: u32) -> Shape {
		Shape { stakers, operators: self.operators, sets: self.sets, vaults: self.vaults }
	}
}

/// What was measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
	/// Each call on each number of stakers, call by call.
	pub calls: Vec<CallRow>,
	/// The turn of an era on each number of stakers.
	pub by_stakers: Vec<Turn>,
	/// The turn of an era on each number of pledges.
	pub by_pledges: Vec<Turn>,
	/// What the call reads that grows most with the stakers.
	pub profile: Profile,
}

/// Measures.
pub fn measure(context: &Context, options: &Options) -> Result<Outcome> {
	options.check()?;
	let base = context.chain("demo")?;
	let by_pledges = pledges(&base, options)?;
	let most = options.stakers.iter().copied().max().unwrap_or(1);
	let build = |stakers: &u32| {
		Scaled::new(base.clone(), options.shape(*stakers), most)
			.wrap_err_with(|| format!("the state of {stakers} stakers"))
	};
	let mut states = options.stakers.iter().map(build).collect::<Result<Vec<_>>>()?;
	let by_stakers = turnover::measure(&mut states, options.blocks)?;
	let calls = calls::measure(&mut states, options.calls)?;
	let worst = report::worst(&calls).ok_or_else(|| eyre!("no call was measured"))?.call;
	let fewer = Sampling { samples: options.calls.samples.min(calls::READ_SAMPLES), ..options.calls };
	let profile = profile::measure(worst, &states, fewer)?;
	Ok(Outcome { calls, by_stakers, by_pledges, profile })
}

/// One chain after the other: they are not compared by single percents, and the largest of them is large.
fn pledges(base: &Chain, options: &Options) -> Result<Vec<Turn>> {
	let bar = progress::bar(u64::try_from(options.sides.len())?, "pledges");
	let mut turns = Vec::new();
	for side in &options.sides {
		let shape = Shape::square(*side);
		bar.set_message(format!("{}", shape.pledges()));
		let mut state = [Scaled::new(base.clone(), shape, 1)
			.wrap_err_with(|| format!("the state of {} pledges", shape.pledges()))?];
		turns.extend(turnover::measure(&mut state, options.blocks)?);
		bar.inc(1);
	}
	bar.finish_and_clear();
	Ok(turns)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_options_are_such_that_something_can_be_said() {
		Options::default().check().unwrap();
		Options::quick().check().unwrap();
		for bad in [
			Options { stakers: vec![1], ..Options::default() },
			Options { stakers: vec![10, 1], ..Options::default() },
			Options { sides: vec![1, 2], ..Options::default() },
		] {
			assert!(bad.check().is_err(), "{bad:?}");
		}
	}

	#[test]
	fn the_shapes_are_within_the_limits_of_the_runtime() {
		let options = Options::default();
		for stakers in &options.stakers {
			options.shape(*stakers).check().unwrap();
		}
		for side in &options.sides {
			Shape::square(*side).check().unwrap();
		}
	}
}
