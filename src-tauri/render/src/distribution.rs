//! How the records of a sample spread, period by period: each of them as a dot where they are few, and where its middle
//! half, its middle eight tenths and its median are.

use crate::drawing::{Anchor, Layer, Mark, Rect, Weight};
use crate::key::{self, Sample};
use crate::model::{ChartModel, Geometry, Kind, PointAt, Table};
use crate::slots::{Frame, Names, Numbers, Space, text};
use crate::text::{fit, width};
use crate::{Heading, Options, Palette, Size, Theme};
use domain::Unit;
use domain::whole::Whole;
use locale::phrases::Word;
use locale::{Locale, Style};
use std::collections::BTreeMap;

/// Up to so many records of a period, each is a dot.
const DOTS: usize = 60;

/// How the records of a sample spread.
#[derive(Debug, Clone, PartialEq)]
pub struct DistributionInput {
    /// What the chart shows.
    pub heading: Heading,
    /// The unit of the records.
    pub unit: Unit,
    /// The periods, oldest first.
    pub spreads: Vec<Spread>,
    /// Heading, background, blur and index are regarded.
    pub options: Options,
    /// The colours.
    pub theme: Theme,
    /// The size of the drawing.
    pub size: Size,
}

/// The records of one period.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// The whole name of the period: "October 2026".
    pub period: String,
    /// Its name on the axis: "Oct".
    pub short: String,
    /// The records in any order.
    pub records: Vec<f64>,
    /// Where they are; `None` without records.
    pub at: Option<Percentiles>,
    /// What the KPI should be in the period.
    pub target: Option<f64>,
    /// True where the period is not over.
    pub open: bool,
}

/// Where the records of a period are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Percentiles {
    /// A tenth are at or below it.
    pub p10: f64,
    /// A quarter.
    pub p25: f64,
    /// A half: the median.
    pub p50: f64,
    /// Three quarters.
    pub p75: f64,
    /// Nine tenths.
    pub p90: f64,
}

impl Percentiles {
    fn all(&self) -> [f64; 5] {
        [self.p10, self.p25, self.p50, self.p75, self.p90]
    }
}

const LABEL: f64 = 12.0;

impl ChartModel {
    /// Decides how a distribution is drawn.
    pub fn distribution(input: &DistributionInput, locale: &Locale) -> Self {
        let space = Space::new(input.size, input.theme, input.options, &input.heading);
        let first = input.spreads.iter().find_map(|spread| spread.at).map(|at| at.p50);
        let numbers = Numbers::new(first, &input.unit, input.options, locale);
        let drawn = Drawn::new(input, &space, &numbers);
        let has_records = drawn.spreads.iter().any(|spread| spread.at.is_some());
        let parts = has_records.then(|| {
            let frame = drawn.frame(&space);
            (drawn.layers(&frame, &space, locale), drawn.geometry(&frame, locale))
        });
        let nothing = if input.spreads.is_empty() { Word::NoDataYet } else { Word::NoData };
        space.model(parts, drawn.table(locale), locale.phrases().word(nothing))
    }
}

struct Drawn<'a> {
    input: &'a DistributionInput,
    palette: &'static Palette,
    numbers: &'a Numbers<'a>,
    /// As they are shown.
    spreads: Vec<Spread>,
    /// Whether records are drawn one by one.
    dots: bool,
}

impl<'a> Drawn<'a> {
    fn new(input: &'a DistributionInput, space: &Space, numbers: &'a Numbers<'a>) -> Self {
        let shown = |value: f64| numbers.shown(value);
        let percentiles = |at: Percentiles| {
            Some(Percentiles {
                p10: shown(at.p10)?,
                p25: shown(at.p25)?,
                p50: shown(at.p50)?,
                p75: shown(at.p75)?,
                p90: shown(at.p90)?,
            })
        };
        let spread = |spread: &Spread| Spread {
            records: spread.records.iter().filter_map(|record| shown(*record)).collect(),
            at: spread.at.and_then(percentiles),
            target: spread.target.and_then(shown),
            ..spread.clone()
        };
        let dots = input.spreads.iter().all(|spread| spread.records.len() <= DOTS);
        Self { input, palette: space.palette(), numbers, spreads: input.spreads.iter().map(spread).collect(), dots }
    }

