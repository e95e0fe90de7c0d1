//! How far columns are from what they are compared with: columns of their own above the plot, as long as they are in it.

use super::strip::{LAST, Strip};
use super::{SMALL_TEXT, Trend, frame::Frame};
use crate::drawing::{Anchor, Layer, Mark, Rect, Text, Weight};
use crate::key::Sample;
use crate::{Color, Comparison, hatch, text};
use locale::HIDDEN;

/// The size of the numbers.
const NUMBER: f64 = 10.5;
/// More numbers than this nobody reads, and each is held against all columns.
const MOST: usize = 40;

/// A difference as it is drawn.
struct Bar {
    difference: f64,
    rect: Rect,
    color: Color,
}

impl Trend<'_> {
    /// The differences above the plot, with their name and their numbers.
    pub(super) fn differences(&self, frame: &Frame) -> Vec<Layer> {
        let (Some(strip), Some(comparison)) = (&frame.strip, &self.input.comparison) else { return Vec::new() };
        let bars: Vec<Bar> = self.known_differences().map(|known| self.difference(frame, strip, known)).collect();
        let points = vec![(frame.plot.left, strip.zero), (frame.plot.right, strip.zero)];
        let line = Mark::Line { points, color: self.palette.rule, width: 1.0 };
        let room = self.input.size.width - self.margin() - frame.plot.left;
        let name = text::fit(&comparison.difference, SMALL_TEXT, Weight::Medium, room);
        let at = (frame.plot.left, strip.name);
        let name = Text { at, anchor: Anchor::Start, size: SMALL_TEXT, color: self.palette.dim, text: name };
        let filled = bars.iter().flat_map(|bar| hatch::filled(bar.rect, bar.color, self.palette));
        vec![
            Layer::new("differences").with(filled).with([line]),
            Layer::text("difference", Weight::Medium).with([Mark::Text(name)]),
            Layer::new("difference").with(self.difference_numbers(strip, &bars)),
            Layer::text("difference", Weight::SemiBold).with(self.last_difference(frame, strip, &bars)),
        ]
    }

    /// What the colours of differences say, for the key.
    pub(super) fn difference_key(&self, comparison: &Comparison) -> Vec<(Sample, String)> {
        let (words, palette) = (self.locale.words(), self.palette);
        if comparison.difference.is_empty() || comparison.more_is_good.is_none() {
            return Vec::new();
        }
        let is_good = |good: bool| {
            let more = comparison.more_is_good == Some(good);
            self.known_differences().any(|(_, difference)| difference != 0.0 && (difference > 0.0) == more)
        };
        let good = is_good(true).then(|| (Sample::Bar(palette.good), words.chart_better().to_owned()));
        let bad = is_good(false).then(|| (Sample::Bar(palette.bad), words.chart_worse().to_owned()));
        good.into_iter().chain(bad).collect()
    }

    fn difference(&self, frame: &Frame, strip: &Strip, (index, difference): (usize, f64)) -> Bar {
        let half = self.bar_width(frame) / 2.0;
        let length = frame.y.length(difference) * difference.signum();
        let (x, end) = (frame.x(index) + self.aside(frame), strip.zero - length);
        let rect = Rect { left: x - half, top: end.min(strip.zero), right: x + half, bottom: end.max(strip.zero) };
        let more_is_good = self.input.comparison.as_ref().and_then(|comparison| comparison.more_is_good);
        let color = match more_is_good.filter(|_| difference != 0.0) {
            Some(more) if more == (difference > 0.0) => self.palette.good,
            Some(_) => self.palette.bad,
            None => self.palette.rule,
        };
        Bar { difference, rect, color }
    }

    /// The last one beside the strip, where it lies on nothing.
    fn last_difference(&self, frame: &Frame, strip: &Strip, bars: &[Bar]) -> Option<Mark> {
        let bar = bars.last().filter(|_| !strip.last.is_empty())?;
        // In the middle of its column, as far as the labels of the plot below leave room.
        let middle = f64::midpoint(bar.rect.top, bar.rect.bottom) + LAST * 0.35;
        let at = (frame.plot.right + 10.0, middle.min(strip.bottom - 10.0));
        let color = if bar.color == self.palette.rule { self.palette.dim } else { bar.color };
        Some(Mark::Text(Text { at, anchor: Anchor::Start, size: LAST, color, text: strip.last.clone() }))
    }

    /// Numbers at the ends of their columns: of the last one where it does not stand beside the strip, then of the largest, where
    /// they lie on none of the others and on no column.
    fn difference_numbers(&self, strip: &Strip, bars: &[Bar]) -> Vec<Mark> {
        let Some((last, others)) = bars.split_last() else { return Vec::new() };
        let mut largest: Vec<&Bar> = others.iter().filter(|bar| bar.difference != 0.0).collect();
        largest.sort_by(|a, b| b.difference.abs().total_cmp(&a.difference.abs()));
        let first = Some(last).filter(|_| strip.last.is_empty());
        let mut taken: Vec<Rect> = Vec::new();
        let mut marks = Vec::new();
        for bar in first.into_iter().chain(largest.into_iter().take(MOST)) {
            let words = self.shown.changed_rounded(bar.difference);
            if words.contains(HIDDEN) {
                break;
            }
            let rect = bar.number(&words);
            let is_needed = first.is_some_and(|first| std::ptr::eq(first, bar));
            let lies = taken.iter().chain(bars.iter().map(|other| &other.rect)).any(|other| other.overlaps(&rect));
            if lies && !is_needed || rect.left < 0.0 || rect.right > self.input.size.width {
                continue;
            }
            taken.push(rect);
            let at = (f64::midpoint(rect.left, rect.right), rect.bottom - 2.0);
            marks.push(Mark::Text(Text {
                at,
                anchor: Anchor::Middle,
                size: NUMBER,
                color: self.palette.dim,
                text: words,
            }));
        }
        marks
    }
}

impl Bar {
    /// Where its number stands: beyond its end.
    fn number(&self, words: &str) -> Rect {
        let half = text::width(words, NUMBER, Weight::Regular) / 2.0 + 2.0;
        let (x, high) = (f64::midpoint(self.rect.left, self.rect.right), NUMBER + 2.0);
        let top = if self.difference < 0.0 { self.rect.bottom + 1.5 } else { self.rect.top - high - 1.5 };
        Rect { left: x - half, top, right: x + half, bottom: top + high }
    }
}
