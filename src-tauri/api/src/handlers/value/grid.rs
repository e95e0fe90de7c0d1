//! The entry grid: measures and their segments × periods.

use crate::open::Open;
use crate::wire::{CertaintyCode, Grid, GridCell, GridColumn, GridRequest, GridRow};
use crate::{Fault, Session};
use analysis::rollup::SegmentSet;
use analysis::scorecard::measure_lateness;
use chrono::NaiveDate;
use domain::formula::{Inputs, RollUp, Window};
use domain::{Calendar, DateRange, Grain, Measure, MeasureId, MeasureKind, Period, SegmentId};
use locale::{Lean, Locale};
use present::{Model, PeriodInfo, words};
use std::collections::HashMap;
use store::ValueDetail;

/// More columns than any screen has, and few enough to be loaded at once.
pub(super) const MOST_COLUMNS: u32 = 400;

pub(crate) fn grid(session: &Session, request: GridRequest) -> Result<Grid, Fault> {
    let today = session.today();
    let grain = request.grain.map_or(Grain::Month, Grain::from);
    let when = session.when()?;
    let calendar = when.locale.calendar();
    let asked = match request.period.as_deref() {
        Some(text) => when.period(text, Lean::Back, Some(grain))?,
        None => calendar.period(grain, today),
    };
    let open = session.workspace()?;
    let ends = Ends::of(open.model()?, &calendar, asked, today);
    let count = request.periods.unwrap_or(6).clamp(1, MOST_COLUMNS);
    let after = request.after.unwrap_or(0).min(MOST_COLUMNS);
    let range = stretch(&calendar, asked, count, after, ends.last);
    let columns = calendar.periods(asked.grain, range);
    let recorded = recorded(open, asked.grain, range)?;
    let (model, locale, calendar) = open.parts()?;
    let page = Page { model, locale, calendar, today, closed_until: open.settings.closed_until, recorded: &recorded };
    Ok(Grid {
        period: PeriodInfo::new(locale, calendar, asked, today).into(),
        first: calendar.name(ends.first),
        last: calendar.name(ends.last),
        columns: columns.iter().map(|period| page.column(*period)).collect(),
        rows: lines(model).iter().map(|line| page.row(line, &columns)).collect(),
    })
}

/// How far the grid goes: see [`Grid::first`] and [`Grid::last`].
pub(super) struct Ends {
    pub(super) first: Period,
    pub(super) last: Period,
}

impl Ends {
    pub(super) fn of(model: &Model, calendar: &Calendar, asked: Period, today: NaiveDate) -> Self {
        let current = calendar.period(asked.grain, today);
        let measures: Vec<MeasureId> = lines(model).iter().map(|line| line.measure.id).collect();
        let span = model.book.span(&measures);
        let first = span.map_or(current, |span| calendar.period(asked.grain, span.from));
        // A value for the whole year does not make its last month one that has begun.
        let newest = measures.iter().filter_map(|id| model.book.last_recorded(*id));
        let newest = newest.filter(|period| period.grain <= asked.grain).map(|p| calendar.period(asked.grain, p.start));
        let last = newest.chain([current, asked]).max_by_key(|period| period.start).unwrap_or(current);
        Self { first, last }
    }
}

/// The days from the first column to the last one.
pub(super) fn stretch(calendar: &Calendar, asked: Period, count: u32, after: u32, last: Period) -> DateRange {
    let mut range = calendar.last(count, asked).unwrap_or_else(|| calendar.range(asked));
    let after = i32::try_from(after).ok().and_then(|after| calendar.shift(asked, after)).unwrap_or(asked);
    let end = if after.start > last.start { last } else { after };
    range.to = range.to.max(calendar.end(end));
    range
}

/// What is recorded for periods of one grain, by measure, segment and first day.
pub(super) type Recorded = HashMap<(MeasureId, SegmentId, NaiveDate), ValueDetail>;

