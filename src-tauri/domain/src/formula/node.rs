//! Checked formulas: names resolved, arguments understood.

use super::function::Scalar;
use super::window::Shift;
use super::{BinaryOp, Diagnostic, RollUp};
use crate::{KpiId, MeasureId, Unit};
use chrono::Weekday;
use std::sync::Arc;

/// A formula whose names are resolved and whose unit is derived. What has mistakes can be shown, not evaluated.
#[derive(Debug, Clone)]
pub struct Checked {
    /// Mistakes and warnings by their place in the text.
    pub diagnostics: Vec<Diagnostic>,
    /// The unit of the result; `None` where nothing in the formula has one.
    pub unit: Option<Unit>,
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
        formula: Arc<Checked>,
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
            Node::Kpi { id, .. } => Some(*id),
            _ => None,
        }
    }

    /// A part of it, or something made of its parts, as a formula of its own. The measures stay those of the whole.
    pub(super) fn part(&self, root: Node) -> Self {
        Self { root, unit: None, ..self.clone() }
    }
}

impl Node {
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
