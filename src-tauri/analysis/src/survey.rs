//! How exact a KPI is that says of all what was asked of some: the margin of error behind its number.
//!
//! Stated only where the numbers carry it: the formula is a share of counts, a net score or the mean of a sample (see
//! [`domain::formula::survey`]), the counts of the window are whole, and no more agreed than were counted. Where every
//! answer was the same, the formulas give a margin of nothing, which nobody should believe: then nothing is stated.

use domain::formula::{Checked, RollUp, Survey, Window, survey};
use domain::whole::Whole;
use domain::{MeasureId, MeasureKind, Unit};

use crate::margin::{self, Margin};
use crate::source::Source;

/// In so many of 100 surveys the interval holds the truth, as a fraction.
pub const CONFIDENCE: f64 = 0.95;

/// What is counted behind an estimate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// The answers, added up from several measures.
    Answers,
    /// What this measure counts.
    Measure(MeasureId),
    /// The single records of a sample.
    Records,
}

/// The margin of error of a KPI's number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stated {
    /// The number and its interval, in the formula's unit: a share as a fraction.
    pub margin: Margin,
    /// How many answers stand behind it.
    pub n: u64,
    /// What they are.
    pub counted: Counted,
}

/// The margin of error of a formula's number for a window, shown in `unit`; `None` where there is none to state.
/// `about` tells the kind and unit of a measure.
///
/// A share must be shown in percent. A net score whose divisor does not name what is subtracted could be a difference
/// of anything: it must be shown in points.
pub fn stated(
    formula: &Checked,
    unit: &Unit,
    source: &dyn Source,
    window: &Window,
    about: &dyn Fn(MeasureId) -> Option<(MeasureKind, Unit)>,
) -> Option<Stated> {
    let count = |measures: &[MeasureId]| counted(source, window, measures);
    let (margin, n, of) = match survey(formula, about)? {
        Survey::Share { agreed, counted: all, is_rest } if *unit == Unit::Percent => {
            let (agreed, n) = (count(&agreed)?, count(&all)?);
            let agreed = if is_rest { n - agreed } else { agreed };
            (margin::share(agreed, n, CONFIDENCE)?, n, answers(&all))
        }
        Survey::Net { promoters, detractors, counted: all, scale, names_both } => {
            let fits = if names_both { scale == 1.0 || *unit != Unit::Percent } else { *unit == Unit::Points };
            let n = count(&all).filter(|_| fits)?;
            let net = margin::net_promoter_score(count(&promoters)?, count(&detractors)?, n, CONFIDENCE)?;
            (scaled(net, scale / 100.0), n, answers(&all))
        }
        Survey::Mean(measure) => {
            let records = source.records(measure, window)?;
            (margin::mean_of(&records, CONFIDENCE)?, records.len() as f64, Counted::Records)
        }
        Survey::Share { .. } => return None,
    };
    // Whole and not negative: checked where it was counted.
    (margin.lower < margin.upper).then_some(Stated { margin, n: n.whole_u64(), counted: of })
}

/// The sum of counts, where all of them are recorded, whole and not negative.
fn counted(source: &dyn Source, window: &Window, measures: &[MeasureId]) -> Option<f64> {
    /// Above it a double no longer holds every whole number.
    const MOST: f64 = 9_007_199_254_740_992.0;
    let count = |measure: &MeasureId| {
        let count = source.measure(*measure, RollUp::Natural, window).ok()?;
        (count.fract() == 0.0 && (0.0..=MOST).contains(&count)).then_some(count)
    };
    measures.iter().map(count).sum()
}

fn answers(measures: &[MeasureId]) -> Counted {
    match measures {
        [measure] => Counted::Measure(*measure),
        _ => Counted::Answers,
    }
}

