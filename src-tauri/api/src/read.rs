//! Reading what comes in: dates, periods, grains, units, numbers. Each refusal is a sentence.

use crate::wire::{self, NumberOrText};
use crate::{Fault, error};
use chrono::{Datelike, NaiveDate, Weekday};
use domain::formula::Shift;
use domain::{Calendar, DateRange, Direction, Grain, MeasureKind, Period, Unit};
use locale::{Edge, Lean, Locale};
use present::{Context, Span, Stretch};
use words::Words;

/// What dates and periods that people type are read by: how the workspace writes them, and today.
#[derive(Debug, Clone, Copy)]
pub(crate) struct When<'a> {
    pub(crate) locale: &'a Locale,
    pub(crate) today: NaiveDate,
}

impl<'a> When<'a> {
    /// What the workspace that is shown is read by.
    pub(crate) fn of(context: Context<'a>) -> Self {
        Self { locale: context.locale, today: context.today }
    }

    /// A day; a period means its first one.
    pub(crate) fn date(self, text: &str) -> Result<NaiveDate, Fault> {
        self.locale.read_date(text, self.today, Lean::Near, Edge::First).map_err(not_understood)
    }

    /// A day until which something is to be done; a period means its last one.
    pub(crate) fn due(self, text: &str) -> Result<NaiveDate, Fault> {
        self.locale.read_date(text, self.today, Lean::Ahead, Edge::Last).map_err(not_understood)
    }

    /// A day that is over; a period means its last one.
    pub(crate) fn past(self, text: &str) -> Result<NaiveDate, Fault> {
        self.locale.read_date(text, self.today, Lean::Back, Edge::Last).map_err(not_understood)
    }

    /// A period, or a day; `grain` is the one that is looked at.
    pub(crate) fn period(self, text: &str, lean: Lean, grain: Option<Grain>) -> Result<Period, Fault> {
        self.locale.read_period(text, self.today, lean, grain).map_err(not_understood)
    }

    /// The period asked for, or the last complete one of the grain.
    pub(crate) fn period_or_last(self, text: Option<&str>, grain: Grain) -> Result<Period, Fault> {
        let calendar = self.locale.calendar();
        match filled(text) {
            Some(text) => self.period(text, Lean::Back, Some(grain)),
            None => {
                let current = calendar.period(grain, self.today);
                Ok(calendar.prev(current).unwrap_or(current))
            }
        }
    }
}

fn not_understood(error: locale::DateError) -> Fault {
    error.into()
}

/// A text that is not left out: an empty one counts as left out.
pub(crate) fn filled(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.trim().is_empty())
}

/// A day written `YYYY-MM-DD`, or a period's name, meaning its first day.
pub(crate) fn date(text: &str, calendar: &Calendar) -> Result<NaiveDate, Fault> {
    let text = text.trim();
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|day| text.len() == 10 && day.year() > 0);
    day.or_else(|| calendar.parse_name(text).map(|period| period.start))
        .ok_or_else(|| none_such(text, Words::error_not_an_iso_date))
}

/// A day that may be left out; an empty text counts as left out.
pub(crate) fn optional_date(text: Option<&str>, calendar: &Calendar) -> Result<Option<NaiveDate>, Fault> {
    filled(text).map(|text| date(text, calendar)).transpose()
}

/// A period by its name.
pub(crate) fn period(text: &str, calendar: &Calendar) -> Result<Period, Fault> {
    calendar.parse_name(text.trim()).ok_or_else(|| none_such(text, Words::error_not_an_iso_period))
}

/// A range with both ends given or left out; refuses one that is turned round.
pub(crate) fn range(
    from: Option<&str>,
    to: Option<&str>,
    calendar: &Calendar,
    default: DateRange,
) -> Result<DateRange, Fault> {
    let from = optional_date(from, calendar)?.unwrap_or(default.from);
    let to = optional_date(to, calendar)?.unwrap_or(default.to);
    if from > to { Err(present::Error::TurnedRound { from, to }.into()) } else { Ok(DateRange { from, to }) }
}

