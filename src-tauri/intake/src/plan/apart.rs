//! Columns that are not read and yet tell rows of one date and segment apart.

use crate::sniff::{Field, Role, Sniff, is_numbering};
use crate::words;

/// Columns that are not imported but tell whether two rows for one date and segment are two records.
#[derive(Debug, Clone, Default)]
pub(super) struct Apart {
    /// Numbers that rows have of their own: of orders, invoices, payments.
    pub numbers: Vec<usize>,
    /// Others.
    pub columns: Vec<usize>,
    /// True where one of them is different in every row, as numbers of invoices and payments are.
    pub unique: bool,
    /// True where dates carry a time of day.
    pub times: bool,
    /// True where rows have a quantity and its price.
    pub priced: bool,
}

/// Columns that are filled in nearly every row with texts or identifiers.
pub(super) fn apart(sniff: &Sniff, used: &[u32]) -> Apart {
    let identifies = |field: &Field| {
        let words = words::words_of(&field.name);
        words::names_identifier(&words) || is_numbering(&field.facts, &words) || field.facts.counts_rows()
    };
    let tells = |field: &&Field| {
        let facts = &field.facts;
        let identifies = identifies(field);
        let texts = facts.texts() * 10 >= facts.filled * 7;
        let varies = facts.distinct().is_none_or(|distinct| distinct > 1);
        !used.contains(&field.index) && (texts || identifies) && varies && facts.filled * 10 >= sniff.rows * 9
    };
    let fields: Vec<&Field> = sniff.fields.iter().filter(tells).collect();
    let unique = fields.iter().any(|field| field.facts.distinct().is_some_and(|n| n as u64 == field.facts.filled));
    let of = |numbers: bool| {
        let fields = fields.iter().filter(move |field| identifies(field) == numbers);
        fields.map(|field| field.index as usize).collect()
    };
    Apart { numbers: of(true), columns: of(false), unique, times: false, priced: is_priced(&sniff.fields) }
}

/// Each row has a quantity and the price of one, as lines of orders and sales have.
fn is_priced(fields: &[Field]) -> bool {
    let named = |names: fn(&[String]) -> bool| {
        let of =
            move |field: &Field| matches!(field.role, Role::Measure { .. }) && names(&words::words_of(&field.name));
        fields.iter().any(of)
    };
    named(words::names_pieces) && named(words::names_price)
}
