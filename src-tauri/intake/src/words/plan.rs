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

/// What the name of a column says of its members: that they are versions of numbers, kinds or states of anything, or neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heading {
    /// `Scenario`: each stands in place of the others.
    Scenarios,
    /// `Version`, `Ist/Plan`, `AC/BU`.
    Versions,
    /// `Type`, `Art`.
    Kinds,
    /// `Status`.
    States,
    Other,
}

const ACTUAL: &str = "actual actuals act ist istwert istwerte istzahlen réel reel réels réalisé realisé réalisés réalisation real reales \
    realizado reale effettivo consuntivo werkelijk realisatie gerealiseerd";
const PLAN: &str = "planned planwert planwerte planzahlen budget budgeted budgets forecast forecasted forecasts fcst soll sollwert sollwerte \
    prognose hochrechnung projected projection outlook geplant budgetiert prévu prevu prévus prévision prévisions prévisionnel \
    presupuesto presupuestado previsto previsión pronóstico preventivo previsione begroting begroot gepland";
/// The same of words that customers and shops have, too.
const AIM: &str = "plan target targets goal ziel zielwert objectif cible objetivo obiettivo doel";
const COMPARED: &str = "variance var diff difference delta abweichung differenz abw écart ecart desviación diferencia scostamento \
    differenza afwijking verschil δ achievement attainment zielerreichung zielerreichungsgrad erfüllungsgrad planerfüllung vorjahr vj prior previous last ly py";
/// Of these, those that stand for an earlier year by themselves, and those that do before the word for a year.
const EARLIER: &str = "vorjahr vorjahre vj ly py";
const EARLIER_YEAR: &str = "prior previous last letztes voriges";
/// States of what came to pass, and of what is still to come.
const DONE: &str = "booked posted invoiced billed paid received settled realised realized completed done gebucht verbucht fakturiert \
    berechnet bezahlt realisiert erledigt facturé comptabilisé encaissé payé facturado cobrado pagado contabilizado fatturato pagato spent executed performed delivered erbracht ausgeführt effectué terminé \
    completado completato voltooid afgerond";
const EXPECTED: &str = "expected scheduled upcoming terminiert vorgesehen programmé programmée programado programmato ingepland erwartet attendu attendue attendus esperado prevista previstas atteso verwacht";
/// Of these, those that numbers that came to pass have, too: meters are read or estimated.
const ESTIMATES: &str = "estimate estimates estimated schätzung schätzwert geschätzt estimation estimé estimée estimación estimado \
    stima stimato schatting geschat";
/// What columns of versions are called.
const VERSIONS: &str = "version versions versionen datenart wertart zahlenart versión versione versie";
/// What the rows or their numbers are called beside these.
const ROWS: &str =
    "data row record entry line value figure number amount daten wert werte zahl zahlen buchung de der of the";
/// Classes of rooms, cars and fares, of which the cheapest is called a budget.
const CLASSES: &str =
    "premium standard luxury economy deluxe comfort basic classic business superior komfort luxus exklusiv";

/// What a heading or a member says when it says nothing else: `Budget`, `Ist 2026`, `Variance %`, `Prior year`.
pub(crate) fn beside(text: &str) -> Option<Beside> {
    const BARE: [&str; 8] = ["year", "jahr", "values", "value", "werte", "abs", "to", "vs"];
    let mut said = None;
    for word in words_of(text).iter().filter(|word| !word.chars().all(|c| c.is_ascii_digit())) {
        let one = match of_word(word) {
            Some(one) => one,
            None if BARE.contains(&word.as_str()) => continue,
            None => return None,
        };
        // "Actual vs budget" and "Plan variance" compare.
        said = Some(if said.is_none_or(|before| before == one) { one } else { Beside::Compared });
    }
    said
}

/// What a word says by itself.
pub(crate) fn of_word(word: &str) -> Option<Beside> {
    let listed = |list: &str| list.split_whitespace().any(|listed| listed == word);
    match () {
        () if listed(ACTUAL) => Some(Beside::Actual),
        () if listed(PLAN) || listed(AIM) => Some(Beside::Plan),
        () if listed(COMPARED) => Some(Beside::Compared),
        () => None,
    }
}

/// What a short form says where all others beside it are such, too: `AC`, `BU`, `FC 2`.
pub(crate) fn short_form(text: &str) -> Option<Beside> {
    match one_short(text)?.as_str() {
        "ac" | "act" | "cy" | "ty" => Some(Beside::Actual),
        "bu" | "bud" | "bgt" | "pl" | "pln" | "fc" | "fct" | "rfc" | "le" | "aop" => Some(Beside::Plan),
        "py" | "ly" | "pp" | "vj" => Some(Beside::Compared),
        _ => None,
    }
}

/// The same of a single letter. A and B may be anything.
pub(crate) fn letter(text: &str) -> Option<Beside> {
    match one_short(text)?.as_str() {
        "a" | "i" => Some(Beside::Actual),
        "b" | "p" | "f" | "s" => Some(Beside::Plan),
        "v" => Some(Beside::Compared),
        _ => None,
    }
}

