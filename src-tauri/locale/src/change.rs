//! Differences, with their sign.

use crate::affixes::Sign;
use crate::amount::Decimals;
use crate::{HIDDEN, Locale, Style};
use domain::Unit;

impl Locale {
    /// A difference between two numbers of this unit, always with its sign unless it is nothing: "+€870", "−14 min",
    /// "+3". Between percentages it is in percentage points: "−2.1 pts".
    pub fn change(&self, value: f64, unit: &Unit) -> String {
        self.difference(value, unit, None, Sign::Plus)
    }

    /// A difference as short as it can be, with its sign: "+€4.2k", "−2.1 pts".
    pub fn change_rounded(&self, value: f64, unit: &Unit) -> String {
        match unit {
            Unit::Percent => self.change(value, unit),
            Unit::Per(inner, _) => self.change_rounded(value, inner),
            _ => self.signed(value, unit, Style::Compact, None, Sign::Plus),
        }
    }

    /// How far two numbers of this unit are apart, without a sign: "4.2 pts" between percentages, "14 min", "€870".
    pub fn distance(&self, value: f64, unit: &Unit) -> String {
        self.difference(value.abs(), unit, None, Sign::None)
    }

    /// A difference that stands beside a number it is a difference of, as finely as that is written: "+€825" beside
    /// "€45,820". `decimals` are those chosen for the number; by the unit and its size where `None`.
    pub fn change_beside(&self, value: f64, number: f64, unit: &Unit, decimals: Option<u8>) -> String {
        self.difference(value, unit, decimals_beside(number, decimals), Sign::Plus)
    }

    /// The difference between two numbers beside the new one, as finely as it takes to see it where they are written
    /// differently: "+0.02 pts" between 0.04% and 0.06%.
    pub fn change_between(&self, old: f64, new: f64, unit: &Unit, decimals: Option<u8>) -> String {
        self.seen_between(old, new, unit, decimals, Sign::Plus)
    }

    /// The same without a sign.
    pub fn distance_between(&self, old: f64, new: f64, unit: &Unit, decimals: Option<u8>) -> String {
        self.seen_between(old, new, unit, decimals, Sign::None)
    }

    fn seen_between(&self, old: f64, new: f64, unit: &Unit, decimals: Option<u8>, positive: Sign) -> String {
        let change = if matches!(positive, Sign::None) { (new - old).abs() } else { new - old };
        let usual = self.difference(change, unit, decimals_beside(new, decimals), positive);
        let written = |number| self.short(number, unit, decimals);
        if has_size(&usual) || written(old) == written(new) {
            return usual;
        }
        self.finer(change, unit, positive).unwrap_or(usual)
    }

    /// A difference with its sign, as finely as it takes to see it: "+0.02 pts".
    pub fn change_seen(&self, value: f64, unit: &Unit) -> String {
        let usual = self.change(value, unit);
        if has_size(&usual) || value == 0.0 {
            return usual;
        }
        self.finer(value, unit, Sign::Plus).unwrap_or(usual)
    }

    /// One of several differences that explain a number, written beside it: as finely as it takes to see it, where it can be
    /// seen beside the largest of them.
    pub fn change_among(&self, value: f64, largest: f64, number: f64, unit: &Unit, decimals: Option<u8>) -> String {
        /// What is less than this part of the largest one is next to nothing.
        const SEEN_FROM: f64 = 0.02;
        let usual = self.change_beside(value, number, unit, decimals);
        let is_seen = value.abs() >= largest.abs() * SEEN_FROM && value != 0.0;
        if is_seen && !has_size(&usual) { self.change_seen(value, unit) } else { usual }
    }

    /// A difference beside a number it is a difference of, without a sign, and as finely as it takes to see it: "€420" beside
    /// "€39,560".
    pub fn distance_seen(&self, value: f64, number: f64, unit: &Unit, decimals: Option<u8>) -> String {
        let usual = self.difference(value.abs(), unit, decimals_beside(number, decimals), Sign::None);
        if has_size(&usual) || value == 0.0 {
            return usual;
        }
        self.finer(value.abs(), unit, Sign::None).unwrap_or(usual)
    }

