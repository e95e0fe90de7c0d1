//! The entry grid of what was planned: a row a measure, whatever segments are recorded of it.

use super::grid::{Ends, Line, MOST_COLUMNS, Page, Recorded as Held, blank, is_typed, line_of, stretch};
use crate::wire::{Grid, GridCell, GridRequest, GridRow};
use crate::{Fault, Session};
use domain::calendar::Placement;
use domain::formula::{Inputs, RollUp, Window};
use domain::{Calendar, Grain, Measure, Period, Recorded, SegmentId};
use locale::{Lean, Locale};
use present::{Model, PeriodInfo};

pub(crate) fn grid(session: &Session, request: &GridRequest) -> Result<Grid, Fault> {
    let today = session.today();
    let grain = request.grain.map_or(Grain::Month, Grain::from);
    let when = session.when()?;
    let asked = match request.period.as_deref() {
        Some(text) => when.period(text, Lean::Back, Some(grain))?,
        None => when.locale.calendar().period(grain, today),
    };
    let (model, locale, calendar) = session.workspace()?.parts()?;
    let ends = ends(Ends::of(model, calendar, asked, today), model, calendar, asked);
    let count = request.periods.unwrap_or(6).clamp(1, MOST_COLUMNS);
    let after = request.after.unwrap_or(0).min(MOST_COLUMNS);
    let columns = calendar.periods(asked.grain, stretch(calendar, asked, count, after, ends.last));
    let page = Page { model, locale, calendar, today, closed_until: None, recorded: &Held::new() };
    let row = |line: &Line<'_>| {
        let cell = |period: &Period| cell(model, locale, calendar, line.measure, *period);
        GridRow { cells: columns.iter().map(cell).collect(), ..page.row(line, &[]) }
    };
    Ok(Grid {
        period: PeriodInfo::new(locale, calendar, asked, today).into(),
        first: calendar.name(ends.first),
        last: calendar.name(ends.last),
        columns: columns.iter().map(|period| page.column(*period)).collect(),
        rows: lines(model).iter().map(row).collect(),
    })
}

/// One row for each measure that can be planned.
fn lines(model: &Model) -> Vec<Line<'_>> {
    let mut measures: Vec<&Measure> =
        model.catalog.measures().iter().filter(|measure| !measure.archived && is_typed(measure.kind)).collect();
    measures.sort_by_cached_key(|measure| measure.name.to_lowercase());
    measures.into_iter().map(|measure| line_of(model, measure, SegmentId::NONE)).collect()
}

/// Plans are made for what is to come: the grid goes on to the end of the next fiscal year.
fn ends(ends: Ends, model: &Model, calendar: &Calendar, asked: Period) -> Ends {
    let year = calendar.period(Grain::Year, ends.last.start);
    let after = calendar.next(year).unwrap_or(year);
    let days = calendar.range(after);
    let newest = days.last_day().map_or(ends.last, |day| calendar.period(asked.grain, day));
    let planned = model.budget.span(&model.catalog.measures().iter().map(|one| one.id).collect::<Vec<_>>());
    let first = planned.map_or(ends.first, |span| calendar.period(asked.grain, span.from));
    let first = if first.start < ends.first.start { first } else { ends.first };
    Ends { first, last: newest }
}

/// What was planned for the very period; what shorter periods come to, which cannot be typed over; or nothing yet.
fn cell(model: &Model, locale: &Locale, calendar: &Calendar, measure: &Measure, period: Period) -> GridCell {
    let own = model.budget.rows(measure.id).filter(|row| is_of(row, period)).last().map(|row| row.value);
    let write = |value: f64| locale.number(value, &measure.unit, None);
    if let Some(value) = own {
        let edit = locale.edit_number(value, &measure.unit);
        return GridCell { value: Some(value), text: write(value), edit, editable: true, ..blank() };
    }
    let window = Window::of(calendar, period);
    let has_parts = model.budget.rows(measure.id).any(|row| {
        row.grain < period.grain
            && calendar.belongs(row.date, row.grain, window.range, window.grain) == Placement::Inside
    });
    let value = model.budget.measure(measure.id, RollUp::Natural, &window).ok().filter(|_| has_parts);
    let text = value.map_or_else(String::new, write);
    GridCell { value, text, editable: !has_parts, ..blank() }
}

fn is_of(row: &Recorded, period: Period) -> bool {
    (row.grain, row.date) == (period.grain, period.start)
}
