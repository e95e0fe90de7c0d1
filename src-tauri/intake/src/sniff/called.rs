//! A file that by its name, or by that of its sheet, holds what was planned, where nothing in it says so.

use super::Sniff;
use crate::cell::{Cell, OwnedCell};
use crate::date::month_of;
use crate::table::Top;
use crate::words;
use domain::name::words_of;

/// What is longer than this above a table tells of it, and is no title.
const LONGEST_TITLE: usize = 80;

/// What says that all of a file was planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CalledPlan {
    /// What stands above the table, the name of the sheet, or that of the file without its ending.
    pub name: String,
    /// What it calls the plan, as an answer: `Budget`.
    pub plan: String,
}

impl CalledPlan {
    /// What stands above a table goes before what its sheet is called, and that before what its file is: the actuals may stand
    /// beside the plan in one workbook.
    pub fn of<'a>(names: impl Iterator<Item = &'a str>) -> Option<Self> {
        let plan_of = |name: &str| {
            let words = words_of(&unglued(name));
            plan(&words).or_else(|| short_plan(name).filter(|_| !words::names_actual(&words)))
        };
        let mut told = names.map(|name| (name, plan_of(name)));
        let (name, plan) =
            told.find(|(name, plan)| plan.is_some() || words::names_actual(&words_of(&unglued(name))))?;
        plan.map(|plan| Self { name: name.to_owned(), plan })
    }
}

impl CalledPlan {
    /// The same of columns of which each says it.
    pub fn of_columns(names: &[&str]) -> Option<Self> {
        let said = names
            .iter()
            .find_map(|name| words_of(name).into_iter().find(|word| words::beside(word) == Some(words::Beside::Plan)));
        Some(Self { name: names.join(", "), plan: capitalized(&said.unwrap_or_else(|| "plan".to_owned())) })
    }
}

impl Sniff {
    /// The same of a file of which it is known that it holds what came to pass, whatever it is called.
    #[must_use]
    pub fn of_actuals(self) -> Self {
        Self { called_plan: None, ..self }
    }
}

/// The titles above a table: rows of one or two texts and no numbers, of which the lowest is nearest to what it is of.
pub(super) fn titles(top: &Top, header: u32) -> impl Iterator<Item = &str> + Clone {
    let above = top.iter().rev().filter(move |(row, _)| *row < header);
    let is_title = |cells: &&Vec<OwnedCell>| {
        let filled = || cells.iter().map(OwnedCell::borrow).filter(|cell| *cell != Cell::Blank);
        filled().count() <= 2 && filled().all(|cell| cell.text().is_some())
    };
    let short = |text: &&str| text.chars().count() <= LONGEST_TITLE;
    above.map(|(_, cells)| cells).filter(is_title).flatten().filter_map(|cell| cell.borrow().text()).filter(short)
}

/// What a table is called beside what its names say of versions, months and years: "P&L" of `P&L 2026 actual vs budget`; the last of
/// its names where nothing is left of any.
pub(super) fn without_version<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut last = "";
    for name in names {
        let left = left_of(name);
        if !left.is_empty() {
            return capitalized(&left);
        }
        last = name;
    }
    last.to_owned()
}

