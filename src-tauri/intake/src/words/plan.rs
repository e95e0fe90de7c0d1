//! What says of a number that it was planned, came to pass, or lies between the two.

use super::any;
use domain::name::words_of;

/// What a number is beside others of the same thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Beside {
    /// What came to pass.
    Actual,
    /// What was planned.
    Plan,
    /// How far they lie apart, or what was before.
    Compared,
}

const ACTUAL: &str = "actual actuals act ist istwert réel reel réalisé realisé réalisés réalisation real reales realizado \
    reale effettivo consuntivo werkelijk realisatie gerealiseerd";
const PLAN: &str = "planned planwert budget budgeted budgets forecast fcst soll sollwert prognose hochrechnung prévu prevu prévision \
    prévisions prévisionnel presupuesto previsto previsión begroting begroot";
/// The same of words that customers and shops have, too.
const AIM: &str = "plan target targets goal ziel zielwert objectif cible objetivo obiettivo doel";
const COMPARED: &str = "variance var diff difference delta abweichung differenz abw écart ecart desviación diferencia scostamento \
    differenza afwijking verschil vorjahr vj prior previous last ly py";

/// What a heading or a member says when it says nothing else: `Budget`, `Ist 2026`, `Variance %`, `Prior year`.
pub(crate) fn beside(text: &str) -> Option<Beside> {
    const BARE: [&str; 8] = ["year", "jahr", "values", "value", "werte", "abs", "to", "vs"];
    let mut said = None;
    for word in words_of(text).iter().filter(|word| !word.chars().all(|c| c.is_ascii_digit())) {
        let listed = |list: &str| list.split_whitespace().any(|listed| listed == word);
        let one = match () {
            () if listed(ACTUAL) => Beside::Actual,
            () if listed(PLAN) || listed(AIM) => Beside::Plan,
            () if listed(COMPARED) => Beside::Compared,
            () if BARE.contains(&word.as_str()) => continue,
            () => return None,
        };
        // "Actual vs budget" and "Plan variance" compare.
        said = Some(if said.is_none_or(|before| before == one) { one } else { Beside::Compared });
    }
    said
}

/// True where a name says of what it names that it came to pass, at least of some of it: `Actual 2026`, `Sales Ist`.
pub(crate) fn names_actual(words: &[String]) -> bool {
    any(words, "actual actuals ist istwert istwerte istzahlen réel réalisé realizado consuntivo werkelijk")
}

/// True where a member has a word of a plan among others. Customers have plans and goals, so words that mean those too count
/// only beside what came to pass.
pub(crate) fn mentions_plan(text: &str, beside_actual: bool) -> bool {
    let words = words_of(text);
    any(&words, PLAN) || beside_actual && any(&words, AIM)
}

/// True for what is planned anew again and again, beside a plan that is not.
pub(crate) fn names_forecast(text: &str) -> bool {
    any(&words_of(text), "forecast fcst prognose hochrechnung prévision prévisions previsión")
}

/// True for names of columns that say whether a row came to pass or was planned: `Scenario`, `Ist/Plan`.
pub(crate) fn names_version(words: &[String]) -> bool {
    const VERSIONS: &str = "type typ art kind scenario szenario version versions datenart wertart zahlenart scénario escenario \
        versión versione versie series";
    let says = |word: &String| beside(word).is_some();
    any(words, VERSIONS) || !words.is_empty() && words.iter().filter(|word| *word != "or").all(says)
}
