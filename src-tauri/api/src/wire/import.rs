//! Imports.

use super::{
    Changed, ClockCode, ClosedCode, CutDayCode, DateOrderCode, FileRef, GapCode, GoneCode, HeadsCode, JumpCode,
    LayoutCode, LeftOutCode, NamesCode, OnceCode, OtherCurrencyCode, OtherSourceCode, PastInfo, PercentCode,
    PersonalCode, PersonalColumn, RecipeInfo, RecipeMeasure, RecipeRow, RecipeStep, RepeatedCode, RestatedCode,
    SumsCode, TwiceCode, TypedCode, VersionCode,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// How a file is read; what is null is found out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ImportFormat {
    /// Such as `utf-8`, `utf-16le`, `windows-1252`; null for workbooks.
    pub encoding: Option<String>,
    /// `,` `;` tab or `|`; null for workbooks.
    pub delimiter: Option<String>,
    /// `.` or `,`.
    pub decimal: Option<String>,
    /// dmy, mdy, ymd; null where no dates need it.
    #[serde(deserialize_with = "super::choice::optional")]
    pub date_order: Option<DateOrderCode>,
    /// The sheet; null for text files.
    pub sheet: Option<String>,
    /// The row with the column names, from 1.
    pub header_row: Option<u32>,
    /// long (a column for each measure) or wide (a column for each period).
    #[serde(deserialize_with = "super::choice::optional")]
    pub layout: Option<LayoutCode>,
    /// The day that all rows are of, YYYY-MM-DD, where no column holds dates; null where one does.
    pub as_of: Option<String>,
    /// The year of the first row, where the dates have none; null where they do.
    pub year: Option<i32>,
    /// The currency whose rows are read, such as `EUR`, where a column says which one each row is in; null elsewhere.
    pub currency: Option<String>,
    /// Which numbers are read where what came to pass stands beside what was planned, as the file calls them: `Actual`; null
    /// where nothing does, or what came to pass is read.
    pub actual_or_plan: Option<String>,
    /// What becomes of values for the same days as others of the measure: `keep` leaves them out, with `both` they count
    /// as well; asked where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub twice: Option<TwiceCode>,
    /// What becomes of values of closed periods that the file has another number for: `keep` leaves them as they are, with
    /// `change` they change; asked where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub closed: Option<ClosedCode>,
    /// What becomes of rows for a date and segment that there is a row for already: they add up with `add_up`, and with
    /// `leave_out` they are left out; found out where null, and asked where the file does not say.
    #[serde(deserialize_with = "super::choice::optional")]
    pub repeated: Option<RepeatedCode>,
    /// What becomes of a member whose values are the sums of the others, such as "All stores": `leave_out` or `keep`; asked
    /// where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub sums: Option<SumsCode>,
    /// What becomes of amounts without a sign where a column says which way each goes: `as_written`, the members that are
    /// subtracted as the question names them, or by column and member, such as `{"Type": {"refund": -1}}`; asked where null.
    pub sign: Option<SignAnswer>,
    /// What bare numbers around one mean in columns of percentages: `fractions` (0.85 is 85%) or `hundredths` (0.85 is 0.85%);
    /// asked where null and the file does not say.
    #[serde(deserialize_with = "super::choice::optional")]
    pub percent: Option<PercentCode>,
    /// What becomes of an amount that is the same on every row of an order: it counts `once` for it, or on `each` row; asked
    /// where null and its name does not say. Of orders that were changed, the rows of the `last` issue count, or `each`; asked where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub once: Option<OnceCode>,
    /// What 3:11 is in columns of stretches of time: `hours_minutes` or `minutes_seconds`; asked where null and the file does not
    /// say.
    #[serde(deserialize_with = "super::choice::optional")]
    pub clock: Option<ClockCode>,
    /// Which of two rows of heads above the columns breaks the numbers down: `upper` (stores above the measures of each), `lower`
    /// (measures above the stores of each), or with `apart` each column is a measure of its own; found out where null, and asked
    /// where neither row says it.
    #[serde(deserialize_with = "super::choice::optional")]
    pub heads: Option<HeadsCode>,
    /// What the members of a column are that names metrics beside a column of their values: each is one of the `measures`, or they are a
    /// `breakdown` of one; asked where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub names: Option<NamesCode>,
    /// Which headings of the file stand for columns that its source knows by other ones: of those that the question offers one, by
    /// heading and column, such as `{"Net revenue": "Revenue"}`, or `new` where the file is of another kind; asked where null and a
    /// column that the source uses is missing.
    pub renamed: Option<RenamedAnswer>,
    /// What becomes of the rows of each version that a column names, by column and version, such as
    /// `{"Type": {"A": "actual", "B": "plan", "C": "leave_out"}}`: what was answered once holds for the next files, and a version that is
    /// not named here is asked about.
    pub versions: Option<BTreeMap<String, BTreeMap<String, VersionCode>>>,
    /// Which of several tables on a sheet is read, from 1; the first one with dates where null.
    pub table: Option<u32>,
    /// Which of several sheets of the same shape are read: `all`, one, or a list of them; asked where null and no sheet is
    /// chosen.
    pub sheets: Option<SheetsAnswer>,
    /// Which number holds where another source brought a different one for the same: `keep` leaves that, `replace` takes this
    /// file's; asked where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub other_source: Option<OtherSourceCode>,
    /// What becomes of amounts in another currency than the measure of their name: `new` makes a measure of its own, `same`
    /// takes them for the measure's currency; asked where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub other_currency: Option<OtherCurrencyCode>,
    /// What becomes of numbers a hundred times or more what is usual of their series, a hundredth or less of it, or of the other
    /// sign: `right` takes them, `leave_out` does not; asked where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub jump: Option<JumpCode>,
    /// `right` where nothing is missing between what is recorded and the file, although periods lie between; asked where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub gap: Option<GapCode>,
    /// `replace` where the file takes the place of another one, of which it leaves next to nothing as it was; asked where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub restated: Option<RestatedCode>,
    /// What becomes of values that an earlier file of the source brought for the same days, and that this one no longer has:
    /// `remove` takes them away, with `keep` they count beside; asked where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub gone: Option<GoneCode>,
    /// What becomes of the day with which an earlier file of the source ends and this one begins, or the other way round, where rows
    /// add up: the parts that both have are summed with `add`, and with `replace` this file's take the place of the others;
    /// asked where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub cut_day: Option<CutDayCode>,
    /// What becomes of numbers that were typed since, where the past is read again: `keep` leaves them, with `replace` the
    /// files' take their place; asked where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub typed: Option<TypedCode>,
    /// Columns that name persons, by name, and what becomes of their cells before the bytes of the file are kept: `keep`,
    /// `left_out`, or `hashed` (a code takes their place). Those that are recognised and not named here are proposed.
    pub personal: Option<BTreeMap<String, PersonalCode>>,
}

