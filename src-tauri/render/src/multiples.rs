//! Small multiples: each member over time in a panel of its own, all on one scale, the largest first.

use crate::drawing::{Anchor, Layer, Mark, Rect, Weight, stretches};
use crate::lines::MORE;
use crate::members::MembersInput;
use crate::model::{ChartModel, Geometry, Kind, PointAt};
use crate::scale::{AIR, Scale, Zero};
use crate::slots::{Numbers, Space, text};
use crate::text::{fit, width};
use crate::{MemberPeriod, Palette, key};
use domain::whole::Whole;
use locale::phrases::Word;
use locale::{Locale, Style};

/// So many panels at most.
const MOST: usize = 12;
/// The least that a panel needs each way, and the space between two.
const LEAST: (f64, f64) = (168.0, 84.0);
const APART: (f64, f64) = (22.0, 12.0);
/// Names and values above a line, and periods below it.
const TEXT: f64 = 12.0;
const SMALL: f64 = 11.0;
const HEAD: f64 = 20.0;
const FOOT: f64 = 18.0;
/// A panel is not higher than this, or than so much of its width.
const HIGHEST: f64 = 200.0;
const STEEPEST: f64 = 0.95;

/// A member as it is drawn.
struct Member<'a> {
    index: usize,
    name: &'a str,
    values: Vec<Option<f64>>,
    /// Its last number of a whole period.
    last: Option<(usize, f64)>,
}

struct Drawn<'a> {
    input: &'a MembersInput,
    palette: &'static Palette,
    numbers: &'a Numbers<'a>,
    locale: &'a Locale,
    members: Vec<Member<'a>>,
}

/// Where the panels are.
struct Grid {
    /// All of them.
    area: Rect,
    columns: usize,
    shown: usize,
    wide: f64,
    high: f64,
    scale: Scale,
    ticks: Vec<String>,
}

impl ChartModel {
    /// Decides how members are drawn beside each other.
    pub fn multiples(input: &MembersInput, locale: &Locale) -> Self {
        let space = Space::new(input.size, input.theme, input.options, &input.heading);
        let first = input.totals.iter().flatten().copied().find(|value| value.is_finite());
        let numbers = Numbers::new(first, &input.unit, input.options, locale);
        let drawn =
            Drawn { input, palette: space.palette(), numbers: &numbers, locale, members: members(input, &numbers) };
        let shown = (!drawn.members.is_empty()).then(|| {
            let grid = drawn.grid(&space);
            (drawn.layers(&grid), drawn.geometry(&grid))
        });
        let word = if input.members.is_empty() { Word::NoDataYet } else { Word::NoData };
        let reason = input.nothing.clone().filter(|_| shown.is_none());
        let nothing = input.nothing.as_deref().unwrap_or_else(|| locale.phrases().word(word));
        Self { nothing: reason, ..space.model(shown, input.table(&numbers, locale), nothing) }
    }
}

/// The members with numbers, by the size of that in the last period that is over; those without one there come after them.
fn members<'a>(input: &'a MembersInput, numbers: &Numbers) -> Vec<Member<'a>> {
    let is_whole = |index: &usize| input.periods.get(*index).is_some_and(|period| !period.open);
    let end = (0..input.periods.len()).rev().find(is_whole);
    let all = input.members.iter().enumerate().map(|(index, member)| {
        let values = input.shown(&member.values, numbers);
        let mut known = (0..values.len()).rev().filter(is_whole);
        let last = known.find_map(|index| Some((index, values.get(index).copied().flatten()?)));
        Member { index, name: &member.name, values, last }
    });
    let mut all: Vec<_> = all.filter(|member| member.values.iter().any(Option::is_some)).collect();
    let size = |member: &Member| match member.last {
        Some((index, value)) => (Some(index) == end, value),
        None => (false, f64::NEG_INFINITY),
    };
    all.sort_by(|a, b| {
        let (a, b) = (size(a), size(b));
        b.0.cmp(&a.0).then(b.1.total_cmp(&a.1))
    });
    all
}

impl Grid {
    /// Where the line of a panel is drawn.
    fn plot(&self, panel: usize) -> Rect {
        let (row, column) = (panel / self.columns, panel % self.columns);
        let left = self.area.left + column as f64 * (self.wide + APART.0);
        let top = self.area.top + row as f64 * (self.high + APART.1);
        Rect { left, top: top + HEAD, right: left + self.wide, bottom: top + self.high - FOOT }
    }

