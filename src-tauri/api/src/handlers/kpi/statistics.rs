//! The statistics behind a KPI's sentences.

use super::find_kpi;
use crate::wire::{KpiStatistics, KpiStatisticsRequest, StatisticRow};
use crate::{Fault, Session};

pub(crate) fn statistics(session: &Session, request: KpiStatisticsRequest) -> Result<KpiStatistics, Fault> {
    let context = session.context()?;
    let kpi = find_kpi(context, &request.kpi)?;
    let grain = request.grain.map_or(kpi.kpi.grain, Into::into);
    let calendar = context.calendar();
    let present::KpiStatistics { rows, found } = present::statistics(&kpi, grain);
    let trend = found.trend;
    let limits = found.limits.as_ref().map(|limits| &limits.phase);
    Ok(KpiStatistics {
        rows: rows.into_iter().map(|row| StatisticRow { name: row.name.to_owned(), text: row.text }).collect(),
        average: limits.and_then(|phase| phase.mean),
        lower: limits.and_then(|phase| phase.lower),
        upper: limits.and_then(|phase| phase.upper),
        longest_run: found.runs.as_ref().and_then(|chart| chart.runs).map(|runs| runs.longest),
        crossings: found.runs.as_ref().and_then(|chart| chart.runs).map(|runs| runs.crossings),
        run_signal: found.runs.as_ref().map(analysis::run_chart::RunChart::signal),
        slope: trend.map(|trend| trend.slope),
        slope_lower: trend.map(|trend| trend.lower),
        slope_upper: trend.map(|trend| trend.upper),
        p: trend.map(|trend| trend.p),
        season: found.season,
        levels: found.levels.iter().map(|&period| calendar.name(period)).collect(),
        unusual: found.unusual.iter().map(|&(period, _)| calendar.name(period)).collect(),
    })
}
