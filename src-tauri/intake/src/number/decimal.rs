//! Which mark is the decimal one: each number says what it can, the whole column decides.

use super::parts::only_groups;

/// What the marks of one number say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Digits only; with a thousand or more of them written without any grouping.
    None,
    /// `1,234.56`, `0.5`: the point is the decimal mark.
    Point,
    /// `1.234,56`, `0,5`: the comma is.
    Comma,
    /// `1.234`: a thousand and more, or one and a bit.
    PointOrGroup,
    /// `1,234`: likewise.
    CommaOrGroup,
}

impl Mark {
    /// The decimal mark, where a grouping mark is preferred to three decimals.
    pub fn decimal(self) -> Option<char> {
        Some(match self {
            Self::None | Self::Point | Self::CommaOrGroup => '.',
            Self::Comma | Self::PointOrGroup => ',',
        })
    }
}

/// What the marks in the digits of a number say; `None` where they are no number under either reading.
pub(crate) fn mark_of(body: &str) -> Option<Mark> {
    let count = |(points, commas), byte| (points + usize::from(byte == b'.'), commas + usize::from(byte == b','));
    let (points, commas) = body.bytes().fold((0, 0), count);
    match (points, commas) {
        (0, 0) => Some(Mark::None),
        (1, 0) => Some(single(body, '.', Mark::Point, Mark::PointOrGroup)),
        (0, 1) => Some(single(body, ',', Mark::Comma, Mark::CommaOrGroup)),
        (_, 0) => Some(Mark::Comma),
        (0, _) => Some(Mark::Point),
        _ => both(body, points, commas),
    }
}

/// A mark that occurs once decides unless exactly three digits follow it and one to three, not starting with zero, precede.
fn single(body: &str, mark: char, decided: Mark, open: Mark) -> Mark {
    let (whole, fraction) = body.split_once(mark).unwrap_or((body, ""));
    let grouped_otherwise = whole.contains(only_groups);
    let could_group = (1..=3).contains(&whole.len()) && !whole.starts_with('0') && fraction.len() == 3;
    if could_group && !grouped_otherwise { open } else { decided }
}

/// Where both occur, the last one is the decimal mark and occurs once.
fn both(body: &str, points: usize, commas: usize) -> Option<Mark> {
    if body.rfind('.') > body.rfind(',') {
        (points == 1).then_some(Mark::Point)
    } else {
        (commas == 1).then_some(Mark::Comma)
    }
}

/// What the numbers of a column say together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct DecimalCounts {
    pub point: u64,
    pub comma: u64,
    pub point_or_group: u64,
    pub comma_or_group: u64,
    /// Numbers of four digits and more without any mark.
    pub ungrouped: u64,
    /// Whole numbers of up to three digits, which have nothing to group: where decimals are written, these have them too.
    pub short: u64,
}

impl DecimalCounts {
    /// Counts one number.
    pub fn add(&mut self, mark: Mark, body: &str) {
        match mark {
            Mark::None if body.len() > 3 && body.bytes().all(|b| b.is_ascii_digit()) => self.ungrouped += 1,
            Mark::None => self.short += u64::from((1..=3).contains(&body.len())),
            Mark::Point => self.point += 1,
            Mark::Comma => self.comma += 1,
            Mark::PointOrGroup => self.point_or_group += 1,
            Mark::CommaOrGroup => self.comma_or_group += 1,
        }
    }

    /// Counts what was counted elsewhere of the same column.
    pub fn add_all(&mut self, other: &Self) {
        self.point += other.point;
        self.comma += other.comma;
        self.point_or_group += other.point_or_group;
        self.comma_or_group += other.comma_or_group;
        self.ungrouped += other.ungrouped;
        self.short += other.short;
    }

    /// The decimal mark, where at least one number shows it beyond doubt.
    pub fn decided(&self) -> Option<char> {
        match (self.point, self.comma) {
            (0, 0) => None,
            (point, comma) => Some(if comma > point { ',' } else { '.' }),
        }
    }

    /// True where numbers have marks and none of them decides.
    pub fn is_open(&self) -> bool {
        self.decided().is_none() && self.point_or_group + self.comma_or_group > 0
    }

    /// The mark of an open column, as far as numbers of four digits without a mark show it: the column does not group.
    pub fn by_ungrouped(&self) -> Option<char> {
        match (self.point_or_group > 0, self.comma_or_group > 0) {
            (true, false) if self.ungrouped > 0 => Some('.'),
            (false, true) if self.ungrouped > 0 => Some(','),
            _ => None,
        }
    }

    /// The likely mark of an open column: what its numbers show, or `country` of the file's habits. `None` is a question for the
    /// owner.
    pub fn likely(&self, country: Option<char>) -> Option<char> {
        let is_both = self.point_or_group > 0 && self.comma_or_group > 0;
        self.by_ungrouped().or(country.filter(|_| !is_both))
    }
}
