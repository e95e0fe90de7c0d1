//! How thousands and millions are written: `k€`, `EURm`, `Tsd.`, `'000`, `x1,000`, `thousands`.

use super::{About, Place};
use crate::currency;
use crate::words::is_in;
use domain::unit::Currency;

/// A part of a name.
pub(super) struct Part<'n> {
    pub text: &'n str,
    /// In small letters, with plain apostrophes and without a point at its end.
    pub lower: String,
    /// True behind an opening bracket, and before a closing one.
    pub opens: bool,
    pub closes: bool,
    /// True behind a slash: `€/1000`.
    pub is_per: bool,
}

const MONEY: &str = "€ eur $ usd £ gbp chf euro euros dollar dollars pounds franken us$ a$ c$ au$ ca$ hk$ nz$ sek nok dkk kr pln zł czk \
    kč huf ft jpy ¥ cny inr ₹ rs aud cad nzd zar brl r$ mxn";

/// True for the sign or the name of a currency.
pub(super) fn is_money(part: &Part<'_>) -> bool {
    is_in(&part.lower, MONEY)
}

/// The parts of a name. A comma or a point between digits parts nothing.
pub(super) fn parts(name: &str) -> Vec<Part<'_>> {
    let chars: Vec<(usize, char)> = name.char_indices().collect();
    let is_digit = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|(_, c)| c.is_ascii_digit());
    let is_edge = |at: usize, c: char| match c {
        ',' => !(is_digit(at.checked_sub(1)) && is_digit(Some(at + 1))),
        '(' | ')' | '[' | ']' | '/' | '_' | ':' | ';' | '-' | '–' => true,
        c => c.is_whitespace(),
    };
    let mut start = None;
    let mut all = Vec::new();
    let ends = chars.iter().enumerate().map(|(at, (byte, c))| (*byte, is_edge(at, *c))).chain([(name.len(), true)]);
    let mut add = |from: usize, until: usize| match name.get(from..until).and_then(written_onto) {
        Some(at) => all.extend(part(name, from, from + at).into_iter().chain(part(name, from + at, until))),
        None => all.extend(part(name, from, until)),
    };
    for (byte, is_edge) in ends {
        match (is_edge, start) {
            (false, None) => start = Some(byte),
            (true, Some(from)) => {
                add(from, byte);
                start = None;
            }
            _ => {}
        }
    }
    all
}

/// Where thousands of money are written onto a name: `RevenueTEUR`.
fn written_onto(word: &str) -> Option<usize> {
    const CODES: [&str; 8] = ["TEUR", "KEUR", "MEUR", "TUSD", "KUSD", "TCHF", "KCHF", "TGBP"];
    let at = CODES.iter().find_map(|code| word.strip_suffix(code)).map(str::len)?;
    word.get(..at)?.ends_with(char::is_lowercase).then_some(at)
}

fn part(name: &str, from: usize, until: usize) -> Option<Part<'_>> {
    let text = name.get(from..until)?;
    let opens = name.get(..from)?.trim_end().ends_with(['(', '[']);
    let closes = name.get(until..)?.trim_start().starts_with([')', ']']);
    let lower = text.to_lowercase().replace(['’', '‘', '`', '´'], "'");
    let is_per = name.get(..from)?.trim_end().ends_with('/');
    Some(Part { text, lower: lower.trim_end_matches('.').to_owned(), opens, closes, is_per })
}

/// True for those of India, which count in lakhs and crores.
pub(super) fn is_rupees(part: &Part<'_>) -> bool {
    is_in(&part.lower, "₹ rs inr")
}

/// True where a part and the one beside it, which is such a one, are alone in brackets.
pub(super) fn brackets(parts: &[Part<'_>], at: usize, is: impl Fn(&Part<'_>) -> bool) -> bool {
    let (before, behind) = (at.checked_sub(1).and_then(|at| parts.get(at)), parts.get(at + 1));
    let Some(part) = parts.get(at) else { return false };
    let is_first = part.opens && behind.is_some_and(|behind| behind.closes && is(behind));
    is_first || part.closes && before.is_some_and(|before| before.opens && is(before))
}

/// What is glued to a sign or a code of money: `k€`, `€bn`, `TEUR`, `USDm`; with the currency where it is known.
pub(super) fn glued(part: &Part<'_>) -> Option<(f64, Option<Currency>)> {
    const CODES: &str = "eur usd gbp chf sek nok dkk pln czk huf jpy cny inr aud cad nzd zar brl mxn";
    let lower = part.lower.as_str();
    let by_code = CODES.split(' ').find_map(|code| {
        let times = lower.strip_suffix(code).and_then(before_money);
        let times = times.or_else(|| lower.strip_prefix(code).and_then(behind_money))?;
        Some((times, currency::of_code(code)))
    });
    by_code.or_else(|| by_sign(part))
}

fn by_sign(part: &Part<'_>) -> Option<(f64, Option<Currency>)> {
    let text = part.text.trim_end_matches('.');
    let of = |found: Option<(Option<Currency>, &str)>, read: fn(&str) -> Option<f64>| {
        let (currency, rest) = found?;
        let rest = rest.to_lowercase().replace(['’', '‘', '`', '´'], "'");
        Some((read(&rest)?, currency))
    };
    // "Krk" is a town, and no thousand of kroner.
    let is_sign = |text: &str| text.starts_with(|c: char| !c.is_alphabetic()) || text.contains('$');
    of(currency::trailing(text), before_money)
        .or_else(|| of(currency::leading(text).filter(|_| is_sign(text)), behind_money))
}

