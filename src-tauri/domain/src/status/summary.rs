//! The status and score of an objective, from what is below it.

use super::Status;

/// How many KPIs have which status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// On track.
    pub on_track: usize,
    /// At risk.
    pub at_risk: usize,
    /// Off track.
    pub off_track: usize,
    /// Without a target.
    pub no_target: usize,
    /// Without data.
    pub no_data: usize,
    /// In a period that is not over.
    pub open: usize,
}

/// Something below an objective: a KPI, or an objective with what is below it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// Its weight; what is not a positive number counts as 0.
    pub weight: f64,
    /// Its score, 0 to 10, where it has one.
    pub score: Option<f64>,
    /// Its status.
    pub status: Status,
    /// The KPIs in it: one for a KPI, all below it for an objective.
    pub counts: Counts,
}

/// What is shown of an objective. The score is never shown without the counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Summary {
    /// The weighted mean of the scores below it; `None` where nothing below has one.
    pub score: Option<f64>,
    /// The worst status below it, or the one its owner chose.
    pub status: Status,
    /// The KPIs below it by status.
    pub counts: Counts,
}

impl Counts {
    /// How many KPIs have that status.
    pub fn of(&self, status: Status) -> usize {
        match status {
            Status::OnTrack => self.on_track,
            Status::AtRisk => self.at_risk,
            Status::OffTrack => self.off_track,
            Status::NoTarget => self.no_target,
            Status::NoData => self.no_data,
            Status::Open => self.open,
        }
    }

    /// One KPI of that status.
    pub fn one(status: Status) -> Self {
        let mut counts = Self::default();
        match status {
            Status::OnTrack => counts.on_track = 1,
            Status::AtRisk => counts.at_risk = 1,
            Status::OffTrack => counts.off_track = 1,
            Status::NoTarget => counts.no_target = 1,
            Status::NoData => counts.no_data = 1,
            Status::Open => counts.open = 1,
        }
        counts
    }

    /// How many KPIs there are.
    pub fn total(&self) -> usize {
        self.on_track + self.at_risk + self.off_track + self.no_target + self.no_data + self.open
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.on_track += other.on_track;
        self.at_risk += other.at_risk;
        self.off_track += other.off_track;
        self.no_target += other.no_target;
        self.no_data += other.no_data;
        self.open += other.open;
    }
}

impl Part {
    /// A KPI.
    pub fn kpi(weight: f64, score: Option<f64>, status: Status) -> Self {
        Self { weight, score, status, counts: Counts::one(status) }
    }

    /// An objective with what is below it.
    pub fn objective(weight: f64, summary: Summary) -> Self {
        Self { weight, score: summary.score, status: summary.status, counts: summary.counts }
    }
}

/// Puts the parts of an objective together. The worst of the judged ones decides; where none is judged the objective
/// is open, without data or without a target, in this order; an objective without anything below it has no data.
pub fn summarise(parts: &[Part], chosen: Option<Status>) -> Summary {
    let mut counts = Counts::default();
    parts.iter().for_each(|part| counts += part.counts);
    Summary { score: mean_score(parts), status: chosen.unwrap_or_else(|| worst(parts)), counts }
}

fn mean_score(parts: &[Part]) -> Option<f64> {
    let scored = || parts.iter().filter_map(|part| Some((weight(part), part.score?)));
    let total: f64 = scored().map(|(weight, _)| weight).sum();
    (total > 0.0).then(|| scored().map(|(weight, score)| weight / total * score).sum())
}

fn weight(part: &Part) -> f64 {
    // Cut so that a sum of weights stays finite.
    if part.weight > 0.0 { part.weight.min(1e100) } else { 0.0 }
}

fn worst(parts: &[Part]) -> Status {
    let judged = parts.iter().map(|part| part.status).filter(|status| status.severity().is_some());
    judged.max_by_key(|status| status.severity()).unwrap_or_else(|| {
        let any = |status: Status| parts.iter().any(|part| part.status == status);
        let order = [Status::Open, Status::NoData, Status::NoTarget];
        order.into_iter().find(|status| any(*status)).unwrap_or(Status::NoData)
    })
}
