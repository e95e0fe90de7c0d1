//! Dates and periods of names and numbers: "5 Dec 2026", "20/11/2026", "October", "Q4 FY2026", "W48".

use super::fold::{Number, Token};
use super::names::{Meaning, Order};
use super::partial::day_period;
use super::{Ask, Fault, Lean};
use chrono::{Datelike, NaiveDate, Weekday};
use domain::{Grain, Period};

const QUARTER: [&str; 10] =
    ["q", "qtr", "quarter", "quartal", "t", "trim", "trimestre", "trimester", "kwartaal", "kvartal"];
const WEEK: [&str; 12] =
    ["w", "wk", "week", "kw", "woche", "kalenderwoche", "semaine", "sem", "semana", "settimana", "uge", "vecka"];
const FISCAL: [&str; 6] = ["fy", "fiscal", "financial", "gj", "geschaftsjahr", "wirtschaftsjahr"];
const YEAR: [&str; 2] = ["year", "jahr"];
const ENDINGS: [&str; 4] = ["st", "nd", "rd", "th"];
const ORDINALS: [&[&str]; 4] = [
    &["first", "erste", "erster", "erstes", "ersten"],
    &["second", "zweite", "zweiter", "zweites", "zweiten"],
    &["third", "dritte", "dritter", "drittes", "dritten"],
    &["fourth", "vierte", "vierter", "viertes", "vierten"],
];

/// What the parts of a text were found to be.
#[derive(Debug, Default)]
struct Parts {
    named: Vec<Meaning>,
    numbers: Vec<Number>,
    /// How many numbers stand before the name of the month, the word for the quarter, that for the week.
    month_at: usize,
    quarter_at: Option<usize>,
    week_at: Option<usize>,
    is_fiscal: bool,
    /// The number that a word makes a month: "10月".
    is_marked_month: bool,
    /// "5th", "5.": a day of the month.
    is_ordinal: bool,
}

/// Reads names and numbers; `Fault::Unknown` where a word is none of them.
pub(super) fn read(ask: &Ask, tokens: &[Token]) -> Result<Period, Fault> {
    let parts = Parts::of(ask, tokens)?;
    if parts.quarter_at.is_some() {
        return parts.quarter(ask);
    }
    if let Some(at) = parts.week_at {
        return parts.week(ask, at);
    }
    if parts.is_fiscal {
        return parts.fiscal_year(ask);
    }
    let (month, weekday) = parts.names()?;
    let period = match month {
        Some(month) => parts.with_month(ask, month)?,
        None => parts.of_numbers(ask)?,
    };
    match weekday {
        Some(_) if period.grain != Grain::Day => Err(Fault::Unknown),
        Some(weekday) if period.start.weekday() != weekday => Err(Fault::OtherWeekday(period.start)),
        _ => Ok(period),
    }
}

impl Parts {
    fn of(ask: &Ask, tokens: &[Token]) -> Result<Self, Fault> {
        let mut parts = Self::default();
        let before = std::iter::once(None).chain(tokens.iter().map(Some));
        for (token, before) in tokens.iter().zip(before) {
            match token {
                // "月" is Monday, and in "10月" it makes a month.
                Token::Word(word) if matches!(before, Some(Token::Number(_))) && ask.names.is_month_mark(word) => {
                    parts.is_marked_month = true;
                }
                Token::Word(word) if matches!(before, Some(Token::Number(_))) && ask.names.is_own_idle(word) => {}
                Token::Number(number) => parts.numbers.push(*number),
                Token::Mark(mark) if ".,/-'()、،".contains(*mark) => {}
                Token::Mark(_) => return Err(Fault::Unknown),
                Token::Word(word) => parts.word(ask, word)?,
            }
        }
        let is_signed = matches!(tokens.first(), Some(Token::Mark('-' | '/')));
        if is_signed { Err(Fault::Unknown) } else { Ok(parts) }
    }

    fn word(&mut self, ask: &Ask, word: &str) -> Result<(), Fault> {
        let at = self.numbers.len();
        if let Some(meaning) = ask.names.meaning(word) {
            if meaning.month.is_some() {
                self.month_at = at;
            }
            self.named.push(meaning);
        } else if let Some(value) = ORDINALS.iter().position(|words| words.contains(&word)) {
            let value = i32::try_from(value + 1).map_err(|_| Fault::Unknown)?;
            self.numbers.push(Number { value, digits: 1, is_short_year: false, is_dotted: true });
        } else if QUARTER.contains(&word) && self.quarter_at.is_none() {
            self.quarter_at = Some(at);
        } else if WEEK.contains(&word) && self.week_at.is_none() {
            self.week_at = Some(at);
        } else if FISCAL.contains(&word) || (self.is_fiscal && YEAR.contains(&word)) {
            self.is_fiscal = true;
        } else if ask.names.is_month_mark(word) {
            self.is_marked_month = true;
        } else if ENDINGS.contains(&word) && at > 0 {
            self.is_ordinal = true;
        } else if !ask.names.is_idle(word) {
            return Err(Fault::Unknown);
        }
        Ok(())
    }

