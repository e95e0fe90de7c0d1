//! How columns of a table share its width, so that no number is broken while another column has room to spare.

use super::text::segments;
use render::drawing::Weight;
use render::width;

/// The longest text that had better stand on one line, in characters: "−€1,234,567 (−12.5%)", "Ana Ruiz".
const LONGEST: usize = 28;

/// How far a column of texts may be narrowed for others, and widened for its own longest word, in parts of its width.
const NARROWED: f64 = 0.6;
const WIDENED: f64 = 1.3;

/// What a column asks for and what it keeps, in the unit of its width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Need {
    width: f64,
    /// Both while numbers, then numbers with their units, then words of texts are seen to.
    asked: [f64; PASSES],
    kept: [f64; PASSES],
    /// What keeps its short texts on one line: given up only where nobody else has anything to spare.
    spared: f64,
}

const PASSES: usize = 3;

impl Need {
    /// A column that holds drawings keeps what it has.
    pub(crate) fn fixed(width: f64) -> Self {
        Self { width, asked: [0.0; PASSES], kept: [width; PASSES], spared: width }
    }

    /// A column of these texts, each with its size, its weight and the room that is taken before it; `right` where it holds numbers.
    pub(crate) fn of<'t>(width: f64, right: bool, texts: impl Iterator<Item = (&'t str, f64, Weight, f64)>) -> Self {
        let (mut words, mut whole) = (0.0_f64, 0.0_f64);
        for (text, size, weight, inset) in texts {
            // A hair more, so that rounding breaks nothing.
            let inset = inset + 0.02;
            words = words.max(longest(text, size, weight) + inset);
            if is_short(text) {
                whole = whole.max(render::width(text, size, weight) + inset);
            }
        }
        if right {
            let whole = whole.max(words);
            return Self { width, asked: [words, whole, whole], kept: [words, whole, whole], spared: whole };
        }
        let kept = words.min(width).max(width * NARROWED);
        Self {
            width,
            asked: [0.0, 0.0, words.min(width * WIDENED)],
            kept: [kept; PASSES],
            spared: whole.min(width).max(kept),
        }
    }
}

/// The widths of all columns, which add up to what they were given: first no number is broken, then no unit taken from its
/// number, then no word of a text broken, as far as there is room.
pub(crate) fn shared(needs: &[Need]) -> Vec<f64> {
    let mut widths: Vec<f64> = needs.iter().map(|need| need.width).collect();
    for pass in 0..PASSES {
        share(&mut widths, needs, |need| (need.asked[pass], need.kept[pass].max(need.spared)));
        share(&mut widths, needs, |need| (need.asked[pass], need.kept[pass]));
    }
    widths
}

/// Gives columns what they ask for out of what others need not keep, each a part of either.
fn share(widths: &mut [f64], needs: &[Need], of: impl Fn(&Need) -> (f64, f64)) {
    let sides = needs.iter().zip(widths.iter()).map(|(need, width)| {
        let (asked, kept) = of(need);
        ((asked - width).max(0.0), (width - kept.max(asked)).max(0.0))
    });
    let sides: Vec<(f64, f64)> = sides.collect();
    let lack: f64 = sides.iter().map(|(lack, _)| lack).sum();
    let spare: f64 = sides.iter().map(|(_, spare)| spare).sum();
    let moved = lack.min(spare);
    if moved > 0.0 {
        for (width, (own, given)) in widths.iter_mut().zip(sides) {
            *width += moved * own / lack - moved * given / spare;
        }
    }
}

/// By what a column's text is made smaller so that its longest number fits; never less than a reader can read.
pub(crate) fn shrunk(text: &str, size: f64, weight: Weight, room: f64) -> f64 {
    let longest = longest(text, size, weight);
    if longest <= room || !text.contains(|c: char| c.is_numeric()) { 1.0 } else { (room * 0.999 / longest).max(0.6) }
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= LONGEST && !text.contains('\n')
}

fn longest(text: &str, size: f64, weight: Weight) -> f64 {
    let words = text.lines().flat_map(|line| line.split(' ')).flat_map(segments);
    words.map(|word| width(word, size, weight)).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(width: f64, right: bool, texts: &[&str]) -> Need {
        Need::of(width, right, texts.iter().map(|text| (*text, 8.5, Weight::Regular, 0.0)))
    }

    fn needed(text: &str) -> f64 {
        width(text, 8.5, Weight::Regular)
    }

    #[test]
    fn a_number_takes_room_from_texts_that_have_some() {
        let wide = "$32,704,118.20/order";
        let needs = [column(150.0, false, &["Order value"]), column(50.0, true, &[wide, "$1"])];
        let widths = shared(&needs);
        assert!(widths[1] >= needed(wide), "{widths:?}");
        assert!((widths.iter().sum::<f64>() - 200.0).abs() < 1e-9, "{widths:?}");
        assert!(widths[0] >= 150.0 * NARROWED);
    }

    #[test]
    fn a_short_name_is_broken_last() {
        let (wide, owner) = ("€6,527,392,452/order", "Ana Ruiz");
        let needs = [
            column(150.0, false, &["Order value"]),
            column(60.0, true, &[wide]),
            column(needed(owner) + 1.0, false, &[owner]),
        ];
        let widths = shared(&needs);
        assert!(widths[1] >= needed(wide) && widths[2] >= needed(owner), "{widths:?}");
    }

    #[test]
    fn what_fits_stays_as_it_is() {
        let needs = [column(150.0, false, &["Order value"]), column(80.0, true, &["€45,820"]), Need::fixed(40.0)];
        assert_eq!(shared(&needs), [150.0, 80.0, 40.0]);
    }

    #[test]
    fn a_name_without_a_space_takes_no_more_than_a_part() {
        let name = "x".repeat(80);
        let needs = [column(100.0, false, &[&name]), column(60.0, true, &["1,000 h"]), Need::fixed(40.0)];
        let widths = shared(&needs);
        assert!(widths[0] <= 130.0 && widths[1] >= needed("1,000 h"), "{widths:?}");
        assert_eq!(widths[2], 40.0);
    }

    #[test]
    fn numbers_are_whole_before_they_stand_on_one_line() {
        let long = "€1,000,000,000,000.00/order";
        let needs = [column(60.0, false, &["Name"]), column(60.0, true, &[long]), column(60.0, true, &[long])];
        let widths = shared(&needs);
        let shrunk = shrunk(long, 8.5, Weight::Regular, widths[1]);
        assert!((0.6..1.0).contains(&shrunk), "{widths:?} {shrunk}");
        assert!(shared(&needs).iter().all(|width| *width > 0.0));
    }
}
