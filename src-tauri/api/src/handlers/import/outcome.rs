//! What importing did, or would do.

use crate::wire::{ClosedCode, GapCode, GoneCode, JumpCode, OtherSourceCode, RestatedCode};
use analysis::plausible::Doubt;
use chrono::NaiveDate;
use domain::overlap::Overlap;
use domain::{Certainty, Measure, MeasureId, Period, Recorded};
use intake::{LeftOut, Unknown, Unsure};
use store::{Counts, ImportId};

/// What importing did, or would do.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// Values new, changed and the same.
    pub(super) counts: Counts,
    /// The first rows that were left out, with their file.
    pub(super) listed: Vec<(String, LeftOut)>,
    /// How many were left out in all.
    pub(super) left_out: u64,
    /// Names of measures that were made.
    pub(super) new_measures: Vec<String>,
    /// The first values that were replaced.
    pub(super) changes: Vec<Replaced>,
    /// The imports of the files so far.
    pub(super) imports: Vec<ImportId>,
    /// The first value of each measure that would be counted twice, with how many there are: nothing is decided about it.
    pub(super) twice: Vec<Doubled>,
    /// The first number that another source brought otherwise: nothing is decided about it.
    pub(super) other_source: Option<OtherSource>,
    /// What only shows when the rows are read: nothing is decided about it.
    pub(super) unsure: Vec<Unsure>,
    /// Rows whose key a second file of the recipe does not know.
    pub(super) unknown: Vec<Unknown>,
    /// Values of closed periods that would change: nothing is decided about them.
    pub(super) closed: ClosedChanges,
    /// The first number that jumps against what is recorded of its series: nothing is decided about it.
    pub(super) jump: Option<Unlikely>,
    /// How many do.
    pub(super) jump_count: u64,
    /// What is missing between what is recorded and the file: nothing is decided about it.
    pub(super) gap: Option<Gap>,
    /// The first of the numbers of which nearly all change, with how many do: nothing is decided about it.
    pub(super) restated: Option<Restated>,
    /// The first value that the source brought and that its file no longer has, with how many there are: nothing is decided
    /// about them.
    pub(super) gone: Option<Gone>,
    /// How many such values are taken away.
    pub(super) removed: u64,
    /// A day that another file has, too, and whose parts may add up: nothing is decided about it.
    pub(super) cut_day: Option<CutDay>,
    /// What was open on a day of which the file says nothing: nothing is decided about it.
    pub(super) still_open: Option<StillOpen>,
    /// The first values that their series does not make likely.
    pub(super) unlikely: Vec<Unlikely>,
    /// How many they are in all.
    pub(super) unlikely_count: u64,
    /// The last day of which something is recorded.
    pub(super) latest: Option<NaiveDate>,
    /// True for files with many rows for a date and segment.
    pub(super) many_rows: bool,
    /// What went into the budget, by measure.
    pub(super) planned: Vec<Planned>,
    /// What was planned and did not.
    pub(super) plan_refused: Vec<(Measure, PlanRefused)>,
    /// How many files are not kept, because they cannot be read in the same way without what names persons.
    pub(super) not_kept: u64,
}

impl Outcome {
    /// True where nothing is left for the owner to decide.
    pub(super) fn is_decided(&self) -> bool {
        let is_sure = self.unsure.is_empty() && self.jump.is_none() && self.gap.is_none();
        is_sure
            && self.restated.is_none()
            && self.gone.is_none()
            && self.cut_day.is_none()
            && self.still_open.is_none()
            && self.twice.is_empty()
            && self.other_source.is_none()
            && self.closed.count == 0
    }
}

impl Outcome {
    /// How many numbers were planned: new, changed and the same.
    pub(super) fn budgeted(&self) -> Counts {
        let sum = |of: fn(&Planned) -> u64| self.planned.iter().map(of).sum();
        Counts { new: sum(|one| one.new), changed: sum(|one| one.changed), same: sum(|one| one.same) }
    }
}

/// What was planned of a measure.
#[derive(Debug, Default)]
pub(super) struct Planned {
    pub(super) measure: String,
    pub(super) new: u64,
    pub(super) changed: u64,
    pub(super) same: u64,
    /// The first that takes the place of another, with what was planned before.
    pub(super) first: Option<(Measure, Recorded, f64)>,
}

