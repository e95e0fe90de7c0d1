//! Formulas in words: what is wrong about them, why they have no number, what their functions do.

mod absent;
mod finding;

use crate::Locale;
use domain::formula::FunctionName;
use words::Function;

impl Locale {
    /// How a function is written: "prev(x) or prev(x, n)".
    pub fn signature(&self, function: FunctionName) -> String {
        self.words().formula_signature(in_words(function))
    }

    /// What a function gives, as a sentence: "The same for the window before, or n windows before."
    pub fn help(&self, function: FunctionName) -> String {
        self.words().formula_help(in_words(function))
    }
}

/// How messages call a function.
fn in_words(function: FunctionName) -> Function {
    match function {
        FunctionName::Sum => Function::Sum,
        FunctionName::Open => Function::Open,
        FunctionName::Close => Function::Close,
        FunctionName::Mean => Function::Mean,
        FunctionName::Min => Function::Min,
        FunctionName::Max => Function::Max,
        FunctionName::Median => Function::Median,
        FunctionName::Percentile => Function::Percentile,
        FunctionName::Count => Function::Count,
        FunctionName::New => Function::New,
        FunctionName::Returning => Function::Returning,
        FunctionName::Retained => Function::Retained,
        FunctionName::Lost => Function::Lost,
        FunctionName::Prev => Function::Prev,
        FunctionName::LastYear => Function::LastYear,
        FunctionName::ToDate => Function::ToDate,
        FunctionName::Rolling => Function::Rolling,
        FunctionName::Days => Function::Days,
        FunctionName::If => Function::If,
        FunctionName::Abs => Function::Abs,
        FunctionName::Round => Function::Round,
        FunctionName::Sqrt => Function::Sqrt,
    }
}
