//! Where words can stand in the plot: clear of each other and of the forecast, and across as few lines as possible.

use super::{Trend, frame::Frame};
use crate::Shape;
use crate::drawing::{At, Rect, Weight};
use crate::input::TargetAt;
use crate::text;
use domain::whole::Whole;

/// Distances at which words are tried, above and below their point.
const DISTANCES: [f64; 7] = [3.0, 18.0, 32.0, 48.0, 68.0, 92.0, 120.0];
/// How far a mark reaches from its point.
const REACH: f64 = 7.0;
/// The height of a line of words.
const LINE: f64 = 14.0;

/// What words keep clear of.
pub(super) struct Places<'a> {
    trend: &'a Trend<'a>,
    frame: &'a Frame,
    plot: Rect,
    /// Where bars stand: all between it and the values is filled.
    floor: Option<f64>,
    left: f64,
    gap: f64,
    /// The forecast with its ranges, a rectangle from each period to the next.
    forecast: Vec<Rect>,
    /// Words and marks that stand already.
    taken: Vec<Rect>,
}

/// A place for words at a point.
pub(super) struct Place {
    pub rect: Rect,
    /// True where they are below their point.
    pub below: bool,
    /// True where they are so near that no line need lead there.
    pub is_near: bool,
}

impl Trend<'_> {
    /// The places there are before any words stand in the plot.
    pub(super) fn places<'a>(&'a self, frame: &'a Frame) -> Places<'a> {
        let is_apart = |index: usize| self.shown.is_apart(index);
        let bars = self.input.options.shape == Shape::Bars;
        let around = |(x, y): At| Rect { left: x - 6.0, top: y - 6.0, right: x + 6.0, bottom: y + 6.0 };
        let apart = (0..self.input.points.len()).filter(|index| is_apart(*index));
        let apart = apart.filter_map(|index| self.place(frame, index));
        Places {
            trend: self,
            frame,
            plot: frame.plot,
            floor: bars.then(|| frame.y.zero()),
            left: frame.x(0),
            gap: frame.gap(),
            forecast: self.forecast_rects(frame),
            taken: apart.map(around).collect(),
        }
    }

    fn forecast_rects(&self, frame: &Frame) -> Vec<Rect> {
        let first = self.input.points.len();
        let start = self.shown.last().map(|(index, value)| (frame.x(index), frame.y.at(value), frame.y.at(value)));
        let ranges = self
            .shown
            .forecast
            .iter()
            .enumerate()
            .map(|(n, point)| (frame.x(first + n), frame.y.at(point.range95.1), frame.y.at(point.range95.0)));
        let ends: Vec<(f64, f64, f64)> = start.into_iter().chain(ranges).collect();
        let rect = |(a, b): (&(f64, f64, f64), &(f64, f64, f64))| Rect {
            left: a.0,
            right: b.0,
            top: a.1.min(b.1),
            bottom: a.2.max(b.2),
        };
        ends.iter().zip(ends.iter().skip(1)).map(rect).collect()
    }
}

/// What is drawn from period to period.
#[derive(Debug, Clone, Copy)]
enum Line {
    Values,
    Targets,
    Compared,
    Forecast,
}

