//! What an import says: its questions, what it leaves out, how the file is written, and what was done.

use super::outcome::{Doubled, OtherSource, Outcome};
use crate::error;
use crate::handlers::value::twice;
use crate::open::Open;
use domain::Certainty;
use intake::{
    Asked, AskedVersions, DateOrder, Format, Layout, LeftOut, Question, Reason, Role, RowsAre, Thing, Unsure,
    VersionChoice,
};
use locale::Locale;
use locale::phrases::in_words;
use words::Words;

/// From how many different texts on those of a column are no longer counted.
const UNCOUNTED: u64 = 1000;

/// What only the owner can decide, as a question.
pub(super) fn question(question: &Question, locale: &Locale) -> String {
    let (words, column) = (locale.words(), question.column.as_str());
    match &question.asked {
        Asked::DateOrder(examples) if column.is_empty() => words.intake_ask_date_order_above(&examples.join(", ")),
        Asked::DateOrder(examples) => words.intake_ask_date_order(column, &examples.join(", ")),
        Asked::Decimal(examples) => words.intake_ask_decimal(column, &examples.join(", ")),
        Asked::Year(examples) if column.is_empty() => words.intake_ask_year_above(&examples.join(", ")),
        Asked::Year(examples) => words.intake_ask_year(column, &examples.join(", ")),
        Asked::Version(asked) | Asked::ActualOrPlan(asked) => versions(asked, column, locale),
        Asked::WholePlan { name, choices } => {
            let choice = |at: usize| choices.get(at).map_or("", String::as_str);
            words.intake_ask_whole_plan(choice(1), name, choice(0))
        }
        Asked::PlanOf(choices) => {
            let of = choices.split_last().map(|(_, of)| of).unwrap_or_default();
            words.intake_ask_plan_of(column, &locale.list_and(of))
        }
        Asked::Neither { said, choices } => words.intake_ask_neither(&locale.list_or(choices), said),
        Asked::Currency(_) => words.intake_ask_currency(column),
        Asked::Sign { amounts, ways } => {
            let members: Vec<String> = ways.iter().flatten().cloned().collect();
            let (amounts, members) = (locale.list_and(amounts), locale.list_and(&members));
            match ways.as_slice() {
                [_] => words.intake_ask_back(&amounts, column, &members),
                _ => words.intake_ask_sign(&amounts, column, &members),
            }
        }
        Asked::Once { thing } => words.intake_ask_once(column, thing),
        Asked::Revised { thing } if thing.is_empty() => words.intake_ask_states(column),
        Asked::Revised { thing } => words.intake_ask_revised(column, thing),
        Asked::Running { from } => words.intake_ask_running(column, from),
        Asked::Clock(examples) => words.intake_ask_clock(column, &examples.join(", ")),
        Asked::Percent(examples) => words.intake_ask_percent(column, &examples.join(", ")),
        Asked::Heads { upper, lower } => words.intake_ask_heads(&locale.list_and(lower), &locale.list_and(upper)),
        Asked::Names(names) => words.intake_ask_names(column, &locale.list_and(names)),
        Asked::Sheets(sheets) => words.intake_ask_sheets(&locale.list_and(sheets)),
        Asked::AsOf => words.intake_ask_as_of().to_owned(),
        Asked::AsOfHeadings(headings) => words.intake_ask_as_of_headings(&locale.list_and(headings)),
        Asked::SplitYears(years) => words.intake_ask_split_years(&locale.list_and(years)),
        Asked::DateColumn(_) => words.intake_ask_date_column().to_owned(),
        Asked::Columns(mistake) => error::misfit(mistake, locale),
    }
}

