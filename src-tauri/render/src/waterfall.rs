//! A change from one number to another, step by step.

use crate::drawing::{Anchor, Layer, Mark, Rect, Weight};
use crate::model::{ChartModel, Geometry, Kind, PointAt, Table};
use crate::slots::{Frame, Names, Numbers, Space, text};
use crate::{Color, Heading, Options, Palette, Size, Theme, hatch};
use domain::Unit;
use locale::phrases::Word;
use locale::{Locale, Style};

/// A change in steps.
#[derive(Debug, Clone, PartialEq)]
pub struct WaterfallInput {
    /// What the chart shows.
    pub heading: Heading,
    /// The unit of the numbers.
    pub unit: Unit,
    /// The number it starts from.
    pub start: WaterfallEnd,
    /// What changed it, in order; with the start they add up to the end.
    pub steps: Vec<WaterfallStep>,
    /// What is written where nothing can be drawn; that there is no data where `None`.
    pub nothing: Option<String>,
    /// The number it ends at.
    pub end: WaterfallEnd,
    /// Heading, background, blur and index are regarded.
    pub options: Options,
    /// The colours.
    pub theme: Theme,
    /// The size of the drawing.
    pub size: Size,
}

/// A number that a change starts from or ends at.
#[derive(Debug, Clone, PartialEq)]
pub struct WaterfallEnd {
    /// What it is of.
    pub name: String,
    /// The number.
    pub value: Option<f64>,
    /// What the table says where there is none; that there is no data where `None`.
    pub absent: Option<String>,
}

/// A step of a change.
#[derive(Debug, Clone, PartialEq)]
pub struct WaterfallStep {
    /// Its name.
    pub name: String,
    /// What it added, or took away.
    pub change: f64,
    /// The same as a text with its sign.
    pub text: String,
    /// True where it is for the better, false where for the worse.
    pub good: Option<bool>,
}

/// Value labels.
const LABEL: f64 = 12.0;

impl ChartModel {
    /// Decides how a change is drawn. Start and end are levels, not bars: the steps between them can be small beside them,
    /// and no bar is cut off. The length of a step is its size.
    pub fn waterfall(input: &WaterfallInput, locale: &Locale) -> Self {
        let space = Space::new(input.size, input.theme, input.options, &input.heading);
        let numbers = Numbers::new(input.start.value, &input.unit, input.options, locale);
        let drawn = levels(input, &numbers).map(|levels| {
            let drawn = Drawn { input, palette: space.palette(), numbers: &numbers, levels };
            let frame = drawn.frame(&space);
            (drawn.layers(&frame), drawn.geometry(&frame))
        });
        let reason = input.nothing.clone().filter(|_| drawn.is_none());
        let nothing = input.nothing.as_deref().unwrap_or_else(|| locale.phrases().word(Word::NoData));
        Self { nothing: reason, ..space.model(drawn, table(input, &numbers, locale), nothing) }
    }
}

/// The number after each place: the start, after each step, the end. `None` where one of them is not known.
fn levels(input: &WaterfallInput, numbers: &Numbers) -> Option<Vec<f64>> {
    let mut level = input.start.value?;
    let mut levels = vec![numbers.shown(level)?];
    for step in &input.steps {
        level += step.change;
        levels.push(numbers.shown(level)?);
    }
    levels.push(numbers.shown(input.end.value?)?);
    Some(levels)
}

struct Drawn<'a> {
    input: &'a WaterfallInput,
    palette: &'static Palette,
    numbers: &'a Numbers<'a>,
    levels: Vec<f64>,
}

