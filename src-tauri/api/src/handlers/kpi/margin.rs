//! The margin of error of a number, in words.

use crate::subject::Shown;
use crate::wire::MarginInfo;
use analysis::series::Point;
use analysis::survey::{CONFIDENCE, Counted, stated};
use domain::Unit;

/// The margin behind a point of the KPI; `None` where its number says nothing of more than was counted.
pub(crate) fn of(shown: &Shown, point: &Point) -> Option<MarginInfo> {
    let catalog = &shown.model.catalog;
    let about = |id| catalog.measure(id).map(|measure| (measure.kind, measure.unit.clone()));
    let formula = catalog.check_kpi(shown.kpi.id)?;
    let value = point.value()?;
    let stated = stated(formula, &shown.unit, &shown.model.book.all(), &point.window, &about)?;
    let margin = stated.margin;
    let (below, above) = (value - margin.lower, margin.upper - value);
    let distance = |half: f64| shown.locale.distance(half, &shown.unit);
    // Shares near nothing or all reach further to the middle: then both ends are said.
    let interval = match distance(below) == distance(above) {
        true => format!("± {}", distance(above)),
        false => format!("{} – {}", shown.short_text(margin.lower), shown.short_text(margin.upper)),
    };
    let confidence = shown.locale.number(CONFIDENCE, &Unit::Percent, Some(0));
    let from = format!("from {} {}", shown.locale.count(stated.n), counted(shown, stated.counted));
    let text = format!("{interval} at {confidence}, {from}");
    Some(MarginInfo { lower: margin.lower, upper: margin.upper, n: stated.n, text })
}

/// What was counted, in the owner's words.
fn counted(shown: &Shown, counted: Counted) -> String {
    match counted {
        Counted::Answers => "answers".into(),
        Counted::Records => "records".into(),
        Counted::Measure(id) => shown.model.book.name(id).unwrap_or("answers").to_owned(),
    }
}
