//! A file says the same with another delimiter, with its columns the other way round, with decimal marks of another country and
//! with heads in another language: of each stored text such variants are made, and bring the same numbers without any help, or ask.

use crate::heads::other_language;
use crate::support::{Kept, context, files};
use chrono::NaiveDate;
use intake::{Layout, Map, Plan, Role, Source, sniff};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The rows of a text.
type Rows = Vec<Vec<String>>;
/// Each number by measure, day and members; the members of a row in the order of their names.
type Numbers = BTreeMap<(String, NaiveDate, Vec<String>), f64>;

/// What a file brings where nobody helps, with the column that says the days; what it asks, or why it is refused.
fn numbers(text: &str) -> Result<(Option<String>, Numbers), String> {
    let source = Source::from_bytes("input.csv", text.as_bytes()).map_err(|refused| format!("{refused:?}"))?;
    let sniffed = sniff(&source, &Map::default(), &context()).map_err(|refused| format!("{refused:?}"))?;
    let plan = Plan::open(&sniffed, &sniffed.suggested_map()).map_err(|wrong| format!("{wrong:?}"))?;
    if let Some(question) = plan.questions.first() {
        return Err(question.code().to_owned());
    }
    let mut kept = Kept::default();
    let summary = plan.read(&source, &context().calendar, &mut kept).map_err(|wrong| format!("{wrong:?}"))?;
    if let Some(unsure) = summary.unsure.first() {
        return Err(format!("{unsure:?}"));
    }
    let members = |segment| {
        let members = kept.segments.get(&segment).map(Vec::as_slice).unwrap_or_default();
        let mut named: Vec<String> = plan
            .dimensions
            .iter()
            .zip(members)
            .filter_map(|(dimension, member)| Some(format!("{dimension}: {}", member.as_ref()?)))
            .collect();
        named.sort();
        named
    };
    let mut found = Numbers::new();
    for value in &kept.values {
        let key = (plan.measures[value.measure].name.clone(), value.date, members(value.segment));
        *found.entry(key).or_default() += value.value;
    }
    let day = sniffed.fields.into_iter().find(|field| matches!(field.role, Role::Date { .. }));
    Ok((day.map(|field| field.name), found))
}

