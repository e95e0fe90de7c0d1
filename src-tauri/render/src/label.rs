//! Labels at the right end of lines, instead of a legend.

use crate::drawing::{Anchor, Mark, Text, Weight};
use crate::{Color, text};

/// A label that would like to stand at a height.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SideLabel {
    pub text: String,
    /// The height of the line it belongs to.
    pub wanted: f64,
    pub size: f64,
    pub weight: Weight,
    pub color: Color,
}

impl SideLabel {
    pub(crate) fn width(&self) -> f64 {
        text::width(&self.text, self.size, self.weight)
    }
}

/// Two labels one above the other need this much.
const LINE: f64 = 15.0;

/// Places labels at `x`, each as near to its line as the others allow, between `top` and `bottom`. They keep the order
/// of their lines.
pub(crate) fn stack(mut labels: Vec<SideLabel>, x: f64, top: f64, bottom: f64) -> Vec<(Weight, Mark)> {
    labels.sort_by(|a, b| a.wanted.total_cmp(&b.wanted));
    let heights = spread(&labels.iter().map(|label| label.wanted).collect::<Vec<_>>(), top, bottom);
    labels
        .into_iter()
        .zip(heights)
        .map(|(label, y)| {
            // The middle of lower-case and capitals stands at the line.
            let at = (x, y + label.size * 0.35);
            let text = Text { at, anchor: Anchor::Start, size: label.size, color: label.color, text: label.text };
            (label.weight, Mark::Text(text))
        })
        .collect()
}

/// Moves sorted heights apart to at least a line each. Neighbours that push each other form a group, which is centred
/// on the mean of what its members want.
fn spread(wanted: &[f64], top: f64, bottom: f64) -> Vec<f64> {
    // Each group: the sum of (wanted − offset in the group), how many, and so the start that suits all best.
    let mut groups: Vec<(f64, usize)> = Vec::new();
    let start = |(sum, count): (f64, usize)| {
        let highest = bottom - LINE * (count as f64 - 1.0);
        (sum / count as f64).min(highest).max(top)
    };
    for height in wanted {
        let mut group = (*height, 1);
        while let Some(above) = groups.last().copied() {
            if start(above) + LINE * above.1 as f64 <= start(group) {
                break;
            }
            groups.pop();
            let offset = LINE * above.1 as f64;
            group = (above.0 + group.0 - offset * group.1 as f64, above.1 + group.1);
        }
        groups.push(group);
    }
    groups.into_iter().flat_map(|group| (0..group.1).map(move |n| start(group) + LINE * n as f64)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_keep_their_order_and_their_distance() {
        assert_eq!(spread(&[10.0, 100.0], 0.0, 200.0), [10.0, 100.0]);
        assert_eq!(spread(&[100.0, 100.0], 0.0, 200.0), [92.5, 107.5]);
        assert_eq!(spread(&[100.0, 101.0, 102.0], 0.0, 200.0), [86.0, 101.0, 116.0]);
        assert_eq!(spread(&[199.0, 200.0], 0.0, 200.0), [185.0, 200.0]);
        assert_eq!(spread(&[0.0, 1.0], 0.0, 200.0), [0.0, 15.0]);
        assert_eq!(spread(&[], 0.0, 200.0), Vec::<f64>::new());
    }
}
