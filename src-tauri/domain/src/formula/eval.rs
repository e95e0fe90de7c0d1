//! Evaluation: once for a window, from rolled-up inputs.

use super::alike::alike;
use super::function::Scalar;
use super::held::is_held;
use super::needs::{measures, needs};
use super::node::{Checked, Earlier, Node, Step, holding};
use super::pieces::{Product, product};
use super::window::Shift;
use super::{Absent, BinaryOp, Inputs, Lacking, Outcome, Place, Reason, RollUp, Window};
use crate::{DateRange, Grain, KpiId, MeasureId};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};

/// The number a formula gives for a window, or why there is none.
///
/// Inputs are rolled up first and the formula is applied once, so ratios are ratios of sums. Every input without a
/// value is named, not only the first; of `if` only the branch taken counts, of `and` and `or` only what decides.
pub fn evaluate(formula: &Checked, inputs: &dyn Inputs, window: &Window) -> Outcome {
    if let Some(mistake) = formula.first_error() {
        return not_applicable(Reason::Mistaken(Box::new(mistake.finding.clone())));
    }
    inputs.prefetch(&|| needs(formula, inputs.calendar(), window));
    let is_held = is_held(&formula.root, &|id| inputs.kind_of(id));
    Evaluation { inputs, kpis: HashMap::new(), asked: 0, is_held }.node(&formula.root, window)
}

struct Evaluation<'a> {
    inputs: &'a dyn Inputs,
    /// KPIs already evaluated: one that is used twice is computed once.
    kpis: HashMap<(KpiId, Window), Outcome>,
    /// How many numbers were asked of the inputs so far.
    asked: usize,
    /// True where all of the formula holds at a time: it is asked for what holds at the end.
    is_held: bool,
}

/// The most numbers a formula may ask of its inputs for one window. Long rolling windows ask for thousands; what asks
/// for more was written to take long.
const MOST_ASKED: usize = 20_000;

