//! A strategy map: objectives in lanes by their kind, and which of them drives which (Kaplan and Norton, 2004).

use crate::drawing::{Anchor, At, Layer, Mark, Rect, Weight};
use crate::lines::Lines;
use crate::model::{ChartModel, Geometry, Kind, PointAt, Table};
use crate::slots::{Space, text};
use crate::text::{fit, width};
use crate::{Color, Heading, Options, Palette, Size, Theme, heading};
use domain::Status;
use domain::whole::Whole;
use locale::Locale;
use locale::phrases::Word;

/// A strategy map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapInput {
    /// What the chart shows.
    pub heading: Heading,
    /// From the top: what is wanted in the end comes first.
    pub lanes: Vec<MapLane>,
    /// Which box drives which, counted over all lanes.
    pub arrows: Vec<(usize, usize)>,
    /// Heading and background are regarded.
    pub options: Options,
    /// The colours.
    pub theme: Theme,
    /// The size of the drawing.
    pub size: Size,
}

/// The boxes of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapLane {
    /// "Financial"
    pub name: String,
    /// From the left.
    pub boxes: Vec<MapBox>,
}

/// An objective of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapBox {
    /// Its name.
    pub name: String,
    /// Its status.
    pub status: Status,
    /// The status in words.
    pub status_text: String,
    /// What the limits say about its KPIs, the worse first: "1 worse than usual"; may be empty.
    pub signals: Vec<String>,
}

const NAME: f64 = 12.5;
const SMALL: f64 = 11.0;
/// The name of a lane above its boxes.
const LANE: f64 = 18.0;
/// Between lanes, where arrows run.
const BETWEEN: f64 = 20.0;
/// Between boxes of a lane.
const GAP: f64 = 18.0;
const LEAST_WIDTH: f64 = 104.0;
const MOST_WIDTH: f64 = 240.0;
const HEAD: f64 = 4.0;

impl ChartModel {
    /// Decides how a map is drawn. What has no room is counted beside the name of its lane, and stands in the table.
    pub fn map(input: &MapInput, locale: &Locale) -> Self {
        let space = Space::new(input.size, input.theme, input.options, &input.heading);
        let drawn = input.lanes.iter().any(|lane| !lane.boxes.is_empty()).then(|| {
            let drawn = Drawn::new(input, &space);
            (drawn.layers(&space, locale), drawn.geometry(locale))
        });
        space.model(drawn, table(input, locale), locale.phrases().word(Word::NoDataYet))
    }
}

/// A box where it is drawn.
struct Placed<'a> {
    /// Counted over all lanes.
    index: usize,
    lane: usize,
    rect: Rect,
    of: &'a MapBox,
}

struct Drawn<'a> {
    input: &'a MapInput,
    palette: &'static Palette,
    lines: Lines,
    boxes: Vec<Placed<'a>>,
    /// How many of each lane have no room.
    left_out: Vec<usize>,
}

impl<'a> Drawn<'a> {
    fn new(input: &'a MapInput, space: &Space) -> Self {
        let lines = Lines::new(space, input.lanes.len(), (62.0, 130.0), (4.0, 0.0));
        let (mut boxes, mut left_out, mut first) = (Vec::new(), Vec::new(), 0);
        for (lane, of) in input.lanes.iter().enumerate().take(lines.shown) {
            let wide = lines.area.width();
            let most = ((wide + GAP) / (LEAST_WIDTH + GAP)).floor().max(1.0).whole_usize();
            let shown = of.boxes.len().min(most);
            let count = shown.max(1) as f64;
            let width = ((wide - GAP * (count - 1.0)) / count).min(MOST_WIDTH);
            let start = lines.area.left + (wide - width * count - GAP * (count - 1.0)) / 2.0;
            let (top, bottom) = (lines.top(lane) + LANE, lines.top(lane) + lines.height - BETWEEN);
            for (at, one) in of.boxes.iter().enumerate().take(shown) {
                let left = start + (width + GAP) * at as f64;
                let rect = Rect { left, top, right: left + width, bottom };
                boxes.push(Placed { index: first + at, lane, rect, of: one });
            }
            first += of.boxes.len();
            left_out.push(of.boxes.len() - shown);
        }
        Self { input, palette: space.palette(), lines, boxes, left_out }
    }

    fn layers(&self, space: &Space, locale: &Locale) -> Vec<Layer> {
        let mut layers = vec![self.lanes(locale)];
        // Under the boxes, so that one that leads past a box leaves its words alone.
        layers.extend(self.arrows());
        for placed in &self.boxes {
            layers.extend(self.one(placed));
        }
        layers.extend(self.lines.more(space, locale, false));
        layers
    }

