//! Names of sheets that spreadsheets accept.

use crate::clean::clean;
use std::collections::HashSet;

/// The longest name of a sheet, in the units of UTF-16.
const LONGEST: usize = 31;

/// Names that are given to sheets one after the other, each once, whatever the case of its letters.
#[derive(Debug, Default)]
pub(super) struct Names {
    taken: HashSet<String>,
}

impl Names {
    /// The name as it may stand on a sheet: without `[ ] : * ? / \`, not too long, not between apostrophes, not the name that
    /// spreadsheets keep for themselves, and numbered where it is taken.
    pub(super) fn give(&mut self, wanted: &str) -> String {
        let plain: String = clean(wanted).chars().map(|c| if "[]:*?/\\\n\t".contains(c) { ' ' } else { c }).collect();
        let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        let plain = plain.trim_matches('\'').trim();
        let plain = if plain.is_empty() || plain.eq_ignore_ascii_case("history") {
            format!("{plain}_")
        } else {
            plain.to_owned()
        };
        let mut name = cut(&plain, LONGEST);
        let mut number = 2_u32;
        while !self.taken.insert(name.to_lowercase()) {
            let end = format!(" ({number})");
            name = cut(&plain, LONGEST - end.len()) + &end;
            number += 1;
        }
        name
    }
}

fn cut(text: &str, most: usize) -> String {
    let mut used = 0;
    let fits = |c: &char| {
        used += c.len_utf16();
        used <= most
    };
    text.chars().take_while(fits).collect::<String>().trim_end_matches([' ', '\'']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_valid_and_given_once() {
        let mut names = Names::default();
        for (wanted, expected) in [
            ("Revenue", "Revenue"),
            ("revenue", "revenue (2)"),
            ("a/b [c]: d?*\\", "a b c d"),
            ("'quoted'", "quoted"),
            ("", "_"),
            ("History", "History_"),
            ("A name that is longer than a sheet may be called", "A name that is longer than a sh"),
            ("A name that is longer than a sheet may bear", "A name that is longer than (2)"),
            ("=1+1", "=1+1"),
        ] {
            assert_eq!(names.give(wanted), expected);
        }
    }
}
