//! Columns that say of each row which way its amount goes: in or out, debit or credit, sale or refund. Beside amounts without
//! a sign they decide what a sum is.

use super::kind::number_text;
use super::takes_back::{by_flag, by_sign, by_state, names_sign, says_yes};
use super::{Field, Role};
use crate::cell::{Cell, shown_name};
use crate::error::Refusal;
use crate::format::Sign;
use crate::table::Table;
use crate::words::{self, words_of};
use domain::MeasureKind;
use std::ops::ControlFlow;

/// So many rows are looked at: enough to tell, and quick in files of any size.
const LOOKED_AT: usize = 20_000;

/// A column that says which way amounts go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ways {
    pub index: usize,
    pub name: String,
    /// The members that usually take away, and those that usually add; the first alone where these only are known.
    pub ways: Vec<Vec<String>>,
    /// Where some rows take back what others brought: what their amounts look like, by column.
    back: Option<Vec<(u32, Signs)>>,
    /// True where nothing is left to ask: the members are the signs themselves.
    pub is_certain: bool,
}

/// How many amounts have a minus sign, and how many have none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Signs {
    minus: u64,
    plus: u64,
}

impl Ways {
    /// True where the amounts of a column say themselves which way they go, false where they do not; `None` where no row has one that
    /// goes the other way. `negatives` are those of the whole column.
    pub fn says_itself(&self, column: usize, negatives: u64) -> Option<bool> {
        let of_back = self.back.as_ref().and_then(|all| all.iter().find(|(at, _)| *at as usize == column));
        match of_back {
            None => Some(negatives > 0),
            Some((_, signs)) if signs.minus > 0 => Some(true),
            Some((_, signs)) => (signs.plus > 0).then_some(false),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Out,
    In,
}

/// Words that go by pairs, and mean something else alone: a payment by "Debit" is one by card.
const PAIRS: [(&str, &str); 23] = [
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
    ("minus", "plus"),
    ("negative", "positive"),
    ("neg", "pos"),
    ("negativ", "positiv"),
    ("lastschrift", "gutschrift"),
];

/// The column of a table that says which way its amounts go; the one whose members say it most clearly, or at last one with members
/// that the owner has called so.
pub(crate) fn ways(fields: &[Field], sign: Option<&Sign>) -> Option<Ways> {
    let signed = || fields.iter().filter_map(|field| Some((field, by_sign(field)?)));
    if let Some((field, ways)) = signed().find(|(field, _)| names_sign(&field.name)).or_else(|| signed().next()) {
        let (index, name) = (field.index as usize, field.name.clone());
        // Below "Vegan" they are no signs.
        return Some(Ways { index, is_certain: names_sign(&name), name, ways, back: None });
    }
    let of_pairs = |field: &&Field| !is_means(&field.name);
    let paired = fields.iter().filter(of_pairs).find_map(|field| Some((field, by_pair(field)?)));
    let worded = || fields.iter().find_map(|field| Some((field, by_words(field)?)));
    let back = || fields.iter().find_map(|field| Some((field, by_back(field)?)));
    let marked = || fields.iter().find_map(|field| Some((field, by_flag(field).or_else(|| by_state(field))?)));
    let named = || fields.iter().find_map(|field| Some((field, by_name(field, sign?)?)));
    let (field, ways) = paired.or_else(worded).or_else(back).or_else(marked).or_else(named)?;
    let is_back = ways.first().is_some_and(|out| out.iter().all(|member| words::takes_back(member)));
    let back = is_back.then(|| field.facts.back.clone());
    Some(Ways { index: field.index as usize, name: field.name.clone(), ways, back, is_certain: false })
}

/// True for a column that says nothing but which way amounts go, as by signs or by debit and credit.
pub(super) fn is_pair(field: &Field) -> bool {
    !is_means(&field.name) && (by_sign(field).is_some() || by_pair(field).is_some())
}

/// Finds out of rows that take back what others brought whether their amounts have a minus sign: those of other rows, such as of
/// discounts, say nothing about it.
pub(super) fn find_signs(table: &Table<'_>, header: u32, fields: &mut [Field]) -> Result<(), Refusal> {
    let is_amount = |field: &&Field| matches!(field.role, Role::Measure { kind: MeasureKind::Flow, .. });
    let amounts: Vec<u32> = fields.iter().filter(is_amount).map(|field| field.index).collect();
    let telling: Vec<(usize, Vec<String>)> = fields
        .iter()
        .enumerate()
        .map(|(at, field)| (at, back_members(field)))
        .filter(|(_, back)| !back.is_empty())
        .collect();
    if amounts.is_empty() || telling.is_empty() {
        return Ok(());
    }
    for (at, back) in telling {
        let Some(field) = fields.get_mut(at) else { continue };
        let mut signs: Vec<(u32, Signs)> = amounts.iter().map(|index| (*index, Signs::default())).collect();
        let mut rows = 0;
        table.peek::<Refusal>(|number, row| {
            rows += usize::from(number > header);
            let said = row.cell(field.index as usize).text().map(shown_name).filter(|_| number > header);
            if said.is_some_and(|said| back.contains(&said)) {
                signs.iter_mut().for_each(|(column, signs)| signs.add(row.cell(*column as usize)));
            }
            Ok(if rows < LOOKED_AT { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
        field.facts.back = signs;
    }
    Ok(())
}

impl Signs {
    fn add(&mut self, cell: Cell<'_>) {
        let value = match cell {
            Cell::Number(value, _) => value,
            Cell::Text(text) => number_text(text).map_or(0.0, |number| number.value),
            _ => 0.0,
        };
        self.minus += u64::from(value < 0.0);
        self.plus += u64::from(value > 0.0);
    }
}

/// The members of a column that take back what others brought.
fn back_members(field: &Field) -> Vec<String> {
    field.facts.members.iter().filter(|member| words::takes_back(member)).cloned().collect()
}

/// Kinds of rows, or of payments, of which some take back what others brought: cards, cash and refunds.
fn by_back(field: &Field) -> Option<Vec<Vec<String>>> {
    let named = words_of(&field.name);
    let tells = words::names_kind_of_sale(&named) && !words::names_state(&named) && are_texts(field);
    Some(back_members(field)).filter(|back| tells && !back.is_empty()).map(|back| vec![back])
}

/// Members that the owner has said are subtracted, where nothing else says which way they go.
fn by_name(field: &Field, sign: &Sign) -> Option<Vec<Vec<String>>> {
    let Sign::Minus(named) = sign else { return None };
    if named.iter().any(|member| says_yes(member)) {
        // Yes says something of the heading that it was answered for, and of no other.
        return None;
    }
    let minus: Vec<String> = field.facts.members.iter().filter(|member| Sign::names(named, member)).cloned().collect();
    (are_texts(field) && !minus.is_empty()).then(|| vec![minus])
}

/// True where all members of a column are known, and they are texts.
fn are_texts(field: &Field) -> bool {
    let all = field.facts.distinct().is_some_and(|distinct| distinct == field.facts.members.len());
    all && field.facts.texts() * 10 >= field.facts.filled * 9
}

/// The members of a column, where all of them are known and they are texts.
fn members(field: &Field) -> Option<&[String]> {
    let members = field.facts.members.as_slice();
    (members.len() >= 2 && are_texts(field)).then_some(members)
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
    let (mut out, into) = (of(Way::Out), of(Way::In));
    if out.is_empty() {
        out.extend(members.iter().filter(|member| words::is_credit(member, members)).cloned());
    }
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
