//! What the open workspace holds, in memory: definitions and recorded values. Inputs only; no result is ever kept.

use crate::People;
use analysis::rollup::Book;
use chrono::NaiveDate;
use domain::action::{Action, Comment};
use domain::benchmark::Benchmark;
use domain::catalog::Catalog;
use domain::event::Event;
use domain::measure::ValueSummary;
use domain::review::{Note, NoteKind, Review};
use domain::segment::{Dimension, Member, Segment};
use domain::split::Split;
use domain::{KpiId, MeasureId, MemberId, Objective, ObjectiveId, SegmentId, Target};
use std::collections::{BTreeMap, HashMap};

/// Definitions and recorded values of a workspace.
#[derive(Debug)]
pub struct Model {
    /// Measures and KPIs.
    pub catalog: Catalog,
    /// The recorded values.
    pub book: Book,
    /// What was planned, with the parameters that hold. Nothing but what says *budget* is computed from it.
    pub budget: Book,
    /// Objectives, in any order.
    pub objectives: Vec<Objective>,
    /// The targets of each KPI, in any order.
    pub targets: HashMap<KpiId, Vec<Target>>,
    /// Events, in any order.
    pub events: Vec<Event>,
    /// What was decided and noted about KPIs in reviews, by day.
    pub decisions: Vec<Decided>,
    /// Figures from elsewhere, in any order.
    pub benchmarks: Vec<Benchmark>,
    /// Actions, in any order.
    pub actions: Vec<Action>,
    /// What was said about them, oldest first.
    pub comments: Vec<Comment>,
    /// Everybody whose name stands in the definitions and actions above.
    pub people: People,
    /// Where natural limits start anew, and where that was declined; by date.
    pub splits: Vec<Split>,
    /// The dimensions that values are broken down by.
    pub dimensions: Vec<Dimension>,
    /// Their members.
    pub members: Vec<Member>,
    /// Combinations of members that have values.
    pub segments: Vec<Segment>,
    /// How much is recorded of each measure that has any value.
    pub summaries: HashMap<MeasureId, ValueSummary>,
}

impl Model {
    /// The targets of a KPI, in any order.
    pub fn targets_of(&self, kpi: KpiId) -> &[Target] {
        self.targets.get(&kpi).map_or(&[], Vec::as_slice)
    }

    /// The objective with that identifier.
    pub fn objective(&self, id: ObjectiveId) -> Option<&Objective> {
        self.objectives.iter().find(|objective| objective.id == id)
    }

    /// A segment as dimension to member, by name; empty for [`SegmentId::NONE`].
    pub fn members_of(&self, segment: SegmentId) -> BTreeMap<String, String> {
        let Some(segment) = self.segments.iter().find(|other| other.id == segment) else { return BTreeMap::new() };
        let named = |id: &MemberId| {
            let member = self.members.iter().find(|member| member.id == *id)?;
            let dimension = self.dimensions.iter().find(|dimension| dimension.id == member.dimension)?;
            Some((dimension.name.clone(), member.name.clone()))
        };
        segment.members.iter().filter_map(named).collect()
    }

    /// The dimension of that name, in any case.
    pub fn dimension_named(&self, name: &str) -> Option<&Dimension> {
        let folded = domain::name::compared(name);
        self.dimensions.iter().find(|dimension| domain::name::compared(&dimension.name) == folded)
    }
}

/// What was decided or noted about a KPI.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The KPI.
    pub kpi: KpiId,
    /// The day on which it was.
    pub day: NaiveDate,
    /// Decided, or noted only.
    pub kind: NoteKind,
    /// What was decided or noted.
    pub text: String,
}

impl Decided {
    /// All that was decided and noted about KPIs, by day. What was put off was neither.
    pub fn of(reviews: &[Review], notes: &[Note]) -> Vec<Self> {
        let of = |note: &Note| {
            let review = reviews.iter().find(|review| review.id == note.review)?;
            // What is written down after the meeting was decided in it, and a day that is only planned is not over.
            let day = note.time.date().min(review.held);
            let is_taken = note.kind != NoteKind::Parked;
            is_taken.then_some(Self { kpi: note.kpi?, day, kind: note.kind, text: note.text.clone() })
        };
        let mut all: Vec<Self> = notes.iter().filter_map(of).collect();
        all.sort_by_key(|decided| decided.day);
        all
    }
}
