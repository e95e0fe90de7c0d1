//! Paragraphs: text broken into lines that fit.

use render::drawing::Weight;
use render::width;

/// The text in lines no wider than `room`. Breaks at spaces; a word that is wider by itself breaks where it must. Line
/// breaks of the text stay.
pub(crate) fn lines(text: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    text.lines().flat_map(|line| broken(line, size, weight, room)).collect()
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

/// A word in pieces that fit, each at least a character long.
fn pieces(word: &str, fits: &impl Fn(&str) -> bool) -> Vec<String> {
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
