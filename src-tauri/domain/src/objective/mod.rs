//! Objectives: what the business wants.

mod smart;
#[cfg(test)]
mod tests;
mod tree;

pub use smart::{Advice, Criterion, MeasuredBy, advise};
pub use tree::{MAX_DEPTH, TreeError, check_parent, roll_up};

use crate::{ObjectiveId, Status};
use chrono::NaiveDate;

/// The five kinds of objectives and KPIs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Category {
    /// Where the business is going.
    Strategic,
    /// Money.
    Financial,
    /// How the work is done.
    Operational,
    /// Those who buy.
    Customer,
    /// Those who work here.
    Employee,
}

/// What the business wants, who answers for it, and by when.
#[derive(Debug, Clone, PartialEq)]
pub struct Objective {
    /// Its identifier.
    pub id: ObjectiveId,
    /// The objective it is part of.
    pub parent: Option<ObjectiveId>,
    /// Its name, unique among its siblings.
    pub name: String,
    /// What it means, in the owner's words.
    pub description: String,
    /// Its kind.
    pub category: Category,
    /// Who answers for it.
    pub owner: Option<String>,
    /// When work on it starts.
    pub start: Option<NaiveDate>,
    /// By when it should be reached.
    pub due: Option<NaiveDate>,
    /// Its weight among its siblings; positive, 1 by default.
    pub weight: f64,
    /// A status its owner chose instead of the worst one below it.
    pub chosen_status: Option<Status>,
    /// Its place among its siblings.
    pub position: i64,
    /// Archived objectives are shown nowhere but in the archive.
    pub archived: bool,
}

impl Objective {
    /// An objective of which nothing else is said yet, without an identifier: strategic, at the top of the tree.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            id: ObjectiveId(0),
            parent: None,
            name: name.into(),
            description: String::new(),
            category: Category::Strategic,
            owner: None,
            start: None,
            due: None,
            weight: 1.0,
            chosen_status: None,
            position: 0,
            archived: false,
        }
    }
}

impl Category {
    /// All categories, in the order they are shown.
    pub const ALL: [Self; 5] = [Self::Strategic, Self::Financial, Self::Operational, Self::Customer, Self::Employee];

    /// The word of the command line and of the file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Strategic => "strategic",
            Self::Financial => "financial",
            Self::Operational => "operational",
            Self::Customer => "customer",
            Self::Employee => "employee",
        }
    }

    /// Reads [`Category::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.code() == code)
    }
}
