//! Numbers of what was planned. A plan is a source of its own: the formula is evaluated over it as over what was recorded, but
//! what is missing of a plan is never taken for nothing.

use chrono::NaiveDate;
use domain::formula::{Absent, Checked, Lacking, Need, Outcome, Place, RollUp, Window, evaluate, needs};
use domain::{Grain, MeasureKind};

use crate::rollup::Book;

/// The number a formula gives for a window over what was planned.
///
/// # Errors
/// As [`domain::formula::evaluate`]; and where an input is planned for a part of the window only, naming the input and the
/// first month that lacks. What was recorded so far is less than all of a period and is told; half a plan is none.
pub fn planned(formula: &Checked, plan: &Book, window: &Window) -> Outcome {
    let lacking: Vec<Lacking> =
        needs(formula, plan.calendar(), window).iter().filter_map(|need| missing(plan, need)).collect();
    let mut named: Vec<Lacking> = Vec::new();
    for one in lacking {
        if named.iter().all(|other| other.name != one.name) {
            named.push(one);
        }
    }
    if named.is_empty() { evaluate(formula, plan, window) } else { Err(Absent::NoData(named)) }
}

/// What is not planned of all that is looked at of an input. A closing balance needs one value, and a parameter holds.
fn missing(plan: &Book, need: &Need) -> Option<Lacking> {
    let range = need.window.range;
    match (plan.kind(need.measure)?, need.roll_up) {
        (MeasureKind::Parameter, _) | (MeasureKind::Balance, RollUp::Natural | RollUp::Close | RollUp::Open) => None,
        _ => {
            let name = plan.name(need.measure).unwrap_or_default();
            let month = |day: NaiveDate| Place::In(plan.calendar().period(Grain::Month, day));
            match plan.span(&[need.measure]) {
                None => Some(Lacking::from(name)),
                Some(span) if span.to <= range.from || range.to <= span.from => Some(Lacking::from(name)),
                Some(span) if span.from > range.from => Some(Lacking::from(name).at(month(range.from))),
                Some(span) if span.to < range.to => Some(Lacking::from(name).at(month(span.to))),
                Some(_) => None,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use domain::formula::{check, parse};
    use domain::measure::key_of;
    use domain::{Calendar, Catalog, Measure, MeasureId, Period, Recorded, SegmentId};

    fn plan(sales: &[&str], costs: &[&str]) -> (Catalog, Book) {
        let calendar = Calendar::default();
        let measure = |id, name: &str| Measure { id: MeasureId(id), key: key_of(name), ..Measure::new(name) };
        let measures = vec![measure(1, "sales"), measure(2, "costs")];
        let mut book = Book::new(calendar);
        for (measure, months) in measures.iter().zip([sales, costs]) {
            let row = |name: &&str| {
                let Period { start, grain } = calendar.parse_name(name).unwrap();
                Recorded { date: start, grain, segment: SegmentId::NONE, ordinal: 0, value: 10.0, records: 1 }
            };
            book.insert(measure, months.iter().map(row).collect());
        }
        (Catalog::new(measures, Vec::new()), book)
    }

    #[test]
    fn half_a_plan_is_none() {
        let quarter = ["2026-01", "2026-02", "2026-03"];
        let lacks = |name: &str, month: &str| {
            let place = Calendar::default().parse_name(month).unwrap();
            Err(Absent::NoData(vec![Lacking::from(name).at(Place::In(place))]))
        };
        let none = |name: &str| Err(Absent::NoData(vec![Lacking::from(name)]));
        type Months<'m> = &'m [&'m str];
        let cases: [(Months, Months, &str, &str, Outcome); 7] = [
            (&quarter, &quarter, "sales - costs", "2026-Q1", Ok(0.0)),
            (&quarter, &quarter, "(sales - costs / 2) / sales", "2026-Q1", Ok(0.5)),
            (&quarter, &quarter[..2], "sales - costs", "2026-Q1", lacks("costs", "2026-03")),
            (&quarter, &quarter[1..], "sales - costs", "2026-Q1", lacks("costs", "2026-01")),
            (&quarter, &["2026-01", "2026-03"], "costs", "2026-Q1", lacks("costs", "2026-02")),
            (&quarter, &[], "sales / costs", "2026-02", none("costs")),
            (&["2026"], &[], "sales", "2026-02", Err(Absent::TooCoarse("sales".into(), Grain::Year))),
        ];
        for (sales, costs, text, window, expected) in cases {
            let (catalog, book) = plan(sales, costs);
            let formula = check(&parse(text), &catalog);
            let window = Window::of(book.calendar(), book.calendar().parse_name(window).unwrap());
            assert_eq!(planned(&formula, &book, &window), expected, "{text} over {sales:?} and {costs:?}");
        }
    }
}
