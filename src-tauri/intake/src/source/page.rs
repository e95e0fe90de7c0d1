//! Web pages: their tables. Many programs write a page and call it a workbook.

use super::budget::{Budget, Spent};
use super::grid::{LONGEST_TEXT, MOST_COLUMNS, Numbered, ROW, put, text};
use super::sheet::Sheet;
use super::text::TextFile;
use crate::cell::{NumberStyle, OwnedCell};
use crate::digits::in_plain_digits;
use crate::error::{FileKind, Refusal};
use crate::watch::Watch;
use html5gum::{DefaultEmitter, IoReader, StartTag, Token, Tokenizer};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Tables in tables in tables: no page has more of them.
const DEEPEST: usize = 32;
/// A page of more bytes is not read: a table of that size is no page.
const MOST_BYTES: u64 = 200 << 20;

/// Reads the tables of a page, in its order. An inner table is one of its own.
pub(super) fn load(name: &str, text: &TextFile, watch: &Arc<Watch>) -> Result<Vec<Sheet>, Refusal> {
    if text.size() > MOST_BYTES {
        return Err(Refusal::TooMuch(name.to_owned()));
    }
    let budget = Budget::new(Arc::clone(watch));
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut page = Page { budget: &budget, closed: Vec::new(), open: Vec::new(), is_hidden: false };
    for token in Tokenizer::new_with_emitter(IoReader::new(text.open(text.encoding(None)?)?), emitter) {
        let token = token.map_err(|error| Refusal::from_io(name, &error))?;
        page.take(token).map_err(|_| budget.refusal(name))?;
    }
    while !page.open.is_empty() {
        page.table_ends().map_err(|_| budget.refusal(name))?;
    }
    let is_table = |sheet: &Sheet| sheet.rows.len() > 1 || sheet.rows.iter().any(|(_, cells)| !cells.is_empty());
    page.closed.retain(is_table);
    match page.closed.is_empty() {
        true => Err(Refusal::NotASpreadsheet { name: name.to_owned(), kind: FileKind::WebPage }),
        false => Ok(numbered(page.closed)),
    }
}

/// A page has no names for its tables.
fn numbered(mut tables: Vec<Sheet>) -> Vec<Sheet> {
    for (number, table) in (1..).zip(&mut tables) {
        table.name = format!("{number}");
    }
    tables
}

struct Page<'a> {
    budget: &'a Budget,
    /// In the order in which they began.
    closed: Vec<Sheet>,
    /// From the outermost to the innermost.
    open: Vec<Table>,
    /// True inside of what a page holds but does not show.
    is_hidden: bool,
}

#[derive(Default)]
struct Table {
    /// Its place among all tables, which is kept for it.
    at: usize,
    rows: Numbered,
    row: u32,
    column: u32,
    cell: Option<Open>,
    /// What reaches down from rows above, by column: how many rows still, and what stands in it.
    reaching: BTreeMap<u32, (u32, OwnedCell)>,
}

/// A cell whose text is still coming.
#[derive(Default)]
struct Open {
    text: String,
    columns: u32,
    rows: u32,
    /// What a spreadsheet program that wrote the page says the number is.
    number: Option<f64>,
}