impl Evaluation<'_> {
    fn node(&mut self, node: &Node, window: &Window) -> Outcome {
        match node {
            Node::Missing => not_applicable(Reason::Incomplete),
            Node::Number(value) => Ok(*value),
            Node::Days => Ok(window.range.days() as f64),
            Node::WorkingDays(working) => match window.range.working_days(working) {
                0 => not_applicable(Reason::NoWorkingDay),
                days => Ok(days as f64),
            },
            Node::Measure { id, roll_up, name } => self.measure(*id, *roll_up, name, window),
            Node::Kpi { id, formula, earlier } => self.kpi(*id, (formula, earlier), window),
            Node::Negate(operand) => self.node(operand, window).map(|value| -value),
            Node::Not(operand) => self.node(operand, window).map(|value| truth(value == 0.0)),
            Node::Power(base, exponent) => {
                let (base, exponent) = both(self.node(base, window), self.node(exponent, window))?;
                power(base, exponent)
            }
            Node::Chain { first, rest } => self.chain(first, rest, window),
            Node::If(parts) => {
                let [condition, then, otherwise] = &**parts;
                let taken = if self.node(condition, window)? != 0.0 { then } else { otherwise };
                self.node(taken, window)
            }
            Node::Scalar(scalar, arguments) => self.scalar(*scalar, arguments, window),
            Node::Shifted(shift, inside) => self.shifted(*shift, inside, window),
            Node::Present(parts) => {
                let [own, then] = &**parts;
                self.is_recorded(own, window)?;
                self.node(then, window)
            }
        }
    }

    fn measure(&mut self, id: MeasureId, roll_up: RollUp, name: &str, window: &Window) -> Outcome {
        self.asked += 1;
        if self.asked > MOST_ASKED {
            return not_applicable(Reason::TooMuch);
        }
        self.holds(id, roll_up, name, window)?;
        match self.inputs.measure(id, roll_up, window) {
            Err(Absent::NoData(names)) if names.is_empty() => Err(Absent::NoData(vec![name.into()])),
            outcome => outcome.and_then(finite),
        }
    }

    /// A parameter that changes within the window has no one value for it; what it is at its end would be taken for all of it.
    fn holds(&self, id: MeasureId, roll_up: RollUp, name: &str, window: &Window) -> Result<(), Absent> {
        if self.is_held || roll_up != RollUp::Natural {
            return Ok(());
        }
        let Some(day) = self.inputs.changes(id, window.range).first().copied() else { return Ok(()) };
        self.inputs.measure(id, RollUp::Open, window)?;
        not_applicable(Reason::Changed(name.to_owned(), day))
    }

    /// The beginning of a product, up to each change of its parameters and after it, added up; with how many steps that are.
    /// `None` where nothing changes in it.
    fn in_pieces(&mut self, first: &Node, rest: &[Step], window: &Window) -> Option<(usize, Outcome)> {
        let inputs = self.inputs;
        if self.is_held {
            return None;
        }
        let product = product(first, rest, &|id| inputs.kind_of(id))?;
        let changes = |id: &MeasureId| inputs.changes(*id, window.range);
        let ends: BTreeSet<_> = product.parameters.iter().flat_map(changes).chain([window.range.to]).collect();
        if ends.len() < 2 {
            return None;
        }
        let steps = rest.get(..product.steps).unwrap_or_default();
        Some((product.steps, self.pieces((first, steps), &product, &ends, window)))
    }

    fn pieces(
        &mut self,
        (first, steps): (&Node, &[Step]),
        product: &Product,
        ends: &BTreeSet<NaiveDate>,
        window: &Window,
    ) -> Outcome {
        let whole = self.node(product.grows, window)?;
        let (mut from, mut divided, mut total) = (window.range.from, 0.0, 0.0);
        for &to in ends {
            let piece = Window::custom(DateRange { from, to });
            match self.node(product.grows, &piece) {
                // Nothing happened in it; whether something is missing was asked of all of the time.
                Err(Absent::NoData(_) | Absent::TooCoarse(..)) => {}
                part => {
                    divided += part?;
                    total += self.chain(first, steps, &piece)?;
                }
            }
            from = to;
        }
        // What is recorded for a period in which a change lies belongs to neither side of it.
        if (divided - whole).abs() > 1e-9 * whole.abs() { self.changed(product, window) } else { finite(total) }
    }

    /// Says which parameter changes first.
    fn changed(&self, product: &Product, window: &Window) -> Outcome {
        let first = |id: &MeasureId| Some((self.inputs.changes(*id, window.range).first().copied()?, *id));
        let Some((day, id)) = product.parameters.iter().filter_map(first).min() else {
            return not_applicable(Reason::Incomplete);
        };
        not_applicable(Reason::Changed(self.inputs.measure_name(id).unwrap_or_default().to_owned(), day))
    }

    fn kpi(&mut self, id: KpiId, (now, earlier): (&Checked, &[Earlier]), window: &Window) -> Outcome {
        if let Some(known) = self.kpis.get(&(id, *window)) {
            return known.clone();
        }
        let outcome = holding(now, earlier, window.range).and_then(|formula| self.node(&formula.root, window));
        self.kpis.insert((id, *window), outcome.clone());
        outcome
    }

    fn chain(&mut self, first: &Node, rest: &[Step], window: &Window) -> Outcome {
        let (mut left, rest) = match self.in_pieces(first, rest, window) {
            Some((steps, sum)) => (sum, rest.get(steps..).unwrap_or_default()),
            None => (self.node(first, window), rest),
        };
        for step in rest {
            // What decides `and` and `or` makes the rest irrelevant, with or without data.
            match (step.operator, &left) {
                (BinaryOp::And, Ok(value)) if *value == 0.0 => continue,
                (BinaryOp::Or, Ok(value)) if *value != 0.0 => continue,
                _ => {}
            }
            let right = self.node(&step.operand, window);
            left = match (step.operator, &left, &right) {
                (BinaryOp::And, Err(_), Ok(value)) if *value == 0.0 => Ok(0.0),
                (BinaryOp::Or, Err(_), Ok(value)) if *value != 0.0 => Ok(1.0),
                _ => both(left, right).and_then(|(left, right)| {
                    self.is_short_enough(step, window)?;
                    apply(step, left, right)
                }),
            };
        }
        left
    }

    /// What stayed of a balance is told of no longer time than the balance is counted by, or a month where that is more.
    fn is_short_enough(&self, step: &Step, window: &Window) -> Result<(), Absent> {
        let Some(balance) = step.retained else { return Ok(()) };
        let longest = self.inputs.recorded_by(balance).unwrap_or(Grain::Month).max(Grain::Month);
        let most = if longest == Grain::Month {
            31
        } else if longest == Grain::Quarter {
            92
        } else {
            366
        };
        let is_longer = window.grain.map_or(window.range.days() > most, |grain| grain > longest);
        if is_longer { not_applicable(Reason::HoldsFor(longest)) } else { Ok(()) }
    }

    fn scalar(&mut self, scalar: Scalar, arguments: &[Node], window: &Window) -> Outcome {
        let mut values = Vec::with_capacity(arguments.len());
        let mut absent = None;
        for argument in arguments {
            match self.node(argument, window) {
                Ok(value) => values.push(value),
                Err(reason) => absent = Some(merge(absent, reason)),
            }
        }
        match absent {
            Some(reason) => Err(reason),
            None => scalar_value(scalar, &values),
        }
    }

    fn shifted(&mut self, shift: Shift, inside: &Node, window: &Window) -> Outcome {
        let calendar = self.inputs.calendar();
        let Some(moved) = window.shifted(calendar, shift) else {
            return not_applicable(no_window(shift));
        };
        if let Shift::Previous(_) | Shift::LastYear = shift {
            // Two numbers that are computed differently tell nothing of what happened between them.
            let between =
                inside.redefined().into_iter().find(|day| moved.range.from < *day && *day <= window.range.from);
            if let Some(day) = between {
                return not_applicable(Reason::Redefined(day));
            }
        }
        let moved = match shift {
            Shift::Previous(_) | Shift::LastYear => self.alike(inside, window, moved),
            Shift::ToDate(_) | Shift::Rolling(_) => moved,
        };
        if let Shift::Rolling(_) = shift {
            self.every_period(inside, window, &moved)?;
        }
        self.node(inside, &moved).map_err(|reason| shift_reason(shift, reason))
    }

    /// The part of another period that stands beside a window that is cut short.
    fn alike(&mut self, inside: &Node, window: &Window, moved: Window) -> Window {
        let calendar = *self.inputs.calendar();
        let is_cut = window.period(&calendar).is_some_and(|period| window.range.to < calendar.end(period));
        match is_cut {
            true => alike(self.inputs, &measures(inside), window, moved, &mut |within| self.node(inside, within)),
            false => moved,
        }
    }

    /// A total to date of a period without data would be that of an earlier one. Days are let off here, too; what is
    /// recorded for longer than the window is missing from it all the same.
    fn is_recorded(&mut self, own: &Node, window: &Window) -> Result<(), Absent> {
        match self.node(own, window) {
            Err(Absent::NoData(names)) if window.grain != Some(Grain::Day) => Err(Absent::NoData(names)),
            Err(Absent::TooCoarse(name, grain)) => Err(Absent::TooCoarse(name, grain)),
            _ => Ok(()),
        }
    }

    /// A rolling window with a period that has no data at all would be less than it says. Days are let off: a shop
    /// that is closed on Sundays has a week of seven days nevertheless.
    fn every_period(&mut self, inside: &Node, window: &Window, rolling: &Window) -> Result<(), Absent> {
        let calendar = *self.inputs.calendar();
        let Some(grain) = window.grain.filter(|grain| *grain != Grain::Day) else { return Ok(()) };
        if self.asked > MOST_ASKED {
            return Ok(());
        }
        for period in calendar.periods(grain, rolling.range) {
            let range = calendar.range(period);
            let to = range.to.min(rolling.range.to);
            let part = Window { range: DateRange { to, ..range }, grain: Some(grain) };
            if let Err(Absent::NoData(names)) = self.node(inside, &part) {
                return Err(lacking_at(names, Place::In(period)));
            }
        }
        Ok(())
    }
}

