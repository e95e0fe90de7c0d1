//! Texts that fit into XML.

/// A text without what XML cannot hold: control characters, halves of characters, and what is none. Lines stay.
pub(crate) fn clean(text: &str) -> String {
    let fits = |c: &char| (!c.is_control() || matches!(c, '\n' | '\t')) && !matches!(c, '\u{fffe}' | '\u{ffff}');
    text.chars().filter(fits).collect()
}

/// A text with what means something in XML and HTML written as entities.
pub(crate) fn escaped(text: &str) -> String {
    let text = clean(text);
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_is_plain_text() {
        for (text, expected) in [
            ("a\u{0}b\u{7}c\u{85}d", "abcd"),
            ("]]>", "]]&gt;"),
            ("<script>\"&'", "&lt;script&gt;&quot;&amp;&#39;"),
            ("\u{202e}abc\u{202c}", "\u{202e}abc\u{202c}"),
            ("two\nlines", "two\nlines"),
            ("\u{ffff}", ""),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }
}
