//! Checking the parts of a formula: names, operators, units.

use super::{Checker, MAX_TOTAL_DEPTH, Measures, joined};
use crate::formula::diagnostics::Diagnostics;
use crate::formula::expr::{Expr, ExprKind, Precedence};
use crate::formula::function::Function;
use crate::formula::node::{Node, Step};
use crate::formula::print::print;
use crate::formula::retained::retained;
use crate::formula::suggest::name_like;
use crate::formula::unit_of::{self, Derived};
use crate::formula::{BinaryOp, Finding, FunctionName, RollUp, Symbol};
use crate::{KpiId, MeasureId, Unit};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// Texts of operands that reasons quote are cut at so many characters.
const QUOTED: usize = 60;

pub(super) struct Check<'c, 'n> {
    pub(super) checker: &'c mut Checker<'n>,
    own: Option<KpiId>,
    pub(super) diagnostics: Diagnostics,
    /// The KPIs named so far.
    pub(super) kpis: BTreeSet<KpiId>,
    /// True once the KPI was found to be made of itself.
    pub(super) is_circular: bool,
    /// The first two things of which a sum or difference is taken though nothing turns them into one another.
    pub(super) unlike_sum: Option<(Unit, Unit)>,
}

/// A checked part with what is known of it.
pub(super) struct Typed {
    pub(super) node: Node,
    pub(super) unit: Derived,
    /// True for comparisons and what is made of them.
    pub(super) is_truth: bool,
    pub(super) depth: usize,
    pub(super) measures: Measures,
    /// What is counted, where the part is one measure: what stands behind "per order".
    pub(super) counted: Option<MeasureId>,
    /// True where a plain number is multiplied or divided in: what that makes of the unit only its owner knows.
    pub(super) is_scaled: bool,
}

impl Typed {
    pub(super) fn new(node: Node, unit: Derived, depth: usize, measures: Measures) -> Self {
        Self { node, unit, is_truth: false, depth, measures, counted: None, is_scaled: false }
    }

    pub(super) fn missing() -> Self {
        Self::new(Node::Missing, None, 1, Measures::new())
    }
}

impl<'c, 'n> Check<'c, 'n> {
    pub(super) fn new(checker: &'c mut Checker<'n>, own: Option<KpiId>, diagnostics: Diagnostics) -> Self {
        Self { checker, own, diagnostics, kpis: BTreeSet::new(), is_circular: false, unlike_sum: None }
    }

    pub(super) fn expr(&mut self, expr: &Expr) -> Typed {
        match &expr.kind {
            ExprKind::Missing => Typed::missing(),
            ExprKind::Number { value, percent } => {
                let (value, unit) = if *percent { (value / 100.0, Some(Unit::Percent)) } else { (*value, None) };
                Typed::new(Node::Number(value), unit, 1, Measures::new())
            }
            ExprKind::Name(name) => self.name(name, &expr.span),
            ExprKind::Call { function, arguments } => self.call(function, arguments, expr.span.clone()),
            ExprKind::Negate(operand) => {
                let typed = self.expr(operand);
                Typed { node: Node::Negate(Box::new(typed.node)), is_truth: false, depth: typed.depth + 1, ..typed }
            }
            ExprKind::Not(operand) => {
                let typed = self.condition(operand);
                let node = Node::Not(Box::new(typed.node));
                Typed { is_truth: true, ..Typed::new(node, None, typed.depth + 1, typed.measures) }
            }
            ExprKind::Power(base, exponent) => self.power(base, exponent),
            ExprKind::Chain { first, rest } => self.chain(first, rest),
        }
    }

    /// A part that should be true or false.
    pub(super) fn condition(&mut self, expr: &Expr) -> Typed {
        let typed = self.expr(expr);
        if !typed.is_truth && !matches!(typed.node, Node::Missing) {
            self.diagnostics.warning(expr.span.clone(), Finding::NotACondition);
        }
        typed
    }

    fn name(&mut self, name: &str, span: &Range<usize>) -> Typed {
        match self.checker.symbol(name).as_deref() {
            Some(Symbol::Measure(id, _, unit)) => {
                let own = self.checker.names.measure_name(*id);
                let text: Arc<str> = own.as_deref().unwrap_or(name).into();
                let node = Node::Measure { id: *id, roll_up: RollUp::Natural, name: text };
                Typed { counted: Some(*id), ..Typed::new(node, Some(unit.clone()), 1, vec![*id]) }
            }
            Some(Symbol::Kpi(id, _)) => self.kpi(*id, name, span),
            None => {
                self.unknown_name(name, span);
                Typed::missing()
            }
        }
    }

