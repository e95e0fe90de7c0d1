//! How new the number of each KPI is, against the rhythm it is reviewed in.

use super::{Cell, Lead};
use crate::{Context, Presented};
use analysis::scorecard::{Freshness, measure_lateness};
use domain::{KpiId, Period, SegmentId};

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
        Freshness::Behind { newest, by, lacks } => {
            let (period, periods) = (locale.period(newest), locale.periods(by.into(), newest.grain));
            let text = match lacks {
                Some(lacks) => words.quality_behind_because(&period, &periods, &absent(&lacks)),
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

/// What brings the number up to date: the input that is furthest behind where one is late, and otherwise a look at why.
fn lead(kpi: &Presented, state: FreshState, newest: Option<Period>) -> Option<Lead> {
    let id = kpi.kpi.id;
    match (state, newest) {
        (FreshState::Current, _) => None,
        (FreshState::Ended, Some(newest)) => Some(Lead::ShowKpi(id, newest)),
        _ => Some(late_input(kpi).map_or(Lead::EditKpi(id), Lead::EnterValue)),
    }
}

/// Where the next value of the input that is furthest behind belongs.
fn late_input(kpi: &Presented) -> Option<Cell> {
    let (book, calendar, today) = (&kpi.model().book, kpi.calendar(), kpi.context.today);
    let late = kpi.formula.measures().iter().filter_map(|id| {
        let since = measure_lateness(book, *id, today).since()?;
        Some((calendar.end(since), *id))
    });
    let (end, measure) = late.min()?;
    let cadence = kpi.model().catalog.measure(measure)?.cadence;
    Some(Cell { measure, segment: SegmentId::NONE, period: calendar.period(cadence, end) })
}