fn apply(step: &Step, left: f64, right: f64) -> Outcome {
    match step.operator {
        BinaryOp::Or => Ok(truth(left != 0.0 || right != 0.0)),
        BinaryOp::And => Ok(truth(left != 0.0 && right != 0.0)),
        BinaryOp::Less => Ok(truth(left < right)),
        BinaryOp::LessOrEqual => Ok(truth(left <= right)),
        BinaryOp::More => Ok(truth(left > right)),
        BinaryOp::MoreOrEqual => Ok(truth(left >= right)),
        BinaryOp::Equal => Ok(truth(left == right)),
        BinaryOp::NotEqual => Ok(truth(left != right)),
        BinaryOp::Add => finite(left + right),
        BinaryOp::Subtract => finite(left - right),
        BinaryOp::Multiply => finite(left * right),
        BinaryOp::Divide => divide(step, left, right),
    }
}

fn divide(step: &Step, left: f64, right: f64) -> Outcome {
    match step.text.as_deref() {
        Some(number) if right == 0.0 && number.starts_with(|sign: char| sign.is_ascii_digit()) => {
            not_applicable(Reason::ByZero)
        }
        text if right == 0.0 => not_applicable(Reason::ByNothing(text.map(str::to_owned))),
        Some(base) if step.growth && right < 0.0 => not_applicable(Reason::GrowthFromNegative(base.to_owned())),
        _ => finite(left / right),
    }
}

