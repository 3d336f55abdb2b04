//! Whether every call has a benchmark, and every pallet of the runtime the weights that were measured.

use super::{catalogue::PalletBenchmarks, Layout};
use frame_support::traits::{GetCallMetadata, PalletsInfoAccess};
use rampart_runtime::{AllPalletsWithSystem, RuntimeCall};

/// Calls of our pallets whose weight is put together from several benchmarks: which call, and which benchmarks.
const PUT_TOGETHER: [(&str, &str, &[&str]); 6] = [
	// The payment, which is another pallet's and benchmarked there, comes on top.
	("pallet_rewards", "claim_for", &["claim", "claim_owed", "hand_over", "hand_over_gone"]),
	// As many claims as vaults are named.
	("pallet_rewards", "claim_many", &["claim", "claim_owed", "hand_over", "hand_over_gone"]),
	// As many of the dearest step as steps are asked for.
	(
		"pallet_rewards",
		"advance",
		&[
			"turnover_poll",
			"turnover_begin",
			"turnover_sum",
			"turnover_pay_member",
			"turnover_pay_vault",
			"turnover_finish",
			"turnover_subsidy",
			"turnover_prune",
		],
	),
	// What the queue does with a slash that is due. Ejections are another pallet's, and benchmarked there.
	("pallet_slashing", "execute_slash", &["execute", "settle_all", "queue_poll", "queue_seek"]),
	("pallet_slashing", "execute_without", &["execute", "settle_all", "queue_poll", "queue_seek"]),
	(
		"pallet_slashing",
		"advance",
		&["execute", "fail", "settle_all", "prune_offence", "queue_poll", "queue_seek", "queue_turn"],
	),
];

/// The calls of a pallet of the runtime.
struct PalletCalls {
	/// The pallet's crate.
	pallet: String,
	calls: Vec<&'static str>,
}

/// The calls that the runtime has, pallet by pallet.
fn runtime_calls() -> Vec<PalletCalls> {
	let infos = AllPalletsWithSystem::infos();
	let crate_of = |name: &str| infos.iter().find(|info| info.name == name).map(|info| info.module_name.to_string());
	RuntimeCall::get_module_names()
		.iter()
		.filter_map(|name| {
			Some(PalletCalls { pallet: crate_of(name)?, calls: RuntimeCall::get_call_names(name).into() })
		})
		.collect()
}

impl Layout {
	/// Complaints about pallets with calls and no benchmark at all, and about calls of ours without one of their own. What the
	/// calls of the SDK's pallets weigh is the SDK's to say: they ask for the functions they need, or there is no runtime.
	pub(super) fn unmeasured(&self, all: &[PalletBenchmarks]) -> Vec<String> {
		let calls = runtime_calls().into_iter();
		calls.flat_map(|PalletCalls { pallet, calls }| self.unmeasured_calls(&pallet, &calls, all)).collect()
	}

	fn unmeasured_calls(&self, pallet: &str, calls: &[&str], all: &[PalletBenchmarks]) -> Vec<String> {
		let instances: Vec<_> = all.iter().filter(|one| one.pallet == pallet).collect();
		let has = |name: &str| instances.iter().any(|one| one.functions.contains(name));
		if instances.is_empty() && !calls.is_empty() {
			return vec![format!(
				"`{pallet}` has calls and no benchmarks: list them in `define_benchmarks!` of runtime/src/benchmarks.rs"
			)];
		}
		if self.own(pallet).is_none() {
			return Vec::new();
		}
		let lacks = |call: &&str| {
			let parts =
				PUT_TOGETHER.iter().find(|(of, name, _)| *of == pallet && name == call).map(|(_, _, parts)| *parts);
			let parts = parts.unwrap_or(std::slice::from_ref(call));
			let missing: Vec<&str> = parts.iter().filter(|name| !has(name)).copied().collect();
			(!missing.is_empty()).then(|| {
				format!(
					"the call `{call}` of `{pallet}` has no benchmark `{}`: write it in the pallet's benchmarking.rs, or \
					name those that it is put together from in benchmarking/src/weights/coverage.rs",
					missing.join("`, `")
				)
			})
		};
		calls.iter().filter_map(lacks).collect()
	}
}

