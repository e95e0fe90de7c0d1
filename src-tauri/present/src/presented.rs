//! A KPI with everything its numbers depend on, and how its numbers are written.

use crate::delta::Deltas;
use crate::{Context, Delta, Model};
use analysis::compare::Comparison;
use analysis::scorecard::{AskedGoal, Computed, Outlook, Row, Subject, YearGoal};
use analysis::sentences::{Story, Writing, gap_text, open_values, pace_text, provisional, sentences};
use analysis::series::{Point, last_complete};
use chrono::NaiveDate;
use domain::formula::{Absent, Checked, Window};
use domain::split::{About, Split};
use domain::target::{Goal, Span, target_for};
use domain::{Calendar, Grain, Kpi, MeasureId, MeasureKind, Period, Status, Unit};
use locale::Locale;

/// A KPI to be shown.
#[derive(Debug, Clone)]
pub struct Presented<'a> {
    /// What it is a part of.
    pub context: Context<'a>,
    /// The KPI.
    pub kpi: &'a Kpi,
    /// Its formula, checked.
    pub formula: &'a Checked,
    /// The unit it is shown in.
    pub unit: Unit,
    changes: Vec<NaiveDate>,
    exceptions: Vec<Split>,
    slopes: Vec<Split>,
    computed: Computed,
}

impl<'a> Context<'a> {
    /// A KPI with everything its numbers depend on; `None` for one that is not of this workspace.
    pub fn kpi(&self, kpi: &'a Kpi) -> Option<Presented<'a>> {
        let model = self.model;
        let concerns = |event: &&domain::event::Event| event.kpi.is_none_or(|id| id == kpi.id);
        let events = model.events.iter().filter(|event| event.changes_process).filter(concerns);
        let actions = model.actions.iter().filter(|action| action.changes_process && action.kpi == Some(kpi.id));
        let own = model.splits.iter().filter(|split| split.kpi == kpi.id);
        let about = |about: About| own.clone().filter(|split| split.about == about).cloned().collect();
        let (exceptions, slopes) = (about(About::Exception), about(About::Slope));
        let splits = own.clone().filter(|split| split.accepted && split.about == About::Level);
        let changes = events.map(|event| event.date);
        let changes = changes.chain(actions.filter_map(|action| action.done)).chain(splits.map(|split| split.date));
        let formula = model.catalog.check_kpi(kpi.id)?;
        let (unit, changes) = (model.catalog.unit(kpi.id), changes.chain(formula.redefined()).collect());
        Some(Presented {
            context: *self,
            kpi,
            formula,
            unit,
            changes,
            exceptions,
            slopes,
            computed: Computed::default(),
        })
    }
}

impl<'a> Presented<'a> {
    /// What the statistics take.
    pub fn subject(&self) -> Subject<'_> {
        Subject {
            kpi: self.kpi,
            formula: self.formula,
            targets: self.model().targets_of(self.kpi.id),
            changes: &self.changes,
            exceptions: &self.exceptions,
            slopes: &self.slopes,
            source: &self.model().book,
            today: self.context.today,
            computed: Some(&self.computed),
        }
    }

