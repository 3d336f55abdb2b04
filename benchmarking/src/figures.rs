//! `results/figures.tsv`: every figure that is asked for, one a row, written by the command that the row names.

use crate::{paths, Result};
use color_eyre::eyre::{bail, ensure, eyre, WrapErr};
use std::{
	collections::BTreeMap,
	fmt, fs,
	path::{Path, PathBuf},
	str::FromStr,
};

const HEADER: &str = "name\tvalue\tunit\twanted\tcommand";

/// The committed file.
pub fn file() -> PathBuf {
	paths::results("figures.tsv")
}

/// What a value has to be. Its text in the file is an operator and a number (`<= 1.15`), or nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wanted {
	/// A yardstick: reported, not judged.
	Any,
	/// `< limit`
	Below(f64),
	/// `<= limit`
	AtMost(f64),
	/// `= limit`
	Exactly(f64),
	/// `>= limit`
	AtLeast(f64),
}

impl Wanted {
	/// Whether `value` is what is wanted.
	pub fn holds(&self, value: f64) -> bool {
		match self {
			Self::Any => true,
			Self::Below(limit) => value < *limit,
			Self::AtMost(limit) => value <= *limit,
			// Exact figures are counts, which floats carry exactly.
			Self::Exactly(limit) => value == *limit,
			Self::AtLeast(limit) => value >= *limit,
		}
	}
}

impl FromStr for Wanted {
	type Err = color_eyre::Report;

	fn from_str(text: &str) -> Result<Self> {
		let text = text.trim();
		if text.is_empty() {
			return Ok(Self::Any);
		}
		// The longer operators first: `<` is the beginning of `<=`.
		if let Some(limit) = text.strip_prefix("<=") {
			return Ok(Self::AtMost(number(limit)?));
		}
		if let Some(limit) = text.strip_prefix(">=") {
			return Ok(Self::AtLeast(number(limit)?));
		}
		if let Some(limit) = text.strip_prefix('<') {
			return Ok(Self::Below(number(limit)?));
		}
		if let Some(limit) = text.strip_prefix('=') {
			return Ok(Self::Exactly(number(limit)?));
		}
		bail!("`{text}` is not a bound: write `< 60`, `<= 1.15`, `= 0`, `>= 1` or nothing")
	}
}

impl fmt::Display for Wanted {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Any => Ok(()),
			Self::Below(limit) => write!(f, "< {limit}"),
			Self::AtMost(limit) => write!(f, "<= {limit}"),
			Self::Exactly(limit) => write!(f, "= {limit}"),
			Self::AtLeast(limit) => write!(f, ">= {limit}"),
		}
	}
}

/// One figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
	/// Unique; lower case with underscores, the unit as its suffix where it has one.
	pub name: String,
	/// The value measured last.
	pub value: f64,
	/// `us`, `bytes`, `minutes`, `ratio`, or what is counted.
	pub unit: String,
	/// What the value has to be.
	pub wanted: Wanted,
	/// The command that writes this row.
	pub command: String,
}

impl Row {
	/// Whether the value is what is wanted.
	pub fn holds(&self) -> bool {
		self.wanted.holds(self.value)
	}

	fn parse(line: &str) -> Result<Self> {
		let fields: Vec<&str> = line.split('\t').collect();
		let [name, value, unit, wanted, command] = fields[..] else {
			bail!("{} fields instead of 5 in `{line}`", fields.len());
		};
		let row = Self {
			name: name.into(),
			value: number(value)?,
			unit: unit.into(),
			wanted: wanted.parse()?,
			command: command.into(),
		};
		row.check().map(|()| row)
	}

	/// A row must be readable back, whatever text it was given.
	fn check(&self) -> Result<()> {
		let valid_name = !self.name.is_empty()
			&& self.name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
		ensure!(valid_name, "`{}` is not a name: use lower case letters, digits and underscores", self.name);
		ensure!(self.value.is_finite(), "the value of {} is not a number", self.name);
		for text in [&self.unit, &self.command] {
			ensure!(
				!text.contains(['\t', '\n', '\r']),
				"tabs and line breaks do not fit into the row of {}",
				self.name
			);
		}
		ensure!(!self.command.is_empty(), "{} names no command that writes it", self.name);
		Ok(())
	}
}

impl fmt::Display for Row {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{}\t{}\t{}\t{}\t{}", self.name, shown(self.value), self.unit, self.wanted, self.command)
	}
}

/// Three decimals at most: more of a measurement is noise, and noise makes differences in a committed file.
fn shown(value: f64) -> String {
	let text = format!("{value:.3}");
	let text = text.trim_end_matches('0').trim_end_matches('.');
	if text == "-0" {
		"0".into()
	} else {
		text.into()
	}
}

fn number(text: &str) -> Result<f64> {
	let value: f64 = text.trim().parse().wrap_err_with(|| format!("`{text}` is not a number"))?;
	ensure!(value.is_finite(), "`{text}` is not a number");
	Ok(value)
}

/// All figures, by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table(BTreeMap<String, Row>);

impl Table {
	/// Reads the file at `path`. A file that does not exist is an empty table.
	pub fn read(path: &Path) -> Result<Self> {
		if !path.exists() {
			return Ok(Self::default());
		}
		let text = fs::read_to_string(path).wrap_err_with(|| format!("cannot read {}", path.display()))?;
		text.parse().wrap_err_with(|| format!("in {}", path.display()))
	}

