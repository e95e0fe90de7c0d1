//! ODS: its sheets, read cell by cell, so that what is repeated is counted before it is repeated.
//!
//! The elements are those of OpenDocument 1.2, part 1, section 9.1; values as in section 19.385.

use super::archive::{Archive, Stream};
use super::budget::{Budget, Dialect};
use super::grid::{LONGEST_TEXT, MOST_COLUMNS, Numbered, ROW, put, text};
use super::number_format::NumberFormat;
use super::sheet::Sheet;
use super::value::plain_cell;
use crate::cell::{NumberStyle, OwnedCell};
use crate::currency::of_code;
use crate::error::Refusal;
use calamine::Data;
use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::collections::HashMap;
use std::io::{BufReader, Read, Take};
use std::rc::Rc;

const TYPE: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
/// As many rows as spreadsheet programs have.
const MOST_ROWS: u32 = 1_048_576;

/// The content cannot be read; the budget may know why.
struct Unreadable;

impl<E: std::error::Error> From<E> for Unreadable {
    fn from(_: E) -> Self {
        Self
    }
}

/// Reads the sheets of an ODS; `None` where the archive is none.
pub(super) fn load(name: &str, archive: &Rc<Archive>, budget: &Rc<Budget>) -> Result<Option<Vec<Sheet>>, Refusal> {
    budget.open(Dialect::Markup);
    budget.sheets_begin();
    let mut kind = Vec::new();
    let Some(mimetype) = archive.part("mimetype", budget) else { return Ok(None) };
    let read = mimetype.take(TYPE.len() as u64).read_to_end(&mut kind);
    if read.is_err() || kind != TYPE {
        return Ok(None);
    }
    let damaged = || budget.refusal(name);
    let manifest = archive.part("META-INF/manifest.xml", budget).ok_or_else(damaged)?;
    if is_encrypted(manifest).map_err(|_| damaged())? {
        return Err(Refusal::Password(name.to_owned()));
    }
    let mut content = Content { xml: reader(archive.part("content.xml", budget).ok_or_else(damaged)?), budget };
    content.sheets().map(Some).map_err(|_| damaged())
}

type Xml = Reader<BufReader<Take<Stream>>>;

fn reader(part: Take<Stream>) -> Xml {
    let mut xml = Reader::from_reader(BufReader::with_capacity(1 << 16, part));
    let config = xml.config_mut();
    config.check_end_names = false;
    config.expand_empty_elements = true;
    xml
}

fn is_encrypted(manifest: Take<Stream>) -> Result<bool, Unreadable> {
    let (mut xml, mut buffer) = (reader(manifest), Vec::new());
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer)? {
            Event::Start(tag) if tag.name().0 == "manifest:encryption-data" => return Ok(true),
            Event::Eof => return Ok(false),
            _ => {}
        }
    }
}

struct Content<'a> {
    xml: Xml,
    budget: &'a Budget,
}

