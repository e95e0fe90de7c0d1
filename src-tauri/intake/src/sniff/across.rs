//! The rows of the wide layout: which column has their labels, what stands beside those, and what each row seems to be for.

use super::crossed::{Crossed, Seen};
use super::guess::{self, Money};
use super::header::Header;
use super::kind::{Kind, kind_of};
use super::names;
use super::revisions::{Revisions, Told};
use super::row_units::{self, RowUnit, RowUnits};
use super::stages::States;
use super::{Facts, Field, Role, Sniff, Versions, Ways, direction, section, shortened, statement, versions};
use crate::cell::{Cell, OwnedCell};
use crate::currency;
use crate::error::Refusal;
use crate::format::OncePer;
use crate::map::{Map, Use, find_name};
use crate::table::Table;
use crate::thousands::{is_thousands, thousands_in_text};
use crate::words;
use domain::Grain;
use domain::unit::Currency;
use domain::whole::held;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::ControlFlow;

/// A column beside the labels that says of each row whether it came to pass or was planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct VersionBeside {
    pub column: usize,
    pub name: String,
    pub versions: Versions,
}

/// What is known beside the rows.
pub(super) struct Known<'a> {
    /// What the numbers are called where nothing but their versions stands in front of them.
    pub called: String,
    pub map: &'a Map,
}

/// A row with the texts in front of its numbers, these in short, and what they have in common.
struct Found {
    number: u32,
    cells: Vec<String>,
    said: u64,
    facts: Facts,
}

impl Sniff {
    /// Gives every row its label, its role and what its numbers have in common.
    pub(super) fn look_at_rows(
        &mut self,
        table: &Table<'_>,
        (header, found): (Option<&Vec<OwnedCell>>, &Header),
        money: Money,
        known: &Known<'_>,
    ) -> Result<(), Refusal> {
        let first_period = found.labels.max(1);
        let (mut rows, mut labels) = self.rows_of(table, found, first_period)?;
        self.rows = rows.len() as u64;
        let names = names::of_columns(header, None, first_period);
        self.version_beside = self.find_version(&names, &rows, known.map);
        if let Some(version) = &self.version_beside {
            version.take_out(&mut rows, &mut labels, &known.called);
        }
        self.find_states_beside(&names, &rows, &mut labels, known.map);
        let cells: Vec<&[String]> = rows.iter().map(|row| row.cells.as_slice()).collect();
        for (column, texts) in labels.iter_mut().enumerate().filter(|(_, texts)| **texts > 0) {
            let name = names.get(column).map_or("", String::as_str);
            let field = self.side_field((column, name), rows.iter().filter(|row| row.facts.filled > 0));
            // Debit and credit are no names of measures.
            *texts = if direction::is_pair(&field) { 1 } else { *texts };
        }
        self.label_column = label_column(&names, &labels, &cells);
        self.side_breakdowns = breakdowns(self.label_column, &cells);
        let states = self.revisions.as_ref().map(|revisions| revisions.column);
        self.side_breakdowns.retain(|column| Some(*column) != states);
        let row_units = row_units::find(&names, self.label_column, &cells, &self.side_breakdowns);
        self.side_breakdowns.retain(|column| row_units.as_ref().is_none_or(|units| units.column != *column));
        self.ways_beside = self.find_ways(&names, &rows, known.map);
        self.side_columns =
            names.into_iter().enumerate().filter(|(c, _)| *c != self.label_column).map(|(c, name)| (name, c)).collect();
        let cadence = found.periods.first().map_or(Grain::Month, |across| across.when.grain);
        let units = self.units(&rows);
        let units_of = row_units.map(|units| self.call_by_units(&mut rows, &units)).unwrap_or_default();
        let lines: Vec<section::Line> = rows
            .into_iter()
            .map(|row| section::Line::new(row.number, &row.cells, self.label_column, row.said, row.facts))
            .filter(|line| !line.label.is_empty())
            .collect();
        // What tells rows of one label apart is a breakdown of theirs, and no part of their name.
        let names = match self.side_breakdowns.is_empty() && states.is_none() {
            true => section::names(&lines),
            false => lines.iter().map(|line| line.label.clone()).collect(),
        };
        let money = Money { of_file: only_currency(&lines).or(money.of_file), ..money };
        for (line, name) in lines.into_iter().zip(names) {
            let said = units_of.iter().find(|(row, _)| *row == line.row).map(|(_, said)| *said);
            let mut field = Field::new(name, line.row, line.facts);
            if let Some(RowUnit::Money(currency)) = said {
                field.facts.call_currency(currency);
            }
            field.role = row_role(&field, &line.label, cadence, money);
            said.into_iter().for_each(|said| row_units::apply(&mut field, said));
            let unit = units.iter().find(|(row, _)| *row == line.row).map(|(_, unit)| unit);
            field.times = field.times.or_else(|| thousands_in_text(unit?));
            field.label = line.label;
            self.fields.push(field);
        }
        statement::settle(&mut self.fields);
        self.units_unclear();
        Ok(())
    }

