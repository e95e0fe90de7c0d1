//! What says of a row that it takes back what another one brought: a refund, a return, a credit note.

use super::{any, any_ending, is_in, names_kind_of_row};
use domain::name::words_of;

/// Longer texts are about something else: "Return shipping to the store in Kiel".
const LONGEST: usize = 3;

/// True for a kind of row that takes back what another one brought, and nothing beside: `Refund`, `Partial refund`, `Storno`.
pub(crate) fn takes_back(member: &str) -> bool {
    const BACK: &str = "refund refunded refunds return returned returns chargeback chargebacks reversal reversed void voided cancellation \
        cancelled canceled clawback dispute disputes disputed rückgabe rücknahme rücksendung rückbuchung rückzahlung rücklastschrift widerruf \
        remboursement remboursements remboursé retour retours avoir avoirs annulation annulé annulée impayé reembolso reembolsos devolución \
        devoluciones abono anulación anulado anulada rimborso rimborsi reso resi annullamento annullato \
        terugbetaling terugboeking retourzending annulering geannuleerd creditnota creditnotas creditnote";
    let words = words_of(member);
    let is_german = words.iter().any(|word| word.starts_with("storn"))
        || any_ending(&words, GERMAN)
        || any_ending(&words, "erstattet");
    words.len() <= LONGEST && (any(&words, BACK) || is_german || is_note(&words))
}

/// What records that take back are called in German, or end with.
const GERMAN: &str = "erstattung erstattungen gutschrift gutschriften retoure retouren storno rechnungskorrektur \
    korrekturrechnung";

fn is_note(words: &[String]) -> bool {
    words.windows(2).any(|pair| {
        is_in(&pair[0], "credit crédit") && is_in(&pair[1], "note notes memo memos")
            || pair[0] == "nota" && is_in(&pair[1], "credito crédito")
            || pair[0] == "charge" && is_in(&pair[1], "back backs")
    })
}

/// True for a record that takes another one back, as the name of a thing: `Refund`, `Gutschrift`. What is `refunded` is the sale
/// itself.
pub(crate) fn is_note_of_taking_back(member: &str) -> bool {
    const NOTES: &str = "refund refunds return returns chargeback chargebacks rückgabe rücksendung rückzahlung rückbuchung remboursement \
        avoir retour reembolso devolución abono rimborso reso terugbetaling retourzending creditnota creditnote";
    let words = words_of(member);
    words.len() <= 2 && (any(&words, NOTES) || any_ending(&words, GERMAN) || is_note(&words))
}

/// True for a record of a sale: `Sale`, `Rechnung`.
pub(crate) fn names_sale(member: &str) -> bool {
    const SALES: &str = "sale sales invoice invoices order orders purchase purchases receipt charge verkauf verkäufe rechnung rechnungen \
        bestellung vente facture commande venta factura pedido vendita fattura ordine verkoop factuur bestelling";
    let words = words_of(member);
    words.len() <= 2 && any(&words, SALES)
}

/// True for a heading below which yes says that a row takes back: `Is refund`, `Refunded`, `Order returned?`, `Gutschrift`. What was
/// cancelled came to nothing, and a `Return customer` is one who comes again.
pub(crate) fn names_taken_back(heading: &str) -> bool {
    const ASKED: &str = "is was has been ist war wurde est es order sale payment item row line flag";
    let words = words_of(heading);
    let left: Vec<String> = words.into_iter().filter(|word| !is_in(word, ASKED)).collect();
    let is_back = |word: &String| {
        is_in(
            word,
            "refunded returned disputed isrefund isreturn erstattet zurückerstattet remboursé reembolsado rimborsato",
        ) || is_note_of_taking_back(word)
    };
    matches!(left.as_slice(), [only] if is_back(only)) || left.len() == 2 && is_note(&left)
}

/// True for a credit beside invoices or sales, which is a note that takes one back; beside cash and cards it is a card.
pub(crate) fn is_credit(member: &str, beside: &[String]) -> bool {
    const SALES: &str = "invoice invoices bill bills sale sales rechnung rechnungen";
    let of = |list: &'static str| beside.iter().any(|other| any(&words_of(other), list));
    let is_credit = matches!(words_of(member).as_slice(), [only] if is_in(only, "credit credits"));
    is_credit && of(SALES) && !of("cash card debit bar karte ec")
}

/// True for a column that says of each row what kind of record or of payment it is: `Type`, `Vorgang`, `Payment method`. Types of
/// tickets and rooms are of the business.
pub(crate) fn names_kind_of_sale(words: &[String]) -> bool {
    const ALONE: &str = "kind category kategorie transaction transactions transaktion transaktionen vorgang vorgänge geschäftsvorfall bewegung bewegungen \
        event ereignis operation operations activity action payment zahlung method methode tender zahlungsmittel zahlungsart zahlungsweise \
        zahlungsmethode umsatzart verkaufsart bewegungsart dokumentart satzart kassenvorgang beleg document movement entry posting \
        buchung mode modus reason grund opération paiement operación pago operazione pagamento betaling transactietype";
    const OF: &str = "transaction payment sale sales order receipt record entry row document posting event line movement buchung vorgang satz \
        beleg umsatz zahlung";
    const KINDS: &str = "type typ art kind category kategorie method methode mode reason grund";
    match words {
        [alone] if is_in(alone, ALONE) => true,
        [of, kind] if is_in(of, OF) && is_in(kind, KINDS) => true,
        _ => names_kind_of_row(words),
    }
}
