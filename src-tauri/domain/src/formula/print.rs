//! The syntax tree as text: what a parser reads back as the same tree.

use super::expr::{Expr, ExprKind, Precedence};
use super::spelling::name_text;

/// The formula as text, with the fewest parentheses. Parsing it gives an equal tree.
pub fn print(expr: &Expr) -> String {
    print_with(expr, &|_| None)
}

/// The formula as text, with what `instead` answers for a part in its place: numbers for names, say.
pub fn print_with(expr: &Expr, instead: &Instead<'_>) -> String {
    let mut text = String::new();
    write(expr, instead, &mut text);
    text
}

/// What stands in place of a part; nothing where it is written as it is.
type Instead<'a> = dyn Fn(&Expr) -> Option<String> + 'a;

fn write(expr: &Expr, instead: &Instead<'_>, text: &mut String) {
    if let Some(other) = instead(expr) {
        return text.push_str(&other);
    }
    match &expr.kind {
        // A hole prints as nothing: parsing the text gives the hole back.
        ExprKind::Missing => {}
        ExprKind::Number { value, percent } => {
            text.push_str(&number_text(*value));
            text.push_str(if *percent { "%" } else { "" });
        }
        ExprKind::Name(name) => text.push_str(&name_text(name)),
        ExprKind::Call { function, arguments, .. } => {
            text.push_str(&function.text);
            text.push('(');
            for (place, argument) in arguments.iter().enumerate() {
                text.push_str(if place == 0 { "" } else { ", " });
                write(argument, instead, text);
            }
            text.push(')');
        }
        ExprKind::Negate(operand) => {
            text.push('-');
            write_within(operand, Precedence::Sign, instead, text);
        }
        ExprKind::Not(operand) => {
            text.push_str("not ");
            write_within(operand, Precedence::Not, instead, text);
        }
        ExprKind::Power(base, exponent) => {
            write_within(base, Precedence::Atom, instead, text);
            text.push_str(" ^ ");
            write_within(exponent, Precedence::Sign, instead, text);
        }
        ExprKind::Chain { first, rest } => write_chain(first, rest, instead, text),
    }
}

fn write_chain(first: &Expr, rest: &[(super::BinaryOp, Expr)], instead: &Instead<'_>, text: &mut String) {
    let inside = rest.first().map_or(Precedence::Atom, |(operator, _)| operator.precedence().stronger());
    write_within(first, inside, instead, text);
    for (operator, operand) in rest {
        text.push(' ');
        text.push_str(operator.symbol());
        text.push(' ');
        write_within(operand, inside, instead, text);
    }
}

/// Writes an operand, in parentheses where it binds more weakly than its place asks.
fn write_within(expr: &Expr, at_least: Precedence, instead: &Instead<'_>, text: &mut String) {
    if precedence(expr) >= at_least {
        return write(expr, instead, text);
    }
    text.push('(');
    write(expr, instead, text);
    text.push(')');
}

/// The parts that a formula is put together from, each once, from left to right: names, and functions with all that is in
/// them.
pub fn parts(expr: &Expr) -> Vec<&Expr> {
    let mut found: Vec<&Expr> = Vec::new();
    collect(expr, &mut found);
    found
}

fn collect<'e>(expr: &'e Expr, found: &mut Vec<&'e Expr>) {
    match &expr.kind {
        ExprKind::Missing | ExprKind::Number { .. } => {}
        ExprKind::Name(_) | ExprKind::Call { .. } => {
            if !found.iter().any(|known| known.kind == expr.kind) {
                found.push(expr);
            }
        }
        ExprKind::Negate(operand) | ExprKind::Not(operand) => collect(operand, found),
        ExprKind::Power(base, exponent) => {
            collect(base, found);
            collect(exponent, found);
        }
        ExprKind::Chain { first, rest } => {
            collect(first, found);
            rest.iter().for_each(|(_, operand)| collect(operand, found));
        }
    }
}

fn precedence(expr: &Expr) -> Precedence {
    match &expr.kind {
        ExprKind::Chain { rest, .. } => rest.first().map_or(Precedence::Atom, |(operator, _)| operator.precedence()),
        ExprKind::Not(_) => Precedence::Not,
        ExprKind::Negate(_) => Precedence::Sign,
        ExprKind::Power(..) => Precedence::Power,
        _ => Precedence::Atom,
    }
}

/// The shortest text that reads back as the number.
pub(super) fn number_text(value: f64) -> String {
    let plain = value.to_string();
    if plain.len() > 20 { format!("{value:e}") } else { plain }
}
