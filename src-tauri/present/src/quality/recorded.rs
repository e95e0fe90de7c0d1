//! What is wrong with recorded values: late, missing, not confirmed, unlikely, there twice.

use super::state::{Gap, Measured};
use super::{Cell, Finding, Kind, Lead, about, ends};
use crate::{Context, Model, words};
use analysis::quality::{Twice, twins};
use analysis::scorecard::Lateness;
use domain::overlap::Way;
use domain::{Grain, Measure, Pending, Period, SegmentId};
use locale::Locale;

pub(super) fn findings(context: Context, measured: &[Measured]) -> Vec<Finding> {
    let mut found: Vec<Finding> = measured.iter().flat_map(|one| of_one(context, one)).collect();
    found.extend(same_numbers(context, measured));
    found
}

fn of_one(context: Context, measured: &Measured) -> Vec<Finding> {
    let mut found: Vec<Finding> = late(context, measured).into_iter().collect();
    // A month in which nothing was due has no score.
    let gaps = measured.gaps.iter().filter(|_| !measured.is_score);
    found.extend(gaps.map(|gap| gap_of(context, measured, gap)));
    found.extend(unconfirmed(context.locale, measured));
    found.extend(doubted(context, measured));
    found.extend(measured.twice.iter().map(|twice| counts_twice(context, measured, twice)));
    found
}

/// The place of a value of all segments.
fn cell(measure: &Measure, period: Period) -> Cell {
    Cell { measure: measure.id, segment: SegmentId::NONE, period }
}

fn late(context: Context, measured: &Measured) -> Option<Finding> {
    let (locale, calendar, measure) = (context.locale, context.calendar(), measured.measure);
    let lead = |period| match measured.is_score {
        true => Lead::RecordScore,
        false => Lead::EnterValue(cell(measure, period)),
    };
    let words = locale.words();
    if !context.model.summaries.contains_key(&measure.id) {
        let period = calendar.period(measure.cadence, context.today);
        let text = words.quality_empty(&measure.name);
        return (measured.stands > 0).then(|| about(measured, Kind::Late, text, lead(period)));
    }
    if let Some(period) = measured.due {
        let text = words.quality_due_today(&measure.name, &locale.period(period));
        return Some(Finding { periods: Some((period, period)), ..about(measured, Kind::Late, text, lead(period)) });
    }
    let Lateness::Late { days, since } = measured.lateness else { return None };
    let next = calendar.period(measure.cadence, calendar.end(since));
    let segment = match measured.behind.as_slice() {
        [only] => *only,
        _ => SegmentId::NONE,
    };
    let name = named(context.model, measure, segment);
    let text = locale.counted(days, |days| words.quality_is_late(days, &name, &locale.period(since)));
    let last = calendar.prev(calendar.period(measure.cadence, context.today)).filter(|last| last.start > next.start);
    let lead = match lead(next) {
        Lead::EnterValue(cell) => Lead::EnterValue(Cell { segment, ..cell }),
        lead => lead,
    };
    Some(Finding { periods: Some((next, last.unwrap_or(next))), ..about(measured, Kind::Late, text, lead) })
}

fn gap_of(context: Context, measured: &Measured, gap: &Gap) -> Finding {
    let (locale, measure) = (context.locale, measured.measure);
    let name = named(context.model, measure, gap.segment);
    let count = gap.periods.len();
    let periods = gap.periods.first().copied().zip(gap.periods.last().copied());
    let (first, last) = periods.map(|periods| ends(locale, periods)).unwrap_or_default();
    let text = match count {
        1 => locale.words().quality_gap_one(&name, &last),
        _ => locale.words().quality_gap_many(
            &first,
            &name,
            &in_periods(locale, count, gap.periods.first().map_or(measure.cadence, |first| first.grain)),
            &last,
        ),
    };
    let at = periods.map_or_else(|| context.calendar().period(measure.cadence, context.today), |(_, last)| last);
    let lead = Lead::EnterValue(Cell { segment: gap.segment, ..cell(measure, at) });
    Finding { count, periods, ..about(measured, Kind::Gap, text, lead) }
}

