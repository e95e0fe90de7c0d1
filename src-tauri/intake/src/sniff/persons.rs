//! Which columns of a table tell of persons, by the columns that stand beside them.

use crate::words::words_of;

/// Heads that are a part of a person's name, or of where and when one lives.
const WORDS: [&str; 24] = [
    "vorname",
    "nachname",
    "familienname",
    "geburtsname",
    "surname",
    "firstname",
    "lastname",
    "fullname",
    "prénom",
    "nombre",
    "cognome",
    "voornaam",
    "achternaam",
    "anschrift",
    "adresse",
    "street",
    "straße",
    "strasse",
    "hausnummer",
    "iban",
    "kontoinhaber",
    "kontoinhaberin",
    "cardholder",
    "karteninhaber",
];
const TOGETHER: [[&str; 2]; 8] = [
    ["first", "name"],
    ["last", "name"],
    ["full", "name"],
    ["given", "name"],
    ["family", "name"],
    ["billing", "name"],
    ["shipping", "name"],
    ["account", "holder"],
];
/// By whom the business does something is a breakdown that it wants.
const STAFF: [&str; 22] = [
    "employee",
    "staff",
    "waiter",
    "waitress",
    "server",
    "seller",
    "salesperson",
    "rep",
    "agent",
    "owner",
    "assignee",
    "cashier",
    "technician",
    "driver",
    "mitarbeiter",
    "mitarbeiterin",
    "verkäufer",
    "kellner",
    "fahrer",
    "techniker",
    "berater",
    "bearbeiter",
];
const STREETS: [&str; 7] = ["street", "straße", "strasse", "anschrift", "adresse", "address", "hausnummer"];
const PLACES: [&str; 11] =
    ["plz", "postleitzahl", "zip", "zipcode", "postcode", "postal", "ort", "wohnort", "stadt", "city", "town"];
const CONTACTS: [&str; 12] = [
    "mail",
    "email",
    "phone",
    "telephone",
    "telefon",
    "telefonnummer",
    "mobile",
    "mobil",
    "handy",
    "vorname",
    "nachname",
    "surname",
];
const BIRTHS: [&str; 8] =
    ["birth", "birthday", "birthdate", "dob", "geburtsdatum", "geburtstag", "naissance", "nacimiento"];

/// What the columns of a table say together.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct About {
    /// How a person can be reached or is called.
    persons: bool,
    /// Where one lives.
    streets: bool,
}

fn any(words: &[String], listed: &[&str]) -> bool {
    words.iter().any(|word| listed.contains(&word.as_str()))
}

fn together(words: &[String], listed: &[[&str; 2]]) -> bool {
    words.windows(2).any(|pair| listed.iter().any(|both| pair == *both))
}

/// The day on which somebody was born.
pub(crate) fn names_birth(head: &str) -> bool {
    any(&words_of(head), &BIRTHS)
}

impl About {
    /// What columns of these names say together.
    pub fn of<'h>(heads: impl Iterator<Item = &'h str>) -> Self {
        let mut about = Self::default();
        for words in heads.map(words_of).filter(|words| !any(words, &STAFF)) {
            about.persons |= any(&words, &CONTACTS) || together(&words, &[["first", "name"], ["last", "name"]]);
            about.streets |= any(&words, &STREETS);
        }
        about
    }

    /// True for a column that tells one person from others: a part of a name or an address, or a `Name` among them.
    pub fn tells(self, head: &str, samples: &[String]) -> bool {
        let words = words_of(head);
        if any(&words, &STAFF) {
            return false;
        }
        let is_called = words == ["name"] && self.persons && look_called(samples);
        let is_place = self.persons && self.streets && any(&words, &PLACES);
        any(&words, &WORDS) || together(&words, &TOGETHER) || is_called || is_place
    }
}

/// True where cells are like names of persons: two or three words of letters with a capital in front.
fn look_called(samples: &[String]) -> bool {
    let is_like = |text: &&String| {
        let words: Vec<&str> = text.split_whitespace().collect();
        let is_name = |word: &&str| word.starts_with(char::is_uppercase) && !word.contains(['/', '&']);
        (2..=4).contains(&words.len()) && words.iter().all(is_name)
    };
    !samples.is_empty() && samples.iter().filter(is_like).count() * 2 > samples.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(heads: &[&str]) -> Vec<String> {
        let about = About::of(heads.iter().copied());
        let samples = ["Ann Berg".to_owned(), "Bob Clay".to_owned()];
        heads.iter().filter(|head| about.tells(head, &samples)).map(|head| (*head).to_owned()).collect()
    }

    #[test]
    fn names_and_addresses_of_persons_are_told_from_those_of_a_business() {
        let customers = ["Datum", "Vorname", "Nachname", "Firma", "Straße", "PLZ", "Ort", "Betrag"];
        assert_eq!(told(&customers), ["Vorname", "Nachname", "Straße", "PLZ", "Ort"]);
        assert_eq!(told(&["Date", "Name", "E-mail", "Company"]), ["Name"]);
        let of_a_business =
            ["Date", "Store", "Address", "City", "Name", "Employee", "Employee first name", "Deal owner"];
        assert!(told(&of_a_business).is_empty());
    }
}
