//! What stayed of a balance, told by its end and what came in: `(close(members) - new_members) / open(members)`.
//!
//! Who came and left again within the time is taken off what stayed. Over a month that is little; over a year it can be
//! more than all who were there, so that the number is below zero. It holds for the time the balance is counted by.

use super::node::{Node, Step};
use super::window::Shift;
use super::{BinaryOp, KindOf, RollUp};
use crate::{MeasureId, MeasureKind};

/// The balance of which a division tells what stayed or what was lost: its end and a flow, one taken from the other,
/// divided by its beginning. `None` for any other division.
pub(super) fn retained(top: &Node, bottom: &Node, kind: KindOf) -> Option<MeasureId> {
    let balance = beginning(bottom)?;
    let mut terms = Vec::new();
    add_terms(top, 1, &mut terms);
    let ends = |term: &&Term| term.id == balance && matches!(term.roll_up, RollUp::Close | RollUp::Natural);
    let sign = terms.iter().find(ends)?.sign;
    let comes_in = |term: &Term| {
        let adds_up = matches!(term.roll_up, RollUp::Natural | RollUp::Sum);
        term.sign == -sign && adds_up && kind(term.id) == Some(MeasureKind::Flow)
    };
    terms.iter().any(comes_in).then_some(balance)
}

/// A measure that is added or taken off.
struct Term {
    id: MeasureId,
    roll_up: RollUp,
    /// 1 where it is added, −1 where it is taken off.
    sign: i8,
}

/// The balance that a part is at its beginning: `open(members)`, `prev(members)`.
fn beginning(node: &Node) -> Option<MeasureId> {
    match node {
        Node::Kpi { formula, .. } => beginning(&formula.root),
        Node::Measure { id, roll_up: RollUp::Open, .. } => Some(*id),
        Node::Shifted(Shift::Previous(1), inside) => match **inside {
            Node::Measure { id, roll_up: RollUp::Close | RollUp::Natural, .. } => Some(id),
            _ => None,
        },
        _ => None,
    }
}

fn add_terms(node: &Node, sign: i8, terms: &mut Vec<Term>) {
    match node {
        Node::Measure { id, roll_up, .. } => terms.push(Term { id: *id, roll_up: *roll_up, sign }),
        Node::Kpi { formula, .. } => add_terms(&formula.root, sign, terms),
        Node::Negate(inside) => add_terms(inside, -sign, terms),
        Node::Chain { first, rest } if rest.iter().all(is_sum) => {
            add_terms(first, sign, terms);
            for step in rest {
                add_terms(&step.operand, if step.operator == BinaryOp::Subtract { -sign } else { sign }, terms);
            }
        }
        _ => {}
    }
}

fn is_sum(step: &Step) -> bool {
    matches!(step.operator, BinaryOp::Add | BinaryOp::Subtract)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::super::tests::{Ten, kpi, shop};
    use super::super::{Absent, Outcome, Reason, Window, check, evaluate, parse};
    use crate::{Calendar, Grain};

    fn over(formula: &str, window: &str) -> Outcome {
        let calendar = Calendar::default();
        let catalog = shop(vec![kpi(1, "Stayed", "close(headcount) - year")]);
        let checked = check(&parse(formula), &catalog);
        assert_eq!(checked.first_error().map(|mistake| mistake.code()), None, "{formula}");
        evaluate(&checked, &Ten(calendar), &Window::of(&calendar, calendar.parse_name(window).unwrap()))
    }

    #[test]
    fn what_stayed_is_told_of_no_longer_time_than_it_holds_for() {
        let short = [
            "(close(headcount) - year) / open(headcount)",
            "(headcount - year) / open(headcount)",
            "(close(headcount) - year) / prev(headcount)",
            "(-year + close(headcount)) / open(headcount) * 100",
            "1 - (open(headcount) + year - close(headcount)) / open(headcount)",
            "stayed / open(headcount)",
            "rolling((close(headcount) - year) / open(headcount), 1)",
        ];
        for formula in short {
            assert!(over(formula, "2026-10").is_ok(), "{formula}");
            assert!(over(formula, "2026-W40").is_ok(), "{formula}");
            for window in ["2026-Q3", "2026"] {
                let reason = Absent::NotApplicable(Reason::HoldsFor(Grain::Month));
                assert_eq!(over(formula, window).map_err(Some), Err(Some(reason)), "{formula} over {window}");
            }
        }
    }

    #[test]
    fn what_holds_for_any_time_is_told_of_any() {
        let any = [
            "(close(headcount) - open(headcount)) / open(headcount)",
            "(close(headcount) + year - open(headcount)) / open(headcount)",
            "year / open(headcount)",
            "year / mean(headcount)",
            "close(headcount) - year",
            "(revenue - year) / revenue",
            "(close(headcount) - year) / close(headcount)",
        ];
        for formula in any {
            assert!(over(formula, "2026").is_ok(), "{formula}");
        }
    }
}
