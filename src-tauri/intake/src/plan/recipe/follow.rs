//! Following what a recipe does with a row, for one who asks which rows a value was made of.

use super::bind::RecipePlan;
use super::steps::Step;
use super::take::{Of, Taken};
use crate::cell::Row;
use crate::plan::behind::{Trace, Used, UsedAs, Why};
use crate::plan::repeat::Key;
use crate::plan::segments::{Found, Segments};
use crate::recipe::{Expr, Take};

/// What became of a row, for the measure that is asked after.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) enum Fate {
    /// It is none of the table, or of another time.
    #[default]
    Elsewhere,
    /// It gave a number.
    Took(Key, f64),
    /// It is of this time and segment, as far as it says, and gives nothing.
    Left(Option<Key>, Why),
}

impl Fate {
    /// Tells who follows the rows of a measure what became of one, as the steps have left it.
    pub(super) fn tell(
        self,
        trace: &mut Trace,
        plan: &RecipePlan,
        (number, row): (u32, &dyn Row),
        segments: &mut Segments,
    ) {
        let Some(measure) = plan.measures.get(trace.measure()) else { return };
        match self {
            Self::Elsewhere => {}
            Self::Took(key, value) if measure.take == Take::Open => {
                let until = measure.until.map(|column| plan.evaluator.moment(&Expr::Column(column), row));
                let until = until.and_then(Result::ok).flatten().map(|moment| moment.day);
                let is_open = trace.is_within(key.date, until);
                trace.took_at((number, row), value, (key.segment, is_open), segments);
            }
            Self::Took(key, value) => trace.took((number, row), key, value, segments),
            Self::Left(key, why) => match key.or_else(|| key_of(plan, measure, row, segments)) {
                Some(key) => trace.left((number, row), key, why, segments),
                None => trace.strayed((number, row), why),
            },
        }
    }
}

/// The time and segment of a row that gives nothing, as far as it says them.
fn key_of(plan: &RecipePlan, measure: &Taken, row: &dyn Row, segments: &mut Segments) -> Option<Key> {
    let moment = measure.moment(&plan.evaluator, row, plan.of_all).ok().flatten()?;
    match segments.of_places(row, &measure.by) {
        Found::Segment(segment) => Some(Key { date: moment.day, grain: moment.grain, segment }),
        Found::Total(_) | Found::TooLong(_) => None,
    }
}

impl RecipePlan {
    /// What is taken of the rows of a measure.
    pub(in crate::plan) fn take_of(&self, measure: usize) -> Take {
        self.measures.get(measure).map_or(Take::Sum, |taken| taken.take)
    }

    /// The names of the columns.
    pub(in crate::plan) fn names(&self) -> impl Iterator<Item = (usize, String)> {
        self.names.iter().map(|(at, name)| (*at, name.clone()))
    }

    /// What a measure needs the columns for.
    pub(in crate::plan) fn used_by(&self, measure: usize) -> Used {
        let mut used = Used::new();
        let mut put = |expr: &Expr<usize>, as_what: UsedAs| each_column(expr, &mut |at| _ = used.insert(at, as_what));
        for step in &self.steps {
            if let Step::Keep(condition) | Step::LeaveOut(condition) = step {
                put(condition, UsedAs::Condition);
            }
        }
        let Some(taken) = self.measures.get(measure) else { return used };
        taken.only.iter().for_each(|only| put(only, UsedAs::Condition));
        if let Of::Value(of) = &taken.of {
            put(of, UsedAs::Value);
        }
        used.extend(self.currency.iter().map(|(at, _)| (*at, UsedAs::Condition)));
        used.extend(taken.once_per.iter().map(|at| (*at, UsedAs::Condition)));
        if let Of::Cells(at, _) = &taken.of {
            used.insert(*at, UsedAs::Value);
        }
        used.extend(taken.by.iter().flatten().map(|at| (*at, UsedAs::Member)));
        used.extend(taken.date.iter().chain(&taken.until).map(|at| (*at, UsedAs::Date)));
        // What a made column is made of is used as it is.
        for step in self.steps.iter().rev() {
            if let Step::Lookup(lookup) = step
                && let Some(as_what) = lookup.into.iter().find_map(|made| used.get(made).copied())
            {
                used.entry(lookup.column).or_insert(as_what);
            }
            if let Step::Column(made, expr) = step
                && let Some(as_what) = used.get(made).copied()
            {
                each_column(expr, &mut |at| _ = used.entry(at).or_insert(as_what));
            }
        }
        used
    }
}

fn each_column(expr: &Expr<usize>, take: &mut impl FnMut(usize)) {
    if let Expr::Column(at) = expr {
        take(*at);
    }
    expr.parts().into_iter().for_each(|part| each_column(part, take));
}