    fn lanes(&self, locale: &Locale) -> Layer {
        let area = self.lines.area;
        let names = self.input.lanes.iter().zip(&self.left_out).enumerate().map(|(lane, (of, left_out))| {
            let more = (*left_out > 0).then(|| locale.words().chart_more(&left_out.to_string()));
            let name = std::iter::once(of.name.clone()).chain(more).collect::<Vec<_>>().join(" · ");
            let at = (area.left, self.lines.top(lane) + 12.0);
            text(&fit(&name, SMALL, Weight::Medium, area.width()), at, Anchor::Start, SMALL, self.palette.dim)
        });
        Layer::text("lane", Weight::Medium).with(names)
    }

    fn one(&self, placed: &Placed) -> Vec<Layer> {
        let (rect, palette) = (placed.rect, self.palette);
        let corners =
            [(rect.left, rect.top), (rect.right, rect.top), (rect.right, rect.bottom), (rect.left, rect.bottom)];
        let outline = corners.iter().chain(corners.first()).copied().collect();
        let frame = Layer::new("box").with([
            Mark::Box { rect, color: palette.background },
            Mark::Line { points: outline, color: palette.comparison, width: 1.0 },
        ]);
        let has_signal = !placed.of.signals.is_empty() && rect.height() >= 40.0;
        let middle = (rect.top + rect.bottom) / 2.0;
        let baseline = if has_signal { middle - 3.0 } else { middle + 4.4 };
        let color = heading::status_color(placed.of.status, palette);
        let icon = heading::status_icon(placed.of.status, (rect.left + 15.0, baseline - 4.4), color, palette);
        let (start, room) = (rect.left + 28.0, rect.width() - 36.0);
        let name = fit(&placed.of.name, NAME, Weight::SemiBold, room);
        let mut layers = vec![
            frame,
            Layer::new("status").with(icon),
            Layer::text("name", Weight::SemiBold).with([text(
                &name,
                (start, baseline),
                Anchor::Start,
                NAME,
                palette.ink,
            )]),
        ];
        if has_signal {
            let words = said_within(&placed.of.signals, room);
            let at = (start, middle + 13.0);
            layers.push(Layer::new("signal").with([text(&words, at, Anchor::Start, SMALL, palette.dim)]));
        }
        layers
    }

    fn place(&self, index: usize) -> Option<&Placed<'a>> {
        self.boxes.iter().find(|placed| placed.index == index)
    }

    /// Each arrow from the edge of the box that drives to the edge of the other one; several at an edge stand side by side.
    fn arrows(&self) -> Vec<Layer> {
        let drawn: Vec<(&Placed, &Placed)> = self
            .input
            .arrows
            .iter()
            .filter_map(|(from, to)| Some((self.place(*from)?, self.place(*to)?)))
            .filter(|(from, to)| from.index != to.index)
            .collect();
        let ends: Vec<(Edge, Edge)> = drawn.iter().map(|(from, to)| edges(from, to)).collect();
        let arrows = ends.iter().enumerate().filter_map(|(index, (start, end))| {
            let from = start.at(self.place(start.of)?.rect, self.part(&ends, index, true));
            let to = end.at(self.place(end.of)?.rect, self.part(&ends, index, false));
            Some(arrow(from, to, start.is_top == end.is_top, self.palette.rule))
        });
        arrows.collect()
    }

    /// How far along its edge an arrow begins or ends: those of an edge stand in the order of where they lead, so that they do
    /// not cross there.
    fn part(&self, ends: &[(Edge, Edge)], arrow: usize, begins: bool) -> f64 {
        let middle = |edge: &Edge| self.place(edge.of).map_or(0.0, |one| one.rect.left + one.rect.width() / 2.0);
        let Some((start, end)) = ends.get(arrow) else { return 0.5 };
        let own = if begins { start } else { end };
        let mut there: Vec<(f64, usize, bool)> = Vec::new();
        for (index, (start, end)) in ends.iter().enumerate() {
            there.extend((start == own).then(|| (middle(end), index, true)));
            there.extend((end == own).then(|| (middle(start), index, false)));
        }
        there.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let at = there.iter().position(|(_, index, start)| (*index, *start) == (arrow, begins)).unwrap_or(0);
        (at as f64 + 1.0) / (there.len() as f64 + 1.0)
    }

    fn geometry(&self, locale: &Locale) -> Geometry {
        let all: Vec<&MapBox> = self.input.lanes.iter().flat_map(|lane| &lane.boxes).collect();
        let point = |placed: &Placed| PointAt {
            index: placed.index,
            kind: Kind::Actual,
            x: placed.rect.left + placed.rect.width() / 2.0,
            y: (placed.rect.top + placed.rect.bottom) / 2.0,
            label: placed.of.name.clone(),
            value: placed.of.status_text.clone(),
            details: [placed.of.signals.join(" · "), driven(self.input, &all, placed.index, locale)]
                .into_iter()
                .filter(|line| !line.is_empty())
                .collect(),
        };
        Geometry { plot: self.lines.area, points: self.boxes.iter().map(point).collect() }
    }
}

