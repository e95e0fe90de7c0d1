//! Advice on the unit that a formula's number is shown in.

use super::{Checked, Diagnostic, parse, times_hundred};
use crate::Unit;

/// A warning where a formula gives something else than the unit its number is shown in: a percentage that it has
/// multiplied by 100 already, or an amount in another currency. Its place is in the text of the formula.
pub fn unit_advice(text: &str, shown: &Unit, checked: &Checked) -> Option<Diagnostic> {
    let warning = |span, code, message| Some(Diagnostic { span, error: false, code, message, suggestion: None });
    match (shown, checked.unit.as_ref()?) {
        (Unit::Percent, Unit::Number) => {
            let span = times_hundred(&parse(text).expr)?;
            let message = "Percentages are fractions: without * 100, 0.081 shows as 8.1%. Leave it out.";
            warning(span, "times_100", message.to_owned())
        }
        (Unit::Currency(shown), Unit::Currency(given)) if shown != given => {
            let message = format!("The formula gives {}, and the KPI is shown in {}.", given.code(), shown.code());
            warning(0..text.len(), "unit_differs", message)
        }
        _ => None,
    }
}
