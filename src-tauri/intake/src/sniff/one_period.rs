//! A table of one month: a measure in each row, and what came to pass of it beside what was planned. Nothing but a title or the name
//! of the file says which month it is.

use super::as_of::{self, Said};
use super::beside::Across;
use super::header::Header;
use super::kind::{Kind, kind_of};
use super::labels;
use super::unknown;
use super::versions::Versions;
use crate::cell::{OwnedCell, Row};
use crate::date::{OrderCounts, When, hints_at_period, read_date};
use crate::format::Layout;
use crate::map::{Map, Use};
use crate::table::Top;
use crate::words::{self, Beside};
use domain::{Calendar, Grain};

/// A column of numbers, with what its heading says of plan or actual and of which period.
struct Column {
    at: usize,
    label: String,
    is: Option<Beside>,
    when: Option<When>,
}

/// The header of such a table, where the one that was found is no other; `names` are what may say the month.
pub(super) fn find<'a>(
    top: &Top,
    header: &Header,
    names: impl Iterator<Item = &'a str>,
    (map, calendar): (&Map, &Calendar),
) -> Option<Header> {
    let is_long = map.format.layout == Some(Layout::Long) || map.format.as_of.is_some();
    let has_date = map.columns.iter().any(|(_, usage)| *usage == Use::Date);
    if !header.periods.is_empty() || is_long || has_date || map.recipe.is_some() {
        return None;
    }
    let (_, cells) = top.iter().find(|(row, _)| *row == header.row)?;
    let below: Vec<&Vec<OwnedCell>> = top.iter().filter(|(row, _)| *row > header.row).map(|(_, cells)| cells).collect();
    let (columns, labels) = columns(cells, &below, calendar)?;
    let is_plain = columns.iter().all(|column| column.is.is_none());
    if is_plain && !are_measures(&below, labels, calendar) || !name_measures(cells, &below, labels, calendar) {
        return None;
    }
    let mut own = columns.iter().filter_map(|column| column.when);
    let when = match own.next() {
        Some(first) => own.all(|when| when == first).then_some(first)?,
        None => match names.map(|name| as_of::period(name, calendar)).find(|said| *said != Said::Nothing) {
            Some(Said::Period(when)) => when,
            Some(Said::Nothing | Said::Unclear) => return None,
            None => year_of(&columns, calendar)?,
        },
    };
    let all: Vec<String> = columns.iter().map(|column| column.label.clone()).collect();
    let versions = match columns.as_slice() {
        [only] if only.is.is_none() => Versions::default(),
        _ => Versions::of_periods(&all, map.format.actual_or_plan.as_deref()),
    };
    let read = columns.iter().filter(|column| versions.is_none() || versions.reads(&column.label));
    let periods: Vec<Across> = read.take(1).map(|column| Across { column: column.at, when }).collect();
    let beside = if versions.is_open() { versions.names() } else { Vec::new() };
    let order = OrderCounts::default();
    let at = top.iter().position(|(row, _)| *row == header.row)?;
    let taken: Vec<usize> = columns.iter().map(|column| column.at).collect();
    // Before them stand labels, and numbers of things.
    let is_unread = |(column, name): &(usize, String)| *column >= labels || hints_at_period(name);
    let others = unknown::over_numbers(top, at, false, &taken, calendar).into_iter().filter(is_unread);
    let unknown = others.map(|(_, name)| name).collect();
    (!periods.is_empty()).then(|| Header {
        layout: Layout::Wide,
        periods,
        order,
        beside,
        versions,
        labels,
        unknown,
        ..header.clone()
    })
}