    fn unknown_name(&mut self, name: &str, span: &Range<usize>) {
        if self.diagnostics.is_full() {
            return;
        }
        if let Some((_, function)) = Function::named(&name.to_lowercase()) {
            let after = if function == FunctionName::Days { "()" } else { "(" };
            let finding = Finding::FunctionAsName(name.to_owned(), function);
            self.diagnostics.error(span.clone(), finding).suggest(format!("{}{after}", function.text()));
            return;
        }
        let like = name_like(name, self.checker.names);
        let finding = Finding::UnknownName { name: name.to_owned(), like: like.clone() };
        self.diagnostics.error(span.clone(), finding);
        if let Some(like) = like {
            self.diagnostics.suggest(like);
        }
    }

    fn kpi(&mut self, id: KpiId, name: &str, span: &Range<usize>) -> Typed {
        self.kpis.insert(id);
        let known = self.checker.checked.get(&id).cloned();
        let Some(formula) = known.filter(|formula| !formula.has_errors() && self.own != Some(id)) else {
            self.unusable_kpi(id, name, span);
            return Typed::missing();
        };
        let (depth, measures) = (formula.depth + 1, formula.measures.clone());
        if depth > MAX_TOTAL_DEPTH {
            self.diagnostics.error(span.clone(), Finding::KpisTooDeep(name.to_owned()));
            return Typed::missing();
        }
        let (unit, is_scaled) = (formula.unit.clone(), formula.is_scaled);
        // One with what it was before is taken out of itself: it stands here once.
        let node = match &formula.root {
            node @ Node::Kpi { .. } if formula.has_earlier => node.clone(),
            _ => Node::Kpi { id, formula, earlier: Arc::new([]) },
        };
        Typed { is_scaled, ..Typed::new(node, unit, depth, measures) }
    }

    /// A KPI in a circle, or one whose own formula has a mistake.
    fn unusable_kpi(&mut self, id: KpiId, name: &str, span: &Range<usize>) {
        // One that is not checked yet is being checked further up: the way there leads through it.
        let checked = self.checker.checked.get(&id).map(|formula| formula.is_circular);
        let own = self.own.filter(|_| checked.is_none_or(|is_circular| is_circular));
        let through_own = own.and_then(|own| Some((own, self.checker.path(id, own)?)));
        let circle = match (through_own, own) {
            (Some((own, path)), _) => Some(std::iter::once(own).chain(path).collect()),
            (None, Some(own)) if checked.is_none() => Some(vec![own, id]),
            _ if checked == Some(true) => self.checker.circle(id),
            _ => None,
        };
        self.is_circular |= circle.as_ref().is_some_and(|circle: &Vec<KpiId>| circle.first() == self.own.as_ref());
        let Some(circle) = circle else {
            self.diagnostics.error(span.clone(), Finding::BrokenKpi(name.to_owned()));
            return;
        };
        let around = circle.iter().map(|id| self.checker.names.kpi_name(*id)).collect();
        let is_closed = circle.len() > 1 && circle.first() == circle.last();
        self.diagnostics.error(span.clone(), Finding::Circular { around, is_closed });
    }

    fn power(&mut self, base: &Expr, exponent: &Expr) -> Typed {
        let (base, exponent) = (self.expr(base), self.expr(exponent));
        let unit = unit_of::power(&base.unit);
        let depth = base.depth.max(exponent.depth) + 1;
        let measures = joined(base.measures, exponent.measures);
        Typed::new(Node::Power(Box::new(base.node), Box::new(exponent.node)), unit, depth, measures)
    }

    fn chain(&mut self, first: &Expr, rest: &[(BinaryOp, Expr)]) -> Typed {
        let is_logic = |operator: &BinaryOp| matches!(operator, BinaryOp::And | BinaryOp::Or);
        let is_truth = rest.iter().all(|(operator, _)| operator.precedence() <= Precedence::Comparison);
        let logic = rest.iter().any(|(operator, _)| is_logic(operator));
        let mut left = if logic { self.condition(first) } else { self.expr(first) };
        let mut before = first;
        let mut steps = Vec::with_capacity(rest.len());
        for (operator, operand) in rest {
            let right = if logic { self.condition(operand) } else { self.expr(operand) };
            let unit = self.joined_unit(*operator, (before, &left), (operand, &right));
            left.is_scaled = left.is_scaled || right.is_scaled || scales(*operator, &left.unit, &right.unit);
            left.unit = unit;
            left.depth = left.depth.max(right.depth);
            left.measures = joined(left.measures, right.measures);
            let text = (*operator == BinaryOp::Divide).then(|| shortened(&print(operand)));
            let growth = *operator == BinaryOp::Divide && steps.is_empty() && is_growth(first, operand);
            let is_first = *operator == BinaryOp::Divide && steps.is_empty();
            let kind = |id| self.checker.kind(id);
            let retained = if is_first { retained(&left.node, &right.node, &kind) } else { None };
            steps.push(Step { operator: *operator, operand: right.node, text, growth, retained });
            before = operand;
        }
        let node = Node::Chain { first: Box::new(left.node), rest: steps };
        Typed { is_truth, is_scaled: left.is_scaled, ..Typed::new(node, left.unit, left.depth + 1, left.measures) }
    }

