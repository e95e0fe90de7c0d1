//! Reviews: meetings on the KPIs of a period.

use super::choice::choice;
use super::{FileRef, IdOrName, Patch, ReviewPlan, StatusCode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

choice! {
    /// What a review is about, and how long it takes.
    ReviewKind = domain::review::Kind {
        /// A week, in a quarter of an hour.
        Weekly "weekly",
        /// A month.
        Monthly "monthly",
        /// A quarter.
        Quarterly "quarterly",
        /// A fiscal year.
        Yearly "yearly",
    }
}

choice! {
    /// What kind of thing was noted.
    ReviewNoteKind = domain::review::NoteKind {
        /// Something said.
        Note "note",
        /// Something decided.
        Decision "decision",
        /// Something put off: the parking lot.
        Parked "parked",
    }
}

choice! {
    /// What kind of point of an agenda it is.
    ReviewPointKind = present::review::PointKind {
        /// What was decided last time, and numbers restated since.
        Since "since",
        /// Missing and late data.
        Late "late",
        /// A KPI.
        Kpi "kpi",
        /// Whether an action worked.
        Effect "effect",
        /// KPIs that would take longer than there is time.
        Brief "brief",
        /// KPIs of which there is nothing new.
        Rest "rest",
        /// KPIs that would be missed least, once a year.
        Drop "drop",
        /// Objectives whose day is near or has come.
        Objectives "objectives",
        /// Dismissed advice that still applies, a year later.
        Advice "advice",
        /// Actions that are late or due.
        Actions "actions",
        /// What its owner added.
        Own "own",
    }
}

/// Asks for reviews.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ReviewListRequest {
    /// Those of a kind; all where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub kind: Option<ReviewKind>,
    /// Those about a period, such as `2026-10`; all where null.
    pub period: Option<String>,
}

/// Starts a review.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ReviewNew {
    /// Monthly where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub kind: Option<ReviewKind>,
    /// The period, such as `2026-10`; the last complete one where null.
    pub period: Option<String>,
    /// The day on which it is held; today where null.
    pub held: Option<String>,
    /// Who takes part; those of the last one of its kind where null.
    pub attendees: Option<Vec<String>>,
    /// The template that its agenda is arranged by: an identifier or a name; its kind counts where none is given.
    pub template: Option<IdOrName>,
    /// True for another review of a period that has one of that kind.
    pub again: bool,
}

/// Changes a review. What is left out stays as it is.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct ReviewUpdate {
    /// The review.
    pub id: i64,
    /// The day on which it is held.
    pub held: Patch<String>,
    /// Who takes part.
    pub attendees: Option<Vec<String>>,
    /// How its agenda is arranged.
    pub plan: Option<ReviewPlan>,
}

/// Notes or decides something in a review, or changes what was noted. Of one that exists, what is left out stays.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct ReviewNoteInput {
    /// Its identifier where it exists already.
    pub id: Option<i64>,
    /// The review; needed for a new one.
    pub review: Option<i64>,
    /// A note where left out.
    pub kind: Patch<ReviewNoteKind>,
    /// The point of the agenda, by its key; none where left out.
    pub point: Patch<String>,
    /// The KPI it is about; that of the point where left out.
    pub kpi: Patch<IdOrName>,
    /// The objective it is about.
    pub objective: Patch<i64>,
    /// What is noted.
    pub text: Patch<String>,
}

/// Agrees on an action in a review, or corrects how it was agreed on: its text, who does it, by when.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct ReviewActionInput {
    /// Its identifier where it was agreed on already; what is left out stays then, and empty is nobody and no day.
    pub id: Option<i64>,
    /// The review.
    pub review: i64,
    /// The point of the agenda, by its key.
    pub point: Option<String>,
    /// The KPI it is about; that of the point where null.
    pub kpi: Option<IdOrName>,
    /// The objective it is about.
    pub objective: Option<i64>,
    /// The decision that it carries out.
    pub decision: Option<i64>,
    /// Who does what by when, in one line: "Maria, Friday: call the dairy".
    pub line: Option<String>,
    /// What will be done; goes before the line.
    pub text: Option<String>,
    /// Who does it; goes before the line.
    pub owner: Option<String>,
    /// By when; goes before the line.
    pub due: Option<String>,
    /// What it is expected to bring: "+2 pts by June".
    pub expected: Option<String>,
}

