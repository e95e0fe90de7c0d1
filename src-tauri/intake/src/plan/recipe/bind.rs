//! A recipe, with its columns found in a file.

use super::compare::alike;
use super::eval::Evaluator;
use super::literal;
use super::lookup::Keys;
use super::steps::{Lookup, Step};
use super::stretch::seconds_of;
use super::take::{Of, Taken};
use super::value::{Holds, Reading, Readings};
use crate::cell::LONGEST_NAME;
use crate::error::MapError;
use crate::format::{Asked, FormatHints, Question};
use crate::map::find_name;
use crate::plan::PlannedMeasure;
use crate::plan::columns::{Columns, Dated};
use crate::plan::decide::Decided;
use crate::plan::explain::DatesOf;
use crate::plan::reading::NumberReading;
use crate::recipe::{
    self, Expr, Fault, MOST_MEASURES, MOST_STEPS, Operator, Place, Recipe, RecipeError, Take, column_name, parse,
};
use crate::sniff::{Facts, Field, OtherTables, Role, Sniff};
use chrono::NaiveDate;
use domain::{Grain, MeasureKind, Unit};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// A recipe that can be carried out on a file.
#[derive(Debug, Clone)]
pub(in crate::plan) struct RecipePlan {
    pub(super) steps: Vec<Step>,
    /// Which steps of the recipe these are, counted from 1.
    pub(super) numbers: Vec<usize>,
    pub(super) measures: Vec<Taken>,
    pub(super) evaluator: Evaluator,
    /// How many columns there are, those that steps make among them.
    pub(super) width: usize,
    /// The names of the columns, for messages.
    pub(super) names: HashMap<usize, String>,
    /// The day that all rows are of, where they have one.
    pub(super) of_all: Option<NaiveDate>,
    pub(super) other_tables: OtherTables,
    /// The column that says in which of several currencies a row is, where the recipe does not look at it.
    pub(super) currency: Option<(usize, String)>,
}

/// A recipe whose columns were found; how numbers and dates are read is decided next.
pub(in crate::plan) struct Bound {
    /// The columns whose cells are read as numbers, and where the dates stand, for who decides.
    pub columns: Columns,
    /// What comes of the rows.
    pub measures: Vec<PlannedMeasure>,
    pub(super) plan: RecipePlan,
}

/// Finds the columns of a recipe in a file.
pub(in crate::plan) fn bind(sniff: &Sniff, recipe: &Recipe) -> Result<Bound, MapError> {
    let (bound, faults) = bind_sound(sniff, recipe);
    match faults.into_iter().next() {
        Some(fault) => Err(MapError::Recipe(fault)),
        None if bound.measures.is_empty() => Err(MapError::NoMeasure),
        None => Ok(bound),
    }
}

/// The same without the steps and measures in which something is wrong, and what that is.
pub(in crate::plan) fn bind_sound(sniff: &Sniff, recipe: &Recipe) -> (Bound, Vec<RecipeError>) {
    let mut faults = Vec::new();
    if recipe.steps.len() > MOST_STEPS || recipe.measures.len() > MOST_MEASURES {
        faults.push(wrong(Place::Step(MOST_STEPS), Fault::TooMany));
    }
    let mut finder = Finder::new(sniff);
    let mut steps = Vec::with_capacity(recipe.steps.len());
    let mut numbers = Vec::with_capacity(recipe.steps.len());
    for (number, step) in (1..).zip(recipe.steps.iter().take(MOST_STEPS)) {
        match finder.step(step) {
            Ok(step) => {
                steps.push(step);
                numbers.push(number);
            }
            Err(fault) => faults.push(wrong(Place::Step(number), fault)),
        }
    }
    let mut taken = Vec::with_capacity(recipe.measures.len());
    let mut planned: Vec<PlannedMeasure> = Vec::with_capacity(recipe.measures.len());
    for measure in recipe.measures.iter().take(MOST_MEASURES) {
        let is_twice = planned.iter().any(|other| alike(&other.name) == alike(&measure.name));
        let found = if is_twice { Err(Fault::Twice(measure.name.clone())) } else { finder.measure(measure) };
        match found {
            Ok(found) => {
                planned.push(finder.planned(measure, &found));
                taken.push(found);
            }
            Err(fault) => {
                faults.push(wrong(Place::Measure(measure.name.chars().take(LONGEST_NAME).collect()), fault));
            }
        }
    }
    let kept = steps.iter_mut().filter_map(|step| if let Step::KeepLast(which, _) = step { Some(which) } else { None });
    kept.enumerate().for_each(|(number, which)| *which = number);
    let looks = steps.iter_mut().filter_map(|step| if let Step::Lookup(lookup) = step { Some(lookup) } else { None });
    looks.enumerate().for_each(|(number, lookup)| lookup.which = number);
    // How many dimensions there are is known after the last measure.
    taken.iter_mut().for_each(|measure: &mut Taken| measure.by.resize(finder.columns.dimensions.len(), None));
    (finder.bound(steps, numbers, (taken, planned), recipe), faults)
}

