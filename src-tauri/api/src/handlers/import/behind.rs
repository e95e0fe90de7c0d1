//! The rows of a file behind a recorded value.

use super::kept::Again;
use super::told;
use crate::handlers::measure::find_measure;
use crate::open::Open;
use crate::wire::{PersonalCode, RowsColumn, RowsRow, ValueRows, ValueRowsRequest};
use crate::{Fault, Session, read};
use domain::name::compared;
use domain::{DateRange, Grain, Measure, MeasureKind};
use intake::{Behind, BehindRow, Take, UsedAs, Wanted, Why};
use locale::{HIDDEN, Locale};
use std::collections::BTreeMap;
use store::{Import, ValueDetail};

pub(crate) fn rows(session: &Session, request: ValueRowsRequest) -> Result<ValueRows, Fault> {
    let open = session.workspace()?;
    let (model, locale, calendar) = open.parts()?;
    let measure = find_measure(&model.catalog, &request.measure)?.clone();
    let date = read::date(&request.date, calendar)?;
    let range = DateRange { from: date, to: date.succ_opt().unwrap_or(date) };
    let grain: Grain = request.grain.into();
    let is_it = |detail: &ValueDetail| {
        let same = (detail.key.grain, detail.key.ordinal) == (grain, request.ordinal);
        same && model.members_of(detail.key.segment) == request.segment
    };
    let details = open.store().value_details(measure.id, Some(range))?;
    let words = locale.words();
    let Some(detail) = details.into_iter().find(is_it) else { return Ok(none(None, words.rows_nothing_recorded())) };
    let Some(import) = detail.import else { return Ok(none(None, words.rows_typed())) };
    let import = open.store().import(import)?;
    let file = import.source.clone();
    let missing = |said: &str| Ok(none(Some(file.clone()), said));
    let Some(again) = Again::open(open, &import)? else {
        let off = open.store().files_limit()? == 0;
        return missing(&if off { words.rows_off(&file) } else { words.rows_not_kept(&file) });
    };
    let place = again.place_of(open, measure.id)?;
    let members = members(&again.plan.dimensions, &request.segment);
    let (Some(place), Some(members)) = (place, members) else { return missing(&words.rows_other_way(&file)) };
    let ordinal = (measure.kind == MeasureKind::Sample).then_some(request.ordinal);
    let wanted = Wanted { measure: place, date, grain, members, ordinal };
    let behind = again.plan.behind(&again.source, &again.sniff, calendar, wanted)?;
    Ok(Telling { open, again: &again, measure: &measure, import: &import, detail: &detail }.told(behind))
}

fn none(file: Option<String>, missing: &str) -> ValueRows {
    ValueRows {
        file,
        said: String::new(),
        comes_text: None,
        differs: None,
        columns: Vec::new(),
        rows: Vec::new(),
        count: 0,
        left_out: 0,
        more: None,
        missing: Some(missing.to_owned()),
    }
}

/// The members of a segment, one for each dimension of a plan; `None` where the file says nothing of one of them.
fn members(dimensions: &[String], segment: &BTreeMap<String, String>) -> Option<Vec<Option<String>>> {
    let of = |dimension: &String| {
        let found = segment.iter().find(|(name, _)| compared(name) == compared(dimension));
        found.map(|(_, member)| member.clone())
    };
    let members: Vec<Option<String>> = dimensions.iter().map(of).collect();
    (members.iter().flatten().count() == segment.len()).then_some(members)
}

struct Telling<'t> {
    open: &'t Open,
    again: &'t Again,
    measure: &'t Measure,
    import: &'t Import,
    detail: &'t ValueDetail,
}

