//! Segments by the names of their members, in memory: an import asks for one with every row.

use crate::validate::folded;
use crate::{Error, Result};
use domain::segment::{Dimension, Member, Segment};
use domain::{DimensionId, MemberId, SegmentId};
use std::collections::HashMap;

/// Dimensions, members and segments by name.
#[derive(Debug, Default)]
pub(crate) struct SegmentIndex {
    dimensions: HashMap<String, DimensionId>,
    members: HashMap<(DimensionId, String), MemberId>,
    /// By members, sorted.
    segments: HashMap<Vec<MemberId>, SegmentId>,
    /// By names as they were asked for, joined by control characters, which names cannot hold.
    asked: HashMap<String, SegmentId>,
    /// The buffer in which a question is joined.
    question: String,
}

impl SegmentIndex {
    pub(crate) fn new(dimensions: Vec<Dimension>, members: Vec<Member>, segments: Vec<Segment>) -> Self {
        let mut index = Self::default();
        for dimension in dimensions {
            index.note_dimension(&dimension.name, dimension.id);
        }
        for member in members {
            index.note_member(member.dimension, &member.name, member.id);
        }
        for mut segment in segments {
            segment.members.sort_unstable();
            index.note_segment(segment.members, segment.id);
        }
        index
    }

    pub(crate) fn dimension(&self, name: &str) -> Option<DimensionId> {
        self.dimensions.get(&folded(name)).copied()
    }

    pub(crate) fn note_dimension(&mut self, name: &str, id: DimensionId) {
        self.dimensions.insert(folded(name), id);
    }

    pub(crate) fn member(&self, dimension: DimensionId, name: &str) -> Option<MemberId> {
        self.members.get(&(dimension, folded(name))).copied()
    }

    pub(crate) fn note_member(&mut self, dimension: DimensionId, name: &str, id: MemberId) {
        self.members.insert((dimension, folded(name)), id);
    }

    /// The members come sorted.
    pub(crate) fn note_segment(&mut self, members: Vec<MemberId>, id: SegmentId) {
        self.segments.insert(members, id);
    }

    pub(crate) fn find(&mut self, names: &[(&str, &str)]) -> Result<Option<SegmentId>> {
        self.question.clear();
        for (dimension, member) in names {
            for part in [dimension, "\u{1}", member, "\u{2}"] {
                self.question.push_str(part);
            }
        }
        if let Some(known) = self.asked.get(&self.question) {
            return Ok(Some(*known));
        }
        let found = self.look_up(&wanted(names)?);
        if let Some(segment) = found {
            self.asked.insert(self.question.clone(), segment);
        }
        Ok(found)
    }

    fn look_up(&self, names: &[(&str, &str)]) -> Option<SegmentId> {
        if names.is_empty() {
            return Some(SegmentId::NONE);
        }
        let member = |(dimension, member): &(&str, &str)| {
            let dimension = self.dimensions.get(&folded(dimension))?;
            self.members.get(&(*dimension, folded(member))).copied()
        };
        let mut members = names.iter().map(member).collect::<Option<Vec<_>>>()?;
        members.sort_unstable();
        self.segments.get(&members).copied()
    }
}

/// The names that count, trimmed. No dimension may stand there twice.
pub(crate) fn wanted<'n>(names: &[(&'n str, &'n str)]) -> Result<Vec<(&'n str, &'n str)>> {
    let trimmed = names.iter().map(|(dimension, member)| (dimension.trim(), member.trim()));
    let wanted: Vec<_> = trimmed.filter(|(_, member)| !member.is_empty()).collect();
    for (place, (dimension, _)) in wanted.iter().enumerate() {
        if wanted.iter().skip(place + 1).any(|(other, _)| folded(other) == folded(dimension)) {
            return Err(Error::DimensionTwice((*dimension).to_owned()));
        }
    }
    Ok(wanted)
}
