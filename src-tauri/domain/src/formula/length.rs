//! How a formula's result depends on how long its window is: whether what is asked of a month can be asked of a year.

use super::KindOf;
use super::function::Scalar;
use super::node::{Checked, Node, Step};
use super::window::Shift;
use super::{BinaryOp, RollUp};
use crate::whole::Whole;
use crate::{Grain, MeasureKind};

/// True where the result means the same for a month and for a year, so that one target holds for both: margins, amounts
/// an order, prices, closing balances, medians, rates made yearly by `* 365 / days()`. False for what grows with time
/// (sales, churn, retention, growth on the period before) and where it cannot be told.
pub fn holds_at_any_length(formula: &Checked, kind: KindOf) -> bool {
    length(&formula.root, kind).is_some_and(Length::is_steady)
}

/// How a result follows the length of its window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Length {
    /// Half of the power it grows with: 2 for a sum over time, 0 for what stays as it is.
    halves: i32,
    /// What runs from the start of a longer period grows with where in it the window ends: that period, and half of the
    /// power, never 0.
    so_far: Option<(Grain, i32)>,
    /// A balance as it was when the window began is in it.
    opens: bool,
    /// A balance as it was when the window ended is in it.
    closes: bool,
}

impl Length {
    const NONE: Self = Self { halves: 0, so_far: None, opens: false, closes: false };
    const SUM: Self = Self { halves: 2, ..Self::NONE };

    fn beside(self, other: Self) -> Self {
        Self { opens: self.opens || other.opens, closes: self.closes || other.closes, ..self }
    }

    /// A product, or a quotient where `sign` is −1. Nothing is known of what runs from the start of two periods.
    fn times(self, other: Self, sign: i32) -> Option<Self> {
        let so_far = match (self.so_far, other.so_far) {
            (mine, None) => mine,
            (None, Some((grain, halves))) => Some((grain, sign * halves)),
            (Some((grain, mine)), Some((theirs, more))) if grain == theirs => Some((grain, mine + sign * more)),
            _ => return None,
        };
        let so_far = so_far.filter(|(_, halves)| *halves != 0);
        Some(Self { halves: self.halves + sign * other.halves, so_far, ..self.beside(other) })
    }

    /// True where both follow the window in one way, so that they can be added.
    fn is_like(self, other: Self) -> bool {
        (self.halves, self.so_far) == (other.halves, other.so_far)
    }

    /// True for what is the same at any window.
    fn is_steady(self) -> bool {
        self.halves == 0 && self.so_far.is_none()
    }

    /// What a balance became over the window grows with it, as a difference and as a quotient.
    fn is_change(self, other: Self) -> bool {
        let ends = |length: Self| (length.opens, length.closes);
        matches!((ends(self), ends(other)), ((true, false), (false, true)) | ((false, true), (true, false)))
    }
}

fn length(node: &Node, kind: KindOf) -> Option<Length> {
    match node {
        Node::Number(_) => Some(Length::NONE),
        Node::Measure { id, roll_up, .. } => of_measure(kind(*id)?, *roll_up),
        Node::Kpi { formula, .. } => length(&formula.root, kind),
        Node::Negate(inside) => length(inside, kind),
        Node::Present(parts) => length(parts.last()?, kind),
        Node::Days | Node::WorkingDays(_) => Some(Length::SUM),
        Node::Power(base, exponent) => raised(length(base, kind)?, exponent),
        Node::Shifted(shift, inside) => shifted(*shift, length(inside, kind)?),
        Node::If(parts) => {
            let [_, yes, no] = &**parts;
            alike([yes, no].into_iter(), kind)
        }
        Node::Scalar(scalar, arguments) => scaled(*scalar, arguments, kind),
        Node::Chain { first, rest } => chained(first, rest, kind),
        Node::Missing | Node::Not(_) => None,
    }
}

fn of_measure(kind: MeasureKind, roll_up: RollUp) -> Option<Length> {
    use MeasureKind::{Balance, Distinct, Flow, Level, Parameter, Sample};
    match (kind, roll_up) {
        // There are more in a year than in a month, and less than in twelve.
        (Distinct, _) => None,
        (Parameter, _) => Some(Length::NONE),
        (Flow, RollUp::Natural | RollUp::Sum) | (Sample, RollUp::Sum) | (_, RollUp::Count) => Some(Length::SUM),
        (Balance, RollUp::Open) => Some(Length { opens: true, ..Length::NONE }),
        (Balance, RollUp::Natural | RollUp::Close) => Some(Length { closes: true, ..Length::NONE }),
        // Adding up what was there each day counts the days.
        (Balance | Level, RollUp::Sum) | (_, RollUp::Open | RollUp::Close) => None,
        _ => Some(Length::NONE),
    }
}

fn raised(base: Length, exponent: &Node) -> Option<Length> {
    let Node::Number(exponent) = exponent else {
        return base.is_steady().then_some(base);
    };
    let whole = exponent.fract() == 0.0 && exponent.abs() <= 8.0;
    let times = exponent.whole_i32();
    let so_far = base.so_far.map(|(grain, halves)| (grain, halves * times)).filter(|(_, halves)| *halves != 0);
    (whole || base.is_steady()).then(|| Length { halves: base.halves * times, so_far, ..base })
}

fn shifted(shift: Shift, inside: Length) -> Option<Length> {
    match shift {
        // A month beside the month before is something else than a year beside the year before.
        Shift::Previous(_) => None,
        // The part of the year so far is as long at the end of a month as at the end of the quarter that ends with it.
        Shift::ToDate(_) if inside.so_far.is_some() => None,
        Shift::ToDate(_) if inside.halves == 0 => Some(inside),
        Shift::ToDate(grain) => Some(Length { halves: 0, so_far: Some((grain, inside.halves)), ..inside }),
        Shift::LastYear | Shift::Rolling(_) => Some(inside),
    }
}

fn scaled(scalar: Scalar, arguments: &[Node], kind: KindOf) -> Option<Length> {
    match scalar {
        Scalar::Abs | Scalar::Round => length(arguments.first()?, kind),
        Scalar::Sqrt => {
            let inside = length(arguments.first()?, kind)?;
            let so_far = inside.so_far.map(|(grain, halves)| (grain, halves / 2));
            let even = inside.halves % 2 == 0 && inside.so_far.is_none_or(|(_, halves)| halves % 2 == 0);
            even.then_some(Length { halves: inside.halves / 2, so_far, ..inside })
        }
        Scalar::Mean | Scalar::Min | Scalar::Max | Scalar::Sum => alike(arguments.iter(), kind),
    }
}

/// What is added or chosen from must follow the window in one way.
fn alike<'n>(mut parts: impl Iterator<Item = &'n Node>, kind: KindOf) -> Option<Length> {
    let first = length(parts.next()?, kind)?;
    parts.try_fold(first, |all, part| {
        let next = length(part, kind)?;
        next.is_like(all).then(|| all.beside(next))
    })
}

fn chained(first: &Node, rest: &[Step], kind: KindOf) -> Option<Length> {
    rest.iter().try_fold(length(first, kind)?, |left, step| {
        let right = length(&step.operand, kind)?;
        match step.operator {
            BinaryOp::Add => left.is_like(right).then(|| left.beside(right)),
            BinaryOp::Subtract => (left.is_like(right) && !left.is_change(right)).then(|| left.beside(right)),
            BinaryOp::Multiply => left.times(right, 1),
            BinaryOp::Divide if left.is_change(right) => None,
            BinaryOp::Divide => left.times(right, -1),
            _ => None,
        }
    })
}