/// Saves the minutes of a review.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MinutesExport {
    /// The review.
    pub id: i64,
    /// Where; its ending says the format: .pdf, .docx or .md.
    pub path: FileRef,
}

/// Saves the day of a review for other programs' calendars.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReviewCalendar {
    /// The review.
    pub id: i64,
    /// Where: a file that ends in .ics.
    pub path: FileRef,
}

/// The minutes of a review as text.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MinutesText {
    /// What they are called: "Monthly review · October 2026".
    pub title: String,
    /// As Markdown.
    pub markdown: String,
    /// As plain text, for a mail.
    pub text: String,
}

/// A review in the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReviewRow {
    /// Its identifier.
    pub id: i64,
    /// What kind it is.
    pub kind: ReviewKind,
    /// "Monthly review"
    pub kind_text: String,
    /// "Monthly review · October 2026"
    pub title: String,
    /// The period's name, such as `2026-10`.
    pub period: String,
    /// "October 2026"
    pub period_label: String,
    /// The day on which it is, or was, held.
    pub held: String,
    /// "open", "planned for 5 Dec 2026", "held 3 Nov 2026", "held 3 Nov 2026, amended on 5 Nov 2026".
    pub state_text: String,
    /// True until it has ended.
    pub open: bool,
    /// Who takes part.
    pub attendees: Vec<String>,
    /// How many decisions were taken.
    pub decisions: u64,
    /// How many actions were agreed on and are still there.
    pub actions: u64,
}

/// Reviews, the newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReviewList {
    /// The reviews.
    pub reviews: Vec<ReviewRow>,
}

/// A review: what it shows or, once it has ended, what it showed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Review {
    /// Its identifier.
    pub id: i64,
    /// What kind it is.
    pub kind: ReviewKind,
    /// "Monthly review · October 2026"
    pub title: String,
    /// The period's name, such as `2026-10`.
    pub period: String,
    /// "October 2026"
    pub period_label: String,
    /// The day on which it is, or was, held.
    pub held: String,
    /// "3 Nov 2026"
    pub held_label: String,
    /// True until it has ended; then everything is as it was reported.
    pub open: bool,
    /// "held 3 Nov 2026, amended on 5 Nov 2026"
    pub state_text: String,
    /// The language in which it is: "de".
    pub language: String,
    /// Who takes part.
    pub attendees: Vec<String>,
    /// From when on it tells what changed.
    pub since: String,
    /// How many minutes its points take together.
    pub minutes: u32,
    /// How many minutes there are.
    pub time: u32,
    /// What there is to say where nothing stands out.
    pub remark: Option<String>,
    /// How its owner has arranged its agenda.
    pub plan: ReviewPlan,
    /// The agenda.
    pub points: Vec<ReviewPoint>,
    /// The number of each KPI in use.
    pub numbers: Vec<ReviewNumber>,
    /// What was noted and decided.
    pub notes: Vec<ReviewNote>,
    /// Actions agreed on, as they were agreed on.
    pub actions: Vec<ReviewAction>,
    /// Numbers that are other ones now than they were reported; empty while it is open.
    pub restated: Vec<ReviewRestated>,
}

