//! Minutes as Markdown, and as plain text for a mail.

use crate::clean::clean;
use crate::text::line;
use present::review::{Body, Entry, Minutes, Section};
use std::fmt::Write as _;

/// Writes minutes as Markdown, with tables as GitHub has them.
pub fn markdown(minutes: &Minutes) -> String {
    let mut out = format!("# {}\n\n{}\n\n", line(&minutes.title), line(&minutes.business));
    for (what, said) in &minutes.facts {
        // Writing into a String does not fail.
        let _ = writeln!(out, "- **{}**: {}", line(what), line(said));
    }
    for section in &minutes.sections {
        let _ = write!(out, "\n## {}\n\n", line(&section.heading));
        match &section.body {
            Body::Sentence(text) => drop(writeln!(out, "{}", line(text))),
            Body::List(entries) => entries.iter().for_each(|entry| marked(&mut out, entry)),
            Body::Table { heads, rows } => table(&mut out, heads, rows),
        }
    }
    out
}

fn marked(out: &mut String, entry: &Entry) {
    let about = if entry.about.is_empty() { String::new() } else { format!("**{}**: ", line(&entry.about)) };
    let beside = if entry.beside.is_empty() { String::new() } else { format!(" ({})", line(&entry.beside)) };
    let text: Vec<String> = entry.text.lines().map(line).filter(|text| !text.is_empty()).collect();
    // Lines of one entry stay lines within it.
    let _ = writeln!(out, "- {about}{}{beside}", text.join("  \n  "));
}

fn table(out: &mut String, heads: &[String], rows: &[Vec<String>]) {
    let cells = |row: &[String]| row.iter().map(|cell| line(cell)).collect::<Vec<_>>().join(" | ");
    let _ = writeln!(out, "| {} |", cells(heads));
    let _ = writeln!(out, "|{}", "---|".repeat(heads.len()));
    for row in rows {
        let _ = writeln!(out, "| {} |", cells(row));
    }
}

/// Writes minutes as plain text: what a mail says before the reader opens anything.
pub fn plain(minutes: &Minutes) -> String {
    let mut out = format!("{}\n{}\n\n", clean(&minutes.title), clean(&minutes.business));
    for (what, said) in &minutes.facts {
        let _ = writeln!(out, "{}: {}", clean(what), clean(said));
    }
    minutes.sections.iter().for_each(|section| section_of(&mut out, section));
    out
}

fn section_of(out: &mut String, section: &Section) {
    let _ = write!(out, "\n{}\n", clean(&section.heading));
    match &section.body {
        Body::Sentence(text) => drop(writeln!(out, "{}", clean(text))),
        Body::List(entries) => {
            for entry in entries {
                let about = if entry.about.is_empty() { String::new() } else { format!("{}: ", entry.about) };
                let beside = if entry.beside.is_empty() { String::new() } else { format!(" ({})", entry.beside) };
                let text = clean(&format!("{about}{}{beside}", entry.text)).replace('\n', "\n  ");
                let _ = writeln!(out, "- {text}");
            }
        }
        Body::Table { rows, .. } => {
            for row in rows {
                let said: Vec<String> = row.iter().filter(|cell| !cell.is_empty()).map(|cell| clean(cell)).collect();
                let _ = writeln!(out, "- {}", said.join(" · "));
            }
        }
    }
}
