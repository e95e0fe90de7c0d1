//! Each input's share of a change, for any formula.

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::NaiveDate;
use domain::formula::{Checked, Inputs, Outcome, RollUp, Shift, Window, evaluate, inputs};
use domain::{Calendar, DateRange, Grain, MeasureId, MeasureKind, Unconfirmed};

use super::shapley;

/// An input's share of a change.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InputShare {
    /// The measure; `None` for the length of the window, where the formula uses `days()`.
    pub measure: Option<MeasureId>,
    /// Its share, in the formula's unit. Shares add up to the change.
    pub share: f64,
}

/// The share of every input in the change of a formula between two windows of one grain, largest first.
///
/// Shapley values over the formula's measures: each share is what the measure adds on average over all orders in which
/// the measures could have moved from their old to their new values (up to [`super::EXACT_UP_TO`] of them; beyond, over
/// some orders). A measure that the formula uses twice, as `x` and `prev(x)`, moves as one.
/// `None` where the change cannot be told apart: a number is missing, a parameter changes within a window, the definition
/// changed between the two, or some mixture of old and new values has no
/// result, such as a division by zero.
pub fn by_input(formula: &Checked, source: &dyn Inputs, old: &Window, new: &Window) -> Option<Vec<InputShare>> {
    // What is added up before and after a change of a parameter is not a mixture of two values of it.
    let changes = |id: &MeasureId| [old, new].iter().any(|window| !source.changes(*id, window.range).is_empty());
    if formula.measures().iter().any(changes) || formula.redefined_between(old.range, new.range).is_some() {
        return None;
    }
    let formula = formula.at(new.range);
    let before = evaluate(formula, source, old).ok()?;
    let after = evaluate(formula, source, new).ok()?;
    let mixture = Mixture::new(formula, source, old, new);
    let measures = formula.measures().len();
    let worth = |in_effect: &[bool]| mixture.evaluate(formula, in_effect);
    // Only where the window itself counts is it a cause: with all measures old it then gives another number.
    let none = vec![false; measures];
    let all_old_in_new_window = mixture.evaluate(formula, &[&none[..], &[true]].concat())?;
    let window_counts = (all_old_in_new_window - before).abs() > 1e-12 * before.abs().max(after.abs());
    let n = measures + usize::from(window_counts);
    let shares = shapley::shares(n, worth)?;
    let names = formula.measures().iter().copied().map(Some).chain([None]);
    let mut shares: Vec<InputShare> = names.zip(shares).map(|(measure, share)| InputShare { measure, share }).collect();
    shares.sort_by(|a, b| b.share.abs().total_cmp(&a.share.abs()));
    Some(shares)
}

/// A measure, how it is rolled up, and the window it is asked for.
type Key = (MeasureId, RollUpKey, Window);

/// [`RollUp`] by its bits, so that it can be looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct RollUpKey(u8, u64);

impl From<RollUp> for RollUpKey {
    fn from(roll_up: RollUp) -> Self {
        match roll_up {
            RollUp::Natural => Self(0, 0),
            RollUp::Sum => Self(1, 0),
            RollUp::Open => Self(2, 0),
            RollUp::Close => Self(3, 0),
            RollUp::Mean => Self(4, 0),
            RollUp::Min => Self(5, 0),
            RollUp::Max => Self(6, 0),
            RollUp::Median => Self(7, 0),
            RollUp::Percentile(p) => Self(8, p.to_bits()),
            RollUp::Count => Self(9, 0),
            RollUp::New => Self(10, 0),
            RollUp::Returning => Self(11, 0),
            RollUp::Retained => Self(12, 0),
            RollUp::Lost(windows) => Self(13, windows.into()),
        }
    }
}

/// Evaluates a formula with some measures at their old and some at their new values.
struct Mixture<'a> {
    source: &'a dyn Inputs,
    measures: &'a [MeasureId],
    old: Window,
    new: Window,
    /// From each window that the formula asks for in the new window to its counterpart, and the other way round.
    to_old: HashMap<Key, Window>,
    to_new: HashMap<Key, Window>,
    /// What was rolled up already: each subset of measures asks for the same few numbers.
    known: RefCell<HashMap<Key, Outcome>>,
}

impl<'a> Mixture<'a> {
    fn new(formula: &'a Checked, source: &'a dyn Inputs, old: &Window, new: &Window) -> Self {
        let calendar = source.calendar();
        let (mut to_old, mut to_new) = (HashMap::new(), HashMap::new());
        for (measure, roll_up, shifts) in inputs(formula) {
            let (Some(was), Some(is)) = (shifted(calendar, old, &shifts), shifted(calendar, new, &shifts)) else {
                continue;
            };
            to_old.insert((measure, roll_up.into(), is), was);
            to_new.insert((measure, roll_up.into(), was), is);
        }
        let known = RefCell::new(HashMap::new());
        Self { source, measures: formula.measures(), old: *old, new: *new, to_old, to_new, known }
    }

    /// `in_effect` tells which measures are new and, after them, whether the window is; by default it is where all
    /// measures are.
    fn evaluate(&self, formula: &Checked, in_effect: &[bool]) -> Option<f64> {
        let in_new_window = in_effect.get(self.measures.len()).copied().unwrap_or(true);
        let window = if in_new_window { self.new } else { self.old };
        let side = Side { mixture: self, in_effect, in_new_window };
        evaluate(formula, &side, &window).ok()
    }
}

fn shifted(calendar: &Calendar, window: &Window, shifts: &[Shift]) -> Option<Window> {
    shifts.iter().try_fold(*window, |window, &shift| window.shifted(calendar, shift))
}

/// One mixture as a formula sees it.
struct Side<'a> {
    mixture: &'a Mixture<'a>,
    in_effect: &'a [bool],
    in_new_window: bool,
}

impl Inputs for Side<'_> {
    fn calendar(&self) -> &Calendar {
        self.mixture.source.calendar()
    }

    fn unconfirmed(&self, id: MeasureId, range: DateRange) -> Vec<Unconfirmed> {
        self.mixture.source.unconfirmed(id, range)
    }

    fn settled_from(&self, id: MeasureId, range: DateRange) -> Option<NaiveDate> {
        self.mixture.source.settled_from(id, range)
    }

    fn recorded_by(&self, id: MeasureId) -> Option<Grain> {
        self.mixture.source.recorded_by(id)
    }

    fn kind_of(&self, id: MeasureId) -> Option<MeasureKind> {
        self.mixture.source.kind_of(id)
    }

    fn measure(&self, id: MeasureId, roll_up: RollUp, window: &Window) -> Outcome {
        let place = self.mixture.measures.binary_search(&id).ok();
        let is_new = place.and_then(|i| self.in_effect.get(i)).copied().unwrap_or(self.in_new_window);
        let key = (id, RollUpKey::from(roll_up), *window);
        let counterpart = match (self.in_new_window, is_new) {
            (true, false) => self.mixture.to_old.get(&key),
            (false, true) => self.mixture.to_new.get(&key),
            _ => None,
        };
        let window = counterpart.unwrap_or(window);
        let key = (id, RollUpKey::from(roll_up), *window);
        if let Some(known) = self.mixture.known.borrow().get(&key) {
            return known.clone();
        }
        let outcome = self.mixture.source.measure(id, roll_up, window);
        self.mixture.known.borrow_mut().insert(key, outcome.clone());
        outcome
    }
}