pub(super) fn recorded(open: &Open, grain: Grain, range: DateRange) -> Result<Recorded, Fault> {
    let measures: Vec<MeasureId> =
        open.model()?.catalog.measures().iter().filter(|m| !m.archived).map(|m| m.id).collect();
    let mut recorded = HashMap::new();
    for measure in measures {
        let details = open.store().value_details_at(measure, grain, range)?;
        recorded.extend(details.into_iter().map(|detail| ((measure, detail.key.segment, detail.key.date), detail)));
    }
    Ok(recorded)
}

/// What a row of the grid is for.
#[derive(Debug, Clone)]
pub(super) struct Line<'m> {
    pub(super) measure: &'m Measure,
    pub(super) segment: SegmentId,
    /// "Store: Harbour"; empty for no segment.
    pub(super) segment_text: String,
    /// The same as short as it can be: of several dimensions the members alone, "France · Classic cars".
    pub(super) segment_brief: String,
}

impl Line<'_> {
    /// "Sales, Store: Harbour"
    pub(super) fn name(&self) -> String {
        match self.segment_text.is_empty() {
            true => self.measure.name.clone(),
            false => format!("{}, {}", self.measure.name, self.segment_text),
        }
    }
}

/// The rows of the grid: of each measure one for each segment that ever had a value, or one for no segment.
pub(super) fn lines(model: &Model) -> Vec<Line<'_>> {
    let mut measures: Vec<&Measure> = model.catalog.measures().iter().filter(|m| !m.archived).collect();
    measures.sort_by_cached_key(|measure| measure.name.to_lowercase());
    measures.into_iter().flat_map(|measure| lines_of(model, measure)).collect()
}

fn lines_of<'m>(model: &Model, measure: &'m Measure) -> Vec<Line<'m>> {
    let mut segments = match measure.kind {
        MeasureKind::Parameter => Vec::new(),
        _ => model.book.segments_of(measure.id),
    };
    if segments.is_empty() {
        segments.push(SegmentId::NONE);
    }
    let mut lines: Vec<Line<'_>> = segments.into_iter().map(|segment| line_of(model, measure, segment)).collect();
    lines.sort_by_cached_key(|line| line.segment_text.to_lowercase());
    lines
}

/// The row of a measure and a segment.
pub(super) fn line_of<'m>(model: &Model, measure: &'m Measure, segment: SegmentId) -> Line<'m> {
    let members = model.members_of(segment);
    let parts: Vec<String> = members.iter().map(|(dimension, member)| format!("{dimension}: {member}")).collect();
    let segment_text = parts.join(", ");
    let segment_brief = match members.len() {
        0 | 1 => segment_text.clone(),
        _ => members.values().map(String::as_str).collect::<Vec<_>>().join(" · "),
    };
    Line { measure, segment, segment_text, segment_brief }
}

/// What the cells are made of.
pub(super) struct Page<'p> {
    pub(super) model: &'p Model,
    pub(super) locale: &'p Locale,
    pub(super) calendar: &'p Calendar,
    pub(super) today: NaiveDate,
    pub(super) closed_until: Option<NaiveDate>,
    pub(super) recorded: &'p Recorded,
}

