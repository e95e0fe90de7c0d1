//! Files that claim, or unpack to, more than any memory holds are refused in a sentence before anything is held for them.
//! Were one of them believed, this program would be ended by the system.

use crate::support::{context, files};
use intake::{Map, Plan, Refusal, Role, Source, sniff};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS: &str = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";

fn archive(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let method = if *name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        zip.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A small workbook: what it shares, its styles, and the sheet's data and what comes behind it.
fn xlsx(sst: &str, styles: &str, data: &str, behind: &str) -> Vec<u8> {
    xlsx_of(sst, styles, &[("S", 1)], data, behind)
}

fn xlsx_of(sst: &str, styles: &str, sheets: &[(&str, usize)], data: &str, behind: &str) -> Vec<u8> {
    let listed: String =
        sheets.iter().map(|(name, at)| format!("<sheet name=\"{name}\" sheetId=\"{at}\" r:id=\"r\"/>")).collect();
    let targets = format!("<Relationship Id=\"r\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet1.xml\"/>");
    let to_book = format!("<Relationship Id=\"r\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/>");
    archive(&[
        ("_rels/.rels", format!("<Relationships {RELATIONS}>{to_book}</Relationships>").into()),
        (
            "xl/workbook.xml",
            format!("<workbook {MAIN} xmlns:r=\"{OFFICE}\"><sheets>{listed}</sheets></workbook>").into(),
        ),
        ("xl/_rels/workbook.xml.rels", format!("<Relationships {RELATIONS}>{targets}</Relationships>").into()),
        ("xl/sharedStrings.xml", sst.into()),
        ("xl/styles.xml", format!("<styleSheet {MAIN}>{styles}</styleSheet>").into()),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet {MAIN}><sheetData>{data}</sheetData>{behind}</worksheet>").into(),
        ),
    ])
}

const TABLE: &str = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Date</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Sales</t></is></c></row>\
    <row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>2026-01-02</t></is></c><c r=\"B2\"><v>5</v></c></row>";

const SST: &str = "<sst count=\"1\" uniqueCount=\"1\"><si><t>x</t></si></sst>";

fn ods(content: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>\
         {content}</office:spreadsheet></office:body></office:document-content>"
    );
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
        ("META-INF/manifest.xml", b"<manifest:manifest xmlns:manifest=\"m\"/>".to_vec()),
        ("content.xml", content.into()),
    ])
}

fn ods_table(rows: &str) -> String {
    let last = "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"2\"/></table:table-row>";
    format!("<table:table table:name=\"S\">{rows}{last}</table:table>")
}

fn ods_row(rows: u64, columns: u64, cell: &str) -> String {
    format!(
        "<table:table-row table:number-rows-repeated=\"{rows}\"><table:table-cell {cell} \
         table:number-columns-repeated=\"{columns}\"/></table:table-row>"
    )
}

/// A record of an XLSB.
fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    let mut record = if kind < 0x80 { vec![kind as u8] } else { vec![(kind & 0x7F) as u8 | 0x80, (kind >> 7) as u8] };
    assert!(content.len() < 0x80);
    record.push(content.len() as u8);
    [record, content.to_vec()].concat()
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [((units.len() / 2) as u32).to_le_bytes().to_vec(), units].concat()
}

fn xlsb(cells: &[(u32, u32)], strings: &[u8]) -> Vec<u8> {
    let sheet = [vec![0; 8], wide("r"), wide("S")].concat();
    let book = [record(0x83, b""), record(0x8F, b""), record(0x9C, &sheet), record(0x90, b""), record(0x84, b"")];
    let mut data = [record(0x81, b""), record(0x94, &[0; 16]), record(0x91, b"")].concat();
    for (row, column) in cells {
        data.extend(record(0, &[row.to_le_bytes().as_slice(), &[0; 13]].concat()));
        data.extend(record(5, &[column.to_le_bytes(), [0; 4], [0; 4], [0, 0, 0xF0, 0x3F]].concat()));
    }
    data.extend([record(0x92, b""), record(0x82, b"")].concat());
    let target = format!("<Relationship Id=\"r\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet1.bin\"/>");
    let mut parts = vec![
        ("xl/workbook.bin", book.concat()),
        ("xl/_rels/workbook.bin.rels", format!("<Relationships {RELATIONS}>{target}</Relationships>").into()),
        ("xl/worksheets/sheet1.bin", data),
    ];
    if !strings.is_empty() {
        parts.push(("xl/sharedStrings.bin", strings.to_vec()));
    }
    archive(&parts)
}

/// The XLS of the test files with its record of dimensions changed.
fn xls(rows: u32, columns: u16) -> Vec<u8> {
    let mut file = std::fs::read(files().join("workbook-xls/input.xls")).unwrap();
    let at = file.windows(4).position(|four| four == [0, 2, 14, 0]).expect("it has dimensions");
    file[at + 4..at + 8].fill(0);
    file[at + 8..at + 12].copy_from_slice(&rows.to_le_bytes());
    file[at + 12..at + 14].fill(0);
    file[at + 14..at + 16].copy_from_slice(&columns.to_le_bytes());
    file
}

