//! Names that differ in their spelling only: a store, a person or a measure that is there twice.

use super::evidence::in_use;
use super::{Cell, Finding, Kind, Lead, Subject};
use crate::Context;
use domain::name::bare;
use domain::{Kpi, MemberId, SegmentId};
use std::collections::BTreeMap;

/// A name with what it is the name of.
struct Named {
    name: String,
    what: String,
    subject: Option<Subject>,
    lead: Lead,
}

pub(super) fn findings(context: Context) -> Vec<Finding> {
    let mut kinds = vec![definitions(context), people(context)];
    kinds.extend(context.model.dimensions.iter().map(|dimension| members(context, dimension.id)));
    kinds.into_iter().flat_map(|names| alike(context, names)).collect()
}

/// Of names that are bare the same, each beside the first.
fn alike(context: Context, names: Vec<Named>) -> Vec<Finding> {
    let mut spelled: BTreeMap<String, Vec<Named>> = BTreeMap::new();
    for named in names {
        let others = spelled.entry(bare(&named.name)).or_default();
        if others.iter().all(|other| other.name != named.name) {
            others.push(named);
        }
    }
    let mut found = Vec::new();
    for others in spelled.into_values() {
        let Some((first, rest)) = others.split_first() else { continue };
        found.extend(rest.iter().map(|other| Finding {
            kind: Kind::Duplicate,
            text: context.locale.words().quality_spelling(&first.name, &other.name, &other.what),
            subject: other.subject,
            person: None,
            count: 2,
            periods: None,
            lead: other.lead,
            stands: 0,
        }));
    }
    found
}

fn kpis(context: Context<'_>) -> impl Iterator<Item = &Kpi> {
    context.model.catalog.kpis().iter().filter(|kpi| !kpi.archived)
}

fn definitions(context: Context) -> Vec<Named> {
    let words = context.locale.words();
    let measures = in_use(context).map(|measure| Named {
        name: measure.name.clone(),
        what: words.done_measure().to_owned(),
        subject: Some(Subject::Measure(measure.id)),
        lead: Lead::EditMeasure(measure.id),
    });
    let kpis = kpis(context).map(|kpi| Named {
        name: kpi.name.clone(),
        what: words.done_kpi().to_owned(),
        subject: Some(Subject::Kpi(kpi.id)),
        lead: Lead::EditKpi(kpi.id),
    });
    // A KPI may be called as its measure's key is; a measure is not held against a KPI.
    let mut names: Vec<Named> = measures.collect();
    let taken: Vec<String> = names.iter().map(|named| bare(&named.name)).collect();
    names.extend(kpis.filter(|named| !taken.contains(&bare(&named.name))));
    names
}

fn people(context: Context) -> Vec<Named> {
    let what = context.locale.words().quality_spelling_person();
    let of_kpis = kpis(context).filter_map(|kpi| {
        let (name, what) = (kpi.owner.clone()?, what.to_owned());
        Some(Named { name, what, subject: Some(Subject::Kpi(kpi.id)), lead: Lead::EditKpi(kpi.id) })
    });
    let of_measures = in_use(context).filter_map(|measure| {
        let (name, what) = (measure.owner.clone()?, what.to_owned());
        Some(Named { name, what, subject: Some(Subject::Measure(measure.id)), lead: Lead::EditMeasure(measure.id) })
    });
    of_kpis.chain(of_measures).collect()
}

/// The members of a dimension that any value belongs to.
fn members(context: Context, dimension: domain::DimensionId) -> Vec<Named> {
    let model = context.model;
    let Some(what) = model.dimensions.iter().find(|other| other.id == dimension) else { return Vec::new() };
    let named = |member: &domain::segment::Member| {
        let (lead, subject) = shown(context, member.id)?;
        Some(Named { name: member.name.clone(), what: what.name.clone(), subject: Some(subject), lead })
    };
    model.members.iter().filter(|member| member.dimension == dimension).filter_map(named).collect()
}

/// The newest values of a member.
fn shown(context: Context, member: MemberId) -> Option<(Lead, Subject)> {
    let (model, book) = (context.model, &context.model.book);
    let of_member: Vec<SegmentId> =
        model.segments.iter().filter(|segment| segment.members.contains(&member)).map(|segment| segment.id).collect();
    in_use(context).find_map(|measure| {
        let segments = book.segments_of(measure.id);
        let segment = *segments.iter().find(|segment| of_member.contains(segment))?;
        let cell = Cell { measure: measure.id, segment, period: book.last_recorded(measure.id)? };
        Some((Lead::ShowValues(cell), Subject::Measure(measure.id)))
    })
}
