//! What the names of measures speak of, for proposals: the words that people use for sales, orders, pieces and hours, in
//! English, German, French, Spanish, Italian and Dutch.

use domain::name::words_of;
use words::{Deal, Words};

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
/// What is bought: what several of them are called, one of them, in which language, and what that is in any other.
const DEALS: &[(&str, &str, &str, Deal)] = &[
    ("orders", "order", "en", Deal::Order),
    ("transactions", "transaction", "en", Deal::Transaction),
    ("receipts", "receipt", "en", Deal::Receipt),
    ("customers", "customer", "en", Deal::Customer),
    ("guests", "guest", "en", Deal::Guest),
    ("covers", "cover", "en", Deal::Cover),
    ("visits", "visit", "en", Deal::Visit),
    ("visitors", "visitor", "en", Deal::Visitor),
    ("bookings", "booking", "en", Deal::Booking),
    ("bons", "Bon", "de", Deal::Receipt),
    ("bestellungen", "Bestellung", "de", Deal::Order),
    ("aufträge", "Auftrag", "de", Deal::Order),
    ("kunden", "Kunde", "de", Deal::Customer),
    ("gäste", "Gast", "de", Deal::Guest),
    ("belege", "Beleg", "de", Deal::Receipt),
    ("commandes", "commande", "fr", Deal::Order),
    ("clients", "client", "en", Deal::Customer),
    ("couverts", "couvert", "fr", Deal::Cover),
    ("tickets", "ticket", "en", Deal::Ticket),
    ("pedidos", "pedido", "es", Deal::Order),
    ("clientes", "cliente", "es", Deal::Customer),
    ("ordini", "ordine", "it", Deal::Order),
    ("clienti", "cliente", "it", Deal::Customer),
    ("bestellingen", "bestelling", "nl", Deal::Order),
    ("klanten", "klant", "nl", Deal::Customer),
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

/// What the deals are that this counts; `None` for what counts no deals.
pub(super) fn deal(name: &str) -> Option<Dealt> {
    let words = words_of(name);
    // `New customers` are some of them only.
    let of_some =
        words.iter().any(|word| matches!(word.as_str(), "new" | "lost" | "neue" | "nouveaux" | "cancelled" | "late"));
    let last = words.last().filter(|_| !of_some && words.len() <= 2)?;
    DEALS.iter().find(|(many, ..)| many == last).map(|(_, one, language, deal)| Dealt { one, language, deal: *deal })
}

/// Deals, by the word that a measure counts them by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dealt {
    one: &'static str,
    language: &'static str,
    deal: Deal,
}

impl Dealt {
    /// What one of them is called: in the measure's own word where that is of the language that is spoken.
    pub(super) fn one(self, words: Words) -> String {
        let is_spoken = words.language().grammar() == self.language;
        if is_spoken { self.one.to_owned() } else { words.proposal_one(self.deal) }
    }
}
