//! What committed weight files declare, read from their text.
//!
//! A body that holds anything else than what our templates write is one that somebody wrote by hand, and is said to be.

use super::results::{Line, Slope};
use std::collections::{BTreeMap, BTreeSet};

/// What a weight function declares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Declared {
	/// Time in picoseconds, without that of the database.
	pub time: Line,
	/// Bytes of proof.
	pub proof: Line,
	/// Distinct keys read.
	pub reads: Line,
	/// Distinct keys written.
	pub writes: Line,
	/// Lines that no template of ours writes.
	pub by_hand: Vec<String>,
	/// Whether it is noted how long the quickest execution took: the mark of what was measured.
	pub quickest: bool,
}

/// The note of [`Declared::quickest`].
const QUICKEST: &str = "// Quickest execution: ";
/// The beginning of a header's line that says how the file was made.
const MADE_BY: &str = "//! Made by `cargo harness weights --pallet ";

/// The weight functions with a body in a file: one body in the runtime's files, two in those of our pallets.
pub fn functions(text: &str) -> BTreeMap<String, Vec<Declared>> {
	let mut found: BTreeMap<String, Vec<Declared>> = BTreeMap::new();
	let mut current: Option<(String, Declared)> = None;
	for line in text.lines().map(str::trim) {
		if let Some(name) = function_name(line) {
			// A trait only declares.
			current = (!line.ends_with(';')).then(|| (name.to_string(), Declared::default()));
		} else if line == "}" {
			if let Some((name, declared)) = current.take() {
				found.entry(name).or_default().push(declared);
			}
		} else if let Some((_, declared)) = &mut current {
			declared.quickest |= line.starts_with(QUICKEST);
			if !line.is_empty() && !line.starts_with("//") && declared.add(line).is_none() {
				declared.by_hand.push(line.into());
			}
		}
	}
	found
}

/// `name` of `pub fn name(..`.
fn function_name(line: &str) -> Option<&str> {
	let (before, after) = line.split_once("fn ")?;
	let visibility = before.trim();
	if !visibility.is_empty() && !visibility.starts_with("pub") {
		return None;
	}
	let name = after.split(['(', '<', ' ']).next()?;
	(!name.is_empty()).then_some(name)
}

impl Declared {
	/// Adds a line of a body. `None`: no template writes such a line.
	fn add(&mut self, line: &str) -> Option<()> {
		let term = line.strip_prefix(".saturating_add(").and_then(|rest| rest.strip_suffix(')')).unwrap_or(line);
		if let Some(rest) = term.strip_prefix("Weight::from_parts(") {
			let (parts, factor) = rest.split_once(')')?;
			let (time, proof) = parts.split_once(',')?;
			let (time, proof) = (number(time)?, number(proof)?);
			let component = if factor.is_empty() { None } else { Some(multiplied(factor)?) };
			self.time.add(component, time);
			self.proof.add(component, proof);
		} else {
			let (_, access) = term.split_once("::get().")?;
			let (kind, count) = access.strip_suffix(')')?.split_once('(')?;
			let line = match kind {
				"reads" => &mut self.reads,
				"writes" => &mut self.writes,
				_ => return None,
			};
			match count.find(".saturating_mul(") {
				Some(at) => {
					let (count, factor) = count.split_at(at);
					line.add(Some(multiplied(factor)?), number(count)?);
				},
				None => line.add(None, number(count)?),
			}
		}
		Some(())
	}
}

/// The component of `.saturating_mul(component.into())`.
fn multiplied(factor: &str) -> Option<&str> {
	factor.strip_prefix(".saturating_mul(")?.strip_suffix(".into())")
}

/// `1_234`, `1_u64` or `(1_u64)`.
fn number(text: &str) -> Option<u64> {
	let text = text.trim().trim_start_matches('(').trim_end_matches(')');
	text.strip_suffix("_u64").unwrap_or(text).replace('_', "").parse().ok()
}

impl Line {
	/// Adds to the base, or to the slope of a component.
	fn add(&mut self, component: Option<&str>, value: u64) {
		let Some(name) = component else {
			self.base = self.base.saturating_add(value);
			return;
		};
		match self.slopes.iter_mut().find(|slope| slope.name == name) {
			Some(slope) => slope.slope = slope.slope.saturating_add(value),
			None if value > 0 => self.slopes.push(Slope { name: name.into(), slope: value, error: 0 }),
			None => (),
		}
	}
}

/// What the header of a file does not say of how it was made.
pub fn header(text: &str) -> Vec<String> {
	let lines = text.lines().map(str::trim).skip_while(|line| !line.starts_with(MADE_BY));
	let header: Vec<&str> = lines.take_while(|line| line.starts_with("//!")).collect();
	if header.is_empty() {
		return vec!["has no header that says how it was made".into()];
	}
	let words: Vec<&str> =
		header.iter().flat_map(|line| line.split([' ', ','])).filter(|word| !word.is_empty()).collect();
	let after = |name: &str| words.iter().skip_while(|word| **word != name).nth(1);
	let is_number = |name: &str| after(name).is_some_and(|word| word.parse::<u32>().is_ok());
	let says = [
		("the template", after("template").is_some_and(|word| word.starts_with('`'))),
		("the steps", is_number("steps")),
		("the repeats", is_number("repeat")),
	];
	says.into_iter().filter(|(_, said)| !said).map(|(what, _)| format!("has a header without {what}")).collect()
}

