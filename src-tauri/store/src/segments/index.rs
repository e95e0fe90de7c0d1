//! Segments by the names of their members, in memory: an import asks for one with every row.

use crate::database::Database;
use crate::validate::{folded, name};
use crate::{Entity, Error, Result, Tx};
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
    pub(crate) fn load(db: &Database) -> Result<Self> {
        let mut index = Self::default();
        for dimension in db.dimensions()? {
            index.dimensions.insert(folded(&dimension.name), dimension.id);
        }
        for member in db.members()? {
            index.members.insert((member.dimension, folded(&member.name)), member.id);
        }
        for mut segment in db.segments()? {
            segment.members.sort_unstable();
            index.segments.insert(segment.members, segment.id);
        }
        Ok(index)
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

    /// Makes the segment and whatever of its dimensions and members is missing.
    pub(crate) fn make(&mut self, tx: &Tx, names: &[(&str, &str)]) -> Result<SegmentId> {
        let mut members = Vec::new();
        for (dimension, member) in wanted(names)? {
            let dimension = self.dimension(tx, dimension)?;
            members.push((dimension, self.member(tx, dimension, member)?));
        }
        let mut sorted: Vec<MemberId> = members.iter().map(|(_, member)| *member).collect();
        sorted.sort_unstable();
        let segment = tx.segment_id(&sorted)?;
        tx.conn.prepare_cached("INSERT INTO segment (id) VALUES (?1)")?.execute([segment.0])?;
        let sql = "INSERT INTO segment_member (segment_id, dimension_id, member_id) VALUES (?1, ?2, ?3)";
        let mut insert = tx.conn.prepare_cached(sql)?;
        for (dimension, member) in &members {
            insert.execute((segment.0, dimension.0, member.0))?;
        }
        self.segments.insert(sorted, segment);
        Ok(segment)
    }

    fn dimension(&mut self, tx: &Tx, text: &str) -> Result<DimensionId> {
        let name = name(Entity::Dimension, text)?;
        if let Some(known) = self.dimensions.get(&folded(&name)) {
            return Ok(*known);
        }
        let id = tx.dimension_id(&name)?;
        tx.conn.execute("INSERT INTO dimension (id, name) VALUES (?1, ?2)", (id.0, &name))?;
        self.dimensions.insert(folded(&name), id);
        Ok(id)
    }

    fn member(&mut self, tx: &Tx, dimension: DimensionId, text: &str) -> Result<MemberId> {
        let name = name(Entity::Member, text)?;
        let key = (dimension, folded(&name));
        if let Some(known) = self.members.get(&key) {
            return Ok(*known);
        }
        let id = tx.member_id(dimension, &name)?;
        let sql = "INSERT INTO member (id, dimension_id, name) VALUES (?1, ?2, ?3)";
        tx.conn.prepare_cached(sql)?.execute((id.0, dimension.0, &name))?;
        self.members.insert(key, id);
        Ok(id)
    }
}

/// The names that count, trimmed. No dimension may stand there twice.
fn wanted<'n>(names: &[(&'n str, &'n str)]) -> Result<Vec<(&'n str, &'n str)>> {
    let trimmed = names.iter().map(|(dimension, member)| (dimension.trim(), member.trim()));
    let wanted: Vec<_> = trimmed.filter(|(_, member)| !member.is_empty()).collect();
    for (place, (dimension, _)) in wanted.iter().enumerate() {
        if wanted.iter().skip(place + 1).any(|(other, _)| folded(other) == folded(dimension)) {
            return Err(Error::DimensionTwice((*dimension).to_owned()));
        }
    }
    Ok(wanted)
}
