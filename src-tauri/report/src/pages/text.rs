//! Paragraphs: text broken into lines that fit.

use crate::clean::clean;
use render::drawing::Weight;
use render::width;

/// The text in lines no wider than `room`. Breaks at spaces; a word that is wider by itself breaks where it must. Line
/// breaks of the text stay.
pub(crate) fn lines(text: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    // No font has control characters, and a PDF with one is refused as a whole.
    clean(text).replace('\t', " ").lines().flat_map(|line| broken(line, size, weight, room)).collect()
}

fn broken(text: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    let fits = |text: &str| width(text, size, weight) <= room;
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        let mut pieces = pieces(word, &fits);
        line = pieces.pop().unwrap_or_default();
        lines.append(&mut pieces);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Where a word breaks rather than within: before the "/" of "€40/order", after a hyphen.
pub(crate) fn segments(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let ends = |(at, c): (usize, char)| match c {
            '/' if at > 0 => Some(at),
            '-' if at > 0 => Some(at + 1),
            _ => None,
        };
        let (segment, after) = rest.split_at(rest.char_indices().find_map(ends).unwrap_or(rest.len()));
        rest = after;
        Some(segment)
    })
}

/// A word in pieces that fit, each at least a character long; broken within where even its segments are too wide.
fn pieces(word: &str, fits: &impl Fn(&str) -> bool) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for segment in segments(word) {
        match pieces.last_mut() {
            Some(last) if fits(&format!("{last}{segment}")) => last.push_str(segment),
            _ if fits(segment) => pieces.push(segment.to_owned()),
            _ => pieces.extend(letters(segment, fits)),
        }
    }
    pieces
}

fn letters(word: &str, fits: &impl Fn(&str) -> bool) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for character in word.chars() {
        let Some(piece) = pieces.last_mut() else { continue };
        piece.push(character);
        if piece.chars().nth(1).is_some() && !fits(piece) {
            piece.pop();
            pieces.push(character.to_string());
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    #[test]
    fn a_unit_goes_to_the_next_line_whole() {
        let room = width("$32,704", 10.0, Weight::Regular) + 1.0;
        assert_eq!(lines("$32,704/order", 10.0, Weight::Regular, room), ["$32,704", "/order"]);
        let wide = width("$32,704/order", 10.0, Weight::Regular) + 1.0;
        assert_eq!(lines("$32,704/order", 10.0, Weight::Regular, wide), ["$32,704/order"]);
        assert_eq!(segments("year-to-date/h").collect::<Vec<_>>(), ["year-", "to-", "date", "/h"]);
        assert_eq!(segments("/-").collect::<Vec<_>>(), ["/-"]);
    }

    #[test]
    fn lines_fit_and_nothing_is_lost() {
        for text in [
            "",
            "one",
            "Net profit margin fell to 8.1%, below its natural limits.",
            "Donaudampfschifffahrtsgesellschaft is long",
            "a\nb",
        ] {
            for room in [10.0, 40.0, 200.0] {
                let broken = lines(text, 10.0, Weight::Regular, room);
                let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
                assert_eq!(letters(&broken.concat()), letters(text));
                let is_short = |line: &String| line.chars().count() == 1;
                assert!(
                    broken.iter().all(|line| is_short(line) || width(line, 10.0, Weight::Regular) <= room),
                    "{broken:?}"
                );
            }
        }
    }
}
