//! A KPI's page: the number, what it says, what made it change, what it is made of.

use super::formula::diagnostics;
use super::{find_kpi, kpi_info};
use crate::handlers::{action, event, limits, target};
use crate::subject::Shown;
use crate::wire::{Advice, DriverRow, Drivers, IdOrName, InputRow, KpiPage, KpiPageRequest, TargetRow};
use crate::{Error, Session, absent, periods, read, split, tips, words};
use analysis::scorecard::{Row, Subject};
use analysis::sentences::{gap_text, pace_gap};
use domain::formula::{Inputs, RollUp, needs};
use domain::target::{Goal, Span};
use domain::{Direction, MeasureKind, Period};

pub(crate) fn page(session: &mut Session, request: KpiPageRequest) -> Result<KpiPage, Error> {
    let today = session.today();
    let stretch = super::eval::stretch(session, request.window.as_deref(), request.per_working_day)?;
    let open = session.workspace_mut()?;
    let (model, locale, calendar) = open.parts()?;
    let actions = action::rows(model, locale, today, |action| action.kpi.is_some_and(|kpi| kpi.0 == request.id));
    let kpi = find_kpi(model.catalog.kpis(), &IdOrName::Id(request.id))?;
    let grain = read::grain(request.grain.as_deref(), kpi.grain)?;
    let period = read::When { locale, today }.period_or_last(request.period.as_deref(), grain)?;
    let shown = Shown::new(model, locale, kpi, today);
    let plain = shown.subject().ok_or_else(|| Error::not_found("KPI", &kpi.name))?;
    let formula = stretch.formula(plain.formula, &|id| model.book.kind(id), Some(grain))?;
    let subject = stretch.subject(plain, &formula);
    let row = stretch.row(subject.row(period));
    let drivers = subject.drivers(&row);
    // Sentences speak of the period, and limits and targets are the period's.
    let sentences = if stretch.is_period() { shown.say(&subject, &row, &drivers) } else { Vec::new() };
    let mut events: Vec<_> = model.events.iter().filter(|event| event.kpi.is_none_or(|id| id == kpi.id)).collect();
    events.sort_by_key(|event| std::cmp::Reverse((event.date, event.id)));
    Ok(KpiPage {
        kpi: kpi_info(&model.catalog, &model.objectives, kpi),
        period: periods::info(locale, calendar, period, today),
        window_text: stretch.text(grain, locale),
        value: row.point.value(),
        text: row.point.value().map_or_else(|| super::NO_NUMBER.to_owned(), |value| shown.short_text(value)),
        reason: row.point.outcome.as_ref().err().map(|absent| absent::reason(absent, locale)),
        margin: stretch.is_period().then(|| super::margin::of(&shown, &row.point)).flatten(),
        status: words::status_code(row.status),
        status_text: locale.phrases().status(row.status).to_owned(),
        status_tip: tips::status(&shown, &row),
        target_text: row.goal.as_ref().map(|goal| format!("target {}", shown.goal_text(goal))),
        target_gap: target_gap(&shown, &row),
        pace: shown.pace_text(&row),
        target_note: target_note(&plain, &row),
        last_known: last_known(&subject, &row).map(|period| periods::info(locale, calendar, period, today)),
        has_before: plain.span().is_some_and(|span| span.from < period.start),
        adds_up: plain.adds_up(),
        previous: row.previous.as_ref().and_then(|comparison| shown.delta(&row, comparison)),
        last_year: row.last_year.as_ref().and_then(|comparison| shown.delta(&row, comparison)),
        signal: row.signal.map(|signal| shown.signal_info(signal, &row, &subject)),
        sentences,
        drivers: drivers_of(&shown, &row, &drivers),
        inputs: inputs(&shown, &subject, &row),
        targets: targets(&shown, &plain, &row),
        events: events.into_iter().map(|event| event::row(locale, event)).collect(),
        // It speaks of the periods the KPI is reviewed by, and would not be seen among others.
        proposal: if grain == kpi.grain { limits::proposal(&shown, &plain) } else { None },
        splits: limits::splits(&shown),
        actions,
        dimensions: split::dimensions_of(model, subject.formula.measures()),
        advice: advice(&shown, &plain),
        diagnostics: diagnostics(&kpi.formula, &plain.formula.diagnostics),
    })
}

/// "1.8% above target": how far the number is from what is asked. "€2,100 behind pace" of a fiscal year's.
fn target_gap(shown: &Shown, row: &Row) -> Option<String> {
    if let Some(pace) = row.pace {
        return Some(pace_gap(&pace.ok()?, &shown.unit, shown.locale, |value| shown.short_text(value)));
    }
    gap_text(row.point.value()?, row.goal?.goal, shown.writing(row.point.period.grain))
}

/// Why nothing is asked of the number though the KPI has a target.
fn target_note(subject: &Subject, row: &Row) -> Option<String> {
    let period = row.point.period;
    if row.goal.is_some() || subject.target_of(period).is_none() {
        return None;
    }
    let (shown, own) = (period.grain.code(), subject.kpi.grain.code());
    if row.point.began.is_some() {
        return Some("No target: recording began in this period.".to_owned());
    }
    let why = match subject.adds_up() {
        true => "nothing says how the amount divides",
        false => "this number depends on how long the time is that it is of",
    };
    Some(format!("No target for a {shown}: the one for a {own} does not hold there, because {why}."))
}

