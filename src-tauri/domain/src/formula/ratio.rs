//! A formula as one ratio, where it is one.

use super::held::is_held;
use super::node::{Checked, Node, Step};
use super::{BinaryOp, KindOf, RollUp};
use crate::MeasureKind;

/// A ratio's numerator and denominator, each a formula of its own.
#[derive(Debug, Clone)]
pub struct Ratio {
    /// What is divided, with constant factors such as `* 365`.
    pub top: Checked,
    /// What it is divided by: the weight of each segment.
    pub bottom: Checked,
}

/// The numerator and denominator of a formula that is one ratio, such as `(revenue - cogs) / revenue`,
/// `leavers / mean(headcount) * 365` or `1 - late / orders`; `None` for any other. A KPI that the formula names is
/// looked into, and so are `to_date` and its kin. The mean of a level or of a sample is the ratio of its sum to the
/// count of its records.
pub fn ratio(formula: &Checked, kind: KindOf) -> Option<Ratio> {
    let (top, bottom) = divided(&formula.root, kind)?;
    Some(Ratio { top: formula.part(top), bottom: formula.part(bottom) })
}

fn divided(node: &Node, kind: KindOf) -> Option<(Node, Node)> {
    match node {
        Node::Kpi { formula, .. } => divided(&formula.root, kind),
        Node::Shifted(shift, inside) => {
            let (top, bottom) = divided(inside, kind)?;
            Some((Node::Shifted(*shift, Box::new(top)), Node::Shifted(*shift, Box::new(bottom))))
        }
        Node::Present(parts) => divided(parts.last()?, kind),
        Node::Measure { .. } => mean(node, kind),
        Node::Chain { first, rest } => match rest.as_slice() {
            [step] if matches!(step.operator, BinaryOp::Add | BinaryOp::Subtract) => moved(first, step, kind),
            _ => product(first, rest, kind),
        },
        _ => None,
    }
}

/// The mean of a level or a sample as sum ÷ count of records.
fn mean(node: &Node, kind: KindOf) -> Option<(Node, Node)> {
    let Node::Measure { id, roll_up, name } = node else { return None };
    match (kind(*id)?, roll_up) {
        (MeasureKind::Level, RollUp::Natural | RollUp::Mean) | (MeasureKind::Sample, RollUp::Mean) => {}
        _ => return None,
    }
    let rolled = |roll_up| Node::Measure { id: *id, roll_up, name: name.clone() };
    Some((rolled(RollUp::Sum), rolled(RollUp::Count)))
}

/// The two sides of products and quotients with exactly one division by something that is recorded. Other factors,
/// such as `* 365`, go to the numerator.
fn product(first: &Node, rest: &[Step], kind: KindOf) -> Option<(Node, Node)> {
    let divides =
        |step: &Step| step.operator == BinaryOp::Divide && step.operand.is_recorded() && !is_held(&step.operand, kind);
    if rest.iter().any(|step| !matches!(step.operator, BinaryOp::Multiply | BinaryOp::Divide)) {
        return None;
    }
    let place = rest.iter().position(divides)?;
    let mut factors = rest.to_vec();
    let bottom = factors.remove(place).operand;
    if factors.iter().any(divides) {
        return None;
    }
    let top = match factors.is_empty() {
        true => first.clone(),
        false => Node::Chain { first: Box::new(first.clone()), rest: factors },
    };
    Some((top, bottom))
}

/// `1 - a / b` is `(1 * b - a) / b`, and so for a number after the ratio.
fn moved(first: &Node, step: &Step, kind: KindOf) -> Option<(Node, Node)> {
    let operate = |left: Node, operator, operand| Node::Chain {
        first: Box::new(left),
        rest: vec![Step { operator, operand, text: None, growth: false, retained: None }],
    };
    let (number, ratio) = match (first, &step.operand) {
        (Node::Number(_), ratio) => (first, ratio),
        (ratio, Node::Number(_)) => (&step.operand, ratio),
        _ => return None,
    };
    let (top, bottom) = divided(ratio, kind)?;
    let number = operate(number.clone(), BinaryOp::Multiply, bottom.clone());
    let (left, right) = if matches!(first, Node::Number(_)) { (number, top) } else { (top, number) };
    Some((operate(left, step.operator, right), bottom))
}