/// The source that a file was recognised as.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportSource {
    /// Its identifier.
    pub id: i64,
    /// Its name.
    pub name: String,
}

/// What becomes of amounts without a sign.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum SignAnswer {
    /// `as_written`, or the members that are subtracted.
    Word(String),
    /// Signs of members, by column: those below zero are subtracted.
    Members(BTreeMap<String, BTreeMap<String, f64>>),
}

/// Which headings stand for columns called otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum RenamedAnswer {
    /// One of the choices: `new`, or the headings that stand for the columns that are missing.
    Word(String),
    /// Columns of the source by the headings that stand for them.
    Headings(BTreeMap<String, String>),
}

/// Which sheets are read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum SheetsAnswer {
    /// `all`, or one by its name.
    Word(String),
    /// Several.
    Names(Vec<String>),
}

/// How a column (in the wide layout: a row) is used.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum ColumnUse {
    /// "date" or "skip".
    Word(String),
    /// A breakdown.
    Dimension {
        /// The dimension's name.
        dimension: String,
    },
    /// What was planned of a measure, which goes into its budget.
    Plan {
        /// The measure's name.
        plan: String,
    },
    /// A measure.
    Measure {
        /// Its name.
        measure: String,
        /// flow, balance, level, sample; an existing measure's own where null.
        #[serde(default)]
        kind: Option<String>,
        /// Its unit; an existing measure's own where null.
        #[serde(default)]
        unit: Option<String>,
    },
}

/// How files are read and used.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ImportMap {
    /// How they are read.
    pub format: ImportFormat,
    /// Columns by name; null leaves the choice to the program, an empty map imports nothing.
    pub columns: Option<BTreeMap<String, ColumnUse>>,
    /// Of a recipe: what it is called.
    pub name: Option<String>,
    /// Of a recipe: what is done to each row, in this order.
    pub steps: Option<Vec<RecipeStep>>,
    /// Of a recipe: what comes of the rows. With these, what `columns` says of measures is added up by its date and breakdowns.
    pub measures: Option<Vec<RecipeMeasure>>,
}

