//! Bringing an export back into a new workspace: all of it, exactly, or nothing.

use crate::read::{ReadRow, TableFile, is_as_described};
use crate::shape::{DESCRIPTION, Description, FORMAT, FileDescription, VERSION, file_of};
use crate::{Error, LineFault, Result};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use std::path::Path;
use store::{Entity, Filling, Holds, Inserted, OpenOptions, Workspace, newest_schema};

/// Makes a new workspace of an export. What was done to it before does not come along: `history.csv` keeps it for reading.
///
/// # Errors
/// Where the folder is no export, is of a newer program, or holds anything that was not written there: then there is no
/// file. And where the file cannot be made.
pub fn bring_back(folder: &Path, path: &Path, options: OpenOptions) -> Result<Workspace> {
    let description = describe(folder)?;
    Workspace::create_from_tables(path, description.schema, options, |filling| fill(filling, folder, &description))
}

/// What is read of a description before anything else: what is newer may look otherwise.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: i64,
}

fn describe(folder: &Path) -> Result<Description> {
    let path = folder.join(DESCRIPTION);
    let bytes = match std::fs::read(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(Error::NoExport(folder.into())),
        read => read.map_err(Error::file(&path))?,
    };
    let broken = |error: serde_json::Error| {
        let (line, fault) = (error.line() as u64, LineFault::Json(error.to_string()));
        Error::Line { file: DESCRIPTION.into(), line, fault }
    };
    let head: Head = serde_json::from_slice(&bytes).map_err(broken)?;
    if head.format != FORMAT {
        return Err(Error::NoExport(folder.into()));
    }
    let newer = |found, known| if found > known { Err(Error::Newer { found, known }) } else { Ok(()) };
    newer(head.version, VERSION)?;
    let description: Description = serde_json::from_slice(&bytes).map_err(broken)?;
    newer(description.schema, newest_schema())?;
    Ok(description)
}

/// Which rows of each table were read, by their identifiers.
type Known = HashMap<Entity, HashSet<String>>;

fn fill(filling: &Filling, folder: &Path, description: &Description) -> Result<()> {
    let mut known = Known::new();
    let mut changed = Vec::new();
    let mut tables = Vec::new();
    let mut values = None;
    for entity in Entity::ALL {
        let columns = filling.columns_of(*entity)?;
        if columns.is_empty() {
            continue;
        }
        let described = described(description, *entity)?;
        let mut file = TableFile::open(folder, *entity, columns, described)?;
        if *entity == Entity::Value {
            // There may be a million of them: they pass through one by one, behind all that they name.
            values = Some(file);
            continue;
        }
        let rows = read_all(&mut file)?;
        known.insert(*entity, identifiers(&file, &rows));
        check_names(&file, &rows)?;
        tables.push((file, rows));
    }
    for (file, rows) in tables {
        for row in &rows {
            insert(filling, &file, row, &known)?;
        }
        check_count(&file, rows.len())?;
        note(&mut changed, file, rows.len() as u64);
    }
    if let Some(mut file) = values {
        let mut count = 0;
        while let Some(row) = file.next_row()? {
            insert(filling, &file, &row, &known)?;
            count += 1;
        }
        note(&mut changed, file, count);
    }
    for described in description.files.iter().filter(|file| file.table.is_none()) {
        if !is_as_described(folder, described)? {
            changed.push(described.file.clone());
        }
    }
    if changed.is_empty() { Ok(()) } else { Err(Error::Changed(changed)) }
}

fn described(description: &Description, entity: Entity) -> Result<&FileDescription> {
    let found = description.files.iter().find(|file| file.table.as_deref() == Some(entity.table()));
    found.ok_or_else(|| Error::Undescribed(file_of(entity)))
}

fn read_all(file: &mut TableFile) -> Result<Vec<ReadRow>> {
    let mut rows = Vec::new();
    while let Some(row) = file.next_row()? {
        rows.push(row);
    }
    Ok(rows)
}

fn note(changed: &mut Vec<String>, file: TableFile, rows: u64) {
    let name = file_of(file.entity);
    if !file.ends_unchanged(rows) {
        changed.push(name);
    }
}

/// A workspace has settings, once.
fn check_count(file: &TableFile, rows: usize) -> Result<()> {
    if file.entity == Entity::Settings && rows != 1 {
        return Err(file.fault(2, LineFault::Rows(1)));
    }
    Ok(())
}

fn identifiers(file: &TableFile, rows: &[ReadRow]) -> HashSet<String> {
    let Some(place) = file.columns().iter().position(|column| column.name == "id") else { return HashSet::new() };
    rows.iter().filter_map(|row| row.texts.get(place).cloned().flatten()).collect()
}

/// The columns that name a thing once in the workspace, or once within what it is a part of.
fn naming(entity: Entity) -> &'static [&'static [&'static str]] {
    match entity {
        Entity::Objective => &[&["parent_id", "name"]],
        Entity::Measure => &[&["key"], &["name"]],
        Entity::Kpi | Entity::Dimension => &[&["name"]],
        Entity::Member => &[&["dimension_id", "name"]],
        _ => &[],
    }
}

fn check_names(file: &TableFile, rows: &[ReadRow]) -> Result<()> {
    for columns in naming(file.entity) {
        let places: Vec<usize> =
            columns.iter().filter_map(|name| file.columns().iter().position(|column| column.name == *name)).collect();
        let mut seen: HashMap<Vec<String>, u64> = HashMap::new();
        for row in rows {
            let cell = |place: &usize| row.texts.get(*place).cloned().flatten().unwrap_or_default();
            let name = places.iter().map(|place| domain::name::compared(&cell(place))).collect();
            if let Some(earlier) = seen.insert(name, row.line) {
                return Err(file.fault(row.line, LineFault::Twice(earlier)));
            }
        }
    }
    Ok(())
}

fn insert(filling: &Filling, file: &TableFile, row: &ReadRow, known: &Known) -> Result<()> {
    for (column, text) in file.columns().iter().zip(&row.texts) {
        if let (Holds::Link(to), Some(text)) = (column.holds, text) {
            let is_none = to == Entity::Segment && text == "0";
            if !is_none && !known.get(&to).is_some_and(|ids| ids.contains(text)) {
                let (column, text, file_name) = (column.name.clone(), text.clone(), file_of(to));
                return Err(file.fault(row.line, LineFault::Nowhere { column, text, file: file_name }));
            }
        }
    }
    match filling.insert(file.entity, &row.cells)? {
        Inserted::Yes => Ok(()),
        Inserted::Twice => Err(file.fault(row.line, LineFault::Again)),
        Inserted::Refused => Err(file.fault(row.line, LineFault::Refused)),
    }
}
