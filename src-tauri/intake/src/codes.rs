//! Numbers that name things, and words that say in what numbers are written: a shop is not 306 because its sales were entered
//! three times, and 21 below `Revenue (k€)` is 21,000.

use crate::words::{any, is_in, words_of};
use domain::unit::Currency;

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

/// True for how something was paid, or where it was bought: `Cash`, `Credit card`, `Takeaway`.
pub(crate) fn names_way_of_sale(words: &[String]) -> bool {
    const WAYS: &str = "cash bar bargeld kasse espèces efectivo contanti contant dine eat takeaway takeout take delivery delivered pickup \
        collection online web webshop shop store instore counter phone app lieferung abholung mitnahme außer vor emporter livraison domicilio asporto";
    names_card(words) || any(words, WAYS)
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
    let parts = parts(name);
    (0..parts.len()).find_map(|at| said(&parts, at)).map(|(times, _)| times)
}

/// True for a text that says nothing else: `kEUR`, `in T€`, `(in thousands)`.
pub(crate) fn is_thousands(text: &str) -> bool {
    thousands(text).is_some() && without_thousands(text).is_empty()
}

/// A name without what it says of thousands: `Actual` of `Actual (kEUR)`.
pub(crate) fn without_thousands(name: &str) -> String {
    let all = parts(name);
    let mut is_said = vec![false; all.len()];
    for at in 0..all.len() {
        let Some((_, until)) = said(&all, at) else { continue };
        let from = if at > 0 && all.get(at - 1).is_some_and(|before| is_in(&before.lower, IN)) { at - 1 } else { at };
        is_said.iter_mut().take(until).skip(from).for_each(|said| *said = true);
    }
    if !is_said.contains(&true) {
        return name.to_owned();
    }
    let left = all.iter().zip(&is_said).filter(|(_, said)| !**said).map(|(part, _)| part.text);
    left.collect::<Vec<_>>().join(" ")
}

/// The currency that a name says with its thousands: that of `kEUR`, by its code.
pub(crate) fn currency_of_thousands(name: &str) -> Option<Currency> {
    const SIGNS: [(&str, &str, &str); 4] =
        [("€", "eur", "EUR"), ("$", "usd", "USD"), ("£", "gbp", "GBP"), ("chf", "chf", "CHF")];
    thousands(name)?;
    let parts = parts(name);
    let says = |sign: &str| parts.iter().any(|part| part.lower.contains(sign));
    let by_sign =
        SIGNS.iter().find(|(sign, code, _)| says(sign) || parts.iter().any(|part| part.lower.ends_with(code)));
    by_sign.and_then(|(.., code)| Currency::parse(code))
}

/// A part of a name.
struct Part<'n> {
    text: &'n str,
    lower: String,
    /// True where it stands alone in brackets.
    is_alone: bool,
}

fn parts(name: &str) -> Vec<Part<'_>> {
    let is_edge =
        |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | ',' | '/' | '_' | ':' | ';' | '-' | '–');
    let mut start = 0;
    let mut all = Vec::new();
    for text in name.split(is_edge) {
        let end = start + text.len();
        let before = name.get(..start).unwrap_or_default().ends_with(['(', '[']);
        let is_alone = before && name.get(end..).unwrap_or_default().starts_with([')', ']']);
        if !text.is_empty() {
            all.push(Part { text, lower: text.to_lowercase(), is_alone });
        }
        start = end + name.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    all
}

/// Words before a number of thousands.
const IN: &str = "in en x angaben figures all amounts alle beträge";

/// What the part of a name at a place says, and where that ends.
fn said(parts: &[Part<'_>], at: usize) -> Option<(f64, usize)> {
    const THOUSANDS: &str = "t€ teur tsd tsd. t.eur t.€ tchf tusd tgbp k€ k$ k£ €k $k £k keur kusd kgbp kchf eurk usdk gbpk £000 €000 $000 £000s \
        €000s $000s £'000 €'000 $'000 £’000 €’000 $’000 £'000s €'000s $'000s '000 ’000 '000s ’000s 000s 000's 000’s k.eur";
    const MILLIONS: &str = "mio mio. m€ m£ m$ €m £m $m meur musd mgbp mchf €mn $mn £mn mln mln.";
    // These say it only where they are said to be what the numbers are in.
    const WORDS: &str =
        "thousand thousands tausend tausender milliers miles migliaia duizenden duizend 000 1000 1.000 1'000 1k";
    const MILLION_WORDS: &str = "millions million millionen mill. millones milioni miljoenen";
    const MONEY: &str = "€ eur $ usd £ gbp chf euro euros dollars";
    let part = parts.get(at)?;
    let is =
        |at: Option<usize>, list: &str| at.and_then(|at| parts.get(at)).is_some_and(|part| is_in(&part.lower, list));
    let (before, after) = (at.checked_sub(1), Some(at + 1));
    let next = if is(after, MONEY) { at + 2 } else { at + 1 };
    let is_said = is(before, "in en x") || part.is_alone || is(before, MONEY);
    match part.lower.as_str() {
        text if is_in(text, THOUSANDS) => Some((1_000.0, next)),
        "k" | "t" if is(after, MONEY) => Some((1_000.0, at + 2)),
        text if is_in(text, WORDS) && is_said => Some((1_000.0, next)),
        text if is_in(text, MILLIONS) => Some((1_000_000.0, next)),
        text if is_in(text, MILLION_WORDS) && (is_said || at + 1 == parts.len()) => Some((1_000_000.0, next)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::{currency_of_thousands, is_thousands, thousands, without_thousands};

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
            "Revenue ($000s)",
            "Revenue (in '000)",
            "Revenue (000s)",
            "P&L (in thousands)",
            "P&L (thousands)",
            "Sales in kEUR",
            "EUR thousands",
            "Angaben in Tausend EUR",
            "Ventes en milliers",
            "Omzet (x 1.000)",
            "Actual (kEUR)",
        ] {
            assert_eq!(thousands(name), Some(1_000.0), "{name}");
        }
        assert_eq!(thousands("Umsatz Mio. EUR"), Some(1_000_000.0));
        for name in ["Revenue $m", "Sales (in millions)", "Revenue €m"] {
            assert_eq!(thousands(name), Some(1_000_000.0), "{name}");
        }
        for name in [
            "Revenue",
            "Umsatz in €",
            "Room 1000",
            "Loved by millions of people",
            "A thousand thanks",
            "Plan B",
            "Revenue (EUR)",
            "Teuro",
            "T",
            "Sales to thousands of islands",
        ] {
            assert_eq!(thousands(name), None, "{name}");
        }
    }

    #[test]
    fn what_is_said_of_thousands_is_no_part_of_the_name() {
        for (name, left) in [
            ("Actual (kEUR)", "Actual"),
            ("Umsatz in T€", "Umsatz"),
            ("Sales in thousands EUR", "Sales"),
            ("k €", ""),
            ("Sales (net)", "Sales (net)"),
        ] {
            assert_eq!(without_thousands(name), left, "{name}");
        }
        assert!(is_thousands("kEUR") && is_thousands("in T€") && !is_thousands("Sales in T€") && !is_thousands("EUR"));
        let code = |name: &str| currency_of_thousands(name).map(|currency| currency.code().to_owned());
        assert_eq!(code("Actual (kUSD)").as_deref(), Some("USD"));
        assert_eq!((code("Sales (in thousands)"), code("EUR")), (None, None));
    }
}
