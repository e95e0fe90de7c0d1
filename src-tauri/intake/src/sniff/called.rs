//! A file that by its name, or by that of its sheet, holds what was planned, where nothing in it says so.

use super::Sniff;
use crate::words;
use domain::name::words_of;

/// What says that all of a file was planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CalledPlan {
    /// The name of the sheet, or of the file without its ending.
    pub name: String,
    /// What it calls the plan, as an answer: `Budget`.
    pub plan: String,
}

impl CalledPlan {
    /// What a sheet is called goes before what its file is: the actuals may stand beside the plan in one workbook.
    pub fn of(sheet: Option<&str>, stem: &str) -> Option<Self> {
        let names = sheet.into_iter().chain([stem]);
        let mut told = names.map(|name| (name, words_of(name)));
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

/// What words call a plan, in one spelling for every file of a source.
fn plan(words: &[String]) -> Option<String> {
    let word = words.iter().enumerate().find(|(at, word)| is_plan(words, *at, word)).map(|(_, word)| word)?;
    let known = if words::beside(word) == Some(words::Beside::Plan) { word.as_str() } else { "plan" };
    let mut letters = known.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect())
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
