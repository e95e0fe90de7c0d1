//! People: how those who answer for something are shown. Owners are kept by name wherever they stand.

use crate::PersonId;

/// How many colours people are told apart by.
pub const COLOURS: u8 = 8;

/// How many characters the initials of a person may have.
pub const LONGEST_INITIALS: usize = 3;

/// How a person is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Its identifier.
    pub id: PersonId,
    /// The name, unique.
    pub name: String,
    /// At most [`LONGEST_INITIALS`] characters; the first letters of the name where empty.
    pub initials: String,
    /// One of [`COLOURS`] colours, from 0; by the name where `None`.
    pub colour: Option<u8>,
}

impl Person {
    /// What the person is shown by: what was chosen, or the first letters of the first and the last word of the name.
    pub fn shown_initials(&self) -> String {
        if !self.initials.is_empty() {
            return self.initials.clone();
        }
        let mut words = self.name.split_whitespace();
        let first = words.next().and_then(|word| word.chars().next());
        let last = words.next_back().and_then(|word| word.chars().next());
        first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
    }

    /// The colour of the person: the chosen one, or always the same one for a name.
    pub fn shown_colour(&self) -> u8 {
        let sum = self.name.chars().fold(0_u32, |sum, letter| sum.wrapping_mul(31).wrapping_add(u32::from(letter)));
        self.colour.unwrap_or_else(|| u8::try_from(sum % u32::from(COLOURS)).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_and_colour_follow_from_the_name_where_nobody_chose_them() {
        let person = |name: &str| Person { id: PersonId(1), name: name.into(), initials: String::new(), colour: None };
        for (name, initials) in
            [("Ada Lovelace", "AL"), ("ben", "B"), ("Jean de la Tour", "JT"), ("ß x", "SSX"), ("", "")]
        {
            assert_eq!(person(name).shown_initials(), initials, "{name}");
        }
        assert_eq!(Person { initials: "Lo".into(), ..person("Ada") }.shown_initials(), "Lo");
        assert_eq!(person("Ada").shown_colour(), person("Ada").shown_colour());
        assert!(person("Ada Lovelace").shown_colour() < COLOURS);
        assert_eq!(Person { colour: Some(3), ..person("Ada") }.shown_colour(), 3);
    }
}
