//! What cannot be shown as it was asked for, as a sentence.

use super::Fault;
use locale::Locale;
use locale::phrases::in_words;
use present::Error;

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        match error {
            Error::NoDimension(name) => Self::not_found(words::Missing::Dimension, super::short(&name)),
            error => Self::invalid(move |locale: &Locale| said(&error, locale)),
        }
    }
}

fn said(error: &Error, locale: &Locale) -> String {
    let words = locale.words();
    match error {
        Error::NotPerWorkingDay => words.error_span_working_days().to_owned(),
        Error::WindowWithoutGrain => words.error_span_window_alone().to_owned(),
        Error::GrainTooCoarse(grain) => words.error_span_coarse(in_words(*grain)),
        Error::RollsAlready => words.error_span_rolls_already().to_owned(),
        Error::TurnedRound { from, to } => words.error_span_turned_round(&from.to_string(), &to.to_string()),
        Error::LastAndDays => words.error_span_last_and_days().to_owned(),
        Error::LastWithoutGrain => words.error_span_last_of_what().to_owned(),
        Error::LastOutside => words.error_span_last_outside().to_owned(),
        Error::TooManyPeriods { from, to } => words.error_span_too_many(&from.to_string(), &to.to_string()),
        Error::ReachAndDays => words.error_span_range_and_days().to_owned(),
        Error::NoKpi => words.chart_compared_gone().to_owned(),
        Error::NoRecords(name) => words.chart_no_records(name),
        Error::NoParts { kpi, dimension } => words.chart_no_parts(dimension, kpi),
        Error::SeveralSamples(name) => words.chart_several_samples(name),
        Error::NoDimension(name) => words.error_not_found(words::Missing::Dimension, name),
    }
}
