//! What a formula's result cannot be: below zero, above all of a whole.

use super::BinaryOp;
use super::function::Scalar;
use super::node::{Checked, Node, Step};
use super::window::Shift;
use crate::MeasureId;

/// True for a measure that has no value below zero.
pub type NeverNegative<'a> = &'a dyn Fn(MeasureId) -> bool;

/// True where no values of its measures make the result negative, as long as none of them is: sums, products and
/// quotients of what is never negative. A difference, such as a profit, may always be.
pub fn never_negative(formula: &Checked, measure: NeverNegative) -> bool {
    is_positive(&formula.root, measure)
}

/// True for a quotient over one window of what is never negative, perhaps less a part of it: `late / orders`,
/// `(revenue - costs) / revenue`. Where such a share was never above one, it is a share of a whole. Growth is none.
pub fn is_share(formula: &Checked, measure: NeverNegative) -> bool {
    share(&formula.root, measure)
}

fn share(node: &Node, measure: NeverNegative) -> bool {
    match node {
        Node::Kpi { formula, .. } => share(&formula.root, measure),
        Node::Present(parts) => parts.last().is_some_and(|part| share(part, measure)),
        Node::Shifted(_, inside) => share(inside, measure),
        Node::Chain { first, rest } => match rest.as_slice() {
            // 1 - a / b
            [step] if step.operator == BinaryOp::Subtract => {
                matches!(**first, Node::Number(one) if one == 1.0) && share(&step.operand, measure)
            }
            [step] if step.operator == BinaryOp::Divide => {
                !looks_back(first) && !looks_back(&step.operand) && is_positive(&step.operand, measure)
            }
            _ => false,
        },
        _ => false,
    }
}

fn looks_back(node: &Node) -> bool {
    match node {
        Node::Shifted(Shift::Previous(_) | Shift::LastYear, _) => true,
        Node::Kpi { formula, .. } => looks_back(&formula.root),
        _ => node.parts().into_iter().any(looks_back),
    }
}

