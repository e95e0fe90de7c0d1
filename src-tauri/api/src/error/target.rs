//! Why a target cannot be, as a sentence.

use super::Fault;
use domain::target::TargetError;
use locale::Locale;

impl From<TargetError> for Fault {
    fn from(error: TargetError) -> Self {
        let field = field(&error);
        Self::invalid(move |locale: &Locale| said(&error, locale)).at(field)
    }
}

/// The field of the request that a mistake is in.
fn field(error: &TargetError) -> &'static str {
    match error {
        TargetError::NotANumber | TargetError::TotalNotPositive => "value",
        TargetError::LowAboveHigh => "low",
        TargetError::NegativeBand => "amber",
        TargetError::ReachedBeforeStart { .. } => "by",
        TargetError::EndsBeforeStart { .. } => "until",
        TargetError::NoReason => "reason",
        TargetError::PathOfYear => "span",
        TargetError::NothingToShape => "shape",
        TargetError::SameStart(_) | TargetError::OverlappingExceptions(_) => "from",
    }
}

pub(super) fn said(error: &TargetError, locale: &Locale) -> String {
    let words = locale.words();
    match error {
        TargetError::NotANumber => words.error_goal_not_a_number().to_owned(),
        TargetError::LowAboveHigh => words.error_goal_low_above_high().to_owned(),
        TargetError::NegativeBand => words.error_goal_negative_band().to_owned(),
        TargetError::ReachedBeforeStart { by, from } => {
            words.error_goal_reached_before_start(&locale.date(*by), &locale.date(*from))
        }
        TargetError::EndsBeforeStart { until, from } => {
            words.error_goal_ends_before_start(&locale.date(*from), &locale.date(*until))
        }
        TargetError::NoReason => words.error_goal_no_reason().to_owned(),
        TargetError::PathOfYear => words.error_goal_path_of_year().to_owned(),
        TargetError::TotalNotPositive => words.error_goal_total_not_positive().to_owned(),
        TargetError::NothingToShape => words.error_goal_nothing_to_shape().to_owned(),
        TargetError::SameStart(start) => words.error_goal_same_start(&locale.date(*start)),
        TargetError::OverlappingExceptions(day) => words.error_goal_exceptions_overlap(&locale.date(*day)),
    }
}
