//! What cannot be shown as it was asked for.

use chrono::NaiveDate;
use domain::Grain;

/// Why something cannot be shown as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Working days of a number that does not add up over days.
    #[error("Only amounts that add up over days, such as sales, can be shown per working day. Switch it off.")]
    NotPerWorkingDay,
    /// A window of numbers that are of no periods.
    #[error("A window goes with a grain: day, week, month, quarter or year.")]
    WindowWithoutGrain,
    /// A stretch to date made of periods longer than itself.
    #[error("A {} to date is made of shorter periods. Choose a finer grain or another window.", .0.code())]
    GrainTooCoarse(Grain),
    /// A rolling window of a formula that has one.
    #[error("The formula has rolling() in it, and a rolling window cannot stand in another. Choose another window.")]
    RollsAlready,
    /// A range that ends before it starts.
    #[error("The range ends ({to}) before it starts ({from}). Turn the dates round.")]
    TurnedRound {
        /// Its first day.
        from: NaiveDate,
        /// The day after its last one.
        to: NaiveDate,
    },
    /// The last periods and days at once.
    #[error("The last periods end today. Ask for them or for a first and last day, not for both.")]
    LastAndDays,
    /// The last periods of no grain.
    #[error("The last periods of which grain? Choose day, week, month, quarter or year.")]
    LastWithoutGrain,
    /// No periods, or more than there are.
    #[error("Ask for at least one period, and not for more than the calendar has.")]
    LastOutside,
    /// More periods than one answer holds.
    #[error("From {from} to {to} are too many periods. Ask for longer ones or a shorter time.")]
    TooManyPeriods {
        /// The first day.
        from: NaiveDate,
        /// The day after the last one.
        to: NaiveDate,
    },
    /// A reach and days at once.
    #[error("A range says from when to when. Ask for it or for days, not for both.")]
    ReachAndDays,
    /// There is no dimension of that name.
    #[error("There is no dimension “{0}”. It may have been renamed or deleted.")]
    NoDimension(String),
    /// The KPI to compare with is gone.
    #[error("The KPI to compare with is gone. Choose another one.")]
    NoKpi,
    /// The KPI is not computed from single records.
    #[error("{0} is not computed from single records, so it has no distribution.")]
    NoRecords(String),
    /// The members of the dimension are no parts of the KPI.
    #[error("{kpi} does not add up by {dimension}, so its members are no parts of one column.")]
    NoParts {
        /// The KPI's name.
        kpi: String,
        /// The dimension's.
        dimension: String,
    },
    /// The KPI is computed from several samples.
    #[error("{0} is computed from several samples. A distribution shows one of them.")]
    SeveralSamples(String),
}
