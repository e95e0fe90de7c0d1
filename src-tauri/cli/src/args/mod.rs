//! The words of the command line.

mod people;
mod pictures;
mod reviews;
mod what_if;

pub(crate) use people::People;
pub(crate) use pictures::{Beside, Chart, Kind, Report, Size, Theme};
pub(crate) use reviews::{Minutes, Review, ReviewTask};
pub(crate) use what_if::WhatIf;

use api::{Language, Words};
use chrono::{Datelike, NaiveDate};
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Bellwether without a window: follow your numbers from scripts and schedules.
#[derive(Debug, Parser)]
#[command(name = "bellwether-cli", version, disable_help_subcommand = true, after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// Takes another day for today, such as 2026-11-23.
    #[arg(long, global = true, value_name = "DATE", value_parser = day)]
    pub today: Option<NaiveDate>,
    /// Prints one JSON document instead of text.
    #[arg(long, global = true)]
    pub json: bool,
    /// The language of the computer: no option, but given by whoever runs the command line.
    #[arg(skip = Language::ENGLISH)]
    pub language: Language,
    /// What to do.
    #[command(subcommand)]
    pub task: Task,
}

impl Args {
    /// The words before a workspace is open.
    pub(crate) fn words(&self) -> Words {
        Words::of(self.language)
    }
}

const AFTER_HELP: &str = "Exit status: 0 done, 1 could not, 2 wrong usage.
Dates are written YYYY-MM-DD; periods 2026-11-23, 2026-W48, 2026-11, 2026-Q4, 2026, FY2026.";

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Task {
    /// Makes a workspace.
    New(New),
    /// Makes the example company.
    Demo(File),
    /// Brings in the values of spreadsheets; several are one operation.
    Import(Import),
    /// Writes a spreadsheet of measures and periods to be filled in elsewhere; import brings it back.
    EntrySheet(EntrySheet),
    /// Lists the sources, where values come from again and again; shows one, writes its recipe or reads its files again.
    Source(Source),
    /// Shows what is recorded of a measure.
    Values(Values),
    /// Evaluates a formula.
    Eval(Eval),
    /// Shows a KPI with its target, status and signal.
    Kpi(Kpi),
    /// Tells how the number of a KPI came to be, down to what is recorded.
    Explain(Explain),
    /// Shows the scorecard of a period.
    Scorecard(Scorecard),
    /// Shows what would follow if inputs were others: every KPI that depends on them beside what is. Nothing is recorded.
    WhatIf(WhatIf),
    /// Lists people with what each answers for, shows one, or gives one another name.
    People(People),
    /// Tells how far what is recorded can be believed: what is late, missing, doubtful or there twice, and a score.
    Quality(File),
    /// Looks into the KPI library: by name, by what else a KPI is called, by kind, trade or input; needs no file.
    Library(Library),
    /// Saves a KPI's chart as SVG, PNG or PDF.
    Chart(Chart),
    /// Makes a pack for a meeting: pages of KPIs with their charts, what changed, and the actions.
    Report(Report),
    /// Starts, lists, shows or ends reviews: meetings on the KPIs of a period, with an agenda made from what changed.
    Review(Review),
    /// Saves the minutes of a review: the numbers as they were reported, decisions and actions.
    Minutes(Minutes),
    /// Tells what a series says: limits and their rules, trend, changes, outliers, forecast. One series a line comes in,
    /// one answer a line goes out.
    Analyse(Analyse),
    /// Shows what was done to the workspace, newest first.
    History(File),
    /// Takes the last operation back.
    Undo(File),
    /// Brings back what was taken back.
    Redo(File),
    /// Checks the file.
    Check(File),
    /// Makes a copy of the workspace in its backups folder, or lists those that are there.
    Backup(Backup),
    /// Writes everything that the workspace holds, but the imported files themselves, into a folder of plain files: CSV,
    /// and a JSON file that describes them.
    Export(Export),
    /// Makes a workspace of such a folder.
    RestoreExport(RestoreExport),
    /// Writes measures, objectives, KPIs, targets and events as one YAML file, or brings such a file in.
    Definitions(Definitions),
    /// Runs any command of the program, or, with "-", one for each line that comes in.
    Call(Call),
}