    fn frame(&self, space: &Space) -> Frame {
        let mut values: Vec<f64> = self.spreads.iter().filter_map(|spread| spread.at).flat_map(|at| at.all()).collect();
        values.extend(self.spreads.iter().filter_map(|spread| spread.target));
        if self.dots {
            values.extend(self.spreads.iter().flat_map(|spread| &spread.records));
        }
        let names: Vec<String> = self.spreads.iter().map(|spread| spread.short.clone()).collect();
        let right =
            self.target_label(space.size.width).map_or(12.0, |label| width(&label, LABEL, Weight::SemiBold) + 16.0);
        let mut above = Space::new(self.input.size, self.input.theme, self.input.options, &self.input.heading);
        above.size.height = (above.size.height - key::HEIGHT).max(60.0);
        Frame::new(&above, self.numbers, &values, &Names { of: &names, thin: true }, right)
    }

    /// What the last target is.
    fn target_label(&self, room: f64) -> Option<String> {
        let target = self.spreads.iter().rev().find_map(|spread| spread.target)?;
        Some(fit(&self.numbers.text(target, Style::Short), LABEL, Weight::SemiBold, room * 0.2))
    }

    fn layers(&self, frame: &Frame, space: &Space, locale: &Locale) -> Vec<Layer> {
        let mut layers = frame.layers(self.palette, false);
        let (mut boxes, mut lines, mut dots) = (Layer::new("box"), Layer::new("whisker"), Layer::new("record"));
        let mut medians = Layer::new("median");
        let half = (frame.slot() * 0.3).min(34.0);
        for (index, spread) in self.spreads.iter().enumerate() {
            let Some(at) = spread.at else { continue };
            let (x, y) = (frame.x(index), |value: f64| frame.y.at(value));
            let rect = Rect { left: x - half, top: y(at.p75), right: x + half, bottom: y(at.p25).max(y(at.p75) + 1.0) };
            boxes.marks.push(Mark::Box { rect, color: self.palette.range80 });
            let line =
                |from: (f64, f64), to: (f64, f64), color, width| Mark::Line { points: vec![from, to], color, width };
            for (from, to) in [(at.p75, at.p90), (at.p25, at.p10)] {
                lines.marks.push(line((x, y(from)), (x, y(to)), self.palette.rule, 1.2));
                lines.marks.push(line((x - half / 3.0, y(to)), (x + half / 3.0, y(to)), self.palette.rule, 1.2));
            }
            if self.dots {
                dots.marks.extend(swarm(&spread.records, x, frame, half * 1.3).into_iter().map(|at| Mark::Dot {
                    at,
                    radius: 2.1,
                    color: self.palette.comparison,
                }));
            }
            let color = if spread.open { self.palette.dim } else { self.palette.accent };
            medians.marks.push(line((x - half, y(at.p50)), (x + half, y(at.p50)), color, 3.0));
        }
        layers.extend([boxes, lines, dots, medians]);
        layers.extend(self.targets(frame));
        layers.push(Layer::text("value", Weight::SemiBold).with(self.labels(frame)));
        layers.extend(self.key(frame, space, locale));
        layers
    }

    /// The medians above what is drawn of their periods: all of them or, where those have no room, the newest alone. Some of
    /// them would look as if they were meant.
    fn labels(&self, frame: &Frame) -> Vec<Mark> {
        let label = |(index, spread): (usize, &Spread)| {
            let at = spread.at?;
            let words = self.numbers.text(at.p50, Style::Short);
            let highest = spread.records.iter().copied().filter(|_| self.dots).fold(at.p90, f64::max);
            let wide = width(&words, LABEL, Weight::SemiBold);
            let place = (frame.x(index), frame.y.at(highest) - 7.0);
            Some((index, wide, text(&words, place, Anchor::Middle, LABEL, self.palette.ink)))
        };
        let all: Vec<_> = self.spreads.iter().enumerate().filter_map(label).collect();
        if all.iter().all(|(_, wide, _)| *wide <= frame.slot() - 4.0) {
            return all.into_iter().map(|(_, _, mark)| mark).collect();
        }
        let room = (frame.slot() + 24.0).min(90.0);
        let last = self.spreads.len().saturating_sub(1);
        all.into_iter().filter(|(index, wide, _)| *index == last && *wide <= room).map(|(_, _, mark)| mark).collect()
    }

