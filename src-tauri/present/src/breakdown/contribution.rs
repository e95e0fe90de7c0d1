//! What each member of a breakdown did to the change since the period before, and what the mix did.

use super::Asked;
use super::parts::{Part, undivided};
use super::words::{self, Untold as Why};
use crate::delta;
use analysis::compare::{Change, Comparison};
use analysis::drivers::{SegmentShares, Untold, by_segment};
use analysis::rollup::SegmentSet;
use analysis::series::Point;
use analysis::source::Segmented;
use domain::formula::Window;

/// A part of a change.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    /// The part, in the KPI's unit. The parts of all members and the mix add up to the change of the total.
    pub value: f64,
    /// The part as text: "+€714", "−1.9 pts".
    pub text: String,
    /// Its size as a part of the largest one, 0–1, for a bar; 0 for the total.
    pub size: f64,
    /// True where it is for the better, false where for the worse, `None` where neither can be said.
    pub good: Option<bool>,
}

/// What it did to a ratio that its members weigh more or less beside each other than before.
#[derive(Debug, Clone, PartialEq)]
pub struct Mix {
    /// "Mix"
    pub label: String,
    /// Its part of the change.
    pub contribution: Contribution,
    /// What it means, as a sentence.
    pub explanation: String,
}

/// What the contributions of a breakdown are parts of.
#[derive(Debug, Clone, PartialEq)]
pub struct BreakdownChange {
    /// What the change is against: "vs September 2026", "vs October 2026 so far"; `None` where there is no earlier period.
    pub against: Option<String>,
    /// The mix, for ratios.
    pub mix: Option<Mix>,
    /// Why there are no contributions, as a sentence; `None` where there are.
    pub reason: Option<String>,
}

/// The contributions of a breakdown.
pub(super) struct Contributions {
    /// One for each part, in their order.
    pub(super) parts: Vec<Option<Contribution>>,
    /// The whole change.
    pub(super) total: Option<Contribution>,
    /// What they are against, the mix, and why they are missing.
    pub(super) change: BreakdownChange,
}

/// What each part did between the two windows of the total; both are cut at the same elapsed part.
pub(super) fn contributions(
    asked: &Asked,
    source: &dyn Segmented,
    parts: &[Part],
    (point, previous): (&Point, Option<&Comparison>),
    dimension: &str,
) -> Contributions {
    let locale = asked.kpi.locale();
    let against = previous.map(|previous| delta::label(previous, source.calendar(), locale));
    let without = |why: Why| Contributions {
        parts: parts.iter().map(|_| None).collect(),
        total: None,
        change: BreakdownChange { against: against.clone(), mix: None, reason: Some(why.text(locale)) },
    };
    let Some(previous) = previous else { return without(Why::NoBefore) };
    let sets: Vec<SegmentSet> = parts.iter().map(|part| part.segments.clone()).collect();
    let windows = (&previous.window, &point.window);
    match by_segment(source, asked.kpi.formula, &sets, windows) {
        Ok(told) => {
            let (parts, total, mix) = written(asked, &told, previous.change, point.value().unwrap_or_default());
            Contributions { parts, total, change: BreakdownChange { against, mix, reason: None } }
        }
        Err(Untold::NoTotal) if point.value().is_none() => without(Why::NoNumber(&locale.period(asked.period))),
        Err(Untold::NoTotal) => without(Why::NothingToCompare(&locale.period(previous.period))),
        Err(Untold::NotAdditive) => match undivided_names(asked, source, parts, windows).as_slice() {
            [] => without(Why::NotAdditive),
            names => without(Why::NotRecorded(names, dimension)),
        },
    }
}

type Written = (Vec<Option<Contribution>>, Option<Contribution>, Option<Mix>);

/// The shares in words, as finely as the `total` is written, with bars against the largest of them.
fn written(asked: &Asked, told: &SegmentShares, change: Option<Change>, total: f64) -> Written {
    let kpi = asked.kpi;
    let text = |share: f64| kpi.locale().change_beside(share, total, &kpi.unit, kpi.kpi.decimals);
    let largest = told.shares.iter().chain(&told.mix).fold(0.0_f64, |largest, share| largest.max(share.abs()));
    let one = |share: f64, size: f64| Contribution {
        value: share,
        text: text(share),
        size,
        good: kpi.kpi.direction.is_good(share),
    };
    let sized = |share: f64| one(share, if largest > 0.0 { share.abs() / largest } else { 0.0 });
    let parts = told.shares.iter().map(|share| Some(sized(*share))).collect();
    let mix = told.mix.map(|mix| Mix {
        label: kpi.locale().words().by_mix().into(),
        contribution: sized(mix),
        explanation: words::mix(mix, text(mix) == text(0.0), kpi.locale()).into(),
    });
    (parts, change.map(|change| one(change.absolute, 0.0)), mix)
}

/// The inputs that nobody divides, by name; none where the number has no parts at all.
fn undivided_names<'b>(
    asked: &Asked,
    source: &'b dyn Segmented,
    parts: &[Part],
    windows: (&Window, &Window),
) -> Vec<&'b str> {
    let measures = undivided(source, parts, asked.kpi.formula.measures(), &[windows.0.range, windows.1.range]);
    measures.into_iter().filter_map(|measure| source.name(measure)).collect()
}
