//! A KPI broken down by a dimension: each member's own number and its part of the change, and the total, which is the
//! roll-up of everything and never the sum of ratios.

mod contribution;
mod inputs;
mod parts;
mod words;

pub use contribution::{BreakdownChange, Contribution, Mix};
pub use inputs::{BreakdownInput, InputPart};
pub use parts::dimensions_of;
pub(crate) use parts::{Part, by_dimension, dimension, of_all};

use crate::{Delta, Error, NO_NUMBER, PeriodInfo, Presented};
use analysis::compare::{Against, compare};
use analysis::series::{self, Seen};
use analysis::source::Source;
use contribution::{Contributions, contributions};
use domain::Period;
use inputs::inputs;
use locale::Locale;

/// Whose number it is in a breakdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Member {
    /// A member of the dimension, by its name.
    Named(String),
    /// Values without a member.
    None,
    /// Everything.
    Total,
}

/// A member of a dimension.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Whose<'m> {
    pub(crate) member: &'m Member,
    pub(crate) dimension: &'m str,
}

impl Whose<'_> {
    /// As it is shown: "Harbour", "without Store", "Total".
    pub(crate) fn text(self, locale: &Locale) -> String {
        words::label(self.member, self.dimension, locale)
    }
}

/// A breakdown of a KPI; the total is the roll-up and never the sum of ratios.
#[derive(Debug, Clone, PartialEq)]
pub struct Breakdown {
    /// The period.
    pub period: PeriodInfo,
    /// The dimension.
    pub dimension: String,
    /// Its rows, largest first, total last.
    pub rows: Vec<BreakdownRow>,
    /// What the rows' contributions are parts of.
    pub change: BreakdownChange,
    /// What the numbers are made of, by the same rows.
    pub inputs: Vec<BreakdownInput>,
}

/// One member of a breakdown.
#[derive(Debug, Clone, PartialEq)]
pub struct BreakdownRow {
    /// The member.
    pub member: Member,
    /// The member as shown: "Harbour", "without Store", "Total".
    pub label: String,
    /// Its number.
    pub value: Option<f64>,
    /// Its number as text.
    pub text: String,
    /// Why there is no number.
    pub reason: Option<String>,
    /// Its size as a part of the largest, 0–1, for a bar; `None` where negative or absent.
    pub size: Option<f64>,
    /// Against the previous period.
    pub previous: Option<Delta>,
    /// Its part of the total's change since the previous period; the whole change for the total. `None` where that cannot
    /// be told.
    pub contribution: Option<Contribution>,
}

/// Breaks a KPI down by a dimension in a period.
///
/// # Errors
/// Where there is no such dimension.
pub fn breakdown(kpi: &Presented, period: Period, name: &str) -> Result<Breakdown, Error> {
    let (context, checked) = (kpi.context, kpi.formula);
    let book = &context.model.book;
    let asked = Asked { kpi, period };
    let all = book.all();
    let point = series::point(checked, &all, period, Seen::judged(context.today));
    let previous = compare(checked, &all, &point, Against::Previous);
    let dimension = dimension(context.model, name)?;
    let parts = by_dimension(context.model, dimension);
    let dimension = dimension.name.as_str();
    let Contributions { parts: shares, total, change } =
        contributions(&asked, book, &parts, (&point, previous.as_ref()), dimension);
    let days = context.calendar().range(period);
    let of_all = of_all(book, &parts, checked.measures(), days);
    let of_all = of_all.map(|measures| words::of_all(&kpi.names(&measures), dimension, kpi.locale()));
    let mut rows = Vec::new();
    for (part, share) in parts.iter().zip(shares) {
        let view = book.only(&part.segments);
        // One that closed since the period before has no number any more, and changed the total all the same.
        let changed_it = share.as_ref().is_some_and(|share| share.value != 0.0);
        if changed_it || checked.measures().iter().any(|measure| view.has_values(*measure, days)) {
            let row = match &of_all {
                Some(reason) if part.member == Member::None => {
                    BreakdownRow { reason: Some(reason.clone()), ..asked.nothing(part.member.clone(), dimension) }
                }
                _ => asked.row(&view, part.member.clone(), dimension),
            };
            rows.push((BreakdownRow { contribution: share, ..row }, view));
        }
    }
    rows.sort_by(|(a, _), (b, _)| b.value.unwrap_or(f64::MIN).total_cmp(&a.value.unwrap_or(f64::MIN)));
    let inputs = inputs(&asked, &rows, (&point, previous.as_ref()));
    let mut rows: Vec<_> = rows.into_iter().map(|(row, _)| row).collect();
    size(&mut rows);
    rows.push(BreakdownRow { contribution: total, ..asked.row(&all, Member::Total, dimension) });
    Ok(Breakdown { period: context.period(period), dimension: dimension.to_owned(), rows, change, inputs })
}

/// A KPI and the period in which it is broken down.
struct Asked<'a> {
    kpi: &'a Presented<'a>,
    period: Period,
}

impl Asked<'_> {
    /// A row without a number.
    fn nothing(&self, member: Member, dimension: &str) -> BreakdownRow {
        BreakdownRow {
            label: Whose { member: &member, dimension }.text(self.kpi.locale()),
            member,
            value: None,
            text: NO_NUMBER.into(),
            reason: None,
            size: None,
            previous: None,
            contribution: None,
        }
    }

    fn row(&self, source: &dyn Source, member: Member, dimension: &str) -> BreakdownRow {
        let kpi = self.kpi;
        let point = series::point(kpi.formula, source, self.period, Seen::judged(kpi.context.today));
        let previous = compare(kpi.formula, source, &point, Against::Previous);
        BreakdownRow {
            label: Whose { member: &member, dimension }.text(kpi.locale()),
            member,
            value: point.value(),
            text: point.value().map_or_else(|| NO_NUMBER.into(), |value| kpi.full_text(value)),
            reason: point.outcome.as_ref().err().map(|absent| kpi.locale().absent(absent)),
            size: None,
            previous: previous
                .and_then(|previous| kpi.deltas().of(&previous, (self.period, point.value()), !point.provisional)),
            contribution: None,
        }
    }
}

/// Bars: each as a part of the largest one.
fn size(rows: &mut [BreakdownRow]) {
    let largest = rows.iter().filter_map(|row| row.value).fold(0.0, f64::max);
    for row in rows {
        row.size = row.value.filter(|value| *value >= 0.0 && largest > 0.0).map(|value| value / largest);
    }
}
