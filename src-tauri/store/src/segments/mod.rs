//! Dimensions, their members, and segments: combinations of members.

use crate::database::Database;
use crate::ids::content_id;
use crate::segment_index::{SegmentIndex, wanted};
use crate::validate::{folded, free_name, name};
use crate::{Entity, Error, Result, Tx};
use domain::segment::{Dimension, Member, Segment};
use domain::{DimensionId, MemberId, SegmentId};
use rusqlite::{OptionalExtension, Row};

fn dimension_from_row(row: &Row) -> rusqlite::Result<Dimension> {
    Ok(Dimension { id: DimensionId(row.get("id")?), name: row.get("name")? })
}

fn member_from_row(row: &Row) -> rusqlite::Result<Member> {
    Ok(Member {
        id: MemberId(row.get("id")?),
        dimension: DimensionId(row.get("dimension_id")?),
        name: row.get("name")?,
    })
}

impl Database {
    /// All dimensions, by name.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn dimensions(&self) -> Result<Vec<Dimension>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM dimension ORDER BY name COLLATE NOCASE, id")?;
        let rows = statement.query_map([], dimension_from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One dimension.
    ///
    /// # Errors
    /// Where there is none.
    pub fn dimension(&self, id: DimensionId) -> Result<Dimension> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM dimension WHERE id = ?1")?;
        statement.query_row([id.0], dimension_from_row).optional()?.ok_or(Error::Missing(Entity::Dimension))
    }

    /// All members of all dimensions, by name.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn members(&self) -> Result<Vec<Member>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM member ORDER BY name COLLATE NOCASE, id")?;
        let rows = statement.query_map([], member_from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One member.
    ///
    /// # Errors
    /// Where there is none.
    pub fn member(&self, id: MemberId) -> Result<Member> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM member WHERE id = ?1")?;
        statement.query_row([id.0], member_from_row).optional()?.ok_or(Error::Missing(Entity::Member))
    }

    /// All segments.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn segments(&self) -> Result<Vec<Segment>> {
        let sql = "SELECT segment_id, member_id FROM segment_member ORDER BY segment_id, dimension_id";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut segments: Vec<Segment> = Vec::new();
        while let Some(row) = rows.next()? {
            let (id, member) = (SegmentId(row.get("segment_id")?), MemberId(row.get("member_id")?));
            match segments.last_mut() {
                Some(last) if last.id == id => last.members.push(member),
                _ => segments.push(Segment { id, members: vec![member] }),
            }
        }
        Ok(segments)
    }

    /// The segment of these members, given as names of dimensions and members, in any order. Members with an empty name
    /// are left out; without any, the answer is [`SegmentId::NONE`].
    ///
    /// # Errors
    /// Where a dimension is named twice or the file cannot be read.
    pub fn find_segment(&self, members: &[(&str, &str)]) -> Result<Option<SegmentId>> {
        self.with_index(|index| index.find(members))
    }

    fn with_index<T>(&self, work: impl FnOnce(&mut SegmentIndex) -> Result<T>) -> Result<T> {
        let mut index = self.segments.borrow_mut();
        let index = match index.as_mut() {
            Some(index) => index,
            None => index.insert(SegmentIndex::new(self.dimensions()?, self.members()?, self.segments()?)),
        };
        work(index)
    }
}

/// Identifiers follow from names: two computers that import "Berlin" make one member, not two.
impl Tx<'_> {
    fn dimension_id(&self, name: &str) -> Result<DimensionId> {
        self.id_of_content(Entity::Dimension, &[folded(name).as_bytes()]).map(DimensionId)
    }

    fn member_id(&self, dimension: DimensionId, name: &str) -> Result<MemberId> {
        let dimension = dimension.0.to_be_bytes();
        self.id_of_content(Entity::Member, &[dimension.as_slice(), folded(name).as_bytes()]).map(MemberId)
    }

    /// That of a combination of members, which come sorted.
    fn segment_id(&self, members: &[MemberId]) -> Result<SegmentId> {
        let members: Vec<[u8; 8]> = members.iter().map(|member| member.0.to_be_bytes()).collect();
        let parts: Vec<&[u8]> = members.iter().map(<[u8; 8]>::as_slice).collect();
        self.id_of_content(Entity::Segment, &parts).map(SegmentId)
    }

    fn id_of_content(&self, entity: Entity, parts: &[&[u8]]) -> Result<i64> {
        let sql = format!("SELECT EXISTS (SELECT 1 FROM {} WHERE id = ?1) AS taken", entity.table());
        let mut statement = self.conn.prepare_cached(&sql)?;
        let parts: Vec<&[u8]> = std::iter::once(entity.table().as_bytes()).chain(parts.iter().copied()).collect();
        content_id(&parts, |id| Ok(statement.query_row([id], |row| row.get("taken"))?))
    }
}

