//! What is said beside a chart.

/// Why what was asked for is not drawn over another window.
pub(super) const OF_SINGLE_PERIODS: &str =
    "Targets, natural limits and forecasts belong to single periods and are not drawn here.";

/// Why the period that the reader is at is not marked; `last` is the last one with values, by its name.
pub(super) fn not_on_chart(period: &str, last: Option<&str>) -> String {
    match last {
        Some(last) => format!("{period} is not on the chart: it reaches to the last period with values, {last}."),
        None => format!("{period} is not on the chart."),
    }
}

/// Which natural limits are cut at what the numbers cannot go beyond; `None` where none is.
pub(super) fn cut(lower: Option<&str>, upper: Option<&str>) -> Option<String> {
    match (lower, upper) {
        (Some(lower), Some(upper)) => {
            Some(format!("The natural limits would be below {lower} and above {upper}, and are cut there."))
        }
        (Some(lower), None) => Some(format!("The lower natural limit would be below {lower}, and is cut there.")),
        (None, Some(upper)) => Some(format!("The upper natural limit would be above {upper}, and is cut there.")),
        (None, None) => None,
    }
}

/// Why the forecast is not on the chart; `first` is the first period it is for, by its name.
pub(super) fn out_of_reach(first: &str) -> String {
    format!("The forecast begins with {first}, which this chart does not reach. Choose a longer range.")
}

/// What a breakdown shows: "Revenue by Store", over another window "Revenue by Store, year to date".
pub(super) fn by(name: &str, dimension: &str, window: Option<&str>) -> String {
    let window = window.map(|window| format!(", {window}")).unwrap_or_default();
    format!("{name} by {dimension}{window}")
}

/// Why a breakdown has no total.
pub(super) fn no_total(reason: &str) -> String {
    format!("There is no total: {}.", reason.trim_end_matches('.'))
}