/// A workspace.
#[derive(Debug, clap::Args)]
pub(crate) struct File {
    /// The workspace file.
    pub file: PathBuf,
}

/// Looks into the library.
#[derive(Debug, clap::Args)]
#[command(after_help = LIBRARY_HELP)]
pub(crate) struct Library {
    /// What to look for, such as "win rate", "Fluktuation", financial or restaurant; all KPIs where left out.
    pub search: Vec<String>,
}

const LIBRARY_HELP: &str = "One KPI is shown whole, several as a table. With --json: {\"kpis\": [{\"key\", \"name\", \"category\", \"lean\", \
\"about\", \"formula\", \"formula_text\", \"mistake\", \"inputs\": [{\"key\", \"name\", \"kind\", \"unit\"}], \"direction\", \"unit\", \
\"cadence\", \"counter\", \"trades\"}]}, the best fit first. formula stands over the keys of inputs.
To add one to a workspace: bellwether-cli call FILE library_add '{\"key\": \"win_rate\"}'";

/// Makes a copy, or lists them.
#[derive(Debug, clap::Args)]
pub(crate) struct Backup {
    /// The workspace file.
    pub file: PathBuf,
    /// Lists the copies, what they take and where they are; makes none.
    #[arg(long)]
    pub list: bool,
}

/// Makes a workspace.
#[derive(Debug, clap::Args)]
pub(crate) struct New {
    /// The workspace file to make.
    pub file: PathBuf,
    /// The business's name; the file's name where left out.
    #[arg(long)]
    pub name: Option<String>,
    /// Its currency, such as EUR.
    #[arg(long)]
    pub currency: Option<String>,
    /// How it writes numbers and dates, such as en-GB; as is usual in its language where left out.
    #[arg(long)]
    pub locale: Option<String>,
    /// The language of its words, such as en or de; the computer's where left out.
    #[arg(long)]
    pub language: Option<String>,
    /// Month and day on which its fiscal year starts, such as 04-01.
    #[arg(long, value_name = "MM-DD")]
    pub fiscal_year_start: Option<String>,
    /// The first day of its week, such as monday.
    #[arg(long, value_name = "DAY")]
    pub week_start: Option<String>,
}

/// Brings in spreadsheets.
#[derive(Debug, clap::Args)]
pub(crate) struct Import {
    /// The workspace file.
    pub file: PathBuf,
    /// The spreadsheets: CSV, XLSX.
    #[arg(required = true)]
    pub input: Vec<PathBuf>,
    /// A JSON file that says how they are read and what their columns are.
    #[arg(long, value_name = "MAP.json")]
    pub map: Option<PathBuf>,
    /// Reads this file again into the steps of the recipe that look it up, by its name: of the one of --map, otherwise of the
    /// one that is remembered for files like these.
    #[arg(long, value_name = "FILE")]
    pub lookup: Vec<PathBuf>,
    /// The sheet of a workbook.
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// What becomes of a column that names persons before the rows are kept, such as E-mail=left_out: keep, hashed, left_out.
    #[arg(long, value_name = "COLUMN=WHAT")]
    pub personal: Vec<String>,
    /// Says what would happen and changes nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// With --dry-run: tells of the rows why each is read as it is; of one row by its number, or of those that hold a text.
    #[arg(long, value_name = "ROW", num_args = 0..=1, require_equals = true, default_missing_value = "", requires = "dry_run")]
    pub explain: Option<String>,
    /// Of an entry sheet: which numbers count where both the sheet and the workspace have changed.
    #[arg(long, value_enum, value_name = "WHICH")]
    pub conflicts: Option<Conflicts>,
    /// Of an entry sheet: why values of closed periods change.
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
}

