//! What drives what: objectives as a strategy map, and KPIs one after the other as a chain.

use super::{Chart, Look, period_or_last};
use crate::objectives::Rows;
use crate::words::category_text;
use crate::{Asking, Context, KpiRow, order};
use analysis::compare::Change;
use analysis::signal::Signal;
use domain::link::{Link, LinkKind, circles};
use domain::{Category, KpiId, ObjectiveId, Period, Status, Unit};
use render::{ChainInput, ChainRate, ChainStep, ChartModel, Heading, MapBox, MapInput, MapLane};
use std::collections::{BTreeSet, HashMap, HashSet};

/// From what is wanted in the end down to what it rests on.
const LANES: [Category; 5] =
    [Category::Strategic, Category::Financial, Category::Customer, Category::Operational, Category::Employee];

/// A box of the map: an objective, or a KPI that serves none and is linked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Place {
    Objective(ObjectiveId),
    Kpi(KpiId),
}

/// Which KPI drives which, of those in use.
struct Drives {
    links: Vec<(KpiId, KpiId)>,
    /// The first circle that they run in, each KPI once.
    circle: Option<Vec<KpiId>>,
}

impl Drives {
    /// In the order of the scorecard.
    fn of(context: Context, links: &[Link]) -> Self {
        let model = context.model;
        let kpis = order::kpis(&model.objectives, model.catalog.kpis());
        let place: HashMap<KpiId, usize> =
            kpis.iter().enumerate().filter(|(_, kpi)| !kpi.archived).map(|(at, kpi)| (kpi.id, at)).collect();
        let is_shown = |link: &&Link| {
            link.kind == LinkKind::Drives && place.contains_key(&link.from) && place.contains_key(&link.to)
        };
        let mut drives: Vec<Link> = links.iter().filter(is_shown).copied().collect();
        drives.sort_by_key(|link| (place.get(&link.from), place.get(&link.to)));
        let circle = circles(&drives).into_iter().next();
        Self { links: drives.into_iter().map(|link| (link.from, link.to)).collect(), circle }
    }

    fn before(&self, kpi: KpiId) -> impl Iterator<Item = KpiId> {
        self.links.iter().filter(move |(_, to)| *to == kpi).map(|(from, _)| *from)
    }

    fn after(&self, kpi: KpiId) -> impl Iterator<Item = KpiId> {
        self.links.iter().filter(move |(from, _)| *from == kpi).map(|(_, to)| *to)
    }

    /// The KPIs before and after one, the first of each where there are several.
    fn chain(&self, of: KpiId) -> Vec<KpiId> {
        let mut chain = vec![of];
        let mut seen = HashSet::from([of]);
        while let Some(before) = chain.first().and_then(|first| self.before(*first).find(|one| !seen.contains(one))) {
            seen.insert(before);
            chain.insert(0, before);
        }
        while let Some(after) = chain.last().and_then(|last| self.after(*last).find(|one| !seen.contains(one))) {
            seen.insert(after);
            chain.push(after);
        }
        chain
    }

    /// What is linked with those of a chain and not in it.
    fn beside(&self, chain: &[KpiId]) -> BTreeSet<KpiId> {
        let linked = chain.iter().flat_map(|kpi| self.before(*kpi).chain(self.after(*kpi)));
        linked.filter(|kpi| !chain.contains(kpi)).collect()
    }
}

/// Objectives by their category, each with its status and what the limits say of its KPIs, and arrows from those whose KPIs
/// drive KPIs of others. `links` are all of them.
pub fn map(context: Context, links: &[Link], period: Period, look: &Look) -> Chart {
    let drives = Drives::of(context, links);
    let (locale, words) = (context.locale, context.locale.words());
    let boxes = boxes(context, &drives, period);
    let lanes: Vec<MapLane> = LANES
        .into_iter()
        .map(|category| MapLane {
            name: category_text(category, locale).to_owned(),
            boxes: boxes.iter().filter(|(_, of, _)| *of == category).map(|(.., one)| one.clone()).collect(),
        })
        .filter(|lane| !lane.boxes.is_empty())
        .collect();
    let places: Vec<Place> = LANES
        .iter()
        .flat_map(|category| boxes.iter().filter(move |(_, of, _)| of == category))
        .map(|(p, ..)| *p)
        .collect();
    let input = MapInput {
        heading: Heading { title: words.chart_map().to_owned(), subtitle: locale.period(period), status: None },
        lanes,
        arrows: arrows(context, &drives, &places),
        options: look.options(),
        theme: look.theme,
        size: look.size,
    };
    let names = |circle: &Vec<KpiId>| {
        let around = circle.iter().chain(circle.first());
        around.map(|kpi| name(context, *kpi)).collect::<Vec<_>>().join(" → ")
    };
    let note = match &drives.circle {
        Some(circle) => Some(words.chart_circle(&names(circle))),
        None if drives.links.is_empty() => Some(words.chart_no_links().to_owned()),
        None => None,
    };
    let model = ChartModel::map(&input, locale);
    let objective = |place: &Place| if let Place::Objective(id) = place { Some(*id) } else { None };
    let objectives = model.geometry.points.iter().map(|point| places.get(point.index).and_then(objective)).collect();
    Chart { note, objectives, ..Chart::of(model) }
}

