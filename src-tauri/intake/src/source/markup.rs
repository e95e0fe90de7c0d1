//! Watches XML as it is unpacked, before anybody reads it: how much the reader will have to hold at once.
//!
//! The reader keeps each tag, text and comment whole, so none may be long; and what it builds from some tags is larger than
//! they are. Where a text could be taken in two ways (a quotation mark in an end tag, a declaration with a part of its own),
//! it is refused: no program writes such a thing into a workbook.

use super::budget::{Budget, Spent};
use memchr::memchr;

/// No tag, text or comment of a sheet is longer: a cell has at most 32,767 characters.
const LONGEST: u64 = 16 << 20;
/// The same for styles, names of sheets and whatever else is not a sheet or a text.
const LONGEST_OF_OTHERS: u64 = 256 << 10;
/// All different texts of a workbook; the reader may hold them three times while it joins them.
const MOST_TEXTS: u64 = 256 << 20;
/// What a tag costs to read besides its bytes.
const TAG: u64 = 40;
/// Of a tag that comes in two pieces this much is looked at.
const HEAD: usize = 4096;

/// What a part is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The texts of the cells.
    Texts,
    /// The part that says where others are.
    Targets,
    /// Styles, names, and whatever else is read before the sheets and kept.
    Kept,
    /// A sheet.
    Sheet,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Text,
    /// In a tag, and in which quotation marks.
    Tag(Option<u8>),
    Comment(u8),
    Cdata(u8),
    Instruction(bool),
    Declaration,
}

/// Follows the XML of a part.
#[derive(Debug)]
pub(super) struct Markup {
    part: Part,
    state: State,
    /// How long the tag, text or comment is so far.
    event: u64,
    longest: u64,
    all: u64,
    /// Tags since the last bytes came.
    tags: u64,
    head: Vec<u8>,
}

impl Markup {
    pub fn new(part: Part) -> Self {
        Self { part, state: State::Text, event: 0, longest: 0, all: 0, tags: 0, head: Vec::new() }
    }

