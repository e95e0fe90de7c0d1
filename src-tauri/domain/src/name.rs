//! Names as people and programs write them: their words, a readable form, and whether two mean the same.

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

/// The words of a name in lower case: `order_date`, `OrderDate` and `Order date` are all "order" and "date".
pub fn words_of(name: &str) -> Vec<String> {
    split(name).into_iter().map(|word| word.to_lowercase()).collect()
}

/// The words of a name as they are written.
fn split(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut after_lower = false;
    let mut inside = false;
    for c in name.chars() {
        if !c.is_alphanumeric() {
            inside = false;
            after_lower = false;
            continue;
        }
        if !inside || after_lower && c.is_uppercase() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(c);
        }
        inside = true;
        after_lower = c.is_lowercase();
    }
    words
}

/// Short forms that stay in capital letters; those without a vowel are known by that.
const SHORT_FORMS: &str =
    "id usd eur gbp chf nps csat arr aov cac roi roas cogs ebit ebitda fte kpi url ytd iban ean isbn uvp sku";
/// Words without a vowel that are no short forms.
const WORDS: &str = "kg km cm mm hrs mrs qty pcs my by";

/// A name that a program wrote, as a person would: `quantity_ordered` is "Quantity ordered", `priceEach` "Price each",
/// `msrp` "MSRP". What a person wrote stays, but for a capital letter in front.
pub fn readable(name: &str) -> String {
    let name = name.trim();
    let by_program = !name.contains(char::is_whitespace)
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
    if !by_program {
        let is_small = name.contains(' ') && !name.chars().any(char::is_uppercase);
        return if is_small { capitalised(name) } else { name.to_owned() };
    }
    let words = split(name);
    // `FY2026` or `A4` are names, not words.
    if words.len() < 2 && name.chars().any(char::is_uppercase) && !is_shouted(name) {
        return name.to_owned();
    }
    let mut line = words.iter().map(|word| readable_word(word)).collect::<Vec<_>>().join(" ");
    if line.is_empty() {
        line = name.to_owned();
    }
    capitalised(&line)
}

/// Five capital letters or more: a word that somebody shouts, and no short form.
fn is_shouted(word: &str) -> bool {
    word.chars().count() > 4 && word.chars().all(|c| c.is_uppercase() || c == '_')
}

fn readable_word(word: &str) -> String {
    let lower = word.to_lowercase();
    let listed = |list: &str| list.split(' ').any(|one| one == lower);
    let vowels = "aeiouyäöüàáâãåæèéêëìíîïòóôõøœùúû";
    let letters = lower.chars().all(|c| c.is_ascii_lowercase());
    let without_vowel = letters && (2..=5).contains(&lower.len()) && !lower.contains(|c| vowels.contains(c));
    if listed(SHORT_FORMS) || without_vowel && !listed(WORDS) {
        return lower.to_uppercase();
    }
    lower
}

/// With a capital at its beginning, as sentences and entries of lists have it.
pub fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    match rest.next() {
        Some(first) => first.to_uppercase().chain(rest).collect(),
        None => String::new(),
    }
}

/// A name as it is kept: trimmed, in composed characters, with single plain spaces, and without marks that have no width.
/// "Café" looks the same with é and with e and an accent behind it, and is the same.
pub fn settled(name: &str) -> String {
    let name = name.trim();
    let is_plain = name.is_ascii() && !name.contains("  ") && !name.contains('\t');
    if is_plain {
        return name.to_owned();
    }
    let visible: String = name.chars().filter(|c| !has_no_width(*c)).collect();
    let spaced = visible.split(|c: char| c.is_whitespace() && !c.is_control()).filter(|word| !word.is_empty());
    ComposingNormalizerBorrowed::new_nfc().normalize(&spaced.collect::<Vec<_>>().join(" ")).into_owned()
}

/// A name as two are compared: [`settled`], without regard to case and to the width of letters.
pub fn compared(name: &str) -> String {
    if name.is_ascii() {
        return settled(name).to_lowercase();
    }
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    settled(name).chars().map(narrow).collect::<String>().to_lowercase()
}

