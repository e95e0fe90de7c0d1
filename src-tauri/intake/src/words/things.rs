//! Numbers that name things one by one: receipts, invoices, visits.

use super::{any, is_in};

/// True where a column of whole numbers, nearly all different, names things by their number: `Receipt`, `Beleg`,
/// `Facture`. As a count it would be called by the plural.
pub(crate) fn names_thing(words: &[String]) -> bool {
    const THINGS: &str = "order invoice receipt ticket booking transaction payment customer client account voucher document \
        record beleg bon rechnung bestellung auftrag kunde buchung vorgang konto commande facture client reçu ticket \
        pedido factura recibo cliente ordine fattura ricevuta bestelling factuur klant case visit lieferschein";
    words.last().is_some_and(|last| is_in(last, THINGS)) && !says_of_one(words)
}

/// True for two names of what numbers are broken down by that mean the same: `Store` and `Filiale`.
pub(crate) fn name_the_same(one: &[String], other: &[String]) -> bool {
    const THINGS: [&str; 6] = [
        "store stores shop shops branch branches outlet outlets location locations site filiale filialen standort standorte laden geschäft \
        markt niederlassung betrieb magasin boutique succursale tienda sucursal local negozio filiale sede winkel vestiging filiaal",
        "product products article articles item items artikel produkt produkte ware produit producto artículo prodotto articolo",
        "region regions area areas territory gebiet gebiete bezirk land country région zona regione regio",
        "customer customers client clients account kunde kunden mandant cliente klant",
        "channel channels kanal kanäle vertriebsweg vertriebskanal canal canale kanaal",
        "employee employees rep seller salesperson staff mitarbeiter mitarbeiterin verkäufer vertreter bediener kellner employé vendeur \
        empleado vendedor dipendente medewerker",
    ];
    let named = |words: &[String], things: &str| any(words, things);
    THINGS.iter().any(|things| named(one, things) && named(other, things))
}

/// True where a column of whole numbers names things, even where they come again: what is called so is no amount, and as a count it
/// would be called by the plural.
pub(crate) fn names_only_a_thing(words: &[String]) -> bool {
    const THINGS: &str = "order receipt ticket booking customer client voucher document record beleg bon bestellung auftrag kunde vorgang \
        commande reçu pedido recibo cliente ordine ricevuta bestelling klant case visit lieferschein";
    words.last().is_some_and(|last| is_in(last, THINGS)) && !says_of_one(words)
}

/// `Spend per visit` is no number of a visit.
fn says_of_one(words: &[String]) -> bool {
    any(words, "per pro je par por ø avg average")
}

/// True for the version of something that is made anew again and again, which is called by a number: 1.0, 1.1.
pub(crate) fn names_a_version(words: &[String]) -> bool {
    words.last().is_some_and(|last| is_in(last, "version versión versione versie revision revisión release build"))
}

/// True for what a telephone costs as well as its number, `Telefon`: no number has so few digits as what a month costs.
pub(crate) fn names_telephone(words: &[String]) -> bool {
    matches!(words, [one] if is_in(one, "tel telefon telephone phone fax mobile"))
}
