//! Totals that other books say are others.

use super::evidence::{Control, Evidence, in_use};
use super::{Cell, Finding, Kind, Lead, Subject, person, stands_on};
use crate::Context;
use domain::formula::{Inputs, RollUp, Window};
use domain::{Measure, SegmentId};

/// The measures of which a period comes to something else than other books say, each with the newest such period.
pub(super) fn findings(context: Context, evidence: &Evidence) -> Vec<Finding> {
    in_use(context).filter_map(|measure| of(context, measure, evidence.controls.get(&measure.id)?)).collect()
}

fn of(context: Context, measure: &Measure, controls: &[Control]) -> Option<Finding> {
    let mut differing: Vec<(&Control, String)> =
        controls.iter().filter_map(|control| Some((control, recorded(context, measure, control)?))).collect();
    differing.sort_by_key(|(control, _)| control.period.start);
    let ((oldest, _), (newest, recorded)) = (differing.first()?, differing.last()?);
    let (words, locale) = (context.locale.words(), context.locale);
    let source = if newest.source.is_empty() { words.quality_own_books() } else { newest.source.as_str() };
    let (period, total) = (locale.period(newest.period), locale.number(newest.total, &measure.unit, None));
    let text = locale.counted(u64::try_from(differing.len()).ok()?, |count| {
        words.quality_differs(count, &measure.name, &period, recorded, source, &total)
    });
    Some(Finding {
        kind: Kind::Unreconciled,
        text,
        subject: Some(Subject::Measure(measure.id)),
        person: person(context, measure),
        count: differing.len(),
        periods: Some((oldest.period, newest.period)),
        lead: Lead::ShowValues(Cell { measure: measure.id, segment: SegmentId::NONE, period: newest.period }),
        stands: stands_on(context, measure.id),
    })
}

/// What is recorded, where it is written otherwise than the total; `None` where the two agree or nothing is recorded.
fn recorded(context: Context, measure: &Measure, control: &Control) -> Option<String> {
    let window = Window::of(context.calendar(), control.period);
    let value = context.model.book.measure(measure.id, RollUp::Natural, &window).ok()?;
    let write = |number: f64| context.locale.number(number, &measure.unit, None);
    let recorded = write(value);
    (recorded != write(control.total)).then_some(recorded)
}