/// A point of the agenda.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReviewPoint {
    /// Its key: `kpi:12`, `late`, `own:1`.
    pub key: String,
    /// What kind of point it is.
    pub kind: ReviewPointKind,
    /// What it is called.
    pub title: String,
    /// How many minutes it has.
    pub minutes: u32,
    /// "10 min"
    pub minutes_text: String,
    /// True where its owner left it out.
    pub left_out: bool,
    /// The KPI it is about.
    pub kpi: Option<i64>,
    /// The action it is about.
    pub action: Option<i64>,
    /// The objective's name.
    pub objective: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Its status.
    pub status: Option<StatusCode>,
    /// Why it is on the agenda.
    pub why: Vec<String>,
    /// What there is to say, a line each.
    pub lines: Vec<String>,
}

/// A KPI's number as it is reported.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReviewNumber {
    /// The KPI.
    pub kpi: i64,
    /// Its name.
    pub name: String,
    /// The objective's name.
    pub objective: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// The period it is of, which may be another one than the review's.
    pub period: String,
    /// "October 2026"
    pub period_label: String,
    /// The number.
    pub value: Option<f64>,
    /// The number as text; "—" where there is none.
    pub text: String,
    /// The code of its unit.
    pub unit: String,
    /// What is asked.
    pub target_text: Option<String>,
    /// Its status.
    pub status: StatusCode,
    /// The status in words.
    pub status_text: String,
    /// What the natural limits say.
    pub signal: Option<String>,
    /// Against the previous period.
    pub change: Option<String>,
    /// Why it is expected to change.
    pub provisional: Option<String>,
    /// The periods before it, oldest first, it last.
    pub past: Vec<ReviewPast>,
    /// The same, ready to draw; null while the review is open, and where there is nothing to be drawn.
    pub spark: Option<super::Spark>,
}

/// A number before the one that is reported.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReviewPast {
    /// The period's name.
    pub period: String,
    /// The number; null is a gap.
    pub value: Option<f64>,
    /// What was asked.
    pub target: Option<f64>,
}

/// What was noted or decided.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReviewNote {
    /// Its identifier.
    pub id: i64,
    /// note, decision or parked.
    pub kind: ReviewNoteKind,
    /// "Decision"
    pub kind_text: String,
    /// The point of the agenda; empty where it was none.
    pub point: String,
    /// What it is about; empty for what is said in general.
    pub about: String,
    /// What was noted.
    pub text: String,
    /// When.
    pub time: String,
    /// What was done to it after the end: "amended on 4 Dec 2026".
    pub amended: Option<String>,
    /// True where it was taken back after the end.
    pub removed: bool,
}

/// An action agreed on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReviewAction {
    /// Its identifier.
    pub id: i64,
    /// What will be done.
    pub text: String,
    /// Who does it.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<String>,
    /// "5 Dec 2026"
    pub due_label: Option<String>,
    /// What it is about; empty for the business as a whole.
    pub about: String,
    /// What it is expected to bring; may be empty.
    pub expected: String,
    /// The decision that it carries out.
    pub decision: Option<i64>,
    /// "follows from: raise the flat white to 3.60"
    pub follows: Option<String>,
    /// What was done to it after the end: "amended on 4 Dec 2026".
    pub amended: Option<String>,
}

/// A number that is another one now than it was reported.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReviewRestated {
    /// The KPI.
    pub kpi: i64,
    /// Its name.
    pub name: String,
    /// The period's name.
    pub period: String,
    /// As it was reported.
    pub then: Option<f64>,
    /// As it is.
    pub now: Option<f64>,
    /// "Net profit margin: restated: 12.0% then, 10.8% now, because …"
    pub text: String,
}

/// Notes and decisions of all reviews, the newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReviewNotes {
    /// The notes, each with its review.
    pub notes: Vec<NoteOfReview>,
}

/// A note or decision of any review.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NoteOfReview {
    /// Its identifier.
    pub id: i64,
    /// The review.
    pub review: i64,
    /// "Monthly review · October 2026"
    pub review_title: String,
    /// note, decision or parked.
    pub kind: ReviewNoteKind,
    /// "Decision"
    pub kind_text: String,
    /// What it is about; empty for what is said in general.
    pub about: String,
    /// What was noted, without the amounts in it where they are hidden.
    pub text: String,
}
