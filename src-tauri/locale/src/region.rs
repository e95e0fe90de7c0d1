//! The languages with their regions, and the currencies, that an owner chooses from: by name, with an example of how
//! numbers and dates look there. Names are those of the language of the words.

use crate::date::DateFormats;
use crate::language::grammar;
use crate::{Locale, money};
use chrono::NaiveDate;
use domain::Calendar;
use domain::name::capitalised;
use domain::unit::Currency;
use icu::locale::Locale as Tag;
use icu_experimental::displaynames::DisplayNamesOptions;
use icu_experimental::displaynames::multi::{LanguageDisplayNames, RegionDisplayNames};
use words::Language;

/// A language as it is written in a region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Its BCP 47 tag: `de-DE`.
    pub tag: String,
    /// Its name: "German (Germany)".
    pub name: String,
    /// Its name in its own language: "Deutsch (Deutschland)".
    pub own_name: String,
    /// How a number looks: "1.234,56".
    pub number: String,
    /// How a date looks: "31.10.2026".
    pub date: String,
}

/// A currency by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurrencyName {
    /// Its ISO 4217 code: `CHF`.
    pub code: String,
    /// Its name: "Swiss francs".
    pub name: String,
}

/// The tags that are offered. Others that CLDR knows can be typed: what a tag must be is said by [`known_tag`].
const TAGS: &str = "\
    af-ZA am-ET ar-AE ar-BH ar-DZ ar-EG ar-JO ar-KW ar-LB ar-MA ar-OM ar-QA ar-SA ar-TN az-AZ be-BY bg-BG bn-BD bs-BA ca-ES cs-CZ \
    cy-GB da-DK de-AT de-BE de-CH de-DE de-IT de-LI de-LU el-CY el-GR en-AU en-BE en-CA en-CH en-CY en-DE en-DK en-FI en-GB en-HK \
    en-IE en-IL en-IN en-JM en-KE en-MT en-NG en-NL en-NZ en-PH en-PK en-SE en-SG en-TT en-US en-ZA es-AR es-BO es-CL es-CO es-CR \
    es-DO es-EC es-ES es-GT es-HN es-MX es-NI es-PA es-PE es-PR es-PY es-SV es-US es-UY es-VE et-EE eu-ES fa-IR fi-FI fil-PH \
    fr-BE fr-CA fr-CH fr-CI fr-FR fr-LU fr-MA fr-SN fr-TN ga-IE gl-ES gu-IN he-IL hi-IN hr-HR hu-HU hy-AM id-ID is-IS it-CH \
    it-IT ja-JP ka-GE kk-KZ km-KH kn-IN ko-KR ky-KG lo-LA lt-LT lv-LV mk-MK ml-IN mn-MN mr-IN ms-MY my-MM nb-NO ne-NP nl-BE \
    nl-NL nn-NO pa-IN pl-PL pt-AO pt-BR pt-CH pt-MZ pt-PT ro-MD ro-RO ru-BY ru-KZ ru-RU si-LK sk-SK sl-SI sq-AL sr-RS sv-FI sv-SE \
    sw-KE sw-TZ ta-IN ta-LK te-IN th-TH tr-CY tr-TR uk-UA ur-PK uz-UZ vi-VN zh-CN zh-HK zh-SG zh-TW zu-ZA";

/// ISO 4217: the currencies in use, without funds, metals and codes for tests.
const CURRENCIES: &str = "\
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP \
    CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR \
    ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN \
    MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD \
    SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG";

/// The languages with their regions that are offered, by their names in a language.
pub fn regions(language: Language) -> Vec<Region> {
    let names = Names::of(&grammar(language));
    let mut all: Vec<Region> = TAGS.split_whitespace().filter_map(|tag| region(tag, &names, language)).collect();
    all.sort_by_cached_key(|one| sorted_by(&one.name));
    all
}

fn region(tag: &str, names: &Names, language: Language) -> Option<Region> {
    let parsed: Tag = tag.parse().ok()?;
    let locale = Locale::speaking(tag, Currency::EUR, Calendar::default(), language);
    Some(Region {
        tag: tag.to_owned(),
        name: names.name(&parsed),
        own_name: Names::of(&parsed).name(&parsed),
        number: locale.number(1234.56, &domain::Unit::Number, Some(2)),
        date: NaiveDate::from_ymd_opt(2026, 10, 31).map(|date| locale.date(date)).unwrap_or_default(),
    })
}

/// The tag as it is written properly (`de-DE` for "de_de"), where numbers and dates of that language are known and the
/// region exists; `None` for anything else, such as "german".
pub fn known_tag(text: &str) -> Option<String> {
    let parsed: Tag = text.trim().replace('_', "-").parse().ok()?;
    let mut language = Tag::UNKNOWN;
    language.id.language = parsed.id.language;
    let names = Names::of(&icu::locale::locale!("en"));
    let is_region = parsed.id.region.is_none_or(|region| names.region(region).is_some());
    (is_region && DateFormats::has_month_names(&language)).then(|| parsed.to_string())
}

/// The currencies in use, by their names in a language.
pub fn currencies(language: Language) -> Vec<CurrencyName> {
    let words = grammar(language);
    let named = |code: &str| {
        let name = Currency::parse(code).and_then(|currency| money::name(&words, currency));
        CurrencyName { code: code.to_owned(), name: name.unwrap_or_else(|| code.to_owned()) }
    };
    let mut all: Vec<CurrencyName> = CURRENCIES.split_whitespace().map(named).collect();
    all.sort_by_cached_key(|one| sorted_by(&one.name));
    all
}

/// True for the currencies in use.
pub fn is_in_use(currency: Currency) -> bool {
    CURRENCIES.split_whitespace().any(|code| code == currency.code())
}

/// Names of languages and regions in one language.
struct Names {
    languages: Option<LanguageDisplayNames>,
    regions: Option<RegionDisplayNames>,
}

impl Names {
    fn of(tag: &Tag) -> Self {
        let options = DisplayNamesOptions::default();
        Self {
            languages: LanguageDisplayNames::try_new(tag.into(), options).ok(),
            regions: RegionDisplayNames::try_new(tag.into(), options).ok(),
        }
    }

    fn region(&self, region: icu::locale::subtags::Region) -> Option<&str> {
        self.regions.as_ref()?.of(region)
    }

    /// "German (Germany)", with codes for what has no name.
    fn name(&self, tag: &Tag) -> String {
        let language = self.languages.as_ref().and_then(|names| names.of(tag.id.language));
        let language = capitalised(&language.map_or_else(|| tag.id.language.to_string(), str::to_owned));
        match tag.id.region {
            Some(region) => {
                let region = self.region(region).map_or_else(|| region.to_string(), str::to_owned);
                format!("{language} ({region})")
            }
            None => language,
        }
    }
}

/// What a list is sorted by: accents do not send a name to its end.
fn sorted_by(name: &str) -> (String, String) {
    (crate::read::without_accents(name), name.to_owned())
}
