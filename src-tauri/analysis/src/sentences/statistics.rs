//! All statistics of a KPI in words, a line for each: its name and what it says.

use domain::target::Goal;
use domain::{Grain, Period, Unit};
use locale::Locale;
use locale::phrases::in_words;
use words::{Course, Season, Strength, Stretch, Words};

use super::goal::goal_text;
use super::too_short;
use crate::forecast::Held;
use crate::run_chart::RunChart;
use crate::scorecard::{Method, Statistics};
use crate::season::{WORTH_ADJUSTING, cycle};
use crate::signal::{Limits, Standing, TRIAL_FROM};
use crate::trend::Trend;
use crate::xmr::{Assurance, LOCKED_FROM, Phase};

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
    let words = writing.words();
    let values = found.values.iter().flatten().count();
    let mut lines = vec![line(words.statistic_values_name(), writing.count(values, found))];
    lines
        .extend(found.limits.as_ref().map(|limits| line(words.statistic_limits_name(), writing.limits(limits, found))));
    let assured = |(goal, assurance)| line(words.statistic_target_name(), writing.assurance(goal, assurance));
    lines.extend(found.assurance.map(assured));
    let runs = found.runs.as_ref().and_then(|chart| writing.runs(chart));
    lines.extend(runs.map(|text| line(words.statistic_runs_name(), text)));
    // Fewer values have no interval to speak of: whatever is between two is a line.
    let trend = found.trend.filter(|_| values >= TRIAL_FROM);
    lines.extend(trend.map(|trend| line(words.statistic_trend_name(), writing.trend(&trend, found.is_adjusted))));
    lines.extend(found.season.map(|season| line(words.statistic_season_name(), writing.season(season))));
    lines.push(line(words.statistic_levels_name(), writing.periods(&found.levels)));
    lines.push(line(words.statistic_unusual_name(), writing.unusual(&found.unusual)));
    lines.push(line(words.statistic_forecast_name(), writing.forecast(found)));
    lines
}