/// The columns of versions, and how many stand before them; `None` where there is another column of numbers, or none that came to
/// pass or was planned.
fn columns(cells: &Vec<OwnedCell>, below: &[&Vec<OwnedCell>], calendar: &Calendar) -> Option<(Vec<Column>, usize)> {
    let holds =
        |at: usize, wanted: fn(&Kind) -> bool| below.iter().any(|cells| wanted(&kind_of(cells.cell(at), calendar)));
    if (0..cells.width()).any(|at| holds(at, |kind| matches!(kind, Kind::Date(_)))) {
        return None;
    }
    let mut found = Vec::new();
    for at in (0..cells.width()).filter(|at| holds(*at, |kind| matches!(kind, Kind::Number(_)))) {
        let heading = cells.cell(at).display();
        match column(at, &heading, calendar) {
            Some(column) => found.push(column),
            // "Amount" alone is what came to pass or was planned, as its title says.
            None if words::names_any_number(&words::words_of(&heading)) => {
                found.push(Column { at, label: heading.trim().to_owned(), is: None, when: None });
            }
            // "%", "YTD", "Actual 2026 YTD Oct": they are named.
            None if words::words_of(&heading).is_empty()
                || words::names_total(&heading)
                || hints_at_period(&heading) => {}
            None => return None,
        }
    }
    let says = |column: &Column| matches!(column.is, Some(Beside::Actual | Beside::Plan));
    let first = found.first()?.at;
    let is_only = found.len() == 1 && found.iter().all(|column| column.is.is_none() && column.when.is_none());
    (first > 0
        && (is_only
            || found.iter().all(|column| column.is.is_some() || column.when.is_some()) && found.iter().any(says)))
    .then_some((found, first))
}

fn column(at: usize, heading: &str, calendar: &Calendar) -> Option<Column> {
    if let Some(is) = said(heading) {
        return Some(Column { at, label: heading.trim().to_owned(), is: Some(is), when: None });
    }
    let (period, label) = labels::without_label(heading, calendar)?;
    let when = read_date(&period, None, calendar).filter(|when| when.grain != Grain::Day)?;
    let is = said(&label).or_else(|| words::of_period(&label));
    Some(Column { at, label, is, when: Some(when) })
}

/// The year that all headings say: that of `Plan 2026`.
fn year_of(columns: &[Column], calendar: &Calendar) -> Option<When> {
    let year = |column: &Column| {
        let (period, _) = labels::without_label(&column.label, calendar)?;
        read_date(&period, None, calendar).filter(|when| when.grain == Grain::Year)
    };
    let first = year(columns.first()?)?;
    columns.iter().all(|column| year(column) == Some(first)).then_some(first)
}

fn said(label: &str) -> Option<Beside> {
    words::beside(label).or_else(|| words::short_form(label))
}

/// True where the rows are measures, by what stands above them, or by themselves, and not shops or customers.
fn name_measures(cells: &Vec<OwnedCell>, below: &[&Vec<OwnedCell>], labels: usize, calendar: &Calendar) -> bool {
    let heads = (0..labels).map(|at| words::words_of(&cells.cell(at).display()));
    if heads.clone().any(|words| words::names_measures(&words) || words::names_lines(&words)) {
        return true;
    }
    let (named, all) = measures_among(below, labels, calendar);
    let is_bare = heads.into_iter().all(|words| words.is_empty());
    named * 2 > all || is_bare && named > 0
}

/// True where most of the rows are measures by themselves.
fn are_measures(below: &[&Vec<OwnedCell>], labels: usize, calendar: &Calendar) -> bool {
    let (named, all) = measures_among(below, labels, calendar);
    named * 2 > all
}

/// How many labels name measures, and how many there are.
fn measures_among(below: &[&Vec<OwnedCell>], labels: usize, calendar: &Calendar) -> (usize, usize) {
    let texts = below.iter().filter_map(|cells| (0..labels).rev().find_map(|at| cells.cell(at).text()));
    let texts: Vec<&str> =
        texts.filter(|text| kind_of(crate::cell::Cell::Text(text), calendar) == Kind::Text).collect();
    let is_measure = |text: &&&str| {
        let words = words::words_of(text);
        words::names_money(&words) || words::kind_of(&words).is_some() || words::names_total(text)
    };
    (texts.iter().filter(is_measure).count(), texts.len())
}
