//! The headings of a pack's pages and tables, and the names of what a chart plots.

use locale::Locale;

/// The headings of pages and tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headings {
    /// The page with all KPIs.
    pub scorecard: String,
    /// What needs attention.
    pub attention: String,
    /// What changed.
    pub changes: String,
    /// That no status changed.
    pub unchanged: String,
    /// The actions.
    pub actions: String,
    /// That there is none.
    pub no_actions: String,
    /// What made a number change.
    pub drivers: String,
    /// What a KPI is computed from.
    pub input: String,
    /// The definition.
    pub definition: String,
    /// The formula.
    pub formula: String,
    /// The status.
    pub status: String,
    /// The KPI.
    pub kpi: String,
    /// The number.
    pub actual: String,
    /// What is asked.
    pub target: String,
    /// The change against the previous period.
    pub change: String,
    /// The signal.
    pub signal: String,
    /// Who answers for it.
    pub owner: String,
    /// The objective.
    pub objective: String,
    /// What is to be done.
    pub action: String,
    /// By when.
    pub due: String,
    /// What came of it.
    pub effect: String,
    /// The period.
    pub period: String,
    /// The unit.
    pub unit: String,
    /// The recorded numbers.
    pub data: String,
    /// The day the pack was made.
    pub made: String,
    /// "before", the number and status then.
    pub before: String,
    /// "now".
    pub now: String,
    /// From which day on.
    pub from: String,
    /// The numbers of a chart as a table.
    pub numbers: String,
    /// What a number is computed from.
    pub inputs: String,
    /// What was planned, and the page about it.
    pub budget: String,
    /// A figure from elsewhere.
    pub benchmark: String,
    /// Where that is from.
    pub benchmark_source: String,
    /// How far a number is from its budget.
    pub variance: String,
    /// That amounts are hidden.
    pub hidden: String,
    /// What a chart plots.
    pub plot: Plot,
}

/// The names of what a chart plots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plot {
    /// The values.
    pub actual: String,
    /// The target; the lower end of a range.
    pub target: String,
    /// The upper end of the target's range.
    pub target_upper: String,
    /// The average.
    pub average: String,
    /// The lower natural limit.
    pub lower: String,
    /// The upper natural limit.
    pub upper: String,
    /// What is expected.
    pub forecast: String,
    /// The lower end of the range that holds with a chance of 80%.
    pub range_lower: String,
    /// Its upper end.
    pub range_upper: String,
    /// A remark.
    pub note: String,
    /// Values of a part of a period, and such as are expected to change.
    pub apart: String,
}

impl Headings {
    /// The headings in a language.
    pub fn new(locale: &Locale) -> Self {
        let words = locale.words();
        let of = str::to_owned;
        Self {
            scorecard: of(words.pack_scorecard()),
            attention: of(words.pack_attention()),
            changes: of(words.pack_changes()),
            unchanged: of(words.pack_unchanged()),
            actions: of(words.pack_actions()),
            no_actions: of(words.pack_no_actions()),
            drivers: of(words.pack_drivers()),
            input: of(words.pack_input()),
            definition: of(words.pack_definition()),
            formula: of(words.pack_formula()),
            status: of(words.pack_status()),
            kpi: of(words.pack_kpi()),
            actual: of(words.pack_actual()),
            target: of(words.pack_target()),
            change: of(words.pack_change()),
            signal: of(words.pack_signal()),
            owner: of(words.pack_owner()),
            objective: of(words.pack_objective()),
            action: of(words.pack_action()),
            due: of(words.pack_due()),
            effect: of(words.pack_effect()),
            period: of(words.pack_period()),
            unit: of(words.pack_unit()),
            data: of(words.pack_data()),
            made: of(words.pack_made()),
            before: of(words.pack_before()),
            now: of(words.pack_now()),
            from: of(words.pack_from()),
            numbers: of(words.pack_numbers()),
            inputs: of(words.pack_inputs()),
            budget: of(words.budget_label()),
            benchmark: of(words.benchmark_label()),
            benchmark_source: of(words.pack_benchmark_source()),
            variance: of(words.pack_variance()),
            hidden: of(words.pack_hidden()),
            plot: Plot::new(locale),
        }
    }
}

impl Plot {
    fn new(locale: &Locale) -> Self {
        let words = locale.words();
        let of = str::to_owned;
        Self {
            actual: of(words.pack_actual()),
            target: of(words.pack_target()),
            target_upper: of(words.pack_target_upper()),
            average: of(words.pack_average()),
            lower: of(words.pack_lower()),
            upper: of(words.pack_upper()),
            forecast: of(words.pack_forecast()),
            range_lower: of(words.pack_range_lower()),
            range_upper: of(words.pack_range_upper()),
            note: of(words.pack_note()),
            apart: of(words.pack_apart()),
        }
    }
}
