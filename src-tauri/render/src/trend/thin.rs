//! A line through more points than pixels, with no more of them than can be seen.

use crate::drawing::At;

/// The line with at most four points a pixel: the first, the lowest, the highest and the last, so that no peak is lost.
pub(super) fn thin(line: Vec<At>, gap: f64) -> Vec<At> {
    // Four points a pixel and fewer are left as they are.
    if gap >= 0.25 {
        return line;
    }
    let mut kept: Vec<At> = Vec::new();
    for column in line.chunk_by(|a, b| a.0.floor() == b.0.floor()) {
        let lowest = (0..column.len()).min_by(|a, b| height(column, *a).total_cmp(&height(column, *b)));
        let highest = (0..column.len()).max_by(|a, b| height(column, *a).total_cmp(&height(column, *b)));
        let mut places: Vec<usize> =
            [Some(0), lowest, highest, column.len().checked_sub(1)].into_iter().flatten().collect();
        places.sort_unstable();
        places.dedup();
        kept.extend(places.into_iter().filter_map(|place| column.get(place)));
    }
    kept
}

fn height(column: &[At], place: usize) -> f64 {
    column.get(place).map_or(0.0, |at| at.1)
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
