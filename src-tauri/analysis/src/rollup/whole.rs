//! All values of a book as inputs of formulas.

use chrono::NaiveDate;
use domain::formula::{Inputs, Outcome, Recording, RollUp, Window};
use domain::{Calendar, DateRange, Grain, MeasureId, MeasureKind, Unconfirmed};

use super::Book;

impl Inputs for Book {
    fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    fn measure(&self, id: MeasureId, roll_up: RollUp, window: &Window) -> Outcome {
        self.all().measure(id, roll_up, window)
    }

    fn recording(&self, id: MeasureId, roll_up: RollUp) -> Option<Recording> {
        self.all().recording(id, roll_up)
    }

    fn unconfirmed(&self, id: MeasureId, range: DateRange) -> Vec<Unconfirmed> {
        self.all().unconfirmed(id, range)
    }

    fn settled_from(&self, id: MeasureId, range: DateRange) -> Option<NaiveDate> {
        self.all().settled_from(id, range)
    }

    fn recorded_by(&self, id: MeasureId) -> Option<Grain> {
        self.all().recorded_by(id)
    }

    fn kind_of(&self, id: MeasureId) -> Option<MeasureKind> {
        self.kind(id)
    }

    fn changes(&self, id: MeasureId, range: DateRange) -> Vec<NaiveDate> {
        self.all().changes(id, range)
    }

    fn measure_name(&self, id: MeasureId) -> Option<&str> {
        self.name(id)
    }
}
