//! What a run of the scale harness says: a table for readers, CSV files, and the figures.

use super::{calls::CallRow, turnover::Turn, Outcome, Shape};
use crate::{
	chain::Cost,
	figures::{Row, Wanted},
	origin::Origin,
	paths,
	scenarios::{whole, Figure},
	stats::Fit,
	Result,
};
use color_eyre::eyre::{eyre, WrapErr};
use std::{fmt::Write, fs, path::Path};

/// The files.
pub const CALLS_CSV: &str = "scale_calls.csv";
/// See [`CALLS_CSV`].
pub const TURNOVER_CSV: &str = "scale_turnover.csv";
/// See [`CALLS_CSV`].
pub const CALLS_SVG: &str = "scale_calls.svg";
/// See [`CALLS_CSV`].
pub const TURNOVER_SVG: &str = "scale_turnover.svg";
/// See [`CALLS_CSV`].
pub const PROFILE_MD: &str = "scale_profile.md";

/// The most that a hot call may cost with the most stakers, in times of what it costs with the fewest.
const MOST_GROWTH: f64 = 1.1;
/// How well a line must explain the cost of an era's turn.
const LEAST_R2: f64 = 0.99;

/// Something that the turn of an era costs.
pub(super) type Quantity = fn(&Turn) -> f64;

/// A number as it goes into names: `1k` for a thousand.
pub(super) fn label(number: u32) -> String {
	match number {
		0..1_000 => number.to_string(),
		_ if number.is_multiple_of(1_000_000) => format!("{}m", number / 1_000_000),
		_ if number.is_multiple_of(1_000) => format!("{}k", number / 1_000),
		_ => number.to_string(),
	}
}

/// Distinct keys and repeated accesses must both be the same; the larger difference counts.
fn differences(one: &Cost, many: &Cost) -> [usize; 2] {
	let differ = |of: fn(&Cost) -> usize| of(one).abs_diff(of(many));
	[
		differ(|cost| cost.keys_read).max(differ(|cost| cost.reads)),
		differ(|cost| cost.keys_written).max(differ(|cost| cost.writes)),
	]
}

/// What the same call costs with the fewest stakers.
fn with_fewest<'r>(calls: &'r [CallRow], row: &CallRow) -> Option<&'r CallRow> {
	calls.iter().filter(|other| other.call == row.call).min_by_key(|other| other.stakers)
}

/// The time of a call, in times of what it takes with the fewest stakers.
fn growth(calls: &[CallRow], row: &CallRow) -> f64 {
	with_fewest(calls, row).map_or(f64::NAN, |fewest| row.measured.time.median / fewest.measured.time.median)
}

/// Of our calls with the most stakers, the one that grows most.
pub(super) fn worst(calls: &[CallRow]) -> Option<&CallRow> {
	let most = calls.iter().map(|row| row.stakers).max()?;
	let compared = calls.iter().filter(|row| row.stakers == most && row.call.is_ours());
	compared.max_by(|one, other| growth(calls, one).total_cmp(&growth(calls, other)))
}

impl Outcome {
	/// The fewest and the most stakers.
	fn ends(&self) -> Result<(u32, u32)> {
		let numbers = || self.by_stakers.iter().map(|turn| turn.shape.stakers);
		numbers().min().zip(numbers().max()).ok_or_else(|| eyre!("nothing was measured"))
	}

	/// The time of a call, in times of what it takes with the fewest stakers.
	pub(super) fn growth(&self, row: &CallRow) -> f64 {
		growth(&self.calls, row)
	}

	/// The line through what the turn of an era costs, by pledges.
	pub(super) fn fit(&self, of: Quantity) -> Option<Fit> {
		let points: Vec<_> = self.by_pledges.iter().map(|turn| (f64::from(turn.shape.pledges()), of(turn))).collect();
		Fit::of(&points)
	}

