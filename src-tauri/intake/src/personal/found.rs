//! Which columns name persons, by their heads in English and German and by the look of their cells.

/// Heads of one word, and words of a head, that say it alone.
const WORDS: [&str; 34] = [
    "email",
    "emailadresse",
    "mailadresse",
    "emailaddress",
    "phone",
    "telephone",
    "telefon",
    "telefonnummer",
    "tel",
    "mobil",
    "mobilnummer",
    "handy",
    "handynummer",
    "rufnummer",
    "fax",
    "vorname",
    "nachname",
    "familienname",
    "surname",
    "firstname",
    "lastname",
    "fullname",
    "kundenname",
    "ansprechpartner",
    "ansprechpartnerin",
    "anschrift",
    "adresse",
    "address",
    "street",
    "straße",
    "strasse",
    "hausnummer",
    "iban",
    "kontonummer",
];

/// Words that say it together, in this order.
const TOGETHER: [&[&str]; 20] = [
    &["e", "mail"],
    &["mobile", "number"],
    &["first", "name"],
    &["last", "name"],
    &["full", "name"],
    &["given", "name"],
    &["family", "name"],
    &["customer", "name"],
    &["client", "name"],
    &["contact", "name"],
    &["contact", "person"],
    &["billing", "name"],
    &["shipping", "name"],
    &["cardholder", "name"],
    &["name", "des", "kunden"],
    &["account", "number"],
    &["account", "holder"],
    &["bank", "account"],
    &["kontoinhaber"],
    &["bankverbindung"],
];

/// True for the head of a column that names persons.
pub(super) fn names_person(head: &str) -> bool {
    let lower = head.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    words.iter().any(|word| WORDS.contains(word))
        || TOGETHER.iter().any(|together| words.windows(together.len()).any(|part| part == *together))
}

/// True where most cells are e-mail addresses or account numbers.
pub(super) fn look_personal(cells: &[String]) -> bool {
    let filled = cells.iter().filter(|cell| !cell.trim().is_empty());
    let like = filled.clone().filter(|cell| is_email(cell.trim()) || is_iban(cell));
    like.count() * 2 > filled.count()
}

fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let dotted = host.split_once('.').is_some_and(|(first, last)| !first.is_empty() && last.len() >= 2);
    !name.is_empty() && dotted && !text.contains(char::is_whitespace) && !host.contains('@')
}

/// A number of ISO 13616, whose digits hold themselves to account.
fn is_iban(text: &str) -> bool {
    let solid: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let fits = (15..=34).contains(&solid.len()) && solid.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let Some((front, rest)) = solid.split_at_checked(4).filter(|_| fits) else { return false };
    let country = front.bytes().take(2).all(|byte| byte.is_ascii_alphabetic());
    let digits = rest.chars().chain(front.chars()).filter_map(|c| c.to_digit(36));
    let left = digits.fold(0, |left, digit| (left * if digit < 10 { 10 } else { 100 } + digit) % 97);
    country && front.bytes().skip(2).all(|byte| byte.is_ascii_digit()) && left == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_name_persons_in_both_languages() {
        for head in
            ["E-Mail", "Email", "customer_email", "Kunden E-Mail-Adresse", "Telefon", "Phone number", "First name"]
        {
            assert!(names_person(head), "{head}");
        }
        for head in ["Nachname", "Shipping Street", "Straße", "IBAN", "Billing Name", "Kontoinhaber", "Customer Name"]
        {
            assert!(names_person(head), "{head}");
        }
        for head in ["Name", "Customer", "Product name", "Konto", "Store", "Total", "Mailing", "Hotel", "Filiale", ""] {
            assert!(!names_person(head), "{head}");
        }
    }

    #[test]
    fn cells_show_what_they_are() {
        let all = |cells: &[&str]| look_personal(&cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>());
        assert!(all(&["ann@example.com", "", "bob@shop.example.org"]));
        assert!(all(&["DE89 3704 0044 0532 0130 00", "GB82WEST12345698765432"]));
        assert!(!all(&["DE89 3704 0044 0532 0130 01", "Harbour", "@home", "a@b"]));
        assert!(!all(&[]) && !all(&["", " "]));
    }
}