fn name(context: Context, kpi: KpiId) -> String {
    context.model.catalog.kpi(kpi).map(|kpi| kpi.name.clone()).unwrap_or_default()
}

fn boxes(context: Context, drives: &Drives, period: Period) -> Vec<(Place, Category, MapBox)> {
    let rows = Rows::new(context, period);
    let summaries = rows.summaries();
    let phrases = context.locale.phrases();
    let objectives = order::tree(&context.model.objectives).into_iter().map(|(objective, _)| objective);
    let mut boxes: Vec<(Place, Category, MapBox)> = objectives
        .filter(|objective| !objective.archived)
        .map(|objective| {
            let status = summaries.get(&objective.id).map_or(Status::NoTarget, |summary| summary.status);
            let one = MapBox {
                name: objective.name.clone(),
                status,
                status_text: phrases.status(status).to_owned(),
                signals: signals(context, &rows.of(Some(objective.id))),
            };
            (Place::Objective(objective.id), objective.category, one)
        })
        .collect();
    let is_linked = |row: &KpiRow| drives.links.iter().any(|(from, to)| [*from, *to].contains(&row.kpi));
    for row in rows.of(None).into_iter().filter(is_linked) {
        let category = context.model.catalog.kpi(row.kpi).map_or(Category::Strategic, |kpi| kpi.category);
        let one = MapBox {
            name: row.name.clone(),
            status: row.figure.status,
            status_text: row.figure.status_text.clone(),
            signals: signals(context, std::slice::from_ref(&row)),
        };
        boxes.push((Place::Kpi(row.kpi), category, one));
    }
    boxes
}

/// "1 worse than usual", "2 better than usual"; empty where all is as usual.
fn signals(context: Context, rows: &[KpiRow]) -> Vec<String> {
    let said = [Signal::Concern, Signal::Improvement].into_iter().filter_map(|signal| {
        let own =
            rows.iter().filter(|row| row.figure.signal.as_ref().is_some_and(|info| info.signal == signal)).count();
        let words = context.locale.words();
        (own > 0).then(|| {
            context.locale.counted(own as u64, |count| match signal {
                Signal::Concern => words.chart_map_worse(count),
                _ => words.chart_map_better(count),
            })
        })
    });
    said.collect()
}

/// An arrow for each two boxes between whose KPIs one drives another, each once.
fn arrows(context: Context, drives: &Drives, places: &[Place]) -> Vec<(usize, usize)> {
    let place = |kpi: KpiId| {
        let objective = context.model.catalog.kpi(kpi)?.objective;
        let own = objective.map_or(Place::Kpi(kpi), Place::Objective);
        places.iter().position(|other| *other == own)
    };
    let mut arrows = Vec::new();
    for (from, to) in &drives.links {
        let arrow = place(*from).zip(place(*to)).filter(|(from, to)| from != to);
        arrows.extend(arrow.filter(|arrow| !arrows.contains(arrow)));
    }
    arrows
}

