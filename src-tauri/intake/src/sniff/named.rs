//! Lists in which a column says what each number is: a date, a metric, its value. Each metric is a measure of its own kind and unit;
//! poured together they would say nothing.

use super::guess::{Money, measure};
use super::{Field, Pair, Role, Sniff};
use crate::cell::Cell;
use crate::format::Layout;
use crate::words;
use domain::Grain;
use domain::name::compared;

/// A column that names measures, and the one of their numbers.
#[derive(Debug, Clone)]
pub(crate) struct Named {
    /// The name of the column that names them, and its place.
    pub column: (String, usize),
    /// The column of the numbers.
    pub numbers: String,
    /// Each measure as a column of its own.
    pub measures: Vec<Field>,
}

impl Sniff {
    /// The measures that one column names for the numbers of another; `None` where none does, or too many for all to be known.
    pub(crate) fn named(&self) -> Option<Named> {
        let fields = || self.fields.iter().filter(|_| self.format.layout == Layout::Long);
        let names = fields().find(|field| {
            let facts = &field.facts;
            let is_whole = facts.texts() == facts.filled && field.distinct == Some(facts.members.len());
            is_whole && facts.members.len() > 1 && words::names_measures(&words::words_of(&field.name))
        })?;
        let mut numbers = fields().filter(|field| {
            matches!(field.role, Role::Measure { .. }) && !matches!(field.pair, Some(Pair::Plan(..) | Pair::Compared))
        });
        let only = numbers.next().filter(|_| numbers.next().is_none())?;
        let is_any = words::names_any_number(&words::words_of(&only.name));
        let mut members: Vec<&String> = Vec::new();
        for member in &names.facts.members {
            if members.iter().all(|known| compared(known) != compared(member)) {
                members.push(member);
            }
        }
        let measures = members.into_iter().map(|member| self.as_column(member, names, only)).collect();
        let column = (names.name.clone(), names.index as usize);
        is_any.then(|| Named { column, numbers: only.name.clone(), measures })
    }

    /// A member as if its numbers stood in a column of its own.
    fn as_column(&self, member: &str, names: &Field, numbers: &Field) -> Field {
        let mut facts = super::Facts::default();
        for (_, cells) in self.preview.iter().filter(|(row, _)| *row > self.format.header_row) {
            let says = cells.get(names.index as usize).is_some_and(|cell| compared(cell) == compared(member));
            if let Some(amount) = cells.get(numbers.index as usize).filter(|_| says) {
                facts.add(Cell::Text(amount), &self.calendar);
            }
        }
        let facts = if facts.filled > 0 { facts } else { numbers.facts.clone() };
        let cadence = if let Role::Measure { cadence, .. } = &numbers.role { *cadence } else { Grain::Day };
        let money = Money { of_file: None, of_workspace: self.currency };
        let mut field = Field::new(member.to_owned(), numbers.index, facts);
        field.role = measure(&field, &words::words_of(member), cadence, money);
        field.times = field.times.or(numbers.times);
        field
    }
}
