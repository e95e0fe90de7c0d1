//! Numbers beside what they should be, each on a scale of its own: a bar, a mark for the target, and how near is near enough
//! (Few, "Bullet Graph Design Specification", 2006).

use crate::drawing::{Anchor, Layer, Mark, Rect, Weight};
use crate::key::{self, Sample};
use crate::lines::Lines;
use crate::model::{ChartModel, Geometry, Kind, PointAt, Table};
use crate::slots::{Space, text};
use crate::text::{fit, width};
use crate::{Heading, Options, Palette, Size, Theme, heading};
use domain::Status;
use locale::phrases::Word;
use locale::{HIDDEN, Locale};

/// Numbers beside their targets.
#[derive(Debug, Clone, PartialEq)]
pub struct BulletsInput {
    /// What the chart shows.
    pub heading: Heading,
    /// What is measured, a line each.
    pub rows: Vec<BulletRow>,
    /// Heading, background and blur are regarded; an index hides the amounts, as each line has a scale of its own.
    pub options: Options,
    /// The colours.
    pub theme: Theme,
    /// The size of the drawing.
    pub size: Size,
}

/// A number beside its target.
#[derive(Debug, Clone, PartialEq)]
pub struct BulletRow {
    /// What it is a number of.
    pub name: String,
    /// The number.
    pub actual: Option<f64>,
    /// The number as text, or why there is none.
    pub text: String,
    /// Its status.
    pub status: Status,
    /// The status in words.
    pub status_text: String,
    /// Between which numbers it is on track; open at an end where only the other one matters. `None` without a target.
    pub target: Option<(Option<f64>, Option<f64>)>,
    /// Between which numbers it is at risk or better, likewise.
    pub near: Option<(Option<f64>, Option<f64>)>,
    /// The target as text.
    pub target_text: String,
    /// The same number a year before.
    pub last_year: Option<f64>,
}

const TEXT: f64 = 12.5;
const SMALL: f64 = 11.5;
const ICON: f64 = 22.0;
const GAP: f64 = 16.0;

impl ChartModel {
    /// Decides how numbers beside their targets are drawn. Lines beyond the height are counted under it, and stand in the
    /// table.
    pub fn bullets(input: &BulletsInput, locale: &Locale) -> Self {
        let space = Space::new(input.size, input.theme, input.options, &input.heading);
        let drawn = (!input.rows.is_empty()).then(|| {
            let drawn = Drawn::new(input, &space);
            (drawn.layers(&space, locale), drawn.geometry())
        });
        space.model(drawn, table(input, locale), locale.phrases().word(Word::NoDataYet))
    }
}

struct Drawn<'a> {
    input: &'a BulletsInput,
    palette: &'static Palette,
    lines: Lines,
    /// The right edge of the names.
    names: f64,
    /// Where bars are drawn.
    bars: (f64, f64),
}

impl<'a> Drawn<'a> {
    fn new(input: &'a BulletsInput, space: &Space) -> Self {
        let lines = Lines::new(space, input.rows.len(), (34.0, 90.0), (4.0, key::HEIGHT));
        let (left, right) = (lines.area.left + ICON, lines.area.right);
        let widest = |text: &dyn Fn(&BulletRow) -> String, size: f64, weight: Weight| {
            input.rows.iter().map(|row| width(&text(row), size, weight)).fold(0.0, f64::max)
        };
        let names = widest(&|row| row.name.clone(), TEXT, Weight::Medium).min((right - left) * 0.32);
        let numbers = widest(&|row| shown(input, row), TEXT, Weight::SemiBold)
            .max(widest(&|row| aim(input, row), SMALL, Weight::Regular))
            .min((right - left) * 0.28);
        let from = left + names + GAP;
        let bars = (from, (right - numbers - GAP).max(from + 20.0));
        Self { input, palette: space.palette(), lines, names: left + names, bars }
    }

    fn layers(&self, space: &Space, locale: &Locale) -> Vec<Layer> {
        let mut layers = Vec::new();
        for (index, row) in self.input.rows.iter().take(self.lines.shown).enumerate() {
            let middle = self.lines.top(index) + self.lines.height / 2.0;
            layers.extend(self.bar(row, middle));
            layers.extend(self.words(row, middle));
        }
        layers.extend(self.lines.more(space, locale, false));
        layers.extend(self.key(locale, space));
        layers
    }

    /// The bands behind, the bar, the marks of the target and of last year.
    fn bar(&self, row: &BulletRow, middle: f64) -> Vec<Layer> {
        let Some(scale) = Rail::of(row) else { return Vec::new() };
        let at = |value: f64| self.bars.0 + scale.at(value) * (self.bars.1 - self.bars.0);
        let half = (self.lines.height * 0.26).min(16.0);
        let strip = |from: f64, to: f64, half: f64, color| {
            let rect = Rect { left: from.min(to), top: middle - half, right: from.max(to), bottom: middle + half };
            (rect.width() > 0.0).then_some(Mark::Box { rect, color })
        };
        let whole = strip(self.bars.0, self.bars.1, half, self.palette.rule.with_alpha(0.42));
        let mut bands = Layer::new("bands").with(whole);
        // Lighter the better; each covers what is under it.
        for (band, alpha) in [(row.near, 0.26), (row.target, 0.12)] {
            let Some((low, high)) = band else { continue };
            let (from, to) = (low.map_or(self.bars.0, at), high.map_or(self.bars.1, at));
            bands = bands.with(strip(from, to, half, self.palette.background));
            bands = bands.with(strip(from, to, half, self.palette.rule.with_alpha(alpha)));
        }
        let bar = row.actual.filter(|actual| actual.is_finite());
        let bar = bar.and_then(|actual| strip(at(0.0), at(actual), half * 0.42, self.palette.accent));
        let tick = |value: f64, half: f64, color, width: f64| Mark::Line {
            points: vec![(at(value), middle - half), (at(value), middle + half)],
            color,
            width,
        };
        let ends = row.target.iter().flat_map(|(low, high)| [*low, *high]).flatten().filter(|end| end.is_finite());
        let target = ends.map(|end| tick(end, half * 0.8, self.palette.ink, 3.0));
        let before = row.last_year.filter(|before| before.is_finite());
        let before = before.map(|before| key::ring((at(before), middle), 3.4, self.palette.dim, self.palette));
        vec![
            bands,
            Layer::new("bar").with(bar),
            Layer::new("last-year").with(before),
            Layer::new("target").with(target),
        ]
    }

