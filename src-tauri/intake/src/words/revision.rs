//! What says which issue of an order a row is: orders are changed, and their rows come again.

use super::{any, any_ending, is_in, names_identifier, names_thing, words_of};

/// True for a column that says how often something was changed: `Order version`, `Rev.`, `Fassung`, `Änderung Nr.`.
pub(crate) fn names_revision(words: &[String]) -> bool {
    const REVISIONS: &str = "revision revisions rev version versions fassung änderung änderungsstand änderungsindex amendment amendments nachtrag \
        révision revisión revisione versione versión versie revisie modification modificación modifica wijziging avenant";
    const ENDINGS: &str = "version revision fassung revisionsnummer revisionsnr versionsnummer versionsnr änderungsnummer änderungsnr \
        fassungsnummer nachtragsnummer nachtragsnr";
    any(words, REVISIONS) || any_ending(words, ENDINGS)
}

/// True for the heading of a column that may say which issue of an order a row is, or how far along its numbers are: `Revision`, `As of`.
pub fn names_issue(heading: &str) -> bool {
    let words = words_of(heading);
    names_revision(&words) || super::names_extract(&words)
}

/// True for the number of something that is agreed and may be changed: `Order no.`, `Auftragsnummer`, `Quote`.
pub(crate) fn names_agreed(words: &[String]) -> bool {
    const AGREED: [&str; 33] = [
        "order",
        "bestell",
        "auftrag",
        "auftrags",
        "commande",
        "pedido",
        "ordine",
        "opdracht",
        "invoice",
        "rechnung",
        "facture",
        "factura",
        "fattura",
        "factuur",
        "quote",
        "quotation",
        "offer",
        "angebot",
        "offerte",
        "devis",
        "booking",
        "buchung",
        "reservation",
        "reservierung",
        "ticket",
        "job",
        "project",
        "projekt",
        "contract",
        "vertrag",
        "document",
        "beleg",
        "vorgang",
    ];
    const OTHERS: &str = "line item position pos zeile row customer kunde client month monat year jahr quarter week woche kw weekday wochentag hour \
        stunde phone telephone tel telefon fax zip plz code";
    let is_named = |word: &String| word == "po" || AGREED.iter().any(|agreed| word.starts_with(agreed));
    let is_alone = matches!(words, [only] if is_in(only, "quote offer angebot offerte devis job project projekt contract vertrag po"));
    let is_number = names_identifier(words) || names_thing(words) || is_alone;
    is_number && !any(words, OTHERS) && words.iter().any(is_named)
}

/// The place of an issue among those of its order: 2 for `2`, `Rev. 2`, `V2` and `B`, 0 for the first one that has none; `None` for what
/// is no issue.
pub(crate) fn revision_of(text: &str) -> Option<f64> {
    const FIRST: &str = "original orig initial first draft preliminary erstfassung ursprung urfassung ursprünglich entwurf vorläufig neu new";
    const LAST: &str =
        "final revised amended changed corrected latest current endfassung endgültig geändert korrigiert aktuell";
    let text = text.trim();
    let digits_at = text.find(|c: char| c.is_ascii_digit());
    let words = super::words_of(text);
    match (digits_at, words.as_slice()) {
        (_, []) => Some(0.0),
        (None, [only]) if is_in(only, FIRST) => Some(0.0),
        (None, [only]) if is_in(only, LAST) => Some(f64::INFINITY),
        (None, [only]) => letter(only),
        (None, _) => None,
        (Some(at), _) => {
            let number = text.get(at..)?;
            let before = text.get(..at)?.chars().filter(|c| c.is_alphabetic()).count();
            (before <= LONGEST_WORD).then(|| counted(number)).flatten()
        }
    }
}

/// `2`, and `1.10`, which comes after `1.9`.
fn counted(number: &str) -> Option<f64> {
    let mut parts = number.split(['.', ',']);
    let whole: u32 = parts.next()?.parse().ok()?;
    let behind = parts.next().map_or(Some(0), |part| part.parse::<u32>().ok())?;
    let is_two = parts.next().is_none() && behind < WITHIN;
    is_two.then(|| f64::from(whole) + f64::from(behind) / f64::from(WITHIN))
}

/// No issue is changed so often.
const WITHIN: u32 = 10_000;

/// "Änderung 2"; longer ones say something else.
const LONGEST_WORD: usize = 12;

/// A is the first one.
fn letter(word: &str) -> Option<f64> {
    let mut letters = word.chars();
    let letter = letters.next().filter(|c| c.is_ascii_lowercase() && letters.next().is_none())?;
    Some(f64::from(u32::from(letter) - u32::from('a') + 1))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn issues_follow_each_other() {
        for row in [
            &["1", "2", "10"][..],
            &["1.9", "1.10", "2.0"],
            &["Rev. 1", "Rev. 2"],
            &["", "A", "B"],
            &["original", "1", "2"],
            &["draft", "final"],
            &["Entwurf", "endgültig"],
            &["V1,1", "V1,2"],
        ] {
            let places: Vec<f64> = row.iter().map(|text| revision_of(text).unwrap()).collect();
            assert!(places.windows(2).all(|two| two[0] < two[1]), "{row:?}: {places:?}");
        }
        for text in ["north", "1.2.3.4", "AA"] {
            assert_eq!(revision_of(text), None, "{text}");
        }
    }
}
