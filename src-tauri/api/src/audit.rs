//! The audit trail in words: which thing, which field, from what to what.

use crate::Error;
use crate::handlers::workspace::Open;
use crate::wire::HistoryChange;
use domain::{Grain, Unit};
use std::collections::HashMap;
use store::{Cell, Detail};

/// Names of everything a change may be about.
pub(crate) struct Subjects<'o> {
    open: &'o Open,
    names: HashMap<(&'static str, i64), String>,
    units: HashMap<i64, Unit>,
}

impl<'o> Subjects<'o> {
    /// Reads the names.
    pub(crate) fn load(open: &'o Open) -> Result<Self, Error> {
        let store = &open.store;
        let mut names = HashMap::new();
        names.extend(store.objectives()?.into_iter().map(|objective| (("objective", objective.id.0), objective.name)));
        names.extend(store.kpis()?.into_iter().map(|kpi| (("kpi", kpi.id.0), kpi.name)));
        names.extend(store.dimensions()?.into_iter().map(|dimension| (("dimension", dimension.id.0), dimension.name)));
        names.extend(store.members()?.into_iter().map(|member| (("member", member.id.0), member.name)));
        let measures = store.measures()?;
        let units = measures.iter().map(|measure| (measure.id.0, measure.unit.clone())).collect();
        names.extend(measures.into_iter().map(|measure| (("measure", measure.id.0), measure.name)));
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
        if detail.table != "value" {
            let word = word(&detail.table);
            return match id("id").and_then(|id| self.name(&detail.table, id)) {
                Some(name) => format!("{word} {name}"),
                None => word.to_owned(),
            };
        }
        let name = id("measure_id").and_then(|id| self.name("measure", id)).unwrap_or("Value");
        match (key("date"), key("grain")) {
            (Some(Cell::Date(date)), Some(grain)) => {
                let period = self.open.calendar().period(grain_of(grain), *date);
                format!("{name}, {}", self.open.locale.period(period))
            }
            _ => name.to_owned(),
        }
    }

    fn name(&self, table: &str, id: i64) -> Option<&str> {
        let table = ["objective", "kpi", "dimension", "member", "measure"].into_iter().find(|known| *known == table)?;
        self.names.get(&(table, id)).map(String::as_str)
    }

    fn text(&self, detail: &Detail, cell: &Cell) -> Option<String> {
        Some(match cell {
            Cell::Empty => return None,
            Cell::Date(date) => self.open.locale.date(*date),
            Cell::Text(code) if is_code(&detail.column) => code.replace('_', " "),
            Cell::Text(text) => self.open.locale.covered(text),
            Cell::Integer(0) if is_yes_or_no(&detail.column) => "no".into(),
            Cell::Integer(_) if is_yes_or_no(&detail.column) => "yes".into(),
            Cell::Integer(id) => match detail.column.strip_suffix("_id").and_then(|table| self.name(table, *id)) {
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

fn word(table: &str) -> &str {
    match table {
        "objective" => "Objective",
        "kpi" => "KPI",
        "measure" => "Measure",
        "dimension" => "Dimension",
        "member" => "Member",
        "segment" | "segment_member" => "Segment",
        "target" => "Target",
        "event" => "Event",
        "action" => "Action",
        "split" => "Split of the limits",
        "settings" => "Settings",
        "import" => "Import",
        "import_mapping" => "Remembered columns",
        other => other,
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
