//! The words at the lines: what each one is, right where it ends.

use super::places::Places;
use super::{SMALL_TEXT, Trend, frame::Frame};
use crate::drawing::{Anchor, At, Layer, Mark, Rect, Text, Weight};
use crate::input::TargetAt;
use crate::key::{self, Sample};
use crate::label::{self, SideLabel};
use crate::{Compared, Comparison, text};
use domain::Status;
use locale::phrases::Word;

/// How much of the key the source of a figure from elsewhere may take.
const KEY_FOR_SOURCE: f64 = 0.6;
/// The widest a label beside the plot gets, as a part of the drawing.
const WIDEST: f64 = 0.3;

impl Trend<'_> {
    /// The labels beside the plot; their heights are known once the plot is.
    pub(super) fn side_labels(&self) -> Vec<SideLabel> {
        let room = self.input.size.width * WIDEST;
        let label = |text: String, wanted: f64, size: f64, weight: Weight, color| {
            let text = text::fit(&text, size, weight, room);
            (!text.is_empty()).then_some(SideLabel { text, wanted, size, weight, color })
        };
        let words = self.locale.phrases();
        let (bold, regular) = (Weight::SemiBold, Weight::Regular);
        let target = self.last_target().and_then(|target| {
            let height = match target {
                TargetAt::Value(value) => value,
                TargetAt::Range(_, high) => high,
            };
            label(self.shown.target_words(target, |s, v| s.label(v)), height, 12.0, bold, self.palette.ink)
        });
        let forecast = self.shown.forecast.last().and_then(|point| {
            label(words.word(Word::Forecast).to_owned(), point.mean, 12.0, bold, self.palette.accent)
        });
        let ends = self.shown.forecast.is_empty();
        let last = self.shown.last().filter(|_| ends).and_then(|(_, value)| {
            let text = self.with_name(|comparison| &comparison.own, self.shown.short(value));
            label(text, value, 12.0, bold, self.palette.accent)
        });
        let average = self.shown.limits.last().filter(|_| ends).and_then(|segment| {
            let text = words.average(&self.shown.rounded(segment.average));
            label(text, segment.average, SMALL_TEXT, regular, self.palette.average_text)
        });
        let compared = self.shown.comparison.iter().rev().find_map(|value| *value);
        // Columns are named in the key.
        let beside = self.input.comparison.as_ref().filter(|_| !self.has_columns_behind());
        let comparison = beside.zip(compared).and_then(|(comparison, value)| {
            let color = match comparison.what {
                Compared::Supposed => self.palette.accent,
                _ => self.palette.dim,
            };
            let text = if comparison.own.is_empty() {
                comparison.label.clone()
            } else {
                self.with_name(|comparison| &comparison.label, self.shown.short(value))
            };
            label(text, value, SMALL_TEXT, regular, color)
        });
        let benchmark = self.input.benchmark.as_ref().zip(self.shown.benchmark).and_then(|(benchmark, value)| {
            let text = format!("{} {}", benchmark.label, self.shown.label(value));
            label(text, value, SMALL_TEXT, regular, self.palette.dim)
        });
        [target, forecast, last, average, comparison, benchmark].into_iter().flatten().collect()
    }

    /// A number with the name of its line, where two numbers are drawn over each other.
    fn with_name(&self, name: impl Fn(&Comparison) -> &String, number: String) -> String {
        match self.input.comparison.as_ref().filter(|comparison| !comparison.own.is_empty()) {
            Some(comparison) => format!("{} {number}", name(comparison)),
            None => number,
        }
    }

    fn last_target(&self) -> Option<TargetAt> {
        self.shown.targets.iter().rev().find_map(|target| *target)
    }

    /// Draws the labels beside the plot.
    pub(super) fn labels(&self, frame: &Frame, side: Vec<SideLabel>) -> Vec<Layer> {
        let placed = side.into_iter().map(|label| SideLabel { wanted: frame.y.at(label.wanted), ..label }).collect();
        let x = frame.plot.right + 10.0;
        let mut layers = Vec::new();
        for (weight, mark) in label::stack(placed, x, frame.plot.top, frame.plot.bottom) {
            layers.push(Layer::text("label", weight).with([mark]));
        }
        layers
    }

    /// "Average €41.2k" along its line, where a forecast stands between the line's end and the labels beside the plot:
    /// wherever nothing is in the way, and never on the forecast.
    pub(super) fn average_label(&self, frame: &Frame, places: &mut Places) -> Option<Layer> {
        let segment = self.shown.limits.last().filter(|_| !self.shown.forecast.is_empty())?;
        let words = self.locale.phrases().average(&self.shown.rounded(segment.average));
        let wide = text::width(&words, SMALL_TEXT, Weight::Regular);
        let y = frame.y.at(segment.average);
        let end = frame.x(segment.end) + 8.0;
        let start = frame.span(segment.start, segment.end).0 + 6.0;
        let along = (0..=8).map(|eighth| start + (end - wide - start - 8.0) * f64::from(eighth) / 8.0);
        let ends = [(end, y + 14.0), (end, y - 6.0)].into_iter();
        // Where the average moves, only its end is as high as the label says.
        let along = along.filter(|_| segment.seasonal.is_empty());
        let all = ends.chain(along.flat_map(|x| [(x, y - 5.0), (x, y + 13.0)]));
        let rect = |(x, baseline): At| Rect { left: x, top: baseline - 10.0, right: x + wide, bottom: baseline + 3.0 };
        let at = places.clearest(all, rect)?;
        places.take(rect(at));
        let color = self.palette.average_text;
        let text = Text { at, anchor: Anchor::Start, size: SMALL_TEXT, color, text: words };
        Some(Layer::new("label").with([Mark::Text(text)]))
    }

    pub(super) fn has_key(&self) -> bool {
        !self.key_entries().is_empty()
    }

    /// Names what no label can stand at: bands, rings.
    fn key_entries(&self) -> Vec<(Sample, String)> {
        let (words, palette) = (self.locale.phrases(), self.palette);
        let word = |word| words.word(word).to_owned();
        let mut entries = Vec::new();
        if let Some(benchmark) = self.input.benchmark.as_ref().filter(|_| self.shown.benchmark.is_some()) {
            let room = (self.input.size.width - 2.0 * self.margin()) * KEY_FOR_SOURCE;
            let said = format!("{}: {}", benchmark.label, benchmark.source);
            let text = text::fit(&said, key::SIZE, Weight::Regular, room);
            entries.extend((!text.is_empty()).then_some((Sample::DashAndDot(palette.dim), text)));
        }
        if self.shown.indexed {
            entries.push((Sample::Stroke(palette.accent), word(Word::Index)));
        }
        if self.shown.limits.iter().any(|s| s.lower.is_some() && s.upper.is_some()) {
            entries.push((Sample::Band(palette.limits, palette.limits), word(Word::NaturalLimits)));
        }
        if !self.shown.forecast.is_empty() {
            entries.push((Sample::Band(palette.range95, palette.range80), word(Word::ForecastRanges)));
        }
        if let Some(comparison) = self.input.comparison.as_ref().filter(|_| self.has_columns_behind()) {
            let color = palette.comparison.with_alpha(0.45);
            let sample = match comparison.what {
                Compared::Recorded => Sample::Band(color, color),
                Compared::Planned | Compared::Supposed => Sample::Frame(palette.comparison),
            };
            entries.push((sample, comparison.label.clone()));
            entries.extend(self.difference_key(comparison));
        }
        let marked = self.shown.marked;
        if marked.improvement {
            entries.push((Sample::Ring(palette.good), word(Word::Improvement)));
        }
        if marked.concern {
            entries.push((Sample::Diamond(palette.bad), word(Word::Concern)));
        }
        if self.input.decisions.iter().any(|one| one.index < self.slots()) {
            entries.push((Sample::Square, word(Word::Decided)));
        }
        if marked.open {
            entries.push((Sample::Ring(palette.accent), words.status(Status::Open).to_owned()));
        }
        if marked.provisional {
            entries.push((Sample::Ring(palette.accent), word(Word::Provisional)));
        }
        entries
    }

    pub(super) fn key(&self, frame: &Frame) -> Vec<Layer> {
        let baseline = self.input.size.height - self.margin() - 6.0;
        let right = self.input.size.width - self.margin();
        key::layers(&self.key_entries(), self.palette, frame.plot.left, right, baseline)
    }
}