/// Marks without a width that say nothing in a name. Those that join letters belong to the writing of some languages.
fn has_no_width(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// True where two names differ in nothing but capital letters, spaces, underscores and hyphens: `priceEach` and
/// "Price each".
pub fn means_same(a: &str, b: &str) -> bool {
    folded(a) == folded(b)
}

/// A name as [`means_same`] compares it.
pub fn folded(name: &str) -> String {
    let name = compared(name);
    let kept = name.chars().filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-'));
    kept.collect()
}

/// What is left of a name without regard to case, accents, spaces and signs: of two names with the same one, one may be a
/// slip of the hand. Of a name that is made of signs alone, [`compared`].
pub fn bare(name: &str) -> String {
    let name = compared(name);
    let is_mark = |c: &char| ('\u{300}'..='\u{36f}').contains(c);
    let apart = DecomposingNormalizerBorrowed::new_nfd().normalize(&name);
    let kept: String = apart.chars().filter(|c| !is_mark(c) && c.is_alphanumeric()).collect();
    if kept.is_empty() { name } else { kept }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_names_become_readable() {
        for (name, readable_name) in [
            ("quantity_ordered", "Quantity ordered"),
            ("priceEach", "Price each"),
            ("msrp", "MSRP"),
            ("sales", "Sales"),
            ("ORDER_DATE", "Order date"),
            ("NPS", "NPS"),
            ("customer-id", "Customer ID"),
            ("weight_kg", "Weight kg"),
            ("net sales", "Net sales"),
            ("umsatz_netto", "Umsatz netto"),
            ("chiffre_d_affaires", "Chiffre d affaires"),
        ] {
            assert_eq!(readable(name), readable_name, "{name}");
        }
    }

    #[test]
    fn peoples_names_stay() {
        for name in
            ["Net sales (€)", "Umsatz", "iPhone cases sold", "B2B", "FY2026", "% of sales", "Größe", "Calls", "売上"]
        {
            assert_eq!(readable(name), name);
        }
    }

    #[test]
    fn the_key_of_a_snake_case_name_stays() {
        for name in ["quantity_ordered", "sales", "msrp", "order_date"] {
            assert_eq!(crate::measure::key_of(&readable(name)), name);
        }
    }

    #[test]
    fn names_that_look_the_same_are_the_same() {
        for (name, kept) in [
            ("Cafe\u{301}", "Caf\u{e9}"),
            ("Umsa\u{308}tze", "Ums\u{e4}tze"),
            (" North\u{a0}\u{a0}Side ", "North Side"),
            ("North\u{200b} Side", "North Side"),
            ("North\u{202f}Side", "North Side"),
        ] {
            assert_eq!(settled(name), kept);
        }
        assert_eq!(compared("\u{ff33}\u{ff21}\u{ff2c}\u{ff25}\u{ff33}"), "sales");
        assert_ne!(compared("\u{915}\u{94d}\u{200d}\u{937}"), compared("\u{915}\u{94d}\u{937}"));
        assert_eq!(settled("Line\nbreak"), "Line\nbreak");
    }

    #[test]
    fn names_that_a_slip_tells_apart_are_bare_the_same() {
        for (one, other) in
            [("Café", "cafe"), ("Main St.", "Main St"), ("North-Side", "Northside"), ("Ana Ruíz", "ANA RUIZ")]
        {
            assert_eq!(bare(one), bare(other), "{one} {other}");
        }
        for (one, other) in [
            ("Store 1", "Store 2"),
            ("Maße", "Masse"),
            ("€", "$"),
            ("Tea", "Teas"),
            ("\u{930}\u{94b}", "\u{930}\u{947}"),
        ] {
            assert_ne!(bare(one), bare(other), "{one} {other}");
        }
    }

    #[test]
    fn names_mean_the_same_across_spelling_only() {
        assert!(means_same("priceEach", "Price each") && means_same("quantity_ordered", "Quantity Ordered"));
        assert!(!means_same("Sales (€)", "Sales") && !means_same("Sales %", "Sales"));
    }
}
