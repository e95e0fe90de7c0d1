//! What each member of a breakdown did to the change since the period before, and what the mix did.

use super::breakdown::Asked;
use crate::deltas;
use crate::split::Part;
use crate::wire::{BreakdownChange, Contribution, Mix};
use analysis::compare::{Change, Comparison};
use analysis::drivers::{SegmentShares, Untold, by_segment};
use analysis::rollup::{Book, SegmentSet};
use analysis::series::Point;
use domain::formula::Window;

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
    book: &Book,
    parts: &[Part],
    (point, previous): (&Point, Option<&Comparison>),
    dimension: &str,
) -> Contributions {
    let against = previous.map(|previous| deltas::label(previous, book.calendar(), asked.locale));
    let without = |reason: String| Contributions {
        parts: parts.iter().map(|_| None).collect(),
        total: None,
        change: BreakdownChange { against: against.clone(), mix: None, reason: Some(reason) },
    };
    let Some(previous) = previous else {
        return without("There is no period before this one to compare with.".into());
    };
    let sets: Vec<SegmentSet> = parts.iter().map(|part| part.segments.clone()).collect();
    let windows = (&previous.window, &point.window);
    match by_segment(book, asked.checked, &sets, windows) {
        Ok(told) => {
            let (parts, total, mix) = written(asked, &told, previous.change, point.value().unwrap_or_default());
            Contributions { parts, total, change: BreakdownChange { against, mix, reason: None } }
        }
        Err(Untold::NoTotal) if point.value().is_none() => {
            let period = asked.locale.period(asked.period);
            without(format!("There is no number for {period}."))
        }
        Err(Untold::NoTotal) => {
            let period = asked.locale.period(previous.period);
            without(format!("There is no number for {period} to compare with."))
        }
        Err(Untold::NotAdditive) => without(why_not(asked, book, parts, windows, dimension)),
    }
}

type Written = (Vec<Option<Contribution>>, Option<Contribution>, Option<Mix>);

/// The shares in words, as finely as the `total` is written, with bars against the largest of them.
fn written(asked: &Asked, told: &SegmentShares, change: Option<Change>, total: f64) -> Written {
    let text = |share: f64| asked.locale.change_beside(share, total, asked.unit, asked.kpi.decimals);
    let largest = told.shares.iter().chain(&told.mix).fold(0.0_f64, |largest, share| largest.max(share.abs()));
    let one = |share: f64, size: f64| Contribution {
        value: share,
        text: text(share),
        size,
        good: Change { absolute: share, relative: None }.is_good(asked.kpi.direction),
    };
    let sized = |share: f64| one(share, if largest > 0.0 { share.abs() / largest } else { 0.0 });
    let parts = told.shares.iter().map(|share| Some(sized(*share))).collect();
    let mix = told.mix.map(|mix| Mix {
        label: "Mix".into(),
        contribution: sized(mix),
        explanation: explained(mix, text(mix) == text(0.0)).into(),
    });
    (parts, change.map(|change| one(change.absolute, 0.0)), mix)
}

/// What the mix means. The weights add up to one, so what one member gains another loses: above zero, weight went to
/// higher numbers.
fn explained(mix: f64, is_nothing: bool) -> &'static str {
    match mix {
        _ if is_nothing => "The members weigh about as much as before.",
        mix if mix > 0.0 => "Members with a higher number weigh more than before.",
        _ => "Members with a lower number weigh more than before.",
    }
}

/// Why parts do not add up: an input that nobody divides, or a number that has no parts.
fn why_not(asked: &Asked, book: &Book, parts: &[Part], windows: (&Window, &Window), dimension: &str) -> String {
    let named: Vec<_> = parts.iter().filter(|part| !part.member.is_empty()).collect();
    let is_divided = |measure| {
        let has = |part: &&Part| {
            let view = book.only(&part.segments);
            view.has_values(measure, windows.0.range) || view.has_values(measure, windows.1.range)
        };
        named.iter().any(has)
    };
    let undivided = asked.checked.measures().iter().filter(|measure| !is_divided(**measure));
    let names: Vec<&str> = undivided.filter_map(|measure| book.name(*measure)).collect();
    match names.as_slice() {
        [] => "The members' numbers do not add up to the total, so their parts of its change cannot be told.".into(),
        names => {
            let (are, names) = (if names.len() == 1 { "is" } else { "are" }, asked.locale.list_and(names));
            format!("{names} {are} not recorded by {dimension}, so the members' parts of the change cannot be told.")
        }
    }
}
