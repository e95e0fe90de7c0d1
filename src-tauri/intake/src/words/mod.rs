//! What the words in the names of columns and rows say, in English, German, French, Spanish, Italian and Dutch.

mod back;
mod mark;
mod plan;
mod revision;
mod running;
mod state;
mod statement;
mod stretch;
mod things;

pub(crate) use back::{
    is_credit, is_note_of_taking_back, names_kind_of_sale, names_sale, names_taken_back, takes_back,
};
pub use mark::Settled;
pub(crate) use mark::{names_size, says_unknown, settled};
pub(crate) use plan::{
    Beside, Heading, asks_for, beside, heading, is_version_code, leaning, leaning_scenario, letter, mentions_plan,
    names_actual, names_budget, names_case, names_class, names_classes, names_done, names_earlier, names_estimate,
    names_expected, names_forecast, names_guess, names_left, names_spent, names_unplanned, names_versions_only,
    of_period, of_word, only_joins, short_form, yes_or_no,
};

use domain::MeasureKind;
pub(crate) use domain::name::words_of;
pub use revision::names_issue;
pub(crate) use revision::{names_agreed, names_revision, revision_of};
pub(crate) use running::{
    is_interval, names_beginning, names_each_month, names_ending, names_interval, says_per_period,
};
pub(crate) use state::{
    names_counted_extract, names_extract, names_extract_behind, names_fiscal, names_issue_day, names_only_a_period,
    state_of, state_of_letter,
};
pub(crate) use statement::{
    names_money_held, names_possible_cost, names_rate_of_money, names_result, names_usual_cost,
};
pub(crate) use stretch::{names_to_date, says_stretch};
pub(crate) use things::{name_the_same, names_a_version, names_only_a_thing, names_telephone, names_thing};

/// Names of totals, separated by bars. A cell that is one of these, or starts with one, belongs to a total.
const TOTALS: &str = "total|totals|grand total|subtotal|sub-total|sub total|sum|summe|gesamt|gesamtsumme|zwischensumme|endsumme|\
    insgesamt|gesamtergebnis|somme|total général|total general|sous-total|suma|totale|totaal|subtotaal|ytd|\
    year to date|jahressumme|ergebnis gesamt|totaux|totales|totali";

/// True where a cell names a total and nothing else: `Total`, `SUMME:`, `Σ`.
pub(crate) fn is_total(text: &str) -> bool {
    let lower = text.trim().trim_end_matches([':', '.']).to_lowercase();
    lower == "σ" || lower == "∑" || TOTALS.split('|').any(|total| total == lower)
}

/// True where a label starts or ends with the name of a total: `Total Income`, `Summe Umsatz`, `Income total`, `Total 2026`.
pub fn names_total(text: &str) -> bool {
    let lower = text.trim().trim_end_matches([':', '.']).to_lowercase();
    if lower.starts_with("sum of ") {
        // Pivot tables name their columns so.
        return false;
    }
    is_total(&lower)
        || TOTALS.split('|').any(|total| {
            let starts = lower.strip_prefix(total).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
            let ends = lower.strip_suffix(total).is_some_and(|rest| rest.ends_with([' ', '-', '_']));
            starts || ends
        })
}

/// True for the heading of a column that sums up the periods beside it otherwise: `Average`, `Ø`, `YoY`, `Change`.
pub(crate) fn names_summary(text: &str) -> bool {
    const SUMMARIES: &str = "average avg mean median min max ø durchschnitt schnitt mittelwert moyenne promedio media gemiddelde \
        change growth yoy mom qoq trend sparkline veränderung wachstum évolution variación variazione groei";
    let lower = text.trim().to_lowercase();
    lower.starts_with(['ø', 'δ', 'Δ', '%', '±']) || any(&words_of(text), SUMMARIES)
}

/// True for a member that by its name adds the others up: `All stores`, `Alle Filialen`, `Total Nord`, `Gesamtunternehmen`.
pub(crate) fn names_all(text: &str) -> bool {
    const ALL: &str =
        "all alle alles toutes tous tout todas todos todo tutti tutte overall combined together company-wide";
    let words = words_of(text);
    let first = words.first().map(String::as_str).unwrap_or_default();
    // "All other countries" are some of them.
    let rest = any(&words, "other others andere anderen übrige übrigen autres otros altri overige rest");
    !rest && (names_total(text) || is_in(first, ALL) || first.starts_with("gesamt"))
}

