//! Dates and periods as people type them, in the names and the order of the locale, and in English.
//!
//! What [`Locale`] writes for a date or a period it reads back to the same. Where a part is left out, the one that is
//! meant today is taken; where two readings remain, the locale's order decides; what cannot be known is refused.

mod absolute;
mod everywhere;
mod fold;
mod names;
mod partial;
mod relative;
mod words;

pub(crate) use names::Names;

/// The text in lower case without accents.
pub(crate) fn without_accents(text: &str) -> String {
    fold(text)
}

use super::shorten;
use crate::Locale;
use chrono::{Datelike, NaiveDate};
use domain::{Calendar, Grain, Period};
use fold::{Token, fold, tokens};
use partial::edge;

/// Which way the one who types looks, where "5 Dec" or "October" could be in more than one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lean {
    /// The last one that has begun: periods that are looked at.
    Back,
    /// The nearest one: what happened or is planned.
    Near,
    /// The next one, or one of the last month: when something is due.
    Ahead,
}

/// Which day of a period is meant where a date is asked for and a period is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// Its first day: from when on something holds.
    First,
    /// Its last day: until when something is to be done.
    Last,
}

/// Why a typed text is no date or period. The messages are for the person who typed it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Not understood where a date is asked for.
    #[error("“{text}” is not a date. Type one such as {short}, {long} or next Friday.")]
    NotADate {
        /// What was typed, shortened.
        text: String,
        /// A day without its year, as the workspace writes it.
        short: String,
        /// A day with its year.
        long: String,
    },
    /// Not understood where a period is asked for.
    #[error("“{text}” is not a period. Type one such as {month}, {quarter}, {year} or last month.")]
    NotAPeriod {
        /// What was typed, shortened.
        text: String,
        /// A month as the workspace writes it.
        month: String,
        /// A quarter.
        quarter: String,
        /// A year.
        year: String,
    },
    /// Not understood where a day of every year is asked for.
    #[error("“{text}” is not a day of the year. Type one such as {example}.")]
    NotADayOfYear {
        /// What was typed, shortened.
        text: String,
        /// Such a day as the workspace writes it.
        example: String,
    },
    /// 31.02.
    #[error("“{text}” is not in the calendar: {month} ends on day {last}. Type a day up to {last}.")]
    NoSuchDay {
        /// What was typed, shortened.
        text: String,
        /// The month, with its year where there is one.
        month: String,
        /// Its last day.
        last: u32,
    },
    /// A weekday that is not that of the date.
    #[error("“{text}” does not fit: that day is {actual}. Leave the weekday out, or type another day.")]
    OtherWeekday {
        /// What was typed, shortened.
        text: String,
        /// The date with its weekday.
        actual: String,
    },
    /// 03/04/2026 where nothing says which is the month.
    #[error("“{text}” can be read in two ways. Write the month as a word, such as {example}, or as {iso}.")]
    TwoWays {
        /// What was typed, shortened.
        text: String,
        /// A date with the month as a word.
        example: String,
        /// A date as computers write it.
        iso: String,
    },
    /// Week numbers belong to weeks that start on Monday.
    #[error("Weeks that do not start on Monday have no numbers. Type a day of the week, such as week of {example}.")]
    NoWeekNumbers {
        /// A date as the workspace writes it.
        example: String,
    },
    /// Week 53 of a year that has 52.
    #[error("“{text}” does not exist: the last week of that year is {last}.")]
    NoSuchWeek {
        /// What was typed, shortened.
        text: String,
        /// The name of the year's last week.
        last: String,
    },
    /// "2026" where the fiscal year is not the calendar's.
    #[error("“{text}” can mean two years here. Type {example} for {months}.")]
    WhichYear {
        /// What was typed, shortened.
        text: String,
        /// The fiscal year or its quarter, by its own name.
        example: String,
        /// The days of that one.
        months: String,
    },
}

/// What is wrong, before it is said with the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// Nothing of this kind; something else may understand it.
    Unknown,
    NoSuchDay {
        year: Option<i32>,
        month: u32,
    },
    OtherWeekday(NaiveDate),
    TwoWays,
    NoWeekNumbers,
    NoSuchWeek {
        year: i32,
    },
    /// The fiscal period that may be meant.
    WhichYear(Period),
}

/// All that decides what a text means.
struct Ask<'a> {
    locale: &'a Locale,
    names: &'a Names,
    calendar: Calendar,
    today: NaiveDate,
    lean: Lean,
    /// True where a day is asked for: "in 2 weeks" is a day then, and a week otherwise.
    wants_date: bool,
    /// The grain that is looked at.
    grain: Option<Grain>,
}

