//! Checked formulas: names resolved, arguments understood.

use super::function::Scalar;
use super::window::Shift;
use super::{Absent, BinaryOp, Diagnostic, Reason, RollUp};
use crate::{DateRange, KpiId, MeasureId, Unit};
use chrono::{NaiveDate, Weekday};
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

/// A formula whose names are resolved and whose unit is derived. What has mistakes can be shown, not evaluated.
#[derive(Debug, Clone)]
pub struct Checked {
    /// Mistakes and warnings by their place in the text.
    pub diagnostics: Vec<Diagnostic>,
    /// The unit of the result; `None` where nothing in the formula has one.
    pub unit: Option<Unit>,
    /// True where a plain number is multiplied or divided in, so that only its owner knows what it counts.
    pub(super) is_scaled: bool,
    /// See [`Checked::unlike_sum`].
    pub(super) unlike_sum: Option<(Unit, Unit)>,
    pub(super) root: Node,
    /// How deep evaluating it goes, KPIs in it included.
    pub(super) depth: usize,
    /// True where `rolling` is in it or in a KPI in it.
    pub(super) rolls: bool,
    /// True where the KPI it belongs to is made of itself.
    pub(super) is_circular: bool,
    /// The measures in it, KPIs in it included, sorted.
    pub(super) measures: Vec<MeasureId>,
    /// The KPIs named in it, not those in them, sorted.
    pub(super) kpis: Vec<KpiId>,
    /// True where the root is the KPI itself, with what it was before.
    pub(super) has_earlier: bool,
}

/// How a KPI was computed before a day.
#[derive(Debug, Clone)]
pub(super) struct Earlier {
    /// The first day on which it does not hold any more.
    pub(super) until: NaiveDate,
    pub(super) formula: Checked,
    /// False where its numbers are of another unit than those of today.
    pub(super) is_same_unit: bool,
}

/// The formula of a KPI that holds for all of a window.
///
/// # Errors
/// Where it was changed within the window, or was of another unit.
pub(super) fn holding<'f>(now: &'f Checked, earlier: &'f [Earlier], range: DateRange) -> Result<&'f Checked, Absent> {
    let Some(then) = earlier.iter().find(|then| range.from < then.until) else { return Ok(now) };
    match then {
        Earlier { until, .. } if *until < range.to => Err(Absent::NotApplicable(Reason::Redefined(*until))),
        Earlier { until, is_same_unit: false, .. } => Err(Absent::NotApplicable(Reason::OtherUnit(*until))),
        Earlier { formula, .. } => match formula.first_error() {
            Some(mistake) => Err(Absent::NotApplicable(Reason::Mistaken(Box::new(mistake.finding.clone())))),
            None => Ok(formula),
        },
    }
}

/// A part of a checked formula.
#[derive(Debug, Clone)]
pub(super) enum Node {
    /// Where there is a mistake.
    Missing,
    Number(f64),
    Measure {
        id: MeasureId,
        roll_up: RollUp,
        name: Arc<str>,
    },
    Kpi {
        id: KpiId,
        /// As it is computed now; what is said of the KPI without a time is said of this.
        formula: Arc<Checked>,
        /// How it was computed before, oldest first.
        earlier: Arc<[Earlier]>,
    },
    Negate(Box<Node>),
    Not(Box<Node>),
    Power(Box<Node>, Box<Node>),
    Chain {
        first: Box<Node>,
        rest: Vec<Step>,
    },
    If(Box<[Node; 3]>),
    Scalar(Scalar, Vec<Node>),
    Shifted(Shift, Box<Node>),
    /// The second part, where the first one lacks no data.
    Present(Box<[Node; 2]>),
    Days,
    /// How many of the window's days are among these.
    WorkingDays(Arc<[Weekday]>),
}

/// An operator and what follows it.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub(super) operator: BinaryOp,
    pub(super) operand: Node,
    /// The operand as text, kept where a reason may quote it.
    pub(super) text: Option<Box<str>>,
    /// True for the division of a growth rate, `(a - b) / b`: from a negative base it says nothing.
    pub(super) growth: bool,
    /// The balance of which this division tells what stayed; see [`super::retained`].
    pub(super) retained: Option<MeasureId>,
}

impl Checked {
    /// True where the formula has a mistake and cannot be evaluated.
    pub fn has_errors(&self) -> bool {
        self.first_error().is_some()
    }

    /// The first mistake.
    pub fn first_error(&self) -> Option<&Diagnostic> {
        self.diagnostics.iter().find(|diagnostic| diagnostic.error)
    }

    /// The first two things of which a sum or difference is taken though nothing turns them into one another. It is of this formula,
    /// and not of the KPIs in it, whose own were looked at when they were written.
    pub fn unlike_sum(&self) -> Option<&(Unit, Unit)> {
        self.unlike_sum.as_ref()
    }

