//! What parts add up to, period by period: columns of parts on each other, the total above.

use crate::drawing::{Anchor, At, Layer, Mark, Rect, Weight};
use crate::key::{self, Sample};
use crate::label::{SideLabel, stack};
use crate::members::MembersInput;
use crate::model::{ChartModel, Geometry, Kind, PointAt};
use crate::slots::{Frame, Names, Numbers, Space, text};
use crate::text::{fit, width};
use crate::theme::mix;
use crate::{Color, Palette};
use domain::Status;
use domain::whole::Whole;
use locale::phrases::Word;
use locale::{Locale, Style};

/// So many parts at most: the last of them stands for all that are left.
const MOST_PARTS: usize = 7;
/// The names of parts and the totals.
const LABEL: f64 = 12.0;
/// What one line of names needs, and the sample before it.
const LINE: f64 = 15.0;
const SAMPLE: f64 = 15.0;
/// The faintest shade of a part, as a part of the strongest.
const FAINTEST: f64 = 0.3;

/// One part as it is drawn.
struct Part {
    name: String,
    values: Vec<Option<f64>>,
    color: Color,
}

struct Drawn<'a> {
    input: &'a MembersInput,
    palette: &'static Palette,
    numbers: &'a Numbers<'a>,
    /// From the foot upwards, largest first.
    parts: Vec<Part>,
    totals: Vec<Option<f64>>,
}

impl ChartModel {
    /// Decides how parts are drawn on each other. Whether they add up is for those to know who ask for it.
    pub fn stacked(input: &MembersInput, locale: &Locale) -> Self {
        let space = Space::new(input.size, input.theme, input.options, &input.heading);
        let first = input.totals.iter().flatten().copied().find(|value| value.is_finite());
        let numbers = Numbers::new(first, &input.unit, input.options, locale);
        let room = (space.size.height - space.top - space.margin - 60.0) / LINE;
        let most = room.floor().clamp(1.0, MOST_PARTS as f64).whole_usize();
        let parts = parts(input, &numbers, (most, space.palette()), locale);
        let totals = input.shown(&input.totals, &numbers);
        let drawn = Drawn { input, palette: space.palette(), numbers: &numbers, parts, totals };
        let shown = (!drawn.parts.is_empty()).then(|| {
            let frame = drawn.frame(&space);
            (drawn.layers(&frame, &space, locale), drawn.geometry(&frame, locale))
        });
        let nothing = if input.members.is_empty() { Word::NoDataYet } else { Word::NoData };
        space.model(shown, input.table(&numbers, locale), locale.phrases().word(nothing))
    }
}

