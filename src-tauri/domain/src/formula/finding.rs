//! What is wrong or doubtful about a formula, as facts. How a person reads them is the `locale` crate's.

use super::BinaryOp;
use super::function::FunctionName;
use crate::Unit;
use crate::unit::Currency;

/// A mistake or a warning, with its place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The place: byte offsets into the text, half-open.
    pub span: std::ops::Range<usize>,
    /// True for mistakes that stop evaluation, false for warnings such as adding euros to orders.
    pub error: bool,
    /// What is wrong.
    pub finding: Finding,
    /// Text that could stand in place of the span.
    pub suggestion: Option<String>,
}

impl Diagnostic {
    /// A stable code, such as `unknown_name`.
    pub fn code(&self) -> &'static str {
        self.finding.code()
    }
}

/// What is wrong or doubtful. Texts are as the formula has them, however long; `instead` is what to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// A sign that the language writes otherwise, such as `&&`.
    WrongSymbol {
        /// The sign.
        written: &'static str,
        /// The language's own.
        instead: &'static str,
    },
    /// `1,000`
    GroupedThousands {
        /// The number without separators.
        instead: String,
    },
    /// `1,5`
    DecimalComma {
        /// The number with a point.
        instead: String,
    },
    /// A number beyond the range of a double.
    NumberTooLarge,
    /// `[]`
    EmptyName,
    /// A `[` without its `]`, before that name.
    UnclosedBracket(String),
    /// A name in quotation marks.
    QuotedName {
        /// The name in brackets.
        instead: String,
    },
    /// A currency's sign.
    CurrencySign(char),
    /// A character without a meaning.
    UnknownCharacter(char),
    /// More than [`super::MAX_LENGTH`] bytes.
    TooLong,
    /// Nothing at all.
    Empty,
    /// A `)` without its `(`.
    UnopenedParenthesis,
    /// A comma outside of a function's arguments.
    UnexpectedComma,
    /// `a < b < c`
    ChainedComparison,
    /// Two operands side by side; the text of the second.
    MissingOperator(String),
    /// A name of several words without brackets.
    MissingBrackets {
        /// The name in brackets.
        instead: String,
    },
    /// A `(` without its `)`.
    UnclosedParenthesis,
    /// An operand is missing; the texts before and after it, where there are any.
    MissingOperand(Option<String>, Option<String>),
    /// A percent sign that follows no number.
    PercentSign,
    /// A text that cannot stand where it does.
    Unexpected(String),
    /// Nested deeper than [`super::MAX_DEPTH`].
    NestedTooDeep,
    /// A number where something is asked that is true or false.
    NotACondition,
    /// A function's name, as written, without parentheses.
    FunctionAsName(String, FunctionName),
    /// A name that nothing has.
    UnknownName {
        /// The name.
        name: String,
        /// The most similar one there is, as a formula writes it.
        like: Option<String>,
    },
    /// A KPI, by name, that is made of too many others inside each other.
    KpisTooDeep(String),
    /// A KPI, by name, whose own formula has a mistake.
    BrokenKpi(String),
    /// The formula makes its KPI a part of itself.
    Circular {
        /// The names on the way; `None` for a KPI that no longer exists.
        around: Vec<Option<String>>,
        /// True where the way comes back to its beginning.
        is_closed: bool,
    },
    /// An operator joins two parts that count different things.
    UnlikeUnits(BinaryOp, Option<Unit>, Option<Unit>),
    /// One of several values is chosen, and they count different things.
    UnlikeValues(Option<Unit>, Option<Unit>),
    /// `margin > 20`, where 20% was meant.
    PercentLiteral {
        /// The number.
        number: String,
        /// The number as a percentage.
        instead: String,
    },
    /// So many arguments, where the function takes more or fewer.
    ArgumentCount(FunctionName, usize),
    /// A measure or a KPI, by name, used as a function.
    NotAFunction(String),
    /// A function that there is not.
    UnknownFunction {
        /// Its name.
        name: String,
        /// The most similar one there is.
        like: Option<FunctionName>,
    },
    /// A function of one measure is used on a KPI.
    KpiForMeasure(FunctionName),
    /// A function of one measure is used on a calculation.
    CalculationForMeasure(FunctionName),
    /// `sum` of a balance, by name.
    SumOfBalance(String),
    /// `sum` of a level, by name.
    SumOfLevel(String),
    /// `open` or `close` of a flow, by name.
    EndOfFlow(String),
    /// `open` or `close` of a sample, by name.
    EndOfSample(String),
    /// `open` of a level, by name.
    OpenOfLevel(String),
    /// A function that adds, or looks at single values, of a measure that counts different ones, by name.
    NotOfDistinct(FunctionName, String),
    /// A function that adds, or looks at single values, of a parameter, by name.
    NotOfParameter(FunctionName, String),
    /// A function of measures that count different ones, of another one, by name.
    OnlyOfDistinct(FunctionName, String),
    /// A share between 1 and 100 that was meant as a percentage.
    ShareInHundredths {
        /// The share as a percentage.
        instead: String,
    },
    /// The second argument of `percentile` is no share.
    NoShare,
    /// The second argument of `prev`, `rolling` or `lost` is no count of periods.
    NoPeriodCount(FunctionName),
    /// The second argument of `to_date` is no grain.
    NoGrain,
    /// The second argument of `round` is no count of digits.
    NoDigits,
    /// `rolling` inside of `rolling`.
    NestedRolling,
    /// A percentage that the formula multiplies by 100.
    TimesHundred,
    /// An amount in another currency than the one it is shown in.
    CurrencyDiffers {
        /// That of the formula.
        given: Currency,
        /// That of the KPI.
        shown: Currency,
    },
}

