//! How the records of a sample spread, period by period: each of them as a dot where they are few, and where its middle
//! half, its middle eight tenths and its median are.

use crate::drawing::{Anchor, Layer, Mark, Rect, Weight};
use crate::key::{self, Sample};
use crate::label::{SideLabel, stack};
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
    /// The year of that: "2026"; may be empty.
    pub year: String,
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

/// How far a median's label stands from what is drawn on either side of it.
const BESIDE: f64 = 6.0;

/// Where boxes would be narrower than twice this, medians do not stand beside them.
const NARROWEST: f64 = 7.0;

/// How far dots reach to either side, as a part of half a box.
const DOTS_WIDE: f64 = 1.3;

impl ChartModel {
    /// Decides how a distribution is drawn.
    pub fn distribution(input: &DistributionInput, locale: &Locale) -> Self {
        let space = Space::new(input.size, input.theme, input.options, &input.heading);
        let first = input.spreads.iter().find_map(|spread| spread.at).map(|at| at.p50);
        let numbers = Numbers::new(first, &input.unit, input.options, locale);
        let drawn = Drawn::new(input, &space, &numbers, locale);
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
    locale: &'a Locale,
    /// As they are shown.
    spreads: Vec<Spread>,
    /// Whether records are drawn one by one.
    dots: bool,
}

impl<'a> Drawn<'a> {
    fn new(input: &'a DistributionInput, space: &Space, numbers: &'a Numbers<'a>, locale: &'a Locale) -> Self {
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
        let spreads = input.spreads.iter().map(spread).collect();
        Self { input, palette: space.palette(), numbers, locale, spreads, dots }
    }

    fn frame(&self, space: &Space) -> Frame {
        let mut values: Vec<f64> = self.spreads.iter().filter_map(|spread| spread.at).flat_map(|at| at.all()).collect();
        values.extend(self.spreads.iter().filter_map(|spread| spread.target));
        if self.dots {
            values.extend(self.spreads.iter().flat_map(|spread| &spread.records));
        }
        let names: Vec<String> = self.spreads.iter().map(|spread| spread.short.clone()).collect();
        let years: Vec<String> = self.spreads.iter().map(|spread| spread.year.clone()).collect();
        let labels = [self.target_label(space.size.width), self.last_label(space.size.width)];
        let wide = labels.iter().flatten().map(|label| width(label, LABEL, Weight::SemiBold)).fold(0.0, f64::max);
        let right = if wide > 0.0 { wide + 16.0 } else { 12.0 };
        let mut above = Space::new(self.input.size, self.input.theme, self.input.options, &self.input.heading);
        above.size.height = (above.size.height - key::HEIGHT).max(60.0);
        Frame::new(&above, self.numbers, &values, &Names { of: &names, years: &years, thin: true }, right)
    }

    /// What the last target is.
    fn target_label(&self, room: f64) -> Option<String> {
        let target = self.spreads.iter().rev().find_map(|spread| spread.target)?;
        let words = self.locale.phrases().target(&self.numbers.text(target, Style::Short));
        Some(fit(&words, LABEL, Weight::SemiBold, room * 0.25))
    }

    /// The newest median, which stands beside the plot.
    fn last_label(&self, room: f64) -> Option<String> {
        let at = self.spreads.last()?.at?;
        Some(fit(&self.numbers.text(at.p50, Style::Short), LABEL, Weight::SemiBold, room * 0.2))
    }

