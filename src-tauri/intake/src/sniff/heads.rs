//! Whether two rows of heads stand above a table, one over groups of columns and one that comes again under each group, and which
//! of the two breaks the numbers down.

use super::{Context, Field, Role, Sniff, TOP, versions};
use crate::cell::{Cell, OwnedCell, Row, shown_name};
use crate::currency;
use crate::date::{hints_at_period, read_date};
use crate::error::Refusal;
use crate::format::{Format, Heads, Layout};
use crate::map::Map;
use crate::source::Source;
use crate::stacked::{Group, Stacked};
use crate::table::{Table, Top};
use crate::words;
use domain::{Calendar, Grain};
use std::collections::HashMap;

/// How many rows at the top may be heads.
const HEADS: usize = 30;
/// How many rows below the heads are looked at.
const BELOW: usize = 20;

/// Two rows of heads.
#[derive(Debug, Clone, PartialEq)]
struct TwoHeads {
    stacked: Stacked,
    heads: Heads,
    /// Where nothing says which of the two breaks the numbers down: some of each.
    open: Option<(Vec<String>, Vec<String>)>,
}

/// Columns from one upper head to the next.
struct Span {
    member: OwnedCell,
    columns: Vec<usize>,
    /// The lower heads, in small letters.
    names: Vec<String>,
}

/// Looks at the table, or where two rows of heads stand above its columns at the one with a row for each group.
pub(super) fn look(
    source: &Source,
    table: Table<'_>,
    mut format: Format,
    map: &Map,
    context: &Context,
) -> Result<Sniff, Refusal> {
    let found = find(&table.top(TOP)?, map, &context.calendar, &context.group);
    let Some(found) = found else {
        format.heads = map.format.heads;
        return super::look(source, &table, format, map, context);
    };
    format.heads = Some(found.heads);
    let mut map = map.clone();
    map.format.header_row = Some(found.stacked.row);
    let table = table.unstacked(&found.stacked);
    let mut sniff = super::look(source, &table, format, &map, context)?;
    sniff.breaks_down();
    (sniff.two_heads, sniff.format.stacked) = (found.open, Some(found.stacked.clone()));
    Ok(sniff)
}

impl Sniff {
    /// The column in front is a breakdown, unless it says the period or what came to pass: without it the groups would be thrown
    /// together.
    fn breaks_down(&mut self) {
        match self.format.layout {
            Layout::Long => {
                let rows = self.rows;
                let is_front = |field: &&mut Field| field.index == 0 && versions(field, rows, None).is_none();
                let front = self.fields.first_mut().filter(is_front);
                for field in front.into_iter().filter(|field| field.role == Role::Skip) {
                    field.role = Role::Dimension;
                }
            }
            Layout::Wide if self.label_column > 0 && !self.side_breakdowns.contains(&0) => {
                self.side_breakdowns.insert(0, 0)
            }
            Layout::Wide => {}
        }
    }
}

/// Finds them; `None` where there are none, or where each column is to be read by itself. `group` is what the column in front is
/// called where no cell says so.
fn find(top: &Top, map: &Map, calendar: &Calendar, group: &str) -> Option<TwoHeads> {
    if map.format.heads == Some(Heads::Apart) || map.format.table.is_some() {
        return None;
    }
    let pairs = top.windows(2).take(HEADS).enumerate();
    pairs.filter_map(|(at, pair)| Some((at, pair.first()?, pair.get(1)?))).find_map(|(at, upper, lower)| {
        let is_meant = upper.0 + 1 == lower.0 && map.format.header_row.is_none_or(|row| row == lower.0);
        let below = top.get(at + 2..)?;
        // A row of names stands above the rows of a list, in which cells come again, too.
        let filled = |cells: &Vec<OwnedCell>| cells.iter().filter(|cell| cell.borrow() != Cell::Blank).count();
        let is_title = |(_, cells): &(u32, Vec<OwnedCell>)| filled(cells) * 2 < filled(&lower.1);
        let is_meant = is_meant && top.get(..at)?.iter().all(is_title);
        is_meant.then(|| of_rows((&upper.1, &lower.1), below, map, calendar))??.named(lower.0, map, group)
    })
}

