//! How a block is to be read: which way its periods run, and whether it has heads and names.

use super::amount::is_amount;
use super::block::Block;
use super::heads::{Head, Heads};
use crate::wire::PasteDirection;
use domain::{Grain, Period};

/// A block whose periods run across, taken apart.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) direction: PasteDirection,
    /// False where heads or names say which way the periods run.
    pub(super) can_turn: bool,
    /// True where another reading is as likely.
    pub(super) is_open: bool,
    /// What stands above each column of numbers; `None` where nothing does.
    pub(super) heads: Option<Vec<String>>,
    /// What stands before each line of numbers; `None` where nothing does.
    pub(super) names: Option<Vec<String>>,
    /// The numbers, line by line.
    pub(super) cells: Vec<Vec<String>>,
}

/// Where the block goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The period of the cell pasted on.
    pub(super) period: Period,
    /// How many rows the grid has from that cell on.
    pub(super) rows: usize,
}

impl Layout {
    pub(super) fn find(block: &Block, asked: Option<PasteDirection>, heads: &Heads<'_>, place: Place) -> Self {
        let turned = block.turned();
        let (across, down) = (Reading::of(block, heads), Reading::of(&turned, heads));
        let (told, direction) = match (across.strength(), down.strength()) {
            (across, down) if across > down => (true, PasteDirection::Across),
            (across, down) if across < down => (true, PasteDirection::Down),
            // A month before each number: the line of the first one is half a line of periods, the column is all of one.
            (2.., _) if across.share < down.share => (true, PasteDirection::Down),
            (0, _) => (false, usual_direction(block, heads.grain, place)),
            _ => (true, PasteDirection::Across),
        };
        let is_single = block.height() == 1 && block.width() == 1;
        let direction = if told { direction } else { asked.unwrap_or(direction) };
        let (block, reading) = match direction {
            PasteDirection::Across => (block, across),
            PasteDirection::Down => (&turned, down),
        };
        let (top, side) = (usize::from(reading.heads), usize::from(reading.names));
        Self {
            direction,
            can_turn: !told && !is_single,
            is_open: !told && could_be_periods(&turned_back(block, direction), heads.grain),
            heads: reading.heads.then(|| block.top().into_iter().skip(side).map(str::to_owned).collect()),
            names: reading.names.then(|| block.side().into_iter().skip(top).map(str::to_owned).collect()),
            cells: (top..block.height())
                .map(|line| (side..block.width()).map(|column| block.at(line, column).to_owned()).collect())
                .collect(),
        }
    }
}

fn turned_back(block: &Block, direction: PasteDirection) -> Block {
    if direction == PasteDirection::Down { block.turned() } else { block.clone() }
}

/// What a block has if its periods run across.
#[derive(Debug, Clone, Copy)]
struct Reading {
    /// Its first line names periods.
    heads: bool,
    /// Its first column names measures.
    names: bool,
    /// How much of the first line names periods, in percent.
    share: usize,
}

impl Reading {
    fn of(block: &Block, reader: &Heads<'_>) -> Self {
        let (top, side) = (block.top(), block.side());
        let below: Vec<&str> = side.iter().skip(1).copied().collect();
        let names_below = block.width() > 1 && are_names(&below, reader);
        // The corner may be empty, "Month" or the name of the list; where it is a period, it heads a column of numbers.
        let corner_is_period = top.first().is_some_and(|corner| reader.are_periods(&[corner]));
        let names = names_below && !corner_is_period;
        let head_texts: Vec<&str> = top.iter().skip(usize::from(names)).copied().collect();
        let heads = block.height() > 1 && reader.are_periods(&head_texts);
        // Without heads the first line has numbers, too, and its first cell is a name like those below it.
        let names = if heads { names } else { block.width() > 1 && are_names(&side, reader) };
        Self { heads, names, share: reader.share_of_periods(&head_texts) }
    }

    /// How much speaks for it: heads more than names.
    fn strength(self) -> u8 {
        2 * u8::from(self.heads) + u8::from(self.names)
    }
}

/// True where none of the texts is a number or a period, and at least half of them are something.
fn are_names(texts: &[&str], reader: &Heads<'_>) -> bool {
    let filled: Vec<&str> = texts.iter().copied().filter(|text| !text.is_empty()).collect();
    let is_name = |text: &&str| !is_amount(text, reader.locale) && !reader.are_periods(&[text]);
    !filled.is_empty() && filled.len() * 2 >= texts.len() && filled.iter().all(is_name)
}

/// How many periods of a grain make the next longer cycle.
fn cycle(grain: Grain) -> usize {
    match grain {
        Grain::Day | Grain::Week => 7,
        Grain::Month => 12,
        Grain::Quarter => 4,
        Grain::Year => 5,
    }
}

/// True where the lines of a block without heads may be periods as well as measures: there are as many as months in a year.
fn could_be_periods(block: &Block, grain: Grain) -> bool {
    block.height() > 1 && block.height().is_multiple_of(cycle(grain))
}

/// Which way periods run in a block of nothing but numbers.
fn usual_direction(block: &Block, grain: Grain, place: Place) -> PasteDirection {
    let (height, width) = (block.height(), block.width());
    let is_year = could_be_periods(block, grain) && !width.is_multiple_of(cycle(grain));
    let fits_turned_only = height > place.rows && width <= place.rows;
    if height > 1 && (is_year || fits_turned_only) { PasteDirection::Down } else { PasteDirection::Across }
}

/// The first period of each column without heads: from the cell pasted on to the right. What would lie in the future ends
/// at that cell instead.
pub(super) fn from_cell(heads: &Heads<'_>, at: Period, count: usize, last: Period) -> Period {
    let Ok(steps) = i32::try_from(count.saturating_sub(1)) else { return at };
    let end = heads.calendar.shift(at, steps);
    match end {
        Some(end) if end.start <= last.start => at,
        _ => heads.calendar.shift(at, -steps).unwrap_or(at),
    }
}

/// The heads of columns, read; counted on from the first period where there are none.
pub(super) fn periods(layout: &Layout, heads: &Heads<'_>, at: Period, first: Period) -> Vec<Head> {
    match &layout.heads {
        Some(texts) => heads.read_all(&texts.iter().map(String::as_str).collect::<Vec<_>>(), at),
        None => {
            let width = layout.cells.iter().map(Vec::len).max().unwrap_or(0);
            let counted = std::iter::successors(Some(first), |period| heads.calendar.next(*period));
            counted.take(width).map(Head::Period).collect()
        }
    }
}
