//! What is measured. A scenario is a module here: it makes a state, measures in it, and gives the figures it promises.

mod capacity;
mod claims;
mod cut;
pub(crate) mod entries;
mod loops;
pub(crate) mod making;
mod ratios;
mod rewards;
mod session;
mod slashes;
mod steps;
mod symbiotic;
mod tables;
mod transfers;
mod yardstick;

use crate::{
	chain::{Chain, Measurement, Sampling, WasmRuntime},
	figures::{Row, Wanted},
	paths, Result,
};
use color_eyre::eyre::{bail, ensure, eyre, WrapErr};
use frame_support::{
	traits::fungible::{Inspect, Mutate},
	BoundedVec,
};
use pallet_services::{Admission, Cursor, MemberTerms, Phase, SetParams};
use rampart_primitives::{
	AssetId, AssetWeight, Era, Eras, Fraction, Policy, Resolvers, Sink, Value, MAX_UNBONDING_ERAS,
};
use rampart_runtime::{AccountId, Balances, Runtime};
use std::path::PathBuf;

/// The native token: the first asset of the preset that scenarios begin with.
pub(crate) const NATIVE: AssetId = 0;

/// What all scenarios of a run share.
#[derive(Clone, Debug, Default)]
pub struct Context {
	/// How often to execute each call.
	pub sampling: Sampling,
	/// The production runtime; the one that the build left if not given.
	pub wasm: Option<PathBuf>,
}

impl Context {
	/// A chain with the production runtime and the genesis of one of its presets.
	pub fn chain(&self, preset: &str) -> Result<Chain> {
		Chain::new(WasmRuntime::read(&paths::runtime_wasm(self.wasm.clone())?)?, preset)
	}
}

/// A figure that a scenario gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
	/// The row's name.
	pub name: String,
	/// Its unit.
	pub unit: &'static str,
	/// What its value has to be.
	pub wanted: Wanted,
}

impl Figure {
	/// A figure with its unit and bound.
	pub fn new(name: impl Into<String>, unit: &'static str, wanted: Wanted) -> Self {
		Self { name: name.into(), unit, wanted }
	}
}

/// Something to measure.
pub trait Scenario {
	/// Short, lower case, for the command line.
	fn name(&self) -> &'static str;

	/// What is measured and in which state, in a sentence.
	fn about(&self) -> &'static str;

	/// The figures that it gives, in the order of [`Scenario::run`]'s values.
	fn figures(&self) -> Vec<Figure>;

	/// Why it cannot run here, if so.
	fn missing(&self) -> Option<String> {
		None
	}

	/// Measures.
	fn run(&self, context: &Context) -> Result<Vec<f64>>;
}

/// All scenarios.
pub fn all() -> Vec<Box<dyn Scenario>> {
	vec![
		Box::new(transfers::Transfers),
		Box::new(ratios::Ratios),
		Box::new(cut::Cut::CROWD),
		Box::new(cut::Cut::MILLION),
		Box::new(tables::Tables),
		Box::new(session::SessionTurn),
		Box::new(slashes::Slashes),
		Box::new(rewards::Rewarding),
		Box::new(claims::Claims),
		Box::new(loops::Loops),
		Box::new(capacity::Capacity),
		Box::new(symbiotic::Symbiotic),
	]
}

/// The scenarios that go by these names, or give figures of these names; all of them when there are no names.
pub fn select(names: &[String]) -> Result<Vec<Box<dyn Scenario>>> {
	let gives = |scenario: &dyn Scenario, name: &str| {
		scenario.name() == name || scenario.figures().iter().any(|figure| figure.name == name)
	};
	for name in names {
		if !all().iter().any(|scenario| gives(&**scenario, name)) {
			bail!("no scenario and no figure is called `{name}`: `figures --list` shows what there is");
		}
	}
	let wanted = |scenario: &dyn Scenario| names.is_empty() || names.iter().any(|name| gives(scenario, name));
	Ok(all().into_iter().filter(|scenario| wanted(&**scenario)).collect())
}

/// Runs a scenario and makes the rows of its figures.
pub fn measure(scenario: &dyn Scenario, context: &Context) -> Result<Vec<Row>> {
	let figures = scenario.figures();
	let values = scenario.run(context).wrap_err_with(|| format!("scenario {}", scenario.name()))?;
	ensure!(
		figures.len() == values.len(),
		"scenario {} gives {} values for {} figures",
		scenario.name(),
		values.len(),
		figures.len(),
	);
	let command = format!("cargo harness figures {}", scenario.name());
	let rows = figures.into_iter().zip(values).map(|(figure, value)| Row {
		name: figure.name,
		value,
		unit: figure.unit.into(),
		wanted: figure.wanted,
		command: command.clone(),
	});
	Ok(rows.collect())
}

