//! Reading the wide layout: one row for each measure, one column for each period.

mod telling;

use super::behind::{Trace, Why};
use super::columns::{Columns, MeasureColumn};
use super::explain::{Evidence, RowIs, left_out_row};
use super::left_out::LeftOut;
use super::repeat::Key;
use super::revised::Issues;
use super::segments::{Found, Segments};
use super::{Sink, Summary, Value};
use crate::cell::{Cell, OwnedCell, Row};
use crate::error::{ReadError, Refusal};
use crate::format::Format;
use crate::table::Table;
use domain::MeasureKind;
use std::collections::HashMap;
use std::ops::ControlFlow;
use telling::{Is, Met};

/// A row of a measure: its numbers by period, `None` where nothing stands.
struct Line {
    row: u32,
    measure: usize,
    segment: u32,
    cells: Vec<Result<Option<f64>, OwnedCell>>,
    /// Which issue of the numbers it is, where a column says so, and what that column says.
    issue: Option<(f64, String)>,
}

/// Reads the rows of the measures, then gives their values. An empty cell is missing only in a period for which another
/// row has a value: periods to come are empty in every row.
pub(super) fn read<S: Sink>(
    columns: &Columns,
    (format, evidence): (&Format, &Evidence),
    table: &Table<'_>,
    sink: &mut S,
) -> Result<Summary, ReadError<S::Error>> {
    let mut segments = Segments::new(columns.dimensions.len());
    let unknown = columns.unknown.iter().map(|heading| LeftOut::unknown_heading(format.header_row, heading));
    let mut left_out: Vec<LeftOut> = unknown.collect();
    let mut met = sink.account().is_some().then(Vec::new);
    let mut lines = lines(columns, format, (table, sink.trace(), met.as_mut()), &mut segments, &mut left_out)?;
    let begun: Vec<bool> = (0..columns.periods.len())
        .map(|at| lines.iter().any(|line| !matches!(line.cells.get(at), None | Some(Ok(None)))))
        .collect();
    let said = supersede(&mut lines, columns, &mut left_out);
    let mut values: Vec<Value> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(column) = columns.measures.get(line.measure) else { continue };
        let is_said = |period: usize| said.get(at).is_some_and(|said| said.contains(&period));
        let from = values.len();
        for (period, ((across, cell), begun)) in columns.periods.iter().zip(&line.cells).zip(&begun).enumerate() {
            match cell {
                Ok(Some(value)) => {
                    let value = Value {
                        measure: line.measure,
                        date: across.when.day,
                        grain: across.when.grain,
                        segment: line.segment,
                        value: *value,
                        records: 1,
                        ordinal: 0,
                    };
                    let adds_up = matches!(column.planned.kind, MeasureKind::Flow | MeasureKind::Balance);
                    let same = |other: &&mut Value| is_same(other, &value);
                    match values.get_mut(from..).unwrap_or_default().iter_mut().find(same) {
                        Some(first) if adds_up => add(first, value),
                        Some(_) => left_out.push(LeftOut::repeated(line.row, false)),
                        None => values.push(value),
                    }
                }
                Ok(None) if *begun && !is_said(period) => {
                    left_out.push(LeftOut::missing(line.row, Some(&column.planned.column)))
                }
                Ok(None) => {}
                Err(cell) => left_out.push(LeftOut::not_a_number(line.row, &column.planned.column, cell.borrow())),
            }
        }
    }
    left_out.sort_by_key(|left_out| left_out.row);
    if let (Some(account), Some(met)) = (sink.account(), met) {
        telling::tell(account, (columns, evidence), met, &lines, (&left_out, &segments));
    }
    give(values, left_out, &mut segments, sink)
}

