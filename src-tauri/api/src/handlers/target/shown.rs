//! Targets as they cross the border.

use crate::wire::{TargetEdit, TargetRow, WordingCode};
use domain::target::{AmberBand, Goal};

impl From<present::TargetRow> for TargetRow {
    fn from(row: present::TargetRow) -> Self {
        let target = row.target;
        let (wording, value, low, baseline, by) = match target.goal {
            Goal::AtLeast(value) => (WordingCode::AtLeast, value, None, None, None),
            Goal::AtMost(value) => (WordingCode::AtMost, value, None, None, None),
            Goal::Between(low, high) => (WordingCode::Between, high, Some(low), None, None),
            Goal::Reach { baseline, goal, by } => (WordingCode::Reach, goal, None, Some(baseline), Some(by)),
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
            wording,
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
            span: target.span.into(),
            shape: target.shape.into(),
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
