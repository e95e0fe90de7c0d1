//! Patterns for printers without colour: what is for the worse is hatched, so that it differs from what is for the better by
//! more than how dark it is. Drawn as lines, which every format has.

use crate::drawing::{At, Mark, Rect};
use crate::{Color, Palette};
use domain::whole::Whole;

/// How far the lines of a hatch are apart, along an edge, and how wide they are.
const APART: f64 = 5.0;
const WIDTH: f64 = 1.1;
/// A rectangle has so many lines at most.
const MOST: f64 = 2_000.0;

/// A filled rectangle; in a theme with patterns hatched, where it has the colour of what is for the worse.
pub(crate) fn filled(rect: Rect, color: Color, palette: &Palette) -> Vec<Mark> {
    if !palette.patterns || color != palette.bad {
        return vec![Mark::Box { rect, color }];
    }
    let inner = Rect {
        left: rect.left + 0.5,
        top: rect.top + 0.5,
        right: (rect.right - 0.5).max(rect.left + 0.5),
        bottom: (rect.bottom - 0.5).max(rect.top + 0.5),
    };
    let Rect { left, top, right, bottom } = inner;
    let outline = vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
    let mut marks = vec![Mark::Box { rect, color: palette.background }];
    marks.extend(hatched(&inner).map(|(from, to)| Mark::Line { points: vec![from, to], color, width: WIDTH }));
    marks.push(Mark::Line { points: outline, color, width: 1.0 });
    marks
}

/// Lines from the lower left to the upper right, each cut where it leaves the rectangle.
fn hatched(rect: &Rect) -> impl Iterator<Item = (At, At)> {
    let Rect { left, top, right, bottom } = *rect;
    let (wide, high) = ((right - left).max(0.0), (bottom - top).max(0.0));
    let count = ((wide + high) / APART).min(MOST).whole_usize();
    (1..=count).map(move |n| {
        // Each starts on the left edge or on the lower one, so far from the upper left corner.
        let along = n as f64 * APART;
        let from = if along <= high { (left, top + along) } else { (left + along - high, bottom) };
        let to = if along <= wide { (left + along, top) } else { (right, top + along - wide) };
        (from, to)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hatch_stays_within_its_rectangle() {
        let sizes = [(40.0, 10.0), (10.0, 40.0), (3.0, 0.4), (0.0, 0.0), (200.0, 200.0)];
        for (wide, high) in sizes {
            let rect = Rect { left: 20.0, top: 30.0, right: 20.0 + wide, bottom: 30.0 + high };
            for ((x, y), (other, above)) in hatched(&rect) {
                for (x, y) in [(x, y), (other, above)] {
                    assert!(x >= rect.left - 1e-9 && x <= rect.right + 1e-9, "{rect:?}: {x}");
                    assert!(y >= rect.top - 1e-9 && y <= rect.bottom + 1e-9, "{rect:?}: {y}");
                }
                assert!((other - x - (y - above)).abs() < 1e-9, "at 45 degrees");
            }
        }
    }
}
