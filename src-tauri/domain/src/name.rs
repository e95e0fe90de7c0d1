//! Names as people and programs write them: their words, a readable form, and whether two mean the same.

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

fn capitalised(name: &str) -> String {
    let mut rest = name.chars();
    match rest.next() {
        Some(first) => first.to_uppercase().chain(rest).collect(),
        None => String::new(),
    }
}

/// True where two names differ in nothing but capital letters, spaces, underscores and hyphens: `priceEach` and
/// "Price each".
pub fn means_same(a: &str, b: &str) -> bool {
    folded(a) == folded(b)
}

/// A name as [`means_same`] compares it.
pub fn folded(name: &str) -> String {
    let kept = name.chars().filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-'));
    kept.flat_map(char::to_lowercase).collect()
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
    fn names_mean_the_same_across_spelling_only() {
        assert!(means_same("priceEach", "Price each") && means_same("quantity_ordered", "Quantity Ordered"));
        assert!(!means_same("Sales (€)", "Sales") && !means_same("Sales %", "Sales"));
    }
}