/// Writes an entry sheet.
#[derive(Debug, clap::Args)]
pub(crate) struct EntrySheet {
    /// The workspace file.
    pub file: PathBuf,
    /// The file to write.
    #[arg(long, value_name = "X.xlsx")]
    pub out: PathBuf,
    /// Its measures by name or key, separated by commas; all that are typed where left out.
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub measures: Vec<String>,
    /// Those that this person enters.
    #[arg(long, value_name = "PERSON")]
    pub owner: Option<String>,
    /// How long its periods are.
    #[arg(long, value_enum)]
    pub grain: Option<Grain>,
    /// Its first period, such as 2026-10; the last complete one where left out.
    #[arg(long, value_name = "PERIOD")]
    pub from: Option<String>,
    /// Its last period; the first one where left out.
    #[arg(long, value_name = "PERIOD")]
    pub to: Option<String>,
}

/// Shows sources.
#[derive(Debug, clap::Args)]
pub(crate) struct Source {
    /// The workspace file.
    pub file: PathBuf,
    /// The source; all of them are listed where left out.
    pub name: Option<String>,
    /// Writes its recipe into this file, as `import --map` takes it.
    #[arg(long, value_name = "RECIPE.json", requires = "name", conflicts_with = "run")]
    pub out: Option<PathBuf>,
    /// Reads the files in its folder again; with --again, carries out what that would do.
    #[arg(long, requires = "name")]
    pub run: bool,
    /// Reads all of its files that are kept again, by its recipe as it is now; says what that would change, and does it with
    /// --run.
    #[arg(long, requires = "name", conflicts_with = "out")]
    pub again: bool,
    /// With --again: reads them as this file says, which becomes its recipe.
    #[arg(long, value_name = "RECIPE.json", requires = "again")]
    pub map: Option<PathBuf>,
    /// Whether its imported files are kept from now on, so that numbers open to their rows and the past can be read again.
    #[arg(long, value_name = "yes|no", requires = "name", value_parser = clap::builder::BoolishValueParser::new(), conflicts_with_all = ["out", "run", "again"])]
    pub keep: Option<bool>,
}

/// Shows recorded values.
#[derive(Debug, clap::Args)]
pub(crate) struct Values {
    /// The workspace file.
    pub file: PathBuf,
    /// The measure's name or key.
    pub measure: String,
}

/// A stretch of time and how it is cut.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Span {
    /// Cuts it into periods.
    #[arg(long, value_enum)]
    pub grain: Option<Grain>,
    /// The first day.
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// The day after the last one.
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
    /// The last so many complete periods instead.
    #[arg(long, value_name = "N", conflicts_with_all = ["from", "to"])]
    pub last: Option<u32>,
    /// What each number stands for: period, to-date (the fiscal year), quarter-to-date, month-to-date, rolling-12.
    #[arg(long, value_name = "WINDOW")]
    pub window: Option<String>,
    /// Divides amounts by the working days of the window.
    #[arg(long)]
    pub per_working_day: bool,
}

/// Evaluates a formula.
#[derive(Debug, clap::Args)]
pub(crate) struct Eval {
    /// The workspace file.
    pub file: PathBuf,
    /// The formula, such as "sales / units".
    #[arg(allow_hyphen_values = true)]
    pub formula: String,
    #[command(flatten)]
    pub span: Span,
    /// Breaks it down by a dimension.
    #[arg(long, value_name = "DIMENSION")]
    pub by: Option<String>,
    /// Compares each period.
    #[arg(long, value_enum)]
    pub against: Option<Against>,
}

/// Shows a KPI.
#[derive(Debug, clap::Args)]
pub(crate) struct Kpi {
    /// The workspace file.
    pub file: PathBuf,
    /// The KPI's name.
    pub name: String,
    #[command(flatten)]
    pub span: Span,
    /// Breaks it down by a dimension.
    #[arg(long, value_name = "DIMENSION")]
    pub by: Option<String>,
    /// Compares each period, or holds it against what was planned for it.
    #[arg(long, value_enum)]
    pub against: Option<Against>,
}

/// Shows the scorecard.
#[derive(Debug, clap::Args)]
pub(crate) struct Scorecard {
    /// The workspace file.
    pub file: PathBuf,
    /// The period, such as 2026-10; the last complete month where left out.
    #[arg(long)]
    pub period: Option<String>,
}

