//! What changed a KPI since the period before, step by step: by its inputs, or by the members of a dimension.

use super::{Chart, Look};
use crate::breakdown::breakdown;
use crate::page::page;
use crate::{Asking, Error, Member};
use analysis::series::last_complete;
use domain::{Direction, Period};
use render::{ChartModel, Heading, Options, WaterfallInput, WaterfallStep};

/// So many steps are drawn by themselves; those that changed least stand together.
const MOST: usize = 10;

/// What changed a KPI up to a period, or up to the last one that is over: the period before, each step, the period itself.
///
/// # Errors
/// Where there is no such dimension.
pub fn waterfall(asking: &Asking, at: Option<Period>, by: Option<&str>, look: &Look) -> Result<Chart, Error> {
    let (kpi, locale, grain) = (&asking.kpi, asking.kpi.locale(), asking.grain);
    let (calendar, today) = (kpi.calendar(), kpi.context.today);
    let last = || last_complete(calendar, grain, today).unwrap_or_else(|| calendar.period(grain, today));
    let period = at.filter(|period| period.grain == grain).unwrap_or_else(last);
    let plain = Asking::new(kpi.clone(), crate::Span { grain: Some(grain), ..Default::default() })?;
    let page = page(&plain, period);
    let (mut steps, note) = match by {
        Some(dimension) => by_member(asking, period, dimension)?,
        None => (by_input(asking, &page), None),
    };
    gather(&mut steps, asking);
    let before = page.figure.previous.as_ref();
    let name = |period: Option<Period>| period.map(|period| locale.period(period)).unwrap_or_default();
    let input = WaterfallInput {
        heading: heading(asking, &page, before.map(|before| before.text.clone())),
        unit: kpi.unit.clone(),
        start: (name(calendar.prev(period)), before.map(|before| before.other)),
        end: (name(Some(period)), page.figure.value),
        steps,
        options: Options { heading: look.heading, background: look.leaves, index100: look.index, ..Options::default() },
        theme: look.theme,
        size: look.size,
    };
    let model = ChartModel::waterfall(&input, locale);
    Ok(Chart { model, periods: Vec::new(), chosen: None, note, window_text: None })
}

/// "What changed Revenue", "October 2026 · €45,820 · +1.2% vs September 2026".
fn heading(asking: &Asking, page: &crate::KpiPage, change: Option<String>) -> Heading {
    let kpi = &asking.kpi;
    let against = page.figure.previous.as_ref().map(|previous| previous.label.clone());
    let change = change.zip(against).map(|(change, against)| format!("{change} {against}"));
    let said = [Some(page.period.label.clone()), Some(page.figure.text.clone()), change];
    Heading {
        title: kpi.locale().words().chart_changed(&kpi.kpi.name),
        subtitle: said.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        status: None,
    }
}

/// The shares of the inputs; one that is its own only input changed by all of it.
fn by_input(asking: &Asking, page: &crate::KpiPage) -> Vec<WaterfallStep> {
    match (&page.drivers, &page.figure.previous) {
        (Some(drivers), _) => drivers.rows.iter().map(|row| step(asking, &row.name, row.share, &row.text)).collect(),
        (None, Some(previous)) => {
            let name = page.inputs.first().map_or_else(|| asking.kpi.kpi.name.clone(), |input| input.name.clone());
            vec![step(asking, &name, previous.change, &written(asking, previous.change))]
        }
        (None, None) => Vec::new(),
    }
}

/// What each member changed, and the mix; and why that cannot be told.
fn by_member(asking: &Asking, period: Period, dimension: &str) -> Result<(Vec<WaterfallStep>, Option<String>), Error> {
    let found = breakdown(&asking.kpi, period, dimension)?;
    let members = found.rows.iter().filter(|row| row.member != Member::Total);
    let members = members.filter_map(|row| Some((row.label.clone(), row.contribution.clone()?)));
    let mix = found.change.mix.iter().map(|mix| (mix.label.clone(), mix.contribution.clone()));
    let steps = members.chain(mix).map(|(name, part)| step(asking, &name, part.value, &part.text)).collect();
    Ok((steps, found.change.reason))
}

fn step(asking: &Asking, name: &str, change: f64, text: &str) -> WaterfallStep {
    let good = match (asking.kpi.kpi.direction, change) {
        (Direction::Between, _) | (_, 0.0) => None,
        (Direction::Higher, change) => Some(change > 0.0),
        (Direction::Lower, change) => Some(change < 0.0),
    };
    WaterfallStep { name: name.to_owned(), change, text: text.to_owned(), good }
}

/// A change as text, with its sign.
fn written(asking: &Asking, change: f64) -> String {
    let kpi = &asking.kpi;
    kpi.locale().change_beside(change, change, &kpi.unit, kpi.kpi.decimals)
}

/// Puts the steps that changed least into one, where there are too many to be read.
fn gather(steps: &mut Vec<WaterfallStep>, asking: &Asking) {
    if steps.len() <= MOST {
        return;
    }
    steps.sort_by(|a, b| b.change.abs().total_cmp(&a.change.abs()));
    let rest: f64 = steps.split_off(MOST - 1).iter().map(|step| step.change).sum();
    let others = asking.kpi.locale().words().chart_others();
    steps.push(step(asking, others, rest, &written(asking, rest)));
}
