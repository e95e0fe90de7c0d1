//! What stands out of the KPIs of a review.

use super::ending::ending;
use super::reported::{Number, Past, Point, PointKind, Reported};
use crate::{Context, KpiRow, Presented, order};
use analysis::scorecard::{Row, Subject};
use analysis::sentences::{Story, drivers, sentences};
use analysis::signal::Signal;
use domain::{Period, Status};

/// A KPI in a review.
pub(super) struct Reviewed<'a> {
    pub kpi: Presented<'a>,
    pub row: Row,
    pub shown: KpiRow,
}

/// A KPI that stands out.
pub(super) struct Candidate {
    /// How soon it must be spoken about, 0 first.
    pub urgency: u8,
    /// How many minutes it would have if there were time.
    pub weight: u32,
    pub point: Point,
    /// The same in one line.
    pub brief: String,
}

/// Minutes by urgency.
const WEIGHTS: [u32; 6] = [10, 8, 6, 6, 4, 3];

/// The KPIs in use, in the order of the scorecard, each with the number that a review of a period speaks of.
pub(super) fn reviewed<'a>(context: Context<'a>, period: Period) -> Vec<Reviewed<'a>> {
    let model = context.model;
    let kpis = order::kpis(&model.objectives, model.catalog.kpis()).into_iter().filter(|kpi| !kpi.archived);
    kpis.filter_map(|kpi| context.kpi(kpi)).map(|kpi| Reviewed::new(kpi, period)).collect()
}

/// Which period's number a review of a period speaks of: of a KPI that is reviewed less often the last one that is over by
/// its end; of one that is reviewed more often, and whose target says nothing of so long a time, its own last one.
pub(super) fn number_period(kpi: &Presented, period: Period) -> Period {
    let (own, subject) = (kpi.kpi.grain, kpi.subject());
    let is_plain = own == period.grain || (own < period.grain && is_judged_at(&subject, period));
    if is_plain {
        return period;
    }
    let calendar = kpi.calendar();
    let end = calendar.end(period).min(kpi.context.today);
    let last = calendar.period(own, end.pred_opt().unwrap_or(end));
    if calendar.end(last) <= end { last } else { calendar.prev(last).unwrap_or(last) }
}

fn is_judged_at(subject: &Subject, period: Period) -> bool {
    subject.targets.is_empty() || subject.goal(period).is_some()
}

impl<'a> Reviewed<'a> {
    fn new(kpi: Presented<'a>, period: Period) -> Self {
        let row = kpi.subject().row(number_period(&kpi, period));
        let shown = kpi.row(&row);
        Self { kpi, row, shown }
    }
}