    fn words(&self, row: &BulletRow, middle: f64) -> Vec<Layer> {
        let palette = self.palette;
        let left = self.lines.area.left;
        let color = heading::status_color(row.status, palette);
        let icon = heading::status_icon(row.status, (left + 8.0, middle), color, palette);
        let name = fit(&row.name, TEXT, Weight::Medium, self.names - left - ICON);
        let right = self.lines.area.right;
        let room = right - self.bars.1 - GAP;
        let number = fit(&shown(self.input, row), TEXT, Weight::SemiBold, room);
        let aim = fit(&aim(self.input, row), SMALL, Weight::Regular, room);
        let (upper, lower) = if aim.is_empty() { (middle + 4.4, middle) } else { (middle - 2.2, middle + 12.6) };
        let mut layers = vec![
            Layer::new("status").with(icon),
            Layer::text("name", Weight::Medium).with([text(
                &name,
                (left + ICON, middle + 4.4),
                Anchor::Start,
                TEXT,
                palette.ink,
            )]),
            Layer::text("value", Weight::SemiBold).with([text(
                &number,
                (right, upper),
                Anchor::End,
                TEXT,
                palette.ink,
            )]),
        ];
        if !aim.is_empty() {
            let words = text(&aim, (right, lower), Anchor::End, SMALL, palette.dim);
            layers.push(Layer::text("target", Weight::Regular).with([words]));
        }
        layers
    }

    fn key(&self, locale: &Locale, space: &Space) -> Vec<Layer> {
        let phrases = locale.phrases();
        let target = (Sample::Stroke(self.palette.ink), phrases.word(Word::Target).to_owned());
        let before = (Sample::Ring(self.palette.dim), phrases.word(Word::LastYear).to_owned());
        let rows = &self.input.rows;
        let entries: Vec<(Sample, String)> = [
            rows.iter().any(|row| row.target.is_some()).then_some(target),
            rows.iter().any(|row| row.last_year.is_some()).then_some(before),
        ]
        .into_iter()
        .flatten()
        .collect();
        let baseline = space.size.height - space.margin - 8.0;
        key::layers(&entries, self.palette, self.bars.0, self.lines.area.right, baseline)
    }

    fn geometry(&self) -> Geometry {
        let point = |(index, row): (usize, &BulletRow)| PointAt {
            index,
            kind: if row.actual.is_some() { Kind::Actual } else { Kind::Missing },
            x: f64::midpoint(self.bars.0, self.bars.1),
            y: self.lines.top(index) + self.lines.height / 2.0,
            label: row.name.clone(),
            value: shown(self.input, row),
            details: [row.status_text.clone(), aim(self.input, row)]
                .into_iter()
                .filter(|line| !line.is_empty())
                .collect(),
        };
        Geometry {
            plot: self.lines.area,
            points: self.input.rows.iter().take(self.lines.shown).enumerate().map(point).collect(),
        }
    }
}

fn shown(input: &BulletsInput, row: &BulletRow) -> String {
    if input.options.covers_amounts() && row.actual.is_some() { HIDDEN.to_owned() } else { row.text.clone() }
}

fn aim(input: &BulletsInput, row: &BulletRow) -> String {
    if input.options.covers_amounts() && !row.target_text.is_empty() {
        HIDDEN.to_owned()
    } else {
        row.target_text.clone()
    }
}

/// From the lowest number of a line to its highest, and zero, with a little air at the end.
struct Rail {
    low: f64,
    high: f64,
}

impl Rail {
    /// `None` where nothing is measured and nothing wanted.
    fn of(row: &BulletRow) -> Option<Self> {
        let ends = row.target.iter().chain(&row.near).flat_map(|(low, high)| [*low, *high]);
        let numbers = ends.chain([row.actual, row.last_year]).flatten().filter(|value| value.is_finite());
        let numbers: Vec<f64> = numbers.map(|value| value / 4.0).collect();
        let low = numbers.iter().copied().fold(0.0, f64::min);
        let high = numbers.iter().copied().fold(0.0, f64::max);
        let span = high - low;
        let air = |is: bool| if is { span * 0.12 } else { 0.0 };
        (span > 0.0).then(|| Self { low: low - air(low < 0.0), high: high + air(high > 0.0) })
    }

    /// A number as a part of the rail, 0 to 1. In quarters, so that none leaves the range of doubles.
    fn at(&self, value: f64) -> f64 {
        ((value / 4.0 - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }
}

fn table(input: &BulletsInput, locale: &Locale) -> Table {
    let word = |word| locale.phrases().word(word).to_owned();
    let row = |row: &BulletRow| vec![row.name.clone(), shown(input, row), aim(input, row), row.status_text.clone()];
    Table {
        columns: vec![String::new(), word(Word::Value), word(Word::Target), locale.words().chart_status().to_owned()],
        rows: input.rows.iter().map(row).collect(),
    }
}