    /// The first mistake of what it is now or was before.
    pub fn first_error_ever(&self) -> Option<&Diagnostic> {
        let earlier = match &self.root {
            Node::Kpi { earlier, .. } if self.has_earlier => &earlier[..],
            _ => &[],
        };
        self.first_error().or_else(|| earlier.iter().find_map(|then| then.formula.first_error()))
    }

    /// The measures it is computed from, directly or through KPIs, sorted.
    pub fn measures(&self) -> &[MeasureId] {
        &self.measures
    }

    /// The KPIs it names, sorted; not those that they name.
    pub fn kpis(&self) -> &[KpiId] {
        &self.kpis
    }

    /// The measure, and how it is rolled up, where it is nothing else.
    pub fn as_measure(&self) -> Option<(MeasureId, RollUp)> {
        match &self.root {
            Node::Measure { id, roll_up, .. } => Some((*id, *roll_up)),
            _ => None,
        }
    }

    /// The KPI, where it is nothing else.
    pub fn as_kpi(&self) -> Option<KpiId> {
        match &self.root {
            Node::Kpi { id, .. } if !self.has_earlier => Some(*id),
            _ => None,
        }
    }

    /// The days on which what it is computed by changed: its own definition, or that of a KPI in it; sorted.
    pub fn redefined(&self) -> Vec<NaiveDate> {
        self.root.redefined()
    }

    /// The formula that held for all of a window; the one of now where there is none.
    pub fn at(&self, range: DateRange) -> &Self {
        match &self.root {
            Node::Kpi { formula, earlier, .. } if self.has_earlier => {
                holding(formula, earlier, range).unwrap_or(formula)
            }
            _ => self,
        }
    }

    /// The first day on which it changed between two stretches of days; `None` where both are computed alike.
    pub fn redefined_between(&self, one: DateRange, other: DateRange) -> Option<NaiveDate> {
        let (first, second) = if one.from <= other.from { (one, other) } else { (other, one) };
        self.redefined().into_iter().find(|day| first.from < *day && *day <= second.from)
    }

    /// A part of it, or something made of its parts, as a formula of its own. The measures stay those of the whole.
    pub(super) fn part(&self, root: Node) -> Self {
        Self { root, unit: None, ..self.clone() }
    }
}

impl Node {
    /// The days on which what it is computed by changed, sorted.
    pub(super) fn redefined(&self) -> Vec<NaiveDate> {
        let (mut days, mut seen) = (BTreeSet::new(), HashSet::new());
        self.add_redefined(&mut seen, &mut days);
        days.into_iter().collect()
    }

    fn add_redefined(&self, seen: &mut HashSet<KpiId>, days: &mut BTreeSet<NaiveDate>) {
        if let Self::Kpi { id, formula, earlier } = self {
            days.extend(earlier.iter().map(|earlier| earlier.until));
            if seen.insert(*id) {
                formula.root.add_redefined(seen, days);
            }
        }
        self.parts().into_iter().for_each(|part| part.add_redefined(seen, days));
    }

    /// True where `rolling` is in it or in a KPI in it.
    pub(super) fn rolls(&self) -> bool {
        match self {
            Self::Shifted(Shift::Rolling(_), _) => true,
            Self::Kpi { formula, .. } => formula.rolls,
            _ => self.parts().into_iter().any(Self::rolls),
        }
    }

    /// True where a recorded measure is in it, KPIs in it included.
    pub(super) fn is_recorded(&self) -> bool {
        match self {
            Self::Measure { .. } => true,
            Self::Kpi { formula, .. } => !formula.measures.is_empty(),
            _ => self.parts().into_iter().any(Self::is_recorded),
        }
    }

    /// The parts it is made of, from left to right; what is inside a KPI is not among them.
    pub(super) fn parts(&self) -> Vec<&Self> {
        match self {
            Self::Missing | Self::Number(_) | Self::Measure { .. } | Self::Kpi { .. } => Vec::new(),
            Self::Days | Self::WorkingDays(_) => Vec::new(),
            Self::Negate(operand) | Self::Not(operand) | Self::Shifted(_, operand) => vec![operand],
            Self::Power(base, exponent) => vec![base, exponent],
            Self::Chain { first, rest } => {
                std::iter::once(&**first).chain(rest.iter().map(|step| &step.operand)).collect()
            }
            Self::If(parts) => parts.iter().collect(),
            // The first part asks for nothing that the second one does not ask for.
            Self::Present(parts) => parts.last().into_iter().collect(),
            Self::Scalar(_, arguments) => arguments.iter().collect(),
        }
    }
}