impl Places<'_> {
    /// Where a line is in the periods from `first` until `last`, as far as it has them: only those near words are asked for,
    /// and a chart may have thousands.
    fn line(&self, line: Line, first: usize, last: usize) -> impl Iterator<Item = Option<At>> {
        let Self { trend, frame, .. } = self;
        let shown = &trend.shown;
        let points = trend.input.points.len();
        let ends = match line {
            Line::Values => points,
            Line::Targets => shown.targets.len(),
            Line::Compared => shown.comparison.len(),
            Line::Forecast => trend.slots(),
        };
        let has_bars = self.floor.is_some();
        let value = move |index: usize| match line {
            Line::Values => shown.values.get(index).copied().flatten().filter(|_| has_bars || !shown.is_apart(index)),
            Line::Targets => match shown.targets.get(index).copied().flatten()? {
                TargetAt::Value(value) | TargetAt::Range(value, _) => Some(value),
            },
            Line::Compared => shown.comparison.get(index).copied().flatten(),
            Line::Forecast => shown.forecast.get(index.checked_sub(points)?).map(|point| point.mean),
        };
        (first..last.min(ends)).map(move |index| Some((frame.x(index), frame.y.at(value(index)?))))
    }

    /// True inside of the plot where nothing stands and no forecast is drawn.
    pub(super) fn is_free(&self, rect: &Rect) -> bool {
        let Rect { left, top, right, bottom } = self.plot;
        let inside = rect.left >= left - 0.5 && rect.right <= right + 0.5;
        let inside = inside && rect.top >= top - 4.0 && rect.bottom <= bottom + 4.0;
        inside && self.taken.iter().chain(&self.forecast).all(|other| !other.overlaps(rect))
    }

    /// Says that something stands here now.
    pub(super) fn take(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// A place right above or below a point, for words that nothing leads to; further away only where there is none.
    pub(super) fn beside(&mut self, at: At, words: &str, size: f64, weight: Weight) -> Option<Place> {
        let near = DISTANCES.get(..2).unwrap_or_default();
        self.within(near, at, words, (size, weight)).or_else(|| self.at(at, words, size, weight))
    }

    /// The nearest free place for words at a point with the least in the way; taken from then on.
    pub(super) fn at(&mut self, at: At, words: &str, size: f64, weight: Weight) -> Option<Place> {
        self.within(&DISTANCES, at, words, (size, weight))
    }

    fn within(&mut self, distances: &[f64], at: At, words: &str, font: (f64, Weight)) -> Option<Place> {
        let ((x, y), (size, weight)) = (at, font);
        let wide = text::width(words, size, weight);
        if words.is_empty() || wide > self.plot.width() {
            return None;
        }
        // Kept inside the plot sideways; a line that leads there still starts at the point.
        let left = (x - wide / 2.0).clamp(self.plot.left, self.plot.right - wide);
        let (mut best, mut least) = (None, usize::MAX);
        for (distance, below) in distances.iter().flat_map(|distance| [(*distance, true), (*distance, false)]) {
            // What is further away is worse, whatever is in the way.
            if least <= distance.whole_usize() {
                break;
            }
            let top = if below { y + REACH + distance } else { y - REACH - distance - LINE };
            let rect = Rect { left, top, right: left + wide, bottom: top + LINE };
            let place = Place { rect, below, is_near: distance < LINE };
            if !self.is_free(&place.rect) {
                continue;
            }
            let cost = self.crowd(at, &place) + distance.whole_usize();
            if cost < least {
                (best, least) = (Some(place), cost);
            }
        }
        self.taken.extend(best.iter().map(|place| place.rect));
        best
    }

    /// The first of these places that is free and that no line crosses, or else the one with the fewest; `rect` is what words
    /// there would cover.
    pub(super) fn clearest(&self, places: impl Iterator<Item = At>, rect: impl Fn(At) -> Rect) -> Option<At> {
        let (mut best, mut least) = (None, usize::MAX);
        for at in places.filter(|at| self.is_free(&rect(*at))) {
            let crossed = self.crossed(&rect(at));
            if crossed < least {
                (best, least) = (Some(at), crossed);
            }
            if least == 0 {
                break;
            }
        }
        best
    }

    /// How much is in the way of words at this place, and of the line that leads there.
    fn crowd(&self, (x, y): At, Place { rect, below, is_near }: &Place) -> usize {
        let (top, bottom) = if *below { (y + 2.0 * REACH, rect.top) } else { (rect.bottom, y - 2.0 * REACH) };
        let lead = Rect { left: x - 1.0, top, right: x + 1.0, bottom };
        let led = if *is_near { 0 } else { self.crossed(&lead) * 20 };
        self.crossed(rect) * 60 + self.covered(rect) * 90 + led
    }

    /// How many values stand within the rectangle, whose marks words there would cover.
    fn covered(&self, rect: &Rect) -> usize {
        let slot = |x: f64| ((x - self.left) / self.gap).max(0.0).whole_usize();
        let around = |(x, y): At| Rect { left: x - 3.0, top: y - 3.0, right: x + 3.0, bottom: y + 3.0 };
        let values = self.line(Line::Values, slot(rect.left), slot(rect.right) + 2);
        values.flatten().filter(|at| around(*at).overlaps(rect)).count()
    }

    /// How many segments of lines cross the rectangle.
    pub(super) fn crossed(&self, rect: &Rect) -> usize {
        let slot = |x: f64| ((x - self.left) / self.gap).max(0.0).whole_usize();
        let (first, last) = (slot(rect.left), slot(rect.right) + 2);
        let all = [Line::Values, Line::Targets, Line::Compared, Line::Forecast];
        let lines: usize = all.into_iter().map(|line| crossings(self.line(line, first, last), rect)).sum();
        let filled = |floor: f64, (x, y): At| {
            let half = self.gap / 2.0;
            rect.overlaps(&Rect { left: x - half, top: y.min(floor), right: x + half, bottom: y.max(floor) })
        };
        let bars = self.floor.map_or(0, |floor| {
            self.line(Line::Values, first, last).flatten().filter(|place| filled(floor, *place)).count()
        });
        lines + bars
    }
}

fn crossings(line: impl Iterator<Item = Option<At>>, rect: &Rect) -> usize {
    let mut before = None;
    line.filter(|at| {
        let pair = before.zip(*at);
        before = *at;
        pair.is_some_and(|(a, b)| touches(a, b, rect))
    })
    .count()
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
