//! A table on the clipboard: lines of cells for spreadsheets and plain mails, HTML for programs that show tables.

use crate::clean::{clean, escaped};
use domain::guard::guarded_cell;

/// The same table twice, for whatever it is pasted into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// A line for each row, its cells apart by tabs.
    pub text: String,
    /// A table whose first column names the rows.
    pub html: String,
}

/// A table as it is put on the clipboard. Each cell is one line, and none is a formula to a spreadsheet.
pub fn copied(head: &[String], rows: &[Vec<String>]) -> Copied {
    let head = cells(head);
    let rows: Vec<Vec<String>> = rows.iter().map(|row| cells(row)).collect();
    let lines: Vec<String> = std::iter::once(&head).chain(&rows).map(|row| row.join("\t")).collect();
    let body: String = rows.iter().map(|row| html_row(row, false)).collect();
    Copied {
        text: lines.join("\n"),
        html: format!("<table><thead>{}</thead><tbody>{body}</tbody></table>", html_row(&head, true)),
    }
}

fn cells(row: &[String]) -> Vec<String> {
    let cell = |text: &String| {
        let words: Vec<String> = text.split_whitespace().map(clean).collect();
        guarded_cell(&words.join(" ")).into_owned()
    };
    row.iter().map(cell).collect()
}

fn html_row(row: &[String], is_head: bool) -> String {
    let cell = |(column, text): (usize, &String)| {
        let tag = if is_head || column == 0 { "th" } else { "td" };
        format!("<{tag}>{}</{tag}>", escaped(text))
    };
    format!("<tr>{}</tr>", row.iter().enumerate().map(cell).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: [&str; 2]) -> Vec<String> {
        cells.map(str::to_owned).to_vec()
    }

    #[test]
    fn a_table_is_lines_of_cells_and_html() {
        for (cells, text, html) in [
            (["October 2026", "€45,820"], "October 2026\t€45,820", "<th>October 2026</th><td>€45,820</td>"),
            (["Costs", "+1.2%"], "Costs\t+1.2%", "<th>Costs</th><td>+1.2%</td>"),
            (["A\tB", "two\nlines"], "A B\ttwo lines", "<th>A B</th><td>two lines</td>"),
            (["<b>", "a & b"], "<b>\ta & b", "<th>&lt;b&gt;</th><td>a &amp; b</td>"),
            (["=1+1", "@SUM(A1)"], "'=1+1\t'@SUM(A1)", "<th>&#39;=1+1</th><td>&#39;@SUM(A1)</td>"),
            (["", "•••"], "\t•••", "<th></th><td>•••</td>"),
        ] {
            let copied = copied(&row(["", "Value"]), &[row(cells)]);
            assert_eq!(copied.text, format!("\tValue\n{text}"));
            let head = "<table><thead><tr><th></th><th>Value</th></tr></thead><tbody>";
            assert_eq!(copied.html, format!("{head}<tr>{html}</tr></tbody></table>"));
        }
    }
}
