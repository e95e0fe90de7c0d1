//! A KPI's formula as one that a spreadsheet computes.

use crate::plot::pattern::factor;
use domain::MeasureId;
use domain::formula::{Arithmetic, BinaryOp};
use present::pack::Inputs;

/// The formula over the cells of a row; what cannot be computed, such as a division by zero, is "not available", which charts
/// leave out. `column` is that of the first input; `divisor` what a number of the KPI is divided by to stand in a cell.
pub(super) fn formula(inputs: &Inputs, row: u32, column: u16, divisor: f64) -> String {
    let cell = |id: MeasureId| {
        let (at, input) = (column..).zip(&inputs.columns).find(|(_, input)| input.measure == id)?;
        let cell = format!("{}{}", letters(at), row + 1);
        // Durations stand in days in cells, and are counted in seconds in formulas.
        let factor = factor(&input.unit);
        Some(if factor == 1.0 { cell } else { format!("({cell}*{factor})") })
    };
    let text = written(&inputs.formula, &cell);
    let text = if divisor == 1.0 { text } else { format!("({text})/{divisor}") };
    format!("=IFERROR({text},NA())")
}

fn written(formula: &Arithmetic, cell: &dyn Fn(MeasureId) -> Option<String>) -> String {
    match formula {
        Arithmetic::Number(number) if *number < 0.0 => format!("({number})"),
        Arithmetic::Number(number) => number.to_string(),
        Arithmetic::Measure(id) => cell(*id).unwrap_or_else(|| "NA()".to_owned()),
        Arithmetic::Negate(operand) => format!("(-{})", bound(operand, cell)),
        Arithmetic::Both(operator, operands) => {
            let [left, right] = &**operands;
            let sign = match operator {
                BinaryOp::Add => "+",
                BinaryOp::Subtract => "-",
                BinaryOp::Multiply => "*",
                _ => "/",
            };
            format!("{}{sign}{}", bound(left, cell), bound(right, cell))
        }
    }
}

/// In parentheses where it is more than one thing.
fn bound(formula: &Arithmetic, cell: &dyn Fn(MeasureId) -> Option<String>) -> String {
    let text = written(formula, cell);
    if matches!(formula, Arithmetic::Both(..)) { format!("({text})") } else { text }
}

/// The name of a column: 0 is A.
pub(super) fn letters(column: u16) -> String {
    let mut name = Vec::new();
    let mut rest = u32::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        name.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    name.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        for (column, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(column), expected);
        }
    }
}