/// What a total adds up: `Total Income` the "Income", `Summe Kosten` the "Kosten". Empty where it says nothing.
pub(crate) fn without_total(label: &str) -> String {
    let words: Vec<&str> = label.trim().trim_end_matches([':', '.']).split_whitespace().collect();
    let is_total =
        |word: &&str| is_total(word) || matches!(word.to_lowercase().as_str(), "grand" | "général" | "of" | "der");
    words.into_iter().filter(|word| !is_total(word)).collect::<Vec<_>>().join(" ")
}

/// True where a word is in the list, whose words are separated by spaces.
pub(crate) fn is_in(word: &str, list: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}

/// True where one of the words is.
pub(crate) fn any(words: &[String], list: &str) -> bool {
    words.iter().any(|word| is_in(word, list))
}

/// German writes compounds as one word: `Kassenbestand` ends with "bestand".
fn any_ending(words: &[String], list: &str) -> bool {
    words.iter().any(|word| list.split(' ').any(|ending| word.ends_with(ending)))
}

/// True for names of columns that say no more than that numbers stand in them: `Value`, `Wert`.
pub(crate) fn names_any_number(words: &[String]) -> bool {
    const NUMBERS: &str = "value values val wert werte amount betrag number zahl figure result ergebnis actual ist istwert valeur valeurs \
        valor valores valore valori waarde";
    !words.is_empty() && words.iter().all(|word| is_in(word, NUMBERS))
}

/// True for names of columns that hold dates.
pub(crate) fn names_date(words: &[String]) -> bool {
    const DATES: &str = "date day month week period quarter year time timestamp created tag monat woche zeitraum periode mois fecha \
        mes data mese maand année annee año anno ejercicio jaar 日付 年月日 取引日 日期 年月";
    any(words, DATES) || any_ending(words, "datum date jahr monat woche quartal trimestre")
}

/// True for a day in the life of a person, by which a list of staff says nothing of when its numbers are of: `Hire date`.
pub(crate) fn names_life(words: &[String]) -> bool {
    const LIFE: &str = "hire hired hiring birth birthday birthdate dob termination terminated eintritt eintrittsdatum austritt \
        austrittsdatum leaving leaver geburt geburtstag geburtsdatum embauche naissance contratación nacimiento assunzione nascita geboortedatum";
    any(words, LIFE)
}

/// True for the first day of what a row is of.
pub(crate) fn names_start(words: &[String]) -> bool {
    any(
        words,
        "start starts from begin begins beginning von beginn anfang début debut du desde inicio dal inizio vanaf van",
    )
}

/// True for the last one.
pub(crate) fn names_end(words: &[String]) -> bool {
    any(words, "end ends to until ending bis ende fin au hasta al fine tot einde")
}

/// True for columns of weeks.
pub(crate) fn names_week(words: &[String]) -> bool {
    any(words, "week weeks kw cw wk semaine semana settimana weeknr") || any_ending(words, "woche wochen")
}

/// True for columns of months.
pub(crate) fn names_month(words: &[String]) -> bool {
    any(words, "month months monat monate mois mes mese maand mês mnd")
}

/// True for numbers that name things instead of counting them: `id`, `order number`, `PLZ`.
pub(crate) fn names_identifier(words: &[String]) -> bool {
    const IDENTIFIERS: &str = "id ids no nr num number nummer numero numéro número code phone tel telefon telephone fax mobile zip plz \
        postal postcode zipcode postleitzahl digits ziffern chiffres suffix hour stunde weekday wochentag year jahr quarter month monat week kw line sku ean iban bic isbn uuid";
    // "Number of orders" and "no. of visits" count; "order number" names.
    let counts = matches!(words, [first, of, ..] if is_in(first, IDENTIFIERS) && of == "of") || says_per_period(words);
    !counts && (any(words, IDENTIFIERS) || any_ending(words, "nummer nr"))
}

/// True for columns of whole numbers that are accounts of a ledger: `Konto`, `Gegenkonto (ohne BU-Schlüssel)`, `Account`.
pub(crate) fn names_account(words: &[String]) -> bool {
    const ACCOUNTS: &str = "account konto kto gegenkonto compte cuenta conto rekening kostenstelle";
    any(words, ACCOUNTS) && !names_money(words) && kind_of(words).is_none() || statement::names_ledger_account(words)
}

/// True for texts that name things one by one. A product line is a group of things.
pub(crate) fn names_one_by_one(words: &[String]) -> bool {
    let groups = |word: &String| matches!(word.as_str(), "line" | "month" | "quarter" | "week" | "year");
    let words: Vec<String> = words.iter().filter(|word| !groups(word)).cloned().collect();
    names_identifier(&words)
}

