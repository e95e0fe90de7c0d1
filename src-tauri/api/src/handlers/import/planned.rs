//! What a file says was planned: it goes into the budget, and never among the values.

use super::LEFT_OUT_LISTED;
use super::outcome::{Outcome, PlanRefused, Planned};
use crate::open::Open;
use crate::{Fault, task};
use chrono::NaiveDate;
use domain::overlap::{Overlap, Shapes, overlaps};
use domain::{Calendar, Grain, Measure, MeasureId, MeasureKind, Recorded};
use intake::{LeftOut, LeftOutCode, Plan, ReadError, Sink, Source, Value, Watch};
use std::collections::{BTreeMap, HashSet};
use store::{Budgeted, Tx};

/// The numbers of a plan, by measure and period, all segments of it.
struct Numbers<'w> {
    watch: &'w Watch,
    all: BTreeMap<(usize, NaiveDate, Grain), Number>,
    left_out: Vec<LeftOut>,
}

#[derive(Default)]
struct Number {
    sum: f64,
    segments: HashSet<u32>,
    records: u32,
}

impl Sink for Numbers<'_> {
    type Error = Fault;

    fn segment(&mut self, _: u32, _: &[Option<&str>]) -> Result<(), Fault> {
        Ok(())
    }

    fn value(&mut self, value: Value) -> Result<(), Fault> {
        task::check(self.watch)?;
        let number = self.all.entry((value.measure, value.date, value.grain)).or_default();
        number.sum += value.value;
        number.segments.insert(value.segment);
        number.records = number.records.saturating_add(1);
        Ok(())
    }

    fn left_out(&mut self, left_out: LeftOut) -> Result<(), Fault> {
        // What is not of the plan is read as the values.
        if left_out.code() != LeftOutCode::ActualOrPlan {
            self.left_out.push(left_out);
        }
        Ok(())
    }
}

/// Reads what was planned and writes it into the budget.
pub(super) fn write(
    tx: &Tx,
    (source, name, plan): (&Source, &str, &Plan),
    measures: &[MeasureId],
    (calendar, watch): (&Calendar, &Watch),
    outcome: &mut Outcome,
) -> Result<(), Fault> {
    let mut numbers = Numbers { watch, all: BTreeMap::new(), left_out: Vec::new() };
    let summary = plan.read(source, calendar, &mut numbers).map_err(|error| match error {
        ReadError::Refused(refusal) => Fault::from(refusal),
        ReadError::Sink(error) => error,
    })?;
    outcome.unsure.extend(summary.unsure);
    outcome.many_rows |= summary.many_rows;
    // A row without a number is left out of both, and said once.
    let is_said = |left_out: &LeftOut| outcome.listed.iter().any(|(file, said)| file == name && said == left_out);
    numbers.left_out.retain(|left_out| !is_said(left_out));
    outcome.left_out += numbers.left_out.len() as u64;
    let room = LEFT_OUT_LISTED.saturating_sub(outcome.listed.len());
    outcome.listed.extend(numbers.left_out.drain(..).take(room).map(|left_out| (name.to_owned(), left_out)));
    let there = tx.budget()?;
    for (place, id) in measures.iter().enumerate() {
        let own = numbers.all.range((place, NaiveDate::MIN, Grain::Day)..=(place, NaiveDate::MAX, Grain::Year));
        let own: Vec<_> = own.map(|((_, date, grain), number)| ((*date, *grain), number)).collect();
        if own.is_empty() {
            continue;
        }
        let measure = tx.measure(*id)?;
        match budget_of(&measure, &own, &there, calendar) {
            Ok((budget, twice)) => {
                put(tx, &measure, &budget, &there, outcome)?;
                outcome.plan_refused.extend(twice.map(|twice| (measure, twice)));
            }
            Err(why) => outcome.plan_refused.push((measure, why)),
        }
    }
    Ok(())
}

/// The budget of a measure, which holds one number for a period, and what is left out of it because it would count twice.
fn budget_of(
    measure: &Measure,
    own: &[((NaiveDate, Grain), &Number)],
    there: &[Budgeted],
    calendar: &Calendar,
) -> Result<(Vec<Budgeted>, Option<PlanRefused>), PlanRefused> {
    match measure.kind {
        MeasureKind::Sample | MeasureKind::Distinct => return Err(PlanRefused::Kind),
        MeasureKind::Flow | MeasureKind::Balance => {}
        // Averages of parts are no average of the whole.
        _ if own.iter().any(|(_, number)| number.segments.len() > 1 || number.records > 1) => {
            return Err(PlanRefused::Parts);
        }
        _ => {}
    }
    let budget = own.iter().map(|((date, grain), number)| Budgeted {
        measure: measure.id,
        date: *date,
        grain: *grain,
        value: number.sum,
    });
    let budget: Vec<Budgeted> = budget.collect();
    if measure.kind == MeasureKind::Parameter {
        return Ok((budget, None));
    }
    let all = twice(measure, &budget, there, calendar);
    let is_left = |row: &Budgeted| all.iter().any(|one| (one.new.date, one.new.grain) == (row.date, row.grain));
    let (left, stay): (Vec<Budgeted>, Vec<Budgeted>) = budget.into_iter().partition(is_left);
    let refused = all.first().map(|first| PlanRefused::Twice(*first, left.len() as u64));
    Ok((stay, refused))
}

