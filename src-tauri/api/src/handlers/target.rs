//! Targets.

use super::kpi::find_kpi;
use super::workspace::Open;
use crate::wire::{ById, Changed, NumberOrText, TargetEdit, TargetInput, TargetRow};
use crate::{Error, Session, read};
use chrono::NaiveDate;
use domain::catalog::Catalog;
use domain::target::{AmberBand, Goal, Shape, Span};
use domain::{Kpi, Target, TargetId, Unit};
use locale::Locale;
use store::Operation;

/// The amber band where none is given: a twentieth of the target.
const USUAL_AMBER: f64 = 0.05;

pub(crate) fn set(session: &mut Session, request: TargetInput) -> Result<Changed, Error> {
    let open = session.workspace()?;
    let catalog = Catalog::new(open.store.measures()?, open.store.kpis()?);
    let kpi = find_kpi(catalog.kpis(), &request.kpi)?.clone();
    let unit = catalog.unit(kpi.id);
    let target = target_of(open, &request, &kpi, &unit)?;
    target.validate().map_err(|error| Error::invalid(error.to_string()))?;
    let (id, changed) = session.transact(Operation::SetTarget(kpi.name), |tx| match target.id.0 {
        0 => Ok(tx.insert_target(&target)?),
        _ => Ok(tx.update_target(&target).map(|()| target.id)?),
    })?;
    Ok(changed.of(id.0))
}

pub(crate) fn delete(session: &mut Session, request: ById) -> Result<Changed, Error> {
    let open = session.workspace()?;
    let target = open.store.target(TargetId(request.id))?;
    let kpi = open.store.kpi(target.kpi)?;
    let ((), changed) = session.transact(Operation::RemoveTarget(kpi.name), |tx| Ok(tx.delete_target(target.id)?))?;
    Ok(changed)
}

fn target_of(open: &Open, request: &TargetInput, kpi: &Kpi, unit: &Unit) -> Result<Target, Error> {
    let calendar = open.calendar();
    let until = request.until.as_deref().filter(|until| !until.trim().is_empty());
    Ok(Target {
        id: TargetId(request.id.unwrap_or(0)),
        kpi: kpi.id,
        from: read::date(&request.from, calendar)?,
        // An exception holds until its last period ends.
        until: until.map(|until| read::period(until, calendar).map(|period| calendar.end(period))).transpose()?,
        goal: goal_of(open, request, unit)?,
        amber: amber_of(open, request, unit)?,
        reason: request.reason.trim().to_owned(),
        span: Span::Period,
        shape: Shape::Straight,
    })
}

fn goal_of(open: &Open, request: &TargetInput, unit: &Unit) -> Result<Goal, Error> {
    let number = |number: &NumberOrText| read::number(number, unit, &open.locale);
    let needed = |number: &Option<NumberOrText>, what: &str| {
        number.clone().ok_or_else(|| Error::invalid(format!("This wording needs {what}.")))
    };
    Ok(match request.wording.as_str() {
        "at_least" => Goal::AtLeast(number(&request.value)?),
        "at_most" => Goal::AtMost(number(&request.value)?),
        "between" => Goal::Between(number(&needed(&request.low, "a lower end")?)?, number(&request.value)?),
        "reach" => {
            let by = request.by.as_deref().ok_or_else(|| Error::invalid("Say by which date it must be reached."))?;
            let baseline = number(&needed(&request.baseline, "a number to start from")?)?;
            Goal::Reach { baseline, goal: number(&request.value)?, by: read::date(by, open.calendar())? }
        }
        other => {
            let other = read::short(other);
            return Err(Error::invalid(format!(
                "“{other}” is not a wording. Choose at_least, at_most, between or reach."
            )));
        }
    })
}

fn amber_of(open: &Open, request: &TargetInput, unit: &Unit) -> Result<AmberBand, Error> {
    match &request.amber {
        None if request.amber_absolute => Err(Error::invalid("Say how large the amber band is.")),
        None => Ok(AmberBand::Relative(USUAL_AMBER)),
        Some(amber) if request.amber_absolute => Ok(AmberBand::Absolute(read::number(amber, unit, &open.locale)?)),
        Some(amber) => Ok(AmberBand::Relative(read::number(amber, &Unit::Percent, &open.locale)?)),
    }
}

/// A target as the page shows it.
pub(crate) fn row(locale: &Locale, target: &Target, kpi: &Kpi, unit: &Unit, current: bool) -> TargetRow {
    let text = |value: f64| locale.number(value, unit, kpi.decimals);
    let (wording, words, value, low, baseline, by) = match target.goal {
        Goal::AtLeast(value) => ("at_least", format!("stay at or above {}", text(value)), value, None, None, None),
        Goal::AtMost(value) => ("at_most", format!("stay at or below {}", text(value)), value, None, None, None),
        Goal::Between(low, high) => {
            ("between", format!("stay between {} and {}", text(low), text(high)), high, Some(low), None, None)
        }
        Goal::Reach { baseline, goal, by } => {
            let words = format!("reach {} by {}, from {}", text(goal), locale.date(by), text(baseline));
            ("reach", words, goal, None, Some(baseline), Some(by))
        }
    };
    let (amber, amber_absolute, amber_text) = match target.amber {
        AmberBand::Relative(part) => {
            (part, false, format!("{} of the target", locale.number(part, &Unit::Percent, None)))
        }
        AmberBand::Absolute(amount) => (amount, true, text(amount)),
    };
    TargetRow {
        id: target.id.0,
        from: target.from.to_string(),
        from_text: from_text(locale, target),
        until: target.until.map(|until| until.to_string()),
        wording: wording.into(),
        text: words,
        value,
        low,
        baseline,
        by: by.map(|by: NaiveDate| by.to_string()),
        amber,
        amber_absolute,
        amber_text: format!("at risk within {amber_text}"),
        reason: target.reason.clone(),
        current,
        edit: edit(locale, target, unit, (value, low, baseline)),
    }
}

/// The numbers of a target as they would be typed in.
fn edit(locale: &Locale, target: &Target, unit: &Unit, numbers: (f64, Option<f64>, Option<f64>)) -> TargetEdit {
    let text = |value: f64| locale.edit_number(value, unit);
    let (value, low, baseline) = numbers;
    let last_day = target.until.and_then(|until| until.pred_opt());
    TargetEdit {
        value: text(value),
        low: low.map(text).unwrap_or_default(),
        baseline: baseline.map(text).unwrap_or_default(),
        amber: match target.amber {
            AmberBand::Relative(part) => format!("{}%", locale.edit_number(part, &Unit::Percent)),
            AmberBand::Absolute(amount) => text(amount),
        },
        until: last_day.map(|day| day.to_string()).unwrap_or_default(),
    }
}

fn from_text(locale: &Locale, target: &Target) -> String {
    match target.until.and_then(|until| until.pred_opt()) {
        Some(last) => format!("only {}", locale.date_range(target.from, last)),
        None => format!("from {}", locale.date(target.from)),
    }
}
