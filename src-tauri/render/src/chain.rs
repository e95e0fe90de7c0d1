//! A chain: KPIs one after the other, each with what comes of it in the next, and where that is less than it was.

use crate::drawing::{Anchor, Layer, Mark, Rect, Weight};
use crate::lines::Lines;
use crate::model::{ChartModel, Geometry, Kind, PointAt, Table};
use crate::slots::{Space, text};
use crate::text::{fit, width};
use crate::{Heading, Options, Palette, Size, Theme, heading};
use domain::Status;
use locale::phrases::Word;
use locale::{HIDDEN, Locale};

/// A chain.
#[derive(Debug, Clone, PartialEq)]
pub struct ChainInput {
    /// What the chart shows.
    pub heading: Heading,
    /// The KPIs, what leads first.
    pub steps: Vec<ChainStep>,
    /// Heading, background and blur are regarded; an index hides the amounts.
    pub options: Options,
    /// The colours.
    pub theme: Theme,
    /// The size of the drawing.
    pub size: Size,
}

/// A KPI of a chain.
#[derive(Debug, Clone, PartialEq)]
pub struct ChainStep {
    /// Its name.
    pub name: String,
    /// Its number, where it can be drawn on one scale with those of the others.
    pub bar: Option<f64>,
    /// Its number as text.
    pub text: String,
    /// How it changed: "+3.1% vs Sept"; may be empty.
    pub change: String,
    /// Its status.
    pub status: Status,
    /// The status in words.
    pub status_text: String,
    /// What comes of it in the next one; `None` of the last, and where the two cannot be divided.
    pub rate: Option<ChainRate>,
}

/// What comes of a step in the next one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainRate {
    /// "12.0%"
    pub text: String,
    /// "−1.4 pts vs Sept"; may be empty.
    pub change: String,
    /// True where most is lost against the period before.
    pub leaks: bool,
}

const NAME: f64 = 13.0;
const SMALL: f64 = 11.5;
const ICON: f64 = 24.0;
const GAP: f64 = 16.0;

impl ChartModel {
    /// Decides how a chain is drawn: a line each, a bar where all are of one unit, and beneath it what comes of it.
    pub fn chain(input: &ChainInput, locale: &Locale) -> Self {
        let space = Space::new(input.size, input.theme, input.options, &input.heading);
        let drawn = (!input.steps.is_empty()).then(|| {
            let drawn = Drawn::new(input, &space, locale);
            (drawn.layers(&space), drawn.geometry())
        });
        space.model(drawn, table(input, locale), locale.phrases().word(Word::NoDataYet))
    }
}

fn shown(input: &ChainInput, step: &ChainStep) -> String {
    if input.options.covers_amounts() && !step.text.is_empty() { HIDDEN.to_owned() } else { step.text.clone() }
}

struct Drawn<'a> {
    input: &'a ChainInput,
    locale: &'a Locale,
    palette: &'static Palette,
    lines: Lines,
    /// The right edge of the names.
    names: f64,
    /// Where bars are drawn.
    bars: (f64, f64),
}

impl<'a> Drawn<'a> {
    fn new(input: &'a ChainInput, space: &Space, locale: &'a Locale) -> Self {
        let lines = Lines::new(space, input.steps.len(), (46.0, 84.0), (4.0, 0.0));
        let (left, right) = (lines.area.left + ICON, lines.area.right);
        let widest = |text: &dyn Fn(&ChainStep) -> String, size: f64, weight: Weight| {
            input.steps.iter().map(|step| width(&text(step), size, weight)).fold(0.0, f64::max)
        };
        let names = widest(&|step| step.name.clone(), NAME, Weight::Medium).min((right - left) * 0.34);
        let numbers = widest(&|step| shown(input, step), NAME, Weight::SemiBold)
            .max(widest(&|step| step.change.clone(), SMALL, Weight::Regular))
            .min((right - left) * 0.26);
        let from = left + names + GAP;
        let bars = (from, (right - numbers - GAP).max(from + 20.0));
        Self { input, locale, palette: space.palette(), lines, names: left + names, bars }
    }

    fn middle(&self, index: usize) -> f64 {
        self.lines.top(index) + self.lines.height * 0.32
    }

    fn layers(&self, space: &Space) -> Vec<Layer> {
        let mut layers = Vec::new();
        for (index, step) in self.input.steps.iter().take(self.lines.shown).enumerate() {
            let middle = self.middle(index);
            layers.push(self.bar(step, middle));
            layers.extend(self.words(step, middle));
            let follows = index + 1 < self.lines.shown;
            if follows {
                layers.extend(self.follows(step.rate.as_ref(), index));
            }
        }
        layers.extend(self.lines.more(space, self.locale, false));
        layers
    }

