//! The tables of a workspace as they are, cell by cell as text: what a plain export consists of. What a column holds follows
//! from its name, its type and the links of its table, so that a new column or table takes part without being named here.

mod back;
mod cell;
mod last;

pub use back::{Filling, Inserted, newest_schema};
pub use cell::{Content, Expected};
pub use last::LastChange;

use crate::database::Database;
use crate::{Entity, Error, Result, schema};
use last::LastChanges;
use rusqlite::Connection;

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy)]
pub enum Holds {
    /// The identifier of the row.
    Id,
    /// The identifier of a row of another table, or of the same one.
    Link(Entity),
    /// A text or a code.
    Text,
    /// A code of a list that this program knows.
    Code(fn(&str) -> bool),
    /// A day.
    Date,
    /// How long a period is.
    Grain,
    /// Yes or no.
    YesNo,
    /// A whole number.
    Whole,
    /// A number.
    Number,
    /// A recorded number; without one it is "not applicable".
    Recorded,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What its cells hold.
    pub holds: Holds,
    /// True where a cell may be empty.
    pub optional: bool,
    /// True where it is a part of the key.
    pub key: bool,
}

/// A row, its cells in the order of the columns.
#[derive(Debug)]
pub struct Row<'r> {
    /// The cells as text; `None` for one that holds nothing.
    pub cells: &'r [Option<String>],
    /// Who wrote it last, and when; for values only.
    pub last_change: Option<&'r LastChange>,
}

/// The columns of a table, in their order; none where the file has no such table.
fn columns(conn: &Connection, entity: Entity) -> Result<Vec<Column>> {
    let table = entity.table();
    let made = "SELECT coalesce(max(sql), '') AS sql FROM sqlite_schema WHERE type = 'table' AND name = ?1";
    let sql: String = conn.query_row(made, [table], |row| row.get("sql"))?;
    let asked = "SELECT name, type, \"notnull\" AS required, pk FROM pragma_table_info(?1) ORDER BY cid";
    let mut statement = conn.prepare(asked)?;
    let found = statement.query_map([table], |row| {
        let (name, kind): (String, String) = (row.get("name")?, row.get("type")?);
        let key = row.get::<_, i64>("pk")? > 0;
        let holds = holds(entity, &name, &kind, &sql);
        Ok(Column { optional: !key && !row.get::<_, bool>("required")?, name, holds, key })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn holds(entity: Entity, name: &str, kind: &str, sql: &str) -> Holds {
    if let Some(other) = entity.named_by(name) {
        return Holds::Link(other);
    }
    match kind {
        "INTEGER" if name == "id" => Holds::Id,
        "INTEGER" if name == "date" || name.ends_with("_date") => Holds::Date,
        "INTEGER"
            if matches!(entity, Entity::Value | Entity::ControlTotal | Entity::Budget | Entity::PackEdition)
                && name == "grain" =>
        {
            Holds::Grain
        }
        // The schema holds what says yes or no to these two.
        "INTEGER" if sql.contains(&format!("({name} IN (0, 1))")) => Holds::YesNo,
        "INTEGER" => Holds::Whole,
        "REAL" if (entity, name) == (Entity::Value, "value") => Holds::Recorded,
        "REAL" => Holds::Number,
        _ => code(entity, name).map_or(Holds::Text, Holds::Code),
    }
}

/// Which words a column takes, where they are those of a list.
fn code(entity: Entity, name: &str) -> Option<fn(&str) -> bool> {
    use domain::objective::Category;
    use domain::{Direction, Grain, MeasureKind, Status, Unit, target};
    Some(match (entity, name) {
        (_, "category") => |text| Category::parse(text).is_some(),
        (_, "unit") => |text| Unit::parse(text).is_some(),
        (_, "grain" | "cadence") => |text| Grain::parse(text).is_some(),
        (_, "direction") => |text| Direction::parse(text).is_some(),
        (Entity::Objective, "chosen_status") => |text| Status::parse(text).is_some(),
        (Entity::Review | Entity::ReviewTemplate, "kind") => |text| domain::review::Kind::parse(text).is_some(),
        (Entity::ReviewNote, "kind") => |text| domain::review::NoteKind::parse(text).is_some(),
        (Entity::Kpi, "stage") => |text| domain::life::Stage::parse(text).is_some(),
        (Entity::KpiLink, "kind") => |text| domain::link::LinkKind::parse(text).is_some(),
        (Entity::Action, "progress") => |text| domain::action::Progress::parse(text).is_some(),
        (Entity::Measure, "kind") => |text| MeasureKind::parse(text).is_some(),
        (Entity::Target, "wording") => |text| ["at_least", "at_most", "between", "reach"].contains(&text),
        (Entity::Target, "amber_kind") => |text| ["relative", "absolute"].contains(&text),
        (Entity::Target, "span") => |text| target::Span::parse(text).is_some(),
        (Entity::Target, "shape") => |text| target::Shape::parse(text).is_some(),
        (Entity::Settings, "currency") => |text| domain::unit::Currency::parse(text).is_some(),
        (Entity::Settings, "week_start") => |text| crate::column::weekday_of(text).is_some(),
        _ => return None,
    })
}

impl Database {
    /// The columns of a table, in their order.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn columns_of(&self, entity: Entity) -> Result<Vec<Column>> {
        columns(&self.conn, entity)
    }

    /// The version of the file's schema.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn schema_version(&self) -> Result<i64> {
        Ok(schema::version(&self.conn)?)
    }

    /// Calls `visit` with each row of a table, in the order of its key. Answers how many there are.
    ///
    /// # Errors
    /// What `visit` answers, and where the file cannot be read.
    pub fn each_row<E: From<Error>>(
        &self,
        entity: Entity,
        mut visit: impl FnMut(Row) -> Result<(), E>,
    ) -> Result<u64, E> {
        let columns = self.columns_of(entity)?;
        let last = if entity == Entity::Value { LastChanges::read(self)? } else { LastChanges::default() };
        let sql = select(entity, &columns);
        let mut statement = self.conn.prepare(&sql).map_err(Error::from)?;
        let mut rows = statement.query([]).map_err(Error::from)?;
        let (mut count, mut cells) = (0, Vec::with_capacity(columns.len()));
        while let Some(row) = rows.next().map_err(Error::from)? {
            cells.clear();
            for (place, column) in columns.iter().enumerate() {
                cells.push(column.text(row.get_ref(place).map_err(Error::from)?)?);
            }
            let last_change = if entity == Entity::Value { last.of(row)? } else { None };
            visit(Row { cells: &cells, last_change })?;
            count += 1;
        }
        Ok(count)
    }
}

fn select(entity: Entity, columns: &[Column]) -> String {
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let key: Vec<&str> = columns.iter().filter(|column| column.key).map(|column| column.name.as_str()).collect();
    let order = if key.is_empty() { "rowid".to_owned() } else { key.join(", ") };
    format!("SELECT {} FROM {} ORDER BY {order}", names.join(", "), entity.table())
}
