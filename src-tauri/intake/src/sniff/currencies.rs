//! What a file says about the currency of its amounts.

use super::guess::currencies;
use super::{Role, Sniff};
use domain::Unit;
use domain::unit::Currency;

impl Sniff {
    /// The currency that the file says a column's amounts are in: the rows chosen by their currency, its cells or heading, or
    /// what stands for all. `None` where only the workspace's own is left to be guessed.
    pub fn said_currency(
        &self,
        column: &str,
        chosen: Option<Currency>,
        of_workspace: Option<Currency>,
    ) -> Option<Currency> {
        let field = self.fields.iter().find(|field| field.name == column)?;
        let of_all = || match field.role {
            Role::Measure { unit: Unit::Currency(currency), .. } => Some(currency),
            _ => None,
        };
        let chosen = chosen.filter(|_| self.fields.iter().any(|field| currencies(field).is_some()));
        chosen.or_else(|| field.own_currency()).or_else(|| of_all().filter(|one| Some(*one) != of_workspace))
    }
}
