//! The recipe of a file as the assistant shows it: in sentences, with what its steps do and what comes of its measures.

use super::{Looked, lookup, recipe, sentence};
use crate::Fault;
use crate::error::recipe_fault;
use crate::open::Open;
use crate::wire::{RecipeColumn, RecipeCondition, RecipeInfo, RecipeMeasureInfo, RecipeRow, RecipeStepInfo};
use chrono::NaiveDate;
use domain::{MeasureKind, Period};
use intake::{
    Condition, LeftOut, Literal, Place, PlannedMeasure, ReadError, Recipe, Role, Shown, Sink, Step, Unknown, Value,
};
use locale::Locale;
use std::collections::HashMap;
use std::convert::Infallible;

/// How many values of a measure are shown.
const FIRST: usize = 3;

/// The recipe that reads a file; `None` where none does. `tried` where it is made: then its steps and measures are tried;
/// otherwise `unknown` has been found on importing.
pub(super) fn info(open: &Open, file: &Looked, unknown: &[Unknown], tried: bool) -> Result<Option<RecipeInfo>, Fault> {
    let Some(recipe) = &file.map.recipe else { return Ok(None) };
    let locale = &open.locale;
    let shown = if tried { file.plan.look(&file.source)?.unwrap_or_default() } else { Shown::default() };
    let comes = if tried { Comes::of(open, file)? } else { Comes::default() };
    let unknown = if tried { &comes.unknown } else { unknown };
    let is_empty = recipe.measures.is_empty();
    Ok(Some(RecipeInfo {
        name: file.recipe.as_ref().and_then(|recipe| recipe.name.clone()),
        steps: steps(file, (recipe, unknown), &shown, locale),
        measures: measures(file, recipe, &comes, locale),
        problem: is_empty.then(|| locale.words().recipe_no_measures().to_owned()),
        sound: !is_empty && file.faults.is_empty(),
        columns: columns(file, recipe, &shown),
        rows: shown.rows.into_iter().map(|(row, cells)| RecipeRow { row, cells }).collect(),
    }))
}

fn steps(
    file: &Looked,
    (recipe, unknown): (&Recipe, &[Unknown]),
    shown: &Shown,
    locale: &Locale,
) -> Vec<RecipeStepInfo> {
    let one = |(number, step): (usize, &Step)| {
        let done = shown.steps.iter().find(|done| done.step == number);
        let condition = if let Step::Keep(text) | Step::LeaveOut(text) = step { condition(text) } else { None };
        RecipeStepInfo {
            step: recipe::step_info(step),
            text: sentence::step(step, locale),
            condition,
            before: done.map(|done| done.before),
            after: done.map(|done| done.after),
            note: unknown.iter().find(|one| one.step == number).and_then(|one| lookup::note(recipe, one, locale)),
            problem: problem(file, &Place::Step(number), locale),
        }
    };
    (1..).zip(&recipe.steps).map(one).collect()
}

fn measures(file: &Looked, recipe: &Recipe, comes: &Comes, locale: &Locale) -> Vec<RecipeMeasureInfo> {
    let mut seen: Vec<String> = Vec::new();
    let mut all = Vec::with_capacity(recipe.measures.len());
    for taken in &recipe.measures {
        // Of two with one name the second one is wrong.
        let name = taken.name.trim().to_lowercase();
        let is_second = seen.contains(&name);
        seen.push(name);
        let problem = problem(file, &Place::Measure(taken.name.clone()), locale);
        let planned = file.plan.measures.iter().position(|planned| planned.name == taken.name.trim());
        let planned = planned.filter(|_| !is_second);
        let of = planned.and_then(|at| file.plan.measures.get(at));
        all.push(RecipeMeasureInfo {
            measure: recipe::measure_info(taken),
            text: sentence::measure(taken, locale),
            condition: taken.only.as_deref().and_then(condition),
            kind: of.map(|of| of.kind.code().to_owned()),
            unit: of.map(|of| of.unit.code()),
            comes_text: planned.and_then(|at| comes.text(at, locale)),
            first: planned.map(|at| comes.first(at)).unwrap_or_default(),
            problem: problem.filter(|_| is_second || of.is_none()),
        });
    }
    all
}

/// What is wrong at a place, and what to do.
fn problem(file: &Looked, place: &Place, locale: &Locale) -> Option<String> {
    let fault = file.faults.iter().find(|fault| fault.place == *place)?;
    Some(recipe_fault(&fault.fault, locale.words()))
}