/// Why what was planned of a measure does not go into its budget.
#[derive(Debug)]
pub(super) enum PlanRefused {
    /// It is recorded case by case.
    Kind,
    /// It is planned in parts that are averages, and a budget is one number for the whole.
    Parts,
    /// So many numbers would be counted beside what is planned for the same days, of which this is the first.
    Twice(Overlap, u64),
}

/// What the owner decided about what only shows when the values are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decided {
    pub(super) twice: Option<Twice>,
    pub(super) closed: Option<ClosedCode>,
    pub(super) other_source: Option<OtherSourceCode>,
    pub(super) jump: Option<JumpCode>,
    pub(super) gap: Option<GapCode>,
    pub(super) restated: Option<RestatedCode>,
    pub(super) gone: Option<GoneCode>,
}

/// What becomes of values for the same days as others of their measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Twice {
    /// Those that were there first count, and the new ones are left out.
    Keep,
    /// Both count.
    Both,
}

/// What would be counted twice, with its measure, which may be one that the import makes.
#[derive(Debug)]
pub(super) enum Doubled {
    /// Values for the same days as others of the measure, recorded in another way.
    Overlap(Measure, Overlap),
    /// Another number for the same as a file before brought.
    SameDay(Measure, Replaced),
}

/// A number that another source brought otherwise.
#[derive(Debug)]
pub(super) struct OtherSource {
    pub(super) measure: Measure,
    /// What that source is called.
    pub(super) source: String,
    pub(super) replaced: Replaced,
}

/// Values of closed periods that a file would change, where nothing is decided about them.
#[derive(Debug, Default)]
pub(super) struct ClosedChanges {
    /// The first of them.
    pub(super) first: Option<Replaced>,
    /// How many they are.
    pub(super) count: u64,
    /// The first that would go, with the number it has: what it came from no longer brings it.
    pub(super) gone: Option<Replaced>,
}

/// Numbers of which nearly all change.
#[derive(Debug)]
pub(super) struct Restated {
    pub(super) measure: Measure,
    pub(super) first: Replaced,
    pub(super) count: u64,
}

/// A number of a day with which one file ends and another one begins.
#[derive(Debug)]
pub(super) struct CutDay {
    pub(super) measure: Measure,
    /// What the earlier file is called.
    pub(super) file: String,
    pub(super) replaced: Replaced,
}

/// What the source brought and its file no longer has.
#[derive(Debug)]
pub(super) struct Gone {
    pub(super) measure: Measure,
    pub(super) first: Replaced,
    pub(super) count: u64,
    /// What the measure comes to, where its values add up.
    pub(super) totals: Option<Totals>,
}

/// What a measure comes to over the days of a file, with what its file no longer has and without.
#[derive(Debug, Clone, Copy)]
pub(super) struct Totals {
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
    pub(super) with: f64,
    pub(super) without: f64,
}

/// What is recorded as open at the end of a day that a file does not tell of.
#[derive(Debug)]
pub(super) struct StillOpen {
    pub(super) measure: Measure,
    pub(super) day: NaiveDate,
    pub(super) number: f64,
}

/// Periods of a measure that are missing.
#[derive(Debug)]
pub(super) struct Gap {
    pub(super) measure: Measure,
    /// The last that is recorded.
    pub(super) last: Period,
    /// The one that the file goes on with.
    pub(super) next: Period,
}

/// A value that its series does not make likely.
#[derive(Debug)]
pub(super) struct Unlikely {
    pub(super) measure: Measure,
    /// Members by dimension: "Store: Harbour"; empty where there are none.
    pub(super) segment: String,
    pub(super) period: Period,
    pub(super) value: f64,
    pub(super) doubt: Doubt,
}

/// A value that was replaced by another.
#[derive(Debug, Clone)]
pub(super) struct Replaced {
    pub(super) measure: MeasureId,
    /// Members by dimension: "Store: Harbour"; empty where there are none.
    pub(super) segment: String,
    pub(super) period: Period,
    pub(super) from: Option<f64>,
    /// How sure that was, where the number is the same and settles it.
    pub(super) settles: Option<Certainty>,
    pub(super) to: f64,
}
