//! What charts of named places along an axis have in common: the numbers as they are shown, the value axis with its grid,
//! and the names beneath.

use crate::drawing::{Anchor, At, Layer, Mark, Rect, Text, Weight};
use crate::model::{ChartModel, Geometry, Table};
use crate::scale::{AIR, Scale, Zero};
use crate::text::{fit, width};
use crate::{Color, Heading, Options, Palette, Size, Theme, heading};
use domain::Unit;
use domain::whole::Whole;
use locale::{HIDDEN, Locale, Style};

/// Text on axes.
pub(crate) const AXIS_TEXT: f64 = 12.0;

/// The height of a line of names.
const LINE: f64 = 15.0;

/// Names take at most so many lines.
const LINES: usize = 3;

/// The words that say why there is nothing.
const EMPTY_TEXT: f64 = 14.0;

/// They take at most so many lines.
const EMPTY_LINES: usize = 6;

/// Numbers as they are shown: as they are, as an index, or hidden.
pub(crate) struct Numbers<'a> {
    locale: &'a Locale,
    unit: &'a Unit,
    /// What 100 stands for, in an index.
    base: Option<f64>,
    hidden: bool,
}

impl<'a> Numbers<'a> {
    /// `first` is what an index has as 100.
    pub(crate) fn new(first: Option<f64>, unit: &'a Unit, options: Options, locale: &'a Locale) -> Self {
        let base = options.index_base(first);
        let hidden = options.blur || (options.index100 && base.is_none());
        Self { locale, unit, base, hidden }
    }

    /// A number as it is drawn; `None` for what is not finite.
    pub(crate) fn shown(&self, value: f64) -> Option<f64> {
        Some(self.base.map_or(value, |base| value / base * 100.0)).filter(|value| value.is_finite())
    }

    /// A number as a text, of one that is shown.
    pub(crate) fn text(&self, value: f64, style: Style) -> String {
        match (self.hidden, self.base) {
            (true, _) => HIDDEN.to_owned(),
            (_, Some(_)) => self.locale.index(value),
            _ => self.locale.format(value, self.unit, style),
        }
    }

    pub(crate) fn ticks(&self, scale: &Scale) -> Vec<String> {
        match (self.hidden, self.base) {
            (true, _) => vec![HIDDEN.to_owned(); scale.ticks.len()],
            (_, Some(_)) => self.locale.index_labels(&scale.ticks, scale.step),
            _ => self.locale.axis_labels(&scale.ticks, scale.step, self.unit),
        }
    }

    pub(crate) fn scale_unit(&self) -> Unit {
        if self.base.is_some() { Unit::Number } else { self.unit.clone() }
    }
}

/// The names of slots.
pub(crate) struct Names<'a> {
    /// One a slot.
    pub of: &'a [String],
    /// The year of each, which stands with the first name of it that is written; empty where there are none.
    pub years: &'a [String],
    /// Whether only every second, third, … is named where they have no room: they follow each other as months do.
    pub thin: bool,
}

/// Where things are.
pub(crate) struct Frame {
    /// Where values are drawn.
    pub plot: Rect,
    /// The value axis.
    pub y: Scale,
    ticks: Vec<String>,
    names: Vec<Vec<String>>,
    count: usize,
}

/// The space that a chart has beneath its heading.
pub(crate) struct Space<'a> {
    pub size: Size,
    pub top: f64,
    pub margin: f64,
    theme: Theme,
    background: bool,
    heading: &'a Heading,
    has_heading: bool,
}

impl<'a> Space<'a> {
    pub(crate) fn new(size: Size, theme: Theme, options: Options, heading: &'a Heading) -> Self {
        let has_heading = options.heading && size.has_room_for_heading();
        let (top, margin) = if has_heading { (heading::height(heading), heading::MARGIN) } else { (0.0, 2.0) };
        Self { size, top, margin, theme, background: options.background, heading, has_heading }
    }

    pub(crate) fn palette(&self) -> &'static Palette {
        self.theme.palette()
    }

    /// The whole chart: what is drawn beneath the heading and where its points are, or the words that say why there is nothing.
    pub(crate) fn model(&self, drawn: Option<(Vec<Layer>, Geometry)>, table: Table, nothing: &str) -> ChartModel {
        let (drawn, geometry) = drawn.unwrap_or_else(|| (vec![self.empty(nothing)], Geometry::default()));
        let mut layers = match self.has_heading {
            true => heading::layers(self.heading, self.palette(), self.size.width),
            false => Vec::new(),
        };
        layers.extend(drawn);
        ChartModel {
            size: self.size,
            theme: self.theme,
            background: self.background,
            label: heading::spoken(self.heading),
            nothing: None,
            geometry,
            table,
            layers,
        }
    }

    fn empty(&self, words: &str) -> Layer {
        let (size, weight) = (EMPTY_TEXT, Weight::Medium);
        let lines = wrapped(words, self.size.width - 2.0 * heading::MARGIN, (size, weight), EMPTY_LINES);
        let (middle, step) = ((self.top + self.size.height) / 2.0, size * 1.5);
        let first = middle - step * (lines.len() as f64 - 1.0) / 2.0;
        let line = |(index, line): (usize, &String)| {
            let at = (self.size.width / 2.0, first + step * index as f64);
            text(line, at, Anchor::Middle, size, self.palette().dim)
        };
        Layer::text("empty", weight).with(lines.iter().enumerate().map(line))
    }
}