/// What stands behind a period, as analysts write it: `2024A`, `2026E`, `FY27 est.`. Elsewhere these letters may be anything.
pub(crate) fn of_period(text: &str) -> Option<Beside> {
    let words = words_of(text);
    match words.as_slice() {
        [word] if word == "a" => Some(Beside::Actual),
        [word] if super::is_in(word, "e f p b est exp proj") => Some(Beside::Plan),
        [_] if any(&words, ESTIMATES) || any(&words, EXPECTED) => Some(Beside::Plan),
        _ => None,
    }
}

/// The letters of a text of one word, without a number behind them.
fn one_short(text: &str) -> Option<String> {
    let words = words_of(text);
    let mut lettered = words.iter().map(|word| word.trim_end_matches(|c: char| c.is_ascii_digit()));
    let first = lettered.find(|word| !word.is_empty())?.to_owned();
    lettered.all(str::is_empty).then_some(first)
}

/// What a member seems to be beside others, where its words say it among more: `Rolling forecast`, `Budget v2`, `booked`.
/// Customers have plans and goals, so words that mean those too count only beside what came to pass.
pub(crate) fn leaning(text: &str, beside_actual: bool) -> Option<Beside> {
    if let Some(said) = beside(text) {
        return Some(said);
    }
    let words = words_of(text);
    let plan =
        any(&words, PLAN) || any(&words, EXPECTED) || beside_actual && (any(&words, AIM) || any(&words, ESTIMATES));
    let is_this_year = any(&words, "current this laufendes aktuelles") && any(&words, "year yr jahr");
    match (any(&words, ACTUAL) || any(&words, DONE) || is_this_year, plan) {
        _ if names_earlier(text) => Some(Beside::Compared),
        (true, true) => Some(Beside::Compared),
        (_, true) => Some(Beside::Plan),
        (true, _) => Some(Beside::Actual),
        (false, false) => None,
    }
}

/// What a yes says below a heading that asks for it: `Is forecast`, `Actual?`.
pub(crate) fn asks_for(heading: &str) -> Option<Beside> {
    let words = words_of(heading);
    // Debit and credit of a ledger.
    if any(&words, "haben") {
        return None;
    }
    match (any(&words, PLAN), names_actual(&words)) {
        (true, false) => Some(Beside::Plan),
        (false, true) => Some(Beside::Actual),
        _ => None,
    }
}

/// True for a yes, false for a no.
pub(crate) fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "yes" | "y" | "true" | "ja" | "j" | "wahr" | "oui" | "vrai" | "sí" | "si" | "x" => Some(true),
        "no" | "n" | "false" | "nein" | "falsch" | "non" | "faux" | "nee" => Some(false),
        _ => None,
    }
}

/// True for a case that is thought of: `Best case`, `Base case`.
pub(crate) fn names_case(words: &[String]) -> bool {
    any(
        words,
        "case best worst base upside downside optimistic pessimistic conservative realistic optimistisch pessimistisch realistisch \
        konservativ optimiste pessimiste optimista pesimista",
    )
}

/// What a member of a column of scenarios seems to be: what did not come to pass is thought of.
pub(crate) fn leaning_scenario(text: &str, beside_actual: bool) -> Option<Beside> {
    let is_thought = || (beside_actual || names_case(&words_of(text))).then_some(Beside::Plan);
    leaning(text, beside_actual).or_else(is_thought)
}

/// True for what was a year before: `Vorjahr`, `Sales PY`, `Previous year`.
pub(crate) fn names_earlier(text: &str) -> bool {
    let words = words_of(text);
    // The French call it by its number from this one.
    words == ["n", "1"] || any(&words, EARLIER) || any(&words, EARLIER_YEAR) && any(&words, "year yr jahr")
}

/// True where a name says of what it names that it came to pass, at least of some of it: `Actual 2026`, `Sales Ist`.
pub(crate) fn names_actual(words: &[String]) -> bool {
    any(words, "actual actuals ist istwert istwerte istzahlen réel réalisé realizado consuntivo werkelijk")
}

/// True where a member has a word of a plan among others.
pub(crate) fn mentions_plan(text: &str, beside_actual: bool) -> bool {
    let words = words_of(text);
    any(&words, PLAN) || beside_actual && any(&words, AIM)
}

/// True for a plan of money: `Budget`.
pub(crate) fn names_budget(words: &[String]) -> bool {
    any(words, "budget budgets")
}

/// True for what has been spent of a plan, and came to pass: `Budget used`.
pub(crate) fn names_spent(words: &[String]) -> bool {
    any(
        words,
        "spent used consumed utilised utilized verbraucht ausgeschöpft consommé dépensé gastado consumido speso besteed",
    )
}

/// True for what is left of a plan: `Budget remaining`.
pub(crate) fn names_left(words: &[String]) -> bool {
    any(
        words,
        "remaining left available unspent rest restbudget übrig verfügbar restant disponible restante rimanente resterend",
    )
}

/// True for words between what a number is of and what it is held against: `Sales vs budget`.
pub(crate) fn only_joins(word: &str) -> bool {
    super::is_in(word, "vs to of in")
}

