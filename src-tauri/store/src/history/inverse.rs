//! The changeset that takes another one back, made as it is read: what came goes, what went comes, and what was changed gets
//! its old content. SQLite's own `sqlite3changeset_invert` does the same, and would have to write all of it somewhere first.
//! A test holds one against the other. The format is described at <https://sqlite.org/session/c_session.html>.

use std::io::{self, BufRead, Read};

const INSERT: u8 = 18;
const UPDATE: u8 = 23;
const DELETE: u8 = 9;
/// Starts the changes of a table.
const TABLE: u8 = b'T';
/// In bytes: no text of a workspace is longer.
const LONGEST: u64 = 1 << 26;

/// Reads the inverse of a changeset, or the changeset itself with the length of its texts held to.
pub(crate) struct Inverse<R> {
    of: R,
    /// True where the changeset itself is read.
    is_same: bool,
    /// Which columns of the table belong to its key.
    key: Vec<bool>,
    /// What was made and not yet taken.
    made: Vec<u8>,
    taken: usize,
    columns: Vec<Vec<u8>>,
}

impl<R: BufRead> Inverse<R> {
    pub(crate) fn of(changeset: R) -> Self {
        Self { of: changeset, is_same: false, key: Vec::new(), made: Vec::new(), taken: 0, columns: Vec::new() }
    }

    /// Reads the changeset itself.
    pub(crate) fn same(changeset: R) -> Self {
        Self { is_same: true, ..Self::of(changeset) }
    }

    /// Makes more; nothing at the end.
    fn make(&mut self) -> io::Result<()> {
        self.made.clear();
        self.taken = 0;
        while self.made.len() < 16_384 && !self.of.fill_buf()?.is_empty() {
            match self.byte()? {
                TABLE => self.table()?,
                kind @ (INSERT | DELETE) => {
                    let indirect = self.byte()?;
                    let other = if kind == INSERT { DELETE } else { INSERT };
                    self.made.extend([if self.is_same { kind } else { other }, indirect]);
                    for _ in 0..self.key.len() {
                        value(&mut self.of, &mut self.made)?;
                    }
                }
                UPDATE => self.update()?,
                other => return Err(wrong(&format!("{other} is no change"))),
            }
        }
        Ok(())
    }

