//! What the columns seem to be for, as a map.

use super::{Field, Pair, Role, Sniff};
use crate::map::{Map, Use};
use crate::thousands::{thousands, without_thousands};
use domain::measure::key_of;
use domain::name::readable;
use std::collections::{HashMap, HashSet};

impl Sniff {
    /// The guesses as a map, for a file that comes without one.
    pub fn suggested_map(&self) -> Map {
        self.map_named(|name| name.to_owned())
    }

    /// The same with names as a person would write them: `quantity_ordered` becomes "Quantity ordered", and `Umsatz (T€)`, whose values
    /// are in full, "Umsatz". Where two columns would get one name, they keep their own.
    pub fn readable_map(&self) -> Map {
        self.map_of_names(|name| readable(&in_full(name)))
    }

    /// The same with the names of the columns, as scripts find measures by them, but for what they say of thousands.
    pub fn headed_map(&self) -> Map {
        self.map_of_names(in_full)
    }

    /// The guesses with other names than those of the columns, where each is the name of one.
    fn map_of_names(&self, named: impl Fn(&str) -> String) -> Map {
        let (mut times, mut seen): (HashMap<String, usize>, HashSet<&str>) = (HashMap::new(), HashSet::new());
        // The wide layout has a row for each time that a label stands there.
        for field in self.fields.iter().filter(|field| seen.insert(&field.name)) {
            *times.entry(key_of(&named(&field.name))).or_default() += 1;
        }
        self.map_named(|name| {
            let other = named(name);
            if times.get(&key_of(&other)) == Some(&1) { other } else { name.to_owned() }
        })
    }

    fn map_named(&self, named: impl Fn(&str) -> String) -> Map {
        let usage = |field: &Field| match (&field.role, &field.pair) {
            (Role::Measure { .. }, Some(Pair::Compared)) => Use::Skip,
            (Role::Measure { .. }, Some(Pair::Plan(name, kind, unit))) => {
                Use::Plan { name: named(name), kind: Some(*kind), unit: Some(unit.clone()) }
            }
            (Role::Measure { kind, unit, .. }, Some(Pair::Actual(name))) => {
                Use::Measure { name: named(name), kind: Some(*kind), unit: Some(unit.clone()) }
            }
            (Role::Date { .. }, _) => Use::Date,
            (Role::Dimension, _) => Use::Dimension(named(&field.name)),
            (Role::Measure { kind, unit, .. }, None) => {
                Use::Measure { name: named(&field.name), kind: Some(*kind), unit: Some(unit.clone()) }
            }
            (Role::Skip, _) => Use::Skip,
        };
        let beside = self.side_columns.iter().filter(|(_, column)| self.side_breakdowns.contains(column));
        let beside = beside.map(|(name, _)| (name.clone(), Use::Dimension(named(name))));
        let columns = self.fields.iter().map(|field| (field.name.clone(), usage(field))).chain(beside).collect();
        Map { columns, ..Map::default() }
    }
}

/// The name of a column without what it says of thousands: its values are in full.
fn in_full(name: &str) -> String {
    let left = if thousands(name).is_some() { without_thousands(name) } else { String::new() };
    let left = left.trim_end_matches([' ', ',', ';', ':', '-', '–']);
    if left.contains(char::is_alphanumeric) { left.to_owned() } else { name.to_owned() }
}
