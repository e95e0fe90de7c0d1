//! Where the table starts: which row holds the names of the columns, and which way the table lies.

use super::beside::{self, Across};
use super::kind::{Kind, kind_of};
use super::labels;
use super::split_years::are_split_years;
use super::unknown;
use super::versions::Versions;
use crate::cell::{Cell, OwnedCell, Row, one_line, shown_name};
use crate::date::{OrderCounts, When, YEARS, hints_at_period, read_date, read_split_year, shape};
use crate::format::{DateOrder, Layout};
use crate::map::{Map, Use};
use crate::number::is_nearly_a_number;
use crate::recipe::Recipe;
use crate::table::Top;
use crate::thousands::{thousands_in_text, without_thousands};
use chrono::{Datelike, NaiveDate};
use domain::{Calendar, Grain};
use std::collections::HashSet;

/// How many rows below a header are looked at.
const BELOW: usize = 40;

/// The row of names.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Header {
    /// As the spreadsheet shows it; 0 where the table has no names.
    pub row: u32,
    pub layout: Layout,
    /// Of the wide layout.
    pub periods: Vec<Across>,
    /// Of the wide layout: what the dates across say about the order of day and month.
    pub order: OrderCounts,
    /// How many cells of the rows below it fit a table; for choosing among sheets.
    pub fit: usize,
    /// Of the wide layout: what the owner has to choose among, where several columns stand under a period.
    pub beside: Vec<String>,
    /// What the columns under a period are called, and which of them is read.
    pub versions: Versions,
    /// Of the wide layout: how many columns stand before the first period.
    pub labels: usize,
    /// Of the wide layout: headings among the periods that are none, over columns of numbers that are not read.
    pub unknown: Vec<String>,
    /// Of the wide layout: some of the periods, where nothing says of which year they are.
    pub yearless: Vec<String>,
}

impl Header {
    fn long(row: u32, fit: usize) -> Self {
        Self {
            row,
            layout: Layout::Long,
            periods: Vec::new(),
            order: OrderCounts::default(),
            fit,
            beside: Vec::new(),
            versions: Versions::default(),
            labels: 0,
            unknown: Vec::new(),
            yearless: Vec::new(),
        }
    }
}

/// How dates in a header are read: the calendar, and the order where it is known.
#[derive(Clone, Copy)]
struct Reading<'a> {
    calendar: &'a Calendar,
    order: Option<DateOrder>,
    /// What is read where several columns stand under a period.
    beside: Option<&'a str>,
    /// The year that the owner gave, or that the name of the sheet or the file says.
    year: Option<i32>,
}

/// Periods without a year are taken for those of one, until the owner has said of which. It has a 29 February and a week 53.
const ANY_YEAR: i32 = 2020;

/// The only year that the name of a sheet says, or otherwise that of the file: "2026", "Umsatz 2026.xlsx".
pub(super) fn named_year(sheet: Option<&str>, file: &str) -> Option<i32> {
    let said = |name: &str| only_year(name.split(|c: char| !c.is_ascii_digit()));
    sheet.and_then(said).or_else(|| said(file))
}

/// The only year among some texts.
fn only_year<'a>(texts: impl Iterator<Item = &'a str>) -> Option<i32> {
    let numbers = texts.filter(|digits| digits.len() == 4).filter_map(|digits| digits.parse().ok());
    let mut years = numbers.filter(|year| YEARS.contains(year));
    let first = years.next()?;
    years.all(|year| year == first).then_some(first)
}

/// Finds the header in the first rows of a table; `None` where there is nothing like a table. `named` is the year that the
/// names of the sheet and the file say.
pub(super) fn find(top: &Top, map: &Map, calendar: &Calendar, named: Option<i32>) -> Option<Header> {
    let wanted = map.format.layout.or_else(|| layout_of_map(map));
    let reading = Reading {
        calendar,
        order: map.format.date_order,
        beside: map.format.actual_or_plan.as_deref(),
        year: map.format.year.or(named),
    };
    if let Some(row) = map.format.header_row {
        return Some(at_row(top, row, wanted, reading));
    }
    if wanted != Some(Layout::Wide)
        && let Some(row) = named_by_map(top, map, calendar)
    {
        return Some(long_at(top, row, calendar));
    }
    let wide = if wanted == Some(Layout::Long) { None } else { find_wide(top, reading) };
    let yearless = || if wanted == Some(Layout::Long) { None } else { find_yearless(top, reading) };
    wide.or_else(yearless).or_else(|| find_long(top, calendar))
}

