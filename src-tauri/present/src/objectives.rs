//! Objectives with what is below them: the rows of their KPIs, scores and statuses, the SMART check.

use crate::{Advice, Context, KpiRow, PeriodInfo, PersonMark, Presented, order, smart, words};
use analysis::scorecard::Row;
use domain::life::Stage;
use domain::objective::roll_up;
use domain::status::{Counts, Part, Summary};
use domain::{Kpi, KpiId, Objective, ObjectiveId, Period, Status};
use std::collections::HashMap;

/// From how many KPIs on the list is called long: what one person can follow.
const MANY_KPIS: usize = 20;

/// The tree, and what hangs outside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Objectives {
    /// The period the numbers are for.
    pub period: PeriodInfo,
    /// Objectives, parents before children, siblings in their order.
    pub objectives: Vec<ObjectiveNode>,
    /// KPIs without an objective.
    pub loose: Vec<KpiRow>,
    /// Advice on the whole: too many KPIs, objectives without any.
    pub advice: Vec<String>,
}

/// One objective of the tree.
#[derive(Debug, Clone, PartialEq)]
pub struct ObjectiveNode {
    /// The objective.
    pub objective: Objective,
    /// 0 at the top.
    pub depth: u32,
    /// Its category in words.
    pub category_text: String,
    /// How its owner is shown.
    pub person: Option<PersonMark>,
    /// Start and due as a person reads them.
    pub dates_text: Option<String>,
    /// Its status and score, and the statuses of the KPIs below it.
    pub summary: Summary,
    /// Its status in words, with the count behind it.
    pub status_text: String,
    /// The score as text.
    pub score_text: Option<String>,
    /// Its own KPIs.
    pub kpis: Vec<KpiRow>,
    /// The SMART check.
    pub advice: Vec<Advice>,
}

/// The KPIs of a workspace for one period.
pub(crate) struct Rows<'a> {
    rows: Vec<(Presented<'a>, Row)>,
    context: Context<'a>,
}

impl<'a> Rows<'a> {
    /// Computes the row of every KPI that is not archived, in the order of the scorecard.
    pub(crate) fn new(context: Context<'a>, period: Period) -> Self {
        let model = context.model;
        let kpis = order::kpis(&model.objectives, model.catalog.kpis()).into_iter().filter(|kpi| !kpi.archived);
        let kpis = kpis.filter_map(|kpi| context.kpi(kpi));
        let rows = kpis.map(|kpi| {
            let row = kpi.subject().row(period);
            (kpi, row)
        });
        let rows = rows.collect();
        Self { rows, context }
    }

    /// Leaves out the rows of KPIs that are not kept.
    pub(crate) fn retain(&mut self, keep: &dyn Fn(KpiId) -> bool) {
        self.rows.retain(|(kpi, _)| keep(kpi.kpi.id));
    }

    /// All rows.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&Presented<'a>, &Row)> {
        self.rows.iter().map(|(kpi, row)| (kpi, row))
    }

    /// The rows of an objective, or of no objective, in words.
    pub(crate) fn of(&self, objective: Option<ObjectiveId>) -> Vec<KpiRow> {
        self.mine(objective).map(|(kpi, row)| kpi.row(row)).collect()
    }

    /// The same as parts of a summary.
    pub(crate) fn parts_of(&self, objective: Option<ObjectiveId>) -> Vec<Part> {
        let judged = self.mine(objective).filter(|(kpi, _)| is_judged(kpi.kpi));
        judged.map(|(kpi, row)| row.part(kpi.kpi.weight)).collect()
    }

    /// How many KPIs have which status.
    pub(crate) fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        let judged = self.rows.iter().filter(|(kpi, _)| is_judged(kpi.kpi));
        judged.for_each(|(_, row)| counts += Counts::one(row.status));
        counts
    }

    /// The score and status of each objective that is not archived.
    pub(crate) fn summaries(&self) -> HashMap<ObjectiveId, Summary> {
        let living: Vec<Objective> = self.context.model.objectives.iter().filter(|o| !o.archived).cloned().collect();
        let parts = living.iter().map(|objective| (objective.id, self.parts_of(Some(objective.id)))).collect();
        roll_up(&living, &parts)
    }

    fn mine(&self, objective: Option<ObjectiveId>) -> impl Iterator<Item = (&Presented<'a>, &Row)> {
        self.all().filter(move |(kpi, _)| self.objective_of(kpi.kpi) == objective)
    }

    /// The objective a KPI is shown under: none where it is gone or archived.
    fn objective_of(&self, kpi: &Kpi) -> Option<ObjectiveId> {
        let objective = self.context.model.objective(kpi.objective?)?;
        (!objective.archived).then_some(objective.id)
    }
}

/// True where somebody is judged by a KPI: a draft is thought about only.
pub(crate) fn is_judged(kpi: &Kpi) -> bool {
    kpi.life.stage != Stage::Draft
}

/// Objectives as a tree with their KPIs in a period, archived ones too where they are asked for.
pub fn objectives(context: Context, period: Period, archived: bool) -> Objectives {
    let rows = Rows::new(context, period);
    let tree = Tree { context, rows: &rows, summaries: rows.summaries() };
    let shown = order::tree(&context.model.objectives).into_iter().filter(|(o, _)| archived || !o.archived);
    Objectives {
        period: context.period(period),
        objectives: shown.map(|(objective, depth)| tree.node(objective, depth)).collect(),
        loose: rows.of(None),
        advice: words::advice_on_all(
            Some(rows.all().count()).filter(|count| *count > MANY_KPIS),
            rows.parts_of(None).len(),
            context.locale,
        ),
    }
}

struct Tree<'a> {
    context: Context<'a>,
    rows: &'a Rows<'a>,
    summaries: HashMap<ObjectiveId, Summary>,
}

impl Tree<'_> {
    fn node(&self, objective: &Objective, depth: u32) -> ObjectiveNode {
        let locale = self.context.locale;
        let nothing = Summary { score: None, status: Status::NoData, counts: Counts::default() };
        let summary = self.summaries.get(&objective.id).copied().unwrap_or(nothing);
        let own = self.rows.all().map(|(kpi, _)| kpi.kpi).filter(|kpi| kpi.objective == Some(objective.id));
        ObjectiveNode {
            depth,
            category_text: words::category_text(objective.category, locale).into(),
            person: self.context.person(objective.owner.as_deref()),
            dates_text: words::dates(objective.start, objective.due, locale),
            status_text: words::status_with_counts(&summary, locale),
            score_text: summary.score.map(|score| words::score(score, locale)),
            summary,
            kpis: if objective.archived { Vec::new() } else { self.rows.of(Some(objective.id)) },
            advice: smart::of_objective(self.context, objective, own),
            objective: objective.clone(),
        }
    }
}