/// True for how far something has come: it tells rows apart today and may be another tomorrow.
pub(crate) fn names_state(words: &[String]) -> bool {
    any(words, "status state stage zustand statut estado stato")
}

/// True for what sort of record a row is, as `Type` and `Transaction type` say; a `Room type` is a thing of the business.
pub(crate) fn names_kind_of_row(words: &[String]) -> bool {
    const KINDS: &str = "type typ art tipo soort transaktionsart vorgangsart buchungsart belegart";
    const OF_ROWS: &str = "transaction event itemization record entry row document posting buchung vorgang satz";
    match words {
        [kind] => is_in(kind, KINDS),
        [of, kind] => is_in(kind, KINDS) && is_in(of, OF_ROWS),
        _ => false,
    }
}

/// True for texts about a row that do not group rows.
pub(crate) fn names_remark(words: &[String]) -> bool {
    const REMARKS: &str = "description text note notes comment comments memo remark remarks details reference ref beschreibung \
        bemerkung notiz kommentar buchungstext verwendungszweck libellé libelle descripción descripcion concepto \
        descrizione omschrijving currency währung email address url invoice 内容 摘要 備考 备注 メモ 取引内容";
    // What an amount is of groups amounts.
    let of_amount = matches!(words, [first, last] if last == "description" && matches!(first.as_str(), "amount" | "fee" | "category"));
    // Nobody groups by the address of each customer.
    let of_person = any(words, "mail emails mails telefon phone telephone mobile");
    of_person || any(words, REMARKS) && !of_amount || names_kind_of_row(words)
}

/// True for names of amounts of money.
pub(crate) fn names_money(words: &[String]) -> bool {
    const MONEY: &str = "revenue revenues sales turnover income amount cost costs expense expenses wages salary salaries payroll rent \
        fee fees profit loss cash budget takings tax price msrp rrp uvp spend cogs ebit ebitda balance debt receivables payables \
        refund refunds margin umsatz erlös erlöse einnahme einnahmen ausgabe ausgaben kosten aufwand lohn löhne \
        gehalt gehälter miete gewinn verlust betrag preis saldo kasse chiffre recettes dépenses salaires loyer \
        bénéfice montant prix ventas ingresos gastos importe precio fatturato ricavi costi omzet inkomsten kostprijs \
        solde netto brutto shipping versand versandkosten discount discounts rabatt rabatte mrr arr adr aov arpu cpc cpm cpa cpl cac tips trinkgeld trinkgelder \
        vat mwst ust tva iva ht ttc ca";
    any(words, MONEY)
        || per_room(words)
        || per_sale(words)
        || any_ending(words, "umsatz kosten erlöse einnahmen ausgaben gewinn betrag")
}

/// True for amounts of something else than money, which may well be written with two decimals.
pub(crate) fn names_quantity(words: &[String]) -> bool {
    const QUANTITIES: &str = "duration dauer durée hours hour hrs h minutes days kg g km m2 kwh litres liters tonnes weight distance area stunden tage gewicht \
        liter menge heures poids horas ore uren conversions clicks impressions visits sessions views users leads visitors besucher klicks \
        bestellungen";
    any(words, QUANTITIES)
}

/// True for what takes away from a sum: `Refund`, `Auszahlung`.
pub(crate) fn takes_away(words: &[String]) -> bool {
    const OUT: &str = "refund refunded refunds return returns returned chargeback payout payouts withdrawal withdrawals expense expenses \
        spend spending creditnota creditnotas creditnote gutschrift gutschriften retoure rückgabe erstattung rückerstattung rückzahlung storno stornierung auszahlung ausgabe ausgaben belastung \
        remboursement retour avoir sortie retrait dépense dépenses reembolso devolución abono salida gasto gastos retirada \
        rimborso reso uscita uscite prelievo terugbetaling uitgave uitgaven opname";
    any(words, OUT)
}

/// True for what adds to a sum, as far as something beside it takes away: `Sale`, `Einzahlung`.
pub(crate) fn adds(words: &[String]) -> bool {
    const IN: &str = "sale sales order orders charge charges payment payments invoice invoices income incomes deposit deposits receipt \
        purchase umsatz verkauf verkäufe bestellung einnahme einnahmen einzahlung zahlung rechnung vente ventes commande \
        paiement facture recette recettes entrée dépôt venta ventas pedido pago factura ingreso ingresos entrada depósito \
        vendita vendite ordine pagamento fattura entrata entrate incasso verkoop bestelling betaling factuur inkomst inkomsten storting";
    any(words, IN)
}

