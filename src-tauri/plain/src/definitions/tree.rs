//! A YAML document as a tree in which everything knows its line.

use crate::error::DefinitionFault as Fault;
use crate::{Error, Result};
use saphyr_parser::{Event, Parser, ScalarStyle, StrInput};

/// Objectives are eight levels deep at most, each a list of mappings.
const DEEPEST: usize = 40;

/// A part of the document.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Spot {
    pub(super) line: u64,
    pub(super) node: Node,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    Nothing,
    Text(String),
    List(Vec<Spot>),
    Map(Vec<(String, Spot)>),
}

/// Reads one document.
pub(super) fn read(text: &str) -> Result<Spot> {
    let mut reader = Reader { parser: Parser::new_from_str(text), last: 1 };
    let mut found = None;
    loop {
        let (line, event) = reader.next()?;
        match event {
            Event::StreamEnd => break,
            Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd | Event::Nothing => {}
            _ if found.is_some() => return Err(fault(line, Fault::SeveralDocuments)),
            event => found = Some(reader.spot(line, event, 0)?),
        }
    }
    found.ok_or(Error::NoDefinitions)
}

pub(super) fn fault(line: u64, fault: Fault) -> Error {
    Error::Definition { line, fault }
}

struct Reader<'r> {
    parser: Parser<'r, StrInput<'r>>,
    last: u64,
}

impl<'r> Reader<'r> {
    fn next(&mut self) -> Result<(u64, Event<'r>)> {
        match self.parser.next_event() {
            None => Ok((self.last, Event::StreamEnd)),
            Some(Ok((event, span))) => {
                self.last = span.start.line() as u64;
                Ok((self.last, event))
            }
            Some(Err(error)) => Err(fault(error.marker().line() as u64, Fault::Yaml(error.info().to_owned()))),
        }
    }

    fn spot(&mut self, line: u64, event: Event<'r>, depth: usize) -> Result<Spot> {
        if depth > DEEPEST {
            return Err(fault(line, Fault::TooDeep));
        }
        let node = match event {
            Event::Scalar(text, ScalarStyle::Plain, ..) if is_nothing(&text) => Node::Nothing,
            Event::Scalar(text, ..) => Node::Text(text.into_owned()),
            Event::SequenceStart(..) => Node::List(self.list(depth)?),
            Event::MappingStart(..) => Node::Map(self.map(depth)?),
            _ => return Err(fault(line, Fault::Alias)),
        };
        Ok(Spot { line, node })
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Spot>> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (_, Event::SequenceEnd) => return Ok(items),
                (line, event) => items.push(self.spot(line, event, depth + 1)?),
            }
        }
    }

    fn map(&mut self, depth: usize) -> Result<Vec<(String, Spot)>> {
        let mut entries: Vec<(String, Spot)> = Vec::new();
        loop {
            let (line, event) = self.next()?;
            let key = match event {
                Event::MappingEnd => return Ok(entries),
                Event::Scalar(key, ..) => key.into_owned(),
                _ => return Err(fault(line, Fault::NotAName)),
            };
            if let Some((_, earlier)) = entries.iter().find(|(other, _)| *other == key) {
                return Err(fault(line, Fault::Twice { name: key, earlier: earlier.line }));
            }
            let (below, event) = self.next()?;
            let mut value = self.spot(below, event, depth + 1)?;
            // What is wrong with a text is told at its field; it may begin on the line below.
            if !matches!(value.node, Node::List(_) | Node::Map(_)) {
                value.line = line;
            }
            entries.push((key, value));
        }
    }
}

fn is_nothing(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}
