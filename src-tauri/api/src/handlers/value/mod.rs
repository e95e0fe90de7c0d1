//! Recorded values: the list, the entry grid, what is typed in, and what is pasted.

mod doubts;
mod enter;
mod grid;
mod list;
mod paste;
pub(crate) mod twice;

pub(crate) use doubts::{doubts, periods_back, said as doubtful};
pub(crate) use enter::enter;
pub(crate) use grid::grid;
pub(crate) use list::{Sources, list, rows, sources};
pub(crate) use paste::{apply as paste_apply, plan as paste_plan};

use domain::SegmentId;
use present::Model;
use std::collections::BTreeMap;

/// A segment as dimension to member, by name.
pub(crate) fn members_of(model: &Model, segment: SegmentId) -> BTreeMap<String, String> {
    let Some(segment) = model.segments.iter().find(|other| other.id == segment) else { return BTreeMap::new() };
    let member = |id| model.members.iter().find(|member| member.id == id);
    let dimension = |id| model.dimensions.iter().find(|dimension| dimension.id == id);
    segment
        .members
        .iter()
        .filter_map(|id| {
            let member = member(*id)?;
            Some((dimension(member.dimension)?.name.clone(), member.name.clone()))
        })
        .collect()
}
