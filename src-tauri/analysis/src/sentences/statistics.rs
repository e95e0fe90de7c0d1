//! All statistics of a KPI in words, a line for each: its name and what it says.

use domain::target::Goal;
use domain::{Grain, Period, Unit};
use locale::Locale;

use super::english::{self, capital, noun};
use super::too_short;
use crate::run_chart::RunChart;
use crate::scorecard::Statistics;
use crate::season::{WORTH_ADJUSTING, cycle};
use crate::signal::{Limits, Standing};
use crate::trend::Trend;
use crate::xmr::{Assurance, LOCKED_FROM};

/// How sure a trend or a run must be to be called more than chance: one series in twenty without one shows one.
const SURE: f64 = 0.05;

/// One statistic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statistic {
    /// What it is: "Natural limits".
    pub name: &'static str,
    /// What it says.
    pub text: String,
}

/// How a KPI's numbers are written.
#[derive(Debug, Clone, Copy)]
pub struct Writing<'a> {
    /// Its unit.
    pub unit: &'a Unit,
    /// Decimals to show; by the unit where `None`.
    pub decimals: Option<u8>,
    /// The grain of the numbers.
    pub grain: Grain,
    /// The workspace's locale.
    pub locale: &'a Locale,
}

/// All statistics in words, in the order in which one would ask.
pub fn statistics(found: &Statistics, writing: Writing) -> Vec<Statistic> {
    let line = |name: &'static str, text: String| Statistic { name, text };
    let values = found.values.iter().flatten().count();
    let mut lines = vec![line("Values", writing.count(values, found))];
    lines.extend(found.limits.as_ref().map(|limits| line("Natural limits", writing.limits(limits, found))));
    lines.extend(found.assurance.map(|(goal, assurance)| line("Target", writing.assurance(goal, assurance))));
    lines.extend(found.runs.as_ref().and_then(|chart| writing.runs(chart)).map(|text| line("Runs", text)));
    lines.extend(found.trend.map(|trend| line("Trend", writing.trend(&trend, found.is_adjusted))));
    lines.extend(found.season.map(|season| line("Season", writing.season(season))));
    lines.push(line("Changes of level", writing.periods(&found.levels)));
    lines.push(line("Unusual values", writing.unusual(&found.unusual)));
    lines.push(line("Forecast", writing.forecast(found)));
    lines
}

impl Writing<'_> {
    fn number(&self, value: f64) -> String {
        self.locale.short(value, self.unit, self.decimals)
    }

    fn noun(&self, n: usize) -> &'static str {
        noun(self.grain, n)
    }

    fn plain(&self, value: f64, decimals: u8) -> String {
        self.locale.number(value, &Unit::Number, Some(decimals))
    }

    fn count(&self, values: usize, found: &Statistics) -> String {
        let count = self.locale.count(values as u64);
        let stretch = found.periods.first().zip(found.periods.last());
        let missing = found.values.len() - values;
        let gaps = match missing {
            0 => String::new(),
            _ => format!("; {} without a value", self.locale.count(missing as u64)),
        };
        match stretch {
            Some((first, last)) if values > 0 => {
                let (first, last) = (self.locale.period(*first), self.locale.period(*last));
                format!("{count} {} from {first} to {last}{gaps}.", self.noun(values))
            }
            _ => "None yet.".to_owned(),
        }
    }

    fn limits(&self, limits: &Limits, found: &Statistics) -> String {
        let since = found.periods.get(limits.phase.start).map(|&period| self.locale.period(period));
        let since = since.unwrap_or_default();
        let (Some(mean), count) = (limits.phase.mean, limits.points) else { return "There are no values.".to_owned() };
        let average = format!("average {} since {since}", self.number(mean));
        match (limits.standing, limits.phase.lower.zip(limits.phase.upper)) {
            (Standing::TooFew(missing), _) => {
                format!("{}; {missing} more {} give limits.", capital(&average), self.noun(missing))
            }
            (Standing::NoVariation, _) | (_, None) => {
                format!("No variation: always {} since {since}.", self.number(mean))
            }
            (standing, Some((lower, upper))) => {
                let ends = format!("{} to {}, {average}", self.number(lower), self.number(upper));
                match standing {
                    Standing::Trial => {
                        format!("{ends}; trial limits until there are {LOCKED_FROM} {} ({count} so far).", self.noun(2))
                    }
                    _ => format!("{ends}; locked after {LOCKED_FROM} {}.", self.noun(2)),
                }
            }
        }
    }

    fn assurance(&self, goal: Goal, assurance: Assurance) -> String {
        let goal = english::goal(goal, |value| self.number(value));
        let (one, some) = (self.noun(1), self.noun(2));
        match assurance {
            Assurance::Pass => format!("As it is, every {one} will have {goal}."),
            Assurance::Fail => format!("As it is, no {one} will have {goal}."),
            Assurance::Inconsistent => format!("As it is, some {some} will have {goal} and others not."),
        }
    }

    fn runs(&self, chart: &RunChart) -> Option<String> {
        let runs = chart.runs?;
        let verdict = if chart.signal() { "More than chance: something changed" } else { "No more than chance" };
        Some(format!(
            "{verdict}. Longest run on one side of the median {} (chance: at most {}), crossings {} (chance: at least {}).",
            runs.longest, runs.longest_allowed, runs.crossings, runs.crossings_needed
        ))
    }

    fn trend(&self, trend: &Trend, is_adjusted: bool) -> String {
        // A step of a month is often too small to be read; that of a year is what one speaks of.
        let steps = cycle(self.grain).unwrap_or(1);
        let change = |slope: f64| self.locale.change(slope * steps as f64, self.unit);
        let stretch = if self.grain == Grain::Day { "week" } else { "year" };
        let without = if is_adjusted { ", without the season" } else { "" };
        let verdict = if trend.p < SURE { "more than chance" } else { "no more than chance" };
        let p = if trend.p < 0.001 { "p < 0.001".to_owned() } else { format!("p = {}", self.plain(trend.p, 3)) };
        format!(
            "{} a {stretch}{without} (95%: {} to {}); {verdict}, {p}.",
            change(trend.slope),
            change(trend.lower),
            change(trend.upper)
        )
    }

    fn season(&self, strength: f64) -> String {
        let word = match strength {
            s if s >= WORTH_ADJUSTING => "Strong",
            s if s >= 0.3 => "Some",
            _ => "Hardly any",
        };
        format!("{word}: strength {} of 1.", self.plain(strength, 2))
    }

    fn periods(&self, periods: &[Period]) -> String {
        let names: Vec<String> = periods.iter().map(|&period| self.locale.period(period)).collect();
        if names.is_empty() { "None.".to_owned() } else { format!("{}.", self.locale.list_and(&names)) }
    }

    fn unusual(&self, unusual: &[(Period, f64)]) -> String {
        let one =
            |(period, value): &(Period, f64)| format!("{} ({})", self.locale.period(*period), self.number(*value));
        let names: Vec<String> = unusual.iter().map(one).collect();
        if names.is_empty() { "None.".to_owned() } else { format!("{}.", self.locale.list_and(&names)) }
    }

    fn forecast(&self, found: &Statistics) -> String {
        match &found.forecast {
            Ok(method) => {
                format!("By {method}. Its ranges held 80% and 95% of what came in tests on published series.")
            }
            Err(error) => too_short(*error, self.grain, self.locale),
        }
    }
}