impl Tx<'_> {
    /// The segment of these members, found or made; the dimensions and members too. See [`Database::find_segment`].
    /// Names are found without regard to case.
    ///
    /// # Errors
    /// Where a dimension is named twice or a new name is refused.
    pub fn segment(&self, members: &[(&str, &str)]) -> Result<SegmentId> {
        self.with_index(|index| match index.find(members)? {
            Some(segment) => Ok(segment),
            None => self.make_segment(index, members),
        })
    }

    /// Makes the segment and whatever of its dimensions and members is missing.
    fn make_segment(&self, index: &mut SegmentIndex, names: &[(&str, &str)]) -> Result<SegmentId> {
        let mut members = Vec::new();
        for (dimension, member) in wanted(names)? {
            let dimension = self.make_dimension(index, dimension)?;
            members.push((dimension, self.make_member(index, dimension, member)?));
        }
        let mut sorted: Vec<MemberId> = members.iter().map(|(_, member)| *member).collect();
        sorted.sort_unstable();
        let segment = self.segment_id(&sorted)?;
        self.conn.prepare_cached("INSERT INTO segment (id) VALUES (?1)")?.execute([segment.0])?;
        let sql = "INSERT INTO segment_member (segment_id, dimension_id, member_id) VALUES (?1, ?2, ?3)";
        let mut insert = self.conn.prepare_cached(sql)?;
        for (dimension, member) in &members {
            insert.execute((segment.0, dimension.0, member.0))?;
        }
        index.note_segment(sorted, segment);
        Ok(segment)
    }

    fn make_dimension(&self, index: &mut SegmentIndex, text: &str) -> Result<DimensionId> {
        let name = name(Entity::Dimension, text)?;
        if let Some(known) = index.dimension(&name) {
            return Ok(known);
        }
        let id = self.dimension_id(&name)?;
        self.conn.execute("INSERT INTO dimension (id, name) VALUES (?1, ?2)", (id.0, &name))?;
        index.note_dimension(&name, id);
        Ok(id)
    }

    fn make_member(&self, index: &mut SegmentIndex, dimension: DimensionId, text: &str) -> Result<MemberId> {
        let name = name(Entity::Member, text)?;
        if let Some(known) = index.member(dimension, &name) {
            return Ok(known);
        }
        let id = self.member_id(dimension, &name)?;
        let sql = "INSERT INTO member (id, dimension_id, name) VALUES (?1, ?2, ?3)";
        self.conn.prepare_cached(sql)?.execute((id.0, dimension.0, &name))?;
        index.note_member(dimension, &name, id);
        Ok(id)
    }

    /// Adds a dimension. An id of 0 asks for a new one.
    ///
    /// # Errors
    /// Where its name is taken or refused.
    pub fn insert_dimension(&self, dimension: &Dimension) -> Result<DimensionId> {
        let name = self.free_dimension_name(dimension.id, &dimension.name)?;
        let id = if dimension.id.0 == 0 { self.dimension_id(&name)? } else { dimension.id };
        self.conn.execute("INSERT INTO dimension (id, name) VALUES (?1, ?2)", (id.0, name))?;
        self.forget_segments();
        Ok(id)
    }

    /// Gives a dimension another name.
    ///
    /// # Errors
    /// Where it does not exist, or the name is taken or refused.
    pub fn rename_dimension(&self, id: DimensionId, name: &str) -> Result<()> {
        self.dimension(id)?;
        let name = self.free_dimension_name(id, name)?;
        self.conn.execute("UPDATE dimension SET name = ?2 WHERE id = ?1", (id.0, name))?;
        self.forget_segments();
        Ok(())
    }

    fn free_dimension_name(&self, id: DimensionId, wish: &str) -> Result<String> {
        let wish = name(Entity::Dimension, wish)?;
        let others = self.dimensions()?.into_iter().map(|other| (other.id.0, other.name, false));
        free_name(Entity::Dimension, &wish, id.0, others)?;
        Ok(wish)
    }

    /// Adds a member to a dimension. An id of 0 asks for a new one.
    ///
    /// # Errors
    /// Where the dimension does not exist or has a member of that name, or the name is refused.
    pub fn insert_member(&self, member: &Member) -> Result<MemberId> {
        self.dimension(member.dimension)?;
        let name = self.free_member_name(member.id, member.dimension, &member.name)?;
        let id = if member.id.0 == 0 { self.member_id(member.dimension, &name)? } else { member.id };
        let sql = "INSERT INTO member (id, dimension_id, name) VALUES (?1, ?2, ?3)";
        self.conn.execute(sql, (id.0, member.dimension.0, name))?;
        self.forget_segments();
        Ok(id)
    }

    /// Gives a member another name.
    ///
    /// # Errors
    /// Where it does not exist, or the name is taken or refused.
    pub fn rename_member(&self, id: MemberId, name: &str) -> Result<()> {
        let member = self.member(id)?;
        let name = self.free_member_name(id, member.dimension, name)?;
        self.conn.execute("UPDATE member SET name = ?2 WHERE id = ?1", (id.0, name))?;
        self.forget_segments();
        Ok(())
    }

    fn free_member_name(&self, id: MemberId, dimension: DimensionId, wish: &str) -> Result<String> {
        let wish = name(Entity::Member, wish)?;
        let siblings = self.members()?.into_iter().filter(|other| other.dimension == dimension);
        free_name(Entity::Member, &wish, id.0, siblings.map(|other| (other.id.0, other.name, false)))?;
        Ok(wish)
    }

    /// Deletes a dimension with its members and the segments that consist of them.
    ///
    /// # Errors
    /// Where it does not exist, or measures have values that belong to it.
    pub fn delete_dimension(&self, id: DimensionId) -> Result<()> {
        let dimension = self.dimension(id)?;
        let mut statement = self.conn.prepare_cached(include_str!("measures_of_dimension.sql"))?;
        let by = statement.query_map([id.0], |row| row.get("name"))?.collect::<rusqlite::Result<Vec<String>>>()?;
        if !by.is_empty() {
            return Err(Error::StillUsed { name: dimension.name, by });
        }
        self.conn.execute(include_str!("delete_segment_members_of_dimension.sql"), [id.0])?;
        self.conn.execute("DELETE FROM segment WHERE id NOT IN (SELECT segment_id FROM segment_member)", [])?;
        self.conn.execute("DELETE FROM member WHERE dimension_id = ?1", [id.0])?;
        self.conn.execute("DELETE FROM dimension WHERE id = ?1", [id.0])?;
        self.forget_segments();
        Ok(())
    }
}