	/// The figures, with their bounds.
	pub fn figures(&self) -> Result<Vec<(Figure, f64)>> {
		let (fewest, most) = self.ends()?;
		let (few, many) = (label(fewest), label(most));
		let worst = worst(&self.calls).ok_or_else(|| eyre!("no call was measured"))?;
		let (mut reads, mut writes) = (0, 0);
		// Of any number of stakers from the fewest, not only of the most.
		for row in self.calls.iter().filter(|row| row.call.is_ours()) {
			let fewest = with_fewest(&self.calls, row).ok_or_else(|| eyre!("a call was measured once"))?;
			let [of_reads, of_writes] = differences(&fewest.measured.cost, &row.measured.cost);
			(reads, writes) = (reads.max(of_reads), writes.max(of_writes));
		}
		let turn = |stakers| self.by_stakers.iter().find(|turn| turn.shape.stakers == stakers);
		let (first, last) = turn(fewest).zip(turn(most)).ok_or_else(|| eyre!("no turn of an era was measured"))?;
		let differ = |of: Quantity| self.by_stakers.iter().map(|turn| (of(turn) - of(first)).abs()).fold(0.0, f64::max);
		let time = self.fit(|turn| turn.time_us).ok_or_else(|| eyre!("too few numbers of pledges for a line"))?;
		let same = Wanted::Exactly(0.0);
		let figure = |name: String, unit, wanted, value| (Figure::new(name, unit, wanted), value);
		Ok(vec![
			figure(format!("hot_calls_{many}_over_{few}"), "ratio", Wanted::AtMost(MOST_GROWTH), self.growth(worst)),
			figure(format!("hot_calls_reads_{many}_minus_{few}"), "keys", same, whole(reads)),
			figure(format!("hot_calls_writes_{many}_minus_{few}"), "keys", same, whole(writes)),
			figure(format!("turnover_reads_{many}_minus_{few}"), "keys", same, differ(|turn| turn.reads)),
			figure(format!("turnover_writes_{many}_minus_{few}"), "keys", same, differ(|turn| turn.writes)),
			figure(format!("turnover_{many}_over_{few}"), "ratio", Wanted::Any, last.time_us / first.time_us),
			figure("turnover_fit_r2".into(), "ratio", Wanted::AtLeast(LEAST_R2), time.r2),
			figure("turnover_us_per_pledge".into(), "us", Wanted::Any, time.slope),
		])
	}

	/// The rows of the figures.
	pub fn rows(&self) -> Result<Vec<Row>> {
		let row = |(figure, value): (Figure, f64)| Row {
			name: figure.name,
			value,
			unit: figure.unit.into(),
			wanted: figure.wanted,
			command: "cargo harness scale".into(),
		};
		Ok(self.figures()?.into_iter().map(row).collect())
	}

	/// Both tables, for readers.
	pub fn table(&self) -> String {
		let mut text = format!(
			"{:<32}{:>10}{:>10}{:>10}{:>8}{:>8}{:>9}{:>8}\n",
			"call", "stakers", "us", "of reads", "reads", "writes", "proof", "ratio"
		);
		for row in &self.calls {
			let cost = &row.measured.cost;
			// Writing to a string does not fail.
			let _ = writeln!(
				text,
				"{:<32}{:>10}{:>10.1}{:>10.1}{:>8}{:>8}{:>9}{:>8.3}",
				row.call.name(),
				row.stakers,
				row.measured.time.median,
				row.reads_us,
				cost.keys_read,
				cost.keys_written,
				cost.proof_bytes,
				self.growth(row),
			);
		}
		let _ = writeln!(
			text,
			"\n{:<10}{:>10}{:>10}{:>8}{:>8}{:>8}{:>12}{:>12}{:>9}{:>9}{:>12}",
			"turnover", "stakers", "pledges", "sets", "vaults", "blocks", "us", "weight us", "reads", "writes", "proof"
		);
		for (series, turn) in self.turns() {
			let Shape { stakers, sets, vaults, .. } = turn.shape;
			let (pledges, blocks) = (turn.shape.pledges(), turn.blocks);
			let _ = writeln!(
				text,
				"{series:<10}{stakers:>10}{pledges:>10}{sets:>8}{vaults:>8}{blocks:>8}{:>12.0}{:>12.0}{:>9.0}{:>9.0}{:>12.0}",
				turn.time_us, turn.weight_us, turn.reads, turn.writes, turn.proof_bytes,
			);
		}
		for (name, fit) in self.fits() {
			let _ = writeln!(text, "{name}: {:.1} + {:.3} a pledge, r2 {:.5}", fit.base, fit.slope, fit.r2);
		}
		text
	}

	/// The lines of the turn's quantities, by pledges.
	fn fits(&self) -> Vec<(&'static str, Fit)> {
		let of: [(&str, Quantity); 5] = [
			("time in us", |turn| turn.time_us),
			("weight in us", |turn| turn.weight_us),
			("keys read", |turn| turn.reads),
			("keys written", |turn| turn.writes),
			("bytes of proof", |turn| turn.proof_bytes),
		];
		of.into_iter().filter_map(|(name, of)| Some((name, self.fit(of)?))).collect()
	}

