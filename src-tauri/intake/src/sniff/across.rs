//! The rows of the wide layout: which column has their labels, what stands beside those, and what each row seems to be for.

use super::guess::{self, Money};
use super::header::Header;
use super::names;
use super::{Facts, Field, Role, Sniff, section};
use crate::cell::OwnedCell;
use crate::currency;
use crate::error::Refusal;
use crate::table::Table;
use crate::words;
use domain::Grain;
use domain::unit::Currency;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::ControlFlow;

impl Sniff {
    /// Gives every row its label, its role and what its numbers have in common.
    pub(super) fn look_at_rows(
        &mut self,
        table: &Table<'_>,
        header: Option<&Vec<OwnedCell>>,
        found: &Header,
        money: Money,
    ) -> Result<(), Refusal> {
        let first_period = found.labels.max(1);
        let calendar = self.calendar;
        let (mut fields, mut rows) = (Vec::new(), 0);
        let mut labels: Vec<u32> = vec![0; first_period];
        table.each::<Refusal>(|number, row| {
            if number > found.row {
                rows += 1;
                for (column, texts) in labels.iter_mut().enumerate() {
                    *texts += u32::from(row.cell(column).text().is_some());
                }
                let cells: Vec<String> = (0..first_period).map(|column| row.cell(column).display()).collect();
                let mut facts = Facts::default();
                facts.row = number;
                let mut said = DefaultHasher::new();
                for across in &found.periods {
                    facts.add(row.cell(across.column), &calendar);
                    row.cell(across.column).display().hash(&mut said);
                }
                fields.push((number, cells, said.finish(), facts));
            }
            Ok(ControlFlow::Continue(()))
        })?;
        self.rows = rows;
        let names = names::of_columns(header, None, first_period);
        let cells: Vec<&[String]> =
            fields.iter().map(|(_, cells, ..): &(_, Vec<String>, _, _)| cells.as_slice()).collect();
        self.label_column = label_column(&names, &labels, &cells);
        self.side_breakdowns = breakdowns(self.label_column, &cells);
        self.side_columns =
            names.into_iter().enumerate().filter(|(c, _)| *c != self.label_column).map(|(c, name)| (name, c)).collect();
        let cadence = found.periods.first().map_or(Grain::Month, |across| across.when.grain);
        let lines: Vec<section::Line> = fields
            .into_iter()
            .map(|(row, cells, said, facts)| section::Line::new(row, &cells, self.label_column, said, facts))
            .filter(|line| !line.label.is_empty())
            .collect();
        // What tells rows of one label apart is a breakdown of theirs, and no part of their name.
        let names = match self.side_breakdowns.is_empty() {
            true => section::names(&lines),
            false => lines.iter().map(|line| line.label.clone()).collect(),
        };
        let money = Money { of_file: only_currency(&lines).or(money.of_file), ..money };
        for (line, name) in lines.into_iter().zip(names) {
            let mut field = Field::new(name, line.row, line.facts);
            field.role = row_role(&field, &line.label, cadence, money);
            field.label = line.label;
            self.fields.push(field);
        }
        Ok(())
    }
}

/// The column of the labels: the one with the most texts. Where several have as many, the one that its name or its texts say
/// has the measures; otherwise the one next to the numbers.
fn label_column(names: &[String], texts: &[u32], rows: &[&[String]]) -> usize {
    let most = texts.iter().max().copied().unwrap_or(0);
    let fullest: Vec<usize> = (0..texts.len()).filter(|column| texts.get(*column) == Some(&most)).collect();
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
    let numbers = field.facts.numbers + field.facts.durations + field.facts.formulas;
    if words::names_total(label) || numbers == 0 {
        return Role::Skip;
    }
    guess::measure(field, &words::words_of(&field.name), cadence, money)
}
