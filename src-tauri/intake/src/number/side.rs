//! The sides of an account behind whole numbers: `100 H` and `20 S` of German banks, `100 C` and `20 D` of others. Alone they could be
//! hours, seconds and days; what they are, their column says.

/// A letter for a side of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SideLetter {
    /// S(oll).
    Soll,
    /// H(aben).
    Haben,
    /// D(ebit).
    Debit,
    /// C(redit).
    Credit,
}

impl SideLetter {
    /// True where the number behind which it stands is subtracted.
    pub fn is_out(self) -> bool {
        matches!(self, Self::Soll | Self::Debit)
    }
}

/// A number without the letter behind it. Letters of sides are capitals.
pub(crate) fn side(text: &str) -> Option<(SideLetter, &str)> {
    let text = text.trim();
    let letter = match text.as_bytes().last()? {
        b'S' => SideLetter::Soll,
        b'H' => SideLetter::Haben,
        b'D' => SideLetter::Debit,
        b'C' => SideLetter::Credit,
        _ => return None,
    };
    let number = text.get(..text.len() - 1)?.trim_end();
    number.ends_with(|c: char| c.is_ascii_digit()).then_some((letter, number))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn letters_of_sides_stand_behind_numbers() {
        assert_eq!(side("100 H"), Some((SideLetter::Haben, "100")));
        assert_eq!(side("1.234,50S"), Some((SideLetter::Soll, "1.234,50")));
        assert!(side("20 D").unwrap().0.is_out() && !side("20 C").unwrap().0.is_out());
        for text in ["8 h", "H", "1 H 20 M", "100", "SH"] {
            assert_eq!(side(text), None, "{text}");
        }
    }
}
