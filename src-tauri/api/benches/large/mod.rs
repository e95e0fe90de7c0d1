//! A large workspace: 200 KPIs over 200 measures with ten years of daily values. For measuring, here and in the window.

use api::Session;
use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::path::Path;

/// How many measures, and as many KPIs.
pub(crate) const MEASURES: usize = 200;
/// How many days have values.
pub(crate) const DAYS: u64 = 3_652;

/// Small deterministic noise between 0 and 1 (SplitMix64's finaliser).
pub(crate) fn noise(seed: u64) -> f64 {
    let mut z = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
}

/// Makes the workspace and leaves it open: measures with a value each day up to today, and a KPI over each pair of
/// neighbours. `folder` takes the spreadsheet that the values come from.
pub(crate) fn make(session: &mut Session, path: &Path, folder: &Path, today: NaiveDate) {
    let csv = folder.join("values.csv");
    std::fs::write(&csv, values(today)).unwrap();
    call(session, "workspace_new", json!({"path": path, "name": "Large", "currency": "EUR", "locale": "en-GB"}));
    call(session, "import_apply", json!({"paths": [csv]}));
    for kpi in 0..MEASURES {
        let next = (kpi + 1) % MEASURES;
        let name = format!("KPI {kpi}");
        let formula = format!("([Measure {kpi}] - [Measure {next}]) / [Measure {kpi}] + 1");
        call(session, "kpi_create", json!({"name": name, "formula": formula, "unit": "percent"}));
        call(session, "target_set", json!({"kpi": name, "from": "2024-01", "wording": "at_least", "value": 1.0}));
    }
}

fn values(today: NaiveDate) -> String {
    let mut text = String::from("Date");
    for measure in 0..MEASURES {
        let _ = write!(text, ",Measure {measure}");
    }
    let first = today - Days::new(DAYS);
    for day in 0..DAYS {
        let date = first + Days::new(day);
        let season = 1.0 + 0.2 * (f64::from(date.ordinal()) / 58.0).sin();
        let _ = write!(text, "\n{date}");
        for measure in 0..MEASURES {
            let _ = write!(text, ",{:.2}", season * (900.0 + 200.0 * noise(day * 1_000 + measure as u64)));
        }
    }
    text
}

/// Runs a command that must succeed.
pub(crate) fn call(session: &mut Session, name: &str, payload: Value) -> Value {
    session.call(name, payload).unwrap_or_else(|error| panic!("{name}: {error} {}", error.detail))
}
