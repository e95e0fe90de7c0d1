//! The words at the lines: what each one is, right where it ends.

use super::{SMALL_TEXT, Trend, frame::Frame};
use crate::input::TargetAt;
use crate::key::{self, Sample};
use crate::label::{self, SideLabel};
use crate::model::{Anchor, At, Layer, Mark, Rect, Text, Weight};
use crate::{Shape, Signal, text};
use domain::Status;
use locale::phrases::Word;

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
        let last = self
            .shown
            .last()
            .filter(|_| ends)
            .and_then(|(_, value)| label(self.shown.short(value), value, 12.0, bold, self.palette.accent));
        let average = self.shown.limits.last().filter(|_| ends).and_then(|segment| {
            let text = words.average(&self.shown.rounded(segment.average));
            label(text, segment.average, SMALL_TEXT, regular, self.palette.average_text)
        });
        let compared = self.shown.comparison.iter().rev().find_map(|value| *value);
        let comparison = self.input.comparison.as_ref().zip(compared).and_then(|(comparison, value)| {
            label(comparison.label.clone(), value, SMALL_TEXT, regular, self.palette.dim)
        });
        [target, forecast, last, average, comparison].into_iter().flatten().collect()
    }

    fn last_target(&self) -> Option<TargetAt> {
        self.shown.targets.iter().rev().find_map(|target| *target)
    }

    /// Draws the labels beside the plot, and the average's in it where a forecast stands between.
    pub(super) fn labels(&self, frame: &Frame, side: Vec<SideLabel>, obstacles: &Obstacles) -> Vec<Layer> {
        let placed = side.into_iter().map(|label| SideLabel { wanted: frame.y.at(label.wanted), ..label }).collect();
        let x = frame.plot.right + 10.0;
        let mut layers = Vec::new();
        for (weight, mark) in label::stack(placed, x, frame.plot.top, frame.plot.bottom) {
            layers.push(Layer::text("label", weight).with([mark]));
        }
        layers.extend(self.average_label(frame, obstacles));
        layers
    }

    /// "Average €41.2k" under the end of its line, above it, at its beginning, or along it, wherever nothing is in the way.
    fn average_label(&self, frame: &Frame, obstacles: &Obstacles) -> Option<Layer> {
        let segment = self.shown.limits.last().filter(|_| !self.shown.forecast.is_empty())?;
        let words = self.locale.phrases().average(&self.shown.rounded(segment.average));
        let wide = text::width(&words, SMALL_TEXT, Weight::Regular);
        let y = frame.y.at(segment.average);
        let end = frame.x(segment.end) + 8.0;
        let start = frame.span(segment.start, segment.end).0 + 6.0;
        let along = (0..=8).map(|eighth| start + (end - wide - start - 8.0) * f64::from(eighth) / 8.0);
        let places = [(end, y + 14.0), (end, y - 6.0)].into_iter();
        let places = places.chain(along.flat_map(|x| [(x, y - 5.0), (x, y + 13.0)]));
        let crowd = |(x, baseline): &At| {
            let rect = Rect { left: *x, top: baseline - 10.0, right: x + wide, bottom: baseline + 3.0 };
            obstacles.crossed(&rect)
        };
        let at = places.filter(|(x, _)| x + wide <= frame.plot.right).min_by_key(crowd)?;
        let color = self.palette.average_text;
        let text = Text { at, anchor: Anchor::Start, size: SMALL_TEXT, color, text: words };
        Some(Layer::new("label").with([Mark::Text(text)]))
    }

    /// The lines that labels and notes keep clear of, each with a place or a gap for every period.
    pub(super) fn obstacles(&self, frame: &Frame) -> Obstacles {
        let first = self.input.points.len();
        let ahead = |end: fn(&crate::ForecastPoint) -> f64| {
            let gaps = std::iter::repeat_n(None, first);
            let places = self.shown.forecast.iter().enumerate();
            gaps.chain(places.map(|(n, point)| Some((frame.x(first + n), frame.y.at(end(point)))))).collect()
        };
        let targets = self.shown.targets.iter().enumerate().map(|(index, target)| match (*target)? {
            TargetAt::Value(value) | TargetAt::Range(value, _) => Some((frame.x(index), frame.y.at(value))),
        });
        let values = (0..first).map(|index| self.place(frame, index));
        let compared = self.shown.comparison.iter().enumerate();
        let compared = compared.map(|(index, value)| Some((frame.x(index), frame.y.at((*value)?))));
        let bounds = [ahead(|p| p.mean), ahead(|p| p.range80.0), ahead(|p| p.range95.0)];
        let lines = [values.collect(), targets.collect(), compared.collect()].into_iter().chain(bounds).collect();
        let bars = self.input.options.shape == Shape::Bars;
        let floor = bars.then(|| frame.y.zero());
        Obstacles { lines, floor, left: frame.x(0), gap: frame.gap() }
    }

    pub(super) fn has_key(&self) -> bool {
        !self.key_entries().is_empty()
    }

    /// Names what no label can stand at: bands, rings.
    fn key_entries(&self) -> Vec<(Sample, String)> {
        let (words, palette) = (self.locale.phrases(), self.palette);
        let word = |word| words.word(word).to_owned();
        let mut entries = Vec::new();
        if self.shown.indexed {
            entries.push((Sample::Stroke(palette.accent), word(Word::Index)));
        }
        if self.shown.limits.iter().any(|s| s.lower.is_some() && s.upper.is_some()) {
            entries.push((Sample::Band(palette.limits, palette.limits), word(Word::NaturalLimits)));
        }
        if !self.shown.forecast.is_empty() {
            entries.push((Sample::Band(palette.range95, palette.range80), word(Word::ForecastRanges)));
        }
        let has = |signal| {
            let mut points = self.input.points.iter().zip(&self.shown.values);
            self.input.options.show_signals && points.any(|(p, value)| p.signal == Some(signal) && value.is_some())
        };
        if has(Signal::Improvement) {
            entries.push((Sample::Ring(palette.good), word(Word::Improvement)));
        }
        if has(Signal::Concern) {
            entries.push((Sample::Diamond(palette.bad), word(Word::Concern)));
        }
        if self.input.points.iter().zip(&self.shown.values).any(|(point, value)| point.open && value.is_some()) {
            entries.push((Sample::Ring(palette.accent), words.status(Status::Open).to_owned()));
        }
        entries
    }

    pub(super) fn key(&self, frame: &Frame) -> Vec<Layer> {
        let baseline = self.input.size.height - self.margin() - 6.0;
        let right = self.input.size.width - self.margin();
        key::layers(&self.key_entries(), self.palette, frame.plot.left, right, baseline)
    }
}

