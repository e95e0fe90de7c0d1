//! Numbers that name things, and words that say in what numbers are written: a shop is not 306 because its sales were entered
//! three times, and 21 below `Revenue (k€)` is 21,000.

use crate::words::{any, is_in, words_of};

/// Things of which a business has some, and calls them by numbers. As a count they would be called by the plural.
const THINGS: &str = "store shop branch outlet filiale laden standort terminal register till kasse tisch table room zimmer \
    employee bediener kellner waiter server cashier kassierer artikel article batch charge pos position shift schicht station \
    machine maschine vehicle fahrzeug warehouse";

/// True where whole numbers below this name are the numbers of things: `Store`, `Bediener`, `Zimmer`.
pub(crate) fn names_numbered_thing(words: &[String]) -> bool {
    words.last().is_some_and(|last| is_in(last, THINGS))
}

/// True for one of the places of a business, of which each may have a file of its own: `Store`, `Filiale`.
pub(crate) fn names_place(words: &[String]) -> bool {
    matches!(words, [_] if any(words, "store shop branch outlet filiale laden restaurant winkel filiaal magasin boutique tienda negozio"))
}

/// True for a way to pay other than in cash, as tills have a column for each: `Card`, `EC-Karte`, `PayPal`.
pub(crate) fn names_card(words: &[String]) -> bool {
    any(
        words,
        "card cards karte karten carte cartes pin ec girocard kreditkarte visa mastercard amex paypal twint bancontact contactless \
         voucher vouchers gutscheine tarjeta carta",
    )
}

/// True for money in hand or at the bank with nothing that says more of it.
pub(crate) fn names_cash(words: &[String]) -> bool {
    matches!(words, [one] if any(words, "cash bank") || one == "kasse")
}

/// True for who works there.
pub(crate) fn names_people(words: &[String]) -> bool {
    matches!(words, [_] if any(words, "staff personal workforce employees mitarbeiter"))
}

/// True for how something that came to nothing stands: `Voided`, `Failed`, `Storniert`, `Refunded`.
pub(crate) fn is_void(state: &str) -> bool {
    const VOID: &str = "cancelled canceled cancel void voided failed failure expired declined refused rejected reversed refunded \
        chargeback storniert storno abgebrochen fehlgeschlagen abgelehnt erstattet zurückerstattet abgelaufen annulé annulée \
        échoué échouée remboursé remboursée refusé geannuleerd mislukt terugbetaald verlopen annullato fallito rimborsato \
        cancelado cancelada anulado fallido reembolsado";
    any(&words_of(state), VOID)
}

/// By how much the amounts below a name are to be multiplied: 1,000 for `Umsatz in T€`, `Revenue (£000)` and `Sales in
/// thousands`, 1,000,000 for `Umsatz Mio. EUR`. `None` where it says nothing of it.
pub(crate) fn thousands(name: &str) -> Option<f64> {
    const THOUSANDS: &str =
        "t€ teur tsd tsd. t.eur t.€ tchf tgbp k€ k$ k£ keur kusd kgbp £000 €000 $000 £'000 €'000 $'000 £’000 €’000";
    const MILLIONS: &str = "mio mio. m€ m£ meur millions millionen";
    let lower = name.to_lowercase();
    let is_edge = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | ',' | '/' | '_' | ':');
    let parts = || lower.split(is_edge).filter(|part| !part.is_empty());
    let says = |list: &str| parts().any(|part| is_in(part, list));
    let spaced = parts()
        .collect::<Vec<_>>()
        .windows(2)
        .any(|pair| matches!(pair, ["k" | "t", "€" | "eur" | "$" | "usd" | "£" | "gbp" | "chf"] | ["in", "thousands"]));
    match () {
        () if says(THOUSANDS) || spaced => Some(1_000.0),
        () if says(MILLIONS) => Some(1_000_000.0),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::thousands;

    #[test]
    fn names_say_in_what_amounts_are_written() {
        for name in [
            "Umsatz in T€",
            "Umsatz (TEUR)",
            "Umsatz (Tsd. €)",
            "Revenue (k€)",
            "Revenue k€",
            "Revenue (£000)",
            "Revenue (£'000)",
            "Sales in thousands",
            "Sales (k €)",
        ] {
            assert_eq!(thousands(name), Some(1_000.0), "{name}");
        }
        assert_eq!(thousands("Umsatz Mio. EUR"), Some(1_000_000.0));
        for name in ["Revenue", "Umsatz in €", "Revenue (EUR)", "Teuro", "T", "Sales to thousands of islands"] {
            assert_eq!(thousands(name), None, "{name}");
        }
    }
}
