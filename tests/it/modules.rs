//! The modules of a crate and what each of them names, read off the text: enough for the graph of who uses whom, without
//! compiling anything. What hides in a macro's output or behind `use x::*` is not seen.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The place of a module in its crate; empty for the root.
pub type Place = Vec<String>;

/// A crate's modules, without those that are for tests only.
#[derive(Default)]
pub struct Modules {
    all: BTreeMap<Place, Module>,
}

#[derive(Default)]
struct Module {
    /// Paths that are named, as they are written.
    paths: Vec<Place>,
    /// Names that come in by `use`, with the path they stand for.
    uses: BTreeMap<String, Place>,
}

impl Modules {
    /// Reads the sources below a folder.
    pub fn of_folder(source: &Path) -> Self {
        let mut modules = Self::default();
        modules.read(source, &mut Vec::new());
        modules
    }

    fn read(&mut self, folder: &Path, place: &mut Place) {
        for entry in fs::read_dir(folder).expect("sources can be listed").flatten() {
            let path = entry.path();
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() && name != "tests" {
                place.push(name);
                self.read(&path, place);
                place.pop();
            } else if path.extension().is_some_and(|ending| ending == "rs") && !is_for_tests(&name) {
                let mut of_file = place.clone();
                if !matches!(name.as_str(), "mod" | "lib" | "main") {
                    of_file.push(name);
                }
                self.add(of_file, &fs::read_to_string(&path).expect("a source can be read"));
            }
        }
    }

    /// Adds a module with its text.
    pub fn add(&mut self, place: Place, text: &str) {
        // The library and the program of one crate are both its root.
        let module = self.all.entry(place).or_default();
        module.learn(&tokens(text));
    }

    /// Which children of each module use which others: by the module, pairs of names with a place that shows it.
    pub fn siblings(&self) -> BTreeMap<Place, BTreeMap<(String, String), String>> {
        let mut graph: BTreeMap<Place, BTreeMap<(String, String), String>> = BTreeMap::new();
        for (from, module) in &self.all {
            for path in module.paths.iter().chain(module.uses.values()) {
                let Some(to) = self.resolve(from, path, 0) else { continue };
                let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
                if let (Some(one), Some(other)) = (from.get(shared), to.get(shared)) {
                    let example = format!("{} names {}", from.join("::"), path.join("::"));
                    let pairs = graph.entry(from[..shared].to_vec()).or_default();
                    pairs.entry((one.clone(), other.clone())).or_insert(example);
                }
            }
        }
        graph
    }

    /// The module that a path written in `from` leads to, through whatever passes the name on.
    fn resolve(&self, from: &Place, path: &[String], depth: usize) -> Option<Place> {
        let (first, rest) = path.split_first()?;
        let mut full = match first.as_str() {
            "crate" => Vec::new(),
            "self" => from.clone(),
            "super" => from[..from.len().checked_sub(1)?].to_vec(),
            child => {
                let mut place = from.clone();
                place.push(child.to_owned());
                self.all.contains_key(&place).then_some(place)?
            }
        };
        for part in rest {
            match part.as_str() {
                "super" => full.truncate(full.len().checked_sub(1)?),
                _ => full.push(part.clone()),
            }
        }
        let known = (0..=full.len()).rev().find(|length| self.all.contains_key(&full[..*length]))?;
        let (place, name) = (full[..known].to_vec(), full.get(known));
        let passed_on = name.and_then(|name| self.all[&place].uses.get(name)).filter(|_| depth < 8 && place != *from);
        passed_on.and_then(|path| self.resolve(&place, path, depth + 1)).or(Some(place))
    }
}

/// True for the name of a file that is compiled for tests only.
pub fn is_for_tests(name: &str) -> bool {
    matches!(name, "tests" | "laws") || name.ends_with("_tests")
}

/// The names of those that lead to each other, in circles of two and more.
pub fn circles(pairs: &BTreeMap<(String, String), String>) -> Vec<BTreeSet<String>> {
    let reach = |start: &String| {
        let (mut seen, mut open) = (BTreeSet::new(), vec![start]);
        while let Some(at) = open.pop() {
            let next = pairs.keys().filter(|(from, _)| from == at).map(|(_, to)| to);
            open.extend(next.filter(|to| seen.insert((*to).clone())));
        }
        seen
    };
    let names: BTreeSet<&String> = pairs.keys().flat_map(|(from, to)| [from, to]).collect();
    let reached: BTreeMap<&String, BTreeSet<String>> = names.iter().map(|name| (*name, reach(name))).collect();
    let both = |a: &String, b: &String| reached[a].contains(b) && reached[b].contains(a);
    let circle =
        |name: &&String| names.iter().filter(|other| both(name, other)).map(|other| (*other).clone()).collect();
    let all: BTreeSet<BTreeSet<String>> = names.iter().map(circle).collect();
    all.into_iter().filter(|circle| circle.len() > 1).collect()
}

impl Module {
    fn learn(&mut self, tokens: &[String]) {
        let mut at = 0;
        while at < tokens.len() {
            if tokens[at..].starts_with(&CFG_TEST.map(str::to_owned)) {
                at = end_of_item(tokens, at + CFG_TEST.len());
            } else if tokens[at] == "use" {
                at = self.tree(tokens, at + 1, &[]) + 1;
            } else if is_name(&tokens[at]) && tokens.get(at + 1).is_some_and(|next| next == "::") {
                let (path, next) = path(tokens, at);
                self.paths.push(path);
                at = next;
            } else {
                at += 1;
            }
        }
    }

