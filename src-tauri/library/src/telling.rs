//! What is said about a KPI of the library, besides what is its own.

use crate::{At, Entry, Lean, RollUp, Span};
use domain::MeasureKind;
use words::Words;

impl RollUp {
    /// How it is computed for a longer time, in a sentence.
    pub fn text(self, words: Words) -> &'static str {
        match self {
            Self::Sum => words.library_roll_sum(),
            Self::Ratio => words.library_roll_ratio(),
            Self::Closing => words.library_roll_closing(),
            Self::Mixed => words.library_roll_mixed(),
            Self::Records => words.library_roll_records(),
            Self::Different => words.library_roll_different(),
            Self::Weighted => words.library_roll_weighted(),
            Self::Growth => words.library_roll_growth(),
            Self::Annual => words.library_roll_annual(),
            Self::Scaled => words.library_roll_scaled(),
            Self::Cadence => words.library_roll_cadence(),
            Self::Parameter => words.library_roll_parameter(),
        }
    }
}

impl Lean {
    /// "leading"
    pub fn name(self, words: Words) -> &'static str {
        match self {
            Self::Leading => words.library_leading(),
            Self::Lagging => words.library_lagging(),
        }
    }

    /// The same in a sentence.
    pub fn text(self, words: Words) -> &'static str {
        match self {
            Self::Leading => words.library_leading_text(),
            Self::Lagging => words.library_lagging_text(),
        }
    }

    /// The word of the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Leading => "leading",
            Self::Lagging => "lagging",
        }
    }
}

impl At {
    /// What the number of that input is called: "Customers at the start".
    pub fn text(self, name: &str, words: Words) -> String {
        match self {
            Self::Window => words.library_at_window(name),
            Self::Start => words.library_at_start(name),
            Self::End => words.library_at_end(name),
            Self::Mean => words.library_at_mean(name),
            Self::Before => words.library_at_before(name),
            Self::YearBefore => words.library_at_year_before(name),
            Self::Returning => words.library_at_returning(name),
            Self::Retained => words.library_at_retained(name),
            Self::Lost => words.library_at_lost(name),
        }
    }
}

impl Span {
    /// "In a month of 30 days:"
    pub fn text(self, words: Words) -> &'static str {
        match self {
            Self::Month => words.library_span_month(),
            Self::Year => words.library_span_year(),
        }
    }
}

impl Entry {
    /// What a gap in what is recorded means for it: a sentence for each kind of input, in their order.
    pub fn missing(&self, words: Words) -> Vec<&'static str> {
        let mut said = Vec::new();
        for input in self.inputs() {
            let sentence = of_kind(input.kind, words);
            if !said.contains(&sentence) {
                said.push(sentence);
            }
        }
        said
    }
}

fn of_kind(kind: MeasureKind, words: Words) -> &'static str {
    match kind {
        MeasureKind::Flow => words.library_missing_flow(),
        MeasureKind::Balance => words.library_missing_balance(),
        MeasureKind::Level => words.library_missing_level(),
        MeasureKind::Sample => words.library_missing_sample(),
        MeasureKind::Distinct => words.library_missing_distinct(),
        MeasureKind::Parameter => words.library_missing_parameter(),
    }
}
