//! What the sentences of a KPI are made from.

use super::{Open, open_values};
use crate::compare::{Change, Comparison};
use crate::scorecard::{Lateness, Outlook, PaceUnknown, Row, Subject, YearPace};
use crate::signal::{PointReading, Standing};
use crate::xmr::Assurance;
use domain::formula::Absent;
use domain::target::Goal;
use domain::{Direction, Period, Status, Unit};
use locale::Locale;
use locale::phrases::in_words;

/// What is known of a KPI at the period shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Story<'a> {
    /// Its name.
    pub name: &'a str,
    /// The unit it is shown in.
    pub unit: &'a Unit,
    /// Decimals to show; by the unit where `None`.
    pub decimals: Option<u8>,
    /// Which way is good.
    pub direction: Direction,
    /// The period shown.
    pub period: Period,
    /// Its number, or why there is none.
    pub outcome: &'a Result<f64, Absent>,
    /// How many days of the period have passed and how many it has, while it is not over.
    pub elapsed: Option<(u64, u64)>,
    /// The values it stands on that are estimated, provisional, missing beside others or may still change.
    pub open: Vec<Open>,
    /// The period before, with its number and the difference.
    pub previous: Option<(Period, f64, Change)>,
    /// The same period last year, with its number and the difference.
    pub last_year: Option<(Period, f64, Change)>,
    /// What the limits say of the number, and how firm they are.
    pub reading: Option<(PointReading, Standing)>,
    /// How much it grows from each period to the next, where its limits follow a line.
    pub slope: Option<f64>,
    /// True where the limits are those of the numbers without their season.
    pub adjusted: bool,
    /// Does it meet its target?
    pub status: Status,
    /// What is asked of it in the period: never a path, but the path's value.
    pub goal: Option<Goal>,
    /// How the fiscal year stands, where a target is for all of it; it is told instead of the period's own part.
    pub pace: Option<Result<YearPace, PaceUnknown>>,
    /// Will the process as it is meet the goal? `None` where what is expected does not allow to say so, and of the past.
    pub assurance: Option<Assurance>,
    /// How late the data of the period is.
    pub lateness: Lateness,
    /// True where the period before has its value: then this one is late itself.
    pub is_first_missing: bool,
    /// The latest number before the period shown, where that has none.
    pub last: Option<(Period, f64)>,
    /// What made it change since the period before, largest share first.
    pub drivers: &'a [(String, f64)],
    /// What is expected of it; `None` for periods of the past.
    pub outlook: Option<&'a Outlook>,
}

impl Story<'_> {
    /// The change since the period before, as it stands beside the number.
    pub(super) fn change_text(&self, locale: &Locale) -> Option<String> {
        self.beside(self.previous?, locale)
    }

    /// A comparison's change as it stands beside the number.
    pub(super) fn beside(&self, (_, other, change): (Period, f64, Change), locale: &Locale) -> Option<String> {
        let value = self.outcome.as_ref().ok().copied()?;
        Some(change.text_between(other, value, locale, self.unit, self.decimals))
    }
}

impl<'a> Story<'a> {
    /// What the row's sentences are made from. `drivers` are those of [`drivers`]; what is expected is told of a
    /// number of today and not of one of the past.
    pub fn new(
        row: &'a Row,
        subject: &Subject<'a>,
        unit: &'a Unit,
        drivers: &'a [(String, f64)],
        outlook: Option<&'a Outlook>,
    ) -> Self {
        let compared = |comparison: &Comparison| {
            let other = comparison.other.as_ref().ok().copied()?;
            Some((comparison.period, other, comparison.change?))
        };
        let promised = row.assurance.zip(row.goal).zip(outlook);
        let promised = promised.filter(|((promised, asked), outlook)| outlook.allows(*promised, asked.goal));
        Self {
            name: &subject.kpi.name,
            unit,
            decimals: subject.kpi.decimals,
            direction: subject.kpi.direction,
            period: row.point.period,
            outcome: &row.point.outcome,
            elapsed: row.point.elapsed(subject.calendar()),
            open: match row.point.provisional {
                true => open_values(subject.formula, subject.source, &row.point.window, subject.today),
                false => Vec::new(),
            },
            previous: row.previous.as_ref().and_then(compared),
            last_year: row.last_year.as_ref().and_then(compared),
            reading: row.standing.map(|standing| (row.reading, standing)),
            slope: row.slope,
            adjusted: row.adjusted,
            status: row.status,
            goal: row.goal.map(|asked| asked.goal),
            pace: row.pace,
            assurance: promised.map(|((promised, _), _)| promised),
            lateness: row.lateness_at(subject.calendar(), row.point.period.grain),
            is_first_missing: row.lateness.since().is_none_or(|since| {
                subject.calendar().end(subject.calendar().period(row.point.period.grain, since.start))
                    >= row.point.period.start
            }),
            last: row.last,
            drivers,
            outlook,
        }
    }
}

/// The names and shares of what made a row's number change since the period before, largest share first; empty where that
/// cannot be told.
pub fn drivers(subject: &Subject, row: &Row, locale: &Locale) -> Vec<(String, f64)> {
    let name = |measure: Option<_>| match measure {
        Some(id) => subject.source.name(id).unwrap_or_default().to_owned(),
        // The length of the window itself, of a formula that uses `days()`: "Days in the month".
        None => locale.words().driver_days(in_words(row.point.period.grain)),
    };
    subject.drivers(row).into_iter().map(|driver| (name(driver.measure), driver.share)).collect()
}