/// Complaints about what the runtime's configuration takes for weights. `configs` are its files, by name and text; `modules`
/// those of measured weights.
pub fn configured(configs: &[(String, String)], modules: &[String]) -> Vec<String> {
	let mut complaints = Vec::new();
	for (file, text) in configs {
		for (name, value) in text.lines().filter_map(weight_type) {
			if !modules.iter().any(|module| value == format!("weights::{module}::WeightInfo<Runtime>")) {
				complaints.push(format!(
					"{file} takes `{value}` for `{name}`, which nobody measured: use one of runtime/src/weights"
				));
			}
		}
	}
	// A pallet that is told nothing falls back on defaults, where its `Config` has such.
	for module in modules {
		let used = format!("weights::{module}::");
		if !configs.iter().any(|(_, text)| text.contains(&used)) {
			complaints
				.push(format!("nothing in runtime/src/configs uses `weights::{module}`: its pallet has other weights"));
		}
	}
	complaints
}

/// Name and value of `type ..WeightInfo = value;`.
fn weight_type(line: &str) -> Option<(&str, &str)> {
	let (name, value) = line.trim().strip_prefix("type ")?.split_once('=')?;
	let (name, value) = (name.trim(), value.trim().trim_end_matches(';'));
	name.ends_with("WeightInfo").then_some((name, value))
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::paths;
	use std::collections::BTreeSet;

	fn benchmarks(pallet: &str, functions: &[&str]) -> PalletBenchmarks {
		let functions = functions.iter().map(|name| name.to_string()).collect();
		PalletBenchmarks { pallet: pallet.into(), instance: "Instance".into(), functions }
	}

	fn layout() -> Layout {
		Layout::new("weights".into(), paths::repository().join("pallets"), &[])
	}

	#[test]
	fn calls_of_ours_without_a_benchmark_are_named() {
		let all = [benchmarks("pallet_restaking", &["deposit"])];
		let found = layout().unmeasured_calls("pallet_restaking", &["deposit", "claim"], &all);
		assert_eq!(found.len(), 1);
		assert!(found[0].contains("the call `claim` of `pallet_restaking` has no benchmark `claim`"), "{found:?}");
	}

	#[test]
	fn what_a_call_is_put_together_from_must_be_there() {
		let parts = ["claim", "claim_owed", "hand_over"];
		let found =
			layout().unmeasured_calls("pallet_rewards", &["claim_many"], &[benchmarks("pallet_rewards", &parts)]);
		assert!(found[0].contains("no benchmark `hand_over_gone`"), "{found:?}");
	}

	#[test]
	fn pallets_with_calls_and_no_benchmarks_are_named() {
		let found = layout().unmeasured_calls("pallet_of_the_sdk", &["do_it"], &[]);
		assert!(found[0].starts_with("`pallet_of_the_sdk` has calls and no benchmarks"), "{found:?}");
		assert!(layout().unmeasured_calls("pallet_of_the_sdk", &[], &[]).is_empty());
		let other = [benchmarks("pallet_of_the_sdk", &["other"])];
		assert!(layout().unmeasured_calls("pallet_of_the_sdk", &["do_it"], &other).is_empty());
	}

	#[test]
	fn each_exception_is_a_call_of_the_runtime() {
		let calls = runtime_calls();
		for (pallet, name, _) in PUT_TOGETHER {
			assert!(calls.iter().any(|one| one.pallet == pallet && one.calls.contains(&name)), "{pallet} {name}");
		}
		let known: BTreeSet<&str> = calls.iter().map(|one| &one.pallet[..]).collect();
		assert!(known.contains("pallet_restaking") && known.contains("frame_system"), "{known:?}");
	}

	#[test]
	fn weights_that_nobody_measured_are_found() {
		let modules = ["pallet_a".to_string(), "pallet_b".to_string()];
		let good = "\ttype WeightInfo = weights::pallet_a::WeightInfo<Runtime>;\n\ttype SystemWeightInfo = weights::pallet_b::WeightInfo<Runtime>;\n";
		assert!(configured(&[("a.rs".into(), good.into())], &modules).is_empty());
		for value in ["()", "pallet_a::weights::SubstrateWeight<Runtime>", "weights::pallet_c::WeightInfo<Runtime>"] {
			let text = format!("{good}\ttype WeightInfo = {value};\n");
			let found = configured(&[("a.rs".into(), text)], &modules);
			assert_eq!(found.len(), 1, "{found:?}");
			assert!(found[0].starts_with(&format!("a.rs takes `{value}` for `WeightInfo`")), "{found:?}");
		}
	}

	#[test]
	fn measured_weights_that_nobody_takes_are_found() {
		let text = "\ttype WeightInfo = weights::pallet_a::WeightInfo<Runtime>;\n";
		let found = configured(&[("a.rs".into(), text.into())], &["pallet_a".into(), "pallet_b".into()]);
		assert_eq!(found.len(), 1);
		assert!(found[0].contains("uses `weights::pallet_b`"), "{found:?}");
	}
}
