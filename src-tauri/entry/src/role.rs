//! The hidden keys of rows and columns.

use crate::sheet::RowKey;

/// What a column is for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    /// The names of the measures.
    Name,
    /// Their segments.
    Breakdown,
    /// Their units.
    Unit,
    /// How sure the values are.
    Sure,
    /// The notes.
    Note,
    /// The values of a period.
    Period(String),
    /// The values of the year before that.
    Earlier(String),
}

/// What keys begin with, so that nothing a person writes is taken for one.
const OURS: &str = "bw:";

impl Role {
    /// The key above a column.
    pub(crate) fn key(&self) -> String {
        let what = match self {
            Self::Name => "name",
            Self::Breakdown => "breakdown",
            Self::Unit => "unit",
            Self::Sure => "sure",
            Self::Note => "note",
            Self::Period(period) => return format!("{OURS}period {period}"),
            Self::Earlier(period) => return format!("{OURS}earlier {period}"),
        };
        format!("{OURS}{what}")
    }

    /// What a key says; `None` for any other text.
    pub(crate) fn of(key: &str) -> Option<Self> {
        let what = key.trim().strip_prefix(OURS)?;
        Some(match what {
            "name" => Self::Name,
            "breakdown" => Self::Breakdown,
            "unit" => Self::Unit,
            "sure" => Self::Sure,
            "note" => Self::Note,
            other => match other.split_once(' ')? {
                ("period", period) => Self::Period(period.to_owned()),
                ("earlier", period) => Self::Earlier(period.to_owned()),
                _ => return None,
            },
        })
    }
}

/// True for the text of a sheet that was sent from here and saved without its format.
pub fn is_in_text(text: &str) -> bool {
    let period = Role::Period(String::new()).key();
    text.contains(&Role::Name.key()) && text.contains(&period)
}

/// The key of a row.
pub(crate) fn row_key(key: RowKey) -> String {
    format!("{OURS}row {} {}", key.measure, key.segment)
}

/// What the key of a row says; `None` for any other text.
pub(crate) fn read_row_key(text: &str) -> Option<RowKey> {
    let (measure, segment) = text.trim().strip_prefix(OURS)?.strip_prefix("row ")?.split_once(' ')?;
    Some(RowKey { measure: measure.parse().ok()?, segment: segment.parse().ok()? })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn keys_are_read_as_they_are_written() {
        let periods = [Role::Period("2026-10".into()), Role::Earlier("2026-W48".into())];
        for role in [Role::Name, Role::Breakdown, Role::Unit, Role::Sure, Role::Note].into_iter().chain(periods) {
            assert_eq!(Role::of(&role.key()).unwrap(), role);
        }
        let key = RowKey { measure: 9_007_199_254_740_991, segment: 0 };
        assert_eq!(read_row_key(&row_key(key)), Some(key));
        for other in ["", "bw:", "bw:row", "bw:row 1", "bw:row x y", "name", "bw:period"] {
            assert_eq!((Role::of(other), read_row_key(other)), (None, None), "{other}");
        }
    }
}