    /// The month and the weekday among the names. A word that can be both is the month where nothing else is.
    fn names(&self) -> Result<(Option<u32>, Option<Weekday>), Fault> {
        match self.named.as_slice() {
            [] => Ok((None, None)),
            [Meaning { month: Some(month), .. }] => Ok((Some(*month), None)),
            [only] => Ok((None, only.weekday)),
            [first, second] => {
                let pair = |day: &Meaning, month: &Meaning| day.weekday.zip(month.month);
                let (weekday, month) = pair(first, second).or(pair(second, first)).ok_or(Fault::Unknown)?;
                Ok((Some(month), Some(weekday)))
            }
            _ => Err(Fault::Unknown),
        }
    }

    fn with_month(&self, ask: &Ask, month: u32) -> Result<Period, Fault> {
        match *self.numbers.as_slice() {
            [] => ask.month(month),
            [only] => match (long_year(only), day(only)) {
                (Some(year), _) => month_period(year, month),
                (None, Some(day)) if !(only.is_short_year || self.is_year_after_month(ask, only)) => {
                    ask.day_of_year(month, day)
                }
                (None, None) if self.is_day_before_month(ask, only) => Err(Fault::NoSuchDay { year: None, month }),
                _ => month_period(year(only).ok_or(Fault::Unknown)?, month),
            },
            [first, second] => {
                // The year stands last, unless the other number can be nothing else.
                let is_first = long_year(first).is_some() || first.is_short_year || day(first).is_none();
                let (year_number, day_number) = if is_first { (first, second) } else { (second, first) };
                let day = day(day_number).ok_or(Fault::Unknown)?;
                day_of(year(year_number).ok_or(Fault::Unknown)?, month, day)
            }
            _ => Err(Fault::Unknown),
        }
    }

    /// "Oct 26" where months are looked at: the month of 2026, as spreadsheets write it. Elsewhere it is a day.
    fn is_year_after_month(&self, ask: &Ask, number: Number) -> bool {
        ask.wants_months() && self.month_at == 0 && number.digits == 2 && !number.is_dotted && !self.is_ordinal
    }

    /// "32 Dec": a year of two digits stands behind its month, save where years lead; what stands before it is a day.
    fn is_day_before_month(&self, ask: &Ask, number: Number) -> bool {
        self.month_at > 0 && !number.is_short_year && ask.names.order != Order::YearMonthDay
    }

    fn of_numbers(&self, ask: &Ask) -> Result<Period, Fault> {
        match *self.numbers.as_slice() {
            [only] => self.of_number(ask, only),
            [first, second] => of_two(ask, first, second),
            [first, second, third] => of_three(ask, [first, second, third]),
            _ => Err(Fault::Unknown),
        }
    }

    fn of_number(&self, ask: &Ask, number: Number) -> Result<Period, Fault> {
        if number.digits == 8 {
            return day_of(number.value / 10_000, part(number.value / 100 % 100)?, part(number.value % 100)?);
        }
        if let Some(year) = long_year(number) {
            return ask.year(year, self.is_fiscal);
        }
        match day(number) {
            Some(month @ 1..=12) if self.is_marked_month => ask.month(month),
            Some(day) if ask.wants_date && (self.is_ordinal || number.is_dotted) => ask.day_of_month(day),
            _ => Err(Fault::Unknown),
        }
    }

    fn fiscal_year(&self, ask: &Ask) -> Result<Period, Fault> {
        match *self.numbers.as_slice() {
            [only] if self.named.is_empty() => ask.year(year(only).ok_or(Fault::Unknown)?, true),
            [first, second] if self.named.is_empty() => {
                let first = year(first).ok_or(Fault::Unknown)?;
                ask.year(year_after(first, second).ok_or(Fault::Unknown)?, true)
            }
            _ => Err(Fault::Unknown),
        }
    }

    fn quarter(&self, ask: &Ask) -> Result<Period, Fault> {
        let is_quarter = |number: &Number| number.digits == 1 && (1..=4).contains(&number.value);
        let (quarters, years): (Vec<Number>, Vec<Number>) = self.numbers.iter().partition(|number| is_quarter(number));
        let [quarter] = *quarters.as_slice() else { return Err(Fault::Unknown) };
        let number = part(quarter.value)?;
        match *years.as_slice() {
            _ if !self.named.is_empty() => Err(Fault::Unknown),
            [] => ask.quarter(number),
            [only] => ask.quarter_of(year(only).ok_or(Fault::Unknown)?, number, self.is_fiscal),
            [first, second] if self.is_fiscal => {
                let first = year(first).ok_or(Fault::Unknown)?;
                ask.quarter_of(year_after(first, second).ok_or(Fault::Unknown)?, number, true)
            }
            _ => Err(Fault::Unknown),
        }
    }

