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
        let mut told = names.map(|name| (name, words_of(&unglued(name))));
        let (name, words) = told.find(|(_, words)| plan(words).is_some() || words::names_actual(words))?;
        plan(&words).map(|plan| Self { name: name.to_owned(), plan })
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

/// What a table is called beside what its names say of versions, months and years: "Sales" of `Sales actual vs budget 2026`; the last of
/// its names where nothing is left of any.
pub(super) fn without_version<'a>(names: impl Iterator<Item = &'a str>) -> String {
    const SAYS_NOTHING: &str = "vs and or und et y e sheet tabelle feuil hoja foglio blad q kw w v fy week woche";
    let is_left = |word: &String| {
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        !letters.is_empty()
            && words::beside(word).is_none()
            && month_of(word).is_none()
            && !words::is_in(letters, SAYS_NOTHING)
    };
    let mut last = "";
    for name in names {
        let left: Vec<String> = words_of(&unglued(name)).into_iter().filter(is_left).collect();
        if !left.is_empty() {
            return capitalized(&left.join(" "));
        }
        last = name;
    }
    last.to_owned()
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
