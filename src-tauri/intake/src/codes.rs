//! Numbers that name things: a shop is not 306 because its sales were entered three times.

use crate::words::{any, is_in, words_of};

/// Things of which a business has some, and calls them by numbers. As a count they would be called by the plural.
const THINGS: &str = "store shop branch outlet filiale laden standort terminal register till kasse tisch table room zimmer \
    employee bediener kellner waiter server cashier kassierer artikel article batch charge pos position shift schicht station \
    machine maschine vehicle fahrzeug warehouse";

/// True where whole numbers below this name are the numbers of things: `Store`, `Bediener`, `Zimmer`.
pub(crate) fn names_numbered_thing(words: &[String]) -> bool {
    words.last().is_some_and(|last| is_in(last, THINGS)) || names_part_of_books(words)
}

/// True for parts of a business, and kinds of what it buys and sells, as its books number them: `Cost centre`, `Kostenart`.
fn names_part_of_books(words: &[String]) -> bool {
    const PARTS: &str = "rep job kostenstelle kostenart kostenträger profitcenter warengruppe artikelgruppe produktgruppe kundengruppe \
        vertreter außendienstler gebiet bezirk verkaufsgebiet vertriebsgebiet abteilung projekt department project costcentre costcenter";
    const CENTRES: &str = "cost profit revenue work";
    const AREAS: &str = "sales service delivery trading";
    let pair = |of: &str, called: &str| matches!(words, [.., first, last] if is_in(first, of) && is_in(last, called));
    words.last().is_some_and(|last| is_in(last, PARTS))
        || pair(CENTRES, "centre center centres centers")
        || pair(AREAS, "area territory region")
        || pair("product item stock", "group")
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
