//! The labels of the time axis: as many as fit, at regular and memorable places, with the year beneath where it changes.

use super::along::Along;
use super::{AXIS_TEXT, Trend};
use crate::drawing::Weight;
use crate::text;
use chrono::{Datelike, NaiveDate};
use domain::Grain;

/// One label of the time axis.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tick {
    pub index: usize,
    pub text: String,
    /// The year, where it is another one than that of the label before.
    pub year: Option<String>,
}

/// A period on the time axis.
struct Slot<'a> {
    date: NaiveDate,
    short: &'a str,
    year: &'a str,
}

/// Labels stand at least this far apart.
const AIR: f64 = 16.0;

pub(super) fn ticks(trend: &Trend<'_>, along: &Along) -> Vec<Tick> {
    let points = trend.input.points.iter().map(|p| Slot { date: p.date, short: &p.short, year: &p.year });
    let forecast = trend.shown.forecast.iter().map(|p| Slot { date: p.date, short: &p.short, year: &p.year });
    let slots: Vec<Slot<'_>> = points.chain(forecast).collect();
    let fine = matches!(trend.input.grain, Grain::Day | Grain::Week);
    let by_month = fine && (slots.len() as f64) * width_of_widest(&slots) / 5.0 > along.plot.width();
    let mark = trend.chosen();
    let name = |index: usize, slot: &Slot<'_>| match by_month && Some(index) != mark {
        true => trend.locale.month_name_short(slot.date),
        false => slot.short.to_owned(),
    };
    let mut chosen = match trend.input.grain {
        Grain::Month => by_months(&slots, along, false),
        _ if by_month => by_months(&slots, along, true),
        _ => by_count(&slots, along),
    };
    if let Some(mark) = mark.filter(|mark| !chosen.contains(mark)) {
        // The chosen period has its name in any case; names that it would stand on give way.
        let room = width_of_widest(&slots);
        chosen.retain(|index| (along.x(*index) - along.x(mark)).abs() >= room);
        chosen.push(mark);
        chosen.sort_unstable();
    }
    labelled(&slots, chosen, name)
}

/// Writes the labels, and the year under the first label of each.
fn labelled(slots: &[Slot<'_>], chosen: Vec<usize>, name: impl Fn(usize, &Slot<'_>) -> String) -> Vec<Tick> {
    let mut last_year = "";
    chosen
        .into_iter()
        .filter_map(|index| {
            let slot = slots.get(index)?;
            let year = (slot.year != last_year && !slot.year.is_empty()).then(|| slot.year.to_owned());
            last_year = slot.year;
            Some(Tick { index, text: name(index, slot), year })
        })
        .collect()
}

fn width_of_widest(slots: &[Slot<'_>]) -> f64 {
    // All names of a grain are about as wide; a sample saves measuring thousands.
    let step = slots.len().div_ceil(24).max(1);
    let widths = slots.iter().step_by(step).map(|slot| text::width(slot.short, AXIS_TEXT, Weight::Regular));
    widths.fold(text::width("2026", AXIS_TEXT, Weight::Regular), f64::max) + AIR
}

/// The first period of every n-th month, so that January is among them. `first_only` leaves out the first month where
/// it does not begin with the axis: its label would stand in the middle of it.
fn by_months(slots: &[Slot<'_>], along: &Along, first_only: bool) -> Vec<usize> {
    const STEPS: [i32; 10] = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];
    let month = |slot: &Slot<'_>| slot.date.year() * 12 + i32::try_from(slot.date.month0()).unwrap_or_default();
    let mut starts: Vec<(usize, i32)> = Vec::new();
    for (index, slot) in slots.iter().enumerate() {
        if starts.last().is_none_or(|(_, last)| *last != month(slot)) {
            starts.push((index, month(slot)));
        }
    }
    if first_only && starts.len() > 1 && slots.first().is_some_and(|slot| slot.date.day() > 7) {
        starts.remove(0);
    }
    let months = starts.len().max(1) as f64;
    let apart = along.gap() * slots.len() as f64 / months;
    let room = width_of_widest(slots);
    let fits = |step: &&i32| f64::from(**step) * apart >= room;
    let step = STEPS.iter().find(fits).copied().unwrap_or(1_200);
    let chosen: Vec<usize> = starts.iter().filter(|(_, month)| month % step == 0).map(|(index, _)| *index).collect();
    if chosen.is_empty() { starts.first().map(|(index, _)| *index).into_iter().collect() } else { chosen }
}

/// Every n-th period, counted from the first one of a year.
fn by_count(slots: &[Slot<'_>], along: &Along) -> Vec<usize> {
    const STEPS: [usize; 10] = [1, 2, 4, 8, 12, 20, 40, 100, 400, 1_000];
    let room = width_of_widest(slots);
    let step = STEPS.iter().find(|step| **step as f64 * along.gap() >= room).copied().unwrap_or(4_000);
    let pairs = slots.iter().zip(slots.iter().skip(1));
    let new_year = pairs.into_iter().position(|(before, after)| before.year != after.year).map_or(0, |index| index + 1);
    (new_year % step..slots.len()).step_by(step).collect()
}
