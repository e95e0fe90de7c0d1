//! Which columns are used for what: the map, checked against the file.

use super::PlannedMeasure;
use super::apart::{Apart, apart};
use super::direction::Direction;
use super::left_out::LeftOut;
use super::only::OnlyOf;
use super::reading::NumberReading;
use super::revised::Revised;
use super::version::{self, VersionColumn};
use crate::cell::{Cell, LONGEST_NAME, Row};
use crate::date::month_of;
use crate::error::MapError;
use crate::map::{Names, Use, find_name};
use crate::number::{unit_hash, unit_seconds};
use crate::sniff::{
    Across, Facts, Field, Once, OtherTables, Role, Sniff, Versions, Ways, currencies, is_of_split_years, is_part_of,
    ways,
};
use crate::words;
use chrono::NaiveDate;
use domain::{Grain, MeasureKind, Unit};
use std::collections::HashMap;

/// The columns (in the wide layout: rows) that are read.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    /// Where the dates stand.
    pub date: Dated,
    pub measures: Vec<MeasureColumn>,
    /// The names of the measures, without what only separates their words, and the columns they come from.
    pub taken: HashMap<String, String>,
    /// Names of dimensions and the columns they come from.
    pub dimensions: Vec<(String, usize)>,
    /// The names of those columns.
    pub dimension_columns: Vec<String>,
    /// Of the long layout: the column that says in which of several currencies a row is, by its name.
    pub currency: Option<(usize, String)>,
    /// The column that says whether a row came to pass or was planned, by its name, and what is read.
    pub version: Option<VersionColumn>,
    /// Of the long layout: true where the dates are numbers of a day and a month.
    pub day_months: bool,
    /// The dates are names of months.
    pub months: bool,
    /// The dates are weeks without their year.
    pub weeks: bool,
    /// The dates are years that lie in two.
    pub split_years: bool,
    /// The years beside months are fiscal ones.
    pub fiscal_years: bool,
    /// Some of the dates are periods with something beside them: `2026E`.
    pub called: bool,
    /// Of the long layout: the first day of the month whose days the dates are.
    pub days_of: Option<NaiveDate>,
    /// Of the long layout: where other tables of the sheet stand.
    pub other_tables: OtherTables,
    /// Of the long layout: columns that are not read but tell rows apart.
    pub apart: Apart,
    /// Of the long layout: columns of few members that are not read, though one of them names a total.
    pub hidden: Vec<Hidden>,
    /// Of the wide layout.
    pub periods: Vec<Across>,
    /// Of the wide layout: headings over numbers that are not read.
    pub unknown: Vec<String>,
    /// Of columns of plans beside those of their measures: what they are, and which of the two is read.
    pub pair: Option<Versions>,
    /// The column that says which way amounts without a sign go.
    pub direction: Option<Direction>,
    /// Of the long layout: the column that says which issue of an order a row is.
    pub revised: Option<Revised>,
}

/// A column that is not read, some of whose rows add up others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hidden {
    pub column: usize,
    pub name: String,
    /// The members that are totals; an empty one where rows that name none are.
    pub totals: Vec<String>,
}

impl Hidden {
    /// Why a row is left out that adds up others.
    pub fn left_out(hidden: &[Self], number: u32, row: &dyn Row) -> Option<LeftOut> {
        let says = |hidden: &&Self| {
            let cell = row.cell(hidden.column);
            let text = if cell == Cell::Blank { Some("") } else { cell.text() };
            text.is_some_and(|text| hidden.totals.iter().any(|total| total == text))
        };
        hidden.iter().find(says).map(|hidden| LeftOut::total(number, &hidden.name))
    }
}

/// Where the dates of a table stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Dated {
    /// In a column, with its name.
    Column(usize, String),
    /// From when in one column, with its name, and until when in another: whole periods.
    FromTo(usize, usize, String),
    /// The year in one column, the month in another.
    YearAndMonth(usize, usize),
    /// Nowhere: every row is of this day.
    Day(NaiveDate),
    /// Above the columns, in the wide layout.
    Across,
}

