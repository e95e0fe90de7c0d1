//! Marks beside a number that say how settled it is, as statistics offices write them: `100 p`, `98 (prov.)`, `r 105`, `120*`.

use crate::words::{Settled, settled};

/// A number without its mark, and what the mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Marked<'a> {
    pub number: &'a str,
    pub settled: Settled,
    /// True for a bare p, which stands for pence behind prices.
    pub may_be_pence: bool,
}

/// Takes the mark off a number; `None` where there is none, or nothing that could be a number beside it. A letter without a space
/// before it is none: `1e` is a number cut off, and `100p` are pence.
pub(crate) fn without_mark(text: &str) -> Option<Marked<'_>> {
    let text = text.trim();
    if text.len() > super::parts::LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    note(text).or_else(|| behind(text)).or_else(|| before(text)).filter(|marked| ends_like_a_number(marked.number))
}

fn ends_like_a_number(number: &str) -> bool {
    let is_edge =
        |c: char| c.is_ascii_digit() || matches!(c, ')' | '%' | '-' | '+' | '(' | '.' | ',') || !c.is_alphanumeric();
    number.ends_with(is_edge) && number.bytes().any(|byte| byte.is_ascii_digit())
}

/// `120*`, `120²`, `120 1)`
fn note(text: &str) -> Option<Marked<'_>> {
    let is_sign = |c: char| matches!(c, '*' | '†' | '‡' | '¹' | '²' | '³' | '⁴' | '⁵' | '⁾');
    let bare = text.trim_end_matches(is_sign).trim_end();
    let numbered = || {
        let (number, note) = text.rsplit_once(' ')?;
        let digits = note.strip_suffix(')')?;
        ((1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()))
            .then_some(number.trim_end())
    };
    let number = if bare.len() < text.len() { Some(bare) } else { numbered() }?;
    Some(Marked { number, settled: Settled::Note, may_be_pence: false })
}

/// `100 p`, `98 (prov.)`, `105 [r]`
fn behind(text: &str) -> Option<Marked<'_>> {
    if let Some(inside) = text.strip_suffix([')', ']']) {
        let (number, word) = inside.rsplit_once(['(', '['])?;
        return Some(Marked { number: number.trim_end(), settled: settled(word.trim())?, may_be_pence: false });
    }
    let (number, word) = text.rsplit_once(char::is_whitespace)?;
    is_written(word).then_some(())?;
    Some(Marked { number: number.trim_end(), settled: settled(word)?, may_be_pence: word == "p" })
}

/// `r 105`, `(e) 115`
fn before(text: &str) -> Option<Marked<'_>> {
    let (word, number) = text.split_once(char::is_whitespace)?;
    let bare = word.strip_prefix('(').and_then(|word| word.strip_suffix(')'));
    let is_letter = bare.is_some() || word.len() == 1 && is_written(word);
    let settled = settled(bare.unwrap_or(word)).filter(|_| is_letter)?;
    Some(Marked { number: number.trim_start(), settled, may_be_pence: false })
}

/// Letters are small ones: "R 105" are rand.
fn is_written(word: &str) -> bool {
    word.len() > 1 || word.starts_with(char::is_lowercase)
}

/// True for a number with a letter glued to it that may be such a mark and may be anything: `115e`, `100p`, `100 f`.
pub(crate) fn is_nearly_a_number(text: &str) -> bool {
    let bare = text.trim_end_matches(['e', 'f', 'p', 'r']);
    let is_one = bare.len() + 1 == text.len() || text.strip_suffix(" f").is_some();
    is_one && super::read_number(bare, None).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_off_numbers() {
        use Settled::{Estimated, Note, Provisional, Revised};
        for (text, number, settled) in [
            ("100 p", "100", Provisional),
            ("98 (prov.)", "98", Provisional),
            ("1.234,5 (vorl.)", "1.234,5", Provisional),
            ("98(p)", "98", Provisional),
            ("115 e", "115", Estimated),
            ("115 geschätzt", "115", Estimated),
            ("(e) 115", "115", Estimated),
            ("r 105", "105", Revised),
            ("105 [r]", "105", Revised),
            ("120*", "120", Note),
            ("1,200 **", "1,200", Note),
            ("120²", "120", Note),
            ("120 1)", "120", Note),
            ("(98)*", "(98)", Note),
            ("12.5% p", "12.5%", Provisional),
        ] {
            let marked = without_mark(text).map(|marked| (marked.number, marked.settled));
            assert_eq!(marked, Some((number, settled)), "{text}");
        }
        for text in [
            "100", "1e", "115e", "100p", "R 105", "P 105", "rev 2", "12 a", "38 R", "45 (12)", "(98)", "p", "prov.",
            "x*", "5 g", "2025",
        ] {
            assert_eq!(without_mark(text), None, "{text}");
        }
        assert!(["115e", "100p", "100 f"].into_iter().all(is_nearly_a_number));
        assert!(!["100", "12 a", "e", "12C", "1ee", "price"].into_iter().any(is_nearly_a_number));
    }
}