fn unconfirmed(locale: &Locale, measured: &Measured) -> Option<Finding> {
    let values = &measured.unconfirmed;
    let (first, last) = (values.first()?, values.last()?);
    let periods = (first.period, last.period);
    let (from, to) = ends(locale, periods);
    let name = &measured.measure.name;
    let certainty = match last.pending {
        Pending::Estimated => ::words::Certainty::Estimated,
        Pending::Provisional | Pending::Missing => ::words::Certainty::Provisional,
    };
    let text = match values.len() {
        1 => locale.words().quality_provisional_one(certainty, name, &to),
        many => locale.counted(counted(many), |count| locale.words().quality_provisional_many(count, &from, name, &to)),
    };
    // The oldest waits longest.
    let lead = Lead::ConfirmValue(Cell { segment: first.segment, ..cell(measured.measure, first.period) });
    Some(Finding { count: values.len(), periods: Some(periods), ..about(measured, Kind::Provisional, text, lead) })
}

fn doubted(context: Context, measured: &Measured) -> Option<Finding> {
    let (locale, measure) = (context.locale, measured.measure);
    let (newest, oldest) = (measured.doubted.first()?, measured.doubted.last()?);
    let name = named(context.model, measure, newest.segment);
    let doubt = words::doubt(&newest.doubt, (&name, &measure.unit), (newest.period, newest.value), locale);
    let text = match measured.doubted.len() {
        1 => doubt,
        many => locale.counted(counted(many), |count| locale.words().quality_doubts(count, &doubt, &measure.name)),
    };
    let lead = Lead::CheckValue(Cell { segment: newest.segment, ..cell(measure, newest.period) });
    Some(Finding {
        count: measured.doubted.len(),
        periods: Some((oldest.period, newest.period)),
        ..about(measured, Kind::Implausible, text, lead)
    })
}

fn counts_twice(context: Context, measured: &Measured, twice: &Twice) -> Finding {
    let (locale, measure, words) = (context.locale, measured.measure, context.locale.words());
    let count = twice.periods.len();
    let periods = twice.periods.first().copied().zip(twice.periods.last().copied());
    let period = periods.map(|(_, last)| locale.period(last)).unwrap_or_default();
    let in_periods = in_periods(locale, count, twice.one.0);
    let by = |way: &Way| by(context, way);
    let name = &measure.name;
    let text = if twice.one.0 != twice.other.0 {
        let [one, other] = [&twice.one, &twice.other].map(|way| words::cadence_text(way.0, locale));
        words.quality_twice_length(name, &one, &other, &period, &in_periods)
    } else if twice.one.1.is_empty() {
        words.quality_twice_total(name, &by(&twice.other), &period, &in_periods)
    } else {
        words.quality_twice_parts(name, &by(&twice.one), &by(&twice.other), &period, &in_periods)
    };
    let at = periods.map_or_else(|| context.calendar().period(measure.cadence, context.today), |(_, last)| last);
    Finding { count, periods, ..about(measured, Kind::Duplicate, text, Lead::ShowValues(cell(measure, at))) }
}

/// The dimensions of a way of recording: "Store and Product".
fn by(context: Context, way: &Way) -> String {
    let name = |id| context.model.dimensions.iter().find(|dimension| dimension.id == id);
    let names: Vec<&str> = way.1.iter().filter_map(|id| Some(name(*id)?.name.as_str())).collect();
    context.locale.list_and(&names)
}

fn same_numbers(context: Context, measured: &[Measured]) -> Vec<Finding> {
    let (locale, words) = (context.locale, context.locale.words());
    let measures: Vec<&Measure> = measured.iter().filter(|one| !one.is_score).map(|one| one.measure).collect();
    let of = |id| measured.iter().find(|one| one.measure.id == id);
    let found = twins(&context.model.book, &measures).into_iter().filter_map(|twins| {
        let (one, other) = (of(twins.one)?, of(twins.other)?);
        let in_periods = in_periods(locale, twins.periods.len(), one.measure.cadence);
        let text = match twins.exactly {
            true => words.quality_twins_same(&one.measure.name, &other.measure.name, &in_periods),
            false => words.quality_twins_near(&one.measure.name, &other.measure.name, &in_periods),
        };
        let periods = twins.periods.first().copied().zip(twins.periods.last().copied());
        let about = about(one, Kind::Duplicate, text, Lead::ShowMeasures);
        Some(Finding { count: twins.periods.len(), periods, stands: one.stands.max(other.stands), ..about })
    });
    found.collect()
}

/// "Sales, Store: Harbour".
fn named(model: &Model, measure: &Measure, segment: SegmentId) -> String {
    let parts = model.members_of(segment);
    let parts = parts.iter().map(|(dimension, member)| format!("{dimension}: {member}"));
    [measure.name.clone()].into_iter().chain(parts).collect::<Vec<_>>().join(", ")
}

fn in_periods(locale: &Locale, count: usize, grain: Grain) -> String {
    locale.periods(counted(count), grain)
}

fn counted(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
