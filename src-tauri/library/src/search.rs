//! Searching the library as somebody types.

use crate::entries::all;
use crate::{Entry, Trade};
use domain::Category;
use domain::name::{bare, words_of};
use std::sync::OnceLock;
use words::{LANGUAGES, Words};

/// What is looked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'a> {
    /// Words, each of which something of a KPI begins with; all KPIs where there are none.
    pub text: &'a str,
    /// Of that kind only.
    pub category: Option<Category>,
    /// Used in that trade only.
    pub trade: Option<Trade>,
}

/// What a KPI is found by, in all languages: the better ones first.
struct Found {
    entry: &'static Entry,
    /// Words, each list of one rank: of its name, of what else it is called, of its kind, trades and inputs, of what it is.
    ranks: [Vec<String>; 4],
}

/// The KPIs that fit, the best ones first.
pub fn search(wanted: &Wanted<'_>) -> Vec<&'static Entry> {
    let asked = split(wanted.text);
    let fits = |found: &&Found| {
        wanted.category.is_none_or(|category| found.entry.category == category)
            && wanted.trade.is_none_or(|trade| found.entry.trades.contains(&trade))
    };
    let ranked = index().iter().filter(fits).filter_map(|found| Some((rank(found, &asked)?, found.entry)));
    let mut ranked: Vec<(usize, &'static Entry)> = ranked.collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, entry)| entry).collect()
}

/// How well a KPI fits, 0 the best: the worst of the words decides. `None` where one is nowhere.
fn rank(found: &Found, asked: &[String]) -> Option<usize> {
    let of_word = |word: &String| found.ranks.iter().position(|words| words.iter().any(|own| own.starts_with(word)));
    asked.iter().map(of_word).try_fold(0, |worst, rank| Some(worst.max(rank?)))
}

fn index() -> &'static [Found] {
    static INDEX: OnceLock<Vec<Found>> = OnceLock::new();
    INDEX.get_or_init(|| all().map(found).collect())
}

fn found(entry: &'static Entry) -> Found {
    let spoken = || LANGUAGES.into_iter().map(Words::of);
    let [mut name, mut aliases, mut around, mut about] = [const { Vec::new() }; 4];
    for words in spoken() {
        name.extend(split((entry.name)(words)));
        about.extend(split((entry.about)(words)));
        around.extend(split(category_name(entry.category, words)));
        around.extend(entry.trades.iter().flat_map(|trade| split(trade.name(words))));
    }
    aliases.extend(split(entry.aliases));
    aliases.extend(split(entry.key));
    around.extend(entry.inputs().into_iter().flat_map(|input| input.names().flat_map(split).collect::<Vec<_>>()));
    Found { entry, ranks: [name, aliases, around, about] }
}

fn category_name(category: Category, words: Words) -> &'static str {
    match category {
        Category::Strategic => words.term_category_strategic(),
        Category::Financial => words.term_category_financial(),
        Category::Operational => words.term_category_operational(),
        Category::Customer => words.term_category_customer(),
        Category::Employee => words.term_category_employee(),
    }
}

/// The words of a text without regard to case and accents.
fn split(text: &str) -> Vec<String> {
    words_of(text).iter().map(|word| bare(word)).collect()
}