impl Telling<'_> {
    fn told(&self, behind: Behind) -> ValueRows {
        let (locale, words) = (&self.open.locale, self.open.locale.words());
        let file = self.import.source.clone();
        if behind.rows.is_empty() {
            return none(Some(file.clone()), &words.rows_none(&file));
        }
        let shown = behind.rows.len() as u64;
        let rows = locale.counted(behind.counted, |count| words.rows_of(count, &file));
        let said = match behind.left_out {
            0 => rows,
            left_out => locale.counted(left_out, |count| words.rows_and_left_out(count, &rows)),
        };
        let more =
            (shown < behind.counted + behind.left_out).then(|| locale.counted(shown, |count| words.rows_more(count)));
        let holds_amounts = |(at, column): &(usize, &intake::BehindColumn)| {
            column.used == Some(UsedAs::Value) || is_numeric(&behind.rows, *at)
        };
        let hidden: Vec<usize> = match locale.is_hiding() {
            true => behind.columns.iter().enumerate().filter(holds_amounts).map(|(at, _)| at).collect(),
            false => Vec::new(),
        };
        let is_left_out = |column: &intake::BehindColumn| {
            !column.made && self.again.without.get(&column.name) == Some(&PersonalCode::LeftOut)
        };
        let left_out: Vec<usize> =
            behind.columns.iter().enumerate().filter(|(_, column)| is_left_out(column)).map(|(at, _)| at).collect();
        let column = |(at, column): (usize, &intake::BehindColumn)| RowsColumn {
            name: column.name.clone(),
            used: column.used.map(Into::into),
            made: column.made,
            numeric: is_numeric(&behind.rows, at),
        };
        ValueRows {
            said,
            comes_text: behind.value.map(|value| comes(behind.take, &self.number(value), locale)),
            differs: self.differs(&behind),
            columns: behind.columns.iter().enumerate().map(column).collect(),
            count: behind.counted,
            left_out: behind.left_out,
            more,
            rows: behind.rows.into_iter().map(|row| self.row(row, &hidden, &left_out)).collect(),
            file: Some(file),
            missing: None,
        }
    }

    fn number(&self, value: f64) -> String {
        self.open.locale.number(value, &self.measure.unit, None)
    }

    fn differs(&self, behind: &Behind) -> Option<String> {
        let (locale, recorded) = (&self.open.locale, self.detail.value?);
        let same = |value: f64| (value - recorded).abs() <= 1e-9 * value.abs().max(recorded.abs());
        let gives = match behind.value {
            Some(value) if same(value) => return None,
            Some(value) => self.number(value),
            None => locale.words().rows_nothing().to_owned(),
        };
        Some(locale.words().rows_differ(&gives, &self.number(recorded)))
    }

    /// A row; amounts are hidden where they are to be.
    fn row(&self, mut row: BehindRow, hidden: &[usize], left_out: &[usize]) -> RowsRow {
        for at in hidden {
            row.cells.get_mut(*at).into_iter().for_each(|cell| *cell = HIDDEN.to_owned());
        }
        for at in left_out {
            let empty = row.cells.get_mut(*at).filter(|cell| cell.is_empty());
            empty.into_iter().for_each(|cell| self.open.locale.words().personal_left_out().clone_into(cell));
        }
        let locale = &self.open.locale;
        let (words, number) = (locale.words(), row.row.to_string());
        let say = |why: Why| match why {
            Why::LeftOut(left_out) => told::left_out(&left_out, locale),
            Why::Step(step) => {
                let text = self.again.step_text(step, locale).unwrap_or_default();
                words.rows_left_out_step(&number, &step.to_string(), &text)
            }
            Why::NotAsked => words.rows_left_out_not_asked(&self.measure.name, &number),
            Why::Again => words.rows_left_out_again(&number),
            Why::Nothing => words.rows_left_out_nothing(&self.measure.name, &number),
        };
        RowsRow { row: row.row, cells: row.cells, gives: row.gives, left_out: row.why.map(say) }
    }
}

fn comes(take: Take, value: &str, locale: &Locale) -> String {
    let words = locale.words();
    match take {
        Take::Sum => words.rows_come_sum(value),
        Take::Mean => words.rows_come_mean(value),
        Take::Count => words.rows_come_count(value),
        Take::Distinct => words.rows_come_distinct(value),
        Take::Sample => words.rows_come_sample(value),
        Take::Share => words.rows_come_share(value),
        Take::Last => words.rows_come_last(value),
        Take::First => words.rows_come_first(value),
        Take::Max => words.rows_come_max(value),
        Take::Min => words.rows_come_min(value),
        Take::Open => words.rows_come_open(value),
    }
}

/// True where the cells of a column are numbers in the rows that count, with whatever stands around them.
fn is_numeric(rows: &[BehindRow], at: usize) -> bool {
    let mut cells = rows
        .iter()
        .filter(|row| row.gives.is_some())
        .filter_map(|row| row.cells.get(at))
        .filter(|cell| !cell.is_empty())
        .peekable();
    let is_number = |cell: &String| {
        let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
        cell.chars().any(|c| c.is_ascii_digit())
            && letters == 0
            && !cell.contains([':', '/'])
            && cell.matches('-').count() < 2
    };
    cells.peek().is_some() && cells.all(is_number)
}