impl Writing<'_> {
    fn words(&self) -> Words {
        self.locale.words()
    }

    fn number(&self, value: f64) -> String {
        self.locale.short(value, self.unit, self.decimals)
    }

    fn plain(&self, value: f64, decimals: u8) -> String {
        self.locale.number(value, &Unit::Number, Some(decimals))
    }

    fn count(&self, values: usize, found: &Statistics) -> String {
        let (words, grain) = (self.words(), in_words(self.grain));
        let begin = found.values.iter().position(Option::is_some).unwrap_or(0);
        let stretch = found.periods.get(begin).zip(found.periods.last()).filter(|_| values > 0);
        let Some((first, last)) = stretch else { return words.statistic_no_values_yet().to_owned() };
        let (first, last) = (self.locale.period(*first), self.locale.period(*last));
        let missing = found.values.len() - begin - values;
        self.locale.counted(values as u64, |count| match missing {
            _ if first == last => words.statistic_values_one(count, &first, grain),
            0 => words.statistic_values(count, &first, grain, &last),
            _ => words.statistic_values_with_gaps(count, &first, grain, &last, &self.locale.count(missing as u64)),
        })
    }

    fn limits(&self, limits: &Limits, found: &Statistics) -> String {
        let (words, grain) = (self.words(), in_words(self.grain));
        let has_value = |index: &usize| found.values.get(*index).is_some_and(Option::is_some);
        let start = (limits.phase.start..found.values.len()).find(has_value).unwrap_or(limits.phase.start);
        let name = |index: usize| found.periods.get(index).map(|&period| self.locale.period(period));
        let since = name(start).unwrap_or_default();
        let Some(mean) = limits.phase.mean else { return words.statistic_no_values().to_owned() };
        let mean = self.number(mean);
        let needed = LOCKED_FROM.to_string();
        match (limits.standing, limits.phase.lower.zip(limits.phase.upper)) {
            (Standing::TooFew(missing), _) => {
                self.locale.counted(missing as u64, |count| words.statistic_limits_too_few(count, grain, &mean, &since))
            }
            (Standing::NoVariation, _) | (_, None) => {
                let differs = |index: &usize| found.values.get(*index).copied().flatten() != limits.phase.mean;
                let other = (start..found.values.len()).filter(has_value).find(differs);
                match other.and_then(|other| name((start..other).rfind(has_value)?)) {
                    Some(until) => words.statistic_no_variation_until(&mean, &since, &until),
                    None => words.statistic_no_variation(&mean, &since),
                }
            }
            (standing, Some((lower, upper))) => {
                // A limit beyond what can be says nothing.
                let (lowest, highest) = found.bounds;
                let range = words.goal_between(&self.number(upper.min(highest)), &self.number(lower.max(lowest)));
                match standing {
                    _ if limits.phase.slope.is_some() => self.line(&limits.phase, &mean, &range, &since),
                    Standing::Trial => {
                        words.statistic_limits_trial(&limits.points.to_string(), grain, &mean, &needed, &range, &since)
                    }
                    _ => words.statistic_limits_locked(grain, &mean, &needed, &range, &since),
                }
            }
        }
    }

    fn line(&self, phase: &Phase, mean: &str, range: &str, since: &str) -> String {
        let slope = phase.slope.unwrap_or_default();
        let course = if slope > 0.0 { Course::Rising } else { Course::Falling };
        let size = self.locale.distance_seen(slope, phase.mean.unwrap_or_default(), self.unit, self.decimals);
        self.words().statistic_limits_line(course, in_words(self.grain), mean, range, since, &size)
    }

    fn assurance(&self, goal: Goal, assurance: Assurance) -> String {
        let (words, grain) = (self.words(), in_words(self.grain));
        let goal = goal_text(goal, words, |value| self.number(value));
        match assurance {
            Assurance::Pass => words.statistic_will_pass(&goal, grain),
            Assurance::Fail => words.statistic_will_fail(&goal, grain),
            Assurance::Inconsistent => words.statistic_will_vary(&goal, grain),
        }
    }

    fn runs(&self, chart: &RunChart) -> Option<String> {
        let runs = chart.runs?;
        let [crossings, needed, longest, allowed] =
            [runs.crossings, runs.crossings_needed, runs.longest, runs.longest_allowed].map(|count| count.to_string());
        Some(self.words().statistic_runs(chance(chart.signal()), &crossings, &needed, &longest, &allowed))
    }

    fn trend(&self, trend: &Trend, is_adjusted: bool) -> String {
        let words = self.words();
        // A step of a month is often too small to be read; that of a year is what one speaks of.
        let steps = cycle(self.grain).unwrap_or(1);
        let change = |slope: f64| self.locale.change_seen(slope * steps as f64, self.unit);
        let stretch = if self.grain == Grain::Day { Stretch::Week } else { Stretch::Year };
        let season = if is_adjusted { Season::Out } else { Season::Kept };
        let p = match trend.p < 0.001 {
            true => words.statistic_p_tiny().to_owned(),
            false => words.statistic_p(&self.plain(trend.p, 3)),
        };
        let is_more = trend.p < SURE && trend.slope != 0.0;
        let is_beside_nothing = trend.lower > 0.0 || trend.upper < 0.0;
        // Of a few values, many of them alike, the range and the test can disagree: the test decides.
        if is_more != is_beside_nothing {
            return words.statistic_trend_alone(chance(is_more), &p, season, &change(trend.slope), stretch);
        }
        let range = words.goal_between(&change(trend.upper), &change(trend.lower));
        words.statistic_trend(chance(is_more), &p, &range, season, &change(trend.slope), stretch)
    }

    fn season(&self, strength: f64) -> String {
        let said = match strength {
            s if s >= WORTH_ADJUSTING => Strength::Strong,
            s if s >= 0.3 => Strength::Some,
            _ => Strength::None,
        };
        self.words().statistic_season(&self.plain(strength, 2), said)
    }

    fn periods(&self, periods: &[Period]) -> String {
        self.list(periods.iter().map(|&period| self.locale.period(period)).collect())
    }

    fn unusual(&self, unusual: &[(Period, f64)]) -> String {
        let one = |(period, value): &(Period, f64)| {
            self.words().statistic_unusual(&self.locale.period(*period), &self.number(*value))
        };
        self.list(unusual.iter().map(one).collect())
    }

    fn list(&self, names: Vec<String>) -> String {
        match names.is_empty() {
            true => self.words().statistic_none().to_owned(),
            false => self.words().statistic_list(&self.locale.list_and(&names)),
        }
    }

    fn forecast(&self, found: &Statistics) -> String {
        match &found.forecast {
            Ok(method) => self.method(method),
            Err(error) => too_short(*error, self.grain, self.locale),
        }
    }

    fn method(&self, Method { name, held }: &Method) -> String {
        let percent = |percent: u8| self.locale.number(f64::from(percent) / 100.0, &Unit::Percent, Some(0));
        let [narrow, wide] = [80, 95].map(percent);
        // A name lists the methods that agree.
        let methods: Vec<String> = name.split(", ").flat_map(|part| part.split(" and ")).map(str::to_owned).collect();
        let name = &self.locale.list_and(&methods);
        match held {
            Some(Held { at80, at95 }) => {
                self.words().statistic_forecast(&percent(*at80), &percent(*at95), name, &narrow, &wide)
            }
            None => self.words().statistic_forecast_untested(name, &narrow, &wide),
        }
    }
}

fn chance(is_more: bool) -> words::Chance {
    if is_more { words::Chance::More } else { words::Chance::Less }
}