fn power(base: f64, exponent: f64) -> Outcome {
    if base == 0.0 && exponent < 0.0 {
        return not_applicable(Reason::PowerOfZero);
    }
    let value = base.powf(exponent);
    if value.is_nan() {
        return not_applicable(Reason::FractionalPower);
    }
    finite(value)
}

fn scalar_value(scalar: Scalar, values: &[f64]) -> Outcome {
    let first = values.first().copied().unwrap_or(0.0);
    finite(match scalar {
        Scalar::Abs => first.abs(),
        Scalar::Sqrt if first < 0.0 => return not_applicable(Reason::NegativeRoot),
        Scalar::Sqrt => first.sqrt(),
        Scalar::Round => rounded(first, values.get(1).copied().unwrap_or(0.0)),
        Scalar::Sum => values.iter().sum(),
        Scalar::Mean => values.iter().sum::<f64>() / values.len().max(1) as f64,
        Scalar::Min => values.iter().copied().fold(f64::INFINITY, f64::min),
        Scalar::Max => values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
    })
}

/// Rounded to so many digits after the point, or before it where negative; halves go away from zero.
fn rounded(value: f64, digits: f64) -> f64 {
    let factor = 10f64.powf(digits.abs());
    let rounded = if digits < 0.0 { (value / factor).round() * factor } else { (value * factor).round() / factor };
    // A number so large that scaling overflows has no digits to round.
    if rounded.is_finite() { rounded } else { value }
}

fn truth(value: bool) -> f64 {
    f64::from(u8::from(value))
}

fn finite(value: f64) -> Outcome {
    if value.is_finite() { Ok(value) } else { not_applicable(Reason::TooLarge) }
}

fn not_applicable<T>(reason: Reason) -> Result<T, Absent> {
    Err(Absent::NotApplicable(reason))
}

/// Both numbers, or why one or both are absent.
fn both(left: Outcome, right: Outcome) -> Result<(f64, f64), Absent> {
    match (left, right) {
        (Ok(left), Ok(right)) => Ok((left, right)),
        (Err(one), Err(other)) => Err(merge(Some(one), other)),
        (Err(reason), Ok(_)) | (Ok(_), Err(reason)) => Err(reason),
    }
}

/// One reason out of two. What is missing is named together; data comes before arithmetic, because without the data
/// nobody knows the arithmetic.
fn merge(one: Option<Absent>, other: Absent) -> Absent {
    match (one, other) {
        (None, other) => other,
        (Some(Absent::NoData(mut names)), Absent::NoData(more)) => {
            for name in more {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            Absent::NoData(names)
        }
        (Some(one @ Absent::TooCoarse(..)), _) | (_, one @ Absent::TooCoarse(..)) => one,
        (Some(one @ Absent::NoData(_)), _) | (_, one @ Absent::NoData(_)) => one,
        (Some(one), _) => one,
    }
}

/// Says in which window something is missing, where that is not the one asked for.
fn shift_reason(shift: Shift, reason: Absent) -> Absent {
    let place = match shift {
        Shift::Previous(n) => Place::Before(n),
        Shift::LastYear => Place::LastYear,
        Shift::ToDate(_) | Shift::Rolling(_) => return reason,
    };
    match reason {
        Absent::NoData(names) => lacking_at(names, place),
        other => other,
    }
}

fn lacking_at(names: Vec<Lacking>, place: Place) -> Absent {
    Absent::NoData(names.into_iter().map(|lacking| lacking.at(place)).collect())
}

fn no_window(shift: Shift) -> Reason {
    match shift {
        Shift::Previous(_) => Reason::NoPeriodBefore,
        Shift::LastYear => Reason::NoPeriodLastYear,
        Shift::ToDate(_) => Reason::EmptyWindow,
        Shift::Rolling(_) => Reason::RollingOfStretch,
    }
}
