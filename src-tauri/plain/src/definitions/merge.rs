//! Bringing definitions into a workspace: what is new is added, what is there is changed, nothing is deleted.

use super::Definitions;
use super::fields::{Fields, Given};
use super::things::{kpi_of, target_of};
use super::tree::{Spot, fault};
use super::write::{Fields as Written, kpi_fields, measure_fields, objective_fields, path, target_fields};
use crate::error::DefinitionFault as Fault;
use crate::{Error, Result};
use chrono::NaiveDate;
use domain::event::Event;
use domain::measure::key_of;
use domain::name::compared;
use domain::split::{About, Split};
use domain::target::validate_all;
use domain::version::EarlierDefinition;
use domain::{
    Calendar, Category, EventId, Grain, Kpi, KpiId, Measure, MeasureId, MeasureKind, Objective, ObjectiveId, SplitId,
    Status, Target, TargetId, Unit, formula,
};
use std::collections::HashMap;
use store::{Budgeted, Entity, Tx};

/// What became of a thing in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was not there.
    New,
    /// These fields of it are others now.
    Changed(Vec<&'static str>),
    /// It was there as it is.
    Same,
}

/// A thing in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// What it is.
    pub entity: Entity,
    /// What it is called.
    pub name: String,
    /// The line on which it begins.
    pub line: u64,
    /// What became of it.
    pub outcome: Outcome,
    /// It, where it is a KPI: its formula is to be checked by whoever knows all of them.
    pub kpi: Option<KpiId>,
}

const TOP: &[&str] = &["format", "version", "measures", "objectives", "kpis", "events"];
const MEASURE: &[&str] = &[
    "key",
    "name",
    "kind",
    "unit",
    "cadence",
    "singular",
    "settles_after",
    "owner",
    "description",
    "archived",
    "budget",
];
const OBJECTIVE: &[&str] =
    &["name", "category", "owner", "start", "due", "weight", "chosen_status", "description", "archived", "parts"];
const KPI: &[&str] = &[
    "name",
    "objective",
    "formula",
    "unit",
    "category",
    "direction",
    "grain",
    "decimals",
    "seasonal",
    "owner",
    "enters",
    "told",
    "agreed_by",
    "agreed",
    "weight",
    "description",
    "stage",
    "stage_since",
    "stage_reason",
    "archived",
    "targets",
    "new_limits",
    "earlier",
    "events",
];
const EARLIER: &[&str] = &["until", "formula", "unit", "reason", "changed"];
const TARGET: &[&str] = &[
    "from",
    "until",
    "at_least",
    "at_most",
    "between_low",
    "between_high",
    "reach",
    "starting_at",
    "by",
    "amber_part",
    "amber_amount",
    "span",
    "shape",
    "reason",
];

/// Brings definitions in. Things are known by their keys (measures), their names (KPIs), their names within what they are a
/// part of (objectives), the day they start (targets, new limits), the period (budgets), and day and text (events). A field that is left out
/// stays as it is; one that is null is emptied.
///
/// # Errors
/// The first thing that does not go, with its line. The transaction is to be taken back then.
pub fn merge(tx: &Tx, definitions: &Definitions) -> Result<Vec<Merged>> {
    let top = Fields::of(&definitions.0, Some(TOP))?;
    let planned = tx.budget()?.into_iter().map(|one| ((one.measure, one.grain, one.date), one.value)).collect();
    let calendar = tx.settings()?.calendar;
    let mut merging = Merging { tx, merged: Vec::new(), seen: HashMap::new(), planned, calendar };
    for spot in top.list("measures")? {
        merging.measure(spot)?;
    }
    merging.objectives(top.list("objectives")?, None)?;
    for spot in top.list("kpis")? {
        merging.kpi(spot)?;
    }
    merging.events(top.list("events")?, None)?;
    Ok(merging.merged)
}

struct Merging<'m> {
    tx: &'m Tx<'m>,
    merged: Vec<Merged>,
    /// The lines of what was named in the file.
    seen: HashMap<(Entity, String), u64>,
    /// What was planned of measures for periods before.
    planned: HashMap<(MeasureId, Grain, NaiveDate), f64>,
    calendar: Calendar,
}

/// Says on which line something was refused.
fn at(line: u64) -> impl Fn(store::Error) -> Error {
    move |error| fault(line, Fault::Store(Box::new(error)))
}

