//! People: how they are shown, and their names wherever they stand.

use crate::database::Database;
use crate::{Entity, Error, Result, Tx, validate};
use domain::PersonId;
use domain::person::{COLOURS, LONGEST_INITIALS, Person};
use rusqlite::{OptionalExtension, Row};

const ENTITY: Entity = Entity::Person;

/// Columns that hold the name of one person.
const NAMED: &[(&str, &str)] = &[
    ("objective", "owner"),
    ("measure", "owner"),
    ("kpi", "owner"),
    ("kpi", "enters"),
    ("kpi", "agreed_by"),
    ("action", "owner"),
];

fn from_row(row: &Row) -> rusqlite::Result<Person> {
    Ok(Person {
        id: PersonId(row.get("id")?),
        name: row.get("name")?,
        initials: row.get("initials")?,
        colour: row.get("colour")?,
    })
}

impl Database {
    /// How people are shown of whom it was chosen, by name.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn people(&self) -> Result<Vec<Person>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM person ORDER BY lower(name), name, id")?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One of them.
    ///
    /// # Errors
    /// Where there is none.
    pub fn person(&self, id: PersonId) -> Result<Person> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM person WHERE id = ?1")?;
        statement.query_row([id.0], from_row).optional()?.ok_or(Error::Missing(ENTITY))
    }
}

impl Tx<'_> {
    /// Chooses how a person is shown, or replaces what was chosen under its identifier; one of 0 asks for a new one.
    ///
    /// # Errors
    /// Where another person has the name, or the name, the initials or the colour is refused; of one to be replaced also where
    /// it does not exist.
    pub fn put_person(&self, person: &Person) -> Result<PersonId> {
        if person.id.0 != 0 {
            self.person(person.id)?;
        }
        let id = self.id_or_new(person.id.0);
        let name = validate::name(ENTITY, &person.name)?;
        let others = self.people()?.into_iter().map(|other| (other.id.0, other.name, false));
        validate::free_name(ENTITY, &name, id, others)?;
        let initials = validate::text("initials", person.initials.trim(), LONGEST_INITIALS)?;
        if person.colour.is_some_and(|colour| colour >= COLOURS) {
            return Err(Error::TextRefused { what: "colour", limit: COLOURS.into() });
        }
        let sql = "INSERT INTO person (id, name, initials, colour) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO UPDATE SET name = excluded.name, initials = excluded.initials, colour = excluded.colour";
        self.conn.prepare_cached(sql)?.execute((id, name, initials, person.colour))?;
        Ok(PersonId(id))
    }

    /// Takes away how a person was to be shown; the name stays wherever it stands.
    ///
    /// # Errors
    /// Where it does not exist.
    pub fn delete_person(&self, id: PersonId) -> Result<()> {
        self.person(id)?;
        self.conn.execute("DELETE FROM person WHERE id = ?1", [id.0])?;
        Ok(())
    }

    /// Gives a person another name wherever the name stands but in what was held and said: reviews keep theirs.
    ///
    /// # Errors
    /// Where the new name is refused.
    pub fn rename_person(&self, from: &str, to: &str) -> Result<()> {
        let to = validate::name(ENTITY, to)?;
        for (table, column) in NAMED {
            let sql = format!("UPDATE {table} SET {column} = ?2 WHERE {column} = ?1 AND {column} <> ?2");
            self.conn.execute(&sql, (from, &to))?;
        }
        for mut kpi in self.kpis()?.into_iter().filter(|kpi| kpi.people.told.iter().any(|name| name == from)) {
            kpi.people.told.iter_mut().filter(|name| *name == from).for_each(|name| name.clone_from(&to));
            self.update_kpi(&kpi)?;
        }
        let people = self.people()?;
        let is_there =
            people.iter().any(|person| validate::folded(&person.name) == validate::folded(&to) && person.name != from);
        for person in people.into_iter().filter(|person| person.name == from) {
            // Two of one name are one from then on, shown as the other one is.
            if is_there {
                self.delete_person(person.id)?;
            } else {
                self.put_person(&Person { name: to.clone(), ..person })?;
            }
        }
        Ok(())
    }
}
