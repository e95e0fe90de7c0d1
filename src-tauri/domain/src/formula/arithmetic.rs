//! Formulas that are plain arithmetic over measures of the same period: what a spreadsheet computes just so.

use super::node::{Checked, Node, Step};
use super::{BinaryOp, RollUp};
use crate::MeasureId;

/// Plain arithmetic over measures, each rolled up by its kind in the period that is asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum Arithmetic {
    /// A number.
    Number(f64),
    /// A measure.
    Measure(MeasureId),
    /// The same below zero.
    Negate(Box<Self>),
    /// A sum, difference, product or quotient of two.
    Both(BinaryOp, Box<[Self; 2]>),
}

impl Checked {
    /// The formula where it is plain arithmetic over measures, KPIs in it looked into; `None` where anything else is in it,
    /// such as `prev`, `rolling`, `if`, a growth rate, or a roll-up that is asked for.
    pub fn arithmetic(&self) -> Option<Arithmetic> {
        if self.has_errors() { None } else { of(&self.root) }
    }
}

impl Arithmetic {
    /// Its number from those of the measures; `None` where one is missing, for a division by zero, and for what is too large.
    pub fn value(&self, measure: &dyn Fn(MeasureId) -> Option<f64>) -> Option<f64> {
        let value = match self {
            Self::Number(number) => *number,
            Self::Measure(id) => measure(*id)?,
            Self::Negate(operand) => -operand.value(measure)?,
            Self::Both(operator, operands) => {
                let [left, right] = &**operands;
                let (left, right) = (left.value(measure)?, right.value(measure)?);
                match operator {
                    BinaryOp::Add => left + right,
                    BinaryOp::Subtract => left - right,
                    BinaryOp::Multiply => left * right,
                    BinaryOp::Divide if right != 0.0 => left / right,
                    _ => return None,
                }
            }
        };
        value.is_finite().then_some(value)
    }

    /// The measures in it, each once, in the order in which they are named.
    pub fn measures(&self) -> Vec<MeasureId> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn collect(&self, found: &mut Vec<MeasureId>) {
        match self {
            Self::Number(_) => {}
            Self::Measure(id) => {
                if !found.contains(id) {
                    found.push(*id);
                }
            }
            Self::Negate(operand) => operand.collect(found),
            Self::Both(_, operands) => operands.iter().for_each(|operand| operand.collect(found)),
        }
    }
}

fn of(node: &Node) -> Option<Arithmetic> {
    match node {
        Node::Number(value) => Some(Arithmetic::Number(*value)),
        Node::Measure { id, roll_up: RollUp::Natural, .. } => Some(Arithmetic::Measure(*id)),
        Node::Kpi { formula, .. } => of(&formula.root),
        Node::Negate(operand) => Some(Arithmetic::Negate(Box::new(of(operand)?))),
        Node::Chain { first, rest } => rest.iter().try_fold(of(first)?, |left, step| {
            Some(Arithmetic::Both(plain(step)?, Box::new([left, of(&step.operand)?])))
        }),
        _ => None,
    }
}

/// The operator, where it means what a spreadsheet takes it for.
fn plain(step: &Step) -> Option<BinaryOp> {
    let is_plain = matches!(step.operator, BinaryOp::Add | BinaryOp::Subtract | BinaryOp::Multiply | BinaryOp::Divide);
    (is_plain && !step.growth && step.retained.is_none()).then_some(step.operator)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::{Catalog, Kpi, KpiId, Measure, MeasureId, MeasureKind};

    /// The value of a formula over a = 12, b = 4 and c = 0; `None` where it is no plain arithmetic.
    fn value(formula: &str) -> Option<Option<f64>> {
        let measure = |(id, key): (i64, &str)| Measure {
            id: MeasureId(id),
            key: key.to_owned(),
            kind: MeasureKind::Flow,
            ..Measure::new(key.to_uppercase())
        };
        let measures = (1..).zip(["a", "b", "c"]).map(measure).collect();
        let kpis = vec![
            Kpi { id: KpiId(1), ..Kpi::new("It", formula) },
            Kpi { id: KpiId(2), ..Kpi::new("Difference", "a - b") },
            Kpi { id: KpiId(3), ..Kpi::new("Past", "prev(a)") },
        ];
        let catalog = Catalog::new(measures, kpis);
        let numbers = |id: MeasureId| Some([12.0, 4.0, 0.0][usize::try_from(id.0 - 1).unwrap()]);
        catalog.check_kpi(KpiId(1)).unwrap().arithmetic().map(|formula| formula.value(&numbers))
    }

    #[test]
    fn plain_arithmetic_is_what_a_spreadsheet_computes() {
        for (formula, expected) in [
            ("a", Some(Some(12.0))),
            ("a - b - 1", Some(Some(7.0))),
            ("a - (b - 1)", Some(Some(9.0))),
            ("a / b * 2", Some(Some(6.0))),
            ("-a + b", Some(Some(-8.0))),
            ("(a - b) / a * 50%", Some(Some(1.0 / 3.0))),
            ("a / c", Some(None)),
            ("[Difference] / a", Some(Some(8.0 / 12.0))),
            ("[Past] + a", None),
            ("a / prev(a)", None),
            ("mean(a)", None),
            ("if(a > b, a, b)", None),
            ("a +", None),
            ("a + unknown", None),
        ] {
            assert_eq!(value(formula), expected, "{formula}");
        }
    }
}