/// Explains a number.
#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// The workspace file.
    pub file: PathBuf,
    /// The KPI's name.
    pub name: String,
    /// The period, such as 2026-10; the last complete one where left out.
    #[arg(long)]
    pub period: Option<String>,
    /// The rows of the files, too, that the recorded values were made of.
    #[arg(long)]
    pub rows: bool,
}

/// Writes a plain export.
#[derive(Debug, clap::Args)]
pub(crate) struct Export {
    /// The workspace file.
    pub file: PathBuf,
    /// The folder to make; an earlier export of the workspace is replaced.
    #[arg(long, value_name = "FOLDER")]
    pub out: PathBuf,
}

/// Brings a plain export back.
#[derive(Debug, clap::Args)]
pub(crate) struct RestoreExport {
    /// The folder of the export.
    pub folder: PathBuf,
    /// The workspace file to make.
    pub file: PathBuf,
}

/// Definitions as a file.
#[derive(Debug, clap::Args)]
#[command(group(clap::ArgGroup::new("way").required(true).args(["out", "in_"])))]
pub(crate) struct Definitions {
    /// The workspace file.
    pub file: PathBuf,
    /// Writes them into this file.
    #[arg(long, value_name = "X.yaml")]
    pub out: Option<PathBuf>,
    /// Brings this file in: adds what is new, changes what is there, deletes nothing.
    #[arg(long = "in", value_name = "X.yaml")]
    pub in_: Option<PathBuf>,
    /// With --in: says what would happen and changes nothing.
    #[arg(long, requires = "in_")]
    pub dry_run: bool,
    /// With --in: numbers of periods that are closed may become other ones.
    #[arg(long, requires = "in_")]
    pub closed: bool,
}

/// Analyses series.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "A line that comes in is {\"values\": [1.0, null, 3.5], \"season\": 12, \"direction\": \"higher\", \"target\": 4.0,
\"horizon\": 6, \"options\": {\"screen\": true, \"fix_after\": null, \"splits\": []}}; only \"values\" is required."
)]
pub(crate) struct Analyse {
    /// "-": the series come in on standard input.
    #[arg(value_parser = ["-"])]
    pub input: String,
}

/// Runs a command.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Lines that come in are [\"command\", {…}]; lines that go out are {\"ok\": …} or {\"error\": {…}}."
)]
pub(crate) struct Call {
    /// The workspace file.
    pub file: PathBuf,
    /// The command's name, or "-" for a command a line.
    pub command: String,
    /// What it is asked, as JSON.
    pub payload: Option<String>,
}

/// How long a period is.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Grain {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// Which of two numbers counts.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Conflicts {
    Sheet,
    Recorded,
}

/// What a period is compared with.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Against {
    Previous,
    LastYear,
    Budget,
}

/// The word of the command line and of the commands.
pub(crate) fn word(value: impl ValueEnum) -> Option<String> {
    value.to_possible_value().map(|value| value.get_name().to_owned())
}

fn day(text: &str) -> Result<NaiveDate, String> {
    let digits = |at: usize, c: char| if matches!(at, 4 | 7) { c == '-' } else { c.is_ascii_digit() };
    if text.len() != 10 || !text.char_indices().all(|(at, c)| digits(at, c)) {
        return Err("write it as year-month-day, such as 2026-11-23".to_owned());
    }
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| "there is no such day in the calendar")?;
    if YEARS.contains(&day.year()) { Ok(day) } else { Err("the year has to lie between 1 and 9998".to_owned()) }
}

/// The years of a day that is taken for today; those around it have to be in the calendar as well.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9998;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_day_is_refused_for_what_is_wrong_about_it() {
        for (text, said) in [
            ("2026-11-23", None),
            ("yesterday", Some("year-month-day")),
            ("2026-1-23", Some("year-month-day")),
            ("2026-02-31", Some("no such day")),
            ("2026-13-01", Some("no such day")),
            ("9999-01-01", Some("between 1 and 9998")),
            ("0000-01-01", Some("between 1 and 9998")),
            ("२०२६-11", Some("year-month-day")),
        ] {
            let refused = day(text).err();
            assert_eq!(refused.is_some(), said.is_some(), "{text}");
            assert!(refused.unwrap_or_default().contains(said.unwrap_or_default()), "{text}");
        }
    }
}