impl Locale {
    /// Reads a date as a person types it: "5 Dec", "5 December 2026", "20/11/2026" in the locale's order, "20.11.",
    /// "Friday", "next Friday" (that of next week), "in 2 weeks", "end of month". A period is one of its days.
    ///
    /// # Errors
    /// A sentence that says what can be typed.
    pub fn read_date(&self, text: &str, today: NaiveDate, lean: Lean, of: Edge) -> Result<NaiveDate, DateError> {
        let ask = Ask { wants_date: true, ..self.ask(today, lean) };
        match ask.understand(text) {
            Ok(period) => Ok(edge(&self.calendar, period, of == Edge::Last)),
            Err(fault) => Err(self.explain(fault, text, || DateError::NotADate {
                text: typed(text),
                short: self.date_short(today),
                long: self.date(today),
            })),
        }
    }

    /// Reads a period as a person types it, of any grain: "October 2026", "10/2026", "October", "Q4 2026", "FY2026", "W48
    /// 2026", "week of 23 Nov 2026", "last month", "yesterday". `grain` is the one that is looked at, where there is one.
    ///
    /// # Errors
    /// A sentence that says what can be typed.
    pub fn read_period(
        &self,
        text: &str,
        today: NaiveDate,
        lean: Lean,
        grain: Option<Grain>,
    ) -> Result<Period, DateError> {
        let ask = Ask { grain, ..self.ask(today, lean) };
        ask.understand(text).map_err(|fault| {
            let before = |grain| {
                let period = self.calendar.period(grain, today);
                self.period_brief(self.calendar.prev(period).unwrap_or(period))
            };
            self.explain(fault, text, || DateError::NotAPeriod {
                text: typed(text),
                month: self
                    .month(self.calendar.prev(self.calendar.period(Grain::Month, today)).map_or(today, |p| p.start)),
                quarter: before(Grain::Quarter),
                year: before(Grain::Year),
            })
        })
    }

    /// Reads a day of every year, month (1–12) and day (1–31): "1 April", "1.4.", "04-01"; a month, "April", is its first day.
    ///
    /// # Errors
    /// A sentence that says what can be typed.
    pub fn read_month_day(&self, text: &str) -> Result<(u32, u32), DateError> {
        // A leap year, so that 29 February is a day.
        let leap = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default();
        let example = || DateError::NotADayOfYear { text: typed(text), example: self.month_day(4, 1) };
        if let Some((month, day)) =
            text.trim().split_once('-').filter(|(month, day)| month.len() == 2 && day.len() == 2)
        {
            // As it is stored, and nothing else: 13-01 is not taken for 13 January.
            let stored = month.parse().ok().zip(day.parse().ok());
            let day = stored.and_then(|(month, day)| NaiveDate::from_ymd_opt(leap.year(), month, day));
            return day.map(|day| (day.month(), day.day())).ok_or_else(example);
        }
        let ask = Ask { wants_date: true, ..self.ask(leap, Lean::Near) };
        let read = ask.parts(text).and_then(|tokens| absolute::read(&ask, &tokens));
        let fault = match read {
            Ok(period) if period.grain == Grain::Day => {
                return Ok((period.start.month(), period.start.day()));
            }
            // "April" begins on its first day; a month of one year only is none of every year.
            Ok(period) if period.grain == Grain::Month && !text.contains(char::is_numeric) => {
                return Ok((period.start.month(), 1));
            }
            Ok(_) => Fault::Unknown,
            Err(fault) => fault,
        };
        Err(self.explain(fault, text, example))
    }

    fn ask(&self, today: NaiveDate, lean: Lean) -> Ask<'_> {
        Ask { locale: self, names: self.names(), calendar: self.calendar, today, lean, wants_date: false, grain: None }
    }

    fn explain(&self, fault: Fault, text: &str, unknown: impl FnOnce() -> DateError) -> DateError {
        let text = typed(text);
        match fault {
            Fault::Unknown => unknown(),
            Fault::NoSuchDay { year, month } => {
                // February without a year has 29 days.
                let first = NaiveDate::from_ymd_opt(year.unwrap_or(2024), month, 1).unwrap_or_default();
                let last = edge(&self.calendar, self.calendar.period(Grain::Month, first), true).day();
                let month = if year.is_some() { self.month(first) } else { self.month_name(first) };
                DateError::NoSuchDay { text, month, last }
            }
            Fault::OtherWeekday(date) => DateError::OtherWeekday { text, actual: self.date_with_weekday(date) },
            Fault::TwoWays => {
                let date = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default();
                DateError::TwoWays { text, example: "23 Nov 2026".into(), iso: date.to_string() }
            }
            Fault::NoWeekNumbers => {
                let date = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default();
                DateError::NoWeekNumbers { example: self.date(date) }
            }
            Fault::NoSuchWeek { year } => {
                let last = NaiveDate::from_ymd_opt(year, 12, 28).unwrap_or_default();
                DateError::NoSuchWeek { text, last: self.period(self.calendar.period(Grain::Week, last)) }
            }
            Fault::WhichYear(period) => {
                let months = self.range(self.calendar.range(period));
                DateError::WhichYear { text, example: self.period_brief(period), months }
            }
        }
    }
}

