//! Evaluating any formula over periods or one stretch, whole or broken down.

use super::formula::diagnostics;
use crate::absent::reason;
use crate::model::Model;
use crate::stretch::Stretch;
use crate::wire::{Against as WireAgainst, Eval, EvalPoint, EvalRequest, Stretch as WireStretch};
use crate::{Error, Session, read, split};
use analysis::compare::{Against, Change, compare};
use analysis::rollup::View;
use analysis::series::{Point, cut, points};
use chrono::NaiveDate;
use domain::formula::{Checked, Shift, Window, evaluate, parse};
use domain::{Calendar, DateRange, Grain, Unit};
use locale::Locale;

/// The text of a point without a number.
pub(crate) const NO_NUMBER: &str = "—";

pub(crate) fn eval(session: &mut Session, request: EvalRequest) -> Result<Eval, Error> {
    let today = session.today();
    let stretch = stretch(session, request.window.as_deref(), request.per_working_day)?;
    let (model, locale, calendar) = session.workspace_mut()?.parts()?;
    let checked = model.catalog.check_formula(None, &parse(&request.formula));
    if let Some(first) = checked.first_error() {
        let all = serde_json::to_value(diagnostics(&request.formula, &checked.diagnostics)).unwrap_or_default();
        let code = if first.code == "circular" { "circular" } else { "invalid_formula" };
        return Err(Error::new(code, first.message.clone()).with(all));
    }
    let against = request.against.as_deref().map(against).transpose()?;
    let grain = request.grain.as_deref().map(|grain| read::grain(Some(grain), Grain::Month)).transpose()?;
    let formula = stretch.formula(&checked, &|id| model.book.kind(id), grain)?;
    let (from, to) = (request.from.as_deref(), request.to.as_deref());
    let range = match read::last(request.last, (from, to), grain, calendar, today)? {
        Some(range) => range,
        None => asked_range(model, &checked, from, to, calendar)?,
    };
    let range = grain.map_or(Ok(range), |grain| read::cut(range, grain))?;
    let within = match request.last {
        None if stretch.is_period() => within(from, to, range),
        _ => EVER,
    };
    let unit = stretch.unit(checked.unit.clone().unwrap_or(Unit::Number));
    let asked = Asked {
        checked: &formula,
        stretch: &stretch,
        unit: &unit,
        decimals: None,
        grain,
        range,
        within,
        against,
        locale,
        today,
    };
    let window_text = stretch.text(grain.unwrap_or(Grain::Day), locale);
    Ok(Eval { unit: unit.code(), window_text, points: asked.all(model, request.by.as_deref())? })
}

/// The stretch that is asked for, with the working days of the settings.
pub(crate) fn stretch(
    session: &Session,
    window: Option<&str>,
    per_working_day: Option<bool>,
) -> Result<Stretch, Error> {
    Stretch::read(window, per_working_day, &session.workspace()?.settings.working_days)
}

fn against(text: &str) -> Result<Against, Error> {
    match text {
        "previous" => Ok(Against::Previous),
        "last-year" | "last_year" => Ok(Against::LastYear),
        other => {
            let other = read::short(other);
            Err(Error::invalid(format!("“{other}” is no comparison. Choose previous or last-year.")))
        }
    }
}

/// All days.
pub(crate) const EVER: DateRange = DateRange { from: NaiveDate::MIN, to: NaiveDate::MAX };

/// The days that were asked for by name: what lies beyond them is no part of the first and the last period.
fn within(from: Option<&str>, to: Option<&str>, range: DateRange) -> DateRange {
    DateRange { from: from.map_or(EVER.from, |_| range.from), to: to.map_or(EVER.to, |_| range.to) }
}

/// The range asked for; what is left open follows the recorded values.
pub(crate) fn asked_range(
    model: &Model,
    checked: &Checked,
    from: Option<&str>,
    to: Option<&str>,
    calendar: &Calendar,
) -> Result<DateRange, Error> {
    let span = model.book.span(checked.measures());
    let default = span.unwrap_or(DateRange { from: NaiveDate::default(), to: NaiveDate::default() });
    match (from, to) {
        // An end before the first value is no mistake: nothing is recorded there.
        (None, Some(to)) => {
            let to = read::date(to, calendar)?;
            Ok(DateRange { from: default.from.min(to), to })
        }
        (Some(from), None) => {
            let from = read::date(from, calendar)?;
            Ok(DateRange { from, to: default.to.max(from) })
        }
        (from, to) => read::range(from, to, calendar, default),
    }
}

