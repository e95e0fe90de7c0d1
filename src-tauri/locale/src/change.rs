//! Differences, with their sign.

use crate::affixes::Sign;
use crate::amount::Decimals;
use crate::{Locale, Style};
use domain::Unit;

impl Locale {
    /// A difference between two numbers of this unit, always with its sign unless it is nothing: "+€870", "−14 min",
    /// "+3". Between percentages it is in percentage points: "−2.1 pts".
    pub fn change(&self, value: f64, unit: &Unit) -> String {
        match unit {
            Unit::Percent => self.points_of_percent(value),
            Unit::Per(inner, _) => self.change(value, inner),
            _ => self.signed(value, unit, Style::Short, None, Sign::Plus),
        }
    }

    /// A difference that stands beside a number it is a difference of, as finely as that is written: "+€825" beside
    /// "€45,820". `decimals` are those chosen for the number; by the unit and its size where `None`.
    pub fn change_beside(&self, value: f64, number: f64, unit: &Unit, decimals: Option<u8>) -> String {
        /// From here on short numbers are whole.
        const WHOLE_FROM: f64 = 1_000.0;
        let decimals = decimals.or((number.abs() >= WHOLE_FROM).then_some(0));
        match (unit, decimals) {
            (Unit::Per(inner, _), _) => self.change_beside(value, number, inner, decimals),
            (Unit::Percent | Unit::Duration, _) | (_, None) => self.change(value, unit),
            (_, Some(decimals)) => {
                self.signed(value, unit, Style::Short, Some(Decimals::Exactly(decimals)), Sign::Plus)
            }
        }
    }

    /// A relative difference, from a fraction: 0.029 is "+2.9%". From ten times on, without decimals.
    pub fn change_percent(&self, fraction: f64) -> String {
        let decimals = if fraction.abs() >= 9.995 { Decimals::Exactly(0) } else { Decimals::Exactly(1) };
        self.signed(fraction, &Unit::Percent, Style::Full, Some(decimals), Sign::Plus)
    }

    fn points_of_percent(&self, fraction: f64) -> String {
        if !fraction.is_finite() {
            return "n/a".into();
        }
        let points = self.wrapped(fraction * 100.0, &self.plain, Decimals::Exactly(1), Sign::Plus);
        format!("{points}\u{a0}{}", self.phrases().points())
    }
}
