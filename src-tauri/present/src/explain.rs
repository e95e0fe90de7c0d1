//! How a number came to be: its formula with the numbers in place, and each of its parts down to what is recorded.

use crate::{NO_NUMBER, Presented, target, versions, words};
use analysis::scorecard::Row;
use analysis::series::{evaluate, taken};
use domain::formula::{Checked, Expr, Outcome, Window, parse, parts, print, print_with};
use domain::version::EarlierDefinition;
use domain::{Kpi, KpiId, MeasureId, Period, Unit};

/// KPIs within KPIs are explained so many levels deep; each has a page of its own.
const DEEPEST: usize = 6;

/// How the number of a KPI came to be.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The KPI.
    pub kpi: KpiId,
    /// Its name.
    pub name: String,
    /// The days that the number is of.
    pub window: Window,
    /// The same as a person reads it.
    pub label: String,
    /// Its number.
    pub value: Option<f64>,
    /// The number as text.
    pub text: String,
    /// Why there is none.
    pub reason: Option<String>,
    /// Its formula.
    pub formula: String,
    /// The formula with the numbers of its parts in place: "(€45,820 - €18,420) / €45,820".
    pub filled: String,
    /// Its parts, from left to right.
    pub parts: Vec<ExplainedPart>,
    /// How it is judged, in sentences: its status, the target in force and why, what the limits say. Empty of KPIs within
    /// others.
    pub judged: Vec<String>,
}

/// A part of a formula: a name, or a function with all that is in it.
#[derive(Debug, Clone, PartialEq)]
pub struct ExplainedPart {
    /// The part as the formula has it.
    pub formula: String,
    /// Its number.
    pub value: Option<f64>,
    /// The number as text.
    pub text: String,
    /// Why there is none.
    pub reason: Option<String>,
    /// What its number is made of.
    pub made: Made,
}

/// What the number of a part is made of.
#[derive(Debug, Clone, PartialEq)]
pub enum Made {
    /// The values of a measure in the window.
    Measure {
        /// The measure.
        id: MeasureId,
        /// Its name.
        name: String,
        /// How its values become one number: "sum", "closing value".
        roll_up: String,
    },
    /// Another KPI; not explained again where KPIs are too deep within each other.
    Kpi(Option<Box<Explanation>>),
    /// Numbers of other periods, or several that a function makes one of.
    Function,
}

/// How the number of a KPI for a period came to be.
pub fn explain(kpi: &Presented, period: Period) -> Explanation {
    let row = kpi.subject().row(period);
    let label = kpi.locale().period(period);
    let judged = judged(kpi, &row);
    Explanation { judged, ..explained(kpi, &row.point.window, label, row.point.outcome, 0) }
}

/// The status with its reason, the target in force with why it was set, and the signal with its rule.
fn judged(kpi: &Presented, row: &Row) -> Vec<String> {
    let (subject, words) = (kpi.subject(), kpi.locale().words());
    let figure = kpi.figure(row, &subject);
    let target = subject.target_of(row.point.period).filter(|_| row.goal.is_some()).map(|target| {
        let target = target::row(kpi, &subject, target, true);
        match target.reason_text.is_empty() {
            true => words.explained_target(&target.from_text, &target.text),
            false => words.explained_target_because(&target.from_text, &target.reason_text, &target.text),
        }
    });
    let signal = figure.signal.map(|signal| signal.tip);
    [Some(figure.status_tip), target, signal].into_iter().flatten().filter(|said| !said.is_empty()).collect()
}

