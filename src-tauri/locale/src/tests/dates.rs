//! Dates and periods that are typed: a table of cases, and that what is written is read back.

use super::{check, day};
use crate::{Edge, Lean, Locale};
use chrono::{Datelike, NaiveDate, Weekday};
use domain::unit::Currency;
use domain::{Calendar, Grain};
use proptest::prelude::*;
use std::sync::OnceLock;

fn calendar(text: &str) -> Calendar {
    let (start, week) = text.split_once(' ').unwrap();
    let (month, first) = start.split_once('-').unwrap();
    Calendar {
        fiscal_month: month.parse().unwrap(),
        fiscal_day: first.parse().unwrap(),
        week_start: week.parse::<Weekday>().unwrap(),
    }
}

fn locale(tag: &str, calendar: Calendar) -> Locale {
    Locale::new(tag, Currency::parse("EUR").unwrap(), calendar)
}

#[test]
fn dates_as_people_type_them() {
    check(include_str!("dates.txt"), |cells| {
        let [tag, calendar_text, today, asked, text] = cells else { panic!("five cells: {cells:?}") };
        let calendar = calendar(calendar_text);
        let (locale, today) = (locale(tag, calendar), day(today));
        let read = match *asked {
            "date" => locale.read_date(text, today, Lean::Near, Edge::First).map(|date| date.to_string()),
            "due" => locale.read_date(text, today, Lean::Ahead, Edge::Last).map(|date| date.to_string()),
            "day of year" => locale.read_month_day(text).map(|(month, day)| format!("{month:02}-{day:02}")),
            grain => {
                let grain = Grain::parse(grain).unwrap();
                locale.read_period(text, today, Lean::Back, Some(grain)).map(|period| calendar.name(period))
            }
        };
        read.unwrap_or_else(|error| error.to_string())
    });
}

/// The locales that the window offers, and others whose script, order or declension is different.
const TAGS: [&str; 62] = [
    "en-GB", "en-US", "en-IE", "en-CA", "en-AU", "en-ZA", "en-IN", "de-DE", "de-AT", "de-CH", "fr-FR", "fr-CH",
    "fr-BE", "fr-CA", "es-ES", "es-MX", "es-US", "it-IT", "it-CH", "pt-PT", "pt-BR", "nl-NL", "nl-BE", "da-DK",
    "sv-SE", "nb-NO", "fi-FI", "is-IS", "pl-PL", "cs-CZ", "sk-SK", "sl-SI", "hr-HR", "sr-RS", "bg-BG", "uk-UA",
    "ru-RU", "hu-HU", "ro-RO", "tr-TR", "el-GR", "et-EE", "lv-LV", "lt-LT", "ca-ES", "eu-ES", "gl-ES", "ga-IE",
    "cy-GB", "ja-JP", "zh-CN", "zh-TW", "ko-KR", "vi-VN", "th-TH", "id-ID", "hi-IN", "bn-BD", "ar-EG", "fa-IR",
    "he-IL", "sw-KE",
];

const FISCAL: [(u32, u32); 6] = [(1, 1), (7, 1), (4, 1), (4, 6), (2, 29), (10, 1)];
const WEEKS: [Weekday; 3] = [Weekday::Mon, Weekday::Sun, Weekday::Sat];

/// One of each locale and calendar: making them is what takes time.
fn locales() -> &'static [Locale] {
    static ALL: OnceLock<Vec<Locale>> = OnceLock::new();
    ALL.get_or_init(|| {
        let calendars = FISCAL.iter().flat_map(|(month, day)| {
            WEEKS.map(|week_start| Calendar { fiscal_month: *month, fiscal_day: *day, week_start })
        });
        calendars.flat_map(|calendar| TAGS.iter().map(move |tag| locale(tag, calendar))).collect()
    })
}

