//! What a formula multiplies and divides by: whether seconds meet money, and whether plain numbers turn one unit into another.

use super::node::{Checked, Node, Step};
use super::{BinaryOp, RollUp};
use crate::{MeasureId, Unit};
use std::sync::Arc;

/// The seconds of a minute: what turns seconds into hours, days or weeks is a multiple of it.
const MINUTE: f64 = 60.0;

/// What is known of the factors of a formula.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Factors {
    /// The measure of time whose seconds are multiplied by money, or by which money or a count is divided, where no number in
    /// the formula makes minutes, hours or days of them.
    pub seconds: Option<String>,
    /// The measure whose seconds the formula gives as they are, times plain numbers at most.
    pub bare_seconds: Option<String>,
    /// True where something is multiplied or divided by a plain number, such as a rate of exchange.
    pub has_plain: bool,
    /// True where one thing that is recorded is divided by another one.
    pub divides: bool,
    /// True for sums and differences of what is recorded alone: no factor, no literal number.
    pub is_bare: bool,
}

/// The factors of a formula, KPIs in it included; `unit` is that of a measure.
pub fn factors(formula: &Checked, unit: &dyn Fn(MeasureId) -> Option<Unit>) -> Factors {
    let root = match &formula.root {
        Node::Kpi { formula: now, .. } if formula.has_earlier => &now.root,
        root => root,
    };
    let mut walk = Walk { unit, found: Factors { is_bare: true, ..Factors::default() }, converts: false };
    let kind = walk.look(root, true);
    let mut found = walk.found;
    if walk.converts {
        found.seconds = None;
    } else if let Kind::Time(name) = kind {
        found.bare_seconds = Some(name.to_string());
    }
    found
}

/// What a part counts, as far as it matters here.
#[derive(Debug, Clone, PartialEq)]
enum Kind {
    /// Seconds of this measure.
    Time(Arc<str>),
    Money,
    Count,
    /// A literal number, or a number without a unit of its own.
    Plain,
    Other,
}

struct Walk<'w> {
    unit: &'w dyn Fn(MeasureId) -> Option<Unit>,
    found: Factors,
    /// True where a literal number turns seconds into something longer.
    converts: bool,
}

impl Walk<'_> {
    /// What a part counts; `own` is false inside of a KPI, whose own formula was judged when it was written.
    fn look(&mut self, node: &Node, own: bool) -> Kind {
        match node {
            Node::Number(number) => {
                self.converts |= converts(*number);
                self.found.is_bare = false;
                Kind::Plain
            }
            Node::Measure { id, roll_up, name } => self.measure(*id, *roll_up, name),
            Node::Kpi { formula, .. } => self.look(&formula.root, false),
            Node::Chain { first, rest } => self.chain(first, rest, own),
            Node::Power(..) => {
                self.found.is_bare = false;
                self.all(node, own);
                Kind::Other
            }
            Node::Not(_) | Node::Missing | Node::Days | Node::WorkingDays(_) => {
                self.all(node, own);
                Kind::Other
            }
            Node::If(parts) => {
                let [condition, rest @ ..] = &**parts;
                self.look(condition, own);
                let kinds: Vec<Kind> = rest.iter().map(|part| self.look(part, own)).collect();
                told(kinds)
            }
            _ => told(self.all(node, own)),
        }
    }

    fn all(&mut self, node: &Node, own: bool) -> Vec<Kind> {
        node.parts().into_iter().map(|part| self.look(part, own)).collect()
    }

    fn measure(&self, id: MeasureId, roll_up: RollUp, name: &Arc<str>) -> Kind {
        if roll_up == RollUp::Count {
            return Kind::Count;
        }
        match (self.unit)(id) {
            Some(Unit::Duration) => Kind::Time(name.clone()),
            Some(Unit::Currency(_) | Unit::Per(..)) => Kind::Money,
            Some(Unit::Count) => Kind::Count,
            Some(Unit::Number | Unit::Ratio) => Kind::Plain,
            _ => Kind::Other,
        }
    }

    fn chain(&mut self, first: &Node, rest: &[Step], own: bool) -> Kind {
        let mut left = self.look(first, own);
        let mut is_recorded = first.is_recorded();
        for step in rest {
            let right = self.look(&step.operand, own);
            left = match step.operator {
                BinaryOp::Multiply => self.product(left, right, own),
                BinaryOp::Divide => {
                    self.found.divides |= is_recorded && step.operand.is_recorded();
                    self.quotient(left, right, own)
                }
                BinaryOp::Add | BinaryOp::Subtract => told(vec![left, right]),
                _ => Kind::Other,
            };
            is_recorded |= step.operand.is_recorded();
        }
        left
    }

    fn product(&mut self, left: Kind, right: Kind, own: bool) -> Kind {
        self.found.is_bare = false;
        self.found.has_plain |= left == Kind::Plain || right == Kind::Plain;
        match (left, right) {
            (Kind::Time(name), Kind::Money) | (Kind::Money, Kind::Time(name)) => {
                self.meet(&name, own);
                Kind::Money
            }
            (Kind::Plain | Kind::Count | Kind::Other, other) | (other, Kind::Plain | Kind::Count | Kind::Other) => {
                other
            }
            _ => Kind::Other,
        }
    }

    fn quotient(&mut self, left: Kind, right: Kind, own: bool) -> Kind {
        self.found.is_bare = false;
        self.found.has_plain |= right == Kind::Plain;
        match (left, right) {
            (Kind::Money | Kind::Count, Kind::Time(name)) => {
                self.meet(&name, own);
                Kind::Other
            }
            (left, Kind::Plain | Kind::Count | Kind::Other) => left,
            _ => Kind::Other,
        }
    }

    fn meet(&mut self, name: &Arc<str>, own: bool) {
        if own && self.found.seconds.is_none() {
            self.found.seconds = Some(name.to_string());
        }
    }
}

/// What a choice or a sum of several parts counts: what the first one does that is no plain number.
fn told(kinds: Vec<Kind>) -> Kind {
    let plain = if kinds.contains(&Kind::Plain) { Kind::Plain } else { Kind::Other };
    kinds.into_iter().find(|kind| !matches!(kind, Kind::Plain | Kind::Other)).unwrap_or(plain)
}

/// True for numbers by which seconds become minutes, hours or days: multiples of a minute, and what is below a sixtieth.
fn converts(number: f64) -> bool {
    let number = number.abs();
    (number >= MINUTE && number % MINUTE == 0.0) || (number > 0.0 && number <= 1.0 / MINUTE)
}
