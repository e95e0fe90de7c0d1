//! Text for people: aligned tables, and nothing that a terminal would take for a command.

/// A table whose columns are as wide as their widest cell.
pub(crate) struct Table {
    columns: Vec<Side>,
    rows: Vec<Vec<String>>,
}

/// The side on which a column's cells stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

impl Table {
    /// A table with a row of titles; titles that start with ">" head columns of numbers, set to the right.
    pub(crate) fn new(titles: &[&str]) -> Self {
        let side = |title: &&str| if title.starts_with('>') { Side::Right } else { Side::Left };
        let head = titles.iter().map(|title| title.trim_start_matches('>').to_owned()).collect();
        Self { columns: titles.iter().map(side).collect(), rows: vec![head] }
    }

    /// Adds a row.
    pub(crate) fn row<const N: usize>(&mut self, cells: [&str; N]) {
        self.rows.push(cells.iter().map(|cell| one_line(cell)).collect());
    }

    /// Adds a row of as many cells as there are titles.
    pub(crate) fn cells(&mut self, cells: impl Iterator<Item = String>) {
        self.rows.push(cells.map(|cell| one_line(&cell)).collect());
    }

    /// The table as text, without a final line break. Columns without any content are left out.
    pub(crate) fn text(&self) -> String {
        let widths: Vec<usize> = (0..self.columns.len()).map(|column| self.width(column)).collect();
        let lines = self.rows.iter().map(|row| {
            let cells = row.iter().zip(&widths).zip(&self.columns).filter(|((_, width), _)| **width > 0);
            let cells: Vec<String> = cells.map(|((cell, width), side)| pad(cell, *width, *side)).collect();
            cells.join("  ").trim_end().to_owned()
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// The width of a column; 0 where it has nothing below its title.
    fn width(&self, column: usize) -> usize {
        let width = |row: &Vec<String>| row.get(column).map_or(0, |cell| cell.chars().count());
        let below = self.rows.iter().skip(1).map(width).max().unwrap_or(0);
        if below == 0 { 0 } else { self.rows.first().map_or(0, width).max(below) }
    }
}

/// The title of a column of numbers.
pub(crate) fn right(title: &str) -> String {
    format!(">{title}")
}

fn pad(cell: &str, width: usize, side: Side) -> String {
    match side {
        Side::Left => format!("{cell:<width$}"),
        Side::Right => format!("{cell:>width$}"),
    }
}

fn one_line(cell: &str) -> String {
    cell.split(['\n', '\r', '\t']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The text without control characters: names come from files, and a terminal obeys some of those.
pub(crate) fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    #[test]
    fn columns_line_up_and_empty_ones_are_left_out() {
        let mut table = Table::new(&["KPI", ">Actual", "Note", "Owner"]);
        table.row(["Revenue", "€45,820", "", "Ana"]);
        table.row(["Cost", "€9", "", ""]);
        assert_eq!(table.text(), "KPI       Actual  Owner\nRevenue  €45,820  Ana\nCost          €9");
    }

    #[test]
    fn a_cell_is_one_line_and_a_terminal_is_not_told_anything() {
        let mut table = Table::new(&["Name"]);
        table.row(["a\r\nb\tc"]);
        assert_eq!(table.text(), "Name\na b c");
        assert_eq!(printable("red \u{1b}[31m\nline"), "red \u{fffd}[31m\nline");
    }
}