impl Ask<'_> {
    fn understand(&self, text: &str) -> Result<Period, Fault> {
        if let Some(period) = self.calendar.parse_name(text) {
            return Ok(period);
        }
        let folded = fold(text);
        if let Some((name, days)) = folded.strip_suffix(')').and_then(|rest| rest.split_once('(')) {
            // "FY2026 (Jul 2025 – Jun 2026)" says the same twice.
            if let (Ok(period), Ok(again)) = (self.understand_folded(name.trim()), self.understand_folded(days)) {
                return if period == again { Ok(period) } else { Err(Fault::Unknown) };
            }
        }
        self.understand_folded(&folded)
    }

    fn understand_folded(&self, folded: &str) -> Result<Period, Fault> {
        if let Some(period) = self.stretch(folded) {
            return Ok(period);
        }
        let parts = self.parts(folded)?;
        let mut understood = absolute::read(self, &parts);
        if understood == Err(Fault::Unknown) {
            understood = everywhere::read(self, folded, &parts);
        }
        if understood == Err(Fault::Unknown) { relative::read(self, &parts) } else { understood }
    }

    fn understand_parts(&self, parts: &[Token]) -> Result<Period, Fault> {
        match absolute::read(self, parts) {
            Err(Fault::Unknown) => relative::read(self, parts),
            understood => understood,
        }
    }

    fn parts(&self, text: &str) -> Result<Vec<Token>, Fault> {
        tokens(&fold(text)).filter(|parts| !parts.is_empty()).ok_or(Fault::Unknown)
    }

    /// "22–28 Nov 2026", "Apr – Jun 2026": the period that has just these days.
    fn stretch(&self, folded: &str) -> Option<Period> {
        let (from, to) = [" – ", "–", " - ", " to ", " bis "].iter().find_map(|between| folded.split_once(between))?;
        let last = self.understand_parts(&self.parts(to).ok()?).ok()?;
        let end = self.calendar.end(last);
        let from = from.trim();
        let first = match from.parse().ok().and_then(|day| last.start.with_day(day)) {
            Some(day) if last.grain == Grain::Day => day,
            // What is left out at the beginning is said at the end.
            _ => {
                let earlier = Ask { today: last.start, lean: Lean::Back, ..*self };
                earlier.understand_parts(&self.parts(from).ok()?).ok()?.start
            }
        };
        let periods = Grain::ALL.into_iter().map(|grain| self.calendar.period(grain, first));
        periods.into_iter().find(|period| period.start == first && self.calendar.end(*period) == end)
    }

    /// True where months or longer periods are looked at.
    fn wants_months(&self) -> bool {
        !self.wants_date && !matches!(self.grain, Some(Grain::Day | Grain::Week))
    }

    /// A year by its number.
    fn year(&self, year: i32, is_fiscal: bool) -> Result<Period, Fault> {
        let period = self.calendar.parse_name(&format!("FY{year:04}")).ok_or(Fault::Unknown)?;
        self.unless_two(period, is_fiscal)
    }

    /// A quarter of a year by its number.
    fn quarter_of(&self, year: i32, quarter: u32, is_fiscal: bool) -> Result<Period, Fault> {
        let period = self.calendar.parse_name(&format!("FY{year:04}-Q{quarter}")).ok_or(Fault::Unknown)?;
        self.unless_two(period, is_fiscal)
    }

    /// Nobody shall take a fiscal year for the calendar's.
    fn unless_two(&self, period: Period, is_fiscal: bool) -> Result<Period, Fault> {
        if is_fiscal || self.calendar.has_calendar_years() { Ok(period) } else { Err(Fault::WhichYear(period)) }
    }

    /// A week of a year by its number.
    fn week_of(&self, year: i32, week: u32) -> Result<Period, Fault> {
        if !self.calendar.has_iso_weeks() {
            return Err(Fault::NoWeekNumbers);
        }
        self.calendar.parse_name(&format!("{year:04}-W{week:02}")).ok_or(Fault::NoSuchWeek { year })
    }
}

/// The beginning of what was typed, for a message.
fn typed(text: &str) -> String {
    shorten(text.trim())
}
