//! How much of a number is shown.

/// How much of a number is shown. See [`crate::Locale::format`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// All that matters: tables, tooltips, exports. "€45,820.00", "3 d 14 h".
    Full,
    /// Scorecards and sentences: whole amounts from 1,000 on, no idle zeros. "€45,820", "€12.40", "3.6 d".
    Short,
    /// Tiles and labels on charts: "€45.8k", "1.2m".
    Compact,
}