/// As many of them as there is room for, and how many more there are; cut where there is no room for one.
fn said_within(signals: &[String], room: f64) -> String {
    let shown = |count: usize| {
        let more = signals.len() - count;
        let said = signals.iter().take(count).cloned().chain((more > 0).then(|| format!("+{more}")));
        said.collect::<Vec<_>>().join(" · ")
    };
    let fits = |text: &String| width(text, SMALL, Weight::Regular) <= room;
    let whole = (1..=signals.len()).rev().map(shown).find(fits);
    whole.unwrap_or_else(|| fit(&signals.join(" · "), SMALL, Weight::Regular, room))
}

/// An edge of a box that arrows begin or end at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Edge {
    of: usize,
    is_top: bool,
}

impl Edge {
    fn at(self, rect: Rect, part: f64) -> At {
        (rect.left + rect.width() * part, if self.is_top { rect.top } else { rect.bottom })
    }
}

/// Upwards from the upper edge, downwards from the lower one; beside each other by way of the space below.
fn edges(from: &Placed, to: &Placed) -> (Edge, Edge) {
    let (start, end) = match from.lane.cmp(&to.lane) {
        std::cmp::Ordering::Greater => (true, false),
        std::cmp::Ordering::Less => (false, true),
        std::cmp::Ordering::Equal => (false, false),
    };
    (Edge { of: from.index, is_top: start }, Edge { of: to.index, is_top: end })
}

/// A line with a head; `around` leads by way of the space below.
fn arrow(from: At, to: At, around: bool, color: Color) -> Layer {
    let low = BETWEEN * 0.5;
    let points = if around { vec![from, (from.0, from.1 + low), (to.0, to.1 + low), to] } else { vec![from, to] };
    let before = points.iter().rev().nth(1).copied().unwrap_or(from);
    let (dx, dy) = (to.0 - before.0, to.1 - before.1);
    let length = dx.hypot(dy).max(1.0);
    let (ux, uy) = (dx / length, dy / length);
    let base = (to.0 - ux * HEAD * 1.8, to.1 - uy * HEAD * 1.8);
    let head = vec![to, (base.0 - uy * HEAD, base.1 + ux * HEAD), (base.0 + uy * HEAD, base.1 - ux * HEAD)];
    Layer::new("drives").with([Mark::Line { points, color, width: 1.4 }, Mark::Area { points: head, color }])
}

/// "drives Revenue and Retention"
fn driven(input: &MapInput, all: &[&MapBox], index: usize, locale: &Locale) -> String {
    let names: Vec<&str> = input
        .arrows
        .iter()
        .filter(|(from, to)| *from == index && to != from)
        .filter_map(|(_, to)| all.get(*to).map(|one| one.name.as_str()))
        .collect();
    if names.is_empty() { String::new() } else { locale.words().chart_drives(&locale.list_and(&names)) }
}

fn table(input: &MapInput, locale: &Locale) -> Table {
    let words = locale.words();
    let all: Vec<&MapBox> = input.lanes.iter().flat_map(|lane| &lane.boxes).collect();
    let lanes = input.lanes.iter().flat_map(|lane| lane.boxes.iter().map(|_| lane.name.clone()));
    let row = |((index, one), lane): ((usize, &&MapBox), String)| {
        let drives = driven(input, &all, index, locale);
        vec![lane, one.name.clone(), one.status_text.clone(), one.signals.join(" · "), drives]
    };
    let columns = vec![
        String::new(),
        words.chart_of_objectives().to_owned(),
        words.chart_status().to_owned(),
        locale.phrases().word(Word::Signal).to_owned(),
        String::new(),
    ];
    Table { columns, rows: all.iter().enumerate().zip(lanes).map(row).collect() }
}
