//! An accent of the owner's own: made fit for light and dark paper, and kept apart from the colours of statuses.

use crate::theme::{Accent, Color, Palette, Theme, mix};
use domain::whole::Whole;

/// Text in the accent stands on tinted grounds as well, which are nearer to it than paper: so much contrast to white paper is
/// 4.5:1 on those.
const ON_LIGHT: f64 = 5.3;
/// The same for dark paper.
const ON_DARK: f64 = 6.1;
/// Marks and the edges of buttons.
const MARK: f64 = 3.0;
/// Two colours nearer than this in OKLab are taken for one another beside each other in a chart.
const APART: f64 = 0.1;
/// How much is mixed in at a time until a colour fits.
const STEP: f64 = 0.02;

/// Why a colour is no accent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccentError {
    /// It is not written as `#2b59c3`.
    Unreadable,
    /// It would be taken for on track.
    LikeGood,
    /// It would be taken for at risk.
    LikeRisk,
    /// It would be taken for off track.
    LikeBad,
}

impl Accent {
    /// An accent from a colour as style sheets write it, `#2b59c3`. It is darkened for light paper and lightened for dark
    /// paper until its words can be read there (WCAG 2: 4.5:1 on every ground, marks 3:1).
    ///
    /// # Errors
    /// Where it is no colour, or too near to that of a status, on either paper.
    pub fn read(text: &str) -> Result<Self, AccentError> {
        let code = text.trim().strip_prefix('#').filter(|code| code.len() == 6 && code.is_ascii());
        let code = code.and_then(|code| u32::from_str_radix(code, 16).ok()).ok_or(AccentError::Unreadable)?;
        let chosen = Color::hex(code).rgb;
        let (white, paper) = (Theme::Light.palette().background.rgb, Theme::Dark.palette().background.rgb);
        let light = until(chosen, [0; 3], |color| contrast(color, white) >= ON_LIGHT);
        let dark = until(chosen, [255; 3], |color| contrast(color, paper) >= ON_DARK);
        let dark_fill = until(light, [255; 3], |color| contrast(color, paper) >= MARK);
        apart(light, Theme::Light.palette())?;
        apart(dark, Theme::Dark.palette())?;
        Ok(Self { chosen, light, dark, dark_fill })
    }

    /// True where it is another shade than was chosen on one of the papers.
    pub fn is_adjusted(&self) -> bool {
        self.light != self.chosen || self.dark != self.chosen
    }
}

/// A colour as style sheets write it.
pub fn code([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn apart(accent: [u8; 3], palette: &Palette) -> Result<(), AccentError> {
    let statuses = [
        (palette.good, AccentError::LikeGood),
        (palette.risk, AccentError::LikeRisk),
        (palette.bad, AccentError::LikeBad),
    ];
    let near = statuses.into_iter().find(|(status, _)| distance(accent, status.rgb) < APART);
    near.map_or(Ok(()), |(_, error)| Err(error))
}

/// The colour with as much of another one mixed in as it takes; the other one fits.
fn until(color: [u8; 3], toward: [u8; 3], fits: impl Fn([u8; 3]) -> bool) -> [u8; 3] {
    let steps = (1.0 / STEP).whole_u32();
    let mixed = (0..steps).map(|step| mix(color, toward, f64::from(step) * STEP));
    mixed.into_iter().find(|color| fits(*color)).unwrap_or(toward)
}

/// The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
pub(crate) fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(color: [u8; 3]) -> f64 {
    let [red, green, blue] = color.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// A channel of sRGB as light (IEC 61966-2-1).
fn linear(channel: u8) -> f64 {
    let channel = f64::from(channel) / 255.0;
    if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
}

/// How far two colours look apart: their distance in OKLab (Ottosson 2020), where black and white are 1 apart.
fn distance(one: [u8; 3], other: [u8; 3]) -> f64 {
    let ([a, b, c], [d, e, f]) = (oklab(one), oklab(other));
    ((a - d).powi(2) + (b - e).powi(2) + (c - f).powi(2)).sqrt()
}

fn oklab(color: [u8; 3]) -> [f64; 3] {
    let [r, g, b] = color.map(linear);
    let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
    let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
    let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
    [
        0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
        1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
        0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
    ]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn colours_are_taken_or_refused_with_the_reason() {
        for (text, expected) in [
            ("#7a3fb0", Ok(())),
            ("#2B59C3 ", Ok(())),
            ("#005f73", Ok(())),
            ("#000000", Ok(())),
            ("#1b7a4b", Err(AccentError::LikeGood)),
            ("#2e8b57", Err(AccentError::LikeGood)),
            ("#c77700", Err(AccentError::LikeRisk)),
            ("#c81e3a", Err(AccentError::LikeBad)),
            ("7a3fb0", Err(AccentError::Unreadable)),
            ("#7a3", Err(AccentError::Unreadable)),
            ("#€3fb0", Err(AccentError::Unreadable)),
            ("purple", Err(AccentError::Unreadable)),
        ] {
            assert_eq!(Accent::read(text).map(|_| ()), expected, "{text}");
        }
    }

    #[test]
    fn the_programs_own_colour_would_pass() {
        let own = Accent::read("#2b59c3").unwrap();
        assert_eq!(own.light, Theme::Light.palette().accent.rgb, "it needs no other shade on paper");
        assert_eq!((code(own.light), own.is_adjusted()), ("#2b59c3".to_owned(), true));
    }

    #[test]
    fn whatever_is_taken_can_be_read_everywhere() {
        let channel = || (0..=255_u8).step_by(15);
        let all =
            channel().flat_map(|red| channel().flat_map(move |green| channel().map(move |blue| [red, green, blue])));
        let mut taken = 0;
        for chosen in all {
            let Ok(accent) = Accent::read(&code(chosen)) else { continue };
            taken += 1;
            // The tinted grounds of the window, and white words on buttons.
            for (color, ground) in [
                (accent.light, [0xff; 3]),
                (accent.light, [0xe9, 0xef, 0xfb]),
                (accent.light, [0xf6, 0xf6, 0xf4]),
                (accent.dark, [0x17, 0x19, 0x1d]),
                (accent.dark, [0x22, 0x30, 0x4f]),
                (accent.dark, [0x22, 0x26, 0x2d]),
                (accent.dark_fill, [0xff; 3]),
            ] {
                assert!(contrast(color, ground) >= 4.5, "{} of {} on {}", code(color), code(chosen), code(ground));
            }
            assert!(contrast(accent.dark_fill, [0x17, 0x19, 0x1d]) >= 3.0, "{}", code(chosen));
        }
        assert!(taken > 1_500, "{taken} of 5,832");
    }
}
