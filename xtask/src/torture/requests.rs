//! Requests to all commands: as their types say, with values of chance, some of them changed so that they no longer are.

use super::chance::Chance;
use super::ground::Ground;
use super::program::finish;
use super::state::FILE;
use super::verdict::Verdict;
use super::wire::{Shape, Wire};
use crate::files;
use crate::process::Outcome;
use serde_json::{Map, Number, Value as Json, json};
use std::path::Path;

/// How many requests there are in a case.
const BATCH: usize = 60;
/// How deep what refers to itself goes.
const DEEPEST: usize = 6;

/// Texts that requests are made of; some are names in the example.
const TEXTS: &[&str] = &[
    "",
    " ",
    "Revenue",
    "Net profit margin",
    "Store",
    "Harbour",
    "net_sales",
    "Hand",
    "a",
    "Grow profitably",
    "2026-10",
    "2026-10-31",
    "2026-W48",
    "2026-Q4",
    "2026",
    "FY2026",
    "1900-01-01",
    "2200-12-31",
    "9999-12-31",
    "0001-01-01",
    "2026-02-30",
    "2026-13",
    "EUR",
    "count",
    "percent",
    "€1,234.50",
    "1e308",
    "-1e-308",
    "NaN",
    "12.5%",
    "1:30 h",
    "revenue",
    "sum(revenue)",
    "revenue / orders",
    "prev(revenue) + [Net profit margin]",
    "((((((((",
    "1/0",
    "rolling-12",
    "to-date",
    "\u{202e}right to left",
    "\0",
    "e\u{301}\u{301}",
    "😀",
    "'; DROP TABLE kpi; --",
    "<script>",
    "=1+1",
    "en",
    "de",
    "de-CH",
    "xx-XX",
    "04-01",
    "02-30",
    "monday",
];

/// The `number`th case.
pub(super) fn case(ground: &Ground, number: u64, folder: &Path) -> Outcome<Verdict> {
    let mut chance = Chance::of_case(ground.seed, "requests", number);
    let wire = Wire::read(&files::read_text(Path::new("ui/src/api/bindings.ts"))?)?;
    ground.base("example", folder)?;
    let file = folder.join(FILE);
    let ids = ids(ground, folder)?;
    let mut maker = Maker { wire: &wire, ids: &ids, folder, chance: &mut chance };
    let requests: Vec<(String, Json)> = (0..BATCH).filter_map(|_| maker.request()).collect();
    let lines: Vec<String> = requests.iter().map(|(name, payload)| json!([name, payload]).to_string()).collect();
    files::write(&folder.join("requests.txt"), lines.join("\n").as_bytes())?;
    let arguments = ["call".as_ref(), file.as_os_str(), "-".as_ref()];
    // Names that a request gives without a folder are meant in this one.
    let answer = finish(ground.program.limited(&arguments).current_dir(folder), &lines.join("\n"), None)?;
    let answers: Vec<&str> = answer.out.lines().collect();
    for (answer, (name, payload)) in answers.iter().zip(&requests) {
        let is_answer = serde_json::from_str::<Json>(answer).is_ok_and(|json| {
            json.get("ok").is_some() || json["error"]["code"].as_str().is_some_and(|code| code != "internal")
        });
        if !is_answer {
            return Err(format!("{name} {payload}: {answer}"));
        }
    }
    if let Some((name, payload)) = requests.get(answers.len()) {
        return Err(format!("no answer to {name} {payload}: {}", answer.said()));
    }
    answer.proper()?;
    ground.program.must(&["--json".as_ref(), "check".as_ref(), file.as_os_str()])?;
    Ok(Verdict::Held)
}

/// Numbers that name something in the workspace.
fn ids(ground: &Ground, folder: &Path) -> Outcome<Vec<Number>> {
    let file = folder.join(FILE);
    let lists = ["kpi_list", "objective_list", "measure_list", "event_list", "action_list", "import_list", "history"];
    let lines: Vec<String> = lists.iter().map(|list| json!([list, {}]).to_string()).collect();
    let arguments = ["call".as_ref(), file.as_os_str(), "-".as_ref()];
    let answer = finish(&mut ground.program.command(&arguments), &lines.join("\n"), None)?;
    let mut ids = Vec::new();
    answer
        .out
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .for_each(|json: Json| find_ids(&json, &mut ids));
    if ids.is_empty() { Err(format!("the example names nothing: {}", answer.said())) } else { Ok(ids) }
}

fn find_ids(json: &Json, ids: &mut Vec<Number>) {
    match json {
        Json::Array(items) => items.iter().for_each(|item| find_ids(item, ids)),
        Json::Object(fields) => {
            if let Some(Json::Number(id)) = fields.get("id") {
                ids.push(id.clone());
            }
            fields.values().for_each(|value| find_ids(value, ids));
        }
        _ => {}
    }
}

/// Makes requests.
struct Maker<'a> {
    wire: &'a Wire,
    ids: &'a [Number],
    folder: &'a Path,
    chance: &'a mut Chance,
}

