//! Columns whose cells are dates only by what else is known: days of a month, names of months, weeks, periods with something beside them.

use super::Facts;
use domain::Grain;

impl Facts {
    /// Takes the numbers of a column of dates for the days of a month.
    pub fn call_days(&mut self) {
        (self.dates, self.numbers, self.weak_dates) = (self.filled, 0, 0);
        (self.are_days, self.finest) = (true, Some(Grain::Day));
    }

    /// Takes the names of months for the dates of the rows.
    pub fn call_months(&mut self) {
        (self.dates, self.yearless) = (self.months, self.months);
        (self.are_months, self.finest) = (true, Some(Grain::Month));
    }

    /// Takes the names or numbers of weeks for the dates of the rows.
    pub fn call_weeks(&mut self) {
        (self.dates, self.yearless, self.numbers, self.weak_dates) = (self.weeks, self.weeks, 0, 0);
        (self.are_weeks, self.finest) = (true, Some(Grain::Week));
    }

    /// Takes periods with something beside them for the dates of the rows, with those that have nothing.
    pub fn call_called(&mut self, finest: Grain) {
        if self.called < self.dates + self.weak_dates + self.called && !self.calls.contains(&String::new()) {
            self.calls.push(String::new());
        }
        (self.dates, self.numbers, self.weak_dates) = (self.dates + self.weak_dates + self.called, 0, 0);
        (self.are_called, self.finest) = (true, Some(self.finest.map_or(finest, |known| known.min(finest))));
    }
}