/// Which side of an account a column is: true for what goes out, false for what comes in.
pub(crate) fn side_of_account(words: &[String]) -> Option<bool> {
    const OUT: &str = "debit debits débit débits soll lastschrift lastschriften belastung ausgang ausgänge ausgaben out withdrawal withdrawals \
        outflow spent debe cargo cargos dare uscite uscita af sortie sorties dépenses 出金 出金金額 支出 支払金額 お支払金額 支払 引出金額";
    const IN: &str = "credit credits crédit crédits haben gutschrift gutschriften eingang eingänge einnahmen in deposit deposits inflow \
        received haber abono abonos avere entrate entrata bij entrée entrées recettes 入金 入金金額 収入 お預り金額 預入金額 預り金額";
    match (any(words, OUT), any(words, IN)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

/// True for what a number is of, as far as the words are known: `Umsatz`, `Receipts`, `Hours`.
pub(crate) fn names_a_measure(name: &str) -> bool {
    const COUNTED: &str = "receipts orders tickets transactions bookings customers guests bons belege bestellungen aufträge kunden gäste \
        buchungen commandes clients reçus pedidos clientes ordini clienti bestellingen klanten quantity sold";
    let words = words_of(name);
    let of_money = names_money(&words) || names_price(&words) || names_percent(name, &words) || names_share(&words);
    of_money || names_quantity(&words) || names_pieces(&words) || any(&words, COUNTED) || kind_of(&words).is_some()
}

/// True for the head of a column of measures: `KPI`, `Kennzahl`.
pub(crate) fn names_measures(words: &[String]) -> bool {
    any(
        words,
        "kpi kpis measure measures metric metrics indicator indicators kennzahl kennzahlen indikator indicateur indicador indicatore indicator metrik messgröße messgrösse \
            messgrößen métrique métrica metrica",
    )
}

/// True for the lines of an account: `Account`, `Position`.
pub(crate) fn names_lines(words: &[String]) -> bool {
    any(words, "account accounts line item position posten konto bezeichnung poste ligne cuenta partida voce")
}

/// True for how many pieces a row is of.
pub(crate) fn names_pieces(words: &[String]) -> bool {
    any(words, "qty quantity pieces pcs units menge anzahl stück quantité qté cantidad quantità aantal")
}

/// True for the price of one piece.
pub(crate) fn names_price(words: &[String]) -> bool {
    any(words, "price preis einzelpreis stückpreis prix precio prezzo prijs")
        && !any(words, "total line gesamt extended")
}

/// A percent sign that says what the numbers are. Behind a number it says at which rate: `Umsatz 19 %` is an amount.
fn says_percent(name: &str) -> bool {
    let before = |at: usize| name.get(..at).and_then(|before| before.trim_end().chars().next_back());
    name.match_indices('%').any(|(at, _)| !before(at).is_some_and(|last| last.is_ascii_digit()))
}

/// True for shares and rates.
pub(crate) fn names_percent(name: &str, words: &[String]) -> bool {
    says_percent(name) || any(words, "percent percentage pct prozent pourcentage porcentaje percentuale")
}

/// True for names that say the unit of the bare numbers below them: `CTR (%)`, `Rate [%]`, `Anteil in %`.
pub(crate) fn bare_percents(name: &str) -> bool {
    const WRITTEN: [&str; 6] = ["(%)", "[%]", "in %", "en %", "(in %)", "{%}"];
    let name = name.trim().to_lowercase();
    WRITTEN.iter().any(|written| name.ends_with(written))
        || name.contains("(in percent)")
        || name.contains("in prozent")
}

/// True for parts of a whole, which are written as fractions where no sign says otherwise.
pub(crate) fn names_share(words: &[String]) -> bool {
    const SHARES: &str = "margin marge margen share shares anteil rate quote ratio utilization utilisation auslastung \
        occupancy taux tasa percentage conversion churn absence oee krankenstand fluktuation";
    any(words, SHARES) || any_ending(words, "quote marge anteil rate auslastung")
}

/// How the values of a measure of this name combine, as far as the name says.
pub(crate) fn kind_of(words: &[String]) -> Option<MeasureKind> {
    const SAMPLES: &str = "duration dauer latency delay durée duración durata duur";
    const TIMES: &str =
        "dauer wartezeit lieferzeit reaktionszeit durchlaufzeit bearbeitungszeit antwortzeit lösungszeit";
    const MOVES: &str = "new neue neu nouveaux lost sold sales flow cashflow orders in out joined left added change changes cost deposits deposit \
        purchases purchase purchased bought used usage consumption consumed issued paid bezahlt eingekauft einkauf einkäufe \
        verbrauch entnahme entnahmen aufladung costs income served expenses churned cancelled canceled gekündigt gekündigte won gewonnen gewonnene zugang abgang verkäufe";
    const LEVELS: &str = "rating ratings score scores price average avg mean rate ratio quote margin marge satisfaction nps csat \
        temperature utilization utilisation occupancy share ø durchschnittlich mittel mittelwert moyen moyens medio medios medi gemiddeld satz steuersatz stundensatz \
        zinssatz prozentsatz tagessatz kurs wechselkurs fx stars sterne maximum minimum peak highest lowest höchste niedrigste \
        capacity kapazität age alter roi roe roa oee dso dpo dio index krankenstand fluktuation position bewertung note preis durchschnitt schnitt anteil \
        auslastung zufriedenheit msrp rrp uvp listenpreis tarif tariff moyenne prix taux media promedio precio tasa prezzo gemiddelde prijs median \
        percentage conversion adr revpar arpu aov cpc cpm cpa cpl cac ctr roas likely likelihood recommend wahrscheinlich empfehlen attainment";
    const BALANCES: &str = "headcount employees staff fte ftes workforce stock inventory cash balance bank receivable receivables \
        payable payables debt debtors creditors customers members subscribers followers accounts assets liabilities \
        equity guthaben abonnenten follower reading readings odometer backlog pipeline mrr arr mitarbeiter mitarbeitende personal lager saldo kontostand forderungen \
        verbindlichkeiten schulden mitglieder effectif solde existencias voorraad 残高 差引残高 余额 余額 在庫";
    if any(words, SAMPLES) || any_ending(words, TIMES) || words.windows(2).any(|pair| takes_time(&pair[0], &pair[1])) {
        return Some(MeasureKind::Sample);
    }
    let of_one = words.windows(2).any(|pair| {
        matches!(pair[0].as_str(), "unit" | "per" | "pro" | "je" | "par" | "por")
            && pair[1] != "cent"
            && (pair[0] != "unit" || any(&pair[1..], "cost costs value amount"))
    });
    if of_one
        || per_room(words)
        || any(words, LEVELS)
        || words
            .first()
            .is_some_and(|first| matches!(first.as_str(), "max" | "min") || first.starts_with("durchschnitts"))
        || any_ending(words, "zufriedenheit bewertung preis schnitt auslastung temperatur quote")
    {
        // What a line comes to is called a price too, and adds up.
        if names_line_total(words) {
            return None;
        }
        return Some(MeasureKind::Level);
    }
    // Hours of staff are no staff.
    let moves = any(words, MOVES) || names_quantity(words) || statement::names_movement(words);
    let moves = moves && !names_what_lies_there(words);
    let stands =
        any(words, BALANCES) || any_ending(words, "bestand bestände guthaben saldo stand stände bestandskunden");
    (stands_at_the_end(words) || stands && !moves).then_some(MeasureKind::Balance)
}

/// True for what a line of an order or an invoice comes to: `Total price`, `Gesamtpreis`, `Line price`.
fn names_line_total(words: &[String]) -> bool {
    const WHOLE: &str = "total line extended final gesamt totale totaal";
    const PRICE: &str = "price preis prix precio prezzo prijs";
    any(words, "gesamtpreis endpreis zeilenpreis positionspreis totaalprijs") || any(words, WHOLE) && any(words, PRICE)
}

/// True for what lies somewhere: `Cash in bank`, `Units in stock`.
fn names_what_lies_there(words: &[String]) -> bool {
    words.windows(2).any(|pair| {
        matches!(pair[0].as_str(), "in" | "at" | "on")
            && matches!(pair[1].as_str(), "bank" | "hand" | "stock" | "store" | "storage" | "account")
    })
}

/// True for what there is at a time: `Qty on hand`, `Running total`, `Active users`.
fn stands_at_the_end(words: &[String]) -> bool {
    const ACTIVE: &str = "active aktive aktiver actifs activos attivi actieve";
    const PAIRS: [[&str; 2]; 3] = [["on", "hand"], ["running", "total"], ["offene", "posten"]];
    let pair = |pair: &[String]| PAIRS.iter().any(|known| pair == known);
    stretch::says_cumulated(words)
        || words.windows(2).any(pair)
        || words.len() > 1 && words.first().is_some_and(|first| is_in(first, ACTIVE))
}

/// True for what of things of a list is still open: `Open tickets`, `Offene Aufträge`. Open amounts stand beside each document,
/// and add up.
pub(crate) fn names_open(words: &[String]) -> bool {
    const OPEN: &str = "open offene offener outstanding pending ausstehende unerledigte";
    words.len() > 1 && words.first().is_some_and(|first| is_in(first, OPEN)) && !names_money(words)
}

/// True for numbers that are no amounts: a place in a ranking or on the earth.
pub(crate) fn names_a_place(words: &[String]) -> bool {
    any(words, "rank rang ranking latitude longitude lat lng breitengrad längengrad")
}

/// True for what a customer spends at a time: `Ø Bon`, `Avg ticket`, `Durchschnittsbon`.
fn per_sale(words: &[String]) -> bool {
    const MEAN: &str = "ø avg average durchschnitt durchschnittlicher mean moyen medio gemiddelde";
    let of_sale = any(words, "bon ticket basket check warenkorb panier scontrino");
    any(words, MEAN) && of_sale || any(words, "durchschnittsbon bonwert warenkorbwert bestellwert")
}

/// The end of the scale that a name says its numbers are on: 5 for `Friendliness (1-5)`, 10 for `Recommend us? 0–10`.
pub(crate) fn scale(name: &str) -> Option<f64> {
    let digits = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let from = name.get(name.find(|c: char| c.is_ascii_digit())?..)?;
    let (low, rest) = from.split_at(digits(from));
    let (between, to) = rest.split_at(rest.find(|c: char| c.is_ascii_digit())?);
    let joins = matches!(between.trim().to_lowercase().as_str(), "-" | "–" | "—" | "to" | "bis" | "à" | "a" | "tot");
    let (low, high): (f64, f64) = (low.parse().ok()?, to.get(..digits(to))?.parse().ok()?);
    (joins && low <= 1.0 && (3.0..=100.0).contains(&high)).then_some(high)
}

/// True for what hotels earn with a room, sold or not.
fn per_room(words: &[String]) -> bool {
    matches!(words.concat().as_str(), "revpar" | "trevpar" | "goppar")
}

/// True for amounts in hundredths of a currency, as programs store them: `amount_cents`.
pub(crate) fn names_hundredths(words: &[String]) -> bool {
    any(words, "cents pence rappen centimes céntimos centesimi")
}

/// True for what something is worth, which is money where the rows say of which currency.
pub(crate) fn names_value(words: &[String]) -> bool {
    any(words, "value wert valeur valor valore waarde")
}

/// `days to close`, `response time`, `lead time`.
fn takes_time(first: &str, second: &str) -> bool {
    let units = ["days", "hours", "minutes", "seconds", "time", "tage"];
    let takes = units.contains(&second) && ["response", "reply", "resolution", "handling", "wait"].contains(&first);
    takes
        || units.contains(&first) && (second == "to" || second == "bis")
        || second == "time"
            && ["response", "lead", "cycle", "wait", "waiting", "resolution", "delivery"].contains(&first)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn totals_are_known_by_their_names() {
        for text in ["Total", "SUMME:", "Grand total", "Σ"] {
            assert!(is_total(text), "{text}");
        }
        for text in ["Total Income", "Summe Erlöse", "Expenses total", "Total 2026"] {
            assert!(names_total(text) && !is_total(text), "{text}");
        }
        for text in ["Totally new", "Summer sales", "Subtle", "Gross profit"] {
            assert!(!names_total(text), "{text}");
        }
    }

    #[test]
    fn names_say_how_values_combine() {
        let kind = |name| kind_of(&words_of(name));
        assert_eq!(kind("Headcount"), Some(MeasureKind::Balance));
        assert_eq!(kind("Kassenbestand"), Some(MeasureKind::Balance));
        assert_eq!(kind("Cash sales"), None);
        assert_eq!(kind("New customers"), None);
        assert_eq!(kind("averageRating"), Some(MeasureKind::Level));
        assert_eq!(kind("Days to close"), Some(MeasureKind::Sample));
        assert_eq!(kind("Umsatz"), None);
    }

    #[test]
    fn numbers_that_name_things_are_no_measures() {
        assert!(names_identifier(&words_of("order_number")));
        assert!(names_identifier(&words_of("Rechnungsnummer")));
        assert!(!names_identifier(&words_of("Number of orders")));
    }
}
