//! Recorded values as inputs: roll-ups in their plainest form, for a handful of values.

use super::document::Value;
use domain::calendar::Placement;
use domain::formula::{Absent, Inputs, Outcome, RollUp, Shift, Window};
use domain::{Calendar, Catalog, Grain, MeasureId, MeasureKind};

pub struct Values<'a> {
    pub catalog: &'a Catalog,
    pub calendar: Calendar,
    pub values: &'a [Value],
}

impl Inputs for Values<'_> {
    fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    fn measure(&self, id: MeasureId, roll_up: RollUp, window: &Window) -> Outcome {
        let measure = self.catalog.measure(id).unwrap();
        let no_data = || Err(Absent::NoData(vec![measure.name.as_str().into()]));
        let before = window.shifted(&self.calendar, Shift::Previous(1));
        let opening = before.and_then(|before| self.numbers(&measure.name, &before).ok()?.last().copied());
        if let (RollUp::Open, Some(opening)) = (roll_up, opening) {
            return Ok(opening);
        }
        let mut numbers = match self.numbers(&measure.name, window) {
            Ok(numbers) => numbers,
            Err(grain) => return Err(Absent::TooCoarse(measure.name.clone(), grain)),
        };
        let (Some(first), Some(last)) = (numbers.first().copied(), numbers.last().copied()) else { return no_data() };
        let sum: f64 = numbers.iter().sum();
        let mean = sum / numbers.len() as f64;
        numbers.sort_by(f64::total_cmp);
        let at = |share: f64| {
            let place = share * (numbers.len() - 1) as f64;
            let (low, high) = (numbers[place.floor() as usize], numbers[place.ceil() as usize]);
            low + (high - low) * place.fract()
        };
        Ok(match (roll_up, measure.kind) {
            (RollUp::Sum, _) | (RollUp::Natural, MeasureKind::Flow) => sum,
            (RollUp::Open, _) => first,
            (RollUp::Close, _) | (RollUp::Natural, MeasureKind::Balance) => last,
            (RollUp::Mean, _) | (RollUp::Natural, MeasureKind::Level) => mean,
            (RollUp::Median, _) | (RollUp::Natural, MeasureKind::Sample) => at(0.5),
            (RollUp::Min, _) => at(0.0),
            (RollUp::Max, _) => at(1.0),
            (RollUp::Percentile(share), _) => at(share),
            (RollUp::Count, _) => numbers.len() as f64,
            (RollUp::Natural, MeasureKind::Parameter) => last,
            // Numbers do not say who was counted.
            (RollUp::Natural, MeasureKind::Distinct)
            | (RollUp::New | RollUp::Returning | RollUp::Retained | RollUp::Lost(_), _) => return no_data(),
        })
    }
}

impl Values<'_> {
    /// The values in a window by time; `Err` where one is recorded for longer than the window.
    fn numbers(&self, measure: &str, window: &Window) -> Result<Vec<f64>, Grain> {
        let mut found = Vec::new();
        for value in self.values.iter().filter(|value| value.measure.eq_ignore_ascii_case(measure)) {
            let Some(period) = value.period else {
                found.push((window.range.from, value.number));
                continue;
            };
            match self.calendar.belongs(period.start, period.grain, window.range, window.grain) {
                Placement::Inside => found.push((period.start, value.number)),
                Placement::Coarser => return Err(period.grain),
                Placement::Outside => {}
            }
        }
        found.sort_by_key(|(day, _)| *day);
        Ok(found.into_iter().map(|(_, number)| number).collect())
    }
}
