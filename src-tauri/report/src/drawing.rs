//! A drawing that leaves alone as something else than a picture: its numbers as lines, a text with its table, or a page for
//! browsers.

use crate::clean::{clean, escaped};
use crate::html;
use crate::text::{line, record};
use render::{Accent, ChartModel};
use std::fmt::Write as _;

/// What a drawing says.
#[derive(Debug, Clone, Copy)]
pub struct Drawing<'a> {
    /// The drawing, with its title, its numbers and what it is of in words.
    pub model: &'a ChartModel,
    /// What it is called.
    pub title: &'a str,
    /// What there is to say of it, a sentence each.
    pub sentences: &'a [String],
    /// The word for a drawing, which begins its lines of values.
    pub chart: &'a str,
    /// The word for its numbers as a table.
    pub numbers: &'a str,
    /// Its language as a BCP 47 tag.
    pub language: &'a str,
}

impl Drawing<'_> {
    /// Its numbers as they are written in it, as comma-separated values in UTF-8, after its title in each line.
    pub fn csv(&self) -> String {
        let table = &self.model.table;
        let cell = |text: &String| text.split_whitespace().map(clean).collect::<Vec<_>>().join(" ");
        let rows = table.rows.iter().map(|row| (self.title, row));
        let rows = std::iter::once((self.chart, &table.columns)).chain(rows);
        let cells = |(first, row): (&str, &Vec<String>)| {
            std::iter::once(first.to_owned()).chain(row.iter().map(cell)).collect::<Vec<_>>()
        };
        rows.map(|row| record(&cells(row))).collect()
    }

    /// Its title, its sentences and its numbers as a table, as Markdown.
    pub fn markdown(&self) -> String {
        let mut out = format!("# {}\n", line(self.title));
        let sentences: String = self.sentences.iter().map(|sentence| format!("- {}\n", line(sentence))).collect();
        if !sentences.is_empty() {
            let _ = write!(out, "\n{sentences}");
        }
        let table = &self.model.table;
        let row = |cells: &[String]| cells.iter().map(|cell| line(cell)).collect::<Vec<_>>().join(" | ");
        if !table.rows.is_empty() {
            let rules = "--:|".repeat(table.columns.len().saturating_sub(1));
            let _ = writeln!(out, "\n| {} |\n|---|{rules}", row(&table.columns));
            table.rows.iter().for_each(|cells| {
                let _ = writeln!(out, "| {} |", row(cells));
            });
        }
        out
    }

    /// The drawing with its numbers below it as one page for browsers, which loads nothing and runs nothing.
    pub fn html(&self, accent: Option<Accent>) -> String {
        let mut out = html::begun(self.language, self.title, accent);
        let _ = write!(out, "<main>\n<section>\n<h1>{}</h1>\n", escaped(self.title));
        let _ = writeln!(out, "<figure>\n{}\n</figure>", render::svg(self.model));
        for sentence in self.sentences {
            let _ = writeln!(out, "<p>{}</p>", escaped(sentence));
        }
        html::numbers(&mut out, &self.model.table, self.numbers);
        out.push_str("</section>\n</main>\n</body>\n</html>\n");
        out
    }
}
