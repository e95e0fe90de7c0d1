//! Which way a number should go, as far as its name says: what a business pays, waits for, loses or gets wrong should be
//! less. One list of words for all languages, in the manner of those that the import reads.

use crate::Direction;
use crate::name::words_of;

/// Words of numbers that should be low, in English, German, French, Spanish, Italian and Dutch.
const LOW: &str = "cost costs cogs expense expenses spend spending spent rent rents lease wage wages salary salaries payroll labour labor \
    ingredients materials overhead overheads fee fees charge charges commission commissions penalty penalties interest debt debts \
    payable payables overdraft tax taxes discount discounts refund refunds return returns returned chargeback chargebacks complaint \
    complaints error errors defect defects fault faults bug bugs failure failures mistake mistakes waste wasted scrap shrinkage spoilage \
    loss losses lost churn churned attrition leavers cancellation cancellations cancelled noshow noshows absence absences \
    absenteeism sick sickness accident accidents incident incidents injury injuries downtime outage outages delay delays delayed late \
    overdue wait waiting queue latency duration bounce unsubscribes escalations reopened rework shortage shortages stockout stockouts \
    utilities electricity insurance \
    kosten aufwand aufwände aufwendungen ausgabe ausgaben miete mieten pacht lohn löhne gehalt gehälter gebühr gebühren provision \
    provisionen strafe strafen zinsen schulden verbindlichkeiten steuer steuern rabatt rabatte erstattung erstattungen retoure retouren \
    rückgabe rückgaben reklamation reklamationen beschwerde beschwerden fehler mangel mängel ausschuss abfall schwund verderb verlust \
    verluste kündigung kündigungen abgänge storno stornos stornierungen fehlzeit fehlzeiten krankheitstage krankenstand unfall unfälle \
    ausfall ausfälle ausfallzeit verspätung verspätungen verzug wartezeit wartezeiten rückstand dauer durchlaufzeit bearbeitungszeit \
    antwortzeit lieferzeit wareneinsatz materialeinsatz strom versicherung \
    coût coûts cout couts charges dépense dépenses depenses loyer loyers salaire salaires frais commission pénalité pénalités intérêts \
    dette dettes impôt impôts taxe taxes remise remises remboursement remboursements retour retours réclamation réclamations plainte \
    plaintes erreur erreurs défaut défauts déchet déchets gaspillage perte pertes annulation annulations absence absentéisme accident \
    accidents panne pannes retard retards attente délai délais durée \
    costo costos coste costes gasto gastos alquiler salario salarios sueldos deuda deudas impuesto impuestos devolución devoluciones \
    queja quejas error errores defectos desperdicio merma pérdida pérdidas cancelaciones ausencias retrasos espera \
    costi spesa spese affitto stipendi debiti tasse sconti resi reclami errori difetti scarti sprechi perdite ritardi attesa \
    uitgaven huur loon lonen salarissen schulden belasting kortingen retouren klachten fouten afval verlies ziekteverzuim vertraging wachttijd";

/// How German compounds end that should be low: `Personalkosten`, `Büromiete`, `Lieferzeit`, `Fehlerquote`.
const LOW_ENDINGS: &str = "kosten aufwand aufwendungen ausgaben miete löhne gehälter gebühren zinsen schulden fehler verluste ausschuss \
    abfall retouren reklamationen beschwerden wartezeit lieferzeit durchlaufzeit bearbeitungszeit antwortzeit ausfallzeit fehlzeiten \
    fehlerquote retourenquote ausschussquote stornoquote fluktuation einsatz verspätungen";

/// Words that turn it round: with them a number that would be low should be high.
const HIGH: &str = "income revenue sales profit margin recovered saved savings avoided retained erlös \
    erlöse ertrag erträge einnahmen gewinn marge gespart ersparnis recettes bénéfice ingresos ricavi omzet";

/// Pairs of words that speak of time that should be short.
const SHORT_TIMES: &str =
    "response lead cycle wait waiting resolution delivery handling processing turnaround repair setup idle first";

/// The direction that the name of a measure or KPI speaks of; `None` where it says nothing, which is "higher" for most.
pub fn direction_of(name: &str) -> Option<Direction> {
    let words = words_of(name);
    if words.windows(2).any(|pair| pair == ["return", "on"]) {
        // Of investment, of equity: that is a gain.
        return None;
    }
    let listed = |list: &str, word: &str| list.split_whitespace().any(|one| one == word);
    let low = |word: &String| listed(LOW, word) || LOW_ENDINGS.split_whitespace().any(|end| word.ends_with(end));
    let is_low = match words.iter().any(|word| listed(HIGH, word)) {
        // Beside sales and income the word that carries the name decides: `Cost of sales` and `Sales returns` are lost,
        // `Rental income` comes in.
        true => head(&words).is_some_and(low),
        false => words.iter().any(low) || words.windows(2).any(is_short_time),
    };
    is_low.then_some(Direction::Lower)
}

/// The word that carries a name: the last one, or the one before what it is "of".
fn head(words: &[String]) -> Option<&String> {
    const JOINS: &str = "of per for de des du der pro par di van";
    let join = words.iter().position(|word| JOINS.split(' ').any(|join| join == word));
    words.get(join.unwrap_or(words.len()).checked_sub(1)?)
}

/// `Response time`, `days to close`.
fn is_short_time(pair: &[String]) -> bool {
    let [first, second] = pair else { return false };
    second == "time" && SHORT_TIMES.split(' ').any(|word| word == first) || takes(first) && second == "to"
}

/// `Days to close`, `hours to fix`.
fn takes(word: &str) -> bool {
    matches!(word, "days" | "hours" | "minutes" | "time")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_paid_waited_for_or_got_wrong_should_be_low() {
        for name in [
            "Rent",
            "Wages",
            "Cost of goods",
            "Cost of sales",
            "Ingredients",
            "cost_amount",
            "Complaints",
            "Return rate",
            "Error rate",
            "Waste",
            "Days to close",
            "Response time",
            "Cycle time",
            "Churn",
            "Refunded returns",
            "Miete",
            "Personalkosten",
            "Löhne",
            "Retourenquote",
            "Wartezeit",
            "Büromiete",
            "Fehlerquote",
            "Wareneinsatz",
            "Loyer",
            "Salaires",
            "Coût des ventes",
            "Délai",
            "Alquiler",
            "Affitto",
            "Huur",
            "Absences",
            "Overheads",
            "Sales returns",
            "Late deliveries",
            "Overdue invoices",
        ] {
            assert_eq!(direction_of(name), Some(Direction::Lower), "{name}");
        }
    }

    #[test]
    fn what_comes_in_says_nothing_of_being_low() {
        for name in [
            "Sales",
            "Revenue",
            "Orders",
            "Rental income",
            "Net profit",
            "Umsatz",
            "Zinserträge",
            "Mitarbeitende",
            "Customers",
            "Rating",
            "Net promoter score",
            "Gross margin",
            "Quantity ordered",
            "Ventes",
            "Cash",
            "Costs avoided",
            "On time",
            "Return on investment",
        ] {
            assert_eq!(direction_of(name), None, "{name}");
        }
    }
}
