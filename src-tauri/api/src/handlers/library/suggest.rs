//! KPIs of the library among those that recorded measures suggest: where all that one needs is recorded, its own formula goes
//! before one that is made up from names.

use super::add::{Choosing, is_taken};
use domain::Unit;
use domain::formula::{canonical, parse};
use domain::name::compared;
use domain::{Catalog, MeasureId};
use library::{Entry, Known, Recorded};
use present::{Context, Proposal, limit_ticks, measures_to_follow};
use std::collections::BTreeSet;

/// More of the library at once would hide what else is proposed.
const MOST: usize = 8;

/// A proposal, with the key of the KPI of the library that it is.
pub(crate) struct Suggested {
    pub(crate) proposal: Proposal,
    pub(crate) library: Option<&'static str>,
}

/// Takes in what the library has for measures of these names, or else for those that no KPI uses. What is proposed with the
/// same formula becomes the library's.
pub(crate) fn with_library(context: Context, names: Option<&[String]>, found: Vec<Proposal>) -> Vec<Suggested> {
    let plain = |proposal| Suggested { proposal, library: None };
    let mut all: Vec<Suggested> = found.into_iter().map(plain).collect();
    let own = Own::of(context, names);
    let mut added = 0;
    for entry in library::all() {
        let Some(made) = own.proposal(entry) else { continue };
        let same = |other: &&mut Suggested| canonical(&other.proposal.formula) == canonical(&made.formula);
        if let Some(other) = all.iter_mut().find(same) {
            let ticked = other.proposal.ticked || made.ticked;
            *other = Suggested { proposal: Proposal { ticked, ..made }, library: Some(entry.key) };
        } else if added < MOST && all.iter().all(|other| compared(&other.proposal.name) != compared(&made.name)) {
            added += 1;
            all.push(Suggested { proposal: made, library: Some(entry.key) });
        }
    }
    // What the library knows comes before what is made up from names.
    let (known, plain): (Vec<_>, Vec<_>) = all.iter_mut().partition(|one| one.library.is_some());
    limit_ticks(known.into_iter().chain(plain).map(|one| &mut one.proposal));
    all
}

/// What a workspace records, and which of it KPIs are wanted for.
struct Own<'a> {
    context: Context<'a>,
    choosing: Choosing<'a>,
    wanted: BTreeSet<MeasureId>,
    /// The formulas of KPIs that are there.
    used: BTreeSet<String>,
}

impl<'a> Own<'a> {
    fn of(context: Context<'a>, names: Option<&[String]>) -> Self {
        let catalog: &Catalog = &context.model.catalog;
        let currency = context.locale.currency();
        Self {
            context,
            choosing: Choosing { catalog, known: Known::of(catalog, currency), locale: context.locale, currency },
            wanted: measures_to_follow(catalog, names).into_iter().map(|measure| measure.id).collect(),
            used: catalog.kpis().iter().map(|kpi| canonical(&kpi.formula)).collect(),
        }
    }

    /// The KPI over what is recorded; `None` where an input is missing or could be several things, where none of the wanted
    /// measures is in it, or where it is there already.
    fn proposal(&self, entry: &'static Entry) -> Option<Proposal> {
        let inputs = entry.inputs();
        let stand = |input| match self.choosing.known.standing_for(input).as_slice() {
            [one] => Some((input.key, *one)),
            _ => None,
        };
        let stands: Vec<(&str, Recorded)> = inputs.iter().map(|input| stand(input)).collect::<Option<_>>()?;
        let is_wanted = |stand: &Recorded| matches!(stand, Recorded::Measure(id) if self.wanted.contains(id));
        let words = self.context.locale.words();
        let name = (entry.name)(words);
        if !stands.iter().any(|(_, stand)| is_wanted(stand)) || is_taken(name, self.choosing.catalog) {
            return None;
        }
        let text = |key: &str| stands.iter().find(|(other, _)| *other == key).map(|(_, one)| self.choosing.text(*one));
        let formula = entry.formula_with(|key| text(key).unwrap_or_else(|| key.to_owned()));
        // What is a measure and nothing more is proposed as that measure.
        let is_bare =
            |formula: &str| stands.iter().any(|(_, one)| canonical(formula) == canonical(&self.choosing.text(*one)));
        let checked = self.choosing.catalog.check_formula(None, &parse(&formula));
        let is_refused = checked.has_errors() || checked.unlike_sum().is_some();
        if is_refused || self.used.contains(&canonical(&formula)) || is_bare(&formula) {
            return None;
        }
        let unit = entry.unit.unit(words, self.choosing.currency);
        let of_formula = checked.unit.unwrap_or(Unit::Number) == unit;
        Some(Proposal {
            name: name.to_owned(),
            unit,
            of_formula,
            direction: entry.direction,
            ticked: inputs.len() > 1,
            reason: (entry.about)(words).to_owned(),
            formula,
        })
    }
}
