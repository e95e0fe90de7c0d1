//! Formulas that say of all what was asked of some: shares of counts, net scores, means of samples. They are recognised
//! by their structure and never by names.

use super::function::Scalar;
use super::node::{Checked, Node, Step};
use super::{BinaryOp, RollUp};
use crate::{MeasureId, MeasureKind, Unit};

/// What a formula estimates, with the counts behind it.
#[derive(Debug, Clone, PartialEq)]
pub enum Survey {
    /// How many of those counted: `satisfied / responses`, `(a + b) / (a + b + c)`.
    Share {
        /// Flows whose sum is how many agreed; each once.
        agreed: Vec<MeasureId>,
        /// Flows whose sum is how many were counted; each once.
        counted: Vec<MeasureId>,
        /// True where it is the share of the rest, of those who did not: `(orders - late) / orders`, `1 - late / orders`.
        is_rest: bool,
    },
    /// A difference of two such shares, as the net promoter score is: `(promoters - detractors) / answers * 100`.
    Net {
        /// Flows that count for it.
        promoters: Vec<MeasureId>,
        /// Flows that count against it.
        detractors: Vec<MeasureId>,
        /// Flows whose sum is how many were counted.
        counted: Vec<MeasureId>,
        /// What the difference is multiplied by: 1 or 100.
        scale: f64,
        /// True where the formula itself says that both are among those counted: its divisor is a sum that names them.
        names_both: bool,
    },
    /// The mean of a sample's records.
    Mean(MeasureId),
}

/// The kind and unit of a measure; `None` for one that is not known.
pub type About<'a> = &'a dyn Fn(MeasureId) -> Option<(MeasureKind, Unit)>;

/// What a formula estimates; `None` for any formula that is nothing of the kind.
///
/// Recognised are quotients of flows with the unit count, added up on either side, and what they leave of one;
/// differences of two such quotients with one divisor; all with constant factors; the mean of a sample; and KPIs that are one of these. A level is
/// none: the single answers behind it are not known. Whether the numbers of a window can be a share (whole, and no
/// more agreed than were counted) is not the formula's to say.
pub fn survey(formula: &Checked, about: About) -> Option<Survey> {
    if let Some(measure) = mean(&formula.root, about) {
        return Some(Survey::Mean(measure));
    }
    let Fraction { top, counted, scale } = fraction(&formula.root, about)?;
    let side = |wanted| top.iter().filter(|(_, plus)| *plus == wanted).map(|(id, _)| *id).collect::<Vec<_>>();
    let (agreed, against) = (side(true), side(false));
    let all_named = top.iter().all(|(id, _)| counted.contains(id));
    let none_named = top.iter().all(|(id, _)| !counted.contains(id));
    match against.is_empty() {
        true if scale == 1.0 && !same(&agreed, &counted) => Some(Survey::Share { agreed, counted, is_rest: false }),
        false if scale == 1.0 && same(&agreed, &counted) => {
            Some(Survey::Share { agreed: against, counted, is_rest: true })
        }
        false if (scale == 1.0 || scale == 100.0) && !agreed.is_empty() && (all_named || none_named) => {
            Some(Survey::Net { promoters: agreed, detractors: against, counted, scale, names_both: all_named })
        }
        _ => None,
    }
}

fn mean(node: &Node, about: About) -> Option<MeasureId> {
    match node {
        Node::Kpi { formula, .. } => mean(&formula.root, about),
        Node::Measure { id, roll_up: RollUp::Mean, .. } => (about(*id)?.0 == MeasureKind::Sample).then_some(*id),
        _ => None,
    }
}

/// Counts, each with whether it is added.
type Terms = Vec<(MeasureId, bool)>;

/// Counts divided by counts, times a number.
struct Fraction {
    top: Terms,
    counted: Vec<MeasureId>,
    scale: f64,
}

fn fraction(node: &Node, about: About) -> Option<Fraction> {
    match node {
        Node::Kpi { formula, .. } => fraction(&formula.root, about),
        Node::Chain { first, rest } => match rest.as_slice() {
            [step] if step.operator == BinaryOp::Subtract => difference(first, &step.operand, about),
            _ => quotient(first, rest, about),
        },
        _ => None,
    }
}