/// What would be counted beside what is planned for the same days.
fn twice(measure: &Measure, budget: &[Budgeted], there: &[Budgeted], calendar: &Calendar) -> Vec<Overlap> {
    let recorded = |rows: &[&Budgeted]| {
        let mut rows: Vec<Recorded> = rows.iter().map(|row| row.as_recorded()).collect();
        rows.sort_by_key(|row| (row.date, row.grain));
        rows
    };
    let before: Vec<&Budgeted> = there.iter().filter(|row| row.measure == measure.id).collect();
    let is_new = |row: &&Budgeted| budget.iter().any(|new| (new.date, new.grain) == (row.date, row.grain));
    let stay = before.iter().copied().filter(|row| !is_new(row));
    let after: Vec<&Budgeted> = stay.chain(budget).collect();
    let grains = [Grain::Day, Grain::Week, Grain::Month, Grain::Quarter, Grain::Year];
    // The numbers of one file lie beside each other, too: those of its longer periods are held against the shorter ones.
    let shortest = grains.into_iter().find(|grain| budget.iter().any(|row| row.grain == *grain));
    let first: Vec<&Budgeted> = match before.is_empty() {
        true => budget.iter().filter(|row| Some(row.grain) == shortest).collect(),
        false => before,
    };
    overlaps(calendar, &Shapes::default(), &recorded(&first), &recorded(&after))
}

fn put(
    tx: &Tx,
    measure: &Measure,
    budget: &[Budgeted],
    there: &[Budgeted],
    outcome: &mut Outcome,
) -> Result<(), Fault> {
    let mut planned = Planned { measure: measure.name.clone(), ..Planned::default() };
    for new in budget {
        let key = (new.measure, new.date, new.grain);
        match there.iter().find(|row| (row.measure, row.date, row.grain) == key) {
            None => planned.new += 1,
            Some(before) if before.value == new.value => planned.same += 1,
            Some(before) => {
                planned.changed += 1;
                planned.first.get_or_insert_with(|| (measure.clone(), new.as_recorded(), before.value));
            }
        }
        tx.put_budget(new)?;
    }
    if !budget.is_empty() {
        outcome.planned.push(planned);
    }
    Ok(())
}

/// What goes into the budget, and what does not and why; nothing where nothing is planned.
pub(super) fn remarks(open: &Open, outcome: &Outcome) -> Vec<String> {
    let (locale, words) = (&open.locale, open.locale.words());
    let brings = outcome.planned.iter().filter(|planned| planned.new + planned.changed > 0);
    // Several sheets or files may plan one measure.
    let mut named = HashSet::new();
    let names: Vec<&str> = brings.map(|planned| planned.measure.as_str()).filter(|name| named.insert(*name)).collect();
    let all = outcome.budgeted();
    let taken = || locale.counted(all.new + all.changed, |count| words.import_budget(count, &locale.list_and(&names)));
    let taken = (!names.is_empty()).then(taken);
    taken.into_iter().chain(changed(open, outcome, all.changed)).chain(refused(open, outcome)).collect()
}

/// That numbers take the place of what was planned before.
fn changed(open: &Open, outcome: &Outcome, count: u64) -> Option<String> {
    let (measure, new, before) = outcome.planned.iter().find_map(|planned| planned.first.as_ref())?;
    let text = |value: f64| open.locale.number(value, &measure.unit, None);
    let period = open.locale.period(open.calendar().period(new.grain, new.date));
    let (from, to) = (text(*before), text(new.value));
    let words = open.locale.words();
    Some(open.locale.counted(count, |count| words.import_budget_changed(count, &from, &measure.name, &period, &to)))
}

/// What was planned and does not go into the budget, each with why.
pub(super) fn refused(open: &Open, outcome: &Outcome) -> Vec<String> {
    let (locale, words) = (&open.locale, open.locale.words());
    let refused = outcome.plan_refused.iter().map(|(measure, why)| match why {
        PlanRefused::Kind => words.error_budget_kind(&measure.name),
        PlanRefused::Parts => words.import_budget_parts(&measure.name),
        PlanRefused::Twice(overlap, count) => {
            let at = |row: &Recorded| crate::handlers::value::twice::said_at(row, measure, open.calendar(), locale);
            let (new, there) = (at(&overlap.new), at(&overlap.there));
            locale.counted(*count, |count| words.import_budget_twice(count, &measure.name, &new, &there))
        }
    });
    refused.collect()
}
