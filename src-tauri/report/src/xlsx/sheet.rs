//! A KPI's sheet: its numbers, period by period, what they are computed from, and a chart over them.

use super::formula::formula;
use super::{Looks, date, title, write};
use crate::plot::chart::{Cells, Text, chart};
use crate::plot::pattern::{exact, factor, in_cell};
use crate::plot::{Column, Kind, Plot};
use locale::Locale;
use present::pack::{Inputs, Pack, Sheet};
use render::ChartModel;
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet, XlsxError};

/// The rows that the chart takes, and the one with the table's headings below it.
const CHART: u32 = 3;
const CHART_ROWS: u32 = 20;
const HEAD: u32 = CHART + CHART_ROWS + 1;

/// The first column of numbers: the period and its first day stand before it.
const FIRST: u16 = 2;

/// The size of the chart in pixels.
const SIZE: (u32, u32) = (960, 396);

pub(super) fn sheet(
    book: &mut Workbook,
    name: &str,
    of: &Sheet,
    pack: &Pack,
    locale: &Locale,
) -> Result<(), XlsxError> {
    let looks = Looks::new();
    let page = &of.page;
    let plot = Plot::new(of, &pack.headings, locale);
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    let figure = &page.figure;
    let beneath = [page.period.label.as_str(), figure.text.as_str(), figure.status_text.as_str()].join("  ·  ");
    title(sheet, &page.definition.kpi.name, &beneath, &looks)?;
    let unit = format!("{}: {}", pack.headings.formula, of.formula);
    write(sheet, (2, 0), &unit, &looks.dim)?;
    if plot.has_values() {
        let cells = Cells { sheet: name, head: HEAD, names: 0, days: 1, first: FIRST };
        let mut drawn = chart(&plot, cells, of.chart.theme.palette(), Text(9.0), locale);
        let label = ChartModel::trend(&of.chart, locale).label;
        drawn.set_width(SIZE.0).set_height(SIZE.1).set_alt_text(crate::clean::clean(&label));
        sheet.insert_chart(CHART, 0, &drawn)?;
    } else {
        let why = if plot.hidden { Some(&pack.headings.hidden) } else { figure.reason.as_ref() };
        write(sheet, (CHART, 0), why.map_or("", String::as_str), &looks.dim)?;
    }
    let inputs = of.inputs.as_ref().filter(|_| !plot.hidden && !plot.indexed);
    heads(sheet, &plot, inputs, pack, &looks)?;
    rows(sheet, &plot, inputs, locale, &looks)?;
    sentences(sheet, of, &plot)
}

/// How many columns of numbers there are, the inputs' among them.
fn width(plot: &Plot, inputs: Option<&Inputs>) -> u16 {
    let count = plot.columns.len() + inputs.map_or(0, |inputs| inputs.columns.len());
    u16::try_from(count).unwrap_or(u16::MAX - FIRST)
}

fn heads(
    sheet: &mut Worksheet,
    plot: &Plot,
    inputs: Option<&Inputs>,
    pack: &Pack,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let words = &pack.headings;
    sheet.set_row_height(HEAD, 32)?;
    write(sheet, (HEAD, 0), &words.period, &looks.head)?;
    write(sheet, (HEAD, 1), &words.from, &looks.head)?;
    let inputs_names = inputs.into_iter().flat_map(|inputs| &inputs.columns).map(|input| &input.name);
    for (column, name) in (FIRST..).zip(plot.columns.iter().map(|column| &column.name).chain(inputs_names)) {
        write(sheet, (HEAD, column), name, &looks.number_head)?;
        sheet.set_column_width(column, 15)?;
    }
    let note = FIRST + width(plot, inputs);
    write(
        sheet,
        (HEAD, note),
        &words.plot.note,
        &looks.head.clone().set_align(rust_xlsxwriter::FormatAlign::Left).set_indent(1),
    )?;
    sheet.set_column_width(0, 20)?;
    sheet.set_column_width(1, 12)?;
    sheet.set_column_width(note, 48)?;
    if inputs.is_some() {
        let first = FIRST + u16::try_from(plot.columns.len()).unwrap_or_default();
        write(sheet, (HEAD - 1, first), &words.inputs, &looks.dim)?;
    }
    Ok(())
}

