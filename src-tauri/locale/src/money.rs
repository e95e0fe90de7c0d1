//! How amounts of money are written.

use crate::affixes::{Affix, Affixes};
use domain::name::capitalised;
use domain::unit::Currency;
use icu::decimal::DecimalFormatter;
use icu_experimental::dimension::currency::CurrencyType;
use icu_experimental::dimension::currency::formatter::CurrencyFormatter;
use std::collections::HashMap;
use std::sync::{Arc, RwLock};

/// How amounts of one currency are written: what stands around the digits, and how many decimals the currency has.
#[derive(Debug, Clone)]
pub(crate) struct Money {
    pub affixes: Affixes,
    /// The plain sign alone, which people type on either side of a number; empty where it is that of the workspace's own
    /// currency.
    pub sign: String,
    /// Decimals of the smallest coin: 2 for the euro, 0 for the yen.
    pub decimals: u8,
}

/// The currencies met so far. A business uses one or two, so they are built when first asked for.
#[derive(Debug)]
pub(crate) struct Monies {
    locale: icu::locale::Locale,
    own: Currency,
    own_money: Arc<Money>,
    others: RwLock<HashMap<Currency, Arc<Money>>>,
}

impl Monies {
    pub(crate) fn new(locale: icu::locale::Locale, own: Currency) -> Self {
        let own_money = plain_sign(&locale, own).or_else(|| short(&locale, own)).unwrap_or_else(|| by_code(own));
        let own_money = Arc::new(Money { sign: narrow_sign(&locale, own), ..own_money });
        Self { locale, own, own_money, others: RwLock::default() }
    }

    pub(crate) fn get(&self, currency: Currency) -> Arc<Money> {
        if currency == self.own {
            return Arc::clone(&self.own_money);
        }
        // A poisoned lock only means that another thread died while it built an entry: what is there is whole.
        let known = self.others.read().unwrap_or_else(|poisoned| poisoned.into_inner()).get(&currency).cloned();
        known.unwrap_or_else(|| {
            let money = Arc::new(self.build(currency));
            let mut others = self.others.write().unwrap_or_else(|poisoned| poisoned.into_inner());
            Arc::clone(others.entry(currency).or_insert(money))
        })
    }

    /// The plain sign ("$") is used as long as it is not also the sign of the workspace's own currency.
    fn build(&self, currency: Currency) -> Money {
        let plain = plain_sign(&self.locale, currency).filter(|money| money.affixes != self.own_money.affixes);
        let money = plain.or_else(|| short(&self.locale, currency)).unwrap_or_else(|| by_code(currency));
        let sign = narrow_sign(&self.locale, currency);
        if sign == self.own_money.sign { money } else { Money { sign, ..money } }
    }
}

/// What is written around the digits in the shortest form, without spaces.
fn narrow_sign(locale: &icu::locale::Locale, currency: Currency) -> String {
    let narrow = || {
        let kind = CurrencyType::try_from_str(currency.code()).ok()?;
        let form =
            CurrencyFormatter::<DecimalFormatter>::try_new_symbol_narrow(locale.into(), kind, Default::default());
        read(form.ok()?)
    };
    narrow().map_or_else(String::new, |money| {
        let Affix { prefix, suffix } = &money.affixes.positive;
        format!("{prefix}{suffix}").replace(char::is_whitespace, "")
    })
}

/// "$" where others write "US$". Signs made of letters ("kr", "Fr.") belong to several currencies and are left out.
fn plain_sign(locale: &icu::locale::Locale, currency: Currency) -> Option<Money> {
    let kind = CurrencyType::try_from_str(currency.code()).ok()?;
    let narrow = CurrencyFormatter::<DecimalFormatter>::try_new_symbol_narrow(locale.into(), kind, Default::default());
    let money = read(narrow.ok()?)?;
    let Affix { prefix, suffix } = &money.affixes.positive;
    (!prefix.contains(char::is_alphabetic) && !suffix.contains(char::is_alphabetic)).then_some(money)
}

fn short(locale: &icu::locale::Locale, currency: Currency) -> Option<Money> {
    let kind = CurrencyType::try_from_str(currency.code()).ok()?;
    read(CurrencyFormatter::<DecimalFormatter>::try_new_symbol(locale.into(), kind, Default::default()).ok()?)
}

/// "EUR 1", for locales without data.
fn by_code(currency: Currency) -> Money {
    let code = format!("{}\u{a0}", currency.code());
    let around = |sign: &str| Affix { prefix: format!("{sign}{code}"), suffix: String::new() };
    Money {
        affixes: Affixes { positive: around(""), negative: around("\u{2212}"), plus: around("+") },
        sign: String::new(),
        decimals: 2,
    }
}

/// Learns the pattern from what the formatter writes: it rounds to the currency's own decimals and knows no others.
fn read(formatter: CurrencyFormatter<DecimalFormatter>) -> Option<Money> {
    let write = |number: &str| Some(formatter.format_fixed_decimal(&number.parse().ok()?).to_string());
    let one = write("1")?;
    let affixes = Affixes::probe(write)?;
    let digits = one.chars().filter(|c| c.is_numeric()).count();
    Some(Money { affixes, sign: String::new(), decimals: u8::try_from(digits.saturating_sub(1)).unwrap_or(2) })
}

/// What many units of a currency are called in a language, with a capital: "Swiss francs".
pub(crate) fn name(locale: &icu::locale::Locale, currency: Currency) -> Option<String> {
    let kind = CurrencyType::try_from_str(currency.code()).ok()?;
    let formatter = CurrencyFormatter::<DecimalFormatter>::try_new_name(locale.into(), kind).ok()?;
    let text = formatter.format_fixed_decimal(&"2".parse().ok()?).to_string();
    let around = Affix::around_digits(&text)?;
    let name = format!("{} {}", around.prefix, around.suffix);
    Some(capitalised(name.trim())).filter(|name| !name.is_empty())
}
