//! Blocks: what is placed on a page as a whole, one below the other.

use super::{Part, Role};
use render::Rect;
use render::drawing::{At, Layer};

/// Something of a certain height, its parts laid out from its own top left corner.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Block {
    /// The space above, where it is not the first.
    pub gap: f64,
    /// Its height.
    pub height: f64,
    /// Whether it must not stand last on a page.
    pub leads: bool,
    /// What is on it.
    pub parts: Vec<Part>,
    /// What is repeated above it where it comes first on a page: the head of its table.
    pub head: Option<Box<Block>>,
}

impl Block {
    pub(crate) fn new(height: f64, parts: Vec<Part>) -> Self {
        Self { gap: 0.0, height, leads: false, parts, head: None }
    }

    #[must_use]
    pub(crate) fn below(self, gap: f64) -> Self {
        Self { gap, ..self }
    }

    #[must_use]
    pub(crate) fn leading(self) -> Self {
        Self { leads: true, ..self }
    }

    /// Its parts at a place of the page.
    pub(crate) fn placed(self, at: At) -> Vec<Part> {
        self.parts.into_iter().map(|part| part.placed(at, 1.0)).collect()
    }
}

impl Part {
    pub(crate) fn new(role: Role, (width, height): (f64, f64), layers: Vec<Layer>) -> Self {
        let area = Rect { left: 0.0, top: 0.0, right: width, bottom: height };
        Self { role, layers, area }
    }

    /// The same at another place and in another size.
    #[must_use]
    pub(crate) fn placed(self, at: At, scale: f64) -> Self {
        let layers = self.layers.into_iter().map(|layer| layer.placed(at, scale)).collect();
        let Rect { left, top, right, bottom } = self.area;
        let area = Rect {
            left: at.0 + left * scale,
            top: at.1 + top * scale,
            right: at.0 + right * scale,
            bottom: at.1 + bottom * scale,
        };
        Self { role: self.role, layers, area }
    }
}