fn wrong(place: Place, fault: Fault) -> RecipeError {
    RecipeError { place, fault }
}

impl Bound {
    /// The plan, now that it is decided how numbers are read. What the file does not say of its dates is asked.
    pub fn decided(mut self, sniff: &Sniff, hints: &FormatHints, decided: &mut Decided) -> RecipePlan {
        let of_file = decided.evidence.dates.first().and_then(|dates| dates.because.clone());
        decided.evidence.dates.clear();
        let mut readings = vec![plain(); self.plan.width];
        for field in &sniff.fields {
            let Some(reading) = readings.get_mut(field.index as usize) else { continue };
            reading.holds = holds(field);
            reading.days_of = sniff.month.filter(|_| field.facts.are_days);
            reading.order = field.facts.order.decide(hints.date_order);
            let mut because = field.facts.order.decide_because(hints.date_order).map(|(_, because)| because);
            if reading.holds == Holds::Dates && field.facts.order.is_open(hints.date_order) && self.is_read(field) {
                (reading.order, because) = (decided.format.date_order, of_file.clone());
                let asked = &mut decided.questions;
                if reading.order.is_none() && asked.iter().all(|question| question.code() != "date_order") {
                    let asked_of = Asked::DateOrder(field.facts.order.examples.clone());
                    asked.push(Question { asked: asked_of, column: field.name.clone() });
                }
            }
            if reading.holds == Holds::Dates && self.is_read(field) {
                decided.evidence.dates.push(DatesOf { column: field.index as usize, order: reading.order, because });
            }
        }
        for column in &self.columns.measures {
            let number = column.reading;
            if let Some(reading) = readings.get_mut(column.place()) {
                // Between other numbers a stretch of time is a number like them.
                reading.number = NumberReading { duration: None, ..number };
            }
            for taken in &mut self.plan.measures {
                if let Of::Cells(at, reading) = &mut taken.of
                    && *at == column.place()
                {
                    *reading = NumberReading { duration: reading.duration.and(number.duration), ..number };
                }
            }
        }
        self.plan.evaluator.readings.columns = readings;
        self.plan
    }

    fn is_read(&self, field: &Field) -> bool {
        let at = Some(field.index as usize);
        self.plan.measures.iter().any(|measure| measure.date == at || measure.until == at)
    }
}

fn plain() -> Reading {
    Reading { number: NumberReading::plain(), order: None, days_of: None, holds: Holds::Texts }
}

fn holds(field: &Field) -> Holds {
    let Facts { filled, dates, numbers, durations, .. } = &field.facts;
    match &field.role {
        Role::Date { .. } => Holds::Dates,
        _ if dates * 2 > *filled => Holds::Dates,
        // What has zeros in front is a name.
        _ if (numbers + durations) * 2 > *filled && field.facts.padded == 0 => Holds::Numbers,
        _ => Holds::Texts,
    }
}

/// Finds columns by their names, and takes note of which are read as numbers.
struct Finder<'s> {
    sniff: &'s Sniff,
    /// By their names as they are compared: those of the file, and those that steps make.
    places: HashMap<String, (usize, String)>,
    width: usize,
    columns: Columns,
    /// Which names the recipe has, as they are compared.
    named: BTreeSet<String>,
    /// Columns that steps make of stretches of time, with the seconds of one.
    stretches: HashMap<usize, f64>,
}

