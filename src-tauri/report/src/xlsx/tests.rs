#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::tests::fixture::{self, FORMULA, MARKUP};
use crate::tests::unpacked::{Unpacked, attribute};

fn written(pack: &Pack, tag: &str) -> Unpacked {
    Unpacked::new(&xlsx(pack, &fixture::locale(tag), &|_| Ok(())).unwrap())
}

/// The XML of a sheet by its place.
fn sheet(book: &Unpacked, number: usize) -> String {
    book.text(&format!("xl/worksheets/sheet{number}.xml"))
}

/// Formulas of a sheet with their results.
fn formulas(sheet: &str) -> Vec<(String, String)> {
    let cells = sheet.split("<f>").skip(1);
    let parsed = cells.map(|cell| {
        let (formula, rest) = cell.split_once("</f>").unwrap();
        let value = rest.split("<v>").nth(1).and_then(|value| value.split("</v>").next()).unwrap_or_default();
        (formula.to_owned(), value.to_owned())
    });
    parsed.collect()
}

#[test]
fn every_part_is_there_and_sheets_have_names_of_their_own() {
    for pack in [fixture::october("en-GB"), fixture::sixty(), fixture::only("en-GB", &[FORMULA])] {
        let book = written(&pack, "en-GB");
        let text = book.text("xl/workbook.xml");
        let names: Vec<String> = text.split("<sheet ").skip(1).map(|element| attribute(element, "name")).collect();
        assert_eq!(names.len(), pack.sheets.len() + 2);
        let different: std::collections::BTreeSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
        assert_eq!(different.len(), names.len(), "{names:?}");
    }
}

#[test]
fn a_ratio_is_computed_by_the_sheet() {
    let pack = fixture::only("en-GB", &["Gross margin"]);
    let found = formulas(&sheet(&written(&pack, "en-GB"), 2));
    let points = &pack.sheets[0].chart.points;
    assert_eq!(found.len(), points.iter().filter(|point| point.value.is_some()).count());
    for ((formula, result), point) in found.iter().zip(points) {
        assert!(formula.starts_with("IFERROR((") && formula.ends_with(",NA())"), "{formula}");
        assert_eq!(result.parse::<f64>().unwrap(), point.value.unwrap());
    }
    let text = sheet(&written(&pack, "en-GB"), 2);
    assert!(text.contains("<f>IFERROR((K26-L26)/K26,NA())</f>"), "the inputs stand beside the other numbers");
}

#[test]
fn a_division_by_zero_is_not_available() {
    // No order was late in September 2025.
    let pack = fixture::only("en-GB", &["Orders per late order"]);
    let found = formulas(&sheet(&written(&pack, "en-GB"), 2));
    assert_eq!(found.iter().filter(|(_, result)| result == "#N/A").count(), 1, "{found:?}");
    // A month without orders has no formula: its number is missing, not zero.
    let missing = pack.sheets[0].chart.points.iter().filter(|point| point.value.is_none()).count();
    assert_eq!(missing, 2);
    assert_eq!(found.len(), pack.sheets[0].chart.points.len() - 1);
}

#[test]
fn what_a_sheet_cannot_compute_is_a_number() {
    for name in ["Growth", "Revenue", "Waiting time"] {
        let pack = fixture::only("en-GB", &[name]);
        assert_eq!(formulas(&sheet(&written(&pack, "en-GB"), 2)), [], "{name}");
        assert!(pack.sheets[0].inputs.is_none());
    }
}

#[test]
fn a_formula_that_does_not_hold_is_a_number() {
    let mut pack = fixture::only("en-GB", &["Gross margin"]);
    let inputs = pack.sheets[0].inputs.as_mut().unwrap();
    assert!(inputs.holds.iter().all(|holds| *holds));
    inputs.holds[3] = false;
    let points = pack.sheets[0].chart.points.len();
    assert_eq!(formulas(&sheet(&written(&pack, "en-GB"), 2)).len(), points - 1);
}

#[test]
fn names_are_texts() {
    let book = written(&fixture::only("en-GB", &[FORMULA, MARKUP]), "en-GB");
    let strings = book.text("xl/sharedStrings.xml");
    assert!(strings.contains("=cmd|"), "{strings}");
    for number in 1..=4 {
        assert!(formulas(&sheet(&book, number)).is_empty());
    }
    assert!(!strings.contains('\u{7}'));
}

#[test]
fn durations_stand_in_days_and_are_counted_in_seconds() {
    let pack = fixture::only("en-GB", &["Waiting time"]);
    let text = sheet(&written(&pack, "en-GB"), 2);
    let first = pack.sheets[0].chart.points[0].value.unwrap() / 86_400.0;
    assert!(text.contains(&format!("<v>{first}</v>")), "{first}");
    assert!(written(&pack, "en-GB").text("xl/styles.xml").contains("[m]:ss"));
}