impl Frame {
    /// Lays out a chart of named slots whose shown numbers are `values`; `right` is what labels beside the plot need.
    pub(crate) fn new(space: &Space, numbers: &Numbers, values: &[f64], names: &Names, right: f64) -> Self {
        let top = space.top + 22.0;
        let count = names.of.len().max(1);
        // The names' height follows from their width, and that from the ticks', which hardly depend on the height.
        let layout = |foot: f64| {
            let bottom = (space.size.height - space.margin - foot).max(top + 40.0);
            let ticks = ((bottom - top) / 62.0).round().clamp(2.0, 6.0).whole_usize();
            let unit = numbers.scale_unit();
            let y = Scale::new(values.iter().copied(), &unit, Zero::IfNear, ticks, AIR).onto(bottom, top);
            let most = space.size.width * 0.3;
            let labels: Vec<String> =
                numbers.ticks(&y).iter().map(|t| fit(t, AXIS_TEXT, Weight::Regular, most)).collect();
            let wide = labels.iter().map(|label| width(label, AXIS_TEXT, Weight::Regular)).fold(0.0, f64::max);
            let left = space.margin + wide + 8.0;
            let end = (space.size.width - space.margin - right).max(left + 60.0);
            (Rect { left, top, right: end, bottom }, y, labels)
        };
        let (plot, ..) = layout(LINE + 12.0);
        let names = names.lines(plot.width() / count as f64);
        let most = names.iter().map(Vec::len).max().unwrap_or(1).max(1);
        let (plot, y, ticks) = layout(most as f64 * LINE + 12.0);
        Self { plot, y, ticks, names, count }
    }

    /// The middle of a slot.
    pub(crate) fn x(&self, index: usize) -> f64 {
        self.plot.left + self.slot() * (index as f64 + 0.5)
    }

    /// The width of a slot.
    pub(crate) fn slot(&self) -> f64 {
        self.plot.width() / self.count as f64
    }

    /// Grid, the axes' labels and the line at zero.
    pub(crate) fn layers(&self, palette: &Palette, bars: bool) -> Vec<Layer> {
        let plot = self.plot;
        let across = |y: f64, color| Mark::Line { points: vec![(plot.left, y), (plot.right, y)], color, width: 1.0 };
        let lines = self.y.ticks.iter().map(|tick| across(self.y.at(*tick), palette.grid));
        let values = self.y.ticks.iter().zip(&self.ticks).map(|(tick, label)| {
            text(label, (plot.left - 8.0, self.y.at(*tick) + 4.2), Anchor::End, AXIS_TEXT, palette.dim)
        });
        let names = self.names.iter().enumerate().flat_map(|(index, lines)| {
            let line = move |(row, line): (usize, &String)| {
                let at = (self.x(index), plot.bottom + 19.0 + row as f64 * LINE);
                text(line, at, Anchor::Middle, AXIS_TEXT, palette.dim)
            };
            lines.iter().enumerate().map(line)
        });
        let zero = (bars || self.y.crosses_zero()).then(|| across(self.y.zero(), palette.rule));
        vec![Layer::new("grid").with(lines), Layer::new("axis").with(values).with(names), Layer::new("zero").with(zero)]
    }
}

impl Names<'_> {
    /// Each name in the room it has.
    fn lines(&self, slot: f64) -> Vec<Vec<String>> {
        let widest = self.of.iter().map(|name| width(name, AXIS_TEXT, Weight::Regular)).fold(0.0, f64::max);
        let every = if self.thin { ((widest + 8.0) / slot).ceil().max(1.0).whole_usize() } else { 1 };
        let room = slot * every as f64 - 6.0;
        let mut before = "";
        let mut name = |(index, name): (usize, &String)| {
            if index % every != 0 {
                return Vec::new();
            }
            let year = self.years.get(index).map_or("", String::as_str);
            let is_new = year != before;
            before = year;
            let whole = if is_new { format!("{name} {year}") } else { name.clone() };
            wrapped(&whole, room, (AXIS_TEXT, Weight::Regular), LINES)
        };
        self.of.iter().enumerate().map(&mut name).collect()
    }
}

/// A text in at most so many lines no wider than `room`, the last one cut where more is left.
fn wrapped(name: &str, room: f64, (size, weight): (f64, Weight), most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut words = name.split_whitespace();
    while let Some(word) = words.next() {
        let is_full = lines.len() == most;
        let Some(line) = lines.last_mut() else {
            lines.push(word.to_owned());
            continue;
        };
        let longer = format!("{line} {word}");
        if width(&longer, size, weight) <= room {
            *line = longer;
        } else if is_full {
            *line = std::iter::once(longer).chain(words.map(str::to_owned)).collect::<Vec<_>>().join(" ");
            break;
        } else {
            lines.push(word.to_owned());
        }
    }
    lines.iter().map(|line| fit(line, size, weight, room)).collect()
}

/// A text at a place.
pub(crate) fn text(words: &str, at: At, anchor: Anchor, size: f64, color: Color) -> Mark {
    Mark::Text(Text { at, anchor, size, color, text: words.to_owned() })
}