    fn joined_unit(&mut self, operator: BinaryOp, left: (&Expr, &Typed), right: (&Expr, &Typed)) -> Derived {
        let (a, b) = (&left.1.unit, &right.1.unit);
        let joined = match operator {
            BinaryOp::And | BinaryOp::Or => return None,
            BinaryOp::Multiply => unit_of::product(a, b),
            BinaryOp::Divide => {
                let shares = || have_in_common(&left.1.measures, &right.1.measures);
                let each = || right.1.counted.map(|measure| self.one_of(measure)).unwrap_or_default();
                unit_of::quotient(a, b, shares, each)
            }
            BinaryOp::Add | BinaryOp::Subtract => unit_of::alike(a, b),
            _ => {
                self.percent_compared(left.0, b);
                self.percent_compared(right.0, a);
                unit_of::alike(a, b).map(|_| None)
            }
        };
        joined.unwrap_or_else(|()| {
            self.unlike_sum = self.unlike_sum.take().or_else(|| unlike_sum(operator, left.1, right.1));
            let finding = Finding::UnlikeUnits(operator, a.clone(), b.clone());
            self.diagnostics.warning(right.0.span.clone(), finding);
            if operator.precedence() == Precedence::Sum { a.clone() } else { None }
        })
    }

    /// One of what a measure counts: as its owner says, otherwise made from its name.
    fn one_of(&self, measure: MeasureId) -> String {
        let names = self.checker.names;
        let of_name = || Some(unit_of::singular(&names.measure_name(measure)?));
        names.singular(measure).or_else(of_name).unwrap_or_default()
    }

    /// `margin > 20`: a percentage held against what was meant as 20%.
    fn percent_compared(&mut self, literal: &Expr, other: &Derived) {
        if let (ExprKind::Number { value, percent: false }, Some(Unit::Percent)) = (&literal.kind, other)
            && *value > 1.0
        {
            let number = print(literal);
            let instead = format!("{number}%");
            let finding = Finding::PercentLiteral { number, instead: instead.clone() };
            self.diagnostics.warning(literal.span.clone(), finding).suggest(instead);
        }
    }
}

/// True for a product with a plain number, or a quotient by one: `orders * 12.5` may be money by now.
fn scales(operator: BinaryOp, left: &Derived, right: &Derived) -> bool {
    let is_plain = |unit: &Derived| matches!(unit, None | Some(Unit::Number | Unit::Ratio));
    match operator {
        BinaryOp::Multiply => is_plain(left) || is_plain(right),
        BinaryOp::Divide => is_plain(right),
        _ => false,
    }
}

/// Two things of which nothing is the sum or the difference; what each of something costs goes with money.
fn unlike_sum(operator: BinaryOp, left: &Typed, right: &Typed) -> Option<(Unit, Unit)> {
    let is_sum = operator.precedence() == Precedence::Sum && !left.is_scaled && !right.is_scaled;
    let both = left.unit.clone().zip(right.unit.clone()).filter(|_| is_sum);
    both.filter(|(left, right)| unit_of::itself(left) != unit_of::itself(right))
}

/// True for `(a - b) / b` and for `a / b` where b is what a was before: `a / prev(a)`, `a / last_year(a)`,
/// `close(a) / open(a)`.
fn is_growth(new: &Expr, base: &Expr) -> bool {
    let is_difference = match &new.kind {
        ExprKind::Chain { rest, .. } => match rest.as_slice() {
            [(BinaryOp::Subtract, subtracted)] => print(subtracted) == print(base),
            _ => false,
        },
        _ => false,
    };
    is_difference || was_before(new, base)
}

/// True where the base is what the new number was in an earlier period, or at the beginning of this one.
fn was_before(new: &Expr, base: &Expr) -> bool {
    let ExprKind::Call { function, arguments } = &base.kind else { return false };
    let Some(inside) = arguments.first().map(print) else { return false };
    match function.text.as_str() {
        "prev" | "last_year" => inside == print(new),
        "open" => match &new.kind {
            ExprKind::Call { function, arguments } if function.text == "close" => {
                arguments.first().map(print).as_deref() == Some(&*inside)
            }
            _ => inside == print(new),
        },
        _ => false,
    }
}

/// True where one of the first measures of the one side is among those of the other.
fn have_in_common(left: &Measures, right: &Measures) -> bool {
    /// Enough for what people write, and it keeps long formulas cheap.
    const COMPARED: usize = 64;
    left.iter().take(COMPARED).any(|measure| right.contains(measure))
}

fn shortened(text: &str) -> Box<str> {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &text[..end]).into(),
        None => text.into(),
    }
}