/// The lines that labels and notes keep clear of.
pub(super) struct Obstacles {
    /// The values come first.
    lines: Vec<Vec<Option<At>>>,
    /// Where bars stand: all between it and the values is filled.
    floor: Option<f64>,
    left: f64,
    gap: f64,
}

impl Obstacles {
    /// How many segments of lines cross the rectangle.
    pub(super) fn crossed(&self, rect: &Rect) -> usize {
        // Only the periods under the rectangle are looked at: a chart may have thousands.
        let slot = |x: f64| ((x - self.left) / self.gap).max(0.0) as usize;
        let (first, last) = (slot(rect.left), slot(rect.right) + 2);
        let near =
            |line: &'_ [Option<At>]| line.get(first..last.min(line.len())).map(<[_]>::to_vec).unwrap_or_default();
        let lines: usize = self.lines.iter().map(|line| crossings(&near(line), rect)).sum();
        let filled = |floor: f64, (x, y): At| {
            let half = self.gap / 2.0;
            rect.overlaps(&Rect { left: x - half, top: y.min(floor), right: x + half, bottom: y.max(floor) })
        };
        let bars = self.floor.zip(self.lines.first()).map_or(0, |(floor, values)| {
            near(values).into_iter().flatten().filter(|place| filled(floor, *place)).count()
        });
        lines + bars
    }
}

fn crossings(line: &[Option<At>], rect: &Rect) -> usize {
    let pairs = line.iter().zip(line.iter().skip(1)).filter_map(|(a, b)| Some(((*a)?, (*b)?)));
    pairs.filter(|(a, b)| touches(*a, *b, rect)).count()
}

/// True where the segment from `a` to `b`, which is right of it, enters the rectangle.
fn touches(a: At, b: At, rect: &Rect) -> bool {
    let (left, right) = (a.0.max(rect.left), b.0.min(rect.right));
    if left > right {
        return false;
    }
    let at = |x: f64| if b.0 > a.0 { a.1 + (b.1 - a.1) * (x - a.0) / (b.0 - a.0) } else { a.1 };
    let (first, last) = (at(left), at(right));
    first.min(last) <= rect.bottom && first.max(last) >= rect.top
}
