//! Why there is no number, in words.

use crate::Locale;
use crate::phrases::in_words;
use domain::formula::{Absent, Lacking, Place, Reason, name_text};

impl Locale {
    /// Why there is no number, as a short part of a sentence or as a sentence: "no data for Orders", "Cash is recorded
    /// monthly", "Division by zero: orders is 0."
    pub fn absent(&self, absent: &Absent) -> String {
        let words = self.words();
        match absent {
            Absent::NoData(lacking) if lacking.is_empty() => words.absent_no_data().into(),
            Absent::NoData(lacking) => words.absent_no_data_for(&self.lacking(lacking)),
            Absent::TooCoarse(name, grain) => words.absent_too_coarse(in_words(*grain), name),
            Absent::NotApplicable(reason) => self.reason(reason),
        }
    }

    /// The inputs without a value, with where they have none: "Orders (the period before) and Cash".
    pub fn lacking(&self, lacking: &[Lacking]) -> String {
        let said = |lacking: &Lacking| {
            lacking.places.iter().fold(lacking.name.clone(), |name, place| self.lacking_at(*place, &name))
        };
        self.list_and(&lacking.iter().map(said).collect::<Vec<_>>())
    }

    fn lacking_at(&self, place: Place, name: &str) -> String {
        let words = self.words();
        match place {
            Place::In(period) => words.formula_lacking_in(name, &self.period_brief(period)),
            Place::Before(1) => words.formula_lacking_before(name),
            Place::Before(n) => self.counted(n.into(), |count| words.formula_lacking_periods_before(count, name)),
            Place::LastYear => words.formula_lacking_last_year(name),
        }
    }

    /// Why a number cannot be: "Division by zero: orders is 0."
    pub fn reason(&self, reason: &Reason) -> String {
        let words = self.words();
        let said = match reason {
            Reason::Mistaken(mistake) => return words.formula_absent_mistaken(&self.finding(mistake)),
            Reason::ByNothing(Some(divisor)) => return words.formula_absent_by_nothing(divisor),
            Reason::GrowthFromNegative(base) => return words.formula_absent_growth_from_negative(base),
            Reason::SumTooLarge(measure) => return words.formula_absent_sum_too_large(measure),
            Reason::Marked(measure) => return words.formula_absent_marked(measure),
            Reason::Changed(measure, day) => {
                return words.formula_absent_changed(&self.date(*day), &name_text(measure), measure);
            }
            Reason::Redefined(day) => return words.formula_absent_redefined(&self.date(*day)),
            Reason::OtherUnit(day) => return words.formula_absent_other_unit(&self.date(*day)),
            Reason::HoldsFor(grain) => return words.formula_absent_holds_for(in_words(*grain)),
            Reason::ByNothing(None) => words.formula_absent_by_some_nothing(),
            Reason::Incomplete => words.formula_absent_incomplete(),
            Reason::NoWorkingDay => words.formula_absent_no_working_day(),
            Reason::TooMuch => words.formula_absent_too_much(),
            Reason::ByZero => words.formula_absent_by_zero(),
            Reason::PowerOfZero => words.formula_absent_power_of_zero(),
            Reason::FractionalPower => words.formula_absent_fractional_power(),
            Reason::NegativeRoot => words.formula_absent_negative_root(),
            Reason::TooLarge => words.formula_absent_too_large(),
            Reason::NoPeriodBefore => words.formula_absent_no_period_before(),
            Reason::NoPeriodLastYear => words.formula_absent_no_period_last_year(),
            Reason::EmptyWindow => words.formula_absent_empty_window(),
            Reason::RollingOfStretch => words.formula_absent_rolling_of_stretch(),
            Reason::RecordedInPart => words.formula_absent_recorded_in_part(),
        };
        said.to_owned()
    }
}
