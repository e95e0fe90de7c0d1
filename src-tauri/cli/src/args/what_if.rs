//! The words of `what-if`.

use super::Grain;
use std::path::PathBuf;

/// Shows what would follow.
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(crate) struct WhatIf {
    /// The workspace file.
    pub file: PathBuf,
    /// An input and by how much it changes or to what it is set, such as "Price +3%", "Price =20" or "Headcount +1 from 2026-05
    /// until 2026-08"; several at once.
    #[arg(long = "move", value_name = "CHANGE", allow_hyphen_values = true)]
    pub moves: Vec<String>,
    /// A scenario that is kept, instead.
    #[arg(long, value_name = "NAME", conflicts_with = "moves")]
    pub scenario: Option<String>,
    /// Keeps the changes as a scenario of this name, or replaces it.
    #[arg(long, value_name = "NAME", requires = "moves")]
    pub save: Option<String>,
    /// The period, such as 2026-10; the last complete one where left out. Of one that has not begun, what is expected.
    #[arg(long)]
    pub period: Option<String>,
    /// How long its period is where none is named.
    #[arg(long, value_enum)]
    pub grain: Option<Grain>,
}

const HELP: &str = "A percentage is a part of what is. An amount of what adds up is for each period of its cadence, a month where \
it is recorded by the day; anything else is so much higher. A value after = is what each such period comes to; anything else is it.
Without --move and --scenario: the inputs that can be moved, with their numbers.
With --json: {\"period\", \"label\", \"note\", \"text\", \"changes\", \"change_texts\", \"inputs\": [{\"id\", \"name\", \"kind\", \"unit\", \
\"text\", \"moved_text\", \"fixed\", \"kpis\"}], \"kpis\": [{\"id\", \"name\", \"as_is\": {\"value\", \"text\", \"status\", \"chance\"}, \"would_be\", \
\"change\", \"change_percent\", \"change_text\", \"good\", \"chance_of\", \"expected\"}]}.";