/// Over which time numbers are asked for; `working` are the working days of the workspace.
pub(crate) fn span(span: &wire::Span, calendar: &Calendar, working: &[Weekday]) -> Result<Span, Fault> {
    let working = span.per_working_day.unwrap_or(false).then(|| working.to_vec());
    Ok(Span {
        stretch: Stretch::new(window(span.window.as_deref())?, working),
        grain: span.grain.map(Into::into),
        from: optional_date(span.from.as_deref(), calendar)?,
        to: optional_date(span.to.as_deref(), calendar)?,
        last: span.last,
    })
}

/// What was typed is none of what it should be; the message says what that is.
fn none_such(text: &str, message: fn(Words, &str) -> String) -> Fault {
    let text = error::short(text);
    Fault::invalid(move |locale: &Locale| message(locale.words(), &text))
}

/// The most periods of a rolling window.
const MOST_ROLLING: u32 = 1000;

/// `period`, `to_date`, `quarter_to_date`, `month_to_date` or `rolling_12`; the period where nothing is asked.
fn window(asked: Option<&str>) -> Result<Option<Shift>, Fault> {
    let text = asked.map(|window| window.trim().to_lowercase().replace('-', "_")).unwrap_or_default();
    let rolling = |text: &str| {
        let n = text.strip_prefix("rolling_")?.parse().ok()?;
        (1..=MOST_ROLLING).contains(&n).then_some(n)
    };
    match text.as_str() {
        "" | "period" => Ok(None),
        "to_date" | "year_to_date" => Ok(Some(Shift::ToDate(Grain::Year))),
        "quarter_to_date" => Ok(Some(Shift::ToDate(Grain::Quarter))),
        "month_to_date" => Ok(Some(Shift::ToDate(Grain::Month))),
        other => rolling(other)
            .map(|n| Some(Shift::Rolling(n)))
            .ok_or_else(|| none_such(asked.unwrap_or_default(), Words::error_window)),
    }
}

/// A unit's code.
pub(crate) fn unit(text: &str) -> Result<Unit, Fault> {
    Unit::parse(text).ok_or_else(|| none_such(text, Words::error_unit))
}

/// A measure kind's code; flow where empty.
pub(crate) fn kind(text: &str) -> Result<MeasureKind, Fault> {
    match text.trim() {
        "" => Ok(MeasureKind::Flow),
        text => MeasureKind::parse(text)
            .ok_or_else(|| Fault::unknown(text, &["flow", "balance", "level", "sample", "distinct"])),
    }
}

/// A direction's code; higher where empty.
pub(crate) fn direction(text: &str) -> Result<Direction, Fault> {
    match text.trim() {
        "" => Ok(Direction::Higher),
        text => Direction::parse(text).ok_or_else(|| Fault::unknown(text, &["higher", "lower", "between"])),
    }
}

/// A weight: positive and finite, 1 where left out.
pub(crate) fn weight(weight: Option<f64>) -> Result<f64, Fault> {
    match weight.unwrap_or(1.0) {
        weight if weight.is_finite() && weight > 0.0 && weight <= 1e6 => Ok(weight),
        _ => Err(Fault::refused(Words::error_weight)),
    }
}

/// A number as sent or as typed.
pub(crate) fn number(value: &NumberOrText, unit: &Unit, locale: &Locale) -> Result<f64, Fault> {
    match value {
        NumberOrText::Number(number) if number.is_finite() => Ok(*number),
        NumberOrText::Number(_) => Err(Fault::refused(Words::error_not_a_number)),
        NumberOrText::Text(text) => locale.read_number(text, unit).map_err(Fault::from),
    }
}

/// A weekday's English name.
pub(crate) fn weekday(text: &str) -> Result<Weekday, Fault> {
    text.trim().parse().map_err(|_| none_such(text, Words::error_weekday))
}

/// A day of every year, `MM-DD` or as people write it.
pub(crate) fn month_day(text: &str, locale: &Locale) -> Result<(u32, u32), Fault> {
    locale.read_month_day(text).map_err(not_understood)
}

/// A text with its ends trimmed; `None` where nothing is left.
pub(crate) fn optional_text(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}
