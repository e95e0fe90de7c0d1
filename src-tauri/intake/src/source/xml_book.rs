//! XML Spreadsheet 2003, which old versions of Excel wrote and many programs still export: a workbook as one XML text.
//!
//! The elements are those of the "XML Spreadsheet Reference" of Office 2003; prefixes are not looked at.

use super::budget::Budget;
use super::grid::{LONGEST_TEXT, MOST_COLUMNS, Numbered, place};
use super::number_format::{NumberFormat, understand};
use super::sheet::Sheet;
use super::text::TextFile;
use super::value::plain_cell;
use crate::cell::OwnedCell;
use crate::error::Refusal;
use crate::watch::Watch;
use calamine::{Data, Dimensions};
use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::collections::HashMap;
use std::io::BufRead;
use std::sync::Arc;

/// What is read is held in memory; a longer text is no export of a spreadsheet.
const MOST_BYTES: u64 = 200 << 20;
/// The namespace of all its elements.
const NAMESPACE: &[u8] = b"urn:schemas-microsoft-com:office:spreadsheet";

/// The text cannot be read; the budget may know why.
struct Unreadable;

impl<E: std::error::Error> From<E> for Unreadable {
    fn from(_: E) -> Self {
        Self
    }
}

/// True where the first bytes of an XML text say that it is a workbook.
pub(super) fn is_one(head: &[u8]) -> bool {
    memchr::memmem::find(head, NAMESPACE).is_some()
}

/// Reads the sheets of a workbook.
pub(super) fn load(name: &str, text: &TextFile, watch: &Arc<Watch>) -> Result<Vec<Sheet>, Refusal> {
    if text.size() > MOST_BYTES {
        return Err(Refusal::TooMuch(name.to_owned()));
    }
    let budget = Budget::new(Arc::clone(watch));
    budget.sheets_begin();
    let mut bytes = text.open(text.encoding(None)?)?;
    // The declaration names the encoding that the bytes had: it is UTF-8 by now.
    bytes.read_until(b'>', &mut Vec::new()).map_err(|error| Refusal::from_io(name, &error))?;
    let mut xml = Reader::from_reader(bytes);
    let config = xml.config_mut();
    config.check_end_names = false;
    config.expand_empty_elements = true;
    let mut book = Book { xml, budget: &budget, styles: HashMap::new(), merged_over: 0 };
    book.sheets().map_err(|_| budget.refusal(name))
}

struct Book<'a> {
    xml: Reader<Box<dyn BufRead>>,
    budget: &'a Budget,
    styles: HashMap<String, NumberFormat>,
    merged_over: usize,
}

