//! The formula language and what it says in English, held against the documents in `tests/suite/formula`.
//!
//! A document begins with what its formulas may name, and goes on with cases:
//!
//! ```text
//! measure Revenue: flow EUR            name: kind unit
//! kpi Margin: (revenue - cogs) / revenue
//! calendar fiscal 07-01 week sunday    optional
//! window 2026-10                       or 2026-01-15..2026-03-01; for all cases that follow it
//!
//! --- a ratio of sums ---
//! revenue / orders                     the formula, up to the first line that begins with > or #
//! > revenue = 100                      a value for the whole window
//! > orders 2026-09 = 4                 a value for a period
//! # = 25 EUR/order                     what comes out: mistakes, then the result with its unit
//! ```
//!
//! `UPDATE_EXPECT=1 cargo test -p locale` rewrites what comes out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod document;
mod inputs;

use document::{Case, Document};
use domain::formula::{Absent, Diagnostic, Outcome, check, evaluate, parse, print};
use domain::unit::Currency;
use domain::{Catalog, Unit};
use inputs::Values;
use locale::Locale;
use std::path::{Path, PathBuf};

#[test]
fn every_case_of_the_suite_comes_out_as_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/suite/formula");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "kpi"));
    paths.sort();
    let (mut cases, mut wrong) = (0, Vec::new());
    for path in paths {
        let document = Document::read(&path);
        cases += document.cases.len();
        let found: Vec<Vec<String>> = document.cases.iter().map(|case| outcome(&document, case)).collect();
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            document.write(&path, &found);
            continue;
        }
        for (case, found) in document.cases.iter().zip(found).filter(|(case, found)| case.expected != *found) {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            wrong.push(format!(
                "{name}: {}\n{}\n expected {:#?}\n found {found:#?}",
                case.name, case.formula, case.expected
            ));
        }
    }
    assert!(cases >= 80, "only {cases} cases were found");
    assert!(wrong.is_empty(), "{} of {cases} cases differ:\n{}", wrong.len(), wrong.join("\n\n"));
}

/// What comes out of a case, as its document writes it.
fn outcome(document: &Document, case: &Case) -> Vec<String> {
    let catalog = Catalog::new(document.measures.clone(), document.kpis.clone());
    let parsed = parse(&case.formula);
    if parsed.diagnostics.is_empty() {
        assert_eq!(parse(&print(&parsed.expr)).expr, parsed.expr, "{}: printing and parsing", case.name);
    }
    let checked = check(&parsed, &catalog);
    let english = Locale::new("en", Currency::EUR, document.calendar);
    let mut lines: Vec<String> = checked.diagnostics.iter().map(|found| diagnostic_line(found, &english)).collect();
    if !checked.has_errors() {
        let values = Values { catalog: &catalog, calendar: document.calendar, values: &case.values };
        lines.push(result_line(evaluate(&checked, &values, &case.window), checked.unit.as_ref(), &english));
    }
    lines
}

fn diagnostic_line(diagnostic: &Diagnostic, english: &Locale) -> String {
    let kind = if diagnostic.error { "Error" } else { "Warning" };
    let span = &diagnostic.span;
    let suggestion = match &diagnostic.suggestion {
        Some(text) if text.is_empty() => " → (nothing)".to_owned(),
        Some(text) => format!(" → {text}"),
        None => String::new(),
    };
    let message = english.finding(&diagnostic.finding);
    format!("{kind}: {}-{} {}: {message}{suggestion}", span.start, span.end, diagnostic.code())
}

fn result_line(outcome: Outcome, unit: Option<&Unit>, english: &Locale) -> String {
    let unit = unit.map(|unit| format!(" {}", unit.code())).unwrap_or_default();
    match outcome {
        Ok(value) => format!("= {value}{unit}"),
        Err(Absent::NoData(lacking)) => {
            let said = lacking.chunks(1).map(|one| english.lacking(one));
            format!("no data: {}", said.collect::<Vec<_>>().join(", "))
        }
        Err(Absent::TooCoarse(name, grain)) => format!("too coarse: {name}, recorded by {}", grain.code()),
        Err(Absent::NotApplicable(reason)) => format!("n/a: {}", english.reason(&reason)),
    }
}
