//! Watches the binary records of an XLSB as they are unpacked, before anybody reads them. A record is its type in one or two
//! bytes, its length in one to four, and its content (MS-XLSB 2.1.4).

use super::budget::{Budget, Spent};

/// No record that is read here is longer.
const LONGEST: u64 = 16 << 20;

const TEXT: u16 = 0x0013;
const NAME: u16 = 0x0027;
const SHEET: u16 = 0x009C;
const OTHER_SHEETS: u16 = 0x016A;

/// Follows the records of a part.
#[derive(Debug, Default)]
pub(super) struct Records {
    head: Vec<u8>,
    kind: u16,
    /// How many bytes of the content are still to come.
    left: u64,
    length: u64,
    /// The first bytes of a text: its flags and its length.
    start: Vec<u8>,
    longest_name: u64,
}

impl Records {
    /// Looks at the next bytes.
    pub fn take(&mut self, bytes: &[u8], budget: &Budget) -> Result<(), Spent> {
        budget.work(bytes.len() as u64)?;
        let mut rest = bytes;
        while let Some(&byte) = rest.first() {
            if self.left > 0 {
                let (now, later) = rest.split_at(rest.len().min(usize::try_from(self.left).unwrap_or(usize::MAX)));
                self.content(now, budget)?;
                self.left -= now.len() as u64;
                rest = later;
                continue;
            }
            rest = rest.get(1..).unwrap_or_default();
            self.head.push(byte);
            if let Some((kind, length)) = header(&self.head) {
                self.head.clear();
                self.start.clear();
                (self.kind, self.length, self.left) = (kind, length, length);
                self.begun(budget)?;
            }
        }
        Ok(())
    }

    fn begun(&mut self, budget: &Budget) -> Result<(), Spent> {
        budget.work(16)?;
        if self.length > LONGEST {
            return Err(budget.too_much());
        }
        if !budget.is_opening() {
            return Ok(());
        }
        match self.kind {
            // A text that does not hold its own characters would be given those of the one before.
            TEXT if self.length < 5 => Err(budget.damaged()),
            TEXT => budget.keep(self.length * 3 / 2 + 32),
            NAME => {
                self.longest_name = self.longest_name.max(self.length);
                budget.keep(64 + self.length * 2 + self.longest_name * self.length / 8)
            }
            SHEET => budget.keep(400 + self.length * 3 + budget.target(0)),
            OTHER_SHEETS => budget.keep(self.length.saturating_mul(8)),
            _ => budget.keep(self.length.min(64)),
        }
    }

    fn content(&mut self, bytes: &[u8], budget: &Budget) -> Result<(), Spent> {
        if self.kind != TEXT || !budget.is_opening() || self.start.len() >= 5 {
            return Ok(());
        }
        self.start.extend(bytes.iter().take(5 - self.start.len()));
        if let Some(&[a, b, c, d]) = self.start.get(1..5).and_then(<[u8]>::first_chunk)
            && u64::from(u32::from_le_bytes([a, b, c, d])) * 2 + 5 > self.length
        {
            return Err(budget.damaged());
        }
        Ok(())
    }
}

/// Type and length of a record, once all of their bytes are there.
fn header(head: &[u8]) -> Option<(u16, u64)> {
    let (&first, rest) = head.split_first()?;
    let (kind, rest) = if first & 0x80 == 0 {
        (u16::from(first), rest)
    } else {
        let (&second, rest) = rest.split_first()?;
        (u16::from(first & 0x7F) | u16::from(second & 0x7F) << 7, rest)
    };
    let ended = rest.len() == 4 || rest.last().is_some_and(|last| last & 0x80 == 0);
    let length = rest.iter().rev().fold(0, |length, byte| length << 7 | u64::from(byte & 0x7F));
    ended.then_some((kind, length))
}

#[cfg(test)]
mod tests {
    use super::header;

    #[test]
    fn headers_have_two_to_six_bytes() {
        assert_eq!(header(&[0x13]), None);
        assert_eq!(header(&[0x13, 0x05]), Some((0x13, 5)));
        assert_eq!(header(&[0x9F, 0x01, 0x08]), Some((0x9F, 8)));
        assert_eq!(header(&[0x13, 0x80]), None);
        assert_eq!(header(&[0x13, 0xFF, 0xFF, 0xFF, 0xFF]), Some((0x13, 0x0FFF_FFFF)));
    }
}