/// The groups of two rows, before it is known which of them breaks the numbers down.
struct Found<'a> {
    upper: &'a Vec<OwnedCell>,
    lower: &'a Vec<OwnedCell>,
    spans: Vec<Span>,
    beside: Vec<usize>,
    /// The lower heads, as they stand under the first group that has all of them.
    heads: Vec<(String, OwnedCell)>,
    lower_are_periods: bool,
}

fn of_rows<'a>(
    (upper, lower): (&'a Vec<OwnedCell>, &'a Vec<OwnedCell>),
    below: &[(u32, Vec<OwnedCell>)],
    map: &Map,
    calendar: &Calendar,
) -> Option<Found<'a>> {
    let texts = || upper.iter().map(OwnedCell::borrow).filter(|cell| *cell != Cell::Blank);
    if texts().count() < 2 || texts().any(|cell| cell.text().is_none()) {
        return None;
    }
    let is_period = |cell: Cell<'_>| match cell {
        Cell::Date(_, _, grain) => grain > Grain::Day,
        Cell::Text(text) => period(text, calendar).is_some_and(|grain| grain > Grain::Day),
        _ => false,
    };
    let mut spans = joined(spans(upper, lower));
    let common = common(&spans)?;
    if let Some(last) = spans.last_mut().filter(|last| last.columns.len() > common.len()) {
        // Nothing ends the last group but the number of its heads.
        last.columns.truncate(common.len());
        last.names.truncate(common.len());
    }
    spans.retain(|span| !span.names.is_empty() && span.names.iter().all(|name| common.contains(name)));
    let whole = spans.iter().find(|span| span.names.len() == common.len())?;
    let heads: Vec<(String, OwnedCell)> = whole
        .names
        .iter()
        .zip(&whole.columns)
        .map(|(name, column)| (name.clone(), lower.cell(*column).to_owned()))
        .collect();
    let mut members: Vec<String> = spans.iter().map(|span| span.member.borrow().display().to_lowercase()).collect();
    members.sort_unstable();
    members.dedup();
    // A year so far behind the months is no group beside them.
    let looks_like_one = |span: &Span| span.member.borrow().text().is_some_and(hints_at_period);
    let periods = spans.iter().filter(|span| is_period(span.member.borrow())).count();
    let others_hint = spans.iter().all(|span| is_period(span.member.borrow()) || looks_like_one(span));
    let uppers_are_periods = periods == spans.len() || periods > 0 && others_hint;
    let lower_are_periods = heads.iter().all(|(_, cell)| is_period(cell.borrow()));
    let is_head = |cell: Cell<'_>| cell.text().is_some_and(|text| !is_like_a_number(text));
    // Cells of a list come again, too; and what came to pass above the months is told from what was planned elsewhere.
    let says = |span: &Span| words::beside(&span.member.borrow().display()).is_some();
    let are_heads = spans.iter().all(|span| is_head(span.member.borrow()) && !(lower_are_periods && says(span)))
        && heads.iter().all(|(name, cell)| {
            currency::of_code(name).is_none() && name != "%" && (lower_are_periods || is_head(cell.borrow()))
        });
    let told = spans.len() >= 2 && members.len() == spans.len() && are_heads && !uppers_are_periods;
    let taken: Vec<usize> = spans.iter().flat_map(|span| span.columns.iter().copied()).collect();
    if !told || !hold_numbers(below, &taken, calendar) || names_apart(map, &spans, lower) {
        return None;
    }
    let width = upper.width().max(lower.width());
    let beside: Vec<usize> = (0..width).filter(|column| !taken.contains(column)).collect();
    Some(Found { upper, lower, spans, beside, heads, lower_are_periods })
}

/// From each upper head over a lower one to the next upper head.
fn spans(upper: &Vec<OwnedCell>, lower: &Vec<OwnedCell>) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut open = false;
    for column in 0..lower.width().max(upper.width()) {
        let (head, name) = (upper.cell(column), lower.cell(column));
        // Some write the head over each of its columns.
        let is_same =
            |span: &Span| span.member.borrow() == head && !span.names.contains(&name.display().to_lowercase());
        if head != Cell::Blank && !(open && spans.last().is_some_and(is_same)) {
            open = name != Cell::Blank;
            if open {
                spans.push(Span { member: head.to_owned(), columns: Vec::new(), names: Vec::new() });
            }
        }
        open &= name != Cell::Blank;
        if let Some(span) = spans.last_mut().filter(|_| open) {
            span.columns.push(column);
            span.names.push(name.display().to_lowercase());
        }
    }
    spans
}

