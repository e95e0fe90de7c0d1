#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use super::*;

#[test]
fn names_say_in_what_numbers_are_written() {
    for (times, names) in [
        (
            1e3,
            "Umsatz in T€|Umsatz (TEUR)|Umsatz (Tsd. €)|Umsatz Tsd.|Besucher Tsd|Revenue (k€)|Revenue k€|Revenue (£000)|Revenue (£'000)|\
            Sales in thousands|Sales (k €)|Revenue ($000s)|Revenue (in '000)|Revenue (000s)|P&L (in thousands)|P&L (thousands)|\
            Sales in kEUR|EUR thousands|Angaben in Tausend EUR|Ventes en milliers|Omzet (x 1.000)|Actual (kEUR)|Sales 000 EUR|\
            Sales EUR 000|Sales 000|Sales x1000|Sales x 1000|Sales (x 1,000)|Sales (×1,000)|Sales (x1'000)|Sales (1,000)|Umsatz (1.000 EUR)|\
            Umsatz in 1.000 EUR|Orders ('000)|Orders (’000)|Orders '000|Visitors (k)|Revenue (K)|Umsatz (T)|Volume (k units)|\
            Sales EURk|Sales SEKk|Omsättning tkr|Omsättning TSEK|Ventas en miles de euros|Fatturato in migliaia di euro|Sales EUR k|Sales k EUR|\
            Sales thousands|Sales (1000s)|Sales (1,000s)|Revenue thousand|Revenue (ths)|Revenue in K|Impressions in K|RevenueTEUR|\
            Revenue (10³ €)|Revenue (10^3 EUR)|Absatz Tsd. Stück|Tržby tis. Kč|Sprzedaż tys. zł|Revenue €K",
        ),
        (
            1e6,
            "Umsatz Mio. EUR|Umsatz Mio.|Revenue $m|Sales (in millions)|Revenue €m|Sales mn|Sales (mn)|EUR m|Sales EUR m|Sales USD mn|\
            Sales m EUR|MSEK|Revenue (m)|Revenue $MM|Sales in mn|Omzet mln|Sales (x 1,000,000)|EURm|Chiffre d'affaires en M€",
        ),
        (1e9, "€bn|Revenue (bn)|Sales bn|Umsatz Mrd. €|USD bn|$bn|$B|Umsatz in Milliarden|Revenue EURbn|CA (Md €)"),
        (1e2, "Sales (in hundreds)|Orders (hundreds)|Sales x100|Sales (100s)"),
        (1e-2, "Umsatz in Cent|Revenue (ct)|Revenue (cents)|Price in cents|Umsatz (Cent)"),
        (1e5, "Sales (in lakhs)|₹ lakh"),
        (1e7, "₹ crore|Sales (Rs. Cr.)"),
    ] {
        for name in names.split('|') {
            assert_eq!(thousands(name.trim()), Some(times), "{name}");
        }
    }
}

#[test]
fn names_that_say_something_else_are_left_alone() {
    for name in "Revenue|Umsatz in €|Room 1000|Loved by millions of people|A thousand thanks|Plan B|Revenue (EUR)|Teuro|T|M|K|\
        Sales to thousands of islands|Sales 2000|Orders 000123|Store 000|Account 000|Length (m)|Länge in m|Gewicht in t|Salary (m)|Gehalt (m)|\
        Sales M|Size M|Staff (m)|Temperature (K)|Sales MN|Sales (MN)|Distance in miles|Cost per thousand|CPM (per 1000)|Kosten pro Tsd.|\
        Orders over 1000 EUR|Orders over 100 000 EUR|Screws x1000|Screws x 1000|Balance USDT|Amount GBP CR|Bestellungen ab 1.000 EUR|\
        not in thousands|Angaben nicht in Tausend|Rounded to the nearest thousand|Sawmill|Mill Street|The first thousand|Krk|Kft|Umsatz (netto)|\
        Sales in 2000|Price (€/1000)|Preis (€/Tsd. Stück)|CPM (€/1000)|Mio Cafe|Cafe Mio|Mill Hill|Weight (ct)|Temperature in K|\
            Sales in 2000s|50 Cent|MW|kWh|Mb|Team B|Bn"
        .split('|')
    {
        assert_eq!(thousands(name.trim()), None, "{name}");
    }
}

#[test]
fn titles_say_it_in_full_only() {
    for title in
        "All figures in thousands of euro|Angaben in TEUR|P&L (in thousands)|in T€|Werte in Tsd. EUR|Figures in EUR '000|USD in millions, except per share|\
        Currency: EUR thousand|Beträge in Tausend Euro.|(x 1.000)|Amounts in hundreds|€bn|Umsatz-TEUR 2026|Amounts in 1000s|(in k)|in k|\
        EUR ths.|x 1.000|Werte in Mio|Mio. EUR|Umsatz Mio|Beträge in Mio. EUR|thousands|million|Tausend|in Tsd.|Mio. Stück|Scale: 1000|Angaben in Cent"
        .split('|')
    {
        assert!(thousands_in_text(title.trim()).is_some(), "{title}");
    }
    for title in "sales_mn|Our millions of customers|Sales by region (m)|Sales 000|Top 1000 customers|Orders over 1000 EUR|Offices in miles|Kasse 2026"
        .split('|')
    {
        assert_eq!(thousands_in_text(title.trim()), None, "{title}");
    }
}

#[test]
fn what_is_said_of_thousands_is_no_part_of_the_name() {
    for (name, left) in [
        ("Actual (kEUR)", "Actual"),
        ("Umsatz in T€", "Umsatz"),
        ("Sales in thousands EUR", "Sales"),
        ("Orders ('000)", "Orders"),
        ("Sales EUR m", "Sales"),
        ("Sales (x 1,000)", "Sales"),
        ("k €", ""),
        ("Sales (net)", "Sales (net)"),
    ] {
        assert_eq!(without_thousands(name), left, "{name}");
    }
    for text in ["thousands", "million", "Tausend", "in Tsd.", "Mio. Stück", "(in k)"] {
        assert!(is_thousands(text), "{text}");
    }
    assert!(is_thousands("kEUR") && is_thousands("in T€") && !is_thousands("Sales in T€") && !is_thousands("EUR"));
    let code = |name: &str| currency_of_thousands(name).map(|currency| currency.code().to_owned());
    assert_eq!(code("Actual (kUSD)").as_deref(), Some("USD"));
    assert_eq!((code("Sales (in thousands)"), code("EUR")), (None, None));
}
