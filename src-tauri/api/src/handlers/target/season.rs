//! The seasonal builder: a fiscal year's total divided into a target for each of its periods.

use super::words::shaped_like;
use super::{amber_of, check_adds_up, check_all, living_kpi, with};
use crate::subject::Shown;
use crate::wire::{Changed, SeasonPlan, SeasonPlanRequest, SeasonPlanSet, SeasonTarget};
use crate::{Error, Session, read};
use analysis::scorecard::{Divided, Subject};
use chrono::NaiveDate;
use domain::target::{AmberBand, Goal, Shape, Span, target_for};
use domain::{Grain, Kpi, Period, Target, TargetId, Unit};
use locale::{Lean, Locale};
use store::Operation;

/// How many past years a shape is taken from where nobody says so.
const USUAL_YEARS: u32 = 2;
/// Not more than these: what a business was ten years ago says little of its next year.
const MOST_YEARS: u32 = 10;

pub(crate) fn plan(session: &mut Session, request: SeasonPlanRequest) -> Result<SeasonPlan, Error> {
    Ok(divided(session, &request)?.plan)
}

pub(crate) fn set(session: &mut Session, request: SeasonPlanSet) -> Result<Changed, Error> {
    let made = divided(session, &request.plan)?;
    let goal = wording(&request.wording)?;
    let open = session.workspace()?;
    let amber = amber_of(open, request.amber.as_ref(), request.amber_absolute, &made.unit)?;
    let new = made.targets(goal, amber, request.reason.trim());
    if new.is_empty() {
        let year = &made.plan.year_text;
        let message = format!("All of {year} has its targets, and what is over keeps them. Choose a later year.");
        return Err(Error::invalid(message).at("year"));
    }
    check_all(new.iter().fold(open.store.targets_of(made.kpi.id)?, with))?;
    let ((), changed) = session.transact(Operation::SetTarget(made.kpi.name), |tx| {
        new.iter().try_for_each(|target| tx.insert_target(target).map(|_| ()))?;
        Ok(())
    })?;
    Ok(changed)
}

/// A plan with what it takes to set it.
struct Made {
    kpi: Kpi,
    unit: Unit,
    plan: SeasonPlan,
    /// The first day of each of its periods.
    starts: Vec<NaiveDate>,
}

impl Made {
    /// The targets to be set: of each period that does not keep what it has.
    fn targets(&self, goal: fn(f64) -> Goal, amber: AmberBand, reason: &str) -> Vec<Target> {
        let SeasonPlan { total_text, year_text, shape_text, .. } = &self.plan;
        let reason = match reason {
            "" => format!("{total_text} in {year_text}, {shape_text}"),
            reason => reason.to_owned(),
        };
        let new = self.plan.targets.iter().zip(&self.starts).filter(|(part, _)| part.kept.is_none());
        let target = |(part, from): (&SeasonTarget, &NaiveDate)| Target {
            id: TargetId(0),
            kpi: self.kpi.id,
            from: *from,
            until: None,
            goal: goal(part.value),
            amber,
            reason: reason.clone(),
            span: Span::Period,
            shape: Shape::Straight,
        };
        new.map(target).collect()
    }
}

fn divided(session: &mut Session, request: &SeasonPlanRequest) -> Result<Made, Error> {
    let (kpi, unit) = living_kpi(session, &request.kpi)?;
    if kpi.grain == Grain::Day {
        let message = format!(
            "{} is reviewed daily, which would make a target for each day. Set one target for the fiscal year instead.",
            kpi.name
        );
        return Err(Error::invalid(message));
    }
    check_adds_up(session, &kpi)?;
    let today = session.today();
    let (model, locale, _) = session.workspace_mut()?.parts()?;
    let shown = Shown::new(model, locale, &kpi, today);
    let subject = shown.subject().ok_or_else(|| Error::not_found("KPI", &kpi.name))?;
    let year = year_of(request.year.as_deref(), locale, today)?;
    let total = total_of(request, &shown)?;
    let step = step_of(request, &shown, total)?;
    let most = years_of(request.years)?;
    let parts = subject.divide(year, total, most, step);
    let plan = in_words(&shown, &subject, year, total, most, &parts);
    let starts = parts.targets.iter().map(|(period, _)| period.start).collect();
    Ok(Made { kpi: kpi.clone(), unit, plan, starts })
}

