//! `cargo harness`: weights, figures, scale and peers.

use clap::{Args, Parser, Subcommand};
use color_eyre::eyre::ensure;
use rampart_benchmarking::{
	chain::Sampling,
	figures::{self, Row, Table, Wanted},
	origin::Origin,
	paths, peers, scale,
	scenarios::{self, Context, Scenario},
	weights::{self, bencher::Effort, Request},
	Result,
};
use std::{path::PathBuf, process::ExitCode};

/// Weights, measured figures and the scale harness of Rampart.
#[derive(Parser)]
#[command(name = "rampart-benchmarking", version)]
struct Cli {
	#[command(subcommand)]
	command: Command,
}

#[derive(Subcommand)]
enum Command {
	/// Measures and writes the weight files of the runtime's pallets, about ten minutes for all.
	Weights(Weights),
	/// Measures figures and writes them to results/figures.tsv; exits with an error when one is not as wanted.
	Figures(Figures),
	/// Measures how costs grow with the stakers and with the pledges, and writes tables and plots to results/scale_*.
	Scale(Scale),
	/// Measures the calls of another runtime beside ours, and writes results/peers.tsv, results/peers.md and their figures.
	Peers(Peers),
	/// Writes a figure that another tool measured.
	Record(Record),
}

#[derive(Args)]
struct Weights {
	/// Writes nothing: checks by a short run that the committed files cover the runtime and say what it takes.
	#[arg(long)]
	check: bool,
	/// Only these pallets, by crate name.
	#[arg(long = "pallet", num_args = 1.., value_delimiter = ',')]
	pallets: Vec<String>,
	/// Values to try of each component.
	#[arg(long, default_value_t = Effort::default().steps, value_parser = clap::value_parser!(u32).range(2..))]
	steps: u32,
	/// Executions at each value.
	#[arg(long, default_value_t = Effort::default().repeat, value_parser = clap::value_parser!(u32).range(1..))]
	repeat: u32,
	/// Template of the runtime's files, instead of benchmarking/templates/pallet.hbs.
	#[arg(long)]
	template: Option<PathBuf>,
	/// The runtime with benchmarks, instead of the one that scripts/build-wasm.sh makes.
	#[arg(long)]
	wasm: Option<PathBuf>,
}

#[derive(Args)]
struct Figures {
	/// Scenarios or figures; all if none is named.
	names: Vec<String>,
	/// Only shows which there are, with the values of the last run.
	#[arg(long)]
	list: bool,
	/// Executions of each call.
	#[arg(long, default_value_t = Sampling::default().samples)]
	samples: usize,
	/// The production runtime, instead of the one that the build left.
	#[arg(long)]
	wasm: Option<PathBuf>,
}

#[derive(Args)]
struct Scale {
	/// A few stakers, a few samples, in seconds; only differences in reads and writes are judged.
	#[arg(long)]
	quick: bool,
	/// Numbers of stakers to compare, ascending.
	#[arg(long, value_delimiter = ',')]
	stakers: Vec<u32>,
	/// Operators; all of them are members of every set.
	#[arg(long)]
	operators: Option<u32>,
	/// Operator sets.
	#[arg(long)]
	sets: Option<u32>,
	/// Vaults, a multiple of four.
	#[arg(long)]
	vaults: Option<u32>,
	/// Sides of the squares, sets by operators, that differ in their pledges, ascending: a side of 10 has 400 pledges.
	#[arg(long, value_delimiter = ',')]
	sides: Vec<u32>,
	/// Executions of each call.
	#[arg(long)]
	samples: Option<usize>,
	/// Writes the files there. Without it they go to results, and the figures are recorded; but not those of a quick run, of
	/// other sizes or of another runtime.
	#[arg(long)]
	out: Option<PathBuf>,
	/// The production runtime, instead of the one that the build left.
	#[arg(long)]
	wasm: Option<PathBuf>,
}

#[derive(Args)]
struct Peers {
	/// How often to measure each of the two runtimes, in turn.
	#[arg(long, default_value_t = peers::ROUNDS, value_parser = clap::value_parser!(u32).range(1..))]
	rounds: u32,
	/// Values to try of each component.
	#[arg(long, default_value_t = peers::EFFORT.steps, value_parser = clap::value_parser!(u32).range(2..))]
	steps: u32,
	/// Executions at each value.
	#[arg(long, default_value_t = peers::EFFORT.repeat, value_parser = clap::value_parser!(u32).range(1..))]
	repeat: u32,
	/// The other runtime, instead of the one that scripts/build-peers.sh makes.
	#[arg(long)]
	peer: Option<PathBuf>,
	/// Our runtime with benchmarks, instead of the one that scripts/build-wasm.sh makes.
	#[arg(long)]
	wasm: Option<PathBuf>,
}

impl Scale {
	fn options(&self) -> scale::Options {
		let mut options = if self.quick { scale::Options::quick() } else { scale::Options::default() };
		if !self.stakers.is_empty() {
			options.stakers.clone_from(&self.stakers);
		}
		if !self.sides.is_empty() {
			options.sides.clone_from(&self.sides);
		}
		options.operators = self.operators.unwrap_or(options.operators);
		options.sets = self.sets.unwrap_or(options.sets);
		options.vaults = self.vaults.unwrap_or(options.vaults);
		options.calls.samples = self.samples.unwrap_or(options.calls.samples);
		options
	}
}

#[derive(Args)]
struct Record {
	/// The figure's name.
	name: String,
	/// Its value.
	#[arg(allow_negative_numbers = true)]
	value: f64,
	/// Its unit.
	unit: String,
	/// What it has to be, such as `< 60`, or nothing.
	wanted: String,
	/// The command that measures it.
	command: String,
}

