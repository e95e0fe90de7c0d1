//! Reviews: meetings on the KPIs of a period, and what was noted and decided in them.

use crate::{Grain, KpiId, NoteId, ObjectiveId, Period, ReviewId, TemplateId};
use chrono::{NaiveDate, NaiveDateTime};

/// What a review is about, and how long it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A week, in a quarter of an hour.
    Weekly,
    /// A month.
    Monthly,
    /// A quarter.
    Quarterly,
    /// A fiscal year.
    Yearly,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Weekly, Self::Monthly, Self::Quarterly, Self::Yearly];

    /// The word of files and commands.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Weekly => "weekly",
            Self::Monthly => "monthly",
            Self::Quarterly => "quarterly",
            Self::Yearly => "yearly",
        }
    }

    /// Reads [`Kind::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// How long its periods are.
    pub const fn grain(self) -> Grain {
        match self {
            Self::Weekly => Grain::Week,
            Self::Monthly => Grain::Month,
            Self::Quarterly => Grain::Quarter,
            Self::Yearly => Grain::Year,
        }
    }

    /// The kind that is about periods of this length; days have their week's.
    pub const fn about(grain: Grain) -> Self {
        match grain {
            Grain::Day | Grain::Week => Self::Weekly,
            Grain::Month => Self::Monthly,
            Grain::Quarter => Self::Quarterly,
            Grain::Year => Self::Yearly,
        }
    }

    /// How many minutes its agenda is made to fit.
    pub const fn minutes(self) -> u32 {
        match self {
            Self::Weekly => 15,
            Self::Monthly => 45,
            Self::Quarterly => 90,
            Self::Yearly => 180,
        }
    }
}

/// A pattern for reviews.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its identifier.
    pub id: TemplateId,
    /// Its name, unique.
    pub name: String,
    /// What kind of review it is for.
    pub kind: Kind,
    /// How agendas are arranged by it, in the words of whoever makes agendas.
    pub content: String,
}

/// A review. What it showed is kept beside it once it has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Its identifier.
    pub id: ReviewId,
    /// What kind it is.
    pub kind: Kind,
    /// The first day of the period that it is about.
    pub start: NaiveDate,
    /// The day on which it is, or was, held.
    pub held: NaiveDate,
    /// Who takes part.
    pub attendees: Vec<String>,
    /// How its agenda was arranged, in the words of whoever makes agendas; empty where it is as it was made.
    pub plan: String,
    /// When it ended; `None` while it is open.
    pub ended: Option<NaiveDateTime>,
    /// When something about it was changed last after it had ended.
    pub amended: Option<NaiveDateTime>,
}

impl Review {
    /// The period that it is about.
    pub fn period(&self) -> Period {
        Period { grain: self.kind.grain(), start: self.start }
    }

    /// True from its end on.
    pub fn is_held(&self) -> bool {
        self.ended.is_some()
    }
}

/// What kind of thing was noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoteKind {
    /// Something said.
    Note,
    /// Something decided.
    Decision,
    /// Something put off: the parking lot.
    Parked,
}

impl NoteKind {
    /// The word of files and commands.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Decision => "decision",
            Self::Parked => "parked",
        }
    }

    /// Reads [`NoteKind::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Note, Self::Decision, Self::Parked].into_iter().find(|kind| kind.code() == code)
    }
}

/// What was noted or decided in a review, about a KPI, an objective, or in general.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its identifier.
    pub id: NoteId,
    /// The review.
    pub review: ReviewId,
    /// Noted, decided or put off.
    pub kind: NoteKind,
    /// The point of the agenda, by its key; empty where it was none.
    pub point: String,
    /// The KPI it is about, as long as there is one.
    pub kpi: Option<KpiId>,
    /// The objective it is about, as long as there is one.
    pub objective: Option<ObjectiveId>,
    /// What it is about, by the name of then; empty for what is said in general.
    pub about: String,
    /// What was noted.
    pub text: String,
    /// When.
    pub time: NaiveDateTime,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_back() {
        Kind::ALL.into_iter().for_each(|kind| assert_eq!(Kind::parse(kind.code()), Some(kind)));
        for kind in [NoteKind::Note, NoteKind::Decision, NoteKind::Parked] {
            assert_eq!(NoteKind::parse(kind.code()), Some(kind));
        }
        assert_eq!(Kind::parse("daily"), None);
    }
}