/// The last period with a number before one that has none; the newest one of all where there is none before.
fn last_known(subject: &Subject, row: &Row) -> Option<Period> {
    if row.point.value().is_some() {
        return None;
    }
    row.last.map(|(period, _)| period).or_else(|| {
        let grain = row.point.period.grain;
        let day = subject.span()?.to.pred_opt()?.min(subject.today);
        let newest = subject.calendar().period(grain, day);
        // What was recorded for longer periods only has no number at this grain, wherever one looks.
        let history = subject.history(grain, subject.calendar().range(newest));
        history.points.iter().any(|point| point.point.value().is_some()).then_some(newest)
    })
}

fn drivers_of(shown: &Shown, row: &Row, drivers: &[(String, f64)]) -> Option<Drivers> {
    let previous = row.previous.as_ref()?;
    // One input explains itself.
    if drivers.len() < 2 {
        return None;
    }
    let value = row.point.value()?;
    let largest = drivers.iter().fold(0.0_f64, |largest, (_, share)| largest.max(share.abs()));
    let rows = drivers.iter().map(|(name, share)| DriverRow {
        name: name.clone(),
        share: *share,
        text: shown.locale.change_beside(*share, value, &shown.unit, shown.kpi.decimals),
        size: if largest > 0.0 { share.abs() / largest } else { 0.0 },
        good: match (shown.kpi.direction, *share) {
            (Direction::Between, _) | (_, 0.0) => None,
            (Direction::Higher, share) => Some(share > 0.0),
            (Direction::Lower, share) => Some(share < 0.0),
        },
    });
    let against = shown.locale.phrases().against(&shown.locale.period(previous.period));
    Some(Drivers { against, rows: rows.collect() })
}

/// Every measure and window the number was computed from.
fn inputs(shown: &Shown, subject: &Subject, row: &Row) -> Vec<InputRow> {
    let (book, locale) = (&shown.model.book, shown.locale);
    needs(subject.formula, subject.calendar(), &row.point.window)
        .into_iter()
        .filter_map(|need| {
            let measure = shown.model.catalog.measure(need.measure)?;
            let outcome = book.all().measure(need.measure, need.roll_up, &need.window);
            let stretch = match need.window.range == row.point.window.range {
                true => String::new(),
                false => match need.window.period(subject.calendar()) {
                    Some(period) => format!(", {}", locale.period(period)),
                    None => format!(", {}", locale.range(need.window.range)),
                },
            };
            Some(InputRow {
                measure: need.measure.0,
                name: measure.name.clone(),
                roll_up: format!("{}{stretch}", roll_up_text(need.roll_up, measure.kind)),
                text: match outcome {
                    Ok(value) => locale.number(value, &measure.unit, None),
                    Err(absent) => absent::reason(&absent, locale),
                },
                values: u32::try_from(book.count(need.measure, need.window.range)).unwrap_or(u32::MAX),
            })
        })
        .collect()
}

fn roll_up_text(roll_up: RollUp, kind: MeasureKind) -> String {
    match (roll_up, kind) {
        (RollUp::Natural, MeasureKind::Flow) | (RollUp::Sum, _) => "sum".into(),
        (RollUp::Natural, MeasureKind::Balance) | (RollUp::Close, _) => "closing value".into(),
        (RollUp::Natural, MeasureKind::Level) => "mean, weighted by records".into(),
        (RollUp::Natural, MeasureKind::Sample) | (RollUp::Median, _) => "median".into(),
        (RollUp::Open, _) => "opening value".into(),
        (RollUp::Mean, _) => "mean".into(),
        (RollUp::Min, _) => "smallest".into(),
        (RollUp::Max, _) => "largest".into(),
        (RollUp::Percentile(p), _) => format!("percentile {:.0}", p * 100.0),
        (RollUp::Count, _) => "count of records".into(),
    }
}

fn targets(shown: &Shown, subject: &Subject, row: &Row) -> Vec<TargetRow> {
    let current = subject.target_of(row.point.period).map(|target| target.id);
    let mut targets: Vec<_> = subject.targets.iter().collect();
    targets.sort_by_key(|target| std::cmp::Reverse((target.from, target.until.is_some(), target.id)));
    targets.into_iter().map(|target| target::row(shown, subject, target, current == Some(target.id))).collect()
}

/// The SMART check of one KPI.
fn advice(shown: &Shown, subject: &Subject) -> Vec<Advice> {
    let kpi = shown.kpi;
    let has_target = !subject.targets.is_empty();
    // A path has its day, a fiscal year its end.
    let dated = subject
        .targets
        .iter()
        .any(|target| matches!(target.goal, Goal::Reach { .. }) || target.span == Span::FiscalYear);
    let objective = kpi.objective.and_then(|id| shown.model.objectives.iter().find(|o| o.id == id));
    let by_objective = objective.is_some_and(|objective| objective.due.is_some());
    let point = |point: &str, met: bool, holds: &str, lacks: &str| Advice {
        point: point.into(),
        met,
        text: if met { holds.into() } else { lacks.into() },
    };
    vec![
        point(
            "specific",
            !kpi.description.trim().is_empty(),
            "It says what it means.",
            "Say in a sentence what it means.",
        ),
        point(
            "measurable",
            !subject.formula.has_errors() && !subject.formula.measures().is_empty(),
            "It is computed from recorded numbers.",
            "Correct its formula, so that it is computed from recorded numbers.",
        ),
        point("assignable", kpi.owner.is_some(), "Somebody answers for it.", "Name one person who answers for it."),
        point("relevant", objective.is_some(), "It serves an objective.", "Say which objective it serves."),
        point(
            "time_bound",
            has_target && (dated || by_objective),
            "It has a target and a date.",
            if has_target { "Give its objective a date, or set a target to reach by one." } else { "Set a target." },
        ),
    ]
}
