//! Amounts in what people wrote themselves.

use crate::{HIDDEN, Locale};

impl Locale {
    /// What somebody wrote, such as an action or a note. Where amounts are hidden, those in it are [`HIDDEN`]: numbers with
    /// a currency, a percent sign or a unit, with separators, or of four digits and more that are no year. Dates, small
    /// counts and names with digits stay.
    pub fn covered(&self, text: &str) -> String {
        if self.is_hiding() { cover(text) } else { text.to_owned() }
    }
}

/// Words that make an amount of the number before them.
const UNITS: [&str; 14] =
    ["%", "‰", "×", "k", "m", "bn", "pts", "points", "percent", "euro", "euros", "dollars", "pounds", "thousand"];

fn cover(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut covered = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&first) = chars.get(at) {
        let inside_word = at.checked_sub(1).and_then(|before| chars.get(before)).is_some_and(|c| c.is_alphanumeric());
        if !first.is_numeric() || inside_word {
            covered.push(first);
            at += 1;
            continue;
        }
        let end = end_of_number(&chars, at);
        let number = chars.get(at..end).unwrap_or_default();
        let rest = chars.get(end..).unwrap_or_default();
        if is_amount(number, &covered, rest) {
            covered.push_str(HIDDEN);
        } else {
            covered.extend(number);
        }
        at = end;
    }
    covered
}

/// Where a number ends: digits, with single separators between them.
fn end_of_number(chars: &[char], start: usize) -> usize {
    let is_digit = |at: usize| chars.get(at).is_some_and(|c| c.is_numeric());
    let mut end = start;
    loop {
        let separates = chars.get(end).is_some_and(|c| matches!(c, '.' | ',' | '\'' | '’' | '\u{a0}' | '\u{202f}'));
        if is_digit(end) || (separates && is_digit(end + 1)) {
            end += 1;
        } else {
            return end;
        }
    }
}

fn is_amount(number: &[char], before: &str, after: &[char]) -> bool {
    let is_money = |c: Option<char>| c.is_some_and(|c| "€$£¥₹₽₩₺₪₫฿₴₦¢".contains(c));
    let code = |word: &str| word.len() == 3 && word.chars().all(|c| c.is_ascii_uppercase());
    let spaced = before.trim_end();
    let last_word = spaced.rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
    let next: String = after.iter().collect();
    let next = next.trim_start();
    let next_word = next.split(|c: char| c.is_whitespace() || ".,;:!?)/".contains(c)).next().unwrap_or_default();
    let unit = UNITS.contains(&next_word.to_lowercase().as_str()) || next.starts_with(['%', '‰', '×']);
    let marked = is_money(spaced.chars().last()) || is_money(next.chars().next());
    let parts = number.iter().filter(|c| !c.is_numeric()).count();
    let digits: String = number.iter().filter(|c| c.is_numeric()).collect();
    // "31.10.2026" is a day, "2026" a year.
    let text: String = number.iter().collect();
    let lengths: Vec<usize> = text.split('.').map(str::len).collect();
    let is_date = matches!(*lengths, [1..=2, 1..=2, 2 | 4]);
    let is_year = parts == 0 && digits.len() == 4 && ("1900".."2100").contains(&digits.as_str());
    let dated = next.starts_with(['-', '/']) || spaced.ends_with(['-', '/']);
    marked
        || unit
        || code(last_word)
        || code(next_word)
        || (parts > 0 && !is_date)
        || (digits.len() > 3 && !is_year && !is_date && !dated)
}

#[cfg(test)]
mod tests {
    use super::cover;

    #[test]
    fn amounts_are_covered_and_dates_are_not() {
        for (text, expected) in [
            ("Raise the catering minimum to €80", "Raise the catering minimum to €•••"),
            ("Costs of 1.250,50 € a month", "Costs of ••• € a month"),
            ("Rent up 3% in 2027", "Rent up •••% in 2027"),
            ("EUR 500 saved, 12.5 k lost", "EUR ••• saved, ••• k lost"),
            ("at least 45000 by 31.10.2026", "at least ••• by 31.10.2026"),
            ("€540,000 in FY2027, shaped like 2024 and 2025", "€••• in FY2027, shaped like 2024 and 2025"),
            ("Card terminal down for six days, 7 Jan 2026", "Card terminal down for six days, 7 Jan 2026"),
            ("2 new ovens on 2026-11-23, room B12", "2 new ovens on 2026-11-23, room B12"),
            ("12.000.000 saved", "••• saved"),
            ("", ""),
        ] {
            assert_eq!(cover(text), expected, "{text}");
        }
    }
}
