//! How the number of a KPI came to be, down to the recorded values.

use super::asking;
use super::restated::restated;
use crate::handlers::value::{Sources, rows, sources};
use crate::open::Open;
use crate::wire::{self, ExplainRequest, ExplainedMeasure, Explanation};
use crate::{Fault, Session, read};
use domain::MeasureId;
use domain::formula::Window;
use present::{ExplainedPart, Made};

/// More are a list that nobody reads.
const MOST_VALUES: usize = 100;

pub(crate) fn explain(session: &Session, request: ExplainRequest) -> Result<Explanation, Fault> {
    let span = wire::Span { grain: request.grain, ..wire::Span::default() };
    let asking = asking(session, &request.kpi, Some(span))?;
    let when = read::When::of(asking.kpi.context);
    let period = when.period_or_last(request.period.as_deref(), asking.grain)?;
    let open = session.workspace()?;
    let found = shown((open, &sources(open)?), present::explain(&asking.kpi, period))?;
    let restated = restated(open, &asking.kpi, asking.grain, period, 1)?.into_iter().map(|restated| restated.text);
    Ok(Explanation { judged: found.judged.into_iter().chain(restated).collect(), ..found })
}

fn shown(from: (&Open, &Sources), found: present::Explanation) -> Result<Explanation, Fault> {
    let window = found.window;
    let parts = found.parts.into_iter().map(|part| of_part(from, part, &window));
    Ok(Explanation {
        kpi: found.kpi.0,
        name: found.name,
        label: found.label,
        from: window.range.from.to_string(),
        to: window.range.to.to_string(),
        value: found.value,
        text: found.text,
        reason: found.reason,
        formula: found.formula,
        filled: found.filled,
        parts: parts.collect::<Result<_, _>>()?,
        judged: found.judged,
    })
}

fn of_part(from: (&Open, &Sources), part: ExplainedPart, window: &Window) -> Result<wire::ExplainedPart, Fault> {
    let (measure, kpi) = match part.made {
        Made::Measure { id, name, roll_up } => (Some(of_measure(from, id, (name, roll_up), window)?), None),
        Made::Kpi(Some(other)) => (None, Some(Box::new(shown(from, *other)?))),
        Made::Kpi(None) | Made::Function => (None, None),
    };
    Ok(wire::ExplainedPart {
        formula: part.formula,
        value: part.value,
        text: part.text,
        reason: part.reason,
        measure,
        kpi,
    })
}

fn of_measure(
    (open, sources): (&Open, &Sources),
    id: MeasureId,
    (name, roll_up): (String, String),
    window: &Window,
) -> Result<ExplainedMeasure, Fault> {
    let measure = open.store().measure(id)?;
    let mut details = open.store().value_details(id, Some(window.range))?;
    let count = details.len() as u64;
    details.truncate(MOST_VALUES);
    let said = open.locale.counted(count, |count| open.locale.words().explained_measure(count, &roll_up));
    Ok(ExplainedMeasure { id: id.0, name, said, values: rows(open, sources, &measure, details)?, count })
}
