//! The words of `people`.

use std::path::PathBuf;

/// Lists people.
#[derive(Debug, clap::Args)]
pub(crate) struct People {
    /// The workspace file.
    pub file: PathBuf,
    /// The person, in any spelling; everybody is listed where left out.
    pub name: Option<String>,
    /// Gives the person this name wherever the name stands, as one operation; reviews that have ended keep theirs.
    #[arg(long, value_name = "NAME", requires = "name")]
    pub rename: Option<String>,
    /// With --rename: where somebody has the new name already, both become one person.
    #[arg(long, requires = "rename")]
    pub merge: bool,
    /// With --rename: says what would happen and changes nothing.
    #[arg(long, requires = "rename")]
    pub dry_run: bool,
}
