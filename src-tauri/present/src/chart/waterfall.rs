//! What changed a KPI since the period before, step by step: by its inputs, or by the members of a dimension.

use super::{Chart, Look, period_or_last};
use crate::breakdown::breakdown;
use crate::budget::unplanned;
use crate::page::drivers_of;
use crate::{Asking, Error, Figure, Member};
use analysis::drivers::from_plan;
use analysis::planned::planned;
use analysis::scorecard::Row;
use analysis::sentences::drivers;
use domain::Period;
use domain::formula::{Absent, Outcome};
use locale::{Locale, has_size};
use render::{ChartModel, Heading, WaterfallEnd, WaterfallInput, WaterfallStep};

/// So many steps are drawn by themselves; those that changed least stand together.
const MOST: usize = 10;

/// What changed a KPI up to a period, or up to the last one that is over: the period before, each step, the period itself.
///
/// # Errors
/// Where there is no such dimension.
pub fn waterfall(asking: &Asking, at: Option<Period>, by: Option<&str>, look: &Look) -> Result<Chart, Error> {
    let (kpi, locale) = (&asking.kpi, asking.kpi.locale());
    let period = period_or_last(asking, at);
    let subject = asking.plain();
    let row = subject.row(period);
    let figure = kpi.figure(&row, &subject);
    let (mut steps, note) = match by {
        Some(dimension) => by_member(asking, period, dimension)?,
        None => (by_input(asking, &row, &drivers(&subject, &row, locale), &figure), None),
    };
    gather(&mut steps, asking);
    write_small(&mut steps, asking);
    let input = WaterfallInput {
        nothing: not_compared(&row, locale),
        heading: heading(asking, period, &figure, look.index),
        unit: kpi.unit.clone(),
        start: began_from(asking, &row),
        end: end(locale.period(period), Some(&row.point.outcome), locale),
        steps,
        options: look.options(),
        theme: look.theme,
        size: look.size,
    };
    let model = ChartModel::waterfall(&input, locale);
    // The steps between the two periods are of none.
    let last = model.geometry.points.len().saturating_sub(1);
    let at = |index: usize| match index {
        0 => kpi.calendar().prev(period),
        index if index == last => Some(period),
        _ => None,
    };
    let periods = (0..=last).map(|index| at(index).map(|period| kpi.calendar().name(period))).collect();
    Ok(Chart { note, periods, ..Chart::of(model) })
}

/// The number that the change starts from: cut where the period is not over, and whole where that has no number itself.
fn began_from(asking: &Asking, row: &Row) -> WaterfallEnd {
    let (kpi, locale) = (&asking.kpi, asking.kpi.locale());
    let before = kpi.calendar().prev(row.point.period);
    let whole = before.filter(|_| row.point.outcome.is_err()).map(|before| asking.plain().row(before).point.outcome);
    let other = whole.as_ref().or_else(|| row.previous.as_ref().map(|previous| &previous.other));
    end(before.map(|before| locale.period(before)).unwrap_or_default(), other, locale)
}

fn end(name: String, outcome: Option<&Outcome>, locale: &Locale) -> WaterfallEnd {
    let absent = outcome.and_then(|outcome| outcome.as_ref().err()).map(|absent| locale.absent(absent));
    WaterfallEnd { name, value: outcome.and_then(|outcome| outcome.clone().ok()), absent }
}

/// Why a period cannot be held against the one before, and what to do; `None` where it can.
fn not_compared(row: &Row, locale: &Locale) -> Option<String> {
    let (words, period) = (locale.words(), locale.period(row.point.period));
    let why = |absent: &Absent| locale.absent(absent).trim_end_matches('.').to_owned();
    match (&row.point.outcome, &row.previous) {
        (Err(absent), _) => Some(words.chart_no_number(&period, &why(absent))),
        (Ok(_), None) => Some(words.by_no_before().to_owned()),
        (Ok(_), Some(previous)) => {
            let absent = previous.other.as_ref().err()?;
            Some(words.chart_no_change(&locale.period(previous.period), &period, &why(absent)))
        }
    }
}

/// What came to pass beside what was planned, up to a period or the last one that is over: the budget, each step, the period
/// itself. Nothing is drawn, with the reason, where a period is not over or not all of it is planned.
pub fn from_budget(asking: &Asking, at: Option<Period>, look: &Look) -> Chart {
    let (kpi, locale) = (&asking.kpi, asking.kpi.locale());
    let period = period_or_last(asking, at);
    let subject = asking.plain();
    let row = subject.row(period);
    let figure = kpi.figure(&row, &subject);
    let window = &row.point.window;
    let (planned, note) = budget_of(asking, &row);
    let steps = planned.zip(row.point.complete()).map(|(budget, actual)| {
        let shares = from_plan(subject.formula, subject.source, &kpi.model().budget, window);
        let shares = shares.unwrap_or_default().into_iter().filter_map(|share| {
            let name = subject.source.name(share.measure?)?.to_owned();
            Some(step(asking, &name, share.share, &written(asking, share.share)))
        });
        let steps: Vec<WaterfallStep> = shares.collect();
        let whole = || vec![step(asking, &kpi.kpi.name, actual - budget, &written(asking, actual - budget))];
        if steps.is_empty() { whole() } else { steps }
    });
    let mut steps = steps.unwrap_or_default();
    gather(&mut steps, asking);
    write_small(&mut steps, asking);
    let words = locale.words();
    let by = planned.zip(row.point.complete()).filter(|_| !look.index);
    let by = by.map(|(budget, actual)| written(asking, actual - budget));
    let by = by.map(|by| format!("{by} {}", locale.phrases().against(words.budget_label())));
    let said = [Some(locale.period(period)), (!look.index).then(|| figure.text.clone()), by];
    // Without a budget the picture says so; a period that is not over is told beside it.
    let nothing = (planned.is_none() && row.point.complete().is_some()).then(|| words.chart_no_budget().to_owned());
    let input = WaterfallInput {
        nothing,
        heading: Heading {
            title: words.chart_from_budget(&kpi.kpi.name),
            subtitle: said.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            status: None,
        },
        unit: kpi.unit.clone(),
        start: WaterfallEnd { name: words.budget_label().to_owned(), value: planned, absent: None },
        end: WaterfallEnd { name: locale.period(period), value: figure.value, absent: None },
        steps,
        options: look.options(),
        theme: look.theme,
        size: look.size,
    };
    Chart { note, ..Chart::of(ChartModel::waterfall(&input, locale)) }
}