    fn bar(&self, step: &ChainStep, middle: f64) -> Layer {
        let finite = |value: &f64| value.is_finite() && *value > 0.0;
        let most = self.input.steps.iter().filter_map(|step| step.bar).filter(finite).fold(0.0, f64::max);
        let half = (self.lines.height * 0.15).clamp(5.0, 11.0);
        let bar = step.bar.filter(finite).map(|value| {
            let right = self.bars.0 + (self.bars.1 - self.bars.0) * (value / most).min(1.0);
            let rect = Rect {
                left: self.bars.0,
                top: middle - half,
                right: right.max(self.bars.0 + 1.0),
                bottom: middle + half,
            };
            Mark::Box { rect, color: self.palette.accent }
        });
        Layer::new("bar").with(bar)
    }

    fn words(&self, step: &ChainStep, middle: f64) -> Vec<Layer> {
        let (palette, area) = (self.palette, self.lines.area);
        let color = heading::status_color(step.status, palette);
        let icon = heading::status_icon(step.status, (area.left + 8.0, middle), color, palette);
        let name = fit(&step.name, NAME, Weight::Medium, self.names - area.left - ICON);
        let room = area.right - self.bars.1 - GAP;
        let number = fit(&shown(self.input, step), NAME, Weight::SemiBold, room);
        let change = fit(&step.change, SMALL, Weight::Regular, room);
        let at = (area.left + ICON, middle + 4.6);
        vec![
            Layer::new("status").with(icon),
            Layer::text("name", Weight::Medium).with([text(&name, at, Anchor::Start, NAME, palette.ink)]),
            Layer::text("value", Weight::SemiBold).with([text(
                &number,
                (area.right, middle + 4.6),
                Anchor::End,
                NAME,
                palette.ink,
            )]),
            Layer::new("change").with(
                (!change.is_empty())
                    .then(|| text(&change, (area.right, middle + 20.0), Anchor::End, SMALL, palette.dim)),
            ),
        ]
    }

    /// An arrow to the next line, and what comes of this one there where the two can be divided.
    fn follows(&self, rate: Option<&ChainRate>, index: usize) -> Vec<Layer> {
        let color = if rate.is_some_and(|rate| rate.leaks) { self.palette.bad } else { self.palette.dim };
        let x = self.bars.0 + 4.0;
        let (from, to) =
            (self.middle(index) + self.lines.height * 0.26, self.middle(index + 1) - self.lines.height * 0.2);
        let head = vec![(x, to), (x - 3.6, to - 6.0), (x + 3.6, to - 6.0)];
        let arrow = Layer::new("follows").with([
            Mark::Line { points: vec![(x, from), (x, to)], color, width: 1.4 },
            Mark::Area { points: head, color },
        ]);
        let Some(rate) = rate else { return vec![arrow] };
        let leak = rate.leaks.then(|| self.locale.words().chart_leak().to_owned());
        let said = [Some(rate.text.clone()), Some(rate.change.clone()), leak];
        let said: Vec<String> = said.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        let words = fit(&said.join(" · "), SMALL, Weight::Medium, self.bars.1 - x - 12.0);
        let at = (x + 12.0, (from + to) / 2.0 + 4.0);
        vec![arrow, Layer::text("rate", Weight::Medium).with([text(&words, at, Anchor::Start, SMALL, color)])]
    }

    fn geometry(&self) -> Geometry {
        let point = |(index, step): (usize, &ChainStep)| PointAt {
            index,
            kind: Kind::Actual,
            x: self.bars.0,
            y: self.middle(index),
            label: step.name.clone(),
            value: shown(self.input, step),
            details: details(step),
        };
        let steps = self.input.steps.iter().take(self.lines.shown).enumerate();
        Geometry { plot: self.lines.area, points: steps.map(point).collect() }
    }
}

fn details(step: &ChainStep) -> Vec<String> {
    let rate = step.rate.as_ref().map(said).unwrap_or_default();
    [step.status_text.clone(), step.change.clone(), rate].into_iter().filter(|line| !line.is_empty()).collect()
}

/// "12.0% · −1.4 pts vs Sept"
fn said(rate: &ChainRate) -> String {
    [rate.text.as_str(), rate.change.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

fn table(input: &ChainInput, locale: &Locale) -> Table {
    let words = locale.words();
    let row = |step: &ChainStep| {
        let rate = step.rate.as_ref().map(said).unwrap_or_default();
        vec![step.name.clone(), shown(input, step), step.change.clone(), step.status_text.clone(), rate]
    };
    let columns = vec![
        String::new(),
        locale.phrases().word(Word::Value).to_owned(),
        words.chart_change().to_owned(),
        words.chart_status().to_owned(),
        words.chart_rate().to_owned(),
    ];
    Table { columns, rows: input.steps.iter().map(row).collect() }
}
