//! Columns that say of each row which way its amount goes: in or out, debit or credit, sale or refund. Beside amounts without
//! a sign they decide what a sum is.

use super::Field;
use crate::words::{self, words_of};

/// A column that says which way amounts go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ways {
    pub index: usize,
    pub name: String,
    /// The members that usually take away, and those that usually add.
    pub ways: Vec<Vec<String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Out,
    In,
}

/// Words that go by pairs, and mean something else alone: a payment by "Debit" is one by card.
const PAIRS: [(&str, &str); 20] = [
    ("debit", "credit"),
    ("debits", "credits"),
    ("dr", "cr"),
    ("db", "cr"),
    ("d", "c"),
    ("s", "h"),
    ("soll", "haben"),
    ("af", "bij"),
    ("out", "in"),
    ("outgoing", "incoming"),
    ("outflow", "inflow"),
    ("débit", "crédit"),
    ("debe", "haber"),
    ("dare", "avere"),
    ("ausgang", "eingang"),
    ("支出", "收入"),
    ("支", "收"),
    ("出金", "入金"),
    ("-", "+"),
    ("lastschrift", "gutschrift"),
];

/// The column of a table that says which way its amounts go; the one whose members say it most clearly.
pub(crate) fn ways(fields: &[Field]) -> Option<Ways> {
    let of_pairs = |field: &&Field| !is_means(&field.name);
    let paired = fields.iter().filter(of_pairs).find_map(|field| Some((field, by_pair(field)?)));
    let (field, ways) = paired.or_else(|| fields.iter().find_map(|field| Some((field, by_words(field)?))))?;
    Some(Ways { index: field.index as usize, name: field.name.clone(), ways })
}

/// The members of a column, where all of them are known and they are texts.
fn members(field: &Field) -> Option<&[String]> {
    let members = field.facts.members.as_slice();
    let all = field.facts.distinct().is_some_and(|distinct| distinct == members.len());
    (all && members.len() >= 2 && field.facts.texts() * 10 >= field.facts.filled * 9).then_some(members)
}

/// Exactly two members, which are a pair.
fn by_pair(field: &Field) -> Option<Vec<Vec<String>>> {
    let [one, other] = members(field)? else { return None };
    let (a, b) = (one.trim().to_lowercase(), other.trim().to_lowercase());
    PAIRS.iter().find_map(|(out, into)| {
        if a == *out && b == *into {
            Some(vec![vec![one.clone()], vec![other.clone()]])
        } else if b == *out && a == *into {
            Some(vec![vec![other.clone()], vec![one.clone()]])
        } else {
            None
        }
    })
}

/// Some members take away by their words, and some add.
fn by_words(field: &Field) -> Option<Vec<Vec<String>>> {
    if words::names_state(&words_of(&field.name)) {
        return None;
    }
    let members = members(field)?;
    let of = |wanted: Way| members.iter().filter(|member| way(member) == Some(wanted)).cloned().collect::<Vec<_>>();
    let (out, into) = (of(Way::Out), of(Way::In));
    (!out.is_empty() && !into.is_empty()).then_some(vec![out, into])
}

/// Which way a member goes by its words; a refund of a sale is one.
fn way(member: &str) -> Option<Way> {
    let said = words_of(member);
    let credit_note = said.windows(2).any(|pair| pair[0] == "credit" && matches!(pair[1].as_str(), "note" | "memo"));
    match () {
        () if words::takes_away(&said) || credit_note => Some(Way::Out),
        () if words::adds(&said) => Some(Way::In),
        () => None,
    }
}

/// How something was paid: a credit card is no credit.
fn is_means(name: &str) -> bool {
    const MEANS: [&str; 12] = [
        "card",
        "karte",
        "kartentyp",
        "method",
        "methode",
        "zahlungsart",
        "zahlungsmethode",
        "funding",
        "brand",
        "durchgeführt",
        "carte",
        "tender",
    ];
    words_of(name).iter().any(|word| MEANS.contains(&word.as_str()))
}
