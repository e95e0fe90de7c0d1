//! What names, titles and notes say of the numbers below them: 21 below `Revenue (k€)` is 21,000, below `€bn` 21,000,000,000, and
//! under a table `in hundreds` 2,100.

mod written;

use crate::words;
use domain::unit::Currency;
use written::{Part, brackets, glued, is_money, is_rupees, parts};

/// By how much the numbers below a heading are to be multiplied: 1,000 for `Umsatz in T€`, `Orders ('000)` and `Sales x1000`,
/// 1,000,000 for `Umsatz Mio. EUR`. `None` where it says nothing of it.
pub(crate) fn thousands(name: &str) -> Option<f64> {
    let parts = parts(name);
    let about = About::of(name);
    (0..parts.len()).find_map(|at| said(&parts, at, about)).map(|said| said.times)
}

/// The same of a title, a note or the name of a file, which has other words than those of a number.
pub(crate) fn thousands_in_text(text: &str) -> Option<f64> {
    let parts = parts(text);
    let about = About { is_text: true, ..About::default() };
    (0..parts.len()).find_map(|at| said(&parts, at, about)).map(|said| said.times)
}

/// True for a text that says nothing else: `kEUR`, `in T€`, `(in thousands)`, `Mio. Stück`.
pub(crate) fn is_thousands(text: &str) -> bool {
    let (all, about) = (parts(text), About { is_text: true, ..About::of(text) });
    let left = left_of(&all, about);
    left.is_some_and(|left| left.iter().all(|part| words::is_in(&part.lower, PIECES)))
}

/// What the text in a number format says, which stands behind every number: `k` of `0.0"k"`. Where the format names a currency, letters say
/// more than they do alone: `m` may be metres, and `T` tonnes.
pub(crate) fn thousands_of_format(literal: &str, of_money: bool) -> Option<f64> {
    let all = parts(literal);
    let mut others = all.iter().filter(|part| !is_money(part));
    let letters = match (others.next(), others.next()) {
        (Some(only), None) => match only.text {
            "k" | "K" => Some(1e3),
            "T" | "t" if of_money => Some(1e3),
            "M" => Some(1e6),
            "m" | "mm" | "MM" if of_money => Some(1e6),
            "mn" | "Mn" => Some(1e6),
            "bn" | "Bn" => Some(1e9),
            "b" | "B" if of_money => Some(1e9),
            "ct" | "ct." | "cts" | "Cent" | "cent" | "cents" => Some(1e-2),
            _ => None,
        },
        _ => None,
    };
    letters.or_else(|| thousands_in_text(literal))
}

/// A name without what it says of thousands: `Actual` of `Actual (kEUR)`.
pub(crate) fn without_thousands(name: &str) -> String {
    let all = parts(name);
    let Some(left) = left_of(&all, About::of(name)) else { return name.to_owned() };
    left.iter().map(|part| part.text).collect::<Vec<_>>().join(" ")
}

/// The parts of a name that say nothing of thousands; `None` where none does.
fn left_of<'p, 'n>(all: &'p [Part<'n>], about: About) -> Option<Vec<&'p Part<'n>>> {
    let mut is_said = vec![false; all.len()];
    for at in 0..all.len() {
        let Some(said) = said(all, at, about) else { continue };
        is_said.iter_mut().take(said.until).skip(said.from).for_each(|said| *said = true);
    }
    let left = all.iter().zip(&is_said).filter(|(_, said)| !**said).map(|(part, _)| part);
    is_said.contains(&true).then(|| left.collect())
}

/// The currency that a name says with its thousands: that of `kEUR`, by its code.
pub(crate) fn currency_of_thousands(name: &str) -> Option<Currency> {
    let parts = parts(name);
    parts.iter().find_map(|part| glued(part).and_then(|(_, currency)| currency))
}

/// What a word says that has thousands glued to money, with the currency where it is known: `T€`, `kEUR`.
pub(crate) fn thousands_of_money(word: &str) -> Option<(f64, Option<Currency>)> {
    parts(word).first().and_then(glued)
}

/// What the rest of a name is about, which decides what a letter means: `Revenue (m)` is in millions, `Length (m)` in metres and
/// `Salary (m)` of men.
#[derive(Debug, Clone, Copy, Default)]
struct About {
    is_money: bool,
    is_measure: bool,
    /// A price of something or the like, which is per so many of it.
    is_price: bool,
    /// `K` is one of its units.
    is_temperature: bool,
    /// A title, a note or a cell, in which names and whole sentences may stand.
    is_text: bool,
}