fn main() -> ExitCode {
	let done = match Cli::parse().command {
		Command::Weights(arguments) => run_weights(arguments),
		Command::Figures(arguments) if arguments.list => list(&arguments),
		Command::Figures(arguments) => run_figures(arguments),
		Command::Scale(arguments) => run_scale(&arguments),
		Command::Peers(arguments) => run_peers(arguments),
		Command::Record(arguments) => record(arguments),
	};
	match done {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			// What was being done and what went wrong, on one line: they name the fix.
			eprintln!("error: {error:#}");
			ExitCode::FAILURE
		},
	}
}

fn run_weights(arguments: Weights) -> Result<()> {
	let request = Request {
		pallets: arguments.pallets,
		effort: Effort { steps: arguments.steps, repeat: arguments.repeat },
		wasm: arguments.wasm,
		template: arguments.template,
	};
	if arguments.check {
		weights::check(&request)
	} else {
		weights::generate(&request)
	}
}

fn list(arguments: &Figures) -> Result<()> {
	let table = Table::read(&figures::file())?;
	for scenario in scenarios::select(&arguments.names)? {
		println!("{}: {}", scenario.name(), scenario.about());
		for figure in scenario.figures() {
			let value = table.get(&figure.name).map_or("not measured yet".into(), shown);
			println!("  {}  {value}", figure.name);
		}
	}
	Ok(())
}

fn run_figures(arguments: Figures) -> Result<()> {
	if let Some(wasm) = &arguments.wasm {
		ensure!(wasm.is_file(), "no runtime at {}", wasm.display());
	}
	let context = Context {
		sampling: Sampling { samples: arguments.samples, ..Sampling::default() },
		wasm: arguments.wasm.clone(),
	};
	let mut bad = Vec::new();
	for scenario in scenarios::select(&arguments.names)? {
		if let Some(reason) = scenario.missing() {
			ensure!(arguments.names.is_empty(), "{} cannot run: {reason}", scenario.name());
			eprintln!("{} is left out: {reason}", scenario.name());
			continue;
		}
		bad.extend(measured(&*scenario, &context)?);
	}
	ensure!(bad.is_empty(), "not as wanted: {}", bad.join(", "));
	Ok(())
}

/// Measures a scenario and writes its figures. Returns the names of those that are not as wanted.
fn measured(scenario: &dyn Scenario, context: &Context) -> Result<Vec<String>> {
	eprintln!("{}: {}", scenario.name(), scenario.about());
	written(scenarios::measure(scenario, context)?)
}

/// Shows and writes figures. Returns the names of those that are not as wanted.
fn written(rows: Vec<Row>) -> Result<Vec<String>> {
	for row in &rows {
		println!("{}  {}", row.name, shown(row));
	}
	let bad = rows.iter().filter(|row| !row.holds()).map(|row| row.name.clone()).collect();
	Table::update(&figures::file(), rows)?;
	Ok(bad)
}

fn run_scale(arguments: &Scale) -> Result<()> {
	let options = arguments.options();
	let context = Context { wasm: arguments.wasm.clone(), ..Context::default() };
	let origin = Origin::here().and("runtime", paths::runtime_described(arguments.wasm.clone())?);
	let outcome = scale::measure(&context, &options)?;
	print!("{}", outcome.table());
	let rows = outcome.rows()?;
	for row in &rows {
		println!("{}  {}", row.name, shown(row));
	}
	// What was asked for and is what the figures are of.
	let recorded = options == scale::Options::default() && arguments.out.is_none() && arguments.wasm.is_none();
	let results = paths::repository().join("benchmarking/results");
	if let Some(dir) = arguments.out.as_ref().or(recorded.then_some(&results)) {
		outcome.write(dir, &origin)?;
		eprintln!("written to {}", dir.display());
	}
	// A quick run's times are noise; what it counts is not.
	let judged = |row: &&Row| !arguments.quick || matches!(row.wanted, Wanted::Exactly(_));
	let bad: Vec<_> = rows.iter().filter(judged).filter(|row| !row.holds()).map(|row| row.name.clone()).collect();
	if recorded {
		Table::update(&figures::file(), rows)?;
	}
	ensure!(bad.is_empty(), "not as wanted: {}", bad.join(", "));
	Ok(())
}

fn run_peers(arguments: Peers) -> Result<()> {
	let request = peers::Request {
		rounds: arguments.rounds,
		effort: Effort { steps: arguments.steps, repeat: arguments.repeat },
		peer: arguments.peer,
		wasm: arguments.wasm,
	};
	let rows = peers::run(&request)?;
	if !request.is_recorded() {
		rows.iter().for_each(|row| println!("{}  {}", row.name, shown(row)));
		eprintln!("not recorded: fewer executions than usual, or other runtimes");
		return Ok(());
	}
	let bad = written(rows)?;
	ensure!(bad.is_empty(), "not as wanted: {}", bad.join(", "));
	Ok(())
}

fn record(arguments: Record) -> Result<()> {
	let row = Row {
		name: arguments.name,
		value: arguments.value,
		unit: arguments.unit,
		wanted: arguments.wanted.parse()?,
		command: arguments.command,
	};
	let holds = row.holds();
	println!("{}  {}", row.name, shown(&row));
	let name = row.name.clone();
	Table::update(&figures::file(), [row])?;
	ensure!(holds, "{name} is not as wanted");
	Ok(())
}

/// A row for readers.
fn shown(row: &Row) -> String {
	let wanted = match (row.wanted.to_string(), row.holds()) {
		(wanted, _) if wanted.is_empty() => String::new(),
		(wanted, true) => format!("  (wanted {wanted})"),
		(wanted, false) => format!("  (wanted {wanted}: MISSED)"),
	};
	format!("{:.3} {}{wanted}", row.value, row.unit)
}
