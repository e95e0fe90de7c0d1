//! The minutes of a review: what was reported, decided and agreed on, laid out for whoever writes them.

use super::{Agreed, Noted, Reported, Restated};
use locale::Locale;

/// The minutes of a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    /// "Monthly review · October 2026"
    pub title: String,
    /// The business.
    pub business: String,
    /// The language as a BCP 47 tag.
    pub language: String,
    /// The period, the day, who took part: what it is and what there is to say.
    pub facts: Vec<(String, String)>,
    /// Its parts.
    pub sections: Vec<Section>,
}

/// A part of minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What it says.
    pub body: Body,
}

/// What a part of minutes says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// A sentence.
    Sentence(String),
    /// Entries, each with what is said of it beside.
    List(Vec<Entry>),
    /// Rows of cells.
    Table {
        /// The headings of the columns.
        heads: Vec<String>,
        /// The cells of each row, as many as there are headings.
        rows: Vec<Vec<String>>,
    },
}

/// An entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is about; may be empty.
    pub about: String,
    /// What it says; lines are separated by line feeds.
    pub text: String,
    /// What is said of it beside, such as that it was amended; may be empty.
    pub beside: String,
}

/// The minutes of a review, with the headings of a locale; `open` where it has not ended, `amended` is the day on which
/// something was changed last after its end.
pub fn minutes(
    reported: &Reported,
    restated: &[Restated],
    open: bool,
    amended: Option<chrono::NaiveDate>,
    locale: &Locale,
) -> Minutes {
    let maker = Maker { reported, locale };
    let words = locale.words();
    let mut sections = Vec::new();
    if open {
        let heading = words.minutes_title().to_owned();
        sections.push(Section { heading, body: Body::Sentence(words.minutes_open().to_owned()) });
    }
    sections.push(maker.decisions());
    sections.push(maker.actions());
    sections.extend(maker.list("note", words.minutes_notes()));
    sections.extend(maker.list("parked", words.minutes_parked()));
    sections.extend(maker.agenda());
    sections.extend(maker.numbers());
    sections.extend(maker.restated(restated));
    Minutes {
        title: reported.title.clone(),
        business: reported.business.clone(),
        language: words.language().tag().to_owned(),
        facts: maker.facts(amended),
        sections,
    }
}

struct Maker<'a> {
    reported: &'a Reported,
    locale: &'a Locale,
}

impl Maker<'_> {
    fn facts(&self, amended: Option<chrono::NaiveDate>) -> Vec<(String, String)> {
        let (words, reported) = (self.locale.words(), self.reported);
        let people = match reported.attendees.as_slice() {
            [] => words.minutes_nobody().to_owned(),
            people => self.locale.list_and(people),
        };
        let held = match amended {
            Some(day) => format!("{} ({})", reported.held_label, words.review_amended_on(&self.locale.date(day))),
            None => reported.held_label.clone(),
        };
        [
            (words.minutes_period(), reported.period_label.clone()),
            (words.minutes_held(), held),
            (words.minutes_attendees(), people),
        ]
        .map(|(what, said)| (what.to_owned(), said))
        .to_vec()
    }

    fn decisions(&self) -> Section {
        let words = self.locale.words();
        self.list("decision", words.minutes_decisions()).unwrap_or_else(|| Section {
            heading: words.minutes_decisions().to_owned(),
            body: Body::Sentence(words.minutes_no_decisions().to_owned()),
        })
    }

    /// Notes of a kind; `None` where there are none.
    fn list(&self, kind: &str, heading: &str) -> Option<Section> {
        let of = |note: &Noted| Entry {
            about: note.about.clone(),
            text: note.text.clone(),
            beside: note.amended.clone().unwrap_or_default(),
        };
        let entries: Vec<Entry> = self.reported.notes.iter().filter(|note| note.kind == kind).map(of).collect();
        let body = Body::List(entries);
        (body != Body::List(Vec::new())).then(|| Section { heading: heading.to_owned(), body })
    }

    fn actions(&self) -> Section {
        let words = self.locale.words();
        let heading = words.minutes_actions().to_owned();
        if self.reported.actions.is_empty() {
            return Section { heading, body: Body::Sentence(words.minutes_no_actions().to_owned()) };
        }
        let heads = [words.minutes_what(), words.minutes_who(), words.minutes_due()].map(str::to_owned).to_vec();
        let rows = self.reported.actions.iter().map(|action| self.action(action)).collect();
        Section { heading, body: Body::Table { heads, rows } }
    }

    fn action(&self, action: &Agreed) -> Vec<String> {
        let expected = match action.expected.as_str() {
            "" => String::new(),
            expected => self.locale.words().minutes_expected(expected),
        };
        let follows = self.reported.follows(action, self.locale).unwrap_or_default();
        let amended = action.amended.clone().unwrap_or_default();
        let what = [action.text.clone(), action.about.clone(), follows, expected, amended];
        let what: Vec<String> = what.into_iter().filter(|text| !text.is_empty()).collect();
        vec![what.join(" · "), action.owner.clone().unwrap_or_default(), action.due_label.clone().unwrap_or_default()]
    }

    /// What was spoken about, point by point.
    fn agenda(&self) -> Option<Section> {
        let of = |point: &super::Point| Entry {
            about: point.title.clone(),
            text: point.why.iter().chain(&point.lines).cloned().collect::<Vec<_>>().join("\n"),
            beside: String::new(),
        };
        let entries: Vec<Entry> = self.reported.shown().map(of).collect();
        let heading = self.locale.words().minutes_agenda().to_owned();
        match &self.reported.remark {
            Some(remark) if entries.is_empty() => Some(Section { heading, body: Body::Sentence(remark.clone()) }),
            _ => (!entries.is_empty()).then_some(Section { heading, body: Body::List(entries) }),
        }
    }

    fn numbers(&self) -> Option<Section> {
        let words = self.locale.words();
        let heads = [
            words.pack_kpi(),
            words.pack_period(),
            words.pack_status(),
            words.pack_actual(),
            words.pack_target(),
            words.pack_change(),
        ];
        let rows = self.reported.numbers.iter().map(|number| {
            vec![
                number.name.clone(),
                number.period_label.clone(),
                number.status_text.clone(),
                number.text.clone(),
                number.target_text.clone().unwrap_or_default(),
                number.change.clone().unwrap_or_default(),
            ]
        });
        let body = Body::Table { heads: heads.map(str::to_owned).to_vec(), rows: rows.collect() };
        let heading = words.minutes_numbers().to_owned();
        (!self.reported.numbers.is_empty()).then_some(Section { heading, body })
    }

    fn restated(&self, restated: &[Restated]) -> Option<Section> {
        let entry = |one: &Restated| Entry { about: String::new(), text: one.text.clone(), beside: String::new() };
        let heading = self.locale.words().minutes_restated().to_owned();
        let body = Body::List(restated.iter().map(entry).collect());
        (!restated.is_empty()).then_some(Section { heading, body })
    }
}
