//! What a KPI that could be made would show: the chart of its last year, before it is made.

use super::Proposal;
use crate::row::SPARK;
use crate::{Context, EvalPoint, Evaluation, Span, Spark};
use analysis::scorecard::SPARK_PERIODS;
use domain::formula::{self, Checked};
use domain::{Grain, Unit};
use locale::phrases::in_words;

impl Proposal {
    /// Its line up to the last month with a value, with its ends in words.
    pub fn spark(&self, context: Context) -> Spark {
        let checked = context.model.catalog.check_formula(None, &formula::parse(&self.formula));
        spark(context, &checked, &self.unit)
    }
}

fn spark(context: Context, checked: &Checked, unit: &Unit) -> Spark {
    let points = points(context, checked).unwrap_or_default();
    let values: Vec<Option<f64>> = points.iter().map(|point| point.value).collect();
    let open = points.last().is_some_and(|point| point.open);
    let line = render::sparkline(&values, &[], open, SPARK);
    let text = text(context, &points, unit);
    Spark::new(line, text)
}

/// Thirteen months, those without a value included.
fn points(context: Context, checked: &Checked) -> Option<Vec<EvalPoint>> {
    let calendar = context.calendar();
    let recorded = context.model.book.span(checked.measures())?;
    let newest = calendar.period(Grain::Month, recorded.to.pred_opt()?);
    let range = calendar.last(SPARK_PERIODS, newest)?;
    let span = Span { grain: Some(Grain::Month), from: Some(range.from), to: Some(range.to), ..Span::default() };
    Some(Evaluation::new(context, checked, &span, None, None).ok()?.points)
}

fn text(context: Context, points: &[EvalPoint], unit: &Unit) -> String {
    let (locale, words) = (context.locale, context.locale.words());
    let mut known = points.iter().filter_map(|point| Some((point, point.value?)));
    let at = |(point, value): (&EvalPoint, f64)| {
        words.tip_spark_at(in_words(Grain::Month), &point.label, &locale.number(value, unit, None))
    };
    let stretch = locale.periods(SPARK_PERIODS.into(), Grain::Month);
    match (known.next(), known.next_back()) {
        (Some(first), Some(last)) => words.tip_spark(&at(first), &at(last), &stretch),
        (Some(only), None) => words.tip_spark_one(&at(only), &stretch),
        (None, _) => words.tip_spark_nothing().to_owned(),
    }
}