/// Everything that is written for a period or a day reads back to the same.
fn reads_back(locale: &Locale, date: NaiveDate, today: NaiveDate) {
    let calendar = locale.calendar();
    let at = || format!("{} {calendar:?} {date}", locale.tag());
    for grain in Grain::ALL {
        let period = calendar.period(grain, date);
        for text in [locale.period(period), locale.period_brief(period), calendar.name(period)] {
            for (lean, looked_at) in [(Lean::Back, Some(grain)), (Lean::Near, None), (Lean::Ahead, Some(Grain::Month))]
            {
                let read = locale.read_period(&text, today, lean, looked_at);
                assert_eq!(read, Ok(period), "{} {grain:?} {text:?}", at());
            }
        }
    }
    for text in [locale.date(date), locale.date_with_weekday(date), locale.date_in_full(date), date.to_string()] {
        for (lean, edge) in [(Lean::Near, Edge::First), (Lean::Ahead, Edge::Last)] {
            assert_eq!(locale.read_date(&text, today, lean, edge), Ok(date), "{} {text:?}", at());
        }
    }
    let text = locale.month_day(date.month(), date.day());
    assert_eq!(locale.read_month_day(&text), Ok((date.month(), date.day())), "{} {text:?}", at());
    let near = locale.date_near(date, date);
    assert_eq!(locale.read_date(&near, date, Lean::Near, Edge::First), Ok(date), "{} {near:?}", at());
    assert_eq!(locale.read_date(&near, date, Lean::Ahead, Edge::Last), Ok(date), "{} {near:?}", at());
}

#[test]
fn what_is_written_is_read_in_every_locale_and_calendar() {
    let days = [
        "2026-01-01",
        "2026-02-28",
        "2024-02-29",
        "2026-03-03",
        "2026-05-31",
        "2026-10-12",
        "2026-12-31",
        "2027-01-01",
    ];
    let mut wrong = Vec::new();
    for locale in locales() {
        for date in days {
            let read = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                reads_back(locale, day(date), day("2026-11-23"))
            }));
            wrong.extend(read.err().and_then(|cause| cause.downcast_ref::<String>().cloned()));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
}

#[test]
fn every_month_and_weekday_is_read_by_its_name() {
    for locale in locales().iter().take(TAGS.len()) {
        for month in 1..=12 {
            let date = NaiveDate::from_ymd_opt(2026, month, 11).unwrap();
            for text in [locale.month(date), locale.month_short(date)] {
                let read = locale.read_date(&text, day("2026-11-23"), Lean::Near, Edge::First).unwrap();
                assert_eq!((read.year(), read.month(), read.day()), (2026, month, 1), "{} {text}", locale.tag());
            }
        }
    }
}

#[test]
fn nothing_that_is_typed_as_a_date_panics() {
    let long = "1 ".repeat(5_000);
    let texts = [
        "",
        " ",
        "0",
        "00",
        "0000",
        "0/0/0000",
        "-",
        "–",
        " – ",
        "1–",
        "()",
        "(",
        "FY",
        "Q",
        "W",
        "W0 2026",
        "Q0",
        "9999-12-31",
        "31 Dec 9999",
        "next year",
        "in 9999 years",
        "9999999999",
        "99999999",
        "week of week of",
        "end of end of month",
        "end of",
        "in",
        "last",
        "next next next",
        "٣١ ديسمبر",
        "🦄",
        "\0",
        "1'2'3",
        "day day day",
        "W53",
        "29 Feb",
        &long,
    ];
    for locale in locales().iter().step_by(7) {
        for today in ["0001-01-01", "2026-11-23", "9999-12-31"] {
            for text in texts {
                let _ = locale.read_date(text, day(today), Lean::Ahead, Edge::Last);
                let _ = locale.read_period(text, day(today), Lean::Back, None);
                let _ = locale.read_month_day(text);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_is_written_is_read(at in 0..TAGS.len() * FISCAL.len() * WEEKS.len(), date in 693_600i32..803_000, now in 693_600i32..803_000) {
        // 1900 to 2199.
        let days = |number| NaiveDate::from_num_days_from_ce_opt(number).unwrap();
        reads_back(&locales()[at], days(date), days(now));
    }

    #[test]
    fn no_text_panics(at in 0..TAGS.len(), text in "\\PC{0,24}") {
        let _ = locales()[at].read_date(&text, day("2026-11-23"), Lean::Near, Edge::First);
        let _ = locales()[at].read_period(&text, day("2026-11-23"), Lean::Back, None);
    }
}
