//! Objectives as a tree with their statuses, and the scorecard as a picture.

use super::{Chart, Look};
use crate::{Context, KpiRow, NO_NUMBER, Pick, ScoreGroup, objectives as listed, order, scorecard as scored};
use domain::{ObjectiveId, Period, Status};
use locale::HIDDEN;
use locale::phrases::Word;
use render::{ChartModel, Heading, TableColumn, TableInput, TableRow, TreeInput, TreeNode};
use std::collections::HashSet;

/// An objective with what is below it, or all objectives, each with its status and score, and their KPIs.
pub fn tree(context: Context, of: Option<ObjectiveId>, period: Period, look: &Look) -> Chart {
    let below = below(context, of);
    let all = listed(context, period, false);
    let own = all.objectives.iter().filter(|node| below.contains(&node.objective.id));
    let top = own.clone().map(|node| node.depth).min().unwrap_or(0);
    let mut nodes = Vec::new();
    for node in own {
        let depth = usize::try_from(node.depth - top).unwrap_or(0);
        nodes.push(TreeNode {
            depth,
            name: node.objective.name.clone(),
            status: node.summary.status,
            status_text: node.status_text.clone(),
            text: node.score_text.clone().unwrap_or_default(),
            is_kpi: false,
        });
        nodes.extend(node.kpis.iter().map(|kpi| leaf(kpi, depth + 1)));
    }
    if of.is_none() && !all.loose.is_empty() {
        let name = context.locale.words().without_objective().to_owned();
        let (status, status_text) = (Status::NoTarget, String::new());
        nodes.push(TreeNode { depth: 0, name, status, status_text, text: String::new(), is_kpi: false });
        nodes.extend(all.loose.iter().map(|kpi| leaf(kpi, 1)));
    }
    let title = context.locale.words().chart_of_objectives().to_owned();
    let input = TreeInput {
        heading: heading(context, of, title, period),
        nodes,
        options: look.options(),
        theme: look.theme,
        size: look.size,
    };
    Chart::of(ChartModel::tree(&input, context.locale))
}

/// The scorecard of an objective and of those below it, or of all.
pub fn scorecard(context: Context, of: Option<ObjectiveId>, period: Period, look: &Look) -> Chart {
    let (locale, below) = (context.locale, below(context, of));
    let card = scored(context, period);
    let is_own = |group: &&ScoreGroup| {
        of.is_none() || group.objective.as_ref().is_some_and(|objective| below.contains(&objective.id))
    };
    let (words, phrases) = (locale.words(), locale.phrases());
    let name = |name: &str, is_number| TableColumn { name: name.to_owned(), is_number };
    let compared = card.compared();
    let before =
        [name("", false), name(phrases.word(Word::Value), true), name(phrases.word(Word::Target), true)].into_iter();
    let after = [name(phrases.word(Word::Signal), false), name(words.chart_owner(), false)];
    let columns: Vec<_> = before.chain(compared.iter().map(|(label, _)| name(label, true))).chain(after).collect();
    let rows = card.groups.iter().filter(is_own).flat_map(|group| {
        let cells = std::iter::once(group.name.clone()).chain(vec![String::new(); columns.len() - 1]).collect();
        let head = TableRow { cells, status: Some(group.summary.status), heads: true };
        std::iter::once(head).chain(group.kpis.iter().map(|kpi| row(kpi, &compared, look.index)))
    });
    let input = TableInput {
        heading: heading(context, of, locale.period(period), period),
        rows: rows.collect(),
        columns,
        newest_last: false,
        options: look.options(),
        theme: look.theme,
        size: look.size,
    };
    Chart::of(ChartModel::of_table(&input, locale))
}

/// An objective and all below it; every objective where none is named.
pub(super) fn below(context: Context, of: Option<ObjectiveId>) -> HashSet<ObjectiveId> {
    let mut found = HashSet::new();
    for (objective, _) in order::tree(&context.model.objectives) {
        let is_below = objective.parent.is_some_and(|parent| found.contains(&parent));
        if of.is_none_or(|of| of == objective.id) || is_below {
            found.insert(objective.id);
        }
    }
    found
}

/// Its own name where it is one objective's; the period beneath.
pub(super) fn heading(context: Context, of: Option<ObjectiveId>, title: String, period: Period) -> Heading {
    let name = of.and_then(|of| context.model.objective(of)).map(|objective| objective.name.clone());
    let period = context.locale.period(period);
    let subtitle = if name.is_none() && title == period { String::new() } else { period };
    Heading { title: name.unwrap_or(title), subtitle, status: None }
}

fn leaf(kpi: &KpiRow, depth: usize) -> TreeNode {
    TreeNode {
        depth,
        name: kpi.name_and_lateness(),
        status: kpi.figure.status,
        status_text: kpi.figure.status_text.clone(),
        text: kpi.figure.text.clone(),
        is_kpi: true,
    }
}

/// Amounts are hidden where an index is asked for: each line has an amount of its own.
fn row(kpi: &KpiRow, compared: &[(&str, Pick)], index: bool) -> TableRow {
    let figure = &kpi.figure;
    let amount =
        |text: &str| if index && !text.is_empty() && text != NO_NUMBER { HIDDEN.to_owned() } else { text.to_owned() };
    let target = amount(kpi.target_text.as_deref().unwrap_or_default());
    let before = [kpi.name_and_lateness(), amount(&figure.text), target].into_iter();
    let changes = compared.iter().map(|(_, pick)| pick(figure).map(|delta| delta.text.clone()).unwrap_or_default());
    let signal = figure.signal.as_ref().map(|signal| signal.label.clone()).unwrap_or_default();
    let cells = before.chain(changes).chain([signal, kpi.owner.clone().unwrap_or_default()]).collect();
    TableRow { cells, status: Some(figure.status), heads: false }
}