    fn layers(&self, frame: &Frame, space: &Space, locale: &Locale) -> Vec<Layer> {
        let mut layers = frame.layers(self.palette, false);
        let (mut boxes, mut lines, mut dots) = (Layer::new("box"), Layer::new("whisker"), Layer::new("record"));
        let mut medians = Layer::new("median");
        let half = self.half(frame);
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
                dots.marks.extend(swarm(&spread.records, x, frame, half * DOTS_WIDE).into_iter().map(|at| Mark::Dot {
                    at,
                    radius: 2.1,
                    color: self.palette.comparison,
                }));
            }
            let color = if spread.open { self.palette.dim } else { self.palette.accent };
            medians.marks.push(line((x - half, y(at.p50)), (x + half, y(at.p50)), color, 3.0));
        }
        layers.extend([boxes, lines, dots, medians]);
        layers.push(self.targets(frame));
        layers.push(Layer::text("value", Weight::SemiBold).with(self.labels(frame)));
        layers.extend(self.side_labels(frame));
        layers.extend(self.key(frame, space, locale));
        layers
    }

    /// Half the width of a box: narrower where medians stand beside boxes that would leave them no room.
    fn half(&self, frame: &Frame) -> f64 {
        let usual = (frame.slot() * 0.3).min(34.0);
        self.beside(frame).map_or(usual, |most| usual.min(most))
    }

    /// The widest half of a box that leaves room for its median beside it; `None` where there is none. Either all have
    /// their label or the newest alone: some of them would look as if they were meant.
    fn beside(&self, frame: &Frame) -> Option<f64> {
        let words =
            self.spreads.iter().filter_map(|spread| spread.at).map(|at| self.numbers.text(at.p50, Style::Short));
        let widest = words.map(|words| width(&words, LABEL, Weight::SemiBold)).fold(0.0, f64::max);
        let reach = (frame.slot() - widest - 2.0 * BESIDE) / 2.0;
        Some(reach / self.wide()).filter(|half| *half >= NARROWEST)
    }

    /// How far what is drawn of a period reaches, as a part of half its box.
    fn wide(&self) -> f64 {
        if self.dots { DOTS_WIDE } else { 1.0 }
    }

    /// The medians beside their boxes, as high as they are; a label moves by less than its height where a target's line would
    /// run through it. The newest stands beside the plot.
    fn labels(&self, frame: &Frame) -> Vec<Mark> {
        if self.beside(frame).is_none() {
            return Vec::new();
        }
        let before = self.spreads.len().saturating_sub(1);
        let label = |(index, spread): (usize, &Spread)| {
            let at = spread.at?;
            let words = self.numbers.text(at.p50, Style::Short);
            let left = frame.x(index) + self.half(frame) * self.wide() + BESIDE - 2.0;
            let height = self.clear_of_targets(frame, index, frame.y.at(at.p50));
            let rect = Rect {
                left: left - 2.0,
                top: height - LABEL / 2.0,
                right: left + width(&words, LABEL, Weight::SemiBold) + 2.0,
                bottom: height + LABEL / 2.0,
            };
            let ground = Mark::Box { rect, color: self.palette.background.with_alpha(0.82) };
            Some([ground, text(&words, (left, height + LABEL * 0.35), Anchor::Start, LABEL, self.palette.ink)])
        };
        self.spreads.iter().enumerate().take(before).filter_map(label).flatten().collect()
    }

    /// The height nearest to the one that is wanted at which no target's line runs through a label.
    fn clear_of_targets(&self, frame: &Frame, index: usize, wanted: f64) -> f64 {
        let targets: Vec<f64> = self
            .spreads
            .iter()
            .skip(index)
            .take(2)
            .filter_map(|spread| spread.target)
            .map(|target| frame.y.at(target))
            .collect();
        let half = LABEL / 2.0 + 1.5;
        let is_clear = |height: &f64| {
            let inside = *height > frame.plot.top && *height < frame.plot.bottom;
            inside && targets.iter().all(|target| (target - height).abs() >= half)
        };
        let beside = targets.iter().flat_map(|target| [target - half, target + half]);
        let mut places: Vec<f64> = std::iter::once(wanted).chain(beside).collect();
        places.sort_by(|a, b| (a - wanted).abs().total_cmp(&(b - wanted).abs()));
        places.into_iter().find(is_clear).filter(|height| (height - wanted).abs() <= LABEL).unwrap_or(wanted)
    }

    /// Beside the plot: what the newest median is, and the last target.
    fn side_labels(&self, frame: &Frame) -> Vec<Layer> {
        let room = self.input.size.width;
        let label = |text: Option<String>, value: Option<f64>, color| {
            let (text, wanted) = (text?, frame.y.at(value?));
            Some(SideLabel { text, wanted, size: LABEL, weight: Weight::SemiBold, color })
        };
        let median = self.spreads.last().and_then(|spread| Some((spread.at?.p50, spread.open)));
        let color = if median.is_some_and(|(_, open)| open) { self.palette.dim } else { self.palette.accent };
        let target = self.spreads.iter().rev().find_map(|spread| spread.target);
        let all = [
            label(self.last_label(room), median.map(|(at, _)| at), color),
            label(self.target_label(room), target, self.palette.ink),
        ];
        let all = all.into_iter().flatten().filter(|label| !label.text.is_empty()).collect();
        let placed = stack(all, frame.plot.right + 8.0, frame.plot.top, frame.plot.bottom);
        placed.into_iter().map(|(weight, mark)| Layer::text("label", weight).with([mark])).collect()
    }

    /// The target as steps.
    fn targets(&self, frame: &Frame) -> Layer {
        let half = frame.slot() / 2.0;
        let mut steps: Vec<Vec<(f64, f64)>> = Vec::new();
        for (index, target) in self.spreads.iter().map(|spread| spread.target).enumerate() {
            let Some(y) = target.map(|target| frame.y.at(target)) else { continue };
            let (left, right) = (frame.x(index) - half, frame.x(index) + half);
            // One that goes on is one line, so that its dashes run on evenly.
            match steps.last_mut().and_then(|step| step.last_mut()) {
                Some(end) if end.1 == y && (end.0 - left).abs() < 0.5 => end.0 = right,
                _ => steps.push(vec![(left, y), (right, y)]),
            }
        }
        let line = |points| Mark::Line { points, color: self.palette.ink, width: 1.4 };
        Layer::dashed("target", &[5.0, 4.0]).with(steps.into_iter().map(line))
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
