//! Numbers with their units.

use crate::affixes::{Affixes, Sign};
use crate::{HIDDEN, Locale, Style};
use domain::Unit;
use domain::unit::Currency;
use icu::decimal::input::Decimal;

/// From here on a number is written with a power of ten: fifteen digits are all that a double holds.
const HUGE: f64 = 1e15;
/// Below this a number that is not zero is written with a power of ten.
const TINY: f64 = 1e-6;
/// More decimals than a double can tell apart are of no use.
const MOST_DECIMALS: u8 = 20;

/// How many decimals to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Decimals {
    /// Exactly so many.
    Exactly(u8),
    /// At most so many, without zeros at the end; more where a small number would lose its first two digits.
    AtMost(u8),
    /// None where the number is whole, exactly so many otherwise.
    NoneIfWhole(u8),
}

impl Locale {
    /// The full form of a number: "€45,820.00", "8.1%", "1.8×", "2 h 10 min", "−3". `decimals` overrides how many
    /// decimals the unit has by itself (durations have none). What is not finite is "n/a".
    pub fn number(&self, value: f64, unit: &Unit, decimals: Option<u8>) -> String {
        match decimals {
            None => self.format(value, unit, Style::Full),
            Some(count) => self.signed(value, unit, Style::Full, Some(Decimals::Exactly(count)), Sign::None),
        }
    }

    /// The smallest amount in which numbers of this unit are counted: a cent, one order, a minute. `decimals` overrides
    /// how many decimals the unit has by itself (durations have none).
    pub fn smallest(&self, unit: &Unit, decimals: Option<u8>) -> f64 {
        let own = match unit {
            Unit::Duration => return 60.0,
            Unit::Per(unit, _) => return self.smallest(unit, decimals),
            Unit::Currency(currency) => self.money(*currency).decimals,
            Unit::Count | Unit::Points => 0,
            Unit::Number | Unit::Ratio => 2,
            Unit::Percent => 4,
        };
        1.0 / 10_f64.powi(decimals.unwrap_or(own).min(MOST_DECIMALS).into())
    }

    /// A number as scorecards and sentences have it: with the decimals chosen for it, otherwise whole amounts where cents
    /// say nothing.
    pub fn short(&self, value: f64, unit: &Unit, decimals: Option<u8>) -> String {
        match decimals {
            Some(_) => self.number(value, unit, decimals),
            None => self.format(value, unit, Style::Short),
        }
    }

    /// How many decimals numbers have that stand beside each other, so that all are as exact as the others: "€883" beside
    /// "€1,053", "€2.50" beside "€3.00"; `None` where the unit sees to it by itself.
    pub fn decimals_among(&self, numbers: &[f64], unit: &Unit) -> Option<u8> {
        /// From here on short numbers are whole.
        const WHOLE_FROM: f64 = 999.5;
        let own = match unit {
            Unit::Per(inner, _) => return self.decimals_among(numbers, inner),
            Unit::Currency(currency) => self.money(*currency).decimals,
            _ => return None,
        };
        let are_whole = numbers.iter().all(|number| number.fract() == 0.0);
        let is_large = numbers.iter().any(|number| number.abs() >= WHOLE_FROM);
        Some(if are_whole || is_large { 0 } else { own })
    }

    /// A number in the given style.
    pub fn format(&self, value: f64, unit: &Unit, style: Style) -> String {
        self.signed(value, unit, style, None, Sign::None)
    }

    /// An index, the first period = 100: "112.4". It tells no amount, so it is never hidden.
    pub fn index(&self, value: f64) -> String {
        if !value.is_finite() {
            return self.words.phrase_not_applicable().into();
        }
        self.wrapped(value, &self.plain, Decimals::Exactly(1), Sign::None)
    }

    /// Any number in any unit. `positive` is the sign of numbers above zero.
    pub(crate) fn signed(
        &self,
        value: f64,
        unit: &Unit,
        style: Style,
        forced: Option<Decimals>,
        positive: Sign,
    ) -> String {
        if !value.is_finite() {
            return self.words.phrase_not_applicable().into();
        }
        if self.is_hiding() {
            return HIDDEN.into();
        }
        let decimals = |own: Decimals| forced.unwrap_or(own);
        match unit {
            Unit::Currency(currency) => self.amount(value, *currency, style, forced, positive),
            Unit::Percent => self.percent(value, decimals(percent_decimals(value)), positive),
            Unit::Duration => self.duration_signed(value, style, positive),
            Unit::Per(unit, each) if each.trim().is_empty() => self.signed(value, unit, style, forced, positive),
            Unit::Per(unit, each) => {
                let number = self.signed(value, unit, style, forced, positive);
                format!("{number}/{}", each.trim())
            }
            Unit::Ratio => self.plain(value, style, decimals(Decimals::AtMost(2)), positive) + "×",
            Unit::Number => self.plain(value, style, decimals(Decimals::AtMost(2)), positive),
            Unit::Count | Unit::Points => self.plain(value, style, decimals(count_decimals(value)), positive),
        }
    }

