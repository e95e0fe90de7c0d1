//! Parameters that change within the time a formula is evaluated for.
//!
//! What is multiplied by one, such as the pieces of a year by the standard time of a piece, is the sum of what it comes to
//! before and after each change. Where that cannot be told, there is no number: none of the values holds for all of the time.

use super::held::is_held;
use super::node::{Node, Step};
use super::stretch::is_sum;
use super::{BinaryOp, KindOf, RollUp};
use crate::MeasureId;

/// The beginning of a product that grows with time and that parameters are factors or divisors of.
#[derive(Debug)]
pub(super) struct Product<'n> {
    /// How many of the steps belong to it.
    pub(super) steps: usize,
    /// What adds up over time.
    pub(super) grows: &'n Node,
    /// The parameters in it.
    pub(super) parameters: Vec<MeasureId>,
}

/// The shortest beginning of a chain of products and quotients that has all its parameters and one factor that adds up over
/// time, such as `pieces * standard_time` of `pieces * standard_time / hours`; `None` where there is none.
pub(super) fn product<'n>(first: &'n Node, rest: &'n [Step], kind: KindOf) -> Option<Product<'n>> {
    let (mut grows, mut parameters, mut steps) = (None, Vec::new(), 0);
    let operands = std::iter::once((BinaryOp::Multiply, first));
    let operands = operands.chain(rest.iter().map(|step| (step.operator, &step.operand)));
    for (place, (operator, operand)) in operands.enumerate() {
        if !matches!(operator, BinaryOp::Multiply | BinaryOp::Divide) {
            return None;
        }
        if is_held(operand, kind) {
            let before = parameters.len();
            add_parameters(operand, &mut parameters);
            steps = if parameters.len() > before { place } else { steps };
        } else if grows.is_none() && operator == BinaryOp::Multiply && grows_with_time(operand, kind) {
            (grows, steps) = (Some(operand), place);
        } else {
            break;
        }
    }
    parameters.sort_unstable();
    parameters.dedup();
    Some(Product { steps, grows: grows?, parameters }).filter(|product| !product.parameters.is_empty())
}

fn grows_with_time(node: &Node, kind: KindOf) -> bool {
    matches!(node, Node::Days) || is_sum(node, kind)
}

fn add_parameters(node: &Node, into: &mut Vec<MeasureId>) {
    match node {
        // The value at the beginning or at the end of the time is what somebody asked for.
        Node::Measure { id, roll_up: RollUp::Natural, .. } => into.push(*id),
        Node::Kpi { formula, .. } => add_parameters(&formula.root, into),
        _ => node.parts().into_iter().for_each(|part| add_parameters(part, into)),
    }
}
