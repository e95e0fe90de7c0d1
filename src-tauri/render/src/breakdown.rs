//! A number by the members of a dimension: horizontal bars, longest first.

use crate::drawing::{Anchor, Layer, Mark, Rect, Text, Weight};
use crate::lines::MORE;
use crate::model::{ChartModel, Geometry, Kind, PointAt, Table};
use crate::scale::{AIR, Scale, Zero};
use crate::{Color, Heading, Options, Palette, Size, Theme, heading, text};
use domain::Unit;
use domain::whole::Whole;
use locale::phrases::Word;
use locale::{Locale, Style};

/// A breakdown of one number for one window.
#[derive(Debug, Clone, PartialEq)]
pub struct BreakdownInput {
    /// What the chart shows.
    pub heading: Heading,
    /// The unit of the numbers.
    pub unit: Unit,
    /// The dimension: "Store". Heads the table's first column.
    pub dimension: String,
    /// One row a member, in any order; the total is not among them.
    pub rows: Vec<BreakdownRow>,
    /// The total, for the table only: as a bar it would dwarf its parts.
    pub total: Option<f64>,
    /// The number of all rows beyond the first eleven of [`largest_first`], computed over them together; `None` where there are
    /// no more than twelve, and where they have none.
    pub others: Option<f64>,
    /// Heading, background and blur are regarded; an index is shown with the largest row as 100.
    pub options: Options,
    /// The colours.
    pub theme: Theme,
    /// The size of the drawing.
    pub size: Size,
}

/// One member of the dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct BreakdownRow {
    /// Its name; empty for what belongs to no member.
    pub name: String,
    /// Its number.
    pub value: Option<f64>,
}

/// The height of a row, and the least that can be read.
const ROW: f64 = 30.0;
const LEAST: f64 = 19.0;
/// So many bars at most: the last of them stands for all that are left.
pub const MOST_BARS: usize = 12;
const TEXT: f64 = 12.5;

/// A row's index in the input, its name, its number.
type Row = (usize, String, Option<f64>);

/// What is drawn of the rows.
struct Shown {
    rows: Vec<Row>,
    /// How high they are together.
    height: f64,
    /// True where the last one stands for all that are left.
    gathers: bool,
    /// The words for those that are left out.
    more: Option<String>,
}

/// The rows by the size of their numbers, whether these are above zero or below, those without one last.
pub fn largest_first(rows: &[BreakdownRow]) -> Vec<usize> {
    let size = |index: &usize| {
        let value = rows.get(*index).and_then(|row| row.value).filter(|value| value.is_finite());
        value.map_or(f64::NEG_INFINITY, f64::abs)
    };
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by(|a, b| size(b).total_cmp(&size(a)).then(a.cmp(b)));
    order
}

/// The rows as they are shown, and what is needed to write them.
struct Breakdown<'a> {
    input: &'a BreakdownInput,
    locale: &'a Locale,
    palette: &'static Palette,
    /// Longest first, those without a number last.
    rows: Vec<Row>,
    /// 100 stands for this, in an index.
    base: Option<f64>,
}

impl ChartModel {
    /// Decides how a breakdown is drawn. Rows beyond the height are only in the table, and the drawing says how many.
    pub fn breakdown(input: &BreakdownInput, locale: &Locale) -> Self {
        let breakdown = Breakdown::new(input, locale);
        let mut layers = Vec::new();
        if input.options.heading && input.size.has_room_for_heading() {
            layers.extend(heading::layers(&input.heading, breakdown.palette, input.size.width));
        }
        let (drawn, geometry) = breakdown.drawn();
        layers.extend(drawn);
        let label = heading::spoken(&input.heading);
        let (size, theme, background) = (input.size, input.theme, input.options.background);
        Self { size, theme, background, label, nothing: None, geometry, table: breakdown.table(), layers }
    }
}

impl<'a> Breakdown<'a> {
    fn new(input: &'a BreakdownInput, locale: &'a Locale) -> Self {
        let name = |row: &BreakdownRow| match row.name.trim() {
            "" => locale.phrases().word(Word::Without).to_owned(),
            name => name.to_owned(),
        };
        let finite = |row: &BreakdownRow| row.value.filter(|value| value.is_finite());
        let mut rows: Vec<_> =
            input.rows.iter().enumerate().map(|(index, row)| (index, name(row), finite(row))).collect();
        let key = |value: &Option<f64>| value.unwrap_or(f64::NEG_INFINITY);
        rows.sort_by(|a, b| key(&b.2).total_cmp(&key(&a.2)).then(a.0.cmp(&b.0)));
        let largest = rows.first().and_then(|row| row.2).filter(|value| *value > 0.0 && input.options.index100);
        Self { input, locale, palette: input.theme.palette(), rows, base: largest }
    }