    fn amount(&self, value: f64, currency: Currency, style: Style, forced: Option<Decimals>, positive: Sign) -> String {
        let money = self.money(currency);
        let own = match style {
            _ if forced.is_some() => forced.unwrap_or(Decimals::Exactly(money.decimals)),
            Style::Full => Decimals::Exactly(money.decimals),
            _ if value.abs() >= 999.5 => Decimals::Exactly(0),
            Style::Short => Decimals::NoneIfWhole(money.decimals),
            Style::Compact if value.abs() >= 99.5 => Decimals::Exactly(0),
            Style::Compact => Decimals::NoneIfWhole(money.decimals),
        };
        if style == Style::Compact && forced.is_none() {
            return self.compact(value, &money.affixes, own, positive);
        }
        self.wrapped(value, &money.affixes, own, positive)
    }

    fn plain(&self, value: f64, style: Style, decimals: Decimals, positive: Sign) -> String {
        match style {
            Style::Compact => self.compact(value, &self.plain, decimals, positive),
            _ => self.wrapped(value, &self.plain, decimals, positive),
        }
    }

    fn percent(&self, value: f64, decimals: Decimals, positive: Sign) -> String {
        self.shifted(value, 2, &self.percent, decimals, positive)
    }

    pub(crate) fn wrapped(&self, value: f64, affixes: &Affixes, decimals: Decimals, positive: Sign) -> String {
        self.shifted(value, 0, affixes, decimals, positive)
    }

    /// Writes `value × 10^shift`. The shift moves the decimal point of the written digits, so it costs no precision.
    fn shifted(&self, value: f64, shift: i16, affixes: &Affixes, decimals: Decimals, positive: Sign) -> String {
        let size = value.abs();
        if size >= HUGE || (size != 0.0 && size < TINY && matches!(decimals, Decimals::AtMost(_))) {
            return self.power_of_ten(value, shift, affixes, positive);
        }
        let Some(mut number) = exact(size) else { return self.words.phrase_not_applicable().into() };
        number.multiply_pow10(shift);
        number.absolute.trim_start();
        let number = round(number, decimals);
        affixes.wrap(sign_of(value, &number, positive), &self.digits(&number))
    }

    /// "1.5×10³⁰⁰", for what would otherwise be a line of zeros.
    fn power_of_ten(&self, value: f64, shift: i16, affixes: &Affixes, positive: Sign) -> String {
        let text = format!("{:.2e}", value.abs());
        let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let exponent = exponent.parse::<i16>().unwrap_or(0).saturating_add(shift);
        let Ok(number) = digits.parse() else { return self.words.phrase_not_applicable().into() };
        let number = round(number, Decimals::AtMost(2));
        let digits = format!("{}×10{}", self.digits(&number), superscript(exponent));
        affixes.wrap(sign_of(value, &number, positive), &digits)
    }

    /// "12.4k": three digits that matter, and the locale's short word for the thousands.
    fn compact(&self, value: f64, affixes: &Affixes, small: Decimals, positive: Sign) -> String {
        let size = value.abs();
        let Some(formatter) = self.compact.as_ref().filter(|_| (999.5..HUGE).contains(&size)) else {
            return self.wrapped(value, affixes, small, positive);
        };
        let Some(number) = exact(size) else { return self.words.phrase_not_applicable().into() };
        let exponent_of = |n: &Decimal| formatter.compact_exponent_for_magnitude(n.absolute.nonzero_magnitude_start());
        let mut exponent = exponent_of(&number);
        let mut significand = three_digits(&number, exponent);
        // 999,960 rounds up to the next word: 1m, not 1,000k.
        let mut rounded = significand.clone();
        rounded.multiply_pow10(i16::from(exponent));
        if exponent_of(&rounded) != exponent {
            exponent = exponent_of(&rounded);
            significand = three_digits(&rounded, exponent);
        }
        let digits = match formatter.format_with_exponent(&significand, exponent) {
            Ok(text) if exponent > 0 => text.to_string(),
            _ => self.digits(&significand),
        };
        affixes.wrap(sign_of(value, &significand, positive), &digits)
    }

    /// A number for an axis: as few decimals as tell it from its neighbours, compact where `short` is set.
    pub(crate) fn tick(&self, value: f64, step: f64, affixes: &Affixes, short: bool) -> String {
        if value.abs() >= HUGE || (value != 0.0 && step.abs() < TINY) {
            return self.power_of_ten(value, 0, affixes, Sign::None);
        }
        let (Some(mut number), Some(step)) = (exact(value.abs()), exact(step.abs())) else {
            return self.words.phrase_not_applicable().into();
        };
        let finest = step.absolute.nonzero_magnitude_start().saturating_sub(1);
        half_expand(&mut number, finest);
        number.absolute.trim_end();
        number.absolute.trim_start();
        let sign = sign_of(value, &number, Sign::None);
        let exponent = match &self.compact {
            Some(formatter) if short => {
                formatter.compact_exponent_for_magnitude(number.absolute.nonzero_magnitude_start())
            }
            _ => 0,
        };
        let mut significand = number.clone();
        significand.multiply_pow10(-i16::from(exponent));
        significand.absolute.trim_end();
        significand.absolute.trim_start();
        let text = self
            .compact
            .as_ref()
            .filter(|_| exponent > 0 && sign_shown(&number))
            .and_then(|formatter| Some(formatter.format_with_exponent(&significand, exponent).ok()?.to_string()));
        affixes.wrap(sign, &text.unwrap_or_else(|| self.digits(&number)))
    }
}

