//! Months across of which another row of heads says, for each of them, whether it came to pass or was planned: `Jul | Aug | Sep` with
//! `Actual | Actual | Forecast` below or above.

use super::kind::{Kind, kind_of};
use crate::cell::{Cell, OwnedCell, Row};
use crate::date::When;
use crate::words::{self, Beside};
use domain::Calendar;

/// What a row says of each period: nothing where it says something else, or of several columns of one period. What is said goes on
/// to the right, as merged cells do.
pub(super) fn of_row(
    (_, cells): &(u32, Vec<OwnedCell>),
    periods: &[(usize, When)],
    calendar: &Calendar,
) -> Option<Vec<String>> {
    let (first, _) = *periods.first()?;
    let is_again = |pair: &[(usize, When)]| pair.first().map(|one| one.1) == pair.get(1).map(|one| one.1);
    let beyond = || (first..cells.width()).map(|column| cells.cell(column)).filter(|cell| *cell != Cell::Blank);
    if periods.windows(2).any(is_again) || beyond().any(|cell| kind_of(cell, calendar) != Kind::Text) {
        return None;
    }
    let texts: Vec<String> = beyond().map(|cell| cell.display()).collect();
    if !say_versions(&texts) {
        return None;
    }
    let mut label = String::new();
    let mut from = first;
    let called = periods.iter().map(|(column, _)| {
        let own = (from..=*column).rev().map(|column| cells.cell(column)).find(|cell| *cell != Cell::Blank);
        if let Some(own) = own {
            own.display().trim().clone_into(&mut label);
        }
        from = column + 1;
        label.clone()
    });
    Some(called.collect())
}

/// True where one of them is a word for what came to pass or was planned; short forms are such only where all are.
fn say_versions(texts: &[String]) -> bool {
    let is_one = |is: Option<Beside>| matches!(is, Some(Beside::Actual | Beside::Plan));
    let short = |text: &String| words::beside(text).or_else(|| words::short_form(text));
    let letter = |text: &String| short(text).or_else(|| words::letter(text));
    let says = |wanted| texts.iter().any(|text| letter(text) == Some(wanted));
    texts.iter().any(|text| is_one(words::beside(text)))
        || texts.iter().all(|text| short(text).is_some()) && texts.iter().any(|text| is_one(short(text)))
        || texts.iter().all(|text| letter(text).is_some()) && says(Beside::Actual) && says(Beside::Plan)
}
