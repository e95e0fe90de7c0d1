//! What formulas mean stays: a new name takes over no name that a formula uses already.

use crate::{Error, Result, Tx};
use domain::formula::Symbol;
use domain::{Catalog, Kpi, MeasureId};
use std::collections::HashSet;

impl Tx<'_> {
    /// All measures and KPIs, as formulas name them.
    pub(crate) fn names(&self) -> Result<Catalog> {
        Ok(Catalog::new(self.measures()?, self.kpis()?))
    }

    /// Refuses what was written of `taker` since `before`, where a formula would mean it by a name that meant something
    /// else.
    ///
    /// # Errors
    /// [`Error::NameMeant`].
    pub(crate) fn keep_meanings(&self, before: &Catalog, taker: &Symbol) -> Result<()> {
        let is_unchanged = |after: &Catalog| match taker {
            Symbol::Measure(id, ..) => {
                let names = |catalog: &Catalog| catalog.measure(*id).map(|one| (one.name.clone(), one.key.clone()));
                names(before) == names(after)
            }
            Symbol::Kpi(id, _) => {
                before.kpi(*id).map(|one| one.name.clone()) == after.kpi(*id).map(|one| one.name.clone())
            }
        };
        let after = self.names()?;
        if is_unchanged(&after) { Ok(()) } else { kept(before.misread_in(&after, |symbol| symbol.is_same(taker))) }
    }

    /// The same for measures that were added since.
    ///
    /// # Errors
    /// As [`Tx::keep_meanings`].
    pub(crate) fn keep_meanings_beside(&self, before: &Catalog, added: &HashSet<MeasureId>) -> Result<()> {
        // Without formulas nothing can be misread.
        if before.kpis().is_empty() {
            return Ok(());
        }
        let is_added = |symbol: &Symbol| matches!(symbol, Symbol::Measure(id, ..) if added.contains(id));
        kept(before.misread_in(&self.names()?, is_added))
    }
}

fn kept(misread: Option<(&Kpi, String)>) -> Result<()> {
    match misread {
        Some((kpi, name)) => Err(Error::NameMeant { name, by: kpi.name.clone() }),
        None => Ok(()),
    }
}