impl About {
    fn of(name: &str) -> Self {
        const PAY: &str = "wage wages salary salaries pay payroll gehalt gehälter lohn löhne salaire salaires";
        let words = words::words_of(name);
        const RATES: &str =
            "price prices preis preise cost costs kosten rate cpm cpc tarif fee gebühr prix precio prezzo prijs";
        const AMOUNTS: &str = "absatz volume volumen produktion production output verbrauch consumption";
        Self {
            is_money: words::names_money(&words) && !words::any(&words, PAY),
            is_measure: words::names_a_measure(name) || words::any(&words, AMOUNTS),
            is_price: words::any(&words, RATES),
            is_temperature: words.iter().any(|word| word == "temp" || word.contains("temperatur")),
            is_text: false,
        }
    }
}

/// Where a part of a name stands.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// Behind a word such as `in`.
    is_in: bool,
    /// Behind that of French and Spanish.
    is_en: bool,
    /// Alone in brackets.
    is_alone: bool,
    /// Beside the sign or the name of a currency.
    is_by_money: bool,
    is_by_rupees: bool,
    /// In brackets with such a sign, or with a word such as `in`, and nothing else.
    is_bracketed: bool,
    /// At the end.
    is_last: bool,
    /// Behind digits, which it goes on: `10 000`.
    is_numbered: bool,
    /// Before what is counted, in brackets: `(k units)`.
    counts: bool,
    /// Before what is counted: `Mio. Stück`.
    is_by_pieces: bool,
    /// Behind the name of what is measured: `Sales thousand`.
    is_behind_measure: bool,
    /// All that is said: `Tausend`, or `x 1.000`.
    is_all: bool,
    /// Behind a word that says that a number is one of thousands: `Scale: 1000`.
    is_scale: bool,
}

/// What some parts of a name say, from which to before which.
struct Said {
    times: f64,
    from: usize,
    until: usize,
}

/// Words before a number of thousands.
const IN: &str = "in en em i x × *";
/// Such words, and others that say nothing else in a title.
const BEFORE: &str = "in en em i x × * angaben figures all amounts alle beträge";
/// What comes before a number of thousands that something is counted by, and before one that is not meant.
const PER: &str = "per pro je par por over under ab über unter bis not nicht kein keine pas";
/// Words between a number of thousands and what it is of.
const OF: &str = "of de di von";
/// What is counted, and before which `k` is a number of them.
const PIECES: &str = "units pcs pieces stück stk st items users visits visitors customers orders";

/// What the part of a name at a place says.
fn said(parts: &[Part<'_>], at: usize, about: About) -> Option<Said> {
    let part = parts.get(at)?;
    let before = |by: usize| at.checked_sub(by).and_then(|at| parts.get(at));
    let is = |part: Option<&Part<'_>>, list: &str| part.is_some_and(|part| words::is_in(&part.lower, list));
    // "Price (€/1000)"
    let is_per = part.is_per && before(1).is_some_and(is_money);
    if is_per && (about.is_price || part.lower.starts_with(|c: char| c.is_ascii_digit())) {
        return None;
    }
    // "Cost per thousand", "not in thousands"
    if is(before(1), PER) || is(before(1), IN) && is(before(2), PER) {
        return None;
    }
    let of = if is(parts.get(at + 1), OF) { 2 } else { 1 };
    let (money_before, money_behind) =
        (before(1).filter(|one| is_money(one)), parts.get(at + of).filter(|one| is_money(one)));
    let place = Place {
        is_in: is(before(1), IN),
        is_en: is(before(1), "en"),
        is_alone: part.opens && part.closes,
        is_by_money: money_before.or(money_behind).is_some(),
        is_by_rupees: money_before.or(money_behind).is_some_and(is_rupees),
        is_bracketed: brackets(parts, at, |one| is_money(one) || words::is_in(&one.lower, IN)),
        is_last: at + 1 == parts.len(),
        is_numbered: before(1).is_some_and(|part| part.lower.bytes().all(|byte| byte.is_ascii_digit())),
        counts: part.opens && is(parts.get(at + 1), PIECES),
        is_by_pieces: is(parts.get(at + 1), PIECES),
        is_behind_measure: before(1).is_some_and(|part| words::names_a_measure(part.text)),
        is_all: about.is_text && (parts.len() == 1 || parts.len() == 2 && at == 1 && is(before(1), IN)),
        is_scale: is(before(1), "scale scaling skalierung faktor factor multiplier"),
    };
    let times = glued(part).map(|(times, _)| times).or_else(|| written::times(part, place, about))?;
    let is_begun = is(before(1), BEFORE) || money_before.is_some();
    let until = if money_behind.is_some() { at + of + 1 } else { at + 1 };
    Some(Said { times, from: if is_begun { at - 1 } else { at }, until })
}

#[cfg(test)]
mod tests;
