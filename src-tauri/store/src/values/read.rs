//! Reading values.

use super::{KeyText, NewValue, ValueDetail, ValueKey, ValueOrigin};
use crate::column::{certainty_of, date_number, date_of, grain_number, grain_of, unknown};
use crate::database::Database;
use crate::{ImportId, Result};
use chrono::NaiveDate;
use domain::{Calendar, Certainty, DateRange, Grain, MeasureId, Period, Recorded, SegmentId, Unconfirmed};
use rusqlite::{OptionalExtension, Row};
use std::collections::HashMap;

fn key_from_row(row: &Row) -> rusqlite::Result<ValueKey> {
    let (date, grain): (i64, i64) = (row.get("date")?, row.get("grain")?);
    Ok(ValueKey {
        date: date_of(date).ok_or_else(|| unknown("date", date))?,
        grain: grain_of(grain).ok_or_else(|| unknown("grain", grain))?,
        segment: SegmentId(row.get("segment_id")?),
        ordinal: row.get("ordinal")?,
    })
}

fn detail_from_row(row: &Row) -> rusqlite::Result<ValueDetail> {
    let key = key_from_row(row)?;
    Ok(ValueDetail {
        key,
        value: row.get("value")?,
        records: row.get("records")?,
        note: row.get("note")?,
        import: row.get::<_, Option<i64>>("import_id")?.map(ImportId),
        certainty: certainty(row)?,
        source: row.get("source")?,
    })
}

fn certainty(row: &Row) -> rusqlite::Result<Certainty> {
    let number: i64 = row.get("certainty")?;
    certainty_of(number).ok_or_else(|| unknown("certainty", number))
}

/// The days of a range as the file writes them, both ends included.
fn bounds(range: Option<DateRange>) -> (i64, i64) {
    range.map_or((i64::MIN, i64::MAX), |range| (date_number(range.from), date_number(range.to).saturating_sub(1)))
}