impl Drawn<'_> {
    fn frame(&self, space: &Space) -> Frame {
        let steps = self.input.steps.iter().map(|step| step.name.clone());
        let names: Vec<String> =
            std::iter::once(self.input.start.name.clone()).chain(steps).chain([self.input.end.name.clone()]).collect();
        Frame::new(space, self.numbers, &self.levels, &Names { of: &names, years: &[], thin: false }, 12.0)
    }

    fn layers(&self, frame: &Frame) -> Vec<Layer> {
        let wide = (frame.slot() * 0.62).min(96.0);
        let last = self.levels.len() - 1;
        let y = |index: usize| self.levels.get(index).map_or(0.0, |level| frame.y.at(*level));
        let span = |index: usize| (frame.x(index) - wide / 2.0, frame.x(index) + wide / 2.0);
        let joins = (0..last).map(|index| {
            let points = vec![(span(index).1, y(index)), (span(index + 1).0, y(index))];
            Mark::Line { points, color: self.palette.rule, width: 1.0 }
        });
        let steps = self.input.steps.iter().enumerate().map(|(index, step)| {
            let (left, right) = span(index + 1);
            let (from, to) = (y(index), y(index + 1));
            let half = ((to - from).abs() / 2.0).max(0.6);
            let middle = f64::midpoint(from, to);
            let rect = Rect { left, top: middle - half, right, bottom: middle + half };
            hatch::filled(rect, self.color(step.good), self.palette)
        });
        let ends = [0, last].map(|index| {
            let (left, right) = span(index);
            Mark::Line { points: vec![(left, y(index)), (right, y(index))], color: self.palette.accent, width: 4.0 }
        });
        let mut layers = frame.layers(self.palette, false);
        layers.push(Layer::new("joins").with(joins));
        layers.push(Layer::new("steps").with(steps.flatten()));
        layers.push(Layer::new("ends").with(ends));
        layers.push(Layer::text("values", Weight::SemiBold).with(self.labels(frame)));
        layers
    }

    fn labels(&self, frame: &Frame) -> Vec<Mark> {
        let last = self.levels.len() - 1;
        let mut marks = Vec::new();
        for (index, level) in self.levels.iter().enumerate() {
            let step = index.checked_sub(1).filter(|_| index < last).and_then(|step| self.input.steps.get(step));
            let before = index.checked_sub(1).and_then(|before| self.levels.get(before)).copied().unwrap_or(*level);
            // Above what goes up, below what goes down, where there is room under it.
            let (top, foot) = (frame.y.at(level.max(before)), frame.y.at(level.min(before)));
            let falls = step.is_some_and(|step| step.change < 0.0) && foot + 16.0 < frame.plot.bottom;
            let y = if falls {
                foot + 15.0
            } else if step.is_some() {
                top - 6.0
            } else {
                frame.y.at(*level) - 8.0
            };
            let (words, color) = match step {
                Some(step) => (self.change(step, *level - before), self.color(step.good)),
                None => (self.numbers.text(*level, Style::Short), self.palette.ink),
            };
            let words = crate::text::fit(&words, LABEL, Weight::SemiBold, frame.slot() - 4.0);
            marks.push(text(&words, (frame.x(index), y), Anchor::Middle, LABEL, color));
        }
        marks
    }

    /// A step's size as a text: as it was written where amounts are shown as they are.
    fn change(&self, step: &WaterfallStep, shown: f64) -> String {
        if self.input.options.covers_amounts() {
            let sign = if shown > 0.0 { "+" } else { "" };
            return format!("{sign}{}", self.numbers.text(shown, Style::Short));
        }
        step.text.clone()
    }

    fn color(&self, good: Option<bool>) -> Color {
        match good {
            Some(true) => self.palette.good,
            Some(false) => self.palette.bad,
            None => self.palette.rule,
        }
    }

    fn geometry(&self, frame: &Frame) -> Geometry {
        let last = self.levels.len() - 1;
        let point = |(index, level): (usize, &f64)| {
            let (label, details) = match index {
                0 => (self.input.start.name.clone(), Vec::new()),
                index if index == last => (self.input.end.name.clone(), Vec::new()),
                index => {
                    let step = self.input.steps.get(index - 1);
                    let before = self.levels.get(index - 1).copied().unwrap_or_default();
                    let change = step.map(|step| self.change(step, *level - before));
                    (step.map(|step| step.name.clone()).unwrap_or_default(), change.into_iter().collect())
                }
            };
            let (x, y) = (frame.x(index), frame.y.at(*level));
            let value = self.numbers.text(*level, Style::Full);
            PointAt { index, kind: Kind::Actual, x, y, label, value, details }
        };
        Geometry { plot: frame.plot, points: self.levels.iter().enumerate().map(point).collect() }
    }
}

fn table(input: &WaterfallInput, numbers: &Numbers, locale: &Locale) -> Table {
    let end = |end: &WaterfallEnd| {
        let value = end.value.and_then(|value| numbers.shown(value)).map(|value| numbers.text(value, Style::Full));
        let absent = || end.absent.clone().unwrap_or_else(|| locale.phrases().word(Word::NoData).to_owned());
        vec![end.name.clone(), value.unwrap_or_else(absent)]
    };
    let step = |step: &WaterfallStep| {
        let hidden = input.options.covers_amounts();
        let shown = || numbers.shown(step.change).map_or_else(String::new, |change| numbers.text(change, Style::Short));
        vec![step.name.clone(), if hidden { shown() } else { step.text.clone() }]
    };
    let rows = std::iter::once(end(&input.start)).chain(input.steps.iter().map(step)).chain([end(&input.end)]);
    Table { columns: vec![String::new(), locale.phrases().word(Word::Value).to_owned()], rows: rows.collect() }
}
