//! Numbers that were other ones after their period was over: what stood there, until when, and why it changed.
//!
//! Nothing is stored for it: the history is gone back through, and the number is computed from what stood then.

use crate::Fault;
use crate::open::Open;
use analysis::rollup::Book;
use analysis::series::{Seen, point};
use chrono::NaiveDate;
use domain::formula::{Checked, Window, needs};
use domain::{
    Calendar, DateRange, Grain, KeySet, MeasureId, MeasureKind, Pending, Period, Recorded, SegmentId, Unconfirmed,
};
use present::Presented;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::{Before, HistoryEntry, Operation, Touch, ValueKey};

/// A number that was restated.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Restated {
    pub(crate) period: Period,
    /// What it was, until that day.
    pub(crate) before: f64,
    pub(crate) until: NaiveDate,
    /// What it is; `None` where there is none any more.
    pub(crate) now: Option<f64>,
    /// Who changed it.
    pub(crate) author: String,
    /// Why, where that was said.
    pub(crate) reason: Option<String>,
}

/// The numbers of a KPI by period, in a range, that were other ones at the end of a day after their period was over: of
/// each the latest. What was complete then, is another number now and stands on values that were changed or taken away was
/// restated; what came in late was not, nor what was or is provisional.
///
/// # Errors
/// Where the file cannot be read.
pub(crate) fn restated(open: &Open, kpi: &Presented, grain: Grain, range: DateRange) -> Result<Vec<Restated>, Fault> {
    let calendar = *open.calendar();
    let periods = calendar.periods(grain, range);
    let wanted: Vec<(Period, Vec<(MeasureId, DateRange)>)> = periods
        .into_iter()
        .map(|period| {
            let needs = needs(kpi.formula, &calendar, &Window::of(&calendar, period));
            (period, needs.into_iter().map(|need| (need.measure, need.days(&calendar))).collect())
        })
        .collect();
    let touches = touches(open, kpi.formula, &wanted)?;
    if touches.is_empty() {
        return Ok(Vec::new());
    }
    let mut past = Past::new(open, kpi)?;
    let mut found: BTreeMap<NaiveDate, Restated> = BTreeMap::new();
    for day in touches.chunk_by(|a, b| a.1.entry.time.date() == b.1.entry.time.date()) {
        let Some((_, last)) = day.last() else { continue };
        let until = last.entry.time.date();
        let touched = past.go_back(open, day)?;
        let then = past.book(open)?;
        let is_touched = |(period, needs): &&(Period, Vec<(MeasureId, DateRange)>)| {
            let within = |(id, key): &(MeasureId, ValueKey)| {
                needs.iter().any(|(measure, days)| measure == id && days.from <= key.date && key.date < days.to)
            };
            calendar.end(*period) <= until && !found.contains_key(&period.start) && touched.iter().any(within)
        };
        let suspects: Vec<Period> = wanted.iter().filter(is_touched).map(|(period, _)| *period).collect();
        for period in suspects {
            if let Some(restated) = past.compare(&then, period, (until, &last.entry)) {
                found.insert(period.start, restated);
            }
        }
    }
    Ok(found.into_values().collect())
}