    /// A difference with the fewest decimals that show any of it; `None` where it is next to nothing.
    fn finer(&self, change: f64, unit: &Unit, positive: Sign) -> Option<String> {
        let written = |decimals| match unit {
            Unit::Percent => self.points_of_percent(change, decimals, positive),
            Unit::Per(inner, _) if **inner == Unit::Percent => self.points_of_percent(change, decimals, positive),
            _ => self.difference(change, unit, Some(decimals), positive),
        };
        (1..=MOST_DECIMALS).map(written).find(|text| has_size(text))
    }

    /// A part of a difference and the whole of it beside the number they are of, with the word for percentage points once:
    /// "−1.9" and "−2.1 pts". Each stands beside itself where there is no number.
    pub fn part_and_whole(
        &self,
        [part, whole]: [f64; 2],
        number: Option<f64>,
        unit: &Unit,
        decimals: Option<u8>,
    ) -> [String; 2] {
        let written = |change: f64| self.change_beside(change, number.unwrap_or(change), unit, decimals);
        let is_percent =
            matches!(unit, Unit::Percent) || matches!(unit, Unit::Per(inner, _) if **inner == Unit::Percent);
        [if is_percent { self.points_alone(part, 1, Sign::Plus) } else { written(part) }, written(whole)]
    }

    fn difference(&self, value: f64, unit: &Unit, decimals: Option<u8>, positive: Sign) -> String {
        match unit {
            Unit::Percent => self.points_of_percent(value, 1, positive),
            Unit::Per(inner, _) => self.difference(value, inner, decimals, positive),
            _ => self.signed(value, unit, Style::Short, decimals.map(Decimals::Exactly), positive),
        }
    }

    /// A relative difference, from a fraction: 0.029 is "+2.9%". From ten times on, without decimals.
    pub fn change_percent(&self, fraction: f64) -> String {
        self.growth(fraction, Sign::Plus)
    }

    /// The same without a sign, for words that say the side: "2.9%" of "2.9% below target".
    pub fn part(&self, fraction: f64) -> String {
        self.growth(fraction.abs(), Sign::None)
    }

    fn growth(&self, fraction: f64, positive: Sign) -> String {
        let decimals = if fraction.abs() >= 9.995 { Decimals::Exactly(0) } else { Decimals::Exactly(1) };
        self.signed(fraction, &Unit::Percent, Style::Full, Some(decimals), positive)
    }

    fn points_of_percent(&self, fraction: f64, decimals: u8, positive: Sign) -> String {
        let points = self.points_alone(fraction, decimals, positive);
        match fraction.is_finite() && !self.is_hiding() {
            true => format!("{points}\u{a0}{}", self.words.phrase_points()),
            false => points,
        }
    }

    /// Percentage points without their word.
    fn points_alone(&self, fraction: f64, decimals: u8, positive: Sign) -> String {
        if !fraction.is_finite() {
            return self.words.phrase_not_applicable().into();
        }
        if self.is_hiding() {
            return HIDDEN.into();
        }
        self.wrapped(fraction * 100.0, &self.plain, Decimals::Exactly(decimals), positive)
    }
}

/// Differences are written with so many decimals at most: less is what rounding leaves.
const MOST_DECIMALS: u8 = 6;

/// True where a written number is not zero, in the digits of any locale. A hidden one is not known to be.
pub fn has_size(text: &str) -> bool {
    text.contains(HIDDEN) || text.chars().any(|c| c.is_numeric() && !is_zero(c))
}

fn is_zero(c: char) -> bool {
    matches!(c, '0' | '\u{660}' | '\u{6f0}' | '\u{966}' | '\u{9e6}' | '\u{e50}' | '\u{1040}')
}

/// Decimals of what stands beside a number: those chosen for it, and none where it is large enough to be written whole.
fn decimals_beside(number: f64, decimals: Option<u8>) -> Option<u8> {
    /// From here on short numbers are whole.
    const WHOLE_FROM: f64 = 1_000.0;
    decimals.or((number.abs() >= WHOLE_FROM).then_some(0))
}
