//! What other sources brought for the measures of a file: two that bring one number differently are told, and the owner says
//! which one is right.

use super::outcome::Replaced;
use crate::Fault;
use crate::wire::OtherSourceCode;
use domain::MeasureId;
use std::collections::HashMap;
use store::{ImportId, KeyText, NewValue, SourceId, Tx, ValueDetail};

/// The imports of other sources, and which measures they have values of.
pub(super) struct Others {
    /// The imports of other sources, with the names of these.
    imports: HashMap<ImportId, String>,
    /// Whether any of them has values of a measure.
    fed: HashMap<MeasureId, bool>,
    /// True where the owner has said that this file is right.
    is_decided: bool,
    found: Option<(String, Replaced)>,
}

impl Others {
    /// Those beside the source of files with that signature, without the imports that are under way.
    pub(super) fn of(
        tx: &Tx,
        signature: &str,
        under_way: &[ImportId],
        decided: Option<OtherSourceCode>,
    ) -> Result<Self, Fault> {
        let own = tx.source_of(signature)?.map(|own| own.id);
        let names: HashMap<SourceId, String> = tx.sources()?.into_iter().map(|one| (one.id, one.name)).collect();
        let imports = tx.imports()?.into_iter().filter_map(|import| {
            let is_other = |source: &SourceId| Some(*source) != own && !under_way.contains(&import.id);
            let source = import.source_id.filter(is_other)?;
            Some((import.id, names.get(&source)?.clone()))
        });
        let is_decided = decided == Some(OtherSourceCode::Replace);
        Ok(Self { imports: imports.collect(), fed: HashMap::new(), is_decided, found: None })
    }

    /// Another number that another source brought for the same, and what that is called.
    pub(super) fn says_otherwise(&mut self, tx: &Tx, new: &NewValue) -> Result<Option<(Option<f64>, String)>, Fault> {
        if self.imports.is_empty() || self.is_decided || !self.feed(tx, new.measure)? {
            return Ok(None);
        }
        let Some(before) = tx.value_detail(new.measure, &new.key)? else { return Ok(None) };
        let Some(source) = before.import.and_then(|import| self.imports.get(&import)) else { return Ok(None) };
        Ok(is_other(tx, new, &before)?.then(|| (before.value, source.clone())))
    }

    fn feed(&mut self, tx: &Tx, measure: MeasureId) -> Result<bool, Fault> {
        if let Some(known) = self.fed.get(&measure) {
            return Ok(*known);
        }
        let feeds = tx.imports_into(measure)?.iter().any(|import| self.imports.contains_key(import));
        self.fed.insert(measure, feeds);
        Ok(feeds)
    }

    /// Takes note of the first one.
    pub(super) fn found(&mut self, source: String, replaced: Replaced) {
        self.found.get_or_insert((source, replaced));
    }

    pub(super) fn take_found(&mut self) -> Option<(String, Replaced)> {
        self.found.take()
    }
}

fn is_other(tx: &Tx, new: &NewValue, before: &ValueDetail) -> Result<bool, Fault> {
    Ok(before.value != new.value || new.keys.is_some() && KeyText::of(&tx.keys_at(new.measure, &new.key)?) != new.keys)
}
