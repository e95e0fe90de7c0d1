//! Rows that add up others by what a column says that is not read: "All stores" where the stores are not asked for.

use super::Unsure;
use super::columns::{Columns, Hidden};
use super::long::Reader;
use crate::error::Refusal;
use crate::format::Format;
use crate::table::Table;
use domain::Calendar;

/// Looks at those columns as if they broke the numbers down: then a member shows that it is the sum of the others. With what is
/// to be asked about them.
pub(super) fn totals(
    columns: &Columns,
    format: &Format,
    table: &Table<'_>,
    calendar: &Calendar,
) -> Result<(Vec<Hidden>, Vec<Unsure>), Refusal> {
    if columns.hidden.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    let mut wider = columns.clone();
    wider.dimensions.extend(columns.hidden.iter().map(|hidden| (hidden.name.clone(), hidden.column)));
    wider.dimension_columns.extend(columns.hidden.iter().map(|hidden| hidden.name.clone()));
    let mut reader = Reader::new(&wider, format, calendar);
    let (_, mut unsure) = reader.rule(table)?;
    let is_hidden = |name: &String| columns.hidden.iter().any(|hidden| hidden.name == *name);
    unsure.retain(|unsure| matches!(unsure, Unsure::Sums { column, .. } if is_hidden(column)));
    let mut totals = columns.hidden.clone();
    for (at, hidden) in totals.iter_mut().enumerate() {
        let found = reader.segments.totals(columns.dimensions.len() + at);
        hidden.totals.extend(found);
    }
    totals.retain(|hidden| !hidden.totals.is_empty());
    Ok((totals, unsure))
}
