//! What the readers of workbooks give for a cell, as a cell.

use super::number_format::NumberFormat;
use crate::cell::{OwnedCell, fifteen_digits};
use crate::date::read_date;
use crate::digits::in_plain_digits;
use calamine::{Data, ExcelDateTime};
use chrono::NaiveDate;
use domain::{Calendar, Grain};

/// The cell of a value.
pub(super) fn plain_cell(value: &Data, format: NumberFormat) -> OwnedCell {
    let cell = unmarked(value, format);
    let marked = format.mark.and_then(|mark| with_mark(&cell, format.grain, mark));
    marked.map_or(cell, OwnedCell::Text)
}

fn unmarked(value: &Data, format: NumberFormat) -> OwnedCell {
    match value {
        Data::Empty => OwnedCell::Blank,
        Data::String(text) if text.trim().is_empty() => OwnedCell::Blank,
        Data::String(text) => OwnedCell::Text(in_plain_digits(text).into_owned()),
        Data::Int(number) => OwnedCell::Number(*number as f64, format.style),
        Data::Float(number) => OwnedCell::Number(fifteen_digits(*number), format.style),
        Data::Bool(yes) => OwnedCell::Text(if *yes { "TRUE" } else { "FALSE" }.to_owned()),
        Data::DateTime(moment) => date_cell(moment, format.grain),
        Data::DateTimeIso(text) => match read_date(text, None, &Calendar::default()) {
            Some(when) => OwnedCell::Date(when.day, when.seconds.unwrap_or(0), when.grain),
            None => OwnedCell::Text(text.clone()),
        },
        Data::DurationIso(text) => {
            iso_duration(text).map_or_else(|| OwnedCell::Text(text.clone()), OwnedCell::Duration)
        }
        Data::Error(error) => OwnedCell::Error(error_text(error)),
    }
}

/// Years that a mark may stand behind; other numbers are amounts with a unit.
const YEARS: std::ops::RangeInclusive<f64> = 1990.0..=2060.0;

/// A year or a date with the mark that is shown behind it, as text: `2026E`, `FY2026E`, `Dec 2026F`.
fn with_mark(cell: &OwnedCell, grain: Grain, (mark, of_business): (&str, bool)) -> Option<String> {
    let apart = if mark.len() > 1 { " " } else { "" };
    match cell {
        OwnedCell::Number(year, _) if year.fract() == 0.0 && YEARS.contains(year) => {
            Some(format!("{}{year}{apart}{mark}", if of_business { "FY" } else { "" }))
        }
        OwnedCell::Date(day, ..) => {
            let shown = match grain {
                Grain::Year => "%Y",
                Grain::Month => "%b %Y",
                _ => "%d.%m.%Y",
            };
            Some(format!("{}{apart}{mark}", day.format(shown)))
        }
        _ => None,
    }
}

fn error_text(error: &calamine::CellErrorType) -> &'static str {
    use calamine::CellErrorType as E;
    match error {
        E::Div0 => "#DIV/0!",
        E::NA => "#N/A",
        E::Name => "#NAME?",
        E::Null => "#NULL!",
        E::Num => "#NUM!",
        E::Ref => "#REF!",
        E::Value => "#VALUE!",
        _ => "#ERROR",
    }
}

/// Seconds of `PT31H05M00S`, the form that ODS stores times in.
fn iso_duration(text: &str) -> Option<f64> {
    let mut seconds = 0.0;
    for field in text.strip_prefix("PT")?.split_inclusive(['H', 'M', 'S']) {
        let (number, unit) = field.split_at_checked(field.len().checked_sub(1)?)?;
        let size = match unit {
            "H" => 3600.0,
            "M" => 60.0,
            "S" => 1.0,
            _ => return None,
        };
        seconds += size * number.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite())?;
    }
    Some(seconds)
}

/// Serial numbers below one have no date: they are times of day or stretches of time.
fn date_cell(moment: &ExcelDateTime, grain: Grain) -> OwnedCell {
    if moment.is_duration() || moment.as_f64().abs() < 1.0 {
        return OwnedCell::Duration(fifteen_digits(moment.as_f64() * 86_400.0));
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let seconds = u32::from(hour) * 3600 + u32::from(minute) * 60 + u32::from(second);
    match NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day)) {
        Some(date) => OwnedCell::Date(date, seconds, grain),
        None => OwnedCell::Text(format!("{year:04}-{month:02}-{day:02}")),
    }
}
