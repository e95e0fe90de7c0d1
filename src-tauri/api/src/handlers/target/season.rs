//! The seasonal builder: a fiscal year's total divided into a target for each of its periods.

use super::{amber_of, check_adds_up, check_all, living_kpi, with};
use crate::handlers::dividing::{year_of, years_of};
use crate::wire::{Changed, DividedWordingCode, Patch, SeasonPlan, SeasonPlanRequest, SeasonPlanSet, SeasonTarget};
use crate::{Fault, Session, read};
use domain::target::{AmberBand, Goal, Shape, Span};
use domain::{Calendar, Grain, Kpi, Target, TargetId, Unit};
use locale::Locale;
use present::{Presented, SeasonWish};
use store::Operation;
use words::{Missing, Words};

pub(crate) fn plan(session: &Session, request: SeasonPlanRequest) -> Result<SeasonPlan, Fault> {
    let made = divided(session, &request)?;
    Ok(plan_info(made.plan, session.workspace()?.calendar()))
}

pub(crate) fn set(session: &mut Session, request: SeasonPlanSet) -> Result<Changed, Fault> {
    let made = divided(session, &request.plan)?;
    let goal = goal_of(request.wording);
    let open = session.workspace()?;
    let sent = (request.amber.as_ref().into(), Patch::Set(request.amber_absolute));
    let amber = amber_of(open, sent, None, (&goal(made.plan.total), &made.unit))?;
    let new = made.targets(goal, amber, request.reason.trim(), open.locale.words());
    if new.is_empty() {
        let all_set = open.locale.words().error_season_all_set(&made.plan.year_text);
        return Err(Fault::invalid(all_set).at("year"));
    }
    check_all(new.iter().fold(open.store().targets_of(made.kpi.id)?, with))?;
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
    plan: present::SeasonPlan,
}

impl Made {
    /// The targets to be set: of each period that does not keep what it has.
    fn targets(&self, goal: fn(f64) -> Goal, amber: AmberBand, reason: &str, words: Words) -> Vec<Target> {
        let present::SeasonPlan { total_text, year_text, shape_text, .. } = &self.plan;
        let reason = match reason {
            "" => words.shape_reason(shape_text, total_text, year_text),
            reason => reason.to_owned(),
        };
        let target = |part: &present::SeasonTarget| Target {
            id: TargetId(0),
            kpi: self.kpi.id,
            from: part.period.start,
            until: None,
            goal: goal(part.value),
            amber,
            reason: reason.clone(),
            span: Span::Period,
            shape: Shape::Straight,
        };
        self.plan.targets.iter().filter(|part| part.kept.is_none()).map(target).collect()
    }
}

fn divided(session: &Session, request: &SeasonPlanRequest) -> Result<Made, Fault> {
    let (kpi, unit) = living_kpi(session, &request.kpi)?;
    if kpi.grain == Grain::Day {
        return Err(Fault::invalid(move |locale: &Locale| locale.words().error_season_daily(&kpi.name)));
    }
    check_adds_up(session.context()?, &kpi)?;
    let context = session.context()?;
    let presented = context.kpi(&kpi).ok_or_else(|| Fault::not_found(Missing::Kpi, &kpi.name))?;
    let year = year_of(request.year.as_deref(), context.locale, context.today)?;
    let total = total_of(request, &presented)?;
    let step = step_of(request, &presented, total)?;
    let wish = SeasonWish { year, total, years: years_of(request.years)?, step };
    let plan = present::season_plan(&presented, &wish);
    Ok(Made { kpi: kpi.clone(), unit, plan })
}

fn plan_info(plan: present::SeasonPlan, calendar: &Calendar) -> SeasonPlan {
    let target = |target: present::SeasonTarget| SeasonTarget {
        period: calendar.name(target.period),
        label: target.label,
        value: target.value,
        text: target.text,
        kept: target.kept,
    };
    SeasonPlan {
        year: calendar.name(plan.year),
        year_text: plan.year_text,
        total: plan.total,
        total_text: plan.total_text,
        shape_text: plan.shape_text,
        note: plan.note,
        targets: plan.targets.into_iter().map(target).collect(),
    }
}

fn goal_of(wording: DividedWordingCode) -> fn(f64) -> Goal {
    match wording {
        DividedWordingCode::AtLeast => Goal::AtLeast,
        DividedWordingCode::AtMost => Goal::AtMost,
    }
}

fn total_of(request: &SeasonPlanRequest, kpi: &Presented) -> Result<f64, Fault> {
    match read::number(&request.total, &kpi.unit, kpi.locale()).map_err(|error| error.at("total"))? {
        total if total > 0.0 => Ok(total),
        _ => Err(Fault::refused(Words::error_season_total).at("total")),
    }
}

fn step_of(request: &SeasonPlanRequest, kpi: &Presented, total: f64) -> Result<f64, Fault> {
    let smallest = || kpi.locale().smallest(&kpi.unit, kpi.kpi.decimals);
    let step = request.step.as_ref().map(|step| read::number(step, &kpi.unit, kpi.locale())).transpose();
    match step.map_err(|error| error.at("step"))?.unwrap_or_else(smallest) {
        step if step <= 0.0 => Err(Fault::refused(Words::error_season_step).at("step")),
        step if step > total && request.step.is_some() => {
            Err(Fault::refused(Words::error_season_step_large).at("step"))
        }
        step => Ok(step),
    }
}