/// One decimal, but a share of 0.04% must not read as nothing, 0.14% not as the 0.1% that it misses, and 99.96% not as all;
/// tenths of 1,234% are idle, and what rounding leaves of nothing is nothing.
fn percent_decimals(value: f64) -> Decimals {
    /// Shares finer than this are what arithmetic with doubles leaves.
    const NOTHING: f64 = 1e-12;
    match value.abs() {
        size if size < NOTHING => Decimals::Exactly(1),
        size if size < 0.002 => Decimals::AtMost(1),
        size if (0.9995..1.0 - NOTHING).contains(&size) => short_of_all(size),
        size if size >= 9.995 => Decimals::Exactly(0),
        _ => Decimals::Exactly(1),
    }
}

/// As many decimals as tell a share from all of it.
fn short_of_all(size: f64) -> Decimals {
    let missing = (1.0 - size) * 100.0;
    let reads_as_all = |decimals: &u8| missing * 10_f64.powi((*decimals).into()) < 0.5;
    Decimals::Exactly((1..MOST_DECIMALS).find(|decimals| !reads_as_all(decimals)).unwrap_or(1))
}

/// None where it is whole, otherwise one, but 0.04 must not read as nothing.
fn count_decimals(value: f64) -> Decimals {
    if value != 0.0 && value.abs() < 0.05 { Decimals::AtMost(1) } else { Decimals::NoneIfWhole(1) }
}

fn sign_shown(number: &Decimal) -> bool {
    !number.absolute.is_zero()
}

/// What is rounded to zero has no sign: there is no "−0".
fn sign_of(value: f64, rounded: &Decimal, positive: Sign) -> Sign {
    match value {
        _ if rounded.absolute.is_zero() => Sign::None,
        v if v < 0.0 => Sign::Negative,
        _ => positive,
    }
}

/// The shortest decimal that reads back as this double. People entered 1.005, not 1.00499999999999989, so this is what
/// is rounded. `None` for what is no number: it must not read as 0.
fn exact(size: f64) -> Option<Decimal> {
    format!("{size}").parse().ok()
}

/// Rounds half away from zero, as people and spreadsheets do.
fn round(mut number: Decimal, decimals: Decimals) -> Decimal {
    let place = |count: u8| -i16::from(count.min(MOST_DECIMALS));
    match decimals {
        Decimals::Exactly(count) => {
            half_expand(&mut number, place(count));
            number.absolute.pad_end(place(count));
        }
        Decimals::NoneIfWhole(count) => {
            half_expand(&mut number, place(count));
            number.absolute.trim_end();
            if number.absolute.nonzero_magnitude_end() < 0 {
                number.absolute.pad_end(place(count));
            }
        }
        Decimals::AtMost(count) => {
            let second = number.absolute.nonzero_magnitude_start().saturating_sub(1);
            half_expand(&mut number, place(count).min(second).max(place(MOST_DECIMALS)));
            number.absolute.trim_end();
        }
    }
    number
}

/// Rounds to a place of the decimal, 5 away from zero.
fn half_expand(number: &mut Decimal, place: i16) {
    if number.absolute.digit_at(place.saturating_sub(1)) >= 5 {
        number.absolute.expand(place);
    } else {
        number.absolute.trunc(place);
    }
}

/// The number in units of 10^exponent with one decimal below 100, none above, and no idle zero.
fn three_digits(number: &Decimal, exponent: u8) -> Decimal {
    let mut scaled = number.clone();
    scaled.multiply_pow10(-i16::from(exponent));
    scaled.absolute.trim_start();
    let whole_digits = scaled.absolute.nonzero_magnitude_start() + 1;
    round(scaled, Decimals::AtMost(if whole_digits >= 3 || exponent == 0 { 0 } else { 1 }))
}

fn superscript(exponent: i16) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let write = |c: char| match c.to_digit(10) {
        Some(digit) => DIGITS.get(digit as usize).copied().unwrap_or(c),
        None => '⁻',
    };
    exponent.to_string().chars().map(write).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_number_is_not_zero() {
        assert_eq!(exact(f64::NAN), None);
        assert_eq!(exact(f64::INFINITY), None);
    }

    proptest! {
        #[test]
        fn every_number_that_is_written_digit_by_digit_is_exact(size in TINY..HUGE) {
            let text = exact(size).map(|number| number.to_string()).unwrap_or_default();
            prop_assert_eq!(text.parse::<f64>(), Ok(size));
        }
    }
}
