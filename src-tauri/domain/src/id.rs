//! Identifiers: random positive 53-bit integers, so that they are exact in JavaScript and never clash between laptops.

/// The largest identifier: 2^53 − 1.
pub const MAX_ID: i64 = (1 << 53) - 1;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);
    )+};
}

ids! {
    /// Names an objective.
    ObjectiveId,
    /// Names a measure.
    MeasureId,
    /// Names a KPI.
    KpiId,
    /// Names one target of a KPI.
    TargetId,
    /// Names a dimension, such as Store.
    DimensionId,
    /// Names a member of a dimension, such as Harbour.
    MemberId,
    /// Names a combination of members. `SegmentId::NONE` is "belongs to no segment".
    SegmentId,
    /// Names an event.
    EventId,
    /// Names an action.
    ActionId,
    /// Names an answer to a proposed split.
    SplitId,
    /// Names a review.
    ReviewId,
    /// Names a note or decision of a review.
    NoteId,
    /// Names a person.
    PersonId,
    /// Names a piece of advice that is not wanted.
    DismissalId,
    /// Names a figure from elsewhere.
    BenchmarkId,
    /// Names a link between two KPIs.
    LinkId,
    /// Names a pattern for reviews.
    TemplateId,
    /// Names what was said about an action.
    CommentId,
}

impl SegmentId {
    /// A value that belongs to no segment.
    pub const NONE: Self = Self(0);
}