impl Page<'_> {
    pub(super) fn column(&self, period: Period) -> GridColumn {
        let label = self.locale.axis_label(period);
        GridColumn {
            period: self.calendar.name(period),
            label: label.short,
            year: label.year,
            open: self.calendar.is_open(period, self.today),
            closed: self.is_closed(period),
            info: PeriodInfo::new(self.locale, self.calendar, period, self.today).into(),
            head: self.locale.period_brief(period),
        }
    }

    pub(super) fn row(&self, line: &Line<'_>, columns: &[Period]) -> GridRow {
        GridRow {
            measure: line.measure.id.0,
            name: line.measure.name.clone(),
            segment: line.segment.0,
            segment_text: line.segment_text.clone(),
            segment_brief: line.segment_brief.clone(),
            unit_text: words::unit_text(&line.measure.unit, self.locale),
            cadence_text: words::cadence_text(line.measure.cadence, self.locale),
            cells: columns.iter().map(|period| self.cell(line, *period)).collect(),
        }
    }

    pub(super) fn cell(&self, line: &Line<'_>, period: Period) -> GridCell {
        let measure = line.measure;
        match self.recorded.get(&(measure.id, line.segment, period.start)) {
            Some(detail) => self.own(measure, detail),
            None if measure.kind == MeasureKind::Parameter => self.holds(measure, period),
            None => self.rolled_up(line, period),
        }
    }

    /// A value that was recorded for this very period.
    fn own(&self, measure: &Measure, detail: &ValueDetail) -> GridCell {
        let write = |value: f64| self.locale.number(value, &measure.unit, None);
        GridCell {
            value: detail.value,
            text: detail.value.map_or_else(|| self.locale.words().phrase_not_applicable().into(), write),
            edit: detail.value.map_or_else(
                || self.locale.words().phrase_not_applicable().into(),
                |v| self.locale.edit_number(v, &measure.unit),
            ),
            editable: is_typed(measure.kind),
            not_applicable: detail.value.is_none(),
            note: detail.note.clone(),
            certainty: detail.certainty.into(),
            source: detail.source.clone(),
            late: false,
            holds: false,
        }
    }

    /// What a parameter is at the end of a period for which nothing was said: it can be typed over, and then holds from there.
    fn holds(&self, measure: &Measure, period: Period) -> GridCell {
        let window = Window::of(self.calendar, period);
        let value = self.model.book.measure(measure.id, RollUp::Natural, &window).ok();
        let text = value.map_or_else(String::new, |value| self.locale.number(value, &measure.unit, None));
        GridCell { text, editable: true, holds: value.is_some(), ..blank() }
    }

    /// What values of shorter periods come to; it cannot be typed over.
    fn rolled_up(&self, line: &Line<'_>, period: Period) -> GridCell {
        let measure = line.measure;
        let only: SegmentSet = [line.segment].into_iter().collect();
        let window = Window::of(self.calendar, period);
        let value = self.model.book.only(&only).measure(measure.id, RollUp::Natural, &window).ok();
        let typed_here = period.grain == measure.cadence || value.is_none() && period.grain > measure.cadence;
        let write = |value: f64| self.locale.number(value, &measure.unit, None);
        GridCell {
            value,
            text: value.map_or_else(String::new, write),
            edit: value.map_or_else(String::new, |value| self.locale.edit_number(value, &measure.unit)),
            editable: value.is_none() && typed_here && is_typed(measure.kind),
            late: value.is_none() && self.is_late(measure, period),
            ..blank()
        }
    }

    /// True where what the measure has for the period is closed: a measure without values up to there has nothing to keep.
    pub(super) fn keeps(&self, measure: MeasureId, period: Period) -> bool {
        let first = self.model.book.first_recorded(measure);
        self.is_closed(period) && first.zip(self.closed_until).is_some_and(|(first, until)| first <= until)
    }

    /// True where the period begins on a day that is closed.
    fn is_closed(&self, period: Period) -> bool {
        self.closed_until.is_some_and(|until| period.start <= until)
    }

    /// True where the period is over, comes after the last recorded value, is one the measure is recorded for, and its
    /// series has not ended long ago.
    fn is_late(&self, measure: &Measure, period: Period) -> bool {
        let Some(last) = self.model.book.last_recorded(measure.id) else { return false };
        period.grain >= measure.cadence
            && !self.calendar.is_open(period, self.today)
            && self.calendar.end(period) > self.calendar.end(last)
            && measure_lateness(&self.model.book, measure.id, self.today).days() > 0
    }
}

/// A cell of which nothing is known.
pub(super) fn blank() -> GridCell {
    GridCell {
        value: None,
        text: String::new(),
        edit: String::new(),
        editable: false,
        not_applicable: false,
        note: None,
        certainty: CertaintyCode::Recorded,
        source: None,
        late: false,
        holds: false,
    }
}

/// True where people type numbers of the kind: single records, and who was counted, come from files.
pub(super) fn is_typed(kind: MeasureKind) -> bool {
    !matches!(kind, MeasureKind::Sample | MeasureKind::Distinct)
}
