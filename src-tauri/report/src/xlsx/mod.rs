//! A pack as a workbook: the scorecard, a sheet for each KPI with its numbers, the formulas that compute them and a native
//! chart, the actions.

mod budget;
mod cells;
mod formula;
mod names;
mod sheet;
mod supposed;
#[cfg(test)]
mod tests;

use crate::clean::clean;
use crate::plot::pattern;
use crate::{Error, Progress};
use cells::Written;
use chrono::NaiveDate;
use domain::Status;
use locale::Locale;
use names::Names;
use present::pack::{Pack, Sheet};
use present::{Delta, KpiRow, Pick};
use render::{Palette, Theme};
use rust_xlsxwriter::{
    DocProperties, Format, FormatAlign, Table, TableColumn, TableStyle, Workbook, Worksheet, XlsxError,
};

/// The most characters of a cell.
const LONGEST: usize = 32_000;

/// Writes a pack as a workbook (Office Open XML).
///
/// # Errors
/// Where it was stopped, and where the workbook cannot be written.
pub fn xlsx(pack: &Pack, locale: &Locale, progress: Progress) -> Result<Vec<u8>, Error> {
    let mut book = Workbook::new();
    let title = pack.heading();
    let properties = DocProperties::new().set_title(clean(title)).set_author(clean(&pack.business));
    // The same pack gives the same bytes.
    let made = rust_xlsxwriter::ExcelDateTime::from_ymd(2000, 1, 1).map_err(|error| refused(&error))?;
    book.set_properties(&properties.set_creation_datetime(&made));
    let mut names = Names::default();
    if !pack.alone {
        scorecard(&mut book, pack, locale, &mut names).map_err(|error| refused(&error))?;
    }
    // The name of the actions' sheet is theirs, whatever a KPI is called.
    let actions_name = names.give(&pack.headings.actions);
    budget::budget(&mut book, pack, &mut names, locale).map_err(|error| refused(&error))?;
    if let Some(page) = &pack.supposed {
        let name = names.give(&page.title);
        supposed::supposed(&mut book, pack, (page, &name), locale).map_err(|error| refused(&error))?;
    }
    for (index, sheet) in pack.sheets.iter().enumerate() {
        progress(index as f64 / pack.sheets.len() as f64)?;
        let name = names.give(&sheet.page.definition.kpi.name);
        sheet::sheet(&mut book, &name, sheet, pack, locale).map_err(|error| refused(&error))?;
    }
    if !pack.alone {
        actions(&mut book, pack, &actions_name).map_err(|error| refused(&error))?;
    }
    let file = book.save_to_buffer().map_err(|error| refused(&error))?;
    progress(1.0)?;
    Ok(file)
}

fn refused(error: &XlsxError) -> Error {
    Error::Refused { format: "XLSX", reason: error.to_string() }
}

/// How cells look.
struct Looks {
    title: Format,
    dim: Format,
    head: Format,
    number_head: Format,
    wrapped: Format,
    date: Format,
}

impl Looks {
    fn new() -> Self {
        let palette = palette();
        let dim = crate::plot::chart::hex(palette.dim);
        let top = |format: Format| format.set_align(FormatAlign::Top);
        Self {
            title: Format::new().set_bold().set_font_size(16),
            dim: Format::new().set_font_color(dim),
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_border_bottom(rust_xlsxwriter::FormatBorder::Thin),
            number_head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_align(FormatAlign::Right)
                .set_border_bottom(rust_xlsxwriter::FormatBorder::Thin),
            wrapped: top(Format::new().set_text_wrap()),
            date: top(Format::new().set_num_format_index(14).set_align(FormatAlign::Left)),
        }
    }

    fn number(pattern: &str) -> Format {
        Format::new().set_num_format(pattern).set_align(FormatAlign::Top).set_align(FormatAlign::Right)
    }

    fn status(status: Status) -> Format {
        let color = render::status_color(status, palette());
        Format::new().set_font_color(crate::plot::chart::hex(color)).set_bold().set_align(FormatAlign::Top)
    }
}

fn palette() -> &'static Palette {
    Theme::Light.palette()
}

