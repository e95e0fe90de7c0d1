//! What the rows of a file are called, so that counting them has an honest name.

use super::{Field, Role};
use crate::words;

/// The things that programs number, and what several of them and the lines of one are called.
const THINGS: [(&str, &str, &str); 12] = [
    ("order", "Orders", "Order lines"),
    ("bestellung", "Bestellungen", "Bestellpositionen"),
    ("commande", "Commandes", "Lignes de commande"),
    ("invoice", "Invoices", "Invoice lines"),
    ("rechnung", "Rechnungen", "Rechnungspositionen"),
    ("facture", "Factures", "Lignes de facture"),
    ("receipt", "Receipts", "Receipt lines"),
    ("ticket", "Tickets", "Ticket lines"),
    ("booking", "Bookings", "Booking lines"),
    ("transaction", "Transactions", "Transaction lines"),
    ("payment", "Payments", "Payment lines"),
    ("deal", "Deals", "Deal lines"),
];

/// "Orders" where each number of an order stands in one row, "Order lines" where lines of an order repeat it: counting
/// those as orders would be a wrong number.
pub(super) fn named(fields: &[Field]) -> Option<String> {
    fields.iter().find_map(|field| {
        let words = words::words_of(&field.name);
        let numbers = field.role == Role::Skip && (words::names_identifier(&words) || words::names_thing(&words));
        // `order_line_number` numbers the lines within an order.
        let of_lines = words.iter().any(|word| matches!(word.as_str(), "line" | "item" | "position" | "row"));
        if !numbers || of_lines || field.filled == 0 {
            return None;
        }
        let (_, one, lines) = THINGS.iter().find(|(thing, ..)| words.iter().any(|word| word.starts_with(thing)))?;
        // Above a thousand different ones nobody counts; then lines are the careful name.
        let each_once = field.distinct.is_some_and(|distinct| distinct as u64 == field.filled);
        Some(if each_once { *one } else { *lines }.to_owned())
    })
}