/// The KPIs that lead to one and those that follow from it, one after the other, with what comes of each in the next.
/// `links` are all of them.
pub fn chain(asking: &Asking, links: &[Link], at: Option<Period>, look: &Look) -> Chart {
    let (context, of, period) = (asking.kpi.context, asking.kpi.kpi.id, period_or_last(asking, at));
    let drives = Drives::of(context, links);
    let (locale, words) = (context.locale, context.locale.words());
    let ids = drives.chain(of);
    let kpis: Vec<Step> = ids
        .iter()
        .filter_map(|id| context.kpi(context.model.catalog.kpi(*id)?))
        .map(|kpi| Step { shown: kpi.row(&kpi.subject().row(period)), unit: kpi.unit })
        .collect();
    let ends = kpis.first().zip(kpis.last()).map(|(first, last)| (first.shown.name.clone(), last.shown.name.clone()));
    let title = match &ends {
        Some((first, last)) if kpis.len() > 1 => words.chart_chain(first, last),
        _ => name(context, of),
    };
    let input = ChainInput {
        heading: Heading { title, subtitle: locale.period(period), status: None },
        steps: steps(context, &kpis),
        options: look.options(),
        theme: look.theme,
        size: look.size,
    };
    let beside: Vec<String> = drives.beside(&ids).into_iter().map(|kpi| name(context, kpi)).collect();
    let note = match (kpis.len(), beside.as_slice()) {
        (0 | 1, _) => Some(words.chart_no_chain(&name(context, of))),
        (_, []) => drives.circle.is_some().then(|| words.chart_chain_circle().to_owned()),
        (_, beside) => Some(words.chart_chain_beside(&locale.list_and(beside))),
    };
    Chart { note, ..Chart::of(ChartModel::chain(&input, locale)) }
}

/// A KPI of a chain with its number.
struct Step {
    shown: KpiRow,
    unit: Unit,
}

fn steps(context: Context, kpis: &[Step]) -> Vec<ChainStep> {
    let rates: Vec<Option<Rate>> =
        kpis.windows(2).map(|pair| pair.first().zip(pair.last()).and_then(|(one, next)| Rate::of(one, next))).collect();
    let worst = rates.iter().flatten().filter_map(Rate::lost).fold(0.0, f64::max);
    let is_one_unit = kpis.windows(2).all(|pair| matches!(pair, [one, next] if is_same(&one.unit, &next.unit)));
    let step = |(index, Step { shown, .. }): (usize, &Step)| {
        let figure = &shown.figure;
        let change = figure.previous.as_ref().map(|delta| format!("{} {}", delta.text, delta.label));
        ChainStep {
            name: shown.name.clone(),
            bar: figure.value.filter(|_| is_one_unit),
            text: figure.text.clone(),
            change: change.unwrap_or_default(),
            status: figure.status,
            status_text: figure.status_text.clone(),
            rate: rates.get(index).and_then(Option::as_ref).map(|rate| rate.shown(context, worst)),
        }
    };
    kpis.iter().enumerate().map(step).collect()
}

/// Counts go with counts and money with money of the same currency; ratios and times are not divided.
fn is_same(one: &Unit, next: &Unit) -> bool {
    let plain = |unit: &Unit| matches!(unit, Unit::Count | Unit::Number);
    (plain(one) && plain(next)) || (matches!(one, Unit::Currency(_)) && one == next)
}

/// What comes of a KPI in the next one, and what came of it before.
struct Rate {
    now: f64,
    before: Option<f64>,
    against: Option<String>,
}

impl Rate {
    fn of(one: &Step, next: &Step) -> Option<Self> {
        if !is_same(&one.unit, &next.unit) {
            return None;
        }
        let part = |all: f64, of: f64| (all > 0.0 && of >= 0.0).then_some(of / all).filter(|rate| rate.is_finite());
        let (own, following) = (&one.shown.figure, &next.shown.figure);
        let now = part(own.value?, following.value?)?;
        let before = own.previous.as_ref().zip(following.previous.as_ref());
        let before = before.and_then(|(own, following)| part(own.other, following.other));
        Some(Self { now, before, against: following.previous.as_ref().map(|delta| delta.label.clone()) })
    }

    /// Which part of what came of it before is lost; `None` where nothing is.
    fn lost(&self) -> Option<f64> {
        let before = self.before.filter(|before| *before > 0.0)?;
        Some((before - self.now) / before).filter(|lost| *lost > 0.0)
    }

    fn shown(&self, context: Context, worst: f64) -> ChainRate {
        let locale = context.locale;
        let unit = if self.now.max(self.before.unwrap_or_default()) > 1.0 { Unit::Ratio } else { Unit::Percent };
        let text = locale.number(self.now, &unit, None);
        let change = self.before.and_then(|before| {
            let change = Change::between(before, self.now)?;
            let said = change.text_between(before, self.now, locale, &unit, None);
            Some(format!("{said} {}", self.against.as_deref()?))
        });
        let leaks = self.lost().is_some_and(|lost| lost >= worst);
        ChainRate { text, change: change.unwrap_or_default(), leaks }
    }
}