impl Maker<'_> {
    fn request(&mut self) -> Option<(String, Json)> {
        let (command, request) = self.chance.pick(&self.wire.commands)?;
        // Without a workspace the other requests would be answered in one way.
        if command == "workspace_close" && !self.chance.one_in(10) {
            return None;
        }
        let mut payload = self.value(&Shape::Named(request.clone()), 0);
        while self.chance.one_in(4) {
            self.spoil(&mut payload);
        }
        self.keep_inside(&mut payload);
        Some((command.clone(), payload))
    }

    fn value(&mut self, shape: &Shape, depth: usize) -> Json {
        let many = if depth > DEEPEST { 0 } else { 4 };
        match shape {
            Shape::Text => self.text(),
            Shape::Number => self.number(),
            Shape::Truth => Json::Bool(self.chance.one_in(2)),
            Shape::Null => Json::Null,
            Shape::Literal(text) => Json::String(text.clone()),
            Shape::Named(name) => match self.wire.types.get(name) {
                Some(shape) if depth <= 2 * DEEPEST => self.value(shape, depth + 1),
                _ => Json::Null,
            },
            Shape::List(item) => (0..self.chance.below(many)).map(|_| self.value(item, depth + 1)).collect(),
            Shape::Map(item) => {
                let keys: Vec<String> = (0..self.chance.below(many)).map(|_| plain(&self.text())).collect();
                keys.into_iter().map(|key| (key, self.value(item, depth + 1))).collect()
            }
            Shape::Record(fields) => fields
                .iter()
                .map(|(name, shape)| (name.clone(), self.value(shape, depth + 1)))
                .collect::<Map<_, _>>()
                .into(),
            Shape::Either(shapes) => {
                // What goes deep ends with nothing where it may.
                let is_over = depth > DEEPEST && shapes.contains(&Shape::Null);
                let shape = if is_over { None } else { self.chance.pick(shapes) };
                shape.map_or(Json::Null, |shape| self.value(shape, depth + 1))
            }
        }
    }

    fn text(&mut self) -> Json {
        match self.chance.below(12) {
            0 => Json::String("x".repeat(1 << self.chance.below(18))),
            1 => Json::String(format!("{}/made {}.bellwether", self.folder.display(), self.chance.below(3))),
            2 => Json::String(format!("{}/in.csv", self.folder.display())),
            _ => Json::String(self.chance.pick(TEXTS).copied().unwrap_or_default().to_owned()),
        }
    }

    fn number(&mut self) -> Json {
        match self.chance.below(8) {
            0 => json!(self.chance.bits()),
            1 => json!(f64::from_bits(self.chance.bits())),
            2 => json!([0.0, -1.0, 1e308, -1e308, 1e-300, 0.5, 9_007_199_254_740_993.0][self.chance.below(7)]),
            3 => json!(self.chance.below(100)),
            4 => json!(self.chance.bits().cast_signed()),
            _ => self.chance.pick(self.ids).map_or(Json::Null, |id| Json::Number(id.clone())),
        }
    }

    /// Changes one value somewhere into something that does not belong there.
    fn spoil(&mut self, json: &mut Json) {
        let inside: Option<&mut Json> = match json {
            Json::Array(items) if !items.is_empty() => {
                let place = self.chance.below(items.len());
                items.get_mut(place)
            }
            Json::Object(fields) if !fields.is_empty() => {
                let place = self.chance.below(fields.len());
                if self.chance.one_in(8) {
                    let name = fields.keys().nth(place).cloned().unwrap_or_default();
                    fields.remove(&name);
                    return;
                }
                fields.values_mut().nth(place)
            }
            _ => None,
        };
        match inside {
            Some(inside) if !self.chance.one_in(4) => self.spoil(inside),
            Some(inside) => *inside = self.odd(),
            None => *json = self.odd(),
        }
    }

    fn odd(&mut self) -> Json {
        match self.chance.below(8) {
            0 => Json::Null,
            1 => json!([]),
            2 => json!({}),
            3 => Json::Bool(true),
            4 => (0..60).fold(json!(1), |inner, _| json!([inner])),
            5 => json!({ "a": { "b": [1, "x", null] } }),
            6 => self.number(),
            _ => self.text(),
        }
    }

    /// One of the commands replaces whatever file it is given: no path leads out of the folder of the case.
    fn keep_inside(&mut self, json: &mut Json) {
        match json {
            Json::String(text) => {
                let is_of_case = text.starts_with(&format!("{}/", self.folder.display()));
                let leads_out = text.contains("..") || text.contains(['\\', '~', ':']);
                if leads_out || text.starts_with('/') && !is_of_case {
                    *text = text.replace(['/', '\\', '~', ':', '.'], "-");
                }
            }
            Json::Array(items) => items.iter_mut().for_each(|item| self.keep_inside(item)),
            Json::Object(fields) => fields.values_mut().for_each(|value| self.keep_inside(value)),
            _ => {}
        }
    }
}

fn plain(text: &Json) -> String {
    text.as_str().unwrap_or_default().to_owned()
}
