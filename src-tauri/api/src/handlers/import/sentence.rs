//! What a recipe does, in sentences: one for each step, one for each measure.

use chrono::NaiveDate;
use domain::MeasureKind;
use intake::{Condition, Literal, Step, Take, Taken, Test, condition, readable};
use locale::Locale;
use words::Words;

/// How many replaced cells a sentence names.
const NAMED: usize = 4;

/// "Leave out rows where Financial Status is voided or pending".
pub(super) fn step(step: &Step, locale: &Locale) -> String {
    let words = locale.words();
    match step {
        Step::Keep(text) => words.recipe_step_keep(&asked(text, locale)),
        Step::LeaveOut(text) => words.recipe_step_leave_out(&asked(text, locale)),
        Step::Column { name, formula } => words.recipe_step_column(&readable(formula), bare(name)),
        Step::FillDown(column) => words.recipe_step_fill_down(bare(column)),
        Step::Replace { column, with } => {
            let pair = |(old, new): &(String, String)| words.recipe_step_replace_pair(&shown(new), &shown(old));
            let more = (with.len() > NAMED).then(|| "…".to_owned());
            let pairs: Vec<String> = with.iter().take(NAMED).map(pair).chain(more).collect();
            words.recipe_step_replace(bare(column), &pairs.join(", "))
        }
        Step::KeepLast(columns) => words.recipe_step_keep_last(&listed(columns, locale)),
        Step::Lookup(lookup) => {
            let taken: Vec<&str> = lookup.take.iter().map(|(_, name)| bare(name)).collect();
            words.recipe_step_lookup(bare(&lookup.column), &lookup.table.file, &locale.list_and(&taken))
        }
    }
}

/// "Orders: how many different Order ID, by Created at".
pub(super) fn measure(measure: &Taken, locale: &Locale) -> String {
    let words = locale.words();
    let columns: Vec<String> = measure.by.iter().map(|(_, column)| column.clone()).collect();
    let parts = [
        measure.only.as_deref().map(|only| words.recipe_part_only(&asked(only, locale))),
        (!measure.once_per.is_empty()).then(|| words.recipe_part_once(&listed(&measure.once_per, locale))),
        measure.date.as_deref().map(|date| words.recipe_part_date(bare(date))),
        (!columns.is_empty()).then(|| words.recipe_part_for_each(&listed(&columns, locale))),
        of_longer(measure).map(|formula| words.recipe_part_longer(&formula)),
    ];
    let and = |sofar: String, part: String| words.recipe_measure_part(&part, &sofar);
    let what = parts.into_iter().flatten().fold(taken(measure, locale), and);
    let name = measure.name.trim();
    words.recipe_measure(if name.is_empty() { words.recipe_unnamed() } else { name }, &what)
}

/// The formula that gives the largest or smallest of a longer period, where its value is the mean of the days.
fn of_longer(measure: &Taken) -> Option<String> {
    let name = format!("[{}]", measure.name.trim());
    match measure.take {
        _ if measure.kind.is_some_and(|kind| kind != MeasureKind::Level) => None,
        Take::Max => Some(format!("max({name})")),
        Take::Min => Some(format!("min({name})")),
        _ => None,
    }
}

fn taken(measure: &Taken, locale: &Locale) -> String {
    let words = locale.words();
    let until = measure.until.as_deref().map_or("…", bare);
    let Some(of) = measure.of.as_deref() else {
        return match measure.take {
            Take::Open => words.recipe_takes_open_rows(until),
            _ => words.recipe_takes_rows().to_owned(),
        };
    };
    let said = readable(of);
    match measure.take {
        Take::Open => words.recipe_takes_open(&said, until),
        Take::Share => words.recipe_takes_share(&asked(of, locale)),
        Take::Sum => words.recipe_takes_sum(&said),
        Take::Mean => words.recipe_takes_mean(&said),
        Take::Count => words.recipe_takes_count(&said),
        Take::Distinct => words.recipe_takes_distinct(&said),
        Take::Sample => words.recipe_takes_sample(&said),
        Take::Last => words.recipe_takes_last(&said),
        Take::First => words.recipe_takes_first(&said),
        Take::Max => words.recipe_takes_max(&said),
        Take::Min => words.recipe_takes_min(&said),
    }
}

/// "Financial Status is voided or pending".
fn asked(text: &str, locale: &Locale) -> String {
    said(&condition(text), locale)
}

fn said(condition: &Condition, locale: &Locale) -> String {
    let words = locale.words();
    match condition {
        Condition::Asks(column, test, values) => asks(column, *test, values, locale),
        Condition::Both(both) => words.recipe_asks_both(&said(&both.0, locale), &said(&both.1, locale)),
        Condition::Either(both) => words.recipe_asks_either(&said(&both.0, locale), &said(&both.1, locale)),
        Condition::Other(text) => text.clone(),
    }
}

fn asks(column: &str, test: Test, values: &[Literal], locale: &Locale) -> String {
    let words = locale.words();
    let texts: Vec<String> = values.iter().map(|value| literal(value, locale)).collect();
    let say: fn(Words, &str, &str) -> String = match (test, values) {
        (Test::Empty, _) => return words.recipe_asks_empty(column),
        (Test::NotEmpty, _) => return words.recipe_asks_not_empty(column),
        (Test::Between, [Literal::Day(first), Literal::Day(last)]) => {
            let day = |day: &NaiveDate| locale.date(*day);
            return words.recipe_asks_between(column, &day(first), &day(last));
        }
        (Test::Is | Test::Between, _) => Words::recipe_asks_is,
        (Test::IsNot, _) => Words::recipe_asks_is_not,
        (Test::Contains, _) => Words::recipe_asks_contains,
        (Test::ContainsNot, _) => Words::recipe_asks_contains_not,
        (Test::StartsWith, _) => Words::recipe_asks_starts_with,
        (Test::More, [Literal::Day(_)]) => Words::recipe_asks_after,
        (Test::Less, [Literal::Day(_)]) => Words::recipe_asks_before,
        (Test::AtLeast, [Literal::Day(_)]) => Words::recipe_asks_from,
        (Test::AtMost, [Literal::Day(_)]) => Words::recipe_asks_until,
        (Test::More, _) => Words::recipe_asks_more,
        (Test::Less, _) => Words::recipe_asks_less,
        (Test::AtLeast, _) => Words::recipe_asks_at_least,
        (Test::AtMost, _) => Words::recipe_asks_at_most,
    };
    say(words, column, &locale.list_or(&texts))
}

fn literal(value: &Literal, locale: &Locale) -> String {
    match value {
        Literal::Text(text) => shown(text),
        Literal::Number(number) => number.to_string(),
        Literal::Day(day) => locale.date(*day),
    }
}

/// A text as a sentence shows it: nothing is seen as nothing.
pub(super) fn shown(text: &str) -> String {
    if text.trim().is_empty() { format!("“{text}”") } else { text.to_owned() }
}

fn listed(columns: &[String], locale: &Locale) -> String {
    let names: Vec<&str> = columns.iter().map(|column| bare(column)).collect();
    locale.list_and(&names)
}

/// The name of a column without brackets.
pub(super) fn bare(name: &str) -> &str {
    let name = name.trim();
    name.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')).unwrap_or(name)
}