/// `a / n - b / n` as `(a - b) / n`, and `1 - a / n` as `(n - a) / n`.
fn difference(left: &Node, right: &Node, about: About) -> Option<Fraction> {
    let right = fraction(right, about)?;
    let left = match left {
        Node::Number(number) => {
            let counted = right.counted.clone();
            Fraction { top: counted.iter().map(|id| (*id, true)).collect(), counted, scale: *number }
        }
        _ => fraction(left, about)?,
    };
    let are_shares = left.top.iter().chain(&right.top).all(|(_, plus)| *plus);
    if !are_shares || left.scale != right.scale || !same(&left.counted, &right.counted) {
        return None;
    }
    let against = right.top.into_iter().map(|(id, _)| (id, false));
    Some(Fraction { top: once(left.top.into_iter().chain(against).collect())?, ..left })
}

/// Products and quotients of numbers, of one sum of counts and, as the divisor, of another; or numbers and a fraction.
fn quotient(first: &Node, rest: &[Step], about: About) -> Option<Fraction> {
    let factors = std::iter::once((BinaryOp::Multiply, first)).chain(rest.iter().map(|s| (s.operator, &s.operand)));
    let (mut scale, mut top, mut bottom, mut inside) = (1.0, None, None, None);
    for (operator, factor) in factors {
        let place = match (operator, factor) {
            (BinaryOp::Multiply, Node::Number(number)) => {
                scale *= number;
                continue;
            }
            (BinaryOp::Divide, Node::Number(number)) => {
                scale /= number;
                continue;
            }
            (BinaryOp::Multiply, factor) => match terms(factor, about) {
                Some(terms) => top.replace(terms).is_some(),
                None => inside.replace(fraction(factor, about)?).is_some(),
            },
            (BinaryOp::Divide, factor) => bottom.replace(terms(factor, about)?).is_some(),
            _ => return None,
        };
        // A second one of its kind makes it something else.
        if place {
            return None;
        }
    }
    match (top, bottom, inside) {
        (Some(top), Some(bottom), None) => {
            let all_added = bottom.iter().all(|(_, plus)| *plus);
            let counted = bottom.into_iter().map(|(id, _)| id).collect();
            all_added.then_some(Fraction { top, counted, scale })
        }
        (None, None, Some(fraction)) => Some(Fraction { scale: fraction.scale * scale, ..fraction }),
        _ => None,
    }
}

/// Sums and differences of flows with the unit count, each flow once.
fn terms(node: &Node, about: About) -> Option<Terms> {
    match node {
        Node::Kpi { formula, .. } => terms(&formula.root, about),
        Node::Measure { id, roll_up: RollUp::Natural | RollUp::Sum, .. } => {
            (about(*id)? == (MeasureKind::Flow, Unit::Count)).then(|| vec![(*id, true)])
        }
        Node::Chain { first, rest } => {
            let mut found = terms(first, about)?;
            for step in rest {
                let plus = match step.operator {
                    BinaryOp::Add => true,
                    BinaryOp::Subtract => false,
                    _ => return None,
                };
                found.extend(terms(&step.operand, about)?.into_iter().map(|(id, added)| (id, added == plus)));
            }
            once(found)
        }
        Node::Scalar(Scalar::Sum, arguments) => {
            let found: Vec<Terms> = arguments.iter().map(|argument| terms(argument, about)).collect::<Option<_>>()?;
            once(found.concat())
        }
        _ => None,
    }
}

/// The terms where no measure is among them twice.
fn once(terms: Terms) -> Option<Terms> {
    let mut ids: Vec<MeasureId> = terms.iter().map(|(id, _)| *id).collect();
    ids.sort_unstable();
    ids.windows(2).all(|pair| pair.first() != pair.last()).then_some(terms)
}