fn refused(what: &str, bytes: Vec<u8>) {
    assert!(bytes.len() < 2_000_000, "{what}: {} bytes", bytes.len());
    match Source::from_bytes(what, bytes) {
        Err(Refusal::TooMuch(_) | Refusal::TooLarge(_) | Refusal::Damaged(_)) => {}
        other => panic!("{what}: {other:?}"),
    }
}

fn read(what: &str, bytes: Vec<u8>) -> u64 {
    let source = Source::from_bytes(what, bytes).unwrap_or_else(|refusal| panic!("{what}: {refusal}"));
    sniff(&source, &Map::default(), &context()).unwrap_or_else(|refusal| panic!("{what}: {refusal}")).rows
}

#[test]
fn the_workbooks_are_read_as_long_as_they_claim_nothing() {
    assert_eq!(read("plain.xlsx", xlsx(SST, "", TABLE, "")), 1);
    let dated = "office:value-type=\"date\" office:date-value=\"2026-01-02\"";
    let named = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Date</text:p></table:table-cell></table:table-row>";
    assert_eq!(read("plain.ods", ods(&ods_table(&format!("{named}{}", ods_row(3, 1, dated))))), 4);
    assert!(Source::from_bytes("plain.xlsb", xlsb(&[(0, 0), (1, 1)], b"")).is_ok());
    assert!(read("plain.xls", xls(10, 10)) > 0);
}

#[test]
fn an_ods_says_which_numbers_are_percentages_and_in_which_currency_they_are() {
    let text = |name: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{name}</text:p></table:table-cell>")
    };
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let of_month = |month: u32| {
        row(&format!(
            "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-0{month}-01\"/>\
             <table:table-cell office:value-type=\"percentage\" office:value=\"1.0{month}\"/>\
             <table:table-cell office:value-type=\"currency\" office:currency=\"CHF\" office:value=\"{month}00\"/>"
        ))
    };
    let head = row(&["Month", "Done", "Amount"].map(text).concat());
    let table =
        format!("<table:table table:name=\"S\">{head}{}</table:table>", (1..6).map(of_month).collect::<String>());
    let source = Source::from_bytes("said.ods", ods(&table)).unwrap();
    let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
    let unit = |name: &str| {
        let field = sniffed.fields.iter().find(|field| field.name == name).unwrap();
        if let Role::Measure { unit, .. } = &field.role { unit.code() } else { panic!("{:?}", field.role) }
    };
    assert_eq!((unit("Done").as_str(), unit("Amount").as_str()), ("percent", "CHF"));
}

#[test]
fn claims_of_an_xlsx_are_not_believed() {
    for count in ["200000000", "4000000000", "1000000000000000000"] {
        refused("sst", xlsx(&format!("<sst uniqueCount=\"{count}\"><si><t>x</t></si></sst>"), "", TABLE, ""));
    }
    let formula = "<row r=\"3\"><c r=\"A3\"/><c r=\"B3\"><f t=\"shared\" ref=\"B3\" si=\"4000000000\">1</f></c></row>";
    refused("formula", xlsx(SST, "", &format!("{TABLE}{formula}"), ""));
    let names: Vec<(String, usize)> = (1..=10_001).map(|at| (format!("S{at}"), at)).collect();
    let sheets: Vec<(&str, usize)> = names.iter().map(|(name, at)| (name.as_str(), *at)).collect();
    refused("sheets", xlsx_of(SST, "", &sheets, TABLE, ""));
}

#[test]
fn far_cells_and_merged_ones_are_counted() {
    let far: String = (1..1300).map(|row| format!("<row r=\"{row}\"><c r=\"XFD{row}\"><v>1</v></c></row>")).collect();
    refused("far", xlsx(SST, "", &far, ""));
    let first = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
    let below: String = (2..1300).map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>")).collect();
    let merged = "<mergeCells><mergeCell ref=\"XFD1:XFD1300\"/></mergeCells>";
    refused("merged", xlsx(SST, "", &format!("{first}{below}"), merged));
    let over_all = "<mergeCell ref=\"A1:A1048576\"/>".repeat(40_000);
    refused("merges", xlsx(SST, "", &format!("{first}{below}"), &format!("<mergeCells>{over_all}</mergeCells>")));
    let formulas: String = (2..1300)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c><c r=\"XFD{row}\"><f>1</f></c></row>"))
        .collect();
    refused("formulas", xlsx(SST, "", &format!("{first}{formulas}"), ""));
}