impl Book<'_> {
    fn sheets(&mut self) -> Result<Vec<Sheet>, Unreadable> {
        let (mut buffer, mut sheets, mut style) = (Vec::new(), Vec::<Sheet>::new(), None);
        loop {
            buffer.clear();
            match self.xml.read_event_into(&mut buffer)? {
                Event::Start(tag) => match local(tag.name().0) {
                    "Style" => style = attribute(&tag, "ID")?,
                    "NumberFormat" => self.note_style(style.as_ref(), attribute(&tag, "Format")?)?,
                    "Worksheet" => {
                        let name = attribute(&tag, "Name")?.ok_or(Unreadable)?;
                        self.budget.keep(400 + name.len() as u64).map_err(|_| Unreadable)?;
                        sheets.push(Sheet { name, hidden: false, rows: Numbered::new() });
                    }
                    "Table" => self.table(sheets.last_mut().ok_or(Unreadable)?)?,
                    "Visible" => {
                        let (text, _) = self.content("Visible")?;
                        sheets.last_mut().ok_or(Unreadable)?.hidden = text.starts_with("Sheet");
                    }
                    _ => {}
                },
                Event::Eof if sheets.is_empty() => return Err(Unreadable),
                Event::Eof => return Ok(sheets),
                _ => {}
            }
            self.budget.unpack(buffer.len() as u64).map_err(|_| Unreadable)?;
        }
    }

    fn note_style(&mut self, style: Option<&String>, code: Option<String>) -> Result<(), Unreadable> {
        if let (Some(style), Some(code)) = (style, code) {
            self.budget.keep(100 + style.len() as u64).map_err(|_| Unreadable)?;
            self.styles.insert(style.clone(), format_of(&code));
        }
        Ok(())
    }

    /// The rows of a table, up to its end.
    fn table(&mut self, sheet: &mut Sheet) -> Result<(), Unreadable> {
        let (mut buffer, mut next, mut merged) = (Vec::new(), 0, Vec::new());
        loop {
            buffer.clear();
            match self.xml.read_event_into(&mut buffer)? {
                Event::Start(tag) if local(tag.name().0) == "Row" => {
                    let row = index(&tag, next)?;
                    // Rows that look alike and are empty.
                    next = row + 1 + count(&tag, "Span")?;
                    self.row(row, &mut sheet.rows, &mut merged)?;
                }
                Event::End(tag) if local(tag.name().0) == "Table" => break,
                Event::Eof => return Err(Unreadable),
                _ => {}
            }
            self.budget.unpack(buffer.len() as u64).map_err(|_| Unreadable)?;
        }
        for region in &merged {
            sheet.fill_down(region, &mut self.merged_over, self.budget).map_err(|_| Unreadable)?;
        }
        Ok(())
    }

    /// The cells of a row, up to its end.
    fn row(&mut self, row: u32, rows: &mut Numbered, merged: &mut Vec<Dimensions>) -> Result<(), Unreadable> {
        let (mut buffer, mut next) = (Vec::new(), 0);
        loop {
            buffer.clear();
            match self.xml.read_event_into(&mut buffer)? {
                Event::Start(tag) if local(tag.name().0) == "Cell" => {
                    let column = index(&tag, next)?;
                    let (across, down) = (count(&tag, "MergeAcross")?, count(&tag, "MergeDown")?);
                    next = column.saturating_add(1).saturating_add(across);
                    if next > MOST_COLUMNS {
                        return Err(Unreadable);
                    }
                    let style = attribute(&tag, "StyleID")?;
                    let format = style.and_then(|style| self.styles.get(&style).copied()).unwrap_or_default();
                    let (text, kind) = self.content("Cell")?;
                    place(rows, (row, column), cell(text, kind.as_deref(), format), self.budget)
                        .map_err(|_| Unreadable)?;
                    self.budget.cell_given();
                    if down > 0 {
                        self.budget.keep(64).map_err(|_| Unreadable)?;
                        merged.push(Dimensions { start: (row, column), end: (row.saturating_add(down), next - 1) });
                    }
                }
                Event::End(tag) if local(tag.name().0) == "Row" => return Ok(()),
                Event::Eof => return Err(Unreadable),
                _ => {}
            }
        }
    }

    /// The text in an element up to its end, and what a cell says that it is. Comments have texts of their own.
    fn content(&mut self, element: &str) -> Result<(String, Option<String>), Unreadable> {
        let (mut buffer, mut text, mut kind, mut comments) = (Vec::new(), String::new(), None, 0_u32);
        loop {
            buffer.clear();
            match self.xml.read_event_into(&mut buffer)? {
                Event::Start(tag) => match local(tag.name().0) {
                    "Comment" => comments += 1,
                    "Data" if comments == 0 => kind = attribute(&tag, "Type")?,
                    _ => {}
                },
                Event::End(tag) => match local(tag.name().0) {
                    name if name == element => return Ok((text, kind)),
                    "Comment" => comments = comments.saturating_sub(1),
                    _ => {}
                },
                // Between the elements of a cell there is only what makes the text readable.
                Event::Text(written) if comments == 0 && (kind.is_some() || element != "Cell") => {
                    text.push_str(&written.xml10_content());
                }
                Event::GeneralRef(written) if comments == 0 => push_reference(&mut text, &written)?,
                Event::Eof => return Err(Unreadable),
                _ => {}
            }
            self.budget.unpack(buffer.len() as u64).map_err(|_| Unreadable)?;
        }
    }
}

/// The name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

fn cell(text: String, kind: Option<&str>, format: NumberFormat) -> OwnedCell {
    let data = match kind {
        Some("Number") => text.trim().parse().map_or_else(|_| Data::String(text), Data::Float),
        Some("Boolean") => Data::Bool(text.trim() == "1"),
        Some("DateTime") => return moment(text.trim(), format),
        Some("Error") => return OwnedCell::Error(error_of(text.trim())),
        _ => Data::String(text.trim_end().chars().take(LONGEST_TEXT as usize).collect()),
    };
    plain_cell(&data, format)
}

/// A moment such as `2026-10-31T08:00:00.000`; times of day are those of the last day of 1899.
fn moment(text: &str, format: NumberFormat) -> OwnedCell {
    let whole = text.split('.').next().unwrap_or(text);
    match plain_cell(&Data::DateTimeIso(whole.to_owned()), format) {
        OwnedCell::Date(day, seconds, _) if day.to_string().starts_with("1899-12-3") => {
            OwnedCell::Duration(f64::from(seconds))
        }
        OwnedCell::Date(day, seconds, _) => OwnedCell::Date(day, seconds, format.grain),
        other if whole.starts_with("1899-12-3") => {
            match plain_cell(&Data::DurationIso(since_midnight(whole)), format) {
                OwnedCell::Duration(seconds) => OwnedCell::Duration(seconds),
                _ => other,
            }
        }
        other => other,
    }
}

/// `08:30:00` behind the `T`, as a stretch of time is written.
fn since_midnight(moment: &str) -> String {
    let mut parts = moment.split_once('T').map_or("", |(_, time)| time).split(':');
    let mut next = || parts.next().unwrap_or("0");
    format!("PT{}H{}M{}S", next(), next(), next())
}

fn error_of(text: &str) -> &'static str {
    let known = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];
    known.into_iter().find(|known| *known == text).unwrap_or("#ERROR")
}

