//! Checking functions and their arguments.

use super::expr::{Check, Typed};
use super::{Measures, joined};
use crate::formula::expr::{Expr, ExprKind, Word};
use crate::formula::function::{Combine, Function, Moved, Scalar};
use crate::formula::node::Node;
use crate::formula::print::number_text;
use crate::formula::spelling::name_text;
use crate::formula::suggest::function_like;
use crate::formula::unit_of::{self, Derived};
use crate::formula::window::Shift;
use crate::formula::{Finding, FunctionName, RollUp, Symbol};
use crate::whole::Whole;
use crate::{Grain, MeasureKind, Unit};
use std::ops::Range;

/// The most periods that `prev` and `rolling` reach back.
const MOST_PERIODS: f64 = 1000.0;

/// The most digits that `round` keeps, before or after the point.
const MOST_DIGITS: f64 = 15.0;

impl Check<'_, '_> {
    pub(super) fn call(&mut self, word: &Word, arguments: &[Expr], span: Range<usize>) -> Typed {
        let name = word.text.as_str();
        let Some((function, called)) = Function::named(name) else {
            self.unknown_function(name, &word.span);
            return self.wrong(arguments);
        };
        let (fewest, most) = Function::argument_count(called);
        if !(fewest..=most).contains(&arguments.len()) {
            self.diagnostics.error(span, Finding::ArgumentCount(called, arguments.len()));
            return self.wrong(arguments);
        }
        match (function, arguments) {
            (Function::RollUp(Combine::Percentile), [measure, share]) => self.percentile(measure, share),
            (Function::RollUp(Combine::Lost), [measure, windows]) => match self.periods(called, windows) {
                Some(windows) => self.roll_up(called, Combine::Lost, measure, f64::from(windows)),
                None => self.wrong(std::slice::from_ref(measure)),
            },
            (Function::RollUp(combine), [measure]) => self.roll_up(called, combine, measure, 1.0),
            (Function::RollUp(combine), _) => match combine.scalar() {
                Some(scalar) => self.scalar(scalar, arguments),
                None => self.wrong(arguments),
            },
            (Function::Window(moved), [inside, rest @ ..]) => self.moved(moved, inside, rest.first()),
            (Function::Scalar(Scalar::Round), [number, digits]) => self.round(number, digits),
            (Function::Scalar(scalar), _) => self.scalar(scalar, arguments),
            (Function::If, [condition, then, otherwise]) => self.choice(condition, then, otherwise),
            // The number of arguments was checked above; days() has none.
            _ => Typed::new(Node::Days, None, 1, Measures::new()),
        }
    }

    /// Looks at arguments for their own mistakes and gives a hole.
    fn wrong(&mut self, arguments: &[Expr]) -> Typed {
        for argument in arguments {
            self.expr(argument);
        }
        Typed::missing()
    }

    fn unknown_function(&mut self, name: &str, span: &Range<usize>) {
        if self.diagnostics.is_full() {
            return;
        }
        if self.checker.symbol(name).is_some() {
            let finding = Finding::NotAFunction(name.to_owned());
            self.diagnostics.error(span.clone(), finding).suggest(format!("{} *", name_text(name)));
            return;
        }
        let like = function_like(name);
        self.diagnostics.error(span.clone(), Finding::UnknownFunction { name: name.to_owned(), like });
        if let Some(like) = like {
            self.diagnostics.suggest(like.text());
        }
    }

    fn roll_up(&mut self, called: FunctionName, combine: Combine, argument: &Expr, number: f64) -> Typed {
        let typed = self.expr(argument);
        match typed.node {
            Node::Missing => return Typed::missing(),
            Node::Measure { id, name: measure, roll_up: RollUp::Natural } => {
                if let ExprKind::Name(text) = &argument.kind {
                    self.fits_kind((called, combine), text, &argument.span);
                }
                let unit =
                    if combine == Combine::Count || combine.is_of_distinct() { Some(Unit::Count) } else { typed.unit };
                let node = Node::Measure { id, roll_up: combine.roll_up(number), name: measure };
                return Typed { counted: typed.counted, ..Typed::new(node, unit, 1, typed.measures) };
            }
            _ => {}
        }
        let finding = match typed.node {
            Node::Kpi { .. } => Finding::KpiForMeasure(called),
            _ => Finding::CalculationForMeasure(called),
        };
        self.diagnostics.error(argument.span.clone(), finding);
        Typed::missing()
    }

    /// Roll-ups that make no sense for a kind of measure.
    fn fits_kind(&mut self, (called, combine): (FunctionName, Combine), measure: &str, span: &Range<usize>) {
        let symbol = self.checker.symbol(measure);
        let Some(Symbol::Measure(_, kind, _)) = symbol.as_deref() else { return };
        let name = measure.to_owned();
        let finding = match (combine, kind) {
            (Combine::Count, MeasureKind::Distinct) => return,
            (_, MeasureKind::Distinct) if !combine.is_of_distinct() => Finding::NotOfDistinct(called, name),
            (_, MeasureKind::Distinct) => return,
            _ if combine.is_of_distinct() => Finding::OnlyOfDistinct(called, name),
            (Combine::Open | Combine::Close, MeasureKind::Parameter) => return,
            (_, MeasureKind::Parameter) => Finding::NotOfParameter(called, name),
            (Combine::Sum, MeasureKind::Balance) => Finding::SumOfBalance(name),
            (Combine::Sum, MeasureKind::Level) => Finding::SumOfLevel(name),
            (Combine::Open | Combine::Close, MeasureKind::Flow) => Finding::EndOfFlow(name),
            (Combine::Open | Combine::Close, MeasureKind::Sample) => Finding::EndOfSample(name),
            (Combine::Open, MeasureKind::Level) => Finding::OpenOfLevel(name),
            _ => return,
        };
        self.diagnostics.error(span.clone(), finding);
    }

