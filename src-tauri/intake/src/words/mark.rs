//! What statistics offices write beside a number, or above a column of them: how settled it is.

use super::is_in;

/// How settled a number is, or that a note says more of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Settled {
    /// It may change: `100 p`, `98 (prov.)`.
    Provisional,
    /// Nobody has counted it: `115 e`.
    Estimated,
    /// It has changed: `r 105`.
    Revised,
    /// A note elsewhere says more: `120*`.
    Note,
}

/// What a word says of how settled a number is: `p`, `prov.`, `geschätzt`.
pub(crate) fn settled(word: &str) -> Option<Settled> {
    const PROVISIONAL: &str = "p prov provisional prelim preliminary prel provisorisch vorläufig vorl provisoire provisorio provvisorio \
        preliminar voorlopig";
    const ESTIMATED: &str = "e est estimate estimated gesch geschätzt schätzung schätzwert estimé estimée estimado estimada stimato stimata geschat";
    const REVISED: &str =
        "r rev revised revidiert berichtigt korrigiert corrected révisé révisée revisado rivisto herzien";
    let lower = word.to_lowercase();
    let lower = lower.trim_end_matches('.');
    match () {
        () if is_in(lower, PROVISIONAL) => Some(Settled::Provisional),
        () if is_in(lower, ESTIMATED) => Some(Settled::Estimated),
        () if is_in(lower, REVISED) => Some(Settled::Revised),
        () => None,
    }
}

/// True for the sizes of clothes and shoes, which have letters behind them.
pub(crate) fn names_size(words: &[String]) -> bool {
    super::any(words, "size sizes größe größen grösse taille talla taglia maat")
}

/// True for a text that says that a number is not known: `n/a`, `#N/A`, `k. A.`, `tbd`, `?`.
pub(crate) fn says_unknown(text: &str) -> bool {
    const UNKNOWN: &str = "na n/a #n/a #nv n.a. n.a n.v. n.b. nb k.a. k.a ka nd n/d n.d. s.d. s/d nc n.c. tbd tba tbc t.b.d. t.b.a. t.b.c. null none nil \
        nan missing unknown pending unavailable fehlt unbekannt ausstehend offen keine inconnu desconocido onbekend sconosciuto #div/0! #ref! \
        #value! #name? #null! #num! #wert! #bezug! #zahl! #valeur! #valor! inf -inf #error #error! #n/v";
    const PHRASES: [&str; 6] =
        ["not available", "no data", "keine angabe", "nicht verfügbar", "keine daten", "not yet known"];
    let lower = text.trim().trim_matches(['(', ')', '[', ']', '<', '>']).to_lowercase();
    let closed: String = lower.chars().filter(|c| !c.is_whitespace()).collect();
    let are_marks = !closed.is_empty() && closed.chars().all(|c| matches!(c, '?' | '.' | '…' | '-' | '–' | '—' | '*'));
    are_marks || is_in(&closed, UNKNOWN) || PHRASES.contains(&lower.as_str())
}