fn is_positive(node: &Node, measure: NeverNegative) -> bool {
    let all = |parts: &[Node]| parts.iter().all(|part| is_positive(part, measure));
    match node {
        Node::Number(number) => *number >= 0.0,
        Node::Measure { id, .. } => measure(*id),
        Node::Kpi { formula, .. } => is_positive(&formula.root, measure),
        Node::Shifted(_, inside) => is_positive(inside, measure),
        Node::Present(parts) => parts.last().is_some_and(|part| is_positive(part, measure)),
        Node::Days | Node::WorkingDays(_) | Node::Not(_) => true,
        Node::Power(base, _) => is_positive(base, measure),
        Node::If(parts) => {
            let [_, yes, no] = &**parts;
            is_positive(yes, measure) && is_positive(no, measure)
        }
        Node::Scalar(Scalar::Abs | Scalar::Sqrt, _) => true,
        Node::Scalar(Scalar::Round, arguments) => arguments.first().is_some_and(|first| is_positive(first, measure)),
        Node::Scalar(Scalar::Max, arguments) => arguments.iter().any(|argument| is_positive(argument, measure)),
        Node::Scalar(Scalar::Mean | Scalar::Min | Scalar::Sum, arguments) => all(arguments),
        Node::Chain { first, rest } => {
            let is_difference = |step: &Step| step.operator == BinaryOp::Subtract;
            is_positive(first, measure)
                && rest.iter().all(|step| !is_difference(step) && is_positive(&step.operand, measure))
        }
        Node::Missing | Node::Negate(_) => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::super::length::holds_at_any_length;
    use super::*;
    use crate::formula::{Names, Symbol, check, parse};
    use crate::{KpiId, MeasureKind, Unit};

    struct Business;

    const MEASURES: [(&str, MeasureKind); 6] = [
        ("sales", MeasureKind::Flow),
        ("costs", MeasureKind::Flow),
        ("customers", MeasureKind::Balance),
        ("rating", MeasureKind::Level),
        ("wait", MeasureKind::Sample),
        ("result", MeasureKind::Flow),
    ];

    impl Names for Business {
        fn resolve(&self, name: &str) -> Option<Symbol> {
            if name == "margin" {
                return Some(Symbol::Kpi(KpiId(1), "(sales - costs) / sales".into()));
            }
            let place = MEASURES.iter().position(|(known, _)| *known == name)?;
            Some(Symbol::Measure(MeasureId(place as i64), MEASURES[place].1, Unit::Number))
        }
        fn all(&self) -> Vec<String> {
            Vec::new()
        }
        fn measure_name(&self, _: MeasureId) -> Option<String> {
            Some(String::new())
        }
        fn kpi_name(&self, _: KpiId) -> Option<String> {
            Some(String::new())
        }
    }

    fn checked(text: &str) -> Checked {
        let checked = check(&parse(text), &Business);
        assert!(!checked.has_errors(), "{text}: {:?}", checked.diagnostics);
        checked
    }

    /// Each formula, and whether a month's target holds for a year.
    #[test]
    fn what_depends_on_the_length_of_time_is_known() {
        let kind = |id: MeasureId| MEASURES.get(id.0 as usize).map(|(_, kind)| *kind);
        for (text, holds) in [
            ("(sales - costs) / sales", true),
            ("margin", true),
            ("1 - costs / sales", true),
            ("sales / count(wait)", true),
            ("customers", true),
            ("mean(customers)", true),
            ("rating", true),
            ("percentile(wait, 0.9)", true),
            ("costs / mean(customers) * 365 / days()", true),
            ("costs / ((open(customers) + close(customers)) / 2) * 365 / days()", true),
            ("sales / last_year(sales) - 1", true),
            ("rolling(sales, 12) / rolling(costs, 12)", true),
            ("to_date(costs, year) / to_date(sales, year)", true),
            ("if(sales = 0, 0, costs / sales)", true),
            ("max(costs / sales, 0.1)", true),
            ("sales", false),
            ("sales - costs", false),
            ("costs / mean(customers)", false),
            ("costs / open(customers)", false),
            ("(close(customers) - costs) / open(customers)", false),
            ("close(customers) / open(customers) - 1", false),
            ("close(customers) - open(customers)", false),
            ("sales / prev(sales) - 1", false),
            ("rolling(sales, 12)", false),
            ("to_date(sales, year)", false),
            ("to_date(sales, year) / sales", false),
            ("to_date(sales, year) / to_date(sales, month)", false),
            ("to_date(sales, year) + sales", false),
            ("1 / to_date(sales, year)", false),
            ("count(wait)", false),
            ("days()", false),
            ("sqrt(sales)", false),
            ("sales ^ 2 / sales", false),
        ] {
            assert_eq!(holds_at_any_length(&checked(text), &kind), holds, "{text}");
        }
    }

    /// Each formula, whether it can be negative, and whether it is a share.
    #[test]
    fn what_cannot_be_is_known() {
        // Only the result may be negative.
        let never = |id: MeasureId| id.0 != 5;
        for (text, positive, part) in [
            ("sales", true, false),
            ("sales + costs", true, false),
            ("costs / sales", true, true),
            ("result", false, false),
            ("result / sales", false, true),
            ("sales / result", false, false),
            ("(sales - costs) / sales", false, true),
            ("margin", false, true),
            ("1 - costs / sales", false, true),
            ("sales - costs", false, false),
            ("abs(sales - costs)", true, false),
            ("max(sales - costs, 0)", true, false),
            ("sales / prev(sales)", true, false),
            ("(sales - prev(sales)) / prev(sales)", false, false),
            ("sales * -1", false, false),
            ("costs / mean(customers) * 365 / days()", true, false),
        ] {
            assert_eq!(never_negative(&checked(text), &never), positive, "{text}");
            assert_eq!(is_share(&checked(text), &never), part, "{text}");
        }
    }
}
