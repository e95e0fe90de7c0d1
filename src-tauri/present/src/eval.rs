//! Any formula over periods or one stretch, whole or broken down.

use crate::breakdown::{Part, Whose, by_dimension, dimension};
use crate::budget::unplanned;
use crate::span::{EVER, limited};
use crate::{Context, Error, Member, NO_NUMBER, Span, Stretch, StretchDays};
use analysis::compare::{self, Change, compare};
use analysis::planned::planned;
use analysis::rollup::SegmentSet;
use analysis::sentences::{open_values, provisional};
use analysis::series::{Point, Seen, cut, evaluate, points};
use analysis::source::Source;
use domain::formula::{Checked, Shift, Window};
use domain::{Calendar, DateRange, Grain, Unit};

/// A formula's numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Evaluation {
    /// The unit.
    pub unit: Unit,
    /// What each number stands for: "year to date", "last 12 months, per working day"; `None` for the period itself.
    pub window_text: Option<String>,
    /// The points, oldest first; by a dimension, those of its members by name, then those without one, the total last.
    pub points: Vec<EvalPoint>,
}

/// One number of a formula.
#[derive(Debug, Clone, PartialEq)]
pub struct EvalPoint {
    /// The period's name, or `from/to` for a custom stretch.
    pub period: String,
    /// As a person reads it: "October 2026".
    pub label: String,
    /// The days of the period, or of the stretch.
    pub range: DateRange,
    /// The number.
    pub value: Option<f64>,
    /// Whose number it is, where it is broken down.
    pub member: Option<Member>,
    /// The same as it is shown: "Harbour", "without Store", "Total".
    pub member_text: Option<String>,
    /// The number as text.
    pub text: String,
    /// Why there is no number.
    pub reason: Option<String>,
    /// True while the period is not over.
    pub open: bool,
    /// Why it is expected to change though its period is over: "Sales for October 2026 is estimated".
    pub provisional: Option<String>,
    /// The other side of the comparison asked for.
    pub against: Option<Against>,
    /// The days that the number is of, where they are not the period's.
    pub stretch: Option<StretchDays>,
}

/// What each number is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// Another period.
    Period(compare::Against),
    /// What was planned for the same time.
    Budget,
}

/// The other side of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Against {
    /// The period compared with.
    pub period: String,
    /// Its number.
    pub value: Option<f64>,
    /// The difference.
    pub change: Option<f64>,
    /// The difference as a part of it; `None` from a base of zero or less.
    pub change_percent: Option<f64>,
    /// The difference as text: "+2.9%", "−2.1 pts"; `None` where there is none.
    pub text: Option<String>,
    /// Why there is no other number: "no budget for Sales".
    pub reason: Option<String>,
}

impl Evaluation {
    /// A formula over a span; the whole of it as one point where it names no grain.
    ///
    /// # Errors
    /// Where the formula cannot be had for what each number should stand for, the range is none or too long, or there is no
    /// such dimension.
    pub fn new(
        context: Context,
        checked: &Checked,
        span: &Span,
        by: Option<&str>,
        against: Option<Beside>,
    ) -> Result<Self, Error> {
        let (book, stretch, grain) = (&context.model.book, &span.stretch, span.grain);
        let formula = stretch.formula(checked, &|id| book.kind(id), grain)?;
        let range = match span.complete(grain, context.calendar(), context.today)? {
            Some(range) => range,
            None => span.days_of(book.span(checked.measures()))?,
        };
        let range = grain.map_or(Ok(range), |grain| limited(range, grain))?;
        let within = match span.last {
            None if stretch.is_period() => span.within(range),
            _ => EVER,
        };
        let unit = stretch.unit(checked.unit.clone().unwrap_or(Unit::Number), context.locale);
        let asked =
            Asked { context, checked: &formula, stretch, unit: &unit, decimals: None, grain, range, within, against };
        let points = asked.all(by)?;
        Ok(Self { window_text: stretch.text(grain.unwrap_or(Grain::Day), context.locale), points, unit })
    }
}

