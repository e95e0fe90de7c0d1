//! Why what a person typed is no number, date or period, as a sentence.

use super::{ErrorCode, Fault};
use locale::{DateError, Locale, ReadError};

impl From<ReadError> for Fault {
    fn from(error: ReadError) -> Self {
        Self::new(ErrorCode::NotANumber, move |locale: &Locale| number(&error, locale))
    }
}

impl From<DateError> for Fault {
    fn from(error: DateError) -> Self {
        Self::invalid(move |locale: &Locale| date(&error, locale))
    }
}

fn number(error: &ReadError, locale: &Locale) -> String {
    let words = locale.words();
    match error {
        ReadError::Empty => words.typed_nothing().to_owned(),
        ReadError::NotANumber { text, example } => words.typed_no_number(example, text),
        ReadError::Ambiguous { text, example } => words.typed_other_marks(example, text),
        ReadError::NoTimeUnit { text } => words.typed_no_time_unit(text),
        ReadError::TooLarge { text } => words.typed_too_large(text),
        ReadError::DivisionByZero { text } => words.typed_division(text),
        ReadError::NotAnExpression { text } => words.typed_no_sum(text),
    }
}

fn date(error: &DateError, locale: &Locale) -> String {
    let words = locale.words();
    match error {
        DateError::NotADate { text, short, long } => words.typed_no_date(long, short, text),
        DateError::NotAPeriod { text, month, quarter, year } => words.typed_no_period(month, quarter, text, year),
        DateError::NotADayOfYear { text, example } => words.typed_no_day_of_year(example, text),
        DateError::NoSuchDay { text, month, last } => words.typed_no_such_day(&last.to_string(), month, text),
        DateError::OtherWeekday { text, actual } => words.typed_other_weekday(actual, text),
        DateError::TwoWays { text, example, iso } => words.typed_two_ways(example, iso, text),
        DateError::NoWeekNumbers { example } => words.typed_no_week_numbers(example),
        DateError::NoSuchWeek { text, last } => words.typed_no_such_week(last, text),
        DateError::WhichYear { text, example, months } => words.typed_which_year(example, months, text),
    }
}
