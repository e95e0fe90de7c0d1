//! The parts of everything by the members of a dimension.

use crate::{Error, Member, Model};
use analysis::rollup::{SegmentSet, breakdown};
use analysis::source::Segmented;
use domain::segment::{self, Dimension};
use domain::{DateRange, MeasureId, MemberId, SegmentId};
use std::collections::BTreeSet;

/// The segments of one member.
pub(crate) struct Part {
    /// Whose it is.
    pub(crate) member: Member,
    /// Its segments.
    pub(crate) segments: SegmentSet,
}

/// A dimension by its name, in any case.
pub(crate) fn dimension<'m>(model: &'m Model, name: &str) -> Result<&'m Dimension, Error> {
    model.dimension_named(name).ok_or_else(|| Error::NoDimension(name.trim().to_owned()))
}

/// The parts of a dimension: members by name, and last the values without one.
pub(crate) fn by_dimension(model: &Model, dimension: &Dimension) -> Vec<Part> {
    let mut members: Vec<&segment::Member> =
        model.members.iter().filter(|member| member.dimension == dimension.id).collect();
    members.sort_by_cached_key(|member| member.name.to_lowercase());
    let ids: Vec<_> = members.iter().map(|member| member.id).collect();
    let parts = breakdown(&ids, &model.segments).into_iter().map(|(id, segments)| {
        let member = id.and_then(|id| members.iter().find(|member| member.id == id));
        Part { member: member.map_or(Member::None, |member| Member::Named(member.name.clone())), segments }
    });
    parts.collect()
}

/// The measures among these that no member has values of in any of the ranges: what they hold is of all.
pub(crate) fn undivided(
    source: &dyn Segmented,
    parts: &[Part],
    measures: &[MeasureId],
    ranges: &[DateRange],
) -> Vec<MeasureId> {
    let views: Vec<_> =
        parts.iter().filter(|part| part.member != Member::None).map(|part| source.only(&part.segments)).collect();
    let is_divided =
        |measure: &MeasureId| views.iter().any(|view| ranges.iter().any(|range| view.has_values(*measure, *range)));
    measures.iter().copied().filter(|measure| !is_divided(measure)).collect()
}

/// The same where others are divided: a number of the values without a member would then mix those that are of all with
/// the rest of the others, and says nothing.
pub(crate) fn of_all(
    source: &dyn Segmented,
    parts: &[Part],
    measures: &[MeasureId],
    range: DateRange,
) -> Option<Vec<MeasureId>> {
    let undivided = undivided(source, parts, measures, &[range]);
    (!undivided.is_empty() && undivided.len() < measures.len()).then_some(undivided)
}

/// The names of the dimensions that values of these measures are broken down by.
pub fn dimensions_of(model: &Model, measures: &[MeasureId]) -> Vec<String> {
    let segments: BTreeSet<SegmentId> = measures.iter().flat_map(|id| model.book.segments_of(*id)).collect();
    let members = model.segments.iter().filter(|segment| segments.contains(&segment.id)).flat_map(|s| &s.members);
    let members: BTreeSet<MemberId> = members.copied().collect();
    let used = |dimension: &&Dimension| {
        model.members.iter().any(|member| member.dimension == dimension.id && members.contains(&member.id))
    };
    let names: BTreeSet<String> =
        model.dimensions.iter().filter(used).map(|dimension| dimension.name.clone()).collect();
    names.into_iter().collect()
}