/// A formula to be evaluated, with everything that says over which stretches.
pub(crate) struct Asked<'a> {
    pub(crate) context: Context<'a>,
    /// For the stretch.
    pub(crate) checked: &'a Checked,
    pub(crate) stretch: &'a Stretch,
    pub(crate) unit: &'a Unit,
    pub(crate) decimals: Option<u8>,
    pub(crate) grain: Option<Grain>,
    pub(crate) range: DateRange,
    /// The days that numbers are made from.
    pub(crate) within: DateRange,
    pub(crate) against: Option<Beside>,
}

impl Asked<'_> {
    /// The points; with a dimension, those of each member that has values, and of the total.
    pub(crate) fn all(&self, by: Option<&str>) -> Result<Vec<EvalPoint>, Error> {
        let book = &self.context.model.book;
        let Some(name) = by else { return Ok(self.points(&book.all(), None)) };
        let dimension = dimension(self.context.model, name)?;
        let mut all = Vec::new();
        for part in by_dimension(self.context.model, dimension) {
            let view = book.only(&part.segments);
            let measures = self.checked.measures();
            if measures.iter().any(|measure| view.has_values(*measure, self.range)) {
                all.extend(self.points(&view, Some(Whose { member: &part.member, dimension: &dimension.name })));
            }
        }
        all.extend(self.points(&book.all(), Some(Whose { member: &Member::Total, dimension: &dimension.name })));
        Ok(all)
    }

    /// The number of some members together, computed over all that is theirs; of the first period where there are several.
    pub(crate) fn of_members(&self, parts: &[Part], members: &[&Member]) -> Option<f64> {
        let theirs = parts.iter().filter(|part| members.contains(&&part.member));
        let segments = SegmentSet::all_of(theirs.map(|part| &part.segments));
        self.points(&self.context.model.book.only(&segments), None).first()?.value
    }

    fn points(&self, source: &dyn Source, whose: Option<Whose>) -> Vec<EvalPoint> {
        match self.grain {
            Some(grain) => points(self.checked, source, grain, self.range, Seen::recorded(self.context.today))
                .into_iter()
                .map(|point| self.of_part(source, point, whose))
                .collect(),
            None => vec![self.of_stretch(source, whose)],
        }
    }

    /// One point of a period, or of the part of it that was asked for, which it then names.
    fn of_part(&self, source: &dyn Source, point: Point, whose: Option<Whose>) -> EvalPoint {
        let before = point.window.range;
        let point = cut(self.checked, source, point, self.within, self.context.today);
        let part = point.window.range;
        let days = || StretchDays { range: part, working_days: None };
        let answer = self.of_period(source, &point, whose);
        EvalPoint { stretch: answer.stretch.or_else(|| (part != before).then(days)), ..answer }
    }

    /// One point of a period.
    pub(crate) fn of_period(&self, source: &dyn Source, point: &Point, whose: Option<Whose>) -> EvalPoint {
        let calendar = source.calendar();
        let range = calendar.range(point.period);
        let total = whose.is_none_or(|whose| *whose.member == Member::Total);
        EvalPoint {
            period: calendar.name(point.period),
            label: self.context.locale.period(point.period),
            range,
            value: point.value(),
            member: whose.map(|whose| whose.member.clone()),
            member_text: whose.map(|whose| whose.text(self.context.locale)),
            text: self.text(point.value()),
            reason: point.outcome.as_ref().err().map(|absent| self.context.locale.absent(absent)),
            open: point.open,
            provisional: self.provisional(source, &point.window),
            against: match self.against {
                Some(Beside::Budget) => {
                    let window = Window { range: if point.open { range } else { point.window.range }, ..point.window };
                    let value = point.value().filter(|_| !point.open);
                    total.then(|| self.beside_budget(calendar.name(point.period), &window, value))
                }
                Some(Beside::Period(against)) => self.beside_period(source, point, against),
                None => None,
            },
            stretch: self.stretch.days(calendar, &point.window),
        }
    }

    /// The other period, cut at the same elapsed part.
    fn beside_period(&self, source: &dyn Source, point: &Point, against: compare::Against) -> Option<Against> {
        let other = compare(self.checked, source, point, against)?;
        let old = other.other.map_err(|absent| self.context.locale.absent(&absent));
        Some(self.against(source.calendar().name(other.period), old, other.change))
    }

    /// What was planned: it is of the whole, and a number that is not complete is not held against it.
    fn beside_budget(&self, period: String, window: &Window, value: Option<f64>) -> Against {
        let other = planned(self.checked, &self.context.model.budget, window);
        let other = other.map_err(|absent| unplanned(self.context.locale, &absent));
        let change = other.as_ref().ok().copied().zip(value).and_then(|(old, new)| Change::between(old, new));
        self.against(period, other, change)
    }

    fn against(&self, period: String, other: Result<f64, String>, change: Option<Change>) -> Against {
        Against {
            period,
            value: other.as_ref().ok().copied(),
            change: change.map(|change| change.absolute),
            change_percent: change.and_then(|change| change.relative),
            text: change.map(|change| change.text(self.context.locale, self.unit)),
            reason: other.err(),
        }
    }

    /// The whole range as one point.
    fn of_stretch(&self, source: &dyn Source, whose: Option<Whose>) -> EvalPoint {
        let calendar = source.calendar();
        let window = window_of(calendar, self.range);
        let outcome = evaluate(self.checked, source, &window);
        let value = outcome.as_ref().ok().copied();
        let is_open = self.context.today < self.range.to && self.range.from <= self.context.today;
        let is_total = whose.is_none_or(|whose| *whose.member == Member::Total);
        let other = self.against.and_then(|against| {
            let shift = match against {
                Beside::Period(compare::Against::Previous) => Shift::Previous(1),
                Beside::Period(compare::Against::LastYear) => Shift::LastYear,
                Beside::Budget => {
                    let value = value.filter(|_| !is_open);
                    return is_total.then(|| self.beside_budget(name_of(calendar, &window), &window, value));
                }
            };
            let window = window.shifted(calendar, shift)?;
            let old = evaluate(self.checked, source, &window);
            let old = old.map_err(|absent| self.context.locale.absent(&absent));
            let change = old.as_ref().ok().copied().zip(value).and_then(|(old, new)| Change::between(old, new));
            Some(self.against(name_of(calendar, &window), old, change))
        });
        EvalPoint {
            period: name_of(calendar, &window),
            label: self.context.locale.range(self.range),
            range: self.range,
            value,
            member: whose.map(|whose| whose.member.clone()),
            member_text: whose.map(|whose| whose.text(self.context.locale)),
            text: self.text(value),
            reason: outcome.as_ref().err().map(|absent| self.context.locale.absent(absent)),
            open: is_open,
            provisional: self.provisional(source, &window),
            against: other,
            stretch: self.stretch.days(calendar, &window),
        }
    }

    fn provisional(&self, source: &dyn Source, window: &Window) -> Option<String> {
        let open = open_values(self.checked, source, window, self.context.today);
        (!open.is_empty()).then(|| provisional(&open, self.context.locale))
    }

    fn text(&self, value: Option<f64>) -> String {
        value.map_or_else(|| NO_NUMBER.to_owned(), |value| self.context.locale.number(value, self.unit, self.decimals))
    }
}

/// A range as a window: as a period where it is exactly one, coarsest first, so that comparisons follow the calendar.
fn window_of(calendar: &Calendar, range: DateRange) -> Window {
    let periods = Grain::ALL.into_iter().rev().map(|grain| calendar.period(grain, range.from));
    match periods.into_iter().find(|period| calendar.range(*period) == range) {
        Some(period) => Window::of(calendar, period),
        None => Window::custom(range),
    }
}

fn name_of(calendar: &Calendar, window: &Window) -> String {
    match window.period(calendar).filter(|period| calendar.range(*period) == window.range) {
        Some(period) => calendar.name(period),
        None => format!("{}/{}", window.range.from, window.range.to),
    }
}
