//! The syntax tree as text: what a parser reads back as the same tree.

use super::expr::{Expr, ExprKind, Precedence};
use super::spelling::name_text;

/// The formula as text, with the fewest parentheses. Parsing it gives an equal tree.
pub fn print(expr: &Expr) -> String {
    let mut text = String::new();
    write(expr, &mut text);
    text
}

fn write(expr: &Expr, text: &mut String) {
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
                write(argument, text);
            }
            text.push(')');
        }
        ExprKind::Negate(operand) => {
            text.push('-');
            write_within(operand, Precedence::Sign, text);
        }
        ExprKind::Not(operand) => {
            text.push_str("not ");
            write_within(operand, Precedence::Not, text);
        }
        ExprKind::Power(base, exponent) => {
            write_within(base, Precedence::Atom, text);
            text.push_str(" ^ ");
            write_within(exponent, Precedence::Sign, text);
        }
        ExprKind::Chain { first, rest } => write_chain(first, rest, text),
    }
}

fn write_chain(first: &Expr, rest: &[(super::BinaryOp, Expr)], text: &mut String) {
    let inside = rest.first().map_or(Precedence::Atom, |(operator, _)| operator.precedence().stronger());
    write_within(first, inside, text);
    for (operator, operand) in rest {
        text.push(' ');
        text.push_str(operator.symbol());
        text.push(' ');
        write_within(operand, inside, text);
    }
}

/// Writes an operand, in parentheses where it binds more weakly than its place asks.
fn write_within(expr: &Expr, at_least: Precedence, text: &mut String) {
    if precedence(expr) >= at_least {
        return write(expr, text);
    }
    text.push('(');
    write(expr, text);
    text.push(')');
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