    /// How high a number stands in a panel.
    fn y(&self, plot: &Rect, value: f64) -> f64 {
        plot.bottom - self.scale.at(value) * plot.height()
    }

    /// True where no panel stands beneath.
    fn is_last(&self, panel: usize) -> bool {
        panel + self.columns >= self.shown
    }
}

impl Drawn<'_> {
    fn grid(&self, space: &Space) -> Grid {
        let values = || self.members.iter().flat_map(|member| member.values.iter().flatten().copied());
        let unit = self.numbers.scale_unit();
        let scale = Scale::new(values(), &unit, Zero::IfNear, 2, AIR).onto(0.0, 1.0);
        let most = space.size.width * 0.2;
        let ticks: Vec<String> =
            self.numbers.ticks(&scale).iter().map(|tick| fit(tick, SMALL, Weight::Regular, most)).collect();
        let gutter = ticks.iter().map(|tick| width(tick, SMALL, Weight::Regular)).fold(0.0, f64::max) + 8.0;
        let (top, bottom) = (space.top + 4.0, space.size.height - space.margin);
        let area = Rect { left: space.margin + gutter, top, right: space.size.width - space.margin - 8.0, bottom };
        let fitting =
            |room: f64, least: f64, apart: f64| ((room + apart) / (least + apart)).floor().max(1.0).whole_usize();
        let wanted = self.members.len().min(MOST);
        let columns = fitting(area.width(), LEAST.0, APART.0).min(4).min(wanted.max(1));
        let rows = |room: f64| fitting(room, LEAST.1, APART.1);
        let is_left_out = self.members.len() > wanted || wanted > columns * rows(area.height());
        let room = if is_left_out { area.height() - MORE } else { area.height() };
        let shown = wanted.min(columns * rows(room));
        let lines = shown.div_ceil(columns).max(1) as f64;
        let wide = ((area.width() + APART.0) / columns as f64 - APART.0).max(20.0);
        let high = ((room + APART.1) / lines - APART.1).min(HIGHEST.max(wide * STEEPEST));
        Grid { area, columns, shown, wide, high: high.max(HEAD + FOOT + 4.0), scale, ticks }
    }

    fn x(&self, plot: &Rect, index: usize) -> f64 {
        match self.input.periods.len() {
            0 | 1 => f64::midpoint(plot.left, plot.right),
            count => plot.left + plot.width() * index as f64 / (count - 1) as f64,
        }
    }

    fn layers(&self, grid: &Grid) -> Vec<Layer> {
        let (mut lines, mut axis, mut ends) = (Layer::new("grid"), Layer::new("axis"), Layer::new("line"));
        let (mut names, mut values) = (Layer::text("names", Weight::Medium), Layer::text("values", Weight::SemiBold));
        for (panel, member) in self.members.iter().take(grid.shown).enumerate() {
            let plot = grid.plot(panel);
            for (tick, label) in grid.scale.ticks.iter().zip(&grid.ticks) {
                let y = grid.y(&plot, *tick);
                let color = if *tick == 0.0 { self.palette.rule } else { self.palette.grid };
                lines.marks.push(Mark::Line { points: vec![(plot.left, y), (plot.right, y)], color, width: 1.0 });
                let at = (plot.left - 8.0, y + 3.8);
                axis.marks
                    .extend((panel % grid.columns == 0).then(|| text(label, at, Anchor::End, SMALL, self.palette.dim)));
            }
            axis.marks.extend(self.periods(grid, panel, &plot));
            ends.marks.extend(self.line(grid, member, &plot));
            let [name, value] = self.head(member, &plot);
            names.marks.push(name);
            values.marks.push(value);
        }
        let mut layers = vec![lines, axis, ends, names, values];
        layers.extend(self.more(grid));
        layers
    }

    /// Name and last number above a line.
    fn head(&self, member: &Member, plot: &Rect) -> [Mark; 2] {
        let (words, is_old) = self.last(member);
        let words = fit(&words, TEXT, Weight::SemiBold, plot.width() * 0.6);
        let room = plot.width() - width(&words, TEXT, Weight::SemiBold) - 10.0;
        let name = fit(member.name, TEXT, Weight::Medium, room.max(0.0));
        let baseline = plot.top - HEAD + TEXT * 0.8;
        let color = if is_old { self.palette.dim } else { self.palette.accent };
        [
            text(&name, (plot.left, baseline), Anchor::Start, TEXT, self.palette.ink),
            text(&words, (plot.right, baseline), Anchor::End, TEXT, color),
        ]
    }

    /// The last number; with its period, where that is not the last one that is over.
    fn last(&self, member: &Member) -> (String, bool) {
        let Some((index, value)) = member.last else {
            return (self.locale.phrases().word(Word::NoData).to_owned(), true);
        };
        let words = self.numbers.text(value, Style::Short);
        let mut later = self.input.periods.iter().skip(index + 1);
        match self.input.periods.get(index) {
            Some(period) if later.any(|period| !period.open) => {
                let name = format!("{} {}", period.short, period.year);
                (format!("{}: {words}", name.trim()), true)
            }
            _ => (words, false),
        }
    }

    fn line(&self, grid: &Grid, member: &Member, plot: &Rect) -> Vec<Mark> {
        let color = self.palette.accent;
        let is_open = |index: usize| self.input.periods.get(index).is_some_and(|period| period.open);
        let place = |index: usize| {
            let value = member.values.get(index).copied().flatten()?;
            Some((self.x(plot, index), grid.y(plot, value)))
        };
        let runs = stretches((0..member.values.len()).map(|index| place(index).filter(|_| !is_open(index))));
        let (alone, lines): (Vec<_>, Vec<_>) = runs.into_iter().partition(|run| run.len() == 1);
        let lines = lines.into_iter().map(|points| Mark::Line { points, color, width: 1.8 });
        let alone = alone.into_iter().flatten().map(|at| Mark::Dot { at, radius: 1.6, color });
        let last = member.last.and_then(|(index, _)| place(index)).map(|at| Mark::Dot { at, radius: 3.2, color });
        let open = (0..member.values.len()).filter(|index| is_open(*index)).filter_map(place);
        let open = open.map(|at| key::ring(at, 3.0, color, self.palette));
        lines.chain(alone).chain(last).chain(open).collect()
    }

    /// The first and the last period under the lowest panel of a column.
    fn periods(&self, grid: &Grid, panel: usize, plot: &Rect) -> Vec<Mark> {
        let (Some(first), Some(last)) = (self.input.periods.first(), self.input.periods.last()) else {
            return Vec::new();
        };
        if !grid.is_last(panel) {
            return Vec::new();
        }
        let baseline = plot.bottom + FOOT - 4.0;
        let room = plot.width() / 2.0 - 6.0;
        let name = |period: &MemberPeriod| {
            fit(format!("{} {}", period.short, period.year).trim(), SMALL, Weight::Regular, room)
        };
        let mut marks = vec![text(&name(last), (plot.right, baseline), Anchor::End, SMALL, self.palette.dim)];
        if self.input.periods.len() > 1 {
            marks.push(text(&name(first), (plot.left, baseline), Anchor::Start, SMALL, self.palette.dim));
        }
        marks
    }

    /// "and 9 more", beneath, where not all are drawn.
    fn more(&self, grid: &Grid) -> Option<Layer> {
        let left_out = self.members.len() - grid.shown.min(self.members.len());
        let words = self.locale.words().chart_more(&left_out.to_string());
        let lowest = grid.plot(grid.shown.saturating_sub(1)).bottom + FOOT;
        let at = (grid.area.left, (lowest + 16.0).min(grid.area.bottom - 2.0));
        let layer = || Layer::new("more").with([text(&words, at, Anchor::Start, TEXT, self.palette.dim)]);
        (left_out > 0).then(layer)
    }

    fn geometry(&self, grid: &Grid) -> Geometry {
        let point = |(panel, member): (usize, &Member)| {
            let plot = grid.plot(panel);
            let value = |value: f64| self.numbers.text(value, Style::Full);
            let period = member.last.and_then(|(index, _)| self.input.periods.get(index));
            PointAt {
                index: member.index,
                kind: if member.last.is_some() { Kind::Actual } else { Kind::Missing },
                x: member.last.map_or(plot.right, |(index, _)| self.x(&plot, index)),
                y: member.last.map_or(plot.bottom, |(_, value)| grid.y(&plot, value)),
                label: member.name.to_owned(),
                value: member
                    .last
                    .map_or_else(|| self.locale.phrases().word(Word::NoData).to_owned(), |(_, last)| value(last)),
                details: period.map(|period| period.period.clone()).into_iter().collect(),
            }
        };
        let points = self.members.iter().take(grid.shown).enumerate().map(point).collect();
        Geometry { plot: grid.area, points }
    }
}