	/// The turns of eras, and what of them differs in their series.
	fn turns(&self) -> impl Iterator<Item = (&'static str, &Turn)> {
		let stakers = self.by_stakers.iter().map(|turn| ("stakers", turn));
		stakers.chain(self.by_pledges.iter().map(|turn| ("pledges", turn)))
	}

	/// The calls, as CSV.
	pub fn calls_csv(&self, origin: &Origin) -> String {
		let mut text = comments(origin);
		text.push_str(
			"call,stakers,time_us,time_lower_us,time_upper_us,samples,reads_us,keys_read,keys_written,reads,writes,\
			 proof_bytes,extrinsic_bytes,time_over_fewest\n",
		);
		for row in &self.calls {
			let (time, cost) = (&row.measured.time, &row.measured.cost);
			let _ = writeln!(
				text,
				"{},{},{:.3},{:.3},{:.3},{},{:.3},{},{},{},{},{},{},{:.4}",
				row.call.name(),
				row.stakers,
				time.median,
				time.lower,
				time.upper,
				time.count,
				row.reads_us,
				cost.keys_read,
				cost.keys_written,
				cost.reads,
				cost.writes,
				cost.proof_bytes,
				cost.extrinsic_bytes,
				self.growth(row),
			);
		}
		text
	}

	/// The turns of eras, as CSV.
	pub fn turnover_csv(&self, origin: &Origin) -> String {
		let mut text = comments(origin);
		for (name, fit) in self.fits() {
			let (base, slope, r2) = (fit.base, fit.slope, fit.r2);
			let _ =
				writeln!(text, "# line of the series `pledges`, {name}: {base:.3} + {slope:.5} a pledge, r2 {r2:.6}");
		}
		text.push_str(
			"series,stakers,operators,sets,vaults,pledges,blocks,time_us,weight_us,reads,writes,proof_bytes\n",
		);
		for (series, turn) in self.turns() {
			let Shape { stakers, operators, sets, vaults } = turn.shape;
			let (pledges, blocks) = (turn.shape.pledges(), turn.blocks);
			let _ = writeln!(
				text,
				"{series},{stakers},{operators},{sets},{vaults},{pledges},{blocks},{:.1},{:.1},{},{},{}",
				turn.time_us, turn.weight_us, turn.reads, turn.writes, turn.proof_bytes,
			);
		}
		text
	}

	/// The profile, as markdown.
	pub fn profile_md(&self, origin: &Origin) -> String {
		format!("{}\n{}.\n", self.profile.table(), origin.lines().join("; "))
	}

	/// Writes the CSV files, the plots and the profile into a folder.
	pub fn write(&self, dir: &Path, origin: &Origin) -> Result<()> {
		fs::create_dir_all(dir).wrap_err_with(|| format!("cannot make {}", dir.display()))?;
		for (name, text) in [
			(CALLS_CSV, self.calls_csv(origin)),
			(TURNOVER_CSV, self.turnover_csv(origin)),
			(CALLS_SVG, self.calls_svg(origin)?),
			(TURNOVER_SVG, self.turnover_svg(origin)?),
			(PROFILE_MD, self.profile_md(origin)),
		] {
			paths::replace_file(&dir.join(name), &text)?;
		}
		Ok(())
	}
}

/// The origin, as comments of a CSV file.
fn comments(origin: &Origin) -> String {
	origin.lines().iter().map(|line| format!("# {line}\n")).collect()
}

#[cfg(test)]
pub(super) mod tests {
	use super::*;
	use crate::{
		chain::Measurement,
		scale::{profile::tests::profile, Hot},
		stats::Quartiles,
	};

	fn call(call: Hot, stakers: u32, median: f64, keys_read: usize) -> CallRow {
		let time = Quartiles { lower: median - 1.0, median, upper: median + 1.0, count: 9 };
		let cost = Cost { keys_read, keys_written: 5, reads: 20, writes: 7, proof_bytes: 4_000, extrinsic_bytes: 150 };
		CallRow { call, stakers, measured: Measurement { time, cost }, reads_us: median / 4.0 }
	}

	fn turn(shape: Shape, time_us: f64) -> Turn {
		Turn { shape, blocks: 2, time_us, weight_us: 9.5, reads: 30.0, writes: 20.0, proof_bytes: 9_000.0 }
	}

