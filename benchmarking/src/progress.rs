//! Progress bars for work that takes longer than a few seconds. They draw on a terminal only.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar of `steps`, with the time spent, the time expected to remain, and a message.
pub fn bar(steps: u64, what: impl Into<String>) -> ProgressBar {
	let style =
		ProgressStyle::with_template("{prefix} [{bar:30}] {pos}/{len} {elapsed_precise} (left {eta_precise}) {msg}")
			.expect("the template is constant and its keys exist; qed")
			.progress_chars("=> ");
	ProgressBar::new(steps).with_style(style).with_prefix(what.into())
}
