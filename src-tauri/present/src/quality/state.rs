//! What is known of each measure in use: computed once, for the findings and for the score.

use super::evidence::{Evidence, in_use};
use super::{person, stands_on};
use crate::Context;
use analysis::quality::{Doubted, Twice, twice};
use analysis::scorecard::{Lateness, measure_lateness};
use chrono::{Days, NaiveDate};
use domain::formula::Inputs;
use domain::overlap::Shapes;
use domain::{DateRange, Grain, Measure, MeasureKind, Pending, Period, SegmentId, Unconfirmed, Unit};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use words::{LANGUAGES, Language, Words};

/// A measure, and what is known of its values.
#[derive(Debug)]
pub(super) struct Measured<'a> {
    pub(super) measure: &'a Measure,
    pub(super) person: Option<String>,
    /// So many KPIs in use stand on it.
    pub(super) stands: usize,
    /// True for the measure that the score is recorded in.
    pub(super) is_score: bool,
    pub(super) lateness: Lateness,
    /// The period whose value is due today.
    pub(super) due: Option<Period>,
    /// Periods without any value between others, and what single segments lack beside others; the late ones are not among
    /// them.
    pub(super) gaps: Vec<Gap>,
    /// The segments that are late, where others are not.
    pub(super) behind: Vec<SegmentId>,
    /// Of periods that are over, oldest first.
    pub(super) unconfirmed: Vec<Unconfirmed>,
    /// Newest first.
    pub(super) doubted: Vec<Doubted>,
    pub(super) twice: Vec<Twice>,
}

/// Periods without a value; at least one.
#[derive(Debug, Clone)]
pub(super) struct Gap {
    /// Whose: [`SegmentId::NONE`] where no segment has a value.
    pub(super) segment: SegmentId,
    /// Which, oldest first.
    pub(super) periods: Vec<Period>,
}

/// True for the measure that the score is recorded in. It is known by its name in any language there are words in; one that
/// got another name is the owner's own.
pub(super) fn is_score(measure: &Measure) -> bool {
    let is_named = |language: &Language| {
        let name = Words::of(*language).quality_measure_name();
        domain::name::compared(name) == domain::name::compared(&measure.name)
    };
    let is_made_so =
        measure.kind == MeasureKind::Level && measure.unit == Unit::Percent && measure.cadence == Grain::Month;
    is_made_so && LANGUAGES.iter().any(is_named)
}

/// All measures in use, by name.
pub(super) fn measured<'a>(context: Context<'a>, evidence: &Evidence) -> Vec<Measured<'a>> {
    let dimensions: HashMap<_, _> = context.model.members.iter().map(|member| (member.id, member.dimension)).collect();
    let shapes = Shapes::new(&context.model.segments, |member| dimensions.get(&member).copied());
    in_use(context).map(|measure| one(context, evidence, &shapes, measure)).collect()
}

fn one<'a>(context: Context<'a>, evidence: &Evidence, shapes: &Shapes, measure: &'a Measure) -> Measured<'a> {
    let (book, today, id) = (&context.model.book, context.today, measure.id);
    let always = DateRange { from: NaiveDate::MIN, to: NaiveDate::MAX };
    let pending =
        book.unconfirmed(id, always).into_iter().filter(|value| !context.calendar().is_open(value.period, today));
    let (lacks, unconfirmed) = pending.partition(|value| value.pending == Pending::Missing);
    let lateness = measure_lateness(book, id, today);
    let (gaps, behind) = gaps(context, measure, lacks, lateness);
    Measured {
        measure,
        person: person(context, measure),
        stands: stands_on(context, id),
        is_score: is_score(measure),
        lateness,
        due: (lateness == Lateness::None).then(|| due_today(context, measure)).flatten(),
        gaps,
        behind,
        unconfirmed,
        doubted: evidence.doubted.get(&id).cloned().unwrap_or_default(),
        twice: twice(book, shapes, id),
    }
}

/// What is missing of a measure, and the segments of which that is not a gap, but late.
fn gaps(
    context: Context,
    measure: &Measure,
    lacks: Vec<Unconfirmed>,
    lateness: Lateness,
) -> (Vec<Gap>, Vec<SegmentId>) {
    let late_from = match lateness {
        Lateness::Late { since, .. } => context.calendar().end(since),
        Lateness::None | Lateness::Ended { .. } => NaiveDate::MAX,
    };
    let mut by_segment: BTreeMap<SegmentId, Vec<Period>> = BTreeMap::new();
    let all = context.model.book.missing(measure.id);
    if !all.is_empty() {
        by_segment.insert(SegmentId::NONE, all);
    }
    let mut behind = BTreeSet::new();
    for lack in lacks {
        match context.calendar().end(lack.period) > late_from {
            true => _ = behind.insert(lack.segment),
            false => by_segment.entry(lack.segment).or_default().push(lack.period),
        }
    }
    let gaps = by_segment.into_iter().map(|(segment, periods)| Gap { segment, periods });
    (gaps.collect(), behind.into_iter().collect())
}

/// The period whose value would be late tomorrow.
fn due_today(context: Context, measure: &Measure) -> Option<Period> {
    let (book, calendar) = (&context.model.book, context.calendar());
    let tomorrow = context.today.checked_add_days(Days::new(1))?;
    let is_due = measure_lateness(book, measure.id, tomorrow).days() == 1;
    let last = book.answered_until(measure.id).filter(|_| is_due)?;
    Some(calendar.period(measure.cadence, calendar.end(last)))
}
