//! What evaluating a formula for a window will ask for.

use super::node::{Checked, Node, holding};
use super::window::Shift;
use super::{RollUp, Window};
use crate::{Calendar, DateRange, Grain, KpiId, MeasureId};
use std::collections::HashSet;

/// One measure over one window that evaluation may ask for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Need {
    /// The measure.
    pub measure: MeasureId,
    /// How its values become one number.
    pub roll_up: RollUp,
    /// For which window.
    pub window: Window,
}

impl Need {
    /// The days whose values it is made from: those of its window, or of the window before where a balance opens; where
    /// it is looked at who was there before, those since then.
    pub fn days(&self, calendar: &Calendar) -> DateRange {
        let before = |windows| self.window.shifted(calendar, Shift::Previous(windows)).map(|before| before.range);
        let since = |windows| before(windows).map(|before| DateRange { from: before.from, ..self.window.range });
        let days = match self.roll_up {
            RollUp::Open => before(1),
            RollUp::Retained => since(1),
            RollUp::Lost(windows) => since(windows),
            _ => None,
        };
        days.unwrap_or(self.window.range)
    }
}

/// The measures a formula is computed from, each with its roll-ups and the shifts that lead to it from the outside in,
/// KPIs in it included; each once.
pub fn inputs(formula: &Checked) -> Vec<(MeasureId, RollUp, Vec<Shift>)> {
    let mut collector = Collector::default();
    collector.static_node(&formula.root, &mut Vec::new());
    collector.inputs
}

/// The measures a part of a formula is computed from, KPIs in it included; each once.
pub(super) fn measures(node: &Node) -> Vec<MeasureId> {
    let mut collector = Collector::default();
    collector.static_node(node, &mut Vec::new());
    let mut all: Vec<MeasureId> = collector.inputs.into_iter().map(|(id, ..)| id).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Every measure and window that evaluating the formula for `window` may ask for, both branches of `if` included;
/// each once. The single periods that `rolling` looks at lie within its window and are not listed.
pub fn needs(formula: &Checked, calendar: &Calendar, window: &Window) -> Vec<Need> {
    let mut collector = Collector::default();
    collector.node(&formula.root, calendar, window);
    collector.needs
}

/// The days whose values evaluating the formula for `window` may need: the window, those that shifts lead to, and the
/// window before each in which a balance opens. Weekly values that only begin or end inside are covered too.
pub fn span(formula: &Checked, calendar: &Calendar, window: &Window) -> DateRange {
    let mut span = window.range;
    for need in needs(formula, calendar, window) {
        for range in [need.days(calendar), need.window.range] {
            let first_week = calendar.period(Grain::Week, range.from).start;
            let last_week = range.last_day().map(|day| calendar.end(calendar.period(Grain::Week, day)));
            span.from = span.from.min(first_week);
            span.to = span.to.max(last_week.unwrap_or(range.to));
        }
    }
    span
}

#[derive(Default)]
struct Collector {
    inputs: Vec<(MeasureId, RollUp, Vec<Shift>)>,
    needs: Vec<Need>,
    seen: HashSet<(MeasureId, String, Window)>,
    visited: HashSet<(KpiId, Window)>,
    visited_static: HashSet<(KpiId, Vec<Shift>)>,
}

impl Collector {
    fn node(&mut self, node: &Node, calendar: &Calendar, window: &Window) {
        match node {
            Node::Measure { id, roll_up, .. } => {
                if self.seen.insert((*id, format!("{roll_up:?}"), *window)) {
                    self.needs.push(Need { measure: *id, roll_up: *roll_up, window: *window });
                }
            }
            Node::Kpi { id, formula, earlier } => {
                if self.visited.insert((*id, *window)) {
                    let formula = holding(formula, earlier, window.range).unwrap_or(formula);
                    self.node(&formula.root, calendar, window);
                }
            }
            Node::Shifted(shift, inside) => {
                if let Some(moved) = window.shifted(calendar, *shift) {
                    self.node(inside, calendar, &moved);
                }
            }
            _ => node.parts().into_iter().for_each(|part| self.node(part, calendar, window)),
        }
    }

    fn static_node(&mut self, node: &Node, shifts: &mut Vec<Shift>) {
        match node {
            Node::Measure { id, roll_up, .. } => {
                let input = (*id, *roll_up, shifts.clone());
                if !self.inputs.contains(&input) {
                    self.inputs.push(input);
                }
            }
            Node::Kpi { id, formula, .. } => {
                if self.visited_static.insert((*id, shifts.clone())) {
                    self.static_node(&formula.root, shifts);
                }
            }
            Node::Shifted(shift, inside) => {
                shifts.push(*shift);
                self.static_node(inside, shifts);
                shifts.pop();
            }
            _ => node.parts().into_iter().for_each(|part| self.static_node(part, shifts)),
        }
    }
}
