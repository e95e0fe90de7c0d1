//! Which way the result of a formula should go, as far as the measures in it say.

use super::BinaryOp;
use super::node::{Checked, Node, Step};
use crate::MeasureId;

/// True where a formula gives something that should be low, because its measures are: a cost, a sum of costs, a cost for
/// each order. What is left after costs, and what is earned with each hour of wages, should not.
pub fn should_be_low(formula: &Checked, is_low: &dyn Fn(MeasureId) -> bool) -> bool {
    low(&formula.root, is_low)
}

fn low(node: &Node, is_low: &dyn Fn(MeasureId) -> bool) -> bool {
    match node {
        Node::Measure { id, .. } => is_low(*id),
        Node::Kpi { formula, .. } => low(&formula.root, is_low),
        Node::Shifted(_, inside) => low(inside, is_low),
        Node::Present(parts) => parts.last().is_some_and(|part| low(part, is_low)),
        Node::Scalar(_, arguments) => arguments.first().is_some_and(|argument| low(argument, is_low)),
        Node::Chain { first, rest } => chain(first, rest, is_low),
        _ => false,
    }
}

fn chain(first: &Node, rest: &[Step], is_low: &dyn Fn(MeasureId) -> bool) -> bool {
    let operand = |step: &Step| low(&step.operand, is_low);
    let multiplies = |step: &Step| step.operator == BinaryOp::Multiply && operand(step);
    match rest.first().map(|step| step.operator) {
        Some(BinaryOp::Add) => {
            low(first, is_low) && rest.iter().all(|step| step.operator == BinaryOp::Add && operand(step))
        }
        Some(BinaryOp::Multiply | BinaryOp::Divide) => {
            low(first, is_low) || matches!(first, Node::Number(_)) && rest.iter().any(multiplies)
        }
        _ => false,
    }
}
