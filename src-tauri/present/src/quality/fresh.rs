//! How new the number of each KPI is, against the rhythm it is reviewed in.

use super::{Cell, Lead};
use crate::{Context, Presented};
use analysis::scorecard::{Freshness, lateness, measure_lateness};
use analysis::series::{self, last_complete};
use domain::formula::Window;
use domain::{KpiId, Pending, Period, SegmentId};

/// How new a KPI's number is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FreshRow {
    /// The KPI.
    pub kpi: KpiId,
    /// Its name.
    pub name: String,
    /// Who answers for it.
    pub person: Option<String>,
    /// Whether its number is as new as it can be.
    pub state: FreshState,
    /// "October 2026, as expected".
    pub text: String,
    /// The period of its newest whole number.
    pub newest: Option<Period>,
    /// How many periods that are over came after that.
    pub behind: u32,
    /// The one thing to do; `None` where nothing is.
    pub lead: Option<Lead>,
}

/// Whether a KPI's number is as new as it can be, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FreshState {
    /// There has never been one.
    Never,
    /// It is behind.
    Behind,
    /// Its series came to its end.
    Ended,
    /// It is as new as it can be.
    Current,
}

/// All KPIs in use, the furthest behind first.
pub(super) fn rows(context: Context) -> Vec<FreshRow> {
    let kpis = context.model.catalog.kpis().iter().filter(|kpi| !kpi.archived);
    let mut rows: Vec<FreshRow> = kpis.filter_map(|kpi| Some(row(&context.kpi(kpi)?))).collect();
    rows.sort_by_cached_key(|row| (row.state, std::cmp::Reverse(row.behind), row.name.to_lowercase()));
    rows
}

fn row(kpi: &Presented) -> FreshRow {
    let (locale, words) = (kpi.locale(), kpi.locale().words());
    let absent = |absent: &domain::formula::Absent| locale.absent(absent);
    let (state, text, newest, behind) = match kpi.subject().freshness() {
        Freshness::Current(newest) => {
            (FreshState::Current, words.quality_current(&locale.period(newest)), Some(newest), 0)
        }
        Freshness::Behind { newest, by, last, lacks } => {
            let (period, periods) = (locale.period(newest), locale.periods(by.into(), newest.grain));
            let why = lacks.as_ref().map(absent).or_else(|| kpi.provisional(&Window::of(kpi.calendar(), last)));
            let text = match why {
                Some(why) => words.quality_behind_because(&period, &periods, &why),
                None => words.quality_behind(&period, &periods),
            };
            (FreshState::Behind, text, Some(newest), by)
        }
        Freshness::Ended(newest) => (FreshState::Ended, words.quality_ended(&locale.period(newest)), Some(newest), 0),
        Freshness::Never(lacks) => {
            let reason = lacks.as_ref().map(absent);
            let reason = reason.unwrap_or_else(|| words.quality_seldom_provisional().to_owned());
            (FreshState::Never, words.quality_never(&reason), None, 0)
        }
        Freshness::Empty => (FreshState::Never, words.quality_no_input().to_owned(), None, 0),
    };
    let (name, person) = (kpi.kpi.name.clone(), kpi.kpi.owner.clone());
    FreshRow { kpi: kpi.kpi.id, name, person, state, text, newest, behind, lead: lead(kpi, state, newest) }
}

/// What brings the number up to date: the input that is furthest behind, or the value that is not confirmed, where one holds
/// it up, and otherwise a look at why.
fn lead(kpi: &Presented, state: FreshState, newest: Option<Period>) -> Option<Lead> {
    let id = kpi.kpi.id;
    match (state, newest) {
        (FreshState::Current, _) => None,
        (FreshState::Ended, Some(newest)) => Some(Lead::ShowKpi(id, newest)),
        _ => {
            let last = last_complete(kpi.calendar(), kpi.kpi.grain, kpi.context.today)?;
            let late = late_input(kpi, last).map(Lead::EnterValue);
            Some(late.or_else(|| unconfirmed(kpi, last)).unwrap_or(Lead::EditKpi(id)))
        }
    }
}

/// Where the next value belongs of the input that is furthest behind, of those that hold up the number of a period.
fn late_input(kpi: &Presented, last: Period) -> Option<Cell> {
    let (book, calendar, today) = (&kpi.model().book, kpi.calendar(), kpi.context.today);
    lateness(book, kpi.formula, last, today).since()?;
    let late = kpi.formula.measures().iter().filter_map(|id| {
        let since = measure_lateness(book, *id, today).since()?;
        Some((calendar.end(since), *id))
    });
    let (end, measure) = late.min()?;
    let cadence = kpi.model().catalog.measure(measure)?.cadence;
    Some(Cell { measure, segment: SegmentId::NONE, period: calendar.period(cadence, end) })
}

/// The first value under the number of a period that is not confirmed, or that a segment lacks.
fn unconfirmed(kpi: &Presented, last: Period) -> Option<Lead> {
    let open = series::unconfirmed(kpi.formula, &kpi.model().book, &Window::of(kpi.calendar(), last));
    let (measure, value) = open.first()?;
    let cell = Cell { measure: *measure, segment: value.segment, period: value.period };
    Some(if value.pending == Pending::Missing { Lead::EnterValue(cell) } else { Lead::ConfirmValue(cell) })
}
