//! Tables on slides: native ones, on as many slides as they take.

use super::shapes::{Area, Ink, Paragraph, Run, Slide, emu};
use crate::pages::columns::{Need, shared, shrunk};
use crate::pages::text::lines;
use render::drawing::Weight;
use std::fmt::Write as _;

/// The size of text in tables.
pub(super) const SIZE: f64 = 12.0;

/// The size that room is measured for: the fonts of others are wider than the bundled one.
const MEASURED: f64 = SIZE * 1.12;

/// The space left and right of a cell's text.
const SIDE: f64 = 5.0;

/// The space above and below it.
const ABOVE: f64 = 4.0;

/// A column: its heading, its width in parts of the table's, whether numbers end at its right edge.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Column {
    pub head: String,
    pub part: f64,
    pub right: bool,
}

impl Column {
    pub(super) fn text(head: &str, part: f64) -> Self {
        Self { head: head.to_owned(), part, right: false }
    }

    pub(super) fn number(head: &str, part: f64) -> Self {
        Self { right: true, ..Self::text(head, part) }
    }
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Row {
    /// A heading across all columns.
    Group(Vec<Run>),
    /// A cell for each column.
    Cells(Vec<Vec<Run>>),
}

/// The columns with the widths that their texts ask for, in a table of this width.
pub(super) fn shared_by(columns: &[Column], rows: &[Row], width: f64) -> Vec<Column> {
    let head = head(columns);
    let needs = columns.iter().enumerate().map(|(index, column)| {
        let cells = std::iter::once(&head).chain(rows).filter_map(|row| match row {
            Row::Cells(cells) => cells.get(index),
            Row::Group(_) => None,
        });
        let texts: Vec<String> = cells.map(|runs| said(runs)).collect();
        let texts = texts.iter().map(|text| (text.as_str(), MEASURED, Weight::Medium, 2.0 * SIDE));
        Need::of(column.part * width, column.right, texts)
    });
    let widths = shared(&needs.collect::<Vec<_>>());
    columns.iter().zip(widths).map(|(column, own)| Column { part: own / width, ..column.clone() }).collect()
}

fn said(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// Rows that fit below each other in a height, page by page; a group's heading does not stand last.
pub(super) fn pages<'r>(columns: &[Column], rows: &'r [Row], (width, height): (f64, f64)) -> Vec<&'r [Row]> {
    let head = row_height(columns, &head(columns), width);
    let mut pages = Vec::new();
    let (mut start, mut used) = (0, head);
    for (index, row) in rows.iter().enumerate() {
        let own = row_height(columns, row, width);
        let with_next = match (row, rows.get(index + 1)) {
            (Row::Group(_), Some(next)) => own + row_height(columns, next, width),
            _ => own,
        };
        if index > start && used + with_next > height {
            pages.extend(rows.get(start..index));
            (start, used) = (index, head);
        }
        used += own;
    }
    pages.extend(rows.get(start..).filter(|rest| !rest.is_empty()));
    pages
}

fn head(columns: &[Column]) -> Row {
    Row::Cells(columns.iter().map(|column| vec![Run::new(&column.head, Ink::Dim).bold()]).collect())
}

fn row_height(columns: &[Column], row: &Row, width: f64) -> f64 {
    let count = |runs: &[Run], room: f64| lines(&said(runs), SIZE, Weight::Medium, room - 2.0 * SIDE).len().max(1);
    let most = match row {
        Row::Group(runs) => count(runs, width),
        Row::Cells(cells) => {
            cells.iter().zip(columns).map(|(runs, column)| count(runs, column.part * width)).max().unwrap_or(1)
        }
    };
    most as f64 * SIZE * 1.2 + 2.0 * ABOVE
}

/// A table at a place; its height follows from its rows.
pub(super) fn table(slide: &mut Slide, name: &str, area: Area, columns: &[Column], rows: &[Row]) {
    let id = slide.next();
    let language = slide.language().to_owned();
    let width = area.width;
    let grid: String =
        columns.iter().map(|column| format!("<a:gridCol w=\"{}\"/>", emu(column.part * width))).collect();
    let mut out = String::new();
    let mut height = 0.0;
    for row in std::iter::once(&head(columns)).chain(rows) {
        let own = row_height(columns, row, width);
        height += own;
        let _ = write!(out, "<a:tr h=\"{}\">{}</a:tr>", emu(own), cells(columns, row, width, &language));
    }
    let place = Area { height, ..area }.xfrm("p:xfrm");
    let _ = write!(
        slide.shapes,
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"{}\"/><p:cNvGraphicFramePr>\
         <a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{place}<a:graphic>\
         <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr firstRow=\"1\"/>\
         <a:tblGrid>{grid}</a:tblGrid>{out}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>",
        crate::clean::escaped(name)
    );
}

fn cells(columns: &[Column], row: &Row, width: f64, language: &str) -> String {
    match row {
        Row::Group(runs) => {
            let first = cell(runs, false, SIZE, language, &format!(" gridSpan=\"{}\"", columns.len()));
            let rest = cell(&[], false, SIZE, language, " hMerge=\"1\"");
            first + &rest.repeat(columns.len().saturating_sub(1))
        }
        Row::Cells(cells) => {
            let size = |runs: &[Run], column: &Column| match column.right {
                true => SIZE * shrunk(&said(runs), MEASURED, Weight::Medium, column.part * width - 2.0 * SIDE),
                false => SIZE,
            };
            let cells = cells.iter().zip(columns);
            cells.map(|(runs, column)| cell(runs, column.right, size(runs, column), language, "")).collect()
        }
    }
}

fn cell(runs: &[Run], right: bool, size: f64, language: &str, attributes: &str) -> String {
    let paragraph = Paragraph { right, ..Paragraph::new(runs.to_vec(), size) };
    let none: String = ["lnL", "lnR", "lnT"].map(|line| format!("<a:{line} w=\"0\"><a:noFill/></a:{line}>")).concat();
    let below = "<a:lnB w=\"9525\"><a:solidFill><a:schemeClr val=\"bg2\"/></a:solidFill></a:lnB>";
    format!(
        "<a:tc{attributes}><a:txBody><a:bodyPr/><a:lstStyle/>{}</a:txBody><a:tcPr marL=\"{side}\" marR=\"{side}\" \
         marT=\"{above}\" marB=\"{above}\" anchor=\"ctr\">{none}{below}<a:noFill/></a:tcPr></a:tc>",
        paragraph.xml(language),
        side = emu(SIDE),
        above = emu(ABOVE),
    )
}