    /// The target as steps, and what it is beside the last of them.
    fn targets(&self, frame: &Frame) -> Vec<Layer> {
        let half = frame.slot() / 2.0;
        let step = |(index, spread): (usize, &Spread)| {
            let y = frame.y.at(spread.target?);
            let points = vec![(frame.x(index) - half, y), (frame.x(index) + half, y)];
            Some(Mark::Line { points, color: self.palette.ink, width: 1.4 })
        };
        let steps = Layer::dashed("target", &[5.0, 4.0]).with(self.spreads.iter().enumerate().filter_map(step));
        let last = self.spreads.iter().rev().find_map(|spread| spread.target);
        let label = last.zip(self.target_label(self.input.size.width)).map(|(target, words)| {
            let at = (frame.plot.right + 8.0, frame.y.at(target) + 4.2);
            text(&words, at, Anchor::Start, LABEL, self.palette.ink)
        });
        vec![steps, Layer::text("target", Weight::SemiBold).with(label)]
    }

    fn key(&self, frame: &Frame, space: &Space, locale: &Locale) -> Vec<Layer> {
        let words = locale.words();
        let mut entries = vec![
            (Sample::Stroke(self.palette.accent), words.chart_median().to_owned()),
            (Sample::Band(self.palette.background, self.palette.range80), words.chart_half().to_owned()),
            (Sample::Stroke(self.palette.rule), words.chart_eight_tenths().to_owned()),
        ];
        if self.spreads.iter().any(|spread| spread.target.is_some()) {
            entries.push((Sample::Stroke(self.palette.ink), locale.phrases().word(Word::Target).to_owned()));
        }
        let baseline = space.size.height - space.margin - 8.0;
        key::layers(&entries, self.palette, frame.plot.left, space.size.width - space.margin, baseline)
    }

    fn geometry(&self, frame: &Frame, locale: &Locale) -> Geometry {
        let point = |(index, spread): (usize, &Spread)| PointAt {
            index,
            kind: match spread.at {
                None => Kind::Missing,
                Some(_) if spread.open => Kind::Open,
                Some(_) => Kind::Actual,
            },
            x: frame.x(index),
            y: spread.at.map_or(frame.plot.bottom, |at| frame.y.at(at.p50)),
            label: spread.period.clone(),
            value: spread.at.map_or_else(
                || locale.phrases().word(Word::NoData).to_owned(),
                |at| self.numbers.text(at.p50, Style::Full),
            ),
            details: spread.at.map(|at| self.details(spread, at, locale)).unwrap_or_default(),
        };
        Geometry { plot: frame.plot, points: self.spreads.iter().enumerate().map(point).collect() }
    }

    fn details(&self, spread: &Spread, at: Percentiles, locale: &Locale) -> Vec<String> {
        let words = locale.words();
        let range = |name: &str, low: f64, high: f64| {
            format!("{name}: {} – {}", self.numbers.text(low, Style::Full), self.numbers.text(high, Style::Full))
        };
        vec![
            range(words.chart_half(), at.p25, at.p75),
            range(words.chart_eight_tenths(), at.p10, at.p90),
            locale.counted(spread.records.len() as u64, |count| words.chart_records(count)),
        ]
    }

    fn table(&self, locale: &Locale) -> Table {
        let words = locale.words();
        let names = [words.chart_count(), "10%", "25%", words.chart_median(), "75%", "90%"].map(str::to_owned);
        let columns = std::iter::once(locale.phrases().word(Word::Period).to_owned()).chain(names).collect();
        let row = |spread: &Spread| {
            let numbers = spread.at.map_or_else(
                || vec![String::new(); 5],
                |at| at.all().map(|value| self.numbers.text(value, Style::Full)).to_vec(),
            );
            [spread.period.clone(), spread.records.len().to_string()].into_iter().chain(numbers).collect()
        };
        Table { columns, rows: self.spreads.iter().map(row).collect() }
    }
}

/// Dots side by side where they would lie on each other, from the middle outwards.
fn swarm(records: &[f64], x: f64, frame: &Frame, most: f64) -> Vec<(f64, f64)> {
    const APART: f64 = 4.6;
    let mut rows: BTreeMap<i32, u32> = BTreeMap::new();
    let mut sorted = records.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = |record: &f64| {
        let y = frame.y.at(*record);
        let before = rows.entry((y / APART).round().whole_i32()).or_default();
        let aside = f64::from(before.div_ceil(2)) * APART * if before.is_multiple_of(2) { 1.0 } else { -1.0 };
        *before += 1;
        (x + aside.clamp(-most, most), y)
    };
    sorted.iter().map(place).collect()
}
