//! Recording the score, so that it can be followed like any other number.
//!
//! The score of a month is recorded once, as it is known then: what is mended later does not make it as if it had always been
//! so. That is why it is a value like those that are typed, with a note of what it is of, and not computed anew each time.

use crate::wire::{Changed, Nothing};
use crate::{Fault, Session};
use domain::{Catalog, Grain, Kpi, Measure, MeasureId, MeasureKind, SegmentId, Unit};
use locale::Locale;
use present::quality::{Score, ScoreMonth};
use store::{Entered, Entity, NewValue, Operation, Tx, ValueKey};
use words::Words;

pub(crate) fn record(session: &mut Session, _: Nothing) -> Result<Changed, Fault> {
    let context = session.context()?;
    let score = super::of(session, context)?.score;
    let wanted = Wanted::of(&context.model.catalog, &score, context.locale);
    let day = context.locale.date(context.today);
    let months: Vec<NewValue> = score
        .months
        .iter()
        .filter(|month| month.is_to_record())
        .filter(|month| !is_closed(session, month))
        .filter_map(|month| value(month, &day, context.locale))
        .collect();
    if months.is_empty() && wanted.is_there() {
        return Err(Fault::refused(Words::error_score_is_recorded));
    }
    if months.is_empty() {
        return Err(Fault::refused(Words::error_no_score));
    }
    let operation = wanted.operation();
    let ((), changed) = session.transact(operation, |tx| {
        let measure = wanted.make(tx)?;
        tx.put_values(months.iter().map(|value| NewValue { measure, ..value.clone() }))?;
        Ok(())
    })?;
    Ok(changed)
}

fn is_closed(session: &Session, month: &ScoreMonth) -> bool {
    let closed = session.workspace().ok().and_then(|open| open.settings.closed_until);
    closed.is_some_and(|until| month.period.start <= until)
}

/// The measure and the KPI of the score, as far as they are there.
struct Wanted {
    measure: Option<MeasureId>,
    new_measure: Measure,
    new_kpi: Option<Kpi>,
}

impl Wanted {
    fn of(catalog: &Catalog, score: &Score, locale: &Locale) -> Self {
        let words = locale.words();
        let new_measure = Measure {
            kind: MeasureKind::Level,
            unit: Unit::Percent,
            cadence: Grain::Month,
            description: words.quality_measure_description().to_owned(),
            ..Measure::new(words.quality_measure_name())
        };
        let measure = score.measure.and_then(|id| catalog.measure(id));
        let name = measure.map_or(new_measure.name.as_str(), |measure| measure.name.as_str());
        let kpi = Kpi {
            description: words.quality_kpi_description().to_owned(),
            ..Kpi::new(free_name(catalog, words.quality_kpi_name()), format!("[{name}]"))
        };
        let new_kpi = score.kpi.is_none().then_some(kpi);
        Self { measure: score.measure, new_measure, new_kpi }
    }

    fn is_there(&self) -> bool {
        self.measure.is_some() && self.new_kpi.is_none()
    }

    fn operation(&self) -> Operation {
        match &self.new_kpi {
            Some(kpi) => Operation::Create(Entity::Kpi, kpi.name.clone()),
            None => Operation::EnterValues(Entered::One(self.new_measure.name.clone())),
        }
    }

    /// Makes what is not there yet.
    fn make(&self, tx: &Tx) -> Result<MeasureId, Fault> {
        let measure = match self.measure {
            Some(measure) => measure,
            None => tx.insert_measure(&self.new_measure)?,
        };
        if let Some(kpi) = &self.new_kpi {
            tx.insert_kpi(kpi)?;
        }
        Ok(measure)
    }
}

/// The name, or where a KPI or a measure has it already, the name with a number.
fn free_name(catalog: &Catalog, name: &str) -> String {
    let is_free = |name: &String| catalog.measure_named(name).is_none() && catalog.kpi_named(name).is_none();
    let numbered = (2..).map(|number| format!("{name} {number}"));
    std::iter::once(name.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
}

/// A month's score as a value: the measures that were due stand behind it, so that a year is made of them and not of months.
fn value(month: &ScoreMonth, day: &str, locale: &Locale) -> Option<NewValue> {
    let key = ValueKey { date: month.period.start, grain: Grain::Month, segment: SegmentId::NONE, ordinal: 0 };
    let note = locale.counted(month.due.into(), |due| {
        locale.counted(month.in_order.into(), |in_order| locale.words().quality_note(due, day, in_order))
    });
    let new = NewValue::new(MeasureId(0), key, Some(month.value?));
    Some(NewValue { records: month.due, note: Some(note), ..new })
}
