//! A recipe while it is being made: what is wrong with it where, what it does all the same, and how it begins.

use super::columns::{Columns, Dated};
use super::{Plan, Way, decide, recipe};
use crate::error::Refusal;
use crate::format::{Asked, Layout, Question};
use crate::map::Map;
use crate::recipe::{Fault, Recipe, RecipeError, Take, Taken};
use crate::sniff::{Sniff, Versions};
use crate::source::Source;
use crate::table::Table;
use domain::MeasureKind;

impl Plan {
    /// The plan of a recipe without the steps and measures in which something is wrong, and what that is. It is not to be
    /// imported where anything is.
    pub fn sketch(sniff: &Sniff, map: &Map, recipe: &Recipe) -> (Self, Vec<RecipeError>) {
        let (mut bound, faults) = recipe::bind_sound(sniff, recipe);
        bound.settle_once(&map.format);
        let mut decided = decide::decide(sniff, &map.format, &mut bound.columns);
        let dimensions = bound.columns.dimensions.iter().map(|(name, _)| name.clone()).collect();
        let measures = bound.measures.clone();
        let plan = bound.decided(sniff, &map.format, &mut decided);
        let decide::Decided { format, mut questions, evidence } = decided;
        if faults.iter().any(|fault| fault.fault == Fault::NoDate) {
            questions.push(Question { asked: Asked::AsOf, column: String::new() });
        }
        let (versions, way) = (Versions::default(), Way::Recipe(Box::new(plan)));
        (Self { format, measures, dimensions, questions, versions, way, evidence }, faults)
    }

    /// What the steps of a recipe do to the rows; `None` where none is.
    ///
    /// # Errors
    /// A [`Refusal`] where the file breaks off.
    pub fn look(&self, source: &Source) -> Result<Option<recipe::Shown>, Refusal> {
        let Way::Recipe(plan) = &self.way else { return Ok(None) };
        recipe::look(plan, &self.format, &Table::of_format(source, &self.format)?).map(Some)
    }

    /// The measures of a recipe that brings what the columns bring; `None` where no recipe can: in the wide layout, and where
    /// more than one column says when a row is of or which way its amounts go.
    pub fn as_recipe(&self, sniff: &Sniff) -> Option<Vec<Taken>> {
        let Way::Columns(columns) = &self.way else { return None };
        let date = match &columns.date {
            Dated::Column(_, name) => Some(name.clone()),
            Dated::Day(_) => None,
            Dated::Across if columns.measures.is_empty() => None,
            Dated::FromTo(..) | Dated::YearAndMonth(..) | Dated::Across => return None,
        };
        let is_plain = self.format.layout == Layout::Long
            && columns.version.is_none()
            && columns.pair.is_none()
            && columns.direction.is_none();
        is_plain.then(|| taken(columns, date.as_ref(), sniff))
    }
}

fn taken(columns: &Columns, date: Option<&String>, sniff: &Sniff) -> Vec<Taken> {
    let name_of = |index: usize| sniff.fields.iter().find(|field| field.index as usize == index);
    let by: Vec<(String, String)> = columns
        .dimensions
        .iter()
        .filter_map(|(dimension, at)| Some((dimension.clone(), name_of(*at)?.name.clone())))
        .collect();
    let measure = |column: &super::columns::MeasureColumn| {
        let once = column.once.and_then(|once| name_of(once.column)).map(|field| field.name.clone());
        Taken {
            name: column.planned.name.clone(),
            take: usual_take(column.planned.kind),
            of: Some(formula_of(column)),
            date: date.cloned(),
            until: None,
            only: column
                .only
                .as_ref()
                .and_then(|only| Some(format!("[{}] = \"{}\"", name_of(only.column)?.name, column.planned.name))),
            // What a whole order has once belongs to none of its lines.
            by: if once.is_some() { Vec::new() } else { by.clone() },
            once_per: once.into_iter().collect(),
            kind: Some(column.planned.kind),
            unit: Some(column.planned.unit.clone()),
        }
    };
    columns.measures.iter().map(measure).collect()
}

/// The column, or what makes amounts of its cents or thousands.
fn formula_of(column: &super::columns::MeasureColumn) -> String {
    let name = &column.planned.column;
    match () {
        () if column.reading.hundredths && !column.reading.percent => format!("[{name}] / 100"),
        () if super::reading::is_multiplied(column.reading.times) => format!("[{name}] * {}", column.reading.times),
        () => name.clone(),
    }
}

/// What is taken of the rows of a day, so that they combine as the kind does.
fn usual_take(kind: MeasureKind) -> Take {
    match kind {
        MeasureKind::Flow => Take::Sum,
        MeasureKind::Balance | MeasureKind::Parameter => Take::Last,
        MeasureKind::Level => Take::Mean,
        MeasureKind::Sample => Take::Sample,
        MeasureKind::Distinct => Take::Distinct,
    }
}