/// The fields that differ.
fn differing(before: &Written, after: &Written) -> Vec<&'static str> {
    let differs = |(name, value): &&(&'static str, _)| !before.iter().any(|(other, old)| other == name && old == value);
    after.iter().filter(differs).map(|(name, _)| *name).collect()
}

fn outcome(changed: Vec<&'static str>) -> Outcome {
    if changed.is_empty() { Outcome::Same } else { Outcome::Changed(changed) }
}

impl Merging<'_> {
    fn note(&mut self, entity: Entity, name: &str, line: u64, outcome: Outcome, kpi: Option<KpiId>) {
        self.merged.push(Merged { entity, name: name.into(), line, outcome, kpi });
    }

    /// Refuses what stands in the file twice.
    fn once(&mut self, entity: Entity, name: String, line: u64, shown: &str) -> Result<()> {
        match self.seen.insert((entity, name), line) {
            Some(earlier) => Err(fault(line, Fault::Twice { name: shown.into(), earlier })),
            None => Ok(()),
        }
    }

    fn measure(&mut self, spot: &Spot) -> Result<()> {
        let (tx, fields) = (self.tx, Fields::of(spot, Some(MEASURE))?);
        let key = fields.needed("key")?;
        self.once(Entity::Measure, compared(&key), fields.line, &key)?;
        let known = tx.measures()?.into_iter().find(|measure| compared(&measure.key) == compared(&key));
        let is_new = known.is_none();
        let before = match known {
            Some(measure) => measure,
            None if key_of(&key) != key => {
                let instead = key_of(&key);
                return Err(fault(fields.line, Fault::Key { key, instead }));
            }
            None => Measure { key, ..Measure::new(fields.needed("name")?) },
        };
        let measure = Measure {
            name: fields.text("name")?.is().unwrap_or_else(|| before.name.clone()),
            kind: fields.code("kind", &MeasureKind::ALL, MeasureKind::code)?.over(before.kind, MeasureKind::Flow),
            unit: fields.unit("unit")?.over(before.unit.clone(), Unit::Number),
            cadence: fields.code("cadence", &Grain::ALL, Grain::code)?.over(before.cadence, Grain::Month),
            singular: fields.text("singular")?.optional(before.singular.clone()),
            settles_after: fields.days("settles_after")?.optional(before.settles_after),
            owner: fields.text("owner")?.optional(before.owner.clone()),
            description: fields.text("description")?.over(before.description.clone(), String::new()),
            archived: fields.yes_no("archived")?.over(before.archived, false),
            ..before.clone()
        };
        let mut changed = differing(&measure_fields(&before), &measure_fields(&measure));
        let id = match is_new {
            true => tx.insert_measure(&measure).map_err(at(fields.line))?,
            false => before.id,
        };
        if !is_new && !changed.is_empty() {
            tx.update_measure(&measure).map_err(at(fields.line))?;
        }
        changed.extend(self.budget(&fields, id)?.then_some("budget"));
        let outcome = if is_new { Outcome::New } else { outcome(changed) };
        if !is_new && measure.name != before.name {
            self.rename_in_formulas(&before.name, &measure.name).map_err(at(fields.line))?;
        }
        self.note(Entity::Measure, &measure.name, fields.line, outcome, None);
        Ok(())
    }

    /// True where something else is planned than before. Any day of a period stands for it.
    fn budget(&self, fields: &Fields, measure: MeasureId) -> Result<bool> {
        let mut has_changed = false;
        let mut lines: HashMap<(Grain, NaiveDate), u64> = HashMap::new();
        for spot in fields.list("budget")? {
            let of = Fields::of(spot, Some(&["from", "grain", "value"]))?;
            let from = of.date("from")?.is().ok_or_else(|| of.missing("from"))?;
            let grain = of.code("grain", &Grain::ALL, Grain::code)?.over(Grain::Month, Grain::Month);
            let value = match of.number("value")? {
                Given::LeftOut => return Err(of.missing("value")),
                Given::Empty => None,
                Given::Is(value) => Some(value),
            };
            let date = self.calendar.period(grain, from).start;
            if let Some(earlier) = lines.insert((grain, date), of.line) {
                return Err(fault(of.line, Fault::Twice { name: from.to_string(), earlier }));
            }
            if self.planned.get(&(measure, grain, date)).copied() == value {
                continue;
            }
            let done = match value {
                Some(value) => self.tx.put_budget(&Budgeted { measure, date, grain, value }),
                None => self.tx.delete_budget(measure, grain, date),
            };
            done.map_err(at(of.line))?;
            has_changed = true;
        }
        Ok(has_changed)
    }

    /// A new name goes into the formulas that use the old one.
    fn rename_in_formulas(&self, old: &str, new: &str) -> store::Result<()> {
        for kpi in self.tx.kpis()? {
            let formula = formula::rename(&kpi.formula, old, new);
            if formula != kpi.formula {
                self.tx.update_kpi(&Kpi { formula, ..kpi })?;
            }
        }
        Ok(())
    }

    fn objectives(&mut self, spots: &[Spot], parent: Option<ObjectiveId>) -> Result<()> {
        for spot in spots {
            let (tx, fields) = (self.tx, Fields::of(spot, Some(OBJECTIVE))?);
            let name = fields.needed("name")?;
            let all = tx.objectives()?;
            let known = all.iter().find(|other| other.parent == parent && compared(&other.name) == compared(&name));
            let usual = Objective { parent, ..Objective::new(name.clone()) };
            let before = known.cloned().unwrap_or(usual);
            let objective = Objective {
                name: name.clone(),
                category: fields
                    .code("category", &Category::ALL, Category::code)?
                    .over(before.category, Category::Strategic),
                owner: fields.text("owner")?.optional(before.owner.clone()),
                start: fields.date("start")?.optional(before.start),
                due: fields.date("due")?.optional(before.due),
                weight: fields.number("weight")?.over(before.weight, 1.0),
                chosen_status: fields.code("chosen_status", &Status::ALL, Status::code)?.optional(before.chosen_status),
                description: fields.text("description")?.over(before.description.clone(), String::new()),
                archived: fields.yes_no("archived")?.over(before.archived, false),
                ..before.clone()
            };
            let (id, outcome) = if known.is_none() {
                (tx.insert_objective(&objective).map_err(at(fields.line))?, Outcome::New)
            } else {
                let changed = differing(&objective_fields(&before), &objective_fields(&objective));
                if !changed.is_empty() {
                    tx.update_objective(&objective).map_err(at(fields.line))?;
                }
                (before.id, outcome(changed))
            };
            self.once(Entity::Objective, id.0.to_string(), fields.line, &name)?;
            self.note(Entity::Objective, &name, fields.line, outcome, None);
            self.objectives(fields.list("parts")?, Some(id))?;
        }
        Ok(())
    }

    fn kpi(&mut self, spot: &Spot) -> Result<()> {
        let (tx, fields) = (self.tx, Fields::of(spot, Some(KPI))?);
        let name = fields.needed("name")?;
        self.once(Entity::Kpi, compared(&name), fields.line, &name)?;
        let known = tx.kpis()?.into_iter().find(|kpi| compared(&kpi.name) == compared(&name));
        let is_new = known.is_none();
        let before = match known {
            Some(kpi) => kpi,
            None => Kpi::new(name.clone(), fields.needed("formula")?),
        };
        let objectives = tx.objectives()?;
        let kpi = kpi_of(&fields, &before, name.clone(), &objectives)?;
        let written = |kpi: &Kpi| kpi_fields(kpi, path(&objectives, kpi.objective));
        let mut changed = differing(&written(&before), &written(&kpi));
        let id = if is_new {
            tx.insert_kpi(&kpi).map_err(at(fields.line))?
        } else {
            if before.objective != kpi.objective {
                tx.move_kpi(kpi.id, kpi.objective, usize::MAX).map_err(at(fields.line))?;
            }
            if !changed.is_empty() {
                let position = tx.kpi(kpi.id)?.position;
                tx.update_kpi(&Kpi { position, ..kpi }).map_err(at(fields.line))?;
            }
            before.id
        };
        let at_place = self.merged.len();
        self.note(Entity::Kpi, &name, fields.line, Outcome::New, Some(id));
        changed.extend(self.earlier(&fields, id)?.then_some("earlier"));
        changed.extend(self.targets(&fields, id)?.then_some("targets"));
        changed.extend(self.splits(&fields, id)?.then_some("new_limits"));
        self.events(fields.list("events")?, Some(id))?;
        if let (false, Some(merged)) = (is_new, self.merged.get_mut(at_place)) {
            merged.outcome = outcome(changed);
        }
        Ok(())
    }

    /// True where a KPI was before what it was not known to have been.
    fn earlier(&self, fields: &Fields, id: KpiId) -> Result<bool> {
        let before = self.tx.kpi(id).map_err(at(fields.line))?;
        let mut kpi = before.clone();
        for spot in fields.list("earlier")? {
            let of = Fields::of(spot, Some(EARLIER))?;
            let until = of.date("until")?.is().ok_or_else(|| of.missing("until"))?;
            let formula = of.needed("formula")?;
            let unit = of.unit("unit")?.optional(None);
            let (reason, changed) = (of.text("reason")?.over(String::new(), String::new()), of.date("changed")?.is());
            kpi.earlier.retain(|other| other.until != until);
            let changed = changed.unwrap_or(until);
            kpi.earlier.push(EarlierDefinition { until, formula, unit, reason, changed });
        }
        kpi.earlier.sort_by_key(|earlier| earlier.until);
        if kpi.earlier == before.earlier {
            return Ok(false);
        }
        self.tx.update_kpi(&kpi).map_err(at(fields.line))?;
        Ok(true)
    }

    /// True where a target is another one than before.
    fn targets(&self, fields: &Fields, kpi: KpiId) -> Result<bool> {
        let (tx, mut has_changed) = (self.tx, false);
        let mut lines: HashMap<(NaiveDate, bool), u64> = HashMap::new();
        for spot in fields.list("targets")? {
            let of = Fields::of(spot, Some(TARGET))?;
            let target = target_of(&of, kpi)?;
            if let Some(earlier) = lines.insert((target.from, target.is_exception()), of.line) {
                return Err(fault(of.line, Fault::Twice { name: target.from.to_string(), earlier }));
            }
            let mut all = tx.targets_of(kpi)?;
            let known = all.iter().find(|old| old.from == target.from && old.is_exception() == target.is_exception());
            if known.is_some_and(|known| target_fields(known) == target_fields(&target)) {
                continue;
            }
            let target = Target { id: known.map_or(TargetId(0), |known| known.id), ..target };
            all.retain(|old| old.from != target.from || old.is_exception() != target.is_exception());
            all.push(target.clone());
            validate_all(&all).map_err(|error| fault(of.line, Fault::Target(error)))?;
            tx.insert_target(&target).map_err(at(of.line))?;
            has_changed = true;
        }
        Ok(has_changed)
    }

    /// True where an answer is another one than before.
    fn splits(&self, fields: &Fields, kpi: KpiId) -> Result<bool> {
        let mut has_changed = false;
        for spot in fields.list("new_limits")? {
            let of = Fields::of(spot, Some(&["date", "about", "accepted"]))?;
            let date = of.date("date")?.is().ok_or_else(|| of.missing("date"))?;
            let accepted = of.yes_no("accepted")?.over(true, true);
            let about = of.code("about", &About::ALL, About::code)?.over(About::Level, About::Level);
            let split = Split { id: SplitId(0), kpi, about, date, accepted };
            let is_known = |known: &Split| Split { id: SplitId(0), ..known.clone() } == split;
            if !self.tx.splits()?.iter().any(is_known) {
                self.tx.insert_split(&split).map_err(at(of.line))?;
                has_changed = true;
            }
        }
        Ok(has_changed)
    }

    fn events(&mut self, spots: &[Spot], kpi: Option<KpiId>) -> Result<()> {
        for spot in spots {
            let of = Fields::of(spot, Some(&["date", "text", "changes_process"]))?;
            let date = of.date("date")?.is().ok_or_else(|| of.missing("date"))?;
            let text = of.needed("text")?;
            let all = self.tx.events()?;
            let known = all
                .into_iter()
                .find(|event| event.kpi == kpi && event.date == date && compared(&event.text) == compared(&text));
            let before = known.as_ref().is_some_and(|event| event.changes_process);
            let changes_process = of.yes_no("changes_process")?.over(before, false);
            let id = known.as_ref().map_or(EventId(0), |event| event.id);
            let event = Event { id, kpi, date, text: text.clone(), changes_process };
            let outcome = match known {
                None => self.tx.insert_event(&event).map(|_| Outcome::New),
                Some(known) if known.changes_process != changes_process => {
                    self.tx.update_event(&event).map(|()| Outcome::Changed(vec!["changes_process"]))
                }
                Some(_) => Ok(Outcome::Same),
            };
            self.note(Entity::Event, &text, of.line, outcome.map_err(at(of.line))?, None);
        }
        Ok(())
    }
}
