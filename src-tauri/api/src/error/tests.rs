//! What stands in the way is said in every language, with all that belongs to it.

use super::Fault;
use crate::session::computers;
use chrono::NaiveDate;
use locale::{DateError, ReadError};
use std::path::PathBuf;
use store::{DiskFault, Entity, Error, NewestCopy, Operation, ReadOnly};
use words::Language;

fn store_errors() -> Vec<Error> {
    let path = || PathBuf::from("/x/Coffee.bellwether");
    let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap_or_default();
    let mut all = vec![
        Error::NotFound(path()),
        Error::FolderNotFound(path()),
        Error::IsFolder(path()),
        Error::NoPermission(path()),
        Error::AlreadyExists(path()),
        Error::FolderNotWritable(path()),
        Error::NotAWorkspace(path()),
        Error::NewerFile { path: path(), found: 9, known: 3 },
        Error::Damaged { path: path(), detail: "row 1".into(), backup: NewestCopy::At(path()) },
        Error::Damaged { path: path(), detail: "row 1".into(), backup: NewestCopy::Unread(path()) },
        Error::Damaged { path: path(), detail: "row 1".into(), backup: NewestCopy::Among(path()) },
        Error::CopyUnsound("row 1".into()),
        Error::Damaged { path: path(), detail: "row 1".into(), backup: NewestCopy::None },
        Error::NeedsRecovery(path()),
        Error::Busy,
        Error::Moved,
        Error::NotItsCopy(path()),
        Error::DiskFull,
        Error::Backup { folder: path(), cause: Box::new(Error::DiskFull) },
        Error::CopiesUnreadable { folder: path(), cause: Box::new(Error::NoPermission(path())) },
        Error::Stopped,
        Error::NoFile,
        Error::NameTooLong { entity: Entity::Kpi, length: 300 },
        Error::NameHasControl(Entity::Kpi),
        Error::NameMeant { name: "Sales".into(), by: "Margin".into() },
        Error::TextRefused { what: "text", limit: 2000 },
        Error::DateOutOfRange(day(1)),
        Error::DatesReversed { what: "target", from: day(3), to: day(2) },
        Error::NotFinite("value"),
        Error::NotPositive("weight"),
        Error::Negative("band"),
        Error::FiscalStart { month: 2, day: 31 },
        Error::ParentCycle(vec!["Grow".into(), "Sell".into()]),
        Error::SettlesOutOfRange(999),
        Error::TooManyLevels(9),
        Error::StillUsed { name: "Sales".into(), by: vec!["Margin".into()] },
        Error::StillUsed { name: "Sales".into(), by: (0..9).map(|n| format!("KPI {n}")).collect() },
        Error::NotArchived("Sales".into()),
        Error::DimensionTwice("Store".into()),
        Error::NothingToUndo,
        Error::NothingToRedo,
        Error::UndoConflict(Box::new(Operation::ChangeSettings)),
        Error::NewerOperation { found: 9, known: 3 },
        Error::Unreadable("kind".into()),
        Error::Io("EIO".into()),
        Error::Overwritten,
        Error::OutOfReach(path()),
        Error::LongFileName(path()),
        Error::NoMemory,
        Error::Protected(path()),
        Error::NoEntry(7),
    ];
    let copies = [Error::Io("EIO".into()), Error::NewerFile { path: path(), found: 9, known: 3 }];
    all.extend(copies.map(|cause| Error::Backup { folder: path(), cause: Box::new(cause) }));
    let faults = [DiskFault::Read, DiskFault::Write, DiskFault::Open];
    all.extend(faults.map(|fault| Error::Disk { fault, detail: "EIO".into() }));
    let reasons = [ReadOnly::Asked, ReadOnly::OpenElsewhere, ReadOnly::FileProtected, ReadOnly::FolderProtected];
    let lost = [ReadOnly::Moved, ReadOnly::Overwritten, ReadOnly::OutOfReach];
    all.extend(reasons.into_iter().chain(lost).map(Error::ReadOnly));
    all.extend(Entity::ALL.iter().map(|entity| Error::Missing(*entity)));
    all.extend([Entity::Objective, Entity::Kpi, Entity::Measure, Entity::Dimension].map(Error::NameEmpty));
    for archived in [false, true] {
        let taken = |entity| Error::NameTaken { entity, name: "Sales".into(), archived };
        all.extend([Entity::Objective, Entity::Kpi, Entity::Measure, Entity::Dimension].map(taken));
    }
    all
}