/// A measure, where it stands, and how its numbers are read.
#[derive(Debug, Clone)]
pub(super) struct MeasureColumn {
    pub planned: PlannedMeasure,
    /// The column (long), or the rows as the spreadsheet shows them (wide; a label may occur again).
    pub places: Vec<u32>,
    pub reading: NumberReading,
    pub facts: Facts,
    /// Where it takes only some of the rows.
    pub only: Option<OnlyOf>,
    /// True for amounts without a sign, which a column beside them may give one.
    pub unsigned: bool,
    /// Of an amount of a whole order: the column that numbers the orders.
    pub once: Option<Once>,
    /// Of one of two columns of which each row fills one: the place of the other among the measures.
    pub partner: Option<usize>,
    /// Of two such columns that are the sides of an account: a row in the one has nothing in the other.
    pub is_side: bool,
}

/// Fits a map to a file in the long layout.
pub(super) fn of_long(sniff: &Sniff, uses: &[(String, Use)]) -> Result<Columns, MapError> {
    let mut columns = Columns::new();
    columns.pair = version::pair(sniff, uses);
    let (mut date, mut second): (Option<&Field>, Option<&Field>) = (None, None);
    let mut used = Vec::new();
    let names = Names::of(&sniff.fields, |field| &field.name);
    for (name, usage) in uses.iter().filter(|(_, usage)| *usage != Use::Skip) {
        let field = names.find(name).ok_or_else(|| missing(sniff, name))?;
        used.push(field.index);
        match usage {
            Use::Date if date.is_none_or(|first| first.index == field.index) => date = Some(field),
            Use::Date => second = second.or(Some(field)),
            Use::Dimension(dimension) => columns.add_dimension(dimension, &field.name, field.index as usize)?,
            Use::Measure { name, kind, unit } if !columns.reads_plans() => {
                columns.add_measure(field, name, *kind, unit.clone())?;
            }
            Use::Plan { name, kind, unit } if columns.reads_plans() => {
                columns.add_measure(field, name, *kind, unit.clone())?;
            }
            Use::Measure { .. } | Use::Plan { .. } | Use::Skip => {}
        }
    }
    columns.apart = apart(sniff, &used);
    columns.hidden = hidden(sniff, &used);
    columns.in_one_currency(sniff);
    columns.with_direction(sniff, ways(&sniff.fields, sniff.format.sign.as_ref()));
    columns.revised = Revised::of(sniff, &used);
    columns.with_partners(sniff.rows);
    columns.other_tables = sniff.other_tables;
    let of_columns = columns.pair.is_some();
    columns.version = VersionColumn::of(sniff, &used).filter(|column| !(of_columns && column.versions.is_alone()));
    let cadence = match (date.zip(second), date, sniff.format.as_of) {
        (Some((one, other)), ..) => {
            let both = MapError::TwoDates(one.name.clone(), other.name.clone());
            columns.date = year_and_month(one, other).or_else(|| year_and_month(other, one)).ok_or(both)?;
            columns.fiscal_years = [one, other].iter().any(|field| words::names_fiscal(&field.name));
            Grain::Month
        }
        (None, Some(date), _) if end_of(sniff, date, &used).is_some() => {
            let to = end_of(sniff, date, &used).unwrap_or_default();
            columns.date = Dated::FromTo(date.index as usize, to, date.name.clone());
            Grain::Month
        }
        (None, Some(date), _) => {
            columns.date = Dated::Column(date.index as usize, date.name.clone());
            columns.apart.times = date.facts.times_of_day;
            columns.day_months = date.facts.are_day_months;
            columns.split_years = is_of_split_years(&date.facts);
            (columns.months, columns.weeks) = (date.facts.are_months, date.facts.are_weeks);
            columns.days_of = sniff.month.filter(|_| date.facts.are_days);
            columns.called = date.facts.are_called;
            columns.version = columns.version.or_else(|| VersionColumn::of_periods(sniff, date));
            date.facts.finest.unwrap_or(Grain::Day)
        }
        (None, None, Some(day)) => {
            columns.date = Dated::Day(day);
            Grain::Day
        }
        (None, None, None) => return Err(MapError::NoDate),
    };
    columns.measures.iter_mut().for_each(|measure| measure.planned.cadence = cadence);
    columns.uncrossed()?.with_measures()
}