impl<'s> Finder<'s> {
    fn new(sniff: &'s Sniff) -> Self {
        let place = |field: &Field| (alike(&field.name), (field.index as usize, field.name.clone()));
        let width = sniff.fields.iter().map(|field| field.index as usize + 1).max().unwrap_or(0);
        let places = sniff.fields.iter().rev().map(place).collect();
        Self { sniff, places, width, columns: Columns::new(), named: BTreeSet::new(), stretches: HashMap::new() }
    }

    /// What was found, put together.
    fn bound(
        self,
        steps: Vec<Step>,
        numbers: Vec<usize>,
        (measures, planned): (Vec<Taken>, Vec<PlannedMeasure>),
        recipe: &Recipe,
    ) -> Bound {
        let sniff = self.sniff;
        let is_looked_at = |name: &String| self.named.contains(&alike(name));
        let mut columns = self.columns;
        columns.in_one_currency(sniff);
        let currency = columns.currency.take_if(|(_, name)| !is_looked_at(name));
        columns.currency.clone_from(&currency);
        let readings = Readings { columns: Vec::new(), calendar: sniff.calendar };
        let evaluator = Evaluator { readings, working_days: recipe.working_days.clone() };
        let (of_all, other_tables) = (sniff.format.as_of, sniff.other_tables);
        let (width, names) = (self.width, self.places.into_iter().map(|(_, (at, name))| (at, name)).collect());
        let plan = RecipePlan { steps, numbers, measures, evaluator, width, names, of_all, other_tables, currency };
        Bound { columns, measures: planned, plan }
    }

    fn column(&mut self, name: &str) -> Result<usize, Fault> {
        let name = column_name(name);
        let exact = find_name(&self.sniff.fields, name, |field| &field.name).map(|field| field.index as usize);
        let made = self.places.get(&alike(name)).map(|(at, _)| *at);
        self.named.insert(alike(name));
        made.filter(|at| exact.is_none_or(|exact| exact == *at)).or(exact).ok_or_else(|| {
            let mut available: Vec<String> = self.sniff.fields.iter().map(|field| field.name.clone()).collect();
            available.truncate(50);
            Fault::NoColumn(name.to_owned(), available)
        })
    }

    fn expression(&mut self, text: &str, is_number: bool) -> Result<Expr<usize>, Fault> {
        let expr = parse(text)?.bound(&mut |name: &String| self.column(name))?;
        expr.each_number(is_number, &mut |column| self.reads_number(column, None));
        self.ordered_texts(&expr)?;
        Ok(expr)
    }

    /// What a column of dates or numbers is to lie before or behind is one, too.
    fn ordered_texts(&mut self, expr: &Expr<usize>) -> Result<(), Fault> {
        let mut texts = Vec::new();
        literal::each_ordered(expr, &mut |column, text| texts.push((column, text.to_owned())));
        for (column, text) in texts {
            let field = self.sniff.fields.iter().find(|field| field.index as usize == column);
            let Some((field, held)) = field.map(|field| (field, holds(field))) else { continue };
            if !literal::fits(field, held, &text, &self.sniff.calendar) {
                let shown = text.chars().take(LONGEST_NAME).collect();
                return Err(Fault::NotComparable(shown, field.name.clone(), held == Holds::Dates));
            }
            if held == Holds::Numbers {
                self.reads_number(column, None);
            }
        }
        Ok(())
    }

    /// The cells of a column of the file are read as numbers.
    fn reads_number(&mut self, column: usize, unit: Option<&Unit>) {
        let is_known = self.columns.measures.iter().any(|known| known.place() == column);
        let field = self.sniff.fields.iter().find(|field| field.index as usize == column);
        if let Some(field) = field.filter(|_| !is_known) {
            // No two columns have one name.
            let _ = self.columns.add_measure(field, &format!("{column}"), None, unit.cloned());
        }
    }

