//! The plots, as SVG.

use super::{
	calls::Hot,
	report::{label, Quantity},
	Outcome,
};
use crate::{origin::Origin, Result};
use color_eyre::eyre::{eyre, Report};
use plotters::{coord::Shift, prelude::*};

const SIZE: (u32, u32) = (1_000, 560);
/// What of the height the plots have; a line of text is under them.
const UPPER: i32 = 538;
const CAPTION: (&str, u32) = ("sans-serif", 19);
const LABEL: (&str, u32) = ("sans-serif", 14);
const SMALL: (&str, u32) = ("sans-serif", 12);

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
/// A point of a plot.
type Point = (f64, f64);

fn failed(error: impl core::fmt::Display) -> Report {
	eyre!("cannot draw: {error}")
}

impl Outcome {
	/// Time of each call against the number of stakers, both logarithmic.
	pub fn calls_svg(&self, origin: &Origin) -> Result<String> {
		drawn(origin, |area| {
			let times = || self.calls.iter().map(|row| row.measured.time.median);
			let (low, high) = (times().fold(f64::INFINITY, f64::min), times().fold(1.0, f64::max));
			let most = self.calls.iter().map(|row| f64::from(row.stakers)).fold(1.0, f64::max);
			// Room for the names on the right.
			let across = (0.7..most * most.powf(0.7)).log_scale();
			let mut chart = ChartBuilder::on(area)
				.caption("Time of a call against the number of stakers", CAPTION)
				.margin(14)
				.x_label_area_size(42)
				.y_label_area_size(62)
				.build_cartesian_2d(across, (low / 3.0..high * 3.0).log_scale())
				.map_err(failed)?;
			chart
				.configure_mesh()
				.max_light_lines(0)
				.x_desc("stakers in the vault")
				.y_desc("us, median")
				.x_label_formatter(&power)
				.y_label_formatter(&|value| format!("{value:.0}"))
				.label_style(LABEL)
				.draw()
				.map_err(failed)?;
			for (index, call) in Hot::ALL.into_iter().enumerate() {
				let rows = self.calls.iter().filter(|row| row.call == call);
				let points: Vec<Point> = rows.map(|row| (f64::from(row.stakers), row.measured.time.median)).collect();
				let Some((last, growth)) = points.last().zip(self.calls.iter().rfind(|row| row.call == call)) else {
					continue;
				};
				let color = Palette99::pick(index).to_rgba();
				let name = format!("{}, x {:.3} at {}", call.name(), self.growth(growth), power(&last.0));
				chart
					.draw_series(LineSeries::new(points.clone(), color.stroke_width(2)))
					.map_err(failed)?
					.label(name)
					.legend(move |(x, y)| PathElement::new([(x, y), (x + 18, y)], color.stroke_width(2)));
				chart
					.draw_series(points.into_iter().map(|point| Circle::new(point, 3, color.filled())))
					.map_err(failed)?;
			}
			chart
				.configure_series_labels()
				.position(SeriesLabelPosition::MiddleRight)
				.border_style(BLACK.mix(0.3))
				.background_style(WHITE)
				.label_font(SMALL)
				.draw()
				.map_err(failed)
		})
	}

	/// What the turn of an era costs against the number of pledges: time on the left, proof on the right.
	pub fn turnover_svg(&self, origin: &Origin) -> Result<String> {
		drawn(origin, |area| {
			let halves = area.split_evenly((1, 2));
			let [left, right] = &halves[..] else { return Err(failed("the area has no halves")) };
			self.line(left, "Turn of an era: time", "ms", |turn| turn.time_us / 1e3)?;
			self.line(right, "Turn of an era: proof", "KiB", |turn| turn.proof_bytes / 1_024.0)
		})
	}