/// A formula to be evaluated, with everything that says over which stretches.
pub(crate) struct Asked<'a> {
    /// For the stretch.
    pub(crate) checked: &'a Checked,
    pub(crate) stretch: &'a Stretch,
    pub(crate) unit: &'a Unit,
    pub(crate) decimals: Option<u8>,
    pub(crate) grain: Option<Grain>,
    pub(crate) range: DateRange,
    /// The days that numbers are made from.
    pub(crate) within: DateRange,
    pub(crate) against: Option<Against>,
    pub(crate) locale: &'a Locale,
    pub(crate) today: NaiveDate,
}

impl Asked<'_> {
    /// The points; with a dimension, those of each member that has values, and of the total.
    pub(crate) fn all(&self, model: &Model, by: Option<&str>) -> Result<Vec<EvalPoint>, Error> {
        let Some(dimension) = by else { return Ok(self.points(&model.book.all(), None)) };
        let mut all = Vec::new();
        for part in split::by_dimension(model, dimension)? {
            let view = model.book.only(&part.segments);
            let measures = self.checked.measures();
            if measures.iter().any(|measure| view.has_values(*measure, self.range)) {
                all.extend(self.points(&view, Some(&part.member)));
            }
        }
        all.extend(self.points(&model.book.all(), Some("*")));
        Ok(all)
    }

    fn points(&self, view: &View, member: Option<&str>) -> Vec<EvalPoint> {
        match self.grain {
            Some(grain) => points(self.checked, view, grain, self.range, self.today)
                .into_iter()
                .map(|point| self.of_part(view, point, member))
                .collect(),
            None => vec![self.of_stretch(view, member)],
        }
    }

    /// One point of a period, or of the part of it that was asked for, which it then names.
    fn of_part(&self, view: &View, point: Point, member: Option<&str>) -> EvalPoint {
        let before = point.window.range;
        let point = cut(self.checked, view, point, self.within);
        let part = point.window.range;
        let days = || WireStretch { from: part.from.to_string(), to: part.to.to_string(), working_days: None };
        let answer = self.of_period(view, &point, member);
        EvalPoint { stretch: answer.stretch.or_else(|| (part != before).then(days)), ..answer }
    }

    /// One point of a period.
    pub(crate) fn of_period(&self, view: &View, point: &Point, member: Option<&str>) -> EvalPoint {
        let calendar = view.book().calendar();
        let range = calendar.range(point.period);
        let other = self.against.and_then(|against| compare(self.checked, view, point, against));
        EvalPoint {
            period: calendar.name(point.period),
            from: range.from.to_string(),
            to: range.to.to_string(),
            value: point.value(),
            member: member.map(str::to_owned),
            text: self.text(point.value()),
            reason: point.outcome.as_ref().err().map(|absent| reason(absent, self.locale)),
            open: point.open,
            against: other.map(|other| WireAgainst {
                period: calendar.name(other.period),
                value: other.other.ok(),
                change: other.change.map(|change| change.absolute),
                change_percent: other.change.and_then(|change| change.relative),
            }),
            stretch: self.stretch.days(calendar, &point.window),
        }
    }

    /// The whole range as one point.
    fn of_stretch(&self, view: &View, member: Option<&str>) -> EvalPoint {
        let calendar = view.book().calendar();
        let window = window_of(calendar, self.range);
        let outcome = evaluate(self.checked, view, &window);
        let value = outcome.as_ref().ok().copied();
        let other = self.against.and_then(|against| {
            let shift = match against {
                Against::Previous => Shift::Previous(1),
                Against::LastYear => Shift::LastYear,
            };
            let window = window.shifted(calendar, shift)?;
            let old = evaluate(self.checked, view, &window).ok();
            let change = old.zip(value).and_then(|(old, new)| Change::between(old, new));
            Some(WireAgainst {
                period: name_of(calendar, &window),
                value: old,
                change: change.map(|change| change.absolute),
                change_percent: change.and_then(|change| change.relative),
            })
        });
        EvalPoint {
            period: name_of(calendar, &window),
            from: self.range.from.to_string(),
            to: self.range.to.to_string(),
            value,
            member: member.map(str::to_owned),
            text: self.text(value),
            reason: outcome.as_ref().err().map(|absent| reason(absent, self.locale)),
            open: self.today < self.range.to && self.range.from <= self.today,
            against: other,
            stretch: self.stretch.days(calendar, &window),
        }
    }

    fn text(&self, value: Option<f64>) -> String {
        value.map_or_else(|| NO_NUMBER.to_owned(), |value| self.locale.number(value, self.unit, self.decimals))
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
