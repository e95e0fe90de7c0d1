//! Whether what is recorded would be counted twice: asked before it is, of whatever door it comes through.

use crate::open::Open;
use crate::wire::Changed;
use crate::{ErrorCode, Fault, Session};
use domain::overlap::{Overlap, Shapes, overlaps};
use domain::{Calendar, DateRange, Grain, Measure, MeasureId, Period, Recorded};
use locale::Locale;
use std::collections::{BTreeSet, HashMap};
use store::{Operation, Tx, ValueKey};

/// The values of some measures before something is written.
pub(crate) struct Before<'t> {
    tx: &'t Tx<'t>,
    calendar: &'t Calendar,
    range: Option<DateRange>,
    values: HashMap<MeasureId, Vec<Recorded>>,
}

/// Values of a measure that would be counted twice, at least one.
pub(crate) struct Twice {
    pub(crate) measure: MeasureId,
    pub(crate) overlaps: Vec<Overlap>,
}

impl<'t> Before<'t> {
    /// Looks at the measures, where there is a range at what lies in it or reaches into it.
    pub(crate) fn new(
        tx: &'t Tx<'t>,
        calendar: &'t Calendar,
        measures: &[MeasureId],
        range: Option<DateRange>,
    ) -> Result<Self, Fault> {
        let range = range.map(|range| DateRange { from: calendar.period(Grain::Year, range.from).start, to: range.to });
        let values = tx.read_values(measures, range)?;
        Ok(Self { tx, calendar, range, values })
    }

    /// What was written since and overlaps. A value of a period that begins on another day than the calendar's now is the
    /// same as the new one of the period it lies in: it goes.
    pub(crate) fn twice(&self) -> Result<Vec<Twice>, Fault> {
        let mut shapes = None;
        let mut found = Vec::new();
        for (measure, before) in &self.values {
            // An import may bring millions of values for which nothing stood there: they need not be read for this.
            if before.is_empty() && !self.tx.has_several_grains(*measure, self.range)? {
                continue;
            }
            let mut after = self.tx.read_values(&[*measure], self.range)?.remove(measure).unwrap_or_default();
            let after = &mut after;
            self.replace_displaced(*measure, before, after)?;
            let shapes = match &mut shapes {
                Some(shapes) => shapes,
                None => shapes.insert(self.shapes()?),
            };
            let overlaps = overlaps(self.calendar, shapes, before, after);
            if !overlaps.is_empty() {
                found.push(Twice { measure: *measure, overlaps });
            }
        }
        found.sort_by_key(|twice| twice.measure);
        Ok(found)
    }

    fn shapes(&self) -> Result<Shapes, Fault> {
        let dimensions: HashMap<_, _> =
            self.tx.members()?.into_iter().map(|member| (member.id, member.dimension)).collect();
        Ok(Shapes::new(&self.tx.segments()?, |member| dimensions.get(&member).copied()))
    }

    /// Takes away what lies in a period that was written since, of the same length and segment, but begins elsewhere.
    fn replace_displaced(
        &self,
        measure: MeasureId,
        before: &[Recorded],
        after: &mut Vec<Recorded>,
    ) -> Result<(), Fault> {
        let displaced =
            |row: &&Recorded| row.grain != Grain::Day && self.calendar.period(row.grain, row.date).start != row.date;
        let place = |row: &Recorded| ValueKey {
            date: self.calendar.period(row.grain, row.date).start,
            grain: row.grain,
            segment: row.segment,
            ordinal: row.ordinal,
        };
        let replaced: Vec<ValueKey> = before
            .iter()
            .filter(displaced)
            .filter(|row| {
                let at = place(row);
                after.iter().any(|new| (new.date, new.grain, new.segment) == (at.date, at.grain, at.segment))
            })
            .map(key_of)
            .collect();
        if !replaced.is_empty() {
            self.tx.delete_values(measure, &replaced)?;
            after.retain(|row| !replaced.contains(&key_of(row)));
        }
        Ok(())
    }
}

pub(crate) fn key_of(row: &Recorded) -> ValueKey {
    ValueKey { date: row.date, grain: row.grain, segment: row.segment, ordinal: row.ordinal }
}

/// What overlaps, in words: "Sales is recorded for July 2026 (€310) and now for Wed, 1 Jul 2026 as well."
pub(crate) fn said(first: &Overlap, measure: &Measure, calendar: &Calendar, locale: &Locale) -> String {
    let at = |row: &Recorded| said_at(row, measure, calendar, locale);
    let overlap = match first.there.grain == first.new.grain {
        true => words::Overlap::Parts,
        false => words::Overlap::Grain,
    };
    locale.words().error_twice(&measure.name, &at(&first.new), overlap, &at(&first.there))
}

/// "July 2026 (€310)"
pub(crate) fn said_at(row: &Recorded, measure: &Measure, calendar: &Calendar, locale: &Locale) -> String {
    let period = locale.period(calendar.period(row.grain, row.date));
    locale.words().error_twice_at(&period, &locale.number(row.value, &measure.unit, None))
}

/// Writes what a person enters, all of it or, where it would be counted twice, nothing.
pub(crate) fn transact(
    session: &mut Session,
    operation: Operation,
    written: Written,
    write: impl FnOnce(&Tx) -> Result<(), Fault>,
) -> Result<Changed, Fault> {
    let calendar = *session.workspace()?.calendar();
    let mut found = None;
    let answer = session.transact(operation, |tx| {
        let before = Before::new(tx, &calendar, &written.measures, written.range)?;
        write(tx)?;
        found = before.twice()?.into_iter().next().filter(|_| !written.both);
        match found {
            Some(_) => Err(Fault::new(ErrorCode::CountsTwice, String::new())),
            None => Ok(()),
        }
    });
    match found {
        Some(twice) => Err(refusal(session.workspace()?, &twice)?),
        None => answer.map(|((), changed)| changed),
    }
}

/// What a person enters.
pub(crate) struct Written {
    pub(crate) measures: Vec<MeasureId>,
    pub(crate) range: Option<DateRange>,
    /// True where all of it counts, whatever there is.
    pub(crate) both: bool,
}

impl Written {
    /// Values of these measures for these periods.
    pub(crate) fn new(
        measures: impl IntoIterator<Item = MeasureId>,
        periods: impl IntoIterator<Item = Period>,
        calendar: &Calendar,
        both: bool,
    ) -> Self {
        let measures = measures.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
        let ranges = periods.into_iter().map(|period| calendar.range(period));
        let range = ranges.reduce(|all, one| DateRange { from: all.from.min(one.from), to: all.to.max(one.to) });
        Self { measures, range, both }
    }
}

fn refusal(open: &Open, twice: &Twice) -> Result<Fault, Fault> {
    let measure = open.store().measure(twice.measure)?;
    let said = twice.overlaps.first().map(|overlap| said(overlap, &measure, open.calendar(), &open.locale));
    Ok(Fault::new(ErrorCode::CountsTwice, said.unwrap_or_default()))
}