/// A text as a text, whatever it looks like.
fn write(sheet: &mut Worksheet, (row, column): (u32, u16), text: &str, look: &Format) -> Result<(), XlsxError> {
    let text: String = clean(text).chars().take(LONGEST).collect();
    sheet.write_string_with_format(row, column, text, look)?;
    Ok(())
}

/// A day as spreadsheets count it.
fn date(sheet: &mut Worksheet, (row, column): (u32, u16), day: NaiveDate, look: &Format) -> Result<(), XlsxError> {
    let days = pattern::day(day);
    // Spreadsheets know no days before 1900.
    if days > 60.0 {
        sheet.write_number_with_format(row, column, days, look)?;
    } else {
        sheet.write_string_with_format(row, column, day.to_string(), look)?;
    }
    Ok(())
}

/// A table over rows below a heading each, `numbers` being the columns of numbers, with the workbook's own look of tables.
fn table(
    sheet: &mut Worksheet,
    head: u32,
    heads: &[String],
    numbers: std::ops::Range<usize>,
    rows: usize,
) -> Result<(), XlsxError> {
    let mut names = Names::default();
    let look = Format::new().set_bold().set_border_bottom(rust_xlsxwriter::FormatBorder::Thin);
    let right = look.clone().set_align(FormatAlign::Right);
    let column = |(index, head): (usize, &String)| {
        let look = if numbers.contains(&index) { &right } else { &look };
        TableColumn::new().set_header(names.give(head)).set_header_format(look)
    };
    let columns: Vec<TableColumn> = heads.iter().enumerate().map(column).collect();
    let last = u16::try_from(heads.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let rows = u32::try_from(rows.max(1)).unwrap_or(u32::MAX);
    let table = Table::new().set_columns(&columns).set_style(TableStyle::Light1);
    sheet.add_table(head, 0, head + rows, last, &table)?;
    Ok(())
}

/// The title of a sheet, which is printed across and no wider than a page, and what stands beneath it.
fn title(sheet: &mut Worksheet, title: &str, beneath: &str, looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    write(sheet, (0, 0), title, &looks.title)?;
    write(sheet, (1, 0), beneath, &looks.dim)
}

fn scorecard(book: &mut Workbook, pack: &Pack, locale: &Locale, names: &mut Names) -> Result<(), XlsxError> {
    const HEAD: u32 = 3;
    let (words, card, looks) = (&pack.headings, &pack.scorecard, Looks::new());
    let sheet = book.add_worksheet();
    sheet.set_name(names.give(&words.scorecard))?;
    let said = [pack.business.as_str(), pack.title.as_str(), card.period.label.as_str()];
    let said: Vec<&str> = said.into_iter().filter(|text| !text.is_empty()).collect();
    title(sheet, &words.scorecard, &said.join("  ·  "), &looks)?;
    let compared = card.compared();
    let before = [&words.objective, &words.kpi, &words.status, &words.actual, &words.target].map(String::as_str);
    let changes = compared.iter().map(|(label, _)| *label);
    let heads = before.into_iter().chain(changes).chain([words.signal.as_str(), words.owner.as_str()]);
    let heads: Vec<String> = heads.map(str::to_owned).collect();
    let rows: Vec<(&str, &KpiRow)> =
        card.groups.iter().flat_map(|group| group.kpis.iter().map(|row| (group.name.as_str(), row))).collect();
    table(sheet, HEAD, &heads, 3..5 + compared.len(), rows.len())?;
    for (at, (objective, row)) in (HEAD + 1..).zip(&rows) {
        let of_kpi = |sheet: &&Sheet| sheet.page.definition.kpi.id == row.kpi;
        let known = pack.sheets.iter().find(of_kpi);
        score(sheet, at, (objective, row), (known, &compared), locale, &looks)?;
    }
    let widths = [26, 34, 15, 14, 16].into_iter().chain(compared.iter().map(|_| 16)).chain([22, 18]);
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(HEAD + 1, 2)?;
    Ok(())
}

/// A KPI's row in the scorecard. The number and the target are numbers where amounts may be told.
fn score(
    sheet: &mut Worksheet,
    at: u32,
    (objective, row): (&str, &KpiRow),
    (known, compared): (Option<&Sheet>, &[(&str, Pick)]),
    locale: &Locale,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let figure = &row.figure;
    let changes = (5..).zip(compared.iter().map(|(_, pick)| pick(figure)));
    write(sheet, (at, 0), objective, &looks.wrapped)?;
    write(sheet, (at, 1), &row.name, &looks.wrapped)?;
    write(sheet, (at, 2), &figure.status_text, &Looks::status(figure.status))?;
    let said = figure.reason.as_deref().unwrap_or(&figure.text);
    let target = row.target_text.as_deref().unwrap_or_default();
    match known.map(|sheet| &sheet.page.definition) {
        Some(kpi) => {
            let written = Written { unit: &kpi.unit, decimals: kpi.kpi.decimals, locale };
            written.number(sheet, (at, 3), figure.value, said)?;
            written.target(sheet, (at, 4), row.target, target)?;
            for (column, delta) in changes {
                changed(sheet, (at, column), delta, figure.value, written)?;
            }
        }
        None => {
            write(sheet, (at, 3), said, &right())?;
            write(sheet, (at, 4), target, &right())?;
            for (column, delta) in changes {
                write(sheet, (at, column), delta.map_or("", |delta| delta.text.as_str()), &right())?;
            }
        }
    }
    let signal = figure.signal.as_ref().map_or("", |signal| signal.label.as_str());
    let next = 5 + u16::try_from(compared.len()).unwrap_or_default();
    write(sheet, (at, next), signal, &looks.wrapped.clone().set_align(FormatAlign::Left).set_indent(1))?;
    write(sheet, (at, next + 1), row.owner.as_deref().unwrap_or_default(), &looks.wrapped)
}

fn right() -> Format {
    Format::new().set_align(FormatAlign::Right).set_align(FormatAlign::Top)
}

/// A change on another period: in parts where people state it so, in the KPI's unit elsewhere.
fn changed(
    sheet: &mut Worksheet,
    at: (u32, u16),
    delta: Option<&Delta>,
    value: Option<f64>,
    written: Written,
) -> Result<(), XlsxError> {
    let Some(delta) = delta else { return write(sheet, at, "", &right()) };
    let beside = value.map_or(0.0, f64::abs).max(delta.other.abs());
    match delta.growth {
        Some(part) => written.growth(sheet, at, part, &delta.text, None),
        None => written.difference(sheet, at, (delta.change, beside), &delta.text, None),
    }
}

fn actions(book: &mut Workbook, pack: &Pack, name: &str) -> Result<(), XlsxError> {
    const HEAD: u32 = 3;
    let (words, looks) = (&pack.headings, Looks::new());
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    title(sheet, &words.actions, &pack.scorecard.period.label, &looks)?;
    if pack.actions.is_empty() {
        return write(sheet, (HEAD, 0), &words.no_actions, &Format::new());
    }
    let heads = [&words.action, &words.kpi, &words.owner, &words.due, &words.effect];
    table(sheet, HEAD, &heads.map(Clone::clone), 0..0, pack.actions.len())?;
    for (at, row) in (HEAD + 1..).zip(&pack.actions) {
        let about = row.kpi_name.as_deref().or(row.objective_name.as_deref()).unwrap_or_default();
        write(sheet, (at, 0), &row.shown, &looks.wrapped)?;
        write(sheet, (at, 1), about, &looks.wrapped)?;
        write(sheet, (at, 2), row.action.owner.as_deref().unwrap_or_default(), &looks.wrapped)?;
        if let Some(due) = row.action.due {
            date(sheet, (at, 3), due, &looks.date)?;
        }
        let effect = row.effect.as_ref().map(|effect| effect.text.as_str());
        let done = row.action.done.map(|_| row.meta.as_str());
        let said: Vec<&str> = [done, effect].into_iter().flatten().collect();
        write(sheet, (at, 4), &said.join(" – "), &looks.wrapped)?;
    }
    for (column, width) in (0..).zip([56, 32, 20, 14, 56]) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(HEAD + 1, 0)?;
    Ok(())
}