/// A header of months or quarters of which nothing says the year.
fn find_yearless(top: &Top, reading: Reading<'_>) -> Option<Header> {
    if reading.year.is_some() {
        return None;
    }
    let header = find_wide(top, Reading { year: Some(ANY_YEAR), ..reading })?;
    let are_parts = header.periods.iter().all(|across| matches!(across.when.grain, Grain::Month | Grain::Quarter));
    if header.periods.len() < 3 || !are_parts {
        return None;
    }
    let (_, cells) = top.iter().find(|(row, _)| *row == header.row)?;
    let yearless =
        header.periods.iter().take(3).map(|across| shown_name(&cells.cell(across.column).display())).collect();
    Some(Header { yearless, ..header })
}

/// A map that names a column of dates is for the long layout.
fn layout_of_map(map: &Map) -> Option<Layout> {
    map.columns.iter().any(|(_, usage)| *usage == Use::Date).then_some(Layout::Long)
}

fn at_row(top: &Top, row: u32, wanted: Option<Layout>, reading: Reading<'_>) -> Header {
    let at = top.iter().position(|(number, _)| *number == row);
    match at.map(|at| columns_of_periods(top, at, reading)) {
        Some((chosen, order))
            if wanted == Some(Layout::Wide) || wanted != Some(Layout::Long) && are_across(&chosen) =>
        {
            let unknown = at.map(|at| unknown::headings(top, at, &chosen, reading.calendar)).unwrap_or_default();
            let beside::Chosen { periods, open: beside, labels, versions, .. } = chosen;
            let periods = each_once(periods);
            Header { layout: Layout::Wide, periods, order, beside, versions, labels, unknown, ..Header::long(row, 0) }
        }
        _ => Header::long(row, 0),
    }
}

/// A period counts where it stands first.
fn each_once(periods: Vec<Across>) -> Vec<Across> {
    let mut seen = HashSet::new();
    periods.into_iter().filter(|across| seen.insert((across.when.day, across.when.grain))).collect()
}

/// The names in the map, as cells are compared with them.
fn wanted_names(map: &Map) -> HashSet<String> {
    let of_recipe = map.recipe.iter().flat_map(Recipe::columns);
    let names = map.columns.iter().map(|(name, _)| name.clone()).chain(of_recipe);
    names.map(|name| one_line(&name).to_lowercase()).collect()
}

/// The names that occur among some cells.
fn found_in<'a>(cells: impl Iterator<Item = &'a OwnedCell>, names: &HashSet<String>) -> usize {
    let written = cells.map(|cell| one_line(&cell.borrow().display()).to_lowercase());
    written.filter(|text| names.contains(text)).collect::<HashSet<_>>().len()
}

/// How many of the map's names occur in the first rows of a table.
pub(super) fn names_found(top: &Top, map: &Map) -> usize {
    found_in(top.iter().flat_map(|(_, cells)| cells), &wanted_names(map))
}

/// The row that holds most of the names in the map, where it holds at least two of them or all. A single name before numbers is a
/// label.
fn named_by_map(top: &Top, map: &Map, calendar: &Calendar) -> Option<u32> {
    let names = wanted_names(map);
    let counted = top.iter().rev().map(|(row, cells)| (found_in(cells.iter(), &names), *row, cells));
    let (count, row, cells) = counted.max_by_key(|(count, ..)| *count)?;
    let is_label = || cells.iter().any(|cell| matches!(kind_of(cell.borrow(), calendar), Kind::Number(_)));
    (count >= 2 || count > 0 && count == names.len() && !is_label()).then_some(row)
}

/// A row in which periods without a year (`Jan`, `Q1`) have got the one that stands above them, or in the title.
fn with_years(top: &Top, at: usize, reading: Reading<'_>) -> Vec<OwnedCell> {
    let calendar = reading.calendar;
    let Some((_, cells)) = top.get(at) else { return Vec::new() };
    let above = top.get(..at).unwrap_or_default();
    let mut completed = cells.clone();
    let mut running = reading.year.map(Running::from);
    for (column, cell) in completed.iter_mut().enumerate() {
        let OwnedCell::Text(text) = cell else { continue };
        let (label, text_of) = labels::label_of(text).unwrap_or_else(|| (String::new(), text.trim().to_owned()));
        let short = text_of.len() <= 16 && text.chars().any(char::is_alphabetic);
        let with = |year: i32| format!("{text_of} {year}");
        let is_period = |dated: &str| read_date(dated, None, calendar).is_some_and(|when| when.grain != Grain::Day);
        // What no year makes a period needs none looked for, which takes longer.
        if !short || read_date(text, None, calendar).is_some() || !is_period(&with(ANY_YEAR)) {
            continue;
        }
        let named = || running.as_mut().and_then(|running| running.year_of(&text_of, calendar));
        let Some(year) = year_above(above, column, calendar).or_else(named) else { continue };
        let dated = with(year);
        if is_period(&dated) {
            *text = format!("{label} {dated}").trim().to_owned();
        }
    }
    completed
}

