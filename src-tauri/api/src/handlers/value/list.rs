//! What is recorded of a measure.

use crate::handlers::measure::find_measure;
use crate::open::Open;
use crate::wire::{IdOrName, ValueList, ValueListRequest, ValueRow};
use crate::{Fault, Session, read};
use chrono::NaiveDate;
use domain::{DateRange, Measure};
use std::collections::HashMap;
use store::{ImportId, ValueDetail};

pub(crate) fn list(session: &Session, request: ValueListRequest) -> Result<ValueList, Fault> {
    let open = session.workspace()?;
    open.model()?;
    let all = DateRange { from: NaiveDate::MIN, to: NaiveDate::MAX };
    let asked = request.from.is_some() || request.to.is_some();
    let range = read::range(request.from.as_deref(), request.to.as_deref(), open.calendar(), all)?;
    let wanted = IdOrName::Name(request.measure);
    let measure = find_measure(&open.model()?.catalog, &wanted)?.clone();
    let mut details = open.store().value_details(measure.id, asked.then_some(range))?;
    if let Some(newest) = request.newest {
        details.reverse();
        details.truncate(newest as usize);
    }
    Ok(ValueList { values: rows(open, &sources(open)?, &measure, details)? })
}

/// Imports with the names of their files.
pub(crate) type Sources = HashMap<ImportId, String>;

/// Where imported values came from.
pub(crate) fn sources(open: &Open) -> Result<Sources, Fault> {
    Ok(open.store().imports()?.into_iter().map(|import| (import.id, import.source)).collect())
}

/// Recorded values as they are shown, with where each came from.
pub(crate) fn rows(
    open: &Open,
    sources: &Sources,
    measure: &Measure,
    details: Vec<ValueDetail>,
) -> Result<Vec<ValueRow>, Fault> {
    let (model, locale, calendar) = open.parts()?;
    let rows = details.into_iter().map(|detail| ValueRow {
        date: detail.key.date.to_string(),
        grain: detail.key.grain.into(),
        segment: model.members_of(detail.key.segment),
        value: detail.value,
        records: detail.records,
        text: match detail.value {
            Some(value) => locale.number(value, &measure.unit, None),
            None => locale.words().phrase_not_applicable().into(),
        },
        label: locale.period(calendar.period(detail.key.grain, detail.key.date)),
        certainty: detail.certainty.into(),
        source: detail
            .import
            .and_then(|id| sources.get(&id).cloned())
            .or(detail.source)
            .unwrap_or_else(|| locale.words().value_typed().into()),
        note: detail.note,
        ordinal: detail.key.ordinal,
        import: detail.import.map(|id| id.0),
    });
    Ok(rows.collect())
}
