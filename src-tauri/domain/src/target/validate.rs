//! Targets that cannot be, refused with a sentence.

use super::{AmberBand, Goal, Shape, Span, Target};
use chrono::NaiveDate;

/// Why a target cannot be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TargetError {
    /// A bound, a baseline or a band is not a finite number.
    #[error("The target is not a number. Enter a number such as 1200 or 8.1%.")]
    NotANumber,
    /// The lower bound of a range is above the upper one.
    #[error("The lower end of the range is above the upper end. Swap them.")]
    LowAboveHigh,
    /// The amber band is negative.
    #[error("The amber band cannot be negative. Enter 0 for none.")]
    NegativeBand,
    /// A path ends before it starts.
    #[error("The target should be reached on {by}, before it starts on {from}. Choose a later day.")]
    ReachedBeforeStart {
        /// The day it should be reached.
        by: NaiveDate,
        /// The first day of the first period it holds for.
        from: NaiveDate,
    },
    /// An exception ends before it starts.
    #[error("The exception ends on {until}, before it starts on {from}. Choose a later end.")]
    EndsBeforeStart {
        /// The day after its last one.
        until: NaiveDate,
        /// Its first day.
        from: NaiveDate,
    },
    /// An exception without a reason.
    #[error("An exception needs a reason, so that everybody understands it later. Write one in a few words.")]
    NoReason,
    /// A path for a whole fiscal year.
    #[error(
        "A number to reach by a date cannot be a total of the fiscal year. Choose another wording, or make it a target \
         for each period."
    )]
    PathOfYear,
    /// A total that is not above zero.
    #[error("The total of a fiscal year must be above 0. Enter a number such as 120000.")]
    TotalNotPositive,
    /// The same number every period cannot follow a shape.
    #[error(
        "Only a number to reach by a date, or a total of the fiscal year, can be shaped like past years. Choose one of \
         them, or divide a year's total."
    )]
    NothingToShape,
    /// Two targets that start on the same day.
    #[error("Two targets start on {0}. Keep one of them.")]
    SameStart(NaiveDate),
    /// Two exceptions for the same day.
    #[error("Two exceptions hold for {0}. Let one end before the other starts.")]
    OverlappingExceptions(NaiveDate),
}

impl Target {
    /// Checks one target by itself.
    pub fn validate(&self) -> Result<(), TargetError> {
        self.validate_numbers()?;
        self.validate_span()?;
        if let Goal::Reach { by, .. } = self.goal
            && by < self.from
        {
            return Err(TargetError::ReachedBeforeStart { by, from: self.from });
        }
        match self.until {
            Some(until) if until <= self.from => Err(TargetError::EndsBeforeStart { until, from: self.from }),
            Some(_) if self.reason.trim().is_empty() => Err(TargetError::NoReason),
            _ => Ok(()),
        }
    }

    fn validate_span(&self) -> Result<(), TargetError> {
        let is_path = matches!(self.goal, Goal::Reach { .. });
        let lowest = match self.goal {
            Goal::Between(low, high) if low >= 0.0 => high,
            other => other.bounds().0.or(other.bounds().1).unwrap_or_default(),
        };
        match (self.span, self.shape) {
            (Span::FiscalYear, _) if is_path => Err(TargetError::PathOfYear),
            (Span::FiscalYear, _) if lowest <= 0.0 => Err(TargetError::TotalNotPositive),
            (Span::Period, Shape::Seasonal) if !is_path => Err(TargetError::NothingToShape),
            _ => Ok(()),
        }
    }

    fn validate_numbers(&self) -> Result<(), TargetError> {
        let numbers = match self.goal {
            Goal::AtLeast(bound) | Goal::AtMost(bound) => [bound, bound],
            Goal::Between(low, high) => [low, high],
            Goal::Reach { baseline, goal, .. } => [baseline, goal],
        };
        let (AmberBand::Relative(band) | AmberBand::Absolute(band)) = self.amber;
        if !numbers.iter().chain([&band]).all(|number| number.is_finite()) {
            return Err(TargetError::NotANumber);
        }
        if band < 0.0 {
            return Err(TargetError::NegativeBand);
        }
        match self.goal {
            Goal::Between(low, high) if low > high => Err(TargetError::LowAboveHigh),
            _ => Ok(()),
        }
    }
}

/// Checks all targets of one KPI, each by itself and together. The first mistake in the order of their starts.
pub fn validate_all(targets: &[Target]) -> Result<(), TargetError> {
    targets.iter().try_for_each(Target::validate)?;
    let mut sorted: Vec<&Target> = targets.iter().collect();
    sorted.sort_by_key(|target| target.from);
    let (exceptions, standing): (Vec<&Target>, Vec<&Target>) = sorted.into_iter().partition(|it| it.is_exception());
    if let Some(pair) = standing.windows(2).find(|pair| pair[0].from == pair[1].from) {
        return Err(TargetError::SameStart(pair[0].from));
    }
    let mut latest_end = NaiveDate::MIN;
    for exception in exceptions {
        if exception.from < latest_end {
            return Err(TargetError::OverlappingExceptions(exception.from));
        }
        latest_end = latest_end.max(exception.until.unwrap_or(latest_end));
    }
    Ok(())
}
