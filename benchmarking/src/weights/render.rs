//! Renders weight files.

use super::{
	bencher::Effort,
	results::{Benchmark, Component, Line, Range, Results},
	shown, Kind,
};
use crate::{paths, Result};
use color_eyre::eyre::WrapErr;
use handlebars::{no_escape, Handlebars};
use serde::Serialize;
use serde_json::{json, Value};
use std::{fs, path::Path};

/// Where our templates are.
const TEMPLATES: &str = "benchmarking/templates";

/// Our templates, and what generated files call them.
pub struct Renderer {
	templates: Handlebars<'static>,
	/// The template of the runtime's files, where it is not ours.
	runtime: Option<String>,
}

impl Renderer {
	/// Reads the templates. `runtime` replaces that of the runtime's files.
	pub fn new(runtime: Option<&Path>) -> Result<Self> {
		let ours = paths::repository().join(TEMPLATES);
		let mut templates = Handlebars::new();
		templates.set_strict_mode(true);
		templates.register_escape_fn(no_escape);
		for kind in [Kind::Runtime, Kind::OwnPallet, Kind::Xcm] {
			let path = match runtime {
				Some(path) if kind == Kind::Runtime => path.to_path_buf(),
				_ => ours.join(kind.template()),
			};
			let text = fs::read_to_string(&path).wrap_err_with(|| format!("cannot read {}", path.display()))?;
			templates
				.register_template_string(kind.template(), text)
				.wrap_err_with(|| format!("{} is not a template", path.display()))?;
		}
		let path = ours.join("header.hbs");
		let text = fs::read_to_string(&path).wrap_err_with(|| format!("cannot read {}", path.display()))?;
		templates.register_partial("header", text).wrap_err_with(|| format!("{} is not a template", path.display()))?;
		Ok(Self { templates, runtime: runtime.map(shown) })
	}

	/// The text of a weight file.
	pub fn render(&self, kind: Kind, results: &Results, effort: Effort) -> Result<String> {
		let template = match &self.runtime {
			Some(path) if kind == Kind::Runtime => path.clone(),
			_ => format!("{TEMPLATES}/{}", kind.template()),
		};
		let text = self
			.templates
			.render(kind.template(), &data(results, effort, &template))
			.wrap_err_with(|| format!("cannot render the weights of {}", results.pallet))?;
		Ok(format!("{}\n", text.trim_end()))
	}
}

impl Kind {
	fn template(&self) -> &'static str {
		match self {
			Self::Runtime => "pallet.hbs",
			Self::OwnPallet => "own_pallet.hbs",
			Self::Xcm => "xcm.hbs",
		}
	}
}

/// What templates can refer to.
fn data(results: &Results, effort: Effort, template: &str) -> Value {
	let mut benchmarks: Vec<&Benchmark> = results.benchmarks.iter().collect();
	benchmarks.sort_by(|a, b| a.name.cmp(&b.name));
	json!({
		"pallet": results.pallet,
		"instance": results.instance,
		// The trait that the file implements: one crate has two.
		"trait": match &results.pallet[..] {
			"frame_system_extensions" => "frame_system::ExtensionsWeightInfo".into(),
			pallet => format!("{pallet}::WeightInfo"),
		},
		"version": results.version,
		"date": results.date,
		"cpu": results.cpu,
		"template": template,
		"steps": effort.steps,
		"repeat": effort.repeat,
		"benchmarks": benchmarks.into_iter().map(function).collect::<Vec<_>>(),
	})
}

/// A weight function, in pieces of Rust.
#[derive(Serialize)]
struct Function<'a> {
	name: &'a str,
	arguments: String,
	docs: Vec<String>,
	notes: Vec<String>,
	time: String,
	proof: String,
	/// Weights that grow with components.
	growth: Vec<String>,
	/// Accesses to the database, as calls of its weight.
	database: Vec<String>,
}

fn function(benchmark: &Benchmark) -> Function<'_> {
	let proof = benchmark.declared_proof();
	let argument = |one: Component| format!("{}{}: u32", if one.is_used { "" } else { "_" }, one.name);
	let range = |range: &Range| format!("Component `{}`: {} to {}.", range.name, range.min, range.max);
	Function {
		name: &benchmark.name,
		arguments: benchmark.arguments().into_iter().map(argument).collect::<Vec<_>>().join(", "),
		docs: benchmark.comments.iter().cloned().chain(benchmark.ranges.iter().map(range)).collect(),
		notes: vec![
			format!(
				"Proof in bytes: measured {}; estimated {}.",
				formula(&benchmark.measured_proof),
				formula(&benchmark.estimated_proof),
			),
			format!("Quickest execution: {} nanoseconds.", group_digits(benchmark.min_execution_time)),
		],
		time: group_digits(benchmark.time.base),
		growth: growth(benchmark, &proof),
		proof: group_digits(proof.base),
		database: [accesses("reads", &benchmark.reads), accesses("writes", &benchmark.writes)].concat(),
	}
}

fn growth(benchmark: &Benchmark, proof: &Line) -> Vec<String> {
	let of = |line: &Line, name: &str| {
		line.slopes.iter().find(|slope| slope.name == name).map(|slope| slope.slope).unwrap_or_default()
	};
	let mut terms = Vec::new();
	for Component { name, .. } in &benchmark.components {
		let (time, proof) = (of(&benchmark.time, name), of(proof, name));
		if time > 0 || proof > 0 {
			let (time, proof) = (group_digits(time), group_digits(proof));
			terms.push(format!("Weight::from_parts({time}, {proof}).saturating_mul({name}.into())"));
		}
	}
	terms
}