    /// What stands beside the labels of some rows and says in what their numbers are: `k€`. Where it stands beside some rows only, it
    /// may be meant for the others, too.
    fn units(&mut self, rows: &[Found]) -> Vec<(u32, String)> {
        let mut units: Vec<(u32, String)> = Vec::new();
        for column in self.side_columns.iter().map(|(_, column)| *column) {
            let with_numbers = || rows.iter().filter(|row| row.facts.filled > 0);
            let of = |row: &Found| {
                row.cells.get(column).filter(|cell| is_thousands(cell)).map(|cell| (row.number, cell.clone()))
            };
            let found: Vec<(u32, String)> = with_numbers().filter_map(of).collect();
            let is_silent = |row: &Found| {
                let label = row.cells.get(self.label_column).map_or("", String::as_str);
                row.cells.get(column).is_none_or(|cell| cell.trim().is_empty()) && !words::names_total(label)
            };
            if let Some((_, unit)) = found.first().filter(|_| with_numbers().any(is_silent)) {
                self.notes.push(unit.clone());
            }
            units.extend(found);
        }
        units
    }

    /// What each row is in, where a column says it. Of two rows of one label that are in different units the one that is not in money
    /// is called by its unit, too.
    fn call_by_units(&self, rows: &mut [Found], units: &RowUnits) -> Vec<(u32, RowUnit)> {
        let label = |row: &Found| row.cells.get(self.label_column).map(|cell| cell.trim().to_lowercase());
        let labels: Vec<Option<String>> = rows.iter().map(label).collect();
        let other = |at: usize, unit: RowUnit| {
            let mut same = labels.iter().zip(&units.said).filter(|(label, _)| Some(*label) == labels.get(at));
            same.find(|(_, other)| **other != Some(unit)).map(|(_, other)| *other)
        };
        let mut found = Vec::new();
        for (at, row) in rows.iter_mut().enumerate() {
            let Some(unit) = units.said.get(at).copied().flatten() else { continue };
            found.push((row.number, unit));
            let text = row.cells.get(units.column).cloned().unwrap_or_default();
            if let (Some(other), Some(cell)) = (other(at, unit), row.cells.get_mut(self.label_column)) {
                cell.push_str(&unit.behind_label(&text, other));
            }
        }
        found
    }

    /// Rows of one name are one measure, which is in one unit.
    fn units_unclear(&mut self) {
        let differs = |field: &&Field| {
            let is_same = |other: &Field| other.name == field.name && other.times != field.times;
            field.times.is_some() && self.fields.iter().any(is_same)
        };
        let unclear = self.fields.iter().find(differs).map(|field| field.name.clone());
        self.notes.extend(unclear);
    }

    /// The rows below the periods, and how many texts stand in each column before them.
    fn rows_of(
        &mut self,
        table: &Table<'_>,
        found: &Header,
        first_period: usize,
    ) -> Result<(Vec<Found>, Vec<u32>), Refusal> {
        let (mut rows, mut labels, mut notes) = (Vec::new(), vec![0; first_period], Vec::new());
        table.each::<Refusal>(|number, row| {
            if number > found.row {
                for (column, texts) in labels.iter_mut().enumerate() {
                    *texts += u32::from(kind_of(row.cell(column), &self.calendar) == Kind::Text);
                }
                notes.extend(shortened::note(row));
                let cells: Vec<String> = (0..first_period).map(|column| row.cell(column).display()).collect();
                let mut facts = Facts::default();
                facts.row = number;
                let mut said = DefaultHasher::new();
                for across in &found.periods {
                    facts.add(row.cell(across.column), &self.calendar);
                    row.cell(across.column).display().hash(&mut said);
                }
                rows.push(Found { number, cells, said: said.finish(), facts });
            }
            Ok(ControlFlow::Continue(()))
        })?;
        self.notes = notes;
        Ok((rows, labels))
    }

