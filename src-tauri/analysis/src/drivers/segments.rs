//! Each segment's share of a change, with the mix kept apart for ratios.

use domain::formula::{BinaryOp, Checked, Expr, ExprKind, Names, Parsed, Window, check, evaluate, parse, print};

use crate::rollup::{Book, SegmentSet};

/// A ratio's numerator and denominator, each a formula of its own.
#[derive(Debug, Clone)]
pub struct RatioParts {
    /// What is divided.
    pub top: Checked,
    /// What it is divided by: the weight of each segment.
    pub bottom: Checked,
}

/// The shares of segments in a change. They add up to the change, with the mix where there is one.
#[derive(Debug, Clone, PartialEq)]
pub struct SegmentShares {
    /// One for each segment given. For a ratio: what the change of the segment's own ratio did.
    pub shares: Vec<f64>,
    /// For a ratio: what it did that segments grew or shrank beside each other, each at its own ratio.
    pub mix: Option<f64>,
}

/// The parts of a formula that is one ratio, such as `(revenue - cogs) / revenue` or `leavers / mean(headcount) * 365`;
/// `None` for any other.
pub fn ratio_parts(parsed: &Parsed, names: &dyn Names) -> Option<RatioParts> {
    let (top, bottom) = division(&parsed.expr)?;
    let checked = |expr: &Expr| Some(check(&parse(&print(expr)), names)).filter(|part| !part.has_errors());
    Some(RatioParts { top: checked(&top)?, bottom: checked(&bottom)? })
}

/// The two sides of products and quotients with exactly one division by something that is recorded. Other factors,
/// such as `* 365`, go to the numerator.
fn division(expr: &Expr) -> Option<(Expr, Expr)> {
    let ExprKind::Chain { first, rest } = &expr.kind else { return None };
    let divides = |step: &(BinaryOp, Expr)| step.0 == BinaryOp::Divide && !step.1.names().is_empty();
    let place = rest.iter().position(divides)?;
    let factors: Vec<_> = rest.iter().enumerate().filter(|&(i, _)| i != place).map(|(_, step)| step.clone()).collect();
    if factors.iter().any(divides) {
        return None;
    }
    let top = match factors.is_empty() {
        true => (**first).clone(),
        false => Expr { kind: ExprKind::Chain { first: first.clone(), rest: factors }, span: expr.span.clone() },
    };
    Some((top, rest.get(place)?.1.clone()))
}

/// The share of each segment in the change of a formula between two windows.
///
/// Where the formula's results for the segments add up to the total (sums of flows and balances), a segment's share is
/// its own change. Where it is a ratio whose numerator and denominator add up, its share is the change of its own
/// ratio × its mean weight, and what the weights' own change did is the mix:
/// Δ = Σ w̄·Δr + Σ r̄·Δw, with means of old and new. A segment that is there on one side only has no ratio to change;
/// all it did is mix. `None` for anything else, and where a total is missing.
pub fn by_segment(
    book: &Book,
    formula: &Checked,
    ratio: Option<&RatioParts>,
    parts: &[SegmentSet],
    (old, new): (&Window, &Window),
) -> Option<SegmentShares> {
    let total = |window| evaluate(formula, book, window).ok();
    let change = total(new)? - total(old)?;
    let mut shares = match ratio {
        None => sums(book, formula, parts, (old, new))?,
        Some(ratio) => ratios(book, ratio, parts, (old, new))?,
    };
    let found = crate::stats::sum(shares.shares.iter().copied().chain(shares.mix));
    // What rounding leaves over goes to the largest share.
    if let Some(largest) = shares.shares.iter_mut().max_by(|a, b| a.abs().total_cmp(&b.abs())) {
        *largest += change - found;
    }
    Some(shares)
}

/// A formula's results for each part; those without data are 0, as they add nothing.
fn results(book: &Book, formula: &Checked, parts: &[SegmentSet], window: &Window) -> Option<Vec<f64>> {
    let total = evaluate(formula, book, window).ok()?;
    let of = |part: &SegmentSet| match evaluate(formula, &book.only(part), window) {
        Ok(value) => Some(value),
        Err(domain::formula::Absent::NoData(_)) => Some(0.0),
        Err(_) => None,
    };
    let results: Vec<f64> = parts.iter().map(of).collect::<Option<_>>()?;
    let size = crate::stats::sum(results.iter().map(|x| x.abs())).max(total.abs());
    let adds_up = (crate::stats::sum(results.iter().copied()) - total).abs() <= 1e-9 * size;
    adds_up.then_some(results)
}

fn sums(book: &Book, formula: &Checked, parts: &[SegmentSet], windows: (&Window, &Window)) -> Option<SegmentShares> {
    let before = results(book, formula, parts, windows.0)?;
    let after = results(book, formula, parts, windows.1)?;
    let shares = before.iter().zip(&after).map(|(before, after)| after - before).collect();
    Some(SegmentShares { shares, mix: None })
}

fn ratios(book: &Book, ratio: &RatioParts, parts: &[SegmentSet], windows: (&Window, &Window)) -> Option<SegmentShares> {
    let before = Weighted::new(book, ratio, parts, windows.0)?;
    let after = Weighted::new(book, ratio, parts, windows.1)?;
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
    fn new(book: &Book, ratio: &RatioParts, parts: &[SegmentSet], window: &Window) -> Option<Self> {
        let tops = results(book, &ratio.top, parts, window)?;
        let bottoms = results(book, &ratio.bottom, parts, window)?;
        let total = evaluate(&ratio.bottom, book, window).ok().filter(|&total| total != 0.0)?;
        let one = |(top, bottom): (&f64, &f64)| match *bottom {
            // A numerator without a denominator belongs to no ratio, so it cannot be told apart.
            0.0 if *top != 0.0 => None,
            0.0 => Some((None, 0.0)),
            bottom => Some((Some(top / bottom), bottom / total)),
        };
        tops.iter().zip(&bottoms).map(one).collect::<Option<_>>().map(Self)
    }
}