fn parsed(text: &str, delimiter: char) -> Rows {
    let (mut rows, mut row, mut cell, mut quoted) = (Rows::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' if quoted || cell.is_empty() => quoted = !quoted,
            c if c == delimiter && !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\r' if !quoted => {}
            c => cell.push(c),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows
}

fn written(rows: &[Vec<String>], delimiter: char) -> String {
    let cell = |cell: &String| match cell.contains([delimiter, '"', '\n', '\r']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.clone(),
    };
    let line = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(&delimiter.to_string()) + "\n";
    rows.iter().map(line).collect()
}

/// The cells of all rows that are as wide as most, from right to left.
fn turned(rows: &Rows) -> Rows {
    let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
    rows.iter().for_each(|row| *widths.entry(row.len()).or_default() += 1);
    let usual = widths.into_iter().max_by_key(|(_, times)| *times).map_or(0, |(width, _)| width);
    let turn = |row: &Vec<String>| match row.len() == usual {
        true => row.iter().rev().cloned().collect(),
        false => row.clone(),
    };
    rows.iter().map(turn).collect()
}

/// Points for commas and commas for points in all cells that are numbers, with their signs and currencies.
fn swapped(rows: &Rows) -> Rows {
    let is_number = |cell: &str| cell.chars().filter(|c| c.is_alphabetic()).count() <= 3 && !is_date(cell);
    let swap = |c| match c {
        '.' => ',',
        ',' => '.',
        c => c,
    };
    let cell = |cell: &String| if is_number(cell) { cell.chars().map(swap).collect() } else { cell.clone() };
    rows.iter().map(|row| row.iter().map(cell).collect()).collect()
}

/// Groups of digits with points between, of which the second is a month, as in 01.10.2026 and 31.08.–06.09.2026.
fn is_date(cell: &str) -> bool {
    let groups: Vec<&str> = cell.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    cell.matches('.').count() > 1 && groups.get(1).is_some_and(|month| month.len() <= 2)
}

/// The numbers of a file after its names were replaced.
fn renamed(numbers: &Numbers, names: &BTreeMap<&'static str, &'static str>) -> Numbers {
    let name = |name: &str| names.get(name).map_or_else(|| name.to_owned(), |other| (*other).to_owned());
    let member = |member: &String| match member.split_once(": ") {
        Some((dimension, rest)) => format!("{}: {rest}", name(dimension)),
        None => member.clone(),
    };
    let key = |(measure, day, members): &(String, NaiveDate, Vec<String>)| {
        let mut members: Vec<String> = members.iter().map(member).collect();
        members.sort();
        (name(measure), *day, members)
    };
    numbers.iter().map(|(of, value)| (key(of), *value)).collect()
}

/// The rows with all heads that are known in the other language. Where they stand in more places than one row, all cells.
fn translated(rows: &Rows, heads: Option<&[String]>, names: &BTreeMap<&'static str, &'static str>) -> Rows {
    let cell = |cell: &String| names.get(cell.as_str()).map_or_else(|| cell.clone(), |other| (*other).to_owned());
    let is_head = |row: &[String]| {
        heads.is_none_or(|heads| heads.iter().filter(|head| row.contains(head)).count() * 2 > heads.len())
    };
    let row = |row: &Vec<String>| match is_head(row) {
        true => row.iter().map(cell).collect(),
        false => row.clone(),
    };
    rows.iter().map(row).collect()
}

/// A text that has to bring the same numbers.
struct Variant {
    name: String,
    text: String,
    /// The column that says the days, under its name in the text.
    day: Option<String>,
    numbers: Numbers,
}

/// What a file says in other ways.
fn variants(text: &str, day: Option<String>, numbers: Numbers) -> Vec<Variant> {
    let source = Source::from_bytes("input.csv", text.as_bytes()).unwrap();
    let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
    let format = sniffed.format;
    let Some(delimiter) = format.delimiter else { return Vec::new() };
    let rows = parsed(text, delimiter);
    let same = |name: String, text| Variant { name, text, day: day.clone(), numbers: numbers.clone() };
    let mut variants: Vec<Variant> = [',', ';', '\t', '|']
        .into_iter()
        .filter(|other| *other != delimiter && (*other != ',' || format.decimal == Some('.')))
        .map(|other| same(format!("separated by {other:?}"), written(&rows, other)))
        .collect();
    // Of two rows of heads the upper ones stand above the first of their columns.
    let one_row = format.layout == Layout::Long && format.heads.is_none();
    if one_row {
        variants.push(same("columns turned".to_owned(), written(&turned(&rows), delimiter)));
    }
    let other = if delimiter == ',' { ';' } else { delimiter };
    variants.push(same("other decimals".to_owned(), written(&swapped(&rows), other)));
    let heads: Vec<String> = sniffed.fields.into_iter().map(|field| field.name).collect();
    let names = other_language(heads.iter().map(String::as_str));
    let named = day.map(|day| names.get(day.as_str()).map_or(day, |other| (*other).to_owned()));
    variants.push(Variant {
        name: "other language".to_owned(),
        text: written(&translated(&rows, one_row.then_some(&heads), &names), delimiter),
        day: named,
        numbers: renamed(&numbers, &names),
    });
    variants
}

/// What does not come out the same, in words.
fn differences(input: &Path) -> Vec<String> {
    let Ok(text) = std::fs::read_to_string(input) else { return Vec::new() };
    let text = text.trim_start_matches('\u{feff}').to_owned();
    let Ok((day, before)) = numbers(&text) else { return Vec::new() };
    let case = input.parent().and_then(Path::file_name).unwrap().to_string_lossy().into_owned();
    let unlike = |Variant { name, text, day, numbers: before }: Variant| match numbers(&text) {
        Ok((_, after)) if after == before => None,
        // Of several dates, the first one is proposed.
        Ok((other, _)) if other != day => None,
        // What stands between the columns told how numbers are written, or a single mark did.
        Err(asked) if asked == "decimal" => None,
        Err(asked) => Some(format!("{case}, {name}: {asked}")),
        Ok((_, after)) => {
            let changed = before.iter().find(|(key, value)| after.get(*key) != Some(value));
            Some(format!("{case}, {name}: {} instead of {}, such as {changed:?}", after.len(), before.len()))
        }
    };
    variants(&text, day, before).into_iter().filter_map(unlike).collect()
}

fn inputs(folder: &Path) -> Vec<PathBuf> {
    let folders = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut inputs: Vec<PathBuf> = folders
        .flat_map(|case| std::fs::read_dir(case.path()).into_iter().flatten().flatten())
        .map(|file| file.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "csv"))
        .collect();
    inputs.sort();
    inputs
}

#[test]
fn a_file_says_the_same_however_it_is_written() {
    let inputs = inputs(&files());
    assert!(inputs.len() > 20, "the files are there");
    let differ: Vec<String> = inputs.iter().flat_map(|input| differences(input)).collect();
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

/// The same with whole exports of shops, tills, banks and others, where they are at hand.
#[test]
fn an_export_says_the_same_however_it_is_written() {
    let real = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/files/real");
    if !real.is_dir() {
        return println!("skipped: not found");
    }
    let differ: Vec<String> = inputs(&real).iter().flat_map(|input| differences(input)).collect();
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}
