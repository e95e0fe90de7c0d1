//! What is wrong or doubtful about a formula, in words.

use crate::Locale;
use domain::Unit;
use domain::formula::{BinaryOp, Finding, FunctionName, MAX_DEPTH, MAX_LENGTH, name_text};

/// Longer texts of the formula are cut.
const QUOTED: usize = 40;

impl Locale {
    /// What is wrong or doubtful, and what to do, as a sentence or two for the owner.
    pub fn finding(&self, finding: &Finding) -> String {
        let words = self.words();
        let said = match finding {
            Finding::WrongSymbol { written, instead } => return words.formula_wrong_symbol(instead, written),
            Finding::GroupedThousands { instead } => return words.formula_grouped_thousands(instead),
            Finding::DecimalComma { instead } => return words.formula_decimal_comma(instead),
            Finding::UnclosedBracket(name) => return words.formula_unclosed_bracket(&cut(name)),
            Finding::QuotedName { instead } => return words.formula_quoted_name(instead),
            Finding::CurrencySign(sign) => return words.formula_currency_sign(&sign.to_string()),
            Finding::UnknownCharacter(sign) => return words.formula_unknown_character(&sign.to_string()),
            Finding::TooLong => return words.formula_too_long(&self.count(MAX_LENGTH as u64)),
            Finding::MissingOperator(next) => return words.formula_missing_operator(&cut(next)),
            Finding::MissingBrackets { instead } => return words.formula_missing_brackets(instead),
            Finding::MissingOperand(before, after) => return self.missing_operand(before.as_deref(), after.as_deref()),
            Finding::Unexpected(text) => return words.formula_unexpected(&cut(text)),
            Finding::NestedTooDeep => return words.formula_nested_too_deep(&self.count(MAX_DEPTH as u64)),
            Finding::FunctionAsName(text, function) => {
                return words.formula_function_as_name(&self.signature(*function), &cut(text));
            }
            Finding::UnknownName { name, like: Some(like) } => {
                return words.formula_unknown_name_like(like, &cut(name));
            }
            Finding::UnknownName { name, like: None } => return words.formula_unknown_name(&cut(name)),
            Finding::KpisTooDeep(name) => return words.formula_kpis_too_deep(&cut(name)),
            Finding::BrokenKpi(name) => return words.formula_broken_kpi(&cut(name)),
            Finding::Circular { around, is_closed } => return words.formula_circular(&self.circle(around, *is_closed)),
            Finding::UnlikeUnits(operator, left, right) => {
                return self.unlike(Some(*operator), left.as_ref(), right.as_ref());
            }
            Finding::UnlikeValues(one, other) => return self.unlike(None, one.as_ref(), other.as_ref()),
            Finding::PercentLiteral { number, instead } => return words.formula_percent_literal(instead, number),
            Finding::ArgumentCount(function, count) => return self.argument_count(*function, *count),
            Finding::NotAFunction(name) => return words.formula_not_a_function(&cut(name)),
            Finding::UnknownFunction { name, like: Some(like) } => {
                return words.formula_unknown_function_like(like.text(), &cut(name));
            }
            Finding::UnknownFunction { name, like: None } => return words.formula_unknown_function(&cut(name)),
            Finding::KpiForMeasure(function) => return words.formula_kpi_for_measure(function.text()),
            Finding::CalculationForMeasure(function) => return words.formula_calculation_for_measure(function.text()),
            Finding::SumOfBalance(name) => return words.formula_sum_of_balance(&name_text(name), &cut(name)),
            Finding::SumOfLevel(name) => return words.formula_sum_of_level(&name_text(name), &cut(name)),
            Finding::EndOfFlow(name) => return words.formula_end_of_flow(&name_text(name), &cut(name)),
            Finding::EndOfSample(name) => return words.formula_end_of_sample(&name_text(name), &cut(name)),
            Finding::OpenOfLevel(name) => return words.formula_open_of_level(&name_text(name), &cut(name)),
            Finding::NotOfDistinct(function, name) => {
                return words.formula_not_of_distinct(function.text(), &name_text(name), &cut(name));
            }
            Finding::NotOfParameter(function, name) => {
                return words.formula_not_of_parameter(function.text(), &name_text(name), &cut(name));
            }
            Finding::OnlyOfDistinct(function, name) => {
                return words.formula_only_of_distinct(function.text(), &cut(name));
            }
            Finding::ShareInHundredths { instead } => return words.formula_share_in_hundredths(instead),
            Finding::NoPeriodCount(function) => return words.formula_no_period_count(function.text()),
            Finding::CurrencyDiffers { given, shown } => {
                return words.formula_currency_differs(given.code(), shown.code());
            }
            Finding::NumberTooLarge => words.formula_number_too_large(),
            Finding::EmptyName => words.formula_empty_name(),
            Finding::Empty => words.formula_empty(),
            Finding::UnopenedParenthesis => words.formula_unopened_parenthesis(),
            Finding::UnclosedParenthesis => words.formula_unclosed_parenthesis(),
            Finding::UnexpectedComma => words.formula_unexpected_comma(),
            Finding::ChainedComparison => words.formula_chained_comparison(),
            Finding::PercentSign => words.formula_percent_sign(),
            Finding::NotACondition => words.formula_not_a_condition(),
            Finding::NoShare => words.formula_no_share(),
            Finding::NoGrain => words.formula_no_grain(),
            Finding::NoDigits => words.formula_no_digits(),
            Finding::NestedRolling => words.formula_nested_rolling(),
            Finding::TimesHundred => words.formula_times_hundred(),
        };
        said.to_owned()
    }