fn wording(text: &str) -> Result<fn(f64) -> Goal, Error> {
    match text.trim() {
        "at_least" => Ok(Goal::AtLeast),
        "at_most" => Ok(Goal::AtMost),
        other => Err(read::unknown(other, "wording for a divided total", "at_least or at_most").at("wording")),
    }
}

fn year_of(text: Option<&str>, locale: &Locale, today: NaiveDate) -> Result<Period, Error> {
    let calendar = locale.calendar();
    let Some(text) = read::filled(text) else {
        return Ok(calendar.period(Grain::Year, today));
    };
    let read = locale.read_period(text, today, Lean::Ahead, Some(Grain::Year)).ok();
    read.filter(|period| period.grain == Grain::Year).ok_or_else(|| {
        let example = calendar.name(calendar.period(Grain::Year, today));
        Error::invalid(format!("“{}” is not a fiscal year. Write it such as {example}.", read::short(text))).at("year")
    })
}

fn total_of(request: &SeasonPlanRequest, shown: &Shown) -> Result<f64, Error> {
    match read::number(&request.total, &shown.unit, shown.locale).map_err(|error| error.at("total"))? {
        total if total > 0.0 => Ok(total),
        _ => Err(Error::invalid("The total of a year must be above 0. Enter a number such as 120000.").at("total")),
    }
}

fn step_of(request: &SeasonPlanRequest, shown: &Shown, total: f64) -> Result<f64, Error> {
    let smallest = || shown.locale.smallest(&shown.unit, shown.kpi.decimals);
    let step = request.step.as_ref().map(|step| read::number(step, &shown.unit, shown.locale)).transpose();
    match step.map_err(|error| error.at("step"))?.unwrap_or_else(smallest) {
        step if step <= 0.0 => Err(Error::invalid("Round to a number above 0, such as 100.").at("step")),
        step if step > total && request.step.is_some() => {
            Err(Error::invalid("The total is less than what it should be rounded to. Round to less.").at("step"))
        }
        step => Ok(step),
    }
}

fn years_of(years: Option<u32>) -> Result<usize, Error> {
    match years.unwrap_or(USUAL_YEARS) {
        years if years <= MOST_YEARS => Ok(years as usize),
        _ => Err(Error::invalid(format!("The shape is taken from at most {MOST_YEARS} past years.")).at("years")),
    }
}

fn in_words(shown: &Shown, subject: &Subject, year: Period, total: f64, most: usize, parts: &Divided) -> SeasonPlan {
    let (locale, calendar) = (shown.locale, subject.calendar());
    let text = |value: f64| locale.number(value, &shown.unit, shown.kpi.decimals);
    let row = |&(period, value): &(Period, f64)| SeasonTarget {
        period: calendar.name(period),
        label: locale.period(period),
        value,
        text: text(value),
        kept: kept(shown, subject, period),
    };
    let targets: Vec<SeasonTarget> = parts.targets.iter().map(row).collect();
    SeasonPlan {
        year: calendar.name(year),
        year_text: locale.period_brief(year),
        total,
        total_text: text(total),
        shape_text: match parts.years.as_slice() {
            [] if most == 0 => "the same every period".into(),
            [] => "the same every period, because no year before it is complete".into(),
            years => shaped_like(locale, years),
        },
        note: note(&targets),
        targets,
    }
}

/// What stays as it is: the target of a period that is over, and an exception.
fn kept(shown: &Shown, subject: &Subject, period: Period) -> Option<String> {
    let calendar = subject.calendar();
    let now = target_for(subject.targets, calendar.range(period))?;
    let stays = now.is_exception() || !calendar.is_open(period, shown.today);
    let asked = subject.goal(period).filter(|_| stays)?;
    Some(shown.part_text(&asked))
}

fn note(targets: &[SeasonTarget]) -> String {
    let goes_on = "The last one goes on after the year until another target starts.";
    if targets.iter().any(|target| target.kept.is_some()) {
        return format!("Periods that are over keep the target they had, and exceptions stay. {goes_on}");
    }
    goes_on.to_owned()
}
