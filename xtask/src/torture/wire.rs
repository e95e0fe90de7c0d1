//! The requests of all commands, read off the types that the front end has: a new command takes part by itself.

use crate::process::Outcome;
use std::collections::BTreeMap;

/// What a value may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    Text,
    Number,
    Truth,
    Null,
    /// Exactly this text.
    Literal(String),
    /// Another type, by its name.
    Named(String),
    List(Box<Shape>),
    /// Any keys with values of a shape.
    Map(Box<Shape>),
    /// Keys with their values.
    Record(Vec<(String, Shape)>),
    Either(Vec<Shape>),
}

/// The types and the commands.
#[derive(Debug)]
pub(super) struct Wire {
    pub(super) types: BTreeMap<String, Shape>,
    /// Names with the type of the request.
    pub(super) commands: Vec<(String, String)>,
}

impl Wire {
    /// Reads the bindings.
    pub(super) fn read(text: &str) -> Outcome<Self> {
        let mut tokens = Tokens(tokens(text).into_iter().peekable());
        let mut wire = Self { types: BTreeMap::new(), commands: Vec::new() };
        while let Some(token) = tokens.0.next() {
            match token.as_str() {
                "type" => {
                    let name = tokens.word()?;
                    // One with parameters belongs to no request.
                    if tokens.skip("=") {
                        wire.types.insert(name, tokens.shape()?);
                    }
                }
                "interface" if tokens.skip("Commands") => wire.commands = tokens.commands()?,
                _ => {}
            }
        }
        if wire.commands.is_empty() { Err("The bindings name no commands.".to_owned()) } else { Ok(wire) }
    }
}

struct Tokens(std::iter::Peekable<std::vec::IntoIter<String>>);

impl Tokens {
    fn word(&mut self) -> Outcome<String> {
        self.0.next().ok_or_else(|| "The bindings break off.".to_owned())
    }

    fn skip(&mut self, token: &str) -> bool {
        self.0.next_if(|next| next == token).is_some()
    }

    fn must(&mut self, token: &str) -> Outcome {
        let found = self.word()?;
        if found == token {
            return Ok(());
        }
        let next: Vec<String> = self.0.clone().take(5).collect();
        Err(format!("The bindings have “{found}” where “{token}” belongs, before “{}”.", next.join(" ")))
    }

    /// `{ name: [Request, Response]; … }`
    fn commands(&mut self) -> Outcome<Vec<(String, String)>> {
        let mut commands = Vec::new();
        self.must("{")?;
        while !self.skip("}") {
            let name = self.word()?;
            self.must(":")?;
            self.must("[")?;
            commands.push((name, self.word()?));
            self.must(",")?;
            self.shape()?;
            self.must("]")?;
            self.skip(";");
        }
        Ok(commands)
    }

    /// Shapes with "|" between them.
    fn shape(&mut self) -> Outcome<Shape> {
        let mut shapes = vec![self.one()?];
        while self.skip("|") {
            shapes.push(self.one()?);
        }
        Ok(if shapes.len() == 1 { shapes.remove(0) } else { Shape::Either(shapes) })
    }

    fn one(&mut self) -> Outcome<Shape> {
        let token = self.word()?;
        Ok(match token.as_str() {
            "string" => Shape::Text,
            "number" => Shape::Number,
            "boolean" => Shape::Truth,
            "null" => Shape::Null,
            "{" => self.record()?,
            "[" => self.pair()?,
            "Array" => {
                self.must("<")?;
                let item = self.shape()?;
                self.must(">")?;
                Shape::List(Box::new(item))
            }
            "Record" => {
                // A request with any content: its values are checked by the command itself.
                while !self.skip(">") {
                    self.word()?;
                }
                Shape::Record(Vec::new())
            }
            text if text.starts_with('"') => Shape::Literal(text.trim_matches('"').to_owned()),
            name => Shape::Named(name.to_owned()),
        })
    }

    /// After the opening bracket, `number, number]`: as good as a list of the first.
    fn pair(&mut self) -> Outcome<Shape> {
        let first = self.shape()?;
        while self.skip(",") {
            self.shape()?;
        }
        self.must("]")?;
        Ok(Shape::List(Box::new(first)))
    }

    /// After the opening bracket: `a: string, b?: number, }` or `[key in string]: string }`.
    fn record(&mut self) -> Outcome<Shape> {
        let mut fields = Vec::new();
        while !self.skip("}") {
            if self.skip("[") {
                while !self.skip("]") {
                    self.word()?;
                }
                self.skip("?");
                self.must(":")?;
                let values = self.shape()?;
                self.skip(",");
                self.must("}")?;
                return Ok(Shape::Map(Box::new(values)));
            }
            let name = self.word()?.trim_matches('"').to_owned();
            self.skip("?");
            self.must(":")?;
            fields.push((name, self.shape()?));
            if !self.skip(",") {
                self.skip(";");
            }
        }
        Ok(Shape::Record(fields))
    }
}

/// Words, texts in quotes and signs; comments are left out.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => rest[1..].find('"').map_or(rest.len(), |end| end + 2),
            letter if is_of_word(letter) => rest.find(|c| !is_of_word(c)).unwrap_or(rest.len()),
            other => other.len_utf8(),
        };
        if first != '/' {
            tokens.push(rest[..length].to_owned());
        }
        rest = rest[length..].trim_start();
    }
    tokens
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn reads_types_and_commands() {
        let text = r#"
            // A line.
            /** A } in a comment. */
            export type Code = "a" | "b";
            export type Input = { id?: number | null, /** x */ names: Array<Code>, more: { [key in string]: string } | null, };
            export interface Commands {
              /** What it does. */
              make: [Input, { x: string }];
            }
            export const READS: Record<keyof Commands, readonly Topic[]> = { make: [] };"#;
        let wire = Wire::read(text).unwrap();
        assert_eq!(wire.commands, [("make".to_owned(), "Input".to_owned())]);
        let literal = |text: &str| Shape::Literal(text.to_owned());
        assert_eq!(wire.types["Code"], Shape::Either(vec![literal("a"), literal("b")]));
        let Shape::Record(fields) = &wire.types["Input"] else { unreachable!("a record") };
        assert_eq!(fields[0], ("id".to_owned(), Shape::Either(vec![Shape::Number, Shape::Null])));
        assert_eq!(fields[1].1, Shape::List(Box::new(Shape::Named("Code".to_owned()))));
        assert_eq!(fields[2].1, Shape::Either(vec![Shape::Map(Box::new(Shape::Text)), Shape::Null]));
    }

    #[test]
    fn reads_the_bindings_of_the_program() {
        let text = std::fs::read_to_string("../ui/src/api/bindings.ts").unwrap();
        let wire = Wire::read(&text).unwrap();
        assert!(wire.commands.len() > 60, "{}", wire.commands.len());
        for (command, request) in &wire.commands {
            assert!(wire.types.contains_key(request), "{command} asks for {request}");
        }
    }
}
