//! Each segment's share of a change, with the mix kept apart for ratios.

use chrono::NaiveDate;
use domain::formula::{Absent, Checked, Inputs, Need, Outcome, Ratio, RollUp, Window, evaluate, ratio};
use domain::{Calendar, DateRange, Grain, MeasureId, MeasureKind, Unconfirmed};

use crate::rollup::SegmentSet;
use crate::source::{Segmented, Source};

/// The shares of segments in a change. They add up to the change, with the mix where there is one.
#[derive(Debug, Clone, PartialEq)]
pub struct SegmentShares {
    /// One for each segment given. For a ratio: what the change of the segment's own ratio did.
    pub shares: Vec<f64>,
    /// For a ratio: what it did that segments grew or shrank beside each other, each at its own ratio.
    pub mix: Option<f64>,
}

/// Why nobody can say what each segment did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untold {
    /// One of the two windows has no total.
    NoTotal,
    /// What the segments have does not add up to the total, as with medians, or belongs to no ratio.
    NotAdditive,
}

/// The share of each segment in the change of a formula between two windows.
///
/// Where the formula's results for the segments add up to the total (sums of flows and balances), a segment's share is
/// its own change. Where it is a ratio whose numerator and denominator add up, its share is the change of its own
/// ratio × its mean weight, and what the weights' own change did is the mix:
/// Δ = Σ w̄·Δr + Σ r̄·Δw, with means of old and new. A segment that is there on one side only has no ratio to change;
/// all it did is mix. An input that a segment has no value of adds nothing, as it adds nothing to the total.
///
/// # Errors
/// [`Untold`] where a total is missing, and for anything that is neither such a sum nor such a ratio.
pub fn by_segment(
    source: &dyn Segmented,
    formula: &Checked,
    parts: &[SegmentSet],
    (old, new): (&Window, &Window),
) -> Result<SegmentShares, Untold> {
    let total = |window| evaluate(formula, source, window).map_err(|_| Untold::NoTotal);
    let change = total(new)? - total(old)?;
    let kind = |measure| source.kind(measure);
    // What it is made of is what it is made of now.
    if formula.redefined().last().is_some_and(|day| old.range.from < *day) {
        return Err(Untold::NotAdditive);
    }
    let told = match ratio(formula, &kind) {
        None => sums(source, formula, parts, (old, new)),
        Some(ratio) => ratios(source, &ratio, parts, (old, new)),
    };
    let mut told = told.ok_or(Untold::NotAdditive)?;
    let found = crate::stats::sum(told.shares.iter().copied().chain(told.mix));
    // What rounding leaves over goes to the largest share.
    if let Some(largest) = told.shares.iter_mut().max_by(|a, b| a.abs().total_cmp(&b.abs())) {
        *largest += change - found;
    }
    let is_told = told.shares.iter().chain(&told.mix).all(|share| share.is_finite());
    if is_told { Ok(told) } else { Err(Untold::NotAdditive) }
}

/// The values of some segments, of which what is missing adds nothing.
struct Part<'a>(Box<dyn Source + 'a>);

impl Inputs for Part<'_> {
    fn calendar(&self) -> &Calendar {
        self.0.calendar()
    }

    fn prefetch(&self, needs: &dyn Fn() -> Vec<Need>) {
        self.0.prefetch(needs);
    }

    fn unconfirmed(&self, id: MeasureId, range: DateRange) -> Vec<Unconfirmed> {
        self.0.unconfirmed(id, range)
    }

    fn settled_from(&self, id: MeasureId, range: DateRange) -> Option<NaiveDate> {
        self.0.settled_from(id, range)
    }

    fn recorded_by(&self, id: MeasureId) -> Option<Grain> {
        self.0.recorded_by(id)
    }

    fn kind_of(&self, id: MeasureId) -> Option<MeasureKind> {
        self.0.kind_of(id)
    }

    fn changes(&self, id: MeasureId, range: DateRange) -> Vec<NaiveDate> {
        self.0.changes(id, range)
    }

    fn measure_name(&self, id: MeasureId) -> Option<&str> {
        self.0.measure_name(id)
    }

    fn measure(&self, id: MeasureId, roll_up: RollUp, window: &Window) -> Outcome {
        let adds = match roll_up {
            RollUp::Sum | RollUp::Count => self.0.kind(id) != Some(MeasureKind::Distinct),
            RollUp::Natural => matches!(self.0.kind(id), Some(MeasureKind::Flow | MeasureKind::Balance)),
            RollUp::Open | RollUp::Close | RollUp::Mean => self.0.kind(id) == Some(MeasureKind::Balance),
            _ => false,
        };
        match self.0.measure(id, roll_up, window) {
            Err(Absent::NoData(_)) if adds => Ok(0.0),
            outcome => outcome,
        }
    }
}