/// True for a column of classes and categories.
pub(crate) fn names_classes(words: &[String]) -> bool {
    any(words, "class classes category categories kategorie klasse classe clase categoría series")
}

/// True for what came to pass without having been planned, beside which `Planned` came to pass, too: visits of a mechanic.
pub(crate) fn names_unplanned(text: &str) -> bool {
    const UNPLANNED: &str = "unplanned unscheduled unbudgeted ungeplant ungeplante ungeplanter außerplanmäßig unvorhergesehen imprévu imprévue \
        imprévus imprevisto imprevista imprevistos ongepland ongeplande";
    let words = words_of(text);
    let is_not = |pair: &[String]| matches!(pair, [no, said] if super::is_in(no, "not non nicht pas no niet") && super::is_in(said, PLAN) || super::is_in(no, "non no") && super::is_in(said, "planifié planifiée planificado planificada pianificato"));
    any(&words, UNPLANNED) || words.windows(2).any(is_not)
}

/// True for a state of what is still to come: `expected`.
pub(crate) fn names_expected(text: &str) -> bool {
    any(&words_of(text), EXPECTED)
}

/// True for what was estimated, which may have been planned.
pub(crate) fn names_estimate(text: &str) -> bool {
    any(&words_of(text), ESTIMATES)
}

/// True for an amount of which its name says that it was estimated or expected: `Revenue estimate`, `Sales (est.)`.
pub(crate) fn names_guess(name: &str) -> bool {
    const GUESSES: &str = "anticipated vorschau vorausschau erwartung erwartungswert erwarteter erwartete voraussichtlich voraussichtlicher \
        voraussichtliche geschätzter geschätzte schätzwerte hochgerechnet hochgerechneter";
    let words = words_of(name);
    // The French name what lies in the east by these letters.
    const FRENCH: &str = "vente ventes chiffre affaires recettes commandes coûts région zone nord ouest sud";
    let is_at_end = [words.first(), words.last()].into_iter().flatten().any(|word| word == "est");
    let is_short = is_at_end && !any(&words, FRENCH);
    is_short || any(&words, ESTIMATES) || any(&words, GUESSES) || any(&words, "expected erwartet")
}

/// True for what says no more than that it is one of several versions: `A`, `V2`, `1.0`, `Draft`.
pub(crate) fn is_version_code(text: &str) -> bool {
    const DRAFTS: &str =
        "version final draft original initial revised latest old new base entwurf endfassung ursprung neu alt aktuell";
    let words = words_of(text);
    let is_short = |word: &String| {
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        letters.chars().count() < 2 || letters.chars().count() < 4 && letters.len() < word.len()
    };
    !words.is_empty() && words.iter().all(|word| is_short(word) || super::is_in(word, DRAFTS))
}

/// True for a state of what came to pass: `booked`.
pub(crate) fn names_done(text: &str) -> bool {
    any(&words_of(text), DONE)
}

/// True for a class beside which `Budget` is one, too.
pub(crate) fn names_class(text: &str) -> bool {
    any(&words_of(text), CLASSES)
}

/// True for what is planned anew again and again, beside a plan that is not.
pub(crate) fn names_forecast(text: &str) -> bool {
    let short = one_short(text);
    any(
        &words_of(text),
        "forecast forecasted forecasts fcst prognose hochrechnung projected projection outlook prévision prévisions previsión pronóstico previsione",
    ) || short.is_some_and(|short| matches!(short.as_str(), "fc" | "fct" | "rfc" | "le" | "f"))
}

/// True for a column of versions of numbers, and of nothing else: apps and prices have versions, too.
pub(crate) fn names_versions_only(words: &[String]) -> bool {
    let is_known = |word: &String| super::is_in(word, VERSIONS) || super::is_in(word, ROWS);
    words.iter().all(is_known) && any(words, VERSIONS) || !any(words, VERSIONS)
}

/// What the name of a column says of its members.
pub(crate) fn heading(words: &[String]) -> Heading {
    const SCENARIOS: &str = "scenario scenarios szenario scénario escenario";
    const KINDS: &str = "type typ tipo art kind series category kategorie class case fall cas caso basis";
    const STATES: &str = "status state stage zustand buchungsstatus estado statut stato";
    // Tests of two variants are called A and B.
    let is_letter = |word: &String| word != "b" && letter(word).is_some();
    let says = |word: &String| of_word(word).is_some() || short_form(word).is_some() || is_letter(word);
    let all_of =
        |list: &str| words.iter().all(|word| super::is_in(word, list) || super::is_in(word, ROWS)) && any(words, list);
    match () {
        () if any(words, SCENARIOS) => Heading::Scenarios,
        () if any(words, VERSIONS) => Heading::Versions,
        () if words.len() > 1 && words.iter().filter(|word| *word != "or" && *word != "vs").all(says) => {
            Heading::Versions
        }
        () if words.len() == 1 && words.iter().all(|word| of_word(word).is_some()) => Heading::Versions,
        () if all_of(KINDS) => Heading::Kinds,
        () if all_of(STATES) => Heading::States,
        () => Heading::Other,
    }
}
