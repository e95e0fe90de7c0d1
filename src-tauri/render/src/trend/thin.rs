//! A line through more points than pixels, with no more of them than can be seen.

use crate::drawing::At;
use domain::whole::Whole;

/// The points of a line that lie on one pixel across, of which these are kept, by their places in the line.
struct Column {
    pixel: i32,
    first: usize,
    lowest: usize,
    highest: usize,
    last: usize,
}

/// The line with at most four points a pixel: the first, the lowest, the highest and the last, so that no peak is lost.
pub(super) fn thin(line: Vec<At>, gap: f64) -> Vec<At> {
    // Four points a pixel and fewer are left as they are.
    if gap >= 0.25 {
        return line;
    }
    let height = |place: usize| line.get(place).map_or(0.0, |at| at.1);
    let mut kept: Vec<At> = Vec::with_capacity(line.len());
    let mut keep = |column: &Column| {
        let Column { first, lowest, highest, last, .. } = *column;
        let mut before = None;
        for place in [first, lowest.min(highest), lowest.max(highest), last] {
            if before != Some(place) {
                kept.extend(line.get(place));
            }
            before = Some(place);
        }
    };
    let mut open: Option<Column> = None;
    for (place, (x, y)) in line.iter().enumerate() {
        // Places in a drawing are not below zero.
        let pixel = x.whole_i32();
        match &mut open {
            Some(column) if column.pixel == pixel => {
                if *y < height(column.lowest) {
                    column.lowest = place;
                }
                if *y >= height(column.highest) {
                    column.highest = place;
                }
                column.last = place;
            }
            before => {
                before.iter().for_each(&mut keep);
                *before = Some(Column { pixel, first: place, lowest: place, highest: place, last: place });
            }
        }
    }
    open.iter().for_each(keep);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_peak_is_lost_and_no_more_is_drawn_than_can_be_seen() {
        let line: Vec<At> = (0..7_300).map(|n| (f64::from(n) / 10.0, f64::from(n * 7919 % 301))).collect();
        let thinned = thin(line.clone(), 0.1);
        assert!(thinned.len() <= 4 * 730, "{}", thinned.len());
        for pixel in 0..730 {
            let ends = |points: &[At]| {
                let here = points.iter().filter(|at| at.0.floor() == f64::from(pixel)).map(|at| at.1);
                here.fold((f64::MAX, f64::MIN), |(low, high), y| (low.min(y), high.max(y)))
            };
            assert_eq!(ends(&thinned), ends(&line), "{pixel}");
        }
        assert!(thinned.is_sorted_by(|a, b| a.0 <= b.0));
        assert_eq!((thinned.first(), thinned.last()), (line.first(), line.last()));
    }

    #[test]
    fn a_line_that_can_be_seen_stays_as_it_is() {
        let line: Vec<At> = (0..100).map(|n| (f64::from(n), 1.0)).collect();
        assert_eq!(thin(line.clone(), 1.0), line);
    }
}
