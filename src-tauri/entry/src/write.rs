//! A sheet as a workbook.

use crate::role::{Role, row_key};
use crate::sheet::{Content, EntrySheet, Row, Shown};
use crate::{MARK, MEMORY, NOT_APPLICABLE, VERSION};
use rust_xlsxwriter::{
    Color, DataValidation, Format, FormatAlign, FormatBorder, Formula, ProtectionOptions, Workbook, Worksheet,
    XlsxError,
};

/// A sheet that could not be written: it has more rows or columns than a spreadsheet.
#[derive(Debug, thiserror::Error)]
#[error("the entry sheet could not be written: {0}")]
pub struct NotWritten(#[from] XlsxError);

/// Where things are, counted from 0.
const KEYS_ROW: u32 = 2;
const HEADS_ROW: u32 = 3;
const FIRST_ROW: u32 = 4;
const KEYS_COLUMN: u16 = 2;
const FIRST_COLUMN: u16 = 4;
/// In seconds: spreadsheets count stretches of time in days.
const DAY: f64 = 86_400.0;
/// The most characters that the name of a sheet, a message and its title have.
const LONGEST_NAME: usize = 31;
const LONGEST_MESSAGE: usize = 255;
/// Characters that the name of a sheet may not have.
const NOT_IN_NAMES: &[char] = &['[', ']', ':', '*', '?', '/', '\\', '\''];

/// Writes the workbook.
///
/// # Errors
/// Where it has more rows or columns than a spreadsheet.
pub fn write(sheet: &EntrySheet) -> Result<Vec<u8>, NotWritten> {
    let mut book = Workbook::new();
    let looks = Looks::new();
    let name: String = sheet.texts.sheet.chars().filter(|c| !NOT_IN_NAMES.contains(c)).take(LONGEST_NAME).collect();
    let page = book.add_worksheet();
    page.set_name(if name.trim().is_empty() { "Numbers" } else { name.trim() })?;
    heads(page, sheet, &looks)?;
    for (number, row) in (FIRST_ROW..).zip(&sheet.rows) {
        self::row(page, number, row, sheet, &looks)?;
    }
    dress(page, sheet)?;
    memory(book.add_worksheet(), sheet)?;
    Ok(book.save_to_buffer()?)
}

/// How cells look.
struct Looks {
    title: Format,
    advice: Format,
    head: Format,
    number_head: Format,
    earlier_head: Format,
    name: Format,
    dim: Format,
    open_text: Format,
}

/// The colours: a grey that prints, and one for what is not to be typed over.
const INK: Color = Color::RGB(0x0022_2B36);
const DIM: Color = Color::RGB(0x0067_727E);
const LINE: Color = Color::RGB(0x00C9_CFD6);
const SHADE: Color = Color::RGB(0x00F1_F3F5);

impl Looks {
    fn new() -> Self {
        let head = Format::new()
            .set_bold()
            .set_font_color(INK)
            .set_background_color(SHADE)
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(LINE)
            .set_align(FormatAlign::VerticalCenter)
            .set_text_wrap();
        let number_head = head.clone().set_align(FormatAlign::Right);
        let open = Format::new().set_unlocked().set_border(FormatBorder::Thin).set_border_color(LINE);
        Self {
            title: Format::new().set_bold().set_font_size(14).set_font_color(INK),
            advice: Format::new().set_font_color(DIM),
            earlier_head: number_head.clone().set_font_color(DIM),
            head,
            number_head,
            name: Format::new().set_font_color(INK),
            dim: Format::new().set_font_color(DIM),
            open_text: open.set_text_wrap(),
        }
    }
}

/// The columns before and behind the periods, and those of the periods, with what they are for and their heads.
fn columns(sheet: &EntrySheet) -> Vec<(u16, Role, &str)> {
    let texts = &sheet.texts;
    let mut columns = vec![
        (0, Role::Name, texts.measure.as_str()),
        (1, Role::Breakdown, texts.breakdown.as_str()),
        (3, Role::Unit, texts.unit.as_str()),
    ];
    let mut at = FIRST_COLUMN;
    for column in &sheet.columns {
        columns.push((at, Role::Earlier(column.period.clone()), column.earlier.as_str()));
        columns.push((at.saturating_add(1), Role::Period(column.period.clone()), column.head.as_str()));
        at = at.saturating_add(2);
    }
    columns.push((at, Role::Sure, texts.sure.as_str()));
    columns.push((at.saturating_add(1), Role::Note, texts.note.as_str()));
    columns
}

fn heads(page: &mut Worksheet, sheet: &EntrySheet, looks: &Looks) -> Result<(), XlsxError> {
    page.write_string_with_format(0, 0, &sheet.texts.title, &looks.title)?;
    page.write_string_with_format(1, 0, &sheet.texts.advice, &looks.advice)?;
    page.write_blank(HEADS_ROW, KEYS_COLUMN, &looks.head)?;
    for (column, role, head) in columns(sheet) {
        let look = match role {
            Role::Period(_) => &looks.number_head,
            Role::Earlier(_) => &looks.earlier_head,
            _ => &looks.head,
        };
        page.write_string(KEYS_ROW, column, role.key())?;
        page.write_string_with_format(HEADS_ROW, column, head, look)?;
    }
    Ok(())
}

fn row(page: &mut Worksheet, at: u32, row: &Row, sheet: &EntrySheet, looks: &Looks) -> Result<(), XlsxError> {
    page.write_string_with_format(at, 0, &row.name, &looks.name)?;
    page.write_string_with_format(at, 1, &row.breakdown, &looks.name)?;
    page.write_string(at, KEYS_COLUMN, row_key(row.key))?;
    page.write_string_with_format(at, 3, &row.unit, &looks.dim)?;
    let mut column = FIRST_COLUMN;
    let pattern = Format::new().set_num_format(pattern(row.shown)).set_align(FormatAlign::Right);
    let shaded = pattern.clone().set_font_color(DIM).set_background_color(SHADE);
    let open = pattern.set_unlocked().set_border(FormatBorder::Thin).set_border_color(LINE);
    for cell in &row.cells {
        match cell.earlier {
            Some(number) => page.write_number_with_format(at, column, in_cell(number, row.shown), &shaded)?,
            None => page.write_blank(at, column, &shaded)?,
        };
        column = column.saturating_add(1);
        let look = if cell.locked { &shaded } else { &open };
        match cell.content {
            Content::Blank => page.write_blank(at, column, look)?,
            Content::NotApplicable => page.write_string_with_format(at, column, &sheet.texts.not_applicable, look)?,
            Content::Number(number) => page.write_number_with_format(at, column, in_cell(number, row.shown), look)?,
        };
        if !cell.locked {
            page.add_data_validation(at, column, at, column, &only_numbers(row.shown, sheet, at, column)?)?;
        }
        column = column.saturating_add(1);
    }
    page.write_blank(at, column, &looks.open_text)?;
    page.write_string_with_format(at, column.saturating_add(1), row.note.as_deref().unwrap_or(""), &looks.open_text)?;
    Ok(())
}

/// How numbers are shown.
fn pattern(shown: Shown) -> String {
    match shown {
        Shown::Whole => "#,##0".to_owned(),
        Shown::Number => "General".to_owned(),
        Shown::Amount(0) => "#,##0".to_owned(),
        Shown::Amount(decimals) => format!("#,##0.{}", "0".repeat(usize::from(decimals.min(9)))),
        Shown::Percent => "0.0#%".to_owned(),
        Shown::Duration => "[h]:mm".to_owned(),
    }
}

/// A number as spreadsheets count it.
fn in_cell(number: f64, shown: Shown) -> f64 {
    if shown == Shown::Duration { number / DAY } else { number }
}

/// Numbers, whole ones where they are counted, or that there is none.
fn only_numbers(shown: Shown, sheet: &EntrySheet, row: u32, column: u16) -> Result<DataValidation, XlsxError> {
    let cell = crate::place::address(usize::from(column), row + 1);
    let none = sheet.texts.not_applicable.replace('"', "");
    let (rule, said) = match shown {
        Shown::Whole => {
            (format!("=IF(ISNUMBER({cell}),{cell}=INT({cell}),{cell}=\"{none}\")"), &sheet.texts.only_whole)
        }
        _ => (format!("=OR(ISNUMBER({cell}),{cell}=\"{none}\")"), &sheet.texts.only_numbers),
    };
    DataValidation::new().allow_custom(Formula::new(rule)).set_error_message(short(said, LONGEST_MESSAGE))
}

fn short(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// Widths, what stays in sight, what may be chosen, and what may not be typed over.
fn dress(page: &mut Worksheet, sheet: &EntrySheet) -> Result<(), XlsxError> {
    page.set_row_hidden(KEYS_ROW)?;
    page.set_column_hidden(KEYS_COLUMN)?;
    page.set_row_height(HEADS_ROW, 32)?;
    let wide = |texts: &mut dyn Iterator<Item = &str>, least: f64, most: f64| {
        let longest = texts.map(|text| text.chars().count()).max().unwrap_or(0);
        (f64::from(u32::try_from(longest).unwrap_or(u32::MAX)) + 2.0).clamp(least, most)
    };
    page.set_column_width(0, wide(&mut sheet.rows.iter().map(|row| row.name.as_str()), 16.0, 40.0))?;
    let has_breakdowns = sheet.rows.iter().any(|row| !row.breakdown.is_empty());
    let breakdowns = wide(&mut sheet.rows.iter().map(|row| row.breakdown.as_str()), 12.0, 36.0);
    page.set_column_width(1, if has_breakdowns { breakdowns } else { 3.0 })?;
    page.set_column_width(3, wide(&mut sheet.rows.iter().map(|row| row.unit.as_str()), 8.0, 18.0))?;
    for (column, role, _) in columns(sheet) {
        match role {
            Role::Period(_) | Role::Earlier(_) => page.set_column_width(column, 14)?,
            Role::Sure => page.set_column_width(column, 14)?,
            Role::Note => page.set_column_width(column, 40)?,
            _ => continue,
        };
        if let Some(last) = u32::try_from(sheet.rows.len()).ok().and_then(|rows| (FIRST_ROW + rows).checked_sub(1)) {
            text_columns(page, column, &role, last.max(FIRST_ROW), sheet)?;
        }
    }
    page.set_freeze_panes(FIRST_ROW, FIRST_COLUMN)?;
    page.set_screen_gridlines(false);
    page.set_landscape();
    page.set_print_fit_to_pages(1, 0);
    page.set_repeat_rows(HEADS_ROW, HEADS_ROW)?;
    page.protect_with_options(&ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        insert_columns: true,
        insert_rows: true,
        sort: true,
        use_autofilter: true,
        ..ProtectionOptions::new()
    });
    Ok(())
}

/// How sure values are is chosen; what a note is about is said.
fn text_columns(
    page: &mut Worksheet,
    column: u16,
    role: &Role,
    last: u32,
    sheet: &EntrySheet,
) -> Result<(), XlsxError> {
    let rule = match role {
        Role::Sure => DataValidation::new().allow_list_strings(&sheet.texts.choices)?,
        Role::Note => DataValidation::new()
            .allow_any_value()
            .set_input_message(short(&sheet.texts.note_advice, LONGEST_MESSAGE))?,
        _ => return Ok(()),
    };
    page.add_data_validation(FIRST_ROW, column, last, column, &rule)?;
    Ok(())
}

/// The hidden sheet: a line for each thing that was sent.
fn memory(page: &mut Worksheet, sheet: &EntrySheet) -> Result<(), XlsxError> {
    page.set_name(MEMORY)?;
    page.write_string(0, 0, MARK)?;
    page.write_number(0, 1, VERSION)?;
    for (column, text) in [(2, sheet.origin.workspace.to_string()), (3, sheet.origin.business.clone())] {
        page.write_string(0, column, text)?;
    }
    page.write_string(0, 4, &sheet.origin.made)?;
    let mut at = 1;
    for (_, role, head) in columns(sheet) {
        line(page, &mut at, &["column", &role.key(), head])?;
    }
    for row in &sheet.rows {
        let key = row_key(row.key);
        line(page, &mut at, &["row", &key, &row.name, &row.breakdown, row.note.as_deref().unwrap_or("")])?;
        for (cell, column) in row.cells.iter().zip(&sheet.columns) {
            match cell.content {
                Content::Blank => continue,
                Content::NotApplicable => page.write_string(at, 3, NOT_APPLICABLE)?,
                Content::Number(number) => page.write_number(at, 3, number)?,
            };
            line(page, &mut at, &["value", &key, &column.period])?;
        }
    }
    page.set_very_hidden(true);
    Ok(())
}

fn line(page: &mut Worksheet, at: &mut u32, texts: &[&str]) -> Result<(), XlsxError> {
    for (column, text) in (0..).zip(texts) {
        page.write_string(*at, column, *text)?;
    }
    *at += 1;
    Ok(())
}