    fn step(&mut self, step: &recipe::Step) -> Result<Step, Fault> {
        Ok(match step {
            recipe::Step::Keep(condition) => Step::Keep(self.expression(condition, false)?),
            recipe::Step::LeaveOut(condition) => Step::LeaveOut(self.expression(condition, false)?),
            recipe::Step::Column { name, formula } => {
                let expr = self.expression(formula, false);
                // What follows may name it, even where its formula is wrong.
                let at = self.made(name)?;
                if let Some(seconds) = expr.as_ref().ok().and_then(|expr| seconds_of(expr, &self.stretches)) {
                    self.stretches.insert(at, seconds);
                }
                Step::Column(at, expr?)
            }
            recipe::Step::FillDown(column) => Step::FillDown(self.column(column)?),
            recipe::Step::Replace { column, with } => {
                let with = with.iter().map(|(old, new)| (alike(old), new.clone())).collect();
                Step::Replace(self.column(column)?, with)
            }
            recipe::Step::KeepLast(columns) => {
                let columns = columns.iter().map(|column| self.column(column)).collect::<Result<_, _>>()?;
                Step::KeepLast(0, columns)
            }
            recipe::Step::Lookup(lookup) => {
                // What follows may name its columns, even where something is wrong with its table.
                let into = lookup.take.iter().map(|(_, name)| self.joined(name)).collect::<Result<Vec<_>, _>>();
                let (column, keys) = (self.column(&lookup.column)?, Keys::of(lookup)?);
                Step::Lookup(Lookup { which: 0, column, into: into?, keys: Arc::new(keys) })
            }
        })
    }

    /// The place of a column of a second file: none of this file's own, whose cells are read otherwise.
    fn joined(&mut self, name: &str) -> Result<usize, Fault> {
        let at = self.made(name)?;
        let is_own = self.sniff.fields.iter().any(|field| field.index as usize == at);
        if is_own { Err(Fault::ColumnThere(column_name(name).to_owned())) } else { Ok(at) }
    }

    /// The place of a column that a step makes, or changes.
    fn made(&mut self, name: &str) -> Result<usize, Fault> {
        let name = column_name(name);
        if name.is_empty() || name.chars().count() > LONGEST_NAME {
            return Err(Fault::Name);
        }
        if let Ok(there) = self.column(name) {
            return Ok(there);
        }
        self.places.insert(alike(name), (self.width, name.to_owned()));
        self.width += 1;
        Ok(self.width - 1)
    }

    fn measure(&mut self, measure: &recipe::Taken) -> Result<Taken, Fault> {
        if measure.name.trim().is_empty() || measure.name.chars().count() > LONGEST_NAME {
            return Err(Fault::Name);
        }
        if measure.until.is_some() != (measure.take == Take::Open) {
            return Err(Fault::Until);
        }
        let kind = kind_of(measure);
        if (measure.take == Take::Distinct) != (kind == MeasureKind::Distinct) {
            return Err(Fault::Distinct);
        }
        if kind == MeasureKind::Parameter && !measure.by.is_empty() {
            return Err(Fault::ParameterBy);
        }
        let date = measure.date.as_deref().map(|column| self.column(column)).transpose()?;
        if date.is_none() && self.sniff.format.as_of.is_none() {
            return Err(Fault::NoDate);
        }
        if let Some(column) = date.filter(|_| self.columns.date == Dated::Across) {
            self.columns.date = Dated::Column(column, measure.date.clone().unwrap_or_default());
        }
        let of = self.of(measure)?;
        let only = measure.only.as_deref().map(|only| self.expression(only, false)).transpose()?;
        let counts = matches!(measure.take, Take::Sum | Take::Count | Take::Distinct);
        let adds_up = counts && date.is_some() && matches!(kind, MeasureKind::Flow | MeasureKind::Distinct);
        Ok(Taken {
            take: measure.take,
            of,
            date,
            until: measure.until.as_deref().map(|column| self.column(column)).transpose()?,
            only,
            once_per: measure.once_per.iter().map(|column| self.column(column)).collect::<Result<_, _>>()?,
            by: self.by(&measure.by)?,
            column: measure.of.clone().unwrap_or_else(|| measure.name.clone()),
            adds_up,
        })
    }

