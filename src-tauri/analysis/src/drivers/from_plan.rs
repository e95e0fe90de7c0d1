//! Each input's share of how far a number is from what was planned.

use chrono::NaiveDate;
use domain::formula::{Checked, Inputs, Outcome, Recording, RollUp, Window, evaluate};
use domain::{Calendar, DateRange, Grain, MeasureId, MeasureKind, Unconfirmed};

use super::{InputShare, shapley};

/// The share of every input in actual less budget of a formula in one window, largest first; shares add up to it.
///
/// Shapley values as in [`super::by_input`], where each measure moves from what was planned of it to what was recorded.
/// `None` where a number is missing on either side, a parameter changes within the window, or some mixture of planned and
/// recorded values has no result.
pub fn from_plan(
    formula: &Checked,
    actual: &dyn Inputs,
    plan: &dyn Inputs,
    window: &Window,
) -> Option<Vec<InputShare>> {
    let measures = formula.measures();
    let changes = |id: &MeasureId| [actual, plan].iter().any(|side| !side.changes(*id, window.range).is_empty());
    if measures.iter().any(changes) {
        return None;
    }
    let worth = |recorded: &[bool]| evaluate(formula, &Mixed { actual, plan, measures, recorded }, window).ok();
    let shares = shapley::shares(measures.len(), worth)?;
    let named = measures.iter().zip(shares).map(|(measure, share)| InputShare { measure: Some(*measure), share });
    let mut shares: Vec<InputShare> = named.collect();
    shares.sort_by(|a, b| b.share.abs().total_cmp(&a.share.abs()));
    Some(shares)
}

/// Some measures as they were recorded, the others as they were planned.
struct Mixed<'a> {
    actual: &'a dyn Inputs,
    plan: &'a dyn Inputs,
    measures: &'a [MeasureId],
    recorded: &'a [bool],
}

impl Mixed<'_> {
    fn side(&self, id: MeasureId) -> &dyn Inputs {
        let place = self.measures.iter().position(|measure| *measure == id);
        let is_recorded = place.and_then(|at| self.recorded.get(at)).copied().unwrap_or(true);
        if is_recorded { self.actual } else { self.plan }
    }
}

impl Inputs for Mixed<'_> {
    fn calendar(&self) -> &Calendar {
        self.actual.calendar()
    }

    fn measure(&self, id: MeasureId, roll_up: RollUp, window: &Window) -> Outcome {
        self.side(id).measure(id, roll_up, window)
    }

    fn recording(&self, id: MeasureId, roll_up: RollUp) -> Option<Recording> {
        self.side(id).recording(id, roll_up)
    }

    fn recorded_by(&self, id: MeasureId) -> Option<Grain> {
        self.side(id).recorded_by(id)
    }

    fn kind_of(&self, id: MeasureId) -> Option<MeasureKind> {
        self.side(id).kind_of(id)
    }

    fn unconfirmed(&self, id: MeasureId, range: DateRange) -> Vec<Unconfirmed> {
        self.actual.unconfirmed(id, range)
    }

    fn settled_from(&self, id: MeasureId, range: DateRange) -> Option<NaiveDate> {
        self.actual.settled_from(id, range)
    }

    fn measure_name(&self, id: MeasureId) -> Option<&str> {
        self.actual.measure_name(id)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::rollup::Book;
    use domain::formula::{check, parse};
    use domain::measure::key_of;
    use domain::{Catalog, Measure, Recorded, SegmentId};

    /// Sales and costs of one month.
    fn book(measures: &[Measure], values: [f64; 2]) -> Book {
        let mut book = Book::new(Calendar::default());
        let month = Calendar::default().parse_name("2026-01").unwrap();
        for (measure, value) in measures.iter().zip(values) {
            let (date, grain) = (month.start, month.grain);
            let row = Recorded { date, grain, segment: SegmentId::NONE, ordinal: 0, value, records: 1 };
            book.insert(measure, vec![row]);
        }
        book
    }

    #[test]
    fn the_shares_add_up_to_the_variance() {
        let measure = |id, name: &str| Measure { id: MeasureId(id), key: key_of(name), ..Measure::new(name) };
        let measures = vec![measure(1, "sales"), measure(2, "costs")];
        let catalog = Catalog::new(measures.clone(), Vec::new());
        let (actual, plan) = (book(&measures, [120.0, 60.0]), book(&measures, [100.0, 50.0]));
        let month = Calendar::default().parse_name("2026-01").unwrap();
        let window = Window::of(actual.calendar(), month);
        // Of a product each share is the mean over both orders: 20 × (50 + 60) / 2, and 10 × (100 + 120) / 2.
        for (text, expected) in
            [("sales - costs", [(1, 20.0), (2, -10.0)]), ("sales * costs", [(1, 1100.0), (2, 1100.0)])]
        {
            let formula = check(&parse(text), &catalog);
            let mut shares = from_plan(&formula, &actual, &plan, &window).unwrap();
            shares.sort_by_key(|share| share.measure);
            let told: Vec<(i64, f64)> = shares.iter().map(|one| (one.measure.unwrap().0, one.share)).collect();
            assert_eq!(told, expected, "{text}");
        }
        let formula = check(&parse("sales / (costs - 50)"), &catalog);
        assert_eq!(from_plan(&formula, &actual, &plan, &window), None, "nothing is divided by nothing");
    }
}