/// What becomes of versions, as a question; after an answer that means nothing that is said first.
fn versions(asked: &AskedVersions, column: &str, locale: &Locale) -> String {
    let words = locale.words();
    let named: Vec<String> = asked.names.iter().filter(|name| !name.is_empty()).cloned().collect();
    let names = locale.list_and(&named);
    let question = match () {
        () if asked.names.len() == 1 && !column.is_empty() => words.intake_ask_alone(column, &names),
        () if asked.several_plans => words.intake_ask_plans(&names),
        () if asked.are_codes => words.intake_ask_codes(column, &names),
        () if column.is_empty() && named.len() < asked.names.len() => words.intake_ask_some_versions(&names),
        () if column.is_empty() => words.intake_ask_actual_or_plan(&names),
        () => words.intake_ask_version(column, &names),
    };
    match &asked.refused {
        Some(said) => words.intake_ask_refused(&question, said),
        None => question,
    }
}

/// What each answer does, where it does not say it itself.
pub(super) fn choices(question: &Question, locale: &Locale) -> Vec<String> {
    match &question.asked {
        Asked::Version(asked) | Asked::ActualOrPlan(asked) => {
            asked.choices.iter().map(|choice| version_choice(choice, locale)).collect()
        }
        _ => Vec::new(),
    }
}

/// "Actual as values; Budget into the budget; Forecast left out"
fn version_choice(choice: &VersionChoice, locale: &Locale) -> String {
    let words = locale.words();
    let named = |names: &[String]| {
        let name = |name: &String| if name.is_empty() { words.intake_answer_bare().to_owned() } else { name.clone() };
        locale.list_and(&names.iter().map(name).collect::<Vec<_>>())
    };
    let parts = [
        (
            &choice.values,
            if choice.values.len() > 1 { Words::intake_answer_added } else { Words::intake_answer_values },
        ),
        (&choice.budget, Words::intake_answer_budget as fn(Words, &str) -> String),
        (&choice.left, Words::intake_answer_left),
    ];
    let said = parts.into_iter().filter(|(names, _)| !names.is_empty()).map(|(names, say)| say(words, &named(names)));
    said.reduce(|so_far, next| words.intake_answer_and(&next, &so_far)).unwrap_or_default()
}

/// What only shows when the rows are read, as a question.
pub(super) fn unsure(unsure: &Unsure, locale: &Locale) -> String {
    match unsure {
        Unsure::Repeated { row, rows } => {
            locale.counted(*rows, |count| locale.words().intake_ask_repeated(count, &row.to_string()))
        }
        Unsure::Sums { column, member } if member.is_empty() => locale.words().intake_ask_sums_empty(column),
        Unsure::Sums { column, member } => locale.words().intake_ask_sums(column, member),
    }
}

/// What is recorded already for the same days, as the question what becomes of it.
pub(super) fn doubled(doubled: &Doubled, open: &Open) -> String {
    let locale = &open.locale;
    match doubled {
        Doubled::Overlap(measure, overlap) => twice::said(overlap, measure, open.calendar(), locale),
        Doubled::SameDay(measure, same) => {
            let from = same.from.map(|value| locale.number(value, &measure.unit, None));
            let from = from.unwrap_or_else(|| locale.words().phrase_not_applicable().to_owned());
            let to = locale.number(same.to, &measure.unit, None);
            locale.words().intake_ask_two_files(&from, &measure.name, &locale.period(same.period), &to)
        }
    }
}

/// "Sales for 3 Oct 2026 is 120 € from “Till”, and this file says 118 €."
pub(super) fn other_source(found: &OtherSource, open: &Open) -> String {
    let (locale, unit) = (&open.locale, &found.measure.unit);
    let text = |value: Option<f64>| match value {
        Some(value) => locale.number(value, unit, None),
        None => locale.words().phrase_not_applicable().to_owned(),
    };
    let (from, to) = (text(found.replaced.from), text(Some(found.replaced.to)));
    let period = locale.period(found.replaced.period);
    locale.words().intake_ask_other_source(&from, &found.measure.name, &period, &found.source, &to)
}

/// How sure a number was that is settled now.
pub(super) fn open_certainty(was: Certainty) -> words::Certainty {
    match was {
        Certainty::Estimated => words::Certainty::Estimated,
        Certainty::Provisional | Certainty::Recorded | Certainty::Confirmed => words::Certainty::Provisional,
    }
}

