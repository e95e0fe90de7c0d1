//! A table as a picture: a scorecard, or a KPI by its periods.

use crate::drawing::{Anchor, Layer, Mark, Weight};
use crate::lines::Lines;
use crate::model::{ChartModel, Geometry, Kind, PointAt, Table};
use crate::slots::{Space, text};
use crate::text::{fit, width};
use crate::{Heading, Options, Palette, Size, Theme, heading};
use domain::Status;
use locale::Locale;
use locale::phrases::Word;

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct TableInput {
    /// What it shows.
    pub heading: Heading,
    /// Its columns; the first one names the rows.
    pub columns: Vec<TableColumn>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<TableRow>,
    /// True where the last rows are the ones that matter: the first are left out where not all have room.
    pub newest_last: bool,
    /// Heading and background are regarded: the cells are written by who asks.
    pub options: Options,
    /// The colours.
    pub theme: Theme,
    /// The size of the drawing.
    pub size: Size,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableColumn {
    /// Its heading.
    pub name: String,
    /// True for numbers, which stand under each other at the right.
    pub is_number: bool,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// Its cells as text.
    pub cells: Vec<String>,
    /// A status, as a shape before the first cell.
    pub status: Option<Status>,
    /// True for what heads the rows beneath it.
    pub heads: bool,
}

const TEXT: f64 = 12.5;
const HEAD: f64 = 26.0;
/// Between columns.
const GAP: f64 = 18.0;
/// Before the first cell, for the status.
const ICON: f64 = 22.0;

impl ChartModel {
    /// Decides how a table is drawn. Rows beyond the height are counted under it, and stand in the model's own table.
    pub fn of_table(input: &TableInput, locale: &Locale) -> Self {
        let space = Space::new(input.size, input.theme, input.options, &input.heading);
        let drawn = (!input.rows.is_empty()).then(|| {
            let drawn = Drawn::new(input, &space);
            (drawn.layers(&space, locale), drawn.geometry())
        });
        let columns = input.columns.iter().map(|column| column.name.clone()).collect();
        let table = Table { columns, rows: input.rows.iter().map(|row| row.cells.clone()).collect() };
        space.model(drawn, table, locale.phrases().word(Word::NoDataYet))
    }
}

struct Drawn<'a> {
    input: &'a TableInput,
    palette: &'static Palette,
    lines: Lines,
    rows: &'a [TableRow],
    /// The left and the right edge of each column that has room.
    columns: Vec<(f64, f64)>,
}

impl<'a> Drawn<'a> {
    fn new(input: &'a TableInput, space: &Space) -> Self {
        let lines = Lines::new(space, input.rows.len(), (20.0, 30.0), (HEAD, 0.0));
        let first = if input.newest_last { input.rows.len() - lines.shown } else { 0 };
        let rows = input.rows.get(first..first + lines.shown).unwrap_or_default();
        let columns = columns(input, rows, lines.area.left + ICON, lines.area.right);
        Self { input, palette: space.palette(), lines, rows, columns }
    }

    fn layers(&self, space: &Space, locale: &Locale) -> Vec<Layer> {
        let across = |y: f64, color| Mark::Line {
            points: vec![(self.lines.area.left, y), (self.lines.area.right, y)],
            color,
            width: 1.0,
        };
        let rules = (0..=self.rows.len())
            .map(|row| across(self.lines.top(row), if row == 0 { self.palette.rule } else { self.palette.grid }));
        let names: Vec<String> = self.input.columns.iter().map(|column| column.name.clone()).collect();
        let mut layers = vec![Layer::new("grid").with(rules)];
        let head = self.cells(&names, self.lines.area.top - 9.0, Weight::Regular, self.palette.dim);
        layers.push(Layer::text("axis", Weight::Regular).with(head));
        for (index, row) in self.rows.iter().enumerate() {
            let (top, weight) = (self.lines.top(index), if row.heads { Weight::SemiBold } else { Weight::Regular });
            let middle = top + self.lines.height / 2.0;
            if let Some(status) = row.status {
                let color = heading::status_color(status, self.palette);
                let icon = heading::status_icon(status, (self.lines.area.left + 8.0, middle), color, self.palette);
                layers.push(Layer::new("status").with(icon));
            }
            layers.push(Layer::text("row", weight).with(self.cells(
                &row.cells,
                middle + 4.4,
                weight,
                self.palette.ink,
            )));
        }
        layers.extend(self.lines.more(space, locale, self.input.newest_last));
        layers
    }

