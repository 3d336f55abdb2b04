//! How many recorded steps of Symbiotic's own vault our vault repeats exactly. The replay is a test of
//! `pallet-restaking`; here it is run on the whole folder of traces and its count is taken.

use super::{whole, Context, Figure, Scenario};
use crate::{figures::Wanted, paths, Result};
use color_eyre::eyre::{ensure, eyre, WrapErr};
use std::{env, path::PathBuf, process::Command};

/// Names the folder of traces, for the test and for us.
const TRACES_VARIABLE: &str = "SYMBIOTIC_TRACES";

/// Steps of the traces up to each sequence's first total loss, where our vault begins a new generation and Symbiotic's
/// does not.
const STEPS: f64 = 2_930.0;

/// See the module.
pub struct Symbiotic;

impl Scenario for Symbiotic {
	fn name(&self) -> &'static str {
		"symbiotic"
	}

	fn about(&self) -> &'static str {
		"steps of recorded Symbiotic vaults that our vault repeats to the unit (SYMBIOTIC_TRACES names their folder)"
	}

	fn figures(&self) -> Vec<Figure> {
		vec![Figure::new("symbiotic_steps_matched", "steps", Wanted::Exactly(STEPS))]
	}

	fn missing(&self) -> Option<String> {
		traces().is_none().then(|| format!("{TRACES_VARIABLE} does not name the folder of traces"))
	}

	fn run(&self, _: &Context) -> Result<Vec<f64>> {
		let traces = traces().ok_or_else(|| eyre!("{TRACES_VARIABLE} does not name the folder of traces"))?;
		// The same packages, profile, features and lints as every other build, else cargo would build it all once more.
		let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
			.current_dir(paths::repository())
			.args(["test", "--workspace", "--lib", "--profile", "ci", "--features", "runtime-benchmarks,try-runtime"])
			.args(["symbiotic", "--", "--nocapture"])
			.env("RUSTC_WORKSPACE_WRAPPER", paths::repository().join("scripts/lib/clippy-rustc"))
			.env("CLIPPY_ARGS", "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__")
			.env(TRACES_VARIABLE, traces)
			.output()
			.wrap_err("cannot start cargo")?;
		let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
		ensure!(output.status.success(), "the replay failed ({}):\n{text}", output.status);
		let (matched, total) =
			steps(&text).ok_or_else(|| eyre!("the replay did not say how much it matched:\n{text}"))?;
		ensure!(matched == total, "the replay matched {matched} of {total} steps, and did not fail");
		Ok(vec![whole(matched)])
	}
}

/// The folder, absolute: the test runs in its own crate's folder.
fn traces() -> Option<PathBuf> {
	let path = PathBuf::from(env::var_os(TRACES_VARIABLE)?);
	path.canonicalize().ok()
}

/// The numbers of the line `<matched> of <total> steps matched`.
fn steps(text: &str) -> Option<(usize, usize)> {
	text.lines().find_map(|line| {
		let counts = line.trim().strip_suffix(" steps matched")?;
		let (matched, total) = counts.split_once(" of ")?;
		// Other output may stand before it on the line.
		let matched = matched.rsplit(' ').next()?;
		Some((matched.parse().ok()?, total.parse().ok()?))
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_count_is_found_among_other_output() {
		let text = "running 1 test\ntest replay::symbiotic_traces ... 2929 of 2930 steps matched\nok\n";
		assert_eq!(steps(text), Some((2929, 2930)));
		assert_eq!(steps("12 of 12 steps matched"), Some((12, 12)));
		assert_eq!(steps("all steps matched"), None);
		assert_eq!(steps(""), None);
	}
}
