//! Where the time of the call goes that grows most with the stakers.

use super::{calls::Hot, state::Scaled};
use crate::{
	chain::{Probe, Sampling},
	stats::Quartiles,
	Result,
};
use color_eyre::eyre::{ensure, eyre};
use frame_support::traits::StorageInfoTrait;
use rampart_runtime::AllPalletsWithSystem;
use std::{
	collections::{BTreeMap, BTreeSet},
	fmt::Write,
};

/// Reads that grow by less, in microseconds, are told together.
const LEAST_GROWTH: f64 = 0.5;

/// The reads of a call among few and among many stakers.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
	/// Which call.
	pub call: Hot,
	/// Among how many stakers.
	pub stakers: [u32; 2],
	/// What is read, by its name, in order.
	pub items: BTreeMap<String, Item>,
}

/// What a storage item takes in one call, all its keys together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
	/// Distinct keys.
	pub keys: usize,
	/// How long their reads take, in microseconds: medians.
	pub us: [f64; 2],
}

impl Item {
	fn growth(&self) -> f64 {
		self.us[1] - self.us[0]
	}
}

/// Measures the call on the first and the last state in turn.
pub(super) fn measure(call: Hot, states: &[Scaled], sampling: Sampling) -> Result<Profile> {
	let [few, .., many] = states else { return Err(eyre!("a profile compares two states")) };
	let probes = [call.probe(few)?, call.probe(many)?];
	let names = Names::default();
	let mut samples: [BTreeMap<String, Vec<f64>>; 2] = Default::default();
	// Both have as many; those of one are counted.
	let mut keys = BTreeMap::<String, BTreeSet<Vec<u8>>>::new();
	for key in probes[0].times_of_reads()?.into_keys() {
		keys.entry(names.of(&key)).or_default().insert(key);
	}
	for round in 0..sampling.rounds() {
		// Every other round goes backwards, as in `measure_all`.
		for place in if round.is_multiple_of(2) { [0, 1] } else { [1, 0] } {
			let times = times(&probes[place], &names)?;
			if round >= sampling.warmup {
				times.into_iter().for_each(|(name, us)| samples[place].entry(name).or_default().push(us));
			}
		}
	}
	let mut items = BTreeMap::<String, Item>::new();
	for (place, samples) in samples.iter().enumerate() {
		for (name, samples) in samples {
			let time = Quartiles::of(samples).ok_or_else(|| eyre!("no sample was taken"))?;
			let item = items.entry(name.clone()).or_default();
			item.us[place] = time.median;
			item.keys = keys.get(name).map_or(0, BTreeSet::len);
		}
	}
	ensure!(!items.is_empty(), "{} reads nothing", call.name());
	Ok(Profile { call, stakers: [few.shape.stakers, many.shape.stakers], items })
}

/// How long the reads of each item take in one execution, in microseconds.
fn times(probe: &Probe<'_>, names: &Names) -> Result<BTreeMap<String, f64>> {
	let mut times = BTreeMap::<String, f64>::new();
	for (key, time) in probe.times_of_reads()? {
		*times.entry(names.of(&key)).or_default() += time.as_secs_f64() * 1e6;
	}
	Ok(times)
}

/// The storage items of the runtime, by the prefixes of their keys.
struct Names(Vec<(Vec<u8>, String)>);

impl Default for Names {
	fn default() -> Self {
		let text = String::from_utf8_lossy;
		let infos = AllPalletsWithSystem::storage_info().into_iter();
		Self(
			infos
				.map(|info| (info.prefix, format!("{}::{}", text(&info.pallet_name), text(&info.storage_name))))
				.collect(),
		)
	}
}

impl Names {
	/// `Pallet::Item`, or the key itself if it is well known.
	fn of(&self, key: &[u8]) -> String {
		let found = self.0.iter().find(|(prefix, _)| key.starts_with(prefix));
		found.map_or_else(|| String::from_utf8_lossy(key).into(), |(_, name)| name.clone())
	}
}

impl Profile {
	/// As a table of markdown: what grows most comes first, and what hardly does is one row.
	pub(super) fn table(&self) -> String {
		let (mut grown, rest): (Vec<_>, Vec<_>) =
			self.items.iter().partition(|(_, item)| item.growth() >= LEAST_GROWTH);
		grown.sort_by(|(_, one), (_, other)| other.growth().total_cmp(&one.growth()));
		let sum = |items: &mut dyn Iterator<Item = &Item>| {
			items.fold(Item::default(), |sum, item| Item {
				keys: sum.keys + item.keys,
				us: [sum.us[0] + item.us[0], sum.us[1] + item.us[1]],
			})
		};
		let mut rows: Vec<_> = grown.into_iter().map(|(name, item)| (format!("`{name}`"), item.clone())).collect();
		rows.push((
			"all that grow by less than half a microsecond".into(),
			sum(&mut rest.iter().map(|(_, item)| *item)),
		));
		rows.push(("all reads".into(), sum(&mut self.items.values())));
		let [few, many] = self.stakers;
		let mut text = format!(
			"| what `{}` reads | keys | among {few}: us | among {many}: us | more |\n|---|---:|---:|---:|---:|\n",
			self.call.name()
		);
		for (name, item) in rows {
			let ([few, many], growth) = (item.us, item.growth());
			// Writing to a string does not fail.
			let _ = writeln!(text, "| {name} | {} | {few:.1} | {many:.1} | {growth:.1} |", item.keys);
		}
		text
	}
}

#[cfg(test)]
pub(super) mod tests {
	use super::*;

	pub(in super::super) fn profile() -> Profile {
		let item = |keys, few, many| Item { keys, us: [few, many] };
		let items = [
			("Balances::TotalIssuance", item(1, 5.0, 5.2)),
			("Restaking::Positions", item(2, 4.0, 20.0)),
			("System::Account", item(3, 10.0, 40.0)),
			("System::Number", item(1, 2.0, 1.9)),
		];
		let items = items.into_iter().map(|(name, item)| (name.into(), item)).collect();
		Profile { call: Hot::Deposit, stakers: [1, 1_000_000], items }
	}

	#[test]
	fn what_grows_most_comes_first_and_what_hardly_does_is_told_together() {
		let table = profile().table();
		let rows: Vec<_> = table.lines().skip(2).collect();
		assert_eq!(
			rows,
			[
				"| `System::Account` | 3 | 10.0 | 40.0 | 30.0 |",
				"| `Restaking::Positions` | 2 | 4.0 | 20.0 | 16.0 |",
				"| all that grow by less than half a microsecond | 2 | 7.0 | 7.1 | 0.1 |",
				"| all reads | 7 | 21.0 | 67.1 | 46.1 |",
			],
			"{table}"
		);
	}

	#[test]
	fn keys_are_named_by_the_item_they_are_of() {
		let names = Names::default();
		assert_eq!(
			names.of(&frame_system::BlockHash::<rampart_runtime::Runtime>::hashed_key_for(0)),
			"System::BlockHash"
		);
		assert_eq!(names.of(b":extrinsic_index"), ":extrinsic_index");
	}
}