impl Finding {
    /// A stable code, such as `unknown_name`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::WrongSymbol { .. } => "wrong_symbol",
            Self::GroupedThousands { .. } | Self::DecimalComma { .. } => "decimal_comma",
            Self::NumberTooLarge => "number_too_large",
            Self::EmptyName => "empty_name",
            Self::UnclosedBracket(_) => "unclosed_bracket",
            Self::QuotedName { .. } => "quoted_name",
            Self::CurrencySign(_) | Self::UnknownCharacter(_) => "unknown_character",
            Self::TooLong => "too_long",
            Self::Empty => "empty",
            Self::UnopenedParenthesis => "unopened_parenthesis",
            Self::UnexpectedComma => "unexpected_comma",
            Self::ChainedComparison => "chained_comparison",
            Self::MissingOperator(_) => "missing_operator",
            Self::MissingBrackets { .. } => "missing_brackets",
            Self::UnclosedParenthesis => "unclosed_parenthesis",
            Self::MissingOperand(..) => "missing_operand",
            Self::PercentSign => "percent_sign",
            Self::Unexpected(_) => "unexpected",
            Self::NestedTooDeep | Self::KpisTooDeep(_) => "too_deep",
            Self::NotACondition => "not_a_condition",
            Self::FunctionAsName(..) | Self::UnknownName { .. } => "unknown_name",
            Self::BrokenKpi(_) => "broken_kpi",
            Self::Circular { .. } => "circular",
            Self::UnlikeUnits(..) | Self::UnlikeValues(..) => "mixed_units",
            Self::PercentLiteral { .. } => "percent_literal",
            Self::ArgumentCount(..) => "argument_count",
            Self::NotAFunction(_) | Self::UnknownFunction { .. } => "unknown_function",
            Self::KpiForMeasure(_) | Self::CalculationForMeasure(_) => "needs_measure",
            Self::NestedRolling => "nested_rolling",
            Self::TimesHundred => "times_100",
            Self::CurrencyDiffers { .. } => "unit_differs",
            Self::ShareInHundredths { .. }
            | Self::NoShare
            | Self::NoPeriodCount(_)
            | Self::NoGrain
            | Self::NoDigits => "wrong_argument",
            Self::SumOfBalance(_)
            | Self::SumOfLevel(_)
            | Self::EndOfFlow(_)
            | Self::EndOfSample(_)
            | Self::OpenOfLevel(_)
            | Self::NotOfDistinct(..)
            | Self::NotOfParameter(..)
            | Self::OnlyOfDistinct(..) => "wrong_kind",
        }
    }
}
