//! What a pack said about a period: kept, so that the next one tells what changed since.

use super::Pack;
use chrono::NaiveDate;
use domain::{KpiId, Period, Status};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a pack said of a KPI.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// Its status, by its code.
    pub status: String,
    /// Its number as text.
    pub text: String,
    /// Its number; `None` where there was none.
    #[serde(default)]
    pub value: Option<f64>,
}

/// What a pack said about a period.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Edition {
    /// By the identifiers of its KPIs.
    pub kpis: BTreeMap<i64, Said>,
}

/// From where a pack tells what changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Since {
    /// The period that the last pack was about.
    pub period: Period,
    /// When it was made and what it said, where that was kept.
    pub made: Option<(NaiveDate, Edition)>,
}

impl Edition {
    /// What a pack says.
    pub fn of(pack: &Pack) -> Self {
        let rows = pack.scorecard.groups.iter().flat_map(|group| &group.kpis);
        let said = rows.map(|row| {
            let (status, text) = (row.figure.status.code().to_owned(), row.figure.text.clone());
            (row.kpi.0, Said { status, text, value: row.figure.value })
        });
        Self { kpis: said.collect() }
    }

    /// Reads [`Edition::text`] back; what cannot be read says nothing.
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// As the workspace keeps it.
    pub fn text(&self) -> String {
        // Texts and numbers are always written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What it said of a KPI, with its status; `None` where it did not name it, or by a status that nobody knows.
    pub(super) fn of_kpi(&self, kpi: KpiId) -> Option<(Status, &Said)> {
        let said = self.kpis.get(&kpi.0)?;
        Some((Status::parse(&said.status)?, said))
    }
}
