//! What files that can be read are called. What a file is shows in its bytes; by their names they are looked for, in dialogs,
//! folders and archives.

/// The endings of what can be read, in small letters.
pub const ENDINGS: &[&str] = &[
    "csv", "tsv", "tab", "txt", "xlsx", "xlsm", "xlsb", "xls", "ods", "json", "jsonl", "ndjson", "htm", "html", "xml",
    "sqlite", "sqlite3", "db", "zip", "gz",
];

/// Those that are packed, and those that stand in archives beside what is meant.
const NOT_IN_ARCHIVES: &[&str] = &["zip", "gz", "htm", "html", "xml", "db"];

/// True for what an archive was made for, by its name in small letters.
pub(super) fn is_packed_table(name: &str) -> bool {
    let known = |ending| ENDINGS.contains(&ending) && !NOT_IN_ARCHIVES.contains(&ending);
    name.rsplit_once('.').is_some_and(|(_, ending)| known(ending))
}