/// Columns of few members that are not used, though one of the members may be what the others add up to: their rows would
/// count twice.
fn hidden(sniff: &Sniff, used: &[u32]) -> Vec<Hidden> {
    let fields = sniff.fields.iter().filter(|field| !used.contains(&field.index));
    let few = fields.filter(|field| field.facts.texts() > 0 && field.distinct == Some(field.facts.members.len()));
    let of = |field: &Field| {
        let members = &field.facts.members;
        let totals = members.iter().filter(|member| words::is_total(member)).cloned().collect();
        let any = members.iter().any(|member| words::is_total(member) || words::names_all(member));
        any.then(|| Hidden { column: field.index as usize, name: field.name.clone(), totals })
    };
    few.filter_map(of).collect()
}

/// The column that says until when the rows of a date are, unless it is used otherwise.
fn end_of(sniff: &Sniff, date: &Field, used: &[u32]) -> Option<usize> {
    let (_, to) = sniff.from_to.filter(|(from, to)| *from == date.index && !used.contains(to))?;
    Some(to as usize)
}

fn year_and_month(year: &Field, month: &Field) -> Option<Dated> {
    let is_year = year.facts.finest == Some(Grain::Year);
    let is_month = month.facts.samples.iter().any(|sample| month_of(sample).is_some());
    (is_year && is_month).then_some(Dated::YearAndMonth(year.index as usize, month.index as usize))
}

/// Fits a map to a file in the wide layout.
pub(super) fn of_wide(sniff: &Sniff, uses: &[(String, Use)]) -> Result<Columns, MapError> {
    let mut columns = Columns::new();
    columns.periods = sniff.periods.clone();
    columns.unknown = sniff.unknown.clone();
    columns.version = sniff.version_beside.as_ref().map(VersionColumn::beside);
    columns.revised = Revised::of(sniff, &[]);
    columns.pair = version::pair(sniff, uses);
    let cadence = sniff.periods.iter().map(|across| across.when.grain).min().unwrap_or(Grain::Month);
    let mut taken: Vec<u32> = Vec::new();
    for (name, usage) in uses {
        match usage {
            Use::Skip => {}
            Use::Date => return Err(MapError::NotInWideLayout(name.clone())),
            Use::Dimension(dimension) => {
                let (column, index) = find_name(&sniff.side_columns, name, |(column, _)| column)
                    .ok_or_else(|| MapError::NotInWideLayout(name.clone()))?;
                columns.add_dimension(dimension, column, *index)?;
            }
            Use::Measure { .. } if columns.reads_plans() => {}
            Use::Plan { .. } if !columns.reads_plans() => {}
            Use::Measure { name: measure, kind, unit } | Use::Plan { name: measure, kind, unit } => {
                // A map may give the label as the sheet has it, without the section that tells two rows apart.
                let named = find_name(&sniff.fields, name, |field| &field.name);
                let labelled = || find_name(&sniff.fields, name, |field| &field.label);
                let field = named.or_else(labelled).ok_or_else(|| missing(sniff, name))?;
                if taken.contains(&field.index) {
                    // The guesses name a label once for each of its rows.
                    continue;
                }
                columns.add_measure(field, measure, *kind, unit.clone())?;
                let same = |other: &&Field| {
                    if named.is_some() { other.name == field.name } else { other.label == field.label }
                };
                let rows = sniff.fields.iter().filter(same);
                taken.extend(rows.clone().map(|row| row.index));
                if let Some(added) = columns.measures.last_mut() {
                    added.places = rows.map(|row| row.index).collect();
                    added.planned.cadence = cadence;
                }
            }
        }
    }
    columns.with_direction(sniff, sniff.ways_beside.clone());
    columns.uncrossed()?.with_measures()
}

fn missing(sniff: &Sniff, name: &str) -> MapError {
    let available = sniff.fields.iter().take(50).map(|field| field.name.clone()).collect();
    MapError::Missing { name: name.to_owned(), available }
}

impl MeasureColumn {
    /// Of the long layout: the column.
    pub fn place(&self) -> usize {
        self.places.first().map_or(usize::MAX, |column| *column as usize)
    }
}