    /// What the workspace holds.
    pub fn model(&self) -> &'a Model {
        self.context.model
    }

    /// How the workspace writes.
    pub fn locale(&self) -> &'a Locale {
        self.context.locale
    }

    /// The samples that it is computed from: what keeps its records one by one.
    pub(crate) fn samples(&self) -> Vec<MeasureId> {
        let is_sample = |id: &&MeasureId| self.model().book.kind(**id) == Some(MeasureKind::Sample);
        self.formula.measures().iter().filter(is_sample).copied().collect()
    }

    /// What measures of the workspace are called.
    pub(crate) fn names(&self, measures: &[MeasureId]) -> Vec<&'a str> {
        let catalog = &self.model().catalog;
        measures.iter().filter_map(|id| catalog.measure(*id)).map(|measure| measure.name.as_str()).collect()
    }

    /// The workspace's calendar.
    pub fn calendar(&self) -> &'a Calendar {
        self.context.calendar()
    }

    /// A number of the KPI as the scorecard shows it: whole amounts where cents say nothing.
    pub fn short_text(&self, value: f64) -> String {
        self.locale().short(value, &self.unit, self.kpi.decimals)
    }

    /// A number of the KPI in full.
    pub fn full_text(&self, value: f64) -> String {
        self.locale().number(value, &self.unit, self.kpi.decimals)
    }

    /// How its numbers are written.
    pub fn writing(&self, grain: Grain) -> Writing<'_> {
        Writing { unit: &self.unit, decimals: self.kpi.decimals, grain, locale: self.locale() }
    }

    /// Why its number of a window is provisional; `None` where it is not.
    pub(crate) fn provisional(&self, window: &Window) -> Option<String> {
        let open = open_values(self.formula, self.subject().source, window, self.context.today);
        (!open.is_empty()).then(|| provisional(&open, self.locale()))
    }

    /// The status of a point in words; where there is none for want of a number, why.
    pub(crate) fn status_at(&self, status: Status, point: &Point) -> String {
        self.status_of(status, point.open, point.outcome.as_ref().err())
    }

    /// The status of a number in words: where its period is over and it is open all the same, that it is provisional; where
    /// there is none for another reason than missing data, that it is none.
    pub(crate) fn status_of(&self, status: Status, is_running: bool, absent: Option<&Absent>) -> String {
        match (status, absent) {
            (Status::Open, _) if !is_running => self.locale().words().status_provisional().to_owned(),
            (Status::NoData, Some(Absent::NotApplicable(_))) => self.locale().words().status_no_number().to_owned(),
            _ => self.status_text(status),
        }
    }

    /// Why nothing is asked in a period although a target is there: it is for the fiscal year, and since another kind or unit
    /// the numbers do not add up to one of a year.
    pub(crate) fn unfit_target(&self, period: Period) -> Option<String> {
        let subject = self.subject();
        let target = target_for(subject.targets, self.calendar().range(period))?;
        let is_unfit = target.span == Span::FiscalYear && !subject.adds_up();
        is_unfit.then(|| self.locale().words().error_target_no_sum(&self.kpi.name))
    }

    /// A status in words.
    pub(crate) fn status_text(&self, status: Status) -> String {
        self.locale().phrases().status(status).to_owned()
    }

    /// What the numbers say, and what is to be expected where they are of today.
    pub(crate) fn say(&self, subject: &Subject, row: &Row, drivers: &[(String, f64)]) -> Vec<String> {
        let outlook = self.outlook(subject, row.point.period);
        let said = sentences(&Story::new(row, subject, &self.unit, drivers, outlook.as_ref()), self.locale());
        said.into_iter().map(|sentence| sentence.text).collect()
    }

    /// What is to be expected after the last period that is over; `None` for any other period, of which more is known
    /// than what was expected then, and where there are too few values.
    fn outlook(&self, subject: &Subject, period: Period) -> Option<Outlook> {
        let is_last = last_complete(subject.calendar(), period.grain, self.context.today) == Some(period);
        is_last.then(|| subject.outlook(period.grain).ok()).flatten()
    }

    /// The target as text: "€45,000", "≤ 0.80", "18–22", "€120,000 in FY2026".
    pub(crate) fn goal_text(&self, goal: &AskedGoal) -> String {
        match goal.year {
            Some(YearGoal { year, total }) => {
                self.locale().words().aim_in_year(&self.bounds_text(&total), &self.locale().period_brief(year))
            }
            None => self.bounds_text(&goal.goal),
        }
    }

    /// What is asked of the period itself: "€45,000", "€10,000 of €120,000 in FY2026".
    pub(crate) fn part_text(&self, goal: &AskedGoal) -> String {
        match goal.year {
            Some(YearGoal { year, total }) if total != goal.goal => {
                let (part, total) = (self.bounds_text(&goal.goal), self.bounds_text(&total));
                // The part says already that it is the most.
                let total = total.trim_start_matches("≤ ");
                self.locale().words().aim_part_of_year(&part, total, &self.locale().period_brief(year))
            }
            _ => self.goal_text(goal),
        }
    }

    pub(crate) fn bounds_text(&self, goal: &Goal) -> String {
        match *goal {
            Goal::AtLeast(value) => self.short_text(value),
            Goal::AtMost(value) => format!("≤ {}", self.short_text(value)),
            Goal::Between(low, high) => format!("{} – {}", self.short_text(low), self.short_text(high)),
            Goal::Reach { goal, .. } => self.short_text(goal),
        }
    }

    /// "1.8% above target": how far a number is from what is asked of its period. `None` where it is of a part of it and grows
    /// with it: what has come in by now is not what comes in.
    pub(crate) fn gap(&self, row: &Row) -> Option<String> {
        let is_part = row.point.elapsed(self.calendar()).is_some_and(|(elapsed, days)| elapsed < days);
        if is_part && !self.subject().holds_at_any_length() {
            return None;
        }
        gap_text(row.point.value()?, row.goal?.goal, self.writing(row.point.period.grain))
    }

    /// How the fiscal year stands, where a target is for all of it.
    pub(crate) fn pace_text(&self, row: &Row) -> Option<String> {
        let pace = row.pace?.ok()?;
        Some(pace_text(&pace, &self.unit, self.locale(), |value| self.short_text(value)))
    }

    /// A comparison of a row's number in words; `None` where either side has none.
    pub(crate) fn delta(&self, row: &Row, comparison: &Comparison) -> Option<Delta> {
        self.deltas().of(comparison, (row.point.period, row.point.value()), !row.point.provisional)
    }

    /// How its changes are written and judged.
    pub(crate) fn deltas(&self) -> Deltas<'_> {
        Deltas { calendar: self.calendar(), kpi: self.kpi, unit: &self.unit, locale: self.locale() }
    }
}