impl Page<'_> {
    fn take(&mut self, token: Token) -> Result<(), Spent> {
        match token {
            Token::StartTag(tag) => self.begins(&tag),
            Token::EndTag(tag) => self.ends(&tag.name),
            Token::String(text) => self.text(&String::from_utf8_lossy(&text.value)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => Ok(()),
        }
    }

    fn begins(&mut self, tag: &StartTag<()>) -> Result<(), Spent> {
        self.budget.work(16)?;
        match &tag.name[..] {
            b"table" => {
                if self.open.len() >= DEEPEST {
                    return Err(self.budget.damaged());
                }
                self.budget.keep(400)?;
                self.open.push(Table { at: self.closed.len(), ..Table::default() });
                self.closed.push(Sheet { name: String::new(), hidden: false, rows: Vec::new() });
                Ok(())
            }
            b"tr" => self.innermost(Table::row_begins),
            b"td" | b"th" => self.innermost(|table, budget| table.cell_begins(tag, budget)),
            b"br" | b"p" | b"div" | b"li" => self.text(" "),
            b"style" | b"script" | b"title" => {
                self.is_hidden = !tag.self_closing;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn ends(&mut self, name: &[u8]) -> Result<(), Spent> {
        match name {
            b"table" => self.table_ends(),
            b"tr" | b"td" | b"th" => self.innermost(Table::cell_ends),
            b"style" | b"script" | b"title" => {
                self.is_hidden = false;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn innermost(&mut self, act: impl FnOnce(&mut Table, &Budget) -> Result<(), Spent>) -> Result<(), Spent> {
        self.open.last_mut().map_or(Ok(()), |table| act(table, self.budget))
    }

    fn text(&mut self, text: &str) -> Result<(), Spent> {
        self.budget.work(text.len() as u64)?;
        let cell = self.open.last_mut().and_then(|table| table.cell.as_mut());
        if let Some(cell) = cell.filter(|cell| !self.is_hidden && cell.text.len() < LONGEST_TEXT as usize) {
            cell.text.push_str(text);
        }
        Ok(())
    }

    fn table_ends(&mut self) -> Result<(), Spent> {
        let Some(mut table) = self.open.pop() else { return Ok(()) };
        table.cell_ends(self.budget)?;
        if let Some(sheet) = self.closed.get_mut(table.at) {
            sheet.rows = table.rows;
        }
        Ok(())
    }
}

impl Table {
    fn row_begins(&mut self, budget: &Budget) -> Result<(), Spent> {
        self.cell_ends(budget)?;
        budget.keep(ROW)?;
        self.row += 1;
        self.column = 0;
        self.rows.push((self.row, Vec::new()));
        budget.work(4 * self.reaching.len() as u64)?;
        self.reaching.retain(|_, (left, _)| *left > 0);
        let Some((_, cells)) = self.rows.last_mut() else { return Ok(()) };
        for (column, (left, cell)) in &mut self.reaching {
            *left -= 1;
            if *cell != OwnedCell::Blank {
                put(cells, *column as usize, cell.clone(), budget)?;
            }
        }
        Ok(())
    }

    fn cell_begins(&mut self, tag: &StartTag<()>, budget: &Budget) -> Result<(), Spent> {
        self.cell_ends(budget)?;
        let said = |name: &[u8]| {
            let (_, value) = tag.attributes.iter().find(|(key, _)| key.as_slice() == name)?;
            std::str::from_utf8(&value.value).ok()
        };
        let span =
            |name: &[u8]| said(name).and_then(|text| text.trim().parse().ok()).unwrap_or(1).clamp(1, MOST_COLUMNS);
        let number = said(b"x:num").and_then(|text| text.trim().parse().ok()).filter(|number: &f64| number.is_finite());
        self.cell = Some(Open { columns: span(b"colspan"), rows: span(b"rowspan"), number, ..Open::default() });
        Ok(())
    }

    fn cell_ends(&mut self, budget: &Budget) -> Result<(), Spent> {
        let Some(open) = self.cell.take() else { return Ok(()) };
        // What ended in this row still takes its place in it.
        while self.reaching.contains_key(&self.column) {
            self.column += 1;
        }
        let cell = open.cell();
        if open.rows > 1 {
            budget.keep(text(&cell) + 64 * u64::from(open.columns))?;
            // What reaches over several columns too stands in the first of them.
            let end = self.column.saturating_add(open.columns).min(MOST_COLUMNS);
            for column in self.column..end {
                let reaching = if column == self.column { cell.clone() } else { OwnedCell::Blank };
                self.reaching.insert(column, (open.rows - 1, reaching));
            }
        }
        let column = self.column;
        self.column = column.saturating_add(open.columns);
        self.put(column, cell, budget)
    }

    fn put(&mut self, column: u32, cell: OwnedCell, budget: &Budget) -> Result<(), Spent> {
        match self.rows.last_mut() {
            Some((_, cells)) if cell != OwnedCell::Blank && column <= MOST_COLUMNS => {
                put(cells, column as usize, cell, budget)
            }
            _ => Ok(()),
        }
    }
}

impl Open {
    /// A page breaks its lines where it likes.
    fn cell(&self) -> OwnedCell {
        let text = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        match self.number {
            // A percentage is a fraction there, and only its text says so.
            Some(number) if !text.contains('%') => OwnedCell::Number(number, NumberStyle::default()),
            _ if text.is_empty() => OwnedCell::Blank,
            _ => OwnedCell::Text(in_plain_digits(&text).into_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]

    use crate::source::{Content, Source};

    fn tables(page: &str) -> Vec<Vec<String>> {
        let source = Source::from_bytes("page.xls", page.as_bytes()).unwrap();
        let Content::Book(sheets) = source.content() else { panic!("a book") };
        let row = |cells: &Vec<crate::cell::OwnedCell>| {
            cells.iter().map(|cell| cell.borrow().display()).collect::<Vec<_>>().join("|")
        };
        sheets.iter().map(|sheet| sheet.rows.iter().map(|(_, cells)| row(cells)).collect()).collect()
    }

    #[test]
    fn cells_are_text_without_what_a_page_has_around_it() {
        let page = "<html><head><title>Report</title><style>td { color: red }</style></head><body><h1>Sales</h1>
            <table><tr><th>Date<th>Net<br>sales</tr><tr><td>2026-10-01</td><td align=right>&euro;1,234.50&nbsp;</td></tr>
            <tr><td>2026-10-02<td>A &amp; B</table></body></html>";
        assert_eq!(tables(page), [["Date|Net sales", "2026-10-01|€1,234.50", "2026-10-02|A & B"]]);
    }

    #[test]
    fn spans_keep_columns_in_their_place() {
        let page = "<table><tr><th rowspan=2>Store<th colspan=2>October</tr><tr><th>Sales<th>Cost</tr>
            <tr><td>Harbour<td>1<td>2</tr></table>";
        assert_eq!(tables(page), [["Store|October", "Store|Sales|Cost", "Harbour|1|2"]]);
    }

    #[test]
    fn inner_tables_are_tables_of_their_own() {
        let page =
            "<table><tr><td><table><tr><td>Date<td>Sales</tr><tr><td>2026-10-01<td>5</tr></table></td></tr></table>";
        assert_eq!(tables(page), [vec!["Date|Sales", "2026-10-01|5"]]);
    }

    #[test]
    fn numbers_are_those_that_the_program_behind_the_page_says() {
        let page = "<table><tr><td>Date<td>Sales</tr><tr><td>2026-10-01<td x:num=\"1234.567\">1,235</td></tr></table>";
        assert_eq!(tables(page), [["Date|Sales", "2026-10-01|1234.567"]]);
    }

    #[test]
    fn spans_without_end_take_no_memory() {
        let page = format!("<table>{}</table>", "<tr><td colspan=99999999 rowspan=99999999>x</td></tr>".repeat(2000));
        let started = std::time::Instant::now();
        let _ = Source::from_bytes("page.xls", page.into_bytes());
        assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
    }
}
