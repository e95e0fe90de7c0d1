//! The colours of charts, the same as the window's.

use domain::whole::Whole;
use std::sync::{Mutex, PoisonError};

/// Light or dark. What leaves the program has its own, whatever the screen is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Theme {
    /// Dark on white.
    #[default]
    Light,
    /// Light on near black.
    Dark,
    /// Black and greys on white, for printers without colour.
    Print,
    /// Dark on white, with the owner's own accent.
    OwnLight(Accent),
    /// Light on near black, with the owner's own accent.
    OwnDark(Accent),
}

/// A colour for the line that matters, in the shades that its grounds ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Accent {
    /// As it was chosen: red, green and blue.
    pub chosen: [u8; 3],
    /// On light paper.
    pub light: [u8; 3],
    /// On dark paper.
    pub dark: [u8; 3],
    /// Behind white words in the dark; on light paper those stand on `light`.
    pub dark_fill: [u8; 3],
}

/// A colour with its opacity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Color {
    /// Red, green and blue.
    pub rgb: [u8; 3],
    /// 1 is opaque.
    pub alpha: f64,
}

impl Color {
    pub(crate) const fn hex(code: u32) -> Self {
        let [_, red, green, blue] = code.to_be_bytes();
        Self { rgb: [red, green, blue], alpha: 1.0 }
    }

    /// The same colour, less opaque.
    pub(crate) const fn with_alpha(self, alpha: f64) -> Self {
        Self { rgb: self.rgb, alpha }
    }
}

/// The colours of a theme by what they are for. Text has a contrast of at least 4.5:1 to the background, marks of 3:1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// Behind everything.
    pub background: Color,
    /// Text that matters, and the target.
    pub ink: Color,
    /// Axis labels and notes.
    pub dim: Color,
    /// Years.
    pub faint: Color,
    /// The hairlines of the grid; decoration, so without a demand on contrast.
    pub grid: Color,
    /// The zero line, lead lines.
    pub rule: Color,
    /// The line that matters.
    pub accent: Color,
    /// On track, improvement.
    pub good: Color,
    /// At risk.
    pub risk: Color,
    /// Off track, concern.
    pub bad: Color,
    /// The band of the natural limits.
    pub limits: Color,
    /// The average.
    pub average: Color,
    /// The average's label.
    pub average_text: Color,
    /// The series to compare with.
    pub comparison: Color,
    /// The 80% range of the forecast.
    pub range80: Color,
    /// The 95% range of the forecast.
    pub range95: Color,
    /// True where what differs by colour elsewhere is told by patterns.
    pub patterns: bool,
}

const LIGHT: Palette = Palette {
    background: Color::hex(0xff_ff_ff),
    ink: Color::hex(0x1d_21_29),
    dim: Color::hex(0x5a_62_70),
    faint: Color::hex(0x6b_72_80),
    grid: Color::hex(0xec_ee_f1),
    rule: Color::hex(0x8b_92_9d),
    accent: Color::hex(0x2b_59_c3),
    good: Color::hex(0x1b_7a_4b),
    risk: Color::hex(0xa0_58_00),
    bad: Color::hex(0xb9_28_3b),
    limits: Color::hex(0xed_f1_f8),
    average: Color::hex(0x7a_8f_b8),
    average_text: Color::hex(0x5d_70_94),
    comparison: Color::hex(0x8b_92_9d),
    range80: Color::hex(0x2b_59_c3).with_alpha(0.13),
    range95: Color::hex(0x2b_59_c3).with_alpha(0.08),
    patterns: false,
};

const DARK: Palette = Palette {
    background: Color::hex(0x17_19_1d),
    ink: Color::hex(0xe7_e9_ed),
    dim: Color::hex(0xa9_b0_bc),
    faint: Color::hex(0x8f_97_a5),
    grid: Color::hex(0x28_2c_34),
    rule: Color::hex(0x76_7f_8c),
    accent: Color::hex(0x8d_b0_ff),
    good: Color::hex(0x57_c9_8f),
    risk: Color::hex(0xef_ab_4c),
    bad: Color::hex(0xff_83_90),
    limits: Color::hex(0x20_28_38),
    average: Color::hex(0x6f_84_b0),
    average_text: Color::hex(0x93_a6_cd),
    comparison: Color::hex(0x76_7f_8c),
    range80: Color::hex(0x8d_b0_ff).with_alpha(0.20),
    range95: Color::hex(0x8d_b0_ff).with_alpha(0.11),
    patterns: false,
};