/// Asks what an import would do, or does it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportRequest {
    /// The files; several are one operation. None where the past is read again.
    pub paths: Vec<FileRef>,
    /// The source whose kept files are read again, all of them in the order in which they were imported: by its recipe, or by
    /// the map, which becomes its recipe; null for an import of files.
    #[serde(default)]
    pub again: Option<i64>,
    /// How they are read and used.
    #[serde(default)]
    pub map: Option<ImportMap>,
    /// True to propose names as a person would write them ("Quantity ordered" for `quantity_ordered`); without it a
    /// measure is called as its column is. Names in the map stay as they are.
    #[serde(default)]
    pub readable_names: bool,
    /// True while a recipe is made: the plan tells what each of its steps does, and of a wrong one what is wrong, where
    /// otherwise the recipe is refused.
    #[serde(default)]
    pub sketch: bool,
    /// True to read the files without the recipe that is remembered for files like them; it stays remembered.
    #[serde(default)]
    pub without_recipe: bool,
    /// The number by which this work can be followed and stopped.
    #[serde(default)]
    pub task: Option<u32>,
}

/// Asks for the first rows of a large file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportGlanceRequest {
    /// The file.
    pub path: FileRef,
    /// How it is read, as far as that was said.
    #[serde(default)]
    pub format: Option<ImportFormat>,
}

/// The first rows of a file of which the plan takes a while. All of it may show that it is to be read in another way.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct ImportGlance {
    /// How the file seems to be written, in words.
    pub format_text: String,
    /// The names of the columns.
    pub head: Vec<String>,
    /// The first rows as they are written; none where the file is small, or is read as a whole.
    pub rows: Vec<RecipeRow>,
}

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct TaskProgress {
    /// The row that is being read; 0 for work that reads none.
    pub rows: u64,
    /// About how many rows there are; 0 where that is not known yet.
    pub of: u64,
    /// How much of the work is done, 0 to 1.
    pub part: f64,
}

/// How many values an import brings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportCounts {
    /// Not recorded before.
    pub new: u64,
    /// Recorded with another number.
    pub changed: u64,
    /// Recorded already.
    pub same: u64,
}

/// Something that is left out, and why.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LeftOut {
    /// The row as the spreadsheet shows it, from 1.
    pub row: u32,
    /// The column's name.
    pub column: Option<String>,
    /// not_a_number, not_a_date, missing_value, duplicate_row, conflicting_row, total_row, name_too_long, other_currency, other_table,
    /// no_result, actual_or_plan, unknown_heading.
    pub code: LeftOutCode,
    /// Why, as a sentence.
    pub message: String,
    /// The file, where several are imported.
    pub file: Option<String>,
}

/// Something only the owner can decide.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Question {
    /// date_order, decimal, as_of, year, currency, actual_or_plan, repeated, sums, sign, once, percent, clock, sheets, twice, closed, other_source, other_currency,
    /// jump, gap, typed: the field
    /// of the format that answers it. date_column: the use of a column answers it; columns: the uses of several.
    pub code: String,
    /// The question, with examples.
    pub message: String,
    /// Possible answers; none where one is typed, or the columns themselves are chosen.
    pub choices: Vec<String>,
    /// What each of them does, in words; none where the answers say it themselves.
    pub texts: Vec<String>,
}

/// A column (in the wide layout: a row) of the file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportColumn {
    /// Its name.
    pub name: String,
    /// How it will be used.
    pub r#use: ColumnUse,
    /// What it looks like: "date", "text · 2 values", "number".
    pub looks: String,
    /// The first texts in it.
    pub samples: Vec<String>,
    /// True for numbers, set to the right.
    pub numeric: bool,
    /// What there is to say about it: "Lies within “territory”, which is used."
    pub note: Option<String>,
    /// The measure of the workspace that it goes into.
    pub into: Option<ImportInto>,
    /// In the wide layout, the row as the spreadsheet shows it.
    pub row: Option<u32>,
}

/// A measure that was there before and gets the values of a column.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportInto {
    /// "Goes into your measure Calls, 35 values there already."
    pub text: String,
    /// A name for a new measure instead.
    pub instead: String,
}

/// A value that an import replaces.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportChange {
    /// The measure.
    pub measure: String,
    /// The period and, where there is one, the segment: "5 Oct 2026, Store: Harbour".
    pub place: String,
    /// What is recorded.
    pub from: String,
    /// What the file has.
    pub to: String,
}