impl Columns {
    pub fn new() -> Self {
        Self {
            date: Dated::Across,
            measures: Vec::new(),
            taken: HashMap::new(),
            dimensions: Vec::new(),
            dimension_columns: Vec::new(),
            currency: None,
            version: None,
            day_months: false,
            months: false,
            weeks: false,
            split_years: false,
            fiscal_years: false,
            called: false,
            hidden: Vec::new(),
            days_of: None,
            other_tables: OtherTables::default(),
            apart: Apart::default(),
            periods: Vec::new(),
            unknown: Vec::new(),
            pair: None,
            direction: None,
            revised: None,
        }
    }

    /// True where of columns beside each other those are read that say what was planned.
    fn reads_plans(&self) -> bool {
        self.pair.as_ref().is_some_and(Versions::is_planned)
    }

    /// Amounts of several currencies add up to nothing: of a file that has them the rows of one are read.
    pub fn in_one_currency(&mut self, sniff: &Sniff) {
        let of_field = |column: &MeasureColumn| {
            let at = sniff.fields.binary_search_by_key(&column.place(), |field| field.index as usize);
            at.ok().and_then(|at| sniff.fields.get(at))
        };
        let is_money = |column: &MeasureColumn| {
            let own = of_field(column).and_then(Field::own_currency);
            matches!(column.planned.unit, Unit::Currency(_)) && own.is_none()
        };
        if !self.measures.iter().any(is_money) {
            return;
        }
        let of_rows = sniff.fields.iter().find(|field| currencies(field).is_some());
        self.currency = of_rows.map(|field| (field.index as usize, field.name.clone()));
        if let (Some(currency), Some(_)) = (sniff.format.currency, &self.currency) {
            for column in self.measures.iter_mut().filter(|column| is_money(column)) {
                column.planned.unit = Unit::Currency(currency);
            }
        }
    }

    /// Amounts of which none has a sign, and a column that says which way each goes: what they add up to is not said.
    fn with_direction(&mut self, sniff: &Sniff, ways: Option<Ways>) {
        let Some(ways) = ways else { return };
        let adds_up = |column: &&mut MeasureColumn| {
            let is_amount = column.planned.kind == MeasureKind::Flow && column.planned.unit != Unit::Percent;
            is_amount && column.facts.durations == 0
        };
        let mut amounts: Vec<&mut MeasureColumn> = self.measures.iter_mut().filter(adds_up).collect();
        let field = |place: &u32| sniff.fields.binary_search_by_key(place, |field| field.index).ok();
        let negatives = |place: &u32| field(place).and_then(|at| sniff.fields.get(at)).map_or(0, |f| f.facts.negatives);
        let says = |column: &MeasureColumn| ways.says_itself(column.place(), column.places.iter().map(negatives).sum());
        if amounts.iter().any(|column| says(column) == Some(true)) {
            return;
        }
        amounts.retain(|column| says(column).is_some());
        if amounts.is_empty() {
            return;
        }
        amounts.iter_mut().for_each(|column| column.unsigned = true);
        let amounts = amounts.iter().map(|column| column.planned.column.clone()).collect();
        self.direction = Some(Direction { ways, amounts, minus: None });
    }

    /// Two columns of amounts that together have one for each row: what goes out and what comes in.
    fn with_partners(&mut self, rows: u64) {
        let amounts: Vec<(usize, u64)> = self
            .measures
            .iter()
            .enumerate()
            .filter_map(|(at, column)| {
                let is_part = column.planned.kind == MeasureKind::Flow && (1..rows).contains(&column.facts.filled);
                (is_part && matches!(column.planned.unit, Unit::Currency(_))).then_some((at, column.facts.filled))
            })
            .collect();
        let [(one, filled), (other, rest)] = *amounts.as_slice() else { return };
        if filled + rest > rows {
            return;
        }
        let side = |at: usize| {
            self.measures.get(at).and_then(|column| words::side_of_account(&words::words_of(&column.planned.column)))
        };
        let are_sides = matches!((side(one), side(other)), (Some(a), Some(b)) if a != b);
        for (at, partner) in [(one, other), (other, one)] {
            if let Some(column) = self.measures.get_mut(at) {
                (column.partner, column.is_side) = (Some(partner), are_sides);
            }
        }
    }

