//! The paper that a pack is laid out for.

use crate::Logo;
use render::Theme;

/// The paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Paper {
    /// 210 × 297 mm, upright.
    #[default]
    A4,
    /// 8½ × 11 inches, upright.
    Letter,
    /// A slide of 13⅓ × 7½ inches, 16:9.
    Slide,
}

/// How a pack looks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Look {
    /// The paper.
    pub paper: Paper,
    /// The colours.
    pub theme: Theme,
    /// What stands at the foot of each page, in place of the name of the business.
    pub footer: Option<String>,
    /// The owner's picture on the cover.
    pub logo: Option<Logo>,
}

/// The measures of a paper in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Measures {
    pub width: f64,
    pub height: f64,
    /// The space left empty at the sides.
    pub margin: f64,
    /// The space left empty above.
    pub top: f64,
    /// The space for the foot of the page.
    pub foot: f64,
    /// Text of a paragraph.
    pub body: f64,
    /// Text of a table, of notes.
    pub small: f64,
    /// A page's heading.
    pub title: f64,
    /// A heading within it.
    pub heading: f64,
    /// The number of a KPI's page.
    pub number: f64,
    /// How much smaller than on the screen text in charts is.
    pub chart: f64,
}

impl Paper {
    pub(crate) fn measures(self) -> Measures {
        let upright = Measures {
            width: 595.28,
            height: 841.89,
            margin: 48.0,
            top: 52.0,
            foot: 46.0,
            body: 10.0,
            small: 8.5,
            title: 20.0,
            heading: 11.5,
            number: 30.0,
            chart: 0.72,
        };
        match self {
            Self::A4 => upright,
            Self::Letter => Measures { width: 612.0, height: 792.0, ..upright },
            Self::Slide => Measures {
                width: 960.0,
                height: 540.0,
                margin: 44.0,
                top: 38.0,
                foot: 36.0,
                body: 13.5,
                small: 11.0,
                title: 26.0,
                heading: 14.5,
                number: 40.0,
                chart: 0.95,
            },
        }
    }

    /// True where a page is wider than high, so that the chart and what is said of it stand side by side.
    pub(crate) fn is_wide(self) -> bool {
        self == Self::Slide
    }
}
