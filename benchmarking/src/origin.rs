//! Where, when, of what and by which command something was measured: what stands at the top of the files of results.

use crate::paths;
use std::{env, fs, path::Path, process::Command};

/// Where and when something was measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(Vec<(&'static str, String)>);

impl Origin {
	/// This machine, this commit, now. To be asked before a run, which changes files itself.
	pub fn here() -> Self {
		let profile = paths::profile_dir().ok();
		let profile = profile.as_deref().and_then(Path::file_name).and_then(|name| name.to_str()).unwrap_or("unknown");
		let assertions = if cfg!(debug_assertions) { "with" } else { "without" };
		Self(vec![
			("machine", machine()),
			("system", system()),
			("commit", commit()),
			("date", asked("date", &["-u", "+%Y-%m-%d %H:%M UTC"]).unwrap_or_else(unknown)),
			("profile", format!("{profile}, {assertions} assertions")),
			("command", format!("rampart-benchmarking {}", command(env::args().skip(1)))),
		])
	}

	/// What there is to say, by name.
	pub fn of(entries: Vec<(&'static str, String)>) -> Self {
		Self(entries)
	}

	/// The same, and what else there is to say.
	pub fn and(mut self, name: &'static str, value: String) -> Self {
		self.0.push((name, value));
		self
	}

	/// What there is to say, by name.
	pub fn entries(&self) -> &[(&'static str, String)] {
		&self.0
	}

	/// One line for each thing that there is to say.
	pub fn lines(&self) -> Vec<String> {
		self.0.iter().map(|(name, value)| format!("{name}: {value}")).collect()
	}

	/// The machine, the commit and the date, on one line.
	pub fn short(&self) -> String {
		let wanted = ["machine", "commit", "date"];
		let parts = self.0.iter().filter(|(name, _)| wanted.contains(name));
		parts.map(|(_, value)| value.as_str()).collect::<Vec<_>>().join(" | ")
	}
}

fn unknown() -> String {
	"unknown".into()
}

/// What was typed, with the last part of each path: the rest of it is of one machine only.
fn command(arguments: impl Iterator<Item = String>) -> String {
	let shown = arguments.map(|argument| match argument.trim_end_matches('/').rsplit_once('/') {
		Some((before, name)) => match before.split_once('=') {
			Some((option, _)) => format!("{option}={name}"),
			None => name.to_owned(),
		},
		None => argument,
	});
	shown.collect::<Vec<_>>().join(" ")
}

/// The first line that a program prints.
fn asked(program: &str, arguments: &[&str]) -> Option<String> {
	let output = Command::new(program).args(arguments).current_dir(paths::repository()).output().ok()?;
	let text = String::from_utf8(output.stdout).ok()?;
	output.status.success().then(|| text.lines().next().unwrap_or_default().trim().to_owned())
}

/// The value of the first line `name: value` (or `name=value`) of a text.
fn field(text: &str, name: &str) -> Option<String> {
	let line = text.lines().find(|line| line.trim_start().starts_with(name))?;
	let (_, value) = line.split_once([':', '='])?;
	Some(value.trim().trim_matches('"').to_owned())
}

fn machine() -> String {
	let read = |path| fs::read_to_string(path).unwrap_or_default();
	let model = field(&read("/proc/cpuinfo"), "model name").or_else(|| asked("uname", &["-m"]));
	let cores = std::thread::available_parallelism().map_or(0, |cores| cores.get());
	let kibibytes =
		field(&read("/proc/meminfo"), "MemTotal").and_then(|size| size.split(' ').next()?.parse::<u64>().ok());
	let memory = kibibytes.map_or_else(unknown, |size| format!("{} GiB", size.div_ceil(1 << 20)));
	format!("{}, {cores} cores, {memory}", model.unwrap_or_else(unknown))
}

fn system() -> String {
	let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
	let name = field(&release, "PRETTY_NAME").or_else(|| asked("uname", &["-s"])).unwrap_or_else(unknown);
	format!("{name}, kernel {}", asked("uname", &["-r"]).unwrap_or_else(unknown))
}

/// The commit, and whether anything but results was changed since.
fn commit() -> String {
	let Some(commit) = asked("git", &["rev-parse", "--short=12", "HEAD"]) else { return unknown() };
	let changed = asked("git", &["status", "--porcelain", "--", ".", ":!benchmarking/results"]);
	let changes = if changed.is_some_and(|line| !line.is_empty()) { ", with changes" } else { "" };
	format!("{commit}{changes}")
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn fields_are_read_from_what_the_system_says() {
		assert_eq!(field("a: 1\nmodel name\t: A CPU @ 3 GHz\n", "model name").as_deref(), Some("A CPU @ 3 GHz"));
		assert_eq!(field("NAME=\"X\"\nPRETTY_NAME=\"Some OS 12\"\n", "PRETTY_NAME").as_deref(), Some("Some OS 12"));
		assert_eq!(field("a: 1", "b"), None);
		assert_eq!(Origin::here().and("runtime", "a wasm".into()).lines().len(), 7);
	}

	#[test]
	fn a_command_names_files_without_their_folders() {
		let typed = ["scale", "--wasm", "/a/b/c.wasm", "--out=/a/results/", "--sides", "5,10"];
		assert_eq!(command(typed.into_iter().map(String::from)), "scale --wasm c.wasm --out=results --sides 5,10");
	}
}
