#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use super::*;
use crate::Fault;
use chrono::NaiveDate;
use domain::Calendar;
use domain::Grain;
use domain::unit::Currency;
use intake::{FileKind, MapError, Refusal};

fn locales() -> [Locale; 2] {
    let currency = Currency::parse("EUR").unwrap();
    let speaking = |tag: &str, language: &str| {
        let language = words::Language::of(language).unwrap();
        Locale::speaking(tag, currency, Calendar::default(), language)
    };
    [speaking("en-GB", "en"), speaking("de-DE", "de")]
}

/// Compares what is said with the table, in English and German.
fn assert_said(said: impl Fn(&Locale) -> String, english: &str, german: &str) {
    let [en, de] = locales();
    assert_eq!((said(&en).as_str(), said(&de).as_str()), (english, german));
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

#[test]
fn every_reason_for_leaving_out_is_a_sentence() {
    let text = |text: &str| text.to_owned();
    for (column, reason, english, german) in [
        (
            "Umsatz",
            Reason::NotANumber(text("n/a")),
            "“n/a” in row 7, column “Umsatz”, is not a number.",
            "„n/a“ in Zeile 7, Spalte „Umsatz“, ist keine Zahl.",
        ),
        (
            "Umsatz",
            Reason::TooLarge,
            "The rows up to row 7 of column “Umsatz” add up to more than a number can hold.",
            "Die Zeilen bis Zeile 7 der Spalte „Umsatz“ ergeben zusammen mehr, als eine Zahl fassen kann.",
        ),
        ("Tag", Reason::NoDate, "Row 7 has no date in “Tag”.", "Zeile 7 hat kein Datum in „Tag“."),
        ("", Reason::NoDate, "Row 7 has no date.", "Zeile 7 hat kein Datum."),
        (
            "Tag",
            Reason::NotADate(text("bald")),
            "“bald” in row 7, column “Tag”, is not a date between 1900 and 2200.",
            "„bald“ in Zeile 7, Spalte „Tag“, ist kein Datum zwischen 1900 und 2200.",
        ),
        (
            "",
            Reason::NotADate(text("2026 13")),
            "“2026 13” in row 7 is not a date between 1900 and 2200.",
            "„2026 13“ in Zeile 7 ist kein Datum zwischen 1900 und 2200.",
        ),
        ("Umsatz", Reason::NoValue, "Row 7 has no value in “Umsatz”.", "Zeile 7 hat keinen Wert in „Umsatz“."),
        ("", Reason::NoValues, "Row 7 has a date but no values.", "Zeile 7 hat ein Datum, aber keine Werte."),
        (
            "",
            Reason::Repeated,
            "Row 7 repeats an earlier row and is not counted twice.",
            "Zeile 7 wiederholt eine frühere Zeile und wird nicht doppelt gezählt.",
        ),
        (
            "",
            Reason::Conflicting,
            "Row 7 has other values than an earlier row for the same date and segment; the first counts.",
            "Zeile 7 hat andere Werte als eine frühere Zeile für dasselbe Datum und denselben Teil; die frühere zählt.",
        ),
        (
            "Jun 1 – 12",
            Reason::UnknownHeading(text("Jun 1 – 12")),
            "The column “Jun 1 – 12” stands among the periods, and its heading in row 7 is none. Its numbers are not read.",
            "Die Spalte „Jun 1 – 12“ steht zwischen den Zeiträumen, und ihre Überschrift in Zeile 7 ist keiner. Ihre Zahlen werden nicht gelesen.",
        ),
        (
            "Laden",
            Reason::Total,
            "Row 7 adds up other rows and is not a value of its own.",
            "Zeile 7 zählt andere Zeilen zusammen und ist kein eigener Wert.",
        ),
        (
            "Laden",
            Reason::NameTooLong(text("xxx…")),
            "The name “xxx…” in row 7, column “Laden”, is longer than 200 characters.",
            "Der Name „xxx…“ in Zeile 7, Spalte „Laden“, ist länger als 200 Zeichen.",
        ),
        (
            "Währung",
            Reason::OtherCurrency(text("USD")),
            "Row 7 is in USD, not in the currency that is read.",
            "Zeile 7 ist in USD, nicht in der Währung, die gelesen wird.",
        ),
        (
            "",
            Reason::OtherTable,
            "Row 7 belongs to another table of the sheet. Import it by choosing its row of column names.",
            "Zeile 7 gehört zu einer anderen Tabelle auf dem Blatt. Importieren Sie diese, indem Sie ihre Zeile mit den Spaltennamen wählen.",
        ),
        (
            "Umsatz",
            Reason::NoResult,
            "Row 7, column “Umsatz”, is a formula whose result the workbook does not hold. Open the workbook in a spreadsheet program, save it, and import it again.",
            "Zeile 7, Spalte „Umsatz“, ist eine Formel, deren Ergebnis nicht in der Arbeitsmappe steht. Öffnen Sie die Arbeitsmappe in einem Tabellenprogramm, speichern Sie sie und importieren Sie sie erneut.",
        ),
        (
            "Art",
            Reason::NotActual(text("Plan")),
            "Row 7 is “Plan” in “Art”, not what came to pass.",
            "Zeile 7 ist „Plan“ in „Art“ und nicht das, was eingetreten ist.",
        ),
        (
            "Sales / Orders",
            Reason::NotWorkedOut,
            "Row 7: “Sales / Orders” has no result, as with a division by zero or a day that does not exist.",
            "Zeile 7: „Sales / Orders“ hat kein Ergebnis, wie bei einer Division durch null oder einem Tag, den es nicht gibt.",
        ),
    ] {
        let one = LeftOut { row: 7, column: (!column.is_empty()).then(|| column.to_owned()), reason };
        assert_said(|locale| left_out(&one, locale), english, german);
    }
}

#[test]
fn every_question_is_asked_with_its_examples() {
    let dates = || texts(&["03/04/2026", "05/06/2026"]);
    for (column, asked, english, german) in [
        (
            "Tag",
            Asked::DateOrder(dates()),
            "The dates in “Tag” can be read in two ways: 03/04/2026, 05/06/2026. Does the day come first, or the month?",
            "Die Datumsangaben in „Tag“ lassen sich auf zwei Arten lesen: 03/04/2026, 05/06/2026. Steht der Tag vorn oder der Monat?",
        ),
        (
            "",
            Asked::DateOrder(dates()),
            "The dates above the columns can be read in two ways: 03/04/2026, 05/06/2026. Does the day come first, or the month?",
            "Die Datumsangaben über den Spalten lassen sich auf zwei Arten lesen: 03/04/2026, 05/06/2026. Steht der Tag vorn oder der Monat?",
        ),
        (
            "Menge",
            Asked::Decimal(texts(&["1.234"])),
            "The numbers in “Menge” can be read in two ways: 1.234. Is the mark in them a decimal point or does it group thousands? Choose the decimal mark of the file.",
            "Die Zahlen in „Menge“ lassen sich auf zwei Arten lesen: 1.234. Ist das Zeichen darin das Dezimalzeichen, oder trennt es die Tausender? Wählen Sie das Dezimalzeichen der Datei.",
        ),
        (
            "Tag",
            Asked::Year(texts(&["3 Nov", "4 Nov"])),
            "The dates in “Tag” have no year: 3 Nov, 4 Nov. Of which year is the first of them?",
            "Die Datumsangaben in „Tag“ haben kein Jahr: 3 Nov, 4 Nov. Aus welchem Jahr ist die erste?",
        ),
        (
            "Währung",
            Asked::Currency(Vec::new()),
            "“Währung” says that rows are in several currencies, which cannot be added up. The rows of which one are to be read? The others can be imported afterwards, into measures of their own.",
            "Laut „Währung“ sind die Zeilen in mehreren Währungen, die sich nicht zusammenzählen lassen. Die Zeilen welcher Währung sollen gelesen werden? Die anderen lassen sich danach importieren, in eigene Messgrößen.",
        ),
        (
            "Typ",
            Asked::Sign { amounts: texts(&["Betrag", "Steuer"]), ways: vec![texts(&["Storno"]), texts(&["Verkauf"])] },
            "The amounts in Betrag and Steuer have no minus sign, and “Typ” says which way each goes: Storno and Verkauf. Which of them are subtracted?",
            "Die Beträge in Betrag und Steuer haben kein Minuszeichen, und „Typ“ sagt, in welche Richtung jeder geht: Storno und Verkauf. Welche davon werden abgezogen?",
        ),
        (
            "Versand",
            Asked::Once { thing: "Bestellung".to_owned() },
            "“Versand” is the same on every row of one “Bestellung”. Does it count once for each, or on every row?",
            "„Versand“ ist in allen Zeilen mit derselben „Bestellung“ gleich. Zählt es für jede einmal oder in jeder Zeile?",
        ),
        (
            "Quote",
            Asked::Percent(texts(&["0.95", "1.02"])),
            "The numbers in “Quote” can be read in two ways: 0.95, 1.02. Are they parts of one, so that 0.85 is 85%, or percentages, so that 0.85 is less than 1%?",
            "Die Zahlen in „Quote“ lassen sich auf zwei Arten lesen: 0.95, 1.02. Sind es Teile von eins, sodass 0,85 für 85 % steht, oder Prozente, sodass 0,85 weniger als 1 % ist?",
        ),
        (
            "",
            Asked::Sheets(texts(&["Sep", "Okt"])),
            "Several sheets have the same columns or rows: Sep and Okt. Which of them are to be read?",
            "Mehrere Blätter haben dieselben Spalten oder Zeilen: Sep und Okt. Welche davon sollen gelesen werden?",
        ),
        (
            "",
            Asked::AsOf,
            "No column says of which day these numbers are. Which one is it? A list of stock or staff is of the day it was made.",
            "Keine Spalte sagt, von welchem Tag diese Zahlen sind. Welcher ist es? Eine Bestands- oder Personalliste ist von dem Tag, an dem sie erstellt wurde.",
        ),
        (
            "",
            Asked::AsOfHeadings(texts(&["H1 2025", "LTM"])),
            "No column says of which day these numbers are. What stands above them looks like periods, and cannot be read as such: H1 2025 and LTM. Write each as one period, such as “2026”, “2026 Budget”, “2026E”, “Q3 2026”, “Oct 2026”, “W44 2026” or “2026-10-31”, and import the file again. If all numbers are of one day, which one is it?",
            "Keine Spalte sagt, von welchem Tag diese Zahlen sind. Was über ihnen steht, sieht nach Zeiträumen aus, lässt sich aber nicht als solche lesen: H1 2025 und LTM. Schreiben Sie jede Überschrift als einen Zeitraum, etwa „2026“, „2026 Plan“, „2026E“, „Q3 2026“, „Okt 2026“, „KW 44/2026“ oder „31.10.2026“, und importieren Sie die Datei noch einmal. Sind alle Zahlen von einem Tag, welcher ist es?",
        ),
        (
            "",
            Asked::DateColumn(texts(&["Tag"])),
            "Which column says the day or period that a row belongs to? Cells that cannot be read as a date are listed then.",
            "Welche Spalte sagt, zu welchem Tag oder Zeitraum eine Zeile gehört? Zellen, die sich nicht als Datum lesen lassen, werden dann aufgeführt.",
        ),
        (
            "",
            Asked::Columns(MapError::TwoDates("Von".to_owned(), "Bis".to_owned())),
            "Both “Von” and “Bis” are used as the date. Choose one of them.",
            "„Von“ und „Bis“ werden beide als Datum verwendet. Wählen Sie eine der beiden Spalten.",
        ),
        (
            "",
            Asked::Heads {
                upper: ["Alpha", "Beta"].map(String::from).to_vec(),
                lower: ["North", "South"].map(String::from).to_vec(),
            },
            "Two rows of headings stand above the numbers: Alpha and Beta, and below each of them North and South. Which of the two breaks the numbers down, as stores do?",
            "Über den Zahlen stehen zwei Zeilen mit Überschriften: Alpha und Beta, und unter jeder davon North und South. Welche der beiden gliedert die Zahlen auf, wie es Filialen tun?",
        ),
        (
            "",
            Asked::Columns(MapError::Crossed("Jan".to_owned())),
            "“Jan” is a part of the periods that stand the other way, and would be a measure of its own. Write each date in full, such as “Jan 2026” or “2026-01-05”, in one row or in one column, and import that.",
            "„Jan“ ist ein Teil der Zeiträume, die in der anderen Richtung stehen, und würde zu einer eigenen Messgröße. Schreiben Sie jedes Datum ganz aus, etwa „Jan 2026“ oder „05.01.2026“, in einer Zeile oder in einer Spalte, und importieren Sie das.",
        ),
    ] {
        let one = Question { asked, column: column.to_owned() };
        assert_said(|locale| question(&one, locale), english, german);
    }
}

#[test]
fn how_a_file_is_written_is_said_part_by_part() {
    let mut file = Format::of_nothing();
    (file.encoding, file.delimiter) = (Some("windows-1252".to_owned()), Some(';'));
    (file.decimal, file.date_order, file.header_row) = (Some(','), Some(DateOrder::Dmy), 1);
    let mut book = Format::of_nothing();
    (book.decimal, book.sheet) = (Some('.'), Some("2026".to_owned()));
    (book.header_row, book.layout) = (3, Layout::Wide);
    book.as_of = NaiveDate::from_ymd_opt(2026, 10, 31);
    assert_said(
        |locale| format(&file, locale),
        "Semicolon-separated, decimal comma, day first, Windows-1252.",
        "Durch Semikolon getrennt, Dezimalkomma, Tag zuerst, Windows-1252.",
    );
    assert_said(
        |locale| format(&book, locale),
        "Sheet “2026”, names in row 3, a column for each period, decimal point, all rows as of 31 Oct 2026.",
        "Blatt „2026“, Namen in Zeile 3, eine Spalte je Zeitraum, Dezimalpunkt, alle Zeilen vom 31.10.2026.",
    );
}

#[test]
fn a_column_is_said_to_look_like_what_it_holds() {
    for (role, distinct, english, german) in [
        (Role::Date { grain: Grain::Day }, None, "date", "Datum"),
        (Role::Date { grain: Grain::Month }, None, "date, by month", "Datum, je Monat"),
        (Role::Skip, Some(0), "empty", "leer"),
        (Role::Dimension, Some(1), "text · 1 value", "Text · 1 Wert"),
        (Role::Dimension, Some(12), "text · 12 values", "Text · 12 Werte"),
        (Role::Skip, None, "text · 1,000 values or more", "Text · 1.000 Werte oder mehr"),
    ] {
        assert_said(|locale| looks(&role, distinct, locale), english, german);
    }
}

#[test]
fn what_was_done_counts_what_came_and_what_did_not() {
    let outcome = |new, left_out| {
        let counts = store::Counts { new, ..store::Counts::default() };
        Outcome { counts, left_out, ..Outcome::default() }
    };
    for (new, left_out, is_new, english, german) in [
        (
            1180,
            0,
            true,
            "1,180 values imported. Undo takes the import back.",
            "1.180 Werte importiert. „Rückgängig“ nimmt den Import zurück.",
        ),
        (
            1,
            2,
            true,
            "1 value imported. 2 left out. Undo takes the import back.",
            "1 Wert importiert. 2 ausgelassen. „Rückgängig“ nimmt den Import zurück.",
        ),
        (0, 0, false, "Nothing new: all values were there already.", "Nichts Neues: Alle Werte waren schon da."),
        (
            0,
            3,
            false,
            "Nothing new: all values were there already. 3 left out.",
            "Nichts Neues: Alle Werte waren schon da. 3 ausgelassen.",
        ),
    ] {
        assert_said(|locale| done(&outcome(new, left_out), is_new, &[], locale), english, german);
    }
    assert_said(|locale| button(&outcome(2, 0), false, locale), "Import 2 values", "2 Werte importieren");
    assert_said(|locale| button(&outcome(0, 0), false, locale), "Nothing to import", "Nichts zu importieren");
    assert_said(|locale| button(&outcome(0, 0), true, locale), "Answer first", "Erst antworten");
}

#[test]
fn rows_are_called_by_what_they_are() {
    let rows = |each_once| RowsAre { thing: Thing::Order, each_once };
    assert_said(|locale| rows_are(rows(true), locale), "Orders", "Bestellungen");
    assert_said(|locale| rows_are(rows(false), locale), "Order lines", "Bestellpositionen");
}

#[test]
fn what_refuses_a_file_is_said_with_its_name() {
    let name = || "Umsatz.pdf".to_owned();
    let refusal = || Refusal::NotASpreadsheet { name: name(), kind: FileKind::Pdf };
    assert_said(
        |locale| Fault::from(refusal()).sentence(locale),
        "“Umsatz.pdf” is a PDF document, not a spreadsheet. Save it as CSV or XLSX and import that.",
        "„Umsatz.pdf“ ist ein PDF-Dokument, keine Tabelle. Speichern Sie den Inhalt als CSV oder XLSX, und importieren Sie diese Datei.",
    );
    let sheets = || texts(&["2025", "2026"]);
    assert_said(
        |locale| Fault::from(Refusal::NoSheet { sheet: "2024".to_owned(), available: sheets() }).sentence(locale),
        "There is no sheet or table named “2024”. There are: 2025, 2026.",
        "Ein Blatt oder eine Tabelle „2024“ gibt es nicht. Es gibt: 2025, 2026.",
    );
    let missing = || MapError::Missing { name: "Umsatz".to_owned(), available: texts(&["Date", "Sales"]) };
    assert_said(
        |locale| Fault::from(missing()).sentence(locale),
        "There is no column or row “Umsatz” in this file. It has: Date, Sales.",
        "Eine Spalte oder Zeile „Umsatz“ gibt es in dieser Datei nicht. Sie hat: Date, Sales.",
    );
}

#[test]
fn each_answer_about_versions_says_what_it_does() {
    let names = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
    let choice = |answer: &str, [values, budget, left]: [&[&str]; 3]| VersionChoice {
        answer: answer.to_owned(),
        values: names(values),
        budget: names(budget),
        left: names(left),
    };
    let asked = AskedVersions {
        names: names(&["Ist", "Soll", ""]),
        choices: vec![
            choice("Ist | Soll", [&["Ist"], &["Soll"], &[""]]),
            choice("Ist + Rest", [&["Ist", "Rest"], &[], &["Soll"]]),
        ],
        are_codes: false,
        several_plans: false,
        refused: Some("Is".to_owned()),
    };
    let one = Question { asked: Asked::Version(asked), column: "Art".to_owned() };
    assert_said(
        |locale| choices(&one, locale).join(" / "),
        "Ist as values; Soll into the budget; rows that say nothing left out / Ist and Rest together as values; Soll left out",
        "Ist als Werte; Soll ins Budget; ohne Zeilen ohne Angabe / Ist und Rest zusammen als Werte; ohne Soll",
    );
    assert_said(
        |locale| question(&one, locale),
        "“Is” is none of the answers. “Art” says of its rows which version they are: Ist and Soll. The rows of which one are to be read? What was planned goes into the budget, never among the values.",
        "„Is“ ist keine der Antworten. „Art“ sagt, von welcher Fassung die Zeilen sind: Ist und Soll. Die Zeilen welcher Fassung sollen gelesen werden? Geplantes kommt ins Budget, nie unter die Werte.",
    );
}