/// Plan and actual in turn above their measures: `Actual | Budget | Actual | Budget` above `Sales | Sales | Costs | Costs`. All
/// columns of one of them are one group.
fn joined(spans: Vec<Span>) -> Vec<Span> {
    let says = |span: &Span| words::beside(&span.member.borrow().display()).is_some();
    if !spans.iter().all(says) {
        return spans;
    }
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        let is_of = |other: &&mut Span| {
            other.member.borrow() == span.member.borrow() && span.names.iter().all(|name| !other.names.contains(name))
        };
        match joined.iter_mut().find(is_of) {
            Some(group) => {
                group.columns.extend(span.columns);
                group.names.extend(span.names);
            }
            None => joined.push(span),
        }
    }
    joined
}

/// The heads that the most groups have; the last group may have more behind them.
fn common(spans: &[Span]) -> Option<Vec<String>> {
    let mut times: HashMap<Vec<&str>, usize> = HashMap::new();
    let sorted = |names: &[String]| {
        let mut sorted: Vec<String> = names.to_vec();
        sorted.sort_unstable();
        sorted
    };
    let keys: Vec<Vec<String>> = spans.iter().map(|span| sorted(&span.names)).collect();
    for key in &keys {
        *times.entry(key.iter().map(String::as_str).collect()).or_default() += 1;
    }
    let last = spans.last()?;
    let most = keys.iter().max_by_key(|key| {
        let same = times.get(&key.iter().map(String::as_str).collect::<Vec<_>>()).copied().unwrap_or(0);
        let begins =
            last.names.get(..key.len()).is_some_and(|first| last.names.len() > key.len() && sorted(first) == **key);
        (same + usize::from(begins), key.len())
    })?;
    let distinct = most.windows(2).all(|pair| pair.first() != pair.get(1));
    distinct.then(|| most.clone())
}

/// Groups of columns hold numbers; words that come again in two rows of a list are no heads.
fn hold_numbers(below: &[(u32, Vec<OwnedCell>)], columns: &[usize], calendar: &Calendar) -> bool {
    let cells = || below.iter().take(BELOW).flat_map(|(_, cells)| columns.iter().map(|column| cells.cell(*column)));
    let filled = cells().filter(|cell| *cell != Cell::Blank).count();
    let number = |cell: &Cell<'_>| match cell {
        Cell::Number(..) | Cell::Duration(_) | Cell::Formula => true,
        Cell::Text(text) => is_like_a_number(text) && read_date(text, None, calendar).is_none(),
        _ => false,
    };
    filled > 0 && cells().filter(number).count() * 10 >= filled * 8
}

/// How long the period is that a head names, with a year or without one.
fn period(text: &str, calendar: &Calendar) -> Option<Grain> {
    let when = read_date(text, None, calendar).or_else(|| read_date(&format!("{text} 2026"), None, calendar))?;
    Some(when.grain)
}

fn is_like_a_number(text: &str) -> bool {
    text.trim_start_matches(['-', '+', '(', '€', '$', '£', ' ']).starts_with(|c: char| c.is_ascii_digit())
}

/// True where a map, as older ones do, names the columns one by one: `Nord – Umsatz`.
fn names_apart(map: &Map, spans: &[Span], lower: &Vec<OwnedCell>) -> bool {
    let recipe = map.recipe.as_ref().map(crate::recipe::Recipe::columns).unwrap_or_default();
    let apart = spans.iter().flat_map(|span| {
        let name = move |column: &usize| apart_name(span.member.borrow(), lower.cell(*column)).to_lowercase();
        span.columns.iter().map(name)
    });
    let apart: Vec<String> = apart.collect();
    let named = map.columns.iter().map(|(name, _)| name).chain(&recipe);
    named.map(|name| name.to_lowercase()).any(|name| apart.contains(&name))
}