    /// A column beside the labels, as far as rows of numbers fill it.
    fn side_field<'r>(&self, (column, name): (usize, &str), rows: impl Iterator<Item = &'r Found>) -> Field {
        let mut facts = Facts::default();
        for cell in rows.filter_map(|row| row.cells.get(column)).filter(|cell| !cell.trim().is_empty()) {
            facts.add(Cell::Text(cell), &self.calendar);
        }
        Field::new(name.to_owned(), held(column), facts)
    }

    /// Finds the column that says how far along the numbers of a row are, where rows come again in other states: it neither breaks
    /// them down nor names them.
    fn find_states_beside(&mut self, names: &[String], rows: &[Found], labels: &mut [u32], map: &Map) {
        let with_numbers = || rows.iter().filter(|row| row.facts.filled > 0);
        if map.format.once == Some(OncePer::Each) || self.version_beside.is_some() {
            return;
        }
        let found = names.iter().enumerate().find_map(|(column, name)| {
            let field = self.side_field((column, name), with_numbers());
            let of = |rows: u64| States::of(&field, rows, &self.calendar, false);
            // Merged cells say it in the first of their rows only.
            let merged = || of(field.filled).filter(|states| states.goes_on());
            let states = of(with_numbers().count() as u64).or_else(merged)?;
            states.come_again(column, with_numbers().map(|row| row.cells.as_slice())).then(|| Revisions {
                column,
                name: name.clone(),
                things: Vec::new(),
                of: String::new(),
                told: Told::States(states),
            })
        });
        let Some(found) = found else { return };
        labels.iter_mut().skip(found.column).take(1).for_each(|texts| *texts = 0);
        self.revisions = Some(found);
    }

    /// The column that tells rows of one label apart by which way their amounts go.
    fn find_ways(&self, names: &[String], rows: &[Found], map: &Map) -> Option<Ways> {
        let with_numbers = || rows.iter().filter(|row| row.facts.filled > 0);
        let named = self.side_breakdowns.iter().filter_map(|column| Some((*column, names.get(*column)?.as_str())));
        let fields: Vec<Field> = named.map(|named| self.side_field(named, with_numbers())).collect();
        direction::ways(&fields, map.format.sign.as_ref())
    }

    /// The column that says of each row of numbers which version it is, unless the owner breaks down by it.
    fn find_version(&self, names: &[String], rows: &[Found], map: &Map) -> Option<VersionBeside> {
        let with_numbers = || rows.iter().filter(|row| row.facts.filled > 0);
        let chosen = map.format.actual_or_plan.as_deref();
        let is_wanted = |name: &String| {
            let usage = find_name(&map.columns, name, |(column, _)| column).map(|(_, usage)| usage);
            matches!(usage, Some(Use::Dimension(_)))
        };
        let mut found = names.iter().enumerate().filter(|(_, name)| !is_wanted(name)).filter_map(|(column, name)| {
            let mut field = self.side_field((column, name), with_numbers());
            field.facts.crossed = crossed_of(column, with_numbers());
            field.facts.known_versions = self.known_of(name);
            let versions = versions(&field, with_numbers().count() as u64, chosen)?;
            Some(VersionBeside { column, name: name.clone(), versions })
        });
        found.next()
    }
}

impl VersionBeside {
    /// Leaves of the rows those that are read, and what they are called in front of their numbers: the label of a version below
    /// another one may stand in the first row only, or as a heading above them all.
    fn take_out(&self, rows: &mut Vec<Found>, labels: &mut [u32], called: &str) {
        let is_other = |(column, texts): (usize, &u32)| column != self.column && *texts > 0;
        let beside = labels.iter().enumerate().filter(|one| is_other(*one)).max_by_key(|(_, texts)| **texts);
        let beside = beside.map(|(column, _)| column);
        let mut above = Above { label: called.to_owned(), version: String::new() };
        let read: Vec<bool> = rows.iter_mut().map(|row| self.name_row(row, beside, &mut above)).collect();
        carry_down(rows, &read);
        if let (Some(_), Some(texts)) = (beside, labels.get_mut(self.column)) {
            *texts = 0;
        }
        let mut read = read.into_iter();
        rows.retain(|_| read.next() == Some(true));
    }

    /// Gives a row of numbers the label that stands above it where it has none of its own; true for one that is read.
    fn name_row(&self, row: &mut Found, beside: Option<usize>, above: &mut Above) -> bool {
        let Some(said) = row.cells.get_mut(self.column).map(std::mem::take) else { return true };
        let (said, has_numbers) = (said.trim(), row.facts.filled > 0);
        match beside.and_then(|column| row.cells.get(column)) {
            Some(own) if !own.trim().is_empty() => above.label.clone_from(own),
            None if !has_numbers && !said.is_empty() => said.clone_into(&mut above.label),
            _ => {}
        }
        if !has_numbers {
            return said.is_empty();
        }
        if let Some(cell) = row.cells.get_mut(beside.unwrap_or(self.column)) {
            cell.clone_from(&above.label);
        }
        if !said.is_empty() || !self.versions.has_actual() && !self.versions.goes_on() {
            said.clone_into(&mut above.version);
        }
        above.version.is_empty() && !self.versions.is_planned() || self.versions.reads(&above.version)
    }
}