    fn of(&mut self, measure: &recipe::Taken) -> Result<Of, Fault> {
        let Some(text) = &measure.of else {
            let needs = !matches!(measure.take, Take::Count | Take::Open);
            return if needs { Err(Fault::NoOf) } else { Ok(Of::Rows) };
        };
        let is_number = !matches!(measure.take, Take::Count | Take::Distinct | Take::Share);
        // A name with spaces is one without brackets, where it is all there is.
        let named = self.is_column(text).then(|| self.column(text)).transpose()?;
        let expr = match named {
            Some(column) => Expr::Column(column),
            None => parse(text)?.bound(&mut |name: &String| self.column(name))?,
        };
        match expr {
            Expr::Column(column) if measure.take != Take::Share => {
                if is_number {
                    self.reads_number(column, measure.unit.as_ref());
                }
                let unit = measure.unit.clone().unwrap_or_else(|| self.unit_of(column));
                let reading = NumberReading { decimal: Some('.'), ..NumberReading::of_unit(&unit) };
                let stretch = self.stretches.get(&column).copied();
                Ok(Of::Cells(
                    column,
                    NumberReading { duration: reading.duration.map(|one| stretch.unwrap_or(one)), ..reading },
                ))
            }
            expr => {
                expr.each_number(is_number, &mut |column| self.reads_number(column, None));
                self.ordered_texts(&expr)?;
                let stretch = seconds_of(&expr, &self.stretches).filter(|_| measure.unit == Some(Unit::Duration));
                Ok(Of::Value(match stretch {
                    Some(seconds) => Expr::Binary(Operator::Multiply, Box::new((expr, Expr::Number(seconds)))),
                    None => expr,
                }))
            }
        }
    }

    fn is_column(&self, text: &str) -> bool {
        self.places.contains_key(&alike(column_name(text)))
    }

    /// For each dimension of all measures so far the column, where these name it.
    fn by(&mut self, by: &[(String, String)]) -> Result<Vec<Option<usize>>, Fault> {
        let mut places = vec![None; self.columns.dimensions.len()];
        for (dimension, column) in by {
            let at = self.column(column)?;
            let known = find_name(&self.columns.dimensions, dimension, |(name, _)| name).map(|(name, _)| name.clone());
            let place = known.and_then(|known| self.columns.dimensions.iter().position(|(name, _)| *name == known));
            match place {
                Some(place) => {
                    places.resize(places.len().max(place + 1), None);
                    places.get_mut(place).into_iter().for_each(|found| *found = Some(at));
                }
                None => {
                    self.columns.add_dimension(dimension, column, at).map_err(|_| Fault::Name)?;
                    places.resize(self.columns.dimensions.len(), None);
                    places.last_mut().into_iter().for_each(|found| *found = Some(at));
                }
            }
        }
        Ok(places)
    }

    fn unit_of(&self, column: usize) -> Unit {
        let field = self.sniff.fields.iter().find(|field| field.index as usize == column);
        match field.map(|field| &field.role) {
            Some(Role::Measure { unit, .. }) => unit.clone(),
            _ => Unit::Number,
        }
    }

    fn planned(&self, measure: &recipe::Taken, found: &Taken) -> PlannedMeasure {
        let usual = match (&found.of, measure.take) {
            (_, Take::Count | Take::Distinct) | (Of::Rows, _) => Unit::Count,
            (_, Take::Share) => Unit::Percent,
            (Of::Cells(column, _), _) => self.unit_of(*column),
            (Of::Value(_), _) => Unit::Number,
        };
        let finest = found.date.and_then(|at| self.sniff.fields.iter().find(|field| field.index as usize == at));
        PlannedMeasure {
            name: measure.name.trim().to_owned(),
            kind: kind_of(measure),
            unit: measure.unit.clone().unwrap_or(usual),
            cadence: finest.and_then(|field| field.facts.finest).unwrap_or(Grain::Day),
            column: found.column.clone(),
        }
    }
}

fn kind_of(measure: &recipe::Taken) -> MeasureKind {
    measure.kind.unwrap_or_else(|| measure.take.usual_kind())
}
