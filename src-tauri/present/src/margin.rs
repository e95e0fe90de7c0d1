//! The margin of error of a number, in words.

use crate::Presented;
use analysis::series::Point;
use analysis::survey::{CONFIDENCE, Counted, stated};
use domain::Unit;

/// The margin of error of a number: in 95 of 100 surveys such an interval holds the truth.
#[derive(Debug, Clone, PartialEq)]
pub struct Margin {
    /// The lower end, in the KPI's unit. A share's is Wilson's; a score's may lie below the lowest score there is.
    pub lower: f64,
    /// The upper end.
    pub upper: f64,
    /// How many answers or records stand behind the number.
    pub n: u64,
    /// "± 4.2 pts at 95%, from 231 answers"; both ends where the interval reaches further to one side.
    pub text: String,
}

/// The margin behind a point of the KPI; `None` where its number says nothing of more than was counted.
pub(crate) fn of(shown: &Presented, point: &Point) -> Option<Margin> {
    let catalog = &shown.model().catalog;
    // It is told from what the formula is made of now.
    if shown.formula.redefined().last().is_some_and(|day| point.window.range.from < *day) {
        return None;
    }
    let about = |id| catalog.measure(id).map(|measure| (measure.kind, measure.unit.clone()));
    let value = point.value()?;
    let stated = stated(shown.formula, &shown.unit, &shown.model().book.all(), &point.window, &about)?;
    let (margin, words) = (stated.margin, shown.locale().words());
    let (below, above) = (value - margin.lower, margin.upper - value);
    let distance = |half: f64| shown.locale().distance(half, &shown.unit);
    // Shares near nothing or all reach further to the middle: then both ends are said.
    let interval = match distance(below) == distance(above) {
        true => words.margin_either_side(&distance(above)),
        false => words.margin_ends(&shown.short_text(margin.lower), &shown.short_text(margin.upper)),
    };
    let confidence = shown.locale().number(CONFIDENCE, &Unit::Percent, Some(0));
    let text = shown.locale().counted(stated.n, |count| match stated.counted {
        Counted::Answers => words.margin_answers(&confidence, count, &interval),
        Counted::Records => words.margin_records(&confidence, count, &interval),
        Counted::Measure(id) => match shown.model().book.name(id) {
            Some(name) => words.margin_counted(&confidence, count, &interval, name),
            None => words.margin_answers(&confidence, count, &interval),
        },
    });
    Some(Margin { lower: margin.lower, upper: margin.upper, n: stated.n, text })
}