fn typed() -> Vec<Fault> {
    let text = || "31/31".to_owned();
    let example = || "1,234".to_owned();
    let numbers = [
        ReadError::Empty,
        ReadError::NotANumber { text: text(), example: example() },
        ReadError::Ambiguous { text: text(), example: example() },
        ReadError::NoTimeUnit { text: text() },
        ReadError::TooLarge { text: text() },
        ReadError::DivisionByZero { text: text() },
        ReadError::NotAnExpression { text: text() },
    ];
    let dates = [
        DateError::NotADate { text: text(), short: example(), long: example() },
        DateError::NotAPeriod { text: text(), month: example(), quarter: example(), year: example() },
        DateError::NotADayOfYear { text: text(), example: example() },
        DateError::NoSuchDay { text: text(), month: example(), last: 30 },
        DateError::OtherWeekday { text: text(), actual: example() },
        DateError::TwoWays { text: text(), example: example(), iso: example() },
        DateError::NoWeekNumbers { example: example() },
        DateError::NoSuchWeek { text: text(), last: example() },
        DateError::WhichYear { text: text(), example: example(), months: example() },
    ];
    numbers.into_iter().map(Fault::from).chain(dates.into_iter().map(Fault::from)).collect()
}

#[test]
fn what_stands_in_the_way_is_said_in_both_languages() {
    let [english, german] = ["en", "de"].map(|tag| computers(Language::of(tag).unwrap_or(Language::ENGLISH)));
    let faults: Vec<Fault> = store_errors().into_iter().map(Fault::from).chain(typed()).collect();
    for fault in faults {
        let (here, there) = (fault.sentence(&english), fault.sentence(&german));
        assert_ne!(here, there, "{fault:?} is not translated");
        for said in [&here, &there] {
            assert!(said.ends_with(['.', '?']) && !said.contains(['{', '}', '$']), "{said}");
            assert!(!said.contains("..") && said.matches("Nothing was changed").count() < 2, "{said}");
        }
    }
}

#[test]
fn a_path_without_end_is_shortened() {
    let path = std::path::PathBuf::from(format!("/{}/Coffee.bellwether", "é/".repeat(2500)));
    let said = Fault::from(Error::NotFound(path)).sentence(&computers(Language::ENGLISH));
    assert!(said.chars().count() < 400 && said.contains("Coffee.bellwether"), "{said}");
}

/// The fields of an import's format are more than fit on a line, and whoever misspelt one looks for it among them.
#[test]
fn all_fields_of_a_request_are_listed_and_what_was_sent_is_shortened() {
    let refused = |payload: serde_json::Value| {
        let error = serde_json::from_value::<crate::wire::ImportFormat>(payload).err().map(|error| {
            let said = Fault::bad_request(&error).sentence(&computers(Language::ENGLISH));
            (error.to_string(), said)
        });
        error.unwrap_or_default()
    };
    let (listed, said) = refused(serde_json::json!({ "tabel": "a" }));
    assert!(listed.len() > 300 && said.contains(&listed) && said.ends_with("`."), "{said}");
    for long in ["x".repeat(5_000), "`\"".repeat(5_000)] {
        let (_, said) = refused(serde_json::json!({ long.as_str(): 1 }));
        assert!(said.chars().count() < 4_200, "{}", said.len());
    }
    let (_, said) = refused(serde_json::json!({ "x".repeat(5_000): 1 }));
    assert!(said.ends_with("`.") && said.contains('…'), "{said}");
}
