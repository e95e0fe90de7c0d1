//! A KPI's page: the number, what it says, what made it change, what it is made of.

mod words;

use crate::breakdown::dimensions_of;
use crate::delta::label;
use crate::period::known_part;
use crate::words::roll_up;
use crate::{
    ActionRow, Advice, Asking, BenchmarkRow, Definition, EventRow, Figure, Margin, NewLimits, PeriodInfo, Presented,
    SplitRow, TargetRow, VersionRow, actions, benchmarks, events, limits, margin, smart, target, versions,
};
use analysis::scorecard::{Row, Subject};
use analysis::sentences::{drivers, pace_gap};
use analysis::series::taken;
use domain::formula::{Diagnostic, Inputs, needs};
use domain::{MeasureId, Period};

/// A KPI's page.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiPage {
    /// What it is.
    pub definition: Definition,
    /// The period shown.
    pub period: PeriodInfo,
    /// What each number stands for: "year to date", "last 12 months, per working day"; `None` for the period itself.
    pub window_text: Option<String>,
    /// Its number with its judgement.
    pub figure: Figure,
    /// How exact the number is, where it says of all what was asked of some: a share of counts, a net score, the mean
    /// of a sample.
    pub margin: Option<Margin>,
    /// "target €45,000", "target €120,000 in FY2026".
    pub target_text: Option<String>,
    /// "1.8% above target", "within its range of 2.0% to 4.0%"; of a fiscal year's target "€2,100 behind pace". While the
    /// period is not over it says so: "3.9 pts below target · so far, 31 of 92 days"; of an amount that adds up, only that.
    pub target_gap: Option<String>,
    /// Why nothing is asked of the number though the KPI has a target: "No target for a year: …".
    pub target_note: Option<String>,
    /// Where there is no number: the last period that has one.
    pub last_known: Option<PeriodInfo>,
    /// True where anything was recorded before the period.
    pub has_before: bool,
    /// True where its numbers add up over time, so that a target can be for the fiscal year and the number be shown
    /// per working day.
    pub adds_up: bool,
    /// True where single records of one sample are behind it, so that their distribution can be shown.
    pub has_records: bool,
    /// What the numbers say, at most three sentences, most important first.
    pub sentences: Vec<String>,
    /// What made it change since the previous period.
    pub drivers: Option<Drivers>,
    /// The formula that held in the period shown, or those that did where it was changed within.
    pub formula: String,
    /// Its inputs in the period shown.
    pub inputs: Vec<InputRow>,
    /// Its targets, newest first.
    pub targets: Vec<TargetRow>,
    /// Figures from elsewhere beside it, newest first.
    pub benchmarks: Vec<BenchmarkRow>,
    /// What it was before its definition was changed, newest first.
    pub versions: Vec<VersionRow>,
    /// Events that touch it.
    pub events: Vec<EventRow>,
    /// True where reviews decided or noted something about it, which its chart marks.
    pub has_decisions: bool,
    /// New natural limits that could start, for its owner to accept or decline.
    pub proposal: Option<NewLimits>,
    /// A value that is like no other and is left out of the limits until the owner answers.
    pub exception: Option<NewLimits>,
    /// Limits along a line that could be drawn, for the owner to accept or decline.
    pub slope: Option<NewLimits>,
    /// What the owner said of the limits and can take back, newest first.
    pub splits: Vec<SplitRow>,
    /// Actions about it.
    pub actions: Vec<ActionRow>,
    /// Dimensions it can be broken down by.
    pub dimensions: Vec<String>,
    /// The SMART check.
    pub advice: Vec<Advice>,
    /// Mistakes in its formula, such as a deleted measure, and advice on the unit it is shown in.
    pub diagnostics: Vec<Diagnostic>,
}

/// What made a KPI change.
#[derive(Debug, Clone, PartialEq)]
pub struct Drivers {
    /// "vs September 2026", "vs September 2026 so far" where that is cut at the same elapsed part.
    pub against: String,
    /// Shares of the inputs; they add up to the change.
    pub rows: Vec<DriverRow>,
}

/// One input's share of a change.
#[derive(Debug, Clone, PartialEq)]
pub struct DriverRow {
    /// The input's name.
    pub name: String,
    /// Its share of the change, in the KPI's unit.
    pub share: f64,
    /// The share as text.
    pub text: String,
    /// Its size as a part of the largest share, 0–1, for a bar.
    pub size: f64,
    /// True where it helped.
    pub good: Option<bool>,
}

/// One input of a KPI in the period shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputRow {
    /// The measure.
    pub measure: MeasureId,
    /// Its name.
    pub name: String,
    /// How it was rolled up: "sum", "closing value".
    pub roll_up: String,
    /// Its number as text, or why there is none.
    pub text: String,
    /// How many recorded values stand behind it.
    pub values: usize,
    /// The dimensions that its values are broken down by.
    pub dimensions: Vec<String>,
}

