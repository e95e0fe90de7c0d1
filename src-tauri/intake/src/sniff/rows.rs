//! What the rows of a file are called, so that counting them has an honest name.

use super::{Field, Role, Sniff};
use crate::format::Layout;
use crate::words;

/// A thing that programs number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Thing {
    /// An order.
    Order,
    /// An invoice.
    Invoice,
    /// A receipt of a till.
    Receipt,
    /// A ticket.
    Ticket,
    /// A booking.
    Booking,
    /// A transaction.
    Transaction,
    /// A payment.
    Payment,
    /// A deal.
    Deal,
}

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RowsAre {
    /// What the number in each row is of.
    pub thing: Thing,
    /// True where each thing has one row; false where it may have several, so that a row is a line of it.
    pub each_once: bool,
}

/// What a column of their numbers is called by.
const NAMES: [(&str, Thing); 12] = [
    ("order", Thing::Order),
    ("bestellung", Thing::Order),
    ("commande", Thing::Order),
    ("invoice", Thing::Invoice),
    ("rechnung", Thing::Invoice),
    ("facture", Thing::Invoice),
    ("receipt", Thing::Receipt),
    ("ticket", Thing::Ticket),
    ("booking", Thing::Booking),
    ("transaction", Thing::Transaction),
    ("payment", Thing::Payment),
    ("deal", Thing::Deal),
];

/// The word for the things that a column numbers, such as `order`; `None` for a column that numbers none.
pub(super) fn thing_of(field: &Field, words: &[String]) -> Option<String> {
    let numbers = field.role == Role::Skip && (words::names_identifier(words) || words::names_thing(words));
    let of_lines = words.iter().any(|word| matches!(word.as_str(), "line" | "item" | "position" | "row"));
    if !numbers || of_lines || field.filled == 0 {
        return None;
    }
    NAMES.iter().find_map(|(name, _)| words.iter().find(|word| word.starts_with(name)).map(|_| (*name).to_owned()))
}

impl Sniff {
    /// What a row of the file is, where it has a number of its own: an order where an order has one row, a line of an
    /// order where it has several. `None` where no column numbers the rows, or the layout has none.
    pub fn rows_are(&self) -> Option<RowsAre> {
        if self.format.layout == Layout::Wide {
            return None;
        }
        of_fields(&self.fields)
    }
}

/// Orders where each number of an order stands in one row, lines of orders where lines repeat it: counting those as
/// orders would be a wrong number.
fn of_fields(fields: &[Field]) -> Option<RowsAre> {
    fields.iter().find_map(|field| {
        let words = words::words_of(&field.name);
        let numbers = field.role == Role::Skip && (words::names_identifier(&words) || words::names_thing(&words));
        // `order_line_number` numbers the lines within an order.
        let of_lines = words.iter().any(|word| matches!(word.as_str(), "line" | "item" | "position" | "row"));
        if !numbers || of_lines || field.filled == 0 {
            return None;
        }
        let (_, thing) = NAMES.iter().find(|(name, _)| words.iter().any(|word| word.starts_with(name)))?;
        // Above a thousand different ones nobody counts; then lines are the careful name.
        let each_once = field.distinct.is_some_and(|distinct| distinct as u64 == field.filled);
        Some(RowsAre { thing: *thing, each_once })
    })
}