/// The largest members, and all that are left together.
fn parts(
    input: &MembersInput,
    numbers: &Numbers,
    (most, palette): (usize, &'static Palette),
    locale: &Locale,
) -> Vec<Part> {
    let size = |values: &[Option<f64>]| values.iter().flatten().map(|value| value.abs()).sum::<f64>();
    let all = input.members.iter().map(|member| (member.name.clone(), input.shown(&member.values, numbers)));
    let mut all: Vec<_> = all.filter(|(_, values)| values.iter().any(Option::is_some)).collect();
    all.sort_by(|a, b| size(&b.1).total_cmp(&size(&a.1)));
    let rest = if all.len() > most { all.split_off(most - 1) } else { Vec::new() };
    let count = all.len();
    let shade = |index: usize| {
        let part = 1.0 - (1.0 - FAINTEST) * index as f64 / count.saturating_sub(1).max(1) as f64;
        Color { rgb: mix(palette.background.rgb, palette.accent.rgb, part), alpha: 1.0 }
    };
    let part = |(index, (name, values))| Part { name, values, color: shade(index) };
    let mut parts: Vec<Part> = all.into_iter().enumerate().map(part).collect();
    if !rest.is_empty() {
        let sum = |index: usize| {
            let mut known = rest.iter().filter_map(|(_, values)| values.get(index).copied().flatten()).peekable();
            known.peek().is_some().then(|| known.sum::<f64>()).filter(|sum| sum.is_finite())
        };
        let name = locale.words().chart_others_count(&rest.len().to_string());
        let values = (0..input.periods.len()).map(sum).collect();
        let color = Color { rgb: mix(palette.background.rgb, palette.comparison.rgb, 0.6), alpha: 1.0 };
        parts.push(Part { name, values, color });
    }
    parts
}

impl Drawn<'_> {
    /// What the parts of a period come to, above zero and below.
    fn ends(&self, index: usize) -> (f64, f64) {
        let values = self.parts.iter().filter_map(|part| part.values.get(index).copied().flatten());
        values.fold((0.0, 0.0), |(up, down), value| (up + value.max(0.0), down + value.min(0.0)))
    }

    fn room(&self) -> f64 {
        self.input.size.width * 0.26
    }

    fn has_open(&self) -> bool {
        self.input.periods.iter().enumerate().any(|(index, period)| period.open && self.ends(index) != (0.0, 0.0))
    }

    fn frame(&self, space: &Space) -> Frame {
        let ends = (0..self.input.periods.len()).flat_map(|index| <[f64; 2]>::from(self.ends(index)));
        // Columns stand on zero.
        let values: Vec<f64> = ends.chain([0.0]).collect();
        let names: Vec<String> = self.input.periods.iter().map(|period| period.short.clone()).collect();
        let years: Vec<String> = self.input.periods.iter().map(|period| period.year.clone()).collect();
        let widest = self.parts.iter().map(|part| width(&part.name, LABEL, Weight::Regular)).fold(0.0, f64::max);
        let right = widest.min(self.room()) + SAMPLE + 14.0;
        let mut above = Space::new(self.input.size, self.input.theme, self.input.options, &self.input.heading);
        if self.has_open() {
            above.size.height = (above.size.height - key::HEIGHT).max(60.0);
        }
        above.top = space.top + 4.0;
        Frame::new(&above, self.numbers, &values, &Names { of: &names, years: &years, thin: true }, right)
    }

    fn layers(&self, frame: &Frame, space: &Space, locale: &Locale) -> Vec<Layer> {
        let mut layers = frame.layers(self.palette, true);
        let half = (frame.slot() * 0.36).clamp(0.5, 34.0);
        let mut boxes = Layer::new("parts");
        for (index, period) in self.input.periods.iter().enumerate() {
            let (mut up, mut down) = (0.0, 0.0);
            for part in &self.parts {
                let Some(value) = part.values.get(index).copied().flatten().filter(|value| *value != 0.0) else {
                    continue;
                };
                let from = if value > 0.0 { &mut up } else { &mut down };
                let (foot, end) = (frame.y.at(*from), frame.y.at(*from + value));
                *from += value;
                let (left, right) = (frame.x(index) - half, frame.x(index) + half);
                let rect = Rect { left, top: foot.min(end), right, bottom: foot.max(end) };
                boxes.marks.push(piece(rect, part.color, period.open));
            }
        }
        layers.push(boxes);
        layers.push(Layer::text("total", Weight::SemiBold).with(self.total_labels(frame)));
        layers.extend(self.names(frame));
        if self.has_open() {
            let color = self.palette.accent.with_alpha(OPEN);
            let entry = (Sample::Band(color, color), locale.phrases().status(Status::Open).to_owned());
            let baseline = space.size.height - space.margin - 8.0;
            let right = space.size.width - space.margin;
            layers.extend(key::layers(&[entry], self.palette, frame.plot.left, right, baseline));
        }
        layers
    }

    /// The totals above their columns: in full where all have room, else short, else of the last column alone.
    fn total_labels(&self, frame: &Frame) -> Vec<Mark> {
        let known: Vec<(usize, f64)> =
            self.totals.iter().enumerate().filter_map(|(index, total)| Some((index, (*total)?))).collect();
        let written = |style| known.iter().map(move |(index, total)| (*index, self.numbers.text(*total, style)));
        let fits = |(style, size): &(Style, f64)| {
            written(*style).all(|(_, words)| width(&words, *size, Weight::SemiBold) <= frame.slot() - 3.0)
        };
        let fitting = [(Style::Short, LABEL), (Style::Compact, LABEL), (Style::Compact, 10.5)].into_iter().find(fits);
        let (style, size) = fitting.unwrap_or((Style::Short, LABEL));
        let last = known.last().map(|(index, _)| *index);
        let all = written(style).filter(|(index, _)| fitting.is_some() || Some(*index) == last);
        let mark = |(index, words): (usize, String)| {
            let wide = width(&words, size, Weight::SemiBold);
            // The names of the parts stand beside the plot.
            let x = frame.x(index).min(frame.plot.right + 4.0 - wide / 2.0).max(frame.plot.left + wide / 2.0 - 4.0);
            let at = (x, frame.y.at(self.ends(index).0) - 6.0);
            text(&words, at, Anchor::Middle, size, self.palette.ink)
        };
        all.map(mark).collect()
    }

    /// What each part is, beside the last column and as near to its piece as the others allow.
    fn names(&self, frame: &Frame) -> Vec<Layer> {
        let last = self.input.periods.len().saturating_sub(1);
        let (mut up, mut down) = (0.0, 0.0);
        let mut labels = Vec::new();
        for part in &self.parts {
            let value = part.values.get(last).copied().flatten().unwrap_or(0.0);
            let from = if value < 0.0 { &mut down } else { &mut up };
            let wanted = frame.y.at(*from + value / 2.0);
            *from += value;
            let text = fit(&part.name, LABEL, Weight::Regular, self.room());
            // Upwards as the pieces are, also where they have no height.
            labels.push(SideLabel { text, wanted, size: LABEL, weight: Weight::Regular, color: part.color });
        }
        labels.reverse();
        let (mut samples, mut words) = (Layer::new("names"), Layer::new("names"));
        let x = frame.plot.right + 8.0;
        for (_, mark) in stack(labels, x, frame.plot.top, frame.plot.bottom) {
            let Mark::Text(mut label) = mark else { continue };
            let (left, middle): At = (label.at.0, label.at.1 - LABEL * 0.35);
            let rect = Rect { left, top: middle - 5.0, right: left + 10.0, bottom: middle + 5.0 };
            samples.marks.push(Mark::Box { rect, color: label.color });
            label.at.0 += SAMPLE;
            label.color = self.palette.ink;
            words.marks.push(Mark::Text(label));
        }
        vec![samples, words]
    }

    fn geometry(&self, frame: &Frame, locale: &Locale) -> Geometry {
        let point = |(index, period): (usize, &crate::MemberPeriod)| {
            let total = self.totals.get(index).copied().flatten();
            let parts = self.parts.iter().rev().filter_map(|part| {
                let value = part.values.get(index).copied().flatten()?;
                Some(format!("{}: {}", part.name, self.numbers.text(value, Style::Full)))
            });
            let no_data = || locale.phrases().word(Word::NoData).to_owned();
            PointAt {
                index,
                kind: match total {
                    None => Kind::Missing,
                    Some(_) if period.open => Kind::Open,
                    Some(_) => Kind::Actual,
                },
                x: frame.x(index),
                y: if total.is_some() { frame.y.at(self.ends(index).0) } else { frame.plot.bottom },
                label: period.period.clone(),
                value: total.map_or_else(no_data, |total| self.numbers.text(total, Style::Full)),
                details: parts.collect(),
            }
        };
        Geometry { plot: frame.plot, points: self.input.periods.iter().enumerate().map(point).collect() }
    }
}

/// How opaque the pieces of a period are that is not over.
const OPEN: f64 = 0.4;

/// A piece of a column, a hair apart from the next one.
fn piece(rect: Rect, color: Color, open: bool) -> Mark {
    let top = if rect.height() > 3.0 { rect.top + 1.0 } else { rect.top };
    Mark::Box { rect: Rect { top, ..rect }, color: if open { color.with_alpha(OPEN) } else { color } }
}
