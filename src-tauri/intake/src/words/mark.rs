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