/// Why something is left out.
pub(super) fn left_out(left_out: &LeftOut, locale: &Locale) -> String {
    let (words, row) = (locale.words(), left_out.row.to_string());
    let column = left_out.column.as_deref().unwrap_or_default();
    match &left_out.reason {
        Reason::NotANumber(text) => words.intake_left_out_not_a_number(column, &row, text),
        Reason::TooLarge => words.intake_left_out_too_large(column, &row),
        Reason::NoDate if column.is_empty() => words.intake_left_out_no_date_at_all(&row),
        Reason::NoDate => words.intake_left_out_no_date(column, &row),
        Reason::NotADate(text) if column.is_empty() => words.intake_left_out_not_a_date_at_all(&row, text),
        Reason::NotADate(text) => words.intake_left_out_not_a_date(column, &row, text),
        Reason::NoValue => words.intake_left_out_no_value(column, &row),
        Reason::NoValues => words.intake_left_out_no_values(&row),
        Reason::Repeated => words.intake_left_out_repeated(&row),
        Reason::Conflicting => words.intake_left_out_conflicting(&row),
        Reason::Total => words.intake_left_out_total(&row),
        Reason::NameTooLong(name) => words.intake_left_out_name(column, name, &row),
        Reason::OtherTable => words.intake_left_out_other_table(&row),
        Reason::NoResult => words.intake_left_out_no_result(column, &row),
        Reason::Superseded(text) => words.intake_left_out_superseded(column, &row, text),
        Reason::NotActual(text) if text.is_empty() => words.intake_left_out_not_said(column, &row),
        Reason::NotActual(text) => words.intake_left_out_not_actual(column, &row, text),
        Reason::NotWorkedOut => words.intake_left_out_not_worked_out(column, &row),
        Reason::UnknownHeading(_) => words.intake_left_out_unknown_heading(column, &row),
        Reason::OtherCurrency(currency) => words.intake_left_out_currency(currency, &row),
    }
}

/// How a file is written: "Semicolon-separated, decimal comma, day first, Windows-1252."
pub(super) fn format(format: &Format, locale: &Locale) -> String {
    let words = locale.words();
    let parts = [
        separated(format, locale),
        (format.layout == Layout::Wide).then(|| words.intake_format_wide().to_owned()),
        match format.decimal {
            Some(',') => Some(words.intake_format_decimal_comma().to_owned()),
            Some('.') => Some(words.intake_format_decimal_point().to_owned()),
            _ => None,
        },
        format.date_order.map(|order| match order {
            DateOrder::Dmy => words.intake_format_day_first().to_owned(),
            DateOrder::Mdy => words.intake_format_month_first().to_owned(),
            DateOrder::Ymd => words.intake_format_year_first().to_owned(),
        }),
        format.as_of.map(|day| words.intake_format_as_of(&locale.date(day))),
        format.encoding.as_ref().map(|encoding| match encoding.as_str() {
            "windows-1252" => "Windows-1252".to_owned(),
            other => other.to_uppercase(),
        }),
    ];
    let all = parts.into_iter().flatten().reduce(|so_far, next| words.intake_format_and(&next, &so_far));
    words.intake_format(&all.unwrap_or_default())
}

/// The sheet, or what stands between two columns.
fn separated(format: &Format, locale: &Locale) -> Option<String> {
    let words = locale.words();
    if let Some(sheet) = &format.sheet {
        return Some(words.intake_format_sheet(&format.header_row.to_string(), sheet));
    }
    Some(match format.delimiter? {
        ';' => words.intake_format_semicolon().to_owned(),
        ',' => words.intake_format_comma().to_owned(),
        '\t' => words.intake_format_tab().to_owned(),
        other => words.intake_format_separated(&other.to_string()),
    })
}