/// The page of a KPI for a period of the grain that is asked for.
pub fn page(asking: &Asking, period: Period) -> KpiPage {
    let (kpi, context, stretch) = (&asking.kpi, asking.kpi.context, asking.stretch());
    let (plain, subject) = (asking.plain(), asking.subject());
    let row = stretch.row(subject.row(period));
    let drivers = drivers(&subject, &row, context.locale);
    KpiPage {
        definition: context.definition(kpi.kpi),
        period: context.period(period),
        window_text: asking.window_text(),
        figure: kpi.figure(&row, &subject),
        margin: stretch.is_period().then(|| margin::of(kpi, &row.point)).flatten(),
        target_text: row.goal.as_ref().map(|goal| kpi.locale().words().aim_target(&kpi.goal_text(goal))),
        target_gap: target_gap(kpi, &row),
        target_note: target_note(kpi, &plain, &row),
        last_known: last_known(&subject, &row).map(|period| context.period(period)),
        has_before: plain.span().is_some_and(|span| span.from < period.start),
        adds_up: plain.adds_up(),
        has_records: kpi.samples().len() == 1,
        // Sentences speak of the period, and limits and targets are the period's.
        sentences: if stretch.is_period() { sentences(kpi, &subject, &row, &drivers) } else { Vec::new() },
        drivers: drivers_of(kpi, &row, &drivers),
        formula: versions::formula_over(kpi, row.point.window.range),
        inputs: inputs(kpi, &subject, &row),
        targets: targets(kpi, &plain, &row),
        benchmarks: benchmarks::benchmarks_of(kpi),
        versions: versions::versions_of(kpi),
        events: events::events_of(context, kpi.kpi.id),
        has_decisions: kpi.decided().next().is_some(),
        // It speaks of the periods the KPI is reviewed by, and would not be seen among others.
        proposal: if asking.grain == kpi.kpi.grain { limits::proposal(kpi, &plain) } else { None },
        exception: if asking.grain == kpi.kpi.grain { limits::exception(kpi, &plain) } else { None },
        slope: if asking.grain == kpi.kpi.grain { limits::slope(kpi, &plain) } else { None },
        splits: limits::splits(kpi),
        actions: actions::actions_of(kpi),
        dimensions: dimensions_of(kpi.model(), subject.formula.measures()),
        advice: smart::of_kpi(kpi),
        diagnostics: diagnostics(kpi),
    }
}

fn sentences(kpi: &Presented, subject: &Subject, row: &Row, drivers: &[(String, f64)]) -> Vec<String> {
    let mut said = kpi.say(subject, row, drivers);
    said.extend(versions::not_compared(kpi, row));
    said
}

fn diagnostics(kpi: &Presented) -> Vec<Diagnostic> {
    let advice = kpi.model().catalog.unit_advice(kpi.kpi.id);
    kpi.formula.diagnostics.iter().cloned().chain(advice).collect()
}

/// "1.8% above target": how far the number is from what is asked. "€2,100 behind pace" of a fiscal year's.
fn target_gap(kpi: &Presented, row: &Row) -> Option<String> {
    // What is expected to change is not held against a target yet.
    if row.point.provisional || (row.pace.is_none() && row.goal.is_some_and(|goal| goal.year.is_some())) {
        return None;
    }
    if let Some(pace) = row.pace {
        return Some(pace_gap(&pace.ok()?, &kpi.unit, kpi.locale(), |value| kpi.short_text(value)));
    }
    row.point.value().filter(|_| row.goal.is_some())?;
    let known = known_part(kpi.locale(), kpi.calendar(), &row.point);
    let said: Vec<String> = kpi.gap(row).into_iter().chain(Some(known).filter(|known| !known.is_empty())).collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

/// Why nothing is asked of the number though the KPI has a target.
fn target_note(kpi: &Presented, subject: &Subject, row: &Row) -> Option<String> {
    let period = row.point.period;
    if row.goal.is_some() || subject.target_of(period).is_none() {
        return None;
    }
    if row.point.began.is_some() {
        return Some(kpi.locale().words().aim_began().to_owned());
    }
    Some(words::other_grain(period.grain, subject.kpi.grain, subject.adds_up(), kpi.locale()))
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

/// What made a row's number change since the period before; `None` where one input explains itself, or none does.
pub(crate) fn drivers_of(kpi: &Presented, row: &Row, drivers: &[(String, f64)]) -> Option<Drivers> {
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
        text: kpi.locale().change_among(*share, largest, value, &kpi.unit, kpi.kpi.decimals),
        size: if largest > 0.0 { share.abs() / largest } else { 0.0 },
        good: kpi.kpi.direction.is_good(*share),
    });
    Some(Drivers { against: label(previous, kpi.calendar(), kpi.locale()), rows: rows.collect() })
}

/// Every measure and window the number was computed from.
fn inputs(kpi: &Presented, subject: &Subject, row: &Row) -> Vec<InputRow> {
    let (book, locale) = (&kpi.model().book, kpi.locale());
    needs(subject.formula, subject.calendar(), &taken(subject.formula, subject.source, &row.point.window))
        .into_iter()
        .filter_map(|need| {
            let measure = kpi.model().catalog.measure(need.measure)?;
            let outcome = book.all().measure(need.measure, need.roll_up, &need.window);
            let stretch = match need.window.range == row.point.window.range {
                true => String::new(),
                false => match need.window.period(subject.calendar()) {
                    Some(period) => format!(", {}", locale.period(period)),
                    None => format!(", {}", locale.range(need.window.range)),
                },
            };
            Some(InputRow {
                measure: need.measure,
                name: measure.name.clone(),
                roll_up: format!("{}{stretch}", roll_up(need.roll_up, measure.kind, locale)),
                text: match outcome {
                    Ok(value) => locale.number(value, &measure.unit, None),
                    Err(absent) => locale.absent(&absent),
                },
                values: book.count(need.measure, need.window.range),
                dimensions: dimensions_of(kpi.model(), &[need.measure]),
            })
        })
        .collect()
}

fn targets(kpi: &Presented, subject: &Subject, row: &Row) -> Vec<TargetRow> {
    let current = subject.target_of(row.point.period).map(|target| target.id);
    let mut targets: Vec<_> = subject.targets.iter().collect();
    targets.sort_by_key(|target| std::cmp::Reverse((target.from, target.until.is_some(), target.id)));
    targets.into_iter().map(|target| target::row(kpi, subject, target, current == Some(target.id))).collect()
}