/// The four figures of a call: its median time, the keys it reads and writes, and its proof.
fn figures_of_call(call: &str) -> Vec<Figure> {
	[("time_us", "us"), ("reads", "keys"), ("writes", "keys"), ("proof_bytes", "bytes")]
		.map(|(quantity, unit)| Figure::new(format!("{call}_{quantity}"), unit, Wanted::Any))
		.to_vec()
}

/// The values of [`figures_of_call`].
fn values_of_call(measured: &Measurement) -> Vec<f64> {
	let cost = &measured.cost;
	vec![measured.time.median, whole(cost.keys_read), whole(cost.keys_written), whole(cost.proof_bytes)]
}

/// The rules of a set whose slasher may cut up to half for a fault, with windows in which any vault fits but one whose stake can be
/// cut for a single era, in which the native token counts as it is worth.
pub(crate) fn set_params(slasher: AccountId, admission: Admission, max_members: u32) -> SetParams<AccountId> {
	SetParams {
		policy: Policy {
			slasher,
			max_fraction: Fraction::from_percent(50),
			sink: Sink::Treasury,
			reporter_part: Fraction::default(),
			horizon_eras: Eras(0),
			window_eras: Eras(0),
			resolvers: Resolvers::default(),
			accepts_proofs: true,
			ejects: false,
		},
		assets: BoundedVec::truncate_from(vec![(NATIVE, AssetWeight::ONE)]),
		terms: MemberTerms {
			admission,
			minimum_stake: Value::ZERO,
			max_members,
			outbid_margin: Fraction::from_percent(10),
			cool_down_eras: Eras(0),
			max_obligation_eras: Eras(0),
		},
		span_eras: Eras(1),
		notice_eras: Eras(MAX_UNBONDING_ERAS),
	}
}

/// Gives `who` as many minimum balances of the native token.
pub(crate) fn endow(who: &AccountId, minimums: u128) -> Result<()> {
	let minimum = <Balances as Inspect<AccountId>>::minimum_balance();
	Balances::mint_into(who, minimum.saturating_mul(minimums))
		.map(|_| ())
		.map_err(|error| eyre!("cannot endow {who}: {error:?}"))
}

/// The current era, in the chain's storage.
pub(crate) fn now() -> Era {
	pallet_restaking::Clock::<Runtime>::get().era
}

/// Makes blocks until the era has its stake tables, which a slash is for.
fn make_tables(chain: &mut Chain, most_blocks: u32) -> Result<()> {
	for _ in 0..most_blocks {
		chain.next_block()?;
		let position = chain.inspect(Cursor::<Runtime>::get);
		if position.phase == Phase::Done && position.era == chain.inspect(now) {
			return Ok(());
		}
	}
	bail!("the stake tables were not complete after {most_blocks} blocks")
}

/// A share for readers.
fn percent(share: f64) -> String {
	format!("{:.1} %", share * 100.0)
}

/// A count as a figure.
pub(crate) fn whole(count: usize) -> f64 {
	// Counts of keys and bytes lie far below 2^32, and a larger one would show.
	u32::try_from(count).map(f64::from).unwrap_or(f64::INFINITY)
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::collections::BTreeSet;

	struct Broken;

	impl Scenario for Broken {
		fn name(&self) -> &'static str {
			"broken"
		}
		fn about(&self) -> &'static str {
			"promises two figures and gives one"
		}
		fn figures(&self) -> Vec<Figure> {
			vec![Figure::new("one", "keys", Wanted::Any), Figure::new("two", "keys", Wanted::Any)]
		}
		fn run(&self, _: &Context) -> Result<Vec<f64>> {
			Ok(vec![1.0])
		}
	}

	#[test]
	fn names_are_unique() {
		let scenarios = all();
		let mut names = BTreeSet::new();
		for scenario in &scenarios {
			assert!(names.insert(scenario.name().to_string()), "{}", scenario.name());
			for figure in scenario.figures() {
				assert!(names.insert(figure.name.clone()), "{}", figure.name);
			}
		}
	}

	#[test]
	fn scenarios_are_found_by_their_name_and_by_their_figures() {
		for name in ["transfers", "balances_transfer_keep_alive_time_us"] {
			let found = select(&[name.into()]).unwrap();
			assert_eq!(found.iter().map(|scenario| scenario.name()).collect::<Vec<_>>(), ["transfers"]);
		}
		assert_eq!(select(&[]).unwrap().len(), all().len());
		assert!(select(&["nothing".into()]).is_err());
	}

	#[test]
	fn a_scenario_that_keeps_no_promise_writes_nothing() {
		let error = measure(&Broken, &Context::default()).unwrap_err().to_string();
		assert!(error.contains("1 values for 2 figures"), "{error}");
	}
}
