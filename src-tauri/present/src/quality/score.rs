//! The score in words, and the measure it is recorded in.

use super::state::Measured;
use crate::Context;
use analysis::quality::{Month, State, months, total};
use analysis::scorecard::Lateness;
use domain::{Grain, KpiId, MeasureId, Period, Unit};

/// The score of the last twelve months that are over.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// The part that is in order, 0 to 1; `None` where nothing was due.
    pub value: Option<f64>,
    /// "93% in order: of what was due in the last 12 months, 157 of 168."
    pub text: String,
    /// How it is made.
    pub how: &'static str,
    /// How many measures were due, each month counted.
    pub due: u32,
    /// How many of them are in order.
    pub in_order: u32,
    /// Its months, oldest first.
    pub months: Vec<ScoreMonth>,
    /// The measure it is recorded in, where there is one.
    pub measure: Option<MeasureId>,
    /// The first KPI in use that shows that measure.
    pub kpi: Option<KpiId>,
}

/// A month's part of the score.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoreMonth {
    /// The month.
    pub period: Period,
    /// The part that is in order; `None` where nothing was due.
    pub value: Option<f64>,
    /// How many measures were due.
    pub due: u32,
    /// How many of them are in order.
    pub in_order: u32,
    /// True where a score is recorded for it already.
    pub recorded: bool,
}

impl ScoreMonth {
    /// True where it has a score that is not recorded yet.
    pub fn is_to_record(&self) -> bool {
        self.value.is_some() && !self.recorded
    }
}

pub(super) fn score(context: Context, measured: &[Measured]) -> Score {
    let locale = context.locale;
    let states: Vec<State> = measured.iter().filter_map(|one| state(context, one)).collect();
    let months = months(context.calendar(), context.today, &states);
    let (due, in_order) = total(&months);
    let value = Month { due, in_order, ..months.first().copied().unwrap_or(nothing(context)) }.score();
    let text = match value {
        None => locale.words().quality_score_none().to_owned(),
        Some(share) => {
            let share = locale.number(share, &Unit::Percent, Some(decimals(share)));
            locale.counted(due.into(), |due| {
                locale.counted(in_order.into(), |in_order| locale.words().quality_score(due, in_order, &share))
            })
        }
    };
    let measure = measured.iter().find(|one| one.is_score).map(|one| one.measure.id);
    let catalog = &context.model.catalog;
    let uses = measure.map(|id| catalog.uses(id)).unwrap_or_default();
    let kpi = uses.into_iter().find(|id| catalog.kpi(*id).is_some_and(|kpi| !kpi.archived));
    let how = locale.words().quality_score_how();
    let months = months.into_iter().map(|month| shown(context, month, measure)).collect();
    Score { value, text, how, due, in_order, months, measure, kpi }
}

/// As many decimals as tell a share from all and from nothing: 227 of 228 are not 100%.
fn decimals(share: f64) -> u8 {
    const MOST: u8 = 6;
    let is_told = |decimals: &u8| {
        let scale = 10_f64.powi(i32::from(*decimals) + 2);
        let rounded = (share * scale).round() / scale;
        [0.0, 1.0].iter().all(|end| (rounded == *end) == (share == *end))
    };
    (0..MOST).find(is_told).unwrap_or(MOST)
}

fn nothing(context: Context) -> Month {
    Month { period: context.calendar().period(Grain::Month, context.today), due: 0, in_order: 0 }
}

fn shown(context: Context, month: Month, measure: Option<MeasureId>) -> ScoreMonth {
    let book = &context.model.book;
    let range = context.calendar().range(month.period);
    let recorded = measure.is_some_and(|id| book.count(id, range) > 0);
    let Month { period, due, in_order } = month;
    ScoreMonth { period, value: month.score(), due, in_order, recorded }
}

/// What the score asks of a measure; `None` without any value, and of the score itself.
fn state(context: Context, measured: &Measured) -> Option<State> {
    let (book, calendar, id) = (&context.model.book, context.calendar(), measured.measure.id);
    let first = book.first_recorded(id).filter(|_| !measured.is_score)?;
    let answered = calendar.end(book.answered_until(id)?);
    let gaps = measured.gaps.iter().flat_map(|gap| gap.periods.iter().copied());
    let unconfirmed = measured.unconfirmed.iter().map(|value| value.period);
    let doubted = measured.doubted.iter().map(|one| one.period);
    let twice = measured.twice.iter().flat_map(|twice| twice.periods.iter().copied());
    Some(State {
        cadence: measured.measure.cadence,
        first,
        answered,
        pause: u64::try_from(book.usual_pause(id)).unwrap_or(0),
        ended: matches!(measured.lateness, Lateness::Ended { .. }),
        faulty: gaps.chain(unconfirmed).chain(doubted).chain(twice).collect(),
    })
}
