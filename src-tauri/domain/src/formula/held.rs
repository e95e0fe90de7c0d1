//! What of a formula holds at a time: parameters, numbers, and what is made of them.

use super::RollUp;
use super::node::Node;
use crate::{MeasureId, MeasureKind};

/// How a measure's values combine; `None` for one that is not known.
pub type KindOf<'a> = &'a dyn Fn(MeasureId) -> Option<MeasureKind>;

/// True for what is made of parameters and numbers only, and so holds at a time and not over one.
pub(super) fn is_held(node: &Node, kind: KindOf) -> bool {
    match node {
        Node::Number(_) => true,
        Node::Measure { id, roll_up: RollUp::Natural | RollUp::Open | RollUp::Close, .. } => {
            kind(*id) == Some(MeasureKind::Parameter)
        }
        Node::Kpi { formula, .. } => is_held(&formula.root, kind),
        Node::Negate(_) | Node::Chain { .. } | Node::Power(..) | Node::Scalar(..) => {
            node.parts().into_iter().all(|part| is_held(part, kind))
        }
        _ => false,
    }
}