impl Database {
    /// The numbers recorded of the measures, by date, grain, segment and ordinal; values that are not applicable are
    /// left out. With a range, those whose first day lies in it. A measure without any has an empty list.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn read_values(
        &self,
        measures: &[MeasureId],
        range: Option<DateRange>,
    ) -> Result<HashMap<MeasureId, Vec<Recorded>>> {
        let mut statement = self.conn.prepare_cached(include_str!("read.sql"))?;
        let (from, to) = bounds(range);
        let mut found = HashMap::with_capacity(measures.len());
        for measure in measures {
            statement.query_row((measure.0, from, to), |row| row.get::<_, i64>("count"))?;
            found.insert(*measure, self.collector.take()?);
        }
        Ok(found)
    }

    /// True where a measure's values are for periods of several lengths; with a range, those whose first day lies in it.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn has_several_grains(&self, measure: MeasureId, range: Option<DateRange>) -> Result<bool> {
        let asked = "SELECT coalesce(min(grain) <> max(grain), FALSE) AS several
                       FROM value WHERE measure_id = ?1 AND date BETWEEN ?2 AND ?3";
        let (from, to) = bounds(range);
        Ok(self.conn.prepare_cached(asked)?.query_row((measure.0, from, to), |row| row.get("several"))?)
    }

    /// All that is known about a measure's values, "not applicable" ones too; with a range, about those whose first day
    /// lies in it.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn value_details(&self, measure: MeasureId, range: Option<DateRange>) -> Result<Vec<ValueDetail>> {
        let mut statement = self.conn.prepare_cached(include_str!("details.sql"))?;
        let (from, to) = bounds(range);
        let rows = statement.query_map((measure.0, from, to), detail_from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// All that is known about a measure's values of one grain whose first day lies in the range; of several records of a
    /// sample, the first one.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn value_details_at(&self, measure: MeasureId, grain: Grain, range: DateRange) -> Result<Vec<ValueDetail>> {
        let mut statement = self.conn.prepare_cached(include_str!("details_at.sql"))?;
        let (from, to) = bounds(Some(range));
        let rows = statement.query_map((measure.0, from, to, grain_number(grain)), detail_from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The newest numbers of a measure at one grain, each with its day and segment, newest first; at most `most` of them.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn newest_numbers(
        &self,
        measure: MeasureId,
        grain: Grain,
        most: u32,
    ) -> Result<Vec<(NaiveDate, SegmentId, f64)>> {
        let mut statement = self.conn.prepare_cached(include_str!("newest.sql"))?;
        let rows = statement.query_map((measure.0, grain_number(grain), most), |row| {
            let date: i64 = row.get("date")?;
            let day = date_of(date).ok_or_else(|| unknown("date", date))?;
            Ok((day, SegmentId(row.get("segment_id")?), row.get("value")?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What each measure's values came in by.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn value_origins(&self) -> Result<HashMap<MeasureId, Vec<ValueOrigin>>> {
        let mut statement = self.conn.prepare_cached(include_str!("origins.sql"))?;
        let rows = statement.query_map([], |row| {
            let date: i64 = row.get("date")?;
            let last = date_of(date).ok_or_else(|| unknown("date", date))?;
            let import = row.get::<_, Option<i64>>("import_id")?.map(ImportId);
            Ok((MeasureId(row.get("measure_id")?), ValueOrigin { import, last }))
        })?;
        let mut origins: HashMap<MeasureId, Vec<_>> = HashMap::new();
        for row in rows {
            let (measure, origin) = row?;
            origins.entry(measure).or_default().push(origin);
        }
        Ok(origins)
    }

    /// The values of a measure that are estimated or provisional, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn unconfirmed(&self, measure: MeasureId, calendar: &Calendar) -> Result<Vec<Unconfirmed>> {
        let mut statement = self.conn.prepare_cached(include_str!("unconfirmed.sql"))?;
        let rows = statement.query_map([measure.0], |row| {
            let key = key_from_row(row)?;
            let period = calendar.period(key.grain, key.date);
            let pending = certainty(row)?.pending();
            Ok(pending.map(|pending| Unconfirmed { period, segment: key.segment, pending }))
        })?;
        Ok(rows.filter_map(Result::transpose).collect::<rusqlite::Result<_>>()?)
    }

    /// The periods of a measure whose values were found right, with what they belong to.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn confirmed(&self, measure: MeasureId, calendar: &Calendar) -> Result<Vec<(Period, SegmentId)>> {
        self.placed(include_str!("confirmed.sql"), measure, calendar)
    }

    /// Which periods of a measure are marked as not applicable, and for which segment, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn not_applicable(&self, measure: MeasureId, calendar: &Calendar) -> Result<Vec<(Period, SegmentId)>> {
        self.placed(include_str!("not_applicable.sql"), measure, calendar)
    }

    /// The periods of a measure that a query finds, with the segment of each.
    fn placed(&self, sql: &str, measure: MeasureId, calendar: &Calendar) -> Result<Vec<(Period, SegmentId)>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([measure.0], |row| {
            let key = key_from_row(row)?;
            Ok((calendar.period(key.grain, key.date), key.segment))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// A value as it is corrected to another number: its note, its records, and that it is estimated or provisional stay;
    /// that another number was confirmed, and where that came from, does not. Nothing and one record where it is blank.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn corrected(&self, measure: MeasureId, key: ValueKey, value: Option<f64>) -> Result<NewValue> {
        let new = NewValue::new(measure, key, value);
        Ok(match self.value_detail(measure, &key)? {
            Some(ValueDetail { value: before, records, note, certainty, source, .. }) => {
                let is_kept = before == value || certainty.pending().is_some();
                let certainty = if is_kept { certainty } else { Certainty::Recorded };
                let is_again = before == value;
                let keys = if is_again { KeyText::of(&self.keys_at(measure, &key)?) } else { None };
                NewValue { records, note, certainty, source: source.filter(|_| is_kept), keys, ..new }
            }
            None => new,
        })
    }

    /// All that is known about one value; `None` where it is blank.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn value_detail(&self, measure: MeasureId, key: &ValueKey) -> Result<Option<ValueDetail>> {
        let mut statement = self.conn.prepare_cached(include_str!("detail.sql"))?;
        let (date, grain) = (date_number(key.date), grain_number(key.grain));
        let key = (measure.0, date, grain, key.segment.0, key.ordinal);
        Ok(statement.query_row(key, detail_from_row).optional()?)
    }
}
