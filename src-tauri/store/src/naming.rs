//! What a source is called until somebody gives it a name.

use crate::validate::{NAME_LIMIT, folded};

/// How many characters of a file's name a source is named after.
const LONGEST: usize = 100;

/// What a file's name says of its source: without its folder and its ending, and without dates and numbers at the end, which
/// are others the next time. `orders-2026-10.csv` gives `orders`. What consists of nothing else stays as it is.
pub fn source_name(file: &str) -> String {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let is_short = |ending: &str| (1..=5).contains(&ending.len()) && ending.chars().all(|c| c.is_ascii_alphanumeric());
    let is_ending = |ending: &str| is_short(ending) || ending.eq_ignore_ascii_case("bellwether");
    let stem = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && is_ending(ending) => stem,
        _ => name,
    };
    let tail = |c: char| c.is_ascii_digit() || c.is_whitespace() || "-_.,()[]+#".contains(c);
    let mut kept = stem.trim_end_matches(tail);
    while let Some(shorter) = without_month(kept) {
        kept = shorter.trim_end_matches(tail);
    }
    let kept = if kept.is_empty() { stem } else { kept };
    kept.chars().filter(|c| !c.is_control()).take(LONGEST).collect::<String>().trim().to_owned()
}

/// The months as files are named after them: the beginnings of their English and German names, and these whole.
const MONTHS: [&str; 32] = [
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "januar",
    "februar",
    "märz",
    "juni",
    "juli",
    "oktober",
    "dezember",
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "mai",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "okt",
    "nov",
    "dec",
];

/// A name without the month or the quarter that it ends with, as a word of its own; `None` where it ends with none.
fn without_month(name: &str) -> Option<&str> {
    let (rest, last) = name.rsplit_once(|c: char| c.is_whitespace() || "-_.".contains(c))?;
    let last = last.to_lowercase();
    let is_quarter = last.len() <= 2 && matches!(last.as_bytes(), [b'q' | b'w', ..]);
    (!rest.is_empty() && (MONTHS.contains(&last.as_str()) || last == "dez" || is_quarter)).then_some(rest)
}

/// The proposed name, with a number where another source has it.
pub(crate) fn free(proposed: &str, others: &[&str]) -> String {
    let proposed: String = domain::name::settled(proposed).chars().filter(|c| !c.is_control()).collect();
    let proposed: String = proposed.chars().take(NAME_LIMIT - 12).collect();
    let is_taken = |name: &str| others.iter().any(|other| folded(other) == folded(name));
    if proposed.is_empty() || !is_taken(&proposed) {
        return proposed;
    }
    let numbered = (2_u64..).map(|number| format!("{proposed} {number}"));
    numbered.into_iter().find(|name| !is_taken(name)).unwrap_or(proposed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_numbers_at_the_end_say_nothing_of_the_source() {
        for (file, name) in [
            ("orders-2026-10.csv", "orders"),
            ("/home/ada/Downloads/orders_export (3).csv", "orders_export"),
            ("orders-nov.csv", "orders"),
            ("Umsatz Oktober 2026.xlsx", "Umsatz"),
            ("till.Q3 2026.csv", "till"),
            ("Cash book.2026.ods", "Cash book"),
            ("2026-10.csv", "2026-10"),
            ("may.csv", "may"),
            ("Z-report 31.10.2026 17-05.tsv", "Z-report"),
            ("stock", "stock"),
            (".csv", ".csv"),
            ("Company.bookkeeping", "Company.bookkeeping"),
            ("", ""),
        ] {
            assert_eq!(source_name(file), name, "{file}");
        }
    }
}
