//! A day that an export was cut in: a till's file until noon ends with the day that the next one begins with, and both have a part
//! of it. It looks like a corrected day, whose new number takes the place of the old one: only the owner knows which it is.

use super::outcome::{CutDay, Outcome};
use crate::Fault;
use crate::open::Open;
use crate::wire::{CutDayCode, Question};
use chrono::NaiveDate;
use domain::{Grain, KeySet, MeasureId, MeasureKind};
use std::collections::{HashMap, HashSet};
use store::{ImportId, NewValue, Source, Tx, ValueDetail};

/// A file meets others with its first and its last day, not with more.
const MOST_DAYS: usize = 2;

/// The first and the last day of a file.
pub(super) type Span = (NaiveDate, NaiveDate);

/// A span with one more day.
pub(super) fn widened(span: Option<Span>, day: NaiveDate) -> Span {
    span.map_or((day, day), |(first, last)| (first.min(day), last.max(day)))
}

/// True where one ends with the day that the other one begins with.
pub(super) fn meet_on(day: NaiveDate, one: Span, other: Span) -> bool {
    day == one.0 && day == other.1 || day == one.1 && day == other.0
}

/// A value that waits until the days of the file are known.
pub(super) struct Held {
    pub(super) new: NewValue,
    pub(super) keys: Option<KeySet>,
    /// The number of its segment in the file.
    pub(super) segment: u32,
    /// What is there, and the import that it came by.
    pub(super) before: ValueDetail,
    pub(super) import: ImportId,
}

/// What is to become of a value of which another file has a part, or another number.
pub(super) enum Meeting {
    /// It is no part: it is written as any other.
    None,
    /// Both are parts of the day.
    Add,
    /// The file was imported before, and what is there has its part.
    Has,
    /// Nothing is decided: another file, called so, has the rest, or the same otherwise.
    Open(String),
}

/// Follows the days of a file, and which of them its source brought before.
#[derive(Default)]
pub(super) struct Days {
    decided: Option<CutDayCode>,
    /// The imports of the source before this one, with the names of their files.
    before: HashMap<ImportId, String>,
    spans: HashMap<ImportId, Option<Span>>,
    pub(super) span: Option<Span>,
    again: HashSet<NaiveDate>,
    adds_up: HashMap<MeasureId, bool>,
    /// True where any of its values comes of several rows.
    has_sums: bool,
    /// True where the file was imported before.
    is_known: bool,
}

impl Days {
    /// Of a file of this source, which is new to it, beside the imports that are under way.
    pub(super) fn of(
        tx: &Tx,
        source: Option<&Source>,
        (decided, fingerprint): (Option<CutDayCode>, impl FnOnce() -> Result<String, Fault>),
        under_way: &[ImportId],
    ) -> Result<Self, Fault> {
        let Some(source) = source.filter(|_| decided != Some(CutDayCode::Replace)) else {
            return Ok(Self { decided, ..Self::default() });
        };
        let imports: Vec<_> = tx.imports_of(source)?.into_iter().filter(|one| !under_way.contains(&one.id)).collect();
        let hash = if decided.is_some() && !imports.is_empty() { Some(fingerprint()?) } else { None };
        let is_known = imports.iter().any(|import| Some(&import.hash) == hash.as_ref());
        let before = imports.into_iter().map(|import| (import.id, import.source)).collect();
        Ok(Self { decided, before, is_known, ..Self::default() })
    }

    /// Takes note of the day of a value.
    pub(super) fn note(&mut self, new: &NewValue) {
        self.has_sums |= new.records > 1;
        if new.key.grain == Grain::Day {
            self.span = Some(widened(self.span, new.key.date));
        }
    }

    /// What an earlier file brought for the same, where that file begins or ends with the day.
    pub(super) fn met(&mut self, tx: &Tx, new: &NewValue) -> Result<Option<(ValueDetail, ImportId)>, Fault> {
        let is_day = new.key.grain == Grain::Day && new.key.ordinal == 0;
        if !is_day || self.before.is_empty() || self.is_over() || !self.adds_up(tx, new.measure)? {
            return Ok(None);
        }
        let Some(before) = tx.value_detail(new.measure, &new.key)? else { return Ok(None) };
        let Some(import) = before.import.filter(|import| self.before.contains_key(import)) else { return Ok(None) };
        self.again.insert(new.key.date);
        let span = match self.spans.get(&import) {
            Some(known) => *known,
            None => *self.spans.entry(import).or_insert(tx.import_days(import)?),
        };
        let meets = span.is_some_and(|(first, last)| new.key.date == first || new.key.date == last);
        Ok(meets.then_some((before, import)))
    }

    /// True where too many days come again for a file that goes on with another one.
    pub(super) fn is_over(&self) -> bool {
        !self.is_known && self.again.len() > MOST_DAYS
    }

    /// What is to become of a value, now that all days of the file are known; `many_rows` where rows of it were added up.
    pub(super) fn meeting(&self, held: &Held, many_rows: bool) -> Meeting {
        if self.is_known && self.decided == Some(CutDayCode::Add) {
            let is_whole = held.before.records > held.new.records;
            return if is_whole { Meeting::Has } else { Meeting::None };
        }
        let Some(span) = self.span else { return Meeting::None };
        let only_ends = self.again.iter().all(|day| *day == span.0 || *day == span.1);
        let other = self.spans.get(&held.import).copied().flatten();
        if !only_ends || !other.is_some_and(|other| meet_on(held.new.key.date, span, other)) {
            return Meeting::None;
        }
        let is_other = held.before.value != held.new.value;
        let many_rows = many_rows && self.has_sums || held.before.records > 1;
        match self.decided {
            Some(CutDayCode::Add) => Meeting::Add,
            None if is_other && many_rows => Meeting::Open(self.before.get(&held.import).cloned().unwrap_or_default()),
            None | Some(CutDayCode::Replace) => Meeting::None,
        }
    }

    /// True where parts of a day add up to it.
    pub(super) fn adds_up(&mut self, tx: &Tx, measure: MeasureId) -> Result<bool, Fault> {
        if let Some(known) = self.adds_up.get(&measure) {
            return Ok(*known);
        }
        let adds_up = matches!(tx.measure(measure)?.kind, MeasureKind::Flow | MeasureKind::Distinct);
        self.adds_up.insert(measure, adds_up);
        Ok(adds_up)
    }
}

/// The question whether both count.
pub(super) fn question(open: &Open, outcome: &Outcome) -> Option<Question> {
    let CutDay { measure, file, replaced } = outcome.cut_day.as_ref()?;
    let (locale, words) = (&open.locale, open.locale.words());
    let write = |number: f64| locale.number(number, &measure.unit, None);
    let from = replaced.from.map_or_else(|| words.phrase_not_applicable().to_owned(), write);
    let name = match replaced.segment.as_str() {
        "" => measure.name.clone(),
        segment => words.intake_place(&measure.name, segment),
    };
    let (period, to) = (locale.period(replaced.period), write(replaced.to));
    let message = words.intake_ask_cut_day(file, &from, &name, &period, &to);
    let choices = CutDayCode::ALL.iter().map(|code| code.word().to_owned()).collect();
    Some(Question { code: "cut_day".into(), message, choices, texts: Vec::new() })
}
