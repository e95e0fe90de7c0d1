//! What stands against writing or reading plain files, as a code and a sentence.

use super::{ErrorCode, Fault, short, shown};
use locale::Locale;
use plain::{DefinitionFault, Error, LineFault};
use std::io::ErrorKind;
use std::path::Path;
use store::Expected;
use words::{CellHolds, Words};

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        match error {
            Error::Store(error) => error.into(),
            Error::File { path, cause } => of_system(&path, &cause),
            error => Self::new(code(&error), move |locale: &Locale| said(&error, locale)),
        }
    }
}

fn code(error: &Error) -> ErrorCode {
    match error {
        Error::Taken(_) | Error::Stranger { .. } | Error::OfAnother(_) => ErrorCode::AlreadyExists,
        Error::NoFolder(_) | Error::NoExport(_) => ErrorCode::FileNotFound,
        Error::Newer { .. } => ErrorCode::NewerFile,
        _ => ErrorCode::Invalid,
    }
}

/// What the system refused.
fn of_system(path: &Path, cause: &std::io::Error) -> Fault {
    let (code, say): (_, fn(Words, &str) -> String) = match cause.kind() {
        ErrorKind::NotFound => (ErrorCode::FileNotFound, Words::error_file_not_found),
        // A file stands where a folder is needed.
        ErrorKind::NotADirectory => (ErrorCode::FileNotFound, Words::error_export_no_folder),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            (ErrorCode::NoPermission, Words::error_export_permission)
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => (ErrorCode::DiskFull, Words::error_save_disk_full),
        _ => (ErrorCode::Failed, Words::error_export_refused),
    };
    let path = shown(path);
    Fault::new(code, move |locale: &Locale| say(locale.words(), &path)).with(cause.to_string())
}

fn said(error: &Error, locale: &Locale) -> String {
    let words = locale.words();
    match error {
        Error::Taken(path) => words.error_export_taken(&shown(path)),
        Error::Stranger { folder, file } => words.error_export_stranger(file, &shown(folder)),
        Error::OfAnother(path) => words.error_export_of_another(&shown(path)),
        Error::NoFolder(path) => words.error_folder_not_found(&shown(path)),
        Error::NoExport(path) => words.error_export_none(&shown(path)),
        Error::Newer { found, known } => words.error_export_newer(&found.to_string(), &known.to_string()),
        Error::Undescribed(file) => words.error_export_undescribed(file),
        Error::Line { file, line, fault } => words.error_export_line(&in_line(fault, locale), file, &line.to_string()),
        Error::NoDefinitions => words.error_definitions_none().to_owned(),
        Error::Definition { line, fault } => {
            words.error_definitions_line(&in_definitions(fault, locale), &line.to_string())
        }
        Error::Changed(files) => {
            let listed = locale.list_and(files);
            locale.counted(files.len() as u64, |count| words.error_export_changed(count, &listed))
        }
        other => words.error_inside(&other.to_string()),
    }
}

/// What is wrong in a line: a sentence.
fn in_line(fault: &LineFault, locale: &Locale) -> String {
    let words = locale.words();
    match fault {
        LineFault::NotUtf8 => words.error_line_not_utf8().to_owned(),
        LineFault::Cells { found, expected } => words.error_line_cells(&locale.count(*expected), &locale.count(*found)),
        LineFault::Header(columns) => words.error_line_header(&columns.join(",")),
        LineFault::Cell { column, text, expected } => words.error_line_cell(cell(*expected), column, &short(text)),
        LineFault::Nowhere { column, text, file } => words.error_line_nowhere(column, file, &short(text)),
        LineFault::Twice(earlier) => words.error_line_twice(&earlier.to_string()),
        LineFault::Again => words.error_line_again().to_owned(),
        LineFault::Refused => words.error_line_refused().to_owned(),
        LineFault::Rows(rows) => words.error_line_rows(&locale.count(*rows)),
        LineFault::Json(reason) => words.error_line_json(reason),
    }
}

/// What is wrong in a line of a file of definitions: a sentence.
fn in_definitions(fault: &DefinitionFault, locale: &Locale) -> String {
    use DefinitionFault as F;
    let words = locale.words();
    match fault {
        F::Yaml(reason) => words.error_definitions_yaml(reason),
        F::SeveralDocuments => words.error_definitions_documents().to_owned(),
        F::Alias => words.error_definitions_alias().to_owned(),
        F::TooDeep => words.error_definitions_deep().to_owned(),
        F::NotAName => words.error_definitions_no_name().to_owned(),
        F::NoFields => words.error_definitions_no_fields().to_owned(),
        F::NoList { field } => words.error_definitions_no_list(field),
        F::NoText { field } => words.error_definitions_no_text(field),
        F::Unknown { field, known } => words.error_definitions_unknown(&short(field), &locale.list_or(known)),
        F::Missing { field } => words.error_definitions_missing(field),
        F::Twice { name, earlier } => words.error_definitions_twice(&earlier.to_string(), &short(name)),
        F::Cell { field, text, expected } => words.error_line_cell(cell(*expected), field, &short(text)),
        F::Choice { text, choices } => words.error_choice(&locale.list_or(choices), &short(text)),
        F::Unit { text } => words.error_unit(&short(text)),
        F::NoObjective { path } => words.error_definitions_objective(&short(path)),
        F::Decimals => words.error_definitions_decimals().to_owned(),
        F::Wording => words.error_definitions_wording().to_owned(),
        F::Amber => words.error_definitions_amber().to_owned(),
        F::AmberWhole => words.error_target_amber_whole().to_owned(),
        F::Key { key, instead } => words.error_definitions_key(&super::short(instead), &super::short(key)),
        F::Target(error) => super::target::said(error, locale),
        F::Store(error) => super::store::said(error, locale),
    }
}

fn cell(expected: Expected) -> CellHolds {
    match expected {
        Expected::Something => CellHolds::Something,
        Expected::Id => CellHolds::Id,
        Expected::Code => CellHolds::Code,
        Expected::Date => CellHolds::Date,
        Expected::Grain => CellHolds::Grain,
        Expected::YesNo => CellHolds::YesNo,
        Expected::Whole => CellHolds::Whole,
        Expected::Number => CellHolds::Number,
        Expected::Recorded => CellHolds::Recorded,
        Expected::Text => CellHolds::Text,
    }
}
