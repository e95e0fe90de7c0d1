//! A KPI by its periods, as a table.

use super::range::range;
use super::{Chart, Look, Reach};
use crate::eval::Asked;
use crate::span::EVER;
use crate::{Asking, Beside, Error, EvalPoint};
use analysis::compare::Against;
use analysis::scorecard::HistoryPoint;
use domain::{DateRange, Period};
use locale::phrases::Word;
use locale::{HIDDEN, Locale};
use render::{ChartModel, Heading, TableColumn, TableInput, TableRow};

/// A KPI by its periods: number, target, change on the same period last year, status. The newest are drawn where not all
/// have room.
///
/// # Errors
/// Those of [`Asking`]'s range.
pub fn table(asking: &Asking, at: Option<Period>, reach: Option<Reach>, look: &Look) -> Result<Chart, Error> {
    let (kpi, locale) = (&asking.kpi, asking.kpi.locale());
    let range = range(asking, reach, at)?;
    let history = asking.stretch().history(asking.subject().history(asking.grain, range));
    let numbers = numbers(asking, range)?;
    let base = numbers.iter().find_map(|point| point.value).filter(|first| look.index && *first > 0.0);
    let rows = history.points.iter().zip(&numbers).map(|(known, point)| row(asking, known, point, (look.index, base)));
    let window = asking.window_text();
    let input = TableInput {
        heading: Heading {
            title: window.as_ref().map_or_else(|| kpi.kpi.name.clone(), |window| format!("{}, {window}", kpi.kpi.name)),
            subtitle: locale.range(range),
            status: None,
        },
        columns: columns(locale),
        rows: rows.collect(),
        newest_last: true,
        options: look.options(),
        theme: look.theme,
        size: look.size,
    };
    let periods = history.points.iter().map(|point| Some(kpi.calendar().name(point.point.period)));
    let model = ChartModel::of_table(&input, locale);
    // The points are those that are drawn: the newest.
    let skipped = history.points.len().saturating_sub(model.geometry.points.len());
    let chosen = at.and_then(|at| history.points.iter().skip(skipped).position(|point| point.point.period == at));
    Ok(Chart { periods: periods.skip(skipped).collect(), chosen, window_text: window, ..Chart::of(model) })
}

fn columns(locale: &Locale) -> Vec<TableColumn> {
    let (words, phrases) = (locale.words(), locale.phrases());
    let name = |name: &str, is_number| TableColumn { name: name.to_owned(), is_number };
    vec![
        name(phrases.word(Word::Period), false),
        name(phrases.word(Word::Value), true),
        name(phrases.word(Word::Target), true),
        name(words.chart_last_year(), true),
        name(words.chart_status(), false),
        name(phrases.word(Word::Note), false),
    ]
}

/// Each number beside that of the same period last year.
fn numbers(asking: &Asking, range: DateRange) -> Result<Vec<EvalPoint>, Error> {
    let (kpi, subject) = (&asking.kpi, asking.subject());
    let asked = Asked {
        context: kpi.context,
        checked: subject.formula,
        stretch: asking.stretch(),
        unit: &kpi.unit,
        decimals: kpi.kpi.decimals,
        grain: Some(asking.grain),
        range,
        within: EVER,
        against: Some(Beside::Period(Against::LastYear)),
    };
    asked.all(None)
}

/// As an index, numbers are parts of the first one, and targets are hidden where there is none to be a part of.
fn row(asking: &Asking, known: &HistoryPoint, point: &EvalPoint, (index, base): (bool, Option<f64>)) -> TableRow {
    let (kpi, locale) = (&asking.kpi, asking.kpi.locale());
    let written = |value: f64, text: String| match (index, base) {
        (false, _) => text,
        (true, Some(base)) => locale.index(value / base * 100.0),
        (true, None) => HIDDEN.to_owned(),
    };
    let value = point.value.map_or_else(String::new, |value| written(value, point.text.clone()));
    let goal = known.goal.as_ref().filter(|_| asking.stretch().is_period());
    let target = goal.map(|goal| match goal.bound(point.value).filter(|_| index) {
        Some(bound) => written(bound, String::new()),
        None => kpi.part_text(goal),
    });
    let status = known.status;
    let judged = asking.stretch().is_period().then_some(&known.point);
    let status_text = judged.map(|point| kpi.status_at(status, point));
    let note = super::trend::note(kpi, asking.stretch(), known);
    let change = point.against.as_ref().and_then(|against| against.text.clone());
    TableRow {
        cells: vec![
            point.label.clone(),
            value,
            target.unwrap_or_default(),
            change.unwrap_or_default(),
            status_text.unwrap_or_default(),
            note,
        ],
        status: asking.stretch().is_period().then_some(status),
        heads: false,
    }
}