#[test]
fn long_texts_and_their_copies_are_counted() {
    let long = "y".repeat(17 << 20);
    refused("text", xlsx(&format!("<sst><si><t>{long}</t></si></sst>"), "", TABLE, ""));
    refused("attribute", xlsx(SST, "", &format!("<row x=\"{long}\"/>{TABLE}"), ""));
    refused("comment", xlsx(SST, "", &format!("<!--{long}-->{TABLE}"), ""));
    // One text of a megabyte, used a thousand times.
    let cells: String =
        (1..=1000).map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>")).collect();
    let megabyte = "y".repeat(1 << 20);
    refused("uses", xlsx(&format!("<sst><si><t>{megabyte}</t></si></sst>"), "", &cells, ""));
    // A font with a long name, in thousands of styles.
    let fonts = format!("<fonts><font><name val=\"{}\"/></font></fonts>", "f".repeat(200_000));
    let styles = format!("{fonts}<cellXfs>{}</cellXfs>", "<xf fontId=\"0\"/>".repeat(10_000));
    refused("styles", xlsx(SST, &styles, TABLE, ""));
}

#[test]
fn what_an_ods_repeats_is_counted_first() {
    let number = "office:value-type=\"float\" office:value=\"1\"";
    let text = format!("office:value-type=\"string\" office:string-value=\"{}\"", "x".repeat(100_000));
    refused("rows", ods(&ods_table(&ods_row(6_000, 16_384, number))));
    refused("all rows", ods(&ods_table(&ods_row(u64::MAX, u64::MAX, number))));
    refused("texts", ods(&ods_table(&ods_row(10, 16_384, &text))));
    refused("tables", ods(&ods_table(&ods_row(600, 16_384, number)).repeat(50)));
    let spaces = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a<text:s text:c=\"4000000000\"/>b\
                  </text:p></table:table-cell></table:table-row>";
    assert!(Source::from_bytes("spaces.ods", ods(&ods_table(spaces))).is_ok(), "as many as fit into a cell");
}

#[test]
fn claims_of_an_xlsb_and_an_xls_are_not_believed() {
    refused("far", xlsb(&(0..1300).map(|row| (row, 16_383)).collect::<Vec<_>>(), b""));
    refused("farther", xlsb(&[(0, 0), (0, u32::MAX - 1)], b""));
    assert!(Source::from_bytes("rows.xlsb", xlsb(&[(0, 0), (1_048_575, 16_383)], b"")).is_ok());
    // A text that is not there would be given as the long one before it.
    let first = record(0x13, &[vec![0], wide(&"x".repeat(50))].concat());
    let strings = [record(0x9F, &[0xFF; 8]), first, record(0x13, b"").repeat(1000)].concat();
    refused("texts", xlsb(&[(0, 0)], &strings));
    refused("dimensions", xls(u32::MAX, u16::MAX));
    refused("dimensions", xls(1_000_000, 1_000));
}

#[test]
fn other_archives_are_refused() {
    let plain = xlsx(SST, "", TABLE, "");
    // Method 9, which is deflate64, in place of 8; and the bit that says that a part is encrypted.
    let headers: [(&[u8], &[u8]); 2] = [(b"PK\x01\x02", &[9, 0]), (b"PK\x03\x04", &[9, 0])];
    let mut packed = plain.clone();
    for (signature, method) in headers {
        let at = if signature[2] == 1 { 10 } else { 8 };
        let places: Vec<usize> =
            (0..packed.len() - 4).filter(|place| packed[*place..].starts_with(signature)).collect();
        places.iter().for_each(|place| packed[place + at..place + at + 2].copy_from_slice(method));
    }
    refused("deflate64", packed);
    let mut encrypted = plain.clone();
    let place = (0..encrypted.len()).find(|place| encrypted[*place..].starts_with(b"PK\x01\x02")).unwrap();
    encrypted[place + 8] |= 1;
    assert!(matches!(Source::from_bytes("secret", encrypted), Err(Refusal::Password(_))));
    // The directory says that the sheet has three gigabytes, and then that it has a few bytes.
    for claim in [3_000_000_000_u32, 20] {
        let mut lie = plain.clone();
        let place = (0..lie.len()).rfind(|place| lie[*place..].starts_with(b"PK\x01\x02")).unwrap();
        lie[place + 24..place + 28].copy_from_slice(&claim.to_le_bytes());
        refused("lie", lie);
    }
}

#[test]
fn many_columns_are_read_and_too_many_refused() {
    let table = |columns: usize| {
        let names: String = (0..columns).map(|column| format!(",c{column}")).collect();
        let row = |day: usize| format!("2026-01-{day:02}{}\n", ",7".repeat(columns));
        format!("Date{names}\n{}", (1..=3).map(row).collect::<String>())
    };
    let source = Source::from_bytes("wide.csv", table(10_000).into_bytes()).unwrap();
    let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
    let map = Map { columns: sniffed.suggested_map().columns, ..Map::default() };
    assert!(Plan::new(&sniffed, &map).unwrap().measures.len() >= 9_999);
    let source = Source::from_bytes("wider.csv", table(20_000).into_bytes()).unwrap();
    assert!(matches!(sniff(&source, &Map::default(), &context()), Err(Refusal::TooManyColumns(_))));
}
