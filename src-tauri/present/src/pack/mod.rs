//! A pack: chosen KPIs of a period as pages for a meeting. Everything on its pages is decided here; what writes PDF,
//! slides or workbooks places it.

mod budget;
mod changes;
mod edition;
mod headings;
mod inputs;
mod sheet;
mod supposed;

pub use budget::{Budgeted, BudgetedNumbers, BudgetedRow, BudgetedVariance};
pub use changes::{Changed, Changes};
pub use edition::{Edition, Since};
pub use headings::{Headings, Plot};
pub use inputs::{Input, Inputs};
pub use sheet::Sheet;
pub use supposed::{Assumed, SupposedNumbers, SupposedPage, SupposedRow};

use crate::chart::{Trend, period_or_last};
use crate::scorecard::scorecard_of;
use crate::{ActionRow, Asking, Context, Error, Presented, Scorecard, actions};
use domain::{KpiId, Period};
use std::collections::{BTreeSet, HashMap};

/// Which pack is wanted.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wish {
    /// What it is called: "Board, October".
    pub title: String,
    /// Its KPIs in the order of their pages; all that are in use, in the order of the scorecard, where there are none.
    pub kpis: Vec<KpiId>,
    /// Amounts are shown as an index with the first one as 100; their texts must be hidden by the locale.
    pub index: bool,
    /// Numbers that add up are drawn as columns; all others as lines.
    pub columns: bool,
    /// The numbers stand beside last year's.
    pub last_year: bool,
    /// They stand beside what was planned, where it is.
    pub budget: bool,
    /// With natural limits and signals.
    pub limits: bool,
    /// With the forecast.
    pub forecast: bool,
    /// With a page on what would be in a scenario, and it in the charts of the KPIs that it changes.
    pub scenario: Option<Assumed>,
}

/// What is known of a KPI besides the numbers as they are now.
pub trait Beside {
    /// What there is to say of periods of a chart, such as that their numbers were restated.
    fn remarks(&self, asking: &Asking, periods: &[Period]) -> HashMap<Period, String>;

    /// Sentences on numbers that were shown otherwise before: "12.0% then, 10.8% now, because …".
    fn restated(&self, asking: &Asking, period: Period) -> Vec<String>;
}

/// A pack.
#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    /// What it is called.
    pub title: String,
    /// The business.
    pub business: String,
    /// Its language as a BCP 47 tag: "de".
    pub language: String,
    /// The day it was made, in words.
    pub made: String,
    /// The scorecard of its KPIs; its period is the pack's.
    pub scorecard: Scorecard,
    /// What changed since the period before.
    pub changes: Changes,
    /// The KPIs of which anything is planned, beside their budgets.
    pub budget: Vec<Budgeted>,
    /// What would be in a scenario, where that is asked for.
    pub supposed: Option<SupposedPage>,
    /// A page for each KPI.
    pub sheets: Vec<Sheet>,
    /// Actions about its KPIs and their objectives: open ones, and those done since the period began.
    pub actions: Vec<ActionRow>,
    /// The headings of its pages and tables.
    pub headings: Headings,
    /// True where it is one chart with what belongs to it, and no pack: without a cover, a scorecard and a list of actions.
    pub alone: bool,
}

impl Pack {
    /// What stands on its cover: what it is called, or its period where it has no name.
    pub fn heading(&self) -> &str {
        if self.title.is_empty() { &self.scorecard.period.label } else { &self.title }
    }
}

/// Makes a pack for a period. `since` is what the last pack was about, and what it said: what changed is told from there.
///
/// # Errors
/// A chart of more periods than one holds.
pub fn pack(
    context: Context,
    wish: &Wish,
    period: Period,
    since: Option<&Since>,
    business: &str,
    beside: &dyn Beside,
) -> Result<Pack, Error> {
    let chosen: BTreeSet<KpiId> = wish.kpis.iter().copied().collect();
    let scorecard = scorecard_of(context, period, &|kpi| chosen.is_empty() || chosen.contains(&kpi));
    let order: Vec<KpiId> = match wish.kpis.as_slice() {
        [] => scorecard.groups.iter().flat_map(|group| &group.kpis).map(|row| row.kpi).collect(),
        chosen => chosen.to_vec(),
    };
    // A KPI that was deleted or archived after it was chosen has no page.
    let living = order.iter().filter_map(|id| context.model.catalog.kpi(*id)).filter(|kpi| !kpi.archived);
    let kpis: Vec<_> = living.filter_map(|kpi| context.kpi(kpi)).collect();
    let budget = budget::of(&kpis, period);
    let changes = changes::of(&kpis, period, since);
    let is_planned = |kpi: &Presented| budget.iter().any(|budgeted| budgeted.kpi == kpi.kpi.id);
    let sheets = kpis.iter().map(|kpi| {
        // A KPI of which nothing is planned stands beside nothing.
        let wish = Wish { budget: wish.budget && is_planned(kpi), ..wish.clone() };
        sheet::sheet(kpi, &wish, period, beside)
    });
    let sheets = sheets.collect::<Result<_, _>>()?;
    Ok(Pack {
        title: wish.title.clone(),
        business: business.to_owned(),
        language: context.locale.words().language().tag().to_owned(),
        made: context.locale.date(context.today),
        actions: actions_of(context, &order, period),
        headings: Headings::new(context.locale),
        supposed: wish.scenario.as_ref().map(|assumed| supposed::page(context, assumed, period, &order)),
        scorecard,
        changes,
        budget,
        sheets,
        alone: false,
    })
}

/// A KPI's chart over time alone, with its numbers and what they say, for formats that hold more than a picture. `at` is the
/// period that is told of; the last one that is over where `None`.
///
/// # Errors
/// Where the chart has more periods than one holds.
pub fn alone(
    asking: &Asking,
    trend: &Trend,
    at: Option<Period>,
    index: bool,
    business: &str,
    beside: &dyn Beside,
) -> Result<Pack, Error> {
    let (context, kpi) = (asking.kpi.context, asking.kpi.kpi.id);
    let period = period_or_last(asking, at);
    Ok(Pack {
        title: asking.kpi.kpi.name.clone(),
        business: business.to_owned(),
        language: context.locale.words().language().tag().to_owned(),
        made: context.locale.date(context.today),
        scorecard: scorecard_of(context, period, &|other| other == kpi),
        changes: Changes::default(),
        budget: Vec::new(),
        supposed: None,
        sheets: vec![sheet::alone(asking, trend, period, index, beside)?],
        actions: Vec::new(),
        headings: Headings::new(context.locale),
        alone: true,
    })
}

/// The actions that a meeting on these KPIs is about.
fn actions_of(context: Context, kpis: &[KpiId], period: Period) -> Vec<ActionRow> {
    let objective = |id: &KpiId| context.model.catalog.kpi(*id)?.objective;
    let objectives: BTreeSet<_> = kpis.iter().filter_map(objective).collect();
    let concerns = |row: &ActionRow| match (row.action.kpi, row.action.objective) {
        (Some(kpi), _) => kpis.contains(&kpi),
        (None, Some(objective)) => objectives.contains(&objective),
        (None, None) => true,
    };
    let is_news = |row: &ActionRow| match row.action.done {
        Some(done) => done >= period.start,
        None => row.action.is_pending(),
    };
    actions(context).into_iter().filter(|row| concerns(row) && is_news(row)).collect()
}
