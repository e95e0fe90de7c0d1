//! Amounts in another currency than the measure of their name: never added up without a word.

use super::convert::Known;
use crate::wire::{OtherCurrencyCode, Question};
use domain::unit::Currency;
use domain::{Measure, Unit};
use intake::{Map, Sniff, Use};
use locale::Locale;

/// A column in another currency than its measure, where nothing is decided about it.
pub(super) struct OtherCurrency {
    column: String,
    measure: String,
    of_file: Currency,
    of_measure: Currency,
}

/// What a file says about the currencies of its columns, and what is decided about others than those of the measures.
pub(super) struct Currencies<'c> {
    pub(super) sniff: &'c Sniff,
    pub(super) of_workspace: Option<Currency>,
    pub(super) measures: &'c [Measure],
    pub(super) decided: Option<OtherCurrencyCode>,
}

impl Currencies<'_> {
    /// Gives amounts in another currency a measure of their own where that is decided; the first of them where nothing is.
    pub(super) fn settle(&self, map: &mut Map, locale: &Locale) -> Option<OtherCurrency> {
        let known = Known::of(self.measures);
        let chosen = map.format.currency;
        let mut first = None;
        let columns = map.columns.iter_mut().filter_map(|(column, usage)| match usage {
            Use::Measure { name, unit, .. } => Some((column.as_str(), name, unit)),
            Use::Date | Use::Dimension(_) | Use::Plan { .. } | Use::Skip => None,
        });
        let taken = map.recipe.iter_mut().flat_map(|recipe| &mut recipe.measures);
        let taken = taken.filter_map(|taken| Some((bare(taken.of.as_deref()?), &mut taken.name, &mut taken.unit)));
        for (column, name, unit) in columns.chain(taken) {
            let Some(other) = self.other(&known, chosen, (column, name)) else { continue };
            match self.decided {
                None => first = first.or(Some(other)),
                Some(OtherCurrencyCode::Same) => {}
                Some(OtherCurrencyCode::New) => {
                    *name = locale.words().intake_other_currency_name(other.of_file.code(), name);
                    *unit = Some(Unit::Currency(other.of_file));
                }
            }
        }
        first
    }

    fn other(&self, known: &Known, chosen: Option<Currency>, (column, name): (&str, &str)) -> Option<OtherCurrency> {
        let measure = known.find_spelled(name)?;
        let Unit::Currency(of_measure) = measure.unit else { return None };
        let of_file = self.sniff.said_currency(column, chosen, self.of_workspace)?;
        let other = OtherCurrency { column: column.to_owned(), measure: measure.name.clone(), of_file, of_measure };
        (of_file != of_measure).then_some(other)
    }
}

/// The name of a column where a formula is nothing else.
fn bare(formula: &str) -> &str {
    let formula = formula.trim();
    formula.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')).unwrap_or(formula)
}

/// The question what becomes of them.
pub(super) fn question(other: &OtherCurrency, locale: &Locale) -> Question {
    let (of_file, of_measure) = (other.of_file.code(), other.of_measure.code());
    Question {
        code: "other_currency".into(),
        message: locale.words().intake_ask_other_currency(&other.column, &other.measure, of_file, of_measure),
        choices: OtherCurrencyCode::ALL.iter().map(|code| code.word().to_owned()).collect(),
        texts: Vec::new(),
    }
}
