//! A workspace for a meeting: twenty KPIs over three years of months, each with a target. For measuring packs.

use crate::large::{call, noise};
use api::Session;
use serde_json::json;
use std::fmt::Write as _;
use std::path::Path;

/// How many KPIs, and as many pages of charts.
pub(crate) const KPIS: usize = 20;
const MONTHS: usize = 36;

/// Makes the workspace and leaves it open. `folder` takes the spreadsheet that the values come from.
pub(crate) fn make(session: &mut Session, folder: &Path) {
    let csv = folder.join("months.csv");
    std::fs::write(&csv, values()).unwrap();
    let path = folder.join("Meeting.bellwether");
    call(session, "workspace_new", json!({"path": path, "name": "Meeting", "currency": "EUR", "locale": "en-GB"}));
    call(session, "import_apply", json!({"paths": [csv]}));
    for kpi in 0..KPIS {
        let (name, formula) = (format!("KPI {kpi}"), format!("[Measure {kpi}]"));
        call(session, "kpi_create", json!({"name": name, "formula": formula, "unit": "EUR"}));
        call(session, "target_set", json!({"kpi": name, "from": "2024-01", "wording": "at_least", "value": 40_000}));
    }
}

fn values() -> String {
    let mut text = String::from("Month");
    for measure in 0..KPIS {
        let _ = write!(text, ",Measure {measure}");
    }
    for month in 0..MONTHS {
        // Three years up to October 2026.
        let _ = write!(text, "\n{}-{:02}", 2023 + (month + 10) / 12, (month + 10) % 12 + 1);
        for measure in 0..KPIS {
            let _ = write!(text, ",{:.2}", 36_000.0 + 9_000.0 * noise((month * 100 + measure) as u64));
        }
    }
    text
}
