//! What is no spreadsheet is refused in a sentence that says what to do.

use crate::support::{context, encrypted_workbook, files};
use intake::{Map, Refusal, Source, sniff};

/// Opens and sniffs; the refusal of either.
fn refusal(source: Result<Source, Refusal>) -> Refusal {
    match source.and_then(|source| sniff(&source, &Map::default(), &context()).map(|sniffed| format!("{sniffed:?}"))) {
        Ok(sniffed) => panic!("was read: {sniffed}"),
        Err(refusal) => refusal,
    }
}

fn of_text(text: &str) -> Refusal {
    refusal(Source::from_bytes("test.csv", text.as_bytes()))
}

fn is_a_sentence(refusal: &Refusal) {
    let text = refusal.to_string();
    assert!(text.ends_with('.') && text.len() > 20 && text.len() < 400, "{text}");
}

#[test]
fn every_file_in_refused_is_refused() {
    let mut cases = 0;
    for entry in std::fs::read_dir(files().join("refused")).unwrap() {
        let path = entry.unwrap().path();
        let refusal = refusal(Source::open(&path));
        is_a_sentence(&refusal);
        println!("{}: {refusal}", path.display());
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let right = match name.as_str() {
            "binary.csv" | "nul.csv" | "not-a-sheet.xlsx" => {
                matches!(refusal, Refusal::NotASpreadsheet { .. })
            }
            "empty.csv" => matches!(refusal, Refusal::Empty(_)),
            "header-only.csv" => matches!(refusal, Refusal::HeaderOnly(_)),
            "html.xls" => matches!(refusal, Refusal::NoTable(_)),
            "truncated.xlsx" => matches!(refusal, Refusal::Damaged(_)),
            _ => true,
        };
        assert!(right, "{name}: {refusal:?}");
        cases += 1;
    }
    assert!(cases >= 7, "the files are there");
}

#[test]
fn one_endless_line() {
    assert!(matches!(of_text(&"a".repeat(3_000_000)), Refusal::EndlessRow { row: 1, .. }));
    assert!(matches!(of_text(&"a,".repeat(1_500_000)), Refusal::EndlessRow { .. }));
}

#[test]
fn paths_that_are_no_files() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(refusal(Source::open(folder.path())), Refusal::Folder(_)));
    assert!(matches!(refusal(Source::open(&folder.path().join("none.csv"))), Refusal::NotFound(_)));
}

#[cfg(unix)]
#[test]
fn a_file_without_permission() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("locked.csv");
    std::fs::write(&path, "Date,Sales\n2026-01-01,5\n").unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::File::open(&path).is_ok() {
        println!("skipped: this account may read everything");
        return;
    }
    assert!(matches!(refusal(Source::open(&path)), Refusal::NoPermission(_)));
}

#[test]
fn texts_without_a_table() {
    assert!(matches!(of_text(" \n\n \t \n"), Refusal::Empty(_)));
    assert!(matches!(of_text("\u{feff}"), Refusal::Empty(_)));
    assert!(matches!(of_text("Dear Ana\nplease find the numbers below.\n"), Refusal::NoTable(_)));
    assert!(matches!(of_text("Title\n\nDate;Sales;Orders\n"), Refusal::HeaderOnly(_)));
    assert!(matches!(of_text("{\"a\": [1, 2]}"), Refusal::NotASpreadsheet { .. }));
}

/// A workbook with a password is an OLE file with an entry "EncryptedPackage".
#[test]
fn a_workbook_with_a_password() {
    let refusal = refusal(Source::from_bytes("plan.xlsx", encrypted_workbook()));
    assert!(matches!(refusal, Refusal::Password(_)), "{refusal:?}");
    is_a_sentence(&refusal);
}

/// A workbook cut off or changed anywhere is refused or read, but nothing breaks.
#[test]
fn damaged_workbooks_never_panic() {
    let whole = std::fs::read(files().join("workbook-long/input.xlsx")).unwrap();
    for cut in (0..whole.len()).step_by(61) {
        if let Err(refusal) = Source::from_bytes("cut.xlsx", &whole[..cut]) {
            is_a_sentence(&refusal);
        }
    }
    for at in (0..whole.len()).step_by(37) {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x55;
        if let Ok(source) = Source::from_bytes("damaged.xlsx", damaged) {
            let _ = sniff(&source, &Map::default(), &context());
        }
    }
}

#[test]
fn a_format_that_does_not_fit() {
    let source = Source::from_bytes("a.csv", "Date,Sales\n2026-01-01,5\n".as_bytes()).unwrap();
    let mut map = Map::default();
    map.format.header_row = Some(9);
    assert!(matches!(sniff(&source, &map, &context()), Err(Refusal::NoHeaderRow { row: 9, .. })));
    let mut map = Map::default();
    map.format.encoding = Some("klingon".to_owned());
    assert!(matches!(sniff(&source, &map, &context()), Err(Refusal::UnknownEncoding(_))));
    let book = Source::open(&files().join("workbook-long/input.xlsx")).unwrap();
    let mut map = Map::default();
    map.format.sheet = Some("Elsewhere".to_owned());
    let refusal = sniff(&book, &map, &context()).unwrap_err();
    assert_eq!(refusal.to_string(), "There is no sheet named “Elsewhere”. The workbook has: Notes, KPIs 2026.");
}

#[test]
fn a_workbook_whose_sectors_lead_back_into_themselves() {
    // The first sector holds the chains; the second, with the directory, is said to be followed by itself.
    let mut looping = encrypted_workbook();
    looping[512 + 4..512 + 8].copy_from_slice(&1_u32.to_le_bytes());
    assert!(matches!(refusal(Source::from_bytes("old.xls", looping)), Refusal::Damaged(_)));
    // The list of sectors with chains in them leads back into itself.
    let mut lists = encrypted_workbook();
    lists[68..72].copy_from_slice(&1_u32.to_le_bytes());
    lists[1024 + 508..1024 + 512].copy_from_slice(&1_u32.to_le_bytes());
    assert!(matches!(refusal(Source::from_bytes("old.xls", lists)), Refusal::Damaged(_)));
}

#[test]
fn numbers_cut_in_two_by_their_own_commas_are_refused() {
    let sniffed = |text: &str| {
        let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
        sniff(&source, &Map::default(), &context())
    };
    let cut = sniffed("Date,Sales\n2026-10-01,£1,201\n2026-10-02,£1,202\n");
    assert!(matches!(cut, Err(Refusal::CutNumbers(column)) if column == "Sales"));
    // A column without a heading may well have numbers of three digits; but not behind one of amounts.
    assert!(sniffed("Date,Shop\n2026-10-01,Nord,201\n2026-10-02,Nord,202\n").is_ok());
}