fn columns(file: &Looked, recipe: &Recipe, shown: &Shown) -> Vec<RecipeColumn> {
    let one = |(name, cells): &(String, Vec<String>)| {
        let field = file.sniff.fields.iter().find(|field| field.name == *name);
        let is_made = recipe.steps.iter().any(|step| match step {
            Step::Column { name: made, .. } => made.trim() == name,
            Step::Lookup(lookup) => lookup.take.iter().any(|(_, made)| made.trim() == name),
            _ => false,
        });
        RecipeColumn {
            name: name.clone(),
            cells: cells.clone(),
            numeric: field.is_some_and(|field| matches!(field.role, Role::Measure { .. })),
            dated: field.is_some_and(|field| matches!(field.role, Role::Date { .. })),
            made: field.is_none() && is_made,
        }
    };
    shown.columns.iter().map(one).collect()
}

/// What a condition asks of one column, for a form.
fn condition(text: &str) -> Option<RecipeCondition> {
    let Condition::Asks(column, test, values) = intake::condition(text) else { return None };
    let text = |value: &Literal| match value {
        Literal::Text(text) => text.clone(),
        Literal::Number(number) => number.to_string(),
        Literal::Day(day) => day.to_string(),
    };
    Some(RecipeCondition { column, test: test.into(), values: values.iter().map(text).collect() })
}

/// What comes of the measures of a plan.
#[derive(Default)]
struct Comes {
    measures: Vec<Of>,
    segments: HashMap<u32, String>,
    /// Rows whose key a second file does not know.
    unknown: Vec<Unknown>,
}

#[derive(Default)]
struct Of {
    count: u64,
    total: Option<String>,
    sum: f64,
    span: Option<(NaiveDate, NaiveDate)>,
    first: Vec<(Value, String)>,
}

struct Gathering<'g> {
    planned: &'g [PlannedMeasure],
    dimensions: &'g [String],
    locale: &'g Locale,
    comes: Comes,
}

impl Sink for Gathering<'_> {
    type Error = Infallible;

    fn segment(&mut self, segment: u32, members: &[Option<&str>]) -> Result<(), Infallible> {
        let words = self.locale.words();
        let named = self.dimensions.iter().zip(members);
        let all: Vec<String> = named.filter_map(|(name, member)| Some(words.recipe_value(name, (*member)?))).collect();
        self.comes.segments.insert(segment, all.join(", "));
        Ok(())
    }

    fn value(&mut self, value: Value) -> Result<(), Infallible> {
        let Some(of) = self.comes.measures.get_mut(value.measure) else { return Ok(()) };
        of.count += 1;
        of.sum += value.value;
        let (first, last) = of.span.unwrap_or((value.date, value.date));
        of.span = Some((first.min(value.date), last.max(value.date)));
        if of.first.len() < FIRST
            && let Some(planned) = self.planned.get(value.measure)
        {
            of.first.push((value, self.locale.number(value.value, &planned.unit, None)));
        }
        Ok(())
    }

    fn left_out(&mut self, _: LeftOut) -> Result<(), Infallible> {
        Ok(())
    }
}

impl Comes {
    /// Reads a file as its plan says, and writes nothing.
    fn of(open: &Open, file: &Looked) -> Result<Self, Fault> {
        let planned = &file.plan.measures;
        let measures = planned.iter().map(|_| Of::default()).collect();
        let comes = Self { measures, ..Self::default() };
        let mut sink = Gathering { planned, dimensions: &file.plan.dimensions, locale: &open.locale, comes };
        let summary = file.plan.read(&file.source, open.calendar(), &mut sink).map_err(|error| match error {
            ReadError::Refused(refusal) => Fault::from(refusal),
            ReadError::Sink(never) => match never {},
        })?;
        let mut comes = Self { unknown: summary.unknown, ..sink.comes };
        for (of, planned) in comes.measures.iter_mut().zip(planned) {
            let adds_up = planned.kind == MeasureKind::Flow;
            of.total = adds_up.then(|| open.locale.number(of.sum, &planned.unit, None));
            for (value, text) in &mut of.first {
                let period = open.locale.period_brief(Period { start: value.date, grain: value.grain });
                let place = match comes.segments.get(&value.segment).map(String::as_str) {
                    None | Some("") => period,
                    Some(segment) => open.locale.words().intake_place(&period, segment),
                };
                *text = open.locale.words().recipe_value(&place, text);
            }
        }
        Ok(comes)
    }

    /// "31 values, 1 Sep – 30 Oct 2026, 12,340.00 € in all".
    fn text(&self, at: usize, locale: &Locale) -> Option<String> {
        let (of, words) = (self.measures.get(at)?, locale.words());
        let Some((first, last)) = of.span else { return Some(words.recipe_comes_nothing().to_owned()) };
        let span = locale.date_range(first, last);
        Some(locale.counted(of.count, |count| match &of.total {
            Some(total) => words.recipe_comes_total(count, &span, total),
            None => words.recipe_comes(count, &span),
        }))
    }

    fn first(&self, at: usize) -> Vec<String> {
        self.measures.get(at).map(|of| of.first.iter().map(|(_, text)| text.clone()).collect()).unwrap_or_default()
    }
}
