//! The code that stands in a kept file for what named a person: the key that a distinct measure keeps of it, so that counting
//! codes gives the very sets that counting the names gave.

use siphasher::sip::SipHasher13;

/// Keys have 53 bits.
const LARGEST: u64 = (1 << 53) - 1;
/// How many bits stand behind the mark.
const BEHIND: u32 = 24;

/// What a text is told from others by; capitals and spaces around do not count. The same in each version of the program:
/// files keep what comes of it.
pub(crate) fn fingerprint(text: &str) -> u64 {
    let text = text.trim();
    let mut room = [0; 64];
    if let (true, Some(lower)) = (text.is_ascii(), room.get_mut(..text.len())) {
        lower.copy_from_slice(text.as_bytes());
        lower.make_ascii_lowercase();
        return SipHasher13::new().hash(lower);
    }
    SipHasher13::new().hash(text.to_lowercase().as_bytes())
}

/// A key as the cell of a file: `#04f2a91c~0d3b5e`.
pub(super) fn code_of(key: u64) -> String {
    let key = key & LARGEST;
    format!("#{:08x}~{:06x}", key >> BEHIND, key & ((1 << BEHIND) - 1))
}

/// The key that a cell stands for; `None` for one that is no code.
pub(crate) fn key_of_code(text: &str) -> Option<u64> {
    let (front, behind) = text.trim().strip_prefix('#')?.split_once('~')?;
    let is_hex = |part: &str, digits: usize| {
        part.len() == digits && part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    };
    if !is_hex(front, 8) || !is_hex(behind, 6) {
        return None;
    }
    let key = u64::from_str_radix(front, 16).ok()? << BEHIND | u64::from_str_radix(behind, 16).ok()?;
    (key <= LARGEST).then_some(key)
}

/// A code as it is shown: its front, `#04f2a91c`.
pub(crate) fn shown_code(text: &str) -> Option<String> {
    key_of_code(text)?;
    text.trim().split_once('~').map(|(front, _)| front.to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn codes_carry_their_keys(key in 0..=LARGEST) {
            prop_assert_eq!(key_of_code(&code_of(key)), Some(key));
            prop_assert_eq!(shown_code(&code_of(key)).unwrap().len(), 9);
        }

        #[test]
        fn names_have_the_fingerprint_of_their_small_letters(text in "[ -~]{0,70}|.{0,20}") {
            let lower = text.trim().to_lowercase();
            prop_assert_eq!(fingerprint(&text), SipHasher13::new().hash(lower.as_bytes()));
        }

        #[test]
        fn anything_may_stand_in_a_cell(text in ".*") {
            let _ = key_of_code(&text);
        }
    }

    #[test]
    fn other_texts_are_no_codes() {
        for text in [
            "#4f2a91c0",
            "#4f2a91c0~d3b5e",
            "4f2a91c0~d3b5e1",
            "#ffffffff~ffffff",
            "#4F2A91C0~D3B5E1",
            "#+f2a91c0~d3b5e1",
        ] {
            assert_eq!(key_of_code(text), None, "{text}");
        }
    }
}
