//! What several answers show, as it crosses the border.

use crate::wire;
use domain::Status;

impl From<Status> for wire::StatusCode {
    fn from(status: Status) -> Self {
        match status {
            Status::OnTrack => Self::OnTrack,
            Status::AtRisk => Self::AtRisk,
            Status::OffTrack => Self::OffTrack,
            Status::NoTarget => Self::NoTarget,
            Status::NoData => Self::NoData,
            Status::Open => Self::Open,
        }
    }
}

impl From<domain::status::Counts> for wire::Counts {
    fn from(counts: domain::status::Counts) -> Self {
        let number = |count: usize| count as u64;
        Self {
            on_track: number(counts.on_track),
            at_risk: number(counts.at_risk),
            off_track: number(counts.off_track),
            no_target: number(counts.no_target),
            no_data: number(counts.no_data),
            open: number(counts.open),
        }
    }
}

impl From<present::PeriodInfo> for wire::PeriodInfo {
    fn from(info: present::PeriodInfo) -> Self {
        Self {
            name: info.name,
            grain: info.period.grain.into(),
            label: info.label,
            from: info.range.from.to_string(),
            to: info.range.to.to_string(),
            open: info.open,
            elapsed: info.elapsed,
            previous: info.previous,
            next: info.next,
        }
    }
}

impl From<present::Delta> for wire::Delta {
    fn from(delta: present::Delta) -> Self {
        Self {
            label: delta.label,
            other: delta.other,
            other_text: delta.other_text,
            change: delta.change,
            change_percent: delta.change_percent,
            text: delta.text,
            good: delta.good,
            tip: delta.tip,
        }
    }
}

impl From<present::SignalInfo> for wire::SignalInfo {
    fn from(info: present::SignalInfo) -> Self {
        Self { code: info.signal.into(), label: info.label, rule: info.rule, tip: info.tip }
    }
}

impl From<present::Advice> for wire::Advice {
    fn from(advice: present::Advice) -> Self {
        Self {
            point: advice.criterion.into(),
            met: advice.met,
            text: advice.text,
            why: advice.why.to_owned(),
            lead: advice.lead.map(Into::into),
            lead_text: advice.lead_text.to_owned(),
            code: advice.code.to_owned(),
            kpi: advice.kpi.map(|kpi| kpi.0),
            dismissed: None,
        }
    }
}

impl From<present::KpiRow> for wire::ScoreRow {
    fn from(row: present::KpiRow) -> Self {
        let figure = row.figure;
        Self {
            id: row.kpi.0,
            name: row.name,
            value: figure.value,
            text: figure.text,
            reason: figure.reason,
            target: row.target,
            target_text: row.target_text,
            pace: figure.pace,
            status: figure.status.into(),
            provisional: figure.provisional,
            status_text: figure.status_text,
            status_tip: figure.status_tip,
            score: row.score,
            progress: row.progress.map(Into::into),
            change: figure.previous.as_ref().map(|delta| delta.change),
            previous_delta: figure.previous.map(Into::into),
            last_year: figure.last_year.as_ref().map(|delta| delta.change),
            last_year_delta: figure.last_year.map(Into::into),
            spark: row.spark.into(),
            signal: figure.signal.as_ref().map(|info| info.signal.into()),
            signal_info: figure.signal.map(Into::into),
            owner: row.owner,
            person: row.person.map(Into::into),
            trial: row.trial,
            late_days: row.late_days,
            late_text: row.late_text,
            open: row.open,
        }
    }
}

impl From<present::Progress> for wire::Progress {
    fn from(progress: present::Progress) -> Self {
        Self { from: progress.from, fill: progress.fill, mark: progress.mark, tip: progress.tip }
    }
}

impl From<present::Spark> for wire::Spark {
    fn from(spark: present::Spark) -> Self {
        Self { line: spark.line, target: spark.target, last: spark.last, open: spark.open, text: spark.text }
    }
}

/// All items as they cross the border.
pub(crate) fn all<T, U: From<T>>(items: Vec<T>) -> Vec<U> {
    items.into_iter().map(Into::into).collect()
}