    fn write(&self, value: Option<f64>, style: Style) -> String {
        match (value, self.base) {
            (None, _) => self.locale.phrases().word(Word::NoData).to_owned(),
            _ if self.input.options.blur || (self.input.options.index100 && self.base.is_none()) => "•••".to_owned(),
            (Some(value), Some(base)) => self.locale.number(value / base * 100.0, &Unit::Number, Some(1)),
            (Some(value), None) => self.locale.format(value, &self.input.unit, style),
        }
    }

    fn drawn(&self) -> (Vec<Layer>, Geometry) {
        let Some(area) = self.area() else { return (vec![self.empty()], Geometry::default()) };
        let Shown { rows, height, gathers, more } = self.shown(area.height());
        let row = height / rows.len().max(1) as f64;
        let names: Vec<String> =
            rows.iter().map(|(_, name, _)| text::fit(name, TEXT, Weight::Regular, area.width() * 0.32)).collect();
        let decimals = self.decimals(&rows);
        let values: Vec<String> = rows.iter().map(|(_, _, value)| self.label(*value, decimals)).collect();
        let plot = self.plot(area, &names, &values, height);
        let numbers = rows.iter().filter_map(|row| row.2);
        let x = Scale::new(numbers, &self.input.unit, Zero::Always, 4, AIR).onto(plot.left, plot.right);
        let height = row;
        let row = |n: usize| (plot.top + height * (n as f64 + 0.5), (height * 0.29).min(10.0));
        let is_rest = |n: usize| gathers && n + 1 == rows.len();
        let bar = |n: usize, value: f64| {
            self.bar(&x, value, row(n), if is_rest(n) { self.palette.comparison } else { self.palette.accent })
        };
        let bars = rows.iter().enumerate().filter_map(|(n, (_, _, value))| Some(bar(n, (*value)?)));
        let words = names.into_iter().enumerate().map(|(n, name)| {
            let color = if is_rest(n) { self.palette.dim } else { self.palette.ink };
            self.text(name, (area.left, row(n).0 + 4.4), Anchor::Start, color)
        });
        let numbers = values.into_iter().zip(&rows).enumerate().map(|(n, (text, (_, _, value)))| {
            let end = value.map_or(x.zero(), |value| x.at(value)).max(x.zero());
            let color = if value.is_some() { self.palette.ink } else { self.palette.dim };
            self.text(text, (end + 8.0, row(n).0 + 4.4), Anchor::Start, color)
        });
        let mut layers = vec![
            Layer::new("bars").with(bars),
            Layer::new("names").with(words),
            Layer::text("values", Weight::Medium).with(numbers),
        ];
        layers.extend(self.zero_line(&x, plot));
        layers.extend(more.map(|words| {
            let at = (area.left, plot.bottom + 15.0);
            Layer::new("more").with([self.text(words, at, Anchor::Start, self.palette.dim)])
        }));
        let points = rows.iter().enumerate().map(|(n, line)| self.point(&x, line, row(n).0)).collect();
        (layers, Geometry { plot, points })
    }

    /// The rows that are drawn: where there is no room for all, or there are more than anybody compares, those with the largest
    /// numbers, whether these are above zero or below, and the rest together, where it has a number.
    fn shown(&self, room: f64) -> Shown {
        let fitting = |room: f64| (room / LEAST).floor().max(1.0).whole_usize().min(MOST_BARS);
        let (all, most) = (self.rows.len(), fitting(room));
        let of = |rows: Vec<Row>, room: f64, gathers: bool, more: Option<String>| {
            let height = room.min(ROW * 1.4 * rows.len() as f64);
            Shown { rows, height, gathers, more }
        };
        if all <= most {
            return of(self.rows.clone(), room, false, None);
        }
        let words = self.locale.words();
        let mut rows = self.largest(most - 1);
        if let Some(rest) = self.rest(&rows).filter(|_| most > 1) {
            rows.push((self.input.rows.len(), words.chart_others_count(&(all - rows.len()).to_string()), Some(rest)));
            return of(rows, room, true, None);
        }
        let rows = self.largest(fitting(room - MORE));
        let more = words.chart_more(&(all - rows.len()).to_string());
        of(rows, room - MORE, false, Some(more))
    }

    /// So many rows with the largest numbers, in their order.
    fn largest(&self, count: usize) -> Vec<Row> {
        let kept = largest_first(&self.input.rows).into_iter().take(count).collect::<Vec<_>>();
        self.rows.iter().filter(|row| kept.contains(&row.0)).cloned().collect()
    }