/// The words of a name that say what it is of, with their letters as they are written.
fn left_of(name: &str) -> String {
    let is_edge = |c: char| !c.is_alphanumeric() && !matches!(c, '%' | '€' | '$' | '£');
    let spaced = name.replace(['_', '/', '(', ')', '[', ']', ',', ';', ':', '|', '–', '—'], " ");
    let parts = spaced.split_whitespace().flat_map(without_words);
    let parts: Vec<String> = parts.map(|part| part.trim_matches(is_edge).to_owned()).collect();
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What is left of a part of a name: itself where no word of it says a version or a period, otherwise its other words.
fn without_words(part: &str) -> Vec<String> {
    const SAYS_NOTHING: &str = "vs and or und et y e sheet tabelle feuil hoja foglio blad q kw w v fy week woche";
    let is_number = |word: &String| word.chars().all(|c| c.is_ascii_digit());
    let is_year = |word: &String| is_number(word) && word.len() == 4;
    let is_version = |word: &String| words::beside(word).is_some() && !is_number(word) || is_short_plan(word);
    let says = |word: &String| is_version(word) || is_year(word) || month_of(word).is_some() && !is_number(word);
    let is_nothing = |word: &String| says(word) || is_number(word) || words::is_in(word, SAYS_NOTHING);
    let words = words_of(&unglued(part));
    match () {
        () if !part.contains('&') && words.iter().all(is_nothing) => Vec::new(),
        // "P&L", "B2B" and "E-Commerce" are names, whatever their letters say.
        () if !words.iter().any(says) => vec![part.to_owned()],
        () => words.into_iter().filter(|word| !is_nothing(word)).collect(),
    }
}

/// A plan by its short form: `sales_fc_2026`, `bud26`, `Sales BU`. Before other words it may be a name, as of the FC Bayern, or of a
/// business unit.
pub(super) fn short_plan(name: &str) -> Option<String> {
    let mut name = unglued(name);
    // `SalesFC26`
    for short in SHORT_PLANS.split(' ').map(str::to_uppercase) {
        if let Some(at) =
            name.find(&short).filter(|at| name.get(..*at).is_some_and(|s| s.ends_with(char::is_lowercase)))
        {
            name.insert(at, ' ');
        }
    }
    let parts: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let is_number = |part: &&str| part.chars().all(|c| c.is_ascii_digit()) || month_of(part).is_some();
    let is_plan = |at: usize, part: &str| {
        let lower = part.to_lowercase();
        let is_behind = parts.get(at + 1).is_none_or(is_number);
        // French has an article of these letters, and a business unit is one, too.
        let is_written = lower != "le" || part == "LE";
        is_short_plan(&lower) && is_written && (is_behind || at > 0 && !matches!(lower.as_str(), "bu" | "le"))
    };
    let part = parts.iter().enumerate().find(|(at, part)| is_plan(*at, part)).map(|(_, part)| part.to_lowercase())?;
    Some(if words::names_forecast(&part) { "Forecast" } else { "Budget" }.to_owned())
}

const SHORT_PLANS: &str = "fc fct fcst rfc bu bud bgt le aop";

fn is_short_plan(word: &str) -> bool {
    words::is_in(word, SHORT_PLANS)
}

/// A name with spaces where digits stand against letters, and around what is a plan in any word: `2026budget`, `salesbudget`.
fn unglued(name: &str) -> String {
    let mut apart = String::new();
    let mut before: Option<char> = None;
    for c in name.chars() {
        let is_edge = |one: char, other: char| one.is_ascii_digit() && other.is_alphabetic();
        if before.is_some_and(|before| is_edge(before, c) || is_edge(c, before)) {
            apart.push(' ');
        }
        apart.push(c);
        before = Some(c);
    }
    let parts = apart.split(' ').map(|part| {
        let lower = part.to_lowercase();
        let glued = ["budget", "forecast"].into_iter().find(|word| lower.ends_with(word) || lower.starts_with(word));
        let rest = glued.map(|word| lower.replacen(word, &format!(" {word} "), 1));
        rest.filter(|_| part.chars().all(char::is_lowercase)).unwrap_or_else(|| part.to_owned())
    });
    parts.collect::<Vec<_>>().join(" ")
}

pub(super) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What words call a plan, in one spelling for every file of a source.
fn plan(words: &[String]) -> Option<String> {
    let word = words.iter().enumerate().find(|(at, word)| is_plan(words, *at, word)).map(|(_, word)| word)?;
    let known = if words::beside(word) == Some(words::Beside::Plan) { word.as_str() } else { "plan" };
    Some(capitalized(known))
}

fn is_plan(words: &[String], at: usize, word: &str) -> bool {
    const PLANS: &str = "budget budgets budgeted budgetplan planned planung planzahlen planwerte planwert plandaten planrechnung \
        forecast fcst prognose hochrechnung sollwerte sollzahlen targets zielwerte prévisions prévisionnel presupuesto begroting \
        umsatzplan kostenplan finanzplan absatzplan vertriebsplan ergebnisplan wirtschaftsplan jahresplan liquiditätsplan \
        umsatzplanung kostenplanung finanzplanung absatzplanung jahresplanung budgetplanung liquiditätsplanung umsatzprognose";
    // Customers buy plans, and rooms have them.
    const BOUGHT: &str = "by per pro nach je par por price pricing floor subscription tariff health payment meal training seating \
        lesson mobile rate savings pension";
    const OF_BOUGHT: &str =
        "id name type change changes upgrades downgrades customers subscribers subscriptions members";
    let has = |list: &str| words::any(words, list);
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    let mut after = words.iter().skip(at + 1).filter(|word| !word.chars().all(|c| c.is_ascii_digit()));
    match word {
        "plan" => {
            !before.is_some_and(|word| words::is_in(word, BOUGHT)) && !after.any(|word| words::is_in(word, OF_BOUGHT))
        }
        // Debit and credit of a ledger.
        "soll" => !has("haben"),
        // A shop is called so, too.
        "target" => after.next().is_none(),
        word => words::is_in(word, PLANS) && !has("weather wetter"),
    }
}
