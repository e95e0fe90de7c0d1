//! The sheet that is sent.

use crate::handlers::measure::find_measure;
use crate::handlers::saving::{self, Kind};
use crate::handlers::value::grid::{Line, Page, lines, recorded};
use crate::open::Open;
use crate::wire::{EntrySheetSave, EntrySheetSaved};
use crate::{ErrorCode, Fault, FileUse, Session, read};
use ::words::Words;
use domain::{Calendar, DateRange, Grain, MeasureId, Period, Unit};
use entry::{Cell, Column, Content, EntrySheet, Origin, Row, RowKey, Shown, Texts};
use locale::{Lean, Locale};
use present::words;
use std::collections::BTreeSet;

/// More than anybody fills in, and few enough to be written at once.
const MOST_PERIODS: usize = 120;

pub(crate) fn save(session: &Session, request: EntrySheetSave) -> Result<EntrySheetSaved, Fault> {
    let open = session.workspace()?;
    let path = session.file(&request.path, FileUse::Write)?;
    if session.hides_amounts {
        return Err(Fault::refused(Words::error_entry_sheet_hidden));
    }
    let periods = periods(session, &request)?;
    let sheet = sheet(session, &request, &periods)?;
    if sheet.rows.is_empty() {
        return Err(Fault::refused(Words::error_entry_sheet_empty));
    }
    let bytes = entry::write(&sheet).map_err(|error| Fault::new(ErrorCode::Failed, error.to_string()))?;
    saving::write(open, &path, Kind::Workbook, &bytes)?;
    let rows = sheet.rows.len() as u64;
    let path = path.display().to_string();
    let about = stretch(&periods, &open.locale);
    let text = open.locale.counted(rows, |count| open.locale.words().entry_sheet_written(count, &path, &about));
    Ok(EntrySheetSaved { path, rows, periods: periods.len() as u64, text })
}

/// The periods asked for; the last one that is over where nothing is said.
fn periods(session: &Session, request: &EntrySheetSave) -> Result<Vec<Period>, Fault> {
    let when = session.when()?;
    let calendar = when.locale.calendar();
    let grain = request.grain.map(Grain::from);
    let from = when.period_or_last(request.from.as_deref(), grain.unwrap_or(Grain::Month))?;
    let from = grain.map_or(from, |grain| calendar.period(grain, from.start));
    let to = match read::filled(request.to.as_deref()) {
        Some(text) => when.period(text, Lean::Back, Some(from.grain))?,
        None => from,
    };
    let range = DateRange { from: from.start, to: calendar.end(to) };
    if range.from >= range.to {
        return Err(Fault::refused(Words::error_entry_sheet_turned));
    }
    let periods = calendar.periods(from.grain, range);
    match periods.len() {
        1..=MOST_PERIODS => Ok(periods),
        _ => Err(Fault::refused(Words::error_entry_sheet_long)),
    }
}

/// "October 2026", or the first and the last period.
fn stretch(periods: &[Period], locale: &Locale) -> String {
    match periods {
        [only] => locale.period(*only),
        [first, .., last] => format!("{} – {}", locale.period_brief(*first), locale.period_brief(*last)),
        [] => String::new(),
    }
}

fn sheet(session: &Session, request: &EntrySheetSave, periods: &[Period]) -> Result<EntrySheet, Fault> {
    let open = session.workspace()?;
    let (model, locale, calendar) = open.parts()?;
    let mut chosen = BTreeSet::new();
    for measure in &request.measures {
        chosen.insert(find_measure(&model.catalog, measure)?.id);
    }
    let owner = read::optional_text(request.owner.clone()).map(|owner| owner.to_lowercase());
    let is_asked = |line: &Line<'_>| {
        let of_owner = line.measure.owner.as_ref().map(|of| of.trim().to_lowercase());
        (chosen.is_empty() || chosen.contains(&line.measure.id)) && (owner.is_none() || owner == of_owner)
    };
    let mut known = std::collections::HashMap::new();
    for period in periods {
        for one in std::iter::once(*period).chain(calendar.last_year(*period)) {
            known.extend(recorded(open, one.grain, calendar.range(one))?);
        }
    }
    let page = Page {
        model,
        locale,
        calendar,
        today: session.today(),
        closed_until: open.settings.closed_until,
        recorded: &known,
    };
    let rows = lines(model).into_iter().filter(is_asked).filter_map(|line| row(&page, &line, periods)).collect();
    let made = session.today().to_string();
    let workspace = open.store().first_operation()?.unwrap_or_default();
    let business = open.settings.name.clone();
    let texts = texts(open, &stretch(periods, locale));
    let columns = periods.iter().map(|period| column(*period, locale, calendar)).collect();
    Ok(EntrySheet { origin: Origin { workspace, business, made }, texts, columns, rows })
}

