//! What the lines of a statement of profit and loss are where their names alone do not say it: beside amounts of money `Marketing`
//! is one, and 20,000 below `Staff` are no heads.

use super::{Field, Role};
use crate::codes;
use crate::currency;
use crate::thousands::currency_of_thousands;
use crate::words::{self, words_of};
use domain::unit::Currency;
use domain::{MeasureKind, Unit};

/// A cost is at least so large a part of the largest amount beside it; so few are heads.
const SMALLEST_COST: f64 = 0.001;
/// So many heads, for so little money, no business has.
const MOST_HEADS: f64 = 500.0;
const LEAST_PART_OF_HEADS: f64 = 0.02;
/// In thousands wages are at least so large a part.
const PART_OF_WAGES: f64 = 0.15;
/// What a bank takes is a smaller part of the largest amount than what lies there.
const MOST_CHARGES: f64 = 0.02;

/// A largest amount below that may count anything.
const SMALLEST_SUM: f64 = 50.0;

/// The amounts of money that stand beside a line.
struct Statement {
    currency: Currency,
    /// The largest amount.
    largest: f64,
    /// The largest one counts thousands.
    in_thousands: bool,
    /// Lines that are costs by their names.
    costs: Vec<String>,
}

/// Sets right what is money by what stands beside it, and what of it adds up.
pub(super) fn settle(fields: &mut [Field]) {
    let statement = Statement::of(fields);
    for field in fields.iter_mut() {
        let words = words_of(&field.name);
        let says_money = field.own_currency().or_else(|| currency_of_thousands(&field.name)).is_some();
        let is_written = says_money || field.facts.cents * 2 > field.facts.numbers;
        let is_of_statement = |test: &dyn Fn(&Statement, &Field, &[String]) -> bool| {
            statement.as_ref().is_some_and(|statement| test(statement, field, &words))
        };
        let are_wages = names_people(&words) && (is_written || is_of_statement(&Statement::has_wages));
        let are_charges = is_of_statement(&Statement::has_charges);
        let is_cost = is_of_statement(&Statement::has_cost);
        let Role::Measure { kind, unit, .. } = &mut field.role else { continue };
        if *kind == MeasureKind::Balance && (are_wages || are_charges) {
            *kind = MeasureKind::Flow;
        }
        let is_bare = matches!(unit, Unit::Count | Unit::Number) && *kind == MeasureKind::Flow;
        if let Some(statement) = statement.as_ref().filter(|_| is_bare && (are_wages || is_cost)) {
            *unit = Unit::Currency(statement.currency);
        }
    }
}

impl Statement {
    /// The money of a table; `None` where no sum in it is money by its name.
    fn of(fields: &[Field]) -> Option<Self> {
        let money = |field: &Field| match &field.role {
            Role::Measure { kind: MeasureKind::Flow, unit: Unit::Currency(currency), .. } => Some(*currency),
            _ => None,
        };
        let is_named = |field: &Field| {
            let words = words_of(&field.name);
            words::names_money(&words) || words::names_result(&words)
        };
        let largest = fields
            .iter()
            .filter(|field| is_named(field))
            .filter_map(|field| Some((money(field)?, field)))
            .max_by(|(_, one), (_, other)| one.facts.largest.total_cmp(&other.facts.largest));
        let (currency, field) = largest?;
        let costs = fields.iter().filter(|field| matches!(field.role, Role::Measure { .. }));
        let costs = costs.map(|field| field.name.clone()).filter(|name| is_cost(&words_of(name))).collect();
        Some(Self { currency, largest: field.facts.largest, in_thousands: field.times.is_some(), costs })
    }

    fn part(&self, field: &Field) -> f64 {
        if self.largest > 0.0 { field.facts.largest / self.largest } else { 0.0 }
    }

    /// How many other lines are costs.
    fn others(&self, field: &Field) -> usize {
        self.costs.iter().filter(|name| **name != field.name).count()
    }

    /// True for numbers of staff that are what staff costs: too many for heads.
    fn has_wages(&self, field: &Field, _: &[String]) -> bool {
        let (part, largest) = (self.part(field), field.facts.largest);
        let is_in_thousands = (self.in_thousands || field.times.is_some()) && self.others(field) > 0;
        largest >= MOST_HEADS && part >= LEAST_PART_OF_HEADS || is_in_thousands && part >= PART_OF_WAGES
    }

    /// True for `Bank` among costs, where it is no more than what a bank takes.
    fn has_charges(&self, field: &Field, words: &[String]) -> bool {
        let is_bank = matches!(words, [one] if one == "bank");
        is_bank && self.others(field) > 1 && self.part(field) <= MOST_CHARGES
    }

    /// True for a line that is a cost beside these amounts.
    fn has_cost(&self, field: &Field, words: &[String]) -> bool {
        let is_known = words::names_usual_cost(words) || words::names_possible_cost(words) && self.others(field) > 1;
        // Of few there may be as many of anything.
        let is_known = is_known && (self.largest >= SMALLEST_SUM || self.in_thousands);
        is_known && self.part(field) >= SMALLEST_COST && field.facts.units.is_empty() && !words::names_quantity(words)
    }
}

/// True for staff, with no more beside it than in what it is counted: `Staff (k€)`.
fn names_people(words: &[String]) -> bool {
    let is_unit = |word: &String| {
        words::is_in(word, "in k t tsd teur keur mio thousand") || currency::of_code(&word.to_uppercase()).is_some()
    };
    words
        .split_first()
        .is_some_and(|(first, rest)| codes::names_people(std::slice::from_ref(first)) && rest.iter().all(is_unit))
}

/// True for a name of a cost; staff may be one.
fn is_cost(words: &[String]) -> bool {
    const COSTS: &str =
        "cost costs kosten expense expenses rent miete wages salaries payroll lohn löhne gehalt gehälter cogs fees";
    let named = words::any(words, COSTS) || words::names_result(words) || names_people(words);
    named || words::names_usual_cost(words) || words::names_possible_cost(words)
}
