//! Charts that spreadsheets and presentations draw themselves, over cells that hold their numbers.

use super::pattern::in_cell;
use super::{Column, Kind, Plot, pattern};
use crate::clean::clean;
use domain::Grain;
use locale::Locale;
use render::{Color, Palette};
use rust_xlsxwriter::{
    Chart, ChartAxisDateUnitType, ChartAxisLabelPosition, ChartAxisTickType, ChartEmptyCells, ChartFont, ChartFormat,
    ChartLegendPosition, ChartLine, ChartLineDashType, ChartMarker, ChartMarkerType, ChartSolidFill, Format,
    FormatAlign, Workbook, Worksheet, XlsxError,
};

/// Where the numbers of a chart stand in a sheet.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cells<'a> {
    pub sheet: &'a str,
    /// The row of the headings; the periods follow below.
    pub head: u32,
    /// The column of the periods' names, and that of their first days.
    pub names: u16,
    pub days: u16,
    /// The first column of numbers.
    pub first: u16,
}

/// How large text of a chart is, points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Text(pub f64);

/// A line chart over cells: the values as a line, what they are held against as thin ones, gaps as gaps.
pub(crate) fn chart(plot: &Plot, cells: Cells, palette: &Palette, text: Text, locale: &Locale) -> Chart {
    let mut chart = if plot.bars { Chart::new_column() } else { Chart::new_line() };
    // What columns are held against are lines over them.
    let mut over = Chart::new_line();
    let mut any_over = false;
    let last = cells.head + u32::try_from(plot.periods.len()).unwrap_or(u32::MAX - cells.head);
    let first = cells.head + 1;
    let days = plot.days(locale);
    let names = if days.is_some() { cells.days } else { cells.names };
    for (index, column) in (cells.first..).zip(&plot.columns) {
        let is_over = plot.bars && !column.kind.is_column();
        any_over |= is_over;
        let series = if is_over { over.add_series() } else { chart.add_series() };
        series
            .set_name((cells.sheet, cells.head, index))
            .set_categories((cells.sheet, first, names, last, names))
            .set_values((cells.sheet, first, index, last, index));
        if plot.bars && !is_over {
            fills(series, column, palette);
        } else {
            looks(series, column, palette);
        }
    }
    if any_over {
        chart.combine(&over);
    }
    chart.show_empty_cells_as(ChartEmptyCells::Gaps).show_na_as_empty_cell();
    chart.title().set_hidden();
    let dim = font(palette.dim, text);
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font(palette.dim, Text(text.0 - 1.0)));
    let every = u16::try_from(plot.periods.len().div_ceil(12)).unwrap_or(1).max(1);
    let rule = line(palette.rule, 0.75);
    chart
        .x_axis()
        .set_font(&dim)
        .set_label_position(ChartAxisLabelPosition::Low)
        .set_major_tick_type(ChartAxisTickType::None)
        .set_minor_tick_type(ChartAxisTickType::None)
        .set_format(&mut rule.clone());
    match days {
        Some(code) => {
            let unit =
                if plot.grain == Grain::Day { ChartAxisDateUnitType::Days } else { ChartAxisDateUnitType::Months };
            let axis = chart.x_axis().set_date_axis(true).set_num_format(code);
            axis.set_major_unit(every).set_major_unit_date_type(unit);
        }
        None => {
            chart.x_axis().set_text_axis(true).set_label_interval(every).set_tick_interval(every);
        }
    }
    if let Some(step) = step_of_time(plot) {
        chart.y_axis().set_major_unit(in_cell(step, &plot.unit));
    }
    chart
        .y_axis()
        .set_font(&dim)
        .set_num_format(plot.axis(locale))
        .set_major_tick_type(ChartAxisTickType::None)
        .set_minor_tick_type(ChartAxisTickType::None)
        .set_major_gridlines(true)
        .set_major_gridlines_line(&line(palette.grid, 0.75))
        .set_format(&mut ChartFormat::new().set_no_line().clone());
    chart.chart_area().set_format(&mut ChartFormat::new().set_no_line().set_no_fill().clone());
    chart.plot_area().set_format(&mut ChartFormat::new().set_no_fill().clone());
    chart
}

/// How far marks of an axis of durations are apart, in seconds, so that they are at whole minutes, hours or days; `None` for
/// other numbers, for which spreadsheets choose well.
fn step_of_time(plot: &Plot) -> Option<f64> {
    /// So many marks at most, counted from zero.
    const MARKS: f64 = 6.0;
    const STEPS: [f64; 19] = [
        1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1_800.0, 3_600.0, 7_200.0, 14_400.0,
        21_600.0, 43_200.0, 86_400.0, 172_800.0,
    ];
    let (low, high) = plot.reach().filter(|_| !plot.indexed && pattern::is_time(&plot.unit))?;
    let reach = high.max(0.0) - low.min(0.0);
    let weeks = || (reach / MARKS / WEEK).ceil().max(1.0) * WEEK;
    Some(STEPS.into_iter().find(|step| reach / step <= MARKS).unwrap_or_else(weeks))
}

/// Seconds.
const WEEK: f64 = 604_800.0;