/// Months from left to right, of which the first is of a known year: behind December comes January of the next one.
struct Running {
    year: i32,
    last: Option<NaiveDate>,
}

impl From<i32> for Running {
    fn from(year: i32) -> Self {
        Self { year, last: None }
    }
}

impl Running {
    fn year_of(&mut self, text: &str, calendar: &Calendar) -> Option<i32> {
        let of = |year: i32| read_date(&format!("{} {year}", text.trim()), None, calendar);
        let when = of(self.year)?;
        // A total of a quarter among its months, or of the year behind them, starts before the last one.
        let goes_back = self.last.is_some_and(|last| when.day < last) && when.grain == Grain::Month;
        if goes_back {
            self.year += 1;
        }
        let day = of(self.year)?.day;
        self.last = Some(self.last.map_or(day, |last| last.max(day)));
        Some(self.year)
    }
}

/// The year over a column: the nearest cell upwards and, because years stand over the first of their months only, to the
/// left. Without one, the only year that the titles name.
fn year_above(above: &[(u32, Vec<OwnedCell>)], column: usize, calendar: &Calendar) -> Option<i32> {
    for (_, cells) in above.iter().rev() {
        let nearest = (0..=column).rev().map(|c| kind_of(cells.cell(c), calendar)).find(|kind| *kind != Kind::Blank);
        if let Some(Kind::Number(Some(when)) | Kind::Date(when @ When { grain: Grain::Year, .. })) = nearest {
            return Some(when.day.year());
        }
    }
    let texts = above.iter().flat_map(|(_, cells)| cells).filter_map(|cell| cell.borrow().text());
    only_year(texts.flat_map(|text| text.split(|c: char| !c.is_ascii_digit())))
}

/// The periods that stand in a row. All dates of the row together decide which of day and month comes first.
fn periods((row, cells): (u32, &Vec<OwnedCell>), reading: Reading<'_>) -> (Vec<Across>, OrderCounts) {
    let mut order = OrderCounts::default();
    for text in cells.iter().filter_map(|cell| cell.borrow().text()) {
        if let Some(numeric) = shape(text) {
            order.add(text, &numeric, row);
        }
    }
    let decided = order.decide(reading.order);
    let mut found: Vec<Across> = (0..cells.width())
        .filter_map(|column| match (kind_of(cells.cell(column), reading.calendar), cells.cell(column)) {
            (Kind::Date(_), Cell::Text(text)) => {
                Some(Across { column, when: read_date(text, decided, reading.calendar)? })
            }
            (Kind::Date(when) | Kind::Number(Some(when)), _) => Some(Across { column, when }),
            _ => None,
        })
        .collect();
    let years = found.iter().filter_map(|across| cells.cell(across.column).text());
    if years.clone().count() == found.len() && are_split_years(years) {
        // "2008/09" beside "2009/10" is no month.
        let year = |across: &Across| read_split_year(cells.cell(across.column).text()?, reading.calendar);
        found = found.iter().filter_map(|across| Some(Across { when: year(across)?, ..*across })).collect();
    }
    // First days of different months, side by side, stand for the months.
    let firsts = found.iter().all(|across| across.when.grain == Grain::Day && across.when.day.day() == 1);
    if firsts && found.len() > 1 {
        found.iter_mut().for_each(|across| across.when.grain = Grain::Month);
    }
    (found, order)
}

