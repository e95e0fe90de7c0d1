//! KPIs, their formulas and their page.

use super::gather::gathered;
use super::span::SPAN;
use super::{
    Advice, AgainstCode, CategoryCode, Delta, DirectionCode, EvalPoint, EventRow, GrainCode, IdOrName, NameCode, Patch,
    PeriodInfo, PersonMark, SignalCode, SignalInfo, Span, SplitProposal, SplitRow, StageCode, StatusCode, TargetRow,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A KPI as its owner writes it. Of one that exists, what is left out stays as it is and null clears; a new one needs a
/// name and a formula.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct KpiInput {
    /// Its identifier where it exists already.
    pub id: Option<i64>,
    /// Its name.
    pub name: Patch<String>,
    /// What it means.
    pub description: Patch<String>,
    /// Its formula.
    pub formula: Patch<String>,
    /// The objective it serves: an identifier or a name.
    pub objective: Patch<IdOrName>,
    /// strategic, financial, operational, customer, employee; its objective's where cleared.
    pub category: Patch<CategoryCode>,
    /// higher, lower, between; higher where cleared.
    pub direction: Patch<DirectionCode>,
    /// The grain it is reviewed at; month where cleared.
    pub grain: Patch<GrainCode>,
    /// Its unit; the formula's where cleared.
    pub unit: Patch<String>,
    /// Decimals to show; by the unit where cleared.
    pub decimals: Patch<u8>,
    /// Who answers for it.
    pub owner: Patch<String>,
    /// Who enters its values.
    pub enters: Patch<String>,
    /// Who is to be told of it, each once.
    pub told: Patch<Vec<String>>,
    /// Who agreed to its definition.
    pub agreed_by: Patch<String>,
    /// On which day, not after today.
    pub agreed: Patch<String>,
    /// Its weight in its objective's score; 1 where cleared.
    pub weight: Patch<f64>,
    /// True to read its signals without its season.
    pub seasonal: Patch<bool>,
    /// True where numbers of periods that are closed may become other ones by another formula or unit.
    pub closed: Option<bool>,
}

/// A KPI in lists and on its definition page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KpiInfo {
    /// Its identifier.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// What it means.
    pub description: String,
    /// Its formula.
    pub formula: String,
    /// The objective it serves.
    pub objective: Option<i64>,
    /// The objective's name.
    pub objective_name: Option<String>,
    /// Its category's code.
    pub category: CategoryCode,
    /// Its category in words.
    pub category_text: String,
    /// higher, lower, between.
    pub direction: DirectionCode,
    /// "higher is better".
    pub direction_text: String,
    /// The grain it is reviewed at.
    pub grain: GrainCode,
    /// "monthly".
    pub grain_text: String,
    /// The unit chosen, or null where the formula's is taken.
    pub unit: Option<String>,
    /// The unit it is shown in.
    pub unit_shown: String,
    /// The unit it is shown in, in words.
    pub unit_text: String,
    /// Decimals chosen.
    pub decimals: Option<u8>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// How its owner is shown.
    pub person: Option<PersonMark>,
    /// Who enters its values.
    pub enters: Option<String>,
    /// Who is to be told of it.
    pub told: Vec<String>,
    /// Who agreed to its definition.
    pub agreed_by: Option<String>,
    /// On which day.
    pub agreed: Option<String>,
    /// The day as a person reads it.
    pub agreed_text: Option<String>,
    /// Its weight.
    pub weight: f64,
    /// True where its signals are read without its season.
    pub seasonal: bool,
    /// True where archived.
    pub archived: bool,
    /// draft, trial, in_use, retired.
    pub stage: StageCode,
    /// The same in words, with since when and why: "on trial since 1 May 2026: tried since the menu changed".
    pub stage_text: String,
}

/// All KPIs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KpiList {
    /// KPIs in the order of the scorecard.
    pub kpis: Vec<KpiInfo>,
}

/// What goes when a KPI is deleted.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KpiDeletion {
    /// The question: "Delete “Revenue” for good? 2 targets and 1 benchmark go with it. Its 3 actions stay, without it. …"
    pub text: String,
}

/// A mistake or a warning in a formula.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DiagnosticInfo {
    /// Where it starts, in UTF-16 units as a browser counts.
    pub from: u64,
    /// Where it ends, exclusive.
    pub to: u64,
    /// True for a mistake, false for a warning.
    pub error: bool,
    /// A stable code.
    pub code: String,
    /// What is wrong, as a sentence.
    pub message: String,
    /// Text that could stand there instead.
    pub suggestion: Option<String>,
}