    fn missing_operand(&self, before: Option<&str>, after: Option<&str>) -> String {
        let words = self.words();
        match (before.map(cut), after.map(cut)) {
            (Some(before), Some(after)) => words.formula_missing_between(&after, &before),
            (Some(before), None) => words.formula_missing_after(&before),
            (None, Some(after)) => words.formula_missing_before(&after),
            (None, None) => words.formula_missing_operand().to_owned(),
        }
    }

    /// "Cost → Margin → Cost", open at its end where the way back is not known.
    fn circle(&self, around: &[Option<String>], is_closed: bool) -> String {
        let names = around.iter().map(|name| name.as_deref().unwrap_or(self.words().formula_deleted_kpi()));
        names.chain((!is_closed).then_some("…")).collect::<Vec<_>>().join(" → ")
    }

    fn argument_count(&self, function: FunctionName, count: usize) -> String {
        let (words, signature) = (self.words(), self.signature(function));
        match count {
            0 => words.formula_no_argument(function.text(), &signature),
            n => self.counted(n as u64, |count| words.formula_argument_count(function.text(), count, &signature)),
        }
    }

    /// Two parts that count different things, joined by an operator or side by side.
    fn unlike(&self, operator: Option<BinaryOp>, left: Option<&Unit>, right: Option<&Unit>) -> String {
        let (words, left, right) = (self.words(), self.counts(left), self.counts(right));
        match operator {
            None => words.formula_unlike_values(&left, &right),
            Some(BinaryOp::Add) => words.formula_unlike_sum(&left, &right),
            Some(BinaryOp::Subtract) => words.formula_unlike_difference(&left, &right),
            Some(BinaryOp::Multiply) => words.formula_unlike_product(&left, &right),
            Some(BinaryOp::Divide) => words.formula_unlike_quotient(&left, &right),
            Some(_) => words.formula_unlike_compared(&left, &right),
        }
    }

    /// That two units have no sum, and what to do.
    pub fn no_sum(&self, left: &Unit, right: &Unit) -> String {
        self.words().formula_no_sum(&self.counts(Some(left)), &self.counts(Some(right)))
    }

    /// What a part of a formula counts: "an amount of money (EUR)".
    fn counts(&self, unit: Option<&Unit>) -> String {
        let words = self.words();
        match unit {
            None | Some(Unit::Number) => words.formula_unit_number().to_owned(),
            Some(Unit::Count) => words.formula_unit_count().to_owned(),
            Some(Unit::Currency(currency)) => words.formula_unit_money(currency.code()),
            Some(Unit::Percent) => words.formula_unit_percent().to_owned(),
            Some(Unit::Ratio) => words.formula_unit_ratio().to_owned(),
            Some(Unit::Points) => words.formula_unit_points().to_owned(),
            Some(Unit::Duration) => words.formula_unit_duration().to_owned(),
            Some(Unit::Per(unit, one)) if one.is_empty() => words.formula_unit_each(&self.counts(Some(unit))),
            Some(Unit::Per(unit, one)) => words.formula_unit_per(one, &self.counts(Some(unit))),
        }
    }
}

/// A text as a message quotes it: cut where it is long.
fn cut(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