/// Takes from each line what a later issue of it says; returns for each line the periods that another issue of it has.
fn supersede(lines: &mut [Line], columns: &Columns, left_out: &mut Vec<LeftOut>) -> Vec<Vec<usize>> {
    let Some(revised) = &columns.revised else { return Vec::new() };
    let mut filled: HashMap<(usize, u32), Vec<(usize, f64)>> = HashMap::new();
    for line in lines.iter() {
        let periods = line.cells.iter().enumerate().filter(|(_, cell)| !matches!(cell, Ok(None)));
        filled.entry(line.same()).or_default().extend(periods.map(|(period, _)| (period, line.place())));
    }
    let mut said = Vec::new();
    for line in lines.iter_mut() {
        let (own, others) = (line.place(), filled.get(&line.same()).map(Vec::as_slice).unwrap_or_default());
        let mut any = false;
        for (period, _) in others.iter().filter(|(_, place)| *place > own) {
            let Some(cell) = line.cells.get_mut(*period) else { continue };
            any |= !matches!(cell, Ok(None));
            *cell = Ok(None);
        }
        let text = line.issue.as_ref().map_or("", |(_, text)| text);
        left_out.extend(any.then(|| LeftOut::superseded(line.row, &revised.of.name, text)));
        said.push(others.iter().filter(|(_, place)| *place != own).map(|(period, _)| *period).collect());
    }
    said
}

impl Line {
    /// What its issues have in common.
    fn same(&self) -> (usize, u32) {
        (self.measure, self.segment)
    }

    /// The place of its issue among them.
    fn place(&self) -> f64 {
        self.issue.as_ref().map_or(0.0, |(place, _)| *place)
    }
}

/// True for values of one line that are of the same period: several columns of it are read together.
fn is_same(one: &Value, other: &Value) -> bool {
    (one.date, one.grain) == (other.date, other.grain)
}

/// Adds up what several columns of a period say.
fn add(first: &mut Value, other: Value) {
    first.value += other.value;
    first.records += 1;
}

fn give<S: Sink>(
    values: Vec<Value>,
    left_out: Vec<LeftOut>,
    segments: &mut Segments,
    sink: &mut S,
) -> Result<Summary, ReadError<S::Error>> {
    let summary = Summary { values: values.len() as u64, left_out: left_out.len() as u64, ..Summary::default() };
    for value in values {
        segments.announce(value.segment, sink).map_err(ReadError::Sink)?;
        sink.value(value).map_err(ReadError::Sink)?;
    }
    for left_out in left_out {
        sink.left_out(left_out).map_err(ReadError::Sink)?;
    }
    Ok(summary)
}

