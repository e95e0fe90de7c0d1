//! What the open workspace holds, in memory: definitions and recorded values. Inputs only; no result is ever kept.
//!
//! It is read once and brought up to date from what each operation changed, so that entering one value does not read
//! a million others again.

use crate::Error;
use analysis::rollup::Book;
use domain::action::Action;
use domain::catalog::Catalog;
use domain::event::Event;
use domain::segment::{Dimension, Member, Segment};
use domain::split::Split;
use domain::{Calendar, KpiId, MeasureId, Objective, Target};
use std::collections::{BTreeSet, HashMap};
use store::{Change, Database, ValueSummary};

/// Definitions and recorded values of a workspace.
#[derive(Debug)]
pub(crate) struct Model {
    pub(crate) catalog: Catalog,
    pub(crate) book: Book,
    pub(crate) objectives: Vec<Objective>,
    pub(crate) targets: HashMap<KpiId, Vec<Target>>,
    pub(crate) events: Vec<Event>,
    pub(crate) actions: Vec<Action>,
    pub(crate) splits: Vec<Split>,
    pub(crate) dimensions: Vec<Dimension>,
    pub(crate) members: Vec<Member>,
    pub(crate) segments: Vec<Segment>,
    pub(crate) summaries: HashMap<MeasureId, ValueSummary>,
}

impl Model {
    /// Reads everything.
    pub(crate) fn load(store: &Database, calendar: Calendar) -> Result<Self, Error> {
        let catalog = Catalog::new(store.measures()?, store.kpis()?);
        let mut model = Self {
            book: Book::new(calendar),
            catalog,
            objectives: store.objectives()?,
            targets: targets(store)?,
            events: store.events()?,
            actions: store.actions()?,
            splits: store.splits()?,
            dimensions: store.dimensions()?,
            members: store.members()?,
            segments: store.segments()?,
            summaries: store.measure_value_summary()?,
        };
        let all: Vec<MeasureId> = model.catalog.measures().iter().map(|measure| measure.id).collect();
        model.read_values(store, &all)?;
        Ok(model)
    }

    /// Reads again what an operation changed.
    pub(crate) fn refresh(&mut self, store: &Database, change: &Change) -> Result<(), Error> {
        let touched = |tables: &[&str]| tables.iter().any(|table| change.tables.contains(*table));
        if touched(&["measure", "kpi"]) {
            self.catalog = Catalog::new(store.measures()?, store.kpis()?);
        }
        if touched(&["objective"]) {
            self.objectives = store.objectives()?;
        }
        if touched(&["target"]) {
            self.targets = targets(store)?;
        }
        if touched(&["event"]) {
            self.events = store.events()?;
        }
        if touched(&["action"]) {
            self.actions = store.actions()?;
        }
        if touched(&["split"]) {
            self.splits = store.splits()?;
        }
        if touched(&["dimension", "member", "segment", "segment_member"]) {
            self.dimensions = store.dimensions()?;
            self.members = store.members()?;
            self.segments = store.segments()?;
        }
        // An import makes a measure and its values at once; each is read once.
        let measures: BTreeSet<MeasureId> = change.measures.iter().chain(change.values.keys()).copied().collect();
        let measures: Vec<MeasureId> = measures.into_iter().collect();
        if !measures.is_empty() {
            // Counting all values takes longer than a scorecard; those of a measure that did not change are still as many.
            for &measure in &measures {
                match store.value_summary_of(measure)? {
                    Some(summary) => self.summaries.insert(measure, summary),
                    None => self.summaries.remove(&measure),
                };
            }
            self.read_values(store, &measures)?;
        }
        Ok(())
    }

    fn read_values(&mut self, store: &Database, measures: &[MeasureId]) -> Result<(), Error> {
        let mut values = store.read_values(measures, None)?;
        for id in measures {
            match self.catalog.measure(*id) {
                Some(measure) => self.book.insert(measure, values.remove(id).unwrap_or_default()),
                None => self.book.remove(*id),
            }
        }
        Ok(())
    }

    /// The targets of a KPI, in any order.
    pub(crate) fn targets_of(&self, kpi: KpiId) -> &[Target] {
        self.targets.get(&kpi).map_or(&[], Vec::as_slice)
    }
}

fn targets(store: &Database) -> Result<HashMap<KpiId, Vec<Target>>, Error> {
    let mut by_kpi: HashMap<KpiId, Vec<Target>> = HashMap::new();
    for target in store.targets()? {
        by_kpi.entry(target.kpi).or_default().push(target);
    }
    Ok(by_kpi)
}
