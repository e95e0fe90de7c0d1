//! Years that lie in two: `2008/09` is a month by itself, and beside `2009/10` a year.

use super::{Facts, Field};
use crate::date::split_year;
use domain::{Calendar, Grain};

/// True where all of several texts are years that lie in two.
pub(super) fn are_split_years<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    let mut first = None;
    let mut several = false;
    for text in texts {
        let Some(second) = split_year(text) else { return false };
        several |= *first.get_or_insert(second) != second;
    }
    several
}

/// True for a column of such years, in which totals may stand, too.
pub(crate) fn is_of_split_years(facts: &Facts) -> bool {
    let has_digits = |text: &&String| text.contains(|c: char| c.is_ascii_digit());
    are_split_years(facts.members.iter().filter(has_digits).map(String::as_str))
}

/// Takes columns of such years for what they are: years of the calendar, or no dates where a year lies in one.
pub(super) fn find(fields: &mut [Field], calendar: &Calendar) {
    for field in fields.iter_mut().filter(|field| is_of_split_years(&field.facts)) {
        let is_read = !calendar.has_calendar_years();
        let facts = &mut field.facts;
        (facts.dates, facts.finest) = if is_read { (facts.filled, Some(Grain::Year)) } else { (0, None) };
    }
}
