//! The words of `review` and `minutes`.

use clap::ValueEnum;
use std::path::PathBuf;

/// Starts, lists, shows or ends reviews.
#[derive(Debug, clap::Args)]
pub(crate) struct Review {
    /// The workspace file.
    pub file: PathBuf,
    /// What to do; without --id, show and end take the newest one.
    #[arg(value_enum)]
    pub task: ReviewTask,
    /// The period that it is about, such as 2026-10; the last complete one where left out.
    #[arg(long, value_name = "PERIOD")]
    pub period: Option<String>,
    /// What kind of review; with new, monthly or that of the template where left out.
    #[arg(long, value_enum)]
    pub kind: Option<ReviewKind>,
    /// Which review, by its number.
    #[arg(long, value_name = "N")]
    pub id: Option<i64>,
    /// With new: the day on which it is held; today where left out.
    #[arg(long, value_name = "DAY")]
    pub held: Option<String>,
    /// With new: the template after which its agenda is arranged.
    #[arg(long, value_name = "NAME")]
    pub template: Option<String>,
    /// With new: somebody who takes part; again for each.
    #[arg(long, value_name = "NAME")]
    pub attendee: Vec<String>,
    /// With new: another review of a period that has one of that kind.
    #[arg(long)]
    pub again: bool,
}

/// What to do with reviews.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum ReviewTask {
    /// Starts one and shows its agenda.
    New,
    /// Lists them.
    List,
    /// Shows one: its agenda or, once it has ended, what it showed.
    Show,
    /// Ends one: what it showed is kept as it was.
    End,
}

/// What kind of review.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum ReviewKind {
    Weekly,
    Monthly,
    Quarterly,
    Yearly,
}

/// Saves the minutes of a review.
#[derive(Debug, clap::Args)]
pub(crate) struct Minutes {
    /// The workspace file.
    pub file: PathBuf,
    /// Which review, by its number.
    #[arg(long, value_name = "N")]
    pub review: i64,
    /// The file to write: .pdf, .docx or .md.
    #[arg(long, value_name = "X.pdf|.docx|.md")]
    pub out: PathBuf,
    /// The accent in place of the usual blue, such as #7a3fb0.
    #[arg(long, value_name = "#RRGGBB")]
    pub accent: Option<String>,
}
