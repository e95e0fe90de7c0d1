//! What the ranges of forecasts held. Four of five and nineteen of twenty is what they are made for; how far that is so
//! depends on how long a series is and how often it is recorded, and only what was measured is said.

use domain::Grain;

/// How much of what came lay in the ranges, in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// In the range that is made for 80%.
    pub at80: u8,
    /// In the range that is made for 95%.
    pub at95: u8,
}

/// From so many values on, what both ranges held.
type Measured = (usize, u8, u8);

/// Over the 171 published series of decision 11 at all their origins, cut to so many of the last values before each origin and
/// forecast as far as the window does: six months, four quarters, two years, eight weeks.
const MONTHS: [Measured; 12] = [
    (6, 81, 93),
    (8, 83, 95),
    (10, 85, 96),
    (12, 75, 92),
    (16, 82, 95),
    (20, 81, 95),
    (24, 81, 96),
    (30, 78, 94),
    (36, 76, 93),
    (48, 74, 92),
    (60, 73, 92),
    (90, 76, 94),
];
const QUARTERS: [Measured; 9] = [
    (6, 80, 95),
    (8, 87, 96),
    (10, 79, 94),
    (12, 77, 92),
    (16, 74, 91),
    (20, 71, 91),
    (24, 71, 90),
    (32, 73, 90),
    (44, 74, 92),
];
const YEARS: [Measured; 7] =
    [(6, 84, 97), (8, 85, 95), (10, 85, 95), (12, 82, 96), (16, 84, 97), (20, 81, 97), (30, 81, 97)];
const WEEKS: [Measured; 6] = [(8, 82, 97), (12, 93, 98), (52, 88, 97), (80, 89, 98), (156, 90, 98), (300, 83, 99)];

/// What the ranges held of published series with so many values; `None` where there were too few to say, as of days.
pub fn held(grain: Grain, values: usize) -> Option<Held> {
    let measured: &[Measured] = match grain {
        Grain::Day => return None,
        Grain::Week => &WEEKS,
        Grain::Month => &MONTHS,
        Grain::Quarter => &QUARTERS,
        Grain::Year => &YEARS,
    };
    let found = measured.iter().rev().find(|(from, ..)| *from <= values);
    found.map(|&(_, at80, at95)| Held { at80, at95 })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn what_was_measured_of_that_length_is_said() {
        assert_eq!(held(Grain::Month, 13), Some(Held { at80: 75, at95: 92 }));
        assert_eq!(held(Grain::Month, 36), Some(Held { at80: 76, at95: 93 }));
        assert_eq!(held(Grain::Quarter, 22), Some(Held { at80: 71, at95: 91 }));
        assert_eq!(held(Grain::Year, 500), Some(Held { at80: 81, at95: 97 }));
        assert_eq!(held(Grain::Week, 6), None, "shorter than what was measured");
        assert_eq!(held(Grain::Day, 300), None);
    }

    #[test]
    fn lengths_are_in_order_and_the_wider_range_holds_more() {
        for measured in [MONTHS.as_slice(), &QUARTERS, &YEARS, &WEEKS] {
            assert!(measured.is_sorted_by(|a, b| a.0 < b.0));
            assert!(measured.iter().all(|&(_, at80, at95)| at80 < at95 && at95 <= 100));
        }
    }
}