    fn percentile(&mut self, measure: &Expr, share: &Expr) -> Typed {
        let literal = match share.kind {
            ExprKind::Number { value, percent } => Some((if percent { value / 100.0 } else { value }, percent)),
            _ => None,
        };
        match literal {
            Some((part, _)) if (0.0..=1.0).contains(&part) => {
                self.roll_up(FunctionName::Percentile, Combine::Percentile, measure, part)
            }
            Some((part, false)) if part <= 100.0 => {
                let instead = format!("{}%", number_text(part));
                let finding = Finding::ShareInHundredths { instead: instead.clone() };
                self.diagnostics.error(share.span.clone(), finding).suggest(instead);
                self.wrong(std::slice::from_ref(measure))
            }
            _ => {
                self.diagnostics.error(share.span.clone(), Finding::NoShare);
                self.wrong(std::slice::from_ref(measure))
            }
        }
    }

    fn moved(&mut self, moved: Moved, inside: &Expr, argument: Option<&Expr>) -> Typed {
        let typed = self.expr(inside);
        let shift = match (moved, argument) {
            (Moved::Previous, None) => Some(Shift::Previous(1)),
            (Moved::Previous, Some(argument)) => self.periods(FunctionName::Prev, argument).map(Shift::Previous),
            (Moved::Rolling, Some(argument)) => self.periods(FunctionName::Rolling, argument).map(Shift::Rolling),
            (Moved::ToDate, Some(argument)) => self.grain(argument).map(Shift::ToDate),
            (Moved::LastYear, _) => Some(Shift::LastYear),
            _ => None,
        };
        let Some(shift) = shift else { return Typed::missing() };
        if moved == Moved::Rolling && typed.node.rolls() {
            self.diagnostics.error(inside.span.clone(), Finding::NestedRolling);
            return Typed::missing();
        }
        let node = Node::Shifted(shift, Box::new(typed.node));
        Typed { node, depth: typed.depth + 1, ..typed }
    }

    fn periods(&mut self, called: FunctionName, argument: &Expr) -> Option<u32> {
        if let ExprKind::Number { value, percent: false } = argument.kind
            && (1.0..=MOST_PERIODS).contains(&value)
            && value.fract() == 0.0
        {
            // In range and whole, so the conversion is exact.
            return Some(value.whole_u32());
        }
        self.diagnostics.error(argument.span.clone(), Finding::NoPeriodCount(called));
        None
    }

    fn grain(&mut self, argument: &Expr) -> Option<Grain> {
        let word = match &argument.kind {
            ExprKind::Name(word) => word.to_lowercase(),
            _ => String::new(),
        };
        let grain = Grain::parse(&word).filter(|grain| *grain != Grain::Day);
        if grain.is_none() {
            self.diagnostics.error(argument.span.clone(), Finding::NoGrain).suggest("year");
        }
        grain
    }

    fn round(&mut self, number: &Expr, digits: &Expr) -> Typed {
        let (literal, sign) = match &digits.kind {
            ExprKind::Negate(inside) => (&inside.kind, -1.0),
            kind => (kind, 1.0),
        };
        match literal {
            ExprKind::Number { value, percent: false } if value.fract() == 0.0 && *value <= MOST_DIGITS => {
                let typed = self.expr(number);
                let arguments = vec![typed.node, Node::Number(sign * value)];
                Typed { node: Node::Scalar(Scalar::Round, arguments), depth: typed.depth + 1, ..typed }
            }
            _ => {
                self.diagnostics.error(digits.span.clone(), Finding::NoDigits);
                self.wrong(std::slice::from_ref(number))
            }
        }
    }

    fn scalar(&mut self, scalar: Scalar, arguments: &[Expr]) -> Typed {
        let (mut unit, mut is_scaled): (Derived, bool) = (None, false);
        let (mut depth, mut measures, mut nodes) = (0, Measures::new(), Vec::with_capacity(arguments.len()));
        for argument in arguments {
            let typed = self.expr(argument);
            unit = self.chosen_unit(&unit, &typed.unit, argument);
            is_scaled |= typed.is_scaled;
            depth = depth.max(typed.depth);
            measures = joined(measures, typed.measures);
            nodes.push(typed.node);
        }
        if scalar == Scalar::Sqrt {
            unit = unit_of::power(&unit);
        }
        Typed { is_scaled, ..Typed::new(Node::Scalar(scalar, nodes), unit, depth + 1, measures) }
    }

    fn choice(&mut self, condition: &Expr, then: &Expr, otherwise: &Expr) -> Typed {
        let condition = self.condition(condition);
        let (yes, no) = (self.expr(then), self.expr(otherwise));
        let unit = self.chosen_unit(&yes.unit, &no.unit, otherwise);
        let depth = condition.depth.max(yes.depth).max(no.depth) + 1;
        let (is_truth, is_scaled) = (yes.is_truth && no.is_truth, yes.is_scaled || no.is_scaled);
        let measures = joined(condition.measures, joined(yes.measures, no.measures));
        let node = Node::If(Box::new([condition.node, yes.node, no.node]));
        Typed { is_truth, is_scaled, ..Typed::new(node, unit, depth, measures) }
    }

    /// The unit of one of several values.
    fn chosen_unit(&mut self, one: &Derived, other: &Derived, place: &Expr) -> Derived {
        unit_of::alike(one, other).unwrap_or_else(|()| {
            self.diagnostics.warning(place.span.clone(), Finding::UnlikeValues(one.clone(), other.clone()));
            None
        })
    }
}