/// Asks what a formula means.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct FormulaCheckRequest {
    /// The formula.
    pub formula: String,
    /// The KPI it is for, so that using itself is seen.
    #[serde(default)]
    pub kpi: Option<i64>,
    /// The unit in which its numbers are to be shown: the formula's where it is null, the KPI's own where it is left out.
    #[serde(default)]
    pub unit: Patch<String>,
}

/// What a formula means.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FormulaCheck {
    /// Mistakes and warnings, in their order.
    pub diagnostics: Vec<DiagnosticInfo>,
    /// True where it can be evaluated and saved.
    pub valid: bool,
    /// The unit that follows from it.
    pub unit: Option<String>,
    /// The unit in words.
    pub unit_text: Option<String>,
    /// Its result for the last complete month: "October 2026: 8.1%", or why there is none.
    pub preview: Option<String>,
}

/// A name or function that can be used in a formula.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FormulaName {
    /// What to write.
    pub insert: String,
    /// What to show.
    pub label: String,
    /// measure, kpi, function.
    pub kind: NameCode,
    /// One line of help.
    pub help: String,
}

/// All names and functions.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FormulaNames {
    /// Measures, then KPIs, then functions.
    pub names: Vec<FormulaName>,
}

/// Asks for points of a KPI. The fields of `span` may stand beside the others.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct KpiPointsRequest {
    /// Its identifier or name.
    pub kpi: IdOrName,
    /// Over which time: from the first to the last value where it names no days.
    #[serde(default)]
    pub span: Option<Span>,
    /// A dimension to break down by.
    #[serde(default)]
    pub by: Option<String>,
    /// previous, last-year or budget.
    #[serde(default)]
    pub against: Option<AgainstCode>,
}

gathered!(KpiPointsRequest, (["span"], SPAN));

/// One point of a KPI.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KpiPoint {
    /// The point itself.
    #[serde(flatten)]
    pub point: EvalPoint,
    /// As a person reads the period: "October 2026".
    pub label: String,
    /// The target (the nearer end for between); of a fiscal year's target the period's own part. Targets, statuses and
    /// signals are those of single periods: with a `window` or per working day there are none.
    pub target: Option<f64>,
    /// The target as text: "≤ €45,000", "€10,000 of €120,000 in FY2026".
    pub target_text: Option<String>,
    /// Its status.
    pub status: StatusCode,
    /// The status in words.
    pub status_text: String,
    /// improvement, concern, change, or null for normal variation or too few points.
    pub signal: Option<SignalCode>,
}

/// Points of a KPI.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KpiPoints {
    /// Its name.
    pub name: String,
    /// Its formula.
    pub formula: String,
    /// Its unit.
    pub unit: String,
    /// higher, lower, between.
    pub direction: DirectionCode,
    /// Who answers for it.
    pub owner: Option<String>,
    /// The objective's name.
    pub objective: Option<String>,
    /// What each number stands for: "year to date", "last 12 months, per working day"; null for the period itself.
    pub window_text: Option<String>,
    /// What the numbers say, at most three sentences, most important first; none with a `window`.
    pub sentences: Vec<String>,
    /// The points.
    pub points: Vec<KpiPoint>,
}

/// Asks for a KPI's page. The fields of `span` may stand beside the others.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct KpiPageRequest {
    /// Its identifier.
    pub id: i64,
    /// The period; the last complete one where null.
    #[serde(default)]
    pub period: Option<String>,
    /// Its grain, and what the number stands for. A page is of one period, so it names no days.
    #[serde(default)]
    pub span: Option<Span>,
}

gathered!(KpiPageRequest, (["span"], SPAN));

/// One input of a KPI in the period shown.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct InputRow {
    /// The measure.
    pub measure: i64,
    /// Its name.
    pub name: String,
    /// How it was rolled up: "sum", "closing value".
    pub roll_up: String,
    /// Its number as text, or why there is none.
    pub text: String,
    /// How many recorded values stand behind it.
    pub values: u64,
    /// The dimensions that its values are broken down by.
    pub dimensions: Vec<String>,
}

/// One input's or segment's share of a change.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DriverRow {
    /// The input's or member's name.
    pub name: String,
    /// Its share of the change, in the KPI's unit.
    pub share: f64,
    /// The share as text.
    pub text: String,
    /// Its size as a part of the largest share, 0–1, for a bar.
    pub size: f64,
    /// True where it helped.
    pub good: Option<bool>,
}

/// What made a KPI change.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Drivers {
    /// "vs September 2026".
    pub against: String,
    /// Shares of the inputs; they add up to the change.
    pub rows: Vec<DriverRow>,
}

