//! The example company "Corner Street Coffee": three years of a business with two stores, up to the last complete month.
//!
//! Everything is made up from a fixed seed, so the same day always gives the same company. The last month tells a story:
//! revenue improves since the stores open on Sundays, milk and beans eat the margin, and one number has not been entered.

mod apply;
mod costs;
mod plan;
mod random;
mod sales;
mod service;
mod story;
#[cfg(test)]
mod tests;
mod timeline;

pub(crate) use apply::apply;

use chrono::NaiveDate;
use domain::target::{AmberBand, Goal};
use domain::{Category, Direction, Grain, MeasureKind, Settings, Unit};
use timeline::Timeline;
use words::{Language, Words};

/// How many stores there are.
const STORES: usize = 2;

/// A whole company as plain data; names stand where a workspace has identifiers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Example {
    /// Settings of the workspace.
    pub settings: Settings,
    /// The dimension whose members are the stores.
    pub dimension: &'static str,
    /// The stores; values refer to them by index.
    pub stores: [&'static str; STORES],
    /// Objectives, parents before children.
    pub objectives: Vec<ExampleObjective>,
    /// Measures; values refer to them by index.
    pub measures: Vec<ExampleMeasure>,
    /// Recorded values, by measure, then by date, store and ordinal.
    pub values: Vec<ExampleValue>,
    /// KPIs in the order of the scorecard, those that others use first.
    pub kpis: Vec<ExampleKpi>,
    /// Targets of the KPIs.
    pub targets: Vec<ExampleTarget>,
    /// Which KPI drives which, by their names.
    pub links: Vec<(&'static str, &'static str)>,
    /// What happened.
    pub events: Vec<ExampleEvent>,
    /// What somebody does about it.
    pub actions: Vec<ExampleAction>,
}

/// An objective of the example.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ExampleObjective {
    /// Its name.
    pub name: &'static str,
    /// The name of the objective it is part of.
    pub parent: Option<&'static str>,
    /// Its category.
    pub category: Category,
    /// Who answers for it.
    pub owner: &'static str,
    /// When work on it started.
    pub start: NaiveDate,
    /// By when it should be reached.
    pub due: NaiveDate,
    /// What it means.
    pub description: &'static str,
}

/// A measure of the example.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ExampleMeasure {
    /// Its name; its key is `domain::measure::key_of` of it.
    pub name: &'static str,
    /// How its values combine.
    pub kind: MeasureKind,
    /// What it counts.
    pub unit: Unit,
    /// How often it is recorded.
    pub cadence: Grain,
    /// What it means and where it comes from.
    pub description: &'static str,
    /// Who enters it.
    pub owner: &'static str,
}

/// A recorded value of the example.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct ExampleValue {
    /// Index into [`Example::measures`].
    pub measure: usize,
    /// The first day of the day or month it was recorded for.
    pub date: NaiveDate,
    /// The period it was recorded for.
    pub grain: Grain,
    /// Index into [`Example::stores`]; `None` belongs to no segment.
    pub store: Option<usize>,
    /// Which of several records of a day (samples only; 0 otherwise).
    pub ordinal: u32,
    /// The number, in the measure's unit: percents are fractions, durations are seconds.
    pub value: f64,
    /// How many records stand behind it, at least 1.
    pub records: u32,
}

/// A KPI of the example.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ExampleKpi {
    /// Its name.
    pub name: &'static str,
    /// The name of the objective it serves.
    pub objective: &'static str,
    /// What it means.
    pub description: &'static str,
    /// Its formula.
    pub formula: String,
    /// The unit it is shown in; the formula's where `None`.
    pub unit: Option<Unit>,
    /// Its category.
    pub category: Category,
    /// Which way is good.
    pub direction: Direction,
    /// Decimals to show; by the unit where `None`.
    pub decimals: Option<u8>,
    /// Who answers for it.
    pub owner: &'static str,
}

/// A target of the example.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ExampleTarget {
    /// The KPI's name.
    pub kpi: &'static str,
    /// The first day it holds for.
    pub from: NaiveDate,
    /// For an exception: the day after the last one it holds for.
    pub until: Option<NaiveDate>,
    /// What is asked.
    pub goal: Goal,
    /// How far off is still "at risk".
    pub amber: AmberBand,
    /// Why it is so; may be empty where it is no exception.
    pub reason: &'static str,
}

/// An event of the example.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ExampleEvent {
    /// The KPI's name.
    pub kpi: Option<&'static str>,
    /// The day it happened.
    pub date: NaiveDate,
    /// What happened.
    pub text: &'static str,
    /// True where natural limits start anew.
    pub changes_process: bool,
}

/// An action of the example.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ExampleAction {
    /// The KPI's name.
    pub kpi: Option<&'static str>,
    /// The objective's name.
    pub objective: Option<&'static str>,
    /// What will be done.
    pub text: &'static str,
    /// Who does it.
    pub owner: &'static str,
    /// By when.
    pub due: NaiveDate,
    /// When it was done.
    pub done: Option<NaiveDate>,
}

/// The example company as it stands on that day, in the words of a language; its numbers are the same in each. In a
/// language that is made for tests it is the English one: what owners write in their workspace is no message.
pub(crate) fn build(today: NaiveDate, language: Language) -> Example {
    let (time, words) = (Timeline::until(today), Words::of(language.written()));
    let sales = sales::make(&time);
    let costs = costs::make(&time, &sales);
    let mut values = Vec::with_capacity(20_000);
    sales.record(&mut values);
    costs.record(&time, &mut values);
    service::record(&time, &sales, &mut values);
    values.sort_by_key(|value| (value.measure, value.date, value.store, value.ordinal));
    Example {
        settings: plan::settings(language, words),
        dimension: words.example_store(),
        stores: [words.example_store_harbour(), words.example_store_station()],
        objectives: plan::objectives(&time, today, words),
        measures: plan::measures(words),
        values,
        kpis: plan::kpis(words),
        targets: story::targets(&time, words),
        links: story::links(words),
        events: story::events(&time, words),
        actions: story::actions(&time, today, words),
    }
}