/// A row of the file as it is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportSampleRow {
    /// The row as the spreadsheet shows it.
    pub row: u32,
    /// Its cells, a column each.
    pub cells: Vec<String>,
    /// The columns (by index) that cannot be read.
    pub bad: Vec<u32>,
    /// True where the whole row is left out.
    pub left_out: bool,
}

/// What an import would do: the plan that `import_apply` carries out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportPlan {
    /// How the file is read.
    pub format: ImportFormat,
    /// What would be new, changed, the same.
    pub values: ImportCounts,
    /// The same of what was planned, which goes into the budget.
    pub planned: ImportCounts,
    /// The values that are replaced (the first 100).
    pub changes: Vec<ImportChange>,
    /// What is left out (the first 500).
    pub left_out: Vec<LeftOut>,
    /// How much is left out in all.
    pub left_out_count: u64,
    /// What only the owner can decide; nothing is imported before.
    pub questions: Vec<Question>,
    /// The format in words: "Semicolon-separated, decimal comma, day first, Windows-1252."
    pub format_text: String,
    /// The source that the file was recognised as by its columns; null for a file of a new make.
    pub source: Option<ImportSource>,
    /// What a new source of such files will be called: "orders" for `orders-2026-10.csv`.
    pub source_name: String,
    /// The recipe that reads the file, and what it makes, in words; null where columns have their uses.
    pub recipe_text: Option<String>,
    /// The recipe that reads the file; null where columns have their uses.
    pub recipe: Option<RecipeInfo>,
    /// True where a recipe is remembered for files like this one and does not read it.
    pub recipe_waits: bool,
    /// The measures with which a recipe can begin: what the columns bring; null where none can.
    pub recipe_start: Option<Vec<RecipeMeasure>>,
    /// Sheets of the workbook.
    pub sheets: Vec<String>,
    /// Columns (in the wide layout: rows).
    pub columns: Vec<ImportColumn>,
    /// Names of the cells' columns in `rows` (in the wide layout the periods follow the label).
    pub head: Vec<String>,
    /// The first rows, and the first that are left out.
    pub rows: Vec<ImportSampleRow>,
    /// How many rows the file has.
    pub row_count: u64,
    /// Measures it would make.
    pub new_measures: Vec<String>,
    /// Values that their series does not make likely (the first 20), each in a sentence: nothing is refused for it.
    pub unlikely: Vec<String>,
    /// How many they are in all.
    pub unlikely_count: u64,
    /// The columns that name persons, and what becomes of them before the rows are kept; none where no rows are kept.
    pub personal: Vec<PersonalColumn>,
    /// That the rows of this file are not kept because of them, and why; null where they are.
    pub personal_text: Option<String>,
    /// The button: "Import 1,238 values".
    pub button: String,
    /// What reading the past again would change; null for an import of files.
    pub past: Option<PastInfo>,
}

/// What an import did.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportDone {
    /// How the file was read.
    pub format: ImportFormat,
    /// What was new, changed, the same.
    pub values: ImportCounts,
    /// The same of what was planned, which goes into the budget.
    pub planned: ImportCounts,
    /// What was left out (the first 500).
    pub left_out: Vec<LeftOut>,
    /// How much was left out in all.
    pub left_out_count: u64,
    /// Always empty here.
    pub questions: Vec<Question>,
    /// What a row of the file is, where rows were added up and can be counted: "Orders", "Order lines".
    pub rows_are: Option<String>,
    /// In words: "1,180 values imported. Undo takes them back."
    pub text: String,
    /// The measures that were made.
    pub new_measures: Vec<String>,
    /// Values that their series does not make likely (the first 20), each in a sentence.
    pub unlikely: Vec<String>,
    /// How many they are in all.
    pub unlikely_count: u64,
    /// Which keys second files of the recipe do not have, each in a sentence.
    pub unknown: Vec<String>,
    /// What changed.
    pub changed: Changed,
}

/// One import of the past.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportRow {
    /// Its identifier.
    pub id: i64,
    /// When, as a person reads it.
    pub time_text: String,
    /// The file's name.
    pub file: String,
    /// What it brought.
    pub values: ImportCounts,
    /// What it left out.
    pub left_out: u64,
}

/// Imports of the past, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportList {
    /// The imports.
    pub imports: Vec<ImportRow>,
}
