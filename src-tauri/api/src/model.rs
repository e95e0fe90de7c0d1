//! Reading what the open workspace holds into memory, once, and bringing it up to date from what each operation changed, so
//! that entering one value does not read a million others again.

use crate::Fault;
use analysis::rollup::Book;
use domain::catalog::Catalog;
use domain::segment::Segment;
use domain::{Calendar, KpiId, Measure, MeasureId, MeasureKind, Recorded, Target};
use present::{Decided, Model, People};
use std::collections::{BTreeSet, HashMap, HashSet};
use store::{Change, Database, Entity};

/// What is read again as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Part {
    Catalog,
    Objectives,
    Targets,
    Events,
    Decisions,
    Benchmarks,
    Actions,
    People,
    Splits,
    Segments,
    Budget,
}

/// Where the model keeps things of that kind; `None` for what it does not keep, or keeps by measure.
fn part_of(entity: Entity) -> Option<Part> {
    match entity {
        Entity::Measure | Entity::Kpi | Entity::KpiVersion => Some(Part::Catalog),
        Entity::Objective => Some(Part::Objectives),
        Entity::Target => Some(Part::Targets),
        Entity::Event => Some(Part::Events),
        Entity::Review | Entity::ReviewNote => Some(Part::Decisions),
        Entity::Benchmark => Some(Part::Benchmarks),
        Entity::Action | Entity::ActionComment => Some(Part::Actions),
        Entity::Split => Some(Part::Splits),
        Entity::Dimension | Entity::Member | Entity::Segment | Entity::SegmentMember => Some(Part::Segments),
        Entity::Value | Entity::Import | Entity::Mapping | Entity::Source => None,
        Entity::Budget => Some(Part::Budget),
        Entity::Person => Some(Part::People),
        Entity::ControlTotal
        | Entity::Pack
        | Entity::Scenario
        | Entity::Dismissal
        | Entity::KpiLink
        | Entity::ReviewTemplate
        | Entity::PackEdition
        | Entity::Settings => None,
    }
}

/// Reads everything.
pub(crate) fn load(store: &Database, calendar: Calendar) -> Result<Model, Fault> {
    let mut model = Model {
        book: Book::new(calendar),
        budget: Book::new(calendar),
        catalog: Catalog::new(store.measures()?, store.kpis()?),
        objectives: store.objectives()?,
        targets: targets(store)?,
        events: store.events()?,
        decisions: Decided::of(&store.reviews()?, &store.review_notes()?),
        benchmarks: store.benchmarks()?,
        actions: store.actions()?,
        comments: store.action_comments()?,
        people: People::default(),
        splits: store.splits()?,
        dimensions: store.dimensions()?,
        members: store.members()?,
        segments: store.segments()?,
        summaries: store.measure_value_summary()?,
    };
    name_people(&mut model, store)?;
    name_segments(&mut model);
    let all: Vec<MeasureId> = model.catalog.measures().iter().map(|measure| measure.id).collect();
    read_values(&mut model, store, &all)?;
    model.budget = budget(&model, store)?;
    Ok(model)
}

/// Reads again what an operation changed.
pub(crate) fn refresh(model: &mut Model, store: &Database, change: &Change) -> Result<(), Fault> {
    let parts: HashSet<Part> = change.entities.iter().filter_map(|entity| part_of(*entity)).collect();
    for &part in &parts {
        read_part(model, store, part)?;
    }
    if parts.iter().any(|part| matches!(part, Part::Catalog | Part::Objectives | Part::Actions | Part::People)) {
        name_people(model, store)?;
    }
    // An import makes a measure and its values at once; each is read once.
    let measures: BTreeSet<MeasureId> = change.measures.iter().chain(change.values.keys()).copied().collect();
    let measures: Vec<MeasureId> = measures.into_iter().collect();
    if !measures.is_empty() {
        // Counting all values takes longer than a scorecard; those of a measure that did not change are still as many.
        for &measure in &measures {
            match store.value_summary_of(measure)? {
                Some(summary) => model.summaries.insert(measure, summary),
                None => model.summaries.remove(&measure),
            };
        }
        read_values(model, store, &measures)?;
    }
    let holds = |id: &MeasureId| model.book.kind(*id) == Some(MeasureKind::Parameter);
    if change.entities.contains(&Entity::Budget) || !change.measures.is_empty() || measures.iter().any(holds) {
        model.budget = budget(model, store)?;
    }
    Ok(())
}