/// What a column looks like: "date", "text · 2 values", "number".
pub(super) fn looks(role: &Role, distinct: Option<usize>, locale: &Locale) -> String {
    let words = locale.words();
    match (role, distinct) {
        (Role::Date { grain }, _) => words.intake_looks_date(in_words(*grain)),
        (Role::Measure { .. }, _) => words.intake_looks_number().to_owned(),
        (Role::Dimension | Role::Skip, Some(0)) => words.intake_looks_empty().to_owned(),
        (Role::Dimension | Role::Skip, Some(distinct)) => {
            locale.counted(distinct as u64, |count| words.intake_looks_text(count))
        }
        (Role::Dimension | Role::Skip, None) => locale.counted(UNCOUNTED, |count| words.intake_looks_many(count)),
    }
}

/// What the button says that imports.
pub(super) fn button(outcome: &Outcome, is_open: bool, locale: &Locale) -> String {
    let words = locale.words();
    let planned = outcome.budgeted();
    let planned = planned.new + planned.changed;
    match outcome.counts.new + outcome.counts.changed {
        _ if is_open => words.intake_answer_first().to_owned(),
        0 if outcome.removed > 0 => locale.counted(outcome.removed, |count| words.intake_remove(count)),
        0 if planned > 0 => locale.counted(planned, |count| words.intake_import_budget(count)),
        0 => words.intake_nothing().to_owned(),
        brought => locale.counted(brought, |count| words.intake_import(count)),
    }
}

/// What was done; `is_new` where it changed anything, and `refused` why plans were left out.
pub(super) fn done(outcome: &Outcome, is_new: bool, refused: &[String], locale: &Locale) -> String {
    let words = locale.words();
    let budgeted = outcome.budgeted();
    let planned = budgeted.new + budgeted.changed;
    let brought = outcome.counts.new + outcome.counts.changed;
    let brings_none = brought + planned + outcome.counts.same + budgeted.same == 0;
    let text = match (is_new, outcome.left_out) {
        (false, _) if !refused.is_empty() && outcome.counts.same + budgeted.same > 0 => {
            words.intake_nothing_new_planned(&refused.join(" "))
        }
        (false, _) if !refused.is_empty() => words.intake_none_planned(&refused.join(" ")),
        (false, 0) if brings_none && !outcome.imports.is_empty() => words.intake_none().to_owned(),
        (false, _) if brings_none && !outcome.listed.is_empty() => {
            let reason = outcome.listed.first().map(|(_, first)| left_out(first, locale)).unwrap_or_default();
            words.intake_none_because(&reason)
        }
        (false, 0) => words.intake_nothing_new().to_owned(),
        (false, left_out) => locale.counted(left_out, |left_out| words.intake_nothing_new_left_out(left_out)),
        (true, _) if brought == 0 && planned > 0 => locale.counted(planned, |count| words.intake_done_budget(count)),
        (true, 0) => locale.counted(brought, |count| words.intake_done(count)),
        (true, left_out) => locale
            .counted(brought, |count| locale.counted(left_out, |left_out| words.intake_done_left_out(count, left_out))),
    };
    let text = match outcome.removed {
        0 => text,
        removed => format!("{text} {}", locale.counted(removed, |count| words.intake_removed(count))),
    };
    match outcome.not_kept {
        0 => text,
        _ => format!("{text} {}", words.personal_not_kept()),
    }
}

/// What the rows of a file are: "Orders", "Order lines".
pub(super) fn rows_are(rows: RowsAre, locale: &Locale) -> String {
    let words = locale.words();
    let thing = match rows.thing {
        Thing::Order => words::Thing::Order,
        Thing::Invoice => words::Thing::Invoice,
        Thing::Receipt => words::Thing::Receipt,
        Thing::Ticket => words::Thing::Ticket,
        Thing::Booking => words::Thing::Booking,
        Thing::Transaction => words::Thing::Transaction,
        Thing::Payment => words::Thing::Payment,
        Thing::Deal => words::Thing::Deal,
    };
    if rows.each_once { words.intake_rows(thing) } else { words.intake_rows_lines(thing) }
}

#[cfg(test)]
mod tests;
