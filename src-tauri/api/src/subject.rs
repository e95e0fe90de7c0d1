//! A KPI with everything its numbers depend on, and its row in the scorecard's words.

use crate::deltas::Deltas;
use crate::handlers::kpi::NO_NUMBER;
use crate::model::Model;
use crate::wire::{Progress, ScoreRow, SignalInfo, Spark};
use crate::{absent, tips, words};
use analysis::compare::Comparison;
use analysis::scorecard::{AskedGoal, Lateness, Outlook, Row, Subject, YearGoal};
use analysis::sentences::{Writing, pace_text, sentences, signal_text};
use analysis::series::last_complete;
use analysis::signal::Signal;
use analysis::xmr::Rule;
use chrono::NaiveDate;
use domain::target::Goal;
use domain::{Grain, Kpi, Period, Unit};
use locale::Locale;

/// The box of a sparkline in the scorecard, CSS pixels.
const SPARK: (f64, f64) = (120.0, 28.0);

/// A KPI to be shown.
pub(crate) struct Shown<'a> {
    pub(crate) kpi: &'a Kpi,
    pub(crate) unit: Unit,
    pub(crate) changes: Vec<NaiveDate>,
    pub(crate) model: &'a Model,
    pub(crate) locale: &'a Locale,
    pub(crate) today: NaiveDate,
}

impl<'a> Shown<'a> {
    pub(crate) fn new(model: &'a Model, locale: &'a Locale, kpi: &'a Kpi, today: NaiveDate) -> Self {
        let concerns = |event: &&domain::event::Event| event.kpi.is_none_or(|id| id == kpi.id);
        let events = model.events.iter().filter(|event| event.changes_process).filter(concerns);
        let actions = model.actions.iter().filter(|action| action.changes_process && action.kpi == Some(kpi.id));
        let splits = model.splits.iter().filter(|split| split.accepted && split.kpi == kpi.id);
        let changes = events.map(|event| event.date);
        let changes = changes.chain(actions.filter_map(|action| action.done)).chain(splits.map(|split| split.date));
        let changes = changes.collect();
        Self { kpi, unit: model.catalog.unit(kpi.id), changes, model, locale, today }
    }

