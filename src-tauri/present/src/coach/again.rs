//! Dismissed advice that is due again: what was no use a year ago may be of use now.

use super::{Known, coach};
use crate::{Context, smart};
use chrono::{Months, NaiveDate};
use domain::dismissal::Dismissal;

/// For so long advice stays dismissed before it is spoken about again, and then for as long again.
const MONTHS: u32 = 12;
/// Nobody dismisses anything for longer, in years.
const MOST_YEARS: u32 = 1_000;

/// What was dismissed a year ago, or any number of whole years, after one day and until another, and still applies: a line each.
/// Without the first day, all that was dismissed a year or longer ago.
pub fn due_again(context: Context, known: &Known, after: Option<NaiveDate>, until: NaiveDate) -> Vec<String> {
    let (due, other): (Vec<Dismissal>, Vec<Dismissal>) =
        known.dismissals.iter().cloned().partition(|one| is_due(one.date, after, until));
    if due.is_empty() {
        return Vec::new();
    }
    let said = coach(context, &Known { dismissals: other, ..known.clone() }).advice;
    let of_coach = |one: &Dismissal| {
        let about = (one.kpi, one.objective, one.advice.as_str());
        said.iter()
            .find(|advice| (advice.kpi, advice.objective, advice.code) == about)
            .map(|advice| advice.text.clone())
    };
    let line = |one: &Dismissal| {
        let text = of_coach(one).or_else(|| of_check(context, one))?;
        let (locale, words) = (context.locale, context.locale.words());
        Some(words.review_advice_again(&locale.covered(&text), &locale.date(one.date), &locale.covered(&one.reason)))
    };
    // The oldest first; the file has the newest first.
    due.iter().rev().filter_map(line).collect()
}

fn is_due(dismissed: NaiveDate, after: Option<NaiveDate>, until: NaiveDate) -> bool {
    let days = (1..=MOST_YEARS).map_while(|years| dismissed.checked_add_months(Months::new(years * MONTHS)));
    days.take_while(|day| *day <= until).any(|day| after.is_none_or(|after| after < day))
}

/// What the SMART check still says of what a dismissal is about, with its name.
fn of_check(context: Context, one: &Dismissal) -> Option<String> {
    let catalog = &context.model.catalog;
    let (name, points) = match one.objective {
        Some(id) => {
            let objective = context.model.objective(id).filter(|objective| !objective.archived)?;
            let own = catalog.kpis().iter().filter(|kpi| kpi.objective == Some(id) && !kpi.archived);
            (&objective.name, smart::of_objective(context, objective, own))
        }
        None => {
            let kpi = catalog.kpi(one.kpi?).filter(|kpi| !kpi.archived)?;
            (&kpi.name, smart::of_kpi(&context.kpi(kpi)?))
        }
    };
    let is_same = |point: &&smart::Advice| {
        let is_about = one.objective.is_none() || point.kpi == one.kpi;
        !point.met && is_about && point.code == one.advice
    };
    let text = points.iter().find(is_same)?.text.clone();
    Some(format!("{name}: {text}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dismissal_is_due_once_a_year() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap_or_default();
        for (dismissed, after, until, expected) in [
            ("2025-11-10", None, "2026-11-09", false),
            ("2025-11-10", None, "2026-11-10", true),
            ("2025-11-10", Some("2026-10-05"), "2026-11-23", true),
            ("2025-11-10", Some("2026-11-23"), "2026-12-07", false),
            ("2025-11-10", Some("2027-10-05"), "2027-11-23", true),
            ("2020-02-29", Some("2021-02-01"), "2021-02-28", true),
            ("2026-12-01", None, "2026-11-23", false),
        ] {
            let found = is_due(day(dismissed), after.map(day), day(until));
            assert_eq!(found, expected, "{dismissed}, {after:?} to {until}");
        }
    }
}
