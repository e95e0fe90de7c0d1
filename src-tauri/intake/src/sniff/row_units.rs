//! What a column beside the labels of the wide layout says that the numbers of each row are: `%`, `EUR`, `Anzahl`.

use super::{Field, Role};
use crate::currency;
use crate::words::{any, is_in, words_of};
use domain::unit::Currency;
use domain::{MeasureKind, Unit};

/// What stands beside a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowUnit {
    Percent,
    Money(Currency),
    /// Pieces, heads, kilograms.
    Things,
}

/// What a text says that the numbers beside it are. What things there are is not known everywhere: they count in a column that is named
/// for units only.
fn said(text: &str, is_named: bool) -> Option<RowUnit> {
    const PERCENT: &str = "% percent pct pct. prozent v.h. pourcent porcentaje percentuale procent";
    const THINGS: &str = "# anzahl count number no qty menge stück stk stk. st st. pcs pieces units ea personen people heads köpfe fte vzä mak h hrs \
        hours std std. stunden min minutes minuten days tage kg g t km m m2 m² m³ l liter litres kwh mwh";
    let lower = text.trim().to_lowercase();
    let bare = lower.trim_start_matches(['(', '[']).trim_end_matches([')', ']']).trim();
    let bare = bare.strip_prefix("in ").unwrap_or(bare);
    match () {
        () if is_in(bare, PERCENT) => Some(RowUnit::Percent),
        () if is_in(bare, THINGS) && !bare.is_empty() => Some(RowUnit::Things).filter(|_| is_named),
        () => money(bare).map(RowUnit::Money),
    }
}

fn money(bare: &str) -> Option<Currency> {
    let is_short = bare.chars().count() <= 5 && !bare.contains(|c: char| c.is_ascii_digit() || c == '/');
    currency::of_code(&bare.to_uppercase()).or_else(|| currency::mentioned(bare)).filter(|_| is_short)
}

fn names_units(name: &str) -> bool {
    any(&words_of(name), "unit units einheit einheiten uom unité unités unidad unità eenheid masseinheit maßeinheit")
}

/// The column beside the labels that says in what the numbers of the rows are, and what it says of each row.
pub(super) struct RowUnits {
    pub column: usize,
    pub said: Vec<Option<RowUnit>>,
}

/// That column; of several the first. One of `breakdowns` names sizes as well as litres and metres, unless some of it is money or percent.
pub(super) fn find(names: &[String], labels: usize, rows: &[&[String]], breakdowns: &[usize]) -> Option<RowUnits> {
    let of = |column: usize| {
        let is_named = names.get(column).is_some_and(|name| names_units(name));
        let cell = |row: &&[String]| row.get(column).filter(|cell| !cell.trim().is_empty()).cloned();
        let filled = rows.iter().filter_map(cell).count();
        let units: Vec<Option<RowUnit>> = rows.iter().map(|row| said(&cell(row)?, is_named)).collect();
        let found = units.iter().flatten().count();
        let is_sure = units.iter().flatten().any(|unit| *unit != RowUnit::Things) || !breakdowns.contains(&column);
        let holds = found > 0 && is_sure && (is_named || found * 10 >= filled * 8);
        holds.then_some(RowUnits { column, said: units })
    };
    (0..names.len()).filter(|column| *column != labels).find_map(of)
}

impl RowUnit {
    /// What is written behind the label of a row in this unit, beside one of that label in another. Letters alone would say millions or
    /// thousands there.
    pub(super) fn behind_label(self, text: &str, other: Option<Self>) -> String {
        match self {
            Self::Money(currency) if matches!(other, Some(Self::Money(_))) => format!(" {}", currency.code()),
            Self::Percent => " %".to_owned(),
            Self::Things if text.chars().count() > 2 => format!(" ({text})"),
            Self::Money(_) | Self::Things => String::new(),
        }
    }
}

/// Makes a measure what stands beside its label, where that says more than the guess.
pub(super) fn apply(field: &mut Field, said: RowUnit) {
    let are_wholes = field.facts.wholes == field.facts.numbers;
    let Role::Measure { kind, unit, .. } = &mut field.role else { return };
    match (said, &unit) {
        (RowUnit::Percent, _) => {
            *unit = Unit::Percent;
            field.facts.called_percent = true;
            if *kind != MeasureKind::Sample {
                *kind = MeasureKind::Level;
            }
        }
        (RowUnit::Things, Unit::Currency(_)) => *unit = if are_wholes { Unit::Count } else { Unit::Number },
        _ => {}
    }
}