    /// Looks at the next bytes.
    pub fn take(&mut self, bytes: &[u8], budget: &Budget) -> Result<(), Spent> {
        budget.unpack(bytes.len() as u64)?;
        if self.all == 0
            && (bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") || bytes.first() == Some(&0))
        {
            return Err(budget.damaged());
        }
        self.all += bytes.len() as u64;
        if self.part == Part::Texts {
            budget.keep(bytes.len() as u64)?;
            if self.all > MOST_TEXTS {
                return Err(budget.too_much());
            }
        }
        let mut rest = bytes;
        while !rest.is_empty() {
            let used = self.step(rest, budget)?;
            rest = rest.get(used..).unwrap_or_default();
        }
        budget.work(std::mem::take(&mut self.tags) * TAG)?;
        let most = if matches!(self.part, Part::Texts | Part::Sheet) { LONGEST } else { LONGEST_OF_OTHERS };
        if self.event > most { Err(budget.too_much()) } else { Ok(()) }
    }

    fn step(&mut self, bytes: &[u8], budget: &Budget) -> Result<usize, Spent> {
        match self.state {
            State::Text => Ok(self.text(bytes)),
            State::Tag(None) if self.head.is_empty() => match self.whole_tag(bytes, budget)? {
                Some(used) => Ok(used),
                None => self.byte(bytes, budget),
            },
            _ => self.byte(bytes, budget),
        }
    }

    fn text(&mut self, bytes: &[u8]) -> usize {
        let Some(length) = memchr(b'<', bytes) else {
            self.event += bytes.len() as u64;
            return bytes.len();
        };
        self.longest = self.longest.max(self.event + length as u64);
        self.event = 1;
        self.head.clear();
        self.state = State::Tag(None);
        length + 1
    }

    /// A tag that ends within these bytes and whose quotation marks leave no doubt, which is nearly every one.
    fn whole_tag(&mut self, bytes: &[u8], budget: &Budget) -> Result<Option<usize>, Spent> {
        let Some(length) = memchr(b'>', bytes) else { return Ok(None) };
        let tag = bytes.get(..length).unwrap_or_default();
        let (mut odd, mut any, mut single) = (false, false, false);
        for &byte in tag {
            odd ^= byte == b'"';
            any |= byte == b'"';
            single |= byte == b'\'';
        }
        let closing = tag.first() == Some(&b'/');
        if odd || single || matches!(tag.first(), Some(b'!' | b'?')) || closing && any {
            return Ok(None);
        }
        self.event += length as u64 + 1;
        self.tag_ended(tag, budget)?;
        Ok(Some(length + 1))
    }

    /// Everything else, byte by byte.
    fn byte(&mut self, bytes: &[u8], budget: &Budget) -> Result<usize, Spent> {
        let Some(&byte) = bytes.first() else { return Ok(0) };
        self.event += 1;
        self.state = match self.state {
            State::Text => State::Text,
            State::Tag(quote) => return self.byte_of_tag(byte, quote, budget).map(|()| 1),
            State::Comment(_) if byte == b'>' && self.event <= 6 => return Err(budget.damaged()),
            State::Comment(2) if byte == b'>' => self.ended(),
            State::Comment(dashes) => State::Comment(if byte == b'-' { 2.min(dashes + 1) } else { 0 }),
            State::Cdata(2) if byte == b'>' => self.ended(),
            State::Cdata(brackets) => State::Cdata(if byte == b']' { 2.min(brackets + 1) } else { 0 }),
            State::Instruction(_) if byte == b'>' && self.event <= 3 => return Err(budget.damaged()),
            State::Instruction(true) if byte == b'>' => self.ended(),
            State::Instruction(_) => State::Instruction(byte == b'?'),
            State::Declaration => return self.byte_of_declaration(byte, budget).map(|()| 1),
        };
        Ok(1)
    }

    fn byte_of_tag(&mut self, byte: u8, quote: Option<u8>, budget: &Budget) -> Result<(), Spent> {
        if self.head.len() < HEAD {
            self.head.push(byte);
        }
        match (quote, byte) {
            (None, _) if self.head.first() == Some(&b'!') => self.state = self.bang(budget)?,
            (None, b'?') if self.head.len() == 1 => self.state = State::Instruction(false),
            (None, b'>') => {
                let tag = std::mem::take(&mut self.head);
                self.tag_ended(tag.get(..tag.len() - 1).unwrap_or_default(), budget)?;
                self.head = tag;
            }
            (None, b'"' | b'\'') if self.head.first() == Some(&b'/') => return Err(budget.damaged()),
            (None, b'"' | b'\'') => self.state = State::Tag(Some(byte)),
            (Some(open), _) if open == byte => self.state = State::Tag(None),
            _ => {}
        }
        Ok(())
    }

    /// Behind `<!`: a comment, text that is taken as it is, or a declaration.
    fn bang(&self, budget: &Budget) -> Result<State, Spent> {
        let head = self.head.as_slice();
        match head {
            b"!--" => Ok(State::Comment(0)),
            b"![CDATA[" => Ok(State::Cdata(0)),
            b"!D" => Ok(State::Declaration),
            _ if b"!--".starts_with(head) || b"![CDATA[".starts_with(head) => Ok(State::Tag(None)),
            _ => Err(budget.damaged()),
        }
    }

    fn byte_of_declaration(&mut self, byte: u8, budget: &Budget) -> Result<(), Spent> {
        if self.head.len() >= 1024 || byte == b'[' || byte == b'<' {
            return Err(budget.damaged());
        }
        self.head.push(byte);
        if byte == b'>' {
            let count = |mark: u8| self.head.iter().filter(|&&byte| byte == mark).count();
            let (double, single) = (count(b'"'), count(b'\''));
            if double % 2 == 1 || single % 2 == 1 || double > 0 && single > 0 {
                return Err(budget.damaged());
            }
            self.state = self.ended();
        }
        Ok(())
    }

    fn ended(&mut self) -> State {
        self.longest = self.longest.max(self.event);
        self.event = 0;
        State::Text
    }

    fn tag_ended(&mut self, tag: &[u8], budget: &Budget) -> Result<(), Spent> {
        self.state = self.ended();
        if tag.first() == Some(&b'/') {
            return Ok(());
        }
        self.tags += 1;
        if self.part == Part::Sheet && matches!(tag, [b'c' | b'v'] | [b'c' | b'v', b' ', ..]) {
            // Nearly every tag of a sheet: a cell, or its value.
            return Ok(());
        }
        let end = tag.iter().position(|byte| byte.is_ascii_whitespace() || *byte == b'/').unwrap_or(tag.len());
        let name = tag.get(..end).unwrap_or_default();
        let local = name.rsplit(|&byte| byte == b':').next().unwrap_or(name);
        match self.part {
            Part::Texts if local == b"sheet" => budget.keep(400 + budget.target(0)),
            // The reader keeps room for as many texts as are claimed.
            Part::Texts if local == b"sst" => {
                numbers(tag).try_for_each(|texts| budget.room_for(texts.saturating_mul(24)))
            }
            Part::Texts => budget.keep(20),
            Part::Targets => {
                budget.target(self.longest);
                budget.keep(200 + self.longest)
            }
            Part::Kept if local == b"sheet" => budget.keep(400 + self.longest + budget.target(0)),
            Part::Kept => budget.keep(400 + self.longest),
            Part::Sheet if local == b"f" => shared_formula(tag, budget),
            Part::Sheet if local == b"mergeCells" => {
                budget.note_merged();
                Ok(())
            }
            Part::Sheet if local == b"mergeCell" => budget.keep(32),
            Part::Sheet => Ok(()),
        }
    }
}

/// The number of a shared formula: the reader keeps room for all up to it.
fn shared_formula(tag: &[u8], budget: &Budget) -> Result<(), Spent> {
    if tag.len() >= HEAD - 1 {
        return Err(budget.damaged());
    }
    numbers(tag).try_for_each(|number| budget.shared_formula(number))
}

/// The numbers in a tag that are no part of a word, as those in the names of cells are.
fn numbers(tag: &[u8]) -> impl Iterator<Item = u64> {
    let runs = tag.chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit());
    let mut before = b' ';
    runs.filter_map(move |run| {
        let apart = matches!(before, b'"' | b'\'' | b'+' | b'=') || before.is_ascii_whitespace();
        before = run.last().copied().unwrap_or(b' ');
        let digits = run.first().is_some_and(u8::is_ascii_digit) && apart;
        digits.then(|| std::str::from_utf8(run).ok().and_then(|digits| digits.parse().ok()).unwrap_or(u64::MAX))
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn watched(part: Part, text: &[u8], chunk: usize) -> (bool, u64) {
        let budget = Budget::new(std::sync::Arc::default());
        if part == Part::Sheet {
            budget.sheets_begin();
        }
        let mut markup = Markup::new(part);
        let taken = text.chunks(chunk).try_for_each(|chunk| markup.take(chunk, &budget));
        (taken.is_ok() && markup.state == State::Text, markup.longest)
    }

    #[test]
    fn what_programs_write_is_followed_wherever_it_is_cut() {
        let text = br#"<?xml version="1.0"?><!-- a > b --><x:row r='1' t=">"><c r="A1"/><v>a &gt; "b</v><![CDATA[ <<< ]]]></x:row>"#;
        for chunk in [1, 2, 3, 7, 1000] {
            let (well, longest) = watched(Part::Sheet, text, chunk);
            assert!(well && longest == 21, "{chunk}: {longest}");
        }
        assert!(watched(Part::Kept, b"<!DOCTYPE manifest PUBLIC \"-//OpenOffice.org\" \"Manifest.dtd\"><a/>", 5).0);
    }

    #[test]
    fn what_could_be_taken_in_two_ways_is_refused() {
        for text in [
            &b"<!DOCTYPE a [<!ENTITY b \"c\">]>"[..],
            b"</a \">\"",
            b"<!-->",
            b"<!--->",
            b"<?>",
            b"<!ELEMENT>",
            b"<!DOCTYPE '\"' \">",
        ] {
            assert!(!watched(Part::Sheet, text, 1).0, "{}", String::from_utf8_lossy(text));
        }
    }

    #[test]
    fn nothing_is_longer_than_a_reader_can_hold() {
        let long = |open: &str, fill: &str, close: &str| {
            [open, &fill.repeat((LONGEST as usize) / fill.len() + 9000), close].concat()
        };
        for text in [
            long("<t>", "a", "</t>"),
            long("<t a=\"", "<b>", "\"/>"),
            long("<t a='\"' b=\"", "<b>", "\"/>"),
            long("<!--", "<b/>", "-->"),
            long("<![CDATA[", "<b/>", "]]>"),
            long("<?a ", "<b/>", "?>"),
        ] {
            assert!(!watched(Part::Sheet, text.as_bytes(), 8192).0, "{}", &text[..12]);
        }
    }

    #[test]
    fn numbers_of_shared_formulas_are_counted() {
        let asks = |tag: &str| shared_formula(tag.as_bytes(), &Budget::new(std::sync::Arc::default())).is_ok();
        assert!(asks("f t=\"shared\" ref=\"A2:$A$1048576\" si=\"120000\""));
        assert!(!asks("f t=\"shared\" si=\"4000000000\""));
        assert!(!asks("f t='shared' si = '99999999999999999999999'"));
    }
}
