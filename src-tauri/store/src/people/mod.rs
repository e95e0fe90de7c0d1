//! People: how they are shown, and their names wherever they stand.

use crate::database::Database;
use crate::{Entity, Error, Result, Tx, validate};
use domain::PersonId;
use domain::person::{COLOURS, LONGEST_INITIALS, Person, compared};
use rusqlite::{OptionalExtension, Row};
use std::collections::BTreeSet;

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
        let is_same = |other: &Person| other.id.0 != id && compared(&other.name) == compared(&name);
        if let Some(other) = self.people()?.into_iter().find(is_same) {
            return Err(Error::NameTaken { entity: ENTITY, name: other.name, archived: false });
        }
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

    /// Gives a person another name wherever the name stands, however it is written there, but in what was held and said:
    /// reviews that have ended keep theirs. A person who has the new name already is the same one from then on.
    ///
    /// # Errors
    /// Where the new name is refused.
    pub fn rename_person(&self, from: &str, to: &str) -> Result<()> {
        let to = validate::name(ENTITY, to)?;
        let both = [compared(from), compared(&to)];
        let is_one = |name: &str| both.contains(&compared(name));
        for (table, column) in NAMED {
            self.rename_in(table, column, &is_one, &to)?;
        }
        let renamed = |names: &mut [String]| {
            let differs = names.iter().any(|name| is_one(name) && *name != to);
            names.iter_mut().filter(|name| is_one(name)).for_each(|name| name.clone_from(&to));
            differs
        };
        for mut kpi in self.kpis()? {
            if renamed(&mut kpi.people.told) {
                self.update_kpi(&kpi)?;
            }
        }
        for mut review in self.reviews()?.into_iter().filter(|review| !review.is_held()) {
            if renamed(&mut review.attendees) {
                let mut seen = BTreeSet::new();
                review.attendees.retain(|name| seen.insert(compared(name)));
                self.put_review(&review)?;
            }
        }
        self.rename_shown(&is_one, &to)
    }

    fn rename_in(&self, table: &str, column: &str, is_one: &dyn Fn(&str) -> bool, to: &str) -> Result<()> {
        let sql = format!("SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL AND {column} <> ?1");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let names = statement.query_map([to], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
        let sql = format!("UPDATE {table} SET {column} = ?2 WHERE {column} = ?1");
        for name in names.iter().filter(|name| is_one(name)) {
            self.conn.execute(&sql, (name, to))?;
        }
        Ok(())
    }

    /// How the person is shown goes along; of two, the one stays that has the new name.
    fn rename_shown(&self, is_one: &dyn Fn(&str) -> bool, to: &str) -> Result<()> {
        let mut shown: Vec<Person> = self.people()?.into_iter().filter(|person| is_one(&person.name)).collect();
        shown.sort_by_key(|person| compared(&person.name) != compared(to));
        let mut shown = shown.into_iter();
        let Some(kept) = shown.next() else { return Ok(()) };
        for person in shown {
            self.delete_person(person.id)?;
        }
        self.put_person(&Person { name: to.to_owned(), ..kept }).map(drop)
    }
}
