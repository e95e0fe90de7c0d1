//! Charts that the presentation draws itself, each with the workbook that "edit data" opens.

use super::refused;
use crate::Error;
use crate::clean::escaped;
use crate::plot::Plot;
use crate::plot::chart::{Cells, Text, chart, data_book};
use locale::Locale;
use render::Palette;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// A chart part and the workbook behind it.
#[derive(Debug)]
pub(super) struct Native {
    pub part: String,
    pub book: Vec<u8>,
}

/// The name of the sheet behind a chart: what the chart's references name.
const SHEET: &str = "Data";

/// The size of a chart's text in points.
const TEXT: Text = Text(11.0);

/// The chart of a plot. The part is taken out of a workbook that has it; the workbook behind it is the same without.
pub(super) fn native(plot: &Plot, period: &str, palette: &Palette, locale: &Locale) -> Result<Native, Error> {
    let cells = Cells { sheet: SHEET, head: 0, names: 0, days: 0, first: 1 };
    let chart = chart(plot, cells, palette, TEXT, locale);
    let with = data_book(plot, (SHEET, period), Some(&chart), locale).map_err(refused)?;
    let book = data_book(plot, (SHEET, period), None, locale).map_err(refused)?;
    let mut archive = ZipArchive::new(Cursor::new(with)).map_err(refused)?;
    let mut part = String::new();
    archive.by_name("xl/charts/chart1.xml").map_err(refused)?.read_to_string(&mut part).map_err(refused)?;
    let days = plot.days(locale);
    let codes = (days.as_deref().unwrap_or("General"), plot.cells(locale));
    Ok(Native { part: completed(&part, (codes.0, &codes.1))?, book })
}

/// The part with what presentations need: the way to the workbook, and everything said that has another default there.
/// Without `smooth` lines would be curves through values that never were. `codes` are the formats of the periods and of the
/// numbers, which the kept numbers have, too.
fn completed(part: &str, codes: (&str, &str)) -> Result<String, Error> {
    let (start, rest) = part.split_once("<c:printSettings>").ok_or_else(|| refused("no end of the chart"))?;
    let (_, end) = rest.split_once("</c:printSettings>").ok_or_else(|| refused("no end of the chart"))?;
    let data = "<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData>";
    let text = format!("{start}{data}{end}");
    let mut text = formatted(&text, codes);
    let lines = text.find("<c:lineChart>").unwrap_or(text.len());
    text = format!("{}{}", &text[..lines], text[lines..].replace("</c:ser>", "<c:smooth val=\"0\"/></c:ser>"));
    for (place, said) in [
        ("<c:grouping val=\"clustered\"/>", "<c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>"),
        ("<c:grouping val=\"standard\"/>", "<c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>"),
        ("</c:scaling>", "</c:scaling><c:delete val=\"0\"/>"),
        ("<c:legendPos val=\"b\"/>", "<c:legendPos val=\"b\"/><c:overlay val=\"0\"/>"),
    ] {
        text = text.replace(place, said);
    }
    let text = upright(&text)?;
    let (before, after) = text.split_once("<c:chart>").ok_or_else(|| refused("no chart in the chart"))?;
    Ok(format!("{before}<c:roundedCorners val=\"0\"/><c:chart>{after}"))
}

/// The kept numbers with the formats of their cells.
fn formatted(text: &str, (days, numbers): (&str, &str)) -> String {
    let general = "<c:formatCode>General</c:formatCode>";
    let with = |code: &str| format!("<c:formatCode>{}</c:formatCode>", escaped(code));
    let mut series = text.split("<c:cat>");
    let first = series.next().unwrap_or_default().to_owned();
    series.fold(first, |out, part| {
        let (periods, values) = part.split_once("</c:cat>").unwrap_or((part, ""));
        let (periods, values) = (periods.replace(general, &with(days)), values.replace(general, &with(numbers)));
        format!("{out}<c:cat>{periods}</c:cat>{values}")
    })
}

/// The names of periods upright: where not all have room, fewer are shown, and none is turned.
fn upright(text: &str) -> Result<String, Error> {
    let start = ["<c:catAx>", "<c:dateAx>"].iter().find_map(|axis| text.find(axis));
    let (before, axis) = text.split_at(start.ok_or_else(|| refused("no axis of the chart"))?);
    Ok(format!("{before}{}", axis.replacen("<a:bodyPr/>", "<a:bodyPr rot=\"0\" vert=\"horz\"/>", 1)))
}