#[test]
fn numbers_are_written_as_the_locale_does() {
    for (tag, code) in [("en-GB", "&quot;€&quot;#,##0.00"), ("de-DE", "#,##0.00&quot;\u{a0}€&quot;")] {
        let styles = written(&fixture::only(tag, &["Revenue"]), tag).text("xl/styles.xml");
        assert!(styles.contains(code), "{tag}: {styles}");
    }
}

#[test]
fn hidden_amounts_are_not_in_the_file() {
    let mut locale = fixture::locale("en-GB");
    locale.hide(true);
    for index in [false, true] {
        let pack = fixture::made(&locale, &["Revenue", "Gross margin"], index, 0);
        let value = pack.sheets[0].page.figure.value.unwrap();
        let book = Unpacked::new(&xlsx(&pack, &locale, &|_| Ok(())).unwrap());
        for name in book.names("xl/").iter().filter(|name| !name.contains("theme")) {
            let text = String::from_utf8_lossy(&book.0[name]).into_owned();
            assert!(!text.contains(&value.to_string()) && !text.contains("45000"), "{name}");
            assert!(!text.contains("<f>"), "inputs would tell them");
        }
    }
}

#[test]
fn charts_are_native_and_leave_gaps() {
    let book = written(&fixture::only("en-GB", &["Average order"]), "en-GB");
    let chart = book.text("xl/charts/chart1.xml");
    assert!(chart.contains("<c:dispBlanksAs val=\"gap\"/>") && chart.contains("<c:lineChart>"));
    assert!(chart.contains("'Average order'!"));
}

#[test]
fn what_would_be_is_numbers_with_formats_and_no_numbers_where_amounts_are_hidden() {
    let mut locale = fixture::locale("en-GB");
    let pack = fixture::supposing(&locale);
    let book = Unpacked::new(&xlsx(&pack, &locale, &|_| Ok(())).unwrap());
    let text = sheet(&book, 2);
    let rows = &pack.supposed.as_ref().unwrap().rows;
    assert!(rows.len() >= 3, "{rows:?}");
    let live = formulas(&text);
    assert_eq!(live.len(), rows.len(), "the change of each is a formula");
    for (row, (formula, result)) in rows.iter().zip(&live) {
        let found = &row.numbers;
        let difference = found.would_be.unwrap() - found.as_is.unwrap();
        let scale = if row.cells[3].ends_with("pts") { 100.0 } else { 1.0 };
        assert!((result.parse::<f64>().unwrap() - difference * scale).abs() < 1e-9, "{formula} {result}");
        let number = format!("<v>{}</v>", found.as_is.unwrap());
        assert!(text.contains(&number), "{number}");
    }
    let codes = book.text("xl/styles.xml");
    assert!(codes.contains("+&quot;€&quot;#,##0.00;-&quot;€&quot;#,##0.00"), "{codes}");
    assert!(codes.contains("pts&quot;;-"), "percentages differ by points: {codes}");
    locale.hide(true);
    let hidden = fixture::supposing(&locale);
    let book = Unpacked::new(&xlsx(&hidden, &locale, &|_| Ok(())).unwrap());
    assert!(formulas(&sheet(&book, 2)).is_empty());
    let value = rows[0].numbers.as_is.unwrap().to_string();
    assert!(!sheet(&book, 2).contains(&value), "no amount is told");
}

/// A cell by its place: its XML, which has a `<v>` with the number, or the number of a text.
fn cell(sheet: &str, place: &str) -> String {
    let (_, rest) = sheet.split_once(&format!("<c r=\"{place}\"")).unwrap_or_else(|| panic!("no {place}"));
    rest.split("<c r=").next().unwrap().to_owned()
}

/// The number of a cell that is one.
fn number_in(sheet: &str, place: &str) -> f64 {
    let found = cell(sheet, place);
    assert!(!found.contains(" t=\"s\""), "{place} is a text: {found}");
    let (_, value) = found.split_once("<v>").unwrap_or_else(|| panic!("{place} is empty: {found}"));
    value.split('<').next().unwrap().parse().unwrap()
}