fn before_money(text: &str) -> Option<f64> {
    match text.trim_end_matches('.') {
        "k" | "t" | "tsd" => Some(1e3),
        "m" | "mn" | "mm" | "mio" | "mln" => Some(1e6),
        "bn" | "mrd" | "md" | "mds" | "mld" => Some(1e9),
        _ => None,
    }
}

fn behind_money(text: &str) -> Option<f64> {
    match text.trim_end_matches('.') {
        "th" | "000" | "'000" | "000s" | "'000s" | "000's" => Some(1e3),
        "b" => Some(1e9),
        // A coin is called USDT.
        "t" => None,
        text => before_money(text),
    }
}

/// What a part says that stands by itself.
pub(super) fn times(part: &Part<'_>, place: Place, about: About) -> Option<f64> {
    let lower = part.lower.as_str();
    let is_set_off = place.is_alone || place.is_in;
    let is_said = is_set_off || place.is_by_money;
    // "MN" is a state, too, and "K" a temperature.
    let is_capital = part.text.chars().all(char::is_uppercase);
    let is_million = is_said && (!is_capital || !place.is_alone) || place.is_last && about.is_measure && !is_capital;
    match lower {
        "tsd" | "thsd" | "ths" | "tys" | "'000" | "'000s" | "000s" | "000's" => Some(1e3),
        "mio" | "mln" if is_shortened(part, place, about) => Some(1e6),
        "mrd" | "mld" if is_shortened(part, place, about) => Some(1e9),
        "cent" | "cents" | "pence" | "rappen" if is_set_off && (!about.is_text || place.is_last) => Some(1e-2),
        "ct" | "cts" if is_set_off && about.is_money || place.is_all => Some(1e-2),
        "000" if place.is_numbered => None,
        "000" if is_said || place.is_last && about.is_measure => Some(1e3),
        "k" | "t" | "th" | "tis" if place.is_by_money => Some(1e3),
        "k" if place.counts || is_set_off && (about.is_money || about.is_measure && !is_capital) => Some(1e3),
        // "Impressions in K" and "(in k)", but no temperature.
        "k" if place.is_in && (about.is_measure && !about.is_temperature) => Some(1e3),
        "k" if about.is_text && place.is_in && (place.is_bracketed || place.is_all) => Some(1e3),
        "t" if is_set_off && about.is_money && is_capital => Some(1e3),
        "m" | "mm" if place.is_by_money || is_set_off && about.is_money => Some(1e6),
        "mn" if is_million => Some(1e6),
        "bn" if is_million => Some(1e9),
        "md" | "mds" if place.is_by_money => Some(1e9),
        "cr" if place.is_by_rupees => Some(1e7),
        // "in Mill Hill"
        "mill" if !(place.is_by_money || place.is_alone || place.is_all || part.text.ends_with('.')) => None,
        "miles" if !(place.is_by_money || place.is_en) => None,
        _ => word(lower)
            .filter(|_| is_said || place.is_all || is_behind(lower, place, about))
            .or_else(|| digits(lower, place, about)),
    }
}

/// True for a shortened word that is meant as one: Mio is a name, too.
fn is_shortened(part: &Part<'_>, place: Place, about: About) -> bool {
    let is_set_off = place.is_alone || place.is_in || place.is_by_money || place.is_by_pieces || place.is_all;
    let is_of_measure = if about.is_text { place.is_last && place.is_behind_measure } else { about.is_measure };
    part.text.ends_with('.') || is_set_off || is_of_measure
}

fn is_behind(lower: &str, place: Place, about: About) -> bool {
    place.is_last && about.is_measure && (is_plural(lower) || place.is_behind_measure)
}

/// "Sales thousands"; but "the first thousand".
fn is_plural(lower: &str) -> bool {
    !is_in(lower, "hundred thousand million billion hundert tausend lakh crore")
}

fn word(lower: &str) -> Option<f64> {
    const HUNDREDS: &str = "hundred hundreds hundert hunderter centaines centenas centinaia honderden";
    const THOUSANDS: &str = "thousand thousands tausend tausender milliers miles milhares migliaia mila duizenden duizend tusen tusental \
        tusinder thous";
    const LAKHS: &str = "lakh lakhs lac lacs";
    const MILLIONS: &str =
        "million millions millionen mill millones milhões milioni miljoen miljoenen miljoner millioner";
    const CRORES: &str = "crore crores";
    const BILLIONS: &str =
        "billion billions milliarde milliarden milliard milliards miliardi miljard miljarden miljarder";
    let listed = [(HUNDREDS, 1e2), (THOUSANDS, 1e3), (LAKHS, 1e5), (MILLIONS, 1e6), (CRORES, 1e7), (BILLIONS, 1e9)];
    listed.into_iter().find(|(list, _)| is_in(lower, list)).map(|(_, times)| times)
}

/// `1000`, `1,000` and `x1000`. Thresholds and packs are written so, too: `Orders over 1000 EUR`, `Screws x1000`.
fn digits(lower: &str, place: Place, about: About) -> Option<f64> {
    let digits = lower.strip_prefix(['x', '×', '*']).unwrap_or(lower);
    let is_signed = digits.len() < lower.len();
    // "1000s"
    let is_some = digits.len() > 1 && digits.ends_with('s');
    let is_meant = place.is_alone
        || place.is_bracketed
        || place.is_scale
        || place.is_in && (place.is_all || is_some)
        || place.is_in && (place.is_by_money || about.is_measure)
        || is_signed && about.is_measure;
    match digits.trim_end_matches('s').replace([',', '.', '\''], "").as_str() {
        "1000" | "1k" | "10³" | "10^3" if is_meant => Some(1e3),
        "1000000" | "10⁶" | "10^6" if is_meant => Some(1e6),
        "100" if is_meant && (is_signed || is_some) => Some(1e2),
        _ => None,
    }
}