/// The operations that may have restated a number, and all that came after them, newest first, each with its measure.
fn touches(
    open: &Open,
    formula: &Checked,
    wanted: &[(Period, Vec<(MeasureId, DateRange)>)],
) -> Result<Vec<(MeasureId, Touch)>, Fault> {
    let calendar = open.calendar();
    let is_over = |touch: &Touch| {
        wanted.iter().any(|(period, needs)| {
            let meets = |days: &DateRange| days.from < touch.days.to && touch.days.from < days.to;
            calendar.end(*period) <= touch.entry.time.date() && needs.iter().any(|(_, days)| meets(days))
        })
    };
    let mut suspicious = Vec::new();
    let mut all = Vec::new();
    for &measure in formula.measures() {
        let days = wanted.iter().flat_map(|(_, needs)| needs).filter(|(id, _)| *id == measure).map(|(_, days)| *days);
        let Some(days) = days.reduce(|a, b| DateRange { from: a.from.min(b.from), to: a.to.max(b.to) }) else {
            continue;
        };
        let touches = open.store().touches(measure, days)?;
        for (index, touch) in touches.iter().enumerate() {
            // Where nothing stood before, nothing was restated.
            let is_first = !touches
                .iter()
                .skip(index + 1)
                .any(|older| older.days.from < touch.days.to && touch.days.from < older.days.to);
            if !is_first && is_over(touch) {
                suspicious.push(touch.entry.time.date());
            }
        }
        all.extend(touches.into_iter().map(|touch| (measure, touch)));
    }
    let Some(oldest) = suspicious.iter().min() else { return Ok(Vec::new()) };
    // What was done earlier that day as well: what stood at the end of the day before is asked for.
    all.retain(|(_, touch)| touch.entry.time.date() >= *oldest);
    all.sort_by_key(|(_, touch)| std::cmp::Reverse(touch.entry.id));
    // Nobody can go back beyond what is no longer kept; the rest of that day is nothing whole.
    if let Some(thinned) = all.iter().find(|(_, touch)| touch.entry.thinned.is_some()).map(|(_, touch)| touch.entry.id)
    {
        let day = all.iter().find(|(_, touch)| touch.entry.id == thinned).map(|(_, touch)| touch.entry.time.date());
        all.retain(|(_, touch)| touch.entry.id > thinned && Some(touch.entry.time.date()) != day);
    }
    Ok(all)
}

/// The values of a KPI's measures as they stood at the end of a day.
struct Past<'p> {
    kpi: &'p Presented<'p>,
    values: HashMap<MeasureId, BTreeMap<Place, Recorded>>,
    /// Which of them were estimated or provisional.
    open: HashMap<MeasureId, BTreeMap<Place, Pending>>,
    /// Of those that count different ones, which.
    keys: HashMap<MeasureId, BTreeMap<Place, KeySet>>,
}

/// The order in which values are read.
type Place = (NaiveDate, Grain, i64, u32);

fn place(key: &ValueKey) -> Place {
    (key.date, key.grain, key.segment.0, key.ordinal)
}

impl<'p> Past<'p> {
    fn new(open: &Open, kpi: &'p Presented<'p>) -> Result<Self, Fault> {
        let of = |row: Recorded| ((row.date, row.grain, row.segment.0, row.ordinal), row);
        let values = open.store().read_values(kpi.formula.measures(), None)?;
        let values = values.into_iter().map(|(id, rows)| (id, rows.into_iter().map(of).collect())).collect();
        let mut past = Self { kpi, values, open: HashMap::new(), keys: HashMap::new() };
        let catalog = &open.model()?.catalog;
        let counts = |id: &&MeasureId| catalog.measure(**id).is_some_and(|one| one.kind == MeasureKind::Distinct);
        for id in kpi.formula.measures().iter().filter(counts) {
            let keys = open.store().read_keys(*id)?.into_iter().map(|placed| (of(placed.value).0, placed.keys));
            past.keys.insert(*id, keys.collect());
        }
        for &id in kpi.formula.measures() {
            let open = open.store().unconfirmed(id, open.calendar())?.into_iter();
            let at = |value: Unconfirmed| ((value.period.start, value.period.grain, value.segment.0, 0), value.pending);
            past.open.insert(id, open.map(at).collect());
        }
        Ok(past)
    }

    /// Takes back what operations did, newest first. Answers which values they changed or took
    /// away.
    fn go_back(&mut self, open: &Open, day: &[(MeasureId, Touch)]) -> Result<BTreeSet<(MeasureId, ValueKey)>, Fault> {
        let mut touched = BTreeSet::new();
        for (measure, touch) in day {
            let values = self.values.entry(*measure).or_default();
            let open_values = self.open.entry(*measure).or_default();
            for change in open.store().values_before(touch.entry.id, *measure)? {
                if change.before != Before::Blank {
                    touched.insert((*measure, change.key));
                }
                put_back(values, change.key, &change.before);
                put_back_certainty(open_values, change.key, &change.before);
                if let Some(keys) = self.keys.get_mut(measure) {
                    put_back_keys(keys, change.key, change.before);
                }
            }
        }
        Ok(touched)
    }