fn column(period: Period, locale: &Locale, calendar: &Calendar) -> Column {
    let before = calendar.last_year(period).map(|before| locale.period_brief(before)).unwrap_or_default();
    Column {
        period: calendar.name(period),
        head: locale.period_brief(period),
        earlier: locale.words().entry_sheet_last_year(&before),
    }
}

/// A row; `None` where nothing of it is typed.
fn row(page: &Page<'_>, line: &Line<'_>, periods: &[Period]) -> Option<Row> {
    let cells: Vec<(Cell, Option<String>)> = periods.iter().map(|period| cell(page, line, *period)).collect();
    let is_typed = cells.iter().any(|(cell, _)| !cell.locked);
    let newest = cells.iter().rev().find(|(cell, _)| cell.content != Content::Blank);
    let note = newest.and_then(|(_, note)| note.clone());
    is_typed.then(|| Row {
        key: RowKey { measure: line.measure.id.0, segment: line.segment.0 },
        name: line.measure.name.clone(),
        breakdown: line.segment_text.clone(),
        unit: words::unit_text(&line.measure.unit, page.locale),
        shown: shown(&line.measure.unit, page.locale),
        cells: cells.into_iter().map(|(cell, _)| cell).collect(),
        note,
    })
}

fn cell(page: &Page<'_>, line: &Line<'_>, period: Period) -> (Cell, Option<String>) {
    let now = page.cell(line, period);
    let content = match (now.value, now.not_applicable) {
        (Some(number), _) => Content::Number(number),
        (None, true) => Content::NotApplicable,
        (None, false) => Content::Blank,
    };
    let earlier = page.calendar.last_year(period).and_then(|before| page.cell(line, before).value);
    let locked = !now.editable || page.keeps(line.measure.id, period);
    (Cell { content, earlier, locked }, now.note)
}

/// How numbers of a unit are written.
fn shown(unit: &Unit, locale: &Locale) -> Shown {
    match unit {
        Unit::Count => Shown::Whole,
        Unit::Currency(_) => {
            let cents = -locale.smallest(unit, None).log10();
            (0..=9).find(|decimals| f64::from(*decimals) >= cents - 0.5).map_or(Shown::Amount(2), Shown::Amount)
        }
        Unit::Percent => Shown::Percent,
        Unit::Duration => Shown::Duration,
        // What is per something is never counted whole.
        Unit::Per(unit, _) if **unit == Unit::Count => Shown::Number,
        Unit::Per(unit, _) => shown(unit, locale),
        Unit::Number | Unit::Ratio | Unit::Points => Shown::Number,
    }
}

fn texts(open: &Open, periods: &str) -> Texts {
    let words = open.locale.words();
    let owned = |text: &str| text.to_owned();
    Texts {
        sheet: owned(words.entry_sheet_name()),
        title: words.entry_sheet_title(&open.settings.name, periods),
        advice: owned(words.entry_sheet_advice()),
        measure: owned(words.entry_sheet_measure()),
        breakdown: owned(words.entry_sheet_breakdown()),
        unit: owned(words.entry_sheet_unit()),
        sure: owned(words.entry_sheet_sure()),
        choices: vec![
            owned(words.term_certainty_estimated()),
            owned(words.term_certainty_provisional()),
            owned(words.term_certainty_confirmed()),
        ],
        note: owned(words.entry_sheet_note()),
        note_advice: owned(words.entry_sheet_note_advice()),
        only_numbers: owned(words.entry_sheet_only_numbers()),
        only_whole: owned(words.entry_sheet_only_whole()),
        not_applicable: owned(words.phrase_not_applicable()),
    }
}

/// The measures of a sheet that comes back must still be there.
pub(super) fn is_there(open: &Open, measure: MeasureId) -> Result<bool, Fault> {
    Ok(open.model()?.catalog.measure(measure).is_some_and(|measure| !measure.archived))
}
