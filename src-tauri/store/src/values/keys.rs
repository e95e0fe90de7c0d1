//! The keys of what values of the kind distinct count: how they are made, how the file keeps them.

use crate::Result;
use crate::column::{date_of, grain_of, unknown};
use crate::database::Database;
use crate::ids::hashed;
use domain::whole::held;
use domain::{KeySet, MeasureId, MeasureKind, Recorded, SegmentId};
use rusqlite::Row;

/// The digits of base 64, in their order.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/// Of the six bits of a digit the highest one says that the number goes on.
const MORE: u64 = 1 << 5;

/// Keys as the file keeps them: from the smallest on, each as what it is more than the one before, in base 64 VLQ (five bits
/// a digit, the lowest first). Numbers that are random take what they are worth, and any program reads a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyText {
    text: String,
    count: usize,
}

impl KeyText {
    /// The keys as text; `None` for no keys.
    pub fn of(keys: &KeySet) -> Option<Self> {
        let (mut text, mut before) = (String::with_capacity(keys.len() * 10), 0);
        for key in keys.keys() {
            let mut rest = key - before;
            before = *key;
            loop {
                let more = if rest >= MORE { MORE } else { 0 };
                let digit = usize::try_from(rest % MORE + more).unwrap_or_default();
                text.push(char::from(DIGITS.get(digit).copied().unwrap_or_default()));
                rest /= MORE;
                if more == 0 {
                    break;
                }
            }
        }
        (!keys.is_empty()).then_some(Self { text, count: keys.len() })
    }

    /// What [`KeyText::of`] has written; `None` for any other text.
    pub(crate) fn read(text: &str) -> Option<KeySet> {
        let (mut keys, mut number, mut shift, mut before) = (Vec::with_capacity(text.len() / 8), 0_u64, 0, None);
        for byte in text.bytes() {
            let digit = value_of(byte)?;
            number |= (digit % MORE).checked_shl(shift)?;
            shift += 5;
            if digit >= MORE {
                // 53 bits are eleven digits.
                (shift < 55).then_some(())?;
                continue;
            }
            let key = before.unwrap_or(0) + number;
            let is_next = key <= KeySet::LARGEST && (number > 0 || before.is_none());
            is_next.then_some(())?;
            keys.push(key);
            (number, shift, before) = (0, 0, Some(key));
        }
        (shift == 0).then(|| KeySet::new(keys))
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// How many keys it holds.
    pub(crate) fn count(&self) -> usize {
        self.count
    }
}

fn value_of(digit: u8) -> Option<u64> {
    let value = match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(u64::from(value))
}

/// Makes the keys of a workspace. They are hashed with its secret, so that nobody who has keys and not the file can try who
/// they are, and no two workspaces have the same.
#[derive(Debug, Clone)]
pub struct Keys(String);

impl Keys {
    /// The key of something by a fingerprint of what it is called.
    pub fn key(&self, fingerprint: u64) -> u64 {
        hashed(&[self.0.as_bytes(), &fingerprint.to_be_bytes()], 0).unsigned_abs()
    }
}

/// The keys of a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// The value that they belong to.
    pub value: Recorded,
    /// Its keys: as many as its number says.
    pub keys: KeySet,
}

fn placed(row: &Row) -> rusqlite::Result<Placed> {
    let (date, grain): (i64, i64) = (row.get("date")?, row.get("grain")?);
    let value = Recorded {
        date: date_of(date).ok_or_else(|| unknown("date", date))?,
        grain: grain_of(grain).ok_or_else(|| unknown("grain", grain))?,
        segment: SegmentId(row.get("segment_id")?),
        ordinal: row.get("ordinal")?,
        value: row.get("value")?,
        records: row.get("records")?,
    };
    let keys = keys_of(row)?;
    let counted: f64 = f64::from(held::<u32>(keys.len()));
    if counted != value.value {
        return Err(unknown("keys", counted));
    }
    Ok(Placed { value, keys })
}

fn keys_of(row: &Row) -> rusqlite::Result<KeySet> {
    let text: Option<String> = row.get("keys")?;
    let Some(text) = text else { return Ok(KeySet::default()) };
    KeyText::read(&text).ok_or_else(|| unknown("keys", text))
}

impl Database {
    /// What makes the keys of this workspace.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn keys(&self) -> Result<Keys> {
        Ok(Keys(self.conn.query_row("SELECT secret FROM settings", [], |row| row.get("secret"))?))
    }

    /// The keys of a measure's values by date, grain and segment; of those that have a number.
    ///
    /// # Errors
    /// Where the file cannot be read, or a value has not as many keys as it says.
    pub fn read_keys(&self, measure: MeasureId) -> Result<Vec<Placed>> {
        let mut statement = self.conn.prepare_cached(include_str!("keys.sql"))?;
        let rows = statement.query_map([measure.0], placed)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The keys of one value; none where it is blank.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn keys_at(&self, measure: MeasureId, key: &super::ValueKey) -> Result<KeySet> {
        let mut statement = self.conn.prepare_cached(include_str!("content.sql"))?;
        let (date, grain) = (crate::column::date_number(key.date), crate::column::grain_number(key.grain));
        let mut rows = statement.query((measure.0, date, grain, key.segment.0, key.ordinal))?;
        Ok(rows.next()?.map(keys_of).transpose()?.unwrap_or_default())
    }

    /// Checks that every value that counts keys has as many as it says.
    pub(crate) fn keys_hold(&self) -> Result<()> {
        let counting = self.measures()?.into_iter().filter(|measure| measure.kind == MeasureKind::Distinct);
        counting.map(|measure| measure.id).try_for_each(|id| self.read_keys(id).map(drop))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::collection::btree_set;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn keys_come_back(keys in btree_set(0..=KeySet::LARGEST, 1..50)) {
            let keys = KeySet::new(keys.into_iter().collect());
            prop_assert_eq!(KeyText::read(KeyText::of(&keys).unwrap().text()), Some(keys));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "[A-Za-z0-9+/ é]{0,40}") {
            if let Some(keys) = KeyText::read(&text).filter(|keys| !keys.is_empty()) {
                prop_assert_eq!(KeyText::read(KeyText::of(&keys).unwrap().text()), Some(keys));
            }
        }
    }

    #[test]
    fn keys_are_written_short() {
        let text = |keys: &[u64]| KeyText::of(&KeySet::new(keys.to_vec())).map(|text| text.text);
        assert_eq!(text(&[]), None);
        assert_eq!(text(&[0, 1, 33, 1033]).as_deref(), Some("ABgBof"), "files of all versions rely on it");
        for wrong in ["g", "AA", "B=", "ggggggggggggB"] {
            assert_eq!(KeyText::read(wrong), None, "{wrong}");
        }
    }

    /// Two customers with one key would count as one: of a million there are none.
    #[test]
    fn keys_do_not_collide_and_belong_to_their_workspace() {
        let (here, there) = (Keys("a".repeat(32)), Keys("b".repeat(32)));
        let keys = |of: &Keys, count: u64| KeySet::new((0..count).map(|number| of.key(number)).collect());
        assert_eq!(keys(&here, 200_000).len(), 200_000);
        assert_eq!(keys(&here, 1000).shared_with(&keys(&there, 1000)), 0);
        assert_eq!(Keys("00".into()).key(7), 2_491_873_049_251_649, "files of all versions rely on this number");
    }
}