/// What differs by colour elsewhere differs by shape, by word or by how dark it is.
const PRINT: Palette = Palette {
    background: Color::hex(0xff_ff_ff),
    ink: Color::hex(0x00_00_00),
    dim: Color::hex(0x44_44_44),
    faint: Color::hex(0x55_55_55),
    grid: Color::hex(0xdd_dd_dd),
    rule: Color::hex(0x77_77_77),
    accent: Color::hex(0x1a_1a_1a),
    good: Color::hex(0x6a_6a_6a),
    risk: Color::hex(0x44_44_44),
    bad: Color::hex(0x00_00_00),
    limits: Color::hex(0xee_ee_ee),
    average: Color::hex(0x88_88_88),
    average_text: Color::hex(0x4d_4d_4d),
    comparison: Color::hex(0x8e_8e_8e),
    range80: Color::hex(0x1a_1a_1a).with_alpha(0.14),
    range95: Color::hex(0x1a_1a_1a).with_alpha(0.08),
    patterns: true,
};

impl Theme {
    /// Its colours.
    pub fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
            Self::Print => &PRINT,
            Self::OwnLight(_) | Self::OwnDark(_) => self.made(),
        }
    }

    /// The same paper with this accent, or with the usual one; a printer without colour has none.
    pub const fn with(self, accent: Option<Accent>) -> Self {
        match (self, accent) {
            (Self::Print, _) => Self::Print,
            (Self::Light | Self::OwnLight(_), None) => Self::Light,
            (Self::Light | Self::OwnLight(_), Some(accent)) => Self::OwnLight(accent),
            (Self::Dark | Self::OwnDark(_), None) => Self::Dark,
            (Self::Dark | Self::OwnDark(_), Some(accent)) => Self::OwnDark(accent),
        }
    }

    /// The owner's own accent, where there is one.
    pub const fn accent(self) -> Option<Accent> {
        match self {
            Self::OwnLight(accent) | Self::OwnDark(accent) => Some(accent),
            Self::Light | Self::Dark | Self::Print => None,
        }
    }

    /// Colours with an own accent. They are made once and stay: an owner tries a handful.
    fn made(self) -> &'static Palette {
        static MADE: Mutex<Vec<(Theme, &'static Palette)>> = Mutex::new(Vec::new());
        let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, palette)) = made.iter().find(|(theme, _)| *theme == self) {
            return palette;
        }
        let palette: &'static Palette = Box::leak(Box::new(match self {
            Self::OwnDark(accent) => own(&DARK, accent.dark, (0.20, 0.11)),
            Self::OwnLight(accent) => own(&LIGHT, accent.light, (0.13, 0.08)),
            other => *other.with(None).palette(),
        }));
        made.push((self, palette));
        palette
    }
}

/// A palette with another accent: its line, its ranges, and the band of the limits, which is tinted by it.
fn own(base: &Palette, accent: [u8; 3], (range80, range95): (f64, f64)) -> Palette {
    let color = Color { rgb: accent, alpha: 1.0 };
    Palette {
        accent: color,
        range80: color.with_alpha(range80),
        range95: color.with_alpha(range95),
        limits: Color { rgb: mix(base.background.rgb, accent, 0.085), alpha: 1.0 },
        ..*base
    }
}

/// So much of another colour in one, 0 to 1.
pub(crate) fn mix(color: [u8; 3], other: [u8; 3], part: f64) -> [u8; 3] {
    let at = |index: usize| {
        let (one, two) = (color.get(index).copied().unwrap_or_default(), other.get(index).copied().unwrap_or_default());
        // Between two bytes lies a byte.
        let mixed = (f64::from(one) * (1.0 - part) + f64::from(two) * part).round();
        u8::try_from(mixed.whole_u32()).unwrap_or(u8::MAX)
    };
    [at(0), at(1), at(2)]
}
