//! Names of periods at the head of lines and columns, as people write them.

use super::amount::is_amount;
use chrono::{Datelike, NaiveDate};
use domain::{Calendar, Grain, Period};
use intake::{DateOrder, read_date};
use locale::{Lean, Locale};

/// What stands at the head of a line or column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Head {
    /// A period of the grid's grain, or the one that a finer period lies in.
    Period(Period),
    /// A period of a longer grain, for which the grid has no column.
    Longer(Grain),
    /// A month, quarter or day without its year.
    Yearless(String),
    /// Something else.
    Other,
}

/// Reads heads in the grain of the grid.
pub(super) struct Heads<'h> {
    pub(super) locale: &'h Locale,
    pub(super) calendar: &'h Calendar,
    pub(super) grain: Grain,
    pub(super) today: NaiveDate,
}

impl Heads<'_> {
    /// Reads the heads of all periods of a block; those without a year get theirs from where they stand: the cell pasted
    /// on gives the first one's, and each later one comes after the one before. None of them lies in the future as long
    /// as the year before will do.
    pub(super) fn read_all(&self, texts: &[&str], at: Period) -> Vec<Head> {
        let heads = self.heads(texts);
        let year = self.anchor_year(at);
        let dated = self.with_years(&heads, year);
        let future = |head: &Head| matches!(head, Head::Period(period) if period.start > self.today);
        let has_yearless = heads.iter().any(|head| matches!(head, Head::Yearless(_)));
        if has_yearless && dated.iter().any(future) { self.with_years(&heads, year - 1) } else { dated }
    }

    /// True where a line of texts is the names of periods: at least half of what stands there, and none of it a plain number
    /// but years in a grid of years.
    pub(super) fn are_periods(&self, texts: &[&str]) -> bool {
        self.share_of_periods(texts) >= 50
    }

    /// How much of a line of texts is the names of periods, in percent; 0 where nothing stands there.
    pub(super) fn share_of_periods(&self, texts: &[&str]) -> usize {
        let filled: Vec<&str> = texts.iter().copied().filter(|text| !text.is_empty()).collect();
        let found = self.heads(&filled).iter().filter(|head| **head != Head::Other).count();
        (found * 100).checked_div(filled.len()).unwrap_or(0)
    }

    /// A period as a person writes it, for instance in the field "First period".
    pub(super) fn period(&self, text: &str, at: Period) -> Option<Period> {
        match self.read_all(&[text.trim()], at).pop() {
            Some(Head::Period(period)) => Some(period),
            _ => self.typed(text).filter(|period| period.grain == self.grain),
        }
    }

    fn heads(&self, texts: &[&str]) -> Vec<Head> {
        let order = self.order(texts);
        texts.iter().map(|text| self.read(text, order)).collect()
    }

    /// The order of day and month that makes periods of one grain, one after the other, of dates like 03/04/2026: all
    /// heads decide together.
    fn order(&self, texts: &[&str]) -> Option<DateOrder> {
        let rises = |order: DateOrder| {
            let read = texts.iter().filter_map(|text| read_date(text, Some(order), self.calendar));
            let starts: Vec<NaiveDate> = read.map(|when| self.calendar.period(self.grain, when.day).start).collect();
            let filled = texts.iter().filter(|text| !text.is_empty()).count();
            let (up, down) = (starts.is_sorted_by(|a, b| a < b), starts.is_sorted_by(|a, b| a > b));
            (up || down) && starts.len() * 2 >= filled
        };
        let by_locale = match self.locale.tag() {
            tag if tag.eq_ignore_ascii_case("en-US") || tag.eq_ignore_ascii_case("en") => DateOrder::Mdy,
            _ => DateOrder::Dmy,
        };
        let other = if by_locale == DateOrder::Dmy { DateOrder::Mdy } else { DateOrder::Dmy };
        Some(if !rises(by_locale) && rises(other) { other } else { by_locale })
    }

    fn read(&self, text: &str, order: Option<DateOrder>) -> Head {
        let text = text.trim();
        // What is written out in parentheses explains: "Q4 FY2026 (Apr – Jun 2026)".
        let text = text.split_once(" (").map_or(text, |(name, _)| name);
        let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if text.is_empty() || is_number && !(self.grain == Grain::Year && text.len() == 4) {
            return Head::Other;
        }
        if let Some(period) = self.calendar.parse_name(text).or_else(|| self.locale_month(text)) {
            return self.fit(period);
        }
        if let Some(when) = read_date(text, order, self.calendar) {
            return self.fit(self.calendar.period(when.grain, when.day));
        }
        if self.dated(text, 2024, order).is_some() {
            return Head::Yearless(text.to_owned());
        }
        self.with_year(text).map_or(Head::Other, |period| self.fit(period))
    }

    /// A period as the stepper and the fields for dates read it: "last month", "10/2026".
    fn typed(&self, text: &str) -> Option<Period> {
        self.locale.read_period(text, self.today, Lean::Back, Some(self.grain)).ok()
    }

    /// A period that is written with its year, "10.2026" or "Oct '26". What names no year may as well be a measure's name.
    fn with_year(&self, text: &str) -> Option<Period> {
        let has_year =
            text.contains(['\'', '’']) || text.split(|c: char| !c.is_ascii_digit()).any(|part| part.len() == 4);
        self.typed(text).filter(|_| has_year && !is_amount(text, self.locale))
    }

    /// A head without a year in that year.
    fn dated(&self, text: &str, year: i32, order: Option<DateOrder>) -> Option<Period> {
        if !text.chars().any(char::is_alphabetic) {
            return None;
        }
        let whole = format!("{text} {year}");
        let read = read_date(&whole, order, self.calendar).map(|when| self.calendar.period(when.grain, when.day));
        read.filter(|period| period.grain != Grain::Year).or_else(|| self.locale_month(&whole))
    }

    /// A month by the names that the locale itself has for it.
    fn locale_month(&self, text: &str) -> Option<Period> {
        let digits = |c: char| !c.is_ascii_digit();
        let year: i32 = text.split(digits).find(|part| part.len() == 4)?.parse().ok()?;
        let plain = |text: &str| text.replace('.', "").trim().to_lowercase();
        let wanted = plain(text);
        (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(year, month, 1)).find_map(|day| {
            let names = [self.locale.month(day), self.locale.month_short(day)];
            let bare = [self.locale.month_name(day), self.locale.month_name_short(day)].map(|n| format!("{n} {year}"));
            let is_named = names.iter().chain(&bare).any(|name| plain(name) == wanted);
            is_named.then(|| self.calendar.period(Grain::Month, day))
        })
    }

    fn fit(&self, period: Period) -> Head {
        match period.grain.cmp(&self.grain) {
            std::cmp::Ordering::Equal => Head::Period(period),
            std::cmp::Ordering::Less => Head::Period(self.calendar.parent(period, self.grain)),
            std::cmp::Ordering::Greater => Head::Longer(period.grain),
        }
    }

    fn anchor_year(&self, at: Period) -> i32 {
        match at.grain {
            Grain::Quarter | Grain::Year => self.calendar.fiscal_year(at.start),
            Grain::Day | Grain::Week | Grain::Month => at.start.year(),
        }
    }

    /// Gives the heads their years, the first one `year`; they run on into the next year, or back into the one before.
    fn with_years(&self, heads: &[Head], year: i32) -> Vec<Head> {
        let falls = self.falls(heads, year);
        let (mut year, mut before) = (year, None::<Period>);
        let mut next = |text: &str| {
            let mut period = self.dated(text, year, None)?;
            let turns = |before: Period| if falls { period.start > before.start } else { period.start < before.start };
            if before.is_some_and(turns) {
                year += if falls { -1 } else { 1 };
                period = self.dated(text, year, None)?;
            }
            before = Some(period);
            Some(self.fit(period))
        };
        heads
            .iter()
            .map(|head| match head {
                Head::Yearless(text) => next(text).unwrap_or(Head::Other),
                known => known.clone(),
            })
            .collect()
    }

    /// True where the newest period stands first.
    fn falls(&self, heads: &[Head], year: i32) -> bool {
        let texts = heads.iter().filter_map(|head| match head {
            Head::Yearless(text) => self.dated(text, year, None),
            _ => None,
        });
        let starts: Vec<NaiveDate> = texts.map(|period| period.start).collect();
        let pairs = || starts.windows(2);
        pairs().filter(|pair| pair[1] < pair[0]).count() > pairs().filter(|pair| pair[1] > pair[0]).count()
    }
}
