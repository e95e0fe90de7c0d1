//! The columns of a value as they are bound to statements and recorded.

use rusqlite::ToSql;
use rusqlite::types::{ToSqlOutput, Value, ValueRef};

/// The key of a value: measure, date, grain, segment, ordinal.
pub(crate) type Key<'v> = [Bound<'v>; 5];
/// The rest of a value: number, records, note, import, certainty, source, keys.
pub(crate) type Content<'v> = [Bound<'v>; 7];

/// The content of one column; borrowed, because a million rows pass here.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Bound<'v> {
    Integer(i64),
    Real(f64),
    Text(&'v str),
    Null,
    /// In a recorded change: not a part of it.
    Undefined,
}

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Integer(number) => ToSqlOutput::Owned(Value::Integer(*number)),
            Self::Real(number) => ToSqlOutput::Owned(Value::Real(*number)),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Null | Self::Undefined => ToSqlOutput::Owned(Value::Null),
        })
    }
}