/// What a column is called that is read by itself.
pub(super) fn apart_name(group: Cell<'_>, name: Cell<'_>) -> String {
    shown_name(&format!("{} – {}", group.display(), name.display()))
}

impl Found<'_> {
    /// Which row breaks the numbers down: as the owner says, the one of plan and actual, or the one that does not name measures.
    fn breakdown(&self, wanted: Option<Heads>) -> (Heads, bool) {
        let upper: Vec<String> = self.spans.iter().map(|span| span.member.borrow().display()).collect();
        let lower: Vec<String> = self.heads.iter().map(|(_, cell)| cell.borrow().display()).collect();
        let short = |name: &String| words::beside(name).or_else(|| words::short_form(name)).is_some();
        let says = |names: &[String]| names.iter().any(|name| words::beside(name).is_some()) || names.iter().all(short);
        let measures = |names: &[String]| names.iter().any(|name| words::names_a_measure(name));
        match wanted {
            Some(heads) => (heads, true),
            None if says(&lower) => (Heads::Lower, true),
            None if says(&upper) => (Heads::Upper, true),
            None if measures(&upper) && !measures(&lower) => (Heads::Lower, true),
            None => (Heads::Upper, measures(&lower) != measures(&upper) || self.lower_are_periods),
        }
    }

    fn named(self, row: u32, map: &Map, group: &str) -> Option<TwoHeads> {
        let (heads, sure) = self.breakdown(map.format.heads);
        let some = |cells: Vec<String>| cells.into_iter().take(3).collect::<Vec<_>>();
        let upper = || some(self.spans.iter().map(|span| shown_name(&span.member.borrow().display())).collect());
        let lower = || some(self.heads.iter().map(|(_, cell)| shown_name(&cell.borrow().display())).collect());
        let open = (!sure).then(|| (upper(), lower()));
        let stacked = Stacked {
            row,
            name: self.corner(heads).unwrap_or_else(|| group.to_owned()),
            beside: self.beside.iter().map(|column| (*column, self.own_name(*column))).collect(),
            heads: match heads {
                Heads::Lower => self.spans.iter().map(|span| span.member.clone()).collect(),
                Heads::Upper | Heads::Apart => self.heads.iter().map(|(_, cell)| cell.clone()).collect(),
            },
            groups: match heads {
                Heads::Lower => self.by_lower(),
                Heads::Upper | Heads::Apart => self.by_upper(),
            },
        };
        Some(TwoHeads { stacked, heads, open })
    }

    /// What stands in the row of the breakdown beside the groups says what they are: `Store` above `Date`.
    fn corner(&self, heads: Heads) -> Option<String> {
        if heads == Heads::Lower {
            return None;
        }
        let both = |column: &&usize| {
            let (upper, lower) = (self.upper.cell(**column), self.lower.cell(**column));
            upper != Cell::Blank && lower != Cell::Blank && upper != lower
        };
        let column = self.beside.iter().find(both)?;
        Some(shown_name(&self.upper.cell(*column).display()))
    }

    /// A column beside the groups is named by the lower row, or where that is blank by the upper one.
    fn own_name(&self, column: usize) -> OwnedCell {
        let lower = self.lower.cell(column);
        if lower == Cell::Blank { self.upper.cell(column).to_owned() } else { lower.to_owned() }
    }

    fn by_upper(&self) -> Vec<Group> {
        let column = |span: &Span, name: &String| {
            span.names.iter().position(|other| other == name).and_then(|at| span.columns.get(at)).copied()
        };
        let group = |span: &Span| Group {
            member: span.member.clone(),
            columns: self.heads.iter().map(|(name, _)| column(span, name)).collect(),
        };
        self.spans.iter().map(group).collect()
    }

    fn by_lower(&self) -> Vec<Group> {
        let by_upper = self.by_upper();
        let turned = |at: usize| by_upper.iter().map(|group| group.columns.get(at).copied().flatten()).collect();
        let heads = self.heads.iter().enumerate();
        heads.map(|(at, (_, cell))| Group { member: cell.clone(), columns: turned(at) }).collect()
    }
}
