//! Dates.

use crate::Locale;
use crate::language::{self, Order};
use chrono::{Datelike, NaiveDate};
use icu::calendar::Gregorian;
use icu::datetime::FixedCalendarDateTimeFormatter;
use icu::datetime::fieldsets::{E, M, MD, YM, YMD, YMDE};
use icu::datetime::input::Date;
use words::Language;

type Formatter<F> = FixedCalendarDateTimeFormatter<Gregorian, F>;

/// The date formats in use, always of the Gregorian calendar: periods and fiscal years are counted in it.
#[derive(Debug)]
pub(crate) struct DateFormats {
    /// "Wed, 7 Oct 2026"; `None` for locales of another language than the words.
    weekday: Option<Formatter<YMDE>>,
    /// "Wed"
    day_name: Option<Formatter<E>>,
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
    /// The locale's digit for nothing; the other nine follow it.
    zero: char,
}

/// The 23rd of October 2026, to see how a locale writes; `None` without a formatter.
macro_rules! probe {
    ($formatter:expr) => {
        match (&$formatter, Date::try_new_gregorian(2026, 10, 23)) {
            (Some(formatter), Ok(date)) => Some(formatter.format(&date).to_string()),
            _ => None,
        }
    };
}

impl DateFormats {
    /// The formats of a locale whose digit for nothing is `zero`, in the words of a language.
    pub(crate) fn new(own: &icu::locale::Locale, zero: char, language: Language) -> Self {
        let date: Option<Formatter<YMD>> = Formatter::try_new(own.into(), YMD::medium()).ok();
        let day: Option<Formatter<MD>> = Formatter::try_new(own.into(), MD::medium()).ok();
        let probe = probe!(date).unwrap_or_default();
        let order = Order::of(&probe);
        let words = language::of_words(own, order, language);
        let is_own = language::speaks(own, language);
        let in_words = || Formatter::try_new((&words).into(), YMD::medium()).ok();
        Self {
            weekday: is_own.then(|| Formatter::try_new(own.into(), YMDE::medium()).ok()).flatten(),
            day_name: Formatter::try_new((&words).into(), E::medium()).ok(),
            date: match order {
                _ if is_own || language::is_wordless(&probe) => date,
                // Years come first in no way of writing English but the international one.
                Order::YearMonthDay => None,
                _ => in_words(),
            },
            day: match probe!(day) {
                Some(probe) if is_own || language::is_wordless(&probe) => day,
                _ => Formatter::try_new((&words).into(), MD::medium()).ok(),
            },
            month_year: Formatter::try_new((&words).into(), YM::long()).ok(),
            short_month_year: Formatter::try_new((&words).into(), YM::medium()).ok(),
            month: Formatter::try_new((&words).into(), M::long()).ok(),
            short_month: Formatter::try_new((&words).into(), M::medium()).ok(),
            zero,
        }
    }

    /// True where there is data for the language; without any, months are called "M01" to "M12".
    pub(crate) fn has_month_names(locale: &icu::locale::Locale) -> bool {
        let formatter: Option<Formatter<M>> = Formatter::try_new(locale.into(), M::long()).ok();
        probe!(formatter).is_some_and(|october| october != "M10")
    }

    /// The text with the locale's own digits.
    fn in_own_digits(&self, text: String) -> String {
        if self.zero == '0' {
            return text;
        }
        let own = |c: char| c.to_digit(10).and_then(|digit| char::from_u32(u32::from(self.zero) + digit)).unwrap_or(c);
        text.chars().map(own).collect()
    }
}

/// Writes the date, or its ISO form where the locale has no data for it.
macro_rules! write_date {
    ($formats:expr, $field:ident, $date:expr, $iso:literal) => {
        match (&$formats.$field, gregorian($date)) {
            (Some(formatter), Some(date)) => $formats.in_own_digits(formatter.format(&date).to_string()),
            _ => $formats.in_own_digits($date.format($iso).to_string()),
        }
    };
}

impl Locale {
    /// "7 Oct 2026"
    pub fn date(&self, date: NaiveDate) -> String {
        write_date!(self.dates, date, date, "%Y-%m-%d")
    }

    /// "7 Oct": without the year, where it is clear.
    pub fn date_short(&self, date: NaiveDate) -> String {
        write_date!(self.dates, day, date, "%m-%d")
    }

    /// "7 Oct", or "7 Oct 2027" where it is not this year.
    pub fn date_near(&self, date: NaiveDate, today: NaiveDate) -> String {
        if date.year() == today.year() { self.date_short(date) } else { self.date(date) }
    }

    /// A day of every year, month 1–12: "1 April".
    pub fn month_day(&self, month: u32, day: u32) -> String {
        // A leap year, so that 29 February is a day.
        let date = NaiveDate::from_ymd_opt(2024, month, day).and_then(gregorian);
        let formatter: Option<Formatter<MD>> = Formatter::try_new((&self.word_locale()).into(), MD::long()).ok();
        let text = match (formatter, date) {
            (Some(formatter), Some(date)) => formatter.format(&date).to_string(),
            _ => format!("{month:02}-{day:02}"),
        };
        self.dates.in_own_digits(text)
    }

    /// "Wednesday 7 October 2026": said in full, for those who hear it.
    pub fn date_in_full(&self, date: NaiveDate) -> String {
        let formatter: Option<Formatter<YMDE>> = Formatter::try_new((&self.word_locale()).into(), YMDE::long()).ok();
        let text = match (formatter, gregorian(date)) {
            (Some(formatter), Some(date)) => formatter.format(&date).to_string(),
            _ => date.to_string(),
        };
        self.dates.in_own_digits(text)
    }

    /// The name of the weekday: "Wed", and "Wednesday".
    pub fn weekday_names(&self, date: NaiveDate) -> (String, String) {
        let long: Option<Formatter<E>> = Formatter::try_new((&self.word_locale()).into(), E::long()).ok();
        let long = match (long, gregorian(date)) {
            (Some(formatter), Some(date)) => formatter.format(&date).to_string(),
            _ => date.weekday().to_string(),
        };
        (write_date!(self.dates, day_name, date, "%a"), long)
    }

    /// The locale whose words dates are written in.
    fn word_locale(&self) -> icu::locale::Locale {
        let probe = probe!(self.dates.date).unwrap_or_default();
        language::of_words(&self.icu(), Order::of(&probe), self.words.language())
    }

    /// "Wed, 7 Oct 2026"; "Wed, 07.10.2026" where the locale writes dates in digits.
    pub fn date_with_weekday(&self, date: NaiveDate) -> String {
        if self.dates.weekday.is_none() {
            return format!("{}, {}", write_date!(self.dates, day_name, date, "%a"), self.date(date));
        }
        write_date!(self.dates, weekday, date, "%Y-%m-%d")
    }

    /// "October 2026"
    pub fn month(&self, date: NaiveDate) -> String {
        write_date!(self.dates, month_year, date, "%Y-%m")
    }

    /// "Oct 2026"
    pub fn month_short(&self, date: NaiveDate) -> String {
        write_date!(self.dates, short_month_year, date, "%Y-%m")
    }

    /// "October"
    pub fn month_name(&self, date: NaiveDate) -> String {
        write_date!(self.dates, month, date, "%m")
    }

    /// "Oct"
    pub fn month_name_short(&self, date: NaiveDate) -> String {
        write_date!(self.dates, short_month, date, "%m")
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

pub(crate) fn gregorian(date: NaiveDate) -> Option<Date<Gregorian>> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    Date::try_new_gregorian(date.year(), month, day).ok()
}
