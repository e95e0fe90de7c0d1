//! Dates.

use crate::Locale;
use chrono::{Datelike, NaiveDate};
use icu::calendar::Gregorian;
use icu::datetime::FixedCalendarDateTimeFormatter;
use icu::datetime::fieldsets::{M, MD, YM, YMD, YMDE};
use icu::datetime::input::Date;

type Formatter<F> = FixedCalendarDateTimeFormatter<Gregorian, F>;

/// The date formats in use, always of the Gregorian calendar: periods and fiscal years are counted in it.
#[derive(Debug)]
pub(crate) struct DateFormats {
    /// "Wed, 7 Oct 2026"
    weekday: Option<Formatter<YMDE>>,
    /// "7 Oct 2026"
    date: Option<Formatter<YMD>>,
    /// "7 Oct"
    day: Option<Formatter<MD>>,
    /// "October 2026"
    month_year: Option<Formatter<YM>>,
    /// "Oct 2026"
    short_month_year: Option<Formatter<YM>>,
    /// "October"
    month: Option<Formatter<M>>,
    /// "Oct"
    short_month: Option<Formatter<M>>,
}

impl DateFormats {
    pub(crate) fn new(locale: &icu::locale::Locale) -> Self {
        Self {
            weekday: Formatter::try_new(locale.into(), YMDE::medium()).ok(),
            date: Formatter::try_new(locale.into(), YMD::medium()).ok(),
            day: Formatter::try_new(locale.into(), MD::medium()).ok(),
            month_year: Formatter::try_new(locale.into(), YM::long()).ok(),
            short_month_year: Formatter::try_new(locale.into(), YM::medium()).ok(),
            month: Formatter::try_new(locale.into(), M::long()).ok(),
            short_month: Formatter::try_new(locale.into(), M::medium()).ok(),
        }
    }

    /// True where there is data for the language; without any, months are called "M01" to "M12".
    pub(crate) fn has_month_names(locale: &icu::locale::Locale) -> bool {
        let formatter: Option<Formatter<M>> = Formatter::try_new(locale.into(), M::long()).ok();
        let october = Date::try_new_gregorian(2026, 10, 1).ok();
        formatter.zip(october).is_some_and(|(formatter, date)| formatter.format(&date).to_string() != "M10")
    }
}

/// Writes the date, or its ISO form where the locale has no data for it.
macro_rules! write_date {
    ($formatter:expr, $date:expr, $iso:literal) => {
        match (&$formatter, gregorian($date)) {
            (Some(formatter), Some(date)) => formatter.format(&date).to_string(),
            _ => $date.format($iso).to_string(),
        }
    };
}

impl Locale {
    /// "7 Oct 2026"
    pub fn date(&self, date: NaiveDate) -> String {
        write_date!(self.dates.date, date, "%Y-%m-%d")
    }

    /// "7 Oct": without the year, where it is clear.
    pub fn date_short(&self, date: NaiveDate) -> String {
        write_date!(self.dates.day, date, "%m-%d")
    }

    /// "Wed, 7 Oct 2026"
    pub fn date_with_weekday(&self, date: NaiveDate) -> String {
        write_date!(self.dates.weekday, date, "%Y-%m-%d")
    }

    /// "October 2026"
    pub fn month(&self, date: NaiveDate) -> String {
        write_date!(self.dates.month_year, date, "%Y-%m")
    }

    /// "Oct 2026"
    pub fn month_short(&self, date: NaiveDate) -> String {
        write_date!(self.dates.short_month_year, date, "%Y-%m")
    }

    /// "October"
    pub fn month_name(&self, date: NaiveDate) -> String {
        write_date!(self.dates.month, date, "%m")
    }

    /// "Oct"
    pub fn month_name_short(&self, date: NaiveDate) -> String {
        write_date!(self.dates.short_month, date, "%m")
    }

    /// Both days included: "22–28 Nov 2026", "29 Nov – 5 Dec 2026", "28 Dec 2026 – 3 Jan 2027".
    pub fn date_range(&self, first: NaiveDate, last: NaiveDate) -> String {
        let same_month = (first.year(), first.month()) == (last.year(), last.month());
        let end = self.date(last);
        let day = last.day().to_string();
        // Only where the day leads ("28 Nov 2026") can the month be left to the end.
        let rest = end.strip_prefix(&day).filter(|rest| rest.starts_with(' '));
        match rest {
            _ if first == last => end,
            Some(rest) if same_month => format!("{}–{day}{rest}", first.day()),
            Some(_) if first.year() == last.year() => format!("{} – {end}", self.date_short(first)),
            _ => format!("{} – {end}", self.date(first)),
        }
    }
}

fn gregorian(date: NaiveDate) -> Option<Date<Gregorian>> {
    // Both numbers are at most two digits.
    Date::try_new_gregorian(date.year(), date.month() as u8, date.day() as u8).ok()
}
