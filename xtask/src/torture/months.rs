//! A value for each month of one measure: enough to see which operations are in a workspace.

use super::program::Program;
use crate::process::Outcome;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use std::path::Path;

/// Values by month, such as 2001-01.
pub(super) type Values = BTreeMap<String, usize>;

/// The `number`th month from 2001 on.
pub(super) fn period(number: usize) -> String {
    format!("{}-{:02}", 2001 + number / 12, number % 12 + 1)
}

/// What `values_enter` is asked to record a value.
pub(super) fn entering(month: &str, value: usize) -> Json {
    json!({ "cells": [{ "measure": "Hand", "period": month, "value": value }] })
}

/// What is recorded.
pub(super) fn recorded(program: &Program, file: &Path) -> Outcome<Values> {
    let answer = program.must(&["--json".as_ref(), "values".as_ref(), file.as_os_str(), "Hand".as_ref()])?;
    let unreadable = || format!("the values cannot be read: {}", answer.said());
    let json: Json = serde_json::from_str(&answer.out).map_err(|_| unreadable())?;
    let rows = json.as_array().ok_or_else(unreadable)?;
    let value = |row: &Json| {
        let value = format!("{}", row["value"].as_f64()?).parse().ok()?;
        Some((row["date"].as_str()?.get(..7)?.to_owned(), value))
    };
    rows.iter().map(|row| value(row).ok_or_else(unreadable)).collect()
}
