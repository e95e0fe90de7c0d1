//! The examples are computed.

use super::{catalog_of, checked};
use crate::{At, Entry, Span, all};
use domain::formula::{Absent, Inputs, Outcome, RollUp, Window, evaluate};
use domain::{Calendar, Catalog, Grain, MeasureId};

/// What an example gives, asked as a formula asks it.
struct Told<'a> {
    entry: &'a Entry,
    catalog: &'a Catalog,
    calendar: Calendar,
    window: Window,
}

impl Inputs for Told<'_> {
    fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    fn recorded_by(&self, id: MeasureId) -> Option<Grain> {
        Some(self.catalog.measure(id)?.cadence)
    }

    fn measure(&self, id: MeasureId, roll_up: RollUp, window: &Window) -> Outcome {
        let key = &self.catalog.measure(id).unwrap().key;
        let elsewhere = window.range.from != self.window.range.from;
        let is_asked = |at: At| match (at, roll_up) {
            (At::Before, RollUp::Natural | RollUp::Close | RollUp::Sum) => {
                elsewhere && window.range.to == self.window.range.from
            }
            (At::YearBefore, RollUp::Natural | RollUp::Close | RollUp::Sum) => elsewhere,
            _ if elsewhere => false,
            (At::Window, RollUp::Natural | RollUp::Close | RollUp::Sum | RollUp::Median) => true,
            (At::Start, RollUp::Open) | (At::End, RollUp::Close) | (At::Mean, RollUp::Mean) => true,
            (At::Returning, RollUp::Returning) | (At::Retained, RollUp::Retained) => true,
            (At::Lost, RollUp::Lost(1)) => true,
            _ => false,
        };
        let given = self.entry.example.given.iter().find(|given| given.input == key && is_asked(given.at));
        given.map(|given| given.value).ok_or_else(|| Absent::NoData(vec![format!("{key} {roll_up:?}").into()]))
    }
}

#[test]
fn every_example_gives_its_result() {
    let calendar = Calendar::default();
    for entry in all() {
        let catalog = catalog_of(entry);
        // Of 30 and of 365 days.
        let period = if entry.example.span == Span::Month { "2026-06" } else { "2026" };
        let window = Window::of(&calendar, calendar.parse_name(period).unwrap());
        let told = Told { entry, catalog: &catalog, calendar, window };
        let result = evaluate(&checked(entry, &catalog), &told, &window);
        let result = result.unwrap_or_else(|why| panic!("{}: {why:?}", entry.key));
        let wanted = entry.example.result;
        assert!((result - wanted).abs() < 1e-6 * wanted.abs().max(1.0), "{}: {result}, not {wanted}", entry.key);
        let unused: Vec<_> = entry
            .example
            .given
            .iter()
            .filter(|given| entry.inputs().iter().all(|input| input.key != given.input))
            .collect();
        assert!(unused.is_empty(), "{}: {unused:?}", entry.key);
    }
}