    /// What the statistics take; `None` for a KPI that is not in the catalog.
    pub(crate) fn subject(&self) -> Option<Subject<'_>> {
        Some(Subject {
            kpi: self.kpi,
            formula: self.model.catalog.check_kpi(self.kpi.id)?,
            targets: self.model.targets_of(self.kpi.id),
            changes: &self.changes,
            view: self.model.book.all(),
            today: self.today,
        })
    }

    /// A number of the KPI as the scorecard shows it: whole amounts where cents say nothing.
    pub(crate) fn short_text(&self, value: f64) -> String {
        self.locale.short(value, &self.unit, self.kpi.decimals)
    }

    /// What the numbers say, and what is to be expected where they are of today.
    pub(crate) fn say(&self, subject: &Subject, row: &Row, drivers: &[(String, f64)]) -> Vec<String> {
        let outlook = self.outlook(subject, row.point.period);
        let said = sentences(&row.story(subject, &self.unit, drivers, outlook.as_ref()), self.locale);
        said.into_iter().map(|sentence| sentence.text).collect()
    }

    /// What is to be expected after the last period that is over; `None` for any other period, of which more is known
    /// than what was expected then, and where there are too few values.
    fn outlook(&self, subject: &Subject, period: Period) -> Option<Outlook> {
        let is_last = last_complete(subject.calendar(), period.grain, self.today) == Some(period);
        is_last.then(|| subject.outlook(period.grain).ok()).flatten()
    }

    /// The target as text: "€45,000", "≤ 0.80", "18–22", "€120,000 in FY2026".
    pub(crate) fn goal_text(&self, goal: &AskedGoal) -> String {
        match goal.year {
            Some(YearGoal { year, total }) => {
                format!("{} in {}", self.bounds_text(&total), self.locale.period_brief(year))
            }
            None => self.bounds_text(&goal.goal),
        }
    }

    /// What is asked of the period itself: "€45,000", "€10,000 of €120,000 in FY2026".
    pub(crate) fn part_text(&self, goal: &AskedGoal) -> String {
        match goal.year {
            Some(YearGoal { total, .. }) if total == goal.goal => self.goal_text(goal),
            Some(_) => format!("{} of {}", self.bounds_text(&goal.goal), self.goal_text(goal).trim_start_matches("≤ ")),
            None => self.goal_text(goal),
        }
    }

    fn bounds_text(&self, goal: &Goal) -> String {
        match *goal {
            Goal::AtLeast(value) => self.short_text(value),
            Goal::AtMost(value) => format!("≤ {}", self.short_text(value)),
            Goal::Between(low, high) => format!("{} – {}", self.short_text(low), self.short_text(high)),
            Goal::Reach { goal, .. } => self.short_text(goal),
        }
    }

    /// How the fiscal year stands, where a target is for all of it.
    pub(crate) fn pace_text(&self, row: &Row) -> Option<String> {
        let pace = row.pace?.ok()?;
        Some(pace_text(&pace, &self.unit, self.locale, |value| self.short_text(value)))
    }

    /// The row of the scorecard.
    pub(crate) fn row(&self, row: &Row) -> ScoreRow {
        let value = row.point.value();
        let lateness = row.lateness_at(self.model.book.calendar(), row.point.period.grain);
        let late = u32::try_from(lateness.days()).unwrap_or(u32::MAX);
        ScoreRow {
            id: self.kpi.id.0,
            name: self.kpi.name.clone(),
            value,
            text: value.map_or_else(|| NO_NUMBER.to_owned(), |value| self.short_text(value)),
            reason: row.point.outcome.as_ref().err().map(|absent| absent::reason(absent, self.locale)),
            target: row.goal.and_then(|goal| goal.bound(value)),
            target_text: row.goal.as_ref().map(|goal| self.goal_text(goal)),
            pace: self.pace_text(row),
            status: words::status_code(row.status),
            status_text: self.locale.phrases().status(row.status).to_owned(),
            score: row.score,
            status_tip: tips::status(self, row),
            progress: match row.pace {
                Some(pace) => pace.ok().and_then(|pace| self.progress(row, Some(pace.pace.actual), pace.bound())),
                None => self.progress(row, value, row.goal.and_then(|goal| goal.bound(value))),
            },
            change: row.previous.as_ref().and_then(absolute),
            previous_delta: row.previous.as_ref().and_then(|comparison| self.delta(row, comparison)),
            last_year: row.last_year.as_ref().and_then(absolute),
            last_year_delta: row.last_year.as_ref().and_then(|comparison| self.delta(row, comparison)),
            spark: self.spark(row),
            signal: row.signal.map(|signal| signal.code().to_owned()),
            signal_info: row.signal.and_then(|signal| Some(self.signal_info(signal, row, &self.subject()?))),
            owner: self.kpi.owner.clone(),
            initials: self.kpi.owner.as_deref().and_then(words::initials),
            late_days: late,
            late_text: match lateness {
                Lateness::Late { days, .. } => Some(self.locale.late(days)),
                Lateness::Ended { since } if value.is_none() => Some(self.locale.no_values_since(since)),
                Lateness::Ended { .. } | Lateness::None => None,
            },
            open: row.point.open,
        }
    }

    pub(crate) fn delta(&self, row: &Row, comparison: &Comparison) -> Option<crate::wire::Delta> {
        let deltas =
            Deltas { calendar: self.model.book.calendar(), kpi: self.kpi, unit: &self.unit, locale: self.locale };
        deltas.of(comparison, (row.point.period, row.point.value()))
    }

    /// A signal in words.
    pub(crate) fn signal_info(&self, signal: Signal, row: &Row, subject: &Subject) -> SignalInfo {
        let meaning = signal_text(&row.story(subject, &self.unit, &[], None), self.locale);
        SignalInfo {
            code: signal.code().to_owned(),
            label: words::signal_text(signal, row.reading.rule).to_owned(),
            rule: row.reading.rule.map(rule_text).unwrap_or_default().to_owned(),
            tip: tips::signal(row.reading, meaning),
        }
    }

    /// How its numbers are written.
    pub(crate) fn writing(&self, grain: Grain) -> Writing<'_> {
        Writing { unit: &self.unit, decimals: self.kpi.decimals, grain, locale: self.locale }
    }

    fn progress(&self, row: &Row, actual: Option<f64>, target: Option<f64>) -> Option<Progress> {
        let bullet = render::bullet(actual, target)?;
        let mark = bullet.target?;
        let fill = bullet.to.unwrap_or(bullet.from);
        Some(Progress { from: bullet.from, fill, mark, tip: tips::progress(self, row)? })
    }

    fn spark(&self, row: &Row) -> Spark {
        let values: Vec<Option<f64>> = row.spark.iter().map(|point| point.value).collect();
        let targets: Vec<Option<f64>> = row.spark.iter().map(|point| point.target).collect();
        let open = row.spark.last().is_some_and(|point| point.open);
        let line = render::sparkline(&values, &targets, open, SPARK);
        let text = tips::spark(self, row);
        Spark { line: line.line, target: line.target, last: line.last, open: line.open, text }
    }
}

fn absolute(comparison: &Comparison) -> Option<f64> {
    comparison.change.map(|change| change.absolute)
}

/// Which rule a signal follows, in words.
pub(crate) fn rule_text(rule: Rule) -> &'static str {
    match rule {
        Rule::AboveUpper => "above the natural limits",
        Rule::BelowLower => "below the natural limits",
        Rule::ShiftHigh => "seven or more in a row above the average",
        Rule::ShiftLow => "seven or more in a row below the average",
        Rule::TrendUp => "seven or more in a row rising",
        Rule::TrendDown => "seven or more in a row falling",
        Rule::TwoOfThreeHigh => "two of three close to the upper limit",
        Rule::TwoOfThreeLow => "two of three close to the lower limit",
    }
}