/// The columns of the periods that stand in a row, of several under each period the one that is read.
fn columns_of_periods(top: &Top, at: usize, reading: Reading<'_>) -> (beside::Chosen, OrderCounts) {
    let mut cells = with_years(top, at, reading);
    let mut own = Vec::new();
    for (column, cell) in cells.iter_mut().enumerate() {
        let OwnedCell::Text(text) = cell else { continue };
        // "2025 (T€)": that they are thousands holds for all numbers below.
        if thousands_in_text(text).is_some() {
            *text = without_thousands(text);
        }
        if let Some((period, label)) = labels::without_label(text, reading.calendar) {
            // "2025 (rev.)" is 2025.
            own.extend(Some((column, label)).filter(|(_, label)| !label.is_empty()));
            *text = period;
        }
    }
    let row = top.get(at).map_or(0, |(row, _)| *row);
    let (periods, order) = periods((row, &cells), reading);
    let (periods, sums) = without_sums(periods, reading.calendar);
    let periods = of_one_grain(periods);
    let chosen = beside::choose(top, at, periods, &own, reading.beside, reading.calendar);
    (beside::Chosen { sums, ..chosen }, order)
}

/// Quarters among their months, and the year behind them, add them up: the shorter periods are the table. Also answers the
/// columns of the sums.
fn without_sums(periods: Vec<Across>, calendar: &Calendar) -> (Vec<Across>, Vec<usize>) {
    let Some(finest) = periods.iter().map(|across| across.when.grain).min() else { return (periods, Vec::new()) };
    let first_days = |grain: Grain| -> Vec<NaiveDate> {
        periods.iter().filter(|across| across.when.grain == grain).map(|across| across.when.day).collect()
    };
    let shorter = first_days(finest);
    let adds_up = |across: &Across| {
        let whole = calendar.period(across.when.grain, across.when.day);
        let parts = calendar.periods(finest, calendar.range(whole));
        across.when.grain != finest && parts.iter().all(|part| shorter.contains(&part.start))
    };
    let (sums, kept): (Vec<Across>, Vec<Across>) = periods.iter().partition(|across| adds_up(across));
    match kept.len() {
        0 | 1 => (periods, Vec::new()),
        _ => (kept, sums.iter().map(|across| across.column).collect()),
    }
}

/// The shortest of periods of several lengths, where they are a sequence by themselves: the months behind a whole year before them.
fn of_one_grain(periods: Vec<Across>) -> Vec<Across> {
    let finest = periods.iter().map(|across| across.when.grain).min();
    let shortest: Vec<Across> = periods.iter().filter(|across| Some(across.when.grain) == finest).copied().collect();
    if are_a_sequence(&each_once(shortest.clone())) { shortest } else { periods }
}

/// Periods that are a sequence; or of which those that are not read make one together with those that are.
fn are_across(chosen: &beside::Chosen) -> bool {
    let is_some = || chosen.several && !chosen.periods.is_empty();
    // One month with what came to pass of it and what was planned below it.
    let is_one = || {
        let is_period = |across: &Across| chosen.labels > 0 && across.when.grain != Grain::Day;
        chosen.named_below
            && chosen.versions.has_actual()
            && matches!(chosen.periods.as_slice(), [one] if is_period(one))
    };
    are_a_sequence(&chosen.periods) || is_some() && (are_a_sequence(&each_once(chosen.all.clone())) || is_one())
}

/// At least two periods, in order forwards or backwards, all of one grain, with a place for labels before them.
fn are_a_sequence(periods: &[Across]) -> bool {
    let Some(first) = periods.first() else { return false };
    let one_grain = periods.iter().all(|across| across.when.grain == first.when.grain);
    let rising = periods.windows(2).all(|pair| pair[0].when.day < pair[1].when.day);
    let falling = periods.windows(2).all(|pair| pair[0].when.day > pair[1].when.day);
    periods.len() >= 2 && first.column > 0 && one_grain && (rising || falling)
}

/// Bare years must follow each other, because numbers of people may look like years.
fn years_follow(cells: &Vec<OwnedCell>, periods: &[Across], calendar: &Calendar) -> bool {
    let bare = periods.iter().any(|across| matches!(kind_of(cells.cell(across.column), calendar), Kind::Number(_)));
    !bare || periods.windows(2).all(|pair| (pair[1].when.day.year() - pair[0].when.day.year()).abs() == 1)
}

