//! Currencies as people write them: symbols, ISO codes, and the number formats of workbooks.

use domain::unit::Currency;

/// Currency codes of ISO 4217 in use, plus codes that recent files still carry (HRK, VEF).
const CODES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD \
CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL \
HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA \
MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF \
SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED \
VEF VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL";

/// Signs and what they stand for, longest first. `$` alone is the dollar of the United States; "kr" does not say whose.
const SIGNS: [(&str, Option<&str>); 32] = [
    ("US$", Some("USD")),
    ("CA$", Some("CAD")),
    ("AU$", Some("AUD")),
    ("NZ$", Some("NZD")),
    ("HK$", Some("HKD")),
    ("A$", Some("AUD")),
    ("C$", Some("CAD")),
    ("R$", Some("BRL")),
    ("S$", Some("SGD")),
    ("SFr.", Some("CHF")),
    ("Fr.", Some("CHF")),
    ("kr.", None),
    ("kr", None),
    ("zł", Some("PLN")),
    ("Kč", Some("CZK")),
    ("Ft", Some("HUF")),
    ("lei", Some("RON")),
    ("лв", Some("BGN")),
    ("€", Some("EUR")),
    ("$", Some("USD")),
    ("£", Some("GBP")),
    ("¥", Some("JPY")),
    ("円", Some("JPY")),
    ("원", Some("KRW")),
    ("₹", Some("INR")),
    ("₽", Some("RUB")),
    ("₺", Some("TRY")),
    ("₩", Some("KRW")),
    ("₴", Some("UAH")),
    ("₪", Some("ILS")),
    ("₱", Some("PHP")),
    ("฿", Some("THB")),
];

/// The currency of a three-letter code of ISO 4217 in either case.
pub(crate) fn of_code(code: &str) -> Option<Currency> {
    let currency = Currency::parse(code)?;
    CODES.split(' ').any(|known| known == currency.code()).then_some(currency)
}

/// A sign or code at the start of the text: what it stands for, and the text behind it.
pub(crate) fn leading(text: &str) -> Option<(Option<Currency>, &str)> {
    for (sign, code) in SIGNS {
        if let Some(rest) = text.strip_prefix(sign) {
            return Some((code.and_then(of_code), rest));
        }
    }
    let code = text.get(..3)?;
    let rest = text.get(3..)?;
    (!rest.starts_with(char::is_alphabetic)).then_some(())?;
    Some((Some(of_code(code)?), rest))
}

/// A sign or code at the end of the text: what it stands for, and the text before it.
pub(crate) fn trailing(text: &str) -> Option<(Option<Currency>, &str)> {
    for (sign, code) in SIGNS {
        if let Some(rest) = text.strip_suffix(sign) {
            return Some((code.and_then(of_code), rest));
        }
    }
    let at = text.len().checked_sub(3)?;
    let code = text.get(at..)?;
    let rest = text.get(..at)?;
    (!rest.ends_with(char::is_alphabetic)).then_some(())?;
    Some((Some(of_code(code)?), rest))
}

/// A currency mentioned in a name or a title: `Revenue (EUR)`, `Umsatz CHF`, `in €`. Codes count only in capital letters,
/// because "all" and "top" are words too.
pub(crate) fn mentioned(text: &str) -> Option<Currency> {
    let by_code = text
        .split(|c: char| !c.is_alphanumeric())
        .find_map(|word| if word.bytes().all(|b| b.is_ascii_uppercase()) { of_code(word) } else { None });
    by_code.or_else(|| {
        SIGNS
            .iter()
            .filter(|(sign, _)| *sign == "円" || !sign.chars().all(|c| c.is_alphabetic() || c == '.'))
            .find_map(|(sign, code)| if text.contains(sign) { code.and_then(of_code) } else { None })
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn code(currency: Option<Currency>) -> Option<String> {
        currency.map(|currency| currency.code().to_owned())
    }

    #[test]
    fn signs_and_codes_stand_before_and_behind() {
        assert_eq!(leading("€ 12").map(|(c, rest)| (code(c), rest)), Some((Some("EUR".into()), " 12")));
        assert_eq!(trailing("12 CHF").map(|(c, rest)| (code(c), rest)), Some((Some("CHF".into()), "12 ")));
        assert!(leading("Total 12").is_none(), "a word is no currency");
        assert!(leading("abc").is_none());
        assert!(trailing("€€").is_some());
    }

    #[test]
    fn names_mention_currencies() {
        assert_eq!(code(mentioned("Umsatz CHF")), Some("CHF".into()));
        assert_eq!(code(mentioned("Revenue (EUR)")), Some("EUR".into()));
        assert_eq!(code(mentioned("残高(円)")), Some("JPY".into()));
        assert_eq!(code(mentioned("Amount in $")), Some("USD".into()));
        assert_eq!(code(mentioned("all top tables")), None);
    }
}
