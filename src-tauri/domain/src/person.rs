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

/// A name as two are compared: whatever its capital letters, accents, blanks and hyphens, it is one person.
pub fn compared(name: &str) -> String {
    crate::name::bare(name)
}

/// A person with a name who is shown as nobody chose.
pub fn named(name: &str) -> Person {
    Person { id: PersonId(0), name: name.to_owned(), initials: String::new(), colour: None }
}

impl Person {
    /// What the person is shown by: what was chosen, or the first letters of the first and the last word of the name.
    pub fn shown_initials(&self) -> String {
        if !self.initials.is_empty() {
            return self.initials.clone();
        }
        self.possible_initials().swap_remove(0)
    }

    /// What could be taken for initials where nobody chose, the usual ones first, then with one letter more of the last name,
    /// of which there are as many as it has letters; at least one, which is empty of a name without letters.
    pub fn possible_initials(&self) -> Vec<String> {
        let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<Vec<char>>();
        let words: Vec<Vec<char>> = self.name.split_whitespace().map(letters).filter(|word| !word.is_empty()).collect();
        let capital = |word: &[char]| word.first().into_iter().flat_map(|c| c.to_uppercase()).collect::<String>();
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return vec![String::new()] };
        let usual = if words.len() > 1 { capital(first) + &capital(last) } else { capital(first) };
        let more = last.iter().skip(1).flat_map(|c| c.to_lowercase()).map(|c| format!("{usual}{c}"));
        std::iter::once(usual.clone()).chain(more).collect()
    }

    /// The colour of the person: the chosen one, or always the same one for a name, however it is written.
    pub fn shown_colour(&self) -> u8 {
        let sum = compared(&self.name)
            .chars()
            .fold(0_u32, |sum, letter| sum.wrapping_mul(31).wrapping_add(u32::from(letter)));
        self.colour.unwrap_or_else(|| u8::try_from(sum % u32::from(COLOURS)).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_and_colour_follow_from_the_name_where_nobody_chose_them() {
        let person = named;
        for (name, initials) in [
            ("Ada Lovelace", "AL"),
            ("ben", "B"),
            ("Jean de la Tour", "JT"),
            ("ß x", "SSX"),
            ("", ""),
            ("(Ben)", "B"),
            ("–", ""),
        ] {
            assert_eq!(person(name).shown_initials(), initials, "{name}");
        }
        assert_eq!(Person { initials: "Lo".into(), ..person("Ada") }.shown_initials(), "Lo");
        assert_eq!(person("Ada Lind").possible_initials(), ["AL", "ALi", "ALn", "ALd"]);
        assert_eq!(person("Ben").possible_initials(), ["B", "Be", "Bn"]);
        assert_eq!(person("Ada Méjo").shown_colour(), person("ada  mejo").shown_colour());
        assert!(person("Ada Lovelace").shown_colour() < COLOURS);
        assert_eq!(Person { colour: Some(3), ..person("Ada") }.shown_colour(), 3);
    }

    #[test]
    fn capital_letters_accents_and_blanks_do_not_make_two_people() {
        for other in ["ana ruiz", " Ana  Ruiz ", "Aná Ruíz", "Ana-Ruiz", "ANA\u{a0}RUIZ"] {
            assert_eq!(compared(other), compared("Ana Ruiz"), "{other:?}");
        }
        assert_ne!(compared("Ana Ruiz"), compared("Ana Ruis"));
    }
}
