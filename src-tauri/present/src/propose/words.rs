//! What the names of measures speak of, for proposals: the words that people use for sales, orders, pieces and hours, in
//! English, German, French, Spanish, Italian and Dutch.

use domain::name::words_of;

/// What comes in.
const SALES: &str = "sales revenue revenues turnover takings income umsatz umsätze erlös erlöse einnahmen \
    ventes recettes chiffre ventas ingresos facturación ricavi fatturato vendite omzet";
/// Without taxes and returns.
const NET: &str = "net netto nette nettes neto netos netti";
/// What stands beside the main thing.
const OTHER: &str = "other misc miscellaneous sundry sonstige sonstiges sonstiger übrige autres otros altri overige";
/// All of it.
const TOTAL: &str = "total all overall gesamt summe alle tout toutes totale todo todas totaal";
/// What is left when costs are taken off.
const RESULT: &str = "profit profits loss margin result earnings surplus ebit ebitda gewinn verlust ergebnis überschuss rohertrag marge \
    deckungsbeitrag bénéfice résultat beneficio resultado ganancia utile risultato margine winst resultaat";
/// What is bought, as a program and a person call one of them: many, and one.
const DEALS: &[(&str, &str)] = &[
    ("orders", "order"),
    ("transactions", "transaction"),
    ("receipts", "receipt"),
    ("customers", "customer"),
    ("guests", "guest"),
    ("covers", "cover"),
    ("visits", "visit"),
    ("visitors", "visitor"),
    ("bookings", "booking"),
    ("bons", "Bon"),
    ("bestellungen", "Bestellung"),
    ("aufträge", "Auftrag"),
    ("kunden", "Kunde"),
    ("gäste", "Gast"),
    ("belege", "Beleg"),
    ("commandes", "commande"),
    ("clients", "client"),
    ("couverts", "couvert"),
    ("tickets", "ticket"),
    ("pedidos", "pedido"),
    ("clientes", "cliente"),
    ("ordini", "ordine"),
    ("clienti", "cliente"),
    ("bestellingen", "bestelling"),
    ("klanten", "klant"),
];
/// Pieces.
const PIECES: &str = "quantity qty units pieces items menge stück stückzahl anzahl quantité unités pièces cantidad unidades \
    quantità pezzi aantal stuks";
/// Hours of work.
const HOURS: &str = "hours hour hrs stunden arbeitsstunden heures horas ore uren";
/// What went wrong with a deal.
const WRONG: &str = "returns returned refunds complaints errors cancellations retouren reklamationen stornos retours réclamations \
    annulations devoluciones quejas resi reclami klachten";
/// The cost of what was sold.
const COST_OF_SALES: &str = "cogs wareneinsatz materialeinsatz ingredients goods materials";
/// What a single thing costs or is worth: an average of it moves with what is sold.
const PRICES: &str =
    "price prices preis preise prix precio prezzo prijs msrp rrp uvp rate tarif tariff listenpreis cpc cpm";

fn says(name: &str, list: &str) -> bool {
    words_of(name).iter().any(|word| list.split_whitespace().any(|one| one == word))
}

/// True for what the business takes in.
pub(super) fn is_sales(name: &str) -> bool {
    says(name, SALES) || words_of(name).iter().any(|word| word.ends_with("umsatz") || word.ends_with("erlöse"))
}

/// Which of several names of sales is the whole of them; the least is. Net sales come before all, then a total, then what says little
/// more than sales; other income and net income, which is a profit, come last.
pub(super) fn sales_rank(name: &str) -> (bool, bool, bool, usize) {
    let is_net = says(name, NET);
    let is_profit = is_net && says(name, "income");
    (is_profit || says(name, OTHER), !is_net, !says(name, TOTAL), words_of(name).len())
}

/// True for what says of itself that it is all that comes in: a total, or net sales.
pub(super) fn is_all_sales(name: &str) -> bool {
    is_sales(name) && (says(name, TOTAL) || says(name, NET))
}

/// True for what is left after costs: profit, margin, net income.
pub(super) fn is_result(name: &str) -> bool {
    let is_net_income = says(name, NET) && says(name, "income") && !says(name, TOTAL);
    is_net_income || words_of(name).iter().any(|word| RESULT.split_whitespace().any(|one| word.ends_with(one)))
}

/// True for numbers of pieces.
pub(super) fn is_pieces(name: &str) -> bool {
    says(name, PIECES)
}

/// True for hours worked.
pub(super) fn is_hours(name: &str) -> bool {
    says(name, HOURS)
}

/// True for deals that went wrong.
pub(super) fn went_wrong(name: &str) -> bool {
    says(name, WRONG)
}

/// True for the cost of what was sold, which with the sales gives the gross margin.
pub(super) fn is_cost_of_sales(name: &str) -> bool {
    says(name, COST_OF_SALES)
}

/// True for prices and rates.
pub(super) fn is_price(name: &str) -> bool {
    says(name, PRICES)
}

/// What one of several deals is called; `None` for what counts no deals.
pub(super) fn one_deal(name: &str) -> Option<&'static str> {
    let words = words_of(name);
    // `New customers` are some of them only.
    let of_some =
        words.iter().any(|word| matches!(word.as_str(), "new" | "lost" | "neue" | "nouveaux" | "cancelled" | "late"));
    let last = words.last().filter(|_| !of_some && words.len() <= 2)?;
    DEALS.iter().find(|(many, _)| many == last).map(|(_, one)| *one)
}