/// A formula's results for each part; those without data are 0, as they add nothing. `None` where they do not add up.
fn results(source: &dyn Segmented, formula: &Checked, parts: &[SegmentSet], window: &Window) -> Option<Vec<f64>> {
    let total = evaluate(formula, source, window).ok()?;
    let of = |part: &SegmentSet| match evaluate(formula, &Part(source.only(part)), window) {
        Ok(value) => Some(value),
        Err(Absent::NoData(_)) => Some(0.0),
        Err(_) => None,
    };
    let results: Vec<f64> = parts.iter().map(of).collect::<Option<_>>()?;
    let size = crate::stats::sum(results.iter().map(|x| x.abs())).max(total.abs());
    let adds_up = (crate::stats::sum(results.iter().copied()) - total).abs() <= 1e-9 * size;
    adds_up.then_some(results)
}

fn sums(
    source: &dyn Segmented,
    formula: &Checked,
    parts: &[SegmentSet],
    windows: (&Window, &Window),
) -> Option<SegmentShares> {
    let before = results(source, formula, parts, windows.0)?;
    let after = results(source, formula, parts, windows.1)?;
    let shares = before.iter().zip(&after).map(|(before, after)| after - before).collect();
    Some(SegmentShares { shares, mix: None })
}

fn ratios(
    source: &dyn Segmented,
    ratio: &Ratio,
    parts: &[SegmentSet],
    windows: (&Window, &Window),
) -> Option<SegmentShares> {
    let before = Weighted::new(source, ratio, parts, windows.0)?;
    let after = Weighted::new(source, ratio, parts, windows.1)?;
    let mut mix = 0.0;
    let mut shares = Vec::with_capacity(parts.len());
    for (b, a) in before.0.iter().zip(&after.0) {
        // A ratio that is missing on one side did not change: it is as it is on the other.
        let was = b.0.or(a.0).unwrap_or(0.0);
        let is = a.0.or(b.0).unwrap_or(0.0);
        shares.push((b.1 + a.1) / 2.0 * (is - was));
        mix += (was + is) / 2.0 * (a.1 - b.1);
    }
    Some(SegmentShares { shares, mix: Some(mix) })
}

/// The ratio and the weight of each part.
struct Weighted(Vec<(Option<f64>, f64)>);

impl Weighted {
    fn new(source: &dyn Segmented, ratio: &Ratio, parts: &[SegmentSet], window: &Window) -> Option<Self> {
        let tops = results(source, &ratio.top, parts, window)?;
        let bottoms = results(source, &ratio.bottom, parts, window)?;
        let total = evaluate(&ratio.bottom, source, window).ok().filter(|&total| total != 0.0)?;
        let one = |(top, bottom): (&f64, &f64)| match *bottom {
            // A numerator without a denominator belongs to no ratio, so it cannot be told apart.
            0.0 if *top != 0.0 => None,
            0.0 => Some((None, 0.0)),
            bottom => Some((Some(top / bottom), bottom / total)),
        };
        tops.iter().zip(&bottoms).map(one).collect::<Option<_>>().map(Self)
    }
}
