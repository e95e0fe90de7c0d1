//! Names of the rows of a wide sheet. A profit and loss has "Other" among the income and "Other" among the costs: two
//! numbers that one name would throw together, so each says its section.

use super::Facts;
use crate::cell::shown_name;
use crate::words;
use std::collections::{HashMap, HashSet};

/// A row with a label.
pub(super) struct Line {
    /// The row as the spreadsheet shows it.
    pub row: u32,
    /// What it is called.
    pub label: String,
    /// What stands beside the label: the section in some sheets, in its first row only.
    side: String,
    /// Its numbers in short: rows that say the same have the same.
    said: u64,
    /// What its numbers have in common.
    pub facts: Facts,
}

impl Line {
    /// A row by the texts before its numbers, one of which is the label, and its numbers in short.
    pub fn new(row: u32, cells: &[String], label_column: usize, said: u64, facts: Facts) -> Self {
        let label = cells.get(label_column).map(|label| shown_name(label)).unwrap_or_default();
        let beside = cells.iter().take(label_column).rev().find(|cell| !cell.trim().is_empty());
        let side = beside.map(|cell| shown_name(cell)).unwrap_or_default();
        Self { row, label, side, said, facts }
    }

    fn has_numbers(&self) -> bool {
        self.facts.filled > 0
    }
}

/// A name for each line, in their order. A label that stands once is the name; one that comes again in another section
/// has its section in front; one that comes again in the same section with other numbers is numbered. Rows that repeat
/// an earlier one to the last number share its name, and count once.
pub(super) fn names(lines: &[Line]) -> Vec<String> {
    let sections = sections(lines);
    let mut places: HashMap<String, HashSet<&str>> = HashMap::new();
    let counted = |line: &Line| line.has_numbers() && !words::names_total(&line.label);
    for (line, section) in lines.iter().zip(&sections).filter(|(line, _)| counted(line)) {
        places.entry(line.label.to_lowercase()).or_default().insert(section);
    }
    let in_several = |line: &Line| places.get(&line.label.to_lowercase()).is_some_and(|places| places.len() > 1);
    let named = lines.iter().zip(&sections).map(|(line, section)| match section.is_empty() {
        false if counted(line) && in_several(line) => format!("{section} – {}", line.label),
        _ => line.label.clone(),
    });
    let named: Vec<String> = named.collect();
    let mut said: HashMap<String, Vec<u64>> = HashMap::new();
    lines
        .iter()
        .zip(named)
        .map(|(line, name)| if counted(line) { numbered(line, name, &mut said) } else { name })
        .collect()
}

/// The name with a number behind it where an earlier line of that name has said something else.
fn numbered(line: &Line, name: String, said: &mut HashMap<String, Vec<u64>>) -> String {
    let before = said.entry(name.to_lowercase()).or_default();
    let at = before.iter().position(|earlier| *earlier == line.said).unwrap_or_else(|| {
        before.push(line.said);
        before.len() - 1
    });
    if at == 0 { name } else { format!("{name} ({})", at + 1) }
}

/// The section of each line: the text beside it or above it, the nearest heading, or what the next total adds up.
fn sections(lines: &[Line]) -> Vec<String> {
    let mut heading = String::new();
    let mut side = String::new();
    let mut sections: Vec<String> = Vec::with_capacity(lines.len());
    for line in lines {
        if !line.side.is_empty() {
            side.clone_from(&line.side);
        }
        if words::names_total(&line.label) {
            if line.has_numbers() {
                heading.clear();
            }
        } else if !line.has_numbers() {
            heading.clone_from(&line.label);
        }
        let section = if side.is_empty() { &heading } else { &side };
        sections.push(section.clone());
    }
    by_totals(lines, &mut sections);
    sections
}

/// Lines without a heading belong to the total below them: "Total income" adds up the income.
fn by_totals(lines: &[Line], sections: &mut [String]) {
    let mut total = String::new();
    for (line, section) in lines.iter().zip(sections).rev() {
        if words::names_total(&line.label) {
            total = words::without_total(&line.label);
        } else if section.is_empty() {
            section.clone_from(&total);
        }
    }
}