    /// The values as formulas are evaluated over them.
    fn book(&self, open: &Open) -> Result<Book, Fault> {
        let catalog = &open.model()?.catalog;
        let calendar = *open.calendar();
        let mut book = Book::new(calendar);
        for (id, rows) in &self.values {
            if let Some(measure) = catalog.measure(*id) {
                book.insert(measure, rows.values().copied().collect());
                let keys = self.keys.get(id).into_iter().flatten();
                let placed = |(place, keys): (&Place, &KeySet)| Some((*rows.get(place)?, keys.clone()));
                book.note_keys(*id, keys.filter_map(placed));
                book.note_unconfirmed(
                    *id,
                    self.open.get(id).map(|open| unconfirmed(open, &calendar)).unwrap_or_default(),
                );
            }
        }
        Ok(book)
    }

    /// What a period's number was by the end of the day before an operation, where that was complete and is another now.
    fn compare(&self, then: &Book, period: Period, (until, entry): (NaiveDate, &HistoryEntry)) -> Option<Restated> {
        let day = until.pred_opt()?;
        let before = point(self.kpi.formula, then, period, Seen::judged(day)).complete()?;
        let book = &self.kpi.context.model.book;
        let now = point(self.kpi.formula, book, period, Seen::judged(self.kpi.context.today));
        if now.provisional || now.value().is_some_and(|now| self.reads_the_same(now, before)) {
            return None;
        }
        let now = now.value();
        Some(Restated { period, before, until, now, author: entry.author.clone(), reason: reason(&entry.operation) })
    }
}

impl Past<'_> {
    /// True for numbers that are written alike; of hidden ones, for those that are equal.
    fn reads_the_same(&self, now: f64, before: f64) -> bool {
        let shown = |value: f64| self.kpi.full_text(value);
        let is_equal = (now - before).abs() <= 1e-9 * now.abs().max(before.abs());
        is_equal || (!self.kpi.locale().is_hiding() && shown(now) == shown(before))
    }
}

fn put_back(values: &mut BTreeMap<Place, Recorded>, key: ValueKey, before: &Before) {
    let there = values.get(&place(&key)).copied();
    match before {
        Before::Blank | Before::Value { value: Some(None), .. } => drop(values.remove(&place(&key))),
        Before::Value { value, records, .. } => {
            let (value, records) = (*value, *records);
            let number = value.flatten().or(there.map(|row| row.value));
            let Some(value) = number else { return };
            let records = records.or(there.map(|row| row.records)).unwrap_or(1);
            let row = Recorded {
                date: key.date,
                grain: key.grain,
                segment: key.segment,
                ordinal: key.ordinal,
                value,
                records,
            };
            values.insert(place(&key), row);
        }
    }
}

fn put_back_keys(keys: &mut BTreeMap<Place, KeySet>, key: ValueKey, before: Before) {
    match before {
        Before::Value { keys: None, .. } => {}
        Before::Value { keys: Some(then), .. } => drop(keys.insert(place(&key), then)),
        Before::Blank => drop(keys.remove(&place(&key))),
    }
}

fn put_back_certainty(open: &mut BTreeMap<Place, Pending>, key: ValueKey, before: &Before) {
    let pending = match before {
        Before::Value { certainty: None, .. } => return,
        Before::Value { certainty: Some(certainty), .. } => certainty.pending(),
        Before::Blank => None,
    };
    match pending {
        Some(pending) => open.insert(place(&key), pending),
        None => open.remove(&place(&key)),
    };
}

fn unconfirmed(open: &BTreeMap<Place, Pending>, calendar: &Calendar) -> Vec<Unconfirmed> {
    let of = |(&(date, grain, segment, _), &pending): (&Place, &Pending)| Unconfirmed {
        period: calendar.period(grain, date),
        segment: SegmentId(segment),
        pending,
    };
    open.iter().map(of).collect()
}

fn reason(operation: &Operation) -> Option<String> {
    match operation {
        Operation::Restate(_, reason) => Some(reason.clone()),
        Operation::Redo(done) => reason(done),
        _ => None,
    }
}
