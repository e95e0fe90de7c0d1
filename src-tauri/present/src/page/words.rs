//! The words of a KPI's page.

use domain::Grain;

/// Why nothing is asked of a number that is one of a part of its period.
pub(super) const BEGAN: &str = "No target: recording began in this period.";

/// Why nothing is asked of a number of another grain than the one that the KPI has targets for.
pub(super) fn other_grain(wanted: Grain, own: Grain, adds_up: bool) -> String {
    let (wanted, own) = (wanted.code(), own.code());
    let why = match adds_up {
        true => "nothing says how the amount divides",
        false => "this number depends on how long the time is that it is of",
    };
    format!("No target for a {wanted}: the one for a {own} does not hold there, because {why}.")
}

/// "target €45,000"
pub(super) fn target(goal: &str) -> String {
    format!("target {goal}")
}
