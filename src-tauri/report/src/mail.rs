//! A pack as a mail that is not sent yet: its text, and the page for browsers attached. Mail programs open it as a draft.

use crate::clean::clean;
use crate::{Error, Look, Progress, html, text};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use locale::Locale;
use present::pack::Pack;

/// What stands between the parts. It is in no base64, so no part can hold it.
const BOUNDARY: &str = "=_bellwether";

/// How long lines of base64 are (RFC 2045, 6.8).
const LINE: usize = 76;

/// How many bytes of a subject are encoded together, so that no word is longer than 75 characters (RFC 2047, 2).
const WORD: usize = 42;

/// Writes a pack as a mail after RFC 5322 with MIME. It has no sender, receiver and date: whoever sends it has.
///
/// # Errors
/// Where the work was stopped.
pub fn mail(pack: &Pack, look: &Look, locale: &Locale, progress: Progress) -> Result<String, Error> {
    let said = [pack.business.as_str(), &pack.title, &pack.scorecard.period.label];
    let subject = said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
    let page = html(pack, look, locale, progress)?;
    let text = text::markdown(pack);
    let mut mail = format!("Subject: {}\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\n", encoded(&clean(&subject)));
    // A digest has no drawings, which mail programs leave out: its page is the mail itself.
    let is_digest = pack.sheets.is_empty();
    let parts = if is_digest { "alternative" } else { "mixed" };
    mail += &format!("Content-Type: multipart/{parts}; boundary=\"{BOUNDARY}\"\r\n\r\n");
    part(&mut mail, "text/plain; charset=utf-8", None, text.replace('\n', "\r\n").as_bytes());
    let name = format!("{}.html", pack.scorecard.period.name);
    part(&mut mail, "text/html; charset=utf-8", (!is_digest).then_some(name.as_str()), page.as_bytes());
    mail += &format!("--{BOUNDARY}--\r\n");
    Ok(mail)
}

fn part(mail: &mut String, kind: &str, attached: Option<&str>, bytes: &[u8]) {
    *mail += &format!("--{BOUNDARY}\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n");
    if let Some(name) = attached {
        *mail += &format!("Content-Disposition: attachment; filename=\"{name}\"\r\n");
    }
    *mail += "\r\n";
    let encoded = STANDARD.encode(bytes);
    let mut rest = encoded.as_str();
    while !rest.is_empty() {
        let (line, more) = rest.split_at(rest.len().min(LINE));
        *mail += line;
        *mail += "\r\n";
        rest = more;
    }
}

/// A subject in words that every mail program reads.
fn encoded(subject: &str) -> String {
    let mut words = vec![String::new()];
    for character in subject.chars() {
        if words.last().is_some_and(|word| word.len() + character.len_utf8() > WORD) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(character);
        }
    }
    let words = words.iter().map(|word| format!("=?utf-8?B?{}?=", STANDARD.encode(word)));
    words.collect::<Vec<_>>().join("\r\n ")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    #[test]
    fn a_digest_is_the_mail_itself() {
        let locale = crate::tests::fixture::locale("en-GB");
        let mut pack = crate::tests::fixture::october("en-GB");
        pack.sheets.clear();
        let mail = mail(&pack, &Look::default(), &locale, &|_| Ok(())).unwrap();
        assert!(mail.contains("Content-Type: multipart/alternative;") && !mail.contains("attachment"), "{mail:.400}");
        let page = mail.split("Content-Type: text/html").nth(1).unwrap().split("\r\n\r\n").nth(1).unwrap();
        let page: String = page.split("--").next().unwrap().split_whitespace().collect();
        let page = String::from_utf8(STANDARD.decode(page).unwrap()).unwrap();
        assert!(page.contains("What changed") && page.contains("Scorecard") && !page.contains("<figure"));
    }

    #[test]
    fn a_mail_is_read_by_what_reads_mails() {
        let locale = crate::tests::fixture::locale("en-GB");
        let mut pack = crate::tests::fixture::october("en-GB");
        pack.title = "Umsätze ☕ der Filialen am Hauptbahnhof und am Hafen\r\nBcc: everybody@example.com".to_owned();
        let mail = mail(&pack, &Look::default(), &locale, &|_| Ok(())).unwrap();
        let (head, body) = mail.split_once("\r\n\r\n").unwrap();
        assert!(head.lines().all(|line| line.len() <= 78 && line.is_ascii()), "{head}");
        assert!(!mail.to_lowercase().contains("bcc:"), "a name is no heading");
        assert!(body.split("\r\n").all(|line| line.len() <= 76 && line.is_ascii()));
        assert_eq!(mail.matches("--=_bellwether").count(), 3);
        let page = body.split("Content-Disposition").nth(1).unwrap().split("\r\n\r\n").nth(1).unwrap();
        let page: String = page.split("--").next().unwrap().split_whitespace().collect();
        let page = String::from_utf8(STANDARD.decode(page).unwrap()).unwrap();
        assert!(page.starts_with("<!DOCTYPE html>"), "{page:.60}");
    }
}
