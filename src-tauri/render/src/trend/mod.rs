//! The trend: one number over time, with its target, its limits, its forecast and what happened.

mod along;
mod axes;
mod bands;
mod chosen;
mod decisions;
mod differences;
mod frame;
mod labels;
mod notes;
mod places;
mod readout;
mod series;
mod shown;
mod spark;
mod strip;
mod thin;
mod time;

use crate::drawing::{Anchor, Layer, Mark, Text, Weight};
use crate::model::{ChartModel, Geometry, Table};
use crate::{ChartInput, Palette, heading};
use frame::Frame;
use locale::Locale;
use locale::phrases::Word;
use shown::Shown;

/// Text on axes.
const AXIS_TEXT: f64 = 12.0;
/// Years, notes and the average's label.
const SMALL_TEXT: f64 = 11.5;

/// Everything that the parts of a trend look at.
struct Trend<'a> {
    input: &'a ChartInput,
    locale: &'a Locale,
    palette: &'static Palette,
    /// The numbers as they are shown: as they are, as an index, or hidden.
    shown: Shown<'a>,
}

impl ChartModel {
    /// Decides how a trend is drawn. Every input gives a chart; numbers that are not finite count as missing.
    pub fn trend(input: &ChartInput, locale: &Locale) -> Self {
        let shown = Shown::new(input, locale);
        let trend = Trend { input, locale, palette: input.theme.palette(), shown };
        let table = if input.options.readout { trend.table() } else { Table::default() };
        let label = trend.spoken();
        let (layers, geometry) = match trend.is_empty() {
            _ if input.size.is_spark() => trend.spark(),
            true => trend.empty(),
            false => trend.drawn(),
        };
        let background = input.options.background;
        Self { size: input.size, theme: input.theme, background, label, nothing: None, geometry, table, layers }
    }
}

impl Trend<'_> {
    fn is_empty(&self) -> bool {
        self.shown.values.iter().all(Option::is_none) && self.shown.forecast.is_empty()
    }

    /// How many periods the time axis has.
    fn slots(&self) -> usize {
        self.input.points.len() + self.shown.forecast.len()
    }

    /// No numbers: words in the middle of the space.
    fn empty(&self) -> (Vec<Layer>, Geometry) {
        let size = self.input.size;
        let word = if self.input.points.is_empty() { Word::NoDataYet } else { Word::NoData };
        let text = Text {
            at: (size.width / 2.0, (self.top() + size.height) / 2.0),
            anchor: Anchor::Middle,
            size: 14.0,
            color: self.palette.dim,
            text: self.locale.phrases().word(word).to_owned(),
        };
        let mut layers = self.heading();
        layers.push(Layer::text("empty", Weight::Medium).with([Mark::Text(text)]));
        (layers, Geometry::default())
    }

    fn drawn(&self) -> (Vec<Layer>, Geometry) {
        let side = self.side_labels();
        let frame = Frame::new(self, &side);
        let mut layers = self.heading();
        layers.extend(self.grid(&frame));
        layers.extend(self.limits(&frame));
        layers.extend(self.forecast_ranges(&frame));
        // Over what is filled, so that it is seen there as well, and under every line.
        layers.extend(self.chosen_band(&frame));
        layers.extend(self.zero_line(&frame));
        layers.extend(self.benchmark(&frame));
        layers.extend(self.comparison(&frame));
        layers.extend(self.differences(&frame));
        layers.extend(self.values(&frame));
        layers.extend(self.target(&frame));
        layers.extend(self.forecast_line(&frame));
        layers.extend(self.marks(&frame));
        let mut places = self.places(&frame);
        self.keep_clear(&frame, &mut places);
        let above = self.notes_above(&frame, &mut places);
        layers.extend(self.value_labels(&frame, &mut places));
        layers.push(self.extents(&frame, &mut places));
        layers.extend(above);
        layers.extend(self.notes(&frame, &mut places));
        layers.extend(self.decisions(&frame, &mut places));
        layers.extend(self.average_label(&frame, &mut places));
        layers.extend(self.labels(&frame, side));
        layers.extend(self.key(&frame));
        let points = if self.input.options.readout { self.points(&frame) } else { Vec::new() };
        (layers, Geometry { plot: frame.plot, points })
    }

    fn heading(&self) -> Vec<Layer> {
        if !self.has_heading() {
            return Vec::new();
        }
        heading::layers(&self.input.heading, self.palette, self.input.size.width)
    }

    fn has_heading(&self) -> bool {
        self.input.options.heading && self.input.size.has_room_for_heading()
    }

    /// Where the chart itself starts, under the heading.
    fn top(&self) -> f64 {
        if self.has_heading() { heading::height(&self.input.heading) } else { 0.0 }
    }

    /// The space around.
    fn margin(&self) -> f64 {
        if self.has_heading() { heading::MARGIN } else { 2.0 }
    }
}