impl Reviewed<'_> {
    /// Its number as it is reported.
    pub(super) fn number(&self) -> Number {
        let (kpi, shown, figure) = (&self.kpi, &self.shown, &self.shown.figure);
        let calendar = kpi.calendar();
        let past = self.row.spark.iter().map(|point| Past {
            period: calendar.name(point.period),
            value: point.value,
            target: point.target,
        });
        Number {
            kpi: kpi.kpi.id.0,
            name: shown.name.clone(),
            formula: kpi.kpi.formula_on(self.row.point.window.range).to_owned(),
            objective: self.objective(),
            owner: shown.owner.clone(),
            period: calendar.name(self.row.point.period),
            period_label: kpi.locale().period(self.row.point.period),
            value: figure.value,
            text: figure.text.clone(),
            unit: kpi.unit.code(),
            target_text: shown.target_text.clone(),
            status: figure.status.code().to_owned(),
            status_text: figure.status_text.clone(),
            signal: figure.signal.as_ref().map(|signal| signal.label.clone()),
            change: figure.previous.as_ref().map(|delta| format!("{} {}", delta.text, delta.label)),
            provisional: figure.provisional.clone(),
            past: past.collect(),
        }
    }

    /// "Revenue: $45,100 (On track)"
    pub(super) fn line(&self) -> String {
        let figure = &self.shown.figure;
        self.kpi.locale().words().review_line(&self.shown.name, &figure.status_text, &figure.text)
    }

    /// True where its data is late or missing, so that there is nothing else to say of it.
    pub(super) fn is_late(&self) -> bool {
        self.shown.late_text.is_some() || self.row.status == Status::NoData
    }

    /// What is late: "Cycle time, 22 days late · Leo Chen".
    pub(super) fn late_line(&self) -> String {
        let said = match (&self.shown.late_text, &self.shown.figure.reason) {
            (None, Some(reason)) => format!("{}: {reason}", self.shown.name),
            _ => self.shown.name_and_lateness(),
        };
        let owner = self.shown.owner.iter().map(String::as_str);
        std::iter::once(said.as_str()).chain(owner).collect::<Vec<_>>().join(" · ")
    }

    /// Why it is on the agenda; `None` where there is nothing new. `last` is what the last review showed, `since` the period
    /// that is looked back to where there was none.
    pub(super) fn candidate(&self, last: Option<&Reported>, since: Option<Period>) -> Option<Candidate> {
        let (words, status) = (self.kpi.locale().words(), self.row.status);
        let then = self.then(last, since);
        let period = self.kpi.calendar().name(self.row.point.period);
        let is_new = then.as_ref().is_none_or(|then| then.period != period);
        let mut found: Vec<(u8, String)> = Vec::new();
        let now_text = &self.shown.figure.status_text;
        let before = then.as_ref().map(|then| then.status).filter(|status| rank(*status).is_some());
        match (before, rank(status)) {
            (Some(before), Some(_)) if before != status => {
                let was = self.kpi.status_text(before);
                found.push((changed(before, status), words.review_was_is(&was, now_text)));
            }
            (Some(_), Some(0)) if is_new => found.push((2, words.review_still(now_text))),
            (None, Some(0 | 1)) => found.push((changed(Status::OnTrack, status), words.review_is_new(now_text))),
            _ => {}
        }
        if let Some(signal) = self.shown.figure.signal.as_ref().filter(|_| is_new && !self.row.point.is_open()) {
            match signal.signal {
                Signal::Concern | Signal::Change => found.push((1, signal.tip.clone())),
                Signal::Improvement => found.push((4, signal.tip.clone())),
                Signal::Normal => {}
            }
        }
        let ends = ending(&self.kpi, self.row.point.period).filter(|_| is_new);
        found.extend(ends.map(|said| (5, said)));
        let urgency = found.iter().map(|(urgency, _)| *urgency).min()?;
        let why: Vec<String> = found.into_iter().map(|(_, said)| said).collect();
        let brief = format!("{} {}", self.line(), why.first().map(String::as_str).unwrap_or_default());
        let weight = WEIGHTS.get(usize::from(urgency)).copied().unwrap_or(1);
        Some(Candidate { urgency, weight, brief, point: self.point(why) })
    }

    fn point(&self, why: Vec<String>) -> Point {
        Point {
            key: format!("kpi:{}", self.kpi.kpi.id.0),
            kind: PointKind::Kpi,
            title: self.shown.name.clone(),
            minutes: 0,
            left_out: false,
            kpi: Some(self.kpi.kpi.id.0),
            action: None,
            objective: self.objective(),
            owner: self.shown.owner.clone(),
            status: Some(self.row.status.code().to_owned()),
            why,
            lines: self.sentences(),
        }
    }

    fn sentences(&self) -> Vec<String> {
        let (subject, locale) = (self.kpi.subject(), self.kpi.locale());
        let drivers = drivers(&subject, &self.row, locale);
        let story = Story::new(&self.row, &subject, &self.kpi.unit, &drivers, None);
        sentences(&story, locale).into_iter().map(|sentence| sentence.text).collect()
    }

    pub(super) fn objective(&self) -> Option<String> {
        let objective = self.kpi.model().objective(self.kpi.kpi.objective?)?;
        (!objective.archived).then(|| objective.name.clone())
    }

    /// What was known the last time: as it was reported then, or as it stands now for the period before.
    fn then(&self, last: Option<&Reported>, since: Option<Period>) -> Option<Then> {
        if let Some(number) = last.and_then(|last| last.number(self.kpi.kpi.id.0)) {
            return Some(Then { period: number.period.clone(), status: Status::parse(&number.status)? });
        }
        let period = number_period(&self.kpi, since?);
        let name = self.kpi.calendar().name(period);
        if period == self.row.point.period {
            return Some(Then { period: name, status: self.row.status });
        }
        Some(Then { period: name, status: self.kpi.subject().status_in(period) })
    }
}

struct Then {
    period: String,
    status: Status,
}

/// How good a judgement is; `None` where there is none.
fn rank(status: Status) -> Option<u8> {
    match status {
        Status::OffTrack => Some(0),
        Status::AtRisk => Some(1),
        Status::OnTrack => Some(2),
        Status::NoTarget | Status::NoData | Status::Open => None,
    }
}

/// How urgent it is that a status changed.
fn changed(before: Status, now: Status) -> u8 {
    match now {
        Status::OffTrack => 0,
        Status::AtRisk if rank(before) > rank(now) => 3,
        _ => 4,
    }
}
