//! Advice on the unit that a formula's number is shown in.

use super::{Checked, Diagnostic, Finding, parse, times_hundred};
use crate::Unit;

/// A warning where a formula gives something else than the unit its number is shown in: a percentage that it has
/// multiplied by 100 already, or an amount in another currency. Its place is in the text of the formula.
pub fn unit_advice(text: &str, shown: &Unit, checked: &Checked) -> Option<Diagnostic> {
    let warning = |span, finding| Some(Diagnostic { span, error: false, finding, suggestion: None });
    match (shown, checked.unit.as_ref()?) {
        (Unit::Percent, Unit::Number) => warning(times_hundred(&parse(text).expr)?, Finding::TimesHundred),
        (&Unit::Currency(shown), &Unit::Currency(given)) if shown != given => {
            warning(0..text.len(), Finding::CurrencyDiffers { given, shown })
        }
        _ => None,
    }
}
