//! What commands read, so that whoever shows an answer knows when it is old. A test changes things of every kind and holds
//! the answers of all commands against what they say of themselves.

use crate::changed::topic_of;
use crate::wire::Topic;
use std::collections::BTreeSet;
use store::Entity::{self, *};

/// Everything that a status or a signal follows from, and more.
macro_rules! judged {
    ($($more:ident),*) => {
        Self(&[
            Settings, Measure, Dimension, Member, Segment, SegmentMember, Value, Kpi, Objective, Target, Split, Event,
            Action, Person, $($more),*
        ])
    };
}

/// What an answer follows from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reads(&'static [Entity]);

impl Reads {
    /// Nothing of the workspace.
    pub(crate) const NOTHING: Self = Self(&[]);
    /// The calendar, the currency and how things are written.
    pub(crate) const SETTINGS: Self = Self(&[Settings]);
    /// What formulas can name.
    pub(crate) const NAMES: Self = Self(&[Settings, Measure, Kpi]);
    /// Objectives with their definitions, KPIs with theirs, and the people whose names stand there.
    pub(crate) const DEFINITIONS: Self = Self(&[Settings, Measure, Kpi, Objective, Action, Person]);
    /// KPIs and what is about them.
    pub(crate) const DELETED: Self = Self(&[Settings, Kpi, Target, Event, Benchmark, KpiLink, Action]);
    /// Recorded numbers and what they belong to.
    pub(crate) const RECORDED: Self = Self(&[Settings, Measure, Dimension, Member, Segment, SegmentMember, Value]);
    /// Recorded numbers and the files they came from.
    pub(crate) const IMPORTED: Self =
        Self(&[Settings, Measure, Dimension, Member, Segment, SegmentMember, Value, Import, Mapping, Source]);
    /// Recorded numbers and what other books say of them.
    pub(crate) const RECONCILED: Self =
        Self(&[Settings, Measure, Dimension, Member, Segment, SegmentMember, Value, Import, Source, ControlTotal]);
    /// Recorded numbers and the KPIs that are computed from them.
    pub(crate) const COMPUTED: Self = Self(&[Settings, Measure, Dimension, Member, Segment, SegmentMember, Value, Kpi]);
    /// Everything that a status or a signal follows from.
    pub(crate) const JUDGED: Self = judged!();
    /// The same and what is not wanted of its advice.
    pub(crate) const ADVISED: Self = judged!(Dismissal);
    /// Everything that a status or a signal follows from, and what was planned.
    pub(crate) const BUDGETED: Self = judged!(Budget);
    /// Recorded numbers and what was planned.
    pub(crate) const ENTERED: Self =
        Self(&[Settings, Measure, Dimension, Member, Segment, SegmentMember, Value, Budget]);
    /// Packs and everything that their pages follow from.
    pub(crate) const PACKED: Self = judged!(Pack, Budget, Scenario, Review, ReviewNote);
    /// Reviews, their notes, and everything that their agendas follow from; why a number is another one now, too.
    pub(crate) const REVIEWED: Self = judged!(Review, ReviewNote, Import, Source);
    /// Actions, what came of them, and the reviews and decisions in which they were agreed on.
    pub(crate) const ACTED: Self = judged!(Review, ReviewNote);
    /// Reviews and what was noted and agreed on in them.
    pub(crate) const REVIEWS: Self = Self(&[Settings, Review, ReviewNote, Action, Kpi, Objective]);
    /// Everything that a status or a signal follows from, and the files that recorded numbers came from.
    pub(crate) const QUALITY: Self =
        Self(&[Settings, Measure, Dimension, Member, Segment, SegmentMember, Value, Kpi, Split, Event, Action, Import]);
    /// The same and scenarios: what charts can show.
    pub(crate) const CHARTED: Self = judged!(Budget, Scenario, KpiLink, Review, ReviewNote);
    /// Everything that a status follows from, what was said in reviews, links, and what is not wanted.
    pub(crate) const COACHED: Self = judged!(Review, ReviewNote, KpiLink, Dismissal);
    /// Links and what they link.
    pub(crate) const LINKED: Self = Self(&[Settings, Kpi, KpiLink]);
    /// Figures from elsewhere and the KPIs that they stand beside.
    pub(crate) const BENCHMARKS: Self = Self(&[Settings, Measure, Kpi, Benchmark]);
    /// Everything that a status or a signal follows from, and figures from elsewhere.
    pub(crate) const PAGED: Self = judged!(Benchmark, Review, ReviewNote, Dismissal);
    /// Packs.
    pub(crate) const PACKS: Self = Self(&[Settings, Pack, Kpi]);
    /// Scenarios and the inputs that they change.
    pub(crate) const SCENARIOS: Self = Self(&[Settings, Measure, Kpi, Scenario]);
    /// Everything that a status or a signal follows from, and scenarios.
    pub(crate) const SUPPOSED: Self = judged!(Scenario);
    /// Events and what they are about.
    pub(crate) const EVENTS: Self = Self(&[Settings, Event, Kpi]);
    /// Every operation.
    pub(crate) const ALL: Self = Self(Entity::ALL);

    /// The kinds of things.
    pub fn entities(self) -> &'static [Entity] {
        self.0
    }

    /// What a window has to watch, in the words of [`crate::wire::Changed::topics`].
    pub fn topics(self) -> BTreeSet<Topic> {
        self.0.iter().map(|entity| topic_of(*entity)).collect()
    }
}
