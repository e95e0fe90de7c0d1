//! The same periods of several years over each other: this year strong, those before it faint.

use crate::drawing::{Anchor, At, Layer, Mark, Rect, Weight, stretches};
use crate::label::{SideLabel, stack};
use crate::model::{ChartModel, Geometry, Kind, PointAt, Table};
use crate::slots::{Frame, Names, Numbers, Space};
use crate::text::{fit, width};
use crate::{Color, Heading, Options, Palette, Size, Theme, key};
use domain::Unit;
use domain::whole::Whole;
use locale::phrases::Word;
use locale::{Locale, Style};

/// Years over each other.
#[derive(Debug, Clone, PartialEq)]
pub struct YearsInput {
    /// What the chart shows.
    pub heading: Heading,
    /// The unit of the numbers.
    pub unit: Unit,
    /// What the periods of a year are called: "Jan". Heads the table's rows.
    pub periods: Vec<String>,
    /// The years, oldest first.
    pub years: Vec<Year>,
    /// Heading, background, blur and index are regarded.
    pub options: Options,
    /// The colours.
    pub theme: Theme,
    /// The size of the drawing.
    pub size: Size,
}

/// One year.
#[derive(Debug, Clone, PartialEq)]
pub struct Year {
    /// Its name: "2026", "FY2026".
    pub name: String,
    /// Its numbers, one a period; `None` is a gap.
    pub values: Vec<Option<f64>>,
    /// The period that is not over, counted from 0: its number stands apart.
    pub open: Option<usize>,
}

struct Drawn<'a> {
    input: &'a YearsInput,
    palette: &'static Palette,
    numbers: &'a Numbers<'a>,
    years: Vec<Vec<Option<f64>>>,
}

impl ChartModel {
    /// Decides how years are drawn over each other.
    pub fn years(input: &YearsInput, locale: &Locale) -> Self {
        let space = Space::new(input.size, input.theme, input.options, &input.heading);
        let first = input.years.iter().flat_map(|year| &year.values).flatten().copied().find(|value| value.is_finite());
        let numbers = Numbers::new(first, &input.unit, input.options, locale);
        let shown = |year: &Year| {
            let values = year.values.iter().take(input.periods.len());
            values.map(|value| value.and_then(|value| numbers.shown(value))).collect()
        };
        let years = input.years.iter().map(shown).collect();
        let drawn = Drawn { input, palette: space.palette(), numbers: &numbers, years };
        let has_values = drawn.years.iter().flatten().any(Option::is_some);
        let parts = has_values.then(|| {
            let frame = drawn.frame(&space);
            (drawn.layers(&frame), drawn.geometry(&frame))
        });
        let nothing = if input.years.is_empty() { Word::NoDataYet } else { Word::NoData };
        space.model(parts, drawn.table(locale), locale.phrases().word(nothing))
    }
}

/// The names of years beside the plot.
const NAME: f64 = 12.0;

/// What one line of them needs.
const LINE: f64 = 15.0;

/// How far below the end of its line a name may stand, the best place first.
const OFFSETS: [f64; 6] = [-7.0, 16.0, -22.0, 31.0, -37.0, 46.0];