/// What merged cells say in a row that is not read holds for the ones below it that are: each of two columns of labels may say it there
/// only.
fn carry_down(rows: &mut [Found], read: &[bool]) {
    let mut above: Vec<String> = Vec::new();
    for (row, is_read) in rows.iter_mut().zip(read) {
        above.resize(above.len().max(row.cells.len()), String::new());
        for (cell, above) in row.cells.iter_mut().zip(&mut above) {
            match (*is_read, cell.trim().is_empty()) {
                (false, false) => above.clone_from(cell),
                (true, true) if row.facts.filled > 0 => *cell = std::mem::take(above),
                (true, false) => above.clear(),
                _ => {}
            }
        }
    }
}

/// How the members of a column stand among the rows.
fn crossed_of<'r>(column: usize, rows: impl Iterator<Item = &'r Found>) -> Crossed {
    let (mut seen, mut above): (Seen, Vec<String>) = (Seen::default(), Vec::new());
    for row in rows {
        let mut key = DefaultHasher::new();
        above.resize(above.len().max(row.cells.len()), String::new());
        // A label may stand in the first of its rows only.
        for (cell, above) in row.cells.iter().zip(&mut above).filter(|(cell, _)| !cell.trim().is_empty()) {
            above.clone_from(cell);
        }
        for (at, cell) in above.iter().enumerate().filter(|(at, _)| *at != column) {
            (at, cell).hash(&mut key);
        }
        seen.add(row.cells.get(column).map_or("", |cell| cell.trim()), key.finish());
    }
    seen.told()
}

/// What stands in the rows above one that says nothing itself.
struct Above {
    label: String,
    version: String,
}

/// The column of the labels: the one with the most texts. Where several have as many, the one that its name or its texts say
/// has the measures; otherwise the one next to the numbers.
fn label_column(names: &[String], texts: &[u32], rows: &[&[String]]) -> usize {
    let most = texts.iter().max().copied().unwrap_or(0);
    let is_label = |column: &usize| names.get(*column).is_none_or(|name| !shortened::names_units(name));
    let mut fullest: Vec<usize> = (0..texts.len()).filter(|column| texts.get(*column) == Some(&most)).collect();
    if fullest.iter().any(is_label) {
        fullest.retain(is_label);
    }
    let named = |column: &usize| names.get(*column).is_some_and(|name| words::names_measures(&words::words_of(name)));
    let holds = |column: &usize| {
        let of = rows.iter().filter_map(|cells| cells.get(*column)).filter(|cell| !cell.is_empty());
        let (measures, all) = of.fold((0, 0), |(some, all), cell| {
            let words = words::words_of(cell);
            (some + u32::from(words::names_money(&words) || words::kind_of(&words).is_some()), all + 1)
        });
        measures * 2 > all
    };
    let mut holding = fullest.iter().filter(|column| holds(column));
    let only = holding.next().filter(|_| holding.next().is_none());
    fullest.iter().find(|column| named(column)).or(only).or(fullest.last()).copied().unwrap_or(0)
}

/// The columns beside the labels that break them down: filled in every row, and no two rows of a label have the same there.
fn breakdowns(labels: usize, rows: &[&[String]]) -> Vec<usize> {
    let label = |cells: &&[String]| cells.get(labels).cloned().unwrap_or_default().to_lowercase();
    let rows: Vec<&[String]> = rows.iter().filter(|cells| !label(cells).is_empty()).copied().collect();
    let width = rows.iter().map(|cells| cells.len()).max().unwrap_or(0);
    let distinct = |of: &dyn Fn(&&[String]) -> String| rows.iter().map(of).collect::<HashSet<_>>().len();
    if distinct(&label) == rows.len() {
        return Vec::new();
    }
    let is_breakdown = |column: &usize| {
        let cell = |cells: &&[String]| cells.get(*column).cloned().unwrap_or_default();
        let is_filled = rows.iter().all(|cells| !cell(cells).trim().is_empty());
        let pair = |cells: &&[String]| format!("{}\u{1f}{}", label(cells), cell(cells).to_lowercase());
        *column != labels && is_filled && distinct(&cell) > 1 && distinct(&pair) == rows.len()
    };
    (0..width).filter(is_breakdown).collect()
}

/// The currency that some rows of a sheet are written in, and then all: totals have its sign more often than their parts.
/// `None` where no row has one, or they differ.
fn only_currency(lines: &[section::Line]) -> Option<Currency> {
    let mut named = lines.iter().filter_map(|line| line.facts.currency().or_else(|| currency::mentioned(&line.label)));
    let first = named.next()?;
    named.all(|other| other == first).then_some(first)
}

/// Totals and headings are not imported; every other row with numbers is a measure.
fn row_role(field: &Field, label: &str, cadence: Grain, money: Money) -> Role {
    let facts = &field.facts;
    let numbers = facts.numbers + facts.durations + facts.formulas + facts.nearly_numbers;
    if words::names_total(label) || numbers == 0 {
        return Role::Skip;
    }
    guess::measure(field, &words::words_of(&field.name), cadence, money)
}