/// Compares a file with the functions it has to have; says what is wrong.
pub fn compare(found: &BTreeMap<String, Vec<Declared>>, due: &BTreeSet<String>) -> Vec<String> {
	let missing = due.iter().filter(|name| !found.contains_key(*name)).map(|name| format!("lacks `{name}`"));
	let stale = found
		.keys()
		.filter(|name| !due.contains(*name))
		.map(|name| format!("has `{name}`, which the runtime does not benchmark"));
	let bodies = || found.iter().flat_map(|(name, bodies)| bodies.iter().map(move |body| (name, body)));
	let unproven = bodies()
		.filter(|(_, body)| !body.reads.is_zero() && body.proof.is_zero())
		.map(|(name, _)| format!("declares no proof for `{name}`, which reads"));
	let by_hand = bodies()
		.flat_map(|(name, body)| body.by_hand.iter().map(move |line| (name, line)))
		.map(|(name, line)| format!("has a line in `{name}` that no template writes: `{line}`"));
	// In a file of ours with two bodies the second repeats the first, without its notes.
	let unmeasured = found
		.iter()
		.filter(|(_, bodies)| !bodies.iter().any(|body| body.quickest))
		.map(|(name, _)| format!("has no note in `{name}` of its quickest execution: it was not measured"));
	missing.chain(stale).chain(unproven).chain(by_hand).chain(unmeasured).collect()
}

#[cfg(test)]
mod tests {
	use super::*;

	const FILE: &str = r"
/// Weights.
pub trait WeightInfo {
	fn reads(n: u32) -> Weight;
	fn idle(n: u32, ) -> Weight;
}
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `A::B` (r:1 w:0)
	fn reads(n: u32) -> Weight {
		// Weight::from_parts(1, 99) in a comment is none
		// Quickest execution: 8_000 nanoseconds.
		Weight::from_parts(9_000_000, 3_675)
			.saturating_add(Weight::from_parts(12, 2_603).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
	}
	fn idle(_n: u32, ) -> Weight {
		// Quickest execution: 900 nanoseconds.
		Weight::from_parts(1_000, 0)
	}
}
";

	fn due(names: &[&str]) -> BTreeSet<String> {
		names.iter().map(|name| name.to_string()).collect()
	}

	fn line(base: u64, slope: u64) -> Line {
		Line { base, slopes: vec![Slope { name: "n".into(), slope, error: 0 }] }
	}

	#[test]
	fn bodies_are_read_and_declarations_are_not() {
		let found = functions(FILE);
		assert_eq!(found.len(), 2);
		let reads = Declared {
			time: line(9_000_000, 12),
			proof: line(3_675, 2_603),
			reads: line(1, 2),
			writes: line(0, 3),
			by_hand: vec![],
			quickest: true,
		};
		assert_eq!(found["reads"], [reads]);
		let idle = Declared { time: Line { base: 1_000, slopes: vec![] }, quickest: true, ..Default::default() };
		assert_eq!(found["idle"], [idle]);
	}

	#[test]
	fn a_file_that_covers_its_benchmarks_is_fine() {
		assert!(compare(&functions(FILE), &due(&["reads", "idle"])).is_empty());
	}

	#[test]
	fn missing_and_stale_functions_are_named() {
		let complaints = compare(&functions(FILE), &due(&["reads", "fresh"]));
		assert_eq!(complaints.len(), 2);
		assert!(complaints[0].contains("`fresh`"), "{complaints:?}");
		assert!(complaints[1].contains("`idle`"), "{complaints:?}");
	}

	#[test]
	fn reading_without_proof_is_found_in_any_of_the_bodies() {
		let second = "impl WeightInfo for () {\n\tfn reads() -> Weight {\n\t\tWeight::from_parts(9, 0)\n\
			\t\t\t.saturating_add(RocksDbWeight::get().reads(1))\n\t}\n}\n";
		let complaints = compare(&functions(&[FILE, second].concat()), &due(&["reads", "idle"]));
		assert_eq!(complaints, ["declares no proof for `reads`, which reads"]);
	}

	#[test]
	fn what_was_not_measured_is_found() {
		let text = FILE.replace("// Quickest execution: 900", "// Estimated: 900");
		let complaints = compare(&functions(&text), &due(&["reads", "idle"]));
		assert_eq!(complaints, ["has no note in `idle` of its quickest execution: it was not measured"]);
	}

	#[test]
	fn a_header_says_template_steps_and_repeats() {
		let full = "// Licence\n\n//! Weights of `a`.\n//!\n//! Made by `cargo harness weights --pallet a`: template \
		            `b/c.hbs`, steps 20,\n//! repeat 20, on a CPU.\n\nuse x;\n";
		assert_eq!(header(full), Vec::<String>::new());
		assert_eq!(header(&full.replace("template `b/c.hbs`, ", "")), ["has a header without the template"]);
		let without = header(&full.replace("steps 20", "steps many").replace("repeat 20", "often"));
		assert_eq!(without, ["has a header without the steps", "has a header without the repeats"]);
		assert_eq!(header(FILE), ["has no header that says how it was made"]);
	}

	#[test]
	fn what_is_written_by_hand_is_found() {
		for by_hand in ["Weight::zero()", "Self::idle(1)", "SubstrateWeight::<T>::idle()", "Weight::from_parts(1, x)"] {
			let text = format!("fn idle() -> Weight {{\n\t// Quickest execution: 1 nanoseconds.\n\t{by_hand}\n}}\n");
			let complaints = compare(&functions(&text), &due(&["idle"]));
			assert_eq!(complaints, [format!("has a line in `idle` that no template writes: `{by_hand}`")]);
		}
	}
}
