//! Numbers of a review that are other ones now.

use super::{Number, Reported};
use crate::{Context, NO_NUMBER, Presented};
use analysis::series::{Seen, point};
use domain::{Kpi, KpiId, Period};

/// A number that is another one than it was reported.
#[derive(Debug, Clone, PartialEq)]
pub struct Restated {
    /// The KPI.
    pub kpi: KpiId,
    /// Its name now.
    pub name: String,
    /// The period's name.
    pub period: String,
    /// As it was reported.
    pub then: Option<f64>,
    /// As it is.
    pub now: Option<f64>,
    /// "Net profit margin: restated: 12.0% then, 10.8% now, because the supplier's invoice came late"
    pub text: String,
}

/// Why the number of a KPI for a period changed, where somebody said it.
pub type Because<'b> = &'b dyn Fn(&Presented, Period) -> Option<String>;

/// What is counted as the same number: differences that come from adding up in another order are none.
const SAME: f64 = 1e-9;

/// The numbers of a document that are other ones now, in its order. A KPI that is gone has none.
pub fn restated(context: Context, reported: &Reported, because: Because) -> Vec<Restated> {
    reported.numbers.iter().filter_map(|number| one(context, (reported, number), because)).collect()
}

fn one(context: Context, (reported, number): (&Reported, &Number), because: Because) -> Option<Restated> {
    let kpi = context.kpi(context.model.catalog.kpi(KpiId(number.kpi))?)?;
    let period = context.calendar().parse_name(&number.period)?;
    let seen = Seen { today: context.today, is_judged: true };
    let now = point(kpi.formula, &context.model.book, period, seen).value();
    // What was said to be expected to change is told all the same: the number in the minutes is another one.
    let is_same = match (number.value, now) {
        (None, None) => true,
        (Some(then), Some(now)) => (then - now).abs() <= SAME * then.abs().max(now.abs()).max(1e-9),
        _ => false,
    };
    if is_same {
        return None;
    }
    let said = sentence(&kpi, number, now);
    let words = context.locale.words();
    let is_redefined = kpi.kpi.formula_on(context.calendar().range(period)) != number.formula;
    let text = if is_redefined {
        words.review_restated_definition(&said)
    } else if let Some(input) = redefined_input(context, reported, &kpi, period) {
        words.review_restated_definition_of(&input.name, &said)
    } else if let Some(reason) = because(&kpi, period) {
        words.review_restated_because(&context.locale.covered(&reason), &said)
    } else {
        said
    };
    let name = kpi.kpi.name.clone();
    Some(Restated { kpi: kpi.kpi.id, name, period: number.period.clone(), then: number.value, now, text })
}

/// A KPI that another is computed from, directly or through others, and whose formula for a period was another one when it was
/// reported as well.
fn redefined_input<'a>(context: Context<'a>, reported: &Reported, kpi: &Presented, period: Period) -> Option<&'a Kpi> {
    let catalog = &context.model.catalog;
    let range = context.calendar().range(period);
    let mut seen: Vec<KpiId> = kpi.formula.kpis().to_vec();
    let mut next = 0;
    while let Some(id) = seen.get(next).copied() {
        next += 1;
        let Some(input) = catalog.kpi(id).filter(|input| input.id != kpi.kpi.id) else { continue };
        // Of one that is reviewed by other periods it is known by which formula another period's number was computed.
        let then = reported.number(id.0).filter(|then| context.calendar().parse_name(&then.period) == Some(period));
        if then.is_some_and(|then| then.formula != input.formula_on(range)) {
            return Some(input);
        }
        let further = catalog.check_kpi(id).map(|checked| checked.kpis()).unwrap_or_default();
        let fresh: Vec<KpiId> = further.iter().copied().filter(|id| !seen.contains(id)).collect();
        seen.extend(fresh);
    }
    None
}

fn sentence(kpi: &Presented, number: &Number, now: Option<f64>) -> String {
    let (words, name) = (kpi.locale().words(), kpi.kpi.name.as_str());
    let then = kpi.locale().covered(&number.text);
    let now_text = now.map_or_else(|| NO_NUMBER.to_owned(), |now| kpi.short_text(now));
    match (number.value, now) {
        (None, _) => words.review_restated_new(name, &now_text),
        (_, None) => words.review_restated_gone(&then, name),
        // Where they read the same in short, all digits tell them apart.
        (Some(before), Some(now)) if then == now_text => {
            words.review_restated(&kpi.full_text(before), name, &kpi.full_text(now))
        }
        _ => words.review_restated(&then, name, &now_text),
    }
}