impl Drawn<'_> {
    fn frame(&self, space: &Space) -> Frame {
        let values: Vec<f64> = self.years.iter().flatten().flatten().copied().collect();
        let widest = self.input.years.iter().map(|year| width(&year.name, NAME, Weight::SemiBold)).fold(0.0, f64::max);
        let right = widest.min(self.room()) + 16.0;
        Frame::new(space, self.numbers, &values, &Names { of: &self.input.periods, years: &[], thin: true }, right)
    }

    /// How wide the name of a year may be.
    fn room(&self) -> f64 {
        self.input.size.width * 0.3
    }

    fn layers(&self, frame: &Frame) -> Vec<Layer> {
        let mut layers = frame.layers(self.palette, false);
        let mut names = Vec::new();
        for (index, (year, values)) in self.input.years.iter().zip(&self.years).enumerate() {
            let (color, wide) = self.style(index);
            let place = |at: usize| Some((frame.x(at), frame.y.at(values.get(at).copied().flatten()?)));
            let whole = |at: usize| if year.open == Some(at) { None } else { place(at) };
            let runs = stretches((0..values.len()).map(whole));
            let lines = runs.iter().filter(|run| run.len() > 1).map(|run| line(run, color, wide));
            let alone = runs.iter().filter(|run| run.len() == 1).flatten();
            let dots = alone.map(|at| Mark::Dot { at: *at, radius: wide, color });
            let open = year.open.and_then(place).map(|at| key::ring(at, 4.0, color, self.palette));
            layers.push(Layer::new("year").with(lines).with(dots).with(open));
            if let Some((at, weight)) = (0..values.len()).rev().find_map(place).map(|at| (at, self.weight(index))) {
                let text = fit(&year.name, NAME, weight, self.room());
                names.push((at, SideLabel { text, wanted: at.1, size: NAME, weight, color }));
            }
        }
        layers.extend(self.names(frame, names));
        layers
    }

    /// Names of lines that reach the end stand beside the plot; the others at their own end, where there is room. What has
    /// no room is named in the table.
    fn names(&self, frame: &Frame, names: Vec<(At, SideLabel)>) -> Vec<Layer> {
        let end = frame.x(self.input.periods.len().saturating_sub(1));
        let (full, part): (Vec<_>, Vec<_>) = names.into_iter().partition(|(at, _)| at.0 >= end - 0.5);
        // The newest years are named first.
        let lines = (frame.plot.height() / LINE).floor().max(1.0).whole_usize();
        let side: Vec<SideLabel> = full.into_iter().rev().take(lines).map(|(_, label)| label).collect();
        let mut placed = stack(side, frame.plot.right + 8.0, frame.plot.top, frame.plot.bottom);
        let mut taken: Vec<Rect> = placed.iter().filter_map(|(weight, mark)| boxed(mark, *weight)).collect();
        for (at, label) in part.into_iter().rev() {
            let left = (at.0 + 9.0).min(self.input.size.width - 2.0 - label.width());
            let tries = OFFSETS.map(|down| {
                let at = (left, (at.1 + down).clamp(frame.plot.top, frame.plot.bottom));
                crate::slots::text(&label.text, at, Anchor::Start, NAME, label.color)
            });
            let free =
                |mark: &Mark| boxed(mark, label.weight).filter(|own| !taken.iter().any(|other| own.overlaps(other)));
            if let Some((mark, own)) = tries.into_iter().find_map(|mark| free(&mark).map(|own| (mark, own))) {
                taken.push(own);
                placed.push((label.weight, mark));
            }
        }
        placed.into_iter().map(|(weight, mark)| Layer::text("label", weight).with([mark])).collect()
    }

    /// This year in the accent, last year dim, those before it faint.
    fn style(&self, index: usize) -> (Color, f64) {
        match self.input.years.len() - 1 - index {
            0 => (self.palette.accent, 2.6),
            1 => (self.palette.dim, 1.8),
            _ => (self.palette.comparison, 1.2),
        }
    }

    fn weight(&self, index: usize) -> Weight {
        if index + 1 == self.input.years.len() { Weight::SemiBold } else { Weight::Regular }
    }

    /// The points of this year, each with those of the years before.
    fn geometry(&self, frame: &Frame) -> Geometry {
        let (Some(year), Some(values)) = (self.input.years.last(), self.years.last()) else {
            return Geometry::default();
        };
        let point = |(index, name): (usize, &String)| {
            let value = values.get(index).copied().flatten();
            let before = self.input.years.iter().zip(&self.years).rev().skip(1).filter_map(|(year, values)| {
                let value = values.get(index).copied().flatten()?;
                Some(format!("{}: {}", year.name, self.numbers.text(value, Style::Full)))
            });
            PointAt {
                index,
                kind: match value {
                    None => Kind::Missing,
                    Some(_) if year.open == Some(index) => Kind::Open,
                    Some(_) => Kind::Actual,
                },
                x: frame.x(index),
                y: value.map_or(frame.plot.bottom, |value| frame.y.at(value)),
                label: format!("{name} {}", year.name),
                value: value.map_or_else(String::new, |value| self.numbers.text(value, Style::Full)),
                details: before.collect(),
            }
        };
        Geometry { plot: frame.plot, points: self.input.periods.iter().enumerate().map(point).collect() }
    }

    fn table(&self, locale: &Locale) -> Table {
        let years = self.input.years.iter().map(|year| year.name.clone());
        let columns = std::iter::once(locale.phrases().word(Word::Period).to_owned()).chain(years).collect();
        let row = |(index, name): (usize, &String)| {
            let cell = |values: &Vec<Option<f64>>| {
                let value = values.get(index).copied().flatten();
                value.map_or_else(String::new, |value| self.numbers.text(value, Style::Full))
            };
            std::iter::once(name.clone()).chain(self.years.iter().map(cell)).collect()
        };
        Table { columns, rows: self.input.periods.iter().enumerate().map(row).collect() }
    }
}

/// Where a text is that begins at its place.
fn boxed(mark: &Mark, weight: Weight) -> Option<Rect> {
    let Mark::Text(text) = mark else { return None };
    let (left, baseline) = text.at;
    let right = left + width(&text.text, text.size, weight);
    Some(Rect { left, top: baseline - text.size, right, bottom: baseline + 3.0 })
}

fn line(points: &[At], color: Color, width: f64) -> Mark {
    Mark::Line { points: points.to_vec(), color, width }
}