    /// Reads what follows `use`, up to the `;`, `,` or `}` that ends it, and returns its place.
    fn tree(&mut self, tokens: &[String], at: usize, before: &[String]) -> usize {
        let (path, mut at) = path(tokens, at);
        let full: Place = before.iter().cloned().chain(path).collect();
        match tokens.get(at).map(String::as_str) {
            Some("{") => {
                while tokens.get(at).is_some_and(|token| token != "}") {
                    at = self.tree(tokens, at + 1, &full);
                }
                at + 1
            }
            Some("as") => {
                self.named(tokens[at + 1].clone(), full);
                at + 2
            }
            Some("*") => {
                self.paths.push(full);
                at + 1
            }
            _ => {
                if let Some(name) = full.last().cloned() {
                    self.named(name, full);
                }
                at
            }
        }
    }

    fn named(&mut self, name: String, mut path: Place) {
        if path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        let name = if name == "self" { path.last().cloned().unwrap_or_default() } else { name };
        // Of two of one name, such as a function and its module, the other one is a path all the same.
        if let Some(other) = self.uses.insert(name, path) {
            self.paths.push(other);
        }
    }
}

const CFG_TEST: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];

/// Names and signs of a text, without what is for tests only, and without what it passes on (`pub use`).
pub fn code(text: &str) -> Vec<String> {
    let tokens = tokens(text);
    let (mut code, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        let rest = &tokens[at..];
        let after = match rest.get(1).is_some_and(|token| token == "(") {
            true => rest.iter().position(|token| token == ")").map_or(rest.len(), |end| end + 1),
            false => 1,
        };
        let passes_on = rest[0] == "pub" && rest.get(after).is_some_and(|token| token == "use");
        if rest.starts_with(&CFG_TEST.map(str::to_owned)) {
            at = end_of_item(&tokens, at + CFG_TEST.len());
        } else if passes_on {
            at += rest.iter().position(|token| token == ";").map_or(rest.len(), |end| end + 1);
        } else {
            code.push(tokens[at].clone());
            at += 1;
        }
    }
    code
}

/// Where the item that begins here is over.
fn end_of_item(tokens: &[String], from: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        match token.as_str() {
            "{" => depth += 1,
            "}" if depth <= 1 => return at + 1,
            "}" => depth -= 1,
            ";" if depth == 0 => return at + 1,
            _ => {}
        }
    }
    tokens.len()
}

/// The path that begins here, and the place after it.
fn path(tokens: &[String], mut at: usize) -> (Place, usize) {
    let mut path = Vec::new();
    while let Some(name) = tokens.get(at).filter(|token| is_name(token)) {
        path.push(name.clone());
        at += 1;
        match tokens.get(at) {
            Some(colons) if colons == "::" => at += 1,
            _ => break,
        }
    }
    (path, at)
}

fn is_name(token: &str) -> bool {
    token != "as" && token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Names and signs, without comments and texts.
fn tokens(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some(length) = text_length(rest) {
            length
        } else if first.is_alphanumeric() || first == '_' {
            let length = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            found.push(rest[..length].to_owned());
            length
        } else {
            let length = if rest.starts_with("::") { 2 } else { first.len_utf8() };
            if !first.is_whitespace() {
                found.push(rest[..length].to_owned());
            }
            length
        };
        rest = &rest[length..];
    }
    found
}

/// The length of the text or character that begins here; `None` for anything else, such as a lifetime.
fn text_length(rest: &str) -> Option<usize> {
    let raw = rest.trim_start_matches(['b', 'r']);
    let prefix = rest.len() - raw.len();
    let hashes = raw.len() - raw.trim_start_matches('#').len();
    if prefix <= 2 && rest[..prefix].contains('r') && raw[hashes..].starts_with('"') {
        let start = prefix + hashes + 1;
        let end = format!("\"{}", "#".repeat(hashes));
        return Some(rest[start..].find(&end).map_or(rest.len(), |at| start + at + end.len()));
    }
    if rest.starts_with('"') {
        return Some(closing(rest, '"'));
    }
    let mut letters = rest.strip_prefix('\'')?.chars();
    let is_character = match letters.next()? {
        '\\' => true,
        _ => letters.next() == Some('\''),
    };
    is_character.then(|| closing(rest, '\''))
}

fn closing(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

#[test]
fn a_circle_is_found_through_what_passes_a_name_on() {
    let place = |path: &str| path.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect::<Place>();
    let mut modules = Modules::default();
    modules.add(place(""), "mod lexer; mod printer; pub use printer::bracketed;");
    modules.add(place("lexer"), "use crate::bracketed as b; fn f() { b(\"use crate::nothing;\") } // crate::none");
    modules.add(place("printer"), "pub fn bracketed(c: char) -> bool { c == '\"' || crate::lexer::is_word(c) }");
    modules.add(place("leaf"), "#[cfg(test)] mod tests { use crate::lexer; } use super::lexer::{self, token::Token};");
    let graph = modules.siblings();
    let found = circles(&graph[&place("")]);
    assert_eq!(found, [BTreeSet::from(["lexer".to_owned(), "printer".to_owned()])]);
    assert!(graph[&place("")].contains_key(&("leaf".to_owned(), "lexer".to_owned())));
    assert!(!graph[&place("")].keys().any(|(_, to)| to == "leaf"));
}