    /// The number of all rows but these: their sum where rows add up, otherwise as it was computed.
    fn rest(&self, shown: &[Row]) -> Option<f64> {
        let all: f64 = self.rows.iter().filter_map(|row| row.2).sum();
        let adds_up = self.input.total.is_some_and(|total| (total - all).abs() <= 1e-9 * total.abs().max(all.abs()));
        let sum = || all - shown.iter().filter_map(|row| row.2).sum::<f64>();
        let computed = self.input.others.filter(|_| shown.len() + 1 == MOST_BARS);
        computed.or_else(|| adds_up.then(sum)).filter(|rest| rest.is_finite())
    }

    /// How many decimals labels have, so that all are as exact as the others; `None` where each is written by itself.
    fn decimals(&self, rows: &[Row]) -> Option<u8> {
        let values: Vec<f64> = rows.iter().filter_map(|row| row.2).collect();
        self.locale.decimals_among(&values, &self.input.unit).filter(|_| self.base.is_none())
    }

    /// A number at its bar.
    fn label(&self, value: Option<f64>, decimals: Option<u8>) -> String {
        let usual = self.write(value, Style::Short);
        let Some((value, decimals)) = value.zip(decimals).filter(|_| !self.input.options.covers_amounts()) else {
            return usual;
        };
        let alike = self.locale.number(value, &self.input.unit, Some(decimals));
        // What is next to nothing beside the others is still not nothing.
        if value != 0.0 && !locale::has_size(&alike) { usual } else { alike }
    }

    fn bar(&self, x: &Scale, value: f64, (middle, half): (f64, f64), color: Color) -> Mark {
        let (end, zero) = (x.at(value), x.zero());
        let rect = Rect { left: end.min(zero), top: middle - half, right: end.max(zero), bottom: middle + half };
        Mark::Box { rect, color }
    }

    fn point(&self, x: &Scale, (index, name, value): &Row, y: f64) -> PointAt {
        PointAt {
            index: *index,
            kind: if value.is_some() { Kind::Actual } else { Kind::Missing },
            x: value.map_or(x.zero(), |value| x.at(value)),
            y,
            label: name.clone(),
            value: self.write(*value, Style::Full),
            details: Vec::new(),
        }
    }

    /// The space for rows; `None` without any number to show.
    fn area(&self) -> Option<Rect> {
        self.rows.first().and_then(|row| row.2)?;
        let size = self.input.size;
        let on = self.input.options.heading && size.has_room_for_heading();
        let margin = if on { heading::MARGIN } else { 2.0 };
        let top = if on { heading::height(&self.input.heading) } else { 4.0 };
        Some(Rect { left: margin, top, right: size.width - margin, bottom: (size.height - margin).max(top + ROW) })
    }

    /// The space for bars: right of the names, with room for the longest value.
    fn plot(&self, area: Rect, names: &[String], values: &[String], height: f64) -> Rect {
        let widest = |texts: &[String], weight| texts.iter().map(|t| text::width(t, TEXT, weight)).fold(0.0, f64::max);
        let left = area.left + widest(names, Weight::Regular) + 14.0;
        let right = (area.right - widest(values, Weight::Medium) - 10.0).max(left + 20.0);
        Rect { left, top: area.top, right, bottom: (area.top + height).min(area.bottom) }
    }

    fn zero_line(&self, x: &Scale, plot: Rect) -> Option<Layer> {
        let points = vec![(x.zero(), plot.top), (x.zero(), plot.bottom)];
        let line = Mark::Line { points, color: self.palette.rule, width: 1.0 };
        x.crosses_zero().then(|| Layer::new("zero").with([line]))
    }

    fn text(&self, text: String, at: (f64, f64), anchor: Anchor, color: Color) -> Mark {
        Mark::Text(Text { at, anchor, size: TEXT, color, text })
    }

    fn empty(&self) -> Layer {
        let word = if self.rows.is_empty() { Word::NoDataYet } else { Word::NoData };
        let at = (self.input.size.width / 2.0, self.input.size.height / 2.0);
        let text = self.locale.phrases().word(word).to_owned();
        Layer::text("empty", Weight::Medium).with([self.text(text, at, Anchor::Middle, self.palette.dim)])
    }

    fn table(&self) -> Table {
        let mut rows: Vec<Vec<String>> =
            self.rows.iter().map(|(_, name, value)| vec![name.clone(), self.write(*value, Style::Full)]).collect();
        if let Some(total) = self.input.total {
            let word = self.locale.phrases().word(Word::Total).to_owned();
            rows.push(vec![word, self.write(Some(total), Style::Full)]);
        }
        Table { columns: vec![self.input.dimension.clone(), self.locale.phrases().word(Word::Value).to_owned()], rows }
    }
}
