//! The entry grid: measures and their segments × periods.

use super::members_of;
use crate::handlers::workspace::Open;
use crate::model::Model;
use crate::wire::{Grid, GridCell, GridColumn, GridRequest, GridRow};
use crate::{Error, Session, periods, read, words};
use analysis::rollup::SegmentSet;
use chrono::NaiveDate;
use domain::formula::{Inputs, RollUp, Window};
use domain::{Calendar, DateRange, Grain, Measure, MeasureKind, Period, SegmentId};
use locale::Locale;
use std::collections::HashMap;
use store::ValueDetail;

pub(crate) fn grid(session: &mut Session, request: GridRequest) -> Result<Grid, Error> {
    let today = session.today();
    let open = session.workspace_mut()?;
    let calendar = *open.calendar();
    let grain = read::grain(request.grain.as_deref(), Grain::Month)?;
    let last = match request.period.as_deref() {
        Some(name) => read::period(name, &calendar)?,
        None => calendar.period(grain, today),
    };
    let count = request.periods.unwrap_or(6).clamp(1, 60);
    let range = calendar.last(count, last).unwrap_or_else(|| calendar.range(last));
    let columns = calendar.periods(last.grain, range);
    let details = details(open, range)?;
    let (model, locale, calendar) = open.parts()?;
    let mut measures: Vec<&Measure> = model.catalog.measures().iter().filter(|m| !m.archived).collect();
    measures.sort_by_cached_key(|measure| measure.name.to_lowercase());
    let page = Page { model, locale, calendar, columns: &columns, today };
    let rows = measures
        .into_iter()
        .flat_map(|measure| page.rows(measure, details.get(&measure.id).map_or(&[], Vec::as_slice)))
        .collect();
    Ok(Grid {
        period: periods::info(locale, calendar, last, today),
        columns: columns.iter().map(|period| page.column(*period)).collect(),
        rows,
    })
}

/// What is recorded within the grid's columns.
fn details(open: &mut Open, range: DateRange) -> Result<HashMap<domain::MeasureId, Vec<ValueDetail>>, Error> {
    let measures: Vec<_> = open.model()?.catalog.measures().iter().filter(|m| !m.archived).map(|m| m.id).collect();
    measures.into_iter().map(|id| Ok((id, open.store.value_details(id, Some(range))?))).collect()
}

struct Page<'p> {
    model: &'p Model,
    locale: &'p Locale,
    calendar: &'p Calendar,
    columns: &'p [Period],
    today: NaiveDate,
}

impl Page<'_> {
    fn column(&self, period: Period) -> GridColumn {
        let label = self.locale.axis_label(period);
        GridColumn {
            period: self.calendar.name(period),
            label: label.short,
            year: label.year,
            open: self.calendar.is_open(period, self.today),
        }
    }

    /// A row for each segment that ever had a value, or one for no segment.
    fn rows(&self, measure: &Measure, details: &[ValueDetail]) -> Vec<GridRow> {
        let mut segments = self.model.book.segments_of(measure.id);
        if segments.is_empty() {
            segments.push(SegmentId::NONE);
        }
        let mut rows: Vec<GridRow> = segments.into_iter().map(|segment| self.row(measure, segment, details)).collect();
        rows.sort_by_cached_key(|row| row.segment_text.to_lowercase());
        rows
    }

    fn row(&self, measure: &Measure, segment: SegmentId, details: &[ValueDetail]) -> GridRow {
        let members = members_of(self.model, segment);
        let segment_text = members.iter().map(|(dimension, member)| format!("{dimension}: {member}"));
        GridRow {
            measure: measure.id.0,
            name: measure.name.clone(),
            segment: segment.0,
            segment_text: segment_text.collect::<Vec<_>>().join(", "),
            unit_text: words::unit_text(&measure.unit),
            cadence_text: words::cadence_text(measure.cadence).into(),
            cells: self.columns.iter().map(|period| self.cell(measure, segment, *period, details)).collect(),
        }
    }

    fn cell(&self, measure: &Measure, segment: SegmentId, period: Period, details: &[ValueDetail]) -> GridCell {
        let own = details.iter().find(|detail| {
            let key = &detail.key;
            key.segment == segment && key.grain == period.grain && key.date == period.start && key.ordinal == 0
        });
        let text = |value: f64| self.locale.number(value, &measure.unit, None);
        if let Some(detail) = own {
            return GridCell {
                value: detail.value,
                text: detail.value.map_or_else(|| "n/a".into(), text),
                edit: detail.value.map_or_else(|| "n/a".into(), |v| self.locale.edit_number(v, &measure.unit)),
                editable: measure.kind != MeasureKind::Sample,
                not_applicable: detail.value.is_none(),
                note: detail.note.clone(),
                late: false,
            };
        }
        // Values recorded for shorter periods show their roll-up, which cannot be typed over.
        let only: SegmentSet = [segment].into_iter().collect();
        let window = Window::of(self.calendar, period);
        let rolled_up = self.model.book.only(&only).measure(measure.id, RollUp::Natural, &window);
        let typed_here = period.grain == measure.cadence || rolled_up.is_err() && period.grain > measure.cadence;
        GridCell {
            value: rolled_up.as_ref().ok().copied(),
            text: rolled_up.as_ref().map_or_else(|_| String::new(), |value| text(*value)),
            edit: String::new(),
            editable: rolled_up.is_err() && typed_here && measure.kind != MeasureKind::Sample,
            not_applicable: false,
            note: None,
            late: rolled_up.is_err() && self.is_late(measure, period),
        }
    }

    /// True where the period is over, comes after the last recorded value, and is one the measure is recorded for.
    fn is_late(&self, measure: &Measure, period: Period) -> bool {
        let Some(last) = self.model.book.last_recorded(measure.id) else { return false };
        period.grain >= measure.cadence
            && !self.calendar.is_open(period, self.today)
            && self.calendar.end(period) > self.calendar.end(last)
    }
}
