//! What the lines of a statement of profit and loss are called: costs, results, and what moves what stands at a day's end.

use super::{any, any_ending, is_in};

/// What stands at the end of a period, as the last word of a name: `Fees receivable` stand, whatever fees do.
const STOCKS: &str = "balance balances saldo receivable receivables payable payables debt debts debtors creditors liabilities assets equity \
    stock inventory forderung forderungen verbindlichkeiten schulden guthaben lager bestand stand";

/// True for accounts of a ledger that say what is booked on them: `Revenue account`, `Erlöskonto`.
pub(crate) fn names_ledger_account(words: &[String]) -> bool {
    const BOOKED: &str = "revenue sales income expense expenses cost costs gl ledger nominal general contra";
    const ACCOUNTS: &str =
        "erlöskonto ertragskonto aufwandskonto kostenkonto sachkonto sollkonto habenkonto erlöskto sachkto";
    let booked = matches!(words, [.., first, last] if is_in(first, BOOKED) && is_in(last, "account acct"));
    booked || any(words, ACCOUNTS)
}

/// True for what happens to what stands somewhere, and adds up over time: `Bank charges`, `Employees hired`, `Receivables written off`.
pub(super) fn names_movement(words: &[String]) -> bool {
    const DONE: &str = "received hired written collected repaid withdrawn deposited banked transferred spent refunded returned opened closed \
        created acquired gained recruited dismissed invoiced eingestellt eingestellte entlassen entlassene abgeschrieben abgeschriebene \
        erhalten erhaltene eingegangen eingegangene gezahlt gezahlte ausgezahlt eingezahlt vereinnahmt";
    const MOVEMENTS: &str = "charge charges fee fees payment payments receipt receipts expense expenses expenditure withdrawal withdrawals \
        transfer transfers interest wages salaries payroll bonus bonuses meals meal training travel welfare insurance benefits catering \
        entertainment party uniforms hire hires hiring leavers joiners writeoff writeoffs repayment repayments drawings refund refunds \
        takings revenue turnover discount discounts tips difference differences adjustment adjustments movement movements shrinkage \
        wastage losses loss commission commissions tax taxes kosten gebühr gebühren zahlung zahlungen zinsen aufwand aufwendungen ausgaben \
        einnahmen eingang eingänge ausgang ausgänge zugänge abgänge einstellung einstellungen entlassungen abschreibung abschreibungen \
        ausbuchung ausbuchungen verpflegung schulung schulungen fortbildung reisekosten differenz differenzen veränderung veränderungen";
    const OF: &str = "from for of aus für";
    const ENDINGS: &str = "kosten gebühren zahlung zahlungen aufwand aufwendungen ausgaben einnahmen veränderung veränderungen differenz \
        differenzen abschreibung abschreibungen zinsen";
    let stands = |word: Option<&String>| word.is_some_and(|word| is_in(word, STOCKS));
    let stands_of = stands(words.first()) && words.get(1).is_some_and(|word| is_in(word, OF));
    let written_off = words.windows(2).any(|pair| pair[0] == "write" && matches!(pair[1].as_str(), "off" | "offs"));
    let moves = any(words, MOVEMENTS) || any_ending(words, ENDINGS) || written_off;
    any(words, DONE) || moves && !stands(words.last()) && !stands_of
}

/// True for costs and results that are amounts of money wherever they stand: `Depreciation`, `Wareneinsatz`, `Rohertrag`.
pub(crate) fn names_result(words: &[String]) -> bool {
    const RESULTS: &str = "depreciation amortisation amortization wareneinsatz materialeinsatz rohertrag rohgewinn abschreibung abschreibungen \
        deckungsbeitrag overhead overheads earnings ebt ebita expenditure opex capex aufwendungen ertrag erträge steuern zinsen interest pacht \
        gebühr gebühren provisionen commissions betriebsergebnis jahresüberschuss fehlbetrag überschuss honorare charges taxes \
        royalties dividends lohnkosten sozialabgaben fremdleistungen nebenkosten amortissements résultat amortizaciones ammortamenti";
    (any(words, RESULTS) || any_ending(words, "aufwand aufwendungen gebühren erträge")) && !names_rate_of_money(words)
}

/// True for what lies at the bank or is owed, which is money even in whole numbers: `Kassenbestand`.
pub(crate) fn names_money_held(words: &[String]) -> bool {
    const HELD: &str = "bank kassenbestand kontostand bankguthaben bankbestand bankkonto guthaben forderungen verbindlichkeiten schulden \
        liabilities equity eigenkapital";
    any(words, HELD)
}

/// True for shares of money, which are none themselves: `VAT rate`, `Interest rate`.
pub(crate) fn names_rate_of_money(words: &[String]) -> bool {
    const OF: &str =
        "vat mwst ust tva iva tax interest commission discount provision rabatt zins steuer profit margin cost";
    any(words, "rate rates satz taux tasa quote ratio") && any(words, OF)
}

/// True for costs that a statement of profit and loss has, and that are hardly anything else beside amounts: `Marketing`.
pub(crate) fn names_usual_cost(words: &[String]) -> bool {
    const COSTS: &str = "marketing advertising insurance insurances materials utilities rent wages premises debts ergebnis result surplus werbung versicherung versicherungen material \
        wareneinkauf raumkosten instandhaltung bürobedarf reisekosten bewirtung depreciation publicité assurance assurances \
        publicidad seguros pubblicità assicurazioni verzekeringen";
    any(words, COSTS) && words.len() <= 3 && !names_head_count(words)
}

/// True for costs whose names stand for other things, too, and that are costs among several: `Energy`, `Travel`, `Strom`.
pub(crate) fn names_possible_cost(words: &[String]) -> bool {
    const COSTS: &str = "purchases motor phone supplies electricity energy heating fuel software hosting travel training legal accounting audit consulting \
        repairs maintenance cleaning stationery postage freight packaging logistics entertainment licences licenses pension pensions \
        bonus bonuses sundry sundries miscellaneous vehicles strom heizung energie telefon telephone reisen fahrzeuge kfz reparaturen reinigung \
        beratung rechtsberatung buchführung porto fracht verpackung fortbildung weiterbildung lizenzen beiträge";
    any(words, COSTS) && words.len() <= 3 && !names_head_count(words)
}

/// True where a name says that heads or pieces are counted.
fn names_head_count(words: &[String]) -> bool {
    any(
        words,
        "headcount fte ftes heads köpfe number anzahl count staff team employees mitarbeiter units qty menge stück",
    )
}
