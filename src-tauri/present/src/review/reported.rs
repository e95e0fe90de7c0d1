//! What a review showed, as a document that can be read later as it was.

use locale::Locale;
use serde::{Deserialize, Serialize};

/// The version of the document that is written now. Fields are only added, each with what it is where it is missing.
pub const VERSION: u32 = 1;

/// What a review shows; once it has ended, what it showed. All texts are in the language of the moment it was made.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Reported {
    /// [`VERSION`] of whoever wrote it.
    pub version: u32,
    /// Its language as a BCP 47 tag: "de".
    pub language: String,
    /// The business.
    pub business: String,
    /// "Monthly review · October 2026"
    pub title: String,
    /// The period's name: `2026-10`.
    pub period: String,
    /// "October 2026"
    pub period_label: String,
    /// The day on which it is held: `2026-11-03`.
    pub held: String,
    /// "3 Nov 2026"
    pub held_label: String,
    /// Who takes part.
    pub attendees: Vec<String>,
    /// "Since the review of September 2026, held 5 Oct 2026"
    pub since: String,
    /// How many minutes its points take together.
    pub minutes: u32,
    /// The agenda.
    pub points: Vec<Point>,
    /// What there is to say where nothing stands out, or there is nothing to review.
    pub remark: Option<String>,
    /// The number of each KPI that was in use.
    pub numbers: Vec<Number>,
    /// What was noted and decided.
    pub notes: Vec<Noted>,
    /// Actions agreed on.
    pub actions: Vec<Agreed>,
}

/// What kind of point it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PointKind {
    /// What was decided last time, and numbers restated since.
    Since,
    /// Missing and late data.
    Late,
    /// A KPI.
    Kpi,
    /// Whether an action worked.
    Effect,
    /// KPIs that would take longer than there is time.
    Brief,
    /// KPIs of which there is nothing new.
    Rest,
    /// KPIs that would be missed least, once a year.
    Drop,
    /// Objectives whose day is near or has come.
    Objectives,
    /// Dismissed advice that still applies, a year later.
    Advice,
    /// Actions that are late or due.
    Actions,
    /// What its owner added.
    Own,
}

impl PointKind {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Since,
        Self::Late,
        Self::Kpi,
        Self::Effect,
        Self::Brief,
        Self::Rest,
        Self::Drop,
        Self::Objectives,
        Self::Advice,
        Self::Actions,
        Self::Own,
    ];
}

/// A point of the agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Its key: `kpi:12`, `late`, `own:1`.
    pub key: String,
    /// What kind of point it is.
    pub kind: PointKind,
    /// What it is called.
    pub title: String,
    /// How many minutes it has.
    pub minutes: u32,
    /// True where its owner left it out.
    #[serde(default)]
    pub left_out: bool,
    /// The KPI it is about.
    #[serde(default)]
    pub kpi: Option<i64>,
    /// The action it is about.
    #[serde(default)]
    pub action: Option<i64>,
    /// The objective's name.
    #[serde(default)]
    pub objective: Option<String>,
    /// Who answers for it.
    #[serde(default)]
    pub owner: Option<String>,
    /// The code of its status, such as `off_track`.
    #[serde(default)]
    pub status: Option<String>,
    /// Why it is on the agenda.
    #[serde(default)]
    pub why: Vec<String>,
    /// What there is to say, a line each.
    #[serde(default)]
    pub lines: Vec<String>,
}

/// A KPI's number as it was reported.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Number {
    /// The KPI.
    pub kpi: i64,
    /// Its name.
    pub name: String,
    /// Its formula.
    pub formula: String,
    /// The objective's name.
    #[serde(default)]
    pub objective: Option<String>,
    /// Who answers for it.
    #[serde(default)]
    pub owner: Option<String>,
    /// The period it is of, which may be another one than the review's: `2026-10`.
    pub period: String,
    /// "October 2026"
    pub period_label: String,
    /// The number.
    pub value: Option<f64>,
    /// The number as text; "—" where there is none.
    pub text: String,
    /// The code of its unit.
    pub unit: String,
    /// What was asked.
    #[serde(default)]
    pub target_text: Option<String>,
    /// The code of its status, such as `off_track`.
    pub status: String,
    /// The status in words.
    pub status_text: String,
    /// What the natural limits said.
    #[serde(default)]
    pub signal: Option<String>,
    /// Against the previous period: "−2.1 pts vs Sep".
    #[serde(default)]
    pub change: Option<String>,
    /// Why it was expected to change.
    #[serde(default)]
    pub provisional: Option<String>,
    /// The periods before it, oldest first, it last.
    #[serde(default)]
    pub past: Vec<Past>,
}