    /// "W48 2026", or the week of a day that is written beside the word.
    fn week(&self, ask: &Ask, at: usize) -> Result<Period, Fault> {
        let (month, _) = self.names()?;
        if month.is_some() || self.numbers.len() == 3 {
            let near = Ask { lean: Lean::Near, ..*ask };
            let day = match month {
                Some(month) => self.with_month(&near, month)?,
                None => self.of_numbers(&near)?,
            };
            let is_day = day.grain == Grain::Day;
            return if is_day { Ok(ask.calendar.period(Grain::Week, day.start)) } else { Err(Fault::Unknown) };
        }
        let (week, year_number) = match *self.numbers.as_slice() {
            [week] => (week, None),
            // The week stands beside its word; the longer number is the year.
            [first, second] if first.digits > 2 || (at == 1 && second.digits <= 2 && first.digits == 2) => {
                (second, Some(first))
            }
            [first, second] => (first, Some(second)),
            _ => return Err(Fault::Unknown),
        };
        let number = part(week.value)?;
        if week.digits > 2 || !(1..=53).contains(&number) || !self.named.is_empty() {
            return Err(Fault::Unknown);
        }
        match year_number {
            None => ask.week(number),
            Some(only) => ask.week_of(year(only).ok_or(Fault::Unknown)?, number),
        }
    }
}

/// "10/2026", "2026-10", "20.11.", "2025/26"
fn of_two(ask: &Ask, first: Number, second: Number) -> Result<Period, Fault> {
    if let Some(year) = long_year(first) {
        return match (part(second.value)?, second.digits) {
            (month @ 1..=12, 1 | 2) => month_period(year, month),
            _ => ask.year(year_after(year, second).ok_or(Fault::Unknown)?, !ask.calendar.has_calendar_years()),
        };
    }
    if let Some(year) = long_year(second) {
        return month_period(year, part(first.value)?);
    }
    let (first_part, second_part) = (part(first.value)?, part(second.value)?);
    if ask.wants_months()
        && second.digits == 2
        && second_part > 12
        && (1..=12).contains(&first_part)
        && !second.is_dotted
    {
        return month_period(year(second).ok_or(Fault::Unknown)?, first_part);
    }
    let (day_part, month) = match ask.names.order {
        Order::DayMonthYear => (first_part, second_part),
        Order::MonthDayYear | Order::YearMonthDay => (second_part, first_part),
    };
    let (day_part, month) = sensible(day_part, month);
    if !(1..=31).contains(&day_part) || !(1..=12).contains(&month) {
        return Err(Fault::Unknown);
    }
    ask.day_of_year(month, day_part)
}

fn of_three(ask: &Ask, [first, second, third]: [Number; 3]) -> Result<Period, Fault> {
    let order = ask.names.order;
    let leads = long_year(first).is_some() || (order == Order::YearMonthDay && long_year(third).is_none());
    let (year_number, one, two) = if leads { (first, second, third) } else { (third, first, second) };
    let year = year(year_number).ok_or(Fault::Unknown)?;
    let (one, two) = (part(one.value)?, part(two.value)?);
    let (day_part, month) = match order {
        _ if leads => (two, one),
        Order::DayMonthYear => sensible(one, two),
        Order::MonthDayYear => sensible(two, one),
        // Where the year leads, nothing says whether the day or the month is first once it does not.
        Order::YearMonthDay if one > 12 || two > 12 || one == two => sensible(one, two),
        Order::YearMonthDay => return Err(Fault::TwoWays),
    };
    day_of(year, month, day_part)
}

/// Day and month, turned round where only that can be.
fn sensible(day: u32, month: u32) -> (u32, u32) {
    if month > 12 && day <= 12 { (month, day) } else { (day, month) }
}

fn day_of(year: i32, month: u32, day: u32) -> Result<Period, Fault> {
    if year < 1 || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return Err(Fault::Unknown);
    }
    NaiveDate::from_ymd_opt(year, month, day).map(day_period).ok_or(Fault::NoSuchDay { year: Some(year), month })
}

fn month_period(year: i32, month: u32) -> Result<Period, Fault> {
    let start = NaiveDate::from_ymd_opt(year, month, 1).filter(|_| year > 0).ok_or(Fault::Unknown)?;
    Ok(Period { grain: Grain::Month, start })
}

/// A year of four digits.
fn long_year(number: Number) -> Option<i32> {
    (number.digits == 4 && number.value > 0).then_some(number.value)
}

/// A year of four digits or two: from 1970 to 2069.
fn year(number: Number) -> Option<i32> {
    let short = (number.digits == 2).then(|| number.value + if number.value < 70 { 2000 } else { 1900 });
    long_year(number).or(short)
}

/// "2025/26": the year in which a fiscal year ends.
fn year_after(first: i32, second: Number) -> Option<i32> {
    let next = first + 1;
    let written = if second.digits == 4 { next } else { next % 100 };
    (matches!(second.digits, 2 | 4) && second.value == written).then_some(next)
}

fn day(number: Number) -> Option<u32> {
    u32::try_from(number.value).ok().filter(|day| number.digits <= 2 && (1..=31).contains(day))
}

fn part(value: i32) -> Result<u32, Fault> {
    u32::try_from(value).map_err(|_| Fault::Unknown)
}
