//! Measures that a column names.

use super::columns::Columns;
use super::only::OnlyOf;
use crate::error::MapError;
use crate::format::{Asked, NamesAre, Question};
use crate::map::Map;
use crate::sniff::Sniff;
use domain::name::compared;

/// Makes a measure of each member of a column that names measures, where its owner said so; asks where nothing is said.
pub(super) fn settle(sniff: &Sniff, map: &Map, columns: &mut Columns) -> Result<Option<Question>, MapError> {
    let Some(named) = sniff.named().filter(|_| map.format.names != Some(NamesAre::Breakdown)) else { return Ok(None) };
    let (column, at) = named.column;
    let place = columns.dimensions.iter().position(|(_, index)| *index == at);
    let is_only = matches!(columns.measures.as_slice(), [only] if only.planned.column == named.numbers);
    let Some(place) = place.filter(|_| is_only) else { return Ok(None) };
    if map.format.names.is_none() {
        let names = named.measures.into_iter().map(|field| field.name).collect();
        return Ok(Some(Question { asked: Asked::Names(names), column }));
    }
    let Some(whole) = columns.measures.pop() else { return Ok(None) };
    columns.dimensions.remove(place);
    columns.dimension_columns.remove(place);
    columns.taken.clear();
    for field in named.measures {
        let known = map.known.iter().find(|(name, ..)| compared(name) == compared(&field.name));
        let (kind, unit) = known.map(|(_, kind, unit)| (*kind, unit.clone())).unzip();
        columns.add_measure(&field, &field.name, kind, unit)?;
        if let Some(measure) = columns.measures.last_mut() {
            measure.planned.cadence = whole.planned.cadence;
            measure.planned.column.clone_from(&named.numbers);
            measure.only = Some(OnlyOf { column: at, name: column.clone(), member: compared(&field.name) });
        }
    }
    Ok(None)
}