fn find_wide(top: &Top, reading: Reading<'_>) -> Option<Header> {
    let calendar = reading.calendar;
    for (at, (row, _)) in top.iter().enumerate() {
        let cells = &with_years(top, at, reading);
        let (chosen, order) = columns_of_periods(top, at, reading);
        let periods = &chosen.periods;
        if !are_across(&chosen) || !years_follow(cells, periods, calendar) {
            continue;
        }
        let is_period = |text: &str| labels::without_label(text, calendar).is_some();
        // What looks like a period and is none is named.
        let is_other = |cell: Cell<'_>| {
            kind_of(cell, calendar) == Kind::Text
                && !cell.text().is_some_and(|text| is_period(text) || hints_at_period(text))
        };
        let others = (0..cells.width()).filter(|&c| is_other(cells.cell(c))).count();
        let fit = labelled_rows(top, at + usize::from(chosen.named_below), periods, calendar);
        if fit > 0 && others <= periods.len() + 1 {
            let unknown = unknown::headings(top, at, &chosen, calendar);
            let beside::Chosen { periods, open, labels, versions, .. } = chosen;
            let header = Header {
                layout: Layout::Wide,
                periods,
                order,
                beside: open,
                versions,
                labels,
                unknown,
                ..Header::long(*row, fit)
            };
            return Some(header);
        }
    }
    None
}

/// How many numbers stand under the periods in rows that have a label; 0 where other things stand there too often.
fn labelled_rows(top: &Top, header: usize, periods: &[Across], calendar: &Calendar) -> usize {
    let first = periods.first().map_or(0, |across| across.column);
    let (mut numbers, mut others) = (0, 0);
    for (_, cells) in top.iter().skip(header + 1).take(BELOW) {
        let labelled = (0..first).any(|column| kind_of(cells.cell(column), calendar) == Kind::Text);
        for across in periods {
            let cell = cells.cell(across.column);
            match kind_of(cell, calendar) {
                Kind::Number(_) if labelled => numbers += 1,
                Kind::Text if labelled && cell.text().is_some_and(is_nearly_a_number) => numbers += 1,
                Kind::Blank => {}
                _ => others += 1,
            }
        }
    }
    if numbers > others { numbers } else { 0 }
}

/// The row under whose texts most columns of dates and numbers lie.
fn find_long(top: &Top, calendar: &Calendar) -> Option<Header> {
    let kinds: Vec<Vec<Kind>> = top
        .iter()
        .map(|(_, cells)| (0..cells.width()).map(|column| kind_of(cells.cell(column), calendar)).collect())
        .collect();
    let mut best: Option<(usize, usize, usize)> = None;
    for at in 0..kinds.len().saturating_sub(1) {
        let (names, typed) = names_over_columns(&kinds, at);
        let score = names + 2 * typed;
        if typed > 0 && best.is_none_or(|(most, ..)| score > most) {
            best = Some((score, at, typed));
        }
    }
    if let Some((_, at, _)) = best {
        let row = top.get(at)?.0;
        return Some(long_at(top, row, calendar));
    }
    without_types(top, &kinds)
}

/// No row has names over dates or numbers: either the table has no names, or it has no dates and numbers.
fn without_types(top: &Top, kinds: &[Vec<Kind>]) -> Option<Header> {
    let typed = |row: &Vec<Kind>| row.iter().any(|kind| matches!(kind, Kind::Number(_) | Kind::Date(_)));
    let texts = |row: &Vec<Kind>| row.iter().filter(|kind| **kind == Kind::Text).count();
    let fit = kinds.iter().filter(|row| typed(row) && row.len() > 1).count();
    if fit > 0 {
        return Some(Header::long(0, fit));
    }
    let at = kinds.iter().position(|row| texts(row) >= 2)?;
    Some(Header::long(top.get(at)?.0, 0))
}

/// How many texts of a row stand over a column with something in it, and how many of those over dates or numbers.
fn names_over_columns(kinds: &[Vec<Kind>], at: usize) -> (usize, usize) {
    let Some(row) = kinds.get(at) else { return (0, 0) };
    let (mut names, mut typed) = (0, 0);
    for (column, _) in row.iter().enumerate().filter(|(_, kind)| **kind == Kind::Text) {
        let below = kinds.iter().skip(at + 1).take(BELOW).filter_map(|row| row.get(column));
        let (mut filled, mut dates_or_numbers) = (0, 0);
        for kind in below.filter(|kind| **kind != Kind::Blank) {
            filled += 1;
            dates_or_numbers += usize::from(*kind != Kind::Text);
        }
        names += usize::from(filled > 0);
        typed += usize::from(filled > 0 && dates_or_numbers * 10 >= filled * 6);
    }
    (names, typed)
}

fn long_at(top: &Top, row: u32, calendar: &Calendar) -> Header {
    let fit = top
        .iter()
        .filter(|(number, _)| *number > row)
        .flat_map(|(_, cells)| cells.iter())
        .filter(|cell| matches!(kind_of(cell.borrow(), calendar), Kind::Number(_) | Kind::Date(_)))
        .count();
    Header::long(row, fit)
}
