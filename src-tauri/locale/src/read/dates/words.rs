//! The words of relative dates in English and German. Other languages have what icu has of them.

use super::fold::Token;

/// A stretch of time that is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// What a word of a relative date says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// "tomorrow": so many days from today.
    Offset(i32),
    /// "last", "this", "next".
    Turn(i32),
    Step(Step),
    Count(i32),
    /// "in 2 weeks".
    In,
    /// "2 weeks ago", "vor 2 Wochen".
    Ago,
    /// "2 weeks from now".
    Hence,
    /// "start of", "end of": true for the end.
    Edge(bool),
    /// "month end", in one word.
    EdgeOf(bool, Step),
    /// Says nothing.
    Idle,
}

/// Two and more words that are one.
const PHRASES: [(&[&str], &str); 5] = [
    (&["day", "after", "tomorrow"], "ubermorgen"),
    (&["day", "before", "yesterday"], "vorgestern"),
    (&["from", "now"], "hence"),
    (&["from", "today"], "hence"),
    (&["weeks", "time"], "weeks"),
];

const WORDS: &[(&[&str], Word)] = &[
    (&["today", "now", "heute"], Word::Offset(0)),
    (&["tomorrow", "tmrw", "morgen"], Word::Offset(1)),
    (&["ubermorgen"], Word::Offset(2)),
    (&["yesterday", "gestern"], Word::Offset(-1)),
    (&["vorgestern"], Word::Offset(-2)),
    (&["last", "previous", "past", "prior"], Word::Turn(-1)),
    (&["this", "current"], Word::Turn(0)),
    (&["next", "coming", "following"], Word::Turn(1)),
    (&["day", "days", "tag", "tage", "tagen", "tages", "tags"], Word::Step(Step::Day)),
    (&["week", "weeks", "woche", "wochen"], Word::Step(Step::Week)),
    (&["month", "months", "monat", "monate", "monaten", "monats"], Word::Step(Step::Month)),
    (&["quarter", "quarters", "quartal", "quartale", "quartalen", "quartals"], Word::Step(Step::Quarter)),
    (&["year", "years", "jahr", "jahre", "jahren", "jahres"], Word::Step(Step::Year)),
    (&["geschaftsjahr", "geschaftsjahrs", "geschaftsjahres", "fy"], Word::Step(Step::Year)),
    (&["in"], Word::In),
    (&["ago", "vor"], Word::Ago),
    (&["hence", "ahead", "later"], Word::Hence),
    (&["start", "beginning", "begin", "anfang", "beginn"], Word::Edge(false)),
    (&["end", "ende"], Word::Edge(true)),
    (&["eow"], Word::EdgeOf(true, Step::Week)),
    (&["eom", "monatsende"], Word::EdgeOf(true, Step::Month)),
    (&["eoq", "quartalsende"], Word::EdgeOf(true, Step::Quarter)),
    (&["eoy", "jahresende"], Word::EdgeOf(true, Step::Year)),
    (&["monatsanfang", "monatsbeginn"], Word::EdgeOf(false, Step::Month)),
    (&["quartalsanfang", "quartalsbeginn"], Word::EdgeOf(false, Step::Quarter)),
    (&["jahresanfang", "jahresbeginn"], Word::EdgeOf(false, Step::Year)),
    (&["a", "an", "one", "ein", "eine", "einem", "einer", "einen"], Word::Count(1)),
    (&["two", "zwei"], Word::Count(2)),
    (&["three", "drei"], Word::Count(3)),
    (&["four", "vier"], Word::Count(4)),
    (&["five", "funf"], Word::Count(5)),
    (&["six", "sechs"], Word::Count(6)),
    (&["seven", "sieben"], Word::Count(7)),
    (&["eight", "acht"], Word::Count(8)),
    (&["nine", "neun"], Word::Count(9)),
    (&["ten", "zehn"], Word::Count(10)),
    (&["eleven", "elf"], Word::Count(11)),
    (&["twelve", "zwolf"], Word::Count(12)),
    (&["the", "of", "on", "by", "until", "till", "for", "since", "at", "s", "time"], Word::Idle),
    (
        &["am", "des", "der", "dem", "den", "die", "das", "zum", "zu", "im", "bis", "ab", "seit", "vom", "von"],
        Word::Idle,
    ),
    (&["fiscal", "financial", "business", "calendar"], Word::Idle),
];

/// German adjectives, which end in e, er, es, en or em.
const STEMS: [(&str, i32); 9] = [
    ("letzt", -1),
    ("vorig", -1),
    ("vergangen", -1),
    ("dies", 0),
    ("aktuell", 0),
    ("laufend", 0),
    ("nachst", 1),
    ("naechst", 1),
    ("kommend", 1),
];

/// A word of a relative date, or the part as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    Known(Word),
    Other(Token),
}

/// What the parts say, without what says nothing.
pub(super) fn items(parts: &[Token]) -> Vec<Item> {
    let mut items = Vec::new();
    let mut rest = parts;
    while let Some((first, after)) = rest.split_first() {
        let phrase = PHRASES.iter().find(|(words, _)| begins(rest, words));
        let (item, left) = match phrase {
            Some((words, one)) => (known(one), rest.get(words.len()..).unwrap_or_default()),
            None => (item(first), after),
        };
        items.extend(item.filter(|item| *item != Item::Known(Word::Idle)));
        rest = left;
    }
    items
}

fn begins(parts: &[Token], words: &[&str]) -> bool {
    parts.len() >= words.len()
        && parts.iter().zip(words).all(|(part, word)| matches!(part, Token::Word(text) if text == word))
}

fn item(part: &Token) -> Option<Item> {
    match part {
        Token::Mark('.' | ',' | '-' | '\'') => None,
        Token::Number(number) if number.digits <= 3 && !number.is_dotted => {
            Some(Item::Known(Word::Count(number.value)))
        }
        Token::Word(word) => known(word).or_else(|| Some(Item::Other(part.clone()))),
        _ => Some(Item::Other(part.clone())),
    }
}

fn known(word: &str) -> Option<Item> {
    let listed = WORDS.iter().find(|(words, _)| words.contains(&word)).map(|(_, meaning)| *meaning);
    let stem = || {
        let (stem, turn) = STEMS.iter().find(|(stem, _)| word.starts_with(stem))?;
        let ending = word.get(stem.len()..)?;
        matches!(ending, "e" | "er" | "es" | "en" | "em").then_some(Word::Turn(*turn))
    };
    listed.or_else(stem).map(Item::Known)
}