	/// Points and the line through them.
	fn line(&self, area: &Area<'_>, caption: &str, unit: &str, of: Quantity) -> Result<()> {
		let points: Vec<Point> =
			self.by_pledges.iter().map(|turn| (f64::from(turn.shape.pledges()), of(turn))).collect();
		let most = points.iter().fold((1.0, 0.001), |most: Point, point| (most.0.max(point.0), most.1.max(point.1)));
		let mut chart = ChartBuilder::on(area)
			.caption(caption, CAPTION)
			.margin(14)
			.x_label_area_size(42)
			.y_label_area_size(62)
			.build_cartesian_2d(0.0..most.0 * 1.05, 0.0..most.1 * 1.1)
			.map_err(failed)?;
		chart
			.configure_mesh()
			.max_light_lines(0)
			.x_labels(6)
			.x_desc("pledges")
			.y_desc(format!("{unit}, all blocks"))
			.x_label_formatter(&|value| format!("{value:.0}"))
			.y_label_formatter(&|value| format!("{value:.0}"))
			.label_style(LABEL)
			.draw()
			.map_err(failed)?;
		if let Some(fit) = self.fit(of) {
			let name = format!("{:.1} + {:.4} a pledge, r2 {:.5}", fit.base, fit.slope, fit.r2);
			chart
				.draw_series(LineSeries::new([0.0, most.0].map(|x| (x, fit.at(x))), BLUE.stroke_width(2)))
				.map_err(failed)?
				.label(name)
				.legend(|(x, y)| PathElement::new([(x, y), (x + 18, y)], BLUE.stroke_width(2)));
		}
		chart
			.draw_series(points.into_iter().map(|point| Circle::new(point, 4, RED.filled())))
			.map_err(failed)?
			.label("measured")
			.legend(|(x, y)| Circle::new((x + 9, y), 4, RED.filled()));
		chart
			.configure_series_labels()
			.position(SeriesLabelPosition::UpperLeft)
			.border_style(BLACK.mix(0.3))
			.background_style(WHITE)
			.label_font(SMALL)
			.draw()
			.map_err(failed)
	}
}

/// A number of stakers, short.
fn power(value: &f64) -> String {
	// Labels are whole numbers, or nearly so.
	format!("{value:.0}").parse().map_or_else(|_| format!("{value:.0}"), label)
}

/// An SVG with its origin: in full as its description, and in short under what `draw` draws.
fn drawn(origin: &Origin, draw: impl FnOnce(&Area<'_>) -> Result<()>) -> Result<String> {
	let mut text = String::new();
	{
		let area = SVGBackend::with_string(&mut text, SIZE).into_drawing_area();
		area.fill(&WHITE).map_err(failed)?;
		let (upper, lower) = area.split_vertically(UPPER);
		draw(&upper)?;
		lower.draw(&Text::new(origin.short(), (14, 2), SMALL)).map_err(failed)?;
		area.present().map_err(failed)?;
	}
	// Right after the opening tag.
	let place = text.find("<svg").and_then(|svg| Some(svg + text.get(svg..)?.find('>')? + 1));
	let place = place.ok_or_else(|| failed("there is no SVG"))?;
	text.insert_str(place, &format!("\n<desc>\n{}\n</desc>", escaped(&origin.lines().join("\n"))));
	Ok(text)
}

fn escaped(text: &str) -> String {
	text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
	use crate::scale::report::tests::{origin, outcome};

	#[test]
	fn plots_say_where_they_are_from_and_stay_small() {
		let (outcome, origin) = (outcome(), origin());
		for svg in [outcome.calls_svg(&origin).unwrap(), outcome.turnover_svg(&origin).unwrap()] {
			assert!(svg.trim_end().starts_with("<svg") && svg.trim_end().ends_with("</svg>"), "{svg}");
			assert!(svg.contains("<desc>\nmachine: a CPU, 2 cores\n"), "{svg}");
			assert!(svg.contains("command: scale --out &lt;x&gt;\n"), "{svg}");
			assert!(svg.len() < 60 * 1_024, "{} bytes", svg.len());
		}
	}

	#[test]
	fn each_measurement_is_a_point() {
		let (outcome, origin) = (outcome(), origin());
		let points = |svg: &str| svg.matches("<circle").count();
		assert_eq!(points(&outcome.calls_svg(&origin).unwrap()), outcome.calls.len());
		// On both sides, with the legend's.
		assert_eq!(points(&outcome.turnover_svg(&origin).unwrap()), 2 * (outcome.by_pledges.len() + 1));
	}
}