/// Some formats have names in place of codes.
fn format_of(code: &str) -> NumberFormat {
    match code {
        "Percent" => understand("0.00%", true),
        "Currency" => understand("0.00", true),
        "Euro Currency" => understand("0.00 \"€\"", false),
        named if named.ends_with("Date") || named.ends_with("Time") => NumberFormat::default(),
        code => understand(code, false),
    }
}

/// Where a row or cell stands, from 0: where it says so, or behind the one before.
fn index(tag: &BytesStart<'_>, next: u32) -> Result<u32, Unreadable> {
    match count(tag, "Index")? {
        0 => Ok(next),
        // Nothing goes back.
        said if said > next => Ok(said - 1),
        _ => Err(Unreadable),
    }
}

fn count(tag: &BytesStart<'_>, name: &str) -> Result<u32, Unreadable> {
    let number: u32 = attribute(tag, name)?.map_or(Ok(0), |text| text.trim().parse())?;
    // Beyond there are no rows; sums of two stay numbers.
    if number < 1 << 24 { Ok(number) } else { Err(Unreadable) }
}

fn push_reference(text: &mut String, reference: &BytesRef<'_>) -> Result<(), Unreadable> {
    match resolve_xml_entity(reference.as_ref()) {
        Some(known) => text.push_str(known),
        None => text.push(reference.resolve_char_ref()?.ok_or(Unreadable)?),
    }
    Ok(())
}

/// An attribute, with what its references stand for.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, Unreadable> {
    for attribute in tag.attributes() {
        let attribute = attribute?;
        if local(attribute.key.0) == name {
            return Ok(Some(unescape(attribute.value.as_ref())?.into_owned()));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use crate::error::{FileKind, Refusal};
    use crate::source::{Content, Source};

    const HEAD: &str = "<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n\
        <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\" \
        xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">";

    fn rows(rows: &str) -> Result<Vec<String>, Refusal> {
        let text = format!(
            "{HEAD}<Styles><Style ss:ID=\"p\"><NumberFormat ss:Format=\"Percent\"/></Style></Styles>\
            <Worksheet ss:Name=\"A &amp; B\"><Table>{rows}</Table></Worksheet></Workbook>"
        );
        let source = Source::from_bytes("old.xml", text.as_bytes())?;
        assert_eq!(source.sheets(), ["A & B"]);
        let Content::Book(sheets) = source.content() else { panic!("a book") };
        let shown = |cells: &Vec<crate::cell::OwnedCell>| {
            cells.iter().map(|cell| cell.borrow().display()).collect::<Vec<_>>().join("|")
        };
        Ok(sheets[0].rows.iter().map(|(number, cells)| format!("{number}: {}", shown(cells))).collect())
    }

    #[test]
    fn cells_are_read_where_they_stand() {
        let told = rows(
            "<Row><Cell><Data ss:Type=\"String\">Day</Data></Cell><Cell ss:Index=\"3\"><ss:Data ss:Type=\"String\" \
             xmlns=\"http://www.w3.org/TR/REC-html40\"><B>Sales</B> &amp; more</ss:Data><Comment><ss:Data>no</ss:Data></Comment>\
             </Cell></Row>\
             <Row ss:Index=\"3\"><Cell ss:MergeDown=\"1\"><Data ss:Type=\"DateTime\">2026-10-31T00:00:00.000</Data></Cell>\n\
             <Cell ss:StyleID=\"p\"><Data ss:Type=\"Number\">0.081</Data></Cell><Cell><Data ss:Type=\"Number\">1250.5</Data></Cell></Row>\
             <Row><Cell ss:Index=\"2\"><Data ss:Type=\"Error\">#N/A</Data></Cell><Cell><Data ss:Type=\"DateTime\">\
             1899-12-31T08:30:00.000</Data></Cell></Row>",
        );
        assert_eq!(told.unwrap(), ["1: Day||Sales & more", "3: 2026-10-31|8.1%|1250.5", "4: 2026-10-31|#N/A|30600 s"]);
    }

    #[test]
    fn what_is_cut_off_or_goes_back_is_damaged_and_other_xml_is_none() {
        for bad in [
            "<Row ss:Index=\"5\"/><Row ss:Index=\"2\"/>",
            "<Row><Cell ss:Index=\"99999\"/></Row>",
            "<Row ss:Index=\"4294967295\"/>",
        ] {
            assert!(matches!(rows(bad), Err(Refusal::Damaged(_))), "{bad}");
        }
        let cut = format!("{HEAD}<Worksheet ss:Name=\"A\"><Table><Row><Cell>");
        assert!(matches!(Source::from_bytes("old.xml", cut.as_bytes()), Err(Refusal::Damaged(_))));
        let other = Source::from_bytes("any.xml", b"<?xml version=\"1.0\"?><a/>".as_slice());
        assert!(matches!(other, Err(Refusal::NotASpreadsheet { kind: FileKind::Xml, .. })));
    }
}