/// True where both hold the same measures, each once.
fn same(left: &[MeasureId], right: &[MeasureId]) -> bool {
    left.len() == right.len() && left.iter().all(|id| right.contains(id))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use crate::KpiId;
    use crate::formula::{Names, Symbol, check, parse};

    /// Counts c1 to c9, amounts m1 to m9, samples s1 to s9, levels l1 to l9; KPIs k1 = c1 / c3 and k2 = c2 / c3.
    struct Letters;

    fn about(id: MeasureId) -> Option<(MeasureKind, Unit)> {
        Some(match id.0 / 10 {
            0 => (MeasureKind::Flow, Unit::Count),
            1 => (MeasureKind::Flow, Unit::Number),
            2 => (MeasureKind::Sample, Unit::Number),
            _ => (MeasureKind::Level, Unit::Number),
        })
    }

    impl Names for Letters {
        fn resolve(&self, name: &str) -> Option<Symbol> {
            let number: i64 = name.get(1..)?.parse().ok()?;
            let first = match name.get(..1)? {
                "c" => 0,
                "m" => 10,
                "s" => 20,
                "l" => 30,
                _ => return Some(Symbol::Kpi(KpiId(number), format!("c{number} / c3"))),
            };
            let (kind, unit) = about(MeasureId(first + number))?;
            Some(Symbol::Measure(MeasureId(first + number), kind, unit))
        }
        fn all(&self) -> Vec<String> {
            Vec::new()
        }
        fn measure_name(&self, id: MeasureId) -> Option<String> {
            Some(format!("{id:?}"))
        }
        fn kpi_name(&self, id: KpiId) -> Option<String> {
            Some(format!("{id:?}"))
        }
    }

    fn of(text: &str) -> Option<Survey> {
        let checked = check(&parse(text), &Letters);
        assert!(!checked.has_errors(), "{text}: {:?}", checked.diagnostics);
        survey(&checked, &about)
    }

    fn ids(ids: &[i64]) -> Vec<MeasureId> {
        ids.iter().map(|id| MeasureId(*id)).collect()
    }

    #[test]
    fn shares_of_counts_are_recognised() {
        let one = Survey::Share { agreed: ids(&[1]), counted: ids(&[2]), is_rest: false };
        for text in ["c1 / c2", "sum(c1) / c2", "1 * c1 / c2", "c1 / c2 * 100 / 100", "(c1 / c2)"] {
            assert_eq!(of(text), Some(one.clone()), "{text}");
        }
        assert_eq!(of("k1"), Some(Survey::Share { agreed: ids(&[1]), counted: ids(&[3]), is_rest: false }));
        let parts = Survey::Share { agreed: ids(&[1, 2]), counted: ids(&[1, 2, 3]), is_rest: false };
        assert_eq!(of("(c1 + c2) / (c1 + c2 + c3)"), Some(parts.clone()));
        assert_eq!(of("sum(c1, c2) / sum(c1, c2, c3)"), Some(parts));
        let rest = Survey::Share { agreed: ids(&[1]), counted: ids(&[2]), is_rest: true };
        assert_eq!(of("(c2 - c1) / c2"), Some(rest.clone()));
        assert_eq!(of("1 - c1 / c2"), Some(rest));
    }

    #[test]
    fn net_scores_are_recognised_by_their_structure() {
        let net = |counted: &[i64], scale, names_both| {
            let (promoters, detractors) = (ids(&[1]), ids(&[2]));
            Some(Survey::Net { promoters, detractors, counted: ids(counted), scale, names_both })
        };
        assert_eq!(of("(c1 - c2) / (c1 + c3 + c2) * 100"), net(&[1, 3, 2], 100.0, true));
        assert_eq!(of("100 * (c1 - c2) / (c1 + c2)"), net(&[1, 2], 100.0, true));
        assert_eq!(of("(c1 - c2) / c3"), net(&[3], 1.0, false));
        assert_eq!(of("(c1 / c3 - c2 / c3) * 100"), net(&[3], 100.0, false));
        assert_eq!(of("(k1 - k2) * 100"), net(&[3], 100.0, false));
    }

    #[test]
    fn means_of_samples_are_recognised_and_levels_are_not() {
        assert_eq!(of("mean(s1)"), Some(Survey::Mean(MeasureId(21))));
        for text in ["s1", "median(s1)", "l1", "mean(l1)", "mean(m1)"] {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_share_is_not_one() {
        for text in [
            "c1",
            "c1 / c1",
            "m1 / c1",
            "c1 / m1",
            "c1 / c2 * 100",
            "c1 / c2 / c3",
            "c1 * c2 / c3",
            "c1 / c2 + c3 / c2",
            "c1 / c2 - c3 / c4",
            "(c1 - c2) / c2",
            "100 - c1 / c2",
            "c1 / c2 - 1",
            "(c1 - c2) / (c1 + c3)",
            "(c1 - c1) / c2",
            "c1 / (c2 - c3)",
            "c1 / prev(c2)",
            "to_date(c1, year) / c2",
            "c1 / days()",
            "-c1 / c2",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
