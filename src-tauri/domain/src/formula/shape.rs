//! What formulas compute, whatever they are written like: terms and factors in any order, with or without parentheses, and a
//! KPI that is named in place of its formula.

use super::function::Scalar;
use super::node::{Checked, Node, Step};
use super::{BinaryOp, KpiId};
use std::collections::HashMap;

/// The shapes of formulas that were asked for: two formulas have the same one where both compute the same from the same
/// measures. Formulas that are the same by a law of arithmetic other than those of order and of parentheses have two.
#[derive(Debug, Default)]
pub struct Shapes {
    known: HashMap<String, Shape>,
    kpis: HashMap<KpiId, Shape>,
}

/// A shape, to be compared with others that came from the same [`Shapes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shape(usize);

/// So many operands are looked for inside of KPIs: one that is made of another twice, which is made of a third twice, and so on, would
/// have more than anybody can count.
const MOST: usize = 256;

/// An operand with how it takes part: by its operator, turned round or not.
type Part = (&'static str, Shape);

impl Shapes {
    /// The shape of a formula as it is computed now; `None` where it has mistakes.
    pub fn of(&mut self, formula: &Checked) -> Option<Shape> {
        (!formula.has_errors()).then(|| self.node(&formula.root))
    }

    /// The shape that is written so, with shapes for the parts.
    fn named(&mut self, text: String) -> Shape {
        let next = Shape(self.known.len());
        *self.known.entry(text).or_insert(next)
    }

    fn node(&mut self, node: &Node) -> Shape {
        match node {
            Node::Kpi { id, formula, .. } => match self.kpis.get(id) {
                Some(shape) => *shape,
                None => {
                    let shape = self.node(&formula.root);
                    self.kpis.insert(*id, shape);
                    shape
                }
            },
            Node::Negate(_) => self.sum(node),
            Node::Chain { rest, .. } if is_sum(rest) => self.sum(node),
            Node::Chain { rest, .. } if is_product(rest) => {
                let mut factors = Vec::new();
                self.factors(node, false, &mut factors);
                self.in_any_order("product", factors)
            }
            Node::Chain { first, rest } if is_order_free(rest) => {
                let operator = rest.first().map_or("", |step| step.operator.symbol());
                let first = ("", self.node(first));
                let parts = rest.iter().map(|step| ("", self.node(&step.operand)));
                let parts = std::iter::once(first).chain(parts).collect();
                self.in_any_order(operator, parts)
            }
            Node::Scalar(scalar @ (Scalar::Mean | Scalar::Min | Scalar::Max | Scalar::Sum), arguments) => {
                let arguments = arguments.iter().map(|argument| ("", self.node(argument))).collect();
                self.in_any_order(&format!("{scalar:?}"), arguments)
            }
            _ => self.as_written(node),
        }
    }

    /// What is another thing in another order.
    fn as_written(&mut self, node: &Node) -> Shape {
        let what = match node {
            Node::Number(number) => format!("number {number}"),
            Node::Measure { id, roll_up, .. } => format!("measure {} {roll_up:?}", id.0),
            Node::Chain { rest, .. } => rest.iter().map(|step| step.operator.symbol()).collect::<Vec<_>>().join(" "),
            Node::Scalar(scalar, _) => format!("{scalar:?}"),
            Node::Shifted(shift, _) => format!("{shift:?}"),
            Node::WorkingDays(days) => format!("days {days:?}"),
            Node::Missing => "missing".to_owned(),
            Node::Not(_) => "not".to_owned(),
            Node::Power(..) => "power".to_owned(),
            Node::If(_) => "if".to_owned(),
            Node::Present(parts) => format!("present {:?}", self.node(&parts[0])),
            Node::Days => "days".to_owned(),
            Node::Kpi { .. } | Node::Negate(_) => String::new(),
        };
        let parts: Vec<Shape> = node.parts().into_iter().map(|part| self.node(part)).collect();
        self.named(format!("{what} {parts:?}"))
    }

    fn in_any_order(&mut self, what: &str, mut parts: Vec<Part>) -> Shape {
        parts.sort_unstable();
        self.named(format!("{what} {parts:?}"))
    }

    fn sum(&mut self, node: &Node) -> Shape {
        let mut terms = Vec::new();
        self.terms(node, false, &mut terms);
        match terms.as_slice() {
            [("+", only)] => *only,
            _ => self.in_any_order("sum", terms),
        }
    }

    /// The terms of a sum, those in parentheses and in KPIs in it included.
    fn terms(&mut self, node: &Node, is_negative: bool, terms: &mut Vec<Part>) {
        match node {
            Node::Kpi { formula, .. } if terms.len() < MOST && is_sum_of(&formula.root) => {
                self.terms(&formula.root, is_negative, terms)
            }
            Node::Negate(operand) => self.terms(operand, !is_negative, terms),
            Node::Chain { first, rest } if is_sum(rest) => {
                self.terms(first, is_negative, terms);
                for step in rest {
                    let is_less = (step.operator == BinaryOp::Subtract) != is_negative;
                    self.terms(&step.operand, is_less, terms);
                }
            }
            _ => terms.push((if is_negative { "-" } else { "+" }, self.node(node))),
        }
    }

    /// The factors of a product, likewise.
    fn factors(&mut self, node: &Node, is_divided: bool, factors: &mut Vec<Part>) {
        match node {
            Node::Kpi { formula, .. } if factors.len() < MOST && is_product_of(&formula.root) => {
                self.factors(&formula.root, is_divided, factors);
            }
            Node::Chain { first, rest } if is_product(rest) => {
                self.factors(first, is_divided, factors);
                for step in rest {
                    let is_below = (step.operator == BinaryOp::Divide) != is_divided;
                    self.factors(&step.operand, is_below, factors);
                }
            }
            _ => factors.push((if is_divided { "/" } else { "*" }, self.node(node))),
        }
    }
}

fn is_sum(rest: &[Step]) -> bool {
    rest.iter().all(|step| matches!(step.operator, BinaryOp::Add | BinaryOp::Subtract))
}

/// Growth and retention say by which they divide: what stands in another place there is another thing.
fn is_product(rest: &[Step]) -> bool {
    let is_plain = |step: &Step| !step.growth && step.retained.is_none();
    rest.iter().all(|step| matches!(step.operator, BinaryOp::Multiply | BinaryOp::Divide) && is_plain(step))
}

fn is_order_free(rest: &[Step]) -> bool {
    let is_one = |operator: BinaryOp| rest.iter().all(|step| step.operator == operator);
    let is_comparison = rest.len() == 1 && (is_one(BinaryOp::Equal) || is_one(BinaryOp::NotEqual));
    is_comparison || is_one(BinaryOp::And) || is_one(BinaryOp::Or)
}

fn is_sum_of(node: &Node) -> bool {
    match node {
        Node::Kpi { formula, .. } => is_sum_of(&formula.root),
        Node::Negate(_) => true,
        Node::Chain { rest, .. } => is_sum(rest),
        _ => false,
    }
}

fn is_product_of(node: &Node) -> bool {
    match node {
        Node::Kpi { formula, .. } => is_product_of(&formula.root),
        Node::Chain { rest, .. } => is_product(rest),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::Shapes;
    use crate::formula::tests::{kpi, shop};
    use crate::formula::{check, parse};

    #[test]
    fn what_is_computed_alike_has_one_shape() {
        let catalog = shop(vec![
            kpi(1, "Income", "revenue + [net sales]"),
            kpi(2, "Other name", "Income"),
            kpi(3, "Each", "revenue / headcount"),
        ]);
        for (one, other, same) in [
            ("revenue + [net sales]", "[Net sales]+Revenue", true),
            ("revenue - [net sales]", "[net sales] - revenue", false),
            ("revenue - ([net sales] - year)", "year + revenue - [net sales]", true),
            ("-([net sales] - revenue)", "revenue - [net sales]", true),
            ("--revenue", "revenue", true),
            ("revenue * year / headcount", "year / headcount * revenue", true),
            ("revenue / year / headcount", "revenue / (headcount * year)", true),
            ("revenue / headcount", "headcount / revenue", false),
            ("revenue", "sum(revenue)", false),
            ("income", "revenue + [net sales]", true),
            ("[other name]", "income", true),
            ("income - year", "revenue + [net sales] - year", true),
            ("income / headcount", "(revenue + [net sales]) / headcount", true),
            ("2 * each", "revenue * 2 / headcount", true),
            ("income", "revenue", false),
            ("(revenue - prev(revenue)) / prev(revenue)", "(revenue - prev(revenue)) / prev(revenue)", true),
            ("revenue > 5 and year > 5", "year > 5 and revenue > 5", true),
            ("revenue > 5", "5 > revenue", false),
            ("max(revenue, year)", "max(year, revenue)", true),
            ("round(revenue, 1)", "round(revenue, 2)", false),
            ("prev(revenue)", "prev(revenue, 2)", false),
            ("revenue ^ 2", "2 ^ revenue", false),
            ("revenue * 5%", "0.05 * revenue", true),
        ] {
            let mut shapes = Shapes::default();
            let [one_shape, other_shape] = [one, other].map(|text| shapes.of(&check(&parse(text), &catalog)));
            assert!(one_shape.is_some() && other_shape.is_some(), "{one} and {other} can be computed");
            assert_eq!(one_shape == other_shape, same, "{one} beside {other}");
        }
        assert_eq!(Shapes::default().of(&check(&parse("revenue +"), &catalog)), None);
    }

    #[test]
    fn what_names_another_again_and_again_is_looked_at_once() {
        let doubled = |number: i64| kpi(number, &format!("K{number}"), &format!("K{0} * K{0}", number - 1));
        let catalog = shop(std::iter::once(kpi(1, "K1", "round(revenue)")).chain((2..=30).map(doubled)).collect());
        let named = catalog.check_kpi(crate::KpiId(30)).map(|checked| Shapes::default().of(checked));
        assert!(named.flatten().is_some() || catalog.check_kpi(crate::KpiId(30)).is_some_and(|one| one.has_errors()));
    }
}
