//! Why a file cannot be read or a map cannot be used, as a sentence.

use super::{ErrorCode, Fault};
use intake::{FileKind, MapError, Place, RecipeError, RecipeFault, Refusal};
use locale::Locale;
use words::Words;

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        let code = match &refusal {
            Refusal::NotFound(_) => ErrorCode::FileNotFound,
            Refusal::Folder(_) => ErrorCode::IsFolder,
            Refusal::NoPermission(_) => ErrorCode::NoPermission,
            Refusal::Password(_) => ErrorCode::Password,
            Refusal::Stopped => ErrorCode::Stopped,
            _ => ErrorCode::NotASpreadsheet,
        };
        Self::new(code, move |locale: &Locale| refused(&refusal, locale))
    }
}

impl From<MapError> for Fault {
    fn from(error: MapError) -> Self {
        Self::new(ErrorCode::BadMap, move |locale: &Locale| misfit(&error, locale))
    }
}

fn refused(refusal: &Refusal, locale: &Locale) -> String {
    let words = locale.words();
    match refusal {
        Refusal::NotFound(name) => words.intake_not_found(name),
        Refusal::Folder(name) => words.intake_folder(name),
        Refusal::NotAFile(name) => words.intake_not_a_file(name),
        Refusal::NoPermission(name) => words.intake_no_permission(name),
        Refusal::Unreadable { name, reason } => words.intake_unreadable(name, reason),
        Refusal::Empty(name) => words.intake_empty(name),
        Refusal::NotASpreadsheet { name, kind } => words.intake_not_a_spreadsheet(file_kind(*kind), name),
        Refusal::SeveralInside { name, count } => {
            locale.counted(*count as u64, |count| words.intake_several_inside(count, name))
        }
        Refusal::Damaged(name) => words.intake_damaged(name),
        Refusal::Password(name) => words.intake_password(name),
        Refusal::NoSheet { sheet, available } => words.intake_no_sheet(sheet, &available.join(", ")),
        Refusal::CutNumbers(column) => words.intake_cut_numbers(column),
        Refusal::EndlessRow { name, row } => words.intake_endless_row(name, &row.to_string()),
        Refusal::TooLarge(name) => words.intake_too_large(name),
        Refusal::TooMuch(name) => words.intake_too_much(name),
        Refusal::TooManyColumns(name) => words.intake_too_many_columns(name),
        Refusal::HeaderOnly(name) => words.intake_header_only(name),
        Refusal::Shortened { name, title } => words.intake_shortened(name, title),
        Refusal::NoTable(name) => words.intake_no_table(name),
        Refusal::NoSuchTable { name, number } => words.intake_no_such_table(name, &number.to_string()),
        Refusal::NoHeaderRow { name, row } => words.intake_no_header_row(name, &row.to_string()),
        Refusal::NotReadable { name, table, reason } => words.intake_not_readable(name, reason, table),
        Refusal::TooSlow { name, table } => words.intake_too_slow(name, table),
        Refusal::DamagedDatabase(name) => words.intake_damaged_database(name),
        Refusal::LargeDatabase(name) => words.intake_large_database(name),
        Refusal::Busy(name) => words.intake_busy(name),
        Refusal::Stopped => words.intake_stopped().to_owned(),
        Refusal::UnknownEncoding(encoding) => words.intake_unknown_encoding(encoding),
    }
}

fn file_kind(kind: FileKind) -> words::FileKind {
    match kind {
        FileKind::Pdf => words::FileKind::Pdf,
        FileKind::Document => words::FileKind::Document,
        FileKind::Picture => words::FileKind::Picture,
        FileKind::Media => words::FileKind::Media,
        FileKind::Compressed => words::FileKind::Compressed,
        FileKind::Database => words::FileKind::Database,
        FileKind::Program => words::FileKind::Program,
        FileKind::WebPage => words::FileKind::WebPage,
        FileKind::Xml => words::FileKind::Xml,
        FileKind::Json => words::FileKind::Json,
        FileKind::Numbers => words::FileKind::Numbers,
        FileKind::Binary => words::FileKind::Binary,
    }
}

/// Why a map does not fit a file.
pub(crate) fn misfit(error: &MapError, locale: &Locale) -> String {
    let words = locale.words();
    match error {
        MapError::Missing { name, available } => words.intake_missing(name, &available.join(", ")),
        MapError::NoDate => words.intake_no_date().to_owned(),
        MapError::TwoDates(first, second) => words.intake_two_dates(first, second),
        MapError::Crossed(name) => words.intake_crossed(name),
        MapError::NoMeasure => words.intake_no_measure().to_owned(),
        MapError::TwoForOne { first, second, target } => words.intake_two_for_one(first, second, target),
        MapError::NameTooLong(name) => words.intake_name_too_long(name),
        MapError::NoName(column) => words.intake_no_name(column),
        MapError::NotInWideLayout(name) => words.intake_not_in_wide(name),
        MapError::Recipe(error) => recipe(error, words),
    }
}

/// What is wrong with a recipe, and where.
fn recipe(error: &RecipeError, words: Words) -> String {
    let what = recipe_fault(&error.fault, words);
    match &error.place {
        Place::Step(number) => words.recipe_in_step(&number.to_string(), &what),
        Place::Measure(name) => words.recipe_in_measure(name, &what),
    }
}

/// What is wrong with a recipe.
pub(crate) fn recipe_fault(fault: &RecipeFault, words: Words) -> String {
    match fault {
        RecipeFault::NoColumn(name, available) => words.recipe_no_column(&available.join(", "), name),
        RecipeFault::NoFunction(name, available) => words.recipe_no_function(&available.join(", "), name),
        RecipeFault::Arguments(name, written) => words.recipe_arguments(name, written),
        RecipeFault::Syntax(rest) if rest.is_empty() => words.recipe_ends_early().to_owned(),
        RecipeFault::Syntax(rest) => words.recipe_syntax(rest),
        RecipeFault::Empty => words.recipe_nothing().to_owned(),
        RecipeFault::TooLong => words.recipe_too_long().to_owned(),
        RecipeFault::NoOf => words.recipe_no_of().to_owned(),
        RecipeFault::Until => words.recipe_until().to_owned(),
        RecipeFault::NoDate => words.recipe_no_date().to_owned(),
        RecipeFault::Name => words.recipe_name().to_owned(),
        RecipeFault::Twice(name) => words.recipe_twice(name),
        RecipeFault::ParameterBy => words.recipe_parameter_by().to_owned(),
        RecipeFault::Distinct => words.recipe_distinct().to_owned(),
        RecipeFault::TooMany => words.recipe_too_many().to_owned(),
        RecipeFault::NotRead(file) => words.recipe_lookup_not_read(file),
        RecipeFault::NothingTaken => words.recipe_lookup_nothing().to_owned(),
        RecipeFault::TableWidth(row) => words.recipe_lookup_width(&row.to_string()),
        RecipeFault::TableTooLarge => words.recipe_lookup_too_large().to_owned(),
        RecipeFault::KeyTwice { key, first, second } => {
            words.recipe_lookup_twice(&first.to_string(), key, &second.to_string())
        }
        RecipeFault::TwoWays(column) => words.recipe_lookup_two_ways(column),
        RecipeFault::NotComparable(text, column, true) => words.recipe_no_day(column, text),
        RecipeFault::NotComparable(text, column, false) => words.recipe_no_number(column, text),
        RecipeFault::ColumnThere(column) => words.recipe_lookup_there(column),
    }
}