#[test]
fn what_was_planned_is_numbers_and_the_difference_a_formula() {
    let mut locale = fixture::locale("en-GB");
    let pack = fixture::planned(&locale);
    let book = Unpacked::new(&xlsx(&pack, &locale, &|_| Ok(())).unwrap());
    let text = sheet(&book, 2);
    let rows: Vec<_> = pack.budget.iter().flat_map(|kpi| kpi.rows.iter().map(move |row| (kpi, row))).collect();
    assert!(rows.len() >= 8, "{rows:?}");
    let (mut parts, mut points, mut times, mut reasons) = (0, 0, 0, 0);
    for (line, (kpi, row)) in (5..).zip(&rows) {
        let found = &row.numbers;
        let time = if crate::plot::pattern::is_time(&found.unit) { 86_400.0 } else { 1.0 };
        match found.actual {
            Some(actual) => {
                assert_eq!(number_in(&text, &format!("C{line}")), actual / time, "{} {}", kpi.name, row.label);
            }
            None => assert!(cell(&text, &format!("C{line}")).contains("t=\"s\""), "a gap is no zero"),
        }
        let Some(variance) = &found.variance else {
            reasons += 1;
            assert!(cell(&text, &format!("E{line}")).contains("t=\"s\""), "why there is no budget is a text");
            continue;
        };
        assert_eq!(number_in(&text, &format!("D{line}")), found.budget.unwrap() / time);
        let difference = cell(&text, &format!("E{line}"));
        if time > 1.0 {
            times += 1;
            assert!(!difference.contains("<f>"), "spreadsheets show no time below zero: {difference}");
            continue;
        }
        let is_points = found.unit == domain::Unit::Percent;
        points += usize::from(is_points);
        let formula = if is_points { format!("(C{line}-D{line})*100") } else { format!("C{line}-D{line}") };
        assert!(difference.contains(&format!("<f>{formula}</f>")), "{difference}");
        let scale = if is_points { 100.0 } else { 1.0 };
        assert!((number_in(&text, &format!("E{line}")) - variance.value * scale).abs() < 1e-9);
        if let Some(part) = variance.growth {
            parts += 1;
            let live = cell(&text, &format!("F{line}"));
            assert!(live.contains(&format!("<f>IFERROR((C{line}-D{line})/D{line},NA())</f>")), "{live}");
            assert!((number_in(&text, &format!("F{line}")) - part).abs() < 1e-12);
        }
    }
    assert!(parts > 0 && points > 0 && times > 0 && reasons > 0, "{parts} {points} {times} {reasons}");
    let codes = book.text("xl/styles.xml");
    assert!(codes.contains("+#,##0.0%;-#,##0.0%") && codes.contains("pts&quot;;-"), "{codes}");
    locale.hide(true);
    let book = Unpacked::new(&xlsx(&fixture::planned(&locale), &locale, &|_| Ok(())).unwrap());
    assert!(formulas(&sheet(&book, 2)).is_empty());
    assert!(!sheet(&book, 2).contains(&rows[0].1.numbers.actual.unwrap().to_string()), "no amount is told");
}

#[test]
fn changes_and_limits_of_the_scorecard_are_numbers() {
    for tag in ["en-GB", "de-DE"] {
        let pack = fixture::october(tag);
        let book = written(&pack, tag);
        let text = sheet(&book, 1);
        let rows: Vec<&KpiRow> = pack.scorecard.groups.iter().flat_map(|group| &group.kpis).collect();
        let (mut parts, mut limits) = (0, 0);
        for (line, row) in (5..).zip(&rows) {
            let Some(delta) = &row.figure.previous else { continue };
            if let Some(part) = delta.growth {
                parts += 1;
                assert_eq!(number_in(&text, &format!("F{line}")), part, "{}: {}", row.name, delta.text);
            }
            if row.target_text.as_ref().is_some_and(|text| text.starts_with('≤')) {
                limits += 1;
                assert_eq!(number_in(&text, &format!("E{line}")), row.target.unwrap());
            }
        }
        assert!(parts > 1 && limits > 0, "{tag}: {parts} {limits}");
    }
}

#[test]
fn a_difference_reads_in_its_cell_as_it_is_written() {
    use crate::plot::pattern::{difference_of, growth, unsigned};
    let locale = fixture::locale("en-GB");
    let of = |written: &str, beside: f64, unit: &str| {
        difference_of(written, beside, &domain::Unit::parse(unit).unwrap(), None, &locale)
    };
    assert_eq!(of("+3.6", 54.0, "points"), "+#,##0.0;-#,##0.0;#,##0.0");
    assert_eq!(of("+€825", 45_820.0, "EUR"), "+\"€\"#,##0.00;-\"€\"#,##0.00;\"€\"#,##0.00");
    assert!(!of("+€1.2M", 45_820_000.0, "EUR").contains(".000"));
    // Excel writes a sign before a number of zero that is a little less.
    assert_eq!(unsigned(&growth("0.0%", &locale)), "#,##0.0%;#,##0.0%;#,##0.0%");
}