	/// Puts `rows` into the file at `path`: a row replaces the one of its name, all others stay.
	pub fn update(path: &Path, rows: impl IntoIterator<Item = Row>) -> Result<Self> {
		let mut table = Self::read(path)?;
		for row in rows {
			row.check()?;
			table.0.insert(row.name.clone(), row);
		}
		if let Some(dir) = path.parent() {
			fs::create_dir_all(dir).wrap_err_with(|| format!("cannot make {}", dir.display()))?;
		}
		paths::replace_file(path, &table.to_string())?;
		Ok(table)
	}

	/// The row of that name.
	pub fn get(&self, name: &str) -> Option<&Row> {
		self.0.get(name)
	}

	/// All rows, by name.
	pub fn rows(&self) -> impl Iterator<Item = &Row> {
		self.0.values()
	}
}

impl FromStr for Table {
	type Err = color_eyre::Report;

	fn from_str(text: &str) -> Result<Self> {
		let mut lines = text.lines();
		let header = lines.next().ok_or_else(|| eyre!("the header is missing"))?;
		ensure!(header == HEADER, "the header is `{header}` instead of `{HEADER}`");
		let mut rows = BTreeMap::new();
		for (index, line) in lines.enumerate().filter(|(_, line)| !line.is_empty()) {
			let row = Row::parse(line).wrap_err_with(|| format!("line {}", index + 2))?;
			if let Some(twice) = rows.insert(row.name.clone(), row) {
				bail!("line {}: {} stands there twice", index + 2, twice.name);
			}
		}
		Ok(Self(rows))
	}
}

impl fmt::Display for Table {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		writeln!(f, "{HEADER}")?;
		self.0.values().try_for_each(|row| writeln!(f, "{row}"))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn row(name: &str, value: f64) -> Row {
		Row {
			name: name.into(),
			value,
			unit: "us".into(),
			wanted: Wanted::AtMost(2.5),
			command: "cargo harness figures x".into(),
		}
	}

	/// A path in the system's folder for temporary files that no other test or process uses.
	fn scratch(name: &str) -> PathBuf {
		std::env::temp_dir().join(format!("rampart-figures-{name}-{}.tsv", std::process::id()))
	}

	#[test]
	fn rows_are_sorted_and_read_back_as_written() {
		let path = scratch("sorted");
		let table = Table::update(&path, [row("b", 2.0), row("a", 1.25)]).unwrap();
		let text = fs::read_to_string(&path).unwrap();
		assert_eq!(
			text,
			format!(
				"{HEADER}\na\t1.25\tus\t<= 2.5\tcargo harness figures x\nb\t2\tus\t<= 2.5\tcargo harness figures x\n"
			),
		);
		assert_eq!(Table::read(&path).unwrap(), table);
		fs::remove_file(path).unwrap();
	}

	#[test]
	fn a_row_replaces_the_one_of_its_name_and_leaves_the_others() {
		let path = scratch("replaces");
		Table::update(&path, [row("a", 1.0), row("b", 2.0)]).unwrap();
		let table = Table::update(&path, [row("a", 9.0)]).unwrap();
		assert_eq!(table.get("a").unwrap().value, 9.0);
		assert_eq!(table.get("b").unwrap().value, 2.0);
		assert_eq!(table.rows().count(), 2);
		fs::remove_file(path).unwrap();
	}

	#[test]
	fn a_bad_row_leaves_the_file_alone() {
		let path = scratch("bad");
		Table::update(&path, [row("a", 1.0)]).unwrap();
		let before = fs::read_to_string(&path).unwrap();
		let tab = Row { command: "has\ta tab".into(), ..row("b", 2.0) };
		for bad in [row("Upper case", 1.0), row("", 1.0), row("nan", f64::NAN), tab] {
			assert!(Table::update(&path, [bad]).is_err());
		}
		assert_eq!(fs::read_to_string(&path).unwrap(), before);
		fs::remove_file(path).unwrap();
	}

	#[test]
	fn a_damaged_file_is_an_error_that_names_the_line() {
		for (text, complaint) in [
			("", "header"),
			("name\tvalue\n", "header"),
			(&format!("{HEADER}\na\t1\tus\n"), "3 fields"),
			(&format!("{HEADER}\na\tone\tus\t\tc\n"), "not a number"),
			(&format!("{HEADER}\na\t1\tus\t~ 3\tc\n"), "not a bound"),
			(&format!("{HEADER}\na\t1\tus\t\tc\na\t2\tus\t\tc\n"), "twice"),
		] {
			let error = format!("{:#}", text.parse::<Table>().unwrap_err());
			assert!(error.contains(complaint), "{error}");
		}
	}

	#[test]
	fn bounds_read_back_and_judge() {
		for (text, inside, outside) in
			[("< 60", 59.9, 60.0), ("<= 1.15", 1.15, 1.16), ("= 0", 0.0, 1.0), (">= 2", 2.0, 1.0)]
		{
			let wanted: Wanted = text.parse().unwrap();
			assert_eq!(wanted.to_string(), text);
			assert!(wanted.holds(inside) && !wanted.holds(outside), "{text}");
		}
		assert_eq!("".parse::<Wanted>().unwrap(), Wanted::Any);
	}

	#[test]
	fn values_are_shown_short() {
		assert_eq!(shown(2930.0), "2930");
		assert_eq!(shown(1.04999), "1.05");
		assert_eq!(shown(-0.0001), "0");
		assert_eq!(shown(166.5), "166.5");
	}

	#[test]
	fn the_committed_file_is_readable() {
		Table::read(&file()).unwrap();
	}
}