fn rows(
    sheet: &mut Worksheet,
    plot: &Plot,
    inputs: Option<&Inputs>,
    locale: &Locale,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let look = Looks::number(&plot.cells(locale));
    let note = FIRST + width(plot, inputs);
    let first_input = FIRST + u16::try_from(plot.columns.len()).unwrap_or_default();
    for (index, at) in plot.periods.iter().enumerate() {
        let row = HEAD + 1 + u32::try_from(index).unwrap_or_default();
        write(sheet, (row, 0), &at.label, &looks.wrapped)?;
        date(sheet, (row, 1), at.date, &looks.date)?;
        let holds = inputs.filter(|inputs| inputs.holds.get(index).copied().unwrap_or_default());
        let computed = computed(plot, index);
        for (column, values) in (FIRST..).zip(&plot.columns) {
            match holds.filter(|_| Some(values.kind) == computed) {
                Some(inputs) => live(sheet, (row, column), (inputs, first_input), (plot, values, index), &look)?,
                None => plain(sheet, (row, column), values, index, plot, &look)?,
            }
        }
        for (column, input) in (first_input..).zip(inputs.into_iter().flat_map(|inputs| &inputs.columns)) {
            if let Some(value) = input.values.get(index).copied().flatten() {
                let look = Looks::number(&exact(value, &input.unit, None, locale));
                sheet.write_number_with_format(row, column, in_cell(value, &input.unit), &look)?;
            }
        }
        if !at.note.is_empty() {
            write(
                sheet,
                (row, note),
                &at.note,
                &Format::new().set_align(rust_xlsxwriter::FormatAlign::Left).set_indent(1),
            )?;
        }
    }
    Ok(())
}

/// The column in which the KPI's number of a period stands: with the others, or with those that stand apart.
fn computed(plot: &Plot, index: usize) -> Option<Kind> {
    let at = |kind: Kind| plot.columns.iter().find(|column| column.kind == kind)?.values.get(index).copied().flatten();
    if at(Kind::Apart).is_some() { Some(Kind::Apart) } else { Some(Kind::Actual) }
}

fn plain(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    values: &Column,
    index: usize,
    plot: &Plot,
    look: &Format,
) -> Result<(), XlsxError> {
    if let Some(value) = values.values.get(index).copied().flatten() {
        sheet.write_number_with_format(row, column, in_cell(value, &plot.unit), look)?;
    }
    Ok(())
}

/// The formula with its number, so that programs that compute nothing show it, too.
fn live(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    (inputs, first_input): (&Inputs, u16),
    (plot, values, index): (&Plot, &Column, usize),
    look: &Format,
) -> Result<(), XlsxError> {
    let value = values.values.get(index).copied().flatten();
    let result = value.map_or_else(|| "#N/A".to_owned(), |value| in_cell(value, &plot.unit).to_string());
    let formula = Formula::new(formula(inputs, row, first_input, factor(&plot.unit))).set_result(result);
    sheet.write_formula_with_format(row, column, formula, look)?;
    Ok(())
}

/// What the numbers say, below them.
fn sentences(sheet: &mut Worksheet, of: &Sheet, plot: &Plot) -> Result<(), XlsxError> {
    let below = HEAD + 2 + u32::try_from(plot.periods.len()).unwrap_or_default();
    let said = of.page.sentences.iter().chain(&of.note).map(String::as_str).chain(of.benchmark());
    for (row, sentence) in (below..).zip(said) {
        write(sheet, (row, 0), sentence, &Format::new())?;
    }
    Ok(())
}
