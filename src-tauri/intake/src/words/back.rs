//! What says of a row that it takes back what another one brought: a refund, a return, a credit note.

use super::{any, is_in, names_kind_of_row};
use domain::name::words_of;

/// Longer texts are about something else: "Return shipping to the store in Kiel".
const LONGEST: usize = 3;

/// True for a kind of row that takes back what another one brought, and nothing beside: `Refund`, `Partial refund`, `Storno`.
pub(crate) fn takes_back(member: &str) -> bool {
    const BACK: &str = "refund refunded refunds return returned returns chargeback chargebacks reversal reversed void voided cancellation \
        cancelled canceled clawback rückgabe rücknahme rücksendung rückbuchung rückzahlung rücklastschrift widerruf \
        remboursement remboursements remboursé retour retours avoir avoirs annulation annulé annulée impayé reembolso reembolsos devolución \
        devoluciones abono anulación anulado anulada rimborso rimborsi reso resi annullamento annullato \
        terugbetaling terugboeking retourzending annulering geannuleerd creditnota creditnotas creditnote";
    const ENDINGS: [&str; 8] =
        ["erstattung", "erstattet", "erstattungen", "gutschrift", "gutschriften", "retoure", "retouren", "storno"];
    let words = words_of(member);
    let is_german = |word: &String| word.starts_with("storn") || ENDINGS.iter().any(|ending| word.ends_with(ending));
    let is_note = words.windows(2).any(|pair| {
        is_in(&pair[0], "credit crédit") && is_in(&pair[1], "note notes memo memos")
            || pair[0] == "nota" && is_in(&pair[1], "credito crédito")
            || pair[0] == "charge" && is_in(&pair[1], "back backs")
    });
    words.len() <= LONGEST && (any(&words, BACK) || words.iter().any(is_german) || is_note)
}

/// True for a credit beside invoices, which is a note that takes one back; elsewhere it is a card.
pub(crate) fn is_credit(member: &str, beside: &[String]) -> bool {
    let is_invoice = |other: &String| any(&words_of(other), "invoice invoices bill bills");
    let is_credit = matches!(words_of(member).as_slice(), [only] if is_in(only, "credit credits"));
    is_credit && beside.iter().any(is_invoice)
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
