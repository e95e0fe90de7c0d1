//! The audit trail in words: which thing, which field, from what to what.

use crate::Fault;
use crate::open::Open;
use crate::wire::HistoryChange;
use domain::{Grain, Unit};
use std::collections::HashMap;
use store::{Cell, Detail, Entity};

/// Names of everything a change may be about.
pub(crate) struct Subjects<'o> {
    open: &'o Open,
    names: HashMap<(Entity, i64), String>,
    units: HashMap<i64, Unit>,
}

impl<'o> Subjects<'o> {
    /// Reads the names.
    pub(crate) fn load(open: &'o Open) -> Result<Self, Fault> {
        let store = open.store();
        let mut names = HashMap::new();
        names.extend(
            store.objectives()?.into_iter().map(|objective| ((Entity::Objective, objective.id.0), objective.name)),
        );
        names.extend(store.kpis()?.into_iter().map(|kpi| ((Entity::Kpi, kpi.id.0), kpi.name)));
        names.extend(
            store.dimensions()?.into_iter().map(|dimension| ((Entity::Dimension, dimension.id.0), dimension.name)),
        );
        names.extend(store.members()?.into_iter().map(|member| ((Entity::Member, member.id.0), member.name)));
        let measures = store.measures()?;
        let units = measures.iter().map(|measure| (measure.id.0, measure.unit.clone())).collect();
        names.extend(measures.into_iter().map(|measure| ((Entity::Measure, measure.id.0), measure.name)));
        Ok(Self { open, names, units })
    }

    /// One change in words.
    pub(crate) fn change(&self, detail: &Detail) -> HistoryChange {
        let side = |cell: &Cell| self.text(detail, cell);
        HistoryChange {
            subject: self.subject(detail),
            field: field(&detail.column),
            old: side(&detail.old),
            new: side(&detail.new),
        }
    }

    fn subject(&self, detail: &Detail) -> String {
        let key = |column: &str| detail.key.iter().find(|(name, _)| name == column).map(|(_, cell)| cell);
        let id = |column: &str| match key(column) {
            Some(Cell::Integer(id)) => Some(*id),
            _ => None,
        };
        if detail.entity != Entity::Value {
            let word = word(detail.entity);
            return match id("id").and_then(|id| self.name(detail.entity, id)) {
                Some(name) => format!("{word} {name}"),
                None => word.to_owned(),
            };
        }
        let name = id("measure_id").and_then(|id| self.name(Entity::Measure, id)).unwrap_or("Value");
        match (key("date"), key("grain")) {
            (Some(Cell::Date(date)), Some(grain)) => {
                let period = self.open.calendar().period(grain_of(grain), *date);
                format!("{name}, {}", self.open.locale.period(period))
            }
            _ => name.to_owned(),
        }
    }

    fn name(&self, entity: Entity, id: i64) -> Option<&str> {
        self.names.get(&(entity, id)).map(String::as_str)
    }

    fn text(&self, detail: &Detail, cell: &Cell) -> Option<String> {
        Some(match cell {
            Cell::Empty => return None,
            Cell::Date(date) => self.open.locale.date(*date),
            Cell::Text(code) if is_code(&detail.column) => code.replace('_', " "),
            Cell::Text(text) => self.open.locale.covered(text),
            Cell::Integer(0) if is_yes_or_no(&detail.column) => "no".into(),
            Cell::Integer(_) if is_yes_or_no(&detail.column) => "yes".into(),
            Cell::Integer(id) => match detail.entity.named_by(&detail.column).and_then(|named| self.name(named, *id)) {
                Some(name) => name.to_owned(),
                None => id.to_string(),
            },
            Cell::Real(number) => {
                let measure = detail.key.iter().find(|(name, _)| name == "measure_id").map(|(_, cell)| cell);
                let unit = match measure {
                    Some(Cell::Integer(id)) => self.units.get(id).cloned(),
                    _ => None,
                };
                self.open.locale.number(*number, &unit.unwrap_or(Unit::Number), None)
            }
        })
    }
}

fn word(entity: Entity) -> &'static str {
    match entity {
        Entity::Objective => "Objective",
        Entity::Kpi => "KPI",
        Entity::Measure => "Measure",
        Entity::Dimension => "Dimension",
        Entity::Member => "Member",
        Entity::Segment | Entity::SegmentMember => "Segment",
        Entity::Value => "Value",
        Entity::Target => "Target",
        Entity::Event => "Event",
        Entity::Action => "Action",
        Entity::Split => "Split of the limits",
        Entity::Settings => "Settings",
        Entity::Import => "Import",
        Entity::Mapping => "Remembered columns",
    }
}

/// True for columns that hold 1 for yes and 0 for no.
fn is_yes_or_no(column: &str) -> bool {
    matches!(column, "archived" | "seasonal" | "accepted" | "changes_process")
}

/// True for columns that hold a code, whose words are those of the owner but for the spaces.
fn is_code(column: &str) -> bool {
    matches!(column, "wording" | "span" | "shape" | "amber_kind" | "chosen_status")
}

fn field(column: &str) -> String {
    column.strip_suffix("_id").or_else(|| column.strip_suffix("_date")).unwrap_or(column).replace('_', " ")
}

fn grain_of(cell: &Cell) -> Grain {
    match cell {
        Cell::Text(code) => Grain::parse(code).unwrap_or(Grain::Day),
        Cell::Integer(number) => {
            usize::try_from(number - 1).ok().and_then(|index| Grain::ALL.get(index).copied()).unwrap_or(Grain::Day)
        }
        _ => Grain::Day,
    }
}