/// The margin of error of a number: in 95 of 100 surveys such an interval holds the truth.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MarginInfo {
    /// The lower end, in the KPI's unit. A share's is Wilson's; a score's may lie below the lowest score there is.
    pub lower: f64,
    /// The upper end.
    pub upper: f64,
    /// How many answers or records stand behind the number.
    pub n: u64,
    /// "± 4.2 pts at 95%, from 231 answers"; both ends where the interval reaches further to one side.
    pub text: String,
}

/// A number that was another one after its period was over.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RestatedRow {
    /// The period's name.
    pub period: String,
    /// As a person reads it: "October 2026".
    pub label: String,
    /// What it was.
    pub before: f64,
    /// Until when.
    pub until: String,
    /// "Restated: 12.0% until 3 Nov 2026, now 10.8%. Reason: an invoice was missing."
    pub text: String,
}

/// A KPI's page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KpiPage {
    /// The KPI.
    pub kpi: KpiInfo,
    /// The period shown.
    pub period: PeriodInfo,
    /// What each number stands for: "year to date", "last 12 months, per working day"; null for the period itself.
    pub window_text: Option<String>,
    /// Its number.
    pub value: Option<f64>,
    /// Its number as text; "—" where there is none.
    pub text: String,
    /// Why there is no number.
    pub reason: Option<String>,
    /// How exact the number is, where it says of all what was asked of some: a share of counts, a net score, the mean
    /// of a sample.
    pub margin: Option<MarginInfo>,
    /// Its status.
    pub status: StatusCode,
    /// Why the number is expected to change though its period is over: a value it stands on is estimated or provisional.
    pub provisional: Option<String>,
    /// The status in words.
    pub status_text: String,
    /// What the status says: the number, the period, the target, and from where on it is at risk.
    pub status_tip: String,
    /// "target €45,000", "target €120,000 in FY2026".
    pub target_text: Option<String>,
    /// "1.8% above target", "within its range of 2.0% to 4.0%"; of a fiscal year's target "€2,100 behind pace".
    pub target_gap: Option<String>,
    /// Why nothing is asked of the number though the KPI has a target: "No target for a year: …".
    pub target_note: Option<String>,
    /// Where there is no number: the last period that has one.
    pub last_known: Option<PeriodInfo>,
    /// True where anything was recorded before the period.
    pub has_before: bool,
    /// How the fiscal year stands, where a target is for all of it: "€98,000 of €120,000 this year; €2,100 behind pace,
    /// heading for €117,400".
    pub pace: Option<String>,
    /// True where its numbers add up over time, so that a target can be for the fiscal year and the number be shown
    /// per working day.
    pub adds_up: bool,
    /// True where single records of one sample are behind it, so that their distribution can be shown.
    pub has_records: bool,
    /// Against the previous period.
    pub previous: Option<Delta>,
    /// Against the same period last year.
    pub last_year: Option<Delta>,
    /// The signal at the period shown.
    pub signal: Option<SignalInfo>,
    /// What the numbers say, at most three sentences, most important first.
    pub sentences: Vec<String>,
    /// What made it change since the previous period.
    pub drivers: Option<Drivers>,
    /// The formula that held in the period shown, or those that did where it was changed within.
    pub formula: String,
    /// Its inputs in the period shown.
    pub inputs: Vec<InputRow>,
    /// Its targets, newest first.
    pub targets: Vec<TargetRow>,
    /// Figures from elsewhere beside it, newest first.
    pub benchmarks: Vec<super::BenchmarkRow>,
    /// What it was before its definition was changed, newest first.
    pub versions: Vec<super::KpiVersionRow>,
    /// Events that touch it.
    pub events: Vec<EventRow>,
    /// True where reviews decided or noted something about it, which its chart marks.
    pub has_decisions: bool,
    /// New natural limits that could start, for its owner to accept or decline.
    pub proposal: Option<SplitProposal>,
    /// A value that is like no other and is left out of the limits until the owner answers.
    pub exception: Option<SplitProposal>,
    /// Limits along a line that could be drawn, because it grows or falls steadily.
    pub slope: Option<SplitProposal>,
    /// Numbers up to this period that were other ones after their period was over, newest first.
    pub restated: Vec<RestatedRow>,
    /// Where natural limits start anew because a proposal was accepted, newest first.
    pub splits: Vec<SplitRow>,
    /// Actions about it.
    pub actions: Vec<super::ActionRow>,
    /// Dimensions it can be broken down by.
    pub dimensions: Vec<String>,
    /// The SMART check.
    pub advice: Vec<Advice>,
    /// Mistakes in its formula, such as a deleted measure.
    pub diagnostics: Vec<DiagnosticInfo>,
}