/// The rows of the measures, each measure and segment once; repeated ones are left out. Rows without any number are
/// headings.
fn lines(
    columns: &Columns,
    format: &Format,
    (table, mut trace, mut met): (&Table<'_>, Option<&mut Trace>, Option<&mut Vec<Met>>),
    segments: &mut Segments,
    left_out: &mut Vec<LeftOut>,
) -> Result<Vec<Line>, Refusal> {
    let measures: HashMap<u32, usize> = columns
        .measures
        .iter()
        .enumerate()
        .flat_map(|(at, column)| column.places.iter().map(move |row| (*row, at)))
        .collect();
    let (mut lines, mut above): (Vec<Line>, String) = (Vec::new(), String::new());
    let mut issues = Issues::default();
    table.each::<Refusal>(|number, row| {
        let mut meets = |is: Is| {
            if let Some(met) = &mut met {
                met.push(Met::new(number, row, columns, is));
            }
        };
        if number <= format.header_row {
            meets(Is::Row(if number == format.header_row { RowIs::Heads } else { RowIs::Above }));
            trace.as_mut().filter(|_| number == format.header_row).into_iter().for_each(|trace| trace.head(row));
            return Ok(ControlFlow::Continue(()));
        }
        let any = || columns.periods.iter().any(|across| row.cell(across.column) != Cell::Blank);
        let issue = columns.revised.as_ref().and_then(|revised| issues.of_row(revised, row));
        let version = columns.version.as_ref().and_then(|version| {
            // A version may stand in the first of its rows only.
            let said = row.cell(version.column).display();
            if !said.trim().is_empty() || !version.versions.has_actual() && !version.versions.goes_on() {
                said.trim().clone_into(&mut above);
            }
            version.leaves_out_of(number, &above)
        });
        if let Some(other) = version.filter(|_| any()) {
            meets(Is::Row(RowIs::LeftOut(other.clone())));
            left_out.push(other);
            return Ok(ControlFlow::Continue(()));
        }
        let Some((measure, column)) = measures.get(&number).and_then(|at| Some((*at, columns.measures.get(*at)?)))
        else {
            meets(Is::Row(if any() { RowIs::NotUsed } else { RowIs::Remark }));
            return Ok(ControlFlow::Continue(()));
        };
        match segments.of_row(row, &columns.dimensions) {
            Found::Segment(segment) => {
                let cells = cells(columns, column, row);
                if cells.iter().any(|cell| !matches!(cell, Ok(None))) {
                    let line = Line { row: number, measure, segment, cells, issue: issue.clone() };
                    let again = again(&line, &lines);
                    if let Some(trace) = &mut trace {
                        let again = again.clone().map(|(again, _)| again);
                        follow(trace, columns, row, &line, again, segments);
                    }
                    match again {
                        None => {
                            meets(Is::Line(lines.len()));
                            lines.push(line);
                        }
                        Some((again, earlier)) => {
                            meets(Is::Row(RowIs::Again { left_out: again.clone(), earlier }));
                            left_out.push(again);
                        }
                    }
                } else {
                    meets(Is::Row(RowIs::Nothing));
                }
            }
            Found::Total(at) => {
                let total = LeftOut::total(number, &column.planned.column);
                let at = columns.dimensions.get(at).map(|(_, column)| *column);
                meets(Is::Row(left_out_row(total.clone(), row, at)));
                left_out.push(total);
            }
            Found::TooLong(at) => {
                let name = columns.dimensions.get(at).map(|(_, c)| row.cell(*c).display()).unwrap_or_default();
                let too_long = LeftOut::name_too_long(number, &column.planned.column, &name);
                meets(Is::Row(RowIs::LeftOut(too_long.clone())));
                left_out.push(too_long);
            }
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(lines)
}

fn cells(columns: &Columns, column: &MeasureColumn, row: &dyn Row) -> Vec<Result<Option<f64>, OwnedCell>> {
    let is_minus = column.unsigned && columns.direction.as_ref().is_some_and(|direction| direction.is_minus(row));
    let turned = |value: f64| if is_minus && value != 0.0 { -value } else { value };
    let read = |cell: Cell<'_>| column.reading.read(cell).map(|value| value.map(turned)).map_err(|_| cell.to_owned());
    columns.periods.iter().map(|across| read(row.cell(across.column))).collect()
}

/// Why a line is left out that says of a measure and segment what an earlier one has said, or something else; and where that
/// one stands.
fn again(line: &Line, lines: &[Line]) -> Option<(LeftOut, u32)> {
    let is_same = |other: &&Line| other.measure == line.measure && other.segment == line.segment;
    let earlier = lines.iter().filter(is_same).find(|other| other.issue == line.issue)?;
    Some((LeftOut::repeated(line.row, earlier.cells == line.cells), earlier.row))
}

/// Tells who follows the rows what a line gives for the period that is asked after.
fn follow(
    trace: &mut Trace,
    columns: &Columns,
    row: &dyn Row,
    line: &Line,
    again: Option<LeftOut>,
    segments: &Segments,
) {
    let here = columns.periods.iter().position(|across| trace.is_at(across.when.day, across.when.grain));
    let across = here.and_then(|at| Some((columns.periods.get(at)?, line.cells.get(at)?)));
    let Some((across, cell)) = across.filter(|_| line.measure == trace.measure()) else { return };
    let key = Key { date: across.when.day, grain: across.when.grain, segment: line.segment };
    let name = &columns.measures.get(line.measure).map(|column| column.planned.column.as_str()).unwrap_or_default();
    let left_out = match (again, cell) {
        (Some(again), _) => again,
        (None, Ok(Some(value))) => return trace.took((line.row, row), key, *value, segments),
        (None, Ok(None)) => LeftOut::missing(line.row, Some(name)),
        (None, Err(cell)) => LeftOut::not_a_number(line.row, name, cell.borrow()),
    };
    trace.left((line.row, row), key, Why::LeftOut(left_out), segments);
}
