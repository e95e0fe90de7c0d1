//! Telling what became of each row, to who keeps account of them.

use super::Line;
use crate::cell::{OwnedCell, Row};
use crate::plan::behind::Why;
use crate::plan::columns::Columns;
use crate::plan::explain::{Account, Evidence, Remark, RowIs, RowSaid};
use crate::plan::left_out::LeftOut;
use crate::plan::repeat::Key;
use crate::plan::segments::Segments;

/// A row that was met. What becomes of the numbers of a line is known when all lines are read.
pub(super) struct Met {
    row: u32,
    is: Is,
    /// Of a line: its cells under the periods, for what there is to say about how they are read.
    cells: Vec<OwnedCell>,
    /// Of a line whose amounts are subtracted.
    minus: Option<Remark>,
}

/// What a row is.
pub(super) enum Is {
    Row(RowIs),
    /// A line of numbers: which one.
    Line(usize),
}

impl Met {
    pub fn new(number: u32, row: &dyn Row, columns: &Columns, is: Is) -> Self {
        let cells = match is {
            Is::Row(_) => Vec::new(),
            Is::Line(_) => columns.periods.iter().map(|across| row.cell(across.column).to_owned()).collect(),
        };
        let is_line = matches!(is, Is::Line(_));
        let said = columns.direction.as_ref().filter(|_| is_line).and_then(|direction| direction.of_minus(row));
        let minus = said.map(|(column, text)| Remark::Minus { column, text });
        Self { row: number, is, cells, minus }
    }
}

/// Tells of all rows, in their order.
pub(super) fn tell(
    account: &mut Account,
    (columns, evidence): (&Columns, &Evidence),
    met: Vec<Met>,
    lines: &[Line],
    (left_out, segments): (&[LeftOut], &Segments),
) {
    for Met { row, is, cells, minus } in met {
        let told = account.row(row, |account| {
            let from = left_out.partition_point(|left_out| left_out.row < row);
            let problems = left_out.iter().skip(from).take_while(|left_out| left_out.row == row);
            match is {
                Is::Row(is) => {
                    let is_heads = is == RowIs::Heads;
                    let parts = problems.filter(|_| is_heads).map(|problem| (None, Why::LeftOut(problem.clone())));
                    RowSaid { parts: parts.collect(), ..RowSaid::of(is) }
                }
                Is::Line(at) => {
                    let line = lines.get(at);
                    let measure = line.map(|line| line.measure);
                    let gives = line.map(|line| gives(account, columns, line, segments)).unwrap_or_default();
                    let parts = problems.map(|problem| (measure, Why::LeftOut(problem.clone()))).collect();
                    let mut remarks = evidence.remarks_across(row, &cells, 0..cells.len());
                    remarks.extend(minus.filter(|_| measure.is_some_and(|at| is_turned(columns, at))));
                    let is = if gives.is_empty() { RowIs::Nothing } else { RowIs::Counts };
                    RowSaid { is, gives, parts, remarks }
                }
            }
        });
        if told.is_break() {
            return;
        }
    }
}

/// True for a measure whose amounts have no sign of their own.
fn is_turned(columns: &Columns, measure: usize) -> bool {
    columns.measures.get(measure).is_some_and(|column| column.unsigned)
}

fn gives(account: &Account, columns: &Columns, line: &Line, segments: &Segments) -> Vec<crate::plan::explain::Given> {
    let given = |(across, cell): (&crate::sniff::Across, &Result<Option<f64>, OwnedCell>)| {
        let value = cell.as_ref().ok().copied().flatten()?;
        let key = Key { date: across.when.day, grain: across.when.grain, segment: line.segment };
        Some(account.given(line.measure, key, value, segments))
    };
    columns.periods.iter().zip(&line.cells).filter_map(given).collect()
}
