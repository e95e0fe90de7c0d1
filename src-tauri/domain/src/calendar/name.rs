//! Names of periods as scripts write them: `2026-11-23`, `2026-W48`, `2026-11`, `2026-Q4`, `FY2026`.
//! How a person reads a period is the `locale` crate's.

use super::{Calendar, Grain, Period};
use chrono::{Datelike, NaiveDate};

impl Calendar {
    /// The period's name; [`Calendar::parse_name`] reads it back.
    pub fn name(&self, period: Period) -> String {
        let start = period.start;
        match period.grain {
            Grain::Day => date_name(start),
            Grain::Week => match self.iso_week(start) {
                Some((year, week)) => format!("{year:04}-W{week:02}"),
                None => format!("week of {}", date_name(start)),
            },
            Grain::Month => format!("{:04}-{:02}", start.year(), start.month()),
            Grain::Quarter => format!("{}-Q{}", self.year_name(start), self.quarter_number(start)),
            Grain::Year => self.year_name(start),
        }
    }

    /// Reads a period's name, in either case; `None` where it is none of this calendar's. A fiscal year that does not
    /// start on 1 January must be written `FY2026`, so that nobody takes it for the calendar year.
    pub fn parse_name(&self, name: &str) -> Option<Period> {
        let name = name.trim().to_ascii_lowercase();
        if let Some(date) = name.strip_prefix("week of ") {
            return Some(self.period(Grain::Week, parse_date(date)?));
        }
        if let Some(date) = parse_date(&name) {
            return Some(Period { grain: Grain::Day, start: date });
        }
        let (year, fiscal) = match name.strip_prefix("fy") {
            Some(rest) => (rest, true),
            None => (name.as_str(), false),
        };
        let (year, part) = year.split_once('-').map_or((year, None), |(year, part)| (year, Some(part)));
        let year = parse_number(year, 4).filter(|year| *year > 0)?;
        let year_fits = fiscal || self.has_calendar_years();
        match part.map(|part| (part.as_bytes().first().copied(), part)) {
            None if year_fits => self.named_quarter(Grain::Year, year, 1),
            Some((Some(b'q'), part)) if year_fits => {
                self.named_quarter(Grain::Quarter, year, parse_number(&part[1..], 1)?)
            }
            Some((Some(b'w'), part)) if !fiscal => self.named_week(year, parse_number(&part[1..], 2)?),
            Some((Some(b'0'..=b'9'), part)) if !fiscal => named_month(year, parse_number(part, 2)?),
            _ => None,
        }
    }

    fn year_name(&self, day: NaiveDate) -> String {
        let prefix = if self.has_calendar_years() { "" } else { "FY" };
        format!("{prefix}{:04}", self.fiscal_year(day))
    }

    fn named_quarter(&self, grain: Grain, year: i32, quarter: i32) -> Option<Period> {
        if !(1..=4).contains(&quarter) {
            return None;
        }
        let start = self.fiscal_year_start(year)?;
        let first = self.period(Grain::Quarter, start);
        // The first quarter of the year 1 may start in the year 0, which `shift` refuses: it needs no shift.
        let start = if quarter == 1 { first.start } else { self.shift(first, quarter - 1)?.start };
        Some(Period { grain, start })
    }

    fn named_week(&self, year: i32, week: i32) -> Option<Period> {
        let start = NaiveDate::from_isoywd_opt(year, u32::try_from(week).ok()?, self.week_start)?;
        self.has_iso_weeks().then_some(Period { grain: Grain::Week, start })
    }
}

fn named_month(year: i32, month: i32) -> Option<Period> {
    let start = NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, 1)?;
    Some(Period { grain: Grain::Month, start })
}

fn date_name(date: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

fn parse_date(text: &str) -> Option<NaiveDate> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let year = parse_number(year, 4).filter(|year| *year > 0)?;
    let part = |text| u32::try_from(parse_number(text, 2)?).ok();
    NaiveDate::from_ymd_opt(year, part(month)?, part(day)?)
}

/// A number of exactly so many ASCII digits.
fn parse_number(text: &str, digits: usize) -> Option<i32> {
    let fits = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}