impl Content<'_> {
    fn sheets(&mut self) -> Result<Vec<Sheet>, Unreadable> {
        let (mut buffer, mut sheets, mut style) = (Vec::new(), Vec::new(), None);
        // Styles of tables that are not shown.
        let mut shown: HashMap<String, bool> = HashMap::new();
        loop {
            buffer.clear();
            match self.xml.read_event_into(&mut buffer)? {
                Event::Start(tag) => match tag.name().0 {
                    "style:style" => style = attribute(&tag, "style:name")?,
                    "style:table-properties" => {
                        let display = attribute(&tag, "table:display")?.is_none_or(|shown| shown == "true");
                        if let Some(style) = &style {
                            self.budget.keep(100 + style.len() as u64).map_err(|_| Unreadable)?;
                            shown.insert(style.clone(), display);
                        }
                    }
                    "table:table" => {
                        let used = attribute(&tag, "table:style-name")?;
                        let hidden = used.is_some_and(|style| shown.get(&style) == Some(&false));
                        if let Some(name) = attribute(&tag, "table:name")? {
                            self.budget.keep(400 + name.len() as u64).map_err(|_| Unreadable)?;
                            sheets.push(Sheet { name, hidden, rows: self.rows()? });
                        }
                    }
                    _ => {}
                },
                Event::Eof => return Ok(sheets),
                _ => {}
            }
        }
    }

    /// The rows of a table, up to its end.
    fn rows(&mut self) -> Result<Numbered, Unreadable> {
        let (mut buffer, mut rows, mut number) = (Vec::new(), Numbered::new(), 1_u32);
        loop {
            buffer.clear();
            match self.xml.read_event_into(&mut buffer)? {
                Event::Start(tag) if tag.name().0 == "table:table-row" => {
                    let times = repeated(&tag, "table:number-rows-repeated")?.min(MOST_ROWS + 1 - number);
                    let cells = self.cells()?;
                    self.repeat(&mut rows, number, times, cells)?;
                    number += times;
                }
                Event::End(tag) if tag.name().0 == "table:table" => return Ok(rows),
                Event::Eof => return Err(Unreadable),
                _ => {}
            }
        }
    }

    /// Adds a row as often as it is there.
    fn repeat(
        &self,
        rows: &mut Numbered,
        number: u32,
        times: u32,
        mut cells: Vec<OwnedCell>,
    ) -> Result<(), Unreadable> {
        if times == 0 || cells.iter().all(|cell| *cell == OwnedCell::Blank) {
            return Ok(());
        }
        cells.shrink_to_fit();
        let more = u64::from(times - 1);
        let held = ROW + cells.iter().map(|cell| size_of::<OwnedCell>() as u64 + text(cell)).sum::<u64>();
        self.budget.cells(more.saturating_mul(cells.len() as u64)).map_err(|_| Unreadable)?;
        self.budget.keep(ROW + more.saturating_mul(held)).map_err(|_| Unreadable)?;
        rows.extend((number..number + times - 1).map(|number| (number, cells.clone())));
        rows.push((number + times - 1, cells));
        Ok(())
    }

    /// The cells of a row, up to its end.
    fn cells(&mut self) -> Result<Vec<OwnedCell>, Unreadable> {
        let (mut buffer, mut cells, mut column) = (Vec::new(), Vec::new(), 0_u32);
        loop {
            buffer.clear();
            match self.xml.read_event_into(&mut buffer)? {
                Event::Start(tag) if matches!(tag.name().0, "table:table-cell" | "table:covered-table-cell") => {
                    let times = repeated(&tag, "table:number-columns-repeated")?.min(MOST_COLUMNS - column);
                    let style = style(&tag)?;
                    let value = self.value(&tag)?;
                    let cell = plain_cell(&value, NumberFormat { style, ..NumberFormat::default() });
                    if cell != OwnedCell::Blank {
                        for column in column..column + times {
                            put(&mut cells, column as usize, cell.clone(), self.budget).map_err(|_| Unreadable)?;
                        }
                    }
                    column += times;
                    self.budget.cell_given();
                }
                Event::End(tag) if tag.name().0 == "table:table-row" => return Ok(cells),
                Event::Text(_) | Event::Comment(_) | Event::PI(_) => {}
                _ => return Err(Unreadable),
            }
        }
    }

    /// What is in a cell, up to its end.
    fn value(&mut self, tag: &BytesStart<'_>) -> Result<Data, Unreadable> {
        let (mut value, mut is_text, mut is_error) = (None, false, false);
        for attribute in tag.attributes() {
            let attribute = attribute?;
            let (key, raw) = (attribute.key.0, attribute.value.as_ref());
            match key {
                "office:value" if value.is_none() => value = Some(Data::Float(raw.parse()?)),
                "office:string-value" if value.is_none() => value = Some(Data::String(unescape(raw)?.into_owned())),
                "office:date-value" if value.is_none() => value = Some(Data::DateTimeIso(unescape(raw)?.into_owned())),
                "office:time-value" if value.is_none() => value = Some(Data::DurationIso(unescape(raw)?.into_owned())),
                "office:boolean-value" if value.is_none() => {
                    value = Some(Data::Bool(raw.eq_ignore_ascii_case("true")));
                }
                "office:value-type" if value.is_none() => is_text = raw == "string",
                "calcext:value-type" => is_error = raw == "error",
                _ => {}
            }
        }
        // LibreOffice keeps the text of an error in the content, beside a value that is an empty text.
        let no_text = matches!(&value, Some(Data::String(text)) if text.is_empty());
        let text = self.text((value.is_none() && is_text) || (is_error && no_text))?;
        Ok(text.map(Data::String).or(value).unwrap_or(Data::Empty))
    }

    /// The text in a cell where it is asked for; read up to the end of the cell in any case.
    fn text(&mut self, wanted: bool) -> Result<Option<String>, Unreadable> {
        let (mut buffer, mut text) = (Vec::new(), String::new());
        let (mut within, mut notes, mut paragraphs) = (0_u32, 0_u32, 0_u32);
        loop {
            buffer.clear();
            match self.xml.read_event_into(&mut buffer)? {
                Event::Start(tag) => match tag.name().0 {
                    "table:table-cell" | "table:covered-table-cell" => within += 1,
                    "office:annotation" => notes += 1,
                    _ if !wanted || notes > 0 => {}
                    "text:p" => {
                        text.extend((paragraphs > 0).then_some('\n'));
                        paragraphs = 1;
                    }
                    "text:s" => {
                        let spaces = repeated(&tag, "text:c")?.min(LONGEST_TEXT);
                        self.budget.unpack(u64::from(spaces)).map_err(|_| Unreadable)?;
                        text.extend(std::iter::repeat_n(' ', spaces as usize));
                    }
                    "text:tab" => text.push('\t'),
                    "text:line-break" => text.push('\n'),
                    _ => {}
                },
                Event::End(tag) => match tag.name().0 {
                    "table:table-cell" | "table:covered-table-cell" if within == 0 => return Ok(wanted.then_some(text)),
                    "table:table-cell" | "table:covered-table-cell" => within -= 1,
                    "office:annotation" => notes = notes.saturating_sub(1),
                    _ => {}
                },
                Event::Text(written) if wanted && notes == 0 => text.push_str(&written.xml10_content()),
                Event::GeneralRef(written) if wanted && notes == 0 => push_reference(&mut text, &written)?,
                Event::Eof => return Err(Unreadable),
                _ => {}
            }
        }
    }
}

/// What a cell says of its number: that it is a percentage, or in which currency it is.
fn style(tag: &BytesStart<'_>) -> Result<NumberStyle, Unreadable> {
    let kind = attribute(tag, "office:value-type")?;
    let code = attribute(tag, "office:currency")?;
    let is_money = kind.as_deref() == Some("currency");
    Ok(NumberStyle {
        percent: kind.as_deref() == Some("percentage"),
        currency: code.filter(|_| is_money).and_then(|code| of_code(&code)),
        cents: false,
        power: 0,
    })
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
        if attribute.key.0 == name {
            return Ok(Some(unescape(attribute.value.as_ref())?.into_owned()));
        }
    }
    Ok(None)
}

/// How often something is repeated: once where nothing is said.
fn repeated(tag: &BytesStart<'_>, name: &str) -> Result<u32, Unreadable> {
    match attribute(tag, name)? {
        None => Ok(1),
        // More than anybody can have is as many as there can be.
        Some(times) => Ok(u32::try_from(times.parse::<u64>()?).unwrap_or(u32::MAX)),
    }
}
