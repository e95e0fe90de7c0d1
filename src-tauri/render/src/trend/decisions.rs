//! What was decided and noted in reviews: a small square on the time axis, with the number of them where several stand close
//! together, and the words of a few.

use super::places::Places;
use super::{SMALL_TEXT, Trend, frame::Frame};
use crate::drawing::{Anchor, At, Layer, Mark, Text, Weight};
use crate::input::Decision;
use crate::key::{around, square};
use crate::{Palette, text};

/// Marks nearer than this become one with their number.
const APART: f64 = 17.0;
/// A chart with more decisions than this has no words of them: they are in the tooltips and the table.
const SPOKEN: usize = 3;
/// The widest that the words of one get, and the least room in which they say something.
const WORDS: [f64; 3] = [300.0, 170.0, 110.0];
/// Half the side of a square.
const HALF: f64 = 4.0;
/// Half the height of a square with a number, and the size of the number.
const COUNTED: f64 = 7.0;
const NUMBER: f64 = 10.5;

/// Decisions and notes that share a mark.
struct Group<'a> {
    first: f64,
    last: f64,
    all: Vec<&'a Decision>,
}

impl Group<'_> {
    fn at(&self, frame: &Frame) -> At {
        (f64::midpoint(self.first, self.last), frame.plot.bottom)
    }
}

impl Trend<'_> {
    /// The marks, and the words where there are only a few.
    pub(super) fn decisions(&self, frame: &Frame, places: &mut Places) -> Vec<Layer> {
        let groups = self.decided(frame);
        let (mut marks, mut numbers) = (Layer::new("decisions"), Layer::text("decisions", Weight::SemiBold));
        for group in &groups {
            let at = group.at(frame);
            match group.all.as_slice() {
                [one] => marks.marks.extend(square(at, HALF, one.is_note, self.palette)),
                all => numbers.marks.extend(counted(at, all.len(), self.palette)),
            }
        }
        let words = groups.iter().flat_map(|group| group.all.iter().map(|one| (group.at(frame), *one)));
        let words: Vec<_> = words.filter(|(_, one)| !one.is_note).collect();
        let mut said = Layer::new("note");
        for (at, one) in words.iter().filter(|_| words.len() <= SPOKEN) {
            said.marks.extend(self.decision_words(*at, &one.text, frame, places));
        }
        vec![marks, numbers, said]
    }

    /// Keeps words off the marks.
    pub(super) fn keep_clear(&self, frame: &Frame, places: &mut Places) {
        for group in self.decided(frame) {
            places.take(around(group.at(frame), COUNTED + 6.0, if group.all.len() > 1 { COUNTED + 1.5 } else { HALF }));
        }
    }

    fn decided(&self, frame: &Frame) -> Vec<Group<'_>> {
        let mut groups: Vec<Group> = Vec::new();
        for one in self.input.decisions.iter().filter(|one| one.index < self.slots()) {
            let x = frame.x(one.index);
            match groups.last_mut().filter(|group| x - group.first < APART) {
                Some(group) => {
                    group.last = x;
                    group.all.push(one);
                }
                None => groups.push(Group { first: x, last: x, all: vec![one] }),
            }
        }
        groups
    }

    /// The words over their mark, cut where there is no room for all of them.
    fn decision_words(&self, (x, y): At, said: &str, frame: &Frame, places: &mut Places) -> Vec<Mark> {
        let placed = WORDS.into_iter().filter(|room| *room <= frame.plot.width() * 0.6).find_map(|room| {
            let text = text::fit(said, SMALL_TEXT, Weight::Regular, room);
            let place = places.beside((x, y - COUNTED), &text, SMALL_TEXT, Weight::Regular)?;
            Some((text, place))
        });
        let Some((text, place)) = placed else { return Vec::new() };
        let mut marks = Vec::new();
        if !place.is_near {
            let points = vec![(x, y - HALF - 2.0), (x, place.rect.bottom + 1.0)];
            marks.push(Mark::Line { points, color: self.palette.rule, width: 1.0 });
        }
        marks.extend(self.halo(places, &place.rect));
        marks.push(super::chosen::in_the_middle(text, place.rect, SMALL_TEXT, self.palette.dim));
        marks
    }
}

fn counted((x, y): At, count: usize, palette: &Palette) -> Vec<Mark> {
    let text = count.to_string();
    let half = COUNTED.max(text::width(&text, NUMBER, Weight::SemiBold) / 2.0 + 3.0);
    let number = Text { at: (x, y + 3.8), anchor: Anchor::Middle, size: NUMBER, color: palette.background, text };
    vec![
        Mark::Box { rect: around((x, y), half + 1.5, COUNTED + 1.5), color: palette.background },
        Mark::Box { rect: around((x, y), half, COUNTED), color: palette.dim },
        Mark::Text(number),
    ]
}
