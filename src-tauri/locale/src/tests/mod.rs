//! The tests are tables: one line a case, in the `.txt` files beside this one. No-break spaces are written as spaces
//! there; that they are no-break ones is checked once below.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod dates;
mod formula;

use super::*;
use chrono::{NaiveDate, Weekday};
use domain::unit::Currency;
use domain::{Calendar, Grain, Unit};

fn locale(tag: &str) -> Locale {
    Locale::new(tag, Currency::parse("EUR").unwrap(), Calendar::default())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Runs every line `a | b | … | expected`; lists all that differ.
fn check(table: &str, answer: impl Fn(&[&str]) -> String) {
    let mut wrong = Vec::new();
    for line in table.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let cells: Vec<&str> = line.split(" | ").map(str::trim).collect();
        let (expected, given) = cells.split_last().unwrap();
        let got = answer(given).replace(['\u{a0}', '\u{202f}'], " ");
        if got != *expected {
            wrong.push(format!("{line}\n    got {got}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn numbers_as_each_country_writes_them() {
    check(include_str!("numbers.txt"), |cells| {
        let [tag, unit, value, style] = cells else { panic!("four cells: {cells:?}") };
        let (locale, unit, value) = (locale(tag), Unit::parse(unit).unwrap(), value.parse::<f64>().unwrap());
        match *style {
            "full" => locale.number(value, &unit, None),
            "short" => locale.format(value, &unit, Style::Short),
            "compact" => locale.format(value, &unit, Style::Compact),
            "change" => locale.change(value, &unit),
            "distance" => locale.distance(value, &unit),
            "change%" => locale.change_percent(value),
            decimals => locale.number(value, &unit, Some(decimals.parse().unwrap())),
        }
    });
}

/// A part of a change that can be seen beside the largest one is never written as nothing.
#[test]
fn differences_among_others() {
    check(
        "0.0004 | 0.0004 | percent | +0.04 pts
-0.00004 | 0.0004 | percent | −0.004 pts
-0.000001 | 0.0004 | percent | 0.0 pts
0.021 | 0.03 | percent | +2.1 pts
0 | 0 | percent | 0.0 pts
0.003 | 0.004 | EUR | +€0.003
870 | 900 | EUR | +€870",
        |cells| {
            let [value, largest, unit] = cells else { panic!("three cells: {cells:?}") };
            let (value, largest) = (value.parse().unwrap(), largest.parse().unwrap());
            locale("en-GB").change_among(value, largest, 0.05, &Unit::parse(unit).unwrap(), None)
        },
    );
}

#[test]
fn numbers_as_people_type_them() {
    check(include_str!("typed.txt"), |cells| {
        let [tag, unit, text] = cells else { panic!("three cells: {cells:?}") };
        match locale(tag).read_number(text, &Unit::parse(unit).unwrap()) {
            Ok(value) => format!("{value:?}"),
            Err(error) => error.to_string(),
        }
    });
}

#[test]
fn periods_and_dates() {
    check(include_str!("periods.txt"), |cells| {
        let [tag, calendar, grain, date, form] = cells else { panic!("five cells: {cells:?}") };
        let (start, week) = calendar.split_once(' ').unwrap();
        let (month, first) = start.split_once('-').unwrap();
        let calendar = Calendar {
            fiscal_month: month.parse().unwrap(),
            fiscal_day: first.parse().unwrap(),
            week_start: week.parse::<Weekday>().unwrap(),
        };
        let locale = Locale::new(tag, Currency::parse("EUR").unwrap(), calendar);
        let period = calendar.period(Grain::parse(grain).unwrap(), day(date));
        match *form {
            "long" => locale.period(period),
            "brief" => locale.period_brief(period),
            "axis" => {
                let AxisLabel { short, year } = locale.axis_label(period);
                format!("{short} / {year}")
            }
            other => panic!("{other}"),
        }
    });
}

#[test]
fn axis_labels_belong_together() {
    check(include_str!("axis.txt"), |cells| {
        let [tag, unit, step, ticks] = cells else { panic!("four cells: {cells:?}") };
        let ticks: Vec<f64> = ticks.split(' ').map(|tick| tick.parse().unwrap()).collect();
        locale(tag).axis_labels(&ticks, step.parse().unwrap(), &Unit::parse(unit).unwrap()).join("; ")
    });
}

#[test]
fn spaces_in_numbers_do_not_break() {
    assert_eq!(locale("de-DE").number(1234.5, &Unit::parse("EUR").unwrap(), None), "1.234,50\u{a0}€");
    assert_eq!(locale("fr-FR").number(1234.5, &Unit::Number, None), "1\u{202f}234,5");
    assert_eq!(locale("en-GB").change(-840.0, &Unit::Duration), "\u{2212}14\u{a0}min");
}

#[test]
fn a_shared_sign_is_not_used_for_other_currencies() {
    let own = |code| Locale::new("en-AU", Currency::parse(code).unwrap(), Calendar::default());
    let dollars = Unit::parse("USD").unwrap();
    assert_eq!(own("AUD").number(5.0, &dollars, None), "US$5.00");
    assert_eq!(own("EUR").number(5.0, &dollars, None), "$5.00");
    assert_eq!(own("USD").number(5.0, &dollars, None), "$5.00");
    assert_eq!(own("EUR").number(5.0, &Unit::parse("QQQ").unwrap(), None), "QQQ\u{a0}5.00");
}

#[test]
fn tags_fall_back() {
    for (tag, used) in
        [("de-XX", "de-XX"), ("xx-YY", "en"), ("", "en"), ("de_AT", "de-AT"), ("de-a-🦄", "de"), ("\0", "en")]
    {
        assert_eq!(locale(tag).tag(), used, "{tag:?}");
    }
    assert_eq!(locale("de-XX").number(1234.5, &Unit::Number, None), "1.234,5");
}

#[test]
fn date_ranges_say_no_more_than_needed() {
    let range = |from, to| locale("en-GB").date_range(day(from), day(to));
    assert_eq!(range("2026-11-22", "2026-11-28"), "22–28 Nov 2026");
    assert_eq!(range("2026-11-29", "2026-12-05"), "29 Nov – 5 Dec 2026");
    assert_eq!(range("2026-12-28", "2027-01-03"), "28 Dec 2026 – 3 Jan 2027");
    assert_eq!(range("2026-12-28", "2026-12-28"), "28 Dec 2026");
    assert_eq!(locale("en-US").date_range(day("2026-11-22"), day("2026-11-28")), "Nov 22, 2026 – Nov 28, 2026");
}

#[test]
fn phrases_count() {
    let locale = locale("de-DE");
    assert_eq!(locale.so_far(17, 31), "so far, 17 of 31 days");
    assert_eq!(locale.so_far(0, 1), "so far, 0 of 1 day");
    assert_eq!((locale.day_of(17, 31), locale.day_of(1, 1)), ("so far, day 17 of 31".into(), "so far".into()));
    assert_eq!(locale.known_part(17, 31), "so far, 17 of 31 days");
    assert_eq!(locale.known_part(31, 31), "entered before its end", "not 31 of 31 days on the 17th");
    assert_eq!(locale.periods(1, Grain::Month), "1 month");
    assert_eq!(locale.periods(1234, Grain::Day), "1.234 days");
    assert_eq!((locale.in_words(7), locale.in_words(13)), ("seven".into(), "13".into()));
    let ordinals = [1, 2, 10, 11, 21, 112, 1003].map(|n| locale.ordinal(n));
    assert_eq!(ordinals, ["first", "second", "tenth", "11th", "21st", "112th", "1.003rd"]);
    assert_eq!(locale.list_and(&["a", "b", "c"]), "a, b and c", "one language in a sentence");
}

#[test]
fn nothing_that_is_typed_panics() {
    let locale = locale("en-GB");
    let deep = format!("={}1{}", "(".repeat(5_000), ")".repeat(5_000));
    let texts = [
        &deep,
        "=",
        "=1/",
        "=()",
        "%",
        "e5",
        "1e",
        "1e99999999",
        "NaN",
        "inf",
        "٣",
        "=1e308*10",
        "\0",
        "🦄",
        "-",
        "()",
        "1:2:3:4",
    ];
    for text in texts {
        for unit in ["number", "percent", "duration", "EUR", "ratio", "points", "EUR/order"] {
            if let Ok(value) = locale.read_number(text, &Unit::parse(unit).unwrap()) {
                assert!(value.is_finite(), "{text}");
            }
        }
    }
}

#[test]
fn what_a_cell_shows_can_be_typed_back() {
    for tag in ["en-GB", "en-US", "de-DE", "de-CH", "fr-FR", "es-ES", "nl-NL", "ja-JP", "ar-EG"] {
        let locale = locale(tag);
        for unit in ["number", "percent", "duration", "EUR", "USD", "CHF", "ratio", "points", "count", "EUR/order"] {
            let unit = Unit::parse(unit).unwrap();
            for value in [
                0.0,
                0.081,
                1.1,
                90.5,
                -45_820.0,
                1_234_560.123_456,
                0.1 + 0.2,
                123_456.789e-9,
                5e-324,
                1e300,
                -f64::MAX,
            ] {
                if unit == Unit::Duration && value != 0.0 && !(1e-6..1e15).contains(&value.abs()) {
                    continue; // Nobody records the lifetime of the universe, and "e" would be a word.
                }
                let text = locale.edit_number(value, &unit);
                assert_eq!(locale.read_number(&text, &unit), Ok(value), "{tag} {unit:?} {text}");
            }
            for value in [0.0, 12.0, -45_840.0, 1_234_800.0] {
                let text = locale.number(value, &unit, None);
                assert_eq!(locale.read_number(&text, &unit), Ok(value), "{tag} {unit:?} {text}");
            }
        }
    }
}

#[test]
fn a_scorecard_of_200_kpis_takes_no_time() {
    let locale = locale("en-GB");
    let unit = Unit::parse("EUR").unwrap();
    let start = std::time::Instant::now();
    let length: usize = (0..2_000).map(|n| locale.format(f64::from(n) * 1234.567, &unit, Style::Short).len()).sum();
    let spent = start.elapsed();
    println!("2,000 strings of {length} bytes in {spent:?}");
    // A debug build on a busy machine; a release build takes a tenth of it.
    assert!(spent.as_millis() < 500, "{spent:?}");
}

#[test]
fn a_locale_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&locale("en-GB"));
}

#[test]
fn differences_above_columns_are_short_and_labels_of_a_chart_alike() {
    let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
    let (euro, english) = (Unit::parse("EUR").unwrap(), locale("en-GB"));
    for (value, written) in [(4_210.0, "+€4.2k"), (-5.0, "−€5"), (0.0, "€0")] {
        assert_eq!(plain(english.change_rounded(value, &euro)), written);
    }
    assert_eq!(plain(locale("de-DE").change_rounded(-0.021, &Unit::Percent)), "−2,1 pts");
    let numbers = [([1_053.4, 882.75], Some(0)), ([882.75, 855.0], Some(2)), ([882.0, 855.0], Some(0))];
    for (numbers, decimals) in numbers {
        assert_eq!(english.decimals_among(&numbers, &euro), decimals, "{numbers:?}");
    }
    assert_eq!(english.decimals_among(&[0.5], &Unit::Percent), None);
}