    fn table(&mut self) -> io::Result<()> {
        self.made.push(TABLE);
        let columns = number(&mut self.of, &mut self.made)?;
        let start = self.made.len();
        self.of.by_ref().take(columns).read_to_end(&mut self.made)?;
        self.key = self.made.iter().skip(start).map(|place| *place != 0).collect();
        if self.key.len() as u64 != columns {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let name = self.of.by_ref().take(LONGEST).read_until(0, &mut self.made)?;
        if name > 0 && self.made.last() == Some(&0) { Ok(()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
    }

    /// First come the old values, then the new ones, of which those of the key are left out.
    fn update(&mut self) -> io::Result<()> {
        let indirect = self.byte()?;
        self.made.extend([UPDATE, indirect]);
        let count = self.key.len();
        self.columns.resize(2 * count, Vec::new());
        for column in &mut self.columns {
            column.clear();
            value(&mut self.of, column)?;
        }
        if self.is_same {
            self.made.extend(self.columns.iter().flatten());
            return Ok(());
        }
        let (old, new) = self.columns.split_at(count);
        for ((old, new), is_key) in old.iter().zip(new).zip(&self.key) {
            self.made.extend_from_slice(if *is_key { old } else { new });
        }
        for (old, is_key) in old.iter().zip(&self.key) {
            self.made.extend_from_slice(if *is_key { &[0] } else { old });
        }
        Ok(())
    }

    fn byte(&mut self) -> io::Result<u8> {
        byte(&mut self.of)
    }
}

impl<R: BufRead> Read for Inverse<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.taken == self.made.len() {
            self.make()?;
        }
        let count = self.made.get(self.taken..).unwrap_or_default().read(buffer)?;
        self.taken += count;
        Ok(count)
    }
}

fn byte(from: &mut impl Read) -> io::Result<u8> {
    let mut byte = [0];
    from.read_exact(&mut byte)?;
    let [byte] = byte;
    Ok(byte)
}

/// Passes a number of variable length on, and answers it: seven bits a byte, the highest first, and all eight of a ninth.
fn number(from: &mut impl Read, to: &mut Vec<u8>) -> io::Result<u64> {
    let mut number = 0;
    for place in 1..=9 {
        let next = byte(from)?;
        to.push(next);
        if place == 9 {
            return Ok(number << 8 | u64::from(next));
        }
        number = number << 7 | u64::from(next & 0x7F);
        if next < 0x80 {
            break;
        }
    }
    Ok(number)
}

/// Passes the content of one column on: its type, and what belongs to that.
pub(crate) fn value(from: &mut impl Read, to: &mut Vec<u8>) -> io::Result<()> {
    let kind = byte(from)?;
    to.push(kind);
    let length = match kind {
        // Not a part of the change, and NULL.
        0 | 5 => 0,
        1 | 2 => 8,
        3 | 4 => number(from, to)?,
        other => return Err(wrong(&format!("{other} is no type"))),
    };
    if length > LONGEST || from.by_ref().take(length).read_to_end(to)? as u64 != length {
        return Err(wrong("a text that does not end"));
    }
    Ok(())
}

fn wrong(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use proptest::prelude::*;
    use rusqlite::Connection;
    use rusqlite::session::{Session, invert_strm};

    fn inverted(mut changeset: &[u8]) -> (Vec<u8>, io::Result<Vec<u8>>) {
        let (mut theirs, mut ours) = (Vec::new(), Vec::new());
        invert_strm(&mut { changeset }, &mut theirs).unwrap();
        let read = Inverse::of(&mut changeset).read_to_end(&mut ours);
        (theirs, read.map(|_| ours))
    }

    /// What these statements change of two tables, one with a key of two columns that do not come first.
    fn recorded(statements: &[String]) -> Vec<u8> {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(
            "CREATE TABLE one (id INTEGER PRIMARY KEY, a, b); CREATE TABLE two (a, x, y, b, PRIMARY KEY (y, x)) WITHOUT ROWID;
             INSERT INTO one VALUES (1, 'old', 2.5), (2, NULL, x'00ff'); INSERT INTO two VALUES ('old', 1, 1, 7), ('o', 2, 2, 9);",
        )
        .unwrap();
        let mut session = Session::new(&conn).unwrap();
        session.attach(None::<&str>).unwrap();
        statements.iter().for_each(|sql| drop(conn.execute_batch(sql)));
        let mut changeset = Vec::new();
        session.changeset_strm(&mut changeset).unwrap();
        changeset
    }

    fn statement() -> impl Strategy<Value = String> {
        let value = || {
            prop_oneof![
                Just("NULL".to_owned()),
                any::<i64>().prop_map(|number| number.to_string()),
                (-1e9..1e9).prop_map(|number: f64| format!("{number:?}")),
                (0..40_000_usize).prop_map(|length| format!("'{}'", "ä".repeat(length))),
                "[0-9a-f]{4}".prop_map(|hex| format!("x'{hex}'")),
            ]
        };
        (0..6_u8, 0..5_u8, value(), value()).prop_map(|(kind, id, a, b)| match kind {
            0 => format!("INSERT INTO one VALUES ({id}, {a}, {b})"),
            1 => format!("UPDATE one SET a = {a} WHERE id = {id}"),
            2 => format!("DELETE FROM one WHERE id = {id}"),
            3 => format!("INSERT INTO two VALUES ({a}, {id}, {id}, {b})"),
            4 => format!("UPDATE two SET a = {a}, b = {b} WHERE x = {id}"),
            _ => format!("DELETE FROM two WHERE x = {id}"),
        })
    }

    proptest! {
        #[test]
        fn it_is_what_sqlite_makes(statements in proptest::collection::vec(statement(), 0..12)) {
            let (theirs, ours) = inverted(&recorded(&statements));
            prop_assert!(theirs == ours.unwrap());
            let changeset = recorded(&statements);
            let mut same = Vec::new();
            Inverse::same(changeset.as_slice()).read_to_end(&mut same).unwrap();
            prop_assert!(same == changeset);
        }

        #[test]
        fn what_is_no_changeset_ends_in_an_error_or_at_its_end(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            let mut made = Vec::new();
            let _ = Inverse::of(bytes.as_slice()).read_to_end(&mut made);
            prop_assert!(made.len() <= 4 * bytes.len() + 4);
        }
    }

    #[test]
    fn a_text_that_no_workspace_has_is_not_held() {
        let mut changeset = vec![TABLE, 1, 1];
        changeset.extend(b"one\0");
        changeset.extend([INSERT, 0, 3, 0x81, 0x80, 0x80, 0x80, 0x00]);
        let read = |inverse: &mut dyn Read| inverse.read_to_end(&mut Vec::new());
        assert!(read(&mut Inverse::of(changeset.as_slice())).is_err());
        assert!(read(&mut Inverse::same(changeset.as_slice())).is_err());
    }

    #[test]
    fn a_changeset_that_stops_in_the_middle_is_an_error() {
        let whole = recorded(&["UPDATE one SET a = 'new'".into(), "DELETE FROM two".into()]);
        let ends = (1..whole.len()).filter(|end| inverted_len(whole.get(..*end).unwrap()).is_ok());
        // Between two changes, and after the head of a table, there is nothing to see it by.
        assert_eq!(ends.count(), 5);
    }

    fn inverted_len(mut changeset: &[u8]) -> io::Result<usize> {
        Inverse::of(&mut changeset).read_to_end(&mut Vec::new())
    }
}