/// What was planned, with the parameters that hold: a standard time is not planned anew each year.
fn budget(model: &Model, store: &Database) -> Result<Book, Fault> {
    let mut planned: HashMap<MeasureId, Vec<Recorded>> = HashMap::new();
    for row in store.budget()? {
        planned.entry(row.measure).or_default().push(row.as_recorded());
    }
    let mut book = Book::new(*model.book.calendar());
    for measure in model.catalog.measures() {
        let own = planned.remove(&measure.id).unwrap_or_default();
        let cadence = own.iter().map(|row| row.grain).min().unwrap_or(measure.cadence);
        let held = match measure.kind {
            MeasureKind::Parameter => model.book.rows(measure.id).copied().collect(),
            _ => Vec::new(),
        };
        // What was planned of a parameter comes after what was recorded for the same day.
        let values = held.into_iter().chain(own).collect();
        book.insert(&Measure { cadence, settles_after: None, ..measure.clone() }, values);
    }
    Ok(book)
}

fn read_part(model: &mut Model, store: &Database, part: Part) -> Result<(), Fault> {
    match part {
        Part::Catalog => model.catalog = Catalog::new(store.measures()?, store.kpis()?),
        Part::Objectives => model.objectives = store.objectives()?,
        Part::Targets => model.targets = targets(store)?,
        Part::Events => model.events = store.events()?,
        Part::Decisions => model.decisions = Decided::of(&store.reviews()?, &store.review_notes()?),
        Part::Benchmarks => model.benchmarks = store.benchmarks()?,
        Part::Actions => {
            model.actions = store.actions()?;
            model.comments = store.action_comments()?;
        }
        Part::Splits => model.splits = store.splits()?,
        Part::Segments => {
            model.dimensions = store.dimensions()?;
            model.members = store.members()?;
            model.segments = store.segments()?;
            name_segments(model);
        }
        // These follow from others as well, which are read before.
        Part::Budget | Part::People => {}
    }
    Ok(())
}

/// Gathers whose names stand where.
fn name_people(model: &mut Model, store: &Database) -> Result<(), Fault> {
    model.people = People::of(&model.catalog, &model.objectives, &model.actions, &store.people()?);
    Ok(())
}

/// Tells the book what its segments are called: by their members, such as "Harbour, Online".
fn name_segments(model: &mut Model) {
    let members: HashMap<_, &str> = model.members.iter().map(|member| (member.id, member.name.as_str())).collect();
    let name = |segment: &Segment| {
        let names: Vec<&str> = segment.members.iter().filter_map(|member| members.get(member).copied()).collect();
        (segment.id, names.join(", "))
    };
    let names = model.segments.iter().map(name).collect();
    model.book.name_segments(names);
}

fn read_values(model: &mut Model, store: &Database, measures: &[MeasureId]) -> Result<(), Fault> {
    let mut values = store.read_values(measures, None)?;
    for id in measures {
        match model.catalog.measure(*id) {
            Some(measure) => {
                let values = values.remove(id).unwrap_or_default();
                // What is counted and has no number is marked as not applicable.
                let counted = model.summaries.get(id).map_or(0, |summary| summary.count);
                let is_marked = usize::try_from(counted).is_ok_and(|counted| counted > values.len());
                model.book.insert(measure, values);
                if measure.kind == MeasureKind::Distinct {
                    let keys = store.read_keys(*id)?.into_iter().map(|placed| (placed.value, placed.keys));
                    model.book.note_keys(*id, keys);
                }
                model.book.note_unconfirmed(*id, store.unconfirmed(*id, model.book.calendar())?);
                if measure.settles_after.is_some() {
                    model.book.note_confirmed(*id, store.confirmed(*id, model.book.calendar())?);
                }
                if is_marked {
                    model.book.note_not_applicable(*id, store.not_applicable(*id, model.book.calendar())?);
                }
            }
            None => model.book.remove(*id),
        }
    }
    Ok(())
}

fn targets(store: &Database) -> Result<HashMap<KpiId, Vec<Target>>, Fault> {
    let mut by_kpi: HashMap<KpiId, Vec<Target>> = HashMap::new();
    for target in store.targets()? {
        by_kpi.entry(target.kpi).or_default().push(target);
    }
    Ok(by_kpi)
}
