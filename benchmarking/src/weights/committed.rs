//! What committed weight files declare.

use std::collections::{BTreeMap, BTreeSet};

/// What a weight function declares, as far as it is checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Declared {
	/// Whether it counts reads of the database.
	pub reads: bool,
	/// Whether it has any proof.
	pub proof: bool,
}

/// The weight functions with a body in a file. Where a function has several bodies, as in our pallets' files, the weakest
/// counts.
pub fn functions(text: &str) -> BTreeMap<String, Declared> {
	let mut found: BTreeMap<String, Declared> = BTreeMap::new();
	let mut current: Option<(String, Declared)> = None;
	let mut close = |current: &mut Option<(String, Declared)>| {
		if let Some((name, declared)) = current.take() {
			let weakest = found.entry(name).or_insert(declared);
			weakest.reads |= declared.reads;
			weakest.proof &= declared.proof;
		}
	};
	for line in text.lines().map(str::trim) {
		if let Some(name) = function_name(line) {
			close(&mut current);
			// A trait only declares.
			current = (!line.ends_with(';')).then(|| (name.to_string(), Declared::default()));
		} else if let Some((_, declared)) = &mut current {
			if !line.starts_with("//") {
				declared.reads |= line.contains(".reads(") || line.contains(".reads_writes(");
				declared.proof |= proofs(line).any(|proof| proof > 0);
			}
		}
	}
	close(&mut current);
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

/// The second arguments of `Weight::from_parts` in a line.
fn proofs(line: &str) -> impl Iterator<Item = u64> + '_ {
	line.split("from_parts(").skip(1).filter_map(|rest| {
		let (_, second) = rest.split_once(',')?;
		let digits: String =
			second.trim_start().chars().filter(|c| *c != '_').take_while(char::is_ascii_digit).collect();
		digits.parse().ok()
	})
}

/// Compares a file with the functions it has to have; says what is wrong.
pub fn compare(text: &str, due: &BTreeSet<String>) -> Vec<String> {
	let found = functions(text);
	let missing = due.iter().filter(|name| !found.contains_key(*name)).map(|name| format!("lacks `{name}`"));
	let stale = found
		.keys()
		.filter(|name| !due.contains(*name))
		.map(|name| format!("has `{name}`, which the runtime does not benchmark"));
	let unproven = found
		.iter()
		.filter(|(_, declared)| declared.reads && !declared.proof)
		.map(|(name, _)| format!("declares no proof for `{name}`, which reads"));
	missing.chain(stale).chain(unproven).collect()
}

#[cfg(test)]
mod tests {
	use super::*;

	const FILE: &str = r"
/// Weights.
pub trait WeightInfo {
	fn reads() -> Weight;
	fn idle(n: u32, ) -> Weight;
}
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `A::B` (r:1 w:0)
	fn reads() -> Weight {
		// Weight::from_parts(1, 99) in a comment is none
		Weight::from_parts(9_000_000, 0)
			.saturating_add(Weight::from_parts(0, 3_675))
			.saturating_add(T::DbWeight::get().reads(1))
	}
	fn idle(_n: u32, ) -> Weight {
		Weight::from_parts(1_000, 0)
	}
}
";

	fn due(names: &[&str]) -> BTreeSet<String> {
		names.iter().map(|name| name.to_string()).collect()
	}

	#[test]
	fn bodies_are_read_and_declarations_are_not() {
		let found = functions(FILE);
		assert_eq!(found.len(), 2);
		assert_eq!(found["reads"], Declared { reads: true, proof: true });
		assert_eq!(found["idle"], Declared { reads: false, proof: false });
	}

	#[test]
	fn a_file_that_covers_its_benchmarks_is_fine() {
		assert!(compare(FILE, &due(&["reads", "idle"])).is_empty());
	}

	#[test]
	fn missing_and_stale_functions_are_named() {
		let complaints = compare(FILE, &due(&["reads", "fresh"]));
		assert_eq!(complaints.len(), 2);
		assert!(complaints[0].contains("`fresh`"), "{complaints:?}");
		assert!(complaints[1].contains("`idle`"), "{complaints:?}");
	}

	#[test]
	fn reading_without_proof_is_found_in_any_of_the_bodies() {
		let second = "impl WeightInfo for () {\n\tfn reads() -> Weight {\n\t\tWeight::from_parts(9, 0)\n\t}\n}\n";
		let complaints = compare(&[FILE, second].concat(), &due(&["reads", "idle"]));
		assert_eq!(complaints, ["declares no proof for `reads`, which reads"]);
	}
}
