//! What single executions of benchmarks gave, as the node hands it over beside the lines it fits.

use crate::Result;
use color_eyre::eyre::WrapErr;
use serde::Deserialize;
use std::{fs, path::Path};

/// All executions of a benchmark.
#[derive(Clone, Debug, Deserialize)]
pub struct Observed {
	/// The pallet's crate.
	pub pallet: String,
	/// The name under which the runtime has it.
	pub instance: String,
	/// The benchmark's name.
	pub benchmark: String,
	/// Executions of which the time counts.
	#[serde(rename = "time_results")]
	pub times: Vec<Execution>,
	/// Executions in which accesses and the proof were recorded.
	#[serde(rename = "db_results")]
	pub accesses: Vec<Execution>,
}

/// One execution.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Execution {
	/// The values of the components.
	pub components: Vec<(String, u32)>,
	/// Nanoseconds.
	#[serde(rename = "extrinsic_time")]
	pub time: u64,
	/// Distinct keys read.
	pub reads: u64,
	/// Distinct keys written.
	pub writes: u64,
	/// Bytes of the recorded proof.
	#[serde(rename = "proof_size")]
	pub proof: u64,
}

/// Reads what the node wrote.
pub fn read(path: &Path) -> Result<Vec<Observed>> {
	let text = fs::read_to_string(path).wrap_err_with(|| format!("cannot read {}", path.display()))?;
	serde_json::from_str(&text)
		.wrap_err_with(|| format!("{} is not what the node's command wrote until now", path.display()))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn what_the_node_writes_is_read() {
		let text = r#"[{"pallet": "pallet_a", "instance": "A", "benchmark": "do_it", "time_results": [],
			"db_results": [{"components": [["n", 7]], "extrinsic_time": 21120, "storage_root_time": 3850, "reads": 1,
			"repeat_reads": 0, "writes": 2, "repeat_writes": 0, "proof_size": 3}]}]"#;
		let path = std::env::temp_dir().join(format!("rampart-observed-{}.json", std::process::id()));
		fs::write(&path, text).unwrap();
		let read = read(&path).unwrap();
		fs::remove_file(&path).unwrap();
		assert_eq!((&read[0].pallet[..], &read[0].benchmark[..]), ("pallet_a", "do_it"));
		let execution = &read[0].accesses[0];
		assert_eq!(execution.components, [("n".to_string(), 7)]);
		let figures = (execution.time, execution.reads, execution.writes, execution.proof);
		assert_eq!(figures, (21_120, 1, 2, 3));
	}
}
