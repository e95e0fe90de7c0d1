//! Dimensions, their members, and segments: combinations of members.

use crate::{DimensionId, MemberId, SegmentId};

/// A breakdown, such as Store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    /// Its identifier.
    pub id: DimensionId,
    /// Its name, unique.
    pub name: String,
}

/// One member of a dimension, such as Harbour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its identifier.
    pub id: MemberId,
    /// The dimension it belongs to.
    pub dimension: DimensionId,
    /// Its name, unique within the dimension.
    pub name: String,
}

/// A combination of members, at most one of each dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Its identifier.
    pub id: SegmentId,
    /// Its members, sorted by dimension. Never empty: [`SegmentId::NONE`] has no row.
    pub members: Vec<MemberId>,
}
