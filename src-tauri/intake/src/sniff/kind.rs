//! What a single cell could be.

use crate::cell::{Cell, NumberStyle};
use crate::date::{self, Numeric, Shape, When, read_with_form};
use crate::number::{Mark, Parts, mark_of, read_parts, split, without_mark};
use crate::words::Settled;
use domain::{Calendar, Grain};

/// A text that could be a number, with what its marks say.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NumberText<'a> {
    pub parts: Parts<'a>,
    pub mark: Mark,
    /// Its value under the likelier reading.
    pub value: f64,
    /// What a mark beside it says, and whether that may stand for pence.
    pub settled: Option<(Settled, bool)>,
}

/// A text that could be a date.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DateText {
    pub when: When,
    /// Of dates written with numbers only.
    pub numeric: Option<Numeric>,
    /// True where the text could as well be a number: `2026`, `46326`, `20261031`, `10.2026`.
    pub weak: bool,
}

/// Reads a text as a number, whatever its decimal mark.
pub(crate) fn number_text(text: &str) -> Option<NumberText<'_>> {
    let bare = |text| {
        let parts = split(text)?;
        let mark = mark_of(parts.body)?;
        let value = read_parts(&parts, mark.decimal())?.value;
        Some(NumberText { parts, mark, value, settled: None })
    };
    bare(text).or_else(|| {
        let marked = without_mark(text)?;
        Some(NumberText { settled: Some((marked.settled, marked.may_be_pence)), ..bare(marked.number)? })
    })
}

/// Reads a text as a date, whatever its order.
pub(crate) fn date_text(text: &str, calendar: &Calendar) -> Option<DateText> {
    let (when, numeric) = read_with_form(text, None, calendar)?;
    let weak = numeric.is_some_and(|numeric| match numeric.shape {
        Shape::Year | Shape::Serial | Shape::Unix | Shape::Compact | Shape::CompactMonth => true,
        Shape::Month => text.contains('.'),
        Shape::FiscalYear | Shape::YearFirst | Shape::YearLast(_) => false,
    });
    Some(DateText { when, numeric, weak })
}

/// What stands in a cell of a title, header or data row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    Blank,
    Text,
    /// A number, and the year it could be.
    Number(Option<When>),
    Date(When),
}

/// What a cell is, taken for itself.
pub(crate) fn kind_of(cell: Cell<'_>, calendar: &Calendar) -> Kind {
    match cell {
        Cell::Blank => Kind::Blank,
        Cell::Error(_) | Cell::Duration(_) | Cell::Formula => Kind::Number(None),
        Cell::Number(value, style) => Kind::Number(year_of(value, style, calendar)),
        Cell::Date(day, _, grain) => date::of_cell(day, 0, grain, calendar).map_or(Kind::Text, Kind::Date),
        Cell::Text(text) => match date_text(text, calendar) {
            Some(found) if !found.weak => Kind::Date(found.when),
            weak => match number_text(text) {
                Some(_) => Kind::Number(weak.map(|found| found.when).filter(|when| when.grain == Grain::Year)),
                None => Kind::Text,
            },
        },
    }
}

fn year_of(value: f64, style: NumberStyle, calendar: &Calendar) -> Option<When> {
    if style != NumberStyle::default() {
        return None;
    }
    date::of_number(value, calendar).filter(|when| when.grain == Grain::Year)
}
