//! Columns that say of each row which way its amount goes by a mark alone: `+` and `-`, or yes below `Is refund`.

use super::Field;
use crate::words::{self, any, is_in, words_of};

/// Amounts whose sign stands in a column of its own. A lone dash stands for nothing in other columns: here it is one beside a plus, or
/// below a heading that says so. First those that take away, then those that add.
pub(super) fn by_sign(field: &Field) -> Option<Vec<Vec<String>>> {
    let (dashes, members) = (&field.facts.dashes, &field.facts.members);
    let is_plus = |member: &String| matches!(member.as_str(), "+" | "＋");
    let all_plus = members.iter().all(is_plus) && field.facts.distinct() == Some(members.len());
    let is_meant = !members.is_empty() || names_sign(&field.name);
    (!dashes.is_empty() && all_plus && is_meant).then(|| vec![dashes.clone(), members.clone()])
}

/// True for what stands above signs: `+/-`, `Sign`, `Vorzeichen`, `Direction`.
pub(super) fn names_sign(name: &str) -> bool {
    const SIGNS: &str = "sign vorzeichen signe signo segno teken vz direction dir richtung sens";
    let written: String = name.chars().filter(|c| !c.is_whitespace()).collect();
    matches!(written.as_str(), "+/-" | "-/+" | "+-" | "±" | "+/−" | "+/–") || any(&words_of(name), SIGNS)
}

const YES: &str = "yes y true x ✓ ✔ ja j wahr oui vrai sí si sì vero";
const NO: &str = "no n false nein falsch non faux nee falso";

/// True for yes, and for a mark that says it.
pub(super) fn says_yes(member: &str) -> bool {
    is_in(&member.trim().to_lowercase(), YES)
}

/// Yes and no below a heading that takes back: `Is refund`, `Gutschrift`. The rows with yes take back what others brought.
pub(super) fn by_flag(field: &Field) -> Option<Vec<Vec<String>>> {
    let members = field.facts.members.as_slice();
    let yes: Vec<String> = members.iter().filter(|member| says_yes(member)).cloned().collect();
    let no = members.iter().filter(|member| is_in(&member.trim().to_lowercase(), NO)).count();
    let is_all = field.facts.distinct() == Some(members.len()) && yes.len() + no == members.len();
    (is_all && !yes.is_empty() && words::names_taken_back(&field.name)).then(|| vec![yes])
}

/// States that are no states: beside sales, invoices and the like a refund is a record of its own, where one that is `refunded` was
/// a sale.
pub(super) fn by_state(field: &Field) -> Option<Vec<Vec<String>>> {
    let members = field.facts.members.as_slice();
    let is_all = field.facts.distinct() == Some(members.len());
    if !is_all || !words::names_state(&words_of(&field.name)) {
        return None;
    }
    let of = |wanted: fn(&str) -> bool| members.iter().filter(|member| wanted(member)).cloned().collect::<Vec<_>>();
    let (out, into) = (of(words::is_note_of_taking_back), of(words::names_sale));
    (!out.is_empty() && !into.is_empty()).then_some(vec![out, into])
}
