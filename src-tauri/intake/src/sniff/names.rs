//! What columns are called.

use crate::cell::{Cell, OwnedCell, Row, shown_name};
use domain::name::compared;
use std::collections::{HashMap, HashSet};

/// The names of columns: what stands in the header row, or the spreadsheet's letters. No two are the same: those that come
/// again have the group above them in front.
pub(super) fn of_columns(
    header: Option<&Vec<OwnedCell>>,
    groups: Option<&Vec<OwnedCell>>,
    width: usize,
) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(width);
    let mut taken = HashSet::new();
    // Where the search for a free number goes on: among thousands of columns of one name it would begin anew for each.
    let mut next: HashMap<String, usize> = HashMap::new();
    for (column, written) in written_names(header, groups, width).into_iter().enumerate() {
        let name = if written.is_empty() { letters(column) } else { written };
        let mut unique = name.clone();
        while !taken.insert(unique.clone()) {
            let count = next.entry(name.clone()).or_insert(2);
            unique = format!("{name} ({count})");
            *count += 1;
        }
        names.push(unique);
    }
    names
}

/// Gives headings that stand for a column called otherwise its name, unless a column has that name.
pub(super) fn rename(names: &mut [String], renames: &[(String, String)]) {
    for (heading, column) in renames {
        let place = |wanted: &str| names.iter().position(|name| compared(name) == compared(wanted));
        if let (Some(at), None) = (place(heading), place(column))
            && let Some(name) = names.get_mut(at)
        {
            name.clone_from(column);
        }
    }
}

/// A row of groups above the names has several texts and nothing else.
fn are_groups(cells: &[OwnedCell]) -> bool {
    let filled = || cells.iter().map(OwnedCell::borrow).filter(|cell| *cell != Cell::Blank);
    filled().count() >= 2 && filled().all(|cell| cell.text().is_some())
}

/// The names of the columns as they are written, with their group where other columns have the same: a group stands over the
/// first of its columns.
fn written_names(header: Option<&Vec<OwnedCell>>, groups: Option<&Vec<OwnedCell>>, width: usize) -> Vec<String> {
    let Some(header) = header else { return vec![String::new(); width] };
    let name_in = |row: &Vec<OwnedCell>, column: usize| shown_name(&row.cell(column).display());
    let mut written: Vec<String> = (0..width).map(|column| name_in(header, column)).collect();
    let Some(groups) = groups.filter(|cells| are_groups(cells)) else { return written };
    let mut same: HashMap<String, usize> = HashMap::new();
    for name in &written {
        *same.entry(name.to_ascii_lowercase()).or_default() += 1;
    }
    let mut group = None;
    for (column, name) in written.iter_mut().enumerate() {
        if groups.cell(column) != Cell::Blank {
            group = Some(column);
        }
        if name.is_empty() {
            *name = name_in(groups, column);
        } else if let (Some(group), Some(2..)) = (group, same.get(&name.to_ascii_lowercase())) {
            *name = super::heads::apart_name(groups.cell(group), header.cell(column));
        }
    }
    written
}

/// `A`, `B`, … `Z`, `AA` as spreadsheet programs call columns.
pub(super) fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut name = Vec::new();
    while rest > 0 {
        name.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or(0)));
        rest = (rest - 1) / 26;
    }
    name.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Vec<OwnedCell> {
        let cell = |text: &&str| if text.is_empty() { OwnedCell::Blank } else { OwnedCell::Text((*text).into()) };
        cells.iter().map(cell).collect()
    }

    #[test]
    fn what_comes_again_has_its_group_in_front() {
        let (header, groups) =
            (row(&["Day", "Sales", "Cost", "Sales", "", "Note"]), row(&["", "North", "", "South", "Sum"]));
        let names = of_columns(Some(&header), Some(&groups), 7);
        assert_eq!(names, ["Day", "North – Sales", "Cost", "South – Sales", "Sum", "Note", "G"]);
    }

    #[test]
    fn thirty_thousand_columns_of_one_name_are_told_apart_at_once() {
        let header = row(&["Sales"; 30_000]);
        let groups = row(&["North", "South"]);
        let names = of_columns(Some(&header), Some(&groups), 30_000);
        assert_eq!(names.last().map(String::as_str), Some("South – Sales (29999)"));
        assert_eq!(of_columns(Some(&header), None, 30_000).last().map(String::as_str), Some("Sales (30000)"));
    }
}