fn accesses(kind: &str, line: &Line) -> Vec<String> {
	let base = (line.base > 0).then(|| format!("{kind}({})", line.base));
	let slopes =
		line.slopes.iter().map(|slope| format!("{kind}({}_u64.saturating_mul({}.into()))", slope.slope, slope.name));
	base.into_iter().chain(slopes).collect()
}

/// A line as a reader writes it: `3_675 + n * 2_603`.
fn formula(line: &Line) -> String {
	let slopes = line.slopes.iter().map(|slope| format!(" + {} * {}", slope.name, group_digits(slope.slope)));
	[group_digits(line.base)].into_iter().chain(slopes).collect()
}

/// `1234567` as `1_234_567`.
fn group_digits(number: u64) -> String {
	let digits = number.to_string();
	let mut grouped = String::new();
	for (index, digit) in digits.chars().enumerate() {
		if index > 0 && (digits.len() - index).is_multiple_of(3) {
			grouped.push('_');
		}
		grouped.push(digit);
	}
	grouped
}

#[cfg(test)]
mod tests {
	use super::{super::results::tests::example, *};
	use crate::weights::committed;
	use std::collections::BTreeSet;

	fn rendered(kind: Kind, pallet: &str) -> String {
		let results = Results {
			pallet: pallet.into(),
			instance: "Example".into(),
			version: "64.0.0".into(),
			date: "2026-01-01".into(),
			cpu: "a processor".into(),
			benchmarks: vec![example()],
		};
		Renderer::new(None).unwrap().render(kind, &results, Effort::default()).unwrap()
	}

	#[test]
	fn the_runtimes_file_implements_the_pallets_trait() {
		let text = rendered(Kind::Runtime, "pallet_example");
		assert!(text.contains("impl<T: frame_system::Config> pallet_example::WeightInfo for WeightInfo<T>"), "{text}");
		assert!(text.contains("fn do_it(m: u32, n: u32, _u: u32) -> Weight"), "{text}");
		assert!(text.contains("Weight::from_parts(1_500_000, 5_000)"), "{text}");
		assert!(text.contains("Weight::from_parts(2_000, 2_603).saturating_mul(n.into())"), "{text}");
		assert!(text.contains("Weight::from_parts(0, 3).saturating_mul(m.into())"), "{text}");
		assert!(text.contains("T::DbWeight::get().reads(2)"), "{text}");
		assert!(text.contains("T::DbWeight::get().reads(1_u64.saturating_mul(n.into()))"), "{text}");
		assert!(text.contains("T::DbWeight::get().writes(1)"), "{text}");
		assert!(text.contains("cargo harness weights --pallet pallet_example"), "{text}");
		assert!(text.contains("template `benchmarking/templates/pallet.hbs`, steps 20, repeat 20"), "{text}");
	}

	#[test]
	fn extensions_of_the_system_have_a_trait_of_their_own() {
		let text = rendered(Kind::Runtime, "frame_system_extensions");
		assert!(text.contains("frame_system::ExtensionsWeightInfo for WeightInfo<T>"), "{text}");
	}

	#[test]
	fn our_pallets_file_has_the_trait_and_both_implementations() {
		let text = rendered(Kind::OwnPallet, "pallet_example");
		assert!(text.contains("pub trait WeightInfo {"), "{text}");
		assert!(text.contains("fn do_it(m: u32, n: u32, _u: u32) -> Weight;"), "{text}");
		assert!(text.contains("impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T>"), "{text}");
		assert!(text.contains("impl WeightInfo for ()"), "{text}");
		assert!(text.contains("RocksDbWeight::get().reads(2)"), "{text}");
	}

	#[test]
	fn instructions_have_functions_without_a_trait() {
		let text = rendered(Kind::Xcm, "pallet_xcm_benchmarks::generic");
		assert!(text.contains("impl<T: frame_system::Config> WeightInfo<T> {"), "{text}");
		assert!(text.contains("pub fn do_it(m: u32, n: u32, _u: u32) -> Weight"), "{text}");
	}

	#[test]
	fn what_is_rendered_passes_the_check_of_committed_files() {
		for kind in [Kind::Runtime, Kind::OwnPallet, Kind::Xcm] {
			let text = rendered(kind, "pallet_example");
			let found = committed::functions(&text);
			let complaints = committed::compare(&found, &BTreeSet::from(["do_it".to_string()]));
			assert!(complaints.is_empty(), "{complaints:?}");
		}
	}

	#[test]
	fn digits_are_grouped() {
		for (number, text) in [(0, "0"), (999, "999"), (1_000, "1_000"), (1_234_567, "1_234_567")] {
			assert_eq!(group_digits(number), text);
		}
	}

	#[test]
	fn a_template_that_is_none_is_an_error() {
		let path = std::env::temp_dir().join(format!("rampart-template-{}.hbs", std::process::id()));
		fs::write(&path, "{{#each benchmarks}} and no end").unwrap();
		let error = format!("{:#}", Renderer::new(Some(&path)).err().unwrap());
		assert!(error.contains("is not a template"), "{error}");
		fs::remove_file(path).unwrap();
	}
}