fn scaled(margin: Margin, scale: f64) -> Margin {
    Margin { estimate: margin.estimate * scale, lower: margin.lower * scale, upper: margin.upper * scale }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use crate::rollup::Book;
    use domain::catalog::Catalog;
    use domain::formula::parse;
    use domain::{Calendar, DateRange, Grain, Measure, Recorded, SegmentId};

    fn measure(id: i64, name: &str, kind: MeasureKind, unit: Unit) -> Measure {
        Measure { id: MeasureId(id), key: name.into(), kind, unit, cadence: Grain::Day, ..Measure::new(name) }
    }

    /// What is stated of a formula over yes, no, all (counts) and wait (a sample).
    fn of(formula: &str, unit: Unit, yes: f64, no: f64, all: f64, waits: &[(f64, u32)]) -> Option<Stated> {
        let flow = |id, name| measure(id, name, MeasureKind::Flow, Unit::Count);
        let wait = measure(4, "wait", MeasureKind::Sample, Unit::Duration);
        let measures = vec![flow(1, "yes"), flow(2, "no"), flow(3, "all"), wait];
        let mut book = Book::new(Calendar::default());
        let date = chrono::NaiveDate::from_ymd_opt(2026, 10, 1).unwrap();
        let recorded = |ordinal, value, records| Recorded {
            date,
            grain: Grain::Day,
            segment: SegmentId::NONE,
            ordinal,
            value,
            records,
        };
        for (measure, value) in measures.iter().zip([yes, no, all]) {
            book.insert(measure, vec![recorded(0, value, 1)]);
        }
        let waits = waits.iter().enumerate().map(|(i, &(value, records))| recorded(i as u32, value, records));
        book.insert(&measures[3], waits.collect());
        let catalog = Catalog::new(measures, Vec::new());
        let checked = catalog.check_formula(None, &parse(formula));
        let about = |id| catalog.measure(id).map(|measure| (measure.kind, measure.unit.clone()));
        let window = Window::custom(DateRange { from: date, to: date.succ_opt().unwrap() });
        stated(&checked, &unit, &book.all(), &window, &about)
    }

    #[test]
    fn a_share_is_stated_where_the_counts_can_be_one() {
        let share = |yes, all, unit| of("yes / all", unit, yes, 0.0, all, &[]);
        let stated = share(30.0, 50.0, Unit::Percent).unwrap();
        assert_eq!((stated.n, stated.counted, stated.margin.estimate), (50, Counted::Measure(MeasureId(3)), 0.6));
        assert!(share(51.0, 50.0, Unit::Percent).is_none());
        assert!(share(30.5, 50.0, Unit::Percent).is_none());
        assert!(share(-1.0, 50.0, Unit::Percent).is_none());
        assert!(share(0.0, 0.0, Unit::Percent).is_none());
        assert!(share(30.0, 50.0, Unit::Ratio).is_none());
        let rest = of("1 - yes / all", Unit::Percent, 30.0, 0.0, 50.0, &[]).unwrap();
        assert_eq!((rest.n, rest.margin.estimate), (50, 0.4));
        assert!((rest.margin.upper - (1.0 - stated.margin.lower)).abs() < 1e-12);
    }

    #[test]
    fn a_net_score_that_does_not_name_its_parts_must_be_in_points() {
        let net = |formula, unit| of(formula, unit, 60.0, 20.0, 100.0, &[]);
        assert_eq!(net("(yes - no) / all * 100", Unit::Points).unwrap().n, 100);
        assert!(net("(yes - no) / all * 100", Unit::Number).is_none());
        assert_eq!(net("(yes - no) / (yes + no + all)", Unit::Percent).unwrap().n, 180);
        assert!(net("(yes - no) / (yes + no + all) * 100", Unit::Percent).is_none());
        // More for and against than were counted: these are no parts of one survey.
        assert!(of("(yes - no) / all * 100", Unit::Points, 60.0, 50.0, 100.0, &[]).is_none());
        // Everybody against: no margin that anybody should believe.
        assert!(of("(yes - no) / all * 100", Unit::Points, 0.0, 25.0, 25.0, &[]).is_none());
    }

    #[test]
    fn a_mean_needs_the_single_records() {
        let mean = |waits| of("mean(wait)", Unit::Duration, 0.0, 0.0, 0.0, waits);
        let stated = mean(&[(60.0, 1), (120.0, 1), (180.0, 1)]).unwrap();
        assert_eq!((stated.n, stated.counted, stated.margin.estimate), (3, Counted::Records, 120.0));
        assert!(mean(&[(60.0, 1)]).is_none());
        assert!(mean(&[(60.0, 1), (120.0, 5)]).is_none());
        assert!(mean(&[(60.0, 1), (60.0, 1)]).is_none());
    }
}
