//! What goes on under the ups and downs: the newest values without a strong season, which every trend is told of.

use crate::season::Season;
use crate::trend::{Trend, trend};

/// Trends and changes of level are looked for among so many of the newest values: the search takes time of the order of their
/// square, and of days the last years are enough.
pub(super) const LOOKS_BACK: usize = 1_000;

/// The values that a trend is of.
pub(super) struct Lasting {
    /// The newest of them, without their season where it is strong.
    pub values: Vec<Option<f64>>,
    /// True where a season was taken out.
    pub is_adjusted: bool,
}

impl Lasting {
    /// What lasts of a series with its season, a gap as `None`.
    pub(super) fn of(values: &[Option<f64>], season: Option<&Season>) -> Self {
        // A season that is hardly there is not taken out: what would be left is not more of a series than what there is.
        let strong = season.filter(|season| season.is_strong());
        let all = strong.map_or_else(|| values.to_vec(), |season| season.adjusted(values));
        let newest = all.len().saturating_sub(LOOKS_BACK);
        Self { values: all.get(newest..).unwrap_or_default().to_vec(), is_adjusted: strong.is_some() }
    }

    /// Their trend: Theil–Sen slope and Mann–Kendall test.
    pub(super) fn trend(&self) -> Option<Trend> {
        trend(&self.values)
    }
}
