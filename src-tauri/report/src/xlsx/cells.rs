//! Cells of numbers as several sheets have them: a number, a target, a difference, a change in parts.

use super::{Looks, right, write};
use crate::plot::pattern::{as_text, difference, difference_of, exact, growth, in_cell, is_percent, is_time, unsigned};
use domain::Unit;
use locale::Locale;
use rust_xlsxwriter::{Formula, Worksheet, XlsxError};

/// How numbers of a KPI are written.
#[derive(Clone, Copy)]
pub(super) struct Written<'a> {
    pub unit: &'a Unit,
    pub decimals: Option<u8>,
    pub locale: &'a Locale,
}

impl Written<'_> {
    /// A number; its text where there is none, and where amounts are hidden.
    pub(super) fn number(
        self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        value: Option<f64>,
        text: &str,
    ) -> Result<(), XlsxError> {
        let Some(value) = value.filter(|_| !self.locale.is_hiding()) else {
            return write(sheet, (row, column), text, &right().set_text_wrap());
        };
        let look = Looks::number(&self.exact(value));
        sheet.write_number_with_format(row, column, in_cell(value, self.unit), &look)?;
        Ok(())
    }

    /// What is asked for: a number that reads as its text, "≤ 5.0%" too; a text where it is more than one number, as a range or
    /// a year's target is.
    pub(super) fn target(
        self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        value: Option<f64>,
        text: &str,
    ) -> Result<(), XlsxError> {
        let rest = text.strip_prefix('≤').map_or(text, str::trim_start);
        let is_one =
            |value: &f64| !self.locale.is_hiding() && self.locale.short(*value, self.unit, self.decimals) == rest;
        let Some(value) = value.filter(is_one) else { return write(sheet, (row, column), text, &right()) };
        let before = text.strip_suffix(rest).unwrap_or_default();
        let look = Looks::number(&format!("{}{}", as_text(before), self.exact(value)));
        sheet.write_number_with_format(row, column, in_cell(value, self.unit), &look)?;
        Ok(())
    }

    /// How far a number is from another, where it says so in their unit; of percentages in points.
    pub(super) fn difference(
        self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        (value, beside): (f64, f64),
        text: &str,
        formula: Option<&str>,
    ) -> Result<(), XlsxError> {
        // Spreadsheets show no time below zero.
        if self.locale.is_hiding() || is_time(self.unit) {
            return write(sheet, (row, column), text, &right());
        }
        let is_points = is_percent(self.unit);
        let scale = if is_points { 100.0 } else { 1.0 };
        let code = if is_points && !text.is_empty() {
            difference(text, self.locale)
        } else {
            difference_of(text, beside, self.unit, self.decimals, self.locale)
        };
        let look = Looks::number(&signed_as(text, code, formula));
        match formula {
            Some(formula) => {
                let formula = if is_points { format!("({formula})*100") } else { formula.to_owned() };
                let formula = Formula::new(formula).set_result((value * scale).to_string());
                sheet.write_formula_with_format(row, column, formula, &look)?;
            }
            None => drop(sheet.write_number_with_format(row, column, value * scale, &look)?),
        }
        Ok(())
    }

    /// A change in parts of what was before, as a number or as a formula with its result.
    pub(super) fn growth(
        self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        part: f64,
        text: &str,
        formula: Option<&str>,
    ) -> Result<(), XlsxError> {
        if self.locale.is_hiding() {
            return write(sheet, (row, column), text, &right());
        }
        let look = Looks::number(&signed_as(text, growth(text, self.locale), formula));
        match formula {
            Some(formula) => {
                // Whoever plans nothing after all sees no error of the spreadsheet's own.
                let formula = Formula::new(format!("IFERROR({formula},NA())")).set_result(part.to_string());
                sheet.write_formula_with_format(row, column, formula, &look)?;
            }
            None => drop(sheet.write_number_with_format(row, column, part, &look)?),
        }
        Ok(())
    }

    fn exact(self, value: f64) -> String {
        exact(value, self.unit, self.decimals, self.locale)
    }
}

/// Without a sign where the text has none, as "0.0%" of a little; a formula's number may come to have one.
fn signed_as(text: &str, code: String, formula: Option<&str>) -> String {
    if formula.is_none() && !text.starts_with(['+', '−', '-']) { unsigned(&code) } else { code }
}