/// What was planned for a period that is over, or why it stands beside nothing.
fn budget_of(asking: &Asking, row: &Row) -> (Option<f64>, Option<String>) {
    let kpi = &asking.kpi;
    if row.point.complete().is_none() {
        let period = kpi.locale().period(row.point.period);
        return (None, Some(kpi.locale().words().chart_budget_open(&period)));
    }
    match planned(kpi.formula, &kpi.model().budget, &row.point.window) {
        Ok(budget) => (Some(budget), None),
        Err(absent) => (None, Some(kpi.locale().words().chart_budget_missing(&unplanned(kpi.locale(), &absent)))),
    }
}

/// "What changed Revenue", "October 2026 · €45,820 · +1.2% vs September 2026"; an index tells no amounts.
fn heading(asking: &Asking, period: Period, figure: &Figure, is_index: bool) -> Heading {
    let kpi = &asking.kpi;
    let change = figure.previous.as_ref().filter(|previous| !is_index || previous.change_percent.is_some());
    let change = change.map(|previous| format!("{} {}", previous.text, previous.label));
    let said = [Some(kpi.locale().period(period)), (!is_index).then(|| figure.text.clone()), change];
    Heading {
        title: kpi.locale().words().chart_changed(&kpi.kpi.name),
        subtitle: said.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        status: None,
    }
}

/// The shares of the inputs. All of it is the only one's; where shares cannot be told, it is the KPI's own.
fn by_input(asking: &Asking, row: &Row, drivers: &[(String, f64)], figure: &Figure) -> Vec<WaterfallStep> {
    match (drivers_of(&asking.kpi, row, drivers), &figure.previous) {
        (Some(drivers), _) => drivers.rows.iter().map(|row| step(asking, &row.name, row.share, &row.text)).collect(),
        (None, Some(previous)) => {
            let name = drivers.first().map_or(&asking.kpi.kpi.name, |(name, _)| name);
            vec![step(asking, name, previous.change, &written(asking, previous.change))]
        }
        (None, None) => Vec::new(),
    }
}

/// What each member changed, and the mix; and why that cannot be told.
fn by_member(asking: &Asking, period: Period, dimension: &str) -> Result<(Vec<WaterfallStep>, Option<String>), Error> {
    let found = breakdown(&asking.kpi, period, dimension)?;
    let members = found.rows.iter().filter(|row| row.member != Member::Total);
    let members = members.filter_map(|row| Some((row.label.clone(), row.contribution.clone()?)));
    let mix = found.change.mix.iter().map(|mix| (mix.label.clone(), mix.contribution.clone()));
    let steps = members.chain(mix).map(|(name, part)| step(asking, &name, part.value, &part.text)).collect();
    Ok((steps, found.change.reason))
}

fn step(asking: &Asking, name: &str, change: f64, text: &str) -> WaterfallStep {
    let good = asking.kpi.kpi.direction.is_good(change);
    WaterfallStep { name: name.to_owned(), change, text: text.to_owned(), good }
}

/// A change as text, with its sign.
fn written(asking: &Asking, change: f64) -> String {
    let kpi = &asking.kpi;
    kpi.locale().change_beside(change, change, &kpi.unit, kpi.kpi.decimals)
}

/// Writes what can be seen of a step but not in its number as finely as it takes: "+0.02 pts".
fn write_small(steps: &mut [WaterfallStep], asking: &Asking) {
    let kpi = &asking.kpi;
    let largest = steps.iter().fold(0.0_f64, |largest, step| largest.max(step.change.abs()));
    for step in steps.iter_mut().filter(|step| !has_size(&step.text)) {
        step.text = kpi.locale().change_among(step.change, largest, step.change, &kpi.unit, kpi.kpi.decimals);
    }
}

/// Puts the steps that changed least into one, where there are too many to be read.
fn gather(steps: &mut Vec<WaterfallStep>, asking: &Asking) {
    if steps.len() <= MOST {
        return;
    }
    steps.sort_by(|a, b| b.change.abs().total_cmp(&a.change.abs()));
    let rest: f64 = steps.split_off(MOST - 1).iter().map(|step| step.change).sum();
    let others = asking.kpi.locale().words().chart_others();
    steps.push(step(asking, others, rest, &written(asking, rest)));
}
