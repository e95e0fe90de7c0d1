//! Targets as they cross the border.

use crate::wire::{TargetEdit, TargetRow};
use domain::target::{AmberBand, Goal};

impl From<present::TargetRow> for TargetRow {
    fn from(row: present::TargetRow) -> Self {
        let target = row.target;
        let (wording, value, low, baseline, by) = match target.goal {
            Goal::AtLeast(value) => ("at_least", value, None, None, None),
            Goal::AtMost(value) => ("at_most", value, None, None, None),
            Goal::Between(low, high) => ("between", high, Some(low), None, None),
            Goal::Reach { baseline, goal, by } => ("reach", goal, None, Some(baseline), Some(by)),
        };
        let (amber, amber_absolute) = match target.amber {
            AmberBand::Relative(part) => (part, false),
            AmberBand::Absolute(amount) => (amount, true),
        };
        Self {
            id: target.id.0,
            from: target.from.to_string(),
            from_text: row.from_text,
            until: target.until.map(|until| until.to_string()),
            wording: wording.into(),
            text: row.text,
            value,
            low,
            baseline,
            by: by.map(|by| by.to_string()),
            amber,
            amber_absolute,
            amber_text: row.amber_text,
            reason: target.reason,
            reason_text: row.reason_text,
            span: target.span.code().into(),
            shape: target.shape.code().into(),
            current: row.current,
            edit: row.edit.into(),
        }
    }
}

impl From<present::TargetEdit> for TargetEdit {
    fn from(edit: present::TargetEdit) -> Self {
        Self { value: edit.value, low: edit.low, baseline: edit.baseline, amber: edit.amber, until: edit.until }
    }
}
