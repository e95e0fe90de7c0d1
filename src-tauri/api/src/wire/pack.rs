//! Packs: chosen KPIs as pages for a meeting.

use super::{FileRef, FormCode, GrainCode, IdOrName, ThemeCode, choice::choice};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

choice! {
    /// What a pack is laid out for.
    PaperCode = report::Paper {
        /// 210 × 297 mm, upright.
        A4 "a4",
        /// 8½ × 11 inches, upright.
        Letter "letter",
        /// Slides of 16:9.
        Slide "16:9",
    }
}

/// What is in a pack, and how it looks.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct PackContent {
    /// What it is called; the period alone where null.
    pub title: Option<String>,
    /// Its KPIs in the order of their pages; all that are in use, in the order of the scorecard, where there are none.
    pub kpis: Vec<IdOrName>,
    /// Its charts as an index whose first number is 100, and amounts hidden (off where null).
    pub index: Option<bool>,
    /// What its charts draw of KPIs that add up; a line where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub form: Option<FormCode>,
    /// Last year's numbers in its charts (off where null).
    pub last_year: Option<bool>,
    /// What was planned in its charts, in place of last year's (off where null).
    pub budget: Option<bool>,
    /// Natural process limits and signals in its charts (on where null).
    pub limits: Option<bool>,
    /// The forecast in its charts (off where null).
    pub forecast: Option<bool>,
    /// A scenario, by its identifier or name, as a page and in the charts: what would be, beside what is (none where null).
    pub scenario: Option<IdOrName>,
    /// What it is laid out for; A4 where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub paper: Option<PaperCode>,
    /// Light where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub theme: Option<ThemeCode>,
    /// What stands at the foot of each page; the name of the business where null.
    pub footer: Option<String>,
    /// Its numbers as a workbook inside of a PDF (off where null).
    pub workbook: Option<bool>,
    /// The picture on its cover, as base64: what `pack_logo` gives.
    pub logo: Option<String>,
}

/// Reads a picture for covers.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackLogoRequest {
    /// The file: a PNG or a JPEG.
    pub path: FileRef,
}

/// A picture for covers.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PackLogo {
    /// The picture as a small PNG, as base64.
    pub logo: String,
}

/// Asks for a pack of a period.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct PackRequest {
    /// A saved pack, by its identifier or name; what `content` says besides goes before what is saved.
    pub pack: Option<IdOrName>,
    /// What is in it.
    pub content: PackContent,
    /// The period, such as `2026-10`; the last complete one where null.
    pub period: Option<String>,
    /// How long the period is; a month where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub grain: Option<GrainCode>,
    /// The period that the last pack was about, from which what changed is told; the one before where null.
    pub since: Option<String>,
    /// Without the pages of its KPIs: what needs attention, what changed, the scorecard and the actions, as a page, a mail or a
    /// text (off where null).
    pub digest: Option<bool>,
}

/// Saves a pack as a file.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackExport {
    /// The pack.
    #[serde(default)]
    pub pack: PackRequest,
    /// Where; its ending says the format: .pdf, .pptx, .xlsx, .html, .eml, .csv or .md.
    pub path: FileRef,
    /// The number by which this work can be followed and stopped.
    #[serde(default)]
    pub task: Option<u32>,
}

/// Saves a pack, or replaces one.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackInput {
    /// The pack to be replaced; a new one where null.
    #[serde(default)]
    pub id: Option<i64>,
    /// Its name.
    pub name: String,
    /// What is in it.
    #[serde(default)]
    pub content: PackContent,
}

/// A saved pack.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PackRow {
    /// Its identifier.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// What is in it.
    pub content: PackContent,
    /// The names of its KPIs in their order; none where it has all that are in use.
    pub kpis: Vec<String>,
    /// "Revenue, Net profit margin and 3 more", "All KPIs".
    pub text: String,
}

/// The saved packs, by name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PackList {
    /// The packs.
    pub packs: Vec<PackRow>,
}

/// The pages of a pack.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PackPages {
    /// The period's name, such as `2026-10`.
    pub period: String,
    /// "October 2026"
    pub period_label: String,
    /// The width of a page in points.
    pub width: f64,
    /// The height of a page in points.
    pub height: f64,
    /// The pages.
    pub pages: Vec<PackPage>,
    /// How many KPIs that were chosen are gone or archived.
    pub missing: u64,
    /// The same in a sentence; null where there are none.
    pub missing_text: Option<String>,
}

/// A page of a pack.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PackPage {
    /// What an outline calls it; empty where it goes on with the one before.
    pub title: String,
    /// Its drawing.
    pub svg: String,
    /// The KPI it is about; null where it is about all of them.
    pub kpi: Option<i64>,
    /// What the speaker has before them while it is shown, a line each.
    pub notes: Vec<String>,
}

/// Keeps what a saved pack says about a period.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackRecord {
    /// The saved pack, by its identifier or name.
    pub pack: IdOrName,
    /// The period, such as `2026-10`; the last complete one where null.
    #[serde(default)]
    pub period: Option<String>,
    /// How long the period is; a month where null.
    #[serde(default, deserialize_with = "super::choice::optional")]
    pub grain: Option<GrainCode>,
}
