//! Segments in words, where an import tells of values that no row of its file names.

use crate::Fault;
use domain::SegmentId;
use std::collections::HashMap;
use store::Tx;

/// All segments: "Store: Harbour".
pub(super) fn named(tx: &Tx) -> Result<HashMap<SegmentId, String>, Fault> {
    let dimensions: HashMap<_, _> = tx.dimensions()?.into_iter().map(|one| (one.id, one.name)).collect();
    let members: HashMap<_, _> = tx.members()?.into_iter().map(|member| (member.id, member)).collect();
    let texts = tx.segments()?.into_iter().map(|segment| {
        let parts = segment.members.iter().filter_map(|member| {
            let member = members.get(member)?;
            Some(format!("{}: {}", dimensions.get(&member.dimension)?, member.name))
        });
        (segment.id, parts.collect::<Vec<_>>().join(", "))
    });
    Ok(texts.collect())
}