    fn cells(&self, cells: &[String], y: f64, weight: Weight, color: crate::Color) -> Vec<Mark> {
        let places = cells.iter().zip(&self.input.columns).zip(&self.columns);
        let cell = |((cell, column), (left, right)): ((&String, &TableColumn), &(f64, f64))| {
            let words = fit(cell, TEXT, weight, right - left);
            let (x, anchor) = if column.is_number { (*right, Anchor::End) } else { (*left, Anchor::Start) };
            (!words.is_empty()).then(|| text(&words, (x, y), anchor, TEXT, color))
        };
        places.filter_map(cell).collect()
    }

    fn geometry(&self) -> Geometry {
        let first = if self.input.newest_last { self.input.rows.len() - self.rows.len() } else { 0 };
        let point = |(index, row): (usize, &TableRow)| PointAt {
            index: first + index,
            kind: Kind::Actual,
            x: self.lines.area.left + ICON,
            y: self.lines.top(index) + self.lines.height / 2.0,
            label: row.cells.first().cloned().unwrap_or_default(),
            value: row.cells.get(1).cloned().unwrap_or_default(),
            details: row.cells.iter().skip(2).filter(|cell| !cell.is_empty()).cloned().collect(),
        };
        Geometry { plot: self.lines.area, points: self.rows.iter().enumerate().map(point).collect() }
    }
}

/// Where each column is: as wide as its widest cell, the columns of words cut where the page is too narrow, and what is
/// left over between them. Columns at the end that have no room at all are not drawn.
fn columns(input: &TableInput, rows: &[TableRow], left: f64, right: f64) -> Vec<(f64, f64)> {
    let wide = |index: usize, column: &TableColumn| {
        let cell = |row: &TableRow| {
            let weight = if row.heads { Weight::SemiBold } else { Weight::Regular };
            row.cells.get(index).map_or(0.0, |cell| width(cell, TEXT, weight))
        };
        rows.iter().map(cell).fold(width(&column.name, TEXT, Weight::Regular), f64::max) + 1.0
    };
    let mut widths: Vec<f64> = input.columns.iter().enumerate().map(|(index, column)| wide(index, column)).collect();
    // Numbers are whole or not there: as long as they need more than is left beside words that can be read, the last goes.
    let least = |index: usize, wide: f64| {
        if input.columns.get(index).is_some_and(|column| column.is_number) { wide } else { wide.min(70.0) }
    };
    let needs = |widths: &[f64]| {
        widths.iter().enumerate().map(|(index, wide)| least(index, *wide)).sum::<f64>()
            + GAP * widths.len().saturating_sub(1) as f64
    };
    let room = right - left;
    while widths.len() > 1 && needs(&widths) > room {
        widths.pop();
    }
    let gaps = GAP * widths.len().saturating_sub(1) as f64;
    let over = widths.iter().sum::<f64>() + gaps - room;
    let spare: f64 = widths.iter().enumerate().map(|(index, wide)| wide - least(index, *wide)).sum();
    if over > 0.0 && spare > 0.0 {
        let part = (over / spare).min(1.0);
        for (index, wide) in widths.iter_mut().enumerate() {
            *wide -= (*wide - least(index, *wide)) * part;
        }
    }
    let free = (room - widths.iter().sum::<f64>() - gaps).max(0.0) / widths.len().max(1) as f64;
    let mut at = left;
    let place = |(index, wide): (usize, f64)| {
        let own = wide.min(room) + if index == 0 { 0.0 } else { free.min(60.0) };
        let edges = (at, at + own);
        at += own + GAP;
        edges
    };
    let mut places: Vec<(f64, f64)> = widths.into_iter().enumerate().map(place).collect();
    // What is left over goes to the names, so that the table is as wide as its lines.
    let rest = right - places.last().map_or(right, |place| place.1);
    for (index, place) in places.iter_mut().enumerate() {
        if index > 0 {
            place.0 += rest;
        }
        place.1 += rest;
    }
    places
}
