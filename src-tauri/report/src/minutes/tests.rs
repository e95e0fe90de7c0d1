#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::{docx, markdown, pages, plain};
use crate::tests::unpacked::Unpacked;
use locale::Locale;
use present::review::{Body, Entry, Minutes, Section};
use render::Accent;

fn entry(about: &str, text: impl Into<String>, beside: &str) -> Entry {
    Entry { about: about.into(), text: text.into(), beside: beside.into() }
}

fn minutes(text: &str) -> Minutes {
    let sections = vec![
        Section {
            heading: "Decisions".into(),
            body: Body::List(vec![
                entry("Net profit margin", text, "amended on 4 Dec 2026"),
                entry("", "Close <early> & \"often\"\nOn Sundays", ""),
            ]),
        },
        Section {
            heading: "Actions".into(),
            body: Body::Table {
                heads: ["What", "Who", "By when"].map(String::from).to_vec(),
                rows: vec![["Call | ask".into(), "Ana Ruiz".into(), "5 Dec 2026".into()].to_vec()],
            },
        },
        Section { heading: "Notes".into(), body: Body::Sentence("Nothing.".into()) },
    ];
    Minutes {
        title: "Monthly review · October 2026".into(),
        business: "Corner Street Coffee".into(),
        language: "en".into(),
        facts: vec![("Attendees".into(), "Ana Ruiz and Leo Chen".into())],
        sections,
    }
}

#[test]
fn markdown_says_everything_and_no_more() {
    let expected = "# Monthly review · October 2026

Corner Street Coffee

- **Attendees**: Ana Ruiz and Leo Chen

## Decisions

- **Net profit margin**: Raise the price (amended on 4 Dec 2026)
- Close \\<early\\> & \"often\"  
  On Sundays

## Actions

| What | Who | By when |
|---|---|---|
| Call \\| ask | Ana Ruiz | 5 Dec 2026 |

## Notes

Nothing.
";
    assert_eq!(markdown(&minutes("Raise the price")), expected);
}

#[test]
fn plain_text_has_no_marks() {
    let text = plain(&minutes("Raise the price"));
    assert!(text.contains("\nDecisions\n- Net profit margin: Raise the price (amended on 4 Dec 2026)\n"), "{text}");
    assert!(text.contains("- Close <early> & \"often\"\n  On Sundays\n"), "{text}");
    assert!(text.contains("- Call | ask · Ana Ruiz · 5 Dec 2026\n"), "{text}");
}

#[test]
fn a_document_is_whole_and_says_everything() {
    let made = docx(&minutes("Raise \u{1}the price"), None).unwrap();
    assert_eq!(made, docx(&minutes("Raise \u{1}the price"), None).unwrap(), "the same minutes are the same bytes");
    let unpacked = Unpacked::new(&made);
    unpacked.check();
    let body = unpacked.text("word/document.xml");
    for said in ["Raise the price", "Close &lt;early&gt; &amp; ", "<w:br/>", "Ana Ruiz", "<w:tblHeader/>"] {
        assert!(body.contains(said), "{said} is missing");
    }
}

#[test]
fn the_owners_accent_is_in_them() {
    let locale = Locale::new("en-GB", domain::unit::Currency::EUR, domain::Calendar::default());
    let said = minutes("Raise the price");
    for (accent, code) in [(None, "2B59C3"), (Some(Accent::read("#7a3fb0").unwrap()), "7A3FB0")] {
        let document = docx(&said, accent).unwrap();
        assert!(Unpacked::new(&document).text("word/styles.xml").to_uppercase().contains(code), "{code}");
        let drawn: String = pages(&said, accent, &locale).iter().map(|page| page.svg(1.0)).collect();
        assert!(drawn.to_uppercase().contains(code), "{code}");
    }
}

#[test]
fn pages_hold_what_is_long() {
    let locale = Locale::new("en-GB", domain::unit::Currency::parse("EUR").unwrap(), domain::Calendar::default());
    let word = "Everything that was said about the dairy. ";
    let long = word.repeat(100_000 / word.len());
    let all = pages(&minutes(&long), None, &locale);
    assert!(all.len() > 10, "{} pages", all.len());
    let words: usize = all.iter().flat_map(|page| &page.parts).map(|part| part.text().matches("dairy.").count()).sum();
    assert_eq!(words, 100_000 / word.len(), "nothing is cut off");
    for page in &all {
        let lowest = page.parts.iter().map(|part| part.area.bottom).fold(0.0, f64::max);
        assert!(lowest <= page.height, "{lowest}");
    }
}