fn explained(kpi: &Presented, whole: &Window, label: String, outcome: Outcome, depth: usize) -> Explanation {
    let window = &taken(kpi.formula, &kpi.context.model.book.all(), whole);
    let label = if window == whole { label } else { kpi.locale().range(window.range) };
    let is_changed = |then: &EarlierDefinition| window.range.from < then.until && then.until < window.range.to;
    if kpi.kpi.earlier.iter().any(is_changed) {
        // No number is made of either formula: all of them are told, and no parts.
        return by_formula(kpi, window, label, outcome, versions::formula_over(kpi, window.range));
    }
    let formula = kpi.kpi.formula_on(window.range);
    let expr = parse(formula).expr;
    let parts: Vec<(&Expr, ExplainedPart)> =
        parts(&expr).into_iter().map(|part| (part, of_part(kpi, part, window, depth))).collect();
    let filled = print_with(&expr, &|at| {
        let known = parts.iter().find(|(part, _)| part.kind == at.kind);
        known.map(|(_, part)| in_place(part))
    });
    let parts = parts.into_iter().map(|(_, part)| part).collect();
    Explanation { filled, parts, ..by_formula(kpi, window, label, outcome, formula.to_owned()) }
}

/// A number or why there is none, beside a formula of which no parts are told.
fn by_formula(kpi: &Presented, window: &Window, label: String, outcome: Outcome, formula: String) -> Explanation {
    Explanation {
        kpi: kpi.kpi.id,
        name: kpi.kpi.name.clone(),
        window: *window,
        label,
        value: outcome.as_ref().ok().copied(),
        text: outcome.as_ref().map_or_else(|_| NO_NUMBER.to_owned(), |value| kpi.full_text(*value)),
        reason: outcome.err().map(|absent| kpi.locale().absent(&absent)),
        formula,
        filled: NO_NUMBER.to_owned(),
        parts: Vec::new(),
        judged: Vec::new(),
    }
}

/// A number as it stands in a formula.
fn in_place(part: &ExplainedPart) -> String {
    match part.value {
        Some(value) if value < 0.0 => format!("({})", part.text),
        _ => part.text.clone(),
    }
}

fn of_part(kpi: &Presented, part: &Expr, window: &Window, depth: usize) -> ExplainedPart {
    let (context, locale) = (kpi.context, kpi.locale());
    let formula = print(part);
    let checked = context.model.catalog.check_formula(None, &parse(&formula));
    let outcome = evaluate(&checked, &context.model.book.all(), window);
    let other = checked.as_kpi().and_then(|id| context.model.catalog.kpi(id));
    let text = |value: f64| match other.and_then(|other| context.kpi(other)) {
        Some(other) => other.full_text(value),
        None => locale.number(value, &unit_of(&checked), None),
    };
    ExplainedPart {
        value: outcome.as_ref().ok().copied(),
        text: outcome.as_ref().map_or_else(|_| NO_NUMBER.to_owned(), |value| text(*value)),
        reason: outcome.as_ref().err().map(|absent| locale.absent(absent)),
        made: made_of(kpi, &checked, other, (window, outcome), depth),
        formula,
    }
}

fn unit_of(checked: &Checked) -> Unit {
    checked.unit.clone().unwrap_or(Unit::Number)
}

fn made_of(
    kpi: &Presented,
    checked: &Checked,
    other: Option<&Kpi>,
    (window, outcome): (&Window, Outcome),
    depth: usize,
) -> Made {
    let context = kpi.context;
    if let Some((measure, how)) =
        checked.as_measure().and_then(|(id, how)| Some((context.model.catalog.measure(id)?, how)))
    {
        let roll_up = words::roll_up(how, measure.kind, kpi.locale());
        return Made::Measure { id: measure.id, name: measure.name.clone(), roll_up };
    }
    let Some(other) = other else { return Made::Function };
    let deeper = context.kpi(other).filter(|_| depth < DEEPEST);
    let label = kpi.locale().range(window.range);
    Made::Kpi(deeper.map(|other| Box::new(explained(&other, window, label, outcome, depth + 1))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_below_zero_stands_in_parentheses() {
        let part = |value: f64| ExplainedPart {
            formula: "a".into(),
            value: Some(value),
            text: value.to_string(),
            reason: None,
            made: Made::Function,
        };
        assert_eq!((in_place(&part(-5.0)), in_place(&part(5.0))), ("(-5)".to_owned(), "5".to_owned()));
    }
}