	/// Two calls and the yardstick on two numbers of stakers, and a turn that costs 10 us a pledge.
	pub(in super::super) fn outcome() -> Outcome {
		let by_stakers = |stakers| Shape { stakers, operators: 10, sets: 8, vaults: 20 };
		let line = |side| {
			let shape = Shape::square(side);
			turn(shape, 500.0 + 10.0 * f64::from(shape.pledges()))
		};
		Outcome {
			calls: vec![
				call(Hot::Deposit, 1, 400.0, 17),
				call(Hot::Deposit, 1_000_000, 420.0, 17),
				call(Hot::ClaimRewards, 1, 500.0, 25),
				call(Hot::ClaimRewards, 1_000_000, 540.0, 25),
				call(Hot::Transfer, 1, 300.0, 12),
				call(Hot::Transfer, 1_000_000, 600.0, 12),
			],
			by_stakers: vec![turn(by_stakers(1), 100.0), turn(by_stakers(1_000_000), 110.0)],
			by_pledges: [5, 10, 20].map(line).to_vec(),
			profile: profile(),
		}
	}

	pub(in super::super) fn origin() -> Origin {
		Origin::of(vec![
			("machine", "a CPU, 2 cores".into()),
			("commit", "abc".into()),
			("command", "scale --out <x>".into()),
		])
	}

	fn value(outcome: &Outcome, name: &str) -> Row {
		let rows = outcome.rows().unwrap();
		rows.into_iter().find(|row| row.name == name).unwrap_or_else(|| panic!("no figure {name}"))
	}

	#[test]
	fn the_worst_of_our_calls_is_the_figure() {
		// The transfer doubles, but is not ours.
		let row = value(&outcome(), "hot_calls_1m_over_1");
		assert!((row.value - 1.08).abs() < 1e-9 && row.holds(), "{row:?}");
	}

	#[test]
	fn a_read_more_in_any_state_is_a_difference() {
		let mut outcome = outcome();
		outcome.calls.insert(1, call(Hot::Deposit, 1_000, 400.0, 19));
		assert_eq!(value(&outcome, "hot_calls_reads_1m_minus_1").value, 2.0);
		assert_eq!(value(&outcome, "hot_calls_writes_1m_minus_1").value, 0.0);
		// The yardstick is not ours.
		outcome.calls.push(call(Hot::Transfer, 1_000, 300.0, 30));
		assert_eq!(value(&outcome, "hot_calls_reads_1m_minus_1").value, 2.0);
		outcome.by_stakers[1].writes += 1.0;
		let row = value(&outcome, "turnover_writes_1m_minus_1");
		assert!(!row.holds() && row.value == 1.0, "{row:?}");
	}

	#[test]
	fn the_turn_of_an_era_is_fitted_by_pledges() {
		let outcome = outcome();
		let fit = value(&outcome, "turnover_fit_r2");
		assert!(fit.holds() && (fit.value - 1.0).abs() < 1e-9, "{fit:?}");
		assert!((value(&outcome, "turnover_us_per_pledge").value - 10.0).abs() < 1e-6);
		assert!((value(&outcome, "turnover_1m_over_1").value - 1.1).abs() < 1e-9);
	}

	#[test]
	fn csv_files_begin_with_their_origin_and_have_a_row_for_each_measurement() {
		let (outcome, origin) = (outcome(), origin());
		for (text, rows) in [(outcome.calls_csv(&origin), 6), (outcome.turnover_csv(&origin), 5)] {
			assert!(
				text.starts_with("# machine: a CPU, 2 cores\n# commit: abc\n# command: scale --out <x>\n"),
				"{text}"
			);
			let lines: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
			assert_eq!(lines.len(), rows + 1);
			let columns = lines[0].split(',').count();
			assert!(lines.iter().all(|line| line.split(',').count() == columns), "{text}");
		}
		let calls = outcome.calls_csv(&origin);
		assert!(
			calls.contains("\nrewards.claim,1000000,540.000,539.000,541.000,9,135.000,25,5,20,7,4000,150,1.0800\n"),
			"{calls}"
		);
		let turns = outcome.turnover_csv(&origin);
		assert!(turns.contains("\npledges,1,20,20,100,1600,2,16500.0,9.5,30,20,9000\n"), "{turns}");
	}

	#[test]
	fn the_table_names_each_call_and_line() {
		let table = outcome().table();
		for text in ["rewards.claim", "1.080", "turnover", "time in us: 500.0 + 10.000 a pledge, r2 1.00000"] {
			assert!(table.contains(text), "{table}");
		}
	}

	#[test]
	fn numbers_are_named_short() {
		for (number, name) in
			[(1, "1"), (999, "999"), (1_000, "1k"), (100_000, "100k"), (1_000_000, "1m"), (1_500, "1500")]
		{
			assert_eq!(label(number), name);
		}
	}
}