/// How columns look: those that stand apart and what they stand beside are lighter.
fn fills(series: &mut rust_xlsxwriter::ChartSeries, column: &Column, palette: &Palette) {
    let mut solid = fill(if column.kind == Kind::Beside { palette.dim } else { palette.accent });
    if column.kind != Kind::Actual {
        solid.set_transparency(55);
    }
    series.set_format(&mut ChartFormat::new().set_solid_fill(&solid).clone()).set_gap(60).set_overlap(0);
}

fn looks(series: &mut rust_xlsxwriter::ChartSeries, column: &Column, palette: &Palette) {
    let (color, width, dash) = match column.kind {
        Kind::Actual => (palette.accent, 2.25, None),
        Kind::Apart => (palette.accent, 2.25, None),
        Kind::Beside => (palette.dim, 1.5, None),
        Kind::Target | Kind::TargetUpper => (palette.ink, 1.25, Some(ChartLineDashType::Dash)),
        Kind::Average => (palette.average, 1.25, None),
        Kind::Lower | Kind::Upper => (palette.average, 1.0, Some(ChartLineDashType::SquareDot)),
        Kind::Forecast => (palette.accent, 1.5, Some(ChartLineDashType::Dash)),
        Kind::RangeLower | Kind::RangeUpper => (palette.accent, 0.75, Some(ChartLineDashType::RoundDot)),
    };
    let mut line = line(color, width);
    if let Some(dash) = dash {
        line.set_dash_type(dash);
    }
    if column.kind == Kind::Apart {
        line.set_hidden(true);
    }
    series.set_format(&mut ChartFormat::new().set_line(&line).clone());
    series.set_marker(&marker(column, palette));
}

/// A dot for a value, a ring for one that stands apart, none for what values are held against, except where it would not
/// be seen for standing alone.
fn marker(column: &Column, palette: &Palette) -> ChartMarker {
    let mut marker = ChartMarker::new();
    let accent = fill(palette.accent);
    let ring = line(palette.accent, 1.75);
    match column.kind {
        Kind::Actual if column.values.len() <= 40 || has_lonely(column) => {
            marker.set_type(ChartMarkerType::Circle).set_size(5);
            marker.set_format(&mut ChartFormat::new().set_solid_fill(&accent).set_no_line().clone());
        }
        Kind::Apart => {
            marker.set_type(ChartMarkerType::Circle).set_size(7);
            let inside = fill(palette.background);
            marker.set_format(&mut ChartFormat::new().set_solid_fill(&inside).set_line(&ring).clone());
        }
        _ if has_lonely(column) => {
            marker.set_type(ChartMarkerType::LongDash).set_size(6);
        }
        _ => {
            marker.set_none();
        }
    }
    marker
}

/// True where a number has none beside it: a line without a mark would not show it.
fn has_lonely(column: &Column) -> bool {
    let at = |index: Option<usize>| index.and_then(|index| column.values.get(index)).copied().flatten().is_some();
    let is_lonely = |index: usize| at(Some(index)) && !at(index.checked_sub(1)) && !at(index.checked_add(1));
    (0..column.values.len()).any(is_lonely)
}

fn line(color: Color, width: f64) -> ChartLine {
    let mut line = ChartLine::new();
    line.set_color(hex(color)).set_width(width);
    line
}

fn fill(color: Color) -> ChartSolidFill {
    let mut fill = ChartSolidFill::new();
    fill.set_color(hex(color));
    fill
}

fn font(color: Color, Text(size): Text) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_color(hex(color)).set_size(size);
    font
}

/// A colour as spreadsheets have it.
pub(crate) fn hex(color: Color) -> rust_xlsxwriter::Color {
    let [red, green, blue] = color.rgb;
    rust_xlsxwriter::Color::RGB(u32::from_be_bytes([0, red, green, blue]))
}

/// The sheet behind a chart of a presentation: the periods and its numbers, nothing else. With the chart, where the parts
/// of that are wanted.
pub(crate) fn data_book(
    plot: &Plot,
    headings: (&str, &str),
    chart: Option<&Chart>,
    locale: &Locale,
) -> Result<Vec<u8>, XlsxError> {
    let (sheet_name, period) = headings;
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(sheet_name)?;
    sheet.write_string(0, 0, clean(period))?;
    sheet.set_column_width(0, 18)?;
    let days = plot.days(locale).map(|code| Format::new().set_num_format(code).set_align(FormatAlign::Left));
    for (row, at) in (1..).zip(&plot.periods) {
        match &days {
            Some(look) => sheet.write_number_with_format(row, 0, pattern::day(at.date), look)?,
            None => sheet.write_string(row, 0, clean(&at.label))?,
        };
    }
    columns(sheet, plot, (0, 1), &Format::new().set_num_format(plot.cells(locale)))?;
    if let Some(chart) = chart {
        sheet.insert_chart(1, 12, chart)?;
    }
    book.save_to_buffer()
}

/// The numbers of a plot below their headings.
fn columns(sheet: &mut Worksheet, plot: &Plot, (head, first): (u32, u16), look: &Format) -> Result<(), XlsxError> {
    for (index, column) in (first..).zip(&plot.columns) {
        sheet.write_string(head, index, clean(&column.name))?;
        sheet.set_column_width(index, 14)?;
        for (row, value) in (head + 1..).zip(&column.values) {
            if let Some(value) = value {
                sheet.write_number_with_format(row, index, pattern::in_cell(*value, &plot.unit), look)?;
            }
        }
    }
    Ok(())
}