/// A number before the one that is reported.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Past {
    /// The period's name.
    pub period: String,
    /// The number; `None` is a gap.
    pub value: Option<f64>,
    /// What was asked.
    pub target: Option<f64>,
}

/// What was noted or decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// Its identifier.
    pub id: i64,
    /// note, decision or parked.
    pub kind: String,
    /// "Decision"
    pub kind_text: String,
    /// The point of the agenda; empty where it was none.
    pub point: String,
    /// What it is about; empty for what is said in general.
    pub about: String,
    /// What was noted.
    pub text: String,
    /// When: `2026-11-03T10:15:00`.
    pub time: String,
    /// What was done to it after the end: "amended on 4 Dec 2026".
    #[serde(default)]
    pub amended: Option<String>,
    /// True where it was taken back after the end.
    #[serde(default)]
    pub removed: bool,
}

/// An action agreed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// Its identifier.
    pub id: i64,
    /// What will be done.
    pub text: String,
    /// Who does it.
    #[serde(default)]
    pub owner: Option<String>,
    /// By when: `2026-12-05`.
    #[serde(default)]
    pub due: Option<String>,
    /// "5 Dec 2026"
    #[serde(default)]
    pub due_label: Option<String>,
    /// What it is about; empty for the business as a whole.
    pub about: String,
    /// What it is expected to bring; may be empty.
    #[serde(default)]
    pub expected: String,
    /// The decision that it carries out.
    #[serde(default)]
    pub decision: Option<i64>,
    /// What was done to it after the end: "amended on 4 Dec 2026".
    #[serde(default)]
    pub amended: Option<String>,
}

impl Reported {
    /// Reads what a review showed. `None` for what a later version wrote in another way, or is none.
    pub fn read(text: &str) -> Option<Self> {
        let read: Self = serde_json::from_str(text).ok()?;
        (1..=VERSION).contains(&read.version).then_some(read)
    }

    /// The document as text.
    ///
    /// # Errors
    /// Where it cannot be written, which no document of texts and numbers is.
    pub fn write(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// The same without amounts, where the locale hides them.
    #[must_use]
    pub fn covered(mut self, locale: &Locale) -> Self {
        if !locale.is_hiding() {
            return self;
        }
        let cover = |text: &mut String| *text = locale.covered(text);
        for point in &mut self.points {
            cover(&mut point.title);
            point.why.iter_mut().chain(&mut point.lines).for_each(cover);
        }
        for number in &mut self.numbers {
            (number.value, number.past) = (None, Vec::new());
            cover(&mut number.text);
            [&mut number.target_text, &mut number.change].into_iter().flatten().for_each(cover);
        }
        self.notes.iter_mut().for_each(|note| cover(&mut note.text));
        for action in &mut self.actions {
            cover(&mut action.text);
            cover(&mut action.expected);
        }
        self
    }

    /// The number of a KPI.
    pub fn number(&self, kpi: i64) -> Option<&Number> {
        self.numbers.iter().find(|number| number.kpi == kpi)
    }

    /// Which decision an action carries out: "follows from: raise the flat white to 3.60". `None` where it carries out none.
    pub fn follows(&self, action: &Agreed, locale: &Locale) -> Option<String> {
        let decision = self.notes.iter().find(|note| Some(note.id) == action.decision)?;
        Some(locale.words().review_follows(&decision.text))
    }

    /// The points that are not left out.
    pub fn shown(&self) -> impl Iterator<Item = &Point> {
        self.points.iter().filter(|point| !point.left_out)
    }
}