    /// Refuses a crossed table, such as one of months by years, whose months would be measures of whole years.
    fn uncrossed(self) -> Result<Self, MapError> {
        let planned = || self.measures.iter().map(|column| &column.planned);
        let parts: Vec<_> = planned().filter(|measure| is_part_of(measure.cadence, &measure.column)).collect();
        match parts.first() {
            Some(first) if parts.len() > 1 || self.measures.len() == 1 => Err(MapError::Crossed(first.column.clone())),
            _ => Ok(self),
        }
    }

    fn with_measures(self) -> Result<Self, MapError> {
        if self.measures.is_empty() { Err(MapError::NoMeasure) } else { Ok(self) }
    }

    pub fn add_dimension(&mut self, name: &str, column: &str, index: usize) -> Result<(), MapError> {
        let name = checked_name(name, column)?;
        let same = self.dimensions.iter().position(|(other, _)| other.to_lowercase() == name.to_lowercase());
        if let Some(at) = same {
            let first = self.dimension_columns.get(at).cloned().unwrap_or_default();
            return Err(MapError::TwoForOne { first, second: column.to_owned(), target: name });
        }
        self.dimensions.push((name, index));
        self.dimension_columns.push(column.to_owned());
        Ok(())
    }

    pub fn add_measure(
        &mut self,
        field: &Field,
        name: &str,
        kind: Option<MeasureKind>,
        unit: Option<Unit>,
    ) -> Result<(), MapError> {
        let name = checked_name(name, &field.name)?;
        if let Some(first) = self.taken.get(&bare(&name)) {
            return Err(MapError::TwoForOne { first: first.clone(), second: field.name.clone(), target: name });
        }
        self.taken.insert(bare(&name), field.name.clone());
        let (guessed_kind, guessed_unit, cadence) = match &field.role {
            Role::Measure { kind, unit, cadence } => (*kind, unit.clone(), *cadence),
            _ => (MeasureKind::Flow, Unit::Number, Grain::Day),
        };
        let unit = unit.unwrap_or(guessed_unit);
        let mut reading = NumberReading::of_unit(&unit);
        let in_hundredths = matches!(unit, Unit::Currency(_))
            && field.facts.wholes == field.facts.numbers
            && words::names_hundredths(&words::words_of(&field.name));
        reading.hundredths = reading.percent && field.facts.above_one > 0 || in_hundredths;
        let is_amount = !matches!(unit, Unit::Percent | Unit::Duration | Unit::Ratio);
        reading.times = field.times.filter(|_| is_amount).unwrap_or(1.0);
        reading.in_pence = matches!(unit, Unit::Currency(_)) && field.facts.pence == field.facts.numbers;
        reading.sides = field.facts.are_sides;
        reading.currency = if field.facts.has_currencies() { field.facts.currency() } else { None };
        reading.unit = field.facts.unit().map(unit_hash);
        reading.duration = reading.duration.map(|seconds| plain_seconds(&field.name).unwrap_or(seconds));
        let planned =
            PlannedMeasure { name, kind: kind.unwrap_or(guessed_kind), unit, cadence, column: field.name.clone() };
        self.measures.push(MeasureColumn {
            planned,
            places: vec![field.index],
            reading,
            facts: field.facts.clone(),
            only: None,
            unsigned: false,
            once: field.once,
            partner: None,
            is_side: false,
        });
        Ok(())
    }
}

/// A name without what only separates its words: `price_each` is Price each, and `< 1 month` is not `1 month`.
fn bare(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-' | '.')).flat_map(char::to_lowercase).collect()
}

/// `Response time (min)` counts minutes.
fn plain_seconds(name: &str) -> Option<f64> {
    words::words_of(name).iter().rev().find_map(|word| unit_seconds(word))
}

fn checked_name(name: &str, column: &str) -> Result<String, MapError> {
    let name = name.trim();
    if name.is_empty() {
        return Err(MapError::NoName(column.to_owned()));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(MapError::NameTooLong(name.chars().take(40).collect()));
    }
    Ok(name.to_owned())
}
