//! What only the file knows of recorded values.

use crate::Fault;
use crate::open::Open;
use analysis::quality::Doubted;
use domain::{Certainty, DateRange, Grain, Measure, MeasureId, Period, SegmentId};
use present::Context;
use present::quality::{Control, Evidence, Origin, Run, suspects};
use std::collections::{BTreeSet, HashMap, HashSet};
use store::{Import, ImportId, ValueOrigin};

pub(super) fn read(open: &Open, context: Context) -> Result<Evidence, Fault> {
    let mut doubted = HashMap::new();
    for (measure, suspects) in suspects(context) {
        doubted.insert(measure.id, unanswered(open, measure, suspects)?);
    }
    let mut runs = open.store().imports()?;
    runs.reverse();
    Ok(Evidence { doubted, origins: origins(open, &runs)?, runs: told(runs), controls: controls(open)? })
}

/// The doubtful values that nobody found right.
fn unanswered(open: &Open, measure: &Measure, suspects: Vec<Doubted>) -> Result<Vec<Doubted>, Fault> {
    let calendar = open.calendar();
    let mut right: HashSet<(Period, SegmentId)> = HashSet::new();
    let grains: BTreeSet<Grain> = suspects.iter().map(|one| one.period.grain).collect();
    for grain in grains {
        let periods = suspects.iter().map(|one| one.period).filter(|period| period.grain == grain);
        let ranges = periods.map(|period| calendar.range(period));
        let all = ranges.reduce(|all, one| DateRange { from: all.from.min(one.from), to: all.to.max(one.to) });
        let Some(range) = all else { continue };
        let details = open.store().value_details_at(measure.id, grain, range)?.into_iter();
        let confirmed = details.filter(|detail| detail.certainty == Certainty::Confirmed);
        right.extend(confirmed.map(|detail| (calendar.period(grain, detail.key.date), detail.key.segment)));
    }
    Ok(suspects.into_iter().filter(|one| !right.contains(&(one.period, one.segment))).collect())
}

/// What the values of each measure came in by; nothing is asked where nothing was ever imported.
fn origins(open: &Open, runs: &[Import]) -> Result<HashMap<MeasureId, Vec<Origin>>, Fault> {
    if runs.is_empty() {
        return Ok(HashMap::new());
    }
    let places: HashMap<ImportId, usize> = runs.iter().enumerate().map(|(place, run)| (run.id, place)).collect();
    let of = |origin: ValueOrigin| {
        let run = origin.import.and_then(|id| places.get(&id).copied());
        Origin { run, last: origin.last }
    };
    let origins = open.store().value_origins()?;
    Ok(origins.into_iter().map(|(measure, all)| (measure, all.into_iter().map(of).collect())).collect())
}

/// What other books say that measures come to.
fn controls(open: &Open) -> Result<HashMap<MeasureId, Vec<Control>>, Fault> {
    let mut controls: HashMap<MeasureId, Vec<Control>> = HashMap::new();
    for total in open.store().control_totals()? {
        let period = open.calendar().period(total.grain, total.date);
        let control = Control { period, total: total.total, source: total.source };
        controls.entry(total.measure).or_default().push(control);
    }
    Ok(controls)
}

fn told(runs: Vec<Import>) -> Vec<Run> {
    runs.into_iter().map(|run| Run { day: run.time.date(), file: run.source }).collect()
}
