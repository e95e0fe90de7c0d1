//! The settings of the workspace.

use crate::column::{code, date_number, optional_date, unknown, weekday_code, weekday_of};
use crate::database::Database;
use crate::{Entity, Error, Result, Tx, validate};
use chrono::NaiveDate;
use domain::unit::Currency;
use domain::{Calendar, Settings};
use rusqlite::{Connection, Row, named_params};

fn from_row(row: &Row) -> rusqlite::Result<Settings> {
    let working_days: String = row.get("working_days")?;
    let day = |code: &str| weekday_of(code).ok_or_else(|| unknown("working_days", code));
    Ok(Settings {
        name: row.get("name")?,
        currency: code(row, "currency", Currency::parse)?,
        locale: row.get("locale")?,
        language: row.get("language")?,
        calendar: Calendar {
            fiscal_month: row.get("fiscal_month")?,
            fiscal_day: row.get("fiscal_day")?,
            week_start: code(row, "week_start", weekday_of)?,
        },
        working_days: working_days.split_whitespace().map(day).collect::<rusqlite::Result<_>>()?,
        closed_until: optional_date(row, "closed_until")?,
    })
}

/// Writes the one row, new or not.
pub(crate) fn write(conn: &Connection, settings: &Settings) -> Result<()> {
    let name = validate::name(Entity::Settings, &settings.name)?;
    let (month, day) = (settings.calendar.fiscal_month, settings.calendar.fiscal_day);
    // 2000 is a leap year: 29 February may be chosen.
    if NaiveDate::from_ymd_opt(2000, month, day).is_none() {
        return Err(Error::FiscalStart { month, day });
    }
    let mut working_days = settings.working_days.clone();
    working_days.sort_by_key(|day| day.num_days_from_monday());
    working_days.dedup();
    let working_days: Vec<_> = working_days.into_iter().map(weekday_code).collect();
    conn.prepare_cached(include_str!("write.sql"))?.execute(named_params! {
        ":name": name,
        ":currency": settings.currency.code(),
        ":locale": validate::text("locale", &settings.locale, validate::NAME_LIMIT)?,
        ":language": validate::text("language", &settings.language, validate::NAME_LIMIT)?,
        ":fiscal_month": month,
        ":fiscal_day": day,
        ":week_start": weekday_code(settings.calendar.week_start),
        ":working_days": working_days.join(" "),
        ":closed_until": settings.closed_until.map(validate::date).transpose()?.map(date_number),
    })?;
    Ok(())
}

impl Database {
    /// The settings.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn settings(&self) -> Result<Settings> {
        Ok(self.conn.prepare_cached("SELECT * FROM settings")?.query_row([], from_row)?)
    }
}

impl Tx<'_> {
    /// Replaces the settings.
    ///
    /// # Errors
    /// Where the name is refused, the fiscal year cannot start on that day, or another calendar would divide what is closed
    /// anew.
    pub fn set_settings(&self, settings: &Settings) -> Result<()> {
        let before = self.settings()?;
        match before.closed_until {
            Some(until) if before.calendar != settings.calendar && settings.closed_until.is_some() => {
                Err(Error::ClosedCalendar(until))
            }
            _ => write(&self.conn, settings),
        }
    }
}
