//! Sets of segments, and the breakdown of everything by the members of a dimension.

use domain::segment::Segment;
use domain::{MemberId, SegmentId};

/// Some segments; which may include [`SegmentId::NONE`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SegmentSet {
    sorted: Vec<SegmentId>,
}

impl SegmentSet {
    /// True where the segment is one of them.
    pub fn contains(&self, segment: SegmentId) -> bool {
        self.sorted.binary_search(&segment).is_ok()
    }

    /// The segments of all these sets.
    pub fn all_of<'s>(sets: impl IntoIterator<Item = &'s Self>) -> Self {
        sets.into_iter().flat_map(|set| set.sorted.iter().copied()).collect()
    }
}

impl FromIterator<SegmentId> for SegmentSet {
    fn from_iter<I: IntoIterator<Item = SegmentId>>(segments: I) -> Self {
        let mut sorted: Vec<SegmentId> = segments.into_iter().collect();
        sorted.sort_unstable();
        sorted.dedup();
        Self { sorted }
    }
}

/// The segments of each member of a dimension, in the order of `members`; last, under `None`, those without any of
/// them, values that belong to no segment included. Each segment is in exactly one part, so flows add up to the total.
pub fn breakdown(members: &[MemberId], segments: &[Segment]) -> Vec<(Option<MemberId>, SegmentSet)> {
    let of = |member: MemberId| segments.iter().filter(move |s| s.members.contains(&member)).map(|s| s.id);
    let mut parts: Vec<_> = members.iter().map(|&member| (Some(member), of(member).collect::<SegmentSet>())).collect();
    let without = segments.iter().filter(|s| !s.members.iter().any(|member| members.contains(member))).map(|s| s.id);
    parts.push((None, without.chain([SegmentId::NONE]).collect()));
    parts
}
