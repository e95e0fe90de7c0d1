//! What a target asks for, out of the fields of a request.

use crate::wire::{NumberOrText, Patch, TargetInput, WordingCode};
use crate::{Fault, read};
use chrono::NaiveDate;
use domain::Unit;
use domain::target::Goal;
use words::Words;

/// What a goal is made of, as requests name it.
#[derive(Default)]
struct Parts {
    wording: Option<WordingCode>,
    value: Option<f64>,
    low: Option<f64>,
    baseline: Option<f64>,
    by: Option<NaiveDate>,
}

impl Parts {
    fn of(goal: Goal) -> Self {
        let with = |wording, value| Self { wording: Some(wording), value: Some(value), ..Self::default() };
        match goal {
            Goal::AtLeast(value) => with(WordingCode::AtLeast, value),
            Goal::AtMost(value) => with(WordingCode::AtMost, value),
            Goal::Between(low, high) => Self { low: Some(low), ..with(WordingCode::Between, high) },
            Goal::Reach { baseline, goal, by } => {
                Self { baseline: Some(baseline), by: Some(by), ..with(WordingCode::Reach, goal) }
            }
        }
    }

    /// The parts with the fields that a request names.
    fn written(self, when: read::When, request: &TargetInput, unit: &Unit) -> Result<Self, Fault> {
        let number = |sent: &Patch<NumberOrText>, before, field: &str| {
            let read = |sent: &NumberOrText| read::number(sent, unit, when.locale).map(Some);
            sent.as_ref().read(before, None, read).map_err(|error| error.at(field))
        };
        let day = |text: &String| when.due(text).map(Some).map_err(|error| error.at("by"));
        Ok(Self {
            wording: request.wording.clone().optional(self.wording),
            value: number(&request.value, self.value, "value")?,
            low: number(&request.low, self.low, "low")?,
            baseline: number(&request.baseline, self.baseline, "baseline")?,
            by: request.by.as_ref().read(self.by, None, day)?,
        })
    }
}

/// The goal of a request, over the one that is there: what it does not name stays, as far as its wording has it.
pub(super) fn goal_of(
    when: read::When,
    request: &TargetInput,
    before: Option<Goal>,
    unit: &Unit,
) -> Result<Goal, Fault> {
    let parts = before.map(Parts::of).unwrap_or_default().written(when, request, unit)?;
    let needed = |part: Option<f64>, field: &str, missing| part.ok_or_else(|| Fault::refused(missing).at(field));
    let value = || needed(parts.value, "value", Words::error_target_value);
    Ok(match parts.wording {
        Some(WordingCode::AtLeast) => Goal::AtLeast(value()?),
        Some(WordingCode::AtMost) => Goal::AtMost(value()?),
        Some(WordingCode::Between) => Goal::Between(needed(parts.low, "low", Words::error_target_low)?, value()?),
        Some(WordingCode::Reach) => {
            let goal = value()?;
            let by = parts.by.ok_or_else(|| Fault::refused(Words::error_target_by).at("by"))?;
            Goal::Reach { baseline: needed(parts.baseline, "baseline", Words::error_target_baseline)?, goal, by }
        }
        None => return Err(Fault::refused(Words::error_target_wording).at("wording")),
    })
}
