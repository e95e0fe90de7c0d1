//! Stretches of time: "2 h 10 min".

use crate::affixes::Sign;
use crate::amount::Decimals;
use crate::{Locale, Style};

const MINUTE: f64 = 60.0;
const HOUR: f64 = 3_600.0;
const DAY: f64 = 86_400.0;

/// The parts a duration is written in, largest first: its seconds and its sign after the number.
pub(crate) const PARTS: [(f64, &str); 4] = [(DAY, "d"), (HOUR, "h"), (MINUTE, "min"), (1.0, "s")];

/// No more days than a double can count one by one; above, the number is written with a power of ten.
const MOST: f64 = 1e15;

impl Locale {
    /// A duration with a sign. In full two parts ("3 d 14 h"); otherwise days as one number ("3.6 d").
    pub(crate) fn duration_signed(&self, seconds: f64, style: Style, positive: Sign) -> String {
        let size = seconds.abs();
        let text = match style {
            _ if !(MINUTE - 0.5..MOST).contains(&size) => self.one_part(size, 1.0, "s"),
            Style::Short | Style::Compact if size >= DAY => self.one_part(size, DAY, "d"),
            Style::Compact if size >= HOUR => self.one_part(size, HOUR, "h"),
            _ => self.two_parts(size),
        };
        let nothing = !text.chars().any(|c| c.is_numeric() && c.to_digit(10) != Some(0));
        let sign = match seconds {
            _ if nothing => Sign::None,
            s if s < 0.0 => Sign::Negative,
            _ => positive,
        };
        self.plain.wrap(sign, &text)
    }

    fn one_part(&self, size: f64, part: f64, word: &str) -> String {
        let number = self.wrapped(size / part, &self.plain, Decimals::AtMost(1), Sign::None);
        format!("{number}\u{a0}{word}")
    }

    /// The largest part and the one after it, rounded to whole ones of the latter first, so that 59.6 minutes are an hour.
    fn two_parts(&self, size: f64) -> String {
        let pairs = PARTS.iter().zip(PARTS.iter().skip(1));
        let fits = |((large, _), (small, _)): &(&(f64, &str), &(f64, &str))| (size / small).round() * small >= *large;
        let Some(((large, large_word), (small, small_word))) = pairs.into_iter().find(fits) else {
            return self.one_part(size, 1.0, "s");
        };
        let whole = (size / small).round() * small;
        let (first, second) = ((whole / large).floor(), ((whole % large) / small).round());
        let write = |n: f64, word: &str| {
            format!("{}\u{a0}{word}", self.wrapped(n, &self.plain, Decimals::Exactly(0), Sign::None))
        };
        if second == 0.0 {
            return write(first, large_word);
        }
        format!("{} {}", write(first, large_word), write(second, small_word))
    }
}
